//! What this place is, and what it can and cannot keep safe: plainly, for anybody.

use askama::Template;
use axum::extract::State;
use civics::helper::Channel;
use civics::protection::{Gap, Period, Protection};
use i18n_embed_fl::fl;

use super::route::{Need, Route};
use super::{Answer, App, Frame, Visitor};
use crate::speech::Tongue;

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/{language}/about", Need::Anyone, about),
        Route::page("/{language}/safety", Need::Anyone, safety),
    ]
}

#[derive(Template)]
#[template(path = "about/about.html")]
struct About {
    f: Frame,
    source: Option<String>,
    version: &'static str,
}

/// What a level of protection switches on here, and what it asks for in vain.
struct Switched {
    level: Protection,
    place: String,
    period: String,
    session: String,
    months: String,
    sms: bool,
    gaps: Vec<String>,
}

#[derive(Template)]
#[template(path = "about/safety.html")]
struct Safety {
    f: Frame,
    levels: Vec<Switched>,
    gaps: Vec<String>,
    postgres: bool,
}

/// After how long a session ends, in words.
fn session(tongue: &Tongue, (idle, whole): (i64, i64)) -> String {
    let hours = (whole / 3600).to_string();
    if idle >= 7200 {
        fl!(tongue.words, "safety-session-hours", idle = (idle / 3600).to_string(), hours = hours)
    } else {
        fl!(tongue.words, "safety-session", minutes = (idle / 60).to_string(), hours = hours)
    }
}

async fn about(State(app): State<App>, visitor: Visitor) -> Answer {
    let f = Frame::new(&app, &visitor, "/about").await?;
    let page = About { f, source: app.config.source_url.clone(), version: env!("CARGO_PKG_VERSION") };
    page.f.page(&page)
}

async fn safety(State(app): State<App>, visitor: Visitor) -> Answer {
    let f = Frame::new(&app, &visitor, "/safety").await?;
    let tongue = visitor.tongue;
    let words = |gaps: &[Gap]| gaps.iter().map(|gap| tongue.word("gap", gap.word())).collect();
    let switched = |level: Protection| Switched {
        level,
        place: tongue.word("safety-place", level.finest().word()),
        period: tongue.word("safety-period", if level.period() == Period::Week { "week" } else { "month" }),
        session: session(tongue, level.session()),
        months: level.retention_months().to_string(),
        sms: level.carries(Channel::Sms),
        gaps: words(level.gaps()),
    };
    let levels = Protection::ALL.into_iter().map(switched).collect();
    let page = Safety { f, levels, gaps: words(&Gap::ALL), postgres: app.config.postgres.is_some() };
    page.f.page(&page)
}
