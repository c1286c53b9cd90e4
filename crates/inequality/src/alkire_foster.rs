//! Multidimensional poverty after Alkire and Foster: who is deprived in many things at once.
//!
//! Each person has a deprivation score, the sum of the weights of the indicators in which she is deprived. She is poor when
//! the score reaches the cutoff k. With c the score of the poor and 0 of everybody else:
//!
//! - H, the headcount: the share of people who are poor;
//! - A, the intensity: the mean score of the poor;
//! - M₀ = H·A = mean c, the adjusted headcount (the MPI), which rises when a poor person becomes deprived in one more thing.
//!
//! M₀ decomposes over groups (each with its population share) and over indicators (censored headcount times weight). Source:
//! Alkire & Foster 2011. The same as R `mpitbR::mpitb.est` and Stata `mpitb`; errors are those of a survey mean and a ratio.
//!
//! ```
//! use inequality::alkire_foster::AlkireFoster;
//! let school = [true, true, false, false];
//! let water = [true, false, false, false];
//! let poor = AlkireFoster::new(&[("school", 0.5, &school), ("water", 0.5, &water)], 0.5)?.measure(&[1.0; 4])?;
//! assert_eq!((poor.headcount, poor.intensity, poor.adjusted), (0.5, 0.75, 0.375));
//! # Ok::<(), inequality::Error>(())
//! ```

use crate::Error;
use crate::numbers::is_positive;

/// A name, the weight of the indicator in the score, and who is deprived in it.
pub type Indicator<'a> = (&'a str, f64, &'a [bool]);

/// Scores of all rows.
#[derive(Clone, Debug, PartialEq)]
pub struct AlkireFoster<'a> {
    indicators: Vec<Indicator<'a>>,
    scores: Vec<f64>,
    cutoff: f64,
}

/// What an indicator adds to poverty.
#[derive(Clone, Debug, PartialEq)]
pub struct Contribution {
    /// The indicator.
    pub name: String,
    /// The share of people who are deprived in it.
    pub uncensored: f64,
    /// The share of people who are poor and deprived in it.
    pub censored: f64,
    /// Its share of M₀; the shares of all indicators add up to one where anybody is poor.
    pub share: f64,
}

/// Multidimensional poverty of a population or a domain.
#[derive(Clone, Debug, PartialEq)]
pub struct Multidimensional {
    /// H: the share of people who are poor.
    pub headcount: f64,
    /// A: the mean score of the poor; 0 where nobody is.
    pub intensity: f64,
    /// M₀ = H·A.
    pub adjusted: f64,
    /// What each indicator adds.
    pub contributions: Vec<Contribution>,
    /// The influence value of each row on H, zero outside the domain.
    pub headcount_influence: Vec<f64>,
    /// The influence value of each row on A.
    pub intensity_influence: Vec<f64>,
    /// The influence value of each row on M₀.
    pub adjusted_influence: Vec<f64>,
}

impl<'a> AlkireFoster<'a> {
    /// Scores from indicators, whose weights are brought to a sum of one, and the cutoff k as a fraction.
    ///
    /// # Errors
    ///
    /// [`Error::Empty`] without indicators, [`Error::Length`], [`Error::Parameter`] for a weight that is not positive or a cutoff outside
    /// 0 to 1.
    pub fn new(indicators: &[Indicator<'a>], cutoff: f64) -> Result<Self, Error> {
        let rows = indicators.first().ok_or(Error::Empty { what: "the list of indicators" })?.2.len();
        if !(cutoff > 0.0 && cutoff <= 1.0) {
            return Err(Error::Parameter {
                what: "the poverty cutoff",
                value: cutoff,
                expected: "above 0 and at most 1",
            });
        }
        let mut whole = 0.0;
        for (_, weight, deprived) in indicators {
            if deprived.len() != rows {
                return Err(Error::Length { what: "an indicator", expected: rows, got: deprived.len() });
            }
            if !(*weight > 0.0 && weight.is_finite()) {
                return Err(Error::Parameter {
                    what: "the weight of an indicator",
                    value: *weight,
                    expected: "positive",
                });
            }
            whole += weight;
        }
        let indicators: Vec<Indicator<'a>> =
            indicators.iter().map(|(name, weight, deprived)| (*name, weight / whole, *deprived)).collect();
        let score = |row: usize| indicators.iter().filter(|each| each.2[row]).map(|each| each.1).sum::<f64>();
        let scores = (0..rows).map(score).collect();
        Ok(Self { indicators, scores, cutoff })
    }

    /// The score of each row.
    #[must_use]
    pub fn scores(&self) -> &[f64] {
        &self.scores
    }

    /// Whether a row is poor; a sum of weights that should be the cutoff counts as the cutoff, whatever its last digit.
    #[must_use]
    pub fn is_poor(&self, row: usize) -> bool {
        self.scores[row] >= self.cutoff - 1e-9
    }

    /// Poverty with these weights; a domain has weights of zero outside it.
    ///
    /// # Errors
    ///
    /// [`Error::Length`], [`Error::EmptyDomain`] without weight.
    pub fn measure(&self, weights: &[f64]) -> Result<Multidimensional, Error> {
        let rows = self.scores.len();
        if weights.len() != rows {
            return Err(Error::Length { what: "the weights", expected: rows, got: weights.len() });
        }
        let people: f64 = weights.iter().sum();
        if !is_positive(people) {
            return Err(Error::EmptyDomain { cell: "the domain".to_owned() });
        }
        let mean = |value: &dyn Fn(usize) -> f64| {
            (0..rows).map(|row| weights[row] * value(row)).sum::<f64>() / people
        };
        let poor = |row: usize| f64::from(u8::from(self.is_poor(row)));
        let headcount = mean(&poor);
        let adjusted = mean(&|row| poor(row) * self.scores[row]);
        let intensity = if headcount > 0.0 { adjusted / headcount } else { 0.0 };
        let contributions = self
            .indicators
            .iter()
            .map(|(name, weight, deprived)| {
                let is = |row: usize| f64::from(u8::from(deprived[row]));
                let censored = mean(&|row| poor(row) * is(row));
                let share = if adjusted > 0.0 { weight * censored / adjusted } else { 0.0 };
                Contribution { name: (*name).to_owned(), uncensored: mean(&is), censored, share }
            })
            .collect();
        let influence = |value: &dyn Fn(usize) -> f64| {
            (0..rows)
                .map(|row| if weights[row] > 0.0 { value(row) / people } else { 0.0 })
                .collect::<Vec<f64>>()
        };
        let headcount_influence = influence(&|row| poor(row) - headcount);
        let adjusted_influence = influence(&|row| poor(row) * self.scores[row] - adjusted);
        let per_head = if headcount > 0.0 { 1.0 / headcount } else { 0.0 };
        let intensity_influence = influence(&|row| poor(row) * (self.scores[row] - intensity) * per_head);
        Ok(Multidimensional {
            headcount,
            intensity,
            adjusted,
            contributions,
            headcount_influence,
            intensity_influence,
            adjusted_influence,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        // The same numbers on every run.
        #![proptest_config(ProptestConfig { rng_seed: proptest::test_runner::RngSeed::Fixed(20_261_128), failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn indicators_and_groups_each_add_up_to_the_whole(
            rows in proptest::collection::vec((any::<[bool; 3]>(), 0.5..3.0f64), 4..40),
            cutoff in 0.1..1.0f64,
        ) {
            let column = |j: usize| rows.iter().map(|row| row.0[j]).collect::<Vec<bool>>();
            let (a, b, c) = (column(0), column(1), column(2));
            let all = AlkireFoster::new(&[("a", 1.0, &a), ("b", 1.0, &b), ("c", 2.0, &c)], cutoff).unwrap();
            let weights: Vec<f64> = rows.iter().map(|row| row.1).collect();
            let whole = all.measure(&weights).unwrap();
            prop_assert!((whole.adjusted - whole.headcount * whole.intensity).abs() < 1e-12);
            let shares: f64 = whole.contributions.iter().map(|each| each.share).sum();
            prop_assert!((shares - 1.0).abs() < 1e-9 || whole.adjusted == 0.0);
            let half = |even: bool| -> Vec<f64> {
                weights.iter().enumerate().map(|(i, w)| if (i % 2 == 0) == even { *w } else { 0.0 }).collect()
            };
            let people: f64 = weights.iter().sum();
            let groups: f64 = [half(true), half(false)]
                .iter()
                .map(|w| w.iter().sum::<f64>() / people * all.measure(w).unwrap().adjusted)
                .sum();
            prop_assert!((groups - whole.adjusted).abs() < 1e-12);
        }
    }

    #[test]
    fn one_third_reaches_a_cutoff_of_one_third() {
        let (yes, no) = ([true], [false]);
        let poor =
            AlkireFoster::new(&[("a", 1.0, &yes), ("b", 1.0, &no), ("c", 1.0, &no)], 1.0 / 3.0).unwrap();
        assert!(poor.is_poor(0));
    }
}
