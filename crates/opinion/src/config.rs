//! What a map is drawn with: every number that could be otherwise, in one value.

use serde::{Deserialize, Serialize};

/// How a map is drawn; with the votes and their moderation it determines the map to the last byte.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Seed of everything that is drawn by counting: starting points, resamples, votes left out. Any number.
    pub seed: u64,
    /// Axes of the model behind predictions and statistics, 1 to 6; the two that matter most are the plane.
    pub rank: usize,
    /// Passes of the low-rank fit.
    pub passes: usize,
    /// What a pass weighs in the low-rank fit beside an agreement or a disagreement, 0 to 1.
    pub pass_weight: f64,
    /// From how many votes on a person is placed in a group (or all propositions, if there are fewer).
    pub placed_from: usize,
    /// The most groups that are looked for, 1 to 8.
    pub most_groups: usize,
    /// No group of fewer people is shown, for their privacy.
    pub least_people: usize,
    /// No group with a smaller share of the placed people is shown, 0 to 1.
    pub least_share: f64,
    /// How far two groups must be apart to be called two at all: mean squared difference of their shares of agreement, 0 to 1.
    pub apart: f64,
    /// How many nats a person the evidence must gain before two groups or more are shown rather than one.
    pub worth: f64,
    /// How far apart every pair must be before a further group is shown on weak evidence.
    pub clearly_apart: f64,
    /// How many nats a person the evidence must gain for a further group that is less far apart.
    pub telling: f64,
    /// How many nats the evidence may fall short when a further group is clearly apart: a doubt speaks for the minority.
    pub doubt: f64,
    /// How many votes the prior of a group's chance of agreeing is worth; it is centred on the whole conversation's share.
    pub prior_votes: f64,
    /// Probability that a credible bound leaves outside, on its one side.
    pub tail: f64,
    /// Expected share of false discoveries among representative propositions.
    pub false_discoveries: f64,
    /// How many representative propositions a group gets at most.
    pub representatives: usize,
    /// How many people of each group must have taken a side before a proposition counts as common ground.
    pub least_support: usize,
    /// Resamples when a map is firmed up.
    pub resamples: usize,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            seed: 1,
            rank: 3,
            passes: 8,
            pass_weight: 0.5,
            placed_from: 7,
            most_groups: 8,
            least_people: 5,
            least_share: 0.03,
            apart: 0.04,
            worth: 0.35,
            clearly_apart: 0.08,
            telling: 0.75,
            doubt: 15.0,
            prior_votes: 6.0,
            tail: 0.05,
            false_discoveries: 0.05,
            representatives: 5,
            least_support: 5,
            resamples: 50,
        }
    }
}
