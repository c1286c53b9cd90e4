//! The story, as far as it is built: a group tells, gets a receipt, checks it, withdraws, and nothing is left.
