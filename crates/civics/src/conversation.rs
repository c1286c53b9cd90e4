//! Conversations: short propositions with which people agree or disagree, or which they pass; drawn as an opinion map.
//!
//! A convenor opens a question to the people of a circle. What people vote is no act: it lies in a box that nobody looks
//! into, and when the conversation is over the box is sealed: its Merkle root and its count become an act.

pub mod rule;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::address::Address;
use crate::consent::Audience;
use crate::helper::Channel;

/// A convenor opens a conversation in a circle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Converse {
    /// What is asked.
    pub question: String,
    /// What people should know before they answer; may be empty.
    pub words: String,
    /// The language of question and words.
    pub language: String,
    /// The channels through which votes may come: web, paper.
    pub channels: Vec<Channel>,
    /// The languages in which it should be read besides.
    pub languages: Vec<String>,
    /// When it can be concluded at the earliest; votes are taken until it is.
    pub closes: Timestamp,
    /// What was done so that those who are missing could come (rule 11).
    pub done: String,
    /// Who may read the propositions and see the map: the alliance, or everybody.
    pub audience: Audience,
    /// Who may take the box along once it is sealed: nobody, the alliance, or everybody.
    pub share: Audience,
    /// Where it comes from, with its licence, where it was held elsewhere and imported.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub source: Option<String>,
}

/// Somebody adds a proposition. Who did is nobody's affair: the entry names neither a person nor a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suggest {
    /// The conversation.
    pub conversation: Address,
    /// The proposition: one thing with which one can agree or disagree.
    pub words: String,
    /// Its language.
    pub language: String,
    /// Whether the convenor began the conversation with it.
    pub seed: bool,
}

/// Somebody says the question, or a proposition, in another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interpret {
    /// The act that said it first: it opened the conversation, or added the proposition.
    pub thing: Address,
    /// The language, a BCP 47 tag.
    pub language: String,
    /// The question or the proposition in that language.
    pub words: String,
}

/// Why a proposition is set aside. Dislike is not among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ground {
    /// Another proposition says the same.
    Same,
    /// It does not speak to the question.
    Astray,
    /// It says several things at once, so that nobody can answer it.
    Several,
    /// It names or exposes a person.
    Exposes,
    /// It demeans people, or calls for violence against them.
    Demeans,
    /// It was set aside where the conversation was held, before it was imported.
    Elsewhere,
}

impl Ground {
    /// Every ground.
    pub const ALL: [Self; 6] =
        [Self::Same, Self::Astray, Self::Several, Self::Exposes, Self::Demeans, Self::Elsewhere];
    /// Those by which a convenor may set something aside.
    pub const RULES: [Self; 5] = [Self::Same, Self::Astray, Self::Several, Self::Exposes, Self::Demeans];

    /// The word in acts, tables and locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Astray => "astray",
            Self::Several => "several",
            Self::Exposes => "exposes",
            Self::Demeans => "demeans",
            Self::Elsewhere => "elsewhere",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// A convenor sets a proposition aside by rule and with a reason, or takes it in again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moderate {
    /// The proposition.
    pub proposition: Address,
    /// Why it is set aside; absent where it is taken in again.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub ground: Option<Ground>,
    /// The reason in words, for its author and for everybody who sees the log.
    pub reason: String,
}

/// The conversation is over: no vote and no proposition is taken any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conclude {
    /// The conversation.
    pub conversation: Address,
}

/// The node seals the box of a conversation that is over.
///
/// What it states can be checked by whoever holds the box: `groundswell verify` does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seal {
    /// The conversation.
    pub conversation: Address,
    /// The root of the Merkle tree over the lines of the box, 64 hexadecimal digits.
    pub root: String,
    /// How many people voted.
    #[serde(with = "crate::decimal")]
    pub people: u64,
    /// How many votes lie in the box.
    #[serde(with = "crate::decimal")]
    pub votes: u64,
    /// How many cards were printed for it.
    #[serde(with = "crate::decimal")]
    pub cards: u64,
    /// SHA-256 of the bytes of its map; absent where too little was said to draw one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub map: Option<String>,
}

/// What somebody says to a proposition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Vote {
    /// She agrees.
    Agree,
    /// She disagrees.
    Disagree,
    /// She passes: she has read it and says neither.
    Pass,
}

impl Vote {
    /// Every vote, in the order of the buttons.
    pub const ALL: [Self; 3] = [Self::Agree, Self::Disagree, Self::Pass];

    /// The word in forms and locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::Disagree => "disagree",
            Self::Pass => "pass",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// The number in tables and in the box: 1, −1, 0.
    #[must_use]
    pub fn number(self) -> i64 {
        match self {
            Self::Agree => 1,
            Self::Disagree => -1,
            Self::Pass => 0,
        }
    }

    /// The vote of that number.
    #[must_use]
    pub fn of(number: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.number() == number)
    }
}

/// Where a conversation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// People vote and add propositions.
    Open,
    /// It is over; its box is being sealed.
    Over,
    /// Its box is sealed.
    Sealed,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 3] = [Self::Open, Self::Over, Self::Sealed];

    /// The word in tables and locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Over => "over",
            Self::Sealed => "sealed",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}
