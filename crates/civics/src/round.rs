//! Rounds: decisions by consent. A proposal in versions, stances, an outcome with a review date.
//!
//! Adopted means two keys (rule 5): no standing objection, and quorum in each protected caucus. Objections are
//! answered, not counted (rule 6); the slowest declared channel sets the clock (rule 9).

pub mod fact;
pub mod outcome;
pub mod proposal;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::address::Address;
use crate::helper::Channel;
use crate::rules::Rules;

/// What a round is about, besides its words; at most one of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Subject {
    /// The loan that the circle would take.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loan: Option<Address>,
    /// The text that the circle would adopt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Address>,
    /// The rules that would come into force.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rules: Option<Rules>,
    /// The proposition of a conversation that it grew from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposition: Option<Address>,
}

/// A member proposes something to its circle, or to one above it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Propose {
    /// The member that proposes.
    pub member: Address,
    /// What it is called.
    pub title: String,
    /// What is proposed.
    pub words: String,
    /// The language of title and words: the original.
    pub language: String,
    /// What it is about.
    pub subject: Subject,
    /// The channels through which stances may come.
    pub channels: Vec<Channel>,
    /// The languages, besides the original, in which it must be read before it can close.
    pub languages: Vec<String>,
    /// Members without a vote whose own staff or money it binds: in this round they have one (rule 4).
    pub binds: Vec<Address>,
    /// The day on which the outcome is looked at again, such as `2027-11-24`.
    pub review: String,
}

/// The proposer amends its proposal: a new version. Consent to an earlier one does not count any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amend {
    /// The proposal.
    pub proposal: Address,
    /// What is proposed now.
    pub words: String,
}

/// Somebody renders a version of the proposal in another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Render {
    /// The proposal.
    pub proposal: Address,
    /// The act that made the version: the proposal itself, or an amendment.
    pub version: Address,
    /// The language, a BCP 47 tag.
    pub language: String,
    /// The title.
    pub title: String,
    /// The words.
    pub words: String,
}

/// A convenor calls the round: stances are taken from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// The proposal.
    pub proposal: Address,
    /// When the round can be closed at the earliest; stances are taken until it is.
    pub closes: Timestamp,
    /// What was done so that those who are missing could come (rule 11).
    pub done: String,
}

/// What a member says to a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stance {
    /// It consents.
    Consent,
    /// It stands aside: not with it, not against it.
    Aside,
    /// It objects.
    Object,
}

impl Stance {
    /// Every stance.
    pub const ALL: [Self; 3] = [Self::Consent, Self::Aside, Self::Object];

    /// The word in acts, tables and locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::Aside => "aside",
            Self::Object => "object",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// What an objection rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ground {
    /// A principle of the charter.
    Principle,
    /// A harm to somebody.
    Harm,
    /// The objector's own safety: no panel may set it aside.
    Safety,
    /// A testimony of the objector: no panel may set it aside.
    Testimony,
}

impl Ground {
    /// Every ground.
    pub const ALL: [Self; 4] = [Self::Principle, Self::Harm, Self::Safety, Self::Testimony];

    /// The word in acts, tables and locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Principle => "principle",
            Self::Harm => "harm",
            Self::Safety => "safety",
            Self::Testimony => "testimony",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// Who entered a stance, for whom and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct By {
    /// The member whose stance it is.
    pub member: Address,
    /// How it came in.
    pub channel: Channel,
    /// The mandate by which a person acted; absent when the group itself came in with its code, and for helpers.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub mandate: Option<Address>,
    /// The act that entrusted the helper who entered it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub helper: Option<Address>,
}

/// A member consents or stands aside. It may change its stance until closing; doing so withdraws its objection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stand {
    /// The proposal.
    pub proposal: Address,
    /// The version that the member has read.
    pub version: Address,
    /// Whose stance, and how it came in.
    pub by: By,
    /// [`Stance::Consent`] or [`Stance::Aside`].
    pub stance: Stance,
    /// What it wishes to add; may be empty.
    pub words: String,
}

/// A member objects: it names a principle of the charter or a harm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Object {
    /// The proposal.
    pub proposal: Address,
    /// The version that the member has read.
    pub version: Address,
    /// Whose stance, and how it came in.
    pub by: By,
    /// What it rests on.
    pub ground: Ground,
    /// The principle, word for word, where it rests on one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub principle: Option<String>,
    /// The reason; empty if none is given, and then a panel may set it aside.
    pub words: String,
}

/// The proposer answers an objection in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// The act that objected.
    pub objection: Address,
    /// The answer.
    pub words: String,
}

/// The proposer withdraws its proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retract {
    /// The proposal.
    pub proposal: Address,
}

/// A member or convenor declares a shutdown of the network in its circle: no round that asks its members closes in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Declare {
    /// When it began.
    pub starts: Timestamp,
    /// When it ends, as far as is known.
    pub ends: Timestamp,
    /// What is known of it.
    pub words: String,
}

/// How a round ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// Both keys turned.
    Adopted,
    /// An objection stands.
    Blocked,
    /// A protected caucus was not there.
    Quorum,
}

impl Outcome {
    /// Every outcome.
    pub const ALL: [Self; 3] = [Self::Adopted, Self::Blocked, Self::Quorum];

    /// The word in acts, tables and locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Adopted => "adopted",
            Self::Blocked => "blocked",
            Self::Quorum => "quorum",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// What a caucus said, in the record of a closed round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// The caucus.
    pub caucus: Address,
    /// How many of its members could take a stance.
    #[serde(with = "crate::decimal")]
    pub members: u64,
    /// How many of them took one to the last version.
    #[serde(with = "crate::decimal")]
    pub stood: u64,
    /// How many it needed.
    #[serde(with = "crate::decimal")]
    pub needed: u64,
}

/// The round closes: a convenor, or anybody who may vote in it, records what came out once its time is over.
///
/// The outcome is a statement that anyone can check against the stances, not a computation of ours: it depends on
/// mandates and the clock, which a rebuild must not ask again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Close {
    /// The proposal.
    pub proposal: Address,
    /// The version that was decided on.
    pub version: Address,
    /// How it ended.
    pub outcome: Outcome,
    /// The act that enacted the rules it was decided under; absent for the defaults.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub rules: Option<Address>,
    /// How many consented to the last version.
    #[serde(with = "crate::decimal")]
    pub consents: u64,
    /// How many stood aside.
    #[serde(with = "crate::decimal")]
    pub asides: u64,
    /// How many objections stand.
    #[serde(with = "crate::decimal")]
    pub objections: u64,
    /// What each protected caucus said.
    pub caucuses: Vec<Said>,
}
