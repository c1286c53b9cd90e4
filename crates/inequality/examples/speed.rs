//! How long the measures take, beside what the machine needs at least: one line a task, with CPU seconds and peak memory.
//!
//! `cargo run --release -p inequality --example speed -- [rows] [task]`; each task in a process of its own gives its own peak memory. Tasks:
//! `limits` (a pass over the memory, and the bare sort), `values`, `errors`, `cells`, `parts`, `chance`, `bootstrap`. The data are the reference's: lognormal with a
//! Pareto(1.8) top per cent, weights 1 to 20, factors of 2, 5 and 8 levels.
#![expect(clippy::print_stdout, reason = "an example that prints what it measured")]

use std::time::Instant;

use inequality::decompose::chance::{Clusters, Permutation, chance};
use inequality::distribution::normal_quantile;
use inequality::{Cross, Design, Error, Factor, Income, Measure, Sample};

/// A number between 0 and 1 that is a function of its place.
fn uniform(place: u64) -> f64 {
    let mut x = place.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    ((x ^ (x >> 31)) >> 11) as f64 / (1u64 << 53) as f64
}

fn incomes(rows: u64) -> Vec<f64> {
    // A table of the normal distribution is fast enough to make ten million incomes.
    let table: Vec<f64> = (1..4096).map(|at| normal_quantile(f64::from(at) / 4096.0)).collect();
    let normal = |u: f64| {
        let place = (u * 4094.0).min(4093.999);
        let (low, part) = (place as usize, place.fract());
        table[low] + part * (table[(low + 1).min(4094)] - table[low])
    };
    (0..rows)
        .map(|row| {
            let (u, v) = (uniform(2 * row), uniform(2 * row + 1));
            if u > 0.99 {
                60_000.0 * (1.0 - v).powf(-1.0 / 1.8)
            } else {
                (10.0 + 0.8 * normal(v) + 1e-3 * u).exp()
            }
        })
        .collect()
}

fn weights(rows: u64) -> Vec<f64> {
    (0..rows).map(|row| 1.0 + (19.0 * uniform(u64::MAX - row)).floor()).collect()
}

fn factor(name: &str, levels: u64, rows: u64) -> Result<Factor, Error> {
    let codes = (0..rows).map(|row| (uniform(row ^ (levels << 40)) * levels as f64) as u32).collect();
    Factor::from_codes(name, codes, (0..levels).map(|level| level.to_string()).collect())
}

/// CPU seconds of this process, user and system.
fn cpu() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let rest: Vec<&str> = stat.rsplit(')').next().unwrap_or("").split_whitespace().collect();
    let ticks = |at: usize| rest.get(at).and_then(|text| text.parse::<f64>().ok()).unwrap_or(0.0);
    (ticks(11) + ticks(12)) / 100.0
}

/// Peak memory of this process in megabytes.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("");
    line.split_whitespace().nth(1).and_then(|text| text.parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
}

/// Does something three times and prints the median.
fn timed<T>(what: &str, mut act: impl FnMut() -> T) {
    let mut all: Vec<(f64, f64)> = (0..3)
        .map(|_| {
            let (start, before) = (Instant::now(), cpu());
            std::hint::black_box(act());
            (start.elapsed().as_secs_f64(), cpu() - before)
        })
        .collect();
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    println!("{what}: {:.3} s, {:.2} CPU s, peak {:.0} MB", all[1].0, all[1].1, peak());
}

/// What the machine needs at least.
fn limits(y: &[f64], w: &[f64]) {
    timed("one pass over incomes and weights", || y.iter().zip(w).map(|(y, w)| y * w).sum::<f64>());
    let keys: Vec<(u64, u32)> = y.iter().zip(0u32..).map(|(y, row)| (y.to_bits(), row)).collect();
    timed("a copy and a bare sort of keys and rows, one thread", || {
        let mut keys = keys.clone();
        keys.sort_unstable();
        keys[0]
    });
}

fn main() -> Result<(), Error> {
    let mut arguments = std::env::args().skip(1);
    let rows: u64 = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(10_000_000);
    let task = arguments.next().unwrap_or_else(|| "values".to_owned());
    let (y, w) = (incomes(rows), weights(rows));
    if task == "limits" {
        limits(&y, &w);
        return Ok(());
    }
    let (income, design) = (Income::from_vec(y)?, Design::builder(w.len()).weights(&w)?.build()?);
    let shares = [Measure::TopShare(0.1), Measure::TopShare(0.01), Measure::TopShare(0.001)];
    let values = [[Measure::Gini, Measure::THEIL].as_slice(), &shares].concat();
    let errors =
        [&values[..], &[Measure::MLD, Measure::Atkinson(0.5), Measure::Palma, Measure::BottomShare(0.5)]]
            .concat();
    match task.as_str() {
        "values" => timed("Gini, Theil, top 10, 1 and 0.1 %, values only", || {
            Sample::new(&income, &design).and_then(|sample| sample.values(&values))
        }),
        "sort" => timed("the sample alone", || Sample::new(&income, &design).map(|sample| sample.weight())),
        "errors" => timed("Gini, Theil, MLD, Atkinson, Palma and shares with errors", || {
            Sample::new(&income, &design).and_then(|sample| sample.estimate(&errors))
        }),
        "cells" => {
            let factors = [factor("a", 2, rows)?, factor("b", 5, rows)?, factor("c", 8, rows)?];
            let cross = Cross::of(&factors.iter().collect::<Vec<_>>())?;
            timed("Gini, Theil, shares, and Theil within and between 80 cells, values only", || {
                let sample = Sample::new(&income, &design)?;
                Ok::<_, Error>((sample.values(&values)?, sample.within_and_between(Measure::THEIL, &cross)?))
            });
        }
        "parts" => {
            let factors = [factor("a", 2, rows)?, factor("b", 5, rows)?, factor("c", 8, rows)?];
            timed(
                "the same with errors, and Theil by three crossed factors: all parts, Shapley, cells, with errors",
                || {
                    let sample = Sample::new(&income, &design)?;
                    let cross = Cross::of(&factors.iter().collect::<Vec<_>>())?;
                    Ok::<_, Error>((sample.estimate(&errors)?, sample.decompose(Measure::THEIL, &cross)?))
                },
            );
        }
        "chance" => {
            let factors = [factor("a", 2, rows)?, factor("b", 5, rows)?, factor("c", 8, rows)?];
            let homes: Vec<i64> = (0..rows as i64).map(|row| row / 3).collect();
            let homes = Factor::from_numbers("home", &homes);
            let deal = Permutation { clusters: Clusters::Factor(&homes), draws: 200, seed: 1 };
            let sample = Sample::new(&income, &design)?;
            let cross = Cross::of(&factors.iter().collect::<Vec<_>>())?;
            timed("200 deals of incomes to households, Theil between 80 cells", || {
                chance(&sample, Measure::THEIL, &cross, &deal)
            });
        }
        _ => timed("1,000 bootstrap replicates of Gini, Theil and top 10 %", || {
            Sample::new(&income, &design).and_then(|sample| {
                sample.bootstrap(&[Measure::Gini, Measure::THEIL, Measure::TopShare(0.1)], 1000, 1)
            })
        }),
    }
    Ok(())
}
