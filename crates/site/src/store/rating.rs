//! Ratings of civic space in the store.

use civics::protection::{Period, Protection};
use civics::rating::{Rate, rate as rule};
use civics::{Act, Actor};

use super::fold::Folding;
use super::question::Question;
use super::sql::{Res, Sql, Stmt, stmt};
use super::{Deed, Draft, protection};

/// Folds a rating: it raises the protection of the country's circles at once, and lowers it only where the circle has
/// not decided for itself.
pub fn rate_apply(f: &Folding<'_>, body: &Rate) -> Vec<Stmt> {
    let rank = protection::rank(body.rating);
    vec![
        stmt!(
            "INSERT INTO rating (id, country, rating, dated, source) VALUES ($1, $2, $3, $4, $5)",
            f.key,
            body.country.as_str(),
            rank,
            body.dated.as_str(),
            body.source.as_str()
        ),
        stmt!(
            "UPDATE circle SET shield = $1 WHERE country = $2 AND (decided = 0 OR shield < $3)",
            rank,
            body.country.as_str(),
            rank
        ),
    ]
}

/// A rating, as pages show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rating {
    /// The act that recorded it.
    pub key: i64,
    /// The country.
    pub country: String,
    /// The rating.
    pub rating: Protection,
    /// Its date, as exactly as its source gives it.
    pub dated: String,
    /// Its source.
    pub source: String,
}

const RATINGS: &str = "SELECT id, country, rating, dated, source FROM rating r
 WHERE id = (SELECT MAX(id) FROM rating WHERE country = r.country) ORDER BY country LIMIT 400";

const OF_CIRCLE: &str = "SELECT id, country, rating, dated, source FROM rating
 WHERE country = (SELECT country FROM circle WHERE id = $1) ORDER BY id DESC LIMIT 1";
const OF_COUNTRY: &str = "SELECT id, country, rating, dated, source FROM rating WHERE country = $1
 ORDER BY id DESC LIMIT 1";

fn read(row: &super::sql::Row) -> Res<Rating> {
    Ok(Rating {
        key: row.int(0)?,
        country: row.text(1)?.into(),
        rating: protection::of_rank(row.int(2)?),
        dated: row.text(3)?.into(),
        source: row.text(4)?.into(),
    })
}

/// The rating in force of every rated country.
pub fn ratings(q: &mut dyn Sql) -> Res<Vec<Rating>> {
    q.rows(RATINGS, &[])?.iter().map(read).collect()
}

/// The rating in force of a country.
pub fn of_country(country: &str) -> Question<Option<Rating>> {
    Question::new(stmt!(OF_COUNTRY, country), |rows| rows.first().map(read).transpose())
}

/// The rating in force of a circle's country.
pub fn of_circle(circle: i64) -> Question<Option<Rating>> {
    Question::new(stmt!(OF_CIRCLE, circle), |rows| rows.first().map(read).transpose())
}

/// The deed of rating a country.
pub fn rate(actor: Actor, body: Rate) -> Deed {
    Deed::new(actor, vec![], move |case| {
        Ok(Draft::new(Act::Rate(rule(case.actor, &body, case.now)?), Period::Day))
    })
}
