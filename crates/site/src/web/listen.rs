//! Listening: connections are bounded in number and in patience, so that slow or silent ones hold nobody up.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tower::ServiceExt as _;

/// The most connections at a time; more wait to be accepted.
const MOST: usize = 4096;
/// The longest that a request's head may take, and the longest that a kept connection stays silent.
const HEAD: Duration = Duration::from_secs(20);
/// The most bytes of a request's head.
const HEAD_BYTES: usize = 64 * 1024;
/// How long running requests may take to end after an interrupt.
const FAREWELL: Duration = Duration::from_secs(15);

/// Answers on the listener until `ended` resolves; then running requests are finished.
pub async fn answer(listener: TcpListener, site: Router, ended: impl Future<Output = ()>) {
    let turns = Arc::new(Semaphore::new(MOST));
    let (ending, watched) = watch::channel(false);
    tokio::pin!(ended);
    loop {
        let Ok(turn) = Arc::clone(&turns).acquire_owned().await else { break };
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut ended => break,
        };
        match accepted {
            Ok((stream, peer)) => {
                let (site, watched) = (site.clone(), watched.clone());
                tokio::spawn(async move {
                    converse(stream, peer, site, watched).await;
                    drop(turn);
                });
            }
            Err(error) => {
                // Mostly "too many open files": give those that are open a moment to end.
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
        }
    }
    drop(listener);
    ending.send_replace(true);
    // Whoever is not done by then is cut off; what was acknowledged is durable.
    drop(tokio::time::timeout(FAREWELL, turns.acquire_many(u32::try_from(MOST).unwrap_or(u32::MAX))).await);
}

async fn converse(stream: TcpStream, peer: SocketAddr, site: Router, mut ending: watch::Receiver<bool>) {
    // Without it the last packet of an answer waits for an acknowledgement.
    drop(stream.set_nodelay(true));
    let service = hyper::service::service_fn(move |request: hyper::Request<Incoming>| {
        let mut request: Request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        let site = site.clone();
        async move { Ok::<_, Infallible>(site.oneshot(request).await.unwrap_or_else(|never| match never {})) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .max_buf_size(HEAD_BYTES)
        .serve_connection(TokioIo::new(stream), service);
    tokio::pin!(connection);
    tokio::select! {
        // A broken connection is the client's affair.
        done = connection.as_mut() => drop(done),
        // It changes once, when the server ends.
        _ = ending.changed() => {
            connection.as_mut().graceful_shutdown();
            drop(connection.await);
        }
    }
}
