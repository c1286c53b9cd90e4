//! Errors by linearisation: influence values over the design, in one pass where rows are units, by a table of units where not.

use rayon::prelude::*;

use crate::Error;
use crate::design::Kind;
use crate::distribution::t_quantile;
use crate::measures::{Kernel, Known, Piece, quantile_value};
use crate::moments::Moments;
use crate::sample::Sample;
use crate::sorted::{Block, Needs, Scratch, Sorted};
use crate::variance::Taylor;

/// How many blocks of incomes are added up before their sum joins the others.
const STEP: usize = 64;

impl Sample<'_> {
    /// One over the density at a quantile: the width of Woodruff's interval of the quantile over that of its share.
    pub(crate) fn woodruff(&self, sorted: &Sorted, at: f64) -> Result<f64, Error> {
        let n = sorted.weight();
        let share = sorted.upto(sorted.count_below(at, true)).0 / n;
        let step: Vec<Box<dyn Kernel>> = vec![Box::new(Known::new(
            share,
            vec![Piece { at, low: ((1.0 - share) / n, 0.0), high: (-share / n, 0.0) }],
        ))];
        let variance = match self.design().kind() {
            Kind::Taylor(taylor) => self.linearised(taylor, &step)?[0],
            Kind::Replicate(_) => self.linear_by_replicates(&step)?[0],
        };
        let df = self.design().df();
        if df < 1.0 {
            return Err(Error::TooFewUnits { what: "degrees of freedom", got: 0 });
        }
        let reach = t_quantile(0.975, df) * variance.max(0.0).sqrt();
        if reach == 0.0 {
            return Ok(0.0);
        }
        // Where the interval of the share leaves 0 to 1, its end is the end of the incomes.
        let (low, high) = ((share - reach).max(0.0), (share + reach).min(1.0));
        Ok((quantile_value(sorted, high) - quantile_value(sorted, low)) / (2.0 * reach))
    }

    /// The covariance of linearised estimates by replicates of the total of weight times influence.
    pub(crate) fn linear_by_replicates(&self, kernels: &[Box<dyn Kernel>]) -> Result<Vec<f64>, Error> {
        let columns: Vec<Vec<f64>> = kernels
            .iter()
            .map(|kernel| {
                let mut all = vec![0.0; self.income().len()];
                self.each_influence(kernel.as_ref(), |row, _, z| all[row] += z);
                all
            })
            .collect();
        let Kind::Replicate(replicated) = self.design().kind() else {
            return Err(Error::DesignMismatch { what: "it has no replicate weights".to_owned() });
        };
        let totals: Vec<f64> = (0..replicated.len())
            .into_par_iter()
            .flat_map_iter(|replicate| {
                let weights = replicated.weights(replicate, self.design().weights(), self.income().len());
                let total = |column: &Vec<f64>| column.iter().zip(&weights).map(|(z, w)| z * w).sum::<f64>();
                columns.iter().map(total).collect::<Vec<f64>>()
            })
            .collect();
        Ok(replicated.covariance(&vec![0.0; kernels.len()], &totals))
    }

    pub(crate) fn linearised(&self, taylor: &Taylor, kernels: &[Box<dyn Kernel>]) -> Result<Vec<f64>, Error> {
        if taylor.leaves() < 2 {
            return Err(Error::TooFewUnits { what: "sampling units", got: taylor.leaves() });
        }
        let mut lines = Vec::new();
        kernels.iter().for_each(|kernel| kernel.line(1.0, &mut lines));
        if taylor.rows_are_units() && (lines.is_empty() || self.is_whole()) {
            return taylor.covariance_of_moments(&self.stream(taylor, kernels), kernels.len());
        }
        let columns: Vec<Vec<f64>> = kernels
            .par_iter()
            .map(|kernel| {
                let mut totals = vec![0.0; taylor.leaves()];
                self.each_influence(kernel.as_ref(), |row, weight, z| totals[taylor.leaf(row)] += weight * z);
                totals
            })
            .collect();
        let totals: Vec<f64> =
            (0..taylor.leaves()).flat_map(|leaf| columns.iter().map(move |column| column[leaf])).collect();
        taylor.covariance(&totals, kernels.len())
    }

    /// Sums and products of w·z over rows that are units, in one pass.
    fn stream(&self, taylor: &Taylor, kernels: &[Box<dyn Kernel>]) -> Moments {
        let (width, blocks) = (kernels.len(), self.sorted().blocks());
        let wants = kernels.iter().map(|kernel| kernel.wants()).fold(Needs::NONE, Needs::and);
        let lines: Vec<Vec<Piece>> = kernels
            .iter()
            .map(|kernel| {
                let mut pieces = Vec::new();
                kernel.line(1.0, &mut pieces);
                pieces
            })
            .collect();
        let columns = taylor.strata() == 1
            && self.sorted().is_distinct()
            && kernels.iter().all(|k| k.places().is_none());
        let parts: Vec<Moments> = (0..blocks.div_ceil(STEP))
            .into_par_iter()
            .map_init(Scratch::default, |scratch, step| {
                let mut moments = Moments::new(taylor.strata(), width);
                let mut z = Vec::new();
                for index in step * STEP..((step + 1) * STEP).min(blocks) {
                    let block = self.sorted().block(index, wants, scratch);
                    let len = block.y.len();
                    z.clear();
                    z.resize(width * len, 0.0);
                    for ((kernel, lines), z) in kernels.iter().zip(&lines).zip(z.chunks_mut(len)) {
                        kernel.influence(&block, 1.0, z);
                        lines.iter().for_each(|piece| piece.add(block.y, z));
                    }
                    if columns {
                        for z in z.chunks_mut(len) {
                            z.iter_mut().zip(block.w).for_each(|(z, w)| *z *= w);
                        }
                        moments.push_columns(0, &z);
                    } else {
                        self.push_rows(taylor, kernels, (&block, &z), &mut moments);
                    }
                }
                moments
            })
            .collect();
        let mut all = Moments::new(taylor.strata(), width);
        parts.iter().for_each(|part| all.merge(part));
        all
    }

    /// Adds the rows of a block one by one, each with its stratum.
    fn push_rows(
        &self,
        taylor: &Taylor,
        kernels: &[Box<dyn Kernel>],
        (block, z): (&Block, &[f64]),
        moments: &mut Moments,
    ) {
        let (sorted, len) = (self.sorted(), block.y.len());
        let mut unit = vec![0.0; kernels.len()];
        for point in 0..len {
            for place in sorted.rows_of(block.start + point) {
                let weight = sorted.weight_at(place);
                for (at, (unit, kernel)) in unit.iter_mut().zip(kernels).enumerate() {
                    let own = kernel.places().map_or(0.0, |(factor, each)| factor * each[place]);
                    *unit = weight * (z[at * len + point] + own);
                }
                moments.push(taylor.stratum(sorted.rows[place] as usize), &mut unit);
            }
        }
    }

    /// Every row with its weight and its influence; a row can come twice, once for the domain and once for a line.
    pub(crate) fn each_influence(&self, kernel: &dyn Kernel, mut act: impl FnMut(usize, f64, f64)) {
        let mut lines = Vec::new();
        kernel.line(1.0, &mut lines);
        if let Some((factor, each)) = kernel.places() {
            for (place, z) in each.iter().enumerate() {
                act(self.sorted().rows[place] as usize, self.sorted().weight_at(place), factor * z);
            }
        }
        let mut scratch = Scratch::default();
        let mut z = Vec::new();
        let mut pass = |sorted: &Sorted, needs: Needs, fill: &dyn Fn(&Block, &mut [f64])| {
            for index in 0..sorted.blocks() {
                let block = sorted.block(index, needs, &mut scratch);
                z.clear();
                z.resize(block.y.len(), 0.0);
                fill(&block, &mut z);
                for (point, &z) in z.iter().enumerate() {
                    for place in sorted.rows_of(block.start + point) {
                        act(sorted.rows[place] as usize, sorted.weight_at(place), z);
                    }
                }
            }
        };
        pass(self.sorted(), kernel.wants(), &|block, z| kernel.influence(block, 1.0, z));
        if !lines.is_empty() {
            pass(self.national(), Needs::NONE, &|block, z| {
                lines.iter().for_each(|piece| piece.add(block.y, z))
            });
        }
    }
}
