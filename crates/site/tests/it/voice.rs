//! Voice: who spoke, as counts.
