//! What must be known of the rows behind a number, gathered once for all estimates of a call.

use rayon::prelude::*;

use crate::estimate::Notes;
use crate::replicate::mix;
use crate::sample::Sample;
use crate::{Design, Income};

impl Sample<'_> {
    /// What a reader must know of the rows.
    pub(crate) fn notes(&self) -> Notes {
        let here = self.sorted();
        let frame = self.frame(None);
        Notes {
            rows: here.rows.len(),
            weight: here.weight(),
            missing: self.dropped().missing,
            weightless: self.dropped().weightless,
            zeros_dropped: self.dropped().zeros,
            zeros: frame.zeros.0,
            negatives: frame.negatives.0,
            at_top: here.w[here.w.len() - 1] / here.weight(),
            effective: here.weight().powi(2) / here.squares(),
            units: self.design().units(),
            conventions: self.conventions(),
            domain: self.domain_name().map(str::to_owned),
            fingerprint: *self.print.get_or_init(|| fingerprint(self.income(), self.design())),
            version: env!("CARGO_PKG_VERSION"),
        }
    }
}

/// A number made of every income and weight in row order.
fn fingerprint(income: &Income, design: &Design) -> u64 {
    let block = |start: usize, values: &[f64]| {
        (start..).zip(values).fold(mix(start as u64), |hash, (row, value)| {
            mix(hash ^ value.to_bits()) ^ mix(design.weight(row).to_bits()).rotate_left(17)
        })
    };
    const STEP: usize = 4096;
    let parts: Vec<u64> =
        income.values().par_chunks(STEP).enumerate().map(|(at, values)| block(at * STEP, values)).collect();
    parts.iter().chain([&(income.len() as u64)]).fold(0, |hash, part| mix(hash ^ part))
}
