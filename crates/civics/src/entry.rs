//! An entry of the log: a small envelope with a salted commitment to its payload.
//!
//! The bytes are written down in `docs/entry-format.md`; another program can verify us from that page alone.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::act::Kind;
use crate::address::Address;
use crate::json::{self, JsonError};

/// The most bytes an entry may have.
pub const MOST_BYTES: usize = 2048;
/// The most things an entry may refer to.
pub const MOST_REFS: usize = 12;
/// What is hashed before the salt, so that no other protocol's hash can be mistaken for a commitment.
const COMMIT_DOMAIN: &[u8] = b"groundswell/commit/v1\0";

/// A reference to an earlier act: its log, its index and the hash of its leaf.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ref {
    /// The origin of the log that holds the act.
    pub origin: String,
    /// Its index in that log, decimal.
    #[serde(with = "crate::decimal")]
    pub index: u64,
    /// The RFC 6962 leaf hash of its entry, lower-case hex.
    pub leaf: String,
}

/// The envelope of one act, as it stands in the log for ever.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// When it happened, as exactly as may be public: a day, a week (`2026-W48`) or a month.
    pub at: String,
    /// The member that acted; absent where that could expose somebody, and for acts of the host.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub by: Option<Address>,
    /// The circle in which it happened; absent for acts of the whole node.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub circle: Option<Address>,
    /// The salted commitment to the payload, lower-case hex.
    pub commitment: String,
    /// What kind of act it is. A kind that this version does not know is kept as it stands.
    pub kind: Kind,
    /// The earlier acts that it builds on, in the order that its kind defines.
    pub refs: Vec<Ref>,
    /// The version of this format.
    pub v: Version,
}

/// The version of the entry format: `"1"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Version {
    /// The first.
    #[serde(rename = "1")]
    One,
}

/// Why bytes are not an entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EntryError {
    /// They are not canonical JSON with the fields of an entry.
    #[error(transparent)]
    Json(#[from] JsonError),
    /// The bytes are not UTF-8.
    #[error("not UTF-8")]
    Utf8,
    /// The entry is larger than [`MOST_BYTES`] or refers to more than [`MOST_REFS`] things.
    #[error("{bytes} bytes and {refs} references; at most {MOST_BYTES} and {MOST_REFS}")]
    TooLarge {
        /// Its size.
        bytes: usize,
        /// How many things it refers to.
        refs: usize,
    },
    /// A field has the wrong form.
    #[error("the field {0} has the wrong form")]
    Field(&'static str),
}

impl Entry {
    /// The bytes of the entry: these are hashed and served, nothing else.
    ///
    /// # Errors
    /// [`EntryError`] if it is too large or a field has the wrong form.
    pub fn encode(&self) -> Result<String, EntryError> {
        let text = json::encode(self)?;
        self.check(text.len())?;
        Ok(text)
    }

    /// Reads an entry and refuses every spelling but the canonical one.
    ///
    /// # Errors
    /// [`EntryError`] says what is wrong.
    pub fn decode(bytes: &[u8]) -> Result<Self, EntryError> {
        let text = std::str::from_utf8(bytes).map_err(|_| EntryError::Utf8)?;
        let entry: Self = json::decode(text)?;
        entry.check(text.len())?;
        Ok(entry)
    }

    fn check(&self, bytes: usize) -> Result<(), EntryError> {
        if bytes > MOST_BYTES || self.refs.len() > MOST_REFS {
            return Err(EntryError::TooLarge { bytes, refs: self.refs.len() });
        }
        let hex = |s: &str| s.len() == 64 && s.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        if !hex(&self.commitment) {
            return Err(EntryError::Field("commitment"));
        }
        if !self.refs.iter().all(|r| hex(&r.leaf) && !r.origin.is_empty()) {
            return Err(EntryError::Field("refs"));
        }
        if !is_period(&self.at) {
            return Err(EntryError::Field("at"));
        }
        Ok(())
    }
}

/// The commitment to a payload: SHA-256("groundswell/commit/v1" ‖ 0x00 ‖ salt ‖ SHA-256(payload)), lower-case hex.
///
/// With a secret salt of 256 bits it tells nothing about the payload, not even to who guesses the text.
#[must_use]
pub fn commitment(salt: &[u8; 32], payload: &[u8]) -> String {
    let mut hash = Sha256::new();
    hash.update(COMMIT_DOMAIN);
    hash.update(salt);
    hash.update(Sha256::digest(payload));
    hex(&hash.finalize())
}

/// Bytes as lower-case hex.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|b| [DIGITS[usize::from(b >> 4)], DIGITS[usize::from(b & 15)]])
        .map(char::from)
        .collect()
}

/// Whether the text is a day `2026-11-23`, an ISO week `2026-W48` or a month `2026-11`.
fn is_period(text: &str) -> bool {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    matches!(shape.as_str(), "0000-00-00" | "0000-W00" | "0000-00")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sample() -> Entry {
        Entry {
            at: "2026-11".into(),
            by: None,
            circle: Some(Address::here(1)),
            commitment: commitment(&[7; 32], b"{}"),
            kind: Kind::Tell,
            refs: vec![],
            v: Version::One,
        }
    }

    #[test]
    fn the_bytes_are_frozen() {
        assert_eq!(
            sample().encode().unwrap(),
            concat!(
                r#"{"at":"2026-11","circle":"1","#,
                r#""commitment":"81e1b346c0a7a32a54897927c5a498051c6ab3cf254600cc0515390bf06016f6","#,
                r#""kind":"tell","refs":[],"v":"1"}"#
            )
        );
    }

    #[test]
    fn an_unknown_kind_is_kept_word_for_word() {
        let text = sample().encode().unwrap().replace("\"tell\"", "\"sing\"");
        let entry = Entry::decode(text.as_bytes()).unwrap();
        assert_eq!(entry.kind, Kind::Other("sing".into()));
        assert_eq!(entry.encode().unwrap(), text);
    }

    #[test]
    fn an_exact_time_an_unknown_field_and_another_version_are_refused() {
        let good = sample().encode().unwrap();
        assert!(Entry::decode(good.as_bytes()).is_ok());
        for (from, to) in [
            ("2026-11", "2026-11-23T10:00:00Z"),
            (r#""v":"1""#, r#""v":"2""#),
            (r#","v""#, r#","u":"1","v""#),
            (r#""circle":"1""#, r#""circle":"01""#),
        ] {
            assert!(Entry::decode(good.replace(from, to).as_bytes()).is_err(), "{to}");
        }
    }

    proptest! {
        #[test]
        fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = Entry::decode(&bytes);
        }

        #[test]
        fn other_salts_and_payloads_give_other_commitments(a in any::<[u8; 32]>(), b in any::<[u8; 32]>(), p in ".*", q in ".*") {
            prop_assert_eq!(commitment(&a, p.as_bytes()) == commitment(&b, q.as_bytes()), a == b && p == q);
        }
    }
}
