//! Texts: written, amended, translated, frozen.

use std::sync::Barrier;

use civics::consent::Audience;
use civics::helper::Channel;
use civics::loan::{Lend, Take};
use civics::protection::Period;
use civics::round::{Call, Close, Outcome, Propose, Subject};
use civics::struggle::{Account, Raise};
use civics::testimony::{Grain, Place};
use civics::text::{Form, Write};
use civics::{Act, Actor, Address, Refusal};
use site::store::sql::Val;
use site::store::{Deed, Draft, Stop, loan, rebuild, release, text};

use crate::world::{Browser, World, both};

fn here(key: i64) -> Address {
    Address::here(key.unsigned_abs())
}

fn try_record(world: &World, deed: Deed) -> Result<i64, Refusal> {
    match world.wait(world.app.store.record(world.edge.dice(), deed)) {
        Ok(recorded) => Ok(i64::try_from(recorded.index).unwrap()),
        Err(Stop::Refused(refusal)) => Err(refusal),
        Err(Stop::Failed(error)) => panic!("{error}"),
    }
}

/// Records an act as it stands, whoever may do it: what is tried here begins after it.
fn happened(world: &World, act: Act, circle: &str) -> i64 {
    let (mut act, circle) = (Some(act), world.ways.circles[circle]);
    let deed = Deed::new(Actor::Host, vec![], move |_| {
        Ok(Draft::new(act.take().unwrap(), Period::Day).circle(circle))
    });
    try_record(world, deed).unwrap()
}

fn later(world: &World, days: i64) -> jiff::Timestamp {
    world.edge.now() + jiff::SignedDuration::from_hours(days * 24)
}

/// A loan of a group's struggle that Nepal's circle took, for that many days.
pub fn loan_of(world: &World, id: &str, name: &str, days: i64) -> i64 {
    let account = Account {
        name: name.into(),
        language: "en".into(),
        place: Place { grain: Grain::Country, name: String::new() },
        audience: Audience::Public,
        causes: vec!["land".into()],
        powers: vec![],
        demands: vec!["Give it back".into()],
        bearers: vec![],
        tried: String::new(),
    };
    let member = here(world.ways.members[id]);
    let raise = Raise { member, account, heard: vec![], joint: vec![], channel: Channel::Web, helper: None };
    let struggle = happened(world, Act::Raise(raise), "nepal");
    let lend = Lend {
        struggle: here(struggle),
        loan: None,
        to: here(world.ways.circles["nepal"]),
        demands: vec!["Give it back".into()],
        testimonies: vec![],
        conditions: String::new(),
        until: later(world, days),
        onward: false,
    };
    let loan = happened(world, Act::Lend(lend), "nepal");
    happened(world, Act::Take(Take { loan: here(loan), proposal: here(0) }), "nepal");
    loan
}

/// A round of Nepal's circle that adopted a text.
pub fn adopted(world: &World, text: i64) -> i64 {
    let propose = Propose {
        member: here(world.ways.members["saptari"]),
        title: "We say this together".into(),
        words: "We adopt it.".into(),
        language: "en".into(),
        subject: Subject { text: Some(here(text)), ..Subject::default() },
        channels: vec![Channel::Web],
        languages: vec![],
        binds: vec![],
        review: "2027-06-01".into(),
    };
    let proposal = happened(world, Act::Propose(propose), "nepal");
    let call = Call { proposal: here(proposal), closes: later(world, 6), done: String::new() };
    happened(world, Act::Call(call), "nepal");
    let close = Close {
        proposal: here(proposal),
        version: here(proposal),
        outcome: Outcome::Adopted,
        rules: None,
        consents: 3,
        asides: 0,
        objections: 0,
        caucuses: vec![],
    };
    happened(world, Act::Close(close), "nepal");
    proposal
}

fn number(world: &World, sql: &'static str, args: Vec<Val>) -> i64 {
    match world.ask(sql, args)[0][0] {
        Val::Int(n) => n,
        ref other => panic!("{other:?}"),
    }
}

/// Begins a statement in Nepal, in English, to be read in Arabic and Nepali too.
fn begun(world: &World, browser: &mut Browser) -> i64 {
    let path = format!("/en/circles/{}/texts/new", world.ways.circles["nepal"]);
    browser.get(&path);
    let fields = [
        ("kind", "statement"),
        ("title", "Land to those who till it"),
        ("language", "en"),
        ("languages", "ar"),
        ("languages", "ne"),
        ("others", ""),
    ];
    let answer = browser.post(&path, &fields);
    assert_eq!(answer.status, 303, "{}", answer.text());
    world.recorded("draft");
    number(world, "SELECT MAX(id) FROM text", vec![])
}

/// Writes a paragraph at the end and gives its key.
fn written(world: &World, browser: &mut Browser, text: i64, fields: &[(&str, &str)]) -> i64 {
    let last = number(
        world,
        "SELECT COALESCE((SELECT id FROM paragraph WHERE text = $1 ORDER BY place DESC LIMIT 1), -1)",
        vec![text.into()],
    );
    let path = format!("/en/texts/{text}/write");
    let (page, after) = (format!("{path}?after={last}"), browser_after(last));
    assert_eq!(browser.get(&page).status, 200);
    let mut all = vec![("held", "")];
    if let Some(after) = &after {
        all.push(("after", after));
    }
    all.extend_from_slice(fields);
    let answer = browser.post(&path, &all);
    assert_eq!(answer.status, 303, "{}", answer.text());
    world.recorded("write");
    number(world, "SELECT MAX(id) FROM paragraph", vec![])
}

fn browser_after(last: i64) -> Option<String> {
    (last >= 0).then(|| last.to_string())
}

#[test]
fn a_text_is_written_amended_and_struck_by_who_acts_for_a_member_of_its_circle() {
    both(|world| {
        let (one, two) =
            (loan_of(world, "saptari", "The canal", 90), loan_of(world, "landless", "No papers", 90));
        let (mut saptari, mut landless) = (world.group("saptari"), world.group("landless"));
        let text = begun(world, &mut saptari);
        let draft = format!("/en/texts/{text}/draft");
        assert!(saptari.get(&draft).text().contains("Nothing has been written yet."));
        written(world, &mut saptari, text, &[("form", "heading"), ("words", "Land")]);
        let root = one.to_string();
        let fields = [("form", "plain"), ("words", "The land is ours."), ("roots", root.as_str())];
        let paragraph = written(world, &mut saptari, text, &fields);
        let page = saptari.get(&draft).text();
        assert!(page.contains("The land is ours.") && page.contains("one live root"), "{page}");
        assert!(!page.contains("blocked"));
        let write = format!("/en/texts/{text}/write");
        let amend = format!("{write}?paragraph={paragraph}");
        assert!(landless.get(&amend).text().contains("The canal"));
        let (key, version) = (paragraph.to_string(), paragraph.to_string());
        let amended = |words| {
            [
                ("paragraph", key.as_str()),
                ("version", version.as_str()),
                ("form", "plain"),
                ("words", words),
                ("held", root.as_str()),
            ]
        };
        saptari.get(&amend);
        assert_eq!(saptari.post(&write, &amended("The land belongs to us all.")).status, 303);
        let late = landless.post(&write, &amended("The land is theirs."));
        assert_eq!(late.status, 422, "it was amended meanwhile");
        let late = late.text();
        assert!(late.contains("changed since you opened") && late.contains("<ins>"), "{late}");
        assert!(late.contains("The land is theirs."), "what she typed is not lost");
        let now = number(world, "SELECT version FROM paragraph WHERE id = $1", vec![paragraph.into()]);
        assert!(
            late.contains(&format!("name=\"version\" value=\"{now}\"")),
            "and goes through when sent again"
        );
        let history = landless.get(&format!("/en/paragraphs/{paragraph}/history")).text();
        assert!(history.contains("<del>") && history.contains("<ins>"), "{history}");

        let rooting = format!("/en/paragraphs/{paragraph}/root");
        assert!(landless.get(&rooting).text().contains("No papers"));
        let other = two.to_string();
        let both = [("roots", root.as_str()), ("roots", other.as_str()), ("held", "")];
        assert_eq!(landless.post(&rooting, &both).status, 303);
        world.recorded("root");
        let roots = "SELECT COUNT(*) FROM root WHERE paragraph = $1";
        assert_eq!(number(world, roots, vec![paragraph.into()]), 2);
        landless.get(&rooting);
        assert_eq!(landless.post(&rooting, &[("roots", "3"), ("held", "")]).status, 422, "3 is no loan");
        assert_eq!(number(world, roots, vec![paragraph.into()]), 2);
        let searched = landless.post(&rooting, &[("q", "canal"), ("held", ""), ("look", "-1")]);
        assert_eq!(searched.status, 200, "looking further keeps nothing and loses nothing");
        assert!(searched.text().contains("The canal") && !searched.text().contains("No papers"));

        let strike = format!("/en/paragraphs/{paragraph}/strike");
        assert_eq!(saptari.get(&strike).status, 200);
        assert_eq!(saptari.post(&strike, &[]).status, 303);
        world.recorded("strike");
        assert!(!saptari.get(&draft).text().contains("belongs to us all"));
        assert_eq!(saptari.get(&strike).status, 404);
        let history = saptari.get(&format!("/en/paragraphs/{paragraph}/history"));
        assert!(history.text().contains("struck out"), "its history stays");
    });
}

#[test]
fn who_may_not_edit_finds_no_door_and_nothing_changes() {
    both(|world| {
        let root = loan_of(world, "saptari", "The canal", 90).to_string();
        let (mut saptari, mut tegeres, mut maya) =
            (world.group("saptari"), world.group("tegeres"), world.person("maya"));
        let text = begun(world, &mut saptari);
        let fields = [("form", "plain"), ("words", "The land is ours."), ("roots", root.as_str())];
        let paragraph = written(world, &mut saptari, text, &fields);
        let (write, texts) =
            (format!("/en/texts/{text}/write"), format!("/en/circles/{}/texts", world.ways.circles["nepal"]));
        let size = world.app.store.head().size();
        let mut visitor = world.browser();
        assert!(!visitor.get(&texts).text().contains("Land to those"), "a draft is for the alliance");
        assert_eq!(visitor.get(&format!("/en/texts/{text}/draft")).status, 303, "sign in first");
        assert!(tegeres.get(&texts).text().contains("Land to those"));
        assert!(tegeres.get(&format!("/en/texts/{text}/draft")).text().contains("The land is ours."));
        for browser in [&mut tegeres, &mut maya] {
            for path in [
                write.clone(),
                format!("/en/paragraphs/{paragraph}/root"),
                format!("/en/paragraphs/{paragraph}/strike"),
            ] {
                assert_eq!(browser.get(&path).status, 404, "{path}");
                browser.get("/en/settings");
                let known = [("form", "plain"), ("words", "Ours now."), ("held", "")];
                let fields = if path == write {
                    &known[..]
                } else if path.ends_with("root") {
                    &known[2..]
                } else {
                    &[]
                };
                assert_eq!(browser.post(&path, fields).status, 404, "{path}");
            }
        }
        assert_eq!(tegeres.get(&format!("/en/texts/{text}/freeze")).status, 404);
        assert_eq!(tegeres.get(&format!("{texts}/new")).status, 404);
        let member = world.ways.members["saptari"];
        let body = Write {
            text: here(text),
            paragraph: None,
            after: None,
            form: Form::Plain,
            parent: None,
            words: "Ours now.".into(),
            roots: vec![],
        };
        let forged = text::write(Actor::Group { member: world.ways.members["tegeres"] }, member, None, body);
        assert_eq!(try_record(world, forged), Err(Refusal::NotYours));
        assert_eq!(world.app.store.head().size(), size);
        assert_eq!(maya.get(&format!("{texts}/new")).status, 200, "who convenes opens a text");
    });
}

#[test]
fn bad_input_comes_back_with_a_sentence_and_with_what_was_typed() {
    both(|world| {
        let mut saptari = world.group("saptari");
        let path = format!("/en/circles/{}/texts/new", world.ways.circles["nepal"]);
        saptari.get(&path);
        let many: String = (0..200).map(|n| format!("en-x-a{n} ")).collect();
        let fields =
            |others| [("kind", "statement"), ("title", "Land"), ("language", "en"), ("others", others)];
        let answer = saptari.post(&path, &fields(&many));
        assert_eq!(answer.status, 422);
        assert!(answer.text().contains("Languages: at most 60."), "{}", answer.text());
        assert!(answer.text().contains("en-x-a199"), "what was typed is still there");
        assert_eq!(saptari.post(&path, &fields("klingon!")).status, 422);
        assert_eq!(
            saptari.post(&path, &[("kind", "poem"), ("title", "Land"), ("language", "en")]).status,
            422
        );
        let parent = [("kind", "agenda"), ("title", "Land"), ("language", "en"), ("parent", "999999")];
        assert_eq!(saptari.post(&path, &parent).status, 422);
        let text = begun(world, &mut saptari);
        let write = format!("/en/texts/{text}/write");
        saptari.get(&write);
        let long = "x".repeat(5_001);
        for (words, form, says) in [
            ("left \u{202E}right", "plain", "U+202E"),
            (long.as_str(), "plain", "5000 fit"),
            ("   ", "plain", "Please fill in"),
            ("We shall win.", "outcome", "not possible"),
        ] {
            let answer = saptari.post(&write, &[("form", form), ("words", words), ("held", "")]);
            assert_eq!(answer.status, 422);
            assert!(answer.text().contains(says), "{says}");
        }
        let unknown =
            saptari.post(&write, &[("form", "plain"), ("words", "x"), ("held", ""), ("weight", "9")]);
        assert_eq!(unknown.status, 400);
        for path in ["/en/texts/99999999/draft", "/en/texts/1/write", "/en/paragraphs/1/history"] {
            assert_eq!(saptari.get(path).status, 404, "{path}");
        }
        assert_eq!(saptari.get(&format!("{write}?paragraph=1")).status, 404);
        assert_eq!(saptari.get(&format!("{write}?paragraph=none")).status, 404);
    });
}

/// Translates everything that is missing in a language, one form after the other.
fn translate_all(world: &World, browser: &mut Browser, text: i64, language: &str) -> usize {
    let path = format!("/en/texts/{text}/translate");
    for n in 0..20 {
        let page = browser.get(&format!("{path}?language={language}")).text();
        if page.contains("All of it can be read in this language.") {
            return n;
        }
        let (paragraph, version) = (browser.hidden("paragraph"), browser.hidden("version"));
        let words = format!("{language} {n}");
        let mut fields =
            vec![("language", language), ("paragraph", paragraph.as_str()), ("words", words.as_str())];
        if !version.is_empty() {
            fields.push(("version", version.as_str()));
        }
        assert_eq!(browser.post(&path, &fields).status, 303);
        world.recorded("translate");
    }
    panic!("it never ends");
}

#[test]
fn a_text_opens_for_signing_when_it_is_rooted_translated_and_adopted_and_not_before() {
    both(|world| {
        let root = loan_of(world, "saptari", "The canal", 90);
        let (mut saptari, mut maya, mut tegeres) =
            (world.group("saptari"), world.person("maya"), world.group("tegeres"));
        let text = begun(world, &mut saptari);
        let roots = root.to_string();
        let bare = written(world, &mut saptari, text, &[("form", "plain"), ("words", "The land is ours.")]);
        let freeze = format!("/en/texts/{text}/freeze");
        let page = maya.get(&freeze).text();
        assert!(page.contains("Paragraph 1 has 0 live roots; it needs 1."), "{page}");
        assert!(page.contains("Arabic") && page.contains("No round of this circle has adopted"));
        assert!(saptari.get(&format!("/en/texts/{text}/draft")).text().contains("too few live roots"));
        let early = adopted(world, text);
        let try_freeze = |maya: &mut Browser, proposal: i64, embargo: &str| {
            maya.get(&freeze);
            maya.post(&freeze, &[("proposal", &proposal.to_string()), ("embargo", embargo)])
        };
        assert!(try_freeze(&mut maya, early, "").text().contains("live roots"));
        let rooting = format!("/en/paragraphs/{bare}/root");
        saptari.get(&rooting);
        assert_eq!(saptari.post(&rooting, &[("roots", roots.as_str()), ("held", "")]).status, 303);
        let answer = try_freeze(&mut maya, early, "");
        assert_eq!(answer.status, 422);
        assert!(answer.text().contains("still missing in this language"), "{}", answer.text());
        assert_eq!(translate_all(world, &mut tegeres, text, "ar"), 2, "title and paragraph, by any member");
        assert_eq!(translate_all(world, &mut maya, text, "ne"), 2, "and by a convenor");
        written(
            world,
            &mut saptari,
            text,
            &[("form", "plain"), ("words", "And the water."), ("roots", &roots)],
        );
        translate_all(world, &mut tegeres, text, "ar");
        translate_all(world, &mut tegeres, text, "ne");
        let answer = try_freeze(&mut maya, early, "");
        assert!(answer.text().contains("so the round was about other words"), "{}", answer.text());
        let round = adopted(world, text);
        for embargo in ["2020-01-01T00:00", "soon"] {
            assert_eq!(try_freeze(&mut maya, round, embargo).status, 422, "{embargo}");
        }
        assert_eq!(try_freeze(&mut maya, root, "").status, 422, "a loan is no round");
        assert_eq!(try_freeze(&mut maya, round, "2027-01-01T06:00").status, 303);
        world.recorded("freeze");
        let frozen = "SELECT COUNT(*) FROM frozen WHERE freezing = (SELECT freezing FROM text WHERE id = $1)";
        assert_eq!(number(world, frozen, vec![text.into()]), 2);
        assert_eq!(maya.get(&freeze).status, 404, "it is frozen");
        assert_eq!(tegeres.get(&format!("/en/texts/{text}/translate?language=ar")).status, 404);
        saptari.get(&rooting);
        assert_eq!(saptari.post(&rooting, &[("roots", roots.as_str()), ("held", "")]).status, 303);
        let state = |is: &str| {
            let rows = world.ask("SELECT state FROM text WHERE id = $1", vec![text.into()]);
            assert_eq!(rows[0][0], Val::Text(is.into()));
        };
        state("signing");
        let strike = format!("/en/paragraphs/{bare}/strike");
        assert!(saptari.get(&strike).text().contains("members sign anew"));
        assert_eq!(saptari.post(&strike, &[]).status, 303);
        state("draft");
        same_after_rebuild(world);
    });
}

/// A statement as data; the program's own macro is not for others.
macro_rules! stmt {
    ($sql:expr $(, $arg:expr)* $(,)?) => {
        ($sql, vec![$(Val::from($arg)),*])
    };
}

/// The tables of texts are the same after they were thrown away and folded again.
fn same_after_rebuild(world: &World) {
    let all = || {
        [
            "SELECT id, title, state, changed, freezing, embargo, member, languages FROM text ORDER BY id",
            "SELECT id, text, place, form, parent, version, versions, words, struck FROM paragraph ORDER BY id",
            "SELECT paragraph, version, language, words, id FROM version ORDER BY id",
            "SELECT text, language, words, id FROM title ORDER BY text, language",
            "SELECT paragraph, loan FROM root ORDER BY paragraph, loan",
            "SELECT freezing, paragraph, version FROM frozen ORDER BY freezing, paragraph",
            "SELECT id, text, digest FROM freezing ORDER BY id",
        ]
        .map(|sql| world.ask(sql, vec![]))
    };
    let before = all();
    rebuild::rebuild(world.writer().as_mut(), &mut |_| ()).unwrap();
    assert_eq!(all(), before);
}

#[test]
fn a_theory_of_change_is_drawn_as_an_outline() {
    both(|world| {
        let mut saptari = world.group("saptari");
        let path = format!("/en/circles/{}/texts/new", world.ways.circles["nepal"]);
        saptari.get(&path);
        let fields =
            [("kind", "theory"), ("title", "How land comes back"), ("language", "en"), ("others", "")];
        assert_eq!(saptari.post(&path, &fields).status, 303);
        let text = number(world, "SELECT MAX(id) FROM text", vec![]);
        let outcome =
            written(world, &mut saptari, text, &[("form", "outcome"), ("words", "Land is shared.")]);
        written(world, &mut saptari, text, &[("form", "outcome"), ("words", "Water is shared.")]);
        let serves = outcome.to_string();
        let strategy = [("form", "strategy"), ("words", "We go to court."), ("parent", serves.as_str())];
        written(world, &mut saptari, text, &strategy);
        let page = saptari.get(&format!("/en/texts/{text}/draft")).text();
        let at = |words: &str| page.find(words).unwrap();
        assert!(
            at("Land is shared.") < at("We go to court.") && at("We go to court.") < at("Water is shared.")
        );
        assert!(page.contains("class=\"deep1\""));
        let strike = format!("/en/paragraphs/{outcome}/strike");
        assert!(saptari.get(&strike).text().contains("hangs on this one"));
        assert_eq!(saptari.post(&strike, &[]).status, 422);
    });
}

/// A recall races with freezing: whichever came first in the log decides, and a frozen text had live roots then.
#[test]
fn freezing_races_with_a_recall_as_if_one_came_after_the_other() {
    both(|world| {
        let mut outcomes = [0, 0];
        for _ in 0..4 {
            let root = loan_of(world, "saptari", "The canal", 90);
            let mut saptari = world.group("saptari");
            let path = format!("/en/circles/{}/texts/new", world.ways.circles["nepal"]);
            saptari.get(&path);
            let fields = [("kind", "statement"), ("title", "Land"), ("language", "en")];
            assert_eq!(saptari.post(&path, &fields).status, 303);
            let text = number(world, "SELECT MAX(id) FROM text", vec![]);
            let roots = root.to_string();
            written(world, &mut saptari, text, &[("form", "plain"), ("words", "Ours."), ("roots", &roots)]);
            let round = adopted(world, text);
            let (_, maya, _) = world.ways.persons.iter().find(|(name, ..)| name == "maya").unwrap();
            let maya = Actor::Person { id: maya.clone(), mandates: vec![], terms: vec![], helps: vec![] };
            let barrier = Barrier::new(2);
            let (recalled, frozen) = std::thread::scope(|scope| {
                let recalls = scope.spawn(|| {
                    let group = Actor::Group { member: world.ways.members["saptari"] };
                    barrier.wait();
                    try_record(world, loan::recall(group, root, String::new()))
                });
                let freezes = scope.spawn(|| {
                    barrier.wait();
                    try_record(world, text::freeze(maya, text, round, None, world.edge.now()))
                });
                (recalls.join().unwrap().unwrap(), freezes.join().unwrap())
            });
            match &frozen {
                Ok(frozen) => assert!(*frozen < recalled, "it was frozen while the root was live"),
                Err(refusal) => assert_eq!(*refusal, Refusal::DeadRoot { place: 1 }),
            }
            outcomes[usize::from(frozen.is_ok())] += 1;
        }
        println!("the recall came first {} times, freezing {} times", outcomes[0], outcomes[1]);
    });
}

/// An amendment races with signatures: who signed before it signed what stood then, and nobody signs after it.
#[test]
fn amending_races_with_signatures_and_none_is_given_to_words_that_changed() {
    both(|world| {
        let root = loan_of(world, "saptari", "The canal", 90);
        let mut saptari = world.group("saptari");
        let path = format!("/en/circles/{}/texts/new", world.ways.circles["nepal"]);
        saptari.get(&path);
        let fields = [("kind", "statement"), ("title", "Land"), ("language", "en")];
        assert_eq!(saptari.post(&path, &fields).status, 303);
        let text = number(world, "SELECT MAX(id) FROM text", vec![]);
        let roots = root.to_string();
        let fields = [("form", "plain"), ("words", "Ours."), ("roots", roots.as_str())];
        let paragraph = written(world, &mut saptari, text, &fields);
        let round = adopted(world, text);
        let (_, maya, _) = world.ways.persons.iter().find(|(name, ..)| name == "maya").unwrap();
        let maya = Actor::Person { id: maya.clone(), mandates: vec![], terms: vec![], helps: vec![] };
        let freeze = try_record(world, text::freeze(maya, text, round, None, world.edge.now())).unwrap();
        let barrier = Barrier::new(3);
        let (amended, signed) = std::thread::scope(|scope| {
            let amends = scope.spawn(|| {
                let member = world.ways.members["saptari"];
                let body = Write {
                    text: here(text),
                    paragraph: Some(here(paragraph)),
                    after: None,
                    form: Form::Plain,
                    parent: None,
                    words: "Ours, all of it.".into(),
                    roots: vec![here(root)],
                };
                let deed = text::write(Actor::Group { member }, member, Some(paragraph), body);
                barrier.wait();
                try_record(world, deed).unwrap()
            });
            let barrier = &barrier;
            let signs: Vec<_> = ["landless", "dalit"]
                .into_iter()
                .map(|id| {
                    scope.spawn(move || {
                        let member = world.ways.members[id];
                        let now = world.edge.now();
                        let deed = release::sign(Actor::Group { member }, (text, freeze), member, now);
                        barrier.wait();
                        try_record(world, deed)
                    })
                })
                .collect();
            let signed: Vec<_> = signs.into_iter().map(|one| one.join().unwrap()).collect();
            (amends.join().unwrap(), signed)
        });
        let before = signed.iter().flatten().count();
        println!("{before} of 2 signatures came before the amendment");
        assert!(signed.iter().flatten().all(|index| *index < amended));
        let kept = "SELECT COUNT(*) FROM signature WHERE freezing = $1";
        assert_eq!(number(world, kept, vec![freeze.into()]), i64::try_from(before).unwrap());
        let stale = "SELECT COUNT(*) FROM text WHERE id = $1 AND state = 'draft' AND freezing IS NULL";
        assert_eq!(number(world, stale, vec![text.into()]), 1, "they stand under words that are no more");
    });
}

#[test]
fn a_hundred_equal_amendments_make_one_version() {
    both(|world| {
        let mut saptari = world.group("saptari");
        let text = begun(world, &mut saptari);
        let paragraph = written(world, &mut saptari, text, &[("form", "plain"), ("words", "Ours.")]);
        let member = world.ways.members["saptari"];
        let amend = || {
            let body = Write {
                text: here(text),
                paragraph: Some(here(paragraph)),
                after: None,
                form: Form::Plain,
                parent: None,
                words: "Ours, and our children's.".into(),
                roots: vec![],
            };
            try_record(world, text::write(Actor::Group { member }, member, Some(paragraph), body))
        };
        let done: Vec<_> = std::thread::scope(|scope| {
            let all: Vec<_> = (0..100).map(|_| scope.spawn(amend)).collect();
            all.into_iter().map(|one| one.join().unwrap()).collect()
        });
        assert_eq!(done.iter().filter(|one| one.is_ok()).count(), 1);
        assert!(done.iter().all(|one| one.is_ok() || *one == Err(Refusal::Rewritten)));
        let versions = "SELECT versions FROM paragraph WHERE id = $1";
        assert_eq!(number(world, versions, vec![paragraph.into()]), 2);
    });
}

/// A text as large as it may be: its working page is still one page of a few questions.
#[test]
fn a_text_of_400_paragraphs_in_61_languages_is_still_a_page() {
    both(|world| {
        let roots: Vec<i64> = (0..3).map(|n| loan_of(world, "saptari", &format!("Canal {n}"), 90)).collect();
        let mut saptari = world.group("saptari");
        let text = begun(world, &mut saptari);
        let first = 10_000_000;
        let mut list = Vec::new();
        for n in 0..400 {
            list.push(stmt_paragraph(first + n, text, n));
            for root in &roots {
                list.push(stmt!("INSERT INTO root (paragraph, loan) VALUES ($1, $2)", first + n, *root));
            }
            for language in 0..61 {
                list.push(stmt!(
                    "INSERT INTO version (paragraph, version, language, words, id, at) VALUES ($1, $2, $3, $4, $5, '2026-11')",
                    first + n,
                    first + n,
                    format!("en-x-a{language}"),
                    "Ours.",
                    first + n * 100 + language
                ));
            }
        }
        let languages: Vec<String> = (0..60).map(|n| format!("\"en-x-a{n}\"")).collect();
        let languages = format!("[{}]", languages.join(","));
        list.push(stmt!("UPDATE text SET languages = $1 WHERE id = $2", languages, text));
        let mut writer = world.writer();
        writer.write_all(&list).unwrap();
        writer.analyze().unwrap();
        let path = format!("/en/texts/{text}/draft");
        saptari.get(&path);
        let begun = std::time::Instant::now();
        let page = saptari.get_with(&path, &[("accept-encoding", "gzip")]);
        println!(
            "a page of a text of 400 paragraphs in 61 languages: {:?}, {} bytes",
            begun.elapsed(),
            page.body.len()
        );
        assert_eq!(page.status, 200);
        assert!(page.body.len() < 30 * 1024);
        let fields = [("form", "plain"), ("words", "One more."), ("held", "")];
        saptari.get(&format!("/en/texts/{text}/write"));
        let full = saptari.post(&format!("/en/texts/{text}/write"), &fields);
        assert_eq!(full.status, 422);
        assert!(full.text().contains("A text holds 400 paragraphs at most."));
    });
}

fn stmt_paragraph(key: i64, text: i64, place: i64) -> (&'static str, Vec<Val>) {
    stmt!(
        "INSERT INTO paragraph (id, text, place, form, parent, version, versions, words, struck, at)
         VALUES ($1, $2, $3, 'plain', NULL, $4, 1, $5, 0, '2026-11')",
        key,
        text,
        place,
        key,
        format!(
            "Paragraph {place}: the land belongs to those who work on it, and the water to those who drink it."
        )
    )
}
