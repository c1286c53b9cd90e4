//! Stata, `.dta`: the formats 108 to 119 (Stata 6 to 19), both byte orders.
//!
//! Written by us from the published layout, because a survey that strangers upload may announce more than it holds: here no
//! buffer is set aside that the file could not fill, and rows stream through one of the size of a row. The crate `dta` writes the files that the tests
//! read. Value labels become the labels of categories; `.` and the tagged missing values `.a` to `.z` stay apart, each counted. A column of
//! long strings (`strL`) is refused.

mod layout;

use std::io::{Read, Seek};

use super::build::Cell;
use super::bytes::{Bytes, Order, part};
use super::text::Texts;
use super::{Ask, Builder, Missing, ReadError, Table, Why};
use layout::{Layout, Storage};

/// Reads the columns asked for.
///
/// # Errors
/// [`ReadError`]: another format, a cut or damaged file, a column that is not there, text where a number must be, or more than the
/// limits allow. Rows are counted from 1.
pub fn read(file: &str, reader: impl Read + Seek, ask: &Ask) -> Result<Table, ReadError> {
    let mut bytes = Bytes::new(file, reader)?;
    let mut texts = Texts::default();
    let layout = layout::read(&mut bytes, &mut texts)?;
    let mut builder = Builder::new(file, ask, 1)?;
    let plan = plan(file, &layout, ask, &mut builder)?;
    labels(&mut bytes, &layout, &plan, &mut builder, &mut texts)?;
    bytes.seek(layout.data)?;
    let mut row = vec![0; layout.width];
    for _ in 0..layout.rows {
        bytes.fill(&mut row)?;
        for (slot, column) in plan.iter().enumerate() {
            let variable = &layout.variables[*column];
            let raw = &row[variable.offset..variable.offset + variable.storage.width()];
            match variable.storage {
                Storage::Text(_) => text(&mut builder, &mut texts, slot, raw)?,
                Storage::Long => {}
                storage => match number(storage, raw, &layout) {
                    Ok(x) => builder.number(slot, x)?,
                    Err(missing) => builder.put(slot, Cell::Missing(missing))?,
                },
            }
        }
        builder.end_row()?;
    }
    builder.notes.extend(texts.note());
    builder.finish()
}

/// The names of the columns.
///
/// # Errors
/// As [`read`], for the head of the file.
pub fn names(file: &str, reader: impl Read + Seek) -> Result<Vec<String>, ReadError> {
    let layout = layout::read(&mut Bytes::new(file, reader)?, &mut Texts::default())?;
    Ok(layout.variables.into_iter().map(|variable| variable.name).collect())
}

/// For each column asked for its place in the file.
fn plan(file: &str, layout: &Layout, ask: &Ask, builder: &mut Builder) -> Result<Vec<usize>, ReadError> {
    let mut plan = Vec::with_capacity(ask.columns.len());
    for (slot, want) in ask.columns.iter().enumerate() {
        let at = |why| ReadError::file(file, why).column(&want.name);
        let Some(column) = layout.variables.iter().position(|variable| variable.name == want.name) else {
            let there = layout.variables.iter().map(|variable| variable.name.clone()).collect();
            return Err(at(Why::NoColumn { there }));
        };
        if layout.variables[column].storage == Storage::Long {
            let said =
                "the column holds long strings (strL); recode it into a short text or a number".to_owned();
            return Err(at(Why::Unsupported { said }));
        }
        builder.label(slot, &layout.variables[column].label);
        plan.push(column);
    }
    Ok(plan)
}

/// Puts a text of fixed width, which ends at its first zero byte.
fn text(builder: &mut Builder, texts: &mut Texts, slot: usize, raw: &[u8]) -> Result<(), ReadError> {
    let end = raw.iter().position(|byte| *byte == 0).unwrap_or(raw.len());
    let text = raw[..end].trim_ascii();
    if text.is_empty() {
        return builder.put(slot, Cell::Missing(Missing::Blank));
    }
    builder.put(slot, Cell::Text(&texts.decode(text)))
}

/// A number, or why it is missing.
fn number(storage: Storage, raw: &[u8], layout: &Layout) -> Result<f64, Missing> {
    let order = layout.order;
    // Formats before 113 have one missing value for each type; later ones have twenty-seven.
    let (value, steps) = match storage {
        Storage::Byte => {
            let x = raw[0].cast_signed();
            let first = if layout.release < 113 { 127 } else { 101 };
            (f64::from(x), i64::from(x) - first)
        }
        Storage::Int => {
            let x = order.u16(part(raw, 0)).cast_signed();
            let first = if layout.release < 113 { 32_767 } else { 32_741 };
            (f64::from(x), i64::from(x) - first)
        }
        Storage::Word => {
            let x = order.u32(part(raw, 0)).cast_signed();
            let first = if layout.release < 113 { 2_147_483_647 } else { 2_147_483_621 };
            (f64::from(x), i64::from(x) - first)
        }
        Storage::Float => {
            let bits = order.u32(part(raw, 0));
            let steps = (i64::from(bits.cast_signed()) - 0x7f00_0000).div_euclid(0x800);
            (f64::from(f32::from_bits(bits)), steps)
        }
        _ => {
            let bits = order.u64(part(raw, 0));
            let steps = if bits >> 63 == 1 {
                -1
            } else {
                (bits.cast_signed() - 0x7fe0_0000_0000_0000).div_euclid(0x100_0000_0000)
            };
            (f64::from_bits(bits), steps)
        }
    };
    match u8::try_from(steps) {
        Err(_) if steps < 0 => Ok(value),
        Ok(tag @ 1..=26) if layout.release >= 113 => Err(Missing::Tagged(char::from(b'a' + tag - 1))),
        _ => Err(Missing::Blank),
    }
}

/// Gives the builder the value labels of the columns asked for.
fn labels<R: Read + Seek>(
    bytes: &mut Bytes<R>,
    layout: &Layout,
    plan: &[usize],
    builder: &mut Builder,
    texts: &mut Texts,
) -> Result<(), ReadError> {
    bytes.seek(layout.labels)?;
    let framed = layout.release >= 117;
    if framed {
        bytes.skip(b"<value_labels>".len() as u64)?;
    }
    loop {
        if framed {
            if bytes.array::<5>()? != *b"<lbl>" {
                return Ok(());
            }
        } else if bytes.left() < 4 {
            return Ok(());
        }
        let length = bytes.u32(layout.order)?;
        let name = bytes.take(layout.label_width as u64)?;
        bytes.skip(3)?;
        let name = layout::cut(&name);
        let table = bytes.take(u64::from(length))?;
        for (slot, column) in plan.iter().enumerate() {
            if !name.is_empty() && layout.variables[*column].labels.as_bytes() == name {
                set(&table, layout.order, texts, |code, label| builder.value_label(slot, code, label))
                    .ok_or_else(|| bytes.damaged("a table of value labels is inconsistent"))?;
            }
        }
        if framed {
            bytes.skip(b"</lbl>".len() as u64)?;
        }
    }
}

/// The entries of one table of labels: count, length of the texts, offsets, values, texts.
fn set(table: &[u8], order: Order, texts: &mut Texts, mut each: impl FnMut(f64, &str)) -> Option<()> {
    let number = |at: usize| Some(order.u32(table.get(at..at + 4)?.try_into().ok()?));
    let (count, length) = (number(0)? as usize, number(4)? as usize);
    let begin = count.checked_mul(8)?.checked_add(8)?;
    let text = table.get(begin..begin.checked_add(length)?)?;
    for at in 0..count {
        let from = number(8 + at * 4)? as usize;
        let code = number(8 + count * 4 + at * 4)?.cast_signed();
        each(f64::from(code), &texts.decode(layout::cut(text.get(from..)?)));
    }
    Some(())
}
