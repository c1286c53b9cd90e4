//! An objection: what it rests on, how it was answered, and what became of it. Nobody but its member takes it away.

use askama::Template;
use axum::extract::{Path, State};
use civics::Act;
use civics::round::Object;
use civics::round::proposal;
use i18n_embed_fl::fl;

use super::door;
use crate::error::Error;
use crate::store::sql::{Res, Sql};
use crate::store::stood::{self, Answered, Objection, Reading};
use crate::store::{log, stance};
use crate::web::member::stand::slowly;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/objections/{key}", Need::SignedIn, one),
        Route::post("/{language}/objections/{key}", Need::SignedIn, reply),
    ]
}

struct Shown {
    o: Objection,
    p: Reading,
    /// What it said; `None` once its payload is gone.
    said: Option<Object>,
    replies: Vec<Answered>,
}

fn shown(q: &mut dyn Sql, key: i64, language: &str) -> Res<Option<Shown>> {
    let Some(o) = stood::objection(q, key)? else { return Ok(None) };
    let Some(p) = stood::reading(q, o.proposal, language)? else { return Ok(None) };
    let act = log::shown(q, key.unsigned_abs())?.and_then(|shown| shown.payload);
    let said = match act {
        Some((Some(Act::Object(body)), ..)) => Some(body),
        _ => None,
    };
    let replies = stood::replies(q, key)?;
    Ok(Some(Shown { o, p, said, replies }))
}

#[derive(Template)]
#[template(path = "stance/objection.html")]
struct Page {
    f: Frame,
    s: Shown,
    /// Whether the visitor acts for the member that objects.
    own: bool,
    /// Whether the visitor acts for the proposer, and an answer can still be given.
    answers: bool,
    form: Form,
    wrong: Option<String>,
}

impl Page {
    /// Whether the round is open.
    fn open(&self) -> bool {
        self.s.p.round.state == proposal::State::Open
    }

    /// Whether it stands: its member holds it, and no panel has set it aside.
    fn stands(&self) -> bool {
        self.s.o.held && !self.s.o.shelved
    }
}

async fn page(app: &App, visitor: &Visitor, key: i64, form: Form) -> Result<Page, Error> {
    door(visitor)?;
    let f = Frame::new(app, visitor, &format!("/objections/{key}")).await?.again(&form);
    let tag = visitor.tongue.tag;
    let s = app.store.read(move |q| shown(q, key, tag)).await?.ok_or(Error::NotFound)?;
    let stands = s.o.held && !s.o.shelved && s.p.round.state == proposal::State::Open;
    let own = visitor.actor.acts_for(s.o.member, visitor.now);
    let answers = stands && visitor.actor.acts_for(s.p.round.member, visitor.now);
    Ok(Page { f, s, own, answers, form, wrong: None })
}

async fn one(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let page = page(&app, &visitor, key, Form::default()).await?;
    page.f.form(&page)
}

async fn reply(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["words"], &[])?;
    door(&visitor)?;
    slowly(&app, &visitor)?;
    let found = app.store.read(move |q| stood::objection(q, key)).await?.ok_or(Error::NotFound)?;
    let deed = stance::reply(visitor.actor.clone(), found.proposal, key, form.value("words").to_owned());
    let refusal = match app.store.record(form.once, deed).await {
        Ok(_) => return Ok(frame::redirect(&format!("/{}/objections/{key}", visitor.tongue.tag))),
        Err(stop) => stop.for_form()?,
    };
    let mut page = page(&app, &visitor, key, form).await?;
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}
