//! Estimates with their errors, their covariance and what must be known to read them.

use std::ops::Index;
use std::sync::Arc;

use crate::distribution::{normal_quantile, t_quantile};
use crate::{Conventions, Error, Measure};

/// What a reader must know of the rows behind a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Notes {
    /// Rows that were measured.
    pub rows: usize,
    /// Their weight.
    pub weight: f64,
    /// Rows left out because their income is missing.
    pub missing: usize,
    /// Rows left out because their weight is zero.
    pub weightless: usize,
    /// Rows left out because their income is zero (`Zeros::Drop`).
    pub zeros_dropped: usize,
    /// Rows with an income of zero that were measured.
    pub zeros: usize,
    /// Rows with an income below zero that were measured.
    pub negatives: usize,
    /// The weight at the highest income, as a share: much of it is a sign of top coding.
    pub at_top: f64,
    /// Kish's effective number of rows, (Σw)²/Σw².
    pub effective: f64,
    /// Primary units of the whole design.
    pub units: usize,
    /// The conventions that were followed.
    pub conventions: Conventions,
    /// The domain, where it is not everybody.
    pub domain: Option<String>,
    /// A fingerprint of incomes and weights in row order: equal input, equal number.
    pub fingerprint: u64,
    /// The version of this crate.
    pub version: &'static str,
}

/// An estimate with its error.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimate {
    /// What was measured.
    pub measure: Measure,
    /// The number.
    pub value: f64,
    /// Its standard error.
    pub se: f64,
    /// Degrees of freedom of the error.
    pub df: f64,
    /// Rows that were measured.
    pub n: usize,
}

/// How an interval is laid around an estimate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Interval {
    /// Symmetric, with Student's t.
    #[default]
    T,
    /// Symmetric, with the normal distribution.
    Normal,
    /// Symmetric on the logit, for shares between 0 and 1.
    Logit,
    /// Symmetric on the logarithm, for ratios above 0.
    Log,
}

/// A symmetric matrix of covariances.
#[derive(Clone, Debug, PartialEq)]
pub struct Covariance {
    width: usize,
    data: Vec<f64>,
}

impl Covariance {
    pub(crate) fn new(width: usize, data: Vec<f64>) -> Self {
        debug_assert_eq!(data.len(), width * width);
        Self { width, data }
    }

    /// How many estimates it covers.
    #[must_use]
    pub fn len(&self) -> usize {
        self.width
    }

    /// Whether it covers none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.width == 0
    }

    /// All entries, row by row.
    #[must_use]
    pub fn data(&self) -> &[f64] {
        &self.data
    }

    /// The covariance of the i-th and j-th estimate, counted from 0; zero beyond the last.
    #[must_use]
    pub fn at(&self, i: usize, j: usize) -> f64 {
        self.data.get(i * self.width + j).copied().unwrap_or(0.0)
    }

    /// The standard error of the i-th estimate.
    #[must_use]
    pub fn se(&self, i: usize) -> f64 {
        self.at(i, i).max(0.0).sqrt()
    }

    /// The variance of a linear combination of the estimates.
    #[must_use]
    pub fn of_combination(&self, coefficients: &[f64]) -> f64 {
        let pairs = coefficients
            .iter()
            .enumerate()
            .flat_map(|(i, a)| coefficients.iter().enumerate().map(move |(j, b)| a * b * self.at(i, j)));
        pairs.sum::<f64>().max(0.0)
    }
}

/// Several estimates from one sample.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimates {
    pub(crate) all: Vec<Estimate>,
    pub(crate) covariance: Covariance,
    pub(crate) notes: Arc<Notes>,
}

impl Estimates {
    /// The estimates in the order of the measures.
    #[must_use]
    pub fn all(&self) -> &[Estimate] {
        &self.all
    }

    /// The estimate of a measure, where it was asked for.
    #[must_use]
    pub fn get(&self, measure: Measure) -> Option<&Estimate> {
        self.all.iter().find(|estimate| estimate.measure == measure)
    }

    /// The covariance of all estimates, in their order.
    #[must_use]
    pub fn covariance(&self) -> &Covariance {
        &self.covariance
    }

    /// What must be known of the rows.
    #[must_use]
    pub fn notes(&self) -> &Notes {
        &self.notes
    }
}

impl Index<Measure> for Estimates {
    type Output = Estimate;

    /// The estimate of a measure.
    ///
    /// # Panics
    ///
    /// When the measure was not asked for; [`Estimates::get`] asks.
    fn index(&self, measure: Measure) -> &Estimate {
        match self.get(measure) {
            Some(estimate) => estimate,
            None => panic!("{measure} was not estimated"),
        }
    }
}

impl Estimate {
    /// The symmetric interval of that level, with Student's t.
    ///
    /// # Errors
    ///
    /// [`Error::Parameter`] for a level outside 0 to 1.
    pub fn ci(&self, level: f64) -> Result<(f64, f64), Error> {
        self.interval(level, Interval::T)
    }

    /// The interval of that level. A logit needs a value inside 0 to 1, a logarithm one above 0.
    ///
    /// # Errors
    ///
    /// [`Error::Parameter`] for a level or a value outside its range, or without degrees of freedom.
    pub fn interval(&self, level: f64, kind: Interval) -> Result<(f64, f64), Error> {
        if !(level > 0.0 && level < 1.0) {
            return Err(Error::Parameter { what: "the level", value: level, expected: "between 0 and 1" });
        }
        let upper = 0.5 + level / 2.0;
        let steps = match kind {
            Interval::Normal => normal_quantile(upper),
            _ if self.df >= 1.0 => t_quantile(upper, self.df),
            _ => {
                return Err(Error::Parameter {
                    what: "degrees of freedom",
                    value: self.df,
                    expected: "at least 1",
                });
            }
        };
        let value = self.value;
        match kind {
            Interval::T | Interval::Normal => Ok((value - steps * self.se, value + steps * self.se)),
            Interval::Log if value > 0.0 => {
                let step = (steps * self.se / value).exp();
                Ok((value / step, value * step))
            }
            Interval::Logit if value > 0.0 && value < 1.0 => {
                let (centre, step) =
                    ((value / (1.0 - value)).ln(), steps * self.se / (value * (1.0 - value)));
                let back = |x: f64| 1.0 / (1.0 + (-x).exp());
                Ok((back(centre - step), back(centre + step)))
            }
            Interval::Log => {
                Err(Error::Parameter { what: "the estimate", value, expected: "above 0 for a logarithm" })
            }
            Interval::Logit => {
                Err(Error::Parameter { what: "the estimate", value, expected: "between 0 and 1 for a logit" })
            }
        }
    }
}
