//! Ratings of civic space: five categories per country, each with its date and its source. A rating sets the
//! protection level of the country's circles.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::country::Country;
use crate::protection::Protection;
use crate::refusal::{Field, Refusal};
use crate::rights::Actor;
use crate::words;

/// A country's civic space is rated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rate {
    /// The country, ISO 3166-1 alpha-2.
    pub country: String,
    /// The rating.
    pub rating: Protection,
    /// The day, month or year of the rating, as exactly as its source gives it.
    pub dated: String,
    /// Where it stands: an address or a title.
    pub source: String,
}

/// Records a rating: a convenor of any circle may, and the host; it stands in the log with its source.
///
/// # Errors
/// [`Refusal::FutureDate`], or which field is wrong.
pub fn rate(actor: &Actor, body: &Rate, now: Timestamp) -> Result<Rate, Refusal> {
    let serves =
        matches!(actor, Actor::Person { terms, .. } if terms.iter().any(|t| t.starts <= now && now < t.ends));
    if *actor != Actor::Host && !serves {
        return Err(Refusal::NotYours);
    }
    let country = Country::parse(&body.country).ok_or(Refusal::Unknown { field: Field::Country })?;
    let dated = body.dated.trim().to_owned();
    let first = first_day(&dated).ok_or(Refusal::Unknown { field: Field::Date })?;
    if first > now.to_zoned_datetime(jiff::tz::TimeZone::UTC).date() {
        return Err(Refusal::FutureDate);
    }
    Ok(Rate {
        country: country.alpha2.to_owned(),
        rating: body.rating,
        dated,
        source: words::name(Field::Source, &body.source, 300)?,
    })
}

/// The first day of `2025`, `2025-12` or `2025-12-03`; `None` for any other spelling.
#[must_use]
pub fn first_day(dated: &str) -> Option<Date> {
    let full = match dated.len() {
        4 => format!("{dated}-01-01"),
        7 => format!("{dated}-01"),
        10 => dated.to_owned(),
        _ => return None,
    };
    full.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rating_needs_a_date_that_has_been_and_a_source() {
        let now: Timestamp = "2026-11-23T00:00:00Z".parse().unwrap();
        let good = Rate {
            country: "NP".into(),
            rating: Protection::Obstructed,
            dated: "2023-03".into(),
            source: "CIVICUS Monitor".into(),
        };
        assert!(rate(&Actor::Host, &good, now).is_ok());
        assert_eq!(rate(&Actor::Anyone, &good, now), Err(Refusal::NotYours));
        let future = Rate { dated: "2027".into(), ..good.clone() };
        assert_eq!(rate(&Actor::Host, &future, now), Err(Refusal::FutureDate));
        let no_source = Rate { source: " ".into(), ..good.clone() };
        assert_eq!(rate(&Actor::Host, &no_source, now), Err(Refusal::Empty { field: Field::Source }));
        let odd = Rate { dated: "spring".into(), ..good };
        assert_eq!(rate(&Actor::Host, &odd, now), Err(Refusal::Unknown { field: Field::Date }));
    }
}
