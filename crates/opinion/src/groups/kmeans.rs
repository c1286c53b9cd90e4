//! K-means on the places of people, seeded by counting: the first division, and the partitions that consensus is averaged over.

use crate::grid::{draw, unit};

/// Starts of which the best is kept, at least and at most; few people get more.
const STARTS: (usize, usize) = (4, 16);
/// People that centres are looked for among; with more, a sample drawn by counting.
const SAMPLE: usize = 2000;
/// Starts times people times parts that are enough.
const ENOUGH: usize = 12_000;
/// Rounds of a start at most.
const ROUNDS: usize = 20;

/// Places of people, one row of `axes` numbers a person.
#[derive(Clone, Debug)]
pub(crate) struct Points {
    /// Numbers a person.
    pub(crate) axes: usize,
    /// The places, one after the other.
    pub(crate) at: Vec<f32>,
}

impl Points {
    /// One person's place.
    pub(crate) fn of(&self, person: usize) -> &[f32] {
        &self.at[person * self.axes..(person + 1) * self.axes]
    }
}

impl Points {
    /// The same places with every axis stretched to the same spread.
    pub(crate) fn evened(&self) -> Points {
        let mut squares = vec![1e-12_f64; self.axes];
        for point in self.at.chunks_exact(self.axes) {
            squares.iter_mut().zip(point).for_each(|(sum, part)| *sum += f64::from(part * part));
        }
        let people = self.at.len() as f64 / self.axes as f64;
        let stretch: Vec<f32> = squares.iter().map(|square| (people / square).sqrt() as f32).collect();
        let at = self.at.iter().enumerate().map(|(at, part)| part * stretch[at % self.axes]).collect();
        Points { axes: self.axes, at }
    }
}

/// Squared distance.
fn distance(a: &[f32], b: &[f32]) -> f32 {
    a.iter().zip(b).map(|(x, y)| (x - y) * (x - y)).sum()
}

/// The nearest centre and how far it is.
fn closest(point: &[f32], centres: &[f32], axes: usize) -> (usize, f32) {
    let mut best = (0, f32::INFINITY);
    for (at, centre) in centres.chunks_exact(axes).enumerate() {
        let far = distance(point, centre);
        if far < best.1 {
            best = (at, far);
        }
    }
    best
}

/// Divides everybody into `count` parts; centres are looked for among the placed people.
pub(crate) fn divide(points: &Points, placed: &[bool], count: usize, seed: u64) -> Vec<u8> {
    let centres = centres(points, placed, count, seed);
    (0..placed.len()).map(|person| part(points.of(person), &centres)).collect()
}

/// The part that a place falls into; the first where there are no centres.
pub(crate) fn part(point: &[f32], centres: &[f32]) -> u8 {
    if point.is_empty() { 0 } else { closest(point, centres, point.len()).0 as u8 }
}

/// The centres of `count` parts, one after the other; none where there are too few people.
pub(crate) fn centres(points: &Points, placed: &[bool], count: usize, seed: u64) -> Vec<f32> {
    let axes = points.axes;
    let people = placed.len();
    let mut chosen: Vec<usize> = (0..people).filter(|&person| placed[person]).collect();
    if chosen.len() > SAMPLE {
        let part = (SAMPLE as f64 / chosen.len() as f64 * (u64::MAX as f64)) as u64;
        chosen.retain(|&person| draw(seed, 0x5a, person as u64) < part);
    }
    if count < 2 || axes == 0 || chosen.len() < count {
        return Vec::new();
    }
    let sample: Vec<f32> = chosen.iter().flat_map(|&person| points.of(person).iter().copied()).collect();
    let mut best = (f64::INFINITY, Vec::new());
    let starts = (ENOUGH / (chosen.len() * count)).clamp(STARTS.0, STARTS.1);
    for start in 0..starts as u64 {
        let centres = seeded(&sample, axes, count, seed ^ (start << 32));
        let (loss, centres) = settle(&sample, axes, centres);
        if loss < best.0 {
            best = (loss, centres);
        }
    }
    best.1
}

/// Centres that are far from one another, each drawn with a chance proportional to its squared distance from the others.
fn seeded(sample: &[f32], axes: usize, count: usize, seed: u64) -> Vec<f32> {
    let people = sample.len() / axes;
    let point = |at: usize| &sample[at * axes..(at + 1) * axes];
    let begin = (unit(draw(seed, 1, 0)) * people as f64) as usize;
    let mut centres = point(begin.min(people - 1)).to_vec();
    let mut far: Vec<f32> = (0..people).map(|at| distance(point(at), &centres)).collect();
    while centres.len() < count * axes {
        let total: f64 = far.iter().map(|&d| f64::from(d)).sum();
        let mut left = unit(draw(seed, 2, centres.len() as u64)) * total;
        let at = far.iter().position(|&d| {
            left -= f64::from(d);
            left < 0.0
        });
        let fresh = point(at.unwrap_or(people - 1)).to_vec();
        for (at, d) in far.iter_mut().enumerate() {
            *d = d.min(distance(point(at), &fresh));
        }
        centres.extend(fresh);
    }
    centres
}

/// Moves centres to the means of their people until they rest; the loss and the centres.
fn settle(sample: &[f32], axes: usize, mut centres: Vec<f32>) -> (f64, Vec<f32>) {
    let count = centres.len() / axes;
    let mut loss = f64::INFINITY;
    for _ in 0..ROUNDS {
        let (mut sums, mut sizes, mut next) = (vec![0.0_f64; count * axes], vec![0.0_f64; count], 0.0);
        for point in sample.chunks_exact(axes) {
            let (at, far) = closest(point, &centres, axes);
            next += f64::from(far);
            sizes[at] += 1.0;
            for (sum, part) in sums[at * axes..].iter_mut().zip(point) {
                *sum += f64::from(*part);
            }
        }
        for at in 0..count * axes {
            if sizes[at / axes] > 0.0 {
                centres[at] = (sums[at] / sizes[at / axes]) as f32;
            }
        }
        let rest = loss - next < 1e-3 * next;
        loss = next;
        if rest {
            break;
        }
    }
    (loss, centres)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_heaps_are_two_parts() {
        let at = (0..40).map(|person| if person % 4 == 0 { 5.0 } else { 0.01 * person as f32 }).collect();
        let parts = divide(&Points { axes: 1, at }, &[true; 40], 2, 7);
        for person in 0..40 {
            assert_eq!(parts[person] == parts[0], person % 4 == 0);
        }
    }
}
