//! The protection of a circle: any of its members may raise it at once; lowering it, or going on without what this
//! server cannot give yet, is a decision that its convenor records with a reason.

use askama::Template;
use axum::extract::{Path, State};
use civics::Refusal;
use civics::protection::{Gap, Protect, Protection};
use civics::refusal::Field;
use i18n_embed_fl::fl;

use super::member::stand::slowly;
use super::route::{Need, Route};
use super::{Answer, App, Form, Frame, Visitor, frame};
use crate::error::Error;
use crate::store::circle::{self, Circle};
use crate::store::rating::{self, Rating};
use crate::store::{member, protection};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/circles/{key}/protection", Need::SignedIn, protect_page),
        Route::post("/{language}/circles/{key}/protection", Need::SignedIn, protect),
    ]
}

#[derive(Template)]
#[template(path = "circle/protection.html")]
struct Page {
    f: Frame,
    circle: Circle,
    rating: Option<Rating>,
    convenes: bool,
    form: Form,
    wrong: Option<String>,
}

impl Page {
    /// The levels that the visitor can choose: a member raises, a convenor may lower.
    fn levels(&self) -> Vec<Protection> {
        let now = self.circle.fact.shield.level;
        Protection::ALL.into_iter().filter(|level| self.convenes || *level >= now).collect()
    }

    fn chosen(&self) -> &str {
        let typed = self.form.value("level");
        if typed.is_empty() { self.circle.fact.shield.level.word() } else { typed }
    }

    fn gaps(&self) -> [Gap; 5] {
        Gap::ALL
    }

    fn is_accepted(&self, gap: &Gap) -> bool {
        if self.form.value("level").is_empty() {
            return self.circle.fact.shield.accepted.contains(gap);
        }
        self.form.has("accepted", gap.word())
    }
}

/// The form, for convenors of the circle and those who act for one of its members.
async fn page(app: &App, visitor: &Visitor, key: i64, form: Form) -> Result<Page, Error> {
    let f = Frame::new(app, visitor, &format!("/circles/{key}/protection")).await?;
    let mine = visitor.members();
    let convenes = visitor.actor.convenes(key, visitor.now);
    let found = app.store.read(move |q| {
        let Some(circle) = circle::circle(q, key)? else { return Ok(None) };
        let mut inside = convenes;
        for member in mine.iter().take(100) {
            inside |= member::member(q, *member)?.is_some_and(|m| m.circle == key);
        }
        let rating = match &circle.fact.country {
            Some(country) => rating::of_country(country).ask(q)?,
            None => None,
        };
        Ok(inside.then_some((circle, rating)))
    });
    let (circle, rating) = found.await?.ok_or(Error::NotFound)?;
    Ok(Page { f, circle, rating, convenes, form, wrong: None })
}

async fn protect_page(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
) -> Answer {
    let page = page(&app, &visitor, key, Form::default()).await?;
    page.f.form(&page)
}

/// What is to be changed. A member who raises keeps what the circle has decided about gaps.
fn body(form: &Form, page: &Page) -> Result<Protect, Refusal> {
    let level = Protection::parse(form.value("level")).ok_or(Refusal::Unknown { field: Field::Level })?;
    let ticked = form.values("accepted").iter().filter_map(|word| Gap::parse(word)).collect();
    let accepted = if page.convenes { ticked } else { page.circle.fact.shield.accepted.clone() };
    let circle = circle::here(page.circle.fact.key);
    Ok(Protect { circle, level, accepted, reason: form.value("reason").to_owned() })
}

async fn protect(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["level", "reason"], &["accepted"])?;
    slowly(&app, &visitor)?;
    let mut page = page(&app, &visitor, key, form.clone()).await?;
    let recorded = match body(&form, &page) {
        Ok(body) => app.store.record(form.once, protection::protect(visitor.actor.clone(), body)).await,
        Err(refusal) => Err(refusal.into()),
    };
    let refusal = match recorded {
        Ok(_) => return Ok(frame::redirect(&format!("/{}/circles/{key}", visitor.tongue.tag))),
        Err(stop) => stop.for_form()?,
    };
    page.f = page.f.again(&form);
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}
