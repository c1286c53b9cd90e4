//! Sweeping, now and then: sessions that have ended are deleted, and testimonies that have been kept as long as their
//! circle's protection level allows are withdrawn in the teller's place.

use std::time::Duration;

use sha2::{Digest as _, Sha256};

use crate::config::Edge;
use crate::store::sql::Res;
use crate::store::{Stop, Store, people, testimony};

/// How often.
const EVERY: Duration = Duration::from_secs(600);

/// Sweeps until the process ends.
pub async fn run(store: Store, edge: Edge) {
    loop {
        if let Err(error) = sweep(&store, &edge).await {
            tracing::warn!(%error, "not everything could be swept; trying again later");
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Sweeps once.
pub async fn sweep(store: &Store, edge: &Edge) -> Res<()> {
    if store.head().recovery.is_some() {
        return Ok(());
    }
    let now = edge.now();
    store.keep(vec![people::sweep_sessions(now.as_second())]).await?;
    let mut after = -1;
    loop {
        let (expired, last) = store.read(move |q| testimony::expired(q, after, now)).await?;
        for key in expired {
            // One key for each testimony: two sweeps never withdraw it twice.
            let once = Sha256::digest(format!("groundswell/expire/v1/{key}")).into();
            match store.record(once, testimony::expire(key)).await {
                Ok(_) | Err(Stop::Refused(_)) => {}
                Err(Stop::Failed(error)) => return Err(error),
            }
        }
        match last {
            Some(last) => after = last,
            None => return Ok(()),
        }
    }
}
