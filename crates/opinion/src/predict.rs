//! What a person would say of a proposition she has not voted on.
//!
//! The low-rank model's expectation and its uncertainty go through a logistic curve that is fitted to votes left out (a tenth, chosen
//! by counting), and so does the choice of how many axes the model has: the rank whose probabilities tell the votes left out best.

use crate::config::Config;
use crate::draw::{enough, gathered, how};
use crate::error::Result;
use crate::grid::{Grid, Source, draw};
use crate::model::{self, Fit, MOST, Model, Person};
use crate::votes::Votes;

/// Predicts votes.
#[derive(Clone, Debug)]
pub struct Predictor {
    model: Model,
    people: Vec<Person>,
    place: Vec<Option<usize>>,
    curve: [f64; 2],
    rank: usize,
    loss: f64,
}

/// One vote in how many is left out to choose the rank and fit the curve.
const LEFT_OUT: u64 = 10;

impl Predictor {
    /// Learns from votes.
    ///
    /// # Errors
    /// [`crate::Error::TooLittle`] as in [`crate::draw()`].
    pub fn learn(votes: &Votes, config: &Config) -> Result<Predictor> {
        let (grid, columns) = gathered(votes);
        enough(&grid)?;
        let out = |person: usize, cell: u32| {
            draw(config.seed ^ 0x1e47, person as u64, u64::from(cell >> 2)).is_multiple_of(LEFT_OUT)
        };
        let known = thinned(&grid, |person, cell| !out(person, cell));
        let base = how(&grid, config);
        let (mut rank, mut curve, mut loss) = (base.rank, [0.0, 1.7], f64::INFINITY);
        for tried in 1..MOST {
            let fit = Fit { rank: tried, ..base };
            let model = model::fit(&known, fit);
            let people = model::people(&known, &model, fit);
            let mut pairs = Vec::new();
            for (person, believed) in people.iter().enumerate() {
                for &cell in grid.row(person).iter().filter(|&&cell| cell & 3 != 1 && out(person, cell)) {
                    pairs.push((standard(&model, believed, (cell >> 2) as usize), cell & 3 == 2));
                }
            }
            let (own, told) = logistic(&pairs);
            if told < loss - 1e-4 {
                (rank, curve, loss) = (tried, own, told);
            }
        }
        let fit = Fit { rank, ..base };
        let model = model::fit(&grid, fit);
        let people = model::people(&grid, &model, fit);
        let mut place = vec![None; votes.propositions().len()];
        columns.iter().enumerate().for_each(|(own, &column)| place[column] = Some(own));
        Ok(Predictor { model, people, place, curve, rank, loss: if loss.is_finite() { loss } else { 0.0 } })
    }

    /// The probability, 0 to 1, that the person in a row of the votes agrees with the proposition in a column, given that she takes a side.
    ///
    /// A row beyond the votes is a person who has not voted; `None` is a column without votes, or moderated.
    pub fn agrees(&self, row: usize, column: usize) -> Option<f64> {
        let own = self.place.get(column).copied().flatten()?;
        let newcomer;
        let person = match self.people.get(row) {
            Some(person) => person,
            None => {
                newcomer = model::newcomer(&self.model);
                &newcomer
            }
        };
        let [level, slope] = self.curve;
        Some(1.0 / (1.0 + (-(level + slope * standard(&self.model, person, own))).exp()))
    }

    /// How many axes tell the votes left out best.
    pub fn rank(&self) -> usize {
        self.rank
    }

    /// Mean negative logarithm of the probability of the votes left out, under the curve fitted to them.
    pub fn loss(&self) -> f64 {
        self.loss
    }
}

/// The same people and columns with only those votes that `keep` lets through.
pub(crate) fn thinned(grid: &Grid, keep: impl Fn(usize, u32) -> bool) -> Grid {
    let (mut starts, mut cells) = (vec![0], Vec::with_capacity(grid.cells.len()));
    for person in 0..grid.people() {
        cells.extend(grid.row(person).iter().filter(|&&cell| keep(person, cell)));
        starts.push(cells.len());
    }
    Grid { starts, cells, width: grid.width }
}

/// The expected vote over its standard deviation: noise, and what is not known of person and proposition.
fn standard(model: &Model, person: &Person, column: usize) -> f64 {
    let item = &model.items[column];
    let (mut mean, mut variance) = (item.mean[0] + person.mean[0], model.noise);
    for axis in 1..model.dims {
        mean += item.mean[axis] * person.mean[axis];
    }
    for row in 0..model.dims {
        for other in 0..model.dims {
            let (x, y) = if row == 0 { (1.0, 1.0) } else { (item.mean[row], person.mean[row]) };
            let (p, q) = if other == 0 { (1.0, 1.0) } else { (item.mean[other], person.mean[other]) };
            variance += person.spread[row][other] * x * p + item.spread[row][other] * y * q;
        }
    }
    mean / variance.sqrt()
}

/// Level and slope of a logistic curve by Newton's steps with a weak prior, and its mean loss.
fn logistic(pairs: &[(f64, bool)]) -> ([f64; 2], f64) {
    let (mut level, mut slope) = (0.0_f64, 1.7_f64);
    for _ in 0..25 {
        // Prior: level 0 with variance 1, slope 1.7 with variance 1.
        let (mut g0, mut g1, mut h00, mut h01, mut h11) = (-level, 1.7 - slope, 1.0, 0.0, 1.0);
        for &(x, agrees) in pairs {
            let p = 1.0 / (1.0 + (-(level + slope * x)).exp());
            let (rest, weight) = (f64::from(u8::from(agrees)) - p, p * (1.0 - p));
            g0 += rest;
            g1 += rest * x;
            h00 += weight;
            h01 += weight * x;
            h11 += weight * x * x;
        }
        let determinant = h00 * h11 - h01 * h01;
        let (a, b) = ((h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant);
        (level, slope) = (level + a.clamp(-1.0, 1.0), slope + b.clamp(-1.0, 1.0));
        if a.abs() + b.abs() < 1e-10 {
            break;
        }
    }
    let loss = |&(x, agrees): &(f64, bool)| {
        let side = if agrees { 1.0 } else { -1.0 };
        (1.0 + (-side * (level + slope * x)).exp()).ln()
    };
    let mean = pairs.iter().map(loss).sum::<f64>() / pairs.len().max(1) as f64;
    ([level, slope], if pairs.is_empty() { f64::INFINITY } else { mean })
}
