//! The parity mode held against what the deployed engine gave.

use std::collections::{BTreeMap, BTreeSet};

use opinion::parity::{self, Consensus, Deployed, Group, Representative};
use serde_json::Value;

use super::check::Checks;
use super::files::{Case, ids};

/// Every check of one reference.
pub fn check(case: &Case, checks: &mut Checks) {
    let expected = &case.reference["clojure"];
    if expected.is_null() {
        return;
    }
    let drawn = parity::draw(&case.votes);
    let place = format!("{} parity", case.name);
    if !checks.that(&place, "a map is drawn", drawn.is_ok(), || format!("{:?}", drawn.as_ref().err())) {
        return;
    }
    let Ok(map) = drawn else { return };
    let signs = linear(&place, &map, expected, checks);
    positions(&place, &map, expected, signs, checks);
    groups(&place, &map, expected, checks);
    lists(&place, &map, expected, checks);
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}

/// Numbers by proposition, beside the map's propositions; one that is missing is never near.
fn by_id(value: &Value, propositions: &[u64]) -> Vec<f64> {
    propositions.iter().map(|id| value[id.to_string()].as_f64().unwrap_or(f64::INFINITY)).collect()
}

fn sorted(ids: &[u64]) -> Vec<u64> {
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids
}

/// Who and what, the centre and the components; gives the sign of each component.
fn linear(place: &str, map: &Deployed, expected: &Value, checks: &mut Checks) -> [f64; 2] {
    let (n, m) = (expected["n"].as_u64(), expected["m"].as_u64());
    checks.that(place, "people", n == Some(map.people.len() as u64), || {
        format!("{} instead of {n:?}", map.people.len())
    });
    checks.that(place, "propositions", m == Some(map.propositions.len() as u64), || format!("not {m:?}"));
    let tids = numbers(&expected["tids"]).iter().map(|&id| id as u64).collect::<Vec<u64>>();
    checks.that(place, "their ids", tids == map.propositions, || "differ".into());
    let (drawn, listed) = (sorted(&map.drawn), ids(&expected["in_conv"]));
    checks.that(place, "who is drawn", drawn == listed, || {
        format!("{} instead of {}", drawn.len(), listed.len())
    });
    let centre = numbers(&expected["center"]);
    checks.that(place, "length of the centre", centre.len() == map.centre.len(), || centre.len().to_string());
    checks.all_near(place, "centre", map.centre.iter().copied().zip(centre), 1e-12);
    let mut signs = [1.0; 2];
    for (axis, name) in ["pc1", "pc2"].into_iter().enumerate() {
        let theirs = numbers(&expected[name]);
        let dot: f64 = map.components[axis].iter().zip(&theirs).map(|(a, b)| a * b).sum();
        let length = theirs.iter().map(|x| x * x).sum::<f64>().sqrt();
        signs[axis] = dot.signum();
        let cosine = dot.abs() / length;
        checks.that(place, name, cosine >= 1.0 - 1e-9, || format!("1 - |cos| = {:e}", 1.0 - cosine));
    }
    let variance = numbers(&expected["explained_variance"]);
    // The reference's variances come from an exact solver; the engine's second component may lag behind.
    checks.all_near(place, "variance", map.variance.iter().copied().zip(variance), 1e-4);
    checks.all_near(
        place,
        "extremity",
        map.extremity.iter().copied().zip(numbers(&expected["comment_extremity"])),
        1e-6,
    );
    signs
}

/// Positions, base clusters and silhouettes.
fn positions(place: &str, map: &Deployed, expected: &Value, signs: [f64; 2], checks: &mut Checks) {
    let theirs = |id: &u64| {
        let point = numbers(&expected["projections"][id.to_string()]);
        [0, 1].map(|axis| point.get(axis).copied().unwrap_or(f64::INFINITY))
    };
    let turned = |point: [f64; 2]| [point[0] * signs[0], point[1] * signs[1]];
    let pairs = map.people.iter().zip(&map.positions);
    let pairs = pairs.flat_map(|(id, &at)| turned(at).into_iter().zip(theirs(id)).collect::<Vec<_>>());
    checks.all_near(place, "projections", pairs, 1e-6);
    let listed = expected["base_clusters"].as_array().cloned().unwrap_or_default();
    let centres: BTreeMap<Vec<u64>, Vec<f64>> =
        listed.iter().map(|base| (ids(&base["members"]), numbers(&base["center"]))).collect();
    let same = map.base.len() == listed.len();
    checks.that(place, "number of base clusters", same, || {
        format!("{} instead of {}", map.base.len(), listed.len())
    });
    let unknown = map.base.iter().filter(|base| !centres.contains_key(&sorted(&base.members))).count();
    checks.that(place, "base clusters", unknown == 0, || format!("{unknown} are not in the reference"));
    let known =
        map.base.iter().filter_map(|base| Some((turned(base.centre), centres.get(&sorted(&base.members))?)));
    checks.all_near(
        place,
        "their centres",
        known.flat_map(|(at, c)| at.into_iter().zip(c.clone()).collect::<Vec<_>>()),
        1e-6,
    );
    let silhouettes = expected["silhouette_by_k"].as_object().map_or(0, |by_k| by_k.len());
    checks.that(place, "numbers of groups tried", silhouettes == map.silhouettes.len(), || {
        silhouettes.to_string()
    });
    for &(k, silhouette) in &map.silhouettes {
        let theirs = expected["silhouette_by_k"][k.to_string()].as_f64().unwrap_or(f64::INFINITY);
        checks.near(place, &format!("silhouette of {k}"), silhouette, theirs, 1e-6);
    }
}

/// The groups as sets of people, and what represents each.
fn groups(place: &str, map: &Deployed, expected: &Value, checks: &mut Checks) {
    let k = expected["k"].as_u64();
    checks.that(place, "number of groups", k == Some(map.groups.len() as u64), || {
        format!("{} not {k:?}", map.groups.len())
    });
    let mut theirs: BTreeMap<String, BTreeSet<u64>> = BTreeMap::new();
    for (person, group) in expected["groups"].as_object().into_iter().flatten() {
        theirs.entry(group.to_string()).or_default().extend(person.parse::<u64>());
    }
    for group in &map.groups {
        let members: BTreeSet<u64> = group.members.iter().copied().collect();
        let name = theirs.iter().find(|(_, people)| **people == members).map(|(name, _)| name.clone());
        let known = name.is_some();
        let what = format!("group {}", group.id);
        checks.that(place, &what, known, || {
            format!("its {} people are no group of the reference", members.len())
        });
        if let Some(name) = name {
            representative(&format!("{place} {what}"), group, &expected["repness"][name], checks);
        }
    }
}

fn representative(place: &str, group: &Group, listed: &Value, checks: &mut Checks) {
    let weight = |r: &Representative| r.ratio * r.ratio_test * r.share * r.share_test;
    let ours: Vec<(u64, f64)> = group.representative.iter().map(|r| (r.proposition, weight(r))).collect();
    let score = |entry: &Value| {
        ["repness", "repness-test", "p-success", "p-test"]
            .iter()
            .filter_map(|key| entry[*key].as_f64())
            .product()
    };
    in_order(place, "representative propositions", &ours, listed, score, checks);
    for found in &group.representative {
        let Some(entry) = listed.as_array().into_iter().flatten().find(|e| e["tid"] == found.proposition)
        else {
            continue;
        };
        let place = &format!("{place} proposition {}", found.proposition);
        let side = if entry["repful-for"] == "agree" { 1 } else { -1 };
        checks.that(place, "side", side == found.side, || format!("not {side}"));
        let best = entry["best-agree"] == true;
        checks.that(place, "best agreed", best == found.best_agreed, || format!("not {best}"));
        counts(place, (found.successes, found.trials), entry, checks);
        let number = |key: &str| entry[key].as_f64().unwrap_or(f64::INFINITY);
        checks.near(place, "share", found.share, number("p-success"), 1e-9);
        checks.near(place, "test of the share", found.share_test, number("p-test"), 1e-9);
        checks.near(place, "ratio", found.ratio, number("repness"), 1e-9);
        // The engine gives this one with the digits of single precision.
        checks.near(place, "test of the ratio", found.ratio_test, number("repness-test"), 1e-6);
    }
}

fn counts(place: &str, found: (u32, u32), entry: &Value, checks: &mut Checks) {
    let expected = (entry["n-success"].as_u64(), entry["n-trials"].as_u64());
    let same = expected == (Some(found.0.into()), Some(found.1.into()));
    checks.that(place, "counts", same, || format!("{found:?} instead of {expected:?}"));
}

/// The same propositions in the same order; those with the same score may change places.
fn in_order(
    place: &str,
    what: &str,
    ours: &[(u64, f64)],
    listed: &Value,
    score: impl Fn(&Value) -> f64,
    checks: &mut Checks,
) {
    let empty = Vec::new();
    let theirs = listed.as_array().unwrap_or(&empty);
    let same = |(ours, theirs): (&(u64, f64), &Value)| {
        let score = score(theirs);
        theirs["tid"] == ours.0 || (ours.1 - score).abs() <= 1e-7 * score.abs().max(1.0)
    };
    let holds = ours.len() == theirs.len() && ours.iter().zip(theirs).all(same);
    checks.that(place, what, holds, || {
        let tids: Vec<&Value> = theirs.iter().map(|entry| &entry["tid"]).collect();
        format!("{:?} instead of {tids:?}", ours.iter().map(|(id, _)| id).collect::<Vec<_>>())
    });
}

/// Consensus, consensus of the groups, priorities.
fn lists(place: &str, map: &Deployed, expected: &Value, checks: &mut Checks) {
    for (side, list) in [("agree", &map.agreed), ("disagree", &map.disagreed)] {
        let listed = &expected["consensus"][side];
        let ours: Vec<(u64, f64)> =
            list.iter().map(|c: &Consensus| (c.proposition, c.share * c.share_test)).collect();
        let score =
            |entry: &Value| ["p-success", "p-test"].iter().filter_map(|key| entry[*key].as_f64()).product();
        in_order(place, &format!("consensus to {side}"), &ours, listed, score, checks);
        for found in list {
            let Some(entry) = listed.as_array().into_iter().flatten().find(|e| e["tid"] == found.proposition)
            else {
                continue;
            };
            let place = &format!("{place} consensus {}", found.proposition);
            counts(place, (found.successes, found.trials), entry, checks);
            checks.near(
                place,
                "share",
                found.share,
                entry["p-success"].as_f64().unwrap_or(f64::INFINITY),
                1e-9,
            );
            checks.near(
                place,
                "test",
                found.share_test,
                entry["p-test"].as_f64().unwrap_or(f64::INFINITY),
                1e-9,
            );
        }
    }
    let theirs = by_id(&expected["group_aware_consensus"], &map.propositions);
    checks.all_near(place, "consensus of the groups", map.group_consensus.iter().copied().zip(theirs), 1e-12);
    let theirs = by_id(&expected["comment_priorities_second_tick"], &map.propositions);
    priorities(place, map, &theirs, checks);
}

/// Priorities to 1e-8, and to what the noise of the engine's own components makes of them.
///
/// The engine stops its power steps when an eigenvalue repeats to the last bit, which happens at a step that hangs on rounding:
/// numpy, ours and the engine stop at different ones, with components some 1e-8 apart. The components of the second update, which
/// the priorities use, are not in the references, so their noise cannot be taken out.
fn priorities(place: &str, map: &Deployed, theirs: &[f64], checks: &mut Checks) {
    const NOISE: f64 = 2e-8;
    let stretch = (map.propositions.len() as f64).sqrt();
    let mut worst = 0.0f64;
    for (column, (&found, &expected)) in map.priorities.iter().zip(theirs).enumerate() {
        let shift = stretch * (1.0 - map.centre[column]) * NOISE / (1.0 + map.extremity[column]);
        let allowed = 1e-8 * expected.abs().max(1.0) + 2.0 * expected.abs() * shift;
        let share = (found - expected).abs() / allowed;
        worst = worst.max(if share.is_nan() { f64::INFINITY } else { share });
    }
    checks.that(place, "priorities", worst <= 1.0, || format!("off by {worst} times what is allowed"));
}
