//! Inequality from a table of brackets, and the top that a survey cannot see.
//!
//! Offices often publish how many people have an income between two bounds, and their mean, and no persons. Inside a closed
//! bracket the mean-split histogram spreads people evenly below the mean and evenly above it, in the one proportion that keeps the
//! mean. (Nearly the same as generalised Pareto interpolation; the author of that, R `gpinter`, no longer recommends it for new work.)
//! Above the last bound there are no bounds, so the shape of the top is an assumption: a tail index α. It is therefore never one
//! number: [`Grouped::top_share_range`] gives the value for each α that the caller holds possible, with the index that the bracket's
//! own mean suggests beside it.
//!
//! The top is a generalised Pareto distribution above the last bound a, P(Y > y) = (1 + ξ(y − a)/σ)^(−1/ξ) with ξ = 1/α. With a
//! known mean m, σ = (m − a)(1 − ξ), so that every α keeps the mean; α = m/(m − a) is then Pareto's own law. Without a mean, σ = a·ξ (Pareto).
//!
//! ```
//! use inequality::grouped::{Bracket, Grouped};
//! // Pareto with index 2 above 100: mean 200, the top tenth has incomes above 316.2 and a mean of 632.5.
//! let bound = 100.0 * 10f64.sqrt();
//! let below = (200.0 - 0.1 * 2.0 * bound) / 0.9;
//! let table = Grouped::new(&[Bracket::closed(0.9, 100.0, bound, Some(below)), Bracket::open(0.1, bound, Some(2.0 * bound))])?;
//! assert!((table.suggested_index().unwrap() - 2.0).abs() < 1e-9);
//! assert!((table.top_share(0.01, 2.0)? - 0.1).abs() < 1e-9);
//! # Ok::<(), inequality::Error>(())
//! ```

use crate::Error;
use crate::numbers::is_positive;

/// One row of a table: how many people, between which bounds, with which mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bracket {
    people: f64,
    lower: f64,
    upper: Option<f64>,
    mean: Option<f64>,
}

impl Bracket {
    /// People between two bounds; without a mean they are spread evenly.
    #[must_use]
    pub fn closed(people: f64, lower: f64, upper: f64, mean: Option<f64>) -> Self {
        Self { people, lower, upper: Some(upper), mean }
    }

    /// People above the last bound.
    #[must_use]
    pub fn open(people: f64, lower: f64, mean: Option<f64>) -> Self {
        Self { people, lower, upper: None, mean }
    }

    /// The mean that is known, or the middle of the bounds.
    fn centre(&self) -> Option<f64> {
        self.mean.or_else(|| self.upper.map(|upper| (self.lower + upper) / 2.0))
    }
}

/// A table of brackets, lowest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Grouped {
    brackets: Vec<Bracket>,
    people: f64,
}

/// Part of the distribution, as a share of all people: spread evenly between two incomes.
#[derive(Clone, Copy, Debug)]
struct Strip {
    share: f64,
    from: f64,
    to: f64,
}

/// The open top: a generalised Pareto distribution.
#[derive(Clone, Copy, Debug)]
struct Top {
    share: f64,
    lower: f64,
    shape: f64,
    scale: f64,
}

/// What a number is for each tail index that was held possible.
#[derive(Clone, Debug, PartialEq)]
pub struct TailRange {
    /// The least value.
    pub low: f64,
    /// The greatest.
    pub high: f64,
    /// The tail index and the value with it, in the order they were asked for.
    pub each: Vec<(f64, f64)>,
}

impl TailRange {
    fn new(indices: &[f64], value: impl Fn(f64) -> Result<f64, Error>) -> Result<Self, Error> {
        let mut each = Vec::with_capacity(indices.len());
        for &index in indices {
            each.push((index, value(index)?));
        }
        if each.is_empty() {
            return Err(Error::Empty { what: "the list of tail indices" });
        }
        let low = each.iter().map(|pair| pair.1).fold(f64::INFINITY, f64::min);
        let high = each.iter().map(|pair| pair.1).fold(f64::NEG_INFINITY, f64::max);
        Ok(Self { low, high, each })
    }
}

impl Grouped {
    /// A table; only the last bracket may be open.
    ///
    /// # Errors
    ///
    /// [`Error::Empty`]; [`Error::Parameter`] for people, bounds or a mean that cannot be.
    pub fn new(brackets: &[Bracket]) -> Result<Self, Error> {
        let wrong = |what, value, expected| Err(Error::Parameter { what, value, expected });
        let mut last: Option<f64> = None;
        for (at, bracket) in brackets.iter().enumerate() {
            if !(bracket.people >= 0.0 && bracket.people.is_finite()) {
                return wrong("the people of a bracket", bracket.people, "a number that is not negative");
            }
            if !bracket.lower.is_finite() || last.is_some_and(|last| bracket.lower < last) {
                return wrong(
                    "the lower bound of a bracket",
                    bracket.lower,
                    "at least the upper bound of the one before",
                );
            }
            match bracket.upper {
                Some(upper) if !(upper.is_finite() && upper >= bracket.lower) => {
                    return wrong("the upper bound of a bracket", upper, "above its lower bound");
                }
                None if at + 1 < brackets.len() => {
                    return wrong(
                        "the lower bound of an open bracket",
                        bracket.lower,
                        "that of the last bracket",
                    );
                }
                None if !is_positive(bracket.lower) => {
                    return wrong("the lower bound of the open bracket", bracket.lower, "positive");
                }
                _ => {}
            }
            let above = |mean: f64| bracket.upper.is_none_or(|upper| mean <= upper);
            if let Some(mean) = bracket.mean.filter(|mean| !(*mean >= bracket.lower && above(*mean))) {
                return wrong("the mean of a bracket", mean, "between its bounds");
            }
            last = Some(bracket.upper.unwrap_or(bracket.lower));
        }
        let people: f64 = brackets.iter().map(|bracket| bracket.people).sum();
        if brackets.is_empty() || !is_positive(people) {
            return Err(Error::Empty { what: "the table of brackets" });
        }
        Ok(Self { brackets: brackets.to_vec(), people })
    }

    /// The tail index with which the open bracket is Pareto's own law, m/(m − a); none without an open bracket with a mean.
    #[must_use]
    pub fn suggested_index(&self) -> Option<f64> {
        let open = self.brackets.last().filter(|bracket| bracket.upper.is_none())?;
        open.mean.filter(|mean| *mean > open.lower).map(|mean| mean / (mean - open.lower))
    }

    /// The mean income, with the open bracket's mean where it is known and that of the tail index where it is not.
    ///
    /// # Errors
    ///
    /// [`Error::Parameter`] unless the tail index is above one.
    pub fn mean(&self, index: f64) -> Result<f64, Error> {
        let (strips, top) = self.shape(index)?;
        Ok(strips.iter().map(|strip| strip.share * (strip.from + strip.to) / 2.0).sum::<f64>()
            + top.map_or(0.0, |top| top.share * top.mean_above(1.0)))
    }

    /// The share of all income that the richest share of people has.
    ///
    /// # Errors
    ///
    /// [`Error::Parameter`] unless the share is between 0 and 1 and the tail index above one; [`Error::NonPositiveMean`].
    pub fn top_share(&self, share: f64, index: f64) -> Result<f64, Error> {
        if !(0.0..=1.0).contains(&share) {
            return Err(Error::Parameter {
                what: "the share of people",
                value: share,
                expected: "between 0 and 1",
            });
        }
        let mean = self.mean(index)?;
        if !is_positive(mean) {
            return Err(Error::NonPositiveMean { measure: "the top share".to_owned(), mean });
        }
        let (strips, top) = self.shape(index)?;
        let (mut left, mut income) = (share, 0.0);
        if let Some(top) = top.filter(|top| top.share > 0.0) {
            let taken = left.min(top.share);
            income += taken * top.mean_above(taken / top.share);
            left -= taken;
        }
        for strip in strips.iter().rev().filter(|strip| strip.share > 0.0) {
            let taken = left.min(strip.share);
            let from = strip.to - (strip.to - strip.from) * taken / strip.share;
            income += taken * (from + strip.to) / 2.0;
            left -= taken;
        }
        Ok(income / mean)
    }

    /// The top share for each tail index that is held possible.
    ///
    /// # Errors
    ///
    /// As [`Grouped::top_share`]; [`Error::Empty`] without indices.
    pub fn top_share_range(&self, share: f64, indices: &[f64]) -> Result<TailRange, Error> {
        TailRange::new(indices, |index| self.top_share(share, index))
    }

    /// The Gini index of the interpolated distribution.
    ///
    /// # Errors
    ///
    /// As [`Grouped::top_share`].
    pub fn gini(&self, index: f64) -> Result<f64, Error> {
        let mean = self.mean(index)?;
        if !is_positive(mean) {
            return Err(Error::NonPositiveMean { measure: "Gini".to_owned(), mean });
        }
        let (strips, top) = self.shape(index)?;
        // 2∫L dp, strip by strip: what was earned below times the width, and what is earned inside.
        let (mut earned, mut area) = (0.0, 0.0);
        for strip in &strips {
            let rise = strip.to - strip.from;
            area += earned * strip.share + strip.share * strip.share * (strip.from / 2.0 + rise / 6.0);
            earned += strip.share * (strip.from + strip.to) / 2.0;
        }
        if let Some(top) = top {
            area += earned * top.share + top.share * top.share * top.area();
        }
        Ok(1.0 - 2.0 * area / mean)
    }

    /// The Gini index for each tail index that is held possible.
    ///
    /// # Errors
    ///
    /// As [`Grouped::top_share`]; [`Error::Empty`] without indices.
    pub fn gini_range(&self, indices: &[f64]) -> Result<TailRange, Error> {
        TailRange::new(indices, |index| self.gini(index))
    }

    /// The strips of the closed brackets and the open top.
    fn shape(&self, index: f64) -> Result<(Vec<Strip>, Option<Top>), Error> {
        check_index(index)?;
        let mut strips = Vec::with_capacity(2 * self.brackets.len());
        let mut top = None;
        for bracket in &self.brackets {
            let share = bracket.people / self.people;
            let Some((upper, mean)) = bracket.upper.zip(bracket.centre()) else {
                top = Some(Top::new(share, bracket.lower, bracket.mean, index));
                continue;
            };
            let width = upper - bracket.lower;
            let below = if width > 0.0 { (upper - mean) / width } else { 1.0 };
            strips.push(Strip { share: share * below, from: bracket.lower, to: mean });
            strips.push(Strip { share: share * (1.0 - below), from: mean, to: upper });
        }
        Ok((strips, top))
    }
}

impl Top {
    fn new(share: f64, lower: f64, mean: Option<f64>, index: f64) -> Self {
        let shape = 1.0 / index;
        let scale = mean.map_or(lower * shape, |mean| (mean - lower) * (1.0 - shape));
        Self { share, lower, shape, scale }
    }

    /// The mean income of the richest fraction of this bracket.
    fn mean_above(&self, fraction: f64) -> f64 {
        let (xi, sigma) = (self.shape, self.scale);
        if fraction <= 0.0 {
            return 0.0;
        }
        self.lower - sigma / xi + sigma * fraction.powf(-xi) / (xi * (1.0 - xi))
    }

    /// ∫ of the income of the poorest u of this bracket, over u from 0 to 1.
    fn area(&self) -> f64 {
        let (xi, sigma) = (self.shape, self.scale);
        let above = (self.lower - sigma / xi) / 2.0 + sigma / (xi * (1.0 - xi) * (2.0 - xi));
        self.mean_above(1.0) - above
    }
}

fn check_index(index: f64) -> Result<(), Error> {
    if index > 1.0 && index.is_finite() {
        return Ok(());
    }
    let expected = "above one, else the mean is infinite";
    Err(Error::Parameter { what: "the tail index", value: index, expected })
}

/// The share of the richest when incomes above a threshold follow Pareto's law with each tail index instead of the few that a survey
/// happened to meet.
///
/// People and incomes below the threshold stay as observed; the people above it keep their number. `share` must not exceed theirs.
///
/// # Errors
///
/// [`Error::Length`], [`Error::Parameter`] when the threshold is not positive, the share is larger than the part above the threshold, or
/// an index is not above one; [`Error::Empty`] without indices or weight.
pub fn pareto_top_share(
    incomes: &[f64],
    weights: &[f64],
    threshold: f64,
    share: f64,
    indices: &[f64],
) -> Result<TailRange, Error> {
    if weights.len() != incomes.len() {
        return Err(Error::Length { what: "the weights", expected: incomes.len(), got: weights.len() });
    }
    let (mut people, mut above, mut earned) = (0.0, 0.0, 0.0);
    for (&income, &weight) in incomes.iter().zip(weights) {
        people += weight;
        if income > threshold {
            above += weight;
        } else {
            earned += weight * income;
        }
    }
    if !is_positive(people) {
        return Err(Error::Empty { what: "the sample" });
    }
    if !is_positive(threshold) {
        return Err(Error::Parameter { what: "the threshold", value: threshold, expected: "positive" });
    }
    if !(share > 0.0 && share * people <= above) {
        let expected = "positive and at most the share of people above the threshold";
        return Err(Error::Parameter { what: "the share of people", value: share, expected });
    }
    TailRange::new(indices, |index| {
        check_index(index)?;
        let top = Top::new(above / people, threshold, None, index);
        let mean = earned / people + top.share * top.mean_above(1.0);
        Ok(share * top.mean_above(share / top.share) / mean)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        // The same numbers on every run.
        #![proptest_config(ProptestConfig { rng_seed: proptest::test_runner::RngSeed::Fixed(20_261_128), failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn the_mean_is_kept_whatever_the_index_and_the_poorest_have_the_rest(
            means in proptest::collection::vec(0.05..0.95f64, 3..8),
            index in 1.2..6.0f64,
            share in 0.001..0.999f64,
        ) {
            let mut brackets: Vec<Bracket> = means
                .iter()
                .enumerate()
                .map(|(i, at)| Bracket::closed(1.0 + i as f64, i as f64, i as f64 + 1.0, Some(i as f64 + at)))
                .collect();
            let bound = means.len() as f64;
            brackets.push(Bracket::open(0.5, bound, Some(bound * 1.7)));
            let table = Grouped::new(&brackets).unwrap();
            let plain = brackets.iter().map(|b| b.people * b.mean.unwrap()).sum::<f64>() / table.people;
            prop_assert!((table.mean(index).unwrap() - plain).abs() < 1e-12);
            let top = table.top_share(share, index).unwrap();
            prop_assert!(top >= share - 1e-12 && top <= 1.0 + 1e-12);
            let gini = table.gini(index).unwrap();
            prop_assert!((0.0..1.0).contains(&gini));
        }
    }

    #[test]
    fn the_gini_is_one_less_twice_the_area_under_the_lorenz_curve() {
        let table = Grouped::new(&[
            Bracket::closed(3.0, 0.0, 10.0, Some(4.0)),
            Bracket::closed(2.0, 10.0, 20.0, None),
            Bracket::open(1.0, 20.0, Some(50.0)),
        ])
        .unwrap();
        for index in [1.5, 2.0, 4.0] {
            let steps = 200_000;
            let lorenz = |p: f64| 1.0 - table.top_share(1.0 - p, index).unwrap();
            let area: f64 =
                (0..steps).map(|i| lorenz((i as f64 + 0.5) / steps as f64)).sum::<f64>() / steps as f64;
            assert!((table.gini(index).unwrap() - (1.0 - 2.0 * area)).abs() < 1e-6);
        }
    }

    #[test]
    fn a_heavier_tail_gives_the_richest_more_and_the_range_says_so() {
        let table = Grouped::new(&[Bracket::closed(99.0, 0.0, 100.0, None), Bracket::open(1.0, 100.0, None)])
            .unwrap();
        let range = table.top_share_range(0.001, &[1.5, 2.0, 3.0]).unwrap();
        assert!(range.each[0].1 > range.each[1].1 && range.each[1].1 > range.each[2].1);
        assert_eq!((range.low, range.high), (range.each[2].1, range.each[0].1));
        let incomes = [10.0, 20.0, 30.0, 200.0];
        let top = pareto_top_share(&incomes, &[1.0; 4], 100.0, 0.1, &[1.4, 2.5]).unwrap();
        assert!(top.low < top.high);
        assert!(pareto_top_share(&incomes, &[1.0; 4], 100.0, 0.3, &[2.0]).is_err());
    }

    #[test]
    fn a_mean_outside_its_bracket_is_refused() {
        assert!(Grouped::new(&[Bracket::closed(1.0, 0.0, 10.0, Some(11.0))]).is_err());
        assert!(
            Grouped::new(&[Bracket::open(1.0, 5.0, None), Bracket::closed(1.0, 5.0, 6.0, None)]).is_err()
        );
        assert!(Grouped::new(&[Bracket::open(1.0, 5.0, None)]).unwrap().gini(0.9).is_err());
    }
}
