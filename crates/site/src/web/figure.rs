//! Figures: the list, the page of one with its sentence, how firm it is, what it was computed from and how to recompute
//! it, and its files.

mod cite;
mod disown;
pub mod publish;

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::http::header;
use axum::response::IntoResponse as _;
use i18n_embed_fl::fl;
use inequality::claim::Claim;

use super::member::asked;
use super::route::{Need, Route};
use super::{Answer, App, Frame, Visitor};
use crate::error::Error;
use crate::speech::Tongue;
use crate::store::figure::{self, Figure, Place};

/// The routes of this file and of those below it.
pub fn routes() -> Vec<Route> {
    let own = vec![
        Route::page("/{language}/figures", Need::Anyone, list),
        Route::page("/{language}/figures/{key}", Need::Anyone, page),
        Route::file("/figures/{key}/recipe", recipe),
        Route::file("/figures/{key}/data/{n}", data),
    ];
    let below = [publish::routes(), cite::routes(), disown::routes()];
    own.into_iter().chain(below.into_iter().flatten()).collect()
}

/// How many figures a page lists.
const SHOWN: usize = 30;

#[derive(Template)]
#[template(path = "figure/list.html")]
struct List {
    f: Frame,
    figures: Vec<Figure>,
    next: Option<i64>,
}

async fn list(State(app): State<App>, visitor: Visitor, RawQuery(query): RawQuery) -> Answer {
    let before = asked(query.as_deref(), "before").parse().unwrap_or(i64::MAX);
    let f = Frame::new(&app, &visitor, "/figures").await?;
    let most = i64::try_from(SHOWN).unwrap_or(0) + 1;
    let mut figures = app.store.read(move |q| figure::list(q, before, most)).await?;
    let more = figures.len() > SHOWN;
    figures.truncate(SHOWN);
    let next = figures.last().filter(|_| more).map(|last| last.key);
    let page = List { f, figures, next };
    page.f.page(&page)
}

#[derive(Template)]
#[template(path = "figure/one.html")]
struct Page {
    f: Frame,
    figure: Figure,
    /// The recipe, where it is a claim that this version reads.
    claim: Option<Claim>,
    /// The released paragraphs that it supports.
    places: Vec<Place>,
    /// Whether the visitor acts for the member that published it.
    own: bool,
    /// The interval as a picture.
    picture: String,
}

impl Page {
    fn dir(&self) -> &'static str {
        Tongue::direction_of(&self.figure.language)
    }

    /// What the claim was published as, by whom and when; as the claim says it.
    fn published(&self) -> Option<String> {
        let published = self.claim.as_ref()?.published.as_ref()?;
        Some(format!("{} ({}, {})", published.result, published.by, published.date))
    }

    /// The file name of the recipe.
    fn file(&self) -> String {
        format!("figure-{}.toml", self.figure.key)
    }

    /// Who says so, on paper and to a program.
    fn unit(&self) -> String {
        if self.figure.unit.is_empty() { String::new() } else { format!(" {}", self.figure.unit) }
    }
}

async fn page(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let f = Frame::new(&app, &visitor, &format!("/figures/{key}")).await?;
    let found = app.store.read(move |q| {
        let Some(figure) = figure::one(q, key)? else { return Ok(None) };
        Ok(Some((figure, figure::places(q, key)?)))
    });
    let (figure, places) = found.await?.ok_or(Error::NotFound)?;
    let own = visitor.members().contains(&figure.member);
    let claim = Claim::parse(&figure.recipe).ok();
    let picture = interval(&figure, &fl!(f.l, "figure-picture"));
    let page = Page { f, figure, claim, places, own, picture };
    page.f.page(&page)
}

/// The interval as a line with the number on it, from the lower end to the upper one; nothing where there is none. The text beside
/// it says the same.
fn interval(figure: &Figure, label: &str) -> String {
    let Some((low, high)) = &figure.interval else { return String::new() };
    let [Ok(low), Ok(at), Ok(high)] = [low, &figure.number, high].map(|text| text.parse::<f64>()) else {
        return String::new();
    };
    // A quarter of the width stays free on either side; an interval without width is a dot in the middle.
    let width = if high > low { high - low } else { 1.0 };
    let x = |value: f64| 40.0 + 240.0 * (value - (low + high - width) / 2.0) / width;
    let (left, mid, right) = (x(low), x(at), x(high));
    format!(
        "<svg class=\"figure\" viewBox=\"0 0 320 40\" role=\"img\" aria-label=\"{}\" direction=\"ltr\">\
         <path class=\"range\" d=\"M{left:.1} 20H{right:.1}M{left:.1} 13V27M{right:.1} 13V27\"/>\
         <circle class=\"at\" cx=\"{mid:.1}\" cy=\"20\" r=\"6\"/></svg>",
        label.replace(['&', '<', '"'], " ")
    )
}

/// The recipe as a file, byte for byte as the log's payload has it.
async fn recipe(State(app): State<App>, Path(key): Path<i64>) -> Answer {
    let found = app.store.read(move |q| figure::one(q, key)).await?.ok_or(Error::NotFound)?;
    let name = format!("attachment; filename=\"figure-{key}.toml\"");
    let head = [
        (header::CONTENT_TYPE, "application/toml; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
    ];
    Ok((head, found.recipe).into_response())
}

/// An input that its owner published with the figure.
async fn data(State(app): State<App>, Path((key, n)): Path<(i64, i64)>) -> Answer {
    let found = app.store.read(move |q| figure::data(q, key, n)).await?.ok_or(Error::NotFound)?;
    let head = [
        (header::CONTENT_TYPE, "application/octet-stream".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"figure-{key}-{n}.data\"")),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
    ];
    Ok((head, found).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;
    use civics::figure::Sort;

    fn figure(number: &str, interval: Option<(&str, &str)>) -> Figure {
        Figure {
            key: 7,
            member: 3,
            name: "A".into(),
            sort: Sort::Claim,
            title: "T".into(),
            sentence: "S".into(),
            language: "en".into(),
            number: number.into(),
            unit: String::new(),
            interval: interval.map(|(low, high)| (low.into(), high.into())),
            recipe: String::new(),
            inputs: Vec::new(),
            blind: String::new(),
            disowned: None,
            reason: String::new(),
            better: None,
            at: "2026-11-28".into(),
        }
    }

    #[test]
    fn the_picture_of_an_interval_has_its_ends_and_its_number() {
        let svg = interval(&figure("62", Some(("54", "70"))), "how \"firm\" <it> is");
        assert!(svg.contains("M40.0 20H280.0") && svg.contains("cx=\"160.0\""), "{svg}");
        assert!(!svg.contains("<it>") && !svg.contains("\"firm\""));
    }

    #[test]
    fn an_interval_without_width_is_a_dot_in_the_middle() {
        let svg = interval(&figure("5", Some(("5", "5"))), "x");
        assert!(svg.contains("M160.0 20H160.0") && svg.contains("cx=\"160.0\""), "{svg}");
        assert_eq!(interval(&figure("5", None), "x"), "");
    }
}
