//! The picture of a map: people as dots that fade with uncertainty, groups as regions with their letters.

use std::fmt::Write;

use super::text::escaped;
use super::{Document, Person, letter};

/// Width of the picture, and its height at most, in its own units.
const SIZE: f64 = 600.0;
/// Share of a group's people inside its region: those nearest to its centre.
const INSIDE: f64 = 0.85;
/// Room round the dots.
const MARGIN: f64 = 30.0;
/// Dots at most; of more people every so many are drawn.
const MOST_DOTS: usize = 5000;
/// Colours that people with any colour sense tell apart (Okabe and Ito), and the grey of those in no group.
const COLOURS: [&str; 7] = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8f7a00"];
const GREY: &str = "#888888";

impl Document {
    /// The map as SVG, with a title and a description for those who do not see it.
    pub fn to_svg(&self) -> String {
        let frame = Frame::new(&self.people);
        let height = frame.height;
        let title = if self.title.is_empty() { "Opinion map" } else { &self.title };
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {SIZE} {height:.0}\" role=\"img\" \
             aria-labelledby=\"map-title map-words\">\n<title id=\"map-title\">{}</title>\n<desc id=\"map-words\">{}</desc>\n",
            escaped(title),
            escaped(&self.described()),
        );
        for number in (0..self.groups.len()).filter(|_| self.groups.len() > 1) {
            let hull = hull(self.core(number).into_iter().map(|at| frame.place(at)).collect());
            let colour = COLOURS[number % COLOURS.len()];
            let points = hull.iter().map(|[x, y]| format!("{x:.1},{y:.1}")).collect::<Vec<_>>().join(" ");
            let _ = writeln!(
                out,
                "<polygon points=\"{points}\" fill=\"{colour}\" fill-opacity=\".1\" stroke=\"{colour}\" \
                 stroke-opacity=\".5\" stroke-width=\"1\" stroke-linejoin=\"round\"/>"
            );
        }
        self.dots(&mut out, &frame);
        for (number, group) in self.groups.iter().enumerate().filter(|_| self.groups.len() > 1) {
            let [x, y] = frame.place(group.centre);
            let _ = writeln!(
                out,
                "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"middle\" dominant-baseline=\"central\" \
                 font-family=\"sans-serif\" font-weight=\"bold\" font-size=\"28\" fill=\"currentColor\" \
                 stroke=\"Canvas\" stroke-width=\"4\" paint-order=\"stroke\">{}</text>",
                letter(number)
            );
        }
        out.push_str("</svg>\n");
        out
    }

    /// Places of the people of a group who stand nearest to its centre.
    fn core(&self, group: usize) -> Vec<[f64; 2]> {
        let centre = self.groups[group].centre;
        let off = |at: &[f64; 2]| (at[0] - centre[0]).powi(2) + (at[1] - centre[1]).powi(2);
        let own = self.people.iter().filter(|person| person.group == Some(group));
        let mut places: Vec<[f64; 2]> = own.map(|person| person.at).collect();
        places.sort_by(|a, b| off(a).total_cmp(&off(b)));
        places.truncate((places.len() as f64 * INSIDE).ceil() as usize);
        places
    }

    /// What the picture shows, in words.
    fn described(&self) -> String {
        let mut text = self.turnout();
        text.push(' ');
        text.push_str(&self.finding());
        for number in 0..self.groups.len() {
            if self.groups.len() > 1 {
                let _ = write!(text, " {}.", self.heading(number));
            }
        }
        text
    }

    fn dots(&self, out: &mut String, frame: &Frame) {
        let step = self.people.len().div_ceil(MOST_DOTS).max(1);
        for person in self.people.iter().step_by(step) {
            let [x, y] = frame.place(person.at);
            let colour = person.group.map_or(GREY, |group| COLOURS[group % COLOURS.len()]);
            let _ = writeln!(
                out,
                "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3\" fill=\"{colour}\" fill-opacity=\"{:.2}\"/>",
                frame.firmness(person)
            );
        }
    }
}

/// From the map's coordinates to those of the picture, both axes alike.
struct Frame {
    middle: [f64; 2],
    scale: f64,
    height: f64,
}

impl Frame {
    fn new(people: &[Person]) -> Self {
        let (mut least, mut most) = ([f64::INFINITY; 2], [f64::NEG_INFINITY; 2]);
        for person in people {
            for axis in 0..2 {
                least[axis] = least[axis].min(person.at[axis]);
                most[axis] = most[axis].max(person.at[axis]);
            }
        }
        let wide = (most[0] - least[0]).max(most[1] - least[1]);
        if !(wide > 0.0 && wide.is_finite()) {
            let middle = people.first().map_or([0.0; 2], |person| person.at);
            return Self { middle, scale: 1.0, height: SIZE / 2.0 };
        }
        let middle = [(least[0] + most[0]) / 2.0, (least[1] + most[1]) / 2.0];
        let scale = (SIZE - 2.0 * MARGIN) / wide;
        let height = ((most[1] - least[1]) * scale + 2.0 * MARGIN).max(SIZE / 3.0);
        Self { middle, scale, height }
    }

    fn place(&self, at: [f64; 2]) -> [f64; 2] {
        let x = SIZE / 2.0 + (at[0] - self.middle[0]) * self.scale;
        // Pictures count downwards.
        let y = self.height / 2.0 - (at[1] - self.middle[1]) * self.scale;
        [x, y]
    }

    /// How firm a dot is drawn, 0.15 to 0.9: less the further the person may stand from her dot.
    fn firmness(&self, person: &Person) -> f64 {
        let Some([xx, _, yy]) = person.spread else { return 0.7 };
        let reach = ((xx + yy) / 2.0).max(0.0).sqrt() * self.scale;
        (0.9 / (1.0 + reach / 60.0)).clamp(0.15, 0.9)
    }
}

/// The convex hull of points, against the clock from the leftmost; what remains of fewer than three.
fn hull(mut points: Vec<[f64; 2]>) -> Vec<[f64; 2]> {
    points.sort_by(|a, b| a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1])));
    points.dedup();
    if points.len() < 3 {
        return points;
    }
    let turn =
        |a: [f64; 2], b: [f64; 2], c: [f64; 2]| (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
    let half = |points: &mut dyn Iterator<Item = [f64; 2]>| {
        let mut chain: Vec<[f64; 2]> = Vec::new();
        for point in points {
            while chain.len() > 1 && turn(chain[chain.len() - 2], chain[chain.len() - 1], point) <= 0.0 {
                chain.pop();
            }
            chain.push(point);
        }
        chain.pop();
        chain
    };
    let mut all = half(&mut points.iter().copied());
    all.extend(half(&mut points.iter().rev().copied()));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hull_of_a_square_with_its_middle_is_the_square() {
        let square = vec![[0.0, 0.0], [2.0, 2.0], [1.0, 1.0], [2.0, 0.0], [0.0, 2.0], [1.0, 0.0]];
        assert_eq!(hull(square), [[0.0, 0.0], [2.0, 0.0], [2.0, 2.0], [0.0, 2.0]]);
        assert_eq!(hull(vec![[1.0, 1.0], [1.0, 1.0]]), [[1.0, 1.0]]);
    }
}
