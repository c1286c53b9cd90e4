//! Who serves a circle: the next convenor, and helpers who enter for others.
//!
//! A convenor never browses people. Somebody who is to serve says her name to sign in with and the number from her own
//! settings; somebody without an account gets one with a one-time ticket, which is shown once.

use askama::Template;
use axum::extract::{Path, State};
use civics::helper::{Channel, Entrust};
use civics::person::Appoint;
use civics::refusal::Field;
use civics::{Refusal, words};
use i18n_embed_fl::fl;

use super::serve::door;
use crate::error::Error;
use crate::store::circle::{self, Circle};
use crate::store::helper;
use crate::store::people::Account;
use crate::store::person::{self, NewAccount};
use crate::store::{Deed, Stop};
use crate::web::mandate::{MOST_NAME, TICKET_SECONDS, first_guess, known, span, ticket_of};
use crate::web::member::stand::slowly;
use crate::web::route::{Need, Route};
use crate::web::sign_in::{sign_in_name, ticket_hash};
use crate::web::ticket::{self, Back};
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/circles/{key}/serve/convenor", Need::Convenor, convenor_page),
        Route::post("/{language}/circles/{key}/serve/convenor", Need::Convenor, appoint),
        Route::form("/{language}/circles/{key}/serve/helper", Need::Convenor, helper_page),
        Route::post("/{language}/circles/{key}/serve/helper", Need::Convenor, entrust),
        Route::post("/{language}/circles/{key}/serve/retire", Need::Convenor, retire),
        Route::post("/{language}/circles/{key}/serve/dismiss", Need::Convenor, dismiss),
    ]
}

#[derive(Template)]
#[template(path = "circle/serving.html")]
struct Page {
    f: Frame,
    circle: Circle,
    /// Whether the next convenor is asked for; else a helper.
    convenor: bool,
    /// The members for which the next convenor acts, if there are several to choose from.
    members: Vec<(i64, String)>,
    starts: String,
    ends: String,
    form: Form,
    wrong: Option<String>,
}

impl Page {
    fn channels(&self) -> [Channel; 4] {
        Channel::ALL
    }

    fn starts(&self) -> &str {
        Some(self.form.value("starts")).filter(|day| !day.is_empty()).unwrap_or(&self.starts)
    }

    fn ends(&self) -> &str {
        Some(self.form.value("ends")).filter(|day| !day.is_empty()).unwrap_or(&self.ends)
    }
}

async fn page(app: &App, visitor: &Visitor, (key, convenor): (i64, bool), form: Form) -> Result<Page, Error> {
    door(visitor, key)?;
    let path = format!("/circles/{key}/serve/{}", if convenor { "convenor" } else { "helper" });
    let f = Frame::new(app, visitor, &path).await?;
    let circle = app.store.read(move |q| circle::circle(q, key)).await?.ok_or(Error::NotFound)?;
    let (starts, ends) = first_guess(visitor.now);
    Ok(Page { f, circle, convenor, members: Vec::new(), starts, ends, form, wrong: None })
}

async fn convenor_page(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
) -> Answer {
    let page = page(&app, &visitor, (key, true), Form::default()).await?;
    page.f.form(&page)
}

async fn helper_page(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
) -> Answer {
    let page = page(&app, &visitor, (key, false), Form::default()).await?;
    page.f.form(&page)
}

/// The form again, filled in, with what is wrong.
fn again(mut page: Page, visitor: &Visitor, refusal: &Refusal) -> Answer {
    page.f = page.f.again(&page.form);
    page.wrong = Some(visitor.tongue.refusal(refusal));
    page.f.refused(&page)
}

/// Records and goes back to the circle; or shows the form again.
async fn record(app: &App, visitor: &Visitor, page: Page, deed: Deed) -> Answer {
    let key = page.circle.fact.key;
    match app.store.record(page.form.once, deed).await {
        Ok(_) => Ok(frame::redirect(&format!("/{}/circles/{key}/serve", visitor.tongue.tag))),
        Err(stop) => again(page, visitor, &stop.for_form()?),
    }
}

/// The person whom the form names by her name to sign in with and her number.
async fn somebody(app: &App, visitor: &Visitor, form: &Form) -> Result<Result<Account, Refusal>, Error> {
    let sign_in = match sign_in_name(form.value("sign_in")) {
        Ok(sign_in) => sign_in,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let found = known(app, visitor, sign_in, form.value("number")).await?;
    Ok(found.ok_or(Refusal::Unknown { field: Field::Person }))
}

/// The member from which the next convenor comes: her only one, or the one that was chosen.
fn from(form: &Form, members: &[(i64, String)]) -> Result<i64, Refusal> {
    match members {
        [] => Err(Refusal::Unknown { field: Field::Person }),
        [(only, _)] => Ok(*only),
        several => {
            let chosen = several.iter().find(|(key, _)| form.value("member") == key.to_string());
            chosen.map(|(key, _)| *key).ok_or(Refusal::Empty { field: Field::Member })
        }
    }
}

async fn appoint(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["sign_in", "number", "member", "starts", "ends"], &[])?;
    slowly(&app, &visitor)?;
    let mut page = page(&app, &visitor, (key, true), form.clone()).await?;
    let account = match somebody(&app, &visitor, &form).await? {
        Ok(account) => account,
        Err(refusal) => return again(page, &visitor, &refusal),
    };
    let (id, now) = (account.id.clone(), visitor.now);
    page.members = app.store.read(move |q| person::acts_for(q, &id, now)).await?;
    let read = span(&form).and_then(|span| Ok((span, from(&form, &page.members)?)));
    let ((starts, ends), member) = match read {
        Ok(read) => read,
        Err(refusal) => return again(page, &visitor, &refusal),
    };
    let body = Appoint { person: account.id, member: circle::here(member), starts, ends };
    let deed = person::appoint(visitor.actor.clone(), key, body);
    record(&app, &visitor, page, deed).await
}

async fn entrust(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["name", "sign_in", "number", "starts", "ends"], &["channels"])?;
    slowly(&app, &visitor)?;
    let page = page(&app, &visitor, (key, false), form.clone()).await?;
    let (starts, ends) = match span(&form) {
        Ok(span) => span,
        Err(refusal) => return again(page, &visitor, &refusal),
    };
    let channels = form.values("channels").iter().filter_map(|word| Channel::parse(word)).collect();
    let body = Entrust { person: String::new(), channels, starts, ends };
    if !form.has_field("number") {
        return entrust_new(&app, &visitor, page, body).await;
    }
    match somebody(&app, &visitor, &form).await? {
        Ok(account) => {
            let body = Entrust { person: account.id, ..body };
            let deed = helper::entrust(visitor.actor.clone(), key, body);
            record(&app, &visitor, page, deed).await
        }
        Err(refusal) => again(page, &visitor, &refusal),
    }
}

fn account(form: &Form, until: i64) -> Result<NewAccount, Refusal> {
    let sign_in = sign_in_name(form.value("sign_in"))?;
    let name = words::name(Field::Name, form.value("name"), MOST_NAME)?;
    Ok(NewAccount { id: String::new(), name, sign_in, ticket: Vec::new(), until })
}

/// A trust for a person without an account: both come from the form's key, so that a form sent twice makes one.
async fn entrust_new(app: &App, visitor: &Visitor, page: Page, body: Entrust) -> Answer {
    let (once, key) = (page.form.once, page.circle.fact.key);
    let until = visitor.now.as_second() + TICKET_SECONDS;
    let blank = match account(&page.form, until) {
        Ok(account) => account,
        Err(refusal) => return again(page, visitor, &refusal),
    };
    let ticket = ticket_of(app, &once);
    let id = civics::entry::hex(&app.keys.mac("person", &once)[..16]);
    let hash = ticket_hash(app, &ticket).to_vec();
    let account = NewAccount { id: id.clone(), ticket: hash, ..blank };
    let body = Entrust { person: id.clone(), ..body };
    let deed = helper::entrust_new(visitor.actor.clone(), key, body, account);
    if let Err(stop) = app.store.record(once, deed).await {
        return again(page, visitor, &stop.for_form()?);
    }
    ticket::show(app, visitor, Back::Circle(key), id, (ticket, until)).await
}

/// Ends a term or a trust that is named in the form, and goes back.
async fn end(app: &App, visitor: &Visitor, key: i64, ended: Result<([u8; 32], Deed), Error>) -> Answer {
    door(visitor, key)?;
    slowly(app, visitor)?;
    let (once, deed) = ended?;
    app.store.record(once, deed).await.map_err(|stop: Stop| Error::from(stop))?;
    Ok(frame::redirect(&format!("/{}/circles/{key}/serve", visitor.tongue.tag)))
}

async fn retire(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["term"], &[])?;
    let term = form.value("term").parse().map_err(|_| Error::NotFound);
    let deed = term.map(|term| (form.once, person::retire(visitor.actor.clone(), term)));
    end(&app, &visitor, key, deed).await
}

async fn dismiss(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["helper"], &[])?;
    let helper = form.value("helper").parse().map_err(|_| Error::NotFound);
    let deed = helper.map(|helper| (form.once, helper::dismiss(visitor.actor.clone(), helper)));
    end(&app, &visitor, key, deed).await
}
