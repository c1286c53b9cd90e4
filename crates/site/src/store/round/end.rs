//! How a round ends: what is counted, and the deed of closing. All counts are made by the database.

use civics::protection::Period;
use civics::round::outcome::{CaucusCount, Count, End, close as close_rule, shut};
use civics::round::proposal::ProposalFact;
use civics::{Act, Actor, Refusal};
use jiff::Timestamp;
use jiff::civil::Date;

use super::super::sql::{Res, Row, Sql, SqlError, Stmt, stmt};
use super::super::{Deed, Draft, member, rules};
use super::{answer, ask};

// Who can take a stance: members whose home is the circle of the proposal or lies below it, of a kind that has a vote
// or bound by this very proposal (rule 4).
const TOTALS: &str = "WITH RECURSIVE below (id) AS (SELECT circle FROM proposal WHERE id = $1 UNION
   SELECT c.id FROM circle c JOIN below b ON c.parent = b.id)
 SELECT CAST(COALESCE(SUM(CASE WHEN s.stance = 'consent' AND s.version = p.version THEN 1 ELSE 0 END), 0) AS BIGINT),
   CAST(COALESCE(SUM(CASE WHEN s.stance = 'aside' AND s.version = p.version THEN 1 ELSE 0 END), 0) AS BIGINT),
   CAST(COALESCE(SUM(CASE WHEN s.stance = 'object' AND s.shelved = 0 THEN 1 ELSE 0 END), 0) AS BIGINT)
 FROM proposal p JOIN stance s ON s.proposal = p.id JOIN member m ON m.id = s.member
 WHERE p.id = $2 AND m.standing = 'member' AND m.circle IN (SELECT id FROM below)
   AND (m.kind <> 'international-ngo'
     OR REPLACE(REPLACE(p.binds, '[', ','), ']', ',') LIKE '%,' || CAST(m.id AS TEXT) || ',%')";
// Who has a vote only because it is bound speaks for no protected caucus, and who entered one after the call neither
// fills it nor empties it.
const CAUCUSES: &str = "WITH RECURSIVE below (id) AS (SELECT circle FROM proposal WHERE id = $1 UNION
   SELECT c.id FROM circle c JOIN below b ON c.parent = b.id),
 above (id) AS (SELECT circle FROM proposal WHERE id = $2 UNION
   SELECT c.parent FROM circle c JOIN above a ON c.id = a.id WHERE c.parent IS NOT NULL)
 SELECT k.id, k.name, COUNT(m.id), COUNT(s.member) FROM caucus k JOIN proposal p ON p.id = $3
 LEFT JOIN seat t ON t.caucus = k.id AND (p.called IS NULL OR t.id < p.called)
 LEFT JOIN member m ON m.id = t.member AND m.standing = 'member' AND m.circle IN (SELECT id FROM below)
   AND m.kind <> 'international-ngo'
 LEFT JOIN stance s ON s.proposal = p.id AND s.member = m.id AND s.version = p.version
 WHERE k.protected = 1 AND k.circle IN (SELECT id FROM above) GROUP BY k.id, k.name ORDER BY k.id LIMIT 200";
const READABLE: &str =
    "SELECT w.language, w.since FROM wording w JOIN proposal p ON p.id = w.proposal AND p.version = w.version
 WHERE p.id = $1";
const SHUTDOWNS: &str = "WITH RECURSIVE below (id) AS (SELECT circle FROM proposal WHERE id = $1 UNION
   SELECT c.id FROM circle c JOIN below b ON c.parent = b.id)
 SELECT starts, ends FROM shutdown WHERE circle IN (SELECT id FROM below) ORDER BY ends DESC LIMIT 1000";
const BELONGS: &str = "WITH RECURSIVE above (id) AS (SELECT circle FROM member WHERE id = $1 UNION
   SELECT c.parent FROM circle c JOIN above a ON c.id = a.id WHERE c.parent IS NOT NULL)
 SELECT p.id FROM proposal p JOIN above a ON a.id = p.circle WHERE p.id = $2";

/// A protected caucus whose quorum a round needs, with its name.
pub type Caucus = (String, CaucusCount);

/// The questions for what is counted.
fn asks(proposal: i64) -> Vec<Stmt> {
    vec![
        stmt!(TOTALS, proposal, proposal),
        stmt!(CAUCUSES, proposal, proposal, proposal),
        stmt!(READABLE, proposal),
        stmt!(SHUTDOWNS, proposal),
    ]
}

fn whole(row: &Row, at: usize) -> Res<u64> {
    Ok(u64::try_from(row.int(at)?).unwrap_or(0))
}

fn caucuses(rows: &[Row]) -> Res<Vec<Caucus>> {
    let read = |row: &Row| {
        let count = CaucusCount { key: row.int(0)?, members: whole(row, 2)?, stood: whole(row, 3)? };
        Ok((row.text(1)?.to_owned(), count))
    };
    rows.iter().map(read).collect()
}

fn count(totals: &[Row], caucuses: &[Caucus]) -> Res<Count> {
    let caucuses = caucuses.iter().map(|(_, count)| *count).collect();
    let Some(row) = totals.first() else { return Ok(Count { caucuses, ..Count::default() }) };
    Ok(Count { consents: whole(row, 0)?, asides: whole(row, 1)?, objections: whole(row, 2)?, caucuses })
}

/// What was declared: from when until when.
pub fn shutdowns(rows: &[Row]) -> Res<Vec<(Timestamp, Timestamp)>> {
    let moment = |row: &Row, at| Timestamp::from_second(row.int(at)?).map_err(|_| SqlError::Column(at));
    rows.iter().map(|row| Ok((moment(row, 0)?, moment(row, 1)?))).collect()
}

/// Which of the declared languages are missing, and the day on which the last of the others came.
fn languages(fact: &ProposalFact, rows: &[Row]) -> Res<(Vec<String>, Option<Date>)> {
    let (mut unread, mut since) = (fact.languages.clone(), None);
    for row in rows {
        let language = row.text(0)?;
        if fact.languages.iter().any(|tag| tag == language) {
            unread.retain(|tag| tag != language);
            since = since.max(row.text(1)?.parse().ok());
        }
    }
    Ok((unread, since))
}

/// How a round stands now, for its page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// What is counted.
    pub count: Count,
    /// The protected caucuses, with their names.
    pub caucuses: Vec<Caucus>,
    /// The languages in which the last version can be read, the original among them.
    pub readable: Vec<String>,
    /// Whether a shutdown is declared now in the circle or below it.
    pub shutdown: bool,
}

/// How a round stands.
pub fn standing(q: &mut dyn Sql, proposal: i64, now: Timestamp) -> Res<Standing> {
    let answers = q.ask(&asks(proposal))?;
    let rows = |at: usize| answers.get(at).map_or(&[][..], Vec::as_slice);
    let caucuses = caucuses(rows(1))?;
    Ok(Standing {
        count: count(rows(0), &caucuses)?,
        readable: rows(2).iter().map(|row| Ok(row.text(0)?.to_owned())).collect::<Res<_>>()?,
        shutdown: shut(&shutdowns(rows(3))?, now),
        caucuses,
    })
}

/// The deed of closing a round; `member` is the one that the actor acts for, if she does not come as convenor.
pub fn close(actor: Actor, member: Option<i64>, key: i64) -> Deed {
    let who = member.unwrap_or(-1);
    let mut list = vec![ask(key), rules::ask(), member::ask(who), stmt!(BELONGS, who, key)];
    list.extend(asks(key));
    Deed::new(actor, list, move |case| {
        let fact = answer(case.answer(0)?)?.ok_or(Refusal::Absent)?;
        let (enacted, in_force) = rules::answer(case.answer(1)?)?;
        let stands = member::answer(case.answer(2)?, case.now)?;
        let votes = stands.is_some_and(|own| case.actor.acts_for(own.key, case.now) && fact.has_vote(&own));
        let votes = votes && !case.answer(3)?.is_empty();
        let caucuses = caucuses(case.answer(5)?)?;
        let (unread, readable) = languages(&fact, case.answer(6)?)?;
        let end = End {
            rules: (enacted, &in_force),
            votes,
            unread,
            readable,
            shutdowns: shutdowns(case.answer(7)?)?,
            count: count(case.answer(4)?, &caucuses)?,
        };
        let act = close_rule(case.actor, &fact, &end, case.now)?;
        let mut refs = vec![key];
        refs.extend((fact.version != key).then_some(fact.version));
        refs.extend(enacted);
        Ok(Draft::new(Act::Close(act), Period::Day).circle(fact.circle).refs(&refs))
    })
}
