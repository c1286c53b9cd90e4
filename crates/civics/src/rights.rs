//! Who acts, and for whom. Rights are denied by default: an actor may do what a rule finds a fact for, nothing else.

use jiff::Timestamp;

use crate::helper::Channel;

/// A person acting for a member, from a beginning to an end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MandateFact {
    /// The key of the mandate.
    pub mandate: i64,
    /// The key of the member.
    pub member: i64,
    /// When it begins.
    pub starts: Timestamp,
    /// When it ends; the moment itself is outside.
    pub ends: Timestamp,
}

/// A person serving a circle as convenor for a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermFact {
    /// The key of the circle.
    pub circle: i64,
    /// The key of the member that the convenor comes from.
    pub member: i64,
    /// When it begins.
    pub starts: Timestamp,
    /// When it ends; the moment itself is outside.
    pub ends: Timestamp,
}

/// A person entrusted with entering things for others in a circle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelperFact {
    /// The key of the act that entrusted her.
    pub helper: i64,
    /// The key of the circle.
    pub circle: i64,
    /// The channels through which she may enter.
    pub channels: Vec<Channel>,
    /// When it begins.
    pub starts: Timestamp,
    /// When it ends; the moment itself is outside.
    pub ends: Timestamp,
}

/// Who acts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Actor {
    /// Somebody without an account.
    #[default]
    Anyone,
    /// The host at the command line.
    Host,
    /// A group that came in with its code: it acts as itself.
    Group {
        /// The key of the member.
        member: i64,
    },
    /// A person with what she was given.
    Person {
        /// Her opaque identifier.
        id: String,
        /// Her mandates, past ones included.
        mandates: Vec<MandateFact>,
        /// Her terms as convenor.
        terms: Vec<TermFact>,
        /// Her trusts as helper.
        helps: Vec<HelperFact>,
    },
    /// Somebody who holds the receipt code of one testimony.
    Teller {
        /// The key of the testimony.
        testimony: i64,
    },
}

impl Actor {
    /// Whether the actor may act for the member at that moment: as the group itself or by a running mandate.
    #[must_use]
    pub fn acts_for(&self, member: i64, now: Timestamp) -> bool {
        match self {
            Self::Group { member: own } => *own == member,
            Self::Person { mandates, .. } => {
                mandates.iter().any(|m| m.member == member && m.starts <= now && now < m.ends)
            }
            _ => false,
        }
    }

    /// The first running mandate by which the actor acts for the member; none for a group that came in itself.
    #[must_use]
    pub fn mandate(&self, member: i64, now: Timestamp) -> Option<i64> {
        match self {
            Self::Person { mandates, .. } => mandates
                .iter()
                .filter(|m| m.member == member && m.starts <= now && now < m.ends)
                .map(|m| m.mandate)
                .min(),
            _ => None,
        }
    }

    /// The members for which the actor may act at that moment.
    #[must_use]
    pub fn members(&self, now: Timestamp) -> Vec<i64> {
        match self {
            Self::Group { member } => vec![*member],
            Self::Person { mandates, .. } => {
                let mut list: Vec<i64> =
                    mandates.iter().filter(|m| m.starts <= now && now < m.ends).map(|m| m.member).collect();
                list.dedup();
                list
            }
            _ => Vec::new(),
        }
    }

    /// Whether the actor serves the circle as convenor at that moment.
    #[must_use]
    pub fn convenes(&self, circle: i64, now: Timestamp) -> bool {
        matches!(self, Self::Person { terms, .. }
            if terms.iter().any(|t| t.circle == circle && t.starts <= now && now < t.ends))
    }

    /// The trust under which the actor may enter things for others in the circle through the channel.
    #[must_use]
    pub fn helps(&self, circle: i64, channel: Channel, now: Timestamp) -> Option<i64> {
        match self {
            Self::Person { helps, .. } => helps
                .iter()
                .find(|h| {
                    h.circle == circle && h.channels.contains(&channel) && h.starts <= now && now < h.ends
                })
                .map(|h| h.helper),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn a_mandate_that_ended_a_second_before_is_no_mandate() {
        let mandate = MandateFact { mandate: 9, member: 3, starts: at(100), ends: at(200) };
        let person = Actor::Person { id: "p".into(), mandates: vec![mandate], terms: vec![], helps: vec![] };
        assert!(!person.acts_for(3, at(99)));
        assert!(person.acts_for(3, at(100)));
        assert!(person.acts_for(3, at(199)));
        assert!(!person.acts_for(3, at(200)));
        assert!(!person.acts_for(4, at(150)));
        assert_eq!(person.members(at(200)), Vec::<i64>::new());
    }

    #[test]
    fn a_convenor_of_the_parent_is_nobody_in_the_child() {
        let term = TermFact { circle: 1, member: 5, starts: at(0), ends: at(10) };
        let person = Actor::Person { id: "p".into(), mandates: vec![], terms: vec![term], helps: vec![] };
        assert!(person.convenes(1, at(5)));
        assert!(!person.convenes(2, at(5)));
        assert!(!person.acts_for(5, at(5)), "a convenor's term is not a mandate");
    }
}
