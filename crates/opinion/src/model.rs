//! The low-rank model of votes: `y = c_j + a_i + u_i·v_j + noise`, fitted to observed votes only.
//!
//! Agree is 1, pass 0, disagree -1. Every unknown has a normal prior whose width is learned from the votes, and every estimate
//! carries its covariance into the next one (variational Bayes: Lim and Teh 2007; Ilin and Raiko 2010), so a person with few
//! votes stays near the middle instead of being thrown outward, and a proposition with few votes moves nobody far.
//!
//! A pass over the people needs only the propositions' state, and leaves behind only sums over people: nothing about a person is
//! kept between passes. That is why the same fit runs on votes in memory and on votes streamed from a disk.

#![expect(clippy::needless_range_loop, reason = "small matrices and tables read best with their indices")]

mod matrix;

use std::ops::Range;

use crate::grid::{Grid, Source, draw, unit};
use matrix::{cholesky, eigen, inverse, transform};

/// The most latent dimensions a person has (her leaning to agree, and the axes of opinion).
pub(crate) const MOST: usize = 7;
/// The most packed numbers: a symmetric matrix, a right-hand side and a square.
const PACKED: usize = MOST * (MOST + 1) / 2 + MOST + 1;

/// What is believed of one proposition: mean and covariance of `(c, v)`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Item {
    /// Mean of `(c, v)`.
    pub(crate) mean: [f64; MOST],
    /// Covariance of `(c, v)`, row by row.
    pub(crate) spread: [[f64; MOST]; MOST],
}

/// What is believed of one person: mean and covariance of `(a, u)`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Person {
    /// Mean of `(a, u)`.
    pub(crate) mean: [f64; MOST],
    /// Covariance of `(a, u)`.
    pub(crate) spread: [[f64; MOST]; MOST],
}

/// A fitted model.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Model {
    /// One more than the number of axes.
    pub(crate) dims: usize,
    /// The propositions.
    pub(crate) items: Vec<Item>,
    /// Variance of the noise.
    pub(crate) noise: f64,
    /// Prior variance of a person's leaning.
    pub(crate) leaning: f64,
    /// Prior mean and variance of a proposition's level.
    pub(crate) level: (f64, f64),
    /// Prior variance of the propositions' loadings, axis by axis.
    pub(crate) axes: [f64; MOST],
}

/// How a model is fitted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fit {
    /// How many axes.
    pub(crate) rank: usize,
    /// How many passes at most.
    pub(crate) passes: usize,
    /// What a pass weighs beside an agreement or a disagreement.
    pub(crate) pass_weight: f64,
    /// The seed of the starting loadings.
    pub(crate) seed: u64,
}

/// Sums over people that one pass leaves behind.
struct Sums {
    /// Packed sums of each proposition.
    items: Vec<f64>,
    /// Sum of the persons' means of `(a, u)`.
    mean: [f64; MOST],
    /// Sum of the persons' second moments of `(a, u)`.
    moment: [[f64; MOST]; MOST],
    people: f64,
}

/// Fits the model from nothing.
pub(crate) fn fit(grid: &Grid, how: Fit) -> Model {
    let mut model = start(grid, how);
    for _ in 0..how.passes {
        step(grid, &mut model, how);
    }
    model
}

/// One pass over the people and one update of the propositions.
pub(crate) fn step(grid: &impl Source, model: &mut Model, how: Fit) {
    let sums = match model.dims {
        1 => pass::<4>(grid, model, how),
        2 => pass::<8>(grid, model, how),
        3 => pass::<12>(grid, model, how),
        4 => pass::<16>(grid, model, how),
        5 => pass::<24>(grid, model, how),
        6 => pass::<28>(grid, model, how),
        _ => pass::<36>(grid, model, how),
    };
    update(model, &sums);
}

/// The starting state: levels from the column means, loadings drawn by counting.
fn start(grid: &Grid, how: Fit) -> Model {
    let dims = (how.rank + 1).min(MOST);
    let mut totals = vec![(0.0, 0.0); grid.width];
    for &cell in &grid.cells {
        let total = &mut totals[(cell >> 2) as usize];
        total.0 += f64::from(cell & 3) - 1.0;
        total.1 += 1.0;
    }
    let votes: f64 = totals.iter().map(|t| t.1).sum();
    let middle = totals.iter().map(|t| t.0).sum::<f64>() / votes.max(1.0);
    let items = totals
        .iter()
        .enumerate()
        .map(|(column, total)| {
            let mut item = Item { mean: [0.0; MOST], spread: [[0.0; MOST]; MOST] };
            item.mean[0] = (total.0 + 2.0 * middle) / (total.1 + 2.0);
            for axis in 1..dims {
                let bits = draw(how.seed, column as u64 + 1, axis as u64);
                item.mean[axis] = 0.4 * (unit(bits) - 0.5);
            }
            item
        })
        .collect();
    let mut axes = [0.0; MOST];
    axes[1..dims].fill(0.05);
    Model { dims, items, noise: 0.5, leaning: 0.05, level: (middle, 0.2), axes }
}

/// Where `(row, column)` of a symmetric matrix lies in its packed form; `row <= column`.
const fn at(dims: usize, row: usize, column: usize) -> usize {
    row * dims - row * (row + 1) / 2 + column
}

/// The propositions as tables that a person's votes are added up from: for each cell its share of precision and right-hand side.
fn tables<const W: usize>(model: &Model, how: Fit) -> Vec<[f32; W]> {
    let (dims, tail) = (model.dims, model.dims * (model.dims + 1) / 2);
    let mut table = vec![[0.0_f32; W]; model.items.len() * 4];
    for (column, item) in model.items.iter().enumerate() {
        for code in 0..3 {
            let y = code as f64 - 1.0;
            let weight = if code == 1 { how.pass_weight } else { 1.0 } / model.noise;
            let slot = &mut table[column * 4 + code];
            for row in 0..dims {
                let x = if row == 0 { 1.0 } else { item.mean[row] };
                for other in row..dims {
                    let z = if other == 0 { 1.0 } else { item.mean[other] };
                    let own = if row == 0 { 0.0 } else { item.spread[row][other] };
                    slot[at(dims, row, other)] = (weight * (x * z + own)) as f32;
                }
                let own = if row == 0 { 0.0 } else { item.spread[row][0] };
                slot[tail + row] = (weight * (x * (y - item.mean[0]) - own)) as f32;
            }
        }
    }
    table
}

/// One person's posterior from her packed sums.
fn posterior(model: &Model, packed: &[f32]) -> Person {
    let (dims, tail) = (model.dims, model.dims * (model.dims + 1) / 2);
    let mut precision = [[0.0; MOST]; MOST];
    let mut right = [0.0; MOST];
    for row in 0..dims {
        for other in row..dims {
            precision[row][other] = f64::from(packed[at(dims, row, other)]);
            precision[other][row] = precision[row][other];
        }
        precision[row][row] += if row == 0 { 1.0 / model.leaning } else { 1.0 };
        right[row] = f64::from(packed[tail + row]);
    }
    let spread = inverse(&precision, dims);
    let mut mean = [0.0; MOST];
    for row in 0..dims {
        mean[row] = (0..dims).map(|other| spread[row][other] * right[other]).sum();
    }
    Person { mean, spread }
}

/// What a person adds to each proposition she voted on, one packed vector a code.
fn shares<const W: usize>(person: &Person, dims: usize, how: Fit) -> [[f32; W]; 4] {
    let tail = dims * (dims + 1) / 2;
    let mut out = [[0.0_f32; W]; 4];
    let leaning = person.mean[0];
    for (code, slot) in out.iter_mut().enumerate().take(3) {
        let y = code as f64 - 1.0;
        let weight = if code == 1 { how.pass_weight } else { 1.0 };
        for row in 0..dims {
            let x = if row == 0 { 1.0 } else { person.mean[row] };
            for other in row..dims {
                let z = if other == 0 { 1.0 } else { person.mean[other] };
                let own = if row == 0 { 0.0 } else { person.spread[row][other] };
                slot[at(dims, row, other)] = (weight * (x * z + own)) as f32;
            }
            let own = if row == 0 { 0.0 } else { person.spread[row][0] };
            slot[tail + row] = (weight * (x * (y - leaning) - own)) as f32;
        }
        let square = (y - leaning) * (y - leaning) + person.spread[0][0];
        slot[tail + dims] = (weight * square) as f32;
    }
    out
}

/// A pass over all people: their posteriors, summed into the propositions.
fn pass<const W: usize>(source: &impl Source, model: &Model, how: Fit) -> Sums {
    let table = tables::<W>(model, how);
    let dims = model.dims;
    let mut sums = Sums {
        items: vec![0.0; source.width() * PACKED],
        mean: [0.0; MOST],
        moment: [[0.0; MOST]; MOST],
        people: source.people() as f64,
    };
    let add = |(items, mean, moment): (Vec<[f32; W]>, [f64; MOST], [[f64; MOST]; MOST])| {
        for (to, from) in sums.items.chunks_exact_mut(PACKED).zip(&items) {
            for (sum, part) in to.iter_mut().zip(from) {
                *sum += f64::from(*part);
            }
        }
        for row in 0..dims {
            sums.mean[row] += mean[row];
            for other in 0..dims {
                sums.moment[row][other] += moment[row][other];
            }
        }
    };
    source.fold(|grid, range, _| block::<W>(grid, range, (model, &table), how), add);
    sums
}

/// One block of people, summed into the propositions.
fn block<const W: usize>(
    grid: &Grid,
    range: Range<usize>,
    (model, table): (&Model, &[[f32; W]]),
    how: Fit,
) -> (Vec<[f32; W]>, [f64; MOST], [[f64; MOST]; MOST]) {
    let dims = model.dims;
    let mut items = vec![[0.0_f32; W]; grid.width];
    let (mut mean, mut moment) = ([0.0; MOST], [[0.0; MOST]; MOST]);
    for index in range {
        let row = grid.row(index);
        let person = posterior(model, &packed(row, table));
        let share = shares::<W>(&person, dims, how);
        for &cell in row {
            let from = &share[(cell & 3) as usize];
            for (sum, part) in items[(cell >> 2) as usize].iter_mut().zip(from) {
                *sum += part;
            }
        }
        for row in 0..dims {
            mean[row] += person.mean[row];
            for other in 0..dims {
                moment[row][other] += person.mean[row] * person.mean[other] + person.spread[row][other];
            }
        }
    }
    (items, mean, moment)
}

/// One person's packed sums.
fn packed<const W: usize>(row: &[u32], table: &[[f32; W]]) -> [f32; W] {
    let mut packed = [0.0_f32; W];
    for &cell in row {
        for (sum, part) in packed.iter_mut().zip(&table[cell as usize]) {
            *sum += part;
        }
    }
    packed
}

/// New propositions from the sums, then the turn and scale that let the next pass move furthest, then the priors.
fn update(model: &mut Model, sums: &Sums) {
    let (dims, tail) = (model.dims, model.dims * (model.dims + 1) / 2);
    let (mut wrong, mut weight) = (0.0, 0.0);
    let noise = model.noise;
    for (item, packed) in model.items.iter_mut().zip(sums.items.chunks_exact(PACKED)) {
        let mut matrix = [[0.0; MOST]; MOST];
        let mut right = [0.0; MOST];
        for row in 0..dims {
            for other in row..dims {
                matrix[row][other] = packed[at(dims, row, other)] / noise;
                matrix[other][row] = matrix[row][other];
            }
            right[row] = packed[tail + row] / noise;
            let prior = if row == 0 { model.level.1 } else { model.axes[row] };
            matrix[row][row] += 1.0 / prior.max(1e-9);
        }
        right[0] += model.level.0 / model.level.1;
        item.spread = inverse(&matrix, dims);
        for row in 0..dims {
            item.mean[row] = (0..dims).map(|other| item.spread[row][other] * right[other]).sum();
        }
        wrong += packed[tail + dims];
        weight += packed[0];
        for row in 0..dims {
            wrong -= 2.0 * item.mean[row] * packed[tail + row];
            for other in 0..dims {
                let (low, high) = (row.min(other), row.max(other));
                let second = item.mean[row] * item.mean[other] + item.spread[row][other];
                wrong += second * packed[at(dims, low, high)];
            }
        }
    }
    model.noise = (wrong / weight.max(1.0)).clamp(0.01, 1.0);
    turn(model, sums);
    priors(model, sums);
}

/// Shifts and turns the axes so that people are centred with unit spread and the propositions' axes are orthogonal.
fn turn(model: &mut Model, sums: &Sums) {
    let dims = model.dims;
    let n = sums.people;
    let centre: Vec<f64> = (0..dims).map(|axis| sums.mean[axis] / n).collect();
    let mut moment = [[0.0; MOST]; MOST];
    for row in 1..dims {
        for other in 1..dims {
            moment[row - 1][other - 1] = sums.moment[row][other] / n - centre[row] * centre[other];
        }
    }
    let axes = dims - 1;
    let lower = cholesky(&moment, axes);
    // u = centre + L u', so v' = L' v and c' = c + a + centre·v; then a rotation that makes V'V diagonal.
    let mut change = [[0.0; MOST]; MOST];
    change[0][0] = 1.0;
    for row in 0..axes {
        change[0][row + 1] = centre[row + 1];
        for other in 0..axes {
            change[row + 1][other + 1] = lower[other][row];
        }
    }
    for item in &mut model.items {
        transform(item, &change, dims);
        item.mean[0] += centre[0];
    }
    let mut gram = [[0.0; MOST]; MOST];
    for item in &model.items {
        for row in 0..axes {
            for other in 0..axes {
                gram[row][other] +=
                    item.mean[row + 1] * item.mean[other + 1] + item.spread[row + 1][other + 1];
            }
        }
    }
    let vectors = eigen(&mut gram, axes);
    let mut change = [[0.0; MOST]; MOST];
    change[0][0] = 1.0;
    for row in 0..axes {
        for other in 0..axes {
            change[row + 1][other + 1] = vectors[other][row];
        }
    }
    for item in &mut model.items {
        transform(item, &change, dims);
    }
}

/// The prior widths that the present estimates make most likely.
fn priors(model: &mut Model, sums: &Sums) {
    let (dims, m) = (model.dims, model.items.len() as f64);
    let middle = sums.mean[0] / sums.people;
    model.leaning = (sums.moment[0][0] / sums.people - middle * middle).clamp(1e-4, 1.0);
    let level = model.items.iter().map(|item| item.mean[0]).sum::<f64>() / m;
    let width = model.items.iter().map(|i| (i.mean[0] - level).powi(2) + i.spread[0][0]).sum::<f64>() / m;
    model.level = (level, width.clamp(1e-3, 1.0));
    for axis in 1..dims {
        let width = model.items.iter().map(|i| i.mean[axis].powi(2) + i.spread[axis][axis]).sum::<f64>() / m;
        model.axes[axis] = width.clamp(1e-6, 1.0);
    }
}

/// Every person's posterior under a fitted model.
pub(crate) fn people(grid: &Grid, model: &Model, how: Fit) -> Vec<Person> {
    fn all<const W: usize>(grid: &Grid, model: &Model, how: Fit) -> Vec<Person> {
        let table = tables::<W>(model, how);
        let mut all = Vec::with_capacity(grid.people());
        let work = |grid: &Grid, range: Range<usize>, _: usize| {
            range.map(|index| posterior(model, &packed(grid.row(index), &table))).collect::<Vec<_>>()
        };
        grid.fold(work, |part| all.extend(part));
        all
    }
    match model.dims {
        ..=4 => all::<16>(grid, model, how),
        5..=6 => all::<28>(grid, model, how),
        _ => all::<36>(grid, model, how),
    }
}

/// What is believed of a person who has not voted.
pub(crate) fn newcomer(model: &Model) -> Person {
    posterior(model, &[0.0; PACKED])
}
