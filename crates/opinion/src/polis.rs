//! Exports of Pol.is: `votes.csv`, `comments.csv`, `participants-votes.csv` and `summary.csv`, read from bytes and written to text.
//!
//! Columns are found by the names in the header, so that exports of all years are read: with and without `datetime`, `xid`,
//! `is-meta`, `is-seed` and `group-informed-consensus`. An external id (`xid`) is never kept: it names a person.
//!
//! In these files agree is 1, disagree −1, pass 0. Votes are taken from `votes.csv`; where it is missing or has no timestamps, from
//! the matrix of latest votes in `participants-votes.csv`; where that is missing too, from `votes.csv` in the order of its rows.
//!
//! Real exports have flaws. [`Care::Strict`] refuses a file at the first one, with file, line, column and what would help;
//! [`Care::Tolerant`] leaves the bad row out, or declares the unknown proposition, and says so in [`Export::remarks`].

mod read;
mod table;
mod write;

use crate::ballot::{Cast, Moderation, Proposition};
use crate::error::Result;
use crate::votes::Votes;

pub use read::{read, read_with_progress};
pub use write::{comments_csv, participants_csv, summary_csv, votes_csv};

/// The bytes of the files of an export, as many as there are.
#[derive(Clone, Copy, Debug, Default)]
pub struct Files<'a> {
    /// `votes.csv`: every vote with its time.
    pub votes: Option<&'a [u8]>,
    /// `comments.csv`: the propositions.
    pub comments: Option<&'a [u8]>,
    /// `participants-votes.csv`: the latest votes as a matrix, and the groups Pol.is put people in.
    pub participants: Option<&'a [u8]>,
    /// `summary.csv`: names and values.
    pub summary: Option<&'a [u8]>,
}

/// What to do about a flaw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Care {
    /// Refuse the file.
    #[default]
    Strict,
    /// Leave the bad row out, or declare the unknown proposition, and remark it.
    Tolerant,
}

/// How far reading has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The file being read.
    pub file: &'static str,
    /// Bytes of it behind us.
    pub done: usize,
    /// All its bytes.
    pub of: usize,
}

/// A flaw that was passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The file.
    pub file: &'static str,
    /// The line, from 1.
    pub line: u64,
    /// What was wrong there and what was done about it.
    pub what: String,
}

/// A proposition with its words.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Statement {
    /// What the map needs to know of it.
    pub proposition: Proposition,
    /// Milliseconds since 1970, or 0 where the export does not say.
    pub time: i64,
    /// Its words; empty where the export has none.
    pub words: String,
}

/// What an export holds.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Export {
    /// Names and values of `summary.csv`, in its order.
    pub summary: Vec<(String, String)>,
    /// The propositions, in the order of `comments.csv`.
    pub statements: Vec<Statement>,
    /// The votes, in the order of the file they come from.
    pub casts: Vec<Cast>,
    /// The group Pol.is showed each person in, where the export says so.
    pub groups: Vec<(u64, u64)>,
    /// Flaws that were passed over, the first thousand of them.
    pub remarks: Vec<Remark>,
    /// Rows of `votes.csv` that say the same vote at the same time again.
    pub repeated: usize,
}

impl Export {
    /// The value of a name in `summary.csv`.
    pub fn summary(&self, name: &str) -> Option<&str> {
        self.summary.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The latest votes in their canonical order.
    ///
    /// # Errors
    /// As [`Votes::new`].
    pub fn votes(&self) -> Result<Votes> {
        let propositions: Vec<Proposition> =
            self.statements.iter().map(|statement| statement.proposition).collect();
        Votes::new(&propositions, &self.casts)
    }

    /// The words of a proposition.
    pub fn words(&self, proposition: u64) -> Option<&str> {
        self.statements.iter().find(|s| s.proposition.id == proposition).map(|s| s.words.as_str())
    }
}

/// Pol.is' number for what moderation said.
pub(crate) fn moderation_number(moderation: Moderation) -> i8 {
    match moderation {
        Moderation::Open => 0,
        Moderation::Accepted => 1,
        Moderation::Out => -1,
    }
}
