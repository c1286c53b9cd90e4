//! `cargo xtask bench`: the facts of this machine, then every measurement in a release build.

use crate::postgres::{self, Cluster, Flush};
use crate::shell::{Outcome, answer, cargo, run, say};
use crate::tools::Tools;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Prints the machine's facts and runs the benches of `tlog` and the load benches of `site`.
pub(crate) fn run_all(filter: Option<&str>) -> Outcome<()> {
    for fact in facts() {
        say(&fact);
    }
    let bin = Tools::new(true).postgres()?;
    let mut log = cargo(&["bench", "--package", "tlog"]);
    run(with(&mut log, filter), "the benches of tlog")?;
    let cluster = Cluster::start(&bin, Flush::On)?;
    say(&format!("   PostgreSQL with fsync on: {}", cluster.url()));
    let mut load = cargo(&["bench", "--package", "site", "--bench", "load"]);
    with(&mut load, filter).env(postgres::VARIABLE, cluster.url());
    run(on_disk(&mut load), "the load benches")
}

/// Files that must reach a disk do not belong into a `/tmp` that is memory.
pub(crate) fn on_disk(command: &mut Command) -> &mut Command {
    if Path::new("/var/tmp").is_dir() { command.env("TMPDIR", "/var/tmp") } else { command }
}

fn with<'a>(command: &'a mut Command, filter: Option<&str>) -> &'a mut Command {
    match filter {
        Some(filter) => command.args(["--", filter]),
        None => command,
    }
}

/// What a reader of the numbers has to know of the machine, one line each.
fn facts() -> Vec<String> {
    let read = |file: &str| fs::read_to_string(file).unwrap_or_default();
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let model = field(&read("/proc/cpuinfo"), "model name").unwrap_or_else(|| "unknown model".to_string());
    let memory = field(&read("/proc/meminfo"), "MemTotal").and_then(|words| gibibytes(&words));
    let memory = memory.map_or_else(|| "unknown".to_string(), |size| format!("{size:.1} GiB"));
    let load = read("/proc/loadavg");
    let load = load.split_whitespace().next().unwrap_or("unknown");
    let said = |program: &str, args: &[&str]| {
        answer(Command::new(program).args(args))
            .map_or_else(|_| "unknown".to_string(), |s| s.trim().to_string())
    };
    vec![
        format!("cores:   {cores} ({model})"),
        format!("memory:  {memory}"),
        format!("kernel:  {}", said("uname", &["-srm"])),
        format!("rustc:   {}", said("rustc", &["--version"])),
        format!("disk:    {} under /var/tmp", filesystem(&read("/proc/mounts"), "/var/tmp")),
        format!("load:    {load} in the last minute (a busy machine measures badly)"),
    ]
}

/// The value of a line `key : value` as the files under `/proc` write it.
fn field(text: &str, key: &str) -> Option<String> {
    let value =
        |line: &str| line.split_once(':').filter(|(k, _)| k.trim() == key).map(|(_, v)| v.trim().to_string());
    text.lines().find_map(value)
}

/// `N kB` in gibibytes.
fn gibibytes(words: &str) -> Option<f64> {
    let number: f64 = words.strip_suffix(" kB")?.parse().ok()?;
    Some(number / 1024.0 / 1024.0)
}

/// Type and device of the file system that holds `path`, from the text of `/proc/mounts`.
fn filesystem(mounts: &str, path: &str) -> String {
    let holds = |point: &str| Path::new(path).starts_with(point);
    mounts
        .lines()
        .filter_map(|line| {
            let mut fields = line.split(' ');
            Some((fields.next()?, fields.next()?, fields.next()?))
        })
        .filter(|(_, point, _)| holds(point))
        .max_by_key(|(_, point, _)| point.len())
        .map_or_else(|| "unknown".to_string(), |(device, _, kind)| format!("{kind} on {device}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_found_by_its_whole_key() {
        let text = "model\t\t: 1\nmodel name\t: AMD EPYC\nMemTotal:       24117248 kB\n";
        assert_eq!(field(text, "model name").as_deref(), Some("AMD EPYC"));
        assert_eq!(field(text, "MemTotal").and_then(|w| gibibytes(&w)), Some(23.0));
        assert_eq!(field(text, "Mem"), None);
        assert_eq!(gibibytes("12 MB"), None);
    }

    #[test]
    fn the_innermost_mount_holds_a_path() {
        let mounts = "/dev/a / ext4 rw 0 0\ntmpfs /var/tm tmpfs rw 0 0\n/dev/b /var ext3 rw 0 0\n";
        assert_eq!(filesystem(mounts, "/var/tmp"), "ext3 on /dev/b");
        assert_eq!(filesystem(mounts, "/srv"), "ext4 on /dev/a");
        assert_eq!(filesystem("", "/"), "unknown");
    }

    #[test]
    fn every_fact_has_a_value() {
        assert!(facts().iter().all(|fact| fact.split_once(':').is_some_and(|(_, v)| !v.trim().is_empty())));
    }

    #[test]
    fn a_filter_is_handed_to_the_bench() {
        let words = |filter| {
            let mut command = Command::new("x");
            with(&mut command, filter)
                .get_args()
                .map(|a| a.to_string_lossy().into_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(words(Some("sqlite")), ["--", "sqlite"]);
        assert!(words(None).is_empty());
    }
}
