//! Measures of one distribution.

use inequality::{Compat, Conventions, Measure, Negatives};

use crate::Arm;
use crate::case::{Answer, Answered, Case, Refused};
use crate::world::World;

pub const ARMS: &[(&[&str], Arm)] = &[
    (&["mean"], |case, world| convey(case, world, Measure::Mean)),
    (&["total"], |case, world| convey(case, world, Measure::Total)),
    (&["gini"], |case, world| convey(case, world, Measure::Gini)),
    (&["gini_midrank"], gini_midrank),
];

/// A measure with an error, in convey's conventions.
fn convey(case: &Case, world: &World, measure: Measure) -> Answered {
    let setting = world.setting(case)?;
    let sample = setting.sample(Compat::Convey)?;
    if case.design == "none" {
        return Ok(Answer::one(sample.values(&[measure])?[0]));
    }
    Ok(Answer::from(&sample.estimate(&[measure])?[measure]))
}

fn gini_midrank(case: &Case, world: &World) -> Answered {
    let setting = world.setting(case)?;
    let rules = Conventions { negatives: Negatives::Keep, ..Conventions::default() };
    let sample = setting.sample(rules)?;
    if case.design == "none" {
        return Ok(Answer::one(sample.values(&[Measure::Gini])?[0]).times(case.percent()));
    }
    Ok(Answer::from(&sample.estimate(&[Measure::Gini])?[Measure::Gini]))
}

#[expect(dead_code, reason = "arms that do not know a parameter say so with it")]
fn unknown(what: &str) -> Refused {
    Refused::Unknown(what.to_owned())
}
