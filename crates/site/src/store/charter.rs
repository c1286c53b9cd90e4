//! Charters in the store.

use civics::charter::{Adopt, adopt as rule};
use civics::protection::Period;
use civics::{Act, Actor, Refusal};

use super::fold::Folding;
use super::sql::{Res, Row, Sql, Stmt, stmt};
use super::{Deed, Draft, circle};

/// Folds a version: it is in force in its circle, and in every circle below that inherits and has none of its own yet.
pub fn adopt_apply(f: &Folding<'_>, body: &Adopt) -> Vec<Stmt> {
    let circle = f.circle();
    vec![
        stmt!(
            "INSERT INTO charter (id, circle, principles, language, at) VALUES ($1, $2, $3, $4, $5)",
            f.key,
            circle.unwrap_or(-1),
            circle::list(&body.principles),
            body.language.as_str(),
            f.entry.at.as_str()
        ),
        stmt!(
            "UPDATE circle SET charter = $1 WHERE id = $2 OR (charter IS NULL AND parent = $3)
               OR charter IN (SELECT id FROM charter WHERE circle = $4)",
            f.key,
            circle,
            circle,
            circle
        ),
    ]
}

/// A version of the charter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charter {
    /// Its key.
    pub key: i64,
    /// The circle that adopted it.
    pub circle: i64,
    /// The principles.
    pub principles: Vec<String>,
    /// The language of these words.
    pub language: String,
    /// When it was adopted.
    pub at: String,
}

fn read(row: &Row) -> Res<Charter> {
    Ok(Charter {
        key: row.int(0)?,
        circle: row.int(1)?,
        principles: circle::words(row.text(2)?),
        language: row.text(3)?.into(),
        at: row.text(4)?.into(),
    })
}

const CHARTER: &str = "SELECT id, circle, principles, language, at FROM charter WHERE id = $1";
const IN_FORCE: &str = "SELECT c.id, c.circle, c.principles, c.language, c.at FROM charter c
 JOIN circle o ON o.charter = c.id WHERE o.id = $1";
const ABOVE: &str = "SELECT c.id, c.circle, c.principles, c.language, c.at FROM charter c
 JOIN circle o ON o.charter = c.id JOIN circle below ON below.parent = o.id WHERE below.id = $1";
const ALL: &str = "SELECT id, circle, principles, language, at FROM charter ORDER BY id DESC LIMIT 1000";

/// One version.
pub fn charter(q: &mut dyn Sql, key: i64) -> Res<Option<Charter>> {
    q.rows(CHARTER, &[key.into()])?.first().map(read).transpose()
}

/// The version in force in a circle.
pub fn in_force(q: &mut dyn Sql, circle: i64) -> Res<Option<Charter>> {
    q.rows(IN_FORCE, &[circle.into()])?.first().map(read).transpose()
}

/// Every version of every circle, newest first.
pub fn all(q: &mut dyn Sql) -> Res<Vec<Charter>> {
    q.rows(ALL, &[])?.iter().map(read).collect()
}

/// The deed of adopting a version.
pub fn adopt(actor: Actor, circle: i64, body: Adopt) -> Deed {
    let asks = vec![circle::ask(circle), stmt!(ABOVE, circle)];
    Deed::new(actor, asks, move |case| {
        let circle = circle::answer(case.answer(0)?)?.ok_or(Refusal::Absent)?;
        let above = case.answer(1)?.first().map(read).transpose()?;
        let inherited = above.map(|charter| charter.principles).unwrap_or_default();
        let act = rule(case.actor, &circle.fact, &inherited, &body, case.now)?;
        Ok(Draft::new(Act::Adopt(act), Period::Day).circle(circle.fact.key))
    })
}
