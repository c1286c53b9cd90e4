//! What people see: pages that work without scripts, and the log for anyone who wants to check.
//!
//! Every route is registered in one table with what it needs; what is not in the table does not exist, and a route
//! without a need does not compile. [`guard`] runs round every route: language, visitor, right, error page, headers.

pub mod about;
pub mod charter;
pub mod circle;
pub mod consent;
pub mod conversation;
pub mod delegation;
pub mod export;
pub mod figure;
pub mod form;
pub mod frame;
pub mod guard;
pub mod help;
pub mod home;
pub mod limit;
pub mod listen;
pub mod loan;
pub mod log;
pub mod mandate;
pub mod member;
pub mod own;
pub mod panel;
pub mod passkey;
pub mod payload;
pub mod protection;
pub mod rating;
pub mod receipt;
pub mod release;
pub mod root;
pub mod round;
pub mod route;
pub mod rules;
pub mod session;
pub mod settings;
pub mod sheet;
pub mod sign_in;
pub mod stance;
pub mod struggle;
pub mod tally;
pub mod tell;
pub mod text;
pub mod ticket;
pub mod visitor;
pub mod voice;
pub mod waits;

use std::sync::Arc;

use crate::config::{Config, Edge, Keys};
use crate::password::Passwords;
use crate::store::Store;
use crate::work::sign::Latest;

pub use form::Form;
pub use frame::Frame;
pub use route::{Need, Route, routes};
pub use visitor::Visitor;

/// What a handler answers.
pub type Answer = Result<axum::response::Response, crate::error::Error>;

/// Everything that handlers need; cheap to clone.
#[derive(Clone)]
pub struct App {
    inner: Arc<Inner>,
}

/// What an [`App`] holds.
pub struct Inner {
    /// The store.
    pub store: Store,
    /// The configuration.
    pub config: Config,
    /// The node's secrets.
    pub keys: Keys,
    /// The clock and the dice.
    pub edge: Edge,
    /// The last signed head.
    pub latest: Latest,
    /// The log's public key, as people pin it.
    pub vkey: String,
    /// How often somebody may try.
    pub limits: limit::Limits,
    /// Hashes passwords, a few at a time.
    pub passwords: Passwords,
    /// Ceremonies of passkeys that have begun.
    pub passkeys: passkey::Passkeys,
    /// Sessions and alliance, read lately.
    pub memory: visitor::Memory,
}

impl std::ops::Deref for App {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.inner
    }
}

impl App {
    /// Puts everything together.
    pub fn new(inner: Inner) -> Self {
        Self { inner: Arc::new(inner) }
    }

    /// The last signed head.
    pub fn signed(&self) -> Arc<crate::work::sign::Signed> {
        match self.latest.read() {
            Ok(latest) => Arc::clone(&latest),
            Err(poisoned) => Arc::clone(&poisoned.into_inner()),
        }
    }
}
