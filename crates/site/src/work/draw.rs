//! Drawing: the maps of conversations in whose boxes votes were put, and the last one when a box is sealed. The engine is
//! named here and on the command line alone.

mod shown;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use civics::Address;
use civics::consent::LEAST_SHOWN;
use civics::conversation::{Seal, State};
use opinion::{Cast, Config, Error as Engine, Map, Moderation, Proposition, Votes};
use sha2::{Digest as _, Sha256};

use crate::config::Edge;
use crate::store::conversation::drawing::{self, Drawing};
use crate::store::conversation::sealed::{self, Contents, Line};
use crate::store::conversation::{card, deeds, fact, pages, vote};
use crate::store::sql::{Res, Sql, SqlError};
use crate::store::{Stop, Store};

/// How often.
const EVERY: Duration = Duration::from_secs(5);
/// Fewer people than this are not drawn: who knows some of them would find them.
pub const LEAST_PEOPLE: u64 = 2 * LEAST_SHOWN;
/// The most days that are drawn afterwards.
const MOST_DAYS: usize = 60;

/// Draws until the process ends.
pub async fn run(store: Store, edge: Edge, origin: String) {
    let mut drawer = Drawer::new(store, edge, origin);
    loop {
        if let Err(error) = drawer.step().await {
            tracing::warn!(%error, "a map could not be drawn; trying again soon");
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// What draws, with the last map of each conversation, to which the next is turned.
pub struct Drawer {
    store: Store,
    edge: Edge,
    origin: String,
    last: BTreeMap<i64, Map>,
    begun: bool,
}

/// The votes of a box as they were cast, with the propositions.
struct Cut {
    propositions: Vec<Line>,
    casts: Vec<Cast>,
}

impl Drawer {
    /// One that has drawn nothing yet.
    pub fn new(store: Store, edge: Edge, origin: String) -> Self {
        Self { store, edge, origin, last: BTreeMap::new(), begun: false }
    }

    /// Draws what was voted on since the last time, and seals the boxes of conversations that are over.
    pub async fn step(&mut self) -> Res<()> {
        if self.store.head().recovery.is_some() {
            return Ok(());
        }
        let open = self.store.read(pages::unsealed).await?;
        let voted = self.store.head().voted.lock().map(|mut voted| std::mem::take(&mut *voted));
        let voted: BTreeSet<i64> = voted.unwrap_or_default();
        let first = !std::mem::replace(&mut self.begun, true);
        for key in open {
            let Some(found) = self.store.read(move |q| fact(q, key)).await? else { continue };
            if found.state == State::Over {
                self.seal(key).await?;
            } else if first || voted.contains(&key) {
                // What could not be drawn now is drawn at the next step, whoever votes until then.
                let done = self.draw(key).await;
                self.begun &= done.is_ok();
                done?;
            }
        }
        Ok(())
    }

    /// Draws a conversation as it stands today, and the days before of which there is no drawing.
    async fn draw(&mut self, key: i64) -> Res<()> {
        let today = vote::day(self.edge.now());
        let read = self.store.read(move |q| Ok((cut(q, key)?, pages::days(q, key)?)));
        let (cut, drawn) = read.await?;
        let mut days: BTreeSet<i64> = cut.casts.iter().map(|cast| cast.time).collect();
        days.retain(|day| *day < today && !drawn.contains(day));
        let days: Vec<i64> = days.into_iter().rev().take(MOST_DAYS).collect();
        let mut last = self.last.remove(&key);
        for day in days.into_iter().rev().chain([today]) {
            let until = cut.casts.iter().filter(|cast| cast.time <= day);
            // Days are too coarse to say who voted in one burst.
            let casts: Vec<Cast> = until.map(|cast| Cast { time: 0, ..*cast }).collect();
            let lines = cut.propositions.clone();
            let previous = last.take();
            let Drawn { map, drawing, weights } =
                blocking(move || drawn_from(&lines, &casts, previous.as_ref())).await??;
            self.store.keep(drawing::keep(key, day, &drawing, &weights)).await?;
            last = map;
        }
        self.last.extend(last.map(|map| (key, map)));
        Ok(())
    }

    /// Seals the box of a conversation that is over, and keeps the drawing that anybody can make from it again.
    async fn seal(&mut self, key: i64) -> Res<()> {
        let (salt, origin) = (self.edge.dice(), self.origin.clone());
        let read = self.store.read(move |q| Ok((sealed::read(q, &origin, key, salt)?, card::count(q, key)?)));
        let (contents, cards) = read.await?;
        let (root, votes, people) = (contents.root(), contents.votes(), contents.people.len() as u64);
        let (_, drawing) = blocking(move || redrawn(&contents)).await??;
        let body = Seal {
            conversation: Address::here(key.unsigned_abs()),
            root,
            people,
            votes,
            cards: u64::try_from(cards).unwrap_or(0),
            map: Some(drawing.digest.clone()).filter(|digest| !digest.is_empty()),
        };
        self.last.remove(&key);
        let kept = drawing::keep(key, vote::day(self.edge.now()), &drawing, &[]);
        // One key for each conversation: its box is sealed once, whoever tries.
        let once = Sha256::digest(format!("groundswell/seal/v1/{key}")).into();
        match self.store.record(once, deeds::seal(body, salt, kept)).await {
            Ok(_) | Err(Stop::Refused(_)) => Ok(()),
            Err(Stop::Failed(error)) => Err(error),
        }
    }
}

/// Computes beside the runtime's own threads.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Res<T> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| SqlError::Other(format!("drawing panicked: {error}")))
}

/// The votes of an open box. People are numbered in the order in which the tables hold them, which tells nothing.
fn cut(q: &mut dyn Sql, key: i64) -> Res<Cut> {
    let propositions = sealed::propositions(q, key)?;
    let (mut casts, mut last, mut person): (Vec<Cast>, Vec<u8>, u64) = (Vec::new(), Vec::new(), 0);
    sealed::each(q, key, |voter, proposition, value, time| {
        if voter != last.as_slice() {
            person += 1;
            last = voter.to_vec();
        }
        casts.push(Cast { person, proposition: proposition.unsigned_abs(), value, time });
    })?;
    Ok(Cut { propositions, casts })
}

/// The map of a sealed box, the same for everybody who holds it: no votes have times in it, and nothing went before.
///
/// # Errors
/// [`SqlError::Corrupt`] if the engine refuses what a box can hold.
pub fn redrawn(contents: &Contents) -> Res<(Option<Map>, Drawing)> {
    let people = (0u64..).zip(&contents.people);
    let casts: Vec<Cast> = people
        .flat_map(|(person, (_, votes))| {
            votes.iter().map(move |(proposition, value)| Cast {
                person,
                proposition: *proposition,
                value: *value,
                time: 0,
            })
        })
        .collect();
    let Drawn { map, drawing, .. } = drawn_from(&contents.propositions, &casts, None)?;
    Ok((map, drawing))
}

/// What was drawn: a map, if enough was said for one; what pages show of it; and what it would learn from each proposition.
struct Drawn {
    map: Option<Map>,
    drawing: Drawing,
    weights: Vec<(i64, f64)>,
}

/// Draws votes; without a map where there is too little.
fn drawn_from(lines: &[Line], casts: &[Cast], previous: Option<&Map>) -> Res<Drawn> {
    let propositions: Vec<Proposition> = lines
        .iter()
        .map(|line| Proposition {
            moderation: if line.aside { Moderation::Out } else { Moderation::Accepted },
            ..Proposition::new(line.proposition)
        })
        .collect();
    let corrupt = |error: Engine| SqlError::Corrupt(format!("the votes of a box: {error}"));
    let votes = Votes::new(&propositions, casts).map_err(corrupt)?;
    let counts = [votes.people().len() as u64, votes.len() as u64, propositions.len() as u64];
    let little = Drawing { counts, little: true, ..Drawing::default() };
    let little = Drawn { map: None, drawing: little, weights: Vec::new() };
    if counts[0] < LEAST_PEOPLE {
        return Ok(little);
    }
    match opinion::draw(&votes, &Config::default(), previous) {
        Ok(map) => {
            let (drawing, weights) = (shown::drawing(&map, counts), shown::weights(&map, &votes));
            Ok(Drawn { map: Some(map), drawing, weights })
        }
        Err(Engine::TooLittle(_)) => Ok(little),
        Err(error) => Err(corrupt(error)),
    }
}
