//! Coarser categories, in an order that was declared beforehand.

use crate::publish::facts::{Cube, Item};
use crate::publish::{Disclosure, Request, rules};
use crate::{Error, Factor, Sample};

/// Categories of a factor that may become one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    /// Which factor.
    pub factor: String,
    /// Which categories.
    pub from: Vec<String>,
    /// What they are called together.
    pub into: String,
}

impl Merge {
    /// A merge.
    #[must_use]
    pub fn new(factor: &str, from: &[&str], into: &str) -> Self {
        let from = from.iter().map(|label| (*label).to_owned()).collect();
        Self { factor: factor.to_owned(), from, into: into.to_owned() }
    }
}

/// Factors after the merges that were needed, and the table they make.
pub(crate) struct Coarse {
    pub(crate) factors: Vec<Factor>,
    pub(crate) cube: Cube,
    pub(crate) merged: Vec<Merge>,
}

/// Applies merges one by one, as long as something is unsafe that they touch.
pub(crate) fn coarsen(sample: &Sample, request: &Request, disclosure: &Disclosure) -> Result<Coarse, Error> {
    let mut factors: Vec<Factor> = request.factors.iter().map(|factor| (*factor).clone()).collect();
    let mut open: Vec<&Merge> = disclosure.merges.iter().collect();
    if let Some(merge) = open.iter().find(|merge| !factors.iter().any(|factor| factor.name() == merge.factor))
    {
        let what = format!("a merge speaks of the factor {}, which is not in the table", merge.factor);
        return Err(Error::DesignMismatch { what });
    }
    let mut merged = Vec::new();
    loop {
        let refs: Vec<&Factor> = factors.iter().collect();
        let cube = Cube::new(sample, &refs, request.households, disclosure.largest())?;
        let hidden = rules::primary(&cube, disclosure);
        let unsafe_items =
            || cube.items.iter().zip(&hidden).filter(|(_, why)| why.is_some()).map(|(item, _)| item);
        let wanted = open.iter().position(|merge| unsafe_items().any(|item| touches(merge, item, &factors)));
        let Some(at) = wanted else {
            return Ok(Coarse { factors, cube, merged });
        };
        let merge = open.remove(at);
        for factor in factors.iter_mut().filter(|factor| factor.name() == merge.factor) {
            *factor = apply(merge, factor)?;
        }
        merged.push(merge.clone());
    }
}

/// Whether a merge would make an item larger.
fn touches(merge: &Merge, item: &Item, factors: &[Factor]) -> bool {
    let hit = |(factor, code): (&Factor, &Option<u32>)| {
        factor.name() == merge.factor && code.is_some_and(|code| merge.from.contains(&factor.label(code)))
    };
    factors.iter().zip(&item.codes).any(hit)
}

/// The factor with the merged categories; rows stay where they are.
fn apply(merge: &Merge, factor: &Factor) -> Result<Factor, Error> {
    let mut labels: Vec<String> = Vec::new();
    let mut renamed: Vec<u32> = Vec::with_capacity(factor.levels());
    for code in 0..factor.levels() as u32 {
        let own = factor.label(code);
        let label = if merge.from.contains(&own) { merge.into.clone() } else { own };
        let at = labels.iter().position(|known| *known == label).unwrap_or(labels.len());
        if at == labels.len() {
            labels.push(label);
        }
        renamed.push(at as u32);
    }
    let codes =
        factor.codes().iter().map(|&code| renamed.get(code as usize).copied().unwrap_or(code)).collect();
    Factor::from_codes(factor.name(), codes, labels)
}
