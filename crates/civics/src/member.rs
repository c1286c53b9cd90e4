//! Members: organisations and groups that affirmed the charter. A federation is a tree, not a row.
//!
//! To join is to affirm the charter version in force and to be vouched for by two members of different kinds, or, for
//! a group without e-mail, to be registered by a helper of its circle.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::address::Address;
use crate::country::Country;
use crate::helper::Channel;
use crate::refusal::{Field, Refusal};
use crate::rights::Actor;
use crate::words;

/// How many members of different kinds must vouch.
pub const VOUCHES: usize = 2;

/// The kind of a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names are the alliance's own words")]
pub enum Kind {
    Grassroots,
    Movement,
    Union,
    Women,
    Federation,
    Faith,
    Environmental,
    HumanRights,
    Ngo,
    InternationalNgo,
    Individual,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 11] = [
        Self::Grassroots,
        Self::Movement,
        Self::Union,
        Self::Women,
        Self::Federation,
        Self::Faith,
        Self::Environmental,
        Self::HumanRights,
        Self::Ngo,
        Self::InternationalNgo,
        Self::Individual,
    ];

    /// The word in acts, tables and locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Grassroots => "grassroots",
            Self::Movement => "movement",
            Self::Union => "union",
            Self::Women => "women",
            Self::Federation => "federation",
            Self::Faith => "faith",
            Self::Environmental => "environmental",
            Self::HumanRights => "human-rights",
            Self::Ngo => "ngo",
            Self::InternationalNgo => "international-ngo",
            Self::Individual => "individual",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether members of this kind have a vote besides their voice (rule 4).
    #[must_use]
    pub fn votes(self) -> bool {
        self != Self::InternationalNgo
    }
}

/// Where a member stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It affirmed and asks to be vouched for.
    Asking,
    /// It is a member.
    Member,
    /// It was declined.
    Declined,
    /// It left.
    Left,
}

impl Standing {
    /// Every standing.
    pub const ALL: [Self; 4] = [Self::Asking, Self::Member, Self::Declined, Self::Left];

    /// The word in tables and locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Asking => "asking",
            Self::Member => "member",
            Self::Declined => "declined",
            Self::Left => "left",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.word() == word)
    }
}

/// Who somebody is: what an organisation or group says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: Kind,
    /// Its country, ISO 3166-1 alpha-2.
    pub country: String,
    /// Where it is, as coarsely as it wishes; may be empty.
    pub place: String,
    /// The language in which it wishes to be spoken to (BCP 47).
    pub language: String,
    /// The federation of which it is a part, if any.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub federation: Option<Address>,
}

/// An organisation or group affirms the charter and so asks to join.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Affirm {
    /// The version of the charter: the act that adopted it.
    pub charter: Address,
    /// Who it is.
    pub profile: Profile,
}

/// A helper registers a group that has no e-mail and affirmed the charter before her.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Register {
    /// The version of the charter: the act that adopted it.
    pub charter: Address,
    /// Who it is.
    pub profile: Profile,
    /// The act that entrusted the helper.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub helper: Option<Address>,
    /// How the group and the helper met.
    pub channel: Channel,
}

/// A member vouches for one that asks to join.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vouch {
    /// The one that asks: its act of affirming.
    pub member: Address,
    /// The member that vouches.
    pub voucher: Address,
}

/// A member declines one that asks to join, with a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decline {
    /// The one that asks.
    pub member: Address,
    /// The member that declines.
    pub decliner: Address,
    /// The reason: a principle of the charter or a harm.
    pub reason: String,
}

/// A member leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leave {
    /// The member.
    pub member: Address,
    /// The reason, if it wishes to give one.
    pub reason: String,
}

/// What rules need to know about a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberFact {
    /// Its key.
    pub key: i64,
    /// Its kind.
    pub kind: Kind,
    /// Its country.
    pub country: String,
    /// The key of its circle.
    pub circle: i64,
    /// Where it stands.
    pub standing: Standing,
    /// The key of its federation.
    pub federation: Option<i64>,
    /// How many mandates run for it now.
    pub mandates: u64,
}

/// Cleans what somebody says of itself.
///
/// # Errors
/// Names the field that is empty, too long or not among the possible values.
pub fn profile(raw: &Profile) -> Result<Profile, Refusal> {
    let country = Country::parse(&raw.country).ok_or(Refusal::Unknown { field: Field::Country })?;
    let place =
        if raw.place.trim().is_empty() { String::new() } else { words::name(Field::Place, &raw.place, 80)? };
    Ok(Profile {
        name: words::name(Field::Name, &raw.name, 80)?,
        kind: raw.kind,
        country: country.alpha2.to_owned(),
        place,
        language: words::language(&raw.language)?,
        federation: raw.federation.clone(),
    })
}

/// Affirms the charter version in force.
///
/// # Errors
/// [`Refusal::OldCharter`] for any other version; or what is wrong with the profile.
pub fn affirm(in_force: i64, federation: Option<&MemberFact>, body: &Affirm) -> Result<Affirm, Refusal> {
    if body.charter.key(None) != in_force {
        return Err(Refusal::OldCharter);
    }
    part_of(federation, body.profile.federation.as_ref())?;
    Ok(Affirm { charter: body.charter.clone(), profile: profile(&body.profile)? })
}

/// The circle in which a group is registered, with the charter in force there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entrance {
    /// The key of the circle.
    pub circle: i64,
    /// The key of the charter in force.
    pub in_force: i64,
}

/// Registers a group on its behalf: the host at the founding, later a helper of the circle for that channel, while
/// her trust runs.
///
/// # Errors
/// [`Refusal::NotYours`] without such a trust, and as [`affirm`].
pub fn register(
    actor: &Actor,
    entrance: Entrance,
    federation: Option<&MemberFact>,
    body: &Register,
    now: Timestamp,
) -> Result<Register, Refusal> {
    let helper = match actor {
        Actor::Host => None,
        _ => {
            let help = actor.helps(entrance.circle, body.channel, now).ok_or(Refusal::NotYours)?;
            Some(Address::here(help.unsigned_abs()))
        }
    };
    if body.charter.key(None) != entrance.in_force {
        return Err(Refusal::OldCharter);
    }
    part_of(federation, body.profile.federation.as_ref())?;
    let profile = profile(&body.profile)?;
    Ok(Register { charter: body.charter.clone(), profile, helper, channel: body.channel })
}

/// A part may name only a federation that is a member.
fn part_of(federation: Option<&MemberFact>, named: Option<&Address>) -> Result<(), Refusal> {
    match (federation, named) {
        (None, None) => Ok(()),
        (Some(fact), Some(address))
            if fact.key == address.key(None)
                && fact.kind == Kind::Federation
                && fact.standing == Standing::Member =>
        {
            Ok(())
        }
        _ => Err(Refusal::Unknown { field: Field::Member }),
    }
}

/// Vouches for one that asks to join.
///
/// A federation does not vouch for its own parts: the second pair of eyes must be another's.
///
/// # Errors
/// Says why not.
pub fn vouch(
    actor: &Actor,
    asking: &MemberFact,
    voucher: &MemberFact,
    earlier: &[i64],
    now: Timestamp,
) -> Result<Vouch, Refusal> {
    if !actor.acts_for(voucher.key, now) {
        return Err(Refusal::NotYours);
    }
    if voucher.standing != Standing::Member {
        return Err(Refusal::VoucherNotMember);
    }
    if asking.key == voucher.key
        || asking.federation == Some(voucher.key)
        || voucher.federation == Some(asking.key)
    {
        return Err(Refusal::VouchSelf);
    }
    if asking.standing != Standing::Asking {
        return Err(Refusal::NotAsking);
    }
    if earlier.contains(&voucher.key) {
        return Err(Refusal::Already);
    }
    Ok(Vouch {
        member: Address::here(asking.key.unsigned_abs()),
        voucher: Address::here(voucher.key.unsigned_abs()),
    })
}

/// Whether these vouchers admit: at least [`VOUCHES`] of them, of that many different kinds.
#[must_use]
pub fn admitted(kinds: &[Kind]) -> bool {
    let mut kinds = kinds.to_vec();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.len() >= VOUCHES
}

/// Declines one that asks to join; the reason is public.
///
/// # Errors
/// Says why not.
pub fn decline(
    actor: &Actor,
    asking: &MemberFact,
    decliner: &MemberFact,
    reason: &str,
    now: Timestamp,
) -> Result<Decline, Refusal> {
    if !actor.acts_for(decliner.key, now) {
        return Err(Refusal::NotYours);
    }
    if decliner.standing != Standing::Member {
        return Err(Refusal::VoucherNotMember);
    }
    if asking.standing != Standing::Asking {
        return Err(Refusal::NotAsking);
    }
    Ok(Decline {
        member: Address::here(asking.key.unsigned_abs()),
        decliner: Address::here(decliner.key.unsigned_abs()),
        reason: words::text(Field::Reason, reason, 600)?,
    })
}

/// Leaves: whoever acts for the member may, at any time, with or without a reason.
///
/// # Errors
/// [`Refusal::NotYours`], or [`Refusal::Already`] if it is no member any more.
pub fn leave(actor: &Actor, member: &MemberFact, reason: &str, now: Timestamp) -> Result<Leave, Refusal> {
    if !actor.acts_for(member.key, now) {
        return Err(Refusal::NotYours);
    }
    if !matches!(member.standing, Standing::Member | Standing::Asking) {
        return Err(Refusal::Already);
    }
    let reason =
        if reason.trim().is_empty() { String::new() } else { words::text(Field::Reason, reason, 600)? };
    Ok(Leave { member: Address::here(member.key.unsigned_abs()), reason })
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;

    pub(crate) fn member(key: i64, kind: Kind) -> MemberFact {
        MemberFact {
            key,
            kind,
            country: "UG".into(),
            circle: 1,
            standing: Standing::Member,
            federation: None,
            mandates: 0,
        }
    }

    fn kinds() -> impl Strategy<Value = Kind> {
        prop::sample::select(Kind::ALL.to_vec())
    }

    proptest! {
        #[test]
        fn two_different_kinds_admit_and_one_kind_never_does(list in prop::collection::vec(kinds(), 0..8)) {
            let different = list.iter().collect::<std::collections::BTreeSet<_>>().len();
            prop_assert_eq!(admitted(&list), different >= 2);
        }

        #[test]
        fn one_more_vouch_never_takes_admission_away(list in prop::collection::vec(kinds(), 0..8), more in kinds()) {
            let mut longer = list.clone();
            longer.push(more);
            prop_assert!(!admitted(&list) || admitted(&longer));
        }
    }

    #[test]
    fn nobody_vouches_for_itself_its_federation_or_twice() {
        let now = Timestamp::UNIX_EPOCH;
        let mut asking = member(7, Kind::Grassroots);
        asking.standing = Standing::Asking;
        let federation = member(8, Kind::Federation);
        let group = Actor::Group { member: 8 };
        assert!(vouch(&group, &asking, &federation, &[], now).is_ok());
        assert_eq!(vouch(&group, &asking, &federation, &[8], now), Err(Refusal::Already));
        asking.federation = Some(8);
        assert_eq!(vouch(&group, &asking, &federation, &[], now), Err(Refusal::VouchSelf));
        assert_eq!(
            vouch(&Actor::Group { member: 7 }, &asking, &federation, &[], now),
            Err(Refusal::NotYours)
        );
        asking.standing = Standing::Declined;
        asking.federation = None;
        assert_eq!(vouch(&group, &asking, &federation, &[], now), Err(Refusal::NotAsking));
    }

    #[test]
    fn only_a_helper_of_the_circle_registers_and_only_while_her_trust_runs() {
        let (starts, ends): (Timestamp, Timestamp) =
            ("2026-01-01T00:00:00Z".parse().unwrap(), "2026-07-01T00:00:00Z".parse().unwrap());
        let help =
            crate::rights::HelperFact { helper: 5, circle: 1, channels: vec![Channel::Phone], starts, ends };
        let helper = Actor::Person { id: "h".into(), mandates: vec![], terms: vec![], helps: vec![help] };
        let profile = Profile {
            name: "Kapchorwa women".into(),
            kind: Kind::Grassroots,
            country: "UG".into(),
            place: String::new(),
            language: "kpz".into(),
            federation: None,
        };
        let body = Register { charter: Address::here(4), profile, helper: None, channel: Channel::Phone };
        let door = Entrance { circle: 1, in_force: 4 };
        let registered = register(&helper, door, None, &body, starts).unwrap();
        assert_eq!(registered.helper, Some(Address::here(5)));
        assert_eq!(register(&helper, door, None, &body, ends), Err(Refusal::NotYours));
        let elsewhere = Entrance { circle: 2, in_force: 4 };
        assert_eq!(register(&helper, elsewhere, None, &body, starts), Err(Refusal::NotYours));
        let paper = Register { channel: Channel::Paper, ..body };
        assert_eq!(register(&helper, door, None, &paper, starts), Err(Refusal::NotYours));
    }

    #[test]
    fn only_the_charter_in_force_can_be_affirmed() {
        let profile = Profile {
            name: "Kapchorwa women".into(),
            kind: Kind::Grassroots,
            country: "UG".into(),
            place: String::new(),
            language: "kpz".into(),
            federation: None,
        };
        let body = Affirm { charter: Address::here(4), profile };
        assert!(affirm(4, None, &body).is_ok());
        assert_eq!(affirm(9, None, &body), Err(Refusal::OldCharter));
    }
}
