//! The data of a node, or a backup of them, checked as they lie: entries, payloads, pictures and recordings.

use civics::{Act, Kind};
use sha2::{Digest as _, Sha256};
use tlog::Hash;
use tlog::checkpoint::Checkpoint;
use tlog::merkle::{Peaks, leaf_hash};
use tlog::note::{Note, SigningKey};
use tlog::policy::Policy;

use super::rebuild::bar;
use super::{Failure, Node, say, serve, verify};
use crate::config::unhex;
use crate::store::sql::{Row, Sql};
use crate::store::{keep, log};

/// How many entries are looked at in one step.
const STEP: u64 = 1024;

const ENTRIES: &str = "SELECT e.idx, e.leaf, e.hash, p.salt, p.body FROM entry e
 LEFT JOIN payload p ON p.idx = e.idx WHERE e.idx >= $1 AND e.idx < $2 ORDER BY e.idx";
const MEDIA: &str = "SELECT bytes FROM media WHERE idx = $1 ORDER BY n";
const ORPHANS: &str = "SELECT COUNT(*) FROM payload WHERE idx NOT IN (SELECT idx FROM entry)";

/// The last signed head of a node, or the head beside a backup, if one is there and its key accepts it.
fn head(node: &Node, policy: Option<Policy>) -> Result<Option<Checkpoint>, Failure> {
    let config = node.config()?;
    let wrong = |error: &dyn std::fmt::Display| Failure::Found(format!("the signed head: {error}"));
    let mut found = None;
    for name in ["head", "checkpoint"] {
        let path = config.data.join(name);
        found = keep::read_if_there(&path).map_err(Failure::system(path.display().to_string()))?;
        if found.is_some() {
            break;
        }
    }
    let Some(bytes) = found else { return Ok(None) };
    let note = Note::parse(&bytes).map_err(|error| wrong(&error))?;
    let policy = match policy {
        Some(policy) => policy,
        None => {
            let told = Checkpoint::parse(note.text()).map_err(|error| wrong(&error))?;
            verify::only(&own_key(node, told.origin())?)?
        }
    };
    Ok(Some(policy.verify(&note).map_err(|error| wrong(&error))?.checkpoint))
}

/// The public key that belongs to the signing key, or to the file with the key beside a backup.
fn own_key(node: &Node, origin: &str) -> Result<tlog::note::VerifierKey, Failure> {
    let (secret, public) = (node.data.join("log.key"), node.data.join("key"));
    if let Ok(text) = std::fs::read_to_string(&secret) {
        let seed = unhex(text.trim()).ok_or_else(|| Failure::Found("log.key is damaged".into()))?;
        let key = SigningKey::new(origin, &seed).map_err(|error| Failure::Found(error.to_string()))?;
        return Ok(key.verifier().clone());
    }
    let text = std::fs::read_to_string(&public)
        .map_err(|_| Failure::Found("there is no key to check the signed head with: add --key".into()))?;
    super::source::key(text.trim())
}

/// What was found, for the line at the end.
#[derive(Default)]
struct Found {
    entries: u64,
    payloads: u64,
    media: u64,
}

/// Checks the data of a node as they lie; the node may be serving meanwhile.
pub fn verify(node: &Node, policy: Option<Policy>) -> Result<(), Failure> {
    let config = node.config()?;
    let file = config.data.join("groundswell.sqlite");
    if config.postgres.is_none() && !file.is_file() {
        return Err(Failure::Found(format!("{} holds neither a log nor data", config.data.display())));
    }
    let runtime = serve::runtime()?;
    // The head is read first: entries that are recorded from then on come after it.
    let head = head(node, policy)?;
    let mut db = serve::place(&config, runtime.handle()).connect(false)?;
    let found =
        check(db.as_mut(), head.as_ref(), head.as_ref().map_or(config.origin.as_str(), |h| h.origin()))?;
    let signed = head.map_or("no head was signed here".to_owned(), |head| {
        format!("the first {} lead to the signed root", head.size())
    });
    say(&format!(
        "good: {} entries, {signed}; {} payloads, {} pictures and recordings fit",
        found.entries, found.payloads, found.media
    ));
    Ok(())
}

fn check(db: &mut dyn Sql, head: Option<&Checkpoint>, origin: &str) -> Result<Found, Failure> {
    let size = log::size(db)?;
    let bar = bar(size, "entries checked");
    let (mut peaks, mut leaves, mut found) = (Peaks::new(), Vec::new(), Found::default());
    let mut fits = head.is_none_or(|head| head.size() == 0);
    while found.entries < size {
        let to = (found.entries + STEP).min(size);
        let span = [found.entries, to].map(|n| i64::try_from(n).unwrap_or(i64::MAX).into());
        for row in db.rows(ENTRIES, &span)? {
            let leaf = one(db, &row, origin, (&leaves, &mut found))?;
            leaves.push(leaf);
            peaks.push(leaf);
            fits |= head.is_some_and(|head| head.size() == peaks.size() && head.root() == peaks.root());
        }
        bar.set_position(to);
    }
    bar.finish_and_clear();
    if let Some(head) = head.filter(|_| !fits) {
        let (signed, here) = (head.size(), found.entries);
        return Err(Failure::Found(if here < signed {
            format!("{signed} entries were signed and only {here} are here")
        } else {
            format!("the first {signed} entries are not the ones that were signed")
        }));
    }
    if db.rows(ORPHANS, &[])?.first().map_or(Ok(0), |row| row.int(0))? > 0 {
        return Err(Failure::Found("there are payloads without an entry".into()));
    }
    Ok(found)
}

/// Checks one entry with what belongs to it.
fn one(
    db: &mut dyn Sql,
    row: &Row,
    origin: &str,
    (leaves, found): (&[Hash], &mut Found),
) -> Result<Hash, Failure> {
    let index = found.entries;
    let bytes = row.text(1)?.as_bytes();
    let entry = verify::entry(index, bytes, origin, leaves)?;
    let leaf = leaf_hash(bytes);
    if row.bytes(2)? != leaf.as_bytes() {
        return Err(Failure::Found(format!("the stored hash of entry {index} is another: rebuild it")));
    }
    found.entries += 1;
    let Some(body) = row.opt_text(4)? else { return Ok(leaf) };
    let salt = <[u8; 32]>::try_from(row.bytes(3)?)
        .map_err(|_| Failure::Found(format!("the salt of entry {index} is not 32 bytes long")))?;
    verify::payload(index, &entry, &salt, body)?;
    found.payloads += 1;
    if entry.kind == Kind::Tell
        && let Ok(Some(Act::Tell(tell))) = Act::read(&entry.kind, body)
    {
        let kept = db.rows(MEDIA, &[row.int(0)?.into()])?;
        for (n, named) in tell.media.iter().enumerate() {
            let bytes = kept.get(n).map(|row| row.bytes(0)).transpose()?.unwrap_or_default();
            if civics::entry::hex(&Sha256::digest(bytes)) != named.sha256 {
                return Err(Failure::Found(format!(
                    "picture or recording {n} of act {index} is missing or damaged"
                )));
            }
            found.media += 1;
        }
    }
    Ok(leaf)
}
