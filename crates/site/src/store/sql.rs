//! One SQL text, two databases: SQLite and PostgreSQL behind one small trait.
//!
//! Writes are data: a list of statements is one transaction, and on PostgreSQL it travels in one flight. Arguments are
//! `$1, $2 …`, first used in ascending order, so that both engines number them alike. Columns are `BIGINT`,
//! `DOUBLE PRECISION`, `TEXT` and `BYTEA`, nothing else. This file alone knows which database it speaks to.

use std::collections::HashMap;
use std::future::{Future, poll_fn};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::task::Poll;
use std::time::Duration;

use futures_util::future::{MaybeDone, maybe_done};
use rusqlite::types::{ToSqlOutput, ValueRef};
use tokio::runtime::Handle;
use tokio_postgres::types::{IsNull, ToSql, Type, private::BytesMut, to_sql_checked};

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
    /// Makes sure that deleted rows of erasable tables leave the files as soon as the engine can.
    fn scrub(&mut self) -> Res<()>;
    /// Refreshes what the planner knows: without it PostgreSQL reads new tables 3 to 10 times slower.
    fn analyze(&mut self) -> Res<()>;
    /// Checks that a statement prepares; used by the tests on every statement.
    fn check(&mut self, sql: &'static str) -> Res<()>;
    /// Takes the lock that keeps a second writer away for as long as this connection lives.
    fn lock(&mut self) -> Res<()>;
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

/// SQLite: WAL, `synchronous=FULL`, deleted content overwritten.
struct Sqlite(rusqlite::Connection);

impl Sqlite {
    fn open(path: &Path, writes: bool) -> Res<Self> {
        let db = rusqlite::Connection::open(path)?;
        db.busy_timeout(Duration::from_secs(10))?;
        db.execute_batch(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;
             PRAGMA temp_store=MEMORY; PRAGMA cache_size=-4000; PRAGMA journal_size_limit=4194304;",
        )?;
        if !writes {
            db.execute_batch("PRAGMA query_only=ON;")?;
        }
        db.set_prepared_statement_cache_capacity(256);
        Ok(Self(db))
    }

    fn run(&mut self, list: &[Stmt]) -> Res<()> {
        for (sql, args) in list {
            self.0.prepare_cached(sql)?.execute(rusqlite::params_from_iter(args))?;
        }
        Ok(())
    }
}

impl Sql for Sqlite {
    fn rows(&mut self, sql: &'static str, args: &[Val]) -> Res<Vec<Row>> {
        let mut statement = self.0.prepare_cached(sql)?;
        let width = statement.column_count();
        let mut rows = statement.query(rusqlite::params_from_iter(args))?;
        let mut out = Vec::new();
        while let Some(row) = rows.next()? {
            let mut values = Vec::with_capacity(width);
            for at in 0..width {
                values.push(match row.get_ref(at)? {
                    ValueRef::Null => Val::Null,
                    ValueRef::Integer(n) => Val::Int(n),
                    ValueRef::Real(x) => Val::Real(x),
                    ValueRef::Text(text) => {
                        Val::Text(String::from_utf8(text.to_vec()).map_err(|_| SqlError::Column(at))?)
                    }
                    ValueRef::Blob(bytes) => Val::Bytes(bytes.to_vec()),
                });
            }
            out.push(Row(values));
        }
        Ok(out)
    }

    fn ask(&mut self, list: &[Stmt]) -> Res<Vec<Vec<Row>>> {
        list.iter().map(|(sql, args)| self.rows(sql, args)).collect()
    }

    fn write_all(&mut self, list: &[Stmt]) -> Res<()> {
        self.0.execute_batch("BEGIN IMMEDIATE")?;
        let done = self.run(list).and_then(|()| Ok(self.0.execute_batch("COMMIT")?));
        if done.is_err() && !self.0.is_autocommit() {
            // The first error is the one to tell; a failed rollback leaves nothing behind either.
            let _ = self.0.execute_batch("ROLLBACK");
        }
        done
    }

    fn script(&mut self, sql: &str) -> Res<()> {
        // The only token that differs: SQLite's own row number must be spelt INTEGER.
        let sql = sql.replace("BIGINT PRIMARY KEY", "INTEGER PRIMARY KEY");
        Ok(self.0.execute_batch(&format!("BEGIN IMMEDIATE;\n{sql}\nCOMMIT;"))?)
    }

    fn scrub(&mut self) -> Res<()> {
        // A busy reader may keep the log from being cut; the journal then goes with the next checkpoint.
        self.0.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }

    fn analyze(&mut self) -> Res<()> {
        Ok(self.0.execute_batch("PRAGMA optimize=0x10002;")?)
    }

    fn check(&mut self, sql: &'static str) -> Res<()> {
        self.0.prepare(sql)?;
        Ok(())
    }

    fn lock(&mut self) -> Res<()> {
        Ok(())
    }

    fn copy_to(&mut self, file: &Path) -> Res<()> {
        let name = file.to_string_lossy().into_owned();
        // A connection that only reads may not write the copy either; the database itself stays untouched.
        let reads = self.0.pragma_query_value(None, "query_only", |row| row.get::<_, i64>(0))?;
        self.0.pragma_update(None, "query_only", 0)?;
        let done = self.0.execute("VACUUM INTO ?1", [name]);
        self.0.pragma_update(None, "query_only", reads)?;
        done?;
        Ok(())
    }
}

impl rusqlite::ToSql for Val {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(n) => ValueRef::Integer(*n),
            Self::Real(x) => ValueRef::Real(*x),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

impl From<rusqlite::Error> for SqlError {
    fn from(error: rusqlite::Error) -> Self {
        const IOERR_FSYNC: i32 = 1034;
        const IOERR_DIR_FSYNC: i32 = 1290;
        let text = error.to_string();
        let rusqlite::Error::SqliteFailure(code, _) = &error else { return Self::Other(text) };
        match (code.code, code.extended_code) {
            (_, IOERR_FSYNC | IOERR_DIR_FSYNC) => Self::Fsync(text),
            (rusqlite::ErrorCode::DiskFull, _) => Self::Full(text),
            (rusqlite::ErrorCode::ConstraintViolation, _) => Self::Clash(text),
            (rusqlite::ErrorCode::DatabaseCorrupt | rusqlite::ErrorCode::NotADatabase, _) => {
                Self::Corrupt(text)
            }
            _ => Self::Other(text),
        }
    }
}

/// The longest that any call to PostgreSQL may take, COMMIT included: a primary whose only synchronous standby is gone
/// waits for ever, and no timeout of its own ends that.
const PATIENCE: Duration = Duration::from_secs(20);
/// The key of the advisory lock: "groundsw" as a number.
const LOCK: i64 = 0x6772_6f75_6e64_7377;

/// PostgreSQL, driven from a blocking thread.
struct Postgres {
    client: tokio_postgres::Client,
    handle: Handle,
    statements: HashMap<&'static str, tokio_postgres::Statement>,
}

impl Postgres {
    fn open(url: &str, handle: Handle) -> Res<Self> {
        let mut config: tokio_postgres::Config =
            url.parse().map_err(|e: tokio_postgres::Error| SqlError::Other(e.to_string()))?;
        config
            .connect_timeout(Duration::from_secs(2))
            .target_session_attrs(tokio_postgres::config::TargetSessionAttrs::ReadWrite);
        let (client, connection) = handle
            .block_on(async { tokio::time::timeout(PATIENCE, config.connect(tokio_postgres::NoTls)).await })
            .map_err(|_| SqlError::Gone("no answer while connecting".into()))?
            .map_err(|e| SqlError::Gone(e.to_string()))?;
        handle.spawn(async move {
            if let Err(error) = connection.await {
                tracing::warn!(%error, "a connection to PostgreSQL ended");
            }
        });
        Ok(Self { client, handle, statements: HashMap::new() })
    }

    fn wait<T>(handle: &Handle, work: impl Future<Output = Result<T, tokio_postgres::Error>>) -> Res<T> {
        match handle.block_on(async { tokio::time::timeout(PATIENCE, work).await }) {
            Err(_) => Err(SqlError::Gone(format!("no answer within {} s", PATIENCE.as_secs()))),
            Ok(answer) => Ok(answer?),
        }
    }

    fn prepare(&mut self, sql: &'static str) -> Res<tokio_postgres::Statement> {
        if let Some(known) = self.statements.get(sql) {
            return Ok(known.clone());
        }
        let fresh = Self::wait(&self.handle, self.client.prepare(sql))?;
        self.statements.insert(sql, fresh.clone());
        Ok(fresh)
    }
}

/// Sends all requests in order before it waits for the first answer.
async fn in_flight<F: Future>(list: Vec<F>) -> Vec<F::Output> {
    let mut list: Vec<Pin<Box<MaybeDone<F>>>> = list.into_iter().map(|f| Box::pin(maybe_done(f))).collect();
    poll_fn(|context| {
        for request in &mut list {
            // A request is sent when it is first polled; answers come in the same order.
            let _ = request.as_mut().poll(context);
        }
        Poll::Ready(())
    })
    .await;
    let mut out = Vec::with_capacity(list.len());
    for request in &mut list {
        request.as_mut().await;
        out.extend(request.as_mut().take_output());
    }
    out
}

fn params(args: &[Val]) -> Vec<&(dyn ToSql + Sync)> {
    args.iter().map(|val| val as &(dyn ToSql + Sync)).collect()
}

impl Sql for Postgres {
    fn rows(&mut self, sql: &'static str, args: &[Val]) -> Res<Vec<Row>> {
        let statement = self.prepare(sql)?;
        let rows = Self::wait(&self.handle, self.client.query(&statement, &params(args)))?;
        rows.iter().map(read).collect()
    }

    fn ask(&mut self, list: &[Stmt]) -> Res<Vec<Vec<Row>>> {
        let statements = list.iter().map(|(sql, _)| self.prepare(sql)).collect::<Res<Vec<_>>>()?;
        let client = &self.client;
        let work = async {
            let flights = list
                .iter()
                .zip(&statements)
                .map(|((_, args), statement)| async move { client.query(statement, &params(args)).await })
                .collect();
            in_flight(flights).await.into_iter().collect::<Result<Vec<_>, _>>()
        };
        Self::wait(&self.handle, work)?.iter().map(|rows| rows.iter().map(read).collect()).collect()
    }

    fn write_all(&mut self, list: &[Stmt]) -> Res<()> {
        let statements = list.iter().map(|(sql, _)| self.prepare(sql)).collect::<Res<Vec<_>>>()?;
        let client = &self.client;
        type Request<'a> = Pin<Box<dyn Future<Output = Result<(), tokio_postgres::Error>> + 'a>>;
        let work = async {
            let mut flights: Vec<Request<'_>> = vec![Box::pin(client.batch_execute("BEGIN"))];
            for ((_, args), statement) in list.iter().zip(&statements) {
                flights.push(Box::pin(
                    async move { client.execute(statement, &params(args)).await.map(|_| ()) },
                ));
            }
            flights.push(Box::pin(client.batch_execute("COMMIT")));
            // COMMIT of a failed transaction answers OK with the tag ROLLBACK: look at every answer, first error first.
            in_flight(flights).await.into_iter().collect::<Result<(), _>>()
        };
        Self::wait(&self.handle, work)
    }

    fn script(&mut self, sql: &str) -> Res<()> {
        // The cached plans may speak of tables that the script replaces.
        self.statements.clear();
        Self::wait(&self.handle, self.client.batch_execute(&format!("BEGIN;\n{sql}\nCOMMIT;")))
    }

    fn scrub(&mut self) -> Res<()> {
        Self::wait(&self.handle, self.client.batch_execute("VACUUM payload"))?;
        Self::wait(&self.handle, self.client.batch_execute("VACUUM media"))
    }

    fn analyze(&mut self) -> Res<()> {
        Self::wait(&self.handle, self.client.batch_execute("ANALYZE"))
    }

    fn check(&mut self, sql: &'static str) -> Res<()> {
        Self::wait(&self.handle, self.client.prepare(sql)).map(|_| ())
    }

    fn lock(&mut self) -> Res<()> {
        let taken = self.rows(
            "SELECT CASE WHEN pg_try_advisory_lock($1) THEN 1::BIGINT ELSE 0::BIGINT END",
            &[Val::Int(LOCK)],
        )?;
        match taken.first().map(|row| row.int(0)) {
            Some(Ok(1)) => Ok(()),
            _ => Err(SqlError::Other("another groundswell writes to this database".into())),
        }
    }

    fn copy_to(&mut self, _file: &Path) -> Res<()> {
        Err(SqlError::Other("PostgreSQL is copied with its own pg_dump; see the README".into()))
    }
}

fn read(row: &tokio_postgres::Row) -> Res<Row> {
    let mut values = Vec::with_capacity(row.len());
    for (at, column) in row.columns().iter().enumerate() {
        let value = match *column.type_() {
            Type::INT8 => row.try_get::<_, Option<i64>>(at)?.map(Val::Int),
            Type::FLOAT8 => row.try_get::<_, Option<f64>>(at)?.map(Val::Real),
            Type::TEXT => row.try_get::<_, Option<String>>(at)?.map(Val::Text),
            Type::BYTEA => row.try_get::<_, Option<Vec<u8>>>(at)?.map(Val::Bytes),
            _ => return Err(SqlError::Column(at)),
        };
        values.push(value.unwrap_or(Val::Null));
    }
    Ok(Row(values))
}

impl ToSql for Val {
    fn to_sql(
        &self,
        column: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(n) => n.to_sql_checked(column, out),
            Self::Real(x) => x.to_sql_checked(column, out),
            Self::Text(text) => text.as_str().to_sql_checked(column, out),
            Self::Bytes(bytes) => bytes.as_slice().to_sql_checked(column, out),
        }
    }

    fn accepts(column: &Type) -> bool {
        matches!(*column, Type::INT8 | Type::FLOAT8 | Type::TEXT | Type::BYTEA)
    }

    to_sql_checked!();
}

impl From<tokio_postgres::Error> for SqlError {
    fn from(error: tokio_postgres::Error) -> Self {
        let text = std::error::Error::source(&error).map_or_else(|| error.to_string(), ToString::to_string);
        let Some(code) = error.code().map(tokio_postgres::error::SqlState::code) else {
            return Self::Gone(text);
        };
        match code {
            "53100" => Self::Full(text),
            "23505" => Self::Clash(text),
            "25006" | "57P01" | "57P02" | "57P03" => Self::Gone(text),
            "58030" => Self::Fsync(text),
            "XX001" | "XX002" => Self::Corrupt(text),
            code if code.starts_with("08") => Self::Gone(text),
            _ => Self::Other(text),
        }
    }
}

impl From<i64> for Val {
    fn from(n: i64) -> Self {
        Self::Int(n)
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
