//! What is asked about texts: which loans are live, how paragraphs stand on their roots, and what pages show.

use std::collections::{BTreeMap, BTreeSet};

use civics::rules::Rules;
use civics::text::edit::Part;
use civics::text::freeze::Rooted;
use jiff::Timestamp;

use crate::store::sql::{Res, Row, Stmt, stmt};

const LIVE: &str = "WITH RECURSIVE chain (root, id, source, until, held) AS (
   SELECT l.id, l.id, l.source, l.until, CASE WHEN l.taken IS NULL OR l.recalled IS NOT NULL THEN 0 ELSE 1 END
   FROM loan l JOIN struggle s ON s.id = l.struggle AND s.missing = 0
   WHERE l.circle = (SELECT circle FROM text WHERE id = $1) AND l.id >= $2 AND l.id <= $3
   UNION
   SELECT c.root, l.id, l.source, l.until, CASE WHEN l.taken IS NULL OR l.recalled IS NOT NULL THEN 0 ELSE 1 END
   FROM loan l JOIN chain c ON l.id = c.source)
 SELECT root, MIN(until) FROM chain GROUP BY root HAVING MIN(held) = 1";
const ROOTED: &str = "WITH RECURSIVE roots (loan) AS (
   SELECT DISTINCT r.loan FROM paragraph p JOIN root r ON r.paragraph = p.id WHERE p.text = $1 AND p.struck = 0),
 chain (root, id, source, until, held) AS (
   SELECT l.id, l.id, l.source, l.until, CASE WHEN l.taken IS NULL OR l.recalled IS NOT NULL THEN 0 ELSE 1 END
   FROM loan l JOIN roots r ON l.id = r.loan
   UNION
   SELECT c.root, l.id, l.source, l.until, CASE WHEN l.taken IS NULL OR l.recalled IS NOT NULL THEN 0 ELSE 1 END
   FROM loan l JOIN chain c ON l.id = c.source),
 stands (root, until) AS (SELECT root, CASE WHEN MIN(held) = 1 THEN MIN(until) ELSE 0 END FROM chain GROUP BY root)
 SELECT p.id, COALESCE(s.until, 0), COUNT(*) FROM paragraph p JOIN root r ON r.paragraph = p.id
   LEFT JOIN stands s ON s.root = r.loan
 WHERE p.text = $2 AND p.struck = 0 GROUP BY p.id, COALESCE(s.until, 0)";
const WOUNDS: &str = "SELECT p.id, COUNT(*) FROM paragraph p JOIN wound w ON w.paragraph = p.id
 WHERE p.text = $1 AND p.struck = 0 GROUP BY p.id";
const RULES: &str = "SELECT body FROM rules ORDER BY id DESC LIMIT 1";

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

/// The questions for how the paragraphs of a text stand on their roots, for [`rooted`].
pub fn rooted_asks(text: i64) -> [Stmt; 2] {
    [stmt!(ROOTED, text, text), stmt!(WOUNDS, text)]
}

/// How the paragraphs of a text stand on their roots at that moment, in their order, from the answers to [`rooted_asks`].
pub fn rooted(parts: &[Part], roots: &[Row], wounds: &[Row], now: Timestamp) -> Res<Vec<Rooted>> {
    let mut found: BTreeMap<i64, (u64, u64, u64)> = BTreeMap::new();
    for row in roots {
        let (own, n) = (found.entry(row.int(0)?).or_default(), row.int(2)?.unsigned_abs());
        if row.int(1)? > now.as_second() {
            own.0 += n;
        } else {
            own.1 += n;
        }
    }
    for row in wounds {
        found.entry(row.int(0)?).or_default().2 = row.int(1)?.unsigned_abs();
    }
    let all = parts.iter().map(|part| {
        let (live, dead, wounds) = found.get(&part.key).copied().unwrap_or_default();
        Rooted { paragraph: part.key, form: part.form, live, dead, wounds }
    });
    Ok(all.collect())
}

/// The question for the rules in force, for [`least`].
pub fn least_ask() -> Stmt {
    stmt!(RULES)
}

/// How many live roots the rules in force ask for.
pub fn least(rows: &[Row]) -> Res<u32> {
    let Some(row) = rows.first() else { return Ok(Rules::default().roots) };
    Ok(serde_json::from_str::<Rules>(row.text(0)?).unwrap_or_default().roots)
}
