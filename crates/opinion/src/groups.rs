//! Groups: how many there are by evidence, who belongs to which and how surely, and names that stay from map to map.
//!
//! For each number of groups, k-means on the places of people (seeded by counting, several starts) gives a first division, and
//! latent classes fitted to the votes themselves make it exact. Another group is shown when the evidence gains, and either the
//! gain is large for everybody or the nearest two groups are clearly apart. Where even two are not apart, there is one group:
//! no distinct groups.

mod kmeans;
pub(crate) mod matching;

use crate::classes::{Classes, Prior, SLOTS};
use crate::config::Config;
use crate::grid::Grid;
use crate::map::Tried;

pub(crate) use kmeans::{Points, centres, divide, part};

/// From how many votes on one start is enough.
const MANY: usize = 28_000;

/// Up to how many votes every axis is cut in five places.
const FEW: usize = 20_000;

/// Share of the largest gain below which a gain is level ground.
const LEVEL: f64 = 0.2;

/// Rounds after which starts are compared.
const ROUNDS: usize = 6;

/// The groups that were found.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// How many.
    pub(crate) count: usize,
    /// Everybody's membership.
    pub(crate) members: Vec<[f32; SLOTS]>,
    /// Everybody's most likely group.
    pub(crate) labels: Vec<u8>,
    /// The classes behind them.
    pub(crate) classes: Classes,
    /// Their prior.
    pub(crate) prior: Prior,
    /// What was tried.
    pub(crate) tried: Vec<Tried>,
}

impl Found {
    /// The same groups, largest first, with the memberships of everybody by her votes as cast.
    pub(crate) fn relabelled(mut self, cast: &Grid, placed: &[bool]) -> Found {
        let sizes = sizes(&self.labels, placed, self.count);
        let mut order: Vec<usize> = (0..self.count).collect();
        order.sort_by_key(|&class| (std::cmp::Reverse(sizes[class]), class));
        let old = self.classes.clone();
        for (to, &from) in order.iter().enumerate() {
            self.classes.people[to] = old.people[from];
            for (new, old) in self.classes.votes.iter_mut().zip(&old.votes) {
                (new[0][to], new[1][to]) = (old[0][from], old[1][from]);
            }
        }
        self.members = self.classes.members(cast, &self.prior);
        self.labels = hard(&self.members, self.count);
        self
    }
}

/// Looks for groups; `placed` says who has enough votes to count for sizes, and the starting partitions begin with the one into two.
pub(crate) fn find(
    grid: &Grid,
    (points, starts): (&Points, &[Vec<u8>]),
    placed: &[bool],
    config: &Config,
) -> Found {
    let prior = Prior::of(grid, config.prior_votes);
    let people = placed.iter().filter(|&&is| is).count();
    let one = Classes::counted(grid, 1, |_| first(0)).settled(grid, &prior, (2, 0.0));
    let mut tried = vec![Tried { groups: 1, evidence: one.evidence, apart: 0.0, smallest: people }];
    let (mut best, mut last) = (one.clone(), one);
    let least = config.least_people.max((config.least_share * people as f64).ceil() as usize);
    for count in 2..=config.most_groups.clamp(1, SLOTS) {
        if people < count * least {
            break;
        }
        let further;
        let start = match starts.get(count - 2) {
            Some(start) => start,
            None => {
                further = divide(points, placed, count, config.seed);
                &further
            }
        };
        let starts = beginnings(grid, (points, start, count), placed, (&last, &prior), config);
        let mut classes = promising(grid, &prior, (count, starts), (placed, least), config);
        if !hopeless(&classes, &best, people, config) {
            classes = classes.settled(grid, &prior, (40, 0.02_f64.max(2e-5 * tried[0].evidence.abs())));
        }
        let labels = hard(&classes.members(grid, &prior), count);
        let smallest = sizes(&labels, placed, count).into_iter().min().unwrap_or(0);
        let apart = nearest(&classes).iter().map(|near| near.1).fold(f64::INFINITY, f64::min);
        tried.push(Tried { groups: count, evidence: classes.evidence, apart, smallest });
        last = classes;
        if accepted(&tried, &best, (people, least), config) {
            best = last.clone();
        } else if levelled(&tried) {
            break;
        }
    }
    let members = best.members(grid, &prior);
    let labels = hard(&members, best.count);
    Found { count: best.count, members, labels, classes: best, prior, tried }
}

/// Divisions to start a further group from: the given partition, one in which every axis counts alike (small groups hide on the weaker
/// axes), and each group found so far cut in two. A conversation with many votes
/// has no need of more than the first, which is then as good.
fn beginnings(
    grid: &Grid,
    (points, start, count): (&Points, &[u8], usize),
    placed: &[bool],
    (best, prior): (&Classes, &Prior),
    config: &Config,
) -> Vec<Vec<u8>> {
    let mut starts = vec![start.to_vec()];
    if grid.cells.len() > MANY {
        return starts;
    }
    starts.push(divide(&points.evened(), placed, count, config.seed));
    let labels = hard(&best.members(grid, prior), best.count);
    for class in 0..best.count {
        let own: Vec<bool> =
            labels.iter().zip(placed).map(|(&label, &is)| is && label as usize == class).collect();
        let halves = divide(points, &own, 2, config.seed);
        let cut = |person: usize| {
            if labels[person] as usize == class && halves[person] == 1 {
                best.count as u8
            } else {
                labels[person]
            }
        };
        starts.push((0..labels.len()).map(cut).collect());
    }
    if best.count == 1 {
        for axis in 0..points.axes {
            let on = |person: usize| points.of(person)[axis];
            let mut sorted: Vec<f32> = (0..labels.len()).filter(|&person| placed[person]).map(on).collect();
            sorted.sort_by(f32::total_cmp);
            let quantiles: &[usize] = if grid.cells.len() > FEW { &[3] } else { &[1, 2, 3, 4, 5] };
            for at in quantiles {
                let cut = sorted.get(sorted.len() * at / 6).copied().unwrap_or(0.0);
                starts.push((0..labels.len()).map(|person| u8::from(on(person) > cut)).collect());
            }
        }
    }
    starts
}

/// Whether a further group is so far from being shown after a few rounds that the rest of them would be wasted.
fn hopeless(classes: &Classes, best: &Classes, people: usize, config: &Config) -> bool {
    let apart = nearest(classes).iter().map(|near| near.1).fold(f64::INFINITY, f64::min);
    let (gain, need) = (classes.evidence - best.evidence, needed(classes.count, best.count, config));
    classes.count > 2 && apart < 0.7 * config.clearly_apart && gain < 0.5 * need * people as f64
}

/// The start that is best after a few rounds: one whose groups are large enough and clearly apart before any other, then by evidence.
/// Evidence alone would rather have an empty group than a small one.
fn promising(
    grid: &Grid,
    prior: &Prior,
    (count, starts): (usize, Vec<Vec<u8>>),
    (placed, least): (&[bool], usize),
    config: &Config,
) -> Classes {
    let alone = starts.len() == 1;
    let begun = starts.into_iter().map(|start| {
        let classes = Classes::counted(grid, count, |person| first(start[person] as usize));
        let classes = classes.settled(grid, prior, (ROUNDS, 0.0));
        let clear = !alone && {
            let labels = hard(&classes.members(grid, prior), count);
            let smallest = sizes(&labels, placed, count).into_iter().min().unwrap_or(0);
            let apart = nearest(&classes).iter().map(|near| near.1).fold(f64::INFINITY, f64::min);
            smallest >= least && apart > config.clearly_apart
        };
        (clear, classes)
    });
    let better = |best: (bool, Classes), next: (bool, Classes)| {
        let key = |one: &(bool, Classes)| (one.0, one.1.evidence);
        if key(&next) > key(&best) { next } else { best }
    };
    begun.reduce(better).map_or_else(|| Classes::counted(grid, count, |_| first(0)), |best| best.1)
}

/// Whether the last number tried is shown rather than the best so far.
fn accepted(tried: &[Tried], best: &Classes, (people, least): (usize, usize), config: &Config) -> bool {
    let Some(last) = tried.last() else { return false };
    let gain = last.evidence - best.evidence;
    if last.smallest < least || last.apart < config.apart {
        return false;
    }
    let clear = if best.count == 1 { config.worth * people as f64 } else { -config.doubt };
    gain > needed(last.groups, best.count, config) * people as f64
        || (last.apart > config.clearly_apart && gain > clear)
}

/// Nats a person that so many groups must tell more than so few.
fn needed(many: usize, few: usize, config: &Config) -> f64 {
    if few == 1 { config.worth } else { config.telling * (many - few) as f64 }
}

/// Whether the last further group told so much less than an earlier one that yet another will not tell more.
fn levelled(tried: &[Tried]) -> bool {
    let gains: Vec<f64> = tried.windows(2).map(|pair| pair[1].evidence - pair[0].evidence).collect();
    gains.last().is_some_and(|&last| last < LEVEL * gains.iter().copied().fold(0.0, f64::max))
}

/// Full membership of one class.
fn first(class: usize) -> [f32; SLOTS] {
    let mut share = [0.0; SLOTS];
    share[class] = 1.0;
    share
}

/// The most likely class of everybody; the lower number where two are equally likely.
pub(crate) fn hard(members: &[[f32; SLOTS]], count: usize) -> Vec<u8> {
    let best = |share: &[f32; SLOTS]| {
        (1..count).fold(0, |best, class| if share[class] > share[best] { class } else { best }) as u8
    };
    members.iter().map(best).collect()
}

/// How many placed people each class has.
pub(crate) fn sizes(labels: &[u8], placed: &[bool], count: usize) -> Vec<usize> {
    let mut sizes = vec![0; count];
    for (&label, &is) in labels.iter().zip(placed) {
        if is {
            sizes[label as usize] += 1;
        }
    }
    sizes
}

/// For each class the nearest other one and how far it is: the mean over propositions of the squared difference of their shares of
/// agreement, weighted by how well it is known (`n·n'/(n+n')`), less what chance alone would give.
pub(crate) fn nearest(classes: &Classes) -> Vec<(usize, f64)> {
    let count = classes.count;
    let mut best = vec![(0, f64::INFINITY); count];
    for a in 0..count {
        for b in 0..a {
            let (mut sum, mut weight) = (0.0, 0.0);
            for votes in &classes.votes {
                let (n, m) = (votes[0][a] + votes[1][a], votes[0][b] + votes[1][b]);
                if n < 1.0 || m < 1.0 {
                    continue;
                }
                let (p, q) = (votes[1][a] / n, votes[1][b] / m);
                let smooth = |yes: f64, n: f64| (yes + 1.0) * (n - yes + 1.0) / ((n + 2.0) * (n + 2.0));
                let chance = smooth(votes[1][a], n) / n + smooth(votes[1][b], m) / m;
                let known = n * m / (n + m);
                sum += known * ((p - q) * (p - q) - chance);
                weight += known;
            }
            let apart = if weight > 0.0 { (sum / weight).max(0.0) } else { 0.0 };
            if apart < best[a].1 {
                best[a] = (b, apart);
            }
            if apart < best[b].1 {
                best[b] = (a, apart);
            }
        }
    }
    best.iter().map(|&(at, apart)| if apart.is_finite() { (at, apart) } else { (at, 0.0) }).collect()
}
