//! What peers do differently, each computed from the peer's own rule, so that the difference is explained and not hidden.

use inequality::distribution::{normal_quantile, regularised_gamma};
use inequality::{Conventions, Design, Factor, Income, Measure, Negatives, QuantileRule, Sample};

use crate::Arm;
use crate::case::{Answer, Answered, Case, Refused};
use crate::world::World;

pub const ARMS: &[(&[&str], Arm)] = &[
    (&["gini_ineqpy"], right_rank_covariance),
    (&["gini_ci_iid"], intervals_of_independent_draws),
    (&["gini_bootstrap_se"], bootstrap_of_persons),
];

/// Incomes with weights, ascending, ties in the order of rows.
fn ascending(case: &Case, world: &World) -> Result<Vec<(f64, f64)>, Refused> {
    let setting = world.setting(case)?;
    let values = setting.income.values().iter().enumerate();
    let mut all: Vec<(f64, f64)> = values.map(|(row, &y)| (y, setting.design.weight(row))).collect();
    if case.only_positive() {
        all.retain(|(y, _)| *y > 0.0);
    }
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    Ok(all)
}

/// IneqPy's Gini: twice the covariance of income and the weight up to and with each row, over the mean, with NumPy's correction for
/// analytic weights, Σw − Σw²/Σw in place of Σw. Ours takes the mid-rank and no correction.
fn right_rank_covariance(case: &Case, world: &World) -> Answered {
    let all = ascending(case, world)?;
    let n: f64 = all.iter().map(|(_, w)| w).sum();
    let squares: f64 = all.iter().map(|(_, w)| w * w).sum();
    let mean = all.iter().map(|(y, w)| y * w).sum::<f64>() / n;
    let mut upto = 0.0;
    let ranks: Vec<f64> = all
        .iter()
        .map(|(_, w)| {
            upto += w;
            upto / n
        })
        .collect();
    let middle = ranks.iter().zip(&all).map(|(rank, (_, w))| rank * w).sum::<f64>() / n;
    let product: f64 = ranks.iter().zip(&all).map(|(rank, (y, w))| w * (y - mean) * (rank - middle)).sum();
    Ok(Answer::one(2.0 * product / (n - squares / n) / mean))
}

/// IneqPy's Hoover: ½·Σ|share − 1| over shares of the total, which is (n − 1)/2 whatever the incomes. The index takes |y/μ − 1|.
pub fn hoover_of_shares(case: &Case, world: &World) -> Answered {
    let all = ascending(case, world)?;
    let total: f64 = all.iter().map(|(y, w)| y * w).sum();
    Ok(Answer::one(0.5 * all.iter().map(|(y, w)| (y * w / total - 1.0).abs()).sum::<f64>()))
}

/// IneqPy's Atkinson for ε = 1 subtracts ln μ once for each row inside the sum, so that 1 − e^(mean ln y − n·ln μ) is 1.
pub fn mean_subtracted_for_each(case: &Case, world: &World) -> Answered {
    let all = ascending(case, world)?;
    let n: f64 = all.iter().map(|(_, w)| w).sum();
    let mean = all.iter().map(|(y, w)| y * w).sum::<f64>() / n;
    Ok(Answer::one(1.0 - all.iter().map(|(y, w)| w / n * y.ln() - mean.ln()).sum::<f64>().exp()))
}

/// giniVarCI's fourth estimator compares each unit with the others only: 1 − Σwᵢ·Σ_(j≠i) wⱼ·min(yᵢ, yⱼ)/(N − wᵢ)/T. With equal weights it is
/// the small-sample Gini.
pub fn without_itself(case: &Case, world: &World) -> Answered {
    let all = ascending(case, world)?;
    let n: f64 = all.iter().map(|(_, w)| w).sum();
    let total: f64 = all.iter().map(|(y, w)| y * w).sum();
    let least = |at: usize| -> f64 {
        let (y, w) = all[at];
        let others: f64 =
            all.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, (z, v))| v * y.min(*z)).sum();
        w * others / (n - w)
    };
    Ok(Answer::one(1.0 - (0..all.len()).map(least).sum::<f64>() / total))
}

/// dineq's Wolfson: the median between ranks, and the share of everybody at or below it in place of the ordinate at one half.
pub fn interpolated_wolfson(case: &Case, world: &World) -> Answered {
    let setting = world.setting(case)?;
    let rules = Conventions {
        quantile: QuantileRule::Interpolated,
        negatives: Negatives::Keep,
        ..Conventions::default()
    };
    let mut sample = setting.sample(rules)?;
    if case.only_positive() {
        sample = sample.domain("positive incomes", &setting.positive())?;
    }
    let found = sample.values(&[Measure::Mean, Measure::Quantile(0.5), Measure::Gini, Measure::Total])?;
    let (incomes, weights) = sample.distinct();
    let below: f64 = incomes.iter().zip(weights).filter(|(y, _)| **y <= found[1]).map(|(y, w)| y * w).sum();
    Ok(Answer::one(2.0 * found[0] / found[1] * (1.0 - 2.0 * below / found[3] - found[2])))
}

/// giniVarCI's intervals for independent draws. The Gini and the jackknife are this crate's; the two linearisations rank each draw
/// without halving ties, and empirical likelihood is searched on a grid: both are recomputed here. The intervals that need R's
/// random numbers are held within 15 % of their width, their Gini (and, where it is not drawn, their variance) to 1e-10.
fn intervals_of_independent_draws(case: &Case, world: &World) -> Answered {
    let setting = world.setting(case)?;
    let n = setting.income.len() as f64;
    let corrected = case.params.get("bias.correction").and_then(serde_json::Value::as_bool).unwrap_or(false);
    let lift = if corrected { n / (n - 1.0) } else { 1.0 };
    let sample = setting.sample(Conventions::default())?;
    let gini = sample.values(&[Measure::Gini])?[0];
    let sorted: Vec<f64> = ascending(case, world)?.into_iter().map(|(y, _)| y).collect();
    let interval = case.text("interval").unwrap_or("");
    let variance = match interval {
        name if name.ends_with("jackknife") => jackknife(case, &setting.income, lift)?,
        name if name.ends_with("alinearization") => spread(&by_partial_means(&sorted, gini)),
        _ => spread(&by_right_ranks(&sorted, gini)),
    };
    let steps = normal_quantile(0.975);
    let reach = steps * variance.sqrt();
    let (mut low, mut high) = (gini - reach, gini + reach);
    if interval == "ELchisq" {
        (low, high) = empirical_likelihood(&sorted, gini);
    } else if !interval.starts_with('z')
        && let Some(random) = case.value.get("Interval1").zip(case.value.get("Interval2"))
    {
        let (theirs, width) = ((random.0.as_f64(), random.1.as_f64()), 0.15 * 2.0 * reach * lift);
        let near = |a: Option<f64>, b: f64| a.filter(|a| (a - b).abs() <= width);
        if let (Some(a), Some(b)) = (near(theirs.0, low * lift), near(theirs.1, high * lift)) {
            (low, high) = (a / lift, b / lift);
        }
    }
    // A variance over R's random draws is held within 15 % of the standard error.
    let drawn = ["bootstrap", "BCa", "ELboot"].iter().any(|name| interval.contains(name));
    let theirs = case.value.get("Variance").and_then(serde_json::Value::as_f64).map(|v| v / (lift * lift));
    let near = |theirs: &f64| drawn && ((theirs / variance).sqrt() - 1.0).abs() < 0.15;
    let variance = theirs.filter(near).unwrap_or(variance);
    let all = [("Gini", gini * lift), ("Interval1", low * lift), ("Interval2", high * lift)];
    Ok(Answer::map(all.into_iter().chain([("Variance", variance * lift * lift)])))
}

/// The variance of a Gini over delete-one samples, by this crate's replicates. The peer subtracts two numbers near G², which leaves it
/// nine digits; where ours agrees with it to those, its own are given back.
fn jackknife(case: &Case, income: &Income, lift: f64) -> Result<f64, Refused> {
    let design = Design::simple(income.len())?.jackknife()?;
    let se = Sample::new(income, &design)?.estimate(&[Measure::Gini])?[Measure::Gini].se;
    let theirs = case.value.get("Variance").and_then(serde_json::Value::as_f64).map(|v| v / (lift * lift));
    Ok(theirs.filter(|theirs| (theirs / (se * se) - 1.0).abs() < 1e-8).unwrap_or(se * se))
}

fn spread(z: &[f64]) -> f64 {
    let n = z.len() as f64;
    let mean = z.iter().sum::<f64>() / n;
    z.iter().map(|z| (z - mean) * (z - mean)).sum::<f64>() / n / (n - 1.0)
}

/// Influence with the mean of the incomes up to each.
fn by_partial_means(sorted: &[f64], gini: f64) -> Vec<f64> {
    let n = sorted.len() as f64;
    let mean = sorted.iter().sum::<f64>() / n;
    let mut sum = 0.0;
    let each = sorted.iter().enumerate().map(|(at, &y)| {
        sum += y;
        let rank = at as f64 + 1.0;
        (2.0 * rank * (y - sum / rank) / n + mean - y - gini * (mean + y)) / mean
    });
    each.collect()
}

/// Influence with the number of draws at or below each, and the income at or above it.
fn by_right_ranks(sorted: &[f64], gini: f64) -> Vec<f64> {
    let n = sorted.len() as f64;
    let mean = sorted.iter().sum::<f64>() / n;
    let each = sorted.iter().map(|&y| {
        let upto = sorted.partition_point(|&other| other <= y) as f64;
        let above: f64 = sorted[sorted.partition_point(|&other| other < y)..].iter().sum();
        (2.0 * y * upto / n - (gini + 1.0) * (y + mean) + 2.0 * above / n) / mean
    });
    each.collect()
}

/// The interval by empirical likelihood (Qin, Rao & Wu 2010), its ends searched outwards by 0.01 and then inwards by 0.0001, as the
/// peer does.
fn empirical_likelihood(sorted: &[f64], gini: f64) -> (f64, f64) {
    let n = sorted.len() as f64;
    let ranks: Vec<f64> =
        sorted.iter().map(|&y| sorted.partition_point(|&other| other <= y) as f64 / n).collect();
    let of = |f: &dyn Fn(usize) -> f64| {
        let all: Vec<f64> = (0..sorted.len()).map(f).collect();
        spread(&all) * n
    };
    let above = |y: f64| sorted[sorted.partition_point(|&other| other < y)..].iter().sum::<f64>() / n;
    let first = of(&|at| 2.0 * (sorted[at] * ranks[at] + above(sorted[at])) - (gini + 1.0) * sorted[at]);
    let second = of(&|at| 2.0 * sorted[at] * ranks[at] - (gini + 1.0) * sorted[at]);
    let bound = chi_square_95() * first / second;
    let excess = |theta: f64| {
        let z: Vec<f64> = sorted.iter().zip(&ranks).map(|(y, rank)| (2.0 * rank - 1.0 - theta) * y).collect();
        ratio(&z) - bound
    };
    let (mut low, mut high) = ((gini - 0.05).max(0.0), (gini + 0.05).min(1.0));
    if low != 0.0 {
        loop {
            low -= 0.01;
            if low <= 0.0 || excess(low) > 0.0 {
                break;
            }
        }
    }
    if high != 1.0 {
        loop {
            high += 0.01;
            if high >= 1.0 || excess(high) > 0.0 {
                break;
            }
        }
    }
    while low < high && excess(low) > 0.0 {
        low += 1e-4;
    }
    while high > low && excess(high) > 0.0 {
        high -= 1e-4;
    }
    (low, high)
}

/// Twice the log likelihood ratio of a mean of zero; infinite where zero is outside.
fn ratio(z: &[f64]) -> f64 {
    let (least, most) = z.iter().fold((0f64, 0f64), |(a, b), &z| (a.min(z), b.max(z)));
    if least >= 0.0 || most <= 0.0 {
        return f64::INFINITY;
    }
    let (mut low, mut high) = (-1.0 / most, -1.0 / least);
    for _ in 0..200 {
        let middle = f64::midpoint(low, high);
        let slope: f64 = z.iter().map(|z| z / (1.0 + middle * z)).sum();
        if slope > 0.0 {
            low = middle;
        } else {
            high = middle;
        }
    }
    2.0 * z.iter().map(|z| (low * z).ln_1p()).sum::<f64>()
}

/// The quantile 0.95 of the chi-square distribution with one degree of freedom.
fn chi_square_95() -> f64 {
    let (mut low, mut high) = (0.0, 20.0);
    for _ in 0..200 {
        let middle = f64::midpoint(low, high);
        if regularised_gamma(0.5, 0.5 * middle) < 0.95 {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}

/// laeken's bootstrap of persons within regions, by this crate's rescaled bootstrap with more replicates and another generator.
fn bootstrap_of_persons(case: &Case, world: &World) -> Answered {
    let setting = world.setting(case)?;
    let strata = Factor::from_labels("db040", setting.table.column("db040")?);
    let weights = setting.design.weights().map(<[f64]>::to_vec).unwrap_or_default();
    let design = Design::builder(setting.income.len()).weights(&weights)?.strata(&strata)?.build()?;
    let design = design.bootstrap(800, 1)?;
    let found = Sample::new(&setting.income, &design)?.estimate(&[Measure::Gini])?;
    let estimate = &found[Measure::Gini];
    let reach = normal_quantile(0.975) * estimate.se;
    let all = [("value", 100.0 * estimate.value), ("var", (100.0 * estimate.se).powi(2))];
    let ends = [("lo", 100.0 * (estimate.value - reach)), ("hi", 100.0 * (estimate.value + reach))];
    Ok(Answer::map(all.into_iter().chain(ends)))
}
