//! Signatures and releases in the store.

pub mod shown;
pub mod signers;

use civics::protection::Period;
use civics::signature::{
    Choir, FrozenFact, Signer, release as release_rule, sign as sign_rule, unsign as unsign_rule,
};
use civics::text::freeze::rooted;
use civics::text::{Release, Sign, Unsign};
use civics::{Act, Actor, Refusal};
use jiff::Timestamp;

use super::fold::Folding;
use super::sql::{Res, Row, Sql, Stmt, stmt};
use super::text::shown::rooted as footing;
use super::{Case, Deed, Draft, Reach, Stop, member, rules, trace, voice};

const COUNT_IN: &str = "UPDATE freezing SET signatures = signatures + 1 WHERE id = $1
   AND EXISTS (SELECT 1 FROM member m WHERE m.id = $2 AND m.kind <> 'international-ngo')
   AND NOT EXISTS (SELECT 1 FROM signature s WHERE s.freezing = $3 AND s.member = $4 AND s.ended IS NULL)";
const SUPPORT_IN: &str = "UPDATE freezing SET supporters = supporters + 1 WHERE id = $1
   AND EXISTS (SELECT 1 FROM member m WHERE m.id = $2 AND m.kind = 'international-ngo')
   AND NOT EXISTS (SELECT 1 FROM signature s WHERE s.freezing = $3 AND s.member = $4 AND s.ended IS NULL)";
const CHORUS_IN: &str = "WITH RECURSIVE above (id) AS (SELECT CAST($1 AS BIGINT) UNION
   SELECT c.parent FROM circle c JOIN above a ON c.id = a.id WHERE c.parent IS NOT NULL)
 INSERT INTO chorus (freezing, caucus, n) SELECT CAST($2 AS BIGINT), s.caucus, 1
 FROM seat s JOIN caucus c ON c.id = s.caucus JOIN member m ON m.id = s.member
 WHERE s.member = $3 AND m.kind <> 'international-ngo' AND c.circle IN (SELECT id FROM above)
   AND NOT EXISTS (SELECT 1 FROM singer x WHERE x.freezing = $4 AND x.caucus = s.caucus AND x.member = s.member)
 ON CONFLICT (freezing, caucus) DO UPDATE SET n = chorus.n + 1";
const SING: &str = "WITH RECURSIVE above (id) AS (SELECT CAST($1 AS BIGINT) UNION
   SELECT c.parent FROM circle c JOIN above a ON c.id = a.id WHERE c.parent IS NOT NULL)
 INSERT INTO singer (freezing, caucus, member) SELECT CAST($2 AS BIGINT), s.caucus, s.member
 FROM seat s JOIN caucus c ON c.id = s.caucus JOIN member m ON m.id = s.member
 WHERE s.member = $3 AND m.kind <> 'international-ngo' AND c.circle IN (SELECT id FROM above)
 ON CONFLICT (freezing, caucus, member) DO NOTHING";
const SIGNED: &str = "INSERT INTO signature (freezing, member, id, mandate, ended, reason, supporter, at)
 SELECT CAST($1 AS BIGINT), m.id, CAST($2 AS BIGINT), CAST($3 AS BIGINT), CAST(NULL AS BIGINT), '',
   CASE WHEN m.kind = 'international-ngo' THEN 1 ELSE 0 END, CAST($4 AS TEXT) FROM member m WHERE m.id = $5
 ON CONFLICT (freezing, member) DO UPDATE SET id = excluded.id, mandate = excluded.mandate, ended = NULL,
   reason = '', at = excluded.at";

/// Folds a signature: it counts for the caucuses of the circle and of those above in which the member sits now.
pub fn sign_apply(f: &Folding<'_>, body: &Sign) -> Vec<Stmt> {
    let (freeze, member, circle) = (f.of(&body.freeze), f.of(&body.member), f.circle().unwrap_or(-1));
    let mandate = body.mandate.as_ref().map(|mandate| f.of(mandate));
    vec![
        stmt!(COUNT_IN, freeze, member, freeze, member),
        stmt!(SUPPORT_IN, freeze, member, freeze, member),
        stmt!(CHORUS_IN, circle, freeze, member, freeze),
        stmt!(SING, circle, freeze, member),
        stmt!(SIGNED, freeze, f.key, mandate, f.entry.at.as_str(), member),
        voice::spoke(circle, member, "sign"),
    ]
}

const COUNT_OUT: &str = "UPDATE freezing SET signatures = signatures - (SELECT COUNT(*) FROM signature s
   WHERE s.freezing = $1 AND s.member = $2 AND s.ended IS NULL AND s.supporter = 0),
   supporters = supporters - (SELECT COUNT(*) FROM signature s
   WHERE s.freezing = $3 AND s.member = $4 AND s.ended IS NULL AND s.supporter = 1) WHERE id = $5";
const CHORUS_OUT: &str = "UPDATE chorus SET n = n - 1 WHERE freezing = $1
   AND caucus IN (SELECT x.caucus FROM singer x WHERE x.freezing = $2 AND x.member = $3)";

/// Folds the taking back of a signature: it leaves the counts that it came into, and its row stays, with the end.
pub fn unsign_apply(f: &Folding<'_>, body: &Unsign) -> Vec<Stmt> {
    let (freeze, member) = (f.of(&body.freeze), f.of(&body.member));
    vec![
        stmt!(COUNT_OUT, freeze, member, freeze, member, freeze),
        stmt!(CHORUS_OUT, freeze, freeze, member),
        stmt!("DELETE FROM singer WHERE freezing = $1 AND member = $2", freeze, member),
        stmt!(
            "UPDATE signature SET ended = $1, reason = $2 WHERE freezing = $3 AND member = $4 AND ended IS NULL",
            f.key,
            body.reason.as_str(),
            freeze,
            member
        ),
    ]
}

const UNSEAL_TEXT: &str = "INSERT INTO unsealed (id) SELECT z.text FROM freezing z WHERE z.id = $1
 ON CONFLICT (id) DO NOTHING";
const UNSEAL_TITLES: &str =
    "INSERT INTO unsealed (id) SELECT t.id FROM title t JOIN freezing z ON z.text = t.text
 WHERE z.id = $1 ON CONFLICT (id) DO NOTHING";
const UNSEAL_WORDS: &str = "INSERT INTO unsealed (id) SELECT v.id FROM frozen f
 JOIN version v ON v.paragraph = f.paragraph AND v.version = f.version WHERE f.freezing = $1
 ON CONFLICT (id) DO NOTHING";
// The roots on which it stands, and no earlier ones: what a paragraph was rooted in while it was a draft is nobody's business.
const UNSEAL_ROOTS: &str = "INSERT INTO unsealed (id) SELECT MAX(g.id) FROM frozen f
 JOIN rooting g ON g.paragraph = f.paragraph AND g.id > f.version WHERE f.freezing = $1
 GROUP BY f.paragraph ON CONFLICT (id) DO NOTHING";

/// Folds a release: the text is public from now on, and so are the acts that its frozen set is made of, so that
/// anybody can check the words against the log.
pub fn release_apply(f: &Folding<'_>, body: &Release) -> Vec<Stmt> {
    let freeze = f.of(&body.freeze);
    vec![
        stmt!(
            "UPDATE text SET state = 'released', released = $1, released_at = $2 WHERE freezing = $3",
            f.key,
            f.entry.at.as_str(),
            freeze
        ),
        stmt!(UNSEAL_TEXT, freeze),
        stmt!(UNSEAL_TITLES, freeze),
        stmt!(UNSEAL_WORDS, freeze),
        stmt!(UNSEAL_ROOTS, freeze),
    ]
}

const FROZEN: &str =
    "SELECT z.id, t.id, t.circle, CAST(CASE WHEN t.freezing = z.id THEN 1 ELSE 0 END AS BIGINT),
   CAST(CASE WHEN t.state = 'released' THEN 1 ELSE 0 END AS BIGINT), t.embargo,
   (SELECT COUNT(*) FROM timed d WHERE d.freezing = z.id)
 FROM freezing z JOIN text t ON t.id = z.text WHERE z.id = $1";
const SIGNER: &str = "WITH RECURSIVE above (id) AS (SELECT circle FROM member WHERE id = $1 UNION
   SELECT c.parent FROM circle c JOIN above a ON c.id = a.id WHERE c.parent IS NOT NULL)
 SELECT (SELECT COUNT(*) FROM above a JOIN text t ON t.circle = a.id JOIN freezing z ON z.text = t.id WHERE z.id = $2),
   (SELECT COUNT(*) FROM signature s WHERE s.freezing = $3 AND s.member = $4 AND s.ended IS NULL)";
const CHOIRS: &str = "WITH RECURSIVE above (id) AS (
   SELECT t.circle FROM freezing z JOIN text t ON t.id = z.text WHERE z.id = $1 UNION
   SELECT c.parent FROM circle c JOIN above a ON c.id = a.id WHERE c.parent IS NOT NULL),
 below (id) AS (SELECT t.circle FROM freezing z JOIN text t ON t.id = z.text WHERE z.id = $2 UNION
   SELECT c.id FROM circle c JOIN below b ON c.parent = b.id)
 SELECT c.name, COUNT(m.id), COUNT(x.member) FROM caucus c LEFT JOIN seat s ON s.caucus = c.id
 LEFT JOIN member m ON m.id = s.member AND m.standing = 'member' AND m.kind <> 'international-ngo'
   AND m.circle IN (SELECT id FROM below)
 LEFT JOIN singer x ON x.freezing = $3 AND x.caucus = c.id AND x.member = m.id
 WHERE c.protected = 1 AND c.circle IN (SELECT id FROM above) GROUP BY c.id, c.name ORDER BY c.id LIMIT 200";

/// The question for what rules need to know of a frozen set.
pub fn ask(freeze: i64) -> Stmt {
    stmt!(FROZEN, freeze)
}

/// The answer to [`ask`].
pub fn answer(rows: &[Row]) -> Res<Option<FrozenFact>> {
    let Some(row) = rows.first() else { return Ok(None) };
    Ok(Some(FrozenFact {
        freeze: row.int(0)?,
        text: row.int(1)?,
        circle: row.int(2)?,
        current: row.int(3)? == 1,
        released: row.int(4)? == 1,
        embargo: row.int(5)?,
        timed: row.int(6)? > 0,
    }))
}

fn signer(case: &Case<'_>, at: usize) -> Result<Signer, Stop> {
    let member = member::answer(case.answer(at)?, case.now)?.ok_or(Refusal::Absent)?;
    let row = case.answer(at + 1)?.first().ok_or(Refusal::Absent)?;
    Ok(Signer { member, within: row.int(0)? > 0, signed: row.int(1)? > 0 })
}

fn signer_asks(freeze: i64, key: i64) -> [Stmt; 2] {
    [member::ask(key), stmt!(SIGNER, key, freeze, freeze, key)]
}

/// The question for what each protected caucus has said to a frozen set.
pub fn choirs_ask(freeze: i64) -> Stmt {
    stmt!(CHOIRS, freeze, freeze, freeze)
}

/// The answer to [`choirs_ask`].
pub fn choirs(rows: &[Row]) -> Res<Vec<Choir>> {
    let read = |row: &Row| {
        let [members, signed] = [row.int(1)?, row.int(2)?].map(|n| u64::try_from(n).unwrap_or(0));
        Ok(Choir { name: row.text(0)?.into(), members, signed })
    };
    rows.iter().map(read).collect()
}

/// The questions for what rule 1 and the number of signatures are judged on.
fn ground_asks(text: i64, now: Timestamp) -> [Stmt; 2] {
    [trace::of_text_ask(text, now), rules::ask()]
}

/// Rule 1 once more, from the answers to [`ground_asks`] that begin at `at`.
fn ground(case: &Case<'_>, at: usize) -> Result<(), Stop> {
    let stands = footing(case.answer(at)?)?;
    Ok(rooted(&stands, rules::answer(case.answer(at + 1)?)?.1.roots)?)
}

/// The deed of signing the frozen set of a text.
pub fn sign(actor: Actor, (text, freeze): (i64, i64), key: i64, now: Timestamp) -> Deed {
    let ([about, standing], [stands, rules]) = (signer_asks(freeze, key), ground_asks(text, now));
    let asks = vec![ask(freeze), about, standing, stands, rules];
    let deed = Deed::new(actor, asks, move |case| {
        let frozen = answer(case.answer(0)?)?.filter(|one| one.text == text).ok_or(Refusal::Absent)?;
        let act = sign_rule(case.actor, &frozen, &signer(case, 1)?, case.now)?;
        ground(case, 3)?;
        let draft = Draft::new(Act::Sign(act), Period::Day).by(key);
        Ok(draft.circle(frozen.circle).refs(&[freeze, key]))
    });
    deed.reach(Reach::Things(vec![key]))
}

/// The deed of taking a signature back.
pub fn unsign(actor: Actor, freeze: i64, key: i64, reason: String) -> Deed {
    let [about, standing] = signer_asks(freeze, key);
    let deed = Deed::new(actor, vec![ask(freeze), about, standing], move |case| {
        let frozen = answer(case.answer(0)?)?.ok_or(Refusal::Absent)?;
        let act = unsign_rule(case.actor, freeze, &signer(case, 1)?, &reason, case.now)?;
        let draft = Draft::new(Act::Unsign(act), Period::Day).by(key);
        Ok(draft.circle(frozen.circle).refs(&[freeze, key]))
    });
    deed.reach(Reach::Things(vec![key]))
}

/// The deed of releasing a text as it was frozen.
pub fn release(actor: Actor, (text, freeze): (i64, i64), now: Timestamp) -> Deed {
    let [stands, rules] = ground_asks(text, now);
    let asks = vec![ask(freeze), choirs_ask(freeze), stands, rules];
    Deed::new(actor, asks, move |case| {
        let frozen = answer(case.answer(0)?)?.filter(|one| one.text == text).ok_or(Refusal::Absent)?;
        let (choirs, rules) = (choirs(case.answer(1)?)?, rules::answer(case.answer(3)?)?.1);
        let act = release_rule(case.actor, &frozen, &choirs, rules.signatures, case.now)?;
        ground(case, 2)?;
        let draft = Draft::new(Act::Release(act), Period::Day);
        Ok(draft.circle(frozen.circle).refs(&[freeze, text]))
    })
}

const DUE: &str = "SELECT t.id, d.freezing FROM timed d JOIN text t ON t.freezing = d.freezing
 WHERE t.state = 'signing' AND t.embargo <= $1 ORDER BY d.freezing LIMIT 100";

/// The texts, with their frozen sets, that are to be released by themselves and whose time has come.
pub fn due(q: &mut dyn Sql, now: Timestamp) -> Res<Vec<(i64, i64)>> {
    q.rows(DUE, &[now.as_second().into()])?.iter().map(|row| Ok((row.int(0)?, row.int(1)?))).collect()
}

/// Sets a frozen set to be released by itself when its embargo is over, or takes that back.
pub fn time(freeze: i64, by_itself: bool) -> Stmt {
    if by_itself {
        stmt!("INSERT INTO timed (freezing) VALUES ($1) ON CONFLICT (freezing) DO NOTHING", freeze)
    } else {
        stmt!("DELETE FROM timed WHERE freezing = $1", freeze)
    }
}
