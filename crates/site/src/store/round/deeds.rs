//! What is done with a proposal until it is called: proposing, amending, rendering, calling, retracting.

use civics::consent::Audience;
use civics::member::Kind;
use civics::protection::Period;
use civics::round::proposal::{
    Hall, LoanFact, Table, TextFact, amend as amend_rule, call as call_rule, propose as propose_rule,
    render as render_rule, retract as retract_rule,
};
use civics::round::{Amend, Call, Propose, Render};
use civics::{Act, Actor, Refusal};
use jiff::Timestamp;

use super::super::sql::{Res, Row, SqlError, Stmt, stmt};
use super::super::{Deed, Draft, circle, member, rules};
use super::{answer, ask, belongs_ask, missing};

const LOAN: &str = "SELECT l.circle, l.taken, l.recalled, l.until,
   CAST(COALESCE((SELECT s.audience FROM struggle s WHERE s.id = l.struggle), 0) AS BIGINT)
 FROM loan l WHERE l.id = $1";
const TEXT: &str = "SELECT circle, state FROM text WHERE id = $1";
const GROWN: &str = "WITH RECURSIVE below (id) AS (SELECT CAST($1 AS BIGINT) UNION
   SELECT c.id FROM circle c JOIN below b ON c.parent = b.id)
 SELECT p.id FROM proposition p JOIN conversation o ON o.id = p.conversation
 WHERE p.id = $2 AND p.aside = '' AND o.state <> 'open' AND o.circle IN (SELECT id FROM below)";
const UNDECIDED: &str = "SELECT COUNT(*) FROM proposal WHERE thing = $1 AND subject = $2
   AND (state = 'open' OR state = 'drafted' AND member = $3)";
const OTHERS: &str =
    "SELECT COUNT(*) FROM proposal p JOIN proposal o ON o.thing = p.thing AND o.subject = p.subject
   AND o.id <> p.id AND o.state = 'open' WHERE p.id = $1";
const KIND: &str = "SELECT id, kind FROM member WHERE id = $1 AND standing = 'member'";
const PROTECTED: &str = "WITH RECURSIVE above (id) AS (SELECT circle FROM proposal WHERE id = $1 UNION
   SELECT c.parent FROM circle c JOIN above a ON c.id = a.id WHERE c.parent IS NOT NULL)
 SELECT COUNT(*) FROM caucus WHERE protected = 1 AND circle IN (SELECT id FROM above)";
const RENDERED: &str =
    "SELECT w.language FROM wording w JOIN proposal p ON p.id = w.proposal AND p.version = w.version
 WHERE p.id = $1 LIMIT 200";

fn loan(rows: &[Row], now: Timestamp) -> Res<Option<LoanFact>> {
    let Some(row) = rows.first() else { return Ok(None) };
    let ended = row.opt_int(2)?.is_some() || row.int(3)? <= now.as_second();
    Ok(Some(LoanFact { circle: row.int(0)?, taken: row.opt_int(1)?.is_some(), ended }))
}

fn text(rows: &[Row]) -> Res<Option<TextFact>> {
    let Some(row) = rows.first() else { return Ok(None) };
    Ok(Some(TextFact { circle: row.int(0)?, released: row.text(1)? == "released" }))
}

fn kinds(answers: &[Vec<Row>]) -> Res<Vec<(i64, Kind)>> {
    let read = |row: &Row| Ok((row.int(0)?, Kind::parse(row.text(1)?).ok_or(SqlError::Column(1))?));
    answers.iter().flatten().map(read).collect()
}

/// The first number in an answer.
fn count(rows: &[Row]) -> Res<u64> {
    rows.first().map_or(Ok(0), |row| Ok(u64::try_from(row.int(0)?).unwrap_or(0)))
}

/// The deed of proposing something to a circle.
///
/// Where it is about a loan of a struggle that is not public, the envelope does not name who proposed.
pub fn propose(actor: Actor, circle: i64, body: Propose) -> Deed {
    let member = body.member.key(None);
    let loan_key = body.subject.loan.as_ref().map_or(-1, |loan| loan.key(None));
    let text_key = body.subject.text.as_ref().map_or(-1, |text| text.key(None));
    let grown = body.subject.proposition.as_ref().map_or(-1, |one| one.key(None));
    let (thing, subject) = match (loan_key, text_key) {
        (-1, -1) => (grown, "proposition"),
        (-1, text) => (text, "text"),
        (loan, _) => (loan, "loan"),
    };
    let mut asks = vec![
        member::ask(member),
        belongs_ask(member, circle),
        circle::ask(circle),
        rules::ask(),
        stmt!(LOAN, loan_key),
        stmt!(TEXT, text_key),
        stmt!(UNDECIDED, thing, subject, member),
        stmt!(GROWN, circle, grown),
    ];
    asks.extend(body.binds.iter().take(100).map(|bound| stmt!(KIND, bound.key(None))));
    Deed::new(actor, asks, move |case| {
        let fact = member::answer(case.answer(0)?, case.now)?.ok_or(Refusal::Absent)?;
        let place = circle::answer(case.answer(2)?)?.ok_or(Refusal::Absent)?;
        let (_, in_force) = rules::answer(case.answer(3)?)?;
        let table = Table {
            circle,
            top: place.parent.is_none(),
            belongs: !case.answer(1)?.is_empty(),
            rules: &in_force,
            loan: loan(case.answer(4)?, case.now)?,
            text: text(case.answer(5)?)?,
            undecided: count(case.answer(6)?)?,
            proposition: !case.answer(7)?.is_empty(),
            bound: kinds(case.answers.get(8..).unwrap_or_default())?,
        };
        let act = propose_rule(case.actor, &fact, &table, &body, case.now)?;
        let audience = case.answer(4)?.first().map_or(Ok(Audience::Public.rank()), |row| row.int(4))?;
        let refs: Vec<i64> = if thing == -1 { Vec::new() } else { vec![thing] };
        let draft = Draft::new(Act::Propose(act), Period::Day).circle(circle).refs(&refs);
        Ok(if audience < Audience::Public.rank() { draft } else { draft.by(member) })
    })
}

/// The deed of amending a proposal.
pub fn amend(actor: Actor, body: Amend) -> Deed {
    let key = body.proposal.key(None);
    Deed::new(actor, vec![ask(key), rules::ask()], move |case| {
        let fact = answer(case.answer(0)?)?.ok_or(Refusal::Absent)?;
        let (_, in_force) = rules::answer(case.answer(1)?)?;
        let act = amend_rule(case.actor, &fact, &in_force, &body, case.now)?;
        let draft = Draft::new(Act::Amend(act), Period::Day).circle(fact.circle).refs(&[key]);
        Ok(if fact.veiled { draft } else { draft.by(fact.member) })
    })
}

/// The deed of retracting a proposal.
pub fn retract(actor: Actor, key: i64) -> Deed {
    Deed::new(actor, vec![ask(key)], move |case| {
        let fact = answer(case.answer(0)?)?.ok_or(Refusal::Absent)?;
        let act = retract_rule(case.actor, &fact, case.now)?;
        let draft = Draft::new(Act::Retract(act), Period::Day).circle(fact.circle).refs(&[key]);
        Ok(if fact.veiled { draft } else { draft.by(fact.member) })
    })
}

/// The deed of rendering the last version; `member` is the one that the actor acts for, if she does not come as convenor.
///
/// It names nobody: who can write a language is known to those around her.
pub fn render(actor: Actor, member: Option<i64>, circle: i64, body: Render) -> Deed {
    let (key, version) = (body.proposal.key(None), body.version.key(None));
    let asks = vec![ask(key), belongs_ask(member.unwrap_or(-1), circle), stmt!(RENDERED, key)];
    Deed::new(actor, asks, move |case| {
        let fact = answer(case.answer(0)?)?.filter(|fact| fact.circle == circle).ok_or(Refusal::Absent)?;
        let acts = member.is_some_and(|member| case.actor.acts_for(member, case.now));
        let belongs = acts && !case.answer(1)?.is_empty();
        let rendered: Vec<String> =
            case.answer(2)?.iter().map(|row| Ok(row.text(0)?.to_owned())).collect::<Res<_>>()?;
        let act = render_rule(case.actor, &fact, (belongs, &rendered), &body, case.now)?;
        let refs = if version == key { vec![key] } else { vec![key, version] };
        Ok(Draft::new(Act::Render(act), Period::Day).circle(circle).refs(&refs))
    })
}

/// The deed of calling a round; `now` is the moment at which it is looked who is missing.
pub fn call(actor: Actor, circle: i64, body: Call, now: Timestamp) -> Deed {
    let key = body.proposal.key(None);
    let mut asks: Vec<Stmt> = vec![ask(key), rules::ask(), stmt!(PROTECTED, key), stmt!(OTHERS, key)];
    asks.extend(missing::asks(circle, now));
    Deed::new(actor, asks, move |case| {
        let fact = answer(case.answer(0)?)?.filter(|fact| fact.circle == circle).ok_or(Refusal::Absent)?;
        let (_, in_force) = rules::answer(case.answer(1)?)?;
        let missing = missing::answer(case.answers.get(4..).unwrap_or_default())?;
        let hall = Hall {
            rules: &in_force,
            caucuses: count(case.answer(2)?)?,
            missing: missing.is_somebody(),
            undecided: count(case.answer(3)?)?,
        };
        let act = call_rule(case.actor, &fact, hall, &body, case.now)?;
        Ok(Draft::new(Act::Call(act), Period::Day).circle(circle).refs(&[key]))
    })
}
