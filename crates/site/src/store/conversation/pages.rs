//! What the pages of conversations ask.

use civics::conversation::rule::ConversationFact;
use civics::conversation::{Ground, State};

use super::super::circle;
use super::super::question::Question;
use super::super::sql::{Res, Row, Sql, SqlError, stmt};
use super::fact_at;

/// A conversation in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Talk {
    /// Its key.
    pub key: i64,
    /// The question, in the reader's language if somebody said it in that.
    pub question: String,
    /// Where it stands.
    pub state: State,
    /// Until when it runs at least, in seconds of Unix time.
    pub closes: i64,
    /// The day on which it ended, if it did.
    pub ended_at: String,
    /// How many propositions it has.
    pub propositions: i64,
    /// Who may see it: a rank.
    pub audience: i64,
}

const TALKS: &str =
    "SELECT c.id, COALESCE(s.words, c.question), c.state, c.closes, c.ended_at, c.propositions, c.audience
 FROM conversation c LEFT JOIN saying s ON s.thing = c.id AND s.language = $1
 WHERE c.circle = $2 AND c.id < $3 AND c.audience >= $4 ORDER BY c.id DESC LIMIT $5";

/// The conversations of a circle before a key, newest first, as far as an audience may see them.
pub fn talks(circle: i64, language: &str, audience: i64, (before, most): (i64, i64)) -> Question<Vec<Talk>> {
    Question::new(stmt!(TALKS, language, circle, before, audience, most), |rows| {
        let read = |row: &Row| {
            Ok(Talk {
                key: row.int(0)?,
                question: row.text(1)?.into(),
                state: State::parse(row.text(2)?).ok_or(SqlError::Column(2))?,
                closes: row.int(3)?,
                ended_at: row.text(4)?.into(),
                propositions: row.int(5)?,
                audience: row.int(6)?,
            })
        };
        rows.iter().map(read).collect()
    })
}

/// A conversation, as its page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversation {
    /// What rules need to know.
    pub fact: ConversationFact,
    /// The name of the circle.
    pub circle: String,
    /// The question, in the reader's language where there is one.
    pub question: String,
    /// The language in which it stands here.
    pub spoken: String,
    /// The words before the propositions, in the original language.
    pub words: String,
    /// The languages in which it should be read besides.
    pub languages: Vec<String>,
    /// What was done so that the missing could come.
    pub done: String,
    /// Where it comes from, if it was imported.
    pub source: String,
    /// The act that ended it, and when.
    pub ended: (Option<i64>, String),
    /// The act that sealed its box.
    pub seal: Option<i64>,
    /// The root of the box.
    pub root: String,
    /// What the seal counts: people, votes, cards.
    pub counts: [i64; 3],
    /// The digest of the map, if one could be drawn.
    pub map: String,
    /// The day on which it was opened.
    pub at: String,
}

const CONVERSATION: &str = "SELECT c.id, c.circle, c.state, c.language, c.channels, c.closes, c.audience, c.share, c.source,
   c.propositions, o.name, c.question, s.words, c.words, c.languages, c.done, c.ended, c.ended_at, c.seal, c.root,
   c.people, c.votes, c.cards, c.map, c.at
 FROM conversation c JOIN circle o ON o.id = c.circle LEFT JOIN saying s ON s.thing = c.id AND s.language = $1
 WHERE c.id = $2";

/// A conversation in a language, or in its own.
pub fn conversation(q: &mut dyn Sql, key: i64, language: &str) -> Res<Option<Conversation>> {
    let rows = q.rows(CONVERSATION, &[language.into(), key.into()])?;
    let Some(row) = rows.first() else { return Ok(None) };
    let said = row.opt_text(12)?;
    Ok(Some(Conversation {
        fact: fact_at(row, 0)?,
        circle: row.text(10)?.into(),
        question: said.unwrap_or(row.text(11)?).into(),
        spoken: if said.is_some() { language.into() } else { row.text(3)?.into() },
        words: row.text(13)?.into(),
        languages: circle::words(row.text(14)?),
        done: row.text(15)?.into(),
        source: row.text(8)?.into(),
        ended: (row.opt_int(16)?, row.text(17)?.into()),
        seal: row.opt_int(18)?,
        root: row.text(19)?.into(),
        counts: [row.int(20)?, row.int(21)?, row.int(22)?],
        map: row.text(23)?.into(),
        at: row.text(24)?.into(),
    }))
}

/// A proposition, as pages show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposition {
    /// Its key.
    pub key: i64,
    /// Its conversation.
    pub conversation: i64,
    /// Its number within the conversation, counted from 1.
    pub number: i64,
    /// Its words, in the reader's language if somebody said it in that.
    pub words: String,
    /// The language in which they stand here.
    pub spoken: String,
    /// The language in which it was said first.
    pub language: String,
    /// Whether the convenor began with it.
    pub seed: bool,
    /// Why it is set aside, if it is.
    pub aside: Option<Ground>,
    /// The convenor's last reason.
    pub reason: String,
    /// The act that set it aside or took it in again.
    pub judged: Option<i64>,
    /// When it was added.
    pub at: String,
}

const ONE: &str =
    "SELECT p.id, p.conversation, (SELECT COUNT(*) FROM proposition b WHERE b.conversation = p.conversation
     AND b.id <= p.id), s.words, p.words, p.language, p.seed, p.aside, p.reason, p.judged, p.at
 FROM proposition p LEFT JOIN saying s ON s.thing = p.id AND s.language = $1
 WHERE p.id = $2";
const LISTED: &str =
    "SELECT p.id, p.conversation, (SELECT COUNT(*) FROM proposition b WHERE b.conversation = p.conversation
     AND b.id <= p.id), s.words, p.words, p.language, p.seed, p.aside, p.reason, p.judged, p.at
 FROM proposition p LEFT JOIN saying s ON s.thing = p.id AND s.language = $1
 WHERE p.conversation = $2 AND p.id > $3 AND (p.aside = '' OR CAST($4 AS BIGINT) = 1) ORDER BY p.id LIMIT $5";
const ASIDE: &str =
    "SELECT p.id, p.conversation, (SELECT COUNT(*) FROM proposition b WHERE b.conversation = p.conversation
     AND b.id <= p.id), s.words, p.words, p.language, p.seed, p.aside, p.reason, p.judged, p.at
 FROM proposition p LEFT JOIN saying s ON s.thing = p.id AND s.language = $1
 WHERE p.conversation = $2 AND p.aside <> '' ORDER BY p.id DESC LIMIT 200";
const WROTE: &str =
    "SELECT p.id, p.conversation, (SELECT COUNT(*) FROM proposition b WHERE b.conversation = p.conversation
     AND b.id <= p.id), s.words, p.words, p.language, p.seed, p.aside, p.reason, p.judged, p.at
 FROM proposition p LEFT JOIN saying s ON s.thing = p.id AND s.language = $1
 JOIN author a ON a.proposition = p.id WHERE a.conversation = $2 AND a.author = $3 ORDER BY p.id LIMIT 100";

fn proposition_row(row: &Row, language: &str) -> Res<Proposition> {
    let said = row.opt_text(3)?;
    Ok(Proposition {
        key: row.int(0)?,
        conversation: row.int(1)?,
        number: row.int(2)?,
        words: said.unwrap_or(row.text(4)?).into(),
        spoken: if said.is_some() { language.into() } else { row.text(5)?.into() },
        language: row.text(5)?.into(),
        seed: row.int(6)? != 0,
        aside: Ground::parse(row.text(7)?),
        reason: row.text(8)?.into(),
        judged: row.opt_int(9)?,
        at: row.text(10)?.into(),
    })
}

/// A proposition in a language, or in its own.
pub fn proposition(q: &mut dyn Sql, key: i64, language: &str) -> Res<Option<Proposition>> {
    let rows = q.rows(ONE, &[language.into(), key.into()])?;
    rows.first().map(|row| proposition_row(row, language)).transpose()
}

/// The propositions of a conversation after a key, in the order in which they were added; those set aside among them
/// if `all`.
pub fn propositions(
    q: &mut dyn Sql,
    conversation: i64,
    language: &str,
    (after, all, most): (i64, bool, i64),
) -> Res<Vec<Proposition>> {
    let args = [language.into(), conversation.into(), after.into(), all.into(), most.into()];
    q.rows(LISTED, &args)?.iter().map(|row| proposition_row(row, language)).collect()
}

/// The propositions that were set aside, the last first.
pub fn aside(q: &mut dyn Sql, conversation: i64, language: &str) -> Res<Vec<Proposition>> {
    let rows = q.rows(ASIDE, &[language.into(), conversation.into()])?;
    rows.iter().map(|row| proposition_row(row, language)).collect()
}

/// The propositions that somebody added herself.
pub fn wrote(q: &mut dyn Sql, conversation: i64, language: &str, author: &[u8]) -> Res<Vec<Proposition>> {
    let rows = q.rows(WROTE, &[language.into(), conversation.into(), author.into()])?;
    rows.iter().map(|row| proposition_row(row, language)).collect()
}

const SAYINGS: &str = "SELECT language, words, id FROM saying WHERE thing = $1 ORDER BY language LIMIT 200";

/// A question or a proposition in other languages: language, words, and the act.
pub fn sayings(thing: i64) -> Question<Vec<(String, String, i64)>> {
    Question::new(stmt!(SAYINGS, thing), |rows| {
        rows.iter().map(|row| Ok((row.text(0)?.into(), row.text(1)?.into(), row.int(2)?))).collect()
    })
}

const OPEN: &str = "SELECT id FROM conversation WHERE state <> 'sealed' ORDER BY id LIMIT 1000";

/// The conversations whose boxes are not sealed: those of which a map may have to be drawn.
pub fn unsealed(q: &mut dyn Sql) -> Res<Vec<i64>> {
    q.rows(OPEN, &[])?.iter().map(|row| row.int(0)).collect()
}

const MAP: &str = "SELECT day, body FROM map WHERE conversation = $1 AND day <= $2 ORDER BY day DESC LIMIT 1";
const DAYS: &str = "SELECT day FROM map WHERE conversation = $1 ORDER BY day LIMIT 400";

/// What was drawn of a conversation last, on that day or before: the day, and the drawing.
pub fn map(q: &mut dyn Sql, conversation: i64, day: i64) -> Res<Option<(i64, String)>> {
    let rows = q.rows(MAP, &[conversation.into(), day.into()])?;
    rows.first().map(|row| Ok((row.int(0)?, row.text(1)?.to_owned()))).transpose()
}

/// The days of which there is a drawing.
pub fn days(q: &mut dyn Sql, conversation: i64) -> Res<Vec<i64>> {
    q.rows(DAYS, &[conversation.into()])?.iter().map(|row| row.int(0)).collect()
}
