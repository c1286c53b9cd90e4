//! Two independent implementations agree with this one: `ct-merkle` and `tlog_tiles` (a port of Go's `sumdb/tlog`).

use ct_merkle::mem_backed_tree::MemoryBackedTree;
use ct_merkle::{ConsistencyProof, InclusionProof, RootHash};
use proptest::prelude::*;
use sha2::Sha256;
use tlog::Hash;
use tlog::merkle::{self, Tree, leaf_hash};
use tlog::tile::{Resource, new_resources};
use tlog_tiles::{HashReader, Tile as OtherTile};

fn entry(index: u64) -> Vec<u8> {
    format!("entry {index}").into_bytes()
}

fn tree(size: u64) -> Tree {
    (0..size).map(|index| leaf_hash(&entry(index))).collect()
}

/// The tree of `ct-merkle`.
fn ct_tree(size: u64) -> MemoryBackedTree<Sha256, Vec<u8>> {
    let mut tree = MemoryBackedTree::new();
    (0..size).for_each(|index| tree.push(entry(index)));
    tree
}

fn bytes(hashes: &[Hash]) -> Vec<u8> {
    hashes.iter().flat_map(|hash| hash.to_bytes()).collect()
}

fn ct_root(root: &Hash, size: u64) -> RootHash<Sha256> {
    RootHash::new(root.to_bytes().into(), size)
}

/// The stored hashes of `tlog_tiles`.
struct Stored(Vec<tlog_tiles::Hash>);

impl HashReader for Stored {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<tlog_tiles::Hash>, tlog_tiles::Error> {
        Ok(indexes.iter().map(|index| tlog_tiles::Hash(self.0[*index as usize].0)).collect())
    }
}

fn stored(size: u64) -> Stored {
    let mut stored = Stored(Vec::new());
    for index in 0..size {
        let new =
            tlog_tiles::stored_hashes(index, &entry(index), &stored).expect("the hashes so far are there");
        stored.0.extend(new);
    }
    stored
}

fn other(hash: &Hash) -> tlog_tiles::Hash {
    tlog_tiles::Hash(hash.to_bytes())
}

fn others(hashes: &[Hash]) -> Vec<tlog_tiles::Hash> {
    hashes.iter().map(other).collect()
}

fn ours(hashes: &[tlog_tiles::Hash]) -> Vec<Hash> {
    hashes.iter().map(|hash| Hash::from_bytes(hash.0)).collect()
}

/// Ways to spoil a proof; 0 leaves it alone.
fn spoil(proof: &mut Vec<Hash>, how: u8, at: usize) {
    let place = if proof.is_empty() { 0 } else { at % proof.len() };
    match how {
        0 => {}
        1 => proof.insert(place, leaf_hash(b"extra")),
        _ if proof.is_empty() => {}
        2 => drop(proof.remove(place)),
        3 => proof[place] = leaf_hash(b"other"),
        _ => proof.swap(0, place),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn roots_and_inclusion_proofs_agree((size, index) in (1u64..400).prop_flat_map(|size| (Just(size), 0..size))) {
        let (tree, ct, stored) = (tree(size), ct_tree(size), stored(size));
        let root = tree.root();
        prop_assert_eq!(ct.root().as_bytes().to_vec(), root.to_bytes());
        prop_assert_eq!(tlog_tiles::tree_hash(size, &stored).unwrap().0, root.to_bytes());
        let proof = merkle::inclusion_proof(index, size, &tree).unwrap();
        prop_assert_eq!(ct.prove_inclusion(index as usize).as_bytes().to_vec(), bytes(&proof));
        prop_assert_eq!(ours(&tlog_tiles::prove_record(size, index, &stored).unwrap()), proof);
    }

    #[test]
    fn consistency_proofs_agree((old, new) in (1u64..400).prop_flat_map(|new| (1..=new, Just(new)))) {
        let (tree, ct, stored) = (tree(new), ct_tree(new), stored(new));
        let proof = merkle::consistency_proof(old, new, &tree).unwrap();
        prop_assert_eq!(ct.prove_consistency((new - old) as usize).as_bytes().to_vec(), bytes(&proof));
        prop_assert_eq!(ours(&tlog_tiles::prove_tree(new, old, &stored).unwrap()), proof);
    }

    #[test]
    fn sound_and_spoiled_inclusion_proofs_are_judged_alike(
        (size, index) in (1u64..300).prop_flat_map(|size| (Just(size), 0..size)),
        claimed in 0u64..300, stray in any::<bool>(), how in 0u8..5, at in any::<usize>(),
    ) {
        let tree = tree(size);
        let root = tree.root();
        let mut proof = merkle::inclusion_proof(index, size, &tree).unwrap();
        spoil(&mut proof, how, at);
        let claimed = if stray { claimed } else { index };
        let verdict = merkle::verify_inclusion(claimed, size, &leaf_hash(&entry(index)), &proof, &root).is_ok();
        let ct = InclusionProof::<Sha256>::try_from_bytes(bytes(&proof)).unwrap();
        prop_assert_eq!(ct_root(&root, size).verify_inclusion(&entry(index), claimed, &ct).is_ok(), verdict);
        let leaf = other(&leaf_hash(&entry(index)));
        let go = tlog_tiles::check_record(&others(&proof), size, other(&root), claimed, leaf);
        prop_assert_eq!(go.is_ok(), verdict);
        prop_assert_eq!(how == 0 && claimed == index && !verdict, false);
    }

    #[test]
    fn sound_and_spoiled_consistency_proofs_are_judged_alike(
        (old, new) in (1u64..300).prop_flat_map(|new| (1..=new, Just(new))),
        claimed in 1u64..300, stray in any::<bool>(), how in 0u8..5, at in any::<usize>(),
    ) {
        let tree = tree(new);
        let (from, to) = (tree.root_at(old).unwrap(), tree.root());
        let mut proof = merkle::consistency_proof(old, new, &tree).unwrap();
        spoil(&mut proof, how, at);
        let claimed = if stray { claimed } else { old };
        let verdict = merkle::verify_consistency(claimed, new, &proof, &from, &to).is_ok();
        let ct = ConsistencyProof::<Sha256>::try_from_bytes(bytes(&proof)).unwrap();
        prop_assert_eq!(ct_root(&to, new).verify_consistency(&ct_root(&from, claimed), &ct).is_ok(), verdict);
        let go = tlog_tiles::check_tree(&others(&proof), new, other(&to), claimed, other(&from));
        prop_assert_eq!(go.is_ok(), verdict);
        prop_assert_eq!(how == 0 && claimed == old && !verdict, false);
    }

    #[test]
    fn new_tiles_and_their_bytes_agree((old, new) in (1u64..1_200).prop_flat_map(|new| (0..=new, Just(new)))) {
        let (tree, stored) = (tree(new), stored(new));
        let mine: Vec<_> = new_resources(old, new)
            .filter_map(|resource| match resource {
                Resource::Hashes(tile) => Some(tile),
                Resource::Entries(_) => None,
            })
            .collect();
        let theirs = OtherTile::new_tiles(8, old, new);
        prop_assert_eq!(mine.len(), theirs.len());
        for (mine, theirs) in mine.iter().zip(&theirs) {
            let place = (theirs.level(), theirs.level_index(), theirs.width());
            prop_assert_eq!((mine.level, mine.index, u32::from(mine.width)), place);
            let data = tlog::tile::encode(&mine.read(&tree).unwrap());
            prop_assert_eq!(theirs.read_data(&stored).unwrap(), data);
            // Their path is that of Go's sumdb: with the height, and the same from there on.
            prop_assert_eq!(theirs.path().replacen("tile/8/", "tile/", 1), mine.to_string());
        }
    }
}
