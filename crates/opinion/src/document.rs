//! A map as a document: one schema for both ways of drawing, with words beside the numbers, for JSON, text and pictures.
//!
//! [`Document`] is what `groundswell map` writes as JSON. Its common part means the same whichever algorithm drew the map; what
//! only one of them knows stands in [`Document::detail`]. Positions in lists count from 0; people and propositions stand ascending
//! by id. The schema is named in [`Document::format`] and grows by new fields only.

mod made;
mod svg;
mod text;

use serde::{Deserialize, Serialize};

use crate::map::Map;
use crate::parity::Deployed;

/// The name of the schema.
pub const FORMAT: &str = "opinion-map/1";

/// A map with its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Always [`FORMAT`].
    pub format: String,
    /// What was asked, or the name of the conversation.
    pub title: String,
    /// Whose data these are, where the licence asks to say so; may be empty.
    pub attribution: String,
    /// Everybody who voted.
    pub people: Vec<Person>,
    /// The groups; one means that no distinct groups were found.
    pub groups: Vec<Group>,
    /// Every declared proposition.
    pub propositions: Vec<Proposition>,
    /// Positions of propositions that all groups agree with, the strongest first.
    pub agreed: Vec<usize>,
    /// Positions of propositions that all groups disagree with, the strongest first.
    pub rejected: Vec<usize>,
    /// Positions of propositions on which the groups differ most, the widest first.
    pub divisive: Vec<usize>,
    /// What only the algorithm that drew the map knows.
    pub detail: Detail,
}

/// How the map was drawn, with all that is known of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "mode", rename_all = "lowercase")]
pub enum Detail {
    /// By the default mode.
    Default(Box<Map>),
    /// By the algorithm that Pol.is deployed until 2026, from a cold start.
    Deployed(Box<Deployed>),
}

/// A person on the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// Her id in the votes. Not to be published beside her place.
    pub id: u64,
    /// How many votes she cast, on whatever proposition.
    pub votes: u32,
    /// Where she stands.
    pub at: [f64; 2],
    /// How unsure that is: covariance xx, xy, yy; none where the algorithm does not know.
    pub spread: Option<[f64; 3]>,
    /// Position of her group in [`Document::groups`].
    pub group: Option<usize>,
}

/// A group on the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// Number that stays with it, as far as the algorithm carries numbers over.
    pub id: u64,
    /// How many people belong to it.
    pub people: usize,
    /// Its share of the people in groups, 0 to 1.
    pub share: f64,
    /// Mean place of its people.
    pub centre: [f64; 2],
    /// Share of resamples in which it reappears, where that was looked at.
    pub existence: Option<f64>,
    /// What sets it apart, the surest first.
    pub representative: Vec<Representative>,
}

/// A proposition that sets a group apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Representative {
    /// Position in [`Document::propositions`].
    pub proposition: usize,
    /// The group agrees more than others (true) or disagrees more.
    pub agrees: bool,
}

/// A proposition with its votes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposition {
    /// Its id.
    pub id: u64,
    /// Its words; empty where they are not known.
    pub words: String,
    /// Whether its votes are drawn: neither moderated out nor meta.
    pub active: bool,
    /// Written by the host at the start.
    pub seed: bool,
    /// All who voted: agree, disagree, pass.
    pub votes: [u32; 3],
    /// The same by group, as cast, in the order of [`Document::groups`].
    pub groups: Vec<[u32; 3]>,
}

impl Proposition {
    /// Share of agreement among those who voted in a group, passes included; none where nobody did.
    pub fn agreement(&self, group: usize) -> Option<f64> {
        let [agree, disagree, pass] = *self.groups.get(group)?;
        let votes = agree + disagree + pass;
        (votes > 0).then(|| f64::from(agree) / f64::from(votes))
    }
}

/// A letter for a group: A, B, C, …
pub fn letter(group: usize) -> String {
    let last = char::from(b'A' + (group % 26) as u8);
    if group < 26 { last.to_string() } else { format!("{last}{}", group / 26 + 1) }
}
