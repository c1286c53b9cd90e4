//! transparency-dev/tessera: a real tiled log of 15 entries with 16 checkpoints.

use tlog::checkpoint::Checkpoint;
use tlog::merkle::{self, EMPTY_ROOT, Peaks, leaf_hash};
use tlog::note::VerifierKey;
use tlog::tile::{EntriesTile, ReadError, Resource, Tile, TileReader};

const VKEY: &str = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";

fn file(path: &str) -> Option<Vec<u8>> {
    crate::third_party(&format!("tessera-testlog/{path}"))
}

fn fetch(path: &str) -> Result<Option<Vec<u8>>, String> {
    Ok(file(path))
}

/// The 16 verified checkpoints, or `None` when the log is not here.
fn checkpoints() -> Option<Vec<Checkpoint>> {
    let key = VerifierKey::parse(VKEY).expect("the published key is sound");
    (0..=15u64)
        .map(|size| {
            let checkpoint = Checkpoint::open(&file(&format!("checkpoint.{size}"))?, &key);
            let checkpoint = checkpoint.expect("each checkpoint verifies");
            assert_eq!(checkpoint.size(), size);
            Some(checkpoint)
        })
        .collect()
}

#[test]
fn every_partial_tile_and_bundle_leads_to_its_checkpoint() {
    let Some(checkpoints) = checkpoints() else { return };
    for checkpoint in &checkpoints[1..] {
        let size = checkpoint.size();
        let reader = TileReader::new(size, checkpoint.root(), fetch).unwrap();
        let entries = reader.entries(0).unwrap();
        assert_eq!(entries.len() as u64, size);
        let mut peaks = Peaks::new();
        entries.iter().for_each(|entry| peaks.push(leaf_hash(entry)));
        assert_eq!(peaks.root(), checkpoint.root());
        for (index, entry) in (0u64..).zip(&entries) {
            let proof = merkle::inclusion_proof(index, size, &reader).unwrap();
            let leaf = leaf_hash(entry);
            assert_eq!(merkle::verify_inclusion(index, size, &leaf, &proof, &checkpoint.root()), Ok(()));
        }
    }
    assert_eq!(checkpoints[0].root(), EMPTY_ROOT);
    assert!(TileReader::new(0, EMPTY_ROOT, fetch).is_ok());
}

#[test]
fn all_checkpoints_are_consistent_with_each_other() {
    let Some(checkpoints) = checkpoints() else { return };
    let last = &checkpoints[15];
    let reader = TileReader::new(15, last.root(), fetch).unwrap();
    let mut pairs = 0;
    for (at, old) in checkpoints.iter().enumerate().skip(1) {
        for new in &checkpoints[at..] {
            let proof = merkle::consistency_proof(old.size(), new.size(), &reader).unwrap();
            let (from, to) = (old.root(), new.root());
            assert_eq!(merkle::verify_consistency(old.size(), new.size(), &proof, &from, &to), Ok(()));
            pairs += 1;
        }
    }
    assert_eq!(pairs, 120);
    let latest = file("checkpoint").unwrap();
    assert_eq!(latest, file("checkpoint.15").unwrap());
}

#[test]
fn one_flipped_bit_is_found_before_any_hash_is_used() {
    let Some(checkpoints) = checkpoints() else { return };
    let root = checkpoints[13].root();
    let tile = Tile::partial(0, 13).unwrap().to_string();
    let length = file(&tile).unwrap().len();
    for at in 0..length * 8 {
        let flipped = |path: &str| {
            let mut bytes = file(path);
            if let Some(bytes) = bytes.as_mut().filter(|_| path == tile) {
                bytes[at / 8] ^= 1 << (at % 8);
            }
            Ok::<_, String>(bytes)
        };
        assert!(matches!(TileReader::new(13, root, flipped), Err(ReadError::Root { .. })));
    }
    let bundle = EntriesTile::partial(13).unwrap().to_string();
    let length = file(&bundle).unwrap().len();
    for at in 0..length * 8 {
        let flipped = |path: &str| {
            let mut bytes = file(path);
            if let Some(bytes) = bytes.as_mut().filter(|_| path == bundle) {
                bytes[at / 8] ^= 1 << (at % 8);
            }
            Ok::<_, String>(bytes)
        };
        let reader = TileReader::new(13, root, flipped).unwrap();
        assert!(reader.entries(0).is_err(), "bit {at}");
    }
}

#[test]
fn the_log_has_exactly_the_partial_tiles_of_its_published_sizes() {
    if checkpoints().is_none() {
        return;
    }
    for size in 1..=15u64 {
        for resource in tlog::tile::resources(size) {
            assert!(file(&resource.path()).is_some(), "{resource}");
            assert!(matches!(resource.path().parse::<Resource>(), Ok(again) if again == resource));
        }
    }
}
