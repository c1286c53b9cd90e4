//! Pen's parade: everybody walks past in order of income, as tall as the income is of the mean (Pen 1971).

use super::{Drawing, Picture, Plot, WIDTH, Words, number, percent, ticks};

/// Draws the parade from (share of the people that has passed, income over the mean), ascending.
///
/// The drawing is cut at `highest` times the mean, because the last giants would make everybody else invisible; the table is not. It has
/// about twenty of the steps and the last.
pub fn parade(points: &[(f64, f64)], highest: f64, words: Words<'_>) -> Picture {
    let low = points.iter().map(|(_, height)| *height).fold(0.0, f64::min);
    let high = points.iter().map(|(_, height)| *height).fold(1.0, f64::max).min(highest.max(1.0));
    let plot =
        Plot { left: 70.0, top: 40.0, width: WIDTH - 90.0, height: 320.0, x: (0.0, 1.0), y: (low, high) };
    let mut drawing = Drawing::new(words, 430.0);
    let fifths: Vec<(f64, String)> = (0..=5).map(|at| f64::from(at) / 5.0).map(|x| (x, percent(x))).collect();
    let marks: Vec<(f64, String)> = ticks(low, high, 6).into_iter().map(|at| (at, number(at, 1))).collect();
    drawing.axes(&plot, words, &fifths, &marks);
    let mut outline = vec![(plot.x(0.0), plot.y(0.0))];
    let mut before = 0.0;
    for (passed, height) in points {
        outline.push((plot.x(before), plot.y(*height)));
        outline.push((plot.x(*passed), plot.y(*height)));
        before = *passed;
    }
    outline.push((plot.x(before), plot.y(0.0)));
    drawing.path("parade", outline, true);
    drawing.line("all", (plot.x(0.0), plot.y(1.0)), (plot.x(1.0), plot.y(1.0)));
    // Some twenty rows say enough; the last ones are where the giants walk.
    let step = points.len().div_ceil(20).max(1);
    let told = points.iter().enumerate().filter(|(at, _)| (at + 1) % step == 0 || at + 1 == points.len());
    let rows = told.map(|(_, (passed, height))| vec![percent(*passed), number(*height, 2)]).collect();
    let head = vec![words.x.to_owned(), words.y.to_owned()];
    Picture { title: words.title.to_owned(), says: words.says.to_owned(), svg: drawing.finish(), head, rows }
}
