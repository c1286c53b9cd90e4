//! The working page of a text: its paragraphs in their order, how each stands on its roots, and how far it is in each
//! language. A theory of change is drawn as an outline: actions below strategies below outcomes.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use civics::text::Form as Shape;
use civics::text::edit::{Part, State as Stage};
use civics::text::freeze::{Block, Rooted};
use i18n_embed_fl::fl;

use super::{Open, convenes, open};
use crate::store::text::outline::{self, Progress, Size};
use crate::store::text::shown::{self, Text};
use crate::web::member::asked;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Frame, Visitor};

/// How many paragraphs a page shows at most.
const MOST: usize = 40;
/// How many characters a page shows at most, should its paragraphs be long.
const MOST_CHARACTERS: i64 = 24_000;

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![Route::form("/{language}/texts/{key}/draft", Need::SignedIn, page)]
}

/// A paragraph at its place in the outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Spot {
    /// Its place among all, counted from 0.
    at: usize,
    /// How deep below others it lies.
    depth: usize,
}

/// The paragraphs as an outline: each directly below the one that it serves.
fn nested(parts: &[Part]) -> Vec<Spot> {
    let mut below: HashMap<Option<i64>, Vec<usize>> = HashMap::new();
    for (at, part) in parts.iter().enumerate() {
        let parent = part.parent.filter(|key| parts.iter().any(|other| other.key == *key));
        below.entry(parent).or_default().push(at);
    }
    let mut waiting: Vec<Spot> =
        below.get(&None).into_iter().flatten().rev().map(|at| Spot { at: *at, depth: 0 }).collect();
    let mut all = Vec::new();
    while let Some(spot) = waiting.pop() {
        all.push(spot);
        let own = below.remove(&Some(parts[spot.at].key)).unwrap_or_default();
        waiting.extend(own.into_iter().rev().map(|at| Spot { at, depth: spot.depth + 1 }));
    }
    all
}

/// A paragraph on the page.
struct Item {
    key: i64,
    number: usize,
    depth: usize,
    form: Shape,
    words: String,
    rooted: Rooted,
    block: Option<Block>,
    size: Size,
}

impl Item {
    fn heading(&self) -> bool {
        self.form == Shape::Heading
    }

    /// The class that draws its depth.
    fn deep(&self) -> &'static str {
        ["", "deep1", "deep2", "deep3"][self.depth.min(3)]
    }
}

#[derive(Template)]
#[template(path = "text/outline.html")]
struct Page {
    f: Frame,
    text: Text,
    items: Vec<Item>,
    progress: Vec<Progress>,
    /// How many paragraphs there are in all, and how many of them are blocked.
    all: usize,
    blocked: usize,
    /// Whether the visitor edits it.
    edits: bool,
    /// Whether the visitor convenes its circle.
    convenes: bool,
    /// The paragraph after which a new one stands at the end.
    last: Option<i64>,
    next: Option<usize>,
    from: usize,
}

impl Page {
    fn released(&self) -> bool {
        self.text.fact.state == Stage::Released
    }

    fn signing(&self) -> bool {
        self.text.fact.state == Stage::Signing
    }

    fn dir(&self) -> &'static str {
        crate::speech::Tongue::direction_of(&self.text.fact.language)
    }

    fn left(&self, one: &Progress) -> i64 {
        i64::try_from(self.all).unwrap_or(i64::MAX) - one.done - one.stale
    }

    fn blocked(&self) -> i64 {
        i64::try_from(self.blocked).unwrap_or(i64::MAX)
    }
}

/// As many paragraphs of the outline from a place on as one page may show.
fn window<'a>(spots: &'a [Spot], parts: &[Part], sizes: &HashMap<i64, Size>, from: usize) -> &'a [Spot] {
    let rest = spots.get(from..).unwrap_or(&[]);
    let mut characters = 0;
    let fits = |spot: &&Spot| {
        characters += sizes.get(&parts[spot.at].key).map_or(0, |size| size.characters);
        characters <= MOST_CHARACTERS
    };
    let many = rest.iter().take(MOST).take_while(fits).count().max(1);
    &rest[..many.min(rest.len())]
}

async fn page(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let from = asked(query.as_deref(), "from").parse().unwrap_or(0);
    let f = Frame::new(&app, &visitor, &format!("/texts/{key}/draft")).await?;
    let Open { text, editors } = open(&app, &visitor, key).await?;
    let (convenes, now) = (convenes(&visitor, text.fact.circle), visitor.now);
    let read = app.store.read(move |q| {
        let outline = outline::outline(q, &text, now)?;
        let parts = &text.fact.parts;
        let spots = nested(parts);
        let shown = window(&spots, parts, &outline.sizes, from).to_vec();
        let keys: Vec<i64> = shown.iter().map(|spot| parts[spot.at].key).collect();
        let words = shown::words(q, &keys)?;
        Ok((text, outline, shown, words))
    });
    let (text, outline, shown, words) = read.await?;
    let rooted: HashMap<i64, &Rooted> = outline.rooted.iter().map(|one| (one.paragraph, one)).collect();
    let blocked = outline.rooted.iter().filter(|one| one.block(outline.least).is_some()).count();
    let items = shown.iter().zip(words).filter_map(|(spot, words)| {
        let part = &text.fact.parts[spot.at];
        let rooted = (*rooted.get(&part.key)?).clone();
        let size = outline.sizes.get(&part.key).copied().unwrap_or_default();
        let block = rooted.block(outline.least);
        let (key, number, depth) = (part.key, spot.at + 1, spot.depth);
        Some(Item { key, number, depth, form: part.form, words, rooted, block, size })
    });
    let (items, all) = (items.collect(), text.fact.parts.len());
    let next = Some(from.saturating_add(shown.len())).filter(|next| *next < all && !shown.is_empty());
    let edits = !editors.is_empty() && text.fact.state != Stage::Released;
    let last = text.fact.parts.last().map(|part| part.key);
    let progress = outline.progress;
    let page = Page { f, text, items, progress, all, blocked, edits, convenes, last, next, from };
    page.f.form(&page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_action_stands_below_its_strategy_wherever_it_was_written() {
        let part = |key, form, parent| Part { key, form, parent, version: key };
        let parts = [
            part(1, Shape::Outcome, None),
            part(2, Shape::Outcome, None),
            part(3, Shape::Strategy, Some(1)),
            part(4, Shape::Assumption, Some(2)),
            part(5, Shape::Action, Some(3)),
            part(6, Shape::Plain, Some(99)),
        ];
        let drawn: Vec<(i64, usize)> =
            nested(&parts).into_iter().map(|spot| (parts[spot.at].key, spot.depth)).collect();
        assert_eq!(drawn, [(1, 0), (3, 1), (5, 2), (2, 0), (4, 1), (6, 0)]);
    }

    #[test]
    fn a_page_ends_before_it_grows_too_long_and_always_shows_one() {
        let parts: Vec<Part> =
            (0..60).map(|key| Part { key, form: Shape::Plain, parent: None, version: key }).collect();
        let spots = nested(&parts);
        let sizes = |characters| -> HashMap<i64, Size> {
            (0..60).map(|key| (key, Size { characters, ..Size::default() })).collect()
        };
        assert_eq!(window(&spots, &parts, &sizes(100), 0).len(), MOST);
        assert_eq!(window(&spots, &parts, &sizes(100), 50).len(), 10);
        assert_eq!(window(&spots, &parts, &sizes(5_000), 0).len(), 4);
        assert_eq!(window(&spots, &parts, &sizes(90_000), 0).len(), 1);
        assert!(window(&spots, &parts, &sizes(1), 60).is_empty());
    }
}
