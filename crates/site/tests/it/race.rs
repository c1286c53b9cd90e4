//! Races with the closing of a round: a recall and a withdrawal arrive at the same moment.

use civics::Refusal;
use civics::consent::Audience;
use civics::helper::Channel;
use civics::round::{Call, Propose, Stance, Subject};
use civics::stance::{Said, Way};
use site::store::sql::Val;
use site::store::{loan as loans, rebuild, round as rounds, stance, testimony};

use crate::loan::{group, here, lending, person, raise, record, tell};
use crate::round::at_once;
use crate::world::{World, both};

const DAY: i64 = 86_400;

/// A round of Uganda about a loan of Tegeres, whose time is over; gives the testimony, the loan and the proposal.
fn ripe(world: &World, nth: u8) -> (i64, i64, i64) {
    let told = tell(world, "tegeres", nth, Audience::Public, Audience::Public);
    let struggle = raise(world, "tegeres", &format!("The spring, {nth}"), (Audience::Public, &[told]));
    let loan =
        record(world, loans::lend(group(world, "tegeres"), lending(world, struggle, "uganda", &[told])));
    let loan = loan.unwrap();
    let (circle, now) = (world.ways.circles["uganda"], world.edge.now());
    let body = Propose {
        member: here(world.ways.members["kampala"]),
        title: "Take it".into(),
        words: "We take it with its strings.".into(),
        language: "en".into(),
        subject: Subject { loan: Some(here(loan)), ..Subject::default() },
        channels: vec![Channel::Web],
        languages: vec![],
        binds: vec![],
        review: (now + jiff::SignedDuration::from_hours(200 * 24)).to_string()[..10].to_owned(),
    };
    let proposal = record(world, rounds::deeds::propose(group(world, "kampala"), circle, body)).unwrap();
    let closes = now + jiff::SignedDuration::from_hours(6 * 24);
    let call = Call { proposal: here(proposal), closes, done: "We rang them.".into() };
    record(world, rounds::deeds::call(person(world, "amina"), circle, call, now)).unwrap();
    for id in ["tegeres", "kampala", "elgon"] {
        let said = Said { stance: Stance::Consent, ground: None, principle: None, words: String::new() };
        let (member, way) = (world.ways.members[id], Way { version: proposal, channel: Channel::Web });
        let wish = stance::Wish { proposal, member, way, said, slip: None };
        record(world, stance::take(group(world, id), wish)).unwrap();
    }
    world.edge.shift(8 * DAY);
    (told, loan, proposal)
}

/// Both arrived, in one order or the other; gives what came of the round.
fn both_stand(world: &World, kind: &str) -> Val {
    let rows = world.ask("SELECT leaf FROM entry ORDER BY idx DESC LIMIT 2", vec![]);
    let text = format!("{rows:?}");
    for word in ["close", kind] {
        assert!(text.contains(&format!("\\\"kind\\\":\\\"{word}\\\"")), "no {word} in {text}");
    }
    world.ask("SELECT outcome FROM proposal ORDER BY id DESC LIMIT 1", vec![])[0][0].clone()
}

#[test]
fn a_recall_that_arrives_with_the_closing_is_never_lost() {
    both(|world| {
        for nth in 0..3 {
            let (_, loan, proposal) = ripe(world, nth);
            at_once(
                world,
                || loans::recall(group(world, "tegeres"), loan, String::new()),
                || rounds::end::close(person(world, "amina"), None, proposal),
            );
            assert_eq!(
                both_stand(world, "recall"),
                Val::Text("adopted".into()),
                "stances stand as they were"
            );
            let taken = record(world, loans::take(person(world, "amina"), loan, proposal));
            assert!(taken.is_err(), "what was recalled is not taken, whatever came first");
        }
    });
}

#[test]
fn a_withdrawal_that_arrives_with_the_closing_leaves_nothing() {
    both(|world| {
        for nth in 0..3 {
            let (told, loan, proposal) = ripe(world, nth);
            at_once(
                world,
                || testimony::withdraw(told),
                || rounds::end::close(person(world, "amina"), None, proposal),
            );
            assert_eq!(both_stand(world, "withdraw"), Val::Text("adopted".into()));
            let left =
                "SELECT loan FROM lent WHERE testimony = $1 UNION SELECT idx FROM payload WHERE idx = $2";
            assert!(world.ask(left, vec![Val::Int(told), Val::Int(told)]).is_empty());
            assert_ne!(
                record(world, loans::take(person(world, "amina"), loan, proposal)),
                Err(Refusal::Absent)
            );
        }
        let before = world.ask("SELECT * FROM loan ORDER BY id", vec![]);
        rebuild::rebuild(world.writer().as_mut(), &mut |_| {}).unwrap();
        assert_eq!(world.ask("SELECT * FROM loan ORDER BY id", vec![]), before);
    });
}
