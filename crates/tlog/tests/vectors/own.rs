//! The project's own vectors.

use serde::Deserialize;
use tlog::checkpoint::Checkpoint;
use tlog::cosign::{self, CosignerKey, Timestamp};
use tlog::merkle::{self, Peaks, Tree, leaf_hash};
use tlog::note::{Note, SigningKey, VerifierKey};
use tlog::tile::{EntriesTile, Resource, Tile, hashes_at};
use tlog::witness::{Head, Witness, WitnessedLog};
use tlog::{Hash, policy};

#[derive(Deserialize)]
struct Own {
    log: Party,
    witness: Party,
    roots_by_size: Vec<String>,
    tile_paths: Vec<TilePath>,
    tiles_by_size: Vec<Tiles>,
    checkpoints: Vec<Signed>,
    inclusion: Vec<Inclusion>,
    consistency: Vec<Consistency>,
    witness_dialogue: Vec<Step>,
    must_reject: Vec<Reject>,
}

#[derive(Deserialize)]
struct Party {
    #[serde(alias = "origin")]
    name: String,
    seed_string: String,
    vkey: String,
    #[serde(default)]
    timestamp: u64,
}

#[derive(Deserialize)]
struct TilePath {
    n: u64,
    path: String,
}

#[derive(Deserialize)]
struct Tiles {
    size: u64,
    levels: Vec<Level>,
    entries_partial: Option<String>,
}

#[derive(Deserialize)]
struct Level {
    level: u8,
    full_tiles: u64,
    partial_width: u16,
    partial_path: Option<String>,
}

#[derive(Deserialize)]
struct Signed {
    size: u64,
    body: String,
    note: String,
    cosignature_line: String,
    cosigned_note: String,
}

#[derive(Deserialize)]
struct Inclusion {
    size: u64,
    index: u64,
    leaf_hash: String,
    root: String,
    proof: Vec<String>,
}

#[derive(Deserialize)]
struct Consistency {
    old: u64,
    new: u64,
    old_root: String,
    new_root: String,
    proof: Vec<String>,
}

#[derive(Deserialize)]
struct Step {
    step: u64,
    state_size: u64,
    request: String,
    status: u16,
    content_type: Option<String>,
    response: Option<String>,
}

#[derive(Deserialize)]
struct Reject {
    why: String,
    layer: String,
    note: String,
}

impl Party {
    fn seed(&self) -> [u8; 32] {
        use sha2::Digest;
        sha2::Sha256::digest(&self.seed_string).into()
    }

    fn key(&self) -> VerifierKey {
        VerifierKey::parse(&self.vkey).expect("the vectors' keys are sound")
    }
}

fn own() -> Own {
    serde_json::from_str(include_str!("../fixtures/tlog.json")).expect("the fixture is JSON of this shape")
}

fn hash(base64: &str) -> Hash {
    base64.parse().expect("the fixture's hashes are hashes")
}

fn hashes(all: &[String]) -> Vec<Hash> {
    all.iter().map(|one| hash(one)).collect()
}

fn entry(index: u64) -> Hash {
    leaf_hash(format!("entry {index}").as_bytes())
}

#[test]
fn every_root_is_the_published_one() {
    let own = own();
    let (mut peaks, mut tree) = (Peaks::new(), Tree::new());
    for (size, expected) in (0u64..).zip(&own.roots_by_size) {
        assert_eq!(peaks.root(), hash(expected), "peaks of size {size}");
        assert_eq!(tree.root_at(size), Ok(hash(expected)), "tree of size {size}");
        assert_eq!(Peaks::from_parts(size, peaks.hashes().to_vec()).as_ref(), Ok(&peaks));
        peaks.push(entry(size));
        tree.push(entry(size));
    }
    assert_eq!(own.roots_by_size.len(), 1031);
}

#[test]
fn every_inclusion_proof_is_made_and_verified_as_published() {
    let own = own();
    let tree: Tree = (0..1030).map(entry).collect();
    for case in &own.inclusion {
        let (leaf, root, proof) = (hash(&case.leaf_hash), hash(&case.root), hashes(&case.proof));
        assert_eq!(merkle::inclusion_proof(case.index, case.size, &tree), Ok(proof.clone()));
        assert_eq!(merkle::verify_inclusion(case.index, case.size, &leaf, &proof, &root), Ok(()));
    }
    assert_eq!(own.inclusion.len(), 74);
}

#[test]
fn every_consistency_proof_is_made_and_verified_as_published() {
    let own = own();
    let tree: Tree = (0..1030).map(entry).collect();
    for case in &own.consistency {
        let proof = hashes(&case.proof);
        assert_eq!(merkle::consistency_proof(case.old, case.new, &tree), Ok(proof.clone()));
        let (old, new) = (hash(&case.old_root), hash(&case.new_root));
        assert_eq!(merkle::verify_consistency(case.old, case.new, &proof, &old, &new), Ok(()));
    }
    assert_eq!(own.consistency.len(), 210);
}

#[test]
fn every_tile_has_the_published_path() {
    for case in own().tile_paths {
        for (resource, prefix) in [
            (Resource::Hashes(Tile { level: 0, index: case.n, width: 256 }), "tile/0"),
            (Resource::Entries(EntriesTile { index: case.n, width: 256 }), "tile/entries"),
        ] {
            let path = format!("{prefix}/{}", case.path);
            assert_eq!(resource.path(), path);
            assert_eq!(path.parse(), Ok(resource));
        }
    }
}

#[test]
fn every_tree_size_has_the_published_tiles() {
    for case in own().tiles_by_size {
        for level in &case.levels {
            assert_eq!(hashes_at(level.level, case.size) / 256, level.full_tiles, "size {}", case.size);
            let partial = Tile::partial(level.level, case.size);
            assert_eq!(partial.map_or(0, |tile| tile.width), level.partial_width);
            assert_eq!(partial.map(|tile| tile.to_string()), level.partial_path);
        }
        let above = case.levels.last().map_or(0, |level| level.level + 1);
        assert_eq!(hashes_at(above, case.size), 0, "size {} has no more levels", case.size);
        assert_eq!(EntriesTile::partial(case.size).map(|tile| tile.to_string()), case.entries_partial);
    }
}

#[test]
fn checkpoints_are_signed_and_cosigned_byte_for_byte() {
    let own = own();
    let log = SigningKey::new(&own.log.name, &own.log.seed()).unwrap();
    let witness = CosignerKey::new(&own.witness.name, &own.witness.seed()).unwrap();
    assert_eq!(log.verifier().to_string(), own.log.vkey);
    assert_eq!(witness.verifier().to_string(), own.witness.vkey);
    let now = Timestamp::new(own.witness.timestamp).unwrap();
    for case in &own.checkpoints {
        let root = hash(&own.roots_by_size[case.size as usize]);
        let checkpoint = Checkpoint::new(&own.log.name, case.size, root).unwrap();
        assert_eq!(checkpoint.to_text(), case.body);
        let mut note = checkpoint.sign(&log).unwrap();
        assert_eq!(note.to_string(), case.note);
        let line = cosign::cosign(&checkpoint, &witness, now);
        assert_eq!(line.to_string(), case.cosignature_line);
        assert_eq!(cosign::verify(&case.body, &own.witness.key(), &line), Ok(now));
        note.add(line);
        assert_eq!(note.to_string(), case.cosigned_note);
        let opened = Checkpoint::open(case.cosigned_note.as_bytes(), &own.log.key());
        assert_eq!(opened, Ok(checkpoint));
    }
}

#[test]
fn the_witness_answers_the_dialogue_as_published() {
    let own = own();
    let log = WitnessedLog::new(&own.log.name, vec![own.log.key()]).unwrap();
    let key = CosignerKey::new(&own.witness.name, &own.witness.seed()).unwrap();
    let witness = Witness::new(key, vec![log]);
    let now = Timestamp::new(own.witness.timestamp).unwrap();
    let mut stored: Option<Head> = None;
    for case in &own.witness_dialogue {
        assert_eq!(stored.map_or(0, |head| head.size), case.state_size, "before step {}", case.step);
        let verdict = witness.judge(case.request.as_bytes(), |_| stored, now);
        assert_eq!(verdict.status, case.status, "step {}: {}", case.step, verdict.body);
        if let Some(response) = &case.response {
            assert_eq!(&verdict.body, response, "step {}", case.step);
        }
        if let Some(content_type) = &case.content_type {
            assert_eq!(verdict.content_type, content_type, "step {}", case.step);
        }
        assert_eq!(verdict.advance.is_some(), case.status == 200);
        assert_eq!(verdict.evidence.is_some(), case.status == 422);
        if let Some(advance) = verdict.advance {
            assert_eq!(advance.from, stored.unwrap_or(Head::EMPTY));
            stored = Some(advance.to);
        }
    }
    assert_eq!(own.witness_dialogue.len(), 10);
}

#[test]
fn every_bad_note_is_refused_at_its_layer() {
    let own = own();
    let key = own.log.key();
    let text = format!("log {}\nquorum none\n", own.log.vkey);
    let policy = policy::Policy::parse(text.as_bytes()).unwrap();
    for case in &own.must_reject {
        assert!(Checkpoint::open(case.note.as_bytes(), &key).is_err(), "{}", case.why);
        let note = Note::parse(case.note.as_bytes());
        let opened = note.as_ref().is_ok_and(|note| note.open(std::slice::from_ref(&key)).is_ok());
        // The note "empty extension line in the middle" is sound as a note and refused as a checkpoint, and so on.
        assert_eq!(opened, case.layer == "checkpoint", "{}", case.why);
        assert!(note.is_err() || policy.verify(&note.unwrap()).is_err(), "{}", case.why);
    }
    assert_eq!(own.must_reject.len(), 14);
}
