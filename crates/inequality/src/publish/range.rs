//! The range of a sum of unknowns that are not negative, given sums of some of them: linear programming by the simplex method.

/// Equations Σ x over places = total with x ≥ 0, brought to a feasible basis.
pub(crate) struct Polytope {
    /// Rows of the tableau, the last column the right side.
    rows: Vec<Vec<f64>>,
    /// Which unknown is basic in each row.
    basis: Vec<usize>,
    unknowns: usize,
    scale: f64,
}

/// What is as good as zero, in units of the largest total.
const DUST: f64 = 1e-9;

/// How many steps one search may take; with Bland's rule it ends, and tables of a few hundred cells need far fewer.
const MOST_STEPS: usize = 20_000;

impl Polytope {
    /// The region of the equations. `truth` is a point of it, so that it is known not to be empty.
    pub(crate) fn new(equations: &[Vec<usize>], truth: &[f64]) -> Option<Self> {
        let unknowns = truth.len();
        let scale = truth.iter().sum::<f64>().max(f64::MIN_POSITIVE);
        let count = equations.len();
        let width = unknowns + count + 1;
        let rows: Vec<Vec<f64>> = equations
            .iter()
            .enumerate()
            .map(|(at, places)| {
                let mut row = vec![0.0; width];
                places.iter().for_each(|&place| row[place] = 1.0);
                row[unknowns + at] = 1.0;
                row[width - 1] = places.iter().map(|&place| truth[place]).sum::<f64>() / scale;
                row
            })
            .collect();
        let mut region = Self { rows, basis: (unknowns..unknowns + count).collect(), unknowns, scale };
        // First make the helpers, one an equation, as small as they can be: zero.
        let mut cost = vec![0.0; width - 1];
        cost[unknowns..].fill(1.0);
        let least = region.minimise(&cost, unknowns + count)?;
        if least > 1e-6 {
            return None;
        }
        region.drop_helpers();
        Some(region)
    }

    /// The least and the greatest value of a sum of unknowns; infinite where nothing bounds it.
    pub(crate) fn range(&mut self, places: &[usize]) -> Option<(f64, f64)> {
        let mut cost = vec![0.0; self.unknowns];
        places.iter().for_each(|&place| cost[place] = 1.0);
        let least = self.minimise(&cost, self.unknowns)?;
        cost.iter_mut().for_each(|each| *each = -*each);
        let most = -self.minimise(&cost, self.unknowns)?;
        Some((least * self.scale, most * self.scale))
    }

    /// Pivots helpers out of the basis, and forgets equations that say nothing new.
    fn drop_helpers(&mut self) {
        let mut at = 0;
        while at < self.rows.len() {
            if self.basis[at] < self.unknowns {
                at += 1;
                continue;
            }
            match (0..self.unknowns).find(|&column| self.rows[at][column].abs() > DUST) {
                Some(column) => self.pivot(at, column),
                None => {
                    self.rows.remove(at);
                    self.basis.remove(at);
                    continue;
                }
            }
            at += 1;
        }
        let unknowns = self.unknowns;
        for row in &mut self.rows {
            let right = row[row.len() - 1];
            row.truncate(unknowns);
            row.push(right);
        }
    }

    /// The least value of a cost over the first `allowed` columns; negative infinity where it has none, nothing when the search does not end.
    fn minimise(&mut self, cost: &[f64], allowed: usize) -> Option<f64> {
        for step in 0..MOST_STEPS {
            let reduced = |column: usize| {
                let basic = self.rows.iter().zip(&self.basis).map(|(row, &own)| cost[own] * row[column]);
                cost[column] - basic.sum::<f64>()
            };
            // The steepest column is quick; Bland's first column cannot go round in circles.
            let falling = (0..allowed).map(|column| (reduced(column), column)).filter(|(by, _)| *by < -DUST);
            let entering = if step < MOST_STEPS / 2 {
                falling.min_by(|a, b| a.0.total_cmp(&b.0)).map(|pair| pair.1)
            } else {
                falling.map(|pair| pair.1).min()
            };
            let Some(column) = entering else {
                let right = |row: &Vec<f64>| row[row.len() - 1];
                return Some(
                    self.rows.iter().zip(&self.basis).map(|(row, &own)| cost[own] * right(row)).sum(),
                );
            };
            let ratio = |row: &Vec<f64>| row[row.len() - 1].max(0.0) / row[column];
            let leaving = (0..self.rows.len())
                .filter(|&at| self.rows[at][column] > DUST)
                .map(|at| (ratio(&self.rows[at]), self.basis[at], at))
                .min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            match leaving {
                Some((_, _, at)) => self.pivot(at, column),
                None => return Some(f64::NEG_INFINITY),
            }
        }
        None
    }

    fn pivot(&mut self, at: usize, column: usize) {
        let by = self.rows[at][column];
        self.rows[at].iter_mut().for_each(|entry| *entry /= by);
        let pivot = self.rows[at].clone();
        for (_, row) in self.rows.iter_mut().enumerate().filter(|(other, _)| *other != at) {
            let factor = row[column];
            if factor != 0.0 {
                row.iter_mut().zip(&pivot).for_each(|(entry, pivot)| *entry -= factor * pivot);
                row[column] = 0.0;
            }
        }
        self.basis[at] = column;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_table_of_two_by_two_leaves_the_range_of_its_margins() {
        // Unknowns a b / c d with margins 3 and 7, 4 and 6.
        let equations = [vec![0, 1], vec![2, 3], vec![0, 2], vec![1, 3]];
        let mut region = Polytope::new(&equations, &[1.0, 2.0, 3.0, 4.0]).unwrap();
        let (least, most) = region.range(&[0]).unwrap();
        assert!(least.abs() < 1e-9 && (most - 3.0).abs() < 1e-9);
        let (least, most) = region.range(&[0, 3]).unwrap();
        assert!((least - 3.0).abs() < 1e-9 && (most - 9.0).abs() < 1e-9);
    }

    proptest! {
        // The same numbers on every run.
        #![proptest_config(ProptestConfig { rng_seed: proptest::test_runner::RngSeed::Fixed(20_261_128), failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn the_range_of_small_counts_is_what_trying_all_tables_gives(cells in proptest::collection::vec(0u8..4, 6)) {
            // Two rows of three with all margins: every table of counts is tried.
            let truth: Vec<f64> = cells.iter().map(|&cell| f64::from(cell)).collect();
            let equations = [vec![0, 1, 2], vec![3, 4, 5], vec![0, 3], vec![1, 4], vec![2, 5]];
            let totals: Vec<u8> = equations.iter().map(|e| e.iter().map(|&at| cells[at]).sum()).collect();
            let (mut least, mut most) = (u8::MAX, 0);
            for a in 0..=totals[2].min(totals[0]) {
                for b in 0..=totals[3].min(totals[0] - a) {
                    let c = totals[0] - a - b;
                    if c <= totals[4] {
                        (least, most) = (least.min(a), most.max(a));
                    }
                }
            }
            let mut region = Polytope::new(&equations, &truth).unwrap();
            let (low, high) = region.range(&[0]).unwrap();
            prop_assert!((low - f64::from(least)).abs() < 1e-6 && (high - f64::from(most)).abs() < 1e-6);
        }
    }
}
