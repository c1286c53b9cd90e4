//! The store: acts go in through one door, [`Store::record`], and pages read what the fold made of them.
//!
//! One writer drains a queue, judges each deed against the facts that the earlier ones left, commits up to some
//! hundreds together in one transaction (group commit), and answers each caller after the commit. Every deed carries
//! its caller's idempotency key, so repeating is always right.

pub mod alliance;
pub mod caucus;
pub mod charter;
pub mod circle;
pub mod conversation;
pub mod deed;
pub mod delegation;
pub mod driver;
pub mod export;
pub mod figure;
pub mod fold;
pub mod heal;
pub mod helper;
pub mod keep;
pub mod loan;
pub mod log;
pub mod mail;
pub mod member;
pub mod news;
pub mod open;
pub mod panel;
pub mod people;
pub mod person;
pub mod protection;
pub mod question;
pub mod queue;
pub mod rating;
pub mod rebuild;
pub mod refill;
pub mod release;
pub mod round;
pub mod rules;
pub mod search;
pub mod slip;
pub mod sql;
pub mod stance;
pub mod stood;
pub mod struggle;
pub mod testimony;
pub mod text;
pub mod told;
pub mod trace;
pub mod voice;
pub mod waits;
pub mod writer;

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use civics::Refusal;
use tokio::sync::{Notify, Semaphore, mpsc, oneshot};

pub use deed::{Ballot, Case, Deed, Draft, Reach, Stop};
pub use queue::Recorded;

use crate::config::Edge;
use queue::{Job, Poll};
use sql::{Place, Res, Sql, SqlError, Stmt};

/// How many jobs may wait for the writer before callers are told to come back.
const QUEUE: usize = 2048;

/// The store of one node; cheap to clone.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    place: Place,
    idle: Mutex<Vec<Box<dyn Sql>>>,
    turns: Semaphore,
    queue: mpsc::Sender<Job>,
    head: Arc<Head>,
    /// The size of the head for which the hashes of the log were drawn again last.
    healed: tokio::sync::Mutex<Option<u64>>,
}

/// What is known of the log without asking the database.
pub struct Head {
    /// How many entries are committed.
    pub size: AtomicU64,
    /// Counts acts that may change what somebody is allowed to do.
    pub rights: AtomicU64,
    /// Wakes the signer when entries were committed.
    pub grown: Notify,
    /// The conversations in whose boxes votes were put since they were drawn.
    pub voted: Mutex<BTreeSet<i64>>,
    /// Why the node runs read-only, if it does.
    pub recovery: Option<String>,
}

impl Head {
    /// How many entries are committed.
    pub fn size(&self) -> u64 {
        self.size.load(Ordering::Acquire)
    }
}

impl Store {
    /// Starts the writer and makes the pool of readers; `open` has prepared the tables before.
    pub fn start(opened: open::Opened, edge: Edge, cores: usize) -> Res<Self> {
        let (queue, jobs) = mpsc::channel(QUEUE);
        let readers = opened.place.readers(cores);
        let head = Arc::clone(&opened.head);
        let place = opened.place.clone();
        writer::spawn(opened, edge, jobs)?;
        let turns = Semaphore::new(readers);
        let (idle, healed) = (Mutex::new(Vec::new()), tokio::sync::Mutex::new(None));
        Ok(Self { inner: Arc::new(Inner { place, idle, turns, queue, head, healed }) })
    }

    /// What is known of the log without asking the database.
    pub fn head(&self) -> &Arc<Head> {
        &self.inner.head
    }

    /// Asks the database on a blocking thread, with a connection from the pool; callers wait in fair order.
    pub async fn read<T: Send + 'static>(
        &self,
        question: impl FnOnce(&mut dyn Sql) -> Res<T> + Send + 'static,
    ) -> Res<T> {
        let _turn =
            self.inner.turns.acquire().await.map_err(|_| SqlError::Gone("the store is closed".into()))?;
        let inner = Arc::clone(&self.inner);
        let answer = tokio::task::spawn_blocking(move || {
            let pooled = inner.idle.lock().map_err(|_| SqlError::Other("a reader panicked".into()))?.pop();
            let mut connection = match pooled {
                Some(connection) => connection,
                None => inner.place.connect(false)?,
            };
            let answer = question(connection.as_mut());
            let mut idle = inner.idle.lock().map_err(|_| SqlError::Other("a reader panicked".into()))?;
            if matches!(answer, Err(SqlError::Gone(_))) {
                // The idle ones were most likely lost with it; the next callers open new ones.
                idle.clear();
            } else {
                idle.push(connection);
            }
            answer
        });
        answer.await.map_err(|error| SqlError::Other(format!("a question panicked: {error}")))?
    }

    /// Records an act: judged by its rule, durable when this returns.
    ///
    /// `once` is the caller's idempotency key, hashed: the same key always gives the same act.
    pub async fn record(&self, once: [u8; 32], deed: Deed) -> Result<Recorded, Stop> {
        if self.inner.head.recovery.is_some() {
            return Err(Refusal::Recovery.into());
        }
        let (answer, answered) = oneshot::channel();
        self.send(Job::Record { once, deed, answer }).await?;
        answered.await.map_err(|_| SqlError::Gone("the writer stopped".into()))?
    }

    /// Writes rows of the kept shelf that are no acts: sessions, accounts, sheets.
    pub async fn keep(&self, list: Vec<Stmt>) -> Res<()> {
        let (answer, answered) = oneshot::channel();
        self.send(Job::Keep { list, answer }).await?;
        answered.await.map_err(|_| SqlError::Gone("the writer stopped".into()))?
    }

    /// Puts votes into the box of a conversation: judged by the rule, durable when this returns.
    pub async fn vote(&self, ballot: Ballot) -> Result<(), Stop> {
        if self.inner.head.recovery.is_some() {
            return Err(Refusal::Recovery.into());
        }
        let (answer, answered) = oneshot::channel();
        self.send(Job::Vote(Poll { ballot, answer })).await?;
        answered.await.map_err(|_| SqlError::Gone("the writer stopped".into()))?
    }

    async fn send(&self, job: Job) -> Res<()> {
        let sent = tokio::time::timeout(std::time::Duration::from_secs(10), self.inner.queue.send(job)).await;
        match sent {
            Ok(Ok(())) => Ok(()),
            Ok(Err(_)) => Err(SqlError::Gone("the writer stopped".into())),
            Err(_) => Err(SqlError::Gone("too many acts wait to be written".into())),
        }
    }
}
