//! A witness as a state machine without input or output (`c2sp.org/tlog-witness`).
//!
//! The program around it reads the request and the last head, asks [`Witness::judge`], and then, in one transaction,
//! compares the stored head with [`Advance::from`] and stores [`Advance::to`], before it answers. Without that
//! comparison two requests at once could roll a log back; [`Verdict::conflict`] is the answer to the one that lost.

use std::fmt;

use sha2::{Digest, Sha256};

use crate::checkpoint::{Checkpoint, CheckpointError};
use crate::cosign::{CosignerKey, Timestamp, cosign};
use crate::merkle::{EMPTY_ROOT, verify_consistency};
use crate::note::{KeyKind, Note, NoteError, OpenError, Signature, VerifierKey, parse_signatures};
use crate::{Hash, text};

/// The most hashes that a consistency proof in a request may have.
pub const MAX_PROOF_LINES: usize = 63;

/// The most bytes of a request: a note and 64 lines before it.
pub const MAX_REQUEST: usize = crate::note::MAX_NOTE + 64 * 64;

/// The content type of an answer that tells the size last cosigned.
pub const SIZE_TYPE: &str = "text/x.tlog.size";

/// The content type of every other answer.
pub const TEXT_TYPE: &str = "text/plain; charset=utf-8";

/// A request to cosign: the size the log believes the witness has seen, the proof from there, and the checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Size that the witness cosigned last.
    pub old: u64,
    /// Consistency proof from `old` to the checkpoint's size.
    pub proof: Vec<Hash>,
    /// The signed checkpoint.
    pub note: Note,
}

/// Why bytes are not a request.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RequestError {
    /// Too many bytes.
    #[error("a request of {0} bytes is longer than {MAX_REQUEST}")]
    TooLong(usize),
    /// The first line is not `old` and a decimal.
    #[error("the first line is not old and a tree size")]
    Old,
    /// The numbered line of the proof is no hash, there are more than 63, or no empty line follows.
    #[error(
        "proof line {0} is not a hash in standard base64 with padding, or there are more than {MAX_PROOF_LINES}"
    )]
    Proof(usize),
    /// The note is malformed.
    #[error(transparent)]
    Note(#[from] NoteError),
}

impl Request {
    /// Reads the body of an `add-checkpoint` request.
    ///
    /// # Errors
    /// [`RequestError`].
    pub fn parse(body: &[u8]) -> Result<Self, RequestError> {
        if body.len() > MAX_REQUEST {
            return Err(RequestError::TooLong(body.len()));
        }
        let mut rest = std::str::from_utf8(body).map_err(|_| NoteError::Characters)?;
        let first = text::take_line(&mut rest).ok_or(RequestError::Old)?;
        let old = first.strip_prefix("old ").and_then(text::decimal).ok_or(RequestError::Old)?;
        let mut proof = Vec::new();
        loop {
            let wrong = RequestError::Proof(proof.len() + 1);
            match text::take_line(&mut rest) {
                Some("") => break,
                Some(line) if proof.len() < MAX_PROOF_LINES => {
                    proof.push(Hash::from_base64(line).map_err(|_| wrong)?);
                }
                _ => return Err(wrong),
            }
        }
        Ok(Self { old, proof, note: Note::parse(rest.as_bytes())? })
    }
}

/// Writes the body of the request.
impl fmt::Display for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "old {}", self.old)?;
        self.proof.iter().try_for_each(|hash| writeln!(f, "{hash}"))?;
        write!(f, "\n{}", self.note)
    }
}

/// The head of a log that a witness cosigned last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Head {
    /// Entries of the log.
    pub size: u64,
    /// Root over them.
    pub root: Hash,
}

impl Head {
    /// The head of a log that this witness never cosigned.
    pub const EMPTY: Self = Self { size: 0, root: EMPTY_ROOT };
}

/// A log for which a witness cosigns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WitnessedLog {
    origin: String,
    keys: Vec<VerifierKey>,
}

/// Why a log cannot be witnessed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LogError {
    /// The origin is refused.
    #[error(transparent)]
    Origin(#[from] CheckpointError),
    /// A log has at least one Ed25519 key, all of them named as its origin.
    #[error("a log needs Ed25519 keys that are named {0}")]
    Keys(String),
}

impl WitnessedLog {
    /// Takes a log's origin and the keys it signs with.
    ///
    /// # Errors
    /// [`LogError`].
    pub fn new(origin: &str, keys: Vec<VerifierKey>) -> Result<Self, LogError> {
        Checkpoint::new(origin, 0, EMPTY_ROOT)?;
        if keys.is_empty() || keys.iter().any(|key| key.kind() != KeyKind::Ed25519 || key.name() != origin) {
            return Err(LogError::Keys(origin.to_owned()));
        }
        Ok(Self { origin: origin.to_owned(), keys })
    }

    /// The log's origin.
    pub fn origin(&self) -> &str {
        &self.origin
    }
}

/// What to store before the answer is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advance {
    /// The log.
    pub origin: String,
    /// The head that must still be stored when this is stored.
    pub from: Head,
    /// The head to store instead.
    pub to: Head,
    /// The checkpoint with the log's signatures and this witness's, to be served at [`monitoring_path`].
    pub note: Note,
}

/// The answer to a request, and what to keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// HTTP status.
    pub status: u16,
    /// Content type of the body.
    pub content_type: &'static str,
    /// Body.
    pub body: String,
    /// The new head; present exactly when the status is 200.
    pub advance: Option<Advance>,
    /// A validly signed checkpoint that contradicts what was seen before: keep it, it may prove that the log forked.
    pub evidence: Option<Note>,
}

impl Verdict {
    fn refuse(status: u16, why: impl fmt::Display) -> Self {
        let body = format!("{why}\n");
        Self { status, content_type: TEXT_TYPE, body, advance: None, evidence: None }
    }

    /// The answer that tells the size last cosigned: 409.
    pub fn conflict(size: u64) -> Self {
        let body = format!("{size}\n");
        Self { status: 409, content_type: SIZE_TYPE, body, advance: None, evidence: None }
    }

    fn contradiction(why: impl fmt::Display, note: Note) -> Self {
        Self { evidence: Some(note), ..Self::refuse(422, why) }
    }
}

/// A witness: its key and the logs it knows.
#[derive(Debug, Clone)]
pub struct Witness {
    key: CosignerKey,
    logs: Vec<WitnessedLog>,
}

impl Witness {
    /// Takes the witness's key and the logs it cosigns.
    pub const fn new(key: CosignerKey, logs: Vec<WitnessedLog>) -> Self {
        Self { key, logs }
    }

    /// The witness's public key.
    pub const fn verifier(&self) -> &VerifierKey {
        self.key.verifier()
    }

    /// Judges a request. `last` gives the head last cosigned for an origin, `None` for never.
    ///
    /// The order of the checks is the specification's: form (400), origin (404), signature (403), old above new (400),
    /// old not the last size (409), history (422). Checkpoints with extension lines are refused as malformed: a
    /// cosignature would cover lines of which this witness knows nothing.
    pub fn judge(&self, body: &[u8], last: impl FnOnce(&str) -> Option<Head>, now: Timestamp) -> Verdict {
        let request = match Request::parse(body) {
            Ok(request) => request,
            Err(error) => return Verdict::refuse(400, error),
        };
        let checkpoint = match Checkpoint::parse(request.note.text()) {
            Ok(checkpoint) if checkpoint.extensions().is_empty() => checkpoint,
            Ok(_) => return Verdict::refuse(400, "extension lines are not cosigned here"),
            Err(error) => return Verdict::refuse(400, error),
        };
        let Some(log) = self.logs.iter().find(|log| log.origin == checkpoint.origin()) else {
            return Verdict::refuse(404, "this witness does not know that log");
        };
        if let Err(error) = request.note.open(&log.keys) {
            return Verdict::refuse(403, error);
        }
        if request.old > checkpoint.size() {
            return Verdict::refuse(400, "the old size is larger than the checkpoint's");
        }
        let last = last(checkpoint.origin()).unwrap_or(Head::EMPTY);
        if request.old != last.size {
            return Verdict::conflict(last.size);
        }
        if let Err(why) = continues(&last, &checkpoint, &request.proof) {
            return Verdict::contradiction(why, request.note);
        }
        self.cosign(&checkpoint, last, request.note, now)
    }

    fn cosign(&self, checkpoint: &Checkpoint, last: Head, mut note: Note, now: Timestamp) -> Verdict {
        let signature = cosign(checkpoint, &self.key, now);
        let body = signature.to_string();
        note.add(signature);
        let to = Head { size: checkpoint.size(), root: checkpoint.root() };
        let advance = Advance { origin: checkpoint.origin().to_owned(), from: last, to, note };
        Verdict { status: 200, content_type: TEXT_TYPE, body, advance: Some(advance), evidence: None }
    }
}

/// Whether a checkpoint continues the last head.
fn continues(last: &Head, checkpoint: &Checkpoint, proof: &[Hash]) -> Result<(), String> {
    if checkpoint.size() == 0 && checkpoint.root() != EMPTY_ROOT {
        return Err("a log without entries has the root of the empty tree".into());
    }
    if checkpoint.size() == last.size && checkpoint.root() != last.root {
        return Err("another root of this size was cosigned before".into());
    }
    if last.size == 0 {
        // Every tree continues the empty one; RFC 9162 has no proof of that, so none may be sent.
        return if proof.is_empty() { Ok(()) } else { Err("a proof from size 0 is empty".into()) };
    }
    verify_consistency(last.size, checkpoint.size(), proof, &last.root, &checkpoint.root())
        .map_err(|error| error.to_string())
}

/// Reads a witness's answer and gives the cosignatures on the note by known witnesses; lines of others are left aside.
///
/// # Errors
/// [`AnswerError`]: the answer is malformed, one of its cosignatures fails, or none is by a known witness.
pub fn read_answer(
    note: &Note,
    body: &str,
    witnesses: &[VerifierKey],
) -> Result<Vec<Signature>, AnswerError> {
    let mut alone = Note::new(note.text())?;
    parse_signatures(body)?.into_iter().for_each(|signature| alone.add(signature));
    let opened = alone.open(witnesses)?;
    let cosigned = opened.verified.into_iter().filter(|one| one.key.kind() == KeyKind::Cosignature);
    let signatures: Vec<Signature> = cosigned.map(|one| one.signature).collect();
    if signatures.is_empty() { Err(OpenError::NoKnownKey.into()) } else { Ok(signatures) }
}

/// Why a witness's answer is not usable.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// Not signature lines.
    #[error(transparent)]
    Note(#[from] NoteError),
    /// The signatures do not verify.
    #[error(transparent)]
    Open(#[from] OpenError),
}

/// The path, under the monitoring prefix, at which a witness serves the latest checkpoint of a log.
pub fn monitoring_path(origin: &str) -> String {
    let hex: String = Sha256::digest(origin).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{hex}/checkpoint")
}
