//! What is asked about versions: translations that are missing, the history of a paragraph.

use crate::store::sql::{Res, Row, Sql, stmt};

/// What is known of a text in one of its languages.
pub struct Said {
    /// The title in that language, if it is there.
    pub title: Option<String>,
    /// The paragraphs whose words as they stand now can be read in it.
    pub done: Vec<i64>,
}

const TITLE: &str = "SELECT words FROM title WHERE text = $1 AND language = $2";
const DONE: &str =
    "SELECT p.id FROM paragraph p JOIN version v ON v.paragraph = p.id AND v.version = p.version
 WHERE p.text = $1 AND p.struck = 0 AND v.language = $2";

/// What is known of a text in one of its languages, in one flight.
pub fn said(q: &mut dyn Sql, text: i64, language: &str) -> Res<Said> {
    let answers = q.ask(&[stmt!(TITLE, text, language), stmt!(DONE, text, language)])?;
    let rows = |at: usize| answers.get(at).map_or(&[][..], Vec::as_slice);
    Ok(Said {
        title: rows(0)
            .first()
            .map(|row| Ok::<_, crate::store::sql::SqlError>(row.text(0)?.to_owned()))
            .transpose()?,
        done: rows(1).iter().map(|row| row.int(0)).collect::<Res<Vec<_>>>()?,
    })
}

const NEWEST: &str = "SELECT version, words FROM version WHERE paragraph = $1 AND language = $2
 ORDER BY version DESC LIMIT 1";

/// The newest translation of a paragraph into a language: the version that it translates, and its words.
pub fn newest(q: &mut dyn Sql, paragraph: i64, language: &str) -> Res<Option<(i64, String)>> {
    let rows = q.rows(NEWEST, &[paragraph.into(), language.into()])?;
    rows.first().map(|row| Ok((row.int(0)?, row.text(1)?.to_owned()))).transpose()
}

/// A version of a paragraph in its original language.
pub struct Version {
    /// The act that wrote it.
    pub key: i64,
    /// Its words.
    pub words: String,
    /// When it was written.
    pub at: String,
}

const HISTORY: &str =
    "SELECT version, words, at FROM version WHERE paragraph = $1 AND version = id AND version < $2
 ORDER BY version DESC LIMIT $3";

/// The versions of a paragraph before a key, the newest first, in its original language.
pub fn history(q: &mut dyn Sql, paragraph: i64, before: i64, most: i64) -> Res<Vec<Version>> {
    let rows = q.rows(HISTORY, &[paragraph.into(), before.into(), most.into()])?;
    let read =
        |row: &Row| Ok(Version { key: row.int(0)?, words: row.text(1)?.into(), at: row.text(2)?.into() });
    rows.iter().map(read).collect()
}

/// A proposal about a text.
pub struct Round {
    /// Its key.
    pub key: i64,
    /// What it is called.
    pub title: String,
    /// Whether it was adopted.
    pub adopted: bool,
    /// A word for how far it has come: drafted, open, closed, retracted.
    pub state: String,
}

const ROUNDS: &str =
    "SELECT id, title, CAST(CASE WHEN state = 'closed' AND outcome = 'adopted' THEN 1 ELSE 0 END AS BIGINT), state
 FROM proposal WHERE thing = $1 AND subject = 'text' ORDER BY id DESC LIMIT 20";

/// The newest proposals about a text.
pub fn rounds(q: &mut dyn Sql, text: i64) -> Res<Vec<Round>> {
    let read = |row: &Row| {
        let (key, title) = (row.int(0)?, row.text(1)?.to_owned());
        Ok(Round { key, title, adopted: row.int(2)? == 1, state: row.text(3)?.into() })
    };
    q.rows(ROUNDS, &[text.into()])?.iter().map(read).collect()
}
