//! Conventions on which software differs, each a value with a name.

/// What to do with rows without an income.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Missing {
    /// Refuse, and say how many there are.
    #[default]
    Error,
    /// Leave them out of every measure; they stay in the design.
    Drop,
}

/// What to do with incomes of zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Zeros {
    /// Keep them wherever the measure has a value (0·ln 0 is 0, Atkinson with ε ≥ 1 is 1); refuse where it has none.
    #[default]
    Keep,
    /// Leave them out of every measure; they stay in the design.
    Drop,
    /// Refuse them in every measure made of logarithms or powers, as R convey does.
    Error,
}

/// What to do with incomes below zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Negatives {
    /// Refuse them in every measure that is not made for them.
    #[default]
    Error,
    /// Keep them where the formula gives a number, even outside the usual range.
    Keep,
    /// As `Keep`, and the Gini is divided by the mean absolute income instead of the mean (Raffinetti, Siletti & Vernizzi 2015).
    Normalised,
}

/// How a quantile is read from a cumulated distribution.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum QuantileRule {
    /// The least income with at least p of the weight at or below it (R survey's `math`, convey).
    #[default]
    LeftInverse,
    /// The same, and the mean with the next income where the distribution function is exactly p (R laeken).
    Averaged,
    /// Linear between ranks, on the weights as if each were a count of people (R Hmisc, dineq).
    Interpolated,
}

/// How the error of a quantile is found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum QuantileError {
    /// Linearised with a Gaussian kernel density at the quantile.
    #[default]
    Kernel,
    /// By inverting the interval of the distribution function (Woodruff 1952).
    Woodruff,
}

/// The number in the bandwidth sd·n^(-1/5) of the kernel density at a quantile.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Bandwidth {
    /// Kish's effective number of rows: it does not move with the scale of the weights.
    #[default]
    Effective,
    /// The sum of the weights, as R convey takes it.
    Population,
    /// The sum of the weights and the spread of the whole sample, also within a domain, as R convey's `svyrmir` does.
    WholePopulation,
}

/// What belongs to the part of the distribution above (or below) a quantile.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TailRule {
    /// Exactly that fraction of the weight: the person at the quantile is shared out (WID, the Lorenz curve).
    #[default]
    Fractional,
    /// The top is strictly above its quantile, the bottom at or below it (Eurostat).
    StrictlyAbove,
    /// The top is at or above its quantile, the bottom strictly below it.
    AtOrAbove,
}

/// Who is poor at the line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PovertyRule {
    /// Poor is below the line (Foster, Greer & Thorbecke; Eurostat; R laeken and ineq).
    #[default]
    Below,
    /// Poor is at or below the line (R convey).
    AtOrBelow,
}

/// How the error of a total below a quantile is found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ShareError {
    /// Without a density: it cancels (Kovačević & Binder 1997).
    #[default]
    Direct,
    /// With two kernel densities that nearly cancel, as R convey's `svyisq` and `svyqsr` do.
    Kernel,
}

/// How equal incomes of several rows count in measures that go by rank.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Ties {
    /// As one: the order of rows never matters.
    #[default]
    Merged,
    /// One after the other in the order of rows, as R convey's Gini and Zenga do.
    ByRow,
}

/// The rank that the Gini gives to a person with her own weight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum GiniRank {
    /// The weight below plus half her own weight: scale-invariant in the weights.
    #[default]
    Mid,
    /// The weight up to her, less half of one: R convey's, which moves with the scale of the weights.
    Unit,
}

/// All conventions of a sample.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Conventions {
    /// Rows without an income.
    pub missing: Missing,
    /// Incomes of zero.
    pub zeros: Zeros,
    /// Incomes below zero.
    pub negatives: Negatives,
    /// Quantiles.
    pub quantile: QuantileRule,
    /// Errors of quantiles.
    pub quantile_error: QuantileError,
    /// The bandwidth of the density at a quantile.
    pub bandwidth: Bandwidth,
    /// Shares and share ratios.
    pub tail: TailRule,
    /// Poverty.
    pub poverty: PovertyRule,
    /// Errors of totals below a quantile.
    pub share_error: ShareError,
    /// Equal incomes.
    pub ties: Ties,
    /// The Gini.
    pub gini: GiniRank,
}

/// A bundle of conventions that gives the numbers of other software.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Compat {
    /// R convey 1.0: unit rank in the Gini, poor at or below the line, strict tails, no zeros in logarithms.
    Convey,
    /// R laeken 0.5 (Eurostat): mid-rank, averaged quantiles, strict tails, poor below the line.
    Laeken,
    /// Stata's `ineqdeco`, `svylorenz`: mid-rank, fractional tails, incomes that are not positive dropped by logarithms.
    Stata,
}

impl From<Compat> for Conventions {
    fn from(bundle: Compat) -> Self {
        let ours = Self::default();
        match bundle {
            Compat::Convey => Self {
                zeros: Zeros::Error,
                negatives: Negatives::Keep,
                bandwidth: Bandwidth::Population,
                tail: TailRule::StrictlyAbove,
                poverty: PovertyRule::AtOrBelow,
                share_error: ShareError::Kernel,
                ties: Ties::ByRow,
                gini: GiniRank::Unit,
                ..ours
            },
            Compat::Laeken => Self {
                negatives: Negatives::Keep,
                quantile: QuantileRule::Averaged,
                tail: TailRule::StrictlyAbove,
                ..ours
            },
            Compat::Stata => Self { zeros: Zeros::Drop, quantile: QuantileRule::Averaged, ..ours },
        }
    }
}
