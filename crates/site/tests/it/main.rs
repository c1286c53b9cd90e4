//! The tests of the program: stories through HTTP, on SQLite and on a real PostgreSQL, and the tree's own invariants.

mod faults;
mod kernel;
mod story;
mod tidy;
mod world;
