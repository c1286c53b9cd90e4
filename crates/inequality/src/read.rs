//! Readers: from the bytes of a survey file to the few columns that a question needs.
//!
//! Each format is a feature of its own (`csv`, `stata`, `spss`, `parquet`, `xlsx`). A reader takes a name for its messages and anything
//! that reads; it opens no file itself. It keeps only the columns asked for, in one pass, in memory that grows with rows times columns
//! asked for and nothing else. Missing values stand apart from values and are counted by reason. Whatever is wrong with the bytes is a
//! [`ReadError`] that names file, row and column.

#[cfg(any(feature = "csv", feature = "stata", feature = "spss", feature = "parquet", feature = "xlsx"))]
mod build;
#[cfg(any(feature = "stata", feature = "spss"))]
mod bytes;
mod error;
#[cfg(any(feature = "csv", feature = "stata", feature = "spss"))]
mod text;

#[cfg(feature = "csv")]
pub mod csv;
#[cfg(feature = "parquet")]
pub mod parquet;
#[cfg(feature = "spss")]
pub mod spss;
#[cfg(feature = "stata")]
pub mod stata;
#[cfg(feature = "xlsx")]
pub mod xlsx;

use std::collections::BTreeMap;

#[cfg(any(feature = "csv", feature = "stata", feature = "spss", feature = "parquet", feature = "xlsx"))]
pub(crate) use build::{Builder, Cell};
pub use error::{ReadError, Why};

/// What a column is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A quantity: incomes, weights, ages, counts.
    Number,
    /// A trait with few values, kept with their labels: gender, caste, region.
    Category,
    /// What only tells rows apart: household, sampling unit, stratum. Its values are not kept, only which rows share one.
    Id,
}

/// One column that the reader shall bring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Want {
    /// The column's name as it stands in the file.
    pub name: String,
    /// What to read it as.
    pub kind: Kind,
}

impl Want {
    /// A column as a quantity.
    pub fn number(name: &str) -> Self {
        Self { name: name.to_owned(), kind: Kind::Number }
    }

    /// A column as a trait with labels.
    pub fn category(name: &str) -> Self {
        Self { name: name.to_owned(), kind: Kind::Category }
    }

    /// A column that only tells rows apart.
    pub fn id(name: &str) -> Self {
        Self { name: name.to_owned(), kind: Kind::Id }
    }
}

/// How much a file may ask of the machine before the reader refuses it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Rows of data.
    pub rows: usize,
    /// Distinct values of one [`Kind::Category`] column.
    pub groups: usize,
    /// Bytes of one row of text, or of one text value.
    pub line: usize,
    /// Bytes that a compressed file may grow to while it is read.
    pub inflated: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { rows: 100_000_000, groups: 10_000, line: 1 << 20, inflated: 1 << 30 }
    }
}

/// The columns that the question needs, and the limits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ask {
    /// The columns, in the order in which the table shall hold them.
    pub columns: Vec<Want>,
    /// The limits.
    pub limits: Limits,
}

impl Ask {
    /// Some columns under the default limits.
    pub fn of(columns: impl IntoIterator<Item = Want>) -> Self {
        Self { columns: columns.into_iter().collect(), limits: Limits::default() }
    }
}

/// Why a value is missing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// Nothing stands there, or the format's plain missing value.
    Blank,
    /// A word that means missing: `NA`, `.`, `#N/A`.
    Word(String),
    /// A tagged missing value of Stata: `.a` to `.z`.
    Tagged(char),
    /// A code that the file's own dictionary declares missing, with its label where it has one: `-8 (refused)`.
    Code(String),
}

impl std::fmt::Display for Missing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Blank => f.write_str("blank"),
            Self::Word(word) | Self::Code(word) => f.write_str(word),
            Self::Tagged(tag) => write!(f, ".{tag}"),
        }
    }
}

/// Which rows of a column are missing, a bit each, and how many for which reason.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gaps {
    bits: Vec<u64>,
    /// How many rows are missing for which reason.
    pub reasons: BTreeMap<Missing, u64>,
}

impl Gaps {
    /// Whether a row is missing.
    pub fn has(&self, row: usize) -> bool {
        self.bits.get(row / 64).is_some_and(|word| word >> (row % 64) & 1 == 1)
    }

    /// How many rows are missing.
    pub fn count(&self) -> u64 {
        self.reasons.values().sum()
    }

    #[cfg(any(feature = "csv", feature = "stata", feature = "spss", feature = "parquet", feature = "xlsx"))]
    pub(crate) fn add(&mut self, row: usize, why: Missing) {
        let word = row / 64;
        if self.bits.len() <= word {
            self.bits.resize(word + 1, 0);
        }
        self.bits[word] |= 1 << (row % 64);
        *self.reasons.entry(why).or_default() += 1;
    }
}

/// The values of a column.
#[derive(Debug, Clone, PartialEq)]
pub enum Values {
    /// Quantities, all finite; 0 stands where the row is missing.
    Numbers(Vec<f64>),
    /// Categories: for each row the place of its label; 0 stands where the row is missing.
    Categories {
        /// For each row the place of its label.
        codes: Vec<u32>,
        /// The labels, ordered by code where the file has numeric codes and by text otherwise.
        labels: Vec<String>,
    },
    /// Ids: rows with the same number share an id; 0 stands where the row is missing.
    Ids {
        /// For each row the number of its id, in the order of first appearance.
        codes: Vec<u32>,
        /// How many ids there are.
        distinct: usize,
    },
}

/// One column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its name in the file.
    pub name: String,
    /// The label that the file gives it, if any.
    pub label: Option<String>,
    /// Its values.
    pub values: Values,
    /// Its missing values.
    pub missing: Gaps,
}

impl Column {
    /// The quantities with `None` where missing; nothing if the column is not of numbers.
    pub fn numbers(&self) -> Option<Vec<Option<f64>>> {
        let Values::Numbers(all) = &self.values else { return None };
        Some(all.iter().enumerate().map(|(row, &x)| (!self.missing.has(row)).then_some(x)).collect())
    }

    /// The codes of a category or id with `None` where missing; nothing if the column is of numbers.
    pub fn codes(&self) -> Option<Vec<Option<u32>>> {
        let (Values::Categories { codes, .. } | Values::Ids { codes, .. }) = &self.values else {
            return None;
        };
        Some(codes.iter().enumerate().map(|(row, &code)| (!self.missing.has(row)).then_some(code)).collect())
    }
}

/// The columns asked for, and what a reader of the numbers should know about how they were read.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The file's name, as the caller gave it.
    pub file: String,
    /// How many rows.
    pub rows: usize,
    /// The columns in the order in which they were asked for.
    pub columns: Vec<Column>,
    /// What was assumed while reading, a sentence each: encoding, delimiter, decimal comma.
    pub notes: Vec<String>,
}

impl Table {
    /// The column with a name.
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }
}

/// Runs a library that may panic on bad bytes; its panic becomes an error about the file.
#[cfg(any(feature = "xlsx", feature = "parquet"))]
pub(crate) fn guarded<T>(file: &str, work: impl FnOnce() -> Result<T, ReadError>) -> Result<T, ReadError> {
    // Nothing that the work touched is used after a panic: the reader and the half-built table are dropped.
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)).unwrap_or_else(|_| {
        let said = "it breaks the library that reads this format".to_owned();
        Err(ReadError::file(file, Why::Damaged { said }))
    })
}

/// The formats that the readers know, told by a file's first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Text with delimiters.
    Csv,
    /// Stata, `.dta`.
    Stata,
    /// SPSS, `.sav` or `.zsav`.
    Spss,
    /// Apache Parquet.
    Parquet,
    /// A workbook, `.xlsx`.
    Xlsx,
}

impl Format {
    /// The format of a file that begins with these bytes; text if they belong to none of the binary ones.
    ///
    /// The name of the file is not asked: files are misnamed, their first bytes are not.
    pub fn of(head: &[u8]) -> Self {
        let old_stata =
            matches!(head, [102..=115, 1 | 2, 1, _, ..]) || matches!(head, [105..=110, 1 | 2, 0, ..]);
        if head.starts_with(b"<stata_dta>") || old_stata {
            Self::Stata
        } else if head.starts_with(b"$FL2") || head.starts_with(b"$FL3") {
            Self::Spss
        } else if head.starts_with(b"PAR1") {
            Self::Parquet
        } else if head.starts_with(b"PK\x03\x04") {
            Self::Xlsx
        } else {
            Self::Csv
        }
    }

    /// The word for people.
    pub fn word(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Stata => "Stata",
            Self::Spss => "SPSS",
            Self::Parquet => "Parquet",
            Self::Xlsx => "XLSX",
        }
    }
}
