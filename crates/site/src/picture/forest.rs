//! The forest plot: a measure in each group with its interval, beside that of everybody.

use super::bars::Unit;
use super::{Drawing, Picture, Plot, WIDTH, Words, ticks};

/// One group.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// What it is called.
    pub name: String,
    /// The measure, its lower and its upper end; nothing where it is not published.
    pub value: Option<(f64, f64, f64)>,
    /// How large the group is, as it may be said.
    pub size: String,
}

/// Words that only this picture has.
#[derive(Debug, Clone, Copy)]
pub struct More<'a> {
    /// The heading of the sizes.
    pub size: &'a str,
    /// What stands where a group's number is not published.
    pub hidden: &'a str,
    /// The heading of the interval.
    pub interval: &'a str,
}

/// Draws the groups below each other, and a line for everybody where that number is known.
pub fn forest(
    groups: &[Group],
    everybody: Option<f64>,
    words: Words<'_>,
    more: More<'_>,
    unit: Unit,
) -> Picture {
    let known = groups.iter().filter_map(|group| group.value);
    let (mut low, mut high) = everybody.map_or((f64::INFINITY, f64::NEG_INFINITY), |x| (x, x));
    for (value, from, to) in known {
        (low, high) = (low.min(from).min(value), high.max(to).max(value));
    }
    if !(low.is_finite() && high > low) {
        (low, high) = (low.min(0.0), low.min(0.0) + 1.0);
        if !low.is_finite() {
            (low, high) = (0.0, 1.0);
        }
    }
    let room = (high - low) * 0.04;
    #[expect(clippy::cast_precision_loss, reason = "a screenful of groups")]
    let height = groups.len().max(1) as f64 * 40.0;
    let plot = Plot {
        left: 20.0,
        top: 20.0,
        width: WIDTH - 40.0,
        height,
        x: (low - room, high + room),
        y: (0.0, 1.0),
    };
    let mut drawing = Drawing::new(words, height + 80.0);
    let bottom = plot.top + plot.height;
    for at in ticks(plot.x.0, plot.x.1, 7) {
        drawing.line("grid", (plot.x(at), plot.top), (plot.x(at), bottom));
        drawing.text("tick", (plot.x(at), bottom + 18.0), "middle", &unit.show(at));
    }
    if let Some(x) = everybody {
        drawing.line("all", (plot.x(x), plot.top), (plot.x(x), bottom));
    }
    drawing.text("name", (plot.left + plot.width / 2.0, bottom + 42.0), "middle", words.y);
    for (at, group) in (0u32..).zip(groups) {
        let y = plot.top + f64::from(at) * 40.0;
        let label = if group.value.is_some() {
            group.name.clone()
        } else {
            format!("{}: {}", group.name, more.hidden)
        };
        drawing.text("key", (plot.left, y + 14.0), "start", &label);
        if let Some((value, from, to)) = group.value {
            drawing.line("whisker", (plot.x(from), y + 26.0), (plot.x(to), y + 26.0));
            drawing.dot("dot", (plot.x(value), y + 26.0), 5.0);
        }
    }
    let rows = groups.iter().map(|group| {
        let (value, interval) =
            group.value.map_or((more.hidden.to_owned(), String::new()), |(value, from, to)| {
                (unit.show(value), format!("{} – {}", unit.show(from), unit.show(to)))
            });
        vec![group.name.clone(), group.size.clone(), value, interval]
    });
    let head = [words.x, more.size, words.y, more.interval].map(str::to_owned).to_vec();
    Picture {
        title: words.title.to_owned(),
        says: words.says.to_owned(),
        svg: drawing.finish(),
        head,
        rows: rows.collect(),
    }
}
