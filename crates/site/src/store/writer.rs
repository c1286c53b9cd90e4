//! The writer: the one thread that writes.
//!
//! It takes what waits in the queue, as far as the deeds do not touch each other's facts, loads all facts in one
//! flight, lets each rule judge, and commits everything in one transaction. If that fails, every deed is tried alone,
//! so that one bad act never fails its neighbours; idempotency keys make every repetition right.

mod ballots;

use std::collections::VecDeque;
use std::fs::File;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use civics::entry::{Ref, Version, commitment, hex};
use civics::{Actor, Address, Entry};
use tlog::merkle::leaf_hash;
use tokio::sync::mpsc;

use super::deed::{Case, Draft, Stop};
use super::open::Opened;
use super::queue::{BATCH, Job, Keeping, Recorded, Task, cut};
use super::sql::{Place, Res, Sql, SqlError, Stmt, Val, stmt};
use super::{Head, fold, keep, person};
use crate::config::Edge;

/// How often a batch is repeated after a lost connection, with growing pauses, before its callers are told.
const TRIES: u32 = 7;

struct Writer {
    place: Place,
    /// The connection; none while the database is away.
    db: Option<Box<dyn Sql>>,
    head: Arc<Head>,
    edge: Edge,
    origin: String,
    ledger: PathBuf,
    /// Whether the outcome of a write is unknown: then nothing is asked or written before [`Writer::reconnect`].
    unsure: bool,
    /// Whether the journal still holds rows that were withdrawn.
    unclean: bool,
    /// Held as long as the writer lives: another program must not write beside it.
    _lock: File,
}

/// An allowed act, ready to be written.
struct Ready {
    at: usize,
    draft: Draft,
}

const KNOWN: &str = "SELECT idx FROM entry WHERE once = $1";
const HASH: &str = "SELECT hash FROM entry WHERE idx = $1";
const WITHDRAWN: &str = "SELECT testimony FROM withdrawn";
const SIZE: &str = "SELECT COALESCE(MAX(idx) + 1, 0) FROM entry";

/// Starts the writer's thread.
pub fn spawn(opened: Opened, edge: Edge, jobs: mpsc::Receiver<Job>) -> Res<()> {
    let Opened { place, writer, head, origin, ledger, lock, .. } = opened;
    let writer = Writer {
        place,
        db: Some(writer),
        head,
        edge,
        origin,
        ledger,
        unsure: false,
        unclean: false,
        _lock: lock,
    };
    std::thread::Builder::new()
        .name("writer".into())
        .spawn(move || writer.run(jobs))
        .map(|_| ())
        .map_err(|error| SqlError::Other(error.to_string()))
}

impl Writer {
    fn run(mut self, mut jobs: mpsc::Receiver<Job>) {
        let mut waiting: VecDeque<Job> = VecDeque::new();
        loop {
            if waiting.is_empty() {
                match jobs.blocking_recv() {
                    Some(job) => waiting.push_back(job),
                    None => return,
                }
            }
            while waiting.len() < BATCH * 2
                && let Ok(job) = jobs.try_recv()
            {
                waiting.push_back(job);
            }
            let (tasks, keeps, polls) = cut(&mut waiting);
            self.keep(keeps);
            self.vote(polls);
            if !tasks.is_empty() {
                self.batch(tasks);
            }
            if self.unclean {
                self.scrub();
            }
        }
    }

    /// Writes what is no act: all together, or one by one if that fails.
    fn keep(&mut self, mut keeps: Vec<Keeping>) {
        if keeps.len() > 1 {
            let all: Vec<Stmt> = keeps.iter().flat_map(|(list, _)| list.clone()).collect();
            if self.write(&all).is_ok() {
                keeps.drain(..).for_each(|(_, answer)| drop(answer.send(Ok(()))));
                return;
            }
        }
        for (list, answer) in keeps {
            let done = self.write(&list);
            // Whoever does not wait any more has gone; what was written stays.
            drop(answer.send(done));
        }
    }

    /// Records a batch; if it fails as a whole, each deed alone.
    fn batch(&mut self, mut tasks: Vec<Task>) {
        match self.attempt(&mut tasks) {
            Ok(answers) => give(tasks, answers),
            Err(_) if tasks.len() > 1 => {
                for task in tasks {
                    self.alone(task);
                }
            }
            Err(_) => tasks.into_iter().for_each(|task| self.alone(task)),
        }
    }

    /// Records one deed, again and again while the database is away for a moment.
    fn alone(&mut self, task: Task) {
        let mut one = vec![task];
        let mut pause = Duration::from_millis(20);
        for tried in 1.. {
            match self.attempt(&mut one) {
                Ok(answers) => return give(one, answers),
                Err(error) if is_passing(&error, tried) => {
                    std::thread::sleep(pause);
                    pause *= 3;
                    self.unsure = true;
                }
                Err(error) => {
                    tracing::error!(%error, "an act could not be written");
                    return give(one, vec![Err(error.into())]);
                }
            }
        }
    }

    /// Judges and commits; `Err` means that nothing is known to have been written.
    fn attempt(&mut self, tasks: &mut [Task]) -> Res<Vec<Result<Recorded, Stop>>> {
        self.make_sure()?;
        let now = self.edge.now();
        let (known, mut answers) = self.facts(tasks)?;
        let mut out: Vec<Option<Result<Recorded, Stop>>> = Vec::with_capacity(tasks.len());
        let mut ready = Vec::new();
        for (at, task) in tasks.iter_mut().enumerate() {
            let mut facts = std::mem::take(&mut answers[at]);
            if let Some(index) = known[at] {
                out.push(Some(Ok(Recorded { index, fresh: false })));
                continue;
            }
            let actor = match &task.deed.actor {
                Actor::Person { id, .. } => person::actor(id, &facts.split_off(task.deed.asks.len()))?,
                other => other.clone(),
            };
            let case = Case { actor: &actor, now, answers: &facts };
            match (task.deed.judge)(&case) {
                Ok(draft) => {
                    ready.push(Ready { at, draft });
                    out.push(None);
                }
                Err(stop) => out.push(Some(Err(stop))),
            }
        }
        let first = self.commit(tasks, ready, now)?;
        let mut next = first;
        Ok(out
            .into_iter()
            .map(|answer| {
                answer.unwrap_or_else(|| {
                    next += 1;
                    Ok(Recorded { index: next - 1, fresh: true })
                })
            })
            .collect())
    }

    /// Loads all facts in one flight: whether the key was used, the answers, the actor's rights.
    #[expect(clippy::type_complexity, reason = "two lists, one entry a task: used keys, and answers")]
    fn facts(&mut self, tasks: &[Task]) -> Res<(Vec<Option<u64>>, Vec<Vec<Vec<super::sql::Row>>>)> {
        let mut asks = Vec::new();
        for task in tasks {
            asks.push(stmt!(KNOWN, &task.once[..]));
            asks.extend(task.deed.asks.iter().cloned());
            if let Actor::Person { id, .. } = &task.deed.actor {
                asks.extend(person::asks(id));
            }
        }
        let mut flat = self.db()?.ask(&asks)?.into_iter();
        let (mut known, mut answers) = (Vec::new(), Vec::new());
        for task in tasks {
            let used = flat.next().unwrap_or_default();
            let index = used.first().map(|row| row.int(0)).transpose()?;
            known.push(index.and_then(|index| u64::try_from(index).ok()));
            let rights = if matches!(task.deed.actor, Actor::Person { .. }) { 3 } else { 0 };
            answers.push(flat.by_ref().take(task.deed.asks.len() + rights).collect());
        }
        Ok((known, answers))
    }

    /// Writes the allowed acts in one transaction and returns the index of the first.
    fn commit(&mut self, tasks: &[Task], ready: Vec<Ready>, now: jiff::Timestamp) -> Res<u64> {
        let first = self.head.size();
        if ready.is_empty() {
            return Ok(first);
        }
        let leaves = self.leaves(&ready)?;
        let (mut list, mut erased, mut rights) = (Vec::new(), Vec::new(), false);
        let count = ready.len() as u64;
        for ((index, one), leaves) in (first..).zip(ready).zip(leaves) {
            rights |= one.draft.act.kind() != civics::Kind::Tell;
            erased.extend(one.draft.erases);
            list.extend(self.statements(index, &tasks[one.at].once, one.draft, (leaves, now))?);
        }
        self.write(&list)?;
        self.head.size.store(first + count, Ordering::Release);
        if rights {
            self.head.rights.fetch_add(1, Ordering::AcqRel);
        }
        self.head.grown.notify_one();
        if !erased.is_empty() {
            // The ledger outlives any backup of the database: what is in it never comes back.
            if let Err(error) = keep::remember_withdrawn(&self.ledger, &erased) {
                stop_process(&error.to_string());
            }
            self.scrub();
        }
        Ok(first)
    }

    /// Cuts deleted rows out of the journal; what a reader held up is tried again after the next write.
    fn scrub(&mut self) {
        let done = self.db().and_then(Sql::scrub);
        if let Err(SqlError::Fsync(error)) = &done {
            stop_process(error);
        }
        self.unclean = !matches!(done, Ok(true));
        if self.unclean {
            tracing::warn!(
                ?done,
                "the journal still holds withdrawn rows; it will be cut after the next write"
            );
        }
    }

    /// The leaf hashes of everything that the acts build on.
    fn leaves(&mut self, ready: &[Ready]) -> Res<Vec<Vec<(i64, String)>>> {
        let asks: Vec<Stmt> =
            ready.iter().flat_map(|one| one.draft.refs.iter().map(|index| stmt!(HASH, *index))).collect();
        let mut flat = if asks.is_empty() { Vec::new() } else { self.db()?.ask(&asks)? }.into_iter();
        let mut all = Vec::with_capacity(ready.len());
        for one in ready {
            let mut leaves = Vec::new();
            for index in &one.draft.refs {
                let rows = flat.next().unwrap_or_default();
                let hash =
                    rows.first().ok_or_else(|| SqlError::Corrupt(format!("act {index} is missing")))?;
                leaves.push((*index, hex(hash.bytes(0)?)));
            }
            all.push(leaves);
        }
        Ok(all)
    }

    /// Everything that one act writes.
    fn statements(
        &self,
        index: u64,
        once: &[u8; 32],
        draft: Draft,
        (leaves, now): (Vec<(i64, String)>, jiff::Timestamp),
    ) -> Res<Vec<Stmt>> {
        let broken =
            |error: &dyn std::fmt::Display| SqlError::Other(format!("an act cannot be encoded: {error}"));
        let body = draft.act.payload().map_err(|error| broken(&error))?;
        let salt: [u8; 32] = self.edge.dice();
        let refs = leaves
            .into_iter()
            .map(|(index, leaf)| Ref { origin: self.origin.clone(), index: index.unsigned_abs(), leaf })
            .collect();
        let entry = Entry {
            at: draft.period.of(now),
            by: draft.by.map(|key| Address::here(key.unsigned_abs())),
            circle: draft.circle.map(|key| Address::here(key.unsigned_abs())),
            commitment: commitment(&salt, body.as_bytes()),
            kind: draft.act.kind(),
            refs,
            v: Version::One,
        };
        let leaf = entry.encode().map_err(|error| broken(&error))?;
        let hash = leaf_hash(leaf.as_bytes()).to_bytes().to_vec();
        let key = i64::try_from(index).map_err(|_| SqlError::Column(0))?;
        let mut list = draft.before;
        list.push((
            "INSERT INTO entry (idx, leaf, hash, once) VALUES ($1, $2, $3, $4)",
            vec![Val::Int(key), Val::Text(leaf), Val::Bytes(hash), Val::Bytes(once.to_vec())],
        ));
        list.push((
            "INSERT INTO payload (idx, salt, body) VALUES ($1, $2, $3)",
            vec![Val::Int(key), Val::Bytes(salt.to_vec()), Val::Text(body)],
        ));
        list.extend(fold::apply(index, &entry, Some(&draft.act), None));
        list.extend(draft.after.map(|side| side(key)).unwrap_or_default());
        Ok(list)
    }

    fn write(&mut self, list: &[Stmt]) -> Res<()> {
        self.make_sure()?;
        let done = self.db()?.write_all(list);
        match &done {
            Err(SqlError::Fsync(error)) => stop_process(error),
            Err(SqlError::Gone(_)) => self.unsure = true,
            _ => {}
        }
        done
    }

    fn db(&mut self) -> Res<&mut dyn Sql> {
        match &mut self.db {
            Some(db) => Ok(db.as_mut()),
            None => Err(SqlError::Gone("not connected".into())),
        }
    }

    /// After a write of unknown outcome: opens a new connection and reads how far the log has come.
    fn make_sure(&mut self) -> Res<()> {
        if self.unsure {
            self.reconnect()
                .inspect_err(|error| tracing::warn!(%error, "the database does not answer yet"))?;
            self.unsure = false;
        }
        Ok(())
    }

    /// The old connection is given up first. Were it used again it could answer late, and tell of a withdrawal that it
    /// stands while the ledger does not have it; and as long as it lives it holds the lock, so that nothing new is
    /// written before its last write is decided.
    fn reconnect(&mut self) -> Res<()> {
        self.db = None;
        let mut db = self.place.connect(true)?;
        db.lock().map_err(|error| SqlError::Gone(error.to_string()))?;
        let size = db.rows(SIZE, &[])?.first().map_or(Ok(0), |row| row.int(0))?;
        let withdrawn = db.rows(WITHDRAWN, &[])?.iter().map(|row| row.int(0)).collect::<Res<Vec<_>>>()?;
        if let Err(error) = keep::complete(&self.ledger, &withdrawn) {
            stop_process(&error.to_string());
        }
        self.db = Some(db);
        self.head.size.store(u64::try_from(size).unwrap_or(0), Ordering::Release);
        // What was committed unseen may have changed rights, and is to be signed.
        self.head.rights.fetch_add(1, Ordering::AcqRel);
        self.head.grown.notify_one();
        Ok(())
    }
}

/// After a failed fsync the disk may have dropped what it said it holds; a retry may lie. Only a restart tells.
pub fn stop_process(error: &str) -> ! {
    tracing::error!(error, "the disk refused to make data durable: stopping at once");
    std::process::abort()
}

/// Whether an error may pass: a lost connection for a while, and a key that exists if the log had grown unseen, which the
/// next connection knows.
fn is_passing(error: &SqlError, tried: u32) -> bool {
    match error {
        SqlError::Gone(_) => tried < TRIES,
        SqlError::Clash(_) => tried == 1,
        _ => false,
    }
}

fn give(tasks: Vec<Task>, answers: Vec<Result<Recorded, Stop>>) {
    for (task, answer) in tasks.into_iter().zip(answers) {
        // A caller that has gone asks again with its key.
        drop(task.answer.send(answer));
    }
}
