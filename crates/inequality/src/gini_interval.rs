//! Intervals for the Gini of independent rows, and the weighted Gini estimators that the literature compares.
//!
//! For a survey, take the design's error instead ([`crate::Sample::estimate`]). These are for data that are an independent sample,
//! and to reproduce what R `giniVarCI::igini` and `fgini` give. With G the plain Gini of n rows, the reported number is G·n/(n − 1) and
//! its variance is multiplied by the square of that factor.
//!
//! | interval | variance | critical values | source |
//! |---|---|---|---|
//! | [`Method::Jackknife`] | (n − 1)·mean (G₍ᵢ₎ − Ḡ)², rows left out one by one | normal | Ogwang 2000; Berger 2008 |
//! | [`Method::Linearised`] | influence values with mid-ranks in row order | normal | Langel & Tillé 2013 |
//! | [`Method::LinearisedInclusive`] | influence values with F(y) = share at or below y | normal | Berger 2008 |
//! | [`Method::Studentised`] | that of another method | quantiles of (G* − G)/se* over resamples | Biewen 2002; Davison & Hinkley 1997 |
//! | [`Method::EmpiricalLikelihood`] | as the inclusive one | where twice the scaled log-likelihood ratio meets χ²₁ | Qin, Rao & Wu 2010 |

use crate::numbers::is_positive;
use rayon::prelude::*;

use crate::distribution::normal_quantile;
use crate::replicate::mix;
use crate::{Error, brent};

/// How the variance and the interval are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Delete-one jackknife, normal interval.
    Jackknife,
    /// Linearisation of half the mean absolute difference over the mean, normal interval.
    Linearised,
    /// Linearisation with the inclusive distribution function, normal interval.
    LinearisedInclusive,
    /// A method's variance with the quantiles of a studentised bootstrap instead of normal ones.
    Studentised {
        /// Where the variance, and that of each resample, comes from.
        by: Base,
        /// How many resamples.
        draws: usize,
        /// The seed: the same seed gives the same limits.
        seed: u64,
    },
    /// Empirical likelihood; its limits are the first hundredths of a per cent inside the exact limits, as in the peer.
    EmpiricalLikelihood,
}

/// The variances that a studentised bootstrap can stand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// As [`Method::Jackknife`].
    Jackknife,
    /// As [`Method::Linearised`].
    Linearised,
    /// As [`Method::LinearisedInclusive`].
    LinearisedInclusive,
}

impl Base {
    fn variance(self, sorted: &[f64], gini: f64, total: f64, ranked: f64) -> f64 {
        match self {
            Self::Jackknife => jackknife(sorted, gini, total, ranked),
            Self::Linearised => linearised(sorted, gini, total),
            Self::LinearisedInclusive => inclusive(sorted, gini, total).0,
        }
    }
}

/// A Gini of independent rows with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GiniInterval {
    /// The Gini, corrected for the size of the sample.
    pub value: f64,
    /// The variance of it.
    pub variance: f64,
    /// The lower limit, at least 0.
    pub low: f64,
    /// The upper limit, at most 1.
    pub high: f64,
}

/// The step of the empirical likelihood's limits.
const STEP: f64 = 1e-4;

/// The interval of that level of the Gini of independent, equally weighted, non-negative incomes.
///
/// # Errors
///
/// [`Error::TooFewUnits`] with fewer than 3 incomes or 2 resamples; [`Error::NegativeIncome`]; [`Error::NonPositiveMean`];
/// [`Error::Parameter`] for a level outside 0 to 1.
pub fn gini_interval(incomes: &[f64], method: Method, level: f64) -> Result<GiniInterval, Error> {
    let n = incomes.len() as f64;
    if !(level > 0.0 && level < 1.0) {
        return Err(Error::Parameter { what: "the level", value: level, expected: "between 0 and 1" });
    }
    if incomes.len() < 3 {
        return Err(Error::TooFewUnits { what: "incomes", got: incomes.len() });
    }
    if let Some(row) = incomes.iter().position(|income| !income.is_finite()) {
        return Err(Error::NotFinite { what: "income", row, value: incomes[row] });
    }
    let rows = incomes.iter().filter(|income| **income < 0.0).count();
    if rows > 0 {
        return Err(Error::NegativeIncome { measure: "Gini".to_owned(), rows, weight: rows as f64 });
    }
    let mut sorted = incomes.to_vec();
    sorted.sort_by(f64::total_cmp);
    let total: f64 = sorted.iter().sum();
    if !is_positive(total) {
        return Err(Error::NonPositiveMean { measure: "Gini".to_owned(), mean: total / n });
    }
    let (gini, ranked) = plain(&sorted, total);
    let base = match method {
        Method::Jackknife => Base::Jackknife,
        Method::Linearised => Base::Linearised,
        Method::LinearisedInclusive | Method::EmpiricalLikelihood => Base::LinearisedInclusive,
        Method::Studentised { by, .. } => by,
    };
    let variance = base.variance(&sorted, gini, total, ranked);
    let (lift, se) = (n / (n - 1.0), variance.sqrt());
    let z = normal_quantile(0.5 + level / 2.0);
    let (low, high) = match method {
        Method::EmpiricalLikelihood => {
            let (low, high) = likelihood_limits(&sorted, gini, total, z * z);
            (lift * low, lift * high)
        }
        Method::Studentised { by, draws, seed } => {
            let (least, most) = studentised(&sorted, gini, (by, draws, seed), level)?;
            (lift * (gini - most * se), lift * (gini - least * se))
        }
        _ => (lift * (gini - z * se), lift * (gini + z * se)),
    };
    Ok(GiniInterval {
        value: gini * lift,
        variance: variance * lift * lift,
        low: low.max(0.0),
        high: high.min(1.0),
    })
}

/// The plain Gini, and Σ i·y of the sorted incomes.
fn plain(sorted: &[f64], total: f64) -> (f64, f64) {
    let n = sorted.len() as f64;
    let ranked: f64 = (1u32..).zip(sorted).map(|(i, y)| f64::from(i) * y).sum();
    (2.0 * ranked / (n * total) - (n + 1.0) / n, ranked)
}

/// The quantiles of (G* − G)/se* over resamples.
fn studentised(
    sorted: &[f64],
    gini: f64,
    (by, draws, seed): (Base, usize, u64),
    level: f64,
) -> Result<(f64, f64), Error> {
    if draws < 2 {
        return Err(Error::TooFewUnits { what: "resamples", got: draws });
    }
    let n = sorted.len();
    let one = |draw: usize| {
        let mut state = mix(seed ^ mix(draw as u64));
        let mut counts = vec![0u32; n];
        for _ in 0..n {
            state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            counts[((u128::from(mix(state)) * n as u128) >> 64) as usize] += 1;
        }
        let again: Vec<f64> = sorted
            .iter()
            .zip(&counts)
            .flat_map(|(&y, &count)| std::iter::repeat_n(y, count as usize))
            .collect();
        let total: f64 = again.iter().sum();
        let (other, ranked) = plain(&again, total);
        (other - gini) / by.variance(&again, other, total, ranked).sqrt()
    };
    let mut all: Vec<f64> = (0..draws).into_par_iter().map(one).filter(|t| t.is_finite()).collect();
    all.sort_by(f64::total_cmp);
    if all.len() < 2 {
        return Err(Error::TooFewUnits { what: "resamples with unequal incomes", got: all.len() });
    }
    let quantile = |p: f64| {
        let place = (all.len() - 1) as f64 * p;
        let low = place.floor() as usize;
        all[low] + (place - low as f64) * (all[(low + 1).min(all.len() - 1)] - all[low])
    };
    Ok((quantile(0.5 - level / 2.0), quantile(0.5 + level / 2.0)))
}

/// The variance of numbers divided by n − 1 and by n, as the variance of a mean.
fn spread(values: impl Iterator<Item = f64>, n: f64) -> f64 {
    let all: Vec<f64> = values.collect();
    let mean = all.iter().sum::<f64>() / n;
    all.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / n / (n - 1.0)
}

/// Ogwang's shortcut: each G without one row, from sums that are there already.
fn jackknife(sorted: &[f64], gini: f64, total: f64, ranked: f64) -> f64 {
    let n = sorted.len() as f64;
    let mut so_far = 0.0;
    let without = (1u32..).zip(sorted).map(|(i, &y)| {
        so_far += y;
        let moved = y * ranked / (total * n) + ranked / (n * (n - 1.0));
        let above = (total - so_far + f64::from(i) * y) / (n - 1.0);
        gini + 2.0 / (total - y) * (moved - above) - 1.0 / (n * (n - 1.0))
    });
    spread(without, n) * (n - 1.0) * (n - 1.0)
}

fn linearised(sorted: &[f64], gini: f64, total: f64) -> f64 {
    let n = sorted.len() as f64;
    let (mean, mut so_far) = (total / n, 0.0);
    let values = (1u32..).zip(sorted).map(|(i, &y)| {
        so_far += y;
        let rank = f64::from(i);
        (2.0 * (rank * y - so_far) / n + mean - y - gini * (mean + y)) / mean
    });
    spread(values, n)
}

/// The variance with the inclusive distribution function, and the share at or below each income.
fn inclusive(sorted: &[f64], gini: f64, total: f64) -> (f64, Vec<f64>) {
    let n = sorted.len() as f64;
    let mean = total / n;
    let (mut below, mut at_most) = (0.0, 0usize);
    let mut shares = Vec::with_capacity(sorted.len());
    let mut values = Vec::with_capacity(sorted.len());
    for tied in sorted.chunk_by(|a, b| a == b) {
        at_most += tied.len();
        let share = at_most as f64 / n;
        let at_least = total - below;
        for &y in tied {
            shares.push(share);
            values.push((2.0 * y * share - (gini + 1.0) * (y + mean) + 2.0 * at_least / n) / mean);
        }
        below += tied.iter().sum::<f64>();
    }
    (spread(values.into_iter(), n), shares)
}

/// The grid points just inside the limits of the scaled empirical likelihood.
fn likelihood_limits(sorted: &[f64], gini: f64, total: f64, critical: f64) -> (f64, f64) {
    let n = sorted.len() as f64;
    let (variance, shares) = inclusive(sorted, gini, total);
    let own = (2.0f64, gini + 1.0);
    let spread_of_score =
        spread(sorted.iter().zip(&shares).map(|(y, share)| own.0 * y * share - own.1 * y), n) * n;
    let scale = spread_of_score / (variance * n * (total / n) * (total / n));
    let outside = |theta: f64| match log_ratio(sorted, &shares, theta) {
        Some(ratio) => 2.0 * ratio - critical / scale > 0.0,
        None => true,
    };
    let (mut low, mut high) = ((gini - 0.05).max(0.0), (gini + 0.05).min(1.0));
    while low > 0.0 {
        low -= 0.01;
        if low <= 0.0 || outside(low) {
            break;
        }
    }
    while high < 1.0 {
        high += 0.01;
        if high >= 1.0 || outside(high) {
            break;
        }
    }
    while low < high && outside(low) {
        low += STEP;
    }
    while low < high && outside(high) {
        high -= STEP;
    }
    (low, high)
}

/// Σ ln(1 + λ·u) with u = (2F − 1)y − θy and λ such that Σ u/(1 + λu) = 0; none where no such λ is allowed.
fn log_ratio(sorted: &[f64], shares: &[f64], theta: f64) -> Option<f64> {
    let u: Vec<f64> = sorted.iter().zip(shares).map(|(y, share)| (2.0 * share - 1.0 - theta) * y).collect();
    let least = u.iter().copied().fold(f64::INFINITY, f64::min);
    let most = u.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if !(least < 0.0 && most > 0.0) {
        return None;
    }
    let (from, to) = (-1.0 / most, -1.0 / least);
    let inside = (to - from) * 1e-12;
    let score = |lambda: f64| u.iter().map(|u| u / (1.0 + lambda * u)).sum::<f64>();
    let lambda = brent::root(score, from + inside, to - inside, (to - from) * 1e-14)?;
    Some(u.iter().map(|u| (1.0 + lambda * u).ln()).sum())
}

/// Berger and Gedik-Balay's (2020) weighted Gini: 1 − Σ w·v/Σ w·y, v the mean of the lesser of two incomes over all others.
///
/// It is not the mid-rank Gini: each person is compared with the others only. On the 200 schools of R `api` it is 0.350464 against
/// 0.349126. The same as R `giniVarCI::fgini(method = 4)`; methods 1, 2, 3 and 5 are all the mid-rank Gini, [`crate::Measure::Gini`].
///
/// # Errors
///
/// [`Error::Length`], [`Error::TooFewUnits`], [`Error::NonPositiveMean`].
pub fn gini_of_others(incomes: &[f64], weights: &[f64]) -> Result<f64, Error> {
    if weights.len() != incomes.len() {
        return Err(Error::Length { what: "the weights", expected: incomes.len(), got: weights.len() });
    }
    let mut order: Vec<usize> = (0..incomes.len()).filter(|&row| weights[row] > 0.0).collect();
    if order.len() < 2 {
        return Err(Error::TooFewUnits { what: "incomes", got: order.len() });
    }
    order.sort_by(|&a, &b| incomes[a].total_cmp(&incomes[b]));
    let people: f64 = weights.iter().sum();
    let total: f64 = incomes.iter().zip(weights).map(|(y, w)| y * w).sum();
    if !is_positive(total) {
        return Err(Error::NonPositiveMean { measure: "Gini".to_owned(), mean: total / people });
    }
    let (mut below, mut earned, mut lesser) = (0.0, 0.0, 0.0);
    for &row in &order {
        let (weight, income) = (weights[row], incomes[row]);
        let above = people - below - weight;
        lesser += weight * (earned + income * above) / (people - weight);
        below += weight;
        earned += weight * income;
    }
    Ok(1.0 - lesser / total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_interval_holds_its_gini_and_the_variances_agree() {
        let incomes: Vec<f64> = (1..400).map(|i| (f64::from(i * 37 % 401) / 100.0).exp()).collect();
        let methods = [
            Method::Jackknife,
            Method::Linearised,
            Method::LinearisedInclusive,
            Method::EmpiricalLikelihood,
            Method::Studentised { by: Base::Jackknife, draws: 200, seed: 1 },
        ];
        let all: Vec<GiniInterval> =
            methods.iter().map(|&m| gini_interval(&incomes, m, 0.95).unwrap()).collect();
        for each in &all {
            assert!(each.low < each.value && each.value < each.high);
            assert!((each.variance / all[0].variance - 1.0).abs() < 0.05);
        }
    }

    #[test]
    fn the_jackknife_shortcut_is_the_jackknife() {
        let incomes = [1.0, 4.0, 2.0, 8.0, 5.0, 7.0, 3.0];
        let gini = |values: &[f64]| {
            let n = values.len() as f64;
            let pairs: f64 = values.iter().flat_map(|a| values.iter().map(move |b| (a - b).abs())).sum();
            pairs / (2.0 * n * values.iter().sum::<f64>())
        };
        let without: Vec<f64> = (0..7)
            .map(|i| {
                let mut rest = incomes.to_vec();
                rest.remove(i);
                gini(&rest)
            })
            .collect();
        let mean = without.iter().sum::<f64>() / 7.0;
        let variance =
            6.0 / 7.0 * without.iter().map(|g| (g - mean) * (g - mean)).sum::<f64>() * (7.0f64 / 6.0).powi(2);
        let ours = gini_interval(&incomes, Method::Jackknife, 0.95).unwrap().variance;
        assert!((ours / variance - 1.0).abs() < 1e-9, "{ours} {variance}");
    }
}
