//! What waits for us: every line that can stand on the page, for whom, and when it goes away.

use site::store::sql::{Stmt, Val};

use crate::world::{World, both};

/// Puts rows where the fold would.
fn put(world: &World, list: Vec<Stmt>) {
    world.writer().write_all(&list).unwrap();
}

fn ints(list: &[i64]) -> Vec<Val> {
    list.iter().map(|n| Val::Int(*n)).collect()
}

/// A whole number out of the database.
fn number(world: &World, sql: &'static str, of: i64) -> i64 {
    match world.ask(sql, ints(&[of]))[0][0] {
        Val::Int(n) => n,
        ref other => panic!("{other:?}"),
    }
}

/// A round in the circle of a member, open for some days more, proposed by nobody that is asked about.
pub fn open_round(world: &World, key: i64, member: i64, title: &'static str) {
    let circle = number(world, "SELECT circle FROM member WHERE id = $1", member);
    let closes = world.edge.now().as_second() + 10 * 86_400;
    let mut args = ints(&[key, circle]);
    args.extend([Val::Text(title.to_owned()), Val::Int(closes)]);
    let round = "INSERT INTO proposal (id, circle, member, title, words, language, subject, thing, body, channels,
       languages, binds, review, state, version, versions, called, closes, done, outcome, rules, consents, asides,
       objections, tally, closed, at)
     VALUES ($1, $2, -1, $3, '', 'en', '', NULL, '', '[]', '[]', '[]', '', 'open', 1, 1, 1, $4, '', '', NULL, 0, 0, 0,
       '', NULL, '2026-11-24')";
    put(world, vec![(round, args)]);
}

#[test]
fn an_open_round_waits_for_each_group_until_it_has_spoken_or_the_time_is_over() {
    both(|world| {
        let tegeres = world.ways.members["tegeres"];
        let mut browser = world.group("tegeres");
        let page = browser.get("/en/waits").text();
        assert!(page.contains("Nothing waits"), "{page}");
        open_round(world, 9001, tegeres, "Water for <all>");
        let page = browser.get("/en/waits").text();
        assert!(page.contains("href=\"/en/proposals/9001/stance\""), "{page}");
        assert!(page.contains("<bdi>Water for &#60;all&#62;</bdi>"), "{page}");
        assert!(page.contains("until "), "{page}");
        world.edge.shift(10 * 86_400);
        let mut browser = world.group("tegeres");
        let page = browser.get("/en/waits").text();
        assert!(!page.contains("9001/stance"), "a round that is over waits for no stance: {page}");
    });
}
