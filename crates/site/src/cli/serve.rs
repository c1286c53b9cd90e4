//! Serving: the store is opened, the signer and the sweeper start, and people are answered until an interrupt.

use std::net::SocketAddr;
use std::path::Path;

use axum::Router;
use tlog::note::SigningKey;
use tokio::net::TcpListener;
use tokio::runtime::{Handle, Runtime};

use super::{Failure, Node, say};
use crate::config::{Config, Edge, Keys};
use crate::password::Passwords;
use crate::store::sql::Place;
use crate::store::{Store, open};
use crate::web::passkey::Passkeys;
use crate::web::visitor::Memory;
use crate::web::{self, App, Inner, limit::Limits, route};
use crate::work::{digest, draw, release, sign, sweep};

/// A runtime with as many workers as cores, and few blocking threads: their memory is the server's.
pub fn runtime() -> Result<Runtime, Failure> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .max_blocking_threads(12)
        .thread_keep_alive(std::time::Duration::from_secs(30))
        .build()
        .map_err(Failure::system("the runtime does not start"))
}

/// Where the data of a configuration lie.
pub fn place(config: &Config, handle: &Handle) -> Place {
    match &config.postgres {
        Some(url) => Place::Postgres(url.clone(), handle.clone()),
        None => Place::Sqlite(config.data.join("groundswell.sqlite")),
    }
}

/// Makes the data folder, readable by its owner alone.
pub fn folder(path: &Path) -> Result<(), Failure> {
    use std::os::unix::fs::DirBuilderExt as _;
    if path.is_dir() {
        return Ok(());
    }
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(path)
        .map_err(Failure::system(path.display().to_string()))
}

/// Opens everything and starts what works behind; must not be called on a runtime's own thread.
pub fn open_app(config: Config, edge: Edge, handle: &Handle) -> Result<App, Failure> {
    folder(&config.data)?;
    let keys = Keys::load(&config.data, &edge)?;
    let broken = |error: &dyn std::fmt::Display| Failure::Found(format!("the origin of the log: {error}"));
    let key = SigningKey::new(&config.origin, &keys.log).map_err(|error| broken(&error))?;
    let vkey = key.verifier().to_string();
    let mut opened = open::open(place(&config, handle), &config.data, &config.origin)?;
    let grown =
        std::mem::replace(&mut opened.grower, crate::store::log::Grower::new(tlog::merkle::Peaks::new(), 0));
    let signed = opened.signed.take();
    let cores = std::thread::available_parallelism().map_or(2, usize::from);
    let store = Store::start(opened, edge.clone(), cores)?;
    let file = config.data.join("head");
    let mut signer = sign::Signer::new(store.clone(), key, &config.origin, file, (grown, signed))?;
    if store.head().recovery.is_none() {
        // The first head is signed before the first answer, so that there is always one to show.
        handle.block_on(signer.step())?;
    }
    let latest = signer.latest();
    handle.spawn(signer.run());
    handle.spawn(sweep::run(store.clone(), edge.clone()));
    handle.spawn(release::run(store.clone(), edge.clone()));
    handle.spawn(draw::run(store.clone(), edge.clone(), config.origin.clone()));
    if let Some(relay) = &config.mail {
        let post = digest::Post::new(relay, &config.public_url);
        let post = post.map_err(|error| Failure::Found(format!("mail: {error}")))?;
        handle.spawn(digest::run(store.clone(), edge.clone(), post));
    }
    let limits = Limits::new(config.acts_a_minute);
    let (passwords, memory) = (Passwords::default(), Memory::default());
    let passkeys = Passkeys::new(&config.public_url);
    Ok(App::new(Inner { store, config, keys, edge, latest, vkey, limits, passwords, passkeys, memory }))
}

/// Listens where the configuration says; the next free port if that one is taken and `else_free`.
pub async fn listen(address: SocketAddr, else_free: bool) -> Result<TcpListener, Failure> {
    match TcpListener::bind(address).await {
        Ok(listener) => Ok(listener),
        Err(error) if else_free && error.kind() == std::io::ErrorKind::AddrInUse => {
            let free = SocketAddr::new(address.ip(), 0);
            TcpListener::bind(free).await.map_err(Failure::system(free.to_string()))
        }
        Err(error) => Err(Failure::System { what: address.to_string(), error }),
    }
}

/// Answers until an interrupt; then requests that run are finished.
pub async fn answer(listener: TcpListener, site: Router) {
    web::listen::answer(listener, site, interrupted()).await;
}

async fn interrupted() {
    let mut terminated = match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(signal) => signal,
        Err(error) => {
            tracing::warn!(%error, "no signal to end on; kill ends the server safely too");
            return std::future::pending().await;
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminated.recv() => {}
    }
}

/// `groundswell serve`.
pub fn serve(node: &Node, edge: Edge) -> Result<(), Failure> {
    let runtime = runtime()?;
    let config = node.config()?;
    let address = config.listen;
    if !config.secure() && !address.ip().is_loopback() {
        tracing::warn!(
            "people reach this over plain HTTP: set public_url to https:// and put a proxy with TLS before it"
        );
    }
    let app = open_app(config, edge, runtime.handle())?;
    runtime.block_on(async {
        let listener = listen(address, false).await?;
        say(&format!("listening on http://{}", listener.local_addr().map_err(Failure::system("listen"))?));
        answer(listener, route::site(app)).await;
        Ok(())
    })
}
