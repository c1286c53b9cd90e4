//! Delegations in the store, and who served a circle before.

use civics::delegation::{
    Balance, Delegate, Ground, MOST_SEATS, Proposed, SeatFact, delegate as delegate_rule,
};
use civics::member::Kind;
use civics::protection::Period;
use civics::{Act, Actor};

use super::fold::Folding;
use super::sql::{Res, Row, Sql, SqlError, Stmt, stmt};
use super::{Deed, Draft};

/// Folds a delegation.
pub fn delegate_apply(f: &Folding<'_>, body: &Delegate) -> Vec<Stmt> {
    let mut list = vec![stmt!(
        "INSERT INTO delegation (id, circle, name, purpose, balance, until, at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        f.key,
        f.circle().unwrap_or(-1),
        body.name.as_str(),
        body.purpose.as_str(),
        serde_json::to_string(&body.balance).unwrap_or_default(),
        body.until.as_second(),
        f.entry.at.as_str()
    )];
    for member in &body.members {
        list.push(stmt!(
            "INSERT INTO delegate (delegation, member) VALUES ($1, $2) ON CONFLICT (delegation, member) DO NOTHING",
            f.key,
            f.of(member)
        ));
    }
    list
}

/// The protected caucuses of a circle and of those above it that have members in it or below.
const CAUCUSES: &str = "WITH RECURSIVE below (id) AS (SELECT CAST($1 AS BIGINT)
   UNION SELECT c.id FROM circle c JOIN below b ON c.parent = b.id),
 above (id) AS (SELECT CAST($2 AS BIGINT)
   UNION SELECT c.parent FROM circle c JOIN above a ON c.id = a.id WHERE c.parent IS NOT NULL)
 SELECT c.id, c.name FROM caucus c WHERE c.protected = 1 AND c.circle IN (SELECT id FROM above)
   AND EXISTS (SELECT 1 FROM seat s JOIN member m ON m.id = s.member WHERE s.caucus = c.id
     AND m.standing = 'member' AND m.kind <> 'international-ngo' AND m.circle IN (SELECT id FROM below))
 ORDER BY c.id LIMIT 200";
const VARIETY: &str = "WITH RECURSIVE below (id) AS (SELECT CAST($1 AS BIGINT)
   UNION SELECT c.id FROM circle c JOIN below b ON c.parent = b.id)
 SELECT COUNT(DISTINCT country), COUNT(DISTINCT kind) FROM member
 WHERE standing = 'member' AND circle IN (SELECT id FROM below)";
const SEAT: &str =
    "WITH RECURSIVE above (id) AS (SELECT circle FROM member WHERE id = $1 AND standing = 'member'
   UNION SELECT c.parent FROM circle c JOIN above a ON c.id = a.id WHERE c.parent IS NOT NULL)
 SELECT m.id, m.kind, m.country, COALESCE(s.caucus, -1) FROM member m LEFT JOIN seat s ON s.member = m.id
 WHERE m.id = $2 AND EXISTS (SELECT 1 FROM above WHERE id = $3)";
const MEMBERS: &str = "WITH RECURSIVE below (id) AS (SELECT CAST($1 AS BIGINT)
   UNION SELECT c.id FROM circle c JOIN below b ON c.parent = b.id)
 SELECT m.id, m.kind, m.country, m.name FROM member m
 WHERE m.standing = 'member' AND m.circle IN (SELECT id FROM below) ORDER BY m.id LIMIT $2";
const DELEGATIONS: &str = "SELECT id, name, purpose, balance, until, at FROM delegation
 WHERE circle = $1 AND id < $2 ORDER BY id DESC LIMIT $3";
const DELEGATES: &str = "SELECT m.id, m.kind, m.country, COALESCE(s.caucus, -1), m.name FROM delegate d
 JOIN member m ON m.id = d.member LEFT JOIN seat s ON s.member = m.id WHERE d.delegation = $1 ORDER BY m.id";
const TERMS: &str = "SELECT m.id, m.kind, m.country, m.name, t.starts, t.ends, t.id FROM term t
 JOIN member m ON m.id = t.member WHERE t.circle = $1 AND t.id < $2 ORDER BY t.id DESC LIMIT $3";

fn kind(row: &Row, at: usize) -> Res<Kind> {
    Kind::parse(row.text(at)?).ok_or(SqlError::Column(at))
}

/// The questions whose answers make the [`Ground`] of a circle.
pub fn ground_asks(circle: i64) -> [Stmt; 2] {
    [stmt!(CAUCUSES, circle, circle), stmt!(VARIETY, circle)]
}

/// The answer to [`ground_asks`].
pub fn ground(circle: i64, caucuses: &[Row], variety: &[Row]) -> Res<Ground> {
    let row = variety.first().ok_or(SqlError::Column(0))?;
    let many = |at: usize| Ok::<usize, SqlError>(usize::try_from(row.int(at)?).unwrap_or(0));
    let caucuses =
        caucuses.iter().map(|row| Ok((row.int(0)?, row.text(1)?.to_owned()))).collect::<Res<_>>()?;
    Ok(Ground { circle, caucuses, countries: many(0)?, kinds: many(1)? })
}

/// What the rule of balance needs to know about a circle.
pub fn ground_of(q: &mut dyn Sql, circle: i64) -> Res<Ground> {
    let answers = q.ask(&ground_asks(circle))?;
    let [caucuses, variety] = answers.as_slice() else { return Err(SqlError::Column(0)) };
    ground(circle, caucuses, variety)
}

/// A member that may hold a seat, from a row for each caucus that it is in.
fn seat(rows: &[Row]) -> Res<Option<SeatFact>> {
    let Some(row) = rows.first() else { return Ok(None) };
    let caucuses = rows.iter().map(|row| row.int(3)).collect::<Res<_>>()?;
    Ok(Some(SeatFact { member: row.int(0)?, kind: kind(row, 1)?, country: row.text(2)?.into(), caucuses }))
}

/// A member, as the pages on delegations name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its key.
    pub key: i64,
    /// Its kind.
    pub kind: Kind,
    /// Its country.
    pub country: String,
    /// Its name.
    pub name: String,
}

fn named(row: &Row) -> Res<Named> {
    Ok(Named {
        key: row.int(0)?,
        kind: kind(row, 1)?,
        country: row.text(2)?.into(),
        name: row.text(3)?.into(),
    })
}

/// The members of a circle and of those below it, at most so many.
pub fn members(q: &mut dyn Sql, circle: i64, most: i64) -> Res<Vec<Named>> {
    q.rows(MEMBERS, &[circle.into(), most.into()])?.iter().map(named).collect()
}

/// A delegation, as its page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delegation {
    /// Its key.
    pub key: i64,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// The rule of its balance; none if it cannot be read.
    pub balance: Option<Balance>,
    /// When it ends, in seconds of Unix time.
    pub until: i64,
    /// When it was constituted.
    pub at: String,
    /// The members that hold its seats.
    pub members: Vec<Named>,
    /// The same, with the caucuses they are in now.
    pub seats: Vec<SeatFact>,
}

/// The delegations of a circle before a key, newest first.
pub fn delegations(q: &mut dyn Sql, circle: i64, before: i64, most: i64) -> Res<Vec<Delegation>> {
    let mut list = Vec::new();
    for row in q.rows(DELEGATIONS, &[circle.into(), before.into(), most.into()])? {
        let key = row.int(0)?;
        let rows = q.rows(DELEGATES, &[key.into()])?;
        let (mut members, mut seats): (Vec<Named>, Vec<SeatFact>) = (Vec::new(), Vec::new());
        for own in rows.chunk_by(|a, b| a.0.first() == b.0.first()) {
            let Some(first) = own.first() else { continue };
            seats.extend(seat(own)?);
            let name = first.text(4)?.to_owned();
            members.push(Named {
                key: first.int(0)?,
                kind: kind(first, 1)?,
                country: first.text(2)?.into(),
                name,
            });
        }
        list.push(Delegation {
            key,
            name: row.text(1)?.into(),
            purpose: row.text(2)?.into(),
            balance: serde_json::from_str(row.text(3)?).ok(),
            until: row.int(4)?,
            at: row.text(5)?.into(),
            members,
            seats,
        });
    }
    Ok(list)
}

/// A convenor's term: the member from which she comes, never her own name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The act that appointed her.
    pub key: i64,
    /// The member.
    pub from: Named,
    /// When it begins, in seconds of Unix time.
    pub starts: i64,
    /// When it ends; the same as its beginning if it was ended early.
    pub ends: i64,
}

/// The terms of a circle's convenors before a key, the last one first.
pub fn terms(q: &mut dyn Sql, circle: i64, before: i64, most: i64) -> Res<Vec<Term>> {
    let read =
        |row: &Row| Ok(Term { from: named(row)?, starts: row.int(4)?, ends: row.int(5)?, key: row.int(6)? });
    q.rows(TERMS, &[circle.into(), before.into(), most.into()])?.iter().map(read).collect()
}

/// The deed of constituting a delegation of these members.
pub fn delegate(actor: Actor, circle: i64, members: Vec<i64>, raw: Proposed) -> Deed {
    let mut asks = ground_asks(circle).to_vec();
    // One more than fit, so that the rule says so.
    asks.extend(members.iter().take(MOST_SEATS + 1).map(|member| stmt!(SEAT, *member, *member, circle)));
    let chosen = asks.len() - 2;
    Deed::new(actor, asks, move |case| {
        let ground = ground(circle, case.answer(0)?, case.answer(1)?)?;
        let seats = (0..chosen).map(|at| seat(case.answer(at + 2)?)).collect::<Res<Vec<_>>>()?;
        let act = delegate_rule(case.actor, &ground, &seats, &raw, case.now)?;
        Ok(Draft::new(Act::Delegate(act), Period::Day).circle(circle))
    })
}
