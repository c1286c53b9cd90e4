//! A SHA-256 hash as a value: 32 bytes, written in base64.

use std::fmt;
use std::str::FromStr;

use crate::text;

/// One SHA-256 hash: of a leaf, of a node, or the root of a tree.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash([u8; 32]);

/// Why some text or bytes are not a hash.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HashError {
    /// The bytes are not 32.
    #[error("a hash has 32 bytes, this has {0}")]
    Length(usize),
    /// The text is not standard base64 with padding.
    #[error("a hash is written in standard base64 with padding")]
    Base64,
}

impl Hash {
    /// Takes 32 bytes as they are.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Gives the 32 bytes.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Gives the 32 bytes by value.
    pub const fn to_bytes(self) -> [u8; 32] {
        self.0
    }

    /// Reads standard base64 with padding; 44 characters, one spelling per hash.
    ///
    /// # Errors
    /// [`HashError`] when it is not base64, or not of 32 bytes.
    pub fn from_base64(base64: &str) -> Result<Self, HashError> {
        text::from_base64(base64).ok_or(HashError::Base64)?.as_slice().try_into()
    }
}

impl From<[u8; 32]> for Hash {
    fn from(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl TryFrom<&[u8]> for Hash {
    type Error = HashError;

    fn try_from(bytes: &[u8]) -> Result<Self, HashError> {
        bytes.try_into().map(Self).map_err(|_| HashError::Length(bytes.len()))
    }
}

impl AsRef<[u8]> for Hash {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl FromStr for Hash {
    type Err = HashError;

    fn from_str(base64: &str) -> Result<Self, HashError> {
        Self::from_base64(base64)
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&text::base64(&self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hash({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_reads_back_what_it_writes() {
        let hash = Hash::from_bytes([7; 32]);
        assert_eq!(hash.to_string().parse(), Ok(hash));
        assert_eq!(Hash::try_from(&[7u8; 32][..]), Ok(hash));
    }

    #[test]
    fn a_hash_of_another_length_or_spelling_is_refused() {
        assert_eq!(Hash::try_from(&[7u8; 31][..]), Err(HashError::Length(31)));
        assert_eq!(Hash::from_base64("AA=="), Err(HashError::Length(1)));
        let written = Hash::from_bytes([0xff; 32]).to_string();
        for bad in
            [written.trim_end_matches('=').to_owned(), written.replace('/', "_"), format!("{written}\n")]
        {
            assert_eq!(Hash::from_base64(&bad), Err(HashError::Base64), "{bad:?}");
        }
        // The last character of 32 bytes carries two unused bits; another value there is another spelling.
        let stray = written.replace("8=", "9=");
        assert_ne!(stray, written);
        assert_eq!(Hash::from_base64(&stray), Err(HashError::Base64));
    }
}
