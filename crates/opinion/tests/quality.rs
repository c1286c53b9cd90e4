//! How good the default map is: stability, planted groups, votes left out, and what a bloc of copied profiles can do.
//!
//! The public conversations are read where they lie beside the repository, or from the folder `OPINION_DATA`; without them a line says
//! so and our own conversations are judged alone. Each test prints what it measured.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "helpers of tests, which print what they measured"
)]

#[path = "quality/load.rs"]
mod load;

use load::{Planted, drawn, own, public, rand_index};
use opinion::{Cast, Config, Map, Predictor, Votes, draw, firm_up};

/// Two maps' groups of the people who are placed in both.
fn both(one: &Map, other: &Map) -> Vec<(usize, usize)> {
    let others: std::collections::HashMap<u64, usize> =
        other.people.iter().filter_map(|place| Some((place.id, place.group?))).collect();
    one.people.iter().filter_map(|place| Some((place.group?, *others.get(&place.id)?))).collect()
}

/// Mean agreement of a map's groups with those drawn after a twentieth of the votes was lost.
fn stability(votes: &Votes, losses: u64) -> f64 {
    let config = Config::default();
    let whole = draw(votes, &config, None).unwrap();
    let after = |loss: u64| {
        let kept =
            votes.filtered(|row, column, _| !drawn(900 + loss, row as u64, column as u64).is_multiple_of(20));
        rand_index(&both(&whole, &draw(&kept, &config, None).unwrap()))
    };
    (0..losses).map(after).sum::<f64>() / losses as f64
}

#[test]
fn groups_stay_when_a_twentieth_of_the_votes_is_lost() {
    for (name, least) in [("own-dense-60x20", 0.9), ("own-revotes-300x80", 0.9), ("own-three-500x120", 0.8)] {
        let stable = stability(&own(name), 4);
        println!("{name}: {stable:.3}");
        assert!(stable >= least, "{name}: {stable}");
    }
    let public: Vec<f64> = public()
        .iter()
        .map(|(name, votes)| {
            let stable = stability(votes, 5);
            println!("{name}: {stable:.3}");
            assert!(stable >= 0.70, "{name}: {stable}");
            stable
        })
        .collect();
    if !public.is_empty() {
        let mean = public.iter().sum::<f64>() / public.len() as f64;
        println!("mean of {}: {mean:.3}", public.len());
        assert!(mean >= 0.87, "{mean}");
    }
}

#[test]
fn people_shown_as_sure_keep_their_group() {
    let mut all: Vec<(String, Votes)> = vec![("own-three-500x120".into(), own("own-three-500x120"))];
    all.extend(public());
    let config = Config::default();
    let (mut kept, mut sure) = (0.0, 0.0);
    for (name, votes) in &all {
        let whole = draw(votes, &config, None).unwrap();
        if whole.groups.len() < 2 {
            continue;
        }
        let fewer = votes.filtered(|row, column, _| !drawn(41, row as u64, column as u64).is_multiple_of(10));
        // Drawn on to the first map, groups keep their names.
        let again = draw(&fewer, &config, Some(&whole)).unwrap();
        let (mut own, mut people) = (0.0, 0.0);
        for (then, now) in whole.people.iter().zip(&again.people) {
            let (Some(before), Some(after)) = (then.group, now.group) else { continue };
            if then.membership[before] >= 0.9 {
                people += 1.0;
                own += f64::from(u8::from(whole.groups[before].id == again.groups[after].id));
            }
        }
        println!("{name}: {:.3} of {people}", own / people);
        (kept, sure) = (kept + own, sure + people);
    }
    println!("together {:.3}", kept / sure);
    assert!(kept / sure >= 0.9);
}

/// A map's agreement with planted groups, and the best Jaccard index of any of its groups with the last planted one.
fn found(planted: &Planted) -> (f64, f64, usize) {
    let map = draw(&planted.votes(), &Config::default(), None).unwrap();
    let pairs: Vec<(usize, usize)> =
        map.people.iter().filter_map(|place| Some((place.group?, planted.group(place.id)))).collect();
    let last = planted.shares.len() - 1;
    let jaccard = |group: usize| {
        let shared = pairs.iter().filter(|pair| pair.0 == group && pair.1 == last).count() as f64;
        shared / pairs.iter().filter(|pair| pair.0 == group || pair.1 == last).count() as f64
    };
    let best = (0..map.groups.len()).map(jaccard).fold(0.0, f64::max);
    (rand_index(&pairs), best, map.groups.len())
}

#[test]
fn planted_groups_are_found_and_as_many_as_there_are() {
    for (shares, least) in [(&[0.6, 0.4][..], 0.9), (&[0.5, 0.3, 0.2], 0.75), (&[0.4, 0.3, 0.2, 0.1], 0.7)] {
        for seed in 1..3 {
            let planted = Planted { people: 1200, propositions: 120, density: 0.2, shares, seed };
            let (agreement, _, groups) = found(&planted);
            println!("{shares:?}, seed {seed}: {groups} groups, {agreement:.3}");
            assert_eq!(groups, shares.len());
            assert!(agreement >= least, "{shares:?}: {agreement}");
        }
    }
}

#[test]
fn more_than_five_groups_are_found() {
    for shares in [&[0.25, 0.2, 0.2, 0.2, 0.15][..], &[0.2, 0.2, 0.15, 0.15, 0.1, 0.1, 0.1]] {
        let planted = Planted { people: 3000, propositions: 200, density: 0.2, shares, seed: 2 };
        let (agreement, _, groups) = found(&planted);
        println!("{groups} groups, {agreement:.3}");
        assert_eq!(groups, shares.len());
        assert!(agreement >= 0.7, "{agreement}");
    }
}

#[test]
fn a_distinct_minority_of_a_twentieth_is_shown() {
    let mut sum = 0.0;
    for seed in 1..5 {
        let shares = &[0.525, 0.425, 0.05];
        let planted = Planted { people: 1500, propositions: 150, density: 0.2, shares, seed };
        let (_, jaccard, groups) = found(&planted);
        println!("seed {seed}: {groups} groups, Jaccard {jaccard:.3}");
        sum += jaccard / 4.0;
    }
    assert!(sum >= 0.60, "{sum}");
}

#[test]
fn people_who_all_vote_alike_are_one_group() {
    for seed in 1..5 {
        let planted = Planted { people: 400, propositions: 60, density: 0.3, shares: &[1.0], seed };
        let map = draw(&planted.votes(), &Config::default(), None).unwrap();
        assert_eq!(map.groups.len(), 1, "seed {seed}: {:?}", map.tried);
    }
}

/// Hits, hits of the propositions' majorities, votes, and the calibration error of a tenth of the votes left out.
fn left_out(votes: &Votes) -> (f64, f64, f64, f64) {
    let out = |row: usize, column: usize| drawn(7, row as u64, column as u64).is_multiple_of(10);
    let known = votes.filtered(|row, column, _| !out(row, column));
    let predictor = Predictor::learn(&known, &Config::default()).unwrap();
    let (mut hits, mut plain, mut all, mut bins) = (0.0, 0.0, 0.0, [(0.0, 0.0); 10]);
    for row in 0..votes.people().len() {
        let (columns, values) = votes.row(row);
        for (&column, &value) in columns.iter().zip(values) {
            let column = column as usize;
            if value == 0 || !out(row, column) || !votes.propositions()[column].is_active() {
                continue;
            }
            let (chance, agrees) = (predictor.agrees(row, column).unwrap_or(0.5), value > 0);
            let counts = known.counts()[column];
            hits += f64::from(u8::from((chance > 0.5) == agrees));
            plain += f64::from(u8::from((counts.agree >= counts.disagree) == agrees));
            all += 1.0;
            let bin = &mut bins[((chance * 10.0) as usize).min(9)];
            *bin = (bin.0 + chance, bin.1 + f64::from(u8::from(agrees)));
        }
    }
    (hits, plain, all, bins.iter().map(|bin| (bin.0 - bin.1).abs()).sum::<f64>())
}

#[test]
fn votes_left_out_are_foretold() {
    let (hits, plain, all, _) = left_out(&own("own-revotes-300x80"));
    println!("own-revotes-300x80: {:.3}, majority {:.3}", hits / all, plain / all);
    assert!(hits / all > plain / all + 0.1);
    let mut sums = (0.0, 0.0, 0.0, 0.0);
    for (name, votes) in public() {
        let (hits, plain, all, off) = left_out(&votes);
        println!("{name}: {:.3}, majority {:.3}, {all} votes", hits / all, plain / all);
        // Not worse than the majority beyond twice the error of the difference.
        assert!(hits >= plain - 2.0 * (all * 0.1).sqrt(), "{name}");
        sums = (sums.0 + hits, sums.1 + plain, sums.2 + all, sums.3 + off);
    }
    if sums.2 > 0.0 {
        let (accuracy, off) = (sums.0 / sums.2, sums.3 / sums.2);
        println!("together {accuracy:.4}, majority {:.4}, calibration error {off:.4}", sums.1 / sums.2);
        assert!(accuracy >= 0.837 && off <= 0.03);
    }
}

/// How far a bloc of a twentieth moves the percentile of what it lifts: guarded, and as cast.
fn attacked(votes: &Votes, before: &Map, target: usize) -> (f64, f64) {
    let people = votes.people().len();
    let mut casts = Vec::new();
    let mut row = |from: usize, person: u64, copy: bool| {
        let (columns, values) = votes.row(from);
        for (&column, &value) in columns.iter().zip(values) {
            if !copy || column as usize != target {
                let proposition = votes.propositions()[column as usize].id;
                casts.push(Cast { person, proposition, value, time: 0 });
            }
        }
        if copy {
            casts.push(Cast { person, proposition: votes.propositions()[target].id, value: 1, time: 0 });
        }
    };
    (0..people).for_each(|at| row(at, votes.people()[at], false));
    for copy in 0..(people as u64).div_ceil(20) {
        row((drawn(11, copy, target as u64) % people as u64) as usize, u64::MAX / 2 + copy, true);
    }
    let map = draw(&Votes::new(votes.propositions(), &casts).unwrap(), &Config::default(), None).unwrap();
    let (now, then) = (&map.propositions[target], &before.propositions[target]);
    (now.agreed.percentile - then.agreed.percentile, now.agreed_as_cast.percentile - then.agreed.percentile)
}

#[test]
fn copied_profiles_hardly_lift_their_proposition() {
    let mut all: Vec<(String, Votes)> =
        ["own-three-500x120", "own-four-200x60"].map(|name| (name.to_owned(), own(name))).into();
    all.extend(public());
    let (mut guarded, mut plain, mut count) = (0.0, 0.0, 0.0);
    for (name, votes) in &all {
        let before = draw(votes, &Config::default(), None).unwrap();
        assert!(before.blocs.is_empty(), "{name}: honest people are accused");
        let far = |column: &usize| {
            let counts = votes.counts()[*column];
            (f64::from(counts.agree) / f64::from(counts.agree + counts.disagree) - 0.35).abs()
        };
        let heard = |column: &usize| {
            let counts = votes.counts()[*column];
            votes.propositions()[*column].is_active() && counts.agree + counts.disagree >= 10
        };
        let mut targets: Vec<usize> = (0..votes.propositions().len()).filter(heard).collect();
        targets.sort_by(|a, b| far(a).total_cmp(&far(b)));
        for &target in targets.iter().take(2) {
            let (shift, cast) = attacked(votes, &before, target);
            println!("{name}, column {target}: guarded {shift:+.3}, as cast {cast:+.3}");
            (guarded, plain, count) = (guarded + shift, plain + cast, count + 1.0);
        }
    }
    println!("mean: guarded {:+.4}, as cast {:+.4}", guarded / count, plain / count);
    assert!(guarded / count <= 0.05);
    assert!(guarded < plain);
}

#[test]
fn groups_that_are_there_exist_in_resamples() {
    let votes = own("own-revotes-300x80");
    let config = Config { resamples: 20, ..Config::default() };
    let map = draw(&votes, &config, None).unwrap();
    let firm = firm_up(&votes, &config, &map).unwrap();
    assert_eq!(firm.resamples, 20);
    assert!(firm.groups.iter().all(|group| group.existence.unwrap() >= 0.9), "{:?}", firm.groups);
    assert_eq!(Map { groups: map.groups.clone(), resamples: 0, ..firm }, map);
}
