//! Verifying: a whole log, wherever it lies; one receipt, offline; or the data of a node.

mod sealed;

use std::path::{Path, PathBuf};

use civics::entry::commitment;
use civics::{Entry, json};
use clap::Args;
use tlog::checkpoint::Checkpoint;
use tlog::merkle::leaf_hash;
use tlog::note::{Note, VerifierKey};
use tlog::policy::Policy;
use tlog::proof::TlogProof;
use tlog::tile::{Resource, TileReader, resources};

use super::rebuild::bar;
use super::source::{self, Source};
use super::{Failure, Node, data, say};

/// What is verified, and with which key.
#[derive(Debug, Clone, Args)]
pub struct Verify {
    /// A folder with a log, an export, a backup or the data of a node; a .tlog-proof file; the sealed box of a conversation;
    /// or the address of a log.
    pub what: String,
    /// The key of the log, as its page shows it and as you wrote it down.
    #[arg(long)]
    pub key: Option<String>,
    /// A file in the form of c2sp.org/tlog-policy: logs and witnesses that you trust.
    #[arg(long, conflicts_with = "key")]
    pub policy: Option<PathBuf>,
    /// For a receipt: the file with the entry; entry.json beside the receipt if not named.
    #[arg(long)]
    pub entry: Option<PathBuf>,
    /// For a receipt: the file with the payload, byte for byte. For a box: what its seal says, as the log's page serves it.
    #[arg(long)]
    pub payload: Option<PathBuf>,
    /// The file with a PostgreSQL connection string, where the data of a node lie there.
    #[arg(long)]
    pub postgres_url_file: Option<PathBuf>,
}

fn wrong(error: impl std::fmt::Display) -> Failure {
    Failure::Found(error.to_string())
}

/// Reads a file of which it is known which one it should be.
fn file(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(Failure::system(path.display().to_string()))
}

impl Verify {
    /// The policy that the host names: logs and witnesses, or one key alone.
    fn policy(&self) -> Result<Option<Policy>, Failure> {
        match (&self.key, &self.policy) {
            (_, Some(path)) => Policy::parse(&file(path)?).map(Some).map_err(wrong),
            (Some(key), None) => only(&source::key(key)?).map(Some),
            (None, None) => Ok(None),
        }
    }
}

/// The policy that trusts one log.
pub fn only(key: &VerifierKey) -> Result<Policy, Failure> {
    Policy::parse(format!("log {key}\nquorum none\n").as_bytes()).map_err(wrong)
}

/// `groundswell verify`.
pub fn run(args: &Verify) -> Result<(), Failure> {
    let path = Path::new(&args.what);
    if path.is_file() {
        if sealed::is_box(path) {
            return sealed::check(path, args);
        }
        return receipt(path, args);
    }
    if path.join("acts").is_dir() && path.join("member.json").is_file() {
        return taken_along(path, args);
    }
    if path.is_dir() && !path.join("tile").is_dir() && !path.join("log").is_dir() {
        let node = Node::of(path, args.postgres_url_file.clone());
        return data::verify(&node, args.policy()?);
    }
    let source = Source::new(&args.what)?;
    let policy = match args.policy()? {
        Some(policy) => policy,
        None => {
            let key = source.own_key()?;
            say(&format!(
                "checked with the key that came with it; compare it with what you wrote down: {key}"
            ));
            only(&key)?
        }
    };
    log(&source, &policy)
}

/// The head of a copy, as far as the policy accepts it.
pub fn head(source: &Source, policy: &Policy) -> Result<Checkpoint, Failure> {
    let note = Note::parse(source.text("checkpoint")?.as_bytes()).map_err(wrong)?;
    Ok(policy.verify(&note).map_err(wrong)?.checkpoint)
}

/// Checks a whole log: every tile, every bundle, the form of every entry, and the public payloads that are there.
fn log(source: &Source, policy: &Policy) -> Result<(), Failure> {
    let head = head(source, policy)?;
    let reader = TileReader::new(head.size(), head.root(), |path: &str| source.fetch(path)).map_err(wrong)?;
    let bar = bar(head.size(), "entries checked");
    let (mut leaves, mut payloads) = (Vec::new(), 0u64);
    for resource in resources(head.size()) {
        match resource {
            Resource::Hashes(tile) => drop(reader.tile(tile.level, tile.index).map_err(wrong)?),
            Resource::Entries(bundle) => {
                for (index, bytes) in (bundle.index * 256..).zip(reader.entries(bundle.index).map_err(wrong)?)
                {
                    let entry = entry(index, &bytes, head.origin(), &leaves)?;
                    leaves.push(leaf_hash(&bytes));
                    let found = source.fetch(&format!("entry/{index}/payload")).map_err(Failure::Found)?;
                    if let Some(json) = found {
                        public_payload(index, &entry, &json)?;
                        payloads += 1;
                    }
                }
                bar.set_position(leaves.len() as u64);
            }
        }
    }
    bar.finish_and_clear();
    say(&format!(
        "good: {}: {} entries, every tile and the signed root fit; {payloads} payloads checked",
        head.origin(),
        head.size()
    ));
    Ok(())
}

/// Checks the form of an entry, and that it refers only to what stands before it.
pub fn entry(index: u64, bytes: &[u8], origin: &str, leaves: &[tlog::Hash]) -> Result<Entry, Failure> {
    let entry = Entry::decode(bytes).map_err(|error| wrong(format!("entry {index}: {error}")))?;
    for one in entry.refs.iter().filter(|one| one.origin == origin) {
        let there = usize::try_from(one.index).ok().and_then(|at| leaves.get(at));
        if there.is_none_or(|hash| civics::entry::hex(hash.as_bytes()) != one.leaf) {
            return Err(wrong(format!("entry {index} refers to what does not stand at {}", one.index)));
        }
    }
    Ok(entry)
}

fn public_payload(index: u64, entry: &Entry, json: &[u8]) -> Result<(), Failure> {
    let broken = || wrong(format!("entry/{index}/payload does not read"));
    let value: serde_json::Value = serde_json::from_slice(json).map_err(|_| broken())?;
    let text = |name: &str| value.get(name).and_then(serde_json::Value::as_str).ok_or_else(broken);
    let salt = crate::config::unhex(text("salt")?).ok_or_else(broken)?;
    payload(index, entry, &salt, text("body")?)
}

/// Checks a payload against its entry.
pub fn payload(index: u64, entry: &Entry, salt: &[u8; 32], body: &str) -> Result<(), Failure> {
    if commitment(salt, body.as_bytes()) != entry.commitment {
        return Err(wrong(format!("entry {index}: the payload is not the one that is sealed in it")));
    }
    let form = json::decode::<serde_json::Value>(body);
    form.map(|_| ()).map_err(|error| wrong(format!("the payload of entry {index}: {error}")))
}

/// Checks every receipt in what a member took along.
fn taken_along(folder: &Path, args: &Verify) -> Result<(), Failure> {
    let list = std::fs::read_dir(folder.join("acts")).map_err(Failure::system("acts"))?;
    let mut checked = 0u64;
    for act in list {
        let act = act.map_err(Failure::system("acts"))?.path();
        let receipt_file = act.join("receipt.tlog-proof");
        if !receipt_file.is_file() {
            continue;
        }
        let one = Verify { entry: None, payload: Some(act.join("payload.json")), ..args.clone() };
        receipt(&receipt_file, &one).map_err(|error| wrong(format!("{}: {error}", act.display())))?;
        checked += 1;
    }
    say(&format!("good: {checked} acts stand in the log as they were recorded"));
    Ok(())
}

/// Checks one receipt offline.
fn receipt(path: &Path, args: &Verify) -> Result<(), Failure> {
    let policy = args.policy()?.ok_or_else(|| {
        wrong("a receipt is checked with the key of its log: add --key, with what its page shows and you wrote down")
    })?;
    let proof = TlogProof::parse(&file(path)?).map_err(wrong)?;
    let beside = path.with_file_name("entry.json");
    let bytes = file(args.entry.as_deref().unwrap_or(&beside))?;
    let entry = Entry::decode(&bytes).map_err(wrong)?;
    let accepted = proof.verify(&bytes, &policy).map_err(wrong)?;
    let mut said = "its payload was not checked";
    if let Some(path) = &args.payload {
        let salt = proof.extra().and_then(|extra| <[u8; 32]>::try_from(extra).ok());
        let salt =
            salt.ok_or_else(|| wrong("the receipt holds no salt, so the payload cannot be checked"))?;
        let body = String::from_utf8(file(path)?).map_err(|_| wrong("the payload is not a text"))?;
        payload(proof.index(), &entry, &salt, &body)?;
        said = "the payload is the one that was recorded";
    }
    let head = &accepted.checkpoint;
    say(&format!(
        "good: {}: entry {} ({}, {}) stands in the log of {}; {said}",
        head.origin(),
        proof.index(),
        entry.kind.word(),
        entry.at,
        head.size()
    ));
    Ok(())
}
