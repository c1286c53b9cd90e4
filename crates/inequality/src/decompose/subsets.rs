//! The between part of every subset of the factors, from the sums of the full cells: 2^k marginal tables, no pass over rows.

use std::collections::HashMap;

use crate::Cross;
use crate::decompose::cells::{Entropy, Sums, Table, phi, slope};
use crate::sorted::Exact;

/// The between part of one subset, and the influence of a row of each full cell on it.
#[derive(Clone, Debug)]
struct Subset {
    between: f64,
    /// The same, α by α.
    by_alpha: Vec<f64>,
    /// For each full cell, (a, b): a row with income y in it has the influence (a + b·y/μ)/N.
    line: Vec<(f64, f64)>,
}

/// All subsets, numbered by the bits of their factors.
#[derive(Clone, Debug)]
pub(crate) struct Subsets {
    all: Vec<Subset>,
    factors: usize,
}

impl Subsets {
    pub(crate) fn new(table: &Table, cross: &Cross, entropy: &Entropy) -> Self {
        let factors = cross.factors().len();
        let all = (0..1usize << factors).map(|set| subset(table, cross, entropy, set)).collect();
        Self { all, factors }
    }

    /// How many factors there are.
    pub(crate) fn factors(&self) -> usize {
        self.factors
    }

    /// The between part of a subset.
    pub(crate) fn between(&self, set: usize) -> f64 {
        self.all[set].between
    }

    /// The between part of all factors crossed.
    pub(crate) fn full(&self) -> f64 {
        self.all[self.all.len() - 1].between
    }

    /// The between part of all factors crossed, α by α.
    pub(crate) fn full_by_alpha(&self) -> &[f64] {
        &self.all[self.all.len() - 1].by_alpha
    }

    /// The subsets that are not empty, single factors first.
    pub(crate) fn in_order(&self) -> Vec<usize> {
        let mut sets: Vec<usize> = (1..self.all.len()).collect();
        sets.sort_by_key(|set| (set.count_ones(), *set));
        sets
    }

    /// A combination of between parts.
    fn combine(&self, coefficients: &[(usize, f64)]) -> f64 {
        coefficients.iter().map(|&(set, by)| by * self.all[set].between).sum()
    }

    /// The influence line of each full cell on a combination of between parts.
    pub(crate) fn line(&self, coefficients: &[(usize, f64)]) -> Vec<(f64, f64)> {
        let mut out = vec![(0.0, 0.0); self.all[0].line.len()];
        for &(set, by) in coefficients {
            for (to, from) in out.iter_mut().zip(&self.all[set].line) {
                to.0 += by * from.0;
                to.1 += by * from.1;
            }
        }
        out
    }

    /// How a factor's Shapley value is made of between parts.
    pub(crate) fn shapley_of(&self, factor: usize) -> Vec<(usize, f64)> {
        let others = (0..self.all.len()).filter(|set| set >> factor & 1 == 0);
        others
            .flat_map(|set| {
                let by = weight(set.count_ones() as usize, self.factors);
                [(set | 1 << factor, by), (set, -by)]
            })
            .collect()
    }

    /// Shapley's value of each factor.
    pub(crate) fn shapley(&self) -> Vec<f64> {
        (0..self.factors).map(|factor| self.combine(&self.shapley_of(factor))).collect()
    }

    /// How an interaction is made of between parts: Σ over subsets T of S of (−1)^(|S| − |T|)·B(T).
    pub(crate) fn interaction_of(&self, set: usize) -> Vec<(usize, f64)> {
        let inside = (1..self.all.len()).filter(|sub| sub & !set == 0);
        inside
            .map(|sub| {
                let odd = (set.count_ones() - sub.count_ones()) % 2 == 1;
                (sub, if odd { -1.0 } else { 1.0 })
            })
            .collect()
    }

    /// The interactions of these sets.
    pub(crate) fn interactions(&self, sets: &[usize]) -> Vec<f64> {
        sets.iter().map(|&set| self.combine(&self.interaction_of(set))).collect()
    }
}

/// |S|!·(k − |S| − 1)!/k!: how often a factor comes right after this many others, when all orders are equally likely.
fn weight(size: usize, factors: usize) -> f64 {
    // 1/(k·C(k − 1, |S|))
    let ways = (0..size).fold(1.0, |ways, at| ways * (factors - 1 - at) as f64 / (at + 1) as f64);
    1.0 / (factors as f64 * ways)
}

/// One marginal table.
fn subset(table: &Table, cross: &Cross, entropy: &Entropy, set: usize) -> Subset {
    let mut known: HashMap<Vec<u32>, usize> = HashMap::new();
    let (mut group, mut sums): (Vec<usize>, Vec<Sums>) = (Vec::new(), Vec::new());
    for (cell, own) in cross.cells().iter().zip(&table.cells) {
        let key = (0..cell.codes.len()).filter(|at| set >> at & 1 == 1).map(|at| cell.codes[at]).collect();
        let next = sums.len();
        let at = *known.entry(key).or_insert(next);
        if at == next {
            sums.push(Sums::default());
        }
        sums[at].people += own.people;
        sums[at].income += own.income;
        group.push(at);
    }
    let mean = table.mean();
    let mut line = vec![(0.0, 0.0); sums.len()];
    let mut by_alpha = Vec::with_capacity(entropy.alphas().len());
    for &alpha in entropy.alphas() {
        let mut between = Exact::default();
        for sums in sums.iter().filter(|sums| sums.people > 0.0) {
            between.add(sums.people / table.people * phi(alpha, sums.mean() / mean));
        }
        let between = between.value();
        for (line, sums) in line.iter_mut().zip(&sums).filter(|(_, sums)| sums.people > 0.0) {
            let ratio = sums.mean() / mean;
            let steep = if ratio > 0.0 || alpha > 1.0 { slope(alpha, ratio) } else { 0.0 };
            line.0 += phi(alpha, ratio) - between + alpha * between - steep * ratio;
            line.1 += steep - alpha * between;
        }
        by_alpha.push(between);
    }
    Subset { between: by_alpha.iter().sum(), by_alpha, line: group.iter().map(|&at| line[at]).collect() }
}
