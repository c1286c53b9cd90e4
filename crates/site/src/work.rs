//! Background work: signing the log, and sweeping what has ended.

pub mod sign;
pub mod sweep;
