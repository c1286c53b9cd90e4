//! What conversations promise.

use proptest::prelude::*;

use super::*;
use crate::conversation::Vote;
use crate::rights::{MandateFact, TermFact};

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

fn day(n: i64) -> Timestamp {
    at(n * 86_400)
}

fn convenor() -> Actor {
    let term = TermFact { circle: 1, member: 9, starts: at(0), ends: at(1 << 36) };
    let mandate = MandateFact { mandate: 7, member: 9, starts: at(0), ends: at(1 << 36) };
    Actor::Person { id: "c".into(), mandates: vec![mandate], terms: vec![term], helps: vec![] }
}

fn conversation() -> ConversationFact {
    ConversationFact {
        key: 50,
        circle: 1,
        state: State::Open,
        language: "en".into(),
        channels: vec![Channel::Web, Channel::Paper],
        closes: day(30),
        audience: Audience::Alliance,
        share: Audience::Alliance,
        imported: false,
        propositions: 3,
    }
}

fn body() -> Converse {
    Converse {
        question: "What would make  housing fair?".into(),
        words: String::new(),
        language: "en".into(),
        channels: vec![Channel::Paper, Channel::Web, Channel::Web],
        languages: vec!["ne".into(), "en".into(), "ne".into()],
        closes: day(40),
        done: String::new(),
        audience: Audience::Public,
        share: Audience::Alliance,
        source: None,
    }
}

const OURS: [Belonging; 1] = [Belonging { member: 3, votes: true }];
const GROUP: Actor = Actor::Group { member: 3 };

fn ours() -> Speaker<'static> {
    Speaker { actor: &GROUP, belongs: &OURS, card: false }
}

fn said(words: &str) -> Suggest {
    Suggest { conversation: here(50), words: words.into(), language: "en".into(), seed: false }
}

const FREE: Floor = Floor { own: 0, same: false };

#[test]
fn a_convenor_opens_a_conversation_for_the_days_of_its_slowest_channel() {
    let rules = Rules::default();
    let hall = Hall { circle: 1, rules: &rules, missing: false };
    let open = converse(&convenor(), hall, &body(), day(1)).unwrap();
    assert_eq!(open.question, "What would make housing fair?");
    assert_eq!(open.channels, [Channel::Web, Channel::Paper]);
    assert_eq!(open.languages, ["ne"]);
    assert_eq!(converse(&GROUP, hall, &body(), day(1)), Err(Refusal::NotYours));
    let short = Converse { closes: day(2), ..body() };
    assert_eq!(converse(&convenor(), hall, &short, day(1)), Err(Refusal::TooShort { days: rules.paper }));
    let ever = Converse { closes: day(900), ..body() };
    assert_eq!(converse(&convenor(), hall, &ever, day(1)), Err(Refusal::TermTooLong { months: 12 }));
    let missing = Hall { missing: true, ..hall };
    assert_eq!(converse(&convenor(), missing, &body(), day(1)), Err(Refusal::Empty { field: Field::Done }));
    let phone = Converse { channels: vec![Channel::Phone], ..body() };
    assert_eq!(converse(&convenor(), hall, &phone, day(1)), Err(Refusal::Unknown { field: Field::Channels }));
}

#[test]
fn a_box_goes_no_further_than_its_conversation() {
    let rules = Rules::default();
    let hall = Hall { circle: 1, rules: &rules, missing: false };
    let wide = Converse { audience: Audience::Alliance, share: Audience::Public, ..body() };
    assert_eq!(converse(&convenor(), hall, &wide, day(1)), Err(Refusal::Unknown { field: Field::Share }));
    let group = Converse { audience: Audience::Group, ..body() };
    assert_eq!(converse(&convenor(), hall, &group, day(1)), Err(Refusal::Unknown { field: Field::Audience }));
}

#[test]
fn only_the_host_brings_in_what_was_held_elsewhere() {
    let rules = Rules::default();
    let hall = Hall { circle: 1, rules: &rules, missing: true };
    let brought = Converse { source: Some("pol.is, CC BY 4.0".into()), closes: day(0), ..body() };
    assert!(converse(&Actor::Host, hall, &brought, day(1)).is_ok());
    assert_eq!(converse(&convenor(), hall, &brought, day(1)), Err(Refusal::NotYours));
    assert_eq!(converse(&Actor::Host, hall, &body(), day(1)), Err(Refusal::NotYours));
    let imported = ConversationFact { imported: true, ..conversation() };
    assert_eq!(may_vote(&ours(), &imported, Channel::Web, day(2)), Err(Refusal::NotYours));
}

#[test]
fn whoever_belongs_adds_propositions_until_she_has_added_many() {
    let fact = conversation();
    let kept = suggest(&ours(), &fact, FREE, &said("  Rent caps\u{a0}now "), day(2)).unwrap();
    assert_eq!(kept.words, "Rent caps now");
    let away = Speaker { belongs: &[], ..ours() };
    assert_eq!(suggest(&away, &fact, FREE, &said("Rent caps"), day(2)), Err(Refusal::NotYours));
    let full = Floor { own: MOST_OF_ONE, same: false };
    let refused = suggest(&ours(), &fact, full, &said("Rent caps"), day(2));
    assert_eq!(refused, Err(Refusal::TooMany { field: Field::Proposition, most: 20 }));
    let twice = Floor { own: 0, same: true };
    assert_eq!(suggest(&ours(), &fact, twice, &said("Rent caps"), day(2)), Err(Refusal::Already));
    let crowded = ConversationFact { propositions: MOST_PROPOSITIONS, ..conversation() };
    assert!(matches!(
        suggest(&ours(), &crowded, FREE, &said("Rent caps"), day(2)),
        Err(Refusal::TooMany { .. })
    ));
    let over = ConversationFact { state: State::Over, ..conversation() };
    assert_eq!(suggest(&ours(), &over, FREE, &said("Rent caps"), day(2)), Err(Refusal::ConversationOver));
}

#[test]
fn empty_overlong_and_deceiving_propositions_are_refused() {
    let fact = conversation();
    let refused = |words: &str| suggest(&ours(), &fact, FREE, &said(words), day(2)).unwrap_err();
    assert_eq!(refused(" \n "), Refusal::Empty { field: Field::Proposition });
    assert!(matches!(refused(&"a".repeat(281)), Refusal::TooLong { length: 281, most: 280, .. }));
    assert!(matches!(refused("Rent \u{202E}caps"), Refusal::Character { .. }));
}

#[test]
fn seeds_are_a_convenors() {
    let fact = conversation();
    let seed = Suggest { seed: true, ..said("Rent caps") };
    assert_eq!(suggest(&ours(), &fact, FREE, &seed, day(2)), Err(Refusal::NotYours));
    let actor = convenor();
    let speaker = Speaker { actor: &actor, belongs: &[], card: false };
    assert!(suggest(&speaker, &fact, FREE, &seed, day(2)).unwrap().seed);
    assert_eq!(suggest(&speaker, &fact, FREE, &said("Rent caps"), day(2)), Err(Refusal::NotYours));
}

#[test]
fn who_convenes_and_who_has_a_voice_alone_do_not_vote() {
    let fact = conversation();
    assert_eq!(may_vote(&ours(), &fact, Channel::Web, day(2)), Ok(()));
    assert_eq!(may_vote(&ours(), &fact, Channel::Phone, day(2)), Err(Refusal::ChannelNotDeclared));
    let voice = [Belonging { member: 3, votes: false }];
    let speaker = Speaker { belongs: &voice, ..ours() };
    assert_eq!(may_vote(&speaker, &fact, Channel::Web, day(2)), Err(Refusal::VoiceNotVote));
    assert!(suggest(&speaker, &fact, FREE, &said("Rent caps"), day(2)).is_ok(), "a voice is heard");
    let (actor, theirs) = (convenor(), [Belonging { member: 9, votes: true }]);
    let speaker = Speaker { actor: &actor, belongs: &theirs, card: false };
    assert_eq!(may_vote(&speaker, &fact, Channel::Web, day(2)), Err(Refusal::ConvenorServes));
    let card = Speaker { actor: &Actor::Anyone, belongs: &OURS, card: true };
    assert_eq!(may_vote(&card, &fact, Channel::Web, day(2)), Ok(()));
    let none = Speaker { actor: &Actor::Anyone, belongs: &OURS, card: false };
    assert_eq!(may_vote(&none, &fact, Channel::Web, day(2)), Err(Refusal::NotYours));
}

fn proposition() -> PropositionFact {
    PropositionFact {
        key: 60,
        conversation: 50,
        words: "Rent caps".into(),
        language: "en".into(),
        aside: None,
    }
}

#[test]
fn what_is_set_aside_or_of_another_conversation_takes_no_vote() {
    let fact = conversation();
    assert_eq!(votable(&fact, Some(&proposition())), Ok(()));
    let unknown = Err(Refusal::Unknown { field: Field::Proposition });
    assert_eq!(votable(&fact, None), unknown);
    assert_eq!(votable(&fact, Some(&PropositionFact { conversation: 51, ..proposition() })), unknown);
    let aside = PropositionFact { aside: Some(Ground::Same), ..proposition() };
    assert_eq!(votable(&fact, Some(&aside)), Err(Refusal::SetAside));
}

#[test]
fn a_convenor_sets_aside_with_a_ground_and_a_reason_and_takes_in_again() {
    let fact = conversation();
    let raw = |ground, reason: &str| Moderate { proposition: here(60), ground, reason: reason.into() };
    let aside = raw(Some(Ground::Same), "It says what 61 says.");
    assert_eq!(moderate(&convenor(), &fact, &proposition(), &aside, day(2)), Ok(aside.clone()));
    assert_eq!(moderate(&GROUP, &fact, &proposition(), &aside, day(2)), Err(Refusal::NotYours));
    let bare = raw(Some(Ground::Same), " ");
    let empty = Err(Refusal::Empty { field: Field::Reason });
    assert_eq!(moderate(&convenor(), &fact, &proposition(), &bare, day(2)), empty);
    let back = raw(None, "We misread it.");
    assert_eq!(moderate(&convenor(), &fact, &proposition(), &back, day(2)), Err(Refusal::Already));
    let over = ConversationFact { state: State::Over, ..conversation() };
    assert_eq!(moderate(&convenor(), &over, &proposition(), &aside, day(2)), Err(Refusal::ConversationOver));
}

#[test]
fn a_rendering_is_in_another_language() {
    let fact = conversation();
    let raw = |language: &str| Interpret { thing: here(60), language: language.into(), words: "Kodi".into() };
    let known: Vec<String> = vec![];
    let own = (Some(&proposition()), known.as_slice());
    assert!(interpret(&ours(), &fact, own, &raw("sw"), day(2)).is_ok());
    let same = Err(Refusal::Unknown { field: Field::Language });
    assert_eq!(interpret(&ours(), &fact, own, &raw("en"), day(2)), same);
    let question = interpret(&ours(), &fact, (None, &known), &raw("sw"), day(2)).unwrap();
    assert_eq!(question.thing, here(50));
}

#[test]
fn a_box_is_sealed_once_by_the_node_after_the_conversation() {
    let raw =
        Seal { conversation: here(50), root: "00".repeat(32), people: 1, votes: 2, cards: 0, map: None };
    let fact = |state| ConversationFact { state, ..conversation() };
    assert_eq!(seal(&Actor::Host, &fact(State::Open), &raw), Err(Refusal::ConversationRuns));
    assert_eq!(seal(&Actor::Host, &fact(State::Over), &raw), Ok(raw.clone()));
    assert_eq!(seal(&Actor::Host, &fact(State::Sealed), &raw), Err(Refusal::Already));
    assert_eq!(seal(&convenor(), &fact(State::Over), &raw), Err(Refusal::NotYours));
}

#[test]
fn every_word_reads_back() {
    assert!(Ground::ALL.into_iter().all(|one| Ground::parse(one.word()) == Some(one)));
    assert!(State::ALL.into_iter().all(|one| State::parse(one.word()) == Some(one)));
    for vote in Vote::ALL {
        assert_eq!((Vote::parse(vote.word()), Vote::of(vote.number())), (Some(vote), Some(vote)));
    }
    assert_eq!((Vote::parse("7"), Vote::of(7)), (None, None));
}

proptest! {
    #[test]
    fn a_conversation_never_ends_early_twice_or_in_a_shutdown(
        second in 0..6_000_000i64, cut in any::<bool>(), belongs in any::<bool>(), state in prop::sample::select(State::ALL.to_vec())
    ) {
        let fact = ConversationFact { state, closes: at(3_000_000), ..conversation() };
        let shutdowns = if cut { vec![(at(0), at(1 << 36))] } else { vec![] };
        let speaker = Speaker { belongs: if belongs { &OURS } else { &[] }, ..ours() };
        let fine = second >= 3_000_000 && !cut && belongs && state == State::Open;
        prop_assert_eq!(conclude(&speaker, &fact, &shutdowns, at(second)).is_ok(), fine);
    }

    #[test]
    fn whatever_is_typed_as_a_proposition_is_short_and_in_one_line_or_refused(raw in any::<String>()) {
        if let Ok(kept) = suggest(&ours(), &conversation(), FREE, &said(&raw), day(2)) {
            prop_assert!(kept.words.chars().count() <= MOST_PROPOSITION && !kept.words.contains('\n'));
            prop_assert_eq!(suggest(&ours(), &conversation(), FREE, &kept, day(2)), Ok(kept.clone()));
        }
    }
}
