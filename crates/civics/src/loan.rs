//! Loans: a struggle is lent upward with strings attached, never given (rule 2).
//!
//! A loan has a scope, conditions and an expiry; the circle takes it by a round; the holder recalls it at any time. A
//! circle may lend onward what it took, within the first lender's scope, where the first lender allows it.

pub mod stand;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::address::Address;
use crate::circle::{CircleFact, Level};
use crate::consent::{Audience, Consent, Use};
use crate::person::span;
use crate::refusal::{Field, Refusal};
use crate::rights::Actor;
use crate::words;

use stand::chain;
pub use stand::{LoanFact, State, live, running, state};

/// The longest loan, in months.
pub const MOST_MONTHS: u32 = 36;
/// The most testimonies within the scope of one loan.
pub const MOST_LENT: usize = 500;
/// The most characters of its conditions.
pub const MOST_CONDITIONS: usize = 2_000;
/// The most loans that one struggle may have been lent by; more are refused, so that a rule sees all of them.
pub const MOST_LOANS: usize = 500;

/// A testimony within the scope of a loan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lent {
    /// The testimony.
    pub testimony: Address,
    /// What may be done with it above: `count` or `quote`, never more than its consent.
    pub may: Use,
}

/// A holder lends a struggle to its own circle or to one above, or a circle lends onward what it took.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lend {
    /// The struggle.
    pub struggle: Address,
    /// The loan that is lent onward; absent when the holder itself lends.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub loan: Option<Address>,
    /// The circle to which it is lent.
    pub to: Address,
    /// The demands within the scope, word for word.
    pub demands: Vec<String>,
    /// The testimonies within the scope; never in the envelope, which is for ever.
    pub testimonies: Vec<Lent>,
    /// The strings: what the circle must keep to.
    pub conditions: String,
    /// When it ends; the moment itself is outside.
    pub until: Timestamp,
    /// Whether the circle may lend it further up.
    pub onward: bool,
}

/// A circle takes a loan by an adopted round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Take {
    /// The loan.
    pub loan: Address,
    /// The proposal whose round adopted it.
    pub proposal: Address,
}

/// The lender takes a loan back, at any time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recall {
    /// The loan.
    pub loan: Address,
    /// Why; may be empty: nobody owes a reason.
    pub reason: String,
}

/// The lender lets a loan run on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Renew {
    /// The loan.
    pub loan: Address,
    /// When it ends now.
    pub until: Timestamp,
}

/// What rules need to know about the struggle that is lent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Its key.
    pub struggle: i64,
    /// The member that holds it.
    pub member: i64,
    /// Who may see it.
    pub audience: Audience,
    /// What it demands.
    pub demands: Vec<String>,
    /// How many holders of a joint struggle have not said yes; 0 for any other.
    pub missing: u64,
}

/// The audience that belongs to a circle of a level: what is lent there must reach so far.
#[must_use]
pub fn reached(level: Level) -> Audience {
    match level {
        Level::Local | Level::National => Audience::Country,
        Level::International => Audience::Alliance,
    }
}

/// The facts on which lending is judged.
#[derive(Debug, Clone)]
pub struct Lending<'a> {
    /// The struggle.
    pub held: &'a Held,
    /// The circle to which it is to be lent.
    pub to: &'a CircleFact,
    /// The circle of who lends and all circles above it, the lowest first.
    pub above: &'a [i64],
    /// Every loan of the struggle.
    pub loans: &'a [LoanFact],
    /// The testimonies that may be lent, each with its consent and with what it was lent for, where it is lent onward.
    pub free: &'a [(i64, Consent, Use)],
}

/// Lends a struggle: its holder to its own circle or one above, a circle that took it to one above, within what it took.
///
/// # Errors
/// [`Refusal::NotYours`]; [`Refusal::LoanEnded`] or [`Refusal::NotOnward`] for what may not be lent onward;
/// [`Refusal::Cycle`]; [`Refusal::BeyondConsent`]; or which field is wrong.
pub fn lend(actor: &Actor, facts: &Lending<'_>, body: &Lend, now: Timestamp) -> Result<Lend, Refusal> {
    let source = match &body.loan {
        None => None,
        Some(loan) => Some(source(facts, loan.key(None), now)?),
    };
    let may =
        source.map_or_else(|| actor.acts_for(facts.held.member, now), |s| actor.convenes(s.circle, now));
    if !may {
        return Err(Refusal::NotYours);
    }
    if facts.held.missing > 0 {
        return Err(Refusal::HoldersMissing { n: facts.held.missing });
    }
    upward(facts, source)?;
    if facts.loans.len() >= MOST_LOANS {
        return Err(Refusal::TooMany { field: Field::Loan, most: MOST_LOANS });
    }
    let there = |loan: &&LoanFact| loan.circle == facts.to.key && running(facts.loans, loan.key, now);
    if facts.loans.iter().any(|loan| there(&loan)) {
        return Err(Refusal::Already);
    }
    let least = reached(facts.to.level);
    if facts.held.audience < least {
        return Err(Refusal::AudienceTooNarrow { least });
    }
    span(now, body.until, MOST_MONTHS)?;
    if source.is_some_and(|source| body.until > source.until) {
        return Err(Refusal::BeyondLoan);
    }
    Ok(Lend {
        demands: demands(source.map_or(&facts.held.demands, |source| &source.demands), &body.demands)?,
        testimonies: testimonies(facts.free, &body.testimonies, least)?,
        conditions: optional(Field::Conditions, &body.conditions, MOST_CONDITIONS)?,
        ..body.clone()
    })
}

/// The loan that is to be lent onward: live, and its lender allowed it.
fn source<'a>(facts: &Lending<'a>, key: i64, now: Timestamp) -> Result<&'a LoanFact, Refusal> {
    let source = facts.loans.iter().find(|loan| loan.key == key).ok_or(Refusal::Absent)?;
    if !live(facts.loans, key, now) {
        return Err(Refusal::LoanEnded);
    }
    if source.onward { Ok(source) } else { Err(Refusal::NotOnward) }
}

/// Loans go up, and never through a circle in which the struggle has been on its way.
fn upward(facts: &Lending<'_>, source: Option<&LoanFact>) -> Result<(), Refusal> {
    let to = facts.to.key;
    let way = source.map_or_else(Vec::new, |source| chain(facts.loans, source.key));
    if way.iter().any(|loan| loan.circle == to || loan.giver == Some(to)) {
        return Err(Refusal::Cycle);
    }
    if facts.above.contains(&to) { Ok(()) } else { Err(Refusal::Unknown { field: Field::Circle }) }
}

/// The demands within the scope, each once and word for word among those that may be lent.
fn demands(whole: &[String], chosen: &[String]) -> Result<Vec<String>, Refusal> {
    let mut kept: Vec<String> = Vec::new();
    for demand in chosen {
        if !whole.contains(demand) {
            return Err(Refusal::Unknown { field: Field::Demands });
        }
        if !kept.contains(demand) {
            kept.push(demand.clone());
        }
    }
    if kept.is_empty() && !whole.is_empty() {
        return Err(Refusal::Empty { field: Field::Demands });
    }
    Ok(kept)
}

/// The testimonies within the scope: each may be lent, for no more than it may be and no farther than its consent.
fn testimonies(free: &[(i64, Consent, Use)], chosen: &[Lent], least: Audience) -> Result<Vec<Lent>, Refusal> {
    if chosen.len() > MOST_LENT {
        return Err(Refusal::TooMany { field: Field::Consent, most: MOST_LENT });
    }
    let mut kept: Vec<Lent> = Vec::new();
    for lent in chosen {
        let key = lent.testimony.key(None);
        let (_, consent, most) = free.iter().find(|(free, ..)| *free == key).ok_or(Refusal::Absent)?;
        if !matches!(lent.may, Use::Count | Use::Quote) || kept.iter().any(|k| k.testimony == lent.testimony)
        {
            return Err(Refusal::Unknown { field: Field::Consent });
        }
        if lent.may > *most {
            return Err(Refusal::BeyondLoan);
        }
        if !consent.allows(lent.may, least) {
            return Err(Refusal::BeyondConsent);
        }
        kept.push(lent.clone());
    }
    Ok(kept)
}

/// A text that may be empty.
fn optional(field: Field, text: &str, most: usize) -> Result<String, Refusal> {
    if text.trim().is_empty() { Ok(String::new()) } else { words::text(field, text, most) }
}

/// What rules need to know about the proposal by which a circle would take a loan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adopted {
    /// Its key.
    pub proposal: i64,
    /// The circle whose round it was.
    pub circle: i64,
    /// The loan that it was about, if it was about one.
    pub loan: Option<i64>,
    /// Whether the round closed and adopted it.
    pub adopted: bool,
    /// How many holders of the struggle, where it is a joint one, have not said yes.
    pub missing: u64,
}

/// Takes a loan: a convenor of the circle records what its round adopted. What was not lent cannot be taken.
///
/// # Errors
/// [`Refusal::NotYours`]; [`Refusal::Already`]; [`Refusal::LoanEnded`]; [`Refusal::HoldersMissing`] since a joint struggle
/// was told anew; [`Refusal::NotAdopted`] by another circle, about
/// another loan, or not at all.
pub fn take(
    actor: &Actor,
    loans: &[LoanFact],
    loan: i64,
    by: &Adopted,
    now: Timestamp,
) -> Result<Take, Refusal> {
    let fact = loans.iter().find(|fact| fact.key == loan).ok_or(Refusal::Absent)?;
    if !actor.convenes(fact.circle, now) {
        return Err(Refusal::NotYours);
    }
    if fact.taken {
        return Err(Refusal::Already);
    }
    if !running(loans, loan, now) {
        return Err(Refusal::LoanEnded);
    }
    if by.missing > 0 {
        return Err(Refusal::HoldersMissing { n: by.missing });
    }
    if !by.adopted || by.loan != Some(loan) || by.circle != fact.circle {
        return Err(Refusal::NotAdopted);
    }
    Ok(Take { loan: here(loan), proposal: here(by.proposal) })
}

/// Whether the actor lent it: the holder of the struggle, or the circle that lends onward. The holder has lent all of
/// them in the end, so an onward loan is the holder's to recall, too.
#[must_use]
pub fn lent_by(actor: &Actor, fact: &LoanFact, now: Timestamp) -> bool {
    actor.acts_for(fact.lender, now) || fact.giver.is_some_and(|giver| actor.convenes(giver, now))
}

/// Recalls a loan, at any time and without owing a reason. All that comes from it ends with it.
///
/// # Errors
/// [`Refusal::NotYours`]; [`Refusal::Already`]; what is wrong with the reason.
pub fn recall(actor: &Actor, fact: &LoanFact, reason: &str, now: Timestamp) -> Result<Recall, Refusal> {
    if !lent_by(actor, fact, now) {
        return Err(Refusal::NotYours);
    }
    if fact.recalled {
        return Err(Refusal::Already);
    }
    Ok(Recall { loan: here(fact.key), reason: optional(Field::Reason, reason, 600)? })
}

/// Lets a loan run on, before it has ended: the holder its own, a circle what it lent onward, within what it took.
///
/// # Errors
/// [`Refusal::NotYours`]; [`Refusal::LoanEnded`] once it has: what ended is lent anew, and taken anew.
pub fn renew(
    actor: &Actor,
    loans: &[LoanFact],
    loan: i64,
    until: Timestamp,
    now: Timestamp,
) -> Result<Renew, Refusal> {
    let fact = loans.iter().find(|fact| fact.key == loan).ok_or(Refusal::Absent)?;
    let may = match fact.giver {
        None => actor.acts_for(fact.lender, now),
        Some(giver) => actor.convenes(giver, now),
    };
    if !may {
        return Err(Refusal::NotYours);
    }
    if !running(loans, loan, now) {
        return Err(Refusal::LoanEnded);
    }
    span(now, until, MOST_MONTHS)?;
    if until <= fact.until {
        return Err(Refusal::Unknown { field: Field::Until });
    }
    let source = fact.source.and_then(|source| loans.iter().find(|fact| fact.key == source));
    if source.is_some_and(|source| until > source.until) {
        return Err(Refusal::BeyondLoan);
    }
    Ok(Renew { loan: here(loan), until })
}

fn here(key: i64) -> Address {
    Address::here(key.unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::circle::tests::circle;
    use crate::rights::TermFact;
    use proptest::prelude::*;

    const NOW: i64 = 1_000_000;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn held() -> Held {
        let demands = vec!["Give the land back".to_owned(), "Open the books".to_owned()];
        Held { struggle: 7, member: 3, audience: Audience::Public, demands, missing: 0 }
    }

    fn loan(key: i64, source: Option<i64>, circle: i64) -> LoanFact {
        LoanFact {
            key,
            lender: 3,
            source,
            giver: source.map(|_| circle - 1),
            circle,
            demands: vec!["Open the books".into()],
            until: at(NOW + 1000),
            onward: true,
            taken: true,
            recalled: false,
        }
    }

    fn body(to: u64, loan: Option<u64>) -> Lend {
        Lend {
            struggle: Address::here(7),
            loan: loan.map(Address::here),
            to: Address::here(to),
            demands: vec!["Open the books".into()],
            testimonies: vec![],
            conditions: " Ask us before you print it. ".into(),
            until: at(NOW + 900),
            onward: true,
        }
    }

    fn group() -> Actor {
        Actor::Group { member: 3 }
    }

    fn convenor(circle: i64) -> Actor {
        let term = TermFact { circle, member: 9, starts: at(0), ends: at(NOW * 2) };
        Actor::Person { id: "c".into(), mandates: vec![], terms: vec![term], helps: vec![] }
    }

    fn tried(actor: &Actor, held: &Held, loans: &[LoanFact], body: &Lend) -> Result<Lend, Refusal> {
        let level = if body.to.key(None) == 3 { Level::International } else { Level::National };
        let to = circle(body.to.key(None), level, Some("UG"));
        let from = body.loan.as_ref().map_or(1, |_| 2);
        let above: Vec<i64> = (from..=3).collect();
        let free = [(40, Consent::default().with(Use::Count, Audience::Country), Use::Quote)];
        lend(actor, &Lending { held, to: &to, above: &above, loans, free: &free }, body, at(NOW))
    }

    #[test]
    fn only_the_holder_lends_and_only_upward() {
        let lent = tried(&group(), &held(), &[], &body(2, None)).unwrap();
        assert_eq!(lent.conditions, "Ask us before you print it.");
        let stranger = Actor::Group { member: 4 };
        assert_eq!(tried(&stranger, &held(), &[], &body(2, None)), Err(Refusal::NotYours));
        assert_eq!(tried(&convenor(2), &held(), &[], &body(2, None)), Err(Refusal::NotYours));
        let aside = tried(&group(), &held(), &[], &body(8, None));
        assert_eq!(aside, Err(Refusal::Unknown { field: Field::Circle }));
        let waiting = Held { missing: 2, ..held() };
        assert_eq!(tried(&group(), &waiting, &[], &body(2, None)), Err(Refusal::HoldersMissing { n: 2 }));
        let narrow = Held { audience: Audience::Country, ..held() };
        let refused = tried(&group(), &narrow, &[], &body(3, None));
        assert_eq!(refused, Err(Refusal::AudienceTooNarrow { least: Audience::Alliance }));
    }

    #[test]
    fn the_scope_is_what_was_demanded_and_heard_and_no_consent_is_overstepped() {
        let with = |may, key| {
            let testimonies = vec![Lent { testimony: Address::here(key), may }];
            tried(&group(), &held(), &[], &Lend { testimonies, ..body(2, None) })
        };
        assert!(with(Use::Count, 40).is_ok());
        assert_eq!(with(Use::Quote, 40), Err(Refusal::BeyondConsent));
        assert_eq!(with(Use::Publish, 40), Err(Refusal::Unknown { field: Field::Consent }));
        assert_eq!(with(Use::Count, 41), Err(Refusal::Absent));
        let other = Lend { demands: vec!["Open the book".into()], ..body(2, None) };
        let refused = tried(&group(), &held(), &[], &other);
        assert_eq!(refused, Err(Refusal::Unknown { field: Field::Demands }));
        let nothing = Lend { demands: vec![], ..body(2, None) };
        let refused = tried(&group(), &held(), &[], &nothing);
        assert_eq!(refused, Err(Refusal::Empty { field: Field::Demands }));
    }

    #[test]
    fn a_loan_ends_and_not_too_late_and_runs_once() {
        let until = |second| tried(&group(), &held(), &[], &Lend { until: at(second), ..body(2, None) });
        assert_eq!(until(NOW), Err(Refusal::EndsBeforeStart));
        assert_eq!(until(NOW + 5 * 366 * 86_400), Err(Refusal::TermTooLong { months: MOST_MONTHS }));
        let mut there = loan(20, None, 2);
        assert_eq!(tried(&group(), &held(), &[there.clone()], &body(2, None)), Err(Refusal::Already));
        there.recalled = true;
        assert!(tried(&group(), &held(), &[there], &body(2, None)).is_ok());
    }

    #[test]
    fn a_circle_lends_onward_only_what_it_took_and_was_allowed() {
        let mut source = loan(20, None, 2);
        let onward = |loans: &[LoanFact], body: &Lend| tried(&convenor(2), &held(), loans, body);
        let higher = body(3, Some(20));
        assert!(onward(&[source.clone()], &higher).is_ok());
        assert_eq!(tried(&group(), &held(), &[source.clone()], &higher), Err(Refusal::NotYours));
        let more = Lend { demands: vec!["Give the land back".into()], ..higher.clone() };
        assert_eq!(onward(&[source.clone()], &more), Err(Refusal::Unknown { field: Field::Demands }));
        let longer = Lend { until: at(NOW + 1001), ..higher.clone() };
        assert_eq!(onward(&[source.clone()], &longer), Err(Refusal::BeyondLoan));
        let back = onward(&[source.clone()], &body(2, Some(20)));
        assert_eq!(back, Err(Refusal::Cycle));
        source.onward = false;
        assert_eq!(onward(&[source.clone()], &higher), Err(Refusal::NotOnward));
        source.taken = false;
        assert_eq!(onward(&[source], &higher), Err(Refusal::LoanEnded));
    }

    #[test]
    fn nobody_takes_what_was_not_lent_or_not_adopted() {
        let mut waits = loan(20, None, 2);
        waits.taken = false;
        let by = Adopted { proposal: 30, circle: 2, loan: Some(20), adopted: true, missing: 0 };
        let loans = [waits.clone()];
        assert!(take(&convenor(2), &loans, 20, &by, at(NOW)).is_ok());
        assert_eq!(take(&group(), &loans, 20, &by, at(NOW)), Err(Refusal::NotYours));
        assert_eq!(take(&convenor(3), &loans, 20, &by, at(NOW)), Err(Refusal::NotYours));
        assert_eq!(take(&convenor(2), &loans, 21, &by, at(NOW)), Err(Refusal::Absent));
        for by in [
            Adopted { adopted: false, ..by.clone() },
            Adopted { loan: None, ..by.clone() },
            Adopted { loan: Some(21), ..by.clone() },
            Adopted { circle: 3, ..by.clone() },
        ] {
            assert_eq!(take(&convenor(2), &loans, 20, &by, at(NOW)), Err(Refusal::NotAdopted));
        }
        assert_eq!(take(&convenor(2), &loans, 20, &by, at(NOW + 1000)), Err(Refusal::LoanEnded));
        let taken = [loan(20, None, 2)];
        assert_eq!(take(&convenor(2), &taken, 20, &by, at(NOW)), Err(Refusal::Already));
    }

    #[test]
    fn a_loan_is_recalled_at_any_time_and_renewed_only_before_its_end() {
        let onward = loan(21, Some(20), 3);
        let late = at(NOW + 5000);
        assert!(recall(&group(), &onward, "", late).is_ok(), "the holder recalls what was lent onward, too");
        assert!(recall(&convenor(2), &onward, " They print names. ", late).is_ok());
        assert_eq!(recall(&convenor(3), &onward, "", late), Err(Refusal::NotYours));
        let loans = [loan(20, None, 2), onward.clone()];
        assert!(renew(&group(), &loans, 20, at(NOW + 2000), at(NOW)).is_ok());
        assert_eq!(renew(&group(), &loans, 21, at(NOW + 2000), at(NOW)), Err(Refusal::NotYours));
        assert_eq!(renew(&convenor(2), &loans, 21, at(NOW + 2000), at(NOW)), Err(Refusal::BeyondLoan));
        let shorter = renew(&group(), &loans, 20, at(NOW + 10), at(NOW));
        assert_eq!(shorter, Err(Refusal::Unknown { field: Field::Until }));
        assert_eq!(renew(&group(), &loans, 20, at(NOW + 9000), late), Err(Refusal::LoanEnded));
    }

    /// Loans of one struggle, each from an earlier one or from the holder.
    fn some_loans() -> impl Strategy<Value = Vec<LoanFact>> {
        let one = (any::<u8>(), 1i64..6, any::<[bool; 3]>(), -5i64..20);
        prop::collection::vec(one, 1..10).prop_map(|list| {
            let build =
                |(n, (from, circle, [taken, recalled, onward], left)): (usize, (u8, i64, [bool; 3], i64))| {
                    let earlier = usize::from(from) % (n + 1);
                    let source = (earlier > 0).then(|| i64::try_from(earlier).unwrap() + 99);
                    let key = i64::try_from(n).unwrap() + 100;
                    let flags = LoanFact { taken, recalled, onward, ..loan(key, source, circle) };
                    LoanFact { until: at(NOW + left), ..flags }
                };
            list.into_iter().enumerate().map(build).collect()
        })
    }

    proptest! {
        #[test]
        fn recalling_makes_nothing_live_and_ends_all_that_comes_from_it(loans in some_loans(), pick in any::<prop::sample::Index>(), later in 0i64..30) {
            let mut after = loans.clone();
            let gone = pick.index(loans.len());
            after[gone].recalled = true;
            for one in &loans {
                let lives = live(&after, one.key, at(NOW + later));
                prop_assert!(!lives || live(&loans, one.key, at(NOW)), "{}", one.key);
                if chain(&after, one.key).iter().any(|step| step.key == after[gone].key) {
                    prop_assert!(!lives);
                }
            }
            prop_assert!(!live(&after, after[gone].key, at(NOW)));
        }

        #[test]
        fn what_is_live_is_taken_and_so_is_all_that_it_comes_from(loans in some_loans()) {
            for one in loans.iter().filter(|one| live(&loans, one.key, at(NOW))) {
                prop_assert!(running(&loans, one.key, at(NOW)));
                prop_assert!(chain(&loans, one.key).iter().all(|step| step.taken && !step.recalled && at(NOW) < step.until));
            }
        }

        #[test]
        fn an_onward_loan_lies_within_its_source_and_never_closes_a_ring(
            loans in some_loans(),
            pick in any::<prop::sample::Index>(),
            to in 1u64..6,
            demands in prop::collection::vec(prop::sample::select(vec!["Open the books", "Give the land back"]), 0..3),
            left in 1i64..30,
        ) {
            let source = loans[pick.index(loans.len())].clone();
            let demands: Vec<String> = demands.into_iter().map(str::to_owned).collect();
            let body = Lend { demands, until: at(NOW + left), ..body(to, Some(source.key.unsigned_abs())) };
            let to = circle(body.to.key(None), Level::International, None);
            // Every circle counts as above, as if circles had been put under each other anew.
            let facts = Lending { held: &held(), to: &to, above: &[1, 2, 3, 4, 5, 6], loans: &loans, free: &[] };
            if let Ok(lent) = lend(&convenor(source.circle), &facts, &body, at(NOW)) {
                prop_assert!(lent.demands.iter().all(|demand| source.demands.contains(demand)));
                prop_assert!(lent.until <= source.until && source.onward);
                prop_assert!(chain(&loans, source.key).iter().all(|step| step.circle != to.key));
                prop_assert!(live(&loans, source.key, at(NOW)));
            }
        }

        #[test]
        fn loans_that_point_at_each_other_are_never_live(keys in prop::collection::vec(0i64..4, 4)) {
            let loans: Vec<LoanFact> = (0..4).map(|n| loan(n, Some(keys[usize::try_from(n).unwrap()]), 2)).collect();
            for n in 0..4 {
                prop_assert!(!live(&loans, n, at(NOW)) && !running(&loans, n, at(NOW)));
            }
        }
    }
}
