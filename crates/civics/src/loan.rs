//! Loans: a struggle is lent upward with strings attached, never given (rule 2).
//!
//! A loan has a scope, conditions and an expiry; the circle takes it by a round; the holder recalls it at any time. A
//! circle may lend onward what it took, within the first lender's scope, where the first lender allows it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::address::Address;
use crate::consent::Use;

/// The longest loan, in months.
pub const MOST_MONTHS: u32 = 36;

/// A testimony within the scope of a loan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lent {
    /// The testimony.
    pub testimony: Address,
    /// What may be done with it above: `count` or `quote`, never more than its consent.
    pub may: Use,
}

/// A holder lends a struggle to its own circle or to one above, or a circle lends onward what it took.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lend {
    /// The struggle.
    pub struggle: Address,
    /// The loan that is lent onward; absent when the holder itself lends.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub loan: Option<Address>,
    /// The circle to which it is lent.
    pub to: Address,
    /// The demands within the scope, word for word.
    pub demands: Vec<String>,
    /// The testimonies within the scope; never in the envelope, which is for ever.
    pub testimonies: Vec<Lent>,
    /// The strings: what the circle must keep to.
    pub conditions: String,
    /// When it ends; the moment itself is outside.
    pub until: Timestamp,
    /// Whether the circle may lend it further up.
    pub onward: bool,
}

/// A circle takes a loan by an adopted round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Take {
    /// The loan.
    pub loan: Address,
    /// The proposal whose round adopted it.
    pub proposal: Address,
}

/// The lender takes a loan back, at any time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recall {
    /// The loan.
    pub loan: Address,
    /// Why; may be empty: nobody owes a reason.
    pub reason: String,
}

/// The lender lets a loan run on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Renew {
    /// The loan.
    pub loan: Address,
    /// When it ends now.
    pub until: Timestamp,
}
