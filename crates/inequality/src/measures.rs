//! How each measure is computed: its value, and the influence of each income on it.
//!
//! A kernel is made for one measure and one frame. It may ask for sums over all incomes (one pass for all kernels together), then
//! settles its value, and then gives influence values block by block.

mod compose;
mod entropy;
mod gini;
mod known;
mod lorenz;
mod moment;
mod poverty;
mod poverty_rank;
mod quantile;
mod rank;

use crate::sorted::{Block, Needs, Sorted};
use crate::{Conventions, Error, Measure, Negatives, Zeros};

pub(crate) use known::{Known, Piece};

/// The least income with at least p of the weight at or below it.
pub(crate) fn quantile_value(sorted: &Sorted, p: f64) -> f64 {
    quantile::value(sorted, p, crate::QuantileRule::LeftInverse)
}

/// The incomes that a measure sees.
pub(crate) struct Frame<'a> {
    /// Those of the domain.
    pub(crate) here: &'a Sorted,
    /// Those of the whole sample, for national poverty lines.
    pub(crate) whole: &'a Sorted,
    /// The conventions.
    pub(crate) rules: Conventions,
    /// Rows and weight at zero.
    pub(crate) zeros: (usize, f64),
    /// Rows and weight below zero.
    pub(crate) negatives: (usize, f64),
    /// One over the density at a quantile, by Woodruff's interval, where the convention asks for it and errors are wanted.
    pub(crate) woodruff: Option<&'a Inverse<'a>>,
}

/// One over the density at a quantile, from the incomes and the quantile.
pub(crate) type Inverse<'a> = dyn Fn(&Sorted, f64) -> Result<f64, Error> + 'a;

/// A measure at work.
pub(crate) trait Kernel: Send + Sync {
    /// What it wants to find in a block, for its sums.
    fn needs(&self) -> Needs {
        Needs::NONE
    }

    /// How many sums it makes.
    fn width(&self) -> usize {
        0
    }

    /// Adds a block to its sums.
    fn add(&self, _block: &Block, _sums: &mut [f64]) {}

    /// Finds the value from its sums.
    fn settle(&mut self, frame: &Frame, sums: &[f64]) -> Result<f64, Error>;

    /// What it wants to find in a block, for its influence values.
    fn wants(&self) -> Needs {
        self.needs()
    }

    /// Adds `scale` times the influence of each income of the domain.
    fn influence(&self, block: &Block, scale: f64, z: &mut [f64]);

    /// Adds `scale` times the influence of a national line, as pieces over the whole sample.
    fn line(&self, _scale: f64, _pieces: &mut Vec<Piece>) {}

    /// Influence values that differ between rows of the same income, by place in the order, to be added times a factor.
    fn places(&self) -> Option<(f64, &[f64])> {
        None
    }

    /// Whether the influence values are its linearisation.
    fn is_linear(&self) -> bool {
        true
    }
}

impl Frame<'_> {
    /// Refuses a mean that is not positive.
    pub(crate) fn positive_mean(&self, measure: Measure) -> Result<f64, Error> {
        let mean = self.here.mean();
        if mean > 0.0 { Ok(mean) } else { Err(Error::NonPositiveMean { measure: measure.to_string(), mean }) }
    }

    /// Refuses negative incomes unless they are kept.
    pub(crate) fn refuse_negatives(&self, measure: Measure) -> Result<(), Error> {
        if self.rules.negatives == Negatives::Error { self.never_negative(measure) } else { Ok(()) }
    }

    /// Refuses negative incomes whatever the convention: the formula has no value.
    pub(crate) fn never_negative(&self, measure: Measure) -> Result<(), Error> {
        let (rows, weight) = self.negatives;
        if rows == 0 {
            Ok(())
        } else {
            Err(Error::NegativeIncome { measure: measure.to_string(), rows, weight })
        }
    }

    /// Refuses incomes of zero where the convention does, or always.
    pub(crate) fn refuse_zeros(&self, measure: Measure, always: bool) -> Result<(), Error> {
        let (rows, weight) = self.zeros;
        if rows == 0 || !(always || self.rules.zeros == Zeros::Error) {
            return Ok(());
        }
        Err(Error::NotDefinedAtZero { measure: measure.to_string(), rows, weight })
    }
}

/// The kernel of a measure. Refuses what the measure is not defined for.
pub(crate) fn kernel(measure: Measure, frame: &Frame) -> Result<Box<dyn Kernel>, Error> {
    match measure {
        Measure::Mean | Measure::Total => known::location(measure, frame),
        Measure::Quantile(_) | Measure::QuantileRatio(..) => quantile::kernel(measure, frame),
        Measure::Gini | Measure::GiniSmallSample => gini::kernel(measure, frame),
        Measure::SGini(nu) => rank::s_gini(measure, nu, frame),
        Measure::Zenga => rank::zenga(measure, frame),
        Measure::Lorenz(_)
        | Measure::GeneralisedLorenz(_)
        | Measure::TopShare(_)
        | Measure::BottomShare(_)
        | Measure::Between(..)
        | Measure::BottomTotal(_)
        | Measure::Palma
        | Measure::ShareRatio(..)
        | Measure::LorenzAsymmetry => lorenz::kernel(measure, frame),
        Measure::GE(alpha) => entropy::ge(measure, alpha, frame),
        Measure::JDivergence => compose::j_divergence(measure, frame),
        Measure::Atkinson(epsilon) | Measure::Ede(epsilon) => moment::atkinson(measure, epsilon, frame),
        Measure::SenWelfare => compose::sen_welfare(frame),
        Measure::Wolfson => compose::wolfson(measure, frame),
        Measure::Hoover => moment::hoover(measure, frame),
        Measure::Kolm(_) | Measure::KolmRelative(_) => moment::kolm(measure, frame),
        Measure::Cv | Measure::Variance | Measure::LogVariance | Measure::Herfindahl => {
            moment::spread(measure, frame)
        }
        Measure::PovertyLine(line) => poverty::line(measure, line, frame),
        Measure::Fgt { .. } | Measure::Watts(_) | Measure::Richness { .. } => poverty::gaps(measure, frame),
        Measure::Sen(line) | Measure::Sst(line) => poverty_rank::kernel(measure, line, frame),
        Measure::PoorMedian(line) | Measure::MedianGap(line) => poverty::median(measure, line, frame),
    }
}
