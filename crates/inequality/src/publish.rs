//! The only way from a sample to a table that anybody may see.
//!
//! A table of crossed groups can tell on a person: a cell of three people, a village where one owner has most of the land, a number that can
//! be had by subtracting others. [`publish`] therefore, in this order,
//!
//! 1. merges categories that the caller declared mergeable ([`Merge`]), as far as cells are unsafe: for minorities suppression is erasure, so
//!    coarsening comes first;
//! 2. hides cells and margins with fewer unweighted persons, households or primary units than the thresholds, or where few dominate the
//!    income ((n, k) rule, p % rule), or whose complement within a published margin is that small (a pair of which one is known is both known);
//! 3. shows of the rest, the whole and the margins first, only what does not make a hidden number follow, by Gaussian elimination;
//! 4. computes the range that each hidden number must lie in, given what is published and that counts are not negative, and hides more, or refuses,
//!    where that range is narrower than ± 10 %;
//! 5. withholds quantiles and tail shares where a cell has too few people for them;
//! 6. rounds: counts to multiples of 5, money and everything else to 3 significant digits;
//! 7. says what was hidden: how many cells, and which share of each group's people.
//!
//! The thresholds are those of research data centres, the methods those of tau-Argus, R `sdcTable` and `GaussSuppression` (Hundepool et al.
//! 2012; Langsrud 2024).
//!
//! ```
//! use inequality::publish::{Disclosure, Request, publish};
//! use inequality::{Design, Factor, Income, Measure, Sample};
//! let incomes: Vec<f64> = (0..60).map(|i| f64::from(10 + i % 17)).collect();
//! let labels: Vec<&str> = (0..60).map(|i| if i < 3 { "nomads" } else if i < 30 { "farmers" } else { "others" }).collect();
//! let (income, design) = (Income::from_slice(&incomes)?, Design::simple(60)?);
//! let people = Factor::from_labels("people", &labels);
//! let sample = Sample::new(&income, &design)?;
//! let table = publish(&sample, &Request::of(&[&people]).measures(&[Measure::Gini]), &Disclosure::threshold(10))?;
//! // The three nomads are hidden, and one more group, lest subtraction give them back.
//! assert_eq!(table.hidden_cells, 2);
//! assert!(table.to_text().contains("hidden"));
//! # Ok::<(), inequality::Error>(())
//! ```

mod audit;
mod facts;
mod merge;
mod range;
mod rules;
mod show;
mod suppress;

use crate::decompose::chance::Permutation;
use crate::{Error, Factor, Measure, Sample};

pub use merge::Merge;
pub use rules::Disclosure;
pub use show::{Erased, Number, Published, Row, Shown, Summary};

/// Why a cell is hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// Too few persons.
    Persons,
    /// Too few households.
    Households,
    /// Too few primary sampling units.
    Units,
    /// A few have more than the allowed part of the income.
    Dominance,
    /// The second largest contributor could tell the largest to within p per cent.
    Contribution,
    /// What is left of a published margin without it would be too few.
    Complement,
    /// A hidden number could be computed if it were shown.
    Subtraction,
}

/// What is to be shown.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    factors: Vec<&'a Factor>,
    households: Option<&'a Factor>,
    measures: Vec<Measure>,
    decomposed: Option<Measure>,
    chance: Option<Permutation<'a>>,
}

impl<'a> Request<'a> {
    /// A table of these factors, crossed, with all margins.
    #[must_use]
    pub fn of(factors: &[&'a Factor]) -> Self {
        Self {
            factors: factors.to_vec(),
            households: None,
            measures: Vec::new(),
            decomposed: None,
            chance: None,
        }
    }

    /// To which household each row belongs; without it, households cannot be protected and the table says so.
    #[must_use]
    pub fn households(mut self, households: &'a Factor) -> Self {
        self.households = Some(households);
        self
    }

    /// Measures for every cell and margin, beside its size and mean.
    #[must_use]
    pub fn measures(mut self, measures: &[Measure]) -> Self {
        self.measures = measures.to_vec();
        self
    }

    /// The decomposition of a measure (`GE(α)` or the J-divergence) by the crossing.
    #[must_use]
    pub fn decomposed(mut self, measure: Measure) -> Self {
        self.decomposed = Some(measure);
        self
    }

    /// What chance would give for the between part of that decomposition.
    #[must_use]
    pub fn chance(mut self, permutation: Permutation<'a>) -> Self {
        self.chance = Some(permutation);
        self
    }
}

/// Makes a table that may be shown.
///
/// # Errors
///
/// [`Error::TooRevealing`] when even the whole population is too few, when hidden numbers could be told to within the margin of safety
/// whatever else is hidden, or when a table with anything to hide has more than 1,000 cells or 400 hidden ones (merge categories, or cross
/// fewer factors); [`Error::MissingGroup`], [`Error::Length`]; what the measures refuse for everybody. A measure that a cell refuses is withheld there.
pub fn publish(sample: &Sample, request: &Request, disclosure: &Disclosure) -> Result<Published, Error> {
    let coarse = merge::coarsen(sample, request, disclosure)?;
    let factors: Vec<&Factor> = coarse.factors.iter().collect();
    let mut hidden = rules::primary(&coarse.cube, disclosure);
    if let Some(why) = hidden[coarse.cube.whole()] {
        let what = format!("the whole table ({})", show::reason(why));
        return Err(Error::TooRevealing { what });
    }
    let secrets = rules::secrets(&coarse.cube, &hidden, disclosure);
    audit::secure(&coarse.cube, &mut hidden, &secrets, disclosure.margin)?;
    show::table(sample, request, disclosure, (&factors, &coarse.cube, &hidden, coarse.merged))
}
