//! What the rules of rounds need to know about a proposal and about what it asks for.

use jiff::Timestamp;

use crate::helper::Channel;
use crate::member::{Kind, MemberFact, Standing};
use crate::rules::Rules;

/// Where a proposal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// It is proposed and not yet called.
    Drafted,
    /// Stances are taken, until it is closed.
    Open,
    /// It is decided.
    Closed,
    /// The proposer withdrew it.
    Retracted,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Drafted, Self::Open, Self::Closed, Self::Retracted];

    /// The word in tables and locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Drafted => "drafted",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Retracted => "retracted",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// What rules need to know about a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposalFact {
    /// Its key.
    pub key: i64,
    /// The circle in which it is decided.
    pub circle: i64,
    /// The member that proposed it.
    pub member: i64,
    /// Where it stands.
    pub state: State,
    /// The act that worded it last.
    pub version: i64,
    /// Its words now, in the original language.
    pub words: String,
    /// The earliest moment at which it can be closed, once it is called.
    pub closes: Timestamp,
    /// The channels through which stances may come.
    pub channels: Vec<Channel>,
    /// The language of the original.
    pub language: String,
    /// The languages in which it must be read besides.
    pub languages: Vec<String>,
    /// The members without a vote that have one here, because it binds their own staff or money.
    pub binds: Vec<i64>,
    /// Whether it is about a struggle that is not public: acts on it do not name who acted.
    pub veiled: bool,
}

impl ProposalFact {
    /// Whether stances are taken: from the call until the act that closes the round.
    #[must_use]
    pub fn takes_stances(&self) -> bool {
        self.state == State::Open
    }

    /// Whether a member that belongs to the circle has a vote in this round (rule 4).
    #[must_use]
    pub fn has_vote(&self, member: &MemberFact) -> bool {
        member.standing == Standing::Member && (member.kind.votes() || self.binds.contains(&member.key))
    }
}

/// A loan about which something is proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoanFact {
    /// The circle to which it is lent.
    pub circle: i64,
    /// Whether the circle has taken it.
    pub taken: bool,
    /// Whether it was recalled or has run out.
    pub ended: bool,
}

/// A text about which something is proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextFact {
    /// The circle whose text it is.
    pub circle: i64,
    /// Whether it is released.
    pub released: bool,
}

/// What a proposal comes upon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table<'a> {
    /// The circle that would decide.
    pub circle: i64,
    /// Whether no circle stands above it.
    pub top: bool,
    /// Whether the proposing member's home is the circle or lies below it.
    pub belongs: bool,
    /// The rules in force.
    pub rules: &'a Rules,
    /// The loan that the proposal names, if there is such a one.
    pub loan: Option<LoanFact>,
    /// The text that it names.
    pub text: Option<TextFact>,
    /// Whether the proposition that it names was said in a conversation of the circle, or of one below it, that is over.
    pub proposition: bool,
    /// How many open rounds, and drafts of the same member, are about the same loan or text.
    pub undecided: u64,
    /// The kinds of the members that it binds, by key; one that is no member is missing here.
    pub bound: Vec<(i64, Kind)>,
}
