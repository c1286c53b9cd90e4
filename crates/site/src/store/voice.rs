//! Voice in the store.

use civics::voice::Review;

use super::fold::Folding;
use super::sql::{Stmt, stmt};

/// Folds the act `review`.
pub fn review_apply(_f: &Folding<'_>, _body: &Review) -> Vec<Stmt> {
    Vec::new()
}

/// Counts one act of a member for the page on voice; `kind` as the log spells it.
pub fn spoke(circle: i64, member: i64, kind: &str) -> Stmt {
    stmt!(
        "INSERT INTO voice (circle, member, kind, n) VALUES ($1, $2, $3, 1)
         ON CONFLICT (circle, member, kind) DO UPDATE SET n = voice.n + 1",
        circle,
        member,
        kind
    )
}
