//! Replicate weights: the variance as the spread of an estimate over reweighted copies of the sample.
//!
//! scale·Σ r_k·(θ_k − θ̄)², where θ̄ is the mean of the replicates or the estimate itself.

use crate::bootstrap::poisson_table;
use crate::design::{Kind, check_weights};
use crate::{Design, Error};

/// Which replicates, and so how their spread is scaled.
#[derive(Clone, Debug, PartialEq)]
pub enum Replicates {
    /// Delete-one jackknife without strata: scale (R − 1)/R.
    Jk1,
    /// Delete-one jackknife within strata: a scale for each replicate, (m − 1)/m of its stratum.
    Jkn(Vec<f64>),
    /// Balanced repeated replication: scale 1/R.
    Brr,
    /// Fay's variant with that factor k: scale 1/(R·(1 − k)²).
    Fay(f64),
    /// Bootstrap: scale 1/(R − 1).
    Bootstrap,
    /// Successive difference replication (ACS): scale 4/R.
    Sdr,
    /// A common scale and one for each replicate.
    Scaled {
        /// The common scale.
        scale: f64,
        /// The scale of each replicate.
        each: Vec<f64>,
    },
}

/// What replicates are compared with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Centre {
    /// Their own mean (R survey's default).
    #[default]
    ReplicateMean,
    /// The estimate with the full weights.
    Estimate,
}

/// A design's replicates.
#[derive(Clone, Debug)]
pub(crate) struct Replicated {
    factors: Factors,
    scale: f64,
    each: Vec<f64>,
    centre: Centre,
    df: f64,
}

/// Where the factors of a replicate come from.
#[derive(Clone, Debug)]
enum Factors {
    /// A column for each replicate, by which weights are multiplied.
    Columns(Vec<Vec<f64>>),
    /// A column for each replicate that is the weight itself.
    Weights(Vec<Vec<f64>>),
    /// A factor for each primary unit and replicate.
    Units { unit: Option<Vec<u32>>, columns: Vec<Vec<f64>> },
    /// Replicate k drops unit k and lifts the others of its stratum.
    Jackknife { unit: Option<Vec<u32>>, stratum: Vec<u32>, sizes: Vec<u32> },
}

impl Design {
    /// A design from weights and a column of factors for each replicate: replicate weight = weight × factor.
    ///
    /// # Errors
    ///
    /// Those of [`crate::DesignBuilder::weights`]; [`Error::Length`]; [`Error::TooFewUnits`] with fewer than 2 replicates;
    /// [`Error::Parameter`] for a scale that is negative.
    pub fn replicates(
        kind: &Replicates,
        weights: &[f64],
        factors: Vec<Vec<f64>>,
        centre: Centre,
    ) -> Result<Self, Error> {
        build(kind, weights, factors, centre, Factors::Columns)
    }

    /// A design from weights and a column of weights for each replicate, as agencies ship them.
    ///
    /// # Errors
    ///
    /// As [`Design::replicates`].
    pub fn replicate_weights(
        kind: &Replicates,
        weights: &[f64],
        columns: Vec<Vec<f64>>,
        centre: Centre,
    ) -> Result<Self, Error> {
        build(kind, weights, columns, centre, Factors::Weights)
    }

    /// The delete-one jackknife of a design with strata and primary units: JK1 with one stratum, else JKn; with the finite
    /// populations of the first stage.
    ///
    /// # Errors
    ///
    /// [`Error::LonelyPsu`]; [`Error::DesignMismatch`] when it has replicates already.
    pub fn jackknife(&self) -> Result<Self, Error> {
        let plan = self.plan()?;
        let each = plan.stratum.iter().map(|&h| {
            let m = f64::from(plan.sizes[h as usize]);
            (m - 1.0) / m * (1.0 - plan.fractions[h as usize])
        });
        let replicated = Replicated {
            scale: 1.0,
            each: each.collect(),
            centre: Centre::ReplicateMean,
            df: self.df(),
            factors: Factors::Jackknife { unit: plan.unit, stratum: plan.stratum, sizes: plan.sizes },
        };
        Ok(Self::replicated(self.len(), self.weights().map(<[f64]>::to_vec), replicated))
    }

    /// The rescaled bootstrap of Rao, Wu and Yue: in each stratum m − 1 of m units are drawn with replacement.
    ///
    /// Factors are m/(m − 1) times how often a unit is drawn; finite populations are left out, as in R survey's `subbootstrap`.
    ///
    /// # Errors
    ///
    /// As [`Design::jackknife`]; [`Error::TooFewUnits`] with fewer than 2 replicates.
    pub fn bootstrap(&self, replicates: usize, seed: u64) -> Result<Self, Error> {
        if replicates < 2 {
            return Err(Error::TooFewUnits { what: "replicates", got: replicates });
        }
        let plan = self.plan()?;
        let mut members: Vec<Vec<u32>> = vec![Vec::new(); plan.sizes.len()];
        for (unit, &h) in (0u32..).zip(&plan.stratum) {
            members[h as usize].push(unit);
        }
        let columns = (0..replicates).map(|replicate| {
            let mut dice = Dice::new(seed, replicate as u64);
            let mut column = vec![0.0; plan.stratum.len()];
            for units in &members {
                let lift = units.len() as f64 / (units.len() - 1) as f64;
                for _ in 1..units.len() {
                    column[units[dice.below(units.len())] as usize] += lift;
                }
            }
            column
        });
        let replicated = Replicated {
            scale: 1.0 / (replicates - 1) as f64,
            each: vec![1.0; replicates],
            centre: Centre::ReplicateMean,
            df: self.df().min((replicates - 1) as f64),
            factors: Factors::Units { columns: columns.collect(), unit: plan.unit },
        };
        Ok(Self::replicated(self.len(), self.weights().map(<[f64]>::to_vec), replicated))
    }

    fn plan(&self) -> Result<Plan, Error> {
        match self.kind() {
            Kind::Taylor(taylor) => taylor.plan(),
            Kind::Replicate(_) => {
                Err(Error::DesignMismatch { what: "it has replicate weights already".to_owned() })
            }
        }
    }
}

/// The first stage of a design, as replicates need it.
pub(crate) struct Plan {
    pub(crate) unit: Option<Vec<u32>>,
    pub(crate) stratum: Vec<u32>,
    pub(crate) sizes: Vec<u32>,
    pub(crate) fractions: Vec<f64>,
}

impl Plan {
    /// Weights times Poisson draws of units, scaled to the number of units in each stratum.
    pub(crate) fn poisson(&self, stream: u64, weight: impl Fn(usize) -> f64, rows: usize) -> Vec<f64> {
        let table = poisson_table();
        let mut drawn = vec![0.0; self.sizes.len()];
        let mut counts = Vec::with_capacity(self.stratum.len());
        let mut dice = Dice::new(stream, 0);
        for &h in &self.stratum {
            let count = f64::from(table[(dice.next() >> 48) as usize]);
            drawn[h as usize] += count;
            counts.push(count);
        }
        let lift = |h: u32| f64::from(self.sizes[h as usize]) / drawn[h as usize].max(1.0);
        counts.iter_mut().zip(&self.stratum).for_each(|(count, &h)| *count *= lift(h));
        (0..rows)
            .map(|row| weight(row) * counts[self.unit.as_ref().map_or(row, |unit| unit[row] as usize)])
            .collect()
    }
}

fn build(
    kind: &Replicates,
    weights: &[f64],
    columns: Vec<Vec<f64>>,
    centre: Centre,
    wrap: fn(Vec<Vec<f64>>) -> Factors,
) -> Result<Design, Error> {
    check_weights(weights.len(), weights)?;
    let count = columns.len();
    if count < 2 {
        return Err(Error::TooFewUnits { what: "replicates", got: count });
    }
    for column in &columns {
        check_weights(weights.len(), column)?;
    }
    let n = count as f64;
    let (scale, each) = match kind {
        Replicates::Jk1 => ((n - 1.0) / n, None),
        Replicates::Jkn(each) => (1.0, Some(each)),
        Replicates::Brr => (1.0 / n, None),
        Replicates::Fay(k) if (0.0..1.0).contains(k) => (1.0 / (n * (1.0 - k).powi(2)), None),
        Replicates::Fay(k) => {
            return Err(Error::Parameter {
                what: "Fay's factor",
                value: *k,
                expected: "at least 0 and below 1",
            });
        }
        Replicates::Bootstrap => (1.0 / (n - 1.0), None),
        Replicates::Sdr => (4.0 / n, None),
        Replicates::Scaled { scale, each } => (*scale, Some(each)),
    };
    let each = each.cloned().unwrap_or_else(|| vec![1.0; count]);
    if each.len() != count {
        return Err(Error::Length { what: "scales of replicates", expected: count, got: each.len() });
    }
    if let Some(&value) = each.iter().chain([&scale]).find(|value| !(value.is_finite() && **value >= 0.0)) {
        return Err(Error::Parameter {
            what: "a scale of replicates",
            value,
            expected: "a number of at least 0",
        });
    }
    let df = rank(&columns) as f64 - 1.0;
    let replicated = Replicated { factors: wrap(columns), scale, each, centre, df };
    Ok(Design::replicated(weights.len(), Some(weights.to_vec()), replicated))
}

impl Replicated {
    pub(crate) fn len(&self) -> usize {
        self.each.len()
    }

    pub(crate) fn df(&self) -> f64 {
        self.df
    }

    /// The weight of every row in a replicate.
    pub(crate) fn weights(&self, replicate: usize, base: Option<&[f64]>, rows: usize) -> Vec<f64> {
        let base = |row: usize| base.map_or(1.0, |base| base[row]);
        match &self.factors {
            Factors::Columns(columns) => (0..rows).map(|row| base(row) * columns[replicate][row]).collect(),
            Factors::Weights(columns) => columns[replicate].clone(),
            Factors::Units { unit, columns } => {
                let at = |row: usize| unit.as_ref().map_or(row, |unit| unit[row] as usize);
                (0..rows).map(|row| base(row) * columns[replicate][at(row)]).collect()
            }
            Factors::Jackknife { unit, stratum, sizes } => {
                let home = stratum[replicate];
                let m = f64::from(sizes[home as usize]);
                let factor = |row: usize| match unit.as_ref().map_or(row, |unit| unit[row] as usize) {
                    at if at == replicate => 0.0,
                    at if stratum[at] == home => m / (m - 1.0),
                    _ => 1.0,
                };
                (0..rows).map(|row| base(row) * factor(row)).collect()
            }
        }
    }

    /// The covariance of estimates from their values in every replicate, `width` a replicate.
    pub(crate) fn covariance(&self, estimate: &[f64], replicates: &[f64]) -> Vec<f64> {
        let width = estimate.len();
        let used: Vec<usize> = (0..self.len()).filter(|&k| self.each[k] > 0.0).collect();
        let mean =
            |j: usize| used.iter().map(|k| replicates[k * width + j]).sum::<f64>() / used.len().max(1) as f64;
        let centre: Vec<f64> = match self.centre {
            Centre::ReplicateMean => (0..width).map(mean).collect(),
            Centre::Estimate => estimate.to_vec(),
        };
        let mut all = vec![0.0; width * width];
        for &k in &used {
            let apart = |j: usize| replicates[k * width + j] - centre[j];
            for i in 0..width {
                for j in 0..width {
                    all[i * width + j] += self.scale * self.each[k] * apart(i) * apart(j);
                }
            }
        }
        all
    }
}

/// How many replicates are linearly independent, for the degrees of freedom (R survey's `degf`): rows of the same primary unit
/// have the same factors and count once. Tables too large for it count every replicate.
fn rank(columns: &[Vec<f64>]) -> usize {
    let mut seen = std::collections::HashSet::new();
    let row = |row: usize| columns.iter().map(move |column| column[row]);
    let distinct: Vec<usize> = (0..columns[0].len())
        .filter(|&at| seen.insert(row(at).fold(0, |hash, value| mix(hash ^ value.to_bits()))))
        .collect();
    if distinct.len() * columns.len() * columns.len() > 1_000_000_000 {
        return columns.len().min(distinct.len());
    }
    // Gram and Schmidt, twice for each column, with R's tolerance.
    let mut basis: Vec<Vec<f64>> = Vec::new();
    for column in columns {
        let mut rest: Vec<f64> = distinct.iter().map(|&at| column[at]).collect();
        let size = |v: &[f64]| v.iter().map(|x| x * x).sum::<f64>().sqrt();
        let before = size(&rest);
        for known in basis.iter().chain(&basis) {
            let along: f64 = known.iter().zip(&rest).map(|(a, b)| a * b).sum();
            rest.iter_mut().zip(known).for_each(|(rest, known)| *rest -= along * known);
        }
        let left = size(&rest);
        if left > 1e-7 * before {
            rest.iter_mut().for_each(|x| *x /= left);
            basis.push(rest);
        }
    }
    basis.len()
}

/// A counter-based generator: the n-th number of a stream is a function of seed, stream and n alone.
///
/// SplitMix64 (Steele, Lea & Flood 2014) over a mixed start, so that replicates can be drawn in any order, on any thread.
#[derive(Clone, Debug)]
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64, stream: u64) -> Self {
        Self(mix(seed ^ mix(stream.wrapping_add(0x9E37_79B9_7F4A_7C15))))
    }

    #[inline]
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        mix(self.0)
    }

    /// A number below `bound`, without noticeable bias for bounds far below 2^64.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        ((u128::from(self.next()) * bound as u128) >> 64) as usize
    }
}

#[inline]
pub(crate) fn mix(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 31)
}
