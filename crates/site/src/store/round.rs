//! Rounds in the store.

use civics::round::{Amend, Call, Close, Propose, Render, Retract};

use super::fold::Folding;
use super::sql::Stmt;

/// Folds the act `propose`.
pub fn propose_apply(_f: &Folding<'_>, _body: &Propose) -> Vec<Stmt> {
    Vec::new()
}

/// Folds the act `amend`.
pub fn amend_apply(_f: &Folding<'_>, _body: &Amend) -> Vec<Stmt> {
    Vec::new()
}

/// Folds the act `render`.
pub fn render_apply(_f: &Folding<'_>, _body: &Render) -> Vec<Stmt> {
    Vec::new()
}

/// Folds the act `call`.
pub fn call_apply(_f: &Folding<'_>, _body: &Call) -> Vec<Stmt> {
    Vec::new()
}

/// Folds the act `retract`.
pub fn retract_apply(_f: &Folding<'_>, _body: &Retract) -> Vec<Stmt> {
    Vec::new()
}

/// Folds the act `close`.
pub fn close_apply(_f: &Folding<'_>, _body: &Close) -> Vec<Stmt> {
    Vec::new()
}
