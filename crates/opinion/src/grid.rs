//! Votes as the fits read them: one compressed row a person, one packed word a vote.
//!
//! A cell is `column << 2 | code` with code 0 = disagree, 1 = pass, 2 = agree, so that a cell is itself an index into a table
//! with four slots a proposition. A fit passes over people in blocks of a fixed size; each block is summed by itself and the
//! sums are added in order, so that a result depends neither on the number of threads nor on how the work was cut.

use rayon::prelude::*;

/// How many people are summed together before their sum joins the whole.
const BLOCK: usize = 8192;

/// Compressed rows of packed votes.
#[derive(Clone, Debug)]
pub(crate) struct Grid {
    /// Where each person's cells begin; one more than there are people.
    pub(crate) starts: Vec<usize>,
    /// The packed votes, by person, then by column.
    pub(crate) cells: Vec<u32>,
    /// How many columns (propositions) there are.
    pub(crate) width: usize,
}

impl Grid {
    /// How many people there are.
    pub(crate) fn people(&self) -> usize {
        self.starts.len() - 1
    }

    /// One person's votes.
    pub(crate) fn row(&self, person: usize) -> &[u32] {
        &self.cells[self.starts[person]..self.starts[person + 1]]
    }

    /// Runs `work` over every block of people and hands the results back in order.
    pub(crate) fn blocks<T: Send>(&self, work: impl Fn(std::ops::Range<usize>) -> T + Sync) -> Vec<T> {
        let people = self.people();
        if people <= BLOCK {
            return vec![work(0..people)];
        }
        (0..people.div_ceil(BLOCK))
            .into_par_iter()
            .map(|block| work(block * BLOCK..((block + 1) * BLOCK).min(people)))
            .collect()
    }
}

/// A number drawn by counting, not by a hidden state: the same three words always give the same 64 bits (SplitMix64's mixer).
pub(crate) fn draw(seed: u64, a: u64, b: u64) -> u64 {
    let mut bits = seed ^ a.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ b.wrapping_mul(0xc2b2_ae3d_27d4_eb4f);
    for shift in [(30, 0xbf58_476d_1ce4_e5b9_u64), (27, 0x94d0_49bb_1331_11eb)] {
        bits = (bits ^ (bits >> shift.0)).wrapping_mul(shift.1);
    }
    bits ^ (bits >> 31)
}

/// The drawn bits as a number in [0, 1).
pub(crate) fn unit(bits: u64) -> f64 {
    (bits >> 11) as f64 / (1_u64 << 53) as f64
}
