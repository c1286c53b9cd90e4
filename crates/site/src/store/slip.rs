//! Slips of a round's sheet: printed with a code for each member, typed twice, and then a receipt.

use civics::round::{Ground, Stance};
use civics::stance::{Said, Typed, second};
use civics::{Actor, Refusal};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Stop;
use super::sql::{Res, Row, Sql, SqlError, Stmt, stmt};
use super::stance::Wish;

/// A slip in somebody's hands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// The keyed hash of its code.
    pub code: Vec<u8>,
    /// Who types it.
    pub hand: String,
    /// The person, if one types.
    pub person: String,
}

impl Slip {
    /// The slip of that code, typed by this actor.
    pub fn new(code: Vec<u8>, actor: &Actor) -> Self {
        let (hand, person) = match actor {
            Actor::Person { id, .. } => (format!("person {id}"), id.clone()),
            Actor::Group { member } => (format!("group {member}"), String::new()),
            _ => (String::new(), String::new()),
        };
        Self { code, hand, person }
    }
}

/// What was typed first, as it is kept until it is typed again.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Kept {
    stance: Stance,
    #[serde(default)]
    ground: Option<Ground>,
    #[serde(default)]
    principle: Option<String>,
    words: String,
}

impl From<&Said> for Kept {
    fn from(said: &Said) -> Self {
        let Said { stance, ground, principle, words } = said.clone();
        Self { stance, ground, principle, words }
    }
}

impl From<Kept> for Said {
    fn from(kept: Kept) -> Self {
        Self { stance: kept.stance, ground: kept.ground, principle: kept.principle, words: kept.words }
    }
}

/// A slip as the tables know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The proposal.
    pub proposal: i64,
    /// The version that is printed on the sheet.
    pub version: i64,
    /// The member.
    pub member: i64,
    /// What was typed first, and by whom, if it was typed once.
    pub first: Option<Typed>,
    /// The act, once it was typed twice.
    pub index: Option<i64>,
}

const SLIP: &str = "SELECT proposal, version, member, first, hand, idx FROM slip WHERE code = $1";
const OTHERS: &str = "SELECT h.starts, h.ends, h.channels FROM helper h JOIN member m ON m.circle = h.circle
 WHERE m.id = $1 AND h.person <> $2 LIMIT 200";

fn read(row: &Row) -> Res<Known> {
    let first = match (row.opt_text(3)?, row.opt_text(4)?) {
        (Some(json), Some(hand)) => {
            let kept: Kept = serde_json::from_str(json).map_err(|_| SqlError::Column(3))?;
            Some(Typed { hand: hand.to_owned(), said: kept.into() })
        }
        _ => None,
    };
    let (proposal, version, member) = (row.int(0)?, row.int(1)?, row.int(2)?);
    Ok(Known { proposal, version, member, first, index: row.opt_int(5)? })
}

/// The slip of a code.
pub fn known(q: &mut dyn Sql, code: &[u8]) -> Res<Option<Known>> {
    q.rows(SLIP, &[code.into()])?.first().map(read).transpose()
}

/// The questions of [`judge`].
pub fn asks(slip: &Slip, member: i64) -> Vec<Stmt> {
    vec![stmt!(SLIP, slip.code.as_slice()), others_ask(member, &slip.person)]
}

/// The question for [`others`]: who else helps in the circle of a member.
pub fn others_ask(member: i64, person: &str) -> Stmt {
    stmt!(OTHERS, member, person)
}

/// Whether somebody else helps in the member's circle with paper now.
pub fn others(rows: &[Row], now: Timestamp) -> Res<bool> {
    let now = now.as_second();
    for row in rows {
        if row.int(0)? <= now && now < row.int(1)? && row.text(2)?.contains("\"paper\"") {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What stands on a slip that is typed the second time; the words are those of the second typing.
pub fn judge(
    slip: &Slip,
    wish: &Wish,
    (own, helpers): (&[Row], &[Row]),
    now: Timestamp,
) -> Result<Said, Stop> {
    let known = own.first().map(read).transpose()?.ok_or(Refusal::SheetUnknown)?;
    let fits = known.proposal == wish.proposal && known.member == wish.member && known.index.is_none();
    let first = known.first.filter(|_| fits).ok_or(Refusal::SheetUnknown)?;
    if known.version != wish.way.version {
        return Err(Refusal::Amended.into());
    }
    let again = Typed { hand: slip.hand.clone(), said: wish.said.clone() };
    second(&first, &again, !others(helpers, now)?)?;
    Ok(again.said)
}

/// Notes that a slip has become an act; what was typed first, and by whom, is not needed any more.
pub fn used(slip: &Slip, index: i64) -> Stmt {
    stmt!("UPDATE slip SET idx = $1, first = NULL, hand = NULL WHERE code = $2", index, slip.code.as_slice())
}

/// Keeps what is typed first; nothing happens if somebody was faster.
pub fn keep_first(slip: &Slip, said: &Said) -> Stmt {
    let json = serde_json::to_string(&Kept::from(said)).unwrap_or_default();
    stmt!(
        "UPDATE slip SET first = $1, hand = $2 WHERE code = $3 AND first IS NULL AND idx IS NULL",
        json,
        slip.hand.as_str(),
        slip.code.as_slice()
    )
}

/// Throws away what was typed first, because it was misread.
pub fn drop_first(slip: &Slip) -> Stmt {
    stmt!("UPDATE slip SET first = NULL, hand = NULL WHERE code = $1 AND idx IS NULL", slip.code.as_slice())
}

/// Keeps the codes of slips: proposal, version, and for each member its code.
pub fn print(proposal: i64, version: i64, month: &str, codes: &[(i64, Vec<u8>)]) -> Vec<Stmt> {
    let keep = |(member, code): &(i64, Vec<u8>)| {
        stmt!(
            "INSERT INTO slip (code, proposal, version, member, printed) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (code) DO NOTHING",
            code.as_slice(),
            proposal,
            version,
            *member,
            month
        )
    };
    codes.iter().map(keep).collect()
}

const USED: &str = "SELECT COUNT(*) FROM slip WHERE proposal = $1 AND version = $2 AND member = $3
   AND idx IS NOT NULL";

/// How many slips of a member have become acts for a version: the next one that is printed has another code.
pub fn used_before(q: &mut dyn Sql, proposal: i64, version: i64, member: i64) -> Res<i64> {
    let rows = q.rows(USED, &[proposal.into(), version.into(), member.into()])?;
    rows.first().map_or(Ok(0), |row| row.int(0))
}

const STATE: &str =
    "SELECT COUNT(*), CAST(COALESCE(SUM(CASE WHEN first IS NULL THEN 0 ELSE 1 END), 0) AS BIGINT),
   CAST(COALESCE(SUM(CASE WHEN idx IS NULL THEN 0 ELSE 1 END), 0) AS BIGINT) FROM slip
 WHERE proposal = $1 AND version = $2 AND member IN (SELECT id FROM member WHERE circle = $3)";

/// How far a circle's stack of slips for a version is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stack {
    /// How many were printed.
    pub printed: i64,
    /// How many were typed once and wait for the second time.
    pub once: i64,
    /// How many were typed twice.
    pub twice: i64,
}

/// How far the stack of a circle is.
pub fn stack(q: &mut dyn Sql, (proposal, version): (i64, i64), circle: i64) -> Res<Stack> {
    let rows = q.rows(STATE, &[proposal.into(), version.into(), circle.into()])?;
    let Some(row) = rows.first() else { return Ok(Stack::default()) };
    Ok(Stack { printed: row.int(0)?, once: row.int(1)?, twice: row.int(2)? })
}
