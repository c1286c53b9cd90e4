//! Apache Parquet: flat columns of numbers, truth values and texts, one row group after the other.
//!
//! Only the pages of the columns asked for are read, some thousand rows at a time. Numbers of every width, decimals and truth values are
//! quantities or categories; texts are categories; a null is missing. Nested columns are refused. Packed with snappy, gzip, zstd or not at all.
//! Rows are counted from 1.

use std::io::{Read, Seek, SeekFrom};
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use parquet::basic::{ConvertedType, LogicalType, Type};
use parquet::column::reader::{ColumnReader, ColumnReaderImpl};
use parquet::data_type::{ByteArray, DataType};
use parquet::errors::{ParquetError, Result as Parquet};
use parquet::file::reader::{ChunkReader, FileReader, Length, SerializedFileReader};
use parquet::schema::types::{ColumnDescriptor, SchemaDescriptor};

use super::build::Cell;
use super::error::short;
use super::{Ask, Builder, Format, Missing, ReadError, Table, Why, guarded};

/// How many rows are held of each column at once.
const BATCH: usize = 8_192;

/// Reads the columns asked for.
///
/// # Errors
/// [`ReadError`]: another format, a cut or damaged file, a column that is not there or is nested, text where a number must be, or more than
/// the limits allow.
pub fn read(file: &str, reader: impl Read + Seek + Send + 'static, ask: &Ask) -> Result<Table, ReadError> {
    guarded(file, || {
        let reader = open(file, reader)?;
        let schema = reader.metadata().file_metadata().schema_descr_ptr();
        let mut builder = Builder::new(file, ask, 1)?;
        let columns = plan(file, &schema, ask)?;
        for group in 0..reader.num_row_groups() {
            rows(file, &reader, group, (&columns, &schema), (ask, &mut builder))?;
        }
        builder.finish()
    })
}

/// The names of the columns.
///
/// # Errors
/// As [`read`], for the foot of the file.
pub fn names(file: &str, reader: impl Read + Seek + Send + 'static) -> Result<Vec<String>, ReadError> {
    guarded(file, || {
        let reader = open(file, reader)?;
        let columns = reader.metadata().file_metadata().schema_descr().columns();
        Ok(columns.iter().map(|column| column.path().string()).collect())
    })
}

/// A file that the library asks for pieces of.
#[derive(Clone)]
struct Pieces {
    reader: Arc<Mutex<dyn ReadSeek>>,
    length: u64,
}

trait ReadSeek: Read + Seek + Send {}

impl<R: Read + Seek + Send> ReadSeek for R {}

/// A place in a file from which is read.
struct Piece {
    pieces: Pieces,
    at: u64,
}

impl Read for Piece {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let mut reader = self.pieces.reader.lock().unwrap_or_else(PoisonError::into_inner);
        reader.seek(SeekFrom::Start(self.at))?;
        let count = reader.read(out)?;
        self.at += count as u64;
        Ok(count)
    }
}

impl Length for Pieces {
    fn len(&self) -> u64 {
        self.length
    }
}

impl ChunkReader for Pieces {
    type T = std::io::BufReader<Piece>;

    fn get_read(&self, start: u64) -> Parquet<Self::T> {
        Ok(std::io::BufReader::new(Piece { pieces: self.clone(), at: start }))
    }

    fn get_bytes(&self, start: u64, length: usize) -> Parquet<Bytes> {
        // Refused before anything is set aside, if the file has fewer.
        if start.saturating_add(length as u64) > self.length {
            return Err(ParquetError::EOF(format!("{length} bytes are announced at byte {start}")));
        }
        let mut own = vec![0; length];
        Piece { pieces: self.clone(), at: start }.read_exact(&mut own)?;
        Ok(own.into())
    }
}

fn open(
    file: &str,
    mut reader: impl Read + Seek + Send + 'static,
) -> Result<SerializedFileReader<Pieces>, ReadError> {
    let system = |error| ReadError::system(file, &error);
    let length = reader.seek(SeekFrom::End(0)).map_err(system)?;
    reader.seek(SeekFrom::Start(0)).map_err(system)?;
    let mut head = Vec::new();
    reader.by_ref().take(16).read_to_end(&mut head).map_err(system)?;
    if head.is_empty() {
        return Err(ReadError::file(file, Why::Empty));
    }
    if Format::of(&head) != Format::Parquet {
        return Err(ReadError::file(file, Why::Format { expected: "Parquet", said: String::new() }));
    }
    let pieces = Pieces { reader: Arc::new(Mutex::new(reader)), length };
    let mut foot = [0; 4];
    if length >= 12 {
        Piece { pieces: pieces.clone(), at: length - 4 }.read_exact(&mut foot).map_err(system)?;
    }
    if foot != *b"PAR1" {
        return Err(ReadError::file(file, Why::Cut { said: "the foot of the file is missing".to_owned() }));
    }
    SerializedFileReader::new(pieces).map_err(|error| broken(file, &error))
}

fn broken(file: &str, error: &ParquetError) -> ReadError {
    let said = short(&error.to_string());
    let why = match error {
        ParquetError::EOF(_) => Why::Cut { said },
        // A codec that was not built in.
        _ if said.contains("isabled feature") => Why::Unsupported {
            said: "the file is packed in a way that is not read here; write it with snappy, gzip or zstd"
                .to_owned(),
        },
        _ => Why::Damaged { said },
    };
    ReadError::file(file, why)
}

/// For each column asked for its place in the file.
fn plan(file: &str, schema: &SchemaDescriptor, ask: &Ask) -> Result<Vec<usize>, ReadError> {
    let mut plan = Vec::with_capacity(ask.columns.len());
    for want in &ask.columns {
        let at = |why| ReadError::file(file, why).column(&want.name);
        let found = schema.columns().iter().position(|column| column.path().string() == want.name);
        let nested = schema
            .root_schema()
            .get_fields()
            .iter()
            .any(|field| field.name() == want.name && !field.is_primitive());
        let Some(column) = found.filter(|column| schema.column(*column).max_rep_level() == 0 && !nested)
        else {
            if nested || found.is_some() {
                let said = "the column is nested; flatten it first".to_owned();
                return Err(at(Why::Unsupported { said }));
            }
            let there = schema.columns().iter().map(|column| column.path().string()).collect();
            return Err(at(Why::NoColumn { there }));
        };
        plan.push(column);
    }
    Ok(plan)
}

/// Some values of a column, `None` where null.
enum Batch {
    Numbers(Vec<Option<f64>>),
    Texts(Vec<Option<ByteArray>>),
}

/// Puts the rows of one row group into the table.
fn rows(
    file: &str,
    reader: &SerializedFileReader<Pieces>,
    group: usize,
    (columns, schema): (&[usize], &SchemaDescriptor),
    (ask, builder): (&Ask, &mut Builder),
) -> Result<(), ReadError> {
    let wrong = |error: ParquetError| broken(file, &error);
    let group = reader.get_row_group(group).map_err(wrong)?;
    for column in columns {
        let size = u64::try_from(group.metadata().column(*column).uncompressed_size()).unwrap_or(u64::MAX);
        if size > ask.limits.inflated {
            return Err(ReadError::file(file, Why::Bomb { limit: ask.limits.inflated }));
        }
    }
    let readers: Parquet<Vec<ColumnReader>> =
        columns.iter().map(|column| group.get_column_reader(*column)).collect();
    let mut readers = readers.map_err(wrong)?;
    let mut left = usize::try_from(group.metadata().num_rows()).unwrap_or(0);
    while left > 0 {
        let count = left.min(BATCH);
        let mut batches = Vec::with_capacity(columns.len());
        for (reader, column) in readers.iter_mut().zip(columns) {
            batches.push(batch(reader, count, &schema.column(*column)).map_err(wrong)?);
        }
        for row in 0..count {
            for (slot, batch) in batches.iter().enumerate() {
                put(builder, slot, batch, row)?;
            }
            builder.end_row()?;
        }
        left -= count;
    }
    Ok(())
}

fn put(builder: &mut Builder, slot: usize, batch: &Batch, row: usize) -> Result<(), ReadError> {
    let null = Cell::Missing(Missing::Blank);
    match batch {
        Batch::Numbers(all) => match all[row] {
            // A number that is none is how data frames write a missing one.
            Some(x) if x.is_nan() => builder.put(slot, Cell::Missing(Missing::Word("NaN".to_owned()))),
            Some(x) => builder.put(slot, Cell::Number(x)),
            None => builder.put(slot, null),
        },
        Batch::Texts(all) => {
            let Some(bytes) = &all[row] else { return builder.put(slot, null) };
            let text = String::from_utf8_lossy(bytes.data());
            match text.trim() {
                "" => builder.put(slot, null),
                text => builder.put(slot, Cell::Text(text)),
            }
        }
    }
}

/// Reads so many rows of a column.
fn batch(reader: &mut ColumnReader, count: usize, column: &ColumnDescriptor) -> Parquet<Batch> {
    let deepest = column.max_def_level();
    let scale = decimals(column);
    #[expect(clippy::cast_precision_loss, reason = "quantities are doubles")]
    Ok(match reader {
        ColumnReader::BoolColumnReader(own) => numbers(own, count, deepest, |x| f64::from(u8::from(*x)))?,
        ColumnReader::Int32ColumnReader(own) if unsigned(column) => {
            numbers(own, count, deepest, |x| f64::from(x.cast_unsigned()))?
        }
        ColumnReader::Int32ColumnReader(own) => numbers(own, count, deepest, |x| f64::from(*x) / scale)?,
        ColumnReader::Int64ColumnReader(own) if unsigned(column) => {
            numbers(own, count, deepest, |x| x.cast_unsigned() as f64)?
        }
        ColumnReader::Int64ColumnReader(own) => numbers(own, count, deepest, |x| *x as f64 / scale)?,
        ColumnReader::FloatColumnReader(own) => numbers(own, count, deepest, |x| f64::from(*x))?,
        ColumnReader::DoubleColumnReader(own) => numbers(own, count, deepest, |x| *x)?,
        ColumnReader::ByteArrayColumnReader(own) if is_decimal(column) => {
            numbers(own, count, deepest, |x| whole(x.data()) / scale)?
        }
        ColumnReader::ByteArrayColumnReader(own) => Batch::Texts(values(own, count, deepest)?),
        ColumnReader::FixedLenByteArrayColumnReader(own) if is_decimal(column) => {
            numbers(own, count, deepest, |x| whole(x.data()) / scale)?
        }
        _ => {
            return Err(ParquetError::General(
                "the column has a type that is neither number nor text".to_owned(),
            ));
        }
    })
}

fn numbers<T: DataType>(
    reader: &mut ColumnReaderImpl<T>,
    count: usize,
    deepest: i16,
    number: impl Fn(&T::T) -> f64,
) -> Parquet<Batch> {
    let values = values(reader, count, deepest)?;
    Ok(Batch::Numbers(values.iter().map(|x| x.as_ref().map(&number)).collect()))
}

/// So many values, with nulls in their places.
fn values<T: DataType>(
    reader: &mut ColumnReaderImpl<T>,
    count: usize,
    deepest: i16,
) -> Parquet<Vec<Option<T::T>>> {
    let (mut levels, mut some) = (Vec::new(), Vec::new());
    let mut done = 0;
    while done < count {
        let (records, ..) = reader.read_records(count - done, Some(&mut levels), None, &mut some)?;
        if records == 0 {
            return Err(ParquetError::EOF(format!("{count} rows are announced and {done} are there")));
        }
        done += records;
    }
    if deepest == 0 {
        return Ok(some.into_iter().map(Some).collect());
    }
    let mut some = some.into_iter();
    Ok(levels.into_iter().map(|level| if level == deepest { some.next() } else { None }).collect())
}

fn is_decimal(column: &ColumnDescriptor) -> bool {
    matches!(column.logical_type_ref(), Some(LogicalType::Decimal(_)))
        || column.converted_type() == ConvertedType::DECIMAL
}

/// By what a whole number is divided: a power of ten for decimals.
fn decimals(column: &ColumnDescriptor) -> f64 {
    if is_decimal(column) && column.physical_type() != Type::DOUBLE {
        10f64.powi(column.type_scale())
    } else {
        1.0
    }
}

fn unsigned(column: &ColumnDescriptor) -> bool {
    matches!(
        column.converted_type(),
        ConvertedType::UINT_8 | ConvertedType::UINT_16 | ConvertedType::UINT_32 | ConvertedType::UINT_64
    )
}

/// A whole number of any length, highest byte first, in two's complement.
fn whole(bytes: &[u8]) -> f64 {
    let negative = bytes.first().is_some_and(|byte| *byte >= 0x80);
    let size = bytes.iter().fold(0.0, |sum, byte| sum * 256.0 + f64::from(*byte));
    if negative { size - 256f64.powi(i32::try_from(bytes.len()).unwrap_or(0)) } else { size }
}
