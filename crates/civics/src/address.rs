//! The address of a thing: the log and the index of the act that made it, valid everywhere from day one.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The act that made a thing: its index, and its log's origin where that is another node's.
///
/// Written `12` inside the log that it belongs to and `12@log.example.org` elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Address {
    /// The position of the act in its log, from 0.
    pub index: u64,
    /// The origin of the log; `None` means the log in which this address stands.
    pub origin: Option<String>,
}

/// The text is not an address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not an address: write an index such as 12, or 12@log.example.org")]
pub struct NotAnAddress(String);

impl Address {
    /// The thing made by act `index` of this log.
    #[must_use]
    pub fn here(index: u64) -> Self {
        Self { index, origin: None }
    }

    /// The key of the thing in derived tables: the index for our own log, a negative digest for any other.
    ///
    /// `home` is the origin of the log in which this address stands when that is not ours. The digest is the first
    /// 62 bits of SHA-256, so that the fold stays a pure function and needs no table of origins; among a million
    /// foreign things two collide with a chance of about 1 in 10⁷.
    #[must_use]
    pub fn key(&self, home: Option<&str>) -> i64 {
        match self.origin.as_deref().or(home) {
            None => i64::try_from(self.index).unwrap_or(i64::MAX),
            Some(origin) => {
                let mut hash = Sha256::new();
                hash.update(origin.as_bytes());
                hash.update([0]);
                hash.update(self.index.to_be_bytes());
                let digest = hash.finalize();
                let mut first = [0; 8];
                first.copy_from_slice(&digest[..8]);
                -1 - i64::try_from(u64::from_be_bytes(first) >> 2).unwrap_or(0)
            }
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.origin {
            None => write!(f, "{}", self.index),
            Some(origin) => write!(f, "{}@{origin}", self.index),
        }
    }
}

impl FromStr for Address {
    type Err = NotAnAddress;

    fn from_str(text: &str) -> Result<Self, NotAnAddress> {
        let bad = || NotAnAddress(text.chars().take(80).collect());
        let (digits, origin) = match text.split_once('@') {
            None => (text, None),
            Some((digits, origin)) => (digits, Some(origin)),
        };
        let index: u64 = digits.parse().map_err(|_| bad())?;
        let plain =
            origin.is_none_or(|o| !o.is_empty() && !o.contains(|c: char| c.is_whitespace() || c == '@'));
        if digits != index.to_string() || !plain || index > i64::MAX as u64 {
            return Err(bad());
        }
        Ok(Self { index, origin: origin.map(str::to_owned) })
    }
}

impl From<Address> for String {
    fn from(address: Address) -> Self {
        address.to_string()
    }
}

impl TryFrom<String> for Address {
    type Error = NotAnAddress;

    fn try_from(text: String) -> Result<Self, NotAnAddress> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_canonical_spelling_is_an_address() {
        for good in ["0", "12", "12@log.example.org/np"] {
            assert_eq!(good.parse::<Address>().unwrap().to_string(), good);
        }
        for bad in ["", "+5", "05", "-1", "12@", "12@a b", "18446744073709551616", "1@a@b", "x"] {
            assert!(bad.parse::<Address>().is_err(), "{bad}");
        }
    }

    #[test]
    fn keys_of_two_logs_do_not_meet() {
        let here = Address::here(7);
        let there: Address = "7@log.example.org".parse().unwrap();
        assert_eq!(here.key(None), 7);
        assert!(there.key(None) < 0);
        assert_eq!(here.key(Some("log.example.org")), there.key(None));
    }
}
