//! An address for digests: left by a person herself, shown to nobody else, deleted when she says so.

use axum::extract::State;
use i18n_embed_fl::fl;

use super::again;
use crate::error::Error;
use crate::store::mail::{self, Every, Mail};
use crate::store::sql::{Res, Sql};
use crate::web::member::stand::slowly;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Form, Visitor, frame};
use crate::work::digest;

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::post("/{language}/settings/mail", Need::Person, keep),
        Route::post("/{language}/settings/mail/drop", Need::Person, drop),
    ]
}

/// What the page of settings shows of it.
#[derive(Default)]
pub enum Part {
    /// This site mails nothing.
    #[default]
    Off,
    /// One of her circles needs too much protection.
    Refused,
    /// She may leave an address, or has left one.
    Open(Option<Mail>),
}

/// What the page of settings shows of it to that person.
pub fn part(q: &mut dyn Sql, person: &str) -> Res<Part> {
    if !digest::allowed(q, person)? {
        return Ok(Part::Refused);
    }
    Ok(Part::Open(mail::of_person(q, person)?))
}

async fn keep(State(app): State<App>, visitor: Visitor, form: Form) -> Answer {
    form.only(&["address", "every"], &[])?;
    slowly(&app, &visitor)?;
    let person = visitor.person().ok_or(Error::NotFound)?.to_owned();
    if app.config.mail.is_none() {
        return Err(Error::NotFound);
    }
    let words = &visitor.tongue.words;
    let asked = person.clone();
    if !app.store.read(move |q| digest::allowed(q, &asked)).await? {
        return again(&app, &visitor, &form, fl!(words, "mail-refused")).await;
    }
    let address = form.value("address").trim().to_owned();
    let every = Every::parse(form.value("every")).filter(|_| digest::is_address(&address));
    let Some(every) = every else {
        return again(&app, &visitor, &form, fl!(words, "mail-wrong")).await;
    };
    let language = visitor.tongue.tag.to_owned();
    app.store.keep(vec![mail::keep(&Mail { person, address, language, every, sent: String::new() })]).await?;
    Ok(frame::redirect(&format!("/{}/settings#mail", visitor.tongue.tag)))
}

async fn drop(State(app): State<App>, visitor: Visitor, form: Form) -> Answer {
    form.only(&[], &[])?;
    let person = visitor.person().ok_or(Error::NotFound)?;
    app.store.keep(vec![mail::forget(person)]).await?;
    Ok(frame::redirect(&format!("/{}/settings#mail", visitor.tongue.tag)))
}
