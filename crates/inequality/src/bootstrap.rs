//! The Poisson bootstrap: every unit counts as often as a Poisson draw with mean one says, in sorted order, without a sort again.
//!
//! The draw of a replicate for a unit is a function of the seed, the replicate and the unit, so that replicates can be made on any thread,
//! in any order, and any part of one can be made again. Four replicates go through the incomes together. Within strata the draws are
//! scaled to the number of units, as a multinomial bootstrap would have it.

use rayon::prelude::*;

use crate::design::Kind;
use crate::estimate::{Covariance, Estimate, Estimates};
use crate::replicate::mix;
use crate::sample::Sample;
use crate::sorted::Sorted;
use crate::{Conventions, Error, Measure, TailRule};

/// How many replicates go through the incomes together.
const LANES: usize = 4;

/// How many rows make a block, whose cumulated sums are kept so that a quantile is found without a second pass.
const BLOCK: usize = 4096;

/// Replicates of several measures.
#[derive(Clone, Debug, PartialEq)]
pub struct Bootstrap {
    measures: Vec<Measure>,
    values: Vec<f64>,
    replicates: Vec<f64>,
}

impl Bootstrap {
    /// The measures.
    #[must_use]
    pub fn measures(&self) -> &[Measure] {
        &self.measures
    }

    /// The estimates with the weights as they are.
    #[must_use]
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// How many replicates there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.replicates.len() / self.measures.len().max(1)
    }

    /// Whether there are none; a `Bootstrap` always has some.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.replicates.is_empty()
    }

    /// The replicates of a measure, in their order; none for a measure that was not asked for.
    #[must_use]
    pub fn replicates(&self, measure: Measure) -> Vec<f64> {
        let at = self.measures.iter().position(|known| *known == measure);
        at.map(|at| self.replicates.iter().skip(at).step_by(self.measures.len()).copied().collect())
            .unwrap_or_default()
    }

    /// The covariance of the replicates about their mean.
    #[must_use]
    pub fn covariance(&self) -> Covariance {
        let (width, count) = (self.measures.len(), self.len());
        let mean: Vec<f64> = (0..width)
            .map(|j| self.replicates.iter().skip(j).step_by(width).sum::<f64>() / count as f64)
            .collect();
        let mut all = vec![0.0; width * width];
        for replicate in self.replicates.chunks_exact(width) {
            for i in 0..width {
                for j in 0..width {
                    all[i * width + j] += (replicate[i] - mean[i]) * (replicate[j] - mean[j]);
                }
            }
        }
        all.iter_mut().for_each(|each| *each /= count as f64 - 1.0);
        Covariance::new(width, all)
    }

    /// The interval between two percentiles of the replicates, for example of level 0.95.
    ///
    /// # Errors
    ///
    /// [`Error::Parameter`] for a level outside 0 to 1; [`Error::Empty`] for a measure that was not asked for.
    pub fn percentile(&self, measure: Measure, level: f64) -> Result<(f64, f64), Error> {
        if !(level > 0.0 && level < 1.0) {
            return Err(Error::Parameter { what: "the level", value: level, expected: "between 0 and 1" });
        }
        let mut all = self.replicates(measure);
        if all.is_empty() {
            return Err(Error::Empty { what: "the list of replicates of this measure" });
        }
        all.sort_unstable_by(f64::total_cmp);
        let at = |p: f64| {
            let place = p * (all.len() - 1) as f64;
            let (low, part) = (place.floor() as usize, place.fract());
            all[low] + part * (all[(low + 1).min(all.len() - 1)] - all[low])
        };
        Ok((at((1.0 - level) / 2.0), at(f64::midpoint(1.0, level))))
    }
}

impl Sample<'_> {
    /// Replicates of several measures by the Poisson bootstrap over primary units.
    ///
    /// # Errors
    ///
    /// What the measures refuse; [`Error::TooFewUnits`] with fewer than 2 replicates or units in a stratum ([`Error::LonelyPsu`]);
    /// [`Error::DesignMismatch`] for a design with replicate weights; [`Error::Replicate`] when a measure fails in a replicate.
    pub fn bootstrap(&self, measures: &[Measure], replicates: usize, seed: u64) -> Result<Bootstrap, Error> {
        if replicates < 2 {
            return Err(Error::TooFewUnits { what: "replicates", got: replicates });
        }
        let values = self.values(measures)?;
        let Kind::Taylor(taylor) = self.design().kind() else {
            return Err(Error::DesignMismatch { what: "it has replicate weights already".to_owned() });
        };
        let plain = taylor.rows_are_units()
            && taylor.strata() == 1
            && measures.iter().all(|m| fused(*m, self.conventions()));
        let groups = replicates.div_ceil(LANES);
        let mut all: Vec<f64> = if plain {
            let rows = Rows::new(self.sorted());
            let each = |group: usize| rows.group(measures, mix(seed ^ mix(group as u64)));
            (0..groups).into_par_iter().flat_map_iter(each).collect()
        } else {
            let plan = taylor.plan()?;
            let one = |replicate: usize| {
                let weights = plan.poisson(
                    mix(seed ^ mix(replicate as u64)),
                    |row| self.design().weight(row),
                    self.income().len(),
                );
                let again = self.reweighted(&weights).and_then(|sample| sample.values(measures));
                again.map_err(|source| Error::Replicate { replicate, source: Box::new(source) })
            };
            (0..replicates).into_par_iter().map(one).collect::<Result<Vec<_>, _>>()?.concat()
        };
        all.truncate(replicates * measures.len());
        Ok(Bootstrap { measures: measures.to_vec(), values, replicates: all })
    }

    /// Values with the errors of a Poisson bootstrap in place of linearised ones.
    ///
    /// # Errors
    ///
    /// As [`Sample::bootstrap`].
    pub fn estimate_by_bootstrap(
        &self,
        measures: &[Measure],
        replicates: usize,
        seed: u64,
    ) -> Result<Estimates, Error> {
        let found = self.bootstrap(measures, replicates, seed)?;
        let covariance = found.covariance();
        let df = self.design().df().min(replicates as f64 - 1.0);
        let all = measures.iter().zip(&found.values).enumerate().map(|(at, (&measure, &value))| Estimate {
            measure,
            value,
            se: covariance.se(at),
            df,
            n: self.rows().len(),
        });
        Ok(Estimates { all: all.collect(), covariance, notes: self.noted() })
    }
}

/// Whether a measure is made of the sums that go along with the draws.
fn fused(measure: Measure, rules: Conventions) -> bool {
    let ours = rules
        == Conventions {
            negatives: rules.negatives,
            zeros: rules.zeros,
            missing: rules.missing,
            ..Conventions::default()
        };
    let shares = rules.tail == TailRule::Fractional;
    ours && match measure {
        Measure::Mean | Measure::Gini => true,
        Measure::GE(alpha) => alpha == 0.0 || alpha == 1.0,
        Measure::Lorenz(_)
        | Measure::TopShare(_)
        | Measure::BottomShare(_)
        | Measure::Between(..)
        | Measure::Palma
        | Measure::ShareRatio(..) => shares,
        _ => false,
    }
}

/// Incomes and weights of rows in ascending order, with y·ln y and ln y.
struct Rows {
    y: Vec<f64>,
    w: Vec<f64>,
    log: Vec<f64>,
    counts: Vec<u8>,
}

/// Cumulated sums of four replicates.
#[derive(Clone, Copy, Default)]
struct Sums {
    weight: [f64; LANES],
    money: [f64; LANES],
    squares: [f64; LANES],
    entropy: [f64; LANES],
    logs: [f64; LANES],
}

impl Rows {
    fn new(sorted: &Sorted) -> Self {
        let rows = sorted.rows.len();
        let (mut y, mut w) = (Vec::with_capacity(rows), Vec::with_capacity(rows));
        for (point, place) in sorted.places() {
            y.push(sorted.y[point]);
            w.push(sorted.weight_at(place));
        }
        let log = y.par_iter().map(|y| if *y > 0.0 { y.ln() } else { 0.0 }).collect();
        Self { y, w, log, counts: poisson_table() }
    }

    /// Four counts of a row.
    #[inline]
    fn draw(&self, stream: u64, row: usize) -> [f64; LANES] {
        let bits = mix(stream.wrapping_add((row as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15)));
        std::array::from_fn(|lane| f64::from(self.counts[(bits >> (16 * lane)) as usize & 0xFFFF]))
    }

    /// Adds a block of rows.
    fn add<const LOGS: bool>(&self, stream: u64, rows: std::ops::Range<usize>, sums: &mut Sums) {
        let mut s = *sums;
        let start = rows.start;
        let log = &self.log[rows.clone()];
        for (at, ((&y, &w), &log)) in self.y[rows.clone()].iter().zip(&self.w[rows]).zip(log).enumerate() {
            let counts = self.draw(stream, start + at);
            let entropy = y * log;
            for (lane, count) in counts.into_iter().enumerate() {
                let weight = w * count;
                let money = weight * y;
                s.squares[lane] += money * (s.weight[lane] + s.weight[lane] + weight);
                s.weight[lane] += weight;
                s.money[lane] += money;
                if LOGS {
                    s.entropy[lane] += weight * entropy;
                    s.logs[lane] += weight * log;
                }
            }
        }
        *sums = s;
    }

    /// The values of all measures in four replicates, one replicate after the other.
    fn group(&self, measures: &[Measure], stream: u64) -> Vec<f64> {
        let logs = measures.iter().any(|measure| matches!(measure, Measure::GE(_)));
        let rows = self.y.len();
        let mut below = Vec::with_capacity(rows.div_ceil(BLOCK) + 1);
        let mut sums = Sums::default();
        for start in (0..rows).step_by(BLOCK) {
            below.push((sums.weight, sums.money));
            let block = start..(start + BLOCK).min(rows);
            if logs {
                self.add::<true>(stream, block, &mut sums);
            } else {
                self.add::<false>(stream, block, &mut sums);
            }
        }
        (0..LANES)
            .flat_map(|lane| {
                let curve = |p: f64| self.lorenz(stream, &below, &sums, (lane, p));
                measures.iter().map(|&measure| value(measure, &sums, lane, &curve)).collect::<Vec<f64>>()
            })
            .collect()
    }

    /// The Lorenz curve of a replicate at p, by making again the block in which p lies.
    fn lorenz(
        &self,
        stream: u64,
        below: &[([f64; LANES], [f64; LANES])],
        sums: &Sums,
        (lane, p): (usize, f64),
    ) -> f64 {
        let (target, total) = (p * sums.weight[lane], sums.money[lane]);
        let block = below.partition_point(|(weight, _)| weight[lane] < target).saturating_sub(1);
        let (mut weight, mut money) = (below[block].0[lane], below[block].1[lane]);
        for row in block * BLOCK..self.y.len() {
            let own = self.w[row] * self.draw(stream, row)[lane];
            if weight + own >= target {
                return (money + (target - weight) * self.y[row]) / total;
            }
            weight += own;
            money += own * self.y[row];
        }
        1.0
    }
}

/// A measure from the sums of a replicate.
fn value(measure: Measure, sums: &Sums, lane: usize, curve: &dyn Fn(f64) -> f64) -> f64 {
    let (weight, money) = (sums.weight[lane], sums.money[lane]);
    match measure {
        Measure::Mean => money / weight,
        Measure::Gini => sums.squares[lane] / (weight * money) - 1.0,
        Measure::GE(0.0) => (money / weight).ln() - sums.logs[lane] / weight,
        Measure::GE(_) => sums.entropy[lane] / money - (money / weight).ln(),
        Measure::Lorenz(p) | Measure::BottomShare(p) => curve(p),
        Measure::TopShare(q) => 1.0 - curve(1.0 - q),
        Measure::Between(a, b) => curve(b) - curve(a),
        Measure::Palma => (1.0 - curve(0.9)) / curve(0.4),
        Measure::ShareRatio(a, b) => (1.0 - curve(b)) / curve(a),
        _ => f64::NAN,
    }
}

/// The Poisson count of mean one for every number of 16 bits: its distribution is right to 2^-17.
pub(crate) fn poisson_table() -> Vec<u8> {
    let mut table = Vec::with_capacity(1 << 16);
    let (mut term, mut sum) = ((-1f64).exp(), 0.0);
    for count in 0u8..=12 {
        sum += term;
        let end = if count == 12 { 65536 } else { (sum * 65536.0).round() as usize };
        table.resize(end.max(table.len()), count);
        term /= f64::from(count) + 1.0;
    }
    table
}
