//! A review: what a circle sees in who speaks, and what it will do.

use askama::Template;
use axum::extract::{Path, State};
use i18n_embed_fl::fl;

use crate::error::Error;
use crate::store::circle::{self, Circle};
use crate::store::voice;
use crate::web::circle::serve::door;
use crate::web::member::stand::slowly;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/circles/{key}/voice/review", Need::Convenor, page),
        Route::post("/{language}/circles/{key}/voice/review", Need::Convenor, review),
    ]
}

#[derive(Template)]
#[template(path = "voice/review.html")]
struct Page {
    f: Frame,
    circle: Circle,
    form: Form,
    wrong: Option<String>,
}

async fn made(app: &App, visitor: &Visitor, key: i64, form: Form) -> Result<Page, Error> {
    door(visitor, key)?;
    let f = Frame::new(app, visitor, &format!("/circles/{key}/voice/review")).await?;
    let circle = app.store.read(move |q| circle::circle(q, key)).await?.ok_or(Error::NotFound)?;
    Ok(Page { f, circle, form, wrong: None })
}

async fn page(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let page = made(&app, &visitor, key, Form::default()).await?;
    page.f.form(&page)
}

async fn review(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["words"], &[])?;
    slowly(&app, &visitor)?;
    let mut page = made(&app, &visitor, key, form).await?;
    let deed = voice::review(visitor.actor.clone(), key, page.form.value("words").to_owned());
    let refusal = match app.store.record(page.form.once, deed).await {
        Ok(_) => return Ok(frame::redirect(&format!("/{}/circles/{key}/voice", visitor.tongue.tag))),
        Err(stop) => stop.for_form()?,
    };
    page.f = page.f.again(&page.form);
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}
