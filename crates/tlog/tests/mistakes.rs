//! What implementers of transparency logs usually get wrong, each as a test.

use std::cell::RefCell;
use std::collections::BTreeMap;

use tlog::Hash;
use tlog::checkpoint::Checkpoint;
use tlog::cosign::{CosignerKey, Timestamp, cosign};
use tlog::merkle::{EMPTY_ROOT, Peaks, Tree, inclusion_proof, leaf_hash, verify_inclusion};
use tlog::note::{KeyError, Note, SigningKey, VerifierKey};
use tlog::tile::{
    EntriesTile, ReadError, Resource, TileReader, encode, encode_bundle, new_resources, resources,
};
use tlog::witness::{Request, Witness, WitnessedLog};

const ROOT: &str = "fKo0Xb2JKmZFTWxlEuo8PqPw0+whvj/C4jdXBf049nI=";

fn entry(index: u64) -> Vec<u8> {
    format!("entry {index}").into_bytes()
}

fn tree(size: u64) -> Tree {
    (0..size).map(|index| leaf_hash(&entry(index))).collect()
}

/// The bytes of one resource of a log whose entries are `entry(0)`, `entry(1)` and so on.
fn bytes(resource: &Resource, tree: &Tree) -> Vec<u8> {
    match resource {
        Resource::Hashes(tile) => encode(&tile.read(tree).expect("the tree has this tile")),
        Resource::Entries(bundle) => {
            let first = bundle.index * 256;
            let entries: Vec<_> = (first..first + u64::from(bundle.width)).map(entry).collect();
            encode_bundle(&entries).expect("the entries are short")
        }
    }
}

/// All files of a log of this size.
fn files(size: u64) -> BTreeMap<String, Vec<u8>> {
    let tree = tree(size);
    resources(size).map(|resource| (resource.path(), bytes(&resource, &tree))).collect()
}

fn checkpoint_text(size: &str, root: &str) -> String {
    format!("log.example\n{size}\n{root}\n")
}

#[test]
fn the_length_prefix_of_a_bundle_is_not_hashed() {
    let bundle = encode_bundle(&[entry(0)]).unwrap();
    assert_ne!(leaf_hash(&bundle), leaf_hash(&entry(0)));
    let place = EntriesTile { index: 0, width: 1 };
    assert_eq!(leaf_hash(place.decode(&bundle).unwrap()[0]), tree(1).root());
}

#[test]
fn an_empty_log_has_the_hash_of_nothing_and_no_tiles() {
    assert_eq!(EMPTY_ROOT.to_string(), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    assert_eq!(Peaks::new().root(), EMPTY_ROOT);
    assert_ne!(EMPTY_ROOT, Hash::from_bytes([0; 32]));
    assert_ne!(EMPTY_ROOT, leaf_hash(b""));
    let nothing = |_: &str| Ok::<_, String>(None);
    assert!(TileReader::new(0, EMPTY_ROOT, nothing).is_ok());
    assert!(matches!(TileReader::new(0, leaf_hash(b""), nothing), Err(ReadError::Root { .. })));
}

#[test]
fn a_size_with_a_sign_a_space_or_a_leading_zero_is_refused() {
    assert!(Checkpoint::parse(&checkpoint_text("5", ROOT)).is_ok());
    for bad in ["+5", "-5", "05", " 5", "5 ", "5.0", "5e0", "0x5", "", "\u{665}"] {
        assert!(Checkpoint::parse(&checkpoint_text(bad, ROOT)).is_err(), "{bad:?}");
    }
}

#[test]
fn a_size_of_two_to_the_64_is_refused_and_does_not_wrap() {
    assert!(Checkpoint::parse(&checkpoint_text("18446744073709551615", ROOT)).is_ok());
    assert!(Checkpoint::parse(&checkpoint_text("18446744073709551616", ROOT)).is_err());
    assert!(Checkpoint::parse(&checkpoint_text("99999999999999999999999", ROOT)).is_err());
}

#[test]
fn base64_without_padding_with_stray_bits_or_of_the_url_alphabet_is_refused() {
    let stray = ROOT.replace("nI=", "nJ=");
    assert_ne!(stray, ROOT);
    for bad in [ROOT.trim_end_matches('='), &stray, &ROOT.replace('+', "-"), &format!("{ROOT}=")] {
        assert!(Checkpoint::parse(&checkpoint_text("5", bad)).is_err(), "{bad:?}");
    }
}

#[test]
fn a_carriage_return_is_refused_everywhere() {
    let key = SigningKey::new("log.example", &[1; 32]).unwrap();
    let checkpoint = Checkpoint::new("log.example", 5, ROOT.parse().unwrap()).unwrap();
    let written = checkpoint.sign(&key).unwrap().to_string();
    assert!(Checkpoint::open(written.as_bytes(), key.verifier()).is_ok());
    for at in written.match_indices('\n').map(|(at, _)| at) {
        let mut bad = written.clone();
        bad.insert(at, '\r');
        assert!(Note::parse(bad.as_bytes()).is_err(), "{at}");
    }
}

#[test]
fn bytes_after_the_end_are_refused_everywhere() {
    let key = SigningKey::new("log.example", &[1; 32]).unwrap();
    let checkpoint = Checkpoint::new("log.example", 5, ROOT.parse().unwrap()).unwrap();
    let written = checkpoint.sign(&key).unwrap().to_string();
    for tail in ["\n", " ", "x", "x\n", "\0", "\n\n"] {
        assert!(Note::parse(format!("{written}{tail}").as_bytes()).is_err(), "{tail:?}");
        assert!(format!("{ROOT}{tail}").parse::<Hash>().is_err(), "{tail:?}");
        assert!(format!("{}{tail}", key.verifier()).parse::<VerifierKey>().is_err(), "{tail:?}");
        assert!(format!("tile/0/000{tail}").parse::<Resource>().is_err(), "{tail:?}");
    }
}

#[test]
fn a_note_parts_at_its_last_empty_line() {
    let key = SigningKey::new("log.example", &[1; 32]).unwrap();
    let mut note = Note::new("one\n\ntwo\n").unwrap();
    note.add(key.sign(&note));
    let again = Note::parse(note.to_string().as_bytes()).unwrap();
    assert_eq!(again.text(), "one\n\ntwo\n");
    // A signed text that itself ends like a note must not lend its inner signatures to the outer text.
    let mut outer = Note::new(note.to_string()).unwrap();
    outer.add(key.sign(&outer));
    let again = Note::parse(outer.to_string().as_bytes()).unwrap();
    assert_eq!((again.text(), again.signatures().len()), (note.to_string().as_str(), 1));
}

#[test]
fn a_partial_tile_belongs_only_to_sizes_that_end_in_it() {
    let published = [3u64, 256, 300];
    let served = |path: &str| {
        let resource: Resource = path.parse().unwrap();
        published.iter().any(|size| resource.belongs_to(*size))
    };
    for yes in ["tile/0/000.p/3", "tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/001.p/44"]
    {
        assert!(served(yes), "{yes}");
    }
    for no in
        ["tile/0/000.p/2", "tile/0/000.p/4", "tile/0/001", "tile/0/001.p/43", "tile/1/000", "tile/2/000.p/1"]
    {
        assert!(!served(no), "{no}");
    }
}

#[test]
fn a_slow_reader_with_an_old_checkpoint_reads_on_after_partial_tiles_are_deleted() {
    let (old, new) = (300u64, 70_000u64);
    let mut files = files(new);
    // What a log may delete at the new size: every partial tile whose full one is there.
    for resource in resources(old) {
        assert_eq!(resource.is_superseded(new), resource.width() < 256 && resource.full().belongs_to(new));
        if resource.is_superseded(new) {
            files.remove(&resource.path());
        }
    }
    let asked = RefCell::new(Vec::new());
    let fetch = |path: &str| {
        asked.borrow_mut().push(path.to_owned());
        Ok::<_, String>(files.get(path).cloned())
    };
    let root = tree(old).root();
    let reader = TileReader::new(old, root, fetch).unwrap();
    let entries = reader.entries(1).unwrap();
    assert_eq!((entries.len(), &entries[43]), (44, &entry(299)));
    let proof = inclusion_proof(299, old, &reader).unwrap();
    assert_eq!(verify_inclusion(299, old, &leaf_hash(&entry(299)), &proof, &root), Ok(()));
    // It asks for the partial first, as the specification wants, and for the full one only when that is gone.
    let asked = asked.borrow();
    let partial = asked.iter().position(|path| path == "tile/0/001.p/44").unwrap();
    assert_eq!(asked[partial + 1], "tile/0/001");
    // A partial tile whose full one does not exist yet must stay.
    assert!(!Resource::Hashes(tlog::tile::Tile { level: 2, index: 0, width: 1 }).is_superseded(new));
}

#[test]
fn everything_that_a_checkpoint_implies_comes_before_it() {
    // A log that publishes in the order of `new_resources` and is cut off after any of them never shows a reader of
    // an older checkpoint less than before, and a reader of the new one finds everything once the list is through.
    let (old, new) = (250u64, 600u64);
    let (mut files, tree_new) = (files(old), tree(new));
    let list: Vec<Resource> = new_resources(old, new).collect();
    let first_tile = list.iter().position(|one| matches!(one, Resource::Hashes(_))).unwrap();
    assert!(list[first_tile..].iter().all(|one| matches!(one, Resource::Hashes(_))), "bundles come first");
    let levels: Vec<u8> = list
        .iter()
        .filter_map(|one| match one {
            Resource::Hashes(tile) => Some(tile.level),
            Resource::Entries(_) => None,
        })
        .collect();
    assert!(levels.is_sorted(), "lower levels come first");
    for resource in &list {
        assert!(
            TileReader::new(old, tree(old).root(), |path: &str| Ok::<_, String>(files.get(path).cloned()))
                .is_ok()
        );
        files.insert(resource.path(), bytes(resource, &tree_new));
    }
    let reader =
        TileReader::new(new, tree_new.root(), |path: &str| Ok::<_, String>(files.get(path).cloned()))
            .unwrap();
    for bundle in 0..3 {
        assert!(reader.entries(bundle).is_ok());
    }
}

#[test]
fn a_missing_file_is_told_apart_from_an_altered_one() {
    let (size, root, mut files) = (600u64, tree(600).root(), files(600));
    files.remove("tile/entries/001");
    files.get_mut("tile/0/000").unwrap()[77] ^= 1;
    let reader = TileReader::new(size, root, |path: &str| Ok::<_, String>(files.get(path).cloned())).unwrap();
    assert_eq!(reader.entries(1), Err(ReadError::Missing("tile/entries/001".into())));
    assert_eq!(reader.entries(0), Err(ReadError::Altered("tile/0/000".into())));
    assert!(reader.entries(2).is_ok());
    assert!(matches!(reader.entries(3), Err(ReadError::Outside { .. })));
    let failing = |_: &str| Err::<Option<Vec<u8>>, _>("the line is down");
    let error = TileReader::new(size, root, failing).err().unwrap();
    assert!(matches!(error, ReadError::Fetch { error: "the line is down", .. }));
}

#[test]
fn a_signature_of_an_unknown_key_does_not_spoil_a_note() {
    let key = SigningKey::new("log.example", &[1; 32]).unwrap();
    let stranger = SigningKey::new("stranger.example", &[2; 32]).unwrap();
    let checkpoint = Checkpoint::new("log.example", 5, ROOT.parse().unwrap()).unwrap();
    let mut note = checkpoint.sign(&key).unwrap();
    note.add(stranger.sign(&Note::new("something else\n").unwrap()));
    assert_eq!(Checkpoint::open(note.to_string().as_bytes(), key.verifier()), Ok(checkpoint));
}

#[test]
fn a_large_log_is_read_once_from_left_to_right_and_not_kept_whole() {
    let size = 140_000u64;
    let tree = tree(size);
    let asked = RefCell::new(BTreeMap::<String, u32>::new());
    let fetch = |path: &str| {
        *asked.borrow_mut().entry(path.to_owned()).or_default() += 1;
        let resource: Resource = path.parse().expect("the reader asks for canonical paths");
        assert!(resource.belongs_to(size), "the reader asks only for what its checkpoint implies");
        Ok::<_, String>(Some(bytes(&resource, &tree)))
    };
    let reader = TileReader::new(size, tree.root(), fetch).unwrap();
    let mut count = 0;
    for bundle in 0..size.div_ceil(256) {
        count += reader.entries(bundle).unwrap().len();
    }
    assert_eq!(count as u64, size);
    assert!(asked.borrow().values().all(|times| *times == 1), "each file is read once");
    // The first tile has been dropped since, so it is read, and compared, again.
    assert!(reader.tile(0, 0).is_ok());
    assert_eq!(asked.borrow()["tile/0/000"], 2);
    assert_eq!(asked.borrow()["tile/1/000"], 1);
}

#[test]
fn sixteen_signatures_and_more_are_read_and_a_known_one_among_them_is_found() {
    let keys: Vec<_> =
        (0..40u8).map(|n| SigningKey::new(&format!("k{n}.example"), &[n + 1; 32]).unwrap()).collect();
    for count in [16, 17, 40] {
        let mut note = Note::new("text\n").unwrap();
        keys[..count].iter().for_each(|key| note.add(key.sign(&note)));
        let again = Note::parse(note.to_string().as_bytes()).unwrap();
        let known = [keys[count - 1].verifier().clone()];
        let opened = again.open(&known).unwrap();
        assert_eq!((opened.verified.len(), opened.unverified.len()), (1, count - 1));
    }
}

#[test]
fn a_text_of_empty_lines_is_a_text() {
    let key = SigningKey::new("log.example", &[1; 32]).unwrap();
    for text in ["\n", "\n\n", "\n\n\n", "one\n\n"] {
        let mut note = Note::new(text).unwrap();
        note.add(key.sign(&note));
        let again = Note::parse(note.to_string().as_bytes()).unwrap();
        assert_eq!(again.text(), text);
        assert!(again.open(&[key.verifier().clone()]).is_ok());
    }
}

#[test]
fn extension_lines_are_part_of_what_log_and_cosigner_sign() {
    let key = SigningKey::new("log.example", &[1; 32]).unwrap();
    let witness = CosignerKey::new("witness.example", &[2; 32]).unwrap();
    let text = format!("log.example\n5\n{ROOT}\nfirst\nsecond\n");
    let checkpoint = Checkpoint::parse(&text).unwrap();
    let mut note = checkpoint.sign(&key).unwrap();
    note.add(cosign(&checkpoint, &witness, Timestamp::new(1_679_315_147).unwrap()));
    let known = [key.verifier().clone(), witness.verifier().clone()];
    let written = note.to_string();
    assert_eq!(Note::parse(written.as_bytes()).unwrap().open(&known).unwrap().verified.len(), 2);
    for changed in ["first\nthird\n", "second\nfirst\n", "first\n", "first\nsecond\nthird\n"] {
        let other = Note::parse(written.replace("first\nsecond\n", changed).as_bytes()).unwrap();
        assert!(other.open(&known[..1]).is_err() && other.open(&known[1..]).is_err(), "{changed:?}");
    }
}

#[test]
fn a_log_that_changes_its_key_is_witnessed_under_both_and_under_no_other() {
    let (old, new) = (
        SigningKey::new("log.example", &[1; 32]).unwrap(),
        SigningKey::new("log.example", &[3; 32]).unwrap(),
    );
    let stranger = SigningKey::new("log.example", &[9; 32]).unwrap();
    let known =
        WitnessedLog::new("log.example", vec![old.verifier().clone(), new.verifier().clone()]).unwrap();
    let witness = Witness::new(CosignerKey::new("witness.example", &[2; 32]).unwrap(), vec![known]);
    let checkpoint = Checkpoint::new("log.example", 5, tree(5).root()).unwrap();
    let now = Timestamp::new(1_000).unwrap();
    let judge = |keys: &[&SigningKey], spoil: bool| {
        let mut note = Note::new(checkpoint.to_text()).unwrap();
        keys.iter().for_each(|key| note.add(key.sign(&note)));
        if spoil {
            note.add(new.sign(&Note::new("something else\n").unwrap()));
        }
        let request = Request { old: 0, proof: Vec::new(), note };
        witness.judge(request.to_string().as_bytes(), |_| None, now).status
    };
    for keys in [&[&old][..], &[&new], &[&old, &new], &[&stranger, &new]] {
        assert_eq!(judge(keys, false), 200);
    }
    assert_eq!(judge(&[&stranger], false), 403, "name and ID must both be known");
    assert_eq!(judge(&[&old], true), 403, "one failing signature of a known key is enough");
}

#[test]
fn keys_of_other_types_are_told_apart_and_never_taken_for_ours() {
    // 0x05 tree heads, 0x06 ML-DSA-44, 0xff others: a signature under them is one of an unknown key.
    use base64::Engine as _;
    use sha2::Digest as _;
    for kind in [0x00u8, 0x02, 0x03, 0x05, 0x06, 0xff] {
        let material = [&[kind][..], &[7; 32]].concat();
        let id = sha2::Sha256::digest([b"log.example\n", material.as_slice()].concat());
        let id = format!("{:02x}{:02x}{:02x}{:02x}", id[0], id[1], id[2], id[3]);
        let vkey =
            format!("log.example+{id}+{}", base64::engine::general_purpose::STANDARD.encode(&material));
        assert_eq!(VerifierKey::parse(&vkey), Err(KeyError::Kind(kind)));
        let policy = tlog::policy::Policy::parse(format!("log {vkey}\nquorum none\n").as_bytes());
        assert!(policy.is_err(), "a log whose signatures cannot be checked is not trusted");
    }
}
