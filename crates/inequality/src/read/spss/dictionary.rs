//! The head of an SPSS file: variables, labels, declared missing values, encoding.

use std::collections::HashMap;
use std::io::{Read, Seek};

use encoding_rs::{Encoding, UTF_8};

use super::super::bytes::{Bytes, Order, part};
use super::super::text::Texts;
use super::super::{ReadError, Why};

/// How the cases are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Packing {
    /// Eight bytes for each element.
    Plain,
    /// A byte for small whole numbers.
    Bytes,
    /// The same, in blocks of zlib.
    Zlib,
}

/// One variable.
#[derive(Debug)]
pub(super) struct Variable {
    pub(super) name: String,
    pub(super) label: String,
    /// Bytes of text; 0 for a number.
    pub(super) width: usize,
    /// Which element of a case is its first.
    pub(super) first: usize,
    /// Whether its text goes on in further variables.
    pub(super) long: bool,
    /// Single codes that are declared missing.
    pub(super) missing: Vec<[u8; 8]>,
    /// A range that is declared missing.
    pub(super) range: Option<(f64, f64)>,
    /// Labels of values.
    pub(super) labels: Vec<([u8; 8], String)>,
}

impl Variable {
    pub(super) fn elements(&self) -> usize {
        self.width.div_ceil(8).max(1)
    }
}

/// The head of a file.
pub(super) struct Dictionary {
    pub(super) order: Order,
    pub(super) packing: Packing,
    pub(super) bias: f64,
    /// How many cases are announced.
    pub(super) cases: Option<u64>,
    pub(super) variables: Vec<Variable>,
    /// How many elements of eight bytes a case has.
    pub(super) elements: usize,
    pub(super) texts: Texts,
}

/// A value and its label, in an encoding that is not known yet.
type Labelled = ([u8; 8], Vec<u8>);

/// What is gathered before the encoding is known.
#[derive(Default)]
struct Raw {
    variables: Vec<RawVariable>,
    elements: usize,
    /// Values with labels, and the elements they belong to.
    labels: Vec<(Vec<Labelled>, Vec<u32>)>,
    names: Vec<u8>,
    long: Vec<u8>,
    encoding: Option<&'static Encoding>,
    code_page: Option<u32>,
    cases: Option<u64>,
}

struct RawVariable {
    name: [u8; 8],
    label: Vec<u8>,
    width: usize,
    first: usize,
    missing: Vec<[u8; 8]>,
    ranged: bool,
}

/// Reads the head of a file; the next byte is the first of the cases.
pub(super) fn read<R: Read + Seek>(bytes: &mut Bytes<R>) -> Result<Dictionary, ReadError> {
    let magic = bytes.array::<4>()?;
    if magic != *b"$FL2" && magic != *b"$FL3" {
        return Err(bytes.error(Why::Format { expected: "SPSS", said: String::new() }));
    }
    bytes.skip(60)?;
    let layout = bytes.array::<4>()?;
    let order = if u32::from_le_bytes(layout) < 256 { Order::Little } else { Order::Big };
    bytes.skip(4)?;
    let packing = match bytes.u32(order)? {
        0 => Packing::Plain,
        1 => Packing::Bytes,
        2 if magic == *b"$FL3" => Packing::Zlib,
        _ => return Err(bytes.damaged("the compression is unknown")),
    };
    bytes.skip(4)?;
    let count = bytes.u32(order)?.cast_signed();
    let bias = order.f64(bytes.array()?);
    bytes.skip(84)?;
    let mut raw = Raw { cases: u64::try_from(count).ok(), ..Raw::default() };
    records(bytes, order, &mut raw)?;
    Ok(raw.finish(order, packing, bias))
}

/// The records of the dictionary, up to its end.
fn records<R: Read + Seek>(bytes: &mut Bytes<R>, order: Order, raw: &mut Raw) -> Result<(), ReadError> {
    loop {
        match bytes.u32(order)? {
            2 => variable(bytes, order, raw)?,
            3 => value_labels(bytes, order, raw)?,
            6 => {
                let lines = bytes.u32(order)?;
                bytes.skip(u64::from(lines) * 80)?;
            }
            7 => extension(bytes, order, raw)?,
            999 => return bytes.skip(4),
            other => return Err(bytes.damaged(&format!("a record of the unknown kind {other}"))),
        }
    }
}

fn variable<R: Read + Seek>(bytes: &mut Bytes<R>, order: Order, raw: &mut Raw) -> Result<(), ReadError> {
    let width = bytes.u32(order)?.cast_signed();
    let labelled = bytes.u32(order)?;
    let missing = bytes.u32(order)?.cast_signed();
    bytes.skip(8)?;
    let name = bytes.array::<8>()?;
    let mut label = Vec::new();
    if labelled == 1 {
        let length = u64::from(bytes.u32(order)?);
        label = bytes.take(length)?;
        bytes.skip(length.next_multiple_of(4) - length)?;
    }
    if !(-3..=3).contains(&missing) {
        return Err(bytes.damaged("a variable has too many missing values"));
    }
    let mut codes = Vec::new();
    for _ in 0..missing.unsigned_abs() {
        codes.push(bytes.array()?);
    }
    match width {
        // The further elements of a text.
        -1 => {}
        0..=255 => raw.variables.push(RawVariable {
            name,
            label,
            width: usize::try_from(width).unwrap_or(0),
            first: raw.elements,
            missing: codes,
            ranged: missing < 0,
        }),
        _ => return Err(bytes.damaged("a variable has an impossible width")),
    }
    raw.elements += 1;
    Ok(())
}

fn value_labels<R: Read + Seek>(bytes: &mut Bytes<R>, order: Order, raw: &mut Raw) -> Result<(), ReadError> {
    let count = bytes.u32(order)?;
    let mut labels = Vec::new();
    for _ in 0..count {
        let value = bytes.array()?;
        let length = u64::from(bytes.array::<1>()?[0]);
        labels.push((value, bytes.take(length)?));
        bytes.skip((length + 1).next_multiple_of(8) - length - 1)?;
    }
    if bytes.u32(order)? != 4 {
        return Err(bytes.damaged("value labels without their variables"));
    }
    let count = bytes.u32(order)?;
    let mut variables = Vec::new();
    for _ in 0..count {
        variables.push(bytes.u32(order)?);
    }
    raw.labels.push((labels, variables));
    Ok(())
}

fn extension<R: Read + Seek>(bytes: &mut Bytes<R>, order: Order, raw: &mut Raw) -> Result<(), ReadError> {
    let kind = bytes.u32(order)?;
    let size = u64::from(bytes.u32(order)?);
    let count = u64::from(bytes.u32(order)?);
    let length = size.saturating_mul(count);
    if !matches!(kind, 3 | 13 | 14 | 16 | 20) {
        return bytes.skip(length);
    }
    let data = bytes.take(length)?;
    match kind {
        3 if data.len() >= 32 => raw.code_page = Some(order.u32(part(&data, 28))),
        13 => raw.names = data,
        14 => raw.long = data,
        16 if data.len() >= 16 => {
            // The number of cases in 64 bits, where the 32 of the head are too few.
            let cases = order.u64(part(&data, 8)).cast_signed();
            raw.cases = raw.cases.or(u64::try_from(cases).ok());
        }
        20 => raw.encoding = Encoding::for_label(data.trim_ascii()),
        _ => {}
    }
    Ok(())
}

impl Raw {
    /// The dictionary, with texts decoded.
    fn finish(self, order: Order, packing: Packing, bias: f64) -> Dictionary {
        let page = match self.code_page {
            Some(65_001) => Some(UTF_8),
            Some(page @ 1250..=1258) => Encoding::for_label(format!("windows-{page}").as_bytes()),
            Some(page @ 28_591..=28_605) => {
                Encoding::for_label(format!("iso-8859-{}", page - 28_590).as_bytes())
            }
            _ => None,
        };
        let mut texts = self.encoding.or(page).map_or_else(Texts::default, Texts::of);
        let pairs = |list: &[u8], separators: &[u8]| -> Vec<(Vec<u8>, Vec<u8>)> {
            let parts = list.split(|byte| separators.contains(byte));
            let pair = |part: &[u8]| {
                let at = part.iter().position(|byte| *byte == b'=')?;
                Some((part[..at].trim_ascii().to_ascii_uppercase(), part[at + 1..].trim_ascii().to_vec()))
            };
            parts.filter_map(pair).collect()
        };
        let names: HashMap<Vec<u8>, Vec<u8>> = pairs(&self.names, b"\t").into_iter().collect();
        let long: HashMap<Vec<u8>, Vec<u8>> = pairs(&self.long, b"\t\0").into_iter().collect();
        let mut variables: Vec<Variable> = Vec::with_capacity(self.variables.len());
        // How many of the next variables are further pieces of a very long text.
        let mut pieces = 0;
        for raw in self.variables {
            if pieces > 0 {
                pieces -= 1;
                continue;
            }
            let short = raw.name.trim_ascii_end().to_ascii_uppercase();
            let whole = long
                .get(&short)
                .and_then(|width| std::str::from_utf8(width).ok()?.trim().parse::<usize>().ok());
            pieces = whole.map_or(0, |width| width.div_ceil(252).saturating_sub(1));
            let name = names.get(&short).map_or(short.as_slice(), Vec::as_slice);
            let number = |at: usize| raw.missing.get(at).map(|code| order.f64(*code));
            variables.push(Variable {
                name: texts.decode(name).into_owned(),
                label: texts.decode(&raw.label).trim().to_owned(),
                width: raw.width,
                first: raw.first,
                long: pieces > 0,
                range: if raw.ranged && raw.width == 0 { number(0).zip(number(1)) } else { None },
                missing: raw.missing[if raw.ranged { raw.missing.len().min(2) } else { 0 }..].to_vec(),
                labels: Vec::new(),
            });
        }
        for (labels, elements) in &self.labels {
            for variable in &mut variables {
                if elements.iter().any(|element| *element as usize == variable.first + 1)
                    && variable.width == 0
                {
                    let decoded =
                        labels.iter().map(|(value, label)| (*value, texts.decode(label).trim().to_owned()));
                    variable.labels.extend(decoded);
                }
            }
        }
        Dictionary { order, packing, bias, cases: self.cases, variables, elements: self.elements, texts }
    }
}
