//! Rounds in the store: their folds and the facts about a proposal. Deeds, pages and who is missing lie below.

pub mod deeds;
pub mod end;
pub mod missing;
pub mod pages;

use civics::consent::Audience;
use civics::helper::Channel;
use civics::round::proposal::{ProposalFact, State};
use civics::round::{Amend, Call, Close, Propose, Render, Retract};
use jiff::Timestamp;

use super::fold::Folding;
use super::sql::{Res, Row, Sql, SqlError, Stmt, stmt};
use super::{circle, voice};

/// Folds a proposal: its first version is itself.
pub fn propose_apply(f: &Folding<'_>, body: &Propose) -> Vec<Stmt> {
    let about = &body.subject;
    let (subject, thing) = match (&about.loan, &about.text, &about.rules) {
        (Some(loan), ..) => ("loan", Some(f.of(loan))),
        (_, Some(text), _) => ("text", Some(f.of(text))),
        (.., Some(_)) => ("rules", None),
        _ => match &about.proposition {
            Some(proposition) => ("proposition", Some(f.of(proposition))),
            None => ("", None),
        },
    };
    let rules = about.rules.as_ref().and_then(|rules| serde_json::to_string(rules).ok()).unwrap_or_default();
    let channels: Vec<String> = body.channels.iter().map(|channel| channel.word().to_owned()).collect();
    let binds: Vec<i64> = body.binds.iter().map(|member| f.of(member)).collect();
    let (circle, member) = (f.circle().unwrap_or(-1), f.of(&body.member));
    vec![
        stmt!(
            "INSERT INTO proposal (id, circle, member, title, words, language, subject, thing, body, channels, languages,
               binds, review, state, version, versions, called, called_at, closes, done, outcome, rules, consents, asides,
               objections, tally, closed, closed_at, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
               'drafted', $14, 1, NULL, '', 0, '', '', NULL, 0, 0, 0, '[]', NULL, '', $15)",
            f.key,
            circle,
            member,
            body.title.as_str(),
            body.words.as_str(),
            body.language.as_str(),
            subject,
            thing,
            rules,
            circle::list(&channels),
            circle::list(&body.languages),
            serde_json::to_string(&binds).unwrap_or_else(|_| "[]".into()),
            body.review.as_str(),
            f.key,
            f.entry.at.as_str()
        ),
        wording(f, (f.key, f.key), &body.language, (&body.title, &body.words)),
        voice::spoke(circle, member, "propose"),
    ]
}

/// A version of a proposal in one language; a later one takes the place of an earlier.
fn wording(f: &Folding<'_>, of: (i64, i64), language: &str, (title, words): (&str, &str)) -> Stmt {
    stmt!(
        "INSERT INTO wording (proposal, version, language, title, words, id, at, since)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (proposal, version, language) DO UPDATE SET title = excluded.title, words = excluded.words,
           id = excluded.id, at = excluded.at",
        of.0,
        of.1,
        language,
        title,
        words,
        f.key,
        f.entry.at.as_str(),
        f.entry.at.as_str()
    )
}

/// Folds an amendment: a version of its own, in the original language and under the same title.
pub fn amend_apply(f: &Folding<'_>, body: &Amend) -> Vec<Stmt> {
    let proposal = f.of(&body.proposal);
    vec![
        stmt!(
            "INSERT INTO wording (proposal, version, language, title, words, id, at, since)
             SELECT id, CAST($1 AS BIGINT), language, title, CAST($2 AS TEXT), CAST($3 AS BIGINT), CAST($4 AS TEXT),
               CAST($5 AS TEXT)
             FROM proposal WHERE id = $6 AND state IN ('drafted', 'open')",
            f.key,
            body.words.as_str(),
            f.key,
            f.entry.at.as_str(),
            f.entry.at.as_str(),
            proposal
        ),
        stmt!(
            "UPDATE proposal SET words = $1, version = $2, versions = versions + 1
             WHERE id = $3 AND state IN ('drafted', 'open')",
            body.words.as_str(),
            f.key,
            proposal
        ),
    ]
}

/// Folds a rendering.
pub fn render_apply(f: &Folding<'_>, body: &Render) -> Vec<Stmt> {
    let of = (f.of(&body.proposal), f.of(&body.version));
    vec![wording(f, of, &body.language, (&body.title, &body.words))]
}

/// Folds a call.
pub fn call_apply(f: &Folding<'_>, body: &Call) -> Vec<Stmt> {
    vec![stmt!(
        "UPDATE proposal SET state = 'open', called = $1, called_at = $2, closes = $3, done = $4 WHERE id = $5 AND state = 'drafted'",
        f.key,
        f.entry.at.as_str(),
        body.closes.as_second(),
        body.done.as_str(),
        f.of(&body.proposal)
    )]
}

/// Folds a retraction.
pub fn retract_apply(f: &Folding<'_>, body: &Retract) -> Vec<Stmt> {
    vec![stmt!(
        "UPDATE proposal SET state = 'retracted', closed = $1, closed_at = $2
         WHERE id = $3 AND state IN ('drafted', 'open')",
        f.key,
        f.entry.at.as_str(),
        f.of(&body.proposal)
    )]
}

/// Folds the end of a round, as the act states it.
pub fn close_apply(f: &Folding<'_>, body: &Close) -> Vec<Stmt> {
    let count = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let said = body.caucuses.iter();
    let said: Vec<[i64; 4]> = said
        .map(|one| [f.of(&one.caucus), count(one.members), count(one.stood), count(one.needed)])
        .collect();
    let update = stmt!(
        "UPDATE proposal SET state = 'closed', outcome = $1, rules = $2, consents = $3, asides = $4, objections = $5,
           tally = $6, closed = $7, closed_at = $8 WHERE id = $9 AND state = 'open'",
        body.outcome.word(),
        body.rules.as_ref().map(|rules| f.of(rules)),
        count(body.consents),
        count(body.asides),
        count(body.objections),
        serde_json::to_string(&said).unwrap_or_else(|_| "[]".into()),
        f.key,
        f.entry.at.as_str(),
        f.of(&body.proposal)
    );
    // What so few said about a struggle that is not public would tell who said it.
    let public = stmt!(
        "INSERT INTO unsealed (id) SELECT CAST($1 AS BIGINT) FROM proposal p WHERE p.id = $2
           AND (p.subject <> 'loan' OR EXISTS (SELECT 1 FROM loan l JOIN struggle s ON s.id = l.struggle
             WHERE l.id = p.thing AND s.audience >= $3)) ON CONFLICT (id) DO NOTHING",
        f.key,
        f.of(&body.proposal),
        Audience::Public.rank()
    );
    vec![update, public]
}

const FACT: &str =
    "SELECT p.id, p.circle, p.member, p.state, p.version, p.words, p.closes, p.channels, p.language,
   p.languages, p.binds, CAST(CASE WHEN p.subject = 'loan' AND NOT EXISTS (SELECT 1 FROM loan l
     JOIN struggle s ON s.id = l.struggle WHERE l.id = p.thing AND s.audience >= $1) THEN 1 ELSE 0 END AS BIGINT)
 FROM proposal p WHERE p.id = $2";

/// The question for what rules need to know about a proposal, for deeds.
pub fn ask(proposal: i64) -> Stmt {
    stmt!(FACT, Audience::Public.rank(), proposal)
}

/// The answer to [`ask`].
pub fn answer(rows: &[Row]) -> Res<Option<ProposalFact>> {
    let Some(row) = rows.first() else { return Ok(None) };
    Ok(Some(ProposalFact {
        key: row.int(0)?,
        circle: row.int(1)?,
        member: row.int(2)?,
        state: State::parse(row.text(3)?).ok_or(SqlError::Column(3))?,
        version: row.int(4)?,
        words: row.text(5)?.into(),
        closes: Timestamp::from_second(row.int(6)?).map_err(|_| SqlError::Column(6))?,
        channels: channels(row.text(7)?),
        language: row.text(8)?.into(),
        languages: circle::words(row.text(9)?),
        binds: keys(row.text(10)?),
        veiled: row.int(11)? == 1,
    }))
}

/// The proposal of that key.
pub fn fact(q: &mut dyn Sql, proposal: i64) -> Res<Option<ProposalFact>> {
    let (sql, args) = ask(proposal);
    answer(&q.rows(sql, &args)?)
}

fn channels(text: &str) -> Vec<Channel> {
    circle::words(text).iter().filter_map(|word| Channel::parse(word)).collect()
}

fn keys(text: &str) -> Vec<i64> {
    serde_json::from_str(text).unwrap_or_default()
}

const BELONGS: &str = "WITH RECURSIVE above (id) AS (SELECT circle FROM member WHERE id = $1 UNION
   SELECT c.parent FROM circle c JOIN above a ON c.id = a.id WHERE c.parent IS NOT NULL)
 SELECT id FROM above WHERE id = $2";

/// The question whether a member's home is the circle or lies below it: a row if so.
pub fn belongs_ask(member: i64, circle: i64) -> Stmt {
    stmt!(BELONGS, member, circle)
}
