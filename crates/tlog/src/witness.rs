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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::merkle::{Tree, consistency_proof, leaf_hash};
    use crate::note::SigningKey;

    const ORIGIN: &str = "a.example/log";

    fn log() -> SigningKey {
        SigningKey::new(ORIGIN, &[1; 32]).unwrap()
    }

    fn witness() -> Witness {
        let known = WitnessedLog::new(ORIGIN, vec![log().verifier().clone()]).unwrap();
        Witness::new(CosignerKey::new("w.example", &[2; 32]).unwrap(), vec![known])
    }

    fn tree() -> Tree {
        (0..9u8).map(|i| leaf_hash(&[i])).collect()
    }

    fn head(size: u64) -> Head {
        Head { size, root: tree().root_at(size).unwrap() }
    }

    fn request(old: u64, new: u64) -> Request {
        let note = Checkpoint::new(ORIGIN, new, head(new).root).unwrap().sign(&log()).unwrap();
        Request { old, proof: consistency_proof(old, new, &tree()).unwrap_or_default(), note }
    }

    fn judge(request: &Request, last: Option<Head>) -> Verdict {
        witness().judge(request.to_string().as_bytes(), |_| last, Timestamp::new(1_000).unwrap())
    }

    #[test]
    fn a_request_reads_back_byte_for_byte() {
        let request = request(3, 9);
        assert_eq!(Request::parse(request.to_string().as_bytes()), Ok(request));
    }

    #[test]
    fn a_log_grows_step_by_step_and_each_step_names_what_to_compare() {
        let mut last = None;
        for size in [0, 0, 1, 5, 5, 8, 9] {
            let verdict = judge(&request(last.map_or(0, |head: Head| head.size), size), last);
            assert_eq!(verdict.status, 200, "{}", verdict.body);
            let advance = verdict.advance.unwrap();
            assert_eq!((advance.from, advance.to), (last.unwrap_or(Head::EMPTY), head(size)));
            assert_eq!(advance.note.signatures().len(), 2);
            last = Some(advance.to);
        }
    }

    #[test]
    fn the_checks_come_in_the_order_of_the_specification() {
        // Each request has all the faults of the ones below it, so the first check that fails decides.
        let last = Some(head(5));
        let mut wrong = request(5, 9);
        wrong.proof.reverse();
        assert_eq!(judge(&wrong, last).status, 422);
        wrong.old = 4;
        assert_eq!(judge(&wrong, last).status, 409);
        wrong.old = 10;
        assert_eq!(judge(&wrong, last).status, 400);
        let forged = wrong.to_string().replace(&head(9).root.to_string(), &head(8).root.to_string());
        let judge_bytes =
            |body: &str| witness().judge(body.as_bytes(), |_| last, Timestamp::new(1_000).unwrap()).status;
        assert_eq!(judge_bytes(&forged), 403);
        let unknown = forged.replace(ORIGIN, "b.example/log");
        assert_eq!(judge_bytes(&unknown), 404);
        assert_eq!(judge_bytes(&unknown.replace("old 10", "old 010")), 400);
    }

    #[test]
    fn another_root_of_the_same_size_is_refused_and_kept_as_evidence() {
        let other = Head { size: 5, root: leaf_hash(b"fork") };
        let verdict = judge(&request(5, 5), Some(other));
        assert_eq!((verdict.status, verdict.advance), (422, None));
        assert_eq!(verdict.evidence, Some(request(5, 5).note));
    }

    #[test]
    fn a_log_without_entries_has_the_empty_root() {
        let note = Checkpoint::new(ORIGIN, 0, leaf_hash(b"x")).unwrap().sign(&log()).unwrap();
        assert_eq!(judge(&Request { old: 0, proof: Vec::new(), note }, None).status, 422);
        assert_eq!(judge(&request(0, 0), None).status, 200);
        assert_eq!(judge(&request(0, 0), Some(Head::EMPTY)).status, 200);
    }

    #[test]
    fn an_old_size_of_zero_needs_an_empty_proof() {
        let mut first = request(0, 9);
        assert_eq!(judge(&first, None).status, 200);
        first.proof.push(leaf_hash(b"x"));
        assert_eq!(judge(&first, None).status, 422);
    }

    #[test]
    fn equal_sizes_need_an_empty_proof() {
        let mut again = request(5, 5);
        again.proof.push(leaf_hash(b"x"));
        assert_eq!(judge(&again, Some(head(5))).status, 422);
    }

    #[test]
    fn a_conflict_tells_the_size_in_its_own_content_type() {
        let verdict = judge(&request(0, 9), Some(head(8)));
        assert_eq!((verdict.status, verdict.content_type, verdict.body.as_str()), (409, SIZE_TYPE, "8\n"));
        assert_eq!(Verdict::conflict(8), verdict);
    }

    #[test]
    fn signatures_of_strangers_do_not_disturb() {
        let mut request = request(0, 9);
        let stranger = SigningKey::new("stranger.example", &[9; 32]).unwrap();
        request.note.add(stranger.sign(&request.note));
        assert_eq!(judge(&request, None).status, 200);
    }

    #[test]
    fn sixty_four_proof_lines_extension_lines_and_oversize_are_malformed() {
        let mut request = request(5, 9);
        request.proof = vec![leaf_hash(b"x"); 63];
        assert_eq!(judge(&request, Some(head(5))).status, 422);
        request.proof.push(leaf_hash(b"x"));
        assert_eq!(judge(&request, Some(head(5))).status, 400);
        let extended = format!("{ORIGIN}\n0\n{EMPTY_ROOT}\nmore\n");
        let mut note = Note::new(extended).unwrap();
        note.add(log().sign(&note));
        assert_eq!(judge(&Request { old: 0, proof: Vec::new(), note }, None).status, 400);
        let large = vec![b'x'; MAX_REQUEST + 1];
        assert_eq!(Request::parse(&large), Err(RequestError::TooLong(MAX_REQUEST + 1)));
    }

    #[test]
    fn a_log_needs_keys_of_its_own_name_and_kind() {
        assert!(WitnessedLog::new(ORIGIN, Vec::new()).is_err());
        assert!(WitnessedLog::new("b.example", vec![log().verifier().clone()]).is_err());
        let cosigner = CosignerKey::new(ORIGIN, &[2; 32]).unwrap();
        assert!(WitnessedLog::new(ORIGIN, vec![cosigner.verifier().clone()]).is_err());
        let forbidden = SigningKey::new("cosignature/v1", &[1; 32]).unwrap();
        assert!(WitnessedLog::new("cosignature/v1", vec![forbidden.verifier().clone()]).is_err());
    }

    #[test]
    fn an_answer_is_believed_only_with_a_known_witness_and_this_checkpoint() {
        let request = request(0, 9);
        let body = judge(&request, None).body;
        let known = [witness().verifier().clone()];
        let lines = read_answer(&request.note, &body, &known).unwrap();
        assert_eq!(lines.iter().map(ToString::to_string).collect::<String>(), body);
        let other = Checkpoint::new(ORIGIN, 8, head(8).root).unwrap().sign(&log()).unwrap();
        assert!(read_answer(&other, &body, &known).is_err());
        let stranger = CosignerKey::new("v.example", &[3; 32]).unwrap();
        assert!(read_answer(&request.note, &body, &[stranger.verifier().clone()]).is_err());
        assert!(read_answer(&request.note, "", &known).is_err());
        assert!(read_answer(&request.note, "5\n", &known).is_err());
        let log_line = request.note.signatures()[0].to_string();
        assert!(read_answer(&request.note, &log_line, &[log().verifier().clone()]).is_err());
    }

    #[test]
    fn the_latest_checkpoint_is_found_under_the_hash_of_the_origin() {
        let path = monitoring_path("log.example.org/alliance");
        assert_eq!(path.len(), 64 + "/checkpoint".len());
        assert!(path.bytes().take(64).all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b)));
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855/checkpoint";
        assert_eq!(monitoring_path(""), empty);
    }
}
