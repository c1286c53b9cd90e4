//! Reference files, each with the conversation it is about.

use std::path::{Path, PathBuf};

use opinion::polis::{self, Care, Export, Files};
use opinion::{Moderation, Votes};
use serde_json::Value;

use super::check::Checks;

/// A reference with its conversation.
pub struct Case {
    /// The conversation's name, for lines about it.
    pub name: String,
    /// The reference file.
    pub reference: Value,
    /// The votes, moderated as the reference says.
    pub votes: Votes,
}

/// Every reference file of a folder, with its votes; a file that cannot be used is a failed check.
pub fn cases(reference: &Path, data: &Path, checks: &mut Checks) -> Vec<Case> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(reference)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    paths.sort();
    checks.that(&reference.display().to_string(), "there are reference files", !paths.is_empty(), || {
        "none".into()
    });
    paths.iter().filter_map(|path| case(path, data, checks)).collect()
}

fn case(path: &Path, data: &Path, checks: &mut Checks) -> Option<Case> {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let parsed = serde_json::from_str::<Value>(&text);
    if !checks.that(&path.display().to_string(), "it is JSON", parsed.is_ok(), || {
        format!("{:?}", parsed.as_ref().err())
    }) {
        return None;
    }
    let reference = parsed.ok()?;
    let name = reference["conversation"].as_str().map_or_else(|| path.display().to_string(), str::to_owned);
    let from_matrix = reference["input"] == "participants-votes.csv";
    let folder = folder(&name, &reference, data);
    if !checks
        .that(&name, "its conversation is there", folder.is_some(), || format!("not in {}", data.display()))
    {
        return None;
    }
    let read = export(&folder?, from_matrix).and_then(|export| export.votes());
    if !checks.that(&name, "its export is read", read.is_ok(), || format!("{:?}", read.as_ref().err())) {
        return None;
    }
    let mut votes = read.ok()?;
    moderate(&name, &reference, &mut votes, checks);
    Some(Case { name, reference, votes })
}

/// The conversation of a reference: of its name, of the beginning of its name, or else the one with the same propositions.
fn folder(name: &str, reference: &Value, data: &Path) -> Option<PathBuf> {
    let mut folders: Vec<PathBuf> =
        std::fs::read_dir(data).ok()?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    folders.retain(|path| path.is_dir());
    folders.sort_by_key(|path| (std::cmp::Reverse(path.as_os_str().len()), path.clone()));
    let begins = |path: &&PathBuf| {
        let folder = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name == folder || name.starts_with(&format!("{folder}."))
    };
    let same = |path: &&PathBuf| {
        let votes = export(path, false).ok().and_then(|export| export.votes().ok());
        let voted = votes.map(|votes| voted(&votes));
        voted.is_some_and(|voted| voted == ids(&reference["clojure"]["tids"]))
    };
    folders.iter().find(begins).or_else(|| folders.iter().find(same)).cloned()
}

fn voted(votes: &Votes) -> Vec<u64> {
    let counted = votes.propositions().iter().zip(votes.counts());
    counted.filter(|(_, counts)| counts.votes() > 0).map(|(p, _)| p.id).collect()
}

/// Reads an export as it is, flaws remarked.
fn export(folder: &Path, from_matrix: bool) -> opinion::Result<Export> {
    let file = |name: &str| std::fs::read(folder.join(name)).ok();
    let (votes, comments) = (file("votes.csv"), file("comments.csv"));
    let (participants, summary) = (file("participants-votes.csv"), file("summary.csv"));
    let files = Files {
        votes: votes.as_deref().filter(|_| !(from_matrix && participants.is_some())),
        comments: comments.as_deref(),
        participants: participants.as_deref(),
        summary: summary.as_deref(),
    };
    polis::read(&files, Care::Tolerant)
}

/// Moderates as the reference's engine was told, which is what the export says unless the reference knows of more.
fn moderate(name: &str, reference: &Value, votes: &mut Votes, checks: &mut Checks) {
    let out = ids(&reference["clojure"]["mod_out"]);
    let meta = ids(&reference["deployed"]["meta_tids"]);
    let with_votes = voted(votes);
    let inactive = |votes: &Votes| -> Vec<u64> {
        let inactive = votes.propositions().iter().filter(|p| !p.is_active()).map(|p| p.id);
        inactive.filter(|id| with_votes.binary_search(id).is_ok()).collect()
    };
    if meta.is_empty() {
        let (found, mut expected) = (inactive(votes), out.clone());
        expected.retain(|id| with_votes.binary_search(id).is_ok());
        checks.that(name, "moderation is read", found == expected, || {
            format!("{found:?} instead of {expected:?}")
        });
        return;
    }
    for proposition in votes.propositions().to_vec() {
        let is_out = out.binary_search(&proposition.id).is_ok();
        let moderation = if is_out { Moderation::Out } else { Moderation::Accepted };
        let moderated =
            votes.moderate(proposition.id, moderation, meta.binary_search(&proposition.id).is_ok());
        checks.that(name, "a proposition is moderated", moderated.is_ok(), || format!("{moderated:?}"));
    }
}

/// A list of ids, ascending; empty where there is none.
pub fn ids(value: &Value) -> Vec<u64> {
    let mut ids: Vec<u64> = value.as_array().into_iter().flatten().filter_map(Value::as_u64).collect();
    ids.sort_unstable();
    ids
}
