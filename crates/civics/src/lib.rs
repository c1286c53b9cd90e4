//! The words and the rules of an alliance from below.
//!
//! Everything that publicly happens is one value of [`Act`]. A rule is a pure function from facts to an act or a
//! [`Refusal`]: no clock, no dice, no disk. The words are those of `docs/words.md`; the bytes are those of
//! `docs/entry-format.md`.

pub mod act;
pub mod address;
pub mod alliance;
pub mod calendar;
pub mod caucus;
pub mod charter;
pub mod circle;
pub mod code;
pub mod consent;
pub mod conversation;
pub mod count;
pub mod country;
pub mod decimal;
pub mod delegation;
pub mod driver;
pub mod entry;
pub mod field;
pub mod figure;
pub mod helper;
pub mod json;
pub mod language;
pub mod loan;
pub mod member;
pub mod panel;
pub mod person;
pub mod protection;
pub mod rating;
pub mod rating_facts;
pub mod refusal;
pub mod rights;
pub mod round;
pub mod rules;
pub mod signature;
pub mod stance;
pub mod struggle;
pub mod testimony;
pub mod text;
pub mod voice;
pub mod words;

pub use act::{Act, Kind};
pub use address::Address;
pub use entry::Entry;
pub use refusal::Refusal;
pub use rights::Actor;
