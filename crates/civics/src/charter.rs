//! The charter: versioned principles. A country may add, never remove.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::circle::CircleFact;
use crate::refusal::{Field, Refusal};
use crate::rights::Actor;
use crate::words;

/// The most principles a charter holds.
pub const MOST_PRINCIPLES: usize = 40;

/// A circle adopts a version of the charter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Adopt {
    /// The principles, each one sentence or two.
    pub principles: Vec<String>,
    /// The language of these words (BCP 47).
    pub language: String,
}

/// Adopts a version: the host at the founding, later a convenor of the circle that records what was decided.
///
/// `inherited` are the principles in force in the circle above: every one of them must stand in the new version.
///
/// # Errors
/// [`Refusal::PrincipleRemoved`] names the first that is missing.
pub fn adopt(
    actor: &Actor,
    circle: &CircleFact,
    inherited: &[String],
    body: &Adopt,
    now: Timestamp,
) -> Result<Adopt, Refusal> {
    if *actor != Actor::Host && !actor.convenes(circle.key, now) {
        return Err(Refusal::NotYours);
    }
    let mut principles = Vec::new();
    for raw in body.principles.iter().filter(|p| !p.trim().is_empty()) {
        let principle = words::name(Field::Principle, raw, 400)?;
        if !principles.contains(&principle) {
            principles.push(principle);
        }
    }
    if principles.is_empty() {
        return Err(Refusal::Empty { field: Field::Principles });
    }
    if principles.len() > MOST_PRINCIPLES {
        return Err(Refusal::TooMany { field: Field::Principles, most: MOST_PRINCIPLES });
    }
    if let Some(missing) = inherited.iter().find(|p| !principles.contains(p)) {
        return Err(Refusal::PrincipleRemoved { principle: missing.clone() });
    }
    let language = words::language(&body.language)?;
    Ok(Adopt { principles, language })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::circle::Level;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_country_may_add_but_never_remove(above in prop::collection::vec("[a-z]{1,12}", 1..6), added in prop::collection::vec("[A-Z]{1,12}", 0..4), drop in any::<prop::sample::Index>()) {
            let circle = crate::circle::tests::circle(2, Level::National, Some("NP"));
            let all: Vec<String> = above.iter().chain(&added).cloned().collect();
            let body = Adopt { principles: all.clone(), language: "en".into() };
            let adopted = adopt(&Actor::Host, &circle, &above, &body, Timestamp::UNIX_EPOCH).unwrap();
            for principle in &above {
                prop_assert!(adopted.principles.contains(principle));
            }
            let gone = above[drop.index(above.len())].clone();
            let principles: Vec<String> = all.into_iter().filter(|p| *p != gone).chain(["NEW".to_owned()]).collect();
            let refused = adopt(&Actor::Host, &circle, &above, &Adopt { principles, language: "en".into() }, Timestamp::UNIX_EPOCH);
            prop_assert_eq!(refused, Err(Refusal::PrincipleRemoved { principle: gone }));
        }
    }
}
