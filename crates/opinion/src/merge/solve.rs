//! The two strongest directions of a symmetric matrix, to the last digits that doubles give.

/// Directions that are followed together; the two wanted ones converge with the ratio to the first one left out.
const BLOCK: usize = 8;
/// Steps at most.
const STEPS: usize = 5000;
/// A residual of this part of the largest value is rounding.
const CLOSE: f64 = 1e-13;

/// The two largest values with their unit vectors, the larger first; fewer where the matrix has fewer rows.
///
/// `matrix` is `m × m`, row by row. Signs: the entry of largest size is positive, the earlier one on a tie.
pub(super) fn strongest(matrix: &[f64], m: usize) -> Vec<(f64, Vec<f64>)> {
    let width = BLOCK.min(m);
    let mut block: Vec<Vec<f64>> = (0..width).map(|column| start(column, m)).collect();
    orthonormal(&mut block);
    let mut found: Vec<(f64, Vec<f64>)> = Vec::new();
    for _ in 0..STEPS {
        let images: Vec<Vec<f64>> = block.iter().map(|vector| times(matrix, m, vector)).collect();
        let small: Vec<Vec<f64>> =
            block.iter().map(|v| images.iter().map(|image| dot(v, image)).collect()).collect();
        let turns = jacobi(small);
        let turned = |list: &[Vec<f64>], turn: &[f64]| {
            let mut sum = vec![0.0; m];
            for (vector, &by) in list.iter().zip(turn) {
                sum.iter_mut().zip(vector).for_each(|(x, v)| *x += by * v);
            }
            sum
        };
        found = turns.iter().map(|(value, turn)| (*value, turned(&block, turn))).collect();
        block = turns.iter().map(|(_, turn)| turned(&images, turn)).collect();
        let largest = found.first().map_or(0.0, |(value, _)| value.abs());
        let off = |((value, vector), image): (&(f64, Vec<f64>), &Vec<f64>)| {
            let square = |(x, y): (&f64, &f64)| (y - value * x) * (y - value * x);
            vector.iter().zip(image).map(square).sum::<f64>().sqrt()
        };
        let residual = found.iter().zip(&block).take(2).map(off).fold(0.0, f64::max);
        if residual <= CLOSE * largest {
            break;
        }
        orthonormal(&mut block);
    }
    found.truncate(2);
    for (_, vector) in &mut found {
        let length = dot(vector, vector).sqrt();
        let mut top = 0.0f64;
        for &entry in vector.iter() {
            // A tie within rounding goes to the earlier entry.
            if entry.abs() > top.abs() * (1.0 + 1e-9) {
                top = entry;
            }
        }
        let scale = if length > 0.0 { top.signum() / length } else { 0.0 };
        vector.iter_mut().for_each(|x| *x *= scale);
    }
    found
}

/// A start that is different for every column and leans on no symmetry of the votes.
fn start(column: usize, m: usize) -> Vec<f64> {
    (0..m).map(|row| (((row + 1) * (2 * column + 3)) as f64 * 0.618_033_988_749_895).fract() - 0.5).collect()
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn times(matrix: &[f64], m: usize, vector: &[f64]) -> Vec<f64> {
    matrix.chunks_exact(m.max(1)).map(|row| dot(row, vector)).collect()
}

/// Gram and Schmidt, twice; a vector that vanishes becomes an axis that is not yet there.
fn orthonormal(block: &mut [Vec<f64>]) {
    for at in 0..block.len() {
        let (done, rest) = block.split_at_mut(at);
        let vector = &mut rest[0];
        let before = dot(vector, vector).sqrt();
        for axis in 0..=vector.len() {
            for _ in 0..2 {
                for other in done.iter() {
                    let along = dot(other, vector);
                    vector.iter_mut().zip(other).for_each(|(x, o)| *x -= along * o);
                }
            }
            let length = dot(vector, vector).sqrt();
            if length > 1e-10 * if axis == 0 { before } else { 1.0 } {
                vector.iter_mut().for_each(|x| *x /= length);
                break;
            }
            vector.fill(0.0);
            if let Some(entry) = vector.get_mut(axis) {
                *entry = 1.0;
            }
        }
    }
}

/// Values and vectors of a small symmetric matrix, the largest value first.
fn jacobi(mut a: Vec<Vec<f64>>) -> Vec<(f64, Vec<f64>)> {
    let n = a.len();
    let mut vectors: Vec<Vec<f64>> =
        (0..n).map(|i| (0..n).map(|j| f64::from(u8::from(i == j))).collect()).collect();
    for _ in 0..60 {
        let mut turned = false;
        for p in 0..n {
            for q in p + 1..n {
                if a[p][q].abs() <= 1e-17 * (a[p][p].abs() + a[q][q].abs()) {
                    continue;
                }
                turned = true;
                turn(&mut a, &mut vectors, p, q);
            }
        }
        if !turned {
            break;
        }
    }
    let mut pairs: Vec<(f64, Vec<f64>)> =
        (0..n).map(|i| (a[i][i], vectors.iter().map(|row| row[i]).collect())).collect();
    pairs.sort_by(|x, y| y.0.total_cmp(&x.0));
    pairs
}

/// Turns the plane of `p` and `q` so that their common entry vanishes.
fn turn(a: &mut [Vec<f64>], vectors: &mut [Vec<f64>], p: usize, q: usize) {
    let slope = (a[q][q] - a[p][p]) / (2.0 * a[p][q]);
    let tangent = slope.signum() / (slope.abs() + (slope * slope + 1.0).sqrt());
    let cosine = 1.0 / (tangent * tangent + 1.0).sqrt();
    let sine = tangent * cosine;
    let swing = |x: f64, y: f64| (cosine * x - sine * y, sine * x + cosine * y);
    for row in a.iter_mut() {
        (row[p], row[q]) = swing(row[p], row[q]);
    }
    // p comes before q.
    let (before, from) = a.split_at_mut(q);
    for (x, y) in before[p].iter_mut().zip(from[0].iter_mut()) {
        (*x, *y) = swing(*x, *y);
    }
    for row in vectors.iter_mut() {
        (row[p], row[q]) = swing(row[p], row[q]);
    }
}
