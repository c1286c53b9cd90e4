//! Saying that a figure does not stand any more.

use askama::Template;
use axum::extract::{Path, State};
use civics::Address;
use civics::figure::Disown;
use i18n_embed_fl::fl;

use crate::error::Error;
use crate::store::circle::here;
use crate::store::figure::{self, Figure};
use crate::web::member::stand::slowly;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/figures/{key}/disown", Need::Member, show),
        Route::post("/{language}/figures/{key}/disown", Need::Member, disown),
    ]
}

#[derive(Template)]
#[template(path = "figure/disown.html")]
struct Page {
    f: Frame,
    figure: Figure,
    /// The member's other figures that stand, one of which may take its place.
    others: Vec<Figure>,
    form: Form,
    wrong: Option<String>,
}

async fn page(app: &App, visitor: &Visitor, key: i64, form: Form) -> Result<Page, Error> {
    let f = Frame::new(app, visitor, &format!("/figures/{key}/disown")).await?.again(&form);
    let found = app.store.read(move |q| Ok((figure::one(q, key)?, figure::standing(q, 200)?))).await?;
    let (Some(figure), others) = found else { return Err(Error::NotFound) };
    if !visitor.members().contains(&figure.member) {
        return Err(Error::NotFound);
    }
    let own = |one: &Figure| one.member == figure.member && one.key != key;
    let others = others.into_iter().filter(own).collect();
    Ok(Page { f, figure, others, form, wrong: None })
}

async fn show(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let page = page(&app, &visitor, key, Form::default()).await?;
    page.f.form(&page)
}

async fn disown(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["reason", "better"], &[])?;
    slowly(&app, &visitor)?;
    let better = form.value("better").parse::<Address>().ok();
    let body = Disown { figure: here(key), reason: form.value("reason").to_owned(), better };
    let deed = figure::disown(visitor.actor.clone(), body);
    let refusal = match app.store.record(form.once, deed).await {
        Ok(_) => return Ok(frame::redirect(&format!("/{}/figures/{key}", visitor.tongue.tag))),
        Err(stop) => stop.for_form()?,
    };
    let mut page = page(&app, &visitor, key, form).await?;
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}
