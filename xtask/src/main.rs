//! What builders do with the repository: `cargo demo`, and `cargo xtask test`, `bench`, `faults`, `postgres`, `pictures`.
//!
//! It uses the standard library alone, so that it compiles in a second on a machine that has nothing yet.
//! Each command says what it does before it does it, and each failure is a sentence that says what would help.

mod bench;
mod browser;
mod demo;
mod faults;
mod postgres;
mod shell;
mod test;
mod tools;

use shell::{Outcome, say};
use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask COMMAND

  demo [ARG...]         build the server and run its demonstration (also: cargo demo)
  test [OPTION...]      every check, as the project's own server runs it
       --only STEP      only this step (may be repeated; what it needs is done too)
       --skip STEP      all but this step (may be repeated); skipping tools means: install nothing
       -- ARG...        further arguments for the test runner
       steps: fmt, clippy, tools, doc, build, browser, doctest, tests
  bench [FILTER]        the measurements, in a release build
  faults [FILTER]       the fault tests at full size
  postgres              a throw-away PostgreSQL server until Ctrl-C
  pictures [PATH...]    screenshots of the demonstration's pages into tests/browser/pictures";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("xtask: {sentence}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(args: &[String]) -> Outcome<()> {
    let Some((command, rest)) = args.split_first() else {
        return Err(format!("which command?\n{USAGE}"));
    };
    match command.as_str() {
        "demo" => demo::run(rest),
        "test" => test::start(rest),
        "bench" => bench::run_all(filter(rest)?),
        "faults" => faults::run_all(filter(rest)?),
        "postgres" => postgres::run(),
        "pictures" => browser::pictures(rest),
        postgres::KEEPER => postgres::keep(rest),
        "help" | "--help" | "-h" => {
            say(USAGE);
            Ok(())
        }
        other => Err(format!("there is no command `{other}`\n{USAGE}")),
    }
}

/// The one optional filter that `bench` and `faults` take.
fn filter(args: &[String]) -> Outcome<Option<&str>> {
    match args {
        [] => Ok(None),
        [one] => Ok(Some(one)),
        more => Err(format!("one filter at most, {} were given", more.len())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(list: &[&str]) -> Vec<String> {
        list.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_filter_is_one_word_or_none() {
        assert_eq!(filter(&[]), Ok(None));
        assert_eq!(filter(&words(&["sqlite"])), Ok(Some("sqlite")));
        assert!(filter(&words(&["a", "b"])).is_err());
    }

    #[test]
    fn an_unknown_command_is_answered_with_the_usage() {
        let answer = dispatch(&words(&["tset"])).unwrap_err();
        assert!(answer.contains("`tset`") && answer.contains("--only STEP"), "{answer}");
        assert!(dispatch(&[]).unwrap_err().contains("Usage"));
    }
}
