//! Several completed copies of one survey: wealth surveys (SCF, HFCS, LWS) ship five, and each gives an estimate.
//!
//! The estimate is the mean of the copies' estimates; its variance is the mean of their variances plus (1 + 1/m) times the variance
//! between them (Rubin 1987). The degrees of freedom are those of Barnard & Rubin 1999, which respect those of the design.

use std::sync::Arc;

use crate::Error;
use crate::estimate::{Covariance, Estimate, Estimates};

/// Combines the estimates of the same measures from each completed copy.
///
/// The notes are those of the first copy.
///
/// ```
/// use inequality::{Design, Income, Measure, Sample, implicates};
///
/// let design = Design::simple(4)?;
/// let copies = [[10.0, 20.0, 30.0, 40.0], [10.0, 20.0, 30.0, 48.0]];
/// let each = copies.iter().map(|copy| {
///     let income = Income::from_slice(copy)?;
///     Sample::new(&income, &design)?.estimate(&[Measure::Mean])
/// });
/// let all = implicates::combined(&each.collect::<Result<Vec<_>, _>>()?)?;
/// assert_eq!(all[Measure::Mean].value, 26.0);
/// # Ok::<(), inequality::Error>(())
/// ```
///
/// # Errors
///
/// [`Error::TooFewUnits`] with fewer than two copies; [`Error::DesignMismatch`] when the copies did not estimate the same measures.
pub fn combined(copies: &[Estimates]) -> Result<Estimates, Error> {
    let [first, rest @ ..] = copies else {
        return Err(Error::TooFewUnits { what: "completed copies", got: 0 });
    };
    if rest.is_empty() {
        return Err(Error::TooFewUnits { what: "completed copies", got: 1 });
    }
    let measures: Vec<_> = first.all.iter().map(|each| each.measure).collect();
    let same = |copy: &Estimates| copy.all.iter().map(|each| each.measure).eq(measures.iter().copied());
    if !rest.iter().all(same) {
        return Err(Error::DesignMismatch {
            what: "the completed copies estimate different measures".to_owned(),
        });
    }
    let (m, width) = (copies.len() as f64, measures.len());
    let value = |at: usize| copies.iter().map(|copy| copy.all[at].value).sum::<f64>() / m;
    let values: Vec<f64> = (0..width).map(value).collect();
    let mut total = vec![0.0; width * width];
    let mut all = Vec::with_capacity(width);
    for i in 0..width {
        for j in 0..width {
            let within = copies.iter().map(|copy| copy.covariance.at(i, j)).sum::<f64>() / m;
            let apart = |copy: &Estimates| (copy.all[i].value - values[i]) * (copy.all[j].value - values[j]);
            let between = copies.iter().map(apart).sum::<f64>() / (m - 1.0);
            total[i * width + j] = within + (1.0 + 1.0 / m) * between;
            if i == j {
                all.push(Estimate {
                    measure: measures[i],
                    value: values[i],
                    se: total[i * width + i].max(0.0).sqrt(),
                    df: degrees(m, first.all[i].df, within, between),
                    n: first.all[i].n,
                });
            }
        }
    }
    Ok(Estimates { all, covariance: Covariance::new(width, total), notes: Arc::clone(&first.notes) })
}

/// Barnard and Rubin's degrees of freedom, from the number of copies, the design's own, and the variances within and between.
fn degrees(m: f64, design: f64, within: f64, between: f64) -> f64 {
    let total = within + (1.0 + 1.0 / m) * between;
    if between <= 0.0 || total <= 0.0 {
        return design;
    }
    let missing = (1.0 + 1.0 / m) * between / total;
    let copies = (m - 1.0) / (missing * missing);
    let observed = (design + 1.0) / (design + 3.0) * design * (1.0 - missing);
    if observed <= 0.0 { copies } else { 1.0 / (1.0 / copies + 1.0 / observed) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Design, Income, Measure, Sample};

    #[test]
    fn copies_that_agree_are_as_good_as_one_and_copies_that_differ_say_how_much() {
        let design = Design::simple(50).unwrap();
        let estimate = |shift: f64| {
            let y: Vec<f64> = (0..50).map(|row| f64::from(row % 17) + 1.0 + shift).collect();
            let income = Income::from_slice(&y).unwrap();
            Sample::new(&income, &design).unwrap().estimate(&[Measure::Mean, Measure::Gini]).unwrap()
        };
        let one = estimate(0.0);
        let agreed = combined(&[one.clone(), one.clone()]).unwrap();
        assert_eq!((agreed[Measure::Mean].se, agreed[Measure::Mean].df), (one[Measure::Mean].se, 49.0));
        let apart = combined(&[estimate(-1.0), estimate(0.0), estimate(1.0)]).unwrap();
        let (within, between) = (one[Measure::Mean].se.powi(2), 1.0);
        assert!((apart[Measure::Mean].se.powi(2) - within - 4.0 / 3.0 * between).abs() < 1e-12);
        assert!(apart[Measure::Mean].df < 49.0 && apart[Measure::Mean].df > 1.0);
        assert!(combined(&[one]).is_err());
    }
}
