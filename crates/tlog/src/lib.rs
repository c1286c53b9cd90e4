//! A transparency log as mathematics.
//!
//! RFC 6962 hashing and proofs, C2SP tiles, signed notes, checkpoints, cosignatures, offline proofs, trust policies and
//! the witness as a state machine. Everything is a function from bytes to bytes: no clock, no randomness, no files, no
//! threads, no network, so the same code verifies a receipt on a server and in a browser.
//!
//! The specifications, by module:
//!
//! | module | specification |
//! |---|---|
//! | [`merkle`] | RFC 6962 section 2.1, RFC 9162 section 2.1 |
//! | [`subtree`] | draft-ietf-plants-merkle-tree-certs, section 4 |
//! | [`tile`] | `c2sp.org/tlog-tiles` |
//! | [`note`] | `c2sp.org/signed-note` |
//! | [`checkpoint`] | `c2sp.org/tlog-checkpoint` |
//! | [`cosign`] | `c2sp.org/tlog-cosignature`, the Ed25519 form |
//! | [`proof`] | `c2sp.org/tlog-proof` |
//! | [`policy`] | `c2sp.org/tlog-policy` |
//! | [`witness`] | `c2sp.org/tlog-witness` |

pub mod checkpoint;
pub mod cosign;
mod hash;
mod key;
pub mod merkle;
pub mod note;
mod path;
pub mod policy;
pub mod proof;
mod reader;
pub mod subtree;
mod text;
pub mod tile;
mod tree;
pub mod witness;

pub use hash::{Hash, HashError};

/// The examples in the README are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
