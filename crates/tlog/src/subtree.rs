//! Subtrees: proofs about a stretch of a log instead of the whole (draft-ietf-plants-merkle-tree-certs section 4).
//!
//! Leaves `[start, end)` form a subtree when start is a multiple of the smallest power of two that covers the range.
//! Then the range has a Merkle root of its own, and one proof shows that a tree contains it at exactly that place. A
//! whole tree is the subtree `[0, size)`, so the proofs of [`crate::merkle`] are made by the functions here.

use crate::Hash;
use crate::merkle::{
    EMPTY_ROOT, Nodes, ProofError, ProveError, node_hash, range_hash, same_root, split,
    verify_inclusion as verify_leaf,
};

/// Whether leaves `[start, end)` form a subtree that is not empty.
pub const fn is_subtree(start: u64, end: u64) -> bool {
    // `end - start - 1` has all bits below the covering power of two; start must have none of them.
    start < end && {
        let covered = end - start - 1;
        covered == 0 || start.trailing_zeros() >= 64 - covered.leading_zeros()
    }
}

/// The root over leaves `[start, end)`.
///
/// # Errors
/// [`ProveError::Subtree`] when the range is no subtree; [`ProveError::Nodes`] from the source.
pub fn root<N: Nodes>(start: u64, end: u64, nodes: &N) -> Result<Hash, ProveError<N::Error>> {
    if !is_subtree(start, end) {
        return Err(ProveError::Subtree { start, end, size: end });
    }
    range_hash(start, end, nodes).map_err(ProveError::Nodes)
}

/// Makes the proof that the leaf at `index` (counted in the whole log) lies in the subtree `[start, end)`.
///
/// # Errors
/// [`ProveError`]: no subtree, a leaf outside it, or a failing source.
pub fn inclusion_proof<N: Nodes>(
    index: u64,
    start: u64,
    end: u64,
    nodes: &N,
) -> Result<Vec<Hash>, ProveError<N::Error>> {
    if !is_subtree(start, end) {
        return Err(ProveError::Subtree { start, end, size: end });
    }
    if index < start || index >= end {
        return Err(ProveError::Index { index, size: end });
    }
    let (mut low, mut high) = (start, end);
    let mut proof = Vec::new();
    while high - low > 1 {
        let middle = low + split(high - low);
        let sibling = if index < middle { (middle, high) } else { (low, middle) };
        proof.push(range_hash(sibling.0, sibling.1, nodes).map_err(ProveError::Nodes)?);
        (low, high) = if index < middle { (low, middle) } else { (middle, high) };
    }
    proof.reverse();
    Ok(proof)
}

/// Makes the proof that the tree of `size` leaves contains the subtree `[start, end)`.
///
/// # Errors
/// [`ProveError::Subtree`] when the range is no subtree or reaches beyond the tree; [`ProveError::Nodes`].
pub fn consistency_proof<N: Nodes>(
    start: u64,
    end: u64,
    size: u64,
    nodes: &N,
) -> Result<Vec<Hash>, ProveError<N::Error>> {
    if !is_subtree(start, end) || end > size {
        return Err(ProveError::Subtree { start, end, size });
    }
    let hash = |low, high| range_hash(low, high, nodes).map_err(ProveError::Nodes);
    let (mut low, mut high, mut known) = (0, size, true);
    let mut proof = Vec::new();
    // `known`: the verifier holds the root of the part that is left, because it is the subtree itself.
    while high != end || (known && low != start) {
        let middle = low + split(high - low);
        if end <= middle {
            proof.push(hash(middle, high)?);
            high = middle;
        } else {
            proof.push(hash(low, middle)?);
            known = known && start >= middle;
            low = middle;
        }
    }
    if !known {
        proof.push(hash(low, high)?);
    }
    proof.reverse();
    Ok(proof)
}

/// Verifies that `leaf` stands at `index` (counted in the whole log) in the subtree `[start, end)` with that root.
///
/// # Errors
/// [`ProofError`]: no subtree, a leaf outside it, proof of the wrong length, or another root.
pub fn verify_inclusion(
    index: u64,
    (start, end): (u64, u64),
    leaf: &Hash,
    proof: &[Hash],
    root: &Hash,
) -> Result<(), ProofError> {
    if !is_subtree(start, end) {
        return Err(ProofError::Subtree { start, end, size: end });
    }
    if index < start {
        return Err(ProofError::Index { index, size: end });
    }
    verify_leaf(index - start, end - start, leaf, proof, root)
}

/// Verifies that the tree of `size` leaves with the root `tree` contains the subtree `[start, end)` with the root
/// `subtree`.
///
/// An empty range has the root of the empty tree and an empty proof, whatever the tree.
///
/// # Errors
/// [`ProofError`]: no subtree of that tree, proof of the wrong length, or another root.
pub fn verify_consistency(
    (start, end): (u64, u64),
    size: u64,
    proof: &[Hash],
    subtree: &Hash,
    tree: &Hash,
) -> Result<(), ProofError> {
    let length = || ProofError::Length(proof.len());
    if end > size || start > end {
        return Err(ProofError::Subtree { start, end, size });
    }
    if start == end {
        return if proof.is_empty() { same_root(EMPTY_ROOT, subtree) } else { Err(length()) };
    }
    if !is_subtree(start, end) {
        return Err(ProofError::Subtree { start, end, size });
    }
    let mut at = Place { fn_: start, sn: end - 1, tn: size - 1 };
    if at.sn == at.tn {
        at.shift_while(|at| at.fn_ != at.sn);
    } else {
        at.shift_while(|at| at.fn_ != at.sn && at.sn & 1 == 1);
    }
    let (first, rest) = match proof.split_first() {
        _ if at.fn_ == at.sn => (subtree, proof),
        Some((first, rest)) => (first, rest),
        None => return Err(length()),
    };
    let (mut fr, mut sr) = (*first, *first);
    for c in rest {
        if at.tn == 0 {
            return Err(length());
        }
        if at.sn & 1 == 1 || at.sn == at.tn {
            if at.fn_ < at.sn {
                fr = node_hash(c, &fr);
            }
            sr = node_hash(c, &sr);
            at.shift_while(|at| at.sn & 1 == 0 && at.sn != 0);
        } else {
            sr = node_hash(&sr, c);
        }
        at.shift();
    }
    if at.tn != 0 {
        return Err(length());
    }
    same_root(fr, subtree)?;
    same_root(sr, tree)
}

/// Where the procedure stands: the first and the last node of the subtree and the last of the tree, at one height.
struct Place {
    fn_: u64,
    sn: u64,
    tn: u64,
}

impl Place {
    fn shift(&mut self) {
        self.fn_ >>= 1;
        self.sn >>= 1;
        self.tn >>= 1;
    }

    fn shift_while(&mut self, go_on: impl Fn(&Self) -> bool) {
        while go_on(self) {
            self.shift();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subtree_starts_at_a_multiple_of_the_power_of_two_that_covers_it() {
        for (start, end) in
            [(0, 1), (0, 7), (4, 7), (8, 13), (3, 4), (6, 8), (u64::MAX - 1, u64::MAX), (0, u64::MAX)]
        {
            assert!(is_subtree(start, end), "{start} {end}");
        }
        for (start, end) in [(0, 0), (3, 2), (1, 3), (2, 5), (2, 6), (1, 15), (4, 9), (1, u64::MAX)] {
            assert!(!is_subtree(start, end), "{start} {end}");
        }
    }
}
