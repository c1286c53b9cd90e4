//! The examples that the C2SP specifications print.

use serde_json::Value;
use tlog::checkpoint::Checkpoint;
use tlog::note::{Note, VerifierKey};
use tlog::tile::{Resource, Tile, hashes_at};

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().expect("the vectors have this text")
}

#[test]
fn the_printed_note_verifies() {
    let Some(spec) = crate::third_party_json("c2sp-spec/examples.json") else { return };
    let key = VerifierKey::parse(text(&spec["signed_note"], "vkey")).unwrap();
    let note = Note::parse(text(&spec["signed_note"], "note").as_bytes()).unwrap();
    assert_eq!(note.text(), "This is an example message.\n");
    assert!(note.open(&[key]).is_ok());
    assert_eq!(note.to_string(), text(&spec["signed_note"], "note"));
}

#[test]
fn a_text_with_empty_lines_parts_at_the_last_one() {
    let Some(spec) = crate::third_party_json("c2sp-spec/examples.json") else { return };
    let verse = text(&spec, "blank_lines_in_text");
    let signed = text(&spec["signed_note"], "note");
    let signature = &signed[signed.rfind("\n\n").unwrap() + 2..];
    let note = Note::parse(format!("{verse}\n{signature}").as_bytes()).unwrap();
    assert_eq!(note.text(), verse);
}

#[test]
fn the_printed_checkpoint_is_read() {
    let Some(spec) = crate::third_party_json("c2sp-spec/examples.json") else { return };
    let written = text(&spec, "checkpoint_parse_only");
    let note = Note::parse(written.as_bytes()).unwrap();
    let checkpoint = Checkpoint::parse(note.text()).unwrap();
    assert_eq!((checkpoint.origin(), checkpoint.size()), ("example.com/behind-the-sofa", 20_852_163));
    assert_eq!(note.to_string(), written);
    let cosignature = &note.signatures()[1];
    assert_eq!(cosignature.bytes().len(), 72);
    let time = u64::from_be_bytes(*cosignature.bytes().first_chunk().unwrap());
    assert_eq!(Some(time), spec["cosignature_timestamp_in_that_line"].as_u64());
}

#[test]
fn the_printed_tiles_are_ours() {
    let Some(spec) = crate::third_party_json("c2sp-spec/examples.json") else { return };
    let index = spec["tile_path"]["n"].as_u64().unwrap();
    let path = Resource::Hashes(Tile { level: 0, index, width: 256 }).path();
    assert_eq!(path, format!("tile/0/{}", text(&spec["tile_path"], "path")));
    let number = |size: &str, key: &str| spec[size][key].as_u64().unwrap();
    let width = |level, size| Tile::partial(level, size).map_or(0, |tile| u64::from(tile.width));
    assert_eq!(hashes_at(0, 70_000) / 256, number("tree_size_70000", "level0_full"));
    assert_eq!(width(0, 70_000), number("tree_size_70000", "level0_partial"));
    assert_eq!(hashes_at(1, 70_000) / 256, number("tree_size_70000", "level1_full"));
    assert_eq!(width(1, 70_000), number("tree_size_70000", "level1_partial"));
    assert_eq!(width(2, 70_000), number("tree_size_70000", "level2_partial"));
    assert_eq!(hashes_at(0, 256) / 256, number("tree_size_256", "level0_full"));
    assert_eq!(width(0, 256), 0);
    assert_eq!(width(1, 256), number("tree_size_256", "level1_partial"));
}
