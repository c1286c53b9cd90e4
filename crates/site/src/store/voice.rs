//! Voice in the store.

use civics::voice::Review;

use super::fold::Folding;
use super::sql::Stmt;

/// Folds the act `review`.
pub fn review_apply(_f: &Folding<'_>, _body: &Review) -> Vec<Stmt> {
    Vec::new()
}
