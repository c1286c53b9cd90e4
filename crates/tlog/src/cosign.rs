//! Cosignatures: a witness's word that it saw a log grow consistently (`c2sp.org/tlog-cosignature`, Ed25519 form).
//!
//! What is signed does not name the cosigner, so a cosigner's key serves nothing else, and no log may have the origin
//! `cosignature/v1`.

use crate::checkpoint::Checkpoint;
use crate::note::{KeyError, KeyKind, Signature, SignatureError, SigningKey, VerifierKey};

/// When a cosigner signed, in seconds since 1970 (POSIX); between 1 and 2^63 - 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(u64);

impl Timestamp {
    /// Takes seconds since 1970; `None` for 0, which means "no statement", and above 2^63 - 1, which is not allowed.
    pub const fn new(seconds: u64) -> Option<Self> {
        if seconds == 0 || seconds >> 63 != 0 { None } else { Some(Self(seconds)) }
    }

    /// Seconds since 1970.
    pub const fn seconds(self) -> u64 {
        self.0
    }
}

/// A witness's own key (type 0x04): signs checkpoints with a time, and nothing else.
#[derive(Debug, Clone)]
pub struct CosignerKey(SigningKey);

impl CosignerKey {
    /// Takes the witness's name and the 32 secret bytes of RFC 8032, which no other key may share.
    ///
    /// # Errors
    /// [`KeyError::Name`].
    pub fn new(name: &str, seed: &[u8; 32]) -> Result<Self, KeyError> {
        SigningKey::of_kind(name, KeyKind::Cosignature, seed).map(Self)
    }

    /// The public half.
    pub const fn verifier(&self) -> &VerifierKey {
        self.0.verifier()
    }
}

/// What a cosignature signs: a header, the time, and the whole text of the checkpoint.
fn message(text: &str, timestamp: Timestamp) -> Vec<u8> {
    format!("cosignature/v1\ntime {}\n{text}", timestamp.0).into_bytes()
}

/// Cosigns a checkpoint. The caller has verified that it continues what this cosigner signed before.
pub fn cosign(checkpoint: &Checkpoint, key: &CosignerKey, timestamp: Timestamp) -> Signature {
    let signed = key.0.sign_bytes(&message(&checkpoint.to_text(), timestamp));
    Signature::new(key.verifier(), [&timestamp.0.to_be_bytes()[..], &signed].concat())
}

/// Verifies a cosignature over the text of a checkpoint and gives its time.
///
/// The time is the cosigner's claim; whether it is too old or in the future is for the caller to judge.
///
/// # Errors
/// [`SignatureError`]: another key, another length, a time of 0 or above 2^63 - 1, a text that is no checkpoint, or a
/// signature that does not verify.
pub fn verify(text: &str, key: &VerifierKey, signature: &Signature) -> Result<Timestamp, SignatureError> {
    if key.kind() != KeyKind::Cosignature || !key.made(signature) {
        return Err(SignatureError::OtherKey);
    }
    let bytes = signature.bytes();
    let (time, signed) = bytes
        .split_first_chunk::<8>()
        .filter(|_| bytes.len() == 72)
        .ok_or(SignatureError::Length(bytes.len()))?;
    let timestamp = Timestamp::new(u64::from_be_bytes(*time)).ok_or(SignatureError::Timestamp)?;
    Checkpoint::parse(text).map_err(|_| SignatureError::NotACheckpoint)?;
    key.verify_bytes(&message(text, timestamp), signed)?;
    Ok(timestamp)
}
