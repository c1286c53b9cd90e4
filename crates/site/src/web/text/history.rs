//! The history of a paragraph: its versions as differences, the newest first.

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use civics::text::edit::State as Stage;
use i18n_embed_fl::fl;

use super::inside;
use crate::diff::{self, Part};
use crate::error::Error;
use crate::store::text::shown::{self, Text};
use crate::store::text::versions;
use crate::web::member::asked;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Frame, Visitor};

/// How many versions a page shows.
const SHOWN: usize = 10;

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![Route::form("/{language}/paragraphs/{key}/history", Need::SignedIn, page)]
}

/// A version, as the difference to the one before it.
struct Step {
    key: i64,
    at: String,
    difference: Vec<Part>,
}

#[derive(Template)]
#[template(path = "text/history.html")]
struct Page {
    f: Frame,
    text: Text,
    paragraph: i64,
    struck: bool,
    steps: Vec<Step>,
    older: Option<i64>,
}

impl Page {
    fn dir(&self) -> &'static str {
        crate::speech::Tongue::direction_of(&self.text.fact.language)
    }

    fn released(&self) -> bool {
        self.text.fact.state == Stage::Released
    }
}

async fn page(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> Answer {
    if !inside(&visitor) {
        return Err(Error::NotFound);
    }
    let before = asked(query.as_deref(), "before").parse().unwrap_or(i64::MAX);
    let f = Frame::new(&app, &visitor, &format!("/paragraphs/{key}/history")).await?;
    let found = app.store.read(move |q| {
        let Some((text, struck)) = shown::of_paragraph(q, key)? else { return Ok(None) };
        let Some(text) = shown::text(q, text)? else { return Ok(None) };
        let most = i64::try_from(SHOWN).unwrap_or(10) + 1;
        Ok(Some((text, struck, versions::history(q, key, before, most)?)))
    });
    let (text, struck, list) = found.await?.ok_or(Error::NotFound)?;
    let step = |at: usize| {
        let earlier = list.get(at + 1).map_or("", |one| one.words.as_str());
        let one = &list[at];
        Step { key: one.key, at: one.at.clone(), difference: diff::words(earlier, &one.words) }
    };
    let steps: Vec<Step> = (0..list.len().min(SHOWN)).map(step).collect();
    let older = steps.last().filter(|_| list.len() > SHOWN).map(|last| last.key);
    let page = Page { f, text, paragraph: key, struck, steps, older };
    page.f.form(&page)
}
