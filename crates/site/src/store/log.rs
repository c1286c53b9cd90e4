//! The log in the store: its hashes, its tiles, its proofs. Nothing is handed out before it was checked against the
//! signed root: a flipped bit is found before use.

use std::cell::RefCell;

use civics::{Act, Entry, entry};
use tlog::Hash;
use tlog::merkle::{Peaks, inclusion_proof, leaf_hash};
use tlog::note::Note;
use tlog::proof::TlogProof;
use tlog::tile::{Resource, TileReader, encode, encode_bundle, full_root};

use super::fold;
use super::sql::{Res, Sql, SqlError, Stmt, stmt};

/// The tables of the drawn shelf that the log needs: hashes of complete subtrees, one for every 256 below it.
pub const DRAWN: &str = "CREATE TABLE IF NOT EXISTS node (level BIGINT NOT NULL, n BIGINT NOT NULL,
  hash BYTEA NOT NULL, PRIMARY KEY (level, n));
CREATE TABLE IF NOT EXISTS map (conversation BIGINT NOT NULL, day BIGINT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (conversation, day));
CREATE TABLE IF NOT EXISTS weight (proposition BIGINT PRIMARY KEY, conversation BIGINT NOT NULL,
  weight DOUBLE PRECISION NOT NULL);
CREATE INDEX IF NOT EXISTS weight_conversation ON weight (conversation);";

const HASHES: &str = "SELECT hash FROM entry WHERE idx >= $1 AND idx < $2 ORDER BY idx";
const NODES: &str = "SELECT hash FROM node WHERE level = $1 AND n >= $2 AND n < $3 ORDER BY n";
const LEAVES: &str = "SELECT leaf FROM entry WHERE idx >= $1 AND idx < $2 ORDER BY idx";
const SIZE: &str = "SELECT COALESCE(MAX(idx) + 1, 0), COUNT(*) FROM entry";
const PUBLISHED: &str = "SELECT COALESCE(MIN(size), -1) FROM signed WHERE size >= $1 AND size < $2";
const PAYLOAD: &str = "SELECT salt, body FROM payload WHERE idx = $1";
const ONE: &str = "SELECT leaf FROM entry WHERE idx = $1";

/// How many entries the database holds; an index that is missing in between is damage.
pub fn size(q: &mut dyn Sql) -> Res<u64> {
    let rows = q.rows(SIZE, &[])?;
    let row = rows.first().ok_or(SqlError::Column(0))?;
    let (size, count) = (row.int(0)?, row.int(1)?);
    if size != count {
        return Err(SqlError::Corrupt(format!("{count} entries stand at {size} places")));
    }
    u64::try_from(size).map_err(|_| SqlError::Column(0))
}

fn hash(bytes: &[u8]) -> Res<Hash> {
    Hash::try_from(bytes).map_err(|_| SqlError::Corrupt("a hash that is not 32 bytes long".into()))
}

/// The leaf hashes from `from` to before `to`.
pub fn hashes(q: &mut dyn Sql, from: u64, to: u64) -> Res<Vec<Hash>> {
    q.rows(HASHES, &[int(from)?.into(), int(to)?.into()])?.iter().map(|row| hash(row.bytes(0)?)).collect()
}

fn int(n: u64) -> Res<i64> {
    i64::try_from(n).map_err(|_| SqlError::Column(0))
}

/// The statement that keeps the hash of a complete subtree of 256^`level` entries.
pub fn keep_node(level: u8, n: u64, hash: &Hash) -> Res<Stmt> {
    Ok(stmt!(
        "INSERT INTO node (level, n, hash) VALUES ($1, $2, $3) ON CONFLICT (level, n) DO UPDATE SET hash = excluded.hash",
        i64::from(level),
        int(n)?,
        hash.to_bytes().to_vec()
    ))
}

/// Fetches the bytes of a tile or a bundle from the tables, unchecked.
fn fetch(q: &mut dyn Sql, path: &str) -> Res<Option<Vec<u8>>> {
    let Ok(resource) = path.parse::<Resource>() else { return Ok(None) };
    let width = u64::from(resource.width());
    let bytes = match resource {
        Resource::Entries(tile) => {
            let from = tile.index * 256;
            let rows = q.rows(LEAVES, &[int(from)?.into(), int(from + width)?.into()])?;
            let leaves = rows.iter().map(|row| Ok(row.text(0)?.to_owned())).collect::<Res<Vec<_>>>()?;
            encode_bundle(&leaves).map_err(|error| SqlError::Corrupt(error.to_string()))?
        }
        Resource::Hashes(tile) if tile.level == 0 => {
            encode(&hashes(q, tile.index * 256, tile.index * 256 + width)?)
        }
        Resource::Hashes(tile) => {
            let from = tile.index * 256;
            let args = [i64::from(tile.level).into(), int(from)?.into(), int(from + width)?.into()];
            let rows = q.rows(NODES, &args)?;
            encode(&rows.iter().map(|row| hash(row.bytes(0)?)).collect::<Res<Vec<_>>>()?)
        }
    };
    Ok(Some(bytes))
}

/// Runs `work` with a reader of tiles that checks every tile against the signed root before use.
fn checked<T>(
    q: &mut dyn Sql,
    (size, root): (u64, Hash),
    work: impl FnOnce(&TileReader<&mut dyn FnMut(&str) -> Res<Option<Vec<u8>>>>) -> Result<T, String>,
) -> Res<T> {
    let q = RefCell::new(q);
    let mut get = |path: &str| fetch(&mut **q.borrow_mut(), path);
    let get: &mut dyn FnMut(&str) -> Res<Option<Vec<u8>>> = &mut get;
    let reader = TileReader::new(size, root, get).map_err(|error| SqlError::Corrupt(error.to_string()))?;
    work(&reader).map_err(SqlError::Corrupt)
}

/// The bytes of a tile or a bundle, if it belongs to a head that was signed and published.
pub fn tile(q: &mut dyn Sql, head: (u64, Hash), resource: Resource) -> Res<Option<Vec<u8>>> {
    let (index, level) = match resource {
        Resource::Entries(tile) => (tile.index, 0u8),
        Resource::Hashes(tile) => (tile.index, tile.level),
    };
    let Some(least) = index.checked_mul(256).and_then(|n| n.checked_add(u64::from(resource.width()))) else {
        return Ok(None);
    };
    let Some(unit) = 1u64.checked_shl(u32::from(level) * 8) else { return Ok(None) };
    let Some(from) = least.checked_mul(unit).filter(|from| *from <= head.0) else { return Ok(None) };
    // A partial tile is served only for a size that was published; a full one for every size from its own on.
    if u64::from(resource.width()) < 256 {
        let rows =
            q.rows(PUBLISHED, &[int(from)?.into(), int(from.saturating_add(unit).min(head.0 + 1))?.into()])?;
        if rows.first().map(|row| row.int(0)).transpose()?.is_none_or(|size| size < 0) {
            return Ok(None);
        }
    }
    let width = usize::from(resource.width());
    checked(q, head, |reader| match resource {
        Resource::Entries(tile) => {
            let entries = reader.entries(tile.index).map_err(|error| error.to_string())?;
            encode_bundle(&entries[..width]).map_err(|error| error.to_string())
        }
        Resource::Hashes(tile) => {
            let hashes = reader.tile(tile.level, tile.index).map_err(|error| error.to_string())?;
            Ok(encode(&hashes[..width]))
        }
    })
    .map(Some)
}

/// The inclusion proof of an entry under a signed head.
pub fn proof(q: &mut dyn Sql, head: (u64, Hash), index: u64) -> Res<Vec<Hash>> {
    checked(q, head, |reader| inclusion_proof(index, head.0, reader).map_err(|error| error.to_string()))
}

/// The bytes of an entry, checked under a signed head.
pub fn entry(q: &mut dyn Sql, head: (u64, Hash), index: u64) -> Res<Vec<u8>> {
    checked(q, head, |reader| {
        let mut bundle = reader.entries(index / 256).map_err(|error| error.to_string())?;
        let at = usize::try_from(index % 256).map_err(|error| error.to_string())?;
        if at < bundle.len() { Ok(bundle.swap_remove(at)) } else { Err(format!("entry {index} is missing")) }
    })
}

/// The receipt of an entry as a `c2sp.org/tlog-proof` under a signed head and its note; `extra` is the salt.
pub fn receipt(q: &mut dyn Sql, head: (u64, Hash), note: &str, index: u64, extra: &[u8]) -> Res<String> {
    let broken = |error: &dyn std::fmt::Display| SqlError::Corrupt(format!("the proof of {index}: {error}"));
    let path = proof(q, head, index)?;
    let note = Note::parse(note.as_bytes()).map_err(|error| broken(&error))?;
    let proof = TlogProof::new(index, path, note, Some(extra.to_vec())).map_err(|error| broken(&error))?;
    Ok(proof.to_string())
}

/// Makes the drawn hashes again from the entries' own hashes, and gives the peaks of the first `size` entries.
pub fn redraw(q: &mut dyn Sql, size: u64) -> Res<Peaks> {
    let mut grower = Grower::new(Peaks::new(), 0);
    let mut from = 0;
    while from < size {
        let to = (from + 65_536).min(size);
        let list = grower.grow(&hashes(q, from, to)?)?;
        q.write_all(&list)?;
        from = to;
    }
    Ok(grower.peaks)
}

/// Grows the tree: takes leaf hashes in order and gives the statements for the complete subtrees that they finish.
pub struct Grower {
    /// The peaks so far.
    pub peaks: Peaks,
    /// For each level, the hashes of the tile that is not full yet.
    open: Vec<Vec<Hash>>,
    size: u64,
}

impl Grower {
    /// An empty tree.
    pub fn new(peaks: Peaks, size: u64) -> Self {
        Self { peaks, open: vec![Vec::new(); 9], size }
    }

    /// The tree of the first `size` entries, from what the tables hold.
    pub fn load(q: &mut dyn Sql, size: u64) -> Res<Self> {
        let mut grower = Self::new(Peaks::new(), size);
        for level in 0..8u8 {
            let count = size >> (8 * u32::from(level));
            let from = count / 256 * 256;
            grower.open[usize::from(level)] = if level == 0 {
                hashes(q, from, count)?
            } else {
                let args = [i64::from(level).into(), int(from)?.into(), int(count)?.into()];
                q.rows(NODES, &args)?.iter().map(|row| hash(row.bytes(0)?)).collect::<Res<_>>()?
            };
            if grower.open[usize::from(level)].len() as u64 != count - from {
                return Err(SqlError::Corrupt(format!("hashes of level {level} are missing")));
            }
        }
        grower.peaks = grower.peaks_of_open()?;
        Ok(grower)
    }

    /// The peaks are the complete subtrees within the open tiles, the largest first.
    fn peaks_of_open(&self) -> Res<Peaks> {
        let mut peaks = Vec::new();
        for open in self.open.iter().rev() {
            let mut rest = open.as_slice();
            while !rest.is_empty() {
                let (whole, tail) = rest.split_at(1 << rest.len().ilog2());
                let mut row = whole.to_vec();
                while row.len() > 1 {
                    row =
                        row.chunks_exact(2).map(|pair| tlog::merkle::node_hash(&pair[0], &pair[1])).collect();
                }
                peaks.extend(row);
                rest = tail;
            }
        }
        Peaks::from_parts(self.size, peaks).map_err(|error| SqlError::Corrupt(error.to_string()))
    }

    /// Takes more leaf hashes.
    pub fn grow(&mut self, leaves: &[Hash]) -> Res<Vec<Stmt>> {
        let mut list = Vec::new();
        for leaf in leaves {
            self.peaks.push(*leaf);
            self.size += 1;
            let mut up = *leaf;
            for level in 0..8u8 {
                let open = &mut self.open[usize::from(level)];
                open.push(up);
                if open.len() < 256 {
                    break;
                }
                up = full_root(open).map_err(|error| SqlError::Corrupt(error.to_string()))?;
                open.clear();
                let n = (self.size >> (8 * (u32::from(level) + 1))) - 1;
                list.push(keep_node(level + 1, n, &up)?);
            }
        }
        Ok(list)
    }

    /// How many entries it holds.
    pub fn size(&self) -> u64 {
        self.size
    }
}

const UNSEALED: &str = "SELECT id FROM unsealed WHERE id = $1";

/// An entry with its bytes, and its payload while that is there; all of it checked.
pub struct Shown {
    /// The entry.
    pub entry: Entry,
    /// Its bytes.
    pub leaf: String,
    /// The act, its canonical body and its salt; `None` once they are destroyed.
    pub payload: Option<(Option<Act>, String, [u8; 32])>,
    /// Whether the payload is for everybody.
    pub open: bool,
}

/// Reads one entry and checks its payload against the commitment before use.
pub fn shown(q: &mut dyn Sql, index: u64) -> Res<Option<Shown>> {
    let key = int(index)?;
    let rows = q.rows(ONE, &[key.into()])?;
    let Some(row) = rows.first() else { return Ok(None) };
    let leaf = row.text(0)?.to_owned();
    let entry = Entry::decode(leaf.as_bytes())
        .map_err(|error| SqlError::Corrupt(format!("entry {index} does not read: {error}")))?;
    let rows = q.rows(PAYLOAD, &[key.into()])?;
    let payload = match rows.first() {
        None => None,
        Some(row) => Some(open_payload(index, &entry, row.bytes(0)?, row.text(1)?)?),
    };
    let open = fold::is_open(&entry.kind) || !q.rows(UNSEALED, &[key.into()])?.is_empty();
    Ok(Some(Shown { entry, leaf, payload, open }))
}

/// Checks a payload against its entry and reads it.
pub fn open_payload(
    index: u64,
    entry: &Entry,
    salt: &[u8],
    body: &str,
) -> Res<(Option<Act>, String, [u8; 32])> {
    let salt: [u8; 32] =
        salt.try_into().map_err(|_| SqlError::Corrupt(format!("the salt of act {index}")))?;
    if entry::commitment(&salt, body.as_bytes()) != entry.commitment {
        return Err(SqlError::Corrupt(format!("the payload of act {index} is not the one in the log")));
    }
    let act = Act::read(&entry.kind, body)
        .map_err(|error| SqlError::Corrupt(format!("the payload of act {index}: {error}")))?;
    Ok((act, body.to_owned(), salt))
}

/// Checks every entry's bytes against its hash and gives the root of the first `size`; for `verify` and the faults.
pub fn root_of_entries(q: &mut dyn Sql, size: u64) -> Res<Hash> {
    let mut peaks = Peaks::new();
    let mut from = 0;
    while from < size {
        let to = (from + 4096).min(size);
        for row in q.rows(LEAVES, &[int(from)?.into(), int(to)?.into()])? {
            peaks.push(leaf_hash(row.text(0)?.as_bytes()));
        }
        from = to;
    }
    Ok(peaks.root())
}
