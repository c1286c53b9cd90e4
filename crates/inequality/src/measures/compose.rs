//! Measures made of others, by the delta rule.

use super::known::{self, Known, Piece};
use super::lorenz::partial;
use super::quantile::quantile;
use super::{Frame, Kernel, entropy, gini};
use crate::sorted::{Block, Needs};
use crate::{Error, Measure, TailRule};

/// The value and the slopes of a function of other measures.
type Rule = fn(&[f64]) -> (f64, Vec<f64>);

/// A function of other measures.
pub(crate) struct Composed {
    parts: Vec<Box<dyn Kernel>>,
    rule: Rule,
    slopes: Vec<f64>,
}

impl Composed {
    pub(crate) fn boxed(parts: Vec<Box<dyn Kernel>>, rule: Rule) -> Box<dyn Kernel> {
        Box::new(Self { parts, rule, slopes: Vec::new() })
    }
}

impl Kernel for Composed {
    fn needs(&self) -> Needs {
        self.parts.iter().map(|part| part.needs()).fold(Needs::NONE, Needs::and)
    }

    fn wants(&self) -> Needs {
        self.parts.iter().map(|part| part.wants()).fold(Needs::NONE, Needs::and)
    }

    fn width(&self) -> usize {
        self.parts.iter().map(|part| part.width()).sum()
    }

    fn add(&self, block: &Block, sums: &mut [f64]) {
        let mut at = 0;
        for part in &self.parts {
            part.add(block, &mut sums[at..at + part.width()]);
            at += part.width();
        }
    }

    fn settle(&mut self, frame: &Frame, sums: &[f64]) -> Result<f64, Error> {
        let (mut values, mut at) = (Vec::with_capacity(self.parts.len()), 0);
        for part in &mut self.parts {
            let width = part.width();
            values.push(part.settle(frame, &sums[at..at + width])?);
            at += width;
        }
        let (value, slopes) = (self.rule)(&values);
        self.slopes = slopes;
        Ok(value)
    }

    fn influence(&self, block: &Block, scale: f64, z: &mut [f64]) {
        for (part, slope) in self.parts.iter().zip(&self.slopes) {
            part.influence(block, scale * slope, z);
        }
    }

    fn line(&self, scale: f64, pieces: &mut Vec<Piece>) {
        for (part, slope) in self.parts.iter().zip(&self.slopes) {
            part.line(scale * slope, pieces);
        }
    }

    fn places(&self) -> Option<(f64, &[f64])> {
        let with = self.parts.iter().zip(&self.slopes);
        with.filter_map(|(part, slope)| part.places().map(|(factor, each)| (factor * slope, each))).next()
    }

    fn is_linear(&self) -> bool {
        self.parts.iter().all(|part| part.is_linear())
    }
}

/// GE(0) + GE(1).
pub(crate) fn j_divergence(measure: Measure, frame: &Frame) -> Result<Box<dyn Kernel>, Error> {
    let parts = vec![entropy::ge(measure, 0.0, frame)?, entropy::ge(measure, 1.0, frame)?];
    Ok(Composed::boxed(parts, |values| (values[0] + values[1], vec![1.0, 1.0])))
}

/// μ(1 − G).
pub(crate) fn sen_welfare(frame: &Frame) -> Result<Box<dyn Kernel>, Error> {
    let parts = vec![known::mean(frame.here).boxed()?, gini::kernel(Measure::Gini, frame)?];
    Ok(Composed::boxed(parts, |values| (values[0] * (1.0 - values[1]), vec![1.0 - values[1], -values[0]])))
}

/// 2(μ/m)(1 − 2L(½) − G), m the median.
pub(crate) fn wolfson(measure: Measure, frame: &Frame) -> Result<Box<dyn Kernel>, Error> {
    let gini = gini::kernel(Measure::Gini, frame)?;
    let median = quantile(frame, frame.here, 0.5)?;
    if median.value <= 0.0 {
        return Err(Error::Denominator {
            measure: measure.to_string(),
            what: "the median",
            value: median.value,
        });
    }
    let total = Known::new(frame.here.total(), vec![Piece::line(0.0, 1.0)]);
    let half =
        partial(frame, frame.here, 0.5, TailRule::Fractional).over(&total, measure, "the total income")?;
    let parts = vec![known::mean(frame.here).boxed()?, median.boxed()?, half.boxed()?, gini];
    Ok(Composed::boxed(parts, |values| {
        let (mean, median) = (values[0], values[1]);
        let apart = 1.0 - 2.0 * values[2] - values[3];
        let front = 2.0 * mean / median;
        (front * apart, vec![2.0 * apart / median, -front * apart / median, -2.0 * front, -front])
    }))
}
