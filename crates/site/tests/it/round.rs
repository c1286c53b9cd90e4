//! Rounds: proposed, amended, rendered, called, retracted and closed; rules that change by two rounds a season apart.

use std::sync::Barrier;

use civics::helper::Channel;
use civics::round::{Propose, Stance, Subject};
use civics::rules::Rules;
use civics::stance::{Said, Way};
use civics::{Actor, Address};
use site::store::round::{deeds, end};
use site::store::sql::Val;
use site::store::stance::{Wish, take};
use site::store::{Deed, Stop};

use crate::world::{Browser, World, between, both};

const DAY: i64 = 86_400;

fn here(key: i64) -> Address {
    Address::here(key.unsigned_abs())
}

/// Records a deed; gives the index of its act.
fn record(world: &World, deed: Deed) -> Result<i64, Stop> {
    let done = world.wait(world.app.store.record(world.edge.dice(), deed))?;
    Ok(i64::try_from(done.index).unwrap())
}

fn text(world: &World, sql: &'static str, key: i64) -> String {
    match &world.ask(sql, vec![Val::Int(key)])[0][0] {
        Val::Text(text) => text.clone(),
        other => panic!("{other:?}"),
    }
}

fn state(world: &World, key: i64) -> String {
    text(world, "SELECT state FROM proposal WHERE id = $1", key)
}

fn outcome(world: &World, key: i64) -> String {
    text(world, "SELECT outcome FROM proposal WHERE id = $1", key)
}

fn a_proposal(member: i64) -> Propose {
    Propose {
        member: here(member),
        title: "A day for the land".into(),
        words: "We march to the district office on one day.".into(),
        language: "en".into(),
        subject: Subject::default(),
        channels: vec![Channel::Web],
        languages: vec![],
        binds: vec![],
        review: String::new(),
    }
}

/// A proposal of a group, recorded without its page; looked at again in three months.
fn proposed(world: &World, circle: &str, member: &str, change: impl Fn(&mut Propose)) -> i64 {
    let member = world.ways.members[member];
    let mut body = a_proposal(member);
    let day = civics::round::proposal::today(world.edge.now());
    body.review = day.checked_add(jiff::Span::new().months(3)).unwrap().to_string();
    change(&mut body);
    record(world, deeds::propose(Actor::Group { member }, world.ways.circles[circle], body)).unwrap()
}

/// Calls a round through its page, for that many days from now on.
fn called(world: &World, convenor: &str, key: i64, days: i64) {
    let path = format!("/en/proposals/{key}/call");
    let mut browser = world.person(convenor);
    browser.get(&path);
    let closes = closing(world, days);
    let answer = browser.post(&path, &[("closes", &closes), ("done", "We rang each of them.")]);
    assert_eq!(answer.status, 303, "{}", answer.text());
}

fn closing(world: &World, days: i64) -> String {
    let day = civics::round::proposal::today(world.edge.now());
    day.checked_add(jiff::Span::new().days(days)).unwrap().to_string()
}

fn wish(world: &World, key: i64, member: &str, stance: Stance) -> Wish {
    let version = match world.ask("SELECT version FROM proposal WHERE id = $1", vec![Val::Int(key)])[0][0] {
        Val::Int(version) => version,
        _ => panic!("no version"),
    };
    let ground = (stance == Stance::Object).then_some(civics::round::Ground::Harm);
    let words = if ground.is_some() { "It brings the police to our doors." } else { "" };
    Wish {
        proposal: key,
        member: world.ways.members[member],
        way: Way { version, channel: Channel::Web },
        said: Said { stance, ground, principle: None, words: words.into() },
        slip: None,
    }
}

fn says(world: &World, key: i64, member: &str, stance: Stance) {
    let own = world.ways.members[member];
    record(world, take(Actor::Group { member: own }, wish(world, key, member, stance))).unwrap();
}

/// Presses a button of a proposal's page.
fn press(browser: &mut Browser, key: i64, what: &str) -> crate::world::Answer {
    assert_eq!(browser.get("/en/settings").status, 200);
    browser.post(&format!("/en/proposals/{key}/{what}"), &[])
}

#[test]
fn a_group_proposes_amends_and_closes_what_its_country_decides() {
    both(|world| {
        let uganda = world.ways.circles["uganda"];
        let path = format!("/en/circles/{uganda}/propose");
        let mut tegeres = world.group("tegeres");
        assert_eq!(world.group("saptari").get(&path).status, 404, "it has no home here");
        tegeres.get(&path);
        let review = closing(world, 60);
        let fields = |title| {
            [
                ("title", title),
                ("words", "We march on one day."),
                ("language", "en"),
                ("languages", "ne"),
                ("channels", "web"),
                ("review", review.as_str()),
            ]
        };
        let empty = tegeres.post(&path, &fields(" "));
        assert_eq!(empty.status, 422);
        assert!(empty.text().contains("We march on one day."), "the form comes back filled in");
        let many = (0..200).map(|n| format!("a{}{}", (b'a' + n / 26) as char, (b'a' + n % 26) as char));
        let many = many.collect::<Vec<_>>().join(",");
        let mut lots = fields("A day").to_vec();
        lots.push(("more", &many));
        let lots = tegeres.post(&path, &lots);
        assert!(lots.status == 422 && lots.text().contains("at most 60"), "{}", lots.text());
        let made = tegeres.post(&path, &fields("A day for the land"));
        assert_eq!(made.status, 303, "{}", made.text());
        world.recorded("propose");
        let key: i64 = made.header("location").rsplit('/').next().unwrap().parse().unwrap();
        let page = format!("/en/proposals/{key}");
        assert_eq!(world.browser().get(&page).status, 404, "a visitor sees outcomes alone");
        assert_eq!(world.group("saptari").get(&page).status, 200, "the alliance sees rounds");

        let amend = format!("{page}/amend");
        assert_eq!(world.group("elgon").get(&amend).status, 404, "only who proposed it amends");
        tegeres.get(&amend);
        let words = "We march together on one day.";
        let looked = tegeres.post(&amend, &[("words", words), ("do", "look")]);
        assert!(looked.status == 200 && looked.text().contains("<ins>together </ins>"), "{}", looked.text());
        assert_eq!(tegeres.post(&amend, &[("words", words), ("do", "amend")]).status, 303);
        world.recorded("amend");
        let html = tegeres.get(&page).text();
        let version = between(&html, &format!("/proposals/{key}/versions/"), "\"").unwrap().to_owned();
        assert_eq!(version, key.to_string(), "the first version is the proposal itself");

        round_is_called_and_closed(world, key, uganda);
    });
}

fn round_is_called_and_closed(world: &World, key: i64, uganda: i64) {
    let page = format!("/en/proposals/{key}");
    let call = format!("{page}/call");
    assert_eq!(world.person("maya").get(&call).status, 404, "she convenes another circle");
    let mut amina = world.person("amina");
    let html = amina.get(&call).text();
    assert!(html.contains("Faith-based organisation"), "who is missing stands there first");
    let soon = closing(world, 1);
    let late = closing(world, 6);
    let short = amina.post(&call, &[("closes", &soon), ("done", "We rang them.")]);
    assert!(short.status == 422 && short.text().contains("at least 5 days"), "{}", short.text());
    let silent = amina.post(&call, &[("closes", &late), ("done", " ")]);
    assert_eq!(silent.status, 422, "what was done is recorded");
    assert_eq!(amina.post(&call, &[("closes", &late), ("done", "We rang them.")]).status, 303);
    world.recorded("call");
    assert_eq!(state(world, key), "open");
    for (member, stance) in
        [("tegeres", Stance::Consent), ("kampala", Stance::Aside), ("elgon", Stance::Object)]
    {
        says(world, key, member, stance);
    }
    says(world, key, "elgon", Stance::Consent);

    let early = press(&mut amina, key, "close");
    assert!(early.status == 422 && early.text().contains("still takes stances"));
    world.edge.shift(8 * DAY);
    let (mut amina, mut tegeres) = (world.person("amina"), world.group("tegeres"));
    let unread = press(&mut amina, key, "close");
    assert!(unread.status == 422 && unread.text().contains("Nepali"), "a declared language is missing");
    let render = format!("{page}/render");
    tegeres.get(&format!("{render}?in=ne"));
    let version = tegeres.hidden("version");
    let old = [("language", "ne"), ("title", "भूमिको दिन"), ("words", "हामी सँगै हिँड्छौं।"), ("version", "0")];
    let refused = tegeres.post(&render, &old);
    assert!(refused.status == 422 && refused.text().contains("हामी सँगै"), "nothing typed is lost");
    let mut good = old;
    good[3].1 = &version;
    assert_eq!(tegeres.post(&render, &good).status, 303);
    world.recorded("render");
    assert!(tegeres.get(&page.replace("/en/", "/ne/")).text().contains("हामी सँगै हिँड्छौं।"));

    assert_eq!(press(&mut world.group("saptari"), key, "close").status, 404, "it has no vote here");
    let young = press(&mut tegeres, key, "close");
    assert!(young.status == 422 && young.text().contains("still takes stances"), "nobody could read it yet");
    says(world, key, "elgon", Stance::Object);
    says(world, key, "elgon", Stance::Consent);
    world.edge.shift(7 * DAY);
    let mut tegeres = world.group("tegeres");
    assert_eq!(press(&mut tegeres, key, "close").status, 303, "who may take a stance may close");
    world.recorded("close");
    assert_eq!((state(world, key).as_str(), outcome(world, key).as_str()), ("closed", "adopted"));
    let seen = world.browser().get(&page).text();
    assert!(seen.contains("Adopted") && seen.contains("Consent: 2. Stand aside: 1."), "{seen}");
    assert!(!seen.contains("We march"), "a visitor sees the outcome and not the words");
    assert!(
        world.browser().get(&format!("/en/circles/{uganda}/rounds")).text().contains("A day for the land")
    );
    let again = press(&mut tegeres, key, "close");
    assert!(again.status == 422 && again.text().contains("decided or withdrawn"));
}

#[test]
fn an_objection_blocks_and_an_absent_caucus_is_waited_for() {
    both(|world| {
        let (one, other) =
            (proposed(world, "uganda", "tegeres", |_| {}), proposed(world, "uganda", "elgon", |_| {}));
        for key in [one, other] {
            called(world, "amina", key, 6);
        }
        for member in ["tegeres", "kampala"] {
            says(world, one, member, Stance::Consent);
        }
        says(world, one, "elgon", Stance::Object);
        says(world, other, "elgon", Stance::Consent);
        let html = world.group("kampala").get(&format!("/en/proposals/{one}")).text();
        assert!(html.contains("It brings the police to our doors."), "an objection stands on the page");
        world.edge.shift(8 * DAY);
        let mut amina = world.person("amina");
        for key in [one, other] {
            assert_eq!(press(&mut amina, key, "close").status, 303);
        }
        assert_eq!((outcome(world, one).as_str(), outcome(world, other).as_str()), ("blocked", "quorum"));
    });
}

#[test]
fn a_proposal_is_withdrawn_by_who_proposed_it_alone() {
    both(|world| {
        let key = proposed(world, "uganda", "tegeres", |_| {});
        assert_eq!(press(&mut world.group("elgon"), key, "retract").status, 404);
        assert_eq!(press(&mut world.group("tegeres"), key, "retract").status, 303);
        world.recorded("retract");
        assert_eq!(state(world, key), "retracted");
        assert_eq!(press(&mut world.group("tegeres"), key, "retract").status, 422);
    });
}

/// Two deeds that arrive at the same moment.
pub fn at_once(world: &World, one: impl Fn() -> Deed + Sync, other: impl Fn() -> Deed + Sync) {
    let barrier = Barrier::new(2);
    std::thread::scope(|scope| {
        for deed in [&one as &(dyn Fn() -> Deed + Sync), &other] {
            let barrier = &barrier;
            scope.spawn(move || {
                let deed = deed();
                barrier.wait();
                drop(record(world, deed));
            });
        }
    });
}

#[test]
fn a_rendering_that_arrives_with_the_closing_comes_before_or_after_it() {
    both(|world| {
        for _ in 0..4 {
            let key = proposed(world, "uganda", "tegeres", |body| body.languages = vec!["ne".into()]);
            called(world, "amina", key, 6);
            for member in ["tegeres", "kampala", "elgon"] {
                says(world, key, member, Stance::Consent);
            }
            world.edge.shift(8 * DAY);
            let member = world.ways.members["tegeres"];
            let body = || civics::round::Render {
                proposal: here(key),
                version: here(key),
                language: "ne".into(),
                title: "दिन".into(),
                words: "हिँड्छौं".into(),
            };
            let group = || Actor::Group { member };
            at_once(
                world,
                || deeds::render(group(), Some(member), world.ways.circles["uganda"], body()),
                || end::close(group(), Some(member), key),
            );
            let order = order(world, key);
            let expected = if order == ["render", "close"] { "closed" } else { "open" };
            assert!(order == ["render", "close"] || order == ["render"], "{order:?}");
            assert_eq!(state(world, key), expected);
        }
    });
}

/// The kinds of the acts on a proposal since its time was over, in the order of the log.
fn order(world: &World, key: i64) -> Vec<String> {
    let rows = world.ask("SELECT leaf FROM entry WHERE idx > $1 ORDER BY idx", vec![Val::Int(key)]);
    let kinds = rows.into_iter().map(|row| match &row[0] {
        Val::Text(leaf) => between(leaf, "\"kind\":\"", "\"").unwrap().to_owned(),
        other => panic!("{other:?}"),
    });
    kinds.filter(|kind| ["render", "close"].contains(&kind.as_str())).collect()
}

#[test]
fn an_objection_that_arrives_with_the_closing_counts_only_before_the_closing_act() {
    both(|world| {
        for _ in 0..4 {
            let key = proposed(world, "uganda", "tegeres", |_| {});
            called(world, "amina", key, 6);
            for member in ["tegeres", "kampala", "elgon"] {
                says(world, key, member, Stance::Consent);
            }
            let closes =
                match world.ask("SELECT closes FROM proposal WHERE id = $1", vec![Val::Int(key)])[0][0] {
                    Val::Int(closes) => closes,
                    _ => panic!("no clock"),
                };
            // The clock strikes while both are on their way: the judge's clock decides, and the log says which.
            world.edge.shift(closes - world.edge.now().as_second() - 1);
            let (elgon, tegeres) = (world.ways.members["elgon"], world.ways.members["tegeres"]);
            let objection = wish(world, key, "elgon", Stance::Object);
            at_once(
                world,
                || take(Actor::Group { member: elgon }, objection.clone()),
                || {
                    world.edge.shift(1);
                    end::close(Actor::Group { member: tegeres }, Some(tegeres), key)
                },
            );
            drop(record(world, end::close(Actor::Group { member: tegeres }, Some(tegeres), key)));
            let objected =
                world.ask("SELECT COUNT(*) FROM objection WHERE proposal = $1", vec![Val::Int(key)]);
            let expected = if objected[0][0] == Val::Int(1) { "blocked" } else { "adopted" };
            assert_eq!(outcome(world, key), expected);
        }
    });
}

#[test]
fn rules_come_into_force_by_two_rounds_a_season_apart() {
    both(|world| {
        let all = world.ways.circles["all"];
        let path = format!("/en/circles/{all}/propose");
        let mut rounds = Vec::new();
        for wait in [20, 70, 0] {
            let mut saptari = world.group("saptari");
            assert!(saptari.get("/en/rules").text().contains("Propose other rules"));
            saptari.get(&format!("{path}?rules=yes"));
            let review = closing(world, 60);
            let mut fields = vec![
                ("title", "A larger quorum"),
                ("words", "Half of each caucus."),
                ("language", "en"),
                ("channels", "web"),
                ("rules", "yes"),
                ("review", review.as_str()),
            ];
            let numbers = Rules { quorum: 50, ..Rules::default() }
                .numbers()
                .map(|n| (format!("rule-{}", n.word), n.value.to_string()));
            fields.extend(numbers.iter().map(|(word, value)| (word.as_str(), value.as_str())));
            let mut none = fields.clone();
            none.iter_mut().filter(|(word, _)| *word == "rule-quorum").for_each(|field| field.1 = "0");
            assert!(saptari.post(&path, &none).text().contains("between 1 and 100"));
            let made = saptari.post(&path, &fields);
            assert_eq!(made.status, 303, "{}", made.text());
            let key: i64 = made.header("location").rsplit('/').next().unwrap().parse().unwrap();
            rounds.push(key);
            called(world, "noor", key, 6);
            for member in ["tegeres", "kampala", "saptari", "elgon", "landless"] {
                says(world, key, member, Stance::Consent);
            }
            world.edge.shift(8 * DAY);
            assert_eq!(press(&mut world.person("noor"), key, "close").status, 303);
            assert_eq!(outcome(world, key), "adopted");
            let html = world.person("noor").get("/en/rules").text();
            assert_eq!(
                html.contains("Bring them into force"),
                wait == 0,
                "28 days are no season, 106 are one"
            );
            assert_eq!(html.contains("at least 90 days apart, so"), wait == 70);
            world.edge.shift(wait * DAY);
        }
        let mut noor = world.person("noor");
        let (first, second) = (rounds[0].to_string(), rounds[2].to_string());
        let html = noor.get("/en/rules").text();
        assert!(html.contains("Bring them into force"), "{html}");
        assert_eq!(noor.post("/en/rules", &[("first", &second), ("second", &first)]).status, 404);
        assert_eq!(noor.post("/en/rules", &[("first", &first), ("second", &second)]).status, 303);
        world.recorded("enact");
        let rows = world.ask("SELECT body FROM rules", vec![]);
        assert!(matches!(&rows[0][0], Val::Text(body) if body.contains(r#""quorum":"50""#)), "{rows:?}");
        assert!(world.browser().get("/en/rules").text().contains("<td class=\"number\">50</td>"));
        assert_eq!(
            noor.post("/en/rules", &[("first", &first), ("second", &second)]).status,
            404,
            "rounds hold once"
        );
    });
}

/// Ten thousand members in twelve protected caucuses, who have all consented: rows as the fold would have written them.
fn crowd(world: &World, key: i64) {
    let uganda = world.ways.circles["uganda"];
    let (text, int) = (|word: &str| Val::Text(word.to_owned()), Val::Int);
    let mut list = Vec::new();
    for caucus in 0..12 {
        let row = vec![int(2_000_000 + caucus), int(uganda), Val::Text(format!("Caucus {caucus}"))];
        list.push(("INSERT INTO caucus (id, circle, name, protected) VALUES ($1, $2, $3, 1)", row));
    }
    for n in 0..=10_000 {
        let member = 1_000_000 + n;
        let row = vec![int(member), Val::Text(format!("Group {n}")), int(uganda), text("2026-11-24")];
        let sql = "INSERT INTO member (id, name, kind, country, place, language, federation, circle, standing, charter, at,
           channel, helper, reason) VALUES ($1, $2, 'grassroots', 'UG', '', 'en', NULL, $3, 'member', 0, $4, 'web', NULL, '')";
        list.push((sql, row));
        if n == 10_000 {
            continue;
        }
        for step in [0, 1, 5] {
            let seat = vec![int(2_000_000 + (n + step) % 12), int(member)];
            list.push(("INSERT INTO seat (caucus, member, id) VALUES ($1, $2, 0)", seat));
        }
        let row = vec![int(key), int(member), int(3_000_000 + n), int(key), text("2026-11-24")];
        let sql = "INSERT INTO stance (proposal, member, id, version, stance, ground, principle, words, channel, mandate,
           helper, shelved, at) VALUES ($1, $2, $3, $4, 'consent', '', '', '', 'web', NULL, NULL, 0, $5)";
        list.push((sql, row));
    }
    // Who entered a caucus after the call neither fills it nor makes it wait.
    let row = vec![int(2_000_012), int(uganda), text("Late")];
    list.push(("INSERT INTO caucus (id, circle, name, protected) VALUES ($1, $2, $3, 1)", row));
    let row = vec![int(2_000_012), int(1_010_000), int(1 << 40)];
    list.push(("INSERT INTO seat (caucus, member, id) VALUES ($1, $2, $3)", row));
    world.writer().write_all(&list).unwrap();
}

#[test]
fn a_round_of_ten_thousand_members_and_twelve_caucuses_closes() {
    both(|world| {
        let key = proposed(world, "uganda", "tegeres", |_| {});
        called(world, "amina", key, 6);
        for member in ["tegeres", "kampala", "elgon"] {
            says(world, key, member, Stance::Consent);
        }
        crowd(world, key);
        world.edge.shift(8 * DAY);
        let member = world.ways.members["tegeres"];
        let begun = std::time::Instant::now();
        record(world, end::close(Actor::Group { member }, Some(member), key)).unwrap();
        let took = begun.elapsed();
        // Printed and not judged: a machine that tests with every core takes as long as it takes.
        println!("closing a round of 10,000 members took {took:?}, PostgreSQL: {}", world.postgres);
        assert_eq!(outcome(world, key), "adopted");
        let page = world.group("tegeres").get(&format!("/en/proposals/{key}"));
        assert!(page.text().contains("Consent: 10003."), "{}", page.text());
    });
}
