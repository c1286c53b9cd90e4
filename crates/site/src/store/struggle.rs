//! Struggles in the store.

use civics::struggle::{Agree, Join, Raise, Report, Revise};

use super::fold::Folding;
use super::sql::Stmt;

/// Folds the act `raise`.
pub fn raise_apply(_f: &Folding<'_>, _body: &Raise) -> Vec<Stmt> {
    Vec::new()
}

/// Folds the act `revise`.
pub fn revise_apply(_f: &Folding<'_>, _body: &Revise) -> Vec<Stmt> {
    Vec::new()
}

/// Folds the act `report`.
pub fn report_apply(_f: &Folding<'_>, _body: &Report) -> Vec<Stmt> {
    Vec::new()
}

/// Folds the act `join`.
pub fn join_apply(_f: &Folding<'_>, _body: &Join) -> Vec<Stmt> {
    Vec::new()
}

/// Folds the act `agree`.
pub fn agree_apply(_f: &Folding<'_>, _body: &Agree) -> Vec<Stmt> {
    Vec::new()
}
