//! `cargo demo`: builds the server with a line of progress, then becomes the server's demonstration.

use crate::shell::{Outcome, answer, cargo, json_text, say};
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, IsTerminal, Read, Write};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

/// How often the line is written anew where it cannot be overwritten, as in a file.
const PLAIN_EVERY: Duration = Duration::from_secs(10);

/// Builds the server, then hands the terminal over to `groundswell demo` with the further arguments.
pub(crate) fn run(args: &[String]) -> Outcome<()> {
    say("Groundswell: building the server, then a demonstration alliance on it. Ctrl-C ends it.");
    let binary = build()?;
    // The server takes this process's place, so that Ctrl-C and its exit code are its own.
    let error = Command::new(&binary).arg("demo").args(args).exec();
    Err(format!("cannot start {}: {error}", binary.display()))
}

/// Builds `groundswell` as `cargo build` would and returns the file.
pub(crate) fn build() -> Outcome<PathBuf> {
    let start = Instant::now();
    let total = packages()?;
    let mut command = cargo(&["build", "--package", "site", "--message-format=json-render-diagnostics"]);
    command.env("CARGO_TERM_PROGRESS_WHEN", "never").stdin(Stdio::null());
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|e| format!("cannot start cargo: {e}"))?;
    let (send, receive) = mpsc::channel();
    if let (Some(out), Some(err)) = (child.stdout.take(), child.stderr.take()) {
        lines(out, send.clone(), Line::Message);
        lines(err, send, Line::Word);
    }
    let mut progress = Progress::new(total);
    let mut screen = Screen::new();
    loop {
        match receive.recv_timeout(Duration::from_millis(500)) {
            Ok(Line::Message(json)) => progress.message(&json),
            Ok(Line::Word(words)) => {
                if let Some(diagnostic) = progress.word(words) {
                    screen.above(&diagnostic);
                }
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
        screen.show(&progress.line(start.elapsed()));
    }
    screen.end();
    let status = child.wait().map_err(|e| format!("cannot wait for cargo: {e}"))?;
    match progress.binary {
        Some(binary) if status.success() => {
            say(&format!(
                "The server is built: {} crates, {} s.",
                progress.built.len(),
                start.elapsed().as_secs()
            ));
            Ok(binary)
        }
        _ => Err(format!("the server did not build ({status}); what the compiler said stands above")),
    }
}

enum Line {
    Message(String),
    Word(String),
}

fn lines(from: impl Read + Send + 'static, to: Sender<Line>, kind: fn(String) -> Line) {
    thread::spawn(move || {
        for line in BufReader::new(from).split(b'\n').map_while(Result::ok) {
            if to.send(kind(String::from_utf8_lossy(&line).into_owned())).is_err() {
                break;
            }
        }
    });
}

/// How many packages the server is made of; asking for it fetches those that are not here yet.
fn packages() -> Outcome<usize> {
    let mut command = cargo(&["tree", "--package", "site", "--edges", "normal,build"]);
    command.args(["--prefix", "none", "--format", "{p}", "--color", "never"]).stderr(Stdio::inherit());
    answer(&mut command).map(|tree| count(&tree))
}

/// The distinct packages in what `cargo tree` prints, where a repeated one is marked with a star.
fn count(tree: &str) -> usize {
    let package = |line: &'_ str| line.trim().trim_end_matches(" (*)").to_string();
    tree.lines().map(package).filter(|line| !line.is_empty()).collect::<BTreeSet<_>>().len()
}

/// What cargo has said so far.
struct Progress {
    total: usize,
    built: BTreeSet<String>,
    now: String,
    binary: Option<PathBuf>,
}

impl Progress {
    fn new(total: usize) -> Self {
        Self { total, built: BTreeSet::new(), now: "looking up what to compile".to_string(), binary: None }
    }

    /// Takes one of cargo's messages: a finished crate counts once, its build script does not.
    fn message(&mut self, json: &str) {
        if !json.contains("\"reason\":\"compiler-artifact\"") || json.contains("\"kind\":[\"custom-build\"]")
        {
            return;
        }
        self.built.extend(json_text(json, "package_id"));
        if json.contains("\"name\":\"groundswell\"") {
            self.binary = json_text(json, "executable").map(PathBuf::from).or(self.binary.take());
        }
    }

    /// Takes a line that cargo wrote for people; what is neither progress nor its end is given back.
    fn word(&mut self, line: String) -> Option<String> {
        let mut words = line.split_whitespace();
        match (line.starts_with(' '), words.next(), words.next()) {
            (true, Some("Compiling" | "Checking"), Some(name)) => self.now = format!("compiling {name}"),
            (true, Some("Downloading" | "Downloaded" | "Updating" | "Locking"), _) => {
                self.now = "fetching sources".to_string();
            }
            (true, Some("Blocking"), _) => self.now = "waiting for another build to end".to_string(),
            (true, Some("Finished" | "Adding"), _) => {}
            _ => return Some(line),
        }
        None
    }

    fn line(&self, elapsed: Duration) -> String {
        let done = self.built.len();
        let total = self.total.max(done);
        format!("{done} of about {total} crates, {} s: {}", elapsed.as_secs(), self.now)
    }
}

/// One line that is overwritten on a terminal and written now and then elsewhere.
struct Screen {
    terminal: bool,
    last: Option<Instant>,
}

impl Screen {
    fn new() -> Self {
        Self { terminal: std::io::stderr().is_terminal(), last: None }
    }

    fn show(&mut self, line: &str) {
        if self.terminal {
            let short: String = line.chars().take(78).collect();
            eprint!("\r\x1b[2K{short}");
            let _ = std::io::stderr().flush();
        } else if self.last.is_none_or(|last| last.elapsed() >= PLAIN_EVERY) {
            self.last = Some(Instant::now());
            eprintln!("{line}");
        }
    }

    fn above(&self, line: &str) {
        self.end();
        eprintln!("{line}");
    }

    fn end(&self) {
        if self.terminal {
            eprint!("\r\x1b[2K");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIBRARY: &str = r#"{"reason":"compiler-artifact","package_id":"registry+x#serde@1.0.1","target":{"kind":["lib"],"name":"serde"},"executable":null,"fresh":true}"#;
    const SCRIPT: &str = r#"{"reason":"compiler-artifact","package_id":"registry+x#libc@0.2.0","target":{"kind":["custom-build"],"name":"b"},"executable":"/t/build"}"#;
    const BINARY: &str = r#"{"reason":"compiler-artifact","package_id":"path+file:///r#site@0.1.0","target":{"kind":["bin"],"name":"groundswell"},"executable":"/t/debug/groundswell"}"#;

    #[test]
    fn a_crate_counts_once_and_a_build_script_does_not() {
        let mut progress = Progress::new(3);
        for message in [LIBRARY, LIBRARY, SCRIPT, r#"{"reason":"build-finished","success":true}"#] {
            progress.message(message);
        }
        assert_eq!(progress.built.len(), 1);
        assert_eq!(progress.binary, None);
        progress.message(BINARY);
        assert_eq!(progress.binary, Some(PathBuf::from("/t/debug/groundswell")));
        assert!(progress.line(Duration::from_secs(7)).starts_with("2 of about 3 crates, 7 s:"));
    }

    #[test]
    fn the_total_never_stays_below_what_is_done() {
        let mut progress = Progress::new(0);
        progress.message(LIBRARY);
        assert!(progress.line(Duration::ZERO).starts_with("1 of about 1 crates, 0 s:"));
    }

    #[test]
    fn a_diagnostic_is_given_back_and_progress_is_not() {
        let mut progress = Progress::new(1);
        assert_eq!(progress.word("   Compiling serde v1.0.1".to_string()), None);
        assert_eq!(progress.now, "compiling serde");
        assert_eq!(progress.word(" Downloading crates ...".to_string()), None);
        assert_eq!(progress.now, "fetching sources");
        let error = "error[E0425]: cannot find value".to_string();
        assert_eq!(progress.word(error.clone()), Some(error));
        assert_eq!(progress.word("    Finished `dev` profile".to_string()), None);
    }

    #[test]
    fn packages_are_counted_once_each() {
        let tree =
            "site v0.1.0 (/r)\nserde v1.0.1\nsyn v2.0.0 (proc-macro)\nserde v1.0.1 (*)\n\nserde v0.9.0\n";
        assert_eq!(count(tree), 4);
        assert_eq!(count(""), 0);
    }
}
