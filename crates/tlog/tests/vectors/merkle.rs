//! transparency-dev/merkle: 518 cases, most of which must fail.

use serde::Deserialize;
use tlog::{Hash, merkle, subtree};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Case {
    file: String,
    #[serde(default)]
    leaf_idx: u64,
    #[serde(default)]
    tree_size: u64,
    #[serde(default)]
    start: u64,
    #[serde(default)]
    end: u64,
    #[serde(default)]
    size: u64,
    #[serde(default)]
    size1: u64,
    #[serde(default)]
    size2: u64,
    #[serde(default)]
    leaf_hash: String,
    #[serde(default)]
    root: String,
    #[serde(default)]
    root1: String,
    #[serde(default)]
    root2: String,
    proof: Option<Vec<String>>,
    want_err: bool,
}

/// A case that asks for success although a root in it is no hash: a type of 32 bytes cannot express it, and no tree has
/// such a root. All of them have equal sizes or an empty range, where only roots are compared.
const ROOTS_THAT_ARE_NO_HASHES: [&str; 4] = [
    "consistency/additional/sizes-are-equal-one-and-proof-is-empty.json",
    "subtreeconsistency/additional/sizes-are-equal-one-and-proof-is-empty.json",
    "subtreeconsistency/additional/subtree-is-empty-sizes-are-equal-one-subtree-root-valid-tree-root-random-proof-is-empty.json",
    "subtreeconsistency/additional/subtree-is-empty-sizes-are-equal-zero-subtree-root-valid-tree-root-random-proof-is-empty.json",
];

/// Runs a file of cases. A case with a hash of a wrong length is refused where the hash is read.
fn run(path: &str, expected: usize, judge: impl Fn(&Case, &[Hash]) -> Option<bool>) {
    let Some(bytes) = crate::third_party(path) else { return };
    let text = String::from_utf8(bytes).expect("the vectors are UTF-8");
    let mut count = 0;
    for line in text.lines() {
        let case: Case = serde_json::from_str(line).expect("the vectors have this shape");
        let proof: Option<Vec<Hash>> = case.proof.iter().flatten().map(|one| one.parse().ok()).collect();
        let holds = proof.and_then(|proof| judge(&case, &proof));
        count += 1;
        if ROOTS_THAT_ARE_NO_HASHES.contains(&case.file.as_str()) {
            assert_eq!((holds, case.want_err), (None, false), "{}", case.file);
        } else {
            assert_eq!(holds.unwrap_or(false), !case.want_err, "{}", case.file);
        }
    }
    assert_eq!(count, expected);
}

fn hash(base64: &str) -> Option<Hash> {
    base64.parse().ok()
}

#[test]
fn inclusion_proofs_are_judged_as_published() {
    run("transparency-dev-merkle/inclusion.jsonl", 98, |case, proof| {
        let (leaf, root) = (hash(&case.leaf_hash)?, hash(&case.root)?);
        Some(merkle::verify_inclusion(case.leaf_idx, case.tree_size, &leaf, proof, &root).is_ok())
    });
}

#[test]
fn consistency_proofs_are_judged_as_published_and_old_size_zero_is_an_error() {
    run("transparency-dev-merkle/consistency.jsonl", 98, |case, proof| {
        let (old, new) = (hash(&case.root1)?, hash(&case.root2)?);
        Some(merkle::verify_consistency(case.size1, case.size2, proof, &old, &new).is_ok())
    });
}

#[test]
fn subtree_inclusion_proofs_are_judged_as_published() {
    run("transparency-dev-merkle/subtreeinclusion.jsonl", 204, |case, proof| {
        let (leaf, root) = (hash(&case.leaf_hash)?, hash(&case.root)?);
        Some(subtree::verify_inclusion(case.leaf_idx, (case.start, case.end), &leaf, proof, &root).is_ok())
    });
}

#[test]
fn subtree_consistency_proofs_are_judged_as_published() {
    run("transparency-dev-merkle/subtreeconsistency.jsonl", 118, |case, proof| {
        let (part, whole) = (hash(&case.root1)?, hash(&case.root2)?);
        Some(subtree::verify_consistency((case.start, case.end), case.size, proof, &part, &whole).is_ok())
    });
}
