//! What waits for a member: asked of the derived tables, nothing is stored.
