//! Vorbis headers and packet lengths (Vorbis I specification, sections 4 and 9).
//!
//! The setup header is read to its very last bit, for two reasons: the length of a packet depends on the modes at its
//! end, and only what is read is kept.

use super::bits::{Bits, Order, width};
use super::bytes::Reader;
use super::{MediaError, track};

/// A comment header with an empty vendor, no comments and the framing bit.
pub(super) const NO_TAGS: &[u8] = b"\x03vorbis\0\0\0\0\0\0\0\0\x01";

/// What the three headers say, without the comments.
pub(super) struct Headers {
    /// Samples per second.
    pub(super) rate: u32,
    /// How many channels.
    pub(super) channels: u8,
    blocks: (u32, u32),
    /// For each mode whether it uses the long block.
    modes: Vec<bool>,
    setup: Vec<u8>,
    /// The block of the packet before.
    before: Option<u32>,
}

impl Headers {
    /// Reads the identification and the setup header.
    pub(super) fn read(id: &[u8], setup: &[u8]) -> Result<Self, MediaError> {
        let mut fields = Reader::new(id, "the Vorbis header is cut short");
        if fields.take(7)? != b"\x01vorbis" || fields.u32_le()? != 0 {
            return Err(fields.broken());
        }
        let (channels, rate) = (fields.u8()?, fields.u32_le()?);
        fields.take(12)?;
        let sizes = fields.u8()?;
        let (short, long) = (u32::from(sizes & 15), u32::from(sizes >> 4));
        let in_range = 6 <= short && short <= long && long <= 13;
        if !in_range || !(1..=8).contains(&channels) || !track::RATES.contains(&rate) || fields.u8()? & 1 == 0
        {
            return Err(MediaError::broken("a Vorbis header with impossible numbers"));
        }
        let (modes, setup) = read_setup(setup, channels)?;
        Ok(Self { rate, channels, blocks: (1 << short, 1 << long), modes, setup, before: None })
    }

    /// Reads headers packed as in Matroska's private data: a count, two lengths in Xiph lacing, three packets.
    pub(super) fn read_private(private: &[u8]) -> Result<Self, MediaError> {
        let mut fields = Reader::new(private, "the Vorbis headers are cut short");
        if fields.u8()? != 2 {
            return Err(fields.broken());
        }
        let mut lengths = [0; 2];
        for length in &mut lengths {
            loop {
                let more = fields.u8()?;
                *length += usize::from(more);
                if more < 255 {
                    break;
                }
            }
        }
        let id = fields.take(lengths[0])?;
        fields.take(lengths[1])?;
        Self::read(id, fields.rest())
    }

    /// The identification header; bit rates are left open.
    pub(super) fn id(&self) -> Vec<u8> {
        let mut out = b"\x01vorbis\0\0\0\0".to_vec();
        out.push(self.channels);
        out.extend(self.rate.to_le_bytes());
        out.extend([0; 12]);
        out.push((self.blocks.1.trailing_zeros() << 4 | self.blocks.0.trailing_zeros()) as u8);
        out.push(1);
        out
    }

    /// The setup header without anything behind it.
    pub(super) fn setup(&self) -> &[u8] {
        &self.setup
    }

    /// All three headers packed as Matroska's private data.
    pub(super) fn private(&self) -> Vec<u8> {
        let id = self.id();
        // Both are shorter than 255 bytes.
        let mut out = vec![2, id.len() as u8, NO_TAGS.len() as u8];
        out.extend(id);
        out.extend_from_slice(NO_TAGS);
        out.extend_from_slice(&self.setup);
        out
    }

    /// The samples that a packet adds: a quarter of its block and of the one before (section 4.3.8).
    pub(super) fn samples(&mut self, packet: &[u8]) -> Result<u64, MediaError> {
        let mut bits = Bits::new(packet, Order::Low, "a Vorbis packet is cut short");
        if bits.flag()? {
            return Err(MediaError::broken("a Vorbis header in the middle of the sound"));
        }
        let mode = bits.read(width(self.modes.len() as u32 - 1))?;
        let long = *self.modes.get(mode as usize).ok_or(bits.broken())?;
        let block = if long { self.blocks.1 } else { self.blocks.0 };
        let before = self.before.replace(block);
        Ok(before.map_or(0, |before| u64::from(before + block) / 4))
    }
}

/// The block flags of the modes, and the header cut after its last bit.
fn read_setup(setup: &[u8], channels: u8) -> Result<(Vec<bool>, Vec<u8>), MediaError> {
    let body = setup.strip_prefix(b"\x05vorbis").ok_or(MediaError::broken("a wrong Vorbis setup header"))?;
    let mut bits = Bits::new(body, Order::Low, "the Vorbis setup header is cut short or wrong");
    for _ in 0..=bits.read(8)? {
        codebook(&mut bits)?;
    }
    for _ in 0..=bits.read(6)? {
        zero(&mut bits, 16)?;
    }
    for _ in 0..=bits.read(6)? {
        floor(&mut bits)?;
    }
    for _ in 0..=bits.read(6)? {
        residue(&mut bits)?;
    }
    for _ in 0..=bits.read(6)? {
        mapping(&mut bits, u32::from(channels))?;
    }
    let mut modes = Vec::new();
    for _ in 0..=bits.read(6)? {
        modes.push(bits.flag()?);
        zero(&mut bits, 32)?;
        bits.skip(8)?;
    }
    if !bits.flag()? {
        return Err(bits.broken());
    }
    let mut kept = setup[..7 + bits.at().div_ceil(8) as usize].to_vec();
    let partial = bits.at() % 8;
    if let (1.., Some(last)) = (partial, kept.last_mut()) {
        *last &= (1 << partial) - 1;
    }
    Ok((modes, kept))
}

fn zero(bits: &mut Bits<'_>, count: u32) -> Result<(), MediaError> {
    if bits.read(count)? == 0 { Ok(()) } else { Err(bits.broken()) }
}

/// Section 3.2.1.
fn codebook(bits: &mut Bits<'_>) -> Result<(), MediaError> {
    if bits.read(24)? != 0x56_4342 {
        return Err(bits.broken());
    }
    let (dimensions, entries) = (bits.read(16)?, bits.read(24)?);
    if bits.flag()? {
        bits.skip(5)?;
        let mut listed = 0;
        while listed < entries {
            listed += bits.read(width(entries - listed))?;
            if listed > entries {
                return Err(bits.broken());
            }
        }
    } else {
        let sparse = bits.flag()?;
        for _ in 0..entries {
            if !sparse || bits.flag()? {
                bits.skip(5)?;
            }
        }
    }
    let lookup = bits.read(4)?;
    if lookup == 0 {
        return Ok(());
    }
    bits.skip(64)?;
    let value_bits = u64::from(bits.read(4)? + 1);
    bits.skip(1)?;
    let values = match lookup {
        1 => lookup_values(entries, dimensions),
        2 => u64::from(entries) * u64::from(dimensions),
        _ => return Err(bits.broken()),
    };
    bits.skip(values * value_bits)
}

/// The greatest number whose power of `dimensions` does not exceed `entries` (section 9.2.3).
fn lookup_values(entries: u32, dimensions: u32) -> u64 {
    let fits = |root: u64| root.checked_pow(dimensions).is_some_and(|all| all <= u64::from(entries));
    if dimensions == 0 {
        return 0;
    }
    let (mut low, mut high) = (0, u64::from(entries) + 1);
    while high - low > 1 {
        let middle = (low + high) / 2;
        if fits(middle) { low = middle } else { high = middle }
    }
    low
}

/// Sections 6.2.1 and 7.2.2.
fn floor(bits: &mut Bits<'_>) -> Result<(), MediaError> {
    match bits.read(16)? {
        0 => {
            bits.skip(8 + 16 + 16 + 6 + 8)?;
            let books = bits.read(4)? + 1;
            bits.skip(u64::from(books) * 8)
        }
        1 => {
            let mut partitions = [0; 31];
            let count = bits.read(5)? as usize;
            for class in &mut partitions[..count] {
                *class = bits.read(4)? as usize;
            }
            let classes = partitions[..count].iter().max().map_or(0, |most| most + 1);
            let mut dimensions = [0; 16];
            for dimension in &mut dimensions[..classes] {
                *dimension = u64::from(bits.read(3)? + 1);
                let subclasses = bits.read(2)?;
                bits.skip(if subclasses == 0 { 0 } else { 8 })?;
                bits.skip(8 << subclasses)?;
            }
            bits.skip(2)?;
            let range = u64::from(bits.read(4)?);
            partitions[..count].iter().try_for_each(|&class| bits.skip(dimensions[class] * range))
        }
        _ => Err(bits.broken()),
    }
}

/// Section 8.6.1.
fn residue(bits: &mut Bits<'_>) -> Result<(), MediaError> {
    if bits.read(16)? > 2 {
        return Err(bits.broken());
    }
    bits.skip(24 * 3)?;
    let classes = bits.read(6)? + 1;
    bits.skip(8)?;
    let mut books = 0;
    for _ in 0..classes {
        let low = bits.read(3)?;
        let high = if bits.flag()? { bits.read(5)? } else { 0 };
        books += low.count_ones() + high.count_ones();
    }
    bits.skip(u64::from(books) * 8)
}

/// Section 4.2.4, mappings.
fn mapping(bits: &mut Bits<'_>, channels: u32) -> Result<(), MediaError> {
    zero(bits, 16)?;
    let submaps = if bits.flag()? { bits.read(4)? + 1 } else { 1 };
    if bits.flag()? {
        let steps = bits.read(8)? + 1;
        bits.skip(u64::from(steps * 2 * width(channels - 1)))?;
    }
    zero(bits, 2)?;
    if submaps > 1 {
        bits.skip(u64::from(channels) * 4)?;
    }
    bits.skip(u64::from(submaps) * 24)
}

#[cfg(test)]
mod tests {
    use super::super::testkit::containers::vorbis_headers;
    use super::super::testkit::{CANARY, contains};
    use super::*;

    fn headers() -> Headers {
        let [id, _, setup] = vorbis_headers();
        Headers::read(&id, &setup).expect("the sample is right")
    }

    #[test]
    fn the_setup_header_ends_with_its_last_bit() {
        let [_, _, setup] = vorbis_headers();
        assert!(contains(&setup, CANARY));
        assert_eq!(headers().setup(), &setup[..setup.len() - CANARY.len()]);
        // Bits behind the last one, in the same byte, are zero.
        let mut dirty = setup[..setup.len() - CANARY.len()].to_vec();
        *dirty.last_mut().expect("it has bytes") |= 0x80;
        assert_eq!(read_setup(&dirty, 1).expect("the sample is right").1, headers().setup());
    }

    #[test]
    fn a_packet_lasts_a_quarter_of_its_block_and_the_one_before() {
        let mut headers = headers();
        let lengths = [0b10, 0b10, 0b00, 0b00, 0b10].map(|byte| headers.samples(&[byte]).ok());
        assert_eq!(lengths, [Some(0), Some(1024), Some(576), Some(128), Some(576)]);
        assert!(headers.samples(&[1]).is_err());
    }

    #[test]
    fn bit_rates_are_not_written_and_private_data_is_read_again() {
        let again = Headers::read_private(&headers().private()).expect("what was written is right");
        assert_eq!((again.rate, again.channels, again.blocks), (8000, 1, (256, 2048)));
        assert_eq!(again.id()[16..28], [0; 12]);
        assert_eq!(again.modes, [false, true]);
    }

    #[test]
    fn every_shorter_or_longer_lying_setup_header_is_refused() {
        let [_, _, setup] = vorbis_headers();
        for end in 0..setup.len() - CANARY.len() {
            assert!(read_setup(&setup[..end], 1).is_err(), "{end}");
        }
        let mut lying = setup;
        // Millions of entries in a codebook of a few bytes.
        lying[13..16].fill(0xFF);
        assert!(read_setup(&lying, 1).is_err());
    }

    #[test]
    fn the_greatest_root_is_found() {
        assert_eq!(lookup_values(81, 4), 3);
        assert_eq!(lookup_values(80, 4), 2);
        assert_eq!(lookup_values(0xFF_FFFF, 65_535), 1);
        assert_eq!(lookup_values(9, 0), 0);
    }
}
