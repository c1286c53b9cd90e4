//! Exporting into a folder: for a member, for a circle, or for the whole node.

use std::path::PathBuf;

use clap::Args;
use tlog::checkpoint::Checkpoint;
use tlog::note::{Note, SigningKey};

use super::{Failure, Node, say, serve};
use crate::config::unhex;
use crate::store::export::{self, Under};
use crate::store::keep;
use crate::store::sql::SqlError;

/// What goes where.
#[derive(Debug, Clone, Args)]
pub struct Export {
    /// A folder that does not exist yet.
    pub folder: PathBuf,
    /// The act by which the member came; without it and --circle, everything public of this node.
    #[arg(long, conflicts_with = "circle")]
    pub member: Option<i64>,
    /// The act that opened the circle.
    #[arg(long)]
    pub circle: Option<i64>,
    /// Which node.
    #[command(flatten)]
    pub node: Node,
}

/// The last signed head of a node, with the log's key.
fn under(node: &Node) -> Result<Under, Failure> {
    let wrong = |error: &dyn std::fmt::Display| Failure::Found(format!("the signed head: {error}"));
    let config = node.config()?;
    let path = config.data.join("head");
    let bytes = keep::read_if_there(&path).map_err(Failure::system(path.display().to_string()))?;
    let bytes = bytes.ok_or_else(|| Failure::Found("this node has signed nothing yet".into()))?;
    let note = Note::parse(&bytes).map_err(|error| wrong(&error))?;
    let head = Checkpoint::parse(note.text()).map_err(|error| wrong(&error))?;
    let path = config.data.join("log.key");
    let text = std::fs::read_to_string(&path).map_err(Failure::system(path.display().to_string()))?;
    let seed = unhex(text.trim()).ok_or_else(|| Failure::Found("log.key is damaged".into()))?;
    let key = SigningKey::new(head.origin(), &seed).map_err(|error| wrong(&error))?;
    let key = key.verifier().to_string();
    Ok(Under { size: head.size(), root: head.root(), note: note.to_string(), key })
}

/// `groundswell export`; the node may be serving meanwhile.
pub fn run(args: &Export) -> Result<(), Failure> {
    let config = args.node.config()?;
    if args.folder.exists() {
        return Err(Failure::Found(format!("{} exists already: name a new folder", args.folder.display())));
    }
    let under = under(&args.node)?;
    let runtime = serve::runtime()?;
    let mut db = serve::place(&config, runtime.handle()).connect(false)?;
    serve::folder(&args.folder)?;
    let mut files = 0u64;
    let mut put = |path: &str, bytes: &[u8]| {
        let path = args.folder.join(path);
        let io = |error: std::io::Error| SqlError::Other(format!("{}: {error}", path.display()));
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(io)?;
        }
        files += 1;
        std::fs::write(&path, bytes).map_err(io)
    };
    match args.member {
        Some(member) => export::of_member(db.as_mut(), member, &under, &mut put)?,
        None => export::public(db.as_mut(), args.circle, &under, &mut put)?,
    }
    say(&format!("{files} files were written to {}", args.folder.display()));
    Ok(())
}
