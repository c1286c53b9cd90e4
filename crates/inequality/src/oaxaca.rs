//! Oaxaca and Blinder's decomposition of a gap between two groups' means.
//!
//! In each group the outcome (for example the logarithm of the wage) is regressed on the same predictors. With x̄ the means
//! of the predictors and β the coefficients, the gap ȳ_A − ȳ_B is
//!
//! - threefold: (x̄_A − x̄_B)ᵀβ_B endowments + x̄_Bᵀ(β_A − β_B) coefficients + (x̄_A − x̄_B)ᵀ(β_A − β_B) interaction;
//! - twofold, with reference coefficients β*: (x̄_A − x̄_B)ᵀβ* explained + the rest unexplained.
//!
//! The parts add up to the gap exactly. "Unexplained" is what the predictors do not account for; it is neither a measure of
//! discrimination nor free of it, because the predictors themselves may be unjust.
//!
//! Sources: Oaxaca 1973, Blinder 1973, Neumark 1988, Cotton 1988, Jann 2008. The same as R `oaxaca` (A its group 0) and Stata
//! `oaxaca, pooled` and `weight()`. The contribution of a categorical predictor depends on its reference category; [`Fold::by_column`]
//! after [`Oaxaca::normalised`] does not (Gardeazabal & Ugidos 2004, Yun 2005). Errors are linearised: means and coefficients both
//! vary, rows of a cluster together.

use crate::Error;
use crate::linear::{Fit, Predictors, least_squares};
use crate::numbers::is_positive;

/// The coefficients that a world without the gap is supposed to have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reference {
    /// weight·β_A + (1 − weight)·β_B: 1 is Oaxaca's, 0 Blinder's, ½ Reimers'.
    Weight(f64),
    /// The weight is group A's share of the population (Cotton).
    ShareOfA,
    /// Coefficients of both groups together, without an indicator of the group (Neumark).
    Pooled,
    /// Coefficients of both groups together, with an indicator of the group (Jann).
    PooledWithGroup,
}

/// A part of a gap: its sum and what each column of the predictors adds.
#[derive(Clone, Debug, PartialEq)]
pub struct Fold {
    /// The part.
    pub total: f64,
    /// The contribution of each column, and then of the reference category of each categorical predictor that was named to
    /// [`Oaxaca::normalised`]; they add up to the part.
    pub by_column: Vec<f64>,
    /// The influence value of each row on the part: its variance as a total under the design is the part's.
    pub influence: Vec<f64>,
}

/// The gap in three parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Threefold {
    /// What differs because the groups have different predictors, valued as in group B.
    pub endowments: Fold,
    /// What differs because the same predictors are worth something else, for group B's predictors.
    pub coefficients: Fold,
    /// What both do together.
    pub interaction: Fold,
}

/// The gap in two parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Twofold {
    /// What the predictors account for.
    pub explained: Fold,
    /// The rest.
    pub unexplained: Fold,
}

/// One side of the comparison.
#[derive(Clone, Debug)]
struct Side {
    /// The weights, zero outside the group.
    weights: Vec<f64>,
    weight: f64,
    means: Vec<f64>,
    fit: Fit,
    outcome: f64,
}

/// Both groups' regressions, ready to be decomposed.
#[derive(Clone, Debug)]
pub struct Oaxaca<'a> {
    y: &'a [f64],
    predictors: &'a Predictors,
    a: Side,
    b: Side,
    /// Columns that are indicators of one categorical variable, for each such variable.
    categorical: Vec<Vec<usize>>,
}

impl<'a> Oaxaca<'a> {
    /// Regresses the outcome in both groups; `in_a` says which rows are group A, rows of weight zero belong to neither.
    ///
    /// # Errors
    ///
    /// [`Error::Length`], [`Error::EmptyDomain`] when a group has no weight, [`Error::Collinear`] when a column does not vary within a
    /// group.
    pub fn new(
        y: &'a [f64],
        predictors: &'a Predictors,
        in_a: &[bool],
        weights: &[f64],
    ) -> Result<Self, Error> {
        for (what, got) in [("the groups", in_a.len()), ("the weights", weights.len())] {
            if got != y.len() {
                return Err(Error::Length { what, expected: y.len(), got });
            }
        }
        let side = |of_a: bool| -> Result<Side, Error> {
            let own: Vec<f64> = weights
                .iter()
                .zip(in_a)
                .map(|(&weight, &is_a)| if is_a == of_a { weight } else { 0.0 })
                .collect();
            let weight: f64 = own.iter().sum();
            if !is_positive(weight) {
                let cell = if of_a { "group A" } else { "group B" }.to_owned();
                return Err(Error::EmptyDomain { cell });
            }
            let mean = |values: &[f64]| values.iter().zip(&own).map(|(x, w)| x * w).sum::<f64>() / weight;
            let means = predictors.columns().iter().map(|column| mean(column)).collect();
            let fit = least_squares(y, predictors, &own)?;
            Ok(Side { weight, means, fit, outcome: mean(y), weights: own })
        };
        Ok(Self { y, predictors, a: side(true)?, b: side(false)?, categorical: Vec::new() })
    }

    /// The same with contributions of categorical predictors that do not depend on their reference category.
    ///
    /// Each group of columns (as [`Predictors::with_factor`] appends them) is one categorical variable; its reference category is the one
    /// without a column. Coefficients are centred so that they add up to zero over all categories and the constant takes up what is
    /// taken off.
    #[must_use]
    pub fn normalised(mut self, columns_of_each: Vec<Vec<usize>>) -> Self {
        self.categorical = columns_of_each;
        self
    }

    /// The mean of the outcome in group A, in group B, and the gap between them.
    #[must_use]
    pub fn means(&self) -> (f64, f64, f64) {
        (self.a.outcome, self.b.outcome, self.a.outcome - self.b.outcome)
    }

    /// Group A's share of the weight.
    #[must_use]
    pub fn share_of_a(&self) -> f64 {
        self.a.weight / (self.a.weight + self.b.weight)
    }

    /// The gap in three parts.
    #[must_use]
    pub fn threefold(&self) -> Threefold {
        let (beta_a, beta_b) =
            (self.centred(&self.a.fit.coefficients), self.centred(&self.b.fit.coefficients));
        let gap: Vec<f64> = difference(&beta_a, &beta_b);
        let apart = difference(&self.a.means, &self.b.means);
        let (wide, wide_b) = (self.with_references(&apart, 0.0), self.with_references(&self.b.means, 1.0));
        let raw_gap = difference(&self.a.fit.coefficients, &self.b.fit.coefficients);
        let zero = vec![0.0; apart.len()];
        let minus = |values: &[f64]| values.iter().map(|value| -value).collect::<Vec<f64>>();
        let beta = &self.b.fit.coefficients;
        let endowments = self.part(products(&wide, &beta_b), beta, &minus(beta), (&zero, &apart));
        let coefficients =
            self.part(products(&wide_b, &gap), &zero, &raw_gap, (&self.b.means, &minus(&self.b.means)));
        let interaction =
            self.part(products(&wide, &gap), &raw_gap, &minus(&raw_gap), (&apart, &minus(&apart)));
        Threefold { endowments, coefficients, interaction }
    }

    /// The gap in two parts.
    ///
    /// # Errors
    ///
    /// [`Error::Collinear`] when the pooled regression has a column that depends on others.
    pub fn twofold(&self, reference: Reference) -> Result<Twofold, Error> {
        let (star, from_a, from_b, pooled) = self.reference(reference)?;
        let centred = self.centred(&star);
        let (beta_a, beta_b) =
            (self.centred(&self.a.fit.coefficients), self.centred(&self.b.fit.coefficients));
        let apart = difference(&self.a.means, &self.b.means);
        let wide = self.with_references(&apart, 0.0);
        let (mean_a, mean_b) =
            (self.with_references(&self.a.means, 1.0), self.with_references(&self.b.means, 1.0));
        let scaled =
            |factor: f64, values: &[f64]| values.iter().map(|value| factor * value).collect::<Vec<f64>>();
        let minus = scaled(-1.0, &star);
        let mut explained = self.part(
            products(&wide, &centred),
            &star,
            &minus,
            (&scaled(from_a, &apart), &scaled(from_b, &apart)),
        );
        if let Some(pooled) = pooled {
            add(&mut explained.influence, &pooled);
        }
        let rest: Vec<f64> = (0..wide.len())
            .map(|j| mean_a[j] * (beta_a[j] - centred[j]) - mean_b[j] * (beta_b[j] - centred[j]))
            .collect();
        let mut influence = self.gap_influence();
        influence.iter_mut().zip(&explained.influence).for_each(|(all, part)| *all -= part);
        let unexplained = Fold { total: rest.iter().sum(), by_column: rest, influence };
        Ok(Twofold { explained, unexplained })
    }

    /// The reference coefficients, how much of β_A and β_B is in them, and what a pooled regression adds to the influence.
    #[expect(clippy::type_complexity, reason = "four things that are only ever taken apart at once")]
    fn reference(&self, reference: Reference) -> Result<(Vec<f64>, f64, f64, Option<Vec<f64>>), Error> {
        let mixed = |weight: f64| {
            let star = (self.a.fit.coefficients.iter().zip(&self.b.fit.coefficients))
                .map(|(a, b)| weight * a + (1.0 - weight) * b)
                .collect();
            Ok((star, weight, 1.0 - weight, None))
        };
        let with_group = match reference {
            Reference::Weight(weight) => return mixed(weight),
            Reference::ShareOfA => return mixed(self.share_of_a()),
            Reference::Pooled => false,
            Reference::PooledWithGroup => true,
        };
        let weights: Vec<f64> = self.a.weights.iter().zip(&self.b.weights).map(|(a, b)| a + b).collect();
        let mut predictors = self.predictors.clone();
        if with_group {
            let b: Vec<f64> =
                self.b.weights.iter().map(|weight| f64::from(u8::from(*weight > 0.0))).collect();
            predictors = predictors.with("(group B)", &b)?;
        }
        let fit = least_squares(self.y, &predictors, &weights)?;
        let mut direction = difference(&self.a.means, &self.b.means);
        let star = fit.coefficients[..direction.len()].to_vec();
        direction.resize(fit.coefficients.len(), 0.0);
        let mut influence = fit.influence(self.y, &predictors, &direction);
        for (value, weight) in influence.iter_mut().zip(&weights) {
            *value = if *weight > 0.0 { *value } else { 0.0 };
        }
        Ok((star, 0.0, 0.0, Some(influence)))
    }

    /// A part from its contributions and its derivatives by the means and the coefficients of both groups.
    fn part(
        &self,
        by_column: Vec<f64>,
        by_mean_a: &[f64],
        by_mean_b: &[f64],
        by_beta: (&[f64], &[f64]),
    ) -> Fold {
        let mut influence = vec![0.0; self.y.len()];
        for (side, by_mean, direction) in [(&self.a, by_mean_a, by_beta.0), (&self.b, by_mean_b, by_beta.1)] {
            let slope = side.fit.influence(self.y, self.predictors, direction);
            for (row, value) in influence.iter_mut().enumerate().filter(|(row, _)| side.weights[*row] > 0.0) {
                let columns = self.predictors.columns().iter().zip(&side.means).zip(by_mean);
                let moved: f64 = columns.map(|((column, mean), by)| by * (column[row] - mean)).sum();
                *value += moved / side.weight + slope[row];
            }
        }
        Fold { total: by_column.iter().sum(), by_column, influence }
    }

    /// The influence of each row on the gap itself.
    fn gap_influence(&self) -> Vec<f64> {
        let of = |side: &Side, row: usize| {
            if side.weights[row] > 0.0 { (self.y[row] - side.outcome) / side.weight } else { 0.0 }
        };
        (0..self.y.len()).map(|row| of(&self.a, row) - of(&self.b, row)).collect()
    }

    /// Coefficients whose categories add up to zero, and then those of the reference categories; predictions stay what they are.
    fn centred(&self, beta: &[f64]) -> Vec<f64> {
        let mut out = beta.to_vec();
        for columns in &self.categorical {
            let centre = columns.iter().map(|&column| beta[column]).sum::<f64>() / (columns.len() + 1) as f64;
            columns.iter().for_each(|&column| out[column] -= centre);
            out[0] += centre;
            out.push(-centre);
        }
        out
    }

    /// Means (whole 1) or differences of means (whole 0) of all columns, and then of the reference categories.
    fn with_references(&self, means: &[f64], whole: f64) -> Vec<f64> {
        let mut out = means.to_vec();
        for columns in &self.categorical {
            out.push(whole - columns.iter().map(|&column| means[column]).sum::<f64>());
        }
        out
    }
}

fn difference(a: &[f64], b: &[f64]) -> Vec<f64> {
    a.iter().zip(b).map(|(a, b)| a - b).collect()
}

fn products(a: &[f64], b: &[f64]) -> Vec<f64> {
    a.iter().zip(b).map(|(a, b)| a * b).collect()
}

fn add(to: &mut [f64], from: &[f64]) {
    to.iter_mut().zip(from).for_each(|(to, from)| *to += from);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Some people with an age and one of three trades, all combinations in both groups.
    /// Ages, members of A, the second and the third trade, and weights.
    type Rows = (Vec<f64>, Vec<bool>, Vec<f64>, Vec<f64>, Vec<f64>);

    fn world(seed: &[f64]) -> Rows {
        let n = seed.len();
        let in_a: Vec<bool> = (0..n).map(|i| i % 2 == 0).collect();
        let age: Vec<f64> = (0..n).map(|i| 20.0 + ((i * 7) % 31) as f64).collect();
        let trade =
            |which: usize| (0..n).map(|i| f64::from(u8::from((i / 2) % 3 == which))).collect::<Vec<f64>>();
        let weights = (0..n).map(|i| 1.0 + ((i * 5) % 4) as f64).collect();
        (age, in_a, trade(1), trade(2), weights)
    }

    proptest! {
        // The same numbers on every run.
        #![proptest_config(ProptestConfig { rng_seed: proptest::test_runner::RngSeed::Fixed(20_261_128), failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn both_decompositions_add_up_to_the_gap(y in proptest::collection::vec(-5.0..5.0f64, 24..60)) {
            let (age, in_a, second, third, weights) = world(&y);
            let predictors = Predictors::constant(y.len()).with("age", &age).unwrap();
            let predictors = predictors.with("second", &second).unwrap().with("third", &third).unwrap();
            for normalise in [false, true] {
                let mut ob = Oaxaca::new(&y, &predictors, &in_a, &weights).unwrap();
                if normalise {
                    ob = ob.normalised(vec![vec![2, 3]]);
                }
                let gap = ob.means().2;
                let three = ob.threefold();
                let sum = three.endowments.total + three.coefficients.total + three.interaction.total;
                prop_assert!((sum - gap).abs() < 1e-9);
                for reference in [
                    Reference::Weight(0.0),
                    Reference::Weight(0.3),
                    Reference::ShareOfA,
                    Reference::Pooled,
                    Reference::PooledWithGroup,
                ] {
                    let two = ob.twofold(reference).unwrap();
                    prop_assert!((two.explained.total + two.unexplained.total - gap).abs() < 1e-9);
                    let columns: f64 = two.explained.by_column.iter().sum();
                    prop_assert!((columns - two.explained.total).abs() < 1e-9);
                }
            }
        }

        #[test]
        fn a_normalised_contribution_does_not_depend_on_the_reference_category(
            y in proptest::collection::vec(-5.0..5.0f64, 24..60),
        ) {
            let (age, in_a, second, third, weights) = world(&y);
            let first: Vec<f64> = second.iter().zip(&third).map(|(b, c)| 1.0 - b - c).collect();
            let base = Predictors::constant(y.len()).with("age", &age).unwrap();
            let one = base.clone().with("second", &second).unwrap().with("third", &third).unwrap();
            let other = base.with("first", &first).unwrap().with("second", &second).unwrap();
            let fold = |predictors: &Predictors| {
                let ob = Oaxaca::new(&y, predictors, &in_a, &weights).unwrap().normalised(vec![vec![2, 3]]);
                ob.threefold().coefficients.by_column
            };
            let (a, b) = (fold(&one), fold(&other));
            // Columns: constant, age, second, third, (first) against constant, age, first, second, (third).
            for (left, right) in [(a[0], b[0]), (a[1], b[1]), (a[2], b[3]), (a[3], b[4]), (a[4], b[2])] {
                prop_assert!((left - right).abs() < 1e-8, "{left} {right}");
            }
        }
    }

    #[test]
    fn the_influence_of_a_part_is_its_derivative_by_a_weight() {
        let y = [3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0, 5.0, 3.0, 5.0, 8.0];
        let (age, in_a, _, _, weights) = world(&y);
        let predictors = Predictors::constant(12).with("age", &age).unwrap();
        let parts = |weights: &[f64]| {
            let ob = Oaxaca::new(&y, &predictors, &in_a, weights).unwrap();
            let three = ob.threefold();
            let mut all = vec![three.endowments, three.coefficients, three.interaction];
            for reference in [Reference::Weight(0.3), Reference::Pooled, Reference::PooledWithGroup] {
                let two = ob.twofold(reference).unwrap();
                all.extend([two.explained, two.unexplained]);
            }
            all
        };
        let now = parts(&weights);
        for row in 0..12 {
            let moved = |step: f64| {
                let mut other = weights.clone();
                other[row] += step;
                parts(&other)
            };
            let (up, down) = (moved(1e-5), moved(-1e-5));
            for (part, (up, down)) in now.iter().zip(up.iter().zip(&down)) {
                let slope = (up.total - down.total) / 2e-5;
                assert!((slope - part.influence[row]).abs() < 1e-6, "{slope} {}", part.influence[row]);
            }
        }
    }
}
