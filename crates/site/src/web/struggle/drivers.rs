//! The list of drivers: the causes of inequality that struggles share, and how a group names one that it lacks.

use askama::Template;
use axum::extract::State;
use civics::driver::{Extend, SEED};
use civics::refusal::Field;
use civics::{Address, Refusal};
use i18n_embed_fl::fl;

use super::{cause, causes};
use crate::error::Error;
use crate::store::driver::{self, Driver, drivers};
use crate::store::{Stop, member};
use crate::web::member::stand::slowly;
use crate::web::route::{Need, Route};
use crate::web::tell::{languages, read::chosen_language};
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/drivers", Need::Anyone, list),
        Route::post("/{language}/drivers", Need::Member, extend),
    ]
}

#[derive(Template)]
#[template(path = "struggle/drivers.html")]
struct Page {
    f: Frame,
    named: Vec<Driver>,
    causes: Vec<(String, String)>,
    languages: Vec<(String, String)>,
    /// The members for which the visitor can name one.
    mine: Vec<(i64, String)>,
    form: Form,
    wrong: Option<String>,
}

impl Page {
    fn seeds(&self) -> [&'static str; 10] {
        SEED
    }

    /// The name of the wider driver, if it has one.
    fn under(&self, driver: &Driver) -> Option<String> {
        driver.under.as_deref().map(|under| cause(self.f.t, &self.named, under))
    }

    /// The version of the list: the last act that extended it.
    fn version(&self) -> Option<&Driver> {
        self.named.last()
    }

    fn language(&self) -> &str {
        let typed = self.form.value("language");
        if typed.is_empty() { self.f.t.tag } else { typed }
    }
}

async fn page(app: &App, visitor: &Visitor, form: Form) -> Result<Page, Error> {
    let f = Frame::new(app, visitor, "/drivers").await?.again(&form);
    let mine = visitor.members();
    let (named, mine) = app.store.read(move |q| Ok((drivers(q)?, member::names(q, &mine)?))).await?;
    let (causes, languages) = (causes(f.t, &named), languages(f.t, f.t.tag));
    Ok(Page { f, named, causes, languages, mine, form, wrong: None })
}

async fn list(State(app): State<App>, visitor: Visitor) -> Answer {
    let page = page(&app, &visitor, Form::default()).await?;
    page.f.form(&page)
}

fn read(form: &Form) -> Result<(i64, Extend), Refusal> {
    let member = form.value("for").parse::<Address>().map_err(|_| Refusal::Empty { field: Field::Member })?;
    let under = Some(form.value("under").to_owned()).filter(|under| !under.is_empty());
    let (name, language) = (form.value("name").to_owned(), chosen_language(form).to_owned());
    Ok((member.key(None), Extend { name, language, under }))
}

async fn extend(State(app): State<App>, visitor: Visitor, form: Form) -> Answer {
    form.only(&["for", "name", "language", "other", "under"], &[])?;
    slowly(&app, &visitor)?;
    let recorded = match read(&form) {
        Ok((member, body)) => {
            app.store.record(form.once, driver::extend(visitor.actor.clone(), member, body)).await
        }
        Err(refusal) => Err(Stop::Refused(refusal)),
    };
    let refusal = match recorded {
        Ok(_) => return Ok(frame::redirect(&format!("/{}/drivers", visitor.tongue.tag))),
        Err(stop) => stop.for_form()?,
    };
    let mut page = page(&app, &visitor, form).await?;
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}
