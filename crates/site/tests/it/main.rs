//! The tests of the program: stories through HTTP, on SQLite and on a real PostgreSQL, and the tree's own invariants.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, and its helpers are tests too")]
#![expect(clippy::print_stdout, reason = "a test says what it skipped and what it counted")]

mod acts;
mod backup;
mod browser;
mod caucus;
mod charter;
mod circle;
mod conversation;
mod conversation_box;
mod delegation;
mod digest;
mod disk;
mod faults;
mod figure;
mod guess;
mod helper;
mod kernel;
mod loan;
mod log;
mod loud;
mod mandate;
mod map;
mod member;
mod panel;
mod people;
mod race;
mod rating;
mod release;
mod rising;
mod root;
mod round;
mod safety;
mod sheet;
mod stance;
mod story;
mod strange;
mod struggle;
mod tell;
mod testimony;
mod text;
mod tidy;
mod tools;
mod voice;
mod waits;
mod world;
