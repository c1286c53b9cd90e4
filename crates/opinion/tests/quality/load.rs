//! Conversations for the tests: our own fixtures, public ones where they lie beside the repository, and drawn ones with planted groups.

use std::path::{Path, PathBuf};

use opinion::polis::{self, Care, Files};
use opinion::{Cast, Proposition, Votes};

/// A number drawn by counting.
pub fn drawn(seed: u64, a: u64, b: u64) -> u64 {
    let mut x = seed ^ a.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ b.wrapping_mul(0xd6e8_feb8_6659_fd93);
    for _ in 0..2 {
        x = (x ^ (x >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    }
    x ^ (x >> 32)
}

/// A drawn number in [0, 1).
pub fn unit(seed: u64, a: u64, b: u64) -> f64 {
    (drawn(seed, a, b) >> 11) as f64 / (1_u64 << 53) as f64
}

/// The votes of an export in a folder.
pub fn export(folder: &Path) -> Option<Votes> {
    let read = |name: &str| std::fs::read(folder.join(name)).ok();
    let (votes, comments, participants) =
        (read("votes.csv"), read("comments.csv"), read("participants-votes.csv"));
    let files = Files {
        votes: votes.as_deref(),
        comments: comments.as_deref(),
        participants: participants.as_deref(),
        summary: None,
    };
    comments.as_ref()?;
    polis::read(&files, Care::Tolerant).and_then(|export| export.votes()).ok()
}

/// One of our own conversations.
pub fn own(name: &str) -> Votes {
    export(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/own/data").join(name)).unwrap()
}

/// The public conversations, by name; a line says where there are none.
pub fn public() -> Vec<(String, Votes)> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/reference/opinion/data");
    let folder = std::env::var_os("OPINION_DATA").map_or(beside, PathBuf::from);
    let mut all: Vec<(String, Votes)> = std::fs::read_dir(&folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            Some((path.file_name()?.to_string_lossy().into_owned(), export(&path)?))
        })
        .collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    if all.is_empty() {
        println!("skipped: no public conversations in {}", folder.display());
    }
    all
}

/// A conversation with planted groups.
#[derive(Clone, Copy)]
pub struct Planted<'a> {
    pub people: u64,
    pub propositions: u64,
    pub density: f64,
    pub shares: &'a [f64],
    pub seed: u64,
}

impl Planted<'_> {
    /// The group of a person.
    pub fn group(&self, person: u64) -> usize {
        let mut left = (person as f64 + 0.5) / self.people as f64;
        self.shares
            .iter()
            .position(|share| {
                left -= share;
                left < 0.0
            })
            .unwrap_or(self.shares.len() - 1)
    }

    /// Chance of agreeing, given that she takes a side.
    fn chance(&self, group: usize, proposition: u64) -> f64 {
        let draw = |b: u64| unit(self.seed, proposition + 1, b);
        match draw(1) {
            kind if kind < 0.55 => {
                let sides: Vec<bool> = (0..self.shares.len()).map(|g| draw(10 + g as u64) < 0.5).collect();
                let one = (draw(2) * sides.len() as f64) as usize;
                let alike = sides.iter().all(|&side| side == sides[0]);
                let side = sides[group] ^ (alike && group == one);
                let at = draw(20 + group as u64) * 0.2;
                if side { 0.75 + at } else { 0.05 + at }
            }
            kind if kind < 0.75 => 0.85 + 0.12 * draw(3),
            kind if kind < 0.85 => 0.03 + 0.12 * draw(3),
            _ => 0.5,
        }
    }

    /// The votes: people vote differently much (log-normal), propositions are seen differently often.
    pub fn votes(&self) -> Votes {
        let normal = |a: u64, b: u64| {
            let (u, v) = (unit(self.seed, a, b).max(1e-12), unit(self.seed, a, b + 1));
            (-2.0 * u.ln()).sqrt() * (std::f64::consts::TAU * v).cos()
        };
        let mut casts = Vec::new();
        for person in 0..self.people {
            let much = (0.6 * normal(1_000_003 + person, 1) - 0.18).exp();
            for proposition in 0..self.propositions {
                let often = (0.4 * normal(2_000_003 + proposition, 1) - 0.08).exp();
                let draw = |b: u64| unit(self.seed ^ 0xabc, person * self.propositions + proposition, b);
                if draw(1) >= self.density * much * often {
                    continue;
                }
                let pass = 0.05 + 0.2 * unit(self.seed, proposition + 1, 99);
                let agree = draw(3) < self.chance(self.group(person), proposition);
                let value = if draw(2) < pass { 0 } else { i8::from(agree) * 2 - 1 };
                casts.push(Cast { person, proposition, value, time: 0 });
            }
        }
        let propositions: Vec<Proposition> = (0..self.propositions).map(Proposition::new).collect();
        Votes::new(&propositions, &casts).unwrap()
    }
}

/// The adjusted Rand index of two divisions.
pub fn rand_index(pairs: &[(usize, usize)]) -> f64 {
    let mut both = std::collections::BTreeMap::new();
    let (mut rows, mut columns) = (std::collections::BTreeMap::new(), std::collections::BTreeMap::new());
    for &(row, column) in pairs {
        *both.entry((row, column)).or_insert(0.0) += 1.0;
        *rows.entry(row).or_insert(0.0) += 1.0;
        *columns.entry(column).or_insert(0.0) += 1.0;
    }
    let choose = |n: &f64| n * (n - 1.0) / 2.0;
    let (all, both) = (choose(&(pairs.len() as f64)), both.values().map(choose).sum::<f64>());
    let (rows, columns) = (rows.values().map(choose).sum::<f64>(), columns.values().map(choose).sum::<f64>());
    let (expected, most) = (rows * columns / all, (rows + columns) / 2.0);
    if (most - expected).abs() < 1e-12 { 1.0 } else { (both - expected) / (most - expected) }
}
