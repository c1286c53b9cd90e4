//! The log: checkpoint, tiles, payloads and proofs for programs, and pages that say in words what stands in it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::http::header;
use axum::response::Response;
use civics::entry::hex;
use i18n_embed_fl::fl;
use tlog::note::Note;
use tlog::proof::TlogProof;
use tlog::tile::Resource;

use super::limit::Class;
use super::payload::{self, Line};
use super::route::{Need, Route};
use super::{Answer, App, Frame, Visitor};
use crate::error::Error;
use crate::store::log::{self, Shown};
use crate::store::news::{News, latest};
use crate::store::sql::SqlError;
use crate::work::sign::Signed;

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::file("/log/checkpoint", checkpoint),
        Route::file("/log/tile/{*path}", tile),
        Route::file("/log/key", key),
        Route::file("/log/entry/{index}/payload", payload_json),
        Route::file("/log/proof/{index}", proof),
        Route::form("/{language}/log", Need::Anyone, page),
        Route::page("/{language}/log/{index}", Need::Anyone, entry),
    ]
}

/// How many lines of what is new stand on one page.
const LINES: i64 = 20;

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

const TEXT: &str = "text/plain; charset=utf-8";
/// For what changes with every signed head.
const BRIEFLY: &str = "public, max-age=2";
/// For what never changes.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// The signed head, unless the node is in recovery: then it does not know whether its log is whole.
fn head(app: &App) -> Result<Arc<Signed>, Error> {
    if app.store.head().recovery.is_some() { Err(Error::Unavailable) } else { Ok(app.signed()) }
}

async fn checkpoint(State(app): State<App>) -> Answer {
    let note = head(&app)?.note.clone();
    Ok(open(TEXT, BRIEFLY, note))
}

async fn key(State(app): State<App>) -> Answer {
    Ok(open(TEXT, "public, max-age=60", format!("{}\n", app.vkey)))
}

async fn tile(State(app): State<App>, Path(path): Path<String>) -> Answer {
    let resource: Resource = format!("tile/{path}").parse().map_err(|_| Error::NotFound)?;
    let signed = head(&app)?;
    let head = (signed.size, signed.root);
    let bytes = app.store.read_log(head, move |q| log::tile(q, head, resource)).await?;
    let bytes = bytes.ok_or(Error::NotFound)?;
    Ok(open("application/octet-stream", FOR_EVER, bytes))
}

/// An index in its one decimal spelling.
fn index(text: &str) -> Result<u64, Error> {
    let index: u64 = text.parse().map_err(|_| Error::NotFound)?;
    let plain = index.to_string() == text && i64::try_from(index).is_ok();
    if plain { Ok(index) } else { Err(Error::NotFound) }
}

/// The proof that an entry stands in the log, without the salt that only a receipt carries.
async fn proof(State(app): State<App>, visitor: Visitor, Path(text): Path<String>) -> Answer {
    let index = index(&text)?;
    // Who wants all proofs takes the tiles, from which they follow without asking us.
    if !app.limits.allows(&app.keys, Class::Costly, &visitor.network, visitor.now.as_second()) {
        return Err(Error::TooMany);
    }
    let signed = head(&app)?;
    let head = (signed.size, signed.root);
    if index >= head.0 {
        // Recorded a moment ago: the next head is signed within a second.
        return Err(if index < app.store.head().size() { Error::Unavailable } else { Error::NotFound });
    }
    let path = app.store.read_log(head, move |q| log::proof(q, head, index)).await?;
    let note = Note::parse(signed.note.as_bytes()).map_err(|error| Error::fault(&error))?;
    let proof = TlogProof::new(index, path, note, None).map_err(|error| Error::fault(&error))?;
    Ok(open(TEXT, BRIEFLY, proof.to_string()))
}

/// Reads one entry with its payload, both checked: the entry under the signed head as far as that reaches.
async fn shown(app: &App, index: u64) -> Result<Shown, Error> {
    let signed = app.signed();
    // In recovery the entries may not reach up to the head; each still has to read.
    let size = if app.store.head().recovery.is_some() { 0 } else { signed.size };
    let head = (size, signed.root);
    let found = app
        .store
        .read_log(head, move |q| {
            let Some(shown) = log::shown(q, index)? else { return Ok(None) };
            if index < head.0 && log::entry(q, head, index)? != shown.leaf.as_bytes() {
                return Err(SqlError::Corrupt(format!("entry {index} is not the one in the log")));
            }
            Ok(Some(shown))
        })
        .await?;
    found.ok_or(Error::NotFound)
}

/// The payload of a public act with its salt, so that anybody can check it against the log.
async fn payload_json(State(app): State<App>, Path(text): Path<String>) -> Answer {
    let index = index(&text)?;
    let shown = shown(&app, index).await?;
    let is_open = shown.open;
    let (_, body, salt) = shown.payload.filter(|_| is_open).ok_or(Error::NotFound)?;
    let json = serde_json::json!({ "body": body, "salt": hex(&salt) });
    // What is public of an act may end to be so: then no cache may go on giving it out.
    Ok(open("application/json", "no-store", json.to_string()))
}

#[derive(Template)]
#[template(path = "log/log.html")]
struct LogPage {
    f: Frame,
    note: String,
    size: u64,
    key: String,
    address: String,
    news: Vec<News>,
    before: Option<i64>,
    older: Option<i64>,
}

async fn page(State(app): State<App>, visitor: Visitor, RawQuery(from): RawQuery) -> Answer {
    let before = match from.as_deref() {
        None => None,
        Some(from) => {
            let from = index(from.strip_prefix("before=").ok_or(Error::NotFound)?)?;
            Some(i64::try_from(from).map_err(|_| Error::NotFound)?)
        }
    };
    let f = Frame::new(&app, &visitor, "/log").await?;
    let news = app.store.read(move |q| latest(before.unwrap_or(i64::MAX), LINES).ask(q)).await?;
    let older = news.last().filter(|_| news.len() as i64 == LINES).map(|one| one.index);
    let signed = app.signed();
    let address = format!("{}/log", app.config.public_url.trim_end_matches('/'));
    let (note, size, key) = (signed.note.clone(), signed.size, app.vkey.clone());
    let page = LogPage { f, note, size, key, address, news, before, older };
    page.f.page(&page)
}

/// What can be shown of an act's payload.
enum Said {
    /// It is public and here.
    Public(Vec<Line>),
    /// Acts of this kind keep their payload to themselves.
    Hidden,
    /// It was public and is not here any more.
    Gone,
}

#[derive(Template)]
#[template(path = "log/entry.html")]
struct EntryPage {
    f: Frame,
    index: u64,
    shown: Shown,
    hash: String,
    said: Said,
    origin: String,
    next: bool,
}

async fn entry(State(app): State<App>, visitor: Visitor, Path((_, text)): Path<(String, String)>) -> Answer {
    let index = index(&text)?;
    let shown = shown(&app, index).await?;
    let f = Frame::new(&app, &visitor, &format!("/log/{index}")).await?;
    let said = match &shown.payload {
        _ if !shown.open => Said::Hidden,
        None => Said::Gone,
        Some((_, body, _)) => Said::Public(payload::lines(visitor.tongue, shown.entry.kind.word(), body)),
    };
    let hash = hex(tlog::merkle::leaf_hash(shown.leaf.as_bytes()).as_bytes());
    let next = index + 1 < app.store.head().size();
    let origin = app.config.origin.clone();
    let page = EntryPage { f, index, shown, hash, said, origin, next };
    page.f.page(&page)
}
