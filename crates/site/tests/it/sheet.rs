//! Sheets and tallies: printed by a helper, entered once, held against the count by hand.

use crate::world::{Browser, World, between, both};

/// The codes on a printed page, each once.
fn codes(page: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for part in page.split("<p class=\"code\">").skip(1) {
        let code = part.split("</p>").next().unwrap().trim().to_owned();
        if !found.contains(&code) {
            found.push(code);
        }
    }
    found
}

fn sheet(browser: &mut Browser, path: &str, code: &str, words: &str, done: &str) -> crate::world::Answer {
    let fields = [
        ("step", "sheet"),
        ("hand", "3"),
        ("hand_count", "1"),
        ("hand_publish", "0"),
        ("done", done),
        ("done_count", "0"),
        ("done_publish", "0"),
        ("code", code),
        ("words", words),
        ("language", "en"),
        ("reach", "group"),
    ];
    browser.post(path, &fields)
}

#[test]
fn a_helper_prints_sheets_and_enters_the_stack() {
    both(|world| {
        let member = world.ways.members["tegeres"];
        let mut helper = world.person("sabila");
        assert!(helper.get("/en/help").text().contains("Tegeres Women Smallholders"));
        let (sheets, tally) = (format!("/en/sheets/{member}"), format!("/en/tally/{member}"));
        assert_eq!(helper.get(&sheets).status, 200);
        let printed = helper.post(&sheets, &[("many", "3")]);
        let list = codes(&printed.text());
        assert_eq!((printed.status, list.len()), (200, 3));
        helper.get(&tally);
        let start = [("step", "start"), ("hand", "3"), ("hand_count", "1"), ("hand_publish", "0")];
        assert_eq!(helper.post(&tally, &start).status, 200);
        let before = world.app.store.head().size();
        let once = helper.hidden("once");
        let first = sheet(&mut helper, &tally, &list[0], "Paper one: the road is gone.", "0");
        assert_eq!(first.status, 200, "{}", first.text());
        world.recorded("tell");
        retry(world, &helper, &tally, (&once, &list[0]));
        assert_eq!(world.app.store.head().size(), before + 1, "a retry is one act");
        let again = sheet(&mut helper, &tally, &list[0], "Paper one again.", "1");
        assert_eq!(again.status, 422, "a sheet is entered once");
        assert!(again.text().contains("Paper one again."), "the form comes back filled in");
        let strange = sheet(&mut helper, &tally, "1234 5678 9012 3456", "Not ours.", "1");
        assert_eq!(strange.status, 422);
        let end = [("step", "end"), ("hand", "3"), ("hand_count", "1"), ("hand_publish", "0"), ("done", "1")];
        assert!(helper.post(&tally, &end).text().contains("The two counts differ"));
        receipt_works(world, &list[0]);
        let mut other = world.group("landless");
        assert_eq!(other.get(&sheets).status, 404);
        assert_eq!(other.get(&tally).status, 404);
    });
}

/// The same form once more, as a phone does that lost the answer.
fn retry(world: &World, helper: &Browser, path: &str, (once, code): (&str, &str)) {
    let token = helper.hidden("token");
    let fields = [
        ("token", token.as_str()),
        ("once", once),
        ("step", "sheet"),
        ("hand", "3"),
        ("code", code),
        ("words", "Paper one: the road is gone."),
        ("language", "en"),
        ("reach", "group"),
    ];
    let mut phone = helper.again();
    assert_eq!(phone.post_raw(path, &fields, &[]).status, 200);
    world.recorded("tell");
}

fn receipt_works(world: &World, code: &str) {
    let mut teller = world.browser();
    teller.get("/en/receipt");
    let seen = teller.post("/en/receipt", &[("code", code)]);
    assert_eq!(seen.status, 200);
    assert!(seen.text().contains("Paper one: the road is gone."));
    assert!(between(&seen.text(), "<h1>", "</h1>").is_some());
}
