//! Struggles in the store: their fold. Their deeds and the questions about them lie in the files below.

pub mod deeds;
pub mod seen;

use civics::consent::Audience;
use civics::driver;
use civics::struggle::{Account, Agree, Join, Raise, Report, Revise, Status};
use civics::{Address, words};

use super::fold::{Folding, unseal};
use super::sql::{Stmt, stmt};
use super::{circle, search, voice};

/// Folds the act `raise`.
pub fn raise_apply(f: &Folding<'_>, body: &Raise) -> Vec<Stmt> {
    let (key, member, a) = (f.key, f.of(&body.member), &body.account);
    let mut list = vec![stmt!(
        "INSERT INTO struggle (id, member, circle, name, language, country, grain, place, audience, demands, tried,
           status, change, outcome, lessons, joint, missing, joined, channel, helper, version, at)
         VALUES ($1, $2, $3, $4, $5, COALESCE((SELECT country FROM member WHERE id = $6), ''), $7, $8, $9, $10, $11,
           $12, '', '', '', $13, 0, 0, $14, $15, $16, $17)",
        key,
        member,
        f.circle().unwrap_or(-1),
        a.name.as_str(),
        a.language.as_str(),
        member,
        a.place.grain.word(),
        a.place.name.as_str(),
        a.audience.rank(),
        circle::list(&a.demands),
        a.tried.as_str(),
        Status::Emerging.word(),
        !body.joint.is_empty(),
        body.channel.word(),
        body.helper.as_ref().map(|helper| f.of(helper)),
        key,
        f.entry.at.as_str()
    )];
    for part in &body.joint {
        list.push(stmt!(
            "INSERT INTO part (joint, own, agreed)
             SELECT CAST($1 AS BIGINT), id, CASE WHEN member = $2 THEN 1 ELSE 0 END FROM struggle WHERE id = $3
             ON CONFLICT (joint, own) DO NOTHING",
            key,
            member,
            f.of(part)
        ));
    }
    list.push(miss(key));
    list.extend(tell(f, key, a, &body.heard));
    list.extend(f.circle().map(|circle| voice::spoke(circle, member, "raise")));
    // While a holder has not said yes, what a joint struggle says in everybody's name is not for everybody.
    if body.joint.is_empty() {
        list.extend(open(f.key, a.audience, &body.heard));
    }
    list
}

/// Everything that an account alone decides, so that a new one replaces the old.
fn tell(f: &Folding<'_>, key: i64, a: &Account, heard: &[Address]) -> Vec<Stmt> {
    let mut list = vec![history(f, key, !heard.is_empty())];
    list.push(stmt!("DELETE FROM mark WHERE struggle = $1", key));
    for cause in &a.causes {
        list.push(mark(key, "cause", cause, cause));
    }
    for power in &a.powers {
        list.push(mark(key, "power", power.word(), power.word()));
    }
    for bearer in &a.bearers {
        list.push(mark(key, "bearer", &words::folded(bearer), bearer));
    }
    list.push(stmt!("DELETE FROM heard WHERE struggle = $1", key));
    for testimony in heard {
        list.push(stmt!(
            "INSERT INTO heard (struggle, testimony) VALUES ($1, $2) ON CONFLICT (struggle, testimony) DO NOTHING",
            key,
            f.of(testimony)
        ));
    }
    // What the envelope and the account do not hold is taken from where the fold keeps it.
    list.push(stmt!(
        "INSERT INTO sought (id, account, report, marks)
         SELECT s.id, CAST($1 AS TEXT), CAST($2 AS TEXT), CAST($3 AS TEXT) || ' __l_' || LOWER(s.country) || ' __m' || s.member
           || ' __c' || s.circle || ' __a' || s.audience || ' __a' || s.audience || '_' || LOWER(s.country)
           || ' __a' || s.audience || '_' || s.circle FROM struggle s WHERE s.id = $4
         ON CONFLICT (id) DO UPDATE SET account = excluded.account, marks = excluded.marks",
        search::account_tokens(a),
        search::report_tokens(Status::Emerging, "", ""),
        search::account_marks(a),
        key
    ));
    for named in a.causes.iter().filter_map(|cause| driver::key(cause)) {
        list.push(stmt!(
            "UPDATE sought SET account = account || ' ' || COALESCE((SELECT tokens FROM driver WHERE id = $1), '')
             WHERE id = $2",
            named,
            key
        ));
    }
    list
}

fn mark(key: i64, dim: &str, word: &str, name: &str) -> Stmt {
    stmt!(
        "INSERT INTO mark (struggle, dim, word, name) VALUES ($1, $2, $3, $4) ON CONFLICT (struggle, dim, word) DO NOTHING",
        key,
        dim,
        word,
        name
    )
}

fn history(f: &Folding<'_>, struggle: i64, sealed: bool) -> Stmt {
    stmt!(
        "INSERT INTO account (struggle, id, kind, sealed, at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (struggle, id) DO NOTHING",
        struggle,
        f.key,
        f.entry.kind.word(),
        sealed,
        f.entry.at.as_str()
    )
}

/// Counts anew how many holders of a joint struggle have not said yes.
fn miss(joint: i64) -> Stmt {
    stmt!(
        "UPDATE struggle SET missing = (SELECT COUNT(*) FROM part WHERE joint = $1 AND agreed <> 1) WHERE id = $2",
        joint,
        joint
    )
}

/// Makes an account public, if it is for everybody. One that names testimonies stays sealed: whoever read it would learn
/// to which group each of them was told, and the log never says so.
fn open(act: i64, audience: Audience, heard: &[Address]) -> Option<Stmt> {
    (audience == Audience::Public && heard.is_empty()).then(|| unseal(act))
}

/// Folds the act `revise`: the new account replaces the old one, and the other holders of a joint one are asked again.
pub fn revise_apply(f: &Folding<'_>, body: &Revise) -> Vec<Stmt> {
    let (key, a) = (f.of(&body.struggle), &body.account);
    let mut list = vec![
        stmt!(
            "UPDATE struggle SET name = $1, language = $2, grain = $3, place = $4, audience = $5, demands = $6, tried = $7,
               version = $8 WHERE id = $9",
            a.name.as_str(),
            a.language.as_str(),
            a.place.grain.word(),
            a.place.name.as_str(),
            a.audience.rank(),
            circle::list(&a.demands),
            a.tried.as_str(),
            f.key,
            key
        ),
        stmt!(
            "UPDATE part SET agreed = 0 WHERE joint = $1 AND own NOT IN (SELECT o.id FROM struggle o
               JOIN struggle j ON j.member = o.member WHERE j.id = $2)",
            key,
            key
        ),
        miss(key),
    ];
    if a.audience != Audience::Public {
        list.push(stmt!(
            "DELETE FROM unsealed WHERE id IN (SELECT id FROM account WHERE struggle = $1)",
            key
        ));
        list.push(super::loan::sealed(key));
    }
    list.extend(tell(f, key, a, &body.heard));
    if a.audience == Audience::Public && body.heard.is_empty() {
        list.push(unseal_if_agreed(f.key, key));
    }
    list
}

/// Makes an act public if the struggle of which it tells is for everybody now.
fn unseal_if_agreed(act: i64, struggle: i64) -> Stmt {
    stmt!(
        "INSERT INTO unsealed (id) SELECT CAST($1 AS BIGINT) FROM struggle WHERE id = $2 AND audience = 4 AND missing = 0
         ON CONFLICT (id) DO NOTHING",
        act,
        struggle
    )
}

/// Folds the act `report`.
pub fn report_apply(f: &Folding<'_>, body: &Report) -> Vec<Stmt> {
    let key = f.of(&body.struggle);
    vec![
        stmt!(
            "UPDATE struggle SET status = $1, change = $2, outcome = $3, lessons = $4 WHERE id = $5",
            body.status.word(),
            body.change.map_or("", civics::struggle::Change::word),
            body.outcome.as_str(),
            body.lessons.as_str(),
            key
        ),
        stmt!(
            "UPDATE sought SET report = $1 WHERE id = $2",
            search::report_tokens(body.status, &body.outcome, &body.lessons),
            key
        ),
        history(f, key, false),
        unseal_if_agreed(f.key, key),
    ]
}

/// Folds the act `join`.
pub fn join_apply(f: &Folding<'_>, body: &Join) -> Vec<Stmt> {
    let (key, own) = (f.of(&body.struggle), f.of(&body.own));
    vec![
        stmt!(
            "INSERT INTO joined (struggle, own, id, at) VALUES ($1, $2, $3, $4) ON CONFLICT (struggle, own) DO NOTHING",
            key,
            own,
            f.key,
            f.entry.at.as_str()
        ),
        stmt!(
            "UPDATE struggle SET joined = (SELECT COUNT(*) FROM joined WHERE struggle = $1) WHERE id = $2",
            key,
            key
        ),
        history(f, key, false),
        history(f, own, false),
        stmt!(
            "INSERT INTO unsealed (id) SELECT CAST($1 AS BIGINT) FROM struggle s JOIN struggle o ON o.id = $2
             WHERE s.id = $3 AND s.audience = 4 AND s.missing = 0 AND o.audience = 4 AND o.missing = 0
             ON CONFLICT (id) DO NOTHING",
            f.key,
            own,
            key
        ),
        stmt!(
            "INSERT INTO voice (circle, member, kind, n) SELECT circle, member, 'join', 1 FROM struggle WHERE id = $1
             ON CONFLICT (circle, member, kind) DO UPDATE SET n = voice.n + 1",
            own
        ),
    ]
}

/// Folds the act `agree`; the last yes makes public what a joint struggle says before everybody.
pub fn agree_apply(f: &Folding<'_>, body: &Agree) -> Vec<Stmt> {
    let joint = f.of(&body.joint);
    vec![
        stmt!(
            "UPDATE part SET agreed = $1 WHERE joint = $2 AND own = $3",
            if body.yes { 1i64 } else { 2 },
            joint,
            f.of(&body.own)
        ),
        miss(joint),
        stmt!(
            "INSERT INTO unsealed (id) SELECT s.version FROM struggle s JOIN account a ON a.struggle = s.id AND a.id = s.version
             WHERE s.id = $1 AND s.audience = 4 AND s.missing = 0 AND a.sealed = 0 ON CONFLICT (id) DO NOTHING",
            joint
        ),
        stmt!(
            "DELETE FROM unsealed WHERE id IN (SELECT a.id FROM account a JOIN struggle s ON s.id = a.struggle
               WHERE a.struggle = $1 AND s.missing > 0)",
            joint
        ),
    ]
}
