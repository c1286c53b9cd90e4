//! The concentration index: how health, schooling or a tax is spread along the ranks of income.
//!
//! C = 2·Σ w·h·R/(N·Σ w·h) − 1, with R the weight below a person in the order of the ranking variable plus half the weight at
//! her rank. C is the Gini of h when h ranks itself; it is negative when the poor have more of h. Invariances: scale of h and of the
//! weights, replication. For outcomes with bounds, C of what is there and C of what is missing are not mirror images; Wagstaff's and
//! Erreygers' corrections repair that.
//!
//! Sources: Kakwani, Wagstaff & van Doorslaer 1997; Wagstaff 2005; Erreygers 2009; Clarke et al. 2002. Stata `conindex`; R
//! `rineq::ci` (which breaks ties by row order and multiplies by (n − 1)/n, see [`regression`]); R `IC2::calcSConc` (ties by row order).
//!
//! ```
//! use inequality::Ties;
//! use inequality::concentration::{Correction, concentration};
//! let ill = [1.0, 1.0, 0.0, 0.0];
//! let income = [1.0, 2.0, 3.0, 4.0];
//! let index = concentration(&ill, &income, &[1.0; 4], Ties::Merged, Correction::None)?;
//! assert!((index.value + 0.5).abs() < 1e-15);
//! # Ok::<(), inequality::Error>(())
//! ```

use crate::linear::{Predictors, least_squares};
use crate::numbers::is_positive;
use crate::{Error, Ties};

/// What the index is divided or multiplied by.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Correction {
    /// The relative index C.
    #[default]
    None,
    /// The generalised index μC, which does not change when everybody has the same more of it.
    Generalised,
    /// Erreygers' 4μC/(high − low).
    Erreygers {
        /// The least possible outcome.
        low: f64,
        /// The greatest.
        high: f64,
    },
    /// Wagstaff's μC(high − low)/((high − μ)(μ − low)), which is C/(1 − μ) for an outcome of 0 or 1.
    Wagstaff {
        /// The least possible outcome.
        low: f64,
        /// The greatest.
        high: f64,
    },
}

/// A concentration index.
#[derive(Clone, Debug, PartialEq)]
pub struct Concentration {
    /// The index.
    pub value: f64,
    /// The mean of the outcome.
    pub mean: f64,
    /// The influence value of each row: its variance as a total under the design is the index's.
    pub influence: Vec<f64>,
}

/// The concentration index of an outcome along a ranking variable.
///
/// # Errors
///
/// [`Error::Length`], [`Error::NonPositiveMean`] unless the mean outcome is positive, [`Error::Parameter`] when an outcome is outside
/// the bounds of a correction.
pub fn concentration(
    outcome: &[f64],
    rank_by: &[f64],
    weights: &[f64],
    ties: Ties,
    correction: Correction,
) -> Result<Concentration, Error> {
    let order = ordered(outcome, rank_by, weights)?;
    let people: f64 = weights.iter().sum();
    let total: f64 = outcome.iter().zip(weights).map(|(h, w)| h * w).sum();
    let mean = total / people;
    if !is_positive(mean) {
        return Err(Error::NonPositiveMean { measure: "the concentration index".to_owned(), mean });
    }
    let mut influence = vec![0.0; outcome.len()];
    let (mut below, mut outcome_below, mut crossed) = (0.0, 0.0, 0.0);
    for group in groups(&order, rank_by, ties) {
        let weight: f64 = group.iter().map(|&row| weights[row]).sum();
        let part: f64 = group.iter().map(|&row| weights[row] * outcome[row]).sum();
        let rank = below + 0.5 * weight;
        crossed += part * rank;
        for &row in group {
            influence[row] = outcome[row] * rank + total - outcome_below - 0.5 * part;
        }
        below += weight;
        outcome_below += part;
    }
    let index = 2.0 * crossed / (people * total) - 1.0;
    for (row, value) in influence.iter_mut().enumerate() {
        let drift = (index + 1.0) * (1.0 / people + outcome[row] / total);
        *value = if weights[row] > 0.0 { 2.0 * *value / (people * total) - drift } else { 0.0 };
    }
    let (factor, by_mean) = factor(correction, outcome, mean)?;
    for (row, value) in influence.iter_mut().enumerate().filter(|(row, _)| weights[*row] > 0.0) {
        *value = *value * factor + index * by_mean * (outcome[row] - mean) / people;
    }
    Ok(Concentration { value: index * factor, mean, influence })
}

/// The concentration index by regression of the outcome on the rank, with the classical error of that regression.
///
/// With R the fractional rank (ties in row order), v its unbiased weighted variance and (a, b) the regression of h on R: C = 2vb/(a + b/2)·(n − 1)/n.
/// It is what R `rineq::ci(method = "linreg_delta")` gives, error included; the error takes rows as independent and the correction
/// as known. Returns the index and its standard error. For your own numbers take [`concentration`] and the design's error.
///
/// # Errors
///
/// As [`concentration`]; [`Error::TooFewUnits`] with fewer than 3 rows.
pub fn regression(
    outcome: &[f64],
    rank_by: &[f64],
    weights: &[f64],
    correction: Correction,
) -> Result<(f64, f64), Error> {
    let order = ordered(outcome, rank_by, weights)?;
    let n = order.len() as f64;
    if order.len() < 3 {
        return Err(Error::TooFewUnits { what: "rows with a weight", got: order.len() });
    }
    let people: f64 = weights.iter().sum();
    let (mut rank, mut below) = (vec![0.0; outcome.len()], 0.0);
    for &row in &order {
        rank[row] = (below + 0.5 * weights[row]) / people;
        below += weights[row];
    }
    let sum = |value: &dyn Fn(usize) -> f64| order.iter().map(|&row| weights[row] * value(row)).sum::<f64>();
    let squares: f64 = weights.iter().map(|w| w * w).sum();
    let spread = sum(&|row| rank[row] * rank[row]) * people - sum(&|row| rank[row]).powi(2);
    let variance = spread / (people * people - squares);
    let predictors = Predictors::constant(outcome.len()).with("rank", &rank)?;
    let fit = least_squares(outcome, &predictors, weights)?;
    let (a, b) = (fit.coefficients[0], fit.coefficients[1]);
    let mean = sum(&|row| outcome[row]) / people;
    if !is_positive(mean) {
        return Err(Error::NonPositiveMean { measure: "the concentration index".to_owned(), mean });
    }
    let residual = sum(&|row| (outcome[row] - a - b * rank[row]).powi(2)) / (n - 2.0);
    let slope = 8.0 * variance / (2.0 * a + b).powi(2);
    let error = (residual * fit.spread(&[-b * slope, a * slope])).sqrt();
    let (factor, _) = factor(correction, outcome, mean)?;
    Ok((2.0 * variance * b / (a + b / 2.0) * (n - 1.0) / n * factor, error * factor.abs()))
}

/// What C is multiplied by, and the derivative of that by the mean.
fn factor(correction: Correction, outcome: &[f64], mean: f64) -> Result<(f64, f64), Error> {
    let bounds = |low: f64, high: f64| match outcome.iter().find(|value| !(low..=high).contains(*value)) {
        Some(&value) => Err(Error::Parameter { what: "an outcome", value, expected: "between its bounds" }),
        None if high > low => Ok(high - low),
        None => Err(Error::Parameter { what: "the upper bound", value: high, expected: "above the lower" }),
    };
    Ok(match correction {
        Correction::None => (1.0, 0.0),
        Correction::Generalised => (mean, 1.0),
        Correction::Erreygers { low, high } => {
            let width = bounds(low, high)?;
            (4.0 * mean / width, 4.0 / width)
        }
        Correction::Wagstaff { low, high } => {
            let width = bounds(low, high)?;
            let (up, down) = (high - mean, mean - low);
            if !(up > 0.0 && down > 0.0) {
                let (measure, what) =
                    ("Wagstaff's index".to_owned(), "the distance of the mean from its bounds");
                return Err(Error::Denominator { measure, what, value: up.min(down) });
            }
            let value = mean * width / (up * down);
            (value, value * (1.0 / mean + 1.0 / up - 1.0 / down))
        }
    })
}

/// The rows with a weight in the order of the ranking variable, ties in the order of rows.
fn ordered(outcome: &[f64], rank_by: &[f64], weights: &[f64]) -> Result<Vec<usize>, Error> {
    let rows = outcome.len();
    for (what, got) in [("the ranking variable", rank_by.len()), ("the weights", weights.len())] {
        if got != rows {
            return Err(Error::Length { what, expected: rows, got });
        }
    }
    for (what, values) in [("the outcome", outcome), ("the ranking variable", rank_by)] {
        if let Some(row) = values.iter().position(|value| !value.is_finite()) {
            return Err(Error::NotFinite { what, row, value: values[row] });
        }
    }
    let mut order: Vec<usize> = (0..rows).filter(|&row| weights[row] > 0.0).collect();
    order.sort_by(|&a, &b| rank_by[a].total_cmp(&rank_by[b]));
    if order.is_empty() { Err(Error::Empty { what: "the sample" }) } else { Ok(order) }
}

/// Runs of rows that share a rank.
fn groups<'o>(order: &'o [usize], rank_by: &'o [f64], ties: Ties) -> impl Iterator<Item = &'o [usize]> {
    order.chunk_by(move |&a, &b| ties == Ties::Merged && rank_by[a] == rank_by[b])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        // The same numbers on every run.
        #![proptest_config(ProptestConfig { rng_seed: proptest::test_runner::RngSeed::Fixed(20_261_128), failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn influence_values_are_derivatives_and_add_up_to_zero(
            rows in proptest::collection::vec((0.05..0.95f64, 0..6i32, 0.5..3.0f64), 4..20),
        ) {
            let h: Vec<f64> = rows.iter().map(|row| row.0).collect();
            let r: Vec<f64> = rows.iter().map(|row| f64::from(row.1)).collect();
            let w: Vec<f64> = rows.iter().map(|row| row.2).collect();
            for correction in [
                Correction::None,
                Correction::Generalised,
                Correction::Erreygers { low: 0.0, high: 1.0 },
                Correction::Wagstaff { low: 0.0, high: 1.0 },
            ] {
                let index = |w: &[f64]| concentration(&h, &r, w, Ties::Merged, correction).unwrap();
                let now = index(&w);
                let sum: f64 = now.influence.iter().zip(&w).map(|(z, w)| z * w).sum();
                prop_assert!(sum.abs() < 1e-10);
                let moved = |step: f64| {
                    let mut other = w.clone();
                    other[0] += step;
                    index(&other).value
                };
                prop_assert!(((moved(1e-5) - moved(-1e-5)) / 2e-5 - now.influence[0]).abs() < 1e-6);
            }
        }

        #[test]
        fn erreygers_of_illness_is_minus_erreygers_of_health(ill in proptest::collection::vec(any::<bool>(), 6..30)) {
            prop_assume!(ill.iter().any(|x| *x) && ill.iter().any(|x| !*x));
            let r: Vec<f64> = (0..ill.len()).map(|i| (i * 7 % 11) as f64).collect();
            let w = vec![1.0; ill.len()];
            let of = |which: bool, correction| {
                let h: Vec<f64> = ill.iter().map(|&x| f64::from(u8::from(x == which))).collect();
                concentration(&h, &r, &w, Ties::Merged, correction).unwrap().value
            };
            for correction in [
                Correction::Erreygers { low: 0.0, high: 1.0 },
                Correction::Wagstaff { low: 0.0, high: 1.0 },
            ] {
                prop_assert!((of(true, correction) + of(false, correction)).abs() < 1e-10);
            }
        }
    }
}
