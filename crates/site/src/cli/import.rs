//! `groundswell import`: brings in what was held elsewhere, attributed and marked as such.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use civics::consent::Audience;
use civics::conversation::rule::{MOST_IMPORTED, MOST_QUESTION};
use civics::conversation::{Converse, Ground, Moderate, Suggest, Vote};
use civics::helper::Channel;
use civics::refusal::Field;
use civics::{Actor, Address, words};
use clap::{Args, Subcommand};
use opinion::Moderation;
use opinion::polis::{Care, Export, Files, read};
use sha2::{Digest as _, Sha256};

use super::rebuild::bar;
use super::{Failure, Node, say, serve};
use crate::config::Edge;
use crate::store::conversation::{deeds, vote};
use crate::store::{Deed, Stop};
use crate::web::App;
use crate::work::draw::Drawer;

/// How many votes are written in one transaction.
const CHUNK: usize = 5_000;

/// What is brought in.
#[derive(Debug, Clone, Subcommand)]
pub enum Import {
    /// A conversation of Pol.is, from the folder of its export.
    Polis(Polis),
}

/// An export of Pol.is, and where it goes.
#[derive(Debug, Clone, Args)]
pub struct Polis {
    /// The folder with votes.csv and comments.csv, or participants-votes.csv, and perhaps summary.csv.
    folder: PathBuf,
    /// The circle that keeps it, by the number in its address; the first one if not named.
    #[arg(long)]
    circle: Option<i64>,
    /// What was asked; the topic of summary.csv if not named.
    #[arg(long)]
    question: Option<String>,
    /// The language of question and propositions, such as en.
    #[arg(long, default_value = "en")]
    language: String,
    /// Whose it is and under which licence; for an export of Pol.is by default its address and CC BY 4.0.
    #[arg(long)]
    source: Option<String>,
    /// Leave rows out that cannot be read, and say which, instead of refusing the file.
    #[arg(long)]
    tolerant: bool,
    /// Which node; it must not be serving.
    #[command(flatten)]
    node: Node,
}

fn found(error: impl std::fmt::Display) -> Failure {
    Failure::Found(error.to_string())
}

/// A file of the folder, if it is there.
fn file(folder: &Path, name: &str) -> Result<Option<Vec<u8>>, Failure> {
    let path = folder.join(name);
    match std::fs::read(&path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::system(path.display().to_string())(error)),
    }
}

/// Reads an export.
///
/// # Errors
/// The file, the line and what would help.
pub fn export(folder: &Path, care: Care) -> Result<Export, Failure> {
    let [votes, comments, participants, summary] =
        ["votes.csv", "comments.csv", "participants-votes.csv", "summary.csv"].map(|name| file(folder, name));
    let (votes, comments, participants, summary) = (votes?, comments?, participants?, summary?);
    if votes.is_none() && participants.is_none() {
        return Err(found(format!(
            "{}: an export of Pol.is holds votes.csv or participants-votes.csv, and neither is here",
            folder.display()
        )));
    }
    let files = Files {
        votes: votes.as_deref(),
        comments: comments.as_deref(),
        participants: participants.as_deref(),
        summary: summary.as_deref(),
    };
    let export = read(&files, care).map_err(|error| found(format!("{}: {error}", folder.display())))?;
    for remark in &export.remarks {
        say(&format!("{}, line {}: {}", remark.file, remark.line, remark.what));
    }
    Ok(export)
}

/// `groundswell import`.
pub fn run(args: &Import, edge: Edge) -> Result<(), Failure> {
    let Import::Polis(args) = args;
    let care = if args.tolerant { Care::Tolerant } else { Care::Strict };
    let export = export(&args.folder, care)?;
    let runtime = serve::runtime()?;
    let app = serve::open_app(args.node.config()?, edge, runtime.handle())?;
    let key = runtime.block_on(bring(&app, args, &export))?;
    say(&format!(
        "conversation {key} is there, imported and sealed: {}/en/conversations/{key}",
        app.config.public_url.trim_end_matches('/')
    ));
    Ok(())
}

/// Records an act of the host.
async fn record(app: &App, deed: Deed) -> Result<i64, Failure> {
    match app.store.record(app.edge.dice(), deed).await {
        Ok(done) => i64::try_from(done.index).map_err(|_| found("an index too large")),
        Err(Stop::Refused(refusal)) => Err(found(format!("refused: {refusal:?}"))),
        Err(Stop::Failed(error)) => Err(error.into()),
    }
}

/// A text of the export as these pages take it: on one line, without what could deceive, and not too long.
fn clean(raw: &str, most: usize) -> Option<String> {
    let plain: String =
        raw.chars()
            .map(|c| {
                if c.is_control() || words::name(Field::Words, &format!("a{c}b"), 9).is_err() {
                    ' '
                } else {
                    c
                }
            })
            .collect();
    let plain = words::nfc(&plain.split_whitespace().collect::<Vec<_>>().join(" "));
    let cut: String = plain.chars().take(most).collect();
    words::name(Field::Words, &cut, most).ok()
}

/// The opening of the conversation, attributed.
async fn opened(app: &App, args: &Polis, export: &Export) -> Result<i64, Failure> {
    const FIRST: &str = "SELECT COALESCE(MIN(id), -1) FROM circle";
    let circle = match args.circle {
        Some(circle) => circle,
        None => app.store.read(|q| q.rows(FIRST, &[])?.first().map_or(Ok(-1), |row| row.int(0))).await?,
    };
    let asked = args.question.as_deref().or_else(|| export.summary("topic")).unwrap_or("");
    let question = clean(asked, MOST_QUESTION)
        .ok_or_else(|| found("summary.csv names no topic: say what was asked with --question"))?;
    let from = export.summary("url").unwrap_or("pol.is");
    let source = args.source.clone().unwrap_or_else(|| format!("Pol.is, {from}, CC BY 4.0"));
    let body = Converse {
        question,
        words: export.summary("description").and_then(|text| clean(text, 4_000)).unwrap_or_default(),
        language: args.language.clone(),
        channels: vec![Channel::Web],
        languages: vec![],
        closes: app.edge.now(),
        done: String::new(),
        audience: Audience::Public,
        share: Audience::Public,
        source: Some(source),
    };
    let secret = (app.edge.dice(), app.edge.now());
    record(app, deeds::converse(Actor::Host, circle, body, secret)).await
}

/// Brings an export in: opened, its propositions, its votes, ended and sealed; gives the key of the conversation.
///
/// # Errors
/// What a rule refuses, or the store cannot.
pub async fn bring(app: &App, args: &Polis, export: &Export) -> Result<i64, Failure> {
    let votes = export.votes().map_err(|error| found(error.to_string()))?;
    let key = opened(app, args, export).await?;
    let conversation = Address::here(key.unsigned_abs());
    let progress = bar(export.statements.len() as u64, "propositions");
    let mut keys: HashMap<u64, i64> = HashMap::new();
    for statement in &export.statements {
        let id = statement.proposition.id;
        let words = clean(&statement.words, MOST_IMPORTED).unwrap_or_else(|| format!("({id})"));
        let (language, seed) = (args.language.clone(), statement.proposition.seed);
        let body = Suggest { conversation: conversation.clone(), words, language, seed };
        let proposition = record(app, deeds::suggest(Actor::Host, None, body)).await?;
        if statement.proposition.moderation == Moderation::Out || statement.proposition.meta {
            let body = Moderate {
                proposition: Address::here(proposition.unsigned_abs()),
                ground: Some(Ground::Elsewhere),
                reason: "Pol.is".into(),
            };
            record(app, deeds::moderate(Actor::Host, key, body)).await?;
        }
        keys.insert(id, proposition);
        progress.inc(1);
    }
    progress.finish_and_clear();
    put(app, key, &votes, &keys).await?;
    record(app, deeds::conclude(Actor::Host, None, key)).await?;
    Drawer::new(app.store.clone(), app.edge.clone(), app.config.origin.clone()).step().await?;
    Ok(key)
}

/// Puts the votes of an export into the box, under names that lead nowhere.
async fn put(app: &App, key: i64, votes: &opinion::Votes, keys: &HashMap<u64, i64>) -> Result<(), Failure> {
    let (secret, progress): ([u8; 32], _) = (app.edge.dice(), bar(votes.len() as u64, "votes"));
    let mut list = Vec::new();
    for row in 0..votes.people().len() {
        let hash = Sha256::new_with_prefix(secret).chain_update(votes.people()[row].to_be_bytes());
        let voter = hash.finalize()[..16].to_vec();
        let (columns, values) = votes.row(row);
        let marked = columns.iter().zip(values).filter_map(|(column, value)| {
            let id = votes.propositions().get(*column as usize)?.id;
            Some((*keys.get(&id)?, Vote::of(i64::from(*value))?))
        });
        let marked: Vec<(i64, Vote)> = marked.collect();
        progress.inc(marked.len() as u64);
        list.extend(vote::put(key, &voter, &marked, app.edge.now()));
        if list.len() >= CHUNK {
            app.store.keep(std::mem::take(&mut list)).await?;
        }
    }
    app.store.keep(list).await?;
    progress.finish_and_clear();
    Ok(())
}
