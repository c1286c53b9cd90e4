//! The Lorenz curve: which share of all income the poorest have together.

use super::{Drawing, Picture, Plot, WIDTH, Words, percent};

/// One curve.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// Whose it is; the heading of its column.
    pub name: String,
    /// Shares of people and of income, both from 0 to 1, ascending.
    pub points: Vec<(f64, f64)>,
}

/// How many curves keep apart by their lines.
pub const MOST: usize = 4;

/// Draws one to four curves above each other, and the line of equality.
///
/// The table holds the first curve's shares of people that are whole tenths, and each curve's share of income there.
pub fn lorenz(curves: &[Curve], words: Words<'_>) -> Picture {
    let curves = &curves[..curves.len().min(MOST)];
    let lowest = curves.iter().flat_map(|curve| &curve.points).map(|(_, y)| *y).fold(0.0, f64::min);
    let plot =
        Plot { left: 70.0, top: 40.0, width: WIDTH - 100.0, height: 400.0, x: (0.0, 1.0), y: (lowest, 1.0) };
    let mut drawing = Drawing::new(words, 510.0);
    let fifths: Vec<(f64, String)> = (0..=5).map(|at| f64::from(at) / 5.0).map(|x| (x, percent(x))).collect();
    drawing.axes(&plot, words, &fifths, &fifths);
    drawing.line("equal", (plot.x(0.0), plot.y(0.0)), (plot.x(1.0), plot.y(1.0)));
    for (at, curve) in curves.iter().enumerate() {
        let points = curve.points.iter().map(|(x, y)| (plot.x(*x), plot.y(*y)));
        if at == 0 {
            drawing.path("between", points.clone().chain([(plot.x(0.0), plot.y(0.0))]), true);
        }
        drawing.path(&format!("curve c{at}"), points, false);
        if curves.len() > 1 {
            let y = plot.top + 22.0 + 20.0 * f64::from(u8::try_from(at).unwrap_or(0));
            drawing.line(&format!("curve c{at}"), (plot.left + 14.0, y - 4.0), (plot.left + 44.0, y - 4.0));
            drawing.text("key", (plot.left + 52.0, y), "start", &curve.name);
        }
    }
    let mut head = vec![words.x.to_owned()];
    head.extend(
        curves.iter().map(|curve| if curves.len() > 1 { curve.name.clone() } else { words.y.to_owned() }),
    );
    let rows = (1..=10)
        .map(|tenth| f64::from(tenth) / 10.0)
        .map(|x| {
            let mut row = vec![percent(x)];
            row.extend(curves.iter().map(|curve| percent(at(&curve.points, x))));
            row
        })
        .collect();
    Picture { title: words.title.to_owned(), says: words.says.to_owned(), svg: drawing.finish(), head, rows }
}

/// The curve at a share of people: linear between its points.
pub fn at(points: &[(f64, f64)], x: f64) -> f64 {
    let next = points.partition_point(|(px, _)| *px < x);
    match (next.checked_sub(1).and_then(|before| points.get(before)), points.get(next)) {
        (_, Some((px, py))) if *px == x => *py,
        (Some((ax, ay)), Some((bx, by))) => ay + (by - ay) * (x - ax) / (bx - ax),
        (None, Some((_, y))) | (Some((_, y)), None) => *y,
        (None, None) => 0.0,
    }
}
