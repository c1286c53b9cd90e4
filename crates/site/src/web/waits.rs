//! What waits for us: one page for each member for which the visitor acts, and for each circle that she serves.
//!
//! It stands in for notices by e-mail, which many groups cannot have: printed, it goes round the table.

use askama::Template;
use axum::extract::{RawQuery, State};
use i18n_embed_fl::fl;

use super::route::{Need, Route};
use super::{Answer, App, Frame, Visitor};
use crate::store::waits::{Desk, Sort, Waiting, When, Whom, desks, whom};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![Route::form("/{language}/waits", Need::SignedIn, page)]
}

/// How many groups and circles a page shows, for who acts for many.
const MOST_DESKS: usize = 8;

/// What waits, and for whom.
struct Shown {
    whom: Whom,
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
    fn path(&self, one: &Waiting) -> String {
        path(one)
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

fn path(one: &Waiting) -> String {
    let key = one.key;
    match one.sort {
        Sort::Stance | Sort::Stale => format!("proposals/{key}/stance"),
        Sort::Answer => format!("objections/{key}"),
        Sort::Render => format!("proposals/{key}/render"),
        Sort::Close | Sort::Review => format!("proposals/{key}"),
        Sort::Panel => format!("objections/{key}/panel"),
        Sort::Agree => format!("struggles/{key}"),
        Sort::Waiting | Sort::Ended | Sort::Recalled | Sort::Lent => format!("loans/{key}"),
        Sort::Take => format!("loans/{key}/take"),
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
        Sort::Delegation => format!("circles/{key}/delegations"),
    }
}

async fn page(State(app): State<App>, visitor: Visitor, RawQuery(query): RawQuery) -> Answer {
    let f = Frame::new(&app, &visitor, "/waits").await?;
    let from = query.as_deref().and_then(|query| query.strip_prefix("from=")).map_or(Ok(0), str::parse);
    let from: usize = from.map_err(|_| crate::error::Error::NotFound)?;
    let all = whom(&visitor.actor, visitor.now);
    let next = from.checked_add(MOST_DESKS).filter(|next| *next < all.len());
    let list: Vec<Whom> = all.into_iter().skip(from).take(MOST_DESKS).collect();
    let (actor, now, asked) = (visitor.actor.clone(), visitor.now, list.clone());
    let desks = app.store.read(move |q| desks(q, &actor, &asked, now)).await?;
    let shown =
        list.into_iter().zip(desks).filter_map(|(whom, desk)| Some(Shown { whom, desk: desk? })).collect();
    let page = Page { f, shown, next };
    page.f.form(&page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sort_leads_to_a_page_that_exists() {
        let routes: Vec<&str> =
            crate::web::routes().iter().filter(|route| route.verb == "GET").map(|route| route.path).collect();
        for sort in Sort::ALL {
            let one = Waiting { sort: *sort, key: 7, name: String::new(), due: 0, extra: "en".into() };
            let path = format!("/{{language}}/{}", path(&one).replace('7', "{key}"));
            let path = path.split('?').next().unwrap();
            let there = routes.iter().any(|route| {
                let same = |(a, b): (&str, &str)| a == b || (a.starts_with('{') && b.starts_with('{'));
                route.split('/').count() == path.split('/').count()
                    && route.split('/').zip(path.split('/')).all(same)
            });
            assert!(there, "{sort:?} leads to {path}, which no route serves");
        }
    }
}
