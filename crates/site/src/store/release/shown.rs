//! What pages show of a text that is signed or released: its words, who signed it, what was taken from under it.

use civics::Entry;
use civics::consent::Audience;
use civics::text::{Form, Kind};
use jiff::Timestamp;

use crate::store::circle::words;
use crate::store::figure::{self, Support};
use crate::store::question::Question;
use crate::store::sql::{Res, Row, Sql, SqlError, Stmt, stmt};

/// A text with its frozen set, as pages show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Its key.
    pub key: i64,
    /// The key of its circle.
    pub circle: i64,
    /// The name of its circle.
    pub circle_name: String,
    /// What it is.
    pub kind: Kind,
    /// Its title in the original language.
    pub title: String,
    /// The original language.
    pub language: String,
    /// The other languages in which it was declared.
    pub languages: Vec<String>,
    /// `draft`, `signing` or `released`.
    pub state: String,
    /// The act that froze it and still holds.
    pub freeze: Option<i64>,
    /// The second before which it is not released; 0 for none.
    pub embargo: i64,
    /// The act that released it.
    pub released: Option<i64>,
    /// The day on which it was released.
    pub released_at: String,
    /// The digest of the frozen set; empty while it is a draft.
    pub digest: String,
    /// How many signatures stand, supporters apart.
    pub signatures: i64,
    /// How many supporters' signatures stand.
    pub supporters: i64,
}

impl Text {
    /// All its languages, the original first.
    pub fn all_languages(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.language.as_str()).chain(self.languages.iter().map(String::as_str))
    }

    /// The first of these languages in which it is; else the original.
    pub fn in_language(&self, wished: &[&str]) -> String {
        let found = wished.iter().find(|tag| self.all_languages().any(|own| own == **tag));
        found.map_or_else(|| self.language.clone(), |tag| (*tag).to_owned())
    }

    /// Whether it is for everybody.
    pub fn is_public(&self) -> bool {
        self.state == "released"
    }

    /// Whether it is open for signing.
    pub fn is_open(&self) -> bool {
        self.state == "signing" && self.freeze.is_some()
    }
}

const TEXT: &str = "SELECT t.id, t.circle, c.name, t.kind, t.title, t.language, t.languages, t.state, t.freezing,
   t.embargo, t.released, t.released_at, COALESCE(z.digest, ''), COALESCE(z.signatures, 0), COALESCE(z.supporters, 0)
 FROM text t JOIN circle c ON c.id = t.circle LEFT JOIN freezing z ON z.id = t.freezing WHERE t.id = $1";
const RELEASES: &str = "SELECT t.id, t.circle, c.name, t.kind, t.title, t.language, t.languages, t.state, t.freezing,
   t.embargo, t.released, t.released_at, COALESCE(z.digest, ''), COALESCE(z.signatures, 0), COALESCE(z.supporters, 0)
 FROM text t JOIN circle c ON c.id = t.circle LEFT JOIN freezing z ON z.id = t.freezing
 WHERE t.released IS NOT NULL AND t.released < $1 ORDER BY t.released DESC LIMIT $2";

fn text(row: &Row) -> Res<Text> {
    Ok(Text {
        key: row.int(0)?,
        circle: row.int(1)?,
        circle_name: row.text(2)?.into(),
        kind: Kind::parse(row.text(3)?).ok_or(SqlError::Column(3))?,
        title: row.text(4)?.into(),
        language: row.text(5)?.into(),
        languages: words(row.text(6)?),
        state: row.text(7)?.into(),
        freeze: row.opt_int(8)?,
        embargo: row.int(9)?,
        released: row.opt_int(10)?,
        released_at: row.text(11)?.into(),
        digest: row.text(12)?.into(),
        signatures: row.int(13)?,
        supporters: row.int(14)?,
    })
}

/// One text.
pub fn one(q: &mut dyn Sql, key: i64) -> Res<Option<Text>> {
    q.rows(TEXT, &[key.into()])?.first().map(text).transpose()
}

/// The question for the released texts, the last first, that were released by an act before that one.
pub fn last(before: i64, most: i64) -> Question<Vec<Text>> {
    Question::new(stmt!(RELEASES, before, most), |rows| rows.iter().map(text).collect())
}

/// The released texts, the last first, that were released by an act before that one.
pub fn releases(q: &mut dyn Sql, before: i64, most: i64) -> Res<Vec<Text>> {
    last(before, most).ask(q)
}

/// What was taken from under a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gone {
    /// A loan was taken back, by that act on that day.
    Recalled(i64, String),
    /// A loan has run out.
    Ended,
    /// A struggle that several hold together has not the yes of each of them any more.
    Parted,
    /// A testimony was withdrawn, or its consent narrowed.
    Wound,
}

/// A paragraph, as pages show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Its key.
    pub key: i64,
    /// What it is.
    pub form: Form,
    /// How deep it lies under what it serves, in a theory of change.
    pub depth: usize,
    /// Its words, in the language asked for where they are there.
    pub words: String,
    /// The language of these words.
    pub language: String,
    /// What was taken from under it.
    pub gone: Vec<Gone>,
}

impl Paragraph {
    /// Whether it is a heading.
    pub fn is_heading(&self) -> bool {
        self.form == Form::Heading
    }

    /// Whether it is a paragraph like any other, which needs no name.
    pub fn is_plain(&self) -> bool {
        self.form == Form::Plain
    }
}

const PARAGRAPHS: &str = "SELECT p.id, p.form, p.parent, p.words, v.words FROM paragraph p
 LEFT JOIN version v ON v.paragraph = p.id AND v.version = p.version AND v.language = $1
 WHERE p.text = $2 AND p.struck = 0 ORDER BY p.place, p.id LIMIT 1000";
// Of each paragraph the last few: what fell under one never keeps another from being marked.
const GONE: &str = "WITH RECURSIVE chain (paragraph, loan) AS (
   SELECT r.paragraph, r.loan FROM paragraph p JOIN root r ON r.paragraph = p.id WHERE p.text = $1 AND p.struck = 0
   UNION SELECT c.paragraph, l.source FROM chain c JOIN loan l ON l.id = c.loan WHERE l.source IS NOT NULL),
 fallen (paragraph, recalled, ended, parted) AS (SELECT DISTINCT c.paragraph, l.recalled,
   CAST(CASE WHEN l.recalled IS NULL AND l.until <= $2 THEN 1 ELSE 0 END AS BIGINT),
   CAST(CASE WHEN l.recalled IS NULL AND s.missing > 0 THEN 1 ELSE 0 END AS BIGINT)
   FROM chain c JOIN loan l ON l.id = c.loan JOIN struggle s ON s.id = l.struggle
   WHERE l.recalled IS NOT NULL OR l.until <= $3 OR s.missing > 0),
 ranked (paragraph, recalled, ended, parted, n) AS (SELECT paragraph, recalled, ended, parted,
   ROW_NUMBER() OVER (PARTITION BY paragraph ORDER BY ended DESC, parted DESC, recalled DESC) FROM fallen)
 SELECT f.paragraph, f.recalled, e.leaf, f.ended, f.parted FROM ranked f LEFT JOIN entry e ON e.idx = f.recalled
 WHERE f.n <= 8 ORDER BY f.paragraph, f.n LIMIT 8000";
const WOUNDS: &str = "SELECT DISTINCT p.id FROM paragraph p JOIN wound w ON w.paragraph = p.id
 WHERE p.text = $1 AND p.struck = 0";
const TITLE: &str = "SELECT words FROM title WHERE text = $1 AND language = $2";
const CHORUS: &str =
    "SELECT c.id, c.name, c.protected, h.n FROM text t JOIN chorus h ON h.freezing = t.freezing
 JOIN caucus c ON c.id = h.caucus WHERE t.id = $1 AND h.n > 0 ORDER BY c.id LIMIT 200";

/// How many signatures of a caucus stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voices {
    /// The key of the caucus.
    pub key: i64,
    /// Its name.
    pub name: String,
    /// Whether a release needs it.
    pub protected: bool,
    /// How many.
    pub n: i64,
}

/// What a text says in a language, and who has signed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The title, in the language asked for where it is there.
    pub title: String,
    /// The language of the title.
    pub title_language: String,
    /// The paragraphs in their order.
    pub paragraphs: Vec<Paragraph>,
    /// The caucuses that have signed.
    pub chorus: Vec<Voices>,
    /// The figures that support its paragraphs.
    pub supports: Vec<Support>,
}

impl Said {
    /// The figures that support a paragraph.
    pub fn supports_of(&self, paragraph: &i64) -> impl Iterator<Item = &Support> {
        let paragraph = *paragraph;
        self.supports.iter().filter(move |one| one.paragraph == paragraph)
    }
}

/// What a text says in that language, and how its roots stand now, in one flight.
pub fn said(q: &mut dyn Sql, about: &Text, language: &str, now: Timestamp) -> Res<Said> {
    let key = about.key;
    let asks: [Stmt; 6] = [
        stmt!(PARAGRAPHS, language, key),
        stmt!(GONE, key, now.as_second(), now.as_second()),
        stmt!(WOUNDS, key),
        stmt!(TITLE, key, language),
        stmt!(CHORUS, key),
        figure::supports_ask(key),
    ];
    let answers = q.ask(&asks)?;
    let [paragraphs, recalled, wounds, title, chorus, supports] = answers.as_slice() else {
        return Err(SqlError::Column(0));
    };
    let translated = title.first().map(|row| row.text(0)).transpose()?;
    let title_language = if translated.is_some() { language } else { &about.language };
    let mut list = read(paragraphs, &about.language, language)?;
    mark(&mut list, recalled, wounds)?;
    let voices = |row: &Row| {
        let (key, name) = (row.int(0)?, row.text(1)?.to_owned());
        Ok(Voices { key, name, protected: row.int(2)? == 1, n: row.int(3)? })
    };
    Ok(Said {
        title: translated.unwrap_or(&about.title).to_owned(),
        title_language: title_language.to_owned(),
        paragraphs: list,
        chorus: chorus.iter().map(voices).collect::<Res<_>>()?,
        supports: figure::supports(supports)?,
    })
}

fn read(rows: &[Row], original: &str, language: &str) -> Res<Vec<Paragraph>> {
    let mut list: Vec<(Paragraph, Option<i64>)> = Vec::with_capacity(rows.len());
    for row in rows {
        let parent = row.opt_int(2)?;
        let above = parent.and_then(|parent| list.iter().find(|(one, _)| one.key == parent));
        let depth = above.map_or(0, |(one, _)| one.depth + 1);
        let translated = row.opt_text(4)?;
        let paragraph = Paragraph {
            key: row.int(0)?,
            form: Form::parse(row.text(1)?).ok_or(SqlError::Column(1))?,
            depth,
            words: translated.map_or_else(|| row.text(3), Ok)?.to_owned(),
            language: if translated.is_some() { language } else { original }.to_owned(),
            gone: Vec::new(),
        };
        list.push((paragraph, parent));
    }
    Ok(list.into_iter().map(|(one, _)| one).collect())
}

/// Marks the paragraphs from under which something was taken.
fn mark(list: &mut [Paragraph], recalled: &[Row], wounds: &[Row]) -> Res<()> {
    for row in recalled {
        let key = row.int(0)?;
        let gone = match row.opt_int(1)? {
            None if row.int(3)? == 1 => Gone::Ended,
            None => Gone::Parted,
            Some(act) => match row.opt_text(2)?.map(|leaf| Entry::decode(leaf.as_bytes())) {
                // A leaving names its member: its day would tell who stood behind the words.
                Some(Ok(entry)) if entry.kind != civics::act::Kind::Recall => Gone::Ended,
                Some(Ok(entry)) => Gone::Recalled(act, entry.at),
                _ => Gone::Recalled(act, String::new()),
            },
        };
        if let Some(one) = list.iter_mut().find(|one| one.key == key)
            && !one.gone.contains(&gone)
        {
            one.gone.push(gone);
        }
    }
    for row in wounds {
        let key = row.int(0)?;
        list.iter_mut().filter(|one| one.key == key).for_each(|one| one.gone.push(Gone::Wound));
    }
    Ok(())
}

/// A struggle that everybody may see and from which a paragraph grew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground {
    /// The paragraph.
    pub paragraph: i64,
    /// The struggle.
    pub struggle: i64,
    /// Its name.
    pub name: String,
}

const GROUNDS: &str =
    "SELECT DISTINCT r.paragraph, s.id, s.name FROM paragraph p JOIN root r ON r.paragraph = p.id
 JOIN loan l ON l.id = r.loan JOIN struggle s ON s.id = l.struggle
 WHERE p.text = $1 AND p.struck = 0 AND s.audience >= $2 AND s.missing = 0 ORDER BY r.paragraph, s.id LIMIT 5000";

/// The public struggles from which the paragraphs of a text grew; the others are not named.
pub fn grounds(q: &mut dyn Sql, key: i64) -> Res<Vec<Ground>> {
    let rows = q.rows(GROUNDS, &[key.into(), Audience::Public.rank().into()])?;
    let read =
        |row: &Row| Ok(Ground { paragraph: row.int(0)?, struggle: row.int(1)?, name: row.text(2)?.into() });
    rows.iter().map(read).collect()
}
