//! The default mode held against what it promises, and against the groups that synthetic conversations were made with.

use std::collections::BTreeMap;

use opinion::{Config, Map, Votes, draw};
use serde_json::Value;

use super::check::Checks;
use super::files::Case;

/// Every check of one conversation.
pub fn check(case: &Case, checks: &mut Checks) {
    let place = format!("{} default", case.name);
    let config = Config::default();
    let drawn = draw(&case.votes, &config, None);
    if !checks.that(&place, "a map is drawn", drawn.is_ok(), || format!("{:?}", drawn.as_ref().err())) {
        return;
    }
    let Ok(map) = drawn else { return };
    sound(&place, &map, &config, checks);
    same_on_one_thread(&place, &case.votes, &map, &config, checks);
    without_moderated(&place, &case.votes, &map, &config, checks);
    planted(&place, &map, &case.reference, checks);
}

/// Whether there is no number where one should be: JSON has `null` in place of one that is none.
fn sound(place: &str, map: &Map, config: &Config, checks: &mut Checks) {
    fn missing(value: &Value, name: &str, found: &mut Vec<String>) {
        match value {
            Value::Null if !matches!(name, "group" | "existence" | "worst_served") => found.push(name.into()),
            Value::Array(all) => all.iter().for_each(|one| missing(one, name, found)),
            Value::Object(all) => all.iter().for_each(|(name, one)| missing(one, name, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    missing(&serde_json::to_value(map).unwrap_or_default(), "map", &mut found);
    checks.that(place, "every number is one", found.is_empty(), || format!("{found:?}"));
    let small = map.groups.iter().filter(|group| group.people < config.least_people).count();
    let many = map.groups.len() > 1;
    checks.that(place, "no group is too small to show", !many || small == 0, || format!("{small} are"));
    let counted: usize = map.groups.iter().map(|group| group.people).sum();
    let placed = map.people.iter().filter(|person| person.group.is_some()).count();
    checks.that(place, "groups hold all who are placed", counted == placed, || {
        format!("{counted} of {placed}")
    });
}

fn same_on_one_thread(place: &str, votes: &Votes, map: &Map, config: &Config, checks: &mut Checks) {
    for threads in [1, 3] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        let again = pool.ok().and_then(|pool| pool.install(|| draw(votes, config, None)).ok());
        let same =
            again.is_some_and(|again| serde_json::to_string(&again).ok() == serde_json::to_string(map).ok());
        checks.that(place, &format!("the same bytes on {threads} threads"), same, || "differ".into());
    }
}

/// Moderated propositions leave the matrix: without their votes every place and group is the same.
fn without_moderated(place: &str, votes: &Votes, map: &Map, config: &Config, checks: &mut Checks) {
    if votes.propositions().iter().all(|p| p.is_active()) {
        return;
    }
    let without = votes.filtered(|_, column, _| votes.propositions()[column].is_active());
    let again = draw(&without, config, None);
    let same = again.is_ok_and(|again| again.people == map.people && again.groups == map.groups);
    checks.that(place, "moderated propositions leave the matrix", same, || "places or groups differ".into());
}

/// The groups are at least as near to the planted ones as those of the deployed algorithm.
fn planted(place: &str, map: &Map, reference: &Value, checks: &mut Checks) {
    let Some(planted) = reference["planted"]["groups"].as_object() else { return };
    let pairs = map
        .people
        .iter()
        .filter_map(|person| Some((person.group?, planted.get(&person.id.to_string())?.as_u64()?)));
    let found = adjusted_rand(&pairs.collect::<Vec<_>>());
    let deployed = reference["agreement"]["clojure_vs_planted"]["ari"].as_f64().unwrap_or(0.0);
    checks.that(place, "planted groups", found >= deployed - 0.02, || {
        format!("adjusted Rand index {found:.3}, deployed {deployed:.3}")
    });
}

/// Adjusted Rand index of two divisions of the same people.
pub fn adjusted_rand<A: Ord + Copy, B: Ord + Copy>(pairs: &[(A, B)]) -> f64 {
    let (mut both, mut left, mut right) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for &(a, b) in pairs {
        *both.entry((a, b)).or_insert(0.0) += 1.0;
        *left.entry(a).or_insert(0.0) += 1.0;
        *right.entry(b).or_insert(0.0) += 1.0;
    }
    let choose = |n: &f64| n * (n - 1.0) / 2.0;
    let index: f64 = both.values().map(choose).sum();
    let (rows, columns): (f64, f64) = (left.values().map(choose).sum(), right.values().map(choose).sum());
    let expected = rows * columns / choose(&(pairs.len() as f64)).max(1.0);
    let most = (rows + columns) / 2.0;
    if most == expected { 1.0 } else { (index - expected) / (most - expected) }
}
