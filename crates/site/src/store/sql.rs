//! One SQL text, two databases: SQLite and PostgreSQL behind one small trait.
//!
//! Writes are data: a list of statements is one transaction, and on PostgreSQL it travels in one flight. Arguments are
//! `$1, $2 …`, first used in ascending order, so that both engines number them alike. Columns are `BIGINT`,
//! `DOUBLE PRECISION`, `TEXT` and `BYTEA`, nothing else. This room alone knows which database it speaks to.

mod postgres;
mod sqlite;
pub mod wish;

use std::path::{Path, PathBuf};

use tokio::runtime::Handle;

use postgres::Postgres;
use sqlite::Sqlite;
use wish::Wish;

/// A value in a column.
#[derive(Debug, Clone, PartialEq)]
pub enum Val {
    /// SQL NULL.
    Null,
    /// `BIGINT`.
    Int(i64),
    /// `DOUBLE PRECISION`.
    Real(f64),
    /// `TEXT`.
    Text(String),
    /// `BYTEA`.
    Bytes(Vec<u8>),
}

/// A statement and its arguments.
pub type Stmt = (&'static str, Vec<Val>);

/// Why the database did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum SqlError {
    /// The connection is lost or too slow; whether a write was committed is unknown.
    #[error("the connection to the database is lost: {0}")]
    Gone(String),
    /// There is no space left; nothing was written.
    #[error("no space left for the database: {0}")]
    Full(String),
    /// A row of that key exists; nothing was written.
    #[error("a row of that key exists: {0}")]
    Clash(String),
    /// The disk refused to make data durable. Repeating could lie, so the process must stop.
    #[error("the disk refused to make data durable: {0}")]
    Fsync(String),
    /// A column does not hold what was expected.
    #[error("column {0} does not hold the expected type")]
    Column(usize),
    /// Stored data failed its check before use.
    #[error("stored data failed its check: {0}")]
    Corrupt(String),
    /// Anything else.
    #[error("database: {0}")]
    Other(String),
}

/// The result of asking a database.
pub type Res<T> = Result<T, SqlError>;

/// A row, read by position.
#[derive(Debug, Clone, PartialEq)]
pub struct Row(pub Vec<Val>);

impl Row {
    /// The whole number in a column.
    pub fn int(&self, at: usize) -> Res<i64> {
        match self.0.get(at) {
            Some(Val::Int(n)) => Ok(*n),
            _ => Err(SqlError::Column(at)),
        }
    }

    /// The whole number in a column that may be NULL.
    pub fn opt_int(&self, at: usize) -> Res<Option<i64>> {
        match self.0.get(at) {
            Some(Val::Int(n)) => Ok(Some(*n)),
            Some(Val::Null) => Ok(None),
            _ => Err(SqlError::Column(at)),
        }
    }

    /// The text in a column.
    pub fn text(&self, at: usize) -> Res<&str> {
        match self.0.get(at) {
            Some(Val::Text(text)) => Ok(text),
            _ => Err(SqlError::Column(at)),
        }
    }

    /// The text in a column that may be NULL.
    pub fn opt_text(&self, at: usize) -> Res<Option<&str>> {
        match self.0.get(at) {
            Some(Val::Text(text)) => Ok(Some(text)),
            Some(Val::Null) => Ok(None),
            _ => Err(SqlError::Column(at)),
        }
    }

    /// The bytes in a column.
    pub fn bytes(&self, at: usize) -> Res<&[u8]> {
        match self.0.get(at) {
            Some(Val::Bytes(bytes)) => Ok(bytes),
            _ => Err(SqlError::Column(at)),
        }
    }
}

/// A connection: what both engines can do.
pub trait Sql: Send {
    /// Runs one question.
    fn rows(&mut self, sql: &'static str, args: &[Val]) -> Res<Vec<Row>>;
    /// Runs several questions, on PostgreSQL in one flight; one answer each, in order.
    fn ask(&mut self, list: &[Stmt]) -> Res<Vec<Vec<Row>>>;
    /// Runs all statements in one transaction, durable when it returns.
    fn write_all(&mut self, list: &[Stmt]) -> Res<()>;
    /// Runs a script of several statements without arguments in one transaction.
    fn script(&mut self, sql: &str) -> Res<()>;
    /// Makes deleted rows of erasable tables leave the files; says whether they all could, or a reader held some of them.
    fn scrub(&mut self) -> Res<bool>;
    /// Refreshes what the planner knows: without it PostgreSQL reads new tables 3 to 10 times slower.
    fn analyze(&mut self) -> Res<()>;
    /// Checks that a statement prepares; used by the tests on every statement.
    fn check(&mut self, sql: &'static str) -> Res<()>;
    /// Takes the lock that keeps a second writer away for as long as this connection lives.
    fn lock(&mut self) -> Res<()>;
    /// Draws the full-text index of the table `sought` anew; from then on the engine keeps it.
    fn draw_words(&mut self) -> Res<()>;
    /// The keys in `sought` below `before` whose words fit the wish, the highest first, at most `most`.
    fn find_words(&mut self, wish: &Wish, before: i64, most: i64) -> Res<Vec<i64>>;
    /// Writes a consistent copy of the whole database to a file, where the engine can.
    fn copy_to(&mut self, file: &Path) -> Res<()>;
}

/// Where the data lie.
#[derive(Debug, Clone)]
pub enum Place {
    /// A SQLite file.
    Sqlite(PathBuf),
    /// A PostgreSQL connection string, and the runtime that drives its connections.
    Postgres(String, Handle),
}

impl Place {
    /// Opens a connection for reading, or for the one writer.
    pub fn connect(&self, writes: bool) -> Res<Box<dyn Sql>> {
        match self {
            Self::Sqlite(path) => Ok(Box::new(Sqlite::open(path, writes)?)),
            Self::Postgres(url, handle) => Ok(Box::new(Postgres::open(url, handle.clone())?)),
        }
    }

    /// How many readers suit the engine and the number of cores.
    #[must_use]
    pub fn readers(&self, cores: usize) -> usize {
        match self {
            Self::Sqlite(_) => (cores * 2).clamp(2, 8),
            Self::Postgres(..) => (cores * 3).clamp(4, 16),
        }
    }
}

impl From<i64> for Val {
    fn from(n: i64) -> Self {
        Self::Int(n)
    }
}

impl From<f64> for Val {
    fn from(x: f64) -> Self {
        Self::Real(x)
    }
}

impl From<bool> for Val {
    fn from(yes: bool) -> Self {
        Self::Int(i64::from(yes))
    }
}

impl From<&str> for Val {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Val {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Vec<u8>> for Val {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes)
    }
}

impl From<&[u8]> for Val {
    fn from(bytes: &[u8]) -> Self {
        Self::Bytes(bytes.to_vec())
    }
}

impl<T: Into<Val>> From<Option<T>> for Val {
    fn from(option: Option<T>) -> Self {
        option.map_or(Self::Null, Into::into)
    }
}

/// A statement as data: `stmt!("SQL", argument, argument …)`.
macro_rules! stmt {
    ($sql:expr $(, $arg:expr)* $(,)?) => {
        ($sql, vec![$($crate::store::sql::Val::from($arg)),*])
    };
}
pub(crate) use stmt;
