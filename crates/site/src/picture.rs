//! Pictures of figures: numbers in, an SVG out, each with the same numbers as a table.
//!
//! Every maker is a pure function. The words come from the caller, in the language of the page; axes run from left to right in every
//! language, as numbers do. Colours and lines are classes that `assets/picture.css` gives meaning to, so a page can be dark, printed
//! or of strong contrast. A picture never says anything that its table does not.

pub mod bars;
pub mod forest;
pub mod lorenz;
pub mod parade;
pub mod tail;

use std::fmt::Write as _;

/// The style of all pictures, for pages that stand alone.
pub const CSS: &str = include_str!("../assets/picture.css");

/// A picture and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// What it shows, in a few words.
    pub title: String,
    /// What one sees in it, in a sentence.
    pub says: String,
    /// The drawing.
    pub svg: String,
    /// The headings of the table.
    pub head: Vec<String>,
    /// The rows of the table, as many cells each as there are headings.
    pub rows: Vec<Vec<String>>,
}

impl Picture {
    /// The picture, its sentence and its table as one element of a page.
    pub fn html(&self) -> String {
        let mut out = format!("<figure class=\"picture\">\n<h3>{}</h3>\n{}\n", escape(&self.title), self.svg);
        write(
            &mut out,
            format_args!("<figcaption>{}</figcaption>\n<table>\n<thead><tr>", escape(&self.says)),
        );
        for name in &self.head {
            write(&mut out, format_args!("<th scope=\"col\">{}</th>", escape(name)));
        }
        out.push_str("</tr></thead>\n<tbody>\n");
        for row in &self.rows {
            out.push_str("<tr>");
            for (at, cell) in row.iter().enumerate() {
                let cell = escape(cell);
                let cell = if at == 0 {
                    format!("<th scope=\"row\">{cell}</th>")
                } else {
                    format!("<td>{cell}</td>")
                };
                out.push_str(&cell);
            }
            out.push_str("</tr>\n");
        }
        out.push_str("</tbody>\n</table>\n</figure>\n");
        out
    }
}

/// What a picture is called, in the language of its page.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    /// What it shows, in a few words.
    pub title: &'a str,
    /// What one sees in it, in a sentence.
    pub says: &'a str,
    /// What the horizontal axis is; the first heading of the table.
    pub x: &'a str,
    /// What the vertical axis is; the second heading.
    pub y: &'a str,
}

/// A text that can stand in HTML, in an attribute too.
pub fn escape(text: &str) -> String {
    let mut own = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => own.push_str("&amp;"),
            '<' => own.push_str("&lt;"),
            '>' => own.push_str("&gt;"),
            '"' => own.push_str("&quot;"),
            '\'' => own.push_str("&#39;"),
            // Control characters are not allowed in XML.
            c if c.is_control() && c != '\n' && c != '\t' => own.push(' '),
            c => own.push(c),
        }
    }
    own
}

/// A number with at most so many digits behind the point, without trailing zeros.
pub fn number(x: f64, digits: usize) -> String {
    let text = format!("{x:.digits$}");
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// A share in per cent.
pub fn percent(x: f64) -> String {
    format!("{} %", number(x * 100.0, 1))
}

fn write(out: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing into a string cannot fail.
    let _ = out.write_fmt(text);
}

/// The width of every picture in its own units.
const WIDTH: f64 = 640.0;

/// Where the plot stands, and what its edges mean.
#[derive(Debug, Clone, Copy)]
struct Plot {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
    x: (f64, f64),
    y: (f64, f64),
}

impl Plot {
    fn x(&self, value: f64) -> f64 {
        self.left + self.width * part(value, self.x)
    }

    fn y(&self, value: f64) -> f64 {
        self.top + self.height * (1.0 - part(value, self.y))
    }
}

/// Where a value stands between two others, 0 to 1; never outside, never nothing.
fn part(value: f64, (from, to): (f64, f64)) -> f64 {
    let share = (value - from) / (to - from);
    if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 }
}

/// A drawing in the making.
struct Drawing {
    out: String,
}

impl Drawing {
    /// An empty drawing of a height, named by the title and described by the sentence.
    fn new(words: Words<'_>, height: f64) -> Self {
        let (title, says) = (escape(words.title), escape(words.says));
        let out = format!(
            "<svg class=\"drawing\" viewBox=\"0 0 {WIDTH} {height}\" direction=\"ltr\" role=\"img\" aria-label=\"{title}. {says}\" xmlns=\"http://www.w3.org/2000/svg\">\n"
        );
        Self { out }
    }

    fn line(&mut self, class: &str, from: (f64, f64), to: (f64, f64)) {
        write(
            &mut self.out,
            format_args!(
                "<line class=\"{class}\" x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\"/>\n",
                from.0, from.1, to.0, to.1
            ),
        );
    }

    fn rect(&mut self, class: &str, corner: (f64, f64), size: (f64, f64)) {
        write(
            &mut self.out,
            format_args!(
                "<rect class=\"{class}\" x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\"/>\n",
                corner.0,
                corner.1,
                size.0.max(0.0),
                size.1.max(0.0)
            ),
        );
    }

    fn dot(&mut self, class: &str, at: (f64, f64), radius: f64) {
        write(
            &mut self.out,
            format_args!(
                "<circle class=\"{class}\" cx=\"{:.1}\" cy=\"{:.1}\" r=\"{radius}\"/>\n",
                at.0, at.1
            ),
        );
    }

    /// A text; `anchor` is start, middle or end, by left and right.
    fn text(&mut self, class: &str, at: (f64, f64), anchor: &str, text: &str) {
        let text = escape(text);
        write(
            &mut self.out,
            format_args!(
                "<text class=\"{class}\" x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"{anchor}\">{text}</text>\n",
                at.0, at.1
            ),
        );
    }

    fn path(&mut self, class: &str, points: impl IntoIterator<Item = (f64, f64)>, closed: bool) {
        let mut d = String::new();
        for (at, (x, y)) in points.into_iter().enumerate() {
            write(&mut d, format_args!("{}{x:.1} {y:.1}", if at == 0 { 'M' } else { 'L' }));
        }
        if closed {
            d.push('Z');
        }
        write(&mut self.out, format_args!("<path class=\"{class}\" d=\"{d}\"/>\n"));
    }

    /// The axes of a plot with their names and with ticks at values.
    fn axes(&mut self, plot: &Plot, words: Words<'_>, x: &[(f64, String)], y: &[(f64, String)]) {
        let bottom = plot.top + plot.height;
        for (value, label) in y {
            let at = plot.y(*value);
            self.line("grid", (plot.left, at), (plot.left + plot.width, at));
            self.text("tick", (plot.left - 8.0, at + 4.0), "end", label);
        }
        for (value, label) in x {
            let at = plot.x(*value);
            self.line("axis", (at, bottom), (at, bottom + 5.0));
            self.text("tick", (at, bottom + 20.0), "middle", label);
        }
        self.line("axis", (plot.left, bottom), (plot.left + plot.width, bottom));
        self.text("name", (plot.left + plot.width / 2.0, bottom + 42.0), "middle", words.x);
        self.text("name", (plot.left, plot.top - 12.0), "start", words.y);
    }

    fn finish(mut self) -> String {
        self.out.push_str("</svg>");
        self.out
    }
}

/// Round values that cover a range, at most so many of them.
fn ticks(from: f64, to: f64, most: usize) -> Vec<f64> {
    #[expect(clippy::cast_precision_loss, reason = "a handful of ticks")]
    let raw = (to - from) / most.max(1) as f64;
    if !(raw.is_finite() && raw > 0.0) {
        return vec![from];
    }
    let power = 10f64.powf(raw.log10().floor());
    let step =
        [1.0, 2.0, 5.0, 10.0].into_iter().map(|step| step * power).find(|step| *step >= raw).unwrap_or(raw);
    let mut at = (from / step).ceil();
    let mut all = Vec::new();
    while at * step <= to + step * 1e-9 && all.len() <= most + 1 {
        all.push(at * step);
        at += 1.0;
    }
    all
}

#[cfg(test)]
mod tests;
