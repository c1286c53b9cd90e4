//! Reading a log's tiles without trusting who serves them.
//!
//! The right edge of a log, its partial tiles, determines the root: the set bits of a partial tile's width are peaks of
//! the tree. So the edge is read first and compared with the checkpoint's root. Every full tile is then compared with
//! the hash that stands for it in its parent, up to the edge. No hash is used before that.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::Hash;
use crate::merkle::{Nodes, fold, leaf_hash};
use crate::tile::{EntriesTile, Resource, Tile, TileError, complete_root, hashes_at};

/// Full tiles that the reader keeps; 8 KB each, so 4 MB at most.
const KEPT: usize = 512;

/// Why a log cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError<E> {
    /// The source failed.
    #[error("{path} could not be read: {error}")]
    Fetch {
        /// Path under the log's prefix.
        path: String,
        /// What the source said.
        error: E,
    },
    /// The log does not serve a resource that its checkpoint implies.
    #[error("the log lacks {0}, which its checkpoint implies")]
    Missing(String),
    /// The bytes have the wrong form.
    #[error("{path} is malformed: {error}")]
    Malformed {
        /// Path under the log's prefix.
        path: String,
        /// What is wrong.
        error: TileError,
    },
    /// The partial tiles do not lead to the checkpoint's root.
    #[error("the right edge of the log has the root {found}, the checkpoint says {expected}")]
    Root {
        /// The checkpoint's root.
        expected: Hash,
        /// What the tiles give.
        found: Hash,
    },
    /// A tile or bundle differs from what the checkpoint commits to.
    #[error("{0} is not what the checkpoint commits to")]
    Altered(String),
    /// The caller asked for something outside the log of this size.
    #[error("there is no node {index} of height {level} in a log of {size} leaves")]
    Outside {
        /// Height of the subtree.
        level: u8,
        /// Number of the subtree at that height.
        index: u64,
        /// Leaves of the log.
        size: u64,
    },
}

/// A log of one size and root, read through a function that fetches paths.
///
/// `fetch` gets a path under the log's prefix and answers its bytes, or `None` when the log has no such file. When a
/// partial tile is gone the full one is asked for, because a log may delete partial tiles that became full.
pub struct TileReader<F> {
    size: u64,
    fetch: RefCell<F>,
    /// The partial tile of each level, authenticated.
    edge: Vec<Vec<Hash>>,
    /// Full tiles, authenticated, by level and index.
    kept: RefCell<BTreeMap<(u8, u64), Vec<Hash>>>,
}

impl<E, F: FnMut(&str) -> Result<Option<Vec<u8>>, E>> TileReader<F> {
    /// Reads the right edge of a log of `size` leaves and compares it with `root`, both taken from a verified checkpoint.
    ///
    /// # Errors
    /// [`ReadError::Root`] when the log's tiles have another root; otherwise what went wrong in reading.
    pub fn new(size: u64, root: Hash, fetch: F) -> Result<Self, ReadError<E>> {
        let mut reader =
            Self { size, fetch: RefCell::new(fetch), edge: Vec::new(), kept: RefCell::new(BTreeMap::new()) };
        let mut peaks = Vec::new();
        for level in 0..8u8 {
            let hashes = match Tile::partial(level, size) {
                Some(tile) => reader.fetch_tile(tile)?,
                None => Vec::new(),
            };
            // The peaks of one tile, highest first; higher levels stand further left.
            peaks.splice(0..0, peaks_of(&hashes));
            reader.edge.push(hashes);
        }
        let found = fold(&peaks);
        if found == root { Ok(reader) } else { Err(ReadError::Root { expected: root, found }) }
    }

    /// The number of leaves.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// The authenticated hashes of a tile of this log, full or partial.
    ///
    /// # Errors
    /// [`ReadError::Outside`] when the log has no such tile; [`ReadError::Altered`] when the tile does not match.
    pub fn tile(&self, level: u8, index: u64) -> Result<Vec<Hash>, ReadError<E>> {
        let outside = || ReadError::Outside { level: level.saturating_mul(8), index, size: self.size };
        let tile = Tile::at(level, index, self.size).ok_or_else(outside)?;
        if !tile.is_full() {
            return Ok(self.edge[usize::from(level)].clone());
        }
        if let Some(hashes) = self.kept.borrow().get(&(level, index)) {
            return Ok(hashes.clone());
        }
        // The parent has at most 8 levels above it, so this recursion is shallow.
        let parent = self.tile(level + 1, index / 256)?;
        let hashes = self.fetch_tile(tile)?;
        let expected = parent.get((index % 256) as usize).ok_or_else(outside)?;
        if complete_root(&hashes) != *expected {
            return Err(ReadError::Altered(tile.to_string()));
        }
        self.keep((level, index), hashes.clone());
        Ok(hashes)
    }

    /// The entries of one bundle, each compared with its leaf hash.
    ///
    /// # Errors
    /// [`ReadError::Altered`] when an entry is not the one in the tree.
    pub fn entries(&self, index: u64) -> Result<Vec<Vec<u8>>, ReadError<E>> {
        let leaves = self.tile(0, index)?;
        let outside = ReadError::Outside { level: 8, index, size: self.size };
        let bundle = EntriesTile::at(index, self.size).ok_or(outside)?;
        let (found, bytes) = self.fetch_or_full(Resource::Entries(bundle))?;
        let malformed = |error| ReadError::Malformed { path: found.path(), error };
        let entries = EntriesTile { index, width: found.width() }.decode(&bytes).map_err(malformed)?;
        let entries: Vec<Vec<u8>> = entries.into_iter().take(leaves.len()).map(<[u8]>::to_vec).collect();
        if entries.iter().map(|entry| leaf_hash(entry)).eq(leaves) {
            Ok(entries)
        } else {
            Err(ReadError::Altered(found.path()))
        }
    }

    fn keep(&self, place: (u8, u64), hashes: Vec<Hash>) {
        let mut kept = self.kept.borrow_mut();
        if kept.len() >= KEPT {
            // Reading goes mostly from left to right: the leftmost tile of the lowest level is the least likely needed.
            kept.pop_first();
        }
        kept.insert(place, hashes);
    }

    /// Reads a tile's hashes, not yet authenticated.
    fn fetch_tile(&self, tile: Tile) -> Result<Vec<Hash>, ReadError<E>> {
        let (found, bytes) = self.fetch_or_full(Resource::Hashes(tile))?;
        let malformed = |error| ReadError::Malformed { path: found.path(), error };
        let mut hashes = Tile { width: found.width(), ..tile }.decode(&bytes).map_err(malformed)?;
        hashes.truncate(usize::from(tile.width));
        Ok(hashes)
    }

    fn fetch_or_full(&self, wanted: Resource) -> Result<(Resource, Vec<u8>), ReadError<E>> {
        for resource in [wanted, wanted.full()] {
            let path = resource.path();
            let answer = (self.fetch.borrow_mut())(&path);
            if let Some(bytes) = answer.map_err(|error| ReadError::Fetch { path, error })? {
                return Ok((resource, bytes));
            }
            if wanted == wanted.full() {
                break;
            }
        }
        Err(ReadError::Missing(wanted.path()))
    }
}

/// The roots of the complete subtrees that a partial tile consists of, the highest first.
fn peaks_of(hashes: &[Hash]) -> Vec<Hash> {
    let mut rest = hashes;
    let mut peaks = Vec::new();
    while !rest.is_empty() {
        let (peak, tail) = rest.split_at(1 << rest.len().ilog2());
        peaks.push(complete_root(peak));
        rest = tail;
    }
    peaks
}

impl<E, F: FnMut(&str) -> Result<Option<Vec<u8>>, E>> Nodes for TileReader<F> {
    type Error = ReadError<E>;

    fn node(&self, level: u8, index: u64) -> Result<Hash, ReadError<E>> {
        let outside = || ReadError::Outside { level, index, size: self.size };
        if level >= 64 || index >= self.size >> level {
            return Err(outside());
        }
        let (tile_level, height) = (level / 8, level % 8);
        let first = index << height;
        debug_assert!(first < hashes_at(tile_level, self.size), "the subtree is complete");
        let hashes = self.tile(tile_level, first / 256)?;
        let start = (first % 256) as usize;
        hashes.get(start..start + (1 << height)).map(complete_root).ok_or_else(outside)
    }
}
