//! What every decomposition owes: its parts add up, whatever the crossing, and mean what they say.

use inequality::decompose::atkinson::{atkinson, most_between_entropy};
use inequality::decompose::chance::{Clusters, Permutation, chance};
use inequality::decompose::change::mld_change;
use inequality::decompose::gini::{by_source, gini_parts};
use inequality::decompose::poverty::{fgt_parts, poverty_by_group, watts_parts};
use inequality::{Cross, Design, Error, Factor, Income, Line, Measure, Sample};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// Rows of income, weight and three groups.
type Rows = Vec<(f64, f64, u8, u8, u8)>;

fn rows() -> impl Strategy<Value = Rows> {
    // Incomes that repeat, so that ties occur within and across groups.
    let income = prop_oneof![(1u32..40).prop_map(|y| f64::from(y) * 25.0), 1.0..1000.0f64];
    proptest::collection::vec((income, 0.2..5.0f64, 0u8..2, 0u8..3, 0u8..4), 6..80)
}

struct World {
    income: Income,
    design: Design,
    factors: [Factor; 3],
}

impl World {
    fn new(rows: &Rows) -> Self {
        let column = |of: fn(&(f64, f64, u8, u8, u8)) -> u8| {
            rows.iter().map(|r| i64::from(of(r))).collect::<Vec<i64>>()
        };
        let weights: Vec<f64> = rows.iter().map(|row| row.1).collect();
        Self {
            income: Income::from_vec(rows.iter().map(|row| row.0).collect())
                .expect("rows of the test are sound"),
            design: Design::builder(rows.len())
                .weights(&weights)
                .expect("rows of the test are sound")
                .build()
                .expect("rows of the test are sound"),
            factors: [
                Factor::from_numbers("gender", &column(|row| row.2)),
                Factor::from_numbers("class", &column(|row| row.3)),
                Factor::from_numbers("caste", &column(|row| row.4)),
            ],
        }
    }

    fn sample(&self) -> Sample<'_> {
        Sample::new(&self.income, &self.design).expect("rows of the test are sound")
    }

    fn cross(&self, which: &[usize]) -> Cross {
        Cross::of(&which.iter().map(|&at| &self.factors[at]).collect::<Vec<_>>())
            .expect("rows of the test are sound")
    }
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1e-3)
}

proptest! {
    // The same numbers on every run.
    #![proptest_config(ProptestConfig { cases: 64, rng_seed: RngSeed::Fixed(20_261_128), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn within_and_between_add_up_for_every_crossing_and_every_entropy(rows in rows()) {
        let world = World::new(&rows);
        let sample = world.sample();
        for which in [&[0][..], &[2], &[0, 1], &[1, 2], &[0, 1, 2]] {
            for measure in [Measure::GE(-1.0), Measure::GE(0.0), Measure::GE(0.5), Measure::GE(1.0), Measure::GE(2.0), Measure::JDivergence] {
                let parts = sample.decompose(measure, &world.cross(which)).unwrap();
                prop_assert!(near(parts.total.value, parts.within.value + parts.between.value), "{measure}: {parts:?}");
                prop_assert!(parts.within.value > -1e-12 && parts.between.value > -1e-12);
                let inside: f64 = parts.cells.iter().map(|cell| cell.contribution).sum();
                prop_assert!(near(inside, parts.within.value));
                let people: f64 = parts.cells.iter().map(|cell| cell.population_share).sum();
                let income: f64 = parts.cells.iter().map(|cell| cell.income_share).sum();
                prop_assert!(near(people, 1.0) && near(income, 1.0));
                let known = sample.values(&[measure]).unwrap()[0];
                prop_assert!(near(parts.total.value, known));
            }
        }
    }

    #[test]
    fn shapley_shares_and_interactions_each_add_up_to_the_full_between_part(rows in rows()) {
        let world = World::new(&rows);
        let parts = world.sample().decompose(Measure::THEIL, &world.cross(&[0, 1, 2])).unwrap();
        let shapley: f64 = parts.shapley.iter().map(|share| share.part.value).sum();
        prop_assert!(near(shapley, parts.between.value));
        let single: f64 = parts.subsets.iter().filter(|s| s.factors.len() == 1).map(|s| s.part.value).sum();
        let crossed: f64 = parts.interactions.iter().map(|share| share.part.value).sum();
        prop_assert!(near(single + crossed, parts.between.value));
        // Crossing more never lowers what is between.
        let between = |names: &[&str]| parts.subsets.iter().find(|s| s.factors == names).unwrap().part.value;
        prop_assert!(between(&["gender", "class"]) >= between(&["gender"]) - 1e-12);
        prop_assert!(between(&["gender", "class", "caste"]) >= between(&["class", "caste"]) - 1e-12);
    }

    #[test]
    fn the_gini_is_the_sum_of_its_parts_by_groups_and_by_sources(rows in rows(), cut in 0.1..0.9f64) {
        let world = World::new(&rows);
        let sample = world.sample();
        let parts = gini_parts(&sample, &world.cross(&[0, 2])).unwrap();
        let known = sample.values(&[Measure::Gini]).unwrap()[0];
        prop_assert!(near(parts.total, known));
        prop_assert!(near(parts.within + parts.between + parts.overlap, known));
        let ranked = parts.within_by_income + parts.between_by_rank + parts.stratification;
        prop_assert!(near(ranked, known), "{ranked} {known} {parts:?}");
        prop_assert!(parts.cells.iter().all(|cell| cell.stratification <= 1.0 + 1e-9));
        let wage: Vec<f64> = rows.iter().map(|row| (row.0 * cut).min(200.0)).collect();
        let rest: Vec<f64> = rows.iter().zip(&wage).map(|(row, wage)| row.0 - wage).collect();
        let sources = by_source(&sample, &[("wage", &wage), ("rest", &rest)]).unwrap();
        prop_assert!(near(sources.iter().map(|source| source.contribution).sum(), known));
        prop_assert!(near(sources.iter().map(|source| source.elasticity).sum::<f64>() + 1.0, 1.0));
    }

    #[test]
    fn atkinson_multiplies_and_no_between_part_exceeds_the_most_that_is_possible(rows in rows(), epsilon in 0.2..2.5f64) {
        let world = World::new(&rows);
        let sample = world.sample();
        for epsilon in [epsilon, 1.0] {
            let Ok(parts) = atkinson(&sample, epsilon, &world.cross(&[1])) else { continue };
            prop_assert!(near(1.0 - parts.total, (1.0 - parts.within) * (1.0 - parts.between)), "{parts:?}");
            let sum = parts.within_das_parikh + parts.between + parts.residual;
            prop_assert!((parts.total - sum).abs() <= 1e-9 * parts.within_das_parikh.max(1.0), "{parts:?}");
        }
        let most = most_between_entropy(&sample, 1.0, &world.cross(&[1])).unwrap();
        prop_assert!(most <= sample.values(&[Measure::THEIL]).unwrap()[0] + 1e-12);
    }

    #[test]
    fn poverty_is_the_mean_of_its_groups_and_the_product_of_its_parts(rows in rows(), line in 50.0..900.0f64) {
        let world = World::new(&rows);
        let sample = world.sample();
        let line = Line::Absolute(line);
        for measure in [Measure::Fgt { alpha: 2.0, line }, Measure::Watts(line)] {
            let groups = poverty_by_group(&sample, measure, &world.cross(&[0, 1])).unwrap();
            let sum: f64 = groups.iter().map(|group| group.contribution).sum();
            prop_assert!(near(sum, sample.values(&[measure]).unwrap()[0]));
        }
        if let Ok(parts) = fgt_parts(&sample, 2.0, line) {
            let ratio = parts.gap_ratio.value;
            let product = parts.headcount.value * ratio * ratio * (1.0 + 2.0 * parts.inequality.value);
            prop_assert!(near(product, parts.index.value));
            prop_assert!(parts.inequality.value > -1e-9);
        }
        if let Ok(parts) = watts_parts(&sample, line) {
            let product = parts.headcount.value * (parts.gap_ratio.value + parts.inequality.value);
            prop_assert!(near(product, parts.index.value));
        }
    }

    #[test]
    fn no_change_has_no_parts_and_a_change_has_the_sum_of_its_own(rows in rows()) {
        let world = World::new(&rows);
        let (sample, cross) = (world.sample(), world.cross(&[0]));
        let same = mld_change((&sample, &cross), (&sample, &cross)).unwrap();
        prop_assert!(same.total() == 0.0 && same.residual.abs() < 1e-15);
        let grown = World::new(&rows.iter().map(|r| (r.0 * r.0.sqrt(), r.1, r.2, r.3, r.4)).collect());
        let change = mld_change((&sample, &cross), (&grown.sample(), &grown.cross(&[0]))).unwrap();
        let parts = change.within_inequality + change.within_sizes + change.between_sizes + change.between_means;
        prop_assert!(near(parts + change.residual, change.total()));
        prop_assert!(change.within_sizes == 0.0 && change.between_sizes == 0.0);
    }
}

/// Forty households of three in two villages; the head of a household earns what she earns by chance of the household.
fn villages(apart: f64) -> World {
    let rows: Rows = (0..120)
        .map(|i| {
            let home = i / 3;
            let luck = f64::from((home * 7919) % 101);
            let village = (home % 2) as u8;
            (200.0 + 4.0 * luck + apart * f64::from(village), 1.0, (i % 2) as u8, village, 0)
        })
        .collect();
    World::new(&rows)
}

#[test]
fn chance_explains_groups_that_mean_nothing_and_not_groups_that_do() {
    let homes = Factor::from_numbers("home", &(0..120).map(|i| i / 3).collect::<Vec<i64>>());
    let deal = Permutation { clusters: Clusters::Factor(&homes), draws: 400, seed: 7 };
    let found = |apart: f64| {
        let world = villages(apart);
        chance(&world.sample(), Measure::THEIL, &world.cross(&[1]), &deal).unwrap()
    };
    assert!(found(0.0).p_value > 0.05);
    assert!(found(800.0).p_value < 0.01 && found(800.0).corrected_share > 0.5);
    // By rows, the bias is about a third: three members of a household are three chances in place of one.
    let world = villages(0.0);
    let alone = Permutation { clusters: Clusters::Rows, ..deal };
    let by_rows = chance(&world.sample(), Measure::THEIL, &world.cross(&[1]), &alone).unwrap();
    let ratio = found(0.0).expected / by_rows.expected;
    assert!((2.0..4.5).contains(&ratio), "{ratio}");
}

#[test]
fn the_same_seed_deals_the_same_incomes_on_one_thread_and_on_two() {
    let world = villages(100.0);
    let deal = Permutation { clusters: Clusters::Rows, draws: 50, seed: 11 };
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| {
            let sample = world.sample();
            let cross = world.cross(&[0, 1]);
            let parts = sample.decompose(Measure::THEIL, &cross).unwrap();
            parts.with_chance(&sample, &cross, &deal).unwrap()
        })
    };
    let (one, two) = (with(1), with(2));
    assert_eq!(one.chance, two.chance);
    assert_eq!((one.total, one.within, one.between), (two.total, two.within, two.between));
    assert_eq!(one.cells, two.cells);
}

#[test]
fn a_measure_without_parts_and_a_row_without_a_group_are_refused() {
    let world = villages(0.0);
    let refused = world.sample().decompose(Measure::Gini, &world.cross(&[0])).unwrap_err();
    assert!(matches!(refused, Error::NotDecomposable { .. }));
    let some: Vec<Option<&str>> = (0..120).map(|i| if i == 5 { None } else { Some("a") }).collect();
    let factor = Factor::with_missing("caste", &some);
    let cross = Cross::dropping_missing(&[&factor]).unwrap();
    let refused = world.sample().decompose(Measure::THEIL, &cross).unwrap_err();
    assert_eq!(refused, Error::MissingGroup { factor: "caste".to_owned(), rows: 1, weight: 1.0 });
}

/// Twelve villages in three regions, ten people each.
fn clustered() -> (World, Factor, Factor) {
    let rows: Rows = (0..120)
        .map(|i| {
            let village = i / 10;
            let luck = f64::from((i * 7919 + village * 104_729) % 997) / 3.0;
            (80.0 + luck + 9.0 * f64::from(village), 1.0 + f64::from(i % 4), (i % 2) as u8, (i % 3) as u8, 0)
        })
        .collect();
    let numbers = |of: fn(i64) -> i64| (0..120).map(of).collect::<Vec<i64>>();
    let strata = Factor::from_numbers("region", &numbers(|i| i / 40));
    (World::new(&rows), strata, Factor::from_numbers("village", &numbers(|i| i / 10)))
}

#[test]
fn errors_of_cells_and_margins_are_those_of_domains_and_of_decompositions_of_their_own() {
    let (mut world, strata, villages) = clustered();
    let weights: Vec<f64> = (0..120).map(|row| world.design.weight(row)).collect();
    let builder = || Design::builder(120).weights(&weights).unwrap();
    let by_rows = builder().strata(&strata).unwrap().build().unwrap();
    let by_villages = builder().strata(&strata).unwrap().psu(&villages).unwrap().build().unwrap();
    let replicated = by_villages.jackknife().unwrap();
    for design in [by_rows, by_villages, replicated] {
        world.design = design;
        let sample = world.sample();
        let cross = world.cross(&[0, 1]);
        for measure in [Measure::GE(0.0), Measure::GE(1.0), Measure::GE(2.0), Measure::JDivergence] {
            let parts = sample.decompose(measure, &cross).unwrap();
            for (part, (_, domain)) in parts.cells.iter().zip(sample.domains(&cross).unwrap()) {
                let found = domain.estimate(&[measure]).unwrap();
                assert!(near(part.inequality, found[measure].value));
                assert!(
                    near(part.se.unwrap(), found[measure].se),
                    "{measure} {:?} {}",
                    part.se,
                    found[measure].se
                );
            }
            let whole = sample.estimate(&[measure]).unwrap();
            assert!(near(parts.total.se, whole[measure].se));
            for at in 0..2 {
                let alone = sample.decompose(measure, &world.cross(&[at])).unwrap();
                assert!(near(parts.subsets[at].part.value, alone.between.value));
                assert!(near(parts.subsets[at].part.se, alone.between.se));
                assert_eq!(alone.shapley[0].part, alone.subsets[0].part);
                assert!(near(alone.shapley[0].part.se, alone.between.se));
            }
            // Both factors' Shapley values share what is between the cells, and so does their sum's error.
            assert!(parts.shapley.iter().all(|share| share.part.se > 0.0));
        }
    }
}

#[test]
fn a_cell_of_one_village_has_no_error_and_a_lonely_village_refuses_all() {
    let (mut world, strata, villages) = clustered();
    let weights = vec![1.0; 120];
    let builder = || Design::builder(120).weights(&weights).unwrap();
    world.design = builder().psu(&villages).unwrap().build().unwrap();
    let sample = world.sample();
    let parts = sample.decompose(Measure::THEIL, &Cross::of(&[&villages]).unwrap()).unwrap();
    assert!(parts.cells.iter().all(|cell| cell.se.is_none()));
    world.design = builder().strata(&villages).unwrap().psu(&villages).unwrap().build().unwrap();
    let refused = world.sample().decompose(Measure::THEIL, &Cross::of(&[&strata]).unwrap()).unwrap_err();
    assert!(matches!(refused, Error::LonelyPsu { .. }));
}
