//! Who said what in a round, and always who entered it for whom and how.

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use civics::round::Stance;
use i18n_embed_fl::fl;

use super::door;
use crate::error::Error;
use crate::store::stood::{self, Reading, Stood};
use crate::web::member::asked;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Frame, Visitor};

/// How many stances stand on one page.
const SHOWN: i64 = 50;

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![Route::form("/{language}/proposals/{key}/stances", Need::SignedIn, list)]
}

#[derive(Template)]
#[template(path = "stance/list.html")]
struct List {
    f: Frame,
    p: Reading,
    /// The kind of stance that is looked for, if one is.
    only: Option<Stance>,
    /// Each stance: how many took it, and how many of them to the last version.
    counts: Vec<(String, i64, i64)>,
    stances: Vec<Stood>,
    next: Option<i64>,
}

impl List {
    fn how(&self, stood: &Stood) -> String {
        super::how(self.f.t, stood)
    }

    fn stale(&self, stood: &Stood) -> bool {
        stood.version != self.p.round.version
    }

    fn every(&self) -> [Stance; 3] {
        Stance::ALL
    }

    /// How many took a stance, and how many of them to the words as they stand now.
    fn count(&self, stance: &Stance) -> (i64, i64) {
        let found = self.counts.iter().find(|(word, ..)| word == stance.word());
        found.map_or((0, 0), |(_, all, fresh)| (*all, *fresh))
    }
}

async fn list(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> Answer {
    door(&visitor)?;
    let query = query.as_deref();
    let only = Stance::parse(&asked(query, "stance"));
    let after: i64 = asked(query, "after").parse().unwrap_or(-1);
    let f = Frame::new(&app, &visitor, &format!("/proposals/{key}/stances")).await?;
    let tag = visitor.tongue.tag;
    let found = app.store.read(move |q| {
        let Some(p) = stood::reading(q, key, tag)? else { return Ok(None) };
        let (counts, stances) =
            (stood::counts(key), stood::stances(key, only.map_or("", Stance::word), after, SHOWN + 1));
        let answers = q.ask(&[counts.stmt.clone(), stances.stmt.clone()])?;
        Ok(Some((p, counts.answer(&answers, 0)?, stances.answer(&answers, 1)?)))
    });
    let (p, counts, mut stances) = found.await?.ok_or(Error::NotFound)?;
    let more = stances.len() > 50;
    stances.truncate(50);
    let next = stances.last().filter(|_| more).map(|last| last.index);
    let page = List { f, p, only, counts, stances, next };
    page.f.page(&page)
}
