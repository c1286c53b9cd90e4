//! What is asked for the working page of a text: how each paragraph stands, and how far its translations are.

use std::collections::HashMap;

use civics::text::freeze::Rooted;
use jiff::Timestamp;

use super::shown;
use crate::store::sql::{Res, Row, Sql, SqlError, stmt};
use crate::store::{rules, trace};

/// How long a paragraph is and how often it was written.
#[derive(Debug, Clone, Copy, Default)]
pub struct Size {
    /// Its characters.
    pub characters: i64,
    /// How often it was written.
    pub versions: i64,
    /// In how many of the declared languages it can be read as it stands now.
    pub said: i64,
}

/// How far a text is in one of its languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// The language.
    pub language: String,
    /// Whether the title is there.
    pub title: bool,
    /// How many paragraphs can be read as they stand now.
    pub done: i64,
    /// How many were translated before they were amended.
    pub stale: i64,
}

/// How a text stands.
pub struct Outline {
    /// How each paragraph stands on its roots, in their order.
    pub rooted: Vec<Rooted>,
    /// How many live roots the rules ask for.
    pub least: u32,
    /// The size of each paragraph.
    pub sizes: HashMap<i64, Size>,
    /// How far it is in each language in which anything was said.
    pub progress: Vec<Progress>,
}

const SIZES: &str =
    "SELECT id, CAST(LENGTH(words) AS BIGINT), versions FROM paragraph WHERE text = $1 AND struck = 0";
const SAID: &str =
    "SELECT p.id, COUNT(*) FROM paragraph p JOIN version v ON v.paragraph = p.id AND v.version = p.version
 WHERE p.text = $1 AND p.struck = 0 AND v.language <> $2 GROUP BY p.id";
const PROGRESS: &str = "SELECT language, CAST(SUM(now) AS BIGINT), COUNT(*) FROM
   (SELECT p.id, v.language AS language, MAX(CASE WHEN v.version = p.version THEN 1 ELSE 0 END) AS now
    FROM paragraph p JOIN version v ON v.paragraph = p.id WHERE p.text = $1 AND p.struck = 0
    GROUP BY p.id, v.language) said GROUP BY language";
const TITLES: &str = "SELECT language FROM title WHERE text = $1";

/// How a text stands at that moment, in one flight.
pub fn outline(q: &mut dyn Sql, text: &shown::Text, now: Timestamp) -> Res<Outline> {
    let key = text.fact.key;
    let answers = q.ask(&[
        trace::of_text_ask(key, now),
        rules::ask(),
        stmt!(SIZES, key),
        stmt!(SAID, key, text.fact.language.as_str()),
        stmt!(PROGRESS, key),
        stmt!(TITLES, key),
    ])?;
    let get = |at: usize| answers.get(at).map(Vec::as_slice).ok_or(SqlError::Column(at));
    let mut sizes: HashMap<i64, Size> = HashMap::new();
    for row in get(2)? {
        sizes.insert(row.int(0)?, Size { characters: row.int(1)?, versions: row.int(2)?, said: 0 });
    }
    for row in get(3)? {
        sizes.entry(row.int(0)?).or_default().said = row.int(1)?;
    }
    let progress = progress(&text.fact.languages, get(4)?, get(5)?)?;
    Ok(Outline { rooted: shown::rooted(get(0)?)?, least: rules::answer(get(1)?)?.1.roots, sizes, progress })
}

fn progress(languages: &[String], said: &[Row], titles: &[Row]) -> Res<Vec<Progress>> {
    let titles = titles.iter().map(|row| row.text(0)).collect::<Res<Vec<_>>>()?;
    let mut found: HashMap<&str, (i64, i64)> = HashMap::new();
    for row in said {
        found.insert(row.text(0)?, (row.int(1)?, row.int(2)?));
    }
    let one = |language: &String| {
        let (done, touched) = found.get(language.as_str()).copied().unwrap_or_default();
        let title = titles.contains(&language.as_str());
        Progress { language: language.clone(), title, done, stale: touched - done }
    };
    Ok(languages.iter().map(one).collect())
}
