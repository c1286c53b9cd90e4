//! The votes of a conversation as compressed sparse rows and columns of bytes, in one canonical order.
//!
//! [`Votes`] is a pure function of the set of latest votes, of the declared propositions and their moderation: people and
//! propositions stand ascending by id, whatever order the votes came in. Of several votes of one person on one proposition the
//! last by time counts; of two at the same time the larger value (agree over pass over disagree), so that no order decides.
//! [`Votes::change`] adds a batch and gives the same value as [`Votes::new`] over all votes together.

mod sparse;

use crate::ballot::{AGREE, Cast, Counts, DISAGREE, Limits, Moderation, Proposition};
use crate::error::{Error, Result};
use sparse::{Cell, Sparse};

/// What a batch did to the votes.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Change {
    /// Rows (after the change) with a vote that is new or different, ascending.
    pub rows: Vec<u32>,
    /// Columns (after the change) with a vote that is new or different, ascending.
    pub columns: Vec<u32>,
    /// Cells that were empty before.
    pub added: usize,
    /// Cells that hold another vote now.
    pub replaced: usize,
    /// People or propositions were put in, so that rows or columns moved.
    pub moved: bool,
}

/// The latest votes of a conversation, by person and by proposition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Votes {
    people: Vec<u64>,
    propositions: Vec<Proposition>,
    rows: Sparse,
    columns: Sparse,
    counts: Vec<Counts>,
    limits: Limits,
}

impl Votes {
    /// From declared propositions and votes, both in any order, within the default [`Limits`].
    ///
    /// # Errors
    /// A vote on an undeclared proposition, a value other than −1, 0, 1, an id declared twice, or too many of anything.
    pub fn new(propositions: &[Proposition], casts: &[Cast]) -> Result<Self> {
        Self::within(Limits::default(), propositions, casts)
    }

    /// As [`Votes::new`], with limits of one's own.
    ///
    /// # Errors
    /// As [`Votes::new`].
    pub fn within(limits: Limits, propositions: &[Proposition], casts: &[Cast]) -> Result<Self> {
        let propositions = declared(limits, propositions)?;
        at_most("votes", casts.len(), limits.votes.min(u32::MAX as usize))?;
        let ordered = ordered(&propositions, casts)?;
        let people: Vec<u64> = ordered.chunk_by(|a, b| a.0 == b.0).map(|run| run[0].0).collect();
        at_most("people", people.len(), limits.people.min(u32::MAX as usize))?;
        let cells = cells(&people, &ordered, casts);
        drop(ordered);
        let timed = cells.iter().any(|cell| cell.3 != 0);
        let rows = Sparse::from_sorted(people.len(), cells.into_iter(), timed);
        let columns = rows.transposed(propositions.len());
        let counts = counted(&columns);
        Ok(Self { people, propositions, rows, columns, counts, limits })
    }

    /// Adds a batch of votes in any order, and declares further propositions; the value is the same as from scratch.
    ///
    /// A vote older than the one held for its cell changes nothing.
    ///
    /// # Errors
    /// As [`Votes::new`]; then nothing has changed.
    pub fn change(&mut self, fresh: &[Proposition], casts: &[Cast]) -> Result<Change> {
        let mut propositions = self.propositions.clone();
        propositions.extend_from_slice(fresh);
        let propositions = declared(self.limits, &propositions)?;
        at_most("votes", self.len() + casts.len(), self.limits.votes.min(u32::MAX as usize))?;
        let ordered = ordered(&propositions, casts)?;
        let mut newcomers: Vec<u64> = ordered.chunk_by(|a, b| a.0 == b.0).map(|run| run[0].0).collect();
        newcomers.retain(|person| self.people.binary_search(person).is_err());
        let moved = !newcomers.is_empty() || !fresh.is_empty();
        if !moved {
            let mut cells = cells(&self.people, &ordered, casts);
            return Ok(self.put(&mut cells, moved));
        }
        let mut people = [self.people.as_slice(), &newcomers].concat();
        people.sort_unstable();
        at_most("people", people.len(), self.limits.people.min(u32::MAX as usize))?;
        let mut cells = cells(&people, &ordered, casts);
        self.make_room(people, propositions);
        Ok(self.put(&mut cells, moved))
    }

    /// Moves rows and columns to their places among more people and propositions.
    fn make_room(&mut self, people: Vec<u64>, propositions: Vec<Proposition>) {
        let row_place = places(self.people.iter().copied(), people.iter().copied());
        let column_place = places(self.propositions.iter().map(|p| p.id), propositions.iter().map(|p| p.id));
        self.rows.widen(&row_place, people.len());
        self.columns.widen(&column_place, propositions.len());
        if people.len() != self.people.len() {
            self.columns.rename(&row_place);
        }
        if propositions.len() != self.propositions.len() {
            self.rows.rename(&column_place);
        }
        let mut counts = vec![Counts::default(); propositions.len()];
        for (&to, &held) in column_place.iter().zip(&self.counts) {
            counts[to as usize] = held;
        }
        (self.people, self.propositions, self.counts) = (people, propositions, counts);
    }

    /// Puts cells (sorted, no two alike) into both orientations and the counts.
    fn put(&mut self, cells: &mut Vec<Cell>, moved: bool) -> Change {
        let mut change = Change { moved, ..Change::default() };
        if self.rows.times.is_empty() && cells.iter().any(|cell| cell.3 != 0) {
            self.rows.times = vec![0; self.rows.index.len()];
        }
        let timed = !self.rows.times.is_empty();
        cells.retain(|&(row, column, value, time)| {
            let Ok(at) = self.rows.find(row as usize, column) else {
                change.added += 1;
                self.counts[column as usize].add(value);
                change.rows.push(row);
                change.columns.push(column);
                return true;
            };
            let (held, since) = (self.rows.values[at], if timed { self.rows.times[at] } else { 0 });
            if held != value && (time, value) > (since, held) {
                change.replaced += 1;
                self.counts[column as usize] = self.counts[column as usize].without(held);
                self.counts[column as usize].add(value);
                change.rows.push(row);
                change.columns.push(column);
            }
            (time, value) > (since, held)
        });
        self.rows.merge(cells);
        if self.rows.times.iter().all(|&time| time == 0) {
            self.rows.times = Vec::new();
        }
        let mut turned: Vec<Cell> =
            cells.iter().map(|&(row, column, value, _)| (column, row, value, 0)).collect();
        turned.sort_unstable();
        self.columns.merge(&turned);
        change.rows.dedup();
        change.columns.sort_unstable();
        change.columns.dedup();
        change
    }

    /// The same people and propositions, with only the votes for which `keep(row, column, value)` holds.
    ///
    /// For votes left out, resamples and excluded people: a row or a column may become empty, none moves.
    pub fn filtered(&self, keep: impl Fn(usize, usize, i8) -> bool) -> Self {
        let mut cells = Vec::new();
        let timed = !self.rows.times.is_empty();
        for row in 0..self.people.len() {
            for at in self.rows.starts[row]..self.rows.starts[row + 1] {
                let (column, value) = (self.rows.index[at], self.rows.values[at]);
                if keep(row, column as usize, value) {
                    cells.push((row as u32, column, value, if timed { self.rows.times[at] } else { 0 }));
                }
            }
        }
        let rows = Sparse::from_sorted(self.people.len(), cells.into_iter(), timed);
        let columns = rows.transposed(self.propositions.len());
        let counts = counted(&columns);
        let (people, propositions) = (self.people.clone(), self.propositions.clone());
        Self { people, propositions, rows, columns, counts, limits: self.limits }
    }

    /// Sets what moderation says about one proposition.
    ///
    /// # Errors
    /// The proposition is not declared.
    pub fn moderate(&mut self, proposition: u64, moderation: Moderation, meta: bool) -> Result<()> {
        let column = self.column_of(proposition).ok_or(Error::UnknownProposition { row: 0, proposition })?;
        (self.propositions[column].moderation, self.propositions[column].meta) = (moderation, meta);
        Ok(())
    }

    /// Ids of the people who voted, ascending; the position is the row.
    pub fn people(&self) -> &[u64] {
        &self.people
    }

    /// The declared propositions, ascending by id; the position is the column.
    pub fn propositions(&self) -> &[Proposition] {
        &self.propositions
    }

    /// How many votes there are.
    pub fn len(&self) -> usize {
        self.rows.index.len()
    }

    /// Whether nobody voted.
    pub fn is_empty(&self) -> bool {
        self.rows.index.is_empty()
    }

    /// One person's votes: columns ascending, and the values beside them.
    pub fn row(&self, row: usize) -> (&[u32], &[i8]) {
        self.rows.line(row)
    }

    /// The votes on one proposition: rows ascending, and the values beside them.
    pub fn column(&self, column: usize) -> (&[u32], &[i8]) {
        self.columns.line(column)
    }

    /// When one person's votes were cast, beside [`Votes::row`]; empty where no vote has a time.
    pub fn row_times(&self, row: usize) -> &[i64] {
        if self.rows.times.is_empty() {
            return &[];
        }
        &self.rows.times[self.rows.starts[row]..self.rows.starts[row + 1]]
    }

    /// The vote in one cell; `None` where the person did not vote on the proposition.
    pub fn get(&self, row: usize, column: usize) -> Option<i8> {
        self.rows.find(row, column as u32).ok().map(|at| self.rows.values[at])
    }

    /// How many agreed, disagreed and passed, by column.
    pub fn counts(&self) -> &[Counts] {
        &self.counts
    }

    /// The row of a person.
    pub fn row_of(&self, person: u64) -> Option<usize> {
        self.people.binary_search(&person).ok()
    }

    /// The column of a proposition.
    pub fn column_of(&self, proposition: u64) -> Option<usize> {
        self.propositions.binary_search_by_key(&proposition, |p| p.id).ok()
    }
}

/// Propositions by id, each declared once and not too many.
fn declared(limits: Limits, propositions: &[Proposition]) -> Result<Vec<Proposition>> {
    let mut authors: Vec<u64> = propositions.iter().filter_map(|p| p.author).collect();
    authors.sort_unstable();
    let longest = authors.chunk_by(|a, b| a == b).max_by_key(|run| run.len());
    if let Some(run) = longest.filter(|run| run.len() > limits.by_author) {
        return Err(Error::TooManyByAuthor { author: run[0], found: run.len(), limit: limits.by_author });
    }
    at_most("propositions", propositions.len(), limits.propositions.min(u32::MAX as usize))?;
    let mut sorted = propositions.to_vec();
    sorted.sort_by_key(|p| p.id);
    if let Some(pair) = sorted.windows(2).find(|pair| pair[0].id == pair[1].id) {
        return Err(Error::DuplicateProposition { proposition: pair[0].id });
    }
    Ok(sorted)
}

/// A vote in the order of its cell: person, column, position among the votes cast.
type Ordered = (u64, u32, u32);

/// The votes ordered by person and column, once each is a vote on a declared proposition.
fn ordered(propositions: &[Proposition], casts: &[Cast]) -> Result<Vec<Ordered>> {
    let mut ordered = Vec::with_capacity(casts.len());
    for (at, cast) in casts.iter().enumerate() {
        if !(DISAGREE..=AGREE).contains(&cast.value) {
            return Err(Error::BadVote { row: at + 1, value: cast.value.into() });
        }
        let unknown = |_| Error::UnknownProposition { row: at + 1, proposition: cast.proposition };
        let column = propositions.binary_search_by_key(&cast.proposition, |p| p.id).map_err(unknown)?;
        ordered.push((cast.person, column as u32, at as u32));
    }
    ordered.sort_unstable();
    Ok(ordered)
}

/// The latest vote of every cell, sorted by row and column; `people` ascends and holds everybody who voted.
fn cells(people: &[u64], ordered: &[Ordered], casts: &[Cast]) -> Vec<Cell> {
    let mut cells = Vec::with_capacity(ordered.len());
    let mut row = 0;
    for run in ordered.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let (person, column, _) = run[0];
        if people.get(row) != Some(&person) {
            row += people[row..].partition_point(|&known| known < person);
        }
        let votes = run.iter().map(|&(_, _, at)| (casts[at as usize].time, casts[at as usize].value));
        let (time, value) = votes.max().unwrap_or_default();
        cells.push((row as u32, column, value, time));
    }
    cells
}

/// Where each of some ascending ids stands among more ascending ids.
fn places(held: impl Iterator<Item = u64>, all: impl Iterator<Item = u64>) -> Vec<u32> {
    let mut held = held.peekable();
    let mut places = Vec::with_capacity(held.size_hint().0);
    for (at, id) in all.enumerate() {
        if held.next_if_eq(&id).is_some() {
            places.push(at as u32);
        }
    }
    places
}

fn counted(columns: &Sparse) -> Vec<Counts> {
    let count = |column| {
        let mut counts = Counts::default();
        columns.line(column).1.iter().for_each(|&value| counts.add(value));
        counts
    };
    (0..columns.majors()).map(count).collect()
}

fn at_most(what: &'static str, found: usize, limit: usize) -> Result<()> {
    if found > limit { Err(Error::TooMany { what, found, limit }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn propositions(ids: impl IntoIterator<Item = u64>) -> Vec<Proposition> {
        ids.into_iter().map(Proposition::new).collect()
    }

    fn cast() -> impl Strategy<Value = Cast> {
        (0u64..12, 0u64..9, -1i8..=1, -1i64..3).prop_map(|(person, proposition, value, time)| Cast {
            person,
            proposition,
            value,
            time,
        })
    }

    proptest! {
        #[test]
        fn any_order_of_votes_gives_one_value(casts in prop::collection::vec(cast(), 0..80), seed in any::<u64>()) {
            let mut shuffled = casts.clone();
            shuffled.sort_by_key(|c| (c.person ^ seed).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ (c.proposition << 3) ^ c.time as u64);
            let (up, down): (Vec<u64>, Vec<u64>) = ((0..9).collect(), (0..9).rev().collect());
            let one = Votes::new(&propositions(up), &casts).unwrap();
            prop_assert_eq!(&one, &Votes::new(&propositions(down), &shuffled).unwrap());
            shuffled.reverse();
            prop_assert_eq!(one, Votes::new(&propositions(0..9), &shuffled).unwrap());
        }

        #[test]
        fn batches_give_the_same_value_as_from_scratch(casts in prop::collection::vec(cast(), 0..120), cut in 1usize..40) {
            let whole = Votes::new(&propositions(0..9), &casts).unwrap();
            let mut grown = Votes::new(&propositions([4, 2]), &[]).unwrap();
            grown.change(&propositions([0, 1, 3, 5, 6, 7, 8]), &[]).unwrap();
            for batch in casts.chunks(cut) {
                grown.change(&[], batch).unwrap();
            }
            prop_assert_eq!(whole, grown);
        }

        #[test]
        fn rows_columns_and_counts_tell_the_same(casts in prop::collection::vec(cast(), 0..120)) {
            let votes = Votes::new(&propositions(0..9), &casts).unwrap();
            for column in 0..9 {
                let (rows, values) = votes.column(column);
                prop_assert!(rows.windows(2).all(|pair| pair[0] < pair[1]));
                let mut counts = Counts::default();
                for (&row, &value) in rows.iter().zip(values) {
                    prop_assert_eq!(votes.get(row as usize, column), Some(value));
                    counts.add(value);
                }
                prop_assert_eq!(counts, votes.counts()[column]);
            }
            prop_assert_eq!(votes.filtered(|_, _, _| true), votes);
        }
    }

    #[test]
    fn the_last_vote_by_time_counts() {
        let cast = |value, time| Cast { person: 1, proposition: 0, value, time };
        let votes = Votes::new(&propositions([0]), &[cast(1, 5), cast(-1, 9), cast(0, 7)]).unwrap();
        assert_eq!(votes.get(0, 0), Some(-1));
        assert_eq!(votes.counts()[0], Counts { agree: 0, disagree: 1, pass: 0 });
    }

    #[test]
    fn bad_votes_are_named() {
        let cast = Cast { person: 1, proposition: 0, value: 7, time: 0 };
        assert_eq!(Votes::new(&propositions([0]), &[cast]), Err(Error::BadVote { row: 1, value: 7 }));
        let cast = Cast { value: 1, proposition: 3, ..cast };
        assert_eq!(
            Votes::new(&propositions([0]), &[cast]),
            Err(Error::UnknownProposition { row: 1, proposition: 3 })
        );
        assert_eq!(
            Votes::new(&propositions([2, 2]), &[]),
            Err(Error::DuplicateProposition { proposition: 2 })
        );
    }

    #[test]
    fn a_million_propositions_by_one_author_are_refused_with_her_id() {
        let mut many = propositions(0..1_000_000);
        many.iter_mut().for_each(|p| p.author = Some(77));
        let refused = Votes::new(&many, &[]);
        assert_eq!(refused, Err(Error::TooManyByAuthor { author: 77, found: 1_000_000, limit: 10_000 }));
    }
}
