//! The outcome of a round: two keys (rule 5), counted at its end.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::proposal::{ProposalFact, State, after, days};
use super::{Close, Outcome, Said};
use crate::address::Address;
use crate::refusal::Refusal;
use crate::rights::Actor;
use crate::rules::Rules;

/// What a protected caucus said, counted among its members that could take a stance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaucusCount {
    /// The key of the caucus.
    pub key: i64,
    /// Its members that have a vote in this round.
    pub members: u64,
    /// How many of them took a stance to the last version.
    pub stood: u64,
}

/// What is counted when a round ends. Stances of who has no vote, or is no member any more, are not in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Count {
    /// Who consents to the last version.
    pub consents: u64,
    /// Who stands aside from the last version.
    pub asides: u64,
    /// Objections that stand, to whichever version: an amendment answers nobody who has not said so (rule 6).
    pub objections: u64,
    /// The protected caucuses of the circle and of those above it.
    pub caucuses: Vec<CaucusCount>,
}

/// How many members of a caucus of that size must have taken a stance: never fewer than one, none where there are none.
#[must_use]
pub fn needed(members: u64, rules: &Rules) -> u64 {
    match members {
        0 => 0,
        _ => (members * u64::from(rules.quorum)).div_ceil(100).clamp(1, members),
    }
}

/// Rule 5: adopted is what no objection stands against and each protected caucus has taken a stance to.
///
/// A caucus without members keeps nobody waiting, but as many caucuses as the rules ask for must have some.
#[must_use]
pub fn outcome(count: &Count, rules: &Rules) -> Outcome {
    if count.objections > 0 {
        return Outcome::Blocked;
    }
    let there = count.caucuses.iter().filter(|caucus| caucus.members > 0).count();
    let enough = count.caucuses.iter().all(|caucus| caucus.stood >= needed(caucus.members, rules));
    if enough && there >= usize::try_from(rules.caucuses.max(2)).unwrap_or(2) {
        return Outcome::Adopted;
    }
    Outcome::Quorum
}

/// What the end of a round comes upon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End<'a> {
    /// The act that enacted the rules in force, if they are not the defaults, and the rules.
    pub rules: (Option<i64>, &'a Rules),
    /// Whether the actor acts for a member that may take a stance in this round.
    pub votes: bool,
    /// The declared languages in which the last version cannot be read.
    pub unread: Vec<String>,
    /// The day on which the last of the declared languages came, for the last version.
    pub readable: Option<Date>,
    /// The shutdowns in the circle or below it: from when until when.
    pub shutdowns: Vec<(Timestamp, Timestamp)>,
    /// What is counted.
    pub count: Count,
}

/// Whether a shutdown runs at that moment.
#[must_use]
pub fn shut(shutdowns: &[(Timestamp, Timestamp)], now: Timestamp) -> bool {
    shutdowns.iter().any(|(starts, ends)| *starts <= now && now < *ends)
}

/// From when on a round can be closed (rule 9): its time is over, each declared language could be read for the days
/// of the slowest channel, and whoever was cut off at its end had the days of the web.
///
/// Acts carry days and no hours: the days count from the end of the day on which the rendering came.
fn ripe(proposal: &ProposalFact, end: &End<'_>, now: Timestamp) -> Timestamp {
    let rules = end.rules.1;
    let read = end.readable.and_then(|day| day.tomorrow().ok()?.to_zoned_datetime(TimeZone::UTC).ok());
    let read = read.map(|day| after(day.timestamp(), days(&proposal.channels, rules)));
    let late = end.shutdowns.iter().filter(|(starts, ends)| *starts <= now && *ends > proposal.closes);
    let back = late.map(|(_, ends)| after(*ends, rules.web)).max();
    read.into_iter().chain(back).fold(proposal.closes, Timestamp::max)
}

/// Closes the round once its time is over: a convenor of the circle, or who may take a stance in it.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::NotOpen`], and rule 9: [`Refusal::StillOpen`], [`Refusal::Unread`],
/// [`Refusal::Shutdown`].
pub fn close(
    actor: &Actor,
    proposal: &ProposalFact,
    end: &End<'_>,
    now: Timestamp,
) -> Result<Close, Refusal> {
    if !end.votes && !actor.convenes(proposal.circle, now) {
        return Err(Refusal::NotYours);
    }
    match proposal.state {
        State::Open => {}
        State::Drafted => return Err(Refusal::NotOpen),
        State::Closed | State::Retracted => return Err(Refusal::Decided),
    }
    if now < proposal.closes {
        return Err(Refusal::StillOpen);
    }
    if !end.unread.is_empty() {
        return Err(Refusal::Unread { languages: end.unread.clone() });
    }
    if shut(&end.shutdowns, now) {
        return Err(Refusal::Shutdown);
    }
    if now < ripe(proposal, end, now) {
        return Err(Refusal::StillOpen);
    }
    let here = |key: i64| Address::here(key.unsigned_abs());
    let said = |caucus: &CaucusCount| Said {
        caucus: here(caucus.key),
        members: caucus.members,
        stood: caucus.stood,
        needed: needed(caucus.members, end.rules.1),
    };
    Ok(Close {
        proposal: here(proposal.key),
        version: here(proposal.version),
        outcome: outcome(&end.count, end.rules.1),
        rules: end.rules.0.map(here),
        consents: end.count.consents,
        asides: end.count.asides,
        objections: end.count.objections,
        caucuses: end.count.caucuses.iter().map(said).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::proposal::tests::{at, convenor, proposal};
    use super::*;
    use proptest::prelude::*;

    fn counts() -> impl Strategy<Value = Count> {
        let caucus = (0..200u64, 0..=100u64).prop_map(|(members, share)| (members, members * share / 100));
        (0..400u64, 0..50u64, 0..3u64, prop::collection::vec(caucus, 0..6)).prop_map(
            |(consents, asides, objections, list)| Count {
                consents,
                asides,
                objections,
                caucuses: (0..)
                    .zip(list)
                    .map(|(key, (members, stood))| CaucusCount { key, members, stood })
                    .collect(),
            },
        )
    }

    proptest! {
        #[test]
        fn adopted_means_no_objection_and_quorum_in_each_protected_caucus(count in counts(), quorum in 1..=100u32) {
            let rules = Rules { quorum, ..Rules::default() };
            let each = count.caucuses.iter().all(|c| c.members == 0 || c.stood * 100 >= c.members * u64::from(quorum));
            let there = count.caucuses.iter().filter(|c| c.members > 0).count();
            let both = count.objections == 0 && each && there >= 2;
            prop_assert_eq!(outcome(&count, &rules) == Outcome::Adopted, both);
        }

        #[test]
        fn one_more_objection_never_makes_anything_adopted(count in counts(), more in 1..5u64) {
            let rules = Rules::default();
            let objected = Count { objections: count.objections + more, ..count };
            prop_assert_eq!(outcome(&objected, &rules), Outcome::Blocked);
        }

        #[test]
        fn one_more_consent_never_takes_adoption_away(count in counts(), which in any::<prop::sample::Index>()) {
            let rules = Rules::default();
            let mut more = count.clone();
            if !more.caucuses.is_empty() {
                let at = which.index(more.caucuses.len());
                more.caucuses[at].stood = (more.caucuses[at].stood + 1).min(more.caucuses[at].members);
            }
            more.consents += 1;
            prop_assert!(outcome(&count, &rules) != Outcome::Adopted || outcome(&more, &rules) == Outcome::Adopted);
        }

        #[test]
        fn a_caucus_with_members_is_never_passed_over(members in 1..5_000u64, quorum in 1..=100u32) {
            let rules = Rules { quorum, ..Rules::default() };
            let least = needed(members, &rules);
            prop_assert!((1..=members).contains(&least));
        }

        #[test]
        fn a_round_never_closes_early_unread_or_in_a_shutdown(
            second in 0..4_000_000i64, unread in any::<bool>(), shutdown in any::<bool>(), votes in any::<bool>()
        ) {
            let open = ProposalFact { state: State::Open, closes: at(2_000_000), ..proposal() };
            let rules = Rules::default();
            let unread: Vec<String> = if unread { vec!["ne".into()] } else { vec![] };
            let fine = second >= 2_000_000 && unread.is_empty() && !shutdown;
            let shutdowns = if shutdown { vec![(at(0), at(1 << 36))] } else { vec![] };
            let end =
                End { rules: (None, &rules), votes, unread, readable: None, shutdowns, count: Count::default() };
            prop_assert_eq!(close(&convenor(), &open, &end, at(second)).is_ok(), fine);
            prop_assert_eq!(close(&Actor::Anyone, &open, &end, at(second)).is_ok(), fine && votes);
        }
    }

    #[test]
    fn fewer_than_two_caucuses_with_members_adopt_nothing() {
        let rules = Rules::default();
        let one = CaucusCount { key: 1, members: 5, stood: 5 };
        let empty = CaucusCount { key: 2, members: 0, stood: 0 };
        let with = |caucuses| Count { consents: 5, caucuses, ..Count::default() };
        assert_eq!(outcome(&with(vec![]), &rules), Outcome::Quorum);
        assert_eq!(outcome(&with(vec![one, empty]), &rules), Outcome::Quorum);
        let other = CaucusCount { key: 2, members: 1, stood: 1 };
        assert_eq!(outcome(&with(vec![one, other]), &rules), Outcome::Adopted);
        let absent = CaucusCount { key: 2, members: 1, stood: 0 };
        assert_eq!(outcome(&with(vec![one, absent]), &rules), Outcome::Quorum);
    }

    #[test]
    fn what_came_late_is_read_for_as_long_as_anything_else() {
        let rules = Rules::default();
        let day = |days: i64| at(days * 86_400);
        let base = End {
            rules: (None, &rules),
            votes: true,
            unread: vec![],
            readable: "1970-01-11".parse().ok(),
            shutdowns: vec![],
            count: Count::default(),
        };
        let open = ProposalFact { state: State::Open, closes: day(10), ..proposal() };
        let judge =
            |open: &ProposalFact, end: &End<'_>, now| close(&Actor::Anyone, open, end, now).map(|_| ());
        assert_eq!(judge(&open, &base, day(15)), Err(Refusal::StillOpen), "rendered on the tenth day");
        assert_eq!(judge(&open, &base, day(16)), Ok(()));
        let paper = ProposalFact { channels: vec![crate::helper::Channel::Paper], ..open.clone() };
        assert_eq!(judge(&paper, &base, day(31)), Err(Refusal::StillOpen));
        assert_eq!(judge(&paper, &base, day(32)), Ok(()));
        let shut =
            |starts, ends| End { readable: None, shutdowns: vec![(day(starts), day(ends))], ..base.clone() };
        assert_eq!(judge(&open, &shut(9, 12), day(11)), Err(Refusal::Shutdown));
        assert_eq!(
            judge(&open, &shut(9, 12), day(16)),
            Err(Refusal::StillOpen),
            "who was cut off comes back"
        );
        assert_eq!(judge(&open, &shut(9, 12), day(17)), Ok(()));
        assert_eq!(judge(&open, &shut(2, 10), day(10)), Ok(()), "it was over in time");
        assert_eq!(judge(&open, &shut(20, 22), day(10)), Ok(()), "one that is yet to come holds up nothing");
    }

    #[test]
    fn a_round_is_closed_once() {
        let rules = Rules::default();
        let end = End {
            rules: (Some(7), &rules),
            votes: true,
            unread: vec![],
            readable: None,
            shutdowns: vec![],
            count: Count::default(),
        };
        let open = ProposalFact { state: State::Open, closes: at(5), ..proposal() };
        assert_eq!(close(&Actor::Anyone, &open, &end, at(5)).unwrap().rules, Some(Address::here(7)));
        let drafted = ProposalFact { state: State::Drafted, ..open.clone() };
        assert_eq!(close(&Actor::Anyone, &drafted, &end, at(5)), Err(Refusal::NotOpen));
        let closed = ProposalFact { state: State::Closed, ..open };
        assert_eq!(close(&Actor::Anyone, &closed, &end, at(5)), Err(Refusal::Decided));
    }
}
