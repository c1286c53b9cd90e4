//! Rules in the store.

use civics::rules::Enact;

use super::fold::Folding;
use super::sql::Stmt;

/// Folds the act `enact`.
pub fn enact_apply(_f: &Folding<'_>, _body: &Enact) -> Vec<Stmt> {
    Vec::new()
}
