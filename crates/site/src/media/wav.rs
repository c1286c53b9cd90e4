//! WAV: keeps the format of the samples and the samples, writes both into a file of two chunks.

use super::bytes::Reader;
use super::{Kind, Limits, MediaError, Seen, Sound, track};

/// The tail that the sixteen-byte names of the extensible format share; the first two bytes are the plain format.
const SUBFORMAT_TAIL: [u8; 14] = [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71];

/// How the samples are coded; everything else in the header follows from it.
#[derive(Clone, Copy)]
struct Format {
    tag: u16,
    channels: u16,
    rate: u32,
    bits: u16,
}

impl Format {
    fn read(body: &[u8]) -> Result<Self, MediaError> {
        let mut fields = Reader::new(body, "the WAV format chunk is cut short");
        let (mut tag, channels, rate) = (fields.u16_le()?, fields.u16_le()?, fields.u32_le()?);
        fields.take(6)?;
        let bits = fields.u16_le()?;
        if tag == 0xFFFE {
            fields.take(8)?;
            tag = fields.u16_le()?;
            if fields.take(14)? != SUBFORMAT_TAIL {
                return Err(MediaError::Unsupported { seen: Seen::Sound });
            }
        }
        match (tag, bits) {
            (1, 8 | 16 | 24 | 32) | (3, 32 | 64) | (6 | 7, 8) => {}
            _ => return Err(MediaError::Unsupported { seen: Seen::Sound }),
        }
        if !(1..=8).contains(&channels) || !track::RATES.contains(&rate) {
            return Err(MediaError::broken("a WAV file with an impossible rate or number of channels"));
        }
        Ok(Self { tag, channels, rate, bits })
    }

    /// Bytes of one sample of all channels.
    fn block(&self) -> u16 {
        self.channels * (self.bits / 8)
    }

    fn write(&self) -> Vec<u8> {
        let mut out = Vec::new();
        out.extend(self.tag.to_le_bytes());
        out.extend(self.channels.to_le_bytes());
        out.extend(self.rate.to_le_bytes());
        out.extend((self.rate * u32::from(self.block())).to_le_bytes());
        out.extend(self.block().to_le_bytes());
        out.extend(self.bits.to_le_bytes());
        if self.tag != 1 {
            out.extend([0, 0]);
        }
        out
    }
}

/// Rewrites a WAV file with PCM, float, A-law or mu-law samples; every chunk but format and data is dropped.
pub(super) fn clean(bytes: &[u8], limits: &Limits) -> Result<Sound, MediaError> {
    let mut input = Reader::new(bytes, "the WAV file is cut short");
    input.take(12)?;
    let mut format = None;
    let (format, data) = loop {
        let name: [u8; 4] = input.array()?;
        let length = input.u32_le()?;
        let body = input.take_u64(length.into())?;
        match (&name, format) {
            (b"fmt ", _) => format = Some(Format::read(body)?),
            (b"data", Some(format)) => break (format, body),
            _ => {}
        }
        if length % 2 == 1 {
            input.take(1)?;
        }
    };
    let block = usize::from(format.block());
    let samples = data.len() / block;
    let seconds = track::seconds(samples as u64, format.rate, limits)?;
    let data = &data[..samples * block];
    let header = format.write();
    let mut out = b"RIFF".to_vec();
    // The data is a part of the input, whose length was a 32-bit number.
    let padding = data.len() % 2;
    out.extend(((4 + 8 + header.len() + 8 + data.len() + padding) as u32).to_le_bytes());
    out.extend(b"WAVEfmt ");
    out.extend((header.len() as u32).to_le_bytes());
    out.extend(header);
    out.extend(b"data");
    out.extend((data.len() as u32).to_le_bytes());
    out.extend_from_slice(data);
    out.resize(out.len() + padding, 0);
    Ok(Sound { kind: Kind::Wav, bytes: out, seconds })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(format: &[u8], data: &[u8], told: u32) -> Vec<u8> {
        let mut out = b"RIFF\0\0\0\0WAVEfmt ".to_vec();
        out.extend((format.len() as u32).to_le_bytes());
        out.extend_from_slice(format);
        out.extend(b"data");
        out.extend(told.to_le_bytes());
        out.extend_from_slice(data);
        out
    }

    fn format(tag: u16, channels: u16, rate: u32, bits: u16) -> Vec<u8> {
        Format { tag, channels, rate, bits }.write()
    }

    #[test]
    fn only_format_and_samples_are_written_byte_for_byte() {
        let sound = clean(&file(&format(1, 1, 8000, 8), &[9; 801], 801), &Limits::default());
        let bytes = sound.expect("the sample is whole").bytes;
        let header = b"RIFF\x46\x03\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1F\0\0\x40\x1F\0\0\x01\0\x08\0data\x21\x03\0\0";
        assert_eq!(bytes, [header.as_slice(), &[9; 801], &[0]].concat());
    }

    #[test]
    fn a_header_that_lies_about_rate_or_length_is_caught() {
        let limits = Limits { seconds: 2, ..Limits::default() };
        let broken = |bytes: &[u8]| matches!(clean(bytes, &limits), Err(MediaError::Broken { .. }));
        assert!(broken(&file(&format(1, 1, 8000, 8), &[9; 800], 801)), "more data told than there is");
        assert!(broken(&file(&format(1, 1, 8000, 8), &[9; 800], u32::MAX)), "a length never written");
        assert!(broken(&file(&format(1, 1, 8000, 8), &[], 0)), "no sound");
        assert!(broken(&file(&format(1, 1, 3_999_999, 8), &[9; 800], 800)), "an impossible rate");
        assert!(broken(&file(&format(1, 0, 8000, 8), &[9; 800], 800)), "no channels");
        // The byte rate in the header is not believed.
        let mut lying = file(&format(1, 1, 8000, 8), &[9; 16_001], 16_001);
        lying[28..32].copy_from_slice(&1_000_000u32.to_le_bytes());
        assert_eq!(clean(&lying, &limits).err(), Some(MediaError::TooLong { seconds: 3, limit: 2 }));
    }

    #[test]
    fn codings_other_than_plain_samples_are_refused() {
        for tag in [2, 0x11, 0x55, 0xFF] {
            let refused = clean(&file(&format(tag, 1, 8000, 8), &[9; 800], 800), &Limits::default());
            assert_eq!(refused.err(), Some(MediaError::Unsupported { seen: Seen::Sound }));
        }
    }
}
