//! Signed notes: a text and the signatures under it (`c2sp.org/signed-note`).
//!
//! A note has one spelling: what [`Note::parse`] accepts, `to_string` writes back byte for byte.

use std::fmt;

use crate::{cosign, text};

pub use crate::key::{
    KeyError, KeyKind, SignatureError, SigningKey, VerifierKey, is_key_name, verify_strict,
};

/// The most bytes a note may have, as in Go's `note` package.
pub const MAX_NOTE: usize = 1_000_000;

/// The most signatures a note may have, as in Go's `note` package; the specification asks for at least 16.
pub const MAX_SIGNATURES: usize = 100;

/// What stands before each signature: an em dash (U+2014) and a space.
const DASH: &str = "\u{2014} ";

/// Why bytes are not a note.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoteError {
    /// Too many bytes.
    #[error("a note of {0} bytes is longer than {MAX_NOTE}")]
    TooLong(usize),
    /// Too many signatures.
    #[error("a note has at most {MAX_SIGNATURES} signatures")]
    TooManySignatures,
    /// Not UTF-8, or a control character other than the newline.
    #[error("a note is UTF-8 without control characters other than the newline")]
    Characters,
    /// No empty line before the signatures, no signature, or no newline at the end.
    #[error("a note is a text, an empty line, and signature lines that each end with a newline")]
    Shape,
    /// The numbered line after the text is no signature.
    #[error("signature line {0} is not an em dash, a key name and base64")]
    Signature(usize),
}

/// One signature line: who claims to have signed, and the bytes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Signature {
    name: String,
    id: [u8; 4],
    bytes: Vec<u8>,
}

impl Signature {
    /// The key's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The first four bytes of the key's hash; they tell keys apart, they do not authenticate.
    pub const fn key_id(&self) -> [u8; 4] {
        self.id
    }

    /// The signature without the key ID.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Makes a signature line for a key of ours.
    pub(crate) fn new(key: &VerifierKey, bytes: Vec<u8>) -> Self {
        Self { name: key.name().to_owned(), id: key.key_id(), bytes }
    }

    /// Reads one line without its newline.
    fn parse(line: &str) -> Option<Self> {
        let (name, base64) = line.strip_prefix(DASH)?.split_once(' ')?;
        let bytes = text::from_base64(base64).filter(|_| is_key_name(name))?;
        let (id, rest) = bytes.split_first_chunk::<4>().filter(|(_, rest)| !rest.is_empty())?;
        Some(Self { name: name.to_owned(), id: *id, bytes: rest.to_vec() })
    }
}

/// Writes the line with its newline.
impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [&self.id[..], &self.bytes].concat();
        writeln!(f, "{DASH}{} {}", self.name, text::base64(&bytes))
    }
}

/// Reads one or more signature lines, each with its newline and nothing between them; a witness answers with such lines.
///
/// # Errors
/// [`NoteError`] when there is none, more than [`MAX_SIGNATURES`], or a line is no signature.
pub fn parse_signatures(mut lines: &str) -> Result<Vec<Signature>, NoteError> {
    let mut signatures = Vec::new();
    while !lines.is_empty() {
        let line = text::take_line(&mut lines).ok_or(NoteError::Shape)?;
        if signatures.len() == MAX_SIGNATURES {
            return Err(NoteError::TooManySignatures);
        }
        signatures.push(Signature::parse(line).ok_or(NoteError::Signature(signatures.len() + 1))?);
    }
    if signatures.is_empty() { Err(NoteError::Shape) } else { Ok(signatures) }
}

/// A text and the signatures under it, none of them verified yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    text: String,
    signatures: Vec<Signature>,
}

impl Note {
    /// Takes a text that ends with a newline, without any signature so far.
    ///
    /// # Errors
    /// [`NoteError`] when the text is too long, has control characters, or does not end with a newline.
    pub fn new(text: impl Into<String>) -> Result<Self, NoteError> {
        let text = text.into();
        if text.len() > MAX_NOTE {
            return Err(NoteError::TooLong(text.len()));
        }
        if !is_plain(&text) {
            return Err(NoteError::Characters);
        }
        if text.ends_with('\n') { Ok(Self { text, signatures: Vec::new() }) } else { Err(NoteError::Shape) }
    }

    /// Reads a signed note. Text and signatures part at the last empty line, because the text may have empty lines.
    ///
    /// # Errors
    /// [`NoteError`] for anything but a text, an empty line and well-formed signature lines.
    pub fn parse(bytes: &[u8]) -> Result<Self, NoteError> {
        if bytes.len() > MAX_NOTE {
            return Err(NoteError::TooLong(bytes.len()));
        }
        let note =
            std::str::from_utf8(bytes).ok().filter(|note| is_plain(note)).ok_or(NoteError::Characters)?;
        let split = note.rfind("\n\n").ok_or(NoteError::Shape)?;
        let signatures = parse_signatures(&note[split + 2..])?;
        Ok(Self { text: note[..=split].to_owned(), signatures })
    }

    /// The signed text, with its last newline.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The signatures, in the order in which they stand.
    pub fn signatures(&self) -> &[Signature] {
        &self.signatures
    }

    /// Adds a signature at the end, unless exactly this one is there.
    pub fn add(&mut self, signature: Signature) {
        if !self.signatures.contains(&signature) {
            self.signatures.push(signature);
        }
    }

    /// Verifies the note against known keys.
    ///
    /// Signatures of unknown keys (name or ID differ) are left aside. Every signature of a known key must verify, and
    /// there must be one. Exact duplicates count once.
    ///
    /// # Errors
    /// [`OpenError`]: a known key's signature fails, none is by a known key, or two keys share name and ID.
    pub fn open<'k>(&self, known: &'k [VerifierKey]) -> Result<Opened<'k>, OpenError> {
        let mut opened = Opened { verified: Vec::new(), unverified: Vec::new() };
        for (at, signature) in self.signatures.iter().enumerate() {
            if self.signatures[..at].contains(signature) {
                continue;
            }
            let mut keys = known.iter().filter(|key| key.made(signature));
            match (keys.next(), keys.next()) {
                (None, _) => opened.unverified.push(signature.clone()),
                (Some(_), Some(_)) => return Err(OpenError::Ambiguous(signature.name.clone())),
                (Some(key), None) => {
                    let timestamp = key
                        .verify(&self.text, signature)
                        .map_err(|_| OpenError::Invalid(signature.name.clone()))?;
                    opened.verified.push(VerifiedSignature { key, signature: signature.clone(), timestamp });
                }
            }
        }
        if opened.verified.is_empty() { Err(OpenError::NoKnownKey) } else { Ok(opened) }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.signatures.iter().try_for_each(|signature| signature.fmt(f))
    }
}

/// What [`Note::open`] found.
#[derive(Debug, Clone)]
pub struct Opened<'k> {
    /// Signatures that verified; never empty. A cosigner may stand here twice, with two timestamps.
    pub verified: Vec<VerifiedSignature<'k>>,
    /// Signatures of unknown keys, which say nothing.
    pub unverified: Vec<Signature>,
}

impl<'k> Opened<'k> {
    /// The verified signatures by one key.
    pub fn by<'o>(&'o self, key: &'o VerifierKey) -> impl Iterator<Item = &'o VerifiedSignature<'k>> {
        self.verified.iter().filter(move |one| one.key == key)
    }
}

/// A signature that a known key made.
#[derive(Debug, Clone)]
pub struct VerifiedSignature<'k> {
    /// The key.
    pub key: &'k VerifierKey,
    /// The signature line.
    pub signature: Signature,
    /// When a cosigner signed; `None` for an ordinary signature.
    pub timestamp: Option<cosign::Timestamp>,
}

/// Why a note is not to be believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// A signature by a known key does not verify: the whole note is refused.
    #[error("the signature of {0} does not verify")]
    Invalid(String),
    /// No signature is by a known key.
    #[error("none of the signatures is by a known key")]
    NoKnownKey,
    /// Two of the known keys share name and ID.
    #[error("the key {0} is configured twice")]
    Ambiguous(String),
}

/// Verifies a note against known keys; see [`Note::open`].
///
/// # Errors
/// [`OpenError`].
pub fn open<'k>(note: &Note, known: &'k [VerifierKey]) -> Result<Opened<'k>, OpenError> {
    note.open(known)
}

/// Whether a text has no control character but the newline.
pub(crate) fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| byte >= 0x20 || byte == b'\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(name: &str) -> SigningKey {
        SigningKey::new(name, &[name.len() as u8; 32]).unwrap()
    }

    fn signed(text: &str, keys: &[SigningKey]) -> Note {
        let mut note = Note::new(text).unwrap();
        keys.iter().for_each(|key| note.add(key.sign(&note)));
        note
    }

    #[test]
    fn a_note_reads_back_byte_for_byte() {
        let note = signed("one\n\n\ntwo\n\n", &[key("a.example"), key("b.example/log")]);
        let again = Note::parse(note.to_string().as_bytes()).unwrap();
        assert_eq!(again, note);
        assert!(again.open(&[key("a.example").verifier().clone()]).is_ok());
    }

    #[test]
    fn a_text_must_end_with_a_newline_and_hold_no_control_character() {
        assert_eq!(Note::new("one"), Err(NoteError::Shape));
        assert_eq!(Note::new("one\r\n"), Err(NoteError::Characters));
        assert_eq!(Note::new("x\n".repeat(MAX_NOTE)), Err(NoteError::TooLong(2 * MAX_NOTE)));
    }

    #[test]
    fn a_signature_line_has_one_spelling() {
        let line = signed("one\n", &[key("a.example")]).signatures()[0].to_string();
        assert!(parse_signatures(&line).is_ok());
        for bad in [
            line.replace("\u{2014} ", "\u{2014}  "),
            line.replace("\u{2014} ", "\u{2014}\u{a0}"),
            line.replace('\u{2014}', "-"),
            line.replace('\n', " \n"),
            line.replace('\n', "\r\n"),
            line.replace('=', ""),
            line.replace("a.example", "a+example"),
            line.replace("a.example", "a\u{3000}example"),
            line.replace("a.example ", " "),
            line.replace('\n', ""),
            format!("\n{line}"),
            format!("{line}\n"),
            "\u{2014} a.example AAAAAA==\n".into(),
            String::new(),
        ] {
            assert!(parse_signatures(&bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn more_than_a_hundred_signatures_are_refused() {
        let lines = |count| (0..count).map(|i| format!("\u{2014} k{i} AAAAAAA=\n")).collect::<String>();
        assert_eq!(parse_signatures(&lines(100)).map(|all| all.len()), Ok(100));
        assert_eq!(parse_signatures(&lines(101)), Err(NoteError::TooManySignatures));
    }

    #[test]
    fn a_signature_of_the_same_name_but_another_id_is_left_aside() {
        let (known, other) = (key("a.example"), SigningKey::new("a.example", &[99; 32]).unwrap());
        let note = signed("one\n", &[known.clone(), other.clone()]);
        let keys = [known.verifier().clone()];
        let opened = note.open(&keys).unwrap();
        assert_eq!((opened.verified.len(), opened.unverified.len()), (1, 1));
        assert_eq!(signed("one\n", &[other]).open(&keys).unwrap_err(), OpenError::NoKnownKey);
    }

    #[test]
    fn a_second_failing_signature_of_a_known_key_refuses_the_note() {
        let known = key("a.example");
        let mut note = signed("one\n", std::slice::from_ref(&known));
        note.add(known.sign(&Note::new("two\n").unwrap()));
        let failure = note.open(&[known.verifier().clone()]).unwrap_err();
        assert_eq!(failure, OpenError::Invalid("a.example".into()));
    }
}
