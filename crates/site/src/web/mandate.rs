//! The people of a member: who acts for it and until when, new mandates, ways in that were lost, the group's code.
//!
//! Every secret that is shown once is derived from the form's idempotency key and from what was filled in: whoever
//! loses the answer sends the form again and sees the same secret, and nothing happens twice.

use askama::Template;
use axum::extract::{Path, State};
use civics::code::GroupCode;
use civics::person::{Lost, Mandate, recover};
use civics::refusal::Field;
use civics::{Actor, Address, Refusal, words};
use i18n_embed_fl::fl;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

use super::route::{Need, Route};
use super::sign_in::{sign_in_name, ticket_hash};
use super::ticket::{self, Back};
use super::{Answer, App, Form, Frame, Visitor, frame, limit, settings};
use crate::error::Error;
use crate::store::member::{self, Member};
use crate::store::people::{self, Account};
use crate::store::person::{self, Holder, NewAccount};
use crate::store::{Deed, Stop};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/members/{key}/people", Need::SignedIn, page),
        Route::post("/{language}/members/{key}/people", Need::Member, give),
        Route::post("/{language}/members/{key}/people/{mandate}/end", Need::Member, end),
        Route::post("/{language}/members/{key}/people/{mandate}/recover", Need::Person, let_in),
        Route::post("/{language}/members/{key}/code", Need::SignedIn, new_code),
    ]
}

/// For how long a one-time ticket is good, in seconds.
pub const TICKET_SECONDS: i64 = 7 * 86_400;
/// The most characters of a person's name.
pub const MOST_NAME: usize = 80;

/// A mandate as the page shows it.
struct Line {
    holder: Holder,
    state: &'static str,
    may_let_in: bool,
}

#[derive(Template)]
#[template(path = "people/people.html")]
struct People {
    f: Frame,
    form: Form,
    member: Member,
    lines: Vec<Line>,
    acts: bool,
    may_renew: bool,
    starts: String,
    ends: String,
    wrong: Option<String>,
}

#[derive(Template)]
#[template(path = "people/code.html")]
struct NewCode {
    f: Frame,
    member: Member,
    code: String,
}

/// What the visitor may see and do here; nothing at all is [`Error::NotFound`].
async fn people(app: &App, visitor: &Visitor, key: i64, form: Form) -> Result<People, Error> {
    let f = Frame::new(app, visitor, &format!("/members/{key}/people")).await?;
    let (actor, now) = (visitor.actor.clone(), visitor.now);
    let found = app.store.read(move |q| {
        let fact = member::answer(&q.rows(member::ask(key).0, &member::ask(key).1)?, now)?;
        let (Some(fact), Some(member)) = (fact, member::member(q, key)?) else { return Ok(None) };
        let acts = actor.acts_for(key, now);
        let may_renew = recover(&actor, &fact, Lost::Code, None, now).is_ok();
        let holders = if acts { person::holders(q, key)? } else { vec![] };
        let line = |holder: Holder| {
            let (second, whom) = (now.as_second(), Some(holder.person.as_str()));
            let state = state(&holder, second);
            let may_let_in = state != "ended"
                && !holder.name.is_empty()
                && recover(&actor, &fact, Lost::Password, whom, now).is_ok();
            Line { holder, state, may_let_in }
        };
        Ok(Some((member, acts, may_renew, holders.into_iter().map(line).collect::<Vec<_>>())))
    });
    let (member, acts, may_renew, lines) = found.await?.ok_or(Error::NotFound)?;
    if !acts && !may_renew {
        return Err(Error::NotFound);
    }
    let (starts, ends) = first_guess(now);
    Ok(People { f, form, member, lines, acts, may_renew, starts, ends, wrong: None })
}

fn state(holder: &Holder, now: i64) -> &'static str {
    if holder.ends <= now {
        "ended"
    } else if holder.starts > now {
        "coming"
    } else {
        "running"
    }
}

/// A year from today, as the form offers it.
pub fn first_guess(now: Timestamp) -> (String, String) {
    let today = now.to_zoned_datetime(TimeZone::UTC).date();
    let ends = today.checked_add(Span::new().years(1)).unwrap_or(today);
    (today.to_string(), ends.to_string())
}

async fn page(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let page = people(&app, &visitor, key, Form::default()).await?;
    page.f.form(&page)
}

/// The page again, filled in, with what is wrong.
async fn again(app: &App, visitor: &Visitor, key: i64, form: Form, refusal: &Refusal) -> Answer {
    if matches!(refusal, Refusal::NotYours | Refusal::Absent) {
        return Err(Error::NotFound);
    }
    let mut page = people(app, visitor, key, form).await?;
    page.wrong = Some(visitor.tongue.refusal(refusal));
    page.f = page.f.again(&page.form);
    page.f.refused(&page)
}

/// A key for the act that depends on what was filled in too: the same form sent twice is one act, a changed one is not.
fn bound(app: &App, form: &Form, what: &str, parts: &[&str]) -> [u8; 32] {
    let mut bytes = form.once.to_vec();
    for part in std::iter::once(&what).chain(parts) {
        bytes.extend_from_slice(&part.len().to_be_bytes());
        bytes.extend_from_slice(part.as_bytes());
    }
    app.keys.mac("once-bound", &bytes)
}

/// The one-time ticket of an act, always the same one for the same key.
pub fn ticket_of(app: &App, once: &[u8; 32]) -> GroupCode {
    let mac = app.keys.mac("ticket-code", once);
    GroupCode::words([mac[0], mac[1], mac[2], mac[3], mac[4], mac[5]])
}

/// Records an act of a member, within its allowance; the inner error is for the form.
async fn act(
    app: &App,
    visitor: &Visitor,
    key: i64,
    once: [u8; 32],
    deed: Deed,
) -> Result<Result<(), Refusal>, Error> {
    let now = visitor.now.as_second();
    if !app.limits.allows(&app.keys, limit::Class::Act, &key.to_be_bytes(), now) {
        return Err(Error::TooMany);
    }
    match app.store.record(once, deed).await {
        Ok(_) => Ok(Ok(())),
        Err(Stop::Refused(refusal)) => Ok(Err(refusal)),
        Err(stop) => Err(stop.into()),
    }
}

/// From midnight (UTC) of the first day to midnight after the last.
///
/// # Errors
/// Which of the two dates is missing or none.
pub fn span(form: &Form) -> Result<(Timestamp, Timestamp), Refusal> {
    let day = |name: &str, field: Field| -> Result<Date, Refusal> {
        let typed = form.value(name).trim();
        if typed.is_empty() {
            return Err(Refusal::Empty { field });
        }
        typed.parse().map_err(|_| Refusal::Unknown { field })
    };
    let midnight = |date: Date, field: Field| {
        TimeZone::UTC.to_timestamp(date.at(0, 0, 0, 0)).map_err(|_| Refusal::Unknown { field })
    };
    let starts = midnight(day("starts", Field::Date)?, Field::Date)?;
    let last = day("ends", Field::Ends)?;
    let ends = last.tomorrow().map_err(|_| Refusal::Unknown { field: Field::Ends })?;
    Ok((starts, midnight(ends, Field::Ends)?))
}

async fn give(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["name", "sign_in", "number", "starts", "ends"], &[])?;
    if !visitor.actor.acts_for(key, visitor.now) {
        return Err(Error::NotFound);
    }
    let read = span(&form).and_then(|span| Ok((span, sign_in_name(form.value("sign_in"))?)));
    let ((starts, ends), sign_in) = match read {
        Ok(read) => read,
        Err(refusal) => return again(&app, &visitor, key, form, &refusal).await,
    };
    let member = Address::here(key.unsigned_abs());
    let body = Mandate { person: String::new(), member, starts, ends };
    if form.has_field("number") {
        give_known(&app, &visitor, form, body, sign_in).await
    } else {
        give_new(&app, &visitor, form, body, sign_in).await
    }
}

/// A mandate for a person without an account: it is made with a one-time ticket, shown once.
async fn give_new(app: &App, visitor: &Visitor, form: Form, body: Mandate, sign_in: String) -> Answer {
    let key = body.member.key(None);
    let name = match words::name(Field::Name, form.value("name"), MOST_NAME) {
        Ok(name) => name,
        Err(refusal) => return again(app, visitor, key, form, &refusal).await,
    };
    let once = bound(app, &form, "mandate", &[&key.to_string(), &name, &sign_in]);
    let ticket = ticket_of(app, &once);
    let id = civics::entry::hex(&app.keys.mac("person", &once)[..16]);
    let until = visitor.now.as_second() + TICKET_SECONDS;
    let hash = ticket_hash(app, &ticket).to_vec();
    let account = NewAccount { id: id.clone(), name, sign_in, ticket: hash, until };
    let deed = person::mandate_new(visitor.actor.clone(), Mandate { person: id.clone(), ..body }, account);
    match act(app, visitor, key, once, deed).await? {
        Ok(()) => ticket::show(app, visitor, Back::Member(key), id, (ticket, until)).await,
        Err(refusal) => again(app, visitor, key, form, &refusal).await,
    }
}

/// The account of somebody who told her name to sign in with and her number; `None` if the two do not belong together.
///
/// # Errors
/// [`Error::TooMany`] for who guesses.
pub async fn known(
    app: &App,
    visitor: &Visitor,
    sign_in: String,
    number: &str,
) -> Result<Option<Account>, Error> {
    let wanted = GroupCode::parse(number).map(|code| code.canonical()).unwrap_or_default();
    super::session::may_try(app, visitor, sign_in.as_bytes())?;
    let found = app.store.read(move |q| people::by_name(q, &sign_in)).await?;
    Ok(found.filter(|account| settings::hand(app, &account.id).canonical() == wanted))
}

/// A mandate for a person who has an account and told her name to sign in with and her number.
async fn give_known(app: &App, visitor: &Visitor, form: Form, body: Mandate, sign_in: String) -> Answer {
    let key = body.member.key(None);
    let once = bound(app, &form, "known", &[&key.to_string(), &sign_in]);
    let Some(account) = known(app, visitor, sign_in, form.value("number")).await? else {
        return again(app, visitor, key, form, &Refusal::Unknown { field: Field::Person }).await;
    };
    let body = Mandate { person: account.id, ..body };
    let deed = person::mandate(visitor.actor.clone(), body, vec![]);
    match act(app, visitor, key, once, deed).await? {
        Ok(()) => Ok(frame::redirect(&format!("/{}/members/{key}/people", visitor.tongue.tag))),
        Err(refusal) => again(app, visitor, key, form, &refusal).await,
    }
}

async fn end(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key, mandate)): Path<(String, i64, i64)>,
    form: Form,
) -> Answer {
    form.only(&[], &[])?;
    if !visitor.actor.acts_for(key, visitor.now) {
        return Err(Error::NotFound);
    }
    let once = bound(&app, &form, "end", &[&mandate.to_string()]);
    let deed = person::revoke(visitor.actor.clone(), mandate);
    match act(&app, &visitor, key, once, deed).await? {
        Ok(()) => {
            // Whoever ended her own mandate has no page left here.
            let own = matches!(&visitor.actor, Actor::Person { mandates, .. }
                if mandates.iter().any(|held| held.mandate == mandate));
            let to = if own { "settings".to_owned() } else { format!("members/{key}/people") };
            Ok(frame::redirect(&format!("/{}/{to}", visitor.tongue.tag)))
        }
        Err(refusal) => again(&app, &visitor, key, form, &refusal).await,
    }
}

async fn let_in(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key, mandate)): Path<(String, i64, i64)>,
    form: Form,
) -> Answer {
    form.only(&[], &[])?;
    let once = bound(&app, &form, "recover", &[&key.to_string(), &mandate.to_string()]);
    let ticket = ticket_of(&app, &once);
    let until = visitor.now.as_second() + TICKET_SECONDS;
    let hash = ticket_hash(&app, &ticket).to_vec();
    let deed = person::recover_holder(visitor.actor.clone(), key, mandate, hash, until);
    if let Err(refusal) = act(&app, &visitor, key, once, deed).await? {
        return again(&app, &visitor, key, form, &refusal).await;
    }
    let holders = app.store.read(move |q| person::holders(q, key)).await?;
    let holder = holders.into_iter().find(|holder| holder.key == mandate).ok_or(Error::NotFound)?;
    ticket::show(&app, &visitor, Back::Member(key), holder.person, (ticket, until)).await
}

async fn new_code(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["kind"], &[])?;
    let kind = form.value("kind").to_owned();
    let once = bound(&app, &form, "code", &[&key.to_string(), &kind]);
    let mac = app.keys.mac("group-code", &once);
    let code = match kind.as_str() {
        "digits" => GroupCode::digits([mac[0], mac[1], mac[2], mac[3], mac[4], mac[5], mac[6], mac[7]]),
        _ => GroupCode::words([mac[0], mac[1], mac[2], mac[3], mac[4], mac[5]]),
    };
    let hash = app.keys.mac("code", code.canonical().as_bytes());
    let kept = people::new_code(key, &hash);
    let deed = person::recover(visitor.actor.clone(), key, Lost::Code, None, kept);
    if let Err(refusal) = act(&app, &visitor, key, once, deed).await? {
        return again(&app, &visitor, key, form, &refusal).await;
    }
    let member = app.store.read(move |q| member::member(q, key)).await?.ok_or(Error::NotFound)?;
    let f = Frame::new(&app, &visitor, &format!("/members/{key}/people")).await?;
    let page = NewCode { f, member, code: code.to_string() };
    page.f.form(&page)
}

impl People {
    /// A person's name; once her account is deleted, that she had one.
    fn name(&self, holder: &Holder) -> String {
        if holder.name.is_empty() { fl!(self.f.l, "people-nameless") } else { holder.name.clone() }
    }
}
