//! MP3: keeps valid frames of MPEG layer III, and in them only the bits that are sound (ISO/IEC 11172-3, 13818-3).
//!
//! Tags (ID3, APE, Lyrics) are no frames and fall away. A Xing, Info or VBRI frame is dropped. Between the sound of one
//! frame and the next there is room for ancillary data, in which coders sign with their name and version; the bits that
//! no frame points to are set to zero.

use super::bits::{Bits, Order};
use super::{Kind, Limits, MediaError, Sound, track};

/// Bit rates in kbit/s by index, MPEG-1 layer III.
const RATES_1: [u32; 15] = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
/// Bit rates in kbit/s by index, MPEG-2 and 2.5 layer III.
const RATES_2: [u32; 15] = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
/// So many frames in a row must fit together before bytes are taken for sound.
const IN_A_ROW: usize = 3;
const CUT: &str = "the MP3 file is cut short";

/// What the four bytes before a frame say.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Header {
    bytes: [u8; 4],
    /// MPEG-1; otherwise the half rates of MPEG-2 or 2.5.
    full: bool,
    mono: bool,
    checked: bool,
    rate: u32,
    kbits: u32,
}

impl Header {
    fn read(bytes: &[u8]) -> Option<Self> {
        let bytes: [u8; 4] = bytes.get(..4)?.try_into().ok()?;
        if bytes[0] != 0xFF || bytes[1] & 0xE6 != 0xE2 {
            return None;
        }
        let divisor = match bytes[1] >> 3 & 3 {
            3 => 1,
            2 => 2,
            0 => 4,
            _ => return None,
        };
        let full = divisor == 1;
        let code = usize::from(bytes[2] >> 4);
        let kbits = *if full { &RATES_1 } else { &RATES_2 }.get(code).filter(|&&kbits| kbits > 0)?;
        let rate = *[44_100, 48_000, 32_000].get(usize::from(bytes[2] >> 2 & 3))? / divisor;
        Some(Self { bytes, full, mono: bytes[3] >> 6 == 3, checked: bytes[1] & 1 == 0, rate, kbits })
    }

    /// Bytes of the frame, this header included.
    fn length(&self) -> usize {
        let padding = u32::from(self.bytes[2] >> 1 & 1);
        ((if self.full { 144_000 } else { 72_000 }) * self.kbits / self.rate + padding) as usize
    }

    fn samples(&self) -> u64 {
        if self.full { 1152 } else { 576 }
    }

    /// Bytes of the side information.
    fn side(&self) -> usize {
        match (self.full, self.mono) {
            (true, false) => 32,
            (true, true) | (false, false) => 17,
            (false, true) => 9,
        }
    }

    /// Where the side information begins.
    fn side_begin(&self) -> usize {
        if self.checked { 6 } else { 4 }
    }

    /// Whether two frames may belong to one stream.
    fn matches(&self, other: &Self) -> bool {
        (self.full, self.mono, self.rate) == (other.full, other.mono, other.rate)
    }
}

/// Whether the bytes begin with two frames that fit together, or with one that is all there is.
pub(super) fn begins(bytes: &[u8]) -> bool {
    row(bytes, 0, None, 2).is_some()
}

/// The header at `at`, if `count` frames that fit together follow each other from there, or fewer up to the very end.
fn row(bytes: &[u8], at: usize, like: Option<&Header>, count: usize) -> Option<Header> {
    let first = Header::read(bytes.get(at..)?)?;
    if like.is_some_and(|like| !first.matches(like)) {
        return None;
    }
    let mut next = at;
    for _ in 0..count {
        if next == bytes.len() && next > at {
            break;
        }
        let header = Header::read(bytes.get(next..)?).filter(|header| header.matches(&first))?;
        next += header.length();
    }
    (next <= bytes.len()).then_some(first)
}

/// A frame of the source.
struct Frame<'a> {
    header: Header,
    bytes: &'a [u8],
}

impl<'a> Frame<'a> {
    fn side(&self) -> &'a [u8] {
        let begin = self.header.side_begin();
        &self.bytes[begin..begin + self.header.side()]
    }

    fn payload(&self) -> &'a [u8] {
        &self.bytes[self.header.side_begin() + self.header.side()..]
    }

    /// Whether it holds numbers about the file instead of sound.
    fn is_info(&self) -> bool {
        let tagged = |part: &[u8], tags: &[&[u8]]| tags.iter().any(|tag| part.starts_with(tag));
        let vbri = self.bytes.get(36..).unwrap_or_default();
        tagged(self.payload(), &[b"Xing", b"Info"]) || tagged(vbri, &[b"VBRI"])
    }

    /// How many bytes before its payload its sound begins, and how many bits it has.
    fn sound(&self) -> Result<(usize, u64), MediaError> {
        let mut bits = Bits::new(self.side(), Order::High, "an MP3 frame is damaged");
        let channels = if self.header.mono { 1 } else { 2 };
        let back = bits.read(if self.header.full { 9 } else { 8 })?;
        let (skip, granules, rest) = match (self.header.full, self.header.mono) {
            (true, true) => (5 + 4, 2, 47),
            (true, false) => (3 + 8, 2, 47),
            (false, true) => (1, 1, 51),
            (false, false) => (2, 1, 51),
        };
        bits.skip(skip)?;
        let mut length = 0;
        for _ in 0..channels * granules {
            length += u64::from(bits.read(12)?);
            bits.skip(rest)?;
        }
        Ok((back as usize, length))
    }

    /// Header, checksum and side information without private, copyright and original bits.
    fn head(&self) -> Vec<u8> {
        let mut out = self.bytes[..self.header.side_begin() + self.header.side()].to_vec();
        out[2] &= 0xFE;
        out[3] &= 0xF3;
        let side = self.header.side_begin();
        match (self.header.full, self.header.mono) {
            (true, true) => out[side + 1] &= 0b1000_0011,
            (true, false) => out[side + 1] &= 0b1000_1111,
            (false, true) => out[side + 1] &= 0b0111_1111,
            (false, false) => out[side + 1] &= 0b0011_1111,
        }
        if self.header.checked {
            let sum = checksum(&[&out[2..4], &out[side..]].concat());
            out[4..6].copy_from_slice(&sum.to_be_bytes());
        }
        out
    }
}

/// CRC-16 with polynomial 0x8005 over header and side information.
fn checksum(bytes: &[u8]) -> u16 {
    let bit = |sum: u16, bit: u16| if sum >> 15 == bit { sum << 1 } else { sum << 1 ^ 0x8005 };
    bytes.iter().fold(0xFFFF, |sum, byte| (0..8).rev().fold(sum, |sum, i| bit(sum, u16::from(byte >> i & 1))))
}

/// Rewrites the frames of one stream; bytes between, before and behind them fall away.
pub(super) fn clean(bytes: &[u8], limits: &Limits) -> Result<Sound, MediaError> {
    let mut frames = find(bytes, limits)?;
    frames.retain(|frame| !frame.is_info());
    let first = frames.first().ok_or(MediaError::broken("an MP3 file without sound"))?;
    let samples = first.header.samples() * frames.len() as u64;
    let seconds = track::seconds(samples, first.header.rate, limits)?;
    let kept = sound_bits(&frames)?;
    let mut out = Vec::with_capacity(bytes.len());
    if frames.iter().any(|frame| frame.header.kbits != first.header.kbits) {
        let total = frames.iter().map(|frame| frame.bytes.len()).sum();
        out.extend(summary(&first.header, frames.len(), total));
    }
    let mut payloads = kept.as_slice();
    for frame in &frames {
        let (payload, rest) = payloads.split_at(frame.payload().len());
        out.extend(frame.head());
        out.extend_from_slice(payload);
        payloads = rest;
    }
    Ok(Sound { kind: Kind::Mp3, bytes: out, seconds })
}

fn find<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Vec<Frame<'a>>, MediaError> {
    let mut at = id3_length(bytes)?;
    let mut frames: Vec<Frame<'a>> = Vec::new();
    let mut samples = 0;
    // Where the frame before ended: right there, one header is enough.
    let mut end = 0;
    while at < bytes.len() {
        let like = frames.first().map(|frame| frame.header);
        let here = match (Header::read(&bytes[at..]), &like) {
            (Some(header), Some(like)) if at == end && header.matches(like) => Some(header),
            _ => row(bytes, at, like.as_ref(), IN_A_ROW),
        };
        let Some(header) = here else {
            at += 1;
            continue;
        };
        let frame = bytes[at..].get(..header.length()).ok_or(MediaError::broken(CUT))?;
        if frame.len() < header.side_begin() + header.side() {
            return Err(MediaError::broken("an MP3 frame is too small"));
        }
        at += frame.len();
        end = at;
        frames.push(Frame { header, bytes: frame });
        samples += header.samples();
        track::seconds(samples, header.rate, limits)?;
    }
    Ok(frames)
}

/// The length of the ID3v2 tag at the front, whose size is written with seven bits a byte.
fn id3_length(bytes: &[u8]) -> Result<usize, MediaError> {
    let Some(header) = bytes.strip_prefix(b"ID3") else { return Ok(0) };
    let size = header.get(3..7).ok_or(MediaError::broken(CUT))?;
    let size = size.iter().fold(0, |sum, &byte| sum << 7 | usize::from(byte & 0x7F));
    Ok((size + 10).min(bytes.len()))
}

/// All payloads in a row, with every bit zero that is not the sound of some frame.
fn sound_bits(frames: &[Frame<'_>]) -> Result<Vec<u8>, MediaError> {
    let all: Vec<u8> = frames.iter().flat_map(|frame| frame.payload()).copied().collect();
    let mut kept = vec![0; all.len()];
    let mut begin = 0;
    for frame in frames {
        let end = begin + frame.payload().len();
        let (back, bits) = frame.sound()?;
        // Without what it points back to, a frame cannot be decoded: nothing of it needs to stay.
        if let Some(from) = begin.checked_sub(back) {
            let bits = bits.min((end - from) as u64 * 8);
            let whole = (bits / 8) as usize;
            kept[from..from + whole].copy_from_slice(&all[from..from + whole]);
            if bits % 8 > 0 {
                kept[from + whole] |= all[from + whole] & !(0xFF >> (bits % 8));
            }
        }
        begin = end;
    }
    Ok(kept)
}

/// A frame that tells players the length of a stream of changing bit rate: number of frames and bytes, nothing else.
fn summary(like: &Header, frames: usize, bytes: usize) -> Vec<u8> {
    // Bit rate index 5 has room in every version; the checksum is left out.
    let head = [0xFF, like.bytes[1] | 1, 0x50 | like.bytes[2] & 0x0C, like.bytes[3] & 0xF3];
    let header = Header::read(&head).unwrap_or(*like);
    let mut out = head.to_vec();
    out.resize(4 + header.side(), 0);
    out.extend(b"Xing");
    out.extend(3u32.to_be_bytes());
    // Both are less than the size of the input.
    out.extend((frames as u32).to_be_bytes());
    out.extend(((bytes + header.length()) as u32).to_be_bytes());
    out.resize(header.length(), 0);
    out
}

#[cfg(test)]
mod tests {
    use super::super::testkit::{contains, mp3_frame};
    use super::*;

    fn cleaned(bytes: &[u8]) -> Vec<u8> {
        clean(bytes, &Limits::default()).expect("the sample is whole").bytes
    }

    #[test]
    fn only_the_bits_that_are_sound_are_kept() {
        let frame = mp3_frame(5);
        assert!(contains(&frame, b"LAME3.100"));
        let out = cleaned(&frame.repeat(3));
        assert_eq!(out.len(), frame.len() * 3);
        // Thirty-seven bits of the pattern, then zeros; private and copyright bits are gone.
        assert_eq!(out[21..27], [0xA5, 0xA5, 0xA5, 0xA5, 0xA0, 0]);
        assert!(out[26..frame.len()].iter().all(|&byte| byte == 0));
        assert_eq!((out[2] & 1, out[3] & 0x0C, out[5]), (0, 0, 0));
    }

    #[test]
    fn sound_that_begins_in_an_earlier_frame_is_kept_there() {
        let mut second = mp3_frame(5);
        // Its sound begins nine bytes before its payload, in what the first frame leaves free.
        second[4] = 9 >> 1;
        second[5] |= (9 & 1) << 7;
        let out = cleaned(&[mp3_frame(5), second.clone(), mp3_frame(5)].concat());
        let length = second.len();
        assert_eq!(out[length - 9..length - 5], mp3_frame(5)[length - 9..length - 5]);
        assert_eq!(out[length - 5] & 0x07, 0);
        assert!(out[length - 4..length].iter().all(|&byte| byte == 0));
        assert!(out[length + 21..2 * length].iter().all(|&byte| byte == 0));
    }

    #[test]
    fn a_stream_of_changing_rate_tells_its_length_and_no_more() {
        let sound = [mp3_frame(5), mp3_frame(6), mp3_frame(5), mp3_frame(9)].concat();
        let out = cleaned(&sound);
        assert_eq!(out[21..25], *b"Xing");
        assert_eq!(out[25..33], [0, 0, 0, 3, 0, 0, 0, 4]);
        assert_eq!(out[33..37], (out.len() as u32).to_be_bytes());
        assert_eq!(cleaned(&out), out);
    }

    #[test]
    fn a_checksum_is_made_anew() {
        let mut frame = mp3_frame(5);
        frame[1] &= 0xFE;
        frame.splice(4..4, [0, 0]);
        frame.truncate(mp3_frame(5).len());
        let out = cleaned(&frame.repeat(3));
        // The CRC of a published polynomial, computed the long way round: message and sum together leave nought.
        let covered = [&out[2..4], &out[6..23], &out[4..6]].concat();
        assert_eq!(checksum(&covered), 0);
        assert_ne!(out[4..6], [0, 0]);
    }

    #[test]
    fn half_rates_and_all_channels_have_their_own_layout() {
        // MPEG-2 22.05 kHz stereo and MPEG-2.5 8 kHz mono, without sound in any granule.
        for (head, length, samples) in
            [([0xFF, 0xF3, 0x80, 0x00], 208, 576), ([0xFF, 0xE3, 0x88, 0xC0], 576, 576)]
        {
            let header = Header::read(&head).expect("the header is right");
            assert_eq!((header.length(), header.samples()), (length, samples));
            let mut frame = head.to_vec();
            frame.resize(4 + header.side(), 0);
            frame.resize(length, b'C');
            let out = cleaned(&frame.repeat(4));
            assert!(!contains(&out, b"CC"));
        }
    }

    #[test]
    fn what_is_no_stream_of_frames_is_refused() {
        let frame = mp3_frame(5);
        assert!(!begins(&frame[..frame.len() - 1]));
        assert!(begins(&frame.repeat(2)));
        assert!(!begins(&[&frame, b"no frame".as_slice()].concat()));
        for bytes in
            [b"ID3".to_vec(), b"ID3\x03\0\0\x7F\x7F\x7F\x7F".to_vec(), b"ID3\x03\0\0\0\0\0\0words".to_vec()]
        {
            assert!(matches!(clean(&bytes, &Limits::default()), Err(MediaError::Broken { .. })));
        }
        // The last frame lacks a byte.
        let cut = [frame.repeat(4), frame[..frame.len() - 1].to_vec()].concat();
        assert_eq!(clean(&cut, &Limits::default()).err(), Some(MediaError::broken(CUT)));
    }
}
