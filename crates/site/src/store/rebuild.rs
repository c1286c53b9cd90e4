//! Rebuilding: the derived tables are thrown away and folded again from the log and the payloads that are left.

use std::collections::HashSet;

use civics::{Entry, Kind};

use super::log::{DRAWN, open_payload};
use super::sql::{Res, Sql, SqlError, Stmt, stmt};
use super::{fold, testimony};

/// The derived shelf.
pub const DERIVED: &str = include_str!("derived.sql");
/// How many acts are folded in one transaction.
const CHUNK: i64 = 4096;

const ACTS: &str = "SELECT e.idx, e.leaf, p.salt, p.body FROM entry e LEFT JOIN payload p ON p.idx = e.idx
 WHERE e.idx >= $1 AND e.idx < $2 ORDER BY e.idx";
const LEFT: &str = "SELECT p.idx FROM payload p WHERE p.idx IN (SELECT testimony FROM withdrawn) LIMIT 1000";

/// Folds everything again; `progress` is told how many acts are done.
///
/// Payloads of withdrawn testimonies that a restored backup brought back are destroyed on the way.
pub fn rebuild(q: &mut dyn Sql, progress: &mut dyn FnMut(u64)) -> Res<u64> {
    q.script(DERIVED)?;
    q.script(DRAWN)?;
    let size = super::log::size(q)?;
    let end = i64::try_from(size).map_err(|_| SqlError::Column(0))?;
    let (mut from, mut spoken) = (0, Vec::new());
    while from < end {
        let to = (from + CHUNK).min(end);
        let mut list = Vec::new();
        for row in q.rows(ACTS, &[from.into(), to.into()])? {
            let index = u64::try_from(row.int(0)?).map_err(|_| SqlError::Column(0))?;
            let entry = Entry::decode(row.text(1)?.as_bytes())
                .map_err(|error| SqlError::Corrupt(format!("entry {index} does not read: {error}")))?;
            let act = match row.opt_text(3)? {
                None => None,
                Some(body) => open_payload(index, &entry, row.bytes(2)?, body)?.0,
            };
            if row.opt_text(3)?.is_some() {
                spoken.extend(speaks_of(index, &entry));
            }
            list.extend(fold::apply(index, &entry, act.as_ref(), None));
        }
        q.write_all(&list)?;
        from = to;
        progress(u64::try_from(from).unwrap_or(size));
    }
    q.draw_words()?;
    destroy_withdrawn(q, &[])?;
    let withdrawn = q.rows(WITHDRAWN, &[])?.iter().map(|row| row.int(0)).collect::<Res<HashSet<_>>>()?;
    silence(q, &spoken, &withdrawn)?;
    if is_dark(q)? {
        q.write_all(&fold::darken())?;
    }
    q.analyze()?;
    Ok(size)
}

const WITHDRAWN: &str = "SELECT testimony FROM withdrawn";
const SPEAKING: &str = "SELECT e.idx, e.leaf FROM entry e JOIN payload p ON p.idx = e.idx
 WHERE e.idx > $1 AND (e.leaf LIKE '%kind_:_publish_%' OR e.leaf LIKE '%kind_:_consent_%')
 ORDER BY e.idx LIMIT 1000";

/// The act itself and the testimony of which it speaks, as the envelope says.
fn speaks_of(index: u64, entry: &Entry) -> Option<(i64, i64)> {
    let of = entry.refs.first().filter(|_| matches!(entry.kind, Kind::Consent | Kind::Publish))?;
    Some((i64::try_from(index).ok()?, i64::try_from(of.index).ok()?))
}

/// Destroys the payloads of acts that speak of withdrawn testimonies; the envelopes tell which, so that this holds even
/// where the tables do not know the testimony any more.
fn silence(q: &mut dyn Sql, spoken: &[(i64, i64)], withdrawn: &HashSet<i64>) -> Res<()> {
    let list: Vec<Stmt> = spoken
        .iter()
        .filter(|(_, of)| withdrawn.contains(of))
        .map(|(index, _)| stmt!("DELETE FROM payload WHERE idx = $1", *index))
        .collect();
    if list.is_empty() {
        return Ok(());
    }
    q.write_all(&list)?;
    q.scrub().map(|_| ())
}

/// Reads every act with a payload that speaks of a testimony.
fn speaking(q: &mut dyn Sql) -> Res<Vec<(i64, i64)>> {
    let (mut after, mut spoken) = (-1, Vec::new());
    loop {
        let rows = q.rows(SPEAKING, &[after.into()])?;
        let Some(last) = rows.last() else { return Ok(spoken) };
        after = last.int(0)?;
        for row in &rows {
            let index = u64::try_from(row.int(0)?).unwrap_or(u64::MAX);
            let entry = Entry::decode(row.text(1)?.as_bytes());
            spoken.extend(entry.ok().and_then(|entry| speaks_of(index, &entry)));
        }
    }
}

const DARK: &str = "SELECT COUNT(*) FROM setting WHERE name = 'dark'";

/// Whether nothing that was told may be shown, because it is not known what was withdrawn since the copy was made.
pub fn is_dark(q: &mut dyn Sql) -> Res<bool> {
    Ok(q.rows(DARK, &[])?.first().map_or(Ok(0), |row| row.int(0))? > 0)
}

/// The statements that hide everything that was told until [`lighten`].
pub fn darken() -> Vec<Stmt> {
    let mut list = fold::darken();
    list.push(stmt!(
        "INSERT INTO setting (name, value) VALUES ('dark', 'yes') ON CONFLICT (name) DO NOTHING"
    ));
    list
}

/// The statement after which a rebuild shows again what was told.
pub fn lighten() -> Stmt {
    stmt!("DELETE FROM setting WHERE name = 'dark'")
}

/// Destroys whatever is left of testimonies that the log or the ledger says are withdrawn.
pub fn destroy_withdrawn(q: &mut dyn Sql, ledger: &[i64]) -> Res<u64> {
    let mut keys = ledger.to_vec();
    let mut done = 0;
    if !keys.is_empty() {
        let spoken = speaking(q)?;
        silence(q, &spoken, &keys.iter().copied().collect())?;
    }
    loop {
        for row in q.rows(LEFT, &[])? {
            keys.push(row.int(0)?);
        }
        if keys.is_empty() {
            return Ok(done);
        }
        for key in keys.drain(..) {
            let mut list = testimony::destroy(key);
            list.extend(testimony::forget(key));
            q.write_all(&list)?;
            done += 1;
        }
        q.scrub()?;
        if q.rows(LEFT, &[])?.is_empty() {
            return Ok(done);
        }
    }
}
