//! Voice: who told, raised, joined, objected and signed, and how unequally; as counts, hidden below five.

use serde::{Deserialize, Serialize};

/// A circle looks at the inequality of voice within it, and says what it will do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// What was seen and what will be done.
    pub words: String,
    /// The Gini coefficient of acts over members that the page showed, in thousandths; absent where it was hidden.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub gini: Option<String>,
    /// The share of acts by the most active tenth of members, in thousandths; absent where it was hidden.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub tenth: Option<String>,
}
