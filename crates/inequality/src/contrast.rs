//! Comparisons of two groups that know of each other: differences, ratios and the pay gap.
//!
//! The measures of two groups of one sample are not independent: they share strata and clusters. Their covariance comes from
//! their influence values, so that the error of a difference is right where adding squares would be wrong in either direction. The
//! same as R survey's `svycontrast` on `svyby(..., covmat = TRUE)`, and R convey's `svygpg` for the pay gap.

use crate::decompose::Part;
use crate::{Error, Measure, Sample};

/// Two groups, compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contrast {
    /// The measure of the first group.
    pub first: Part,
    /// The measure of the second.
    pub second: Part,
    /// First less second.
    pub difference: Part,
    /// First over second; none where the second is zero.
    pub ratio: Option<Part>,
    /// (second − first)/second: the pay gap when the first are women, the second men and the measure is a mean or a median.
    pub gap: Option<Part>,
    /// Degrees of freedom of the errors.
    pub df: f64,
}

impl Sample<'_> {
    /// A measure of two groups of this sample, given by their members, and the difference and ratio between them.
    ///
    /// # Errors
    ///
    /// [`Error::Length`], [`Error::EmptyDomain`], what the measure refuses in either group, [`Error::NoLinearisation`],
    /// [`Error::LonelyPsu`].
    pub fn contrast(&self, measure: Measure, first: &[bool], second: &[bool]) -> Result<Contrast, Error> {
        let pair = |sample: &Sample| -> Result<[f64; 2], Error> {
            let of = |name: &str, member: &[bool]| Ok(sample.domain(name, member)?.values(&[measure])?[0]);
            Ok([of("the first group", first)?, of("the second group", second)?])
        };
        let [a, b] = pair(self)?;
        let covariance = if self.design().is_replicated() {
            self.replicated(&[a, b], |again| Ok(pair(again)?.to_vec()))?
        } else {
            let of = |name: &str, member: &[bool]| self.domain(name, member)?.influence(measure);
            self.covariance_of(&[&of("the first group", first)?, &of("the second group", second)?])?
        };
        let part = |value: f64, by: [f64; 2]| Part { value, se: covariance.of_combination(&by).sqrt() };
        let slopes = [1.0 / b, -a / (b * b)];
        let whole = b != 0.0;
        Ok(Contrast {
            first: part(a, [1.0, 0.0]),
            second: part(b, [0.0, 1.0]),
            difference: part(a - b, [1.0, -1.0]),
            ratio: whole.then(|| part(a / b, slopes)),
            gap: whole.then(|| part((b - a) / b, slopes)),
            df: self.design().df(),
        })
    }

    /// The mean of this sample's incomes over the mean of another column of the same rows, as R survey's `svyratio`.
    ///
    /// # Errors
    ///
    /// [`Error::Length`]; [`Error::Denominator`] when the other column adds up to zero; [`Error::LonelyPsu`].
    pub fn ratio_to(&self, other: &[f64]) -> Result<Part, Error> {
        let values = self.income().values();
        if other.len() != values.len() {
            return Err(Error::Length { what: "the column below", expected: values.len(), got: other.len() });
        }
        if let Some(row) = other.iter().position(|value| !value.is_finite()) {
            return Err(Error::NotFinite { what: "the column below", row, value: other[row] });
        }
        let sums = |sample: &Sample| {
            let weights = sample.row_weights();
            let sum = |column: &[f64]| column.iter().zip(&weights).map(|(x, w)| x * w).sum::<f64>();
            let (above, below) = (sum(values), sum(other));
            if below == 0.0 {
                let measure = "a ratio".to_owned();
                return Err(Error::Denominator {
                    measure,
                    what: "the sum of the column below",
                    value: below,
                });
            }
            Ok((above / below, below, weights))
        };
        let (ratio, below, weights) = sums(self)?;
        let covariance = if self.design().is_replicated() {
            self.replicated(&[ratio], |again| Ok(vec![sums(again)?.0]))?
        } else {
            let of = |row: usize| {
                if weights[row] > 0.0 { (values[row] - ratio * other[row]) / below } else { 0.0 }
            };
            let influence: Vec<f64> = (0..values.len()).map(of).collect();
            self.covariance_of(&[&influence])?
        };
        Ok(Part { value: ratio, se: covariance.se(0) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Design, Income};

    #[test]
    fn women_who_earn_three_quarters_have_a_gap_of_one_quarter() {
        let income = Income::from_slice(&[3.0, 4.0, 3.0, 4.0, 3.0, 4.0]).unwrap();
        let design = Design::simple(6).unwrap();
        let sample = Sample::new(&income, &design).unwrap();
        let women = [true, false, true, false, true, false];
        let men = women.map(|woman| !woman);
        let found = sample.contrast(Measure::Mean, &women, &men).unwrap();
        assert!((found.gap.unwrap().value - 0.25).abs() < 1e-15);
        assert_eq!(found.difference.value, -1.0);
        assert!(found.gap.unwrap().se < 1e-12);
    }

    #[test]
    fn a_group_compared_with_itself_has_no_difference_and_no_error() {
        let income = Income::from_slice(&[3.0, 9.0, 1.0, 4.0, 7.0, 2.0]).unwrap();
        let design = Design::simple(6).unwrap();
        let some = [true, false, true, true, false, true];
        let found = Sample::new(&income, &design).unwrap().contrast(Measure::Gini, &some, &some).unwrap();
        assert_eq!(found.difference.value, 0.0);
        assert!(found.difference.se < 1e-12 && found.first.se > 0.0);
    }
}
