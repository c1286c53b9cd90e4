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

#[test]
fn an_open_round_waits_for_each_group_below_until_it_has_spoken() {
    both(|world| {
        let tegeres = world.ways.members["tegeres"];
        let circle = world.ask("SELECT circle FROM member WHERE id = $1", ints(&[tegeres]));
        let Val::Int(circle) = circle[0][0] else { panic!("{circle:?}") };
        let above = world.ask("SELECT parent FROM circle WHERE id = $1", ints(&[circle]));
        let Val::Int(above) = above[0][0] else { panic!("{above:?}") };
        let mut browser = world.group("tegeres");
        let page = browser.get("/en/waits").text();
        assert!(page.contains("Nothing waits"), "{page}");
        let until = world.edge.now().as_second() + 86_400;
        put(
            world,
            vec![(
                "INSERT INTO proposal (id, circle, member, title, words, language, subject, thing, body, channels,
                   languages, binds, review, state, version, versions, called, closes, done, outcome, rules, consents,
                   asides, objections, tally, closed, at)
                 VALUES (9001, $1, $2, 'Water for <all>', '', 'en', '', NULL, '', '[]', '[]', '[]', '', 'open', 9001, 1,
                   9002, $3, '', '', NULL, 0, 0, 0, '', NULL, '2026-11-24')",
                ints(&[above, world.ways.members["elgon"], until]),
            )],
        );
        let page = browser.get("/en/waits").text();
        assert!(page.contains("href=\"/en/proposals/9001/stance\""), "{page}");
        assert!(page.contains("<bdi>Water for &#60;all&#62;</bdi>"), "{page}");
        assert!(page.contains("until "), "{page}");
        world.edge.shift(86_400);
        let page = browser.get("/en/waits").text();
        assert!(!page.contains("9001/stance"), "a round that is over waits for no stance: {page}");
    });
}
