//! Quantiles, their ratios, and the density that their errors need.
//!
//! The influence of an income on a quantile Q(p) is −(1(y ≤ Q) − p)/(N·f(Q)), with f a Gaussian kernel density of bandwidth
//! sd·n^(-1/5) (Osier 2009).

use super::known::{Known, Piece};
use super::lorenz::fraction;
use super::{Frame, Kernel};
use crate::sorted::{Exact, Sorted};
use crate::{Bandwidth, Error, Measure, QuantileRule};

/// Where the weight below reaches a share p of all.
pub(crate) fn value(sorted: &Sorted, p: f64, rule: QuantileRule) -> f64 {
    let (n, last) = (sorted.weight(), sorted.y.len() - 1);
    match rule {
        QuantileRule::LeftInverse => sorted.y[sorted.reach(p * n).0],
        QuantileRule::Averaged => {
            let (point, weight, _) = sorted.reach(p * n);
            let exact = (weight - p * n).abs() <= n * (-40f64).exp2();
            let next = sorted.y[if exact { (point + 1).min(last) } else { point }];
            f64::midpoint(sorted.y[point], next)
        }
        QuantileRule::Interpolated => {
            // Ranks from 1 to N: rank 1 + (N − 1)p, as if weights were counts of people.
            let rank = 1.0 + (n - 1.0) * p;
            let low = sorted.reach(rank.floor().max(f64::MIN_POSITIVE)).0;
            let high = sorted.reach((rank.floor() + 1.0).min(n)).0;
            let part = rank - rank.floor();
            (1.0 - part) * sorted.y[low] + part * sorted.y[high]
        }
    }
}

/// The bandwidth of a kernel density: sd·n^(-1/5).
pub(crate) fn bandwidth(frame: &Frame, sorted: &Sorted) -> f64 {
    let rule = frame.rules.bandwidth;
    let sorted = if rule == Bandwidth::WholePopulation { frame.whole } else { sorted };
    let (n, mean) = (sorted.weight(), sorted.mean());
    let sd = (sorted.sum(|y, w| w * (y - mean) * (y - mean)) / n).sqrt();
    let size = match rule {
        Bandwidth::Effective => n * n / sorted.squares(),
        Bandwidth::Population | Bandwidth::WholePopulation => n,
    };
    sd / (0.2 * size.ln()).exp()
}

/// The density at a point, and the weighted mean of the incomes near it.
pub(crate) fn density(sorted: &Sorted, at: f64, width: f64) -> (f64, f64) {
    let far = 39.0 * width;
    let (start, end) = (sorted.count_below(at - far, false), sorted.count_below(at + far, true));
    let (mut mass, mut money) = (Exact::default(), Exact::default());
    for (&y, &w) in sorted.y[start..end].iter().zip(&sorted.w[start..end]) {
        let u = (at - y) / width;
        let near = w * (-0.5 * u * u).exp();
        mass.add(near);
        money.add(near * y);
    }
    let mass_value = mass.value();
    let front = 1.0 / (2.0 * std::f64::consts::PI).sqrt();
    (mass_value * front / (sorted.weight() * width), money.value() / mass_value)
}

/// A quantile with its influence.
pub(crate) fn quantile(frame: &Frame, sorted: &Sorted, p: f64) -> Result<Known, Error> {
    let p = fraction("the quantile", p)?;
    let at = value(sorted, p, frame.rules.quantile);
    // Woodruff's interval is that of the share at or below the quantile, which need not be exactly p.
    let share = sorted.upto(sorted.count_below(at, true)).0 / sorted.weight();
    let p = if frame.woodruff.is_some() { share } else { p };
    let slope = match frame.woodruff {
        Some(error) => -error(sorted, at)?,
        None => {
            let width = bandwidth(frame, sorted);
            // Everybody has the same income: so has every quantile, with certainty.
            if width > 0.0 { -1.0 / density(sorted, at, width).0 } else { 0.0 }
        }
    } / sorted.weight();
    Ok(Known::new(at, vec![Piece { at, low: ((1.0 - p) * slope, 0.0), high: (-p * slope, 0.0) }]))
}

pub(crate) fn kernel(measure: Measure, frame: &Frame) -> Result<Box<dyn Kernel>, Error> {
    match measure {
        Measure::QuantileRatio(a, b) => {
            let below = quantile(frame, frame.here, b)?;
            quantile(frame, frame.here, a)?.over(&below, measure, "the lower quantile")?
        }
        Measure::Quantile(p) => quantile(frame, frame.here, p)?,
        _ => return Err(Error::NoLinearisation { measure: measure.to_string() }),
    }
    .boxed()
}
