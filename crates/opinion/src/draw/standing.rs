//! From counts to where every proposition stands, and to what each group says of itself.

use crate::ballot::{Counts, Proposition};
use crate::config::Config;
use crate::consensus::{self, Bounds, Tally};
use crate::map::{Map, Standing, rounded};

/// Votes counted by group shown, and by part of each partition.
pub(crate) struct Counted {
    /// By group.
    pub(crate) shown: Vec<Tally>,
    /// By part, with how many parts there are.
    pub(crate) parts: Vec<(usize, Vec<Tally>)>,
}

/// What is known of the active columns.
pub(crate) struct Told {
    /// With each bloc counted once.
    pub(crate) guarded: Counted,
    /// As cast, where there is a bloc.
    pub(crate) plain: Option<Counted>,
    /// Along the axes of the plane.
    pub(crate) loadings: Vec<[f64; 2]>,
    /// Expected votes in the middle of the plane.
    pub(crate) levels: Vec<f64>,
    /// The bridging rank.
    pub(crate) bridging: Vec<f64>,
}

/// Fills in the propositions, and the groups' words.
pub(crate) fn standings(
    map: &mut Map,
    (propositions, counts): (&[Proposition], &[Counts]),
    columns: &[usize],
    told: &Told,
    config: &Config,
) {
    let count = map.groups.len();
    let most = counts.iter().map(Counts::votes).max().unwrap_or(0) as usize;
    let bounds = Bounds::new(most, config.tail);
    let mut standings: Vec<Standing> = propositions.iter().zip(counts).map(bare).collect();
    let mut tallies: Vec<Option<Tally>> = vec![None; standings.len()];
    for (own, &column) in columns.iter().enumerate() {
        let standing = &mut standings[column];
        standing.active = true;
        standing.at = told.loadings[own].map(rounded);
        standing.level = rounded(told.levels[own].clamp(-1.0, 1.0));
        standing.bridging = rounded(told.bridging[own]);
        let groups =
            |tally: &Tally| (0..count).map(|g| consensus::group_votes(tally, g, &bounds)).collect::<Vec<_>>();
        standing.groups = groups(&told.guarded.shown[own]);
        tallies[column] = Some(told.guarded.shown[own]);
        let scores = consensus::scores(&told.guarded.parts, own, &bounds);
        standing.divisiveness = rounded(scores.divided);
        standing.agreed = consensus::published(scores.agreed, &standing.groups, true, config.least_support);
        standing.rejected =
            consensus::published(scores.rejected, &standing.groups, false, config.least_support);
        (standing.agreed_as_cast, standing.rejected_as_cast) = (standing.agreed, standing.rejected);
        if let Some(plain) = &told.plain {
            let (scores, groups) = (consensus::scores(&plain.parts, own, &bounds), groups(&plain.shown[own]));
            standing.agreed_as_cast =
                consensus::published(scores.agreed, &groups, true, config.least_support);
            standing.rejected_as_cast =
                consensus::published(scores.rejected, &groups, false, config.least_support);
        }
        let least = standing.groups.iter().enumerate().min_by(|x, y| x.1.low.total_cmp(&y.1.low));
        standing.worst_served = least.map(|(group, votes)| (group, votes.low));
    }
    rank(&mut standings, columns);
    for (group, words) in map.groups.iter_mut().zip(consensus::representative(&tallies, count, config)) {
        group.representative = words;
    }
    map.propositions = standings;
}

/// A proposition with nothing but its counts.
fn bare((proposition, counts): (&Proposition, &Counts)) -> Standing {
    Standing {
        id: proposition.id,
        active: proposition.is_active(),
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
