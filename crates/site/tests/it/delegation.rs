//! Delegations: balanced, or not constituted.
