//! Helpers: persons who enter something on someone's behalf, always recorded, with the channel.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::address::Address;
use crate::person;
use crate::refusal::{Field, Refusal};
use crate::rights::Actor;

/// The way by which words came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    /// Typed into these pages by the teller or her group.
    Web,
    /// Spoken over the telephone and typed by a helper.
    Phone,
    /// Sent as a text message and typed by a helper.
    Sms,
    /// Written on a sheet and typed by a helper.
    Paper,
}

impl Channel {
    /// Every channel.
    pub const ALL: [Self; 4] = [Self::Web, Self::Phone, Self::Sms, Self::Paper];

    /// The word in acts, tables and locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Phone => "phone",
            Self::Sms => "sms",
            Self::Paper => "paper",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.word() == word)
    }
}

/// A convenor entrusts a person with entering things for others in the circle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entrust {
    /// The helper's opaque identifier.
    pub person: String,
    /// The channels through which she may enter.
    pub channels: Vec<Channel>,
    /// When it begins.
    pub starts: Timestamp,
    /// When it ends.
    pub ends: Timestamp,
}

/// A helper's trust ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dismiss {
    /// The act that entrusted her.
    pub helper: Address,
}

/// Entrusts a helper: a convenor of the circle may, and the host while the node is being set up.
///
/// # Errors
/// [`Refusal::NotYours`]; or what is wrong with the span or the channels.
pub fn entrust(actor: &Actor, circle: i64, body: &Entrust, now: Timestamp) -> Result<Entrust, Refusal> {
    if *actor != Actor::Host && !actor.convenes(circle, now) {
        return Err(Refusal::NotYours);
    }
    person::span(body.starts, body.ends, person::MOST_MONTHS)?;
    let mut channels = body.channels.clone();
    channels.sort_unstable();
    channels.dedup();
    if channels.is_empty() {
        return Err(Refusal::Empty { field: Field::Channel });
    }
    Ok(Entrust { channels, ..body.clone() })
}

/// Ends a helper's trust: a convenor of the circle may, or the helper herself.
///
/// # Errors
/// [`Refusal::NotYours`] for anyone else.
pub fn dismiss(actor: &Actor, circle: i64, helper: &Address, now: Timestamp) -> Result<Dismiss, Refusal> {
    let own =
        matches!(actor, Actor::Person { helps, .. } if helps.iter().any(|h| h.helper == helper.key(None)));
    if !own && !actor.convenes(circle, now) {
        return Err(Refusal::NotYours);
    }
    Ok(Dismiss { helper: helper.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_helper_is_entrusted_only_by_a_convenor_of_that_circle_and_for_a_time() {
        let (starts, ends) =
            ("2026-01-01T00:00:00Z".parse().unwrap(), "2026-07-01T00:00:00Z".parse().unwrap());
        let body =
            Entrust { person: "p".into(), channels: vec![Channel::Paper, Channel::Paper], starts, ends };
        assert_eq!(entrust(&Actor::Host, 1, &body, starts).unwrap().channels, [Channel::Paper]);
        assert_eq!(entrust(&Actor::Group { member: 1 }, 1, &body, starts), Err(Refusal::NotYours));
        let backwards = Entrust { starts: ends, ends: starts, ..body };
        assert_eq!(entrust(&Actor::Host, 1, &backwards, starts), Err(Refusal::EndsBeforeStart));
    }
}
