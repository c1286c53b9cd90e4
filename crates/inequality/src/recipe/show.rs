//! What a recipe lets out.

use super::Recipe;
use super::curves::Curves;
use crate::publish::{self, Published};
use crate::read::Table;
use crate::{Estimates, Measure, Notes};

/// Everything that may be shown.
#[derive(Clone, Debug)]
pub struct Measured {
    /// The file.
    pub file: String,
    /// The level of the intervals.
    pub level: f64,
    /// The measures of everybody, in the order of the recipe.
    pub values: Vec<Value>,
    /// Degrees of freedom of the errors.
    pub df: f64,
    /// Whether the recipe has groups; without them the table below holds everybody only.
    pub grouped: bool,
    /// Groups, their crossing and the decomposition, after disclosure control.
    pub table: Published,
    /// The curves; empty where the sample is too small for them.
    pub curves: Curves,
    /// What must be known of the rows.
    pub notes: Notes,
    /// What was assumed while the file was read.
    pub reading: Vec<String>,
    /// For each column with missing values its name, and how many rows for which reason.
    pub missing: Vec<(String, Vec<(String, u64)>)>,
}

/// A measure of everybody.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// What was measured.
    pub measure: Measure,
    /// The number; nothing where too few people stand behind it.
    pub number: Option<Number>,
}

/// A number with its error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// The estimate.
    pub value: f64,
    /// Its standard error.
    pub se: f64,
    /// The interval, where the design has degrees of freedom for one.
    pub interval: Option<(f64, f64)>,
}

impl Measured {
    /// The interval of a number of a group, by the degrees of freedom of the design.
    pub fn interval(&self, number: &publish::Number) -> Option<(f64, f64)> {
        let se = number.se.filter(|_| self.df >= 1.0)?;
        let steps = crate::distribution::t_quantile(0.5 + self.level / 2.0, self.df);
        Some((number.value - steps * se, number.value + steps * se))
    }
}

/// Puts together what may be shown; the first row of the table of groups says which measures of everybody may.
pub(super) fn measured(
    recipe: &Recipe,
    table: &Table,
    estimates: &Estimates,
    published: Published,
    curves: Curves,
) -> Measured {
    let allowed = published.rows.first().and_then(|row| row.content.as_ref().ok());
    let may = |at: usize| allowed.and_then(|shown| shown.measures.get(at)).is_some_and(Option::is_some);
    let values = estimates.all().iter().enumerate().map(|(at, estimate)| {
        let interval = estimate.ci(recipe.level).ok();
        let number = Number { value: estimate.value, se: estimate.se, interval };
        Value { measure: estimate.measure, number: may(at).then_some(number) }
    });
    let values = values.collect();
    let curves = if allowed.is_some() { curves } else { Curves::default() };
    let missing = table.columns.iter().filter(|column| column.missing.count() > 0);
    let missing = missing.map(|column| {
        let reasons = column.missing.reasons.iter().map(|(why, rows)| (why.to_string(), *rows)).collect();
        (column.name.clone(), reasons)
    });
    Measured {
        file: table.file.clone(),
        level: recipe.level,
        values,
        df: estimates.all().first().map_or(0.0, |estimate| estimate.df),
        grouped: !recipe.by.is_empty(),
        table: published,
        curves,
        notes: estimates.notes().clone(),
        reading: table.notes.clone(),
        missing: missing.collect(),
    }
}
