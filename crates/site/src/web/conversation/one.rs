//! The page of a conversation: the question, ways to take part, how many did, who is missing, and how it ended.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::IntoResponse as _;
use civics::consent::{Audience, LEAST_SHOWN};
use civics::conversation::State as Stage;
use i18n_embed_fl::fl;

use super::{Scene, scene, seat};
use crate::error::Error;
use crate::store::conversation::pages::{self, Proposition, sayings};
use crate::store::conversation::{card, deeds, sealed, vote as votes};
use crate::store::round::missing::{Missing, missing};
use crate::web::limit::Class;
use crate::web::member::stand::slowly;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Form, Frame, Visitor, frame, stance};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/conversations/{key}", Need::Anyone, page),
        Route::post("/{language}/conversations/{key}/conclude", Need::SignedIn, conclude),
        Route::file("/conversations/{key}/box", the_box),
    ]
}

#[derive(Template)]
#[template(path = "conversation/one.html")]
struct One {
    f: Frame,
    s: Scene,
    /// How many votes, people and cards there are.
    counts: [i64; 3],
    missing: Missing,
    /// The question in other languages.
    sayings: Vec<(String, String, i64)>,
    /// What the visitor added herself.
    wrote: Vec<Proposition>,
    votes: bool,
    convenes: bool,
    /// Whether its time is over and the visitor may end it.
    ends: bool,
    /// Whether she prints or types cards for somebody.
    papers: bool,
    /// Whether she may take the box along.
    shares: bool,
}

impl One {
    fn until(&self) -> String {
        self.f.t.moment(self.s.c.fact.closes.as_second())
    }

    /// Few people are not counted: how many there are would tell who.
    fn shown(&self, at: usize) -> String {
        let few = u64::try_from(self.counts[1]).unwrap_or(0) < LEAST_SHOWN && self.counts[1] > 0;
        if few { fl!(self.f.l, "conversation-few") } else { self.counts[at].to_string() }
    }
}

/// Whether a visitor may take the box along, once it is sealed.
fn shares(visitor: &Visitor, s: &Scene) -> bool {
    let inside = s.c.fact.share >= Audience::Alliance && stance::door(visitor).is_ok();
    s.c.fact.state == Stage::Sealed && (s.c.fact.share >= Audience::Public || inside)
}

async fn page(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let s = scene(&app, &visitor, key).await?;
    let f = Frame::new(&app, &visitor, &format!("/conversations/{key}")).await?;
    let (circle, author, now, tag) = (s.c.fact.circle, s.seated.author(key), visitor.now, visitor.tongue.tag);
    let belongs = s.belongs();
    let found = app.store.read(move |q| {
        let (votes, people) = votes::counts(q, key)?;
        let wrote = if belongs { pages::wrote(q, key, tag, &author)? } else { Vec::new() };
        let counts = [votes, people, card::count(q, key)?];
        Ok((counts, missing(q, circle, now)?, sayings(key).ask(q)?, wrote))
    });
    let (counts, missing, sayings, wrote) = found.await?;
    let convenes = visitor.actor.convenes(circle, now);
    let over = s.is_open() && now >= s.c.fact.closes && !s.c.fact.imported;
    let ends = over && (convenes || (s.belongs() && visitor.signed_in()));
    let papers = s.is_open() && visitor.signed_in() && stance::door(&visitor).is_ok() && !convenes;
    let (votes, shares) = (s.shut(&visitor).is_none(), shares(&visitor, &s));
    let page = One { f, s, counts, missing, sayings, wrote, votes, convenes, ends, papers, shares };
    page.f.form(&page)
}

async fn conclude(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&[], &[])?;
    slowly(&app, &visitor)?;
    scene(&app, &visitor, key).await?;
    let seat = Some(seat(&app, &visitor));
    app.store.record(form.once, deeds::conclude(visitor.actor.clone(), seat, key)).await?;
    Ok(frame::redirect(&format!("/{}/conversations/{key}", visitor.tongue.tag)))
}

/// The sealed box, for whom its conversation allows it.
async fn the_box(State(app): State<App>, visitor: Visitor, Path(key): Path<i64>) -> Answer {
    let s = scene(&app, &visitor, key).await?;
    if !shares(&visitor, &s) {
        return Err(Error::NotFound);
    }
    if !app.limits.allows(&app.keys, Class::Costly, &visitor.network, visitor.now.as_second()) {
        return Err(Error::TooMany);
    }
    let origin = app.config.origin.clone();
    let found = app.store.read(move |q| {
        let Some(salt) = sealed::salt(q, key)? else { return Ok(None) };
        sealed::read(q, &origin, key, salt).map(Some)
    });
    let contents = found.await?.ok_or(Error::NotFound)?;
    // What is handed out is what was sealed, or nothing.
    if contents.root() != s.c.root {
        return Err(Error::fault(&std::io::Error::other(
            "a box does not have the root under which it was sealed",
        )));
    }
    let text: String = contents.lines().map(|line| line + "\n").collect();
    let name = format!("attachment; filename=\"box-{key}.jsonl\"");
    let headers = [
        (header::CONTENT_TYPE, "application/jsonl; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, text).into_response())
}
