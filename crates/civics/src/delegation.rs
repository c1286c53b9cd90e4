//! Delegations, committees and panels of members that must be balanced, or are not constituted (rule 7).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::address::Address;

/// A condition that the members of a delegation must meet together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Balance {
    /// At least so many per cent of the seats are of a caucus.
    pub caucuses: Vec<Share>,
    /// At most so many per cent of the seats come from one country; 100 for no limit.
    #[serde(with = "crate::decimal")]
    pub country: u32,
    /// At most so many per cent of the seats are of one kind of member; 100 for no limit.
    #[serde(with = "crate::decimal")]
    pub kind: u32,
}

/// The least share of a caucus.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// The caucus.
    pub caucus: Address,
    /// Per cent of the seats, rounded up to whole seats.
    #[serde(with = "crate::decimal")]
    pub least: u32,
}

/// A circle sends a delegation, or forms a committee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Delegate {
    /// What it is called.
    pub name: String,
    /// What for.
    pub purpose: String,
    /// The rule of its balance.
    pub balance: Balance,
    /// The members that hold its seats.
    pub members: Vec<Address>,
    /// When it ends; the moment itself is outside.
    pub until: Timestamp,
}
