//! Groups: a factor (gender, caste, region), and the crossing of several.
//!
//! A group is a code per row, never a subset of rows: the design keeps all its rows, so that the errors of a group know that
//! the size of the group is itself an estimate.

use std::collections::HashMap;

use crate::Error;

/// The code of a row without a group.
pub const MISSING: u32 = u32::MAX;

/// One way to put rows into groups: a code for each row and a label for each code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Factor {
    name: String,
    codes: Vec<u32>,
    labels: Labels,
}

/// Labels, kept as numbers where they came as numbers: a million households need no million strings.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Labels {
    Text(Vec<String>),
    Number(Vec<i64>),
}

impl Factor {
    /// A factor from a label for each row; labels are sorted, so that the codes do not depend on the order of rows.
    #[must_use]
    pub fn from_labels<T: AsRef<str>>(name: &str, labels: &[T]) -> Self {
        let some: Vec<Option<&str>> = labels.iter().map(|label| Some(label.as_ref())).collect();
        Self::with_missing(name, &some)
    }

    /// A factor of which some rows are missing.
    #[must_use]
    pub fn with_missing(name: &str, labels: &[Option<&str>]) -> Self {
        let (codes, distinct) = encode(labels);
        let labels = Labels::Text(distinct.into_iter().map(str::to_owned).collect());
        Self { name: name.to_owned(), codes, labels }
    }

    /// A factor from numbers, for example of households.
    #[must_use]
    pub fn from_numbers(name: &str, numbers: &[i64]) -> Self {
        let some: Vec<Option<i64>> = numbers.iter().map(|&number| Some(number)).collect();
        let (codes, distinct) = encode(&some);
        Self { name: name.to_owned(), codes, labels: Labels::Number(distinct) }
    }

    /// A factor from codes and the labels they count from 0; [`MISSING`] is no group.
    ///
    /// # Errors
    ///
    /// [`Error::DesignMismatch`] when a code has no label.
    pub fn from_codes(name: &str, codes: Vec<u32>, labels: Vec<String>) -> Result<Self, Error> {
        let beyond = |code: &&u32| **code != MISSING && **code as usize >= labels.len();
        if let Some(code) = codes.iter().find(beyond) {
            let what = format!("{name} has the code {code} and only {} labels", labels.len());
            return Err(Error::DesignMismatch { what });
        }
        Ok(Self { name: name.to_owned(), codes, labels: Labels::Text(labels) })
    }

    /// The same factor with a group of its own for rows without one.
    #[must_use]
    pub fn missing_as(mut self, label: &str) -> Self {
        let mut labels: Vec<String> = (0..self.levels()).map(|code| self.label(code as u32)).collect();
        let code = labels.iter().position(|known| known == label).unwrap_or(labels.len());
        if code == labels.len() {
            labels.push(label.to_owned());
        }
        for each in self.codes.iter_mut().filter(|each| **each == MISSING) {
            *each = code as u32;
        }
        self.labels = Labels::Text(labels);
        self
    }

    /// What the factor is called.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The code of each row; [`MISSING`] where it has no group.
    #[must_use]
    pub fn codes(&self) -> &[u32] {
        &self.codes
    }

    /// How many groups there are.
    #[must_use]
    pub fn levels(&self) -> usize {
        match &self.labels {
            Labels::Text(labels) => labels.len(),
            Labels::Number(labels) => labels.len(),
        }
    }

    /// The label of a code; `(none)` for [`MISSING`] or a code beyond the last.
    #[must_use]
    pub fn label(&self, code: u32) -> String {
        let known = match &self.labels {
            Labels::Text(labels) => labels.get(code as usize).cloned(),
            Labels::Number(labels) => labels.get(code as usize).map(i64::to_string),
        };
        known.unwrap_or_else(|| "(none)".to_owned())
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.codes.len()
    }

    /// Whether there are no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }
}

/// Codes in the order of the sorted distinct values.
fn encode<T: Copy + Ord + std::hash::Hash>(values: &[Option<T>]) -> (Vec<u32>, Vec<T>) {
    let mut first: HashMap<T, u32> = HashMap::new();
    let mut distinct = Vec::new();
    let mut codes = Vec::with_capacity(values.len());
    for value in values {
        let code = value.map_or(MISSING, |value| {
            *first.entry(value).or_insert_with(|| {
                distinct.push(value);
                distinct.len() as u32 - 1
            })
        });
        codes.push(code);
    }
    let mut order: Vec<u32> = (0..distinct.len() as u32).collect();
    order.sort_unstable_by_key(|&code| distinct[code as usize]);
    let mut rank = vec![0u32; distinct.len()];
    for (new, &old) in order.iter().enumerate() {
        rank[old as usize] = new as u32;
    }
    for code in codes.iter_mut().filter(|code| **code != MISSING) {
        *code = rank[*code as usize];
    }
    (codes, order.iter().map(|&old| distinct[old as usize]).collect())
}

/// A cell of a crossing: one group of each factor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The label of each factor's group, in the order of the factors.
    pub labels: Vec<String>,
    /// The code of each factor's group.
    pub codes: Vec<u32>,
    /// How many rows belong to it.
    pub rows: usize,
}

impl Cell {
    /// The labels, joined by ` · `.
    #[must_use]
    pub fn name(&self) -> String {
        self.labels.join(" · ")
    }
}

/// The crossing of factors: only cells that occur, in the order of their codes (the last factor runs fastest).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cross {
    factors: Vec<Factor>,
    codes: Vec<u32>,
    cells: Vec<Cell>,
}

impl Cross {
    /// The crossing of one or more factors.
    ///
    /// # Errors
    ///
    /// [`Error::Length`], [`Error::Empty`] without factors, [`Error::MissingGroup`] when a row lacks a group.
    pub fn of(factors: &[&Factor]) -> Result<Self, Error> {
        for factor in factors {
            let rows = factor.codes.iter().filter(|code| **code == MISSING).count();
            if rows > 0 {
                return Err(Error::MissingGroup { factor: factor.name.clone(), rows, weight: rows as f64 });
            }
        }
        Self::dropping_missing(factors)
    }

    /// The crossing, where a row that lacks a group of any factor belongs to no cell.
    ///
    /// # Errors
    ///
    /// [`Error::Length`], [`Error::Empty`] without factors.
    pub fn dropping_missing(factors: &[&Factor]) -> Result<Self, Error> {
        let rows = factors.first().ok_or(Error::Empty { what: "the crossing" })?.len();
        if let Some(other) = factors.iter().find(|factor| factor.len() != rows) {
            return Err(Error::Length { what: "a factor", expected: rows, got: other.len() });
        }
        let key = |row: usize| {
            let key: Option<Vec<u32>> = factors
                .iter()
                .map(|factor| Some(factor.codes[row]).filter(|code| *code != MISSING))
                .collect();
            key
        };
        let (codes, keys) = match fused(factors) {
            Some(fused) => fused,
            None => {
                let keys: Vec<Option<Vec<u32>>> = (0..rows).map(key).collect();
                let (codes, keys) = encode(&keys.iter().map(Option::as_ref).collect::<Vec<_>>());
                (codes, keys.into_iter().cloned().collect())
            }
        };
        let mut cells: Vec<Cell> = keys
            .into_iter()
            .map(|codes| {
                let labels = factors.iter().zip(&codes).map(|(factor, &code)| factor.label(code)).collect();
                Cell { labels, codes, rows: 0 }
            })
            .collect();
        for &code in codes.iter().filter(|code| **code != MISSING) {
            cells[code as usize].rows += 1;
        }
        Ok(Self { factors: factors.iter().map(|factor| (*factor).clone()).collect(), codes, cells })
    }

    /// The factors.
    #[must_use]
    pub fn factors(&self) -> &[Factor] {
        &self.factors
    }

    /// The cell of each row; [`MISSING`] where it belongs to none.
    #[must_use]
    pub fn codes(&self) -> &[u32] {
        &self.codes
    }

    /// The cells that occur.
    #[must_use]
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }
}

/// Codes of cells by arithmetic, when all possible cells fit into a table of four million.
fn fused(factors: &[&Factor]) -> Option<(Vec<u32>, Vec<Vec<u32>>)> {
    let possible = factors.iter().try_fold(1usize, |all, factor| all.checked_mul(factor.levels().max(1)))?;
    if possible > 1 << 22 {
        return None;
    }
    let mut codes = vec![0u32; factors.first()?.len()];
    for factor in factors {
        let levels = factor.levels() as u32;
        for (cell, &code) in codes.iter_mut().zip(&factor.codes) {
            *cell = if *cell == MISSING || code == MISSING { MISSING } else { *cell * levels + code };
        }
    }
    let mut number = vec![MISSING; possible];
    for &cell in codes.iter().filter(|cell| **cell != MISSING) {
        number[cell as usize] = 0;
    }
    let mut keys = Vec::new();
    for (cell, number) in number.iter_mut().enumerate().filter(|(_, number)| **number == 0) {
        *number = keys.len() as u32;
        let mut rest = cell;
        let mut key: Vec<u32> = factors
            .iter()
            .rev()
            .map(|factor| {
                let code = rest % factor.levels();
                rest /= factor.levels();
                code as u32
            })
            .collect();
        key.reverse();
        keys.push(key);
    }
    for cell in codes.iter_mut().filter(|cell| **cell != MISSING) {
        *cell = number[*cell as usize];
    }
    Some((codes, keys))
}
