//! A backup: a consistent copy of the database, the ledger of withdrawals, the last signed head under another name.
//!
//! The head lies beside the copy as `checkpoint`, never as `head`: a node on a restored copy must know that others may
//! have seen more than the copy holds, so that it never signs a second history.

use std::path::{Path, PathBuf};

use clap::Args;
use tlog::note::SigningKey;

use super::rebuild::bar;
use super::{Failure, Node, say, serve};
use crate::config::{Config, unhex};
use crate::store::rebuild::destroy_withdrawn;
use crate::store::sql::{Place, Sql, SqlError};
use crate::store::{keep, log, open, rebuild, refill};

/// Where the backup goes.
#[derive(Debug, Clone, Args)]
pub struct Backup {
    /// A folder that does not exist yet.
    pub folder: PathBuf,
    /// Copy the keys too: without them nobody can sign in to a restored node, and its log cannot go on. Whoever has them
    /// can pretend to be this node.
    #[arg(long)]
    pub with_keys: bool,
    /// Which node.
    #[command(flatten)]
    pub node: Node,
}

const NOTE: &str = "A backup of a Groundswell node.

groundswell.sqlite  the database, whichever engine the node runs on
withdrawn           the ledger of what was withdrawn before the backup was made
checkpoint, key     the last signed head at that time, and the public key of the log
secret.key, log.key the node's secrets, if they were asked for; keep them apart from the rest

It holds what people told: keep it encrypted, and delete old ones, for what is withdrawn later is still in here.

To restore it on the same machine, stop the server, put groundswell.sqlite in its place in the data folder, remove
groundswell.sqlite-wal and groundswell.sqlite-shm there, and leave the files `head` and `withdrawn` as they are. To restore it on a new machine, put the keys and groundswell.toml into a
new data folder. In both cases run then, with the newest copy of the log that anybody has:

  groundswell recover --from FOLDER_OR_ADDRESS

It says what it needs to know. Until then the server is read-only, and after a new start it shows nothing that was told.
";

fn put(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    use std::io::Write as _;
    use std::os::unix::fs::OpenOptionsExt as _;
    let told = || path.display().to_string();
    let mut file = std::fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
        .map_err(Failure::system(told()))?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(Failure::system(told()))
}

/// `groundswell backup`; the node may be serving meanwhile.
pub fn run(args: &Backup) -> Result<(), Failure> {
    let config = args.node.config()?;
    if args.folder.exists() {
        return Err(Failure::Found(format!("{} exists already: name a new folder", args.folder.display())));
    }
    if config.postgres.is_none() && !config.data.join("groundswell.sqlite").is_file() {
        return Err(Failure::Found(format!("{} holds no data", config.data.display())));
    }
    serve::folder(&args.folder)?;
    // The head first: the copy then holds at least the entries that it covers.
    let read = |name: &str| {
        let path = config.data.join(name);
        keep::read_if_there(&path).map_err(Failure::system(path.display().to_string()))
    };
    if let Some(head) = read("head")? {
        put(&args.folder.join("checkpoint"), &head)?;
    }
    let entries = copy(&config, &args.folder.join("groundswell.sqlite"))?;
    put(&args.folder.join("withdrawn"), &read("withdrawn")?.unwrap_or_default())?;
    put(&args.folder.join("README.txt"), NOTE.as_bytes())?;
    if let Some(seed) = read("log.key")?.and_then(|bytes| unhex(String::from_utf8_lossy(&bytes).trim())) {
        let key = SigningKey::new(&config.origin, &seed).map_err(|e| Failure::Found(e.to_string()))?;
        put(&args.folder.join("key"), format!("{}\n", key.verifier()).as_bytes())?;
    }
    for name in ["groundswell.toml", "secret.key", "log.key"] {
        if let Some(bytes) = read(name)?.filter(|_| args.with_keys || name == "groundswell.toml") {
            put(&args.folder.join(name), &bytes)?;
        }
    }
    say(&format!("{entries} entries were copied to {}", args.folder.display()));
    if !args.with_keys {
        say("the keys were not: keep a copy of secret.key and log.key apart, or ask for --with-keys");
    }
    Ok(())
}

/// The database of a backup, if the folder holds one.
pub fn database(folder: &Path) -> Option<Place> {
    let file = folder.join("groundswell.sqlite");
    file.is_file().then_some(Place::Sqlite(file))
}

/// Copies the database into a SQLite file, and destroys in the copy what was withdrawn meanwhile.
fn copy(config: &Config, file: &Path) -> Result<u64, Failure> {
    let runtime = serve::runtime()?;
    let place = serve::place(config, runtime.handle());
    let mut from = place.connect(false)?;
    let target = Place::Sqlite(file.to_owned());
    if let Place::Sqlite(_) = &place {
        from.copy_to(file)?;
    }
    let mut to = target.connect(true)?;
    if let Place::Postgres(..) = &place {
        open::create(to.as_mut())?;
        let bar = bar(log::size(from.as_mut())?, "rows copied");
        refill::copy_kept(from.as_mut(), to.as_mut(), &mut |done| bar.set_position(done))?;
        bar.finish_and_clear();
        rebuild::rebuild(to.as_mut(), &mut |_| {})?;
    }
    let withdrawn = keep::withdrawn(&config.data.join("withdrawn"))
        .map_err(|error| SqlError::Other(error.to_string()))?;
    clean(to.as_mut(), &withdrawn)?;
    Ok(log::size(to.as_mut())?)
}

fn clean(q: &mut dyn Sql, withdrawn: &[i64]) -> Result<(), Failure> {
    // Nobody is signed in over a copy, and no address for digests leaves with it.
    q.write_all(&[("DELETE FROM session", Vec::new()), ("DELETE FROM mail", Vec::new())])?;
    destroy_withdrawn(q, withdrawn)?;
    q.scrub()?;
    Ok(())
}
