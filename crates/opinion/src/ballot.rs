//! What goes into a conversation's votes: propositions with their moderation, votes as cast, counts and limits.

/// The vote *agree*.
pub const AGREE: i8 = 1;
/// The vote *pass*.
pub const PASS: i8 = 0;
/// The vote *disagree*.
pub const DISAGREE: i8 = -1;

/// One vote as it was cast.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cast {
    /// Who voted.
    pub person: u64,
    /// What the vote is on.
    pub proposition: u64,
    /// 1 agree, −1 disagree, 0 pass.
    pub value: i8,
    /// When, in any unit that ascends (Pol.is: milliseconds since 1970); 0 where it is not known.
    pub time: i64,
}

/// What moderation said about a proposition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Moderation {
    /// Nobody has looked yet; the proposition takes part (Pol.is 0).
    #[default]
    Open,
    /// Let in (Pol.is 1).
    Accepted,
    /// Taken out (Pol.is −1).
    Out,
}

/// A proposition as far as the map needs to know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Proposition {
    /// Its id, unique in the conversation.
    pub id: u64,
    /// Who wrote it, where that is known.
    pub author: Option<u64>,
    /// What moderation said.
    pub moderation: Moderation,
    /// Asks about the person and not about the matter; its answers are labels, not opinions.
    pub meta: bool,
    /// Written by the host at the start.
    pub seed: bool,
}

impl Proposition {
    /// Open, neither meta nor seed, its author unknown.
    pub fn new(id: u64) -> Self {
        Self { id, ..Self::default() }
    }

    /// Whether votes on it are opinions that may be drawn: neither moderated out nor meta.
    pub fn is_active(&self) -> bool {
        self.moderation != Moderation::Out && !self.meta
    }
}

/// How many people agreed, disagreed and passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Counts {
    /// Votes of +1.
    pub agree: u32,
    /// Votes of −1.
    pub disagree: u32,
    /// Votes of 0.
    pub pass: u32,
}

impl Counts {
    /// Everybody who voted, passes included.
    pub fn votes(&self) -> u32 {
        self.agree + self.disagree + self.pass
    }

    /// Counts one vote.
    pub fn add(&mut self, value: i8) {
        match value {
            AGREE => self.agree += 1,
            DISAGREE => self.disagree += 1,
            _ => self.pass += 1,
        }
    }

    /// The counts with one vote less.
    pub(crate) fn without(mut self, value: i8) -> Self {
        let count = match value {
            AGREE => &mut self.agree,
            DISAGREE => &mut self.disagree,
            _ => &mut self.pass,
        };
        *count = count.saturating_sub(1);
        self
    }
}

/// How large a conversation may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// People who voted.
    pub people: usize,
    /// Declared propositions.
    pub propositions: usize,
    /// Propositions by one author.
    pub by_author: usize,
    /// Votes, superseded ones included.
    pub votes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { people: 100_000_000, propositions: 200_000, by_author: 10_000, votes: 4_000_000_000 }
    }
}
