//! Tests of the pictures: whole drawings from any numbers, the same numbers in the tables.

use proptest::prelude::*;

use super::bars::{Bar, Unit, lying, upright};
use super::forest::{Group, More, forest};
use super::lorenz::{Curve, lorenz};
use super::parade::parade;
use super::tail::{Law, tail};
use super::*;

const WORDS: Words<'_> = Words { title: "Title <b>", says: "It says \"so\" & more.", x: "x", y: "y" };
const MORE: More<'_> = More { size: "people", hidden: "not published", interval: "interval" };

/// Every picture of some numbers.
fn all(xs: &[f64]) -> Vec<Picture> {
    let pairs: Vec<(f64, f64)> =
        xs.iter().enumerate().map(|(at, x)| ((at as f64 + 1.0) / xs.len().max(1) as f64, *x)).collect();
    let bars: Vec<Bar> = xs
        .iter()
        .enumerate()
        .map(|(at, x)| Bar {
            label: format!("<{at}>"),
            value: *x,
            interval: (at % 2 == 0).then_some((x - 1.0, x + 1.0)),
            strong: at == 0,
        })
        .collect();
    let groups: Vec<Group> = xs
        .iter()
        .enumerate()
        .map(|(at, x)| Group {
            name: format!("g{at}&"),
            value: (at % 3 != 2).then_some((*x, x - 1.0, x + 2.0)),
            size: "10".into(),
        })
        .collect();
    let curves = vec![
        Curve { name: "a".into(), points: pairs.clone() },
        Curve { name: "b".into(), points: pairs.clone() },
    ];
    let law = Law { threshold: 1.0, share: 0.1, alpha: (1.5, 1.2, 1.8) };
    vec![
        lorenz(&curves, WORDS),
        upright(&bars, WORDS, Unit::Share),
        lying(&bars, WORDS, Unit::Number(3)),
        forest(&groups, xs.first().copied(), WORDS, MORE, Unit::Number(3)),
        tail(&pairs.iter().map(|(x, y)| (*y, *x)).collect::<Vec<_>>(), Some(law), WORDS),
        parade(&pairs, 10.0, WORDS),
    ]
}

/// Whether every tag of a drawing is closed, as XML asks.
fn balanced(svg: &str) -> bool {
    let mut open = Vec::new();
    for tag in svg.split('<').skip(1) {
        let Some((tag, _)) = tag.split_once('>') else { return false };
        let name = |tag: &str| tag.split([' ', '/']).next().unwrap_or_default().to_owned();
        match tag.strip_prefix('/') {
            Some(name) if open.pop().as_deref() == Some(name) => {}
            Some(_) => return false,
            None if tag.ends_with('/') => {}
            None => open.push(name(tag)),
        }
    }
    open.is_empty()
}

#[test]
fn every_picture_has_a_name_a_sentence_and_a_table() {
    for picture in all(&[0.1, 0.2, 0.4, 1.0]) {
        let html = picture.html();
        assert!(
            html.contains("role=\"img\" aria-label=\"Title &lt;b&gt;. It says &quot;so&quot; &amp; more.\""),
            "{html}"
        );
        assert!(html.contains("<figcaption>It says") && html.contains("<th scope=\"col\">"), "{html}");
        assert!(picture.rows.iter().all(|row| row.len() == picture.head.len()), "{picture:?}");
        assert!(balanced(&html), "{html}");
        assert!(!html.contains("<script") && !html.contains("style=") && !html.contains("href"), "{html}");
    }
}

#[test]
fn a_lorenz_curve_is_read_off_between_its_points() {
    let points = vec![(0.0, 0.0), (0.5, 0.1), (1.0, 1.0)];
    let picture = lorenz(&[Curve { name: "all".into(), points }], WORDS);
    assert_eq!(picture.rows[4], ["50 %", "10 %"]);
    assert_eq!(picture.rows[8], ["90 %", "82 %"]);
}

#[test]
fn a_group_that_is_not_published_has_no_number_anywhere() {
    let groups = [Group { name: "few".into(), value: None, size: "fewer than 10".into() }];
    let picture = forest(&groups, Some(0.3), WORDS, MORE, Unit::Number(3));
    assert_eq!(picture.rows[0], ["few", "fewer than 10", "not published", ""]);
    assert!(!picture.svg.contains("class=\"dot\""));
}

#[test]
fn numbers_are_written_without_dust() {
    let written =
        [number(0.1 + 0.2, 4), number(-0.0001, 2), number(1200.0, 0), number(2.50, 2), percent(0.1234)];
    assert_eq!(written, ["0.3", "0", "1200", "2.5", "12.3 %"]);
    assert_eq!(ticks(0.0, 1.0, 5), [0.0, 0.2, 0.4, 0.6000000000000001, 0.8, 1.0]);
    assert_eq!(ticks(3.0, 3.0, 5), [3.0]);
}

proptest! {
    #[test]
    fn no_numbers_make_a_picture_that_is_not_one(xs in prop::collection::vec(prop_oneof![-1e3..1e6f64, Just(0.0), Just(1e300), Just(-1e300), Just(5e-324)], 0..30)) {
        for picture in all(&xs) {
            prop_assert!(balanced(&picture.svg));
            prop_assert!(!picture.svg.contains("NaN") && !picture.svg.contains("inf"), "{}", picture.svg);
        }
    }
}
