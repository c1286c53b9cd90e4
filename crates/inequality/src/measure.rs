//! The measures, as one enum with parameters.
//!
//! What each is (formula, range, invariances, source) is in [`crate::about`]; how each treats zeros, negatives and ties is said
//! there too and checked by properties in `tests/axioms.rs`.

use std::fmt;

/// A poverty line, or a line of richness.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Line {
    /// An amount of money.
    Absolute(f64),
    /// A share of the mean income of the whole sample.
    OfMean(f64),
    /// A share of the median income of the whole sample (Eurostat: 0.6).
    OfMedian(f64),
    /// A share of a quantile of the whole sample.
    OfQuantile {
        /// Which quantile, between 0 and 1.
        p: f64,
        /// Which share of it.
        share: f64,
    },
}

/// How far above the line a rich person counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RichnessKind {
    /// 1 − (z/y)^g, concave (Peichl, Schaefer & Scheicher 2010, after Chakravarty).
    Chakravarty,
    /// ((y − z)/y)^g, concave.
    Concave,
    /// ((y − z)/z)^g, convex: it grows with the riches of the richest, and its errors are unreliable (Brzezinski 2014).
    Convex,
}

/// A measure of inequality, poverty, richness or location, with its parameters.
///
/// Shares and quantiles are between 0 and 1. Money is in the unit of the incomes.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Measure {
    /// Mean income.
    Mean,
    /// Total income.
    Total,
    /// The income at a quantile.
    Quantile(f64),
    /// A quantile over another: P90/P10 is `QuantileRatio(0.9, 0.1)`.
    QuantileRatio(f64, f64),
    /// The Gini coefficient.
    Gini,
    /// The Gini for small samples, G/(1 − Σw²/N²): n/(n − 1) for equal weights.
    GiniSmallSample,
    /// The S-Gini with that aversion ν; 2 is the Gini.
    SGini(f64),
    /// The Lorenz curve at p: the share of the poorest p of the people.
    Lorenz(f64),
    /// The generalised Lorenz curve at p: the Lorenz curve times the mean.
    GeneralisedLorenz(f64),
    /// The share of the richest part of the people: `TopShare(0.01)` is the top 1 %.
    TopShare(f64),
    /// The share of the poorest part of the people.
    BottomShare(f64),
    /// The share of those between two quantiles: the middle 40 % is `Between(0.5, 0.9)`.
    Between(f64, f64),
    /// The total income of the poorest part of the people.
    BottomTotal(f64),
    /// The share of the richest tenth over that of the poorest four tenths.
    Palma,
    /// The share above the second quantile over the share up to the first: S80/S20 is `ShareRatio(0.2, 0.8)`.
    ShareRatio(f64, f64),
    /// The generalised entropy with that α: 1 is Theil's T, 0 the mean log deviation, 2 half the squared coefficient of variation.
    GE(f64),
    /// GE(0) + GE(1).
    JDivergence,
    /// Atkinson's index with that inequality aversion ε.
    Atkinson(f64),
    /// The equally distributed equivalent income: mean·(1 − Atkinson(ε)).
    Ede(f64),
    /// Sen's welfare: mean·(1 − Gini).
    SenWelfare,
    /// Hoover's index (Robin Hood, Schutz): the share that would have to move.
    Hoover,
    /// Kolm's index with that aversion κ, per unit of money.
    Kolm(f64),
    /// Kolm's index with κ = c over the mean.
    KolmRelative(f64),
    /// Zenga's index of 2007.
    Zenga,
    /// Wolfson's polarisation.
    Wolfson,
    /// The coefficient of variation, σ/μ.
    Cv,
    /// The variance of incomes (population).
    Variance,
    /// The variance of the logarithms of incomes (population).
    LogVariance,
    /// Herfindahl's concentration, Σ(share)².
    Herfindahl,
    /// The asymmetry of the Lorenz curve (Damgaard & Weiner 2000); 1 is symmetric.
    LorenzAsymmetry,
    /// The poverty line itself.
    PovertyLine(Line),
    /// Foster, Greer and Thorbecke's mean of gap^α of the poor: 0 the rate, 1 the gap, 2 the severity.
    Fgt {
        /// The weight of depth.
        alpha: f64,
        /// Who is poor.
        line: Line,
    },
    /// Watts' index: mean ln(z/y) of the poor.
    Watts(Line),
    /// Sen's index of poverty.
    Sen(Line),
    /// The index of Sen, Shorrocks and Thon.
    Sst(Line),
    /// The median income of the poor.
    PoorMedian(Line),
    /// The relative median poverty gap: (z − median of the poor)/z.
    MedianGap(Line),
    /// Richness above a line.
    Richness {
        /// How riches count.
        kind: RichnessKind,
        /// The exponent.
        g: f64,
        /// Who is rich.
        line: Line,
    },
}

impl Measure {
    /// Theil's T.
    pub const THEIL: Self = Self::GE(1.0);
    /// The mean log deviation, Theil's L.
    pub const MLD: Self = Self::GE(0.0);
    /// The share ratio S80/S20.
    pub const S80S20: Self = Self::ShareRatio(0.2, 0.8);
    /// The at-risk-of-poverty rate of Eurostat: below 60 % of the median.
    pub const AT_RISK: Self = Self::Fgt { alpha: 0.0, line: Line::OfMedian(0.6) };
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absolute(money) => write!(f, "{money}"),
            Self::OfMean(share) => write!(f, "{share} of the mean"),
            Self::OfMedian(share) => write!(f, "{share} of the median"),
            Self::OfQuantile { p, share } => write!(f, "{share} of the quantile {p}"),
        }
    }
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mean => f.write_str("mean"),
            Self::Total => f.write_str("total"),
            Self::Quantile(p) => write!(f, "quantile {p}"),
            Self::QuantileRatio(a, b) => write!(f, "P{}/P{}", percent(*a), percent(*b)),
            Self::Gini => f.write_str("Gini"),
            Self::GiniSmallSample => f.write_str("Gini for small samples"),
            Self::SGini(nu) => write!(f, "S-Gini({nu})"),
            Self::Lorenz(p) => write!(f, "Lorenz curve at {p}"),
            Self::GeneralisedLorenz(p) => write!(f, "generalised Lorenz curve at {p}"),
            Self::TopShare(q) => write!(f, "share of the top {} %", percent(*q)),
            Self::BottomShare(q) => write!(f, "share of the bottom {} %", percent(*q)),
            Self::Between(a, b) => write!(f, "share between {} % and {} %", percent(*a), percent(*b)),
            Self::BottomTotal(p) => write!(f, "total of the bottom {} %", percent(*p)),
            Self::Palma => f.write_str("Palma ratio"),
            Self::ShareRatio(a, b) => write!(f, "S{}/S{}", percent(*b), percent(*a)),
            Self::GE(alpha) => write!(f, "GE({alpha})"),
            Self::JDivergence => f.write_str("J-divergence"),
            Self::Atkinson(epsilon) => write!(f, "Atkinson({epsilon})"),
            Self::Ede(epsilon) => write!(f, "equally distributed equivalent ({epsilon})"),
            Self::SenWelfare => f.write_str("Sen welfare"),
            Self::Hoover => f.write_str("Hoover index"),
            Self::Kolm(kappa) => write!(f, "Kolm({kappa})"),
            Self::KolmRelative(c) => write!(f, "Kolm({c}/mean)"),
            Self::Zenga => f.write_str("Zenga index"),
            Self::Wolfson => f.write_str("Wolfson polarisation"),
            Self::Cv => f.write_str("coefficient of variation"),
            Self::Variance => f.write_str("variance"),
            Self::LogVariance => f.write_str("variance of logarithms"),
            Self::Herfindahl => f.write_str("Herfindahl concentration"),
            Self::LorenzAsymmetry => f.write_str("Lorenz asymmetry"),
            Self::PovertyLine(line) => write!(f, "poverty line ({line})"),
            Self::Fgt { alpha, line } => write!(f, "FGT({alpha}) below {line}"),
            Self::Watts(line) => write!(f, "Watts index below {line}"),
            Self::Sen(line) => write!(f, "Sen index below {line}"),
            Self::Sst(line) => write!(f, "Sen-Shorrocks-Thon index below {line}"),
            Self::PoorMedian(line) => write!(f, "median income below {line}"),
            Self::MedianGap(line) => write!(f, "relative median gap below {line}"),
            Self::Richness { g, line, .. } => write!(f, "richness({g}) above {line}"),
        }
    }
}

/// A share in per cent, without the dust of binary fractions.
fn percent(share: f64) -> f64 {
    (share * 1e8).round() / 1e6
}
