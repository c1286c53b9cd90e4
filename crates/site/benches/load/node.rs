//! A node to be loaded: data made in this process, then served by the program itself in another.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use civics::address::Address;
use civics::consent::{Audience, Consent, Use};
use civics::helper::Channel;
use civics::testimony::{Behalf, Grain, Place, Tell};
use civics::{Actor, entry::hex};
use site::cli::{demo, serve};
use site::config::{Config, Edge, Written};
use site::store::testimony::{self, Beside};
use site::store::{Deed, rebuild as store_rebuild};
use site::web::App;

use super::client::Telling;
use super::vote::{self, Voting};

/// Which database.
pub enum Database {
    /// SQLite in the data folder.
    Sqlite,
    /// PostgreSQL at that server.
    Postgres(String),
}

/// A served node.
pub struct Node {
    /// `127.0.0.1:PORT`.
    pub address: String,
    /// The circle of the group that tells.
    pub circle: i64,
    /// A conversation, and who votes in it.
    pub voting: Voting,
    code: String,
    data: PathBuf,
    child: Child,
}

impl Drop for Node {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
        drop(std::fs::remove_dir_all(&self.data));
    }
}

/// A folder of this run's own.
pub fn folder(name: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("groundswell-load-{}-{name}", std::process::id()));
    std::fs::create_dir_all(&path).expect("a folder");
    path
}

/// A new database at a server: its address, as a file holds it.
pub fn database(server: &str) -> String {
    let name = format!("load_{}", std::process::id());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let (client, connection) =
            tokio_postgres::connect(server, tokio_postgres::NoTls).await.expect("PostgreSQL answers");
        tokio::spawn(connection);
        client.batch_execute(&format!("DROP DATABASE IF EXISTS {name}")).await.expect("ours to drop");
        client.batch_execute(&format!("CREATE DATABASE {name}")).await.expect("a database");
    });
    let (base, _) = server.rsplit_once('/').expect("an address");
    format!("{base}/{name}\n")
}

/// The configuration of a node to be loaded.
pub fn config(data: &Path, url_file: Option<PathBuf>) -> Config {
    let flags = Written {
        origin: Some("demo.groundswell.invalid".into()),
        postgres_url_file: url_file,
        acts_a_minute: Some(u32::MAX),
        ..Written::default()
    };
    Config::load(data, &flags).expect("a configuration")
}

fn told(member: i64, n: u64) -> ([u8; 32], Deed) {
    let raw = Tell {
        member: Address::here(member.unsigned_abs()),
        words: format!(
            "Number {n}: the spring was ours, and now there is a fence round it and a man with a stick."
        ),
        language: "en".into(),
        place: Place { grain: Grain::Country, name: String::new() },
        causes: vec!["Land".into()],
        facets: vec![],
        media: vec![],
        behalf: Behalf::Myself,
        channel: Channel::Web,
        helper: None,
        consent: Consent::default().with(Use::Count, Audience::Public).with(Use::Publish, Audience::Public),
        sample: true,
    };
    let mut once = [9; 32];
    once[..8].copy_from_slice(&n.to_be_bytes());
    let beside = Beside { receipt: once.to_vec(), ..Beside::default() };
    (once, testimony::tell(Actor::Group { member }, raw, beside))
}

/// Runs `work` on an opened node in this process and closes it again.
fn inside<T>(config: Config, work: impl AsyncFnOnce(&App, &demo::WaysIn) -> T) -> T {
    let runtime = serve::runtime().expect("a runtime");
    let app = serve::open_app(config, Edge::default(), runtime.handle()).expect("a node");
    let out = runtime.block_on(async {
        let ways = demo::make_risen(&app).await.expect("the demonstration");
        work(&app, &ways).await
    });
    drop(app);
    runtime.shutdown_timeout(Duration::from_secs(5));
    // The writer's thread ends with the last handle to the store, and lets the folder go.
    std::thread::sleep(Duration::from_millis(300));
    out
}

impl Node {
    /// A node with the demonstration and 60 published testimonies.
    pub fn start(which: Database) -> Self {
        let (data, url_file) = match which {
            Database::Sqlite => (folder("sqlite"), None),
            Database::Postgres(server) => {
                let data = folder("postgres");
                let file = data.join("url");
                std::fs::write(&file, database(&server)).expect("a file");
                (data, Some(file))
            }
        };
        std::fs::write(data.join("groundswell.toml"), "acts_a_minute = 4294967295\n").expect("a file");
        let (circle, code, voting) = inside(config(&data, url_file.clone()), async |app, ways| {
            let (member, circle) = (ways.members["tegeres"], ways.circles["kapchorwa"]);
            for n in 0..60 {
                let (once, deed) = told(member, n);
                let key = app.store.record(once, deed).await.expect("told").index;
                let key = i64::try_from(key).expect("small");
                let deed = testimony::publish(Actor::Group { member }, key, Audience::Public, None);
                app.store.record([n as u8 + 100; 32], deed).await.expect("published");
            }
            let (_, _, code) = ways.groups.iter().find(|(_, key, _)| *key == member).expect("a code").clone();
            (circle, code, vote::crowd(app, ways).await)
        });
        let runtime = serve::runtime().expect("a runtime");
        let place = serve::place(&config(&data, url_file.clone()), runtime.handle());
        super::statement::fill(place.connect(true).expect("the database").as_mut());
        let mut command = Command::new(env!("CARGO_BIN_EXE_groundswell"));
        command.args(["demo", "--listen", "127.0.0.1:0", "--data"]).arg(&data);
        if let Some(file) = &url_file {
            command.arg("--postgres-url-file").arg(file);
        }
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the program");
        let lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let mut address = String::new();
        for line in lines.map_while(Result::ok) {
            if let Some(found) = line.strip_prefix("listening on http://") {
                found.clone_into(&mut address);
            }
            if line.contains("Ctrl-C") {
                break;
            }
        }
        assert!(!address.is_empty(), "the server did not start");
        Self { address, circle, voting, code, data, child }
    }

    /// The resident memory right after the load, in KB.
    pub fn memory(&self) -> u64 {
        let status =
            std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).expect("its status");
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).expect("its peak");
        line.split_whitespace().nth(1).and_then(|kb| kb.parse().ok()).expect("a number")
    }

    fn agent() -> ureq::Agent {
        ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0).build().new_agent()
    }

    fn get(&self, path: &str, cookie: &str) -> (String, String) {
        let url = format!("http://{}{path}", self.address);
        let mut answer = Self::agent().get(url).header("cookie", cookie).call().expect("an answer");
        let set = answer.headers().get("set-cookie").and_then(|v| v.to_str().ok()).unwrap_or("").to_owned();
        (answer.body_mut().read_to_string().expect("a page"), set)
    }

    fn sign_in(&self) -> String {
        let pair = |set: &str| set.split(';').next().unwrap_or("").to_owned();
        let (page, set) = self.get("/en/sign-in", "");
        let first = pair(&set);
        let form =
            [("token", hidden(&page, "token")), ("once", hidden(&page, "once")), ("code", self.code.clone())];
        let answer = Self::agent()
            .post(format!("http://{}/en/sign-in", self.address))
            .header("cookie", &first)
            .header("sec-fetch-site", "same-origin")
            .send_form(form)
            .expect("an answer");
        assert_eq!(answer.status().as_u16(), 303, "the code opens a session");
        pair(answer.headers().get("set-cookie").and_then(|v| v.to_str().ok()).unwrap_or(""))
    }

    /// A session, and a form to tell with.
    pub fn telling(&self) -> Telling {
        let cookie = self.sign_in();
        let (page, _) = self.get("/en/tell", &cookie);
        let fields = form_urlencoded::Serializer::new(String::new())
            .extend_pairs([
                (
                    "words",
                    "The buyer weighs our coffee with his own scale, and it has lost one kilo in eight.",
                ),
                ("language", "en"),
                ("grain", "country"),
                ("behalf", "myself"),
                ("causes", "Land"),
            ])
            .finish();
        Telling { cookie, token: hidden(&page, "token"), fields }
    }

    /// The bytes of a page and its style, compressed as the server sends them, or as gzip would.
    pub fn weight(&self, path: &str, signed_in: bool) -> usize {
        let cookie = if signed_in { self.sign_in() } else { String::new() };
        let (page, _) = self.get(path, &cookie);
        let style = between(&page, "rel=\"stylesheet\" href=\"", "\"");
        let (style, _) = self.get(&style, "");
        [page, style].iter().map(|text| gzip(text.as_bytes())).sum()
    }
}

fn gzip(bytes: &[u8]) -> usize {
    use std::io::Write as _;
    let mut gzip = Command::new("gzip")
        .arg("-c")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("gzip is part of every system");
    gzip.stdin.take().expect("its input").write_all(bytes).expect("it reads");
    gzip.wait_with_output().expect("it ends").stdout.len()
}

fn hidden(page: &str, name: &str) -> String {
    between(page, &format!("name=\"{name}\" value=\""), "\"")
}

fn between(text: &str, before: &str, after: &str) -> String {
    let found = text.split_once(before).and_then(|(_, rest)| rest.split_once(after));
    found.map_or_else(String::new, |(found, _)| found.to_owned())
}

/// Records so many acts on a new SQLite node; gives its folder and how long it took.
pub fn fill(acts: u64) -> (PathBuf, Duration) {
    let data = folder(&hex(b"fill"));
    let took = inside(config(&data, None), async |app, ways| {
        let member = ways.members["tegeres"];
        let begun = Instant::now();
        let mut n = 1_000;
        while app.store.head().size() < acts {
            let many = (acts - app.store.head().size()).min(1024);
            let calls = (n..n + many).map(|n| {
                let (once, deed) = told(member, n);
                app.store.record(once, deed)
            });
            for answer in futures_util::future::join_all(calls).await {
                answer.expect("recorded");
            }
            n += many;
        }
        begun.elapsed()
    });
    (data, took)
}

/// The trace of a paragraph with many roots, on a new node: the median and the slowest.
pub fn trace(which: Database) -> (Duration, Duration) {
    let (data, url_file) = match which {
        Database::Sqlite => (folder("trace"), None),
        Database::Postgres(server) => {
            let data = folder("trace-postgres");
            let file = data.join("url");
            std::fs::write(&file, database(&server)).expect("a file");
            (data, Some(file))
        }
    };
    let config = || config(&data, url_file.clone());
    let edge = Edge::default();
    inside(config(), async |_, _| ());
    let runtime = serve::runtime().expect("a runtime");
    let mut db = serve::place(&config(), runtime.handle()).connect(true).expect("the database");
    let took = super::trace::measure(db.as_mut(), edge.now());
    drop(db);
    std::fs::remove_dir_all(&data).expect("the folder is ours");
    took
}

/// Rebuilds the derived tables of a folder.
pub fn rebuild(data: &Path) -> Duration {
    let runtime = serve::runtime().expect("a runtime");
    let place = serve::place(&config(data, None), runtime.handle());
    let mut db = place.connect(true).expect("the database");
    let begun = Instant::now();
    store_rebuild::rebuild(db.as_mut(), &mut |_| {}).expect("rebuilt");
    begun.elapsed()
}
