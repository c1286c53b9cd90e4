//! `cargo xtask faults`: killed servers, full disks and flipped bits at full size.

use crate::bench::on_disk;
use crate::postgres::{self, Cluster, Flush};
use crate::shell::{Outcome, cargo, run, say};
use crate::test::has_nextest;
use crate::tools::Tools;

/// Runs the tests of `site` whose names contain `faults`, and the filter if one is given, at full size.
pub(crate) fn run_all(filter: Option<&str>) -> Outcome<()> {
    let bin = Tools::new(true).postgres()?;
    let cluster = Cluster::start(&bin, Flush::On)?;
    say(&format!("   PostgreSQL with fsync on: {}", cluster.url()));
    let words = if has_nextest() { nextest(filter) } else { cargo_test(filter) };
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut command = cargo(&words);
    command.env("GROUNDSWELL_FAULTS", "full").env(postgres::VARIABLE, cluster.url());
    run(on_disk(&mut command), "the fault tests")
}

/// One test at a time, so that what one breaks does not slow down what another measures.
fn nextest(filter: Option<&str>) -> Vec<String> {
    let chosen = match filter {
        Some(filter) => format!("test(faults) & test({filter})"),
        None => "test(faults)".to_string(),
    };
    // The counts of what was acknowledged and found are the point: they are shown of tests that pass, too.
    let words = [
        "nextest",
        "run",
        "--package",
        "site",
        "--test-threads",
        "1",
        "--no-fail-fast",
        "--success-output",
        "final",
        "-E",
    ];
    words.iter().map(ToString::to_string).chain([chosen]).collect()
}

/// Cargo's own runner joins names by *or*, so a filter stands in the place of `faults`.
fn cargo_test(filter: Option<&str>) -> Vec<String> {
    let words = ["test", "--package", "site", "--no-fail-fast", filter.unwrap_or("faults"), "--"];
    words.iter().map(ToString::to_string).chain(["--test-threads=1".to_string()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_narrows_the_fault_tests() {
        assert_eq!(nextest(None).last().unwrap(), "test(faults)");
        assert_eq!(nextest(Some("kill")).last().unwrap(), "test(faults) & test(kill)");
    }

    #[test]
    fn both_runners_take_one_test_at_a_time() {
        assert!(nextest(None).join(" ").contains("--test-threads 1"));
        assert!(cargo_test(None).join(" ").ends_with("faults -- --test-threads=1"));
        assert!(cargo_test(Some("kill")).contains(&"kill".to_string()));
    }
}
