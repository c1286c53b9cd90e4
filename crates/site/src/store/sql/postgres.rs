//! PostgreSQL behind the trait, asked from blocking threads.

use std::collections::HashMap;
use std::future::{Future, poll_fn};
use std::path::Path;
use std::pin::Pin;
use std::task::Poll;
use std::time::Duration;

use futures_util::future::{MaybeDone, maybe_done};
use tokio::runtime::Handle;
use tokio_postgres::types::{IsNull, ToSql, Type, private::BytesMut, to_sql_checked};

use super::wish::{Wish, postgres as text};
use super::{Res, Row, Sql, SqlError, Stmt, Val};

/// The longest that any call to PostgreSQL may take, COMMIT included: a primary whose only synchronous standby is gone
/// waits for ever, and no timeout of its own ends that.
const PATIENCE: Duration = Duration::from_secs(20);
/// The longest that drawing an index anew may take: it looks at everything.
const LONG: Duration = Duration::from_secs(3600);
/// The key of the advisory lock: "groundsw" as a number.
const LOCK: i64 = 0x6772_6f75_6e64_7377;

/// PostgreSQL, driven from a blocking thread.
pub struct Postgres {
    client: tokio_postgres::Client,
    handle: Handle,
    statements: HashMap<&'static str, tokio_postgres::Statement>,
}

impl Postgres {
    /// Connects; `handle` drives the connection.
    pub fn open(url: &str, handle: Handle) -> Res<Self> {
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

    fn scrub(&mut self) -> Res<bool> {
        Self::wait(&self.handle, self.client.batch_execute("VACUUM payload"))?;
        Self::wait(&self.handle, self.client.batch_execute("VACUUM media"))?;
        Ok(true)
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

    fn draw_words(&mut self) -> Res<()> {
        self.statements.clear();
        let work = self.client.batch_execute(text::DRAW);
        match self.handle.block_on(async { tokio::time::timeout(LONG, work).await }) {
            Err(_) => Err(SqlError::Gone("the index of words was not drawn in time".into())),
            Ok(drawn) => Ok(drawn?),
        }
    }

    fn find_words(&mut self, wish: &Wish, before: i64, most: i64) -> Res<Vec<i64>> {
        let wanted = Val::Text(text::written(wish));
        let newest = self.rows(text::NEWEST, &[before.into(), wanted.clone(), most.into()])?;
        let mut keys = newest.iter().map(|row| row.int(0)).collect::<Res<Vec<_>>>()?;
        if i64::try_from(keys.len()).is_ok_and(|found| found >= most) {
            return Ok(keys);
        }
        let edge = self.rows(text::EDGE, &[before.into()])?;
        let Some(edge) = edge.first() else { return Ok(keys) };
        let left = most - i64::try_from(keys.len()).unwrap_or(most);
        let older = self.rows(text::OLDER, &[wanted, edge.int(0)?.into(), left.into()])?;
        keys.extend(older.iter().map(|row| row.int(0)).collect::<Res<Vec<_>>>()?);
        Ok(keys)
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
