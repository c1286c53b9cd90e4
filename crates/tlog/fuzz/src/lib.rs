//! The bodies of the fuzz targets: one for each parser.
//!
//! Each takes any bytes, and fails when the parser panics, when what it accepts is not written back byte for byte, or
//! when something that must never hold does. The ordinary tests call the same functions with random bytes and with
//! spoiled valid inputs, so they run without a fuzzer too.

use tlog::checkpoint::Checkpoint;
use tlog::cosign::{CosignerKey, Timestamp};
use tlog::note::{Note, SigningKey, VerifierKey, parse_signatures};
use tlog::policy::Policy;
use tlog::proof::TlogProof;
use tlog::tile::{EntriesTile, Resource, encode_bundle};
use tlog::witness::{Head, Request, Witness, WitnessedLog};

/// The origin of the log whose key the bodies know.
pub const ORIGIN: &str = "log.example/fuzz";

/// The log's key.
pub fn log_key() -> SigningKey {
    SigningKey::new(ORIGIN, &[1; 32]).expect("the name is sound")
}

/// The witness's key.
pub fn witness_key() -> CosignerKey {
    CosignerKey::new("witness.example", &[2; 32]).expect("the name is sound")
}

/// A note, the signature lines of a witness's answer, and the written forms of keys.
pub fn note(data: &[u8]) {
    if let Ok(note) = Note::parse(data) {
        assert_eq!(note.to_string().as_bytes(), data, "a note has one spelling");
        assert!(note.text().ends_with('\n') && !note.signatures().is_empty());
        let known = [log_key().verifier().clone(), witness_key().verifier().clone()];
        if let Ok(opened) = note.open(&known) {
            assert!(!opened.verified.is_empty());
        }
    }
    let Ok(text) = std::str::from_utf8(data) else { return };
    if let Ok(lines) = parse_signatures(text) {
        assert_eq!(lines.iter().map(ToString::to_string).collect::<String>(), text);
    }
    if let Ok(key) = VerifierKey::parse(text) {
        assert_eq!(key.to_string(), text, "a key has one spelling");
    }
    if let Ok(key) = SigningKey::parse(text) {
        assert!(VerifierKey::parse(&key.verifier().to_string()).is_ok());
    }
}

/// A checkpoint, as a text and under a signature.
pub fn checkpoint(data: &[u8]) {
    if let Some(Ok(checkpoint)) = std::str::from_utf8(data).ok().map(Checkpoint::parse) {
        assert_eq!(checkpoint.to_text().as_bytes(), data, "a checkpoint has one spelling");
        assert!(!checkpoint.origin().is_empty() && checkpoint.origin() != "cosignature/v1");
    }
    if let Ok(checkpoint) = Checkpoint::open(data, log_key().verifier()) {
        assert_eq!(checkpoint.origin(), ORIGIN);
    }
}

/// A cosignature: the first line of a note that a witness may have signed.
pub fn cosignature(data: &[u8]) {
    let Ok(note) = Note::parse(data) else { return };
    let key = witness_key();
    for signature in note.signatures() {
        if let Ok(time) = tlog::cosign::verify(note.text(), key.verifier(), signature) {
            assert!(Timestamp::new(time.seconds()).is_some());
            assert_eq!((signature.bytes().len(), signature.name()), (72, key.verifier().name()));
            assert!(Checkpoint::parse(note.text()).is_ok());
        }
    }
}

/// A receipt.
pub fn proof(data: &[u8]) {
    let Ok(proof) = TlogProof::parse(data) else { return };
    assert_eq!(proof.to_string().as_bytes(), data, "a proof has one spelling");
    let text = format!("log {}\nquorum none\n", log_key().verifier());
    let policy = Policy::parse(text.as_bytes()).expect("the policy is sound");
    if let Ok(accepted) = proof.verify(b"entry", &policy) {
        assert!(proof.index() < accepted.checkpoint.size());
        assert_eq!(accepted.checkpoint.origin(), ORIGIN);
    }
}

/// A trust policy, asked about a checkpoint that nobody cosigned.
pub fn policy(data: &[u8]) {
    let Ok(policy) = Policy::parse(data) else { return };
    let checkpoint = Checkpoint::new(ORIGIN, 0, tlog::merkle::EMPTY_ROOT).expect("the origin is sound");
    let note = checkpoint.sign(&log_key()).expect("the key is the log's");
    if policy.verify(&note).is_ok() {
        assert!(!policy.needs_witnesses(), "a quorum was reached without a cosignature");
        assert!(policy.logs().iter().any(|log| &log.key == log_key().verifier()));
    }
}

/// The path of a tile or an entry bundle.
pub fn tile_path(data: &[u8]) {
    let Some(Ok(resource)) = std::str::from_utf8(data).ok().map(str::parse::<Resource>) else { return };
    assert_eq!(resource.path().as_bytes(), data, "a path has one spelling");
    assert!((1..=256).contains(&resource.width()));
    for size in [0, 1, 256, 70_000, u64::MAX] {
        assert!(!(resource.belongs_to(size) && resource.is_superseded(size)));
    }
}

/// The bytes of an entry bundle; the first says how many entries there should be.
pub fn entry_bundle(data: &[u8]) {
    let Some((width, bytes)) = data.split_first() else { return };
    let place = EntriesTile { index: 0, width: u16::from(*width) + 1 };
    let Ok(entries) = place.decode(bytes) else { return };
    assert_eq!(entries.len(), usize::from(place.width));
    assert_eq!(encode_bundle(&entries).as_deref(), Ok(bytes), "a bundle has one spelling");
}

/// A request to a witness that has cosigned nothing, or five leaves.
pub fn witness_request(data: &[u8]) {
    if let Ok(request) = Request::parse(data) {
        assert_eq!(request.to_string().as_bytes(), data, "a request has one spelling");
    }
    let log = WitnessedLog::new(ORIGIN, vec![log_key().verifier().clone()]).expect("the key is the log's");
    let witness = Witness::new(witness_key(), vec![log]);
    let five = Head { size: 5, root: tlog::merkle::leaf_hash(b"some root") };
    for last in [None, Some(five)] {
        let now = Timestamp::new(1_000).expect("the time is sound");
        let verdict = witness.judge(data, |_| last, now);
        assert!([200, 400, 403, 404, 409, 422].contains(&verdict.status));
        assert_eq!(verdict.status == 200, verdict.advance.is_some());
        assert_eq!(verdict.status == 422, verdict.evidence.is_some());
        if let Some(advance) = verdict.advance {
            assert_eq!(advance.from, last.unwrap_or(Head::EMPTY));
            assert!(advance.to.size >= advance.from.size);
        }
    }
}
