//! Rounds: proposals, their versions, the call, the outcome.

use super::route::Route;

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
