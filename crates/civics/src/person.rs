//! Persons and mandates. Organisation, person and account are three things: a stance belongs to a member, is given by
//! a person with a mandate, and typed by whoever holds the phone. A person stands in acts as an opaque identifier;
//! her name lies in her account, which can be deleted.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::address::Address;
use crate::member::{Kind, MemberFact, Standing};
use crate::refusal::Refusal;
use crate::rights::Actor;

/// The longest mandate or trust, in months.
pub const MOST_MONTHS: u32 = 48;
/// The longest term of a convenor, in months.
pub const TERM_MONTHS: u32 = 24;

/// A member gives a person a mandate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mandate {
    /// The person's opaque identifier.
    pub person: String,
    /// The member for which she acts.
    pub member: Address,
    /// When it begins.
    pub starts: Timestamp,
    /// When it ends; the moment itself is outside.
    pub ends: Timestamp,
}

/// A mandate ends before its time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revoke {
    /// The mandate.
    pub mandate: Address,
}

/// What is given anew when somebody has lost her way in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lost {
    /// The group's code; the old one is dead.
    Code,
    /// A person's password and passkeys; the old ones are dead.
    Password,
}

/// Another mandate holder of the same member lets a person, or the group itself, in again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recover {
    /// The member.
    pub member: Address,
    /// What was lost.
    pub lost: Lost,
}

/// A circle appoints a convenor for a term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Appoint {
    /// The person's opaque identifier.
    pub person: String,
    /// The member she comes from.
    pub member: Address,
    /// When the term begins.
    pub starts: Timestamp,
    /// When it ends; the moment itself is outside.
    pub ends: Timestamp,
}

/// A convenor's term ends before its time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retire {
    /// The act that appointed her.
    pub term: Address,
}

/// Checks that a span runs forward and is not longer than `months`.
///
/// # Errors
/// [`Refusal::EndsBeforeStart`] or [`Refusal::TermTooLong`].
pub fn span(starts: Timestamp, ends: Timestamp, months: u32) -> Result<(), Refusal> {
    if ends <= starts {
        return Err(Refusal::EndsBeforeStart);
    }
    let most = jiff::Span::new().months(i64::from(months)).days(1);
    let latest = starts
        .to_zoned_datetime(TimeZone::UTC)
        .checked_add(most)
        .map_err(|_| Refusal::TermTooLong { months })?;
    if ends > latest.timestamp() {
        return Err(Refusal::TermTooLong { months });
    }
    Ok(())
}

/// Gives a mandate: whoever already acts for the member may; the host may give a founding member its first.
///
/// # Errors
/// [`Refusal::NotYours`], or what is wrong with the span.
pub fn mandate(
    actor: &Actor,
    member: &MemberFact,
    body: &Mandate,
    now: Timestamp,
) -> Result<Mandate, Refusal> {
    let first = *actor == Actor::Host && member.mandates == 0;
    if !first && !actor.acts_for(member.key, now) {
        return Err(Refusal::NotYours);
    }
    span(body.starts, body.ends, MOST_MONTHS)?;
    Ok(body.clone())
}

/// Ends a mandate: whoever acts for the same member may.
///
/// # Errors
/// [`Refusal::NotYours`] for anyone else.
pub fn revoke(actor: &Actor, member: i64, mandate: &Address, now: Timestamp) -> Result<Revoke, Refusal> {
    if !actor.acts_for(member, now) {
        return Err(Refusal::NotYours);
    }
    Ok(Revoke { mandate: mandate.clone() })
}

/// Lets somebody in again: only another person with a running mandate for the same member, never herself.
///
/// A group that lost its code and has no mandate holder is helped by a helper of its circle who may enter for it.
///
/// # Errors
/// [`Refusal::NotYours`] for anyone else.
pub fn recover(
    actor: &Actor,
    member: &MemberFact,
    lost: Lost,
    whom: Option<&str>,
    now: Timestamp,
) -> Result<Recover, Refusal> {
    let herself = matches!((actor, whom), (Actor::Person { id, .. }, Some(whom)) if id == whom);
    let mandated = matches!(actor, Actor::Person { .. }) && actor.acts_for(member.key, now);
    let helped = lost == Lost::Code
        && member.mandates == 0
        && crate::helper::Channel::ALL.into_iter().any(|c| actor.helps(member.circle, c, now).is_some());
    if herself || !(mandated || helped) {
        return Err(Refusal::NotYours);
    }
    Ok(Recover { member: Address::here(member.key.unsigned_abs()), lost })
}

/// Where somebody is to serve, and what rule 8 looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Vacancy<'a> {
    /// The key of the circle.
    pub circle: i64,
    /// Who served it last; nobody before the first.
    pub last: Option<&'a LastTerm>,
}

/// Who served the circle last: rule 8 looks at where the next convenor comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastTerm {
    /// Her opaque identifier.
    pub person: String,
    /// The country of her member.
    pub country: String,
    /// The kind of her member.
    pub kind: Kind,
    /// The level of the circle is national or local: then only the kind must change, the country cannot.
    pub within_country: bool,
}

/// Appoints a convenor (rule 8): a fixed term; the next comes from another country and another kind, and is somebody
/// else: a second mandate does not make another person of her.
///
/// The host appoints the first, a running convenor records the appointment of the next.
///
/// # Errors
/// [`Refusal::RotateConvenor`] if she comes from the same kind, or in an international circle the same country, or is
/// the one who serves; [`Refusal::VoucherNotMember`] if she comes from one that is no member.
pub fn appoint(
    actor: &Actor,
    vacancy: Vacancy<'_>,
    from: &MemberFact,
    body: &Appoint,
    now: Timestamp,
) -> Result<Appoint, Refusal> {
    let Vacancy { circle, last } = vacancy;
    let first = *actor == Actor::Host && last.is_none();
    if !first && !actor.convenes(circle, now) {
        return Err(Refusal::NotYours);
    }
    if from.standing != Standing::Member {
        return Err(Refusal::VoucherNotMember);
    }
    if let Some(last) = last
        && (last.kind == from.kind
            || last.person == body.person
            || (!last.within_country && last.country == from.country))
    {
        return Err(Refusal::RotateConvenor);
    }
    span(body.starts, body.ends, TERM_MONTHS)?;
    Ok(body.clone())
}

/// Ends a term early: the convenor herself may, or another convenor of the circle.
///
/// # Errors
/// [`Refusal::NotYours`] for anyone else.
pub fn retire(actor: &Actor, circle: i64, term: &Address, now: Timestamp) -> Result<Retire, Refusal> {
    if !actor.convenes(circle, now) {
        return Err(Refusal::NotYours);
    }
    Ok(Retire { term: term.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::member::tests::member;
    use crate::rights::{MandateFact, TermFact};
    use proptest::prelude::*;

    const STARTS: &str = "2026-01-01T00:00:00Z";
    const ENDS: &str = "2027-01-01T00:00:00Z";

    fn person(id: &str, member: i64, circle: i64) -> Actor {
        let (starts, ends) = (STARTS.parse().unwrap(), ENDS.parse().unwrap());
        Actor::Person {
            id: id.into(),
            mandates: vec![MandateFact { mandate: 1, member, starts, ends }],
            terms: vec![TermFact { circle, member, starts, ends }],
            helps: vec![],
        }
    }

    #[test]
    fn only_who_acts_for_a_member_gives_its_mandates_but_the_host_gives_the_first() {
        let now: Timestamp = "2026-06-01T00:00:00Z".parse().unwrap();
        let body = Mandate {
            person: "b".into(),
            member: Address::here(3),
            starts: now,
            ends: ENDS.parse().unwrap(),
        };
        let mut fact = member(3, Kind::Movement);
        assert!(mandate(&Actor::Host, &fact, &body, now).is_ok());
        fact.mandates = 1;
        assert_eq!(mandate(&Actor::Host, &fact, &body, now), Err(Refusal::NotYours));
        assert!(mandate(&person("a", 3, 9), &fact, &body, now).is_ok());
        assert_eq!(mandate(&person("a", 4, 9), &fact, &body, now), Err(Refusal::NotYours));
        let long = Mandate { ends: "2036-01-01T00:00:00Z".parse().unwrap(), ..body };
        assert_eq!(
            mandate(&person("a", 3, 9), &fact, &long, now),
            Err(Refusal::TermTooLong { months: MOST_MONTHS })
        );
    }

    #[test]
    fn nobody_recovers_her_own_way_in() {
        let now = "2026-06-01T00:00:00Z".parse().unwrap();
        let mut fact = member(3, Kind::Movement);
        fact.mandates = 2;
        assert!(recover(&person("a", 3, 9), &fact, Lost::Password, Some("b"), now).is_ok());
        let own = recover(&person("a", 3, 9), &fact, Lost::Password, Some("a"), now);
        assert_eq!(own, Err(Refusal::NotYours));
        let stranger = recover(&person("a", 4, 9), &fact, Lost::Code, None, now);
        assert_eq!(stranger, Err(Refusal::NotYours));
    }

    fn at(last: Option<&LastTerm>) -> Vacancy<'_> {
        Vacancy { circle: 9, last }
    }

    #[test]
    fn the_next_convenor_comes_from_another_country_and_another_kind() {
        let now = "2026-06-01T00:00:00Z".parse().unwrap();
        let body = Appoint {
            person: "b".into(),
            member: Address::here(3),
            starts: now,
            ends: "2027-06-01T00:00:00Z".parse().unwrap(),
        };
        let from = member(3, Kind::Movement);
        let last =
            LastTerm { person: "a".into(), country: "NP".into(), kind: Kind::Union, within_country: false };
        let host = Actor::Host;
        let convenor = person("a", 5, 9);
        assert!(appoint(&host, at(None), &from, &body, now).is_ok());
        assert_eq!(appoint(&host, at(Some(&last)), &from, &body, now), Err(Refusal::NotYours));
        assert!(appoint(&convenor, at(Some(&last)), &from, &body, now).is_ok());
        for stuck in [
            LastTerm { kind: Kind::Movement, ..last.clone() },
            LastTerm { country: from.country.clone(), ..last.clone() },
            LastTerm { person: "b".into(), ..last.clone() },
        ] {
            assert_eq!(appoint(&convenor, at(Some(&stuck)), &from, &body, now), Err(Refusal::RotateConvenor));
        }
        let national = LastTerm { country: from.country.clone(), within_country: true, ..last };
        assert!(appoint(&convenor, at(Some(&national)), &from, &body, now).is_ok());
        let left = MemberFact { standing: Standing::Left, ..from };
        let gone = appoint(&convenor, at(Some(&national)), &left, &body, now);
        assert_eq!(gone, Err(Refusal::VoucherNotMember));
    }

    fn from() -> impl Strategy<Value = (String, String, Kind)> {
        let word = |words: [&str; 3]| prop::sample::select(words.map(str::to_owned).to_vec());
        (word(["a", "b", "c"]), word(["UG", "NP", "KE"]), prop::sample::select(Kind::ALL.to_vec()))
    }

    proptest! {
        #[test]
        fn no_two_terms_in_a_row_are_of_one_person_one_kind_or_across_borders_one_country(
            chain in prop::collection::vec(from(), 1..20), within_country in any::<bool>(), days in prop::collection::vec(1i64..1_500, 20)
        ) {
            let now: Timestamp = "2026-06-01T00:00:00Z".parse().unwrap();
            let mut served: Vec<LastTerm> = Vec::new();
            for ((person_id, country, kind), days) in chain.into_iter().zip(days) {
                let ends = Timestamp::from_second(now.as_second() + days * 86_400).unwrap();
                let body = Appoint { person: person_id.clone(), member: Address::here(3), starts: now, ends };
                let from = MemberFact { country: country.clone(), ..member(3, kind) };
                let actor = if served.is_empty() { Actor::Host } else { person("x", 5, 9) };
                if appoint(&actor, at(served.last()), &from, &body, now).is_ok() {
                    prop_assert!(days <= 732, "a term of {} days", days);
                    served.push(LastTerm { person: person_id, country, kind, within_country });
                }
            }
            for pair in served.windows(2) {
                prop_assert!(pair[0].person != pair[1].person && pair[0].kind != pair[1].kind);
                prop_assert!(within_country || pair[0].country != pair[1].country);
            }
        }

        #[test]
        fn nobody_but_who_serves_appoints_the_next(circle in 1i64..20, seconds in -40_000_000i64..40_000_000) {
            let middle: Timestamp = "2026-06-01T00:00:00Z".parse().unwrap();
            let now = Timestamp::from_second(middle.as_second() + seconds).unwrap();
            let body = Appoint { person: "b".into(), member: Address::here(3), starts: now, ends: Timestamp::from_second(now.as_second() + 60).unwrap() };
            let last = LastTerm { person: "a".into(), country: "NP".into(), kind: Kind::Union, within_country: false };
            let vacancy = Vacancy { circle, last: Some(&last) };
            let (starts, ends): (Timestamp, Timestamp) = (STARTS.parse().unwrap(), ENDS.parse().unwrap());
            let serves = circle == 9 && starts <= now && now < ends;
            let appointed = appoint(&person("a", 5, 9), vacancy, &member(3, Kind::Movement), &body, now);
            prop_assert_eq!(appointed.is_ok(), serves);
            prop_assert!(appoint(&Actor::Host, vacancy, &member(3, Kind::Movement), &body, now).is_err());
        }
    }
}
