//! What waits for us: every line that can stand on the page, for whom, and when it goes away.

use crate::acts::{
    act, adopted, by, call, consent, here, in_days, loan, open_round, paragraph, proposal, struggle,
};
use crate::world::{Browser, both};
use civics::Act;
use civics::delegation::{Balance, Delegate};
use civics::loan::{Lend, Recall, Take};
use civics::member::{Affirm, Kind, Profile};
use civics::panel::{Convoke, Draw};
use civics::person::Mandate;
use civics::round::{Amend, Ground, Object, Reply, Subject};
use civics::struggle::Agree;
use civics::text::{self, Freeze, Sign, Translate};

const DAY: i64 = 86_400;

/// The page of what waits, as somebody sees it now.
fn waits(browser: &mut Browser) -> String {
    let page = browser.get("/en/waits");
    assert_eq!(page.status, 200, "{}", page.text());
    page.text()
}

/// Holds that the page has, or has not, a line that leads there.
fn leads(browser: &mut Browser, path: &str, there: bool) {
    let page = waits(browser);
    assert_eq!(page.contains(&format!("href=\"/en/{path}\"")), there, "{path}: {page}");
}

#[test]
fn an_open_round_waits_for_each_group_until_it_has_spoken() {
    both(|world| {
        let (mut tegeres, mut common) = (world.group("tegeres"), world.group("common"));
        assert!(waits(&mut tegeres).contains("Nothing waits"));
        let round = open_round(world, "all", "dalit", "Water for <all>");
        let stance = format!("proposals/{round}/stance");
        leads(&mut tegeres, &stance, true);
        let page = waits(&mut tegeres);
        assert!(page.contains("<bdi>Water for &#60;all&#62;</bdi>") && page.contains("until "), "{page}");
        leads(&mut common, &stance, false);
        let nepal = open_round(world, "nepal", "dalit", "Nepal alone");
        leads(&mut tegeres, &format!("proposals/{nepal}/stance"), false);
        leads(&mut world.group("saptari"), &format!("proposals/{nepal}/stance"), true);
        leads(&mut world.person("maya"), &format!("proposals/{nepal}/stance"), false);
        consent(world, "all", "tegeres", (round, round));
        leads(&mut tegeres, &stance, false);
        let amended =
            act(world, "all", Act::Amend(Amend { proposal: here(round), words: "Other words.".into() }));
        leads(&mut tegeres, &stance, true);
        assert!(waits(&mut tegeres).contains("was amended after we spoke"));
        consent(world, "all", "tegeres", (round, amended));
        leads(&mut tegeres, &stance, false);
        leads(&mut world.group("elgon"), &stance, true);
        world.edge.shift(10 * DAY);
        leads(&mut world.group("elgon"), &stance, true);
    });
}

#[test]
fn a_proposer_hears_of_objections_and_of_the_end_and_a_convenor_calls_and_closes() {
    both(|world| {
        let mut tegeres = world.group("tegeres");
        let key = proposal(world, "uganda", "tegeres", "A caravan", Subject::default());
        leads(&mut world.person("amina"), &format!("proposals/{key}/call"), true);
        leads(&mut tegeres, &format!("proposals/{key}/call"), false);
        leads(&mut tegeres, &format!("proposals/{key}/render"), true);
        call(world, "uganda", key);
        leads(&mut world.person("amina"), &format!("proposals/{key}/call"), false);
        let body = Object {
            proposal: here(key),
            version: here(key),
            by: by(world, "kampala"),
            ground: Ground::Harm,
            principle: None,
            words: String::new(),
        };
        let objection = act(world, "uganda", Act::Object(body));
        leads(&mut tegeres, &format!("objections/{objection}"), true);
        let body = Convoke { objection: here(objection), seats: 1, lot: 1, candidates: vec![] };
        let panel = act(world, "uganda", Act::Convoke(body));
        let members = vec![here(world.ways.members["elgon"])];
        act(world, "uganda", Act::Draw(Draw { panel: here(panel), size: 1, root: "00".into(), members }));
        leads(&mut world.group("elgon"), &format!("objections/{objection}/panel"), true);
        leads(&mut tegeres, &format!("objections/{objection}/panel"), false);
        act(
            world,
            "uganda",
            Act::Reply(Reply { objection: here(objection), words: "We changed it.".into() }),
        );
        leads(&mut tegeres, &format!("objections/{objection}"), false);
        world.edge.shift(10 * DAY);
        leads(&mut world.group("tegeres"), &format!("proposals/{key}"), true);
        leads(&mut world.person("amina"), &format!("proposals/{key}"), true);
        adopted(world, "uganda", key);
        leads(&mut world.group("tegeres"), &format!("proposals/{key}"), false);
        assert!(!waits(&mut world.group("tegeres")).contains(&format!("proposals/{key}")));
        world.edge.shift(150 * DAY);
        leads(&mut world.group("tegeres"), &format!("proposals/{key}"), true);
    });
}

#[test]
fn a_loan_waits_to_be_taken_is_asked_on_and_what_stands_on_it_is_told() {
    both(|world| {
        let mut tegeres = world.group("tegeres");
        let own = struggle(world, "tegeres", "The spring", &[]);
        let other = struggle(world, "elgon", "The mill", &[]);
        let joint = struggle(world, "elgon", "Spring and mill", &[other, own]);
        leads(&mut tegeres, &format!("struggles/{joint}"), true);
        act(world, "kapchorwa", Act::Agree(Agree { joint: here(joint), own: here(own), yes: true }));
        leads(&mut tegeres, &format!("struggles/{joint}"), false);
        let lent = loan(world, own, "uganda", 50);
        let path = format!("loans/{lent}");
        leads(&mut tegeres, &path, true);
        leads(&mut world.person("amina"), &path, true);
        let subject = Subject { loan: Some(here(lent)), ..Subject::default() };
        let round = proposal(world, "uganda", "kampala", "We take the spring", subject);
        leads(&mut world.person("amina"), &path, false);
        call(world, "uganda", round);
        adopted(world, "uganda", round);
        leads(&mut world.person("amina"), &format!("{path}/take"), true);
        act(world, "uganda", Act::Take(Take { loan: here(lent), proposal: here(round) }));
        leads(&mut world.person("amina"), &format!("{path}/take"), false);
        leads(&mut tegeres, &path, false);
        leads(&mut tegeres, &format!("{path}/renew"), true);
        // What a circle lent onward is its own to let run on, and so it is the circle that is asked.
        let (until, to) = (in_days(world, 40), here(world.ways.circles["all"]));
        let (demands, testimonies, conditions) = (vec![], vec![], String::new());
        let (source, struggle) = (Some(here(lent)), here(own));
        let body =
            Lend { struggle, loan: source, to, demands, testimonies, conditions, until, onward: false };
        let renew = format!("loans/{}/renew", act(world, "all", Act::Lend(body)));
        leads(&mut world.person("amina"), &renew, true);
        assert_eq!(world.person("amina").get(&format!("/en/{renew}")).status, 200);
        leads(&mut tegeres, &renew, false);
        let body = text::Draft {
            kind: text::Kind::Statement,
            title: "On water".into(),
            language: "en".into(),
            languages: vec!["ne".into()],
            parent: None,
        };
        let text = act(world, "uganda", Act::Draft(body));
        paragraph(world, "uganda", text, None, &[lent]);
        leads(&mut world.person("amina"), &format!("texts/{text}/draft"), true);
        act(world, "uganda", Act::Recall(Recall { loan: here(lent), reason: String::new() }));
        assert!(waits(&mut world.person("amina")).contains("have lost their roots"));
        leads(&mut tegeres, &format!("{path}/renew"), false);
    });
}

#[test]
fn a_frozen_text_waits_for_signatures_and_a_stale_one_is_told() {
    both(|world| {
        let mut tegeres = world.group("tegeres");
        let (own, title) = (struggle(world, "tegeres", "The spring", &[]), "On water");
        let lent = loan(world, own, "all", 400);
        let draft = text::Draft {
            kind: text::Kind::Statement,
            title: title.into(),
            language: "en".into(),
            languages: vec![],
            parent: None,
        };
        let text = act(world, "uganda", Act::Draft(draft));
        let written = paragraph(world, "uganda", text, None, &[lent]);
        let subject = Subject { text: Some(here(text)), ..Subject::default() };
        let round = proposal(world, "uganda", "kampala", "We adopt it", subject);
        call(world, "uganda", round);
        leads(&mut world.person("amina"), &format!("texts/{text}/freeze"), false);
        adopted(world, "uganda", round);
        leads(&mut world.person("amina"), &format!("texts/{text}/freeze"), true);
        let (digest, embargo) = ("00".to_owned(), Some(in_days(world, 1)));
        let freeze = Freeze { text: here(text), proposal: here(round), digest, embargo };
        let freeze = act(world, "uganda", Act::Freeze(freeze));
        leads(&mut world.person("amina"), &format!("texts/{text}/freeze"), false);
        leads(&mut tegeres, &format!("texts/{text}/sign"), true);
        leads(&mut world.group("saptari"), &format!("texts/{text}/sign"), false);
        let member = here(world.ways.members["tegeres"]);
        act(world, "uganda", Act::Sign(Sign { freeze: here(freeze), member, mandate: None }));
        leads(&mut tegeres, &format!("texts/{text}/sign"), false);
        leads(&mut world.person("amina"), &format!("texts/{text}/release"), false);
        world.edge.shift(DAY);
        leads(&mut world.person("amina"), &format!("texts/{text}/release"), true);
        paragraph(world, "uganda", text, Some(written), &[lent]);
        let page = waits(&mut world.group("tegeres"));
        assert!(page.contains("does not count for the new words"), "{page}");
    });
}

#[test]
fn a_missing_language_a_mandate_a_delegation_and_who_asks_to_join_wait_too() {
    both(|world| {
        let draft = text::Draft {
            kind: text::Kind::Vision,
            title: "What we want".into(),
            language: "en".into(),
            languages: vec!["kpz".into(), "ne".into()],
            parent: None,
        };
        let text = act(world, "all", Act::Draft(draft));
        let path = format!("texts/{text}/translate?language=kpz");
        leads(&mut world.group("tegeres"), &path, true);
        let (words, language) = ("Kukweet".to_owned(), "kpz".to_owned());
        act(world, "all", Act::Translate(Translate { text: here(text), version: None, language, words }));
        leads(&mut world.group("tegeres"), &path, false);
        let until = in_days(world, 20);
        let balance = Balance { caucuses: vec![], country: 100, kind: 100 };
        let (name, purpose) = ("To the ministry".to_owned(), String::new());
        act(world, "uganda", Act::Delegate(Delegate { name, purpose, balance, members: vec![], until }));
        let uganda = world.ways.circles["uganda"];
        leads(&mut world.person("amina"), &format!("circles/{uganda}/delegations"), true);
        let tegeres = world.ways.members["tegeres"];
        let body =
            Mandate { person: "x".into(), member: here(tegeres), starts: world.edge.now(), ends: until };
        act(world, "kapchorwa", Act::Mandate(body));
        leads(&mut world.group("tegeres"), &format!("members/{tegeres}/people"), true);
        let name = "Asking <b>".to_owned();
        let profile = Profile {
            name,
            kind: Kind::Faith,
            country: "UG".into(),
            place: String::new(),
            language: "en".into(),
            federation: None,
        };
        let body = Affirm { charter: here(1), profile };
        let asking = act(world, "kapchorwa", Act::Affirm(body));
        leads(&mut world.group("tegeres"), &format!("members/{asking}"), true);
        leads(&mut world.group("kampala"), &format!("members/{asking}"), false);
    });
}

#[test]
fn who_acts_for_nobody_sees_so_and_who_is_not_signed_in_is_asked_to() {
    both(|world| {
        assert_eq!(world.browser().get("/en/waits").status, 303);
        assert!(!world.browser().get("/en/").text().contains("/en/waits"));
        let mut amina = world.person("amina");
        assert!(amina.get("/en/").text().contains("href=\"/en/waits\""));
        assert_eq!(amina.get("/en/waits?from=x").status, 404);
        assert!(amina.get("/en/waits?from=99").text().contains("You do not act for a group"));
        for n in 0..25 {
            open_round(world, "uganda", "elgon", &format!("Round {n}"));
        }
        let page = waits(&mut world.group("tegeres"));
        assert_eq!(page.matches("/stance\"").count(), 20, "a list is bounded");
        assert!(page.contains("There is more"), "and says so");
        assert!(page.len() < 30 * 1024, "{}", page.len());
    });
}
