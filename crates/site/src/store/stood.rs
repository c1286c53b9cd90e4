//! Questions about stances: what is proposed, who said what, which objections stand, and for whom one may speak.

use civics::member::Kind;
use civics::round::proposal::ProposalFact;
use civics::stance::Said;

use super::question::Question;
use super::sql::{Res, Row, Sql, SqlError, Stmt, stmt};
use super::{round, stance};

/// A proposal as who takes a stance reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What rules need to know.
    pub round: ProposalFact,
    /// The title, in the reader's language where there is one for the last version.
    pub title: String,
    /// The words, likewise.
    pub words: String,
    /// Their language.
    pub language: String,
    /// The name of the circle that decides.
    pub circle: String,
    /// The name of the member that proposes.
    pub proposer: String,
}

const READING: &str = "SELECT p.title, p.words, p.language, c.name, m.name, w.title, w.words FROM proposal p
 JOIN circle c ON c.id = p.circle JOIN member m ON m.id = p.member
 LEFT JOIN wording w ON w.proposal = p.id AND w.version = p.version AND w.language = $1 WHERE p.id = $2";

/// A proposal in a language, or in its own where it cannot be read in that.
pub fn reading(q: &mut dyn Sql, proposal: i64, language: &str) -> Res<Option<Reading>> {
    let answers = q.ask(&[round::ask(proposal), stmt!(READING, language, proposal)])?;
    let [fact, words] = answers.as_slice() else { return Ok(None) };
    let (Some(round), Some(row)) = (round::answer(fact)?, words.first()) else { return Ok(None) };
    let rendered = row.opt_text(5)?.zip(row.opt_text(6)?);
    let (title, words) = rendered.unwrap_or((row.text(0)?, row.text(1)?));
    let spoken = if rendered.is_some() { language } else { row.text(2)? };
    Ok(Some(Reading {
        round,
        title: title.into(),
        words: words.into(),
        language: spoken.into(),
        circle: row.text(3)?.into(),
        proposer: row.text(4)?.into(),
    }))
}

/// A stance, as everybody in the alliance may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stood {
    /// The act.
    pub index: i64,
    /// The member.
    pub member: i64,
    /// Its name.
    pub name: String,
    /// The version that it had read.
    pub version: i64,
    /// What it said.
    pub said: Said,
    /// Through which channel it came in.
    pub channel: String,
    /// Whether a person acted by mandate.
    pub mandate: bool,
    /// Whether a helper entered it.
    pub helped: bool,
    /// Whether a panel set the objection aside.
    pub shelved: bool,
    /// When.
    pub at: String,
}

const STOOD: &str =
    "SELECT s.id, s.member, m.name, s.version, s.stance, s.ground, s.principle, s.words, s.channel,
   s.mandate, s.helper, s.shelved, s.at FROM stance s JOIN member m ON m.id = s.member
 WHERE s.proposal = $1 AND ($2 = '' OR s.stance = $3) AND s.id > $4 ORDER BY s.id LIMIT $5";
const STOOD_FOR: &str =
    "SELECT s.id, s.member, m.name, s.version, s.stance, s.ground, s.principle, s.words, s.channel,
   s.mandate, s.helper, s.shelved, s.at FROM stance s JOIN member m ON m.id = s.member
 WHERE s.proposal = $1 AND s.member = $2";

fn read(row: &Row) -> Res<Stood> {
    Ok(Stood {
        index: row.int(0)?,
        member: row.int(1)?,
        name: row.text(2)?.into(),
        version: row.int(3)?,
        said: stance::said(row, 4)?,
        channel: row.text(8)?.into(),
        mandate: row.opt_int(9)?.is_some(),
        helped: row.opt_int(10)?.is_some(),
        shelved: row.int(11)? != 0,
        at: row.text(12)?.into(),
    })
}

/// The stances of a round after a key, oldest first; of one kind alone, if one is named.
pub fn stances(proposal: i64, stance: &str, after: i64, most: i64) -> Question<Vec<Stood>> {
    Question::new(stmt!(STOOD, proposal, stance, stance, after, most), |rows| rows.iter().map(read).collect())
}

/// The stance of one member.
pub fn of_member(q: &mut dyn Sql, proposal: i64, member: i64) -> Res<Option<Stood>> {
    q.rows(STOOD_FOR, &[proposal.into(), member.into()])?.first().map(read).transpose()
}

const COUNTS: &str =
    "SELECT s.stance, COUNT(*), CAST(SUM(CASE WHEN s.version = p.version THEN 1 ELSE 0 END) AS BIGINT)
 FROM stance s JOIN proposal p ON p.id = s.proposal WHERE s.proposal = $1 GROUP BY s.stance ORDER BY s.stance";

/// How many took each stance, and how many of them to the last version.
pub fn counts(proposal: i64) -> Question<Vec<(String, i64, i64)>> {
    Question::new(stmt!(COUNTS, proposal), |rows| {
        rows.iter().map(|row| Ok((row.text(0)?.into(), row.int(1)?, row.int(2)?))).collect()
    })
}

/// A member for which a stance may be entered in a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voter {
    /// Its key.
    pub key: i64,
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: Kind,
    /// Its home circle.
    pub circle: i64,
    /// The stance that it holds, if it holds one.
    pub stance: Option<String>,
}

impl Voter {
    /// Whether it has a vote in this round, and not only a voice (rule 4).
    pub fn votes(&self, round: &ProposalFact) -> bool {
        self.kind.votes() || round.binds.contains(&self.key)
    }
}

const VOTER: &str = "WITH RECURSIVE below (id) AS (SELECT circle FROM proposal WHERE id = $1 UNION
   SELECT c.id FROM circle c JOIN below b ON c.parent = b.id)
 SELECT m.id, m.name, m.kind, m.circle, s.stance FROM member m
 LEFT JOIN stance s ON s.proposal = $2 AND s.member = m.id
 WHERE m.id = $3 AND m.standing = 'member' AND m.circle IN (SELECT id FROM below)";
const VOTERS: &str = "WITH RECURSIVE below (id) AS (SELECT circle FROM proposal WHERE id = $1 UNION
   SELECT c.id FROM circle c JOIN below b ON c.parent = b.id)
 SELECT m.id, m.name, m.kind, m.circle, s.stance FROM member m
 LEFT JOIN stance s ON s.proposal = $2 AND s.member = m.id
 WHERE m.circle = $3 AND m.standing = 'member' AND m.circle IN (SELECT id FROM below) AND m.id > $4
 ORDER BY m.id LIMIT $5";

fn voter(row: &Row) -> Res<Voter> {
    Ok(Voter {
        key: row.int(0)?,
        name: row.text(1)?.into(),
        kind: Kind::parse(row.text(2)?).ok_or(SqlError::Column(2))?,
        circle: row.int(3)?,
        stance: row.opt_text(4)?.map(str::to_owned),
    })
}

/// Those of these members that belong to the circle of a proposal.
pub fn voters(q: &mut dyn Sql, proposal: i64, members: &[i64]) -> Res<Vec<Voter>> {
    let asks: Vec<Stmt> =
        members.iter().take(100).map(|key| stmt!(VOTER, proposal, proposal, *key)).collect();
    if asks.is_empty() {
        return Ok(Vec::new());
    }
    q.ask(&asks)?.iter().flatten().map(voter).collect()
}

/// The members of a home circle after a key, as far as they belong to the circle of a proposal.
pub fn voters_of(q: &mut dyn Sql, proposal: i64, circle: i64, (after, most): (i64, i64)) -> Res<Vec<Voter>> {
    let args = [proposal.into(), proposal.into(), circle.into(), after.into(), most.into()];
    q.rows(VOTERS, &args)?.iter().map(voter).collect()
}

/// An objection, whether it stands or not; its words are in its act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objection {
    /// The act that objected.
    pub index: i64,
    /// The proposal.
    pub proposal: i64,
    /// The member.
    pub member: i64,
    /// Its name.
    pub name: String,
    /// Whether its member holds it still.
    pub held: bool,
    /// Whether a panel set it aside.
    pub shelved: bool,
    /// Whether a panel looks at it, or has.
    pub panel: bool,
}

const OBJECTION: &str = "SELECT o.id, o.proposal, o.member, m.name, s.id, s.shelved,
   (SELECT COUNT(*) FROM panel p WHERE p.objection = o.id) FROM objection o JOIN member m ON m.id = o.member
 LEFT JOIN stance s ON s.id = o.id WHERE o.id = $1";
const REPLIES: &str = "SELECT id, words, at FROM reply WHERE objection = $1 ORDER BY id LIMIT 100";

/// One objection.
pub fn objection(q: &mut dyn Sql, key: i64) -> Res<Option<Objection>> {
    let read = |row: &Row| {
        Ok(Objection {
            index: row.int(0)?,
            proposal: row.int(1)?,
            member: row.int(2)?,
            name: row.text(3)?.into(),
            held: row.opt_int(4)?.is_some(),
            shelved: row.opt_int(5)?.is_some_and(|shelved| shelved != 0),
            panel: row.int(6)? > 0,
        })
    };
    q.rows(OBJECTION, &[key.into()])?.first().map(read).transpose()
}

/// An answer of the proposer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The act.
    pub index: i64,
    /// The words.
    pub words: String,
    /// When.
    pub at: String,
}

/// The answers to an objection, oldest first.
pub fn replies(q: &mut dyn Sql, objection: i64) -> Res<Vec<Answered>> {
    let read =
        |row: &Row| Ok(Answered { index: row.int(0)?, words: row.text(1)?.into(), at: row.text(2)?.into() });
    q.rows(REPLIES, &[objection.into()])?.iter().map(read).collect()
}

/// A shutdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shutdown {
    /// The act that declared it.
    pub index: i64,
    /// When it began, in seconds of Unix time.
    pub starts: i64,
    /// When it ends.
    pub ends: i64,
    /// What is known of it.
    pub words: String,
}

const SHUTDOWNS: &str = "SELECT id, starts, ends, words FROM shutdown WHERE circle = $1 AND id < $2
 ORDER BY id DESC LIMIT $3";

/// The shutdowns of a circle before a key, newest first.
pub fn shutdowns(circle: i64, before: i64, most: i64) -> Question<Vec<Shutdown>> {
    Question::new(stmt!(SHUTDOWNS, circle, before, most), |rows| {
        let read = |row: &Row| {
            let (index, starts, ends) = (row.int(0)?, row.int(1)?, row.int(2)?);
            Ok(Shutdown { index, starts, ends, words: row.text(3)?.into() })
        };
        rows.iter().map(read).collect()
    })
}

/// A round that is open, as helpers see it among what they may enter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// The proposal.
    pub key: i64,
    /// Its title.
    pub title: String,
    /// Until when stances are taken, in seconds of Unix time.
    pub closes: i64,
    /// Whether it takes stances on paper.
    pub paper: bool,
    /// Whether it takes them by phone or by text message.
    pub phone: bool,
}

const OPEN: &str = "WITH RECURSIVE above (id) AS (SELECT CAST($1 AS BIGINT) UNION
   SELECT c.parent FROM circle c JOIN above a ON c.id = a.id WHERE c.parent IS NOT NULL)
 SELECT p.id, p.title, p.closes, p.channels FROM proposal p WHERE p.circle IN (SELECT id FROM above)
   AND p.state = 'open' ORDER BY p.closes, p.id LIMIT 50";

/// The rounds that the members of a circle may take stances in now.
pub fn open(circle: i64) -> Question<Vec<Open>> {
    Question::new(stmt!(OPEN, circle), |rows| {
        let read = |row: &Row| {
            let channels = row.text(3)?;
            Ok(Open {
                key: row.int(0)?,
                title: row.text(1)?.into(),
                closes: row.int(2)?,
                paper: channels.contains("\"paper\""),
                phone: channels.contains("\"phone\"") || channels.contains("\"sms\""),
            })
        };
        rows.iter().map(read).collect()
    })
}
