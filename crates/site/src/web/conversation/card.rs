//! The code of a card: typed into any phone, it lets that phone vote with the card, and with nothing else.

use askama::Template;
use axum::extract::{Path, State};
use civics::Refusal;
use civics::code::ReceiptCode;
use civics::refusal::Field;
use i18n_embed_fl::fl;

use crate::error::Error;
use crate::store::conversation::card::{self, Card};
use crate::store::conversation::pages::{Conversation, conversation};
use crate::web::limit::Class;
use crate::web::route::{Need, Route};
use crate::web::visitor::token_hash;
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/conversations/{key}/card", Need::Anyone, ask),
        Route::post("/{language}/conversations/{key}/card", Need::Anyone, enter),
    ]
}

#[derive(Template)]
#[template(path = "conversation/card.html")]
struct Page {
    f: Frame,
    key: i64,
    wrong: Option<String>,
    left: bool,
}

async fn page(app: &App, visitor: &Visitor, key: i64) -> Result<Page, Error> {
    let f = Frame::new(app, visitor, &format!("/conversations/{key}/card")).await?;
    Ok(Page { f, key, wrong: None, left: false })
}

async fn ask(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let page = page(&app, &visitor, key).await?;
    page.f.form(&page)
}

/// The keyed hash of a code that somebody typed.
///
/// # Errors
/// [`Refusal::Unknown`] if it is no code.
pub fn hashed(app: &App, typed: &str) -> Result<Vec<u8>, Refusal> {
    let code = ReceiptCode::parse(typed).map_err(|_| Refusal::Unknown { field: Field::Code })?;
    Ok(app.keys.mac("receipt", code.canonical().as_bytes()).to_vec())
}

async fn enter(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["code", "leave"], &[])?;
    if !app.limits.allows(&app.keys, Class::Receipt, &visitor.network, visitor.now.as_second()) {
        return Err(Error::TooMany);
    }
    let holder = token_hash(&visitor.ticket);
    let mut page = page(&app, &visitor, key).await?;
    if form.value("leave") == "yes" {
        app.store.keep(vec![card::release(key, &holder)]).await?;
        page.left = true;
        return page.f.form(&page);
    }
    let refusal = match hashed(&app, form.value("code")) {
        Ok(code) => {
            let asked = code.clone();
            let known = app.store.read(move |q| card::known(q, &asked)).await?;
            if known.is_some_and(|card| card.conversation == key) {
                app.store.keep(card::hold(key, &code, &holder)).await?;
                return Ok(frame::redirect(&format!("/{}/conversations/{key}/vote", visitor.tongue.tag)));
            }
            Refusal::SheetUnknown
        }
        Err(refusal) => refusal,
    };
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}

#[derive(Template)]
#[template(path = "conversation/receipt.html")]
struct Receipt {
    f: Frame,
    c: Conversation,
    card: Card,
}

/// What became of a card, for whoever looks its code up among the receipts: whether it was entered, never what it says.
pub async fn show(app: &App, visitor: &Visitor, card: Card) -> Answer {
    let f = Frame::new(app, visitor, "/receipt").await?;
    let (key, tag) = (card.conversation, visitor.tongue.tag);
    let c = app.store.read(move |q| conversation(q, key, tag)).await?.ok_or(Error::NotFound)?;
    let page = Receipt { f, c, card };
    page.f.form(&page)
}
