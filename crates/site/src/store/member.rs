//! Members in the store.

use civics::helper::Channel;
use civics::member::{
    Affirm, Decline, Entrance, Kind, Leave, MemberFact, Profile, Register, Standing, VOUCHES, Vouch,
    affirm as affirm_rule, decline as decline_rule, leave as leave_rule, register as register_rule,
    vouch as vouch_rule,
};
use civics::protection::Period;
use civics::{Act, Actor, Refusal};
use jiff::Timestamp;

use super::fold::Folding;
use super::question::Question;
use super::sql::{Res, Row, Sql, SqlError, Stmt, stmt};
use super::{Deed, Draft, people};

fn insert(
    f: &Folding<'_>,
    who: &Profile,
    charter: i64,
    standing: Standing,
    by: (Channel, Option<i64>),
) -> Stmt {
    stmt!(
        "INSERT INTO member (id, name, kind, country, place, language, federation, circle, standing, charter, at,
           channel, helper, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, '')",
        f.key,
        who.name.as_str(),
        who.kind.word(),
        who.country.as_str(),
        who.place.as_str(),
        who.language.as_str(),
        who.federation.as_ref().map(|federation| f.of(federation)),
        f.circle().unwrap_or(-1),
        standing.word(),
        charter,
        f.entry.at.as_str(),
        by.0.word(),
        by.1
    )
}

/// Folds an affirmation: who affirms asks to be vouched for.
pub fn affirm_apply(f: &Folding<'_>, body: &Affirm) -> Vec<Stmt> {
    vec![insert(f, &body.profile, f.of(&body.charter), Standing::Asking, (Channel::Web, None))]
}

/// Folds a registration: a group that a helper registers is a member at once.
pub fn register_apply(f: &Folding<'_>, body: &Register) -> Vec<Stmt> {
    let by = (body.channel, body.helper.as_ref().map(|helper| f.of(helper)));
    vec![insert(f, &body.profile, f.of(&body.charter), Standing::Member, by)]
}

/// Folds a vouch: the second of a different kind admits (the rule is `civics::member::admitted`).
pub fn vouch_apply(f: &Folding<'_>, body: &Vouch) -> Vec<Stmt> {
    let (member, voucher) = (f.of(&body.member), f.of(&body.voucher));
    vec![
        stmt!(
            "INSERT INTO vouch (member, voucher, kind, at)
             SELECT CAST($1 AS BIGINT), id, kind, CAST($2 AS TEXT) FROM member WHERE id = $3
             ON CONFLICT (member, voucher) DO NOTHING",
            member,
            f.entry.at.as_str(),
            voucher
        ),
        stmt!(
            "UPDATE member SET standing = 'member' WHERE id = $1 AND standing = 'asking'
               AND (SELECT COUNT(DISTINCT kind) FROM vouch WHERE member = $2) >= $3",
            member,
            member,
            i64::try_from(VOUCHES).unwrap_or(2)
        ),
    ]
}

/// Folds a refusal to admit.
pub fn decline_apply(f: &Folding<'_>, body: &Decline) -> Vec<Stmt> {
    vec![stmt!(
        "UPDATE member SET standing = 'declined', reason = $1 WHERE id = $2 AND standing = 'asking'",
        body.reason.as_str(),
        f.of(&body.member)
    )]
}

/// Folds a leaving; its seats in caucuses end with it, and every loan of its struggles is taken back: nobody else could.
pub fn leave_apply(f: &Folding<'_>, body: &Leave) -> Vec<Stmt> {
    let member = f.of(&body.member);
    vec![
        stmt!("UPDATE member SET standing = 'left', reason = $1 WHERE id = $2", body.reason.as_str(), member),
        stmt!("DELETE FROM seat WHERE member = $1", member),
        stmt!("UPDATE loan SET recalled = $1 WHERE lender = $2 AND recalled IS NULL", f.key, member),
    ]
}

/// A member, as pages show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its key.
    pub key: i64,
    /// What it says of itself; the federation is given apart.
    pub name: String,
    /// Its kind.
    pub kind: Kind,
    /// Its country.
    pub country: String,
    /// Where it is.
    pub place: String,
    /// The language in which it wishes to be spoken to.
    pub language: String,
    /// The key of its federation.
    pub federation: Option<i64>,
    /// The key of its circle.
    pub circle: i64,
    /// Where it stands.
    pub standing: Standing,
    /// The charter that it affirmed.
    pub charter: i64,
    /// Since when.
    pub at: String,
    /// Through which channel it came.
    pub channel: String,
    /// Why it was declined or left.
    pub reason: String,
}

fn read(row: &Row) -> Res<Member> {
    Ok(Member {
        key: row.int(0)?,
        name: row.text(1)?.into(),
        kind: Kind::parse(row.text(2)?).ok_or(SqlError::Column(2))?,
        country: row.text(3)?.into(),
        place: row.text(4)?.into(),
        language: row.text(5)?.into(),
        federation: row.opt_int(6)?,
        circle: row.int(7)?,
        standing: Standing::parse(row.text(8)?).ok_or(SqlError::Column(8))?,
        charter: row.int(9)?,
        at: row.text(10)?.into(),
        channel: row.text(11)?.into(),
        reason: row.text(12)?.into(),
    })
}

const MEMBER: &str =
    "SELECT id, name, kind, country, place, language, federation, circle, standing, charter, at,
   channel, reason FROM member WHERE id = $1";
const MEMBERS: &str =
    "SELECT id, name, kind, country, place, language, federation, circle, standing, charter, at,
   channel, reason FROM member WHERE standing = $1 AND ($2 = '' OR kind = $3) AND id > $4 ORDER BY id LIMIT $5";
const MEMBERS_OF: &str =
    "SELECT id, name, kind, country, place, language, federation, circle, standing, charter, at,
   channel, reason FROM member WHERE circle = $1 AND standing = $2 AND ($3 = '' OR kind = $4) AND id > $5
 ORDER BY id LIMIT $6";
const PARTS: &str =
    "SELECT id, name, kind, country, place, language, federation, circle, standing, charter, at,
   channel, reason FROM member WHERE federation = $1 AND standing = 'member' ORDER BY id LIMIT 500";
const VOUCHERS: &str =
    "SELECT m.id, m.name, m.kind, m.country, m.place, m.language, m.federation, m.circle, m.standing,
   m.charter, v.at, m.channel, m.reason FROM vouch v JOIN member m ON m.id = v.voucher WHERE v.member = $1
 ORDER BY m.id LIMIT 100";
const FACT: &str = "SELECT id, kind, country, circle, standing, federation,
   (SELECT COUNT(*) FROM mandate WHERE member = m.id AND ends > $1) FROM member m WHERE id = $2";
const EARLIER: &str = "SELECT voucher FROM vouch WHERE member = $1";
const CHARTER_OF: &str = "SELECT charter FROM circle WHERE id = $1";

/// The members of a circle, for rules that ask who belongs to it.
pub const OF_CIRCLE: &str = "SELECT id FROM member WHERE circle = $1 AND standing = 'member'";

/// One member.
pub fn member(q: &mut dyn Sql, key: i64) -> Res<Option<Member>> {
    q.rows(MEMBER, &[key.into()])?.first().map(read).transpose()
}

/// Which members a page asks for.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    /// Of this circle alone.
    pub circle: Option<i64>,
    /// Of this kind alone.
    pub kind: Option<Kind>,
    /// Of this standing.
    pub standing: Standing,
    /// After this key.
    pub after: i64,
    /// At most so many.
    pub most: i64,
}

impl Wanted {
    /// The question for these members, to be asked together with others.
    pub fn ask(&self) -> Stmt {
        let (kind, standing) = (self.kind.map_or("", Kind::word), self.standing.word());
        match self.circle {
            None => stmt!(MEMBERS, standing, kind, kind, self.after, self.most),
            Some(circle) => stmt!(MEMBERS_OF, circle, standing, kind, kind, self.after, self.most),
        }
    }
}

/// Reads a list of members.
pub fn list(rows: &[Row]) -> Res<Vec<Member>> {
    rows.iter().map(read).collect()
}

/// The members that are wanted, oldest first.
pub fn members(wanted: &Wanted) -> Question<Vec<Member>> {
    Question::new(wanted.ask(), list)
}

const KINDS: &str = "SELECT kind, COUNT(*) FROM member WHERE circle = $1 AND standing = 'member'
 GROUP BY kind ORDER BY kind";

/// How many members of each kind a circle has.
pub fn kinds(circle: i64) -> Question<Vec<(Kind, i64)>> {
    Question::new(stmt!(KINDS, circle), |rows| {
        let read = |row: &Row| Ok((Kind::parse(row.text(0)?).ok_or(SqlError::Column(0))?, row.int(1)?));
        rows.iter().map(read).collect()
    })
}

const FEDERATIONS: &str = "SELECT id, name FROM member WHERE standing = 'member' AND kind = 'federation'
 ORDER BY name LIMIT 500";
const NAMED: &str = "SELECT name FROM member WHERE id = $1 AND standing = 'member'";

fn named(row: &Row) -> Res<(i64, String)> {
    Ok((row.int(0)?, row.text(1)?.into()))
}

/// The federations of which a new member can be a part: key and name.
pub fn federations(q: &mut dyn Sql) -> Res<Vec<(i64, String)>> {
    q.rows(FEDERATIONS, &[])?.iter().map(named).collect()
}

/// Those of these keys that are members now, with their names.
pub fn names(q: &mut dyn Sql, keys: &[i64]) -> Res<Vec<(i64, String)>> {
    let mut found = Vec::new();
    for key in keys.iter().take(100) {
        if let Some(row) = q.rows(NAMED, &[(*key).into()])?.first() {
            found.push((*key, row.text(0)?.to_owned()));
        }
    }
    Ok(found)
}

/// The parts of a federation.
pub fn parts(q: &mut dyn Sql, federation: i64) -> Res<Vec<Member>> {
    q.rows(PARTS, &[federation.into()])?.iter().map(read).collect()
}

/// Who vouched for a member; `at` is when.
pub fn vouchers(q: &mut dyn Sql, member: i64) -> Res<Vec<Member>> {
    q.rows(VOUCHERS, &[member.into()])?.iter().map(read).collect()
}

/// The question for the facts about one member, for deeds.
///
/// Mandates are counted from the epoch on, so that the host's "first mandate" can be given only once.
pub fn ask(key: i64) -> Stmt {
    stmt!(FACT, 0i64, key)
}

/// The answer to [`ask`].
pub fn answer(rows: &[Row], _now: Timestamp) -> Res<Option<MemberFact>> {
    let Some(row) = rows.first() else { return Ok(None) };
    Ok(Some(MemberFact {
        key: row.int(0)?,
        kind: Kind::parse(row.text(1)?).ok_or(SqlError::Column(1))?,
        country: row.text(2)?.into(),
        circle: row.int(3)?,
        standing: Standing::parse(row.text(4)?).ok_or(SqlError::Column(4))?,
        federation: row.opt_int(5)?,
        mandates: u64::try_from(row.int(6)?).unwrap_or(0),
    }))
}

fn charter_in_force(rows: &[Row]) -> Result<i64, super::Stop> {
    Ok(rows.first().ok_or(Refusal::Absent)?.opt_int(0)?.ok_or(Refusal::Absent)?)
}

fn keep_code(code: Vec<u8>, member: i64) -> Stmt {
    stmt!("INSERT INTO code (code, member) VALUES ($1, $2)", code, member)
}

fn drop_code(member: i64) -> Stmt {
    stmt!("DELETE FROM code WHERE member = $1", member)
}

fn federation_ask(profile: &Profile) -> Stmt {
    ask(profile.federation.as_ref().map_or(-1, |federation| federation.key(None)))
}

/// The deed of affirming the charter in force in a circle; `code` is the keyed hash of the group's code, with which
/// it comes in once it is a member.
pub fn affirm(circle: i64, code: Vec<u8>, body: Affirm) -> Deed {
    let asks = vec![stmt!(CHARTER_OF, circle), federation_ask(&body.profile)];
    Deed::new(Actor::Anyone, asks, move |case| {
        let in_force = charter_in_force(case.answer(0)?)?;
        let federation = answer(case.answer(1)?, case.now)?;
        let act = affirm_rule(in_force, federation.as_ref(), &body)?;
        let code = code.clone();
        Ok(Draft::new(Act::Affirm(act), Period::Day)
            .circle(circle)
            .refs(&[in_force])
            .side(move |key| vec![keep_code(code, key)]))
    })
}

/// The deed of registering a group; `code` is the keyed hash of the group's code.
pub fn register(actor: Actor, circle: i64, code: Vec<u8>, body: Register) -> Deed {
    let asks = vec![stmt!(CHARTER_OF, circle), federation_ask(&body.profile)];
    Deed::new(actor, asks, move |case| {
        let in_force = charter_in_force(case.answer(0)?)?;
        let federation = answer(case.answer(1)?, case.now)?;
        let entrance = Entrance { circle, in_force };
        let act = register_rule(case.actor, entrance, federation.as_ref(), &body, case.now)?;
        let code = code.clone();
        Ok(Draft::new(Act::Register(act), Period::Day)
            .circle(circle)
            .refs(&[in_force])
            .side(move |key| vec![keep_code(code, key)]))
    })
}

/// The deed of vouching.
pub fn vouch(actor: Actor, asking: i64, voucher: i64) -> Deed {
    Deed::new(actor, vec![ask(asking), ask(voucher), stmt!(EARLIER, asking)], move |case| {
        let asked = answer(case.answer(0)?, case.now)?.ok_or(Refusal::Absent)?;
        let vouching = answer(case.answer(1)?, case.now)?.ok_or(Refusal::Absent)?;
        let earlier = case.answer(2)?.iter().map(|row| row.int(0)).collect::<Res<Vec<_>>>()?;
        let act = vouch_rule(case.actor, &asked, &vouching, &earlier, case.now)?;
        Ok(Draft::new(Act::Vouch(act), Period::Day).by(voucher).circle(asked.circle).refs(&[asking, voucher]))
    })
}

/// The deed of declining one that asks to join.
pub fn decline(actor: Actor, asking: i64, decliner: i64, reason: String) -> Deed {
    Deed::new(actor, vec![ask(asking), ask(decliner)], move |case| {
        let asked = answer(case.answer(0)?, case.now)?.ok_or(Refusal::Absent)?;
        let declining = answer(case.answer(1)?, case.now)?.ok_or(Refusal::Absent)?;
        let act = decline_rule(case.actor, &asked, &declining, &reason, case.now)?;
        Ok(Draft::new(Act::Decline(act), Period::Day)
            .by(decliner)
            .circle(asked.circle)
            .refs(&[asking, decliner])
            .side(move |_| vec![drop_code(asking)]))
    })
}

/// The deed of leaving.
pub fn leave(actor: Actor, member: i64, reason: String) -> Deed {
    Deed::new(actor, vec![ask(member)], move |case| {
        let fact = answer(case.answer(0)?, case.now)?.ok_or(Refusal::Absent)?;
        let act = leave_rule(case.actor, &fact, &reason, case.now)?;
        let draft = Draft::new(Act::Leave(act), Period::Day).by(member).circle(fact.circle).refs(&[member]);
        // Its way in ends with it: the code, and the sessions that the code opened.
        Ok(draft.side(move |_| vec![drop_code(member), people::end_sessions(None, Some(member))]))
    })
}
