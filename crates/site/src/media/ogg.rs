//! Ogg (RFC 3533) with Opus (RFC 7845) or Vorbis: takes the packets of the one sound stream and pages them anew.

use super::bytes::Reader;
use super::track::{Codec, Track};
use super::{Kind, Limits, MediaError, Seen, Sound, opus, vorbis};

/// Every stream written here has the same serial number: nothing to recognise a file or a device by.
const SERIAL: u32 = 1;
const CONTINUED: u8 = 1;
const FIRST: u8 = 2;
const LAST: u8 = 4;
/// The longest run of sound on one page: a second, so that players can seek.
const PAGE_SECONDS: u64 = 1;

/// Rewrites the sound stream with fixed serial number, empty comments and positions counted from nought.
pub(super) fn clean(bytes: &[u8], limits: &Limits) -> Result<Sound, MediaError> {
    let mut demuxer = Demuxer::new(limits);
    let mut input = Reader::new(bytes, "the Ogg file is cut short");
    while input.left() > 0 {
        let page = Page::read(&mut input)?;
        if demuxer.page(&page)? {
            break;
        }
    }
    let (track, trim) = demuxer.finish()?;
    let seconds = track.seconds()?;
    Ok(Sound { kind: Kind::Ogg, bytes: write(&track, trim), seconds })
}

/// One page, its checksum verified.
struct Page<'a> {
    flags: u8,
    position: i64,
    serial: u32,
    lacing: &'a [u8],
    body: &'a [u8],
}

impl<'a> Page<'a> {
    fn read(input: &mut Reader<'a>) -> Result<Self, MediaError> {
        let whole = input.rest();
        if input.take(4)? != b"OggS" || input.u8()? != 0 {
            return Err(MediaError::broken("the Ogg file lost its pages"));
        }
        let flags = input.u8()?;
        let position = i64::from_le_bytes(input.array()?);
        let serial = input.u32_le()?;
        input.take(4)?;
        let sum = input.u32_le()?;
        let count = input.u8()?;
        let lacing = input.take(count.into())?;
        let body = input.take(lacing.iter().map(|&l| usize::from(l)).sum())?;
        let page = &whole[..27 + lacing.len() + body.len()];
        if checksum([&page[..22], &[0; 4], &page[26..]]) != sum {
            return Err(MediaError::broken("a page of the Ogg file has a wrong checksum"));
        }
        Ok(Self { flags, position, serial, lacing, body })
    }
}

/// Collects the packets of the first stream whose coding is known.
struct Demuxer<'l> {
    limits: &'l Limits,
    serial: Option<u32>,
    headers: Vec<Vec<u8>>,
    track: Option<Track>,
    /// A packet that began and has not ended.
    pending: Option<Vec<u8>>,
    data_seen: bool,
    /// Written position minus counted samples, at the end of the first page with sound.
    shift: Option<i64>,
    /// Samples before the last page with sound, and its written position.
    last: Option<(u64, i64)>,
}

impl<'l> Demuxer<'l> {
    fn new(limits: &'l Limits) -> Self {
        Self {
            limits,
            serial: None,
            headers: Vec::new(),
            track: None,
            pending: None,
            data_seen: false,
            shift: None,
            last: None,
        }
    }

    /// Takes a page; true when the sound stream has ended.
    fn page(&mut self, page: &Page<'_>) -> Result<bool, MediaError> {
        if page.flags & FIRST != 0 {
            if self.data_seen {
                return Err(MediaError::Unsupported { seen: Seen::SeveralSounds });
            }
            self.begin(page)?;
        } else {
            self.data_seen = true;
        }
        if self.serial != Some(page.serial) {
            return Ok(false);
        }
        if (page.flags & CONTINUED != 0) != self.pending.is_some() {
            return Err(MediaError::broken("a page of the Ogg file is missing"));
        }
        let before = self.samples();
        let mut body = page.body;
        for &lace in page.lacing {
            let (part, rest) = body.split_at(lace.into());
            body = rest;
            self.pending.get_or_insert_default().extend_from_slice(part);
            if lace < 255 {
                let packet = self.pending.take().unwrap_or_default();
                self.packet(&packet)?;
            }
        }
        let after = self.samples();
        if page.position >= 0 && after > before {
            let is_last = page.flags & LAST != 0;
            // A first page that is also the last may be trimmed, so its position says nothing about the beginning.
            self.shift =
                self.shift.or(Some(if is_last { 0 } else { page.position.saturating_sub_unsigned(after) }));
            self.last = Some((before, page.position));
        }
        Ok(page.flags & LAST != 0)
    }

    /// Looks at the first packet of a stream.
    fn begin(&mut self, page: &Page<'_>) -> Result<(), MediaError> {
        let video: [&[u8]; 4] = [b"\x80theora", b"BBCD\0", b"\x01video", b"OVP80"];
        if video.iter().any(|magic| page.body.starts_with(magic)) {
            return Err(MediaError::Unsupported { seen: Seen::Video });
        }
        if page.body.starts_with(b"OpusHead") || page.body.starts_with(b"\x01vorbis") {
            if self.serial.is_some() {
                return Err(MediaError::Unsupported { seen: Seen::SeveralSounds });
            }
            self.serial = Some(page.serial);
        }
        Ok(())
    }

    fn packet(&mut self, packet: &[u8]) -> Result<(), MediaError> {
        if let Some(track) = &mut self.track {
            return track.push(packet);
        }
        let is_opus = self.headers.first().is_some_and(|head| head.starts_with(b"OpusHead"));
        let codec = match (self.headers.len(), is_opus) {
            (1, true) if packet.starts_with(b"OpusTags") => Codec::Opus(opus::Head::read(&self.headers[0])?),
            (2, false) => Codec::Vorbis(vorbis::Headers::read(&self.headers[0], packet)?),
            (0, _) => {
                self.headers.push(packet.to_vec());
                return Ok(());
            }
            (1, false) if packet.starts_with(b"\x03vorbis") => {
                // Only its place matters; the comments are not kept.
                self.headers.push(Vec::new());
                return Ok(());
            }
            _ => return Err(MediaError::broken("the headers of the Ogg file are wrong")),
        };
        self.track = Some(Track::new(codec, self.limits));
        Ok(())
    }

    fn samples(&self) -> u64 {
        self.track.as_ref().map_or(0, Track::samples)
    }

    /// The track, and how many samples of its last page are not to be played.
    fn finish(self) -> Result<(Track, u64), MediaError> {
        if self.serial.is_none() {
            return Err(MediaError::Unsupported { seen: Seen::Sound });
        }
        if self.pending.is_some() {
            return Err(MediaError::broken("the Ogg file is cut short"));
        }
        let track = self.track.ok_or(MediaError::broken("the Ogg file is cut short"))?;
        let trim = match (self.shift, self.last) {
            (Some(shift), Some((before, position))) => {
                let counted = i128::from(track.samples()) + i128::from(shift);
                let trim = u64::try_from(counted - i128::from(position)).unwrap_or(0);
                if trim < track.samples() - before { trim } else { 0 }
            }
            _ => 0,
        };
        Ok((track, trim))
    }
}

fn write(track: &Track, trim: u64) -> Vec<u8> {
    let mut out = Writer::default();
    match &track.codec {
        Codec::Vorbis(headers) => {
            out.packet(&headers.id(), 0);
            out.flush(0);
            out.packet(vorbis::NO_TAGS, 0);
            out.packet(headers.setup(), 0);
        }
        Codec::Opus(head) => {
            out.packet(&head.write(), 0);
            out.flush(0);
            out.packet(opus::NO_TAGS, 0);
        }
        Codec::Aac(_) | Codec::Amr(_) => {}
    }
    out.flush(0);
    let long = u64::from(track.rate()) * PAGE_SECONDS;
    let mut page_begin = 0;
    for (packet, i) in track.packets().zip(1..) {
        let laces = packet.data.len() / 255 + 1;
        if out.lacing.len() + laces > 255 || packet.end - page_begin > long {
            out.flush(0);
            page_begin = packet.begin;
        }
        let end = if i == track.count() { packet.end - trim.min(packet.end) } else { packet.end };
        out.packet(packet.data, end);
    }
    out.flush(LAST);
    out.bytes
}

/// Pages under construction.
#[derive(Default)]
struct Writer {
    bytes: Vec<u8>,
    sequence: u32,
    lacing: Vec<u8>,
    body: Vec<u8>,
    /// Samples at the end of the last packet that ends on the page.
    position: Option<u64>,
    continued: bool,
}

impl Writer {
    /// Appends a packet; `position` is the number of samples at its end.
    fn packet(&mut self, data: &[u8], position: u64) {
        for i in 0..=data.len() / 255 {
            if self.lacing.len() == 255 {
                self.flush(0);
                self.continued = i > 0;
            }
            let part = &data[i * 255..data.len().min(i * 255 + 255)];
            self.lacing.push(part.len() as u8);
            self.body.extend_from_slice(part);
        }
        self.position = Some(position);
    }

    /// Ends the page, if anything is on it.
    fn flush(&mut self, flags: u8) {
        if self.lacing.is_empty() {
            return;
        }
        let first = if self.sequence == 0 { FIRST } else { 0 };
        let continued = if self.continued { CONTINUED } else { 0 };
        let mut page = b"OggS\0".to_vec();
        page.push(flags | first | continued);
        page.extend(self.position.map_or(u64::MAX, |samples| samples).to_le_bytes());
        page.extend(SERIAL.to_le_bytes());
        page.extend(self.sequence.to_le_bytes());
        page.extend([0; 4]);
        page.push(self.lacing.len() as u8);
        page.append(&mut self.lacing);
        page.append(&mut self.body);
        let sum = checksum([&page, &[], &[]]);
        page[22..26].copy_from_slice(&sum.to_le_bytes());
        self.bytes.append(&mut page);
        self.sequence += 1;
        self.position = None;
        self.continued = false;
    }
}

/// The checksum of RFC 3533 section 6: CRC-32, polynomial 0x04C11DB7, highest bit first, nothing inverted.
fn checksum(parts: [&[u8]; 3]) -> u32 {
    let step = |sum: u32, &byte: &u8| sum << 8 ^ CRC_TABLE[((sum >> 24) as u8 ^ byte) as usize];
    parts.iter().flat_map(|part| part.iter()).fold(0, step)
}

const CRC_TABLE: [u32; 256] = crc_table();

const fn crc_table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut i = 0;
    while i < 256 {
        let mut sum = (i as u32) << 24;
        let mut bit = 0;
        while bit < 8 {
            sum = if sum & 0x8000_0000 == 0 { sum << 1 } else { sum << 1 ^ 0x04C1_1DB7 };
            bit += 1;
        }
        table[i] = sum;
        i += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::super::testkit::containers::{ogg_opus, ogg_vorbis, opus_head, opus_packet, page};
    use super::*;

    fn pages(bytes: &[u8]) -> Vec<Page<'_>> {
        let mut input = Reader::new(bytes, "cut");
        let mut all = Vec::new();
        while input.left() > 0 {
            all.push(Page::read(&mut input).expect("what was written is right"));
        }
        all
    }

    fn cleaned(bytes: &[u8]) -> Vec<u8> {
        clean(bytes, &Limits::default()).expect("the sample is whole").bytes
    }

    fn refused(parts: &[Vec<u8>]) -> Option<MediaError> {
        clean(&parts.concat(), &Limits::default()).err()
    }

    #[test]
    fn positions_count_from_nought_and_the_trimmed_end_stays_trimmed() {
        let bytes = cleaned(&ogg_opus());
        let pages = pages(&bytes);
        assert!(pages.iter().all(|page| page.serial == SERIAL));
        assert_eq!(pages.iter().map(|page| page.position).collect::<Vec<_>>(), [0, 0, 48_000, 95_500]);
        assert_eq!(pages.iter().map(|page| page.flags).collect::<Vec<_>>(), [FIRST, 0, 0, LAST]);
        assert_eq!(pages[1].body, opus::NO_TAGS);
    }

    #[test]
    fn vorbis_comments_are_empty_and_the_headers_share_a_page() {
        let bytes = cleaned(&ogg_vorbis());
        let pages = pages(&bytes);
        assert!(pages[1].body.starts_with(vorbis::NO_TAGS));
        assert_eq!(pages.last().map(|page| page.position), Some(29 * 1024));
    }

    #[test]
    fn a_changed_bit_is_noticed() {
        let mut bytes = ogg_opus();
        let end = bytes.len() - 100;
        bytes[end] ^= 1;
        assert!(matches!(refused(&[bytes]), Some(MediaError::Broken { .. })));
    }

    #[test]
    fn films_and_several_recordings_are_refused() {
        let video = page(2, 0, (5, 0), &[b"\x80theora".to_vec()]);
        assert_eq!(refused(&[video]), Some(MediaError::Unsupported { seen: Seen::Video }));
        let head = |serial| page(2, 0, (serial, 0), &[opus_head()]);
        let tags = page(0, 0, (1, 1), &[opus::NO_TAGS.to_vec()]);
        let sound = page(0, 960, (1, 2), &[opus_packet(1)]);
        let several = Some(MediaError::Unsupported { seen: Seen::SeveralSounds });
        assert_eq!(refused(&[head(1), head(2)]), several);
        assert_eq!(refused(&[head(1), tags, sound, head(2)]), several);
        let speex = page(2, 0, (5, 0), &[b"Speex   ".to_vec()]);
        assert_eq!(refused(&[speex]), Some(MediaError::Unsupported { seen: Seen::Sound }));
    }

    #[test]
    fn packets_longer_than_a_page_are_carried_over_and_read_again() {
        let [id, tags, setup] = super::super::testkit::containers::vorbis_headers();
        let long = [vec![0b10], vec![7; 70_000]].concat();
        let mut writer = Writer::default();
        for (packet, last) in [(&id, true), (&tags, false), (&setup, true), (&long, false), (&long, true)] {
            writer.packet(packet, 1024);
            if last {
                writer.flush(0);
            }
        }
        let bytes = cleaned(&writer.bytes);
        let all = pages(&bytes);
        assert!(all.iter().any(|page| page.flags & CONTINUED != 0 && page.lacing.len() < 255));
        assert!(all.iter().any(|page| page.position == -1));
        assert_eq!(cleaned(&bytes), bytes);
        // Without its second half the packet is broken, whichever page is lost.
        let lost = bytes.len() - all.last().map_or(0, |page| 27 + page.lacing.len() + page.body.len());
        assert!(matches!(refused(&[bytes[..lost].to_vec()]), Some(MediaError::Broken { .. })));
    }
}
