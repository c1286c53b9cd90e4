//! Rules in the store: each version that came into force; the last one is in force.

use civics::rules::{Enact, Rules};

use super::fold::Folding;
use super::sql::{Res, Row, Stmt, stmt};

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
