//! SQLite behind the trait.

use std::path::Path;
use std::time::Duration;

use rusqlite::types::{ToSqlOutput, ValueRef};

use super::wish::{Wish, sqlite as text};
use super::{Res, Row, Sql, SqlError, Stmt, Val};

/// SQLite: WAL, `synchronous=FULL`, deleted content overwritten.
pub struct Sqlite(rusqlite::Connection);

impl Sqlite {
    /// Opens the file; only the writer may write.
    pub fn open(path: &Path, writes: bool) -> Res<Self> {
        let db = rusqlite::Connection::open(path)?;
        db.busy_timeout(Duration::from_secs(10))?;
        db.execute_batch(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;
             PRAGMA temp_store=MEMORY; PRAGMA cache_size=-1500; PRAGMA journal_size_limit=4194304;",
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

    fn scrub(&mut self) -> Res<bool> {
        let busy = self.0.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0))?;
        Ok(busy == 0)
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

    fn draw_words(&mut self) -> Res<()> {
        Ok(self.0.execute_batch(&format!("BEGIN IMMEDIATE;\n{}\nCOMMIT;", text::DRAW))?)
    }

    fn find_words(&mut self, wish: &Wish, before: i64, most: i64) -> Res<Vec<i64>> {
        let args = [Val::Text(text::written(wish)), Val::Int(before), Val::Int(most)];
        self.rows(text::FIND, &args)?.iter().map(|row| row.int(0)).collect()
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
