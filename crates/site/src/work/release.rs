//! Releasing at the embargo: what a convenor has set to be released by itself is released when its time has come, and
//! the rules allow it. What they refuse is tried again at each beat; the text's page says why it still waits.

use std::time::Duration;

use civics::Actor;
use sha2::{Digest as _, Sha256};

use crate::config::Edge;
use crate::store::sql::Res;
use crate::store::{Stop, Store, release};

/// How often.
const EVERY: Duration = Duration::from_secs(10);

/// Releases until the process ends.
pub async fn run(store: Store, edge: Edge) {
    loop {
        if let Err(error) = step(&store, &edge).await {
            tracing::warn!(%error, "what is due could not be released; trying again soon");
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Releases once what is due, and says how many texts that were.
pub async fn step(store: &Store, edge: &Edge) -> Res<u64> {
    if store.head().recovery.is_some() {
        return Ok(0);
    }
    let now = edge.now();
    let mut released = 0;
    for (text, freeze) in store.read(move |q| release::due(q, now)).await? {
        // One key for each frozen set: it is released once, whoever tries.
        let once = Sha256::digest(format!("groundswell/release/v1/{freeze}")).into();
        match store.record(once, release::release(Actor::Host, (text, freeze), now)).await {
            Ok(_) => released += 1,
            Err(Stop::Refused(_)) => {}
            Err(Stop::Failed(error)) => return Err(error),
        }
    }
    Ok(released)
}
