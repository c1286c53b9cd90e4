//! From votes to a map: the order in which everything is computed.

use rayon::prelude::*;

use crate::bloc;
use crate::bridge;
use crate::classes::SLOTS;
use crate::config::Config;
use crate::consensus::{self, Bounds, Tally};
use crate::error::{Error, Result};
use crate::grid::{Grid, draw as drawn_number, unit};
use crate::groups::{self, Found, Points, matching};
use crate::map::{Group, Map, Place, Standing, Tried, rounded};
use crate::model::{self, Fit, Model, Person};
use crate::plane::{self, Drawn};
use crate::votes::Votes;

/// Partitions that consensus is averaged over.
const PARTITIONS: std::ops::RangeInclusive<usize> = 2..=6;

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
    let inside =
        Inside { columns: &columns, model: &model, drawn: &drawn, partitions: &partitions, found: &found };
    standings(&mut map, votes, (&cast, counted), (&placed, &heard), (&inside, config));
    Ok(map)
}

/// What [`standings`] reads.
struct Inside<'a> {
    columns: &'a [usize],
    model: &'a Model,
    drawn: &'a Drawn,
    partitions: &'a [Vec<u8>],
    found: &'a Found,
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
fn placed(grid: &Grid, config: &Config) -> Vec<bool> {
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

/// Fills in the propositions, and the groups' words.
fn standings(
    map: &mut Map,
    votes: &Votes,
    (cast, counted): (&Grid, &Grid),
    (placed, heard): (&[bool], &[bool]),
    (inside, config): (&Inside, &Config),
) {
    let count = inside.found.count;
    let most = votes.counts().iter().map(|counts| counts.votes()).max().unwrap_or(0) as usize;
    let bounds = Bounds::new(most, config.tail);
    let counts = |grid: &Grid, placed: &[bool]| -> Vec<(usize, Vec<Tally>)> {
        PARTITIONS
            .zip(inside.partitions)
            .map(|(parts, labels)| (parts, consensus::tally(grid, labels, placed)))
            .collect()
    };
    let shown = consensus::tally(counted, &inside.found.labels, heard);
    let guarded = counts(counted, heard);
    let plain = (!map.blocs.is_empty())
        .then(|| (consensus::tally(cast, &inside.found.labels, placed), counts(cast, placed)));
    let first: Vec<f64> = inside.model.items.iter().map(|item| item.mean[1]).collect();
    let bridging = bridge::rank(counted, &first);
    let mut standings: Vec<Standing> =
        (0..votes.propositions().len()).map(|column| bare(votes, column)).collect();
    let mut tallies: Vec<Option<Tally>> = vec![None; standings.len()];
    for (own, &column) in inside.columns.iter().enumerate() {
        let standing = &mut standings[column];
        standing.active = true;
        standing.at = inside.drawn.loadings[own].map(rounded);
        standing.level = rounded(inside.model.items[own].mean[0].clamp(-1.0, 1.0));
        standing.bridging = rounded(bridging[own]);
        let groups =
            |tally: &Tally| (0..count).map(|g| consensus::group_votes(tally, g, &bounds)).collect::<Vec<_>>();
        standing.groups = groups(&shown[own]);
        tallies[column] = Some(shown[own]);
        let scores = consensus::scores(&guarded, own, &bounds);
        standing.divisiveness = rounded(scores.divided);
        standing.agreed = consensus::published(scores.agreed, &standing.groups, true, config.least_support);
        standing.rejected =
            consensus::published(scores.rejected, &standing.groups, false, config.least_support);
        (standing.agreed_as_cast, standing.rejected_as_cast) = (standing.agreed, standing.rejected);
        if let Some((shown, partitions)) = &plain {
            let (scores, groups) = (consensus::scores(partitions, own, &bounds), groups(&shown[own]));
            standing.agreed_as_cast =
                consensus::published(scores.agreed, &groups, true, config.least_support);
            standing.rejected_as_cast =
                consensus::published(scores.rejected, &groups, false, config.least_support);
        }
        let least = standing.groups.iter().enumerate().min_by(|x, y| x.1.low.total_cmp(&y.1.low));
        standing.worst_served = least.map(|(group, votes)| (group, votes.low));
    }
    rank(&mut standings, inside.columns);
    for (group, words) in map.groups.iter_mut().zip(consensus::representative(&tallies, count, config)) {
        group.representative = words;
    }
    map.propositions = standings;
}

/// A proposition with nothing but its counts.
fn bare(votes: &Votes, column: usize) -> Standing {
    let counts = votes.counts()[column];
    Standing {
        id: votes.propositions()[column].id,
        active: votes.propositions()[column].is_active(),
        agree: counts.agree,
        disagree: counts.disagree,
        pass: counts.pass,
        at: [0.0; 2],
        level: 0.0,
        groups: Vec::new(),
        agreed: Default::default(),
        rejected: Default::default(),
        agreed_as_cast: Default::default(),
        rejected_as_cast: Default::default(),
        passes: rounded(f64::from(counts.pass) / f64::from(counts.votes().max(1))),
        divisiveness: 0.0,
        bridging: 0.0,
        worst_served: None,
    }
}

/// Fills in the percentiles.
fn rank(standings: &mut [Standing], columns: &[usize]) {
    type Of = fn(&mut Standing) -> &mut crate::map::Consensus;
    let each: [Of; 4] =
        [|s| &mut s.agreed, |s| &mut s.rejected, |s| &mut s.agreed_as_cast, |s| &mut s.rejected_as_cast];
    for of in each {
        let scores: Vec<f64> = columns.iter().map(|&column| of(&mut standings[column]).score).collect();
        for (&column, percentile) in columns.iter().zip(consensus::percentiles(&scores)) {
            of(&mut standings[column]).percentile = percentile;
        }
    }
}

/// Judges the groups of a map by refitting it on resamples of its people: [`Group::existence`].
///
/// Each of [`Config::resamples`] refits draws as many people as there are, with repetition, fits the model and looks for groups anew. A group
/// exists in a refit where one of the refit's groups shares at least half of the people of both (Jaccard index over the people drawn).
/// This costs about as much as so many maps; it is meant for the background.
///
/// # Errors
/// As [`draw`].
pub fn firm_up(votes: &Votes, config: &Config, map: &Map) -> Result<Map> {
    let (cast, _) = gathered(votes);
    enough(&cast)?;
    let guarded = bloc::guarded(&cast, &map.blocs);
    let counted = guarded.as_ref().map_or(&cast, |grid| grid);
    let labels: Vec<Option<usize>> = map.people.iter().map(|place| place.group).collect();
    let seen: Vec<Vec<bool>> = (0..config.resamples as u64)
        .into_par_iter()
        .map(|round| reappears(counted, &labels, (map.groups.len(), round), config))
        .collect();
    let mut firm = map.clone();
    firm.resamples = config.resamples;
    for (at, group) in firm.groups.iter_mut().enumerate() {
        let times = seen.iter().filter(|round| round[at]).count();
        group.existence = Some(rounded(times as f64 / config.resamples.max(1) as f64));
    }
    Ok(firm)
}

/// Which groups reappear in one refit.
fn reappears(
    grid: &Grid,
    labels: &[Option<usize>],
    (count, round): (usize, u64),
    config: &Config,
) -> Vec<bool> {
    let people = grid.people();
    let mut times = vec![0_usize; people];
    for at in 0..people as u64 {
        let bits = drawn_number(config.seed ^ 0xb007, round + 1, at);
        times[((unit(bits) * people as f64) as usize).min(people - 1)] += 1;
    }
    let chosen: Vec<usize> =
        (0..people).flat_map(|person| std::iter::repeat_n(person, times[person])).collect();
    let (mut starts, mut cells) = (vec![0], Vec::new());
    for &person in &chosen {
        cells.extend_from_slice(grid.row(person));
        starts.push(cells.len());
    }
    let sample = Grid { starts, cells, width: grid.width };
    let (model, persons) = fitted(&sample, &sample, config);
    let (placed, points) = (placed(&sample, config), plane::points(&model, &persons));
    let partitions = partitions(&points, &placed, config);
    let found = groups::find(&sample, (&points, &partitions), &placed, config);
    let pairs = chosen.iter().zip(&found.labels).zip(&placed).enumerate();
    let once = pairs.filter(|(at, ((person, _), is))| **is && (*at == 0 || chosen[at - 1] != **person));
    let pairs =
        once.filter_map(|(_, ((person, label), _))| labels[*person].map(|own| (own, *label as usize)));
    let common = matching::overlap(pairs, count, found.count.min(SLOTS));
    let own: Vec<f64> = common.iter().map(|row| row.iter().sum()).collect();
    let other: Vec<f64> = (0..found.count).map(|column| common.iter().map(|row| row[column]).sum()).collect();
    (0..count)
        .map(|group| {
            (0..found.count).any(|to| {
                let both = common[group][to];
                both > 0.0 && both / (own[group] + other[to] - both) >= 0.5
            })
        })
        .collect()
}
