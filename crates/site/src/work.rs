//! Background work: signing the log, sweeping what has ended, and releasing what is due.

pub mod release;
pub mod sign;
pub mod sweep;
