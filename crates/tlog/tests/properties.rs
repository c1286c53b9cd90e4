//! What holds for every log, checked on random ones.

use std::collections::BTreeMap;

use proptest::prelude::*;
use tlog::Hash;
use tlog::checkpoint::Checkpoint;
use tlog::cosign::{CosignerKey, Timestamp};
use tlog::merkle::{self, EMPTY_ROOT, Nodes, Peaks, Tree, leaf_hash, node_hash};
use tlog::note::{Note, SigningKey};
use tlog::subtree;
use tlog::tile::{EntriesTile, Resource, Tile, TileReader, encode, encode_bundle, new_resources, resources};
use tlog::witness::{Head, Request, Witness, WitnessedLog};

fn leaf(index: u64) -> Hash {
    leaf_hash(&index.to_be_bytes())
}

fn tree(size: u64) -> Tree {
    (0..size).map(leaf).collect()
}

/// RFC 6962 section 2.1, as it is written there.
fn definition(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => EMPTY_ROOT,
        [one] => *one,
        _ => {
            let mut k = 1;
            while k * 2 < leaves.len() {
                k *= 2;
            }
            node_hash(&definition(&leaves[..k]), &definition(&leaves[k..]))
        }
    }
}

/// All files of a log of 8-byte entries, added size by size as a log publishes them.
fn publish(sizes: &[u64]) -> BTreeMap<String, Vec<u8>> {
    let tree = tree(sizes.last().copied().unwrap_or(0));
    let mut files = BTreeMap::new();
    let mut old = 0;
    for new in sizes {
        for resource in new_resources(old, *new) {
            let bytes = match resource {
                Resource::Hashes(tile) => encode(&tile.read(&tree).expect("the tree has this tile")),
                Resource::Entries(bundle) => {
                    let first = bundle.index * 256;
                    let entries: Vec<_> =
                        (first..first + u64::from(bundle.width)).map(u64::to_be_bytes).collect();
                    encode_bundle(&entries).expect("the entries are short")
                }
            };
            files.insert(resource.path(), bytes);
        }
        old = *new;
    }
    files
}

fn flip(hash: &Hash, bit: usize) -> Hash {
    let mut bytes = hash.to_bytes();
    bytes[bit / 8 % 32] ^= 1 << (bit % 8);
    bytes.into()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn peaks_and_tree_give_the_root_of_the_definition(size in 0u64..700) {
        let leaves: Vec<Hash> = (0..size).map(leaf).collect();
        let mut peaks = Peaks::new();
        leaves.iter().for_each(|one| peaks.push(*one));
        prop_assert_eq!(peaks.root(), definition(&leaves));
        prop_assert_eq!(tree(size).root(), definition(&leaves));
        prop_assert_eq!(peaks.hashes().len() as u32, size.count_ones());
    }

    #[test]
    fn an_inclusion_proof_proves_its_leaf_and_nothing_else(
        (size, index) in (1u64..700).prop_flat_map(|size| (Just(size), 0..size)),
        other in any::<u64>(), bit in 0usize..256, spoiled in any::<prop::sample::Index>(),
    ) {
        let tree = tree(size);
        let (root, leaf) = (tree.root(), leaf(index));
        let proof = merkle::inclusion_proof(index, size, &tree).unwrap();
        let holds = |index, size, leaf: &Hash, proof: &[Hash], root: &Hash| {
            merkle::verify_inclusion(index, size, leaf, proof, root).is_ok()
        };
        prop_assert!(holds(index, size, &leaf, &proof, &root));
        prop_assert!(proof.len() <= 10);
        prop_assert!(!holds(index, size, &flip(&leaf, bit), &proof, &root));
        prop_assert!(!holds(index, size, &leaf, &proof, &flip(&root, bit)));
        prop_assert!(!holds(index, size, &leaf, &[&proof[..], &[leaf]].concat(), &root));
        prop_assert!(!holds(index, size, &leaf, &[&[leaf], &proof[..]].concat(), &root));
        prop_assert_eq!(holds(other, size, &leaf, &proof, &root), other == index);
        if !proof.is_empty() {
            let mut changed = proof.clone();
            let at = spoiled.index(proof.len());
            changed[at] = flip(&changed[at], bit);
            prop_assert!(!holds(index, size, &leaf, &changed, &root));
            prop_assert!(!holds(index, size, &leaf, &proof[1..], &root));
            prop_assert!(!holds(index, size, &leaf, &proof[..proof.len() - 1], &root));
        }
    }

    #[test]
    fn a_consistency_proof_proves_its_growth_and_nothing_else(
        (old, new) in (1u64..700).prop_flat_map(|new| (1..=new, Just(new))),
        bit in 0usize..256, spoiled in any::<prop::sample::Index>(),
    ) {
        let tree = tree(new);
        let (from, to) = (tree.root_at(old).unwrap(), tree.root());
        let proof = merkle::consistency_proof(old, new, &tree).unwrap();
        let holds = |proof: &[Hash], from: &Hash, to: &Hash| {
            merkle::verify_consistency(old, new, proof, from, to).is_ok()
        };
        prop_assert!(holds(&proof, &from, &to));
        prop_assert!(!holds(&proof, &flip(&from, bit), &to));
        prop_assert!(!holds(&proof, &from, &flip(&to, bit)));
        prop_assert!(!holds(&[&proof[..], &[from]].concat(), &from, &to));
        if !proof.is_empty() {
            let mut changed = proof.clone();
            let at = spoiled.index(proof.len());
            changed[at] = flip(&changed[at], bit);
            prop_assert!(!holds(&changed, &from, &to));
            prop_assert!(!holds(&proof[..proof.len() - 1], &from, &to));
        }
        // The two verification procedures, of RFC 9162 and of the subtree draft, agree.
        prop_assert!(subtree::verify_consistency((0, old), new, &proof, &from, &to).is_ok());
    }

    #[test]
    fn a_subtree_proof_proves_its_range_and_nothing_else(
        size in 1u64..500, start in any::<prop::sample::Index>(), length in 1u64..200, bit in 0usize..256,
        at in any::<prop::sample::Index>(),
    ) {
        // Round the start down to the power of two that covers the length, so that the range is a subtree.
        let (length, start) = (length.min(size), start.index(size as usize) as u64);
        let start = start / length.next_power_of_two() * length.next_power_of_two();
        let end = (start + length).min(size);
        prop_assert!(subtree::is_subtree(start, end));
        let tree = tree(size);
        let (part, whole) = (subtree::root(start, end, &tree).unwrap(), tree.root());
        prop_assert_eq!(part, definition(&(start..end).map(leaf).collect::<Vec<_>>()));
        let proof = subtree::consistency_proof(start, end, size, &tree).unwrap();
        prop_assert!(subtree::verify_consistency((start, end), size, &proof, &part, &whole).is_ok());
        prop_assert!(subtree::verify_consistency((start, end), size, &proof, &flip(&part, bit), &whole).is_err());
        prop_assert!(subtree::verify_consistency((start, end), size, &proof, &part, &flip(&whole, bit)).is_err());
        let index = start + at.index((end - start) as usize) as u64;
        let proof = subtree::inclusion_proof(index, start, end, &tree).unwrap();
        prop_assert!(subtree::verify_inclusion(index, (start, end), &leaf(index), &proof, &part).is_ok());
        prop_assert!(subtree::verify_inclusion(index, (start, end), &flip(&leaf(index), bit), &proof, &part).is_err());
        prop_assert!(subtree::verify_inclusion(end, (start, end), &leaf(index), &proof, &part).is_err());
    }

    #[test]
    fn random_ranges_sizes_and_proofs_are_judged_without_panic(
        a in any::<u64>(), b in any::<u64>(), c in any::<u64>(), shift in 0u32..64,
        proof in prop::collection::vec(any::<[u8; 32]>().prop_map(Hash::from), 0..70),
    ) {
        let (a, b, c, root) = (a >> shift, b >> shift, c >> shift, leaf(0));
        // None of these can hold: the hashes are random.
        prop_assert!(merkle::verify_inclusion(a, b, &leaf(1), &proof, &root).is_err());
        prop_assert!(merkle::verify_consistency(a, b, &proof, &leaf(1), &root).is_err());
        prop_assert!(subtree::verify_inclusion(a, (b, c), &leaf(1), &proof, &root).is_err());
        prop_assert!(subtree::verify_consistency((a, b), c, &proof, &leaf(1), &root).is_err());
    }

    #[test]
    fn a_log_published_step_by_step_is_read_back_at_every_step(
        steps in prop::collection::vec(1u64..600, 1..5), at in any::<prop::sample::Index>(), height in 0u8..12,
    ) {
        let sizes: Vec<u64> = steps.iter().scan(0, |sum, step| { *sum += step; Some(*sum) }).collect();
        let (files, tree) = (publish(&sizes), tree(*sizes.last().unwrap()));
        for size in &sizes {
            let root = tree.root_at(*size).unwrap();
            let reader = TileReader::new(*size, root, |path: &str| Ok::<_, String>(files.get(path).cloned())).unwrap();
            prop_assert_eq!(merkle::root(*size, &reader).unwrap(), root);
            let index = at.index(*size as usize) as u64;
            let entries = reader.entries(index / 256).unwrap();
            prop_assert_eq!(&entries[(index % 256) as usize], &index.to_be_bytes());
            let proof = merkle::inclusion_proof(index, *size, &reader).unwrap();
            prop_assert!(merkle::verify_inclusion(index, *size, &leaf(index), &proof, &root).is_ok());
            let node = index >> height;
            prop_assert_eq!(reader.node(height, node).ok(), (node < *size >> height).then(|| tree.node(height, node).unwrap()));
        }
        // Every file belongs to one of the published sizes, and none is missing.
        let needed: std::collections::BTreeSet<String> =
            sizes.iter().flat_map(|size| resources(*size)).map(|resource| resource.path()).collect();
        prop_assert!(needed.iter().eq(files.keys()));
    }

    #[test]
    fn one_changed_byte_in_a_log_is_found(
        size in 1u64..1_500, file in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), bit in 0u8..8,
    ) {
        let mut files = publish(&[size]);
        let path = files.keys().nth(file.index(files.len())).unwrap().clone();
        let bytes = files.get_mut(&path).unwrap();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        let root = tree(size).root();
        let read_all = TileReader::new(size, root, |path: &str| Ok::<_, String>(files.get(path).cloned()))
            .and_then(|reader| (0..size.div_ceil(256)).try_for_each(|bundle| reader.entries(bundle).map(|_| ())));
        prop_assert!(read_all.is_err(), "{} byte {}", path, at);
    }

    #[test]
    fn every_path_reads_back(level in 0u8..64, index in any::<u64>(), shift in 0u32..64, width in 1u16..=256) {
        let index = index >> shift;
        for resource in [
            Resource::Hashes(Tile { level, index, width }),
            Resource::Entries(EntriesTile { index, width }),
        ] {
            prop_assert_eq!(resource.path().parse(), Ok(resource));
        }
    }

    #[test]
    fn every_bundle_reads_back(entries in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..90), 1..257)) {
        let bytes = encode_bundle(&entries).unwrap();
        let place = EntriesTile { index: 0, width: entries.len() as u16 };
        prop_assert_eq!(place.decode(&bytes).unwrap(), entries.iter().map(Vec::as_slice).collect::<Vec<_>>());
    }

    #[test]
    fn every_note_reads_back_and_verifies(text in "([^\\p{Cc}]{0,20}\n){1,8}", name in "[^\\p{Cc}\\p{Z}+]{1,20}", seed in any::<[u8; 32]>()) {
        let key = SigningKey::new(&name, &seed).unwrap();
        let mut note = Note::new(text).unwrap();
        note.add(key.sign(&note));
        let again = Note::parse(note.to_string().as_bytes()).unwrap();
        prop_assert_eq!(&again, &note);
        prop_assert!(again.open(&[key.verifier().to_string().parse().unwrap()]).is_ok());
    }

    #[test]
    fn a_witness_never_cosigns_two_heads_that_contradict(
        moves in prop::collection::vec((0u64..40, 0u64..40, any::<bool>(), any::<bool>()), 1..30),
    ) {
        let log = SigningKey::new("log.example", &[1; 32]).unwrap();
        let known = WitnessedLog::new("log.example", vec![log.verifier().clone()]).unwrap();
        let witness = Witness::new(CosignerKey::new("w.example", &[2; 32]).unwrap(), vec![known]);
        // The log is dishonest: it keeps two trees that differ from leaf 7 on, and signs heads of both.
        let honest = tree(40);
        let forked: Tree = (0..40).map(|i| if i < 7 { leaf(i) } else { leaf(1_000 + i) }).collect();
        let mut stored: Option<Head> = None;
        let mut cosigned: Vec<Head> = Vec::new();
        for (old, new, fork, truthful) in moves {
            let tree = if fork { &forked } else { &honest };
            let old = if truthful { stored.map_or(0, |head| head.size) } else { old };
            let note = Checkpoint::new("log.example", new, tree.root_at(new).unwrap()).unwrap().sign(&log).unwrap();
            let proof = merkle::consistency_proof(old, new, tree).unwrap_or_default();
            let request = Request { old, proof, note };
            let verdict = witness.judge(request.to_string().as_bytes(), |_| stored, Timestamp::new(1).unwrap());
            prop_assert_eq!(verdict.status == 200, verdict.advance.is_some());
            if let Some(advance) = verdict.advance {
                prop_assert_eq!(advance.from, stored.unwrap_or(Head::EMPTY));
                prop_assert!(advance.to.size >= advance.from.size);
                stored = Some(advance.to);
                cosigned.push(advance.to);
            }
        }
        let of = |tree: &Tree| cosigned.iter().all(|head| tree.root_at(head.size) == Ok(head.root));
        prop_assert!(of(&honest) || of(&forked), "heads of both trees were cosigned");
    }
}
