//! Which cells and margins are unsafe by themselves.

use crate::Measure;
use crate::publish::Why;
use crate::publish::facts::{Cube, Item, Parent};
use crate::publish::merge::Merge;

/// What must hold before a number is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Disclosure {
    /// The least number of unweighted persons.
    pub persons: usize,
    /// The least number of households, where they are known.
    pub households: usize,
    /// The least number of primary sampling units, where the design has any.
    pub units: usize,
    /// The least number of persons for a quantile, or for a share of a tail.
    pub quantile_persons: usize,
    /// (n, k): the n largest contributors may have at most the part k of the income.
    pub dominance: Option<(usize, f64)>,
    /// p: what is left without the two largest contributors must be at least the part p of the largest.
    pub contribution: Option<f64>,
    /// How far a hidden number must be able to lie from the truth on either side, as a part of it.
    pub margin: f64,
    /// Counts are rounded to multiples of this.
    pub count_base: u32,
    /// Money and measures are rounded to so many significant digits.
    pub digits: usize,
    /// Which categories may be merged, in this order.
    pub merges: Vec<Merge>,
}

impl Disclosure {
    /// At least so many persons and households and 3 primary units; at most half of the income with one contributor, p = 10 %, 30 persons
    /// for a quantile, a margin of ± 10 %, counts to 5, three digits.
    #[must_use]
    pub fn threshold(persons: usize) -> Self {
        Self {
            persons,
            households: persons,
            units: 3,
            quantile_persons: persons.max(30),
            dominance: Some((1, 0.5)),
            contribution: Some(0.1),
            margin: 0.1,
            count_base: 5,
            digits: 3,
            merges: Vec::new(),
        }
    }

    /// Other thresholds for households and primary units.
    #[must_use]
    pub fn least(mut self, households: usize, units: usize) -> Self {
        (self.households, self.units) = (households, units);
        self
    }

    /// Another (n, k) rule.
    #[must_use]
    pub fn dominance(mut self, largest: usize, part: f64) -> Self {
        self.dominance = Some((largest, part));
        self
    }

    /// Another p % rule.
    #[must_use]
    pub fn contribution(mut self, part: f64) -> Self {
        self.contribution = Some(part);
        self
    }

    /// One more merge, tried after those before it.
    #[must_use]
    pub fn merge(mut self, factor: &str, from: &[&str], into: &str) -> Self {
        self.merges.push(Merge::new(factor, from, into));
        self
    }

    /// How many of the largest contributors must be known.
    pub(crate) fn largest(&self) -> usize {
        self.dominance.map_or(0, |(largest, _)| largest).max(2)
    }

    /// How many persons a measure needs.
    pub(crate) fn needs(&self, measure: Measure) -> usize {
        let tail = |share: f64| {
            let rare = share.min(1.0 - share);
            let people = if rare > 0.0 { (self.persons as f64 / rare - 1e-9).ceil() } else { f64::MAX };
            (people as usize).max(self.quantile_persons)
        };
        match measure {
            Measure::Quantile(p) | Measure::Lorenz(p) | Measure::GeneralisedLorenz(p) => tail(p),
            Measure::TopShare(p) | Measure::BottomShare(p) | Measure::BottomTotal(p) => tail(p),
            Measure::QuantileRatio(a, b) | Measure::ShareRatio(a, b) | Measure::Between(a, b) => {
                tail(a).max(tail(b))
            }
            Measure::Palma => tail(0.1),
            Measure::Wolfson | Measure::PoorMedian(_) | Measure::MedianGap(_) => self.quantile_persons,
            _ => self.persons,
        }
    }
}

/// The unsafe items, with the first reason that is found.
pub(crate) fn primary(cube: &Cube, disclosure: &Disclosure) -> Vec<Option<Why>> {
    cube.items.iter().map(|item| of(cube, item, disclosure)).collect()
}

fn of(cube: &Cube, item: &Item, rules: &Disclosure) -> Option<Why> {
    if item.persons < rules.persons {
        return Some(Why::Persons);
    }
    if item.households.is_some_and(|households| households < rules.households) {
        return Some(Why::Households);
    }
    if item.units.is_some_and(|units| units < rules.units) {
        return Some(Why::Units);
    }
    if let Some((largest, part)) = rules.dominance {
        let most: f64 = item.largest.iter().take(largest).sum();
        if most > part * item.contributed {
            return Some(Why::Dominance);
        }
    }
    if let (Some(part), Some(&first)) = (rules.contribution, item.largest.first()) {
        let rest = item.contributed - item.largest.iter().take(2).sum::<f64>();
        if rest < part * first {
            return Some(Why::Contribution);
        }
    }
    item.parents.iter().any(|parent| leaves_few(cube, item, parent, rules)).then_some(Why::Complement)
}

/// Whether a margin without an item has too few persons, households or units, and some.
fn leaves_few(cube: &Cube, item: &Item, parent: &Parent, rules: &Disclosure) -> bool {
    let above = &cube.items[parent.item];
    let persons = above.persons - item.persons;
    let fewer =
        |above: Option<usize>, alone: usize, least: usize| above.is_some_and(|above| above - alone < least);
    persons > 0
        && (persons < rules.persons
            || fewer(above.households, parent.lone_households, rules.households)
            || fewer(above.units, parent.lone_units, rules.units))
}

/// Sums of full cells that nobody must be able to tell: unsafe items, and the few that an item leaves of a margin.
pub(crate) fn secrets(cube: &Cube, hidden: &[Option<Why>], rules: &Disclosure) -> Vec<Vec<usize>> {
    let mut all = Vec::new();
    for (item, why) in cube.items.iter().zip(hidden) {
        match why {
            None => {}
            Some(Why::Complement) => {
                for parent in item.parents.iter().filter(|parent| leaves_few(cube, item, parent, rules)) {
                    let rest = cube.items[parent.item].cells.iter().copied();
                    all.push(rest.filter(|cell| item.cells.binary_search(cell).is_err()).collect());
                }
            }
            Some(_) => all.push(item.cells.clone()),
        }
    }
    all.sort();
    all.dedup();
    all
}
