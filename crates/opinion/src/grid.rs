//! Votes as the fits read them: one compressed row a person, one packed word a vote.
//!
//! A cell is `column << 2 | code` with code 0 = disagree, 1 = pass, 2 = agree, so that a cell is itself an index into a table
//! with four slots a proposition. A fit passes over people in blocks of a fixed size; each block is summed by itself and the
//! sums are added in order, so that a result depends neither on the number of threads nor on how the work was cut.

use std::ops::Range;

use rayon::prelude::*;

/// How many people are summed together before their sum joins the whole.
pub(crate) const BLOCK: usize = 8192;
/// How many blocks are worked on before their sums are added.
pub(crate) const WAVE: usize = 16;

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
    /// One person's votes.
    pub(crate) fn row(&self, person: usize) -> &[u32] {
        &self.cells[self.starts[person]..self.starts[person + 1]]
    }
}

/// Votes that can be passed over again and again, block by block of people.
pub(crate) trait Source: Sync {
    /// How many columns there are.
    fn width(&self) -> usize;

    /// How many people there are.
    fn people(&self) -> usize;

    /// Runs `work` over every block of people and hands the results to `add` in order. `work` gets a grid, the rows of it that are the
    /// block, and what must be added to a row to get the person's number.
    fn fold<T: Send>(&self, work: impl Fn(&Grid, Range<usize>, usize) -> T + Sync, add: impl FnMut(T));
}

impl Source for Grid {
    fn width(&self) -> usize {
        self.width
    }

    fn people(&self) -> usize {
        self.starts.len() - 1
    }

    fn fold<T: Send>(&self, work: impl Fn(&Grid, Range<usize>, usize) -> T + Sync, mut add: impl FnMut(T)) {
        let people = self.people();
        if people <= BLOCK {
            return add(work(self, 0..people, 0));
        }
        // A wave at a time, so that only so many sums wait to be added.
        let blocks: Vec<usize> = (0..people.div_ceil(BLOCK)).collect();
        for wave in blocks.chunks(WAVE) {
            let done: Vec<T> = wave
                .par_iter()
                .map(|block| work(self, block * BLOCK..((block + 1) * BLOCK).min(people), 0))
                .collect();
            done.into_iter().for_each(&mut add);
        }
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
