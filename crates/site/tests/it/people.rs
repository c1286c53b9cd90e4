//! Ways in and out: codes, passwords, tickets, sessions, mandates, recovery; and what nobody learns by trying.

use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use site::store::person;
use site::store::sql::Val;

use crate::world::{Answer, Browser, World, between, both};

const PASSWORD: &str = "three goats by the red gate";

/// What the page of a secret shows once.
fn secret(answer: &Answer) -> String {
    assert_eq!(answer.status, 200, "{}", answer.text());
    between(&answer.text(), "class=\"code\">", "<").expect("a code").to_owned()
}

/// Whether the browser is signed in.
fn inside(browser: &mut Browser) -> bool {
    browser.get("/en/settings").status == 200
}

/// Moves the clock so far that a few more tries are let through, and no session ends.
fn breathe(world: &World) {
    world.edge.shift(61);
}

fn people_page(world: &World, member: &str) -> String {
    format!("/en/members/{}/people", world.ways.members[member])
}

fn today(world: &World) -> String {
    world.edge.now().to_string()[..10].to_owned()
}

/// Somebody who acts for the member gives a new person a mandate; gives the words of the ticket.
fn give(world: &World, giver: &mut Browser, member: &str, sign_in: &str) -> String {
    let page = people_page(world, member);
    assert_eq!(giver.get(&page).status, 200);
    let starts = today(world);
    let fields =
        [("name", "Invented Name"), ("sign_in", sign_in), ("starts", &starts), ("ends", "2027-06-30")];
    secret(&giver.post(&page, &fields))
}

/// A browser that signs in with a one-time ticket and sets a password.
fn with_ticket(world: &World, ticket: &str, password: &str) -> (Browser, Answer) {
    let mut browser = world.browser();
    browser.get("/en/sign-in");
    let answer = browser.post("/en/sign-in", &[("ticket", ticket), ("password", password)]);
    (browser, answer)
}

fn by_name(world: &World, name: &str, password: &str) -> (Browser, Answer) {
    let mut browser = world.browser();
    browser.get("/en/sign-in");
    let answer = browser.post("/en/sign-in", &[("name", name), ("password", password)]);
    (browser, answer)
}

/// A new person of a member, signed in.
fn newcomer(world: &World, giver: &mut Browser, member: &str, sign_in: &str) -> Browser {
    breathe(world);
    let ticket = give(world, giver, member, sign_in);
    let (browser, answer) = with_ticket(world, &ticket, PASSWORD);
    assert_eq!(answer.status, 303, "{}", answer.text());
    browser
}

/// The mandate in whose line the page offers something, by the last word of its address.
fn mandates(browser: &mut Browser, page: &str, what: &str) -> Vec<String> {
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
fn a_form_sent_twice_gives_one_mandate_and_a_changed_form_gives_another() {
    both(|world| {
        let mut group = world.group("kampala");
        let page = people_page(world, "kampala");
        group.get(&page);
        let (token, once, starts) = (group.hidden("token"), group.hidden("once"), today(world));
        let mut send = |sign_in: &str| {
            let fields = [
                ("token", token.as_str()),
                ("once", &once),
                ("name", "Invented Name"),
                ("sign_in", sign_in),
                ("starts", &starts),
                ("ends", "2027-06-30"),
            ];
            secret(&group.post_raw(&page, &fields, &[]))
        };
        let size = world.app.store.head().size();
        let (first, second, third) = (send("rose"), send("rose"), send("joy"));
        assert_eq!(first, second);
        assert_ne!(first, third);
        assert_eq!(world.app.store.head().size(), size + 2);
        group.get(&page);
        let fields =
            [("name", "Other"), ("sign_in", "ROSE"), ("starts", starts.as_str()), ("ends", "2027-06-30")];
        let taken = group.post(&page, &fields);
        assert_eq!(taken.status, 422);
        assert!(taken.text().contains("taken"));
        for (from, to) in [
            ("2026-13-01", "2027-01-01"),
            ("", "2027-01-01"),
            ("2027-01-01", "2026-01-01"),
            ("2026-01-01", "2099-01-01"),
        ] {
            let fields = [("name", "Other"), ("sign_in", "other"), ("starts", from), ("ends", to)];
            assert_eq!(group.post(&page, &fields).status, 422, "{from} {to}");
        }
    });
}

#[test]
fn the_end_of_the_last_mandate_ends_the_sessions() {
    both(|world| {
        let page = people_page(world, "kampala");
        let mut group = world.group("kampala");
        let mut rose = newcomer(world, &mut group, "kampala", "rose");
        assert!(inside(&mut rose));
        let newest = mandates(&mut group, &page, "end").pop().unwrap();
        assert_eq!(
            world.group("elgon").post(&format!("{page}/{newest}/end"), &[]).status,
            403,
            "no form, no act"
        );
        let mut stranger = world.group("elgon");
        stranger.get(&people_page(world, "elgon"));
        assert_eq!(stranger.post(&format!("{page}/{newest}/end"), &[]).status, 404);
        let elgons = people_page(world, "elgon");
        assert_eq!(stranger.post(&format!("{elgons}/{newest}/end"), &[]).status, 404);
        assert!(inside(&mut rose));
        group.get(&page);
        assert_eq!(group.post(&format!("{page}/{newest}/end"), &[]).status, 303);
        world.recorded("revoke");
        assert!(!inside(&mut rose));
        breathe(world);
        let (mut back, answer) = by_name(world, "rose", PASSWORD);
        assert_eq!(answer.status, 303, "her account stays hers");
        assert_eq!(back.get(&page).status, 404, "and she acts for nobody");
    });
}

#[test]
fn one_more_member_needs_the_number_that_she_told_it() {
    both(|world| {
        let mut group = world.group("kampala");
        let mut rose = newcomer(world, &mut group, "kampala", "rose");
        let number = secret(&rose.get("/en/settings"));
        let page = people_page(world, "elgon");
        let mut other = world.group("elgon");
        other.get(&page);
        let starts = today(world);
        for (name, told, status) in [
            ("rose", "1234 5678 9012", 422),
            ("nobody", number.as_str(), 422),
            ("rose", "", 422),
            ("rose", number.as_str(), 303),
        ] {
            let fields = [("sign_in", name), ("number", told), ("starts", &*starts), ("ends", "2027-06-30")];
            let answer = other.post(&page, &fields);
            assert_eq!(answer.status, status, "{name} {told}");
            assert!(!answer.text().contains("Invented Name"));
        }
        assert_eq!(rose.get(&page).status, 200);
    });
}

#[test]
fn only_the_people_of_a_member_see_its_people() {
    both(|world| {
        let page = people_page(world, "kampala");
        assert_eq!(world.browser().get(&page).status, 303);
        assert_eq!(world.group("elgon").get(&page).status, 404);
        assert_eq!(world.person("maya").get(&page).status, 404);
        assert_eq!(world.person("amina").get(&page).status, 200);
        assert_eq!(world.group("kampala").get("/en/members/999999/people").status, 404);
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

/// A page without what is different each time: tokens, keys and what was typed.
fn bare(answer: &Answer, typed: &[&str]) -> String {
    let mut text = answer.text();
    for mark in ["name=\"token\" value=\"", "name=\"once\" value=\""] {
        let parts: Vec<String> = text
            .split(mark)
            .enumerate()
            .map(|(at, part)| {
                if at == 0 {
                    part.to_owned()
                } else {
                    part.split_once('"').map_or("", |(_, rest)| rest).to_owned()
                }
            })
            .collect();
        text = parts.join(mark);
    }
    typed.iter().fold(text, |text, typed| text.replace(&format!("value=\"{typed}\""), "value=\"\""))
}

#[test]
fn nobody_learns_by_trying_which_names_codes_and_tickets_exist() {
    both(|world| {
        let mut group = world.group("kampala");
        newcomer(world, &mut group, "kampala", "rose");
        give(world, &mut group, "kampala", "unset");
        let mut tries: Vec<(String, Duration)> = vec![];
        for round in 0..6 {
            // One has a password, one only a ticket, one never was, and one can be no name.
            for name in ["rose", "unset", "nobody", "\u{202e}"] {
                breathe(world);
                let began = Instant::now();
                let (_, answer) = by_name(world, name, &format!("not the password {round}"));
                tries.push((format!("{} {}", answer.status, bare(&answer, &[name])), began.elapsed()));
            }
        }
        let text = tries[0].0.clone();
        assert!(text.starts_with("422") && tries.iter().all(|(other, _)| *other == text));
        let least = |at: usize| tries.iter().skip(at).step_by(4).map(|(_, took)| *took).min().unwrap();
        let known = least(0);
        for at in 1..4 {
            let other = least(at);
            assert!(other * 2 > known && other < known * 2, "{known:?} and {other:?}");
        }
        let wrong = |fields: &[(&str, &str)], typed: &str| {
            breathe(world);
            let mut browser = world.browser();
            browser.get("/en/sign-in");
            let answer = browser.post("/en/sign-in", fields);
            assert_eq!(answer.status, 422);
            bare(&answer, &[typed])
        };
        let key = world.ways.members["tegeres"];
        let (_, _, old) = world.ways.groups.iter().find(|(_, member, _)| *member == key).unwrap();
        let mut sabila = world.person("sabila");
        sabila.get(&people_page(world, "tegeres"));
        secret(&sabila.post(&format!("/en/members/{key}/code"), &[("kind", "words")]));
        let never = "bafe duge leno magu sero feri";
        assert_eq!(wrong(&[("code", old)], old), wrong(&[("code", never)], never));
        let late = give(world, &mut group, "kampala", "late");
        world.edge.shift(8 * 86_400);
        let with = |words| [("ticket", words), ("password", PASSWORD)];
        assert_eq!(wrong(&with(&late), &late), wrong(&with(never), never));
    });
}

#[test]
fn of_a_thousand_tries_a_few_are_looked_at_and_nobody_is_locked_out_for_long() {
    both(|world| {
        let mut browser = world.browser();
        browser.get("/en/sign-in");
        let mut looked_at = 0;
        for n in 0..1000 {
            let (name, code) = (format!("name{n}"), format!("{n:012}"));
            let fields = match n % 2 {
                0 => vec![("name", name.as_str()), ("password", "not the password")],
                _ => vec![("code", code.as_str())],
            };
            let answer = browser.post("/en/sign-in", &fields);
            assert!([422, 429].contains(&answer.status));
            looked_at += usize::from(answer.status == 422);
        }
        assert!((10..=20).contains(&looked_at), "{looked_at}");
        breathe(world);
        browser.get("/en/sign-in");
        let key = world.ways.members["tegeres"];
        let (_, _, code) = world.ways.groups.iter().find(|(_, member, _)| *member == key).unwrap();
        assert_eq!(browser.post("/en/sign-in", &[("code", code)]).status, 303);
    });
}

#[test]
fn no_secret_lies_in_the_database_as_it_was_said() {
    both(|world| {
        let mut group = world.group("kampala");
        let key = world.ways.members["kampala"];
        let (_, _, code) = world.ways.groups.iter().find(|(_, member, _)| *member == key).unwrap();
        let open = give(world, &mut group, "kampala", "unset");
        let mut rose = newcomer(world, &mut group, "kampala", "rose");
        let number = secret(&rose.get("/en/settings"));
        let cookie = rose.cookies["groundswell"].clone();
        let ticket = URL_SAFE_NO_PAD.decode(&cookie).unwrap();
        let compact = |text: &str| text.replace(' ', "");
        let said =
            [cookie, code.clone(), compact(code), open.clone(), compact(&open), number, PASSWORD.to_owned()];
        let mut rows = 0;
        for table in site::store::open::KEPT.lines().filter_map(|line| line.strip_prefix("CREATE TABLE ")) {
            let table = table.split_whitespace().next().unwrap();
            let all: &'static str = Box::leak(format!("SELECT * FROM {table}").into_boxed_str());
            for value in world.ask(all, vec![]).into_iter().flatten() {
                rows += 1;
                let bytes = match value {
                    Val::Text(text) => text.into_bytes(),
                    Val::Bytes(bytes) => bytes,
                    _ => continue,
                };
                let holds = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
                assert!(!holds(&ticket), "{table} holds the secret behind a cookie");
                for secret in &said {
                    assert!(!holds(secret.as_bytes()), "{table} holds {secret:?}");
                }
            }
        }
        assert!(rows > 100, "{rows}");
        let phc = world.ask("SELECT password FROM person WHERE sign_in = 'rose'", vec![]);
        assert!(
            matches!(&phc[0][0], Val::Text(text) if text.starts_with("$argon2id$v=19$m=19456,t=2,p=1$")),
            "{phc:?}"
        );
    });
}
