//! Amending a proposal, with the difference shown first, and rendering it in other languages.

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use civics::Refusal;
use civics::refusal::Field;
use civics::round::proposal::State as Stage;
use civics::round::{Amend, Render};
use i18n_embed_fl::fl;

use crate::diff::{self, Part};
use crate::error::Error;
use crate::store::circle::here;
use crate::store::round::deeds;
use crate::store::round::pages::{Proposal, belonging, proposal, wording};
use crate::store::{Stop, rules};
use crate::web::member::asked;
use crate::web::member::stand::slowly;
use crate::web::route::{Need, Route};
use crate::web::stance::door;
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/proposals/{key}/amend", Need::Member, amend_page),
        Route::post("/{language}/proposals/{key}/amend", Need::Member, amend),
        Route::form("/{language}/proposals/{key}/render", Need::SignedIn, render_page),
        Route::post("/{language}/proposals/{key}/render", Need::SignedIn, render),
    ]
}

#[derive(Template)]
#[template(path = "round/amend.html")]
struct AmendPage {
    f: Frame,
    p: Proposal,
    /// The days that must be left in an open round.
    days: String,
    /// What would change, once somebody has looked.
    difference: Vec<Part>,
    form: Form,
    wrong: Option<String>,
}

async fn amending(app: &App, visitor: &Visitor, key: i64, form: Option<Form>) -> Result<AmendPage, Error> {
    let f = Frame::new(app, visitor, &format!("/proposals/{key}/amend")).await?;
    let found = app.store.read(move |q| Ok((proposal(q, key)?, rules::in_force(q)?.1)));
    let (p, rules) = found.await?;
    // Only who proposed it finds this door.
    let p = p.filter(|p| visitor.actor.acts_for(p.proposer.0, visitor.now)).ok_or(Error::NotFound)?;
    let form = form.unwrap_or_else(|| Form::default().with("words", &p.words));
    Ok(AmendPage { f, p, days: rules.web.to_string(), difference: Vec::new(), form, wrong: None })
}

async fn amend_page(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let page = amending(&app, &visitor, key, None).await?;
    page.f.form(&page)
}

async fn amend(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["words", "do"], &[])?;
    slowly(&app, &visitor)?;
    let (once, looks) = (form.once, form.has("do", "look"));
    let mut page = amending(&app, &visitor, key, Some(form)).await?;
    let words = page.form.value("words").to_owned();
    page.difference = diff::words(&page.p.words, &words.replace("\r\n", "\n"));
    if looks {
        page.f = page.f.again(&page.form);
        return page.f.form(&page);
    }
    let deed = deeds::amend(visitor.actor.clone(), Amend { proposal: here(key), words });
    let refusal = match app.store.record(once, deed).await {
        Ok(_) => return Ok(frame::redirect(&format!("/{}/proposals/{key}", visitor.tongue.tag))),
        Err(stop) => stop.for_form()?,
    };
    page.f = page.f.again(&page.form);
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}

#[derive(Template)]
#[template(path = "round/render.html")]
struct RenderPage {
    f: Frame,
    p: Proposal,
    /// The member for which the visitor renders it; none for a convenor.
    own: Option<i64>,
    /// What changed since the version that the visitor has rendered.
    difference: Vec<Part>,
    form: Form,
    wrong: Option<String>,
}

impl RenderPage {
    /// Whether the language stands among those with a name.
    fn listed(&self) -> bool {
        self.f.t.languages().iter().any(|(tag, _)| tag == self.form.value("language"))
    }

    /// Whether it can still be rendered.
    fn undecided(&self) -> bool {
        matches!(self.p.state, Stage::Drafted | Stage::Open)
    }
}

/// The form; filled in with what stands in that language, where somebody has rendered this version before.
async fn rendering(
    app: &App,
    visitor: &Visitor,
    key: i64,
    (form, language): (Option<Form>, String),
) -> Result<RenderPage, Error> {
    door(visitor)?;
    let f = Frame::new(app, visitor, &format!("/proposals/{key}/render")).await?;
    let mine = visitor.members();
    let read: i64 = form.as_ref().map_or("", |form| form.value("version")).parse().unwrap_or(-1);
    let tag = language.clone();
    let found = app.store.read(move |q| {
        let Some(p) = proposal(q, key)? else { return Ok(None) };
        let own = belonging(q, &mine, p.circle.0)?.first().map(|(own, ..)| *own);
        let (now, old) = (wording(q, key, p.version.0, &tag)?, wording(q, key, read, &p.language)?);
        Ok(Some((p, own, now, old)))
    });
    let (p, own, now, old) = found.await?.ok_or(Error::NotFound)?;
    if own.is_none() && !visitor.actor.convenes(p.circle.0, visitor.now) {
        return Err(Error::NotFound);
    }
    let old = old.filter(|old| old.version != p.version.0);
    let difference = old.map_or_else(Vec::new, |old| diff::words(&old.words, &p.words));
    let form = form.unwrap_or_else(|| {
        let form = Form::default().with("language", &language);
        now.map_or(form.clone(), |now| form.with("title", &now.title).with("words", &now.words))
    });
    Ok(RenderPage { f, p, own, difference, form, wrong: None })
}

async fn render_page(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let asked = asked(query.as_deref(), "in");
    let language = if asked.is_empty() { visitor.tongue.tag.to_owned() } else { asked };
    let page = rendering(&app, &visitor, key, (None, language)).await?;
    page.f.form(&page)
}

async fn render(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["language", "title", "words", "version"], &[])?;
    slowly(&app, &visitor)?;
    let (once, language) = (form.once, form.value("language").to_owned());
    let version: Result<i64, _> = form.value("version").parse();
    let mut page = rendering(&app, &visitor, key, (Some(form), language)).await?;
    let body = |version: i64| Render {
        proposal: here(key),
        version: here(version),
        language: page.form.value("language").to_owned(),
        title: page.form.value("title").to_owned(),
        words: page.form.value("words").to_owned(),
    };
    let recorded = match version {
        Ok(version) if version >= 0 => {
            let deed = deeds::render(visitor.actor.clone(), page.own, page.p.circle.0, body(version));
            app.store.record(once, deed).await
        }
        _ => Err(Stop::Refused(Refusal::Unknown { field: Field::Proposal })),
    };
    let refusal = match recorded {
        Ok(_) => return Ok(frame::redirect(&format!("/{}/proposals/{key}", visitor.tongue.tag))),
        Err(stop) => stop.for_form()?,
    };
    page.f = page.f.again(&page.form);
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}
