//! Coordinated blocs: people whose votes are near-copies of one another, found by sparse pair counting.
//!
//! Two people are *twins* when at least four fifths of all they voted is the same vote on the same proposition. Candidates come from
//! hashes of the rows (one-permutation minhash), so no pair is looked at that does not share a whole band. Twins alone are nobody's
//! business: honest people resemble one another. A bloc is one of two things. *Copied profiles*: many sets of twins differ from each
//! other in one and the same vote, far more often than that vote's frequency explains (a bound of the Poisson tail below one in a hundred thousand): the mark of
//! profiles copied to lift one proposition. *Many copies*: three or more twins in nine tenths of at least ten votes that are too improbable for chance
//! even once among all pairs. Both results, with blocs counted once (*guarded*) and as cast, are published, and every bloc is listed with
//! what was left out.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::config::Config;
use crate::grid::{Grid, Source, draw};

/// People whose votes are near-copies; in guarded results each set of twins counts as one voter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bloc {
    /// Sets of twins (rows of the votes); of each set only the votes that more than half of it cast alike are counted, once.
    pub twins: Vec<Vec<usize>>,
    /// Propositions (columns of the votes) on which twins differ, the most frequent first, five at most: what the bloc may be for.
    pub targets: Vec<usize>,
    /// How many votes are left out of guarded results.
    pub excluded: usize,
    /// Whether half of the people voted within a hundredth of the conversation's time; false where times are not known.
    pub burst: bool,
}

/// Bins of a row's signature; a band is a quarter of them.
const BINS: usize = 16;
/// Votes that twins share at least, and twins of whom three are enough.
const SHARED: (usize, usize) = (6, 10);
/// Minus the logarithm of the chance of what any twins share, at least.
const LIKELY: f64 = 2.5;
/// Share of all their votes that twins share at least, and twins of whom three are enough.
const ALIKE: (f64, f64) = (0.8, 0.9);
/// Sets of twins that differ on one proposition before they are a bloc.
const SETS: f64 = 5.0;
/// How improbable so many sets must be.
const IMPROBABLE: f64 = 1e-5;

/// Finds blocs; `times` gives when a row's votes were cast, or nothing.
pub(crate) fn find<'a>(
    grid: &Grid,
    columns: &[usize],
    config: &Config,
    times: impl Fn(usize) -> &'a [i64],
) -> Vec<Bloc> {
    let surprise = surprises(grid);
    let pairs = candidates(grid, config.seed);
    let of = |strict: bool| -> Vec<(usize, usize)> {
        let twin =
            |&(a, b): &(usize, usize)| twins(grid.row(a), grid.row(b), &surprise, (grid.people(), strict));
        pairs.iter().copied().filter(twin).collect()
    };
    let sets = joined(grid.people(), &of(false));
    let mut blocs: Vec<Vec<Vec<usize>>> = Vec::new();
    let mut taken = vec![false; grid.people()];
    if let Some(target) = lifted(grid, &sets) {
        let copied =
            sets.into_iter().filter(|set| differences(grid, set).contains(&target)).collect::<Vec<_>>();
        copied.iter().flatten().for_each(|&row| taken[row] = true);
        blocs.push(copied);
    }
    let copies = joined(grid.people(), &of(true)).into_iter();
    blocs.extend(
        copies.filter(|set| set.len() >= 3 && set.iter().all(|&row| !taken[row])).map(|set| vec![set]),
    );
    let span = whole_span(grid.people(), &times);
    blocs
        .into_iter()
        .map(|twins| {
            let mut often: BTreeMap<u32, usize> = BTreeMap::new();
            for set in &twins {
                let mut differ: Vec<u32> = differences(grid, set).iter().map(|cell| cell >> 2).collect();
                differ.dedup();
                differ.iter().for_each(|&column| *often.entry(column).or_default() += 1);
            }
            let mut targets: Vec<(usize, u32)> =
                often.into_iter().map(|(column, times)| (times, column)).collect();
            targets.sort_by_key(|&(times, column)| (std::cmp::Reverse(times), column));
            let targets = targets.iter().take(5).map(|&(_, column)| columns[column as usize]).collect();
            let excluded = twins.iter().map(|set| votes_of(grid, set) - alike(grid, set).len()).sum();
            let burst = in_a_burst(&twins, &times, span);
            Bloc { twins, targets, excluded, burst }
        })
        .collect()
}

/// The vote in which so many sets of twins differ that its own frequency does not explain it.
fn lifted(grid: &Grid, sets: &[Vec<usize>]) -> Option<u32> {
    let mut often: BTreeMap<u32, f64> = BTreeMap::new();
    let mut all = 0.0;
    for cell in sets.iter().flat_map(|set| differences(grid, set)) {
        *often.entry(cell).or_default() += 1.0;
        all += 1.0;
    }
    let mut frequency: BTreeMap<u32, f64> = often.keys().map(|&cell| (cell, 0.0)).collect();
    for cell in &grid.cells {
        if let Some(times) = frequency.get_mut(cell) {
            *times += 1.0;
        }
    }
    let mut most = (-(IMPROBABLE.ln()), None);
    for (&cell, &times) in &often {
        let expected = (all * frequency[&cell] / grid.cells.len() as f64).max(0.15);
        // Chernoff's bound of the Poisson tail.
        let odd = times * (times / expected).ln() - (times - expected);
        if times >= SETS && times > expected && odd > most.0 {
            most = (odd, Some(cell));
        }
    }
    most.1
}

/// How many votes a set cast.
fn votes_of(grid: &Grid, set: &[usize]) -> usize {
    set.iter().map(|&row| grid.row(row).len()).sum()
}

/// For each cell minus the logarithm of the chance that two voters on the proposition cast the same vote.
fn surprises(grid: &Grid) -> Vec<f64> {
    let mut counts = vec![[1.0_f64; 3]; grid.width];
    for &cell in &grid.cells {
        counts[(cell >> 2) as usize][(cell & 3) as usize] += 1.0;
    }
    let same = |votes: &[f64; 3]| {
        let all: f64 = votes.iter().sum();
        -(votes.iter().map(|votes| votes * votes).sum::<f64>() / (all * all)).ln()
    };
    counts.iter().map(same).collect()
}

/// Pairs of rows whose signatures share a band, ascending.
fn candidates(grid: &Grid, seed: u64) -> Vec<(usize, usize)> {
    let mut keys: Vec<(u64, u32)> = Vec::new();
    for person in 0..grid.people() {
        let row = grid.row(person);
        if row.len() < SHARED.0 {
            continue;
        }
        let mut bins = [u64::MAX; BINS];
        for &cell in row {
            let bits = draw(seed, 0xb10c, u64::from(cell));
            let bin = &mut bins[(bits >> 60) as usize];
            *bin = (*bin).min(bits & ((1 << 60) - 1));
        }
        for (band, bins) in bins.chunks_exact(BINS / 4).enumerate() {
            let key = bins.iter().fold(band as u64 + 1, |key, &bin| draw(key, bin, 0x5e7));
            keys.push((key, person as u32));
        }
    }
    keys.sort_unstable();
    let mut pairs = Vec::new();
    for run in keys.chunk_by(|a, b| a.0 == b.0) {
        // A long run is chained: rows that are all alike still join, and the work stays linear.
        let reach = if run.len() > 32 { 4 } else { run.len() };
        for (at, &(_, a)) in run.iter().enumerate() {
            pairs.extend(run.iter().skip(at + 1).take(reach).map(|&(_, b)| (a as usize, b as usize)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// Whether two rows are near-copies; strictly: too improbably so for chance.
fn twins(a: &[u32], b: &[u32], surprise: &[f64], (people, strict): (usize, bool)) -> bool {
    let (mut same, mut odd) = (0, 0.0);
    let mut rest = b;
    for &cell in a {
        while let Some((&first, others)) = rest.split_first()
            && first < cell
        {
            rest = others;
        }
        if rest.first() == Some(&cell) {
            same += 1;
            odd += surprise[(cell >> 2) as usize];
        }
    }
    let pairs = people as f64 * (people as f64 - 1.0) / 2.0;
    let all = a.len() + b.len() - same;
    let (least, share, odds) =
        if strict { (SHARED.1, ALIKE.1, pairs.max(1.0).ln()) } else { (SHARED.0, ALIKE.0, LIKELY) };
    same >= least && same as f64 >= share * all as f64 && odd > odds
}

/// Sets of rows joined by pairs, each ascending, in the order of their first rows.
fn joined(people: usize, pairs: &[(usize, usize)]) -> Vec<Vec<usize>> {
    let mut root: Vec<usize> = (0..people).collect();
    fn top(root: &mut [usize], mut at: usize) -> usize {
        while root[at] != at {
            root[at] = root[root[at]];
            at = root[at];
        }
        at
    }
    for &(a, b) in pairs {
        let (a, b) = (top(&mut root, a), top(&mut root, b));
        root[a.max(b)] = a.min(b);
    }
    let mut sets: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut members: Vec<usize> = pairs.iter().flat_map(|&(a, b)| [a, b]).collect();
    members.sort_unstable();
    members.dedup();
    for row in members {
        sets.entry(top(&mut root, row)).or_default().push(row);
    }
    sets.into_values().collect()
}

/// The cells that more than half of a set cast.
fn alike(grid: &Grid, set: &[usize]) -> Vec<u32> {
    let mut all: Vec<u32> = set.iter().flat_map(|&row| grid.row(row)).copied().collect();
    all.sort_unstable();
    all.chunk_by(|a, b| a == b).filter(|run| 2 * run.len() > set.len()).map(|run| run[0]).collect()
}

/// The votes that not all of a set cast.
fn differences(grid: &Grid, set: &[usize]) -> Vec<u32> {
    let mut all: Vec<u32> = set.iter().flat_map(|&row| grid.row(row)).copied().collect();
    all.sort_unstable();
    all.chunk_by(|a, b| a == b).filter(|run| run.len() < set.len()).map(|run| run[0]).collect()
}

/// From when to when the conversation's votes were cast; none where times are not known.
fn whole_span<'a>(people: usize, times: &impl Fn(usize) -> &'a [i64]) -> Option<i64> {
    let (mut first, mut last) = (i64::MAX, i64::MIN);
    for &time in (0..people).flat_map(times).filter(|&&time| time != 0) {
        (first, last) = (first.min(time), last.max(time));
    }
    (last > first).then(|| last.saturating_sub(first))
}

/// Whether half of the people (by their middle vote) fall into one hundredth of the span.
fn in_a_burst<'a>(twins: &[Vec<usize>], times: &impl Fn(usize) -> &'a [i64], span: Option<i64>) -> bool {
    let Some(span) = span else { return false };
    let mut middles: Vec<i64> = twins
        .iter()
        .flatten()
        .filter_map(|&row| {
            let mut own = times(row).to_vec();
            own.sort_unstable();
            own.get(own.len() / 2).copied()
        })
        .collect();
    middles.sort_unstable();
    let half = middles.len().div_ceil(2).max(2);
    middles.windows(half).any(|window| window[half - 1].saturating_sub(window[0]) <= span / 100)
}

/// The votes with each set of twins counted as one voter, in her first row; none where there is no bloc.
pub(crate) fn guarded(grid: &Grid, blocs: &[Bloc]) -> Option<Grid> {
    if blocs.is_empty() {
        return None;
    }
    let mut instead: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
    for set in blocs.iter().flat_map(|bloc| &bloc.twins) {
        let kept = alike(grid, set);
        set.iter().for_each(|&row| drop(instead.insert(row, Vec::new())));
        set.first().map(|&row| instead.insert(row, kept));
    }
    let (mut starts, mut cells) = (vec![0], Vec::with_capacity(grid.cells.len()));
    for person in 0..grid.people() {
        cells.extend_from_slice(instead.get(&person).map_or(grid.row(person), Vec::as_slice));
        starts.push(cells.len());
    }
    Some(Grid { starts, cells, width: grid.width })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// People with drawn votes, and after them copies of the first ones that all agree with column 0.
    fn conversation(copies: usize) -> Grid {
        let mut rows: Vec<Vec<u32>> = (0..60_u64)
            .map(|person| {
                (1..40_u64)
                    .map(|column| (column as u32) << 2 | (draw(3, person, column) % 3) as u32)
                    .collect()
            })
            .collect();
        for person in 0..copies {
            let mut copy = rows[person].clone();
            copy.insert(0, 2);
            rows.push(copy);
        }
        let mut starts = vec![0];
        rows.iter().for_each(|row| starts.push(starts[starts.len() - 1] + row.len()));
        Grid { starts, cells: rows.concat(), width: 40 }
    }

    #[test]
    fn copies_that_lift_one_proposition_are_one_bloc() {
        let grid = conversation(8);
        let columns: Vec<usize> = (0..40).collect();
        let blocs = find(&grid, &columns, &Config::default(), |_| &[]);
        assert_eq!(blocs.len(), 1);
        assert_eq!((blocs[0].twins.len(), blocs[0].targets.clone()), (8, vec![0]));
        let guarded = guarded(&grid, &blocs).unwrap();
        assert!(guarded.cells.iter().all(|cell| cell >> 2 != 0), "the lifted proposition has no vote left");
        assert_eq!(guarded.cells.len() + blocs[0].excluded, grid.cells.len());
    }

    #[test]
    fn honest_people_are_no_bloc() {
        let columns: Vec<usize> = (0..40).collect();
        assert!(find(&conversation(0), &columns, &Config::default(), |_| &[]).is_empty());
        assert!(find(&conversation(2), &columns, &Config::default(), |_| &[]).is_empty());
    }
}
