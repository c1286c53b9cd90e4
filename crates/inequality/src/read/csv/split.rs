//! Rows and fields of a text with delimiters, over a fixed buffer.
//!
//! The rules are those of RFC 4180 as the crate `csv` reads them: a quote opens a field only at its beginning, two quotes inside are one,
//! and a text after the closing quote belongs to the field. The oracle test in `tests.rs` holds the two against each other.

use std::borrow::Cow;
use std::io::{self, Read};

use encoding_rs::Encoding;

use super::decode::{Decoding, NotDecoded};

/// How much is read at once.
const BLOCK: usize = 1 << 18;

/// How much of a file is looked at to find out how it is written.
pub(super) const SAMPLE: usize = 1 << 16;

/// What separates fields and rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shape {
    pub(super) delimiter: u8,
    /// Line feed, or carriage return alone in files of old machines.
    pub(super) end: u8,
    /// How many bytes to skip first: a line `sep=;`.
    pub(super) skip: usize,
}

/// Where a field stands in the buffer, quotes included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    from: usize,
    to: usize,
}

/// Why rows cannot be split.
#[derive(Debug)]
pub(super) enum Broken {
    OpenQuote,
    Long(usize),
    Encoding(&'static str),
    System(io::Error),
}

/// The rows of a text.
pub(super) struct Rows<R> {
    reader: R,
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    finished: bool,
    shape: Shape,
    limit: usize,
}

/// What a look at the buffer found.
enum Scan {
    /// A whole row of so many fields; the next begins there.
    Row { next: usize, fields: usize },
    /// The row does not end in the buffer.
    Partial,
}

impl<R: Read> Rows<Decoding<R>> {
    pub(super) fn new(reader: Decoding<R>, limit: usize) -> Self {
        let shape = Shape { delimiter: b',', end: b'\n', skip: 0 };
        Self { reader, buffer: vec![0; BLOCK], start: 0, end: 0, finished: false, shape, limit }
    }

    /// The encoding that the bytes were decoded from, once it is known.
    pub(super) fn encoding(&self) -> Option<&'static Encoding> {
        self.reader.encoding()
    }

    /// The beginning of the text.
    pub(super) fn sample(&mut self) -> Result<&[u8], Broken> {
        while self.end - self.start < SAMPLE && !self.finished {
            self.fill()?;
        }
        Ok(&self.buffer[self.start..self.end])
    }

    pub(super) fn set(&mut self, shape: Shape) {
        self.shape = shape;
        self.start += shape.skip;
    }

    /// The next row that is not blank: how many fields it has, and the spans of the wanted ones (all if none are named).
    ///
    /// `wanted` is ascending and may name a field twice.
    pub(super) fn next(
        &mut self,
        wanted: &[usize],
        spans: Option<&mut Vec<Span>>,
    ) -> Result<Option<usize>, Broken> {
        let mut own = Vec::new();
        let spans = spans.unwrap_or(&mut own);
        loop {
            if self.start == self.end {
                if self.finished {
                    return Ok(None);
                }
                self.fill()?;
                continue;
            }
            spans.clear();
            match self.scan(wanted, spans)? {
                Scan::Row { next, fields } => {
                    let blank = fields == 1
                        && self.buffer[self.start..next].iter().all(|b| matches!(b, b'\r' | b'\n'));
                    self.start = next;
                    if !blank {
                        return Ok(Some(fields));
                    }
                }
                Scan::Partial if self.end - self.start > self.limit => return Err(Broken::Long(self.limit)),
                Scan::Partial => self.fill()?,
            }
        }
    }

    /// Reads more behind what is not yet used.
    fn fill(&mut self) -> Result<(), Broken> {
        if self.start > 0 {
            self.buffer.copy_within(self.start..self.end, 0);
            self.end -= self.start;
            self.start = 0;
        }
        if self.end == self.buffer.len() {
            self.buffer.resize(self.buffer.len() * 2, 0);
        }
        loop {
            match self.reader.read(&mut self.buffer[self.end..]) {
                Ok(0) => self.finished = true,
                Ok(more) => self.end += more,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => {
                    let name =
                        error.get_ref().and_then(|inner| inner.downcast_ref::<NotDecoded>()).map(|not| not.0);
                    return Err(name.map_or(Broken::System(error), Broken::Encoding));
                }
            }
            return Ok(());
        }
    }

    /// Looks for a whole row from `start` on.
    fn scan(&self, wanted: &[usize], spans: &mut Vec<Span>) -> Result<Scan, Broken> {
        let text = &self.buffer[..self.end];
        let Shape { delimiter, end, .. } = self.shape;
        let mut at = self.start;
        let (mut field, mut ahead) = (0, 0);
        loop {
            let from = at;
            if text.get(at) == Some(&b'"') {
                match closing(text, at + 1) {
                    Some(after) => at = after,
                    None if self.finished => return Err(Broken::OpenQuote),
                    None => return Ok(Scan::Partial),
                }
            }
            at = find(text, at, delimiter, end);
            if at == text.len() && !self.finished {
                return Ok(Scan::Partial);
            }
            let last = at == text.len() || text[at] == end;
            if wanted.is_empty() || wanted.get(ahead) == Some(&field) {
                let to = if last && at > from && text[at - 1] == b'\r' { at - 1 } else { at };
                spans.push(Span { from, to });
                ahead += 1;
                while !wanted.is_empty() && wanted.get(ahead) == Some(&field) {
                    spans.push(Span { from, to });
                    ahead += 1;
                }
            }
            field += 1;
            at = (at + 1).min(text.len());
            if last {
                return Ok(Scan::Row { next: at, fields: field });
            }
        }
    }

    /// The bytes of a field, without its quotes.
    #[inline]
    pub(super) fn text(&self, span: Span) -> Cow<'_, [u8]> {
        let raw = &self.buffer[span.from..span.to];
        if raw.first() == Some(&b'"') { Cow::Owned(unquoted(raw)) } else { Cow::Borrowed(raw) }
    }
}

/// The place behind the quote that closes a field whose content begins at `at`.
fn closing(text: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += text.get(at..)?.iter().position(|b| *b == b'"')?;
        if text.get(at + 1) == Some(&b'"') {
            at += 2;
        } else {
            return Some(at + 1);
        }
    }
}

/// The content of a field that begins with a quote.
pub(super) fn unquoted(raw: &[u8]) -> Vec<u8> {
    let (mut own, mut at, mut inside) = (Vec::with_capacity(raw.len()), 1, true);
    while at < raw.len() {
        if inside && raw[at] == b'"' {
            if raw.get(at + 1) == Some(&b'"') {
                own.push(b'"');
                at += 1;
            } else {
                inside = false;
            }
        } else {
            own.push(raw[at]);
        }
        at += 1;
    }
    own
}

/// The place of the first byte from `at` on that is one of two, or the end: eight bytes at a time.
#[inline]
pub(super) fn find(text: &[u8], mut at: usize, one: u8, two: u8) -> usize {
    const LOW: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let (ones, twos) = (LOW * u64::from(one), LOW * u64::from(two));
    while let Some(eight) = text.get(at..at + 8) {
        let mut word = [0; 8];
        word.copy_from_slice(eight);
        let word = u64::from_le_bytes(word);
        let (a, b) = (word ^ ones, word ^ twos);
        // A byte that is zero borrows from its high bit; bytes above the first zero may be wrong, the first never is.
        let hit = (a.wrapping_sub(LOW) & !a | b.wrapping_sub(LOW) & !b) & HIGH;
        if hit != 0 {
            return at + hit.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    while at < text.len() && text[at] != one && text[at] != two {
        at += 1;
    }
    at
}
