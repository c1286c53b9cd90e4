//! What can be wrong with a conversation, each error with its place and what would help.

/// A result whose error is [`Error`].
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why votes could not be taken in, read, or drawn.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A vote names a proposition that was not declared.
    #[error(
        "vote {row} is on proposition {proposition}, which is not among the conversation's propositions; declare it or leave the vote out"
    )]
    UnknownProposition {
        /// Position of the vote in the input, from 1.
        row: usize,
        /// The id that nobody declared.
        proposition: u64,
    },
    /// A vote is neither agree, disagree nor pass.
    #[error("vote {row} has the value {value}; a vote is 1 (agree), -1 (disagree) or 0 (pass)")]
    BadVote {
        /// Position of the vote in the input, from 1.
        row: usize,
        /// The value found.
        value: i64,
    },
    /// Two propositions have one id.
    #[error("proposition {proposition} is declared twice; give every proposition its own id")]
    DuplicateProposition {
        /// The id found twice.
        proposition: u64,
    },
    /// A conversation is larger than its limits.
    #[error("{found} {what} are more than the limit of {limit}; raise the limit or split the conversation")]
    TooMany {
        /// What there is too much of, in the plural.
        what: &'static str,
        /// How many there are, at least.
        found: usize,
        /// How many are allowed.
        limit: usize,
    },
    /// One author wrote more propositions than a conversation takes from one person.
    #[error(
        "author {author} wrote {found} propositions, more than the limit of {limit}; moderate them before drawing"
    )]
    TooManyByAuthor {
        /// The author's id.
        author: u64,
        /// How many propositions she wrote.
        found: usize,
        /// How many are allowed.
        limit: usize,
    },
    /// A list does not have the length that the votes ask for.
    #[error("{what} has {found} entries where {expected} are needed")]
    WrongLength {
        /// What the list holds.
        what: &'static str,
        /// How many entries it has.
        found: usize,
        /// How many it should have.
        expected: usize,
    },
    /// A file of an export could not be read at one place.
    #[error("{file}, line {line}{}: {problem}", .column.as_ref().map(|name| format!(", column {name}")).unwrap_or_default())]
    File {
        /// The file's name, for example `votes.csv`.
        file: String,
        /// The line, from 1.
        line: u64,
        /// The column's name in the header, where one is at fault.
        column: Option<String>,
        /// What is wrong, and what would help.
        problem: String,
    },
    /// There is not enough to draw an honest map from.
    #[error("too little to draw: {0}")]
    TooLittle(String),
}
