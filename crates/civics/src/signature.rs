//! Signatures under frozen texts, and their release. A signature is an endorsement of one member, given by somebody
//! who acts for it; it counts for the caucuses in which the member sits at that moment.
//!
//! International NGOs sign as supporters, shown apart and counted for no caucus; who serves the circle as convenor
//! signs for nobody in it (rule 4). A text is released when its embargo is over, every paragraph stands on live roots
//! (rule 1, judged beside) and each protected caucus has signed.

use jiff::Timestamp;

use crate::address::Address;
use crate::member::{Kind, MemberFact, Standing};
use crate::refusal::{Field, Refusal};
use crate::rights::Actor;
use crate::text::{Release, Sign, Unsign};
use crate::words;

/// The most characters of the reason for taking a signature back.
pub const MOST_REASON: usize = 1_000;

/// What rules need to know of a frozen set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrozenFact {
    /// The key of the act that froze it.
    pub freeze: i64,
    /// The key of the text.
    pub text: i64,
    /// The key of the text's circle.
    pub circle: i64,
    /// Whether it is what the text says now: no paragraph was amended since.
    pub current: bool,
    /// Whether the text was released.
    pub released: bool,
    /// The second before which it is not released; 0 for none.
    pub embargo: i64,
    /// Whether a convenor has set it to be released by itself.
    pub timed: bool,
}

/// What rules need to know of a member that would sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// The member.
    pub member: MemberFact,
    /// Whether it belongs to the text's circle, or to one below it.
    pub within: bool,
    /// Whether its signature stands already.
    pub signed: bool,
}

/// What a protected caucus has said to a frozen set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choir {
    /// Its name.
    pub name: String,
    /// How many of its members may sign.
    pub members: u64,
    /// How many of them have signed.
    pub signed: u64,
}

impl Choir {
    /// How many signatures it needs: what the rules ask for, and never more than it has members who may sign.
    #[must_use]
    pub fn needed(&self, least: u32) -> u64 {
        self.members.min(u64::from(least))
    }
}

/// Whether a member of that kind signs as a supporter: shown, and counted for no caucus (rule 4).
#[must_use]
pub fn supports(kind: Kind) -> bool {
    kind == Kind::InternationalNgo
}

/// Signs a frozen text for a member.
///
/// # Errors
/// [`Refusal::NotYours`] unless the actor acts for a member of the circle or of one below; [`Refusal::ConvenorServes`] for
/// its convenors; [`Refusal::TextAmended`] if the text says something else by now, [`Refusal::Released`] if signing is
/// over; [`Refusal::Already`] if the signature stands.
pub fn sign(actor: &Actor, frozen: &FrozenFact, signer: &Signer, now: Timestamp) -> Result<Sign, Refusal> {
    let member = &signer.member;
    if !actor.acts_for(member.key, now) || member.standing != Standing::Member || !signer.within {
        return Err(Refusal::NotYours);
    }
    if actor.convenes(frozen.circle, now) {
        return Err(Refusal::ConvenorServes);
    }
    open(frozen)?;
    if signer.signed {
        return Err(Refusal::Already);
    }
    let mandate = mandate(actor, member.key, now).map(here);
    Ok(Sign { freeze: here(frozen.freeze), member: here(member.key), mandate })
}

/// Takes a signature back, before the release or after it.
///
/// # Errors
/// [`Refusal::NotYours`] unless the actor acts for the member; [`Refusal::Absent`] if no signature stands; what is wrong
/// with the reason.
pub fn unsign(
    actor: &Actor,
    freeze: i64,
    signer: &Signer,
    reason: &str,
    now: Timestamp,
) -> Result<Unsign, Refusal> {
    if !actor.acts_for(signer.member.key, now) {
        return Err(Refusal::NotYours);
    }
    if !signer.signed {
        return Err(Refusal::Absent);
    }
    let empty = reason.trim().is_empty();
    let reason = if empty { String::new() } else { words::text(Field::Reason, reason, MOST_REASON)? };
    Ok(Unsign { freeze: here(freeze), member: here(signer.member.key), reason })
}

/// Releases a signed text: a convenor of its circle does, or the host once a convenor has set it to go by itself.
///
/// `choirs` are the protected caucuses of the circle and of those above it.
///
/// # Errors
/// [`Refusal::NotYours`]; [`Refusal::TextAmended`], [`Refusal::Released`]; [`Refusal::Embargo`] before its time;
/// [`Refusal::CaucusMissing`] names the first protected caucus that has not signed.
pub fn release(
    actor: &Actor,
    frozen: &FrozenFact,
    choirs: &[Choir],
    least: u32,
    now: Timestamp,
) -> Result<Release, Refusal> {
    let host = *actor == Actor::Host && frozen.timed;
    if !host && !actor.convenes(frozen.circle, now) {
        return Err(Refusal::NotYours);
    }
    open(frozen)?;
    if now.as_second() < frozen.embargo {
        return Err(Refusal::Embargo { until: frozen.embargo });
    }
    if let Some(silent) = choirs.iter().find(|choir| choir.signed < choir.needed(least)) {
        return Err(Refusal::CaucusMissing {
            caucus: silent.name.clone(),
            signed: silent.signed,
            needed: silent.needed(least),
        });
    }
    Ok(Release { freeze: here(frozen.freeze) })
}

/// Whether a frozen set is open for signing and release.
fn open(frozen: &FrozenFact) -> Result<(), Refusal> {
    match (frozen.released, frozen.current) {
        (true, _) => Err(Refusal::Released),
        (_, false) => Err(Refusal::TextAmended),
        _ => Ok(()),
    }
}

/// The running mandate by which a person acts for the member; a group that came in with its code needs none.
fn mandate(actor: &Actor, member: i64, now: Timestamp) -> Option<i64> {
    let Actor::Person { mandates, .. } = actor else { return None };
    let running = mandates.iter().find(|m| m.member == member && m.starts <= now && now < m.ends);
    running.map(|m| m.mandate)
}

fn here(key: i64) -> Address {
    Address::here(key.unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::member::tests::member;
    use crate::rights::{MandateFact, TermFact};
    use proptest::prelude::*;

    const GROUP: Actor = Actor::Group { member: 3 };

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn frozen() -> FrozenFact {
        FrozenFact {
            freeze: 20,
            text: 10,
            circle: 1,
            current: true,
            released: false,
            embargo: 0,
            timed: false,
        }
    }

    fn signer() -> Signer {
        Signer { member: member(3, Kind::Grassroots), within: true, signed: false }
    }

    fn convenor() -> Actor {
        let term = TermFact { circle: 1, member: 5, starts: at(0), ends: at(1_000) };
        let mandate = MandateFact { mandate: 9, member: 3, starts: at(0), ends: at(1_000) };
        Actor::Person { id: "p".into(), mandates: vec![mandate], terms: vec![term], helps: vec![] }
    }

    #[test]
    fn a_member_signs_once_and_takes_it_back() {
        let signed = sign(&GROUP, &frozen(), &signer(), at(5)).unwrap();
        assert_eq!((signed.freeze, signed.member, signed.mandate), (here(20), here(3), None));
        let again = Signer { signed: true, ..signer() };
        assert_eq!(sign(&GROUP, &frozen(), &again, at(5)), Err(Refusal::Already));
        assert_eq!(unsign(&GROUP, 20, &again, " ", at(5)).unwrap().reason, "");
        assert_eq!(unsign(&GROUP, 20, &signer(), "", at(5)), Err(Refusal::Absent));
        let other = Actor::Group { member: 4 };
        assert_eq!(unsign(&other, 20, &again, "", at(5)), Err(Refusal::NotYours));
    }

    #[test]
    fn a_mandate_that_ended_a_second_before_signs_nothing() {
        let mandate = MandateFact { mandate: 9, member: 3, starts: at(0), ends: at(100) };
        let person = Actor::Person { id: "p".into(), mandates: vec![mandate], terms: vec![], helps: vec![] };
        assert_eq!(sign(&person, &frozen(), &signer(), at(99)).unwrap().mandate, Some(here(9)));
        assert_eq!(sign(&person, &frozen(), &signer(), at(100)), Err(Refusal::NotYours));
    }

    #[test]
    fn a_text_that_was_amended_or_released_is_not_signed() {
        let amended = FrozenFact { current: false, ..frozen() };
        assert_eq!(sign(&GROUP, &amended, &signer(), at(5)), Err(Refusal::TextAmended));
        let over = FrozenFact { released: true, ..frozen() };
        assert_eq!(sign(&GROUP, &over, &signer(), at(5)), Err(Refusal::Released));
        let stranger = Signer { within: false, ..signer() };
        assert_eq!(sign(&GROUP, &frozen(), &stranger, at(5)), Err(Refusal::NotYours));
    }

    #[test]
    fn who_convenes_the_circle_signs_for_nobody_in_it() {
        assert_eq!(sign(&convenor(), &frozen(), &signer(), at(5)), Err(Refusal::ConvenorServes));
        let elsewhere = FrozenFact { circle: 2, ..frozen() };
        assert!(sign(&convenor(), &elsewhere, &signer(), at(5)).is_ok());
    }

    #[test]
    fn only_the_circles_own_convenor_releases_or_the_host_when_told() {
        for actor in [GROUP, Actor::Host, Actor::Anyone] {
            assert_eq!(release(&actor, &frozen(), &[], 1, at(5)), Err(Refusal::NotYours));
        }
        assert!(release(&convenor(), &frozen(), &[], 1, at(5)).is_ok());
        let timed = FrozenFact { timed: true, ..frozen() };
        assert!(release(&Actor::Host, &timed, &[], 1, at(5)).is_ok());
        let elsewhere = FrozenFact { circle: 2, ..frozen() };
        assert_eq!(release(&convenor(), &elsewhere, &[], 1, at(5)), Err(Refusal::NotYours));
    }

    #[test]
    fn the_moment_of_the_embargo_itself_is_free() {
        let embargo = FrozenFact { embargo: 50, ..frozen() };
        assert_eq!(release(&convenor(), &embargo, &[], 1, at(49)), Err(Refusal::Embargo { until: 50 }));
        assert!(release(&convenor(), &embargo, &[], 1, at(50)).is_ok());
    }

    fn choirs() -> impl Strategy<Value = Vec<Choir>> {
        let choir = (0u64..30).prop_flat_map(|members| (Just(members), 0..=members));
        let choir = choir.prop_map(|(members, signed)| Choir { name: "Dalit".into(), members, signed });
        proptest::collection::vec(choir, 0..6)
    }

    proptest! {
        #[test]
        fn every_protected_caucus_with_members_has_signed_what_is_released(choirs in choirs(), least in 1u32..5) {
            let done = release(&convenor(), &frozen(), &choirs, least, at(5));
            let silent = choirs.iter().any(|choir| choir.members > 0 && choir.signed == 0);
            prop_assert!(!(done.is_ok() && silent));
            if choirs.iter().all(|choir| choir.signed == choir.members) {
                prop_assert!(done.is_ok(), "when all have signed nothing more can be asked");
            }
        }

        #[test]
        fn one_more_signature_never_stops_a_release(choirs in choirs(), least in 1u32..5, one in 0usize..6) {
            let before = release(&convenor(), &frozen(), &choirs, least, at(5)).is_ok();
            let mut more = choirs;
            if let Some(choir) = more.get_mut(one) {
                choir.signed = choir.members.min(choir.signed + 1);
            }
            prop_assert!(!before || release(&convenor(), &frozen(), &more, least, at(5)).is_ok());
        }

        #[test]
        fn nothing_is_released_before_its_embargo(embargo in 1i64..900, now in 0i64..900, timed: bool) {
            let fact = FrozenFact { embargo, timed, ..frozen() };
            for actor in [convenor(), Actor::Host] {
                prop_assert!(release(&actor, &fact, &[], 1, at(now)).is_err() || now >= embargo);
            }
        }

        #[test]
        fn supporters_are_the_kinds_without_a_vote(kind in proptest::sample::select(Kind::ALL.to_vec())) {
            prop_assert_eq!(supports(kind), kind == Kind::InternationalNgo);
            let signer = Signer { member: member(3, kind), ..signer() };
            prop_assert!(sign(&GROUP, &frozen(), &signer, at(5)).is_ok(), "everybody may endorse");
        }
    }
}
