//! Races: a recall and a withdrawal arrive with the closing of a round, signatures with what a teller takes back.

use civics::consent::{Audience, Consent};
use civics::helper::Channel;
use civics::round::{Call, Propose, Stance, Subject};
use civics::stance::{Said, Way};
use civics::text::Freeze;
use civics::{Act, Refusal};
use site::store::sql::Val;
use site::store::{loan as loans, rebuild, release, round as rounds, stance, testimony};

use crate::acts::act;
use crate::loan::{footing, group, here, lending, person, raise, record, taken, tell, written};
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

#[test]
fn no_signature_stands_in_the_log_after_what_a_teller_took_back_under_it() {
    both(|world| {
        let groups = ["tegeres", "elgon", "kampala"];
        for nth in 0..2 {
            let told = tell(world, "tegeres", nth, Audience::Public, Audience::Public);
            let struggle =
                raise(world, "tegeres", &format!("The spring, {nth}"), (Audience::Public, &[told]));
            let lend = (group(world, "tegeres"), lending(world, struggle, "uganda", &[told]));
            let loan = taken(world, lend, "uganda", "amina", &groups);
            let (text, _) = written(world, "uganda", "elgon", &[loan]);
            let freeze =
                Freeze { text: here(text), proposal: here(0), digest: "ab".repeat(32), embargo: None };
            let freeze = act(world, "uganda", Act::Freeze(freeze));
            let (store, now) = (&world.app.store, world.edge.now());
            // The writer is busy for a moment, so that all that follows waits in its queue, in this order.
            let busy = (0..3_000).map(|_| ("UPDATE circle SET shield = shield", vec![])).collect();
            let taken_back = match nth {
                0 => testimony::withdraw(told),
                _ => testimony::change(told, Consent::default()),
            };
            let signing = groups.map(|id| {
                let deed = release::sign(group(world, id), (text, freeze), world.ways.members[id], now);
                store.record(world.edge.dice(), deed)
            });
            let first =
                futures_util::future::join(store.keep(busy), store.record(world.edge.dice(), taken_back));
            let all = futures_util::future::join(first, futures_util::future::join_all(signing));
            let ((kept, taken_back), signed) = world.wait(all);
            assert!(kept.is_ok() && taken_back.is_ok());
            assert!(signed.iter().all(Result::is_err), "{signed:?}");
            assert_eq!(footing(world, text), (1, 0, 1));
        }
    });
}
