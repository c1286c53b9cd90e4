//! Everything that can be wrong with an input, as one enum.
//!
//! Each error says how many rows and what weight it concerns, and which option allows what it refuses.

/// Why a number cannot be given.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Two columns that belong together have different lengths.
    #[error("{what} has {got} rows where {expected} are expected")]
    Length {
        /// Which column.
        what: &'static str,
        /// How many rows the others have.
        expected: usize,
        /// How many rows it has.
        got: usize,
    },
    /// A column has no rows, or no row with a positive weight.
    #[error("{what} is empty: at least one row with a positive weight is needed")]
    Empty {
        /// Which column.
        what: &'static str,
    },
    /// More rows than a row number of 32 bits can count.
    #[error("{rows} rows are too many: at most {} are possible", u32::MAX - 1)]
    TooManyRows {
        /// How many rows came.
        rows: usize,
    },
    /// A number is infinite or not a number.
    #[error("{what}, row {}: {value} is not a finite number; give a missing value as missing (Income::with_missing)", row + 1)]
    NotFinite {
        /// Which column.
        what: &'static str,
        /// The row, counted from 0.
        row: usize,
        /// What stands there.
        value: f64,
    },
    /// Incomes are missing.
    #[error(
        "the income of {rows} rows (weight {weight}) is missing; Missing::Drop leaves them out of every measure"
    )]
    MissingIncome {
        /// How many rows.
        rows: usize,
        /// Their weight.
        weight: f64,
    },
    /// A weight is negative.
    #[error("weight, row {}: {value} is negative", row + 1)]
    NegativeWeight {
        /// The row, counted from 0.
        row: usize,
        /// The weight.
        value: f64,
    },
    /// The weights do not add up to a usable number.
    #[error("the weights, or the weighted incomes, add up to {sum}, which is not a finite positive number")]
    WeightSum {
        /// Their sum.
        sum: f64,
    },
    /// The measure divides by a mean (or total) that is not positive.
    #[error("{measure} is not defined: the mean is {mean}, and it must be positive")]
    NonPositiveMean {
        /// Which measure.
        measure: String,
        /// The mean.
        mean: f64,
    },
    /// The measure takes a logarithm or a negative power, and there are incomes of zero.
    #[error(
        "{measure} is not defined at zero: {rows} rows (weight {weight}) have no income; Zeros::Drop leaves them out"
    )]
    NotDefinedAtZero {
        /// Which measure.
        measure: String,
        /// How many rows.
        rows: usize,
        /// Their weight.
        weight: f64,
    },
    /// The measure is made for incomes that are not negative.
    #[error(
        "{measure} refuses negative incomes: {rows} rows (weight {weight}) are below zero; Negatives::Keep allows them where the formula does, Negatives::Normalised asks for the normalised Gini"
    )]
    NegativeIncome {
        /// Which measure.
        measure: String,
        /// How many rows.
        rows: usize,
        /// Their weight.
        weight: f64,
    },
    /// Rows do not say to which group they belong.
    #[error(
        "{factor}: {rows} rows (weight {weight}) have no group; give them one (Factor::missing_as) or drop them (Cross::dropping_missing)"
    )]
    MissingGroup {
        /// Which factor.
        factor: String,
        /// How many rows.
        rows: usize,
        /// Their weight.
        weight: f64,
    },
    /// A stratum has one primary sampling unit, so nothing can be said about its variance.
    #[error(
        "stratum {stratum} has a single primary sampling unit; Lonely::Certainty, Lonely::Centred and Lonely::Average each say what to do with it"
    )]
    LonelyPsu {
        /// The stratum's label.
        stratum: String,
    },
    /// A domain has no rows with a positive weight.
    #[error("no row with a positive weight belongs to {cell}")]
    EmptyDomain {
        /// The domain.
        cell: String,
    },
    /// Two things that should share a design do not, or a design contradicts itself.
    #[error("the design does not fit: {what}")]
    DesignMismatch {
        /// What does not fit, as a clause.
        what: String,
    },
    /// A parameter is outside its range.
    #[error("{what} is {value}; it must be {expected}")]
    Parameter {
        /// Which parameter.
        what: &'static str,
        /// Its value.
        value: f64,
        /// What would be right.
        expected: &'static str,
    },
    /// Nobody is below the poverty line (or above the line of richness), so a mean or median of them is not defined.
    #[error("{measure} is not defined: nobody is on the far side of the line {line}")]
    NobodyBeyondLine {
        /// Which measure.
        measure: String,
        /// The line in money.
        line: f64,
    },
    /// The number below a fraction is zero, or has the wrong sign.
    #[error("{measure} is not defined: {what} is {value}, and it must be positive")]
    Denominator {
        /// Which measure.
        measure: String,
        /// What it divides by.
        what: &'static str,
        /// Its value.
        value: f64,
    },
    /// A standard error needs more units than there are.
    #[error("a standard error needs at least 2 {what}, and there are {got}")]
    TooFewUnits {
        /// Of what.
        what: &'static str,
        /// How many there are.
        got: usize,
    },
    /// The measure has no linearised error; replicate weights give one.
    #[error(
        "{measure} has no linearised standard error; use replicate weights (Design::replicates) or the bootstrap"
    )]
    NoLinearisation {
        /// Which measure.
        measure: String,
    },
    /// A measure fails in a replicate.
    #[error("replicate {}: {source}", replicate + 1)]
    Replicate {
        /// Which replicate, counted from 0.
        replicate: usize,
        /// Why.
        source: Box<Error>,
    },
    /// The arithmetic left the range of numbers.
    #[error(
        "{measure} left the range of numbers; scale the incomes (a power of very large or very small numbers)"
    )]
    Overflow {
        /// Which measure.
        measure: String,
    },
    /// A column of a regression says nothing that the columns before it do not say.
    #[error(
        "the column {column} is a combination of those before it, or there are fewer rows than columns; leave it out"
    )]
    Collinear {
        /// Which column.
        column: String,
    },
    /// The measure has no parts within and between groups.
    #[error(
        "{measure} does not decompose by groups; GE(α) and the J-divergence do, and Gini, Atkinson, FGT and Watts have ways of their own"
    )]
    NotDecomposable {
        /// Which measure.
        measure: String,
    },
    /// A table cannot be shown without telling on somebody.
    #[error("this may not be published: {what}")]
    TooRevealing {
        /// What is too revealing, as a clause.
        what: String,
    },
}
