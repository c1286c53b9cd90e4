//! Measures of one distribution.

use inequality::{
    Compat, Conventions, Line, Measure, Missing, Negatives, PovertyRule, RichnessKind, TailRule, Ties, Zeros,
};

use crate::Arm;
use crate::case::{Answer, Answered, Case, Refused};
use crate::deviations;
use crate::world::World;

pub const ARMS: &[(&[&str], Arm)] = &[
    (&["mean", "total"], |case, world| {
        one(case, world, if case.measure == "mean" { Measure::Mean } else { Measure::Total })
    }),
    (&["gini", "gini_with_negatives"], gini_of_the_engine),
    (&["gini_midrank", "gini_unweighted", "gini_trapezoid"], mid_rank),
    (&["gini_kish_corrected", "gini_small_sample"], |case, world| one(case, world, Measure::GiniSmallSample)),
    (&["gini_negatives_rsv"], |case, world| {
        with(
            case,
            world,
            Conventions { negatives: Negatives::Normalised, ..Conventions::default() },
            Measure::Gini,
        )
    }),
    (&["gini_weight_scale_invariance"], scaled_weights),
    (&["extended_gini"], |case, world| one(case, world, Measure::SGini(first(case)?))),
    (&["gei", "ge_positive", "ge_keep_zeros"], |case, world| one(case, world, Measure::GE(first(case)?))),
    (&["variance"], |case, world| one(case, world, Measure::Variance)),
    (&["rosenbluth"], |case, world| {
        // R ineq's Rosenbluth is 1/(n(1 − G)).
        let n = world.setting(case)?.income.len() as f64;
        let mut answer = one(case, world, Measure::Gini)?;
        answer.values.iter_mut().for_each(|(_, gini)| *gini = 1.0 / (n * (1.0 - *gini)));
        Ok(answer)
    }),
    (&["theil_t", "theil"], |case, world| one(case, world, Measure::THEIL)),
    (&["mld", "theil_l"], |case, world| one(case, world, Measure::MLD)),
    (&["jdiv"], |case, world| one(case, world, Measure::JDivergence)),
    (&["atkinson", "atkinson_positive", "atkinson_keep_zeros"], |case, world| match first(case)? {
        1.0 if case.engine.starts_with("IneqPy") => deviations::mean_subtracted_for_each(case, world),
        epsilon => one(case, world, Measure::Atkinson(epsilon)),
    }),
    (&["ede_atkinson"], |case, world| one(case, world, Measure::Ede(first(case)?))),
    (&["sen_welfare"], |case, world| one(case, world, Measure::SenWelfare)),
    (&["hoover"], |case, world| {
        if case.engine.starts_with("IneqPy") {
            deviations::hoover_of_shares(case, world)
        } else {
            one(case, world, Measure::Hoover)
        }
    }),
    (&["kolm"], |case, world| match case.number("alpha_times_mean") {
        Some(c) => one(case, world, Measure::KolmRelative(c)),
        None => one(case, world, Measure::Kolm(first(case)?)),
    }),
    (&["zenga"], |case, world| one(case, world, Measure::Zenga)),
    (&["wolfson"], wolfson),
    (&["cv"], |case, world| one(case, world, Measure::Cv)),
    (&["log_variance"], |case, world| one(case, world, Measure::LogVariance)),
    (&["herfindahl"], |case, world| one(case, world, Measure::Herfindahl)),
    (&["lorenz_asymmetry"], |case, world| one(case, world, Measure::LorenzAsymmetry)),
    (&["fgt_abs", "fgt_relq", "fgt_relm", "fgt_60median", "fgt_ineq"], fgt),
    (&["arpt", "arpr"], at_risk),
    (&["poormed"], |case, world| one(case, world, Measure::PoorMedian(Line::OfMedian(0.6)))),
    (&["rmpg"], |case, world| one(case, world, Measure::MedianGap(Line::OfMedian(0.6)))),
    (&["watts_abs", "watts", "watts_relq", "watts_relm"], watts),
    (&["sen", "sst"], sen),
    (&["richness"], richness),
];

/// The conventions of the engine that a case comes from.
pub fn conventions(case: &Case) -> Conventions {
    let ours = Conventions { negatives: Negatives::Keep, ..Conventions::default() };
    match case.engine.as_str() {
        engine if engine.contains("convey") => Compat::Convey.into(),
        engine if engine.contains("laeken") => Compat::Laeken.into(),
        // R ineq, IC2, dineq and PySAL leave out zeros where a logarithm meets them.
        engine if ["R ineq", "R dineq", "PySAL"].iter().any(|name| engine.starts_with(name)) => {
            match case.measure.as_str() {
                "theil_t" | "mld" | "gei" => Conventions { zeros: Zeros::Drop, ..ours },
                "lorenz_asymmetry" => Conventions { ties: Ties::ByRow, ..ours },
                _ => ours,
            }
        }
        _ => ours,
    }
}

/// A measure in the conventions of the engine, with its error where the case has a design.
pub fn one(case: &Case, world: &World, measure: Measure) -> Answered {
    with(case, world, conventions(case), measure)
}

/// A measure in given conventions.
pub fn with(case: &Case, world: &World, rules: Conventions, measure: Measure) -> Answered {
    Ok(several(case, world, rules, &[("", measure)])?.times(case.percent()))
}

/// Measures by name in given conventions, over everybody or over positive incomes where the case says so.
pub fn several(case: &Case, world: &World, rules: Conventions, named: &[(&str, Measure)]) -> Answered {
    let setting = world.setting(case)?;
    let positive = case.only_positive();
    // R's subset to positive incomes leaves out the missing ones as well, but a national line still needs them.
    let national = named
        .iter()
        .any(|(_, measure)| matches!(measure, Measure::Watts(line) if !matches!(line, Line::Absolute(_))));
    let rules = if positive && !national { Conventions { missing: Missing::Drop, ..rules } } else { rules };
    let mut sample = setting.sample(rules)?;
    if positive {
        sample = sample.domain("positive incomes", &setting.positive())?;
    }
    let measures: Vec<Measure> = named.iter().map(|(_, measure)| *measure).collect();
    if !case.wants_se() {
        let values = sample.values(&measures)?;
        return Ok(Answer::map(named.iter().zip(values).map(|((name, _), value)| (*name, value))));
    }
    let found = sample.estimate(&measures)?;
    Ok(Answer::named(
        named.iter().zip(found.all()).map(|((name, _), each)| (*name, each.value, Some(each.se))),
    ))
}

/// The first parameter, or the one named for it.
fn first(case: &Case) -> Result<f64, Refused> {
    let names = ["parameter", "epsilon", "alpha", "eps", "nu"];
    case.either(0, &names).ok_or_else(|| Refused::Unknown(format!("parameters {}", case.params)))
}

fn gini_of_the_engine(case: &Case, world: &World) -> Answered {
    one(case, world, Measure::Gini)
}

/// The mid-rank Gini, with our error. Of giniVarCI's five estimators the fourth is another one.
fn mid_rank(case: &Case, world: &World) -> Answered {
    let rules = Conventions { negatives: Negatives::Keep, ..Conventions::default() };
    if case.number("method") == Some(4.0) {
        return deviations::without_itself(case, world);
    }
    with(case, world, rules, Measure::Gini)
}

/// Weights times a number must give the same Gini.
fn scaled_weights(case: &Case, world: &World) -> Answered {
    let setting = world.setting(case)?;
    let by = case.number("scale").ok_or_else(|| Refused::Unknown("no scale".to_owned()))?;
    let weights: Vec<f64> = (0..setting.income.len()).map(|row| setting.design.weight(row) * by).collect();
    let rules = Conventions { negatives: Negatives::Keep, ..Conventions::default() };
    let sample = setting.sample(rules)?.reweighted(&weights)?;
    Ok(Answer::one(sample.values(&[Measure::Gini])?[0]))
}

/// PySAL's Wolfson is half of dineq's; both take the share of those at or below an interpolated median.
fn wolfson(case: &Case, world: &World) -> Answered {
    match case.engine.as_str() {
        engine if engine.starts_with("PySAL") => {
            Ok(deviations::interpolated_wolfson(case, world)?.times(0.5))
        }
        engine if engine.starts_with("R dineq") => deviations::interpolated_wolfson(case, world),
        _ => one(case, world, Measure::Wolfson),
    }
}

fn fgt(case: &Case, world: &World) -> Answered {
    let mut rules = conventions(case);
    let (alpha, line) = match case.measure.as_str() {
        "fgt_abs" => match (case.nth(0), case.nth(1)) {
            (Some(alpha), Some(line)) => (alpha, Line::Absolute(line)),
            // The peer was given no line, because the income it was made of is missing: the income decides.
            (Some(alpha), None) => (alpha, Line::OfMedian(0.6)),
            _ => return Err(Refused::Unknown(format!("parameters {}", case.params))),
        },
        "fgt_relq" => (first(case)?, Line::OfMedian(0.6)),
        "fgt_relm" => (first(case)?, Line::OfMean(0.6)),
        "fgt_ineq" => {
            let line = case.number("k").ok_or_else(|| Refused::Unknown("no line".to_owned()))?;
            (first(case)? - 1.0, Line::Absolute(line))
        }
        _ => {
            if case.number("strict") == Some(0.0) {
                rules.poverty = PovertyRule::AtOrBelow;
            }
            (first(case)?, Line::OfMedian(0.6))
        }
    };
    with(case, world, rules, Measure::Fgt { alpha, line })
}

fn at_risk(case: &Case, world: &World) -> Answered {
    let measure = |share: f64| {
        let p = case.either(0, &["order", "quantile"]).unwrap_or(0.5);
        let line = Line::OfQuantile { p, share };
        if case.measure == "arpt" { Measure::PovertyLine(line) } else { Measure::Fgt { alpha: 0.0, line } }
    };
    if !case.names().is_empty() {
        let names = case.names();
        let named: Vec<(&str, Measure)> =
            names.iter().map(|name| (name.as_str(), measure(name.parse().unwrap_or(f64::NAN)))).collect();
        return Ok(several(case, world, conventions(case), &named)?.times(case.percent()));
    }
    one(case, world, measure(case.either(1, &["percent", "p"]).unwrap_or(0.6)))
}

fn watts(case: &Case, world: &World) -> Answered {
    let line = match case.measure.as_str() {
        "watts_relq" => Line::OfMedian(0.6),
        "watts_relm" => Line::OfMean(0.6),
        _ => match case.either(0, &["parameter", "line"]) {
            Some(line) => Line::Absolute(line),
            None => Line::OfMedian(0.6),
        },
    };
    one(case, world, Measure::Watts(line))
}

fn sen(case: &Case, world: &World) -> Answered {
    let line =
        case.either(0, &["line", "parameter", "k"]).ok_or_else(|| Refused::Unknown("no line".to_owned()))?;
    let line = Line::Absolute(line);
    one(case, world, if case.measure == "sen" { Measure::Sen(line) } else { Measure::Sst(line) })
}

fn richness(case: &Case, world: &World) -> Answered {
    let kind = match case.text("type") {
        Some("Cha") => RichnessKind::Chakravarty,
        Some("FGTT1") => RichnessKind::Concave,
        Some("FGTT2") => RichnessKind::Convex,
        other => return Err(Refused::Unknown(format!("a richness {other:?}"))),
    };
    let number = |name: &str| case.number(name).ok_or_else(|| Refused::Unknown(format!("no {name}")));
    let line = Line::Absolute(number("abs_thresh")?);
    one(case, world, Measure::Richness { kind, g: number("g")?, line })
}

/// Tails that leave the person at the quantile to the lower side.
pub fn strict(rules: Conventions) -> Conventions {
    Conventions { tail: TailRule::StrictlyAbove, ..rules }
}
