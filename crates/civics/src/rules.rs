//! The rules as versioned data (rule 12), with safe defaults. Each decision cites the version it was taken under.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::address::Address;
use crate::refusal::Refusal;
use crate::rights::Actor;
use crate::round::Outcome;

/// The numbers of the rules. Everything else about them is code, the same for everybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// The share of each protected caucus that must have taken a stance, in per cent; never fewer than one member.
    #[serde(with = "crate::decimal")]
    pub quorum: u32,
    /// How many protected caucuses a round needs at least; never fewer than two (rule 5).
    #[serde(with = "crate::decimal")]
    pub caucuses: u32,
    /// The least days that a round lasts when it declares the web alone (rule 9).
    #[serde(with = "crate::decimal")]
    pub web: u32,
    /// The least days with the telephone or text messages.
    #[serde(with = "crate::decimal")]
    pub phone: u32,
    /// The least days with paper.
    #[serde(with = "crate::decimal")]
    pub paper: u32,
    /// How many live roots each paragraph needs before it can be signed (rule 1).
    #[serde(with = "crate::decimal")]
    pub roots: u32,
    /// How many signatures of each protected caucus a release needs.
    #[serde(with = "crate::decimal")]
    pub signatures: u32,
    /// The seats of a panel that looks at an objection; odd.
    #[serde(with = "crate::decimal")]
    pub panel: u32,
    /// The days between the two rounds that change the rules (rule 12).
    #[serde(with = "crate::decimal")]
    pub season: u32,
    /// The months after which every outcome is looked at again, at most.
    #[serde(with = "crate::decimal")]
    pub review: u32,
}

impl Default for Rules {
    /// The safe defaults: version 0.
    fn default() -> Self {
        Self {
            quorum: 34,
            caucuses: 2,
            web: 5,
            phone: 10,
            paper: 21,
            roots: 1,
            signatures: 1,
            panel: 5,
            season: 90,
            review: 12,
        }
    }
}

/// New rules come into force, after two adopted rounds a season apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enact {
    /// The rules.
    pub rules: Rules,
    /// The proposal of the first round.
    pub first: Address,
    /// The proposal of the second round, a season later.
    pub second: Address,
}

/// One number of the rules, with its bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    /// The word in forms and locale keys.
    pub word: &'static str,
    /// What it is.
    pub value: u32,
    /// The least it can be.
    pub least: u32,
    /// The most it can be.
    pub most: u32,
}

impl Rules {
    /// The numbers one by one, in the order in which they are shown.
    #[must_use]
    pub fn numbers(&self) -> [Number; 10] {
        let number = |word, value, least, most| Number { word, value, least, most };
        [
            number("quorum", self.quorum, 1, 100),
            number("caucuses", self.caucuses, 2, 12),
            number("web", self.web, 1, 180),
            number("phone", self.phone, self.web, 180),
            number("paper", self.paper, self.phone, 180),
            number("roots", self.roots, 1, 12),
            number("signatures", self.signatures, 1, 100),
            number("panel", self.panel, 3, 15),
            number("season", self.season, 30, 730),
            number("review", self.review, 1, 36),
        ]
    }

    /// The rules that these numbers make, in the order of [`Rules::numbers`].
    #[must_use]
    pub fn of(numbers: [u32; 10]) -> Self {
        let [quorum, caucuses, web, phone, paper, roots, signatures, panel, season, review] = numbers;
        Self { quorum, caucuses, web, phone, paper, roots, signatures, panel, season, review }
    }
}

/// Whether every number lies within its bounds; a panel has an odd number of seats, so that it always finds something.
///
/// # Errors
/// [`Refusal::RuleBounds`] names the first that does not.
pub fn bounds(rules: &Rules) -> Result<(), Refusal> {
    let outside = |n: &Number| {
        !(n.least..=n.most).contains(&n.value) || (n.word == "panel" && n.value.is_multiple_of(2))
    };
    match rules.numbers().into_iter().find(outside) {
        Some(n) => Err(Refusal::RuleBounds { rule: n.word, least: n.least, most: n.most }),
        None => Ok(()),
    }
}

/// A round about rules, as it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The key of the proposal.
    pub proposal: i64,
    /// The circle that decided.
    pub circle: i64,
    /// The rules that it would bring into force, if it is about rules.
    pub rules: Option<Rules>,
    /// How it ended, once it has.
    pub outcome: Option<Outcome>,
    /// The act that closed it.
    pub closed: i64,
    /// The act that called it.
    pub called: i64,
    /// The day on which it was called.
    pub opened: Option<Date>,
    /// The day on which it could be closed at the earliest.
    pub day: Option<Date>,
}

/// What an enactment comes upon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seasons<'a> {
    /// The key of the circle, and whether none stands above it.
    pub circle: (i64, bool),
    /// The act that enacted the rules in force, if they are not the defaults, and the rules.
    pub in_force: (Option<i64>, &'a Rules),
    /// The first round.
    pub first: &'a Decision,
    /// The second round.
    pub second: &'a Decision,
}

/// Brings rules into force (rule 12): a convenor of the circle above all others records that two rounds a season apart
/// adopted the very same rules, and that nothing else came into force since the first.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::RulesAtTop`], [`Refusal::TwoRounds`], [`Refusal::SeasonTooShort`],
/// [`Refusal::RulesMoved`], [`Refusal::RuleBounds`].
pub fn enact(actor: &Actor, seasons: &Seasons<'_>, now: Timestamp) -> Result<Enact, Refusal> {
    let (circle, top) = seasons.circle;
    if !actor.convenes(circle, now) {
        return Err(Refusal::NotYours);
    }
    if !top {
        return Err(Refusal::RulesAtTop);
    }
    let (first, second) = (seasons.first, seasons.second);
    let adopted = |one: &Decision| one.circle == circle && one.outcome == Some(Outcome::Adopted);
    let (Some(rules), Some(again)) = (&first.rules, &second.rules) else {
        return Err(Refusal::TwoRounds);
    };
    if first.proposal == second.proposal || rules != again || !adopted(first) || !adopted(second) {
        return Err(Refusal::TwoRounds);
    }
    let (enacted, in_force) = seasons.in_force;
    // Rounds that were held under other rules have said nothing about the change from these.
    if enacted.is_some_and(|enacted| enacted > first.closed) {
        return Err(Refusal::RulesMoved);
    }
    if !ripe(first, second, in_force) {
        return Err(Refusal::SeasonTooShort { days: in_force.season });
    }
    bounds(rules)?;
    let here = |key: i64| Address::here(key.unsigned_abs());
    Ok(Enact { rules: rules.clone(), first: here(first.proposal), second: here(second.proposal) })
}

/// Whether a season lies between the end of the first round and the call of the second: what is asked twice at once is
/// asked once.
#[must_use]
pub fn ripe(first: &Decision, second: &Decision, rules: &Rules) -> bool {
    let span = first.day.zip(second.opened).and_then(|(from, until)| from.until(until).ok());
    let days = span.map_or(0, |span| i64::from(span.get_days()));
    second.called > first.closed && days >= i64::from(rules.season)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::round::proposal::tests::convenor;
    use proptest::prelude::*;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    fn decision(proposal: i64, day: &str) -> Decision {
        Decision {
            proposal,
            circle: 1,
            rules: Some(Rules { quorum: 50, ..Rules::default() }),
            outcome: Some(Outcome::Adopted),
            closed: proposal + 5,
            called: proposal + 1,
            opened: day.parse().ok(),
            day: day.parse().ok(),
        }
    }

    fn judge(first: &Decision, second: &Decision, enacted: Option<i64>) -> Result<Enact, Refusal> {
        let rules = Rules::default();
        let seasons = Seasons { circle: (1, true), in_force: (enacted, &rules), first, second };
        enact(&convenor(), &seasons, NOW)
    }

    #[test]
    fn rules_change_by_two_adopted_rounds_a_season_apart_and_by_nothing_else() {
        let (first, second) = (decision(10, "2026-01-01"), decision(40, "2026-04-01"));
        assert_eq!(judge(&first, &second, None).unwrap().rules.quorum, 50);
        let early = Decision { opened: "2026-03-31".parse().ok(), ..second.clone() };
        assert_eq!(judge(&first, &early, None), Err(Refusal::SeasonTooShort { days: 90 }));
        assert_eq!(judge(&second, &first, None), Err(Refusal::SeasonTooShort { days: 90 }));
        let twice = Decision { called: 12, ..second.clone() };
        assert_eq!(
            judge(&first, &twice, None),
            Err(Refusal::SeasonTooShort { days: 90 }),
            "called before the first closed"
        );
        assert_eq!(judge(&first, &first, None), Err(Refusal::TwoRounds));
        for outcome in [None, Some(Outcome::Blocked), Some(Outcome::Quorum)] {
            let other = Decision { outcome, ..second.clone() };
            assert_eq!(judge(&first, &other, None), Err(Refusal::TwoRounds));
        }
        let other = Decision { rules: Some(Rules { quorum: 51, ..Rules::default() }), ..second.clone() };
        assert_eq!(judge(&first, &other, None), Err(Refusal::TwoRounds));
        let elsewhere = Decision { circle: 2, ..second.clone() };
        assert_eq!(judge(&first, &elsewhere, None), Err(Refusal::TwoRounds));
        assert_eq!(judge(&first, &second, Some(20)), Err(Refusal::RulesMoved));
        assert!(judge(&first, &second, Some(9)).is_ok());
    }

    #[test]
    fn only_a_convenor_of_the_circle_above_all_others_enacts() {
        let (first, second, rules) =
            (decision(10, "2026-01-01"), decision(40, "2027-01-01"), Rules::default());
        let seasons = Seasons { circle: (1, true), in_force: (None, &rules), first: &first, second: &second };
        assert_eq!(enact(&Actor::Host, &seasons, NOW), Err(Refusal::NotYours));
        assert_eq!(enact(&Actor::Group { member: 1 }, &seasons, NOW), Err(Refusal::NotYours));
        let below = Seasons { circle: (1, false), ..seasons };
        assert_eq!(enact(&convenor(), &below, NOW), Err(Refusal::RulesAtTop));
    }

    #[test]
    fn the_defaults_are_within_the_bounds_and_read_back() {
        let rules = Rules::default();
        assert_eq!(bounds(&rules), Ok(()));
        assert_eq!(Rules::of(rules.numbers().map(|n| n.value)), rules);
        let even = Rules { panel: 4, ..Rules::default() };
        assert_eq!(bounds(&even), Err(Refusal::RuleBounds { rule: "panel", least: 3, most: 15 }));
    }

    proptest! {
        #[test]
        fn no_rules_within_the_bounds_loosen_what_protects(numbers in any::<[u16; 10]>()) {
            let rules = Rules::of(numbers.map(|n| u32::from(n) % 200));
            if bounds(&rules).is_ok() {
                prop_assert!(rules.caucuses >= 2 && rules.quorum >= 1 && rules.roots >= 1 && rules.season >= 30);
                prop_assert!(rules.web >= 1 && rules.phone >= rules.web && rules.paper >= rules.phone);
                prop_assert!(rules.panel % 2 == 1);
            }
        }

        #[test]
        fn nothing_comes_into_force_before_a_season_is_over(days in 0..400i64) {
            let (first, mut second) = (decision(10, "2026-01-01"), decision(40, "2026-01-01"));
            let day: Date = "2026-01-01".parse().unwrap();
            second.opened = day.checked_add(jiff::Span::new().days(days)).ok();
            prop_assert_eq!(judge(&first, &second, None).is_ok(), days >= 90);
        }
    }
}
