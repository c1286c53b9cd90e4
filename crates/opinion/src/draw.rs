//! From votes to a map: the order in which everything is computed.

mod firm;
pub(crate) mod standing;

use rayon::prelude::*;

use crate::bloc;
use crate::bridge;
use crate::config::Config;
use crate::consensus;
use crate::error::{Error, Result};
use crate::grid::{Grid, Source};
use crate::groups::{self, Found, Points, matching};
use crate::map::{Group, Map, Place, Tried, rounded};
use crate::model::{self, Fit, Model, Person};
use crate::plane::{self, Drawn};
use crate::votes::Votes;
use standing::{Counted, Told, standings};

pub use firm::firm_up;

/// Partitions that consensus is averaged over.
pub(crate) const PARTITIONS: std::ops::RangeInclusive<usize> = 2..=6;

/// Votes times passes of the low-rank fit that a small conversation gets at least.
const FEW: usize = 240_000;

/// Draws the map of a conversation, turned on to a previous map where one is given.
///
/// The map is a pure function of the set of latest votes, their moderation, the configuration and the previous map. It holds everything but
/// [`Group::existence`], which [`firm_up`] adds.
///
/// # Errors
/// [`Error::TooLittle`] where there is too little to draw: fewer than three people or two active propositions with an agreement or a disagreement.
pub fn draw(votes: &Votes, config: &Config, previous: Option<&Map>) -> Result<Map> {
    let (cast, columns) = gathered(votes);
    enough(&cast)?;
    let blocs = bloc::find(&cast, &columns, config, |row| votes.row_times(row));
    let guarded = bloc::guarded(&cast, &blocs);
    let counted = guarded.as_ref().map_or(&cast, |grid| grid);
    let (model, people) = fitted(counted, &cast, config);
    let placed = placed(&cast, config);
    let points = plane::points(&model, &people);
    let heard = placed_in(counted, &placed, config);
    let partitions = partitions(&points, &heard, config);
    let found = groups::find(counted, (&points, &partitions), &heard, config).relabelled(&cast, &placed);
    let drawn = plane::draw(&model, &people, votes.people(), previous);
    let mut map = Map {
        plane: drawn.plane.clone(),
        people: places(votes, &cast, (&people, &drawn), &found, &placed),
        groups: Vec::new(),
        propositions: Vec::new(),
        tried: found.tried.iter().map(Tried::rounded).collect(),
        blocs,
        resamples: 0,
    };
    map.groups = shown(&map.people, &found, previous);
    let counts = |grid: &Grid, placed: &[bool]| Counted {
        shown: consensus::tally(grid, &found.labels, placed),
        parts: PARTITIONS
            .zip(&partitions)
            .map(|(parts, labels)| (parts, consensus::tally(grid, labels, placed)))
            .collect(),
    };
    let told = Told {
        guarded: counts(counted, &heard),
        plain: (!map.blocs.is_empty()).then(|| counts(&cast, &placed)),
        loadings: drawn.loadings.clone(),
        levels: model.items.iter().map(|item| item.mean[0]).collect(),
        bridging: bridge::rank(
            counted,
            bridge::middle(counted),
            &model.items.iter().map(|item| item.mean[1]).collect::<Vec<_>>(),
        ),
    };
    standings(&mut map, (votes.propositions(), votes.counts()), &columns, &told, config);
    Ok(map)
}

/// The active votes as a grid, and for each of its columns the column of the votes.
pub(crate) fn gathered(votes: &Votes) -> (Grid, Vec<usize>) {
    let mut place = vec![u32::MAX; votes.propositions().len()];
    let mut columns = Vec::new();
    for (column, proposition) in votes.propositions().iter().enumerate() {
        if proposition.is_active() && votes.counts()[column].votes() > 0 {
            place[column] = columns.len() as u32;
            columns.push(column);
        }
    }
    let (mut starts, mut cells) =
        (Vec::with_capacity(votes.people().len() + 1), Vec::with_capacity(votes.len()));
    starts.push(0);
    for row in 0..votes.people().len() {
        let (index, values) = votes.row(row);
        for (&column, &value) in index.iter().zip(values) {
            let to = place[column as usize];
            if to != u32::MAX {
                cells.push(to << 2 | (value + 1) as u32);
            }
        }
        starts.push(cells.len());
    }
    (Grid { starts, cells, width: columns.len() }, columns)
}

/// Whether there is enough to draw an honest map from.
pub(crate) fn enough(grid: &Grid) -> Result<()> {
    let sided = |person: usize| grid.row(person).iter().any(|cell| cell & 3 != 1);
    let people = (0..grid.people()).filter(|&person| sided(person)).count();
    let mut seen = vec![false; grid.width];
    grid.cells.iter().filter(|&cell| cell & 3 != 1).for_each(|cell| seen[(cell >> 2) as usize] = true);
    let propositions = seen.iter().filter(|&&is| is).count();
    if people < 3 || propositions < 2 {
        return Err(Error::TooLittle(format!(
            "{people} people have agreed or disagreed with {propositions} propositions; a map needs at least 3 people and 2 propositions"
        )));
    }
    Ok(())
}

/// How the model is fitted; few votes get more passes, since they cost little and settle later.
pub(crate) fn how(grid: &Grid, config: &Config) -> Fit {
    Fit {
        rank: config.rank.clamp(2, model::MOST - 1),
        passes: config.passes.max((FEW / grid.cells.len().max(1)).min(24)).max(1),
        pass_weight: config.pass_weight.clamp(0.0, 1.0),
        seed: config.seed,
    }
}

/// The model of the counted votes, and where everybody stands by her votes as cast.
fn fitted(counted: &Grid, cast: &Grid, config: &Config) -> (Model, Vec<Person>) {
    let how = how(counted, config);
    let mut model = model::fit(counted, how);
    plane::sign(&mut model);
    let people = model::people(cast, &model, how);
    (model, people)
}

/// Who has enough votes to be placed in a group; everybody, where hardly anybody has.
pub(crate) fn placed(grid: &Grid, config: &Config) -> Vec<bool> {
    let from = config.placed_from.min(grid.width).max(1);
    let with =
        |from: usize| (0..grid.people()).map(|person| grid.row(person).len() >= from).collect::<Vec<bool>>();
    let (placed, voters) = (with(from), with(1));
    let count = |who: &[bool]| who.iter().filter(|&&is| is).count();
    if 10 * count(&placed) < count(&voters) { voters } else { placed }
}

/// Who is placed and still has votes among the counted ones.
fn placed_in(counted: &Grid, placed: &[bool], config: &Config) -> Vec<bool> {
    self::placed(counted, config).into_iter().zip(placed).map(|(own, &is)| own && is).collect()
}

/// The partitions that consensus is averaged over; those into two and more also start the search for groups.
fn partitions(points: &Points, placed: &[bool], config: &Config) -> Vec<Vec<u8>> {
    PARTITIONS.into_par_iter().map(|count| groups::divide(points, placed, count, config.seed)).collect()
}

/// Everybody's place.
fn places(
    votes: &Votes,
    cast: &Grid,
    (people, drawn): (&[Person], &Drawn),
    found: &Found,
    placed: &[bool],
) -> Vec<Place> {
    let round = |value: f32| (value * 1e6).round() / 1e6;
    (0..cast.people())
        .map(|row| Place {
            id: votes.people()[row],
            votes: cast.row(row).len() as u32,
            at: drawn.at[row].map(rounded),
            spread: drawn.spread[row].map(rounded),
            leaning: rounded(people[row].mean[0]),
            group: placed[row].then_some(found.labels[row] as usize),
            membership: found.members[row][..found.count].iter().map(|&share| round(share)).collect(),
        })
        .collect()
}

/// The groups without their words, with names carried over from a previous map by optimal matching.
fn shown(people: &[Place], found: &Found, previous: Option<&Map>) -> Vec<Group> {
    let ids = names(people, found.count, previous);
    let near = groups::nearest(&found.classes);
    let all = people.iter().filter(|place| place.group.is_some()).count().max(1) as f64;
    (0..found.count)
        .map(|group| {
            let own: Vec<&Place> = people.iter().filter(|place| place.group == Some(group)).collect();
            let n = own.len().max(1) as f64;
            let mean = |axis: usize| rounded(own.iter().map(|place| place.at[axis]).sum::<f64>() / n);
            let certainty = own.iter().map(|place| f64::from(place.membership[group])).sum::<f64>() / n;
            Group {
                id: ids[group],
                people: own.len(),
                share: rounded(own.len() as f64 / all),
                centre: [mean(0), mean(1)],
                certainty: rounded(certainty),
                apart: rounded(near[group].1),
                existence: None,
                representative: Vec::new(),
            }
        })
        .collect()
}

/// Names of the groups: those of the previous map's groups that share most people, all together; new numbers for the others.
fn names(people: &[Place], count: usize, previous: Option<&Map>) -> Vec<u32> {
    let Some(previous) = previous else { return (1..=count as u32).collect() };
    let before: std::collections::HashMap<u64, usize> =
        previous.people.iter().filter_map(|place| place.group.map(|group| (place.id, group))).collect();
    let pairs = people.iter().filter_map(|place| Some((place.group?, *before.get(&place.id)?)));
    let common = matching::overlap(pairs, count, previous.groups.len());
    let mut next = previous.groups.iter().map(|group| group.id).max().unwrap_or(0);
    let matched = matching::assignment(&common);
    (0..count)
        .map(|group| match matched[group].filter(|&other| common[group][other] > 0.0) {
            Some(other) => previous.groups[other].id,
            None => {
                next += 1;
                next
            }
        })
        .collect()
}
