//! Rounds: proposals, their versions, the call, the outcome.

pub mod call;
pub mod change;
pub mod one;
pub mod propose;

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use civics::round::proposal::State as Stage;
use i18n_embed_fl::fl;

use super::member::asked;
use super::route::{Need, Route};
use super::{Answer, App, Frame, Visitor, stance};
use crate::error::Error;
use crate::store::circle::{self, Circle};
use crate::store::round::pages::{Line, belonging, lines, outcomes};
use crate::store::sql::{Res, Sql};

/// The routes of this file and of those below it.
pub fn routes() -> Vec<Route> {
    let own = vec![Route::form("/{language}/circles/{key}/rounds", Need::Anyone, list)];
    [own, one::routes(), propose::routes(), change::routes(), call::routes()].into_iter().flatten().collect()
}

/// How many ended rounds a page lists.
const LISTED: i64 = 30;
/// How many running ones.
const RUNNING: i64 = 100;

struct Rounds {
    circle: Circle,
    open: Vec<Line>,
    drafted: Vec<Line>,
    closed: Vec<Line>,
    retracted: Vec<Line>,
    /// Whether the visitor acts for a member that can propose something here.
    proposes: bool,
}

/// The members for which somebody acts, the language in which she reads, and whether she sees more than outcomes.
struct Reader {
    mine: Vec<i64>,
    language: &'static str,
    inside: bool,
}

fn rounds(q: &mut dyn Sql, key: i64, reader: &Reader, before: i64) -> Res<Option<Rounds>> {
    let Some(circle) = circle::circle(q, key)? else { return Ok(None) };
    let ask = |stage, span| lines(key, stage, reader.language, span);
    let closed = ask(Stage::Closed, (before, LISTED + 1));
    let open = ask(Stage::Open, (i64::MAX, RUNNING));
    let (drafted, retracted) =
        (ask(Stage::Drafted, (i64::MAX, RUNNING)), ask(Stage::Retracted, (before, LISTED)));
    if !reader.inside {
        let none = Vec::new;
        let closed = outcomes(key, reader.language, (before, LISTED + 1)).ask(q)?;
        return Ok(Some(Rounds {
            circle,
            open: none(),
            drafted: none(),
            closed,
            retracted: none(),
            proposes: false,
        }));
    }
    let stmts = [&open.stmt, &drafted.stmt, &closed.stmt, &retracted.stmt].map(Clone::clone);
    let answers = q.ask(&stmts)?;
    Ok(Some(Rounds {
        open: open.answer(&answers, 0)?,
        drafted: drafted.answer(&answers, 1)?,
        closed: closed.answer(&answers, 2)?,
        retracted: retracted.answer(&answers, 3)?,
        proposes: !belonging(q, &reader.mine, key)?.is_empty(),
        circle,
    }))
}

#[derive(Template)]
#[template(path = "round/list.html")]
struct List {
    f: Frame,
    s: Rounds,
    inside: bool,
    /// Where earlier ones begin.
    next: Option<i64>,
}

async fn list(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let f = Frame::new(&app, &visitor, &format!("/circles/{key}/rounds")).await?;
    let before = asked(query.as_deref(), "before").parse().unwrap_or(i64::MAX);
    let inside = stance::door(&visitor).is_ok();
    let reader = Reader { mine: visitor.members(), language: visitor.tongue.tag, inside };
    let found = app.store.read(move |q| rounds(q, key, &reader, before)).await?;
    let mut s = found.ok_or(Error::NotFound)?;
    let most = usize::try_from(LISTED).unwrap_or(0);
    let next = (s.closed.len() > most).then(|| s.closed[most - 1].key);
    s.closed.truncate(most);
    let page = List { f, s, inside, next };
    page.f.page(&page)
}
