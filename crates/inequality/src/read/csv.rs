//! Text with delimiters: CSV as statistics offices, spreadsheets and statistics packages write it.
//!
//! Delimiter, encoding and decimal comma are found out from the beginning of the file, said in a note, and can be set. Rows are
//! split in one pass over a fixed buffer; only the fields asked for are looked at. The first row holds the names of columns and is row 1 in
//! messages, as a spreadsheet shows it. Blank lines do not count.
//!
//! ```
//! use inequality::read::{Ask, Want, csv};
//!
//! let text = "hh;income;sex\n1;1200,50;f\n1;800;m\n2;NA;f\n";
//! let ask = Ask::of([Want::number("income"), Want::category("sex"), Want::id("hh")]);
//! let table = csv::read("survey.csv", text.as_bytes(), &ask, &csv::Dialect::default())?;
//! assert_eq!(table.column("income").and_then(|c| c.numbers()), Some(vec![Some(1200.5), Some(800.0), None]));
//! # Ok::<(), inequality::read::ReadError>(())
//! ```

mod decode;
mod detect;
pub(super) mod number;
mod split;

use std::io::Read;

use encoding_rs::{Encoding, UTF_8};

use super::error::short;
use super::text::Texts;
use super::{Ask, Builder, Cell, Format, Kind, Missing, ReadError, Table, Why};
use decode::Decoding;
use number::{Number, parse};
use split::{Broken, Rows, Span};

/// What stands between the whole and the fraction of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decimal {
    /// `1234.5`.
    Point,
    /// `1234,5`.
    Comma,
}

/// How the text is written; what is not said is found out.
#[derive(Debug, Clone, Default)]
pub struct Dialect {
    /// The byte between fields: comma, semicolon, tab, bar.
    pub delimiter: Option<u8>,
    /// The decimal mark.
    pub decimal: Option<Decimal>,
    /// The encoding by its label in the WHATWG standard, such as `windows-1251`.
    pub encoding: Option<String>,
    /// Words that mean missing, beside an empty field; empty: `NA`, `N/A`, `#N/A`, `NaN`, `NULL`, `.` and Stata's `.a` to `.z`.
    pub missing: Vec<String>,
}

/// The words that mean missing if none are given.
const MISSING: [&str; 9] = ["NA", "N/A", "#N/A", "NaN", "NULL", ".", "na", "nan", "null"];

/// How many categories of a column are remembered as bytes, so that most texts need neither decoding nor hashing.
const KNOWN: usize = 16;

/// Reads the columns asked for.
///
/// # Errors
/// [`ReadError`] with row and column: an empty file, a missing column, text where a number must be, a row with too many or too few
/// fields, an open quote, another format, an encoding that does not fit, or more than the limits allow.
pub fn read(file: &str, reader: impl Read, ask: &Ask, dialect: &Dialect) -> Result<Table, ReadError> {
    let opened = Opened::new(file, reader, ask, dialect)?;
    let mut builder = Builder::new(file, ask, 2)?;
    builder.notes.clone_from(&opened.notes);
    opened.fill(builder, ask)
}

/// The names of the columns, in the order of the file.
///
/// # Errors
/// As [`read`], for the first row.
pub fn names(file: &str, reader: impl Read, dialect: &Dialect) -> Result<Vec<String>, ReadError> {
    Ok(Opened::new(file, reader, &Ask::default(), dialect)?.names)
}

/// A text whose first row is read.
struct Opened<R> {
    file: String,
    rows: Rows<Decoding<R>>,
    names: Vec<String>,
    decimal: Decimal,
    missing: Vec<Vec<u8>>,
    /// Whether a word for missing begins with this byte: one look spares most comparisons.
    begins: [bool; 256],
    texts: Texts,
    /// For each column asked for the first categories that it had, as bytes, with their codes.
    known: Vec<Vec<(Vec<u8>, u32)>>,
    notes: Vec<String>,
}

impl<R: Read> Opened<R> {
    fn new(file: &str, reader: R, ask: &Ask, dialect: &Dialect) -> Result<Self, ReadError> {
        let encoding = match &dialect.encoding {
            Some(label) => Some(Encoding::for_label(label.as_bytes()).ok_or_else(|| {
                let said = format!("there is no encoding '{}'; windows-1252 and utf-8 are two", short(label));
                ReadError::file(file, Why::Unsupported { said })
            })?),
            None => None,
        };
        let mut rows = Rows::new(Decoding::new(reader, encoding), ask.limits.line);
        let broken = |broken| wrong(file, broken, 1);
        let sample = rows.sample().map_err(broken)?;
        let format = Format::of(sample);
        if sample.iter().all(u8::is_ascii_whitespace) {
            return Err(ReadError::file(file, Why::Empty));
        }
        if format != Format::Csv || sample.contains(&0) {
            let said = match format {
                Format::Csv => "it holds zero bytes; a text in UTF-16 needs its byte order mark".to_owned(),
                other => format!("its first bytes are those of {}", other.word()),
            };
            return Err(ReadError::file(file, Why::Format { expected: "CSV", said }));
        }
        let shape = detect::shape(sample, dialect.delimiter);
        let decimal = dialect.decimal.unwrap_or_else(|| detect::decimal(sample, shape, ask));
        rows.set(shape);
        let mut texts = Texts::default();
        let mut spans = Vec::new();
        rows.next(&[], Some(&mut spans)).map_err(broken)?;
        let names = spans.iter().map(|span| texts.decode(&rows.text(*span)).trim().to_owned()).collect();
        let words: Vec<Vec<u8>> = if dialect.missing.is_empty() {
            MISSING.iter().map(|word| word.as_bytes().to_vec()).collect()
        } else {
            dialect.missing.iter().map(|word| word.trim().as_bytes().to_vec()).collect()
        };
        let mut begins = [false; 256];
        words.iter().filter_map(|word| word.first()).for_each(|byte| begins[usize::from(*byte)] = true);
        let mut notes = Vec::new();
        if let Some(encoding) = rows.encoding().filter(|encoding| *encoding != UTF_8) {
            notes.push(format!("The text was read as {}.", encoding.name()));
        }
        if dialect.delimiter.is_none() && shape.delimiter != b',' {
            notes.push(format!("The delimiter is {}.", detect::delimiter_word(shape.delimiter)));
        }
        if dialect.decimal.is_none() && decimal == Decimal::Comma {
            notes.push("Numbers have a decimal comma.".to_owned());
        }
        let (file, known) = (file.to_owned(), vec![Vec::new(); ask.columns.len()]);
        Ok(Self { file, rows, names, decimal, missing: words, begins, texts, known, notes })
    }

    /// For each column asked for its field, in the order of the fields.
    fn plan(&self, ask: &Ask) -> Result<Vec<(usize, usize)>, ReadError> {
        let mut plan = Vec::with_capacity(ask.columns.len());
        for (slot, want) in ask.columns.iter().enumerate() {
            let mut found = self.names.iter().enumerate().filter(|(_, name)| **name == want.name);
            let at = |why| ReadError::file(&self.file, why).column(&want.name);
            let Some((field, _)) = found.next() else {
                return Err(at(Why::NoColumn { there: self.names.clone() }));
            };
            if found.next().is_some() {
                return Err(at(Why::TwoColumns));
            }
            plan.push((field, slot));
        }
        plan.sort_unstable();
        Ok(plan)
    }

    fn fill(mut self, mut builder: Builder, ask: &Ask) -> Result<Table, ReadError> {
        let plan = self.plan(ask)?;
        let fields: Vec<usize> = plan.iter().map(|(field, _)| *field).collect();
        let mut ends = Vec::with_capacity(fields.len());
        loop {
            let found = self
                .rows
                .next(&fields, Some(&mut ends))
                .map_err(|broken| wrong(&self.file, broken, builder.row()))?;
            let Some(found) = found else { break };
            if found != self.names.len() {
                let why = Why::Fields { found, expected: self.names.len() };
                return Err(ReadError::file(&self.file, why).row(builder.row()));
            }
            for (span, (_, slot)) in ends.iter().zip(&plan) {
                self.put(&mut builder, ask.columns[*slot].kind, *slot, *span)?;
            }
            builder.end_row()?;
        }
        builder.notes.extend(self.texts.note());
        builder.finish()
    }

    /// Puts one field into its column.
    #[inline]
    fn put(&mut self, builder: &mut Builder, kind: Kind, slot: usize, span: Span) -> Result<(), ReadError> {
        let raw = self.rows.text(span);
        let bytes = raw.trim_ascii();
        if kind == Kind::Number {
            match parse(bytes, self.decimal) {
                Number::Is(x) => return builder.number(slot, x),
                Number::Ambiguous => return Err(builder.error(slot, Why::Ambiguous { text: shown(bytes) })),
                Number::Not => {}
            }
        }
        let known = &mut self.known[slot];
        if let Some((_, code)) = known.iter().find(|(text, _)| text == bytes) {
            builder.again(slot, *code);
            return Ok(());
        }
        if bytes.first().is_none_or(|byte| *byte == b'.' || self.begins[usize::from(*byte)])
            && let Some(missing) = missing(&self.missing, bytes)
        {
            return builder.put(slot, Cell::Missing(missing));
        }
        let text = self.texts.decode(bytes);
        builder.put(slot, Cell::Text(&text))?;
        if kind == Kind::Category && known.len() < KNOWN {
            known.extend(builder.latest(slot).map(|code| (bytes.to_vec(), code)));
        }
        Ok(())
    }
}

/// Why a field is missing, if it is.
fn missing(words: &[Vec<u8>], bytes: &[u8]) -> Option<Missing> {
    match bytes {
        [] => Some(Missing::Blank),
        [b'.', tag @ b'a'..=b'z'] => Some(Missing::Tagged(char::from(*tag))),
        _ => {
            let word = words.iter().find(|word| word.as_slice() == bytes)?;
            Some(Missing::Word(String::from_utf8_lossy(word).into_owned()))
        }
    }
}

fn shown(bytes: &[u8]) -> String {
    short(&String::from_utf8_lossy(bytes))
}

/// The error for rows that cannot be split.
fn wrong(file: &str, broken: Broken, row: u64) -> ReadError {
    match broken {
        Broken::OpenQuote => ReadError::file(file, Why::OpenQuote).row(row),
        Broken::Long(limit) => ReadError::file(file, Why::LongRow { limit }).row(row),
        Broken::Encoding(name) => ReadError::file(file, Why::Encoding { encoding: name.to_owned() }).row(row),
        Broken::System(error) => ReadError::system(file, &error),
    }
}

#[cfg(test)]
mod tests;
