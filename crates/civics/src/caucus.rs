//! Caucuses: constituencies across members. A protected caucus is one without whose quorum nothing is adopted.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::address::Address;
use crate::member::{MemberFact, Standing};
use crate::refusal::{Field, Refusal};
use crate::rights::Actor;
use crate::words;

/// The most caucuses of one circle, so that a round sees all that are protected in its circle and above it.
pub const MOST_CAUCUSES: usize = 40;

/// A circle constitutes a caucus.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Constitute {
    /// Its name.
    pub name: String,
    /// Whether rounds of the circle need its quorum.
    pub protected: bool,
}

/// A member enters a caucus: it says so itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enter {
    /// The caucus.
    pub caucus: Address,
    /// The member.
    pub member: Address,
}

/// A member quits a caucus.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quit {
    /// The caucus.
    pub caucus: Address,
    /// The member.
    pub member: Address,
}

/// Constitutes a caucus: a convenor of the circle records it, the host may while the node is being set up.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::Already`] if the circle has one of that name, [`Refusal::TooMany`] if it has
/// [`MOST_CAUCUSES`], or what is wrong with the name.
pub fn constitute(
    actor: &Actor,
    circle: i64,
    names: &[String],
    body: &Constitute,
    now: Timestamp,
) -> Result<Constitute, Refusal> {
    if *actor != Actor::Host && !actor.convenes(circle, now) {
        return Err(Refusal::NotYours);
    }
    let name = words::name(Field::Name, &body.name, 60)?;
    if names.contains(&name) {
        return Err(Refusal::Already);
    }
    if names.len() >= MOST_CAUCUSES {
        return Err(Refusal::TooMany { field: Field::Caucuses, most: MOST_CAUCUSES });
    }
    Ok(Constitute { name, protected: body.protected })
}

/// Enters a caucus.
///
/// # Errors
/// [`Refusal::NotYours`] unless the actor acts for the member; [`Refusal::Already`] if it is in.
pub fn enter(
    actor: &Actor,
    caucus: i64,
    member: &MemberFact,
    inside: bool,
    now: Timestamp,
) -> Result<Enter, Refusal> {
    may(actor, member, now)?;
    if inside {
        return Err(Refusal::Already);
    }
    Ok(Enter {
        caucus: Address::here(caucus.unsigned_abs()),
        member: Address::here(member.key.unsigned_abs()),
    })
}

/// Quits a caucus.
///
/// # Errors
/// [`Refusal::NotYours`] unless the actor acts for the member; [`Refusal::Absent`] if it is not in.
pub fn quit(
    actor: &Actor,
    caucus: i64,
    member: &MemberFact,
    inside: bool,
    now: Timestamp,
) -> Result<Quit, Refusal> {
    may(actor, member, now)?;
    if !inside {
        return Err(Refusal::Absent);
    }
    Ok(Quit {
        caucus: Address::here(caucus.unsigned_abs()),
        member: Address::here(member.key.unsigned_abs()),
    })
}

fn may(actor: &Actor, member: &MemberFact, now: Timestamp) -> Result<(), Refusal> {
    if !actor.acts_for(member.key, now) || member.standing != Standing::Member {
        return Err(Refusal::NotYours);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::member::{Kind, tests::member};

    #[test]
    fn a_member_enters_and_quits_for_itself_alone() {
        let now = Timestamp::UNIX_EPOCH;
        let (own, other) = (member(3, Kind::Women), member(4, Kind::Women));
        let group = Actor::Group { member: 3 };
        assert!(enter(&group, 9, &own, false, now).is_ok());
        assert_eq!(enter(&group, 9, &own, true, now), Err(Refusal::Already));
        assert_eq!(enter(&group, 9, &other, false, now), Err(Refusal::NotYours));
        assert!(quit(&group, 9, &own, true, now).is_ok());
        assert_eq!(quit(&group, 9, &own, false, now), Err(Refusal::Absent));
    }

    #[test]
    fn a_circle_has_one_caucus_of_a_name_and_not_too_many() {
        let body = Constitute { name: "Dalit".into(), protected: true };
        let again = constitute(&Actor::Host, 1, &["Dalit".into()], &body, Timestamp::UNIX_EPOCH);
        assert_eq!(again, Err(Refusal::Already));
        let many: Vec<String> = (0..MOST_CAUCUSES).map(|n| format!("Caucus {n}")).collect();
        assert!(constitute(&Actor::Host, 1, &many[1..], &body, Timestamp::UNIX_EPOCH).is_ok());
        let full = constitute(&Actor::Host, 1, &many, &body, Timestamp::UNIX_EPOCH);
        assert_eq!(full, Err(Refusal::TooMany { field: Field::Caucuses, most: MOST_CAUCUSES }));
    }
}
