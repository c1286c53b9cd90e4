//! Tracing: from a paragraph down to what it grew from, and from a loan up to what stands on it.
//!
//! A root is a loan that the circle took. It is live while the loan and everything that it comes from is taken, not
//! recalled and not run out; the pure rule is `civics::loan::live`, and the tests hold these questions against it.

pub mod down;
pub mod up;

use jiff::Timestamp;

use super::sql::{Res, Row, Sql, Stmt, stmt};

/// What a paragraph stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Footing {
    /// The paragraph.
    pub key: i64,
    /// What it is within its text, a word of `civics::text::Form`.
    pub form: String,
    /// How many of its roots are live.
    pub live: u64,
    /// How many are not.
    pub dead: u64,
    /// How many testimonies were taken from under it since it was rooted or written.
    pub wounds: u64,
}

// A loan climbs to what it comes from as long as each step is live; a root is live whose climb ends at the holder.
const OF_TEXT: &str = "WITH RECURSIVE climb (root, next, depth) AS (
   SELECT l.id, l.source, 0 FROM loan l JOIN struggle s ON s.id = l.struggle AND s.missing = 0
     WHERE l.id IN (SELECT r.loan FROM paragraph p JOIN root r ON r.paragraph = p.id WHERE p.text = $1)
       AND l.taken IS NOT NULL AND l.recalled IS NULL AND l.until > $2
   UNION ALL SELECT c.root, l.source, c.depth + 1 FROM climb c JOIN loan l ON l.id = c.next
     WHERE l.taken IS NOT NULL AND l.recalled IS NULL AND l.until > $3 AND c.depth < 31),
 live (id) AS (SELECT root FROM climb WHERE next IS NULL)
 SELECT p.id, p.form, COUNT(l.id), COUNT(r.loan), (SELECT COUNT(*) FROM wound w WHERE w.paragraph = p.id)
 FROM paragraph p LEFT JOIN root r ON r.paragraph = p.id LEFT JOIN live l ON l.id = r.loan
 WHERE p.text = $4 AND p.struck = 0 GROUP BY p.id, p.form, p.place ORDER BY p.place LIMIT 1000";

/// The question for what each unstruck paragraph of a text stands on, in their order; [`footings`] reads it.
pub fn of_text_ask(text: i64, now: Timestamp) -> Stmt {
    let now = now.as_second();
    stmt!(OF_TEXT, text, now, now, text)
}

/// The answer to [`of_text_ask`].
pub fn footings(rows: &[Row]) -> Res<Vec<Footing>> {
    let count = |row: &Row, at: usize| -> Res<u64> { Ok(u64::try_from(row.int(at)?).unwrap_or(0)) };
    let read = |row: &Row| {
        let (live, all) = (count(row, 2)?, count(row, 3)?);
        let (key, form) = (row.int(0)?, row.text(1)?.to_owned());
        Ok(Footing { key, form, live, dead: all.saturating_sub(live), wounds: count(row, 4)? })
    };
    rows.iter().map(read).collect()
}

/// What each unstruck paragraph of a text stands on, in their order.
pub fn of_text(q: &mut dyn Sql, text: i64, now: Timestamp) -> Res<Vec<Footing>> {
    let (sql, args) = of_text_ask(text, now);
    footings(&q.rows(sql, &args)?)
}

/// A loan that a circle took and that is live: a root that a paragraph may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Root {
    /// The loan.
    pub loan: i64,
    /// The struggle.
    pub struggle: i64,
    /// Its name.
    pub name: String,
    /// Its country.
    pub country: String,
    /// Its audience, as a rank.
    pub audience: i64,
    /// When the loan ends, in seconds of Unix time.
    pub until: i64,
}

const LIVE: &str = "WITH RECURSIVE climb (root, next, depth) AS (
   SELECT l.id, l.source, 0 FROM loan l JOIN struggle s ON s.id = l.struggle AND s.missing = 0
     WHERE l.circle = $1 AND l.taken IS NOT NULL AND l.recalled IS NULL AND l.until > $2
   UNION ALL SELECT c.root, l.source, c.depth + 1 FROM climb c JOIN loan l ON l.id = c.next
     WHERE l.taken IS NOT NULL AND l.recalled IS NULL AND l.until > $3 AND c.depth < 31)
 SELECT l.id, s.id, s.name, s.country, s.audience, l.until FROM climb c JOIN loan l ON l.id = c.root
   JOIN struggle s ON s.id = l.struggle WHERE c.next IS NULL AND l.id > $4 ORDER BY l.id LIMIT $5";

/// The live loans that a circle took, after a key: what a paragraph of its texts may be rooted in. [`roots`] reads it.
pub fn live_ask(circle: i64, now: Timestamp, after: i64, most: i64) -> Stmt {
    let now = now.as_second();
    stmt!(LIVE, circle, now, now, after, most)
}

/// The answer to [`live_ask`].
pub fn roots(rows: &[Row]) -> Res<Vec<Root>> {
    let read = |row: &Row| {
        Ok(Root {
            loan: row.int(0)?,
            struggle: row.int(1)?,
            name: row.text(2)?.into(),
            country: row.text(3)?.into(),
            audience: row.int(4)?,
            until: row.int(5)?,
        })
    };
    rows.iter().map(read).collect()
}
