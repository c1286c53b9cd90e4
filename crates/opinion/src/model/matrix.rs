//! Small symmetric matrices: inverse, triangular square root, eigenvectors.

#![expect(clippy::needless_range_loop, reason = "small matrices read best with their indices")]

use super::{Item, MOST};

/// The inverse of a positive definite matrix, by Gauss and Jordan.
pub(crate) fn inverse(matrix: &[[f64; MOST]; MOST], dims: usize) -> [[f64; MOST]; MOST] {
    let mut a = *matrix;
    for pivot in 0..dims {
        let scale = 1.0 / a[pivot][pivot].max(1e-12);
        a[pivot][pivot] = 1.0;
        for column in 0..dims {
            a[pivot][column] *= scale;
        }
        let line = a[pivot];
        for row in 0..dims {
            if row != pivot {
                let factor = a[row][pivot];
                a[row][pivot] = 0.0;
                for column in 0..dims {
                    a[row][column] -= factor * line[column];
                }
            }
        }
    }
    a
}

/// The lower triangle whose square is the matrix; a matrix that has lost rank is lifted a little.
pub(crate) fn cholesky(matrix: &[[f64; MOST]; MOST], size: usize) -> [[f64; MOST]; MOST] {
    let mut lower = [[0.0; MOST]; MOST];
    for row in 0..size {
        for column in 0..=row {
            let done: f64 = (0..column).map(|k| lower[row][k] * lower[column][k]).sum();
            let rest = matrix[row][column] - done;
            lower[row][column] =
                if row == column { rest.max(1e-9).sqrt() } else { rest / lower[column][column] };
        }
    }
    lower
}

/// Eigenvectors (columns) of a small symmetric matrix, largest eigenvalue first, by Jacobi's turns.
pub(crate) fn eigen(matrix: &mut [[f64; MOST]; MOST], size: usize) -> [[f64; MOST]; MOST] {
    let mut vectors = [[0.0; MOST]; MOST];
    for (at, line) in vectors.iter_mut().enumerate() {
        line[at] = 1.0;
    }
    for _ in 0..30 {
        let mut off = 0.0;
        for p in 0..size {
            for q in p + 1..size {
                off += matrix[p][q].abs();
                if matrix[p][q].abs() < 1e-300 {
                    continue;
                }
                let theta = (matrix[q][q] - matrix[p][p]) / (2.0 * matrix[p][q]);
                let t = theta.signum() / (theta.abs() + (theta * theta + 1.0).sqrt());
                let cos = 1.0 / (t * t + 1.0).sqrt();
                let sin = t * cos;
                for k in 0..size {
                    let (x, y) = (matrix[k][p], matrix[k][q]);
                    (matrix[k][p], matrix[k][q]) = (cos * x - sin * y, sin * x + cos * y);
                }
                for k in 0..size {
                    let (x, y) = (matrix[p][k], matrix[q][k]);
                    (matrix[p][k], matrix[q][k]) = (cos * x - sin * y, sin * x + cos * y);
                    let (x, y) = (vectors[k][p], vectors[k][q]);
                    (vectors[k][p], vectors[k][q]) = (cos * x - sin * y, sin * x + cos * y);
                }
            }
        }
        if off < 1e-15 {
            break;
        }
    }
    let mut order: Vec<usize> = (0..size).collect();
    order.sort_by(|&a, &b| matrix[b][b].total_cmp(&matrix[a][a]).then(a.cmp(&b)));
    let mut sorted = [[0.0; MOST]; MOST];
    for (to, &from) in order.iter().enumerate() {
        for row in 0..size {
            sorted[row][to] = vectors[row][from];
        }
    }
    sorted
}

/// Applies a linear map to a proposition's mean and covariance.
pub(crate) fn transform(item: &mut Item, change: &[[f64; MOST]; MOST], dims: usize) {
    let (mean, spread) = (item.mean, item.spread);
    let mut half = [[0.0; MOST]; MOST];
    for row in 0..dims {
        item.mean[row] = (0..dims).map(|k| change[row][k] * mean[k]).sum();
        for other in 0..dims {
            half[row][other] = (0..dims).map(|k| change[row][k] * spread[k][other]).sum();
        }
    }
    for row in 0..dims {
        for other in 0..dims {
            item.spread[row][other] = (0..dims).map(|k| half[row][k] * change[other][k]).sum();
        }
    }
}
