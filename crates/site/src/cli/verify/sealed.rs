//! Verifying the sealed box of a conversation: its form, its counts, its root, and the map that is drawn from it again.

use std::io::Read as _;
use std::path::Path;

use civics::conversation::Seal;
use civics::{Act, Address, Entry, Kind};

use super::super::{Failure, say};
use super::{Verify, file, payload, wrong};
use crate::store::conversation::sealed::Contents;
use crate::work::draw;

/// Whether a file is a box: it begins like one.
pub fn is_box(path: &Path) -> bool {
    let mut begin = [0; 8];
    let read = std::fs::File::open(path).and_then(|mut file| file.read_exact(&mut begin));
    read.is_ok() && begin == *b"{\"box\":\""
}

/// Checks a box, against what its seal says if that is given.
///
/// # Errors
/// Says which line of the box, or which field of the seal, is not as it should be.
pub fn check(path: &Path, args: &Verify) -> Result<(), Failure> {
    let name = path.display();
    let text = String::from_utf8(file(path)?).map_err(|_| wrong(format!("{name} is not UTF-8")))?;
    let contents = Contents::parse(&text).map_err(|why| wrong(format!("{name}: {why}")))?;
    let (root, people, votes) = (contents.root(), contents.people.len() as u64, contents.votes());
    let (_, drawing) = draw::redrawn(&contents)?;
    let map = Some(drawing.digest).filter(|digest| !digest.is_empty());
    let shown = map.as_deref().unwrap_or("none: too little was said to draw one");
    say(&format!("conversation {} of {}", contents.conversation, contents.origin));
    say(&format!("root   {root}"));
    say(&format!("map    {shown}"));
    say(&format!("{} propositions, {people} people, {votes} votes", contents.propositions.len()));
    let Some(seal) = &args.payload else {
        say(
            "good in itself; compare root, counts and map with its seal in the log, or add --payload with that seal",
        );
        return Ok(());
    };
    let seal = sealed(seal, args.entry.as_deref())?;
    let differs = |what: &str, box_says: &str, seal_says: &str| {
        Err(wrong(format!(
            "the box is not the one that was sealed: its {what} is {box_says}, the seal says {seal_says}"
        )))
    };
    let conversation = Address::here(contents.conversation);
    if seal.conversation != conversation {
        return differs("conversation", &conversation.to_string(), &seal.conversation.to_string());
    }
    if seal.root != root {
        return differs("root", &root, &seal.root);
    }
    if seal.people != people || seal.votes != votes {
        return differs(
            "count of people and votes",
            &format!("{people}, {votes}"),
            &format!("{}, {}", seal.people, seal.votes),
        );
    }
    if seal.map != map {
        return differs("map", shown, seal.map.as_deref().unwrap_or("none"));
    }
    say("good: the box is the one that was sealed, and its map is drawn again byte by byte");
    Ok(())
}

/// What a seal says, from its payload or from what the log's page serves; held against its entry, if that is given.
fn sealed(path: &Path, entry: Option<&Path>) -> Result<Seal, Failure> {
    let text = String::from_utf8(file(path)?).map_err(|_| wrong("the seal is not a text"))?;
    let broken = || wrong(format!("{}: this is not the payload of a seal", path.display()));
    let served: serde_json::Value = serde_json::from_str(text.trim_end()).map_err(|_| broken())?;
    let field = |name: &str| served.get(name).and_then(serde_json::Value::as_str);
    let body = field("body").unwrap_or(text.trim_end());
    if let Some(entry) = entry {
        let entry = Entry::decode(&file(entry)?).map_err(wrong)?;
        let salt = field("salt").and_then(crate::config::unhex);
        let salt = salt.ok_or_else(|| wrong("only what the log's page serves holds the salt of the seal"))?;
        payload(0, &entry, &salt, body)?;
    }
    match Act::read(&Kind::Seal, body) {
        Ok(Some(Act::Seal(seal))) => Ok(seal),
        _ => Err(broken()),
    }
}
