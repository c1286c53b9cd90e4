//! Inequality between and within groups, crossed groups included, with honest errors.
//!
//! For the generalised entropies GE(α), with n and s a cell's share of people and of income, total = within + between exactly, for any
//! crossing: within Σ n^(1−α)·s^α·GE_cell(α), between the GE(α) of everybody having the mean of her cell (Shorrocks 1984; Cowell &
//! Jenkins 1995). The J-divergence is GE(0) + GE(1), part by part (Rohde 2016). Crossing more factors can only raise the between part,
//! and cells of a few people raise it by chance alone: [`Decomposition::with_chance`] says by how much, and corrects the share for it.
//!
//! Between factors the between part is shared out by Shapley's value (Shorrocks 2013): the mean of what a factor adds to every subset
//! of the others; the values add up to the full between part. An interaction is what a crossing adds beyond its margins, by inclusion
//! and exclusion; interactions of all orders and the main effects add up to the full between part too.
//!
//! Errors are linearised through the sums of cells, as R convey's `svygeidec` and `svyjdivdec` do; a design with replicates
//! recomputes everything per replicate. The same values as Stata `ineqdeco, by()` and R `IC2::decompGEI`.
//!
//! ```
//! use inequality::{Cross, Design, Factor, Income, Measure, Sample};
//! let income = Income::from_slice(&[1.0, 3.0, 2.0, 6.0])?;
//! let design = Design::simple(4)?;
//! let gender = Factor::from_labels("gender", &["f", "m", "f", "m"]);
//! let parts = Sample::new(&income, &design)?.decompose(Measure::MLD, &Cross::of(&[&gender])?)?;
//! assert!((parts.total.value - parts.within.value - parts.between.value).abs() < 1e-15);
//! assert!((parts.between.value - (3.0f64.ln() - 0.5 * (1.5f64 * 4.5).ln())).abs() < 1e-15);
//! # Ok::<(), inequality::Error>(())
//! ```
//!
//! The other decompositions have a file each: [`atkinson`], [`gini`], [`poverty`], [`change`] over time.

pub mod atkinson;
pub(crate) mod cells;
pub mod chance;
pub mod change;
pub mod gini;
pub mod poverty;
mod spread;
mod subsets;
mod values;

use crate::decompose::cells::{Entropy, Table};
use crate::decompose::chance::{Chance, Permutation};
use crate::decompose::subsets::Subsets;
use crate::estimate::Notes;
use crate::{Cell, Cross, Error, Measure, Sample};

/// How many factors can be shared out between: there are 2^k partitions.
pub const MOST_FACTORS: usize = 12;

/// A number and its standard error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// The number.
    pub value: f64,
    /// Its standard error.
    pub se: f64,
}

/// What is known of one cell.
#[derive(Clone, Debug, PartialEq)]
pub struct CellPart {
    /// Which cell.
    pub cell: Cell,
    /// How many rows it has in the sample.
    pub rows: usize,
    /// Its share of the people.
    pub population_share: f64,
    /// Its share of the income.
    pub income_share: f64,
    /// Its mean income.
    pub mean: f64,
    /// The inequality inside it.
    pub inequality: f64,
    /// The standard error of that; none where a replicate leaves the cell empty or the design has too few units in it.
    pub se: Option<f64>,
    /// What it adds to the within part.
    pub contribution: f64,
}

/// What a factor, or a set of them, is to the between part.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    /// The names of the factors.
    pub factors: Vec<String>,
    /// The number, with its error.
    pub part: Part,
}

/// Inequality taken apart by groups. Raw numbers: they are shown to nobody but through [`crate::publish`].
#[derive(Clone, Debug)]
pub struct Decomposition {
    /// What was decomposed.
    pub measure: Measure,
    /// All inequality.
    pub total: Part,
    /// Inequality inside the cells.
    pub within: Part,
    /// Inequality between the means of the cells.
    pub between: Part,
    /// The between part as a share of all; the error knows that both are estimated.
    ///
    /// When the cells are circumstances that nobody chose (sex, caste, region of birth, parents' schooling), it is the relative inequality of
    /// opportunity of Ferreira & Gignoux 2011, a lower bound, since not all circumstances are seen; they take the mean log deviation.
    pub between_share: Part,
    /// Every cell.
    pub cells: Vec<CellPart>,
    /// The between part of each subset of the factors, the single ones first.
    pub subsets: Vec<Share>,
    /// Shapley's share of the between part for each factor.
    pub shapley: Vec<Share>,
    /// What each crossing of two or more factors adds beyond its margins.
    pub interactions: Vec<Share>,
    /// What chance alone would give; none until [`Decomposition::with_chance`].
    pub chance: Option<Chance>,
    /// Degrees of freedom of the errors.
    pub df: f64,
    /// What must be known of the rows.
    pub notes: Notes,
}

impl Sample<'_> {
    /// Takes the inequality of a sample apart by the cells of a crossing; the measure is `GE(α)` or `JDivergence`.
    ///
    /// # Errors
    ///
    /// [`Error::NotDecomposable`] for another measure; [`Error::MissingGroup`] when a measured row has no cell; [`Error::Parameter`] with
    /// more than [`MOST_FACTORS`] factors; what the measure refuses; [`Error::LonelyPsu`].
    pub fn decompose(&self, measure: Measure, cross: &Cross) -> Result<Decomposition, Error> {
        let total = self.values(&[measure])?[0];
        let entropy = Entropy::of(measure)?;
        if cross.factors().len() > MOST_FACTORS {
            let value = cross.factors().len() as f64;
            return Err(Error::Parameter { what: "the number of factors", value, expected: "at most 12" });
        }
        let weights = self.row_weights();
        let table = Table::new(self, cross, &weights, &entropy)?;
        let subsets = Subsets::new(&table, cross, &entropy);
        let (joint, marginal) = spread::errors(self, cross, &table, &subsets, (&entropy, &weights))?;
        Ok(assemble(self, measure, cross, (total, &table, &subsets), (&joint, &marginal)))
    }
}

/// Puts values and errors together.
fn assemble(
    sample: &Sample,
    measure: Measure,
    cross: &Cross,
    (total, table, subsets): (f64, &Table, &Subsets),
    (joint, marginal): (&crate::Covariance, &spread::Marginal),
) -> Decomposition {
    let between = subsets.full();
    let within = table.within();
    let part = |value, at| Part { value, se: joint.se(at) };
    let share = if total > 0.0 { between / total } else { 0.0 };
    let share_se = if total > 0.0 { (joint.of_combination(&[-share, 0.0, 1.0])).sqrt() / total } else { 0.0 };
    let names = |set: usize| -> Vec<String> {
        let factors = cross.factors().iter().enumerate().filter(|(at, _)| set >> at & 1 == 1);
        factors.map(|(_, factor)| factor.name().to_owned()).collect()
    };
    let shares = |sets: &[usize], values: &[f64], ses: &[f64]| -> Vec<Share> {
        let each = sets.iter().zip(values).zip(ses);
        each.map(|((&set, &value), &se)| Share { factors: names(set), part: Part { value, se } }).collect()
    };
    let sets = subsets.in_order();
    let singles: Vec<usize> = (0..cross.factors().len()).map(|at| 1 << at).collect();
    let crossings: Vec<usize> = sets.iter().copied().filter(|set| set.count_ones() > 1).collect();
    let values = |sets: &[usize]| sets.iter().map(|&set| subsets.between(set)).collect::<Vec<f64>>();
    Decomposition {
        measure,
        total: part(total, 0),
        within: part(within, 1),
        between: part(between, 2),
        between_share: Part { value: share, se: share_se },
        cells: table.cell_parts(cross, &marginal.cells),
        subsets: shares(&sets, &values(&sets), &marginal.subsets),
        shapley: shares(&singles, &subsets.shapley(), &marginal.shapley),
        interactions: shares(&crossings, &subsets.interactions(&crossings), &marginal.interactions),
        chance: None,
        df: sample.design().df(),
        notes: sample.notes(),
    }
}

impl Decomposition {
    /// The same, with what the between part would be by chance, when incomes are dealt out anew to whole clusters.
    ///
    /// # Errors
    ///
    /// Those of [`chance::chance`].
    pub fn with_chance(
        mut self,
        sample: &Sample,
        cross: &Cross,
        permutation: &Permutation,
    ) -> Result<Self, Error> {
        self.chance = Some(chance::chance(sample, self.measure, cross, permutation)?);
        Ok(self)
    }

    /// The smallest number of rows in a cell.
    #[must_use]
    pub fn smallest_cell(&self) -> usize {
        self.cells.iter().map(|cell| cell.rows).min().unwrap_or(0)
    }
}
