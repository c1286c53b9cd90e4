//! Freezing a text: its convenor sees what is still missing, and opens it for signing.

use askama::Template;
use axum::extract::{Path, State};
use civics::Refusal;
use civics::refusal::Field;
use civics::text::edit::State as Stage;
use civics::text::freeze::rooted;
use i18n_embed_fl::fl;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::{Open, convenes, open};
use crate::error::Error;
use crate::store::text::shown::Text;
use crate::store::text::versions::{self, Round};
use crate::store::text::{self};
use crate::web::member::stand::slowly;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/texts/{key}/freeze", Need::Convenor, ask),
        Route::post("/{language}/texts/{key}/freeze", Need::Convenor, freeze),
    ]
}

#[derive(Template)]
#[template(path = "text/freeze.html")]
struct Page {
    f: Frame,
    text: Text,
    /// The rounds on it, adopted and not.
    rounds: Vec<Round>,
    /// What keeps a paragraph from opening, as a sentence.
    blocked: Option<String>,
    /// The languages that are not complete: their names, and how much is missing.
    missing: Vec<(String, usize)>,
    form: Form,
    wrong: Option<String>,
}

impl Page {
    fn adopted(&self) -> bool {
        self.rounds.iter().any(|round| round.adopted)
    }

    fn picked(&self, round: &Round) -> bool {
        let typed = self.form.value("proposal");
        let first = self.rounds.iter().find(|round| round.adopted).map(|round| round.key);
        if typed.is_empty() { first == Some(round.key) } else { typed == round.key.to_string() }
    }
}

async fn page(app: &App, visitor: &Visitor, key: i64, form: Form) -> Result<Page, Error> {
    let f = Frame::new(app, visitor, &format!("/texts/{key}/freeze")).await?;
    let Open { text, .. } = open(app, visitor, key).await?;
    if !convenes(visitor, text.fact.circle) || text.fact.state != Stage::Draft {
        return Err(Error::NotFound);
    }
    let now = visitor.now;
    let found = app.store.read(move |q| {
        let rounds = versions::rounds(q, key)?;
        let Some(fact) = text::frozen(&q.ask(&text::freeze_asks(key, -1, now))?)? else { return Ok(None) };
        Ok(Some((rounds, fact)))
    });
    let (rounds, fact) = found.await?.ok_or(Error::NotFound)?;
    let tongue = visitor.tongue;
    let blocked = rooted(&fact.rooted, fact.least).err().map(|refusal| tongue.refusal(&refusal));
    let missing = fact.missing().into_iter().map(|(tag, n)| (tongue.language(&tag), n)).collect();
    Ok(Page { f, text, rounds, blocked, missing, form, wrong: None })
}

async fn ask(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let page = page(&app, &visitor, key, Form::default()).await?;
    page.f.form(&page)
}

/// The moment that a form names, in UTC; nothing for none.
fn embargo(form: &Form) -> Result<Option<Timestamp>, Refusal> {
    let typed = form.value("embargo").trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let unknown = Refusal::Unknown { field: Field::Embargo };
    let at: DateTime = typed.parse().map_err(|_| unknown.clone())?;
    TimeZone::UTC.to_timestamp(at).map(Some).map_err(|_| unknown)
}

async fn freeze(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["proposal", "embargo"], &[])?;
    slowly(&app, &visitor)?;
    open(&app, &visitor, key).await?;
    let proposal = form.value("proposal").parse().unwrap_or(-1);
    let recorded = match embargo(&form) {
        Ok(embargo) => {
            let deed = text::freeze(visitor.actor.clone(), key, proposal, embargo, visitor.now);
            app.store.record(form.once, deed).await
        }
        Err(refusal) => Err(refusal.into()),
    };
    let refusal = match recorded {
        Ok(_) => return Ok(frame::redirect(&format!("/{}/texts/{key}", visitor.tongue.tag))),
        Err(stop) => stop.for_form()?,
    };
    let mut page = page(&app, &visitor, key, form).await?;
    page.f = page.f.again(&page.form);
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_embargo_is_a_moment_in_utc() {
        let form = |typed: &str| Form::default().with("embargo", typed);
        assert_eq!(embargo(&form("")), Ok(None));
        let at = embargo(&form("2026-12-10T06:00")).unwrap().unwrap();
        assert_eq!(at.to_string(), "2026-12-10T06:00:00Z");
        assert!(embargo(&form("tomorrow")).is_err());
    }
}
