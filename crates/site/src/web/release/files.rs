//! A text as plain words, as JSON-LD, and the feed of releases.

use super::Route;

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
