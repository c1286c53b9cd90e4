//! A deed: somebody's wish to act, with the questions whose answers its rule needs.

use civics::protection::Period;
use civics::{Act, Actor, Refusal};
use jiff::Timestamp;

use super::sql::{Row, SqlError, Stmt};

/// Why an act was not recorded.
#[derive(Debug, thiserror::Error)]
pub enum Stop {
    /// A rule said no.
    #[error("refused: {}", .0.key())]
    Refused(Refusal),
    /// The store could not.
    #[error(transparent)]
    Failed(#[from] SqlError),
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// What a rule is judged on: who acts, when, and the answers to the deed's questions.
pub struct Case<'a> {
    /// Who acts, with rights read in the same batch.
    pub actor: &'a Actor,
    /// Now.
    pub now: Timestamp,
    /// One list of rows for each question.
    pub answers: &'a [Vec<Row>],
}

impl Case<'_> {
    /// The answer to a question.
    pub fn answer(&self, at: usize) -> Result<&[Row], SqlError> {
        self.answers.get(at).map(Vec::as_slice).ok_or(SqlError::Column(at))
    }
}

/// What a deed touches: deeds that touch nothing in common are committed together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// Nothing that a rule looks at: a telling.
    Nothing,
    /// These things alone.
    Things(Vec<i64>),
    /// Perhaps everything: such a deed has a batch for itself.
    Everything,
}

/// Statements that a deed adds once the index of its act is known.
type Side = Box<dyn FnOnce(i64) -> Vec<Stmt> + Send>;

/// An act that its rule has allowed, with its envelope.
pub struct Draft {
    /// The act.
    pub act: Act,
    /// How exactly the log says when.
    pub period: Period,
    /// The member that acted, where that may be public.
    pub by: Option<i64>,
    /// The circle.
    pub circle: Option<i64>,
    /// The earlier acts that it builds on.
    pub refs: Vec<i64>,
    /// Statements before the fold.
    pub before: Vec<Stmt>,
    /// Statements after the fold.
    pub after: Option<Side>,
    /// The testimony whose remains must leave the disk.
    pub erases: Option<i64>,
}

impl Draft {
    /// An act without more than its kind and its period.
    pub fn new(act: Act, period: Period) -> Self {
        let (by, circle, after, erases) = (None, None, None, None);
        Self { act, period, by, circle, refs: Vec::new(), before: Vec::new(), after, erases }
    }

    /// Names the member that acted.
    #[must_use]
    pub fn by(mut self, member: i64) -> Self {
        self.by = Some(member);
        self
    }

    /// Names the circle.
    #[must_use]
    pub fn circle(mut self, circle: i64) -> Self {
        self.circle = Some(circle);
        self
    }

    /// Names what it builds on.
    #[must_use]
    pub fn refs(mut self, refs: &[i64]) -> Self {
        self.refs = refs.to_vec();
        self
    }

    /// Adds statements that run before the fold, in the same transaction.
    #[must_use]
    pub fn first(mut self, list: Vec<Stmt>) -> Self {
        self.before = list;
        self
    }

    /// Adds statements that run after the fold, in the same transaction.
    #[must_use]
    pub fn side(mut self, side: impl FnOnce(i64) -> Vec<Stmt> + Send + 'static) -> Self {
        self.after = Some(Box::new(side));
        self
    }

    /// Says that the remains of a testimony must leave the disk before the answer.
    #[must_use]
    pub fn erases(mut self, testimony: i64) -> Self {
        self.erases = Some(testimony);
        self
    }
}

/// The rule of a deed; called again if a batch has to be repeated.
type Judge = Box<dyn FnMut(&Case<'_>) -> Result<Draft, Stop> + Send>;

/// Somebody's wish to act.
pub struct Deed {
    /// Who; a person's rights are read anew when the deed is judged.
    pub actor: Actor,
    /// The questions.
    pub asks: Vec<Stmt>,
    /// The rule.
    pub judge: Judge,
    /// What it touches.
    pub reach: Reach,
}

impl Deed {
    /// A deed that may touch everything.
    pub fn new(
        actor: Actor,
        asks: Vec<Stmt>,
        judge: impl FnMut(&Case<'_>) -> Result<Draft, Stop> + Send + 'static,
    ) -> Self {
        Self { actor, asks, judge: Box::new(judge), reach: Reach::Everything }
    }

    /// The same deed, touching only this.
    #[must_use]
    pub fn reach(mut self, reach: Reach) -> Self {
        self.reach = reach;
        self
    }
}

/// The rule of a ballot: what it writes into the box, or why it does not.
type Poll = Box<dyn FnMut(&Case<'_>) -> Result<Vec<Stmt>, Stop> + Send>;

/// Somebody's wish to vote in a conversation: judged like a deed and as durable, but no act.
pub struct Ballot {
    /// Who; a person's rights are read anew when the ballot is judged.
    pub actor: Actor,
    /// The conversation.
    pub conversation: i64,
    /// The questions.
    pub asks: Vec<Stmt>,
    /// The rule.
    pub judge: Poll,
}

impl Ballot {
    /// A ballot.
    pub fn new(
        actor: Actor,
        conversation: i64,
        asks: Vec<Stmt>,
        judge: impl FnMut(&Case<'_>) -> Result<Vec<Stmt>, Stop> + Send + 'static,
    ) -> Self {
        Self { actor, conversation, asks, judge: Box::new(judge) }
    }
}
