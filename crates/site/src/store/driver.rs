//! Drivers in the store.

use std::sync::LazyLock;

use civics::driver::{Extend, List, SEED, extend as extend_rule};
use civics::protection::Period;
use civics::{Act, Actor, Refusal};

use super::fold::Folding;
use super::sql::{Res, Row, Sql, Stmt, stmt};
use super::{Deed, Draft, member, search};
use crate::speech;

/// Folds the act `extend`.
pub fn extend_apply(f: &Folding<'_>, body: &Extend) -> Vec<Stmt> {
    vec![stmt!(
        "INSERT INTO driver (id, name, language, under, tokens, member, at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        f.key,
        body.name.as_str(),
        body.language.as_str(),
        body.under.as_deref(),
        search::tokens(&body.name),
        f.entry.by.as_ref().map(|by| f.of(by)),
        f.entry.at.as_str()
    )]
}

/// A driver that a group named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Driver {
    /// Its key: the act that named it.
    pub key: i64,
    /// Its name.
    pub name: String,
    /// The language of the name.
    pub language: String,
    /// The wider driver of which it is a part, as acts write causes.
    pub under: Option<String>,
    /// When it was named.
    pub at: String,
}

/// How many drivers groups can name before the list must be cut: it is shown whole.
pub const MOST: usize = 500;

const ALL: &str = "SELECT id, name, language, under, at FROM driver ORDER BY id LIMIT 500";
const NAMES: &str = "SELECT id, name FROM driver ORDER BY id LIMIT 501";

fn read(row: &Row) -> Res<Driver> {
    Ok(Driver {
        key: row.int(0)?,
        name: row.text(1)?.into(),
        language: row.text(2)?.into(),
        under: row.opt_text(3)?.map(str::to_owned),
        at: row.text(4)?.into(),
    })
}

/// The question for every driver that groups named.
pub fn ask() -> Stmt {
    stmt!(ALL)
}

/// The answer to [`ask`].
pub fn answer(rows: &[Row]) -> Res<Vec<Driver>> {
    rows.iter().map(read).collect()
}

/// Every driver that groups named, oldest first.
pub fn drivers(q: &mut dyn Sql) -> Res<Vec<Driver>> {
    answer(&q.rows(ALL, &[])?)
}

/// The names of the drivers with which the list begins, in every language of the program.
static SEEDED: LazyLock<Vec<String>> = LazyLock::new(|| {
    let names = |seed: &&str| speech::tongues().iter().map(|t| t.word("driver", seed)).collect::<Vec<_>>();
    SEED.iter().flat_map(names).collect()
});

/// The deed of naming a driver that the list lacks.
pub fn extend(actor: Actor, member: i64, body: Extend) -> Deed {
    Deed::new(actor, vec![member::ask(member), stmt!(NAMES)], move |case| {
        let fact = member::answer(case.answer(0)?, case.now)?.ok_or(Refusal::Absent)?;
        let mut list = List { named: Vec::new(), names: SEEDED.clone() };
        for row in case.answer(1)? {
            list.named.push(row.int(0)?);
            list.names.push(row.text(1)?.to_owned());
        }
        if list.named.len() >= MOST {
            return Err(Refusal::TooMany { field: civics::refusal::Field::Driver, most: MOST }.into());
        }
        let act = extend_rule(case.actor, &fact, &list, &body, case.now)?;
        Ok(Draft::new(Act::Extend(act), Period::Day).by(member).circle(fact.circle))
    })
}
