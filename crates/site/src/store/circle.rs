//! Circles in the store.

use civics::circle::{CircleFact, Level, Offer, Open, offer as offer_rule, open as open_rule};
use civics::protection::{Gap, Period, Protection, Shield};
use civics::{Act, Actor, Address, Refusal};

use super::fold::Folding;
use super::question::Question;
use super::sql::{Res, Row, Sql, SqlError, Stmt, stmt};
use super::{Deed, Draft};

/// Folds the opening of a circle: its protection is that of its country's rating.
pub fn open_apply(f: &Folding<'_>, body: &Open) -> Vec<Stmt> {
    let unrated = super::protection::rank(Protection::unrated());
    vec![stmt!(
        "INSERT INTO circle (id, name, level, parent, country, shield, decided, accepted, reason, causes, facets, charter)
         VALUES ($1, $2, $3, $4, $5,
           COALESCE((SELECT rating FROM rating WHERE country = $6 ORDER BY id DESC LIMIT 1), $7), 0, '[]', '', '[]', '[]',
           (SELECT charter FROM circle WHERE id = $8))",
        f.key,
        body.name.as_str(),
        body.level.word(),
        body.parent.as_ref().map(|p| f.of(p)),
        body.country.as_deref(),
        body.country.as_deref(),
        unrated,
        body.parent.as_ref().map(|p| f.of(p))
    )]
}

/// Folds new lists.
pub fn offer_apply(f: &Folding<'_>, body: &Offer) -> Vec<Stmt> {
    vec![stmt!(
        "UPDATE circle SET causes = $1, facets = $2 WHERE id = $3",
        list(&body.causes),
        list(&body.facets),
        f.circle()
    )]
}

/// A list of words as a JSON array.
pub fn list(words: &[String]) -> String {
    serde_json::to_string(words).unwrap_or_else(|_| "[]".into())
}

/// Reads a JSON array of words.
pub fn words(text: &str) -> Vec<String> {
    serde_json::from_str(text).unwrap_or_default()
}

/// A circle, as pages show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Circle {
    /// What rules need to know.
    pub fact: CircleFact,
    /// Its name.
    pub name: String,
    /// The key of the circle above it.
    pub parent: Option<i64>,
    /// The charter in force: its key.
    pub charter: Option<i64>,
    /// Why its protection was lowered or a gap accepted, if it was.
    pub reason: String,
}

const CIRCLE: &str =
    "SELECT id, name, level, parent, country, shield, accepted, reason, causes, facets, charter
 FROM circle WHERE id = $1";
const CIRCLES: &str =
    "SELECT id, name, level, parent, country, shield, accepted, reason, causes, facets, charter
 FROM circle ORDER BY id LIMIT 500";

fn read(row: &Row) -> Res<Circle> {
    Ok(Circle {
        fact: fact(row, 0)?,
        name: row.text(1)?.into(),
        parent: row.opt_int(3)?,
        charter: row.opt_int(10)?,
        reason: row.text(7)?.into(),
    })
}

/// What rules need to know, from a row that holds the columns of a circle from `at` on.
pub fn fact(row: &Row, at: usize) -> Res<CircleFact> {
    let shield = Shield {
        level: super::protection::of_rank(row.int(at + 5)?),
        accepted: words(row.text(at + 6)?).iter().filter_map(|word| Gap::parse(word)).collect(),
    };
    Ok(CircleFact {
        key: row.int(at)?,
        level: Level::parse(row.text(at + 2)?).ok_or(SqlError::Column(at + 2))?,
        country: row.opt_text(at + 4)?.map(str::to_owned),
        shield,
        causes: words(row.text(at + 8)?),
        facets: words(row.text(at + 9)?),
    })
}

/// The question for one circle, for deeds.
pub fn ask(key: i64) -> Stmt {
    stmt!(CIRCLE, key)
}

/// The answer to [`ask`].
pub fn answer(rows: &[Row]) -> Res<Option<Circle>> {
    rows.first().map(read).transpose()
}

/// One circle.
pub fn circle(q: &mut dyn Sql, key: i64) -> Res<Option<Circle>> {
    answer(&q.rows(CIRCLE, &[key.into()])?)
}

/// The question for all circles, in the order in which they were opened.
pub fn every() -> Question<Vec<Circle>> {
    Question::new(stmt!(CIRCLES), |rows| rows.iter().map(read).collect())
}

/// All circles, in the order in which they were opened.
pub fn circles(q: &mut dyn Sql) -> Res<Vec<Circle>> {
    every().ask(q)
}

const ABOVE: &str =
    "SELECT id, name, level, parent, country, shield, accepted, reason, causes, facets, charter
 FROM circle WHERE id = (SELECT parent FROM circle WHERE id = $1)";
const NAMES: &str = "SELECT id, name FROM circle ORDER BY id LIMIT 500";
const BELOW: &str =
    "SELECT id, name, level, parent, country, shield, accepted, reason, causes, facets, charter
 FROM circle WHERE parent = $1 ORDER BY id LIMIT 200";

/// The question for the keys and names of all circles, to be asked together with others.
pub fn names_ask() -> Stmt {
    stmt!(NAMES)
}

/// The answer to [`names_ask`].
pub fn names(rows: &[Row]) -> Res<Vec<(i64, String)>> {
    rows.iter().map(|row| Ok((row.int(0)?, row.text(1)?.into()))).collect()
}

/// The circle of which one is a part.
pub fn above(circle: i64) -> Question<Option<Circle>> {
    Question::new(stmt!(ABOVE, circle), answer)
}

/// The circles directly below one.
pub fn below(circle: i64) -> Question<Vec<Circle>> {
    Question::new(stmt!(BELOW, circle), |rows| rows.iter().map(read).collect())
}

const AND_BELOW: &str = "WITH RECURSIVE below (id) AS (SELECT CAST($1 AS BIGINT) UNION
   SELECT c.id FROM circle c JOIN below b ON c.parent = b.id) SELECT id FROM below LIMIT 500";

/// The keys of a circle and of all circles below it.
pub fn and_below(q: &mut dyn Sql, circle: i64) -> Res<Vec<i64>> {
    q.rows(AND_BELOW, &[circle.into()])?.iter().map(|row| row.int(0)).collect()
}

/// The deed of opening a circle.
pub fn open(actor: Actor, body: Open) -> Deed {
    let asks = body.parent.iter().map(|parent| ask(parent.key(None))).collect();
    Deed::new(actor, asks, move |case| {
        let parent = match &body.parent {
            None => None,
            Some(_) => Some(answer(case.answer(0)?)?.ok_or(Refusal::Absent)?),
        };
        let act = open_rule(case.actor, parent.as_ref().map(|p| &p.fact), &body, case.now)?;
        let draft = Draft::new(Act::Open(act), Period::Day);
        Ok(match &body.parent {
            None => draft,
            Some(parent) => draft.circle(parent.key(None)).refs(&[parent.key(None)]),
        })
    })
}

/// The deed of stating a circle's lists.
pub fn offer(actor: Actor, circle: i64, body: Offer) -> Deed {
    Deed::new(actor, vec![ask(circle)], move |case| {
        let circle = answer(case.answer(0)?)?.ok_or(Refusal::Absent)?;
        let act = offer_rule(case.actor, &circle.fact, &body, case.now)?;
        Ok(Draft::new(Act::Offer(act), Period::Day).circle(circle.fact.key))
    })
}

/// The address of a thing of ours by its key.
pub fn here(key: i64) -> Address {
    Address::here(key.unsigned_abs())
}
