//! Stances: what a member says to a proposal, who may enter it for whom, and what becomes of an objection.
//!
//! One member, one stance (rule 5): a new one takes the place of the old one until the round closes. Voice is not vote
//! (rule 4). An objection goes only when its member changes its stance, or when a panel sets it aside (rule 6).

use jiff::{SignedDuration, Timestamp};

use crate::address::Address;
use crate::helper::Channel;
use crate::member::{MemberFact, Standing};
use crate::refusal::{Field, Refusal};
use crate::rights::Actor;
use crate::round::proposal::{ProposalFact, State};
use crate::round::{By, Declare, Ground, Object, Reply, Stance, Stand};
use crate::words;

/// The longest reason of an objection, and the longest answer to one, in characters.
pub const MOST_REASON: usize = 4_000;
/// The most that a member adds to its consent, or to its standing aside.
pub const MOST_ADDED: usize = 1_000;
/// The most days for which a shutdown is declared, and the most days ahead of it.
pub const MOST_DAYS: u32 = 60;

/// The stance that a member has taken already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The version that it had read.
    pub version: i64,
    /// What it said, without how it came in.
    pub said: Said,
}

/// What somebody wishes to say for a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Consent, stand aside, object.
    pub stance: Stance,
    /// What an objection rests on.
    pub ground: Option<Ground>,
    /// The principle of the charter, word for word, where it rests on one.
    pub principle: Option<String>,
    /// What it adds, or its reason.
    pub words: String,
}

/// What is asked of a member: the round, the member, whether it belongs there, and what it said before.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The round.
    pub round: &'a ProposalFact,
    /// The member.
    pub member: &'a MemberFact,
    /// Whether its home is the circle that decides, or lies below it.
    pub within: bool,
    /// The stance that it holds.
    pub held: Option<&'a Held>,
    /// The principles of the charter in force in the circle.
    pub principles: &'a [String],
}

/// How somebody comes to enter a stance: what was read, and through which channel it came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Way {
    /// The version that was read.
    pub version: i64,
    /// The channel.
    pub channel: Channel,
}

/// A stance that may be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// Consent, or standing aside.
    Stand(Stand),
    /// An objection.
    Object(Object),
}

fn here(key: i64) -> Address {
    Address::here(key.unsigned_abs())
}

/// Takes a stance for a member: who acts for it may, and a helper of its home circle through her channels.
///
/// # Errors
/// [`Refusal::NotYours`]; [`Refusal::VoiceNotVote`] and [`Refusal::ConvenorServes`] (rule 4); [`Refusal::RoundShut`];
/// [`Refusal::Amended`] if another version was read; [`Refusal::Already`] if the member said just this.
pub fn take(
    actor: &Actor,
    asked: &Asked<'_>,
    way: Way,
    said: &Said,
    now: Timestamp,
) -> Result<Taken, Refusal> {
    let by = enter(actor, asked, way.channel, now)?;
    if way.version != asked.round.version {
        return Err(Refusal::Amended);
    }
    let said = clean(said, asked.principles)?;
    if asked.held.is_some_and(|held| held.version == way.version && held.said == said) {
        return Err(Refusal::Already);
    }
    let (proposal, version) = (here(asked.round.key), here(way.version));
    Ok(match said.ground {
        None => Taken::Stand(Stand { proposal, version, by, stance: said.stance, words: said.words }),
        Some(ground) => Taken::Object(Object {
            proposal,
            version,
            by,
            ground,
            principle: said.principle,
            words: said.words,
        }),
    })
}

/// Who enters for the member, if this actor may.
fn enter(actor: &Actor, asked: &Asked<'_>, channel: Channel, now: Timestamp) -> Result<By, Refusal> {
    let (round, member) = (asked.round, asked.member);
    let helper = if actor.acts_for(member.key, now) {
        None
    } else {
        Some(actor.helps(member.circle, channel, now).ok_or(Refusal::NotYours)?)
    };
    if !asked.within {
        return Err(Refusal::NotYours);
    }
    if member.standing != Standing::Member {
        return Err(Refusal::VoucherNotMember);
    }
    if actor.convenes(round.circle, now) {
        return Err(Refusal::ConvenorServes);
    }
    if !round.has_vote(member) {
        return Err(Refusal::VoiceNotVote);
    }
    if !round.takes_stances() {
        return Err(Refusal::RoundShut);
    }
    if !round.channels.contains(&channel) {
        return Err(Refusal::ChannelNotDeclared);
    }
    let mandate = if helper.is_none() { actor.mandate(member.key, now) } else { None };
    Ok(By { member: here(member.key), channel, mandate: mandate.map(here), helper: helper.map(here) })
}

/// What was said, with what belongs together: an objection has a ground, nothing else has one.
///
/// # Errors
/// [`Refusal::Empty`] or [`Refusal::Unknown`] names what is missing; what is wrong with the words.
pub fn clean(raw: &Said, principles: &[String]) -> Result<Said, Refusal> {
    let most = if raw.stance == Stance::Object { MOST_REASON } else { MOST_ADDED };
    // An objection without a reason is taken: a panel may set it aside, nobody else.
    let words = match raw.words.trim() {
        "" => String::new(),
        _ => words::text(Field::Words, &raw.words, most)?,
    };
    if raw.stance != Stance::Object {
        return Ok(Said { stance: raw.stance, ground: None, principle: None, words });
    }
    let ground = raw.ground.ok_or(Refusal::Empty { field: Field::Ground })?;
    let principle = match (ground, &raw.principle) {
        (Ground::Principle, None) => return Err(Refusal::Empty { field: Field::Principle }),
        (Ground::Principle, Some(chosen)) if !principles.contains(chosen) => {
            return Err(Refusal::Unknown { field: Field::Principle });
        }
        (Ground::Principle, Some(chosen)) => Some(chosen.clone()),
        _ => None,
    };
    Ok(Said { stance: Stance::Object, ground: Some(ground), principle, words })
}

/// An objection as the rule for its answer needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ObjectionFact {
    /// The act that objected.
    pub objection: i64,
    /// Whether it stands: its member holds it still, and no panel has set it aside.
    pub stands: bool,
}

/// Answers an objection: whoever acts for the proposer may, while the round is open.
///
/// # Errors
/// [`Refusal::NotYours`]; [`Refusal::Absent`] if it does not stand any more; [`Refusal::RoundShut`]; what is wrong with
/// the words.
pub fn reply(
    actor: &Actor,
    round: &ProposalFact,
    objection: ObjectionFact,
    raw: &str,
    now: Timestamp,
) -> Result<Reply, Refusal> {
    if !actor.acts_for(round.member, now) {
        return Err(Refusal::NotYours);
    }
    if round.state != State::Open {
        return Err(Refusal::RoundShut);
    }
    if !objection.stands {
        return Err(Refusal::NotStanding);
    }
    let words = words::text(Field::Words, raw, MOST_REASON)?;
    Ok(Reply { objection: here(objection.objection), words })
}

/// How long those shutdowns last together within that span: what overlaps counts once.
fn together(mut spans: Vec<(Timestamp, Timestamp)>, (from, until): (Timestamp, Timestamp)) -> SignedDuration {
    spans.sort_unstable();
    let (mut reached, mut sum) = (from, SignedDuration::ZERO);
    for (starts, ends) in spans {
        let (starts, ends) = (starts.max(reached), ends.min(until));
        if starts < ends {
            sum = sum.saturating_add(ends.duration_since(starts));
            reached = ends;
        }
    }
    sum
}

/// Declares a shutdown of the network in a circle: a convenor may, and whoever acts for one of its members; `members`
/// are those of the circle that have a vote, `earlier` what was declared there before. Gives the member in whose name
/// it is declared. In half a year a circle holds up rounds for no longer than [`MOST_DAYS`].
///
/// # Errors
/// [`Refusal::NotYours`]; [`Refusal::EndsBeforeStart`]; [`Refusal::ShutdownTooLong`]; what is wrong with the words.
pub fn declare(
    actor: &Actor,
    circle: i64,
    (members, earlier): (&[i64], &[(Timestamp, Timestamp)]),
    raw: &Declare,
    now: Timestamp,
) -> Result<(Declare, Option<i64>), Refusal> {
    let member = members.iter().copied().find(|member| actor.acts_for(*member, now));
    if member.is_none() && !actor.convenes(circle, now) {
        return Err(Refusal::NotYours);
    }
    if raw.ends <= raw.starts {
        return Err(Refusal::EndsBeforeStart);
    }
    let most = SignedDuration::from_hours(i64::from(MOST_DAYS) * 24);
    if raw.ends.duration_since(raw.starts) > most || raw.starts.duration_since(now) > most {
        return Err(Refusal::ShutdownTooLong { days: MOST_DAYS });
    }
    let year = (raw.ends.checked_sub(most.saturating_mul(3)).unwrap_or(raw.starts), raw.ends.max(now));
    let mut spans = earlier.to_vec();
    spans.push((raw.starts, raw.ends));
    if together(spans, year) > most {
        return Err(Refusal::ShutdownTooLong { days: MOST_DAYS });
    }
    let words = words::text(Field::Words, &raw.words, MOST_ADDED)?;
    Ok((Declare { words, ..raw.clone() }, member))
}

/// A slip of paper as somebody typed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// Who typed it: a person, or a group.
    pub hand: String,
    /// What stands on the slip, as she read it.
    pub said: Said,
}

/// The second typing of a slip: by other hands, where there are others, and with the same choice and the same words.
/// Capitals, blanks and signs do not matter: hand-writing is read differently twice.
///
/// # Errors
/// [`Refusal::OtherHands`]; [`Refusal::SlipDiffers`].
pub fn second(first: &Typed, again: &Typed, alone: bool) -> Result<(), Refusal> {
    if first.hand == again.hand && !alone {
        return Err(Refusal::OtherHands);
    }
    let choice = |typed: &Typed| (typed.said.stance, typed.said.ground, typed.said.principle.clone());
    let letters = |typed: &Typed| -> String {
        typed.said.words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let same = choice(first) == choice(again) && letters(first) == letters(again);
    if same { Ok(()) } else { Err(Refusal::SlipDiffers) }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::member::{Kind, tests::member};
    use crate::rights::{HelperFact, MandateFact, TermFact};
    use proptest::prelude::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn round() -> ProposalFact {
        ProposalFact {
            key: 20,
            circle: 1,
            member: 3,
            state: State::Open,
            version: 20,
            words: "We ask for the spring.".into(),
            closes: at(1000),
            channels: vec![Channel::Web, Channel::Paper],
            language: "en".into(),
            languages: vec![],
            binds: vec![],
            veiled: false,
        }
    }

    fn said(stance: Stance, ground: Option<Ground>) -> Said {
        let principle = (ground == Some(Ground::Principle)).then(|| "Land".to_owned());
        Said { stance, ground, principle, words: "why".into() }
    }

    const WEB: Way = Way { version: 20, channel: Channel::Web };

    fn asked<'a>(round: &'a ProposalFact, member: &'a MemberFact, principles: &'a [String]) -> Asked<'a> {
        Asked { round, member, within: true, held: None, principles }
    }

    #[test]
    fn a_stance_is_taken_while_the_round_is_open_and_for_the_last_version() {
        let (round, three, list) = (round(), member(3, Kind::Women), ["Land".to_owned()]);
        let group = Actor::Group { member: 3 };
        let consent = said(Stance::Consent, None);
        let asks = asked(&round, &three, &list);
        assert!(matches!(take(&group, &asks, WEB, &consent, at(999)), Ok(Taken::Stand(_))));
        assert!(
            take(&group, &asks, WEB, &consent, at(1000)).is_ok(),
            "until the closing act, not until a moment"
        );
        let shut = ProposalFact { state: State::Closed, ..round.clone() };
        let over = asked(&shut, &three, &list);
        assert_eq!(take(&group, &over, WEB, &consent, at(9)), Err(Refusal::RoundShut));
        assert_eq!(take(&group, &asks, Way { version: 19, ..WEB }, &consent, at(9)), Err(Refusal::Amended));
        let phone = Way { channel: Channel::Phone, ..WEB };
        assert_eq!(take(&group, &asks, phone, &consent, at(9)), Err(Refusal::ChannelNotDeclared));
        let outside = Asked { within: false, ..asks };
        assert_eq!(take(&group, &outside, WEB, &consent, at(9)), Err(Refusal::NotYours));
        let held = Held { version: 20, said: consent.clone() };
        let again = Asked { held: Some(&held), ..asks };
        assert_eq!(take(&group, &again, WEB, &consent, at(9)), Err(Refusal::Already));
        assert!(take(&group, &again, WEB, &said(Stance::Aside, None), at(9)).is_ok());
    }

    #[test]
    fn an_objection_names_a_principle_of_the_charter_or_a_harm_and_may_give_no_reason() {
        let (round, three, list) = (round(), member(3, Kind::Women), ["Land".to_owned()]);
        let group = Actor::Group { member: 3 };
        let asks = asked(&round, &three, &list);
        let tries = |raw: &Said| take(&group, &asks, WEB, raw, at(9));
        let strange =
            Said { principle: Some("Gold".into()), ..said(Stance::Object, Some(Ground::Principle)) };
        assert_eq!(tries(&strange), Err(Refusal::Unknown { field: Field::Principle }));
        assert_eq!(tries(&said(Stance::Object, None)), Err(Refusal::Empty { field: Field::Ground }));
        let silent = Said { words: " ".into(), ..said(Stance::Object, Some(Ground::Harm)) };
        let Ok(Taken::Object(object)) = tries(&silent) else { panic!("a panel may set it aside, not we") };
        assert_eq!((object.words.as_str(), object.principle), ("", None));
    }

    #[test]
    fn a_helper_enters_through_her_channels_and_a_mandate_is_named() {
        let (round, three) = (round(), member(3, Kind::Women));
        let asks = asked(&round, &three, &[]);
        let help = |circle| HelperFact {
            helper: 7,
            circle,
            channels: vec![Channel::Paper],
            starts: at(0),
            ends: at(500),
        };
        let person = |mandates: Vec<MandateFact>, helps: Vec<HelperFact>| Actor::Person {
            id: "p".into(),
            mandates,
            terms: vec![],
            helps,
        };
        let paper = Way { channel: Channel::Paper, ..WEB };
        let consent = said(Stance::Consent, None);
        let helper = person(vec![], vec![help(1)]);
        let Ok(Taken::Stand(stand)) = take(&helper, &asks, paper, &consent, at(9)) else { panic!() };
        assert_eq!((stand.by.helper, stand.by.mandate), (Some(Address::here(7)), None));
        assert_eq!(take(&helper, &asks, WEB, &consent, at(9)), Err(Refusal::NotYours));
        assert_eq!(take(&helper, &asks, paper, &consent, at(500)), Err(Refusal::NotYours));
        let elsewhere = person(vec![], vec![help(2)]);
        assert_eq!(take(&elsewhere, &asks, paper, &consent, at(9)), Err(Refusal::NotYours));
        let mandate = MandateFact { mandate: 8, member: 3, starts: at(0), ends: at(500) };
        let holder = person(vec![mandate], vec![]);
        let Ok(Taken::Stand(stand)) = take(&holder, &asks, WEB, &consent, at(499)) else { panic!() };
        assert_eq!(stand.by.mandate, Some(Address::here(8)));
        assert_eq!(take(&holder, &asks, WEB, &consent, at(500)), Err(Refusal::NotYours), "a second late");
    }

    #[test]
    fn only_the_proposer_answers_and_only_what_stands() {
        let (round, stands) = (round(), ObjectionFact { objection: 30, stands: true });
        let proposer = Actor::Group { member: 3 };
        assert!(reply(&proposer, &round, stands, "We changed it.", at(9)).is_ok());
        assert_eq!(reply(&Actor::Group { member: 4 }, &round, stands, "x", at(9)), Err(Refusal::NotYours));
        let gone = ObjectionFact { stands: false, ..stands };
        assert_eq!(reply(&proposer, &round, gone, "x", at(9)), Err(Refusal::NotStanding));
        let empty = reply(&proposer, &round, stands, " ", at(9));
        assert_eq!(empty, Err(Refusal::Empty { field: Field::Words }));
    }

    #[test]
    fn a_shutdown_is_declared_by_a_member_of_the_circle_and_for_sixty_days_at_most() {
        let days = |n: i64| at(n * 86_400);
        let raw = Declare { starts: days(10), ends: days(70), words: "No network.".into() };
        let group = Actor::Group { member: 3 };
        assert_eq!(declare(&group, 1, (&[3], &[]), &raw, days(10)).unwrap().1, Some(3));
        assert_eq!(declare(&group, 1, (&[4], &[]), &raw, days(10)), Err(Refusal::NotYours));
        let long = Declare { ends: days(71), ..raw.clone() };
        assert_eq!(
            declare(&group, 1, (&[3], &[]), &long, days(10)),
            Err(Refusal::ShutdownTooLong { days: 60 })
        );
        let far = declare(&group, 1, (&[3], &[]), &raw, days(-51));
        assert_eq!(far, Err(Refusal::ShutdownTooLong { days: 60 }));
        let judge = |earlier: &[(Timestamp, Timestamp)]| {
            declare(&group, 1, (&[3], earlier), &raw, days(10)).map(|_| ())
        };
        assert_eq!(judge(&[(days(10), days(70)), (days(20), days(30))]), Ok(()), "what overlaps counts once");
        assert_eq!(
            judge(&[(days(8), days(9))]),
            Err(Refusal::ShutdownTooLong { days: 60 }),
            "sixty days in all"
        );
        assert_eq!(judge(&[(days(-200), days(-110))]), Ok(()), "half a year ago");
        let empty = Declare { ends: days(10), ..raw };
        assert_eq!(declare(&group, 1, (&[3], &[]), &empty, days(10)), Err(Refusal::EndsBeforeStart));
    }

    #[test]
    fn a_slip_is_typed_twice_by_two_where_there_are_two() {
        let typed = |hand: &str, words: &str| Typed {
            hand: hand.into(),
            said: Said { words: words.into(), ..said(Stance::Object, Some(Ground::Harm)) },
        };
        let first = typed("a", "They would lose the well.");
        assert_eq!(second(&first, &typed("b", "they would lose  the well"), false), Ok(()));
        assert_eq!(second(&first, &typed("a", "They would lose the well."), false), Err(Refusal::OtherHands));
        assert_eq!(second(&first, &typed("a", "They would lose the well."), true), Ok(()));
        assert_eq!(second(&first, &typed("b", "They would lose a wall."), false), Err(Refusal::SlipDiffers));
        let mut aside = typed("b", "They would lose the well.");
        aside.said.stance = Stance::Aside;
        assert_eq!(second(&first, &aside, false), Err(Refusal::SlipDiffers));
    }

    /// What the members of a circle do in a round, one after another.
    #[derive(Debug, Clone)]
    enum Move {
        /// A member says something to the version that it read.
        Say(i64, Stance, u8),
        /// The proposer amends.
        Amend,
        /// The proposer answers an objection.
        Reply(i64),
    }

    fn moves() -> impl Strategy<Value = Vec<Move>> {
        let stance = prop::sample::select(Stance::ALL.to_vec());
        let one = prop_oneof![
            6 => (3i64..8, stance, 0u8..3).prop_map(|(member, stance, back)| Move::Say(member, stance, back)),
            1 => Just(Move::Amend),
            1 => (3i64..8).prop_map(Move::Reply),
        ];
        prop::collection::vec(one, 1..40)
    }

    /// The stances after some moves, by member; every change is one that the rule allowed.
    fn play(
        moves: &[Move],
        mut seen: impl FnMut(&Move, &BTreeMap<i64, Held>, &BTreeMap<i64, Held>),
    ) -> ProposalFact {
        let (mut round, mut held) = (round(), BTreeMap::<i64, Held>::new());
        for one in moves {
            let before = held.clone();
            match one {
                Move::Amend => round.version += 1,
                Move::Reply(member) => {
                    let stands = held.get(member).is_some_and(|h| h.said.stance == Stance::Object);
                    let fact = ObjectionFact { objection: 30, stands };
                    let answer = reply(&Actor::Group { member: 3 }, &round, fact, "An answer.", at(9));
                    assert_eq!(answer.is_ok(), stands);
                }
                Move::Say(key, stance, back) => {
                    let fact = member(*key, Kind::Grassroots);
                    let way = Way { version: round.version - i64::from(*back), ..WEB };
                    let ground = (*stance == Stance::Object).then_some(Ground::Harm);
                    let own = said(*stance, ground);
                    let asks = Asked { held: held.get(key), ..asked(&round, &fact, &[]) };
                    let taken = take(&Actor::Group { member: *key }, &asks, way, &own, at(9));
                    if taken.is_ok() {
                        held.insert(*key, Held { version: way.version, said: own });
                    }
                }
            }
            seen(one, &before, &held);
        }
        round
    }

    proptest! {
        #[test]
        fn one_member_has_one_stance_and_it_is_the_last_it_took(moves in moves()) {
            let mut last: BTreeMap<i64, Stance> = BTreeMap::new();
            play(&moves, |one, _, after| {
                if let Move::Say(member, stance, 0) = one {
                    last.insert(*member, *stance);
                }
                let stances: BTreeMap<i64, Stance> = after.iter().map(|(m, h)| (*m, h.said.stance)).collect();
                assert_eq!(stances, last);
            });
        }

        #[test]
        fn a_stance_never_counts_for_two_versions(moves in moves()) {
            let mut versions = vec![20];
            let round = play(&moves, |one, before, after| {
                if matches!(one, Move::Amend) {
                    let next = versions.last().unwrap() + 1;
                    versions.push(next);
                    assert_eq!(before, after, "an amendment carries no stance over");
                }
                let now = *versions.last().unwrap();
                for (member, held) in after {
                    // What was said to an earlier version stays said to that one.
                    let kept = before.get(member) == Some(held);
                    assert!(kept || held.version == now);
                }
            });
            prop_assert_eq!(round.version, *versions.last().unwrap());
        }

        #[test]
        fn an_objection_goes_only_by_its_own_member(moves in moves()) {
            play(&moves, |one, before, after| {
                for (member, held) in before.iter().filter(|(_, h)| h.said.stance == Stance::Object) {
                    let own = matches!(one, Move::Say(who, ..) if who == member);
                    assert!(own || after.get(member) == Some(held), "{one:?} took an objection away");
                }
            });
        }

        #[test]
        fn voice_is_not_vote(kind in prop::sample::select(Kind::ALL.to_vec()), bound in any::<bool>(), convenes in any::<bool>(), stance in prop::sample::select(Stance::ALL.to_vec())) {
            let fact = member(3, kind);
            let round = ProposalFact { binds: if bound { vec![3] } else { vec![] }, ..round() };
            let mandate = MandateFact { mandate: 8, member: 3, starts: at(0), ends: at(500) };
            let term = TermFact { circle: 1, member: 3, starts: at(0), ends: at(500) };
            let terms = if convenes { vec![term] } else { vec![] };
            let actor = Actor::Person { id: "p".into(), mandates: vec![mandate], terms, helps: vec![] };
            let ground = (stance == Stance::Object).then_some(Ground::Harm);
            let taken = take(&actor, &asked(&round, &fact, &[]), WEB, &said(stance, ground), at(9));
            if convenes {
                prop_assert_eq!(taken, Err(Refusal::ConvenorServes));
            } else if kind == Kind::InternationalNgo && !bound {
                prop_assert_eq!(taken, Err(Refusal::VoiceNotVote));
            } else {
                prop_assert!(taken.is_ok());
            }
        }
    }
}
