//! A recipe: from the table of a survey to numbers that may be shown, in one go.
//!
//! A [`Recipe`] says which column is what and what to measure. [`Recipe::run`] makes incomes, design and groups of a
//! [`Table`], measures everybody and each group, takes the inequality apart, and lets nothing out that the disclosure
//! control ([`crate::publish`]) does not let out: what it gives, [`Measured`], may be printed, drawn and published.
//!
//! ```
//! use inequality::publish::Disclosure;
//! use inequality::recipe::Recipe;
//! # #[cfg(feature = "csv")] {
//! use inequality::read::{Ask, csv};
//!
//! let mut text = String::from("pay,w,sex\n");
//! for i in 0..200 { text += &format!("{},{},{}\n", 100 + i % 37, 1 + i % 2, if i % 3 == 0 { "f" } else { "m" }); }
//! let recipe = Recipe { weight: Some("w".into()), by: vec!["sex".into()], ..Recipe::of("pay") };
//! let table = csv::read("pay.csv", text.as_bytes(), &Ask::of(recipe.wants()), &csv::Dialect::default())?;
//! let measured = recipe.run(&table, &Disclosure::threshold(10))?;
//! assert!(measured.values[0].number.is_some());
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod columns;
pub mod curves;
mod show;
pub mod words;

pub use show::{Measured, Value};

use crate::decompose::chance::{Clusters, Permutation};
use crate::equivalence::{EquivalenceError, Scale, Whose};
use crate::publish::{Disclosure, Published, Request, publish};
use crate::read::{Table, Want};
use crate::{Conventions, Design, Error, Factor, Income, Lonely, Measure, Sample};

/// What a row is called that lacks the label of a group.
pub const NOT_STATED: &str = "not stated";

/// How incomes of households become incomes of persons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Equivalise {
    /// The scale.
    pub scale: Scale,
    /// The column with the age, where the scale needs it.
    pub age: Option<String>,
    /// Whose income stands in a row.
    pub whose: Whose,
}

/// What to measure, and which column is what.
#[derive(Clone, Debug, PartialEq)]
pub struct Recipe {
    /// The column with the income.
    pub income: String,
    /// The column with the weights.
    pub weight: Option<String>,
    /// The column with the strata of the first stage.
    pub strata: Option<String>,
    /// The columns with the sampling units, one for each stage.
    pub psu: Vec<String>,
    /// The columns with the finite populations, one for each stage.
    pub fpc: Vec<String>,
    /// The column with the household: for equivalence scales, for disclosure control and for what chance would give.
    pub household: Option<String>,
    /// The columns with the groups that are crossed.
    pub by: Vec<String>,
    /// How incomes of households become incomes of persons.
    pub equivalise: Option<Equivalise>,
    /// What to measure; the first leads the comparison of groups.
    pub measures: Vec<Measure>,
    /// What to take apart by groups: a generalised entropy; nothing leaves it out.
    pub decompose: Option<Measure>,
    /// How often incomes are dealt out anew to see what chance would give, and from which seed; 0 leaves it out.
    pub deals: (usize, u64),
    /// The conventions.
    pub conventions: Conventions,
    /// What to do with a stratum that has one sampling unit.
    pub lonely: Lonely,
    /// The level of the intervals.
    pub level: f64,
}

impl Recipe {
    /// The usual measures of one column of incomes, without a design; rows without an income are left out and counted.
    pub fn of(income: &str) -> Self {
        Self {
            income: income.to_owned(),
            weight: None,
            strata: None,
            psu: Vec::new(),
            fpc: Vec::new(),
            household: None,
            by: Vec::new(),
            equivalise: None,
            measures: words::USUAL.to_vec(),
            decompose: Some(Measure::THEIL),
            deals: (200, 1),
            conventions: Conventions { missing: crate::Missing::Drop, ..Conventions::default() },
            lonely: Lonely::default(),
            level: 0.95,
        }
    }

    /// The columns that the recipe needs, as a reader is asked for them.
    pub fn wants(&self) -> Vec<Want> {
        let mut all = vec![Want::number(&self.income)];
        let mut add = |want: Want| {
            if !all.contains(&want) {
                all.push(want);
            }
        };
        let age = self.equivalise.as_ref().and_then(|how| how.age.as_ref());
        self.weight.iter().chain(&self.fpc).chain(age).for_each(|name| add(Want::number(name)));
        self.strata.iter().chain(&self.psu).chain(&self.household).for_each(|name| add(Want::id(name)));
        self.by.iter().for_each(|name| add(Want::category(name)));
        all
    }

    /// Measures a table that was read with [`Recipe::wants`], and lets out what may be shown.
    ///
    /// # Errors
    /// [`RecipeError`]: what the engine refuses, [`Error::TooRevealing`] among it; a design column with missing values; incomes that cannot
    /// be equivalised.
    pub fn run(&self, table: &Table, disclosure: &Disclosure) -> Result<Measured, RecipeError> {
        let income = Income::with_missing(&self.incomes(table)?)?;
        let design = self.design(table)?;
        let sample = Sample::with(&income, &design, self.conventions)?;
        let estimates = sample.estimate(&self.measures)?;
        let published = self.published(table, &sample, disclosure)?;
        let curves = curves::of(&sample)?;
        Ok(show::measured(self, table, &estimates, published, curves))
    }

    /// The table of groups, or one of everybody where there are none.
    fn published(
        &self,
        table: &Table,
        sample: &Sample<'_>,
        disclosure: &Disclosure,
    ) -> Result<Published, RecipeError> {
        let mut factors = Vec::with_capacity(self.by.len());
        for name in &self.by {
            factors.push(columns::groups(table, name)?.missing_as(NOT_STATED));
        }
        // A group that only rows without an income have is no group of the sample.
        if factors.is_empty() {
            factors.push(Factor::from_codes("everybody", vec![0; table.rows], vec!["all".to_owned()])?);
        }
        let factors: Vec<&Factor> = factors.iter().collect();
        let households = self.household.as_deref().map(|name| columns::ids(table, name)).transpose()?;
        let mut request = Request::of(&factors).measures(&self.measures);
        if let Some(households) = &households {
            request = request.households(households);
        }
        if let Some(measure) = self.decompose.filter(|_| !self.by.is_empty()) {
            request = request.decomposed(measure);
            if self.deals.0 > 0 {
                let clusters = households.as_ref().map_or(Clusters::PrimaryUnits, Clusters::Factor);
                request = request.chance(Permutation { clusters, draws: self.deals.0, seed: self.deals.1 });
            }
        }
        Ok(publish(sample, &request, disclosure)?)
    }

    fn incomes(&self, table: &Table) -> Result<Vec<Option<f64>>, RecipeError> {
        let incomes = columns::numbers(table, &self.income)?;
        let Some(how) = &self.equivalise else { return Ok(incomes) };
        let household = self.household.as_ref().ok_or(RecipeError::NoHousehold)?;
        let ages = how.age.as_ref().map(|name| columns::numbers(table, name)).transpose()?;
        columns::equivalised(table, household, (incomes, ages), how)
    }

    fn design(&self, table: &Table) -> Result<Design, RecipeError> {
        let mut builder = Design::builder(table.rows).lonely(self.lonely);
        if let Some(name) = &self.weight {
            builder = builder.weights(&columns::complete(name, columns::numbers(table, name)?)?)?;
        }
        if let Some(name) = &self.strata {
            builder = builder.strata(&columns::ids(table, name)?)?;
        }
        for stage in 0..self.psu.len().max(self.fpc.len()) {
            if let Some(name) = self.psu.get(stage) {
                let units = columns::ids(table, name)?;
                builder = if stage == 0 { builder.psu(&units)? } else { builder.stage_units(&units)? };
            }
            if let Some(name) = self.fpc.get(stage) {
                builder = builder.fpc(&columns::complete(name, columns::numbers(table, name)?)?)?;
            }
        }
        Ok(builder.build()?)
    }
}

/// Why a recipe cannot be followed.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum RecipeError {
    /// The engine refuses.
    #[error(transparent)]
    Engine(#[from] Error),
    /// The incomes cannot be equivalised.
    #[error(transparent)]
    Equivalence(#[from] EquivalenceError),
    /// An equivalence scale without a household.
    #[error("an equivalence scale needs the column with the household")]
    NoHousehold,
    /// The table was read without a column.
    #[error("the table was read without the column {0}")]
    NotRead(String),
    /// A column of the design has missing values.
    #[error(
        "column {column}, data row {row}: the value is missing, and the design needs it in every row; {rows} rows lack it"
    )]
    Incomplete {
        /// The column.
        column: String,
        /// The first such row, counted from 1.
        row: usize,
        /// How many there are.
        rows: usize,
    },
}

#[cfg(all(test, feature = "csv"))]
mod tests;
