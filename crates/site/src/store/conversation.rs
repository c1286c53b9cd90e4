//! Conversations in the store: their folds and the facts about them. Deeds, the box, cards and pages lie below.

pub mod card;
pub mod deeds;
pub mod drawing;
pub mod pages;
pub mod sealed;
pub mod seat;
pub mod vote;

use civics::consent::Audience;
use civics::conversation::rule::{ConversationFact, PropositionFact};
use civics::conversation::{Conclude, Converse, Ground, Interpret, Moderate, Seal, State, Suggest};
use civics::helper::Channel;
use civics::words::folded;
use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

use super::circle;
use super::fold::{self, Folding};
use super::sql::{Res, Row, Sql, SqlError, Stmt, stmt};

/// Folds the opening of a conversation.
pub fn converse_apply(f: &Folding<'_>, body: &Converse) -> Vec<Stmt> {
    let channels: Vec<String> = body.channels.iter().map(|channel| channel.word().to_owned()).collect();
    let mut list = vec![stmt!(
        "INSERT INTO conversation (id, circle, question, words, language, channels, languages, closes, done, audience,
           share, source, state, ended, ended_at, seal, root, people, votes, cards, map, propositions, at) VALUES ($1,
           $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'open', NULL, '', NULL, '', 0, 0, 0, '', 0, $13)",
        f.key,
        f.circle().unwrap_or(-1),
        body.question.as_str(),
        body.words.as_str(),
        body.language.as_str(),
        circle::list(&channels),
        circle::list(&body.languages),
        body.closes.as_second(),
        body.done.as_str(),
        body.audience.rank(),
        body.share.rank(),
        body.source.as_deref().unwrap_or(""),
        f.entry.at.as_str()
    )];
    list.extend((body.audience == Audience::Public).then(|| fold::unseal(f.key)));
    list
}

/// The hash under which propositions with the same words are found.
pub fn same(words: &str) -> String {
    civics::entry::hex(&Sha256::digest(folded(words)))
}

/// What is said in a conversation for everybody is public, as it was opened.
fn opened(key: i64, conversation: i64) -> Stmt {
    stmt!(
        "INSERT INTO unsealed (id) SELECT CAST($1 AS BIGINT) FROM conversation c WHERE c.id = $2 AND c.audience >= $3
         ON CONFLICT (id) DO NOTHING",
        key,
        conversation,
        Audience::Public.rank()
    )
}

/// Folds a proposition.
pub fn suggest_apply(f: &Folding<'_>, body: &Suggest) -> Vec<Stmt> {
    let conversation = f.of(&body.conversation);
    vec![
        stmt!(
            "INSERT INTO proposition (id, conversation, words, language, same, seed, aside, reason, judged, at)
             VALUES ($1, $2, $3, $4, $5, $6, '', '', NULL, $7)",
            f.key,
            conversation,
            body.words.as_str(),
            body.language.as_str(),
            same(&body.words),
            i64::from(body.seed),
            f.entry.at.as_str()
        ),
        stmt!("UPDATE conversation SET propositions = propositions + 1 WHERE id = $1", conversation),
        opened(f.key, conversation),
    ]
}

/// Folds a rendering in another language.
pub fn interpret_apply(f: &Folding<'_>, body: &Interpret) -> Vec<Stmt> {
    vec![
        stmt!(
            "INSERT INTO saying (thing, language, words, id, at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (thing, language) DO UPDATE SET words = excluded.words, id = excluded.id, at = excluded.at",
            f.of(&body.thing),
            body.language.as_str(),
            body.words.as_str(),
            f.key,
            f.entry.at.as_str()
        ),
        opened(f.key, f.reference(0).unwrap_or(-1)),
    ]
}

/// Folds what a convenor does with a proposition.
pub fn moderate_apply(f: &Folding<'_>, body: &Moderate) -> Vec<Stmt> {
    vec![
        stmt!(
            "UPDATE proposition SET aside = $1, reason = $2, judged = $3 WHERE id = $4",
            body.ground.map_or("", Ground::word),
            body.reason.as_str(),
            f.key,
            f.of(&body.proposition)
        ),
        opened(f.key, f.reference(0).unwrap_or(-1)),
    ]
}

/// Folds the end of a conversation.
pub fn conclude_apply(f: &Folding<'_>, body: &Conclude) -> Vec<Stmt> {
    vec![stmt!(
        "UPDATE conversation SET state = 'over', ended = $1, ended_at = $2 WHERE id = $3 AND state = 'open'",
        f.key,
        f.entry.at.as_str(),
        f.of(&body.conversation)
    )]
}

/// Folds the sealing of a box.
pub fn seal_apply(f: &Folding<'_>, body: &Seal) -> Vec<Stmt> {
    let count = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    vec![stmt!(
        "UPDATE conversation SET state = 'sealed', seal = $1, root = $2, people = $3, votes = $4, cards = $5, map = $6
         WHERE id = $7 AND state = 'over'",
        f.key,
        body.root.as_str(),
        count(body.people),
        count(body.votes),
        count(body.cards),
        body.map.as_deref().unwrap_or(""),
        f.of(&body.conversation)
    )]
}

const FACT: &str =
    "SELECT id, circle, state, language, channels, closes, audience, share, source, propositions
 FROM conversation WHERE id = $1";

/// The question for what rules need to know about a conversation, for deeds.
pub fn ask(conversation: i64) -> Stmt {
    stmt!(FACT, conversation)
}

/// The answer to [`ask`].
pub fn answer(rows: &[Row]) -> Res<Option<ConversationFact>> {
    rows.first().map(|row| fact_at(row, 0)).transpose()
}

/// What rules need to know about the conversation of that key.
pub fn fact(q: &mut dyn Sql, conversation: i64) -> Res<Option<ConversationFact>> {
    answer(&q.rows(FACT, &[conversation.into()])?)
}

/// What rules need to know, from a row that holds the columns of [`ask`] from `at` on.
pub fn fact_at(row: &Row, at: usize) -> Res<ConversationFact> {
    let reach = |at: usize| Audience::of_rank(row.int(at)?).ok_or(SqlError::Column(at));
    let channels = circle::words(row.text(at + 4)?);
    Ok(ConversationFact {
        key: row.int(at)?,
        circle: row.int(at + 1)?,
        state: State::parse(row.text(at + 2)?).ok_or(SqlError::Column(at + 2))?,
        language: row.text(at + 3)?.into(),
        channels: channels.iter().filter_map(|word| Channel::parse(word)).collect(),
        closes: Timestamp::from_second(row.int(at + 5)?).map_err(|_| SqlError::Column(at + 5))?,
        audience: reach(at + 6)?,
        share: reach(at + 7)?,
        imported: !row.text(at + 8)?.is_empty(),
        propositions: u64::try_from(row.int(at + 9)?).unwrap_or(0),
    })
}

const PROPOSITION: &str = "SELECT id, conversation, words, language, aside FROM proposition WHERE id = $1";

/// The question for what rules need to know about a proposition, for deeds.
pub fn proposition_ask(proposition: i64) -> Stmt {
    stmt!(PROPOSITION, proposition)
}

/// The answer to [`proposition_ask`].
pub fn proposition_answer(rows: &[Row]) -> Res<Option<PropositionFact>> {
    let Some(row) = rows.first() else { return Ok(None) };
    Ok(Some(PropositionFact {
        key: row.int(0)?,
        conversation: row.int(1)?,
        words: row.text(2)?.into(),
        language: row.text(3)?.into(),
        aside: Ground::parse(row.text(4)?),
    }))
}
