//! Questions about struggles. Who may see one stands in the question itself.

use civics::consent::Audience;
use civics::member::Standing;
use jiff::Timestamp;

use crate::store::sql::{Res, Row, Sql, Stmt, stmt};
use crate::store::{circle, member};

/// Who looks at struggles: what the program knows of a visitor's members.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sight {
    /// The members for which the visitor acts.
    pub mine: Vec<i64>,
    /// The countries of those of them that are members now.
    pub countries: Vec<String>,
    /// The circles that the visitor serves as convenor.
    pub convenes: Vec<i64>,
    /// Whether the visitor belongs to the alliance: acts for a member, or serves a circle.
    pub inside: bool,
}

/// For how many members at most a visitor's sight is asked.
const MOST: usize = 100;

impl Sight {
    /// The sight of who acts for these members and serves these circles, in one flight.
    pub fn of(q: &mut dyn Sql, mine: &[i64], convenes: &[i64], now: Timestamp) -> Res<Self> {
        let mine = &mine[..mine.len().min(MOST)];
        let asks: Vec<Stmt> = mine.iter().map(|key| member::ask(*key)).collect();
        let answers = if asks.is_empty() { Vec::new() } else { q.ask(&asks)? };
        let mut countries = Vec::new();
        for rows in &answers {
            let fact = member::answer(rows, now)?.filter(|fact| fact.standing == Standing::Member);
            countries.extend(fact.map(|fact| fact.country));
        }
        countries.sort_unstable();
        countries.dedup();
        let inside = !countries.is_empty() || !convenes.is_empty();
        Ok(Self { mine: mine.to_vec(), countries, convenes: convenes.to_vec(), inside })
    }

    /// The narrowest audience to which the visitor belongs everywhere.
    pub fn rank(&self) -> i64 {
        if self.inside { Audience::Alliance.rank() } else { Audience::Public.rank() }
    }
}

/// A list as SQL can look into it: each item between commas.
fn between_commas<T: std::fmt::Display>(list: &[T]) -> String {
    let mut text = String::from(",");
    for one in list {
        text.push_str(&format!("{one},"));
    }
    text
}

/// A struggle as it stands now, for a visitor who may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Its key.
    pub key: i64,
    /// The member that holds it, and its name.
    pub member: i64,
    /// The holder's name.
    pub holder: String,
    /// The circle.
    pub circle: i64,
    /// Its name.
    pub name: String,
    /// Its language.
    pub language: String,
    /// The country of its holder.
    pub country: String,
    /// How finely the place is named.
    pub grain: String,
    /// The place; may be empty.
    pub place: String,
    /// Who may see it.
    pub audience: Audience,
    /// What is demanded.
    pub demands: Vec<String>,
    /// What is tried.
    pub tried: String,
    /// Where it stands.
    pub status: String,
    /// How deep the change goes; may be empty.
    pub change: String,
    /// What came of it.
    pub outcome: String,
    /// What was learned.
    pub lessons: String,
    /// Whether it brings several together.
    pub joint: bool,
    /// How many of its holders have not said yes.
    pub missing: u64,
    /// How many groups said *ours too*.
    pub joined: u64,
    /// Through which channel it came.
    pub channel: String,
    /// Whether a helper entered it.
    pub helped: bool,
    /// When it was raised.
    pub at: String,
}

const ONE: &str = "SELECT s.id, s.member, COALESCE(m.name, ''), s.circle, s.name, s.language, s.country, s.grain, s.place,
   s.audience, s.demands, s.tried, s.status, s.change, s.outcome, s.lessons, s.joint, s.missing, s.joined, s.channel,
   s.helper, s.at FROM struggle s LEFT JOIN member m ON m.id = s.member
 WHERE s.id = $1 AND (CAST($2 AS TEXT) LIKE '%,' || s.member || ',%'
   OR s.missing = 0 AND (s.audience >= $3 OR s.audience = 2 AND (CAST($4 AS TEXT) LIKE '%,' || s.country || ',%'
     OR CAST($5 AS TEXT) LIKE '%,' || s.circle || ',%'))
   OR s.joint = 1 AND EXISTS (SELECT 1 FROM part p JOIN struggle o ON o.id = p.own
     WHERE p.joint = s.id AND CAST($6 AS TEXT) LIKE '%,' || o.member || ',%'))";

/// The question for one struggle, with visibility, to be asked together with others.
pub fn ask(sight: &Sight, key: i64) -> Stmt {
    let mine = between_commas(&sight.mine);
    stmt!(
        ONE,
        key,
        mine.as_str(),
        sight.rank(),
        between_commas(&sight.countries),
        between_commas(&sight.convenes),
        mine.as_str()
    )
}

fn read(row: &Row) -> Res<Seen> {
    let count = |at: usize| -> Res<u64> { Ok(u64::try_from(row.int(at)?).unwrap_or(0)) };
    Ok(Seen {
        key: row.int(0)?,
        member: row.int(1)?,
        holder: row.text(2)?.into(),
        circle: row.int(3)?,
        name: row.text(4)?.into(),
        language: row.text(5)?.into(),
        country: row.text(6)?.into(),
        grain: row.text(7)?.into(),
        place: row.text(8)?.into(),
        audience: Audience::of_rank(row.int(9)?).unwrap_or(Audience::Group),
        demands: circle::words(row.text(10)?),
        tried: row.text(11)?.into(),
        status: row.text(12)?.into(),
        change: row.text(13)?.into(),
        outcome: row.text(14)?.into(),
        lessons: row.text(15)?.into(),
        joint: row.int(16)? == 1,
        missing: count(17)?,
        joined: count(18)?,
        channel: row.text(19)?.into(),
        helped: row.opt_int(20)?.is_some(),
        at: row.text(21)?.into(),
    })
}

/// Those of these struggles that the visitor may see, in the order in which they are asked for.
pub fn seen(q: &mut dyn Sql, sight: &Sight, keys: &[i64]) -> Res<Vec<Seen>> {
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    let asks: Vec<Stmt> = keys.iter().map(|key| ask(sight, *key)).collect();
    q.ask(&asks)?.iter().filter_map(|rows| rows.first()).map(read).collect()
}

/// One struggle, if the visitor may see it.
pub fn one(q: &mut dyn Sql, sight: &Sight, key: i64) -> Res<Option<Seen>> {
    Ok(seen(q, sight, &[key])?.pop())
}

const OF_MEMBER: &str = "SELECT id FROM struggle WHERE member = $1 AND id < $2 ORDER BY id DESC LIMIT $3";

/// The keys of the struggles that a member holds, newest first.
pub fn of_member(q: &mut dyn Sql, member: i64, before: i64, most: i64) -> Res<Vec<i64>> {
    q.rows(OF_MEMBER, &[member.into(), before.into(), most.into()])?.iter().map(|row| row.int(0)).collect()
}

const MARKS: &str = "SELECT dim, word, name FROM mark WHERE struggle = $1 ORDER BY dim, word";

/// A mark of a struggle: a cause, a kind of power or a duty bearer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// `cause`, `power` or `bearer`.
    pub dim: String,
    /// The form by which it is compared.
    pub word: String,
    /// As it was written; for a cause or a power the word of the act.
    pub name: String,
}

/// The marks of a struggle; the caller has checked who looks.
pub fn marks(q: &mut dyn Sql, key: i64) -> Res<Vec<Mark>> {
    let read = |row: &Row| {
        Ok(Mark { dim: row.text(0)?.into(), word: row.text(1)?.into(), name: row.text(2)?.into() })
    };
    q.rows(MARKS, &[key.into()])?.iter().map(read).collect()
}

const JOINED: &str = "SELECT own FROM joined WHERE struggle = $1 ORDER BY id LIMIT $2";
const JOINS: &str = "SELECT struggle FROM joined WHERE own = $1 ORDER BY id LIMIT $2";
const PARTS: &str =
    "SELECT p.own, o.member, p.agreed FROM part p JOIN struggle o ON o.id = p.own WHERE p.joint = $1
 ORDER BY p.own LIMIT 40";
const PART_OF: &str = "SELECT joint FROM part WHERE own = $1 ORDER BY joint LIMIT 40";
const HISTORY: &str =
    "SELECT id, kind, at FROM account WHERE struggle = $1 AND kind <> 'join' ORDER BY id DESC LIMIT 100";

/// The struggles with which others joined this one.
pub fn joiners(q: &mut dyn Sql, key: i64, most: i64) -> Res<Vec<i64>> {
    q.rows(JOINED, &[key.into(), most.into()])?.iter().map(|row| row.int(0)).collect()
}

/// The struggles that this one joined.
pub fn joins(q: &mut dyn Sql, key: i64, most: i64) -> Res<Vec<i64>> {
    q.rows(JOINS, &[key.into(), most.into()])?.iter().map(|row| row.int(0)).collect()
}

/// A part of a joint struggle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The holder's own struggle.
    pub own: i64,
    /// The holder.
    pub member: i64,
    /// What the holder said, if anything.
    pub said: Option<bool>,
}

fn said(agreed: i64) -> Option<bool> {
    match agreed {
        1 => Some(true),
        2 => Some(false),
        _ => None,
    }
}

/// The parts of a joint struggle.
pub fn parts(q: &mut dyn Sql, joint: i64) -> Res<Vec<Part>> {
    let read = |row: &Row| Ok(Part { own: row.int(0)?, member: row.int(1)?, said: said(row.int(2)?) });
    q.rows(PARTS, &[joint.into()])?.iter().map(read).collect()
}

/// The joint struggles of which this one is a part.
pub fn part_of(q: &mut dyn Sql, own: i64) -> Res<Vec<i64>> {
    q.rows(PART_OF, &[own.into()])?.iter().map(|row| row.int(0)).collect()
}

/// The acts that told of a struggle, newest first: index, kind, when.
pub fn history(q: &mut dyn Sql, key: i64) -> Res<Vec<(i64, String, String)>> {
    let read = |row: &Row| Ok((row.int(0)?, row.text(1)?.to_owned(), row.text(2)?.to_owned()));
    q.rows(HISTORY, &[key.into()])?.iter().map(read).collect()
}

const HEARD: &str =
    "SELECT h.testimony FROM heard h JOIN testimony t ON t.id = h.testimony WHERE h.struggle = $1
 ORDER BY h.testimony";
const HEARD_IN: &str =
    "SELECT s.id, s.name, s.language, s.audience FROM heard h JOIN struggle s ON s.id = h.struggle
 WHERE h.testimony = $1 ORDER BY s.id LIMIT 50";
const COUNTED: &str = "SELECT COUNT(*) FROM heard h JOIN testimony t ON t.id = h.testimony WHERE h.struggle = $1 AND t.cnt >= $2";

/// The testimonies from which a struggle grew, for its holder.
pub fn heard(q: &mut dyn Sql, key: i64) -> Res<Vec<i64>> {
    q.rows(HEARD, &[key.into()])?.iter().map(|row| row.int(0)).collect()
}

/// A struggle in which a testimony is heard, for who told it or holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grown {
    /// Its key.
    pub key: i64,
    /// Its name.
    pub name: String,
    /// Its language.
    pub language: String,
    /// Whether everybody may see it.
    pub public: bool,
}

/// The struggles in which a testimony is heard.
pub fn heard_in(q: &mut dyn Sql, testimony: i64) -> Res<Vec<Grown>> {
    let read = |row: &Row| {
        let public = row.int(3)? == Audience::Public.rank();
        Ok(Grown { key: row.int(0)?, name: row.text(1)?.into(), language: row.text(2)?.into(), public })
    };
    q.rows(HEARD_IN, &[testimony.into()])?.iter().map(read).collect()
}

/// How many of those testimonies may be counted before an audience of that rank; not yet fit for eyes: below five it is
/// hidden.
pub fn counted(q: &mut dyn Sql, key: i64, rank: i64) -> Res<u64> {
    let rows = q.rows(COUNTED, &[key.into(), rank.into()])?;
    rows.first().map_or(Ok(0), |row| row.int(0)).map(|n| u64::try_from(n).unwrap_or(0))
}

const ALIKE: &str =
    "SELECT c.struggle FROM (SELECT struggle FROM mark WHERE dim = $1 AND word = $2 AND struggle <> $3
   ORDER BY struggle DESC LIMIT 300) c";

/// How many alike struggles a page shows.
const SHOWN: usize = 5;

/// Struggles of others like this one: how many, and the most alike of them. A shared duty bearer counts twice as much as a shared
/// cause. Of each cause and bearer the newest are looked at, so that a common one costs no more than a rare one.
pub fn alike(q: &mut dyn Sql, sight: &Sight, key: i64) -> Res<(usize, Vec<Seen>)> {
    let marks = marks(q, key)?;
    let near: Vec<&Mark> = marks.iter().filter(|mark| mark.dim != "power").collect();
    if near.is_empty() {
        return Ok((0, Vec::new()));
    }
    let asks: Vec<Stmt> =
        near.iter().map(|mark| stmt!(ALIKE, mark.dim.as_str(), mark.word.as_str(), key)).collect();
    let mut score = std::collections::BTreeMap::<i64, u32>::new();
    for (mark, rows) in near.iter().zip(q.ask(&asks)?) {
        let worth = if mark.dim == "bearer" { 2 } else { 1 };
        for row in rows {
            *score.entry(row.int(0)?).or_default() += worth;
        }
    }
    let mut best: Vec<(i64, u32)> = score.into_iter().collect();
    best.sort_by_key(|(key, score)| std::cmp::Reverse((*score, *key)));
    let keys: Vec<i64> = best.into_iter().take(100).map(|(key, _)| key).collect();
    let holder = one(q, sight, key)?.map(|own| own.member);
    let mut list = seen(q, sight, &keys)?;
    list.retain(|other| other.missing == 0 && Some(other.member) != holder);
    let many = list.len();
    list.truncate(SHOWN);
    Ok((many, list))
}
