//! The table of routes: each with its verb, its path and what it needs.

use axum::Router;
use axum::handler::Handler;
use axum::routing::{MethodRouter, get, post};
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

use super::{App, guard};

/// What a route needs of its visitor. A handler may still say no: a need opens the door, a rule decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Need {
    /// Nothing.
    Anyone,
    /// Somebody who signed in: a person, or a group with its code.
    SignedIn,
    /// Somebody who acts for a member now.
    Member,
    /// A person who signed in as herself.
    Person,
    /// A person who serves some circle as convenor now.
    Convenor,
    /// A person who is entrusted as helper somewhere now.
    Helper,
}

/// How an answer may be kept by browsers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// A function of the log: for visitors without a cookie it has an ETag and is asked for again each time.
    Derived,
    /// Never: it holds a form, or belongs to one visitor.
    Never,
    /// The handler says so itself.
    Own,
}

/// One route.
pub struct Route {
    /// `GET` or `POST`.
    pub verb: &'static str,
    /// The path as axum writes it.
    pub path: &'static str,
    /// What it needs.
    pub need: Need,
    /// How an answer may be kept.
    pub keep: Keep,
    handler: MethodRouter<App>,
}

impl Route {
    /// A page that is a function of the log.
    pub fn page<H: Handler<T, App>, T: 'static>(path: &'static str, need: Need, handler: H) -> Self {
        Self { verb: "GET", path, need, keep: Keep::Derived, handler: get(handler) }
    }

    /// A page with a form, or for one visitor alone.
    pub fn form<H: Handler<T, App>, T: 'static>(path: &'static str, need: Need, handler: H) -> Self {
        Self { verb: "GET", path, need, keep: Keep::Never, handler: get(handler) }
    }

    /// Something that says itself how it may be kept.
    pub fn file<H: Handler<T, App>, T: 'static>(path: &'static str, handler: H) -> Self {
        Self { verb: "GET", path, need: Need::Anyone, keep: Keep::Own, handler: get(handler) }
    }

    /// What a form is sent to.
    pub fn post<H: Handler<T, App>, T: 'static>(path: &'static str, need: Need, handler: H) -> Self {
        Self { verb: "POST", path, need, keep: Keep::Never, handler: post(handler) }
    }
}

/// The routes of each noun.
const EVERY: &[fn() -> Vec<Route>] = &[
    super::home::routes,
    super::tell::routes,
    super::receipt::routes,
    super::own::routes,
    super::help::routes,
    super::sheet::routes,
    super::tally::routes,
    super::log::routes,
    super::about::routes,
    super::export::routes,
    super::sign_in::routes,
    super::settings::routes,
    super::passkey::routes,
    super::mandate::routes,
    super::member::routes,
    super::circle::routes,
    super::charter::routes,
    super::protection::routes,
    super::rating::routes,
    super::struggle::routes,
    super::loan::routes,
    super::root::routes,
    super::round::routes,
    super::rules::routes,
    super::stance::routes,
    super::panel::routes,
    super::text::routes,
    super::release::routes,
    super::delegation::routes,
    super::voice::routes,
    super::conversation::routes,
    super::figure::routes,
    super::waits::routes,
];

/// Every route of the site.
#[must_use]
pub fn routes() -> Vec<Route> {
    EVERY.iter().flat_map(|routes| routes()).collect()
}

/// The site as one service.
pub fn site(app: App) -> Router {
    let mut router = Router::new();
    for route in routes() {
        let gate = guard::Gate {
            app: app.clone(),
            need: route.need,
            keep: route.keep,
            spoken: route.path.starts_with("/{language}"),
        };
        router = router
            .route(route.path, route.handler.layer(axum::middleware::from_fn_with_state(gate, guard::guard)));
    }
    let outside = guard::Gate { app: app.clone(), need: Need::Anyone, keep: Keep::Never, spoken: false };
    router
        .fallback(guard::nothing_here)
        .layer(axum::middleware::from_fn_with_state(outside, guard::outside))
        .layer(CompressionLayer::new().gzip(true).quality(CompressionLevel::Fastest))
        .with_state(app)
}
