//! Panels: members drawn by lot across caucuses, who may set aside an objection that gives no reason.
//!
//! The lot is verifiable: the candidates are fixed first, the seed is the root of the first checkpoint signed after
//! that, and anybody can draw again from both.

use serde::{Deserialize, Serialize};

use crate::address::Address;

/// The proposer or a convenor asks for a panel on an objection: the candidates are fixed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Convoke {
    /// The act that objected.
    pub objection: Address,
    /// How many seats it has.
    #[serde(with = "crate::decimal")]
    pub seats: u32,
    /// The rule by which candidates are found, so that they can be listed again from the log: its version, `1`.
    #[serde(with = "crate::decimal")]
    pub lot: u32,
    /// SHA-256 over the candidates by caucus, as `docs/entry-format.md` writes them, lower-case hex.
    pub candidates: String,
}

/// The panel is drawn from a checkpoint that was signed after the candidates were fixed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draw {
    /// The panel.
    pub panel: Address,
    /// The size of the checkpoint.
    #[serde(with = "crate::decimal")]
    pub size: u64,
    /// Its root, lower-case hex.
    pub root: String,
    /// Who was drawn, in order.
    pub members: Vec<Address>,
}

/// A member of the panel says what it finds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Find {
    /// The panel.
    pub panel: Address,
    /// The member that was drawn.
    pub member: Address,
    /// Whether the objection should be set aside.
    pub aside: bool,
    /// Why.
    pub words: String,
}
