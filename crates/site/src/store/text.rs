//! Texts in the store.

use civics::text::{Draft, Freeze, Release, Root, Sign, Strike, Translate, Unsign, Write};

use super::fold::Folding;
use super::sql::Stmt;

/// Folds the act `draft`.
pub fn draft_apply(_f: &Folding<'_>, _body: &Draft) -> Vec<Stmt> {
    Vec::new()
}

/// Folds the act `write`.
pub fn write_apply(_f: &Folding<'_>, _body: &Write) -> Vec<Stmt> {
    Vec::new()
}

/// Folds the act `root`.
pub fn root_apply(_f: &Folding<'_>, _body: &Root) -> Vec<Stmt> {
    Vec::new()
}

/// Folds the act `strike`.
pub fn strike_apply(_f: &Folding<'_>, _body: &Strike) -> Vec<Stmt> {
    Vec::new()
}

/// Folds the act `translate`.
pub fn translate_apply(_f: &Folding<'_>, _body: &Translate) -> Vec<Stmt> {
    Vec::new()
}

/// Folds the act `freeze`.
pub fn freeze_apply(_f: &Folding<'_>, _body: &Freeze) -> Vec<Stmt> {
    Vec::new()
}

/// Folds the act `sign`.
pub fn sign_apply(_f: &Folding<'_>, _body: &Sign) -> Vec<Stmt> {
    Vec::new()
}

/// Folds the act `unsign`.
pub fn unsign_apply(_f: &Folding<'_>, _body: &Unsign) -> Vec<Stmt> {
    Vec::new()
}

/// Folds the act `release`.
pub fn release_apply(_f: &Folding<'_>, _body: &Release) -> Vec<Stmt> {
    Vec::new()
}
