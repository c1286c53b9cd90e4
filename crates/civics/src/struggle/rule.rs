//! The rules of struggles: who raises, tells, joins and brings together, and what must be in it.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::{
    Account, Agree, Join, MOST_CAUSES, MOST_DEMANDS, MOST_HEARD, MOST_JOINT, MOST_WORDS, Raise, Report,
    Revise, Status,
};
use crate::address::Address;
use crate::circle::CircleFact;
use crate::consent::Audience;
use crate::driver;
use crate::helper::Channel;
use crate::member::{MemberFact, Standing};
use crate::refusal::{Field, Refusal};
use crate::rights::Actor;
use crate::testimony::place;
use crate::words;

/// What rules need to know about a struggle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StruggleFact {
    /// Its key.
    pub key: i64,
    /// The member that holds it.
    pub member: i64,
    /// The circle of its holder.
    pub circle: i64,
    /// The country of its holder.
    pub country: String,
    /// Who may see it.
    pub audience: Audience,
    /// Whether it brings several together.
    pub joint: bool,
    /// How many of its holders have not said yes.
    pub missing: u64,
}

impl StruggleFact {
    /// Whether a member may see it: the holder always, others as far as its audience reaches and, if it is a joint one,
    /// once each holder has said yes.
    #[must_use]
    pub fn seen_by(&self, member: &MemberFact) -> bool {
        if self.member == member.key {
            return true;
        }
        let reaches = match self.audience {
            Audience::Nobody | Audience::Group => false,
            Audience::Country => self.country == member.country,
            Audience::Alliance | Audience::Public => true,
        };
        reaches && self.missing == 0 && member.standing == Standing::Member
    }

    /// Whether everybody may see it, so that acts about it may name who did them.
    #[must_use]
    pub fn public(&self) -> bool {
        self.audience == Audience::Public
    }
}

/// Who holds a struggle, and where.
#[derive(Debug, Clone)]
pub struct Holder {
    /// The member.
    pub member: MemberFact,
    /// Its circle.
    pub circle: CircleFact,
}

/// What an account speaks of and is there.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// The drivers that groups named, of those that the account names.
    pub drivers: Vec<i64>,
    /// The testimonies of the holder, of those that the account names.
    pub testimonies: Vec<i64>,
    /// The struggles that the holder may see, of those that a joint one names.
    pub parts: Vec<StruggleFact>,
}

/// Raises a struggle: who acts for the holder may, or a helper of its circle for the channel through which it came.
///
/// # Errors
/// What the circle's protection does not allow, or which field is wrong; [`Refusal::JointNeedsOthers`].
pub fn raise(
    actor: &Actor,
    holder: &Holder,
    known: &Known,
    raw: &Raise,
    now: Timestamp,
) -> Result<Raise, Refusal> {
    let helper = match actor {
        _ if actor.acts_for(holder.member.key, now) => None,
        _ => Some(actor.helps(holder.circle.key, raw.channel, now).ok_or(Refusal::NotYours)?),
    };
    stands(&holder.member)?;
    holder.circle.shield.lets_tell(raw.channel)?;
    Ok(Raise {
        member: here(holder.member.key),
        account: account(holder, known, &raw.account)?,
        heard: heard(known, &raw.heard)?,
        joint: joint(holder.member.key, known, &raw.joint)?,
        channel: raw.channel,
        helper: helper.map(here),
    })
}

/// Tells a struggle anew: only who acts for the holder may. The holders of a joint one are asked again.
///
/// # Errors
/// As [`raise`].
pub fn revise(
    actor: &Actor,
    holder: &Holder,
    known: &Known,
    raw: &Revise,
    now: Timestamp,
) -> Result<Revise, Refusal> {
    holds(actor, &holder.member, now)?;
    holder.circle.shield.lets_tell(Channel::Web)?;
    Ok(Revise {
        struggle: raw.struggle.clone(),
        account: account(holder, known, &raw.account)?,
        heard: heard(known, &raw.heard)?,
    })
}

/// Says where a struggle stands: only who acts for the holder may.
///
/// # Errors
/// [`Refusal::Empty`] without an outcome where something was won or lost, or where something changed.
pub fn report(actor: &Actor, holder: &Holder, raw: &Report, now: Timestamp) -> Result<Report, Refusal> {
    holds(actor, &holder.member, now)?;
    holder.circle.shield.lets_tell(Channel::Web)?;
    let outcome = maybe(Field::Outcome, &raw.outcome)?;
    let ended = matches!(raw.status, Status::Won | Status::Partly | Status::Lost);
    if outcome.is_empty() && (ended || raw.change.is_some()) {
        return Err(Refusal::Empty { field: Field::Outcome });
    }
    let lessons = maybe(Field::Lessons, &raw.lessons)?;
    Ok(Report { struggle: raw.struggle.clone(), status: raw.status, change: raw.change, outcome, lessons })
}

/// Says *ours too*, with an own struggle; `already` is whether it has been said.
///
/// # Errors
/// [`Refusal::JoinOwn`] for a struggle of the same holder; [`Refusal::HoldersMissing`] while a joint one waits for a yes;
/// [`Refusal::Absent`] for one that the joining group may not see.
pub fn join(
    actor: &Actor,
    joiner: &MemberFact,
    (joined, own): (&StruggleFact, &StruggleFact),
    already: bool,
    now: Timestamp,
) -> Result<Join, Refusal> {
    holds(actor, joiner, now)?;
    if own.member != joiner.key {
        return Err(Refusal::NotYours);
    }
    if joined.member == own.member || joined.key == own.key {
        return Err(Refusal::JoinOwn);
    }
    agreed(own)?;
    agreed(joined)?;
    if !joined.seen_by(joiner) {
        return Err(Refusal::Absent);
    }
    if already {
        return Err(Refusal::Already);
    }
    Ok(Join { struggle: here(joined.key), own: here(own.key) })
}

/// Says yes or no to a joint struggle; `said` is what this holder said before, if its struggle is a part of it.
///
/// # Errors
/// [`Refusal::Absent`] if it is no part; [`Refusal::Already`] if that was said.
pub fn agree(
    actor: &Actor,
    holder: &MemberFact,
    (joint, own): (&StruggleFact, &StruggleFact),
    said: Option<Option<bool>>,
    body: (bool, Timestamp),
) -> Result<Agree, Refusal> {
    let (yes, now) = body;
    holds(actor, holder, now)?;
    if own.member != holder.key {
        return Err(Refusal::NotYours);
    }
    if said.ok_or(Refusal::Absent)? == Some(yes) {
        return Err(Refusal::Already);
    }
    Ok(Agree { joint: here(joint.key), own: here(own.key), yes })
}

/// A joint struggle cannot be lent, joined or searched before each holder has said yes.
///
/// # Errors
/// [`Refusal::HoldersMissing`] with how many have not.
pub fn agreed(fact: &StruggleFact) -> Result<(), Refusal> {
    if fact.missing == 0 { Ok(()) } else { Err(Refusal::HoldersMissing { n: fact.missing }) }
}

fn here(key: i64) -> Address {
    Address::here(key.unsigned_abs())
}

fn stands(member: &MemberFact) -> Result<(), Refusal> {
    if member.standing == Standing::Member { Ok(()) } else { Err(Refusal::VoucherNotMember) }
}

fn holds(actor: &Actor, member: &MemberFact, now: Timestamp) -> Result<(), Refusal> {
    if actor.acts_for(member.key, now) { stands(member) } else { Err(Refusal::NotYours) }
}

fn maybe(field: Field, text: &str) -> Result<String, Refusal> {
    if text.trim().is_empty() { Ok(String::new()) } else { words::text(field, text, MOST_WORDS) }
}

/// Names on lines of their own, each once; empty lines are passed over.
fn names(field: Field, raw: &[String], longest: usize) -> Result<Vec<String>, Refusal> {
    let (mut kept, mut seen) = (Vec::new(), BTreeSet::new());
    for one in raw.iter().filter(|one| !one.trim().is_empty()) {
        let one = words::name(field, one, longest)?;
        if seen.insert(words::folded(&one)) {
            kept.push(one);
        }
    }
    if kept.len() > MOST_DEMANDS {
        return Err(Refusal::TooMany { field, most: MOST_DEMANDS });
    }
    Ok(kept)
}

fn account(holder: &Holder, known: &Known, raw: &Account) -> Result<Account, Refusal> {
    if raw.audience == Audience::Nobody {
        return Err(Refusal::Unknown { field: Field::Audience });
    }
    let (mut causes, mut powers) = (Vec::new(), raw.powers.clone());
    for cause in &raw.causes {
        if !driver::listed(cause, &known.drivers) {
            return Err(Refusal::Unknown { field: Field::Causes });
        }
        if !causes.contains(cause) {
            causes.push(cause.clone());
        }
    }
    if causes.is_empty() {
        return Err(Refusal::Empty { field: Field::Causes });
    }
    if causes.len() > MOST_CAUSES {
        return Err(Refusal::TooMany { field: Field::Causes, most: MOST_CAUSES });
    }
    powers.sort_unstable();
    powers.dedup();
    Ok(Account {
        name: words::name(Field::Name, &raw.name, 120)?,
        language: words::language(&raw.language)?,
        place: place(&holder.circle, &raw.place)?,
        audience: raw.audience,
        causes,
        powers,
        demands: names(Field::Demands, &raw.demands, 300)?,
        bearers: names(Field::Bearers, &raw.bearers, 120)?,
        tried: maybe(Field::Tried, &raw.tried)?,
    })
}

fn heard(known: &Known, raw: &[Address]) -> Result<Vec<Address>, Refusal> {
    let mut kept = raw.to_vec();
    kept.sort_unstable();
    kept.dedup();
    if kept.len() > MOST_HEARD {
        return Err(Refusal::TooMany { field: Field::Heard, most: MOST_HEARD });
    }
    if kept.iter().any(|one| !known.testimonies.contains(&one.key(None))) {
        return Err(Refusal::Unknown { field: Field::Heard });
    }
    Ok(kept)
}

fn joint(member: i64, known: &Known, raw: &[Address]) -> Result<Vec<Address>, Refusal> {
    let mut kept = raw.to_vec();
    kept.sort_unstable();
    kept.dedup();
    if kept.is_empty() {
        return Ok(kept);
    }
    if kept.len() > MOST_JOINT {
        return Err(Refusal::TooMany { field: Field::Struggle, most: MOST_JOINT });
    }
    let mut holders = BTreeSet::new();
    for one in &kept {
        let part = known.parts.iter().find(|part| part.key == one.key(None));
        let part = part.filter(|part| !part.joint).ok_or(Refusal::Unknown { field: Field::Struggle })?;
        holders.insert(part.member);
    }
    if holders.len() < 2 || !holders.contains(&member) {
        return Err(Refusal::JointNeedsOthers);
    }
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::super::{Change, Power};
    use super::*;
    use crate::circle::{Level, tests::circle};
    use crate::member::{Kind, tests::member};
    use crate::protection::{Protection, Shield};
    use crate::rights::HelperFact;
    use crate::testimony::{Grain, Place};
    use proptest::prelude::*;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;
    const OWN: Actor = Actor::Group { member: 3 };

    fn holder() -> Holder {
        Holder { member: member(3, Kind::Grassroots), circle: circle(1, Level::Local, Some("UG")) }
    }

    fn fact(key: i64, member: i64) -> StruggleFact {
        StruggleFact {
            key,
            member,
            circle: 1,
            country: "UG".into(),
            audience: Audience::Alliance,
            joint: false,
            missing: 0,
        }
    }

    fn account() -> Account {
        Account {
            name: "The spring".into(),
            language: "kpz".into(),
            place: Place { grain: Grain::None, name: String::new() },
            audience: Audience::Alliance,
            causes: vec!["land".into()],
            powers: vec![Power::Hidden, Power::Visible, Power::Hidden],
            demands: vec!["Give the spring back".into(), " ".into(), "give the  SPRING back".into()],
            bearers: vec!["District Land Board".into()],
            tried: String::new(),
        }
    }

    fn raw() -> Raise {
        Raise {
            member: Address::here(3),
            account: account(),
            heard: vec![],
            joint: vec![],
            channel: Channel::Web,
            helper: None,
        }
    }

    #[test]
    fn a_group_raises_its_struggle_and_a_stranger_does_not() {
        let raised = raise(&OWN, &holder(), &Known::default(), &raw(), NOW).unwrap();
        assert_eq!(raised.account.demands, ["Give the spring back"]);
        assert_eq!(raised.account.powers, [Power::Visible, Power::Hidden]);
        for actor in [Actor::Group { member: 4 }, Actor::Host, Actor::Anyone] {
            let refused = raise(&actor, &holder(), &Known::default(), &raw(), NOW);
            assert_eq!(refused, Err(Refusal::NotYours));
        }
        let mut left = holder();
        left.member.standing = Standing::Left;
        let refused = raise(&OWN, &left, &Known::default(), &raw(), NOW);
        assert_eq!(refused, Err(Refusal::VoucherNotMember));
    }

    #[test]
    fn a_helper_enters_through_her_channel_and_is_recorded() {
        let ends = Timestamp::from_second(9).unwrap();
        let help = HelperFact { helper: 8, circle: 1, channels: vec![Channel::Paper], starts: NOW, ends };
        let helper = Actor::Person { id: "h".into(), mandates: vec![], terms: vec![], helps: vec![help] };
        let paper = Raise { channel: Channel::Paper, ..raw() };
        let raised = raise(&helper, &holder(), &Known::default(), &paper, NOW).unwrap();
        assert_eq!(raised.helper, Some(Address::here(8)));
        let web = raise(&helper, &holder(), &Known::default(), &raw(), NOW);
        assert_eq!(web, Err(Refusal::NotYours));
    }

    #[test]
    fn what_an_account_names_must_be_there() {
        let judged = |change: &dyn Fn(&mut Raise)| {
            let mut raw = raw();
            change(&mut raw);
            let known = Known { drivers: vec![7], testimonies: vec![40], parts: vec![] };
            raise(&OWN, &holder(), &known, &raw, NOW)
        };
        let unknown = |field| Err(Refusal::Unknown { field });
        assert_eq!(judged(&|r| r.account.causes.clear()), Err(Refusal::Empty { field: Field::Causes }));
        assert_eq!(judged(&|r| r.account.causes.push("gold".into())), unknown(Field::Causes));
        assert_eq!(judged(&|r| r.account.causes.push("8".into())), unknown(Field::Causes));
        assert!(judged(&|r| r.account.causes.push("7".into())).is_ok());
        assert!(judged(&|r| r.heard.push(Address::here(40))).is_ok());
        assert_eq!(judged(&|r| r.heard.push(Address::here(41))), unknown(Field::Heard));
        assert_eq!(judged(&|r| r.account.audience = Audience::Nobody), unknown(Field::Audience));
        let many = |n: usize| (0..n).map(|n| format!("Number {n}")).collect::<Vec<_>>();
        let refused = Err(Refusal::TooMany { field: Field::Demands, most: 20 });
        assert_eq!(judged(&|r| r.account.demands = many(21)), refused);
        assert!(judged(&|r| r.account.bearers = many(20)).is_ok());
    }

    #[test]
    fn an_end_is_told_with_what_came_of_it() {
        for status in Status::ALL {
            let raw = |outcome: &str, change| Report {
                struggle: Address::here(9),
                status,
                change,
                outcome: outcome.into(),
                lessons: String::new(),
            };
            let ended = matches!(status, Status::Won | Status::Partly | Status::Lost);
            assert_eq!(report(&OWN, &holder(), &raw(" ", None), NOW).is_err(), ended, "{status:?}");
            assert!(report(&OWN, &holder(), &raw("", Some(Change::Small)), NOW).is_err());
            assert!(report(&OWN, &holder(), &raw("They left.", Some(Change::Small)), NOW).is_ok());
            let stranger = report(&Actor::Group { member: 4 }, &holder(), &raw("Lies", None), NOW);
            assert_eq!(stranger, Err(Refusal::NotYours));
        }
    }

    #[test]
    fn a_group_joins_with_its_own_what_it_may_see() {
        let joiner = member(3, Kind::Union);
        let of = |joined: &StruggleFact, own: &StruggleFact, already| {
            join(&OWN, &joiner, (joined, own), already, NOW)
        };
        assert!(of(&fact(8, 4), &fact(9, 3), false).is_ok());
        assert_eq!(of(&fact(8, 4), &fact(9, 3), true), Err(Refusal::Already));
        assert_eq!(of(&fact(8, 3), &fact(9, 3), false), Err(Refusal::JoinOwn));
        assert_eq!(of(&fact(8, 4), &fact(9, 5), false), Err(Refusal::NotYours));
        let hidden = StruggleFact { audience: Audience::Group, ..fact(8, 4) };
        assert_eq!(of(&hidden, &fact(9, 3), false), Err(Refusal::Absent));
        let waits = StruggleFact { missing: 2, ..fact(8, 4) };
        assert_eq!(of(&waits, &fact(9, 3), false), Err(Refusal::HoldersMissing { n: 2 }));
        let refused = join(&Actor::Host, &joiner, (&fact(8, 4), &fact(9, 3)), false, NOW);
        assert_eq!(refused, Err(Refusal::NotYours));
    }

    #[test]
    fn each_holder_says_yes_or_no_for_itself_and_may_think_again() {
        let own = member(3, Kind::Union);
        let of = |said, yes| agree(&OWN, &own, (&fact(8, 4), &fact(9, 3)), said, (yes, NOW));
        assert_eq!(of(None, true), Err(Refusal::Absent), "it is no part");
        assert!(of(Some(None), true).is_ok());
        assert_eq!(of(Some(Some(true)), true), Err(Refusal::Already));
        assert!(of(Some(Some(true)), false).is_ok());
        let other = agree(&OWN, &own, (&fact(8, 4), &fact(9, 5)), Some(None), (true, NOW));
        assert_eq!(other, Err(Refusal::NotYours));
    }

    fn audiences() -> impl Strategy<Value = Audience> {
        prop::sample::select(Audience::ALL.to_vec())
    }

    proptest! {
        #[test]
        fn a_place_is_never_finer_than_protection_allows_and_closed_space_takes_nothing(
            level in prop::sample::select(Protection::ALL.to_vec()), grain in prop::sample::select(Grain::ALL.to_vec())
        ) {
            let mut holder = holder();
            holder.circle.shield = Shield { level, accepted: level.gaps().to_vec() };
            let mut raw = raw();
            raw.account.place = Place { grain, name: "Tegeres".into() };
            match raise(&OWN, &holder, &Known::default(), &raw, NOW) {
                Ok(raised) => prop_assert!(level < Protection::Closed && raised.account.place.grain >= level.finest()),
                Err(Refusal::ClosedSpace) => prop_assert_eq!(level, Protection::Closed),
                Err(refused) => prop_assert_eq!(refused, Refusal::PlaceTooFine),
            }
        }

        #[test]
        fn a_joint_struggle_has_at_least_two_holders_and_the_raiser_is_one(holders in prop::collection::vec(3..6_i64, 0..6)) {
            let parts: Vec<StruggleFact> = (10..).zip(&holders).map(|(key, member)| fact(key, *member)).collect();
            let joint: Vec<Address> = parts.iter().map(|part| here(part.key)).collect();
            let known = Known { parts, ..Known::default() };
            let judged = raise(&OWN, &holder(), &known, &Raise { joint, ..raw() }, NOW);
            let different: BTreeSet<_> = holders.iter().collect();
            let fits = holders.is_empty() || different.len() >= 2 && different.contains(&3);
            prop_assert_eq!(judged.is_ok(), fits);
        }

        #[test]
        fn a_wider_audience_never_hides_it_from_who_could_see_it(
            a in audiences(), b in audiences(), country in "UG|NP", missing in 0..2_u64
        ) {
            let (low, high) = if a <= b { (a, b) } else { (b, a) };
            let other = MemberFact { country, ..member(5, Kind::Union) };
            let at = |audience| StruggleFact { audience, missing, ..fact(8, 4) }.seen_by(&other);
            prop_assert!(!at(low) || at(high));
            let own = StruggleFact { audience: low, missing, ..fact(8, 5) };
            prop_assert!(own.seen_by(&other), "a holder always sees its own");
        }
    }
}
