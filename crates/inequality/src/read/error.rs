//! What can be wrong with a file, as sentences that name file, row and column.

use std::fmt;

/// Why a file could not be read, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError {
    /// The file's name, as the caller gave it.
    pub file: String,
    /// The row, counted as a spreadsheet shows it where the file has a row of names, else from 1.
    pub row: Option<u64>,
    /// The column's name.
    pub column: Option<String>,
    /// What is wrong.
    pub why: Why,
}

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// Nothing is in it.
    #[error("there is nothing in it")]
    Empty,
    /// It has names of columns, and no row below.
    #[error("it has names of columns and no row of data")]
    NoRows,
    /// A column that was asked for is not there.
    #[error("there is no such column; the file has {}", list(.there))]
    NoColumn {
        /// Columns that are there.
        there: Vec<String>,
    },
    /// Two columns have the name that was asked for.
    #[error("two columns have this name; rename one of them")]
    TwoColumns,
    /// The same column was asked for twice as different kinds.
    #[error("the column is asked for twice")]
    AskedTwice,
    /// Text where a number must be.
    #[error("'{text}' is not a number{}", hint(.text))]
    NotNumber {
        /// The text, shortened.
        text: String,
    },
    /// A number that can be read in two ways.
    #[error(
        "'{text}' can be read with a decimal comma or with a comma between thousands; say which the file has"
    )]
    Ambiguous {
        /// The text, shortened.
        text: String,
    },
    /// A number that is not finite.
    #[error("the number is not finite; infinity is no income and no weight")]
    NotFinite,
    /// A row with another number of fields than the row of names.
    #[error("the row has {found} fields and the names {expected}; a delimiter inside a text needs quotes")]
    Fields {
        /// How many the row has.
        found: usize,
        /// How many names there are.
        expected: usize,
    },
    /// A quote that is opened and not closed.
    #[error("a quote is opened and never closed")]
    OpenQuote,
    /// A row or a text longer than allowed.
    #[error("the row is longer than {limit} bytes; a quote is perhaps not closed, or this is not a table")]
    LongRow {
        /// The limit.
        limit: usize,
    },
    /// More rows than allowed.
    #[error("it has more than {limit} rows")]
    ManyRows {
        /// The limit.
        limit: usize,
    },
    /// A category with more values than allowed.
    #[error(
        "the column has more than {limit} different values; as groups that is too many: band them, or choose another column"
    )]
    ManyGroups {
        /// The limit.
        limit: usize,
    },
    /// Bytes that the encoding does not have.
    #[error("the text is not {encoding}; say which encoding the file has")]
    Encoding {
        /// The encoding that was tried.
        encoding: String,
    },
    /// The file is of another format than the reader.
    #[error("this is not a {expected} file{}", because(.said))]
    Format {
        /// The format that was expected.
        expected: &'static str,
        /// What else is known.
        said: String,
    },
    /// The file ends before it should.
    #[error("the file ends too early: {said}; it was cut off, copy it again")]
    Cut {
        /// Where.
        said: String,
    },
    /// The bytes contradict the format.
    #[error("the file is damaged: {said}")]
    Damaged {
        /// What is wrong.
        said: String,
    },
    /// The file asks for more memory than allowed.
    #[error("unpacked it would be larger than {limit} bytes; that is no survey, or it must be split")]
    Bomb {
        /// The limit.
        limit: u64,
    },
    /// Something valid that this reader does not read.
    #[error("{said}")]
    Unsupported {
        /// What, and what would help.
        said: String,
    },
    /// The system could not read.
    #[error("the system cannot read it: {said}")]
    System {
        /// What the system says.
        said: String,
    },
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(row) = self.row {
            write!(f, ", row {row}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ", column {column}")?;
        }
        write!(f, ": {}", self.why)
    }
}

impl std::error::Error for ReadError {}

impl ReadError {
    /// What is wrong with a whole file.
    pub fn file(file: &str, why: Why) -> Self {
        Self { file: file.to_owned(), row: None, column: None, why }
    }

    /// The same, at a row.
    #[must_use]
    pub fn row(mut self, row: u64) -> Self {
        self.row = Some(row);
        self
    }

    /// The same, at a column.
    #[must_use]
    pub fn column(mut self, column: &str) -> Self {
        self.column = Some(short(column));
        self
    }

    /// What the system answered while a file was read.
    pub fn system(file: &str, error: &std::io::Error) -> Self {
        let why = match error.kind() {
            std::io::ErrorKind::UnexpectedEof => Why::Cut { said: "more was announced".to_owned() },
            _ => Why::System { said: short(&error.to_string()) },
        };
        Self::file(file, why)
    }
}

/// A text cut to a length that a message can bear, without control characters.
pub(crate) fn short(text: &str) -> String {
    let mut own: String = text.chars().filter(|c| !c.is_control()).take(60).collect();
    if text.chars().nth(60).is_some() {
        own.push('…');
    }
    own
}

fn list(names: &[String]) -> String {
    let mut some: Vec<String> = names.iter().take(30).map(|name| short(name)).collect();
    if names.len() > some.len() {
        some.push(format!("and {} more", names.len() - some.len()));
    }
    if some.is_empty() { "none".to_owned() } else { some.join(", ") }
}

fn hint(text: &str) -> &'static str {
    if text.contains(',') && text.bytes().any(|b| b.is_ascii_digit()) {
        "; if the file has a decimal comma, say so"
    } else {
        "; is it the right column, or a code for missing?"
    }
}

fn because(said: &str) -> String {
    if said.is_empty() { String::new() } else { format!(": {said}") }
}
