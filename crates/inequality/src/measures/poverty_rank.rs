//! Poverty measures that look at inequality among the poor: Sen's and that of Sen, Shorrocks and Thon.

use super::poverty::{edge, resolve};
use super::{Frame, Kernel};
use crate::sorted::{Block, Needs};
use crate::{Error, Line, Measure};

/// The kernel of either.
struct Ranked {
    sst: bool,
    fixed: bool,
    line: f64,
    edge: f64,
    n: f64,
    /// Weight and income of the poor.
    poor: (f64, f64),
    /// Share of the poor and mean gap.
    rate: f64,
    gap: f64,
    /// The Gini among the poor, or that of the gaps of everybody.
    gini: f64,
}

pub(crate) fn kernel(measure: Measure, line: Line, frame: &Frame) -> Result<Box<dyn Kernel>, Error> {
    frame.never_negative(measure)?;
    let fixed = matches!(line, Line::Absolute(_));
    let (known, n) = (resolve(frame, line)?, frame.here.weight());
    let (line, edge) = (known.value, edge(frame, &known));
    let poor = frame.here.upto(frame.here.count_below(edge, true));
    let (rate, gap) = (poor.0 / n, (poor.0 - poor.1 / line) / n);
    let sst = matches!(measure, Measure::Sst(_));
    Ok(Box::new(Ranked { sst, fixed, line, edge, n, poor, rate, gap, gini: 0.0 }))
}

impl Kernel for Ranked {
    fn needs(&self) -> Needs {
        Needs::RANKS
    }

    fn width(&self) -> usize {
        1
    }

    fn add(&self, block: &Block, sums: &mut [f64]) {
        let upto = block.y.partition_point(|&y| y <= self.edge);
        for at in 0..upto {
            let (y, w, rank) = (block.y[at], block.w[at], block.rank[at]);
            sums[0] += w * if self.sst { (1.0 - y / self.line) * (self.n - rank) } else { y * rank };
        }
    }

    fn settle(&mut self, _frame: &Frame, sums: &[f64]) -> Result<f64, Error> {
        if self.rate == 0.0 {
            return Ok(0.0);
        }
        if self.sst {
            self.gini = 2.0 * sums[0] / (self.n * self.n * self.gap) - 1.0;
            return Ok(self.gap * (1.0 + self.gini));
        }
        // Where all poor have nothing there is no inequality among them.
        self.gini = if self.poor.1 > 0.0 { 2.0 * sums[0] / (self.poor.0 * self.poor.1) - 1.0 } else { 0.0 };
        Ok(self.gap + (self.rate - self.gap) * self.gini)
    }

    fn influence(&self, block: &Block, scale: f64, z: &mut [f64]) {
        if self.rate == 0.0 {
            return;
        }
        let (n, line, gini) = (self.n, self.line, self.gini);
        let upto = block.y.partition_point(|&y| y <= self.edge);
        for (at, z) in z.iter_mut().enumerate() {
            let poor = at < upto;
            let (y, rank, part) = (block.y[at], block.rank[at], block.part[at]);
            let gap = if poor { 1.0 - y / line } else { 0.0 };
            let on_gap = (gap - self.gap) / n;
            *z += scale
                * if self.sst {
                    let total = n * self.gap;
                    // Gaps fall as incomes rise: the rank of a gap counts from the richest.
                    let (rank, below) = if poor {
                        (n - rank, total - (rank - part / line))
                    } else {
                        (0.5 * (n - self.poor.0), 0.0)
                    };
                    let own = 2.0 / (n * total) * (gap * rank + total - below)
                        - (gini + 1.0) * (1.0 / n + gap / total);
                    on_gap * (1.0 + gini) + self.gap * own
                } else {
                    let on_rate = (f64::from(u8::from(poor)) - self.rate) / n;
                    let own = if poor && self.poor.1 > 0.0 {
                        let (people, money) = self.poor;
                        2.0 / (people * money) * (y * rank + money - part)
                            - (gini + 1.0) * (1.0 / people + y / money)
                    } else {
                        0.0
                    };
                    on_gap * (1.0 - gini) + on_rate * gini + (self.rate - self.gap) * own
                };
        }
    }

    /// A line that is estimated moves people across it and ranks with them: replicates say how much.
    fn is_linear(&self) -> bool {
        self.fixed
    }
}
