//! Generalised entropy: Theil's T, the mean log deviation and their family.
//!
//! Influence: Jenkins & Biewen 2006.

use super::{Frame, Kernel};
use crate::sorted::{Block, Needs};
use crate::{Error, Measure};

/// The kernel of GE(α).
struct Entropy {
    measure: Measure,
    alpha: f64,
    n: f64,
    mean: f64,
    /// The mean of (y/μ)^α, of (y/μ)·ln(y/μ), or of ln(y/μ).
    moment: f64,
}

pub(crate) fn ge(measure: Measure, alpha: f64, frame: &Frame) -> Result<Box<dyn Kernel>, Error> {
    if !alpha.is_finite() {
        return Err(Error::Parameter { what: "α", value: alpha, expected: "a finite number" });
    }
    frame.never_negative(measure)?;
    let mean = frame.positive_mean(measure)?;
    frame.refuse_zeros(measure, alpha <= 0.0)?;
    Ok(Box::new(Entropy { measure, alpha, n: frame.here.weight(), mean, moment: 0.0 }))
}

impl Entropy {
    /// The function of the income whose mean is the moment.
    #[inline]
    fn term(&self, y: f64, log: f64) -> f64 {
        let ratio = y / self.mean;
        if self.alpha == 0.0 {
            log - self.mean.ln()
        } else if self.alpha == 1.0 {
            if y == 0.0 { 0.0 } else { ratio * (log - self.mean.ln()) }
        } else if self.alpha == 2.0 {
            ratio * ratio
        } else if self.alpha == 0.5 {
            ratio.sqrt()
        } else {
            ratio.powf(self.alpha)
        }
    }

    fn each(&self, block: &Block, mut act: impl FnMut(usize, f64)) {
        if self.needs().logs {
            block.y.iter().zip(block.log).enumerate().for_each(|(at, (&y, &log))| act(at, self.term(y, log)));
        } else {
            block.y.iter().enumerate().for_each(|(at, &y)| act(at, self.term(y, 0.0)));
        }
    }
}

impl Kernel for Entropy {
    fn needs(&self) -> Needs {
        if self.alpha == 0.0 || self.alpha == 1.0 { Needs::LOGS } else { Needs::NONE }
    }

    fn width(&self) -> usize {
        1
    }

    fn add(&self, block: &Block, sums: &mut [f64]) {
        self.each(block, |at, term| sums[0] += block.w[at] * term);
    }

    fn settle(&mut self, _frame: &Frame, sums: &[f64]) -> Result<f64, Error> {
        let alpha = self.alpha;
        self.moment = sums[0] / self.n;
        let value = if alpha == 0.0 {
            -self.moment
        } else if alpha == 1.0 {
            self.moment
        } else {
            (self.moment - 1.0) / (alpha * (alpha - 1.0))
        };
        if value.is_finite() { Ok(value) } else { Err(Error::Overflow { measure: self.measure.to_string() }) }
    }

    fn influence(&self, block: &Block, scale: f64, z: &mut [f64]) {
        let (alpha, mean, moment) = (self.alpha, self.mean, self.moment);
        let front = scale / self.n;
        self.each(block, |at, term| {
            let apart = block.y[at] / mean - 1.0;
            z[at] += front
                * if alpha == 0.0 {
                    apart - (term - moment)
                } else if alpha == 1.0 {
                    (term - moment) - (moment + 1.0) * apart
                } else {
                    (term - moment - alpha * moment * apart) / (alpha * (alpha - 1.0))
                };
        });
    }
}
