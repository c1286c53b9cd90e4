//! WebM and Matroska (RFC 9559) with Opus or Vorbis: takes the packets of the one sound track.

mod write;

use super::bytes::Reader;
use super::track::{Codec, Track};
use super::{Kind, Limits, MediaError, Seen, Sound, opus, vorbis};

const CUT: &str = "the WebM file is cut short";

/// Rewrites the sound track into a new file with neutral names and times counted from nought.
pub(super) fn clean(bytes: &[u8], limits: &Limits) -> Result<Sound, MediaError> {
    let mut demuxer = Demuxer { limits, number: None, track: None };
    let mut input = Reader::new(bytes, CUT);
    let mut end = None;
    while input.left() > 0 && end.is_none_or(|end| input.at() < end) {
        let id = id(&mut input)?;
        let size = size(&mut input)?;
        match (id, size) {
            (SEGMENT, Some(size)) if end.is_none() => {
                if size > input.left() as u64 {
                    return Err(input.broken());
                }
                end = Some(input.at() + size as usize);
            }
            (SEGMENT | CLUSTER, None) | (CLUSTER | TRACKS | GROUP, Some(_)) => {}
            (_, None) => return Err(MediaError::broken("a WebM element without an end")),
            (_, Some(size)) => {
                let body = input.take_u64(size)?;
                match id {
                    TRACK => demuxer.entry(body)?,
                    BLOCK | SIMPLE_BLOCK => demuxer.block(body)?,
                    _ => {}
                }
            }
        }
    }
    let track = demuxer.track.ok_or(MediaError::Unsupported { seen: Seen::Unknown })?;
    let seconds = track.seconds()?;
    Ok(Sound { kind: Kind::Webm, bytes: write::file(&track), seconds })
}

const SEGMENT: u32 = 0x1853_8067;
const CLUSTER: u32 = 0x1F43_B675;
const TRACKS: u32 = 0x1654_AE6B;
const TRACK: u32 = 0xAE;
const GROUP: u32 = 0xA0;
const BLOCK: u32 = 0xA1;
const SIMPLE_BLOCK: u32 = 0xA3;

/// An element's name, with its length marker.
fn id(input: &mut Reader<'_>) -> Result<u32, MediaError> {
    let first = input.u8()?;
    let more = first.leading_zeros();
    if more > 3 {
        return Err(MediaError::broken("the WebM file lost its elements"));
    }
    (0..more).try_fold(u32::from(first), |id, _| Ok(id << 8 | u32::from(input.u8()?)))
}

/// A number with a length marker; none if all its bits are ones.
fn size(input: &mut Reader<'_>) -> Result<Option<u64>, MediaError> {
    let first = input.u8()?;
    let more = first.leading_zeros();
    if more > 7 {
        return Err(MediaError::broken("the WebM file lost its elements"));
    }
    let begin = u64::from(first) & (0x7F >> more);
    let value =
        (0..more).try_fold(begin, |value, _| Ok::<_, MediaError>(value << 8 | u64::from(input.u8()?)))?;
    Ok((value != (1 << (7 * (more + 1))) - 1).then_some(value))
}

/// A number with a length marker that must be there.
fn number(input: &mut Reader<'_>) -> Result<u64, MediaError> {
    size(input)?.ok_or(input.broken())
}

/// The numbers of an element of at most eight bytes.
fn unsigned(body: &[u8]) -> Result<u64, MediaError> {
    if body.len() > 8 {
        return Err(MediaError::broken("a WebM number that is too long"));
    }
    Ok(body.iter().fold(0, |value, &byte| value << 8 | u64::from(byte)))
}

/// Collects the packets of the sound track.
struct Demuxer<'l> {
    limits: &'l Limits,
    number: Option<u64>,
    track: Option<Track>,
}

impl Demuxer<'_> {
    /// Reads a track entry.
    fn entry(&mut self, body: &[u8]) -> Result<(), MediaError> {
        let (mut track, mut kind, mut codec, mut private) = (0, 0, &[][..], &[][..]);
        let mut encoded = false;
        let mut fields = Reader::new(body, CUT);
        while fields.left() > 0 {
            let id = id(&mut fields)?;
            let length = number(&mut fields)?;
            let value = fields.take_u64(length)?;
            match id {
                0xD7 => track = unsigned(value)?,
                0x83 => kind = unsigned(value)?,
                0x86 => codec = value,
                0x63A2 => private = value,
                0x6D80 => encoded = true,
                _ => {}
            }
        }
        match kind {
            1 => return Err(MediaError::Unsupported { seen: Seen::Video }),
            2 if self.track.is_some() => return Err(MediaError::Unsupported { seen: Seen::SeveralSounds }),
            2 if encoded => return Err(MediaError::Unsupported { seen: Seen::Sound }),
            2 => {}
            _ => return Ok(()),
        }
        let codec = match codec {
            b"A_OPUS" => Codec::Opus(opus::Head::read(private)?),
            b"A_VORBIS" => Codec::Vorbis(vorbis::Headers::read_private(private)?),
            _ => return Err(MediaError::Unsupported { seen: Seen::Sound }),
        };
        self.number = Some(track);
        self.track = Some(Track::new(codec, self.limits));
        Ok(())
    }

    /// Takes the packets of a block, if it is of the sound track; its time is not needed.
    fn block(&mut self, body: &[u8]) -> Result<(), MediaError> {
        let mut fields = Reader::new(body, CUT);
        let of_track = number(&mut fields)?;
        fields.take(2)?;
        let flags = fields.u8()?;
        let (Some(track), true) = (&mut self.track, self.number == Some(of_track)) else { return Ok(()) };
        let lengths = match flags >> 1 & 3 {
            0 => Vec::new(),
            1 => xiph_lengths(&mut fields)?,
            3 => ebml_lengths(&mut fields)?,
            _ => {
                let count = usize::from(fields.u8()?) + 1;
                if !fields.left().is_multiple_of(count) {
                    return Err(fields.broken());
                }
                vec![fields.left() / count; count - 1]
            }
        };
        for length in lengths {
            track.push(fields.take(length)?)?;
        }
        track.push(fields.rest())
    }
}

/// Lengths of all packets but the last, in bytes of 255 and a rest.
fn xiph_lengths(fields: &mut Reader<'_>) -> Result<Vec<usize>, MediaError> {
    let count = fields.u8()?;
    let one = |_| {
        let mut length = 0;
        loop {
            let more = fields.u8()?;
            length += usize::from(more);
            if more < 255 {
                return Ok(length);
            }
        }
    };
    (0..count).map(one).collect()
}

/// Lengths of all packets but the last: the first as a number, each other as a difference.
fn ebml_lengths(fields: &mut Reader<'_>) -> Result<Vec<usize>, MediaError> {
    let count = fields.u8()?;
    let mut lengths = Vec::new();
    let mut length = 0i64;
    for i in 0..count {
        let before = fields.left();
        let value = number(fields)? as i64;
        let bytes = before - fields.left();
        // A difference is written with half of its range added.
        length = if i == 0 { value } else { length.saturating_add(value - ((1 << (7 * bytes - 1)) - 1)) };
        lengths.push(usize::try_from(length).map_err(|_| fields.broken())?);
    }
    Ok(lengths)
}

#[cfg(test)]
mod tests {
    use super::super::testkit::containers::{element, opus_head, opus_packet, vorbis_headers, webm};
    use super::super::testkit::contains;
    use super::*;

    fn file(kind: u8, codec: &[u8], private: &[u8], more: &[u8], blocks: &[Vec<u8>]) -> Vec<u8> {
        let texts = [element(&[0x86], &[codec]), element(&[0x63, 0xA2], &[private])].concat();
        let entry =
            element(&[0xAE], &[&element(&[0xD7], &[&[1]]), &element(&[0x83], &[&[kind]]), &texts, more]);
        let tracks = element(&[0x16, 0x54, 0xAE, 0x6B], &[&entry]);
        let cluster = element(&[0x1F, 0x43, 0xB6, 0x75], &[&blocks.concat()]);
        let header = element(&[0x1A, 0x45, 0xDF, 0xA3], &[]);
        [header, element(&[0x18, 0x53, 0x80, 0x67], &[&tracks, &cluster])].concat()
    }

    fn opus(blocks: &[Vec<u8>]) -> Vec<u8> {
        file(2, b"A_OPUS", &opus_head(), &[], blocks)
    }

    fn block(flags: u8, parts: &[&[u8]]) -> Vec<u8> {
        element(&[0xA3], &[&[0x81, 0, 0, flags], &parts.concat()])
    }

    fn cleaned(bytes: &[u8]) -> Vec<u8> {
        clean(bytes, &Limits::default()).expect("the sample is whole").bytes
    }

    fn refused(bytes: &[u8]) -> Option<MediaError> {
        clean(bytes, &Limits::default()).err()
    }

    #[test]
    fn a_live_stream_and_a_finished_file_become_the_same() {
        let bytes = cleaned(&webm(true));
        assert!(bytes == cleaned(&webm(false)));
        assert!(contains(&bytes, b"\x4D\x80\x81-\x57\x41\x81-"), "the names of the programs are neutral");
        for absent in [[0x73, 0xA4, 0x90], [0x44, 0x61, 0x88], [0x7B, 0xA9, 0x80]] {
            assert!(!contains(&bytes, &absent), "segment number, date or title");
        }
    }

    #[test]
    fn packets_are_the_same_however_they_are_laced() {
        let packets = [opus_packet(1), opus_packet(2), opus_packet(4)];
        let all = packets.concat();
        let alone = packets.clone().map(|packet| block(0, &[&packet]));
        let expected = cleaned(&opus(&alone));
        assert!(cleaned(&opus(&[block(0x02, &[&[2, 41, 41], &all])])) == expected, "Xiph");
        assert!(cleaned(&opus(&[block(0x04, &[&[2], &all])])) == expected, "fixed");
        // The second length is written as a difference of nought: 63 in seven bits.
        assert!(cleaned(&opus(&[block(0x06, &[&[2, 0x80 | 41, 0x80 | 63], &all])])) == expected, "EBML");
    }

    #[test]
    fn vorbis_headers_come_along_without_their_comments() {
        let [id, tags, setup] = vorbis_headers();
        let private = [&[2, id.len() as u8, tags.len() as u8], id.as_slice(), &tags, &setup].concat();
        let bytes = cleaned(&file(2, b"A_VORBIS", &private, &[], &vec![block(0, &[&[2, 7, 7]]); 30]));
        assert!(contains(&bytes, vorbis::NO_TAGS));
        assert!(!contains(&bytes, b"CANARY"));
        assert!(cleaned(&bytes) == bytes);
    }

    #[test]
    fn films_and_unknown_codings_are_refused() {
        let sound = block(0, &[&opus_packet(1)]);
        let film = file(1, b"V_VP9", &[], &[], &[]);
        assert_eq!(refused(&film), Some(MediaError::Unsupported { seen: Seen::Video }));
        let other = file(2, b"A_AC3", &[], &[], &[]);
        assert_eq!(refused(&other), Some(MediaError::Unsupported { seen: Seen::Sound }));
        let packed = file(2, b"A_OPUS", &opus_head(), &element(&[0x6D, 0x80], &[]), &[sound]);
        assert_eq!(refused(&packed), Some(MediaError::Unsupported { seen: Seen::Sound }));
        assert!(matches!(refused(&opus(&[])), Some(MediaError::Broken { .. })));
    }

    #[test]
    fn laces_longer_than_their_block_are_refused() {
        for lengths in [[2, 200, 200], [6, 0xFF, 0xFF], [6, 0x80, 0x80]] {
            let wrong = opus(&[block(lengths[0], &[&[2], &lengths[1..], &[0xF8; 20]])]);
            assert!(matches!(refused(&wrong), Some(MediaError::Broken { .. })), "{lengths:?}");
        }
    }

    #[test]
    fn times_and_places_in_a_long_file_are_right() {
        let blocks: Vec<Vec<u8>> = (0..600).map(|_| block(0, &[&opus_packet(1)])).collect();
        let bytes = cleaned(&opus(&blocks));
        let segment = bytes.windows(4).position(|w| w == [0x18, 0x53, 0x80, 0x67]).expect("it is there");
        let mut input = Reader::new(&bytes[segment + 4..], CUT);
        let length = number(&mut input).expect("it has a length");
        assert_eq!(length, input.left() as u64);
        let inside = input.rest();
        // Twelve seconds in clusters of five; each index entry points to a cluster that begins at its time.
        let mut seen = Vec::new();
        for at in 0..inside.len() - 6 {
            if inside[at..at + 2] == [0xF1, 0x84] && seen.len() < 3 {
                let place =
                    u32::from_be_bytes(inside[at + 2..at + 6].try_into().expect("four bytes")) as usize;
                assert_eq!(inside[place..place + 4], [0x1F, 0x43, 0xB6, 0x75]);
                seen.push(place);
            }
        }
        assert_eq!(seen.len(), 3);
    }
}
