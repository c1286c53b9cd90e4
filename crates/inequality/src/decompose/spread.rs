//! The errors of a decomposition: by influence values through the design, or by its replicates.
//!
//! With r = y/μ, ρ the ratio of a cell's mean to μ, T, W, B the total, within and between part and N the weight, the influence of a row is
//!
//! - (φ(r) − T − αT(r − 1))/N on the total,
//! - (φ(ρ) − B − αB(r − 1) + φ′(ρ)(r − ρ))/N on the between part, which is linear in r inside a cell,
//! - the difference of the two on the within part,
//! - (φ(y/m) − G − αG(y/m − 1))/n on the inequality G of its own cell with mean m and weight n, and nothing on other cells.

use crate::numbers::is_positive;
use rayon::prelude::*;

use crate::decompose::cells::{Entropy, Table, phi};
use crate::decompose::subsets::Subsets;
use crate::design::Kind;
use crate::estimate::Covariance;
use crate::moments::Moments;
use crate::variance::Taylor;
use crate::{Cross, Error, Sample};

/// How many lines share a pass over the rows.
const TOGETHER: usize = 4;

/// The largest table of cells times units for which cells of a multi-stage design get an error.
const MOST_ENTRIES: usize = 200_000_000;

/// Standard errors that are wanted without covariances.
#[derive(Clone, Debug, Default)]
pub(crate) struct Marginal {
    pub(crate) subsets: Vec<f64>,
    pub(crate) shapley: Vec<f64>,
    pub(crate) interactions: Vec<f64>,
    pub(crate) cells: Vec<Option<f64>>,
}

/// The covariance of (total, within, between), and the errors of everything else.
pub(crate) fn errors(
    sample: &Sample,
    cross: &Cross,
    table: &Table,
    subsets: &Subsets,
    (entropy, weights): (&Entropy, &[f64]),
) -> Result<(Covariance, Marginal), Error> {
    match sample.design().kind() {
        Kind::Replicate(_) => replicated(sample, cross, (table, subsets), entropy),
        Kind::Taylor(taylor) => {
            let rows = Rows { values: sample.income().values(), codes: cross.codes(), weights };
            let joint = rows.joint(taylor, table, subsets, entropy)?;
            let sets = subsets.in_order();
            let crossings: Vec<usize> = sets.iter().copied().filter(|set| set.count_ones() > 1).collect();
            let mut lines: Vec<Vec<(f64, f64)>> =
                sets.iter().map(|&set| subsets.line(&[(set, 1.0)])).collect();
            lines.extend((0..cross.factors().len()).map(|factor| subsets.line(&subsets.shapley_of(factor))));
            lines.extend(crossings.iter().map(|&set| subsets.line(&subsets.interaction_of(set))));
            let mut ses = Vec::with_capacity(lines.len());
            for together in lines.chunks(TOGETHER) {
                ses.extend(rows.lines(taylor, table, together)?);
            }
            let interactions = ses.split_off(sets.len() + cross.factors().len());
            let shapley = ses.split_off(sets.len());
            let cells = rows.cells(taylor, table, entropy);
            Ok((joint, Marginal { subsets: ses, shapley, interactions, cells }))
        }
    }
}

/// The columns that influence values are made of.
struct Rows<'a> {
    values: &'a [f64],
    codes: &'a [u32],
    weights: &'a [f64],
}

impl Rows<'_> {
    /// The covariance of total, within and between.
    fn joint(
        &self,
        taylor: &Taylor,
        table: &Table,
        subsets: &Subsets,
        entropy: &Entropy,
    ) -> Result<Covariance, Error> {
        let full = (1usize << subsets.factors()) - 1;
        let line = subsets.line(&[(full, 1.0)]);
        let between = subsets.full_by_alpha();
        let totals: Vec<(f64, f64)> = (entropy.alphas().iter().enumerate())
            .map(|(at, &alpha)| (alpha, table.within_of(at) + between[at]))
            .collect();
        let (mean, people) = (table.mean(), table.people);
        self.covariance(taylor, 3, |row, out| {
            let ratio = self.values[row] / mean;
            let own =
                |&(alpha, total): &(f64, f64)| phi(alpha, ratio) - total - alpha * total * (ratio - 1.0);
            let total: f64 = totals.iter().map(own).sum::<f64>() / people;
            let (a, b) = line[self.codes[row] as usize];
            let between = (a + b * ratio) / people;
            out.copy_from_slice(&[total, total - between, between]);
        })
    }

    /// The errors of combinations of between parts.
    fn lines(&self, taylor: &Taylor, table: &Table, lines: &[Vec<(f64, f64)>]) -> Result<Vec<f64>, Error> {
        let (mean, people) = (table.mean(), table.people);
        let covariance = self.covariance(taylor, lines.len(), |row, out| {
            let (ratio, cell) = (self.values[row] / mean, self.codes[row] as usize);
            for (out, line) in out.iter_mut().zip(lines) {
                *out = (line[cell].0 + line[cell].1 * ratio) / people;
            }
        })?;
        Ok((0..lines.len()).map(|at| covariance.se(at)).collect())
    }

    /// The covariance of totals of weight times what `fill` says of each measured row.
    fn covariance(
        &self,
        taylor: &Taylor,
        width: usize,
        fill: impl Fn(usize, &mut [f64]) + Sync,
    ) -> Result<Covariance, Error> {
        if taylor.leaves() < 2 {
            return Err(Error::TooFewUnits { what: "sampling units", got: taylor.leaves() });
        }
        let measured = |row: &usize| self.weights[*row] > 0.0;
        if !taylor.rows_are_units() {
            let mut totals = vec![0.0; taylor.leaves() * width];
            let mut z = vec![0.0; width];
            for row in (0..self.values.len()).filter(measured) {
                fill(row, &mut z);
                let own = &mut totals[taylor.leaf(row) * width..][..width];
                own.iter_mut().zip(&z).for_each(|(own, z)| *own += self.weights[row] * z);
            }
            return Ok(Covariance::new(width, taylor.covariance(&totals, width)?));
        }
        let run = (1usize << 16).max(taylor.strata() * 8);
        let parts: Vec<Moments> = (0..self.values.len().div_ceil(run))
            .into_par_iter()
            .map(|at| {
                let mut moments = Moments::new(taylor.strata(), width);
                let mut z = vec![0.0; width];
                for row in (at * run..((at + 1) * run).min(self.values.len())).filter(measured) {
                    fill(row, &mut z);
                    z.iter_mut().for_each(|z| *z *= self.weights[row]);
                    moments.push(taylor.stratum(row), &mut z);
                }
                moments
            })
            .collect();
        let mut all = Moments::new(taylor.strata(), width);
        parts.iter().for_each(|part| all.merge(part));
        Ok(Covariance::new(width, taylor.covariance_of_moments(&all, width)?))
    }

    /// The error of the inequality inside each cell; none where the cell has fewer than two units.
    fn cells(&self, taylor: &Taylor, table: &Table, entropy: &Entropy) -> Vec<Option<f64>> {
        let (starts, order) = self.by_cell(table.cells.len());
        let mut totals = vec![0.0; if taylor.rows_are_units() { 0 } else { taylor.leaves() }];
        let mut touched: Vec<usize> = Vec::new();
        let mut errors = Vec::with_capacity(table.cells.len());
        for (cell, sums) in table.cells.iter().enumerate() {
            let mean = sums.mean();
            let rows = &order[starts[cell]..starts[cell + 1]];
            if rows.is_empty() || !is_positive(mean) {
                errors.push(None);
                continue;
            }
            let influence = |row: usize| {
                let ratio = self.values[row] / mean;
                let each = entropy.alphas().iter().zip(&table.inside);
                let own = |(&alpha, inside): (&f64, &Vec<f64>)| {
                    phi(alpha, ratio) - inside[cell] - alpha * inside[cell] * (ratio - 1.0)
                };
                self.weights[row] * each.map(own).sum::<f64>() / sums.people
            };
            touched.clear();
            if taylor.rows_are_units() {
                let mut moments = Moments::new(taylor.strata(), 1);
                rows.iter().for_each(|&row| {
                    moments.push(taylor.stratum(row as usize), &mut [influence(row as usize)])
                });
                errors.push(if rows.len() < 2 {
                    None
                } else {
                    root(taylor.covariance_of_moments(&moments, 1))
                });
                continue;
            }
            for &row in rows {
                let leaf = taylor.leaf(row as usize);
                touched.push(leaf);
                totals[leaf] += influence(row as usize);
            }
            touched.sort_unstable();
            touched.dedup();
            errors.push(if touched.len() < 2 {
                None
            } else {
                taylor_error(taylor, &totals, &touched, table.cells.len())
            });
            touched.iter().for_each(|&leaf| totals[leaf] = 0.0);
        }
        errors
    }

    /// The measured rows, cell by cell.
    fn by_cell(&self, cells: usize) -> (Vec<usize>, Vec<u32>) {
        let mut starts = vec![0usize; cells + 1];
        let measured = |row: &usize| self.weights[*row] > 0.0;
        for row in (0..self.codes.len()).filter(measured) {
            starts[self.codes[row] as usize + 1] += 1;
        }
        for cell in 0..cells {
            starts[cell + 1] += starts[cell];
        }
        let mut next = starts.clone();
        let mut order = vec![0u32; starts[cells]];
        for row in (0..self.codes.len()).filter(measured) {
            let at = &mut next[self.codes[row] as usize];
            order[*at] = row as u32;
            *at += 1;
        }
        (starts, order)
    }
}

/// The error from the totals of the units that a cell touches.
fn taylor_error(taylor: &Taylor, totals: &[f64], touched: &[usize], cells: usize) -> Option<f64> {
    if taylor.single_stage() {
        let mut moments = Moments::new(taylor.strata(), 1);
        touched.iter().for_each(|&leaf| moments.push(taylor.stratum(leaf), &mut [totals[leaf]]));
        return root(taylor.covariance_of_moments(&moments, 1));
    }
    if cells.saturating_mul(totals.len()) > MOST_ENTRIES {
        return None;
    }
    root(taylor.covariance(totals, 1))
}

fn root(variance: Result<Vec<f64>, Error>) -> Option<f64> {
    variance.ok().map(|variance| variance[0].max(0.0).sqrt())
}

/// Everything again for each replicate.
fn replicated(
    sample: &Sample,
    cross: &Cross,
    (table, subsets): (&Table, &Subsets),
    entropy: &Entropy,
) -> Result<(Covariance, Marginal), Error> {
    let values = |table: &Table, subsets: &Subsets| -> Vec<f64> {
        let (within, between) = (table.within(), subsets.full());
        let sets = subsets.in_order();
        let crossings: Vec<usize> = sets.iter().copied().filter(|set| set.count_ones() > 1).collect();
        let mut all = vec![within + between, within, between];
        all.extend(sets.iter().map(|&set| subsets.between(set)));
        all.extend(subsets.shapley());
        all.extend(subsets.interactions(&crossings));
        // A cell that a replicate leaves empty has no inequality there: its error is given as none below.
        let inside = |cell: usize| table.inside.iter().map(|inside| inside[cell]).sum::<f64>();
        let cell = |at: usize| if table.cells[at].people > 0.0 { inside(at) } else { f64::NAN };
        all.extend((0..table.cells.len()).map(cell));
        all
    };
    let now = values(table, subsets);
    let covariance = sample.replicated(&now, |again| {
        let weights = again.row_weights();
        let table = Table::new(again, cross, &weights, entropy)?;
        Ok(values(&table, &Subsets::new(&table, cross, entropy)))
    })?;
    let width = now.len();
    let joint: Vec<f64> = (0..9).map(|at| covariance.at(at / 3, at % 3)).collect();
    let ses = |range: std::ops::Range<usize>| range.map(|at| covariance.se(at)).collect::<Vec<f64>>();
    let (sets, factors) = (subsets.in_order().len(), cross.factors().len());
    let cells = width - table.cells.len();
    let error = |at: usize| {
        Some(covariance.at(at, at)).filter(|square| square.is_finite()).map(|v| v.max(0.0).sqrt())
    };
    let marginal = Marginal {
        subsets: ses(3..3 + sets),
        shapley: ses(3 + sets..3 + sets + factors),
        interactions: ses(3 + sets + factors..cells),
        cells: (cells..width).map(error).collect(),
    };
    Ok((Covariance::new(3, joint), marginal))
}
