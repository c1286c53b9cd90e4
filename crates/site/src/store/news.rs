//! What is new in the log, for people.

use super::question::Question;
use super::sql::{Res, Row, stmt};

/// A public act, as a line among what is new.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    /// Its index.
    pub index: i64,
    /// The circle.
    pub circle: Option<i64>,
    /// Its kind, as the log spells it.
    pub kind: String,
    /// The name of the member that acted, if that is public.
    pub member: Option<String>,
    /// When.
    pub at: String,
}

const LATEST: &str =
    "SELECT n.id, n.circle, n.kind, m.name, n.at FROM news n LEFT JOIN member m ON m.id = n.member
 WHERE n.id < $1 ORDER BY n.id DESC LIMIT $2";
const OF_CIRCLE: &str = "SELECT n.id, n.circle, n.kind, m.name, n.at FROM news n
 LEFT JOIN member m ON m.id = n.member WHERE n.circle = $1 AND n.id < $2 ORDER BY n.id DESC LIMIT $3";

fn read(row: &Row) -> Res<News> {
    Ok(News {
        index: row.int(0)?,
        circle: row.opt_int(1)?,
        kind: row.text(2)?.into(),
        member: row.opt_text(3)?.map(str::to_owned),
        at: row.text(4)?.into(),
    })
}

/// The latest public acts before an index.
pub fn latest(before: i64, most: i64) -> Question<Vec<News>> {
    Question::new(stmt!(LATEST, before, most), |rows| rows.iter().map(read).collect())
}

/// The latest public acts of a circle before an index.
pub fn of_circle(circle: i64, before: i64, most: i64) -> Question<Vec<News>> {
    Question::new(stmt!(OF_CIRCLE, circle, before, most), |rows| rows.iter().map(read).collect())
}
