//! What runs round every route: language, visitor, right, error page, headers.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::panic::AssertUnwindSafe;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use civics::Actor;
use futures_util::FutureExt as _;

use super::route::{Keep, Need};
use super::visitor::{self, Visitor};
use super::{App, frame, limit, session};
use crate::error::Error;
use crate::speech;

/// What a page may load and do: itself, and nothing from anywhere else.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
 media-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The door of one route.
#[derive(Clone)]
pub struct Gate {
    /// The site.
    pub app: App,
    /// What the route needs.
    pub need: Need,
    /// How its answer may be kept.
    pub keep: Keep,
    /// Whether the path begins with a language.
    pub spoken: bool,
}

/// Who asks, from the request's head.
pub async fn visitor(app: &App, request: &Parts) -> Result<Visitor, Error> {
    let first = request.uri.path().split('/').nth(1).unwrap_or("");
    let accept = request.headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or("");
    let tongue = speech::tongue(first).unwrap_or_else(|| speech::negotiate(accept));
    let now = app.edge.now();
    let carried = visitor::ticket(&request.headers, app.config.secure());
    let actor = match &carried {
        None => Actor::Anyone,
        Some(ticket) => visitor::actor(app, ticket, now.as_second()).await?,
    };
    let fresh = carried.is_none();
    let ticket = carried.unwrap_or_else(|| app.edge.dice());
    Ok(Visitor { tongue, actor, ticket, fresh, network: limit::network(address(app, request)), now })
}

/// The address that asks: the connection's own, or what the proxy on this machine says, if one is configured.
fn address(app: &App, request: &Parts) -> IpAddr {
    let peer = request.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let peer = peer.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
    if !(app.config.behind_proxy && peer.is_loopback()) {
        return peer;
    }
    let told = request.headers.get_all("x-forwarded-for").iter().next_back().and_then(|v| v.to_str().ok());
    told.and_then(|list| list.rsplit(',').next()).and_then(|last| last.trim().parse().ok()).unwrap_or(peer)
}

/// Runs round one route.
pub async fn guard(State(gate): State<Gate>, request: Request, next: Next) -> Response {
    let app = &gate.app;
    let (mut parts, body) = request.into_parts();
    if gate.spoken && parts.uri.path().split('/').nth(1).and_then(speech::tongue).is_none() {
        return Error::NotFound.into_response();
    }
    let visitor = match visitor(app, &parts).await {
        Ok(visitor) => visitor,
        Err(error) => return error.into_response(),
    };
    if !visitor.has(gate.need) {
        return if !visitor.signed_in() && parts.method == Method::GET {
            // Where she wanted to go: a path of ours made of plain letters, so it stands in the query as it is.
            let tag = visitor.tongue.tag;
            frame::redirect(&format!("/{tag}/sign-in?next={}", session::onward(parts.uri.path(), tag)))
        } else if visitor.signed_in() {
            Error::NotFound.into_response()
        } else {
            Error::SignIn.into_response()
        };
    }
    let anonymous = visitor.fresh && !visitor.signed_in();
    // In recovery the log may be as short as it was before a withdrawal: a copy from then must not be called fresh.
    let whole = app.store.head().recovery.is_none();
    let tag = (gate.keep == Keep::Derived && anonymous && whole).then(|| etag(app, &visitor));
    if let Some(tag) = &tag
        && fresh_enough(&parts.headers, tag)
    {
        return derived((StatusCode::NOT_MODIFIED, ()).into_response(), tag);
    }
    parts.extensions.insert(visitor);
    let request = Request::from_parts(parts, body);
    let response = match AssertUnwindSafe(next.run(request)).catch_unwind().await {
        Ok(response) => response,
        Err(_) => Error::fault(&std::io::Error::other("a handler panicked")).into_response(),
    };
    match tag {
        Some(tag) if response.status() == StatusCode::OK => derived(response, &tag),
        _ if gate.keep == Keep::Own => response,
        _ => set(response, header::CACHE_CONTROL, "no-store"),
    }
}

/// The tag of a derived page: the size of the log, the language and the build decide what it shows.
fn etag(app: &App, visitor: &Visitor) -> String {
    let day = visitor.now.as_second().div_euclid(86_400);
    format!("W/\"{}-{}-{}-{day}\"", app.store.head().size(), visitor.tongue.tag, frame::build())
}

fn fresh_enough(headers: &HeaderMap, tag: &str) -> bool {
    let held = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or("");
    held.split(',').any(|one| one.trim() == tag)
}

fn derived(response: Response, tag: &str) -> Response {
    let response = set(response, header::CACHE_CONTROL, "no-cache");
    let response = set(response, header::VARY, "Cookie, Accept-Language");
    set(response, header::ETAG, tag)
}

fn set(mut response: Response, name: header::HeaderName, value: &str) -> Response {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
    response
}

/// Runs round the whole site: error pages and the headers that every answer carries.
pub async fn outside(State(gate): State<Gate>, request: Request, next: Next) -> Response {
    let app = gate.app;
    let path = request.uri().path().to_owned();
    let (parts, body) = request.into_parts();
    let language = parts.headers.get(header::ACCEPT_LANGUAGE).cloned();
    let response = next.run(Request::from_parts(parts, body)).await;
    let response = match response.extensions().get::<Error>().cloned() {
        None => response,
        Some(error) => {
            let first = path.split('/').nth(1).unwrap_or("");
            let accept = language.as_ref().and_then(|value| value.to_str().ok()).unwrap_or("");
            let tongue = speech::tongue(first).unwrap_or_else(|| speech::negotiate(accept));
            frame::error_page(&app, tongue, &path, &error).await
        }
    };
    secure(&app, response)
}

fn secure(app: &App, response: Response) -> Response {
    let mut response = response;
    let headers = response.headers_mut();
    let fixed = [
        ("content-security-policy", POLICY),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("permissions-policy", "geolocation=(), camera=(), microphone=(), interest-cohort=()"),
        ("x-frame-options", "DENY"),
    ];
    for (name, value) in fixed {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    headers.entry("cross-origin-resource-policy").or_insert(HeaderValue::from_static("same-origin"));
    if app.config.secure() {
        headers.insert(
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=63072000; includeSubDomains"),
        );
    }
    response
}

/// What answers where there is no route.
pub async fn nothing_here() -> Error {
    Error::NotFound
}
