//! Recomputing a claim.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::richest::compute;
use super::{Claim, ClaimError, Firmness};

/// An input of a claim, beside the file that was found for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The name that the formula uses.
    pub name: String,
    /// The file's name.
    pub file: String,
    /// How the file compares with the one that the claim names.
    pub state: InputState,
}

/// How a file compares with the one that a claim names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InputState {
    /// Its bytes are the ones.
    Same,
    /// Its bytes are others; their hash.
    Differs(String),
    /// There is no file.
    Absent,
}

/// What came of recomputing.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// The result, recomputed.
    Recomputed {
        /// The result.
        result: String,
        /// Whether it is what the claim states.
        agrees: bool,
        /// Whether it is what was published, where something was.
        as_published: Option<bool>,
        /// How firm it is.
        firmness: Firmness,
    },
    /// It could not be recomputed.
    Failed(ClaimError),
    /// An input is absent.
    Unverified,
}

/// What is to be said about a claim after it was recomputed.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The inputs, in the order of their names.
    pub inputs: Vec<Found>,
    /// What came of recomputing.
    pub outcome: Outcome,
    /// The sentence with the recomputed result, or with the stated one where nothing could be recomputed.
    pub sentence: String,
}

impl Report {
    /// Whether every input is the one that the claim names and the result is what it states.
    pub fn holds(&self) -> bool {
        self.inputs.iter().all(|input| input.state == InputState::Same)
            && matches!(self.outcome, Outcome::Recomputed { agrees: true, .. })
    }
}

/// The SHA-256 of bytes in hexadecimal, as a claim names an input.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Recomputes a claim from the bytes of its inputs, by the names that its formula uses.
///
/// An input whose hash differs is computed with all the same, and said: a corrected list is worth looking at.
pub fn verify(claim: &Claim, inputs: &BTreeMap<String, &[u8]>) -> Report {
    let found: Vec<Found> = claim
        .inputs
        .iter()
        .map(|(name, input)| {
            let state = match inputs.get(name).map(|bytes| hash(bytes)) {
                None => InputState::Absent,
                Some(hash) if hash.eq_ignore_ascii_case(&input.sha256) => InputState::Same,
                Some(hash) => InputState::Differs(hash),
            };
            Found { name: name.clone(), file: input.file.clone(), state }
        })
        .collect();
    let absent = found.iter().any(|input| input.state == InputState::Absent);
    let outcome = if absent { Outcome::Unverified } else { recompute(claim, inputs) };
    let sentence = match &outcome {
        Outcome::Recomputed { result, .. } => claim.sentence_with(result),
        Outcome::Failed(_) | Outcome::Unverified => claim.sentence_with(&claim.result),
    };
    Report { inputs: found, outcome, sentence }
}

fn recompute(claim: &Claim, inputs: &BTreeMap<String, &[u8]>) -> Outcome {
    match compute(claim, inputs) {
        Ok((n, firmness)) => {
            let result = n.to_string();
            Outcome::Recomputed {
                agrees: result == claim.result,
                as_published: claim.published.as_ref().map(|published| published.result == result),
                result,
                firmness,
            }
        }
        Err(error) => Outcome::Failed(error),
    }
}
