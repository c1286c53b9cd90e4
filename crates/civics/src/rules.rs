//! The rules as versioned data (rule 12), with safe defaults. Each decision cites the version it was taken under.

use serde::{Deserialize, Serialize};

use crate::address::Address;

/// The numbers of the rules. Everything else about them is code, the same for everybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// The share of each protected caucus that must have taken a stance, in per cent; never fewer than one member.
    #[serde(with = "crate::decimal")]
    pub quorum: u32,
    /// How many protected caucuses a round needs at least; never fewer than two (rule 5).
    #[serde(with = "crate::decimal")]
    pub caucuses: u32,
    /// The least days that a round lasts when it declares the web alone (rule 9).
    #[serde(with = "crate::decimal")]
    pub web: u32,
    /// The least days with the telephone or text messages.
    #[serde(with = "crate::decimal")]
    pub phone: u32,
    /// The least days with paper.
    #[serde(with = "crate::decimal")]
    pub paper: u32,
    /// How many live roots each paragraph needs before it can be signed (rule 1).
    #[serde(with = "crate::decimal")]
    pub roots: u32,
    /// How many signatures of each protected caucus a release needs.
    #[serde(with = "crate::decimal")]
    pub signatures: u32,
    /// The seats of a panel that looks at an objection; odd.
    #[serde(with = "crate::decimal")]
    pub panel: u32,
    /// The days between the two rounds that change the rules (rule 12).
    #[serde(with = "crate::decimal")]
    pub season: u32,
    /// The months after which every outcome is looked at again, at most.
    #[serde(with = "crate::decimal")]
    pub review: u32,
}

impl Default for Rules {
    /// The safe defaults: version 0.
    fn default() -> Self {
        Self {
            quorum: 34,
            caucuses: 2,
            web: 5,
            phone: 10,
            paper: 21,
            roots: 1,
            signatures: 1,
            panel: 5,
            season: 90,
            review: 12,
        }
    }
}

/// New rules come into force, after two adopted rounds a season apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enact {
    /// The rules.
    pub rules: Rules,
    /// The proposal of the first round.
    pub first: Address,
    /// The proposal of the second round, a season later.
    pub second: Address,
}
