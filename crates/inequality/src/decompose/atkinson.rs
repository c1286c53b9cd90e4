//! Atkinson's index, taken apart by groups in the two ways that the literature has.
//!
//! - Blackorby, Donaldson & Auersperg 1981: within is what equalising inside every group would gain at unchanged group means,
//!   between is the index of the groups' equally distributed equivalents' means, and (1 − A) = (1 − within)(1 − between), so that
//!   A = within + between − within·between.
//! - Das & Parikh 1982: within is a power mean of the groups' indices; what is left over is called residual and has no meaning of its own.
//!
//! Beside them stands the largest between part that groups of these sizes could have if they did not overlap and kept the
//! order of their means (Elbers, Lanjouw, Mistiaen & Özler 2008): a between part is small or large only against that.
//! The same as R `IC2::decompAtkinson`; its `cross` is within·between with the sign turned.

use crate::decompose::cells::{Sums, accumulate, phi, sums};
use crate::numbers::is_positive;
use crate::{Cross, Error, Measure, Sample};

/// The parts of Atkinson's index.
#[derive(Clone, Debug, PartialEq)]
pub struct Atkinson {
    /// The index of everybody.
    pub total: f64,
    /// Blackorby, Donaldson and Auersperg's within part.
    pub within: f64,
    /// The index of the groups' means.
    pub between: f64,
    /// within·between, which total = within + between − cross takes off.
    pub cross: f64,
    /// Das and Parikh's within part.
    pub within_das_parikh: f64,
    /// What Das and Parikh's parts leave over: total − within − between.
    pub residual: f64,
    /// The largest between part that is possible with these group sizes.
    pub most_between: f64,
    /// The index inside each cell, in the order of the cells.
    pub inside: Vec<f64>,
}

/// Takes Atkinson's index apart by the cells of a crossing.
///
/// # Errors
///
/// What the measure refuses; [`Error::NotDefinedAtZero`] for ε ≥ 1 with incomes of zero, where every part would be 1;
/// [`Error::Length`].
pub fn atkinson(sample: &Sample, epsilon: f64, cross: &Cross) -> Result<Atkinson, Error> {
    let total = sample.values(&[Measure::Atkinson(epsilon)])?[0];
    let (weights, values, codes) = (sample.row_weights(), sample.income().values(), cross.codes());
    let cells = sums(values, codes, &weights, cross.cells().len())?;
    let zero = |row: &usize| weights[*row] > 0.0 && values[*row] == 0.0;
    let rows = (0..values.len()).filter(zero).count();
    if epsilon >= 1.0 && rows > 0 {
        let weight = (0..values.len()).filter(zero).map(|row| weights[row]).sum();
        return Err(Error::NotDefinedAtZero {
            measure: Measure::Atkinson(epsilon).to_string(),
            rows,
            weight,
        });
    }
    let (people, income): (f64, f64) =
        (cells.iter().map(|c| c.people).sum(), cells.iter().map(|c| c.income).sum());
    let mean = income / people;
    let log = epsilon == 1.0;
    let moments = accumulate::<1>(codes, &weights, cells.len(), |row, cell, out| {
        let ratio = values[row] / cells[cell].mean();
        out[0] += weights[row] * if log { ratio.ln() } else { ratio.powf(1.0 - epsilon) };
    });
    let inside: Vec<f64> = (moments.iter().zip(&cells))
        .map(
            |(moment, cell)| {
                if cell.people > 0.0 { index(moment[0] / cell.people, epsilon).max(0.0) } else { 0.0 }
            },
        )
        .collect();
    let present = || cells.iter().zip(&inside).filter(|(cell, _)| cell.people > 0.0);
    let means = Means { cells: &cells, people, mean };
    let between = means.atkinson(epsilon);
    let (within, within_das_parikh) = if log {
        let logs: f64 = present().map(|(cell, a)| cell.people / people * (1.0 - a).ln()).sum();
        let das: f64 = present()
            .filter(|(_, a)| **a != 0.0)
            .map(|(cell, a)| cell.people / people * (cell.mean() / mean * a).ln())
            .sum();
        (1.0 - logs.exp(), das.exp())
    } else {
        let power = 1.0 - epsilon;
        let part = |cell: &Sums| (cell.people / people).powf(epsilon) * (cell.income / income).powf(power);
        let parts: f64 = present().map(|(cell, _)| part(cell)).sum();
        let kept: f64 = present().map(|(cell, a)| part(cell) * (1.0 - a).powf(power)).sum();
        let das: f64 =
            present().filter(|(_, a)| **a != 0.0).map(|(cell, a)| part(cell) * a.powf(power)).sum();
        (1.0 - (kept / parts).powf(1.0 / power), das.powf(1.0 / power))
    };
    // Where no cell has any inequality the power mean has no terms: nothing is within.
    let within_das_parikh = if inside.iter().any(|a| *a != 0.0) { within_das_parikh } else { 0.0 };
    if !within_das_parikh.is_finite() {
        // Near ε = 1 their power mean takes a power of thousands.
        return Err(Error::Overflow { measure: "Das and Parikh's within part".to_owned() });
    }
    let most = most_between(sample, cross)?;
    let most_between = Means { cells: &most, people, mean }.atkinson(epsilon);
    let residual = total - within_das_parikh - between;
    Ok(Atkinson {
        total,
        within,
        between,
        cross: within * between,
        within_das_parikh,
        residual,
        most_between,
        inside,
    })
}

/// The largest between part of GE(α) that is possible with groups of these sizes in the order of their means.
///
/// # Errors
///
/// [`Error::Length`]; [`Error::NonPositiveMean`].
pub fn most_between_entropy(sample: &Sample, alpha: f64, cross: &Cross) -> Result<f64, Error> {
    let blocks = most_between(sample, cross)?;
    let people: f64 = blocks.iter().map(|block| block.people).sum();
    let mean = blocks.iter().map(|block| block.income).sum::<f64>() / people;
    if !is_positive(mean) {
        return Err(Error::NonPositiveMean { measure: Measure::GE(alpha).to_string(), mean });
    }
    let present = blocks.iter().filter(|block| block.people > 0.0);
    Ok(present.map(|block| block.people / people * phi(alpha, block.mean() / mean)).sum())
}

/// Groups as smoothed incomes.
struct Means<'a> {
    cells: &'a [Sums],
    people: f64,
    mean: f64,
}

impl Means<'_> {
    fn atkinson(&self, epsilon: f64) -> f64 {
        let cells = self.cells.iter().filter(|cell| cell.people > 0.0);
        let moment = |cell: &Sums| {
            let ratio = cell.mean() / self.mean;
            cell.people / self.people * if epsilon == 1.0 { ratio.ln() } else { ratio.powf(1.0 - epsilon) }
        };
        index(cells.map(moment).sum(), epsilon)
    }
}

/// The index from the mean of ln r or of r^(1 − ε).
fn index(moment: f64, epsilon: f64) -> f64 {
    if epsilon == 1.0 { 1.0 - moment.exp() } else { 1.0 - moment.powf(1.0 / (1.0 - epsilon)) }
}

/// The sums of groups of the observed sizes that take the incomes in ascending order, lowest mean first. A person across a
/// boundary goes to the group above, as in R `IC2`.
fn most_between(sample: &Sample, cross: &Cross) -> Result<Vec<Sums>, Error> {
    let (weights, values) = (sample.row_weights(), sample.income().values());
    let mut cells = sums(values, cross.codes(), &weights, cross.cells().len())?;
    cells.retain(|cell| cell.people > 0.0);
    cells.sort_by(|a, b| a.mean().total_cmp(&b.mean()));
    let people: f64 = cells.iter().map(|cell| cell.people).sum();
    let mut bounds = Vec::with_capacity(cells.len());
    let mut sum = 0.0;
    for cell in &cells {
        sum += cell.people / people;
        bounds.push(sum);
    }
    let mut blocks = vec![Sums::default(); cells.len() + 1];
    let (mut at, mut sum) = (0, 0.0);
    for &row in sample.rows() {
        let row = row as usize;
        sum += weights[row] / people;
        while at < bounds.len() && sum - bounds[at] > f64::EPSILON.sqrt() {
            at += 1;
        }
        blocks[at].rows += 1;
        blocks[at].people += weights[row];
        blocks[at].income += weights[row] * values[row];
    }
    Ok(blocks)
}
