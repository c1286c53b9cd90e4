//! Voice: who told, raised, joined, objected and signed, and how unequally; as counts, hidden below five.
//!
//! The measures are those of the literature on inequality, over the acts of members instead of their income; formulas
//! and sources stand in `docs/voice.md`. Each is invariant under the order of the members and under replication, so that
//! a small circle and a large one can be compared.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::consent::LEAST_SHOWN;
use crate::refusal::{Field, Refusal};
use crate::rights::Actor;
use crate::words;

/// A circle looks at the inequality of voice within it, and says what it will do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// What was seen and what will be done.
    pub words: String,
    /// How many members the circle had, with those of the circles below it.
    #[serde(with = "crate::decimal")]
    pub members: u64,
    /// How many of them had spoken at least once; absent where it was hidden.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub spoke: Option<String>,
    /// The Gini coefficient of acts over members that the page showed, in per cent; absent where it was hidden.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub gini: Option<String>,
    /// The share of acts by the most active tenth of members, in per cent; absent where it was hidden.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub tenth: Option<String>,
    /// The part of the inequality that lies between kinds of members, in per cent; absent where it was hidden.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub between: Option<String>,
}

/// The ways of speaking that are counted, as the log spells them, in the order in which a struggle goes up.
pub const WAYS: [&str; 9] = ["tell", "raise", "join", "lend", "propose", "stand", "object", "reply", "sign"];

/// How unequal voice is in a circle, in whole per cent; each `None` where it is hidden.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Measures {
    /// How many members there are.
    pub members: u64,
    /// How many of them have spoken at least once; hidden where one to four have, or have not.
    pub spoke: Option<u64>,
    /// The Gini coefficient.
    pub gini: Option<u32>,
    /// The share of acts by the most active tenth.
    pub tenth: Option<u32>,
    /// The part of the inequality that lies between the groups.
    pub between: Option<u32>,
}

/// A count as a number to reckon with: counts of acts lie far below 2^53, up to which each one is exact.
fn real(n: u64) -> f64 {
    n as f64
}

fn total(counts: &[u64]) -> f64 {
    counts.iter().copied().map(real).sum()
}

fn size(counts: &[u64]) -> f64 {
    counts.len() as f64
}

/// The Gini coefficient: 0 if all have the same, towards 1 the fewer have everything; 0 if nobody has anything.
#[must_use]
pub fn gini(counts: &[u64]) -> f64 {
    let (all, n) = (total(counts), size(counts));
    if all == 0.0 {
        return 0.0;
    }
    let mut sorted = counts.to_vec();
    sorted.sort_unstable();
    let places = (1u64..).map(|place| 2.0 * real(place) - n - 1.0);
    let sum: f64 = sorted.into_iter().zip(places).map(|(count, weight)| weight * real(count)).sum();
    (sum / (n * all)).clamp(0.0, 1.0)
}

/// The share of the whole that the tenth with the most has; where a tenth is no whole number of members, the next one
/// counts in part. A tenth if all have the same; 0 if nobody has anything.
#[must_use]
pub fn tenth(counts: &[u64]) -> f64 {
    let all = total(counts);
    if all == 0.0 {
        return 0.0;
    }
    let mut sorted = counts.to_vec();
    sorted.sort_unstable_by_key(|count| std::cmp::Reverse(*count));
    let (whole, part) = (sorted.len() / 10, real((sorted.len() % 10) as u64) / 10.0);
    let next = sorted.get(whole).copied().map_or(0.0, real);
    ((total(&sorted[..whole]) + part * next) / all).clamp(0.0, 1.0)
}

/// Theil's T of shares against the mean: what each has, and how many have it.
fn theil(parts: impl Iterator<Item = (f64, f64)>, mean: f64, n: f64) -> f64 {
    parts
        .map(|(have, many)| (have / mean, many / n))
        .filter(|(ratio, _)| *ratio > 0.0)
        .map(|(r, w)| w * r * r.ln())
        .sum()
}

/// The part of the inequality that lies between groups: Theil's T of the groups' means, divided by that of all; 0 if all
/// have the same.
#[must_use]
pub fn between<G: Ord>(counts: &[(G, u64)]) -> f64 {
    let plain: Vec<u64> = counts.iter().map(|(_, count)| *count).collect();
    let (all, n) = (total(&plain), size(&plain));
    if all == 0.0 {
        return 0.0;
    }
    let mean = all / n;
    let whole = theil(plain.iter().map(|count| (real(*count), 1.0)), mean, n);
    let mut groups: BTreeMap<&G, (f64, f64)> = BTreeMap::new();
    for (group, count) in counts {
        let (sum, many) = groups.entry(group).or_default();
        *sum += real(*count);
        *many += 1.0;
    }
    let means = groups.values().map(|(sum, many)| (sum / many, *many));
    // What rounding leaves of nothing is nothing.
    if whole < 1e-12 { 0.0 } else { (theil(means, mean, n) / whole).clamp(0.0, 1.0) }
}

/// A share in whole per cent.
fn percent(share: f64) -> u32 {
    (share * 100.0).round() as u32
}

impl Measures {
    /// The measures over members: the group of each, and how many acts are its own. Hidden where there are fewer than five
    /// members, nobody has spoken, or how many have is hidden.
    #[must_use]
    pub fn of<G: Ord>(counts: &[(G, u64)]) -> Self {
        let plain: Vec<u64> = counts.iter().map(|(_, count)| *count).collect();
        let many = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
        let members = many(plain.len());
        let spoke = many(plain.iter().filter(|count| **count > 0).count());
        let safe = |n: u64| n == 0 || n >= LEAST_SHOWN;
        // Where how many spoke is hidden, the measures would tell it.
        let hidden = !(safe(spoke) && safe(members - spoke));
        let shown = members >= LEAST_SHOWN && spoke > 0 && !hidden;
        let show = |share: f64| shown.then(|| percent(share));
        Self {
            members,
            spoke: (!hidden).then_some(spoke),
            gini: show(gini(&plain)),
            tenth: show(tenth(&plain)),
            between: show(between(counts)),
        }
    }
}

/// Records what a circle saw and will do; a convenor writes it down, beside what the page showed at that moment.
///
/// # Errors
/// [`Refusal::NotYours`] for anyone else, or what is wrong with the words.
pub fn review(
    actor: &Actor,
    circle: i64,
    seen: &Measures,
    said: &str,
    now: Timestamp,
) -> Result<Review, Refusal> {
    if !actor.convenes(circle, now) {
        return Err(Refusal::NotYours);
    }
    let words = words::text(Field::Words, said, 4000)?;
    let text = |n: Option<u32>| n.map(|n| n.to_string());
    Ok(Review {
        words,
        members: seen.members,
        spoke: seen.spoke.map(|n| n.to_string()),
        gini: text(seen.gini),
        tenth: text(seen.tenth),
        between: text(seen.between),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-9
    }

    #[test]
    fn the_measures_are_those_that_a_hand_reckons() {
        // 1, 2, 3, 4: the differences of all pairs sum to 20, twice 16 times the mean of 2.5 is 80.
        assert!(near(gini(&[4, 1, 3, 2]), 0.25));
        assert!(near(gini(&[0, 0, 0, 9]), 0.75));
        assert!(near(tenth(&[0, 0, 0, 9]), 0.4));
        assert!(near(tenth(&[1, 1, 1, 1, 1, 1, 1, 1, 1, 11]), 0.55));
        // Two groups that are equal within: all of the inequality lies between them.
        assert!(near(between(&[("a", 1), ("a", 1), ("b", 3), ("b", 3)]), 1.0));
        assert!(near(between(&[("a", 1), ("a", 3), ("b", 1), ("b", 3)]), 0.0));
    }

    #[test]
    fn a_circle_of_four_is_not_measured_and_silence_is_no_inequality() {
        assert_eq!(
            Measures::of(&[(1, 9), (1, 0), (2, 1), (2, 0)]),
            Measures { members: 4, ..Measures::default() }
        );
        let silent = Measures::of(&[(1, 0); 6]);
        assert_eq!((silent.members, silent.spoke, silent.gini), (6, Some(0), None));
        let some = Measures::of(&[(1, 1), (1, 1), (1, 1), (2, 1), (2, 1), (2, 0)]);
        assert_eq!((some.spoke, some.gini), (None, None), "the one that was silent is not pointed at");
    }

    #[test]
    fn only_a_convenor_writes_a_review_down_with_what_was_shown() {
        let now = Timestamp::UNIX_EPOCH;
        let later = Timestamp::from_second(9).unwrap();
        let term = crate::rights::TermFact { circle: 1, member: 3, starts: now, ends: later };
        let convenor = Actor::Person { id: "c".into(), mandates: vec![], terms: vec![term], helps: vec![] };
        let seen = Measures { members: 7, spoke: None, gini: Some(43), tenth: Some(30), between: None };
        let made = review(&convenor, 1, &seen, "We will ask the small groups first.", now).unwrap();
        assert_eq!((made.members, made.gini.as_deref(), made.between), (7, Some("43"), None));
        assert_eq!(review(&convenor, 2, &seen, "x", now), Err(Refusal::NotYours));
        assert_eq!(review(&convenor, 1, &seen, " ", now), Err(Refusal::Empty { field: Field::Words }));
    }

    fn counts() -> impl Strategy<Value = Vec<(u8, u64)>> {
        prop::collection::vec((0u8..4, prop_oneof![Just(0u64), 0u64..6, 0u64..5000]), 1..40)
    }

    fn all(counts: &[(u8, u64)]) -> [f64; 3] {
        let plain: Vec<u64> = counts.iter().map(|(_, count)| *count).collect();
        [gini(&plain), tenth(&plain), between(counts)]
    }

    proptest! {
        #[test]
        fn every_measure_lies_between_nothing_and_everything(list in counts()) {
            for measure in all(&list) {
                prop_assert!((0.0..=1.0).contains(&measure));
            }
        }

        #[test]
        fn the_order_of_the_members_does_not_matter(
            (list, shuffled) in counts().prop_flat_map(|list| (Just(list.clone()), Just(list).prop_shuffle()))
        ) {
            for (a, b) in all(&list).into_iter().zip(all(&shuffled)) {
                prop_assert!(near(a, b));
            }
        }

        #[test]
        fn as_many_again_of_the_same_change_nothing(list in counts(), times in 2usize..5) {
            let many: Vec<(u8, u64)> = list.iter().copied().cycle().take(list.len() * times).collect();
            for (a, b) in all(&list).into_iter().zip(all(&many)) {
                prop_assert!(near(a, b), "{a} {b}");
            }
        }

        #[test]
        fn where_all_speak_alike_nothing_is_unequal(each in 1u64..900, groups in prop::collection::vec(0u8..4, 1..40)) {
            let list: Vec<(u8, u64)> = groups.into_iter().map(|group| (group, each)).collect();
            let [gini, tenth, between] = all(&list);
            prop_assert!(near(gini, 0.0) && near(between, 0.0) && near(tenth, 0.1));
        }

        #[test]
        fn an_act_of_the_most_silent_makes_voice_more_equal(list in counts()) {
            let plain: Vec<u64> = list.iter().map(|(_, count)| *count).collect();
            prop_assume!(plain.iter().any(|count| *count > 0) && plain.len() > 1);
            let mut more = plain.clone();
            let least = (0..more.len()).min_by_key(|at| more[*at]).unwrap();
            more[least] += 1;
            // Only up to the mean: beyond it the most silent would be one of the loudest.
            prop_assume!(real(more[least]) <= total(&plain) / size(&plain));
            prop_assert!(gini(&more) <= gini(&plain) + 1e-9);
        }

        #[test]
        fn no_measure_tells_what_the_count_beside_it_hides(list in counts()) {
            let seen = Measures::of(&list);
            let measured = seen.gini.is_some() || seen.tenth.is_some() || seen.between.is_some();
            prop_assert!(seen.spoke.is_some() || !measured);
        }

        #[test]
        fn nothing_is_measured_below_five_members(list in prop::collection::vec((0u8..4, 0u64..9), 0..5)) {
            let seen = Measures::of(&list);
            prop_assert!(seen.gini.is_none() && seen.tenth.is_none() && seen.between.is_none());
        }
    }
}
