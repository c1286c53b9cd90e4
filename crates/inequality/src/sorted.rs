//! Incomes in ascending order with their weights, in blocks of a fixed size.
//!
//! Sums are made block by block and added in the order of the blocks, so that they have the same bits on any number of threads
//! and lose little: the error of a sum of n numbers grows with the size of a block, not with n.

use rayon::prelude::*;

use crate::order::{Key, number};

/// How many distinct incomes make a block: its buffers fit the first-level cache.
pub(crate) const BLOCK: usize = 2048;

/// How many blocks a thread takes at once.
const CHUNK: usize = 8;

/// Distinct incomes in ascending order, and the rows that have them.
#[derive(Clone, Debug)]
pub(crate) struct Sorted {
    /// Rows with a positive weight, ascending by income, equal incomes by row.
    pub(crate) rows: Vec<u32>,
    /// The weight of each of `rows`; empty where all incomes are distinct, since `w` has it then.
    row_weight: Vec<f64>,
    /// Distinct incomes.
    pub(crate) y: Vec<f64>,
    /// Their weights.
    pub(crate) w: Vec<f64>,
    /// Where the rows of each distinct income end; empty where all are distinct.
    ends: Vec<u32>,
    /// The weight below each block, and all of it at the end.
    below: Vec<f64>,
    /// The weighted income below each block, and all of it at the end.
    earned: Vec<f64>,
}

/// What a kernel wants to find in a block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Needs {
    /// Mid-ranks and mid-sums.
    pub(crate) ranks: bool,
    /// Natural logarithms of the incomes.
    pub(crate) logs: bool,
}

impl Needs {
    pub(crate) const NONE: Self = Self { ranks: false, logs: false };
    pub(crate) const RANKS: Self = Self { ranks: true, logs: false };
    pub(crate) const LOGS: Self = Self { ranks: false, logs: true };

    pub(crate) fn and(self, other: Self) -> Self {
        Self { ranks: self.ranks || other.ranks, logs: self.logs || other.logs }
    }
}

/// A run of distinct incomes.
pub(crate) struct Block<'a> {
    /// The place of its first income among all.
    pub(crate) start: usize,
    /// Incomes.
    pub(crate) y: &'a [f64],
    /// Weights.
    pub(crate) w: &'a [f64],
    /// The weight below each income and half of its own.
    pub(crate) rank: &'a [f64],
    /// The weighted income below each and half of its own.
    pub(crate) part: &'a [f64],
    /// ln y; negative infinity at zero, and not a number below.
    pub(crate) log: &'a [f64],
}

/// Buffers of a thread.
#[derive(Default)]
pub(crate) struct Scratch {
    rank: Vec<f64>,
    part: Vec<f64>,
    log: Vec<f64>,
}

impl Sorted {
    /// Takes keys that are in order, all with a positive weight; where all incomes are distinct, everything is made in parallel.
    pub(crate) fn from_keys(keys: Vec<Key>, values: &[f64], weight: impl Fn(usize) -> f64 + Sync) -> Self {
        let distinct = keys.par_windows(2).all(|pair| pair[0].0 != pair[1].0);
        if !distinct {
            return Self::new(keys.into_par_iter().map(|(_, row)| row).collect(), values, weight);
        }
        let (y, w) = keys.par_iter().map(|&(key, row)| (number(key), weight(row as usize))).unzip();
        let rows = keys.into_par_iter().map(|(_, row)| row).collect();
        let (row_weight, ends) = (Vec::new(), Vec::new());
        let mut all = Self { rows, row_weight, y, w, ends, below: Vec::new(), earned: Vec::new() };
        all.prefixes();
        all
    }

    /// Takes rows that are in order, and leaves out those without weight.
    pub(crate) fn new(rows: Vec<u32>, values: &[f64], weight: impl Fn(usize) -> f64) -> Self {
        let mut all = Self::with_capacity(rows.len());
        for row in rows {
            let weight = weight(row as usize);
            if weight != 0.0 {
                all.push(row, values[row as usize] + 0.0, weight);
            }
        }
        all.finish();
        all
    }

    fn with_capacity(rows: usize) -> Self {
        Self {
            rows: Vec::with_capacity(rows),
            row_weight: Vec::with_capacity(rows),
            y: Vec::with_capacity(rows),
            w: Vec::with_capacity(rows),
            ends: Vec::with_capacity(rows),
            below: Vec::new(),
            earned: Vec::new(),
        }
    }

    /// Adds a row whose income is not below that of the row before.
    #[inline]
    fn push(&mut self, row: u32, y: f64, weight: f64) {
        self.rows.push(row);
        self.row_weight.push(weight);
        let last = self.y.len();
        if last > 0 && self.y[last - 1] == y {
            self.w[last - 1] += weight;
            self.ends[last - 1] += 1;
        } else {
            self.y.push(y);
            self.w.push(weight);
            self.ends.push(self.rows.len() as u32);
        }
    }

    /// Makes the sums, once all rows are there.
    fn finish(&mut self) {
        if self.y.len() == self.rows.len() {
            (self.row_weight, self.ends) = (Vec::new(), Vec::new());
        }
        self.prefixes();
    }

    /// The rows of each code, in the same order; a code beyond the last belongs to none.
    pub(crate) fn split(&self, codes: &[u32], cells: usize) -> Vec<Self> {
        let of: Vec<u32> = self.rows.par_iter().map(|&row| codes[row as usize]).collect();
        let mut sizes = vec![0usize; cells];
        of.iter().filter(|code| (**code as usize) < cells).for_each(|&code| sizes[code as usize] += 1);
        // Each thread goes through all rows once and takes those of its own cells.
        let span = cells.div_ceil(rayon::current_num_threads()).max(1);
        sizes
            .par_chunks(span)
            .enumerate()
            .flat_map_iter(|(part, sizes)| {
                let first = part * span;
                let mut mine: Vec<Self> = sizes.iter().map(|&size| Self::with_capacity(size)).collect();
                for (point, place) in self.places() {
                    if let Some(cell) =
                        (of[place] as usize).checked_sub(first).and_then(|at| mine.get_mut(at))
                    {
                        cell.push(self.rows[place], self.y[point], self.weight_at(place));
                    }
                }
                mine.iter_mut().for_each(Self::finish);
                mine
            })
            .collect()
    }

    /// The same order with other weights.
    pub(crate) fn reweighted(&self, values: &[f64], weight: impl Fn(usize) -> f64) -> Self {
        Self::new(self.rows.clone(), values, weight)
    }

    /// The rows that are kept, in the same order.
    pub(crate) fn filtered(&self, keep: impl Fn(usize) -> bool) -> Self {
        let mut kept = Self::with_capacity(0);
        for (point, place) in self.places() {
            if keep(self.rows[place] as usize) {
                kept.push(self.rows[place], self.y[point], self.weight_at(place));
            }
        }
        kept.finish();
        kept
    }

    /// The first distinct incomes with their weights, without their rows.
    pub(crate) fn first(&self, points: usize) -> Self {
        let mut first = Self {
            rows: Vec::new(),
            row_weight: Vec::new(),
            y: self.y[..points].to_vec(),
            w: self.w[..points].to_vec(),
            ends: Vec::new(),
            below: Vec::new(),
            earned: Vec::new(),
        };
        first.prefixes();
        first
    }

    fn prefixes(&mut self) {
        let sums: Vec<[f64; 2]> = self
            .y
            .par_chunks(BLOCK)
            .zip(self.w.par_chunks(BLOCK))
            .map(|(y, w)| [sum(w), y.iter().zip(w).map(|(y, w)| y * w).sum()])
            .collect();
        let (mut below, mut earned) = (Exact::default(), Exact::default());
        for [weight, money] in sums {
            self.below.push(below.value());
            self.earned.push(earned.value());
            below.add(weight);
            earned.add(money);
        }
        self.below.push(below.value());
        self.earned.push(earned.value());
    }

    /// All weight.
    pub(crate) fn weight(&self) -> f64 {
        self.below[self.below.len() - 1]
    }

    /// All weighted income.
    pub(crate) fn total(&self) -> f64 {
        self.earned[self.earned.len() - 1]
    }

    /// The mean income.
    pub(crate) fn mean(&self) -> f64 {
        self.total() / self.weight()
    }

    /// The rows of a distinct income.
    pub(crate) fn rows_of(&self, point: usize) -> std::ops::Range<usize> {
        if self.ends.is_empty() {
            return point..point + 1;
        }
        let start = if point == 0 { 0 } else { self.ends[point - 1] as usize };
        start..self.ends[point] as usize
    }

    /// Whether every row has an income of its own.
    pub(crate) fn is_distinct(&self) -> bool {
        self.ends.is_empty()
    }

    /// The weight of a row, by its place in the order.
    pub(crate) fn weight_at(&self, place: usize) -> f64 {
        if self.row_weight.is_empty() { self.w[place] } else { self.row_weight[place] }
    }

    /// The sum of the squared weights of the rows.
    pub(crate) fn squares(&self) -> f64 {
        let weights = if self.row_weight.is_empty() { &self.w } else { &self.row_weight };
        let parts: Vec<f64> =
            weights.par_chunks(BLOCK).map(|part| part.iter().map(|w| w * w).sum()).collect();
        let mut all = Exact::default();
        parts.into_iter().for_each(|part| all.add(part));
        all.value()
    }

    /// The rows with each distinct income, as a new order without ties merged.
    pub(crate) fn places(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        (0..self.y.len()).flat_map(|point| self.rows_of(point).map(move |place| (point, place)))
    }

    /// How many blocks there are.
    pub(crate) fn blocks(&self) -> usize {
        self.y.len().div_ceil(BLOCK)
    }

    /// A block with what is needed of it.
    pub(crate) fn block<'a>(&'a self, index: usize, needs: Needs, scratch: &'a mut Scratch) -> Block<'a> {
        let start = index * BLOCK;
        let end = (start + BLOCK).min(self.y.len());
        let (y, w) = (&self.y[start..end], &self.w[start..end]);
        scratch.rank.clear();
        scratch.part.clear();
        scratch.log.clear();
        if needs.ranks {
            let (mut below, mut earned) = (self.below[index], self.earned[index]);
            for (&y, &w) in y.iter().zip(w) {
                scratch.rank.push(below + 0.5 * w);
                scratch.part.push(earned + 0.5 * w * y);
                below += w;
                earned += w * y;
            }
        }
        if needs.logs {
            scratch.log.extend(y.iter().map(|y| y.ln()));
        }
        Block { start, y, w, rank: &scratch.rank, part: &scratch.part, log: &scratch.log }
    }

    /// Sums over all blocks of what `add` adds to a slice of `width` numbers.
    pub(crate) fn sums(
        &self,
        width: usize,
        needs: Needs,
        add: impl Fn(&Block, &mut [f64]) + Sync,
    ) -> Vec<f64> {
        let blocks = self.blocks();
        let parts: Vec<Vec<f64>> = (0..blocks.div_ceil(CHUNK))
            .into_par_iter()
            .map_init(Scratch::default, |scratch, chunk| {
                let mine = chunk * CHUNK..((chunk + 1) * CHUNK).min(blocks);
                let mut out = vec![0.0; mine.len() * width];
                for (index, sums) in mine.zip(out.chunks_mut(width.max(1))) {
                    add(&self.block(index, needs, scratch), sums);
                }
                out
            })
            .collect();
        let mut all = vec![Exact::default(); width];
        for sums in parts.iter().flat_map(|part| part.chunks(width.max(1))) {
            for (all, &sum) in all.iter_mut().zip(sums) {
                all.add(sum);
            }
        }
        all.iter().map(Exact::value).collect()
    }

    /// One sum over all incomes and weights.
    pub(crate) fn sum(&self, term: impl Fn(f64, f64) -> f64 + Sync) -> f64 {
        self.sums(1, Needs::NONE, |block, sums| {
            sums[0] += block.y.iter().zip(block.w).map(|(&y, &w)| term(y, w)).sum::<f64>();
        })[0]
    }

    /// The weight and the weighted income of the first `points` distinct incomes.
    pub(crate) fn upto(&self, points: usize) -> (f64, f64) {
        let block = points / BLOCK;
        let (mut weight, mut money) = (self.below[block], self.earned[block]);
        for point in block * BLOCK..points {
            weight += self.w[point];
            money += self.w[point] * self.y[point];
        }
        (weight, money)
    }

    /// The first distinct income up to which at least `weight` is cumulated, and the cumulated weight and income with it.
    ///
    /// A hair of rounding (2^-40 of all weight) counts as reached, so that 0.2 of five equal people is one person.
    pub(crate) fn reach(&self, weight: f64) -> (usize, f64, f64) {
        let enough = weight - self.weight() * (-40f64).exp2();
        let block = self.below[1..].partition_point(|&below| below < enough).min(self.blocks() - 1);
        let (mut sum, mut money) = (self.below[block], self.earned[block]);
        let mut point = block * BLOCK;
        loop {
            sum += self.w[point];
            money += self.w[point] * self.y[point];
            if sum >= enough || point + 1 == self.y.len() {
                return (point, sum, money);
            }
            point += 1;
        }
    }

    /// How many distinct incomes are below a value, or at or below it.
    pub(crate) fn count_below(&self, value: f64, or_at: bool) -> usize {
        self.y.partition_point(|&y| y < value || (or_at && y == value))
    }
}

/// A sum of a block.
fn sum(values: &[f64]) -> f64 {
    values.iter().sum()
}

/// A sum that keeps what rounding loses (Neumaier 1974).
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Exact {
    sum: f64,
    lost: f64,
}

impl Exact {
    pub(crate) fn add(&mut self, value: f64) {
        let next = self.sum + value;
        self.lost +=
            if self.sum.abs() >= value.abs() { (self.sum - next) + value } else { (value - next) + self.sum };
        self.sum = next;
    }

    pub(crate) fn value(&self) -> f64 {
        self.sum + self.lost
    }
}
