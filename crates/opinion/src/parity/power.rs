//! The deployed engine's two components: power steps on the sparse residual, the second after removing the first from every row.

use super::matrix::Matrix;
use crate::error::{Error, Result};

/// A second component with less than this part of the first one's eigenvalue is rounding noise.
const RANK_ONE: f64 = 1e-12;

/// The two components, each after at most `iterations` + 1 steps from `start`, or once the eigenvalue repeats exactly.
pub(super) fn components(
    matrix: &Matrix<'_>,
    start: &[Vec<f64>; 2],
    iterations: usize,
) -> Result<[Vec<f64>; 2]> {
    let little = |what: &str| Error::TooLittle(what.into());
    let (first, strongest) = power(matrix, None, &start[0], iterations)
        .ok_or_else(|| little("no two people voted differently, so there is nothing to tell apart"))?;
    let scores: Vec<f64> = (0..matrix.people()).map(|row| dot(matrix, row, &first)).collect();
    let second = power(matrix, Some((&first, &scores)), &start[1], iterations);
    match second {
        Some((second, value)) if value > RANK_ONE * strongest => Ok([first, second]),
        _ => Err(little("all votes differ along one line only, and a plane needs two")),
    }
}

fn dot(matrix: &Matrix<'_>, row: usize, vector: &[f64]) -> f64 {
    matrix.residual(row).map(|(column, value)| value * vector[column]).sum()
}

/// A component removed from the matrix: the unit vector, and every row's score on it.
type Removed<'a> = (&'a [f64], &'a [f64]);

/// The strongest direction and its eigenvalue; `None` where every step gives 0.
fn power(
    matrix: &Matrix<'_>,
    removed: Option<Removed<'_>>,
    start: &[f64],
    iterations: usize,
) -> Option<(Vec<f64>, f64)> {
    let (mut vector, mut last) = (start.to_vec(), 0.0);
    for _ in 0..=iterations {
        let mut product = step(matrix, removed, &vector);
        let length = product.iter().map(|x| x * x).sum::<f64>().sqrt();
        if !(length > 0.0 && length.is_finite()) {
            return None;
        }
        product.iter_mut().for_each(|x| *x /= length);
        vector = product;
        if length == last {
            break;
        }
        last = length;
    }
    Some((vector, last))
}

/// XᵀX times a vector, X being the residual without the removed component.
fn step(matrix: &Matrix<'_>, removed: Option<Removed<'_>>, vector: &[f64]) -> Vec<f64> {
    let along = removed.map_or(0.0, |(unit, _)| unit.iter().zip(vector).map(|(a, b)| a * b).sum::<f64>());
    let (mut product, mut back) = (vec![0.0; vector.len()], 0.0);
    for row in 0..matrix.people() {
        let mut score = dot(matrix, row, vector);
        if let Some((_, scores)) = removed {
            score -= scores[row] * along;
            back += scores[row] * score;
        }
        for (column, value) in matrix.residual(row) {
            product[column] += value * score;
        }
    }
    if let Some((unit, _)) = removed {
        product.iter_mut().zip(unit).for_each(|(x, unit)| *x -= back * unit);
    }
    product
}
