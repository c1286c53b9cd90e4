//! Voice: who told, raised, joined, objected and signed, and how unequally; as counts, hidden below five.
//!
//! The measures are those of the literature on inequality, over the acts of members instead of their income; formulas
//! and sources stand in `docs/voice.md`. Whoever knows the engine reckons them ([`Unequal`]); what may be shown of them is
//! decided here.

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

/// How unequal voice is, as shares from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Unequal {
    /// The Gini coefficient of acts over members.
    pub gini: f64,
    /// The share of all acts by the most active tenth of the members.
    pub tenth: f64,
    /// The part of the inequality that lies between the groups of members.
    pub between: f64,
}

/// A share in whole per cent.
fn percent(share: f64) -> u32 {
    (share * 100.0).round() as u32
}

impl Measures {
    /// What may be shown of the measures over members, from how many acts each has done. Hidden where there are fewer than
    /// five members, nobody has spoken, or how many have is hidden; they are only asked for where they are shown.
    #[must_use]
    pub fn of(acts: &[u64], unequal: impl FnOnce() -> Option<Unequal>) -> Self {
        let many = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
        let members = many(acts.len());
        let spoke = many(acts.iter().filter(|count| **count > 0).count());
        let safe = |n: u64| n == 0 || n >= LEAST_SHOWN;
        // Where how many spoke is hidden, the measures would tell it.
        let hidden = !(safe(spoke) && safe(members - spoke));
        let shown = members >= LEAST_SHOWN && spoke > 0 && !hidden;
        let unequal = if shown { unequal() } else { None };
        Self {
            members,
            spoke: (!hidden).then_some(spoke),
            gini: unequal.map(|shares| percent(shares.gini)),
            tenth: unequal.map(|shares| percent(shares.tenth)),
            between: unequal.map(|shares| percent(shares.between)),
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

    const SOME: Unequal = Unequal { gini: 0.432, tenth: 0.3, between: 0.125 };

    fn of(acts: &[u64]) -> Measures {
        Measures::of(acts, || Some(SOME))
    }

    #[test]
    fn a_circle_of_four_is_not_measured_and_silence_is_no_inequality() {
        assert_eq!(of(&[9, 0, 1, 0]), Measures { members: 4, ..Measures::default() });
        let silent = of(&[0; 6]);
        assert_eq!((silent.members, silent.spoke, silent.gini), (6, Some(0), None));
        let some = of(&[1, 1, 1, 1, 1, 0]);
        assert_eq!((some.spoke, some.gini), (None, None), "the one that was silent is not pointed at");
        let all = of(&[1, 2, 3, 4, 5]);
        assert_eq!((all.gini, all.tenth, all.between), (Some(43), Some(30), Some(13)), "whole per cents");
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

    fn counts() -> impl Strategy<Value = Vec<u64>> {
        prop::collection::vec(prop_oneof![Just(0u64), 0u64..6, 0u64..5000], 1..40)
    }

    proptest! {
        #[test]
        fn no_measure_tells_what_the_count_beside_it_hides(list in counts()) {
            let seen = of(&list);
            let measured = seen.gini.is_some() || seen.tenth.is_some() || seen.between.is_some();
            prop_assert!(seen.spoke.is_some() || !measured);
        }

        #[test]
        fn nothing_is_measured_below_five_members(list in prop::collection::vec(0u64..9, 0..5)) {
            let seen = of(&list);
            prop_assert!(seen.gini.is_none() && seen.tenth.is_none() && seen.between.is_none());
        }
    }
}
