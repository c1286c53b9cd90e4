//! Shutdowns of the network: declared by a circle's members or convenors. No round that asks them closes meanwhile.

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use civics::Refusal;
use civics::refusal::Field;
use civics::round::Declare;
use civics::stance::MOST_DAYS;
use i18n_embed_fl::fl;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::door;
use crate::error::Error;
use crate::store::circle::{Circle, circle};
use crate::store::stood::{self, Shutdown};
use crate::store::{Stop, member, stance};
use crate::web::member::asked;
use crate::web::member::stand::slowly;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// How many shutdowns stand on one page.
const SHOWN: i64 = 20;

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/circles/{key}/shutdown", Need::SignedIn, list),
        Route::post("/{language}/circles/{key}/shutdown", Need::SignedIn, declare),
    ]
}

#[derive(Template)]
#[template(path = "stance/shutdown.html")]
struct Page {
    f: Frame,
    circle: Circle,
    shutdowns: Vec<Shutdown>,
    next: Option<i64>,
    /// Whether the visitor may declare one.
    may: bool,
    now: i64,
    form: Form,
    wrong: Option<String>,
}

impl Page {
    fn moment(&self, second: i64) -> String {
        self.f.t.moment(second)
    }

    fn runs(&self, one: &Shutdown) -> bool {
        one.starts <= self.now && self.now < one.ends
    }
}

async fn page(app: &App, visitor: &Visitor, (key, before): (i64, i64), form: Form) -> Result<Page, Error> {
    door(visitor)?;
    let f = Frame::new(app, visitor, &format!("/circles/{key}/shutdown")).await?.again(&form);
    let mine = visitor.members();
    let found = app.store.read(move |q| {
        let Some(circle) = circle(q, key)? else { return Ok(None) };
        let mut inside = false;
        for own in mine {
            inside |= member::member(q, own)?.is_some_and(|member| member.circle == key);
        }
        Ok(Some((circle, inside, stood::shutdowns(key, before, SHOWN + 1).ask(q)?)))
    });
    let (circle, inside, mut shutdowns) = found.await?.ok_or(Error::NotFound)?;
    let more = shutdowns.len() > 20;
    shutdowns.truncate(20);
    let next = shutdowns.last().filter(|_| more).map(|last| last.index);
    let may = inside || visitor.actor.convenes(key, visitor.now);
    Ok(Page { f, circle, shutdowns, next, may, now: visitor.now.as_second(), form, wrong: None })
}

async fn list(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let before = asked(query.as_deref(), "before").parse().unwrap_or(i64::MAX);
    let page = page(&app, &visitor, (key, before), Form::default()).await?;
    page.f.form(&page)
}

/// A day and a time of day as browsers send them, in UTC.
fn read(day: &str, clock: &str, field: Field) -> Result<Timestamp, Refusal> {
    let day = day.parse().map_err(|_| Refusal::Unknown { field })?;
    let clock = if clock.is_empty() { "00:00" } else { clock };
    let clock = clock.parse().map_err(|_| Refusal::Unknown { field })?;
    let at = TimeZone::UTC.to_timestamp(DateTime::from_parts(day, clock));
    at.map_err(|_| Refusal::Unknown { field })
}

fn body(form: &Form) -> Result<Declare, Refusal> {
    Ok(Declare {
        starts: read(form.value("from"), form.value("from_clock"), Field::Date)?,
        ends: read(form.value("until"), form.value("until_clock"), Field::Ends)?,
        words: form.value("words").to_owned(),
    })
}

async fn declare(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["from", "from_clock", "until", "until_clock", "words"], &[])?;
    door(&visitor)?;
    slowly(&app, &visitor)?;
    let recorded = match body(&form) {
        Ok(body) => app.store.record(form.once, stance::declare(visitor.actor.clone(), key, body)).await,
        Err(refusal) => Err(Stop::Refused(refusal)),
    };
    let refusal = match recorded {
        Ok(_) => return Ok(frame::redirect(&format!("/{}/circles/{key}/shutdown", visitor.tongue.tag))),
        Err(stop) => stop.for_form()?,
    };
    let mut page = page(&app, &visitor, (key, i64::MAX), form).await?;
    // Whoever could not declare one at all is not told what was wrong with her form.
    if !page.may {
        return Err(Error::NotFound);
    }
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_without_a_time_begins_at_midnight() {
        let at = |day, clock| read(day, clock, Field::Date).map(|at| at.to_string());
        assert_eq!(at("2026-11-24", ""), Ok("2026-11-24T00:00:00Z".into()));
        assert_eq!(at("2026-11-24", "18:30"), Ok("2026-11-24T18:30:00Z".into()));
        assert_eq!(at("2026-02-30", ""), Err(Refusal::Unknown { field: Field::Date }));
        assert_eq!(at("2026-11-24", "25:00"), Err(Refusal::Unknown { field: Field::Date }));
    }
}
