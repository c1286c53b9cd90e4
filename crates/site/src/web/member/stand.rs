//! Where a member stands: vouching, declining, leaving, and its seats in caucuses. Each asks before it is done.

use askama::Template;
use axum::extract::{Path, State};
use civics::member::Standing;
use i18n_embed_fl::fl;

use crate::error::Error;
use crate::store::member::{self, Member};
use crate::store::{Deed, caucus};
use crate::web::limit::Class;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/members/{key}/vouch", Need::Member, vouch_page),
        Route::post("/{language}/members/{key}/vouch", Need::Member, vouch),
        Route::form("/{language}/members/{key}/decline", Need::Member, decline_page),
        Route::post("/{language}/members/{key}/decline", Need::Member, decline),
        Route::form("/{language}/members/{key}/leave", Need::Member, leave_page),
        Route::post("/{language}/members/{key}/leave", Need::Member, leave),
        Route::post("/{language}/members/{key}/seat", Need::Member, seat),
    ]
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Vouch,
    Decline,
    Leave,
}

impl Step {
    fn word(self) -> &'static str {
        match self {
            Self::Vouch => "vouch",
            Self::Decline => "decline",
            Self::Leave => "leave",
        }
    }
}

#[derive(Template)]
#[template(path = "member/stand.html")]
struct Page {
    f: Frame,
    step: Step,
    member: Member,
    /// The members for which the visitor can do it.
    mine: Vec<(i64, String)>,
    form: Form,
    wrong: Option<String>,
}

/// Too many acts in a minute are refused before anything is read.
pub fn slowly(app: &App, visitor: &Visitor) -> Result<(), Error> {
    let allowed = app.limits.allows(&app.keys, Class::Act, &visitor.network, visitor.now.as_second());
    if allowed { Ok(()) } else { Err(Error::TooMany) }
}

/// The page that asks; what cannot be done any more, or not by this visitor, is not there.
async fn page(app: &App, visitor: &Visitor, (step, key): (Step, i64), form: Form) -> Result<Page, Error> {
    let f = Frame::new(app, visitor, &format!("/members/{key}/{}", step.word())).await?;
    let mine = visitor.members();
    let own = mine.contains(&key);
    let (found, mine) =
        app.store.read(move |q| Ok((member::member(q, key)?, member::names(q, &mine)?))).await?;
    let member = found.ok_or(Error::NotFound)?;
    let fits = match step {
        Step::Leave => own && matches!(member.standing, Standing::Member | Standing::Asking),
        _ => !own && member.standing == Standing::Asking && !mine.is_empty(),
    };
    if !fits {
        return Err(Error::NotFound);
    }
    Ok(Page { f, step, member, mine, form, wrong: None })
}

async fn vouch_page(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let page = page(&app, &visitor, (Step::Vouch, key), Form::default()).await?;
    page.f.form(&page)
}

async fn decline_page(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
) -> Answer {
    let page = page(&app, &visitor, (Step::Decline, key), Form::default()).await?;
    page.f.form(&page)
}

async fn leave_page(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let page = page(&app, &visitor, (Step::Leave, key), Form::default()).await?;
    page.f.form(&page)
}

/// Records and goes back to the member's page, or shows the form again with what is wrong.
async fn record(
    app: &App,
    visitor: &Visitor,
    (step, key): (Step, i64),
    (form, deed): (Form, Deed),
) -> Answer {
    match app.store.record(form.once, deed).await {
        Ok(_) => Ok(frame::redirect(&format!("/{}/members/{key}", visitor.tongue.tag))),
        Err(stop) => {
            let refusal = stop.for_form()?;
            let mut page = page(app, visitor, (step, key), form.clone()).await?;
            page.f = page.f.again(&form);
            page.wrong = Some(visitor.tongue.refusal(&refusal));
            page.f.refused(&page)
        }
    }
}

/// The member in whose name it is done: the one chosen in the form.
fn acting(form: &Form) -> i64 {
    form.value("for").parse().unwrap_or(-1)
}

async fn vouch(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["for"], &[])?;
    slowly(&app, &visitor)?;
    let deed = member::vouch(visitor.actor.clone(), key, acting(&form));
    record(&app, &visitor, (Step::Vouch, key), (form, deed)).await
}

async fn decline(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["for", "reason"], &[])?;
    slowly(&app, &visitor)?;
    let reason = form.value("reason").to_owned();
    let deed = member::decline(visitor.actor.clone(), key, acting(&form), reason);
    record(&app, &visitor, (Step::Decline, key), (form, deed)).await
}

async fn leave(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["reason"], &[])?;
    slowly(&app, &visitor)?;
    let deed = member::leave(visitor.actor.clone(), key, form.value("reason").to_owned());
    record(&app, &visitor, (Step::Leave, key), (form, deed)).await
}

async fn seat(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["caucus", "does"], &[])?;
    slowly(&app, &visitor)?;
    let caucus = form.value("caucus").parse().map_err(|_| Error::NotFound)?;
    let enters = form.value("does") == "enter";
    app.store.record(form.once, caucus::sit(visitor.actor.clone(), caucus, key, enters)).await?;
    Ok(frame::redirect(&format!("/{}/members/{key}", visitor.tongue.tag)))
}
