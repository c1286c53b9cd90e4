//! A whole tree in memory, for boxes, tests and small logs.

use crate::Hash;
use crate::merkle::{Nodes, node_hash, range_hash};

/// A Merkle tree that keeps the hash of every complete subtree: 64 bytes a leaf.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tree {
    levels: Vec<Vec<Hash>>,
}

/// The tree has no such complete subtree yet.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the tree has no complete subtree {index} of height {level}")]
pub struct NoNode {
    /// Height of the subtree.
    pub level: u8,
    /// Number of the subtree at that height, from 0.
    pub index: u64,
}

impl Tree {
    /// The empty tree.
    pub const fn new() -> Self {
        Self { levels: Vec::new() }
    }

    /// Appends one leaf hash.
    pub fn push(&mut self, leaf: Hash) {
        let mut hash = leaf;
        for level in 0.. {
            if self.levels.len() == level {
                self.levels.push(Vec::new());
            }
            let row = &mut self.levels[level];
            row.push(hash);
            match row.as_slice() {
                [.., left, right] if row.len().is_multiple_of(2) => hash = node_hash(left, right),
                _ => return,
            }
        }
    }

    /// The number of leaves.
    pub fn size(&self) -> u64 {
        self.levels.first().map_or(0, |leaves| leaves.len() as u64)
    }

    /// The root over all leaves.
    pub fn root(&self) -> Hash {
        self.root_at(self.size()).unwrap_or(crate::merkle::EMPTY_ROOT)
    }

    /// The root over the first `size` leaves.
    ///
    /// # Errors
    /// [`NoNode`] when the tree is smaller than that.
    pub fn root_at(&self, size: u64) -> Result<Hash, NoNode> {
        range_hash(0, size, self)
    }
}

impl FromIterator<Hash> for Tree {
    fn from_iter<I: IntoIterator<Item = Hash>>(leaves: I) -> Self {
        let mut tree = Self::new();
        leaves.into_iter().for_each(|leaf| tree.push(leaf));
        tree
    }
}

impl Nodes for Tree {
    type Error = NoNode;

    fn node(&self, level: u8, index: u64) -> Result<Hash, NoNode> {
        let row = self.levels.get(usize::from(level));
        let at = usize::try_from(index).ok();
        row.zip(at).and_then(|(row, at)| row.get(at)).copied().ok_or(NoNode { level, index })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::merkle::{EMPTY_ROOT, leaf_hash};

    #[test]
    fn an_empty_tree_has_the_hash_of_nothing_as_its_root() {
        assert_eq!(Tree::new().root(), EMPTY_ROOT);
        assert_eq!(Tree::new().size(), 0);
    }

    #[test]
    fn a_tree_answers_only_for_complete_subtrees() {
        let tree: Tree = (0..3u8).map(|i| leaf_hash(&[i])).collect();
        assert_eq!(tree.size(), 3);
        assert!(tree.node(1, 0).is_ok());
        assert_eq!(tree.node(1, 1), Err(NoNode { level: 1, index: 1 }));
        assert_eq!(tree.node(200, 0), Err(NoNode { level: 200, index: 0 }));
        assert!(tree.root_at(4).is_err());
    }
}
