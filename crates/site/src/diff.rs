//! What differs between two wordings, word by word: shown where something was amended.
//!
//! Myers' algorithm ("An O(ND) Difference Algorithm and Its Variations", 1986) on words, within bounds: two texts that
//! have little in common are shown as one taken out and one put in, between what they share at both ends.

/// The most differences that are looked for; it bounds time and memory.
const MOST_EDITS: usize = 1_500;

/// A part of the difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// It stands in both.
    Same(String),
    /// It stood before and does not now.
    Gone(String),
    /// It did not stand before and does now.
    New(String),
}

/// The difference of two texts, in the order in which it is read.
#[must_use]
pub fn words(before: &str, after: &str) -> Vec<Part> {
    let (a, b) = (split(before), split(after));
    let head = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (rest_a, rest_b) = (&a[head..], &b[head..]);
    let tail = rest_a.iter().rev().zip(rest_b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (mid_a, mid_b) = (&rest_a[..rest_a.len() - tail], &rest_b[..rest_b.len() - tail]);
    let mut parts = Vec::new();
    a[..head].iter().for_each(|word| push(&mut parts, Part::Same((*word).to_owned())));
    match trace(mid_a, mid_b) {
        Some(steps) => walk(&mut parts, mid_a, mid_b, &steps),
        None => {
            mid_a.iter().for_each(|word| push(&mut parts, Part::Gone((*word).to_owned())));
            mid_b.iter().for_each(|word| push(&mut parts, Part::New((*word).to_owned())));
        }
    }
    rest_a[mid_a.len()..].iter().for_each(|word| push(&mut parts, Part::Same((*word).to_owned())));
    parts
}

/// Adds a part; it grows the last one if that is of the same sort.
fn push(parts: &mut Vec<Part>, part: Part) {
    match (parts.last_mut(), part) {
        (Some(Part::Same(last)), Part::Same(more))
        | (Some(Part::Gone(last)), Part::Gone(more))
        | (Some(Part::New(last)), Part::New(more)) => last.push_str(&more),
        (_, part) => parts.push(part),
    }
}

/// What a word is made of: white space, a mark, a character of a script that sets no spaces, or anything else.
#[derive(PartialEq, Eq)]
enum Sort {
    Space,
    Alone,
    Word,
}

fn sort(c: char) -> Sort {
    let spaceless = matches!(c, '\u{3000}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}');
    let mark = c.is_ascii_punctuation() || matches!(c, '\u{2010}'..='\u{2027}' | '،' | '؛' | '؟' | '।' | '॥');
    match c {
        _ if c.is_whitespace() => Sort::Space,
        _ if spaceless || mark => Sort::Alone,
        _ => Sort::Word,
    }
}

/// Cuts a text into words, white space and marks; put together again they are the text.
fn split(text: &str) -> Vec<&str> {
    let (mut words, mut from, mut last) = (Vec::new(), 0, Sort::Alone);
    for (at, c) in text.char_indices() {
        let next = sort(c);
        if at > from && (next != last || next == Sort::Alone) {
            words.push(&text[from..at]);
            from = at;
        }
        last = next;
    }
    if from < text.len() {
        words.push(&text[from..]);
    }
    words
}

/// For each number of edits the furthest that can be reached on each diagonal; `None` if there are too many.
fn trace(a: &[&str], b: &[&str]) -> Option<Vec<Vec<usize>>> {
    let most = (a.len() + b.len()).min(MOST_EDITS);
    let mut steps: Vec<Vec<usize>> = Vec::new();
    for edits in 0..=most {
        // Diagonal k lies at place (k + edits) / 2: k runs from -edits to edits in steps of two.
        let mut now = Vec::with_capacity(edits + 1);
        for place in 0..=edits {
            let mut x = begin(steps.last().map(Vec::as_slice), edits, place);
            let mut y = x + edits - 2 * place;
            while x < a.len() && y < b.len() && a[x] == b[y] {
                (x, y) = (x + 1, y + 1);
            }
            now.push(x);
            if x >= a.len() && y >= b.len() {
                steps.push(now);
                return Some(steps);
            }
        }
        steps.push(now);
    }
    None
}

/// Whether diagonal `place` of step `edits` is reached by putting a word in (from the diagonal above).
fn puts_in(before: &[usize], edits: usize, place: usize) -> bool {
    place == 0 || (place < edits && before[place - 1] < before[place])
}

/// Where diagonal `place` begins at this number of edits.
fn begin(before: Option<&[usize]>, edits: usize, place: usize) -> usize {
    match before {
        None => 0,
        Some(before) if puts_in(before, edits, place) => before[place],
        Some(before) => before[place - 1] + 1,
    }
}

/// Reads the way back from the end and writes it down forwards.
fn walk(parts: &mut Vec<Part>, a: &[&str], b: &[&str], steps: &[Vec<usize>]) {
    let mut back = Vec::new();
    let (mut x, mut y) = (a.len(), b.len());
    let mut place = (x + steps.len() - 1 - y) / 2;
    for edits in (1..steps.len()).rev() {
        let before = &steps[edits - 1];
        let put = puts_in(before, edits, place);
        let from = if put { before[place] } else { before[place - 1] + 1 };
        while x > from {
            (x, y) = (x - 1, y - 1);
            back.push(Part::Same(a[x].to_owned()));
        }
        if put {
            y -= 1;
            back.push(Part::New(b[y].to_owned()));
        } else {
            x -= 1;
            place -= 1;
            back.push(Part::Gone(a[x].to_owned()));
        }
    }
    while x > 0 {
        x -= 1;
        back.push(Part::Same(a[x].to_owned()));
    }
    back.into_iter().rev().for_each(|part| push(parts, part));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn drawn(before: &str, after: &str) -> String {
        let draw = |part: &Part| match part {
            Part::Same(text) => text.clone(),
            Part::Gone(text) => format!("[-{text}-]"),
            Part::New(text) => format!("{{+{text}+}}"),
        };
        words(before, after).iter().map(draw).collect()
    }

    #[test]
    fn an_amendment_is_shown_word_by_word() {
        assert_eq!(drawn("We ask for land.", "We ask for land."), "We ask for land.");
        assert_eq!(
            drawn("We ask for land.", "We demand our land."),
            "We [-ask-]{+demand+} [-for-]{+our+} land."
        );
        assert_eq!(drawn("Land, water", "Land and water"), "Land[-,-]{+ and+} water");
        assert_eq!(drawn("", "New"), "{+New+}");
        assert_eq!(drawn("Old", ""), "[-Old-]");
        assert_eq!(drawn("", ""), "");
        assert_eq!(drawn("土地是我们的", "水是我们的"), "[-土地-]{+水+}是我们的");
    }

    #[test]
    fn texts_without_anything_in_common_stay_within_the_bounds() {
        let one: String = (0..6_000).map(|n| format!("a{n} ")).collect();
        let other: String = (0..6_000).map(|n| format!("b{n}\n")).collect();
        assert_eq!(words(&one, &other).len(), 2);
    }

    proptest! {
        #[test]
        fn both_texts_are_in_the_difference(a in "[ab .\n]{0,60}", b in "[ab .\n]{0,60}") {
            let (mut before, mut after) = (String::new(), String::new());
            for part in words(&a, &b) {
                match part {
                    Part::Same(text) => { before.push_str(&text); after.push_str(&text); }
                    Part::Gone(text) => before.push_str(&text),
                    Part::New(text) => after.push_str(&text),
                }
            }
            prop_assert_eq!(before, a);
            prop_assert_eq!(after, b);
        }

        #[test]
        fn any_text_is_cut_and_put_together(text in any::<String>()) {
            prop_assert_eq!(split(&text).concat(), text);
        }
    }
}
