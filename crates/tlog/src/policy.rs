//! Trust policies: which logs are believed, and which witnesses must have cosigned (`c2sp.org/tlog-policy`).
//!
//! A policy file is octets; names, URLs and comments may hold any octet above 0x7F, and nothing here asks what
//! characters they form.

use std::collections::BTreeMap;

use crate::checkpoint::{Checkpoint, CheckpointError};
use crate::cosign::Timestamp;
use crate::note::{KeyError, KeyKind, Note, OpenError, VerifierKey};
use crate::text;

/// The most bytes a policy may have.
pub const MAX_POLICY: usize = 1_000_000;

/// The most logs, witnesses and groups, each; the specification asks for at least 32.
pub const MAX_ITEMS: usize = 1024;

/// The name that stands for "no cosignature needed".
const NONE: &[u8] = b"none";

/// A trust policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    logs: Vec<TrustedLog>,
    witnesses: Vec<TrustedWitness>,
    groups: Vec<Group>,
    /// What must have cosigned; `None` for nobody.
    quorum: Option<Member>,
    /// All keys, logs first: what a note is opened with.
    keys: Vec<VerifierKey>,
}

/// A log that the policy believes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustedLog {
    /// The log's key; its name is the origin.
    pub key: VerifierKey,
    /// Where the log is found, as written.
    pub url: Option<Vec<u8>>,
}

/// A witness that the policy knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustedWitness {
    /// The name in this policy, as written.
    pub name: Vec<u8>,
    /// The witness's key.
    pub key: VerifierKey,
    /// Where the witness is asked, as written.
    pub url: Option<Vec<u8>>,
}

/// Members of which `threshold` must have witnessed.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Group {
    threshold: usize,
    members: Vec<Member>,
}

/// A witness or an earlier group, by number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Member {
    Witness(usize),
    Group(usize),
}

/// Why octets are not a policy; the number is the line, from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParseError {
    /// Too many octets.
    #[error("a policy of {0} bytes is longer than {MAX_POLICY}")]
    TooLong(usize),
    /// A control character other than tab and newline.
    #[error("line {0}: only tabs and newlines are allowed among the control characters")]
    Characters(usize),
    /// The last line has no newline, so the file may be cut off.
    #[error("line {0}: the line does not end with a newline")]
    CutOff(usize),
    /// The line is no `log`, `witness`, `group` or `quorum` line of the right number of words.
    #[error("line {0}: not a log, witness, group or quorum line")]
    Line(usize),
    /// The key is unusable.
    #[error("line {line}: {error}")]
    Key {
        /// Line of the file, from 1.
        line: usize,
        /// What is wrong with the key.
        error: KeyError,
    },
    /// A log needs an Ed25519 key, a witness a cosignature key.
    #[error("line {0}: the key is of the wrong type for its role")]
    Kind(usize),
    /// The same public key stands on an earlier line.
    #[error("line {0}: the same public key was given before")]
    DuplicateKey(usize),
    /// The name was given before, or is `none`.
    #[error("line {0}: the name is taken")]
    DuplicateName(usize),
    /// The name was not defined on an earlier line.
    #[error("line {0}: a name is not defined on an earlier line")]
    UnknownName(usize),
    /// The name is already a member of this or another group.
    #[error("line {0}: a name is a member of a group for the second time")]
    DuplicateMember(usize),
    /// The threshold is no decimal between 1 and the number of members.
    #[error("line {0}: the threshold is not all, any or a number between 1 and the number of members")]
    Threshold(usize),
    /// A second quorum line.
    #[error("line {0}: there is a quorum line already")]
    SecondQuorum(usize),
    /// No quorum line.
    #[error("a policy needs a quorum line; `quorum none` asks for no witness")]
    NoQuorum,
    /// Too many lines of one kind.
    #[error("line {0}: more than {MAX_ITEMS} lines of this kind")]
    TooMany(usize),
}

/// Why a policy does not accept a checkpoint.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PolicyError {
    /// The checkpoint is malformed.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointError),
    /// A known key's signature fails, or no known key signed.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// No log of the policy with this origin signed.
    #[error("no trusted log of the origin {0:?} signed the checkpoint")]
    NoLog(String),
    /// The witnesses that cosigned are not enough.
    #[error("the cosignatures of {found} known witnesses do not reach the quorum")]
    NoQuorum {
        /// Known witnesses that cosigned.
        found: usize,
    },
}

/// A checkpoint that a policy accepts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted<'p> {
    /// The checkpoint.
    pub checkpoint: Checkpoint,
    /// The log that signed it.
    pub log: &'p TrustedLog,
    /// The known witnesses that cosigned it, in the policy's order, each with its latest time.
    pub witnesses: Vec<(&'p TrustedWitness, Timestamp)>,
}

impl Policy {
    /// Reads a policy file.
    ///
    /// # Errors
    /// [`ParseError`].
    pub fn parse(bytes: &[u8]) -> Result<Self, ParseError> {
        if bytes.len() > MAX_POLICY {
            return Err(ParseError::TooLong(bytes.len()));
        }
        let mut parser = Parser::default();
        for (at, line) in bytes.split_inclusive(|byte| *byte == b'\n').enumerate() {
            parser.line = at + 1;
            parser.read_line(line)?;
        }
        let quorum = parser.quorum.ok_or(ParseError::NoQuorum)?;
        let Parser { logs, witnesses, groups, .. } = parser;
        let log_keys = logs.iter().map(|log| log.key.clone());
        let keys = log_keys.chain(witnesses.iter().map(|witness| witness.key.clone())).collect();
        Ok(Self { logs, witnesses, groups, quorum, keys })
    }

    /// The logs, in the order of the file.
    pub fn logs(&self) -> &[TrustedLog] {
        &self.logs
    }

    /// The witnesses, in the order of the file.
    pub fn witnesses(&self) -> &[TrustedWitness] {
        &self.witnesses
    }

    /// Whether a checkpoint needs any cosignature.
    pub const fn needs_witnesses(&self) -> bool {
        self.quorum.is_some()
    }

    /// Accepts a checkpoint that a trusted log of its origin signed and enough witnesses cosigned.
    ///
    /// # Errors
    /// [`PolicyError`]; one failing signature of a known key refuses the whole note.
    pub fn verify(&self, note: &Note) -> Result<Accepted<'_>, PolicyError> {
        let opened = note.open(&self.keys)?;
        let checkpoint = Checkpoint::parse(note.text())?;
        let log = self
            .logs
            .iter()
            .find(|log| log.key.name() == checkpoint.origin() && opened.by(&log.key).next().is_some())
            .ok_or_else(|| PolicyError::NoLog(checkpoint.origin().to_owned()))?;
        let last = |witness: &TrustedWitness| opened.by(&witness.key).filter_map(|one| one.timestamp).max();
        let times: Vec<Option<Timestamp>> = self.witnesses.iter().map(last).collect();
        let witnesses: Vec<_> = self
            .witnesses
            .iter()
            .zip(&times)
            .filter_map(|(witness, time)| time.map(|time| (witness, time)))
            .collect();
        if !self.reached(&times) {
            return Err(PolicyError::NoQuorum { found: witnesses.len() });
        }
        Ok(Accepted { checkpoint, log, witnesses })
    }

    /// Whether the quorum is reached. Groups name earlier groups only, so one pass from the top decides all.
    fn reached(&self, times: &[Option<Timestamp>]) -> bool {
        let mut groups: Vec<bool> = Vec::with_capacity(self.groups.len());
        let holds = |groups: &[bool], member: Member| match member {
            Member::Witness(at) => times[at].is_some(),
            Member::Group(at) => groups[at],
        };
        for group in &self.groups {
            let count = group.members.iter().filter(|member| holds(&groups, **member)).count();
            groups.push(count >= group.threshold);
        }
        self.quorum.is_none_or(|member| holds(&groups, member))
    }
}

/// What has been read so far.
#[derive(Default)]
struct Parser {
    line: usize,
    logs: Vec<TrustedLog>,
    witnesses: Vec<TrustedWitness>,
    groups: Vec<Group>,
    /// Names of witnesses and groups, and whether each is a member of a group yet.
    names: BTreeMap<Vec<u8>, (Member, bool)>,
    quorum: Option<Option<Member>>,
}

impl Parser {
    fn read_line(&mut self, line: &[u8]) -> Result<(), ParseError> {
        let number = self.line;
        let line = line.strip_suffix(b"\n").ok_or(ParseError::CutOff(number))?;
        if line.iter().any(|byte| (*byte < 0x20 && *byte != b'\t') || *byte == 0x7F) {
            return Err(ParseError::Characters(number));
        }
        let words: Vec<&[u8]> =
            line.split(|byte| matches!(byte, b' ' | b'\t')).filter(|word| !word.is_empty()).collect();
        match *words.as_slice() {
            [] => Ok(()),
            [first, ..] if first.starts_with(b"#") => Ok(()),
            [b"log", vkey, ref url @ ..] if url.len() < 2 => self.log(vkey, url.first().copied()),
            [b"witness", name, vkey, ref url @ ..] if url.len() < 2 => {
                self.witness(name, vkey, url.first().copied())
            }
            [b"group", name, threshold, ref members @ ..] if !members.is_empty() => {
                self.group(name, threshold, members)
            }
            [b"quorum", name] => self.quorum(name),
            _ => Err(ParseError::Line(number)),
        }
    }

    fn log(&mut self, vkey: &[u8], url: Option<&[u8]>) -> Result<(), ParseError> {
        let key = self.key(vkey, KeyKind::Ed25519)?;
        self.room(self.logs.len())?;
        self.logs.push(TrustedLog { key, url: url.map(<[u8]>::to_vec) });
        Ok(())
    }

    fn witness(&mut self, name: &[u8], vkey: &[u8], url: Option<&[u8]>) -> Result<(), ParseError> {
        let key = self.key(vkey, KeyKind::Cosignature)?;
        self.room(self.witnesses.len())?;
        self.define(name, Member::Witness(self.witnesses.len()))?;
        self.witnesses.push(TrustedWitness { name: name.to_vec(), key, url: url.map(<[u8]>::to_vec) });
        Ok(())
    }

    fn group(&mut self, name: &[u8], threshold: &[u8], names: &[&[u8]]) -> Result<(), ParseError> {
        let line = self.line;
        let number = std::str::from_utf8(threshold).ok().and_then(text::decimal);
        let threshold = match (threshold, number.and_then(|number| usize::try_from(number).ok())) {
            (b"all", _) => names.len(),
            (b"any", _) => 1,
            (_, Some(number)) if (1..=names.len()).contains(&number) => number,
            _ => return Err(ParseError::Threshold(line)),
        };
        self.room(self.groups.len())?;
        let mut members = Vec::with_capacity(names.len());
        for name in names {
            let (member, used) = self.names.get_mut(*name).ok_or(ParseError::UnknownName(line))?;
            if std::mem::replace(used, true) {
                return Err(ParseError::DuplicateMember(line));
            }
            members.push(*member);
        }
        self.define(name, Member::Group(self.groups.len()))?;
        self.groups.push(Group { threshold, members });
        Ok(())
    }

    fn quorum(&mut self, name: &[u8]) -> Result<(), ParseError> {
        let quorum = match self.names.get(name) {
            _ if self.quorum.is_some() => return Err(ParseError::SecondQuorum(self.line)),
            _ if name == NONE => None,
            Some((member, _)) => Some(*member),
            None => return Err(ParseError::UnknownName(self.line)),
        };
        self.quorum = Some(quorum);
        Ok(())
    }

    /// Reads a key that no earlier line has. A key shared by a log and a witness is refused too: a cosignature does not
    /// name its maker, so one key must have one role.
    fn key(&self, vkey: &[u8], kind: KeyKind) -> Result<VerifierKey, ParseError> {
        let line = self.line;
        let vkey = std::str::from_utf8(vkey).map_err(|_| ParseError::Key { line, error: KeyError::Name })?;
        let key = VerifierKey::parse(vkey).map_err(|error| ParseError::Key { line, error })?;
        if key.kind() != kind {
            return Err(ParseError::Kind(line));
        }
        let earlier =
            self.logs.iter().map(|log| &log.key).chain(self.witnesses.iter().map(|witness| &witness.key));
        if earlier.into_iter().any(|other| other.public_key() == key.public_key()) {
            return Err(ParseError::DuplicateKey(line));
        }
        Ok(key)
    }

    fn define(&mut self, name: &[u8], member: Member) -> Result<(), ParseError> {
        if name == NONE || self.names.insert(name.to_vec(), (member, false)).is_some() {
            return Err(ParseError::DuplicateName(self.line));
        }
        Ok(())
    }

    fn room(&self, count: usize) -> Result<(), ParseError> {
        if count < MAX_ITEMS { Ok(()) } else { Err(ParseError::TooMany(self.line)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cosign::{CosignerKey, cosign};
    use crate::merkle::EMPTY_ROOT;
    use crate::note::SigningKey;

    fn log(seed: u8) -> SigningKey {
        SigningKey::new(&format!("log{seed}.example"), &[seed; 32]).unwrap()
    }

    fn witness(seed: u8) -> CosignerKey {
        CosignerKey::new(&format!("w{seed}.example"), &[seed; 32]).unwrap()
    }

    /// The log and the witnesses X1 to X3 and Y1 to Y3 of the specification's example.
    fn keys() -> String {
        let mut text = format!("log {} https://log.example/\n\n", log(1).verifier());
        for (name, seed) in [("X1", 11), ("X2", 12), ("X3", 13), ("Y1", 21), ("Y2", 22), ("Y3", 23)] {
            text += &format!("witness {name} {}\n", witness(seed).verifier());
        }
        text
    }

    fn policy(rest: &str) -> Result<Policy, ParseError> {
        Policy::parse(format!("{}{rest}", keys()).as_bytes())
    }

    /// A checkpoint of log 1 with the cosignatures of some witnesses.
    fn note(witnesses: &[u8]) -> Note {
        let checkpoint = Checkpoint::new("log1.example", 0, EMPTY_ROOT).unwrap();
        let mut note = checkpoint.sign(&log(1)).unwrap();
        for seed in witnesses {
            let now = Timestamp::new(1_000 + u64::from(*seed)).unwrap();
            note.add(cosign(&checkpoint, &witness(*seed), now));
        }
        note
    }

    const EXAMPLE: &str = "group X-witnesses 2 X1 X2 X3\ngroup Y-witnesses any Y1 Y2 Y3\n\n\
        group X-and-Y all X-witnesses Y-witnesses\nquorum X-and-Y\n";

    #[test]
    fn the_example_of_the_specification_is_judged_as_it_says() {
        let policy = policy(EXAMPLE).unwrap();
        for enough in [&[11, 12, 21][..], &[11, 13, 23], &[11, 12, 13, 21, 22, 23]] {
            assert_eq!(policy.verify(&note(enough)).unwrap().witnesses.len(), enough.len());
        }
        for few in [&[][..], &[11, 12], &[11, 21, 22, 23], &[21]] {
            assert_eq!(policy.verify(&note(few)), Err(PolicyError::NoQuorum { found: few.len() }));
        }
    }

    #[test]
    fn a_quorum_may_be_one_witness_or_none() {
        assert!(policy("quorum none\n").unwrap().verify(&note(&[])).is_ok());
        assert!(!policy("quorum none\n").unwrap().needs_witnesses());
        let one = policy("quorum X2\n").unwrap();
        assert!(one.verify(&note(&[12])).is_ok());
        assert!(one.verify(&note(&[11])).is_err());
    }

    #[test]
    fn a_witness_that_signed_twice_counts_once_with_its_latest_time() {
        let policy = policy("group two 2 X1 X2\nquorum two\n").unwrap();
        let checkpoint = Checkpoint::new("log1.example", 0, EMPTY_ROOT).unwrap();
        let mut twice = note(&[11]);
        twice.add(cosign(&checkpoint, &witness(11), Timestamp::new(5_000).unwrap()));
        assert_eq!(policy.verify(&twice), Err(PolicyError::NoQuorum { found: 1 }));
        twice.add(cosign(&checkpoint, &witness(12), Timestamp::new(1).unwrap()));
        let times: Vec<u64> =
            policy.verify(&twice).unwrap().witnesses.iter().map(|one| one.1.seconds()).collect();
        assert_eq!(times, [5_000, 1]);
    }

    #[test]
    fn an_unknown_witness_is_left_aside_and_a_failing_known_one_refuses_the_note() {
        let policy = policy("quorum X1\n").unwrap();
        assert!(policy.verify(&note(&[11, 99])).is_ok());
        let forged = note(&[11]).to_string().replacen("log1.example\n0", "log1.example\n1", 1);
        let forged = Note::parse(forged.as_bytes()).unwrap();
        assert!(matches!(policy.verify(&forged), Err(PolicyError::Open(OpenError::Invalid(_)))));
    }

    #[test]
    fn a_checkpoint_of_another_origin_is_refused_even_when_a_trusted_key_signed_it() {
        let policy = policy("quorum none\n").unwrap();
        let foreign = Checkpoint::new("log2.example", 0, EMPTY_ROOT).unwrap();
        let mut note = Note::new(foreign.to_text()).unwrap();
        note.add(log(1).sign(&note));
        assert_eq!(policy.verify(&note), Err(PolicyError::NoLog("log2.example".into())));
        let mut witnessed = Note::new(foreign.to_text()).unwrap();
        witnessed.add(cosign(&foreign, &witness(11), Timestamp::new(1).unwrap()));
        assert_eq!(policy.verify(&witnessed), Err(PolicyError::NoLog("log2.example".into())));
    }

    #[test]
    fn white_space_comments_and_any_octets_in_names_are_allowed() {
        let mut text = keys().replace("witness X1 ", " \twitness\t \tX\u{212a}\u{2028} ").into_bytes();
        text.extend_from_slice(b"  # comment \xff\xfe\n\t\n");
        text.extend("quorum X\u{212a}\u{2028}\t\n".bytes());
        let policy = Policy::parse(&text).unwrap();
        assert_eq!(policy.witnesses()[0].name, "X\u{212a}\u{2028}".as_bytes());
        assert_eq!(policy.logs()[0].url.as_deref(), Some(&b"https://log.example/"[..]));
        assert!(policy.verify(&note(&[11])).is_ok());
    }

    #[test]
    fn each_mistake_is_named_with_its_line() {
        let (first, shared) = (log(1), SigningKey::new("other.example", &[11; 32]).unwrap());
        let x1 = witness(11);
        for (rest, expected) in [
            (String::new(), ParseError::NoQuorum),
            ("quorum X1".into(), ParseError::CutOff(9)),
            ("quorum none\nquorum none\n".into(), ParseError::SecondQuorum(10)),
            ("quorum Z\n".into(), ParseError::UnknownName(9)),
            ("quorum x1\n".into(), ParseError::UnknownName(9)),
            ("quorum X1 X2\n".into(), ParseError::Line(9)),
            ("Quorum X1\n".into(), ParseError::Line(9)),
            ("group g any\n".into(), ParseError::Line(9)),
            ("group g any none\n".into(), ParseError::UnknownName(9)),
            ("group g any g\n".into(), ParseError::UnknownName(9)),
            ("group g 0 X1\n".into(), ParseError::Threshold(9)),
            ("group g 2 X1\n".into(), ParseError::Threshold(9)),
            ("group g 01 X1\n".into(), ParseError::Threshold(9)),
            ("group g most X1\n".into(), ParseError::Threshold(9)),
            ("group g any X1 X1\n".into(), ParseError::DuplicateMember(9)),
            ("group g any X1\ngroup h any X1\n".into(), ParseError::DuplicateMember(10)),
            ("group X1 any X2\n".into(), ParseError::DuplicateName(9)),
            ("group none any X2\n".into(), ParseError::DuplicateName(9)),
            (format!("witness none {}\n", witness(31).verifier()), ParseError::DuplicateName(9)),
            (format!("witness Z {}\n", x1.verifier()), ParseError::DuplicateKey(9)),
            (format!("log {}\n", first.verifier()), ParseError::DuplicateKey(9)),
            (format!("log {}\n", shared.verifier()), ParseError::DuplicateKey(9)),
            (format!("log {}\n", witness(31).verifier()), ParseError::Kind(9)),
            (format!("witness Z {}\n", log(31).verifier()), ParseError::Kind(9)),
            ("log nonsense\n".into(), ParseError::Key { line: 9, error: KeyError::Shape }),
            ("log\n".into(), ParseError::Line(9)),
            ("quorum X1\r\n".into(), ParseError::Characters(9)),
            ("quorum X1\u{7f}\n".into(), ParseError::Characters(9)),
        ] {
            assert_eq!(policy(&rest), Err(expected), "{rest:?}");
        }
        assert_eq!(Policy::parse(&vec![b'#'; MAX_POLICY + 1]), Err(ParseError::TooLong(MAX_POLICY + 1)));
    }

    #[test]
    fn forty_logs_witnesses_and_groups_are_few_and_two_thousand_are_too_many() {
        let lines = |count: u32| {
            let seed = |i: u32| {
                let mut seed = [7; 32];
                seed[..4].copy_from_slice(&i.to_be_bytes());
                seed
            };
            let mut text = String::new();
            for i in 0..count {
                let (log, witness) = (
                    SigningKey::new(&format!("log{i}"), &seed(2 * i)).unwrap(),
                    CosignerKey::new(&format!("w{i}"), &seed(2 * i + 1)).unwrap(),
                );
                text += &format!(
                    "log {}\nwitness w{i} {}\ngroup g{i} any w{i}\n",
                    log.verifier(),
                    witness.verifier()
                );
            }
            text + "quorum g0\n"
        };
        assert_eq!(Policy::parse(lines(40).as_bytes()).map(|policy| policy.logs().len()), Ok(40));
        assert_eq!(Policy::parse(lines(1025).as_bytes()), Err(ParseError::TooMany(3 * 1024 + 1)));
    }
}
