//! Statistics of nodes: added in any order they are those of all votes together, and give the plane of all votes together.

use opinion::merge::{Plane, Statistics, Threshold};
use opinion::{Cast, Error, Proposition, Votes};
use proptest::prelude::*;

/// Every number leaves home.
const OPEN: Threshold = Threshold { people: 0, pair: 0 };

fn votes(casts: &[Cast]) -> Votes {
    let mut ids: Vec<u64> = casts.iter().map(|cast| cast.proposition).collect();
    ids.sort_unstable();
    ids.dedup();
    let declared: Vec<Proposition> = ids.into_iter().map(Proposition::new).collect();
    Votes::new(&declared, casts).expect("the votes are sound")
}

/// Votes of people on three nodes: person `p` is on node `p % 3`.
fn casts() -> impl Strategy<Value = Vec<Cast>> {
    let cast = (0u64..60, 0u64..14, -1i8..=1).prop_map(|(person, proposition, value)| Cast {
        person,
        proposition: proposition * 5,
        value,
        time: 0,
    });
    prop::collection::vec(cast, 150..500)
}

fn node(casts: &[Cast], node: u64, threshold: Threshold) -> Statistics {
    let own: Vec<Cast> = casts.iter().filter(|cast| cast.person % 3 == node).copied().collect();
    Statistics::of(&votes(&own), threshold).expect("a node has people")
}

/// How far an axis is from being a principal component of the votes, computed from the whole dense matrix.
fn off(plane: &Plane, votes: &Votes) -> f64 {
    let m = plane.propositions.len();
    let dense: Vec<Vec<f64>> = (0..votes.people().len())
        .map(|row| {
            (0..m).map(|j| votes.get(row, j).map_or(0.0, |v| f64::from(v) - plane.centre[j])).collect()
        })
        .collect();
    let mut worst = 0.0f64;
    for (axis, variance) in plane.axes.iter().zip(plane.variance) {
        let mut image = vec![0.0; m];
        for row in &dense {
            let score: f64 = row.iter().zip(axis).map(|(x, v)| x * v).sum();
            image.iter_mut().zip(row).for_each(|(sum, x)| *sum += x * score);
        }
        let value = variance * (dense.len() - 1) as f64;
        let square: f64 = image.iter().zip(axis).map(|(x, v)| (x - value * v).powi(2)).sum();
        worst = worst.max(square.sqrt() / value);
    }
    worst
}

proptest! {
    #[test]
    fn any_order_of_nodes_gives_the_same_bits(casts in casts()) {
        let [a, b, c] = [0, 1, 2].map(|n| node(&casts, n, OPEN));
        let one = a.merge(&b).unwrap().merge(&c).unwrap();
        let other = c.merge(&a.merge(&b).unwrap()).unwrap();
        let third = b.merge(&c).unwrap().merge(&a).unwrap();
        prop_assert_eq!(&one, &other);
        prop_assert_eq!(&one, &third);
        prop_assert_eq!(one.to_text(), third.to_text());
    }

    #[test]
    fn the_plane_of_the_nodes_is_the_plane_of_all_votes(casts in casts()) {
        let pooled = votes(&casts);
        let whole = node(&casts, 0, OPEN).merge(&node(&casts, 1, OPEN)).unwrap().merge(&node(&casts, 2, OPEN)).unwrap();
        prop_assert_eq!(whole.people(), pooled.people().len() as u64);
        prop_assert_eq!(whole.counts(), pooled.counts());
        let plane = whole.plane().unwrap();
        prop_assert_eq!(&plane, &Statistics::of(&pooled, OPEN).unwrap().plane().unwrap());
        for (mean, counts) in plane.centre.iter().zip(pooled.counts()) {
            let exact = (f64::from(counts.agree) - f64::from(counts.disagree)) / f64::from(counts.votes());
            prop_assert!((mean - exact).abs() < 1e-12);
        }
        let off = off(&plane, &pooled);
        prop_assert!(off < 1e-9, "the axes are off by {:e}", off);
        let dot: f64 = plane.axes[0].iter().zip(&plane.axes[1]).map(|(x, y)| x * y).sum();
        prop_assert!(dot.abs() < 1e-9 && plane.variance[0] >= plane.variance[1]);
    }

    #[test]
    fn a_person_is_placed_at_home_where_the_pooled_map_places_her(casts in casts()) {
        let pooled = votes(&casts);
        let plane = Statistics::of(&pooled, OPEN).unwrap().plane().unwrap();
        let everywhere = plane.place(&pooled);
        let mut fields = None;
        for n in 0..3 {
            let own: Vec<Cast> = casts.iter().filter(|cast| cast.person % 3 == n).copied().collect();
            let home = votes(&own);
            for (row, place) in plane.place(&home).into_iter().enumerate() {
                let there = everywhere[pooled.row_of(home.people()[row]).unwrap()];
                prop_assert_eq!(place, there);
                prop_assert!(place.is_none_or(|at| at.iter().all(|x| x.is_finite())));
            }
            let grid = plane.grid(&home, 9, 0);
            fields = Some(fields.map_or(grid.clone(), |sum: opinion::merge::Grid| sum.merge(&grid).unwrap()));
        }
        prop_assert_eq!(fields.unwrap(), plane.grid(&pooled, 9, 0));
    }

    #[test]
    fn statistics_come_back_from_their_text(casts in casts()) {
        let statistics = node(&casts, 1, OPEN);
        prop_assert_eq!(Statistics::parse(&statistics.to_text()).unwrap(), statistics);
    }

    #[test]
    fn nothing_that_few_people_stand_behind_leaves_home(casts in casts(), pair in 2usize..9) {
        let statistics = node(&casts, 2, Threshold { people: 1, pair });
        let text = statistics.to_text();
        for line in text.lines().filter(|line| line.starts_with("pair ")) {
            let both: usize = line.split(' ').nth(3).unwrap().parse().unwrap();
            prop_assert!(both >= pair, "{}", line);
        }
        prop_assert!(statistics.counts().iter().all(|c| c.votes() == 0 || c.votes() as usize >= pair));
    }

    #[test]
    fn any_text_is_parsed_or_refused(text in "(opinion-statistics/1\n)?((part|proposition|pair)( -?[0-9]{1,20}){0,7}\n){0,9}") {
        if let Ok(read) = Statistics::parse(&text) {
            prop_assert_eq!(Statistics::parse(&read.to_text()).unwrap(), read.clone());
            if let Ok(plane) = read.plane() {
                prop_assert!(plane.axes.iter().flatten().chain(&plane.variance).all(|x| x.is_finite()));
            }
        }
    }
}

#[test]
fn a_node_with_few_people_tells_nothing() {
    let casts: Vec<Cast> =
        (0..39).map(|person| Cast { person, proposition: person % 2, value: 1, time: 0 }).collect();
    let refused = Statistics::of(&votes(&casts), Threshold::default());
    assert!(matches!(refused, Err(Error::TooLittle(_))), "{refused:?}");
}

#[test]
fn noise_is_declared_and_the_map_survives_it() {
    let vote = |person: u64, j: u64| if person.is_multiple_of(2) == (j < 6) { 1 } else { -1 };
    let casts: Vec<Cast> = (0..400)
        .flat_map(|person| (0..12).map(move |j| (person, j)))
        .filter(|&(person, j)| (person * 7 + j * 3) % 5 != 0)
        .map(|(person, j)| Cast {
            person,
            proposition: j,
            value: if (person + j) % 9 == 0 { 0 } else { vote(person, j) },
            time: 0,
        })
        .collect();
    let exact = Statistics::of(&votes(&casts), Threshold::default()).unwrap();
    let mut state = 1u64;
    let mut uniform = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 11) as f64 / (1u64 << 53) as f64
    };
    let noisy = exact.clone().with_noise(2.0, &mut uniform).unwrap();
    assert_eq!(noisy.parts()[0].noise, 2000);
    assert_ne!(noisy, exact);
    let (exact, noisy) = (exact.plane().unwrap(), noisy.plane().unwrap());
    let cosine: f64 = exact.axes[0].iter().zip(&noisy.axes[0]).map(|(a, b)| a * b).sum();
    assert!(cosine > 0.99, "{cosine}");
}
