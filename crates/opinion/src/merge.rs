//! Maps across nodes without anybody's votes leaving home: nodes exchange sums over people, and add them.
//!
//! [`Statistics`] holds, for every proposition, how many agreed, disagreed and passed, and for every pair of propositions four sums
//! over the people who voted on both. They are whole numbers, so adding them in any order and any grouping gives the same bits, and
//! [`Statistics::plane`] gives the centre and the axes that the pooled votes would give. Each node then places its own people on
//! the shared plane ([`Plane::place`]) and publishes at most how many stand in each field of a grid ([`Grid`]).
//!
//! What it cannot do:
//! - It gives no one's position, no groups of people and nothing that needs a person's votes together: soft groups, uncertainty by
//!   resampling, blocs of copied votes and the axes of the default mode (which fits observed votes only) need the votes themselves.
//! - A person who voted on two nodes counts twice.
//! - Where a node holds back a pair because fewer than [`Threshold::pair`] people voted on both, the axes are those of the pooled
//!   votes without these pairs; [`Part::held_back`] says how many there were. With nothing held back and no noise they are equal.
//! - Sums over few people can betray one of them to somebody who knows the others' votes. The thresholds make that harder and are
//!   no proof. Noise is declared by its scale; no claim of differential privacy is made: one person may take part in as many sums
//!   as she voted on pairs.

mod grid;
mod plane;
mod solve;
mod text;

use crate::ballot::Counts;
use crate::error::{Error, Result};
use crate::votes::Votes;

pub use grid::Grid;
pub use plane::Plane;

/// Propositions at most: the pairs of twice as many take four times the memory.
pub const MOST_PROPOSITIONS: usize = 4096;

/// How many people must stand behind a number before it leaves home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Threshold {
    /// People who voted, for a node to take part at all.
    pub people: usize,
    /// People who voted on a proposition, or on both of a pair.
    pub pair: usize,
}

impl Default for Threshold {
    fn default() -> Self {
        Self { people: 40, pair: 5 }
    }
}

/// What one node gave to the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Part {
    /// How many people's votes it added up.
    pub people: u64,
    /// Propositions and pairs that it held back, too few people having voted on them.
    pub held_back: u64,
    /// Scale of the noise on each sum, in thousandths of a vote; 0 for none.
    pub noise: u64,
}

/// Sums over the people who voted on both of two propositions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
struct Pair {
    /// People.
    both: i64,
    /// Product of their two votes.
    product: i64,
    /// Their votes on the earlier proposition.
    earlier: i64,
    /// Their votes on the later one.
    later: i64,
}

/// What a node tells of its people's votes, or several nodes together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statistics {
    /// Ids, ascending.
    propositions: Vec<u64>,
    counts: Vec<Counts>,
    /// Of the propositions at `j < k`, at `k (k − 1) / 2 + j`.
    pairs: Vec<Pair>,
    /// Ascending, so that the order of adding leaves no trace.
    parts: Vec<Part>,
}

fn place(j: usize, k: usize) -> usize {
    k * (k - 1) / 2 + j
}

impl Statistics {
    /// Sums over the votes of one node, on the propositions that take part (neither moderated out nor meta).
    ///
    /// # Errors
    /// [`Error::TooLittle`] below [`Threshold::people`], [`Error::TooMany`] above [`MOST_PROPOSITIONS`].
    pub fn of(votes: &Votes, threshold: Threshold) -> Result<Self> {
        let columns: Vec<usize> = (0..votes.propositions().len())
            .filter(|&column| votes.propositions()[column].is_active())
            .collect();
        let m = few_enough(columns.len())?;
        let mut place_of = vec![None; votes.propositions().len()];
        columns.iter().enumerate().for_each(|(at, &column)| place_of[column] = Some(at));
        let (mut pairs, mut people) = (vec![Pair::default(); m * m.saturating_sub(1) / 2], 0u64);
        for row in 0..votes.people().len() {
            let (columns, values) = votes.row(row);
            let cells = columns.iter().zip(values);
            let cells: Vec<(usize, i64)> =
                cells.filter_map(|(&c, &value)| Some((place_of[c as usize]?, i64::from(value)))).collect();
            people += u64::from(!cells.is_empty());
            for (at, &(k, later)) in cells.iter().enumerate() {
                for &(j, earlier) in &cells[..at] {
                    let pair = &mut pairs[place(j, k)];
                    pair.both += 1;
                    pair.product += earlier * later;
                    pair.earlier += earlier;
                    pair.later += later;
                }
            }
        }
        if people < threshold.people as u64 {
            return Err(Error::TooLittle(format!(
                "{people} people voted here, and sums over fewer than {} do not leave a node",
                threshold.people
            )));
        }
        let propositions = columns.iter().map(|&column| votes.propositions()[column].id).collect();
        let counts = columns.iter().map(|&column| votes.counts()[column]).collect();
        let mut statistics =
            Self { propositions, counts, pairs, parts: vec![Part { people, held_back: 0, noise: 0 }] };
        statistics.hold_back(threshold.pair as u64);
        Ok(statistics)
    }

    /// Empties what fewer than `least` people stand behind, and counts it.
    fn hold_back(&mut self, least: u64) {
        let mut held_back = 0;
        let few = |people: u64| people > 0 && people < least;
        for counts in self.counts.iter_mut().filter(|counts| few(counts.votes().into())) {
            *counts = Counts::default();
            held_back += 1;
        }
        for pair in self.pairs.iter_mut().filter(|pair| few(pair.both.unsigned_abs())) {
            *pair = Pair::default();
            held_back += 1;
        }
        for part in &mut self.parts {
            part.held_back += held_back;
        }
    }

    /// Adds noise to every sum over pairs that is not empty: whole numbers, geometric on both sides, with this scale in votes.
    ///
    /// `uniform` gives numbers in [0, 1), as many as it is asked for; this crate throws no dice. The scale is declared in
    /// [`Statistics::parts`].
    ///
    /// # Errors
    /// [`Error::TooLittle`] where the scale is not a positive number of at most a million.
    pub fn with_noise(mut self, scale: f64, uniform: &mut dyn FnMut() -> f64) -> Result<Self> {
        if !(scale > 0.0 && scale <= 1e6) {
            return Err(Error::TooLittle(
                "the scale of noise is a positive number of at most a million".into(),
            ));
        }
        // The difference of two geometric numbers is geometric on both sides.
        let ratio = (-1.0 / scale).exp();
        let mut geometric = || ((1.0 - uniform().clamp(0.0, 1.0 - 1e-12)).ln() / ratio.ln()).floor() as i64;
        for pair in self.pairs.iter_mut().filter(|pair| pair.both > 0) {
            for sum in [&mut pair.both, &mut pair.product, &mut pair.earlier, &mut pair.later] {
                *sum += geometric() - geometric();
            }
        }
        for part in &mut self.parts {
            part.noise = part.noise.max((scale * 1000.0).ceil() as u64);
        }
        Ok(self)
    }

    /// Both together, on all propositions of either.
    ///
    /// # Errors
    /// [`Error::TooMany`] above [`MOST_PROPOSITIONS`], or where a sum grows beyond all people there are.
    pub fn merge(&self, other: &Self) -> Result<Self> {
        let mut propositions = [self.propositions.as_slice(), &other.propositions].concat();
        propositions.sort_unstable();
        propositions.dedup();
        let m = few_enough(propositions.len())?;
        let mut parts = [self.parts.as_slice(), &other.parts].concat();
        parts.sort_unstable();
        let (counts, pairs) =
            (vec![Counts::default(); m], vec![Pair::default(); m * m.saturating_sub(1) / 2]);
        let mut whole = Self { propositions, counts, pairs, parts };
        whole.add(self)?;
        whole.add(other)?;
        Ok(whole)
    }

    fn add(&mut self, part: &Self) -> Result<()> {
        const LIMIT: usize = i64::MAX as usize;
        let too_many = || Error::TooMany { what: "votes in one sum", found: LIMIT, limit: LIMIT };
        let at = |id: &u64| self.propositions.binary_search(id).unwrap_or_default();
        let places: Vec<usize> = part.propositions.iter().map(at).collect();
        for (&to, counts) in places.iter().zip(&part.counts) {
            let sum = &mut self.counts[to];
            let added = |a: u32, b: u32| a.checked_add(b).ok_or_else(too_many);
            sum.agree = added(sum.agree, counts.agree)?;
            sum.disagree = added(sum.disagree, counts.disagree)?;
            sum.pass = added(sum.pass, counts.pass)?;
            added(added(sum.agree, sum.disagree)?, sum.pass)?;
        }
        for k in 1..places.len() {
            for j in 0..k {
                // Both lists of ids ascend, so the earlier stays the earlier.
                let (sum, pair) = (&mut self.pairs[place(places[j], places[k])], &part.pairs[place(j, k)]);
                let added = |a: i64, b: i64| a.checked_add(b).ok_or_else(too_many);
                sum.both = added(sum.both, pair.both)?;
                sum.product = added(sum.product, pair.product)?;
                sum.earlier = added(sum.earlier, pair.earlier)?;
                sum.later = added(sum.later, pair.later)?;
            }
        }
        Ok(())
    }

    /// Ids of the propositions, ascending.
    pub fn propositions(&self) -> &[u64] {
        &self.propositions
    }

    /// How many agreed, disagreed and passed, beside [`Statistics::propositions`].
    pub fn counts(&self) -> &[Counts] {
        &self.counts
    }

    /// What each node gave, ascending.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Everybody whose votes were added up.
    pub fn people(&self) -> u64 {
        self.parts.iter().map(|part| part.people).fold(0, u64::saturating_add)
    }

    /// Mean vote by proposition; 0 where nobody voted.
    fn centre(&self) -> Vec<f64> {
        let mean = |counts: &Counts| {
            let sum = f64::from(counts.agree) - f64::from(counts.disagree);
            sum / f64::from(counts.votes().max(1))
        };
        self.counts.iter().map(mean).collect()
    }

    /// Sums over people of products of centred votes, row by row; a missing vote is 0.
    fn gram(&self, centre: &[f64]) -> Vec<f64> {
        let m = self.propositions.len();
        let mut gram = vec![0.0; m * m];
        for k in 0..m {
            let counts = self.counts[k];
            let squares = f64::from(counts.agree) + f64::from(counts.disagree);
            gram[k * m + k] = squares - f64::from(counts.votes()) * centre[k] * centre[k];
            for j in 0..k {
                let pair = &self.pairs[place(j, k)];
                let product =
                    pair.product as f64 - centre[k] * pair.earlier as f64 - centre[j] * pair.later as f64;
                let entry = product + centre[j] * centre[k] * pair.both as f64;
                (gram[k * m + j], gram[j * m + k]) = (entry, entry);
            }
        }
        gram
    }
}

fn few_enough(found: usize) -> Result<usize> {
    let limit = MOST_PROPOSITIONS;
    if found > limit {
        Err(Error::TooMany { what: "propositions in sums over pairs", found, limit })
    } else {
        Ok(found)
    }
}
