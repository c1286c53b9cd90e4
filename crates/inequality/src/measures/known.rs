//! Measures whose value and influence are known from cumulated sums alone: piecewise linear in the income.

use super::{Frame, Kernel};
use crate::sorted::Block;
use crate::{Error, Measure};

/// A function of the income: one line up to a point (included), another above.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Piece {
    /// The point.
    pub(crate) at: f64,
    /// Constant and slope up to the point.
    pub(crate) low: (f64, f64),
    /// Constant and slope above it.
    pub(crate) high: (f64, f64),
}

impl Piece {
    /// The same line everywhere.
    pub(crate) fn line(constant: f64, slope: f64) -> Self {
        Self { at: f64::INFINITY, low: (constant, slope), high: (constant, slope) }
    }

    pub(crate) fn scaled(self, by: f64) -> Self {
        let times = |(constant, slope): (f64, f64)| (constant * by, slope * by);
        Self { at: self.at, low: times(self.low), high: times(self.high) }
    }

    /// Adds the function at each income, which ascend.
    pub(crate) fn add(&self, y: &[f64], z: &mut [f64]) {
        let split = y.partition_point(|&y| y <= self.at);
        let halves = [(0..split, self.low), (split..y.len(), self.high)];
        for (range, (constant, slope)) in halves {
            for (z, &y) in z[range.clone()].iter_mut().zip(&y[range]) {
                *z += constant + slope * y;
            }
        }
    }
}

/// A value with its influence, ready; the delta rule composes them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known {
    pub(crate) value: f64,
    pub(crate) here: Vec<Piece>,
    pub(crate) line: Vec<Piece>,
}

impl Known {
    pub(crate) fn new(value: f64, here: Vec<Piece>) -> Self {
        Self { value, here, line: Vec::new() }
    }

    pub(crate) fn constant(value: f64) -> Self {
        Self::new(value, Vec::new())
    }

    pub(crate) fn scaled(&self, by: f64) -> Self {
        self.chain(by * self.value, by)
    }

    /// A function of the value, by its value and its derivative.
    pub(crate) fn chain(&self, value: f64, slope: f64) -> Self {
        let scale = |pieces: &[Piece]| pieces.iter().map(|piece| piece.scaled(slope)).collect();
        Self { value, here: scale(&self.here), line: scale(&self.line) }
    }

    pub(crate) fn plus(mut self, other: &Self) -> Self {
        self.value += other.value;
        self.here.extend(&other.here);
        self.line.extend(&other.line);
        self
    }

    pub(crate) fn minus(self, other: &Self) -> Self {
        self.plus(&other.scaled(-1.0))
    }

    /// This over another, which must be positive.
    pub(crate) fn over(&self, other: &Self, measure: Measure, what: &'static str) -> Result<Self, Error> {
        if other.value <= 0.0 || other.value.is_nan() {
            return Err(Error::Denominator { measure: measure.to_string(), what, value: other.value });
        }
        let ratio = self.value / other.value;
        let below = other.chain(0.0, -ratio / other.value);
        Ok(self.chain(ratio, 1.0 / other.value).plus(&below))
    }

    pub(crate) fn boxed(self) -> Result<Box<dyn Kernel>, Error> {
        Ok(Box::new(self))
    }
}

impl Kernel for Known {
    fn settle(&mut self, _frame: &Frame, _sums: &[f64]) -> Result<f64, Error> {
        Ok(self.value)
    }

    fn influence(&self, block: &Block, scale: f64, z: &mut [f64]) {
        for piece in &self.here {
            piece.scaled(scale).add(block.y, z);
        }
    }

    fn line(&self, scale: f64, pieces: &mut Vec<Piece>) {
        pieces.extend(self.line.iter().map(|piece| piece.scaled(scale)));
    }
}

/// The mean of the incomes: (y − μ)/N.
pub(crate) fn mean(sorted: &crate::sorted::Sorted) -> Known {
    let (n, mean) = (sorted.weight(), sorted.mean());
    Known::new(mean, vec![Piece::line(-mean / n, 1.0 / n)])
}

/// Mean and total.
pub(crate) fn location(measure: Measure, frame: &Frame) -> Result<Box<dyn Kernel>, Error> {
    match measure {
        Measure::Total => Known::new(frame.here.total(), vec![Piece::line(0.0, 1.0)]).boxed(),
        _ => mean(frame.here).boxed(),
    }
}
