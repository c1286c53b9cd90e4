//! Checkpoints: the signed head of a log (`c2sp.org/tlog-checkpoint`).

use std::fmt;

use crate::note::{KeyKind, Note, NoteError, OpenError, SigningKey, VerifierKey};
use crate::{Hash, text};

/// An origin that no log may have: a log key that signed a text under it would have made a cosignature.
pub const FORBIDDEN_ORIGIN: &str = "cosignature/v1";

/// The head of a log: which log, how many entries, and the root over them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Checkpoint {
    origin: String,
    size: u64,
    root: Hash,
    extensions: Vec<String>,
}

/// Why a text is no checkpoint, or cannot become one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointError {
    /// The note around it is malformed.
    #[error(transparent)]
    Note(#[from] NoteError),
    /// The origin is empty, has a control character, or is the header of a cosignature.
    #[error("{0:?} cannot be the origin of a log")]
    Origin(String),
    /// The second line is no decimal below 2^64 without sign and leading zero.
    #[error("{0:?} is not a tree size")]
    Size(String),
    /// The third line is no hash.
    #[error("the root hash is not 32 bytes in standard base64 with padding")]
    Root,
    /// There are fewer than three lines, the last has no newline, or an extension line is empty.
    #[error("a checkpoint is origin, size, root and extension lines that are not empty, each with a newline")]
    Lines,
    /// The key is not the log's: its name is not the origin, or it is a cosigner's.
    #[error("the key {key} cannot sign for the log {origin}")]
    Key {
        /// Name of the key.
        key: String,
        /// Origin of the log.
        origin: String,
    },
    /// The signatures do not verify.
    #[error(transparent)]
    Open(#[from] OpenError),
}

impl Checkpoint {
    /// Makes the head of a log, without extension lines, which the specification advises against.
    ///
    /// # Errors
    /// [`CheckpointError::Origin`].
    pub fn new(origin: &str, size: u64, root: Hash) -> Result<Self, CheckpointError> {
        // Signed notes allow any text; a line break or another control character would shift the lines below.
        if origin.is_empty() || origin == FORBIDDEN_ORIGIN || origin.chars().any(|c| c < ' ') {
            return Err(CheckpointError::Origin(origin.to_owned()));
        }
        Ok(Self { origin: origin.to_owned(), size, root, extensions: Vec::new() })
    }

    /// Reads the text of a checkpoint, strictly: `to_text` writes the same bytes again.
    ///
    /// # Errors
    /// [`CheckpointError`].
    pub fn parse(text: &str) -> Result<Self, CheckpointError> {
        let mut rest = text;
        let mut line = || text::take_line(&mut rest).ok_or(CheckpointError::Lines);
        let (origin, size, root) = (line()?, line()?, line()?);
        let number = text::decimal(size).ok_or_else(|| CheckpointError::Size(size.to_owned()))?;
        let root = Hash::from_base64(root).map_err(|_| CheckpointError::Root)?;
        let mut checkpoint = Self::new(origin, number, root)?;
        while !rest.is_empty() {
            match text::take_line(&mut rest) {
                Some(line) if !line.is_empty() && line.chars().all(|c| c >= ' ') => {
                    checkpoint.extensions.push(line.to_owned());
                }
                _ => return Err(CheckpointError::Lines),
            }
        }
        Ok(checkpoint)
    }

    /// Reads a note and believes it only if the log's own key signed it.
    ///
    /// `log` is the log's key; its name must be the origin. Signatures of anyone else are left aside: a
    /// [`crate::policy::Policy`] asks for witnesses too.
    ///
    /// # Errors
    /// [`CheckpointError`].
    pub fn open(bytes: &[u8], log: &VerifierKey) -> Result<Self, CheckpointError> {
        let note = Note::parse(bytes)?;
        note.open(std::slice::from_ref(log))?;
        let checkpoint = Self::parse(note.text())?;
        checkpoint.accept_key(log)?;
        Ok(checkpoint)
    }

    /// The log's origin: the name under which it is known everywhere.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The number of entries.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// The root over the entries.
    pub const fn root(&self) -> Hash {
        self.root
    }

    /// Lines after the root, of which nothing here knows the meaning.
    pub fn extensions(&self) -> &[String] {
        &self.extensions
    }

    /// The text that is signed, with its last newline.
    pub fn to_text(&self) -> String {
        self.to_string()
    }

    /// Signs the checkpoint with the log's key; the note carries this one signature.
    ///
    /// # Errors
    /// [`CheckpointError::Key`] when the key's name is not the origin.
    pub fn sign(&self, key: &SigningKey) -> Result<Note, CheckpointError> {
        self.accept_key(key.verifier())?;
        let mut note = Note::new(self.to_text())?;
        note.add(key.sign(&note));
        Ok(note)
    }

    /// Whether a key may speak for this log.
    fn accept_key(&self, key: &VerifierKey) -> Result<(), CheckpointError> {
        if key.kind() == KeyKind::Ed25519 && key.name() == self.origin {
            return Ok(());
        }
        Err(CheckpointError::Key { key: key.name().to_owned(), origin: self.origin.clone() })
    }
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}\n{}\n{}", self.origin, self.size, self.root)?;
        self.extensions.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOT: &str = "fKo0Xb2JKmZFTWxlEuo8PqPw0+whvj/C4jdXBf049nI=";

    #[test]
    fn a_checkpoint_reads_back_byte_for_byte_with_its_extensions() {
        let text = format!("a.example/log\n5\n{ROOT}\nfirst\nsecond line\n");
        let checkpoint = Checkpoint::parse(&text).unwrap();
        assert_eq!(checkpoint.to_text(), text);
        assert_eq!(checkpoint.extensions(), ["first", "second line"]);
    }

    #[test]
    fn any_other_spelling_is_refused() {
        for bad in [
            String::new(),
            "a.example\n".into(),
            "a.example\n5\n".into(),
            format!("a.example\n5\n{ROOT}"),
            format!("\n5\n{ROOT}\n"),
            format!("a.example\n\n{ROOT}\n"),
            format!("a.example\n5 \n{ROOT}\n"),
            format!("a.example\n5\n {ROOT}\n"),
            format!("a.example\n5\n{ROOT}\n\n"),
            format!("a.example\n5\n{ROOT}\next"),
            format!("a.example\n5\n{ROOT}\nex\tt\n"),
            format!("a.example\r\n5\n{ROOT}\n"),
            format!("a.example\n5\n{ROOT}{ROOT}\n"),
        ] {
            assert!(Checkpoint::parse(&bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn no_log_is_called_like_the_header_of_a_cosignature() {
        let root = ROOT.parse().unwrap();
        let refused = CheckpointError::Origin("cosignature/v1".into());
        assert_eq!(Checkpoint::new("cosignature/v1", 5, root), Err(refused.clone()));
        assert_eq!(Checkpoint::parse(&format!("cosignature/v1\n5\n{ROOT}\n")), Err(refused));
        assert!(Checkpoint::new("a\nb", 5, root).is_err());
    }

    #[test]
    fn a_key_of_another_name_neither_signs_nor_opens() {
        let checkpoint = Checkpoint::new("a.example/log", 5, ROOT.parse().unwrap()).unwrap();
        let other = SigningKey::new("b.example/log", &[1; 32]).unwrap();
        assert!(matches!(checkpoint.sign(&other), Err(CheckpointError::Key { .. })));
        let mut note = Note::new(checkpoint.to_text()).unwrap();
        note.add(other.sign(&note));
        let opened = Checkpoint::open(note.to_string().as_bytes(), other.verifier());
        assert!(matches!(opened, Err(CheckpointError::Key { .. })));
    }
}
