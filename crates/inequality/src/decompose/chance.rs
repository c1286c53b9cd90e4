//! What the between part would be if groups meant nothing.
//!
//! Small cells have means that differ by luck, so the between part is biased upwards, the more the finer the crossing: on the
//! Austrian survey of the reference, 169 cells of which 64 have fewer than 10 persons put a quarter of the between part down to
//! chance. Here incomes are dealt out anew: every cluster (a household, a primary unit, or each row for itself) gets the incomes of another
//! cluster, from a random member on, and keeps its own members, groups and weights. What is between the groups then is chance. The
//! mean of many deals is the bias. The corrected share is (B − E)/(T − E), which is 0 when groups are worth no more than luck and 1 when
//! everything is between them, as the adjusted R² is.

use rayon::prelude::*;

use crate::cross::MISSING;
use crate::decompose::cells::{Entropy, accumulate, phi, sums};
use crate::replicate::mix;
use crate::{Cross, Error, Factor, Measure, Sample};

/// What is dealt out as a whole.
#[derive(Clone, Copy, Debug)]
pub enum Clusters<'a> {
    /// Each row for itself: too small a bias wherever members of a household resemble each other.
    Rows,
    /// The primary sampling units of the design; rows where it has none.
    PrimaryUnits,
    /// The groups of a factor, for example households.
    Factor(&'a Factor),
}

/// How incomes are dealt out.
#[derive(Clone, Copy, Debug)]
pub struct Permutation<'a> {
    /// What stays together.
    pub clusters: Clusters<'a>,
    /// How many deals; 200 give the bias to a tenth of its spread or better.
    pub draws: usize,
    /// The seed: the same seed gives the same numbers, on any number of threads.
    pub seed: u64,
}

/// The between part under chance.
#[derive(Clone, Debug, PartialEq)]
pub struct Chance {
    /// How many deals there were.
    pub draws: usize,
    /// The seed they came from.
    pub seed: u64,
    /// The mean between part: the bias.
    pub expected: f64,
    /// The standard deviation of the between part over the deals.
    pub sd: f64,
    /// How often chance gives at least the observed between part: (1 + how many)/(1 + draws).
    pub p_value: f64,
    /// The between share without the bias, at least 0.
    pub corrected_share: f64,
}

/// Deals out incomes and measures the between part each time. No deal sorts anything: it is one pass over the rows.
///
/// # Errors
///
/// [`Error::NotDecomposable`]; [`Error::TooFewUnits`] with fewer than two clusters or no draws; [`Error::Length`];
/// [`Error::MissingGroup`] when a measured row has no cluster; what the measure refuses.
pub fn chance(
    sample: &Sample,
    measure: Measure,
    cross: &Cross,
    permutation: &Permutation,
) -> Result<Chance, Error> {
    let total = sample.values(&[measure])?[0];
    let entropy = Entropy::of(measure)?;
    if permutation.draws == 0 {
        return Err(Error::TooFewUnits { what: "draws", got: 0 });
    }
    let weights = sample.row_weights();
    let values = sample.income().values();
    let cells = sums(values, cross.codes(), &weights, cross.cells().len())?;
    let people: Vec<f64> = cells.iter().map(|cell| cell.people).collect();
    let income: Vec<f64> = cells.iter().map(|cell| cell.income).collect();
    let observed = between(&people, &income, &entropy);
    let deck = Deck::new(sample, &permutation.clusters, &weights)?;
    let all: Vec<f64> = (0..permutation.draws)
        .into_par_iter()
        .map_init(
            || (vec![0u32; deck.members.len()], vec![0.0; values.len()]),
            |(order, dealt), draw| {
                let seed = mix(permutation.seed ^ mix(draw as u64));
                deck.deal(values, seed, order, dealt);
                let sums = accumulate::<1>(cross.codes(), &weights, people.len(), |row, _, out| {
                    out[0] += weights[row] * dealt[row];
                });
                let income: Vec<f64> = sums.iter().map(|sum| sum[0]).collect();
                between(&people, &income, &entropy)
            },
        )
        .collect();
    let draws = all.len() as f64;
    let expected = all.iter().sum::<f64>() / draws;
    let square = all.iter().map(|each| (each - expected) * (each - expected)).sum::<f64>();
    let sd = if all.len() > 1 { (square / (draws - 1.0)).sqrt() } else { 0.0 };
    let reached = all.iter().filter(|each| **each >= observed).count() as f64;
    let room = total - expected;
    let corrected_share = if room > 0.0 { ((observed - expected) / room).max(0.0) } else { 0.0 };
    let p_value = (1.0 + reached) / (1.0 + draws);
    Ok(Chance { draws: all.len(), seed: permutation.seed, expected, sd, p_value, corrected_share })
}

/// The between part from people and income of each cell.
fn between(people: &[f64], income: &[f64], entropy: &Entropy) -> f64 {
    let (all, money): (f64, f64) = (people.iter().sum(), income.iter().sum());
    let mean = money / all;
    let cells = || people.iter().zip(income).filter(|(people, _)| **people > 0.0);
    let of = |alpha: f64| cells().map(|(n, t)| n / all * phi(alpha, t / n / mean)).sum::<f64>();
    entropy.alphas().iter().map(|&alpha| of(alpha)).sum()
}

/// Clusters and their measured members.
struct Deck {
    /// Where the members of each cluster start.
    starts: Vec<usize>,
    members: Vec<u32>,
}

impl Deck {
    fn new(sample: &Sample, clusters: &Clusters, weights: &[f64]) -> Result<Self, Error> {
        let codes: Option<&[u32]> = match clusters {
            Clusters::Rows => None,
            Clusters::PrimaryUnits => sample.design().primary(),
            Clusters::Factor(factor) => Some(factor.codes()),
        };
        let rows: Vec<u32> = (0..weights.len() as u32).filter(|&row| weights[row as usize] > 0.0).collect();
        let Some(codes) = codes else {
            return Self { starts: (0..=rows.len()).collect(), members: rows }.checked();
        };
        if codes.len() != weights.len() {
            return Err(Error::Length { what: "the clusters", expected: weights.len(), got: codes.len() });
        }
        let outside: Vec<&u32> = rows.iter().filter(|row| codes[**row as usize] == MISSING).collect();
        if !outside.is_empty() {
            let weight = outside.iter().map(|row| weights[**row as usize]).sum();
            let factor = "the clusters".to_owned();
            return Err(Error::MissingGroup { factor, rows: outside.len(), weight });
        }
        let count = rows.iter().map(|&row| codes[row as usize] as usize + 1).max().unwrap_or(0);
        let mut next = vec![0usize; count + 1];
        rows.iter().for_each(|&row| next[codes[row as usize] as usize + 1] += 1);
        (0..count).for_each(|at| next[at + 1] += next[at]);
        let mut starts = next.clone();
        let mut members = vec![0u32; rows.len()];
        for &row in &rows {
            let at = &mut next[codes[row as usize] as usize];
            members[*at] = row;
            *at += 1;
        }
        starts.dedup();
        Self { starts, members }.checked()
    }

    fn checked(self) -> Result<Self, Error> {
        let got = self.starts.len().saturating_sub(1);
        if got < 2 { Err(Error::TooFewUnits { what: "clusters", got }) } else { Ok(self) }
    }

    /// Gives every cluster the incomes of another, from a random member on.
    fn deal(&self, values: &[f64], seed: u64, order: &mut [u32], dealt: &mut [f64]) {
        let clusters = self.starts.len() - 1;
        let order = &mut order[..clusters];
        order.iter_mut().enumerate().for_each(|(at, to)| *to = at as u32);
        let mut state = seed;
        for at in (1..clusters).rev() {
            order.swap(at, below(&mut state, at as u64 + 1) as usize);
        }
        for (cluster, &donor) in order.iter().enumerate() {
            let own = &self.members[self.starts[cluster]..self.starts[cluster + 1]];
            let given = &self.members[self.starts[donor as usize]..self.starts[donor as usize + 1]];
            let mut from = if given.len() > 1 { below(&mut state, given.len() as u64) as usize } else { 0 };
            for &row in own {
                dealt[row as usize] = values[given[from] as usize];
                from += 1;
                if from == given.len() {
                    from = 0;
                }
            }
        }
    }
}

/// A number below a bound, from the next state; the bias of 2⁻³² and less is far below that of any number of draws.
fn below(state: &mut u64, bound: u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    ((u128::from(mix(*state)) * u128::from(bound)) >> 64) as u64
}
