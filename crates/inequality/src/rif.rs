//! Recentred influence functions: which people, if there were more like them, would raise a measure.
//!
//! The recentred influence of a row is the measure plus N times its influence value, so that its weighted mean is the measure.
//! Regressed on characteristics, it tells how the measure would move, at the margin, if more people had them (Firpo, Fortin &
//! Lemieux 2009); decomposed like a wage gap ([`crate::oaxaca`]), which part of a difference in a measure between two groups goes with
//! their characteristics (Firpo, Fortin & Lemieux 2018).
//!
//! For any measure with a linearised error, [`rif`] gives ours. The functions [`gini_inclusive`], [`quantile_binned`] and [`squares`] give
//! what R `dineq::rif` gives, whose Gini counts a person's own weight as below her, whose density at a quantile comes from 512 bins with
//! an unweighted bandwidth, and whose variance ignores the influence of the mean (which is zero).
//!
//! ```
//! use inequality::{Design, Income, Measure, Sample, rif::rif};
//! let income = Income::from_slice(&[10.0, 20.0, 30.0, 60.0])?;
//! let design = Design::simple(4)?;
//! let values = rif(&Sample::new(&income, &design)?, Measure::Gini)?;
//! assert!((values.iter().sum::<f64>() / 4.0 - 0.333_333_333_333_333_3).abs() < 1e-12);
//! # Ok::<(), inequality::Error>(())
//! ```

use crate::decompose::Part;
use crate::linear::{Fit, Predictors, least_squares};
use crate::numbers::is_positive;
use crate::oaxaca::{Oaxaca, Reference, Threefold, Twofold};
use crate::{Error, Measure, Sample};

/// The recentred influence of each row; the measure itself for rows that are not measured.
///
/// # Errors
///
/// What the measure refuses; [`Error::NoLinearisation`].
pub fn rif(sample: &Sample, measure: Measure) -> Result<Vec<f64>, Error> {
    let value = sample.values(&[measure])?[0];
    let people = sample.weight();
    let mut all = sample.influence(measure)?;
    all.iter_mut().for_each(|z| *z = value + people * *z);
    Ok(all)
}

/// A coefficient of a regression of recentred influences.
#[derive(Clone, Debug, PartialEq)]
pub struct Coefficient {
    /// The column.
    pub name: String,
    /// The coefficient with its error.
    pub part: Part,
}

/// Regresses the recentred influence on characteristics, by least squares with the sample's weights.
///
/// Errors are those of a regression under the design; they take the influences as known, as the field does. With replicate weights
/// the influences are computed anew per replicate, so that their own error is in.
///
/// # Errors
///
/// As [`rif`]; [`Error::Collinear`]; [`Error::Length`].
pub fn regression(
    sample: &Sample,
    measure: Measure,
    predictors: &Predictors,
) -> Result<Vec<Coefficient>, Error> {
    let fit_of = |sample: &Sample| -> Result<(Vec<f64>, Vec<f64>, Fit), Error> {
        let (values, weights) = (rif(sample, measure)?, sample.row_weights());
        let fit = least_squares(&values, predictors, &weights)?;
        Ok((values, weights, fit))
    };
    let (values, weights, fit) = fit_of(sample)?;
    let count = fit.coefficients.len();
    let covariance = if sample.design().is_replicated() {
        sample.replicated(&fit.coefficients, |again| Ok(fit_of(again)?.2.coefficients))?
    } else {
        let influence = |at: usize| {
            let mut direction = vec![0.0; count];
            direction[at] = 1.0;
            let mut z = fit.influence(&values, predictors, &direction);
            z.iter_mut().zip(&weights).for_each(|(z, w)| *z = if *w > 0.0 { *z } else { 0.0 });
            z
        };
        let all: Vec<Vec<f64>> = (0..count).map(influence).collect();
        sample.covariance_of(&all.iter().map(Vec::as_slice).collect::<Vec<_>>())?
    };
    let of = |(at, (name, &value)): (usize, (&String, &f64))| Coefficient {
        name: name.clone(),
        part: Part { value, se: covariance.se(at) },
    };
    Ok(predictors.names().iter().zip(&fit.coefficients).enumerate().map(of).collect())
}

/// The difference in a measure between two groups, taken apart by characteristics.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// The measure of the first group, of the second, and the difference.
    pub measures: (f64, f64, f64),
    /// Endowments, coefficients and interaction; see [`crate::oaxaca`].
    pub threefold: Threefold,
    /// Explained and unexplained with the reference that was asked for.
    pub twofold: Twofold,
}

/// Oaxaca and Blinder's decomposition of a difference in any measure: the outcome is each group's own recentred influence.
///
/// The influence values of the parts take the recentred influences as known. Source: Firpo, Fortin & Lemieux 2018; Stata `oaxaca_rif`, R
/// `ddecompose`.
///
/// # Errors
///
/// As [`rif`] in either group, and as [`Oaxaca::new`].
pub fn gap(
    sample: &Sample,
    measure: Measure,
    first: &[bool],
    predictors: &Predictors,
    reference: Reference,
) -> Result<Gap, Error> {
    let second: Vec<bool> = first.iter().map(|member| !member).collect();
    let domains = (sample.domain("the first group", first)?, sample.domain("the second group", &second)?);
    let (a, b) = (rif(&domains.0, measure)?, rif(&domains.1, measure)?);
    let outcome: Vec<f64> =
        first.iter().zip(a.iter().zip(&b)).map(|(&of_a, (a, b))| if of_a { *a } else { *b }).collect();
    let weights = sample.row_weights();
    let fitted = Oaxaca::new(&outcome, predictors, first, &weights)?;
    Ok(Gap { measures: fitted.means(), threefold: fitted.threefold(), twofold: fitted.twofold(reference)? })
}

/// The recentred influences on the Gini with the whole of a person's own weight below her, in the order of rows, as R `dineq` has them:
/// 1 + (1 − G)·y/μ − 2·(y·(1 − p) + GL(p))/μ.
///
/// # Errors
///
/// [`Error::Length`]; [`Error::NonPositiveMean`].
pub fn gini_inclusive(incomes: &[f64], weights: &[f64]) -> Result<Vec<f64>, Error> {
    let order = ordered(incomes, weights)?;
    let people: f64 = weights.iter().sum();
    let mean = incomes.iter().zip(weights).map(|(y, w)| y * w).sum::<f64>() / people;
    if !is_positive(mean) {
        return Err(Error::NonPositiveMean { measure: "Gini".to_owned(), mean });
    }
    let (mut share, mut earned, mut area) = (0.0, 0.0, 0.0);
    let mut out = vec![0.0; incomes.len()];
    for &row in &order {
        let weight = weights[row] / people;
        area += weight * (2.0 * earned + weight * incomes[row]);
        share += weight;
        earned += weight * incomes[row];
        out[row] = -2.0 * (incomes[row] * (1.0 - share) + earned) / mean;
    }
    // 1 − G is the area under the Lorenz curve twice.
    let rest = area / mean;
    out.iter_mut().zip(incomes).for_each(|(out, y)| *out += 1.0 + rest * y / mean);
    Ok(out)
}

/// (y − μ)², the recentred influences on the variance.
///
/// # Errors
///
/// [`Error::Length`]; [`Error::Empty`].
pub fn squares(incomes: &[f64], weights: &[f64]) -> Result<Vec<f64>, Error> {
    ordered(incomes, weights)?;
    let people: f64 = weights.iter().sum();
    let mean = incomes.iter().zip(weights).map(|(y, w)| y * w).sum::<f64>() / people;
    Ok(incomes.iter().map(|y| (y - mean) * (y - mean)).collect())
}

/// The recentred influences on a quantile as R `dineq` has them: q + (p − 1(y < q))/f(q), q interpolated as if weights were counts.
///
/// The density f is R's `density` at one point: Gaussian, on 512 bins between q − 4h and q + 4h, with weights in the sum and none in the bandwidth
/// h = 0.9·min(sd, IQR/1.34)·n^(−1/5) (Silverman 1986, as `bw.nrd0`).
///
/// # Errors
///
/// [`Error::Length`]; [`Error::Parameter`] for p outside 0 to 1; [`Error::Denominator`] when all incomes are equal.
pub fn quantile_binned(incomes: &[f64], weights: &[f64], p: f64) -> Result<Vec<f64>, Error> {
    if !(p > 0.0 && p < 1.0) {
        return Err(Error::Parameter { what: "the quantile", value: p, expected: "between 0 and 1" });
    }
    let order = ordered(incomes, weights)?;
    let q = interpolated(incomes, weights, &order, p);
    let h = silverman(incomes, &order);
    let density = binned_density(incomes, weights, q, h);
    if !(density > 0.0 && density.is_finite()) {
        let measure = "the influence on a quantile".to_owned();
        return Err(Error::Denominator { measure, what: "the density at the quantile", value: density });
    }
    Ok(incomes.iter().map(|&y| q + (p - f64::from(u8::from(y < q))) / density).collect())
}

/// Rows with a weight in ascending order of income.
fn ordered(incomes: &[f64], weights: &[f64]) -> Result<Vec<usize>, Error> {
    if weights.len() != incomes.len() {
        return Err(Error::Length { what: "the weights", expected: incomes.len(), got: weights.len() });
    }
    let mut order: Vec<usize> = (0..incomes.len()).filter(|&row| weights[row] > 0.0).collect();
    order.sort_by(|&a, &b| incomes[a].total_cmp(&incomes[b]));
    if order.is_empty() { Err(Error::Empty { what: "the sample" }) } else { Ok(order) }
}

/// The quantile at place 1 + (N − 1)·p among people numbered from 1, as R `Hmisc::wtd.quantile`.
fn interpolated(incomes: &[f64], weights: &[f64], order: &[usize], p: f64) -> f64 {
    let people: f64 = order.iter().map(|&row| weights[row]).sum();
    let place = 1.0 + (people - 1.0) * p;
    let low = place.floor().max(1.0);
    let high = (low + 1.0).min(people);
    let at = |place: f64| {
        let mut sum = 0.0;
        for &row in order {
            sum += weights[row];
            if sum >= place {
                return incomes[row];
            }
        }
        incomes[order[order.len() - 1]]
    };
    let part = place - place.floor();
    (1.0 - part) * at(low) + part * at(high)
}

/// Silverman's bandwidth, unweighted.
fn silverman(incomes: &[f64], order: &[usize]) -> f64 {
    let n = order.len() as f64;
    let mean = order.iter().map(|&row| incomes[row]).sum::<f64>() / n;
    let square: f64 = order.iter().map(|&row| (incomes[row] - mean).powi(2)).sum();
    let sd = (square / (n - 1.0)).sqrt();
    let quartile = |p: f64| {
        let place = (n - 1.0) * p;
        let low = place.floor() as usize;
        let high = (low + 1).min(order.len() - 1);
        incomes[order[low]] + (place - low as f64) * (incomes[order[high]] - incomes[order[low]])
    };
    let range = (quartile(0.75) - quartile(0.25)) / 1.34;
    let narrow = if range > 0.0 { sd.min(range) } else { sd };
    0.9 * narrow * n.powf(-0.2)
}

/// R's `density(from = q, to = q, n = 1)`: weights dealt out to 512 bins, smoothed there, and read off between the two bins next to q.
fn binned_density(incomes: &[f64], weights: &[f64], q: f64, h: f64) -> f64 {
    const BINS: usize = 512;
    let (low, high) = (q - 4.0 * h, q + 4.0 * h);
    let step = (high - low) / (BINS - 1) as f64;
    let people: f64 = weights.iter().sum();
    let mut bins = vec![0.0; 2 * BINS];
    for (&y, &w) in incomes.iter().zip(weights) {
        let place = (y - low) / step;
        let bin = place.floor();
        let (part, weight) = (place - bin, w / people);
        if bin >= 0.0 && bin <= (BINS - 2) as f64 {
            bins[bin as usize] += weight * (1.0 - part);
            bins[bin as usize + 1] += weight * part;
        } else if bin == -1.0 {
            bins[0] += weight * part;
        } else if bin == (BINS - 1) as f64 {
            bins[BINS - 1] += weight * (1.0 - part);
        }
    }
    // The grid of distances is twice the range over one less than twice the bins; it differs from `step` in the last digits only in R
    // too, and is what the smoothing uses.
    let apart = 2.0 * (high - low) / (2 * BINS - 1) as f64;
    let bell =
        |distance: f64| (-0.5 * (distance / h).powi(2)).exp() / (h * (2.0 * std::f64::consts::PI).sqrt());
    let smooth = |at: usize| -> f64 {
        (0..BINS).map(|bin| bins[bin] * bell(apart * at.abs_diff(bin) as f64)).sum::<f64>()
    };
    let place = (q - low) / step;
    let bin = (place.floor() as usize).min(BINS - 2);
    let part = place - bin as f64;
    smooth(bin) * (1.0 - part) + smooth(bin + 1) * part
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Design, Income, Line};
    use proptest::prelude::*;

    #[test]
    fn a_gap_in_the_gini_is_the_sum_of_what_age_explains_and_what_it_does_not() {
        let incomes: Vec<f64> =
            (0..80).map(|i| 50.0 + f64::from((i * 37) % 61) * (1.0 + f64::from(i % 2))).collect();
        let income = Income::from_slice(&incomes).unwrap();
        let design = Design::simple(80).unwrap();
        let sample = Sample::new(&income, &design).unwrap();
        let women: Vec<bool> = (0..80).map(|i| i % 2 == 0).collect();
        let age: Vec<f64> = (0..80).map(|i| f64::from(20 + (i * 7) % 40)).collect();
        let predictors = Predictors::constant(80).with("age", &age).unwrap();
        let found = gap(&sample, Measure::Gini, &women, &predictors, Reference::Pooled).unwrap();
        let own = |member: &[bool]| sample.domain("g", member).unwrap().values(&[Measure::Gini]).unwrap()[0];
        let men: Vec<bool> = women.iter().map(|woman| !woman).collect();
        assert!(
            (found.measures.0 - own(&women)).abs() < 1e-12 && (found.measures.1 - own(&men)).abs() < 1e-12
        );
        let two = found.twofold.explained.total + found.twofold.unexplained.total;
        assert!((two - found.measures.2).abs() < 1e-12);
    }

    proptest! {
        // The same numbers on every run.
        #![proptest_config(ProptestConfig { rng_seed: proptest::test_runner::RngSeed::Fixed(20_261_128), failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn the_mean_of_the_recentred_influence_is_the_measure(
            rows in proptest::collection::vec((1.0..100.0f64, 0.5..4.0f64), 8..60),
        ) {
            let incomes: Vec<f64> = rows.iter().map(|row| row.0).collect();
            let weights: Vec<f64> = rows.iter().map(|row| row.1).collect();
            let income = Income::from_slice(&incomes).unwrap();
            let design = Design::builder(rows.len()).weights(&weights).unwrap().build().unwrap();
            let sample = Sample::new(&income, &design).unwrap();
            let people: f64 = weights.iter().sum();
            for measure in [
                Measure::Mean,
                Measure::Gini,
                Measure::GE(0.0),
                Measure::GE(1.0),
                Measure::TopShare(0.1),
                Measure::Fgt { alpha: 1.0, line: Line::Absolute(30.0) },
            ] {
                let (Ok(values), Ok(known)) = (rif(&sample, measure), sample.values(&[measure])) else { continue };
                let mean = values.iter().zip(&weights).map(|(v, w)| v * w).sum::<f64>() / people;
                prop_assert!((mean - known[0]).abs() < 1e-9 * known[0].abs().max(1.0), "{measure}: {mean}");
            }
        }
    }
}
