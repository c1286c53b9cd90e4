//! Helpers in the store.

use civics::helper::{Dismiss, Entrust, dismiss as dismiss_rule, entrust as entrust_rule};
use civics::protection::Period;
use civics::{Act, Actor, Refusal};

use super::fold::Folding;
use super::sql::{Stmt, stmt};
use super::{Deed, Draft, circle};

/// Folds a trust.
pub fn entrust_apply(f: &Folding<'_>, body: &Entrust) -> Vec<Stmt> {
    let channels: Vec<String> = body.channels.iter().map(|c| c.word().to_owned()).collect();
    vec![stmt!(
        "INSERT INTO helper (id, circle, person, channels, starts, ends) VALUES ($1, $2, $3, $4, $5, $6)",
        f.key,
        f.circle().unwrap_or(-1),
        body.person.as_str(),
        circle::list(&channels),
        body.starts.as_second(),
        body.ends.as_second()
    )]
}

/// Folds the end of a trust.
pub fn dismiss_apply(f: &Folding<'_>, body: &Dismiss) -> Vec<Stmt> {
    vec![stmt!("DELETE FROM helper WHERE id = $1", f.of(&body.helper))]
}

const CIRCLE_OF: &str = "SELECT circle FROM helper WHERE id = $1";

/// The deed of entrusting a helper.
pub fn entrust(actor: Actor, circle: i64, body: Entrust) -> Deed {
    Deed::new(actor, vec![circle::ask(circle)], move |case| {
        let circle = circle::answer(case.answer(0)?)?.ok_or(Refusal::Absent)?;
        let act = entrust_rule(case.actor, circle.fact.key, &body, case.now)?;
        Ok(Draft::new(Act::Entrust(act), Period::Day).circle(circle.fact.key))
    })
}

/// The deed of ending a trust.
pub fn dismiss(actor: Actor, helper: i64) -> Deed {
    Deed::new(actor, vec![stmt!(CIRCLE_OF, helper)], move |case| {
        let circle = case.answer(0)?.first().ok_or(Refusal::Absent)?.int(0)?;
        let act = dismiss_rule(case.actor, circle, &circle::here(helper), case.now)?;
        Ok(Draft::new(Act::Dismiss(act), Period::Day).circle(circle).refs(&[helper]))
    })
}
