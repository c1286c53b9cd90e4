//! The story, as far as it is built: steps 1, 2 and, for testimonies, 6 of the product's story.
//!
//! A group tells on a shared phone, each teller gets a receipt, checks it against the public log, withdraws, and
//! nothing of it is left.

use tlog::policy::Policy;
use tlog::proof::TlogProof;

use crate::faults::receipt_code;
use crate::world::{Browser, World, both};

const WORDS: &str = "The canary of Tegeres sings at the spring.";

fn tell(browser: &mut Browser, words: &str, more: &[(&str, &str)]) -> String {
    assert_eq!(browser.get("/en/tell").status, 200);
    let mut fields = vec![("words", words), ("language", "kpz"), ("behalf", "myself")];
    fields.extend_from_slice(more);
    let answer = browser.post("/en/tell", &fields);
    assert_eq!(answer.status, 200, "{}", answer.text());
    receipt_code(&answer.text()).expect("the receipt shows its code")
}

/// Every byte of the files of a node's data folder.
fn bytes_on_disk(world: &World) -> Vec<u8> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(&world.data).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            all.extend(std::fs::read(path).unwrap());
        }
    }
    all
}

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|window| window == word.as_bytes())
}

/// Checks the proof that the receipt page offers, with nothing but the log's public key and the entry's own bytes.
fn check_the_proof(world: &World, code: &str) {
    let mut teller = world.browser();
    teller.get("/en/receipt");
    teller.post("/en/receipt", &[("code", code)]);
    let proof = teller.post("/en/receipt/file", &[("code", code), ("file", "proof")]);
    assert_eq!(proof.status, 200, "{}", proof.text());
    let proof = TlogProof::parse(&proof.body).unwrap();
    let policy = format!("log {}\nquorum none\n", world.app.vkey);
    let policy = Policy::parse(policy.as_bytes()).unwrap();
    let index = i64::try_from(proof.index()).unwrap();
    let rows = world.ask("SELECT leaf FROM entry WHERE idx = $1", vec![index.into()]);
    let site::store::sql::Val::Text(leaf) = &rows[0][0] else { panic!("{rows:?}") };
    proof.verify(leaf.as_bytes(), &policy).unwrap();
    assert!(proof.verify(leaf.replace("tell", "sell").as_bytes(), &policy).is_err());
    let salt: [u8; 32] = proof.extra().unwrap().try_into().unwrap();
    let rows = world.ask("SELECT body FROM payload WHERE idx = $1", vec![index.into()]);
    let site::store::sql::Val::Text(body) = &rows[0][0] else { panic!("{rows:?}") };
    let entry = civics::Entry::decode(leaf.as_bytes()).unwrap();
    assert_eq!(civics::entry::commitment(&salt, body.as_bytes()), entry.commitment);
}

#[test]
fn a_group_tells_checks_withdraws_and_nothing_is_left() {
    both(|world| {
        let mut phone = world.group("tegeres");
        let ours = tell(&mut phone, WORDS, &[("reach", "group")]);
        let shared = tell(&mut phone, "For the alliance, without names.", &[("reach", "alliance")]);
        assert_ne!(ours, shared);
        check_the_proof(world, &ours);
        assert!(!world.browser().get("/en/").text().contains("canary"), "our group only");
        if !world.postgres {
            assert!(holds(&bytes_on_disk(world), "canary of Tegeres"), "it is there before");
        }
        let mut teller = world.browser();
        teller.get("/en/receipt");
        assert!(teller.post("/en/receipt", &[("code", &ours)]).text().contains(WORDS));
        let sure = teller.post("/en/receipt/withdraw", &[("code", &ours), ("sure", "yes")]);
        assert_eq!(sure.status, 200, "{}", sure.text());
        world.recorded("withdraw");
        nothing_is_left(world, &ours);
        teller.get("/en/receipt");
        let other = teller.post("/en/receipt", &[("code", &shared)]);
        assert!(other.text().contains("For the alliance"), "the other testimony stands");
    });
}

fn nothing_is_left(world: &World, code: &str) {
    let mut teller = world.browser();
    teller.get("/en/receipt");
    let gone = teller.post("/en/receipt", &[("code", code)]);
    assert!(!gone.text().contains("canary"), "{}", gone.text());
    for table in ["SELECT body FROM payload", "SELECT words FROM published", "SELECT leaf FROM entry"] {
        let rows = world.ask(table, vec![]);
        assert!(!format!("{rows:?}").contains("canary of Tegeres"), "{table}");
    }
    if !world.postgres {
        assert!(!holds(&bytes_on_disk(world), "canary of Tegeres"), "the files hold none of it");
    }
    let mut writer = world.writer();
    site::store::rebuild::rebuild(writer.as_mut(), &mut |_| {}).unwrap();
    teller.get("/en/receipt");
    assert!(
        !teller.post("/en/receipt", &[("code", code)]).text().contains("canary"),
        "a rebuild brings nothing back"
    );
}

#[test]
fn a_client_that_sends_no_key_or_an_old_one_is_never_told_that_a_withdrawal_is_done_which_is_not() {
    both(|world| {
        let mut phone = world.group("tegeres");
        let codes: Vec<String> = (0..4).map(|n| tell(&mut phone, &format!("told {n}"), &[])).collect();
        let mut teller = world.browser();
        teller.get("/en/receipt");
        let token = teller.hidden("token");
        for (code, once) in codes.iter().zip(["", "", "the same", "the same"]) {
            let mut fields = vec![("token", token.as_str()), ("code", code), ("sure", "yes")];
            fields.extend((!once.is_empty()).then_some(("once", once)));
            let before = world.app.store.head().size();
            assert_eq!(teller.post_raw("/en/receipt/withdraw", &fields, &[]).status, 200);
            assert_eq!(world.app.store.head().size(), before + 1, "{code} with the key {once:?}");
            world.recorded("withdraw");
        }
        let left = "SELECT body FROM payload WHERE body LIKE '%\"words\":\"told %'";
        assert!(world.ask(left, vec![]).is_empty());
    });
}
