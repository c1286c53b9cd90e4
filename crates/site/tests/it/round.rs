//! Rounds: proposed, called, closed.
