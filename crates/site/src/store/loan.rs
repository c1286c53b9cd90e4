//! Loans in the store: their fold, their deeds, and the questions about them. What stands on them is in `trace`.

pub mod shown;

use civics::circle::{CircleFact, Level};
use civics::consent::{Audience, Consent, Use};
use civics::loan::{
    Adopted, Held, Lend, Lending, LoanFact, Recall, Renew, Take, lend as lend_rule, reached,
    recall as recall_rule, renew as renew_rule, take as take_rule,
};
use civics::protection::{Period, Protection};
use civics::{Act, Actor, Refusal};
use jiff::Timestamp;

use super::fold::Folding;
use super::sql::{Res, Row, Sql, SqlError, Stmt, stmt};
use super::testimony::consent;
use super::{Deed, Draft, circle, protection};

/// Folds a lending: the row with the holder and the giver as the tables know them, and its scope. What is lent onward
/// is the holder's speaking no more, so it counts for nobody's voice.
pub fn lend_apply(f: &Folding<'_>, body: &Lend) -> Vec<Stmt> {
    let (struggle, source) = (f.of(&body.struggle), body.loan.as_ref().map(|loan| f.of(loan)));
    let mut list = vec![stmt!(
        "INSERT INTO loan (id, struggle, lender, giver, source, circle, demands, conditions, until, onward, taken,
           recalled, reason, at)
         SELECT CAST($1 AS BIGINT), s.id, s.member, (SELECT l.circle FROM loan l WHERE l.id = $2), CAST($3 AS BIGINT),
           CAST($4 AS BIGINT), CAST($5 AS TEXT), CAST($6 AS TEXT), CAST($7 AS BIGINT), CAST($8 AS BIGINT), NULL, NULL, '',
           CAST($9 AS TEXT) FROM struggle s WHERE s.id = $10",
        f.key,
        source,
        source,
        f.of(&body.to),
        circle::list(&body.demands),
        body.conditions.as_str(),
        body.until.as_second(),
        body.onward,
        f.entry.at.as_str(),
        struggle
    )];
    for lent in &body.testimonies {
        list.push(stmt!(
            "INSERT INTO lent (loan, testimony, may) VALUES ($1, $2, $3) ON CONFLICT (loan, testimony) DO NOTHING",
            f.key,
            f.of(&lent.testimony),
            lent.may.word()
        ));
    }
    if source.is_none() {
        list.push(stmt!(
            "INSERT INTO voice (circle, member, kind, n) SELECT CAST($1 AS BIGINT), member, 'lend', 1 FROM struggle
             WHERE id = $2 ON CONFLICT (circle, member, kind) DO UPDATE SET n = voice.n + 1",
            f.circle().unwrap_or(-1),
            struggle
        ));
    }
    // A payload that names testimonies would tell in whose circle they were told: it stays sealed.
    if body.testimonies.is_empty() {
        list.push(unseal(f.key, f.key));
    }
    list
}

/// Folds a circle's taking.
pub fn take_apply(f: &Folding<'_>, body: &Take) -> Vec<Stmt> {
    let loan = f.of(&body.loan);
    vec![stmt!("UPDATE loan SET taken = $1 WHERE id = $2", f.key, loan), unseal(f.key, loan)]
}

/// Folds a recall: all that comes from the loan ends with it, because who asks looks at what a loan comes from.
pub fn recall_apply(f: &Folding<'_>, body: &Recall) -> Vec<Stmt> {
    let loan = f.of(&body.loan);
    vec![
        stmt!("UPDATE loan SET recalled = $1, reason = $2 WHERE id = $3", f.key, body.reason.as_str(), loan),
        unseal(f.key, loan),
    ]
}

/// Folds a renewal. Its payload stays sealed: what it says is on the loan's page.
pub fn renew_apply(f: &Folding<'_>, body: &Renew) -> Vec<Stmt> {
    vec![stmt!("UPDATE loan SET until = $1 WHERE id = $2", body.until.as_second(), f.of(&body.loan))]
}

/// Seals what was said of a struggle's loans, once the struggle is not for everybody any more.
pub fn sealed(struggle: i64) -> Stmt {
    stmt!(
        "DELETE FROM unsealed WHERE id IN (SELECT id FROM loan WHERE struggle = $1
           UNION SELECT taken FROM loan WHERE struggle = $2 UNION SELECT recalled FROM loan WHERE struggle = $3)",
        struggle,
        struggle,
        struggle
    )
}

/// What is said of a loan is for everybody where its struggle is.
fn unseal(key: i64, loan: i64) -> Stmt {
    stmt!(
        "INSERT INTO unsealed (id) SELECT CAST($1 AS BIGINT) FROM loan l JOIN struggle s ON s.id = l.struggle
         WHERE l.id = $2 AND s.audience = 4 ON CONFLICT (id) DO NOTHING",
        key,
        loan
    )
}

/// Marks every paragraph that stands on a loan of that testimony: it was withdrawn, and is in no loan any more.
pub fn withdrawn(testimony: i64) -> Vec<Stmt> {
    vec![
        stmt!(
            "INSERT INTO wound (paragraph, testimony) WITH RECURSIVE hurt (loan) AS (
               SELECT loan FROM lent WHERE testimony = $1
               UNION SELECT l.id FROM loan l JOIN hurt h ON l.source = h.loan)
             SELECT DISTINCT r.paragraph, CAST($2 AS BIGINT) FROM root r JOIN hurt h ON h.loan = r.loan WHERE TRUE
             ON CONFLICT (paragraph, testimony) DO NOTHING",
            testimony,
            testimony
        ),
        stmt!("DELETE FROM lent WHERE testimony = $1", testimony),
    ]
}

/// Marks every paragraph that stands on a loan for which the new consent of a testimony does not reach any more. The
/// loan keeps it: a withdrawal that comes later must find the same paragraphs, for a rebuild sees nothing but that.
pub fn narrowed(testimony: i64, consent: &Consent) -> Stmt {
    let reach = |level: Level, of: Use| i64::from(consent.allows(of, reached(level)));
    stmt!(
        "INSERT INTO wound (paragraph, testimony) WITH RECURSIVE hurt (loan) AS (
           SELECT t.loan FROM lent t JOIN loan l ON l.id = t.loan JOIN circle c ON c.id = l.circle
             WHERE t.testimony = $1 AND CASE
               WHEN c.level = 'international' AND t.may = 'quote' THEN CAST($2 AS BIGINT)
               WHEN c.level = 'international' THEN CAST($3 AS BIGINT)
               WHEN t.may = 'quote' THEN CAST($4 AS BIGINT) ELSE CAST($5 AS BIGINT) END = 0
           UNION SELECT l.id FROM loan l JOIN hurt h ON l.source = h.loan)
         SELECT DISTINCT r.paragraph, CAST($6 AS BIGINT) FROM root r JOIN hurt h ON h.loan = r.loan WHERE TRUE
         ON CONFLICT (paragraph, testimony) DO NOTHING",
        testimony,
        reach(Level::International, Use::Quote),
        reach(Level::International, Use::Count),
        reach(Level::National, Use::Quote),
        reach(Level::National, Use::Count),
        testimony
    )
}

const HELD: &str = "SELECT s.id, s.member, s.audience, s.demands, s.missing, s.circle, c.shield
 FROM struggle s JOIN circle c ON c.id = s.circle WHERE s.id = $1";
const LOANS: &str =
    "SELECT id, lender, source, giver, circle, demands, until, onward, taken, recalled FROM loan
 WHERE struggle = $1 ORDER BY id LIMIT 500";
const ALIKE: &str =
    "SELECT o.id, o.lender, o.source, o.giver, o.circle, o.demands, o.until, o.onward, o.taken, o.recalled
 FROM loan l JOIN loan o ON o.struggle = l.struggle WHERE l.id = $1 ORDER BY o.id LIMIT 500";
const FREE: &str = "SELECT t.id, 'quote', t.keep, t.cnt, t.quote, t.publish, t.show FROM heard h
 JOIN testimony t ON t.id = h.testimony WHERE h.struggle = $1 ORDER BY t.id LIMIT 5000";
const LENT: &str = "SELECT t.id, n.may, t.keep, t.cnt, t.quote, t.publish, t.show FROM lent n
 JOIN testimony t ON t.id = n.testimony WHERE n.loan = $1 ORDER BY t.id LIMIT 5000";

/// A moment in a column.
fn second(row: &Row, at: usize) -> Res<Timestamp> {
    Timestamp::from_second(row.int(at)?).map_err(|_| SqlError::Column(at))
}

/// The loans in an answer to the question for all loans of a struggle.
pub fn facts(rows: &[Row]) -> Res<Vec<LoanFact>> {
    let read = |row: &Row| {
        Ok(LoanFact {
            key: row.int(0)?,
            lender: row.int(1)?,
            source: row.opt_int(2)?,
            giver: row.opt_int(3)?,
            circle: row.int(4)?,
            demands: circle::words(row.text(5)?),
            until: second(row, 6)?,
            onward: row.int(7)? == 1,
            taken: row.opt_int(8)?.is_some(),
            recalled: row.opt_int(9)?.is_some(),
        })
    };
    rows.iter().map(read).collect()
}

/// The question for every loan of a struggle; [`facts`] reads it.
pub fn of_struggle_ask(struggle: i64) -> Stmt {
    stmt!(LOANS, struggle)
}

/// The question for every loan of the struggle that a loan is about; [`facts`] reads it.
pub fn alike_ask(loan: i64) -> Stmt {
    stmt!(ALIKE, loan)
}

/// A testimony that may be lent, with its consent and the most that it may be lent for.
pub type Free = (i64, Consent, Use);

/// What may be lent: the struggle and where it comes from, all its loans, what was heard in it, the circles above.
pub struct Ground {
    /// The struggle.
    pub held: Held,
    /// The protection of its own circle.
    pub shield: Protection,
    /// Every loan of it.
    pub loans: Vec<LoanFact>,
    /// The testimonies that may be lent.
    pub free: Vec<Free>,
    /// The circle from which it is lent, and those above.
    pub above: Vec<i64>,
}

const HOME_ABOVE: &str = "WITH RECURSIVE above (id, depth) AS (SELECT circle, 0 FROM struggle WHERE id = $1 UNION ALL
   SELECT c.parent, a.depth + 1 FROM circle c JOIN above a ON c.id = a.id WHERE c.parent IS NOT NULL AND a.depth < 32)
 SELECT id FROM above ORDER BY depth";
const GIVER_ABOVE: &str = "WITH RECURSIVE above (id, depth) AS (SELECT circle, 0 FROM loan WHERE id = $1 UNION ALL
   SELECT c.parent, a.depth + 1 FROM circle c JOIN above a ON c.id = a.id WHERE c.parent IS NOT NULL AND a.depth < 32)
 SELECT id FROM above ORDER BY depth";

/// The questions whose answers [`ground`] reads: lending a struggle, or a loan of it onward.
pub fn ground_asks(struggle: i64, source: Option<i64>) -> Vec<Stmt> {
    let (free, above) = match source {
        None => (stmt!(FREE, struggle), stmt!(HOME_ABOVE, struggle)),
        Some(loan) => (stmt!(LENT, loan), stmt!(GIVER_ABOVE, loan)),
    };
    vec![stmt!(HELD, struggle), of_struggle_ask(struggle), free, above]
}

/// The answers to [`ground_asks`]; nothing if there is no such struggle.
pub fn ground(answers: &[Vec<Row>]) -> Res<Option<Ground>> {
    let [held, loans, free, above, ..] = answers else { return Err(SqlError::Column(0)) };
    let Some(row) = held.first() else { return Ok(None) };
    let held = Held {
        struggle: row.int(0)?,
        member: row.int(1)?,
        audience: Audience::of_rank(row.int(2)?).ok_or(SqlError::Column(2))?,
        demands: circle::words(row.text(3)?),
        missing: u64::try_from(row.int(4)?).unwrap_or(0),
    };
    let free = free.iter().map(|row| {
        let most = if row.text(1)? == "quote" { Use::Quote } else { Use::Count };
        Ok((row.int(0)?, consent(row, 2)?, most))
    });
    Ok(Some(Ground {
        held,
        shield: protection::of_rank(row.int(6)?),
        loans: facts(loans)?,
        free: free.collect::<Res<_>>()?,
        above: above.iter().map(|row| row.int(0)).collect::<Res<_>>()?,
    }))
}

/// The deed of lending a struggle, or of lending onward what a circle took.
pub fn lend(actor: Actor, body: Lend) -> Deed {
    let struggle = body.struggle.key(None);
    let source = body.loan.as_ref().map(|loan| loan.key(None));
    let mut asks = ground_asks(struggle, source);
    asks.push(circle::ask(body.to.key(None)));
    Deed::new(actor, asks, move |case| {
        let ground = ground(case.answers)?.ok_or(Refusal::Absent)?;
        let to: CircleFact = circle::answer(case.answer(4)?)?.ok_or(Refusal::Absent)?.fact;
        let facts = Lending {
            held: &ground.held,
            to: &to,
            above: &ground.above,
            loans: &ground.loans,
            free: &ground.free,
        };
        let act = lend_rule(case.actor, &facts, &body, case.now)?;
        // The stricter protection says how exactly the log may tell when.
        let draft = Draft::new(Act::Lend(act), ground.shield.max(to.shield.level).period()).circle(to.key);
        let mut refs = vec![struggle];
        refs.extend(source);
        let named = ground.held.audience == Audience::Public && source.is_none();
        let draft = draft.refs(&refs);
        Ok(if named { draft.by(ground.held.member) } else { draft })
    })
}

const BY: &str =
    "SELECT circle, CASE WHEN subject = 'loan' THEN thing END, state, outcome FROM proposal WHERE id = $1";

const MISSING: &str = "SELECT s.missing FROM loan l JOIN struggle s ON s.id = l.struggle WHERE l.id = $1";

/// The deed of taking a loan that a round of the circle adopted.
pub fn take(actor: Actor, loan: i64, proposal: i64) -> Deed {
    Deed::new(actor, vec![alike_ask(loan), stmt!(BY, proposal), stmt!(MISSING, loan)], move |case| {
        let loans = facts(case.answer(0)?)?;
        let row = case.answer(1)?.first().ok_or(Refusal::NotAdopted)?;
        let adopted = row.text(2)? == "closed" && row.text(3)? == "adopted";
        let missing = case.answer(2)?.first().map_or(Ok(0), |row| row.int(0))?.unsigned_abs();
        let by = Adopted { proposal, circle: row.int(0)?, loan: row.opt_int(1)?, adopted, missing };
        let act = take_rule(case.actor, &loans, loan, &by, case.now)?;
        Ok(Draft::new(Act::Take(act), Period::Day).circle(by.circle).refs(&[loan, proposal]))
    })
}

const PUBLIC: &str = "SELECT s.audience FROM loan l JOIN struggle s ON s.id = l.struggle WHERE l.id = $1";

/// The envelope of what a lender does with a loan: it names the holder only where the struggle is for everybody.
fn draft(act: Act, fact: &LoanFact, named: bool) -> Draft {
    let draft = Draft::new(act, Period::Day).circle(fact.circle).refs(&[fact.key]);
    if named { draft.by(fact.lender) } else { draft }
}

/// Whether the holder itself acts, and may be named.
fn named(actor: &Actor, fact: &LoanFact, rows: &[Row], now: Timestamp) -> Res<bool> {
    let public = rows.first().map(|row| row.int(0)).transpose()? == Some(Audience::Public.rank());
    Ok(public && actor.acts_for(fact.lender, now))
}

/// The deed of recalling a loan.
pub fn recall(actor: Actor, loan: i64, reason: String) -> Deed {
    Deed::new(actor, vec![alike_ask(loan), stmt!(PUBLIC, loan)], move |case| {
        let loans = facts(case.answer(0)?)?;
        let fact = loans.iter().find(|fact| fact.key == loan).ok_or(Refusal::Absent)?;
        let act = recall_rule(case.actor, fact, &reason, case.now)?;
        Ok(draft(Act::Recall(act), fact, named(case.actor, fact, case.answer(1)?, case.now)?))
    })
}

/// The deed of letting a loan run on.
pub fn renew(actor: Actor, loan: i64, until: Timestamp) -> Deed {
    Deed::new(actor, vec![alike_ask(loan), stmt!(PUBLIC, loan)], move |case| {
        let loans = facts(case.answer(0)?)?;
        let fact = loans.iter().find(|fact| fact.key == loan).ok_or(Refusal::Absent)?;
        let act = renew_rule(case.actor, &loans, loan, until, case.now)?;
        Ok(draft(Act::Renew(act), fact, named(case.actor, fact, case.answer(1)?, case.now)?))
    })
}

const NAME: &str = "SELECT name FROM struggle WHERE id = $1";
const STRUGGLE: &str = "SELECT struggle FROM loan WHERE id = $1";

/// The name of a struggle; the caller has checked who looks.
pub fn name_of(q: &mut dyn Sql, struggle: i64) -> Res<String> {
    Ok(q.rows(NAME, &[struggle.into()])?.first().map_or(Ok(""), |row| row.text(0))?.to_owned())
}

/// The struggle of a loan.
pub fn struggle_of(q: &mut dyn Sql, loan: i64) -> Res<Option<i64>> {
    q.rows(STRUGGLE, &[loan.into()])?.first().map(|row| row.int(0)).transpose()
}
