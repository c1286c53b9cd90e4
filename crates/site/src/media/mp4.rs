//! MP4, M4A and 3GP (ISO/IEC 14496-12): takes the samples of the one sound track, whole or in fragments.

mod fragments;
mod write;

pub(super) use self::write::file as write;

use super::bytes::Reader;
use super::track::{Codec, Track};
use super::{Limits, MediaError, Seen, Sound, aac, amr, opus};

const CUT: &str = "the MP4 file is cut short";

/// Rewrites the sound track into a new file with one chunk and no times, names or user data.
pub(super) fn clean(bytes: &[u8], limits: &Limits) -> Result<Sound, MediaError> {
    let mut film = None;
    let mut moofs = Vec::new();
    let mut boxes = Boxes::new(bytes);
    while let Some(next) = boxes.next_or_foreign()? {
        match &next.name {
            b"moov" if film.is_none() => film = Some(next.body),
            b"moof" => moofs.push(next),
            _ => {}
        }
    }
    let found =
        Found::read(film.ok_or(MediaError::broken("an MP4 file without its index, perhaps cut short"))?)?;
    let mut source = Source { file: bytes, left: bytes.len(), track: Track::new(found.codec, limits) };
    samples(found.table, &mut source)?;
    for moof in moofs {
        fragments::read(&moof, &found.defaults, &mut source)?;
    }
    let seconds = source.track.seconds()?;
    let (kind, bytes) = write(&source.track);
    Ok(Sound { kind, bytes, seconds })
}

/// A box: its name, what is in it, and where it begins in the slice that was walked.
struct Box4<'a> {
    name: [u8; 4],
    body: &'a [u8],
    begin: usize,
}

/// Walks the boxes in a slice.
struct Boxes<'a> {
    input: Reader<'a>,
}

impl<'a> Boxes<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        Self { input: Reader::new(bytes, CUT) }
    }

    fn next(&mut self) -> Result<Option<Box4<'a>>, MediaError> {
        // A few zero bytes may close a list.
        if self.input.left() < 8 {
            return Ok(None);
        }
        let begin = self.input.at();
        let size = self.input.u32_be()?;
        let name = self.input.array()?;
        let length = match size {
            0 => Some(self.input.left() as u64),
            1 => self.input.u64_be()?.checked_sub(16),
            _ => u64::from(size).checked_sub(8),
        };
        let body = self.input.take_u64(length.ok_or(self.input.broken())?)?;
        Ok(Some(Box4 { name, body, begin }))
    }

    /// The next box of the file; foreign bytes behind the last box end the walk.
    fn next_or_foreign(&mut self) -> Result<Option<Box4<'a>>, MediaError> {
        let name = self.input.rest().get(4..8).unwrap_or_default();
        let own = matches!(name, b"moov" | b"moof" | b"mdat" | b"ftyp");
        match self.next() {
            Err(_) if !own => Ok(None),
            other => other,
        }
    }

    /// The content of the first box of that name, if there is one.
    fn find(bytes: &'a [u8], name: &[u8; 4]) -> Result<Option<&'a [u8]>, MediaError> {
        let mut boxes = Self::new(bytes);
        while let Some(next) = boxes.next()? {
            if next.name == *name {
                return Ok(Some(next.body));
            }
        }
        Ok(None)
    }

    /// The content of a box within boxes.
    fn path(mut bytes: &'a [u8], names: &[&[u8; 4]]) -> Result<&'a [u8], MediaError> {
        for name in names {
            bytes = Self::find(bytes, name)?.ok_or(MediaError::broken("an MP4 file with a part missing"))?;
        }
        Ok(bytes)
    }
}

/// The sound track of a film.
struct Found<'a> {
    codec: Codec,
    table: &'a [u8],
    defaults: fragments::Defaults,
}

impl<'a> Found<'a> {
    fn read(film: &'a [u8]) -> Result<Self, MediaError> {
        let mut sound = None;
        let mut boxes = Boxes::new(film);
        while let Some(next) = boxes.next()? {
            if &next.name != b"trak" {
                continue;
            }
            let handler = Boxes::path(next.body, &[b"mdia", b"hdlr"])?;
            match handler.get(8..12) {
                Some(b"soun") if sound.is_some() => {
                    return Err(MediaError::Unsupported { seen: Seen::SeveralSounds });
                }
                Some(b"soun") => sound = Some(next.body),
                Some(b"vide") => return Err(MediaError::Unsupported { seen: Seen::Video }),
                _ => {}
            }
        }
        let sound = sound.ok_or(MediaError::Unsupported { seen: Seen::Unknown })?;
        let table = Boxes::path(sound, &[b"mdia", b"minf", b"stbl"])?;
        let codec = codec(Boxes::path(table, &[b"stsd"])?)?;
        let mut header = Reader::new(Boxes::path(sound, &[b"tkhd"])?, CUT);
        let wide = header.u8()? == 1;
        header.take(if wide { 19 } else { 11 })?;
        let defaults = fragments::Defaults::read(film, header.u32_be()?)?;
        Ok(Self { codec, table, defaults })
    }
}

/// Where samples are taken from and go to.
struct Source<'a> {
    file: &'a [u8],
    /// Bytes that may still be taken; a table that names the same bytes again and again runs out.
    left: usize,
    track: Track,
}

impl Source<'_> {
    fn sample(&mut self, offset: u64, size: u32) -> Result<(), MediaError> {
        let begin = usize::try_from(offset).map_err(|_| MediaError::broken(CUT))?;
        let part = self.file.get(begin..).and_then(|rest| rest.get(..size as usize));
        let part = part.ok_or(MediaError::broken(CUT))?;
        self.left = self
            .left
            .checked_sub(part.len())
            .ok_or(MediaError::broken("an MP4 index that repeats itself"))?;
        if part.is_empty() { Ok(()) } else { self.track.push(part) }
    }
}

/// The coding of the first sample description.
fn codec(descriptions: &[u8]) -> Result<Codec, MediaError> {
    let unsupported = MediaError::Unsupported { seen: Seen::Sound };
    let entry = Boxes::new(descriptions.get(8..).ok_or(MediaError::broken(CUT))?).next()?;
    let entry = entry.ok_or(MediaError::broken(CUT))?;
    let mut fields = Reader::new(entry.body, CUT);
    fields.take(8)?;
    let version = fields.u16_be()?;
    fields.take(18)?;
    match version {
        0 => {}
        1 => {
            fields.take(16)?;
        }
        _ => return Err(unsupported),
    }
    let children = fields.rest();
    match &entry.name {
        b"samr" => Ok(Codec::Amr(amr::Band::Narrow)),
        b"sawb" => Ok(Codec::Amr(amr::Band::Wide)),
        b"Opus" => {
            let mut fields = Reader::new(Boxes::path(children, &[b"dOps"])?, "the Opus header is cut short");
            if fields.u8()? != 0 {
                return Err(unsupported);
            }
            let (channels, pre_skip) = (fields.u8()?, fields.u16_be()?);
            fields.take(4)?;
            let gain = i16::from_be_bytes(fields.array()?);
            Ok(Codec::Opus(opus::Head::new(channels, pre_skip, gain, fields.u8()?)?))
        }
        b"mp4a" => {
            let descriptor = match Boxes::find(children, b"esds")? {
                Some(descriptor) => descriptor,
                None => Boxes::path(children, &[b"wave", b"esds"])?,
            };
            Ok(Codec::Aac(aac::Config::read(decoder_specific(descriptor)?)?))
        }
        _ => Err(unsupported),
    }
}

/// The AudioSpecificConfig within an elementary stream descriptor (ISO/IEC 14496-1 section 7.2.6).
fn decoder_specific(esds: &[u8]) -> Result<&[u8], MediaError> {
    let mut fields = Reader::new(esds, "the AAC configuration is cut short");
    fields.take(4)?;
    let mut fields = descriptor(&mut fields, 3)?;
    fields.take(2)?;
    let flags = fields.u8()?;
    if flags & 0x80 != 0 {
        fields.take(2)?;
    }
    if flags & 0x40 != 0 {
        let length = fields.u8()?;
        fields.take(length.into())?;
    }
    if flags & 0x20 != 0 {
        fields.take(2)?;
    }
    let mut fields = descriptor(&mut fields, 4)?;
    // MPEG-4 audio, and MPEG-2 AAC of low complexity.
    if !matches!(fields.u8()?, 0x40 | 0x67) {
        return Err(MediaError::Unsupported { seen: Seen::Sound });
    }
    fields.take(12)?;
    Ok(descriptor(&mut fields, 5)?.rest())
}

/// Enters a descriptor with that tag; its length has seven bits a byte.
fn descriptor<'a>(fields: &mut Reader<'a>, tag: u8) -> Result<Reader<'a>, MediaError> {
    if fields.u8()? != tag {
        return Err(MediaError::broken("a wrong AAC configuration"));
    }
    let mut length = 0;
    for _ in 0..4 {
        let more = fields.u8()?;
        length = length << 7 | usize::from(more & 0x7F);
        if more < 0x80 {
            break;
        }
    }
    Ok(Reader::new(fields.take(length)?, "the AAC configuration is cut short"))
}

/// Takes the samples that the tables of a whole file name; a fragmented file has empty tables.
fn samples(table: &[u8], source: &mut Source<'_>) -> Result<(), MediaError> {
    let mut sizes = Reader::new(Boxes::path(table, &[b"stsz"])?, CUT);
    sizes.take(4)?;
    let (fixed, mut count) = (sizes.u32_be()?, sizes.u32_be()?);
    if count == 0 {
        return Ok(());
    }
    let (mut offsets, wide) = match Boxes::find(table, b"stco")? {
        Some(body) => (Reader::new(body, CUT), false),
        None => (Reader::new(Boxes::path(table, &[b"co64"])?, CUT), true),
    };
    offsets.take(4)?;
    let chunks = offsets.u32_be()?;
    let mut runs = Reader::new(Boxes::path(table, &[b"stsc"])?, CUT);
    runs.take(8)?;
    let next_run = |runs: &mut Reader<'_>| -> Result<Option<(u32, u32)>, MediaError> {
        if runs.left() < 12 {
            return Ok(None);
        }
        let run = (runs.u32_be()?, runs.u32_be()?);
        runs.take(4)?;
        Ok(Some(run))
    };
    let mut per_chunk = 0;
    let mut coming = next_run(&mut runs)?;
    for chunk in 1..=chunks {
        if let Some((_, samples)) = coming.filter(|run| run.0 == chunk) {
            per_chunk = samples;
            coming = next_run(&mut runs)?;
        }
        let mut offset = if wide { offsets.u64_be()? } else { offsets.u32_be()?.into() };
        for _ in 0..per_chunk.min(count) {
            let size = if fixed == 0 { sizes.u32_be()? } else { fixed };
            source.sample(offset, size)?;
            offset = offset.saturating_add(size.into());
            count -= 1;
        }
    }
    if count > 0 {
        Err(MediaError::broken("an MP4 index that names fewer places than samples"))
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::Kind;
    use super::super::testkit::containers::{aac_frame, atom, esds, fragmented_mp4, m4a, three_gp};
    use super::super::testkit::contains;
    use super::*;

    fn cleaned(bytes: &[u8]) -> Sound {
        clean(bytes, &Limits::default()).expect("the sample is whole")
    }

    fn refused(bytes: &[u8]) -> Option<MediaError> {
        clean(bytes, &Limits::default()).err()
    }

    /// The sample with one run of bytes put in place of another.
    fn changed(mut bytes: Vec<u8>, from: &[u8], shift: usize, to: &[u8]) -> Vec<u8> {
        let at = bytes.windows(from.len()).position(|window| window == from).expect("it occurs") + shift;
        bytes[at..at + to.len()].copy_from_slice(to);
        bytes
    }

    #[test]
    fn a_new_file_has_three_boxes_and_no_times() {
        let bytes = cleaned(&m4a()).bytes;
        let mut names = Vec::new();
        let mut boxes = Boxes::new(&bytes);
        while let Some(next) = boxes.next().expect("what was written is right") {
            names.push(next.name);
        }
        assert_eq!(names, [*b"ftyp", *b"moov", *b"mdat"]);
        let film = Boxes::path(&bytes, &[b"moov"]).expect("it is there");
        let paths: [&[&[u8; 4]]; 3] = [&[b"mvhd"], &[b"trak", b"tkhd"], &[b"trak", b"mdia", b"mdhd"]];
        for path in paths {
            assert_eq!(Boxes::path(film, path).expect("it is there")[4..12], [0; 8]);
        }
        assert_eq!(Boxes::path(film, &[b"trak", b"mdia", b"hdlr"]).expect("it is there")[12..], [0; 13]);
        // 3,900,000,000 seconds after 1904 stood in every header.
        assert!(!contains(&bytes, &3_900_000_000u32.to_be_bytes()));
    }

    #[test]
    fn samples_of_whole_and_fragmented_files_arrive_unchanged() {
        let sound = cleaned(&m4a());
        let data = Boxes::path(&sound.bytes, &[b"mdat"]).expect("it is there");
        assert_eq!(data.len(), aac_frame().len() * 20);
        let sound = cleaned(&three_gp());
        assert_eq!(Boxes::path(&sound.bytes, &[b"mdat"]), Ok([0x3C; 32 * 50].as_slice()));
        assert!(contains(&sound.bytes, b"damr\0\0\0\0\0\x81\xFF\0\x01"));
        let sound = cleaned(&fragmented_mp4());
        // A packet with padding keeps 42 bytes, another has 41; none is lost.
        assert_eq!(Boxes::path(&sound.bytes, &[b"mdat"]).map(<[u8]>::len), Ok(34 * 42 + 66 * 41));
        assert_eq!((sound.kind, sound.seconds), (Kind::M4a, 2));
    }

    #[test]
    fn films_and_several_recordings_are_refused() {
        let video = changed(m4a(), b"text", 0, b"vide");
        assert_eq!(refused(&video), Some(MediaError::Unsupported { seen: Seen::Video }));
        let two = changed(m4a(), b"text", 0, b"soun");
        assert_eq!(refused(&two), Some(MediaError::Unsupported { seen: Seen::SeveralSounds }));
        let secret = changed(m4a(), b"mp4a", 0, b"enca");
        assert_eq!(refused(&secret), Some(MediaError::Unsupported { seen: Seen::Sound }));
    }

    #[test]
    fn an_index_that_lies_is_refused_without_being_believed() {
        let broken = |bytes: &[u8]| matches!(refused(bytes), Some(MediaError::Broken { .. }));
        // Four billion samples; an offset behind the end; a chunk that holds more samples than there are sizes.
        assert!(broken(&changed(m4a(), b"stsz", 12, &[0xFF; 4])));
        assert!(broken(&changed(m4a(), b"co64", 12, &[0xFF; 8])));
        assert!(broken(&changed(m4a(), b"stsc", 16, &[0, 0, 0, 1])));
        assert!(broken(&changed(fragmented_mp4(), b"trun", 8, &[0xFF; 4])));
        assert!(broken(&changed(fragmented_mp4(), b"trun", 12, &[0x7F; 4])));
        let bytes = m4a();
        let film = bytes.windows(4).position(|window| window == b"moov").expect("it is there");
        assert!(broken(&bytes[..film + 100]));
    }

    #[test]
    fn naming_the_same_bytes_again_and_again_runs_out() {
        // Two hundred thousand frames of one and the same kilobyte.
        let mut source = Source {
            file: &[0; 2048],
            left: 2048,
            track: Track::new(
                Codec::Amr(amr::Band::Narrow),
                &Limits { seconds: u32::MAX, ..Limits::default() },
            ),
        };
        let taken = (0..200_000).take_while(|_| source.sample(0, 13).is_ok()).count();
        assert_eq!(taken, 2048 / 13);
    }

    #[test]
    fn the_configuration_is_found_behind_optional_fields() {
        let esds = esds();
        assert_eq!(decoder_specific(&esds[8..]), Ok([0x15, 0x88].as_slice()));
        let deep = atom(b"wave", &[&atom(b"frma", &[b"mp4a"]), &esds]);
        assert!(Boxes::path(&deep, &[b"wave", b"esds"]).is_ok());
        for end in 0..esds.len() - 8 {
            assert!(decoder_specific(&esds[8..8 + end]).is_err(), "{end}");
        }
    }
}
