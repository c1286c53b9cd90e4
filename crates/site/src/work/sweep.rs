//! Sweeping: sessions that have ended are deleted, now and then.

use std::time::Duration;

use crate::config::Edge;
use crate::store::{Store, people};

/// How often.
const EVERY: Duration = Duration::from_secs(600);

/// Sweeps until the process ends.
pub async fn run(store: Store, edge: Edge) {
    loop {
        let ended = people::sweep_sessions(edge.now().as_second());
        if let Err(error) = store.keep(vec![ended]).await {
            tracing::warn!(%error, "ended sessions could not be swept; trying again later");
        }
        tokio::time::sleep(EVERY).await;
    }
}
