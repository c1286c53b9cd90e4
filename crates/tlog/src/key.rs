//! Keys of signed notes: their names, IDs and written forms, and Ed25519 with strict verification.

use std::fmt;
use std::str::FromStr;

use ed25519_dalek::Signer;
use sha2::{Digest, Sha256};

use crate::note::{Note, Signature};
use crate::{cosign, text};

/// Whether a key may be called so: not empty, no Unicode space, no `+`, no control character.
pub fn is_key_name(name: &str) -> bool {
    !name.is_empty() && !name.chars().any(|c| c.is_whitespace() || c == '+' || c < ' ')
}

/// What a key signs; the number is the type byte of the specification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyKind {
    /// 0x01: Ed25519 over the text; a log's key.
    Ed25519 = 0x01,
    /// 0x04: a timestamped Ed25519 cosignature; a witness's key.
    Cosignature = 0x04,
}

/// Why a text is no usable key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Not `name+ID+base64`.
    #[error("a key is written as name+8 hexadecimal digits+base64")]
    Shape,
    /// The name is empty or has a space, a plus or a control character.
    #[error("a key name is not empty and has no space, plus or control character")]
    Name,
    /// The type byte is not 0x01 or 0x04.
    #[error("keys of type {0:#04x} are not supported")]
    Kind(u8),
    /// An Ed25519 key has 32 bytes.
    #[error("an Ed25519 key has 32 bytes, this has {0}")]
    Length(usize),
    /// The ID is not the hash of name, type and key.
    #[error("the key ID does not match name and key")]
    Id,
    /// The bytes are no point of the curve, or a point under which a signature means nothing.
    #[error("these 32 bytes are not a sound Ed25519 key")]
    Point,
}

/// A key that verifies: name, kind, and an Ed25519 point that is neither of small order nor oddly encoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    id: [u8; 4],
    kind: KeyKind,
    key: ed25519_dalek::VerifyingKey,
}

impl VerifierKey {
    /// Takes a name and 32 bytes.
    ///
    /// # Errors
    /// [`KeyError::Name`], or [`KeyError::Point`] for bytes that strict verification would refuse for every message
    /// (small order), or that encode a point in a second way.
    pub fn new(name: &str, kind: KeyKind, key: &[u8; 32]) -> Result<Self, KeyError> {
        if !is_key_name(name) {
            return Err(KeyError::Name);
        }
        let point = ed25519_dalek::VerifyingKey::from_bytes(key).map_err(|_| KeyError::Point)?;
        if point.is_weak() || point.to_edwards().compress().as_bytes() != key {
            return Err(KeyError::Point);
        }
        Ok(Self { name: name.to_owned(), id: key_id(name, kind, key), kind, key: point })
    }

    /// Reads a vkey: `name+8 hexadecimal digits+base64(type and key)`.
    ///
    /// # Errors
    /// [`KeyError`].
    pub fn parse(vkey: &str) -> Result<Self, KeyError> {
        let (name, id, material) = split_key(vkey)?;
        let (kind, bytes) = material.split_first().ok_or(KeyError::Length(0))?;
        let kind = match kind {
            0x01 => KeyKind::Ed25519,
            0x04 => KeyKind::Cosignature,
            other => return Err(KeyError::Kind(*other)),
        };
        let bytes = <&[u8; 32]>::try_from(bytes).map_err(|_| KeyError::Length(bytes.len()))?;
        let key = Self::new(name, kind, bytes)?;
        if key.id == id { Ok(key) } else { Err(KeyError::Id) }
    }

    /// The key's name; for a log, its origin.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The first four bytes of SHA-256 over name, newline, type and key.
    pub const fn key_id(&self) -> [u8; 4] {
        self.id
    }

    /// What the key signs.
    pub const fn kind(&self) -> KeyKind {
        self.kind
    }

    /// The 32 bytes of the Ed25519 key.
    pub fn public_key(&self) -> &[u8; 32] {
        self.key.as_bytes()
    }

    /// Whether a signature line claims to be by this key: name and ID are the same.
    pub fn made(&self, signature: &Signature) -> bool {
        signature.name() == self.name && signature.key_id() == self.id
    }

    /// Verifies one signature line over a text; the time of a cosignature comes back.
    ///
    /// # Errors
    /// [`SignatureError`] when name or ID are another key's, or the bytes are no valid signature.
    pub fn verify(
        &self,
        text: &str,
        signature: &Signature,
    ) -> Result<Option<cosign::Timestamp>, SignatureError> {
        if !self.made(signature) {
            return Err(SignatureError::OtherKey);
        }
        match self.kind {
            KeyKind::Ed25519 => self.verify_bytes(text.as_bytes(), signature.bytes()).map(|()| None),
            KeyKind::Cosignature => cosign::verify(text, self, signature).map(Some),
        }
    }

    /// Verifies 64 bytes over a message, strictly (see [`verify_strict`]).
    pub(crate) fn verify_bytes(&self, message: &[u8], signature: &[u8]) -> Result<(), SignatureError> {
        let bytes = signature.try_into().map_err(|_| SignatureError::Length(signature.len()))?;
        self.key
            .verify_strict(message, &ed25519_dalek::Signature::from_bytes(bytes))
            .map_err(|_| SignatureError::Invalid)
    }
}

/// Writes the vkey.
impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let material = [&[self.kind as u8][..], self.key.as_bytes()].concat();
        write!(f, "{}+{}+{}", self.name, hex_id(self.id), text::base64(&material))
    }
}

impl FromStr for VerifierKey {
    type Err = KeyError;

    fn from_str(vkey: &str) -> Result<Self, KeyError> {
        Self::parse(vkey)
    }
}

/// Why a signature is not one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignatureError {
    /// The line names another key.
    #[error("the signature names another key")]
    OtherKey,
    /// The number of bytes is wrong for this kind of key.
    #[error("a signature of {0} bytes has the wrong length")]
    Length(usize),
    /// The time of the cosignature is 0 or above 2^63 - 1.
    #[error("a cosignature's time is between 1 and 2^63 - 1 seconds")]
    Timestamp,
    /// The signed text is no checkpoint.
    #[error("a cosignature stands under a checkpoint only")]
    NotACheckpoint,
    /// The mathematics say no.
    #[error("the signature does not verify")]
    Invalid,
}

/// Verifies an Ed25519 signature over a message, strictly.
///
/// Beyond RFC 8032: key and nonce point must not be of small order, both must be encoded canonically, the scalar must
/// be reduced, and the equation must hold without multiplying by the cofactor. So all verifiers agree, and a signature
/// binds one key and one message.
///
/// # Errors
/// [`SignatureError::Invalid`].
pub fn verify_strict(key: &[u8; 32], message: &[u8], signature: &[u8; 64]) -> Result<(), SignatureError> {
    let key = VerifierKey::new("key", KeyKind::Ed25519, key).map_err(|_| SignatureError::Invalid)?;
    key.verify_bytes(message, signature)
}

/// A log's own key: signs texts with Ed25519 (type 0x01).
#[derive(Clone)]
pub struct SigningKey {
    key: ed25519_dalek::SigningKey,
    verifier: VerifierKey,
}

impl SigningKey {
    /// Takes a name, for a log its origin, and the 32 secret bytes of RFC 8032.
    ///
    /// # Errors
    /// [`KeyError::Name`].
    pub fn new(name: &str, seed: &[u8; 32]) -> Result<Self, KeyError> {
        Self::of_kind(name, KeyKind::Ed25519, seed)
    }

    pub(crate) fn of_kind(name: &str, kind: KeyKind, seed: &[u8; 32]) -> Result<Self, KeyError> {
        let key = ed25519_dalek::SigningKey::from_bytes(seed);
        let verifier = VerifierKey::new(name, kind, key.verifying_key().as_bytes())?;
        Ok(Self { key, verifier })
    }

    /// Reads Go's form of a secret key: `PRIVATE+KEY+name+8 hexadecimal digits+base64(0x01 and seed)`.
    ///
    /// # Errors
    /// [`KeyError`].
    pub fn parse(skey: &str) -> Result<Self, KeyError> {
        let (name, id, material) = split_key(skey.strip_prefix("PRIVATE+KEY+").ok_or(KeyError::Shape)?)?;
        let seed = match material.split_first() {
            Some((0x01, seed)) => seed.try_into().map_err(|_| KeyError::Length(seed.len()))?,
            Some((other, _)) => return Err(KeyError::Kind(*other)),
            None => return Err(KeyError::Length(0)),
        };
        let key = Self::new(name, seed)?;
        if key.verifier.id == id { Ok(key) } else { Err(KeyError::Id) }
    }

    /// The public half.
    pub const fn verifier(&self) -> &VerifierKey {
        &self.verifier
    }

    /// Signs a note's text.
    pub fn sign(&self, note: &Note) -> Signature {
        Signature::new(&self.verifier, self.sign_bytes(note.text().as_bytes()).to_vec())
    }

    pub(crate) fn sign_bytes(&self, message: &[u8]) -> [u8; 64] {
        self.key.sign(message).to_bytes()
    }
}

/// Shows the public half only.
impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({})", self.verifier)
    }
}

/// Takes `name+ID+base64` apart.
fn split_key(key: &str) -> Result<(&str, [u8; 4], Vec<u8>), KeyError> {
    let (name, rest) = key.split_once('+').ok_or(KeyError::Shape)?;
    let (id, base64) = rest.split_once('+').ok_or(KeyError::Shape)?;
    let number = u32::from_str_radix(id, 16).map_err(|_| KeyError::Shape)?.to_be_bytes();
    // Spelling it again refuses upper case, signs and other lengths.
    if hex_id(number) != id {
        return Err(KeyError::Shape);
    }
    Ok((name, number, text::from_base64(base64).ok_or(KeyError::Shape)?))
}

fn hex_id(id: [u8; 4]) -> String {
    format!("{:08x}", u32::from_be_bytes(id))
}

fn key_id(name: &str, kind: KeyKind, key: &[u8; 32]) -> [u8; 4] {
    let hash =
        Sha256::new().chain_update(name).chain_update([b'\n', kind as u8]).chain_update(key).finalize();
    [hash[0], hash[1], hash[2], hash[3]]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verifier() -> VerifierKey {
        SigningKey::new("a.example", &[1; 32]).unwrap().verifier().clone()
    }

    #[test]
    fn a_vkey_has_one_spelling() {
        let vkey = verifier().to_string();
        assert_eq!(VerifierKey::parse(&vkey), Ok(verifier()));
        let id = hex_id(verifier().key_id());
        for bad in [
            vkey.replace(&id, &id.to_uppercase()),
            vkey.replace(&id, &format!("+{}", &id[1..])),
            vkey.replace(&id, &format!("0{id}")),
            vkey.replace(&id, "00000000"),
            vkey.replace("a.example", "b.example"),
            vkey.replace("a.example", ""),
            format!("{vkey}="),
            format!("{vkey}\n"),
            "a.example".into(),
            "a.example+00000000".into(),
            "a.example+00000000+".into(),
        ] {
            assert!(VerifierKey::parse(&bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn a_key_name_has_no_space_plus_or_control_character() {
        for bad in ["", "a b", "a+b", "a\u{a0}b", "a\u{2003}b", "a\nb", "a\u{1}b"] {
            assert_eq!(SigningKey::new(bad, &[1; 32]).unwrap_err(), KeyError::Name, "{bad:?}");
        }
        assert!(is_key_name("\u{4e2d}\u{6587}.example/log"));
    }

    #[test]
    fn a_key_under_which_signatures_mean_nothing_is_refused() {
        let mut identity = [0; 32];
        identity[0] = 1;
        for weak in [[0; 32], identity, [0xff; 32]] {
            assert_eq!(VerifierKey::new("a.example", KeyKind::Ed25519, &weak), Err(KeyError::Point));
        }
    }

    #[test]
    fn the_same_secret_has_another_id_as_a_cosigner() {
        let log = SigningKey::new("a.example", &[1; 32]).unwrap();
        let cosigner = cosign::CosignerKey::new("a.example", &[1; 32]).unwrap();
        assert_ne!(log.verifier().key_id(), cosigner.verifier().key_id());
        assert_eq!(VerifierKey::parse(&cosigner.verifier().to_string()).as_ref(), Ok(cosigner.verifier()));
    }

    #[test]
    fn one_changed_bit_makes_a_signature_invalid() {
        let key = SigningKey::new("a.example", &[1; 32]).unwrap();
        let signature = key.sign_bytes(b"text");
        assert_eq!(verify_strict(key.verifier().public_key(), b"text", &signature), Ok(()));
        for bit in 0..512 {
            let mut changed = signature;
            changed[bit / 8] ^= 1 << (bit % 8);
            assert!(verify_strict(key.verifier().public_key(), b"text", &changed).is_err(), "{bit}");
        }
        assert!(verify_strict(key.verifier().public_key(), b"texu", &signature).is_err());
    }
}
