//! Questions that know how their answers are read, so that a page asks several in one flight.

use super::sql::{Res, Row, Sql, SqlError, Stmt};

/// A question with the way to read its answer, so that a page can ask several in one flight.
pub struct Question<T> {
    /// What is asked.
    pub stmt: Stmt,
    read: fn(&[Row]) -> Res<T>,
}

impl<T> Question<T> {
    /// A question and how its rows are read.
    pub fn new(stmt: Stmt, read: fn(&[Row]) -> Res<T>) -> Self {
        Self { stmt, read }
    }

    /// Asks it alone.
    pub fn ask(&self, q: &mut dyn Sql) -> Res<T> {
        (self.read)(&q.rows(self.stmt.0, &self.stmt.1)?)
    }

    /// Reads the answer at that place of several.
    pub fn answer(&self, answers: &[Vec<Row>], at: usize) -> Res<T> {
        (self.read)(answers.get(at).ok_or(SqlError::Column(at))?)
    }
}
