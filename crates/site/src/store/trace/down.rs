//! Downward: what a paragraph grew from, as far as may be seen.

use std::collections::{BTreeMap, BTreeSet};

use civics::consent::{Audience, hide};
use civics::count::Counts;
use jiff::Timestamp;

use super::Footing;
use crate::store::sql::{Res, Row, Sql, Stmt, stmt};
use crate::store::struggle::seen::{Seen, Sight, seen};
use crate::store::told::{self, Published};

/// A paragraph with its text, as its page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Its key.
    pub key: i64,
    /// What it is within its text.
    pub form: String,
    /// Its words, in the reader's language where they were translated.
    pub words: String,
    /// The language of these words.
    pub language: String,
    /// The act that wrote them first.
    pub version: i64,
    /// Whether it was struck out.
    pub struck: bool,
    /// The text.
    pub text: i64,
    /// What the text is called.
    pub title: String,
    /// The original language of the text.
    pub original: String,
    /// Whether the text was released.
    pub released: bool,
    /// The circle of the text.
    pub circle: i64,
    /// The circle's name.
    pub at: String,
}

/// A step of a loan's way: to which circle it went, and whether that step still holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The loan.
    pub loan: i64,
    /// The circle to which it went.
    pub circle: String,
    /// Whether it was taken, not recalled, and has not run out.
    pub holds: bool,
    /// Whether it was recalled.
    pub recalled: bool,
}

/// A root: a loan on its way up, the last step first, and the struggle, if the visitor may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Root {
    /// The loan in which the paragraph is rooted.
    pub loan: i64,
    /// Whether it is live.
    pub live: bool,
    /// Its way, from the circle of the text down to the holder.
    pub way: Vec<Step>,
    /// The struggle; nothing for who may not see it.
    pub struggle: Option<Seen>,
}

/// The roots of one country; the country is empty for struggles that are not for this visitor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The country.
    pub country: String,
    /// How many roots.
    pub all: u64,
    /// How many of them are live.
    pub live: u64,
}

/// How many people stand behind a paragraph now, through its live roots; a number that is hidden is `None`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Behind {
    /// Testimonies that may be counted before the visitor.
    pub told: Option<u64>,
    /// Groups that hold the struggles.
    pub groups: Option<u64>,
    /// Struggles of others who said *ours too*.
    pub joined: Option<u64>,
}

/// Everything that the page of a paragraph shows.
#[derive(Debug, Clone)]
pub struct Trace {
    /// The paragraph.
    pub paragraph: Paragraph,
    /// How many roots live.
    pub footing: Footing,
    /// The first roots, one by one.
    pub roots: Vec<Root>,
    /// All roots, by country.
    pub groups: Vec<Group>,
    /// How many people stand behind it.
    pub behind: Behind,
    /// Words of theirs that were published for the visitor.
    pub words: Vec<Published>,
}

const PARAGRAPH: &str =
    "SELECT p.id, p.form, p.words, p.version, p.struck, t.id, t.title, t.language, t.state, t.circle, c.name,
   v.words, (SELECT COUNT(*) FROM frozen f WHERE f.freezing = t.freezing AND f.paragraph = p.id),
   (SELECT COUNT(*) FROM wound w WHERE w.paragraph = p.id)
 FROM paragraph p JOIN text t ON t.id = p.text JOIN circle c ON c.id = t.circle
   LEFT JOIN version v ON v.paragraph = p.id AND v.version = p.version AND v.language = $1 WHERE p.id = $2";
const WAYS: &str = "WITH RECURSIVE picked (loan) AS (SELECT loan FROM root WHERE paragraph = $1 ORDER BY loan LIMIT $2),
 way (root, id, source, depth) AS (
   SELECT l.id, l.id, l.source, 0 FROM picked p JOIN loan l ON l.id = p.loan
   UNION ALL SELECT w.root, l.id, l.source, w.depth + 1 FROM way w JOIN loan l ON l.id = w.source WHERE w.depth < 31)
 SELECT w.root, w.id, c.name, l.struggle, l.taken, l.recalled, l.until, l.source, s.missing FROM way w
   JOIN loan l ON l.id = w.id JOIN circle c ON c.id = l.circle JOIN struggle s ON s.id = l.struggle
 ORDER BY w.root, w.depth";
// One climb for everything that is counted. Who took its loan back stands behind nothing any more, so only live roots
// count; and while a joint struggle has not the yes of each holder, its country is not for everybody.
const COUNTED: &str = "WITH RECURSIVE climb (root, next, depth) AS (
   SELECT l.id, l.source, 0 FROM root r JOIN loan l ON l.id = r.loan
     JOIN struggle s ON s.id = l.struggle AND s.missing = 0
     WHERE r.paragraph = $1 AND l.taken IS NOT NULL AND l.recalled IS NULL AND l.until > $2
   UNION ALL SELECT c.root, l.source, c.depth + 1 FROM climb c JOIN loan l ON l.id = c.next
     WHERE l.taken IS NOT NULL AND l.recalled IS NULL AND l.until > $3 AND c.depth < 31),
 live (id) AS (SELECT root FROM climb WHERE next IS NULL),
 rooted (country, struggle, lender, id) AS (
   SELECT CASE WHEN s.audience >= $4 AND s.missing = 0 THEN s.country ELSE '' END, l.struggle, l.lender, v.id
   FROM root r JOIN loan l ON l.id = r.loan JOIN struggle s ON s.id = l.struggle LEFT JOIN live v ON v.id = l.id
   WHERE r.paragraph = $5)
 SELECT 'country', country, COUNT(*), COUNT(id) FROM rooted GROUP BY country
 UNION ALL SELECT 'groups', '', COUNT(DISTINCT lender), CAST(0 AS BIGINT) FROM rooted WHERE id IS NOT NULL
 UNION ALL SELECT 'joined', '', COUNT(DISTINCT j.own), CAST(0 AS BIGINT) FROM rooted r
   JOIN joined j ON j.struggle = r.struggle WHERE r.id IS NOT NULL
 UNION ALL SELECT 'told', '', COUNT(DISTINCT t.id), t.cnt FROM rooted r JOIN lent n ON n.loan = r.id
   JOIN testimony t ON t.id = n.testimony AND t.cnt >= $6 GROUP BY t.cnt";

fn count(row: &Row, at: usize) -> Res<u64> {
    Ok(u64::try_from(row.int(at)?).unwrap_or(0))
}

/// The paragraph, if the visitor may see it: of a text that was released what stands in it, of a draft the alliance
/// everything.
fn paragraph(row: &Row, inside: bool, tag: &str) -> Res<Option<Paragraph>> {
    let released = row.text(8)? == "released";
    if !(inside || released && row.int(12)? > 0) {
        return Ok(None);
    }
    let (original, rendered) = (row.text(7)?, row.opt_text(11)?);
    Ok(Some(Paragraph {
        key: row.int(0)?,
        form: row.text(1)?.into(),
        words: rendered.unwrap_or(row.text(2)?).into(),
        language: if rendered.is_some() { tag } else { original }.into(),
        version: row.int(3)?,
        struck: row.int(4)? == 1,
        text: row.int(5)?,
        title: row.text(6)?.into(),
        original: original.into(),
        released,
        circle: row.int(9)?,
        at: row.text(10)?.into(),
    }))
}

/// The roots in an answer, with the struggle of each.
fn ways(rows: &[Row], now: Timestamp) -> Res<Vec<(Root, i64)>> {
    let mut all: Vec<(Root, i64)> = Vec::new();
    for row in rows {
        let loan = row.int(0)?;
        if all.last().is_none_or(|(root, _)| root.loan != loan) {
            all.push((Root { loan, live: row.int(8)? == 0, way: Vec::new(), struggle: None }, row.int(3)?));
        }
        let Some((root, _)) = all.last_mut() else { continue };
        let recalled = row.opt_int(5)?.is_some();
        let holds = row.opt_int(4)?.is_some() && !recalled && row.int(6)? > now.as_second();
        root.live &= holds;
        root.way.push(Step { loan: row.int(1)?, circle: row.text(2)?.into(), holds, recalled });
    }
    Ok(all)
}

/// The roots by country, those with the most first, and how many stand behind the live ones.
fn counted(rows: &[Row], rank: i64) -> Res<(Vec<Group>, Behind)> {
    let (mut groups, mut behind, mut reach) = (Vec::new(), Behind::default(), BTreeMap::new());
    for row in rows {
        let n = count(row, 2)?;
        match row.text(0)? {
            "country" => groups.push(Group { country: row.text(1)?.into(), all: n, live: count(row, 3)? }),
            "groups" => behind.groups = hide(&[n])[0],
            "joined" => behind.joined = hide(&[n])[0],
            _ => drop(reach.insert(row.int(3)?, n)),
        }
    }
    behind.told = told(&reach, rank);
    groups.sort_by(|a, b| (b.all, &a.country).cmp(&(a.all, &b.country)));
    Ok((groups, behind))
}

/// The testimonies that count before an audience of that rank, made safe: see `civics::count`.
fn told(reach: &BTreeMap<i64, u64>, rank: i64) -> Option<u64> {
    let least = |least: i64| reach.range(least..).map(|(_, n)| *n).sum::<u64>();
    let audiences: Vec<_> =
        (rank..=Audience::Public.rank()).rev().map(|rank| (least(rank), Vec::new())).collect();
    Counts::of(&audiences).told
}

/// What is asked of the trace of a paragraph.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The paragraph.
    pub key: i64,
    /// The reader's language.
    pub tag: &'static str,
    /// How many roots are shown one by one.
    pub most: i64,
    /// Now.
    pub now: Timestamp,
}

/// The trace of a paragraph, in two flights; nothing if the visitor may not see it.
pub fn trace(q: &mut dyn Sql, sight: &Sight, wanted: &Wanted) -> Res<Option<Trace>> {
    let Wanted { key, tag, most, now } = *wanted;
    let (rank, second) = (sight.rank(), now.as_second());
    let words = told::behind(key, rank, second);
    let asks: [Stmt; 4] = [
        stmt!(PARAGRAPH, tag, key),
        stmt!(WAYS, key, most),
        stmt!(COUNTED, key, second, second, rank, key, rank),
        words.stmt.clone(),
    ];
    let answers = q.ask(&asks)?;
    let rows = |at: usize| answers.get(at).map_or(&[] as &[Row], Vec::as_slice);
    let Some(row) = rows(0).first() else { return Ok(None) };
    let Some(paragraph) = paragraph(row, sight.inside, tag)? else { return Ok(None) };
    let wounds = count(row, 13)?;
    let all = ways(rows(1), now)?;
    let struggles: BTreeSet<i64> = all.iter().map(|(_, struggle)| *struggle).collect();
    let known = seen(q, sight, &struggles.into_iter().collect::<Vec<_>>())?;
    let find = |key: i64| known.iter().find(|seen| seen.key == key).cloned();
    let roots = all.into_iter().map(|(root, struggle)| Root { struggle: find(struggle), ..root }).collect();
    let (groups, behind) = counted(rows(2), rank)?;
    // Every root is in some group, so the groups say how it stands and nobody climbs twice.
    let (all, live) = groups.iter().fold((0, 0), |sum, group| (sum.0 + group.all, sum.1 + group.live));
    let form = paragraph.form.clone();
    let footing = Footing { key, form, live, dead: all.saturating_sub(live), wounds };
    Ok(Some(Trace { paragraph, footing, roots, groups, behind, words: words.answer(&answers, 3)? }))
}
