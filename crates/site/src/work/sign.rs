//! The signer: it follows the committed entries and signs a new head only when they are durable.
//!
//! Order: hashes of complete subtrees, the row of signed sizes, then the head's own fsynced file by compare-and-swap on
//! the last signed head; only then is the head shown. An error of that file stops the process.

use std::path::PathBuf;
use std::sync::{Arc, RwLock};
use std::time::Duration;

use tlog::Hash;
use tlog::checkpoint::Checkpoint;
use tlog::note::{Note, SigningKey};

use crate::store::Store;
use crate::store::log::{self, Grower};
use crate::store::sql::{Res, SqlError, stmt};
use crate::store::{keep, writer};

/// The least time between two heads: entries that come together are signed together.
const PAUSE: Duration = Duration::from_millis(100);
/// How many hashes are read at a time.
const CHUNK: u64 = 8192;

/// A signed head.
#[derive(Debug, Clone)]
pub struct Signed {
    /// The checkpoint as a signed note.
    pub note: String,
    /// The size of the tree.
    pub size: u64,
    /// Its root.
    pub root: Hash,
}

/// The last signed head, shared with the pages.
pub type Latest = Arc<RwLock<Arc<Signed>>>;

/// Signs the heads of one log.
pub struct Signer {
    store: Store,
    key: SigningKey,
    origin: String,
    file: PathBuf,
    grower: Grower,
    bytes: Option<Vec<u8>>,
    latest: Latest,
}

/// Reads the head from its file's bytes.
pub fn read(bytes: &[u8]) -> Res<Signed> {
    let broken =
        |error: &dyn std::fmt::Display| SqlError::Corrupt(format!("the file of the signed head: {error}"));
    let note = Note::parse(bytes).map_err(|error| broken(&error))?;
    let head = Checkpoint::parse(note.text()).map_err(|error| broken(&error))?;
    let text = String::from_utf8(bytes.to_vec()).map_err(|error| broken(&error))?;
    Ok(Signed { note: text, size: head.size(), root: head.root() })
}

/// Signs a head.
pub fn sign(origin: &str, size: u64, root: Hash, key: &SigningKey) -> Res<Signed> {
    let broken =
        |error: &dyn std::fmt::Display| SqlError::Other(format!("the head cannot be signed: {error}"));
    let head = Checkpoint::new(origin, size, root).map_err(|error| broken(&error))?;
    let note = head.sign(key).map_err(|error| broken(&error))?;
    Ok(Signed { note: note.to_string(), size, root })
}

impl Signer {
    /// A signer that goes on from the last signed head; signs the head of an empty log if there is none.
    pub fn new(
        store: Store,
        key: SigningKey,
        origin: &str,
        file: PathBuf,
        (grower, bytes): (Grower, Option<Vec<u8>>),
    ) -> Res<Self> {
        let first = match &bytes {
            Some(bytes) => read(bytes)?,
            None => sign(origin, 0, tlog::merkle::EMPTY_ROOT, &key)?,
        };
        let latest = Arc::new(RwLock::new(Arc::new(first)));
        Ok(Self { store, key, origin: origin.to_owned(), file, grower, bytes, latest })
    }

    /// The last signed head, shared with the pages.
    pub fn latest(&self) -> Latest {
        Arc::clone(&self.latest)
    }

    /// Signs whenever the log has grown, until the process ends; in recovery it signs nothing.
    pub async fn run(mut self) {
        if self.store.head().recovery.is_some() {
            return;
        }
        let head = Arc::clone(self.store.head());
        loop {
            if let Err(error) = self.step().await {
                tracing::error!(%error, "the head could not be signed; trying again");
                tokio::time::sleep(Duration::from_secs(1)).await;
                continue;
            }
            tokio::time::sleep(PAUSE).await;
            if head.size() == self.grower.size() {
                head.grown.notified().await;
            }
        }
    }

    /// Signs the entries that are committed now, if there are new ones.
    pub async fn step(&mut self) -> Res<()> {
        let committed = self.store.head().size();
        if committed == self.grower.size() && self.bytes.is_some() {
            return Ok(());
        }
        while self.grower.size() < committed {
            let (from, to) = (self.grower.size(), committed.min(self.grower.size() + CHUNK));
            let hashes = self.store.read(move |q| log::hashes(q, from, to)).await?;
            if hashes.len() as u64 != to - from {
                return Err(SqlError::Corrupt(format!("entries between {from} and {to} are missing")));
            }
            let nodes = self.grower.grow(&hashes)?;
            if !nodes.is_empty() {
                self.store.keep(nodes).await?;
            }
        }
        let (size, root) = (self.grower.size(), self.grower.peaks.root());
        let row = stmt!(
            "INSERT INTO signed (size, root) VALUES ($1, $2) ON CONFLICT (size) DO NOTHING",
            i64::try_from(size).map_err(|_| SqlError::Column(0))?,
            root.to_bytes().to_vec()
        );
        self.store.keep(vec![row]).await?;
        let signed = sign(&self.origin, size, root, &self.key)?;
        let (file, old, new) = (self.file.clone(), self.bytes.clone(), signed.note.clone().into_bytes());
        let bytes = new.clone();
        let swapped = tokio::task::spawn_blocking(move || keep::swap(&file, old.as_deref(), &new)).await;
        match swapped {
            Ok(Ok(())) => {}
            // No space: nothing was replaced, nothing was signed; it goes on once space is freed.
            Ok(Err(error)) if error.kind() == std::io::ErrorKind::StorageFull => {
                return Err(SqlError::Full(error.to_string()));
            }
            Ok(Err(error)) => writer::stop_process(&format!("the file of the signed head: {error}")),
            Err(error) => writer::stop_process(&format!("the file of the signed head: {error}")),
        }
        self.bytes = Some(bytes);
        if let Ok(mut latest) = self.latest.write() {
            *latest = Arc::new(signed);
        }
        Ok(())
    }
}
