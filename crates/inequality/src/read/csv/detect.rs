//! Finding out how a text is written: the delimiter, the end of a line, the decimal mark.

use super::number::{Number, looks_like_comma, parse};
use super::split::{Shape, find, unquoted};
use super::{Ask, Decimal, Kind};

/// The delimiters that are tried, likelier ones first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// How many rows are compared.
const ROWS: usize = 50;

/// The delimiter's name for people.
pub(super) fn delimiter_word(delimiter: u8) -> String {
    match delimiter {
        b';' => "a semicolon".to_owned(),
        b'\t' => "a tab".to_owned(),
        b'|' => "a bar".to_owned(),
        b',' => "a comma".to_owned(),
        other => format!("'{}'", char::from(other).escape_default()),
    }
}

/// What separates fields and rows in a text that begins so.
pub(super) fn shape(sample: &[u8], said: Option<u8>) -> Shape {
    let end = if sample.contains(&b'\n') || !sample.contains(&b'\r') { b'\n' } else { b'\r' };
    // A spreadsheet's own first line says the delimiter.
    if let [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', delimiter, b'\r' | b'\n', ..] = sample {
        let skip = sample.iter().position(|b| *b == end).map_or(sample.len(), |at| at + 1);
        return Shape { delimiter: said.unwrap_or(*delimiter), end, skip };
    }
    let delimiter = said.unwrap_or_else(|| {
        let mut best = (0, b',');
        for delimiter in DELIMITERS {
            let counts = counts(sample, delimiter, end);
            let first = counts.first().copied().unwrap_or(1);
            let alike = counts.iter().filter(|count| **count == first).count();
            // Every row must have as many fields as the first; a row or two may be spoiled.
            if first > 1 && alike * 10 >= counts.len() * 9 && first > best.0 {
                best = (first, delimiter);
            }
        }
        best.1
    });
    Shape { delimiter, end, skip: 0 }
}

/// The fields of the first rows.
fn rows(sample: &[u8], delimiter: u8, end: u8) -> Vec<Vec<&[u8]>> {
    let (mut all, mut row, mut at) = (Vec::new(), Vec::new(), 0);
    while at < sample.len() && all.len() < ROWS {
        let from = at;
        if sample[at] == b'"' {
            at += 1;
            while at < sample.len() && !(sample[at] == b'"' && sample.get(at + 1) != Some(&b'"')) {
                at += if sample[at] == b'"' { 2 } else { 1 };
            }
        }
        at = find(sample, at.min(sample.len()), delimiter, end);
        row.push(sample[from..at].trim_ascii());
        if at == sample.len() {
            break;
        }
        if sample[at] == end {
            all.push(std::mem::take(&mut row));
        }
        at += 1;
    }
    // The last row of a sample may be cut; it only counts where it is the only one or the text ends there.
    if !row.is_empty() && (all.is_empty() || sample.len() < super::split::SAMPLE) {
        all.push(row);
    }
    all.retain(|row| row.len() > 1 || !row[0].is_empty());
    all
}

fn counts(sample: &[u8], delimiter: u8, end: u8) -> Vec<usize> {
    rows(sample, delimiter, end).iter().map(Vec::len).collect()
}

/// The decimal mark, told by the columns of numbers that are asked for.
pub(super) fn decimal(sample: &[u8], shape: Shape, ask: &Ask) -> Decimal {
    let rows = rows(&sample[shape.skip.min(sample.len())..], shape.delimiter, shape.end);
    let Some((names, data)) = rows.split_first() else { return Decimal::Point };
    let plain = |raw: &[u8]| if raw.first() == Some(&b'"') { unquoted(raw) } else { raw.to_vec() };
    let numbers: Vec<usize> = (0..names.len())
        .filter(|at| {
            let name = plain(names[*at]);
            ask.columns.iter().any(|want| want.kind == Kind::Number && want.name.as_bytes() == name)
        })
        .collect();
    let (mut comma, mut point) = (0, 0);
    for row in data {
        for field in numbers.iter().filter_map(|at| row.get(*at)) {
            let field = plain(field);
            comma += usize::from(looks_like_comma(&field));
            point +=
                usize::from(field.contains(&b'.') && matches!(parse(&field, Decimal::Point), Number::Is(_)));
        }
    }
    if comma > 0 && point == 0 { Decimal::Comma } else { Decimal::Point }
}
