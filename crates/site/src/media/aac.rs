//! AAC: the configuration of a stream and its frames (ISO/IEC 14496-3).

use super::bits::{BitWriter, Bits, Order};
use super::{MediaError, Seen, track};

/// Sampling rates by index (table 1.18).
const RATE_CODES: [u32; 13] =
    [96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350];
/// No frame is longer than eight channels' worth of bits.
const MAX_FRAME: usize = 8 * 768;
const LOW_COMPLEXITY: u32 = 2;
const BAND_REPLICATION: u32 = 5;
const PARAMETRIC_STEREO: u32 = 29;

/// An AudioSpecificConfig of the low-complexity kind, with or without spectral band replication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Config {
    /// Samples per second of the core stream, in which packets are counted.
    pub(super) rate: u32,
    /// Channel configuration, 1 to 7.
    pub(super) channels: u8,
    /// Frames of 960 samples instead of 1024.
    short: bool,
    extension: Option<Extension>,
}

/// Spectral band replication, and how it is announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Extension {
    rate: u32,
    stereo: bool,
    /// Announced before the core configuration rather than behind it.
    first: bool,
}

impl Config {
    /// Reads the configuration; other kinds of AAC are not taken.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, MediaError> {
        let unsupported = MediaError::Unsupported { seen: Seen::Sound };
        let mut bits = Bits::new(bytes, Order::High, "the AAC configuration is cut short");
        let object = bits.read(5)?;
        let rate = read_rate(&mut bits)?;
        let channels = bits.read(4)? as u8;
        let mut extension = None;
        match object {
            LOW_COMPLEXITY => {}
            BAND_REPLICATION | PARAMETRIC_STEREO => {
                let wide = read_rate(&mut bits)?;
                if bits.read(5)? != LOW_COMPLEXITY {
                    return Err(unsupported);
                }
                extension = Some(Extension { rate: wide, stereo: object == PARAMETRIC_STEREO, first: true });
            }
            _ => return Err(unsupported),
        }
        let short = bits.flag()?;
        if bits.read(2)? != 0 || !(1..=7).contains(&channels) {
            return Err(unsupported);
        }
        if extension.is_none() && bits.left() >= 17 && bits.read(11)? == 0x2B7 {
            extension = read_extension(&mut bits)?;
        }
        Ok(Self { rate, channels, short, extension })
    }

    /// Writes the configuration from the understood fields alone.
    pub(super) fn write(&self) -> Vec<u8> {
        let mut out = BitWriter::default();
        let first = self.extension.filter(|extension| extension.first);
        out.write(
            match first {
                Some(Extension { stereo: true, .. }) => PARAMETRIC_STEREO,
                Some(_) => BAND_REPLICATION,
                None => LOW_COMPLEXITY,
            },
            5,
        );
        write_rate(&mut out, self.rate);
        out.write(self.channels.into(), 4);
        if let Some(extension) = first {
            write_rate(&mut out, extension.rate);
            out.write(LOW_COMPLEXITY, 5);
        }
        out.write(self.short.into(), 1);
        out.write(0, 2);
        if let Some(extension) = self.extension.filter(|extension| !extension.first) {
            out.write(0x2B7, 11);
            out.write(BAND_REPLICATION, 5);
            out.write(1, 1);
            write_rate(&mut out, extension.rate);
            if extension.stereo {
                out.write(0x548, 11);
                out.write(1, 1);
            }
        }
        out.finish()
    }

    /// Appends a frame, blanking the fill and data elements at its front, where coders sign with their name.
    ///
    /// Elements behind the first channel are coded sound as far as can be told without decoding it; they are kept.
    pub(super) fn copy(&self, frame: &[u8], out: &mut Vec<u8>) -> Result<u64, MediaError> {
        if frame.len() > MAX_FRAME {
            return Err(MediaError::broken("an AAC frame that is too long"));
        }
        let start = out.len();
        out.extend_from_slice(frame);
        let mut bits = Bits::new(frame, Order::High, "an AAC frame is cut short");
        loop {
            let length = match bits.read(3)? {
                0..=3 => break,
                4 => {
                    bits.skip(4)?;
                    let aligned = bits.flag()?;
                    let mut count = bits.read(8)?;
                    if count == 255 {
                        count += bits.read(8)?;
                    }
                    if aligned {
                        bits.skip(bits.at().next_multiple_of(8) - bits.at())?;
                    }
                    count
                }
                6 => match bits.read(4)? {
                    15 => (15 + bits.read(8)?).saturating_sub(1),
                    count => count,
                },
                7 => {
                    out.truncate(start + bits.at().div_ceil(8) as usize);
                    break;
                }
                _ => return Err(MediaError::broken("an AAC frame that changes the channels")),
            };
            let begin = bits.at();
            bits.skip(u64::from(length) * 8)?;
            blank(&mut out[start..], begin, bits.at());
        }
        Ok(if self.short { 960 } else { 1024 })
    }
}

/// Sets bits to zero, highest first; a fill element of zeros is one of type "fill".
fn blank(bytes: &mut [u8], begin: u64, end: u64) {
    for at in begin..end {
        bytes[(at / 8) as usize] &= !(0x80 >> (at % 8));
    }
}

fn read_extension(bits: &mut Bits<'_>) -> Result<Option<Extension>, MediaError> {
    if bits.read(5)? != BAND_REPLICATION || !bits.flag()? {
        return Ok(None);
    }
    let rate = read_rate(bits)?;
    let stereo = bits.left() >= 12 && bits.read(11)? == 0x548 && bits.flag()?;
    Ok(Some(Extension { rate, stereo, first: false }))
}

fn read_rate(bits: &mut Bits<'_>) -> Result<u32, MediaError> {
    let rate = match bits.read(4)? {
        15 => bits.read(24)?,
        code => *RATE_CODES.get(code as usize).ok_or(bits.broken())?,
    };
    if track::RATES.contains(&rate) { Ok(rate) } else { Err(bits.broken()) }
}

fn write_rate(out: &mut BitWriter, rate: u32) {
    match RATE_CODES.iter().position(|&known| known == rate) {
        Some(code) => out.write(code as u32, 4),
        None => {
            out.write(15, 4);
            out.write(rate, 24);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testkit::CANARY;
    use super::super::testkit::containers::aac_frame;
    use super::*;

    /// Whether the bytes occur at any bit.
    fn hidden(bytes: &[u8], part: &[u8]) -> bool {
        let shifted = |by: u32| -> Vec<u8> {
            bytes.windows(2).map(|pair| (u16::from_be_bytes([pair[0], pair[1]]) >> (8 - by)) as u8).collect()
        };
        (0..8).any(|by| shifted(by).windows(part.len()).any(|window| window == part))
    }

    const PLAIN: Config = Config { rate: 8000, channels: 1, short: false, extension: None };

    #[test]
    fn a_coder_cannot_sign_a_frame() {
        let frame = aac_frame();
        assert!(hidden(&frame, CANARY));
        let mut out = vec![7];
        assert_eq!(PLAIN.copy(&frame, &mut out), Ok(1024));
        assert!(!hidden(&out, &CANARY[..4]));
        // The length and the sound at the end are as they were.
        assert_eq!(out.len(), frame.len() + 1);
        assert_eq!(out[out.len() - 3..], frame[frame.len() - 3..]);
    }

    #[test]
    fn an_aligned_data_element_is_blanked_and_nothing_stands_behind_the_end() {
        let mut bits = BitWriter::default();
        bits.write(4, 3);
        bits.write(0, 4);
        bits.write(1, 1);
        bits.write(2, 8);
        bits.write(0x4341, 16);
        bits.write(7, 3);
        let frame = [bits.finish(), CANARY.to_vec()].concat();
        let mut out = Vec::new();
        assert_eq!(PLAIN.copy(&frame, &mut out), Ok(1024));
        assert_eq!(out, [0x81, 2, 0, 0, 0xE0]);
    }

    #[test]
    fn configurations_are_written_as_they_were_read() {
        // Plain; with an unusual rate; replication announced first, with stereo, and behind.
        let known: [&[u8]; 5] = [
            &[0x12, 0x10],
            &[0x17, 0x80, 0x36, 0xB0, 0x90],
            &[0x2B, 0x92, 0x08, 0x00],
            &[0xEB, 0x8A, 0x08, 0x00],
            &[0x13, 0x90, 0x56, 0xE5, 0xA0],
        ];
        for bytes in known {
            let config = Config::read(bytes).unwrap_or_else(|error| panic!("{bytes:?}: {error}"));
            let written = config.write();
            assert_eq!(Config::read(&written), Ok(config), "{bytes:?}");
            assert!(written.len() <= bytes.len() + 1, "{bytes:?} {written:?}");
        }
        let trailing = [&[0x12, 0x10], CANARY].concat();
        assert_eq!(Config::read(&trailing).map(|config| config.write()), Ok(vec![0x12, 0x10]));
    }

    #[test]
    fn other_kinds_of_aac_and_damaged_frames_are_refused() {
        let unsupported = Err(MediaError::Unsupported { seen: Seen::Sound });
        // Main profile, channels by a table of their own, low delay.
        assert_eq!(Config::read(&[0x0A, 0x10]), unsupported);
        assert_eq!(Config::read(&[0x12, 0x00]), unsupported);
        assert_eq!(Config::read(&[0xBA, 0x10]), unsupported);
        let wrong: [&[u8]; 4] = [&[], &[0xDF, 0xFF], &[0xA0, 0, 0], &[0; MAX_FRAME + 1]];
        for frame in wrong {
            assert!(PLAIN.copy(frame, &mut Vec::new()).is_err(), "{:?}", &frame[..frame.len().min(4)]);
        }
    }
}
