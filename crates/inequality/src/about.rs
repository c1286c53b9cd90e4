//! What each measure is: formula, range, domain, invariances, source, and the call of R and Stata that gives the same. The property
//! tests read it, and `MEASURES.md` beside this crate's manifest says it at length, with a worked example of each.

use crate::{Line, Measure};

/// The page of all measures, with examples that are tests.
#[cfg(doctest)]
#[doc = include_str!("../MEASURES.md")]
struct Examples;

/// Which incomes a measure is defined for, where nothing is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Domain {
    /// Any.
    Any,
    /// Any, with a positive mean (or a positive part of it, where the measure divides by one).
    PositiveMean,
    /// None below zero, with a positive mean; `Negatives::Keep` allows some where the formula has a value.
    NonNegative,
    /// All above zero.
    Positive,
}

/// What a measure does not change under, or obeys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Invariances {
    /// Incomes times a positive number.
    pub scale: bool,
    /// Every row twice.
    pub replication: bool,
    /// Weights times a positive number.
    pub weights: bool,
    /// Incomes plus a number.
    pub translation: bool,
    /// Pigou-Dalton: a transfer from richer to poorer that keeps their order never raises it.
    pub transfer: bool,
    /// Within and between groups add up to it.
    pub decomposable: bool,
}

/// What there is to say about a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    /// The formula; w weight, y income, μ mean, N all weight, T all weighted income, F cumulated share of people, L Lorenz curve.
    pub formula: &'static str,
    /// The least and the greatest value.
    pub range: &'static str,
    /// Who proposed it, and who gave its error.
    pub source: &'static str,
    /// The R call that gives the same, with the conventions it needs.
    pub r: &'static str,
    /// The Stata call that gives the same.
    pub stata: &'static str,
}

/// Shorter to write below.
const fn about(
    formula: &'static str,
    range: &'static str,
    source: &'static str,
    r: &'static str,
    stata: &'static str,
) -> About {
    About { formula, range, source, r, stata }
}

impl Measure {
    /// The formula in one line.
    #[must_use]
    pub fn formula(&self) -> &'static str {
        self.about().formula
    }

    /// Who proposed it, and who gave its error.
    #[must_use]
    pub fn source(&self) -> &'static str {
        self.about().source
    }

    /// Everything that is said of it.
    #[must_use]
    pub fn about(&self) -> About {
        match self {
            Self::Mean | Self::Total | Self::Quantile(_) | Self::QuantileRatio(..) => self.of_location(),
            Self::Lorenz(_)
            | Self::GeneralisedLorenz(_)
            | Self::TopShare(_)
            | Self::BottomShare(_)
            | Self::Between(..)
            | Self::BottomTotal(_)
            | Self::Palma
            | Self::ShareRatio(..)
            | Self::LorenzAsymmetry => self.of_shares(),
            Self::PovertyLine(_)
            | Self::Fgt { .. }
            | Self::Watts(_)
            | Self::Sen(_)
            | Self::Sst(_)
            | Self::PoorMedian(_)
            | Self::MedianGap(_)
            | Self::Richness { .. } => self.of_lines(),
            _ => self.of_inequality(),
        }
    }

    fn of_location(&self) -> About {
        match self {
            Self::Mean => about("T/N", "any money", "-", "survey::svymean", "svy: mean"),
            Self::Total => about("T = Σwy", "any money", "-", "survey::svytotal", "svy: total"),
            Self::Quantile(_) => about(
                "min{y : F(y) ≥ p}",
                "an income",
                "Woodruff 1952; Osier 2009",
                "convey::svyiqalpha, survey::svyquantile(qrule = \"math\")",
                "_pctile [aw=w]",
            ),
            _ => about(
                "Q(a)/Q(b)",
                "from 0",
                "Osier 2009",
                "delta rule on convey::svyiqalpha",
                "ineqdeco (percentile ratios)",
            ),
        }
    }

    fn of_shares(&self) -> About {
        let kb = "Kovačević & Binder 1997";
        match self {
            Self::Lorenz(_) => about(
                "L(p) = (1/μ)∫₀ᵖQ(u)du",
                "at most p",
                "Lorenz 1905; Kovačević & Binder 1997",
                "convey::svylorenz",
                "svylorenz",
            ),
            Self::GeneralisedLorenz(_) => about(
                "μ·L(p)",
                "at most p·μ",
                "Shorrocks 1983; Kovačević & Binder 1997",
                "convey::svylorenz times svymean",
                "glcurve",
            ),
            Self::TopShare(_) => about("1 − L(1 − q)", "q to 1", kb, "1 − convey::svylorenz", "sumdist"),
            Self::BottomShare(_) => about("L(q)", "at most q", kb, "convey::svylorenz", "sumdist"),
            Self::Between(..) => {
                about("L(b) − L(a)", "at most 1", kb, "differences of convey::svylorenz", "sumdist")
            }
            Self::BottomTotal(_) => about(
                "Σwy·1(y ≤ Q(p)), the person at Q(p) shared out",
                "any money",
                "Osier 2009",
                "convey::svyisq (TailRule::StrictlyAbove)",
                "-",
            ),
            Self::Palma => about(
                "(1 − L(0.9))/L(0.4)",
                "from 0.25",
                "Palma 2011; Cobham & Sumner 2013",
                "convey::svyqsr(alpha1 = 0.4, alpha2 = 0.9) (strict tails)",
                "-",
            ),
            Self::ShareRatio(..) => about(
                "(1 − L(b))/L(a)",
                "from (1 − b)/a",
                "Eurostat; Osier 2009",
                "convey::svyqsr, laeken::qsr (strict tails)",
                "-",
            ),
            _ => about("F(μ) + L(μ)", "0 to 2", "Damgaard & Weiner 2000", "ineq::Lasym", "-"),
        }
    }

    fn of_inequality(&self) -> About {
        let jb = "Shorrocks 1980, 1984; Biewen & Jenkins 2006";
        match self {
            Self::Gini => about(
                "2Σw·y·R/(N·T) − 1, R the weight below and half the weight at y",
                "0 to 1",
                "Gini 1912; Lerman & Yitzhaki 1989; Langel & Tillé 2013",
                "laeken::gini, dineq::gini.wtd (convey::svygini with Compat::Convey)",
                "ineqdeco, svylorenz",
            ),
            Self::GiniSmallSample => {
                about("G/(1 − Σw²/N²)", "0 to 1", "Deaton 1997; Deltas 2003", "ineq::Gini(corr = TRUE)", "-")
            }
            Self::SGini(_) => about(
                "1 − ν(ν − 1)∫(1 − p)^(ν−2)·L(p)dp",
                "0 to 1",
                "Donaldson & Weymark 1980; Yitzhaki 1983",
                "IC2::calcSGini",
                "sgini",
            ),
            Self::GE(_) => about(
                "mean[(y/μ)^α − 1]/(α(α − 1)); α = 1: mean (y/μ)·ln(y/μ); α = 0: −mean ln(y/μ)",
                "from 0",
                jb,
                "convey::svygei",
                "ineqdeco, svygei_atk",
            ),
            Self::JDivergence => about("GE(0) + GE(1)", "from 0", "Rohde 2016", "convey::svyjdiv", "-"),
            Self::Atkinson(_) => about(
                "1 − [mean (y/μ)^(1−ε)]^(1/(1−ε)); ε = 1: 1 − e^(mean ln y)/μ",
                "0 to 1",
                "Atkinson 1970; Biewen & Jenkins 2006",
                "convey::svyatk",
                "ineqdeco, svygei_atk",
            ),
            Self::Ede(_) => about(
                "μ·(1 − A(ε))",
                "0 to μ",
                "Atkinson 1970",
                "svymean times 1 − convey::svyatk",
                "ineqdeco, welfare",
            ),
            Self::SenWelfare => about(
                "μ·(1 − G)",
                "0 to μ",
                "Sen 1976",
                "svymean times 1 − laeken::gini",
                "ineqdeco, welfare",
            ),
            Self::Hoover => {
                about("½·mean|y/μ − 1| = max(F − L)", "0 to 1", "Hoover 1936", "ineq::RS", "inequal7")
            }
            _ => self.of_spread(),
        }
    }

    fn of_spread(&self) -> About {
        match self {
            Self::Kolm(_) => about(
                "(1/κ)·ln mean e^(κ(μ−y))",
                "from 0, in money",
                "Kolm 1976",
                "ineq::Kolm(parameter = κ)",
                "-",
            ),
            Self::KolmRelative(_) => about(
                "(1/κ)·ln mean e^(κ(μ−y)), κ = c/μ",
                "from 0, in money",
                "Kolm 1976",
                "ineq::Kolm(parameter = c/mean(x))",
                "-",
            ),
            Self::Zenga => about(
                "1 − Σw(N − H)(T − K)/(N·H·K), H weight up to y, K income from y upwards",
                "0 to 1",
                "Zenga 2007; Langel & Tillé 2012; Barabesi, Diana & Perri 2016",
                "convey::svyzenga (Ties::ByRow)",
                "-",
            ),
            Self::Wolfson => about(
                "2(μ/m)(1 − 2L(½) − G), m the median",
                "0 to 1",
                "Wolfson 1994",
                "dineq::polar.wtd (interpolated median)",
                "wolfson",
            ),
            Self::Cv => about("σ/μ", "from 0", "Cowell 2011", "ineq::var.coeff", "ineqdec0"),
            Self::Variance => about(
                "mean (y − μ)²",
                "from 0, in money squared",
                "Cowell 2011",
                "survey::svyvar times (n − 1)/n",
                "svy: mean of squares",
            ),
            Self::LogVariance => {
                about("mean (ln y − mean ln y)²", "from 0", "Cowell 2011", "-", "inequal7 (with n − 1)")
            }
            _ => about("Σw·(y/T)²", "1/N to 1", "Herfindahl 1950", "ineq::Herfindahl", "-"),
        }
    }

    fn of_lines(&self) -> About {
        match self {
            Self::PovertyLine(_) => {
                about("a share of Q(p) or of μ", "money", "Eurostat; Osier 2009", "convey::svyarpt", "-")
            }
            Self::Fgt { .. } => about(
                "mean ((z − y)/z)^α·1(y < z)",
                "0 to 1 where y ≥ 0",
                "Foster, Greer & Thorbecke 1984; Osier 2009",
                "convey::svyfgt (PovertyRule::AtOrBelow), laeken::arpr",
                "povdeco",
            ),
            Self::Watts(_) => about("mean ln(z/y)·1(y < z)", "from 0", "Watts 1968", "convey::svywatts", "-"),
            Self::Sen(_) => about(
                "H·(I + (1 − I)·G of the poor), H their share, I their mean gap",
                "0 to 1",
                "Sen 1976",
                "ineq::Sen",
                "-",
            ),
            Self::Sst(_) => about(
                "mean gap·(1 + G of the gaps of everybody)",
                "0 to 2",
                "Shorrocks 1995",
                "ineq::SST",
                "sst",
            ),
            Self::PoorMedian(_) => {
                about("median of y where y < z", "below z", "Osier 2009", "convey::svypoormed", "-")
            }
            Self::MedianGap(_) => about(
                "(z − median of the poor)/z",
                "0 to 1 where y ≥ 0",
                "Eurostat; Osier 2009",
                "convey::svyrmpg, laeken::rmpg",
                "-",
            ),
            _ => about(
                "mean of 1 − (z/y)^g, ((y − z)/y)^g or ((y − z)/z)^g, 1(y > z)",
                "0 to 1, the convex one from 0",
                "Peichl, Schaefer & Scheicher 2010; Brzezinski 2014",
                "convey::svyrich",
                "-",
            ),
        }
    }

    /// Which incomes it is defined for, where nothing is left out.
    #[must_use]
    pub fn domain(&self) -> Domain {
        match self {
            Self::GE(alpha) if *alpha <= 0.0 => Domain::Positive,
            Self::JDivergence | Self::LogVariance | Self::Watts(_) => Domain::Positive,
            Self::GE(_)
            | Self::Atkinson(_)
            | Self::Ede(_)
            | Self::Zenga
            | Self::Gini
            | Self::GiniSmallSample
            | Self::SGini(_)
            | Self::SenWelfare
            | Self::Wolfson
            | Self::Herfindahl
            | Self::LorenzAsymmetry
            | Self::Sen(_)
            | Self::Sst(_) => Domain::NonNegative,
            Self::Lorenz(_)
            | Self::TopShare(_)
            | Self::BottomShare(_)
            | Self::Between(..)
            | Self::Palma
            | Self::ShareRatio(..)
            | Self::QuantileRatio(..)
            | Self::Hoover
            | Self::Cv
            | Self::KolmRelative(_) => Domain::PositiveMean,
            _ => Domain::Any,
        }
    }

    /// What it does not change under, and which axioms it obeys.
    #[must_use]
    pub fn invariances(&self) -> Invariances {
        let people = Invariances { replication: true, weights: true, ..Invariances::default() };
        let relative = Invariances { scale: true, ..people };
        let ordered = Invariances { transfer: true, ..relative };
        let by_line = |line: &Line| if matches!(line, Line::Absolute(_)) { people } else { relative };
        match self {
            Self::Total | Self::BottomTotal(_) => Invariances::default(),
            Self::Herfindahl => Invariances { scale: true, transfer: true, ..Invariances::default() },
            Self::GiniSmallSample => Invariances { replication: false, ..ordered },
            Self::GE(_) | Self::JDivergence => Invariances { decomposable: true, ..ordered },
            Self::Gini
            | Self::SGini(_)
            | Self::TopShare(_)
            | Self::Palma
            | Self::ShareRatio(..)
            | Self::Atkinson(_)
            | Self::Hoover
            | Self::Cv => ordered,
            Self::Lorenz(_)
            | Self::BottomShare(_)
            | Self::Between(..)
            | Self::QuantileRatio(..)
            | Self::Zenga
            | Self::Wolfson
            | Self::LogVariance
            | Self::LorenzAsymmetry => relative,
            Self::Kolm(_) | Self::Variance => Invariances { translation: true, transfer: true, ..people },
            Self::KolmRelative(_) => Invariances { transfer: true, ..people },
            Self::Fgt { line, .. } => Invariances { decomposable: true, ..by_line(line) },
            Self::Watts(line) => Invariances { decomposable: true, ..by_line(line) },
            Self::Sen(line) | Self::Sst(line) | Self::MedianGap(line) | Self::Richness { line, .. } => {
                by_line(line)
            }
            Self::Mean
            | Self::Quantile(_)
            | Self::GeneralisedLorenz(_)
            | Self::Ede(_)
            | Self::SenWelfare
            | Self::PovertyLine(_)
            | Self::PoorMedian(_) => people,
        }
    }
}
