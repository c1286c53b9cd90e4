//! Circles: spaces at a level, local, national or international. A circle is never a rank of people.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::address::Address;
use crate::country::Country;
use crate::protection::Shield;
use crate::refusal::{Field, Refusal};
use crate::rights::Actor;
use crate::words;

/// The most causes or facets that a circle offers.
pub const MOST_LIST: usize = 40;

/// The level of a circle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// A district, a town, a valley.
    Local,
    /// A country.
    National,
    /// The whole alliance.
    International,
}

impl Level {
    /// Every level, from below.
    pub const ALL: [Self; 3] = [Self::Local, Self::National, Self::International];

    /// The word in acts, tables and locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Local => "local",
            Self::National => "national",
            Self::International => "international",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.word() == word)
    }
}

/// A circle is opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Open {
    /// Its name.
    pub name: String,
    /// Its level.
    pub level: Level,
    /// The circle above it, if any.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub parent: Option<Address>,
    /// Its country, ISO 3166-1 alpha-2; an international circle has none.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub country: Option<String>,
}

/// A circle's own lists, from which a teller may choose; a new list replaces the old one for what is told from then on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// The causes, in the circle's words.
    pub causes: Vec<String>,
    /// The facets, in the circle's words.
    pub facets: Vec<String>,
}

/// What rules need to know about a circle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CircleFact {
    /// Its key.
    pub key: i64,
    /// Its level.
    pub level: Level,
    /// Its country.
    pub country: Option<String>,
    /// The protection in force for it.
    pub shield: Shield,
    /// The causes that it offers.
    pub causes: Vec<String>,
    /// The facets that it offers.
    pub facets: Vec<String>,
}

/// Opens a circle: the host may anywhere, a convenor of the parent circle may below it.
///
/// # Errors
/// [`Refusal::LevelOrder`] if the parent is not of a higher level; [`Refusal::Unknown`] for a country that is not one.
pub fn open(
    actor: &Actor,
    parent: Option<&CircleFact>,
    body: &Open,
    now: Timestamp,
) -> Result<Open, Refusal> {
    let allowed = match parent {
        _ if *actor == Actor::Host => true,
        Some(parent) => actor.convenes(parent.key, now),
        None => false,
    };
    if !allowed {
        return Err(Refusal::NotYours);
    }
    if parent.is_some_and(|p| p.level <= body.level) {
        return Err(Refusal::LevelOrder);
    }
    let country = match (&body.country, body.level) {
        (None, Level::International) => None,
        (Some(code), Level::Local | Level::National) => {
            let country = Country::parse(code).ok_or(Refusal::Unknown { field: Field::Country })?;
            Some(country.alpha2.to_owned())
        }
        _ => return Err(Refusal::Unknown { field: Field::Country }),
    };
    if let Some(above) = parent.and_then(|p| p.country.as_ref())
        && Some(above) != country.as_ref()
    {
        return Err(Refusal::Unknown { field: Field::Country });
    }
    Ok(Open {
        name: words::name(Field::Name, &body.name, 80)?,
        level: body.level,
        parent: body.parent.clone(),
        country,
    })
}

/// States the lists of a circle; its convenors may, and the host while it is being set up.
///
/// # Errors
/// Says which list is too long or which word is not a plain name.
pub fn offer(actor: &Actor, circle: &CircleFact, body: &Offer, now: Timestamp) -> Result<Offer, Refusal> {
    if *actor != Actor::Host && !actor.convenes(circle.key, now) {
        return Err(Refusal::NotYours);
    }
    let causes = list(Field::Causes, &body.causes)?;
    let facets = list(Field::Facets, &body.facets)?;
    Ok(Offer { causes, facets })
}

fn list(field: Field, raw: &[String]) -> Result<Vec<String>, Refusal> {
    let mut clean = Vec::new();
    for word in raw.iter().filter(|w| !w.trim().is_empty()) {
        let word = words::name(field, word, 60)?;
        if !clean.contains(&word) {
            clean.push(word);
        }
    }
    if clean.len() > MOST_LIST {
        return Err(Refusal::TooMany { field, most: MOST_LIST });
    }
    Ok(clean)
}

/// The choices of a teller that stand on the circle's list; never required.
///
/// # Errors
/// [`Refusal::Unknown`] for a word that the circle does not offer.
pub fn chosen(field: Field, offered: &[String], picked: &[String]) -> Result<Vec<String>, Refusal> {
    let mut kept = Vec::new();
    for word in picked {
        if !offered.contains(word) {
            return Err(Refusal::Unknown { field });
        }
        if !kept.contains(word) {
            kept.push(word.clone());
        }
    }
    Ok(kept)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::protection::{Protection, Shield};

    pub(crate) fn circle(key: i64, level: Level, country: Option<&str>) -> CircleFact {
        CircleFact {
            key,
            level,
            country: country.map(str::to_owned),
            shield: Shield { level: Protection::Open, accepted: vec![] },
            causes: vec!["Land".into(), "Debt".into()],
            facets: vec!["Gender".into()],
        }
    }

    fn body(level: Level, country: Option<&str>) -> Open {
        Open {
            name: "Kapchorwa".into(),
            level,
            parent: Some(Address::here(1)),
            country: country.map(str::to_owned),
        }
    }

    #[test]
    fn a_circle_opens_only_below_a_higher_level_and_in_the_same_country() {
        let now = Timestamp::UNIX_EPOCH;
        let uganda = circle(1, Level::National, Some("UG"));
        assert!(open(&Actor::Host, Some(&uganda), &body(Level::Local, Some("UG")), now).is_ok());
        let refused = open(&Actor::Host, Some(&uganda), &body(Level::National, Some("UG")), now);
        assert_eq!(refused, Err(Refusal::LevelOrder));
        let refused = open(&Actor::Host, Some(&uganda), &body(Level::Local, Some("NP")), now);
        assert_eq!(refused, Err(Refusal::Unknown { field: Field::Country }));
        let refused = open(&Actor::Host, Some(&uganda), &body(Level::Local, Some("ZZ")), now);
        assert_eq!(refused, Err(Refusal::Unknown { field: Field::Country }));
        let refused = open(&Actor::Anyone, Some(&uganda), &body(Level::Local, Some("UG")), now);
        assert_eq!(refused, Err(Refusal::NotYours));
    }

    #[test]
    fn a_list_keeps_each_word_once_and_a_teller_chooses_only_from_it() {
        let raw =
            Offer { causes: vec!["Land".into(), " land ".into(), "Land".into(), "".into()], facets: vec![] };
        let clean =
            offer(&Actor::Host, &circle(1, Level::Local, Some("UG")), &raw, Timestamp::UNIX_EPOCH).unwrap();
        assert_eq!(clean.causes, ["Land", "land"]);
        assert!(chosen(Field::Causes, &clean.causes, &["Land".into()]).is_ok());
        assert!(chosen(Field::Causes, &clean.causes, &["Gold".into()]).is_err());
    }
}
