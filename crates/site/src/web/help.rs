//! The helper's home: the groups of her circles, and what she may enter for them.

use askama::Template;
use axum::extract::{Path, State};
use civics::Actor;
use civics::member::Standing;
use i18n_embed_fl::fl;

use super::route::{Need, Route};
use super::tell::{self, Door};
use super::{Answer, App, Form, Frame, Visitor};
use crate::store::circle::{Circle, circle};
use crate::store::member::{Member, Wanted, members};
use crate::store::stood::{self, Open};

/// How many groups of a circle are shown.
const MOST: i64 = 200;

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/help", Need::Helper, home),
        Route::form("/{language}/help/tell/{member}", Need::Helper, ask),
        Route::post("/{language}/help/tell", Need::Helper, take),
    ]
}

#[derive(Template)]
#[template(path = "help/home.html")]
struct HelpPage {
    f: Frame,
    /// Each circle with its groups and the rounds in which they may say something.
    circles: Vec<(Circle, Vec<Member>, Vec<Open>)>,
}

impl HelpPage {
    /// Until when a round takes stances.
    fn until(&self, round: &Open) -> String {
        self.f.t.moment(round.closes)
    }
}

/// The circles in which the visitor helps now.
fn helped(visitor: &Visitor) -> Vec<i64> {
    let Actor::Person { helps, .. } = &visitor.actor else { return Vec::new() };
    let now = visitor.now;
    let mut circles: Vec<i64> =
        helps.iter().filter(|h| h.starts <= now && now < h.ends).map(|h| h.circle).collect();
    circles.sort_unstable();
    circles.dedup();
    circles
}

async fn home(State(app): State<App>, visitor: Visitor) -> Answer {
    let f = Frame::new(&app, &visitor, "/help").await?;
    let keys = helped(&visitor);
    let circles = app
        .store
        .read(move |q| {
            let mut list = Vec::new();
            for key in keys {
                if let Some(circle) = circle(q, key)? {
                    let wanted = Wanted {
                        circle: Some(key),
                        kind: None,
                        standing: Standing::Member,
                        after: -1,
                        most: MOST,
                    };
                    list.push((circle, members(&wanted).ask(q)?, stood::open(key).ask(q)?));
                }
            }
            Ok(list)
        })
        .await?;
    let page = HelpPage { f, circles };
    page.f.page(&page)
}

async fn ask(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    tell::show(&app, &visitor, (Door::Help, key), Form::default(), None).await
}

async fn take(State(app): State<App>, visitor: Visitor, form: Form) -> Answer {
    tell::take(&app, &visitor, Door::Help, form).await
}
