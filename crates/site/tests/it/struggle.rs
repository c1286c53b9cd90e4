//! Struggles: raised, joined, found.
