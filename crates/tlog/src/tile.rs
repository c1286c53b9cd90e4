//! Tiles: the static files of which a log is served, their paths, widths and bytes (`c2sp.org/tlog-tiles`).
//!
//! A hash tile of level l and index n holds, for i in 0..256, the hash of the complete subtree over leaves
//! `[(n*256+i) * 256^l, (n*256+i+1) * 256^l)`. The last tile of a level may be partial; a partial tile is never hashed
//! upward. An entry bundle holds the entries under one tile of level 0, each after its length.

use crate::Hash;
use crate::merkle::{Nodes, fold, node_hash};

pub use crate::reader::{ReadError, TileReader};

/// Hashes in a full tile, and entries in a full bundle.
pub const FULL_WIDTH: u16 = 256;

/// The most bytes that one entry can have: its length is written in 16 bits.
pub const MAX_ENTRY: usize = 65_535;

/// The longest entry bundle: 256 entries of 65,535 bytes, each with its length.
pub const MAX_BUNDLE: usize = 256 * (2 + MAX_ENTRY);

/// A hash tile; a width below 256 makes it partial.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tile {
    /// Level, 0 to 63; a log of 64-bit size reaches level 7.
    pub level: u8,
    /// Number of the tile at its level, from 0.
    pub index: u64,
    /// Hashes in it, 1 to 256.
    pub width: u16,
}

/// An entry bundle; a width below 256 makes it partial.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntriesTile {
    /// Number of the bundle, from 0: it starts at entry `index * 256`.
    pub index: u64,
    /// Entries in it, 1 to 256.
    pub width: u16,
}

/// Anything that is served under a log's prefix beside the checkpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Resource {
    /// An entry bundle.
    Entries(EntriesTile),
    /// A hash tile.
    Hashes(Tile),
}

/// Why bytes or a path are not a tile.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TileError {
    /// The path is no C2SP tile path in its one canonical spelling.
    #[error("this is not the path of a tile or an entry bundle")]
    Path,
    /// A tile has as many bytes as 32 times its width.
    #[error("a tile of {width} hashes has {} bytes, not {found}", usize::from(*width) * 32)]
    Bytes {
        /// Hashes expected.
        width: u16,
        /// Bytes found.
        found: usize,
    },
    /// The bundle ends within an entry, or holds fewer or more entries than its width.
    #[error("an entry bundle of {width} entries ends early, late or within an entry")]
    Bundle {
        /// Entries expected.
        width: u16,
    },
    /// The entry cannot be written: its length needs more than 16 bits.
    #[error("an entry of {0} bytes is longer than 65,535")]
    EntryTooLong(usize),
    /// Only full tiles have a hash one level up.
    #[error("a tile of {0} hashes is not full and is not hashed upward")]
    NotFull(usize),
}

/// How many hashes tile level `level` has in a log of `size` leaves: `floor(size / 256^level)`.
pub const fn hashes_at(level: u8, size: u64) -> u64 {
    if level < 8 { size >> (8 * level) } else { 0 }
}

/// The width of tile `index` among `count` hashes: 256, less for the last, 0 when there is no such tile.
const fn width_of(index: u64, count: u64) -> u16 {
    let full = count / 256;
    if index < full {
        FULL_WIDTH
    } else if index == full {
        (count % 256) as u16
    } else {
        0
    }
}

impl Tile {
    /// The tile that a log of `size` leaves has at this place; `None` when it would be empty.
    pub const fn at(level: u8, index: u64, size: u64) -> Option<Self> {
        match width_of(index, hashes_at(level, size)) {
            0 => None,
            width => Some(Self { level, index, width }),
        }
    }

    /// The partial tile at the right edge of a level; `None` when the level ends with a full tile or has none.
    pub const fn partial(level: u8, size: u64) -> Option<Self> {
        Self::at(level, hashes_at(level, size) / 256, size)
    }

    /// Whether the tile is full.
    pub const fn is_full(&self) -> bool {
        self.width == FULL_WIDTH
    }

    /// The same place as a full tile, which may be read when the partial one is gone.
    pub const fn full(&self) -> Self {
        Self { width: FULL_WIDTH, ..*self }
    }

    /// Whether exactly this tile, full or with this partial width, belongs to a log of `size` leaves.
    ///
    /// A partial tile is to be served only for sizes for which a checkpoint was published, and may be deleted only when
    /// the full one is there.
    pub fn belongs_to(&self, size: u64) -> bool {
        Self::at(self.level, self.index, size) == Some(*self)
    }

    /// Reads the tile's hashes out of a tree.
    ///
    /// # Errors
    /// What the source of hashes answers.
    pub fn read<N: Nodes>(&self, nodes: &N) -> Result<Vec<Hash>, N::Error> {
        let (level, first) = (self.level.saturating_mul(8), self.index.saturating_mul(256));
        (0..u64::from(self.width)).map(|at| nodes.node(level, first.saturating_add(at))).collect()
    }

    /// Reads the tile's bytes: exactly `width` hashes.
    ///
    /// # Errors
    /// [`TileError::Bytes`] for any other length.
    pub fn decode(&self, bytes: &[u8]) -> Result<Vec<Hash>, TileError> {
        let wrong = || TileError::Bytes { width: self.width, found: bytes.len() };
        if bytes.len() != usize::from(self.width) * 32 {
            return Err(wrong());
        }
        bytes.chunks_exact(32).map(|hash| Hash::try_from(hash).map_err(|_| wrong())).collect()
    }
}

/// Writes hashes as the bytes of a tile.
pub fn encode(hashes: &[Hash]) -> Vec<u8> {
    hashes.iter().flat_map(|hash| hash.to_bytes()).collect()
}

/// The root of a full tile: the hash that stands for it one level up.
///
/// # Errors
/// [`TileError::NotFull`] when there are not exactly 256 hashes.
pub fn full_root(hashes: &[Hash]) -> Result<Hash, TileError> {
    if hashes.len() != usize::from(FULL_WIDTH) {
        return Err(TileError::NotFull(hashes.len()));
    }
    Ok(complete_root(hashes))
}

/// The hashes one tile level up: the root of each full group of 256; a partial last group gives none.
pub fn level_up(hashes: &[Hash]) -> Vec<Hash> {
    hashes.chunks_exact(usize::from(FULL_WIDTH)).map(complete_root).collect()
}

/// The root over a power of two of hashes.
pub(crate) fn complete_root(hashes: &[Hash]) -> Hash {
    let mut row = hashes.to_vec();
    while row.len() > 1 {
        row = row.chunks_exact(2).map(|pair| node_hash(&pair[0], &pair[1])).collect();
    }
    fold(&row)
}

impl EntriesTile {
    /// The bundle that a log of `size` leaves has at this place; `None` when it would be empty.
    pub const fn at(index: u64, size: u64) -> Option<Self> {
        match width_of(index, size) {
            0 => None,
            width => Some(Self { index, width }),
        }
    }

    /// The partial bundle at the end of a log; `None` when its size is a multiple of 256.
    pub const fn partial(size: u64) -> Option<Self> {
        Self::at(size / 256, size)
    }

    /// Whether the bundle is full.
    pub const fn is_full(&self) -> bool {
        self.width == FULL_WIDTH
    }

    /// The same place as a full bundle, which may be read when the partial one is gone.
    pub const fn full(&self) -> Self {
        Self { width: FULL_WIDTH, ..*self }
    }

    /// Whether exactly this bundle belongs to a log of `size` leaves; see [`Tile::belongs_to`].
    pub fn belongs_to(&self, size: u64) -> bool {
        Self::at(self.index, size) == Some(*self)
    }

    /// Takes a bundle apart: exactly `width` entries, nothing after them.
    ///
    /// # Errors
    /// [`TileError::Bundle`] when the bytes end early, late or within an entry.
    pub fn decode<'a>(&self, bytes: &'a [u8]) -> Result<Vec<&'a [u8]>, TileError> {
        let entries = decode_bundle(bytes).ok_or(TileError::Bundle { width: self.width })?;
        if entries.len() != usize::from(self.width) {
            return Err(TileError::Bundle { width: self.width });
        }
        Ok(entries)
    }
}

/// Takes the bytes of a bundle apart; `None` when they end within an entry or hold more than 256.
fn decode_bundle(mut rest: &[u8]) -> Option<Vec<&[u8]>> {
    let mut entries = Vec::new();
    while let Some((length, tail)) = rest.split_first_chunk::<2>() {
        let (entry, tail) = tail.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
        if entries.len() == usize::from(FULL_WIDTH) {
            return None;
        }
        entries.push(entry);
        rest = tail;
    }
    rest.is_empty().then_some(entries)
}

/// Writes entries as a bundle: each after its length in 16 bits, big-endian.
///
/// # Errors
/// [`TileError::EntryTooLong`] for an entry of more than 65,535 bytes.
pub fn encode_bundle<E: AsRef<[u8]>>(entries: &[E]) -> Result<Vec<u8>, TileError> {
    let mut bytes = Vec::with_capacity(entries.iter().map(|entry| entry.as_ref().len() + 2).sum());
    for entry in entries.iter().map(AsRef::as_ref) {
        let length = u16::try_from(entry.len()).map_err(|_| TileError::EntryTooLong(entry.len()))?;
        bytes.extend_from_slice(&length.to_be_bytes());
        bytes.extend_from_slice(entry);
    }
    Ok(bytes)
}

impl Resource {
    /// The path under the log's prefix, such as `tile/entries/x001/234.p/5`.
    pub fn path(&self) -> String {
        self.to_string()
    }

    /// Hashes or entries in it, 1 to 256.
    pub const fn width(&self) -> u16 {
        match self {
            Self::Entries(tile) => tile.width,
            Self::Hashes(tile) => tile.width,
        }
    }

    /// The same place as a full resource.
    pub const fn full(&self) -> Self {
        match self {
            Self::Entries(tile) => Self::Entries(tile.full()),
            Self::Hashes(tile) => Self::Hashes(tile.full()),
        }
    }

    /// Whether this is a partial resource whose full one belongs to a log of `size` leaves, so that it may be deleted
    /// once the full one is served. A reader with an older checkpoint then reads the beginning of the full one.
    pub fn is_superseded(&self, size: u64) -> bool {
        self.width() < FULL_WIDTH && self.full().belongs_to(size)
    }

    /// Whether exactly this resource belongs to a log of `size` leaves; see [`Tile::belongs_to`].
    pub fn belongs_to(&self, size: u64) -> bool {
        match self {
            Self::Entries(tile) => tile.belongs_to(size),
            Self::Hashes(tile) => tile.belongs_to(size),
        }
    }
}

/// All that a log of `size` leaves consists of, in the order in which it must be published: bundles, then tiles from
/// the lowest level up; the checkpoint comes after all of them.
pub fn resources(size: u64) -> impl Iterator<Item = Resource> {
    new_resources(0, size)
}

/// What a log must publish to grow from `old` to `new` leaves, in the same order; the checkpoint comes after.
///
/// Gives nothing when the log did not grow. It is an iterator because a large log has many tiles.
pub fn new_resources(old: u64, new: u64) -> impl Iterator<Item = Resource> {
    let changed = move |level: u8| {
        let (from, to) = (hashes_at(level, old), hashes_at(level, new));
        if from < to { from / 256..to.div_ceil(256) } else { 0..0 }
    };
    let bundles = changed(0).filter_map(move |index| EntriesTile::at(index, new).map(Resource::Entries));
    let tiles = (0..8u8).flat_map(move |level| {
        changed(level).filter_map(move |index| Tile::at(level, index, new).map(Resource::Hashes))
    });
    bundles.chain(tiles)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::merkle::{Tree, leaf_hash};

    #[test]
    fn a_size_of_70_000_has_the_tiles_of_the_specification() {
        let all: Vec<String> = resources(70_000).map(|resource| resource.path()).collect();
        assert_eq!(all.len(), 274 + 274 + 2 + 1);
        assert_eq!(all.last().map(String::as_str), Some("tile/2/000.p/1"));
        for path in ["tile/entries/273.p/112", "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17"] {
            assert!(all.iter().any(|one| one == path), "{path}");
        }
    }

    #[test]
    fn an_empty_tile_does_not_exist() {
        assert_eq!(Tile::at(0, 0, 0), None);
        assert_eq!(Tile::partial(0, 256), None);
        assert_eq!(Tile::at(1, 0, 255), None);
        assert_eq!(EntriesTile::at(1, 256), None);
        assert_eq!(resources(0).count(), 0);
    }

    #[test]
    fn the_largest_sizes_have_eight_levels_and_no_overflow() {
        assert_eq!(Tile::partial(7, u64::MAX).map(|tile| tile.width), Some(255));
        assert_eq!(Tile::at(8, 0, u64::MAX), None);
        assert_eq!(Tile::at(63, 0, u64::MAX), None);
        let absurd = Tile { level: 63, index: u64::MAX, width: 256 };
        assert!(absurd.read(&Tree::new()).is_err());
        assert!(!absurd.belongs_to(u64::MAX));
        // One leaf more changes the last bundle and the last tile of the lowest level only.
        assert_eq!(new_resources(u64::MAX - 1, u64::MAX).count(), 2);
        assert_eq!(new_resources(5, 5).count() + new_resources(6, 5).count(), 0);
    }

    #[test]
    fn only_full_tiles_are_hashed_upward() {
        let leaves: Vec<Hash> = (0..600u32).map(|i| leaf_hash(&i.to_be_bytes())).collect();
        let tree: Tree = leaves.iter().copied().collect();
        assert_eq!(level_up(&leaves), vec![tree.node(8, 0).unwrap(), tree.node(8, 1).unwrap()]);
        assert_eq!(full_root(&leaves[..256]), Ok(tree.node(8, 0).unwrap()));
        assert_eq!(full_root(&leaves[..255]), Err(TileError::NotFull(255)));
        assert_eq!(full_root(&leaves[..257]), Err(TileError::NotFull(257)));
    }

    #[test]
    fn a_tile_of_another_length_is_refused() {
        let tile = Tile { level: 0, index: 0, width: 2 };
        assert_eq!(tile.decode(&[0; 63]), Err(TileError::Bytes { width: 2, found: 63 }));
        assert_eq!(tile.decode(&[0; 96]), Err(TileError::Bytes { width: 2, found: 96 }));
        let hashes = vec![leaf_hash(b"a"), leaf_hash(b"b")];
        assert_eq!(tile.decode(&encode(&hashes)), Ok(hashes));
    }

    #[test]
    fn an_entry_has_at_most_65_535_bytes() {
        let longest = vec![7u8; MAX_ENTRY];
        let bundle = encode_bundle(&[&longest[..], b""]).unwrap();
        assert_eq!(bundle.len(), 2 + MAX_ENTRY + 2);
        let place = EntriesTile { index: 0, width: 2 };
        assert_eq!(place.decode(&bundle), Ok(vec![&longest[..], b""]));
        assert_eq!(encode_bundle(&[vec![7u8; MAX_ENTRY + 1]]), Err(TileError::EntryTooLong(MAX_ENTRY + 1)));
    }

    #[test]
    fn a_bundle_that_ends_early_late_or_within_an_entry_is_refused() {
        let bundle = encode_bundle(&["one", "two"]).unwrap();
        let place = EntriesTile { index: 0, width: 2 };
        assert_eq!(place.decode(&bundle), Ok(vec![&b"one"[..], b"two"]));
        for cut in 0..bundle.len() {
            assert!(place.decode(&bundle[..cut]).is_err(), "{cut}");
        }
        assert!(place.decode(&[&bundle[..], &[0]].concat()).is_err());
        assert!(place.decode(&[&bundle[..], &[0, 0]].concat()).is_err());
        let full = EntriesTile { index: 0, width: 256 };
        assert!(full.decode(&[0; 512]).is_ok());
        assert!(full.decode(&[0; 514]).is_err());
    }
}
