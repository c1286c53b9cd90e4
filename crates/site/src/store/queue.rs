//! The queue of the writer: what it is asked to do, and what of it can be committed together.

use std::collections::{HashSet, VecDeque};

use tokio::sync::oneshot;

use super::deed::{Ballot, Deed, Reach, Stop};
use super::sql::{Res, Stmt};

/// The most deeds that are committed together.
pub const BATCH: usize = 256;

/// An act that stands in the log, durable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Its index.
    pub index: u64,
    /// Whether this call made it; false when its key had been used before.
    pub fresh: bool,
}

/// What the writer is asked to do.
pub enum Job {
    /// Record an act.
    Record {
        /// The idempotency key, hashed.
        once: [u8; 32],
        /// The deed.
        deed: Deed,
        /// Where the answer goes, after the commit.
        answer: oneshot::Sender<Result<Recorded, Stop>>,
    },
    /// Write rows that are no acts.
    Keep {
        /// The statements, one transaction.
        list: Vec<Stmt>,
        /// Where the answer goes, after the commit.
        answer: oneshot::Sender<Res<()>>,
    },
    /// Put votes into the box of a conversation.
    Vote(Poll),
}

/// One ballot on its way through a batch.
pub struct Poll {
    /// The ballot.
    pub ballot: Ballot,
    /// Where the answer goes, after the commit.
    pub answer: oneshot::Sender<Result<(), Stop>>,
}

/// One deed on its way through a batch.
pub struct Task {
    /// The idempotency key, hashed.
    pub once: [u8; 32],
    /// The deed.
    pub deed: Deed,
    /// Where the answer goes, after the commit.
    pub answer: oneshot::Sender<Result<Recorded, Stop>>,
}

/// Rows that are no acts, and where the answer goes.
pub type Keeping = (Vec<Stmt>, oneshot::Sender<Res<()>>);

/// Takes from the queue what can be committed together, in order.
pub fn cut(waiting: &mut VecDeque<Job>) -> (Vec<Task>, Vec<Keeping>, Vec<Poll>) {
    let (mut tasks, mut keeps, mut polls) = (Vec::new(), Vec::new(), Vec::new());
    let (mut touched, mut keys) = (HashSet::new(), HashSet::new());
    while let Some(job) = waiting.pop_front() {
        let (once, deed, answer) = match job {
            Job::Keep { list, answer } => {
                keeps.push((list, answer));
                continue;
            }
            Job::Vote(poll) => {
                polls.push(poll);
                continue;
            }
            Job::Record { once, deed, answer } => (once, deed, answer),
        };
        let free = keys.insert(once)
            && match &deed.reach {
                Reach::Nothing => true,
                Reach::Things(things) => things.iter().all(|thing| touched.insert(*thing)),
                Reach::Everything => tasks.is_empty(),
            };
        if !free {
            waiting.push_front(Job::Record { once, deed, answer });
            break;
        }
        let last = deed.reach == Reach::Everything;
        tasks.push(Task { once, deed, answer });
        if last || tasks.len() == BATCH {
            break;
        }
    }
    (tasks, keeps, polls)
}
