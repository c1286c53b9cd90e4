//! The plane that sums over people span, and where a node's own people stand on it.

use super::solve::strongest;
use super::{Grid, Statistics};
use crate::error::{Error, Result};
use crate::votes::Votes;

/// A second axis with less than this part of the first one's variance is rounding noise.
const RANK_ONE: f64 = 1e-12;

/// Centre and axes of a map, shared by all nodes.
#[derive(Clone, Debug, PartialEq)]
pub struct Plane {
    /// Ids, ascending.
    pub propositions: Vec<u64>,
    /// Mean vote by proposition.
    pub centre: Vec<f64>,
    /// The two axes, unit vectors over the propositions; the loading of largest size is positive.
    pub axes: [Vec<f64>; 2],
    /// Variance of people along each axis, a missing vote being 0 (divisor: people − 1).
    pub variance: [f64; 2],
    /// Mean square of what a vote has that the axes do not tell.
    pub rest: f64,
}

impl Statistics {
    /// The centre and the axes of the whole: the principal components of the votes, a missing vote standing at the mean.
    ///
    /// # Errors
    /// [`Error::TooLittle`] where votes do not differ, or only along one line.
    pub fn plane(&self) -> Result<Plane> {
        let (m, people) = (self.propositions.len(), self.people());
        let centre = self.centre();
        let gram = self.gram(&centre);
        let found = strongest(&gram, m);
        let values: Vec<f64> = found.iter().map(|(value, _)| *value).collect();
        let [first, second] = values[..] else {
            return Err(Error::TooLittle(format!("{m} propositions take part, and a plane needs two")));
        };
        if people < 2 || !(first > 0.0 && second > RANK_ONE * first) {
            return Err(Error::TooLittle(
                "votes differ along one line at most, and a plane needs two".into(),
            ));
        }
        let votes: f64 = self.counts.iter().map(|counts| f64::from(counts.votes())).sum();
        let total: f64 = (0..m).map(|j| gram[j * m + j]).sum();
        let mut axes = found.into_iter().map(|(_, axis)| axis);
        Ok(Plane {
            propositions: self.propositions.clone(),
            centre,
            axes: [axes.next().unwrap_or_default(), axes.next().unwrap_or_default()],
            variance: [first, second].map(|value| value / (people - 1) as f64),
            rest: ((total - first - second) / votes.max(1.0)).max(0.0),
        })
    }
}

impl Plane {
    /// Where each person of a node stands, beside [`Votes::people`]; `None` for a person without a vote that takes part.
    ///
    /// A position is fitted to the votes a person cast and to no others, drawn towards the middle the more, the fewer they are:
    /// the ridge is the unexplained square of a vote over the variance of people.
    pub fn place(&self, votes: &Votes) -> Vec<Option<[f64; 2]>> {
        let at = |p: &crate::ballot::Proposition| {
            self.propositions.binary_search(&p.id).ok().filter(|_| p.is_active())
        };
        let places: Vec<Option<usize>> = votes.propositions().iter().map(at).collect();
        (0..votes.people().len()).map(|row| self.place_row(votes.row(row), &places)).collect()
    }

    fn place_row(&self, (columns, values): (&[u32], &[i8]), places: &[Option<usize>]) -> Option<[f64; 2]> {
        let (mut square, mut pull, mut voted) = ([0.0; 3], [0.0; 2], false);
        for (&column, &value) in columns.iter().zip(values) {
            let Some(at) = places[column as usize] else { continue };
            let (x, y, off) = (self.axes[0][at], self.axes[1][at], f64::from(value) - self.centre[at]);
            square = [square[0] + x * x, square[1] + x * y, square[2] + y * y];
            pull = [pull[0] + x * off, pull[1] + y * off];
            voted = true;
        }
        let ridge = self.variance.map(|variance| self.rest / variance);
        let (a, b, c) = (square[0] + ridge[0], square[1], square[2] + ridge[1]);
        let determinant = a * c - b * b;
        // Without a ridge one vote fixes no position on a plane.
        if !voted || determinant <= 1e-12 * a * c {
            return None;
        }
        Some([(c * pull[0] - b * pull[1]) / determinant, (a * pull[1] - b * pull[0]) / determinant])
    }

    /// How many of a node's people stand in each field of a grid that all nodes share, fields with fewer than `least` emptied.
    pub fn grid(&self, votes: &Votes, side: usize, least: u64) -> Grid {
        let mut grid = Grid::new(side);
        let reach = self.variance.map(|variance| 4.0 * variance.sqrt());
        for [x, y] in self.place(votes).into_iter().flatten() {
            grid.count([x / reach[0], y / reach[1]]);
        }
        grid.hold_back(least);
        grid
    }
}
