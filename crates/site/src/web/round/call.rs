//! Calling a round: who is missing is shown first, and what was done about it is recorded.

use askama::Template;
use axum::extract::{Path, State};
use civics::Refusal;
use civics::refusal::Field;
use civics::round::Call;
use civics::round::proposal::{after, days, today};
use i18n_embed_fl::fl;
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

use crate::error::Error;
use crate::store::circle::here;
use crate::store::round::deeds;
use crate::store::round::missing::{Missing, missing};
use crate::store::round::pages::{Proposal, proposal};
use crate::store::{Stop, rules};
use crate::web::member::stand::slowly;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/proposals/{key}/call", Need::Convenor, ask),
        Route::post("/{language}/proposals/{key}/call", Need::Convenor, call),
    ]
}

#[derive(Template)]
#[template(path = "round/call.html")]
struct Page {
    f: Frame,
    p: Proposal,
    missing: Missing,
    /// How many days the round lasts at least.
    days: u32,
    /// The first day on whose end it can close.
    first: Date,
    form: Form,
    wrong: Option<String>,
}

async fn page(app: &App, visitor: &Visitor, key: i64, form: Option<Form>) -> Result<Page, Error> {
    let f = Frame::new(app, visitor, &format!("/proposals/{key}/call")).await?;
    let now = visitor.now;
    let found = app.store.read(move |q| {
        let Some(p) = proposal(q, key)? else { return Ok(None) };
        let (_, rules) = rules::in_force(q)?;
        Ok(Some((missing(q, p.circle.0, now)?, rules, p)))
    });
    let (missing, rules, p) = found.await?.ok_or(Error::NotFound)?;
    if !visitor.actor.convenes(p.circle.0, now) {
        return Err(Error::NotFound);
    }
    let days = days(&p.channels, &rules);
    let first = today(after(now, days));
    let form = form.unwrap_or_else(|| Form::default().with("closes", &first.to_string()));
    Ok(Page { f, p, missing, days, first, form, wrong: None })
}

async fn ask(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let page = page(&app, &visitor, key, None).await?;
    page.f.form(&page)
}

/// The end of a day that somebody typed, in UTC.
///
/// # Errors
/// [`Refusal::Unknown`] if it is no day.
pub fn end_of(day: &str) -> Result<Timestamp, Refusal> {
    let unknown = Refusal::Unknown { field: Field::Closes };
    let day: Date = day.trim().parse().map_err(|_| unknown.clone())?;
    let next = day.tomorrow().map_err(|_| unknown.clone())?;
    TimeZone::UTC.to_timestamp(next.to_datetime(Time::midnight())).map_err(|_| unknown)
}

async fn call(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["closes", "done"], &[])?;
    slowly(&app, &visitor)?;
    let (once, done) = (form.once, form.value("done").to_owned());
    let mut page = page(&app, &visitor, key, Some(form)).await?;
    let recorded = match end_of(page.form.value("closes")) {
        Ok(closes) => {
            let body = Call { proposal: here(key), closes, done };
            app.store
                .record(once, deeds::call(visitor.actor.clone(), page.p.circle.0, body, visitor.now))
                .await
        }
        Err(refusal) => Err(Stop::Refused(refusal)),
    };
    let refusal = match recorded {
        Ok(_) => return Ok(frame::redirect(&format!("/{}/proposals/{key}", visitor.tongue.tag))),
        Err(stop) => stop.for_form()?,
    };
    page.f = page.f.again(&page.form);
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_round_lasts_until_the_end_of_the_day() {
        assert_eq!(end_of(" 2026-12-31 ").unwrap(), "2027-01-01T00:00:00Z".parse().unwrap());
        for odd in ["", "soon", "2026-02-30", "9999-12-31"] {
            assert_eq!(end_of(odd), Err(Refusal::Unknown { field: Field::Closes }), "{odd}");
        }
    }
}
