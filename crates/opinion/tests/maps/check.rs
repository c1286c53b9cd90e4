//! Counting checks, and saying which failed.

use std::io::Write;

/// Prints a line even where the test runner keeps what tests print to itself.
pub fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}");
}

/// Checks so far.
#[derive(Default)]
pub struct Checks {
    passed: usize,
    failed: usize,
}

impl Checks {
    /// Counts a check; prints it where it failed.
    pub fn that(&mut self, place: &str, what: &str, holds: bool, found: impl FnOnce() -> String) -> bool {
        if holds {
            self.passed += 1;
        } else {
            self.failed += 1;
            say(&format!("FAILED {place}: {what}: {}", found()));
        }
        holds
    }

    /// Two numbers are as near as `tolerance`, absolute for small numbers and relative for large ones.
    pub fn near(&mut self, place: &str, what: &str, found: f64, expected: f64, tolerance: f64) -> bool {
        let off = (found - expected).abs() / expected.abs().max(1.0);
        self.that(place, what, off <= tolerance, || format!("{found} instead of {expected}, off by {off:e}"))
    }

    /// All pairs are as near as `tolerance`: one check, which names the worst.
    pub fn all_near(
        &mut self,
        place: &str,
        what: &str,
        pairs: impl IntoIterator<Item = (f64, f64)>,
        tolerance: f64,
    ) -> bool {
        let off = |(found, expected): (f64, f64)| {
            let off = (found - expected).abs() / expected.abs().max(1.0);
            if off.is_nan() { f64::INFINITY } else { off }
        };
        let worst = pairs.into_iter().map(off).fold(0.0, f64::max);
        self.that(place, what, worst <= tolerance, || format!("off by {worst:e}, more than {tolerance:e}"))
    }

    pub fn failed(&self) -> usize {
        self.failed
    }

    pub fn summary(&self) -> String {
        format!("{} passed, {} failed", self.passed, self.failed)
    }
}
