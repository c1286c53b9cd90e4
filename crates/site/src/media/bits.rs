//! Reads and writes bit fields, highest bit first (MPEG) or lowest bit first (Vorbis).

use super::MediaError;

/// Which bit of a byte comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// The highest bit first, as in MPEG streams.
    High,
    /// The lowest bit first, as in Vorbis.
    Low,
}

/// A place between bits; reading past the end is [`MediaError::Broken`].
#[derive(Clone)]
pub(super) struct Bits<'a> {
    bytes: &'a [u8],
    at: u64,
    order: Order,
    what: &'static str,
}

impl<'a> Bits<'a> {
    /// Starts at the first bit; `what` is said if the bits end too early.
    pub(super) fn new(bytes: &'a [u8], order: Order, what: &'static str) -> Self {
        Self { bytes, at: 0, order, what }
    }

    /// How many bits were read.
    pub(super) fn at(&self) -> u64 {
        self.at
    }

    /// How many bits are left.
    pub(super) fn left(&self) -> u64 {
        self.bytes.len() as u64 * 8 - self.at
    }

    /// Says that the bits contradict themselves.
    pub(super) fn broken(&self) -> MediaError {
        MediaError::broken(self.what)
    }

    /// Passes over `count` bits.
    pub(super) fn skip(&mut self, count: u64) -> Result<(), MediaError> {
        if count > self.left() {
            return Err(self.broken());
        }
        self.at += count;
        Ok(())
    }

    /// The next `count` bits (at most 32) as a number.
    pub(super) fn read(&mut self, count: u32) -> Result<u32, MediaError> {
        if u64::from(count) > self.left() {
            return Err(self.broken());
        }
        let mut value = 0u64;
        for i in 0..count {
            let byte = self.bytes[(self.at / 8) as usize];
            let place = (self.at % 8) as u32;
            self.at += 1;
            match self.order {
                Order::High => value = value << 1 | u64::from(byte >> (7 - place) & 1),
                Order::Low => value |= u64::from(byte >> place & 1) << i,
            }
        }
        Ok(value as u32)
    }

    /// One bit.
    pub(super) fn flag(&mut self) -> Result<bool, MediaError> {
        Ok(self.read(1)? == 1)
    }
}

/// Builds bytes from fields, highest bit first.
#[derive(Default)]
pub(super) struct BitWriter {
    bytes: Vec<u8>,
    used: u32,
}

impl BitWriter {
    /// Appends the lowest `count` bits of `value`.
    pub(super) fn write(&mut self, value: u32, count: u32) {
        for i in (0..count).rev() {
            if self.used.is_multiple_of(8) {
                self.bytes.push(0);
            }
            if let Some(last) = self.bytes.last_mut() {
                *last |= ((value >> i & 1) as u8) << (7 - self.used % 8);
            }
            self.used += 1;
        }
    }

    /// The bytes, with zero bits at the end of the last one.
    pub(super) fn finish(self) -> Vec<u8> {
        self.bytes
    }
}

/// How many bits are needed to write `value` (Vorbis I section 9.2.1, `ilog`).
pub(super) fn width(value: u32) -> u32 {
    32 - value.leading_zeros()
}
