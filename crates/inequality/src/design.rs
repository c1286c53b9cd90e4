//! How the sample was drawn: weights, strata, stages of clusters, finite populations; or the replicate weights an agency ships.
//!
//! Errors that ignore the household or the village understate themselves by a third and more, so a design is not optional: a
//! [`crate::Sample`] cannot be made without one.

use crate::Error;
use crate::cross::{Factor, MISSING};
use crate::estimate::Covariance;
use crate::replicate::Replicated;
use crate::variance::{Stage, Taylor};

/// What to do with a stratum that has one primary sampling unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lonely {
    /// Refuse, and name the stratum.
    #[default]
    Error,
    /// It was certain to be drawn and adds no variance.
    Certainty,
    /// Its distance from the mean of all units stands in for the distance from its stratum's.
    Centred,
    /// It adds what the other strata add on average.
    Average,
}

/// A sampling design of `len` rows.
#[derive(Clone, Debug)]
pub struct Design {
    rows: usize,
    weights: Option<Vec<f64>>,
    kind: Kind,
}

/// Where the variance comes from.
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    /// Totals of influence values over strata and stages.
    Taylor(Taylor),
    /// Replicate weights.
    Replicate(Replicated),
}

impl Design {
    /// A simple random sample with equal weights of one.
    ///
    /// # Errors
    ///
    /// [`Error::Empty`] without rows.
    pub fn simple(rows: usize) -> Result<Self, Error> {
        Self::builder(rows).build()
    }

    /// Starts a design of so many rows.
    #[must_use]
    pub fn builder(rows: usize) -> DesignBuilder {
        DesignBuilder { rows, weights: None, stages: vec![Raw::default()], lonely: Lonely::Error }
    }

    pub(crate) fn replicated(rows: usize, weights: Option<Vec<f64>>, replicated: Replicated) -> Self {
        Self { rows, weights, kind: Kind::Replicate(replicated) }
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows
    }

    /// Whether there are no rows; a `Design` always has some.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// The weight of each row, or nothing where all are one.
    #[must_use]
    pub fn weights(&self) -> Option<&[f64]> {
        self.weights.as_deref()
    }

    /// The weight of a row.
    #[must_use]
    pub fn weight(&self, row: usize) -> f64 {
        self.weights.as_ref().map_or(1.0, |weights| weights[row])
    }

    /// Degrees of freedom: primary units less strata, or replicates less one.
    #[must_use]
    pub fn df(&self) -> f64 {
        match &self.kind {
            Kind::Taylor(taylor) => taylor.df(),
            Kind::Replicate(replicated) => replicated.df(),
        }
    }

    /// Whether the errors come from replicate weights.
    #[must_use]
    pub fn is_replicated(&self) -> bool {
        matches!(self.kind, Kind::Replicate(_))
    }

    /// How many primary units there are; the rows themselves where none were named.
    #[must_use]
    pub fn units(&self) -> usize {
        match &self.kind {
            Kind::Taylor(taylor) => taylor.units(),
            Kind::Replicate(_) => self.rows,
        }
    }

    /// The primary unit of each row, where there are any beside the rows themselves.
    #[must_use]
    pub fn primary(&self) -> Option<&[u32]> {
        match &self.kind {
            Kind::Taylor(taylor) => taylor.primary(),
            Kind::Replicate(_) => None,
        }
    }

    /// The covariance of estimates from the influence of each row on each of them: that of the totals of weight × influence.
    ///
    /// # Errors
    ///
    /// [`Error::Length`]; [`Error::LonelyPsu`]; [`Error::TooFewUnits`]; [`Error::DesignMismatch`] for a design with replicates, whose
    /// estimates have to be made again in each ([`crate::Sample::replicated`]).
    pub fn covariance_of(&self, influences: &[&[f64]]) -> Result<Covariance, Error> {
        let Kind::Taylor(taylor) = &self.kind else {
            return Err(Error::DesignMismatch {
                what: "it has replicate weights; use Sample::replicated".to_owned(),
            });
        };
        if taylor.leaves() < 2 {
            return Err(Error::TooFewUnits { what: "sampling units", got: taylor.leaves() });
        }
        if let Some(other) = influences.iter().find(|column| column.len() != self.rows) {
            return Err(Error::Length { what: "influence values", expected: self.rows, got: other.len() });
        }
        let width = influences.len();
        let mut totals = vec![0.0; taylor.leaves() * width];
        for row in 0..self.rows {
            let (weight, at) = (self.weight(row), taylor.leaf(row) * width);
            for (total, column) in totals[at..at + width].iter_mut().zip(influences) {
                *total += weight * column[row];
            }
        }
        Ok(Covariance::new(width, taylor.covariance(&totals, width)?))
    }

    pub(crate) fn kind(&self) -> &Kind {
        &self.kind
    }
}

/// A design in the making; finish with [`DesignBuilder::build`].
#[derive(Clone, Debug)]
pub struct DesignBuilder {
    rows: usize,
    weights: Option<Vec<f64>>,
    stages: Vec<Raw>,
    lonely: Lonely,
}

/// A stage as it came.
#[derive(Clone, Debug, Default)]
struct Raw {
    strata: Option<Factor>,
    units: Option<Factor>,
    fpc: Option<Vec<f64>>,
}

impl DesignBuilder {
    /// The weight of each row: how many people it stands for.
    ///
    /// # Errors
    ///
    /// [`Error::Length`], [`Error::NotFinite`], [`Error::NegativeWeight`], [`Error::WeightSum`].
    pub fn weights(mut self, weights: &[f64]) -> Result<Self, Error> {
        check_weights(self.rows, weights)?;
        self.weights = Some(weights.to_vec());
        Ok(self)
    }

    /// The stratum of each row at the current stage.
    ///
    /// # Errors
    ///
    /// [`Error::Length`]; [`Error::MissingGroup`] when a row has none.
    pub fn strata(mut self, strata: &Factor) -> Result<Self, Error> {
        self.check(strata, "strata")?;
        self.stage().strata = Some(strata.clone());
        Ok(self)
    }

    /// The primary sampling unit of each row; labels count within strata.
    ///
    /// # Errors
    ///
    /// As [`DesignBuilder::strata`].
    pub fn psu(mut self, units: &Factor) -> Result<Self, Error> {
        self.check(units, "primary sampling units")?;
        self.stages[0].units = Some(units.clone());
        Ok(self)
    }

    /// A further stage: the units drawn within the units of the stage before; strata and fpc given after it belong to it.
    ///
    /// # Errors
    ///
    /// As [`DesignBuilder::strata`].
    pub fn stage_units(mut self, units: &Factor) -> Result<Self, Error> {
        self.check(units, "units of a further stage")?;
        self.stages.push(Raw { units: Some(units.clone()), ..Raw::default() });
        Ok(self)
    }

    /// The finite population of the current stage: for each row how many units its stratum has, or which fraction was drawn
    /// (when no value is above one).
    ///
    /// # Errors
    ///
    /// [`Error::Length`], [`Error::Parameter`] for a value that is not positive.
    pub fn fpc(mut self, population: &[f64]) -> Result<Self, Error> {
        if population.len() != self.rows {
            return Err(Error::Length { what: "fpc", expected: self.rows, got: population.len() });
        }
        if let Some(&value) = population.iter().find(|value| !(value.is_finite() && **value > 0.0)) {
            return Err(Error::Parameter { what: "fpc", value, expected: "a positive number" });
        }
        self.stage().fpc = Some(population.to_vec());
        Ok(self)
    }

    /// What to do with a stratum that has one unit.
    #[must_use]
    pub fn lonely(mut self, lonely: Lonely) -> Self {
        self.lonely = lonely;
        self
    }

    /// The finished design. Without weights but with finite populations, the weights are the inverse of the chances of selection.
    ///
    /// # Errors
    ///
    /// [`Error::Empty`], [`Error::TooManyRows`], [`Error::DesignMismatch`] when a population is smaller than what was drawn from it
    /// or is not the same within a stratum.
    pub fn build(self) -> Result<Design, Error> {
        if self.rows == 0 {
            return Err(Error::Empty { what: "the design" });
        }
        if self.rows >= u32::MAX as usize {
            return Err(Error::TooManyRows { rows: self.rows });
        }
        let mut stages = Vec::with_capacity(self.stages.len());
        let mut parents: Option<Vec<u32>> = None;
        for raw in &self.stages {
            let strata = raw.strata.as_ref();
            let stage =
                Stage::nested(self.rows, parents.as_deref(), strata, raw.units.as_ref(), raw.fpc.as_deref())?;
            parents = Some(stage.row_units(self.rows));
            stages.push(stage);
        }
        let chances = self.weights.is_none() && self.stages.iter().all(|raw| raw.fpc.is_some());
        let weights = if chances { Some(inverse_chances(self.rows, &stages)) } else { self.weights };
        let taylor = Taylor::new(self.rows, stages, self.lonely);
        Ok(Design { rows: self.rows, weights, kind: Kind::Taylor(taylor) })
    }

    fn stage(&mut self) -> &mut Raw {
        let last = self.stages.len() - 1;
        &mut self.stages[last]
    }

    fn check(&self, factor: &Factor, what: &'static str) -> Result<(), Error> {
        if factor.len() != self.rows {
            return Err(Error::Length { what, expected: self.rows, got: factor.len() });
        }
        let missing = |row: &usize| factor.codes()[*row] == MISSING;
        let rows = (0..self.rows).filter(missing).count();
        if rows == 0 {
            return Ok(());
        }
        let weight = self
            .weights
            .as_ref()
            .map_or(rows as f64, |weights| (0..self.rows).filter(missing).map(|row| weights[row]).sum());
        Err(Error::MissingGroup { factor: factor.name().to_owned(), rows, weight })
    }
}

/// Checks a column of weights.
pub(crate) fn check_weights(rows: usize, weights: &[f64]) -> Result<(), Error> {
    if weights.len() != rows {
        return Err(Error::Length { what: "weights", expected: rows, got: weights.len() });
    }
    if let Some(row) = weights.iter().position(|weight| !weight.is_finite()) {
        return Err(Error::NotFinite { what: "weight", row, value: weights[row] });
    }
    if let Some(row) = weights.iter().position(|weight| *weight < 0.0) {
        return Err(Error::NegativeWeight { row, value: weights[row] });
    }
    let sum: f64 = weights.iter().sum();
    if sum > 0.0 && sum.is_finite() { Ok(()) } else { Err(Error::WeightSum { sum }) }
}

/// Weights from what was drawn of what there was, stage by stage.
fn inverse_chances(rows: usize, stages: &[Stage]) -> Vec<f64> {
    let mut weights = vec![1.0; rows];
    for stage in stages {
        for (row, weight) in weights.iter_mut().enumerate() {
            *weight /= stage.fraction_of_row(row);
        }
    }
    weights
}
