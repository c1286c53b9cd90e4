//! The log for programs: checkpoint, tiles and bundles as C2SP tlog-tiles serves them.

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::Response;
use tlog::tile::Resource;

use super::route::Route;
use super::{Answer, App};
use crate::error::Error;
use crate::store::log;

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::file("/log/checkpoint", checkpoint),
        Route::file("/log/tile/{*path}", tile),
        Route::file("/log/key", key),
    ]
}

/// Anybody may read the log from anywhere: it carries no cookie and no secret.
fn open(kind: &'static str, keep: &'static str, body: impl axum::response::IntoResponse) -> Response {
    let mut response = body.into_response();
    let headers = response.headers_mut();
    for (name, value) in [
        ("content-type", kind),
        ("cache-control", keep),
        ("access-control-allow-origin", "*"),
        ("cross-origin-resource-policy", "cross-origin"),
    ] {
        headers.insert(header::HeaderName::from_static(name), header::HeaderValue::from_static(value));
    }
    response
}

async fn checkpoint(State(app): State<App>) -> Answer {
    let note = app.signed().note.clone();
    Ok(open("text/plain; charset=utf-8", "public, max-age=2", note))
}

async fn key(State(app): State<App>) -> Answer {
    Ok(open("text/plain; charset=utf-8", "public, max-age=60", format!("{}\n", app.vkey)))
}

async fn tile(State(app): State<App>, Path(path): Path<String>) -> Answer {
    let resource: Resource = format!("tile/{path}").parse().map_err(|_| Error::NotFound)?;
    let signed = app.signed();
    let bytes = app.store.read(move |q| log::tile(q, (signed.size, signed.root), resource)).await?;
    let bytes = bytes.ok_or(Error::NotFound)?;
    Ok(open("application/octet-stream", "public, max-age=31536000, immutable", bytes))
}
