//! Stances: given, changed, entered from paper.
