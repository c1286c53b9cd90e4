//! Rules in the store: each version that came into force; the last one is in force.

use civics::protection::Period;
use civics::round::Outcome;
use civics::round::proposal::today;
use civics::rules::{Decision, Enact, Rules, Seasons, enact as enact_rule};
use civics::{Act, Actor, Refusal};
use jiff::Timestamp;

use super::fold::Folding;
use super::sql::{Res, Row, Sql, Stmt, stmt};
use super::{Deed, Draft, circle};

/// Folds new rules.
pub fn enact_apply(f: &Folding<'_>, body: &Enact) -> Vec<Stmt> {
    vec![stmt!(
        "INSERT INTO rules (id, body, at) VALUES ($1, $2, $3)",
        f.key,
        serde_json::to_string(&body.rules).unwrap_or_default(),
        f.entry.at.as_str()
    )]
}

const IN_FORCE: &str = "SELECT id, body FROM rules ORDER BY id DESC LIMIT 1";

/// The question for the rules in force, for deeds.
pub fn ask() -> Stmt {
    stmt!(IN_FORCE)
}

/// The answer to [`ask`]: the act that enacted them and the rules; no act for the safe defaults.
pub fn answer(rows: &[Row]) -> Res<(Option<i64>, Rules)> {
    let Some(row) = rows.first() else { return Ok((None, Rules::default())) };
    Ok((Some(row.int(0)?), serde_json::from_str(row.text(1)?).unwrap_or_default()))
}

const ALL: &str = "SELECT id, body, at FROM rules ORDER BY id DESC LIMIT 100";
const DECISION: &str = "SELECT id, circle, body, outcome, closed, called, called_at, closes FROM proposal
 WHERE id = $1 AND subject = 'rules'";
const ADOPTED: &str = "SELECT id, circle, body, outcome, closed, called, called_at, closes FROM proposal
 WHERE subject = 'rules' AND outcome = 'adopted' AND closed > $1 ORDER BY closed LIMIT 100";

/// The rules in force, with the act that enacted them; no act for the safe defaults.
pub fn in_force(q: &mut dyn Sql) -> Res<(Option<i64>, Rules)> {
    answer(&q.rows(IN_FORCE, &[])?)
}

/// A version of the rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The act that enacted it.
    pub key: i64,
    /// The rules.
    pub rules: Rules,
    /// When.
    pub at: String,
}

/// Every version that came into force, newest first.
pub fn all(q: &mut dyn Sql) -> Res<Vec<Version>> {
    let read = |row: &Row| {
        let rules = serde_json::from_str(row.text(1)?).unwrap_or_default();
        Ok(Version { key: row.int(0)?, rules, at: row.text(2)?.into() })
    };
    q.rows(ALL, &[])?.iter().map(read).collect()
}

fn decision(row: &Row) -> Res<Decision> {
    Ok(Decision {
        proposal: row.int(0)?,
        circle: row.int(1)?,
        rules: serde_json::from_str(row.text(2)?).ok(),
        outcome: Outcome::parse(row.text(3)?),
        closed: row.opt_int(4)?.unwrap_or(-1),
        called: row.opt_int(5)?.unwrap_or(-1),
        opened: row.text(6)?.parse().ok(),
        day: Timestamp::from_second(row.int(7)?).ok().map(today),
    })
}

/// The rounds that adopted other rules since those in force came into force, in the order in which they closed.
pub fn adopted(q: &mut dyn Sql, since: Option<i64>) -> Res<Vec<Decision>> {
    q.rows(ADOPTED, &[since.unwrap_or(-1).into()])?.iter().map(decision).collect()
}

/// The deed of bringing rules into force that two rounds of the circle adopted.
pub fn enact(actor: Actor, circle: i64, (first, second): (i64, i64)) -> Deed {
    let asks = vec![circle::ask(circle), ask(), stmt!(DECISION, first), stmt!(DECISION, second)];
    Deed::new(actor, asks, move |case| {
        let place = circle::answer(case.answer(0)?)?.ok_or(Refusal::Absent)?;
        let (enacted, rules) = answer(case.answer(1)?)?;
        let round = |at: usize| -> Result<Decision, super::Stop> {
            Ok(decision(case.answer(at)?.first().ok_or(Refusal::Absent)?)?)
        };
        let (one, other) = (round(2)?, round(3)?);
        let seasons = Seasons {
            circle: (circle, place.parent.is_none()),
            in_force: (enacted, &rules),
            first: &one,
            second: &other,
        };
        let act = enact_rule(case.actor, &seasons, case.now)?;
        Ok(Draft::new(Act::Enact(act), Period::Day).circle(circle).refs(&[first, second]))
    })
}
