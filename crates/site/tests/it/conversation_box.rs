//! Boxes: sealed when a conversation is over, taken along, checked, and drawn again byte by byte; maps; imports.

use civics::consent::Audience;
use civics::conversation::Vote;
use site::cli::verify::{self, Verify};
use site::store::conversation::drawing::Drawing;
use site::store::conversation::sealed::Contents;
use site::store::conversation::{deeds, pages, vote};
use site::store::refill;
use site::store::sql::Val;
use site::work::draw::{Drawer, redrawn};

use crate::conversation::{DAY, counted, opened, record, votes};
use crate::loan::person;
use crate::tools::{freed, stop};
use crate::world::{World, between, both, fresh_folder};

fn drawer(world: &World) -> Drawer {
    let config = &world.app.config;
    Drawer::new(world.app.store.clone(), world.edge.clone(), config.origin.clone())
}

/// What was drawn of a conversation last.
fn drawn(world: &World, key: i64) -> Drawing {
    let found = world.wait(world.app.store.read(move |q| pages::map(q, key, i64::MAX))).unwrap();
    serde_json::from_str(&found.unwrap().1).unwrap()
}

const SEEDS: [&str; 8] = ["One.", "Two.", "Three.", "Four.", "Five.", "Six.", "Seven.", "Eight."];

/// Two groups of invented people: they agree on the first two propositions and on nothing else.
fn crowd(world: &World, key: i64, seeds: &[i64], each: u8) {
    for side in 0..2u8 {
        for n in 0..each {
            let mark = |(at, proposition): (usize, &i64)| {
                let agrees = at < 2 || (side == 0) == (at % 2 == 0) || (n % 7 == 0 && at == 5);
                (*proposition, if agrees { Vote::Agree } else { Vote::Disagree })
            };
            let marks: Vec<(i64, Vote)> = seeds.iter().enumerate().map(mark).collect();
            let stmts = vote::put(key, &[side, n, 9], &marks, world.edge.now());
            world.wait(world.app.store.keep(stmts)).unwrap();
        }
    }
}

fn verified(what: &std::path::Path, payload: Option<&std::path::Path>) -> Result<(), String> {
    let args = Verify {
        what: what.to_string_lossy().into_owned(),
        key: None,
        policy: None,
        entry: None,
        payload: payload.map(std::path::Path::to_path_buf),
        postgres_url_file: None,
    };
    verify::run(&args).map_err(|failure| failure.to_string())
}

/// What the other program, which uses none of our code, says of a box.
fn judged(good: bool, args: &[&str]) {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tools/verify.py");
    let done = std::process::Command::new("python3").arg(script).args(args).output().unwrap();
    let said = String::from_utf8_lossy(&done.stdout).into_owned() + &String::from_utf8_lossy(&done.stderr);
    assert_eq!(done.status.success(), good, "{said}");
}

#[test]
fn a_node_of_the_first_format_gets_its_boxes_and_keeps_what_it_holds() {
    let world = World::new(None);
    let acts = world.app.store.head().size();
    let old = "DROP TABLE ballotbox; DROP TABLE vote; DROP TABLE author; DROP TABLE card; DROP TABLE map;
       DROP TABLE weight; DROP TABLE conversation; DROP TABLE proposition; DROP TABLE saying;
       UPDATE setting SET value = '1' WHERE name = 'format';";
    world.writer().script(old).unwrap();
    let data = stop(world);
    let world = World::bare(data, None);
    assert_eq!(world.app.store.head().size(), acts);
    let format = world.ask("SELECT value FROM setting WHERE name = 'format'", vec![]);
    assert_eq!(format[0][0], Val::Text("2".into()));
    for table in
        ["SELECT COUNT(*) FROM vote", "SELECT COUNT(*) FROM conversation", "SELECT COUNT(*) FROM map"]
    {
        assert_eq!(world.ask(table, vec![])[0][0], Val::Int(0));
    }
}

#[test]
fn a_sealed_box_is_taken_along_and_its_map_drawn_again_byte_by_byte() {
    both(|world| {
        let (key, seeds) = opened(world, (Audience::Public, Audience::Alliance), &SEEDS);
        let page = format!("/en/conversations/{key}");
        votes(world, "tegeres", key, &[(seeds[0], Vote::Agree), (seeds[3], Vote::Pass)]).unwrap();
        crowd(world, key, &seeds, 30);
        let taken = format!("/conversations/{key}/box");
        assert_eq!(world.group("tegeres").get(&taken).status, 404, "nothing is sealed yet");
        world.edge.shift(31 * DAY);
        record(world, deeds::conclude(person(world, "amina"), None, key)).unwrap();
        world.wait(drawer(world).step()).unwrap();
        world.recorded("seal");
        let secrets = world.ask("SELECT COUNT(secret), COUNT(salt) FROM ballotbox", vec![]);
        assert_eq!(secrets[0], [Val::Int(0), Val::Int(1)], "what made voters out of people is forgotten");
        assert_eq!(world.browser().get(&taken).status, 404, "the box is for the alliance");
        let mut tegeres = world.group("tegeres");
        let shown = tegeres.get(&page).text();
        let answer = tegeres.get(&taken);
        assert_eq!(answer.status, 200, "{}", answer.text());
        let contents = Contents::parse(&answer.text()).unwrap();
        assert!(shown.contains(&contents.root()) && shown.contains("Take the box along"));
        assert_eq!((contents.people.len(), contents.votes()), (61, 2 + 60 * 8));
        // Nobody finds herself by what stands in the tables.
        for row in world.ask("SELECT voter FROM vote", vec![]) {
            let Val::Bytes(voter) = &row[0] else { panic!("{row:?}") };
            assert!(contents.people.iter().all(|(person, _)| voter.as_slice() != person));
        }
        // The map: the same from the box as on the page, twice.
        let (map, again) = redrawn(&contents).unwrap();
        assert_eq!(again, drawn(world, key));
        assert_eq!(redrawn(&contents).unwrap().0, map);
        assert_eq!(again.groups.len(), 2);
        assert!(again.unites.iter().any(|one| one.proposition == seeds[0] && one.agrees && one.share > 95));
        assert!(!again.divides.is_empty() && again.divides.iter().all(|one| one.proposition > seeds[1]));
        // The command line says so, and says what is wrong with a box that was touched.
        let folder = fresh_folder();
        std::fs::create_dir_all(&folder).unwrap();
        let (file, seal) = (folder.join("box.jsonl"), folder.join("seal.json"));
        std::fs::write(&file, answer.text()).unwrap();
        let index = between(&shown, "/en/log/", "\"").unwrap();
        let served = world.browser().get(&format!("/log/entry/{index}/payload"));
        assert_eq!(served.status, 200, "the seal is public");
        std::fs::write(&seal, served.text()).unwrap();
        verified(&file, Some(&seal)).unwrap();
        verified(&file, None).unwrap();
        let (box_file, seal_file) = (file.to_str().unwrap(), seal.to_str().unwrap());
        judged(true, &["box", box_file, "--seal", seal_file]);
        let touched = answer.text().replacen(":1 ", ":-1 ", 1);
        std::fs::write(&file, touched).unwrap();
        judged(false, &["box", box_file, "--seal", seal_file]);
        let why = verified(&file, Some(&seal)).unwrap_err();
        assert!(why.contains("not the one that was sealed: its root"), "{why}");
        std::fs::write(&file, answer.text().replacen(":1 ", ":7 ", 1)).unwrap();
        let why = verified(&file, Some(&seal)).unwrap_err();
        assert!(why.contains("a vote is 1, -1 or 0, not 7"), "{why}");
        // A sealed box is sealed once.
        world.wait(drawer(world).step()).unwrap();
        let rows = world.ask("SELECT COUNT(*) FROM entry WHERE leaf LIKE '%kind_:_seal_%'", vec![]);
        assert_eq!(rows[0][0], Val::Int(1));
        std::fs::remove_dir_all(&folder).unwrap();
    });
}

#[test]
fn a_box_goes_into_a_backup_and_no_backup_brings_back_what_made_voters_out_of_people() {
    let world = World::new(None);
    let (key, seeds) = opened(&world, (Audience::Public, Audience::Alliance), &SEEDS);
    crowd(&world, key, &seeds, 30);
    let copy = World::bare(fresh_folder(), None);
    copy.writer().write_all(&[("DELETE FROM signed", vec![])]).unwrap();
    refill::copy_kept(world.writer().as_mut(), copy.writer().as_mut(), &mut |_| {}).unwrap();
    for table in [
        "SELECT voter, proposition, vote, day FROM vote ORDER BY voter, proposition",
        "SELECT conversation, secret FROM ballotbox ORDER BY conversation",
        "SELECT code, conversation, nth FROM card ORDER BY code",
    ] {
        let held = world.ask(table, vec![]);
        assert!(!held.is_empty() || table.contains("card"));
        assert_eq!(copy.ask(table, vec![]), held, "{table}");
    }
    world.edge.shift(31 * DAY);
    record(&world, deeds::conclude(person(&world, "amina"), None, key)).unwrap();
    world.wait(drawer(&world).step()).unwrap();
    world.recorded("seal");
    let old = (
        "UPDATE ballotbox SET secret = $1 WHERE conversation = $2",
        vec![Val::Bytes(vec![7; 32]), Val::Int(key)],
    );
    world.writer().write_all(&[old]).unwrap();
    let world = World::bare(stop(world), None);
    let secrets = world.ask("SELECT COUNT(secret) FROM ballotbox", vec![]);
    assert_eq!(secrets[0][0], Val::Int(0));
}

#[test]
fn a_map_is_drawn_day_by_day_and_says_in_words_what_it_shows() {
    both(|world| {
        let (key, seeds) = opened(world, (Audience::Public, Audience::Nobody), &SEEDS);
        let path = format!("/en/conversations/{key}/map");
        let mut drawer = drawer(world);
        votes(world, "tegeres", key, &[(seeds[0], Vote::Agree)]).unwrap();
        world.wait(drawer.step()).unwrap();
        let little = world.browser().get(&path).text();
        assert!(little.contains("Too little was said") && !little.contains("<svg class=\"map\""));
        world.edge.shift(DAY);
        crowd(world, key, &seeds, 12);
        votes(world, "elgon", key, &[(seeds[0], Vote::Agree)]).unwrap();
        world.wait(drawer.step()).unwrap();
        world.edge.shift(DAY);
        crowd(world, key, &seeds, 24);
        votes(world, "elgon", key, &[(seeds[1], Vote::Agree)]).unwrap();
        world.wait(drawer.step()).unwrap();
        let days = world.wait(world.app.store.read(move |q| pages::days(q, key))).unwrap();
        assert_eq!(days.len(), 3);
        let now = world.browser().get(&path).text();
        assert!(now.contains("What unites us") && now.contains("Group A") && now.contains("Group B"));
        assert!(now.contains("from 387 votes of 50 people"), "{now}");
        let before = world.browser().get(&format!("{path}?day={}", days[1])).text();
        assert!(before.contains("from 194 votes of 26 people"), "{before}");
        assert!(now.contains("role=\"img\" aria-label=\"A map of 50 people in 2 groups."));
        for id in ["tegeres", "elgon"] {
            assert!(!now.contains(&format!("/members/{}", world.ways.members[id])), "nobody is named");
        }
        let arabic = world.browser().get(&path.replace("/en/", "/ar/")).text();
        assert!(arabic.contains("dir=\"rtl\"") && arabic.contains("ما يجمعنا"));
    });
}

#[test]
fn what_unites_becomes_a_proposal_that_names_where_it_grew() {
    both(|world| {
        let (key, seeds) = opened(world, (Audience::Public, Audience::Nobody), &SEEDS);
        crowd(world, key, &seeds, 30);
        let circle = world.ways.circles["kapchorwa"];
        let path = format!("/en/circles/{circle}/propose");
        let mut tegeres = world.group("tegeres");
        let review = civics::round::proposal::today(world.edge.now());
        let review = review.checked_add(jiff::Span::new().days(90)).unwrap().to_string();
        let proposition = seeds[0].to_string();
        let fields = [
            ("title", "Say one"),
            ("words", "One."),
            ("language", "en"),
            ("review", review.as_str()),
            ("channels", "web"),
            ("proposition", proposition.as_str()),
        ];
        tegeres.get(&path);
        assert_eq!(tegeres.post(&path, &fields).status, 422, "people still vote on it");
        world.edge.shift(31 * DAY);
        record(world, deeds::conclude(person(world, "amina"), None, key)).unwrap();
        world.wait(drawer(world).step()).unwrap();
        let mut tegeres = world.group("tegeres");
        let map = tegeres.get(&format!("/en/conversations/{key}/map")).text();
        assert!(map.contains(&format!("propose?proposition={proposition}")), "{map}");
        let form = tegeres.get(&format!("{path}?proposition={proposition}")).text();
        assert!(form.contains(">One.</textarea>"), "{form}");
        let answer = tegeres.post(&path, &fields);
        assert_eq!(answer.status, 303, "{}", answer.text());
        let shown = tegeres.get(answer.header("location")).text();
        assert!(shown.contains(&format!("/en/propositions/{proposition}")));
    });
}

#[test]
fn a_conversation_of_one_person_is_sealed_without_a_map() {
    both(|world| {
        let (key, seeds) = opened(world, (Audience::Alliance, Audience::Nobody), &["Alone."]);
        votes(world, "tegeres", key, &[(seeds[0], Vote::Pass)]).unwrap();
        assert_eq!(counted(world, key), (1, 1));
        world.edge.shift(31 * DAY);
        record(world, deeds::conclude(person(world, "amina"), None, key)).unwrap();
        world.wait(drawer(world).step()).unwrap();
        world.recorded("seal");
        assert_eq!(world.ask("SELECT map FROM conversation", vec![])[0][0], Val::Text(String::new()));
        let mut tegeres = world.group("tegeres");
        assert!(tegeres.get(&format!("/en/conversations/{key}/map")).text().contains("Too little was said"));
        assert_eq!(tegeres.get(&format!("/conversations/{key}/box")).status, 404, "nobody takes it along");
        let page = tegeres.get(&format!("/en/conversations/{key}")).text();
        assert!(page.contains("fewer than five"));
    });
}

#[test]
fn an_export_of_pol_is_comes_in_attributed_closed_and_sealed() {
    let folder = fresh_folder();
    let export = folder.join("export");
    std::fs::create_dir_all(&export).unwrap();
    std::fs::write(export.join("summary.csv"), "topic,Who owns the street?\nurl,https://pol.is/4sample\n")
        .unwrap();
    let comments = "timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body\n\
        1,0,0,0,0,1,\"Streets belong to those who walk.\"\n1,1,0,0,0,0,\"Trees,\nnot parking.\"\n1,2,1,0,0,-1,\"Spam\"\n";
    std::fs::write(export.join("comments.csv"), comments).unwrap();
    let mut rows = String::from("timestamp,comment-id,voter-id,vote\n");
    for voter in 0..24 {
        for comment in 0..2 {
            let vote = if (voter + comment) % 2 == 0 { 1 } else { -1 };
            rows.push_str(&format!("{},{comment},{voter},{vote}\n", 1_600_000_000_000u64 + voter));
        }
    }
    std::fs::write(export.join("votes.csv"), &rows).unwrap();
    let world = World::new(None);
    let (line, data) = (export.to_string_lossy().into_owned(), stop(world));
    let args = |line: &str| {
        use clap::Parser as _;
        let words = ["groundswell", "import", "polis", line, "--data", data.to_str().unwrap()];
        let words = words.into_iter().chain(["--origin", "test.groundswell.invalid"]);
        site::cli::Line::parse_from(words).import().unwrap()
    };
    site::cli::import::run(&args(&line), site::config::Edge::default()).unwrap();
    freed(&data);
    let world = World::bare(data.clone(), None);
    let rows = world.ask("SELECT id, source, state, people, votes FROM conversation", vec![]);
    let [Val::Int(key), Val::Text(source), Val::Text(state), people, votes] = rows[0].as_slice() else {
        panic!("{rows:?}")
    };
    assert_eq!((state.as_str(), people, votes), ("sealed", &Val::Int(24), &Val::Int(48)));
    assert!(source.contains("https://pol.is/4sample") && source.contains("CC BY 4.0"));
    let page = world.browser().get(&format!("/en/conversations/{key}")).text();
    assert!(page.contains("Held elsewhere") && page.contains("Who owns the street?"));
    let list = world.browser().get(&format!("/en/conversations/{key}/propositions")).text();
    assert!(list.contains("Trees, not parking.") && list.contains("where the conversation was held"));
    stop(world);
    std::fs::write(export.join("votes.csv"), "timestamp,comment-id,voter-id,vote\n1,0,3,7\n").unwrap();
    let why = site::cli::import::run(&args(&line), site::config::Edge::default()).unwrap_err().to_string();
    assert!(why.contains("votes.csv") && why.contains("line 2"), "{why}");
    std::fs::remove_dir_all(&folder).unwrap();
}
