//! Measures of inequality: incomes and weights in, numbers with their errors out.
//!
//! An [`Income`] and a [`Design`] make a [`Sample`], which sorts once and then estimates many [`Measure`]s at once, each with
//! its standard error, the covariance of all of them, and the notes that a reader needs to judge the number.
//!
//! ```
//! use inequality::{Design, Income, Measure, Sample};
//!
//! let income = Income::from_slice(&[10.0, 20.0, 30.0, 40.0])?;
//! let design = Design::simple(4)?;
//! let sample = Sample::new(&income, &design)?;
//! let estimates = sample.estimate(&[Measure::Gini, Measure::TopShare(0.25)])?;
//! assert!((estimates[Measure::Gini].value - 0.25).abs() < 1e-15);
//! assert!((estimates[Measure::TopShare(0.25)].value - 0.4).abs() < 1e-15);
//! # Ok::<(), inequality::Error>(())
//! ```
//!
//! Everything is deterministic: the same input gives the same bits on one thread and on many, and randomness is a seed that
//! the caller gives. No text is ever an option: a convention is a value of [`Conventions`] with a name.

#![forbid(unsafe_code)]

pub mod about;
pub mod alkire_foster;
pub mod bootstrap;
mod brent;
#[cfg(feature = "claim")]
pub mod claim;
pub mod concentration;
pub mod contrast;
pub mod convention;
pub mod cross;
pub mod decompose;
pub mod design;
pub mod distribution;
pub mod equivalence;
pub mod error;
pub mod estimate;
pub mod gini_interval;
pub mod grouped;
pub mod implicates;
pub mod income;
mod influence;
pub mod linear;
pub mod measure;
mod measures;
mod moments;
mod notes;
mod numbers;
pub mod oaxaca;
mod order;
pub mod publish;
pub mod read;
pub mod recipe;
mod replicate;
pub mod rif;
pub mod sample;
mod sorted;
pub mod tail;
mod variance;

pub use about::{Domain, Invariances};
pub use bootstrap::Bootstrap;
pub use contrast::Contrast;
pub use convention::{
    Bandwidth, Compat, Conventions, GiniRank, Missing, Negatives, PovertyRule, QuantileError, QuantileRule,
    ShareError, TailRule, Ties, Zeros,
};
pub use cross::{Cell, Cross, Factor};
pub use decompose::{Decomposition, Part};
pub use design::{Design, DesignBuilder, Lonely};
pub use error::Error;
pub use estimate::{Covariance, Estimate, Estimates, Interval, Notes};
pub use income::Income;
pub use measure::{Line, Measure, RichnessKind};
pub use replicate::{Centre, Replicates};
pub use sample::Sample;
