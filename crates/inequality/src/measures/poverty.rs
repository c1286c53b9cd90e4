//! Poverty and richness: everything that looks at gaps to a line.
//!
//! A line relative to a mean or quantile is national: it comes from the whole sample, and so does its part of the influence.

use super::known::{self, Known, Piece};
use super::quantile::{bandwidth, density, quantile, value};
use super::{Frame, Kernel};
use crate::sorted::{Block, Needs};
use crate::{Error, Line, Measure, PovertyRule, QuantileRule, RichnessKind};

/// A line as money, with its influence over the whole sample.
pub(crate) fn resolve(frame: &Frame, line: Line) -> Result<Known, Error> {
    let (found, share) = match line {
        Line::Absolute(money) => (Known::constant(money), 1.0),
        Line::OfMean(share) => (known::mean(frame.whole), share),
        Line::OfMedian(share) => (quantile(frame, frame.whole, 0.5)?, share),
        Line::OfQuantile { p, share } => (quantile(frame, frame.whole, p)?, share),
    };
    let found = found.scaled(share);
    if !(found.value.is_finite() && found.value > 0.0) {
        return Err(Error::Parameter {
            what: "the line",
            value: found.value,
            expected: "a positive amount of money",
        });
    }
    Ok(Known { value: found.value, here: Vec::new(), line: found.here })
}

/// The line itself.
pub(crate) fn line(_measure: Measure, line: Line, frame: &Frame) -> Result<Box<dyn Kernel>, Error> {
    resolve(frame, line)?.boxed()
}

/// The highest income that counts as poor.
///
/// A relative line is a product, so an income that is the line in truth can be a hair off it in binary: within 2^-45 it is at the line,
/// or the rate would hang on the unit of money.
pub(crate) fn edge(frame: &Frame, line: &Known) -> f64 {
    let hair = if line.line.is_empty() { 0.0 } else { line.value * (-45f64).exp2() };
    match frame.rules.poverty {
        PovertyRule::AtOrBelow => line.value + hair,
        PovertyRule::Below => (line.value - hair).next_down(),
    }
}

/// The share of the poor, with its influence.
pub(crate) fn rate(frame: &Frame, line: &Known) -> Known {
    let (here, n) = (frame.here, frame.here.weight());
    let at = edge(frame, line);
    let share = here.upto(here.count_below(at, true)).0 / n;
    let own = Piece { at, low: ((1.0 - share) / n, 0.0), high: (-share / n, 0.0) };
    let width = bandwidth(frame, here);
    let slope = if width > 0.0 && !line.line.is_empty() { density(here, line.value, width).0 } else { 0.0 };
    Known { value: share, here: vec![own], line: line.chain(0.0, slope).line }
}

/// The median of the poor, and the gap between it and the line.
pub(crate) fn median(measure: Measure, line: Line, frame: &Frame) -> Result<Box<dyn Kernel>, Error> {
    let line = resolve(frame, line)?;
    let (here, n) = (frame.here, frame.here.weight());
    let poor = rate(frame, &line);
    if poor.value == 0.0 {
        return Err(Error::NobodyBeyondLine { measure: measure.to_string(), line: line.value });
    }
    let at = match frame.rules.quantile {
        QuantileRule::LeftInverse => here.y[here.reach(0.5 * poor.value * n).0],
        rule => value(&here.first(here.count_below(edge(frame, &line), true)), 0.5, rule),
    };
    let below = Piece { at, low: ((1.0 - 0.5 * poor.value) / n, 0.0), high: (-0.5 * poor.value / n, 0.0) };
    let width = bandwidth(frame, here);
    let slope = if width > 0.0 { 1.0 / density(here, at, width).0 } else { 0.0 };
    let median = poor.chain(at, 0.5 * slope).plus(&Known::new(0.0, vec![below.scaled(-slope)]));
    match measure {
        Measure::MedianGap(_) => {
            let ratio = median.over(&line, measure, "the line")?;
            ratio.chain(1.0 - ratio.value, -1.0).boxed()
        }
        _ => median.boxed(),
    }
}

/// A mean of a function of the gap to a line.
struct Gaps {
    measure: Measure,
    line: Known,
    edge: f64,
    n: f64,
    mean: f64,
    slope: f64,
}

impl Gaps {
    /// The function of an income, and its slope by the line.
    #[inline]
    fn term(&self, y: f64) -> (f64, f64) {
        let z = self.line.value;
        match self.measure {
            Measure::Richness { kind, g, .. } if y > self.edge => match kind {
                RichnessKind::Chakravarty => (1.0 - (z / y).powf(g), -g / z * (z / y).powf(g)),
                RichnessKind::Concave => {
                    let gap = 1.0 - z / y;
                    (gap.powf(g), -g / y * gap.powf(g - 1.0))
                }
                RichnessKind::Convex => {
                    let gap = y / z - 1.0;
                    (gap.powf(g), -g * y / (z * z) * gap.powf(g - 1.0))
                }
            },
            Measure::Fgt { alpha, .. } if y <= self.edge => {
                let gap = ((z - y) / z).max(0.0);
                if alpha == 0.0 {
                    (1.0, 0.0)
                } else if alpha == 1.0 {
                    (gap, y / (z * z))
                } else {
                    (gap.powf(alpha), alpha * gap.powf(alpha - 1.0) * y / (z * z))
                }
            }
            Measure::Watts(_) if y <= self.edge => ((z / y).ln(), 1.0 / z),
            _ => (0.0, 0.0),
        }
    }
}

/// FGT, Watts and richness.
pub(crate) fn gaps(measure: Measure, frame: &Frame) -> Result<Box<dyn Kernel>, Error> {
    let line = match measure {
        Measure::Fgt { alpha, line } => {
            if !(alpha.is_finite() && (alpha == 0.0 || alpha >= 1.0)) {
                return Err(Error::Parameter { what: "α", value: alpha, expected: "0, or at least 1" });
            }
            let line = resolve(frame, line)?;
            if alpha == 0.0 {
                return rate(frame, &line).boxed();
            }
            line
        }
        Measure::Watts(line) => {
            frame.never_negative(measure)?;
            frame.refuse_zeros(measure, true)?;
            resolve(frame, line)?
        }
        Measure::Richness { kind, g, line } => {
            let (right, expected) = match kind {
                RichnessKind::Chakravarty => (g > 0.0, "above 0"),
                RichnessKind::Concave => (g > 0.0 && g <= 1.0, "above 0 and at most 1"),
                RichnessKind::Convex => (g > 1.0, "above 1"),
            };
            if !(right && g.is_finite()) {
                return Err(Error::Parameter { what: "g", value: g, expected });
            }
            resolve(frame, line)?
        }
        _ => return Err(Error::NoLinearisation { measure: measure.to_string() }),
    };
    let edge = if matches!(measure, Measure::Richness { .. }) { line.value } else { edge(frame, &line) };
    Ok(Box::new(Gaps { measure, line, edge, n: frame.here.weight(), mean: 0.0, slope: 0.0 }))
}

impl Kernel for Gaps {
    fn width(&self) -> usize {
        2
    }

    fn add(&self, block: &Block, sums: &mut [f64]) {
        for (&y, &w) in block.y.iter().zip(block.w) {
            let (term, slope) = self.term(y);
            sums[0] += w * term;
            sums[1] += w * slope;
        }
    }

    fn settle(&mut self, _frame: &Frame, sums: &[f64]) -> Result<f64, Error> {
        (self.mean, self.slope) = (sums[0] / self.n, sums[1] / self.n);
        Ok(self.mean)
    }

    fn wants(&self) -> Needs {
        Needs::NONE
    }

    fn influence(&self, block: &Block, scale: f64, z: &mut [f64]) {
        let front = scale / self.n;
        for (z, &y) in z.iter_mut().zip(block.y) {
            *z += front * (self.term(y).0 - self.mean);
        }
    }

    fn line(&self, scale: f64, pieces: &mut Vec<Piece>) {
        pieces.extend(self.line.line.iter().map(|piece| piece.scaled(scale * self.slope)));
    }
}
