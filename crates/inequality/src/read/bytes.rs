//! Bytes of a binary file, never more of them in memory than the file has.

use std::io::{BufReader, Read, Seek, SeekFrom};

use super::{ReadError, Why};

/// A binary file that is read from front to back, with jumps.
pub(crate) struct Bytes<R> {
    file: String,
    reader: BufReader<R>,
    at: u64,
    length: u64,
}

/// Which byte of a number comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// The lowest.
    Little,
    /// The highest.
    Big,
}

impl<R: Read + Seek> Bytes<R> {
    /// The bytes of a reader from its beginning.
    pub(crate) fn new(file: &str, mut reader: R) -> Result<Self, ReadError> {
        let system = |error| ReadError::system(file, &error);
        let length = reader.seek(SeekFrom::End(0)).map_err(system)?;
        reader.seek(SeekFrom::Start(0)).map_err(system)?;
        if length == 0 {
            return Err(ReadError::file(file, Why::Empty));
        }
        Ok(Self { file: file.to_owned(), reader: BufReader::with_capacity(1 << 18, reader), at: 0, length })
    }

    /// An error about the file as a whole.
    pub(crate) fn error(&self, why: Why) -> ReadError {
        ReadError::file(&self.file, why)
    }

    /// The error that the bytes contradict the format.
    pub(crate) fn damaged(&self, said: &str) -> ReadError {
        self.error(Why::Damaged { said: format!("{said} (before byte {})", self.at) })
    }

    /// How many bytes are left.
    pub(crate) fn left(&self) -> u64 {
        self.length.saturating_sub(self.at)
    }

    /// Where the next byte stands.
    pub(crate) fn at(&self) -> u64 {
        self.at
    }

    /// Goes to a place in the file.
    pub(crate) fn seek(&mut self, at: u64) -> Result<(), ReadError> {
        if at > self.length {
            return Err(self.cut(&format!("byte {at} is announced")));
        }
        // A short jump forward stays in the buffer.
        let step = i64::try_from(at).unwrap_or(i64::MAX) - i64::try_from(self.at).unwrap_or(i64::MAX);
        self.reader.seek_relative(step).map_err(|error| ReadError::system(&self.file, &error))?;
        self.at = at;
        Ok(())
    }

    /// Jumps over some bytes.
    pub(crate) fn skip(&mut self, count: u64) -> Result<(), ReadError> {
        self.seek(self.at.saturating_add(count))
    }

    /// The error that the file ends too early.
    pub(crate) fn cut(&self, said: &str) -> ReadError {
        self.error(Why::Cut { said: format!("{said}, and it has {} bytes", self.length) })
    }

    /// Fills a buffer.
    pub(crate) fn fill(&mut self, buffer: &mut [u8]) -> Result<(), ReadError> {
        if buffer.len() as u64 > self.left() {
            return Err(self.cut(&format!("{} bytes are announced at byte {}", buffer.len(), self.at)));
        }
        self.reader.read_exact(buffer).map_err(|error| ReadError::system(&self.file, &error))?;
        self.at += buffer.len() as u64;
        Ok(())
    }

    /// The next bytes; refused before anything is set aside if the file has fewer.
    pub(crate) fn take(&mut self, count: u64) -> Result<Vec<u8>, ReadError> {
        if count > self.left() {
            return Err(self.cut(&format!("{count} bytes are announced at byte {}", self.at)));
        }
        let mut buffer = vec![0; usize::try_from(count).unwrap_or(usize::MAX)];
        self.fill(&mut buffer)?;
        Ok(buffer)
    }

    /// Some bytes that are always the same.
    pub(crate) fn array<const N: usize>(&mut self) -> Result<[u8; N], ReadError> {
        let mut buffer = [0; N];
        self.fill(&mut buffer)?;
        Ok(buffer)
    }

    /// A number of 32 bits.
    pub(crate) fn u32(&mut self, order: Order) -> Result<u32, ReadError> {
        Ok(order.u32(self.array()?))
    }
}

impl Order {
    pub(crate) fn u16(self, bytes: [u8; 2]) -> u16 {
        if self == Self::Little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) }
    }

    pub(crate) fn u32(self, bytes: [u8; 4]) -> u32 {
        if self == Self::Little { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) }
    }

    pub(crate) fn u64(self, bytes: [u8; 8]) -> u64 {
        if self == Self::Little { u64::from_le_bytes(bytes) } else { u64::from_be_bytes(bytes) }
    }
}

#[cfg(feature = "spss")]
impl Order {
    pub(crate) fn f64(self, bytes: [u8; 8]) -> f64 {
        f64::from_bits(self.u64(bytes))
    }

    /// The bytes of a number.
    pub(crate) fn of_f64(self, x: f64) -> [u8; 8] {
        if self == Self::Little { x.to_le_bytes() } else { x.to_be_bytes() }
    }
}

/// A number of bytes from a place in a slice; zeros beyond its end, which callers have checked.
pub(crate) fn part<const N: usize>(bytes: &[u8], at: usize) -> [u8; N] {
    let mut own = [0; N];
    if let Some(some) = bytes.get(at..at + N) {
        own.copy_from_slice(some);
    }
    own
}
