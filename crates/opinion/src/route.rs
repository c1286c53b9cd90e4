//! Routing: which proposition teaches most when it is asked next.
//!
//! What a vote teaches is counted in nats, and two kinds are added: about the person (how much the vote narrows her place on the plane,
//! `½ ln(1 + l'Sl / noise²)` with the proposition's loadings `l` and her covariance `S`) and about the proposition (how much
//! one more vote narrows each group's share of agreement, weighted by her membership, `½ ln(1 + 1/(n + 2))`). A group that has said
//! little on a proposition therefore weighs most, however small it is.

use crate::map::Map;
use crate::votes::Votes;

/// A proposition that could be asked next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ask {
    /// Its column in the votes.
    pub proposition: usize,
    /// What the answer is expected to teach about the person, in nats.
    pub about_person: f64,
    /// What it is expected to teach about the proposition in her groups, in nats.
    pub about_proposition: f64,
}

impl Ask {
    /// What the answer is expected to teach altogether, in nats.
    pub fn worth(&self) -> f64 {
        self.about_person + self.about_proposition
    }
}

/// The propositions that a person has not voted on, the most instructive first; `row` beyond the votes is a person who has not voted.
///
/// Active propositions that the map has not seen (declared since, or without a vote) come with everything still to learn of them.
pub fn next(map: &Map, votes: &Votes, row: usize) -> Vec<Ask> {
    let person = map.people.get(row);
    let voted: &[u32] = if row < votes.people().len() { votes.row(row).0 } else { &[] };
    let width = |axis: usize| map.plane.axes.get(axis).copied().unwrap_or(0.0).powi(2);
    let [xx, xy, yy] = person.map_or([width(0), 0.0, width(1)], |person| person.spread);
    let noise = (map.plane.noise * map.plane.noise).max(1e-6);
    let everybody: Vec<f64> = map.groups.iter().map(|group| group.share).collect();
    let membership: Vec<f64> = match person {
        Some(person) => person.membership.iter().map(|&share| f64::from(share)).collect(),
        None => everybody,
    };
    let mut asks: Vec<Ask> = Vec::new();
    for (column, proposition) in votes.propositions().iter().enumerate() {
        if !proposition.is_active() || voted.binary_search(&(column as u32)).is_ok() {
            continue;
        }
        let standing = map.propositions.get(column).filter(|standing| standing.id == proposition.id);
        let [x, y] = standing.map_or([0.0; 2], |standing| standing.at);
        let about_person = 0.5 * ((x * x * xx + 2.0 * x * y * xy + y * y * yy).max(0.0) / noise).ln_1p();
        let said = |group: usize| {
            let own = standing.and_then(|standing| standing.groups.get(group));
            own.map_or(0.0, |own| f64::from(own.agree + own.disagree))
        };
        let learn = |(group, share): (usize, &f64)| share * 0.5 * (1.0 / (said(group) + 2.0)).ln_1p();
        let about_proposition = membership.iter().enumerate().map(learn).sum();
        asks.push(Ask { proposition: column, about_person, about_proposition });
    }
    asks.sort_by(|a, b| b.worth().total_cmp(&a.worth()).then(a.proposition.cmp(&b.proposition)));
    asks
}
