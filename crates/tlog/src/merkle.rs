//! The Merkle tree of RFC 6962: hashes, roots, proofs, and their verification.
//!
//! Verification follows the procedures of RFC 9162 sections 2.1.3.2 and 2.1.4.2 word by word. Sizes and indexes are
//! counts of leaves. A leaf is hashed as the entry's own bytes, never with the length prefix of an entry bundle.

use sha2::{Digest, Sha256};

use crate::Hash;
pub use crate::tree::{NoNode, Tree};

/// The root of a tree without leaves: SHA-256 of nothing (RFC 6962 section 2.1).
pub const EMPTY_ROOT: Hash = Hash::from_bytes([
    0xe3, 0xb0, 0xc4, 0x42, 0x98, 0xfc, 0x1c, 0x14, 0x9a, 0xfb, 0xf4, 0xc8, 0x99, 0x6f, 0xb9, 0x24, 0x27,
    0xae, 0x41, 0xe4, 0x64, 0x9b, 0x93, 0x4c, 0xa4, 0x95, 0x99, 0x1b, 0x78, 0x52, 0xb8, 0x55,
]);

/// The hash of an entry: SHA-256 of 0x00 and the entry's bytes (RFC 6962 section 2.1).
pub fn leaf_hash(entry: &[u8]) -> Hash {
    let mut sha = Sha256::new();
    sha.update([0x00]);
    sha.update(entry);
    Hash::from_bytes(sha.finalize().into())
}

/// The hash of an inner node: SHA-256 of 0x01, the left and the right hash (RFC 6962 section 2.1).
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    let mut bytes = [0x01; 65];
    bytes[1..33].copy_from_slice(left.as_bytes());
    bytes[33..].copy_from_slice(right.as_bytes());
    Hash::from_bytes(Sha256::digest(bytes).into())
}

/// The frontier of a growing tree: one hash for each set bit of its size, enough to append and to know the root.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Peaks {
    size: u64,
    hashes: Vec<Hash>,
}

/// Why stored peaks are not the peaks of any tree.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PeaksError {
    /// The number of hashes does not fit the size.
    #[error("a tree of {size} leaves has {expected} peaks, not {found}")]
    Count {
        /// Leaves of the tree.
        size: u64,
        /// Set bits of the size.
        expected: u32,
        /// Hashes given.
        found: usize,
    },
    /// The size is 2^63 or more, which no log reaches; refusing it keeps `push` free of overflow.
    #[error("a tree of {0} leaves is larger than any log can be")]
    Size(u64),
}

impl Peaks {
    /// The peaks of the empty tree.
    pub const fn new() -> Self {
        Self { size: 0, hashes: Vec::new() }
    }

    /// Takes stored peaks again, the highest (leftmost) first, as [`Peaks::hashes`] gave them.
    ///
    /// # Errors
    /// [`PeaksError`] when the count does not fit the size. The hashes themselves cannot be checked here: compare
    /// [`Peaks::root`] with a signed root.
    pub fn from_parts(size: u64, hashes: Vec<Hash>) -> Result<Self, PeaksError> {
        if size >> 63 != 0 {
            return Err(PeaksError::Size(size));
        }
        if hashes.len() != size.count_ones() as usize {
            return Err(PeaksError::Count { size, expected: size.count_ones(), found: hashes.len() });
        }
        Ok(Self { size, hashes })
    }

    /// Appends one leaf hash.
    pub fn push(&mut self, leaf: Hash) {
        let mut top = leaf;
        // Each trailing one bit of the size is a peak of the height that `top` has reached.
        for _ in 0..self.size.trailing_ones() {
            if let Some(left) = self.hashes.pop() {
                top = node_hash(&left, &top);
            }
        }
        self.hashes.push(top);
        self.size += 1;
    }

    /// The number of leaves.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// The root of the tree; [`EMPTY_ROOT`] when it has no leaf.
    pub fn root(&self) -> Hash {
        fold(&self.hashes)
    }

    /// The peaks, the highest (leftmost) first.
    pub fn hashes(&self) -> &[Hash] {
        &self.hashes
    }
}

/// Folds peaks from the right into one hash.
pub(crate) fn fold(peaks: &[Hash]) -> Hash {
    peaks.iter().rev().copied().reduce(|right, left| node_hash(&left, &right)).unwrap_or(EMPTY_ROOT)
}

/// A source of the hashes of complete subtrees.
pub trait Nodes {
    /// Why a hash could not be had.
    type Error;

    /// The hash of the complete subtree over leaves `[index * 2^level, (index + 1) * 2^level)`.
    ///
    /// # Errors
    /// Whatever keeps the source from answering; the functions here only ask for subtrees inside the tree.
    fn node(&self, level: u8, index: u64) -> Result<Hash, Self::Error>;
}

/// Why a root or a proof cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProveError<E> {
    /// The leaf lies outside the tree.
    #[error("leaf {index} is not in a tree of {size} leaves")]
    Index {
        /// The leaf asked for, from 0.
        index: u64,
        /// Leaves of the tree.
        size: u64,
    },
    /// The old size is 0 or larger than the new one.
    #[error(
        "a consistency proof leads from a size of at least 1 to the same or a larger one, not from {old} to {new}"
    )]
    Sizes {
        /// The older tree's size.
        old: u64,
        /// The newer tree's size.
        new: u64,
    },
    /// The range is no subtree of any tree.
    #[error("leaves {start} to {end} form no subtree of {size} leaves")]
    Subtree {
        /// First leaf.
        start: u64,
        /// One past the last leaf.
        end: u64,
        /// Leaves of the tree.
        size: u64,
    },
    /// The source of hashes failed.
    #[error("a hash of the tree could not be read: {0}")]
    Nodes(E),
}

/// The root of the first `size` leaves.
///
/// # Errors
/// What the source of hashes answers.
pub fn root<N: Nodes>(size: u64, nodes: &N) -> Result<Hash, N::Error> {
    range_hash(0, size, nodes)
}

/// The hash over leaves `[start, end)`, where start is a multiple of the smallest power of two that covers the range.
pub(crate) fn range_hash<N: Nodes>(start: u64, end: u64, nodes: &N) -> Result<Hash, N::Error> {
    let width = end - start;
    let mut peaks = Vec::with_capacity(width.count_ones() as usize);
    let mut at = start;
    for level in (0..64u8).rev().filter(|level| (width >> level) & 1 == 1) {
        peaks.push(nodes.node(level, at >> level)?);
        // The last step may reach 2^64, which wraps and is not used again.
        at = at.wrapping_add(1 << level);
    }
    Ok(fold(&peaks))
}

/// The largest power of two smaller than `n`, for n of at least 2: where RFC 6962 splits a tree.
pub(crate) const fn split(n: u64) -> u64 {
    1 << (63 - (n - 1).leading_zeros())
}

/// Makes the inclusion proof of a leaf: the sibling hashes from the leaf up (RFC 6962 section 2.1.1).
///
/// # Errors
/// [`ProveError::Index`] when `index >= size`; [`ProveError::Nodes`] from the source.
pub fn inclusion_proof<N: Nodes>(
    index: u64,
    size: u64,
    nodes: &N,
) -> Result<Vec<Hash>, ProveError<N::Error>> {
    if index >= size {
        return Err(ProveError::Index { index, size });
    }
    crate::subtree::inclusion_proof(index, 0, size, nodes)
}

/// Makes the proof that the tree of `new` leaves continues the tree of `old` leaves (RFC 6962 section 2.1.2).
///
/// # Errors
/// [`ProveError::Sizes`] when `old` is 0 (there is no such proof) or larger than `new`; [`ProveError::Nodes`].
pub fn consistency_proof<N: Nodes>(old: u64, new: u64, nodes: &N) -> Result<Vec<Hash>, ProveError<N::Error>> {
    if old == 0 || old > new {
        return Err(ProveError::Sizes { old, new });
    }
    crate::subtree::consistency_proof(0, old, new, nodes)
}

/// Why a proof does not prove what it should.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProofError {
    /// The leaf lies outside the tree.
    #[error("leaf {index} is not in a tree of {size} leaves")]
    Index {
        /// The leaf claimed, from 0.
        index: u64,
        /// Leaves of the tree.
        size: u64,
    },
    /// The old size is 0, for which RFC 9162 knows no proof, or larger than the new one.
    #[error(
        "a consistency proof leads from a size of at least 1 to the same or a larger one, not from {old} to {new}"
    )]
    Sizes {
        /// The older tree's size.
        old: u64,
        /// The newer tree's size.
        new: u64,
    },
    /// The range is no subtree of any tree.
    #[error("leaves {start} to {end} form no subtree of {size} leaves")]
    Subtree {
        /// First leaf.
        start: u64,
        /// One past the last leaf.
        end: u64,
        /// Leaves of the tree.
        size: u64,
    },
    /// Hashes are missing or left over.
    #[error("a proof of {0} hashes has the wrong length")]
    Length(usize),
    /// The proof leads to another root.
    #[error("the proof leads to the root {found}, not to {expected}")]
    Root {
        /// The root that was given.
        expected: Hash,
        /// The root that the proof computes.
        found: Hash,
    },
}

/// Compares a computed root with the given one.
pub(crate) fn same_root(found: Hash, expected: &Hash) -> Result<(), ProofError> {
    if found == *expected { Ok(()) } else { Err(ProofError::Root { expected: *expected, found }) }
}

/// Verifies that `leaf` stands at `index` in the tree of `size` leaves with that root (RFC 9162 section 2.1.3.2).
///
/// # Errors
/// [`ProofError`]: index outside the tree, proof of the wrong length, or another root.
pub fn verify_inclusion(
    index: u64,
    size: u64,
    leaf: &Hash,
    proof: &[Hash],
    root: &Hash,
) -> Result<(), ProofError> {
    if index >= size {
        return Err(ProofError::Index { index, size });
    }
    let (mut fn_, mut sn, mut r) = (index, size - 1, *leaf);
    for p in proof {
        if sn == 0 {
            return Err(ProofError::Length(proof.len()));
        }
        if fn_ & 1 == 1 || fn_ == sn {
            r = node_hash(p, &r);
            while fn_ & 1 == 0 && fn_ != 0 {
                fn_ >>= 1;
                sn >>= 1;
            }
        } else {
            r = node_hash(&r, p);
        }
        fn_ >>= 1;
        sn >>= 1;
    }
    if sn != 0 {
        return Err(ProofError::Length(proof.len()));
    }
    same_root(r, root)
}

/// Verifies that the tree of `new` leaves continues the tree of `old` leaves (RFC 9162 section 2.1.4.2).
///
/// An `old` of 0 is an error here: every tree continues the empty one and no proof says more. A witness, whose protocol
/// allows 0 with an empty proof, handles it before it calls.
///
/// # Errors
/// [`ProofError`]: impossible sizes, proof of the wrong length, or another root.
pub fn verify_consistency(
    old: u64,
    new: u64,
    proof: &[Hash],
    old_root: &Hash,
    new_root: &Hash,
) -> Result<(), ProofError> {
    if old == 0 || old > new {
        return Err(ProofError::Sizes { old, new });
    }
    let length = || ProofError::Length(proof.len());
    if old == new {
        return if proof.is_empty() { same_root(*old_root, new_root) } else { Err(length()) };
    }
    // A complete old tree is itself a node of the new one, so its root opens the proof and is not repeated in it.
    let (first, rest) = match proof.split_first() {
        Some(_) if old.is_power_of_two() => (old_root, proof),
        Some((first, rest)) => (first, rest),
        None => return Err(length()),
    };
    let shift = (old - 1).trailing_ones();
    let (mut fn_, mut sn) = ((old - 1) >> shift, (new - 1) >> shift);
    let (mut fr, mut sr) = (*first, *first);
    for c in rest {
        if sn == 0 {
            return Err(length());
        }
        if fn_ & 1 == 1 || fn_ == sn {
            fr = node_hash(c, &fr);
            sr = node_hash(c, &sr);
            while fn_ & 1 == 0 && fn_ != 0 {
                fn_ >>= 1;
                sn >>= 1;
            }
        } else {
            sr = node_hash(&sr, c);
        }
        fn_ >>= 1;
        sn >>= 1;
    }
    if sn != 0 {
        return Err(length());
    }
    same_root(fr, old_root)?;
    same_root(sr, new_root)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(size: u8) -> Tree {
        (0..size).map(|i| leaf_hash(&[i])).collect()
    }

    #[test]
    fn the_empty_root_is_the_hash_of_nothing() {
        assert_eq!(EMPTY_ROOT, Hash::from_bytes(Sha256::digest([]).into()));
        assert_eq!(Peaks::new().root(), EMPTY_ROOT);
    }

    #[test]
    fn leaves_and_nodes_are_hashed_apart() {
        let (a, b) = (leaf_hash(b"a"), leaf_hash(b"b"));
        let joined = [a.as_ref(), b.as_ref()].concat();
        assert_ne!(leaf_hash(&joined), node_hash(&a, &b));
        assert_ne!(node_hash(&a, &b), node_hash(&b, &a));
    }

    #[test]
    fn peaks_of_another_count_or_an_impossible_size_are_refused() {
        let leaf = leaf_hash(b"a");
        assert_eq!(
            Peaks::from_parts(3, vec![leaf]),
            Err(PeaksError::Count { size: 3, expected: 2, found: 1 })
        );
        assert_eq!(Peaks::from_parts(1 << 63, vec![leaf]), Err(PeaksError::Size(1 << 63)));
        let largest = Peaks::from_parts((1 << 63) - 1, vec![leaf; 63]).map(|mut peaks| {
            peaks.push(leaf);
            peaks.size()
        });
        assert_eq!(largest, Ok(1 << 63));
    }

    #[test]
    fn an_index_outside_the_tree_is_an_error() {
        let (tree, leaf) = (tree(5), leaf_hash(&[0]));
        assert_eq!(inclusion_proof(5, 5, &tree), Err(ProveError::Index { index: 5, size: 5 }));
        assert_eq!(inclusion_proof(0, 0, &tree), Err(ProveError::Index { index: 0, size: 0 }));
        let verdict = verify_inclusion(0, 0, &leaf, &[], &EMPTY_ROOT);
        assert_eq!(verdict, Err(ProofError::Index { index: 0, size: 0 }));
        let verdict = verify_inclusion(u64::MAX, u64::MAX, &leaf, &[], &leaf);
        assert_eq!(verdict, Err(ProofError::Index { index: u64::MAX, size: u64::MAX }));
    }

    #[test]
    fn equal_sizes_need_equal_roots_and_no_proof() {
        let (a, b) = (leaf_hash(b"a"), leaf_hash(b"b"));
        assert_eq!(verify_consistency(7, 7, &[], &a, &a), Ok(()));
        assert_eq!(verify_consistency(7, 7, &[], &a, &b), Err(ProofError::Root { expected: b, found: a }));
        assert_eq!(verify_consistency(7, 7, &[a], &a, &a), Err(ProofError::Length(1)));
    }

    #[test]
    fn an_old_size_of_zero_or_above_the_new_one_is_an_error() {
        let tree = tree(5);
        let root = tree.root();
        assert_eq!(consistency_proof(0, 5, &tree), Err(ProveError::Sizes { old: 0, new: 5 }));
        assert_eq!(consistency_proof(5, 4, &tree), Err(ProveError::Sizes { old: 5, new: 4 }));
        assert_eq!(
            verify_consistency(0, 5, &[], &EMPTY_ROOT, &root),
            Err(ProofError::Sizes { old: 0, new: 5 })
        );
        assert_eq!(verify_consistency(5, 4, &[], &root, &root), Err(ProofError::Sizes { old: 5, new: 4 }));
    }

    #[test]
    fn a_failing_source_of_hashes_is_told() {
        let short = tree(4);
        assert!(matches!(inclusion_proof(0, 8, &short), Err(ProveError::Nodes(_))));
        assert!(matches!(consistency_proof(4, 8, &short), Err(ProveError::Nodes(_))));
        assert!(root(5, &short).is_err());
    }

    #[test]
    fn proofs_near_the_largest_size_neither_panic_nor_pass() {
        let leaf = leaf_hash(b"a");
        for length in [0, 1, 63, 64, 65, 200] {
            let proof = vec![leaf; length];
            assert!(verify_inclusion(u64::MAX - 1, u64::MAX, &leaf, &proof, &leaf).is_err());
            assert!(verify_consistency(1 << 63, u64::MAX, &proof, &leaf, &leaf).is_err());
            assert!(verify_consistency(u64::MAX - 1, u64::MAX, &proof, &leaf, &leaf).is_err());
        }
    }
}
