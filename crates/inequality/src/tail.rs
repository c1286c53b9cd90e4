//! The index of a Pareto tail: how fast the share of people above an income falls as the income grows.
//!
//! Above a threshold x₀ the model is P(Y > y) = (y/x₀)^(−θ). The smaller θ, the heavier the tail; the mean exists above θ = 1, the
//! variance above θ = 2. Every estimator needs the threshold, so it is an argument and belongs beside the number.
//!
//! | estimator | formula, with excesses y/x₀ of the k incomes above x₀ | source | R laeken |
//! |---|---|---|---|
//! | [`Estimator::Hill`] | Σw / Σ w ln(y/x₀): maximum likelihood | Hill 1975 | `thetaHill` |
//! | [`Estimator::IntegratedSquaredError`] | least θ²/(2θ+1) − 2·mean f(y) of the density f = θ(y/x₀)^(−1−θ) | Vandewalle et al. 2007 | `thetaISE` |
//! | [`Estimator::PartialDensity`] | the same with a free scale of the density: least −(mean f)²/(θ²/(2θ+1)) | Vandewalle et al. 2007 | `thetaPDC` |
//! | [`Estimator::WeightedLikelihood`] | root of Σ u(r)·(1/θ − ln(y/x₀)), u down-weights large residuals, bias corrected | Dupuis & Victoria-Feser 2006 | `thetaWML` |
//! | [`Estimator::QuantileQuantile`] | inverse slope of ln y on exponential quantiles −ln(i/(k+1)) | Kratz & Resnick 1996 | `thetaQQ` |
//! | [`Estimator::LeastSquares`] | inverse slope of ln y on −ln(1 − i/k) | Brazauskas & Serfling 2000 | `thetaLS` |
//! | [`Estimator::Moments`] | 1/(M₁ + 1 − ½/(1 − M₁²/M₂)), M the mean powers of ln(y/x₀) | Dekkers, Einmahl & de Haan 1989 | `thetaMoment` |
//! | [`Estimator::TrimmedMean`] | Hill without the lowest and highest share β, rescaled | Brazauskas & Serfling 2000 | `thetaTM` |
//!
//! ```
//! use inequality::tail::{Estimator, Precision, Tail};
//! // A sample that lies exactly on a Pareto curve with index 2 above 100.
//! let incomes: Vec<f64> = (1..=500).map(|i| 100.0 * (1.0 - (f64::from(i) - 0.5) / 500.0f64).powf(-0.5)).collect();
//! let tail = Tail::above(&incomes, None, 100.0)?;
//! assert!((tail.index(Estimator::Hill, Precision::Fine)? - 2.0).abs() < 0.01);
//! # Ok::<(), inequality::Error>(())
//! ```

use crate::Error;
use crate::brent;
use crate::numbers::is_positive;

/// How a tail index is estimated; the table of the module has the formulas.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Estimator {
    /// Hill's: maximum likelihood; uses the weights.
    Hill,
    /// Integrated squared error with a complete density; uses the weights.
    IntegratedSquaredError,
    /// Partial density component; uses the weights.
    PartialDensity,
    /// Maximum likelihood that trusts unlikely incomes less; ignores the weights.
    WeightedLikelihood {
        /// Residuals beyond this many standard errors lose trust; 2.5 is usual.
        residual: f64,
    },
    /// Regression on a quantile-quantile plot; ignores the weights.
    QuantileQuantile,
    /// Least squares on the distribution function; ignores the weights.
    LeastSquares,
    /// Moments of the logarithms; ignores the weights.
    Moments,
    /// Trimmed mean of the logarithms; ignores the weights.
    TrimmedMean {
        /// The share left out below.
        low: f64,
        /// The share left out above.
        high: f64,
    },
}

/// How near a search comes to the least value or the root.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Precision {
    /// As near as the numbers allow.
    #[default]
    Fine,
    /// As near as R's `optimize` and `uniroot` by default, about four digits, so that laeken's numbers come out.
    Laeken,
}

impl Precision {
    fn tolerance(self) -> f64 {
        match self {
            Self::Fine => 1e-12,
            Self::Laeken => brent::LOOSE,
        }
    }
}

/// The incomes above a threshold, ascending, as logarithms of their excess.
#[derive(Clone, Debug, PartialEq)]
pub struct Tail {
    threshold: f64,
    /// ln(y/x₀), ascending.
    excess: Vec<f64>,
    weights: Vec<f64>,
}

impl Tail {
    /// The incomes strictly above a threshold.
    ///
    /// # Errors
    ///
    /// [`Error::Length`], [`Error::Parameter`] unless the threshold is positive, [`Error::TooFewUnits`] with fewer than 2 incomes above.
    pub fn above(incomes: &[f64], weights: Option<&[f64]>, threshold: f64) -> Result<Self, Error> {
        if !(threshold > 0.0 && threshold.is_finite()) {
            return Err(Error::Parameter { what: "the threshold", value: threshold, expected: "positive" });
        }
        if let Some(weights) = weights.filter(|weights| weights.len() != incomes.len()) {
            return Err(Error::Length { what: "the weights", expected: incomes.len(), got: weights.len() });
        }
        let weight = |row: usize| weights.map_or(1.0, |weights| weights[row]);
        let mut rows: Vec<usize> =
            (0..incomes.len()).filter(|&row| incomes[row] > threshold && weight(row) > 0.0).collect();
        rows.sort_by(|&a, &b| incomes[a].total_cmp(&incomes[b]));
        if rows.len() < 2 {
            return Err(Error::TooFewUnits { what: "incomes above the threshold", got: rows.len() });
        }
        let excess = rows.iter().map(|&row| (incomes[row] / threshold).ln()).collect();
        Ok(Self { threshold, excess, weights: rows.iter().map(|&row| weight(row)).collect() })
    }

    /// The highest `count` incomes; the threshold is the next one below them.
    ///
    /// # Errors
    ///
    /// [`Error::Parameter`] unless `count` is less than the number of incomes; as [`Tail::above`].
    pub fn highest(incomes: &[f64], count: usize) -> Result<Self, Error> {
        if count >= incomes.len() {
            let expected = "less than the number of incomes";
            return Err(Error::Parameter { what: "the size of the tail", value: count as f64, expected });
        }
        let mut sorted = incomes.to_vec();
        sorted.sort_by(f64::total_cmp);
        let threshold = sorted[sorted.len() - count - 1];
        if !is_positive(threshold) {
            return Err(Error::Parameter { what: "the threshold", value: threshold, expected: "positive" });
        }
        let top = &sorted[sorted.len() - count..];
        if top.len() < 2 {
            return Err(Error::TooFewUnits { what: "incomes above the threshold", got: top.len() });
        }
        let excess = top.iter().map(|income| (income / threshold).ln()).collect();
        Ok(Self { threshold, excess, weights: vec![1.0; count] })
    }

    /// The threshold.
    #[must_use]
    pub fn threshold(&self) -> f64 {
        self.threshold
    }

    /// How many incomes lie above it.
    #[must_use]
    pub fn count(&self) -> usize {
        self.excess.len()
    }

    /// The weight above the threshold.
    #[must_use]
    pub fn weight(&self) -> f64 {
        self.weights.iter().sum()
    }

    /// The tail index θ.
    ///
    /// # Errors
    ///
    /// [`Error::Parameter`] when the estimator's own number is out of range, [`Error::Denominator`] when the incomes above the threshold
    /// do not differ enough for the formula.
    pub fn index(&self, estimator: Estimator, precision: Precision) -> Result<f64, Error> {
        let index = match estimator {
            Estimator::Hill => self.hill(),
            Estimator::IntegratedSquaredError => {
                let (from, to) = (brent::LOOSE, 3.0 * self.hill());
                brent::minimum(|theta| self.mean_gap(theta), from, to, precision.tolerance())
            }
            Estimator::PartialDensity => {
                let (from, to) = (brent::LOOSE, 3.0 * self.hill());
                brent::minimum(|theta| self.partial_gap(theta), from, to, precision.tolerance())
            }
            Estimator::WeightedLikelihood { residual } => self.weighted_likelihood(residual, precision)?,
            Estimator::QuantileQuantile => self.quantile_quantile(),
            Estimator::LeastSquares => self.least_squares(),
            Estimator::Moments => self.moments(),
            Estimator::TrimmedMean { low, high } => self.trimmed_mean(low, high)?,
        };
        if index.is_finite() {
            return Ok(index);
        }
        let what = "the spread of incomes above the threshold";
        Err(Error::Denominator { measure: "the tail index".to_owned(), what, value: 0.0 })
    }

    /// The standard error of Hill's index when the rows are independent: θ/√k.
    #[must_use]
    pub fn hill_error(&self) -> f64 {
        let square: f64 = self.weights.iter().map(|weight| weight * weight).sum();
        let effective = self.weight() * self.weight() / square;
        self.hill() / effective.sqrt()
    }

    fn hill(&self) -> f64 {
        let logs: f64 = self.excess.iter().zip(&self.weights).map(|(y, w)| w * y).sum();
        self.weight() / logs
    }

    /// The weighted mean of the density at the incomes.
    fn mean_density(&self, theta: f64) -> f64 {
        let sum: f64 =
            self.excess.iter().zip(&self.weights).map(|(y, w)| w * theta * (-(1.0 + theta) * y).exp()).sum();
        sum / self.weight()
    }

    fn mean_gap(&self, theta: f64) -> f64 {
        theta * theta / (2.0 * theta + 1.0) - 2.0 * self.mean_density(theta)
    }

    fn partial_gap(&self, theta: f64) -> f64 {
        let density = self.mean_density(theta);
        -density * density / (theta * theta / (2.0 * theta + 1.0))
    }

    /// Regression of the logarithms, highest first, on the quantiles of the exponential distribution.
    fn quantile_quantile(&self) -> f64 {
        let k = self.count() as f64;
        let pairs: Vec<(f64, f64)> = (1..=self.count())
            .zip(self.excess.iter().rev())
            .map(|(i, &y)| (-(i as f64 / (k + 1.0)).ln(), y + self.threshold.ln()))
            .collect();
        let h: f64 = pairs.iter().map(|pair| pair.0).sum();
        let hh: f64 = pairs.iter().map(|pair| pair.0 * pair.0).sum();
        let logs: f64 = pairs.iter().map(|pair| pair.1).sum();
        (k * hh - h * h) / pairs.iter().map(|(h, log)| h * (k * log - logs)).sum::<f64>()
    }

    /// Least squares of the logarithms on −ln(1 − i/k), the last one on −ln(1 − k/(k+1)).
    fn least_squares(&self) -> f64 {
        let k = self.count() as f64;
        let quantile = |i: usize| if i < self.count() { i as f64 / k } else { k / (k + 1.0) };
        let c: Vec<f64> = (1..=self.count()).map(|i| -(1.0 - quantile(i)).ln()).collect();
        let mean = c.iter().sum::<f64>() / k;
        let logs = self.excess.iter().sum::<f64>() / k;
        let spread: f64 = c.iter().map(|c| (c - mean) * (c - mean)).sum();
        let along: f64 = c.iter().zip(&self.excess).map(|(c, y)| (c - mean) * (y - logs)).sum();
        spread / along
    }

    fn moments(&self) -> f64 {
        let k = self.count() as f64;
        let first = self.excess.iter().sum::<f64>() / k;
        let second = self.excess.iter().map(|y| y * y).sum::<f64>() / k;
        1.0 / (first + 1.0 - 0.5 / (1.0 - first * first / second))
    }

    fn trimmed_mean(&self, low: f64, high: f64) -> Result<f64, Error> {
        if !((0.0..1.0).contains(&low) && (0.0..1.0 - low).contains(&high)) {
            let expected = "two shares of at least 0 that leave something between them";
            return Err(Error::Parameter { what: "the trimmed share", value: low + high, expected });
        }
        let k = self.count();
        let first = (k as f64 * low).trunc() as usize + 1;
        let last = k - (k as f64 * high).trunc() as usize;
        // The expectation of the i-th smallest of k exponential variables is Σ_{j ≤ i} 1/(k − j + 1).
        let mut expected = 0.0;
        let (mut sum, mut logs) = (0.0, 0.0);
        for i in 1..=last {
            expected += 1.0 / (k - i + 1) as f64;
            if i >= first {
                sum += expected;
                logs += self.excess[i - 1];
            }
        }
        Ok(sum / logs)
    }

    /// The fixed point of θ = Σ u/Σ u·y nearest to a start.
    fn next_root(&self, start: f64, trust: &impl Fn(f64, usize) -> f64) -> Option<f64> {
        let mut theta = start;
        for _ in 0..10_000 {
            let (mut weight, mut logs) = (0.0, 0.0);
            for (i, y) in self.excess.iter().enumerate() {
                let u = trust(theta, i);
                weight += u;
                logs += u * y;
            }
            let next = weight / logs;
            if !next.is_finite() {
                return None;
            }
            if (next - theta).abs() <= 1e-13 * theta {
                return Some(next);
            }
            theta = next;
        }
        Some(theta)
    }

    /// Dupuis and Victoria-Feser's estimator with weights from standardised residuals.
    fn weighted_likelihood(&self, residual: f64, precision: Precision) -> Result<f64, Error> {
        if !is_positive(residual) {
            return Err(Error::Parameter {
                what: "the largest trusted residual",
                value: residual,
                expected: "positive",
            });
        }
        let k = self.count();
        let mut variance = 0.0;
        let expected: Vec<(f64, f64)> = (1..=k)
            .rev()
            .map(|h| {
                variance += 1.0 / (h * h) as f64;
                ((h as f64 / (k + 1) as f64).ln(), variance.sqrt())
            })
            .collect();
        let trust = |theta: f64, i: usize| {
            let (log, sigma) = expected[i];
            (residual / ((theta * self.excess[i] + log) / sigma).abs()).min(1.0)
        };
        let score =
            |theta: f64| -> f64 { (0..k).map(|i| trust(theta, i) * (1.0 / theta - self.excess[i])).sum() };
        let plain = k as f64 / self.excess.iter().sum::<f64>();
        let none = || {
            let what = "the change of the score between 0 and five times Hill's index";
            Error::Denominator { measure: "the tail index".to_owned(), what, value: 0.0 }
        };
        // The score can have several roots. Repeated weighting leads from Hill's index to the one next to it; the peer takes
        // whichever its search between 0 and five times Hill's index meets.
        let theta = match precision {
            Precision::Fine => self.next_root(plain, &trust).ok_or_else(none)?,
            Precision::Laeken => {
                brent::root(score, brent::LOOSE, 5.0 * plain, brent::LOOSE).ok_or_else(none)?
            }
        };
        let (mut bias, mut slope, mut below) = (0.0, 0.0, 0.0);
        for (i, (&(log, sigma), &y)) in expected.iter().zip(&self.excess).enumerate() {
            let distribution = 1.0 - (-theta * y).exp();
            let (mass, trusted, gap) = (distribution - below, trust(theta, i), 1.0 / theta - y);
            below = distribution;
            let r = theta * y + log;
            let falling = if trusted == 1.0 { 0.0 } else { -residual * y * sigma / (r * r) };
            bias += trusted * gap * mass;
            slope += (falling * gap - trusted / (theta * theta)) * mass;
        }
        Ok(theta + bias / slope)
    }
}

/// Van Kerm's (2007) rule for a threshold: two and a half means, but not below the 97 % and not above the 98 % quantile.
///
/// `mean`, `q97` and `q98` come from the same sample. The same as R laeken's `paretoScale`. What lies above is at most 3 % and at least
/// 2 % of the population: a rule, not a fact about the tail.
#[must_use]
pub fn van_kerm_threshold(mean: f64, q97: f64, q98: f64) -> f64 {
    (2.5 * mean).min(q98).max(q97)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Estimator; 8] = [
        Estimator::Hill,
        Estimator::IntegratedSquaredError,
        Estimator::PartialDensity,
        Estimator::WeightedLikelihood { residual: 2.5 },
        Estimator::QuantileQuantile,
        Estimator::LeastSquares,
        Estimator::Moments,
        Estimator::TrimmedMean { low: 0.05, high: 0.05 },
    ];

    fn pareto(theta: f64, n: u32) -> Vec<f64> {
        (1..=n).map(|i| 50.0 * (1.0 - (f64::from(i) - 0.5) / f64::from(n)).powf(-1.0 / theta)).collect()
    }

    #[test]
    fn every_estimator_finds_the_index_of_an_exact_pareto_tail() {
        for theta in [1.5, 2.0, 3.5] {
            let tail = Tail::above(&pareto(theta, 4000), None, 50.0).unwrap();
            for estimator in ALL {
                let index = tail.index(estimator, Precision::Fine).unwrap();
                assert!((index / theta - 1.0).abs() < 0.03, "{estimator:?}: {index} for {theta}");
            }
        }
    }

    #[test]
    fn a_change_of_the_unit_of_money_changes_no_index() {
        let incomes = pareto(2.2, 300);
        let cents: Vec<f64> = incomes.iter().map(|y| y * 100.0).collect();
        for estimator in ALL {
            let a = Tail::above(&incomes, None, 60.0).unwrap().index(estimator, Precision::Fine).unwrap();
            let b = Tail::above(&cents, None, 6000.0).unwrap().index(estimator, Precision::Fine).unwrap();
            assert!((a / b - 1.0).abs() < 1e-6, "{estimator:?}: {a} {b}");
        }
    }

    #[test]
    fn a_tail_of_one_income_is_refused_and_so_are_equal_incomes() {
        assert!(matches!(Tail::above(&[1.0, 2.0, 9.0], None, 5.0), Err(Error::TooFewUnits { .. })));
        assert!(matches!(Tail::highest(&[1.0, 2.0], 2), Err(Error::Parameter { .. })));
        let flat = Tail::above(&[7.0, 7.0, 7.0], None, 5.0).unwrap();
        assert!(matches!(
            flat.index(Estimator::LeastSquares, Precision::Fine),
            Err(Error::Denominator { .. })
        ));
    }
}
