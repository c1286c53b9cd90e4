//! Bringing a log back: kept tables from a backup, missing entries from a copy of the log.
//!
//! What a copy says is believed only as far as it leads to a head that this log's own key signed. A withdrawal that the
//! copy brings is obeyed before anything else: it goes into the ledger, and what a backup still holds of it is destroyed.

use std::cell::RefCell;
use std::path::Path;

use civics::{Entry, Kind};
use tlog::Hash;
use tlog::merkle::leaf_hash;
use tlog::tile::TileReader;

use super::log::{open_payload, root_of_entries};
use super::sql::{Res, Sql, SqlError, Stmt, Val, stmt};
use super::{keep, testimony};

/// Reads a file under the prefix of a copied log; `None` if it has no such file.
pub type Fetch<'a> = dyn FnMut(&str) -> Result<Option<Vec<u8>>, String> + 'a;

/// A kept table: the question for its next page, and the statement that takes one row.
struct Table {
    page: &'static str,
    take: &'static str,
    before: fn() -> Val,
}

fn no_number() -> Val {
    Val::Int(-1)
}

fn no_bytes() -> Val {
    Val::Bytes(Vec::new())
}

fn no_text() -> Val {
    Val::Text(String::new())
}

/// Everything of the kept shelf but sessions and settings: nobody stays signed in over a restored copy.
const TABLES: &[Table] = &[
    Table {
        page: "SELECT idx, leaf, hash, once FROM entry WHERE idx > $1 ORDER BY idx LIMIT 1000",
        take: "INSERT INTO entry (idx, leaf, hash, once) VALUES ($1, $2, $3, $4)",
        before: no_number,
    },
    Table {
        page: "SELECT idx, salt, body FROM payload WHERE idx > $1 ORDER BY idx LIMIT 200",
        take: "INSERT INTO payload (idx, salt, body) VALUES ($1, $2, $3)",
        before: no_number,
    },
    Table {
        page: "SELECT idx, n, kind, bytes, thumb FROM media WHERE idx = (SELECT MIN(idx) FROM media WHERE idx > $1)",
        take: "INSERT INTO media (idx, n, kind, bytes, thumb) VALUES ($1, $2, $3, $4, $5)",
        before: no_number,
    },
    Table {
        page: "SELECT code, idx FROM receipt WHERE code > $1 ORDER BY code LIMIT 1000",
        take: "INSERT INTO receipt (code, idx) VALUES ($1, $2)",
        before: no_bytes,
    },
    Table {
        page: "SELECT code, member, printed FROM sheet WHERE code > $1 ORDER BY code LIMIT 1000",
        take: "INSERT INTO sheet (code, member, printed) VALUES ($1, $2, $3)",
        before: no_bytes,
    },
    Table {
        page: "SELECT code, proposal, version, member, printed, first, hand, idx FROM slip WHERE code > $1 ORDER BY code LIMIT 1000",
        take: "INSERT INTO slip (code, proposal, version, member, printed, first, hand, idx) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        before: no_bytes,
    },
    Table {
        page: "SELECT code, member FROM code WHERE code > $1 ORDER BY code LIMIT 1000",
        take: "INSERT INTO code (code, member) VALUES ($1, $2)",
        before: no_bytes,
    },
    Table {
        page: "SELECT id, name, sign_in, password, ticket, ticket_until FROM person WHERE id > $1 ORDER BY id LIMIT 1000",
        take: "INSERT INTO person (id, name, sign_in, password, ticket, ticket_until) VALUES ($1, $2, $3, $4, $5, $6)",
        before: no_text,
    },
    Table {
        page: "SELECT id, person, label, data FROM passkey WHERE id > $1 ORDER BY id LIMIT 1000",
        take: "INSERT INTO passkey (id, person, label, data) VALUES ($1, $2, $3, $4)",
        before: no_bytes,
    },
    Table {
        page: "SELECT size, root FROM signed WHERE size > $1 ORDER BY size LIMIT 1000",
        take: "INSERT INTO signed (size, root) VALUES ($1, $2)",
        before: no_number,
    },
    Table {
        page: "SELECT freezing FROM timed WHERE freezing > $1 ORDER BY freezing LIMIT 1000",
        take: "INSERT INTO timed (freezing) VALUES ($1)",
        before: no_number,
    },
    Table {
        page: "SELECT conversation, secret, salt FROM ballotbox WHERE conversation > $1 ORDER BY conversation LIMIT 1000",
        take: "INSERT INTO ballotbox (conversation, secret, salt) VALUES ($1, $2, $3)",
        before: no_number,
    },
    Table {
        page: "SELECT voter, conversation, proposition, vote, day FROM vote
 WHERE voter IN (SELECT DISTINCT voter FROM vote WHERE voter > $1 ORDER BY voter LIMIT 200) ORDER BY voter",
        take: "INSERT INTO vote (voter, conversation, proposition, vote, day) VALUES ($1, $2, $3, $4, $5)",
        before: no_bytes,
    },
    Table {
        page: "SELECT proposition, conversation, author FROM author WHERE proposition > $1 ORDER BY proposition LIMIT 1000",
        take: "INSERT INTO author (proposition, conversation, author) VALUES ($1, $2, $3)",
        before: no_number,
    },
    Table {
        page: "SELECT code, conversation, member, nth, printed, holder, first, hand, typed FROM card WHERE code > $1 ORDER BY code LIMIT 1000",
        take: "INSERT INTO card (code, conversation, member, nth, printed, holder, first, hand, typed)
 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        before: no_bytes,
    },
];

/// What was written beside entries that were recorded while the copy was made is left out of it.
const TRIMS: &[&str] = &[
    "DELETE FROM payload WHERE idx >= (SELECT COUNT(*) FROM entry)",
    "DELETE FROM media WHERE idx >= (SELECT COUNT(*) FROM entry)",
    "DELETE FROM receipt WHERE idx >= (SELECT COUNT(*) FROM entry)",
    "DELETE FROM sheet WHERE member >= (SELECT COUNT(*) FROM entry)",
    "DELETE FROM slip WHERE proposal >= (SELECT COUNT(*) FROM entry) OR idx >= (SELECT COUNT(*) FROM entry)",
    "DELETE FROM code WHERE member >= (SELECT COUNT(*) FROM entry)",
    "DELETE FROM signed WHERE size > (SELECT COUNT(*) FROM entry)",
    "DELETE FROM timed WHERE freezing >= (SELECT COUNT(*) FROM entry)",
    "DELETE FROM ballotbox WHERE conversation >= (SELECT COUNT(*) FROM entry)",
    "DELETE FROM vote WHERE conversation >= (SELECT COUNT(*) FROM entry) OR proposition >= (SELECT COUNT(*) FROM entry)",
    "DELETE FROM author WHERE proposition >= (SELECT COUNT(*) FROM entry)",
    "DELETE FROM card WHERE conversation >= (SELECT COUNT(*) FROM entry)",
];

/// Copies the kept shelf into an empty database, of whichever engine; `progress` is told how many rows are done.
///
/// The source may go on being written: entries are read first, and what belongs to later ones is left out.
pub fn copy_kept(from: &mut dyn Sql, to: &mut dyn Sql, progress: &mut dyn FnMut(u64)) -> Res<u64> {
    let mut done = 0;
    for table in TABLES {
        let mut last = (table.before)();
        loop {
            let rows = from.rows(table.page, &[last])?;
            let Some(end) = rows.last().and_then(|row| row.0.first()).cloned() else { break };
            done += rows.len() as u64;
            to.write_all(&rows.into_iter().map(|row| (table.take, row.0)).collect::<Vec<Stmt>>())?;
            last = end;
            progress(done);
        }
    }
    to.write_all(&TRIMS.iter().map(|trim| (*trim, Vec::new())).collect::<Vec<_>>())?;
    Ok(done)
}

/// What a refill brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Refilled {
    /// Entries that were missing or damaged.
    pub entries: u64,
    /// Public payloads that came with them.
    pub payloads: u64,
    /// Withdrawals among them.
    pub withdrawn: u64,
}

const GAP: &str = "SELECT COALESCE(MIN(e.idx), -1) + 1 FROM entry e
 WHERE NOT EXISTS (SELECT 1 FROM entry f WHERE f.idx = e.idx + 1)";
const FIRST: &str = "SELECT COUNT(*) FROM entry WHERE idx = 0";
const LEAVES: &str = "SELECT idx, leaf FROM entry WHERE idx >= $1 AND idx < $2";
const PUT: &str = "INSERT INTO entry (idx, leaf, hash, once) VALUES ($1, $2, $3, NULL)
 ON CONFLICT (idx) DO UPDATE SET leaf = excluded.leaf, hash = excluded.hash";

fn int(n: u64) -> Res<i64> {
    i64::try_from(n).map_err(|_| SqlError::Column(0))
}

/// How many entries stand from 0 on without a gap.
fn unbroken(q: &mut dyn Sql) -> Res<u64> {
    let one = |rows: Vec<super::sql::Row>| rows.first().map_or(Ok(0), |row| row.int(0));
    if one(q.rows(FIRST, &[])?)? == 0 {
        return Ok(0);
    }
    u64::try_from(one(q.rows(GAP, &[])?)?).map_err(|_| SqlError::Column(0))
}

/// Whether the entries that are here lead to that head.
pub fn complete(q: &mut dyn Sql, (size, root): (u64, Hash)) -> Res<bool> {
    Ok(unbroken(q)? >= size && root_of_entries(q, size)? == root)
}

/// Brings the entries up to a signed head back from a copy of the log; `progress` is told how far it has come.
///
/// # Errors
/// [`SqlError::Corrupt`] if the copy does not lead to the head.
pub fn refill(
    q: &mut dyn Sql,
    ledger: &Path,
    head: (u64, Hash),
    fetch: &mut Fetch<'_>,
    progress: &mut dyn FnMut(u64),
) -> Res<Refilled> {
    let mut brought = Refilled::default();
    if complete(q, head)? {
        return Ok(brought);
    }
    let fetch = RefCell::new(fetch);
    let get = |path: &str| (fetch.borrow_mut())(path);
    let broken = |error: &dyn std::fmt::Display| SqlError::Corrupt(format!("the copy of the log: {error}"));
    let reader = TileReader::new(head.0, head.1, get).map_err(|error| broken(&error))?;
    let here = unbroken(q)?.min(head.0);
    let agrees = here > 0 && {
        let theirs = tlog::merkle::root(here, &reader).map_err(|error| broken(&error))?;
        root_of_entries(q, here)? == theirs
    };
    // Where the entries that are here differ, one of them is damaged: all are compared.
    let first = if agrees { here / 256 } else { 0 };
    for bundle in first..head.0.div_ceil(256) {
        let entries = reader.entries(bundle).map_err(|error| broken(&error))?;
        let (from, to) = (bundle * 256, bundle * 256 + entries.len() as u64);
        let held = q.rows(LEAVES, &[int(from)?.into(), int(to)?.into()])?;
        let mut list = Vec::new();
        for (index, bytes) in (from..).zip(&entries) {
            let key = int(index)?;
            let same = |row: &super::sql::Row| {
                row.0.first() == Some(&Val::Int(key))
                    && row.text(1).is_ok_and(|leaf| leaf.as_bytes() == bytes)
            };
            if !held.iter().any(same) {
                list.extend(bring(index, bytes, &mut |path| (fetch.borrow_mut())(path), &mut brought)?);
                brought.withdrawn += obey(ledger, bytes, &mut list)?;
            }
        }
        q.write_all(&list)?;
        progress(to);
    }
    if !complete(q, head)? {
        return Err(SqlError::Corrupt("the entries still do not lead to the signed head".into()));
    }
    Ok(brought)
}

/// The statements that put one entry in its place, with its public payload if the copy has that.
fn bring(index: u64, bytes: &[u8], fetch: &mut Fetch<'_>, brought: &mut Refilled) -> Res<Vec<Stmt>> {
    let key = int(index)?;
    let leaf = String::from_utf8(bytes.to_vec()).map_err(|_| SqlError::Corrupt(format!("entry {index}")))?;
    let hash = leaf_hash(bytes).to_bytes().to_vec();
    brought.entries += 1;
    let mut list = vec![stmt!(PUT, key, leaf, hash)];
    let Ok(entry) = Entry::decode(bytes) else { return Ok(list) };
    // Whether a payload is public may depend on later acts, so the copy is asked for all but what a teller said.
    if matches!(entry.kind, Kind::Tell | Kind::Consent | Kind::Publish) {
        return Ok(list);
    }
    let found = fetch(&format!("entry/{index}/payload")).map_err(SqlError::Other)?;
    let Some((salt, body)) = found.and_then(|json| said(&json)) else { return Ok(list) };
    match open_payload(index, &entry, &salt, &body) {
        Ok(_) => {
            brought.payloads += 1;
            list.push(stmt!("DELETE FROM payload WHERE idx = $1", key));
            list.push(stmt!("INSERT INTO payload (idx, salt, body) VALUES ($1, $2, $3)", key, salt, body));
        }
        Err(error) => tracing::warn!(%error, "the copy holds a payload that is not the one in the log"),
    }
    Ok(list)
}

/// A payload as a log serves it: its salt and its text.
fn said(json: &[u8]) -> Option<(Vec<u8>, String)> {
    let value: serde_json::Value = serde_json::from_slice(json).ok()?;
    let salt = crate::config::unhex(value.get("salt")?.as_str()?)?;
    Some((salt.to_vec(), value.get("body")?.as_str()?.to_owned()))
}

/// Obeys a withdrawal that comes back: the ledger first, then whatever a backup still holds.
fn obey(ledger: &Path, bytes: &[u8], list: &mut Vec<Stmt>) -> Res<u64> {
    let Ok(entry) = Entry::decode(bytes) else { return Ok(0) };
    let withdrawn = entry.refs.first().filter(|_| entry.kind == Kind::Withdraw);
    let Some(key) = withdrawn.and_then(|one| i64::try_from(one.index).ok()) else { return Ok(0) };
    keep::remember_withdrawn(ledger, &[key]).map_err(|error| SqlError::Other(error.to_string()))?;
    list.extend(testimony::destroy(key));
    Ok(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kept_table_is_copied_but_sessions_settings_and_addresses() {
        let kept = super::super::open::KEPT;
        let names = kept.lines().filter_map(|line| line.strip_prefix("CREATE TABLE "));
        for name in names.filter_map(|line| line.split_whitespace().next()) {
            let copied = TABLES.iter().any(|table| table.take.starts_with(&format!("INSERT INTO {name} (")));
            assert_eq!(copied, !["session", "setting", "mail"].contains(&name), "{name}");
        }
    }

    #[test]
    fn only_a_payload_in_the_form_of_the_log_is_read() {
        assert_eq!(said(br#"{"body":"{}","salt":"00"}"#), None);
        assert_eq!(said(b"[]"), None);
        let good = format!(r#"{{"body":"{{}}","salt":"{}"}}"#, "0a".repeat(32));
        assert_eq!(said(good.as_bytes()), Some((vec![10; 32], "{}".to_owned())));
    }
}
