//! Delegations in the store.

use civics::delegation::Delegate;

use super::fold::Folding;
use super::sql::Stmt;

/// Folds the act `delegate`.
pub fn delegate_apply(_f: &Folding<'_>, _body: &Delegate) -> Vec<Stmt> {
    Vec::new()
}
