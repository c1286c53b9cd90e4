//! Records of a CSV file with their lines: RFC 4180, any line end, a byte order mark passed over.

use csv_core::{ReadRecordResult, Reader};

use crate::error::{Error, Result};

/// A CSV file, record by record.
pub(super) struct Table<'a> {
    pub file: &'static str,
    bytes: &'a [u8],
    at: usize,
    reader: Reader,
    fields: Vec<u8>,
    ends: Vec<usize>,
    count: usize,
    header: Vec<String>,
    /// The line on which the current record begins.
    pub line: u64,
}

impl<'a> Table<'a> {
    /// A file without a header.
    pub fn bare(file: &'static str, bytes: &'a [u8]) -> Self {
        let at = if bytes.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
        let (fields, ends) = (vec![0; 1024], vec![0; 64]);
        Self { file, bytes, at, reader: Reader::new(), fields, ends, count: 0, header: Vec::new(), line: 1 }
    }

    /// A file whose first record names the columns.
    pub fn headed(file: &'static str, bytes: &'a [u8]) -> Result<Self> {
        let mut table = Self::bare(file, bytes);
        if !table.next()? {
            return Err(table.error(None, "is empty; export it again, with its header"));
        }
        table.header = (0..table.count).map(|column| table.text(column).trim().to_owned()).collect();
        Ok(table)
    }

    /// Goes to the next record; false at the end.
    pub fn next(&mut self) -> Result<bool> {
        let (mut written, mut ended, start) = (0, 0, self.at);
        self.line = self.reader.line();
        loop {
            let rest = self.bytes.get(self.at..).unwrap_or_default();
            let (result, read, wrote, ends) =
                self.reader.read_record(rest, &mut self.fields[written..], &mut self.ends[ended..]);
            (self.at, written, ended) = (self.at + read, written + wrote, ended + ends);
            match result {
                // An empty rest is how the reader is told that nothing follows.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.fields.resize(self.fields.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::Record => break,
                ReadRecordResult::End => return Ok(false),
            }
        }
        self.count = ended;
        let span = &self.bytes[start.min(self.at)..self.at];
        let open = span.iter().filter(|&&byte| byte == b'"').count() % 2 == 1;
        if open && self.at == self.bytes.len() && span.contains(&b'\n') && !span.ends_with(b"\n") {
            return Err(
                self.error(None, "a quoted field that begins here is never closed; the file may be cut off")
            );
        }
        if !self.header.is_empty() && self.count != self.header.len() {
            let problem = format!(
                "has {} fields where the header has {}; look for a missing or an unquoted comma",
                self.count,
                self.header.len()
            );
            return Err(self.error(None, &problem));
        }
        Ok(true)
    }

    /// Fields of the current record.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Bytes behind us, and all bytes.
    pub fn progress(&self) -> (usize, usize) {
        (self.at, self.bytes.len())
    }

    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// Where a column stands.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|column| column.eq_ignore_ascii_case(name))
    }

    /// Where a column stands that must be there.
    pub fn needed(&self, name: &str) -> Result<usize> {
        let missing = || self.error(Some(name), "is missing from the header; is this the right file?");
        self.column(name).ok_or_else(missing)
    }

    /// A field as bytes; empty beyond the record.
    pub fn field(&self, column: usize) -> &[u8] {
        if column >= self.count {
            return &[];
        }
        let start = if column == 0 { 0 } else { self.ends[column - 1] };
        &self.fields[start..self.ends[column]]
    }

    /// A field as text; bytes that are not UTF-8 are replaced.
    pub fn text(&self, column: usize) -> String {
        String::from_utf8_lossy(self.field(column)).into_owned()
    }

    /// A whole number; `None` where the field is blank.
    pub fn number<N: std::str::FromStr>(&self, column: usize) -> Result<Option<N>> {
        let field = self.field(column).trim_ascii();
        if field.is_empty() {
            return Ok(None);
        }
        let parsed = std::str::from_utf8(field).ok().and_then(|text| text.parse().ok());
        let name = || self.header.get(column).map(String::as_str);
        let wrong =
            || self.error(name(), &format!("{:?} is not a whole number that fits here", brief(field)));
        parsed.map(Some).ok_or_else(wrong)
    }

    /// A whole number that must be there.
    pub fn needed_number<N: std::str::FromStr>(&self, column: usize) -> Result<N> {
        let name = self.header.get(column).map(String::as_str);
        self.number(column)?.ok_or_else(|| self.error(name, "is blank; it needs a whole number"))
    }

    /// An error on the current line.
    pub fn error(&self, column: Option<&str>, problem: &str) -> Error {
        Error::File {
            file: self.file.into(),
            line: self.line,
            column: column.map(str::to_owned),
            problem: problem.into(),
        }
    }
}

/// The beginning of a field, for an error.
fn brief(field: &[u8]) -> String {
    String::from_utf8_lossy(field).chars().take(40).collect()
}
