//! The bridging rank: agreement that a person's viewpoint does not explain.
//!
//! The model of Community Notes (`r = mu + i_u + i_n + f_u f_n`, one factor; Wojcik et al. 2022) with its own scale (agree 1, pass
//! one half, disagree 0) and its own shrinkage, heavier on intercepts (0.15 a rating) than on factors (0.03 a rating); here it is solved by
//! alternating least squares from a given start, so that the same votes always give the same rank.

use std::ops::Range;

use crate::grid::{Grid, Source};

/// Shrinkage of intercepts, for each rating.
const INTERCEPT: f64 = 0.15;
/// Shrinkage of factors, for each rating.
const FACTOR: f64 = 0.03;
/// Rounds of alternation.
const ROUNDS: usize = 6;

/// Solves `[n + shrink, f; f, ff + shrink] (i, f)' = (r, rf)'` for sums over ratings.
fn solve(sums: [f64; 5]) -> (f64, f64) {
    let [n, f, ff, r, rf] = sums;
    let (a, d) = (n * (1.0 + INTERCEPT), ff + n * FACTOR);
    let determinant = a * d - f * f;
    if n == 0.0 || determinant <= 0.0 {
        return (0.0, 0.0);
    }
    ((r * d - rf * f) / determinant, (rf * a - r * f) / determinant)
}

/// The intercept of each column, `mu + i_n`, from the ratings' mean and starting factors of the columns.
pub(crate) fn rank(source: &impl Source, middle: f64, start: &[f64]) -> Vec<f64> {
    let largest = start.iter().fold(0.0_f64, |most, f| most.max(f.abs())).max(1e-9);
    let mut columns: Vec<(f64, f64)> = start.iter().map(|f| (0.0, f / largest)).collect();
    for _ in 0..ROUNDS {
        let mut sums = vec![[0.0_f64; 5]; source.width()];
        source.fold(
            |grid, range, _| block(grid, range, middle, &columns),
            |part| {
                for (sum, own) in sums.iter_mut().zip(part) {
                    for (total, value) in sum.iter_mut().zip(own) {
                        *total += value;
                    }
                }
            },
        );
        columns = sums.into_iter().map(solve).collect();
    }
    columns.into_iter().map(|(level, _)| middle + level).collect()
}

/// The mean of all ratings.
pub(crate) fn middle(grid: &Grid) -> f64 {
    let sum = grid.cells.iter().map(|&cell| u64::from(cell & 3)).sum::<u64>() as f64;
    sum / (2.0 * grid.cells.len().max(1) as f64)
}

/// One block of people: each one's level and factor, and what they add to the columns' sums.
fn block(grid: &Grid, range: Range<usize>, middle: f64, columns: &[(f64, f64)]) -> Vec<[f64; 5]> {
    let mut sums = vec![[0.0_f64; 5]; grid.width];
    for person in range {
        let row = grid.row(person);
        let mut own = [0.0_f64; 5];
        for &cell in row {
            let (level, factor) = columns[(cell >> 2) as usize];
            let rest = f64::from(cell & 3) / 2.0 - middle - level;
            own[1] += factor;
            own[2] += factor * factor;
            own[3] += rest;
            own[4] += rest * factor;
        }
        own[0] = row.len() as f64;
        let (level, factor) = solve(own);
        let square = factor * factor;
        for &cell in row {
            let rest = f64::from(cell & 3) / 2.0 - middle - level;
            let sum = &mut sums[(cell >> 2) as usize];
            sum[0] += 1.0;
            sum[1] += factor;
            sum[2] += square;
            sum[3] += rest;
            sum[4] += rest * factor;
        }
    }
    sums
}
