//! The curves of a sample: coarse enough that no point stands for a few people only, and rounded as tables are.

use crate::tail::{Estimator, Precision, Tail, van_kerm_threshold};
use crate::{Error, Measure, Sample};

/// The fewest rows that a step of a curve may stand for.
pub const FEWEST: usize = 10;

/// What the pictures of a distribution are drawn from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curves {
    /// Shares of the people and of the income that the poorest of them have, in equal steps from 0 to 1.
    pub lorenz: Vec<(f64, f64)>,
    /// Pen's parade in the same steps: the share of the people that has passed, and the mean income of the step over the mean of all.
    pub parade: Vec<(f64, f64)>,
    /// Incomes and the share of the people with at least that much, in the upper tenth.
    pub tail: Vec<(f64, f64)>,
    /// A power law fitted to the tail.
    pub law: Option<PowerLaw>,
}

/// A power law above a threshold, by Hill's estimator with weights: α = Σw / Σ w·ln(y/x₀).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PowerLaw {
    /// The income from which it holds: 2.5 times the mean, but between the quantiles 0.97 and 0.98.
    pub threshold: f64,
    /// The share of the people above it.
    pub share: f64,
    /// The index; the smaller, the heavier the tail.
    pub alpha: f64,
    /// Its standard error with Kish's effective number of distinct incomes; the design's clusters are not in it.
    pub se: f64,
}

/// How many steps a curve has, for so many rows: 100, 20, 10 or none, each of at least [`FEWEST`] rows.
pub fn steps(rows: usize) -> u32 {
    [100, 20, 10].into_iter().find(|steps| rows / *steps as usize >= FEWEST).unwrap_or(0)
}

/// The curves of a sample; empty where it has too few rows.
///
/// # Errors
/// [`Error`] where there is no Lorenz curve: the total is not positive.
pub(super) fn of(sample: &Sample<'_>) -> Result<Curves, Error> {
    let steps = steps(sample.rows().len());
    if steps == 0 {
        return Ok(Curves::default());
    }
    let at: Vec<f64> = (1..steps).map(|step| f64::from(step) / f64::from(steps)).collect();
    let measures: Vec<Measure> = at.iter().map(|p| Measure::Lorenz(*p)).collect();
    let mut lorenz = vec![(0.0, 0.0)];
    lorenz.extend(at.iter().copied().zip(sample.values(&measures)?));
    lorenz.push((1.0, 1.0));
    // The slope of the Lorenz curve is the income over the mean.
    let slope = |ends: &[(f64, f64)]| (ends[1].0, digits((ends[1].1 - ends[0].1) / (ends[1].0 - ends[0].0)));
    let parade = lorenz.windows(2).map(slope).collect();
    let (tail, law) = upper(sample);
    // Rounded as everything that is shown, so that no person's income can be read off.
    for (_, share) in &mut lorenz {
        *share = (*share * 1e4).round() / 1e4;
    }
    Ok(Curves { lorenz, parade, tail, law })
}

/// Points of the upper tenth at round shares, and the law.
fn upper(sample: &Sample<'_>) -> (Vec<(f64, f64)>, Option<PowerLaw>) {
    let (incomes, weights) = sample.distinct();
    let all = sample.weight();
    let rows = sample.rows().len();
    let shares: Vec<f64> =
        (0..5).flat_map(|power| [10.0, 7.0, 5.0, 3.0, 2.0].map(|x| x / 100.0 / 10f64.powi(power))).collect();
    let mut points = Vec::new();
    let (mut above, mut next) = (0.0, incomes.len());
    let mut tail: Vec<(f64, f64)> = Vec::new();
    // From the richest downwards: the share with at least each income.
    while next > 0 && above < 0.1 * all {
        next -= 1;
        above += weights[next];
        tail.push((incomes[next], above / all));
    }
    for share in shares {
        #[expect(clippy::cast_precision_loss, reason = "rows fit")]
        let behind = share * rows as f64;
        let Some((income, own)) = tail.iter().find(|(_, own)| *own >= share) else { continue };
        if behind >= 10.0 && points.last().is_none_or(|(before, _)| *before != digits(*income)) {
            points.push((digits(*income), digits(*own)));
        }
    }
    (points, law(sample))
}

/// The law above the threshold of Van Kerm (2007), where at least thirty rows lie above it.
fn law(sample: &Sample<'_>) -> Option<PowerLaw> {
    let values = sample.values(&[Measure::Mean, Measure::Quantile(0.97), Measure::Quantile(0.98)]).ok()?;
    let threshold = van_kerm_threshold(values[0], values[1], values[2]);
    let (incomes, weights) = sample.distinct();
    let tail = Tail::above(incomes, Some(weights), threshold).ok()?;
    let (alpha, se) = (tail.index(Estimator::Hill, Precision::Fine).ok()?, tail.hill_error());
    let share = tail.weight() / sample.weight();
    (tail.count() >= 30 && alpha.is_finite() && se.is_finite()).then_some(PowerLaw {
        threshold,
        share,
        alpha,
        se,
    })
}

/// A number with three significant digits.
fn digits(x: f64) -> f64 {
    format!("{x:.2e}").parse().unwrap_or(x)
}
