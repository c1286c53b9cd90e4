//! Stances in the store: their folds and deeds; the questions of pages are in `stood`.

use civics::circle::Level;
use civics::protection::{Period, Protection};
use civics::round::{By, Declare, Ground, Object, Reply, Stance, Stand};
use civics::stance::{
    Asked, Held, ObjectionFact, Said, Taken, Way, declare as declare_rule, reply as reply_rule,
    take as take_rule,
};
use civics::{Act, Actor, Address, Refusal};

use super::fold::{self, Folding};
use super::slip::{self, Slip};
use super::sql::{Res, Row, SqlError, Stmt, stmt};
use super::{Deed, Draft, Reach, circle, member, round, voice};

/// The one stance of a member: a new one takes the place of the old one, and of what a panel said about that.
fn upsert(f: &Folding<'_>, (proposal, version): (&Address, &Address), by: &By, said: &Said) -> Stmt {
    stmt!(
        "INSERT INTO stance (proposal, member, id, version, stance, ground, principle, words, channel, mandate, helper,
           shelved, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, $12)
         ON CONFLICT (proposal, member) DO UPDATE SET id = excluded.id, version = excluded.version,
           stance = excluded.stance, ground = excluded.ground, principle = excluded.principle, words = excluded.words,
           channel = excluded.channel, mandate = excluded.mandate, helper = excluded.helper, shelved = 0,
           at = excluded.at",
        f.of(proposal),
        f.of(&by.member),
        f.key,
        f.of(version),
        said.stance.word(),
        said.ground.map_or("", Ground::word),
        said.principle.as_deref().unwrap_or(""),
        said.words.as_str(),
        by.channel.word(),
        by.mandate.as_ref().map(|mandate| f.of(mandate)),
        by.helper.as_ref().map(|helper| f.of(helper)),
        f.entry.at.as_str()
    )
}

/// Folds consent, or standing aside: public, so that anybody can count again, unless it could expose who speaks. What
/// somebody adds in words is for the alliance, like the round.
pub fn stand_apply(f: &Folding<'_>, body: &Stand) -> Vec<Stmt> {
    let said = Said { stance: body.stance, ground: None, principle: None, words: body.words.clone() };
    let member = f.of(&body.by.member);
    let mut list = vec![
        upsert(f, (&body.proposal, &body.version), &body.by, &said),
        voice::spoke(f.circle().unwrap_or(-1), member, "stand"),
    ];
    list.extend(f.entry.by.as_ref().filter(|_| body.words.is_empty()).map(|_| fold::unseal(f.key)));
    list
}

/// Folds an objection.
pub fn object_apply(f: &Folding<'_>, body: &Object) -> Vec<Stmt> {
    let (ground, principle) = (Some(body.ground), body.principle.clone());
    let said = Said { stance: Stance::Object, ground, principle, words: body.words.clone() };
    let (proposal, member) = (f.of(&body.proposal), f.of(&body.by.member));
    vec![
        upsert(f, (&body.proposal, &body.version), &body.by, &said),
        stmt!("INSERT INTO objection (id, proposal, member) VALUES ($1, $2, $3)", f.key, proposal, member),
        voice::spoke(f.circle().unwrap_or(-1), member, "object"),
    ]
}

/// Folds the proposer's answer to an objection.
pub fn reply_apply(f: &Folding<'_>, body: &Reply) -> Vec<Stmt> {
    let mut list = vec![stmt!(
        "INSERT INTO reply (id, objection, words, at) VALUES ($1, $2, $3, $4)",
        f.key,
        f.of(&body.objection),
        body.words.as_str(),
        f.entry.at.as_str()
    )];
    let by = f.entry.by.as_ref().map(|by| f.of(by));
    list.extend(by.map(|by| voice::spoke(f.circle().unwrap_or(-1), by, "reply")));
    list
}

/// Folds a shutdown: it takes the place of one that would run longer, declared by the same member or by nobody that is
/// named; a convenor's takes the place of any.
pub fn declare_apply(f: &Folding<'_>, body: &Declare) -> Vec<Stmt> {
    let (circle, starts) = (f.circle().unwrap_or(-1), body.starts.as_second());
    let by = f.entry.by.as_ref().map(|by| f.of(by));
    vec![
        stmt!(
            "UPDATE shutdown SET ends = $1 WHERE circle = $2 AND starts <= $3 AND ends > $4
               AND (member = $5 OR CAST($6 AS BIGINT) IS NULL)",
            starts,
            circle,
            starts,
            starts,
            by,
            by
        ),
        stmt!(
            "INSERT INTO shutdown (id, circle, member, starts, ends, words) VALUES ($1, $2, $3, $4, $5, $6)",
            f.key,
            circle,
            by,
            starts,
            body.ends.as_second(),
            body.words.as_str()
        ),
    ]
}

const VOTERS: &str = "SELECT id FROM member WHERE circle = $1 AND standing = 'member' AND kind <> 'international-ngo' ORDER BY id";
const EARLIER: &str = "SELECT starts, ends FROM shutdown WHERE circle = $1 ORDER BY ends DESC LIMIT 1000";
const WITHIN: &str = "WITH RECURSIVE above (id) AS (SELECT circle FROM member WHERE id = $1 UNION
   SELECT c.parent FROM circle c JOIN above a ON c.id = a.id WHERE c.parent IS NOT NULL)
 SELECT p.id FROM proposal p JOIN above a ON a.id = p.circle WHERE p.id = $2";
const HELD: &str =
    "SELECT version, stance, ground, principle, words FROM stance WHERE proposal = $1 AND member = $2";
const PRINCIPLES: &str = "SELECT c.principles FROM charter c JOIN circle o ON o.charter = c.id
 JOIN proposal p ON p.circle = o.id WHERE p.id = $1";
const OBJECTION: &str =
    "SELECT o.proposal, s.id, s.shelved FROM objection o LEFT JOIN stance s ON s.id = o.id
 WHERE o.id = $1";
/// What was said, from a row that holds stance, ground, principle and words from `at` on.
pub fn said(row: &Row, at: usize) -> Res<Said> {
    let principle = row.text(at + 2)?;
    Ok(Said {
        stance: Stance::parse(row.text(at)?).ok_or(SqlError::Column(at))?,
        ground: Ground::parse(row.text(at + 1)?),
        principle: (!principle.is_empty()).then(|| principle.to_owned()),
        words: row.text(at + 3)?.into(),
    })
}

fn held(rows: &[Row]) -> Res<Option<Held>> {
    rows.first().map(|row| Ok(Held { version: row.int(0)?, said: said(row, 1)? })).transpose()
}

/// The question for the principles of the charter in force where a proposal is decided.
pub fn principles_ask(proposal: i64) -> Stmt {
    stmt!(PRINCIPLES, proposal)
}

/// The answer to [`principles_ask`].
pub fn principles(rows: &[Row]) -> Res<Vec<String>> {
    rows.first().map_or_else(|| Ok(Vec::new()), |row| Ok(circle::words(row.text(0)?)))
}

/// What somebody wishes to enter for a member.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The proposal.
    pub proposal: i64,
    /// The member.
    pub member: i64,
    /// The version that was read, and the channel.
    pub way: Way,
    /// What it says.
    pub said: Said,
    /// The slip of paper on which it stands, and who types it.
    pub slip: Option<Slip>,
}

/// The deed of taking a stance, for oneself or for another; from a slip only when it is typed the second time.
pub fn take(actor: Actor, wish: Wish) -> Deed {
    let (proposal, member) = (wish.proposal, wish.member);
    let mut asks = vec![
        round::ask(proposal),
        member::ask(member),
        stmt!(WITHIN, member, proposal),
        stmt!(HELD, proposal, member),
        principles_ask(proposal),
    ];
    asks.extend(wish.slip.iter().flat_map(|slip| slip::asks(slip, member)));
    Deed::new(actor, asks, move |case| {
        let round = round::answer(case.answer(0)?)?.ok_or(Refusal::Absent)?;
        let fact = member::answer(case.answer(1)?, case.now)?.ok_or(Refusal::Absent)?;
        let held = held(case.answer(3)?)?;
        let principles = principles(case.answer(4)?)?;
        let within = !case.answer(2)?.is_empty();
        let asked =
            Asked { round: &round, member: &fact, within, held: held.as_ref(), principles: &principles };
        let said = match &wish.slip {
            None => wish.said.clone(),
            Some(slip) => slip::judge(slip, &wish, (case.answer(5)?, case.answer(6)?), case.now)?,
        };
        let (act, version) = match take_rule(case.actor, &asked, wish.way, &said, case.now)? {
            Taken::Stand(body) => (Act::Stand(body), wish.way.version),
            Taken::Object(body) => (Act::Object(body), wish.way.version),
        };
        // About a struggle that is not public the envelope does not say who took a stance.
        let mut refs = vec![proposal];
        refs.extend((version != proposal).then_some(version));
        refs.extend((!round.veiled).then_some(member));
        let draft = Draft::new(act, Period::Day).circle(round.circle).refs(&refs);
        let draft = if round.veiled { draft } else { draft.by(member) };
        let slip = wish.slip.clone();
        Ok(draft.side(move |key| slip.map(|slip| slip::used(&slip, key)).into_iter().collect()))
    })
    .reach(Reach::Things(vec![member]))
}

/// The deed of answering an objection to a proposal.
pub fn reply(actor: Actor, proposal: i64, objection: i64, words: String) -> Deed {
    Deed::new(actor, vec![round::ask(proposal), stmt!(OBJECTION, objection)], move |case| {
        let round = round::answer(case.answer(0)?)?.ok_or(Refusal::Absent)?;
        let row = case.answer(1)?.first().ok_or(Refusal::Absent)?;
        if row.int(0)? != proposal {
            return Err(Refusal::Absent.into());
        }
        let stands = row.opt_int(1)?.is_some() && row.opt_int(2)? == Some(0);
        let fact = ObjectionFact { objection, stands };
        let act = reply_rule(case.actor, &round, fact, &words, case.now)?;
        let draft =
            Draft::new(Act::Reply(act), Period::Day).circle(round.circle).refs(&[proposal, objection]);
        Ok(if round.veiled { draft } else { draft.by(round.member) })
    })
}

/// The deed of declaring a shutdown. Where to say so could expose a member, the envelope does not name it.
pub fn declare(actor: Actor, circle: i64, body: Declare) -> Deed {
    let asks = vec![circle::ask(circle), stmt!(VOTERS, circle), stmt!(EARLIER, circle)];
    Deed::new(actor, asks, move |case| {
        let circle = circle::answer(case.answer(0)?)?.ok_or(Refusal::Absent)?.fact;
        let members = case.answer(1)?.iter().map(|row| row.int(0)).collect::<Res<Vec<_>>>()?;
        let earlier = round::end::shutdowns(case.answer(2)?)?;
        let (act, member) = declare_rule(case.actor, circle.key, (&members, &earlier), &body, case.now)?;
        let draft = Draft::new(Act::Declare(act), Period::Day).circle(circle.key);
        let named = circle.shield.level <= Protection::Narrowed || circle.level == Level::International;
        Ok(match member.filter(|_| named) {
            None => draft,
            Some(member) => draft.by(member),
        })
    })
}
