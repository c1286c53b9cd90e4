//! `cargo xtask test`: every check, cheap ones first, the tests' own summary last.

use crate::browser::Browser;
use crate::postgres::{self, Cluster, Flush};
use crate::shell::{Outcome, answer, cargo, executable, run, say, target_folder};
use crate::tools::Tools;
use std::path::PathBuf;
use std::time::Instant;

/// One step; the order here is the order in which they run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Fmt,
    Clippy,
    Tools,
    Doc,
    Build,
    Browser,
    Doctest,
    Tests,
}

impl Step {
    const ALL: [Self; 8] = [
        Self::Fmt,
        Self::Clippy,
        Self::Tools,
        Self::Doc,
        Self::Build,
        Self::Browser,
        Self::Doctest,
        Self::Tests,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Clippy => "clippy",
            Self::Tools => "tools",
            Self::Doc => "doc",
            Self::Build => "build",
            Self::Browser => "browser",
            Self::Doctest => "doctest",
            Self::Tests => "tests",
        }
    }

    fn about(self) -> &'static str {
        match self {
            Self::Fmt => "the form of the code",
            Self::Clippy => "what the compiler and clippy warn of",
            Self::Tools => "the programs that the checks need",
            Self::Doc => "the documentation, without a broken link",
            Self::Build => "the test programs and the server",
            Self::Browser => "the pages in a real browser",
            Self::Doctest => "the examples in the documentation",
            Self::Tests => "the tests, on SQLite and PostgreSQL",
        }
    }

    /// Whether what follows makes no sense after this step failed.
    fn stops_the_rest(self) -> bool {
        !matches!(self, Self::Doc | Self::Browser | Self::Doctest)
    }

    fn parse(name: &str) -> Outcome<Self> {
        Self::ALL.into_iter().find(|step| step.name() == name).ok_or_else(|| {
            let names = Self::ALL.map(Self::name).join(", ");
            format!("there is no step `{name}`; the steps are {names}")
        })
    }
}

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
struct Plan {
    steps: Vec<Step>,
    install: bool,
    runner: Vec<String>,
}

impl Plan {
    fn parse(args: &[String]) -> Outcome<Self> {
        let (mut only, mut skip, mut runner) = (Vec::new(), Vec::new(), Vec::new());
        let mut rest = args.iter();
        while let Some(arg) = rest.next() {
            let list = match arg.as_str() {
                "--only" => &mut only,
                "--skip" => &mut skip,
                "--" => {
                    runner = rest.by_ref().cloned().collect();
                    continue;
                }
                other => return Err(format!("`{other}` is neither --only STEP, --skip STEP nor --")),
            };
            list.push(Step::parse(rest.next().ok_or_else(|| format!("{arg} needs a step"))?)?);
        }
        let wanted = |step: Step| (only.is_empty() || only.contains(&step)) && !skip.contains(&step);
        let needs = |wants: &[Step]| wants.iter().any(|step| wanted(*step));
        let steps = Step::ALL.into_iter().filter(|step| match step {
            // These two are looked into whenever a step that needs them runs, even if they were skipped by name.
            Step::Tools => wanted(Step::Tools) || needs(&[Step::Browser, Step::Tests]),
            Step::Build => wanted(Step::Build) || needs(&[Step::Browser]),
            step => wanted(*step),
        });
        let steps: Vec<Step> = steps.collect();
        if steps.is_empty() {
            return Err("nothing is left to do".to_string());
        }
        Ok(Self { steps, install: !skip.contains(&Step::Tools), runner })
    }

    fn has(&self, step: Step) -> bool {
        self.steps.contains(&step)
    }
}

/// What earlier steps found for later ones.
#[derive(Debug, Default)]
struct Found {
    node: Option<PathBuf>,
    chromium: Option<PathBuf>,
    python: Option<PathBuf>,
    postgres: Option<PathBuf>,
    server: Option<PathBuf>,
}

/// Runs the steps; the first failure of a step that others build on ends the run, the others are told at the end.
pub(crate) fn start(args: &[String]) -> Outcome<()> {
    let plan = Plan::parse(args)?;
    let left_out: Vec<&str> = Step::ALL.into_iter().filter(|step| !plan.has(*step)).map(Step::name).collect();
    if !left_out.is_empty() {
        say(&format!("Left out as asked: {}.", left_out.join(", ")));
    }
    let mut found = Found::default();
    let mut failures: Vec<String> = Vec::new();
    for (at, step) in plan.steps.iter().enumerate() {
        say(&format!("== {} of {}, {}: {}", at + 1, plan.steps.len(), step.name(), step.about()));
        let start = Instant::now();
        let outcome = take(*step, &plan, &mut found);
        if let Err(sentence) = &outcome {
            failures.push(format!("{}: {sentence}", step.name()));
        }
        // After the tests nothing is said, so that the output ends with their summary.
        if *step != Step::Tests || outcome.is_err() {
            let verdict = if outcome.is_ok() { "done" } else { "FAILED" };
            say(&format!("   {verdict}: {} took {:.1} s", step.name(), start.elapsed().as_secs_f64()));
        }
        if outcome.is_err() && step.stops_the_rest() {
            break;
        }
    }
    if failures.is_empty() { Ok(()) } else { Err(format!("failed: {}", failures.join("; "))) }
}

fn take(step: Step, plan: &Plan, found: &mut Found) -> Outcome<()> {
    match step {
        Step::Fmt => run(&mut cargo(&["fmt", "--all", "--check"]), "cargo fmt (`cargo fmt --all` mends it)"),
        Step::Clippy => {
            let args = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
            run(&mut cargo(&args), "cargo clippy")
        }
        Step::Tools => tools(plan, found),
        Step::Doc => {
            let mut command = cargo(&["doc", "--workspace", "--no-deps"]);
            run(command.env("RUSTDOCFLAGS", "-D warnings"), "cargo doc")
        }
        Step::Build => build(found),
        Step::Browser => browser(found),
        Step::Doctest => run(&mut cargo(&["test", "--workspace", "--doc"]), "the documentation's examples"),
        Step::Tests => tests(plan, found),
    }
}

/// Finds what the chosen steps need, and installs what may be installed.
fn tools(plan: &Plan, found: &mut Found) -> Outcome<()> {
    let tools = Tools::new(plan.install);
    if plan.has(Step::Browser) {
        found.chromium = Some(tools.chromium()?);
        found.node = Some(tools.node()?);
    }
    if plan.has(Step::Tests) {
        found.python = Some(tools.python()?);
        found.postgres = Some(tools.postgres()?);
    }
    Ok(())
}

/// Builds all test programs and, because its tests need it, the server; later steps build nothing anew.
fn build(found: &mut Found) -> Outcome<()> {
    run(&mut runner(&["--no-run"]), "building the tests")?;
    let server = target_folder()?.join("debug/groundswell");
    if !executable(&server) {
        return Err(format!("the build did not leave the server at {}", server.display()));
    }
    found.server = Some(server);
    Ok(())
}

fn browser(found: &Found) -> Outcome<()> {
    match (&found.node, &found.chromium, &found.server) {
        (Some(node), Some(chromium), Some(server)) => Browser { node, chromium, server }.test(),
        _ => Err("Node.js, Chromium or the server is missing".to_string()),
    }
}

fn tests(plan: &Plan, found: &Found) -> Outcome<()> {
    let bin = found.postgres.as_deref().ok_or("PostgreSQL is missing")?;
    let cluster = Cluster::start(bin, Flush::Off)?;
    say(&format!("   PostgreSQL for this run: {}", cluster.url()));
    let mut command = runner(&[]);
    command.args(&plan.runner).env(postgres::VARIABLE, cluster.url());
    if let Some(python) = &found.python {
        command.env("GROUNDSWELL_PYTHON", python);
    }
    run(&mut command, "the tests")
}

/// The test runner over the whole workspace: nextest where it is installed, else cargo's own.
///
/// Cargo's own is told the kinds of targets, so that it leaves out the examples, which have their own step.
fn runner(args: &[&str]) -> std::process::Command {
    let words: &[&str] = if has_nextest() {
        &["nextest", "run", "--workspace"]
    } else {
        &["test", "--workspace", "--lib", "--bins", "--tests"]
    };
    cargo(&[words, args].concat())
}

/// Whether `cargo nextest` answers.
pub(crate) fn has_nextest() -> bool {
    answer(&mut cargo(&["nextest", "--version"])).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(words: &str) -> Outcome<Plan> {
        Plan::parse(&words.split_whitespace().map(str::to_string).collect::<Vec<_>>())
    }

    fn steps(words: &str) -> String {
        plan(words).unwrap().steps.iter().map(|step| step.name()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn without_options_every_step_runs_and_the_tests_come_last() {
        assert_eq!(steps(""), "fmt clippy tools doc build browser doctest tests");
    }

    #[test]
    fn a_chosen_step_brings_what_it_needs() {
        assert_eq!(steps("--only fmt"), "fmt");
        assert_eq!(steps("--only browser"), "tools build browser");
        assert_eq!(steps("--only tests --only clippy"), "clippy tools tests");
    }

    #[test]
    fn a_skipped_step_is_left_out_and_nothing_else() {
        assert_eq!(steps("--skip browser"), "fmt clippy tools doc build doctest tests");
        assert_eq!(steps("--skip browser --skip tests --skip tools"), "fmt clippy doc build doctest");
    }

    #[test]
    fn skipping_the_tools_means_installing_nothing() {
        let plan = plan("--skip tools").unwrap();
        assert!(!plan.install && plan.has(Step::Tools));
    }

    #[test]
    fn what_follows_two_dashes_goes_to_the_runner() {
        let plan = plan("--only tests -- -E test(recall) --only x").unwrap();
        assert_eq!(plan.runner, ["-E", "test(recall)", "--only", "x"]);
    }

    #[test]
    fn a_wrong_option_is_named() {
        assert!(plan("--only tset").unwrap_err().contains("`tset`"));
        assert!(plan("--only").unwrap_err().contains("--only needs a step"));
        assert!(plan("fast").unwrap_err().contains("`fast`"));
        assert_eq!(plan("--only fmt --skip fmt").unwrap_err(), "nothing is left to do");
    }
}
