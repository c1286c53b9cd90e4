//! What strangers send: words that would be markup, fields that do not belong, files that are not what they say.

use std::io::Cursor;

use image::{ImageFormat, RgbImage};

use crate::world::{Browser, World, both};

/// What would run or change the page, if it stood in it as it is.
const CORPUS: [&str; 24] = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//x.invalid></sCrIpT>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><animate onbegin=alert(1) attributeName=x>",
    "<body onload=alert(1)>",
    "<iframe srcdoc='<b>x</b>'></iframe>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<math><mtext></form><form>",
    "<style>*{display:none}</style>",
    "<link rel=stylesheet href=//x.invalid>",
    "<base href=//x.invalid>",
    "<meta http-equiv=refresh content=0>",
    "<object data=//x.invalid>",
    "<form action=//x.invalid><input>",
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</bdi></p><h1>x</h1>",
    "\" onmouseover=\"alert(1)",
    "' onfocus='alert(1)' x='",
    "\"><b id=x>",
    "<!-- <b>x",
    "<![CDATA[<b>x",
    "<b/x=`>`",
];

/// Asserts that a page shows what was said (its mark stands there) and nothing of it as it was written.
fn harmless(page: &str, raw: &str, mark: &str, told: &str) {
    assert!(page.contains(mark), "{told} does not show {mark}");
    assert!(!page.contains(raw), "{told} holds {raw} as it was written");
}

const TELLING: [(&str, &str); 9] = [
    ("language", "en"),
    ("grain", "country"),
    ("behalf", "myself"),
    ("reach", "each"),
    ("keep", "group"),
    ("count", "group"),
    ("quote", "public"),
    ("publish", "public"),
    ("show", "nobody"),
];

/// Tells and publishes it whole, for everybody; gives the page of the telling.
fn published(world: &World, group: &mut Browser, words: &str) -> String {
    group.get("/en/tell");
    let member = world.ways.members["tegeres"].to_string();
    let fields: Vec<_> = TELLING.into_iter().chain([("words", words), ("member", &member)]).collect();
    let told = group.post("/en/tell", &fields);
    assert_eq!(told.status, 200, "{}", told.text());
    let path = format!("/en/own/{}", world.app.store.head().size() - 1);
    group.get(&path);
    // A part that was never said brings the form back with it, in its box.
    let wrong = group.post(
        &format!("{path}/publish"),
        &[("what", "part"), ("part", &format!("{words}!")), ("audience", "public")],
    );
    assert_eq!(wrong.status, 422);
    assert!(!wrong.text().contains(words), "the form holds {words} as it was written");
    let done =
        group.post(&format!("{path}/publish"), &[("what", "whole"), ("part", ""), ("audience", "public")]);
    assert_eq!(done.status, 303, "{}", done.text());
    group.get(&path).text()
}

#[test]
fn words_are_never_markup() {
    both(|world| {
        let circle = format!("/en/circles/{}", world.ways.circles["kapchorwa"]);
        let mut group = world.group("tegeres");
        for (n, raw) in CORPUS.iter().enumerate() {
            let mark = format!("Kwurk{n}x");
            let own = published(world, &mut group, &format!("{mark} {raw}"));
            harmless(&own, raw, &mark, "the page of the telling");
            for path in ["/en/", circle.as_str()] {
                harmless(&world.browser().get(path).text(), raw, &mark, path);
            }
        }
    });
}

#[test]
fn names_are_never_markup() {
    both(|world| {
        let circle = world.ways.circles["kapchorwa"];
        let to = format!("/en/join/{circle}");
        for (n, raw) in CORPUS.iter().enumerate() {
            let mark = format!("Kwurk{n}x");
            let mut browser = world.browser();
            browser.get(&to);
            let (charter, name) = (browser.hidden("charter"), format!("{mark} {raw}"));
            let fields = [
                ("charter", charter.as_str()),
                ("name", &name),
                ("kind", "movement"),
                ("country", "UG"),
                ("place", raw),
                ("language", "en"),
                ("spelt", "words"),
            ];
            let answer = browser.post(&to, &fields);
            assert_eq!(answer.status, 200, "{}", answer.text());
            assert!(!answer.text().contains(raw), "the welcome holds {raw} as it was written");
            let member = format!("/en/members/{}", world.app.store.head().size() - 1);
            for path in [member.as_str(), "/en/members?standing=asking"] {
                harmless(&world.browser().get(path).text(), raw, &mark, path);
            }
        }
    });
}

#[test]
fn a_field_that_does_not_belong_or_stands_twice_is_refused() {
    both(|world| {
        let mut group = world.group("tegeres");
        let size = world.app.store.head().size();
        let member = world.ways.members["tegeres"].to_string();
        for extra in [
            ("standing", "member"),
            ("sample", "0"),
            ("words", "Again."),
            ("member", "1"),
            ("token", "a"),
            ("once", "b"),
        ] {
            group.get("/en/tell");
            let fields: Vec<_> =
                TELLING.into_iter().chain([("words", "We walk."), ("member", &member), extra]).collect();
            assert_eq!(group.post("/en/tell", &fields).status, 400, "{extra:?}");
        }
        assert_eq!(world.app.store.head().size(), size);
    });
}

/// The checksum of a PNG chunk (RFC 2083, appendix 15).
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |c, _| (c >> 1) ^ if c & 1 == 1 { 0xEDB8_8320 } else { 0 })
    })
}

/// A picture of a few bytes whose head says 50 000 by 50 000.
fn bomb() -> Vec<u8> {
    let mut png = Cursor::new(Vec::new());
    RgbImage::from_pixel(8, 8, image::Rgb([9, 90, 9])).write_to(&mut png, ImageFormat::Png).unwrap();
    let mut png = png.into_inner();
    assert_eq!(png[29..33], crc(&png[12..29]).to_be_bytes(), "the checksum is the one of the format");
    for at in [16, 20] {
        png[at..at + 4].copy_from_slice(&50_000_u32.to_be_bytes());
    }
    let sum = crc(&png[12..29]).to_be_bytes();
    png[29..33].copy_from_slice(&sum);
    png
}

#[test]
fn a_file_that_is_not_what_it_says_is_refused_and_nothing_is_stored() {
    both(|world| {
        let mut group = world.group("tegeres");
        let size = world.app.store.head().size();
        let payloads = world.ask("SELECT COUNT(*) FROM payload", vec![]);
        let member = world.ways.members["tegeres"].to_string();
        let html = b"<!doctype html><script>alert(1)</script>".to_vec();
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".to_vec();
        for (name, bytes) in [("IMG_1.jpg", html), ("IMG_2.jpg", svg), ("IMG_3.png", bomb())] {
            group.get("/en/tell");
            let fields: Vec<_> =
                TELLING.into_iter().chain([("words", "We walk."), ("member", &member)]).collect();
            let answer = group.post_files("/en/tell", &fields, &[("media", name, &bytes)]);
            assert_eq!(answer.status, 422, "{name}: {}", answer.text());
            let page = answer.text();
            assert!(
                page.contains("role=\"alert\"") && page.contains(">We walk.</textarea>"),
                "{name}: {page}"
            );
            assert!(!page.contains("alert(1)"), "{name}: {page}");
        }
        assert_eq!(world.app.store.head().size(), size);
        assert_eq!(world.ask("SELECT COUNT(*) FROM payload", vec![]), payloads);
    });
}

#[test]
fn who_acts_for_nobody_cannot_fill_the_memory_with_files() {
    let world = World::new(None);
    let file = vec![b'x'; 1_000_000];
    let send = |mut browser: Browser| {
        browser.get("/en/sign-in");
        browser.post_files("/en/sign-in", &[("code", "1")], &[("media", "IMG_1.jpg", &file)])
    };
    let answer = send(world.browser());
    assert_eq!(answer.status, 413, "{}", answer.text());
    // A member's file is read, and then refused because it does not belong there.
    assert_eq!(send(world.inside("tegeres")).status, 400);
}
