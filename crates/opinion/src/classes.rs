//! Latent classes: groups as ways of voting, with a soft membership for each person.
//!
//! Each group has a chance of agreeing with each proposition, given an agreement or a disagreement; a pass says nothing about
//! the group. Those chances have a beta prior round the whole conversation's, so that a proposition few have seen says little,
//! and the fit (variational EM) ends with a lower bound on the evidence, by which numbers of groups are compared.

#![expect(clippy::needless_range_loop, reason = "small matrices and tables read best with their indices")]

use std::ops::Range;

use crate::grid::{Grid, Source};

/// The most classes a fit can have.
pub(crate) const SLOTS: usize = 8;

/// A fitted mixture.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Classes {
    /// How many classes.
    pub(crate) count: usize,
    /// Expected votes: `[column][disagree, agree][class]`.
    pub(crate) votes: Vec<[[f64; SLOTS]; 2]>,
    /// Expected people in each class.
    pub(crate) people: [f64; SLOTS],
    /// Lower bound on the logarithm of the evidence.
    pub(crate) evidence: f64,
}

/// The beta prior of each proposition: its weight, and the whole conversation's share of agreement.
#[derive(Clone, Debug)]
pub(crate) struct Prior {
    /// How many votes the prior is worth.
    pub(crate) weight: f64,
    /// Share of agreement among those who took a side, proposition by proposition.
    pub(crate) share: Vec<f64>,
}

impl Prior {
    /// The prior of a conversation.
    pub(crate) fn of(grid: &Grid, weight: f64) -> Prior {
        let mut counts = vec![[0.0_f64; 2]; grid.width];
        for &cell in &grid.cells {
            if cell & 3 != 1 {
                counts[(cell >> 2) as usize][(cell & 3) as usize / 2] += 1.0;
            }
        }
        let share = counts.iter().map(|[no, yes]| (yes + 1.0) / (no + yes + 2.0)).collect();
        Prior { weight, share }
    }
}

/// The digamma function.
pub(crate) fn digamma(mut x: f64) -> f64 {
    let mut shift = 0.0;
    if x < 6.0 {
        // Six steps at once: the sum of 1/(x+i) as one fraction.
        let (mut above, mut below) = (0.0, 1.0);
        for step in 0..6 {
            let next = x + f64::from(step);
            above = above * next + below;
            below *= next;
        }
        shift = -above / below;
        x += 6.0;
    }
    let inverse = 1.0 / (x * x);
    shift + x.ln() - 0.5 / x - inverse * (1.0 / 12.0 - inverse * (1.0 / 120.0 - inverse / 252.0))
}

/// The logarithm of the gamma function (Stirling's series after a shift).
pub(crate) fn log_gamma(mut x: f64) -> f64 {
    let mut product = 1.0;
    while x < 7.0 {
        product *= x;
        x += 1.0;
    }
    let inverse = 1.0 / (x * x);
    let series = (1.0 / 12.0 - inverse * (1.0 / 360.0 - inverse * (1.0 / 1260.0 - inverse / 1680.0))) / x;
    (x - 0.5) * x.ln() - x + 0.918_938_533_204_672_7 + series - product.ln()
}

impl Classes {
    /// A mixture counted from given memberships.
    pub(crate) fn counted(grid: &Grid, count: usize, member: impl Fn(usize) -> [f32; SLOTS]) -> Classes {
        let mut votes = vec![[[0.0; SLOTS]; 2]; grid.width];
        let mut people = [0.0; SLOTS];
        for person in 0..grid.people() {
            let share = member(person);
            for class in 0..count {
                people[class] += f64::from(share[class]);
            }
            for &cell in grid.row(person) {
                if cell & 3 != 1 {
                    let slot = &mut votes[(cell >> 2) as usize][(cell & 3) as usize / 2];
                    for class in 0..count {
                        slot[class] += f64::from(share[class]);
                    }
                }
            }
        }
        Classes { count, votes, people, evidence: f64::NEG_INFINITY }
    }

    /// Log chances as a table indexed by cell, the log weights of the classes, and what the chances' own distance from the prior costs.
    fn tables<const K: usize>(&self, prior: &Prior) -> (Vec<[f32; K]>, [f32; K], f64) {
        let mut table = vec![[0.0_f32; K]; self.votes.len() * 4];
        let mut cost = 0.0;
        for (column, votes) in self.votes.iter().enumerate() {
            let (a, b) = (prior.weight * (1.0 - prior.share[column]), prior.weight * prior.share[column]);
            let base = log_gamma(a + b) - log_gamma(a) - log_gamma(b);
            for class in 0..self.count {
                let (no, yes) = (votes[0][class], votes[1][class]);
                let all = digamma(a + b + no + yes);
                let (low, high) = (digamma(a + no) - all, digamma(b + yes) - all);
                table[column * 4][class] = low as f32;
                table[column * 4 + 2][class] = high as f32;
                let beta = log_gamma(a + b + no + yes) - log_gamma(a + no) - log_gamma(b + yes);
                cost += beta - base + no * low + yes * high;
            }
        }
        let total: f64 = self.people[..self.count].iter().sum();
        let mut weights = [0.0_f32; K];
        let all = digamma(total + self.count as f64);
        let mut mix = log_gamma(total + self.count as f64) - log_gamma(self.count as f64);
        for class in 0..self.count {
            let own = digamma(self.people[class] + 1.0) - all;
            weights[class] = own as f32;
            mix += -log_gamma(self.people[class] + 1.0) + self.people[class] * own;
        }
        (table, weights, cost + mix)
    }

    /// One round of EM; the evidence is that of the state before it.
    pub(crate) fn step(&self, source: &impl Source, prior: &Prior) -> Classes {
        if self.count <= SLOTS / 2 {
            self.round::<{ SLOTS / 2 }>(source, prior)
        } else {
            self.round::<SLOTS>(source, prior)
        }
    }

    /// One round of EM with room for `K` classes.
    fn round<const K: usize>(&self, source: &impl Source, prior: &Prior) -> Classes {
        let (table, weights, cost) = self.tables::<K>(prior);
        let mut next = Classes {
            count: self.count,
            votes: vec![[[0.0; SLOTS]; 2]; source.width()],
            people: [0.0; SLOTS],
            evidence: -cost,
        };
        let work = |grid: &Grid, range: Range<usize>, _: usize| {
            let mut votes = vec![[0.0_f32; K]; grid.width * 4];
            let (mut people, mut sum) = ([0.0_f64; SLOTS], 0.0_f64);
            for person in range {
                let row = grid.row(person);
                let (share, log) = membership(row, &table, &weights, self.count);
                sum += log;
                for (total, part) in people.iter_mut().zip(&share) {
                    *total += f64::from(*part);
                }
                for &cell in row {
                    for (total, part) in votes[cell as usize].iter_mut().zip(&share) {
                        *total += part;
                    }
                }
            }
            (votes, people, sum)
        };
        source.fold(work, |(votes, people, sum)| {
            for (column, to) in next.votes.iter_mut().enumerate() {
                for class in 0..self.count {
                    to[0][class] += f64::from(votes[column * 4][class]);
                    to[1][class] += f64::from(votes[column * 4 + 2][class]);
                }
            }
            for (total, part) in next.people.iter_mut().zip(&people) {
                *total += part;
            }
            next.evidence += sum;
        });
        next
    }

    /// Runs EM until the evidence rises by less than `least` a round, or for `rounds`.
    pub(crate) fn settled(mut self, grid: &Grid, prior: &Prior, (rounds, least): (usize, f64)) -> Classes {
        for _ in 0..rounds {
            let next = self.step(grid, prior);
            let rise = next.evidence - self.evidence;
            self = next;
            if rise.abs() < least {
                break;
            }
        }
        self
    }

    /// Everybody's membership.
    pub(crate) fn members(&self, grid: &Grid, prior: &Prior) -> Vec<[f32; SLOTS]> {
        let (table, weights, _) = self.tables::<SLOTS>(prior);
        let mut all = Vec::with_capacity(grid.people());
        let work = |grid: &Grid, range: Range<usize>, _: usize| {
            let member = |person| membership(grid.row(person), &table, &weights, self.count).0;
            range.map(member).collect::<Vec<_>>()
        };
        grid.fold(work, |part| all.extend(part));
        all
    }
}

/// One person's membership and the logarithm of her votes' likelihood.
fn membership<const K: usize>(
    row: &[u32],
    table: &[[f32; K]],
    weights: &[f32; K],
    count: usize,
) -> ([f32; K], f64) {
    let mut logs = *weights;
    for &cell in row {
        for (sum, part) in logs.iter_mut().zip(&table[cell as usize]) {
            *sum += part;
        }
    }
    let best = logs[..count].iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let (mut share, mut total) = ([0.0_f32; K], 0.0_f32);
    for class in 0..count {
        share[class] = (logs[class] - best).exp();
        total += share[class];
    }
    for part in &mut share {
        *part /= total;
    }
    (share, f64::from(best) + f64::from(total).ln())
}
