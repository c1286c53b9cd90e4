//! Helpers in the store.

use civics::helper::{Dismiss, Entrust, dismiss as dismiss_rule, entrust as entrust_rule};
use civics::protection::Period;
use civics::{Act, Actor, Refusal};

use super::fold::Folding;
use super::person::NewAccount;
use super::sql::{Res, Row, Sql, Stmt, stmt};
use super::{Deed, Draft, circle, people};

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

const TAKEN: &str = "SELECT id FROM person WHERE sign_in = $1";

/// The deed of entrusting a person who has no account yet.
pub fn entrust_new(actor: Actor, circle: i64, body: Entrust, account: NewAccount) -> Deed {
    let asks = vec![circle::ask(circle), stmt!(TAKEN, account.sign_in.as_str())];
    Deed::new(actor, asks, move |case| {
        let circle = circle::answer(case.answer(0)?)?.ok_or(Refusal::Absent)?;
        let act = entrust_rule(case.actor, circle.fact.key, &body, case.now)?;
        if !case.answer(1)?.is_empty() {
            return Err(Refusal::NameTaken.into());
        }
        let a = account.clone();
        let draft = Draft::new(Act::Entrust(act), Period::Day).circle(circle.fact.key);
        Ok(draft.side(move |_| vec![people::create(&a.id, &a.name, &a.sign_in, &a.ticket, a.until)]))
    })
}

/// A helper, as the convenors of her circle see her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trusted {
    /// The act that entrusted her.
    pub key: i64,
    /// Her name, empty once her account is deleted.
    pub name: String,
    /// The words of the channels through which she may enter.
    pub channels: Vec<String>,
    /// When it begins, in seconds of Unix time.
    pub starts: i64,
    /// When it ends.
    pub ends: i64,
}

const TRUSTED: &str = "SELECT h.id, COALESCE(p.name, ''), h.channels, h.starts, h.ends FROM helper h
 LEFT JOIN person p ON p.id = h.person WHERE h.circle = $1 AND h.ends > $2 ORDER BY h.id LIMIT 200";

/// The helpers of a circle whose trust has not ended.
pub fn trusted(q: &mut dyn Sql, circle: i64, now: i64) -> Res<Vec<Trusted>> {
    let read = |row: &Row| {
        Ok(Trusted {
            key: row.int(0)?,
            name: row.text(1)?.into(),
            channels: circle::words(row.text(2)?),
            starts: row.int(3)?,
            ends: row.int(4)?,
        })
    };
    q.rows(TRUSTED, &[circle.into(), now.into()])?.iter().map(read).collect()
}

/// The deed of ending a trust.
pub fn dismiss(actor: Actor, helper: i64) -> Deed {
    Deed::new(actor, vec![stmt!(CIRCLE_OF, helper)], move |case| {
        let circle = case.answer(0)?.first().ok_or(Refusal::Absent)?.int(0)?;
        let act = dismiss_rule(case.actor, circle, &circle::here(helper), case.now)?;
        Ok(Draft::new(Act::Dismiss(act), Period::Day).circle(circle).refs(&[helper]))
    })
}
