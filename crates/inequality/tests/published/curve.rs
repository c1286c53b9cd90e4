//! Quantiles, the Lorenz curve, shares and their ratios.

use inequality::{Bandwidth, Conventions, Estimate, Measure, Negatives, QuantileError, TailRule, Ties};

use crate::Arm;
use crate::case::{Answer, Answered, Case, Refused};
use crate::direct::{conventions, one, several, strict, with};
use crate::world::World;

pub const ARMS: &[(&[&str], Arm)] = &[
    (&["quantile", "weighted_quantile_laeken"], |case, world| {
        let p =
            case.either(0, &["parameter", "p"]).ok_or_else(|| Refused::Unknown("no quantile".to_owned()))?;
        one(case, world, Measure::Quantile(p))
    }),
    (&["quantiles_left_inverse"], |case, world| by_name(case, world, conventions(case), Measure::Quantile)),
    (&["quantiles_survey"], |case, world| {
        let rules = Conventions { quantile_error: QuantileError::Woodruff, ..conventions(case) };
        by_name(case, world, rules, Measure::Quantile)
    }),
    (&["median"], |case, world| one(case, world, Measure::Quantile(0.5))),
    (
        &["p90p10", "p90p50", "p50p10", "p75p25", "p80p20", "p95p5", "p99p50", "p80p50", "p50p20"],
        |case, world| one(case, world, ratio(&case.measure)?),
    ),
    (&["percentile_ratios"], |case, world| {
        let names = case.names();
        let named: Result<Vec<_>, Refused> =
            names.iter().map(|name| Ok((name.as_str(), ratio(name)?))).collect();
        several(case, world, conventions(case), &named?)
    }),
    (&["lorenz", "lorenz_fractional", "lorenz_weighted"], |case, world| {
        by_name(case, world, conventions(case), Measure::Lorenz)
    }),
    (&["lorenz_shares", "shares_fractional"], |case, world| {
        shares(case, world, Conventions { tail: TailRule::Fractional, ..conventions(case) })
    }),
    (&["shares_strictly_above"], |case, world| shares(case, world, strict(conventions(case)))),
    (&["top_share_ge_quantile"], |case, world| {
        let rules = Conventions { tail: TailRule::AtOrAbove, ties: Ties::ByRow, ..conventions(case) };
        by_name(case, world, rules, |p| Measure::TopShare(1.0 - p))
    }),
    (&["isq"], |case, world| {
        let percent = case.nth(0).ok_or_else(|| Refused::Unknown("no quantile".to_owned()))?;
        with(case, world, strict(conventions(case)), Measure::BottomTotal(percent / 100.0))
    }),
    (&["qsr"], |case, world| tails(case, world, 20.0, 80.0)),
    (&["qsr_palma"], |case, world| tails(case, world, 40.0, 90.0)),
    (&["palma_fractional"], |case, world| one(case, world, Measure::Palma)),
    (&["s80s20_fractional"], |case, world| one(case, world, Measure::S80S20)),
    (&["rmir"], older_to_younger),
];

/// The share above one quantile over the share up to another, in per cent of the people.
fn tails(case: &Case, world: &World, low: f64, high: f64) -> Answered {
    let (low, high) = (case.nth(0).unwrap_or(low), case.nth(1).unwrap_or(high));
    let negatives = Conventions { negatives: Negatives::Keep, ..strict(conventions(case)) };
    with(case, world, negatives, Measure::ShareRatio(low / 100.0, high / 100.0))
}

/// A measure for each name that is a number.
fn by_name(case: &Case, world: &World, rules: Conventions, measure: impl Fn(f64) -> Measure) -> Answered {
    let names = case.names();
    let named: Result<Vec<_>, Refused> = names
        .iter()
        .map(|name| {
            let p = name.parse().map_err(|_| Refused::Unknown(format!("a share {name}")))?;
            Ok((name.as_str(), measure(p)))
        })
        .collect();
    several(case, world, rules, &named?)
}

/// `p90p10` and the like.
fn ratio(name: &str) -> Result<Measure, Refused> {
    let parts: Option<(f64, f64)> = name.strip_prefix('p').and_then(|rest| {
        let (a, b) = rest.split_once('p')?;
        Some((a.parse().ok()?, b.parse().ok()?))
    });
    let (a, b) = parts.ok_or_else(|| Refused::Unknown(format!("a ratio {name}")))?;
    Ok(Measure::QuantileRatio(a / 100.0, b / 100.0))
}

/// Shares by their names: `top10`, `bottom50`, `middle50_40_90`.
fn shares(case: &Case, world: &World, rules: Conventions) -> Answered {
    let names = case.names();
    let measure = |name: &str| -> Option<Measure> {
        if let Some(percent) = name.strip_prefix("top") {
            return Some(Measure::TopShare(percent.parse::<f64>().ok()? / 100.0));
        }
        if let Some(percent) = name.strip_prefix("bottom") {
            return Some(Measure::BottomShare(percent.parse::<f64>().ok()? / 100.0));
        }
        let bounds: Vec<f64> = name.split('_').skip(1).map(str::parse).collect::<Result<_, _>>().ok()?;
        (bounds.len() == 2).then(|| Measure::Between(bounds[0] / 100.0, bounds[1] / 100.0))
    };
    let named: Result<Vec<_>, Refused> = names
        .iter()
        .map(|name| {
            Ok((name.as_str(), measure(name).ok_or_else(|| Refused::Unknown(format!("a share {name}")))?))
        })
        .collect();
    several(case, world, rules, &named?)
}

/// The median of those of an age and older over the median of the younger.
fn older_to_younger(case: &Case, world: &World) -> Answered {
    let setting = world.setting(case)?;
    let limit = case.number("age").ok_or_else(|| Refused::Unknown("no age".to_owned()))?;
    let ages: Vec<f64> = if setting.table.has("age") {
        setting.table.full("age")?
    } else {
        // Age groups by their lower ends; the limit has to be one of them.
        let lower =
            |text: &String| text.trim_start_matches('(').split(['-', '+', ',']).next()?.parse::<f64>().ok();
        let all: Option<Vec<f64>> = setting.table.column("agec")?.iter().map(lower).collect();
        all.ok_or_else(|| Refused::Unknown("age groups".to_owned()))?
    };
    let sample =
        setting.sample(Conventions { bandwidth: Bandwidth::WholePopulation, ..conventions(case) })?;
    let older: Vec<bool> = ages.iter().map(|age| *age >= limit).collect();
    let younger: Vec<bool> = older.iter().map(|older| !older).collect();
    let (old, young) = (sample.domain("older", &older)?, sample.domain("younger", &younger)?);
    let median = Measure::Quantile(0.5);
    let values = [old.values(&[median])?[0], young.values(&[median])?[0]];
    let ratio = values[0] / values[1];
    if setting.design.is_replicated() {
        let covariance = sample.replicated(&[ratio], |again| {
            let of = |member: &[bool]| {
                Ok::<_, inequality::Error>(again.domain("age", member)?.values(&[median])?[0])
            };
            Ok(vec![of(&older)? / of(&younger)?])
        })?;
        return Ok(Answer::with_se(ratio, covariance.se(0)));
    }
    let influences = [old.influence(median)?, young.influence(median)?];
    let both: Vec<f64> =
        influences[0].iter().zip(&influences[1]).map(|(a, b)| (a - ratio * b) / values[1]).collect();
    let estimate = Estimate {
        measure: median,
        value: ratio,
        se: setting.design.covariance_of(&[&both])?.se(0),
        df: setting.design.df(),
        n: sample.rows().len(),
    };
    Ok(Answer::from(&estimate))
}
