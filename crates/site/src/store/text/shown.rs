//! What is asked about texts: which loans are live, how paragraphs stand on their roots, and what pages show.

use std::collections::BTreeSet;

use civics::text::Form;
use civics::text::freeze::Rooted;
use jiff::Timestamp;

use crate::store::sql::{Res, Row, SqlError, Stmt, stmt};
use crate::store::trace;

const LIVE: &str = "WITH RECURSIVE chain (root, id, source, until, held) AS (
   SELECT l.id, l.id, l.source, l.until, CASE WHEN l.taken IS NULL OR l.recalled IS NOT NULL THEN 0 ELSE 1 END
   FROM loan l JOIN struggle s ON s.id = l.struggle AND s.missing = 0
   WHERE l.circle = (SELECT circle FROM text WHERE id = $1) AND l.id >= $2 AND l.id <= $3
   UNION
   SELECT c.root, l.id, l.source, l.until, CASE WHEN l.taken IS NULL OR l.recalled IS NOT NULL THEN 0 ELSE 1 END
   FROM loan l JOIN chain c ON l.id = c.source)
 SELECT root, MIN(until) FROM chain GROUP BY root HAVING MIN(held) = 1";
/// The question for the loans between two keys that the circle of a text took and nobody recalled.
pub fn live_ask(text: i64, least: i64, most: i64) -> Stmt {
    stmt!(LIVE, text, least, most)
}

/// Those of them that run at that moment, from the answer to [`live_ask`].
pub fn live(rows: &[Row], now: Timestamp) -> Res<BTreeSet<i64>> {
    let mut all = BTreeSet::new();
    for row in rows {
        if row.int(1)? > now.as_second() {
            all.insert(row.int(0)?);
        }
    }
    Ok(all)
}

/// How the paragraphs of a text stand on their roots, in their order, from the answer to `trace::of_text_ask`.
pub fn rooted(rows: &[Row]) -> Res<Vec<Rooted>> {
    let read = |one: trace::Footing| {
        let form = Form::parse(&one.form).ok_or(SqlError::Column(1))?;
        Ok(Rooted { paragraph: one.key, form, live: one.live, dead: one.dead, wounds: one.wounds })
    };
    trace::footings(rows)?.into_iter().map(read).collect()
}
