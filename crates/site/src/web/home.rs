//! The home of the alliance, and the way to it in the visitor's language.

use askama::Template;
use axum::extract::{Request, State};
use axum::http::header;
use axum::response::IntoResponse as _;
use i18n_embed_fl::fl;

use super::route::{Need, Route};
use super::{Answer, App, Frame, Visitor, frame};
use crate::speech;
use crate::store::circle::{self, Circle};
use crate::store::news::{News, latest};
use crate::store::release::shown::{self, Text};
use crate::store::sql::{Res, Sql};
use crate::store::told::{Published, published_anywhere};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::file("/", choose),
        Route::page("/{language}/", Need::Anyone, home),
        Route::file("/assets/{name}", asset),
    ]
}

/// How many published words the home shows.
const SHOWN: i64 = 50;

#[derive(Template)]
#[template(path = "home.html")]
struct Home {
    f: Frame,
    circles: Vec<Circle>,
    /// What was released last.
    releases: Vec<Text>,
    published: Vec<Published>,
    news: Vec<News>,
}

async fn choose(request: Request) -> Answer {
    let accept = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or("");
    let mut response = frame::redirect(&format!("/{}/", speech::negotiate(accept).tag));
    response.headers_mut().insert(header::VARY, header::HeaderValue::from_static("Accept-Language"));
    Ok(response)
}

async fn home(State(app): State<App>, visitor: Visitor) -> Answer {
    let f = Frame::new(&app, &visitor, "/").await?;
    let page = app.store.read(move |q| ask(q, f)).await?;
    page.f.page(&page)
}

/// Everything that the home shows, in one flight.
fn ask(q: &mut dyn Sql, f: Frame) -> Res<Home> {
    let public = civics::consent::Audience::Public.rank();
    let (circles, releases) = (circle::every(), shown::last(i64::MAX, 3));
    let (published, news) = (published_anywhere(public, i64::MAX, SHOWN), latest(i64::MAX, 8));
    let answers = q.ask(&[&circles.stmt, &releases.stmt, &published.stmt, &news.stmt].map(Clone::clone))?;
    Ok(Home {
        f,
        circles: circles.answer(&answers, 0)?,
        releases: releases.answer(&answers, 1)?,
        published: published.answer(&answers, 2)?,
        news: news.answer(&answers, 3)?,
    })
}

async fn asset(axum::extract::Path(name): axum::extract::Path<String>) -> Answer {
    let found = match name.split('.').next_back() {
        Some("css") if name == format!("site-{}.css", frame::build()) => {
            Some(("text/css; charset=utf-8", frame::STYLE))
        }
        Some("js") if name == format!("passkey-{}.js", frame::build()) => {
            Some(("text/javascript; charset=utf-8", super::passkey::SCRIPT))
        }
        Some("svg") if name == "icon.svg" => Some(("image/svg+xml", include_str!("../../assets/icon.svg"))),
        _ => None,
    };
    let (kind, text) = found.ok_or(crate::error::Error::NotFound)?;
    let keep = "public, max-age=31536000, immutable";
    Ok(([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, keep)], text).into_response())
}
