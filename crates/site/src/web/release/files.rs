//! A text in forms that programs and printers take: plain words, JSON-LD, and the Atom feed of releases. What they say
//! is written down in `docs/releases.md`.

mod atom;
mod linked;
mod plain;

use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse as _, Response};

use super::{Reading, inside, read};
use crate::error::Error;
use crate::store::release::shown;
use crate::store::release::signers::{self, Of, Signature};
use crate::store::sql::{Res, Sql};
use crate::web::member::asked;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Visitor};

/// The routes of this file. They are functions of the log like pages, and are kept like pages.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/{language}/texts/{key}/plain", Need::Anyone, plain_words),
        Route::page("/texts/{key}/json-ld", Need::Anyone, json_ld),
        Route::page("/releases.atom", Need::Anyone, feed),
    ]
}

/// How many signatures stand by name in the plain words of a text; the page of signatures has them all.
const MOST_NAMES: i64 = 5_000;
/// How many releases the feed holds.
const IN_FEED: i64 = 50;

/// An answer of that type; `free` if programs on any site may read it.
fn answer(kind: &'static str, body: String, free: bool) -> Response {
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(HeaderName::from_static("content-type"), HeaderValue::from_static(kind));
    if free {
        for (name, value) in
            [("access-control-allow-origin", "*"), ("cross-origin-resource-policy", "cross-origin")]
        {
            headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
    }
    response
}

/// Where this node is, for whoever has only the file.
pub struct Site {
    /// The address under which people reach it, without the last stroke.
    pub url: String,
    /// The origin of its log.
    pub origin: String,
    /// The name of the alliance.
    pub alliance: String,
}

impl Site {
    async fn of(app: &App) -> Result<Self, Error> {
        let url = app.config.public_url.trim_end_matches('/').to_owned();
        let alliance = app.memory.alliance(app).await?.name.clone();
        Ok(Self { url, origin: app.config.origin.clone(), alliance })
    }
}

/// The signatures by name: those of each caucus, then those that count for none, then supporters; and whether some
/// were left out.
pub struct Names {
    /// The caucuses in order, each with its signatures.
    pub caucuses: Vec<(String, Vec<Signature>)>,
    /// All that stand and count.
    pub all: Vec<Signature>,
    /// Supporters.
    pub supporters: Vec<Signature>,
    /// Whether there are more than are named.
    pub more: bool,
}

fn names(q: &mut dyn Sql, r: &Reading) -> Res<Names> {
    let place = (r.text.key, r.text.freeze.unwrap_or(-1));
    let mut left = MOST_NAMES;
    let mut take = |q: &mut dyn Sql, of: Of| {
        let list = signers::signatures(q, place, of, (-1, left))?;
        left -= i64::try_from(list.len()).unwrap_or(left);
        Res::Ok(list)
    };
    let all = take(q, Of::All)?;
    let supporters = take(q, Of::Supporters)?;
    let mut caucuses = Vec::new();
    for one in &r.said.chorus {
        caucuses.push((one.name.clone(), take(q, Of::Caucus(one.key))?));
    }
    Ok(Names { caucuses, all, supporters, more: left <= 0 })
}

async fn plain_words(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let wished = asked(query.as_deref(), "language");
    let (inside, now, tag) = (inside(&visitor), visitor.now, visitor.tongue.tag);
    let found = app.store.read(move |q| {
        let Some(r) = read(q, key, (inside, &[&wished, tag]), now)? else { return Ok(None) };
        let names = names(q, &r)?;
        Ok(Some((r, names)))
    });
    let (r, names) = found.await?.ok_or(Error::NotFound)?;
    let text = plain::words(visitor.tongue, &Site::of(&app).await?, &r, &names);
    Ok(answer("text/plain; charset=utf-8", text, false))
}

async fn json_ld(State(app): State<App>, visitor: Visitor, Path(key): Path<i64>) -> Answer {
    let now = visitor.now;
    let found = app.store.read(move |q| {
        let Some(text) = shown::one(q, key)?.filter(shown::Text::is_public) else { return Ok(None) };
        let languages: Vec<String> = text.all_languages().map(str::to_owned).collect();
        let mut said = Vec::new();
        for language in languages {
            let words = shown::said(q, &text, &language, now)?;
            said.push((language, words));
        }
        let grounds = shown::grounds(q, key)?;
        Ok(Some((text, said, grounds)))
    });
    let (text, said, grounds) = found.await?.ok_or(Error::NotFound)?;
    let value = linked::data(&Site::of(&app).await?, &text, &said, &grounds);
    Ok(answer("application/ld+json", format!("{value:#}\n"), true))
}

async fn feed(State(app): State<App>) -> Answer {
    let texts = app.store.read(move |q| shown::releases(q, i64::MAX, IN_FEED)).await?;
    let xml = atom::feed(&Site::of(&app).await?, &texts);
    Ok(answer("application/atom+xml; charset=utf-8", xml, true))
}
