//! Struggles: the list with its search, one struggle, and the forms of its holder.

use super::route::Route;

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
