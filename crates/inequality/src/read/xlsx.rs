//! Workbooks, `.xlsx`: one sheet, whose first filled row holds the names of the columns.
//!
//! A workbook is a zip archive, so before anything is parsed it is unpacked once into nothing, up to a limit: what it says about
//! its size is not believed. Cells then stream; only shared texts are kept by the library that parses them. Rows have the number that the
//! spreadsheet shows.

use std::io::{Read, Seek, SeekFrom};

use calamine::{Data, DataRef, Reader, Xlsx, XlsxError};

use super::csv::{Decimal, number};
use super::error::short;
use super::{Ask, Builder, Cell, Format, Kind, Missing, ReadError, Table, Why, guarded};

/// The most columns that a spreadsheet has.
const MOST: usize = 16_384;

/// Reads the columns asked for from a sheet: the one named, or the first.
///
/// # Errors
/// [`ReadError`]: another format, a damaged file, one that unpacks to more than the limit, a column or a sheet that is not there, text where a
/// number must be.
pub fn read(
    file: &str,
    mut reader: impl Read + Seek,
    ask: &Ask,
    sheet: Option<&str>,
) -> Result<Table, ReadError> {
    check(file, &mut reader, ask.limits.inflated)?;
    guarded(file, || Rows::open(file, reader, sheet, |rows| rows.table(ask)))
}

/// The names of the columns of a sheet.
///
/// # Errors
/// As [`read`].
pub fn names(
    file: &str,
    mut reader: impl Read + Seek,
    inflated: u64,
    sheet: Option<&str>,
) -> Result<Vec<String>, ReadError> {
    check(file, &mut reader, inflated)?;
    guarded(file, || Rows::open(file, reader, sheet, |rows| rows.names()))
}

/// Refuses what is no zip archive, and what unpacks to more than the limit.
fn check(file: &str, reader: &mut (impl Read + Seek), limit: u64) -> Result<(), ReadError> {
    let system = |error| ReadError::system(file, &error);
    let mut head = Vec::new();
    reader.by_ref().take(16).read_to_end(&mut head).map_err(system)?;
    reader.seek(SeekFrom::Start(0)).map_err(system)?;
    if head.is_empty() {
        return Err(ReadError::file(file, Why::Empty));
    }
    if Format::of(&head) != Format::Xlsx {
        let said = match Format::of(&head) {
            Format::Csv => String::new(),
            other => format!("its first bytes are those of {}", other.word()),
        };
        return Err(ReadError::file(file, Why::Format { expected: "XLSX", said }));
    }
    let damaged = |said: String| ReadError::file(file, Why::Damaged { said: short(&said) });
    guarded(file, || {
        let mut archive = zip::ZipArchive::new(&mut *reader).map_err(|error| damaged(error.to_string()))?;
        let mut left = limit;
        for at in 0..archive.len() {
            let entry = archive.by_index(at).map_err(|error| damaged(error.to_string()))?;
            // Shared texts are kept in memory as a whole, so they get a part of the limit.
            let room = if entry.name().is_ok_and(|name| name.ends_with("sharedStrings.xml")) {
                left.min(limit / 4)
            } else {
                left
            };
            if entry.size() > room {
                return Err(ReadError::file(file, Why::Bomb { limit }));
            }
            let unpacked = std::io::copy(&mut entry.take(room + 1), &mut std::io::sink());
            let unpacked = unpacked.map_err(|error| damaged(error.to_string()))?;
            if unpacked > room {
                return Err(ReadError::file(file, Why::Bomb { limit }));
            }
            left -= unpacked;
        }
        Ok(())
    })?;
    reader.seek(SeekFrom::Start(0)).map_err(system)?;
    Ok(())
}

/// A cell: its row and column, counted from 0, and its value.
type Placed<'a> = (u32, u32, DataRef<'a>);

/// A row: its number, and its cells with their columns.
type Row<'a> = (u32, Vec<(u32, DataRef<'a>)>);

/// The cells of a sheet, row by row.
struct Rows<'a> {
    file: &'a str,
    cells: &'a mut dyn FnMut() -> Result<Option<Placed<'a>>, XlsxError>,
    /// The first cell of the row after the current one.
    ahead: Option<Placed<'a>>,
    /// Whether the last cell was read; the library must not be asked again.
    ended: bool,
    notes: Vec<String>,
}

impl Rows<'_> {
    fn open<R: Read + Seek, T>(
        file: &str,
        reader: R,
        sheet: Option<&str>,
        work: impl FnOnce(Rows<'_>) -> Result<T, ReadError>,
    ) -> Result<T, ReadError> {
        let mut book: Xlsx<R> = Xlsx::new(reader).map_err(|error| broken(file, &error))?;
        let sheets = book.sheet_names();
        let name = match sheet {
            Some(name) if sheets.iter().any(|there| there == name) => name.to_owned(),
            Some(name) => {
                let said = format!(
                    "there is no sheet '{}'; the workbook has {}",
                    short(name),
                    short(&sheets.join(", "))
                );
                return Err(ReadError::file(file, Why::Unsupported { said }));
            }
            None => sheets.first().cloned().ok_or_else(|| ReadError::file(file, Why::Empty))?,
        };
        let mut notes = Vec::new();
        if sheet.is_none() && sheets.len() > 1 {
            notes.push(format!("The workbook has {} sheets; '{}' was read.", sheets.len(), short(&name)));
        }
        let mut reader = book.worksheet_cells_reader(&name).map_err(|error| broken(file, &error))?;
        let mut cells = || {
            Ok(reader.next_cell()?.map(|cell| {
                let (row, column) = cell.get_position();
                (row, column, cell.get_value().clone())
            }))
        };
        work(Rows { file, cells: &mut cells, ahead: None, ended: false, notes })
    }
}

impl<'a> Rows<'a> {
    fn cell(&mut self) -> Result<Option<Placed<'a>>, ReadError> {
        if let Some(cell) = self.ahead.take() {
            return Ok(Some(cell));
        }
        if self.ended {
            return Ok(None);
        }
        let cell = (self.cells)().map_err(|error| broken(self.file, &error))?;
        self.ended = cell.is_none();
        Ok(cell)
    }

    /// The next row that has a cell: its number and its cells.
    fn row(&mut self) -> Result<Option<Row<'a>>, ReadError> {
        let mut found: Option<Row<'a>> = None;
        while let Some((row, column, value)) = self.cell()? {
            if value == DataRef::Empty || column as usize >= MOST {
                continue;
            }
            match &mut found {
                None => found = Some((row, vec![(column, value)])),
                Some((own, cells)) if *own == row && cells.len() < MOST => cells.push((column, value)),
                Some(_) => {
                    self.ahead = Some((row, column, value));
                    break;
                }
            }
        }
        Ok(found)
    }

    fn head(&mut self) -> Result<Vec<(u32, String)>, ReadError> {
        let (_, cells) = self.row()?.ok_or_else(|| ReadError::file(self.file, Why::Empty))?;
        Ok(cells.into_iter().map(|(column, value)| (column, text(&value).trim().to_owned())).collect())
    }

    fn names(mut self) -> Result<Vec<String>, ReadError> {
        Ok(self.head()?.into_iter().map(|(_, name)| name).collect())
    }

    fn table(mut self, ask: &Ask) -> Result<Table, ReadError> {
        let head = self.head()?;
        let mut plan = Vec::with_capacity(ask.columns.len());
        for want in &ask.columns {
            let at = |why| ReadError::file(self.file, why).column(&want.name);
            let mut found = head.iter().filter(|(_, name)| *name == want.name);
            let Some((column, _)) = found.next() else {
                return Err(at(Why::NoColumn { there: head.iter().map(|(_, name)| name.clone()).collect() }));
            };
            if found.next().is_some() {
                return Err(at(Why::TwoColumns));
            }
            plan.push(*column);
        }
        let mut builder = Builder::new(self.file, ask, 2)?;
        builder.notes = std::mem::take(&mut self.notes);
        while let Some((number, cells)) = self.row()? {
            for (slot, column) in plan.iter().enumerate() {
                let cell =
                    cells.iter().find(|(at, _)| at == column).map_or(&DataRef::Empty, |(_, value)| value);
                put(&mut builder, slot, ask.columns[slot].kind, cell)
                    .map_err(|error| error.row(u64::from(number) + 1))?;
            }
            builder.end_row()?;
        }
        builder.finish()
    }
}

/// Puts a cell of a sheet into a column.
fn put(builder: &mut Builder, slot: usize, kind: Kind, cell: &DataRef<'_>) -> Result<(), ReadError> {
    match cell {
        DataRef::Empty => builder.put(slot, Cell::Missing(Missing::Blank)),
        DataRef::Error(error) => builder.put(slot, Cell::Missing(Missing::Word(error.to_string()))),
        DataRef::Float(x) => builder.put(slot, Cell::Number(*x)),
        #[expect(clippy::cast_precision_loss, reason = "a spreadsheet holds doubles")]
        DataRef::Int(x) => builder.put(slot, Cell::Number(*x as f64)),
        DataRef::Bool(yes) if kind == Kind::Number => {
            builder.put(slot, Cell::Number(f64::from(u8::from(*yes))))
        }
        other => {
            let text = text(other);
            let text = text.trim();
            if kind == Kind::Number
                && let number::Number::Is(x) = number::parse(text.as_bytes(), Decimal::Point)
            {
                return builder.put(slot, Cell::Number(x));
            }
            match text {
                "" => builder.put(slot, Cell::Missing(Missing::Blank)),
                "NA" | "N/A" | "#N/A" | "." | "NULL" => {
                    builder.put(slot, Cell::Missing(Missing::Word(text.to_owned())))
                }
                _ => builder.put(slot, Cell::Text(text)),
            }
        }
    }
}

/// A cell as text.
fn text(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        other => Data::from(other.clone()).to_string(),
    }
}

fn broken(file: &str, error: &XlsxError) -> ReadError {
    ReadError::file(file, Why::Damaged { said: short(&error.to_string()) })
}
