//! Drivers: the causes of inequality that struggles share, as one versioned list.
//!
//! The list begins with the drivers that the alliance itself names and grows by [`Extend`]: its version is the index of
//! the last act that extended it. A cause is written as a word of [`SEED`] or as the address of the act that named it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::address::Address;
use crate::member::{MemberFact, Standing};
use crate::refusal::{Field, Refusal};
use crate::rights::Actor;
use crate::words;

/// The drivers with which the list begins; their names stand in the locale files under `driver-…`.
pub const SEED: [&str; 10] = [
    "debt",
    "tax",
    "privatisation",
    "land",
    "wages",
    "patriarchy",
    "racism",
    "civic-space",
    "climate",
    "elite-capture",
];

/// A member names a driver that the list lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extend {
    /// Its name, in the group's words.
    pub name: String,
    /// The language of the name, a BCP 47 tag.
    pub language: String,
    /// The wider driver that it is a part of: a cause of the list.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub under: Option<String>,
}

/// Whether a cause stands on the list: a word with which it begins, or the address of a driver that `named` holds.
#[must_use]
pub fn listed(cause: &str, named: &[i64]) -> bool {
    SEED.contains(&cause) || key(cause).is_some_and(|key| named.contains(&key))
}

/// The key of the driver that a cause names, where it is not a word with which the list begins.
#[must_use]
pub fn key(cause: &str) -> Option<i64> {
    cause.parse::<Address>().ok().filter(|address| address.origin.is_none()).map(|address| address.key(None))
}

/// What the rule needs to know of the list.
#[derive(Debug, Clone, Default)]
pub struct List {
    /// The keys of the drivers that groups named.
    pub named: Vec<i64>,
    /// Every name that is taken, in every language in which it is spoken.
    pub names: Vec<String>,
}

/// Names a driver that the list lacks: any member may.
///
/// # Errors
/// [`Refusal::DriverKnown`] for a name that is on the list, however it is spelt; or what is wrong with the name.
pub fn extend(
    actor: &Actor,
    member: &MemberFact,
    list: &List,
    raw: &Extend,
    now: Timestamp,
) -> Result<Extend, Refusal> {
    if !actor.acts_for(member.key, now) {
        return Err(Refusal::NotYours);
    }
    if member.standing != Standing::Member {
        return Err(Refusal::VoucherNotMember);
    }
    let name = words::name(Field::Driver, &raw.name, 80)?;
    let folded = words::folded(&name);
    if let Some(known) = list.names.iter().find(|known| words::folded(known) == folded) {
        return Err(Refusal::DriverKnown { name: known.clone() });
    }
    if raw.under.as_ref().is_some_and(|under| !listed(under, &list.named)) {
        return Err(Refusal::Unknown { field: Field::Driver });
    }
    Ok(Extend { name, language: words::language(&raw.language)?, under: raw.under.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::member::{Kind, tests::member};
    use proptest::prelude::*;

    fn list() -> List {
        List { named: vec![7], names: vec!["Land and resource grabs".into(), "Sand mining".into()] }
    }

    fn raw(name: &str, under: Option<&str>) -> Extend {
        Extend { name: name.into(), language: "en".into(), under: under.map(str::to_owned) }
    }

    #[test]
    fn any_member_extends_the_list_and_nobody_else() {
        let (now, own) = (Timestamp::UNIX_EPOCH, member(3, Kind::Grassroots));
        let group = Actor::Group { member: 3 };
        assert!(extend(&group, &own, &list(), &raw("Dowry", Some("patriarchy")), now).is_ok());
        assert!(extend(&group, &own, &list(), &raw("Dowry", Some("7")), now).is_ok());
        let unknown = extend(&group, &own, &list(), &raw("Dowry", Some("8")), now);
        assert_eq!(unknown, Err(Refusal::Unknown { field: Field::Driver }));
        assert_eq!(extend(&Actor::Host, &own, &list(), &raw("Dowry", None), now), Err(Refusal::NotYours));
        let asks = MemberFact { standing: Standing::Asking, ..own };
        let refused = extend(&group, &asks, &list(), &raw("Dowry", None), now);
        assert_eq!(refused, Err(Refusal::VoucherNotMember));
    }

    proptest! {
        #[test]
        fn a_name_that_is_on_the_list_is_refused_however_it_is_spelt(blanks in " {1,4}", upper in any::<bool>()) {
            let spelt = format!("{blanks}sánd{blanks}mining");
            let spelt = if upper { spelt.to_uppercase() } else { spelt };
            let judged = extend(
                &Actor::Group { member: 3 }, &member(3, Kind::Union), &list(), &raw(&spelt, None), Timestamp::UNIX_EPOCH,
            );
            prop_assert_eq!(judged, Err(Refusal::DriverKnown { name: "Sand mining".into() }));
        }
    }
}
