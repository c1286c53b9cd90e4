//! Testimonies in the store: their fold, their deeds, and the questions about them.

use civics::consent::{Audience, Consent};
use civics::protection::Period;
use civics::testimony::{
    Change, Publish, Tell, TestimonyFact, change as change_rule, publish as publish_rule, tell as tell_rule,
    withdraw as withdraw_rule,
};
use civics::{Act, Actor, Refusal};

use super::fold::Folding;
use super::sql::{Res, Row, Sql, Stmt, stmt};
use super::{Deed, Draft, Reach, circle, loan, member};
use crate::media::Cleaned;

/// Folds a telling: the row, what the teller chose, and the counts.
pub fn tell_apply(f: &Folding<'_>, body: &Tell) -> Vec<Stmt> {
    let (c, circle) = (&body.consent, f.circle().unwrap_or(-1));
    let mut list = vec![stmt!(
        "INSERT INTO testimony (id, member, circle, at, language, grain, place, behalf, channel, helper,
           keep, cnt, quote, publish, show, media, sample)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
        f.key,
        f.of(&body.member),
        circle,
        f.entry.at.as_str(),
        body.language.as_str(),
        body.place.grain.word(),
        body.place.name.as_str(),
        body.behalf.word(),
        body.channel.word(),
        body.helper.as_ref().map(|helper| f.of(helper)),
        c.keep.rank(),
        c.count.rank(),
        c.quote.rank(),
        c.publish.rank(),
        c.show.rank(),
        i64::try_from(body.media.len()).unwrap_or(0),
        body.sample
    )];
    list.push(count(circle, c.count, "told", ""));
    let causes = body.causes.iter().map(|value| ("cause", value));
    let facets = body.facets.iter().map(|value| ("facet", value));
    for (dim, value) in causes.chain(facets) {
        list.push(stmt!(
            "INSERT INTO trait (testimony, dim, value) VALUES ($1, $2, $3)",
            f.key,
            dim,
            value.as_str()
        ));
        list.push(count(circle, c.count, dim, value));
    }
    list
}

fn count(circle: i64, reach: Audience, dim: &str, value: &str) -> Stmt {
    stmt!(
        "INSERT INTO tally (circle, reach, dim, value, n) VALUES ($1, $2, $3, $4, 1)
         ON CONFLICT (circle, reach, dim, value) DO UPDATE SET n = tally.n + 1",
        circle,
        reach.rank(),
        dim,
        value
    )
}

/// Takes a testimony out of the counts, as it stands before the change.
fn uncount(key: i64) -> Vec<Stmt> {
    vec![
        stmt!(
            "UPDATE tally SET n = n - 1 WHERE dim = 'told' AND EXISTS
               (SELECT 1 FROM testimony t WHERE t.id = $1 AND t.circle = tally.circle AND t.cnt = tally.reach)",
            key
        ),
        stmt!(
            "UPDATE tally SET n = n - 1 WHERE dim <> 'told' AND EXISTS
               (SELECT 1 FROM testimony t JOIN trait r ON r.testimony = t.id WHERE t.id = $1
                 AND t.circle = tally.circle AND t.cnt = tally.reach AND r.dim = tally.dim AND r.value = tally.value)",
            key
        ),
        stmt!("DELETE FROM tally WHERE n <= 0"),
    ]
}

/// Folds a change of consent: counts move, and what was published beyond the new consent is hidden at once.
pub fn change_apply(f: &Folding<'_>, body: &Change) -> Vec<Stmt> {
    let (key, c) = (f.of(&body.testimony), &body.consent);
    let mut list = uncount(key);
    list.push(stmt!(
        "UPDATE testimony SET keep = $1, cnt = $2, quote = $3, publish = $4, show = $5 WHERE id = $6",
        c.keep.rank(),
        c.count.rank(),
        c.quote.rank(),
        c.publish.rank(),
        c.show.rank(),
        key
    ));
    list.push(stmt!(
        "INSERT INTO tally (circle, reach, dim, value, n) SELECT circle, cnt, 'told', '', 1 FROM testimony WHERE id = $1
         ON CONFLICT (circle, reach, dim, value) DO UPDATE SET n = tally.n + 1",
        key
    ));
    list.push(stmt!(
        "INSERT INTO tally (circle, reach, dim, value, n)
         SELECT t.circle, t.cnt, r.dim, r.value, 1 FROM testimony t JOIN trait r ON r.testimony = t.id WHERE t.id = $1
         ON CONFLICT (circle, reach, dim, value) DO UPDATE SET n = tally.n + 1",
        key
    ));
    list.push(stmt!(
        "DELETE FROM published WHERE testimony = $1 AND audience > CASE WHEN whole = 1 THEN CAST($2 AS BIGINT) ELSE CAST($3 AS BIGINT) END",
        key,
        c.publish.rank(),
        c.quote.rank()
    ));
    list.push(about(f, key, c.keep));
    list.push(loan::narrowed(key, c));
    list
}

fn about(f: &Folding<'_>, testimony: i64, audience: Audience) -> Stmt {
    stmt!(
        "INSERT INTO about (id, testimony, kind, audience, at)
         SELECT CAST($1 AS BIGINT), id, CAST($2 AS TEXT), CAST($3 AS BIGINT), CAST($4 AS TEXT) FROM testimony
         WHERE id = $5",
        f.key,
        f.entry.kind.word(),
        audience.rank(),
        f.entry.at.as_str(),
        testimony
    )
}

/// Folds a publication: shown if the testimony stands and its consent still reaches so far.
pub fn publish_apply(f: &Folding<'_>, body: &Publish) -> Vec<Stmt> {
    let (key, audience) = (f.of(&body.testimony), body.audience.rank());
    vec![
        stmt!(
            "INSERT INTO published (id, testimony, circle, audience, whole, words, language, place, at, sample)
             SELECT CAST($1 AS BIGINT), id, circle, CAST($2 AS BIGINT), CAST($3 AS BIGINT), CAST($4 AS TEXT), language,
               place, at, sample FROM testimony
             WHERE id = $5 AND CASE WHEN CAST($6 AS BIGINT) = 1 THEN publish ELSE quote END >= $7",
            f.key,
            audience,
            body.whole,
            body.words.as_str(),
            key,
            body.whole,
            audience
        ),
        about(f, key, body.audience),
    ]
}

/// Takes everything that was made of a testimony out of the derived tables.
pub fn forget(key: i64) -> Vec<Stmt> {
    let mut list = uncount(key);
    list.push(stmt!("DELETE FROM trait WHERE testimony = $1", key));
    list.push(stmt!("DELETE FROM published WHERE testimony = $1", key));
    list.push(stmt!("DELETE FROM about WHERE testimony = $1", key));
    list.push(stmt!("DELETE FROM heard WHERE testimony = $1", key));
    list.push(stmt!("DELETE FROM testimony WHERE id = $1", key));
    list
}

/// Folds a withdrawal: nothing that was made of the testimony stays.
pub fn withdraw_apply(f: &Folding<'_>, key: i64) -> Vec<Stmt> {
    let mut list = forget(key);
    list.extend(loan::withdrawn(key));
    list.push(stmt!(
        "INSERT INTO withdrawn (testimony, id, at) VALUES ($1, $2, $3) ON CONFLICT (testimony) DO NOTHING",
        key,
        f.key,
        f.entry.at.as_str()
    ));
    list
}

/// What destroys everything that the node holds of a testimony outside the derived tables.
///
/// The receipt stays, so that who holds the code is told that it was withdrawn; it leads to nothing else.
pub fn destroy(key: i64) -> Vec<Stmt> {
    vec![
        stmt!("DELETE FROM payload WHERE idx IN (SELECT id FROM about WHERE testimony = $1)", key),
        stmt!("DELETE FROM payload WHERE idx = $1", key),
        stmt!("DELETE FROM media WHERE idx = $1", key),
    ]
}

const FACT: &str = "SELECT t.member, t.keep, t.cnt, t.quote, t.publish, t.show, p.body FROM testimony t
 JOIN payload p ON p.idx = t.id WHERE t.id = $1";

/// The consent in five columns from `at` on.
pub fn consent(row: &Row, at: usize) -> Res<Consent> {
    let audience =
        |n: usize| -> Res<Audience> { Ok(Audience::of_rank(row.int(at + n)?).unwrap_or(Audience::Nobody)) };
    Ok(Consent {
        keep: audience(0)?,
        count: audience(1)?,
        quote: audience(2)?,
        publish: audience(3)?,
        show: audience(4)?,
    })
}

fn fact(key: i64, rows: &[Row]) -> Result<TestimonyFact, super::Stop> {
    let row = rows.first().ok_or(Refusal::Absent)?;
    let Some(Act::Tell(tell)) = Act::read(&civics::Kind::Tell, row.text(6)?).unwrap_or(None) else {
        return Err(super::sql::SqlError::Corrupt(format!("the payload of act {key}")).into());
    };
    Ok(TestimonyFact { key, member: row.int(0)?, consent: consent(row, 1)?, words: tell.words })
}

/// What a telling brings beside its words.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// The keyed hash of the receipt code.
    pub receipt: Vec<u8>,
    /// Cleaned pictures and recordings, in the order in which the act names them.
    pub media: Vec<Cleaned>,
    /// The keyed hash of the printed sheet's code that this telling uses up.
    pub sheet: Option<Vec<u8>>,
}

const SHEET: &str = "SELECT member FROM sheet WHERE code = $1";
/// One question for both: a telling asks the database as little as it can.
const TELLING: &str = "SELECT m.id, m.kind, m.country, m.circle, m.standing, m.federation,
   (SELECT COUNT(*) FROM mandate WHERE member = m.id AND ends > $1), c.id, c.name, c.level, c.parent, c.country,
   c.shield, c.accepted, c.reason, c.causes, c.facets FROM member m JOIN circle c ON c.id = m.circle WHERE m.id = $2";

/// The deed of telling; the circle is that of the member.
pub fn tell(actor: Actor, raw: Tell, beside: Beside) -> Deed {
    let member = raw.member.key(None);
    let mut asks = vec![stmt!(TELLING, 0i64, member)];
    asks.extend(beside.sheet.iter().map(|code| stmt!(SHEET, code.as_slice())));
    let reach = if beside.sheet.is_some() { Reach::Everything } else { Reach::Nothing };
    Deed::new(actor, asks, move |case| {
        let member = member::answer(case.answer(0)?, case.now)?.ok_or(Refusal::Absent)?;
        let circle = circle::fact(case.answer(0)?.first().ok_or(Refusal::Absent)?, 7)?;
        if beside.sheet.is_some()
            && case.answer(1)?.first().map(|row| row.int(0)).transpose()? != Some(member.key)
        {
            return Err(Refusal::SheetUnknown.into());
        }
        let act = tell_rule(case.actor, &member, &circle, &raw, case.now)?;
        let beside = beside.clone();
        let draft = Draft::new(Act::Tell(act), circle.shield.level.period()).circle(circle.key);
        Ok(draft.side(move |key| tell_side(key, beside)))
    })
    .reach(reach)
}

fn tell_side(key: i64, beside: Beside) -> Vec<Stmt> {
    let mut list = vec![stmt!("INSERT INTO receipt (code, idx) VALUES ($1, $2)", beside.receipt, key)];
    list.extend(beside.sheet.map(|code| stmt!("DELETE FROM sheet WHERE code = $1", code)));
    for (n, media) in (0i64..).zip(beside.media) {
        list.push(stmt!(
            "INSERT INTO media (idx, n, kind, bytes, thumb) VALUES ($1, $2, $3, $4, $5)",
            key,
            n,
            media.kind.mime(),
            media.bytes,
            media.thumbnail
        ));
    }
    list
}

/// The deed of changing consent, by whoever holds the receipt. Like a withdrawal it reaches everything: what is signed, taken or
/// written after it in the log must have been judged on what it left.
pub fn change(testimony: i64, consent: Consent) -> Deed {
    Deed::new(Actor::Teller { testimony }, vec![stmt!(FACT, testimony)], move |case| {
        let fact = fact(testimony, case.answer(0)?)?;
        let act = change_rule(case.actor, &fact, consent)?;
        Ok(Draft::new(Act::Consent(act), Period::Month).refs(&[testimony]))
    })
}

/// The deed of publishing a testimony or a part of it.
pub fn publish(actor: Actor, testimony: i64, audience: Audience, part: Option<String>) -> Deed {
    Deed::new(actor, vec![stmt!(FACT, testimony)], move |case| {
        let fact = fact(testimony, case.answer(0)?)?;
        let act = publish_rule(case.actor, &fact, audience, part.as_deref(), case.now)?;
        Ok(Draft::new(Act::Publish(act), Period::Month).refs(&[testimony]))
    })
    .reach(Reach::Things(vec![testimony]))
}

const STANDS: &str = "SELECT id FROM testimony WHERE id = $1";

/// The deed of withdrawing, by whoever holds the receipt.
pub fn withdraw(testimony: i64) -> Deed {
    Deed::new(Actor::Teller { testimony }, vec![stmt!(STANDS, testimony)], move |case| {
        if case.answer(0)?.is_empty() {
            return Err(Refusal::Withdrawn.into());
        }
        let act = withdraw_rule(case.actor, testimony)?;
        let draft = Draft::new(Act::Withdraw(act), Period::Month).refs(&[testimony]);
        Ok(draft.first(destroy(testimony)).erases(testimony))
    })
}

const KEPT_SINCE: &str = "SELECT t.at, c.shield,
   (SELECT MAX(a.at) FROM about a WHERE a.testimony = t.id AND a.kind = 'consent')
 FROM testimony t JOIN circle c ON c.id = t.circle WHERE t.id = $1";
const ALL_KEPT: &str = "SELECT t.id, t.at, c.shield,
   (SELECT MAX(a.at) FROM about a WHERE a.testimony = t.id AND a.kind = 'consent')
 FROM testimony t JOIN circle c ON c.id = t.circle WHERE t.id > $1 ORDER BY t.id LIMIT 1000";

/// The testimonies after a key that have been kept as long as they may be, and the last key that was looked at.
pub fn expired(q: &mut dyn Sql, after: i64, now: jiff::Timestamp) -> Res<(Vec<i64>, Option<i64>)> {
    let rows = q.rows(ALL_KEPT, &[after.into()])?;
    let mut list = Vec::new();
    for row in &rows {
        let since = row.opt_text(3)?.unwrap_or(row.text(1)?);
        if civics::testimony::expired(since, super::protection::of_rank(row.int(2)?), now) {
            list.push(row.int(0)?);
        }
    }
    Ok((list, rows.last().map(|row| row.int(0)).transpose()?))
}

/// The deed of withdrawing, in the teller's place, what has been kept as long as it may be.
pub fn expire(testimony: i64) -> Deed {
    Deed::new(Actor::Host, vec![stmt!(KEPT_SINCE, testimony)], move |case| {
        let row = case.answer(0)?.first().ok_or(Refusal::Withdrawn)?;
        let since = row.opt_text(2)?.unwrap_or(row.text(0)?);
        let level = super::protection::of_rank(row.int(1)?);
        let act = civics::testimony::expire(testimony, since, level, case.now)?;
        let draft = Draft::new(Act::Withdraw(act), Period::Month).refs(&[testimony]);
        Ok(draft.first(destroy(testimony)).erases(testimony))
    })
}
