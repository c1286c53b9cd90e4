//! Drawing the opinion map of a conversation that was exported from Pol.is.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use clap::Args;
use opinion::polis::{self, Care, Export, Files, Progress};
use opinion::{Config, Document, Votes, parity};

use super::rebuild::bar;
use super::{Failure, say};

/// Above so many votes the groups are judged by resampling only if asked.
const MANY_VOTES: usize = 500_000;
/// Remarks that are printed; the rest are counted.
const REMARKS: usize = 10;

/// What is drawn, and where to.
#[derive(Debug, Clone, Args)]
pub struct Map {
    /// The folder with votes.csv or participants-votes.csv, comments.csv and summary.csv.
    pub conversation: PathBuf,
    /// Draw as Pol.is drew until 2026, from a cold start, instead of the default way.
    #[arg(long)]
    pub parity: bool,
    /// Write the whole map as JSON to this file; it holds the ids of people.
    #[arg(long, value_name = "FILE")]
    pub json: Option<PathBuf>,
    /// Write the picture to this file.
    #[arg(long, value_name = "FILE")]
    pub svg: Option<PathBuf>,
    /// Write a page with the picture and the lists to this file.
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
    /// Leave out what is wrong in the export, and say so, instead of stopping there.
    #[arg(long)]
    pub tolerant: bool,
    /// How often the groups are looked for again among resampled people, to tell how sure they are; by default 50, and 0 for more than half
    /// a million votes.
    #[arg(long, value_name = "TIMES", conflicts_with = "parity")]
    pub resamples: Option<usize>,
    /// Whose data these are, as their licence asks it to be said.
    #[arg(long, value_name = "SENTENCE", default_value = "")]
    pub attribution: String,
}

/// `groundswell map`.
pub fn run(args: &Map) -> Result<(), Failure> {
    let export = export(args)?;
    remarks(&export);
    let votes = export.votes().map_err(|error| refused(args, &error))?;
    let mut document = drawn(args, &export, &votes)?;
    let name = || args.conversation.file_name().map(|name| name.to_string_lossy().into_owned());
    let topic = export.summary("topic").map(str::trim).filter(|topic| !topic.is_empty());
    document.title = topic.map(str::to_owned).or_else(name).unwrap_or_default();
    document.attribution.clone_from(&args.attribution);
    say(document.to_text().trim_end());
    let json = || serde_json::to_string_pretty(&document).map_err(|error| Failure::Found(error.to_string()));
    for (path, text) in [
        (&args.json, args.json.as_ref().map(|_| json()).transpose()?),
        (&args.svg, args.svg.as_ref().map(|_| document.to_svg())),
        (&args.html, args.html.as_ref().map(|_| document.to_html())),
    ] {
        if let (Some(path), Some(text)) = (path, text) {
            std::fs::write(path, text).map_err(Failure::system(path.display().to_string()))?;
            say(&format!("\nwritten: {}", path.display()));
        }
    }
    Ok(())
}

/// An error of the library, with the folder it is about and what would help.
fn refused(args: &Map, error: &opinion::Error) -> Failure {
    let help = match error {
        opinion::Error::File { .. } if !args.tolerant => " (--tolerant leaves such rows out)",
        _ => "",
    };
    Failure::Found(format!("{}: {error}{help}", args.conversation.display()))
}

/// Reads the folder, with a bar where somebody watches.
fn export(args: &Map) -> Result<Export, Failure> {
    if !args.conversation.is_dir() {
        let folder = args.conversation.display();
        return Err(Failure::Found(format!(
            "{folder} is not a folder: name the folder of an export of Pol.is"
        )));
    }
    let file = |name: &str| bytes(&args.conversation.join(name));
    let (votes, comments) = (file("votes.csv")?, file("comments.csv")?);
    let (participants, summary) = (file("participants-votes.csv")?, file("summary.csv")?);
    let files = Files {
        votes: votes.as_deref(),
        comments: comments.as_deref(),
        participants: participants.as_deref(),
        summary: summary.as_deref(),
    };
    let care = if args.tolerant { Care::Tolerant } else { Care::Strict };
    let bar = std::io::stderr().is_terminal().then(|| bar(0, "bytes read"));
    let mut show = |progress: Progress| {
        if let Some(bar) = &bar {
            bar.set_length(progress.of as u64);
            bar.set_position(progress.done as u64);
        }
    };
    let read = polis::read_with_progress(&files, care, &mut show).map_err(|error| refused(args, &error));
    if let Some(bar) = bar {
        bar.finish_and_clear();
    }
    read
}

/// The bytes of a file; none where it is not there.
fn bytes(path: &Path) -> Result<Option<Vec<u8>>, Failure> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::system(path.display().to_string())(error)),
    }
}

/// Says what was passed over.
fn remarks(export: &Export) {
    for remark in export.remarks.iter().take(REMARKS) {
        say(&format!("{}, line {}: {}", remark.file, remark.line, remark.what));
    }
    if export.remarks.len() > REMARKS {
        say(&format!("and {} more like these", export.remarks.len() - REMARKS));
    }
    if export.repeated > 0 {
        say(&format!("{} votes are in votes.csv more than once and count once", export.repeated));
    }
}

/// Draws the map as asked.
fn drawn(args: &Map, export: &Export, votes: &Votes) -> Result<Document, Failure> {
    let known: std::collections::BTreeMap<u64, &str> = export
        .statements
        .iter()
        .map(|statement| (statement.proposition.id, statement.words.as_str()))
        .collect();
    let words = |id: u64| known.get(&id).copied().unwrap_or_default().to_owned();
    let wrong = |error: opinion::Error| refused(args, &error);
    if args.parity {
        let map = parity::draw(votes).map_err(wrong)?;
        return Ok(Document::of_deployed(&map, votes, words));
    }
    let often = if votes.len() > MANY_VOTES { 0 } else { Config::default().resamples };
    let config = Config { resamples: args.resamples.unwrap_or(often), ..Config::default() };
    let mut map = opinion::draw(votes, &config, None).map_err(wrong)?;
    if config.resamples > 0 {
        map = opinion::firm_up(votes, &config, &map).map_err(wrong)?;
    }
    Ok(Document::of_map(&map, votes, words))
}
