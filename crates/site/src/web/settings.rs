//! Settings: who I am here, for whom I act and until when, my sessions, my password, and leaving without a trace.

pub mod mail;

use askama::Template;
use axum::extract::State;
use axum::http::Uri;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use civics::Actor;
use civics::code::GroupCode;
use i18n_embed_fl::fl;

use super::route::{Need, Route};
use super::session::{self, Whom, may_try};
use super::sign_in::known_words;
use super::visitor::token_hash;
use super::{Answer, App, Form, Frame, Visitor};
use crate::error::Error;
use crate::password;
use crate::store::mail::{Every, Mail};
use crate::store::member::{self, Member};
use crate::store::people::{self, Account, Session};
use crate::store::person::{self, Role};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    let own = vec![
        Route::form("/{language}/settings", Need::SignedIn, page),
        Route::post("/{language}/settings/password", Need::Person, change_password),
        Route::post("/{language}/settings/delete", Need::Person, delete),
    ];
    [own, mail::routes()].into_iter().flatten().collect()
}

/// A session, as its owner sees it: days, and nothing about from where.
struct Seen {
    mine: bool,
    made: i64,
    seen: i64,
    until: i64,
}

/// What the page knows about who asks.
#[derive(Default)]
struct Known {
    account: Option<Account>,
    group: Option<Member>,
    roles: Vec<Role>,
    sessions: Vec<Seen>,
    passkeys: Vec<Key>,
    mail: mail::Part,
}

/// A passkey, by its label; the identifier as forms send it.
struct Key {
    id: String,
    label: String,
}

#[derive(Template)]
#[template(path = "people/settings.html")]
struct Settings {
    f: Frame,
    known: Known,
    hand: String,
    wrong: Option<String>,
    done: bool,
    passkeys: bool,
    /// What was typed, if the form for the address comes back.
    form: Form,
}

impl Settings {
    /// What stands in the field for the address.
    fn address<'a>(&'a self, kept: &'a Option<Mail>) -> &'a str {
        if self.form.has_field("address") {
            return self.form.value("address");
        }
        kept.as_ref().map_or("", |mail| &mail.address)
    }

    /// How often it is to be.
    fn every(&self, kept: &Option<Mail>) -> Every {
        let typed = Every::parse(self.form.value("every"));
        typed.or(kept.as_ref().map(|mail| mail.every)).unwrap_or(Every::Week)
    }
}

/// The number that a person tells another member, so that it can give her a mandate: without it nobody finds her.
pub fn hand(app: &App, person: &str) -> GroupCode {
    let mac = app.keys.mac("hand", person.as_bytes());
    let mut first = [0; 8];
    first.copy_from_slice(&mac[..8]);
    GroupCode::digits(first)
}

async fn known(app: &App, visitor: &Visitor) -> Result<Known, Error> {
    let (actor, token, now) = (visitor.actor.clone(), token_hash(&visitor.ticket), visitor.now);
    let mails = app.config.mail.is_some();
    let found = app.store.read(move |q| {
        let own = people::session(q, &token)?;
        let mut known = Known::default();
        let sessions = match &actor {
            Actor::Person { id, .. } => {
                known.account = people::by_id(q, id)?;
                known.roles = person::roles(q, id, now)?;
                let key = |key: people::Passkey| Key { id: URL_SAFE_NO_PAD.encode(key.id), label: key.label };
                known.passkeys = people::passkeys(q, id)?.into_iter().map(key).collect();
                if mails {
                    known.mail = mail::part(q, id)?;
                }
                people::sessions(q, Some(id), None)?
            }
            Actor::Group { member } => {
                known.group = member::member(q, *member)?;
                people::sessions(q, None, Some(*member))?
            }
            _ => vec![],
        };
        known.sessions = list(sessions, own.as_ref(), now.as_second());
        Ok(known)
    });
    Ok(found.await?)
}

/// The sessions that live, this one first.
fn list(sessions: Vec<Session>, own: Option<&Session>, now: i64) -> Vec<Seen> {
    let lives = |session: &Session| now < session.until.min(session.seen + session.idle);
    let mine = sessions.iter().position(|session| Some(session) == own);
    let mut list: Vec<Seen> = sessions
        .into_iter()
        .enumerate()
        .filter(|(_, session)| lives(session))
        .map(|(at, s)| Seen { mine: Some(at) == mine, made: s.made, seen: s.seen, until: s.until })
        .collect();
    list.sort_by_key(|seen| !seen.mine);
    list
}

async fn settings(
    app: &App,
    visitor: &Visitor,
    f: Frame,
    said: (Option<String>, bool, Form),
) -> Result<Settings, Error> {
    let known = known(app, visitor).await?;
    if known.account.is_none() && known.group.is_none() {
        return Err(Error::NotFound);
    }
    let hand = known.account.as_ref().map(|account| hand(app, &account.id).to_string()).unwrap_or_default();
    let (wrong, done, form) = said;
    Ok(Settings { f, known, hand, wrong, done, passkeys: app.passkeys.offered(), form })
}

async fn page(State(app): State<App>, visitor: Visitor, uri: Uri) -> Answer {
    let f = Frame::new(&app, &visitor, "/settings").await?;
    let done = uri.query() == Some("done");
    let page = settings(&app, &visitor, f, (None, done, Form::default())).await?;
    page.f.form(&page)
}

/// The page again, with what is wrong.
pub async fn again(app: &App, visitor: &Visitor, form: &Form, wrong: String) -> Answer {
    let f = Frame::new(app, visitor, "/settings").await?.again(form);
    let page = settings(app, visitor, f, (Some(wrong), false, form.clone())).await?;
    page.f.refused(&page)
}

/// The account of who asks, if she says her password again; every try counts like a sign-in.
///
/// # Errors
/// [`Error::TooMany`] when she must wait; the inner `None` is a wrong password.
pub async fn said_password_again(
    app: &App,
    visitor: &Visitor,
    password: &str,
) -> Result<Option<Account>, Error> {
    let id = visitor.person().ok_or(Error::NotFound)?.to_owned();
    let account = app.store.read(move |q| people::by_id(q, &id)).await?.ok_or(Error::NotFound)?;
    may_try(app, visitor, account.sign_in.as_bytes())?;
    let right = app.passwords.matches(password, account.password.clone()).await?;
    Ok(right.then_some(account))
}

async fn change_password(State(app): State<App>, visitor: Visitor, form: Form) -> Answer {
    form.only(&["old", "new"], &[])?;
    let Some(account) = said_password_again(&app, &visitor, form.value("old")).await? else {
        let wrong = fl!(visitor.tongue.words, "settings-password-wrong");
        return again(&app, &visitor, &form, wrong).await;
    };
    let new = form.value("new");
    let checked = password::check(new, &[]).and(known_words(&app, new, &account).await?);
    if let Err(refusal) = checked {
        return again(&app, &visitor, &form, visitor.tongue.refusal(&refusal)).await;
    }
    let phc = app.passwords.hash(new, app.edge.dice()).await?;
    let mut list = people::set_password(&account.id, &phc);
    list.push(people::end_sessions(Some(&account.id), None));
    let to = format!("/{}/settings?done", visitor.tongue.tag);
    session::open(&app, &visitor, Whom::Person(account.id), list, &to).await
}

async fn delete(State(app): State<App>, visitor: Visitor, form: Form) -> Answer {
    form.only(&["password", "sure"], &[])?;
    let words = &visitor.tongue.words;
    if !form.has("sure", "yes") {
        return again(&app, &visitor, &form, fl!(words, "settings-delete-not-sure")).await;
    }
    match said_password_again(&app, &visitor, form.value("password")).await? {
        None => again(&app, &visitor, &form, fl!(words, "settings-password-wrong")).await,
        Some(account) => session::close(&app, &visitor, true, people::delete(&account.id)).await,
    }
}
