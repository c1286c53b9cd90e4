//! What is asked about texts: which loans are live, how paragraphs stand on their roots, and what pages show.

use std::collections::BTreeSet;

use civics::text::Form;
use civics::text::edit::TextFact;
use civics::text::freeze::Rooted;
use jiff::Timestamp;

use crate::store::sql::{Res, Row, Sql, SqlError, Stmt, stmt};
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

const BLOCKED: &str = "WITH RECURSIVE chain (root, id, source, until, held) AS (
   SELECT l.id, l.id, l.source, l.until, CASE WHEN l.taken IS NULL OR l.recalled IS NOT NULL THEN 0 ELSE 1 END
   FROM loan l JOIN struggle s ON s.id = l.struggle AND s.missing = 0
   WHERE l.id IN (SELECT r.loan FROM text t JOIN paragraph p ON p.text = t.id AND p.struck = 0
     JOIN root r ON r.paragraph = p.id WHERE t.id = $1 AND t.state = 'signing')
   UNION
   SELECT c.root, l.id, l.source, l.until, CASE WHEN l.taken IS NULL OR l.recalled IS NOT NULL THEN 0 ELSE 1 END
   FROM loan l JOIN chain c ON l.id = c.source),
 stands (root, until, held) AS (SELECT root, MIN(until), MIN(held) FROM chain GROUP BY root)
 SELECT p.id, p.form, COUNT(r.loan), COUNT(s.root), COALESCE(MIN(s.until), 0), CAST(COALESCE(MIN(s.held), 0) AS BIGINT),
   (SELECT COUNT(*) FROM wound w WHERE w.paragraph = p.id)
 FROM text t JOIN paragraph p ON p.text = t.id AND p.struck = 0 LEFT JOIN root r ON r.paragraph = p.id
   LEFT JOIN stands s ON s.root = r.loan WHERE t.id = $2 AND t.state = 'signing' GROUP BY p.id, p.form";

/// The question for how a text that is open for signing stands on its roots, whatever the time; see [`blocked`].
pub fn blocked_ask(text: i64) -> Stmt {
    stmt!(BLOCKED, text, text)
}

/// Whether a paragraph is blocked at that moment, from the answer to [`blocked_ask`].
pub fn blocked(rows: &[Row], least: u32, now: Timestamp) -> Res<bool> {
    for row in rows {
        let (all, known, wounds) = (row.int(2)?, row.int(3)?, row.int(6)?);
        let holds = row.int(4)? > now.as_second() && row.int(5)? == 1 && known == all;
        let (live, dead) = if holds { (all, 0) } else { (0, all) };
        let count = i64::unsigned_abs;
        let form = Form::parse(row.text(1)?).ok_or(SqlError::Column(1))?;
        let one = Rooted {
            paragraph: row.int(0)?,
            form,
            live: count(live),
            dead: count(dead),
            wounds: count(wounds),
        };
        if one.block(least).is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// How the paragraphs of a text stand on their roots, in their order, from the answer to `trace::of_text_ask`.
pub fn rooted(rows: &[Row]) -> Res<Vec<Rooted>> {
    let read = |one: trace::Footing| {
        let form = Form::parse(&one.form).ok_or(SqlError::Column(1))?;
        Ok(Rooted { paragraph: one.key, form, live: one.live, dead: one.dead, wounds: one.wounds })
    };
    trace::footings(rows)?.into_iter().map(read).collect()
}

/// A text, as its working pages show it.
pub struct Text {
    /// What rules need to know.
    pub fact: TextFact,
    /// What it is called, in its original language.
    pub title: String,
    /// The name of its circle.
    pub circle: String,
    /// The text that it grew from: key and title.
    pub parent: Option<(i64, String)>,
    /// The member that began it: key and name.
    pub member: Option<(i64, String)>,
    /// The act that froze it, while that holds.
    pub freezing: Option<i64>,
    /// The moment before which it is not released, in seconds; 0 for none.
    pub embargo: i64,
    /// When it was begun.
    pub at: String,
}

const TEXT: &str =
    "SELECT t.id, t.circle, t.kind, t.language, t.languages, t.state, t.member, t.changed, t.title, c.name,
   t.parent, p.title, t.member, m.name, t.freezing, t.embargo, t.at
 FROM text t LEFT JOIN circle c ON c.id = t.circle LEFT JOIN text p ON p.id = t.parent
   LEFT JOIN member m ON m.id = t.member WHERE t.id = $1";
const PARTS: &str =
    "SELECT id, form, parent, version FROM paragraph WHERE text = $1 AND struck = 0 ORDER BY place, id";
const EDITOR: &str = "WITH RECURSIVE up (id) AS (
   SELECT circle FROM member WHERE id = $1 AND standing = 'member' UNION
   SELECT c.parent FROM circle c JOIN up u ON c.id = u.id WHERE c.parent IS NOT NULL)
 SELECT m.id, m.name FROM member m WHERE m.id = $2 AND m.kind <> 'international-ngo'
   AND EXISTS (SELECT 1 FROM up WHERE id = $3)";

/// One text; `None` where there is none.
pub fn text(q: &mut dyn Sql, key: i64) -> Res<Option<Text>> {
    let answers = q.ask(&[stmt!(TEXT, key), stmt!(PARTS, key)])?;
    let [head, parts] = answers.as_slice() else { return Ok(None) };
    let (Some(fact), Some(row)) = (super::fact(head, parts)?, head.first()) else { return Ok(None) };
    let pair = |at: usize| -> Res<Option<(i64, String)>> {
        Ok(row.opt_int(at)?.map(|key| (key, row.opt_text(at + 1).ok().flatten().unwrap_or("").to_owned())))
    };
    Ok(Some(Text {
        fact,
        title: row.text(8)?.into(),
        circle: row.opt_text(9)?.unwrap_or("").into(),
        parent: pair(10)?,
        member: pair(12)?,
        freezing: row.opt_int(14)?,
        embargo: row.int(15)?,
        at: row.text(16)?.into(),
    }))
}

/// The members among these that belong to a circle: for which of them somebody edits there.
pub fn editors(q: &mut dyn Sql, circle: i64, mine: &[i64]) -> Res<Vec<(i64, String)>> {
    let asks: Vec<Stmt> =
        mine.iter().take(100).map(|member| stmt!(EDITOR, *member, *member, circle)).collect();
    let answers = q.ask(&asks)?;
    answers.iter().flatten().map(|row| Ok((row.int(0)?, row.text(1)?.to_owned()))).collect()
}

const OF_PARAGRAPH: &str = "SELECT text, struck FROM paragraph WHERE id = $1";

/// The text of a paragraph, and whether the paragraph is struck out.
pub fn of_paragraph(q: &mut dyn Sql, paragraph: i64) -> Res<Option<(i64, bool)>> {
    let rows = q.rows(OF_PARAGRAPH, &[paragraph.into()])?;
    rows.first().map(|row| Ok((row.int(0)?, row.int(1)? == 1))).transpose()
}

/// A text in a list.
pub struct Line {
    /// Its key.
    pub key: i64,
    /// A word of `civics::text::Kind`.
    pub kind: String,
    /// What it is called.
    pub title: String,
    /// Its original language.
    pub language: String,
    /// A word of `civics::text::edit::State`.
    pub state: String,
    /// When it was released, or begun.
    pub at: String,
}

const OF_CIRCLE: &str =
    "SELECT id, kind, title, language, state, CASE WHEN state = 'released' THEN released_at ELSE at END
 FROM text WHERE circle = $1 AND (state = 'released' OR CAST($2 AS BIGINT) = 1) AND id < $3 ORDER BY id DESC LIMIT $4";

/// The texts of a circle before a key, the newest first; drafts only where they are asked for.
pub fn of_circle(q: &mut dyn Sql, circle: i64, drafts: bool, (before, most): (i64, i64)) -> Res<Vec<Line>> {
    let rows = q.rows(OF_CIRCLE, &[circle.into(), i64::from(drafts).into(), before.into(), most.into()])?;
    let read = |row: &Row| {
        Ok(Line {
            key: row.int(0)?,
            kind: row.text(1)?.into(),
            title: row.text(2)?.into(),
            language: row.text(3)?.into(),
            state: row.text(4)?.into(),
            at: row.text(5)?.into(),
        })
    };
    rows.iter().map(read).collect()
}

const PARENTS: &str = "SELECT id, title FROM text WHERE kind = $1 ORDER BY id DESC LIMIT 100";
const PARENTS_ANY: &str = "SELECT id, title FROM text ORDER BY id DESC LIMIT 100";

/// The newest texts from which one may grow: of that kind, or of any.
pub fn parents(q: &mut dyn Sql, kind: Option<&str>) -> Res<Vec<(i64, String)>> {
    let rows = match kind {
        Some(kind) => q.rows(PARENTS, &[kind.into()])?,
        None => q.rows(PARENTS_ANY, &[])?,
    };
    rows.iter().map(|row| Ok((row.int(0)?, row.text(1)?.to_owned()))).collect()
}

const WORDS: &str = "SELECT words FROM paragraph WHERE id = $1";

/// The words of paragraphs as they stand now, in the order in which they are asked for.
pub fn words(q: &mut dyn Sql, keys: &[i64]) -> Res<Vec<String>> {
    let asks: Vec<Stmt> = keys.iter().map(|key| stmt!(WORDS, *key)).collect();
    let answers = q.ask(&asks)?;
    answers
        .iter()
        .map(|rows| Ok(rows.first().map(|row| row.text(0)).transpose()?.unwrap_or("").to_owned()))
        .collect()
}

const ROOTS: &str = "SELECT loan FROM root WHERE paragraph = $1 ORDER BY loan LIMIT 5000";

/// The loans that are roots of a paragraph, live or not.
pub fn roots(q: &mut dyn Sql, paragraph: i64) -> Res<BTreeSet<i64>> {
    q.rows(ROOTS, &[paragraph.into()])?.iter().map(|row| row.int(0)).collect()
}

const WORDED: &str = "SELECT words FROM version WHERE paragraph = $1 AND version = $2 AND language = $3";

/// The words of a version of a paragraph in a language.
pub fn worded(q: &mut dyn Sql, (paragraph, version): (i64, i64), language: &str) -> Res<Option<String>> {
    let rows = q.rows(WORDED, &[paragraph.into(), version.into(), language.into()])?;
    rows.first().map(|row| Ok(row.text(0)?.to_owned())).transpose()
}

/// A paragraph that others may serve, in a theory of change.
pub struct Serves {
    /// Its key.
    pub key: i64,
    /// A word of `civics::text::Form`.
    pub form: String,
    /// How its words begin.
    pub words: String,
}

const SERVES: &str = "SELECT id, form, SUBSTR(words, 1, 80), CAST(LENGTH(words) AS BIGINT) FROM paragraph
 WHERE text = $1 AND struck = 0 AND form IN ('outcome', 'strategy', 'action') ORDER BY place, id LIMIT 400";

/// The paragraphs of a text that others may serve, each with how its words begin.
pub fn serves(q: &mut dyn Sql, text: i64) -> Res<Vec<Serves>> {
    let read = |row: &Row| {
        let more = if row.int(3)? > 80 { "…" } else { "" };
        let words = format!("{}{more}", row.text(2)?);
        Ok(Serves { key: row.int(0)?, form: row.text(1)?.into(), words })
    };
    q.rows(SERVES, &[text.into()])?.iter().map(read).collect()
}
