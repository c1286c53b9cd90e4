//! A column of incomes, finite or missing.

use crate::Error;

/// Incomes in row order; any real number, in any unit of money.
///
/// Every value is finite. What is missing is kept apart and is never a number, so that it cannot be added by mistake.
#[derive(Clone, Debug, PartialEq)]
pub struct Income {
    /// The values; zero where missing.
    values: Vec<f64>,
    /// The rows that are missing, ascending.
    missing: Vec<u32>,
}

impl Income {
    /// Incomes without missing values.
    ///
    /// # Errors
    ///
    /// [`Error::NotFinite`] with the first row that is infinite or not a number, [`Error::Empty`], [`Error::TooManyRows`].
    pub fn from_slice(values: &[f64]) -> Result<Self, Error> {
        Self::from_vec(values.to_vec())
    }

    /// Incomes without missing values, without a copy.
    ///
    /// # Errors
    ///
    /// As [`Income::from_slice`].
    pub fn from_vec(values: Vec<f64>) -> Result<Self, Error> {
        count(values.len())?;
        match values.iter().position(|value| !value.is_finite()) {
            Some(row) => Err(Error::NotFinite { what: "income", row, value: values[row] }),
            None => Ok(Self { values, missing: Vec::new() }),
        }
    }

    /// Incomes of which some are missing.
    ///
    /// # Errors
    ///
    /// As [`Income::from_slice`].
    pub fn with_missing(values: &[Option<f64>]) -> Result<Self, Error> {
        count(values.len())?;
        let missing = (0u32..).zip(values).filter(|(_, value)| value.is_none()).map(|(row, _)| row).collect();
        let known = Self::from_vec(values.iter().map(|value| value.unwrap_or(0.0)).collect())?;
        Ok(Self { missing, ..known })
    }

    /// The values in row order; zero where missing.
    #[must_use]
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// The rows without an income, ascending.
    #[must_use]
    pub fn missing(&self) -> &[u32] {
        &self.missing
    }

    /// How many rows there are, missing ones included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there are no rows; an `Income` always has some.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }
}

/// Checks that there are rows, and not too many for 32 bits.
fn count(rows: usize) -> Result<(), Error> {
    match u32::try_from(rows) {
        Ok(0) => Err(Error::Empty { what: "income" }),
        Ok(n) if n < u32::MAX => Ok(()),
        _ => Err(Error::TooManyRows { rows }),
    }
}
