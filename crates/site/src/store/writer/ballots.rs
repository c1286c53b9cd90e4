//! Votes on their way into the box: what waits is judged on facts asked in one flight, and written in one transaction.

use std::time::Duration;

use civics::Actor;

use super::super::deed::{Case, Stop};
use super::super::person;
use super::super::queue::Poll;
use super::super::sql::{Res, Stmt};
use super::{Writer, is_passing};

/// How many questions a person's rights are.
const RIGHTS: usize = 3;

impl Writer {
    /// Takes ballots: all together, or one by one if that fails.
    pub(super) fn vote(&mut self, mut polls: Vec<Poll>) {
        if polls.is_empty() {
            return;
        }
        if let Ok(answers) = self.poll(&mut polls) {
            return give(polls, answers);
        }
        polls.into_iter().for_each(|poll| self.vote_alone(poll));
    }

    /// Takes one ballot, again and again while the database is away for a moment: what is written twice is written once.
    fn vote_alone(&mut self, poll: Poll) {
        let mut one = vec![poll];
        let mut pause = Duration::from_millis(20);
        for tried in 1.. {
            match self.poll(&mut one) {
                Ok(answers) => return give(one, answers),
                Err(error) if is_passing(&error, tried) => {
                    std::thread::sleep(pause);
                    pause *= 3;
                    self.unsure = true;
                }
                Err(error) => {
                    tracing::error!(%error, "a vote could not be written");
                    return give(one, vec![Err(error.into())]);
                }
            }
        }
    }

    /// Judges and commits; `Err` means that nothing is known to have been written.
    fn poll(&mut self, polls: &mut [Poll]) -> Res<Vec<Result<(), Stop>>> {
        self.make_sure()?;
        let mut asks: Vec<Stmt> = Vec::new();
        for poll in polls.iter() {
            asks.extend(poll.ballot.asks.iter().cloned());
            if let Actor::Person { id, .. } = &poll.ballot.actor {
                asks.extend(person::asks(id));
            }
        }
        let (now, mut flat) = (self.edge.now(), self.db()?.ask(&asks)?.into_iter());
        let (mut list, mut answers, mut voted) = (Vec::new(), Vec::with_capacity(polls.len()), Vec::new());
        for Poll { ballot, .. } in polls.iter_mut() {
            let facts: Vec<_> = flat.by_ref().take(ballot.asks.len()).collect();
            let actor = match &ballot.actor {
                Actor::Person { id, .. } => {
                    person::actor(id, &flat.by_ref().take(RIGHTS).collect::<Vec<_>>())?
                }
                other => other.clone(),
            };
            let judged = (ballot.judge)(&Case { actor: &actor, now, answers: &facts });
            answers.push(judged.map(|stmts| {
                list.extend(stmts);
                voted.push(ballot.conversation);
            }));
        }
        if !list.is_empty() {
            self.write(&list)?;
        }
        if let Ok(mut known) = self.head.voted.lock() {
            known.extend(voted);
        }
        Ok(answers)
    }
}

fn give(polls: Vec<Poll>, answers: Vec<Result<(), Stop>>) {
    for (poll, answer) in polls.into_iter().zip(answers) {
        // Whoever does not wait any more has gone; what was written stays.
        drop(poll.answer.send(answer));
    }
}
