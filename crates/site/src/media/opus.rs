//! Opus packets (RFC 6716) and the header that describes them (RFC 7845 section 5.1).

use super::bytes::Reader;
use super::{MediaError, Seen};

/// Opus always counts in samples of 48 kHz.
pub(super) const RATE: u32 = 48_000;
/// No packet lasts longer than 120 ms.
const MAX_SAMPLES: u64 = 5_760;

/// What a player needs; the rate of the original recording, which tells of the device, is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// One or two.
    pub(super) channels: u8,
    /// Samples to drop at the beginning.
    pub(super) pre_skip: u16,
    /// Loudness to add, in 1/256 dB.
    pub(super) gain: i16,
}

impl Head {
    /// Checks the fields that every container gives; more than two channels are not taken.
    pub(super) fn new(channels: u8, pre_skip: u16, gain: i16, family: u8) -> Result<Self, MediaError> {
        if family != 0 || !(1..=2).contains(&channels) {
            return Err(MediaError::Unsupported { seen: Seen::Sound });
        }
        Ok(Self { channels, pre_skip, gain })
    }

    /// Reads an identification header as in Ogg and WebM.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, MediaError> {
        let mut fields = Reader::new(bytes, "the Opus header is cut short");
        if fields.take(8)? != b"OpusHead" || fields.u8()? >> 4 != 0 {
            return Err(MediaError::broken("a wrong Opus header"));
        }
        let (channels, pre_skip) = (fields.u8()?, fields.u16_le()?);
        fields.take(4)?;
        let gain = i16::from_le_bytes(fields.array()?);
        Self::new(channels, pre_skip, gain, fields.u8()?)
    }

    /// Writes an identification header; the original rate is given as 48 kHz.
    pub(super) fn write(&self) -> Vec<u8> {
        let mut out = b"OpusHead\x01".to_vec();
        out.push(self.channels);
        out.extend(self.pre_skip.to_le_bytes());
        out.extend(RATE.to_le_bytes());
        out.extend(self.gain.to_le_bytes());
        out.push(0);
        out
    }
}

/// The comment packet with an empty vendor and no comments (RFC 7845 section 5.2).
pub(super) const NO_TAGS: &[u8] = b"OpusTags\0\0\0\0\0\0\0\0";

/// Checks a packet, appends it without its padding (which may hold anything), and returns its samples.
pub(super) fn copy(packet: &[u8], out: &mut Vec<u8>) -> Result<u64, MediaError> {
    let mut input = Reader::new(packet, "an Opus packet is cut short");
    let toc = input.u8()?;
    let frame = frame_samples(toc >> 3);
    match toc & 3 {
        0 => check_frame(input.left())?,
        1 if input.left().is_multiple_of(2) => check_frame(input.left() / 2)?,
        2 => {
            let first = frame_length(&mut input)?;
            check_frame(input.left().checked_sub(first).ok_or(input.broken())?)?;
        }
        3 => {
            let count = copy_many(toc, &mut input, out)?;
            let samples = frame * u64::from(count);
            return if samples > MAX_SAMPLES { Err(wrong()) } else { Ok(samples) };
        }
        _ => return Err(wrong()),
    }
    out.extend_from_slice(packet);
    Ok(if toc & 3 == 0 { frame } else { frame * 2 })
}

/// A packet with a counted number of frames (RFC 6716 section 3.2.5), written without padding.
fn copy_many(toc: u8, input: &mut Reader<'_>, out: &mut Vec<u8>) -> Result<u8, MediaError> {
    let head = input.u8()?;
    let (variable, padded, count) = (head & 0x80 != 0, head & 0x40 != 0, head & 0x3F);
    if count == 0 {
        return Err(wrong());
    }
    let mut padding = 0;
    let mut more = if padded { 255 } else { 0 };
    while more == 255 {
        more = input.u8()?;
        padding += usize::from(more.min(254));
    }
    let whole = input.left().checked_sub(padding).ok_or(input.broken())?;
    let body = input.take(whole)?;
    let mut frames = Reader::new(body, "an Opus packet is cut short");
    if variable {
        let mut before_last = 0;
        for _ in 1..count {
            before_last += frame_length(&mut frames)?;
        }
        check_frame(frames.left().checked_sub(before_last).ok_or(wrong())?)?;
    } else {
        check_frame(whole / usize::from(count))?;
        if !whole.is_multiple_of(usize::from(count)) {
            return Err(wrong());
        }
    }
    out.extend([toc, head & 0xBF]);
    out.extend_from_slice(body);
    Ok(count)
}

/// A frame length in one or two bytes (RFC 6716 section 3.2.1).
fn frame_length(input: &mut Reader<'_>) -> Result<usize, MediaError> {
    let first = usize::from(input.u8()?);
    if first < 252 { Ok(first) } else { Ok(usize::from(input.u8()?) * 4 + first) }
}

fn check_frame(length: usize) -> Result<(), MediaError> {
    if length > 1275 { Err(wrong()) } else { Ok(()) }
}

fn wrong() -> MediaError {
    MediaError::broken("a wrong Opus packet")
}

/// Samples of one frame by configuration (RFC 6716 table 2).
fn frame_samples(config: u8) -> u64 {
    match config {
        0..12 => [480, 960, 1920, 2880][usize::from(config & 3)],
        12..16 => [480, 960][usize::from(config & 1)],
        _ => [120, 240, 480, 960][usize::from(config & 3)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn copied(packet: &[u8]) -> Option<(u64, Vec<u8>)> {
        let mut out = Vec::new();
        copy(packet, &mut out).ok().map(|samples| (samples, out))
    }

    #[test]
    fn padding_is_cut_out_of_a_packet() {
        // Constant length, three frames of two bytes, 300 bytes of padding.
        let padded = [[0xFB, 0x43, 255, 46].as_slice(), &[1, 2, 3, 4, 5, 6], &[b'C'; 300]].concat();
        assert_eq!(copied(&padded), Some((2880, vec![0xFB, 0x03, 1, 2, 3, 4, 5, 6])));
        // Variable length, two frames of one and three bytes, two bytes of padding.
        let padded = [0xFB, 0xC2, 2, 1, 9, 8, 8, 8, b'C', b'C'];
        assert_eq!(copied(&padded), Some((1920, vec![0xFB, 0x82, 1, 9, 8, 8, 8])));
    }

    #[test]
    fn lengths_follow_from_the_first_byte() {
        // SILK 60 ms, hybrid 10 ms, CELT 2.5 ms; one frame, two equal ones, two different ones.
        assert_eq!(copied(&[3 << 3, 7]), Some((2880, vec![3 << 3, 7])));
        assert_eq!(copied(&[12 << 3 | 1, 7, 7]), Some((960, vec![12 << 3 | 1, 7, 7])));
        assert_eq!(copied(&[16 << 3 | 2, 1, 7, 8, 8]), Some((240, vec![16 << 3 | 2, 1, 7, 8, 8])));
    }

    #[test]
    fn packets_that_break_the_rules_are_refused() {
        let wrong: [&[u8]; 8] = [
            &[],
            // Two equal frames of an odd length together.
            &[0xF9, 1, 2, 3],
            // A first frame longer than the packet.
            &[0xFA, 9, 1],
            // No frames; frames that do not divide; more padding than packet; 63 times 20 ms.
            &[0xFB, 0],
            &[0xFB, 2, 1, 2, 3],
            &[0xFB, 0x41, 200, 1],
            &[0xFB, 63],
            // A frame of 1276 bytes.
            &[0xF8; 1277],
        ];
        for packet in wrong {
            assert_eq!(copied(packet), None, "{packet:?}");
        }
    }

    #[test]
    fn the_rate_of_the_device_is_not_written() {
        let head = Head::read(b"OpusHead\x01\x02\x38\x01\x44\xAC\0\0\x10\0\0").expect("the header is right");
        assert_eq!(head, Head { channels: 2, pre_skip: 312, gain: 16 });
        assert_eq!(head.write(), b"OpusHead\x01\x02\x38\x01\x80\xBB\0\0\x10\0\0");
        assert!(Head::read(b"OpusHead\x01\x06\x38\x01\x44\xAC\0\0\x10\0\x01").is_err());
    }
}
