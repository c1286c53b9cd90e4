//! Questions about testimonies. Visibility stands in each question: a forgotten filter shows nothing.

use civics::consent::Consent;

use super::sql::{Res, Row, Sql};
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
pub fn published(q: &mut dyn Sql, circle: i64, rank: i64, before: i64, most: i64) -> Res<Vec<Published>> {
    let args = [circle.into(), rank.into(), before.into(), most.into()];
    q.rows(PUBLISHED, &args)?.iter().map(read_published).collect()
}

/// Words published anywhere on this node for an audience at least as wide as `rank`, newest first.
pub fn published_anywhere(q: &mut dyn Sql, rank: i64, before: i64, most: i64) -> Res<Vec<Published>> {
    q.rows(PUBLISHED_ANYWHERE, &[rank.into(), before.into(), most.into()])?
        .iter()
        .map(read_published)
        .collect()
}

/// A count with what is counted: `dim` is told, cause or facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// What is counted.
    pub dim: String,
    /// The cause or facet; empty for all that was told.
    pub value: String,
    /// How many. Not yet fit for other eyes: see `civics::consent::hide`.
    pub n: u64,
}

const TALLY: &str = "WITH RECURSIVE below (id) AS (SELECT CAST($1 AS BIGINT) UNION
   SELECT c.id FROM circle c JOIN below b ON c.parent = b.id)
 SELECT dim, value, CAST(SUM(n) AS BIGINT) FROM tally WHERE circle IN (SELECT id FROM below) AND reach >= $2
 GROUP BY dim, value ORDER BY dim, value LIMIT 500";

/// The counts of a circle and all circles below it, of what may be counted before an audience of that rank.
pub fn tally(q: &mut dyn Sql, circle: i64, rank: i64) -> Res<Vec<Tally>> {
    let read = |row: &Row| {
        let n = u64::try_from(row.int(2)?).unwrap_or(0);
        Ok(Tally { dim: row.text(0)?.into(), value: row.text(1)?.into(), n })
    };
    q.rows(TALLY, &[circle.into(), rank.into()])?.iter().map(read).collect()
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
