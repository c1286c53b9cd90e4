//! Protection levels in the store.

use civics::protection::{Gap, Period, Protect, Protection, protect as rule};
use civics::{Act, Actor, Refusal};

use super::fold::Folding;
use super::sql::{Stmt, stmt};
use super::{Deed, Draft, circle, member};

/// The rank of a level in the tables: 0 open to 4 closed.
pub fn rank(level: Protection) -> i64 {
    Protection::ALL.iter().position(|l| *l == level).map_or(2, |at| i64::try_from(at).unwrap_or(2))
}

/// The level of a rank; a rank that is none is read as the most cautious.
pub fn of_rank(rank: i64) -> Protection {
    usize::try_from(rank).ok().and_then(|at| Protection::ALL.get(at)).copied().unwrap_or(Protection::Closed)
}

/// Folds a change of protection.
pub fn protect_apply(f: &Folding<'_>, body: &Protect) -> Vec<Stmt> {
    let accepted: Vec<String> = body.accepted.iter().map(|gap: &Gap| gap.word().to_owned()).collect();
    vec![stmt!(
        "UPDATE circle SET shield = $1, decided = 1, accepted = $2, reason = $3 WHERE id = $4",
        rank(body.level),
        circle::list(&accepted),
        body.reason.as_str(),
        f.of(&body.circle)
    )]
}

/// The deed of changing a circle's protection.
pub fn protect(actor: Actor, body: Protect) -> Deed {
    let key = body.circle.key(None);
    // Whoever acts for a member of the circle may raise its protection: ask for the members that the actor acts for.
    let asks = vec![circle::ask(key), stmt!(member::OF_CIRCLE, key)];
    Deed::new(actor, asks, move |case| {
        let circle = circle::answer(case.answer(0)?)?.ok_or(Refusal::Absent)?;
        let own = case.actor.members(case.now);
        let mut of_circle = false;
        for row in case.answer(1)? {
            of_circle |= own.contains(&row.int(0)?);
        }
        let act = rule(case.actor, &circle.fact.shield, of_circle, &body, case.now)?;
        Ok(Draft::new(Act::Protect(act), Period::Day).circle(key).refs(&[key]))
    })
}
