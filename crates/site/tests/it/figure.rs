//! Figures: published with their recipe, computed again before they stand, cited by a paragraph, disowned.

use civics::Act;
use civics::text::{Draft as Text, Kind};
use site::store::sql::Val;

use crate::acts::{act, paragraph};
use crate::browser::{Answer, Browser};
use crate::tools::stop;
use crate::world::{World, both};

const CLAIM: &str = include_str!("../../../inequality/tests/fixtures/claim/own.toml");
const LIST: &[u8] = include_bytes!("../../../inequality/tests/fixtures/claim/own_list.csv");

fn send(browser: &mut Browser, member: i64, claim: &str, list: Option<&[u8]>, open: bool) -> Answer {
    browser.get("/en/claim");
    let member = member.to_string();
    let mut fields =
        vec![("for", member.as_str()), ("language", "en"), ("recipe", claim), ("unit", "people")];
    fields.extend(open.then_some(("open", "yes")));
    let files: Vec<(&str, &str, &[u8])> = list.iter().map(|list| ("data", "own_list.csv", *list)).collect();
    browser.post_files("/en/claim", &fields, &files)
}

fn figures(world: &World) -> i64 {
    let rows = world.ask("SELECT COUNT(*) FROM figure", vec![]);
    let Val::Int(n) = rows[0][0] else { panic!("{rows:?}") };
    n
}

/// The address to which an answer sends, without its language.
fn key_of(answer: &Answer) -> i64 {
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.header("location").rsplit('/').next().unwrap().parse().unwrap()
}

#[test]
fn a_claim_is_computed_again_before_it_is_published() {
    both(|world| {
        let (mut group, member) = (world.group("tegeres"), world.ways.members["tegeres"]);
        assert_eq!(world.browser().get("/en/claim").status, 303, "who is not signed in is sent there");
        let key = key_of(&send(&mut group, member, CLAIM, Some(LIST), true));
        world.recorded("measure");
        let page = world.browser().get(&format!("/en/figures/{key}"));
        let said = page.text();
        for part in [
            "In Exampleland the 12 richest people own as much as the poorer half.",
            "12 people",
            "This server computed the number",
            "It does not say what that is like",
            "fa52280c9c83c8a8c91cb49f20f41d0c56b735dfcb0a6a96641b076acbe54491",
            "groundswell claim verify",
            "<svg class=\"figure\"",
        ] {
            assert!(said.contains(part), "{part}: {said}");
        }
        let list = world.browser().get("/en/figures").text();
        assert!(list.contains("In Exampleland the 12 richest"), "{list}");
        assert_eq!(world.browser().get(&format!("/figures/{key}/recipe")).text().trim(), CLAIM.trim());
        assert_eq!(world.browser().get(&format!("/figures/{key}/data/0")).body, LIST);
        assert_eq!(world.browser().get(&format!("/figures/{key}/data/1")).status, 404);
    });
}

#[test]
fn a_number_that_its_recipe_does_not_give_is_not_published() {
    both(|world| {
        let (mut group, member) = (world.group("tegeres"), world.ways.members["tegeres"]);
        let wrong = CLAIM.replace("\nresult = \"12\"", "\nresult = \"11\"");
        let answer = send(&mut group, member, &wrong, Some(LIST), false);
        assert_eq!(answer.status, 422);
        let said = answer.text();
        assert!(said.contains("The claim states 11, but its own recipe gives 12."), "{said}");
        assert!(said.contains("In Exampleland the {result}"), "the form comes back filled in");
        let other = send(&mut group, member, CLAIM, Some(b"year,worth\n2020,1\n"), false);
        assert_eq!(other.status, 422);
        assert!(other.text().contains("the claim does not name"));
        for broken in ["", "x = ", "format = \"groundswell/claim/v2\""] {
            assert_eq!(send(&mut group, member, broken, None, false).status, 422, "{broken}");
        }
        let foreign = send(&mut group, world.ways.members["dalit"], CLAIM, Some(LIST), false);
        assert_eq!(foreign.status, 404, "nobody publishes for another");
        assert_eq!(figures(world), 0);
    });
}

#[test]
fn data_that_stay_with_their_owner_are_not_kept_here() {
    both(|world| {
        let (mut group, member) = (world.group("tegeres"), world.ways.members["tegeres"]);
        let key = key_of(&send(&mut group, member, CLAIM, Some(LIST), false));
        assert_eq!(world.browser().get(&format!("/figures/{key}/data/0")).status, 404);
        assert!(world.ask("SELECT n FROM media WHERE idx = $1", vec![Val::Int(key)]).is_empty());
        let unseen = key_of(&send(&mut group, member, CLAIM, None, true));
        let said = world.browser().get(&format!("/en/figures/{unseen}")).text();
        assert!(said.contains("has not computed the number itself"), "{said}");
    });
}

#[test]
fn a_figure_supports_a_paragraph_and_can_be_disowned() {
    both(|world| {
        let member = world.ways.members["elgon"];
        let mut browser = world.inside("elgon");
        let key = key_of(&send(&mut browser, member, CLAIM, Some(LIST), true));
        let title = "What we want".to_owned();
        let (language, languages) = ("en".to_owned(), Vec::new());
        let text = Text { kind: Kind::Vision, title, language, languages, parent: None };
        let text = act(world, "uganda", Act::Draft(text));
        let part = paragraph(world, "uganda", text, None, &[]);
        let path = format!("/en/paragraphs/{part}/figures");
        assert!(browser.get(&path).text().contains("In Exampleland the 12 richest"));
        let (key_text, member_text) = (key.to_string(), member.to_string());
        let cited = browser.post(&path, &[("member", &member_text), ("figures", &key_text)]);
        assert_eq!(cited.status, 303, "{}", cited.text());
        world.recorded("cite");
        let roots = browser.get(&format!("/en/paragraphs/{part}")).text();
        assert!(roots.contains("Figures that support it") && roots.contains("In Exampleland"), "{roots}");
        browser.get(&path);
        let unknown = browser.post(&path, &[("member", &member_text), ("figures", "1")]);
        assert_eq!(unknown.status, 422);
        let disown = format!("/en/figures/{key}/disown");
        assert_eq!(world.group("tegeres").get(&disown).status, 404, "another's figure");
        browser.get(&disown);
        assert_eq!(browser.post(&disown, &[("reason", " ")]).status, 422);
        let gone = browser.post(&disown, &[("reason", "The list was revised.")]);
        assert_eq!(gone.status, 303, "{}", gone.text());
        world.recorded("disown");
        let said = world.browser().get(&format!("/en/figures/{key}")).text();
        assert!(said.contains("The list was revised.") && said.contains("does not stand any more"), "{said}");
        assert_eq!(world.browser().get(&format!("/figures/{key}/data/0")).status, 404);
        assert!(world.ask("SELECT n FROM media WHERE idx = $1", vec![Val::Int(key)]).is_empty());
        assert!(browser.get(&format!("/en/paragraphs/{part}")).text().contains("does not stand any more"));
        assert!(browser.get(&path).text().contains("No figure has been published yet."));
        browser.get("/en/claim");
        let late = browser.post(&path, &[("member", &member_text), ("figures", &key_text)]);
        assert_eq!(late.status, 422, "what is disowned supports nothing new");
    });
}

#[test]
fn no_backup_brings_back_the_files_of_a_disowned_figure() {
    let world = World::new(None);
    let (mut group, member) = (world.group("tegeres"), world.ways.members["tegeres"]);
    let key = key_of(&send(&mut group, member, CLAIM, Some(LIST), true));
    let path = format!("/en/figures/{key}/disown");
    group.get(&path);
    assert_eq!(group.post(&path, &[("reason", "The list was revised.")]).status, 303);
    let old = (
        "INSERT INTO media (idx, n, kind, bytes) VALUES ($1, 0, 'data', $2)",
        vec![Val::Int(key), Val::Bytes(LIST.to_vec())],
    );
    world.writer().write_all(&[old]).unwrap();
    let world = World::bare(stop(world), None);
    assert!(world.ask("SELECT n FROM media WHERE idx = $1", vec![Val::Int(key)]).is_empty());
}
