//! Common texts: vision, agenda, theory of change, statement; made of paragraphs with roots (rule 1).

pub mod edit;
pub mod freeze;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::address::Address;

/// The most paragraphs that a text may have.
pub const MOST_PARAGRAPHS: usize = 400;
/// The most languages in which a text may be declared.
pub const MOST_LANGUAGES: usize = 60;
/// The most roots that a paragraph may have.
pub const MOST_ROOTS: usize = 5_000;

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// The shared vision.
    Vision,
    /// The agenda built from it.
    Agenda,
    /// How change comes: outcomes, strategies, actions, assumptions.
    Theory,
    /// A statement that members sign.
    Statement,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Vision, Self::Agenda, Self::Theory, Self::Statement];

    /// The word in acts, tables and locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Vision => "vision",
            Self::Agenda => "agenda",
            Self::Theory => "theory",
            Self::Statement => "statement",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// What a paragraph is within its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// A paragraph like any other.
    Plain,
    /// A heading; it needs no roots.
    Heading,
    /// In a theory of change: what shall be different.
    Outcome,
    /// In a theory of change: a way to an outcome.
    Strategy,
    /// In a theory of change: what is done within a strategy.
    Action,
    /// In a theory of change: what is taken for granted, and may be wrong.
    Assumption,
}

impl Form {
    /// Every form.
    pub const ALL: [Self; 6] =
        [Self::Plain, Self::Heading, Self::Outcome, Self::Strategy, Self::Action, Self::Assumption];

    /// The word in acts, tables and locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Heading => "heading",
            Self::Outcome => "outcome",
            Self::Strategy => "strategy",
            Self::Action => "action",
            Self::Assumption => "assumption",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// A text is begun in a circle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// What it is.
    pub kind: Kind,
    /// What it is called.
    pub title: String,
    /// The original language, a BCP 47 tag.
    pub language: String,
    /// The other languages in which it must be complete before it is frozen.
    pub languages: Vec<String>,
    /// The text that it grew from: an agenda from a vision, and so on.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub parent: Option<Address>,
}

/// A paragraph is written, or an existing one amended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Write {
    /// The text.
    pub text: Address,
    /// The paragraph that is amended: the act that wrote it first; absent for a new one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub paragraph: Option<Address>,
    /// The paragraph after which a new one stands; absent at the beginning.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub after: Option<Address>,
    /// What it is.
    pub form: Form,
    /// In a theory of change, the paragraph that it serves.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub parent: Option<Address>,
    /// The words, in the original language.
    pub words: String,
    /// What it grew from: loans that the circle took.
    pub roots: Vec<Address>,
}

/// A paragraph gets other roots; its words stay, and so do its signatures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Root {
    /// The paragraph.
    pub paragraph: Address,
    /// All of its roots from now on: loans that the circle took.
    pub roots: Vec<Address>,
}

/// A paragraph is struck out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Strike {
    /// The paragraph.
    pub paragraph: Address,
}

/// A paragraph, or the title, is translated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Translate {
    /// The text.
    pub text: Address,
    /// The act that wrote the version that is translated; absent for the title.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub version: Option<Address>,
    /// The language, a BCP 47 tag.
    pub language: String,
    /// The words.
    pub words: String,
}

/// The text is frozen and opens for signing: these versions and no others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Freeze {
    /// The text.
    pub text: Address,
    /// The proposal whose round adopted it.
    pub proposal: Address,
    /// SHA-256 over the frozen set as `docs/entry-format.md` writes it, lower-case hex.
    pub digest: String,
    /// The moment before which it is not released.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub embargo: Option<Timestamp>,
}

/// A member signs a frozen text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// The act that froze it.
    pub freeze: Address,
    /// The member that signs.
    pub member: Address,
    /// The mandate by which a person signs; absent when the group itself came in with its code.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub mandate: Option<Address>,
}

/// A member takes its signature back; after release this is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unsign {
    /// The act that froze the text.
    pub freeze: Address,
    /// The member.
    pub member: Address,
    /// Why; may be empty.
    pub reason: String,
}

/// A signed text is released: from now on it is public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// The act that froze it.
    pub freeze: Address,
}
