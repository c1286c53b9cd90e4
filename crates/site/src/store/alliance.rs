//! The alliance in the store.

use civics::alliance::{Found, found as rule};
use civics::{Act, Actor, protection::Period};

use super::fold::Folding;
use super::sql::{Res, Sql, Stmt, stmt};
use super::{Deed, Draft};

/// Folds the founding.
pub fn found_apply(f: &Folding<'_>, body: &Found) -> Vec<Stmt> {
    vec![stmt!(
        "INSERT INTO alliance (id, name, purpose, sample) VALUES ($1, $2, $3, $4)",
        f.key,
        body.name.as_str(),
        body.purpose.as_str(),
        body.sample
    )]
}

/// The alliance of this node.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Alliance {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// Whether everything here is a demonstration.
    pub sample: bool,
}

const ALLIANCE: &str = "SELECT name, purpose, sample FROM alliance ORDER BY id LIMIT 1";

/// Reads the alliance; the default before it is founded.
pub fn alliance(q: &mut dyn Sql) -> Res<Alliance> {
    let rows = q.rows(ALLIANCE, &[])?;
    let Some(row) = rows.first() else { return Ok(Alliance::default()) };
    Ok(Alliance { name: row.text(0)?.into(), purpose: row.text(1)?.into(), sample: row.int(2)? == 1 })
}

/// The deed of founding.
pub fn found(body: Found) -> Deed {
    Deed::new(Actor::Host, vec![stmt!(ALLIANCE)], move |case| {
        let founded = !case.answer(0)?.is_empty();
        Ok(Draft::new(Act::Found(rule(case.actor, founded, &body)?), Period::Day))
    })
}
