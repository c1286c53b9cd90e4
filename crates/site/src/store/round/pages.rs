//! What the pages of rounds ask.

use civics::helper::Channel;
use civics::member::Kind;
use civics::round::Outcome;
use civics::round::proposal::State;
use civics::rules::Rules;

use super::super::circle;
use super::super::question::Question;
use super::super::sql::{Res, Row, Sql, SqlError, Stmt, stmt};
use super::{channels, keys};

/// A proposal in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its key.
    pub key: i64,
    /// Its title, in the reader's language if the last version can be read in it.
    pub title: String,
    /// Where it stands.
    pub state: State,
    /// How it ended, if it did.
    pub outcome: Option<Outcome>,
    /// Until when stances are taken, in seconds of Unix time; 0 before it is called.
    pub closes: i64,
    /// The name of the member that proposed it.
    pub proposer: String,
    /// When it was proposed.
    pub at: String,
    /// When it ended.
    pub closed_at: String,
}

const RUNNING: &str =
    "SELECT p.id, COALESCE(w.title, p.title), p.state, p.outcome, p.closes, m.name, p.at, p.closed_at
 FROM proposal p JOIN member m ON m.id = p.member
 LEFT JOIN wording w ON w.proposal = p.id AND w.version = p.version AND w.language = $1
 WHERE p.circle = $2 AND p.state = $3 AND p.id < $4 ORDER BY p.id DESC LIMIT $5";

// What was decided about a struggle that is not public, or about a text before its release, would tell of both.
const OUTCOMES: &str =
    "SELECT p.id, COALESCE(w.title, p.title), p.state, p.outcome, p.closes, m.name, p.at, p.closed_at
 FROM proposal p JOIN member m ON m.id = p.member
 LEFT JOIN wording w ON w.proposal = p.id AND w.version = p.version AND w.language = $1
 WHERE p.circle = $2 AND p.state = 'closed' AND p.id < $3 AND CASE
   WHEN p.subject = 'loan' THEN (SELECT COUNT(*) FROM loan l JOIN struggle s ON s.id = l.struggle
     WHERE l.id = p.thing AND s.audience = 4 AND s.missing = 0)
   WHEN p.subject = 'text' THEN (SELECT COUNT(*) FROM text t WHERE t.id = p.thing AND t.state = 'released')
   ELSE 1 END > 0 ORDER BY p.id DESC LIMIT $4";

fn line(row: &Row) -> Res<Line> {
    Ok(Line {
        key: row.int(0)?,
        title: row.text(1)?.into(),
        state: State::parse(row.text(2)?).ok_or(SqlError::Column(2))?,
        outcome: Outcome::parse(row.text(3)?),
        closes: row.int(4)?,
        proposer: row.text(5)?.into(),
        at: row.text(6)?.into(),
        closed_at: row.text(7)?.into(),
    })
}

/// The proposals of a circle in that state, newest first, before a key.
pub fn lines(circle: i64, state: State, language: &str, (before, most): (i64, i64)) -> Question<Vec<Line>> {
    Question::new(stmt!(RUNNING, language, circle, state.word(), before, most), |rows| {
        rows.iter().map(line).collect()
    })
}

/// The decided proposals of a circle that everybody may see, newest first, before a key.
pub fn outcomes(circle: i64, language: &str, (before, most): (i64, i64)) -> Question<Vec<Line>> {
    Question::new(stmt!(OUTCOMES, language, circle, before, most), |rows| rows.iter().map(line).collect())
}

/// What a proposal is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// Its words alone.
    Words,
    /// Taking a loan.
    Loan(i64),
    /// Adopting a text.
    Text(i64),
    /// New rules.
    Rules(Box<Rules>),
    /// What was said in a conversation.
    Proposition(i64),
}

/// What a caucus had said when the round ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Its name.
    pub name: String,
    /// Its members that could take a stance.
    pub members: i64,
    /// How many did.
    pub stood: i64,
    /// How many it needed.
    pub needed: i64,
}

/// A proposal, as its page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Its key.
    pub key: i64,
    /// The circle: key and name.
    pub circle: (i64, String),
    /// The member that proposed it: key and name.
    pub proposer: (i64, String),
    /// Its title in the original language.
    pub title: String,
    /// Its words now, in the original language.
    pub words: String,
    /// The original language.
    pub language: String,
    /// What it is about.
    pub about: About,
    /// The channels through which stances come.
    pub channels: Vec<Channel>,
    /// The languages in which it must be read besides.
    pub languages: Vec<String>,
    /// The members without a vote that it binds.
    pub binds: Vec<i64>,
    /// When the outcome is looked at again.
    pub review: String,
    /// Where it stands.
    pub state: State,
    /// The act that worded it last, and how many versions there were.
    pub version: (i64, i64),
    /// The act that called it.
    pub called: Option<i64>,
    /// Until when stances are taken.
    pub closes: i64,
    /// What was done so that the missing could come.
    pub done: String,
    /// How it ended, if it did.
    pub outcome: Option<Outcome>,
    /// The rules under which it was decided, if they were not the defaults.
    pub rules: Option<i64>,
    /// Consents, asides and objections at its end.
    pub counts: [i64; 3],
    /// What caucuses had said at its end: key, members, stood, needed.
    pub tally: Vec<[i64; 4]>,
    /// The act that ended it, and when.
    pub closed: (Option<i64>, String),
    /// When it was proposed.
    pub at: String,
    /// Whether everybody may see how it ended: it is about nothing that is not public.
    pub open: bool,
}

const PROPOSAL: &str = "SELECT p.id, p.circle, c.name, p.member, m.name, p.title, p.words, p.language, p.subject, p.thing,
   p.body, p.channels, p.languages, p.binds, p.review, p.state, p.version, p.versions, p.called, p.closes, p.done,
   p.outcome, p.rules, p.consents, p.asides, p.objections, p.tally, p.closed, p.closed_at, p.at,
   CASE WHEN p.subject = 'loan' THEN (SELECT COUNT(*) FROM loan l JOIN struggle s ON s.id = l.struggle
       WHERE l.id = p.thing AND s.audience = 4 AND s.missing = 0)
     WHEN p.subject = 'text' THEN (SELECT COUNT(*) FROM text t WHERE t.id = p.thing AND t.state = 'released')
     ELSE CAST(1 AS BIGINT) END
 FROM proposal p JOIN circle c ON c.id = p.circle JOIN member m ON m.id = p.member WHERE p.id = $1";

fn about(row: &Row) -> Res<About> {
    let thing = row.opt_int(9)?.unwrap_or(-1);
    Ok(match row.text(8)? {
        "loan" => About::Loan(thing),
        "text" => About::Text(thing),
        "proposition" => About::Proposition(thing),
        "rules" => About::Rules(Box::new(serde_json::from_str(row.text(10)?).unwrap_or_default())),
        _ => About::Words,
    })
}

/// A proposal.
pub fn proposal(q: &mut dyn Sql, key: i64) -> Res<Option<Proposal>> {
    let rows = q.rows(PROPOSAL, &[key.into()])?;
    let Some(row) = rows.first() else { return Ok(None) };
    Ok(Some(Proposal {
        key: row.int(0)?,
        circle: (row.int(1)?, row.text(2)?.into()),
        proposer: (row.int(3)?, row.text(4)?.into()),
        title: row.text(5)?.into(),
        words: row.text(6)?.into(),
        language: row.text(7)?.into(),
        about: about(row)?,
        channels: channels(row.text(11)?),
        languages: circle::words(row.text(12)?),
        binds: keys(row.text(13)?),
        review: row.text(14)?.into(),
        state: State::parse(row.text(15)?).ok_or(SqlError::Column(15))?,
        version: (row.int(16)?, row.int(17)?),
        called: row.opt_int(18)?,
        closes: row.int(19)?,
        done: row.text(20)?.into(),
        outcome: Outcome::parse(row.text(21)?),
        rules: row.opt_int(22)?,
        counts: [row.int(23)?, row.int(24)?, row.int(25)?],
        tally: serde_json::from_str(row.text(26)?).unwrap_or_default(),
        closed: (row.opt_int(27)?, row.text(28)?.into()),
        at: row.text(29)?.into(),
        open: row.int(30)? > 0,
    }))
}

/// A version of a proposal in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// The act that made the version in the original.
    pub version: i64,
    /// The language.
    pub language: String,
    /// The title.
    pub title: String,
    /// The words.
    pub words: String,
    /// The act that worded it.
    pub index: i64,
    /// When.
    pub at: String,
}

const WORDING: &str = "SELECT version, language, title, words, id, at FROM wording
 WHERE proposal = $1 AND version = $2 AND language = $3";
const VERSIONS: &str =
    "SELECT w.version, w.at FROM wording w JOIN proposal p ON p.id = w.proposal AND p.language = w.language
 WHERE p.id = $1 ORDER BY w.version LIMIT 500";

/// A version in that language, if somebody has worded it.
pub fn wording(q: &mut dyn Sql, proposal: i64, version: i64, language: &str) -> Res<Option<Wording>> {
    let rows = q.rows(WORDING, &[proposal.into(), version.into(), language.into()])?;
    let read = |row: &Row| {
        Ok(Wording {
            version: row.int(0)?,
            language: row.text(1)?.into(),
            title: row.text(2)?.into(),
            words: row.text(3)?.into(),
            index: row.int(4)?,
            at: row.text(5)?.into(),
        })
    };
    rows.first().map(read).transpose()
}

/// The versions of a proposal, oldest first: the act that made each, and when.
pub fn versions(proposal: i64) -> Question<Vec<(i64, String)>> {
    Question::new(stmt!(VERSIONS, proposal), |rows| {
        rows.iter().map(|row| Ok((row.int(0)?, row.text(1)?.to_owned()))).collect()
    })
}

const REPLIES: &str = "SELECT r.objection, r.words, r.at FROM reply r JOIN objection o ON o.id = r.objection
 WHERE o.proposal = $1 ORDER BY r.id LIMIT 500";

/// The proposer's answers to objections: the objection, the words, when.
pub fn replies(proposal: i64) -> Question<Vec<(i64, String, String)>> {
    Question::new(stmt!(REPLIES, proposal), |rows| {
        rows.iter().map(|row| Ok((row.int(0)?, row.text(1)?.into(), row.text(2)?.into()))).collect()
    })
}

const CAUCUS_NAMES: &str = "SELECT id, name FROM caucus ORDER BY id LIMIT 5000";

/// What caucuses had said when a round ended, with their names.
pub fn tally(q: &mut dyn Sql, proposal: &Proposal) -> Res<Vec<Said>> {
    if proposal.tally.is_empty() {
        return Ok(Vec::new());
    }
    let names = q.rows(CAUCUS_NAMES, &[])?;
    let name = |key: i64| -> Res<String> {
        let found = names.iter().find(|row| row.int(0).is_ok_and(|own| own == key));
        found.map_or_else(|| Ok(String::new()), |row| Ok(row.text(1)?.to_owned()))
    };
    let said = |[key, members, stood, needed]: &[i64; 4]| {
        Ok(Said { name: name(*key)?, members: *members, stood: *stood, needed: *needed })
    };
    proposal.tally.iter().map(said).collect()
}

const VOICES: &str = "WITH RECURSIVE below (id) AS (SELECT CAST($1 AS BIGINT) UNION
   SELECT c.id FROM circle c JOIN below b ON c.parent = b.id)
 SELECT id, name FROM member WHERE standing = 'member' AND kind = $2 AND circle IN (SELECT id FROM below)
 ORDER BY id LIMIT 100";

/// The members in a circle, and below it, that have a voice and no vote: those that a proposal can bind.
pub fn voices(circle: i64) -> Question<Vec<(i64, String)>> {
    Question::new(stmt!(VOICES, circle, Kind::InternationalNgo.word()), |rows| {
        rows.iter().map(|row| Ok((row.int(0)?, row.text(1)?.to_owned()))).collect()
    })
}

const OURS: &str = "WITH RECURSIVE above (id) AS (SELECT circle FROM member WHERE id = $1 UNION
   SELECT c.parent FROM circle c JOIN above a ON c.id = a.id WHERE c.parent IS NOT NULL)
 SELECT m.id, m.name, m.kind FROM member m JOIN above a ON a.id = $2 WHERE m.id = $3 AND m.standing = 'member'";

/// Those of these members whose home is the circle or lies below it: key, name and kind.
pub fn belonging(q: &mut dyn Sql, mine: &[i64], circle: i64) -> Res<Vec<(i64, String, Kind)>> {
    let asks: Vec<Stmt> = mine.iter().take(100).map(|member| stmt!(OURS, *member, circle, *member)).collect();
    let read = |row: &Row| {
        Ok((row.int(0)?, row.text(1)?.to_owned(), Kind::parse(row.text(2)?).ok_or(SqlError::Column(2))?))
    };
    if asks.is_empty() {
        return Ok(Vec::new());
    }
    q.ask(&asks)?.iter().flatten().map(read).collect()
}
