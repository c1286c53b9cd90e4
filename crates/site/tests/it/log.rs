//! The log for people and for programs: what it shows, what it never shows, and that damage is found before use.

use site::speech;
use site::store::sql::Val;
use tlog::policy::Policy;
use tlog::proof::TlogProof;

use crate::world::{World, a_telling, both};

const CANARY: &str = "the canary sings at the well of Chema";

/// Waits until everything that is recorded is signed.
pub fn signed(world: &World) -> u64 {
    let whole = world.app.store.head().size();
    while world.app.signed().size < whole {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    whole
}

/// Tells something in a group of the demonstration and gives its key.
pub fn tell(world: &World, words: &str) -> i64 {
    let deed = a_telling(world.ways.members["tegeres"], words);
    let once = world.app.keys.mac("test", words.as_bytes());
    let done = world.wait(world.app.store.record(once, deed)).unwrap();
    i64::try_from(done.index).unwrap()
}

#[test]
fn a_testimony_has_a_line_and_a_proof_and_nothing_of_its_words() {
    both(|world| {
        let key = tell(world, CANARY);
        let size = signed(world);
        let mut browser = world.browser();
        let page = browser.get(&format!("/en/log/{key}"));
        assert_eq!(page.status, 200);
        assert!(page.text().contains("is not public") && !page.text().contains("canary"), "{}", page.text());
        assert_eq!(browser.get(&format!("/log/entry/{key}/payload")).status, 404);
        let proof = browser.get(&format!("/log/proof/{key}"));
        assert_eq!(proof.header("access-control-allow-origin"), "*");
        let proof = TlogProof::parse(&proof.body).unwrap();
        assert_eq!(proof.extra(), None, "the salt is the receipt's alone");
        let leaf = world.ask("SELECT leaf FROM entry WHERE idx = $1", vec![Val::Int(key)]);
        let Val::Text(leaf) = &leaf[0][0] else { panic!("{leaf:?}") };
        let policy = Policy::parse(format!("log {}\nquorum none\n", world.app.vkey).as_bytes()).unwrap();
        assert_eq!(proof.verify(leaf.as_bytes(), &policy).unwrap().checkpoint.size(), size);
        assert!(proof.verify(leaf.replace("tell", "sell").as_bytes(), &policy).is_err());
        assert_eq!(browser.get(&format!("/log/proof/{}", size + 1)).status, 404);
        let many: Vec<u16> = (0..60).map(|_| browser.get(&format!("/log/proof/{key}")).status).collect();
        assert!(many.contains(&200) && many.contains(&429), "who wants them all takes the tiles: {many:?}");
        world.edge.shift(60);
        for path in ["/log/proof/007", "/log/proof/-1", "/en/log/9999999", "/en/log/x", "/en/log?after=1"] {
            assert_eq!(browser.get(path).status, 404, "{path}");
        }
    });
}

#[test]
fn every_public_line_reads_in_every_language_and_its_payload_is_served() {
    both(|world| {
        let size = signed(world);
        let mut browser = world.browser();
        let leaves = format!("{:?}", world.ask("SELECT leaf FROM entry", vec![])).replace('\\', "");
        let kinds =
            ["found", "open", "offer", "adopt", "register", "constitute", "enter", "mandate", "appoint"];
        for kind in kinds.into_iter().chain(["entrust", "rate", "protect", "tell", "publish"]) {
            assert!(leaves.contains(&format!("\"kind\":\"{kind}\"")), "the demonstration has no act {kind}");
        }
        let mut public = 0;
        for index in 0..size {
            let page = browser.get(&format!("/sw/log/{index}"));
            assert_eq!(page.status, 200);
            let served = browser.get(&format!("/log/entry/{index}/payload"));
            assert_eq!(served.status == 200, page.text().contains("/payload\""), "line {index}");
            public += u64::from(served.status == 200);
        }
        assert!(public > 20 && public < size, "{public} of {size}");
        for tongue in speech::tongues() {
            for path in ["log", "log/3", "about", "safety"] {
                let address = format!("/{}/{path}", tongue.tag);
                let page = browser.get_with(&address, &[("accept-encoding", "gzip")]);
                assert_eq!(page.status, 200, "{path}");
                assert!(
                    page.body.len() + site::web::frame::STYLE.len() < 30 * 1024,
                    "{path} has {} bytes",
                    page.body.len()
                );
            }
        }
    });
}

#[test]
fn the_head_is_kept_for_seconds_and_tiles_for_ever() {
    both(|world| {
        let size = signed(world);
        let mut browser = world.browser();
        let head = browser.get("/log/checkpoint");
        assert_eq!(head.header("content-type"), "text/plain; charset=utf-8");
        assert_eq!(head.header("cache-control"), "public, max-age=2");
        assert_eq!(head.text().lines().nth(1), Some(size.to_string().as_str()));
        for path in [format!("/log/tile/0/000.p/{size}"), format!("/log/tile/entries/000.p/{size}")] {
            let tile = browser.get(&path);
            assert_eq!(tile.status, 200, "{path}");
            assert_eq!(tile.header("content-type"), "application/octet-stream");
            assert!(tile.header("cache-control").contains("immutable"));
            assert!(tile.header("set-cookie").is_empty());
        }
        for path in ["/log/tile/0/000", "/log/tile/0/0", "/log/tile/1/000.p/1", "/log/tile/0/000.p/0"] {
            assert_eq!(browser.get(path).status, 404, "{path}");
        }
        assert_eq!(browser.get(&format!("/log/tile/0/000.p/{}", size + 1)).status, 404);
    });
}

#[test]
fn a_flipped_bit_is_found_before_use_and_what_can_be_drawn_again_is() {
    both(|world| {
        let size = signed(world);
        let (mut browser, mut writer) = (world.browser(), world.writer());
        let hash = world.ask("SELECT hash FROM entry WHERE idx = 7", vec![]);
        let Val::Bytes(good) = hash[0][0].clone() else { panic!("{hash:?}") };
        let mut bad = good.clone();
        bad[3] ^= 1;
        writer.write_all(&[("UPDATE entry SET hash = $1 WHERE idx = 7", vec![Val::Bytes(bad)])]).unwrap();
        assert_eq!(browser.get("/log/proof/9").status, 200, "drawn again from the entries");
        assert_eq!(world.ask("SELECT hash FROM entry WHERE idx = 7", vec![])[0][0], Val::Bytes(good));

        const BODY: &str = "UPDATE payload SET body = REPLACE(body, 'a', 'e') WHERE idx = 0";
        writer.write_all(&[(BODY, vec![])]).unwrap();
        for path in ["/log/entry/0/payload", "/en/log/0"] {
            assert_eq!(browser.get(path).status, 500, "{path}");
        }
        const LEAF: &str =
            "UPDATE entry SET leaf = REPLACE(leaf, '\"refs\":[]', '\"refs\":[ ]') WHERE idx = 3";
        writer.write_all(&[(LEAF, vec![])]).unwrap();
        for path in ["/en/log/3".to_owned(), format!("/log/tile/entries/000.p/{size}")] {
            let page = browser.get(&path);
            assert_eq!(page.status, 500, "{path}");
            assert!(page.text().contains("number"), "a fault page with a number for the host");
        }
        assert_eq!(browser.get(&format!("/log/tile/0/000.p/{size}")).status, 200, "the hashes are whole");
    });
}
