//! Releasing a signed text: what still stands in the way, and the button that a convenor of its circle has.

use askama::Template;
use axum::extract::{Path, State};
use civics::signature::Choir;
use civics::text::freeze::Block;
use i18n_embed_fl::fl;
use jiff::Timestamp;

use crate::error::Error;
use crate::store::release::shown::{self as text_shown, Text};
use crate::store::release::{self, answer, ask, choirs, choirs_ask};
use crate::store::sql::{Res, Sql};
use crate::store::text::shown::rooted;
use crate::store::{Stop, rules, trace};
use crate::web::circle::serve::door;
use crate::web::member::stand::slowly;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/texts/{key}/release", Need::Convenor, page),
        Route::post("/{language}/texts/{key}/release", Need::Convenor, publish),
    ]
}

/// What stands in the way of a release.
struct Way {
    text: Text,
    /// Whether it is set to be released by itself.
    timed: bool,
    /// The paragraphs that are blocked: which, counted from 1, their key and why.
    blocked: Vec<(usize, i64, Block)>,
    /// The protected caucuses.
    choirs: Vec<Choir>,
    /// How many signatures of each the rules ask for.
    least: u32,
    /// Whether the embargo is not over yet.
    early: bool,
}

impl Way {
    fn is_free(&self) -> bool {
        let sung = self.choirs.iter().all(|choir| choir.signed >= choir.needed(self.least));
        self.text.is_open() && self.blocked.is_empty() && sung && !self.early
    }
}

fn way(q: &mut dyn Sql, key: i64, now: Timestamp) -> Res<Option<Way>> {
    let Some(text) = text_shown::one(q, key)? else { return Ok(None) };
    let freeze = text.freeze.unwrap_or(-1);
    let answers = q.ask(&[ask(freeze), choirs_ask(freeze), trace::of_text_ask(key, now), rules::ask()])?;
    let [frozen, sung, stands, in_force] = answers.as_slice() else { return Ok(None) };
    let rules = rules::answer(in_force)?.1;
    let block = |(at, one): (usize, &civics::text::freeze::Rooted)| {
        one.block(rules.roots).map(|block| (at + 1, one.paragraph, block))
    };
    Ok(Some(Way {
        timed: answer(frozen)?.is_some_and(|one| one.timed),
        blocked: rooted(stands)?.iter().enumerate().filter_map(block).collect(),
        choirs: choirs(sung)?,
        least: rules.signatures,
        early: now.as_second() < text.embargo,
        text,
    }))
}

#[derive(Template)]
#[template(path = "release/publish.html")]
struct Page {
    f: Frame,
    w: Way,
    wrong: Option<String>,
}

async fn shown(app: &App, visitor: &Visitor, key: i64) -> Result<Page, Error> {
    let f = Frame::new(app, visitor, &format!("/texts/{key}/release")).await?;
    let now = visitor.now;
    let w = app.store.read(move |q| way(q, key, now)).await?.ok_or(Error::NotFound)?;
    door(visitor, w.text.circle)?;
    Ok(Page { f, w, wrong: None })
}

async fn page(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let page = shown(&app, &visitor, key).await?;
    page.f.form(&page)
}

async fn publish(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["does", "freeze"], &[])?;
    slowly(&app, &visitor)?;
    let mut page = shown(&app, &visitor, key).await?;
    let back = format!("/{}/texts/{key}", visitor.tongue.tag);
    let freeze: i64 = form.value("freeze").parse().unwrap_or(-1);
    if form.value("does") != "release" {
        // Whether it goes by itself belongs to the frozen set that stands now, not to one that was amended.
        if page.w.text.freeze != Some(freeze) || !page.w.text.is_open() || page.w.text.embargo == 0 {
            return Err(Error::NotFound);
        }
        app.store.keep(vec![release::time(freeze, form.value("does") == "time")]).await?;
        return Ok(frame::redirect(&format!("{back}/release")));
    }
    let deed = release::release(visitor.actor.clone(), (key, freeze), visitor.now);
    let refusal = match app.store.record(form.once, deed).await {
        Ok(_) => return Ok(frame::redirect(&back)),
        Err(Stop::Refused(civics::Refusal::Released)) => return Ok(frame::redirect(&back)),
        Err(stop) => stop.for_form()?,
    };
    page.f = page.f.again(&form);
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}
