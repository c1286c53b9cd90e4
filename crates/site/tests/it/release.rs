//! Signing and releasing: who signs what, what a release waits for, and who sees a text before it.

use civics::consent::Audience;
use civics::helper::Channel;
use civics::loan::{Lend, Recall, Take};
use civics::person::{Appoint, Mandate};
use civics::protection::Period;
use civics::struggle::{Account, Agree, Raise};
use civics::testimony::{Grain, Place};
use civics::text::{Draft as Begun, Form, Freeze, Kind, Translate, Write};
use civics::{Act, Actor, Address};
use jiff::{Span, Timestamp};
use site::store::sql::Val;
use site::store::{Deed, Draft, Stop, rebuild, release};
use site::work::release as due;

use crate::world::{World, both};

fn here(key: i64) -> Address {
    Address::here(key.unsigned_abs())
}

/// Records an act as it is, without a rule: what comes before a text is told by the stories of other nouns.
fn raw(world: &World, act: Act, circle: i64, by: Option<i64>) -> i64 {
    let deed = Deed::new(Actor::Host, vec![], move |_| {
        let draft = Draft::new(act.clone(), Period::Day).circle(circle);
        Ok(match by {
            Some(by) => draft.by(by),
            None => draft,
        })
    });
    let recorded = world.wait(world.app.store.record(world.edge.dice(), deed)).unwrap();
    i64::try_from(recorded.index).unwrap()
}

fn later(world: &World, hours: i64) -> Timestamp {
    world.edge.now().checked_add(Span::new().hours(hours)).unwrap()
}

/// A text of the topmost circle with two paragraphs, in English and Arabic.
pub struct Statement {
    circle: i64,
    text: i64,
    first: i64,
    second: i64,
    loans: Vec<i64>,
    sealed: Vec<i64>,
}

fn raised(world: &World, id: &str, circle: i64, (audience, joint): (Audience, &[i64])) -> i64 {
    let member = world.ways.members[id];
    let account = Account {
        name: format!("The struggle of {id}"),
        language: "en".into(),
        place: Place { grain: Grain::Country, name: String::new() },
        audience,
        causes: vec!["land".into()],
        powers: vec![],
        demands: vec!["Give it back".into()],
        bearers: vec![],
        tried: String::new(),
    };
    let (heard, joint) = (vec![], joint.iter().map(|key| here(*key)).collect());
    let raise = Raise { member: here(member), account, heard, joint, channel: Channel::Web, helper: None };
    raw(world, Act::Raise(raise), circle, None)
}

fn loan(world: &World, id: &str, circle: i64, audience: Audience) -> i64 {
    let struggle = raised(world, id, circle, (audience, &[]));
    lent(world, struggle, circle)
}

fn lent(world: &World, struggle: i64, circle: i64) -> i64 {
    let lend = Lend {
        struggle: here(struggle),
        loan: None,
        to: here(circle),
        demands: vec![],
        testimonies: vec![],
        conditions: String::new(),
        until: later(world, 24 * 300),
        onward: false,
    };
    let loan = raw(world, Act::Lend(lend), circle, None);
    raw(world, Act::Take(Take { loan: here(loan), proposal: here(0) }), circle, None);
    loan
}

fn written(text: i64, words: &str, after: Option<i64>, loan: i64) -> Act {
    let roots = vec![here(loan)];
    let (paragraph, after, parent) = (None, after.map(here), None);
    let (text, words) = (here(text), words.to_owned());
    Act::Write(Write { text, paragraph, after, form: Form::Plain, parent, words, roots })
}

fn translated(text: i64, version: Option<i64>, words: &str) -> Act {
    let (text, version, words) = (here(text), version.map(here), words.to_owned());
    Act::Translate(Translate { text, version, language: "ar".into(), words })
}

/// Writes the statement, up to where it is frozen; amina serves the circle from then on.
fn statement(world: &World) -> Statement {
    let circle = world.ways.circles["all"];
    let (_, person, _) = world.ways.persons.iter().find(|(name, ..)| name == "amina").unwrap();
    let (starts, ends) = (world.edge.now(), later(world, 24 * 300));
    let member = here(world.ways.members["kampala"]);
    raw(world, Act::Appoint(Appoint { person: person.clone(), member, starts, ends }), circle, None);
    let loans = vec![
        loan(world, "tegeres", circle, Audience::Public),
        loan(world, "saptari", circle, Audience::Alliance),
    ];
    let (title, language) = ("Land is <life>".to_owned(), "en".to_owned());
    let begun = Begun { kind: Kind::Statement, title, language, languages: vec!["ar".into()], parent: None };
    let text = raw(world, Act::Draft(begun), circle, None);
    let first = raw(world, written(text, "The spring was ours.", None, loans[0]), circle, None);
    let second = raw(world, written(text, "Two lines:\nours too.", Some(first), loans[1]), circle, None);
    let sealed = vec![
        text,
        first,
        second,
        raw(world, translated(text, None, "الأرض حياة"), circle, None),
        raw(world, translated(text, Some(first), "كان النبع لنا."), circle, None),
        raw(world, translated(text, Some(second), "ولنا أيضا."), circle, None),
    ];
    Statement { circle, text, first, second, loans, sealed }
}

fn freeze(world: &World, s: &Statement, embargo: Option<Timestamp>) -> i64 {
    let body = Freeze { text: here(s.text), proposal: here(0), digest: "ab".repeat(32), embargo };
    raw(world, Act::Freeze(body), s.circle, None)
}

fn sign(world: &World, id: &str, s: &Statement) -> u16 {
    let mut browser = world.group(id);
    let page = format!("/en/texts/{}/sign", s.text);
    browser.get(&page);
    let (freeze, member) = (browser.hidden("freeze"), world.ways.members[id].to_string());
    browser.post(&page, &[("freeze", &freeze), ("for", &member)]).status
}

/// Everything that the folds of this noun write.
fn derived(world: &World) -> Vec<Vec<Vec<Val>>> {
    [
        "SELECT id, text, digest, signatures, supporters, at FROM freezing ORDER BY id",
        "SELECT freezing, member, id, mandate, ended, reason, supporter, at FROM signature ORDER BY id",
        "SELECT freezing, caucus, member FROM singer ORDER BY freezing, caucus, member",
        "SELECT freezing, caucus, n FROM chorus ORDER BY freezing, caucus",
        "SELECT id, state, freezing, embargo, released, released_at FROM text ORDER BY id",
        "SELECT id FROM unsealed ORDER BY id",
        "SELECT circle, member, kind, n FROM voice ORDER BY circle, member, kind",
    ]
    .map(|sql| world.ask(sql, vec![]))
    .into()
}

fn hidden_from_visitors(world: &World, s: &Statement) {
    let mut visitor = world.browser();
    for path in ["", "/signatures", "/plain"] {
        assert_eq!(visitor.get(&format!("/en/texts/{}{path}", s.text)).status, 404, "{path}");
    }
    for path in ["/sign", "/unsign", "/release"] {
        assert_eq!(visitor.get(&format!("/en/texts/{}{path}", s.text)).status, 303, "{path}");
    }
    assert_eq!(visitor.get(&format!("/texts/{}/json-ld", s.text)).status, 404);
    for act in &s.sealed {
        assert_eq!(visitor.get(&format!("/log/entry/{act}/payload")).status, 404, "act {act}");
        assert!(!visitor.get(&format!("/en/log/{act}")).text().contains("spring was ours"), "act {act}");
    }
    for path in ["/releases.atom", "/en/releases", "/en/log"] {
        let text = visitor.get(path).text();
        assert!(!text.contains("Land is") && !text.contains(&format!("texts/{}", s.text)), "{path}");
    }
    let paragraph = visitor.get(&format!("/en/paragraphs/{}", s.first));
    assert!(!paragraph.text().contains("spring was ours"), "the page of a paragraph");
}

#[test]
fn a_text_is_signed_caucus_by_caucus_and_released_for_everybody() {
    both(|world| {
        let s = statement(world);
        hidden_from_visitors(world, &s);
        let freeze = freeze(world, &s, None);
        hidden_from_visitors(world, &s);
        let (page, path) = (format!("/en/texts/{}", s.text), format!("/en/texts/{}/release", s.text));
        let text = world.group("tegeres").get(&page).text();
        assert!(text.contains("Land is &#60;life&#62;") && text.contains("Open for signing"), "{text}");
        let mut again = world.group("tegeres");
        again.get(&format!("{page}/sign"));
        assert_eq!(sign(world, "tegeres", &s), 303);
        world.recorded("sign");
        let size = world.app.store.head().size();
        let (key, member) = (freeze.to_string(), world.ways.members["tegeres"].to_string());
        let twice = again.post(&format!("{page}/sign"), &[("freeze", &key), ("for", &member)]);
        assert_eq!(twice.status, 303, "the same signature again is the same signature");
        assert_eq!(world.app.store.head().size(), size);

        let mut amina = world.person("amina");
        let html = amina.get(&path).text();
        assert!(html.contains("Women and feminist") && html.contains("Release it now"), "{html}");
        let forbidden = [("freeze", freeze.to_string()), ("for", world.ways.members["kampala"].to_string())];
        let html = amina.get(&format!("{page}/sign")).text();
        assert!(html.contains("sign for nobody in it"), "a convenor has no form");
        let fields: Vec<(&str, &str)> = forbidden.iter().map(|(k, v)| (*k, v.as_str())).collect();
        amina.get(&path);
        assert_eq!(amina.post(&format!("{page}/sign"), &fields).status, 422);

        assert_eq!(sign(world, "common", &s), 303, "an international NGO signs as a supporter");
        assert_eq!(sign(world, "dalit", &s), 303);
        let html = world.group("tegeres").get(&format!("{page}/signatures")).text();
        assert!(html.contains("Tegeres Women Smallholders") && html.contains("the group itself"));
        assert!(!html.contains("Common Ground International"), "supporters stand apart");
        let html = world.group("tegeres").get(&format!("{page}/signatures?of=supporters")).text();
        assert!(html.contains("Common Ground International"));
        let counts =
            world.ask("SELECT signatures, supporters FROM freezing WHERE id = $1", vec![freeze.into()]);
        assert_eq!(counts, [[Val::Int(2), Val::Int(1)]]);

        let mut saptari = world.group("saptari");
        assert_eq!(saptari.get(&path).status, 404, "who convenes nothing finds no door");
        let mut maya = world.person("maya");
        assert_eq!(maya.get(&path).status, 404, "who convenes another circle is nobody here");
        maya.get(&page);
        let freeze_field = freeze.to_string();
        let release = [("does", "release"), ("freeze", freeze_field.as_str())];
        maya.get("/en/settings");
        assert_eq!(maya.post(&path, &release).status, 404);
        amina.get(&path);
        assert_eq!(amina.post(&path, &release).status, 303);
        world.recorded("release");
        released(world, &s, freeze);
        taken_back(world, &s, freeze);
        let before = derived(world);
        rebuild::rebuild(world.writer().as_mut(), &mut |_| {}).unwrap();
        assert_eq!(derived(world), before, "the fold gives the same tables again");
    });
}

/// What everybody sees of a released text, in every form.
fn released(world: &World, s: &Statement, freeze: i64) {
    let mut visitor = world.browser();
    let page = format!("/en/texts/{}", s.text);
    let answer = visitor.get(&page);
    let html = answer.text();
    assert!(html.contains("The spring was ours.") && html.contains("Released on"), "{html}");
    assert!(html.contains(&format!("/en/log/{freeze}")) && html.contains(&"ab".repeat(32)));
    let tag = answer.header("etag").to_owned();
    assert_eq!(visitor.get_with(&page, &[("if-none-match", &tag)]).status, 304);
    let arabic = visitor.get(&format!("{page}?language=ar")).text();
    assert!(arabic.contains("كان النبع لنا.") && arabic.contains("dir=\"rtl\""));
    let reader = visitor.get(&format!("/ar/texts/{}", s.text)).text();
    assert!(reader.contains("كان النبع لنا."), "a reader of Arabic is given the Arabic words");
    for act in &s.sealed {
        assert_eq!(visitor.get(&format!("/log/entry/{act}/payload")).status, 200, "act {act}");
    }
    let plain = visitor.get(&format!("{page}/plain"));
    assert_eq!(plain.header("content-type"), "text/plain; charset=utf-8");
    let plain = plain.text();
    assert!(
        plain.contains("Two lines:\nours too.") && plain.contains("Tegeres Women Smallholders"),
        "{plain}"
    );
    let linked = visitor.get(&format!("/texts/{}/json-ld", s.text));
    let value: serde_json::Value = serde_json::from_str(&linked.text()).unwrap();
    assert_eq!(value["hasPart"][0]["isBasedOn"][0]["name"], "The struggle of tegeres");
    assert_eq!(value["hasPart"][1]["isBasedOn"], serde_json::json!([]), "what is not public is not named");
    assert_eq!(value["workTranslation"][0]["hasPart"][0]["text"], "كان النبع لنا.");
    let feed = visitor.get("/releases.atom");
    assert_eq!(feed.header("content-type"), "application/atom+xml; charset=utf-8");
    let id =
        format!("<id>tag:test.groundswell.invalid,{}:texts/{}</id>", world.edge.now().strftime("%F"), s.text);
    let xml = feed.text();
    assert!(xml.contains(&id) && xml.contains("Land is &lt;life&gt;"), "{xml}");
    assert_eq!(visitor.get_with("/releases.atom", &[("if-none-match", feed.header("etag"))]).status, 304);
    assert!(visitor.get("/en/releases").text().contains("Land is"));
    let shut = world.group("landless").get(&format!("{page}/sign")).text();
    assert!(shut.contains("not open for signing now"), "what is released is signed no more");
}

/// After the release a signature can be taken back, and so can a root; both are shown, and the text stays.
fn taken_back(world: &World, s: &Statement, freeze: i64) {
    let page = format!("/en/texts/{}", s.text);
    let mut dalit = world.group("dalit");
    dalit.get(&format!("{page}/unsign"));
    let (freeze, member) = (freeze.to_string(), world.ways.members["dalit"].to_string());
    let long = "x".repeat(1_001);
    let refused =
        dalit.post(&format!("{page}/unsign"), &[("freeze", &freeze), ("for", &member), ("reason", &long)]);
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains(&long), "what was typed comes back");
    let fields = [("freeze", freeze.as_str()), ("for", member.as_str()), ("reason", "They <broke> it")];
    assert_eq!(dalit.post(&format!("{page}/unsign"), &fields).status, 303);
    world.recorded("unsign");
    let mut visitor = world.browser();
    let html = visitor.get(&format!("{page}/signatures")).text();
    assert!(!html.contains("Dalit Women") && html.contains("One member took its signature back"), "{html}");
    let html = visitor.get(&format!("{page}/signatures?of=ended")).text();
    assert!(html.contains("Dalit Women") && html.contains("They &#60;broke&#62; it"));
    assert!(!visitor.get(&page).text().contains("taken back on"));
    raw(world, Act::Recall(Recall { loan: here(s.loans[0]), reason: String::new() }), s.circle, None);
    let html = visitor.get(&page).text();
    assert!(
        html.contains("The spring was ours.") && html.contains("A root of this paragraph was taken back on")
    );
    let linked = visitor.get(&format!("/texts/{}/json-ld", s.text)).text();
    assert!(linked.contains("no further use: loan recalled"));
}

#[test]
fn nothing_is_released_before_its_embargo_and_what_is_timed_goes_by_itself() {
    both(|world| {
        let s = statement(world);
        let freeze = freeze(world, &s, Some(later(world, 1)));
        let step = || world.wait(due::step(&world.app.store, &world.edge)).unwrap();
        for id in ["tegeres", "dalit"] {
            assert_eq!(sign(world, id, &s), 303);
        }
        let path = format!("/en/texts/{}/release", s.text);
        let mut amina = world.person("amina");
        let html = amina.get(&path).text();
        assert!(html.contains("It may be released from") && !html.contains("Release it now"));
        let key = freeze.to_string();
        let answer = amina.post(&path, &[("does", "release"), ("freeze", &key)]);
        assert_eq!(answer.status, 422);
        assert!(answer.text().contains("may not be released before"));
        hidden_from_visitors(world, &s);
        world.edge.shift(3_700);
        assert_eq!(step(), 0, "nobody set it to go by itself");
        world.edge.shift(-3_700);
        amina.get(&path);
        assert_eq!(amina.post(&path, &[("does", "time"), ("freeze", &key)]).status, 303);
        assert!(amina.get(&path).text().contains("released by itself when the embargo is over"));
        assert_eq!(step(), 0);
        world.edge.shift(3_700);
        let mut tegeres = world.group("tegeres");
        tegeres.get(&format!("/en/texts/{}/unsign", s.text));
        let member = world.ways.members["tegeres"].to_string();
        let fields = [("freeze", key.as_str()), ("for", member.as_str()), ("reason", "")];
        assert_eq!(tegeres.post(&format!("/en/texts/{}/unsign", s.text), &fields).status, 303);
        assert_eq!(step(), 0, "a protected caucus is missing");
        assert!(amina.get(&path).text().contains("missing"));
        hidden_from_visitors(world, &s);
        assert_eq!(sign(world, "tegeres", &s), 303, "who took it back may sign again");
        let wound = Recall { loan: here(s.loans[1]), reason: String::new() };
        raw(world, Act::Recall(wound), s.circle, None);
        assert_eq!(step(), 0, "a root is dead");
        let loan = loan(world, "landless", s.circle, Audience::Public);
        let (paragraph, roots) = (here(s.second), vec![here(s.loans[1]), here(loan)]);
        let before = raw(world, Act::Root(civics::text::Root { paragraph, roots }), s.circle, None);
        let (paragraph, roots) = (here(s.second), vec![here(loan)]);
        let root = raw(world, Act::Root(civics::text::Root { paragraph, roots }), s.circle, None);
        let payload = format!("/log/entry/{root}/payload");
        assert_eq!(world.browser().get(&payload).status, 404);
        assert_eq!(step(), 1);
        assert_eq!(world.browser().get(&payload).status, 200, "the release opens what gave it other roots");
        let before = world.browser().get(&format!("/log/entry/{before}/payload")).status;
        assert_eq!(before, 404, "and not what it stood on before");
        assert_eq!(step(), 0);
        world.recorded("release");
        assert_eq!(world.browser().get(&format!("/en/texts/{}", s.text)).status, 200);
    });
}

#[test]
fn a_holder_of_a_joint_struggle_that_takes_its_yes_back_is_seen_under_a_released_text() {
    both(|world| {
        let s = statement(world);
        let parts = ["tegeres", "elgon"].map(|id| raised(world, id, s.circle, (Audience::Public, &[])));
        let joint = raised(world, "tegeres", s.circle, (Audience::Public, &parts));
        let agree = |yes| Act::Agree(Agree { joint: here(joint), own: here(parts[1]), yes });
        raw(world, agree(true), s.circle, None);
        let roots = vec![here(lent(world, joint, s.circle))];
        raw(world, Act::Root(civics::text::Root { paragraph: here(s.second), roots }), s.circle, None);
        let freeze = freeze(world, &s, None);
        for id in ["tegeres", "dalit"] {
            assert_eq!(sign(world, id, &s), 303);
        }
        raw(world, Act::Release(civics::text::Release { freeze: here(freeze) }), s.circle, None);
        let (page, data) = (format!("/en/texts/{}", s.text), format!("/texts/{}/json-ld", s.text));
        let mut visitor = world.browser();
        assert!(!visitor.get(&page).text().contains("do not all stand behind it"));
        let linked: serde_json::Value = serde_json::from_str(&visitor.get(&data).text()).unwrap();
        assert_eq!(linked["hasPart"][1]["isBasedOn"][0]["name"], "The struggle of tegeres");
        raw(world, agree(false), s.circle, None);
        let html = visitor.get(&page).text();
        assert!(html.contains("ours too.") && html.contains("do not all stand behind it"), "{html}");
        let linked: serde_json::Value = serde_json::from_str(&visitor.get(&data).text()).unwrap();
        assert_eq!(linked["hasPart"][1]["creativeWorkStatus"], "no further use: holders parted");
        assert_eq!(linked["hasPart"][1]["isBasedOn"], serde_json::json!([]), "it is named no more");
        let plain = visitor.get(&format!("{page}/plain")).text();
        let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(plain.contains("do not all stand behind it"), "{plain}");
        raw(world, Act::Recall(Recall { loan: here(s.loans[0]), reason: String::new() }), s.circle, None);
        let html = visitor.get(&page).text();
        assert_eq!(html.matches("they may not be used any further").count(), 2, "one never hides the other");
    });
}

#[test]
fn an_amended_paragraph_loses_its_stale_signatures_for_everybody_to_see() {
    both(|world| {
        let s = statement(world);
        let old = freeze(world, &s, None);
        assert_eq!(sign(world, "tegeres", &s), 303);
        let mut dalit = world.group("dalit");
        let page = format!("/en/texts/{}", s.text);
        dalit.get(&format!("{page}/sign"));
        let (text, paragraph) = (here(s.text), Some(here(s.first)));
        let (after, parent, words) = (None, None, "The spring is ours.".to_owned());
        let roots = vec![here(s.loans[0])];
        let amended = Write { text, paragraph, after, form: Form::Plain, parent, words, roots };
        raw(world, Act::Write(amended), s.circle, None);
        let (key, member) = (old.to_string(), world.ways.members["dalit"].to_string());
        let fields = [("freeze", key.as_str()), ("for", member.as_str())];
        let answer = dalit.post(&format!("{page}/sign"), &fields);
        assert_eq!(answer.status, 422, "{}", answer.text());
        assert!(answer.text().contains("The spring is ours.") && answer.text().contains("read it again"));
        let new = freeze(world, &s, None);
        dalit.get(&format!("{page}/sign"));
        let answer = dalit.post(&format!("{page}/sign"), &fields);
        assert_eq!(answer.status, 422, "the old words cannot be signed under the new ones");
        let mut tegeres = world.group("tegeres");
        let html = tegeres.get(&format!("{page}/signatures")).text();
        assert!(
            html.contains("Nobody has signed yet")
                && html.contains("One member signed an earlier version only")
        );
        let html = tegeres.get(&format!("{page}/signatures?of=earlier")).text();
        assert!(html.contains("Tegeres Women Smallholders"));
        let html = tegeres.get(&format!("{page}/sign")).text();
        assert!(html.contains("signed an earlier version. The words have changed since"));
        assert_eq!(sign(world, "tegeres", &s), 303);
        let html = tegeres.get(&format!("{page}/signatures")).text();
        assert!(!html.contains("earlier version only"));
        let rows = world.ask("SELECT freezing FROM signature ORDER BY freezing", vec![]);
        assert_eq!(rows, [[Val::Int(old)], [Val::Int(new)]]);
    });
}

#[test]
fn a_mandate_that_ended_a_second_before_signs_nothing_and_a_dead_root_stops_signing() {
    both(|world| {
        let s = statement(world);
        let freeze = freeze(world, &s, None);
        let (_, person, _) = world.ways.persons.iter().find(|(name, ..)| name == "chebet").unwrap();
        let member = world.ways.members["landless"];
        let now = world.edge.now().as_second();
        let at = |second| Timestamp::from_second(second).unwrap();
        let body = Mandate {
            member: here(member),
            person: person.clone(),
            starts: at(now - 5),
            ends: at(now + 600),
        };
        let mandate = raw(world, Act::Mandate(body), world.ways.circles["nepal"], Some(member));
        let mut chebet = world.person("chebet");
        let page = format!("/en/texts/{}/sign", s.text);
        assert!(chebet.get(&page).text().contains("Landless Movement"));
        let (key, who) = (freeze.to_string(), member.to_string());
        world.edge.shift(601);
        let fields = [("freeze", key.as_str()), ("for", who.as_str())];
        assert_eq!(chebet.post(&page, &fields).status, 404);
        world.edge.shift(-300);
        assert_eq!(chebet.post(&page, &fields).status, 303);
        let rows = world.ask("SELECT mandate FROM signature WHERE member = $1", vec![member.into()]);
        assert_eq!(rows, [[Val::Int(mandate)]]);
        raw(world, Act::Recall(Recall { loan: here(s.loans[0]), reason: String::new() }), s.circle, None);
        assert_eq!(sign(world, "saptari", &s), 422, "rule 1 is looked at again at each signature");
        let strange = world.group("saptari").get("/en/texts/999999/sign").status;
        assert_eq!(strange, 404);
    });
}

#[test]
fn a_hundred_signatures_at_once_are_one() {
    both(|world| {
        let s = statement(world);
        let freeze = freeze(world, &s, None);
        let member = world.ways.members["tegeres"];
        let now = world.edge.now();
        let one = || {
            let deed = release::sign(Actor::Group { member }, (s.text, freeze), member, now);
            world.app.store.record(world.edge.dice(), deed)
        };
        let all = (0..100).map(|_| one()).collect::<Vec<_>>();
        let answers = world.wait(futures_util::future::join_all(all));
        let fresh = answers.iter().filter(|answer| answer.is_ok()).count();
        assert_eq!(fresh, 1);
        let already =
            |answer: &Result<_, Stop>| matches!(answer, Err(Stop::Refused(civics::Refusal::Already)));
        assert_eq!(answers.iter().filter(|answer| already(answer)).count(), 99);
        let n = world.ask("SELECT signatures FROM freezing WHERE id = $1", vec![freeze.into()]);
        assert_eq!(n, [[Val::Int(1)]]);
    });
}
