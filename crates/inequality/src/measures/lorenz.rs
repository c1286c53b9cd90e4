//! The Lorenz curve and everything made of it: shares of top, bottom and middle, Palma, S80/S20.
//!
//! The curve runs through the cumulated weights and incomes of distinct incomes, and is a straight line between them. Its
//! influence, ((y − Q)·1(y ≤ Q) + p·Q − L·y)/T, needs no density (Kovačević & Binder 1997).

use super::known::{Known, Piece};
use super::quantile::{bandwidth, density};
use super::{Frame, Kernel};
use crate::sorted::Block;
use crate::sorted::Sorted;
use crate::{Error, Measure, ShareError, TailRule, Ties};

/// Total income of the poorest p of the people: Σwy up to the quantile, the person at it shared out.
pub(crate) fn partial(frame: &Frame, sorted: &Sorted, p: f64, rule: TailRule) -> Known {
    if p <= 0.0 {
        return Known::constant(0.0);
    }
    if p >= 1.0 {
        return total(sorted);
    }
    let exact = p * sorted.weight();
    let (point, weight, money) = sorted.reach(exact);
    let q = sorted.y[point];
    let by_row = frame.rules.ties == Ties::ByRow;
    let money = match rule {
        TailRule::Fractional => money - (weight - exact) * q,
        TailRule::StrictlyAbove => money,
        TailRule::AtOrAbove if by_row => {
            let below = weight - sorted.w[point];
            money - sorted.w[point] * q + (row_at(sorted, point, exact - below).1) * q
        }
        TailRule::AtOrAbove => money - sorted.w[point] * q,
    };
    if rule == TailRule::StrictlyAbove && frame.rules.share_error == ShareError::Kernel {
        let width = bandwidth(frame, sorted);
        let near = if width > 0.0 { density(sorted, q, width).1 } else { q };
        return Known::new(money, vec![Piece { at: q, low: ((p - 1.0) * near, 1.0), high: (p * near, 0.0) }]);
    }
    let q = if by_row { between_rows(sorted, point, exact - (weight - sorted.w[point])) } else { q };
    Known::new(money, vec![Piece { at: q, low: ((p - 1.0) * q, 1.0), high: (p * q, 0.0) }])
}

/// Of the rows of an income, the one up to which that weight is reached: its number among them, and the weight before it.
fn row_at(sorted: &Sorted, point: usize, weight: f64) -> (usize, f64) {
    let (rows, mut before) = (sorted.rows_of(point), 0.0);
    let last = rows.len() - 1;
    for (number, place) in rows.enumerate() {
        let next = before + sorted.weight_at(place);
        if next >= weight || number == last {
            return (number, before);
        }
        before = next;
    }
    (last, before)
}

/// R convey's quantile for the error of a Lorenz ordinate: between the row where it is reached and the row before it.
fn between_rows(sorted: &Sorted, point: usize, weight: f64) -> f64 {
    let (number, before) = row_at(sorted, point, weight);
    let q = sorted.y[point];
    if number > 0 {
        return q;
    }
    let low = if point == 0 { 0.0 } else { sorted.y[point - 1] };
    let own = sorted.weight_at(sorted.rows_of(point).start);
    low + (q - low) * (weight - before) / own
}

/// Total income as a value with influence.
fn total(sorted: &Sorted) -> Known {
    Known::new(sorted.total(), vec![Piece::line(0.0, 1.0)])
}

/// A share of people, between 0 and 1.
pub(crate) fn fraction(what: &'static str, p: f64) -> Result<f64, Error> {
    if (0.0..=1.0).contains(&p) {
        Ok(p)
    } else {
        Err(Error::Parameter { what, value: p, expected: "between 0 and 1" })
    }
}

pub(crate) fn kernel(measure: Measure, frame: &Frame) -> Result<Box<dyn Kernel>, Error> {
    let (here, rule) = (frame.here, frame.rules.tail);
    let below = |p: f64| Ok::<_, Error>(partial(frame, here, fraction("the share of people", p)?, rule));
    let above = |p: f64| Ok::<_, Error>(total(here).minus(&below(p)?));
    let share = |part: Known| -> Result<Known, Error> {
        frame.positive_mean(measure)?;
        part.over(&total(here), measure, "the total income")
    };
    let on_curve = |p: f64| {
        Ok::<_, Error>(partial(frame, here, fraction("the share of people", p)?, TailRule::Fractional))
    };
    match measure {
        Measure::Lorenz(p) => share(on_curve(p)?)?,
        Measure::GeneralisedLorenz(p) => {
            let n = Known::new(here.weight(), vec![Piece::line(1.0, 0.0)]);
            on_curve(p)?.over(&n, measure, "the total weight")?
        }
        Measure::TopShare(q) => share(above(1.0 - fraction("the share of people", q)?)?)?,
        Measure::BottomShare(q) => share(below(q)?)?,
        Measure::Between(a, b) if a < b => share(below(b)?.minus(&below(a)?))?,
        Measure::Between(a, _) => {
            return Err(Error::Parameter { what: "the lower bound", value: a, expected: "below the upper" });
        }
        Measure::Palma => above(0.9)?.over(&below(0.4)?, measure, "the income of the bottom 40 %")?,
        Measure::ShareRatio(a, b) => above(b)?.over(&below(a)?, measure, "the income of the bottom")?,
        Measure::BottomTotal(p) => below(p)?,
        Measure::LorenzAsymmetry => return asymmetry(measure, frame),
        _ => return Err(Error::NoLinearisation { measure: measure.to_string() }),
    }
    .boxed()
}

/// A value without a linearisation.
struct Bare(f64);

impl Kernel for Bare {
    fn settle(&mut self, _frame: &Frame, _sums: &[f64]) -> Result<f64, Error> {
        Ok(self.0)
    }

    fn influence(&self, _block: &Block, _scale: f64, _z: &mut [f64]) {}

    fn is_linear(&self) -> bool {
        false
    }
}

/// The asymmetry F(μ) + L(μ), where the curve has slope one (Damgaard & Weiner 2000); between two incomes it is shared out.
fn asymmetry(measure: Measure, frame: &Frame) -> Result<Box<dyn Kernel>, Error> {
    frame.refuse_negatives(measure)?;
    let (here, mean) = (frame.here, frame.positive_mean(measure)?);
    // Within a hair of the mean is at the mean: which side rounding puts it on must not matter.
    let hair = mean * (-40f64).exp2();
    let point = here.count_below(mean - hair, false);
    let (weight, money) = here.upto(point);
    if point == 0 {
        return Ok(Box::new(Bare(1.0)));
    }
    let (low, high) = (here.y[point - 1], here.y[point]);
    // R ineq looks at the next person, not at all who have her income.
    let next = match frame.rules.ties {
        Ties::Merged => here.w[point],
        Ties::ByRow => here.weight_at(here.rows_of(point).start),
    };
    // Somebody at the mean: the middle of the interval on which the slope is one.
    let part = if high <= mean + hair { 0.5 * here.w[point] } else { next * (mean - low) / (high - low) };
    Ok(Box::new(Bare((weight + part) / here.weight() + (money + part * high) / here.total())))
}
