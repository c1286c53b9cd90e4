//! Civic-space ratings that are known from a source, as facts to start from.
//!
//! The CIVICUS Monitor rates countries and territories in five steps: open, narrowed, obstructed, repressed, closed. Ratings
//! move and may be challenged, so each stands here with its date, its source and how sure we are. Nothing is filled in: a
//! country that is missing has no rating here, and an alliance enters its own, with date and source.

/// How sure a fact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// It was read in the named source.
    Read,
    /// General knowledge of the field, not looked up: to be checked before anything is built on it.
    GeneralKnowledge,
}

/// The rating of a country's civic space, as one source gave it at one time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RatingFact {
    /// The two-letter code of ISO 3166-1.
    pub country: &'static str,
    /// The word of the scale: open, narrowed, obstructed, repressed or closed.
    pub rating: &'static str,
    /// The date as precisely as it is known, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; none where no date is known.
    pub on: Option<&'static str>,
    /// Who rated and where that was read.
    pub source: &'static str,
    /// How sure the fact is.
    pub certainty: Certainty,
}

/// The ratings that are known, in the order of the country codes.
pub const RATING_FACTS: [RatingFact; 2] = [
    RatingFact {
        country: "NP",
        rating: "obstructed",
        on: Some("2023-03"),
        source: "CIVICUS Monitor, 46 of 100 points, reported at \
                 https://newtest.myrepublica.com/news/civicus-rates-nepal-s-civil-space-as-obstructed",
        certainty: Certainty::Read,
    },
    RatingFact {
        country: "UG",
        rating: "repressed",
        on: None,
        source: "CIVICUS Monitor, from general knowledge: not looked up, check it at https://monitor.civicus.org",
        certainty: Certainty::GeneralKnowledge,
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::country::Country;

    #[test]
    fn each_rating_names_a_country_a_step_of_the_scale_and_a_source() {
        let scale = ["open", "narrowed", "obstructed", "repressed", "closed"];
        for fact in RATING_FACTS {
            assert!(Country::parse(fact.country).is_some(), "{fact:?}");
            assert!(scale.contains(&fact.rating), "{fact:?}");
            assert!(fact.source.contains("https://"), "{fact:?}");
        }
        assert!(RATING_FACTS.windows(2).all(|pair| pair[0].country < pair[1].country));
    }

    #[test]
    fn what_was_read_has_a_date_and_what_was_not_looked_up_says_so() {
        for fact in RATING_FACTS {
            match fact.certainty {
                Certainty::Read => {
                    let on = fact.on.unwrap();
                    let first_day = match on.len() {
                        4 => format!("{on}-01-01"),
                        7 => format!("{on}-01"),
                        _ => on.to_owned(),
                    };
                    assert!(first_day.parse::<jiff::civil::Date>().is_ok(), "{fact:?}");
                }
                Certainty::GeneralKnowledge => assert!(fact.source.contains("not looked up"), "{fact:?}"),
            }
        }
    }
}
