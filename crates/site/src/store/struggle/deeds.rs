//! What holders do with their struggles.

use civics::consent::Audience;
use civics::driver;
use civics::struggle::{
    Account, Holder, Known, Raise, Report, Revise, StruggleFact, agree as agree_rule, join as join_rule,
    raise as raise_rule, report as report_rule, revise as revise_rule,
};
use civics::{Act, Actor, Address, Refusal};
use jiff::Timestamp;

use crate::store::sql::{Res, Row, Stmt, stmt};
use crate::store::{Case, Deed, Draft, Stop, circle, member};

const HOLDER: &str = "SELECT m.id, m.kind, m.country, m.circle, m.standing, m.federation,
   (SELECT COUNT(*) FROM mandate WHERE member = m.id AND ends > $1), c.id, c.name, c.level, c.parent, c.country,
   c.shield, c.accepted, c.reason, c.causes, c.facets FROM member m JOIN circle c ON c.id = m.circle WHERE m.id = $2";
const HOLDER_OF: &str = "SELECT m.id, m.kind, m.country, m.circle, m.standing, m.federation,
   (SELECT COUNT(*) FROM mandate WHERE member = m.id AND ends > $1), c.id, c.name, c.level, c.parent, c.country,
   c.shield, c.accepted, c.reason, c.causes, c.facets FROM struggle s JOIN member m ON m.id = s.member
 JOIN circle c ON c.id = m.circle WHERE s.id = $2";
const FACT: &str = "SELECT id, member, circle, country, audience, joint, missing FROM struggle WHERE id = $1";
const DRIVER: &str = "SELECT id FROM driver WHERE id = $1";
const TOLD: &str = "SELECT id FROM testimony WHERE id = $1 AND member = $2";
const TOLD_OF: &str =
    "SELECT t.id FROM testimony t JOIN struggle s ON s.member = t.member WHERE t.id = $1 AND s.id = $2";
const JOINED: &str = "SELECT id FROM joined WHERE struggle = $1 AND own = $2";
const AGREED: &str = "SELECT agreed FROM part WHERE joint = $1 AND own = $2";

/// The question for the facts about a struggle, for deeds.
pub fn ask(key: i64) -> Stmt {
    stmt!(FACT, key)
}

/// The answer to [`ask`].
pub fn answer(rows: &[Row]) -> Res<Option<StruggleFact>> {
    let Some(row) = rows.first() else { return Ok(None) };
    Ok(Some(StruggleFact {
        key: row.int(0)?,
        member: row.int(1)?,
        circle: row.int(2)?,
        country: row.text(3)?.into(),
        audience: Audience::of_rank(row.int(4)?).unwrap_or(Audience::Group),
        joint: row.int(5)? == 1,
        missing: u64::try_from(row.int(6)?).unwrap_or(0),
    }))
}

fn holder(rows: &[Row], now: Timestamp) -> Result<Holder, Stop> {
    let member = member::answer(rows, now)?.ok_or(Refusal::Absent)?;
    Ok(Holder { member, circle: circle::fact(rows.first().ok_or(Refusal::Absent)?, 7)? })
}

/// The drivers, testimonies and struggles that an account names, as questions of which each has an answer or none.
fn named(account: &Account) -> Vec<Stmt> {
    account.causes.iter().filter_map(|cause| driver::key(cause)).map(|key| stmt!(DRIVER, key)).collect()
}

/// The answers to questions `from..` that are there, as keys; `from` moves on.
fn present(case: &Case<'_>, from: &mut usize, count: usize) -> Result<Vec<i64>, Stop> {
    let mut keys = Vec::new();
    for at in *from..*from + count {
        keys.extend(case.answer(at)?.first().map(|row| row.int(0)).transpose()?);
    }
    *from += count;
    Ok(keys)
}

/// The deed of raising a struggle.
pub fn raise(actor: Actor, raw: Raise) -> Deed {
    let owner = raw.member.key(None);
    let mut asks = vec![stmt!(HOLDER, 0i64, owner)];
    asks.extend(named(&raw.account));
    let drivers = asks.len() - 1;
    asks.extend(raw.heard.iter().map(|one| stmt!(TOLD, one.key(None), owner)));
    asks.extend(raw.joint.iter().map(|one| ask(one.key(None))));
    Deed::new(actor, asks, move |case| {
        let (holder, mut from) = (holder(case.answer(0)?, case.now)?, 1);
        let mut known = Known {
            drivers: present(case, &mut from, drivers)?,
            testimonies: present(case, &mut from, raw.heard.len())?,
            parts: Vec::new(),
        };
        for at in from..from + raw.joint.len() {
            let part = answer(case.answer(at)?)?;
            known.parts.extend(part.filter(|part| part.seen_by(&holder.member)));
        }
        let act = raise_rule(case.actor, &holder, &known, &raw, case.now)?;
        let public = act.account.audience == Audience::Public;
        let few = known.parts.len() <= civics::entry::MOST_REFS;
        let all = public && few && known.parts.iter().all(StruggleFact::public);
        let refs: Vec<i64> = act.joint.iter().filter(|_| all).map(|one| one.key(None)).collect();
        let draft =
            Draft::new(Act::Raise(act), holder.circle.shield.level.period()).circle(holder.circle.key);
        Ok(signed(draft.refs(&refs), public, owner))
    })
}

/// Names who acted only where everybody may know: what the envelope says, it says for ever.
fn signed(draft: Draft, public: bool, member: i64) -> Draft {
    if public { draft.by(member) } else { draft }
}

/// The deed of telling a struggle anew.
pub fn revise(actor: Actor, struggle: i64, account: Account, heard: Vec<Address>) -> Deed {
    let mut asks = vec![stmt!(HOLDER_OF, 0i64, struggle)];
    asks.extend(named(&account));
    let drivers = asks.len() - 1;
    asks.extend(heard.iter().map(|one| stmt!(TOLD_OF, one.key(None), struggle)));
    let raw = Revise { struggle: circle::here(struggle), account, heard };
    Deed::new(actor, asks, move |case| {
        let (holder, mut from) = (holder(case.answer(0)?, case.now)?, 1);
        let drivers = present(case, &mut from, drivers)?;
        let testimonies = present(case, &mut from, raw.heard.len())?;
        let known = Known { drivers, testimonies, parts: Vec::new() };
        let act = revise_rule(case.actor, &holder, &known, &raw, case.now)?;
        let public = act.account.audience == Audience::Public;
        let draft = Draft::new(Act::Revise(act), holder.circle.shield.level.period());
        Ok(signed(draft.circle(holder.circle.key).refs(&[struggle]), public, holder.member.key))
    })
}

/// The deed of saying where a struggle stands.
pub fn report(actor: Actor, raw: Report) -> Deed {
    let struggle = raw.struggle.key(None);
    Deed::new(actor, vec![stmt!(HOLDER_OF, 0i64, struggle), ask(struggle)], move |case| {
        let holder = holder(case.answer(0)?, case.now)?;
        let fact = answer(case.answer(1)?)?.ok_or(Refusal::Absent)?;
        let act = report_rule(case.actor, &holder, &raw, case.now)?;
        let draft = Draft::new(Act::Report(act), holder.circle.shield.level.period());
        Ok(signed(draft.circle(holder.circle.key).refs(&[struggle]), fact.public(), holder.member.key))
    })
}

/// The deed of saying *ours too*, with an own struggle.
pub fn join(actor: Actor, struggle: i64, own: i64) -> Deed {
    let asks = vec![stmt!(HOLDER_OF, 0i64, own), ask(struggle), ask(own), stmt!(JOINED, struggle, own)];
    Deed::new(actor, asks, move |case| {
        let holder = holder(case.answer(0)?, case.now)?;
        let joined = answer(case.answer(1)?)?.ok_or(Refusal::Absent)?;
        let fact = answer(case.answer(2)?)?.ok_or(Refusal::Absent)?;
        let already = !case.answer(3)?.is_empty();
        let act = join_rule(case.actor, &holder.member, (&joined, &fact), already, case.now)?;
        let public = joined.public() && fact.public();
        let refs: &[i64] = if public { &[struggle, own] } else { &[struggle] };
        let draft = Draft::new(Act::Join(act), holder.circle.shield.level.period());
        // Where the joining group may not be named, its circle would name it.
        let draft = if public { draft.circle(holder.circle.key) } else { draft };
        Ok(signed(draft.refs(refs), public, holder.member.key))
    })
}

/// The deed of saying yes or no to a joint struggle.
pub fn agree(actor: Actor, joint: i64, own: i64, yes: bool) -> Deed {
    let asks = vec![stmt!(HOLDER_OF, 0i64, own), ask(joint), ask(own), stmt!(AGREED, joint, own)];
    Deed::new(actor, asks, move |case| {
        let holder = holder(case.answer(0)?, case.now)?;
        let whole = answer(case.answer(1)?)?.ok_or(Refusal::Absent)?;
        let fact = answer(case.answer(2)?)?.ok_or(Refusal::Absent)?;
        let agreed = case.answer(3)?.first().map(|row| row.int(0)).transpose()?;
        let said = agreed.map(|agreed| match agreed {
            1 => Some(true),
            2 => Some(false),
            _ => None,
        });
        let act = agree_rule(case.actor, &holder.member, (&whole, &fact), said, (yes, case.now))?;
        let public = whole.public() && fact.public();
        let draft = Draft::new(Act::Agree(act), holder.circle.shield.level.period());
        Ok(signed(draft.circle(holder.circle.key).refs(&[joint]), public, holder.member.key))
    })
}
