//! What nobody learns by trying, and what lies nowhere as it was said.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use site::store::sql::Val;

use crate::people::{PASSWORD, breathe, by_name, give, newcomer, people_page, secret};
use crate::world::{Answer, both};

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
        let mut tries: Vec<(String, u64)> = vec![];
        for round in 0..2 {
            // One has a password, one only a ticket, one never was, and one can be no name.
            for name in ["rose", "unset", "nobody", "\u{202e}"] {
                breathe(world);
                let begun = world.app.passwords.begun();
                let (_, answer) = by_name(world, name, &format!("not the password {round}"));
                tries.push((
                    format!("{} {}", answer.status, bare(&answer, &[name])),
                    world.app.passwords.begun() - begun,
                ));
            }
        }
        let text = tries[0].0.clone();
        assert!(text.starts_with("422") && tries.iter().all(|(other, _)| *other == text));
        // What takes time is the hash, and each try makes one, whoever it is: counted, for a clock would tell of the machine.
        assert!(tries.iter().all(|(_, hashed)| *hashed == 1), "{tries:?}");
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
        world.edge.stop();
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
        assert_eq!(looked_at, 10, "while the clock stands, a network has ten tries");
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
