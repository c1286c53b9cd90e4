//! Poverty, taken apart into how many, how poor, and how unequal among the poor.
//!
//! - FGT(g) = FGT(0)·I^g·(1 + (g² − g)·GE): I = FGT(1)/FGT(0) is the income gap ratio of the poor, and GE the generalised entropy GE(g) of their
//!   gaps (Aristondo, Lasso de la Vega & Urrutia 2010). The same as R convey's `svyfgtdec`.
//! - Watts = FGT(0)·(W + L): W = ln(FGT(0)/(FGT(0) − FGT(1))) is the Watts gap ratio, L the mean log deviation of the incomes of the poor
//!   (Chakravarty, Deutsch & Silber 2008). convey's `svywattsdec` calls L "theil(poor)".
//! - By groups with a common line, the FGT family and Watts are means over people: each group adds its share of the people times its
//!   own index.
//!
//! Errors are those of a function of several estimates, by the delta method or by replicates.

use crate::decompose::Part;
use crate::{Cell, Cross, Error, Line, Measure, Sample};

/// FGT(g) and its parts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FgtParts {
    /// FGT(g).
    pub index: Part,
    /// FGT(0), the share of people who are poor.
    pub headcount: Part,
    /// FGT(1).
    pub gap: Part,
    /// FGT(1)/FGT(0), the mean gap of the poor.
    pub gap_ratio: Part,
    /// GE(g) of the gaps of the poor.
    pub inequality: Part,
}

/// Takes FGT(g) apart, g ≥ 2.
///
/// # Errors
///
/// [`Error::Parameter`] for g below 2; [`Error::NobodyBeyondLine`]; what the measures refuse.
pub fn fgt_parts(sample: &Sample, g: f64, line: Line) -> Result<FgtParts, Error> {
    if !(g >= 2.0 && g.is_finite()) {
        return Err(Error::Parameter { what: "the exponent g", value: g, expected: "at least 2" });
    }
    let measures = [g, 0.0, 1.0].map(|alpha| Measure::Fgt { alpha, line });
    let spread = g * g - g;
    let of = |v: &[f64]| {
        let ratio = positive(v[2], v[1], sample, line)?;
        Ok(vec![ratio, (v[0] / v[1] / ratio.powf(g) - 1.0) / spread])
    };
    let slopes = |v: &[f64]| {
        let (ratio, size) = (v[2] / v[1], v[0] / v[1]);
        let scale = 1.0 / (ratio.powf(g) * spread);
        // GE = F_g·F_0^(g − 1)·F_1^(−g)/(g² − g) − const.
        vec![
            vec![0.0, -ratio / v[1], 1.0 / v[1]],
            vec![scale / v[1], (g - 1.0) * size * scale / v[1], -g * size * scale / v[2]],
        ]
    };
    let parts = derived(sample, &measures, &of, &slopes)?;
    Ok(FgtParts {
        index: parts[0],
        headcount: parts[1],
        gap: parts[2],
        gap_ratio: parts[3],
        inequality: parts[4],
    })
}

/// Watts' index and its parts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WattsParts {
    /// Watts' index.
    pub index: Part,
    /// FGT(0), the share of people who are poor.
    pub headcount: Part,
    /// The Watts gap ratio.
    pub gap_ratio: Part,
    /// The mean log deviation of the incomes of the poor.
    pub inequality: Part,
}

/// Takes Watts' index apart.
///
/// # Errors
///
/// [`Error::NobodyBeyondLine`]; what the measures refuse, above all incomes that are not positive.
pub fn watts_parts(sample: &Sample, line: Line) -> Result<WattsParts, Error> {
    let measures =
        [Measure::Watts(line), Measure::Fgt { alpha: 0.0, line }, Measure::Fgt { alpha: 1.0, line }];
    let of = |v: &[f64]| {
        positive(v[2], v[1], sample, line)?;
        let ratio = (v[1] / (v[1] - v[2])).ln();
        Ok(vec![ratio, v[0] / v[1] - ratio])
    };
    let slopes = |v: &[f64]| {
        let (by_head, by_gap) = (1.0 / v[1] - 1.0 / (v[1] - v[2]), 1.0 / (v[1] - v[2]));
        vec![vec![0.0, by_head, by_gap], vec![1.0 / v[1], -v[0] / (v[1] * v[1]) - by_head, -by_gap]]
    };
    let parts = derived(sample, &measures, &of, &slopes)?;
    // parts[2] is FGT(1), which goes into the ratio.
    Ok(WattsParts { index: parts[0], headcount: parts[1], gap_ratio: parts[3], inequality: parts[4] })
}

/// A group's part in an index that is a mean over people.
#[derive(Clone, Debug, PartialEq)]
pub struct PovertyCell {
    /// Which group.
    pub cell: Cell,
    /// Its share of the people.
    pub population_share: f64,
    /// The index inside it.
    pub index: f64,
    /// What it adds to the index of all.
    pub contribution: f64,
}

/// The index of every cell and what it adds to that of all, with the line of the whole sample.
///
/// # Errors
///
/// [`Error::NotDecomposable`] unless the measure is FGT or Watts; those of [`Sample::domains`]; what the measure refuses.
pub fn poverty_by_group(sample: &Sample, measure: Measure, cross: &Cross) -> Result<Vec<PovertyCell>, Error> {
    if !matches!(measure, Measure::Fgt { .. } | Measure::Watts(_)) {
        return Err(Error::NotDecomposable { measure: measure.to_string() });
    }
    let people = sample.weight();
    let of = |(cell, domain): (Cell, Sample)| {
        let index = domain.values(&[measure])?[0];
        let population_share = domain.weight() / people;
        Ok(PovertyCell { cell, population_share, index, contribution: population_share * index })
    };
    sample.domains(cross)?.into_iter().map(of).collect()
}

/// The mean gap of the poor, where there are any and they are below the line.
fn positive(gap: f64, headcount: f64, sample: &Sample, line: Line) -> Result<f64, Error> {
    if headcount > 0.0 && gap > 0.0 {
        return Ok(gap / headcount);
    }
    let line = sample.values(&[Measure::PovertyLine(line)])?[0];
    Err(Error::NobodyBeyondLine { measure: "the parts of a poverty index".to_owned(), line })
}

/// Estimates, and functions of them, with errors: by the slopes of the functions, or by the replicates of the design.
pub(crate) fn derived(
    sample: &Sample,
    measures: &[Measure],
    of: &(impl Fn(&[f64]) -> Result<Vec<f64>, Error> + Sync),
    slopes: &impl Fn(&[f64]) -> Vec<Vec<f64>>,
) -> Result<Vec<Part>, Error> {
    let mut values = sample.values(measures)?;
    let more = of(&values)?;
    let count = measures.len();
    let ses: Vec<f64> = if sample.design().is_replicated() {
        let all: Vec<f64> = values.iter().chain(&more).copied().collect();
        let covariance = sample.replicated(&all, |again| {
            let mut values = again.values(measures)?;
            values.extend(of(&values)?);
            Ok(values)
        })?;
        (0..all.len()).map(|at| covariance.se(at)).collect()
    } else {
        let estimates = sample.estimate(measures)?;
        let covariance = estimates.covariance();
        let own = (0..count).map(|at| covariance.se(at));
        own.chain(slopes(&values).iter().map(|slope| covariance.of_combination(slope).sqrt())).collect()
    };
    values.extend(more);
    Ok(values.into_iter().zip(ses).map(|(value, se)| Part { value, se }).collect())
}
