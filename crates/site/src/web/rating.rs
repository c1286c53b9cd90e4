//! Civic space: every rating with its date and source, and what each protection level switches on.

use askama::Template;
use axum::extract::State;
use civics::Refusal;
use civics::helper::Channel;
use civics::protection::{Period, Protection};
use civics::rating::Rate;
use civics::refusal::Field;
use i18n_embed_fl::fl;

use super::member::join::{Part, world};
use super::member::stand::slowly;
use super::route::{Need, Route};
use super::{Answer, App, Form, Frame, Visitor, frame};
use crate::error::Error;
use crate::store::rating::{self, Rating};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/{language}/ratings", Need::Anyone, all),
        Route::form("/{language}/ratings/new", Need::Convenor, rate_page),
        Route::post("/{language}/ratings/new", Need::Convenor, rate),
    ]
}

#[derive(Template)]
#[template(path = "rating/all.html")]
struct All {
    f: Frame,
    ratings: Vec<Rating>,
}

/// A span of seconds in the largest whole unit: the key of its words, and how many.
fn span(seconds: i64) -> (&'static str, i64) {
    match seconds {
        s if s % 86_400 == 0 => ("days", s / 86_400),
        s if s % 3600 == 0 => ("hours", s / 3600),
        s => ("minutes", s / 60),
    }
}

impl All {
    fn levels(&self) -> [Protection; 5] {
        Protection::ALL
    }

    /// Which word stands for how exactly the log says when somebody told.
    fn period(&self, level: &Protection) -> &'static str {
        match level.period() {
            Period::Day => "day",
            Period::Week => "week",
            Period::Month => "month",
        }
    }

    fn texts(&self, level: &Protection) -> bool {
        level.carries(Channel::Sms)
    }

    fn typed(&self, level: &Protection) -> bool {
        *level != Protection::Closed
    }

    fn in_words(&self, seconds: i64) -> String {
        let l = self.f.l;
        match span(seconds) {
            ("days", n) => fl!(l, "span-days", n = n),
            ("hours", n) => fl!(l, "span-hours", n = n),
            (_, n) => fl!(l, "span-minutes", n = n),
        }
    }

    /// How long a session lives at a level: without use, and in all.
    fn session(&self, level: &Protection) -> (String, String) {
        let (idle, whole) = level.session();
        (self.in_words(idle), self.in_words(whole))
    }
}

async fn all(State(app): State<App>, visitor: Visitor) -> Answer {
    let f = Frame::new(&app, &visitor, "/ratings").await?;
    let mut ratings = app.store.read(rating::ratings).await?;
    ratings.sort_by_cached_key(|rating| f.t.country(&rating.country));
    let page = All { f, ratings };
    page.f.page(&page)
}

#[derive(Template)]
#[template(path = "rating/new.html")]
struct New {
    f: Frame,
    world: Vec<Part>,
    form: Form,
    wrong: Option<String>,
}

impl New {
    fn levels(&self) -> [Protection; 5] {
        Protection::ALL
    }
}

async fn page(app: &App, visitor: &Visitor, form: Form) -> Result<New, Error> {
    let f = Frame::new(app, visitor, "/ratings/new").await?;
    Ok(New { f, world: world(visitor.tongue), form, wrong: None })
}

async fn rate_page(State(app): State<App>, visitor: Visitor) -> Answer {
    let page = page(&app, &visitor, Form::default()).await?;
    page.f.form(&page)
}

fn body(form: &Form) -> Result<Rate, Refusal> {
    let rating = Protection::parse(form.value("rating")).ok_or(Refusal::Unknown { field: Field::Rating })?;
    Ok(Rate {
        country: form.value("country").to_owned(),
        rating,
        dated: form.value("dated").to_owned(),
        source: form.value("source").to_owned(),
    })
}

async fn rate(State(app): State<App>, visitor: Visitor, form: Form) -> Answer {
    form.only(&["country", "rating", "dated", "source"], &[])?;
    slowly(&app, &visitor)?;
    let recorded = match body(&form) {
        Ok(body) => app.store.record(form.once, rating::rate(visitor.actor.clone(), body)).await,
        Err(refusal) => Err(refusal.into()),
    };
    let refusal = match recorded {
        Ok(_) => return Ok(frame::redirect(&format!("/{}/ratings", visitor.tongue.tag))),
        Err(stop) => stop.for_form()?,
    };
    let mut page = page(&app, &visitor, form.clone()).await?;
    page.f = page.f.again(&form);
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_told_in_the_largest_whole_unit() {
        assert_eq!(span(30 * 86_400), ("days", 30));
        assert_eq!(span(2 * 3600), ("hours", 2));
        assert_eq!(span(900), ("minutes", 15));
        for level in Protection::ALL {
            let (idle, whole) = level.session();
            for seconds in [idle, whole] {
                let unit = match span(seconds) {
                    ("days", n) => n * 86_400,
                    ("hours", n) => n * 3600,
                    (_, n) => n * 60,
                };
                assert_eq!(unit, seconds, "{level:?}");
            }
        }
    }
}
