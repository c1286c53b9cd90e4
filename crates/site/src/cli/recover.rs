//! Recovery: a node whose data were lost or restored gets back what a copy of its log holds, and can serve again.

use std::path::Path;

use clap::{Args, ValueEnum};
use tlog::Hash;
use tlog::checkpoint::Checkpoint;
use tlog::note::{Note, SigningKey, VerifierKey};

use super::rebuild::bar;
use super::source::Source;
use super::{Failure, Node, backup, say, serve, verify};
use crate::config::{Config, Edge, Keys};
use crate::store::open::{self, Opened};
use crate::store::sql::{Sql, SqlError, stmt};
use crate::store::{keep, log, rebuild, refill, testimony};

/// From where, and what the host knows.
#[derive(Debug, Clone, Args)]
pub struct Recover {
    /// A backup, a folder with a copy of the log, an export, or the address of a log.
    #[arg(long)]
    pub from: String,
    /// Only where the file `head` is lost: the size of the largest head that anybody has seen of this log. Ask everybody
    /// who follows it first: if there was a larger one, the log will be caught with two histories.
    #[arg(long)]
    pub largest_head: Option<u64>,
    /// Only where the file `head` is lost: what becomes of what was told.
    #[arg(long)]
    pub testimonies: Option<Testimonies>,
    /// Which node.
    #[command(flatten)]
    pub node: Node,
}

/// What becomes of what was told, where it is not known for certain what was withdrawn since the backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Testimonies {
    /// You know that nobody withdrew anything after the largest head: show what the log does not say was withdrawn.
    Show,
    /// You do not: destroy everything that was told.
    Destroy,
}

const NO_LARGEST: &str = "the file of the last signed head is lost, so only you can say how far this log had come. Ask \
 everybody who follows it for the largest head that they have seen; get the copy from who has it, and add \
 --largest-head with its size";
const NO_WISH: &str = "it is not known for certain what was withdrawn since the backup was made. If you know that \
 nobody withdrew anything after that head, add --testimonies show; if you do not, add --testimonies destroy";

/// `groundswell recover`.
pub fn run(args: &Recover, edge: &Edge) -> Result<(), Failure> {
    let config = args.node.config()?;
    serve::folder(&config.data)?;
    for name in ["log.key", "secret.key"] {
        if !config.data.join(name).is_file() {
            let told = format!("{name} is missing in {}: put it back first", config.data.display());
            return Err(Failure::Found(told));
        }
    }
    let keys = Keys::load(&config.data, edge)?;
    let key = SigningKey::new(&config.origin, &keys.log).map_err(|e| Failure::Found(e.to_string()))?;
    let runtime = serve::runtime()?;
    let place = serve::place(&config, runtime.handle());
    let mut opened = open::open(place, &config.data, &config.origin)?;
    let copied = load(Path::new(&args.from), opened.writer.as_mut())?;
    if copied {
        // What was loaded must be known to be withdrawn before anything is folded from it.
        let beside = Path::new(&args.from).join("withdrawn");
        let told = || beside.display().to_string();
        let withdrawn = keep::withdrawn(&beside).map_err(Failure::system(told()))?;
        keep::remember_withdrawn(&opened.ledger, &withdrawn).map_err(Failure::system(told()))?;
        rebuild::destroy_withdrawn(opened.writer.as_mut(), &withdrawn)?;
    }
    let source = Source::new(&args.from)?;
    let (note, head) = newest(&source, key.verifier(), &opened, args)?;
    let again = log::size(opened.writer.as_mut())?;
    if opened.head.recovery.is_none() && !copied && head.0 <= again {
        say("nothing is missing here");
        return Ok(());
    }
    bring(&source, &mut opened, head)?;
    finish(&config, &mut opened, (&note, head), args.testimonies)
}

/// Loads a backup into an empty database, of whichever engine.
fn load(folder: &Path, to: &mut dyn Sql) -> Result<bool, Failure> {
    let Some(place) = backup::database(folder) else { return Ok(false) };
    if log::size(to)? > 0 {
        return Ok(false);
    }
    let mut from = place.connect(false)?;
    let bar = bar(log::size(from.as_mut())?, "rows copied");
    refill::copy_kept(from.as_mut(), to, &mut |done| bar.set_position(done))?;
    bar.finish_and_clear();
    // Until it is known what was withdrawn since, nothing of it is shown.
    to.write_all(&rebuild::darken())?;
    rebuild::rebuild(to, &mut |_| {})?;
    Ok(true)
}

/// The head of the copy, if it is one that may be believed: signed by this log's key and not older than the last one.
fn newest(
    source: &Source,
    key: &VerifierKey,
    opened: &Opened,
    args: &Recover,
) -> Result<(String, (u64, Hash)), Failure> {
    let head = verify::head(source, &verify::only(key)?)?;
    let found = (head.size(), head.root());
    match &opened.signed {
        Some(bytes) => {
            let note = Note::parse(bytes).map_err(|e| Failure::Found(e.to_string()))?;
            let last = Checkpoint::parse(note.text()).map_err(|e| Failure::Found(e.to_string()))?;
            if last.size() > found.0 || (last.size() == found.0 && last.root() != found.1) {
                return Err(Failure::Found(format!(
                    "the copy ends at {} and {} entries were signed: find a newer copy",
                    found.0,
                    last.size()
                )));
            }
        }
        None if args.largest_head.is_none() => return Err(Failure::Found(NO_LARGEST.into())),
        None if args.largest_head != Some(found.0) => {
            return Err(Failure::Found(format!("the copy ends at {}, not at the largest head", found.0)));
        }
        None if args.testimonies.is_none() => return Err(Failure::Found(NO_WISH.into())),
        None => {}
    }
    Ok((source.text("checkpoint")?, found))
}

fn bring(source: &Source, opened: &mut Opened, head: (u64, Hash)) -> Result<(), Failure> {
    let bar = bar(head.0, "entries checked");
    let mut fetch = |path: &str| source.fetch(path);
    let done = &mut |at| bar.set_position(at);
    let brought = refill::refill(opened.writer.as_mut(), &opened.ledger, head, &mut fetch, done)?;
    bar.finish_and_clear();
    say(&format!(
        "{} entries came back, with {} public payloads and {} withdrawals",
        brought.entries, brought.payloads, brought.withdrawn
    ));
    Ok(())
}

/// Folds everything, destroys what must not come back, and last puts the head in its place.
fn finish(
    config: &Config,
    opened: &mut Opened,
    (note, head): (&str, (u64, Hash)),
    wish: Option<Testimonies>,
) -> Result<(), Failure> {
    const TOLD: &str = "SELECT id FROM testimony ORDER BY id";
    let io = |error: std::io::Error| SqlError::Other(error.to_string());
    let q = opened.writer.as_mut();
    rebuild::destroy_withdrawn(q, &keep::withdrawn(&opened.ledger).map_err(io)?)?;
    q.write_all(&[rebuild::lighten()])?;
    rebuild::rebuild(q, &mut |_| {})?;
    if opened.signed.is_none() && wish != Some(Testimonies::Show) {
        let keys = q.rows(TOLD, &[])?.iter().map(|row| row.int(0)).collect::<Result<Vec<_>, _>>()?;
        keep::remember_withdrawn(&opened.ledger, &keys).map_err(io)?;
        for key in &keys {
            let mut list = testimony::destroy(*key);
            list.extend(testimony::forget(*key));
            q.write_all(&list)?;
        }
        q.scrub()?;
        say(&format!("{} testimonies were destroyed", keys.len()));
    }
    let size = i64::try_from(head.0).map_err(|_| SqlError::Column(0))?;
    let root = head.1.to_bytes().to_vec();
    q.write_all(&[stmt!(
        "INSERT INTO signed (size, root) VALUES ($1, $2) ON CONFLICT (size) DO NOTHING",
        size,
        root
    )])?;
    let whole = log::size(q)?;
    log::redraw(q, whole)?;
    let path = config.data.join("head");
    keep::swap(&path, opened.signed.as_deref(), note.as_bytes())
        .map_err(Failure::system(path.display().to_string()))?;
    say(&format!("the log is whole again up to {}; the server can be started", head.0));
    Ok(())
}
