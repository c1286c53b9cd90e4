//! Loans in the store.

use civics::loan::{Lend, Recall, Renew, Take};

use super::fold::Folding;
use super::sql::Stmt;

/// Folds the act `lend`.
pub fn lend_apply(_f: &Folding<'_>, _body: &Lend) -> Vec<Stmt> {
    Vec::new()
}

/// Folds the act `take`.
pub fn take_apply(_f: &Folding<'_>, _body: &Take) -> Vec<Stmt> {
    Vec::new()
}

/// Folds the act `recall`.
pub fn recall_apply(_f: &Folding<'_>, _body: &Recall) -> Vec<Stmt> {
    Vec::new()
}

/// Folds the act `renew`.
pub fn renew_apply(_f: &Folding<'_>, _body: &Renew) -> Vec<Stmt> {
    Vec::new()
}
