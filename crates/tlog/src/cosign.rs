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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::merkle::EMPTY_ROOT;
    use crate::note::Note;

    fn key() -> CosignerKey {
        CosignerKey::new("w.example", &[2; 32]).unwrap()
    }

    fn checkpoint() -> Checkpoint {
        Checkpoint::new("a.example/log", 0, EMPTY_ROOT).unwrap()
    }

    #[test]
    fn a_time_of_zero_or_above_two_to_the_63_is_none() {
        assert_eq!(Timestamp::new(0), None);
        assert_eq!(Timestamp::new(1 << 63), None);
        assert_eq!(Timestamp::new((1 << 63) - 1).map(Timestamp::seconds), Some((1 << 63) - 1));
    }

    #[test]
    fn the_time_is_signed() {
        let now = Timestamp::new(1_767_225_600).unwrap();
        let made = cosign(&checkpoint(), &key(), now);
        let text = checkpoint().to_text();
        assert_eq!(verify(&text, key().verifier(), &made), Ok(now));
        for byte in 0..8 {
            let mut bytes = made.bytes().to_vec();
            bytes[byte] ^= 1;
            let forged = Signature::new(key().verifier(), bytes);
            assert!(verify(&text, key().verifier(), &forged).is_err());
        }
        let zero = Signature::new(key().verifier(), [&[0; 8], &made.bytes()[8..]].concat());
        assert_eq!(verify(&text, key().verifier(), &zero), Err(SignatureError::Timestamp));
    }

    #[test]
    fn a_cosignature_of_another_length_key_or_text_is_refused() {
        let made = cosign(&checkpoint(), &key(), Timestamp::new(1).unwrap());
        let text = checkpoint().to_text();
        for length in [0, 8, 64, 71, 73] {
            let bytes = [made.bytes(), &[0; 8]].concat()[..length].to_vec();
            let short = Signature::new(key().verifier(), bytes);
            assert_eq!(verify(&text, key().verifier(), &short), Err(SignatureError::Length(length)));
        }
        let log = SigningKey::new("w.example", &[2; 32]).unwrap();
        assert_eq!(verify(&text, log.verifier(), &made), Err(SignatureError::OtherKey));
        assert_eq!(verify("any text\n", key().verifier(), &made), Err(SignatureError::NotACheckpoint));
    }

    #[test]
    fn a_log_signature_is_never_a_cosignature() {
        // One secret for both roles is forbidden, but even then neither kind passes for the other.
        let log = SigningKey::new("a.example/log", &[2; 32]).unwrap();
        let mut note = Note::new(checkpoint().to_text()).unwrap();
        note.add(log.sign(&note));
        note.add(cosign(&checkpoint(), &key(), Timestamp::new(1).unwrap()));
        let keys = [log.verifier().clone(), key().verifier().clone()];
        let opened = note.open(&keys).unwrap();
        let times: Vec<bool> = opened.verified.iter().map(|one| one.timestamp.is_some()).collect();
        assert_eq!(times, [false, true]);
    }
}
