//! The tree's own invariants (see ARCHITECTURE.md), each an assertion.
