//! What pages show of loans: the caller has checked who looks.

use civics::loan::{LoanFact, State, state};
use jiff::Timestamp;

use super::{alike_ask, facts};
use crate::store::circle;
use crate::store::sql::{Res, Row, Sql, Stmt, stmt};

/// A loan, as pages show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Its key.
    pub key: i64,
    /// The struggle.
    pub struggle: i64,
    /// The struggle's name.
    pub name: String,
    /// The member that holds the struggle.
    pub lender: i64,
    /// The holder's name.
    pub holder: String,
    /// The circle that lends onward: its key and its name.
    pub giver: Option<(i64, String)>,
    /// The loan that it comes from.
    pub source: Option<i64>,
    /// The circle to which it is lent.
    pub circle: i64,
    /// That circle's name.
    pub to: String,
    /// The demands within its scope.
    pub demands: Vec<String>,
    /// The strings: those of whoever lent first, and then what each giver added.
    pub conditions: String,
    /// When it ends, in seconds of Unix time.
    pub until: i64,
    /// Whether it may be lent further up.
    pub onward: bool,
    /// The act by which the circle took it.
    pub taken: Option<i64>,
    /// The act by which it was taken back.
    pub recalled: Option<i64>,
    /// Why it was taken back; may be empty.
    pub reason: String,
    /// When it was lent.
    pub at: String,
    /// How it stands now.
    pub state: State,
}

const ONE: &str = "SELECT l.id, l.struggle, s.name, l.lender, m.name, l.giver, COALESCE(g.name, ''), l.source, l.circle,
   c.name, l.demands, l.conditions, l.until, l.onward, l.taken, l.recalled, l.reason, l.at
 FROM loan l JOIN struggle s ON s.id = l.struggle JOIN member m ON m.id = l.lender JOIN circle c ON c.id = l.circle
   LEFT JOIN circle g ON g.id = l.giver WHERE l.id = $1";
const OF_CIRCLE: &str = "SELECT id FROM loan WHERE circle = $1 AND id < $2 ORDER BY id DESC LIMIT $3";
const OF_STRUGGLE: &str =
    "SELECT id FROM loan WHERE struggle = $1 AND source IS NULL ORDER BY id DESC LIMIT 50";
const ONWARD: &str = "SELECT id FROM loan WHERE source = $1 ORDER BY id LIMIT 50";

const STRINGS: &str = "WITH RECURSIVE way (id, source, conditions, depth) AS (
   SELECT id, source, conditions, 0 FROM loan WHERE id = $1
   UNION ALL SELECT l.id, l.source, l.conditions, w.depth + 1 FROM way w JOIN loan l ON l.id = w.source WHERE w.depth < 31)
 SELECT conditions FROM way WHERE conditions <> '' ORDER BY depth DESC";

fn read(row: &Row, (alike, strings): (&[LoanFact], &[Row]), now: Timestamp) -> Res<Shown> {
    let key = row.int(0)?;
    let giver = row.opt_int(5)?.map(|giver| -> Res<_> { Ok((giver, row.text(6)?.to_owned())) });
    Ok(Shown {
        key,
        struggle: row.int(1)?,
        name: row.text(2)?.into(),
        lender: row.int(3)?,
        holder: row.text(4)?.into(),
        giver: giver.transpose()?,
        source: row.opt_int(7)?,
        circle: row.int(8)?,
        to: row.text(9)?.into(),
        demands: circle::words(row.text(10)?),
        conditions: strings.iter().map(|row| row.text(0)).collect::<Res<Vec<_>>>()?.join("\n\n"),
        until: row.int(12)?,
        onward: row.int(13)? == 1,
        taken: row.opt_int(14)?,
        recalled: row.opt_int(15)?,
        reason: row.text(16)?.into(),
        at: row.text(17)?.into(),
        state: state(alike, key, now),
    })
}

/// These loans, in the order in which they are asked for, in one flight.
pub fn several(q: &mut dyn Sql, keys: &[i64], now: Timestamp) -> Res<Vec<Shown>> {
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    let asks: Vec<Stmt> =
        keys.iter().flat_map(|key| [stmt!(ONE, *key), alike_ask(*key), stmt!(STRINGS, *key)]).collect();
    let answers = q.ask(&asks)?;
    let found = answers.chunks_exact(3).filter_map(|one| Some((one[0].first()?, &one[1], &one[2])));
    found.map(|(row, alike, strings)| read(row, (&facts(alike)?, strings), now)).collect()
}

/// One loan.
pub fn one(q: &mut dyn Sql, key: i64, now: Timestamp) -> Res<Option<Shown>> {
    Ok(several(q, &[key], now)?.pop())
}

fn keys(rows: &[Row]) -> Res<Vec<i64>> {
    rows.iter().map(|row| row.int(0)).collect()
}

/// What a circle was lent, newest first: the keys.
pub fn of_circle(q: &mut dyn Sql, circle: i64, before: i64, most: i64) -> Res<Vec<i64>> {
    keys(&q.rows(OF_CIRCLE, &[circle.into(), before.into(), most.into()])?)
}

/// To whom its holder lent a struggle, newest first: the keys.
pub fn of_struggle(q: &mut dyn Sql, struggle: i64) -> Res<Vec<i64>> {
    keys(&q.rows(OF_STRUGGLE, &[struggle.into()])?)
}

/// The loans that come from one directly: the keys.
pub fn onward(q: &mut dyn Sql, loan: i64) -> Res<Vec<i64>> {
    keys(&q.rows(ONWARD, &[loan.into()])?)
}

/// A proposal about a loan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The proposal.
    pub key: i64,
    /// What it is called.
    pub title: String,
    /// `drafted`, `open`, `closed` or `retracted`.
    pub state: String,
    /// What came of it; empty as long as nothing did.
    pub outcome: String,
}

const ABOUT: &str = "SELECT id, title, state, outcome FROM proposal WHERE thing = $1 AND subject = 'loan'
 ORDER BY id DESC LIMIT 20";

/// The proposals about a loan, newest first.
pub fn about(q: &mut dyn Sql, loan: i64) -> Res<Vec<About>> {
    let read = |row: &Row| {
        Ok(About {
            key: row.int(0)?,
            title: row.text(1)?.into(),
            state: row.text(2)?.into(),
            outcome: row.text(3)?.into(),
        })
    };
    q.rows(ABOUT, &[loan.into()])?.iter().map(read).collect()
}

const SCOPE: &str = "SELECT COALESCE(CAST(SUM(CASE WHEN t.cnt >= $1 THEN 1 ELSE 0 END) AS BIGINT), 0),
   COALESCE(CAST(SUM(CASE WHEN n.may = 'quote' AND t.quote >= $2 THEN 1 ELSE 0 END) AS BIGINT), 0)
 FROM lent n JOIN testimony t ON t.id = n.testimony WHERE n.loan = $3";

/// How many testimonies within a loan's scope may be counted, and how many quoted, before an audience of that rank; not
/// yet fit for eyes: below five they are hidden.
pub fn scope(q: &mut dyn Sql, loan: i64, rank: i64) -> Res<(u64, u64)> {
    let rows = q.rows(SCOPE, &[rank.into(), rank.into(), loan.into()])?;
    let count = |at: usize| -> Res<u64> {
        rows.first().map_or(Ok(0), |row| row.int(at)).map(|n| u64::try_from(n).unwrap_or(0))
    };
    Ok((count(0)?, count(1)?))
}
