//! Opening the store: tables are made or checked, withdrawals are replayed, and the log is held against the last
//! signed head before the first request is answered.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex};

use tlog::checkpoint::Checkpoint;
use tlog::merkle::Peaks;
use tlog::note::Note;
use tokio::sync::Notify;

use super::conversation::vote;
use super::log::{DRAWN, Grower};
use super::rebuild::{self, DERIVED, darken, destroy_withdrawn};
use super::sql::{Place, Res, Sql, SqlError, stmt};
use super::{Head, figure, keep, log};

/// The kept shelf.
pub const KEPT: &str = concat!(
    include_str!("../../migrations/0001_kept.sql"),
    "\n",
    include_str!("../../migrations/0002_box.sql")
);
/// What format 2 adds to format 1.
const BOXES: &str = include_str!("../../migrations/0002_box.sql");
/// The version of the kept shelf that this program writes.
const FORMAT: &str = "2";

/// An opened store, ready for its writer and its signer.
pub struct Opened {
    /// Where the data lie.
    pub place: Place,
    /// The writer's connection.
    pub writer: Box<dyn Sql>,
    /// What is known of the log.
    pub head: Arc<Head>,
    /// The origin of this log.
    pub origin: String,
    /// The ledger of withdrawals.
    pub ledger: PathBuf,
    /// The tree as it was last signed.
    pub grower: Grower,
    /// The last signed head, as its file holds it.
    pub signed: Option<Vec<u8>>,
    /// Keeps other programs of ours away from the folder.
    pub lock: File,
}

/// Whether the tables have been made.
fn exists(q: &mut dyn Sql) -> Res<Option<String>> {
    const VERSION: &str = "SELECT value FROM setting WHERE name = 'format'";
    match q.rows(VERSION, &[]) {
        Ok(rows) => rows.first().map(|row| Ok(row.text(0)?.to_owned())).transpose(),
        Err(SqlError::Other(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Makes the tables of a new node.
pub fn create(q: &mut dyn Sql) -> Res<()> {
    if exists(q)?.is_some() {
        return Ok(());
    }
    q.script(&format!("{KEPT}\n{DERIVED}\n{DRAWN}"))?;
    q.draw_words()?;
    q.write_all(&[stmt!("INSERT INTO setting (name, value) VALUES ('format', $1)", FORMAT)])?;
    q.analyze()
}

/// Brings a node of format 1 to format 2; if that breaks off, it begins anew at the next start.
fn migrate(q: &mut dyn Sql) -> Res<()> {
    const BEGUN: &str = "SELECT COUNT(*) FROM ballotbox";
    if q.rows(BEGUN, &[]).is_err() {
        q.script(BOXES)?;
    }
    q.script(DRAWN)?;
    rebuild::rebuild(q, &mut |_| {})?;
    q.write_all(&[stmt!("UPDATE setting SET value = $1 WHERE name = 'format'", FORMAT)])
}

/// Opens the store in `folder`; refuses a format that it does not know and a folder that is in use.
pub fn open(place: Place, folder: &Path, origin: &str) -> Res<Opened> {
    let lock = lock(folder)?;
    let mut writer = place.connect(true)?;
    writer.lock()?;
    match exists(writer.as_mut())? {
        None => create(writer.as_mut())?,
        Some(version) if version == FORMAT => {}
        Some(version) if version == "1" => migrate(writer.as_mut())?,
        Some(version) => {
            return Err(SqlError::Other(format!(
                "the data are in format {version}; this program knows {FORMAT}: use the newer groundswell"
            )));
        }
    }
    let ledger = folder.join("withdrawn");
    let io = |error: std::io::Error| SqlError::Other(error.to_string());
    let withdrawn = keep::withdrawn(&ledger).map_err(io)?;
    let left = held(writer.as_mut(), withdrawn)?;
    destroy_withdrawn(writer.as_mut(), &left)?;
    let signed = keep::read_if_there(&folder.join("head")).map_err(io)?;
    let (size, grower, recovery) = compare(writer.as_mut(), signed.as_deref(), origin)?;
    if let Some(why) = &recovery {
        tracing::error!(why, "read-only recovery: the database does not hold what was signed");
    }
    heed(writer.as_mut(), &ledger, (recovery.is_some(), signed.is_some()))?;
    let (size, rights) = (AtomicU64::new(size), AtomicU64::new(0));
    let (grown, voted) = (Notify::new(), Mutex::default());
    let head = Arc::new(Head { size, rights, grown, voted, recovery });
    Ok(Opened { place, writer, head, origin: origin.to_owned(), ledger, grower, signed, lock })
}

/// One program at a time: the lock ends with the process, however it ends.
fn lock(folder: &Path) -> Res<File> {
    let path = folder.join("lock");
    let file =
        File::create(&path).map_err(|error| SqlError::Other(format!("{}: {error}", path.display())))?;
    file.try_lock().map_err(|_| SqlError::Other(format!("another groundswell uses {}", folder.display())))?;
    Ok(file)
}

/// Before the first answer: where it is not known what was withdrawn since a backup was made, nothing that was told is
/// shown. What the log says was withdrawn goes into the ledger where it is missing there: the process may have ended
/// between the commit of a withdrawal and the ledger, and the teller will be told that it is done when she asks again.
fn heed(q: &mut dyn Sql, ledger: &Path, (recovery, signed): (bool, bool)) -> Res<()> {
    const WITHDRAWN: &str = "SELECT testimony FROM withdrawn ORDER BY testimony";
    if recovery && !(signed && ledger.exists()) {
        tracing::error!(
            "nothing that was told is shown: it is not known what was withdrawn since the copy was made"
        );
        return q.write_all(&darken());
    }
    if !recovery && rebuild::is_dark(q)? {
        q.write_all(&[rebuild::lighten()])?;
        rebuild::rebuild(q, &mut |_| {})?;
    }
    let keys = q.rows(WITHDRAWN, &[])?.iter().map(|row| row.int(0)).collect::<Res<Vec<_>>>()?;
    let written =
        if ledger.exists() { keep::complete(ledger, &keys) } else { keep::remember_withdrawn(ledger, &keys) };
    written.map_err(|error| SqlError::Other(error.to_string()))?;
    // A backup may still hold what made voters out of people, though the box was sealed since, and files of a figure that
    // was disowned since.
    q.write_all(&[vote::forget_sealed(), figure::forget_disowned()])
}

/// Those withdrawn testimonies of which something is still there. What is no telling is left alone: whatever is wrong with
/// the ledger, or with the database that was put beside it, no other act is lost by it.
fn held(q: &mut dyn Sql, ledger: Vec<i64>) -> Res<Vec<i64>> {
    const HELD: &str = "SELECT p.idx FROM payload p JOIN entry e ON e.idx = p.idx
 WHERE p.idx = $1 AND e.leaf LIKE '%kind_:_tell_%'";
    let mut left = Vec::new();
    for key in ledger {
        if !q.rows(HELD, &[key.into()])?.is_empty() {
            left.push(key);
        }
    }
    Ok(left)
}

/// Holds the entries against the last signed head: shorter or different means recovery.
fn compare(q: &mut dyn Sql, signed: Option<&[u8]>, origin: &str) -> Res<(u64, Grower, Option<String>)> {
    let size = match log::size(q) {
        Ok(size) => size,
        Err(SqlError::Corrupt(why)) => return Ok((0, Grower::new(Peaks::new(), 0), Some(why))),
        Err(error) => return Err(error),
    };
    let Some(bytes) = signed else {
        let why = (size > 0).then(|| {
            format!("the database holds {size} entries and the file of the last signed head is missing: it was restored")
        });
        return Ok((size, Grower::new(Peaks::new(), 0), why));
    };
    let head = Note::parse(bytes)
        .map_err(|error| error.to_string())
        .and_then(|note| Checkpoint::parse(note.text()).map_err(|error| error.to_string()))
        .map_err(|error| SqlError::Corrupt(format!("the file of the last signed head: {error}")))?;
    let differs = |why: String| Ok((size, Grower::new(Peaks::new(), 0), Some(why)));
    if head.origin() != origin {
        return differs(format!("the signed head is of {}, this log is {origin}", head.origin()));
    }
    if size < head.size() {
        return differs(format!("{} entries were signed and only {size} are here", head.size()));
    }
    // The drawn hashes can be made again; only the entries themselves decide.
    let grower = match Grower::load(q, head.size()) {
        Ok(grower) if grower.peaks.root() == head.root() => grower,
        _ => {
            log::redraw(q, head.size())?;
            Grower::load(q, head.size())?
        }
    };
    if grower.peaks.root() != head.root() {
        return differs(format!("the first {} entries are not the ones that were signed", head.size()));
    }
    Ok((size, grower, None))
}
