//! Weighted least squares by Householder reflections, and the influence of each row on its coefficients.

use crate::Error;

/// Explanatory variables, column by column; each column is named, and the constant is a column like any other.
#[derive(Clone, Debug, PartialEq)]
pub struct Predictors {
    names: Vec<String>,
    columns: Vec<Vec<f64>>,
}

impl Predictors {
    /// A constant only.
    #[must_use]
    pub fn constant(rows: usize) -> Self {
        Self { names: vec!["(constant)".to_owned()], columns: vec![vec![1.0; rows]] }
    }

    /// One more column of numbers.
    ///
    /// # Errors
    ///
    /// [`Error::Length`], [`Error::NotFinite`].
    pub fn with(mut self, name: &str, values: &[f64]) -> Result<Self, Error> {
        if values.len() != self.rows() {
            return Err(Error::Length { what: "a predictor", expected: self.rows(), got: values.len() });
        }
        if let Some(row) = values.iter().position(|value| !value.is_finite()) {
            return Err(Error::NotFinite { what: "a predictor", row, value: values[row] });
        }
        self.names.push(name.to_owned());
        self.columns.push(values.to_vec());
        Ok(self)
    }

    /// Indicators of all groups of a factor but its first, which is the reference.
    ///
    /// # Errors
    ///
    /// [`Error::Length`], [`Error::MissingGroup`].
    pub fn with_factor(mut self, factor: &crate::Factor) -> Result<Self, Error> {
        let rows = factor.codes().iter().filter(|code| **code == crate::cross::MISSING).count();
        if rows > 0 {
            let factor = factor.name().to_owned();
            return Err(Error::MissingGroup { factor, rows, weight: rows as f64 });
        }
        for level in 1..factor.levels() as u32 {
            let column: Vec<f64> =
                factor.codes().iter().map(|&code| f64::from(u8::from(code == level))).collect();
            self = self.with(&format!("{} {}", factor.name(), factor.label(level)), &column)?;
        }
        Ok(self)
    }

    /// The names of the columns, the constant first.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The columns, the constant first.
    #[must_use]
    pub fn columns(&self) -> &[Vec<f64>] {
        &self.columns
    }

    /// How many rows there are.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.columns[0].len()
    }
}

/// A fitted linear regression.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// The coefficients, in the order of the predictors.
    pub coefficients: Vec<f64>,
    /// The upper triangle R of the weighted predictors, row by row: XᵀWX = RᵀR.
    triangle: Vec<Vec<f64>>,
}

/// Minimises Σ w (y − xβ)²; rows of weight zero do not count.
///
/// The same as R's `lm(y ~ x, weights = w)`, which decomposes the same matrix.
///
/// # Errors
///
/// [`Error::Length`]; [`Error::Collinear`] when a column is a combination of those before it, or when there are fewer rows
/// than columns.
pub fn least_squares(y: &[f64], predictors: &Predictors, weights: &[f64]) -> Result<Fit, Error> {
    let rows = predictors.rows();
    for (what, got) in [("the outcome", y.len()), ("the weights", weights.len())] {
        if got != rows {
            return Err(Error::Length { what, expected: rows, got });
        }
    }
    let used: Vec<usize> = (0..rows).filter(|&row| weights[row] > 0.0).collect();
    let root: Vec<f64> = used.iter().map(|&row| weights[row].sqrt()).collect();
    let scaled = |column: &[f64]| -> Vec<f64> {
        used.iter().zip(&root).map(|(&row, root)| column[row] * root).collect()
    };
    let mut columns: Vec<Vec<f64>> = predictors.columns.iter().map(|column| scaled(column)).collect();
    let mut outcome = scaled(y);
    let count = columns.len();
    let mut triangle = vec![vec![0.0; count]; count];
    for step in 0..count {
        let size = norm(&columns[step]);
        let collinear = || Error::Collinear { column: predictors.names[step].clone() };
        if step >= used.len() || size == 0.0 {
            return Err(collinear());
        }
        let rest = norm(&columns[step][step..]);
        let before: f64 = (0..step).map(|row| triangle[row][step] * triangle[row][step]).sum();
        if rest <= 1e-10 * (rest * rest + before).sqrt() {
            return Err(collinear());
        }
        let pivot = if columns[step][step] > 0.0 { -rest } else { rest };
        let mut reflector = columns[step][step..].to_vec();
        reflector[0] -= pivot;
        let square: f64 = reflector.iter().map(|value| value * value).sum();
        for later in columns.iter_mut().skip(step).chain(std::iter::once(&mut outcome)) {
            reflect(&mut later[step..], &reflector, square);
        }
        for (later, column) in columns.iter().enumerate().skip(step) {
            triangle[step][later] = column[step];
        }
    }
    let mut coefficients = outcome[..count].to_vec();
    solve_upper(&triangle, &mut coefficients);
    Ok(Fit { coefficients, triangle })
}

impl Fit {
    /// The prediction for a row.
    #[must_use]
    pub fn predict(&self, predictors: &Predictors, row: usize) -> f64 {
        self.coefficients.iter().zip(&predictors.columns).map(|(beta, column)| beta * column[row]).sum()
    }

    /// What one unit of weight in each row adds to Σ gᵀβ: (XᵀWX)⁻¹ x (y − xβ), contracted with a direction g.
    ///
    /// Its variance as a total under the design is the variance of gᵀβ, robust to any dependence inside the clusters (the
    /// sandwich of Huber 1967 and Binder 1983).
    #[must_use]
    pub fn influence(&self, y: &[f64], predictors: &Predictors, direction: &[f64]) -> Vec<f64> {
        let mut lever = direction.to_vec();
        solve_lower(&self.triangle, &mut lever);
        solve_upper(&self.triangle, &mut lever);
        (0..predictors.rows())
            .map(|row| {
                let along: f64 =
                    lever.iter().zip(&predictors.columns).map(|(each, column)| each * column[row]).sum();
                along * (y[row] - self.predict(predictors, row))
            })
            .collect()
    }

    /// gᵀ(XᵀWX)⁻¹g: the variance of gᵀβ in units of the residual variance, as classical regression has it.
    #[must_use]
    pub fn spread(&self, direction: &[f64]) -> f64 {
        let mut lever = direction.to_vec();
        solve_lower(&self.triangle, &mut lever);
        lever.iter().map(|value| value * value).sum()
    }
}

/// The Euclidean length.
fn norm(values: &[f64]) -> f64 {
    values.iter().map(|value| value * value).sum::<f64>().sqrt()
}

/// Mirrors a vector at the plane across a reflector.
fn reflect(vector: &mut [f64], reflector: &[f64], square: f64) {
    let along: f64 = vector.iter().zip(reflector).map(|(a, b)| a * b).sum();
    let factor = 2.0 * along / square;
    for (each, mirror) in vector.iter_mut().zip(reflector) {
        *each -= factor * mirror;
    }
}

/// Solves R x = b in place.
fn solve_upper(triangle: &[Vec<f64>], b: &mut [f64]) {
    for row in (0..b.len()).rev() {
        let known: f64 = (row + 1..b.len()).map(|column| triangle[row][column] * b[column]).sum();
        b[row] = (b[row] - known) / triangle[row][row];
    }
}

/// Solves Rᵀ x = b in place.
fn solve_lower(triangle: &[Vec<f64>], b: &mut [f64]) {
    for row in 0..b.len() {
        let known: f64 = (0..row).map(|column| triangle[column][row] * b[column]).sum();
        b[row] = (b[row] - known) / triangle[row][row];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_through_points_on_a_line_is_that_line() {
        let x = [1.0, 2.0, 3.0, 5.0];
        let y: Vec<f64> = x.iter().map(|x| 3.0 - 2.0 * x).collect();
        let predictors = Predictors::constant(4).with("x", &x).unwrap();
        let fit = least_squares(&y, &predictors, &[1.0, 0.5, 2.0, 1.0]).unwrap();
        assert!((fit.coefficients[0] - 3.0).abs() < 1e-12 && (fit.coefficients[1] + 2.0).abs() < 1e-12);
        assert!(fit.influence(&y, &predictors, &[0.0, 1.0]).iter().all(|value| value.abs() < 1e-12));
    }

    #[test]
    fn a_column_that_repeats_another_is_named() {
        let x = [1.0, 2.0, 3.0];
        let predictors = Predictors::constant(3).with("age", &x).unwrap().with("age again", &x).unwrap();
        let refused = least_squares(&[1.0, 0.0, 2.0], &predictors, &[1.0; 3]).unwrap_err();
        assert_eq!(refused, Error::Collinear { column: "age again".to_owned() });
    }
}
