//! Delegations of a circle, balanced or not at all; and who served it, now and before.

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use civics::Refusal;
use civics::delegation::{Ground, Proposed, Wish, allowed, least, needed};
use civics::refusal::Field;
use i18n_embed_fl::fl;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, civil::Date};

use super::circle::serve::door;
use super::member::asked;
use super::member::stand::slowly;
use super::route::{Need, Route};
use super::{Answer, App, Form, Frame, Visitor, frame};
use crate::error::Error;
use crate::speech::Tongue;
use crate::store::circle::{self, Circle};
use crate::store::delegation::{self, Delegation, Named, Term};
use crate::store::{Deed, Stop, caucus};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/{language}/circles/{key}/delegations", Need::Anyone, list),
        Route::form("/{language}/circles/{key}/delegations/new", Need::Convenor, new_page),
        Route::post("/{language}/circles/{key}/delegations/new", Need::Convenor, new),
    ]
}

/// How many delegations a page shows.
const SHOWN: i64 = 5;
/// How many terms it shows: at two years each, more than a life.
const TERMS: i64 = 100;
/// Up to how many members are offered with a box to tick; where there are more, they are named by their numbers.
const TICKED: i64 = 150;

/// A condition of balance, with what is asked and what is so now, in seats.
struct Condition {
    what: String,
    asked: String,
    now: usize,
}

/// A delegation with its conditions.
struct Sent {
    own: Delegation,
    conditions: Vec<Condition>,
}

/// The largest number of equal ones.
fn most<T: Ord>(list: impl Iterator<Item = T>) -> usize {
    let mut list: Vec<T> = list.collect();
    list.sort();
    list.chunk_by(|a, b| a == b).map(<[T]>::len).max().unwrap_or(0)
}

fn sent(t: &'static Tongue, own: Delegation, names: &[(i64, String)]) -> Sent {
    let (mut conditions, count) = (Vec::new(), own.seats.len());
    let words = &t.words;
    for share in own.balance.iter().flat_map(|balance| &balance.caucuses) {
        let key = share.caucus.key(None);
        let name =
            names.iter().find(|(known, _)| *known == key).map_or_else(|| key.to_string(), |(_, n)| n.clone());
        let need = needed(count, share.least).to_string();
        let now = own.seats.iter().filter(|seat| seat.caucuses.contains(&key)).count();
        conditions.push(Condition { what: name, asked: fl!(words, "delegation-least", n = need), now });
    }
    if let Some(balance) = &own.balance {
        let at_most = |share: u32| fl!(words, "delegation-most", n = allowed(count, share).to_string());
        let now = most(own.seats.iter().map(|seat| seat.country.as_str()));
        let what = fl!(words, "delegation-one-country");
        conditions.push(Condition { what, asked: at_most(balance.country), now });
        let now = most(own.seats.iter().map(|seat| seat.kind));
        conditions.push(Condition {
            what: fl!(words, "delegation-one-kind"),
            asked: at_most(balance.kind),
            now,
        });
    }
    Sent { own, conditions }
}

#[derive(Template)]
#[template(path = "delegation/list.html")]
struct List {
    f: Frame,
    circle: Circle,
    list: Vec<Sent>,
    terms: Vec<Term>,
    next: Option<i64>,
    convenes: bool,
}

async fn list(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let f = Frame::new(&app, &visitor, &format!("/circles/{key}/delegations")).await?;
    let before = asked(query.as_deref(), "before").parse().unwrap_or(i64::MAX);
    let found = app.store.read(move |q| {
        let Some(circle) = circle::circle(q, key)? else { return Ok(None) };
        let names =
            caucus::reachable(q, key, -1)?.into_iter().map(|one| (one.key, one.name)).collect::<Vec<_>>();
        let list = delegation::delegations(q, key, before, SHOWN + 1)?;
        Ok(Some((circle, names, list, delegation::terms(q, key, i64::MAX, TERMS)?)))
    });
    let (circle, names, mut list, terms) = found.await?.ok_or(Error::NotFound)?;
    let more = list.len() > 5;
    list.truncate(5);
    let next = list.last().filter(|_| more).map(|last| last.key);
    let t = f.t;
    let list = list.into_iter().map(|own| sent(t, own, &names)).collect();
    let convenes = visitor.actor.convenes(key, visitor.now);
    let page = List { f, circle, list, terms, next, convenes };
    page.f.page(&page)
}

#[derive(Template)]
#[template(path = "delegation/new.html")]
struct New {
    f: Frame,
    circle: Circle,
    ground: Ground,
    /// The members to tick; empty where there are too many.
    members: Vec<Named>,
    least: Wish,
    until: String,
    form: Form,
    wrong: Option<String>,
}

impl New {
    /// What a field holds, or what is filled in at first.
    fn filled(&self, name: &str, first: &str) -> String {
        if self.form.has_field(name) { self.form.value(name).to_owned() } else { first.to_owned() }
    }
}

async fn page(app: &App, visitor: &Visitor, key: i64, form: Form) -> Result<New, Error> {
    door(visitor, key)?;
    let f = Frame::new(app, visitor, &format!("/circles/{key}/delegations/new")).await?;
    let found = app.store.read(move |q| {
        let Some(circle) = circle::circle(q, key)? else { return Ok(None) };
        let ground = delegation::ground_of(q, key)?;
        Ok(Some((circle, ground, delegation::members(q, key, TICKED + 1)?)))
    });
    let (circle, ground, mut members) = found.await?.ok_or(Error::NotFound)?;
    if members.len() > 150 {
        members.clear();
    }
    let today = visitor.now.to_zoned_datetime(TimeZone::UTC).date();
    let until = today.checked_add(Span::new().years(1)).unwrap_or(today).to_string();
    let least = least(&ground);
    Ok(New { f, circle, ground, members, least, until, form, wrong: None })
}

async fn new_page(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let page = page(&app, &visitor, key, Form::default()).await?;
    page.f.form(&page)
}

/// Midnight after a last day.
fn until(form: &Form) -> Result<Timestamp, Refusal> {
    let wrong = Refusal::Unknown { field: Field::Until };
    let typed = form.value("until").trim();
    if typed.is_empty() {
        return Err(Refusal::Empty { field: Field::Until });
    }
    let day: Date = typed.parse().map_err(|_| wrong.clone())?;
    let after = day.tomorrow().map_err(|_| wrong.clone())?;
    TimeZone::UTC.to_timestamp(after.at(0, 0, 0, 0)).map_err(|_| wrong)
}

fn percent(form: &Form, name: &str) -> Result<u32, Refusal> {
    form.value(name).trim().parse().map_err(|_| Refusal::Unknown { field: Field::Balance })
}

/// The members that were ticked, and those whose numbers were written.
fn chosen(form: &Form) -> Result<Vec<i64>, Refusal> {
    let written = form.value("numbers").split_whitespace().map(str::to_owned);
    let all = form.values("members").into_iter().chain(written);
    all.map(|text| text.parse().map_err(|_| Refusal::Unknown { field: Field::Members })).collect()
}

fn deed(visitor: &Visitor, circle: i64, form: &Form) -> Result<Deed, Refusal> {
    let wish = Wish {
        caucus: percent(form, "caucus")?,
        country: percent(form, "country")?,
        kind: percent(form, "kind")?,
    };
    let (name, purpose) = (form.value("name").to_owned(), form.value("purpose").to_owned());
    let raw = Proposed { name, purpose, wish, until: until(form)? };
    Ok(delegation::delegate(visitor.actor.clone(), circle, chosen(form)?, raw))
}

async fn new(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["name", "purpose", "numbers", "caucus", "country", "kind", "until"], &["members"])?;
    slowly(&app, &visitor)?;
    let mut page = page(&app, &visitor, key, form).await?;
    let recorded = match deed(&visitor, key, &page.form) {
        Ok(deed) => app.store.record(page.form.once, deed).await,
        Err(refusal) => Err(Stop::Refused(refusal)),
    };
    let refusal = match recorded {
        Ok(_) => return Ok(frame::redirect(&format!("/{}/circles/{key}/delegations", visitor.tongue.tag))),
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
    fn members_are_ticked_or_written_by_their_numbers() {
        let form = Form::default().with("members", "12").with("numbers", "13\n 14");
        assert_eq!(chosen(&form), Ok(vec![12, 13, 14]));
        let strange = Form::default().with("numbers", "Tegeres");
        assert_eq!(chosen(&strange), Err(Refusal::Unknown { field: Field::Members }));
        assert_eq!(most(["UG", "NP", "UG"].iter()), 2);
    }
}
