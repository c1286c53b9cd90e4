//! Opinion maps: votes in; a plane, groups, what unites and what divides them out.
//!
//! A *conversation* is a set of short *propositions*. People agree with a proposition (+1), disagree (−1), pass (0), or do not
//! vote. [`Votes`] holds the latest vote of every person on every proposition in one canonical order, so that whatever is
//! computed from it is a pure function of the set of votes and not of their order.
//!
//! Nothing here reads a clock, throws dice, opens a file or speaks to a network.

pub mod ballot;
pub mod bloc;
mod bridge;
mod classes;
pub mod config;
mod consensus;
pub mod document;
pub mod draw;
pub mod error;
mod grid;
mod groups;
pub mod map;
pub mod merge;
mod model;
pub mod parity;
mod plane;
pub mod polis;
pub mod predict;
pub mod route;
pub mod stream;
pub mod votes;

pub use ballot::{AGREE, Cast, Counts, DISAGREE, Limits, Moderation, PASS, Proposition};
pub use config::Config;
pub use document::Document;
pub use draw::{draw, firm_up};
pub use error::{Error, Result};
pub use map::Map;
pub use predict::Predictor;
pub use stream::{Chunk, draw_streamed};
pub use votes::{Change, Votes};
