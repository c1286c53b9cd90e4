//! Faults: the server is killed, the disk fills, bodies break off. Small by default; `GROUNDSWELL_FAULTS=full` for the
//! full size (`cargo xtask faults`). Each prints what was acknowledged, what was found and how many heads were held
//! against the tree, so that "nothing lost" is a number.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use site::config::{Edge, Keys};
use site::store::sql::Sql;
use tlog::merkle::Peaks;
use tlog::note::VerifierKey;

use crate::world::{Browser, World, between, fresh_database, fresh_folder};

pub fn full() -> bool {
    std::env::var("GROUNDSWELL_FAULTS").is_ok_and(|size| size == "full")
}

/// The program itself, as a process that can be killed.
pub struct Server {
    child: Child,
    url: String,
    code: String,
}

impl Server {
    /// Starts it.
    pub fn start(data: &Path, postgres: Option<&PathBuf>) -> Self {
        std::fs::create_dir_all(data).unwrap();
        std::fs::write(data.join("groundswell.toml"), "acts_a_minute = 4000000000\n").unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_groundswell"));
        command.args(["demo", "--listen", "127.0.0.1:0", "--data"]).arg(data);
        if let Some(file) = postgres {
            command.arg("--postgres-url-file").arg(file);
        }
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn().unwrap();
        let (mut url, mut code) = (String::new(), String::new());
        for line in BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok) {
            if let Some(found) = line.strip_prefix("listening on ") {
                found.clone_into(&mut url);
            }
            if let Some(found) = line.trim().strip_prefix("sign in: Tegeres Women Smallholders: ") {
                found.clone_into(&mut code);
            }
            if line.contains("Ctrl-C") {
                break;
            }
        }
        assert!(!url.is_empty() && !code.is_empty(), "the server did not start");
        Self { child, url, code }
    }

    /// Kills it as a power cut would.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// A browser in which a group is signed in.
    pub fn group(&self) -> Browser {
        let mut browser = Browser::to(&self.url);
        browser.get("/en/sign-in");
        assert_eq!(browser.post("/en/sign-in", &[("code", &self.code)]).status, 303);
        browser.get("/en/tell");
        browser
    }
}

/// What is sent and not yet known to have arrived, and what is known.
#[derive(Default)]
struct Recorder {
    /// Words by receipt code, acknowledged.
    acknowledged: Mutex<HashMap<String, String>>,
    /// Every head ever handed out: size and the note.
    heads: Mutex<Vec<Vec<u8>>>,
    sent: AtomicU64,
}

pub const FIELDS: [(&str, &str); 3] = [("language", "en"), ("grain", "country"), ("behalf", "myself")];

/// The receipt code on a page, in digits.
pub fn receipt_code(page: &str) -> Option<String> {
    let shown = between(page, "class=\"code\"", "</")?.split_once('>')?.1;
    let digits: String = shown.chars().filter(char::is_ascii_digit).collect();
    (digits.len() == 16).then_some(digits)
}

/// Tells until the server is gone; words that got no answer are sent again, with the same key, by `settle`.
fn telling(server: &Server, recorder: &Recorder, ends: &AtomicBool) -> Vec<(String, String, Browser)> {
    let mut browser = server.group();
    let (token, mut unknown) = (browser.hidden("token"), Vec::new());
    while !ends.load(Ordering::Relaxed) {
        let number = recorder.sent.fetch_add(1, Ordering::Relaxed);
        let (words, once) = (format!("word{number:08}x"), format!("key-{number}-of-the-faults"));
        match send(&mut browser, &token, &once, &words) {
            Some(code) => {
                recorder.acknowledged.lock().unwrap().insert(code, words);
            }
            None => {
                unknown.push((once, words, browser.again()));
                break;
            }
        }
    }
    unknown
}

pub fn send(browser: &mut Browser, token: &str, once: &str, words: &str) -> Option<String> {
    let mut fields = vec![("token", token), ("once", once), ("words", words)];
    fields.extend(FIELDS);
    let answer = browser.try_post("/en/tell", &fields)?;
    (answer.status == 200).then(|| receipt_code(&answer.text())).flatten()
}

/// Kills the server under load again and again, then holds everything against what was acknowledged.
fn kill_under_load(rounds: u32, postgres: Option<PathBuf>) {
    let (data, recorder) = (fresh_folder(), Arc::new(Recorder::default()));
    let mut unknown: Vec<(String, String, Browser)> = Vec::new();
    for round in 0..rounds {
        let server = Server::start(&data, postgres.as_ref());
        for (once, words, mut browser) in unknown.drain(..) {
            browser.move_to(&server.url);
            browser.get("/en/tell");
            let token = browser.hidden("token");
            let code = send(&mut browser, &token, &once, &words).expect("a retry is always right");
            recorder.acknowledged.lock().unwrap().insert(code, words);
        }
        let ends = AtomicBool::new(false);
        std::thread::scope(|scope| {
            let tellers: Vec<_> =
                (0..8).map(|_| scope.spawn(|| telling(&server, &recorder, &ends))).collect();
            let mut watcher = Browser::to(&server.url);
            // The moment differs from round to round; it is told by what was acknowledged, not by the clock, so that
            // a slow machine kills under load too.
            let known = || recorder.acknowledged.lock().unwrap().len();
            let enough = known() + 20 + usize::try_from(round * 37 % 50).unwrap();
            for _ in 0..6000 {
                recorder.heads.lock().unwrap().push(watcher.get("/log/checkpoint").body);
                if known() >= enough {
                    break;
                }
                std::thread::sleep(Duration::from_millis(20));
            }
            let pid = server.child.id().to_string();
            assert!(Command::new("kill").args(["-9", &pid]).status().unwrap().success());
            ends.store(true, Ordering::Relaxed);
            for teller in tellers {
                unknown.extend(teller.join().unwrap());
            }
        });
        server.kill();
    }
    let server = Server::start(&data, postgres.as_ref());
    for (once, words, mut browser) in unknown {
        browser.move_to(&server.url);
        browser.get("/en/tell");
        let token = browser.hidden("token");
        let code = send(&mut browser, &token, &once, &words).expect("a retry is always right");
        recorder.acknowledged.lock().unwrap().insert(code, words);
    }
    server.kill();
    hold(&data, postgres, &recorder, rounds);
}

/// N1 to N5 of the reference: durable, included, consistent, no fork, once.
fn hold(data: &Path, postgres: Option<PathBuf>, recorder: &Recorder, rounds: u32) {
    let name = if postgres.is_some() { "PostgreSQL" } else { "SQLite" };
    let keys = Keys::load(data, &Edge::default()).unwrap();
    let world = World::bare_demo(data.to_owned(), postgres);
    assert!(world.app.store.head().recovery.is_none(), "{:?}", world.app.store.head().recovery);
    let receipts: HashMap<Vec<u8>, i64> = rows(&world, "SELECT code, idx FROM receipt")
        .into_iter()
        .map(|row| (row.bytes(0).unwrap().to_vec(), row.int(1).unwrap()))
        .collect();
    let bodies: HashMap<i64, String> = rows(&world, "SELECT idx, body FROM payload")
        .into_iter()
        .map(|row| (row.int(0).unwrap(), row.text(1).unwrap().to_owned()))
        .collect();
    let acknowledged = recorder.acknowledged.lock().unwrap();
    for (code, words) in acknowledged.iter() {
        let index = receipts
            .get(keys.mac("receipt", code.as_bytes()).as_slice())
            .unwrap_or_else(|| panic!("{words} was acknowledged and is lost"));
        assert!(bodies[index].contains(words.as_str()), "{words}");
    }
    let mut once: HashMap<&str, u32> = HashMap::new();
    for body in bodies.values() {
        if let Some(words) = between(body, "\"words\":\"word", "x\"") {
            *once.entry(words).or_default() += 1;
        }
    }
    assert!(once.values().all(|times| *times == 1), "something was recorded twice");
    let heads = recorder.heads.lock().unwrap();
    let checked = hold_heads(&world, &heads);
    println!(
        "{name}: {rounds} kills, {} sent, {} acknowledged, {} found, {checked} heads held against the tree",
        recorder.sent.load(Ordering::Relaxed),
        acknowledged.len(),
        once.len()
    );
    assert!(acknowledged.len() as u32 > rounds * 5, "too little load to tell anything");
}

fn rows(world: &World, sql: &'static str) -> Vec<site::store::sql::Row> {
    world.wait(world.app.store.read(move |q: &mut dyn Sql| q.rows(sql, &[]))).unwrap()
}

/// Every head that was ever handed out must be a head of this tree.
pub fn hold_heads(world: &World, heads: &[Vec<u8>]) -> usize {
    let key = VerifierKey::parse(&world.app.vkey).unwrap();
    let mut roots = HashMap::from([(0, tlog::merkle::EMPTY_ROOT)]);
    let mut peaks = Peaks::new();
    for row in rows(world, "SELECT leaf FROM entry ORDER BY idx") {
        peaks.push(tlog::merkle::leaf_hash(row.text(0).unwrap().as_bytes()));
        roots.insert(peaks.size(), peaks.root());
    }
    for head in heads {
        let head = tlog::checkpoint::Checkpoint::open(head, &key).unwrap();
        assert_eq!(
            roots.get(&head.size()),
            Some(&head.root()),
            "a head of size {} was handed out",
            head.size()
        );
    }
    heads.len()
}

#[test]
fn faults_kill_under_load_loses_nothing_on_sqlite() {
    kill_under_load(if full() { 20 } else { 3 }, None);
}

#[test]
fn faults_kill_under_load_loses_nothing_on_postgres() {
    if let Some(file) = fresh_database() {
        kill_under_load(if full() { 20 } else { 3 }, Some(file));
    }
}

/// Sends bytes as they are and gives what comes back.
fn raw(server: &Server, bytes: &[u8], finish: bool) -> String {
    let address = server.url.trim_start_matches("http://");
    let mut stream = std::net::TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(120))).unwrap();
    // A server that refuses early closes while we still send.
    drop(stream.write_all(bytes));
    if finish {
        drop(stream.shutdown(std::net::Shutdown::Write));
    }
    let mut answer = Vec::new();
    drop(stream.read_to_end(&mut answer));
    String::from_utf8_lossy(&answer).into_owned()
}

pub fn memory(server: &Server) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.child.id())).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() / 1024
}

#[test]
fn faults_broken_bodies_get_clear_errors_in_bounded_memory() {
    let server = Server::start(&fresh_folder(), None);
    let mut browser = server.group();
    let head = |length: usize, kind: &str, browser: &Browser| {
        format!(
            "POST /en/tell HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncookie: {}\r\nsec-fetch-site: same-origin\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\n\r\n",
            browser.cookie()
        )
    };
    let multipart = "multipart/form-data; boundary=bb";
    let before = memory(&server);
    let cut = head(50_000, multipart, &browser)
        + "--bb\r\nContent-Disposition: form-data; name=\"words\"\r\n\r\nbroke o";
    let answer = raw(&server, cut.as_bytes(), true);
    assert!(answer.is_empty() || answer.contains(" 400 "), "{answer}");
    let parts =
        "--bb\r\nContent-Disposition: form-data; name=\"causes\"\r\n\r\nx\r\n".repeat(10_000) + "--bb--\r\n";
    let many = head(parts.len(), multipart, &browser) + &parts;
    assert!(raw(&server, many.as_bytes(), false).contains(" 400 "));
    let fields = "causes=x&".repeat(10_000);
    let many = head(fields.len(), "application/x-www-form-urlencoded", &browser) + &fields;
    assert!(raw(&server, many.as_bytes(), false).contains(" 400 "));
    for kind in ["application/json", "text/plain", "", "multipart/form-data"] {
        let answer = raw(&server, (head(2, kind, &browser) + "{}").as_bytes(), false);
        assert!(answer.contains(" 400 "), "{kind}: {answer}");
    }
    let large = "words=".to_owned() + &"x".repeat(60_000_000);
    let answer = raw(
        &server,
        (head(large.len(), "application/x-www-form-urlencoded", &browser) + &large).as_bytes(),
        false,
    );
    assert!(answer.is_empty() || answer.contains(" 413 "), "{}", &answer[..answer.len().min(200)]);
    let lying = "POST /en/tell HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhello";
    assert!(raw(&server, lying.as_bytes(), true).contains(" 400 "));
    let huge_head = format!("GET /en/ HTTP/1.1\r\nhost: x\r\ncookie: {}\r\n\r\n", "y".repeat(1_000_000));
    let answer = raw(&server, huge_head.as_bytes(), true);
    assert!(answer.is_empty() || answer.contains(" 431 "), "{}", &answer[..answer.len().min(200)]);
    assert_eq!(browser.get("/en/tell").status, 200, "the server lives");
    let after = memory(&server);
    println!("broken bodies: highest memory {before} MB before, {after} MB after");
    assert!(after < before + 80, "{before} MB before, {after} MB after");
    server.kill();
}

#[test]
fn faults_a_slow_body_ends_and_holds_nobody_up() {
    if !full() {
        println!("skipped: waits for the server's patience to end; cargo xtask faults runs it");
        return;
    }
    let server = Server::start(&fresh_folder(), None);
    let mut browser = server.group();
    let address = server.url.trim_start_matches("http://").to_owned();
    let cookie = browser.cookie();
    let slow: Vec<_> = (0..200)
        .map(|_| {
            let mut stream = std::net::TcpStream::connect(&address).unwrap();
            let head = format!(
                "POST /en/tell HTTP/1.1\r\nhost: x\r\ncookie: {cookie}\r\nsec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 1000\r\n\r\nw"
            );
            stream.write_all(head.as_bytes()).unwrap();
            stream
        })
        .collect();
    assert_eq!(browser.get("/en/tell").status, 200, "others are answered meanwhile");
    std::thread::sleep(Duration::from_secs(125));
    let mut ended = 0;
    for mut stream in slow {
        stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
        let mut answer = [0; 64];
        let read = stream.read(&mut answer).unwrap_or(usize::MAX);
        ended += usize::from(read != usize::MAX && (read == 0 || answer.starts_with(b"HTTP/1.1 408")));
    }
    assert_eq!(ended, 200);
    server.kill();
}
