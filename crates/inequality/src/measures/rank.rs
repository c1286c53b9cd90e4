//! Measures that go by rank and need sums from both ends: S-Gini and Zenga.

use super::{Frame, Kernel};
use crate::sorted::{Block, Exact, Sorted};
use crate::{Error, Measure, Ties};

/// A value with an influence for each distinct income, or for each row.
struct Listed {
    value: f64,
    points: Vec<f64>,
    rows: Vec<f64>,
}

impl Kernel for Listed {
    fn settle(&mut self, _frame: &Frame, _sums: &[f64]) -> Result<f64, Error> {
        Ok(self.value)
    }

    fn influence(&self, block: &Block, scale: f64, z: &mut [f64]) {
        if !self.points.is_empty() {
            let mine = &self.points[block.start..block.start + block.y.len()];
            z.iter_mut().zip(mine).for_each(|(z, &own)| *z += scale * own);
        }
    }

    fn places(&self) -> Option<(f64, &[f64])> {
        (!self.rows.is_empty()).then_some((1.0, self.rows.as_slice()))
    }
}

/// The S-Gini 1 − ν(ν−1)∫(1−p)^(ν−2)·L(p)dp = 1 − (1/μ)·Σy·(D(p₋) − D(p)), with D(p) = (1−p)^ν (Donaldson & Weymark 1980).
pub(crate) fn s_gini(measure: Measure, nu: f64, frame: &Frame) -> Result<Box<dyn Kernel>, Error> {
    if !(nu.is_finite() && nu > 1.0) {
        return Err(Error::Parameter { what: "ν", value: nu, expected: "a finite number above 1" });
    }
    frame.refuse_negatives(measure)?;
    let (mean, sorted) = (frame.positive_mean(measure)?, frame.here);
    let n = sorted.weight();
    let (mut above, mut before) = (Exact::default(), 1.0);
    above.add(n);
    let mut welfare = Exact::default();
    let mut left = Vec::with_capacity(sorted.y.len());
    for (&y, &w) in sorted.y.iter().zip(&sorted.w) {
        above.add(-w);
        let share = (above.value() / n).max(0.0);
        let now = share.powf(nu);
        welfare.add(y * (before - now));
        before = now;
        left.push(share);
    }
    if let Some(last) = left.last_mut() {
        *last = 0.0;
    }
    // The influence on ∫D(F(t))dt: from each income upwards, the slope of D at the share of people above.
    let mut points = vec![0.0; sorted.y.len()];
    let mut centre = Exact::default();
    for at in (0..points.len()).rev() {
        if at + 1 < points.len() {
            points[at] = points[at + 1] - nu * left[at].powf(nu - 1.0) * (sorted.y[at + 1] - sorted.y[at]);
        }
        centre.add(points[at] * sorted.w[at] / n);
    }
    let (centre, welfare) = (centre.value(), welfare.value());
    for (point, &y) in points.iter_mut().zip(&sorted.y) {
        *point = (-(*point - centre) / mean + welfare / (mean * mean) * (y - mean)) / n;
    }
    Ok(Box::new(Listed { value: 1.0 - welfare / mean, points, rows: Vec::new() }))
}

/// Zenga's index 1 − Σw(N − H)(T − K)/(N·H·K), H the weight up to an income and K the income from it upwards.
pub(crate) fn zenga(measure: Measure, frame: &Frame) -> Result<Box<dyn Kernel>, Error> {
    frame.never_negative(measure)?;
    frame.positive_mean(measure)?;
    let sorted = frame.here;
    let merged = frame.rules.ties == Ties::Merged;
    let units: Vec<(f64, f64)> = if merged {
        sorted.y.iter().copied().zip(sorted.w.iter().copied()).collect()
    } else {
        sorted.places().map(|(point, place)| (sorted.y[point], sorted.weight_at(place))).collect()
    };
    let (value, each) = zenga_of(sorted, &units);
    let (points, rows) = if merged { (each, Vec::new()) } else { (Vec::new(), each) };
    Ok(Box::new(Listed { value, points, rows }))
}

/// The index and its influence (Barabesi, Diana & Perri 2016) over incomes with weights, ascending.
fn zenga_of(sorted: &Sorted, units: &[(f64, f64)]) -> (f64, Vec<f64>) {
    let (n, total) = (sorted.weight(), sorted.total());
    let (mut upto, mut below) = (Exact::default(), Exact::default());
    let mut terms = Vec::with_capacity(units.len());
    let mut sums = [Exact::default(); 3];
    for &(y, w) in units {
        upto.add(w);
        let (h, k) = (upto.value(), total - below.value());
        below.add(w * y);
        let (poorer, richer) = (total - k, n - h);
        sums[0].add(w * richer * poorer / (n * h * k));
        sums[1].add(w * poorer / k);
        sums[2].add(w * richer / (h * k));
        terms.push((h, k, w * poorer / (h * h * k), w * richer / (h * k * k)));
    }
    let sums = sums.map(|sum| sum.value());
    let mut each = vec![0.0; units.len()];
    let mut from_above = Exact::default();
    for (at, &(_, _, term, _)) in terms.iter().enumerate().rev() {
        from_above.add(term);
        each[at] = from_above.value();
    }
    let mut from_below = Exact::default();
    for (at, &(h, k, _, term)) in terms.iter().enumerate() {
        from_below.add(term);
        let y = units[at].0;
        each[at] += -(n - h) * (total - k) / (n * h * k) - sums[1] / (n * n) - y / n * sums[2]
            + total * y / n * from_below.value();
    }
    (1.0 - sums[0], each)
}
