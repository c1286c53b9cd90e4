//! How long a map takes: `speed FOLDER...` for Pol.is exports, `speed planted PEOPLE PROPOSITIONS` for a made-up conversation.
//!
//! Prints CPU milliseconds of all threads together (from the kernel, so Linux only), of a map from scratch and of its existence.

#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a program for measuring")]

#[path = "../tests/quality/load.rs"]
#[expect(dead_code, reason = "shared with the tests of quality")]
mod load;

use std::path::Path;

use opinion::{Config, Votes, draw, firm_up};

/// CPU milliseconds that this process has used.
fn cpu() -> f64 {
    let own = |task: std::io::Result<std::fs::DirEntry>| {
        let text = std::fs::read_to_string(task.ok()?.path().join("schedstat")).ok()?;
        text.split(' ').next()?.parse::<f64>().ok()
    };
    std::fs::read_dir("/proc/self/task").into_iter().flatten().filter_map(own).sum::<f64>() / 1e6
}

/// Measures one conversation.
fn measure(name: &str, votes: &Votes) {
    let config = Config::default();
    let map = draw(votes, &config, None).unwrap();
    let times = (4_000_000 / votes.len().max(1)).clamp(1, 40);
    let begun = cpu();
    (0..times).for_each(|_| drop(draw(votes, &config, None)));
    let each = (cpu() - begun) / times as f64;
    let sizes: Vec<usize> = map.groups.iter().map(|group| group.people).collect();
    println!(
        "{name}: {} people, {} votes, groups {sizes:?}: {each:.1} ms CPU",
        votes.people().len(),
        votes.len()
    );
    if votes.len() < 1_000_000 {
        let begun = cpu();
        let firm = firm_up(votes, &config, &map).unwrap();
        let existence: Vec<f64> = firm.groups.iter().filter_map(|group| group.existence).collect();
        println!("  existence {existence:?}, {} refits: {:.0} ms CPU", firm.resamples, cpu() - begun);
    }
}

fn main() {
    let given: Vec<String> = std::env::args().skip(1).collect();
    if let [word, people, propositions] = given.as_slice()
        && word == "planted"
    {
        let shares = &[0.4, 0.3, 0.2, 0.1];
        let (people, propositions) = (people.parse().unwrap(), propositions.parse().unwrap());
        let planted = load::Planted { people, propositions, density: 0.023, shares, seed: 1 };
        let votes = planted.votes();
        let map = draw(&votes, &Config::default(), None).unwrap();
        let pairs = map.people.iter().filter_map(|place| Some((place.group?, planted.group(place.id))));
        println!(
            "adjusted Rand index to the planted groups: {:.3}",
            load::rand_index(&pairs.collect::<Vec<_>>())
        );
        return measure("planted", &votes);
    }
    for folder in &given {
        match load::export(Path::new(folder)) {
            Some(votes) => measure(folder, &votes),
            None => println!("{folder}: no conversation that can be read"),
        }
    }
}
