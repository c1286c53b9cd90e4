//! The Gini coefficient: twice the covariance of income and rank, over the mean.
//!
//! G = 2·Σw·y·R/(N·T) − 1 with R the weight below y plus half the weight at y, so that it does not move with the scale of the
//! weights (Lerman & Yitzhaki 1989). Influence: Deville 1999, Langel & Tillé 2013.

use super::{Frame, Kernel};
use crate::sorted::{Block, Needs};
use crate::{Error, GiniRank, Measure, Negatives};

/// The kernel of a Gini.
struct Gini {
    measure: Measure,
    n: f64,
    total: f64,
    mean: f64,
    gini: f64,
    factor: f64,
}

pub(crate) fn kernel(measure: Measure, frame: &Frame) -> Result<Box<dyn Kernel>, Error> {
    frame.refuse_negatives(measure)?;
    let mean = frame.positive_mean(measure)?;
    let (n, total) = (frame.here.weight(), frame.here.total());
    Ok(Box::new(Gini { measure, n, total, mean, gini: 0.0, factor: 1.0 }))
}

impl Kernel for Gini {
    fn needs(&self) -> Needs {
        Needs::RANKS
    }

    fn width(&self) -> usize {
        3
    }

    fn add(&self, block: &Block, sums: &mut [f64]) {
        let (middle, mean) = (0.5 * self.n, self.mean);
        let mut apart = 0.0;
        let mut size = 0.0;
        for ((&y, &w), &rank) in block.y.iter().zip(block.w).zip(block.rank) {
            apart += w * (y - mean) * (rank - middle);
            size += w * y.abs();
        }
        sums[0] += apart;
        sums[1] += size;
    }

    fn settle(&mut self, frame: &Frame, sums: &[f64]) -> Result<f64, Error> {
        let mut gini = 2.0 * (sums[0] / self.n) / self.total;
        if frame.rules.gini == GiniRank::Unit {
            let (mut own, mut same) = (0.0, 0.0);
            for point in 0..frame.here.y.len() {
                let y = frame.here.y[point];
                for place in frame.here.rows_of(point) {
                    own += frame.here.weight_at(place) * y;
                }
                same += frame.here.w[point] * y * frame.here.w[point];
            }
            gini += (same - own) / (self.n * self.total);
        }
        if frame.rules.negatives == Negatives::Normalised && frame.negatives.0 > 0 {
            gini *= self.total / sums[1];
        }
        self.gini = gini;
        if self.measure == Measure::GiniSmallSample {
            let squares =
                (0..frame.here.rows.len()).map(|place| frame.here.weight_at(place).powi(2)).sum::<f64>();
            let open = 1.0 - squares / self.n.powi(2);
            if open <= 0.0 {
                return Err(Error::TooFewUnits { what: "rows", got: frame.here.rows.len() });
            }
            self.factor = 1.0 / open;
        }
        Ok(gini * self.factor)
    }

    fn influence(&self, block: &Block, scale: f64, z: &mut [f64]) {
        let scale = scale * self.factor;
        let (front, shift) = (2.0 * scale / (self.n * self.total), scale * (self.gini + 1.0));
        let (constant, slope) = (shift / self.n, shift / self.total);
        for (((z, &y), &rank), &part) in z.iter_mut().zip(block.y).zip(block.rank).zip(block.part) {
            *z += front * (y * rank + self.total - part) - constant - slope * y;
        }
    }
}
