//! Stances: consent, stand aside, object; sheets of paper and receipts.

use super::route::Route;

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
