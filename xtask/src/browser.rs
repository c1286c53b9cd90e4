//! The pages in a real browser: the checks of `tests/browser`, and screenshots to look at.

use crate::demo;
use crate::shell::{self, Outcome, run, say};
use crate::tools::Tools;
use std::path::Path;
use std::process::{Command, Stdio};

/// What a program of `tests/browser` is started with.
#[derive(Debug)]
pub(crate) struct Browser<'a> {
    /// Node.js.
    pub(crate) node: &'a Path,
    /// Chromium.
    pub(crate) chromium: &'a Path,
    /// The server's program.
    pub(crate) server: &'a Path,
}

impl Browser<'_> {
    /// Runs every `*.test.mjs`; each starts the servers that it needs by itself.
    pub(crate) fn test(&self) -> Outcome<()> {
        run(&mut self.node(&["--test", "--test-reporter=spec"]), "the browser tests")
    }

    fn node(&self, args: &[&str]) -> Command {
        let mut command = Command::new(self.node);
        command.args(args).current_dir(shell::root().join("tests/browser")).stdin(Stdio::null());
        command.env("GROUNDSWELL_BIN", self.server).env("GROUNDSWELL_CHROMIUM", self.chromium);
        // `cargo run` points this at the compiler's libraries, where a browser has nothing to look for.
        command.env_remove("LD_LIBRARY_PATH");
        command
    }
}

/// `cargo xtask pictures`: screenshots of the demonstration at phone and desktop width and as printed.
pub(crate) fn pictures(paths: &[String]) -> Outcome<()> {
    let tools = Tools::new(true);
    tools.fonts()?;
    let (chromium, node) = (tools.chromium()?, tools.node()?);
    let server = demo::build()?;
    let browser = Browser { node: &node, chromium: &chromium, server: &server };
    let mut command = browser.node(&["pictures.mjs"]);
    run(command.args(paths), "taking the pictures")?;
    say("The pictures are in tests/browser/pictures.");
    Ok(())
}
