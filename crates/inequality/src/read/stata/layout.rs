//! The head of a Stata file: which variables it has, where they stand in a row, and where the rows begin.

use std::io::{Read, Seek};

use super::super::bytes::{Bytes, Order, part};
use super::super::text::Texts;
use super::super::{ReadError, Why};

/// The most variables that Stata itself allows.
const MOST: u32 = 120_000;

/// How a variable is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Storage {
    /// One signed byte.
    Byte,
    /// Two.
    Int,
    /// Four.
    Word,
    /// A float of four bytes.
    Float,
    /// A float of eight.
    Double,
    /// So many bytes of text.
    Text(u16),
    /// A reference to a long string.
    Long,
}

impl Storage {
    pub(super) fn width(self) -> usize {
        match self {
            Self::Byte => 1,
            Self::Int => 2,
            Self::Word | Self::Float => 4,
            Self::Double | Self::Long => 8,
            Self::Text(width) => usize::from(width),
        }
    }

    /// The storage that a code of formats 117 and later means.
    fn new(code: u16) -> Option<Self> {
        Some(match code {
            1..=2045 => Self::Text(code),
            32_768 => Self::Long,
            65_526 => Self::Double,
            65_527 => Self::Float,
            65_528 => Self::Word,
            65_529 => Self::Int,
            65_530 => Self::Byte,
            _ => return None,
        })
    }

    /// The storage that a code of earlier formats means.
    fn old(code: u8, release: u16) -> Option<Self> {
        Some(match (code, release >= 111) {
            (251, true) | (b'b', false) => Self::Byte,
            (252, true) | (b'i', false) => Self::Int,
            (253, true) | (b'l', false) => Self::Word,
            (254, true) | (b'f', false) => Self::Float,
            (255, true) | (b'd', false) => Self::Double,
            (1..=244, true) => Self::Text(u16::from(code)),
            (0x80.., false) => Self::Text(u16::from(code - 0x7f)),
            _ => return None,
        })
    }
}

/// One variable.
#[derive(Debug)]
pub(super) struct Variable {
    pub(super) name: String,
    pub(super) label: String,
    /// The name of its table of value labels; empty if it has none.
    pub(super) labels: String,
    pub(super) storage: Storage,
    /// Where it stands in a row.
    pub(super) offset: usize,
}

/// The head of a file.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) release: u16,
    pub(super) order: Order,
    pub(super) variables: Vec<Variable>,
    pub(super) rows: u64,
    /// Bytes of a row.
    pub(super) width: usize,
    /// Where the first row begins.
    pub(super) data: u64,
    /// Where the value labels begin.
    pub(super) labels: u64,
    /// Bytes of the name of a table of value labels.
    pub(super) label_width: usize,
}

/// How wide the fields of the descriptors are.
struct Widths {
    name: usize,
    format: usize,
    label: usize,
    sort: usize,
}

/// What comes before a zero byte.
pub(super) fn cut(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len())]
}

/// Reads the head of a file.
pub(super) fn read<R: Read + Seek>(bytes: &mut Bytes<R>, texts: &mut Texts) -> Result<Layout, ReadError> {
    let first = bytes.array::<1>()?[0];
    let layout = match first {
        b'<' => framed(bytes, texts)?,
        108..=115 => plain(bytes, texts, u16::from(first))?,
        102..=107 if matches!(bytes.array::<1>()?, [1 | 2]) => {
            let said = "the file is of a Stata before 6 (1999); save it again with a later one".to_owned();
            return Err(bytes.error(Why::Unsupported { said }));
        }
        _ => return Err(bytes.error(Why::Format { expected: "Stata", said: String::new() })),
    };
    let needed = (layout.width as u64).saturating_mul(layout.rows);
    if layout.data.saturating_add(needed) > bytes.at().saturating_add(bytes.left()) {
        let said = format!("{} rows of {} bytes are announced", layout.rows, layout.width);
        return Err(bytes.cut(&said));
    }
    Ok(layout)
}

fn order<R: Read + Seek>(bytes: &Bytes<R>, code: u8) -> Result<Order, ReadError> {
    match code {
        1 => Ok(Order::Big),
        2 => Ok(Order::Little),
        _ => Err(bytes.damaged("the byte order is neither of two")),
    }
}

/// The formats 108 to 115: fields at fixed places.
fn plain<R: Read + Seek>(bytes: &mut Bytes<R>, texts: &mut Texts, release: u16) -> Result<Layout, ReadError> {
    let head = bytes.array::<108>()?;
    let order = order(bytes, head[0])?;
    let count = u32::from(order.u16(part(&head, 3)));
    let rows = u64::from(order.u32(part(&head, 5)));
    let name = if release >= 110 { 33 } else { 9 };
    let widths = Widths { name, format: if release >= 114 { 49 } else { 12 }, label: 81, sort: 2 };
    let codes = bytes.take(u64::from(count))?;
    let storages = codes.iter().map(|code| Storage::old(*code, release)).collect();
    let variables = descriptors(bytes, texts, &widths, storages, false)?;
    // Notes and characteristics follow, each with its length; a length of zero ends them.
    loop {
        let kind = bytes.array::<1>()?[0];
        let length = if release >= 110 { bytes.u32(order)? } else { u32::from(order.u16(bytes.array()?)) };
        if kind == 0 && length == 0 {
            break;
        }
        bytes.skip(u64::from(length))?;
    }
    let width = width(&variables);
    let data = bytes.at();
    let labels = data.saturating_add((width as u64).saturating_mul(rows));
    Ok(Layout { release, order, variables, rows, width, data, labels, label_width: name })
}

/// The formats 117 to 119: sections between tags.
fn framed<R: Read + Seek>(bytes: &mut Bytes<R>, texts: &mut Texts) -> Result<Layout, ReadError> {
    tag(bytes, b"stata_dta><header><release>")?;
    let digits = bytes.array::<3>()?;
    let release = match &digits {
        b"117" => 117,
        b"118" => 118,
        b"119" => 119,
        _ => {
            let said = "the file is of a Stata later than 19; save it with saveold".to_owned();
            return Err(bytes.error(Why::Unsupported { said }));
        }
    };
    tag(bytes, b"</release><byteorder>")?;
    let order = match &bytes.array::<3>()? {
        b"MSF" => Order::Big,
        b"LSF" => Order::Little,
        _ => return Err(bytes.damaged("the byte order is neither of two")),
    };
    tag(bytes, b"</byteorder><K>")?;
    let count = if release == 119 { bytes.u32(order)? } else { u32::from(order.u16(bytes.array()?)) };
    if count > MOST {
        return Err(bytes.damaged("more variables are announced than Stata allows"));
    }
    tag(bytes, b"</K><N>")?;
    let rows = if release == 117 { u64::from(bytes.u32(order)?) } else { order.u64(bytes.array()?) };
    tag(bytes, b"</N><label>")?;
    let length = if release == 117 { u16::from(bytes.array::<1>()?[0]) } else { order.u16(bytes.array()?) };
    bytes.skip(u64::from(length))?;
    tag(bytes, b"</label><timestamp>")?;
    let length = bytes.array::<1>()?[0];
    bytes.skip(u64::from(length))?;
    tag(bytes, b"</timestamp></header><map>")?;
    let mut map = [0; 14];
    for place in &mut map {
        *place = order.u64(bytes.array()?);
    }
    tag(bytes, b"</map><variable_types>")?;
    let codes = bytes.take(u64::from(count) * 2)?;
    let storages = codes.chunks_exact(2).map(|code| Storage::new(order.u16(part(code, 0)))).collect();
    let widths = if release == 117 {
        Widths { name: 33, format: 49, label: 81, sort: 2 }
    } else {
        Widths { name: 129, format: 57, label: 321, sort: if release == 119 { 4 } else { 2 } }
    };
    let variables = descriptors(bytes, texts, &widths, storages, true)?;
    bytes.seek(map[9])?;
    tag(bytes, b"<data>")?;
    let data = bytes.at();
    let width = width(&variables);
    Ok(Layout { release, order, variables, rows, width, data, labels: map[11], label_width: widths.name })
}

fn width(variables: &[Variable]) -> usize {
    variables.last().map_or(0, |last| last.offset + last.storage.width())
}

/// Reads bytes that must stand there.
fn tag<R: Read + Seek>(bytes: &mut Bytes<R>, expected: &[u8]) -> Result<(), ReadError> {
    let found = bytes.take(expected.len() as u64)?;
    if found == expected {
        return Ok(());
    }
    let said = format!("{} is missing", String::from_utf8_lossy(expected));
    Err(bytes.damaged(&said))
}

/// Names, sort order, formats, names of tables of labels and labels of the variables, each list behind the other.
fn descriptors<R: Read + Seek>(
    bytes: &mut Bytes<R>,
    texts: &mut Texts,
    widths: &Widths,
    storages: Vec<Option<Storage>>,
    framed: bool,
) -> Result<Vec<Variable>, ReadError> {
    let between = |bytes: &mut Bytes<R>, text: &[u8]| if framed { tag(bytes, text) } else { Ok(()) };
    let count = storages.len() as u64;
    between(bytes, b"</variable_types><varnames>")?;
    let names = bytes.take(count * widths.name as u64)?;
    between(bytes, b"</varnames><sortlist>")?;
    bytes.skip((count + 1) * widths.sort as u64)?;
    between(bytes, b"</sortlist><formats>")?;
    bytes.skip(count * widths.format as u64)?;
    between(bytes, b"</formats><value_label_names>")?;
    let tables = bytes.take(count * widths.name as u64)?;
    between(bytes, b"</value_label_names><variable_labels>")?;
    let labels = bytes.take(count * widths.label as u64)?;
    between(bytes, b"</variable_labels>")?;
    let mut variables = Vec::with_capacity(storages.len());
    let mut offset = 0;
    for (at, storage) in storages.into_iter().enumerate() {
        let storage =
            storage.ok_or_else(|| bytes.damaged("a variable has a type that Stata does not have"))?;
        let text = |list: &[u8], width: usize, texts: &mut Texts| {
            texts.decode(cut(&list[at * width..(at + 1) * width])).into_owned()
        };
        variables.push(Variable {
            name: text(&names, widths.name, texts),
            label: text(&labels, widths.label, texts),
            labels: text(&tables, widths.name, texts),
            storage,
            offset,
        });
        offset += storage.width();
    }
    Ok(variables)
}
