//! Taking along: a member's own things as one file, in open formats.

use std::time::Duration;

use askama::Template;
use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::IntoResponse as _;
use futures_util::stream;
use i18n_embed_fl::fl;
use tokio::runtime::Handle;
use tokio::sync::{Semaphore, mpsc};

use super::limit::Class;
use super::route::{Need, Route};
use super::{Answer, App, Frame, Visitor};
use crate::error::Error;
use crate::store::export::{self, Under};
use crate::store::member::{Member, member};
use crate::store::sql::{Res, SqlError};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/export", Need::Member, page),
        Route::form("/{language}/export/{member}", Need::Member, download),
    ]
}

/// How many exports may run at once: each holds a connection to the database.
static TURNS: Semaphore = Semaphore::const_new(2);
/// The longest that a reader may take for one piece before the export is given up.
const PATIENCE: Duration = Duration::from_secs(30);

#[derive(Template)]
#[template(path = "export.html")]
struct Page {
    f: Frame,
    members: Vec<Member>,
}

async fn page(State(app): State<App>, visitor: Visitor) -> Answer {
    let f = Frame::new(&app, &visitor, "/export").await?;
    let keys = visitor.members();
    let found = app.store.read(move |q| keys.into_iter().map(|key| member(q, key)).collect::<Res<Vec<_>>>());
    let members = found.await?.into_iter().flatten().collect();
    let page = Page { f, members };
    page.f.page(&page)
}

async fn download(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, text)): Path<(String, String)>,
) -> Answer {
    let key: i64 = text.parse().map_err(|_| Error::NotFound)?;
    if !visitor.members().contains(&key) || key.to_string() != text {
        return Err(Error::NotFound);
    }
    let now = visitor.now.as_second();
    if !app.limits.allows(&app.keys, Class::Costly, &key.to_be_bytes(), now) {
        return Err(Error::TooMany);
    }
    let turn = TURNS.try_acquire().map_err(|_| Error::TooMany)?;
    let signed = app.signed();
    let (note, vkey) = (signed.note.clone(), app.vkey.clone());
    let under = Under { size: signed.size, root: signed.root, note, key: vkey };
    let (send, mut receive) = mpsc::channel::<Result<Bytes, std::io::Error>>(4);
    let handle = Handle::current();
    let store = app.store.clone();
    tokio::spawn(async move {
        let _turn = turn;
        let (last, to) = (send.clone(), handle.clone());
        let put = move |bytes: Vec<u8>| {
            let sent = to.block_on(tokio::time::timeout(PATIENCE, send.send(Ok(bytes.into()))));
            sent.ok().and_then(Result::ok).ok_or_else(|| SqlError::Other("the reader went away".into()))
        };
        let done = store.read(move |q| {
            export::of_member(q, key, &under, &mut |path, bytes| put(packed(path, bytes, now)))?;
            put(vec![0; 1024])
        });
        if let Err(error) = done.await {
            // The file breaks off, so that nobody takes half of it for the whole.
            tracing::warn!(%error, "an export broke off");
            drop(last.send(Err(std::io::Error::other("broke off"))).await);
        }
    });
    let body = Body::from_stream(stream::poll_fn(move |context| receive.poll_recv(context)));
    let name = format!("attachment; filename=\"groundswell-{key}.tar\"");
    let kind = "application/x-tar".to_owned();
    Ok(([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name)], body).into_response())
}

/// One file in a tar archive (POSIX ustar): its head, its bytes, and zeros up to a whole block.
fn packed(path: &str, bytes: &[u8], now: i64) -> Vec<u8> {
    let mut head = [0u8; 512];
    let mut put = |at: usize, text: &str| head[at..at + text.len()].copy_from_slice(text.as_bytes());
    // Every path here is ASCII and far shorter than the 100 bytes of its field.
    put(0, path.get(..path.len().min(99)).unwrap_or("file"));
    put(100, "0000600");
    put(108, "0000000");
    put(116, "0000000");
    put(124, &format!("{:011o}", bytes.len()));
    put(136, &format!("{:011o}", now.max(0)));
    put(148, "        ");
    put(156, "0");
    put(257, "ustar\u{0}00");
    let sum: u32 = head.iter().map(|byte| u32::from(*byte)).sum();
    head[148..156].copy_from_slice(format!("{sum:06o}\u{0} ").as_bytes());
    let mut all = head.to_vec();
    all.extend_from_slice(bytes);
    all.resize(all.len().next_multiple_of(512), 0);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packed_file_is_whole_blocks_with_its_sum() {
        let packed = packed("acts/7/entry.json", b"{}", 1_700_000_000);
        assert_eq!(packed.len(), 1024);
        assert_eq!(&packed[..17], b"acts/7/entry.json");
        assert_eq!(&packed[124..136], b"00000000002\0");
        let mut head = packed[..512].to_vec();
        head[148..156].fill(b' ');
        let sum: u32 = head.iter().map(|byte| u32::from(*byte)).sum();
        assert_eq!(&packed[148..154], format!("{sum:06o}").as_bytes());
    }
}
