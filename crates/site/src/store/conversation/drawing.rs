//! What was drawn of a conversation, as its pages show it: places in whole numbers, shares in whole per cents, and nothing
//! that says who anybody is.

use serde::{Deserialize, Serialize};

use super::super::sql::{Stmt, stmt};

/// The width and the height of a drawing.
pub const SIZE: i64 = 1000;

/// A drawing.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Drawing {
    /// How many people voted, how many votes lie in the box, on how many propositions.
    pub counts: [u64; 3],
    /// Whether too little was said for a map; then nothing but the counts is there.
    pub little: bool,
    /// The dots: at most some hundreds, one for every so many people.
    pub dots: Vec<Dot>,
    /// The groups, the largest first; one means that no distinct groups were found.
    pub groups: Vec<Region>,
    /// What unites, the surest first.
    pub unites: Vec<Common>,
    /// What divides, the most first.
    pub divides: Vec<Split>,
    /// How many people voted as if with one hand.
    pub blocs: u64,
    /// SHA-256 of the bytes of the map from which this was made.
    pub digest: String,
}

/// A dot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dot {
    /// Where: from the left, from above.
    pub at: [i64; 2],
    /// How certain its place is: 0 hardly, 3 well.
    pub firm: u8,
    /// Its group, by its place among the groups.
    pub group: Option<u8>,
}

/// Where a group is, and what sets it apart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Region {
    /// The number that stays with it from map to map.
    pub id: u32,
    /// Its share of the people, in per cent.
    pub share: u8,
    /// The middle of its region.
    pub at: [i64; 2],
    /// The half axes of its region, and by how many degrees it is turned.
    pub form: [i64; 3],
    /// What sets it apart from the others.
    pub says: Vec<Said>,
}

/// What a group says more than others do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The proposition.
    pub proposition: i64,
    /// Whether it agrees with it.
    pub agrees: bool,
    /// How many of it say so, and how many of all, in per cent.
    pub shares: [u8; 2],
}

/// What is said in every group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Common {
    /// The proposition.
    pub proposition: i64,
    /// Whether they agree with it.
    pub agrees: bool,
    /// How many of all say so, in per cent.
    pub share: u8,
    /// What is said at least in the group that says it least, in per cent.
    pub least: u8,
}

/// What groups see differently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Split {
    /// The proposition.
    pub proposition: i64,
    /// How many agree, group by group, in per cent; none where too few of a group answered.
    pub shares: Vec<Option<u8>>,
}

/// Keeps a drawing as the last of its day, and what the map would learn from each proposition.
pub fn keep(conversation: i64, day: i64, drawing: &Drawing, weights: &[(i64, f64)]) -> Vec<Stmt> {
    let body = serde_json::to_string(drawing).unwrap_or_default();
    let mut list = vec![stmt!(
        "INSERT INTO map (conversation, day, body) VALUES ($1, $2, $3)
         ON CONFLICT (conversation, day) DO UPDATE SET body = excluded.body",
        conversation,
        day,
        body
    )];
    list.extend(weights.iter().map(|(proposition, weight)| {
        stmt!(
            "INSERT INTO weight (proposition, conversation, weight) VALUES ($1, $2, $3)
             ON CONFLICT (proposition) DO UPDATE SET weight = excluded.weight",
            *proposition,
            conversation,
            *weight
        )
    }));
    list
}
