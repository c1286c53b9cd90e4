//! The tail: which share of the people has at least so much, both axes by powers of ten. A power law is a straight line there.

use super::{Drawing, Picture, Plot, WIDTH, Words, number, percent};

/// A power law beside the data: the share above `x` is `share·(x / threshold)^-alpha` from the threshold on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Law {
    /// From where it holds.
    pub threshold: f64,
    /// The share of the people above the threshold.
    pub share: f64,
    /// The index, and the ends of its interval.
    pub alpha: (f64, f64, f64),
}

/// Draws the points (income, share of the people with at least that) with the law, its interval shaded.
///
/// Points that are not above 0 in both cannot stand on such axes and are left out.
pub fn tail(points: &[(f64, f64)], law: Option<Law>, words: Words<'_>) -> Picture {
    let points: Vec<(f64, f64)> =
        points.iter().copied().filter(|(x, s)| *x > 0.0 && *s > 0.0 && x.is_finite()).collect();
    let span = |all: &mut dyn Iterator<Item = f64>| {
        let (low, high) =
            all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), x| (low.min(x), high.max(x)));
        if low.is_finite() {
            (low.log10().floor(), high.log10().ceil().max(low.log10().floor() + 1.0))
        } else {
            (0.0, 1.0)
        }
    };
    let (x, y) = (span(&mut points.iter().map(|p| p.0)), span(&mut points.iter().map(|p| p.1)));
    let plot = Plot { left: 80.0, top: 40.0, width: WIDTH - 110.0, height: 320.0, x, y };
    let mut drawing = Drawing::new(words, 430.0);
    drawing.axes(
        &plot,
        words,
        &powers(x, |at| number(at, 0)),
        &powers(y, |at| format!("{} %", number(at * 100.0, 6))),
    );
    let place = |(income, share): (f64, f64)| (plot.x(income.log10()), plot.y(share.log10()));
    if let Some(law) = law {
        let end = 10f64.powf(x.1);
        let above = |alpha: f64| place((end, law.share * (end / law.threshold).powf(-alpha)));
        let begin = place((law.threshold, law.share));
        drawing.path("between", [begin, above(law.alpha.1), above(law.alpha.2)], true);
        drawing.path("curve c1", [begin, above(law.alpha.0)], false);
    }
    for point in &points {
        drawing.dot("point", place(*point), 3.0);
    }
    let rows = points.iter().map(|(income, share)| vec![number(*income, 0), percent_fine(*share)]).collect();
    let head = vec![words.x.to_owned(), words.y.to_owned()];
    Picture { title: words.title.to_owned(), says: words.says.to_owned(), svg: drawing.finish(), head, rows }
}

fn percent_fine(share: f64) -> String {
    if share < 0.001 { format!("{} %", number(share * 100.0, 4)) } else { percent(share) }
}

/// The powers of ten between two exponents, at most eight.
fn powers((from, to): (f64, f64), show: impl Fn(f64) -> String) -> Vec<(f64, String)> {
    let step = ((to - from) / 7.0).ceil().max(1.0);
    let mut all = Vec::new();
    let mut at = from;
    while at <= to && all.len() < 9 {
        all.push((at, show(10f64.powf(at))));
        at += step;
    }
    all
}
