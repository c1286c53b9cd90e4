//! Offline proofs that an entry stands in a log: the receipts (`c2sp.org/tlog-proof`).
//!
//! A proof carries the checkpoint and the path from the entry up to its root, so whoever holds the entry and a trust
//! policy verifies it without asking anyone.

use std::fmt;

use crate::checkpoint::{Checkpoint, CheckpointError};
use crate::merkle::{ProofError, leaf_hash, verify_inclusion};
use crate::note::Note;
use crate::policy::{Accepted, Policy, PolicyError};
use crate::{Hash, text};

/// The first line of every proof.
const HEADER: &str = "c2sp.org/tlog-proof@v1";

/// The most bytes a proof may have.
pub const MAX_PROOF: usize = 2_000_000;

/// The most hashes a path can have: one for each bit of a 64-bit size.
pub const MAX_PATH: usize = 64;

/// A proof that an entry stands at an index of a log. Nothing in it is verified before [`TlogProof::verify`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TlogProof {
    /// Extra data that nothing authenticates; never empty.
    extra: Option<Vec<u8>>,
    index: u64,
    path: Vec<Hash>,
    checkpoint: Checkpoint,
    note: Note,
}

/// Why bytes are not a proof.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParseError {
    /// Too many bytes.
    #[error("a proof of {0} bytes is longer than {MAX_PROOF}")]
    TooLong(usize),
    /// Not UTF-8.
    #[error("a proof is UTF-8 text")]
    Utf8,
    /// The first line is another one.
    #[error("a proof begins with the line {HEADER}")]
    Header,
    /// The extra line is not base64, or says nothing.
    #[error("the extra line is not some bytes in standard base64 with padding")]
    Extra,
    /// There is no index line, or no decimal in it.
    #[error("there is no line with the index of the entry")]
    Index,
    /// The numbered line of the path is no hash, or there are more than 64, or no empty line follows.
    #[error("line {0} of the path is not a hash in standard base64 with padding")]
    Path(usize),
    /// The checkpoint at the end is malformed.
    #[error("the checkpoint in the proof is malformed: {0}")]
    Checkpoint(#[from] CheckpointError),
}

/// Why a proof does not prove that the entry is in a trusted log.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VerifyError {
    /// The policy does not accept the checkpoint.
    #[error("the checkpoint is not accepted: {0}")]
    Policy(#[from] PolicyError),
    /// The path does not lead from the entry to the checkpoint's root.
    #[error("the entry is not proved: {0}")]
    Path(#[from] ProofError),
}

impl TlogProof {
    /// Puts a proof together; empty extra data is left out.
    ///
    /// # Errors
    /// [`ParseError::Checkpoint`] when the note's text is no checkpoint; [`ParseError::Path`] beyond 64 hashes.
    pub fn new(index: u64, path: Vec<Hash>, note: Note, extra: Option<Vec<u8>>) -> Result<Self, ParseError> {
        if path.len() > MAX_PATH {
            return Err(ParseError::Path(MAX_PATH + 1));
        }
        let checkpoint = Checkpoint::parse(note.text())?;
        Ok(Self { extra: extra.filter(|extra| !extra.is_empty()), index, path, checkpoint, note })
    }

    /// Reads a proof; `to_string` writes the same bytes again.
    ///
    /// # Errors
    /// [`ParseError`].
    pub fn parse(bytes: &[u8]) -> Result<Self, ParseError> {
        if bytes.len() > MAX_PROOF {
            return Err(ParseError::TooLong(bytes.len()));
        }
        let mut rest = std::str::from_utf8(bytes).map_err(|_| ParseError::Utf8)?;
        text::take_line(&mut rest).filter(|line| *line == HEADER).ok_or(ParseError::Header)?;
        let mut line = text::take_line(&mut rest).ok_or(ParseError::Index)?;
        let mut extra = None;
        if let Some(base64) = line.strip_prefix("extra ") {
            extra =
                Some(text::from_base64(base64).filter(|bytes| !bytes.is_empty()).ok_or(ParseError::Extra)?);
            line = text::take_line(&mut rest).ok_or(ParseError::Index)?;
        }
        let index = line.strip_prefix("index ").and_then(text::decimal).ok_or(ParseError::Index)?;
        let mut path = Vec::new();
        loop {
            let wrong = ParseError::Path(path.len() + 1);
            match text::take_line(&mut rest) {
                Some("") => break,
                Some(line) if path.len() < MAX_PATH => path.push(Hash::from_base64(line).map_err(|_| wrong)?),
                _ => return Err(wrong),
            }
        }
        let note = Note::parse(rest.as_bytes()).map_err(CheckpointError::Note)?;
        Self::new(index, path, note, extra)
    }

    /// Verifies that `entry` stands in a log that the policy trusts.
    ///
    /// # Errors
    /// [`VerifyError`].
    pub fn verify<'p>(&self, entry: &[u8], policy: &'p Policy) -> Result<Accepted<'p>, VerifyError> {
        self.verify_leaf(&leaf_hash(entry), policy)
    }

    /// Verifies that the entry with this leaf hash stands in a log that the policy trusts.
    ///
    /// # Errors
    /// [`VerifyError`].
    pub fn verify_leaf<'p>(&self, leaf: &Hash, policy: &'p Policy) -> Result<Accepted<'p>, VerifyError> {
        let accepted = policy.verify(&self.note)?;
        let (size, root) = (accepted.checkpoint.size(), accepted.checkpoint.root());
        verify_inclusion(self.index, size, leaf, &self.path, &root)?;
        Ok(accepted)
    }

    /// Data that came along and that nothing authenticates.
    pub fn extra(&self) -> Option<&[u8]> {
        self.extra.as_deref()
    }

    /// Where the entry claims to stand, from 0.
    pub const fn index(&self) -> u64 {
        self.index
    }

    /// The sibling hashes from the leaf up.
    pub fn path(&self) -> &[Hash] {
        &self.path
    }

    /// The checkpoint as it claims to be; believe it only after [`TlogProof::verify`].
    pub const fn checkpoint(&self) -> &Checkpoint {
        &self.checkpoint
    }

    /// The checkpoint's note with all its signatures.
    pub const fn note(&self) -> &Note {
        &self.note
    }

    /// Takes the extra data out, for a copy that may be shown.
    pub fn without_extra(mut self) -> Self {
        self.extra = None;
        self
    }
}

impl fmt::Display for TlogProof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{HEADER}")?;
        if let Some(extra) = &self.extra {
            writeln!(f, "extra {}", text::base64(extra))?;
        }
        writeln!(f, "index {}", self.index)?;
        self.path.iter().try_for_each(|hash| writeln!(f, "{hash}"))?;
        write!(f, "\n{}", self.note)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cosign::{CosignerKey, Timestamp, cosign};
    use crate::merkle::{Tree, inclusion_proof};
    use crate::note::SigningKey;

    const NOW: Option<Timestamp> = Timestamp::new(1_767_225_600);

    fn proof(index: u64) -> TlogProof {
        let tree: Tree = (0..7u8).map(|i| leaf_hash(&[i])).collect();
        let log = SigningKey::new("a.example/log", &[1; 32]).unwrap();
        let witness = CosignerKey::new("w.example", &[2; 32]).unwrap();
        let checkpoint = Checkpoint::new("a.example/log", 7, tree.root()).unwrap();
        let mut note = checkpoint.sign(&log).unwrap();
        note.add(cosign(&checkpoint, &witness, NOW.unwrap()));
        TlogProof::new(index, inclusion_proof(index, 7, &tree).unwrap(), note, Some(vec![9; 32])).unwrap()
    }

    fn policy() -> Policy {
        let log = SigningKey::new("a.example/log", &[1; 32]).unwrap();
        let witness = CosignerKey::new("w.example", &[2; 32]).unwrap();
        let text = format!("log {}\nwitness w {}\nquorum w\n", log.verifier(), witness.verifier());
        Policy::parse(text.as_bytes()).unwrap()
    }

    #[test]
    fn a_receipt_reads_back_byte_for_byte_and_proves_its_entry() {
        let (proof, policy) = (proof(6), policy());
        let written = proof.to_string();
        let again = TlogProof::parse(written.as_bytes()).unwrap();
        assert_eq!(again, proof);
        assert_eq!(again.to_string(), written);
        let accepted = again.verify(&[6], &policy).unwrap();
        assert_eq!((accepted.checkpoint.size(), accepted.witnesses.len()), (7, 1));
        assert_eq!(again.extra(), Some(&[9; 32][..]));
        assert!(written.starts_with("c2sp.org/tlog-proof@v1\nextra CQkJ"));
    }

    #[test]
    fn a_receipt_proves_no_other_entry() {
        let policy = policy();
        let refused = proof(3).verify(&[4], &policy);
        assert!(matches!(refused, Err(VerifyError::Path(ProofError::Root { .. }))));
    }

    #[test]
    fn extra_data_is_optional_and_never_empty() {
        let bare = proof(3).without_extra();
        assert_eq!(bare.to_string().lines().nth(1), Some("index 3"));
        assert_eq!(TlogProof::parse(bare.to_string().as_bytes()), Ok(bare.clone()));
        let empty = TlogProof::new(3, Vec::new(), bare.note().clone(), Some(Vec::new())).unwrap();
        assert_eq!(empty.extra(), None);
        let written = bare.to_string().replace("index", "extra \nindex");
        assert_eq!(TlogProof::parse(written.as_bytes()), Err(ParseError::Extra));
    }

    #[test]
    fn no_changed_byte_leaves_a_receipt_valid() {
        let policy = policy();
        let written = proof(6).without_extra().to_string().into_bytes();
        for at in 0..written.len() {
            let mut changed = written.clone();
            changed[at] ^= 1;
            let verified = TlogProof::parse(&changed).is_ok_and(|proof| proof.verify(&[6], &policy).is_ok());
            assert!(!verified, "byte {at}");
        }
    }

    #[test]
    fn any_other_spelling_is_refused() {
        let good = proof(3).to_string();
        let (path, note) = good.split_once("\n\n").unwrap();
        for bad in [
            good.replace("@v1", "@v2"),
            good.replace("index 3", "index 03"),
            good.replace("index 3", "index +3"),
            good.replace("index 3", "index  3"),
            good.replace("index 3", "index 18446744073709551616"),
            good.replace("index 3\n", ""),
            good.replace("=\n", "\n"),
            good.replace('\n', "\r\n"),
            format!("\n{good}"),
            format!("{good}\n"),
            format!("{path}\n{note}"),
            format!("{path}\n\n\n{note}"),
            format!("{path}{}\n\n{note}", "\nfKo0Xb2JKmZFTWxlEuo8PqPw0+whvj/C4jdXBf049nI=".repeat(62)),
            path.into(),
        ] {
            assert!(TlogProof::parse(bad.as_bytes()).is_err(), "{bad:?}");
        }
        assert_eq!(TlogProof::parse(&[0xff]), Err(ParseError::Utf8));
        assert_eq!(TlogProof::parse(&vec![b'x'; MAX_PROOF + 1]), Err(ParseError::TooLong(MAX_PROOF + 1)));
    }
}
