//! The alliance: the whole, with its charter, as one node serves it.

use serde::{Deserialize, Serialize};

use crate::refusal::{Field, Refusal};
use crate::rights::Actor;
use crate::words;

/// The host founds the alliance on this node: its name and what it is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Found {
    /// The name of the alliance.
    pub name: String,
    /// What it is for, in a few sentences.
    pub purpose: String,
    /// Whether everything on this node is a demonstration with invented people.
    pub sample: bool,
}

/// Founds the alliance; only the host can, and only once.
///
/// # Errors
/// [`Refusal::NotYours`] for anyone else, [`Refusal::Already`] the second time, or what is wrong with a text.
pub fn found(actor: &Actor, founded: bool, body: &Found) -> Result<Found, Refusal> {
    if *actor != Actor::Host {
        return Err(Refusal::NotYours);
    }
    if founded {
        return Err(Refusal::Already);
    }
    Ok(Found {
        name: words::name(Field::Name, &body.name, 80)?,
        purpose: words::text(Field::Words, &body.purpose, 600)?,
        sample: body.sample,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_host_founds_and_only_once() {
        let body = Found { name: " Fight  Inequality ".into(), purpose: "From below.".into(), sample: false };
        assert_eq!(found(&Actor::Host, false, &body).unwrap().name, "Fight Inequality");
        assert_eq!(found(&Actor::Host, true, &body), Err(Refusal::Already));
        assert_eq!(found(&Actor::Anyone, false, &body), Err(Refusal::NotYours));
    }
}
