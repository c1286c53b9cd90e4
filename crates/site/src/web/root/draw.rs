//! The roots of a paragraph as a picture, made here and not in the browser: a trunk with a branch for each root, a dot
//! for each loan on its way, a leaf for the struggle. What is dead is dashed, crossed and said in words.

use std::fmt::Write as _;

/// The width of the picture: that of a small phone.
const WIDTH: i64 = 360;
/// The height of a branch.
const ROW: i64 = 48;
/// Where the trunk stands.
const TRUNK: i64 = 16;
/// How far the dots of a branch stand from each other.
const STEP: i64 = 18;
/// How many characters of a name fit beside a branch without dots; each dot costs two.
const FITS: usize = 34;

/// A loan on the way of a root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dot {
    /// The circle to which it went.
    pub name: String,
    /// Whether this step still holds.
    pub holds: bool,
}

/// A branch: a root, or several of them together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// The name of the struggle, or of the country.
    pub name: String,
    /// What is said below the name.
    pub note: String,
    /// Where it leads, a path of ours.
    pub path: String,
    /// Whether it is live.
    pub live: bool,
    /// Its way, from the text's circle down to the holder.
    pub dots: Vec<Dot>,
}

/// Writes a text so that it is nothing but text, in an element or in an attribute.
fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    safe
}

/// As much of a name as fits, with a mark where it was cut; the whole stands in the title.
fn cut(name: &str, fits: usize) -> String {
    match name.char_indices().nth(fits) {
        None => name.to_owned(),
        Some((at, _)) => format!("{}…", name[..at].trim_end()),
    }
}

/// One branch at a height; `x` turns the picture round for languages that are written from the right.
fn branch(one: &Branch, y: i64, x: &dyn Fn(i64) -> i64) -> String {
    let dots = i64::try_from(one.dots.len()).unwrap_or(0);
    let leaf = TRUNK + STEP * (dots + 1) + 4;
    let (color, dash) = if one.live { ("#8a1c3b", "") } else { ("#5d4f49", " stroke-dasharray=\"4 4\"") };
    let mut out = String::new();
    let (trunk, bend, end) = (x(TRUNK), x(TRUNK + 10), x(leaf));
    let from = y - 12;
    let _ = write!(
        out,
        "<path d=\"M{trunk} {from}Q{trunk} {y} {bend} {y}H{end}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2\"{dash}/>"
    );
    for (n, dot) in (1i64..).zip(&one.dots) {
        let (at, name) = (x(TRUNK + STEP * n), escape(&dot.name));
        let fill = if dot.holds { color } else { "#fff" };
        let _ = write!(
            out,
            "<circle cx=\"{at}\" cy=\"{y}\" r=\"5\" fill=\"{fill}\" stroke=\"{color}\" stroke-width=\"2\"><title>{name}</title></circle>"
        );
        if !dot.holds {
            let (l, r, t, b) = (at - 7, at + 7, y - 7, y + 7);
            let _ = write!(
                out,
                "<path d=\"M{l} {t}L{r} {b}M{r} {t}L{l} {b}\" stroke=\"{color}\" stroke-width=\"2\"/>"
            );
        }
    }
    let (left, top) = (x(leaf) - 5, y - 5);
    let fill = if one.live { color } else { "#fff" };
    let _ = write!(
        out,
        "<rect x=\"{left}\" y=\"{top}\" width=\"10\" height=\"10\" fill=\"{fill}\" stroke=\"{color}\" stroke-width=\"2\"/>"
    );
    let fits = FITS.saturating_sub(2 * one.dots.len());
    let (words, name, note) =
        (x(leaf + 12), escape(&cut(&one.name, fits)), escape(&cut(&one.note, fits + 6)));
    let (whole, up, down) = (escape(&one.name), y + 1, y + 18);
    let name = format!(
        "<text x=\"{words}\" y=\"{up}\" font-size=\"14\" fill=\"{color}\"><title>{whole}</title>{name}</text>"
    );
    if one.path.is_empty() {
        out.push_str(&name);
    } else {
        let _ = write!(out, "<a href=\"{}\" tabindex=\"-1\">{name}</a>", escape(&one.path));
    }
    let _ = write!(out, "<text x=\"{words}\" y=\"{down}\" font-size=\"12\" fill=\"#5d4f49\">{note}</text>");
    out
}

/// The picture: `head` is what stands on the trunk, `mirrored` for languages that are written from the right.
pub fn svg(head: &str, branches: &[Branch], mirrored: bool) -> String {
    let x = |at: i64| if mirrored { WIDTH - at } else { at };
    let many = i64::try_from(branches.len()).unwrap_or(0);
    let height = 44 + ROW * many.max(1);
    let mut out = format!(
        "<svg class=\"roots\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"100%\" font-family=\"inherit\" aria-hidden=\"true\">"
    );
    let (at, text) = (x(2) - if mirrored { WIDTH - 4 } else { 0 }, x(TRUNK - 4));
    let _ = write!(
        out,
        "<rect x=\"{at}\" y=\"2\" width=\"{}\" height=\"28\" rx=\"6\" fill=\"#f6ece2\" stroke=\"#8a1c3b\"/><text x=\"{text}\" y=\"21\" font-size=\"14\" font-weight=\"700\">{}</text>",
        WIDTH - 4,
        escape(&cut(head, FITS + 4))
    );
    if many > 0 {
        let (trunk, end) = (x(TRUNK), 44 + ROW * many - ROW + 4);
        let _ = write!(out, "<path d=\"M{trunk} 30V{end}\" stroke=\"#8a1c3b\" stroke-width=\"3\"/>");
    }
    for (n, one) in (0i64..).zip(branches) {
        out.push_str(&branch(one, 60 + ROW * n, &x));
    }
    out.push_str("</svg>");
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn dot(name: &str, holds: bool) -> Dot {
        Dot { name: name.into(), holds }
    }

    fn some() -> Vec<Branch> {
        let one = |name: &str, live, dots: &[Dot]| Branch {
            name: name.into(),
            note: if live { "live".into() } else { "taken back".into() },
            path: "/en/struggles/7".into(),
            live,
            dots: dots.to_vec(),
        };
        vec![
            one("The spring", true, &[dot("All of us", true), dot("Uganda", true)]),
            one("The <script>&\"well\"", false, &[dot("All of us", true), dot("नेपाल", false)]),
        ]
    }

    /// The graph as text, so that a test reads like the picture.
    fn text(svg: &str) -> String {
        let mut lines = Vec::new();
        for part in svg.split("<path d=\"M").skip(2).filter(|part| part.contains("Q")) {
            let dead = part.contains("stroke-dasharray");
            lines.push(if dead { "┄".to_owned() } else { "─".to_owned() });
            let _ = part;
        }
        for (n, part) in svg.split("fill=\"none\"").skip(1).enumerate() {
            let line = &mut lines[n];
            for dot in part.split("<circle").skip(1) {
                line.push_str(if dot.contains("fill=\"#fff\"") { "×" } else { "●" });
            }
            let name = part.split("<title>").last().and_then(|rest| rest.split("</title>").next()).unwrap();
            line.push_str(&format!(" {name}"));
        }
        lines.join("\n")
    }

    #[test]
    fn the_graph_shows_each_step_and_where_it_broke() {
        let drawn = svg("This paragraph", &some(), false);
        assert_eq!(text(&drawn), "─●● The spring\n┄●× The &lt;script&gt;&amp;&quot;well&quot;");
        assert!(drawn.contains("<a href=\"/en/struggles/7\" tabindex=\"-1\">"));
        assert!(!drawn.contains("<script>"));
    }

    #[test]
    fn from_the_right_it_is_the_same_picture_turned_round() {
        let (left, right) = (svg("x", &some(), false), svg("x", &some(), true));
        assert!(left.contains("M16 30V") && right.contains("M344 30V"), "{right}");
        assert_eq!(text(&left), text(&right));
        assert!(!right.contains(" x=\"-"), "nothing stands outside: {right}");
    }

    proptest! {
        #[test]
        fn a_full_picture_stays_small_and_whole(name in "\\PC{0,400}", many in 0usize..13, dots in 0usize..4) {
            let one = Branch { name: name.clone(), note: name, path: "/en/struggles/1".into(), live: false, dots: vec![dot("Uganda", false); dots] };
            let drawn = svg("This paragraph", &vec![one; many], true);
            prop_assert!(drawn.ends_with("</svg>"));
            prop_assert_eq!(drawn.matches('<').count(), drawn.matches('>').count());
        }
    }
}
