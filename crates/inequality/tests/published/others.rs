//! Concentration, contrasts, deprivation in many things, gaps in means, influence regressions, tails and intervals.

use inequality::alkire_foster::{AlkireFoster, Indicator};
use inequality::concentration::{Correction, concentration, regression};
use inequality::gini_interval::{Base, Method, gini_interval, gini_of_others};
use inequality::linear::{Predictors, least_squares};
use inequality::oaxaca::{Oaxaca, Reference};
use inequality::rif::{gini_inclusive, quantile_binned, squares};
use inequality::tail::{Estimator, Precision, Tail, van_kerm_threshold};
use inequality::{Compat, Design, Income, Measure, Sample, Ties};
use serde_json::Value;

use crate::Arm;
use crate::case::{Answer, Answered, Case, Refused};
use crate::parts::setting;
use crate::world::{Table, World};

pub const ARMS: &[(&[&str], Arm)] = &[
    (&["concentration_index", "erreygers_index", "wagstaff_index"], concentrated),
    (&["gini_contrast"], gini_contrast),
    (&["gender_pay_gap"], pay_gap),
    (&["alkire_foster_H", "alkire_foster_A", "alkire_foster_M0"], alkire_foster),
    (&["group_means", "oaxaca_threefold", "oaxaca_twofold"], oaxaca),
    (&["rif_moments"], rif_moments),
    (&["rif_regression"], rif_regression),
    (&["pareto_scale_vankerm"], van_kerm),
    (
        &[
            "pareto_theta_thetaHill",
            "pareto_theta_thetaISE",
            "pareto_theta_thetaPDC",
            "pareto_theta_thetaWML",
            "pareto_theta_thetaQQ",
            "pareto_theta_thetaLS",
            "pareto_theta_thetaMoment",
            "pareto_theta_thetaTM",
        ],
        pareto,
    ),
    (&["gini_finite_population_methods"], gini_methods),
];

fn unknown(what: &str) -> Refused {
    Refused::Unknown(what.to_owned())
}

/// The outcome, what ranks it, and the weights a case names (or those of its call).
fn concentrated(case: &Case, world: &World) -> Answered {
    let table = world.table(&case.dataset)?;
    let rank = table.full(case.text("rank").ok_or_else(|| unknown("the ranking variable"))?)?;
    let outcome = table.full(&case.variable)?;
    let weights = match case.text("weights") {
        Some(name) if name != "none" => table.full(name)?,
        _ => vec![1.0; outcome.len()],
    };
    let weights = positive_ranks(case, &rank, weights);
    let least = outcome.iter().copied().fold(f64::INFINITY, f64::min);
    let most = outcome.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let correction = match (case.measure.as_str(), case.text("type").unwrap_or("CI")) {
        ("erreygers_index", _) => Correction::Erreygers { low: 0.0, high: 1.0 },
        ("wagstaff_index", _) | (_, "CIw") => Correction::Wagstaff { low: 0.0, high: 1.0 },
        (_, "CIc") => Correction::Erreygers { low: least, high: most },
        (_, "CIg") => Correction::Generalised,
        (_, "CI") => Correction::None,
        (_, other) => return Err(unknown(other)),
    };
    if case.engine.contains("rineq") && case.text("type") == Some("CIw") {
        // The peer divides by 1 − mean whatever the bounds of the outcome, which we refuse outside 0 to 1.
        let people: f64 = weights.iter().sum();
        let mean = outcome.iter().zip(&weights).map(|(h, w)| h * w).sum::<f64>() / people;
        let (value, se) = regression(&outcome, &rank, &weights, Correction::None)?;
        return Ok(Answer::with_se(value / (1.0 - mean), se / (1.0 - mean).abs()));
    }
    if case.engine.contains("rineq") {
        let (value, se) = regression(&outcome, &rank, &weights, correction)?;
        return Ok(Answer::with_se(value, se));
    }
    let ties = if case.engine.contains("IC2") { Ties::ByRow } else { Ties::Merged };
    Ok(Answer::one(concentration(&outcome, &rank, &weights, ties, correction)?.value))
}

/// The study computed its values on the Philippine families from those with an income (one has none).
fn positive_ranks(case: &Case, rank: &[f64], mut weights: Vec<f64>) -> Vec<f64> {
    if case.dataset == "Ilocos" {
        weights
            .iter_mut()
            .zip(rank)
            .for_each(|(weight, income)| *weight *= f64::from(u8::from(*income > 0.0)));
    }
    weights
}

/// Who is female and who is male.
fn genders(table: &Table) -> Result<(Vec<bool>, Vec<bool>), Refused> {
    let name = ["gender", "rb090", "sex"].into_iter().find(|name| table.has(name));
    let column = table.column(name.ok_or_else(|| unknown("a column of genders"))?)?;
    let of = |label: &str| column.iter().map(|text| text == label).collect();
    Ok((of("female"), of("male")))
}

fn gini_contrast(case: &Case, world: &World) -> Answered {
    let setting = setting(case, world)?;
    let (women, men) = genders(&setting.table)?;
    let found = setting.sample(Compat::Convey)?.contrast(Measure::Gini, &women, &men)?.difference;
    Ok(Answer::with_se(found.value, found.se))
}

fn pay_gap(case: &Case, world: &World) -> Answered {
    let setting = setting(case, world)?;
    let (women, men) = genders(&setting.table)?;
    let found = setting.sample(Compat::Convey)?.contrast(Measure::Mean, &women, &men)?;
    let gap = found.gap.ok_or_else(|| unknown("a mean of zero"))?;
    Ok(Answer::with_se(gap.value, gap.se).times(case.percent()))
}

/// The indicators of a case with nested equal weights: `d1={a,b}, d2={c}`, or `poor_q1..poor_q6, equal weights`.
fn indicators(text: &str, table: &Table) -> Result<Vec<(String, f64, Vec<bool>)>, Refused> {
    let list = text.split(';').next().unwrap_or_default();
    let dimensions: Vec<Vec<String>> = if list.contains('{') {
        let inside = list.split('{').skip(1).filter_map(|rest| rest.split('}').next());
        inside.map(|inner| inner.split(',').map(|name| name.trim().to_owned()).collect()).collect()
    } else {
        let range = list.split(',').next().unwrap_or_default();
        let (first, last) = range.split_once("..").ok_or_else(|| unknown(range))?;
        let stem = first.trim_end_matches(|c: char| c.is_ascii_digit());
        let number = |name: &str| name.trim_start_matches(stem).parse::<usize>().map_err(|_| unknown(name));
        vec![(number(first)?..=number(last)?).map(|at| format!("{stem}{at}")).collect()]
    };
    let mut all = Vec::new();
    for dimension in &dimensions {
        let weight = 1.0 / (dimensions.len() * dimension.len()) as f64;
        for name in dimension {
            let column = if table.has(name) { name.clone() } else { format!("d_{name}") };
            let deprived = table.full(&column)?.into_iter().map(|value| value == 1.0).collect();
            all.push((name.clone(), weight, deprived));
        }
    }
    Ok(all)
}

fn alkire_foster(case: &Case, world: &World) -> Answered {
    let table = world.table(&case.dataset)?;
    let design = world.design(case)?;
    let all = indicators(case.text("indicators").unwrap_or_default(), &table)?;
    let list: Vec<Indicator> =
        all.iter().map(|(name, weight, who)| (name.as_str(), *weight, who.as_slice())).collect();
    let cutoff = case.number("k").ok_or_else(|| unknown("the cutoff"))? / 100.0;
    let mut weights: Vec<f64> = (0..table.rows()).map(|row| design.weight(row)).collect();
    let mut keep = |column: &str, label: &str| -> Result<(), Refused> {
        let labels = table.column(column)?;
        weights.iter_mut().zip(labels).for_each(|(weight, own)| *weight *= f64::from(u8::from(own == label)));
        Ok(())
    };
    if let Some(time) = case.number("t") {
        keep("t", &time.to_string())?;
    }
    match (case.text("over").unwrap_or("nat"), case.text("subgroup").unwrap_or("all")) {
        ("nat", _) | (_, "all" | "nat") => {}
        (over, group) => keep(over, group)?,
    }
    let found = AlkireFoster::new(&list, cutoff)?.measure(&weights)?;
    let (value, influence) = match case.measure.as_str() {
        "alkire_foster_H" => (found.headcount, &found.headcount_influence),
        "alkire_foster_A" => (found.intensity, &found.intensity_influence),
        _ => (found.adjusted, &found.adjusted_influence),
    };
    let mut answer = Answer::one(value);
    if !case.se.is_null() {
        answer.ses = vec![(String::new(), design.covariance_of(&[influence])?.se(0))];
    }
    if case.engine.contains("mpitbR") && case.measure == "alkire_foster_M0" && case.number("t") > Some(1.0) {
        // In later periods the peer's M0 differs from its own H times its own A in the ninth digit (its H, A and all its errors agree
        // with ours to the last); ours is H·A.
        answer.loose = vec![(String::new(), 2e-8)];
    }
    Ok(answer)
}

/// The regressions of the two data sets; the formula of the second is in the note of its cases, that of the first is the peer's example.
fn predictors_of(table: &Table) -> &'static [&'static str] {
    if table.has("schooling") {
        &["age", "schooling"]
    } else {
        &["age", "female", "LTHS", "some.college", "college", "advanced.degree"]
    }
}

fn oaxaca(case: &Case, world: &World) -> Answered {
    let table = world.table(&case.dataset)?;
    let outcome = table.variable(&case.variable)?;
    let group = case.text("group").unwrap_or(if table.has("schooling") { "female" } else { "foreign.born" });
    let in_b: Vec<Option<bool>> = if table.has(group) {
        table.numbers(group)?.into_iter().map(|value| value.map(|value| value == 1.0)).collect()
    } else {
        genders(&table)?.0.into_iter().map(Some).collect()
    };
    let mut columns = Vec::new();
    for name in predictors_of(&table).iter().filter(|name| **name != group) {
        columns.push((*name, table.numbers(name)?));
    }
    let adult = |row: usize| match case.number("min_age") {
        Some(age) => table.numbers("age").ok().and_then(|ages| ages[row]).is_some_and(|own| own >= age),
        None => true,
    };
    let rows: Vec<usize> = (0..table.rows())
        .filter(|&row| outcome[row].is_some() && in_b[row].is_some())
        .filter(|&row| columns.iter().all(|column| column.1[row].is_some()))
        .filter(|&row| adult(row))
        .collect();
    let y: Vec<f64> = rows.iter().filter_map(|&row| outcome[row]).collect();
    let in_a: Vec<bool> = rows.iter().map(|&row| in_b[row] == Some(false)).collect();
    let mut predictors = Predictors::constant(rows.len());
    for (name, values) in &columns {
        predictors =
            predictors.with(name, &rows.iter().filter_map(|&row| values[row]).collect::<Vec<_>>())?;
    }
    let weights = vec![1.0; y.len()];
    let fitted = Oaxaca::new(&y, &predictors, &in_a, &weights)?;
    match case.measure.as_str() {
        "group_means" => {
            let (a, b, gap) = fitted.means();
            Ok(Answer::map([("y.A", a), ("y.B", b), ("y.diff", gap)]))
        }
        "oaxaca_threefold" => {
            let three = fitted.threefold();
            Ok(Answer::map([
                ("coef(endowments)", three.endowments.total),
                ("coef(coefficients)", three.coefficients.total),
                ("coef(interaction)", three.interaction.total),
            ]))
        }
        _ => twofold(case, &fitted),
    }
}

/// Each row of the peer's table by its label: a weight of group A's coefficients, or −1 and −2 for pooled ones.
fn twofold(case: &Case, fitted: &Oaxaca) -> Answered {
    let share = format!("{:.4}", fitted.share_of_a());
    let mut answer = Answer::default();
    for name in case.value.as_object().into_iter().flat_map(serde_json::Map::keys) {
        let (part, label) = name.split_once("_w").ok_or_else(|| unknown(name))?;
        let weight: f64 = label.parse().map_err(|_| unknown(name))?;
        let reference = if weight == -1.0 {
            Reference::Pooled
        } else if weight == -2.0 {
            Reference::PooledWithGroup
        } else if format!("{weight:.4}") == share {
            Reference::ShareOfA
        } else {
            Reference::Weight(weight)
        };
        let two = fitted.twofold(reference)?;
        let total = if part == "explained" { two.explained.total } else { two.unexplained.total };
        answer.put(name, total, None);
    }
    Ok(answer)
}

/// The recentred influences of a case as R dineq has them.
fn influences(case: &Case, world: &World) -> Result<(Vec<f64>, Vec<f64>), Refused> {
    let table = world.table(&case.dataset)?;
    let (income, weights) = (table.full(&case.variable)?, world.weights(case)?);
    let weights = weights.unwrap_or_else(|| vec![1.0; income.len()]);
    let values = match case.text("method").unwrap_or_default() {
        "gini" => gini_inclusive(&income, &weights)?,
        "variance" => squares(&income, &weights)?,
        "quantile" => quantile_binned(&income, &weights, case.number("q").unwrap_or(0.5))?,
        other => return Err(unknown(other)),
    };
    Ok((values, weights))
}

fn rif_moments(case: &Case, world: &World) -> Answered {
    let (values, weights) = influences(case, world)?;
    let n = values.len() as f64;
    let people: f64 = weights.iter().sum();
    let mean = values.iter().sum::<f64>() / n;
    let square: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
    Ok(Answer::map([
        ("wmean", values.iter().zip(&weights).map(|(v, w)| v * w).sum::<f64>() / people),
        ("sd", (square / (n - 1.0)).sqrt()),
        ("first", values[0]),
        ("last", values[values.len() - 1]),
    ]))
}

/// The peer's coefficients were recorded as an empty list; named ones are compared as R names them, the level behind the variable.
fn rif_regression(case: &Case, world: &World) -> Answered {
    let table = world.table(&case.dataset)?;
    let (values, weights) = influences(case, world)?;
    let formula = case.text("formula").unwrap_or_default();
    let (_, right) = formula.split_once('~').ok_or_else(|| unknown(formula))?;
    let mut predictors = Predictors::constant(values.len());
    let mut names = vec!["(Intercept)".to_owned()];
    for term in right.split('+').map(str::trim) {
        match table.full(term) {
            Ok(numbers) => {
                predictors = predictors.with(term, &numbers)?;
                names.push(term.to_owned());
            }
            Err(_) => {
                let factor = table.factors(term)?.remove(0);
                predictors = predictors.with_factor(&factor)?;
                names.extend(
                    (1..factor.levels() as u32).map(|level| format!("{term}{}", factor.label(level))),
                );
            }
        }
    }
    let fit = least_squares(&values, &predictors, &weights)?;
    if fit.coefficients.iter().any(|value| !value.is_finite()) {
        return Err(unknown("a coefficient that is no number"));
    }
    let mut answer = Answer::map(names.iter().cloned().zip(fit.coefficients.iter().copied()));
    if let Value::Array(list) = &case.value {
        answer.values =
            list.iter().zip(&fit.coefficients).enumerate().map(|(at, (_, v))| (at.to_string(), *v)).collect();
    }
    Ok(answer)
}

/// One person of each household of the Austrian survey, with its weight.
fn households(case: &Case, world: &World) -> Result<(Vec<f64>, Vec<f64>), Refused> {
    let table = world.table(case.dataset.split('(').next().unwrap_or_default())?;
    let (income, ids) = (table.full(&case.variable)?, table.column("db030")?);
    let weights = table.full("rb050")?;
    let mut seen = std::collections::HashSet::new();
    let first: Vec<usize> = (0..ids.len()).filter(|&row| seen.insert(&ids[row])).collect();
    Ok((first.iter().map(|&row| income[row]).collect(), first.iter().map(|&row| weights[row]).collect()))
}

fn van_kerm(case: &Case, world: &World) -> Answered {
    let (income, weights) = households(case, world)?;
    let income = Income::from_slice(&income)?;
    let design = Design::builder(income.len()).weights(&weights)?.build()?;
    let sample = Sample::with(&income, &design, Compat::Laeken)?;
    let found = sample.values(&[Measure::Mean, Measure::Quantile(0.97), Measure::Quantile(0.98)])?;
    Ok(Answer::one(van_kerm_threshold(found[0], found[1], found[2])))
}

fn pareto(case: &Case, world: &World) -> Answered {
    let (income, weights) = households(case, world)?;
    let tail = match (case.number("x0"), case.number("k")) {
        (Some(threshold), _) => Tail::above(&income, Some(&weights), threshold)?,
        (None, Some(count)) => Tail::highest(&income, count as usize)?,
        (None, None) => return Err(unknown("the threshold")),
    };
    let estimator = match case.measure.trim_start_matches("pareto_theta_theta") {
        "Hill" => Estimator::Hill,
        "ISE" => Estimator::IntegratedSquaredError,
        "PDC" => Estimator::PartialDensity,
        "WML" => Estimator::WeightedLikelihood { residual: 2.5 },
        "QQ" => Estimator::QuantileQuantile,
        "LS" => Estimator::LeastSquares,
        "Moment" => Estimator::Moments,
        "TM" => Estimator::TrimmedMean { low: 0.05, high: 0.05 },
        other => return Err(unknown(other)),
    };
    Ok(Answer::one(tail.index(estimator, Precision::Laeken)?))
}

/// The peer's studentised intervals hang on the random numbers of R, so their limits are held to 1 % (about a seventh of the interval's
/// half-width); everything else is held to the last digits.
fn gini_interval_iid(case: &Case, world: &World) -> Answered {
    let income = world.table(&case.dataset)?.full(&case.variable)?;
    let studentised = |by| Method::Studentised { by, draws: 4000, seed: 1 };
    let kind = case.text("interval").unwrap_or_default();
    let method = match kind {
        "zjackknife" => Method::Jackknife,
        "zalinearization" => Method::Linearised,
        "zblinearization" => Method::LinearisedInclusive,
        "tjackknife" => studentised(Base::Jackknife),
        "talinearization" => studentised(Base::Linearised),
        "tblinearization" => studentised(Base::LinearisedInclusive),
        "ELchisq" => Method::EmpiricalLikelihood,
        other => return Err(unknown(other)),
    };
    let found = gini_interval(&income, method, 0.95)?;
    let mut answer = Answer::map([
        ("Gini", found.value),
        ("Interval1", found.low),
        ("Interval2", found.high),
        ("Variance", found.variance),
    ]);
    if kind.starts_with('t') {
        answer.loose = vec![("Interval1".to_owned(), 0.01), ("Interval2".to_owned(), 0.01)];
    }
    if kind.ends_with("jackknife") {
        // The peer subtracts a square of the mean from a mean of squares that agree in six digits, and loses as many.
        answer.loose.push(("Variance".to_owned(), 1e-8));
    }
    Ok(answer)
}

fn gini_methods(case: &Case, world: &World) -> Answered {
    let setting = setting(case, world)?;
    if case.number("method") == Some(4.0) {
        let weights: Vec<f64> = (0..setting.design.len()).map(|row| setting.design.weight(row)).collect();
        return Ok(Answer::one(gini_of_others(setting.income.values(), &weights)?));
    }
    let sample = setting.sample(inequality::Conventions::default())?;
    Ok(Answer::one(sample.values(&[Measure::Gini])?[0]))
}

/// The same intervals by this crate's own function; the arm of these cases recomputes the peer's rules beside it.
#[test]
fn the_intervals_of_the_crate_are_the_published_ones() {
    for (file, folders) in crate::sets() {
        if !file.exists() {
            println!("skipped {}: it is not here", file.display());
            continue;
        }
        let world = World::new(folders);
        for case in crate::case::load(&file).iter().filter(|case| case.measure == "gini_ci_iid") {
            if case.params.get("bias.correction") == Some(&Value::Bool(false)) {
                continue;
            }
            if let crate::case::Verdict::Failed(why) = case.judge(gini_interval_iid(case, &world)) {
                panic!("{}: {why}", case.id);
            }
        }
    }
}
