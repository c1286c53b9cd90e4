//! Maps of whole movements: votes that do not fit into memory, read again and again in chunks of people.
//!
//! The model and the groups are first fitted to a sample of people drawn by counting, then finished on everybody, and a last pass
//! counts everybody's votes and can hand out each person's place. No pass keeps anything about a person, so memory depends on the
//! number of propositions and on the sample, not on the number of people. Blocs are not looked for here: pairs of near-copies cannot be
//! counted chunk by chunk. What a chunk holds does not matter: people are regrouped into blocks of a fixed size, so the same votes in the
//! same order of people give the same map however they were cut.

use std::ops::Range;
use std::sync::Mutex;

use rayon::prelude::*;

use crate::ballot::{Counts, Proposition};
use crate::bridge;
use crate::classes::{Classes, Prior, SLOTS};
use crate::config::Config;
use crate::consensus::Tally;
use crate::draw::standing::{Counted, Told, standings};
use crate::draw::{PARTITIONS, enough, how, placed};
use crate::error::{Error, Result};
use crate::grid::{BLOCK, Grid, Source, WAVE, draw};
use crate::groups::{self, centres, part};
use crate::map::{Group, Map, Tried, rounded};
use crate::model::{self, Fit, Model};
use crate::plane;

/// People that the first fit is made on, at most.
const SAMPLE: f64 = 200_000.0;
/// Votes that the first fit is made on, about.
const SAMPLE_VOTES: f64 = 6_000_000.0;
/// Passes that finish the model on everybody, and rounds that finish the groups.
const FINISH: (usize, usize) = (3, 4);

/// Consecutive people with their votes.
#[derive(Clone, Debug, Default)]
pub struct Chunk {
    starts: Vec<usize>,
    cells: Vec<u32>,
}

impl Chunk {
    /// Adds a person with her votes: columns ascending, each with 1, 0 or −1.
    ///
    /// # Errors
    /// [`Error::BadVote`] for any other value, or columns that do not ascend (the position is that in her row, from 1).
    pub fn push(&mut self, votes: impl IntoIterator<Item = (u32, i8)>) -> Result<()> {
        if self.starts.is_empty() {
            self.starts.push(0);
        }
        let from = self.cells.len();
        for (at, (column, value)) in votes.into_iter().enumerate() {
            let ascends = self.cells[from..].last().is_none_or(|&last| last >> 2 < column);
            if !(-1..=1).contains(&value) || !ascends || column >= u32::MAX >> 2 {
                self.cells.truncate(from);
                return Err(Error::BadVote { row: at + 1, value: value.into() });
            }
            self.cells.push(column << 2 | (value + 1) as u32);
        }
        self.starts.push(self.cells.len());
        Ok(())
    }

    /// How many people there are.
    pub fn people(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }
}

/// Where a person stands on a streamed map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Place on the plane.
    pub at: [f64; 2],
    /// Position of her most likely group, where she has enough votes.
    pub group: Option<usize>,
    /// Probability of that group.
    pub certainty: f32,
}

/// Chunks as votes that can be passed over.
struct Stream<'a, F> {
    chunks: &'a F,
    /// The column of each proposition; `u32::MAX` for one that is not drawn.
    place: Vec<u32>,
    width: usize,
    people: usize,
    failed: Mutex<Option<Error>>,
}

impl<F, I> Stream<'_, F>
where
    F: Fn() -> I + Sync,
    I: Iterator<Item = Result<Chunk>>,
{
    /// Hands out blocks of people until the chunks end or one of them fails.
    fn each_block(&self, mut take: impl FnMut(Grid)) -> Result<()> {
        let fresh = || Grid { starts: vec![0], cells: Vec::new(), width: self.width };
        let mut block = fresh();
        for chunk in (self.chunks)() {
            let chunk = chunk?;
            for bounds in chunk.starts.windows(2) {
                for &cell in &chunk.cells[bounds[0]..bounds[1]] {
                    let own = self.place.get((cell >> 2) as usize).copied().ok_or(Error::WrongLength {
                        what: "the list of propositions",
                        found: self.place.len(),
                        expected: (cell >> 2) as usize + 1,
                    })?;
                    if own != u32::MAX {
                        block.cells.push(own << 2 | cell & 3);
                    }
                }
                block.starts.push(block.cells.len());
                if block.people() == BLOCK {
                    take(std::mem::replace(&mut block, fresh()));
                }
            }
        }
        if block.people() > 0 {
            take(block);
        }
        Ok(())
    }

    /// The error of the last pass, if it had one.
    fn whole(&self) -> Result<()> {
        let failed = self.failed.lock().map(|mut failed| failed.take());
        failed.ok().flatten().map_or(Ok(()), Err)
    }
}

impl<F, I> Source for Stream<'_, F>
where
    F: Fn() -> I + Sync,
    I: Iterator<Item = Result<Chunk>>,
{
    fn width(&self) -> usize {
        self.width
    }

    fn people(&self) -> usize {
        self.people
    }

    fn fold<T: Send>(&self, work: impl Fn(&Grid, Range<usize>, usize) -> T + Sync, mut add: impl FnMut(T)) {
        let mut wave: Vec<(usize, Grid)> = Vec::with_capacity(WAVE);
        let mut first = 0;
        let mut done = |wave: &mut Vec<(usize, Grid)>| {
            let parts: Vec<T> =
                wave.par_iter().map(|(first, grid)| work(grid, 0..grid.people(), *first)).collect();
            parts.into_iter().for_each(&mut add);
            wave.clear();
        };
        let read = self.each_block(|grid| {
            let people = grid.people();
            wave.push((first, grid));
            first += people;
            if wave.len() == WAVE {
                done(&mut wave);
            }
        });
        done(&mut wave);
        if let (Err(error), Ok(mut failed)) = (read, self.failed.lock()) {
            *failed = Some(error);
        }
    }
}

/// Draws the map of votes that are read in chunks; `chunks` is called once for each pass and must give the same people each time.
///
/// The map has no [`Map::people`]; `visit` is told where each of them stands, in order, with her number in that order. A `Vec` of all
/// propositions says what moderation left in; columns of the chunks are positions in it.
///
/// # Errors
/// The first error that a chunk gives; [`Error::WrongLength`] for a column beyond the propositions; [`Error::TooLittle`] as in [`crate::draw()`].
pub fn draw_streamed<F, I>(
    chunks: &F,
    propositions: &[Proposition],
    config: &Config,
    visit: impl FnMut(usize, Spot),
) -> Result<Map>
where
    F: Fn() -> I + Sync,
    I: Iterator<Item = Result<Chunk>>,
{
    let active = |column: &usize| propositions[*column].is_active();
    let columns: Vec<usize> = (0..propositions.len()).filter(active).collect();
    let mut place = vec![u32::MAX; propositions.len()];
    columns.iter().enumerate().for_each(|(own, &column)| place[column] = own as u32);
    let failed = Mutex::new(None);
    let mut stream = Stream { chunks, place, width: columns.len(), people: 0, failed };
    let counts = counted(&mut stream)?;
    let sample = sampled(&stream, &counts, config)?;
    enough(&sample)?;
    let how = how(&sample, config);
    let mut model = model::fit(&sample, how);
    for _ in 0..FINISH.0 {
        model::step(&stream, &mut model, how);
        stream.whole()?;
    }
    plane::sign(&mut model);
    let people = model::people(&sample, &model, how);
    let (points, placed) = (plane::points(&model, &people), placed(&sample, config));
    let middles: Vec<Vec<f32>> =
        PARTITIONS.map(|count| centres(&points, &placed, count, config.seed)).collect();
    let starts: Vec<Vec<u8>> =
        PARTITIONS.map(|count| groups::divide(&points, &placed, count, config.seed)).collect();
    let found = groups::find(&sample, (&points, &starts), &placed, config).relabelled(&sample, &placed);
    let mut classes = found.classes.clone();
    for _ in 0..FINISH.1 {
        classes = classes.step(&stream, &found.prior);
        stream.whole()?;
    }
    let first: Vec<f64> = model.items.iter().map(|item| item.mean[1]).collect();
    let bridging = bridge::rank(&stream, bridge::middle(&sample), &first);
    stream.whole()?;
    let last = Last { model: &model, how, classes: &classes, prior: &found.prior, middles: &middles, config };
    let (told, groups, drawn) = last.pass(&stream, bridging, visit)?;
    let tried = found.tried.iter().map(Tried::rounded).collect();
    let mut map = Map {
        plane: drawn,
        people: Vec::new(),
        groups,
        propositions: Vec::new(),
        tried,
        blocs: Vec::new(),
        resamples: 0,
    };
    let mut all = vec![Counts::default(); propositions.len()];
    columns.iter().zip(counts).for_each(|(&column, counts)| all[column] = counts);
    standings(&mut map, (propositions, &all), &columns, &told, config);
    Ok(map)
}

/// Counts people and the votes on each column.
fn counted<F, I>(stream: &mut Stream<F>) -> Result<Vec<Counts>>
where
    F: Fn() -> I + Sync,
    I: Iterator<Item = Result<Chunk>>,
{
    let mut counts = vec![Counts::default(); stream.width];
    let mut people = 0;
    let work = |grid: &Grid, range: Range<usize>, _: usize| {
        let mut counts = vec![[0_u32; 4]; grid.width];
        for &cell in range.clone().flat_map(|row| grid.row(row)) {
            counts[(cell >> 2) as usize][(cell & 3) as usize] += 1;
        }
        (counts, range.len())
    };
    stream.fold(work, |(part, rows)| {
        people += rows;
        for (counts, part) in counts.iter_mut().zip(part) {
            counts.disagree += part[0];
            counts.pass += part[1];
            counts.agree += part[2];
        }
    });
    stream.people = people;
    stream.whole()?;
    Ok(counts)
}

/// A sample of people, drawn by counting.
fn sampled<F, I>(stream: &Stream<F>, counts: &[Counts], config: &Config) -> Result<Grid>
where
    F: Fn() -> I + Sync,
    I: Iterator<Item = Result<Chunk>>,
{
    let votes: f64 = counts.iter().map(|counts| f64::from(counts.votes())).sum();
    let share = (SAMPLE / stream.people.max(1) as f64).min(SAMPLE_VOTES / votes.max(1.0)).min(1.0);
    let below = (share * u64::MAX as f64) as u64;
    let mut sample = Grid { starts: vec![0], cells: Vec::new(), width: stream.width };
    let work = |grid: &Grid, range: Range<usize>, first: usize| {
        let chosen = range.filter(|&row| draw(config.seed, 0x5a3, (first + row) as u64) <= below);
        chosen.map(|row| grid.row(row).to_vec()).collect::<Vec<_>>()
    };
    stream.fold(work, |rows| {
        for row in rows {
            sample.cells.extend(row);
            sample.starts.push(sample.cells.len());
        }
    });
    stream.whole()?;
    Ok(sample)
}

/// What the last pass reads.
struct Last<'a> {
    model: &'a Model,
    how: Fit,
    classes: &'a Classes,
    prior: &'a Prior,
    middles: &'a [Vec<f32>],
    config: &'a Config,
}

/// What the last pass leaves behind of a block.
struct Block {
    tallies: Vec<Vec<Tally>>,
    spots: Vec<Spot>,
}

impl Last<'_> {
    /// Counts everybody's votes, tells where everybody stands, and sums up the groups.
    fn pass<F, I>(
        &self,
        stream: &Stream<F>,
        bridging: Vec<f64>,
        mut visit: impl FnMut(usize, Spot),
    ) -> Result<(Told, Vec<Group>, crate::map::Plane)>
    where
        F: Fn() -> I + Sync,
        I: Iterator<Item = Result<Chunk>>,
    {
        let count = self.classes.count;
        let empty = vec![[[0_u32; SLOTS]; 3]; stream.width];
        let mut tallies = vec![empty; 1 + self.middles.len()];
        let mut sums = vec![[0.0_f64; 4]; count];
        let mut number = 0;
        let work = |grid: &Grid, range: Range<usize>, _: usize| self.block(grid, range);
        stream.fold(work, |block| {
            for (to, from) in tallies.iter_mut().flatten().zip(block.tallies.into_iter().flatten()) {
                to.iter_mut().flatten().zip(from.into_iter().flatten()).for_each(|(sum, part)| *sum += part);
            }
            for spot in block.spots {
                if let Some(group) = spot.group {
                    let own = [1.0, spot.at[0], spot.at[1], f64::from(spot.certainty)];
                    sums[group].iter_mut().zip(own).for_each(|(sum, part)| *sum += part);
                }
                visit(number, spot);
                number += 1;
            }
        });
        stream.whole()?;
        let near = groups::nearest(self.classes);
        let all: f64 = sums.iter().map(|sum| sum[0]).sum();
        let group = |(at, sum): (usize, &[f64; 4])| Group {
            id: at as u32 + 1,
            people: sum[0] as usize,
            share: rounded(sum[0] / all.max(1.0)),
            centre: [rounded(sum[1] / sum[0].max(1.0)), rounded(sum[2] / sum[0].max(1.0))],
            certainty: rounded(sum[3] / sum[0].max(1.0)),
            apart: rounded(near[at].1),
            existence: None,
            representative: Vec::new(),
        };
        let drawn = plane::draw(self.model, &[], &[], None);
        let shown = tallies.swap_remove(0);
        // The last partition now stands first.
        tallies.rotate_left(1);
        let told = Told {
            guarded: Counted { shown, parts: PARTITIONS.zip(tallies).collect() },
            plain: None,
            loadings: drawn.loadings,
            levels: self.model.items.iter().map(|item| item.mean[0]).collect(),
            bridging,
        };
        Ok((told, sums.iter().enumerate().map(group).collect(), drawn.plane))
    }

    /// One block of people.
    fn block(&self, grid: &Grid, range: Range<usize>) -> Block {
        let people = model::people(grid, self.model, self.how);
        let points = plane::points(self.model, &people);
        let places = plane::draw(self.model, &people, &[], None).at;
        let members = self.classes.members(grid, self.prior);
        let from = self.config.placed_from.min(grid.width).max(1);
        let mut tallies = vec![vec![[[0_u32; SLOTS]; 3]; grid.width]; 1 + self.middles.len()];
        let mut spots = Vec::with_capacity(range.len());
        for person in range {
            let row = grid.row(person);
            let own = groups::hard(&members[person..=person], self.classes.count)[0] as usize;
            let is = row.len() >= from;
            spots.push(Spot {
                at: places[person],
                group: is.then_some(own),
                certainty: members[person][own],
            });
            if !is {
                continue;
            }
            for (at, tally) in tallies.iter_mut().enumerate() {
                let class = match at.checked_sub(1) {
                    None => own,
                    Some(parts) => part(points.of(person), &self.middles[parts]) as usize,
                };
                for &cell in row {
                    tally[(cell >> 2) as usize][(cell & 3) as usize][class] += 1;
                }
            }
        }
        Block { tallies, spots }
    }
}
