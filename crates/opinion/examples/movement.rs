//! Draws the map of a made-up movement from a file that is read in chunks: `movement FILE PEOPLE PROPOSITIONS VOTES_EACH`.
//!
//! The file is written first, if it is not there: four planted groups, as in the tests, drawn by counting. What it prints: seconds,
//! peak memory, and how well the groups agree with the planted ones.

#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a program for measuring")]

use std::io::{BufReader, BufWriter, Read, Write};
use std::time::Instant;

use opinion::{Chunk, Config, Proposition, Result, draw_streamed};

/// A number drawn by counting, in [0, 1).
fn unit(a: u64, b: u64) -> f64 {
    let mut x = a.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ b.wrapping_mul(0xd6e8_feb8_6659_fd93);
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((x ^ (x >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
}

/// The planted group of a person.
fn group(person: u64) -> usize {
    let at = unit(person, 1);
    usize::from(at > 0.4) + usize::from(at > 0.7) + usize::from(at > 0.9)
}

/// Chance that a group agrees with a proposition.
fn chance(group: usize, proposition: u64) -> f64 {
    let kind = unit(proposition, 2);
    let side = unit(proposition, 10 + group as u64) < 0.5;
    match kind {
        kind if kind < 0.55 => {
            if side {
                0.85
            } else {
                0.15
            }
        }
        kind if kind < 0.75 => 0.9,
        kind if kind < 0.85 => 0.1,
        _ => 0.5,
    }
}

/// Writes the votes: for each person a count, then packed cells, all as little-endian 32-bit words.
fn write(path: &str, people: u64, propositions: u64, each: f64) {
    let mut file = BufWriter::with_capacity(1 << 20, std::fs::File::create(path).unwrap());
    let chances: Vec<f64> = (0..4 * propositions).map(|at| chance((at % 4) as usize, at / 4)).collect();
    for person in 0..people {
        let own = group(person);
        // Steps between the propositions she votes on, of mean `propositions / each`, some people voting three times as much.
        let step = propositions as f64 / each / (0.4 + 1.6 * unit(person, 3).powi(2) / 0.889);
        let (mut cells, mut at) = (Vec::new(), unit(person, 4) * step);
        while at < propositions as f64 {
            let proposition = at as u64;
            let draw = unit(person << 20 | proposition, 5);
            let code = if draw < 0.15 {
                1
            } else if (draw - 0.15) / 0.85 < chances[(4 * proposition) as usize + own] {
                2
            } else {
                0
            };
            cells.push((proposition as u32) << 2 | code);
            at += 1.0 + (step - 1.0).max(0.0) * 2.0 * unit(person << 20 | proposition, 6);
        }
        file.write_all(&(cells.len() as u32).to_le_bytes()).unwrap();
        cells.iter().for_each(|cell| file.write_all(&cell.to_le_bytes()).unwrap());
    }
}

/// Reads chunks of people from the file.
struct Reader(BufReader<std::fs::File>);

impl Iterator for Reader {
    type Item = Result<Chunk>;

    fn next(&mut self) -> Option<Result<Chunk>> {
        let mut chunk = Chunk::default();
        let (mut word, mut bytes) = ([0; 4], Vec::new());
        for _ in 0..8192 {
            if self.0.read_exact(&mut word).is_err() {
                break;
            }
            bytes.resize(4 * u32::from_le_bytes(word) as usize, 0);
            self.0.read_exact(&mut bytes).unwrap();
            let cell = |bytes: &[u8]| u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
            let votes = bytes.chunks_exact(4).map(cell).map(|cell| (cell >> 2, (cell & 3) as i8 - 1));
            if let Err(error) = chunk.push(votes) {
                return Some(Err(error));
            }
        }
        (chunk.people() > 0).then_some(Ok(chunk))
    }
}

fn main() {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let [path, people, propositions, each] = given.as_slice() else {
        println!("movement FILE PEOPLE PROPOSITIONS VOTES_EACH");
        return;
    };
    let (people, propositions): (u64, u64) = (people.parse().unwrap(), propositions.parse().unwrap());
    if !std::path::Path::new(path).exists() {
        let begun = Instant::now();
        write(path, people, propositions, each.parse().unwrap());
        println!("written in {:.1} s", begun.elapsed().as_secs_f64());
    }
    let all: Vec<Proposition> = (0..propositions).map(Proposition::new).collect();
    let chunks = || Reader(BufReader::with_capacity(1 << 20, std::fs::File::open(path).unwrap()));
    let begun = Instant::now();
    let mut table = [[0_u64; 8]; 4];
    let map = draw_streamed(&chunks, &all, &Config::default(), |person, spot| {
        if let Some(own) = spot.group {
            table[group(person as u64)][own] += 1;
        }
    })
    .unwrap();
    let votes: u64 =
        map.propositions.iter().map(|p| u64::from(p.agree) + u64::from(p.disagree) + u64::from(p.pass)).sum();
    println!("{people} people, {votes} votes: {:.1} s", begun.elapsed().as_secs_f64());
    println!("groups {:?}", map.groups.iter().map(|group| group.people).collect::<Vec<_>>());
    println!("planted by found {table:?}");
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().filter(|line| line.starts_with("VmHWM")).for_each(|line| println!("{line}"));
}
