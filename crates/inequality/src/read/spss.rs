//! SPSS, `.sav` and `.zsav`: plain, compressed by bytes, and compressed by zlib; both byte orders.
//!
//! Written by us from the published layout, so that a survey that strangers upload costs no more memory than it has bytes, and so that the server
//! does not build a data-frame library for one format. Value labels become the labels of categories; the system's missing value is
//! blank; the codes and ranges that the file declares missing are missing, and counted with their labels. A column of texts
//! longer than 255 bytes is refused.

mod cases;
mod dictionary;

use std::io::{Read, Seek};

use super::build::Cell;
use super::bytes::{Bytes, Order};
use super::{Ask, Builder, Missing, ReadError, Table, Why};
use cases::Cases;
use dictionary::{Dictionary, Variable};

/// Reads the columns asked for.
///
/// # Errors
/// [`ReadError`]: another format, a cut or damaged file, a column that is not there, text where a number must be, or more than the
/// limits allow. Rows are counted from 1.
pub fn read(file: &str, reader: impl Read + Seek, ask: &Ask) -> Result<Table, ReadError> {
    let mut bytes = Bytes::new(file, reader)?;
    let mut dictionary = dictionary::read(&mut bytes)?;
    let mut builder = Builder::new(file, ask, 1)?;
    let mut plan = Vec::with_capacity(ask.columns.len());
    for (slot, want) in ask.columns.iter().enumerate() {
        let at = |why| ReadError::file(file, why).column(&want.name);
        let Some(column) = dictionary.variables.iter().position(|variable| variable.name == want.name) else {
            let there = dictionary.variables.iter().map(|variable| variable.name.clone()).collect();
            return Err(at(Why::NoColumn { there }));
        };
        let variable = &dictionary.variables[column];
        if variable.long {
            let said =
                "the column holds texts of more than 255 bytes; recode it into a short text or a number"
                    .to_owned();
            return Err(at(Why::Unsupported { said }));
        }
        builder.label(slot, &variable.label);
        for (value, label) in &variable.labels {
            builder.value_label(slot, dictionary.order.f64(*value), label);
        }
        plan.push(column);
    }
    let cases = dictionary.cases;
    let mut case = vec![[0; 8]; dictionary.elements];
    let mut source = Cases::new(&mut bytes, &dictionary)?;
    let mut count = 0u64;
    while cases.is_none_or(|cases| count < cases) && source.next(&mut case)? {
        for (slot, column) in plan.iter().enumerate() {
            put(&mut builder, slot, &mut dictionary, *column, &case)?;
        }
        builder.end_row()?;
        count += 1;
    }
    if let Some(cases) = cases.filter(|cases| count < *cases) {
        return Err(ReadError::file(
            file,
            Why::Cut { said: format!("{cases} rows are announced and {count} are there") },
        ));
    }
    builder.notes.extend(dictionary.texts.note());
    builder.finish()
}

/// The names of the columns.
///
/// # Errors
/// As [`read`], for the head of the file.
pub fn names(file: &str, reader: impl Read + Seek) -> Result<Vec<String>, ReadError> {
    let dictionary = dictionary::read(&mut Bytes::new(file, reader)?)?;
    Ok(dictionary.variables.into_iter().map(|variable| variable.name).collect())
}

/// Puts one value of a case into its column.
fn put(
    builder: &mut Builder,
    slot: usize,
    dictionary: &mut Dictionary,
    column: usize,
    case: &[[u8; 8]],
) -> Result<(), ReadError> {
    let variable = &dictionary.variables[column];
    let elements = case.get(variable.first..variable.first + variable.elements()).unwrap_or_default();
    if variable.width == 0 {
        let raw = elements.first().copied().unwrap_or_default();
        let x = dictionary.order.f64(raw);
        return match missing(variable, dictionary.order, raw, x) {
            Some(missing) => builder.put(slot, Cell::Missing(missing)),
            None => builder.put(slot, Cell::Number(x)),
        };
    }
    let bytes = elements.concat();
    let text = bytes[..variable.width.min(bytes.len())].trim_ascii();
    if text.is_empty() {
        return builder.put(slot, Cell::Missing(Missing::Blank));
    }
    let declared = variable.missing.iter().any(|code| code.trim_ascii() == text);
    let text = dictionary.texts.decode(text);
    if declared {
        let code = text.into_owned();
        return builder.put(slot, Cell::Missing(Missing::Code(code)));
    }
    builder.put(slot, Cell::Text(&text))
}

/// Why a number is missing, if it is.
fn missing(variable: &Variable, order: Order, raw: [u8; 8], x: f64) -> Option<Missing> {
    if x == -f64::MAX || x.is_nan() {
        return Some(Missing::Blank);
    }
    let inside = variable.range.is_some_and(|(low, high)| low <= x && x <= high);
    if !inside && !variable.missing.iter().any(|code| order.f64(*code) == x) {
        return None;
    }
    let label = variable.labels.iter().find(|(value, _)| *value == raw);
    Some(Missing::Code(label.map_or_else(|| x.to_string(), |(_, label)| format!("{x} ({label})"))))
}
