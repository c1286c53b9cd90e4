//! Rebuilding the tables that pages read, from the log and the payloads.

use indicatif::{ProgressBar, ProgressStyle};

use super::{Failure, Node, say, serve};
use crate::store::{log, open, rebuild};

/// A bar that shows how far something has come; nothing where nobody watches.
pub fn bar(whole: u64, what: &'static str) -> ProgressBar {
    let bar = ProgressBar::new(whole).with_message(what);
    let style = ProgressStyle::with_template("{msg} {wide_bar} {human_pos} of {human_len}");
    if let Ok(style) = style {
        bar.set_style(style);
    }
    bar
}

/// `groundswell rebuild`.
pub fn run(node: &Node) -> Result<(), Failure> {
    let config = node.config()?;
    let runtime = serve::runtime()?;
    let mut opened = open::open(serve::place(&config, runtime.handle()), &config.data, &config.origin)?;
    let bar = bar(log::size(opened.writer.as_mut())?, "acts folded");
    let acts = rebuild::rebuild(opened.writer.as_mut(), &mut |done| bar.set_position(done))?;
    bar.finish_and_clear();
    say(&format!("{acts} acts were folded again"));
    match &opened.head.recovery {
        None => Ok(()),
        Some(why) => Err(Failure::Found(format!("the node is still in recovery: {why}"))),
    }
}
