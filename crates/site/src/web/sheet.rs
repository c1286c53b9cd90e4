//! Blank sheets to print: one for each teller, each with a code of its own that becomes her receipt.

use askama::Template;
use axum::extract::{Path, State};
use civics::code::ReceiptCode;
use civics::helper::Channel;
use civics::protection::Period;
use i18n_embed_fl::fl;

use super::consent::{self, Question};
use super::limit::Class;
use super::route::{Need, Route};
use super::{Answer, App, Form, Frame, Visitor};
use crate::error::Error;
use crate::store::circle::{Circle, circle};
use crate::store::member::{Member, member};
use crate::store::{people, told};

/// The most sheets that are printed at once.
const MOST: usize = 20;

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/sheets/{member}", Need::SignedIn, choose),
        Route::post("/{language}/sheets/{member}", Need::SignedIn, print),
    ]
}

#[derive(Template)]
#[template(path = "sheet/choose.html")]
struct ChoosePage {
    f: Frame,
    member: Member,
    open: i64,
    most: usize,
}

#[derive(Template)]
#[template(path = "sheet/print.html")]
struct PrintPage {
    f: Frame,
    member: Member,
    circle: Circle,
    codes: Vec<String>,
    questions: Vec<Question>,
}

/// The member and its circle, for whoever acts for it or enters paper for its circle; nothing for anybody else.
pub async fn whose(app: &App, visitor: &Visitor, key: i64) -> Result<(Member, Circle), Error> {
    let found = app
        .store
        .read(move |q| {
            let Some(member) = member(q, key)? else { return Ok(None) };
            Ok(circle(q, member.circle)?.map(|circle| (member, circle)))
        })
        .await?;
    let (member, circle) = found.ok_or(Error::NotFound)?;
    let helps = visitor.actor.helps(circle.fact.key, Channel::Paper, visitor.now).is_some();
    if !visitor.actor.acts_for(key, visitor.now) && !helps {
        return Err(Error::NotFound);
    }
    Ok((member, circle))
}

async fn choose(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let (member, _) = whose(&app, &visitor, key).await?;
    let f = Frame::new(&app, &visitor, &format!("/sheets/{key}")).await?;
    let open = app.store.read(move |q| people::open_sheets(q, key)).await?;
    let page = ChoosePage { f, member, open, most: MOST };
    page.f.form(&page)
}

async fn print(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["many"], &[])?;
    let (member, circle) = whose(&app, &visitor, key).await?;
    let many: usize = form.value("many").parse().map_err(|_| Error::Field("many".into()))?;
    if many == 0 || many > MOST || form.once_raw.is_empty() {
        return Err(Error::Field("many".into()));
    }
    if !app.limits.allows(&app.keys, Class::Costly, &key.to_be_bytes(), visitor.now.as_second()) {
        return Err(Error::TooMany);
    }
    let codes: Vec<ReceiptCode> = (0..many).map(|n| code(&app, &form.once, n)).collect();
    keep(&app, &visitor, key, &codes).await?;
    let f = Frame::new(&app, &visitor, &format!("/sheets/{key}")).await?;
    let questions = consent::questions(f.t, &civics::consent::Consent::default());
    let codes = codes.iter().map(ToString::to_string).collect();
    let page = PrintPage { f, member, circle, codes, questions };
    page.f.page(&page)
}

/// The code of the n-th sheet: made from the form's own key, so that a form sent again prints the same sheets.
fn code(app: &App, once: &[u8; 32], n: usize) -> ReceiptCode {
    let mut label = once.to_vec();
    label.extend_from_slice(&n.to_be_bytes());
    let digest = app.keys.mac("sheet-code", &label);
    let mut first = [0; 16];
    first.copy_from_slice(&digest[..16]);
    ReceiptCode::new(first)
}

/// Keeps the codes; one that has become a receipt since is not kept again.
async fn keep(app: &App, visitor: &Visitor, member: i64, codes: &[ReceiptCode]) -> Result<(), Error> {
    let hashes: Vec<Vec<u8>> =
        codes.iter().map(|code| app.keys.mac("receipt", code.canonical().as_bytes()).to_vec()).collect();
    let fresh = app
        .store
        .read(move |q| {
            let mut fresh = Vec::new();
            for hash in hashes {
                if told::by_receipt(q, &hash)?.is_none() {
                    fresh.push(hash);
                }
            }
            Ok(fresh)
        })
        .await?;
    app.store.keep(people::print_sheets(member, &Period::Month.of(visitor.now), &fresh)).await?;
    Ok(())
}
