//! What waits for us: one page for each member for which the visitor acts, and for each circle that she serves.
//!
//! It stands in for notices by e-mail, which many groups cannot have: printed, it goes round the table.

use askama::Template;
use axum::extract::{RawQuery, State};
use civics::Actor;
use i18n_embed_fl::fl;

use super::route::{Need, Route};
use super::{Answer, App, Frame, Visitor};
use crate::store::sql::{Res, Sql};
use crate::store::waits::{Desk, Sort, Waiting, When, of_circle, of_member};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![Route::form("/{language}/waits", Need::SignedIn, page)]
}

/// How many groups and circles a page shows, for who acts for many.
const MOST_DESKS: usize = 8;

/// For whom something may wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whom {
    Member(i64),
    Circle(i64),
}

/// What waits, and for whom.
struct Shown {
    /// The circle that is served; else it is a member's.
    circle: Option<i64>,
    desk: Desk,
}

#[derive(Template)]
#[template(path = "waits/waits.html")]
struct Page {
    f: Frame,
    shown: Vec<Shown>,
    /// Where the next groups and circles begin, if there are more.
    next: Option<usize>,
}

impl Page {
    /// The page that does it, below the language.
    fn path(&self, shown: &Shown, one: &Waiting) -> String {
        path(one, shown.circle)
    }

    /// The date of a line as a sentence.
    fn date(&self, one: &Waiting) -> String {
        let day = if one.due > 0 { self.f.t.second(one.due) } else { self.f.t.date(&one.extra) };
        let words = self.f.l;
        match one.sort.when() {
            When::Until => fl!(words, "waits-until", day = day),
            When::Since => fl!(words, "waits-since", day = day),
            When::On => fl!(words, "waits-on", day = day),
            When::Never => String::new(),
        }
    }
}

fn path(one: &Waiting, circle: Option<i64>) -> String {
    let key = one.key;
    match one.sort {
        Sort::Stance | Sort::Stale => format!("proposals/{key}/stance"),
        Sort::Answer => format!("objections/{key}"),
        Sort::Close => format!("proposals/{key}/close"),
        Sort::Render => format!("proposals/{key}/render"),
        Sort::Review => format!("proposals/{key}"),
        Sort::Panel => format!("objections/{key}/panel"),
        Sort::Agree => format!("struggles/{key}"),
        Sort::Waiting | Sort::Ended | Sort::Recalled | Sort::Lent | Sort::Take => format!("loans/{key}"),
        Sort::Renew => format!("loans/{key}/renew"),
        Sort::Wound => format!("paragraphs/{key}"),
        Sort::Blocked => format!("texts/{key}/draft"),
        Sort::Translate if one.extra.is_empty() => format!("texts/{key}/draft"),
        Sort::Translate => format!("texts/{key}/translate?language={}", one.extra),
        Sort::Sign | Sort::Anew => format!("texts/{key}/sign"),
        Sort::Fallen => format!("texts/{key}"),
        Sort::Mandate => format!("members/{key}/people"),
        Sort::Vouch => format!("members/{key}"),
        Sort::Call => format!("proposals/{key}/call"),
        Sort::Freeze => format!("texts/{key}/freeze"),
        Sort::Release => format!("texts/{key}/release"),
        Sort::Term => format!("circles/{key}/serve/convenor"),
        Sort::Delegation => format!("circles/{}/delegations", circle.unwrap_or(key)),
    }
}

/// Everybody for whom the visitor acts or whom she serves now.
fn whom(visitor: &Visitor) -> Vec<Whom> {
    let mut list: Vec<Whom> = visitor.members().into_iter().map(Whom::Member).collect();
    if let Actor::Person { terms, .. } = &visitor.actor {
        let served = terms.iter().map(|term| term.circle);
        list.extend(served.filter(|key| visitor.actor.convenes(*key, visitor.now)).map(Whom::Circle));
    }
    let mut all = Vec::new();
    for one in list {
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all
}

fn shown(q: &mut dyn Sql, list: &[Whom], now: jiff::Timestamp) -> Res<Vec<Shown>> {
    let questions: Vec<_> = list
        .iter()
        .map(|one| match one {
            Whom::Member(key) => of_member(*key, now),
            Whom::Circle(key) => of_circle(*key, now),
        })
        .collect();
    let answers = q.ask(&questions.iter().map(|question| question.stmt.clone()).collect::<Vec<_>>())?;
    let mut all = Vec::new();
    for (at, (whom, question)) in list.iter().zip(&questions).enumerate() {
        let circle = if let Whom::Circle(key) = whom { Some(*key) } else { None };
        all.extend(question.answer(&answers, at)?.map(|desk| Shown { circle, desk }));
    }
    Ok(all)
}

async fn page(State(app): State<App>, visitor: Visitor, RawQuery(query): RawQuery) -> Answer {
    let f = Frame::new(&app, &visitor, "/waits").await?;
    let from = query.as_deref().and_then(|query| query.strip_prefix("from=")).map_or(Ok(0), str::parse);
    let from: usize = from.map_err(|_| crate::error::Error::NotFound)?;
    let all = whom(&visitor);
    let next = from.checked_add(MOST_DESKS).filter(|next| *next < all.len());
    let list: Vec<Whom> = all.into_iter().skip(from).take(MOST_DESKS).collect();
    let now = visitor.now;
    let shown = app.store.read(move |q| shown(q, &list, now)).await?;
    let page = Page { f, shown, next };
    page.f.form(&page)
}
