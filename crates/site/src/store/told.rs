//! Questions about testimonies. Visibility stands in each question: a forgotten filter shows nothing.

use std::collections::{BTreeMap, BTreeSet};

use civics::consent::{Audience, Consent};
use civics::count::Counts;

use super::question::Question;
use super::sql::{Res, Row, Sql, stmt};
use super::testimony::consent;

/// A testimony without its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its key.
    pub key: i64,
    /// The member to whom it was told.
    pub member: i64,
    /// Its circle.
    pub circle: i64,
    /// When, as exactly as the log says.
    pub at: String,
    /// The language of its words.
    pub language: String,
    /// How finely the place is named.
    pub grain: String,
    /// The place; may be empty.
    pub place: String,
    /// On whose behalf.
    pub behalf: String,
    /// Through which channel.
    pub channel: String,
    /// Whether a helper entered it.
    pub helped: bool,
    /// The consent in force.
    pub consent: Consent,
    /// How many pictures and recordings belong to it.
    pub media: i64,
    /// Whether it is invented.
    pub sample: bool,
}

const COLUMNS_BY_KEY: &str =
    "SELECT id, member, circle, at, language, grain, place, behalf, channel, helper, keep, cnt,
   quote, publish, show, media, sample FROM testimony WHERE id = $1";
const OF_MEMBER: &str = "SELECT id, member, circle, at, language, grain, place, behalf, channel, helper, keep, cnt,
   quote, publish, show, media, sample FROM testimony WHERE member = $1 AND id < $2 ORDER BY id DESC LIMIT $3";

fn read(row: &Row) -> Res<Told> {
    Ok(Told {
        key: row.int(0)?,
        member: row.int(1)?,
        circle: row.int(2)?,
        at: row.text(3)?.into(),
        language: row.text(4)?.into(),
        grain: row.text(5)?.into(),
        place: row.text(6)?.into(),
        behalf: row.text(7)?.into(),
        channel: row.text(8)?.into(),
        helped: row.opt_int(9)?.is_some(),
        consent: consent(row, 10)?,
        media: row.int(15)?,
        sample: row.int(16)? == 1,
    })
}

/// One testimony, for who holds its receipt or acts for its member; the caller checks which.
pub fn told(q: &mut dyn Sql, key: i64) -> Res<Option<Told>> {
    q.rows(COLUMNS_BY_KEY, &[key.into()])?.first().map(read).transpose()
}

/// The testimonies that a member holds, newest first, for who acts for it.
pub fn of_member(q: &mut dyn Sql, member: i64, before: i64, most: i64) -> Res<Vec<Told>> {
    q.rows(OF_MEMBER, &[member.into(), before.into(), most.into()])?.iter().map(read).collect()
}

/// Published words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The act of publishing.
    pub key: i64,
    /// The words.
    pub words: String,
    /// Whether they are a part.
    pub part: bool,
    /// Their language.
    pub language: String,
    /// The place; may be empty.
    pub place: String,
    /// When it was told.
    pub at: String,
    /// Whether it is invented.
    pub sample: bool,
}

const PUBLISHED: &str = "SELECT id, words, whole, language, place, at, sample FROM published
 WHERE circle = $1 AND audience >= $2 AND id < $3 ORDER BY id DESC LIMIT $4";
const PUBLISHED_ANYWHERE: &str = "SELECT id, words, whole, language, place, at, sample FROM published
 WHERE audience >= $1 AND id < $2 ORDER BY id DESC LIMIT $3";

fn read_published(row: &Row) -> Res<Published> {
    Ok(Published {
        key: row.int(0)?,
        words: row.text(1)?.into(),
        part: row.int(2)? == 0,
        language: row.text(3)?.into(),
        place: row.text(4)?.into(),
        at: row.text(5)?.into(),
        sample: row.int(6)? == 1,
    })
}

/// Words published in a circle for an audience at least as wide as `rank`, newest first.
pub fn published(circle: i64, rank: i64, before: i64, most: i64) -> Question<Vec<Published>> {
    Question::new(stmt!(PUBLISHED, circle, rank, before, most), |rows| {
        rows.iter().map(read_published).collect()
    })
}

/// Words published anywhere on this node for an audience at least as wide as `rank`, newest first.
pub fn published_anywhere(rank: i64, before: i64, most: i64) -> Question<Vec<Published>> {
    Question::new(stmt!(PUBLISHED_ANYWHERE, rank, before, most), |rows| {
        rows.iter().map(read_published).collect()
    })
}

// A loan that was taken back, or has run out, lets nothing be quoted any more: only live roots are climbed from, and only
// those with words to show. Consent is asked again, because a loan keeps a testimony whose consent was narrowed.
const BEHIND: &str = "WITH RECURSIVE spoken (loan) AS (
   SELECT DISTINCT n.loan FROM root r JOIN lent n ON n.loan = r.loan AND n.may = 'quote'
     JOIN published p ON p.testimony = n.testimony AND p.audience >= $1 WHERE r.paragraph = $2),
 climb (root, next, depth) AS (
   SELECT l.id, l.source, 0 FROM spoken k JOIN loan l ON l.id = k.loan
     JOIN struggle s ON s.id = l.struggle AND s.missing = 0
     WHERE l.taken IS NOT NULL AND l.recalled IS NULL AND l.until > $3
   UNION ALL SELECT c.root, l.source, c.depth + 1 FROM climb c JOIN loan l ON l.id = c.next
     WHERE l.taken IS NOT NULL AND l.recalled IS NULL AND l.until > $4 AND c.depth < 31)
 SELECT p.id, p.words, p.whole, p.language, p.place, p.at, p.sample FROM published p
   JOIN testimony t ON t.id = p.testimony AND t.quote >= $5
 WHERE p.audience >= $6 AND p.testimony IN (SELECT n.testimony FROM climb c
   JOIN lent n ON n.loan = c.root AND n.may = 'quote' WHERE c.next IS NULL) ORDER BY p.id DESC LIMIT 10";

/// Words that were published for an audience at least as wide as `rank`, of testimonies that the roots of a paragraph which
/// are live at that second let be quoted, newest first.
pub fn behind(paragraph: i64, rank: i64, second: i64) -> Question<Vec<Published>> {
    Question::new(stmt!(BEHIND, rank, paragraph, second, second, rank, rank), |rows| {
        rows.iter().map(read_published).collect()
    })
}

/// What was told in a circle and below it, in counts that may be seen: see `civics::count`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counted {
    /// How many told; `None` if hidden.
    pub told: Option<u64>,
    /// The causes that were chosen, the most often chosen first. A cause that is hidden is missing like one that nobody
    /// chose: that somebody chose it would tell something too.
    pub causes: Vec<(String, u64)>,
    /// The facets that were chosen, likewise.
    pub facets: Vec<(String, u64)>,
}

const TALLY: &str = "WITH RECURSIVE below (id) AS (SELECT CAST($1 AS BIGINT) UNION
   SELECT c.id FROM circle c JOIN below b ON c.parent = b.id)
 SELECT circle, reach, dim, value, n FROM tally WHERE circle IN (SELECT id FROM below) AND reach >= $2
 ORDER BY circle, dim, value LIMIT 50000";

/// One row of the tally: who may count it, what is counted, how many.
type Cell = (i64, String, String, u64);
/// The cells of each circle.
pub type Tally = BTreeMap<i64, Vec<Cell>>;

/// The tally of a circle and all circles below it, for an audience of that rank; not yet fit for eyes, see [`counted`].
pub fn tally(circle: i64, rank: i64) -> Question<Tally> {
    Question::new(stmt!(TALLY, circle, rank), |rows| {
        let mut circles = Tally::new();
        for row in rows {
            let cell = (row.int(1)?, row.text(2)?.into(), row.text(3)?.into(), count(row.int(4)?));
            circles.entry(row.int(0)?).or_default().push(cell);
        }
        Ok(circles)
    })
}

/// The counts in a tally as an audience of that rank may see them.
pub fn counted(circles: &Tally, rank: i64) -> Counted {
    let (told, _) = table(circles, "told", rank);
    let (_, causes) = table(circles, "cause", rank);
    let (_, facets) = table(circles, "facet", rank);
    Counted { told, causes, facets }
}

fn count(n: i64) -> u64 {
    u64::try_from(n).unwrap_or(0)
}

/// One table over all circles: each circle's counts are hidden by themselves, and what may be seen is added up.
fn table(circles: &Tally, dim: &str, rank: i64) -> (Option<u64>, Vec<(String, u64)>) {
    let cells = || circles.values().flatten().filter(|cell| dim != "told" && cell.1 == dim && cell.3 > 0);
    let names: BTreeSet<&str> = cells().map(|cell| cell.2.as_str()).collect();
    let mut whole = Counts { told: Some(0), chosen: vec![Some(0); names.len()] };
    for cells in circles.values() {
        let mut reach: BTreeMap<&str, [u64; 5]> = BTreeMap::new();
        for cell in cells.iter().filter(|cell| cell.1 == "told" || cell.1 == dim) {
            let at = usize::try_from(cell.0).unwrap_or(0).min(4);
            reach.entry(cell.2.as_str()).or_default()[at] += cell.3;
        }
        let reaching = |least: i64, value: &str| -> u64 {
            let least = usize::try_from(least).unwrap_or(0);
            reach.get(value).map_or(0, |ranks| ranks.iter().skip(least).sum())
        };
        // The widest audience first, down to the one that looks; the empty value counts all that was told.
        let audiences: Vec<(u64, Vec<u64>)> = (rank..=Audience::Public.rank())
            .rev()
            .map(|least| (reaching(least, ""), names.iter().map(|name| reaching(least, name)).collect()))
            .collect();
        whole.add(&Counts::of(&audiences));
    }
    let shown = |(name, n): (&&str, Option<u64>)| Some(((*name).to_owned(), n.filter(|n| *n > 0)?));
    let mut rows: Vec<(String, u64)> = names.iter().zip(whole.chosen).filter_map(shown).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.1));
    (whole.told, rows)
}

/// Where a testimony was used: an act that speaks of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Used {
    /// The index of the act.
    pub index: i64,
    /// Its kind.
    pub kind: String,
    /// Before whom, as a rank.
    pub audience: i64,
    /// When.
    pub at: String,
    /// Whether its words are shown now.
    pub shown: bool,
}

const USED: &str =
    "SELECT a.id, a.kind, a.audience, a.at, (SELECT COUNT(*) FROM published p WHERE p.id = a.id)
 FROM about a WHERE a.testimony = $1 ORDER BY a.id LIMIT 200";

/// Where a testimony was used, oldest first.
pub fn used(q: &mut dyn Sql, testimony: i64) -> Res<Vec<Used>> {
    let read = |row: &Row| {
        Ok(Used {
            index: row.int(0)?,
            kind: row.text(1)?.into(),
            audience: row.int(2)?,
            at: row.text(3)?.into(),
            shown: row.int(4)? > 0,
        })
    };
    q.rows(USED, &[testimony.into()])?.iter().map(read).collect()
}

const RECEIPT: &str =
    "SELECT r.idx, (SELECT COUNT(*) FROM withdrawn w WHERE w.testimony = r.idx) FROM receipt r
 WHERE r.code = $1";

/// The testimony behind a receipt code, and whether it was withdrawn.
pub fn by_receipt(q: &mut dyn Sql, code: &[u8]) -> Res<Option<(i64, bool)>> {
    q.rows(RECEIPT, &[code.into()])?.first().map(|row| Ok((row.int(0)?, row.int(1)? > 0))).transpose()
}

const MEDIA: &str = "SELECT kind, bytes FROM media WHERE idx = $1 AND n = $2";
const THUMB: &str = "SELECT kind, thumb FROM media WHERE idx = $1 AND n = $2 AND thumb IS NOT NULL";

/// A picture or recording; the caller has checked who asks, and checks the digest.
pub fn media(q: &mut dyn Sql, testimony: i64, n: i64, small: bool) -> Res<Option<(String, Vec<u8>)>> {
    let rows = q.rows(if small { THUMB } else { MEDIA }, &[testimony.into(), n.into()])?;
    rows.first().map(|row| Ok((row.text(0)?.to_owned(), row.bytes(1)?.to_vec()))).transpose()
}
