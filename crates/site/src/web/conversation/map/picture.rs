//! The map as a picture, made here and not in the browser: people as dots that fade where their place is uncertain, groups
//! as regions; each group has a colour and a shape of its own, so that nobody needs to see colours.

use std::fmt::Write as _;

use crate::store::conversation::drawing::{Dot, Drawing, Region, SIZE};

/// The colours of groups, told apart by people who see colours differently, too.
const COLOURS: [&str; 8] =
    ["#0b5f88", "#a8480f", "#3f6d12", "#7a3b8f", "#7d5c00", "#0f6d60", "#8a1c3b", "#45459a"];
/// What the pale ones are drawn with: from hardly certain to well.
const STRENGTHS: [&str; 4] = [".28", ".5", ".75", "1"];

/// The colour of a group, by the number that stays with it.
pub fn colour(id: u32) -> &'static str {
    COLOURS[id as usize % COLOURS.len()]
}

/// The outline of a dot of a group.
fn shape(id: Option<u32>, [x, y]: [i64; 2]) -> String {
    match id.map(|id| id % 6) {
        None => format!("M{} {y}a5 5 0 1 0 10 0a5 5 0 1 0-10 0z", x - 5),
        Some(0) => format!("M{} {y}a9 9 0 1 0 18 0a9 9 0 1 0-18 0z", x - 9),
        Some(1) => format!("M{} {}h16v16h-16z", x - 8, y - 8),
        Some(2) => format!("M{x} {}l10 18h-20z", y - 11),
        Some(3) => format!("M{x} {}l11 11-11 11-11-11z", y - 11),
        Some(4) => format!("M{} {}h6v7h7v6h-7v7h-6v-7h-7v-6h7z", x - 3, y - 10),
        Some(_) => format!("M{x} {}l10 7-4 12h-12l-4-12z", y - 10),
    }
}

/// The sign of a group, for keys beside the picture.
pub fn sign(id: u32) -> String {
    format!(
        "<svg class=\"key\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"{}\" fill=\"{}\"/></svg>",
        shape(Some(id), [12, 12]),
        colour(id)
    )
}

fn region(one: &Region) -> String {
    let ([x, y], [long, short, turn], colour) = (one.at, one.form, colour(one.id));
    format!(
        "<ellipse cx=\"{x}\" cy=\"{y}\" rx=\"{long}\" ry=\"{short}\" transform=\"rotate({turn} {x} {y})\" fill=\"{colour}\" \
         fill-opacity=\".1\" stroke=\"{colour}\" stroke-opacity=\".55\" stroke-width=\"3\"/>"
    )
}

/// The dots of a group that are as certain as each other, as one path.
fn dots(drawing: &Drawing, group: Option<u8>, firm: u8) -> String {
    let id = group.and_then(|group| drawing.groups.get(usize::from(group))).map(|one| one.id);
    let same = |dot: &&Dot| dot.group == group && dot.firm == firm;
    let outline: String = drawing.dots.iter().filter(same).map(|dot| shape(id, dot.at)).collect();
    if outline.is_empty() {
        return outline;
    }
    let colour = id.map_or("#5d4f49", colour);
    let strength = STRENGTHS[usize::from(firm).min(STRENGTHS.len() - 1)];
    format!("<path d=\"{outline}\" fill=\"{colour}\" fill-opacity=\"{strength}\"/>")
}

/// How much of the height is needed: where it begins, and how far it goes.
fn span(drawing: &Drawing) -> (i64, i64) {
    let dots = drawing.dots.iter().map(|dot| (dot.at[1] - 24, dot.at[1] + 24));
    let regions = drawing.groups.iter().map(|one| (one.at[1] - one.form[0], one.at[1] + one.form[0]));
    let join = |(low, high): (i64, i64), (from, to): (i64, i64)| (low.min(from), high.max(to));
    let (low, high) = dots.chain(regions).reduce(join).unwrap_or((0, SIZE));
    let (low, high) = (low.clamp(0, SIZE / 2 - 150), high.clamp(SIZE / 2 + 150, SIZE));
    (low, high - low)
}

/// The picture; `label` says what it is, `letters` are the names of the groups in their order.
pub fn svg(drawing: &Drawing, label: &str, letters: &[&str]) -> String {
    let label = label.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    let (top, height) = span(drawing);
    let mut out = format!(
        "<svg class=\"map\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 {top} {SIZE} {height}\" role=\"img\" aria-label=\"{label}\">"
    );
    let several = drawing.groups.len() > 1;
    if several {
        drawing.groups.iter().for_each(|one| out.push_str(&region(one)));
    }
    let count = u8::try_from(drawing.groups.len()).unwrap_or(u8::MAX);
    for group in std::iter::once(None).chain((0..count).map(Some)) {
        for firm in 0..4 {
            out.push_str(&dots(drawing, group, firm));
        }
    }
    for (one, letter) in drawing.groups.iter().zip(letters).filter(|_| several) {
        let ([x, y], colour) = (one.at, colour(one.id));
        let _ = write!(
            out,
            "<text x=\"{x}\" y=\"{}\" text-anchor=\"middle\" font-size=\"64\" font-weight=\"700\" fill=\"{colour}\" stroke=\"#fff\" \
             stroke-width=\"12\" stroke-linejoin=\"round\" paint-order=\"stroke\" aria-hidden=\"true\">{letter}</text>",
            y + 22
        );
    }
    out.push_str("</svg>");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_says_what_it_is_and_carries_no_foreign_markup() {
        let region = |id| Region { id, share: 50, at: [300, 400], form: [90, 60, 12], says: vec![] };
        let dot = |group| Dot { at: [310, 420], firm: 3, group };
        let drawing = Drawing {
            counts: [20, 100, 9],
            dots: vec![dot(Some(0)), dot(Some(1)), dot(None)],
            groups: vec![region(0), region(7)],
            ..Drawing::default()
        };
        let picture = svg(&drawing, "Two \"groups\" <b>", &["A", "B"]);
        assert!(picture.contains("aria-label=\"Two &quot;groups&quot; &lt;b>\""));
        assert_eq!(picture.matches("<ellipse").count(), 2);
        assert_eq!(picture.matches("<path").count(), 3);
        assert!(!picture.contains("<b>") && picture.contains(">B</text>"));
    }
}
