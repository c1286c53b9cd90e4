//! Groundswell: one server on which an alliance against inequality works from below.
//!
//! The only crate that does anything: `web` speaks with people, `store` keeps and folds, `work` runs behind. See
//! `ARCHITECTURE.md` for the map and its invariants.

pub mod cli;
pub mod config;
pub mod csv;
pub mod diff;
pub mod error;
pub mod media;
pub mod password;
pub mod picture;
pub mod speech;
pub mod store;
pub mod web;
pub mod work;
