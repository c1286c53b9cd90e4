//! Background work: signing the log, sweeping what has ended, releasing what is due, and mailing digests.

pub mod digest;
pub mod draw;
pub mod release;
pub mod sign;
pub mod sweep;
