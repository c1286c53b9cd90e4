//! Reads numbers and slices from untrusted bytes; every read is checked, none allocates.

use super::MediaError;

/// A place in a slice. Reading past the end is [`MediaError::Broken`] with the sentence given at the start.
#[derive(Clone)]
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    what: &'static str,
}

impl<'a> Reader<'a> {
    /// Starts at the first byte; `what` is said if the bytes end too early.
    pub(super) fn new(bytes: &'a [u8], what: &'static str) -> Self {
        Self { bytes, at: 0, what }
    }

    /// The offset of the next byte.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// How many bytes are left.
    pub(super) fn left(&self) -> usize {
        self.bytes.len() - self.at
    }

    /// Everything that is left, without moving.
    pub(super) fn rest(&self) -> &'a [u8] {
        &self.bytes[self.at..]
    }

    /// Says that the bytes contradict themselves.
    pub(super) fn broken(&self) -> MediaError {
        MediaError::broken(self.what)
    }

    /// The next `count` bytes.
    pub(super) fn take(&mut self, count: usize) -> Result<&'a [u8], MediaError> {
        let part = self.rest().get(..count).ok_or(self.broken())?;
        self.at += count;
        Ok(part)
    }

    /// The next bytes, as many as a number read from the file says.
    pub(super) fn take_u64(&mut self, count: u64) -> Result<&'a [u8], MediaError> {
        let count = usize::try_from(count).map_err(|_| self.broken())?;
        self.take(count)
    }

    /// The next bytes as an array.
    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N], MediaError> {
        let mut out = [0; N];
        out.copy_from_slice(self.take(N)?);
        Ok(out)
    }

    /// One byte.
    pub(super) fn u8(&mut self) -> Result<u8, MediaError> {
        Ok(self.array::<1>()?[0])
    }

    /// Two bytes, big end first.
    pub(super) fn u16_be(&mut self) -> Result<u16, MediaError> {
        self.array().map(u16::from_be_bytes)
    }

    /// Two bytes, little end first.
    pub(super) fn u16_le(&mut self) -> Result<u16, MediaError> {
        self.array().map(u16::from_le_bytes)
    }

    /// Four bytes, big end first.
    pub(super) fn u32_be(&mut self) -> Result<u32, MediaError> {
        self.array().map(u32::from_be_bytes)
    }

    /// Four bytes, little end first.
    pub(super) fn u32_le(&mut self) -> Result<u32, MediaError> {
        self.array().map(u32::from_le_bytes)
    }

    /// Eight bytes, big end first.
    pub(super) fn u64_be(&mut self) -> Result<u64, MediaError> {
        self.array().map(u64::from_be_bytes)
    }
}
