//! Loans: lending, recalling, renewing, and what a circle was lent.

use super::route::Route;

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
