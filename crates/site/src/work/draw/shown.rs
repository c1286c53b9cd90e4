//! From the engine's map to what pages show of it: places in whole numbers, shares in per cents, nobody's id.

use opinion::map::{GroupVotes, Place, Standing};
use opinion::{Map, Votes};
use sha2::{Digest as _, Sha256};

use civics::consent::LEAST_SHOWN;

use crate::store::conversation::drawing::{Common, Dot, Drawing, Region, SIZE, Said, Split};

/// The most dots of a drawing.
const MOST_DOTS: usize = 360;
/// The most propositions of which something is said in a list.
const MOST_LISTED: usize = 12;
/// How far groups' agreement must vary before something is said to divide them: as variance of shares.
const DIVIDES: f64 = 0.03;

/// The bytes of a map: what is hashed into the seal of a box.
pub fn bytes(map: &Map) -> Vec<u8> {
    serde_json::to_vec(map).unwrap_or_default()
}

/// How places become whole numbers: the middle, and how much of the plane the drawing shows.
struct Frame {
    middle: [f64; 2],
    reach: f64,
}

impl Frame {
    fn of(people: &[&Place]) -> Self {
        let mut axes = [0, 1].map(|axis| {
            let mut all: Vec<f64> = people.iter().map(|one| one.at[axis]).collect();
            all.sort_unstable_by(f64::total_cmp);
            all
        });
        let spans = axes.each_mut().map(|all| {
            // Somebody far outside would press everybody else together: she is drawn at the edge.
            let cut = all.len() / 50;
            (
                all.get(cut).copied().unwrap_or(0.0),
                all.get(all.len().saturating_sub(cut + 1)).copied().unwrap_or(0.0),
            )
        });
        let middle = spans.map(|(low, high)| f64::midpoint(low, high));
        let reach = spans.iter().map(|(low, high)| high - low).fold(1e-6, f64::max) * 0.5;
        Self { middle, reach }
    }

    fn scale(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a thousand fits")]
        let half = SIZE as f64 * 0.42;
        half / self.reach
    }

    fn place(&self, at: [f64; 2]) -> [i64; 2] {
        let x = (at[0] - self.middle[0]) * self.scale();
        let y = (self.middle[1] - at[1]) * self.scale();
        [x, y].map(|value| (whole(value) + SIZE / 2).clamp(20, SIZE - 20))
    }
}

/// The nearest whole number, for numbers that are drawn.
#[expect(clippy::cast_possible_truncation, reason = "clamped before")]
fn whole(value: f64) -> i64 {
    value.clamp(-1e6, 1e6).round() as i64
}

/// A share in per cent.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped before")]
fn percent(share: f64) -> u8 {
    (share.clamp(0.0, 1.0) * 100.0).round() as u8
}

fn key(id: u64) -> i64 {
    i64::try_from(id).unwrap_or(i64::MAX)
}

/// What pages show of a map.
pub fn drawing(map: &Map, counts: [u64; 3]) -> Drawing {
    let people: Vec<&Place> = map.people.iter().filter(|one| one.votes > 0).collect();
    let frame = Frame::of(&people);
    let digest = civics::entry::hex(&Sha256::digest(bytes(map)));
    Drawing {
        counts,
        little: false,
        dots: dots(&people, &frame),
        groups: regions(map, &frame),
        unites: unites(map),
        divides: divides(map),
        blocs: twins(map),
        digest,
    }
}

/// One dot for every so many people, in an order that does not hang on who they are.
fn dots(people: &[&Place], frame: &Frame) -> Vec<Dot> {
    let mut all: Vec<Dot> = people.iter().map(|one| dot(one, frame)).collect();
    all.sort_unstable_by_key(|dot| (dot.group, dot.at, dot.firm));
    let step = all.len().div_ceil(MOST_DOTS).max(1);
    all.into_iter().step_by(step).collect()
}

fn dot(one: &Place, frame: &Frame) -> Dot {
    let spread = f64::midpoint(one.spread[0].max(0.0), one.spread[2].max(0.0)).sqrt() / frame.reach;
    let firm = [0.6, 0.4, 0.25].iter().filter(|edge| spread < **edge).count();
    let group = one.group.and_then(|group| u8::try_from(group).ok());
    Dot { at: frame.place(one.at), firm: u8::try_from(firm).unwrap_or(0), group }
}

fn regions(map: &Map, frame: &Frame) -> Vec<Region> {
    let region = |(number, group): (usize, &opinion::map::Group)| {
        let inside: Vec<[f64; 2]> =
            map.people.iter().filter(|one| one.group == Some(number)).map(|one| one.at).collect();
        let (at, form) = ellipse(&inside, frame);
        let says = group.representative.iter().filter_map(|one| {
            let standing = map.propositions.get(one.proposition)?;
            let own = standing.groups.get(number)?;
            let share = if one.agrees { own.share } else { 1.0 - own.share };
            let said = Said {
                proposition: key(standing.id),
                agrees: one.agrees,
                shares: [percent(share), percent(sided(standing, one.agrees))],
            };
            enough(own).then_some(said)
        });
        Region { id: group.id, share: percent(group.share), at, form, says: says.collect() }
    };
    map.groups.iter().enumerate().map(region).collect()
}

/// The middle of some places, and an ellipse that holds most of them: half axes and its turn in degrees.
fn ellipse(places: &[[f64; 2]], frame: &Frame) -> ([i64; 2], [i64; 3]) {
    if places.is_empty() {
        return ([SIZE / 2; 2], [30, 30, 0]);
    }
    #[expect(clippy::cast_precision_loss, reason = "people are counted far below 2^52")]
    let n = places.len() as f64;
    let mean = [0, 1].map(|axis| places.iter().map(|at| at[axis]).sum::<f64>() / n);
    let moment =
        |a: usize, b: usize| places.iter().map(|at| (at[a] - mean[a]) * (at[b] - mean[b])).sum::<f64>() / n;
    let (xx, xy, yy) = (moment(0, 0), moment(0, 1), moment(1, 1));
    let (half, root) = (f64::midpoint(xx, yy), ((xx - yy) * (xx - yy) * 0.25 + xy * xy).sqrt());
    let axis = |variance: f64| whole(variance.max(0.0).sqrt() * 1.9 * frame.scale()).clamp(36, SIZE / 2);
    // The picture's second axis runs downward, so the turn does, too.
    let turn = -0.5 * (2.0 * xy).atan2(xx - yy);
    (frame.place(mean), [axis(half + root), axis(half - root), whole(turn.to_degrees())])
}

/// Whether so many of a group answered that their share may be shown.
fn enough(votes: &GroupVotes) -> bool {
    u64::from(votes.agree) + u64::from(votes.disagree) + u64::from(votes.pass) >= LEAST_SHOWN
}

/// Of those who took a side, the share that took this one.
fn sided(one: &Standing, agrees: bool) -> f64 {
    let (agree, disagree) = (f64::from(one.agree), f64::from(one.disagree));
    let side = if agrees { agree } else { disagree };
    if agree + disagree > 0.0 { side / (agree + disagree) } else { 0.0 }
}

/// What every group says, the surest first. Votes of blocs count once, so that nobody votes something into this list.
fn unites(map: &Map) -> Vec<Common> {
    let mut all: Vec<(f64, Common)> = Vec::new();
    for one in map.propositions.iter().filter(|one| one.active) {
        for (agrees, shared) in [(true, &one.agreed), (false, &one.rejected)] {
            if !shared.common || !one.groups.iter().all(enough) {
                continue;
            }
            let share = |votes: &GroupVotes| if agrees { votes.share } else { 1.0 - votes.share };
            let least = one.groups.iter().map(share).fold(1.0, f64::min);
            let common = Common {
                proposition: key(one.id),
                agrees,
                share: percent(sided(one, agrees)),
                least: percent(least),
            };
            all.push((shared.score, common));
        }
    }
    all.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.proposition.cmp(&b.1.proposition)));
    all.into_iter().take(MOST_LISTED).map(|(_, one)| one).collect()
}

/// What the groups see most differently.
fn divides(map: &Map) -> Vec<Split> {
    if map.groups.len() < 2 {
        return Vec::new();
    }
    let mut all: Vec<(f64, Split)> = map
        .propositions
        .iter()
        .filter(|one| one.active && one.divisiveness >= DIVIDES)
        .filter(|one| one.groups.iter().filter(|votes| enough(votes)).count() >= 2)
        .map(|one| {
            let share = |votes: &GroupVotes| enough(votes).then(|| percent(votes.share));
            let shares = one.groups.iter().map(share).collect();
            (one.divisiveness, Split { proposition: key(one.id), shares })
        })
        .collect();
    all.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.proposition.cmp(&b.1.proposition)));
    all.into_iter().take(MOST_LISTED).map(|(_, one)| one).collect()
}

/// What the map would learn from the vote of somebody who has not voted yet, for each proposition, in nats.
pub fn weights(map: &Map, votes: &Votes) -> Vec<(i64, f64)> {
    let asks = opinion::route::next(map, votes, usize::MAX);
    let id = |ask: &opinion::route::Ask| votes.propositions().get(ask.proposition).map(|one| key(one.id));
    asks.iter().filter_map(|ask| Some((id(ask)?, ask.worth()))).collect()
}

/// How many people cast near-copies of one another's votes.
fn twins(map: &Map) -> u64 {
    let rows = map.blocs.iter().flat_map(|bloc| bloc.twins.iter().flatten());
    rows.collect::<std::collections::BTreeSet<_>>().len() as u64
}
