//! The fuzz targets as ordinary tests: the same bodies, with random bytes and with valid inputs that were spoiled.

#[expect(unreachable_pub, reason = "the file is the library of the fuzz targets, which need it public")]
#[path = "../fuzz/src/lib.rs"]
mod bodies;

use proptest::prelude::*;
use tlog::checkpoint::Checkpoint;
use tlog::cosign::{Timestamp, cosign};
use tlog::merkle::{Tree, consistency_proof, inclusion_proof, leaf_hash};
use tlog::note::Note;
use tlog::proof::TlogProof;
use tlog::tile::encode_bundle;
use tlog::witness::Request;

/// One way to spoil an input.
#[derive(Debug, Clone)]
enum Spoil {
    Flip(prop::sample::Index, u8),
    Cut(prop::sample::Index),
    Remove(prop::sample::Index, usize),
    Repeat(prop::sample::Index, usize),
    Insert(prop::sample::Index, Vec<u8>),
}

fn spoil() -> impl Strategy<Value = Spoil> {
    let place = || any::<prop::sample::Index>();
    let words: Vec<&[u8]> = vec![
        b"\n",
        b"\n\n",
        b"\r",
        b"\0",
        b" ",
        b"+",
        b"=",
        b"0",
        b"18446744073709551616",
        b"\xff",
        b"\xe2\x80\x94 ",
        b"old ",
        b"index ",
        b"extra ",
        b"group ",
        b"quorum none\n",
        b"x001/",
        b".p/1",
        b"cosignature/v1\n",
        b"\xc2\xa0",
        b"/",
    ];
    let words = prop::sample::select(words).prop_map(<[u8]>::to_vec);
    prop_oneof![
        (place(), 0u8..8).prop_map(|(at, bit)| Spoil::Flip(at, bit)),
        place().prop_map(Spoil::Cut),
        (place(), 1usize..60).prop_map(|(at, length)| Spoil::Remove(at, length)),
        (place(), 1usize..200).prop_map(|(at, length)| Spoil::Repeat(at, length)),
        (place(), words).prop_map(|(at, word)| Spoil::Insert(at, word)),
        (place(), prop::collection::vec(any::<u8>(), 1..5)).prop_map(|(at, some)| Spoil::Insert(at, some)),
    ]
}

fn apply(spoil: &Spoil, bytes: &mut Vec<u8>) {
    let length = bytes.len();
    if length == 0 {
        return;
    }
    let end = |at: usize, count: usize| at.saturating_add(count).min(length);
    match spoil {
        Spoil::Flip(at, bit) => bytes[at.index(length)] ^= 1 << bit,
        Spoil::Cut(at) => bytes.truncate(at.index(length)),
        Spoil::Remove(at, count) => drop(bytes.drain(at.index(length)..end(at.index(length), *count))),
        Spoil::Repeat(at, count) => {
            let part = bytes[at.index(length)..end(at.index(length), *count)].to_vec();
            bytes.splice(at.index(length)..at.index(length), part);
        }
        Spoil::Insert(at, some) => {
            drop(bytes.splice(at.index(length)..at.index(length), some.iter().copied()))
        }
    }
}

fn tree() -> Tree {
    (0..9u8).map(|i| if i == 6 { leaf_hash(b"entry") } else { leaf_hash(&[i]) }).collect()
}

fn signed() -> Note {
    let checkpoint = Checkpoint::new(bodies::ORIGIN, 9, tree().root()).expect("the origin is sound");
    let mut note = checkpoint.sign(&bodies::log_key()).expect("the key is the log's");
    note.add(cosign(&checkpoint, &bodies::witness_key(), Timestamp::new(1_000).expect("the time is sound")));
    note
}

fn receipt() -> Vec<u8> {
    let path = inclusion_proof(6, 9, &tree()).expect("the tree is there");
    let proof = TlogProof::new(6, path, signed(), Some(vec![1, 2, 3])).expect("the note is a checkpoint");
    proof.to_string().into_bytes()
}

fn request(old: u64) -> Vec<u8> {
    let proof = consistency_proof(old, 9, &tree()).unwrap_or_default();
    Request { old, proof, note: signed() }.to_string().into_bytes()
}

fn policy() -> Vec<u8> {
    let (log, witness) = (bodies::log_key(), bodies::witness_key());
    let text = format!("# who\nlog {}\nwitness w {} https://w/\n", log.verifier(), witness.verifier());
    (text + "group g all w\ngroup h 1 g\nquorum h\n").into_bytes()
}

fn bundle() -> Vec<u8> {
    let mut bytes = vec![2];
    bytes.extend(encode_bundle(&["one", "", "three"]).expect("the entries are short"));
    bytes
}

/// A body and the valid inputs from which its spoiled ones are made.
type Target = (fn(&[u8]), Vec<Vec<u8>>);

fn targets() -> Vec<Target> {
    let note = signed().to_string().into_bytes();
    let text = signed().text().as_bytes().to_vec();
    let vkey = bodies::log_key().verifier().to_string().into_bytes();
    let lines = signed().signatures().iter().map(ToString::to_string).collect::<String>().into_bytes();
    let paths = ["tile/0/000", "tile/7/x001/x234/067.p/255", "tile/entries/999.p/1"];
    vec![
        (bodies::note, vec![note.clone(), vkey, lines]),
        (bodies::checkpoint, vec![note.clone(), text]),
        (bodies::cosignature, vec![note]),
        (bodies::proof, vec![receipt()]),
        (bodies::policy, vec![policy(), b"quorum none\n".to_vec()]),
        (bodies::tile_path, paths.map(|path| path.as_bytes().to_vec()).to_vec()),
        (bodies::entry_bundle, vec![bundle()]),
        (bodies::witness_request, vec![request(0), request(5)]),
    ]
}

#[test]
fn every_body_accepts_its_valid_inputs() {
    for (body, inputs) in targets() {
        inputs.iter().for_each(|input| body(input));
    }
    assert!(TlogProof::parse(&receipt()).is_ok());
    assert!(Request::parse(&request(5)).is_ok());
    assert!(tlog::policy::Policy::parse(&policy()).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_body_fails_on_random_bytes(data in prop::collection::vec(any::<u8>(), 0..600)) {
        for (body, _) in targets() {
            body(&data);
        }
    }

    #[test]
    fn no_body_fails_on_random_text(data in "[ -~\n\u{2014}\u{a0}]{0,300}") {
        for (body, _) in targets() {
            body(data.as_bytes());
        }
    }

    #[test]
    fn no_body_fails_on_a_spoiled_valid_input(spoils in prop::collection::vec(spoil(), 1..4)) {
        for (body, inputs) in targets() {
            for mut input in inputs {
                for spoil in &spoils {
                    apply(spoil, &mut input);
                    body(&input);
                }
            }
        }
    }
}
