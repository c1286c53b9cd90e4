//! Existence of groups: the map is refitted on resamples of its people.

use rayon::prelude::*;

use super::{enough, fitted, gathered, partitions, placed};
use crate::bloc;
use crate::classes::SLOTS;
use crate::config::Config;
use crate::error::Result;
use crate::grid::{Grid, Source, draw as drawn_number, unit};
use crate::groups::{self, matching};
use crate::map::{Map, rounded};
use crate::plane;
use crate::votes::Votes;

/// Judges the groups of a map by refitting it on resamples of its people: [`crate::map::Group::existence`].
///
/// Each of [`Config::resamples`] refits draws as many people as there are, with repetition, fits the model and looks for groups anew. A group
/// exists in a refit where one of the refit's groups shares at least half of the people of both (Jaccard index over the people drawn).
/// This costs about as much as so many maps; it is meant for the background.
///
/// # Errors
/// As [`crate::draw()`].
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
