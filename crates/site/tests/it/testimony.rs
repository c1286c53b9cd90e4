//! A telling from its first word to its last trace: told with a picture, published, narrowed, taken back, gone.

use std::io::Cursor;
use std::path::Path;
use std::time::Duration;

use image::{ImageFormat, RgbImage};
use site::store::rebuild;
use site::store::sql::Val;

use crate::log::tell as tell_briefly;
use crate::world::{Answer, Browser, World, between, both};

/// A word that stands nowhere but in what is told here.
const CANARY: &str = "Chepkwurkwurien";
/// What a camera writes into a picture.
const CAMERA: &[u8] = b"CAMERA 1.3667N 34.4500E Asha's phone";
/// The part that is quoted.
const QUOTED: &str = "At Chepkwurkwurien we walk four hours.";

fn words() -> String {
    format!("They took the spring. {QUOTED} My daughter left school for it.")
}

/// A picture as a phone makes it: a block of Exif with a GPS directory, and a remark.
fn photo() -> Vec<u8> {
    let mut plain = Cursor::new(Vec::new());
    let picture = RgbImage::from_fn(64, 48, |x, y| image::Rgb([(x * 4) as u8, (y * 5) as u8, 90]));
    picture.write_to(&mut plain, ImageFormat::Jpeg).unwrap();
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0".to_vec();
    exif.extend_from_slice(CAMERA);
    let segment = |marker: u8, body: &[u8]| {
        let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
        [&[0xFF, marker], length.as_slice(), body].concat()
    };
    let parts =
        [vec![0xFF, 0xD8], segment(0xE1, &exif), segment(0xFE, CAMERA), plain.into_inner()[2..].to_vec()];
    parts.concat()
}

fn holds(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}

/// Whether any file of a folder holds these bytes.
fn folder_holds(folder: &Path, needle: &[u8]) -> bool {
    std::fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        // A file may go while we look: that holds nothing.
        if path.is_dir() {
            folder_holds(&path, needle)
        } else {
            std::fs::read(&path).is_ok_and(|bytes| holds(&bytes, needle))
        }
    })
}

/// What a group has told, and the teller's way back to it.
struct Told {
    group: Browser,
    key: i64,
    code: String,
    once: String,
    token: String,
    /// Bytes from the middle of the cleaned picture.
    trace: Vec<u8>,
}

/// What the form says, without its files.
fn fields(member: &str) -> Vec<(&str, String)> {
    let plain = [("member", member), ("language", "en"), ("grain", "country"), ("behalf", "myself")];
    let consent = [("reach", "each"), ("keep", "group"), ("count", "group"), ("quote", "public")];
    let rest = [("publish", "alliance"), ("show", "nobody")];
    let all = plain.into_iter().chain(consent).chain(rest);
    all.map(|(name, value)| (name, value.to_owned())).chain([("words", words())]).collect()
}

fn borrowed<'a>(fields: &'a [(&'a str, String)]) -> Vec<(&'a str, &'a str)> {
    fields.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

fn code(page: &str) -> String {
    between(page, "<p class=\"code\" translate=\"no\">", "</p>")
        .unwrap_or_else(|| panic!("no code: {page}"))
        .to_owned()
}

fn tell(world: &World) -> Told {
    let mut group = world.group("tegeres");
    assert_eq!(group.get("/en/tell").status, 200);
    let (token, once) = (group.hidden("token"), group.hidden("once"));
    let member = world.ways.members["tegeres"].to_string();
    let fields = fields(&member);
    let told = group.post_files("/en/tell", &borrowed(&fields), &[("media", "IMG_1.jpg", &photo())]);
    assert_eq!(told.status, 200, "{}", told.text());
    world.recorded("tell");
    let rows = world.ask("SELECT MAX(id) FROM testimony", vec![]);
    let Val::Int(key) = rows[0][0] else { panic!("{rows:?}") };
    Told { group, key, code: code(&told.text()), once, token, trace: Vec::new() }
}

/// Sends the form of a telling once more, as a browser does that never saw the answer.
fn again(world: &World, told: &mut Told) -> Answer {
    let member = world.ways.members["tegeres"].to_string();
    let mut fields = fields(&member);
    fields.extend([("token", told.token.clone()), ("once", told.once.clone())]);
    told.group.post_raw("/en/tell", &borrowed(&fields), &[("sec-fetch-site", "same-origin")])
}

fn retried(world: &World, told: &mut Told) {
    let size = world.app.store.head().size();
    let answer = again(world, told);
    assert_eq!((answer.status, code(&answer.text())), (200, told.code.clone()));
    assert!(answer.text().contains("It had been taken already"));
    assert_eq!(world.app.store.head().size(), size, "it was taken twice");
}

fn read_by_the_group(told: &mut Told) {
    let list = told.group.get("/en/own").text();
    assert!(list.contains(CANARY) && list.contains(&format!("/en/own/{}\"", told.key)), "{list}");
    let page = told.group.get(&format!("/en/own/{}", told.key)).text();
    assert!(page.contains(&words()) && page.contains("Nobody has used it so far."), "{page}");
    for (path, most) in [("media/0", 64), ("media/0/small", 320)] {
        let answer = told.group.get(&format!("/en/own/{}/{path}", told.key));
        assert_eq!((answer.status, answer.header("content-type")), (200, "image/jpeg"), "{path}");
        assert_eq!(answer.header("cache-control"), "no-store");
        assert!(answer.header("content-security-policy").starts_with("sandbox"));
        assert!(image::load_from_memory(&answer.body).unwrap().width() <= most);
        for mark in [CAMERA, b"Exif", b"Asha"] {
            assert!(!holds(&answer.body, mark), "{path} still holds what the camera wrote");
        }
        if path == "media/0" {
            let middle = answer.body.len() / 2;
            told.trace = answer.body[middle..middle + 32].to_vec();
        }
    }
    assert_eq!(told.group.get(&format!("/en/own/{}/media/1", told.key)).status, 404);
}

fn hidden_from_others(world: &World, told: &Told) {
    let mut other = world.group("elgon");
    let list = other.get("/en/own");
    assert!(list.status == 200 && !list.text().contains(CANARY));
    let key = told.key;
    let member = world.ways.members["tegeres"];
    let publishing = [("what", "whole"), ("audience", "country")];
    for path in ["", "/media/0", "/media/0/small"] {
        assert_eq!(other.get(&format!("/en/own/{key}{path}")).status, 404, "{path}");
        assert_eq!(world.browser().get(&format!("/en/own/{key}{path}")).status, 303, "{path}");
    }
    assert_eq!(other.get(&format!("/en/own?member={member}")).status, 404);
    other.get("/en/tell");
    assert_eq!(other.post(&format!("/en/own/{key}/publish"), &publishing).status, 404);
    assert_eq!(world.browser().post(&format!("/en/own/{key}/publish"), &publishing).status, 401);
    world.recorded("tell");
}

fn circle(world: &World, browser: &mut Browser) -> String {
    browser.get(&format!("/en/circles/{}", world.ways.circles["kapchorwa"])).text()
}

fn published(world: &World, told: &mut Told) {
    let (page, to) = (format!("/en/own/{}", told.key), format!("/en/own/{}/publish", told.key));
    let mut publish = |what, part, audience| {
        told.group.get(&page);
        told.group.post(&to, &[("what", what), ("part", part), ("audience", audience)])
    };
    let wrong = publish("part", "We walk five hours.", "public");
    assert_eq!(wrong.status, 422);
    let text = wrong.text();
    assert!(text.contains("word for word") && text.contains(">We walk five hours.</textarea>"), "{text}");
    assert!(text.contains("value=\"public\" required checked"), "{text}");
    let far = publish("whole", "", "public");
    assert!(far.status == 422 && far.text().contains("does not reach so far"), "{}", far.text());
    assert_eq!(publish("whole", QUOTED, "alliance").status, 422, "one of the two is meant");
    world.recorded("tell");
    assert_eq!(publish("part", QUOTED, "public").status, 303);
    world.recorded("publish");
    assert_eq!(publish("whole", "", "alliance").status, 303);
    world.recorded("publish");
    assert!(told.group.get(&page).text().contains("shown now"));
    let seen = circle(world, &mut world.browser());
    assert!(seen.contains(QUOTED) && !seen.contains("My daughter"), "{seen}");
    assert!(
        circle(world, &mut world.group("saptari")).contains(&words()),
        "another country's group reads it"
    );
}

fn narrowed(world: &World, told: &mut Told) {
    let mut teller = world.browser();
    teller.get("/en/receipt");
    let see = teller.post("/en/receipt", &[("code", &told.code)]);
    assert!(see.status == 200 && see.text().contains(&words()), "{}", see.text());
    let consent =
        [("keep", "group"), ("count", "group"), ("quote", "group"), ("publish", "group"), ("show", "nobody")];
    let fields: Vec<_> = consent.into_iter().chain([("code", told.code.as_str())]).collect();
    assert_eq!(teller.post("/en/receipt/consent", &fields).status, 200);
    world.recorded("consent");
    for mut browser in [world.browser(), world.group("saptari"), world.group("tegeres")] {
        assert!(!circle(world, &mut browser).contains(CANARY), "narrowed words are still shown");
    }
    let page = told.group.get(&format!("/en/own/{}", told.key)).text();
    assert!(page.contains("not shown any more") && page.contains("has not allowed"), "{page}");
}

fn withdrawn(world: &World, told: &Told) {
    let mut teller = world.browser();
    teller.get("/en/receipt");
    let sure = teller.post("/en/receipt/withdraw", &[("code", &told.code)]);
    assert!(sure.status == 200 && sure.text().contains("Do you want to take it back?"));
    world.recorded("consent");
    let done = teller.post("/en/receipt/withdraw", &[("code", &told.code), ("sure", "yes")]);
    assert_eq!(done.status, 200, "{}", done.text());
    world.recorded("withdraw");
}

/// Asserts that neither pages nor tables nor files hold anything of it, and that the code says so.
fn gone(world: &World, told: &mut Told) {
    let size = i64::try_from(world.app.store.head().size()).unwrap();
    let mut pages = vec!["/en/".into(), "/en/own".into(), "/en/log".into()];
    let (circles, members) = (world.ways.circles.values(), world.ways.members.values());
    pages.extend(circles.map(|key| format!("/en/circles/{key}")));
    pages.extend(members.map(|key| format!("/en/members/{key}")));
    for index in told.key..size {
        pages.extend([format!("/en/log/{index}"), format!("/log/entry/{index}/payload")]);
    }
    for path in &pages {
        for browser in [&mut world.browser(), &mut told.group] {
            let answer = browser.get(path);
            assert!(!answer.text().contains(CANARY), "{path} still tells it");
        }
    }
    for path in ["", "/media/0", "/media/0/small"] {
        assert_eq!(told.group.get(&format!("/en/own/{}{path}", told.key)).status, 404, "{path}");
    }
    let mut visitor = world.browser();
    visitor.get("/en/receipt");
    let answer = visitor.post("/en/receipt", &[("code", &told.code)]).text();
    assert!(answer.contains("It was withdrawn") && !answer.contains(CANARY), "{answer}");
    let late = again(world, told).text();
    assert!(!late.contains(&told.code) && !late.contains(CANARY), "{late}");
    for sql in [
        "SELECT COUNT(*) FROM payload WHERE idx = $1",
        "SELECT COUNT(*) FROM payload p JOIN entry e ON e.idx = p.idx WHERE p.idx > $1 AND e.leaf LIKE '%publish%'",
        "SELECT COUNT(*) FROM media WHERE idx = $1",
        "SELECT COUNT(*) FROM testimony WHERE id = $1",
        "SELECT COUNT(*) FROM published WHERE testimony = $1",
        "SELECT COUNT(*) FROM about WHERE testimony = $1",
        "SELECT COUNT(*) FROM trait WHERE testimony = $1",
    ] {
        assert_eq!(world.ask(sql, vec![Val::Int(told.key)]), [[Val::Int(0)]], "{sql}");
    }
    let texts = world.ask("SELECT body FROM payload UNION ALL SELECT leaf FROM entry", vec![]);
    assert!(!format!("{texts:?}").contains(CANARY));
}

/// Asserts that the raw files of SQLite hold nothing of it; `PostgreSQL` keeps its files elsewhere.
fn wiped(world: &World, told: &Told) {
    if world.postgres {
        return;
    }
    // A minute, whatever else the machine does.
    for _ in 0..1200 {
        let left = [CANARY.as_bytes(), &told.trace].iter().any(|mark| folder_holds(&world.data, mark));
        if !left {
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("the data folder still holds the words or the picture");
}

#[test]
fn a_telling_is_published_narrowed_and_taken_back_and_nothing_of_it_is_left() {
    both(|world| {
        let mut told = tell(world);
        retried(world, &mut told);
        read_by_the_group(&mut told);
        hidden_from_others(world, &told);
        published(world, &mut told);
        if !world.postgres {
            for mark in [CANARY.as_bytes(), &told.trace] {
                assert!(folder_holds(&world.data, mark), "what is searched later is found now");
            }
            assert!(!folder_holds(&world.data, CAMERA), "what the camera wrote was never stored");
        }
        narrowed(world, &mut told);
        withdrawn(world, &told);
        gone(world, &mut told);
        wiped(world, &told);
        rebuild::rebuild(world.writer().as_mut(), &mut |_| {}).unwrap();
        gone(world, &mut told);
        wiped(world, &told);
    });
}

#[test]
fn a_file_that_was_changed_on_the_disk_is_never_handed_out() {
    both(|world| {
        let mut told = tell(world);
        read_by_the_group(&mut told);
        let mut writer = world.writer();
        let junk = vec![Val::Bytes(photo()), Val::Int(told.key)];
        writer.write_all(&[("UPDATE media SET bytes = $1 WHERE idx = $2", junk)]).unwrap();
        for path in ["media/0", "media/0/small"] {
            assert_eq!(told.group.get(&format!("/en/own/{}/{path}", told.key)).status, 500, "{path}");
        }
    });
}

#[test]
fn a_group_leafs_back_through_everything_that_it_was_told() {
    both(|world| {
        let keys: Vec<i64> = (0..25).map(|nth| tell_briefly(world, &format!("told {nth:02}."))).collect();
        let mut group = world.group("tegeres");
        let mut page = group.get("/en/own").text();
        let (first, last) = (page.find("told 24.").unwrap(), page.find("told 05.").unwrap());
        assert!(first < last && !page.contains("told 04."), "twenty stand on a page, the newest first");
        let older = format!("/en/own?member={}&amp;before={}", world.ways.members["tegeres"], keys[5]);
        assert!(page.contains(&older), "{page}");
        page = group.get(&older.replace("&amp;", "&")).text();
        assert!(page.contains("told 04.") && page.contains("told 00.") && !page.contains("told 05."));
        assert!(!page.contains("before="), "nothing is older: {page}");
        assert_eq!(group.get("/en/own?before=x").status, 404);
    });
}
