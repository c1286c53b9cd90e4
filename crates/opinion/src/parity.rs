//! The algorithm that Pol.is deployed until 2026, from a cold start: the anchor that ours is held against.
//!
//! The result is what the engine `math/` of compdemocracy/polis gives for one update over all votes on a fresh conversation and an
//! empty second one (for the priorities), its component analysis started from ones. Its steps: a column mean for every missing
//! vote, two components by at most 101 power steps, positions stretched for people with few votes, 100 base clusters, groups of
//! base clusters with the best silhouette, representative propositions by two tests of proportions.
//!
//! It is a proof of compatibility and not a recommendation. The deployed engine numbers its rows by first appearance of a vote in
//! the order of its database, by proposition and then by person; that is what makes the result here a function of the set of votes.
//! Moderated and meta propositions become votes of 0 for everybody, as there. Signs of components are free.
//!
//! Source: the text of the algorithm in the project's notes, written from measurements; no line is copied.

mod kmeans;
mod matrix;
mod power;
mod represent;

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::votes::Votes;
use kmeans::Cluster;
use matrix::Matrix;

pub use represent::{Consensus, Representative};

/// Above so many people a cold start of the deployed engine throws, having no former components to blend with.
pub const MOST_PEOPLE: usize = 10_000;
/// The deployed engine drops the votes on later propositions.
pub const MOST_PROPOSITIONS: usize = 10_000;

/// Base clusters at most.
const BASE_CLUSTERS: usize = 100;
/// Power steps and steps of the base clusters, after the first.
const ITERATIONS: usize = 100;
/// Steps of the group clusters, after the first (the configured 100 never reaches them).
const GROUP_ITERATIONS: usize = 20;
/// So many people are drawn, if need be with fewer votes than are asked for.
const FEWEST_DRAWN: usize = 15;
/// So many votes let a person be drawn.
const VOTES_TO_BE_DRAWN: usize = 7;
/// The priority of a meta proposition.
const META_PRIORITY: f64 = 49.0;

/// A handful of people near each other, the unit that groups are made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Base {
    /// Its number from 0; numbers of clusters that became empty are missing.
    pub id: usize,
    /// Ids of its people, in the engine's order of rows.
    pub members: Vec<u64>,
    /// Mean of their positions.
    pub centre: [f64; 2],
}

/// A group of the deployed map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// Its number from 0.
    pub id: usize,
    /// Ids of its people, base cluster by base cluster.
    pub members: Vec<u64>,
    /// Mean of the positions of its people.
    pub centre: [f64; 2],
    /// What sets it apart, at most five, agreement first.
    pub representative: Vec<Representative>,
}

/// The deployed map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Deployed {
    /// Everybody who voted, in the engine's order of rows.
    pub people: Vec<u64>,
    /// Every proposition with a vote, ascending.
    pub propositions: Vec<u64>,
    /// Mean vote by proposition; 0 where it is moderated out or meta.
    pub centre: Vec<f64>,
    /// The two components, unit vectors over the propositions.
    pub components: [Vec<f64>; 2],
    /// Variance along each component (divisor: people − 1).
    pub variance: [f64; 2],
    /// Distance of a lone agreement with each proposition from the middle.
    pub extremity: Vec<f64>,
    /// Position by person, beside `people`.
    pub positions: Vec<[f64; 2]>,
    /// Ids of the people who are drawn into groups, in the engine's order of rows.
    pub drawn: Vec<u64>,
    /// The base clusters, ascending by number.
    pub base: Vec<Base>,
    /// Mean silhouette by number of groups, from 2.
    pub silhouettes: Vec<(usize, f64)>,
    /// The groups, ascending by number.
    pub groups: Vec<Group>,
    /// What most people agree with, at most five.
    pub agreed: Vec<Consensus>,
    /// What most people disagree with, at most five.
    pub disagreed: Vec<Consensus>,
    /// Product over the groups of the share that agrees, by proposition.
    pub group_consensus: Vec<f64>,
    /// Weight of each proposition in the draw of what to ask next, by proposition.
    pub priorities: Vec<f64>,
}

/// Draws the deployed map from a cold start.
///
/// # Errors
/// [`Error::TooMany`] where the deployed engine fails, [`Error::TooLittle`] where there is no plane or no group to draw.
pub fn draw(votes: &Votes) -> Result<Deployed> {
    let matrix = Matrix::new(votes);
    within("people in a cold start of the deployed algorithm", matrix.people(), MOST_PEOPLE)?;
    within("propositions in the deployed algorithm", matrix.propositions(), MOST_PROPOSITIONS)?;
    if matrix.people() < 2 || matrix.active() < 2 {
        return Err(Error::TooLittle(format!(
            "{} people voted on {} propositions that take part, and a plane needs two of each",
            matrix.people(),
            matrix.active()
        )));
    }
    let ones = vec![1.0; matrix.propositions()];
    let components = power::components(&matrix, &[ones.clone(), ones], ITERATIONS)?;
    // The priorities are those of the second update, whose components start from those of the first.
    let later = power::components(&matrix, &components, ITERATIONS)?;
    let positions = matrix.project(&components);
    let drawn = matrix.drawn(VOTES_TO_BE_DRAWN, FEWEST_DRAWN);
    let points: Vec<[f64; 2]> = drawn.iter().map(|&row| positions[row]).collect();
    let base = kmeans::cluster(&points, &vec![1.0; points.len()], BASE_CLUSTERS, ITERATIONS);
    let (silhouettes, clusters) = group(&base)?;
    let rows: Vec<Vec<usize>> = clusters.iter().map(|cluster| people_of(cluster, &base, &drawn)).collect();
    let tallies: Vec<_> = rows.iter().map(|rows| matrix.tally(rows)).collect();
    let everybody: Vec<usize> = (0..matrix.people()).collect();
    let (agreed, disagreed) = represent::consensus(&matrix, &matrix.tally(&everybody));
    let representative = represent::representative(&matrix, &tallies);
    let extremity = matrix.extremity(&components);
    let ids = |rows: &[usize]| rows.iter().map(|&row| matrix.person(row)).collect::<Vec<u64>>();
    let named = |cluster: &Cluster| Base {
        id: cluster.id,
        members: cluster.members.iter().map(|&at| matrix.person(drawn[at])).collect(),
        centre: cluster.centre,
    };
    let groups = clusters.iter().zip(&rows).zip(representative);
    Ok(Deployed {
        groups: groups
            .map(|((cluster, rows), representative)| Group {
                id: cluster.id,
                members: ids(rows),
                centre: cluster.centre,
                representative,
            })
            .collect(),
        base: base.iter().map(named).collect(),
        variance: matrix.variance(&components),
        group_consensus: represent::group_consensus(&tallies),
        priorities: represent::priorities(&matrix, &tallies, &matrix.extremity(&later), META_PRIORITY),
        drawn: ids(&drawn),
        people: ids(&everybody),
        propositions: matrix.ids().to_vec(),
        centre: matrix.centre().to_vec(),
        components,
        extremity,
        positions,
        silhouettes,
        agreed,
        disagreed,
    })
}

/// Mean silhouette by number of groups.
type Silhouettes = Vec<(usize, f64)>;

/// Groups of base clusters: the silhouettes by number of groups, and the clusters of the best (the larger number on a tie).
fn group(base: &[Cluster]) -> Result<(Silhouettes, Vec<Cluster>)> {
    let centres: Vec<[f64; 2]> = base.iter().map(|cluster| cluster.centre).collect();
    let weights: Vec<f64> = base.iter().map(|cluster| cluster.members.len() as f64).collect();
    let most = 5.min(2 + base.len() / 12);
    let (mut silhouettes, mut best) = (Vec::new(), None);
    for k in 2..=most {
        let clusters = kmeans::cluster(&centres, &weights, k, GROUP_ITERATIONS);
        let silhouette = kmeans::silhouette(&centres, &clusters);
        silhouettes.push((k, silhouette));
        if best.as_ref().is_none_or(|&(held, _)| silhouette >= held) {
            best = Some((silhouette, clusters));
        }
    }
    match best {
        Some((_, clusters)) if clusters.len() > 1 => Ok((silhouettes, clusters)),
        _ => Err(Error::TooLittle("all people stand at one point, so there are no groups".into())),
    }
}

/// Rows of the people of one group.
fn people_of(group: &Cluster, base: &[Cluster], drawn: &[usize]) -> Vec<usize> {
    group.members.iter().flat_map(|&at| base[at].members.iter().map(|&member| drawn[member])).collect()
}

fn within(what: &'static str, found: usize, limit: usize) -> Result<()> {
    if found > limit { Err(Error::TooMany { what, found, limit }) } else { Ok(()) }
}
