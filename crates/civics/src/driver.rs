//! Drivers: the causes of inequality that struggles share, as one versioned list.
//!
//! The list begins with the drivers that the alliance itself names and grows by [`Extend`]: its version is the index of
//! the last act that extended it. A cause is written as a word of [`SEED`] or as the address of the act that named it.

use serde::{Deserialize, Serialize};

/// The drivers with which the list begins; their names stand in the locale files under `driver-…`.
pub const SEED: [&str; 10] = [
    "debt",
    "tax",
    "privatisation",
    "land",
    "wages",
    "patriarchy",
    "racism",
    "civic-space",
    "climate",
    "elite-capture",
];

/// A member names a driver that the list lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extend {
    /// Its name, in the group's words.
    pub name: String,
    /// The language of the name, a BCP 47 tag.
    pub language: String,
    /// The wider driver that it is a part of: a cause of the list.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub under: Option<String>,
}
