//! The roots of a paragraph: a picture, its text form, and counts.

use super::route::Route;

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
