//! A world for a story: a real server on loopback with the demonstration alliance, and browsers that visit it.
//!
//! `both(|world| …)` runs a story on SQLite and on PostgreSQL; without `GROUNDSWELL_TEST_POSTGRES` it says that the
//! second was skipped.

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

pub use crate::browser::{Answer, Browser, between};

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

    /// A new node with the demonstration as it stands after it rose, decided and spoke.
    pub fn risen(postgres: Option<PathBuf>) -> Self {
        let mut world = Self::bare(fresh_folder(), postgres);
        let runtime = world.runtime.as_ref().unwrap();
        world.edge = world.app.edge.clone();
        world.ways = runtime.block_on(demo::make_risen(&world.app)).unwrap();
        world
    }

    /// A node without anything founded on it.
    pub fn bare(data: PathBuf, postgres: Option<PathBuf>) -> Self {
        // No story hangs on the day on which it is told, nor on the hour: midnight is far away.
        let edge = Edge::at("2026-11-24T10:00:00Z".parse().unwrap());
        Self::open(data, postgres, ("test.groundswell.invalid", edge))
    }

    /// The node of a folder that `groundswell demo` made.
    pub fn bare_demo(data: PathBuf, postgres: Option<PathBuf>) -> Self {
        Self::open(data, postgres, ("demo.groundswell.invalid", Edge::default()))
    }

    fn open(data: PathBuf, postgres: Option<PathBuf>, (origin, edge): (&str, Edge)) -> Self {
        let runtime = serve::runtime().unwrap();
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
        let mut answer = browser.post("/en/sign-in", &[("code", code)]);
        if answer.status == 429 {
            // Many sign in from this one network; how many in a minute must not hang on the machine.
            self.edge.shift(61);
            answer = browser.post("/en/sign-in", &[("code", code)]);
        }
        assert_eq!(answer.status, 303, "{}", answer.text());
        browser
    }

    /// A browser in which a person of the demonstration is signed in, by her name to sign in with.
    pub fn person(&self, sign_in: &str) -> Browser {
        let (_, id, _) = self.ways.persons.iter().find(|(name, ..)| name == sign_in).unwrap();
        self.signed_in(Some(id.clone()), None)
    }

    /// A browser in which a group is signed in, without the form and so without its limit.
    pub fn inside(&self, id: &str) -> Browser {
        self.signed_in(None, Some(self.ways.members[id]))
    }

    fn signed_in(&self, person: Option<String>, member: Option<i64>) -> Browser {
        let ticket: [u8; 32] = self.edge.dice();
        let now = self.edge.now().as_second();
        let (idle, until) = (86_400, now + 86_400);
        let session = Session { person, member, made: now, seen: now, idle, until };
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
