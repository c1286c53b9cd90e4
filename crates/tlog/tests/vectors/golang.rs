//! golang.org/x/mod/sumdb/note: keys, signing, and fifteen notes to open.

use base64::Engine;
use serde_json::Value;
use tlog::note::{Note, SigningKey, VerifierKey};

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().expect("the vectors have this text")
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn names<'a>(value: &'a Value, key: &str) -> Vec<&'a str> {
    list(value, key).iter().map(|name| name.as_str().expect("names are texts")).collect()
}

#[test]
fn keys_are_read_and_written_as_go_does_and_bad_keys_are_refused() {
    let Some(go) = crate::third_party_json("golang-note/note.json") else { return };
    for vkey in names(&go, "vkeys") {
        assert_eq!(VerifierKey::parse(vkey).unwrap().to_string(), vkey);
    }
    for bad in list(&go, "bad_vkeys") {
        assert!(VerifierKey::parse(text(bad, "vkey")).is_err(), "{}", text(bad, "why"));
    }
}

#[test]
fn a_note_is_signed_as_go_signs_it() {
    let Some(go) = crate::third_party_json("golang-note/note.json") else { return };
    let key = SigningKey::parse(text(&go, "skey")).unwrap();
    assert_eq!(key.verifier().to_string(), names(&go, "vkeys")[0]);
    let mut note = Note::new(text(&go["sign"], "text")).unwrap();
    note.add(key.sign(&note));
    assert_eq!(note.to_string(), text(&go["sign"], "note"));
    let damaged = text(&go, "skey").replace("c74f20a3", "c74f20a4");
    assert!(SigningKey::parse(&damaged).is_err());
    assert!(!format!("{key:?}").contains("YEKFALVFGyNhPJEMzD1QIDr"), "the secret is not printed");
}

#[test]
fn notes_are_opened_as_go_opens_them() {
    let Some(go) = crate::third_party_json("golang-note/note.json") else { return };
    for case in list(&go, "open") {
        let bytes = match case["note"].as_str() {
            Some(note) => note.as_bytes().to_vec(),
            None => base64::engine::general_purpose::STANDARD.decode(text(case, "note_b64")).unwrap(),
        };
        let known: Vec<_> = names(case, "known").iter().map(|key| VerifierKey::parse(key).unwrap()).collect();
        let note = Note::parse(&bytes).ok();
        let opened = note.as_ref().and_then(|note| note.open(&known).ok());
        assert_eq!(opened.is_some(), case["ok"].as_bool().unwrap(), "{}", case["why"]);
        if let Some(opened) = opened {
            let verified: Vec<_> = opened.verified.iter().map(|one| one.key.name()).collect();
            assert_eq!(verified, names(case, "verified"));
            let unverified: Vec<_> = opened.unverified.iter().map(|one| one.name()).collect();
            assert_eq!(unverified, names(case, "unverified"));
        }
    }
    assert_eq!(list(&go, "open").len(), 15);
}
