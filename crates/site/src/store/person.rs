//! Mandates, terms and what a person may do, in the store. Accounts themselves are in `people`.

use civics::helper::Channel;
use civics::person::{
    Appoint, LastTerm, Lost, Mandate, Recover, Retire, Revoke, Vacancy, appoint as appoint_rule,
    mandate as mandate_rule, recover as recover_rule, retire as retire_rule, revoke as revoke_rule,
};
use civics::protection::{Period, Protection};
use civics::rights::{HelperFact, MandateFact, TermFact};
use civics::{Act, Actor, Refusal, circle::Level, member::Kind};
use jiff::Timestamp;

use super::fold::Folding;
use super::question::Question;
use super::sql::{Res, Row, Sql, SqlError, Stmt, stmt};
use super::{Deed, Draft, circle, member, people, protection};

/// Folds a mandate.
pub fn mandate_apply(f: &Folding<'_>, body: &Mandate) -> Vec<Stmt> {
    vec![stmt!(
        "INSERT INTO mandate (id, person, member, starts, ends) VALUES ($1, $2, $3, $4, $5)",
        f.key,
        body.person.as_str(),
        f.of(&body.member),
        body.starts.as_second(),
        body.ends.as_second()
    )]
}

/// Folds the end of a mandate.
pub fn revoke_apply(f: &Folding<'_>, body: &Revoke) -> Vec<Stmt> {
    vec![stmt!("DELETE FROM mandate WHERE id = $1", f.of(&body.mandate))]
}

/// Folds a term.
pub fn appoint_apply(f: &Folding<'_>, body: &Appoint) -> Vec<Stmt> {
    vec![stmt!(
        "INSERT INTO term (id, circle, person, member, starts, ends) VALUES ($1, $2, $3, $4, $5, $6)",
        f.key,
        f.circle().unwrap_or(-1),
        body.person.as_str(),
        f.of(&body.member),
        body.starts.as_second(),
        body.ends.as_second()
    )]
}

/// Folds the early end of a term: the row stays, for the next convenor must come from elsewhere.
pub fn retire_apply(f: &Folding<'_>, body: &Retire) -> Vec<Stmt> {
    vec![stmt!("UPDATE term SET ends = starts WHERE id = $1", f.of(&body.term))]
}

const MANDATES: &str =
    "SELECT d.id, d.member, d.starts, d.ends FROM mandate d JOIN member m ON m.id = d.member
 WHERE d.person = $1 AND m.standing = 'member' ORDER BY d.member LIMIT 100";
const TERMS: &str = "SELECT circle, member, starts, ends FROM term WHERE person = $1 LIMIT 100";
const HELPS: &str = "SELECT id, circle, channels, starts, ends FROM helper WHERE person = $1 LIMIT 100";

/// The questions whose answers make a person's [`Actor`].
pub fn asks(person: &str) -> Vec<Stmt> {
    vec![stmt!(MANDATES, person), stmt!(TERMS, person), stmt!(HELPS, person)]
}

/// A person as an actor, from the answers to [`asks`].
pub fn actor(person: &str, answers: &[Vec<Row>]) -> Res<Actor> {
    let second = |row: &Row, at: usize| -> Res<Timestamp> {
        Timestamp::from_second(row.int(at)?).map_err(|_| SqlError::Column(at))
    };
    let [mandates, terms, helps] = answers else { return Err(SqlError::Column(0)) };
    let mandates = mandates.iter().map(|row| {
        let (starts, ends) = (second(row, 2)?, second(row, 3)?);
        Ok(MandateFact { mandate: row.int(0)?, member: row.int(1)?, starts, ends })
    });
    let terms = terms.iter().map(|row| {
        let (starts, ends) = (second(row, 2)?, second(row, 3)?);
        Ok(TermFact { circle: row.int(0)?, member: row.int(1)?, starts, ends })
    });
    let helps = helps.iter().map(|row| {
        let channels = circle::words(row.text(2)?).iter().filter_map(|word| Channel::parse(word)).collect();
        let (starts, ends) = (second(row, 3)?, second(row, 4)?);
        Ok(HelperFact { helper: row.int(0)?, circle: row.int(1)?, channels, starts, ends })
    });
    Ok(Actor::Person {
        id: person.to_owned(),
        mandates: mandates.collect::<Res<_>>()?,
        terms: terms.collect::<Res<_>>()?,
        helps: helps.collect::<Res<_>>()?,
    })
}

const SHIELD_OF_PERSON: &str = "SELECT COALESCE(MAX(c.shield), $1) FROM circle c WHERE c.id IN (
   SELECT m.circle FROM mandate d JOIN member m ON m.id = d.member WHERE d.person = $2
   UNION SELECT circle FROM term WHERE person = $3 UNION SELECT circle FROM helper WHERE person = $4)";
const SHIELD_OF_MEMBER: &str =
    "SELECT COALESCE(MAX(c.shield), $1) FROM circle c JOIN member m ON m.circle = c.id WHERE m.id = $2";

/// The strictest protection among a person's circles, or that of a member's circle; caution where there is none.
pub fn strictest(q: &mut dyn Sql, person: Option<&str>, member: Option<i64>) -> Res<Protection> {
    let none = protection::rank(Protection::unrated());
    let rows = match person {
        Some(id) => q.rows(SHIELD_OF_PERSON, &[none.into(), id.into(), id.into(), id.into()])?,
        None => q.rows(SHIELD_OF_MEMBER, &[none.into(), member.unwrap_or(-1).into()])?,
    };
    Ok(protection::of_rank(rows.first().map_or(Ok(none), |row| row.int(0))?))
}

/// A person with a mandate or a term, as the pages of her own member show her: with her name from her account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The act that gave the mandate or the term.
    pub key: i64,
    /// Her opaque identifier.
    pub person: String,
    /// Her name, empty once her account is deleted.
    pub name: String,
    /// The member.
    pub member: i64,
    /// When it begins, in seconds of Unix time.
    pub starts: i64,
    /// When it ends.
    pub ends: i64,
}

const HOLDERS: &str = "SELECT d.id, d.person, COALESCE(p.name, ''), d.member, d.starts, d.ends FROM mandate d
 LEFT JOIN person p ON p.id = d.person WHERE d.member = $1 ORDER BY d.id LIMIT 200";
const CONVENORS: &str = "SELECT t.id, t.person, m.name, t.member, t.starts, t.ends FROM term t
 JOIN member m ON m.id = t.member WHERE t.circle = $1 AND t.ends > $2 ORDER BY t.id LIMIT 50";

fn holder(row: &Row) -> Res<Holder> {
    Ok(Holder {
        key: row.int(0)?,
        person: row.text(1)?.into(),
        name: row.text(2)?.into(),
        member: row.int(3)?,
        starts: row.int(4)?,
        ends: row.int(5)?,
    })
}

/// Who holds mandates of a member.
pub fn holders(q: &mut dyn Sql, member: i64) -> Res<Vec<Holder>> {
    q.rows(HOLDERS, &[member.into()])?.iter().map(holder).collect()
}

/// Who serves a circle as convenor; `name` is the member she comes from, never her own.
pub fn convenors(circle: i64, now: Timestamp) -> Question<Vec<Holder>> {
    Question::new(stmt!(CONVENORS, circle, now.as_second()), |rows| rows.iter().map(holder).collect())
}

const ACTS_FOR: &str = "SELECT DISTINCT m.id, m.name FROM mandate d JOIN member m ON m.id = d.member
 WHERE d.person = $1 AND m.standing = 'member' AND d.starts <= $2 AND d.ends > $3 ORDER BY m.id LIMIT 100";

/// The members for which a person acts now: key and name.
pub fn acts_for(q: &mut dyn Sql, person: &str, now: Timestamp) -> Res<Vec<(i64, String)>> {
    let now = now.as_second();
    let read = |row: &Row| Ok((row.int(0)?, row.text(1)?.to_owned()));
    q.rows(ACTS_FOR, &[person.into(), now.into(), now.into()])?.iter().map(read).collect()
}

/// The deed of giving a mandate; `account` makes the person's account if she is new.
pub fn mandate(actor: Actor, body: Mandate, account: Vec<Stmt>) -> Deed {
    let key = body.member.key(None);
    Deed::new(actor, vec![member::ask(key)], move |case| {
        let fact = member::answer(case.answer(0)?, case.now)?.ok_or(Refusal::Absent)?;
        let act = mandate_rule(case.actor, &fact, &body, case.now)?;
        let account = account.clone();
        let draft = Draft::new(Act::Mandate(act), Period::Day).by(key).circle(fact.circle).refs(&[key]);
        Ok(draft.side(move |_| account))
    })
}

/// What a person was given: a mandate, a term or a helper's trust, as she herself sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// `mandate`, `term` or `helper`.
    pub what: String,
    /// The key of the member or of the circle.
    pub key: i64,
    /// Its name.
    pub name: String,
    /// When it begins, in seconds of Unix time.
    pub starts: i64,
    /// When it ends.
    pub ends: i64,
}

const ROLES: &str =
    "SELECT 'mandate', m.id, m.name, d.starts, d.ends FROM mandate d JOIN member m ON m.id = d.member
   WHERE d.person = $1 AND d.ends > $2
 UNION ALL SELECT 'term', c.id, c.name, t.starts, t.ends FROM term t JOIN circle c ON c.id = t.circle
   WHERE t.person = $3 AND t.ends > $4
 UNION ALL SELECT 'helper', c.id, c.name, h.starts, h.ends FROM helper h JOIN circle c ON c.id = h.circle
   WHERE h.person = $5 AND h.ends > $6
 ORDER BY 5 LIMIT 100";

/// What a person was given and has not ended.
pub fn roles(q: &mut dyn Sql, person: &str, now: Timestamp) -> Res<Vec<Role>> {
    let (id, now) = (person, now.as_second());
    let args = [id.into(), now.into(), id.into(), now.into(), id.into(), now.into()];
    let read = |row: &Row| {
        Ok(Role {
            what: row.text(0)?.into(),
            key: row.int(1)?,
            name: row.text(2)?.into(),
            starts: row.int(3)?,
            ends: row.int(4)?,
        })
    };
    q.rows(ROLES, &args)?.iter().map(read).collect()
}

/// An account that is made together with its first mandate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAccount {
    /// The opaque identifier.
    pub id: String,
    /// The person's name.
    pub name: String,
    /// The name with which she signs in.
    pub sign_in: String,
    /// The keyed hash of her one-time ticket.
    pub ticket: Vec<u8>,
    /// Until when the ticket is good, in seconds of Unix time.
    pub until: i64,
}

const TAKEN: &str = "SELECT id FROM person WHERE sign_in = $1";

/// The deed of giving a mandate to a person who has no account yet.
pub fn mandate_new(actor: Actor, body: Mandate, account: NewAccount) -> Deed {
    let key = body.member.key(None);
    let asks = vec![member::ask(key), stmt!(TAKEN, account.sign_in.as_str())];
    Deed::new(actor, asks, move |case| {
        let fact = member::answer(case.answer(0)?, case.now)?.ok_or(Refusal::Absent)?;
        let act = mandate_rule(case.actor, &fact, &body, case.now)?;
        if !case.answer(1)?.is_empty() {
            return Err(Refusal::NameTaken.into());
        }
        let a = account.clone();
        let draft = Draft::new(Act::Mandate(act), Period::Day).by(key).circle(fact.circle).refs(&[key]);
        Ok(draft.side(move |_| vec![people::create(&a.id, &a.name, &a.sign_in, &a.ticket, a.until)]))
    })
}

const OF_MANDATE: &str =
    "SELECT d.member, m.circle, d.person, d.ends FROM mandate d JOIN member m ON m.id = d.member
 WHERE d.id = $1";
const OF_TERM: &str = "SELECT circle FROM term WHERE id = $1";
const LAST_TERM: &str = "SELECT m.country, m.kind, t.person FROM term t JOIN member m ON m.id = t.member
 WHERE t.circle = $1 ORDER BY t.id DESC LIMIT 1";

/// The deed of ending a mandate; if it was the person's last, her sessions end with it.
pub fn revoke(actor: Actor, mandate: i64) -> Deed {
    Deed::new(actor, vec![stmt!(OF_MANDATE, mandate)], move |case| {
        let row = case.answer(0)?.first().ok_or(Refusal::Absent)?;
        let (member, circle, person) = (row.int(0)?, row.int(1)?, row.text(2)?.to_owned());
        let act = revoke_rule(case.actor, member, &circle::here(mandate), case.now)?;
        let now = case.now.as_second();
        let draft = Draft::new(Act::Revoke(act), Period::Day).by(member).circle(circle).refs(&[mandate]);
        // After the fold, so that the mandate which just ended is not counted.
        Ok(draft.side(move |_| vec![people::end_sessions_without_mandate(&person, now)]))
    })
}

const HAS_ACCOUNT: &str = "SELECT p.id FROM person p JOIN mandate d ON d.person = p.id WHERE d.id = $1";

/// The deed of giving the holder of a running mandate a new one-time ticket, good until `until`; her password, her
/// passkeys and her sessions end.
pub fn recover_holder(actor: Actor, member: i64, mandate: i64, ticket: Vec<u8>, until: i64) -> Deed {
    let asks = vec![member::ask(member), stmt!(OF_MANDATE, mandate), stmt!(HAS_ACCOUNT, mandate)];
    Deed::new(actor, asks, move |case| {
        let fact = member::answer(case.answer(0)?, case.now)?.ok_or(Refusal::Absent)?;
        let row = case.answer(1)?.first().ok_or(Refusal::Absent)?;
        let whom = row.text(2)?.to_owned();
        let holds = row.int(0)? == member && case.now.as_second() < row.int(3)?;
        if !holds || case.answer(2)?.is_empty() {
            return Err(Refusal::Absent.into());
        }
        let act = recover_rule(case.actor, &fact, Lost::Password, Some(&whom), case.now)?;
        let ticket = ticket.clone();
        let draft = Draft::new(Act::Recover(act), Period::Day).by(member).circle(fact.circle).refs(&[member]);
        Ok(draft.side(move |_| people::reset(&whom, &ticket, until)))
    })
}

/// The deed of letting a person or a group in again; `kept` are the statements that set the new way in.
pub fn recover(actor: Actor, member: i64, lost: Lost, whom: Option<String>, kept: Vec<Stmt>) -> Deed {
    Deed::new(actor, vec![member::ask(member)], move |case| {
        let fact = member::answer(case.answer(0)?, case.now)?.ok_or(Refusal::Absent)?;
        let act: Recover = recover_rule(case.actor, &fact, lost, whom.as_deref(), case.now)?;
        let kept = kept.clone();
        let draft = Draft::new(Act::Recover(act), Period::Day).by(member).circle(fact.circle).refs(&[member]);
        Ok(draft.side(move |_| kept))
    })
}

/// The deed of appointing a convenor.
pub fn appoint(actor: Actor, circle: i64, body: Appoint) -> Deed {
    let from = body.member.key(None);
    let asks = vec![circle::ask(circle), member::ask(from), stmt!(LAST_TERM, circle)];
    Deed::new(actor, asks, move |case| {
        let circle = circle::answer(case.answer(0)?)?.ok_or(Refusal::Absent)?;
        let fact = member::answer(case.answer(1)?, case.now)?.ok_or(Refusal::Absent)?;
        let last = match case.answer(2)?.first() {
            None => None,
            Some(row) => Some(LastTerm {
                person: row.text(2)?.into(),
                country: row.text(0)?.into(),
                kind: Kind::parse(row.text(1)?).ok_or(SqlError::Column(1))?,
                within_country: circle.fact.level < Level::International,
            }),
        };
        let vacancy = Vacancy { circle: circle.fact.key, last: last.as_ref() };
        let act = appoint_rule(case.actor, vacancy, &fact, &body, case.now)?;
        let draft = Draft::new(Act::Appoint(act), Period::Day).by(from);
        Ok(draft.circle(circle.fact.key).refs(&[from]))
    })
}

/// The deed of ending a term.
pub fn retire(actor: Actor, term: i64) -> Deed {
    Deed::new(actor, vec![stmt!(OF_TERM, term)], move |case| {
        let circle = case.answer(0)?.first().ok_or(Refusal::Absent)?.int(0)?;
        let act = retire_rule(case.actor, circle, &circle::here(term), case.now)?;
        Ok(Draft::new(Act::Retire(act), Period::Day).circle(circle).refs(&[term]))
    })
}
