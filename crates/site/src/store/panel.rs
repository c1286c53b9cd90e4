//! Panels in the store.

use civics::panel::{Convoke, Draw, Find};

use super::fold::Folding;
use super::sql::Stmt;

/// Folds the act `convoke`.
pub fn convoke_apply(_f: &Folding<'_>, _body: &Convoke) -> Vec<Stmt> {
    Vec::new()
}

/// Folds the act `draw`.
pub fn draw_apply(_f: &Folding<'_>, _body: &Draw) -> Vec<Stmt> {
    Vec::new()
}

/// Folds the act `find`.
pub fn find_apply(_f: &Folding<'_>, _body: &Find) -> Vec<Stmt> {
    Vec::new()
}
