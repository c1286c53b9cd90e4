//! Caucuses in the store.

use civics::caucus::{
    Constitute, Enter, Quit, constitute as constitute_rule, enter as enter_rule, quit as quit_rule,
};
use civics::protection::Period;
use civics::{Act, Actor, Refusal};

use super::fold::Folding;
use super::question::Question;
use super::sql::{Res, Row, Sql, Stmt, stmt};
use super::{Deed, Draft, circle, member};

/// Folds the constitution of a caucus.
pub fn constitute_apply(f: &Folding<'_>, body: &Constitute) -> Vec<Stmt> {
    vec![stmt!(
        "INSERT INTO caucus (id, circle, name, protected) VALUES ($1, $2, $3, $4)",
        f.key,
        f.circle().unwrap_or(-1),
        body.name.as_str(),
        body.protected
    )]
}

/// Folds a member's entering.
pub fn enter_apply(f: &Folding<'_>, body: &Enter) -> Vec<Stmt> {
    vec![stmt!(
        "INSERT INTO seat (caucus, member, id) VALUES ($1, $2, $3) ON CONFLICT (caucus, member) DO NOTHING",
        f.of(&body.caucus),
        f.of(&body.member),
        f.key
    )]
}

/// Folds a member's quitting.
pub fn quit_apply(f: &Folding<'_>, body: &Quit) -> Vec<Stmt> {
    vec![stmt!("DELETE FROM seat WHERE caucus = $1 AND member = $2", f.of(&body.caucus), f.of(&body.member))]
}

/// A caucus, as pages show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caucus {
    /// Its key.
    pub key: i64,
    /// Its name.
    pub name: String,
    /// Whether rounds need its quorum.
    pub protected: bool,
    /// How many members it has.
    pub members: i64,
    /// Whether the member that was asked for is one of them.
    pub inside: bool,
}

const CAUCUSES: &str = "SELECT c.id, c.name, c.protected,
   (SELECT COUNT(*) FROM seat s JOIN member m ON m.id = s.member WHERE s.caucus = c.id AND m.standing = 'member'),
   (SELECT COUNT(*) FROM seat s WHERE s.caucus = c.id AND s.member = $1)
 FROM caucus c WHERE c.circle = $2 ORDER BY c.id LIMIT 100";
const NAMES: &str = "SELECT name FROM caucus WHERE circle = $1 LIMIT 1000";
const INSIDE: &str = "SELECT c.circle, (SELECT COUNT(*) FROM seat s WHERE s.caucus = c.id AND s.member = $1)
 FROM caucus c WHERE c.id = $2";

const ABOVE: &str = "WITH RECURSIVE above (id) AS (SELECT CAST($1 AS BIGINT) UNION
   SELECT c.parent FROM circle c JOIN above a ON c.id = a.id WHERE c.parent IS NOT NULL)
 SELECT c.id, c.name, c.protected,
   (SELECT COUNT(*) FROM seat s JOIN member m ON m.id = s.member WHERE s.caucus = c.id AND m.standing = 'member'),
   (SELECT COUNT(*) FROM seat s WHERE s.caucus = c.id AND s.member = $2)
 FROM caucus c WHERE c.circle IN (SELECT id FROM above) ORDER BY c.id LIMIT 200";

fn read(row: &Row) -> Res<Caucus> {
    Ok(Caucus {
        key: row.int(0)?,
        name: row.text(1)?.into(),
        protected: row.int(2)? == 1,
        members: row.int(3)?,
        inside: row.int(4)? > 0,
    })
}

/// The caucuses of a circle, and whether `member` is in them.
pub fn caucuses(circle: i64, member: i64) -> Question<Vec<Caucus>> {
    Question::new(stmt!(CAUCUSES, member, circle), |rows| rows.iter().map(read).collect())
}

/// The caucuses of a circle and of all circles above it, and whether `member` is in them: those that it can enter.
pub fn reachable(q: &mut dyn Sql, circle: i64, member: i64) -> Res<Vec<Caucus>> {
    q.rows(ABOVE, &[circle.into(), member.into()])?.iter().map(read).collect()
}

/// The deed of constituting a caucus.
pub fn constitute(actor: Actor, circle: i64, body: Constitute) -> Deed {
    Deed::new(actor, vec![circle::ask(circle), stmt!(NAMES, circle)], move |case| {
        let circle = circle::answer(case.answer(0)?)?.ok_or(Refusal::Absent)?;
        let names = case.answer(1)?.iter().map(|row| Ok(row.text(0)?.to_owned())).collect::<Res<Vec<_>>>()?;
        let act = constitute_rule(case.actor, circle.fact.key, &names, &body, case.now)?;
        Ok(Draft::new(Act::Constitute(act), Period::Day).circle(circle.fact.key))
    })
}

/// The deed of entering a caucus, or of quitting it.
pub fn sit(actor: Actor, caucus: i64, member: i64, enters: bool) -> Deed {
    Deed::new(actor, vec![member::ask(member), stmt!(INSIDE, member, caucus)], move |case| {
        let fact = member::answer(case.answer(0)?, case.now)?.ok_or(Refusal::Absent)?;
        let row = case.answer(1)?.first().ok_or(Refusal::Absent)?;
        let (circle, inside) = (row.int(0)?, row.int(1)? > 0);
        let act = if enters {
            Act::Enter(enter_rule(case.actor, caucus, &fact, inside, case.now)?)
        } else {
            Act::Quit(quit_rule(case.actor, caucus, &fact, inside, case.now)?)
        };
        Ok(Draft::new(act, Period::Day).by(member).circle(circle).refs(&[caucus, member]))
    })
}
