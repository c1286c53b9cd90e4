//! A claim: a headline number as a file that anyone can recompute.
//!
//! The file (TOML, `format = "groundswell/claim/v1"`) holds the sentence with `{result}` in it; who published which number; the inputs,
//! each with its hash, source, date and licence; figures taken from elsewhere, each written as it was published so that its
//! rounding is known; the formula; the result; and what became of the number since. [`verify`] is a pure function from a claim and the bytes of its inputs to
//! a [`Report`]: what comes out, whether it is what the claim says, and how firm it is.
//!
//! ```toml
//! format = "groundswell/claim/v1"
//! title = "62 people own as much as the poorer half of the world"
//! sentence = "In 2015 {result} people owned as much as the poorer half of all adults."
//! result = "62"
//!
//! [published]
//! result = "62"
//! by = "Oxfam, An Economy for the 1%"
//! date = "2016-01"
//!
//! [formula]
//! kind = "richest"            # the fewest who own as much as a share of a total
//! list = "networth"           # the input with the list
//! column = "net_worth_usd_bn"
//! where = { list_year = "2015" }
//! share = "share"             # figures below
//! total = "total"
//!
//! [inputs.networth]
//! file = "networth_by_rank.csv"
//! sha256 = "616f…"
//! source = "…"
//! date = "2015-03"
//! licence = "…"
//!
//! [figures.share]
//! value = "0.7"
//! unit = "%"
//! source = "…"
//! date = "2015-10"
//! ```

mod richest;
mod shipped;
mod verify;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use richest::{Firmness, Tail};
pub use shipped::{SHIPPED, shipped};
pub use verify::{Found, InputState, Outcome, Report, hash, verify};

/// The first line of every claim.
pub const FORMAT: &str = "groundswell/claim/v1";

/// The longest claim file that is read.
pub const LONGEST: usize = 1 << 16;

/// A claim as its file says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// [`FORMAT`].
    pub format: String,
    /// A heading.
    pub title: String,
    /// The sentence, with `{result}` where the number stands.
    pub sentence: String,
    /// What the sentence does not say and its reader must know: definitions, dates that do not match, what was recalled and not checked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub caveats: Vec<String>,
    /// The result that the claim states.
    pub result: String,
    /// Who published which number, where there is such a publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Published>,
    /// How the result follows from inputs and figures.
    pub formula: Formula,
    /// The files that the formula reads, by the name that it uses.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub inputs: BTreeMap<String, Input>,
    /// The figures that the formula takes from elsewhere, by the name that it uses.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub figures: BTreeMap<String, Figure>,
    /// What the number became when its sources were revised, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub revisions: Vec<Revision>,
}

/// Who published which number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Published {
    /// The number.
    pub result: String,
    /// Organisation and title.
    pub by: String,
    /// The date, as exactly as it is known.
    pub date: String,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A file that a formula reads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Its name; a path is not allowed.
    pub file: String,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// Where the data come from.
    pub source: String,
    /// Of when they are.
    pub date: String,
    /// Under which licence, or that there is none.
    pub licence: String,
    /// What somebody who lacks the file can do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
}

/// A figure taken from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// The number as it was published: its last digit says how it was rounded.
    pub value: String,
    /// The unit; `%` divides by a hundred.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Where it was published.
    pub source: String,
    /// When.
    pub date: String,
    /// Whether it was read in its source (`true`) or is remembered from it (`false`).
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub checked: bool,
}

fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_true(it: &bool) -> bool {
    *it
}

/// What a number became later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revision {
    /// When.
    pub date: String,
    /// The number then.
    pub result: String,
    /// Why, in a sentence.
    pub why: String,
    /// Where it was published.
    pub source: String,
}

/// How a result follows from inputs and figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Formula {
    /// The fewest of the richest who together own at least a share of a total: the least n with `x_1 + … + x_n ≥ share × total`, where
    /// `x_1 ≥ x_2 ≥ …` are the values of the list.
    Richest {
        /// The input with the list (CSV).
        list: String,
        /// Its column with the values.
        column: String,
        /// Which rows count: columns that must hold these texts.
        #[serde(default, rename = "where", skip_serializing_if = "BTreeMap::is_empty")]
        rows: BTreeMap<String, String>,
        /// The figure with the share.
        share: String,
        /// The figure with the total, in the unit of the list.
        total: String,
    },
}

impl Formula {
    /// The formula in words.
    pub fn words(&self) -> &'static str {
        match self {
            Self::Richest { .. } => {
                "the fewest of the richest whose wealth together is at least the share times the total"
            }
        }
    }
}

/// Why a claim cannot be read or recomputed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ClaimError {
    /// The file is not a claim.
    #[error("this is not a claim: {0}")]
    Unreadable(String),
    /// A name in the formula that is neither an input nor a figure.
    #[error("the formula names '{0}', which the claim does not have")]
    Unknown(String),
    /// A figure that is not a number.
    #[error("the figure '{name}' is not a plain decimal number: '{value}'")]
    NotNumber {
        /// The figure's name.
        name: String,
        /// What stands there.
        value: String,
    },
    /// A figure that the formula cannot use.
    #[error("the figure '{0}' must be above 0")]
    NotPositive(String),
    /// An input's file name that is a path.
    #[error("the input '{0}' must name a file, not a path, and its sha256 must have 64 hexadecimal digits")]
    BadInput(String),
    /// An input that cannot be read.
    #[error(transparent)]
    Read(#[from] crate::read::ReadError),
    /// No row is left of a list.
    #[error("{file}: no row has {wanted}")]
    NoRows {
        /// The file.
        file: String,
        /// What was looked for.
        wanted: String,
    },
    /// A list that is too short to reach the amount.
    #[error("{file}: the list ends after {listed} entries, which hold {held} together; {needed} is needed")]
    ListEnds {
        /// The file.
        file: String,
        /// How many entries it has.
        listed: usize,
        /// What they hold together.
        held: String,
        /// What they would have to hold.
        needed: String,
    },
}

impl Claim {
    /// Reads a claim.
    ///
    /// # Errors
    /// [`ClaimError::Unreadable`] says the line; [`ClaimError::BadInput`] if an input names a path; [`ClaimError::Unknown`] if the formula
    /// names something that is not there.
    pub fn parse(text: &str) -> Result<Self, ClaimError> {
        if text.len() > LONGEST {
            return Err(ClaimError::Unreadable(format!("it is longer than {LONGEST} bytes")));
        }
        let claim: Self = toml::from_str(text).map_err(|error| ClaimError::Unreadable(error.to_string()))?;
        if claim.format != FORMAT {
            return Err(ClaimError::Unreadable(format!("its format is not {FORMAT}")));
        }
        for (name, input) in &claim.inputs {
            let path = input.file.is_empty()
                || input.file.contains(['/', '\\', '\0'])
                || input.file.starts_with('.');
            let hash = input.sha256.len() == 64 && input.sha256.bytes().all(|b| b.is_ascii_hexdigit());
            if path || !hash {
                return Err(ClaimError::BadInput(name.clone()));
            }
        }
        let Formula::Richest { list, share, total, .. } = &claim.formula;
        for name in [share, total] {
            claim.figure(name)?;
        }
        claim.input(list)?;
        Ok(claim)
    }

    /// The claim as a file.
    ///
    /// # Errors
    /// [`ClaimError::Unreadable`] if it cannot be written as TOML.
    pub fn to_toml(&self) -> Result<String, ClaimError> {
        toml::to_string(self).map_err(|error| ClaimError::Unreadable(error.to_string()))
    }

    /// The sentence with a result in it.
    pub fn sentence_with(&self, result: &str) -> String {
        self.sentence.replace("{result}", result)
    }

    fn input(&self, name: &str) -> Result<&Input, ClaimError> {
        self.inputs.get(name).ok_or_else(|| ClaimError::Unknown(name.to_owned()))
    }

    /// A figure as a number, with half a unit of its last digit.
    fn figure(&self, name: &str) -> Result<Rounded, ClaimError> {
        let figure = self.figures.get(name).ok_or_else(|| ClaimError::Unknown(name.to_owned()))?;
        let rounded = Rounded::parse(&figure.value, figure.unit == "%")
            .ok_or_else(|| ClaimError::NotNumber { name: name.to_owned(), value: figure.value.clone() })?;
        if rounded.value > 0.0 { Ok(rounded) } else { Err(ClaimError::NotPositive(name.to_owned())) }
    }
}

/// A number as it was published.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Rounded {
    value: f64,
    /// Half a unit of the last digit that was written.
    half: f64,
}

impl Rounded {
    /// Reads a plain decimal such as `0.7` or `250145`.
    fn parse(text: &str, percent: bool) -> Option<Self> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || text.ends_with('.') || text.len() > 30 || !digits(whole) || !digits(fraction) {
            return None;
        }
        let scale = if percent { 0.01 } else { 1.0 };
        let half = 0.5 * 10f64.powi(-i32::try_from(fraction.len()).ok()?);
        Some(Self { value: text.parse::<f64>().ok()? * scale, half: half * scale })
    }
}
