//! A client that costs little: raw HTTP/1.1 over kept connections, one task each.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::vote::Voting;

/// What is sent.
#[derive(Clone)]
pub enum Load {
    /// Tellings, each with a key of its own.
    Acts(Telling),
    /// Votes of a crowd.
    Votes(Voting),
    /// A page, perhaps with the tag that it had before.
    Page(String, Option<String>),
}

/// What a telling needs.
#[derive(Clone)]
pub struct Telling {
    /// The cookie of a session.
    pub cookie: String,
    /// The token of a form.
    pub token: String,
    /// The other fields, encoded.
    pub fields: String,
}

/// What came of it.
pub struct Report {
    /// Good answers a second.
    pub per_second: u64,
    /// The median time.
    pub p50: Duration,
    /// The time within which 99 of 100 answers came.
    pub p99: Duration,
    /// Answers with another status than expected.
    pub wrong: u64,
    /// The head of the first of them.
    pub first_wrong: String,
}

static KEY: AtomicU64 = AtomicU64::new(0);

fn request(load: &Load, host: &str) -> String {
    match load {
        Load::Page(path, tag) => {
            let held = tag.as_ref().map_or(String::new(), |tag| format!("if-none-match: {tag}\r\n"));
            format!("GET {path} HTTP/1.1\r\nhost: {host}\r\n{held}\r\n")
        }
        Load::Votes(voting) => voting.request(host),
        Load::Acts(telling) => {
            let once = KEY.fetch_add(1, Ordering::Relaxed);
            let pid = std::process::id();
            let body = format!("token={}&once=bench-{pid}-{once}&{}", telling.token, telling.fields);
            format!(
                "POST /en/tell HTTP/1.1\r\nhost: {host}\r\ncookie: {}\r\nsec-fetch-site: same-origin\r\n\
                 content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
                telling.cookie,
                body.len()
            )
        }
    }
}

/// Sends the load from so many connections for so long; the first second does not count.
pub fn run(address: &str, load: Load, connections: usize, long: Duration) -> Report {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime");
    let expected = match &load {
        Load::Acts(_) | Load::Page(_, None) => "HTTP/1.1 200",
        Load::Votes(_) => "HTTP/1.1 303",
        Load::Page(_, Some(_)) => "HTTP/1.1 304",
    };
    let (load, address) = (Arc::new(load), address.to_owned());
    let begun = Instant::now();
    let (counts_from, ends) = (begun + Duration::from_secs(1), begun + Duration::from_secs(1) + long);
    let (mut times, mut wrong, mut first_wrong) = (Vec::new(), 0, String::new());
    runtime.block_on(async {
        let tasks: Vec<_> = (0..connections)
            .map(|_| tokio::spawn(one(address.clone(), Arc::clone(&load), expected, (counts_from, ends))))
            .collect();
        for task in tasks {
            let (own, bad, first) = task.await.expect("a client");
            times.extend(own);
            wrong += bad;
            if first_wrong.is_empty() {
                first_wrong = first;
            }
        }
    });
    times.sort_unstable();
    let at = |share: f64| times.get((times.len() as f64 * share) as usize).copied().unwrap_or_default();
    let per_second = (times.len() as f64 / long.as_secs_f64()) as u64;
    Report { per_second, p50: at(0.5), p99: at(0.99), wrong, first_wrong }
}

async fn one(
    address: String,
    load: Arc<Load>,
    expected: &'static str,
    (counts_from, ends): (Instant, Instant),
) -> (Vec<Duration>, u64, String) {
    let mut stream = TcpStream::connect(&address).await.expect("the server listens");
    stream.set_nodelay(true).expect("a socket");
    let (mut times, mut wrong, mut first) = (Vec::new(), 0, String::new());
    let mut buffer = Vec::with_capacity(128 * 1024);
    let fixed = matches!(*load, Load::Page(..)).then(|| request(&load, &address));
    while Instant::now() < ends {
        let fresh = fixed.is_none().then(|| request(&load, &address));
        let text = fixed.as_deref().or(fresh.as_deref()).unwrap_or("");
        let sent = Instant::now();
        stream.write_all(text.as_bytes()).await.expect("the server reads");
        let head = answer(&mut stream, &mut buffer).await;
        if sent >= counts_from {
            times.push(sent.elapsed());
        }
        if !head.starts_with(expected) {
            wrong += 1;
            if first.is_empty() {
                first = head;
            }
        }
    }
    (times, wrong, first)
}

/// Reads one answer whole and gives its head.
async fn answer(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> String {
    buffer.clear();
    loop {
        let read = stream.read_buf(buffer).await.expect("the server answers");
        assert!(read > 0, "the server closed the connection: {}", String::from_utf8_lossy(buffer));
        let Some(end) = buffer.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&buffer[..end]).into_owned();
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "))
            .map_or(0, |n| n.trim().parse::<usize>().expect("a length"));
        while buffer.len() < end + 4 + length {
            assert!(stream.read_buf(buffer).await.expect("the body") > 0, "the body broke off");
        }
        return head;
    }
}

/// The tag of a page.
pub fn etag(address: &str, path: &str) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let head = runtime.block_on(async {
        let mut stream = TcpStream::connect(address).await.expect("the server listens");
        let text = request(&Load::Page(path.into(), None), address);
        stream.write_all(text.as_bytes()).await.expect("the server reads");
        answer(&mut stream, &mut Vec::new()).await
    });
    head.lines().find_map(|line| line.strip_prefix("etag: ")).expect("a derived page has a tag").to_owned()
}
