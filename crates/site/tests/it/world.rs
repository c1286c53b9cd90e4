//! A world for a story: a real server on loopback with the demonstration alliance, and browsers that visit it.
//!
//! `both(|world| …)` runs a story on SQLite and on PostgreSQL; without `GROUNDSWELL_TEST_POSTGRES` it says that the
//! second was skipped.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use civics::consent::Consent;
use civics::helper::Channel;
use civics::testimony::{Behalf, Grain, Place, Tell};
use civics::{Actor, Address};
use site::cli::{demo, serve};
use site::config::{Config, Edge, Written};
use site::store::Deed;
use site::store::people::{self, Session};
use site::store::sql::{Sql, Stmt, Val};
use site::store::testimony::{self, Beside};
use site::web::{App, route, visitor};
use tokio::runtime::Runtime;

/// A running node with the demonstration alliance.
pub struct World {
    /// Where it listens: `http://127.0.0.1:PORT`.
    pub url: String,
    /// The program's inside, to ask what no page shows.
    pub app: App,
    /// Ways in.
    pub ways: demo::WaysIn,
    /// The clock, to be moved.
    pub edge: Edge,
    /// The data folder.
    pub data: PathBuf,
    /// Whether it runs on PostgreSQL.
    pub postgres: bool,
    runtime: Option<Runtime>,
}

static NEXT: AtomicU32 = AtomicU32::new(0);

/// A folder of this test's own, which does not exist yet.
pub fn fresh_folder() -> PathBuf {
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("groundswell-it-{}-{number}", std::process::id()));
    drop(std::fs::remove_dir_all(&folder));
    folder
}

/// A new database in the PostgreSQL that the tests were given: its address, in a file as the configuration wants it.
pub fn fresh_database() -> Option<PathBuf> {
    let Ok(server) = std::env::var("GROUNDSWELL_TEST_POSTGRES") else {
        println!("skipped: GROUNDSWELL_TEST_POSTGRES is not set, so this story ran on SQLite alone");
        return None;
    };
    let name = format!("gs_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    let runtime = serve::runtime().unwrap();
    runtime.block_on(async {
        let (client, connection) = tokio_postgres::connect(&server, tokio_postgres::NoTls).await.unwrap();
        let driving = tokio::spawn(connection);
        client.batch_execute(&format!("DROP DATABASE IF EXISTS {name}")).await.unwrap();
        client.batch_execute(&format!("CREATE DATABASE {name}")).await.unwrap();
        drop(client);
        driving.await.unwrap().unwrap();
    });
    let (base, _) = server.rsplit_once('/').unwrap();
    let file = std::env::temp_dir().join(format!("{name}.url"));
    std::fs::write(&file, format!("{base}/{name}\n")).unwrap();
    Some(file)
}

/// Runs a story on both databases.
pub fn both(story: impl Fn(&World)) {
    story(&World::new(None));
    if let Some(url_file) = fresh_database() {
        story(&World::new(Some(url_file)));
    }
}

/// The configuration of a test node.
pub fn config(data: &std::path::Path, postgres: Option<PathBuf>) -> Config {
    std::fs::create_dir_all(data).unwrap();
    let flags = Written {
        origin: Some("test.groundswell.invalid".into()),
        postgres_url_file: postgres,
        acts_a_minute: Some(1_000_000),
        ..Written::default()
    };
    Config::load(data, &flags).unwrap()
}

impl World {
    /// A new node with the demonstration alliance.
    pub fn new(postgres: Option<PathBuf>) -> Self {
        Self::at(fresh_folder(), postgres)
    }

    /// A node on a folder that may hold data already.
    pub fn at(data: PathBuf, postgres: Option<PathBuf>) -> Self {
        let mut world = Self::bare(data, postgres);
        let runtime = world.runtime.as_ref().unwrap();
        world.ways = runtime.block_on(demo::make(&world.app)).unwrap();
        world
    }

    /// A node without anything founded on it.
    pub fn bare(data: PathBuf, postgres: Option<PathBuf>) -> Self {
        Self::open(data, postgres, "test.groundswell.invalid")
    }

    /// The node of a folder that `groundswell demo` made.
    pub fn bare_demo(data: PathBuf, postgres: Option<PathBuf>) -> Self {
        Self::open(data, postgres, "demo.groundswell.invalid")
    }

    fn open(data: PathBuf, postgres: Option<PathBuf>, origin: &str) -> Self {
        let runtime = serve::runtime().unwrap();
        let edge = Edge::default();
        let is_postgres = postgres.is_some();
        let listener = runtime.block_on(serve::listen("127.0.0.1:0".parse().unwrap(), false)).unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let mut config = config(&data, postgres);
        origin.clone_into(&mut config.origin);
        config.public_url = url.clone();
        let app = serve::open_app(config, edge.clone(), runtime.handle()).unwrap();
        runtime.spawn(serve::answer(listener, route::site(app.clone())));
        let ways = demo::WaysIn::default();
        Self { url, app, ways, edge, data, postgres: is_postgres, runtime: Some(runtime) }
    }

    /// A browser that has never been here.
    pub fn browser(&self) -> Browser {
        Browser::to(&self.url)
    }

    /// A browser that signed in with the code of a group of the demonstration, by its short name.
    pub fn group(&self, id: &str) -> Browser {
        let key = self.ways.members[id];
        let (_, _, code) = self.ways.groups.iter().find(|(_, member, _)| *member == key).unwrap();
        let mut browser = self.browser();
        browser.get("/en/sign-in");
        let answer = browser.post("/en/sign-in", &[("code", code)]);
        assert_eq!(answer.status, 303, "{}", answer.text());
        browser
    }

    /// A browser in which a person of the demonstration is signed in, by her name to sign in with.
    pub fn person(&self, sign_in: &str) -> Browser {
        let (_, id, _) = self.ways.persons.iter().find(|(name, ..)| name == sign_in).unwrap();
        let ticket: [u8; 32] = self.edge.dice();
        let now = self.edge.now().as_second();
        let (idle, until) = (86_400, now + 86_400);
        let session = Session { person: Some(id.clone()), member: None, made: now, seen: now, idle, until };
        let open = people::open_session(&visitor::token_hash(&ticket), &session);
        self.wait(self.app.store.keep(vec![open])).unwrap();
        let mut browser = self.browser();
        browser.cookies.insert(visitor::cookie_name(false).to_owned(), URL_SAFE_NO_PAD.encode(ticket));
        browser
    }

    /// Asks the database directly.
    pub fn ask(&self, sql: &'static str, args: Vec<Val>) -> Vec<Vec<Val>> {
        let stmt: Stmt = (sql, args);
        let question = self.app.store.read(move |q: &mut dyn Sql| q.rows(stmt.0, &stmt.1));
        let rows = self.wait(question).unwrap();
        rows.into_iter().map(|row| row.0).collect()
    }

    /// Asserts that the last act in the log is of this kind.
    pub fn recorded(&self, kind: &str) {
        let rows = self.ask("SELECT leaf FROM entry ORDER BY idx DESC LIMIT 1", vec![]);
        let Val::Text(leaf) = &rows[0][0] else { panic!("{rows:?}") };
        assert!(leaf.contains(&format!("\"kind\":\"{kind}\"")), "the last act is {leaf}, not {kind}");
    }

    /// A connection of its own that may write: only for damage and rebuilding, the program has one writer.
    pub fn writer(&self) -> Box<dyn Sql> {
        let place = serve::place(&self.app.config, self.runtime.as_ref().unwrap().handle());
        place.connect(true).unwrap()
    }

    /// Waits for something asynchronous.
    pub fn wait<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.as_ref().unwrap().block_on(work)
    }
}

/// A telling by a group itself, with the default consent.
pub fn a_telling(member: i64, words: &str) -> Deed {
    let raw = Tell {
        member: Address::here(member.unsigned_abs()),
        words: words.into(),
        language: "en".into(),
        place: Place { grain: Grain::Country, name: String::new() },
        causes: vec![],
        facets: vec![],
        media: vec![],
        behalf: Behalf::Myself,
        channel: Channel::Web,
        helper: None,
        consent: Consent::default(),
        sample: true,
    };
    let receipt = words.as_bytes().to_vec();
    testimony::tell(Actor::Group { member }, raw, Beside { receipt, ..Beside::default() })
}

impl Drop for World {
    fn drop(&mut self) {
        // Blocking readers end by themselves; waiting for them would hold the tests up.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .timeout_global(Some(std::time::Duration::from_secs(60)))
        .build()
        .new_agent()
}

/// A browser without scripts: cookies, and the forms of the last page.
pub struct Browser {
    base: String,
    /// The cookies, by name.
    pub cookies: BTreeMap<String, String>,
    agent: ureq::Agent,
    last: String,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// A header, empty if it is absent.
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }
}

/// What stands between two marks, the first time.
pub fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(before)?;
    rest.split_once(after).map(|(found, _)| found)
}

impl Browser {
    /// A browser that has never been at that address.
    pub fn to(url: &str) -> Self {
        Self { base: url.to_owned(), cookies: BTreeMap::new(), agent: agent(), last: String::new() }
    }

    /// Another browser with the same cookies.
    pub fn again(&self) -> Self {
        Self { cookies: self.cookies.clone(), ..Self::to(&self.base) }
    }

    /// Goes on at another address with the same cookies.
    pub fn move_to(&mut self, url: &str) {
        url.clone_into(&mut self.base);
    }

    /// Sends a form; `None` if no answer comes.
    pub fn try_post(&mut self, path: &str, fields: &[(&str, &str)]) -> Option<Answer> {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = self
            .agent
            .post(format!("{}{path}", self.base))
            .header("cookie", self.cookie())
            .header("content-type", "application/x-www-form-urlencoded");
        let mut response = request.send(body.as_bytes()).ok()?;
        let status = response.status().as_u16();
        let body = response.body_mut().read_to_vec().ok()?;
        Some(Answer { status, headers: Vec::new(), body })
    }

    /// Loads a page and remembers its forms.
    pub fn get(&mut self, path: &str) -> Answer {
        self.get_with(path, &[])
    }

    /// Loads a page with headers of one's own.
    pub fn get_with(&mut self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = self.agent.get(format!("{}{path}", self.base)).header("cookie", self.cookie());
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = read(request.call().unwrap());
        self.keep(&answer);
        if answer.status == 200 || answer.status == 422 {
            self.last = answer.text();
        }
        answer
    }

    /// Sends a form as the last page would: with its token and its idempotency key.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let (token, once) = (self.hidden("token"), self.hidden("once"));
        let mut all = vec![("token", token.as_str()), ("once", once.as_str())];
        all.extend_from_slice(fields);
        self.post_raw(path, &all, &[("sec-fetch-site", "same-origin")])
    }

    /// Sends exactly these fields and headers.
    pub fn post_raw(&mut self, path: &str, fields: &[(&str, &str)], headers: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.post_bytes(path, "application/x-www-form-urlencoded", body.as_bytes(), headers)
    }

    /// Sends a form with files: name, file name, bytes.
    pub fn post_files(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &str, &[u8])],
    ) -> Answer {
        const MARK: &str = "----groundswell-test-boundary";
        let (token, once) = (self.hidden("token"), self.hidden("once"));
        let mut body = Vec::new();
        let hidden = [("token", token.as_str()), ("once", once.as_str())];
        for (name, value) in hidden.iter().chain(fields) {
            body.extend(
                format!("--{MARK}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
                    .bytes(),
            );
        }
        for (name, file, bytes) in files {
            let head = format!(
                "--{MARK}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\n"
            );
            body.extend(head.bytes());
            body.extend(b"Content-Type: application/octet-stream\r\n\r\n");
            body.extend_from_slice(bytes);
            body.extend(b"\r\n");
        }
        body.extend(format!("--{MARK}--\r\n").bytes());
        let kind = format!("multipart/form-data; boundary={MARK}");
        self.post_bytes(path, &kind, &body, &[("sec-fetch-site", "same-origin")])
    }

    /// Sends a body of that type.
    pub fn post_bytes(&mut self, path: &str, kind: &str, body: &[u8], headers: &[(&str, &str)]) -> Answer {
        let mut request = self
            .agent
            .post(format!("{}{path}", self.base))
            .header("cookie", self.cookie())
            .header("content-type", kind);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = read(request.send(body).unwrap());
        self.keep(&answer);
        if answer.status == 200 || answer.status == 422 {
            self.last = answer.text();
        }
        answer
    }

    /// The value of a hidden field of the last page.
    pub fn hidden(&self, name: &str) -> String {
        between(&self.last, &format!("name=\"{name}\" value=\""), "\"").unwrap_or("").to_owned()
    }

    /// The header that carries the cookies.
    pub fn cookie(&self) -> String {
        self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    fn keep(&mut self, answer: &Answer) {
        for (_, value) in answer.headers.iter().filter(|(name, _)| name == "set-cookie") {
            let pair = value.split(';').next().unwrap_or("");
            if let Some((name, value)) = pair.split_once('=') {
                if value.is_empty() {
                    self.cookies.remove(name);
                } else {
                    self.cookies.insert(name.to_owned(), value.to_owned());
                }
            }
        }
    }
}

fn read(mut response: ureq::http::Response<ureq::Body>) -> Answer {
    let headers = response
        .headers()
        .iter()
        .map(|(name, value)| {
            (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned())
        })
        .collect();
    let status = response.status().as_u16();
    let body = response.body_mut().with_config().limit(64 * 1024 * 1024).read_to_vec().unwrap();
    Answer { status, headers, body }
}
