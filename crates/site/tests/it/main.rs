//! The tests of the program: stories through HTTP, on SQLite and on a real PostgreSQL, and the tree's own invariants.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, and its helpers are tests too")]
#![expect(clippy::print_stdout, reason = "a test says what it skipped and what it counted")]

mod caucus;
mod charter;
mod circle;
mod faults;
mod helper;
mod kernel;
mod log;
mod member;
mod people;
mod rating;
mod safety;
mod sheet;
mod story;
mod strange;
mod tell;
mod testimony;
mod tidy;
mod tools;
mod world;
