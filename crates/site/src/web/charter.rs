//! The charter: what is in force, what each circle has added, and every version there was.

use askama::Template;
use axum::extract::{Path, State};
use civics::Refusal;
use civics::charter::{Adopt, MOST_PRINCIPLES};
use i18n_embed_fl::fl;

use super::member::stand::slowly;
use super::route::{Need, Route};
use super::{Answer, App, Form, Frame, Visitor, frame};
use crate::error::Error;
use crate::store::charter::{self, Charter};
use crate::store::circle::{self, Circle};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/{language}/charter", Need::Anyone, all),
        Route::page("/{language}/charter/{key}", Need::Anyone, one),
        Route::form("/{language}/circles/{key}/charter", Need::Convenor, adopt_page),
        Route::post("/{language}/circles/{key}/charter", Need::Convenor, adopt),
    ]
}

/// The charter of one circle.
struct Own {
    circle: Circle,
    /// The version in force, if the circle adopted it itself.
    adopted: Option<Charter>,
    /// What it adds to the circle above; everything where there is none above.
    added: Vec<String>,
    /// The name of the circle whose version is in force here, if it is another's.
    from: Option<String>,
    /// Versions that were in force before.
    before: Vec<Charter>,
}

/// Puts circles and versions together; `versions` has the newest first.
fn own(circle: &Circle, circles: &[Circle], versions: &[Charter]) -> Own {
    let version = |key: Option<i64>| versions.iter().find(|v| Some(v.key) == key);
    let above = circle.parent.and_then(|key| circles.iter().find(|c| c.fact.key == key));
    let above = above.and_then(|c| version(c.charter));
    let in_force = version(circle.charter);
    let adopted = in_force.filter(|v| v.circle == circle.fact.key).cloned();
    let from = in_force.filter(|v| v.circle != circle.fact.key);
    let from = from.and_then(|v| circles.iter().find(|c| c.fact.key == v.circle));
    let is_new = |p: &&String| above.is_none_or(|a| !a.principles.contains(p));
    let added = adopted.iter().flat_map(|v| &v.principles).filter(is_new).cloned().collect();
    let before = versions.iter().filter(|v| v.circle == circle.fact.key && Some(v.key) != circle.charter);
    Own {
        adopted,
        added,
        from: from.map(|c| c.name.clone()),
        before: before.cloned().collect(),
        circle: circle.clone(),
    }
}

#[derive(Template)]
#[template(path = "charter/all.html")]
struct All {
    f: Frame,
    list: Vec<Own>,
}

async fn all(State(app): State<App>, visitor: Visitor) -> Answer {
    let f = Frame::new(&app, &visitor, "/charter").await?;
    let (circles, versions) = app.store.read(|q| Ok((circle::circles(q)?, charter::all(q)?))).await?;
    let list = circles.iter().map(|circle| own(circle, &circles, &versions)).collect();
    let page = All { f, list };
    page.f.page(&page)
}

#[derive(Template)]
#[template(path = "charter/one.html")]
struct One {
    f: Frame,
    charter: Charter,
    circle: Option<Circle>,
}

impl One {
    fn in_force(&self) -> bool {
        self.circle.as_ref().is_some_and(|circle| circle.charter == Some(self.charter.key))
    }
}

async fn one(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let f = Frame::new(&app, &visitor, &format!("/charter/{key}")).await?;
    let found = app.store.read(move |q| {
        let Some(charter) = charter::charter(q, key)? else { return Ok(None) };
        let circle = circle::circle(q, charter.circle)?;
        Ok(Some((charter, circle)))
    });
    let (charter, circle) = found.await?.ok_or(Error::NotFound)?;
    let page = One { f, charter, circle };
    page.f.page(&page)
}

#[derive(Template)]
#[template(path = "charter/adopt.html")]
struct AdoptPage {
    f: Frame,
    circle: Circle,
    /// The principles of the circle above, none of which can be removed.
    inherited: Vec<String>,
    form: Form,
    wrong: Option<String>,
}

/// The form; filled in with what is in force when it is opened.
async fn page(app: &App, visitor: &Visitor, key: i64, form: Option<Form>) -> Result<AdoptPage, Error> {
    if !visitor.actor.convenes(key, visitor.now) {
        return Err(Error::NotFound);
    }
    let f = Frame::new(app, visitor, &format!("/circles/{key}/charter")).await?;
    let found = app.store.read(move |q| {
        let Some(circle) = circle::circle(q, key)? else { return Ok(None) };
        let above = match circle.parent {
            Some(parent) => charter::in_force(q, parent)?,
            None => None,
        };
        Ok(Some((charter::in_force(q, key)?, above, circle)))
    });
    let (now, above, circle) = found.await?.ok_or(Error::NotFound)?;
    let inherited = above.map(|charter| charter.principles).unwrap_or_default();
    let form = form.unwrap_or_else(|| match &now {
        None => Form::default().with("language", f.t.tag),
        Some(now) => {
            Form::default().with("language", &now.language).with("principles", &now.principles.join("\n\n"))
        }
    });
    Ok(AdoptPage { f, circle, inherited, form, wrong: None })
}

async fn adopt_page(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let page = page(&app, &visitor, key, None).await?;
    page.f.form(&page)
}

/// Principles stand one a line; empty lines do not count.
fn principles(text: &str) -> Vec<String> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .take(MOST_PRINCIPLES * 2)
        .collect()
}

async fn adopt(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["principles", "language"], &[])?;
    slowly(&app, &visitor)?;
    let language = form.value("language").to_owned();
    let body = Adopt { principles: principles(form.value("principles")), language };
    let deed = charter::adopt(visitor.actor.clone(), key, body);
    let refusal: Refusal = match app.store.record(form.once, deed).await {
        Ok(done) => return Ok(frame::redirect(&format!("/{}/charter/{}", visitor.tongue.tag, done.index))),
        Err(stop) => stop.for_form()?,
    };
    let mut page = page(&app, &visitor, key, Some(form.clone())).await?;
    page.f = page.f.again(&form);
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}
