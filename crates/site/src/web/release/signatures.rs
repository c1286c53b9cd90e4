//! Who signed a text, caucus by caucus; who took a signature back; who signed only an earlier version.

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use i18n_embed_fl::fl;

use super::{Reading, inside, read};
use crate::error::Error;
use crate::store::release::signers::{self, Of, Signature};
use crate::store::sql::{Res, Sql};
use crate::web::member::asked;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Frame, Visitor};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![Route::page("/{language}/texts/{key}/signatures", Need::Anyone, page)]
}

/// How many signatures a page lists.
const SHOWN: i64 = 100;

#[derive(Template)]
#[template(path = "release/signatures.html")]
struct Page {
    f: Frame,
    r: Reading,
    of: Of,
    list: Vec<Signature>,
    /// How many took theirs back, and how many signed only an earlier version.
    apart: (i64, i64),
    next: Option<i64>,
}

impl Page {
    /// The name of the caucus whose signatures are listed.
    fn caucus(&self) -> Option<&str> {
        let Of::Caucus(key) = self.of else { return None };
        self.r.said.chorus.iter().find(|one| one.key == key).map(|one| one.name.as_str())
    }
}

fn shown(q: &mut dyn Sql, r: &Reading, of: Of, after: i64) -> Res<(Vec<Signature>, (i64, i64))> {
    let place = (r.text.key, r.text.freeze.unwrap_or(-1));
    let list = signers::signatures(q, place, of, (after, SHOWN + 1))?;
    Ok((list, signers::apart(q, place)?))
}

async fn page(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let of = Of::parse(&asked(query.as_deref(), "of"));
    let after = asked(query.as_deref(), "after").parse().unwrap_or(-1);
    let f = Frame::new(&app, &visitor, &format!("/texts/{key}/signatures")).await?;
    let (inside, now, tag) = (inside(&visitor), visitor.now, visitor.tongue.tag);
    let found = app.store.read(move |q| {
        let Some(r) = read(q, key, (inside, &[tag]), now)? else { return Ok(None) };
        let (list, apart) = shown(q, &r, of, after)?;
        Ok(Some((r, list, apart)))
    });
    let (r, mut list, apart) = found.await?.ok_or(Error::NotFound)?;
    let more = i64::try_from(list.len()).is_ok_and(|n| n > SHOWN);
    list.truncate(100);
    let next = list.last().filter(|_| more).map(|last| last.member);
    let page = Page { f, r, of, list, apart, next };
    page.f.page(&page)
}
