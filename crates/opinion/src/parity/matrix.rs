//! The deployed engine's matrix: rows by first appearance, moderated columns zeroed, a missing vote exactly 0 once centred.

use crate::ballot::{AGREE, Counts};
use crate::votes::Votes;

/// The votes in the engine's order, and the sparse residual of its imputed and centred matrix.
pub(super) struct Matrix<'a> {
    votes: &'a Votes,
    /// Rows of `votes` in the engine's order.
    order: Vec<usize>,
    /// Columns of `votes` that have a vote.
    columns: Vec<usize>,
    ids: Vec<u64>,
    /// Where a column of `votes` stands among `columns`.
    place: Vec<usize>,
    zeroed: Vec<bool>,
    centre: Vec<f64>,
}

impl<'a> Matrix<'a> {
    pub fn new(votes: &'a Votes) -> Self {
        let columns: Vec<usize> =
            (0..votes.propositions().len()).filter(|&c| votes.counts()[c].votes() > 0).collect();
        let mut place = vec![0; votes.propositions().len()];
        columns.iter().enumerate().for_each(|(at, &column)| place[column] = at);
        let mut order: Vec<usize> =
            (0..votes.people().len()).filter(|&row| !votes.row(row).0.is_empty()).collect();
        order.sort_by_key(|&row| (votes.row(row).0[0], row));
        let zeroed: Vec<bool> = columns.iter().map(|&c| !votes.propositions()[c].is_active()).collect();
        let mean = |(&column, &zeroed): (&usize, &bool)| {
            let counts = votes.counts()[column];
            let sum = f64::from(counts.agree) - f64::from(counts.disagree);
            if zeroed { 0.0 } else { sum / f64::from(counts.votes()) }
        };
        let centre = columns.iter().zip(&zeroed).map(mean).collect();
        let ids = columns.iter().map(|&column| votes.propositions()[column].id).collect();
        Self { votes, order, columns, ids, place, zeroed, centre }
    }

    pub fn people(&self) -> usize {
        self.order.len()
    }

    pub fn person(&self, row: usize) -> u64 {
        self.votes.people()[self.order[row]]
    }

    pub fn propositions(&self) -> usize {
        self.columns.len()
    }

    /// Propositions that are not zeroed.
    pub fn active(&self) -> usize {
        self.zeroed.iter().filter(|&&zeroed| !zeroed).count()
    }

    pub fn ids(&self) -> &[u64] {
        &self.ids
    }

    pub fn centre(&self) -> &[f64] {
        &self.centre
    }

    pub fn is_zeroed(&self, column: usize) -> bool {
        self.zeroed[column]
    }

    pub fn is_meta(&self, column: usize) -> bool {
        self.votes.propositions()[self.columns[column]].meta
    }

    /// Columns and raw votes of one row.
    fn raw(&self, row: usize) -> impl Iterator<Item = (usize, i8)> {
        let (columns, values) = self.votes.row(self.order[row]);
        columns.iter().zip(values).map(|(&column, &value)| (self.place[column as usize], value))
    }

    /// Columns and centred votes of one row; a column that is not named is 0.
    pub fn residual(&self, row: usize) -> impl Iterator<Item = (usize, f64)> {
        self.raw(row)
            .filter(|&(column, _)| !self.zeroed[column])
            .map(|(column, value)| (column, f64::from(value) - self.centre[column]))
    }

    /// Positions, stretched by √(propositions ÷ votes). A zeroed column counts as a vote of everybody.
    pub fn project(&self, components: &[Vec<f64>; 2]) -> Vec<[f64; 2]> {
        let zeroed = self.zeroed.iter().filter(|&&zeroed| zeroed).count();
        let position = |row| {
            let (mut at, mut count) = ([0.0; 2], zeroed);
            for (column, value) in self.residual(row) {
                at[0] += value * components[0][column];
                at[1] += value * components[1][column];
                count += 1;
            }
            let stretch = (self.propositions() as f64 / count.max(1) as f64).sqrt();
            at.map(|coordinate| coordinate * stretch)
        };
        (0..self.people()).map(position).collect()
    }

    /// How far a person would stand from the middle who has agreed with this proposition and voted on nothing else.
    pub fn extremity(&self, components: &[Vec<f64>; 2]) -> Vec<f64> {
        let stretch = (self.propositions() as f64).sqrt();
        let length = |column: usize| {
            let push = stretch * (1.0 - self.centre[column]);
            let (x, y) = (push * components[0][column], push * components[1][column]);
            (x * x + y * y).sqrt()
        };
        (0..self.propositions()).map(length).collect()
    }

    /// Variance of the unstretched positions along each component.
    pub fn variance(&self, components: &[Vec<f64>; 2]) -> [f64; 2] {
        let along = |component: &Vec<f64>| {
            let squares = (0..self.people()).map(|row| {
                let score: f64 = self.residual(row).map(|(column, value)| value * component[column]).sum();
                score * score
            });
            squares.sum::<f64>() / (self.people() - 1) as f64
        };
        [along(&components[0]), along(&components[1])]
    }

    /// Rows with enough raw votes; if they are few, filled up with the rows that have most.
    pub fn drawn(&self, enough: usize, fewest: usize) -> Vec<usize> {
        let enough = enough.min(self.propositions());
        let count = |row: usize| self.votes.row(self.order[row]).0.len();
        let (mut drawn, mut others): (Vec<usize>, Vec<usize>) =
            (0..self.people()).partition(|&row| count(row) >= enough);
        if drawn.len() < fewest {
            others.sort_by_key(|&row| std::cmp::Reverse(count(row)));
            drawn.extend(others.iter().take(fewest - drawn.len()));
            drawn.sort_unstable();
        }
        drawn
    }

    /// Raw votes of some rows, by column.
    pub fn tally(&self, rows: &[usize]) -> Vec<Counts> {
        let mut counts = vec![Counts::default(); self.propositions()];
        for &row in rows {
            self.raw(row).for_each(|(column, value)| counts[column].add(value));
        }
        counts
    }
}

/// Successes of one side of a proposition.
pub(super) fn successes(counts: Counts, side: i8) -> f64 {
    f64::from(if side == AGREE { counts.agree } else { counts.disagree })
}
