//! The Lorenz curve and everything made of it: shares of top, bottom and middle, Palma, S80/S20.
//!
//! The curve runs through the cumulated weights and incomes of distinct incomes, and is a straight line between them. Its
//! influence, ((y − Q)·1(y ≤ Q) + p·Q − L·y)/T, needs no density (Kovačević & Binder 1997).

use super::known::{Known, Piece};
use super::{Frame, Kernel};
use crate::sorted::Sorted;
use crate::{Error, Measure, TailRule};

/// Total income of the poorest p of the people: Σwy up to the quantile, the person at it shared out.
pub(crate) fn partial(sorted: &Sorted, p: f64, rule: TailRule) -> Known {
    let (n, mut q) = (sorted.weight(), sorted.y[0]);
    let exact = p * n;
    let money = if p <= 0.0 {
        0.0
    } else if p >= 1.0 {
        q = sorted.y[sorted.y.len() - 1];
        sorted.total()
    } else {
        let (point, weight, money) = sorted.reach(exact);
        q = sorted.y[point];
        match rule {
            TailRule::Fractional => money - (weight - exact) * q,
            TailRule::StrictlyAbove => money,
            TailRule::AtOrAbove => money - sorted.w[point] * q,
        }
    };
    let (low, high) = if p <= 0.0 { ((0.0, 0.0), (0.0, 0.0)) } else { (((p - 1.0) * q, 1.0), (p * q, 0.0)) };
    Known::new(money, vec![Piece { at: q, low, high }])
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
    let below = |p: f64| Ok::<_, Error>(partial(here, fraction("the share of people", p)?, rule));
    let above = |p: f64| Ok::<_, Error>(total(here).minus(&below(p)?));
    let share = |part: Known| -> Result<Known, Error> {
        frame.positive_mean(measure)?;
        part.over(&total(here), measure, "the total income")
    };
    let on_curve =
        |p: f64| Ok::<_, Error>(partial(here, fraction("the share of people", p)?, TailRule::Fractional));
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
        _ => return Err(Error::NoLinearisation { measure: measure.to_string() }),
    }
    .boxed()
}
