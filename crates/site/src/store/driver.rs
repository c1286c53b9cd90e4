//! Drivers in the store.

use civics::driver::Extend;

use super::fold::Folding;
use super::sql::Stmt;

/// Folds the act `extend`.
pub fn extend_apply(_f: &Folding<'_>, _body: &Extend) -> Vec<Stmt> {
    Vec::new()
}
