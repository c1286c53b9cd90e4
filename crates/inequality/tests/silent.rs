//! Mistakes that other software makes without a word: here each is an error, a note, or cannot be written.
#![expect(clippy::unwrap_used, reason = "a helper of a test that cannot go on says where")]

use inequality::{
    Compat, Conventions, Cross, Design, Error, Factor, Income, Line, Lonely, Measure, Missing, Negatives,
    Sample, Zeros,
};

fn weighted(y: &[f64], w: &[f64]) -> (Income, Design) {
    (Income::from_slice(y).unwrap(), Design::builder(y.len()).weights(w).unwrap().build().unwrap())
}

#[test]
fn the_gini_stays_when_weights_are_normalised_and_the_compatible_one_moves() {
    let (y, w) = ([3.0, 8.0, 8.0, 20.0, 61.0], [7.0, 3.0, 5.0, 2.0, 1.0]);
    let of = |by: f64, rules: Conventions| {
        let scaled: Vec<f64> = w.iter().map(|w| w * by).collect();
        let (income, design) = weighted(&y, &scaled);
        Sample::with(&income, &design, rules).unwrap().values(&[Measure::Gini]).unwrap()[0]
    };
    let ours = of(1.0, Conventions::default());
    for by in [1e-6, 1e-3, 1e9] {
        assert!((of(by, Conventions::default()) / ours - 1.0).abs() < 1e-12);
    }
    let convey = of(1.0, Compat::Convey.into());
    assert!((of(1e-3, Compat::Convey.into()) - convey).abs() > 0.1, "convey's does move");
}

#[test]
fn errors_of_quantiles_do_not_move_with_the_scale_of_the_weights() {
    let y: Vec<f64> = (1..200).map(|row| f64::from(row * row % 997)).collect();
    let se = |by: f64, rules: Conventions| {
        let (income, design) = weighted(&y, &vec![by; y.len()]);
        Sample::with(&income, &design, rules).unwrap().estimate(&[Measure::Quantile(0.5)]).unwrap()
            [Measure::Quantile(0.5)]
        .se
    };
    assert!((se(1e-5, Conventions::default()) / se(1.0, Conventions::default()) - 1.0).abs() < 1e-9);
    assert!((se(1e-5, Compat::Convey.into()) / se(1.0, Compat::Convey.into()) - 1.0).abs() > 0.01);
}

#[test]
fn ignoring_the_household_shows_in_the_error_and_in_the_notes() {
    let y: Vec<f64> = (0..100).flat_map(|home| [f64::from(home * 7 % 41) + 1.0; 4]).collect();
    let homes: Vec<i64> = (0..100).flat_map(|home| [home; 4]).collect();
    let income = Income::from_slice(&y).unwrap();
    let persons = Design::simple(400).unwrap();
    let households =
        Design::builder(400).psu(&Factor::from_numbers("home", &homes)).unwrap().build().unwrap();
    let of = |design: &Design| Sample::new(&income, design).unwrap().estimate(&[Measure::Gini]).unwrap();
    let (naive, honest) = (of(&persons), of(&households));
    assert!(honest[Measure::Gini].se > 1.9 * naive[Measure::Gini].se);
    assert_eq!((naive.notes().units, honest.notes().units), (400, 100));
    assert!((honest[Measure::Gini].df - 99.0).abs() < 1e-12);
}

#[test]
fn rows_without_a_group_are_counted_and_not_made_into_numbers() {
    let class = Factor::with_missing("class", &[Some("a"), None, Some("b"), Some("a")]);
    let refused = Cross::of(&[&class]);
    assert!(matches!(refused, Err(Error::MissingGroup { rows: 1, .. })));
    let (income, design) = weighted(&[1.0, 2.0, 3.0, 4.0], &[1.0; 4]);
    let cross = Cross::dropping_missing(&[&class]).unwrap();
    let cells = Sample::new(&income, &design).unwrap().domains(&cross).unwrap();
    assert_eq!(
        cells.iter().map(|(cell, sample)| (cell.name(), sample.rows().len())).collect::<Vec<_>>(),
        [("a".to_owned(), 2), ("b".to_owned(), 1)]
    );
}

#[test]
fn hoover_is_a_share_and_wolfson_is_not_halved() {
    let (income, design) = weighted(&[10.0, 20.0, 30.0, 40.0], &[1.0; 4]);
    let found = Sample::new(&income, &design).unwrap().values(&[Measure::Hoover, Measure::Wolfson]).unwrap();
    assert!((found[0] - 0.2).abs() < 1e-12 && (found[1] - 0.375).abs() < 1e-12);
}

#[test]
fn a_domain_is_not_a_subset_of_rows() {
    let y: Vec<f64> = (0..60).map(|row| f64::from(row % 13) + 1.0).collect();
    let homes: Vec<i64> = (0..60).map(|row| row / 3).collect();
    let member: Vec<bool> = (0..60).map(|row| row % 5 == 0).collect();
    let income = Income::from_slice(&y).unwrap();
    let design = Design::builder(60).psu(&Factor::from_numbers("home", &homes)).unwrap().build().unwrap();
    let domain = Sample::new(&income, &design).unwrap().domain("every fifth", &member).unwrap();
    let estimates = domain.estimate(&[Measure::Mean]).unwrap();
    // The whole design stays: 20 homes, also those without a member.
    assert_eq!((estimates.notes().rows, estimates.notes().units), (12, 20));
    let z = domain.influence(Measure::Mean).unwrap();
    assert!(z.iter().zip(&member).all(|(z, member)| *member || *z == 0.0));
    let totals: Vec<f64> = (0..20).map(|home| (3 * home..3 * home + 3).map(|row| z[row]).sum()).collect();
    let variance = 20.0 / 19.0 * totals.iter().map(|t| t * t).sum::<f64>();
    assert!((estimates[Measure::Mean].se - variance.sqrt()).abs() < 1e-12);
}

#[test]
fn a_national_line_stays_national_within_a_domain() {
    let (income, design) = weighted(&[10.0, 20.0, 30.0, 40.0, 5.0, 6.0], &[1.0; 6]);
    let sample = Sample::new(&income, &design).unwrap();
    let poor = Measure::Fgt { alpha: 0.0, line: Line::OfMedian(0.6) };
    let domain = sample.domain("the last two", &[false, false, false, false, true, true]).unwrap();
    // The national median is 10, so the line is 6, and of 5 and 6 one is below it.
    assert_eq!(domain.values(&[poor, Measure::PovertyLine(Line::OfMedian(0.6))]).unwrap(), [0.5, 6.0]);
}

#[test]
fn zeros_and_debts_are_refused_or_named_and_never_a_number_in_silence() {
    let (income, design) = weighted(&[0.0, 0.0, 10.0, 20.0], &[2.0, 1.0, 1.0, 1.0]);
    let sample = Sample::new(&income, &design).unwrap();
    assert_eq!(
        sample.values(&[Measure::MLD]),
        Err(Error::NotDefinedAtZero { measure: "GE(0)".to_owned(), rows: 2, weight: 3.0 })
    );
    // 0·ln 0 is 0: groups in which nobody has anything are no reason for a negative part.
    assert!(sample.values(&[Measure::THEIL]).unwrap()[0] > 0.0);
    assert_eq!(sample.values(&[Measure::Atkinson(1.0)]).unwrap(), [1.0]);
    let drop = Conventions { zeros: Zeros::Drop, ..Conventions::default() };
    let dropped = Sample::with(&income, &design, drop).unwrap().estimate(&[Measure::MLD]).unwrap();
    assert_eq!((dropped.notes().zeros_dropped, dropped.notes().rows), (2, 2));
    let (debts, design) = weighted(&[-10.0, 5.0, 10.0, 20.0], &[1.0; 4]);
    let sample = Sample::new(&debts, &design).unwrap();
    assert!(matches!(sample.values(&[Measure::Gini]), Err(Error::NegativeIncome { rows: 1, .. })));
    let keep = Conventions { negatives: Negatives::Keep, ..Conventions::default() };
    assert!(Sample::with(&debts, &design, keep).unwrap().values(&[Measure::Gini]).unwrap()[0] > 0.9);
    let normal = Conventions { negatives: Negatives::Normalised, ..Conventions::default() };
    let bounded = Sample::with(&debts, &design, normal).unwrap().values(&[Measure::Gini]).unwrap()[0];
    assert!((0.0..=1.0).contains(&bounded));
}

#[test]
fn what_is_missing_is_counted() {
    let income = Income::with_missing(&[Some(1.0), None, Some(3.0)]).unwrap();
    let design = Design::builder(3).weights(&[1.0, 5.0, 1.0]).unwrap().build().unwrap();
    assert_eq!(Sample::new(&income, &design).err(), Some(Error::MissingIncome { rows: 1, weight: 5.0 }));
    let drop = Conventions { missing: Missing::Drop, ..Conventions::default() };
    let found = Sample::with(&income, &design, drop).unwrap().estimate(&[Measure::Mean]).unwrap();
    assert_eq!((found[Measure::Mean].value, found.notes().missing), (2.0, 1));
    assert!(matches!(Income::from_slice(&[1.0, f64::NAN]), Err(Error::NotFinite { row: 1, .. })));
}

#[test]
fn a_lonely_unit_is_an_error_until_somebody_says_what_it_is() {
    let strata = Factor::from_labels("h", &["a", "a", "a", "b"]);
    let (y, w) = ([1.0, 2.0, 6.0, 9.0], [1.0; 4]);
    let of = |lonely: Lonely| {
        let income = Income::from_slice(&y).unwrap();
        let design =
            Design::builder(4).weights(&w).unwrap().strata(&strata).unwrap().lonely(lonely).build().unwrap();
        let found = Sample::new(&income, &design).unwrap().estimate(&[Measure::Mean]);
        found.map(|found| found[Measure::Mean].se)
    };
    assert_eq!(of(Lonely::Error), Err(Error::LonelyPsu { stratum: "b".to_owned() }));
    let (certain, centred, average) =
        (of(Lonely::Certainty).unwrap(), of(Lonely::Centred).unwrap(), of(Lonely::Average).unwrap());
    assert!(certain < average && certain < centred);
    assert!((average / certain - 2f64.sqrt()).abs() < 1e-12);
}

#[test]
fn bad_input_is_a_sentence_and_never_a_panic() {
    assert!(matches!(Income::from_slice(&[]), Err(Error::Empty { .. })));
    let (income, design) = weighted(&[5.0], &[2.0]);
    let one = Sample::new(&income, &design).unwrap();
    assert_eq!(one.values(&[Measure::Gini]).unwrap(), [0.0]);
    assert!(matches!(one.estimate(&[Measure::Gini]), Err(Error::TooFewUnits { got: 1, .. })));
    let (income, design) = weighted(&[0.0; 5], &[1.0; 5]);
    let nothing = Sample::new(&income, &design).unwrap();
    for measure in [
        Measure::Gini,
        Measure::THEIL,
        Measure::Hoover,
        Measure::Cv,
        Measure::Atkinson(0.5),
        Measure::TopShare(0.1),
    ] {
        assert!(matches!(nothing.values(&[measure]), Err(Error::NonPositiveMean { .. })), "{measure}");
    }
    assert!(matches!(nothing.values(&[Measure::Palma]), Err(Error::Denominator { .. })));
    let (income, design) = weighted(&[-5.0, 1.0], &[1.0; 2]);
    assert!(matches!(
        Sample::new(&income, &design).unwrap().values(&[Measure::Hoover]),
        Err(Error::NonPositiveMean { .. })
    ));
    for weights in [vec![0.0; 3], vec![-1.0, 1.0, 1.0], vec![1e308; 3], vec![f64::INFINITY, 1.0, 1.0]] {
        assert!(Design::builder(3).weights(&weights).is_err());
    }
    let (income, design) = weighted(&[1e308, 1e308, 1.0], &[1.0; 3]);
    assert!(matches!(Sample::new(&income, &design), Err(Error::WeightSum { .. })));
    let (income, design) = weighted(&[1.0, 2.0, 3.0], &[1e300, 1.0, 0.0]);
    let found = Sample::new(&income, &design).unwrap().estimate(&[Measure::Mean]).unwrap();
    assert_eq!(found.notes().weightless, 1);
    for measure in [
        Measure::Quantile(1.5),
        Measure::TopShare(-0.1),
        Measure::Atkinson(-1.0),
        Measure::GE(f64::NAN),
        Measure::SGini(1.0),
        Measure::Kolm(0.0),
    ] {
        let (income, design) = weighted(&[1.0, 2.0, 3.0], &[1.0; 3]);
        assert!(
            matches!(Sample::new(&income, &design).unwrap().values(&[measure]), Err(Error::Parameter { .. })),
            "{measure}"
        );
    }
}

#[test]
fn replicates_and_linearisation_agree_and_the_bootstraps_too() {
    let y: Vec<f64> =
        (0..400u32).map(|row| 10.0 + f64::from(row.wrapping_mul(2_654_435_761) >> 20)).collect();
    let homes: Vec<i64> = (0..400).map(|row| row / 4).collect();
    let strata: Vec<i64> = (0..400).map(|row| row / 100).collect();
    let income = Income::from_slice(&y).unwrap();
    let builder = Design::builder(400).strata(&Factor::from_numbers("h", &strata)).unwrap();
    let design = builder.psu(&Factor::from_numbers("home", &homes)).unwrap().build().unwrap();
    let se = |design: &Design| {
        let found = Sample::new(&income, design).unwrap().estimate(&[Measure::Gini, Measure::MLD]).unwrap();
        [found[Measure::Gini].se, found[Measure::MLD].se]
    };
    let linear = se(&design);
    let draws =
        Sample::new(&income, &design).unwrap().bootstrap(&[Measure::Gini, Measure::MLD], 1000, 3).unwrap();
    let poisson = [draws.covariance().se(0), draws.covariance().se(1)];
    for other in [se(&design.jackknife().unwrap()), se(&design.bootstrap(1000, 5).unwrap()), poisson] {
        for (a, b) in linear.iter().zip(other) {
            assert!((b / a - 1.0).abs() < 0.15, "{a} and {b}");
        }
    }
    let plain = Design::simple(400).unwrap();
    let fast = Sample::new(&income, &plain)
        .unwrap()
        .bootstrap(&[Measure::Gini, Measure::TopShare(0.1)], 1001, 3)
        .unwrap();
    let exact =
        Sample::new(&income, &plain).unwrap().estimate(&[Measure::Gini, Measure::TopShare(0.1)]).unwrap();
    assert_eq!(fast.len(), 1001);
    assert!((fast.covariance().se(0) / exact[Measure::Gini].se - 1.0).abs() < 0.15);
    assert!((fast.covariance().se(1) / exact[Measure::TopShare(0.1)].se - 1.0).abs() < 0.15);
    let (low, high) = fast.percentile(Measure::Gini, 0.95).unwrap();
    assert!(low < exact[Measure::Gini].value && exact[Measure::Gini].value < high);
}
