//! How fast a log of a million entries is built, proved and verified, beside the machine's bare SHA-256.
//!
//! `cargo bench -p tlog`. The bare hash of as many bytes, in the same run, is the physical limit: a node is 65 bytes,
//! which SHA-256 pads to two blocks, so 64 bytes hashed for every 32.5 that carry meaning.

use std::sync::LazyLock;

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use sha2::{Digest, Sha256};
use tlog::checkpoint::Checkpoint;
use tlog::cosign::{CosignerKey, Timestamp, cosign};
use tlog::merkle::{
    Peaks, Tree, consistency_proof, inclusion_proof, leaf_hash, verify_consistency, verify_inclusion,
};
use tlog::note::SigningKey;
use tlog::policy::Policy;
use tlog::proof::TlogProof;
use tlog::tile::{Tile, full_root};
use tlog::{Hash, tile};

const LEAVES: u64 = 1_000_000;

/// The size of an entry: an envelope with a commitment.
const ENTRY: usize = 400;

/// A tree of one entry has 0 inner nodes, of n has n - 1; each hashes two blocks of 64 bytes.
const NODE_BYTES: u64 = (LEAVES - 1) * 128;

static HASHES: LazyLock<Vec<Hash>> =
    LazyLock::new(|| (0..LEAVES).map(|i| leaf_hash(&i.to_be_bytes())).collect());

static TREE: LazyLock<Tree> = LazyLock::new(|| HASHES.iter().copied().collect());

fn main() {
    divan::main();
}

fn root_of(leaves: impl Iterator<Item = Hash>) -> Hash {
    let mut peaks = Peaks::new();
    leaves.for_each(|leaf| peaks.push(leaf));
    peaks.root()
}

/// One SHA-256 over this many bytes, out of a buffer that stays in the processor's cache.
fn bare(count: u64) -> impl Sized {
    let buffer = [7u8; 8_192];
    let mut sha = Sha256::new();
    (0..count / buffer.len() as u64).for_each(|_| sha.update(black_box(&buffer)));
    sha.finalize()
}

/// A million leaf hashes appended, and the root.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn root_of_a_million_leaves(bencher: Bencher<'_, '_>) {
    bencher
        .counter(ItemsCount::new(LEAVES))
        .with_inputs(|| HASHES.len())
        .bench_values(|_| root_of(black_box(&*HASHES).iter().copied()));
}

/// Bare SHA-256 over as many blocks as the inner nodes of that tree need.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn limit_sha256_of_the_bytes_of_its_nodes(bencher: Bencher<'_, '_>) {
    bencher.counter(BytesCount::new(NODE_BYTES)).bench_local(|| bare(NODE_BYTES));
}

/// A million entries of 400 bytes hashed and appended, and the root.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn root_of_a_million_entries_of_400_bytes(bencher: Bencher<'_, '_>) {
    let entry = vec![7u8; ENTRY];
    bencher
        .counter(ItemsCount::new(LEAVES))
        .bench_local(|| root_of((0..LEAVES).map(|_| leaf_hash(black_box(&entry)))));
}

/// Bare SHA-256 over as many blocks as those entries and the inner nodes need.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn limit_sha256_of_the_bytes_of_entries_and_nodes(bencher: Bencher<'_, '_>) {
    // An entry has one byte before it and at least nine of padding behind it.
    let blocks = (1 + ENTRY + 9).div_ceil(64) as u64;
    let count = LEAVES * blocks * 64 + NODE_BYTES;
    bencher.counter(BytesCount::new(count)).bench_local(|| bare(count));
}

/// One entry more in a log of a million, with its new root.
#[divan::bench]
fn append_one_and_root(bencher: Bencher<'_, '_>) {
    let mut peaks = Peaks::new();
    HASHES.iter().for_each(|leaf| peaks.push(*leaf));
    bencher.with_inputs(|| peaks.clone()).bench_values(|mut peaks| {
        peaks.push(HASHES[0]);
        peaks.root()
    });
}

/// A place somewhere in the tree, another one each time.
fn places() -> impl FnMut() -> u64 {
    let mut at = 1u64;
    move || {
        at = at.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        at % LEAVES
    }
}

/// An inclusion proof among a million leaves.
#[divan::bench]
fn make_inclusion_proof(bencher: Bencher<'_, '_>) {
    let tree = &*TREE;
    bencher.with_inputs(places()).bench_local_values(|index| inclusion_proof(index, LEAVES, tree));
}

/// Its verification: twenty hashes.
#[divan::bench]
fn verify_inclusion_proof(bencher: Bencher<'_, '_>) {
    let root = TREE.root();
    let mut place = places();
    bencher
        .with_inputs(|| {
            let index = place();
            (
                index,
                HASHES[index as usize],
                inclusion_proof(index, LEAVES, &*TREE).expect("the tree has this leaf"),
            )
        })
        .bench_local_refs(|(index, leaf, proof)| {
            verify_inclusion(*index, LEAVES, leaf, proof, &root).is_ok()
        });
}

/// A consistency proof to a million leaves.
#[divan::bench]
fn make_consistency_proof(bencher: Bencher<'_, '_>) {
    let tree = &*TREE;
    let mut place = places();
    bencher.with_inputs(|| place() + 1).bench_local_values(|old| consistency_proof(old, LEAVES, tree));
}

/// Its verification: up to twenty-one hashes, most used twice.
#[divan::bench]
fn verify_consistency_proof(bencher: Bencher<'_, '_>) {
    let root = TREE.root();
    let mut place = places();
    bencher
        .with_inputs(|| {
            let old = place() + 1;
            let proof = consistency_proof(old, LEAVES, &*TREE).expect("the tree is as large as that");
            (old, TREE.root_at(old).expect("the tree is as large as that"), proof)
        })
        .bench_local_refs(|(old, from, proof)| verify_consistency(*old, LEAVES, proof, from, &root).is_ok());
}

/// Bare SHA-256 over as many blocks as the verification of an inclusion proof of twenty hashes needs.
#[divan::bench]
fn limit_sha256_of_an_inclusion_proof() -> impl Sized {
    Sha256::digest(black_box([7u8; 20 * 128]))
}

/// The hash of one full tile.
#[divan::bench]
fn root_of_a_tile(bencher: Bencher<'_, '_>) {
    bencher.bench(|| full_root(black_box(&HASHES[..256])));
}

/// The bytes of one tile out of the tree.
#[divan::bench]
fn read_and_write_a_tile(bencher: Bencher<'_, '_>) {
    let place = Tile { level: 0, index: 1_000, width: 256 };
    let tree = &*TREE;
    bencher.bench(|| place.read(tree).map(|hashes| tile::encode(&hashes)));
}

/// A whole receipt: text, path, the log's signature and one witness's.
#[divan::bench]
fn verify_a_receipt_with_one_witness(bencher: Bencher<'_, '_>) {
    let log = SigningKey::new("log.example", &[1; 32]).expect("the name is sound");
    let witness = CosignerKey::new("w.example", &[2; 32]).expect("the name is sound");
    let checkpoint = Checkpoint::new("log.example", LEAVES, TREE.root()).expect("the origin is sound");
    let mut note = checkpoint.sign(&log).expect("the key is the log's");
    note.add(cosign(&checkpoint, &witness, Timestamp::new(1_000).expect("the time is sound")));
    let path = inclusion_proof(7, LEAVES, &*TREE).expect("the tree has this leaf");
    let receipt = TlogProof::new(7, path, note, None).expect("the note is a checkpoint").to_string();
    let text = format!("log {}\nwitness w {}\nquorum w\n", log.verifier(), witness.verifier());
    let policy = Policy::parse(text.as_bytes()).expect("the policy is sound");
    bencher.bench(|| {
        let proof = TlogProof::parse(black_box(receipt.as_bytes())).expect("the receipt is sound");
        assert!(proof.verify(&7u64.to_be_bytes(), &policy).is_ok());
    });
}
