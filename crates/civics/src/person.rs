//! Persons and mandates. Organisation, person and account are three things: a stance belongs to a member, is given by
//! a person with a mandate, and typed by whoever holds the phone. A person stands in acts as an opaque identifier;
//! her name lies in her account, which can be deleted.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::address::Address;
use crate::member::{Kind, MemberFact};
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
    /// The country of her member.
    pub country: String,
    /// The kind of her member.
    pub kind: Kind,
    /// The level of the circle is national or local: then only the kind must change, the country cannot.
    pub within_country: bool,
}

/// Appoints a convenor (rule 8): a fixed term; the next comes from another country and another kind.
///
/// The host appoints the first, a running convenor records the appointment of the next.
///
/// # Errors
/// [`Refusal::RotateConvenor`] if she comes from the same kind, or in an international circle the same country.
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
    if let Some(last) = last
        && (last.kind == from.kind || (!last.within_country && last.country == from.country))
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
        let last = LastTerm { country: "NP".into(), kind: Kind::Union, within_country: false };
        let host = Actor::Host;
        let convenor = person("a", 5, 9);
        assert!(appoint(&host, at(None), &from, &body, now).is_ok());
        assert_eq!(appoint(&host, at(Some(&last)), &from, &body, now), Err(Refusal::NotYours));
        assert!(appoint(&convenor, at(Some(&last)), &from, &body, now).is_ok());
        for stuck in [
            LastTerm { kind: Kind::Movement, ..last.clone() },
            LastTerm { country: from.country.clone(), ..last.clone() },
        ] {
            assert_eq!(appoint(&convenor, at(Some(&stuck)), &from, &body, now), Err(Refusal::RotateConvenor));
        }
        let national = LastTerm { country: from.country.clone(), within_country: true, ..last };
        assert!(appoint(&convenor, at(Some(&national)), &from, &body, now).is_ok());
    }
}
