//! Measures by group, as domains of one design, and ratios of two columns.

use inequality::{Conventions, Cross, Factor, Line, Measure, Negatives};

use crate::Arm;
use crate::case::{Answer, Answered, Case, Refused};
use crate::direct::{conventions, strict};
use crate::world::World;

pub const ARMS: &[(&[&str], Arm)] = &[
    (&["gini_by", "gini_midrank_by"], |case, world| by(case, world, conventions(case), Measure::Gini)),
    (&["mean_by"], |case, world| by(case, world, conventions(case), Measure::Mean)),
    (&["qsr_by"], |case, world| by(case, world, strict(conventions(case)), Measure::S80S20)),
    (&["arpr_by"], |case, world| {
        by(case, world, conventions(case), Measure::Fgt { alpha: 0.0, line: Line::OfMedian(0.6) })
    }),
    (&["total_by"], |case, world| by(case, world, conventions(case), Measure::Total)),
    (&["median_by"], |case, world| by(case, world, conventions(case), Measure::Quantile(0.5))),
    (&["theil_by"], |case, world| by(case, world, conventions(case), Measure::THEIL)),
    (&["mld_by"], |case, world| by(case, world, conventions(case), Measure::MLD)),
    (&["hoover_by"], |case, world| by(case, world, conventions(case), Measure::Hoover)),
    (&["zenga_by"], |case, world| by(case, world, conventions(case), Measure::Zenga)),
    (&["ratio", "mean_ratio_male", "mean_ratio_female", "mean_ratio"], ratio),
];

/// A measure in every group of a case, with the national line and the whole design.
fn by(case: &Case, world: &World, rules: Conventions, measure: Measure) -> Answered {
    let setting = world.setting(case)?;
    let group = case.text("group").ok_or_else(|| Refused::Unknown("no group".to_owned()))?;
    let factors = setting.table.factors(group)?;
    let cross = Cross::of(&factors.iter().collect::<Vec<&Factor>>())?;
    let rules = Conventions { negatives: Negatives::Keep, ..rules };
    let partly = case.value.as_object().is_some_and(|map| map.values().any(serde_json::Value::is_null));
    // Where the peer has numbers for some groups only, rows without an income spoil only their own groups.
    let sample = match setting.sample(rules) {
        Err(Refused::Typed(inequality::Error::MissingIncome { .. })) if partly => {
            setting.sample(Conventions { missing: inequality::Missing::Drop, ..rules })?
        }
        other => other?,
    };
    let mut answer = Answer::default();
    for (index, (cell, domain)) in sample.domains(&cross)?.into_iter().enumerate() {
        let spoilt =
            setting.income.missing().iter().any(|&row| cross.codes()[row as usize] as usize == index);
        if spoilt {
            continue;
        }
        let name = cell.labels.join(".");
        if !case.wants_se() {
            answer.put(&name, domain.values(&[measure])?[0], None);
        } else {
            let found = domain.estimate(&[measure])?;
            answer.put(&name, found[measure].value, Some(found[measure].se));
        }
    }
    Ok(answer.times(case.percent()))
}

/// The ratio of the totals of two columns, `a/b`.
fn ratio(case: &Case, world: &World) -> Answered {
    let table = world.table(&case.dataset)?;
    let (above, below) = case
        .variable
        .split_once('/')
        .ok_or_else(|| Refused::Unknown(format!("a ratio {}", case.variable)))?;
    let design = world.design(case)?;
    let columns = [table.variable(above)?, table.variable(below)?];
    let rules = Conventions { negatives: Negatives::Keep, ..Conventions::default() };
    let incomes =
        [inequality::Income::with_missing(&columns[0])?, inequality::Income::with_missing(&columns[1])?];
    let samples = [
        inequality::Sample::with(&incomes[0], &design, rules)?,
        inequality::Sample::with(&incomes[1], &design, rules)?,
    ];
    let totals = [samples[0].values(&[Measure::Total])?[0], samples[1].values(&[Measure::Total])?[0]];
    let value = totals[0] / totals[1];
    if design.is_replicated() {
        return Err(Refused::Unknown("a ratio with replicates".to_owned()));
    }
    let (a, b) = (incomes[0].values(), incomes[1].values());
    let influence: Vec<f64> = a.iter().zip(b).map(|(a, b)| (a - value * b) / totals[1]).collect();
    Ok(Answer::with_se(value, design.covariance_of(&[&influence])?.se(0)))
}
