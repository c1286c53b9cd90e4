//! Columns of a table as the engine takes them.

use super::{Equivalise, RecipeError};
use crate::cross::MISSING;
use crate::equivalence::{equivalise, factors};
use crate::read::{Column, Table, Values};
use crate::{Error, Factor};

/// The column with a name whose values are of the right kind.
fn column<'a>(
    table: &'a Table,
    name: &str,
    right: impl Fn(&Values) -> bool,
) -> Result<&'a Column, RecipeError> {
    let found = table.columns.iter().find(|column| column.name == name && right(&column.values));
    found.ok_or_else(|| RecipeError::NotRead(name.to_owned()))
}

pub(super) fn numbers(table: &Table, name: &str) -> Result<Vec<Option<f64>>, RecipeError> {
    let column = column(table, name, |values| matches!(values, Values::Numbers(_)))?;
    Ok(column.numbers().unwrap_or_default())
}

/// Values of which none may be missing.
pub(super) fn complete<T>(name: &str, values: Vec<Option<T>>) -> Result<Vec<T>, RecipeError> {
    if let Some(row) = values.iter().position(Option::is_none) {
        let rows = values.iter().filter(|value| value.is_none()).count();
        return Err(RecipeError::Incomplete { column: name.to_owned(), row: row + 1, rows });
    }
    Ok(values.into_iter().flatten().collect())
}

fn codes(table: &Table, name: &str) -> Result<Vec<Option<u32>>, RecipeError> {
    let column = column(table, name, |values| matches!(values, Values::Ids { .. }))?;
    Ok(column.codes().unwrap_or_default())
}

/// A column of ids as a factor of the design.
pub(super) fn ids(table: &Table, name: &str) -> Result<Factor, RecipeError> {
    let numbers: Vec<i64> = complete(name, codes(table, name)?)?.into_iter().map(i64::from).collect();
    Ok(Factor::from_numbers(name, &numbers))
}

/// A column of categories as a factor; rows may lack one.
pub(super) fn groups(table: &Table, name: &str) -> Result<Factor, RecipeError> {
    let column = column(table, name, |values| matches!(values, Values::Categories { .. }))?;
    let Values::Categories { codes, labels } = &column.values else {
        return Err(RecipeError::NotRead(name.to_owned()));
    };
    let codes =
        codes.iter().enumerate().map(|(row, code)| if column.missing.has(row) { MISSING } else { *code });
    let factor: Result<Factor, Error> = Factor::from_codes(name, codes.collect(), labels.clone());
    Ok(factor?)
}

/// Incomes of persons from those of households, by the ages of members.
pub(super) fn equivalised(
    table: &Table,
    household: &str,
    (incomes, ages): (Vec<Option<f64>>, Option<Vec<Option<f64>>>),
    how: &Equivalise,
) -> Result<Vec<Option<f64>>, RecipeError> {
    let households = codes(table, household)?;
    let factors = factors(how.scale, &households, ages.as_deref())?;
    Ok(equivalise(&incomes, how.whose, &households, &factors)?)
}
