//! A text as it is signed and released: its page, who signed it, and the list of releases.

pub mod files;
pub mod publish;
pub mod sign;
pub mod signatures;

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use i18n_embed_fl::fl;
use jiff::Timestamp;

use super::member::asked;
use super::route::{Need, Route};
use super::{Answer, App, Frame, Visitor};
use crate::error::Error;
use crate::speech::Tongue;
use crate::store::release::shown::{self, Gone, Said, Text};
use crate::store::sql::{Res, Sql};

/// The routes of this file and of those below it.
pub fn routes() -> Vec<Route> {
    let own = vec![
        Route::page("/{language}/texts/{key}", Need::Anyone, page),
        Route::page("/{language}/releases", Need::Anyone, list),
    ];
    let below = [signatures::routes(), sign::routes(), publish::routes(), files::routes()];
    own.into_iter().chain(below.into_iter().flatten()).collect()
}

/// How many releases a page lists.
const SHOWN: i64 = 30;

/// A text before its release is for those who act for a member of the alliance, and for convenors.
pub fn inside(visitor: &Visitor) -> bool {
    visitor.has(Need::Member) || visitor.has(Need::Convenor)
}

/// What a text says to this visitor: the text, its words in the language that was asked for or that she reads, and
/// that language; nothing at all where it is not for her.
pub struct Reading {
    /// The text.
    pub text: Text,
    /// What it says.
    pub said: Said,
    /// The language in which it was asked for.
    pub language: String,
}

/// Reads a text for a visitor who may see it.
pub fn read(
    q: &mut dyn Sql,
    key: i64,
    (inside, wished): (bool, &[&str]),
    now: Timestamp,
) -> Res<Option<Reading>> {
    let Some(text) = shown::one(q, key)?.filter(|text| inside || text.is_public()) else { return Ok(None) };
    let language = text.in_language(wished);
    let said = shown::said(q, &text, &language, now)?;
    Ok(Some(Reading { text, said, language }))
}

/// Reads a text for the visitor of a page.
pub async fn reading(app: &App, visitor: &Visitor, key: i64, wished: String) -> Result<Reading, Error> {
    let (inside, now, tag) = (inside(visitor), visitor.now, visitor.tongue.tag);
    let found = app.store.read(move |q| read(q, key, (inside, &[&wished, tag]), now)).await?;
    found.ok_or(Error::NotFound)
}

/// The class that shows how deep a paragraph lies under what it serves.
pub fn deep(depth: &usize) -> &'static str {
    match depth {
        0 => "deep0",
        1 => "deep1",
        2 => "deep2",
        _ => "deep3",
    }
}

/// What was taken from under a paragraph, as a sentence.
pub fn gone(tongue: &Tongue, gone: &Gone) -> String {
    let words = &tongue.words;
    match gone {
        Gone::Recalled(_, day) => fl!(words, "release-gone-recalled", day = tongue.date(day)),
        Gone::Ended => fl!(words, "release-gone-ended"),
        Gone::Parted => fl!(words, "release-gone-parted"),
        Gone::Wound => fl!(words, "release-gone-wound"),
    }
}

#[derive(Template)]
#[template(path = "release/text.html")]
struct Page {
    f: Frame,
    r: Reading,
    /// Whether the visitor acts for a member, and so may sign while it is open.
    member: bool,
    /// Whether the visitor serves its circle.
    convenes: bool,
    /// The address under which people reach the site, for paper.
    url: String,
}

async fn page(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let r = reading(&app, &visitor, key, asked(query.as_deref(), "language")).await?;
    let f = Frame::new(&app, &visitor, &format!("/texts/{key}")).await?;
    let convenes = visitor.actor.convenes(r.text.circle, visitor.now);
    let url = app.config.public_url.trim_end_matches('/').to_owned();
    let page = Page { f, r, member: visitor.has(Need::Member), convenes, url };
    page.f.page(&page)
}

#[derive(Template)]
#[template(path = "release/list.html")]
struct List {
    f: Frame,
    texts: Vec<Text>,
    next: Option<i64>,
}

async fn list(State(app): State<App>, visitor: Visitor, RawQuery(query): RawQuery) -> Answer {
    let before = asked(query.as_deref(), "before").parse().unwrap_or(i64::MAX);
    let f = Frame::new(&app, &visitor, "/releases").await?;
    let mut texts = app.store.read(move |q| shown::releases(q, before, SHOWN + 1)).await?;
    let more = i64::try_from(texts.len()).is_ok_and(|n| n > SHOWN);
    texts.truncate(30);
    let next = texts.last().filter(|_| more).and_then(|last| last.released);
    let page = List { f, texts, next };
    page.f.page(&page)
}
