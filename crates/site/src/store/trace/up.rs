//! Upward: what stands on a loan, on a struggle, or on a testimony.

use crate::store::sql::{Res, Row, Sql, stmt};

/// What is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum From {
    /// A loan, and all that comes from it.
    Loan(i64),
    /// Every loan of a struggle.
    Struggle(i64),
    /// Every loan of a testimony, and all that comes from them.
    Testimony(i64),
}

/// A paragraph that stands on something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The paragraph.
    pub paragraph: i64,
    /// Its words, in the original language.
    pub words: String,
    /// The text.
    pub text: i64,
    /// What the text is called.
    pub title: String,
    /// Its original language.
    pub language: String,
    /// Whether the text was released.
    pub released: bool,
}

const ON_LOAN: &str = "WITH RECURSIVE down (loan, depth) AS (SELECT CAST($1 AS BIGINT), 0
   UNION ALL SELECT l.id, d.depth + 1 FROM loan l JOIN down d ON l.source = d.loan WHERE d.depth < 31)
 SELECT p.id, p.words, t.id, t.title, t.language, t.state FROM paragraph p JOIN text t ON t.id = p.text
 WHERE p.struck = 0 AND p.id > $2 AND p.id IN (SELECT r.paragraph FROM root r JOIN down d ON d.loan = r.loan)
   AND (t.state = 'released' OR CAST($3 AS BIGINT) = 1) ORDER BY p.id LIMIT $4";
const ON_STRUGGLE: &str =
    "SELECT p.id, p.words, t.id, t.title, t.language, t.state FROM paragraph p JOIN text t ON t.id = p.text
 WHERE p.id IN (SELECT r.paragraph FROM loan l JOIN root r ON r.loan = l.id WHERE l.struggle = $1) AND p.struck = 0
   AND p.id > $2 AND (t.state = 'released' OR CAST($3 AS BIGINT) = 1) ORDER BY p.id LIMIT $4";
const ON_TESTIMONY: &str = "WITH RECURSIVE down (loan) AS (SELECT loan FROM lent WHERE testimony = $1
   UNION SELECT l.id FROM loan l JOIN down d ON l.source = d.loan)
 SELECT p.id, p.words, t.id, t.title, t.language, t.state FROM paragraph p JOIN text t ON t.id = p.text
 WHERE p.struck = 0 AND p.id > $2 AND p.id IN (SELECT r.paragraph FROM root r JOIN down d ON d.loan = r.loan)
   AND (t.state = 'released' OR CAST($3 AS BIGINT) = 1) ORDER BY p.id LIMIT $4";

/// The unstruck paragraphs after a key that stand on something; drafts only for who belongs to the alliance.
pub fn standing(q: &mut dyn Sql, on: From, inside: bool, (after, most): (i64, i64)) -> Res<Vec<Standing>> {
    let (sql, key) = match on {
        From::Loan(key) => (ON_LOAN, key),
        From::Struggle(key) => (ON_STRUGGLE, key),
        From::Testimony(key) => (ON_TESTIMONY, key),
    };
    let (sql, args) = stmt!(sql, key, after, inside, most);
    let read = |row: &Row| {
        Ok(Standing {
            paragraph: row.int(0)?,
            words: row.text(1)?.into(),
            text: row.int(2)?,
            title: row.text(3)?.into(),
            language: row.text(4)?.into(),
            released: row.text(5)? == "released",
        })
    };
    q.rows(sql, &args)?.iter().map(read).collect()
}

const BELOW: &str = "WITH RECURSIVE down (loan, depth) AS (SELECT CAST($1 AS BIGINT), 0
   UNION ALL SELECT l.id, d.depth + 1 FROM loan l JOIN down d ON l.source = d.loan WHERE d.depth < 31)
 SELECT loan FROM down WHERE depth > 0 ORDER BY loan LIMIT 50";

/// The loans that come from a loan, over all steps: the keys.
pub fn onward(q: &mut dyn Sql, loan: i64) -> Res<Vec<i64>> {
    q.rows(BELOW, &[loan.into()])?.iter().map(|row| row.int(0)).collect()
}
