//! Ways in and out: codes, passwords, tickets, sessions, mandates, recovery; and what nobody learns by trying.

use site::store::person;
use site::store::sql::Val;

use crate::world::{Answer, Browser, World, between, both};

pub const PASSWORD: &str = "three goats by the red gate";

/// What the page of a secret shows once.
pub fn secret(answer: &Answer) -> String {
    assert_eq!(answer.status, 200, "{}", answer.text());
    between(&answer.text(), "class=\"code\">", "<").expect("a code").to_owned()
}

/// Whether the browser is signed in.
pub fn inside(browser: &mut Browser) -> bool {
    browser.get("/en/settings").status == 200
}

/// Moves the clock so far that a few more tries are let through, and no session ends.
pub fn breathe(world: &World) {
    world.edge.shift(61);
}

pub fn people_page(world: &World, member: &str) -> String {
    format!("/en/members/{}/people", world.ways.members[member])
}

pub fn today(world: &World) -> String {
    world.edge.now().to_string()[..10].to_owned()
}

/// Somebody who acts for the member gives a new person a mandate; gives the words of the ticket.
pub fn give(world: &World, giver: &mut Browser, member: &str, sign_in: &str) -> String {
    let page = people_page(world, member);
    assert_eq!(giver.get(&page).status, 200);
    let starts = today(world);
    let fields =
        [("name", "Invented Name"), ("sign_in", sign_in), ("starts", &starts), ("ends", "2027-06-30")];
    secret(&giver.post(&page, &fields))
}

/// A browser that signs in with a one-time ticket and sets a password.
pub fn with_ticket(world: &World, ticket: &str, password: &str) -> (Browser, Answer) {
    let mut browser = world.browser();
    browser.get("/en/sign-in");
    let answer = browser.post("/en/sign-in", &[("ticket", ticket), ("password", password)]);
    (browser, answer)
}

pub fn by_name(world: &World, name: &str, password: &str) -> (Browser, Answer) {
    let mut browser = world.browser();
    browser.get("/en/sign-in");
    let answer = browser.post("/en/sign-in", &[("name", name), ("password", password)]);
    (browser, answer)
}

/// A new person of a member, signed in.
pub fn newcomer(world: &World, giver: &mut Browser, member: &str, sign_in: &str) -> Browser {
    breathe(world);
    let ticket = give(world, giver, member, sign_in);
    let (browser, answer) = with_ticket(world, &ticket, PASSWORD);
    assert_eq!(answer.status, 303, "{}", answer.text());
    browser
}

/// The mandate in whose line the page offers something, by the last word of its address.
pub fn mandates(browser: &mut Browser, page: &str, what: &str) -> Vec<String> {
    let text = browser.get(page).text();
    let offers = text.split("/people/").skip(1).filter_map(|rest| rest.split_once('"'));
    offers.filter_map(|(path, _)| path.strip_suffix(what)?.strip_suffix('/')).map(str::to_owned).collect()
}

#[test]
fn a_group_signs_in_with_its_code_however_it_is_typed() {
    both(|world| {
        let key = world.ways.members["tegeres"];
        let (_, _, code) = world.ways.groups.iter().find(|(_, member, _)| *member == key).unwrap();
        for typed in [
            code.to_uppercase(),
            code.replace(' ', "-"),
            format!("  {}", code.replace(' ', "")),
            code.clone(),
        ] {
            let mut browser = world.browser();
            browser.get("/en/sign-in");
            let answer = browser.post("/en/sign-in", &[("code", &typed), ("next", "/en/settings")]);
            assert_eq!((answer.status, answer.header("location")), (303, "/en/settings"));
            assert!(inside(&mut browser));
        }
        let mut browser = world.browser();
        browser.get("/en/sign-in");
        let misspelt = code.replacen(' ', "x ", 1);
        let answer = browser.post("/en/sign-in", &[("code", &misspelt), ("next", "//evil.example")]);
        let first = code.split(' ').next().unwrap();
        assert_eq!(answer.status, 422);
        assert!(answer.text().contains("Word number 1") && answer.text().contains(first));
        let answer = browser.post("/en/sign-in", &[("code", code), ("next", "//evil.example")]);
        assert_eq!((answer.status, answer.header("location")), (303, "/en/"));
        let cookie = answer.header("set-cookie");
        for mark in ["HttpOnly", "SameSite=Lax", "Path=/"] {
            assert!(cookie.contains(mark), "{cookie}");
        }
    });
}

#[test]
fn a_ticket_becomes_a_password_once_and_the_password_signs_in() {
    both(|world| {
        let mut group = world.group("kampala");
        let ticket = give(world, &mut group, "kampala", "Rose.A");
        let (_, weak) = with_ticket(world, &ticket, "rose.a2026");
        assert_eq!(weak.status, 422, "her own name is no password");
        let (mut rose, taken) = with_ticket(world, &ticket, PASSWORD);
        assert_eq!(taken.status, 303);
        assert!(inside(&mut rose));
        let (_, again) = with_ticket(world, &ticket, "another long sentence");
        assert_eq!(again.status, 422, "a ticket is good once");
        let (mut later, answer) = by_name(world, " ROSE.a ", PASSWORD);
        assert_eq!(answer.status, 303);
        assert!(later.get("/en/settings").text().contains("Invented Name"));
        assert_eq!(by_name(world, "rose.a", "three goats by the red gat").1.status, 422);
        breathe(world);
        let late = give(world, &mut group, "kampala", "late");
        world.edge.shift(7 * 86_400 + 1);
        assert_eq!(with_ticket(world, &late, PASSWORD).1.status, 422, "a ticket is good for seven days");
    });
}

#[test]
fn a_cookie_that_was_there_before_signing_in_is_worth_nothing_after() {
    both(|world| {
        let mut planted = world.browser();
        planted.get("/en/sign-in");
        let before = planted.cookies.clone();
        let key = world.ways.members["tegeres"];
        let (_, _, code) = world.ways.groups.iter().find(|(_, member, _)| *member == key).unwrap();
        assert_eq!(planted.post("/en/sign-in", &[("code", code)]).status, 303);
        assert_ne!(planted.cookies, before);
        let mut attacker = world.browser();
        attacker.cookies = before;
        assert!(!inside(&mut attacker));
        assert!(inside(&mut planted));
        let first = planted.again();
        planted.get("/en/sign-in");
        assert_eq!(planted.post("/en/sign-in", &[("code", code)]).status, 303);
        assert!(inside(&mut planted));
        assert!(!inside(&mut first.again()), "signing in again ends the session before");
    });
}

#[test]
fn signing_out_ends_the_session_on_the_server_and_clears_the_browser() {
    both(|world| {
        let mut browser = world.group("tegeres");
        let kept = browser.again();
        assert!(inside(&mut browser));
        let answer = browser.post("/en/sign-out", &[]);
        assert_eq!(answer.status, 303);
        assert!(answer.header("clear-site-data").contains("cookies"));
        assert!(browser.cookies.is_empty());
        assert!(!inside(&mut kept.again()), "the old cookie is dead");
        let (mut one, mut two) = (world.group("tegeres"), world.group("tegeres"));
        let mut other = world.group("elgon");
        assert!(inside(&mut two));
        one.get("/en/settings");
        assert_eq!(one.post("/en/sign-out-everywhere", &[]).status, 303);
        assert!(!inside(&mut two) && inside(&mut other));
    });
}

#[test]
fn a_session_ends_without_use_and_in_any_case_after_its_time() {
    both(|world| {
        let key = world.ways.members["tegeres"];
        let asked = world.app.store.read(move |q| person::strictest(q, None, Some(key)));
        let (idle, life) = world.wait(asked).unwrap().session();
        let mut idler = world.group("tegeres");
        world.edge.shift(idle - 1);
        assert!(inside(&mut idler));
        world.edge.shift(idle + 1);
        assert!(!inside(&mut idler), "without use it ends after {idle} seconds");
        let mut busy = world.group("tegeres");
        let mut lived = 0;
        while lived + idle / 2 < life {
            assert!(inside(&mut busy), "after {lived} of {life} seconds");
            world.edge.shift(idle / 2);
            lived += idle / 2;
        }
        world.edge.shift(life - lived);
        assert!(!inside(&mut busy), "in any case it ends after {life} seconds");
    });
}

#[test]
fn a_lost_password_is_given_anew_by_another_holder_and_never_by_oneself() {
    both(|world| {
        let page = people_page(world, "kampala");
        let mut group = world.group("kampala");
        let mut rose = newcomer(world, &mut group, "kampala", "rose");
        let mut joy = newcomer(world, &mut group, "kampala", "joy");
        assert!(mandates(&mut group, &page, "recover").is_empty(), "a code recovers nobody's password");
        let ends = mandates(&mut rose, &page, "end");
        let offers = mandates(&mut rose, &page, "recover");
        let own: Vec<_> = ends.iter().filter(|mandate| !offers.contains(mandate)).collect();
        assert_eq!((ends.len(), own.len()), (3, 1), "{ends:?} {offers:?}");
        let size = world.app.store.head().size();
        assert_eq!(rose.post(&format!("{page}/{}/recover", own[0]), &[]).status, 404);
        let joys = offers.last().unwrap();
        group.get(&page);
        assert_eq!(group.post(&format!("{page}/{joys}/recover"), &[]).status, 404);
        breathe(world);
        let mut stranger = world.group("elgon");
        let mut abel = newcomer(world, &mut stranger, "elgon", "abel");
        abel.get(&people_page(world, "elgon"));
        assert_eq!(abel.post(&format!("{page}/{joys}/recover"), &[]).status, 404);
        let elgons = people_page(world, "elgon");
        assert_eq!(abel.post(&format!("{elgons}/{joys}/recover"), &[]).status, 404);
        assert_eq!(world.app.store.head().size(), size + 1, "nothing but the mandate of abel was recorded");
        assert!(inside(&mut joy));
        rose.get(&page);
        let fields = [("token", rose.hidden("token")), ("once", rose.hidden("once"))];
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let path = format!("{page}/{joys}/recover");
        let ticket = secret(&rose.post_raw(&path, &fields, &[]));
        assert_eq!(
            ticket,
            secret(&rose.post_raw(&path, &fields, &[])),
            "sent again, it shows the same ticket"
        );
        assert_eq!(world.app.store.head().size(), size + 2);
        world.recorded("recover");
        assert!(!inside(&mut joy), "the sessions of the old password have ended");
        breathe(world);
        assert_eq!(by_name(world, "joy", PASSWORD).1.status, 422, "the old password is dead");
        assert_eq!(with_ticket(world, &ticket, "seven hills of the long rain").1.status, 303);
        assert_eq!(by_name(world, "joy", "seven hills of the long rain").1.status, 303);
    });
}

#[test]
fn a_group_gets_a_new_code_from_a_holder_or_where_there_is_none_from_a_helper() {
    both(|world| {
        let path = |member: &str| format!("/en/members/{}/code", world.ways.members[member]);
        let mut group = world.group("tegeres");
        group.get("/en/settings");
        assert_eq!(
            group.post(&path("tegeres"), &[("kind", "words")]).status,
            404,
            "a code does not renew itself"
        );
        // Sabila helps in the circle of Tegeres, which has no mandate holder, and so has not Elgon, where she holds one.
        let mut sabila = world.person("sabila");
        let shown = sabila.get(&people_page(world, "tegeres"));
        assert_eq!(shown.status, 200);
        assert!(!shown.text().contains("sign_in"), "a helper gives no mandates");
        let code = secret(&sabila.post(&path("tegeres"), &[("kind", "digits")]));
        assert_eq!(code.chars().filter(char::is_ascii_digit).count(), 12, "{code}");
        world.recorded("recover");
        assert!(!inside(&mut group), "sessions of the old code have ended");
        let key = world.ways.members["tegeres"];
        let (_, _, old) = world.ways.groups.iter().find(|(_, member, _)| *member == key).unwrap();
        let mut browser = world.browser();
        browser.get("/en/sign-in");
        assert_eq!(browser.post("/en/sign-in", &[("code", old)]).status, 422);
        assert_eq!(browser.post("/en/sign-in", &[("code", &code)]).status, 303);
        let mut maya = world.person("maya");
        maya.get("/en/settings");
        assert_eq!(maya.post(&path("tegeres"), &[("kind", "words")]).status, 404);
        maya.get(&people_page(world, "dalit"));
        let words = secret(&maya.post(&path("dalit"), &[("kind", "words")]));
        assert_eq!(words.split(' ').count(), 6, "{words}");
    });
}

#[test]
fn a_changed_password_ends_the_other_sessions_and_a_deleted_account_leaves_no_name() {
    both(|world| {
        let mut group = world.group("kampala");
        let mut rose = newcomer(world, &mut group, "kampala", "rose");
        let (mut elsewhere, _) = by_name(world, "rose", PASSWORD);
        rose.get("/en/settings");
        let new = "seven hills of the long rain";
        for (old, next, status) in [("wrong", new, 422), (PASSWORD, "password12", 422), (PASSWORD, new, 303)]
        {
            assert_eq!(
                rose.post("/en/settings/password", &[("old", old), ("new", next)]).status,
                status,
                "{old} {next}"
            );
        }
        assert!(inside(&mut rose) && !inside(&mut elsewhere));
        breathe(world);
        rose.get("/en/settings");
        let (other, size) = (rose.again(), world.app.store.head().size());
        assert_eq!(rose.post("/en/settings/delete", &[("password", new)]).status, 422);
        assert_eq!(rose.post("/en/settings/delete", &[("password", "wrong"), ("sure", "yes")]).status, 422);
        let gone = rose.post("/en/settings/delete", &[("password", new), ("sure", "yes")]);
        assert_eq!(gone.status, 303);
        assert!(gone.header("clear-site-data").contains("cookies"));
        assert!(!inside(&mut other.again()));
        assert_eq!(by_name(world, "rose", new).1.status, 422);
        assert_eq!(world.app.store.head().size(), size, "leaving is nobody's business");
        let left =
            world.ask("SELECT COUNT(*) FROM person WHERE sign_in = 'rose' OR name = 'Invented Name'", vec![]);
        assert_eq!(left[0][0], Val::Int(0));
        assert!(group.get(&people_page(world, "kampala")).text().contains("account was deleted"));
    });
}
