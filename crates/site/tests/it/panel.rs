//! Panels: asked for on an objection without a reason, drawn by lot across caucuses, and final.

use civics::protection::Period;
use civics::round::{By, Call, Ground, Object, Propose, Subject};
use civics::{Act, Actor, Address, helper::Channel};
use site::store::sql::Val;
use site::store::{Deed, Draft, rebuild};

use crate::kernel::derived;
use crate::log::signed;
use crate::tools::python;
use crate::world::{Answer, Browser, World, both};

fn here(key: i64) -> Address {
    Address::here(key.unsigned_abs())
}

/// Records an act as it stands, whatever a rule would say: what came before this story.
pub fn given(world: &World, act: Act, circle: i64, by: i64) -> i64 {
    let once: [u8; 32] = world.edge.dice();
    let deed = Deed::new(Actor::Host, vec![], move |_| {
        Ok(Draft::new(act.clone(), Period::Day).circle(circle).by(by))
    });
    i64::try_from(world.wait(world.app.store.record(once, deed)).unwrap().index).unwrap()
}

/// A round in the circle of all, in which stances are taken for a month.
pub fn round(world: &World, proposer: i64) -> i64 {
    let all = world.ways.circles["all"];
    let body = Propose {
        member: here(proposer),
        title: "One page on land".into(),
        words: "We write one page.".into(),
        language: "en".into(),
        subject: Subject::default(),
        channels: vec![Channel::Web],
        languages: vec![],
        binds: vec![],
        review: "2027-11-24".into(),
    };
    let proposal = given(world, Act::Propose(body), all, proposer);
    let closes = world.edge.now() + std::time::Duration::from_secs(30 * 86_400);
    let body = Call { proposal: here(proposal), closes, done: "All were asked.".into() };
    given(world, Act::Call(body), all, proposer);
    proposal
}

/// An objection.
pub fn object(world: &World, proposal: i64, member: i64, (ground, words): (Ground, &str)) -> i64 {
    let by = By { member: here(member), channel: Channel::Web, mandate: None, helper: None };
    let (proposal, version) = (here(proposal), here(proposal));
    let body = Object { proposal, version, by, ground, principle: None, words: words.into() };
    given(world, Act::Object(body), world.ways.circles["all"], member)
}

fn shelved(world: &World, objection: i64) -> bool {
    let rows = world.ask("SELECT shelved FROM stance WHERE id = $1", vec![objection.into()]);
    rows[0][0] == Val::Int(1)
}

/// The members that were drawn, in order, by their short names.
fn drawn(world: &World) -> Vec<(String, i64)> {
    let rows = world.ask("SELECT member FROM panelist ORDER BY panel, nth", vec![]);
    let name = |key: i64| world.ways.members.iter().find(|(_, known)| **known == key).unwrap().0.clone();
    rows.iter()
        .map(|row| match row[0] {
            Val::Int(key) => (name(key), key),
            _ => panic!("{row:?}"),
        })
        .collect()
}

/// Sends a form that the page does not offer, with the token of another page.
fn send(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Answer {
    browser.get("/en/tell");
    browser.post(path, fields)
}

fn path(objection: i64) -> String {
    format!("/en/objections/{objection}/panel")
}

#[test]
fn a_panel_drawn_by_lot_sets_aside_an_objection_without_a_reason_and_that_is_final() {
    both(|world| {
        let member = |name: &str| world.ways.members[name];
        let proposal = round(world, member("landless"));
        let objection = object(world, proposal, member("elgon"), (Ground::Harm, ""));
        let page = path(objection);
        assert_eq!(world.browser().get(&page).status, 303, "an objection is no page for everybody");
        let mut elgon = world.group("elgon");
        let seen = elgon.get(&page).text();
        assert!(seen.contains("Kampala Women") && seen.contains("Saptari Tillers"), "{seen}");
        assert!(!seen.contains("Landless Movement") && !seen.contains("<bdi>Elgon"), "neither side is drawn");
        assert!(!seen.contains("Ask for a panel"));
        assert_eq!(send(&mut elgon, &page, &[]).status, 404, "only the proposer or a convenor asks");
        let mut landless = world.group("landless");
        assert!(landless.get(&page).text().contains("3 members will be drawn"));
        assert_eq!(landless.post(&page, &[]).status, 303);
        world.recorded("convoke");
        let panel = i64::try_from(world.app.store.head().size()).unwrap() - 1;
        let again = send(&mut landless, &page, &[]);
        assert_eq!(again.status, 422);
        assert!(again.text().contains("This has been done already."));

        signed(world);
        let mut tegeres = world.group("tegeres");
        assert!(tegeres.get(&page).text().contains("Draw the panel"));
        assert_eq!(tegeres.post(&format!("{page}/draw"), &[]).status, 303);
        world.recorded("draw");
        let seen = tegeres.get(&page).text();
        assert!(seen.contains("it gave the same members"), "{seen}");
        let members = drawn(world);
        assert_eq!(members.len(), 3);
        assert!(members.iter().all(|(name, _)| !["elgon", "landless", "common"].contains(&name.as_str())));
        let seed = world.ask("SELECT size FROM panel WHERE id = $1", vec![panel.into()]);
        let first = world.ask("SELECT MIN(size) FROM signed WHERE size > $1", vec![panel.into()]);
        assert_eq!(seed, first, "the seed is the first head after the candidates were fixed");
        let twice = send(&mut tegeres, &format!("{page}/draw"), &[]);
        assert_eq!(twice.status, 422, "it is drawn once");

        let find = format!("{page}/find");
        let says = |member: i64, aside: &'static str| {
            [
                ("member", member.to_string()),
                ("aside", aside.to_owned()),
                ("words", "It names nothing.".into()),
            ]
        };
        let post = |name: &str, fields: &[(&str, String)]| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
            send(&mut world.group(name), &find, &fields)
        };
        assert_eq!(post("elgon", &says(members[0].1, "yes")).status, 404, "nobody finds for another");
        assert_eq!(post("elgon", &says(member("elgon"), "yes")).status, 404, "it was not drawn");
        let empty = [("member", members[0].1.to_string()), ("words", "kept words".into())];
        let refused = post(&members[0].0, &empty);
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("kept words"));
        assert_eq!(post(&members[0].0, &says(members[0].1, "yes")).status, 303);
        world.recorded("find");
        assert!(!shelved(world, objection), "one of three decides nothing");
        assert_eq!(post(&members[0].0, &says(members[0].1, "no")).status, 422, "what was found stays");
        assert_eq!(post(&members[1].0, &says(members[1].1, "yes")).status, 303);
        assert!(shelved(world, objection));
        let seen = landless.get(&page).text();
        assert!(
            seen.contains("The objection was set aside.") && seen.contains("It names nothing."),
            "{seen}"
        );
        let late = post(&members[2].0, &says(members[2].1, "no"));
        assert_eq!(late.status, 422, "the panel has come to its end");

        let mut browser = world.browser();
        assert_eq!(browser.get(&format!("/log/entry/{panel}/payload")).status, 200);
        let last = signed(world) - 1;
        assert_eq!(
            browser.get(&format!("/log/entry/{last}/payload")).status,
            404,
            "findings are not for all"
        );
        let log = format!("{}/log", world.url);
        if let Some((fine, said)) = python(&["log", &log, "--payloads", "--key", &world.app.vkey]) {
            assert!(fine && said.contains("panels drawn again: 1"), "{said}");
        }
        let before = derived(world);
        rebuild::rebuild(world.writer().as_mut(), &mut |_| {}).unwrap();
        assert_eq!(derived(world), before);
    });
}

#[test]
fn safety_a_testimony_and_a_reason_protect_an_objection_from_any_panel() {
    both(|world| {
        let member = |name: &str| world.ways.members[name];
        let proposal = round(world, member("landless"));
        let mut landless = world.group("landless");
        for (name, ground, words, said) in [
            ("elgon", Ground::Safety, "", "own safety. No panel"),
            ("kampala", Ground::Testimony, "", "about a testimony of the objector"),
            ("dalit", Ground::Harm, "It speaks over us.", "gives a reason"),
        ] {
            let objection = object(world, proposal, member(name), (ground, words));
            let seen = landless.get(&path(objection)).text();
            assert!(seen.contains(said) && !seen.contains("Ask for a panel"), "{seen}");
            let refused = send(&mut landless, &path(objection), &[]);
            assert_eq!(refused.status, 422, "{name}");
            assert!(refused.text().contains(said));
        }
        let gone = object(world, proposal, member("saptari"), (Ground::Harm, ""));
        object(world, proposal, member("saptari"), (Ground::Harm, "Now with a reason."));
        let late = send(&mut landless, &path(gone), &[]);
        assert_eq!(late.status, 422, "it does not stand any more");
        assert_eq!(landless.get("/en/objections/999999/panel").status, 404);
        assert_eq!(landless.get(&path(proposal)).status, 404, "a proposal is no objection");
    });
}

#[test]
fn a_reason_given_while_the_panel_sits_takes_the_objection_out_of_its_hands() {
    both(|world| {
        let member = |name: &str| world.ways.members[name];
        let proposal = round(world, member("landless"));
        let objection = object(world, proposal, member("elgon"), (Ground::Harm, ""));
        let page = path(objection);
        let mut landless = world.group("landless");
        landless.get(&page);
        assert_eq!(landless.post(&page, &[]).status, 303);
        signed(world);
        landless.get(&page);
        assert_eq!(landless.post(&format!("{page}/draw"), &[]).status, 303);
        let with = object(world, proposal, member("elgon"), (Ground::Harm, "Our wells would run dry."));
        for (name, key) in drawn(world) {
            let key = key.to_string();
            let fields = [("member", key.as_str()), ("aside", "yes"), ("words", "It names nothing.")];
            let refused = send(&mut world.group(&name), &format!("{page}/find"), &fields);
            assert_eq!(refused.status, 422);
        }
        assert!(!shelved(world, with));
        assert!(landless.get(&page).text().contains("does not stand any more"));
    });
}

#[test]
fn where_too_few_could_be_drawn_there_is_no_panel() {
    both(|world| {
        let member = |name: &str| world.ways.members[name];
        let proposal = round(world, member("landless"));
        let objection = object(world, proposal, member("elgon"), (Ground::Harm, ""));
        for name in ["tegeres", "saptari", "dalit"] {
            let body = civics::member::Leave { member: here(member(name)), reason: String::new() };
            given(world, Act::Leave(body), world.ways.circles["all"], member(name));
        }
        let mut landless = world.group("landless");
        assert!(landless.get(&path(objection)).text().contains("too few candidates"));
        let refused = landless.post(&path(objection), &[]);
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("Here 1 could be drawn, from 2"));
    });
}
