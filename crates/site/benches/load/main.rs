//! The server under load: acts, pages, memory, rebuilding. Run by `cargo xtask bench`, which hands PostgreSQL down.
//!
//! The server is a process of its own; clients share the machine's cores with it, so every figure is a lower bound.
//! Beside each figure stands what it is to be held against: the disk's bare flush, or the target.

#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

mod client;
mod node;
mod search;
mod statement;
mod trace;
mod vote;

use std::io::Write as _;
use std::time::{Duration, Instant};

use client::{Load, Report};
use node::{Database, Node};

/// How long each load runs.
const RUN: Duration = Duration::from_secs(6);

fn main() {
    let filter: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with('-')).collect();
    let wanted = |name: &str| filter.is_empty() || filter.iter().any(|f| name.contains(f.as_str()));
    say("figure", "measured", "target");
    if wanted("flush") {
        flush();
    }
    let postgres = std::env::var("GROUNDSWELL_TEST_POSTGRES").ok();
    if wanted("sqlite") {
        database(Database::Sqlite, "SQLite", (8_000, 6_000));
    }
    match postgres {
        _ if !wanted("postgres") => {}
        Some(url) => database(Database::Postgres(url), "PostgreSQL", (5_000, 3_500)),
        None => println!("skipped: GROUNDSWELL_TEST_POSTGRES is not set"),
    }
    if wanted("rebuild") {
        rebuild();
    }
    if wanted("search") {
        search::run(Database::Sqlite, "SQLite");
        if let Ok(url) = std::env::var("GROUNDSWELL_TEST_POSTGRES") {
            search::run(Database::Postgres(url), "PostgreSQL");
        }
    }
    if wanted("trace") {
        traced(Database::Sqlite, "SQLite");
        if let Ok(url) = std::env::var("GROUNDSWELL_TEST_POSTGRES") {
            traced(Database::Postgres(url), "PostgreSQL");
        }
    }
}

fn traced(database: Database, name: &str) {
    let (median, slowest) = node::trace(database);
    let measured = format!("p50 {:.1} max {:.1} ms", median.as_secs_f64() * 1e3, slowest.as_secs_f64() * 1e3);
    say(
        &format!("{name}: trace of a paragraph, {} roots over 6 levels", trace::ROOTS),
        &measured,
        "<= 50 ms",
    );
}

fn say(what: &str, measured: &str, target: &str) {
    println!("{what:<58} {measured:>34}   {target}");
}

/// The disk's bare fdatasync: a hundred small appends, each made durable.
fn flush() {
    let path = std::env::temp_dir().join(format!("groundswell-flush-{}", std::process::id()));
    let mut file = std::fs::File::create(&path).expect("a file for the flush");
    let mut times: Vec<Duration> = (0..200)
        .map(|_| {
            let begun = Instant::now();
            file.write_all(&[7; 600]).expect("a write");
            file.sync_data().expect("a flush");
            begun.elapsed()
        })
        .collect();
    times.sort_unstable();
    std::fs::remove_file(&path).expect("the file is ours");
    say(
        "bare fdatasync of 600 bytes, median",
        &format!("{:.2} ms", times[100].as_secs_f64() * 1e3),
        "physical limit",
    );
}

fn database(database: Database, name: &str, (acts, pages): (u64, u64)) {
    let node = Node::start(database);
    let tell = node.telling();
    let report = client::run(&node.address, Load::Acts(tell), 32, RUN);
    said(&report, &format!("{name}: acts, durable, 32 clients"), acts);
    let report = client::run(&node.address, Load::Votes(node.voting.clone()), 32, RUN);
    said(&report, &format!("{name}: votes, durable, 32 clients, 2,000 people"), 5_000);
    let report = client::run(&node.address, Load::Page("/en/".into(), None), 64, RUN);
    said(&report, &format!("{name}: page of 50 published words, 64 connections"), pages);
    let members = format!("/en/circles/{}", node.circle);
    let report = client::run(&node.address, Load::Page(members, None), 64, RUN);
    said(&report, &format!("{name}: home of a circle, 64 connections"), pages);
    let text = format!("/en/texts/{}", statement::KEY);
    let report = client::run(&node.address, Load::Page(text.clone(), None), 64, RUN);
    said(&report, &format!("{name}: statement, 60 paragraphs, 20,000 signatures"), 2_000);
    let tag = client::etag(&node.address, "/en/");
    let report = client::run(&node.address, Load::Page("/en/".into(), Some(tag)), 64, RUN);
    said(&report, &format!("{name}: the same page, unchanged (304)"), 40_000);
    let memory = node.memory();
    say(
        &format!("{name}: memory of the server under that load"),
        &format!("{} MB", memory / 1024),
        "<= 60 MB",
    );
    let circle = format!("/en/circles/{}", node.circle);
    for (page, signed_in) in [("/en/tell", true), (circle.as_str(), false), (text.as_str(), false)] {
        let bytes = node.weight(page, signed_in);
        say(
            &format!("{name}: {page} with style, gzip"),
            &format!("{:.1} KB", bytes as f64 / 1024.0),
            "<= 30 KB",
        );
    }
}

fn said(report: &Report, what: &str, target: u64) {
    let measured = format!(
        "{:>7}/s p50 {:.1} p99 {:.1} ms",
        report.per_second,
        report.p50.as_secs_f64() * 1e3,
        report.p99.as_secs_f64() * 1e3
    );
    say(what, &measured, &format!(">= {target}/s, p99 < 20 ms for pages"));
    assert_eq!(
        report.wrong, 0,
        "{} answers were not the expected ones; the first: {}",
        report.wrong, report.first_wrong
    );
}

fn rebuild() {
    const ACTS: u64 = 1_000_000;
    let (folder, made) = node::fill(ACTS);
    say("a million acts recorded in one process", &format!("{:.1} s", made.as_secs_f64()), "-");
    let took = node::rebuild(&folder);
    say("rebuild of 1,000,000 acts, SQLite", &format!("{:.1} s", took.as_secs_f64()), "<= 60 s");
    std::fs::remove_dir_all(&folder).expect("the folder is ours");
}
