//! Bars: shares of tenths, or the parts of a decomposition.

use super::{Drawing, Picture, Plot, WIDTH, Words, number, percent, ticks};

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// What it is.
    pub label: String,
    /// How long it is.
    pub value: f64,
    /// The interval of its error, where there is one.
    pub interval: Option<(f64, f64)>,
    /// Whether it is drawn in the strong colour.
    pub strong: bool,
}

/// How the values are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Shares of 1, as per cent.
    Share,
    /// Numbers with so many digits behind the point.
    Number(usize),
}

impl Unit {
    /// A value as people read it.
    pub fn show(self, x: f64) -> String {
        match self {
            Self::Share => percent(x),
            Self::Number(digits) => number(x, digits),
        }
    }
}

fn range(bars: &[Bar]) -> (f64, f64) {
    let ends = |bar: &Bar| {
        let (low, high) = bar.interval.unwrap_or((bar.value, bar.value));
        [low.min(bar.value), high.max(bar.value)]
    };
    let (mut low, mut high) = (0.0f64, 0.0f64);
    for end in bars.iter().flat_map(ends).filter(|end| end.is_finite()) {
        (low, high) = (low.min(end), high.max(end));
    }
    if high > low { (low, high + (high - low) * 0.05) } else { (0.0, 1.0) }
}

/// The table under bars.
fn table(bars: &[Bar], words: Words<'_>, unit: Unit) -> (Vec<String>, Vec<Vec<String>>) {
    let row = |bar: &Bar| {
        let interval = bar
            .interval
            .map_or_else(String::new, |(low, high)| format!(" ({} – {})", unit.show(low), unit.show(high)));
        vec![bar.label.clone(), unit.show(bar.value) + &interval]
    };
    (vec![words.x.to_owned(), words.y.to_owned()], bars.iter().map(row).collect())
}

/// Upright bars with the intervals of their errors: for at most some twenty short labels, such as tenths of the people.
pub fn upright(bars: &[Bar], words: Words<'_>, unit: Unit) -> Picture {
    let y = range(bars);
    #[expect(clippy::cast_precision_loss, reason = "a screenful of bars")]
    let count = bars.len().max(1) as f64;
    let plot = Plot { left: 70.0, top: 40.0, width: WIDTH - 90.0, height: 300.0, x: (0.0, count), y };
    let mut drawing = Drawing::new(words, 410.0);
    let labels: Vec<(f64, String)> =
        (0u32..).zip(bars).map(|(at, bar)| (f64::from(at) + 0.5, bar.label.clone())).collect();
    let marks: Vec<(f64, String)> = ticks(y.0, y.1, 6).into_iter().map(|at| (at, unit.show(at))).collect();
    drawing.axes(&plot, words, &labels, &marks);
    let zero = plot.y(0.0);
    for (at, bar) in (0u32..).zip(bars) {
        let (left, right) = (plot.x(f64::from(at) + 0.15), plot.x(f64::from(at) + 0.85));
        let end = plot.y(bar.value);
        let class = if bar.strong { "bar strong" } else { "bar" };
        drawing.rect(class, (left, end.min(zero)), (right - left, (end - zero).abs()));
        if let Some((low, high)) = bar.interval {
            let middle = f64::midpoint(left, right);
            drawing.line("whisker", (middle, plot.y(low)), (middle, plot.y(high)));
            for end in [low, high] {
                drawing.line("whisker", (middle - 5.0, plot.y(end)), (middle + 5.0, plot.y(end)));
            }
        }
    }
    let (head, rows) = table(bars, words, unit);
    Picture { title: words.title.to_owned(), says: words.says.to_owned(), svg: drawing.finish(), head, rows }
}

/// Lying bars with their labels above them: for long labels, such as the parts of a decomposition.
pub fn lying(bars: &[Bar], words: Words<'_>, unit: Unit) -> Picture {
    let x = range(bars);
    #[expect(clippy::cast_precision_loss, reason = "a screenful of bars")]
    let height = bars.len().max(1) as f64 * 46.0;
    let plot = Plot { left: 20.0, top: 20.0, width: WIDTH - 40.0, height, x, y: (0.0, 1.0) };
    let mut drawing = Drawing::new(words, height + 80.0);
    let marks: Vec<(f64, String)> = ticks(x.0, x.1, 6).into_iter().map(|at| (at, unit.show(at))).collect();
    let bottom = plot.top + plot.height;
    for (value, label) in &marks {
        drawing.line("grid", (plot.x(*value), plot.top), (plot.x(*value), bottom));
        drawing.text("tick", (plot.x(*value), bottom + 18.0), "middle", label);
    }
    drawing.text("name", (plot.left + plot.width / 2.0, bottom + 42.0), "middle", words.y);
    let zero = plot.x(0.0);
    for (at, bar) in (0u32..).zip(bars) {
        let top = plot.top + f64::from(at) * 46.0;
        let end = plot.x(bar.value);
        let class = if bar.strong { "bar strong" } else { "bar" };
        drawing.text(
            "key",
            (zero.max(plot.left), top + 14.0),
            "start",
            &format!("{} {}", bar.label, unit.show(bar.value)),
        );
        drawing.rect(class, (end.min(zero), top + 20.0), ((end - zero).abs(), 18.0));
        if let Some((low, high)) = bar.interval {
            drawing.line("whisker", (plot.x(low), top + 29.0), (plot.x(high), top + 29.0));
        }
    }
    let (head, rows) = table(bars, words, unit);
    Picture { title: words.title.to_owned(), says: words.says.to_owned(), svg: drawing.finish(), head, rows }
}
