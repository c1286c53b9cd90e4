//! The axioms of every measure that claims them, as properties over incomes with ties and weights.

use inequality::about::Domain;
use inequality::{Conventions, Design, Error, Income, Line, Measure, Negatives, RichnessKind, Sample};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// Every measure, with usual parameters; lines are in the middle of the incomes that the properties draw.
fn measures() -> Vec<Measure> {
    let (money, median) = (Line::Absolute(37.3), Line::OfMedian(0.6));
    let mut all = vec![
        Measure::Mean,
        Measure::Total,
        Measure::Quantile(0.3),
        Measure::QuantileRatio(0.9, 0.1),
        Measure::Gini,
        Measure::GiniSmallSample,
        Measure::SGini(1.5),
        Measure::SGini(3.0),
        Measure::Lorenz(0.35),
        Measure::GeneralisedLorenz(0.35),
        Measure::TopShare(0.1),
        Measure::BottomShare(0.5),
        Measure::Between(0.5, 0.9),
        Measure::BottomTotal(0.4),
        Measure::Palma,
        Measure::S80S20,
        Measure::JDivergence,
        Measure::SenWelfare,
        Measure::Hoover,
        Measure::Kolm(0.02),
        Measure::KolmRelative(1.0),
        Measure::Zenga,
        Measure::Wolfson,
        Measure::Cv,
        Measure::Variance,
        Measure::LogVariance,
        Measure::Herfindahl,
        Measure::LorenzAsymmetry,
    ];
    all.extend([-1.0, 0.0, 0.5, 1.0, 2.0, 3.0].map(Measure::GE));
    all.extend([0.5, 1.0, 2.0].map(Measure::Atkinson));
    all.extend([0.5, 1.0].map(Measure::Ede));
    for line in [money, median, Line::OfMean(0.5)] {
        all.extend([0.0, 1.0, 2.0].map(|alpha| Measure::Fgt { alpha, line }));
        all.extend([
            Measure::Watts(line),
            Measure::PovertyLine(line),
            Measure::Sen(line),
            Measure::Sst(line),
        ]);
        all.push(Measure::Richness { kind: RichnessKind::Chakravarty, g: 0.7, line });
        all.push(Measure::Richness { kind: RichnessKind::Concave, g: 0.7, line });
        all.push(Measure::Richness { kind: RichnessKind::Convex, g: 2.0, line });
    }
    all.extend([Measure::PoorMedian(median), Measure::MedianGap(median)]);
    all
}

/// Positive incomes with ties, and weights.
fn people() -> impl Strategy<Value = (Vec<f64>, Vec<f64>)> {
    prop::collection::vec((1u32..60, 1u32..6), 3..40).prop_map(|rows| {
        let (y, w): (Vec<u32>, Vec<u32>) = rows.into_iter().unzip();
        (
            y.into_iter().map(|y| f64::from(y) * 1.7).collect(),
            w.into_iter().map(|w| f64::from(w) * 0.5).collect(),
        )
    })
}

fn value(measure: Measure, y: &[f64], w: &[f64]) -> Result<f64, Error> {
    let income = Income::from_slice(y)?;
    let design = Design::builder(y.len()).weights(w)?.build()?;
    let rules = Conventions { negatives: Negatives::Keep, ..Conventions::default() };
    Ok(Sample::with(&income, &design, rules)?.values(&[measure])?[0])
}

/// Both have no value for the same reason, or the same value.
fn same(measure: Measure, a: Result<f64, Error>, b: Result<f64, Error>) {
    match (a, b) {
        (Ok(a), Ok(b)) => assert!((a - b).abs() <= 1e-9 * a.abs().max(1e-3), "{measure}: {a} and {b}"),
        (Err(a), Err(b)) => {
            assert_eq!(std::mem::discriminant(&a), std::mem::discriminant(&b), "{measure}: {a}, {b}")
        }
        (a, b) => panic!("{measure}: {a:?} and {b:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, rng_seed: RngSeed::Fixed(20_261_128), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn incomes_in_another_currency_change_no_relative_measure((y, w) in people(), by in prop::sample::select(vec![0.001, 2.0, 1e6])) {
        let scaled: Vec<f64> = y.iter().map(|y| y * by).collect();
        for measure in measures().into_iter().filter(|measure| measure.invariances().scale) {
            same(measure, value(measure, &y, &w), value(measure, &scaled, &w));
        }
    }

    #[test]
    fn everybody_twice_changes_no_measure_that_claims_it((y, w) in people()) {
        let twice = |column: &[f64]| [column, column].concat();
        for measure in measures().into_iter().filter(|measure| measure.invariances().replication) {
            same(measure, value(measure, &y, &w), value(measure, &twice(&y), &twice(&w)));
        }
    }

    #[test]
    fn the_scale_of_the_weights_changes_no_measure_that_claims_it((y, w) in people(), by in prop::sample::select(vec![1e-9, 0.1, 1e9])) {
        let scaled: Vec<f64> = w.iter().map(|w| w * by).collect();
        for measure in measures().into_iter().filter(|measure| measure.invariances().weights) {
            same(measure, value(measure, &y, &w), value(measure, &y, &scaled));
        }
    }

    #[test]
    fn the_same_amount_for_everybody_changes_no_absolute_measure((y, w) in people()) {
        let more: Vec<f64> = y.iter().map(|y| y + 1000.0).collect();
        for measure in measures().into_iter().filter(|measure| measure.invariances().translation) {
            let (a, b) = (value(measure, &y, &w).unwrap(), value(measure, &more, &w).unwrap());
            prop_assert!((a - b).abs() <= 1e-7 * a.abs().max(1.0), "{}: {} and {}", measure, a, b);
        }
    }

    #[test]
    fn the_order_of_rows_never_matters((y, w) in people(), turn in 1usize..40) {
        let turned = |column: &[f64]| {
            let mut column: Vec<f64> = column.iter().rev().copied().collect();
            column.rotate_left(turn % y.len());
            column
        };
        for measure in measures() {
            same(measure, value(measure, &y, &w), value(measure, &turned(&y), &turned(&w)));
        }
    }

    #[test]
    fn rows_with_the_same_income_are_as_good_as_one((y, w) in people()) {
        let mut merged: std::collections::BTreeMap<u64, f64> = std::collections::BTreeMap::new();
        y.iter().zip(&w).for_each(|(y, w)| *merged.entry(y.to_bits()).or_default() += w);
        let (incomes, weights): (Vec<f64>, Vec<f64>) = merged.into_iter().map(|(y, w)| (f64::from_bits(y), w)).unzip();
        for measure in measures().into_iter().filter(|measure| *measure != Measure::GiniSmallSample) {
            same(measure, value(measure, &y, &w), value(measure, &incomes, &weights));
        }
    }

    #[test]
    fn a_transfer_from_richer_to_poorer_never_raises_what_claims_it((y, w) in people(), one in 0usize..40, two in 0usize..40, part in 0.0..0.5) {
        let (one, two) = (one % y.len(), two % y.len());
        let (poor, rich) = if y[one] < y[two] { (one, two) } else { (two, one) };
        let gift = part * (y[rich] - y[poor]) * w[rich].min(w[poor]);
        let mut after = y.clone();
        after[poor] += gift / w[poor];
        after[rich] -= gift / w[rich];
        for measure in measures().into_iter().filter(|measure| measure.invariances().transfer) {
            let (a, b) = (value(measure, &y, &w), value(measure, &after, &w));
            if let (Ok(a), Ok(b)) = (a, b) {
                prop_assert!(b <= a + 1e-9 * a.abs().max(1.0), "{} rose from {} to {}", measure, a, b);
            }
        }
    }

    #[test]
    fn influence_adds_up_to_nothing_where_weights_have_no_scale((y, w) in people()) {
        let income = Income::from_slice(&y).unwrap();
        let design = Design::builder(y.len()).weights(&w).unwrap().build().unwrap();
        let sample = Sample::new(&income, &design).unwrap();
        // Quantiles and lines have influence by a density, and a share that is exact only in the limit.
        let exact = |measure: &Measure| {
            !matches!(
                measure,
                Measure::Quantile(_) | Measure::QuantileRatio(..) | Measure::Wolfson | Measure::PoorMedian(_) | Measure::MedianGap(_)
                    | Measure::PovertyLine(_) | Measure::LorenzAsymmetry
                    | Measure::Fgt { line: Line::OfMedian(_), .. }
                    | Measure::Watts(Line::OfMedian(_))
                    | Measure::Richness { line: Line::OfMedian(_), .. }
                    // Herfindahl falls as people are added: it has a scale of weights.
                    | Measure::Herfindahl | Measure::Total | Measure::BottomTotal(_)
                    // The curve is read between two people, whose weight its influence does not share out.
                    | Measure::Lorenz(_) | Measure::GeneralisedLorenz(_) | Measure::TopShare(_) | Measure::BottomShare(_)
                    | Measure::Between(..) | Measure::Palma | Measure::ShareRatio(..)
            )
        };
        for measure in measures().into_iter().filter(exact) {
            let Ok(z) = sample.influence(measure) else { continue };
            let (sum, size): (f64, f64) = z.iter().zip(&w).fold((0.0, 0.0), |(sum, size), (z, w)| (sum + w * z, size + w * z.abs()));
            prop_assert!(sum.abs() <= 1e-9 * size.max(1e-9), "{}: {} of {}", measure, sum, size);
        }
    }

    #[test]
    fn influence_is_what_a_little_more_weight_does((y, w) in people(), row in 0usize..40) {
        let row = row % y.len();
        let money = Line::Absolute(37.3);
        let smooth = [
            Measure::Gini, Measure::SGini(1.5), Measure::SGini(3.0), Measure::GE(-1.0), Measure::GE(0.0), Measure::GE(0.5),
            Measure::GE(1.0), Measure::GE(2.0), Measure::GE(3.0), Measure::JDivergence, Measure::Atkinson(0.5), Measure::Atkinson(1.0),
            Measure::Atkinson(2.0), Measure::Ede(0.5), Measure::Ede(1.0), Measure::SenWelfare, Measure::Hoover, Measure::Kolm(0.02),
            Measure::KolmRelative(1.0), Measure::Zenga, Measure::Cv, Measure::Variance, Measure::LogVariance, Measure::Herfindahl,
            Measure::Mean, Measure::Fgt { alpha: 0.0, line: money }, Measure::Fgt { alpha: 2.0, line: money }, Measure::Watts(money),
            Measure::Sen(money), Measure::Sst(money), Measure::Fgt { alpha: 1.0, line: Line::OfMean(0.5) },
            Measure::Fgt { alpha: 2.0, line: Line::OfMean(0.5) }, Measure::Watts(Line::OfMean(0.5)),
            Measure::Richness { kind: RichnessKind::Convex, g: 2.0, line: Line::OfMean(0.5) },
        ];
        let income = Income::from_slice(&y).unwrap();
        let design = Design::builder(y.len()).weights(&w).unwrap().build().unwrap();
        let sample = Sample::new(&income, &design).unwrap();
        let shifted = |by: f64| {
            let mut w = w.clone();
            w[row] += by;
            w
        };
        let step = 1e-6;
        // Where an income is the mean or half of it, what counts shortfalls from there has two slopes.
        let mean = value(Measure::Mean, &y, &w).unwrap();
        let bent = [1.0, 0.5].map(|share| y.iter().any(|y| (y / (share * mean) - 1.0).abs() < 1e-6));
        let halves = |measure: &Measure| {
            matches!(
                measure,
                Measure::Fgt { line: Line::OfMean(_), .. } | Measure::Watts(Line::OfMean(_)) | Measure::Richness { line: Line::OfMean(_), .. }
            )
        };
        let even = |measure: &Measure| !(*measure == Measure::Hoover && bent[0] || halves(measure) && bent[1]);
        for measure in smooth.into_iter().filter(even) {
            let Ok(z) = sample.influence(measure) else { continue };
            let (up, down) = (value(measure, &y, &shifted(step)), value(measure, &y, &shifted(-step)));
            if let (Ok(up), Ok(down)) = (up, down) {
                let slope = (up - down) / (2.0 * step);
                let size = z.iter().fold(0f64, |size, z| size.max(z.abs()));
                prop_assert!((slope - z[row]).abs() <= 2e-5 * size.max(1e-6), "{}: {} and {}", measure, slope, z[row]);
            }
        }
    }

    #[test]
    fn the_lorenz_curve_runs_from_zero_to_one_and_bends_upwards((y, w) in people()) {
        let curve: Vec<f64> =
            (0..=20).map(|at| value(Measure::Lorenz(f64::from(at) / 20.0), &y, &w).unwrap()).collect();
        prop_assert!(curve[0] == 0.0 && (curve[20] - 1.0).abs() < 1e-12);
        for three in curve.windows(3) {
            prop_assert!(three[0] - 2.0 * three[1] + three[2] >= -1e-12);
        }
    }

    #[test]
    fn indices_stay_in_their_range((y, w) in people()) {
        let n = y.len() as f64;
        let gini = value(Measure::Gini, &y, &w).unwrap();
        prop_assert!((-1e-12..1.0).contains(&gini));
        let plain = value(Measure::Gini, &y, &vec![1.0; y.len()]).unwrap();
        prop_assert!(plain <= 1.0 - 1.0 / n + 1e-12);
        for measure in [Measure::Hoover, Measure::Atkinson(0.5), Measure::Atkinson(2.0), Measure::Zenga, Measure::SGini(3.0)] {
            let index = value(measure, &y, &w).unwrap();
            prop_assert!((-1e-12..=1.0).contains(&index), "{}: {}", measure, index);
        }
        let theil = value(Measure::THEIL, &y, &vec![1.0; y.len()]).unwrap();
        prop_assert!(theil >= -1e-12 && theil <= n.ln() + 1e-12);
    }

    #[test]
    fn equal_incomes_have_no_inequality(y in 1u32..1000, rows in 2usize..20) {
        let (y, w) = (vec![f64::from(y); rows], vec![1.5; rows]);
        for measure in measures().into_iter().filter(|measure| measure.invariances().transfer && measure.domain() != Domain::Any) {
            if matches!(measure, Measure::TopShare(_) | Measure::Palma | Measure::ShareRatio(..) | Measure::Herfindahl) {
                continue;
            }
            prop_assert!(value(measure, &y, &w).unwrap().abs() < 1e-7, "{}", measure);
        }
    }
}

#[test]
fn measures_say_what_they_are() {
    let page = include_str!("../MEASURES.md");
    for measure in measures() {
        let about = measure.about();
        assert!(
            !about.formula.is_empty() && !about.source.is_empty() && !about.range.is_empty(),
            "{measure}"
        );
        assert!(
            page.contains(about.formula),
            "MEASURES.md lacks the formula of {measure}: {}",
            about.formula
        );
        assert!(page.contains(about.r), "MEASURES.md lacks the R call of {measure}: {}", about.r);
    }
}

#[test]
fn the_domain_is_what_the_measure_refuses() {
    let (with_zero, with_debt) = ([0.0, 10.0, 20.0, 30.0, 40.0], [-5.0, 10.0, 20.0, 30.0, 40.0]);
    let strict = |measure: Measure, y: &[f64]| {
        let income = Income::from_slice(y).unwrap();
        let design = Design::simple(y.len()).unwrap();
        Sample::new(&income, &design).unwrap().values(&[measure])
    };
    for measure in measures() {
        let zero = matches!(strict(measure, &with_zero), Err(Error::NotDefinedAtZero { rows: 1, .. }));
        assert_eq!(zero, measure.domain() == Domain::Positive, "{measure} at zero");
        let debt = matches!(strict(measure, &with_debt), Err(Error::NegativeIncome { rows: 1, .. }));
        let refuses = matches!(measure.domain(), Domain::Positive | Domain::NonNegative);
        assert_eq!(debt, refuses, "{measure} below zero");
    }
}

#[test]
fn one_thread_and_many_give_the_same_bits() {
    let uniform = |row: u32| f64::from(row.wrapping_mul(2_654_435_761) >> 8) / f64::from(1u32 << 24);
    let y: Vec<f64> = (0..50_000).map(|row| 10.0 + (1.0 / (1.001 - uniform(row))).round()).collect();
    let w: Vec<f64> = (0..50_000).map(|row| 1.0 + uniform(row + 1_000_000)).collect();
    let income = Income::from_slice(&y).unwrap();
    let design = Design::builder(y.len()).weights(&w).unwrap().build().unwrap();
    let run = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| {
            let sample = Sample::new(&income, &design).unwrap();
            let all = sample
                .estimate(&[
                    Measure::Gini,
                    Measure::THEIL,
                    Measure::Palma,
                    Measure::Quantile(0.5),
                    Measure::Zenga,
                ])
                .unwrap();
            let draws =
                sample.bootstrap(&[Measure::Gini, Measure::THEIL, Measure::TopShare(0.1)], 10, 7).unwrap();
            let numbers = all.all().iter().flat_map(|each| [each.value, each.se]);
            let bits = |x: f64| x.to_bits();
            (
                numbers.map(bits).collect::<Vec<_>>(),
                draws.replicates(Measure::TopShare(0.1)).into_iter().map(bits).collect::<Vec<_>>(),
            )
        })
    };
    assert_eq!(run(1), run(4));
}
