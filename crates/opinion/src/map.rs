//! The opinion map: everything that is published of a conversation, as plain data.
//!
//! A map is made by [`crate::draw()`] and made firmer by [`crate::firm_up`]. Its people and propositions stand in the order of the
//! [`crate::Votes`] it was drawn from. All numbers are finite and rounded to six decimals, so that a map can be compared byte
//! by byte. Places of people and their groups are for drawing; whoever publishes a map must not publish the ids beside them.

use serde::{Deserialize, Serialize};

use crate::bloc::Bloc;

/// An opinion map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Map {
    /// How well the plane tells votes, and how its axes were fixed.
    pub plane: Plane,
    /// Everybody who voted, in the order of the votes' rows.
    pub people: Vec<Place>,
    /// The groups, largest first; one group means that no distinct groups were found.
    pub groups: Vec<Group>,
    /// Every declared proposition, in the order of the votes' columns.
    pub propositions: Vec<Standing>,
    /// What was tried for each number of groups, from one upward.
    pub tried: Vec<Tried>,
    /// Blocs of near-copies, each counted as one voter in what is called *guarded*.
    pub blocs: Vec<Bloc>,
    /// How many resamples the groups' existence was judged by; 0 for a map that was not firmed up.
    pub resamples: usize,
}

/// The plane, and the model behind it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plane {
    /// Axes of the model; the first two are the plane.
    pub rank: usize,
    /// Standard deviation of a vote round the model's expectation, in votes (agree is 1, disagree -1).
    pub noise: f64,
    /// Standard deviation that each axis gives to the votes, in votes, largest first.
    pub axes: Vec<f64>,
    /// Share of the votes' variance round their propositions' means that leaning and axes explain, 0 to 1.
    pub explained: f64,
    /// Whether the axes were turned to lie on those of a previous map.
    pub aligned: bool,
}

/// Where a person stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// The person's id in the votes.
    pub id: u64,
    /// How many of her votes count here.
    pub votes: u32,
    /// Expected place on the plane. Units: the expected vote on a typical proposition moves by this much.
    pub at: [f64; 2],
    /// Covariance of the place: xx, xy, yy. One standard deviation of an ellipse to draw.
    pub spread: [f64; 3],
    /// Leaning to agree whatever the proposition says, in votes.
    pub leaning: f64,
    /// Position of her group in [`Map::groups`]; none for a person with too few votes.
    pub group: Option<usize>,
    /// Probability of belonging to each group, in the order of [`Map::groups`].
    pub membership: Vec<f32>,
}

/// A group: people who vote alike.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// Number that stays with the group from map to map.
    pub id: u32,
    /// How many placed people belong to it more than to any other.
    pub people: usize,
    /// Its share of the placed people.
    pub share: f64,
    /// Mean place of its people.
    pub centre: [f64; 2],
    /// Mean membership of its people in it, 0 to 1.
    pub certainty: f64,
    /// Mean squared difference of agreement to the nearest other group, corrected for noise; 0 where there is no other.
    pub apart: f64,
    /// Share of resamples in which a group with Jaccard index of at least one half reappears; none before firming up.
    pub existence: Option<f64>,
    /// What it says in its own words: propositions that set it apart from its nearest other group, surest first.
    pub representative: Vec<Representative>,
}

/// A proposition that sets a group apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Representative {
    /// Position in [`Map::propositions`].
    pub proposition: usize,
    /// The group agrees (true) or disagrees (false) more than the nearest other.
    pub agrees: bool,
    /// Expected difference of the share of agreement to the nearest other group, 0 to 1.
    pub difference: f64,
    /// Lower credible bound of that difference.
    pub lower: f64,
    /// Posterior probability that there is no difference in that direction.
    pub doubt: f64,
}

/// One group's votes on one proposition, people of blocs counted once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GroupVotes {
    /// Agreements.
    pub agree: u32,
    /// Disagreements.
    pub disagree: u32,
    /// Passes.
    pub pass: u32,
    /// Expected share of agreement among those who took a side: (agree + 1) / (agree + disagree + 2).
    pub share: f64,
    /// Lower credible bound of that share.
    pub low: f64,
    /// Upper credible bound of that share.
    pub high: f64,
}

/// What is shared on a proposition, whatever the number of groups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Consensus {
    /// Mean over partitions into 2 to 6 of the geometric mean over groups of the lower credible bound, 0 to 1.
    pub score: f64,
    /// The smallest of the five partitions' scores.
    pub least: f64,
    /// The largest of the five partitions' scores.
    pub most: f64,
    /// Lower credible bound in the group shown on the map that is worst served.
    pub worst: f64,
    /// Every group shown on the map has enough people on either side, and the lower bound is above one half in each.
    pub common: bool,
    /// Share of the active propositions with a smaller score, 0 to 1.
    pub percentile: f64,
}

/// Where a proposition stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    /// The proposition's id in the votes.
    pub id: u64,
    /// Whether its votes are drawn; moderated and meta propositions leave the matrix and have nothing below but counts.
    pub active: bool,
    /// Agreements, as cast.
    pub agree: u32,
    /// Disagreements, as cast.
    pub disagree: u32,
    /// Passes, as cast.
    pub pass: u32,
    /// How the expected vote changes along each axis of the plane.
    pub at: [f64; 2],
    /// Expected vote of a person in the middle of the plane, -1 to 1.
    pub level: f64,
    /// Votes by group, in the order of [`Map::groups`].
    pub groups: Vec<GroupVotes>,
    /// Agreement that is shared, blocs counted once.
    pub agreed: Consensus,
    /// Disagreement that is shared, blocs counted once.
    pub rejected: Consensus,
    /// Agreement that is shared, every vote counted as it was cast.
    pub agreed_as_cast: Consensus,
    /// Disagreement that is shared, every vote counted as it was cast.
    pub rejected_as_cast: Consensus,
    /// Share of passes among the votes.
    pub passes: f64,
    /// Variance between the groups (each counted alike) of the expected share of agreement, 0 to 1/4.
    pub divisiveness: f64,
    /// Agreement that the viewpoint does not explain: intercept of the one-factor model of Community Notes, on its scale of 0 to 1.
    pub bridging: f64,
    /// The group (position in [`Map::groups`]) that agrees least, and its lower credible bound of agreement.
    pub worst_served: Option<(usize, f64)>,
}

/// What was found for one number of groups.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tried {
    /// How many groups.
    pub groups: usize,
    /// Lower bound on the logarithm of the evidence.
    pub evidence: f64,
    /// How far the two nearest groups are apart (see [`Group::apart`]).
    pub apart: f64,
    /// People in the smallest group.
    pub smallest: usize,
}

impl Tried {
    /// The same as it is published.
    pub(crate) fn rounded(&self) -> Tried {
        Tried { evidence: rounded(self.evidence), apart: rounded(self.apart), ..self.clone() }
    }
}

/// A number as it is published: six decimals, no negative zero.
pub(crate) fn rounded(value: f64) -> f64 {
    let value = (value * 1e6).round() / 1e6;
    if value == 0.0 { 0.0 } else { value }
}
