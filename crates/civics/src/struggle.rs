//! Struggles: a fight somebody is fighting somewhere. It belongs to the group that raised it, and to nobody above.

mod rule;

use serde::{Deserialize, Serialize};

use crate::address::Address;
use crate::consent::Audience;
use crate::helper::Channel;
use crate::testimony::Place;

pub use rule::{Holder, Known, StruggleFact, agree, agreed, join, raise, report, revise};

/// The most causes of one struggle.
pub const MOST_CAUSES: usize = 12;
/// The most demands, and the most duty bearers.
pub const MOST_DEMANDS: usize = 20;
/// The most testimonies from which one struggle says that it grew.
pub const MOST_HEARD: usize = 200;
/// The most struggles that a joint one brings together.
pub const MOST_JOINT: usize = 40;
/// The most characters of what is tried, of an outcome, of lessons.
pub const MOST_WORDS: usize = 5_000;

/// A kind of power that a struggle meets (Gaventa, *Finding the spaces for change*, 2006).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Power {
    /// Laws, budgets, officials: who decides in the open.
    Visible,
    /// Who sets the agenda and keeps others away from the table.
    Hidden,
    /// What people are made to think of themselves and of what is possible.
    Invisible,
}

impl Power {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Visible, Self::Hidden, Self::Invisible];

    /// The word in acts, tables and locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Visible => "visible",
            Self::Hidden => "hidden",
            Self::Invisible => "invisible",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// Where a struggle stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It begins.
    Emerging,
    /// It is being fought.
    Active,
    /// It was won.
    Won,
    /// A part of it was won.
    Partly,
    /// It was lost.
    Lost,
    /// It rests.
    Resting,
}

impl Status {
    /// Every status.
    pub const ALL: [Self; 6] =
        [Self::Emerging, Self::Active, Self::Won, Self::Partly, Self::Lost, Self::Resting];

    /// The word in acts, tables and locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Emerging => "emerging",
            Self::Active => "active",
            Self::Won => "won",
            Self::Partly => "partly",
            Self::Lost => "lost",
            Self::Resting => "resting",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// How deep a change goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    /// A gain for some, under the same rules.
    Small,
    /// The rules themselves changed.
    Systemic,
}

impl Change {
    /// Every depth.
    pub const ALL: [Self; 2] = [Self::Small, Self::Systemic];

    /// The word in acts, tables and locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Systemic => "systemic",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// What a group says of its struggle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// Its name.
    pub name: String,
    /// The language in which it is told, a BCP 47 tag.
    pub language: String,
    /// Where, as coarsely as protection asks.
    pub place: Place,
    /// Who may see it: the group, its country, the alliance, everybody.
    pub audience: Audience,
    /// Its causes: words of the list of drivers, or addresses of drivers that groups named.
    pub causes: Vec<String>,
    /// The kinds of power that it meets.
    pub powers: Vec<Power>,
    /// What is demanded, one demand each.
    pub demands: Vec<String>,
    /// Who owes it, one name each.
    pub bearers: Vec<String>,
    /// What is being tried.
    pub tried: String,
}

/// A group raises a struggle from what it heard, or several holders raise a joint one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Raise {
    /// The member that holds it.
    pub member: Address,
    /// What it says of it.
    pub account: Account,
    /// The testimonies of the same member from which it grew; never in the envelope, which is for ever.
    pub heard: Vec<Address>,
    /// The struggles that a joint one brings together; empty for a struggle of one's own.
    pub joint: Vec<Address>,
    /// How it came in.
    pub channel: Channel,
    /// The act that entrusted the helper who entered it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub helper: Option<Address>,
}

/// The holder tells its struggle anew; the earlier account stays in the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revise {
    /// The struggle.
    pub struggle: Address,
    /// The new account.
    pub account: Account,
    /// The testimonies from which it grew.
    pub heard: Vec<Address>,
}

/// The holder says where the struggle stands, what came of it and what was learned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// The struggle.
    pub struggle: Address,
    /// Where it stands.
    pub status: Status,
    /// How deep the change goes, where something changed.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub change: Option<Change>,
    /// What came of it.
    pub outcome: String,
    /// What others can learn from it.
    pub lessons: String,
}

/// Another group says *ours too*, with its own struggle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Join {
    /// The struggle that is joined.
    pub struggle: Address,
    /// The joining group's own.
    pub own: Address,
}

/// A holder says yes or no to a joint struggle that names its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agree {
    /// The joint struggle.
    pub joint: Address,
    /// The holder's own struggle in it.
    pub own: Address,
    /// Yes, or no.
    pub yes: bool,
}
