//! The Gini coefficient: twice the covariance of income and rank, over the mean.
//!
//! G = 2·Σw·y·R/(N·T) − 1 with R the weight below y plus half the weight at y, so that it does not move with the scale of the
//! weights (Lerman & Yitzhaki 1989). Influence: Deville 1999, Langel & Tillé 2013.

use super::{Frame, Kernel};
use crate::sorted::{Block, Exact, Needs, Sorted};
use crate::{Error, GiniRank, Measure, Negatives};

/// The kernel of a Gini.
struct Gini {
    measure: Measure,
    n: f64,
    total: f64,
    mean: f64,
    gini: f64,
    factor: f64,
    normal: f64,
    by_row: Vec<f64>,
}

pub(crate) fn kernel(measure: Measure, frame: &Frame) -> Result<Box<dyn Kernel>, Error> {
    frame.refuse_negatives(measure)?;
    let mean = frame.positive_mean(measure)?;
    let (n, total) = (frame.here.weight(), frame.here.total());
    Ok(Box::new(Gini { measure, n, total, mean, gini: 0.0, factor: 1.0, normal: 0.0, by_row: Vec::new() }))
}

impl Gini {
    /// The unit rank: each row's rank is all weight up to it in the order of rows, less a half of one.
    fn by_unit_rank(&mut self, sorted: &Sorted) {
        let (mut own, mut below, mut earned) = (Exact::default(), 0.0, 0.0);
        let mut each = Vec::with_capacity(sorted.rows.len());
        for (point, &y) in sorted.y.iter().enumerate() {
            for place in sorted.rows_of(point) {
                let weight = sorted.weight_at(place);
                below += weight;
                own.add(y * weight * (below - 0.5));
                each.push(self.total - earned + y * (below - 1.0));
                earned += weight * y;
            }
        }
        let (n, total) = (self.n, self.total);
        self.gini = 2.0 * own.value() / (n * total) - 1.0;
        let shift = self.gini + 1.0;
        let mut place = 0;
        for (point, &y) in sorted.y.iter().enumerate() {
            for _ in sorted.rows_of(point) {
                each[place] = (2.0 * each[place] + y) / (n * total) - shift * (1.0 / n + y / total);
                place += 1;
            }
        }
        self.by_row = each;
    }
}

impl Kernel for Gini {
    fn needs(&self) -> Needs {
        Needs::RANKS
    }

    fn width(&self) -> usize {
        2
    }

    fn add(&self, block: &Block, sums: &mut [f64]) {
        let (middle, mean) = (0.5 * self.n, self.mean);
        let (mut apart, mut size) = (0.0, 0.0);
        for ((&y, &w), &rank) in block.y.iter().zip(block.w).zip(block.rank) {
            apart += w * (y - mean) * (rank - middle);
            size += w * y.abs();
        }
        sums[0] += apart;
        sums[1] += size;
    }

    fn settle(&mut self, frame: &Frame, sums: &[f64]) -> Result<f64, Error> {
        self.gini = 2.0 * (sums[0] / self.n) / self.total;
        if frame.rules.gini == GiniRank::Unit {
            self.by_unit_rank(frame.here);
        }
        if self.measure == Measure::GiniSmallSample {
            let open = 1.0 - frame.here.squares() / self.n.powi(2);
            if open <= 0.0 {
                return Err(Error::TooFewUnits { what: "rows", got: frame.here.rows.len() });
            }
            self.factor = 1.0 / open;
        }
        if frame.rules.negatives == Negatives::Normalised && frame.negatives.0 > 0 {
            self.normal = sums[1] / self.total;
            return Ok(self.gini * self.factor / self.normal);
        }
        Ok(self.gini * self.factor)
    }

    fn influence(&self, block: &Block, scale: f64, z: &mut [f64]) {
        if !self.by_row.is_empty() {
            return;
        }
        let scale = scale * self.factor / if self.normal > 0.0 { self.normal } else { 1.0 };
        let (front, shift) = (2.0 * scale / (self.n * self.total), scale * (self.gini + 1.0));
        let (constant, slope) = (shift / self.n, shift / self.total);
        for (((z, &y), &rank), &part) in z.iter_mut().zip(block.y).zip(block.rank).zip(block.part) {
            *z += front * (y * rank + self.total - part) - constant - slope * y;
        }
        if self.normal > 0.0 {
            // G/c with c = A/T, A the total of absolute incomes: -G·(|y|/A - y/T).
            let (absolute, plain) =
                (scale * self.gini / (self.normal * self.total), scale * self.gini / self.total);
            z.iter_mut().zip(block.y).for_each(|(z, &y)| *z += plain * y - absolute * y.abs());
        }
    }

    fn places(&self) -> Option<(f64, &[f64])> {
        (!self.by_row.is_empty()).then_some((self.factor, self.by_row.as_slice()))
    }
}
