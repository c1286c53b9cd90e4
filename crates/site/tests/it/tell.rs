//! Testimonies: told in the form, seen again with the receipt's code, checked against the log, changed and taken back.

use std::io::Cursor;

use base64::Engine as _;
use civics::protection::{Protect, Protection};
use civics::{Actor, Address, Entry};
use image::{ImageFormat, RgbImage};
use sha2::{Digest as _, Sha256};
use site::store::protection;
use site::store::sql::Val;
use tlog::policy::Policy;
use tlog::proof::TlogProof;

use crate::world::{Answer, Browser, World, between, both};

/// A word that occurs nowhere else.
const CANARY: &str = "Kwetutakiyeba";

fn picture() -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    RgbImage::from_fn(64, 48, |x, y| image::Rgb([(x * 3) as u8, (y * 5) as u8, 90]))
        .write_to(&mut bytes, ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

fn fields<'a>(member: &'a str, words: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("member", member),
        ("words", words),
        ("language", "en"),
        ("other", "Kupsabiny"),
        ("behalf", "group"),
        ("grain", "country"),
        ("causes", "Land"),
        ("causes", "Water"),
        ("facets", "Gender"),
    ]
}

/// Tells as a group with its own phone, and gives the receipt's page and its code.
fn tell(group: &mut Browser, more: &[(&str, &str)]) -> (Answer, String) {
    assert_eq!(group.get("/en/tell").status, 200);
    let member = group.hidden("member");
    let mut all = fields(&member, CANARY);
    all.extend_from_slice(more);
    let answer = group.post("/en/tell", &all);
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.header("cache-control"), "no-store");
    let code = group.hidden("code");
    assert_eq!(code.len(), 16, "{}", answer.text());
    (answer, code)
}

/// Somebody without an account, with nothing but a code.
fn holder(world: &World) -> Browser {
    let mut browser = world.browser();
    browser.get("/en/receipt");
    browser
}

/// Sends a form with a code from a page that was just loaded.
fn ask(teller: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Answer {
    teller.get("/en/receipt");
    teller.post(path, fields)
}

fn payloads(world: &World, index: i64) -> usize {
    world.ask("SELECT idx FROM payload WHERE idx = $1", vec![Val::Int(index)]).len()
}

fn last(world: &World) -> i64 {
    i64::try_from(world.app.store.head().size()).unwrap() - 1
}

/// The names of the files of the data folder in which the bytes stand.
fn files_with(world: &World, needle: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    for file in std::fs::read_dir(&world.data).unwrap() {
        let path = file.unwrap().path();
        if path.is_file() && std::fs::read(&path).unwrap().windows(needle.len()).any(|part| part == needle) {
            found.push(path.display().to_string());
        }
    }
    found
}

#[test]
fn a_group_tells_a_stranger_verifies_and_nothing_is_left_after_the_withdrawal() {
    both(|world| {
        let mut group = world.group("tegeres");
        group.get("/en/tell");
        let member = group.hidden("member");
        let file = picture();
        let told = group.post_files("/en/tell", &fields(&member, CANARY), &[("media", "a.png", &file)]);
        assert_eq!(told.status, 200, "{}", told.text());
        world.recorded("tell");
        let (code, index) = (group.hidden("code"), last(world));

        let mut teller = holder(world);
        let page = teller.post("/en/receipt", &[("code", &code)]).text();
        for seen in [CANARY, "Kupsabiny", "Land", "Water", "Gender", "data:image/jpeg;base64,"] {
            assert!(page.contains(seen), "{seen}");
        }
        let mut take = |file| ask(&mut teller, "/en/receipt/file", &[("code", &code), ("file", file)]);
        let (proof, entry, body) = (take("proof"), take("entry"), take("testimony"));
        assert!(proof.header("content-disposition").contains("receipt.tlog-proof"));
        verifies(world, &proof, &entry, &body);
        let media = ask(&mut teller, "/en/receipt/media", &[("code", &code), ("n", "0")]);
        let named = civics::entry::hex(&Sha256::digest(&media.body));
        assert!(body.text().contains(&named), "the digest in the act is that of the file");

        if !world.postgres {
            assert!(!files_with(world, CANARY.as_bytes()).is_empty(), "the search itself works");
        }
        let asked = ask(&mut teller, "/en/receipt/withdraw", &[("code", &code)]);
        assert!(asked.text().contains("What stays") && payloads(world, index) == 1, "it asks once more");
        let gone = teller.post("/en/receipt/withdraw", &[("code", &code), ("sure", "yes")]);
        assert_eq!(gone.status, 200);
        world.recorded("withdraw");
        left_nothing(world, &mut teller, &code, index, &media.body);
    });
}

/// A stranger checks with the log's key, the three files and nothing else.
fn verifies(world: &World, proof: &Answer, entry: &Answer, body: &Answer) {
    let policy = Policy::parse(format!("log {}\nquorum none\n", world.app.vkey).as_bytes()).unwrap();
    let parsed = TlogProof::parse(&proof.body).unwrap();
    parsed.verify(&entry.body, &policy).unwrap();
    let salt: [u8; 32] = parsed.extra().unwrap().try_into().unwrap();
    let entry = Entry::decode(&entry.body).unwrap();
    assert_eq!(entry.commitment, civics::entry::commitment(&salt, &body.body));
    let salt = base64::engine::general_purpose::STANDARD.encode(salt);
    assert!(!entry.encode().unwrap().contains(&salt), "the salt is in the private receipt only");
}

fn left_nothing(world: &World, teller: &mut Browser, code: &str, index: i64, media: &[u8]) {
    for action in ["/en/receipt", "/en/receipt/file", "/en/receipt/media", "/en/receipt/withdraw"] {
        let extra = match action {
            "/en/receipt/file" => vec![("code", code), ("file", "testimony")],
            "/en/receipt/media" => vec![("code", code), ("n", "0")],
            _ => vec![("code", code)],
        };
        let page = ask(teller, action, &extra).text();
        assert!(page.contains("It was withdrawn") && !page.contains(CANARY), "{action}: {page}");
    }
    assert_eq!(payloads(world, index), 0);
    for table in [
        "SELECT 1 FROM media WHERE idx = $1",
        "SELECT 1 FROM testimony WHERE id = $1",
        "SELECT 1 FROM trait WHERE testimony = $1",
        "SELECT 1 FROM about WHERE testimony = $1",
    ] {
        assert_eq!(world.ask(table, vec![Val::Int(index)]).len(), 0, "{table}");
    }
    if !world.postgres {
        assert_eq!(files_with(world, CANARY.as_bytes()), Vec::<String>::new());
        assert_eq!(files_with(world, &media[media.len() / 2..][..32]), Vec::<String>::new());
    }
}

#[test]
fn a_form_that_is_sent_again_shows_the_same_code_and_what_was_taken_first() {
    both(|world| {
        let mut group = world.group("elgon");
        group.get("/en/tell");
        let member = group.hidden("member");
        let (token, once) = (group.hidden("token"), group.hidden("once"));
        let mut all = vec![("token", token.as_str()), ("once", once.as_str())];
        all.extend(fields(&member, CANARY));
        let first = group.post_raw("/en/tell", &all, &[]);
        let (code, size) = (group.hidden("code"), world.app.store.head().size());
        all.push(("reach", "alliance"));
        let second = group.post_raw("/en/tell", &all, &[]);
        assert_eq!((first.status, second.status), (200, 200));
        assert_eq!((group.hidden("code"), world.app.store.head().size()), (code, size));
        assert!(second.text().contains("not taken twice"));
        assert!(
            !second.text().contains("<b>The alliance</b>"),
            "it says what counts, not what was sent later"
        );
        let keyless = group.post_raw("/en/tell", &[("token", &token), ("words", CANARY)], &[]);
        assert_eq!(keyless.status, 400, "without a key two tellings would share one code");
    });
}

#[test]
fn what_is_wrong_is_said_and_the_words_come_back() {
    both(|world| {
        let mut group = world.group("tegeres");
        group.get("/en/tell");
        let member = group.hidden("member");
        let size = world.app.store.head().size();
        let junk: &[u8] = b"no picture at all";
        let long = format!("{CANARY}{}", "a".repeat(20_001));
        for (field, value, said) in [
            ("causes", "Gold", "Causes"),
            ("grain", "locality", "more coarsely"),
            ("words", long.as_str(), "20000 fit"),
            ("other", "no such tongue", "Language"),
            ("publish", "police", "Consent"),
        ] {
            let mut all: Vec<_> = fields(&member, CANARY);
            all.retain(|(name, _)| *name != field && (field != "grain" || *name != "place"));
            all.push((field, value));
            if field == "grain" {
                all.push(("place", "Tegeres"));
            }
            let answer = group.post("/en/tell", &all);
            let page = answer.text();
            let alert = between(&page, "role=\"alert\">", "</div>").unwrap_or("").to_owned();
            assert!(answer.status == 422 && alert.contains(said), "{field}: {alert}");
            assert!(page.contains(CANARY), "{field}");
        }
        let answer = group.post_files("/en/tell", &fields(&member, CANARY), &[("media", "x.png", junk)]);
        assert!(answer.status == 422 && answer.text().contains("choose the pictures and recordings again"));
        let mut both = fields(&member, CANARY);
        both.extend([("reach", "group"), ("publish", "public")]);
        assert!(group.post("/en/tell", &both).text().contains("Please choose which of them counts"));
        assert_eq!(world.app.store.head().size(), size, "nothing was taken");
    });
}

#[test]
fn nobody_tells_for_another_group() {
    both(|world| {
        let other = world.ways.members["saptari"].to_string();
        let mut group = world.group("tegeres");
        group.get("/en/tell");
        let size = world.app.store.head().size();
        let answer = group.post("/en/tell", &fields(&other, CANARY));
        assert_eq!((answer.status, world.app.store.head().size()), (404, size));
        assert_eq!(group.get(&format!("/en/tell/{other}")).status, 404);
        assert_eq!(world.browser().get("/en/tell").status, 303, "a stranger is led to the sign-in");
    });
}

#[test]
fn where_space_is_closed_the_form_is_shut_before_a_word_is_typed() {
    both(|world| {
        let kapchorwa = world.ways.circles["kapchorwa"];
        let mut group = world.group("tegeres");
        group.get("/en/tell");
        let (member, token) = (group.hidden("member"), group.hidden("token"));
        let body = Protect {
            circle: Address::here(kapchorwa.unsigned_abs()),
            level: Protection::Closed,
            accepted: vec![],
            reason: String::new(),
        };
        world.wait(world.app.store.record([5; 32], protection::protect(Actor::Host, body))).unwrap();
        let page = group.get("/en/tell").text();
        assert!(page.contains("nothing should be typed into a server") && !page.contains("<textarea"));
        let mut all = vec![("token", token.as_str()), ("once", "late")];
        all.extend(fields(&member, CANARY));
        let late = group.post_raw("/en/tell", &all, &[]);
        assert_eq!(late.status, 422);
        world.recorded("protect");
    });
}

#[test]
fn a_code_that_is_misread_is_explained_and_an_unknown_one_tells_nothing() {
    both(|world| {
        let mut group = world.group("tegeres");
        let (_, code) = tell(&mut group, &[]);
        let spaced = format!("{}-{} {}.{}", &code[..4], &code[4..8], &code[8..12], &code[12..]);
        let nepali: String =
            code.chars().map(|c| char::from_u32(0x966 + c.to_digit(10).unwrap()).unwrap()).collect();
        let mut teller = holder(world);
        for good in [&spaced, &nepali] {
            let page = teller.post("/en/receipt", &[("code", good)]);
            assert!(page.status == 200 && page.text().contains(CANARY));
            teller.get("/en/receipt");
        }
        let wrong = format!("{}{}", &code[..15], (code[15..].parse::<u8>().unwrap() + 1) % 10);
        for (bad, said) in [
            ("", "Please enter"),
            ("12", "16 digits; these are 2"),
            ("abcd", "only digits"),
            (wrong.as_str(), "One digit is wrong"),
            ("0000000000000000", "Nothing here belongs"),
        ] {
            let answer = teller.post("/en/receipt", &[("code", bad)]);
            assert!(answer.status == 422 && answer.text().contains(said), "{bad}");
        }
        let tried = (0..30).map(|_| teller.post("/en/receipt", &[("code", "0000000000000000")]).status);
        assert!(tried.collect::<Vec<_>>().contains(&429), "guessing is slowed down");
    });
}

#[test]
fn consent_is_widened_and_narrowed_with_the_code_and_what_reaches_too_far_is_hidden_at_once() {
    both(|world| {
        let mut group = world.group("tegeres");
        let (_, code) = tell(&mut group, &[]);
        let key = last(world);
        let publish = format!("/en/own/{key}/publish");
        let whole = [("what", "whole"), ("part", ""), ("audience", "public")];
        group.get("/en/tell");
        assert_eq!(group.post(&publish, &whole).status, 422, "our group only is the default");

        let mut teller = holder(world);
        teller.post("/en/receipt", &[("code", &code)]);
        let wide = [("code", code.as_str()), ("keep", "public"), ("publish", "public")];
        let page = teller.post("/en/receipt/consent", &wide).text();
        assert!(page.contains("It was changed"));
        world.recorded("consent");
        group.get(&format!("/en/own/{key}"));
        assert_eq!(group.post(&publish, &whole).status, 303);
        world.recorded("publish");
        assert!(world.browser().get("/en/").text().contains(CANARY));
        let page = teller.post("/en/receipt", &[("code", &code)]).text();
        assert!(page.contains("shown now"), "she sees where it is used");

        let narrow = [("code", code.as_str()), ("keep", "group"), ("publish", "group")];
        let page = teller.post("/en/receipt/consent", &narrow).text();
        assert!(page.contains("It was changed") && page.contains("not shown any more"));
        assert!(!world.browser().get("/en/").text().contains(CANARY));
        let page = teller.post("/en/receipt/consent", &narrow).text();
        assert!(page.contains("Nothing was changed"));
    });
}
