//! How loans stand: what is live now, and what was cut off with what it comes from.

use jiff::Timestamp;

/// The most steps from a loan down to the holder: deeper ones are not live.
pub const MOST_STEPS: usize = 32;

/// What rules need to know about a loan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoanFact {
    /// Its key.
    pub key: i64,
    /// The member that holds the struggle.
    pub lender: i64,
    /// The loan that it comes from, where a circle lends onward.
    pub source: Option<i64>,
    /// The circle that lends onward, if one does.
    pub giver: Option<i64>,
    /// The circle to which it is lent.
    pub circle: i64,
    /// The demands within its scope.
    pub demands: Vec<String>,
    /// When it ends; the moment itself is outside.
    pub until: Timestamp,
    /// Whether it may be lent further up.
    pub onward: bool,
    /// Whether the circle has taken it.
    pub taken: bool,
    /// Whether it was recalled.
    pub recalled: bool,
}

impl LoanFact {
    /// Whether it runs by itself at that moment, taken or not; what it comes from is not looked at.
    #[must_use]
    pub fn runs(&self, now: Timestamp) -> bool {
        !self.recalled && now < self.until
    }
}

/// The loan and all that it comes from, the loan itself first; empty if one of them is unknown or they form a circle.
pub(super) fn chain(loans: &[LoanFact], key: i64) -> Vec<&LoanFact> {
    let (mut list, mut next) = (Vec::new(), Some(key));
    while let Some(key) = next {
        match loans.iter().find(|loan| loan.key == key) {
            Some(loan) if list.len() < MOST_STEPS => {
                list.push(loan);
                next = loan.source;
            }
            _ => return Vec::new(),
        }
    }
    list
}

/// Whether a loan is live: taken and running, and so is everything that it comes from.
#[must_use]
pub fn live(loans: &[LoanFact], key: i64, now: Timestamp) -> bool {
    let chain = chain(loans, key);
    !chain.is_empty() && chain.iter().all(|loan| loan.taken && loan.runs(now))
}

/// Whether a loan runs: it is live, or it waits to be taken and everything that it comes from is live.
#[must_use]
pub fn running(loans: &[LoanFact], key: i64, now: Timestamp) -> bool {
    let chain = chain(loans, key);
    chain.iter().enumerate().all(|(step, loan)| loan.runs(now) && (step == 0 || loan.taken))
        && !chain.is_empty()
}

/// How a loan stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// It waits for the round of the circle.
    Waits,
    /// It is live.
    Live,
    /// Its lender took it back.
    Recalled,
    /// Its time is over.
    Over,
    /// What it comes from has ended.
    Cut,
}

impl State {
    /// The word in locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Waits => "waits",
            Self::Live => "live",
            Self::Recalled => "recalled",
            Self::Over => "over",
            Self::Cut => "cut",
        }
    }
}

/// How a loan stands at that moment.
#[must_use]
pub fn state(loans: &[LoanFact], key: i64, now: Timestamp) -> State {
    match loans.iter().find(|loan| loan.key == key) {
        Some(loan) if loan.recalled => State::Recalled,
        Some(loan) if !loan.runs(now) => State::Over,
        _ if live(loans, key, now) => State::Live,
        _ if running(loans, key, now) => State::Waits,
        _ => State::Cut,
    }
}
