//! Within and between without errors, for who needs the two numbers at ten million rows and nothing else.

use super::cells::{Entropy, Table};
use super::subsets::Subsets;
use crate::{Cross, Error, Measure, Sample};

impl Sample<'_> {
    /// The inequality within the cells of a crossing and that between them, in this order; the measure is `GE(α)` or `JDivergence`.
    ///
    /// # Errors
    ///
    /// As [`Sample::decompose`].
    pub fn within_and_between(&self, measure: Measure, cross: &Cross) -> Result<(f64, f64), Error> {
        let entropy = Entropy::of(measure)?;
        self.accepts(measure)?;
        let table = Table::new(self, cross, &self.row_weights(), &entropy)?;
        Ok((table.within(), Subsets::new(&table, cross, &entropy).full()))
    }
}

#[cfg(test)]
mod tests {
    use crate::{Cross, Design, Factor, Income, Measure, Sample};

    #[test]
    fn within_and_between_are_those_of_the_full_decomposition_and_add_up() {
        let income = Income::from_slice(&[10.0, 20.0, 30.0, 40.0, 55.0, 5.0]).unwrap();
        let design = Design::simple(6).unwrap();
        let sample = Sample::new(&income, &design).unwrap();
        let group = Factor::from_labels("g", &["a", "a", "b", "b", "c", "c"]);
        let cross = Cross::of(&[&group]).unwrap();
        let (within, between) = sample.within_and_between(Measure::THEIL, &cross).unwrap();
        let full = sample.decompose(Measure::THEIL, &cross).unwrap();
        assert_eq!((within, between), (full.within.value, full.between.value));
        assert!((within + between - full.total.value).abs() < 1e-12);
    }
}
