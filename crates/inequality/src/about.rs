//! What each measure is: formula, domain, invariances, source. The property tests read it.

use crate::Measure;

/// Which incomes a measure is defined for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Domain {
    /// Any.
    Any,
    /// Any, with a positive mean.
    PositiveMean,
    /// None below zero, with a positive mean.
    NonNegative,
    /// All above zero.
    Positive,
}

/// What a measure does not change under, or obeys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Invariances {
    /// Incomes times a positive number.
    pub scale: bool,
    /// Every row twice.
    pub replication: bool,
    /// Weights times a positive number.
    pub weights: bool,
    /// Incomes plus a number.
    pub translation: bool,
    /// Pigou-Dalton: a transfer from richer to poorer that keeps their order never raises it.
    pub transfer: bool,
    /// Within and between groups add up to it.
    pub decomposable: bool,
}

impl Measure {
    /// Which incomes it is defined for, zeros and negatives kept.
    #[must_use]
    pub fn domain(&self) -> Domain {
        match self {
            Self::GE(alpha) if *alpha <= 0.0 => Domain::Positive,
            Self::JDivergence | Self::LogVariance | Self::Watts(_) => Domain::Positive,
            Self::GE(_) | Self::Atkinson(_) | Self::Ede(_) | Self::Zenga => Domain::NonNegative,
            Self::Gini | Self::GiniSmallSample | Self::SGini(_) | Self::SenWelfare | Self::Wolfson => {
                Domain::NonNegative
            }
            Self::Lorenz(_)
            | Self::TopShare(_)
            | Self::BottomShare(_)
            | Self::Between(..)
            | Self::Palma
            | Self::ShareRatio(..)
            | Self::Hoover
            | Self::Cv
            | Self::KolmRelative(_) => Domain::PositiveMean,
            _ => Domain::Any,
        }
    }
}
