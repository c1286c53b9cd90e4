//! The sums of each cell, from two passes over the rows; everything else works on these.

use crate::numbers::is_positive;
use rayon::prelude::*;

use crate::cross::MISSING;
use crate::decompose::CellPart;
use crate::sorted::Exact;
use crate::{Cross, Error, Measure, Sample};

/// One or two generalised entropies, added.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entropy {
    alphas: Vec<f64>,
}

impl Entropy {
    /// The entropies that make up a measure.
    pub(crate) fn of(measure: Measure) -> Result<Self, Error> {
        match measure {
            Measure::GE(alpha) => Ok(Self { alphas: vec![alpha] }),
            Measure::JDivergence => Ok(Self { alphas: vec![0.0, 1.0] }),
            other => Err(Error::NotDecomposable { measure: other.to_string() }),
        }
    }

    pub(crate) fn alphas(&self) -> &[f64] {
        &self.alphas
    }
}

/// φ(r) = (r^α − 1 − α(r − 1))/(α(α − 1)): GE(α) is its mean over incomes relative to the mean. It is never negative.
#[inline]
pub(crate) fn phi(alpha: f64, ratio: f64) -> f64 {
    if alpha == 0.0 {
        (ratio - 1.0) - ratio.ln()
    } else if alpha == 1.0 {
        if ratio == 0.0 { 1.0 } else { ratio * ratio.ln() - (ratio - 1.0) }
    } else if alpha == 2.0 {
        0.5 * (ratio - 1.0) * (ratio - 1.0)
    } else {
        (ratio.powf(alpha) - 1.0 - alpha * (ratio - 1.0)) / (alpha * (alpha - 1.0))
    }
}

/// The derivative of φ.
#[inline]
pub(crate) fn slope(alpha: f64, ratio: f64) -> f64 {
    if alpha == 1.0 { ratio.ln() } else { (ratio.powf(alpha - 1.0) - 1.0) / (alpha - 1.0) }
}

/// The sums of one cell.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Sums {
    /// Rows.
    pub(crate) rows: usize,
    /// Weight.
    pub(crate) people: f64,
    /// Weighted income.
    pub(crate) income: f64,
}

impl Sums {
    pub(crate) fn mean(&self) -> f64 {
        self.income / self.people
    }
}

/// The sums of all cells.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    pub(crate) cells: Vec<Sums>,
    /// GE(α) inside each cell, α by α.
    pub(crate) inside: Vec<Vec<f64>>,
    pub(crate) people: f64,
    pub(crate) income: f64,
    alphas: Vec<f64>,
}

impl Table {
    pub(crate) fn new(
        sample: &Sample,
        cross: &Cross,
        weights: &[f64],
        entropy: &Entropy,
    ) -> Result<Self, Error> {
        let (values, codes) = (sample.income().values(), cross.codes());
        let cells = sums(values, codes, weights, cross.cells().len())?;
        check_membership(cross, weights)?;
        if let Some(at) = cells.iter().position(|cell| cell.people > 0.0 && !is_positive(cell.income)) {
            // A cell whose members all have nothing has a mean of zero: no ratio, and for α ≤ 0 no between part either.
            if entropy.alphas.iter().any(|alpha| *alpha <= 0.0) || cells[at].income < 0.0 {
                let measure = format!("inequality in {}", cross.cells()[at].name());
                return Err(Error::NonPositiveMean { measure, mean: cells[at].mean() });
            }
        }
        let means: Vec<f64> = cells.iter().map(Sums::mean).collect();
        let inside = entropy
            .alphas
            .iter()
            .map(|&alpha| {
                let term = |row: usize, cell: usize| {
                    let mean = means[cell];
                    if mean > 0.0 { weights[row] * phi(alpha, values[row] / mean) } else { 0.0 }
                };
                let sums =
                    accumulate::<1>(codes, weights, cells.len(), |row, cell, out| out[0] += term(row, cell));
                let of = |(sum, cell): ([f64; 1], &Sums)| {
                    if cell.people > 0.0 { sum[0] / cell.people } else { 0.0 }
                };
                sums.into_iter().zip(&cells).map(of).collect()
            })
            .collect();
        let (mut people, mut income) = (Exact::default(), Exact::default());
        cells.iter().for_each(|cell| {
            people.add(cell.people);
            income.add(cell.income);
        });
        let (people, income) = (people.value(), income.value());
        Ok(Self { cells, inside, people, income, alphas: entropy.alphas.clone() })
    }

    pub(crate) fn mean(&self) -> f64 {
        self.income / self.people
    }

    /// What a cell adds to the within part: n·(m/μ)^α·GE.
    fn contribution(&self, cell: usize) -> f64 {
        let sums = &self.cells[cell];
        if !is_positive(sums.people) {
            return 0.0;
        }
        let (share, ratio) = (sums.people / self.people, sums.mean() / self.mean());
        let each = self.alphas.iter().zip(&self.inside);
        each.map(|(&alpha, inside)| share * power(ratio, alpha) * inside[cell]).sum()
    }

    /// The within part for one α, by its place.
    pub(crate) fn within_of(&self, at: usize) -> f64 {
        let mut sum = Exact::default();
        for (sums, inside) in self.cells.iter().zip(&self.inside[at]).filter(|(sums, _)| sums.people > 0.0) {
            let ratio = sums.mean() / self.mean();
            sum.add(sums.people / self.people * power(ratio, self.alphas[at]) * inside);
        }
        sum.value()
    }

    /// The within part.
    pub(crate) fn within(&self) -> f64 {
        (0..self.alphas.len()).map(|at| self.within_of(at)).sum()
    }

    /// Everything about each cell but what the crossing knows.
    pub(crate) fn cell_parts(&self, cross: &Cross, errors: &[Option<f64>]) -> Vec<CellPart> {
        let of = |(at, cell): (usize, &crate::Cell)| {
            let sums = &self.cells[at];
            CellPart {
                cell: cell.clone(),
                rows: sums.rows,
                population_share: sums.people / self.people,
                income_share: sums.income / self.income,
                mean: if sums.people > 0.0 { sums.mean() } else { 0.0 },
                inequality: self.inside.iter().map(|inside| inside[at]).sum(),
                se: errors.get(at).copied().flatten(),
                contribution: self.contribution(at),
            }
        };
        let occupied = |(at, _): &(usize, &crate::Cell)| self.cells[*at].people > 0.0;
        cross.cells().iter().enumerate().filter(occupied).map(of).collect()
    }
}

/// r^α without asking for a power where none is needed.
pub(crate) fn power(ratio: f64, alpha: f64) -> f64 {
    if alpha == 0.0 {
        1.0
    } else if alpha == 1.0 {
        ratio
    } else {
        ratio.powf(alpha)
    }
}

/// Rows, people and income of each cell.
pub(crate) fn sums(values: &[f64], codes: &[u32], weights: &[f64], cells: usize) -> Result<Vec<Sums>, Error> {
    if codes.len() != values.len() {
        return Err(Error::Length { what: "the crossing", expected: values.len(), got: codes.len() });
    }
    let all = accumulate::<3>(codes, weights, cells, |row, _, out| {
        out[0] += 1.0;
        out[1] += weights[row];
        out[2] += weights[row] * values[row];
    });
    Ok(all.into_iter().map(|[rows, people, income]| Sums { rows: rows as usize, people, income }).collect())
}

/// Every measured row must be in a cell, else the parts would not add up.
pub(crate) fn check_membership(cross: &Cross, weights: &[f64]) -> Result<(), Error> {
    let outside = |row: &usize| cross.codes()[*row] == MISSING && weights[*row] > 0.0;
    let rows = (0..weights.len()).filter(outside).count();
    if rows == 0 {
        return Ok(());
    }
    let weight = (0..weights.len()).filter(outside).map(|row| weights[row]).sum();
    let factor = cross.factors().iter().map(crate::Factor::name).collect::<Vec<_>>().join(" × ");
    Err(Error::MissingGroup { factor, rows, weight })
}

/// Sums over the measured rows of each cell, in runs whose number depends on the size of the input only, so that every number of
/// threads gives the same bits.
pub(crate) fn accumulate<const WIDTH: usize>(
    codes: &[u32],
    weights: &[f64],
    cells: usize,
    add: impl Fn(usize, usize, &mut [f64; WIDTH]) + Sync,
) -> Vec<[f64; WIDTH]> {
    let run = (1usize << 15).max(cells * 8);
    let parts: Vec<Vec<[f64; WIDTH]>> = (0..codes.len().div_ceil(run))
        .into_par_iter()
        .map(|at| {
            let mut out = vec![[0.0; WIDTH]; cells];
            for row in at * run..((at + 1) * run).min(codes.len()) {
                if weights[row] > 0.0 && codes[row] != MISSING {
                    add(row, codes[row] as usize, &mut out[codes[row] as usize]);
                }
            }
            out
        })
        .collect();
    let mut all = vec![[Exact::default(); WIDTH]; cells];
    for part in &parts {
        for (all, part) in all.iter_mut().zip(part) {
            all.iter_mut().zip(part).for_each(|(all, value)| all.add(*value));
        }
    }
    all.iter().map(|cell| std::array::from_fn(|at| cell[at].value())).collect()
}
