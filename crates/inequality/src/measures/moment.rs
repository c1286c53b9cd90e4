//! Measures made of means of functions of the income: Atkinson, Kolm, Hoover, variances.

use super::known::{Known, Piece};
use super::{Frame, Kernel};
use crate::sorted::{Block, Needs};
use crate::{Error, Measure};

/// A function of an income and its logarithm.
type Term = Box<dyn Fn(f64, f64) -> f64 + Send + Sync>;

/// The value of a measure, its slopes by the mean of the term and by the mean income.
type Rule = Box<dyn Fn(f64) -> (f64, f64, f64) + Send + Sync>;

/// A function of the mean of a term and of the mean income.
struct Moment {
    term: Term,
    rule: Rule,
    logs: bool,
    n: f64,
    mean: f64,
    moment: f64,
    slopes: (f64, f64),
}

impl Moment {
    fn boxed(frame: &Frame, logs: bool, term: Term, rule: Rule) -> Result<Box<dyn Kernel>, Error> {
        let (n, mean) = (frame.here.weight(), frame.here.mean());
        Ok(Box::new(Self { term, rule, logs, n, mean, moment: 0.0, slopes: (0.0, 0.0) }))
    }
}

impl Kernel for Moment {
    fn needs(&self) -> Needs {
        if self.logs { Needs::LOGS } else { Needs::NONE }
    }

    fn width(&self) -> usize {
        1
    }

    fn add(&self, block: &Block, sums: &mut [f64]) {
        let mut sum = 0.0;
        for (at, (&y, &w)) in block.y.iter().zip(block.w).enumerate() {
            sum += w * (self.term)(y, if self.logs { block.log[at] } else { 0.0 });
        }
        sums[0] += sum;
    }

    fn settle(&mut self, _frame: &Frame, sums: &[f64]) -> Result<f64, Error> {
        self.moment = sums[0] / self.n;
        let (value, by_moment, by_mean) = (self.rule)(self.moment);
        self.slopes = (by_moment, by_mean);
        Ok(value)
    }

    fn influence(&self, block: &Block, scale: f64, z: &mut [f64]) {
        let (a, b) = (scale * self.slopes.0 / self.n, scale * self.slopes.1 / self.n);
        for (at, (&y, z)) in block.y.iter().zip(z).enumerate() {
            let term = (self.term)(y, if self.logs { block.log[at] } else { 0.0 });
            *z += a * (term - self.moment) + b * (y - self.mean);
        }
    }
}

/// Atkinson's index 1 − M^(1/(1−ε)), M the mean of (y/μ)^(1−ε), and the equivalent income μ(1 − A).
pub(crate) fn atkinson(measure: Measure, epsilon: f64, frame: &Frame) -> Result<Box<dyn Kernel>, Error> {
    if !(epsilon.is_finite() && epsilon >= 0.0) {
        return Err(Error::Parameter {
            what: "ε",
            value: epsilon,
            expected: "a finite number of at least 0",
        });
    }
    frame.never_negative(measure)?;
    let mean = frame.positive_mean(measure)?;
    frame.refuse_zeros(measure, false)?;
    let money = matches!(measure, Measure::Ede(_));
    if epsilon >= 1.0 && frame.zeros.0 > 0 {
        return Known::constant(if money { 0.0 } else { 1.0 }).boxed();
    }
    // The equivalent income is a function of the moment alone: μ0·M^(1/(1−ε)), with μ0 a fixed number near the mean.
    let result = move |equivalent: f64, slope: f64| {
        if money {
            (mean * equivalent, mean * slope, 0.0)
        } else {
            (1.0 - equivalent, -slope, equivalent / mean)
        }
    };
    if epsilon == 1.0 {
        let offset = mean.ln();
        let rule = move |moment: f64| result(moment.exp(), moment.exp());
        return Moment::boxed(frame, true, Box::new(move |_, log| log - offset), Box::new(rule));
    }
    let power = 1.0 - epsilon;
    let term: Term = if epsilon == 0.5 {
        Box::new(move |y, _| (y / mean).sqrt())
    } else {
        Box::new(move |y, _| (y / mean).powf(power))
    };
    let rule = move |moment: f64| {
        let equivalent = moment.powf(1.0 / power);
        result(equivalent, equivalent / (power * moment))
    };
    Moment::boxed(frame, false, term, Box::new(rule))
}

/// Kolm's index (1/κ)·ln mean e^(κ(μ−y)), with κ given or c/μ.
pub(crate) fn kolm(measure: Measure, frame: &Frame) -> Result<Box<dyn Kernel>, Error> {
    let mean = frame.here.mean();
    let (kappa, relative) = match measure {
        Measure::KolmRelative(c) => (c / frame.positive_mean(measure)?, true),
        Measure::Kolm(kappa) => (kappa, false),
        _ => return Err(Error::NoLinearisation { measure: measure.to_string() }),
    };
    if !(kappa.is_finite() && kappa > 0.0) {
        return Err(Error::Parameter { what: "κ", value: kappa, expected: "a finite number above 0" });
    }
    // Relative to the least income, so that no power is above one.
    let least = frame.here.y[0];
    let tilted = if relative {
        let n = frame.here.weight();
        let all = frame.here.sum(|y, w| w * (-kappa * (y - least)).exp());
        let money = frame.here.sum(|y, w| w * (y - least) * (-kappa * (y - least)).exp());
        (all / n, money / all)
    } else {
        (1.0, 0.0)
    };
    let rule = move |moment: f64| {
        let value = (mean - least) + moment.ln() / kappa;
        let by_kappa = if relative { -tilted.0.ln() / (kappa * kappa) - tilted.1 / kappa } else { 0.0 };
        (value, 1.0 / (kappa * moment), 1.0 - by_kappa * kappa / mean)
    };
    Moment::boxed(frame, false, Box::new(move |y, _| (-kappa * (y - least)).exp()), Box::new(rule))
}

/// Hoover's index: the mean shortfall below the mean, over the mean; known from cumulated sums.
pub(crate) fn hoover(measure: Measure, frame: &Frame) -> Result<Box<dyn Kernel>, Error> {
    let (mean, n) = (frame.positive_mean(measure)?, frame.here.weight());
    let (weight, money) = frame.here.upto(frame.here.count_below(mean, true));
    let (short, below) = ((weight * mean - money) / n, weight / n);
    let front = 1.0 / (n * mean);
    let common = -below * mean;
    let slope = below - short / mean;
    let low = Piece {
        at: mean,
        low: ((mean + common) * front, (slope - 1.0) * front),
        high: (common * front, slope * front),
    };
    Known::new(short / mean, vec![low]).boxed()
}

/// Variance, coefficient of variation, variance of logarithms, concentration.
pub(crate) fn spread(measure: Measure, frame: &Frame) -> Result<Box<dyn Kernel>, Error> {
    let mean = frame.here.mean();
    match measure {
        Measure::Variance => {
            let term: Term = Box::new(move |y, _| (y - mean) * (y - mean));
            Moment::boxed(frame, false, term, Box::new(|moment| (moment, 1.0, 0.0)))
        }
        Measure::Cv => {
            frame.positive_mean(measure)?;
            let rule = move |moment: f64| {
                let cv = moment.sqrt() / mean;
                let by_moment = if moment > 0.0 { cv / (2.0 * moment) } else { 0.0 };
                (cv, by_moment, -cv / mean)
            };
            Moment::boxed(frame, false, Box::new(move |y, _| (y - mean) * (y - mean)), Box::new(rule))
        }
        Measure::LogVariance => {
            frame.never_negative(measure)?;
            frame.refuse_zeros(measure, true)?;
            let centre = frame.here.sum(|y, w| w * y.ln()) / frame.here.weight();
            let term: Term = Box::new(move |_, log| (log - centre) * (log - centre));
            Moment::boxed(frame, true, term, Box::new(|moment| (moment, 1.0, 0.0)))
        }
        _ => {
            frame.never_negative(measure)?;
            frame.positive_mean(measure)?;
            herfindahl(frame)
        }
    }
}

/// Σ(share of each)²: the mean of (y/μ)² over the weight, so that it falls as people are added.
fn herfindahl(frame: &Frame) -> Result<Box<dyn Kernel>, Error> {
    let (n, mean) = (frame.here.weight(), frame.here.mean());
    let people = Known::new(n, vec![Piece::line(1.0, 0.0)]);
    let squares = Moment::boxed(
        frame,
        false,
        Box::new(move |y, _| (y / mean) * (y / mean)),
        Box::new(move |moment| (moment, 1.0, -2.0 * moment / mean)),
    )?;
    Ok(super::compose::Composed::boxed(vec![squares, people.boxed()?], |values| {
        (values[0] / values[1], vec![1.0 / values[1], -values[0] / (values[1] * values[1])])
    }))
}
