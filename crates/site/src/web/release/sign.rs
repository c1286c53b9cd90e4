//! Signing a text for a member, and taking the signature back. The text stands before the form, and the form says
//! which frozen set was read: words that were amended meanwhile come back to be read again.

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use civics::Refusal;
use i18n_embed_fl::fl;

use super::{Reading, inside, read};
use crate::error::Error;
use crate::speech::Tongue;
use crate::store::Stop;
use crate::store::release::signers::{self, Mine};
use crate::store::release::{sign as sign_deed, unsign as unsign_deed};
use crate::web::member::asked;
use crate::web::member::stand::slowly;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/texts/{key}/sign", Need::Member, sign_page),
        Route::post("/{language}/texts/{key}/sign", Need::Member, sign),
        Route::form("/{language}/texts/{key}/unsign", Need::Member, unsign_page),
        Route::post("/{language}/texts/{key}/unsign", Need::Member, unsign),
    ]
}

#[derive(Template)]
#[template(path = "release/sign.html")]
struct SignPage {
    f: Frame,
    r: Reading,
    mine: Vec<Mine>,
    /// Whether the visitor serves the circle, and so signs for nobody in it.
    convenes: bool,
    form: Form,
    wrong: Option<String>,
}

impl SignPage {
    /// The members that have not signed yet.
    fn ready(&self) -> Vec<&Mine> {
        self.mine.iter().filter(|one| !one.signed).collect()
    }
}

#[derive(Template)]
#[template(path = "release/unsign.html")]
struct UnsignPage {
    f: Frame,
    r: Reading,
    mine: Vec<Mine>,
    form: Form,
    wrong: Option<String>,
}

/// The text with the visitor's members that may sign it; for her who has none there is no such page.
async fn found(
    app: &App,
    visitor: &Visitor,
    key: i64,
    wished: String,
) -> Result<(Reading, Vec<Mine>), Error> {
    let (inside, now, tag, members) = (inside(visitor), visitor.now, visitor.tongue.tag, visitor.members());
    let found = app.store.read(move |q| {
        let Some(r) = read(q, key, (inside, &[&wished, tag]), now)? else { return Ok(None) };
        Ok(Some((r, signers::mine(q, key, &members)?)))
    });
    found.await?.filter(|(_, mine)| !mine.is_empty()).ok_or(Error::NotFound)
}

async fn sign_form(
    app: &App,
    visitor: &Visitor,
    key: i64,
    (form, wished): (Form, String),
) -> Result<SignPage, Error> {
    let f = Frame::new(app, visitor, &format!("/texts/{key}/sign")).await?;
    let (r, mine) = found(app, visitor, key, wished).await?;
    let convenes = visitor.actor.convenes(r.text.circle, visitor.now);
    Ok(SignPage { f, r, mine, convenes, form, wrong: None })
}

async fn sign_page(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let wished = asked(query.as_deref(), "language");
    let page = sign_form(&app, &visitor, key, (Form::default(), wished)).await?;
    page.f.form(&page)
}

/// A number that the form carries.
fn number(form: &Form, name: &str) -> i64 {
    form.value(name).parse().unwrap_or(-1)
}

async fn sign(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["for", "freeze"], &[])?;
    slowly(&app, &visitor)?;
    let (freeze, member) = (number(&form, "freeze"), number(&form, "for"));
    let deed = sign_deed(visitor.actor.clone(), (key, freeze), member, visitor.now);
    let refusal = match app.store.record(form.once, deed).await {
        Ok(_) | Err(Stop::Refused(Refusal::Already)) => {
            return Ok(frame::redirect(&format!("/{}/texts/{key}", visitor.tongue.tag)));
        }
        Err(stop) => stop.for_form()?,
    };
    // The words come back as they stand now: if they were amended, they are to be read again.
    let mut page = sign_form(&app, &visitor, key, (form, String::new())).await?;
    page.f = page.f.again(&page.form);
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}

async fn unsign_form(app: &App, visitor: &Visitor, key: i64, form: Form) -> Result<UnsignPage, Error> {
    let f = Frame::new(app, visitor, &format!("/texts/{key}/unsign")).await?;
    let (r, mut mine) = found(app, visitor, key, String::new()).await?;
    mine.retain(|one| one.signed);
    if mine.is_empty() {
        return Err(Error::NotFound);
    }
    Ok(UnsignPage { f, r, mine, form, wrong: None })
}

async fn unsign_page(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
) -> Answer {
    let page = unsign_form(&app, &visitor, key, Form::default()).await?;
    page.f.form(&page)
}

async fn unsign(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["for", "freeze", "reason"], &[])?;
    slowly(&app, &visitor)?;
    let (freeze, member) = (number(&form, "freeze"), number(&form, "for"));
    let deed = unsign_deed(visitor.actor.clone(), freeze, member, form.value("reason").to_owned());
    let refusal = match app.store.record(form.once, deed).await {
        Ok(_) => return Ok(frame::redirect(&format!("/{}/texts/{key}", visitor.tongue.tag))),
        Err(stop) => stop.for_form()?,
    };
    let mut page = unsign_form(&app, &visitor, key, form).await?;
    page.f = page.f.again(&page.form);
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}
