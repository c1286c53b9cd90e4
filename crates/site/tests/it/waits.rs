//! What waits for us.
