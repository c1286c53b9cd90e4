//! AMR speech: frames whose length follows from their first byte (RFC 4867 section 5.3), bare or in 3GP.

use super::track::{Codec, Track};
use super::{Limits, MediaError, Seen, Sound, mp4};

/// Bits of speech in each narrow-band frame type; 8 is comfort noise, 15 is nothing (3GPP TS 26.101 table 1a).
const NARROW: [Option<u16>; 16] = frame_bits(&[95, 103, 118, 134, 148, 159, 204, 244, 39]);
/// Bits of speech in each wide-band frame type; 9 is comfort noise, 14 a lost frame, 15 is nothing (TS 26.201).
const WIDE: [Option<u16>; 16] = frame_bits(&[132, 177, 253, 285, 317, 365, 397, 461, 477, 40]);

const fn frame_bits(known: &[u16]) -> [Option<u16>; 16] {
    let mut all = [None; 16];
    let mut i = 0;
    while i < known.len() {
        all[i] = Some(known[i]);
        i += 1;
    }
    all[15] = Some(0);
    all
}

/// Narrow band (8 kHz) or wide band (16 kHz).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Band {
    /// 8 kHz.
    Narrow,
    /// 16 kHz.
    Wide,
}

impl Band {
    /// Samples per second.
    pub(super) fn rate(self) -> u32 {
        match self {
            Self::Narrow => 8_000,
            Self::Wide => 16_000,
        }
    }

    /// Samples of a frame: 20 ms.
    pub(super) fn samples(self) -> u64 {
        u64::from(self.rate() / 50)
    }

    /// Takes one frame off the front.
    pub(super) fn frame<'a>(self, rest: &mut &'a [u8]) -> Result<&'a [u8], MediaError> {
        let broken = MediaError::broken("an AMR frame is wrong or cut short");
        let kind = usize::from(rest.first().ok_or(broken)? >> 3 & 15);
        let bits = match self {
            Self::Narrow => NARROW[kind],
            Self::Wide if kind == 14 => Some(0),
            Self::Wide => WIDE[kind],
        };
        let length = usize::from(bits.ok_or(broken)?).div_ceil(8) + 1;
        let (frame, after) = rest.split_at_checked(length).ok_or(broken)?;
        *rest = after;
        Ok(frame)
    }
}

/// Puts a bare AMR stream (RFC 4867 section 5) into a 3GP file, which more players know; all of it must be frames.
pub(super) fn clean(bytes: &[u8], limits: &Limits) -> Result<Sound, MediaError> {
    let forms: [(&[u8], Band); 2] = [(b"#!AMR\n", Band::Narrow), (b"#!AMR-WB\n", Band::Wide)];
    let found = forms.iter().find_map(|(magic, band)| Some((band, bytes.strip_prefix(*magic)?)));
    let (band, frames) = found.ok_or(MediaError::Unsupported { seen: Seen::Sound })?;
    let mut track = Track::new(Codec::Amr(*band), limits);
    track.push(frames)?;
    let seconds = track.seconds()?;
    let (kind, bytes) = mp4::write(&track);
    Ok(Sound { kind, bytes, seconds })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_are_as_long_as_their_first_byte_says() {
        let lengths = |band: Band| {
            (0..16u8)
                .map(|kind| band.frame(&mut [kind << 3; 70].as_slice()).map_or(0, <[u8]>::len))
                .collect::<Vec<_>>()
        };
        assert_eq!(lengths(Band::Narrow), [13, 14, 16, 18, 20, 21, 27, 32, 6, 0, 0, 0, 0, 0, 0, 1]);
        assert_eq!(lengths(Band::Wide), [18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 0, 0, 0, 0, 1, 1]);
    }

    #[test]
    fn a_stream_with_anything_else_in_it_is_refused() {
        let sound = [b"#!AMR-WB\n".as_slice(), &[[0x24; 41]; 51].concat()].concat();
        let cleaned = clean(&sound, &Limits::default()).expect("the sample is whole");
        assert_eq!(cleaned.seconds, 2);
        assert!(cleaned.bytes.ends_with(&sound[9..]));
        for tail in [b"CANARY".as_slice(), &[0x24; 40], &[10 << 3]] {
            let refused = clean(&[&sound, tail].concat(), &Limits::default());
            assert!(matches!(refused, Err(MediaError::Broken { .. })));
        }
        assert!(clean(b"#!AMR_MC1.0\n", &Limits::default()).is_err());
    }
}
