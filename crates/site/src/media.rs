//! Cleans pictures and sound before they are kept.
//!
//! A teller may be at risk. A file from a phone says more than she does: the place, the minute, the device, its owner's
//! name, the program. So no uploaded file is kept as it came. Each is taken apart, and a new one is written from the
//! parts that this module understands: pixels, or packets of coded sound with the few numbers a player needs. What is
//! not understood (EXIF, GPS, XMP, tags, comments, covers, thumbnails, appended archives) has no way through.
//!
//! What stays: what can be seen and heard, and traits inside the coded sound itself (a voice, a hum, a coder's habits).
//! Pictures are made smaller and coded anew, which weakens but does not surely destroy a sensor's noise pattern.
//!
//! Everything here is a function of its arguments: no clock, no dice, no files. Memory is bounded by the limits: for
//! sound a small multiple of the input, for pictures about 12 bytes per allowed pixel.

mod aac;
mod amr;
mod bits;
mod bytes;
mod mp3;
mod mp4;
mod ogg;
mod opus;
mod picture;
#[cfg(test)]
mod testkit;
mod track;
mod vorbis;
mod wav;
mod webm;

use std::fmt;

/// What an upload may cost: bytes before cleaning, pixels of a picture, seconds of sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Largest upload in bytes.
    pub bytes: usize,
    /// Largest picture in pixels (width times height), read from its header before anything is decoded.
    pub pixels: u64,
    /// Longest recording in seconds, counted from the sound itself.
    pub seconds: u32,
}

impl Default for Limits {
    /// 10 MB, 24 megapixels, ten minutes: what ordinary phones make.
    fn default() -> Self {
        Self { bytes: 10_000_000, pixels: 24_000_000, seconds: 600 }
    }
}

/// What a cleaned file is; decided by its content alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A picture; every accepted picture becomes a JPEG.
    Jpeg,
    /// Uncompressed sound.
    Wav,
    /// Opus or Vorbis in Ogg.
    Ogg,
    /// MPEG layer III.
    Mp3,
    /// AAC or Opus in MP4.
    M4a,
    /// AMR in a 3GP file.
    ThreeGp,
    /// Opus or Vorbis in WebM.
    Webm,
}

impl Kind {
    /// The MIME type to serve it with.
    pub fn mime(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Wav => "audio/wav",
            Self::Ogg => "audio/ogg",
            Self::Mp3 => "audio/mpeg",
            Self::M4a => "audio/mp4",
            Self::ThreeGp => "audio/3gpp",
            Self::Webm => "audio/webm",
        }
    }

    /// The file name extension, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Wav => "wav",
            Self::Ogg => "ogg",
            Self::Mp3 => "mp3",
            Self::M4a => "m4a",
            Self::ThreeGp => "3gp",
            Self::Webm => "webm",
        }
    }
}

/// A file written anew, with nothing in it that was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cleaned {
    /// What `bytes` is.
    pub kind: Kind,
    /// The new file.
    pub bytes: Vec<u8>,
    /// For a picture: a JPEG whose longer side is at most 320 pixels.
    pub thumbnail: Option<Vec<u8>>,
    /// For sound: its length in seconds, rounded up.
    pub seconds: Option<u32>,
}

/// What was recognised in a file that cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// A picture in a format that is not decoded here: its common name.
    Picture(&'static str),
    /// A document or drawing: its common name.
    Document(&'static str),
    /// A picture that moves.
    Animation,
    /// A film, or a recording with a film track.
    Video,
    /// Sound in a coding that is not understood here.
    Sound,
    /// Several recordings in one file.
    SeveralSounds,
    /// Nothing that is known.
    Unknown,
}

impl Seen {
    /// What the person could do, in one sentence.
    pub fn help(self) -> &'static str {
        match self {
            Self::Picture(_) | Self::Animation => {
                "Please send it as JPEG or PNG; a screenshot of the picture works too."
            }
            Self::Document(_) => "Please send a photo of the page as JPEG or PNG, or write it down as text.",
            Self::Video => "Please send the sound alone, or a picture.",
            Self::Sound | Self::SeveralSounds => {
                "Please send one recording as M4A, MP3, Ogg, WebM or WAV; the recorder of a phone or browser makes these."
            }
            Self::Unknown => {
                "Please send a picture (JPEG, PNG, WebP) or a recording (M4A, 3GP, MP3, Ogg, WebM, WAV)."
            }
        }
    }
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Picture(name) | Self::Document(name) => f.write_str(name),
            Self::Animation => f.write_str("a moving picture"),
            Self::Video => f.write_str("a film"),
            Self::Sound => f.write_str("sound in a coding we cannot clean"),
            Self::SeveralSounds => f.write_str("several recordings in one file"),
            Self::Unknown => f.write_str("a kind of file we do not know"),
        }
    }
}

/// Why a file was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MediaError {
    /// More bytes than allowed.
    #[error("the file has {bytes} bytes; at most {limit} are taken")]
    TooLarge {
        /// Bytes of the upload.
        bytes: usize,
        /// Bytes allowed.
        limit: usize,
    },
    /// More pixels than allowed, according to the picture's own header.
    #[error("the picture has {pixels} pixels; at most {limit} are taken; a smaller copy would help")]
    TooManyPixels {
        /// Width times height.
        pixels: u64,
        /// Pixels allowed.
        limit: u64,
    },
    /// Longer than allowed; counting stops soon after the limit, so the recording may be longer still.
    #[error("the recording lasts {seconds} seconds or more; at most {limit} are taken; send it in parts")]
    TooLong {
        /// Seconds counted so far.
        seconds: u64,
        /// Seconds allowed.
        limit: u32,
    },
    /// A kind of file that is not taken.
    #[error("this is {seen}. {}", .seen.help())]
    Unsupported {
        /// What it looks like.
        seen: Seen,
    },
    /// A file that is damaged, cut short or contradicts itself.
    #[error("the file is damaged: {what}. Please send it again, or save it anew first")]
    Broken {
        /// What was wrong.
        what: &'static str,
    },
}

impl MediaError {
    /// A stable word for each reason, under which its sentence is translated.
    pub fn key(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too-large",
            Self::TooManyPixels { .. } => "too-many-pixels",
            Self::TooLong { .. } => "too-long",
            Self::Broken { .. } => "broken",
            Self::Unsupported { seen } => match seen {
                Seen::Picture(_) => "picture-format",
                Seen::Document(_) => "document",
                Seen::Animation => "animation",
                Seen::Video => "video",
                Seen::Sound => "sound-format",
                Seen::SeveralSounds => "several-sounds",
                Seen::Unknown => "unknown",
            },
        }
    }

    /// Shorthand for a damaged file.
    fn broken(what: &'static str) -> Self {
        Self::Broken { what }
    }
}

/// Writes a picture or a recording anew, without anything that identifies device, place, person, time or program.
///
/// The type is decided by content. Refuses what is over the limits, damaged, cut short, or of an unknown kind.
pub fn clean(bytes: &[u8], limits: &Limits) -> Result<Cleaned, MediaError> {
    if bytes.len() > limits.bytes {
        return Err(MediaError::TooLarge { bytes: bytes.len(), limit: limits.bytes });
    }
    match Form::of(bytes) {
        Form::Jpeg => picture::clean(picture::jpeg::essence(bytes)?, limits),
        Form::Png => picture::clean(picture::png::essence(bytes)?, limits),
        Form::Webp => picture::clean(picture::webp::essence(bytes)?, limits),
        Form::Wav => wav::clean(bytes, limits).map(Sound::cleaned),
        Form::Ogg => ogg::clean(bytes, limits).map(Sound::cleaned),
        Form::Mp3 => mp3::clean(bytes, limits).map(Sound::cleaned),
        Form::Mp4 => mp4::clean(bytes, limits).map(Sound::cleaned),
        Form::Webm => webm::clean(bytes, limits).map(Sound::cleaned),
        Form::Amr => amr::clean(bytes, limits).map(Sound::cleaned),
        Form::Refused(seen) => Err(MediaError::Unsupported { seen }),
    }
}

/// A recording written anew.
#[derive(Debug)]
struct Sound {
    kind: Kind,
    bytes: Vec<u8>,
    seconds: u32,
}

impl Sound {
    fn cleaned(self) -> Cleaned {
        Cleaned { kind: self.kind, bytes: self.bytes, thumbnail: None, seconds: Some(self.seconds) }
    }
}

/// What the first bytes promise; each reader then checks the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Jpeg,
    Png,
    Webp,
    Wav,
    Ogg,
    Mp3,
    Mp4,
    Webm,
    Amr,
    Refused(Seen),
}

impl Form {
    fn of(bytes: &[u8]) -> Self {
        let starts = |magic: &[u8]| bytes.starts_with(magic);
        match bytes {
            [0xFF, 0xD8, 0xFF, ..] => Self::Jpeg,
            _ if starts(b"\x89PNG\r\n\x1a\n") => Self::Png,
            [b'R', b'I', b'F', b'F', _, _, _, _, name @ ..] => match name.get(..4) {
                Some(b"WEBP") => Self::Webp,
                Some(b"WAVE") => Self::Wav,
                Some(b"AVI ") => Self::Refused(Seen::Video),
                _ => Self::Refused(Seen::Unknown),
            },
            _ if starts(b"OggS") => Self::Ogg,
            _ if starts(b"ID3") || mp3::begins(bytes) => Self::Mp3,
            _ if starts(b"#!AMR") => Self::Amr,
            [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => {
                Self::of_brand(brand.get(..4).unwrap_or(brand))
            }
            [_, _, _, _, name @ ..] if matches!(name.get(..4), Some(b"moov" | b"mdat" | b"wide")) => {
                Self::Mp4
            }
            [0x1A, 0x45, 0xDF, 0xA3, ..] => Self::Webm,
            _ => Self::Refused(Self::foreign(bytes)),
        }
    }

    /// ISO base media files share one shape; the brand says whether it is a picture.
    fn of_brand(brand: &[u8]) -> Self {
        match brand {
            b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1" => {
                Self::Refused(Seen::Picture("HEIC"))
            }
            b"avif" | b"avis" => Self::Refused(Seen::Picture("AVIF")),
            b"crx " => Self::Refused(Seen::Picture("a raw photo")),
            _ => Self::Mp4,
        }
    }

    /// Names what people send by mistake, so that the refusal can say what would help.
    fn foreign(bytes: &[u8]) -> Seen {
        let starts = |magic: &[u8]| bytes.starts_with(magic);
        let head = &bytes[..bytes.len().min(1024)];
        let text = head.trim_ascii_start();
        let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
        match bytes {
            _ if starts(b"GIF8") => Seen::Picture("GIF"),
            _ if starts(b"II*\0") || starts(b"MM\0*") => Seen::Picture("TIFF"),
            _ if starts(b"BM") => Seen::Picture("BMP"),
            _ if starts(b"\0\0\0\x0cJXL ") || starts(b"\xFF\x0A") => Seen::Picture("JPEG XL"),
            _ if starts(b"%PDF") => Seen::Document("PDF"),
            _ if starts(b"PK\x03\x04") => Seen::Document("a ZIP archive or office document"),
            _ if text.starts_with(b"<") && head.windows(4).any(|w| w.eq_ignore_ascii_case(b"<svg")) => {
                Seen::Document("SVG")
            }
            _ if text.starts_with(b"<") => Seen::Document("a web page"),
            _ if starts(b"FLV") || starts(b"\0\0\x01\xBA") || starts(b"\0\0\x01\xB3") => Seen::Video,
            _ if starts(b"\x30\x26\xB2\x75") => Seen::Video,
            _ if starts(b"fLaC") || starts(b"FORM") || starts(b"caff") || starts(b"MThd") => Seen::Sound,
            // Layer bits 00 behind a sync word: AAC in an ADTS stream.
            [0xFF, second, ..] if second & 0xF6 == 0xF0 => Seen::Sound,
            _ => Seen::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::testkit::{CANARY, MARKS, contains, samples};
    use super::*;

    const LIMITS: Limits = Limits { bytes: 1_000_000, pixels: 1_000_000, seconds: 30 };

    fn cleaned(name: &str, bytes: &[u8]) -> Cleaned {
        clean(bytes, &LIMITS).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    #[test]
    fn nothing_but_picture_and_sound_survives() {
        for (name, bytes, kind) in samples() {
            if name != "amr" {
                assert!(contains(&bytes, CANARY), "{name}: the sample hides nothing");
            }
            let cleaned = cleaned(name, &bytes);
            assert_eq!(cleaned.kind, kind, "{name}");
            assert_eq!((cleaned.kind == Kind::Jpeg), cleaned.thumbnail.is_some(), "{name}");
            assert_eq!((cleaned.kind == Kind::Jpeg), cleaned.seconds.is_none(), "{name}");
            for mark in MARKS {
                let shown = String::from_utf8_lossy(mark);
                assert!(!contains(&cleaned.bytes, mark), "{name}: {shown} survived");
                assert!(
                    !contains(cleaned.thumbnail.as_deref().unwrap_or_default(), mark),
                    "{name}: {shown} survived"
                );
            }
        }
    }

    #[test]
    fn cleaned_sound_is_read_again_and_stays_the_same() {
        for (name, bytes, kind) in samples() {
            let once = cleaned(name, &bytes);
            let twice = cleaned(name, &once.bytes);
            assert_eq!(twice.seconds, once.seconds, "{name}");
            if !(kind == Kind::Jpeg) {
                assert!(twice.bytes == once.bytes, "{name}: a second cleaning changed something");
            }
        }
    }

    #[test]
    fn every_sample_lasts_as_long_as_it_was_made() {
        let seconds = |name| {
            let sample = samples().into_iter().find(|sample| sample.0 == name).expect("the sample exists");
            cleaned(name, &sample.1).seconds
        };
        // Rounded up: 1.5; 50 frames of 24 ms; 2.0; 29 * 1024 / 8000 = 3.7; 20 * 1024 / 8000 = 2.56; 2.0; 1.0; 2.0; 1.2.
        let made =
            [("wav", 2), ("mp3", 2), ("ogg opus", 2), ("ogg vorbis", 4), ("m4a", 3), ("fragmented mp4", 2)];
        let more = [("3gp", 1), ("webm", 2), ("live webm", 2), ("amr", 2)];
        for (name, expected) in made.into_iter().chain(more) {
            assert_eq!(seconds(name), Some(expected), "{name}");
        }
    }

    #[test]
    fn an_archive_or_a_page_behind_the_end_does_not_come_along() {
        let behind = b"PK\x03\x04 archive <html><script>alert(1)</script>";
        for (name, bytes, _) in samples() {
            let both = [bytes.as_slice(), behind].concat();
            match name {
                // Neither has an end of its own, so what stands behind it is damage.
                "live webm" | "amr" => assert!(clean(&both, &LIMITS).is_err(), "{name}"),
                _ => assert!(cleaned(name, &both) == cleaned(name, &bytes), "{name}"),
            }
        }
    }

    #[test]
    fn a_file_cut_in_half_is_refused() {
        for (name, bytes, _) in samples() {
            for end in [bytes.len() / 2, bytes.len() / 2 + 1, bytes.len() * 2 / 3, 40] {
                let cut = clean(&bytes[..end], &LIMITS);
                assert!(matches!(cut, Err(MediaError::Broken { .. })), "{name} cut at {end}: {cut:?}");
            }
        }
    }

    #[test]
    fn limits_hold_for_every_kind() {
        for (name, bytes, kind) in samples() {
            let small = Limits { bytes: bytes.len() - 1, ..LIMITS };
            let error = MediaError::TooLarge { bytes: bytes.len(), limit: bytes.len() - 1 };
            assert_eq!(clean(&bytes, &small), Err(error), "{name}");
            let tight = Limits { pixels: 48 * 32 - 1, seconds: 0, ..LIMITS };
            match clean(&bytes, &tight) {
                Err(MediaError::TooManyPixels { pixels: 1536, limit: 1535 }) => {
                    assert!((kind == Kind::Jpeg), "{name}")
                }
                Err(MediaError::TooLong { seconds: 1.., limit: 0 }) => {
                    assert!(!(kind == Kind::Jpeg), "{name}")
                }
                other => panic!("{name}: {other:?}"),
            }
        }
    }

    #[test]
    fn what_cannot_be_cleaned_is_named_and_help_is_offered() {
        let cases: [(&[u8], Seen, &str); 14] = [
            (b"\0\0\0\x18ftypheic\0\0\0\0", Seen::Picture("HEIC"), "JPEG"),
            (b"\0\0\0\x18ftypavif\0\0\0\0", Seen::Picture("AVIF"), "JPEG"),
            (b"GIF89a....", Seen::Picture("GIF"), "JPEG"),
            (b"II*\0....", Seen::Picture("TIFF"), "JPEG"),
            (b"BM......", Seen::Picture("BMP"), "JPEG"),
            (b"%PDF-1.7", Seen::Document("PDF"), "photo"),
            (b"\xEF\xBB\xBF<?xml version='1.0'?><SVG onload='x'>", Seen::Document("SVG"), "photo"),
            (b"<!doctype html><script>", Seen::Document("a web page"), "photo"),
            (b"PK\x03\x04....", Seen::Document("a ZIP archive or office document"), "photo"),
            (b"RIFF\0\0\0\0AVI ", Seen::Video, "sound alone"),
            (b"fLaC\0\0\0\x22", Seen::Sound, "M4A"),
            (b"\xFF\xF1\x50\x80", Seen::Sound, "M4A"),
            (b"", Seen::Unknown, "recording"),
            (b"hello", Seen::Unknown, "recording"),
        ];
        let mut keys = std::collections::BTreeSet::new();
        for (bytes, seen, help) in cases {
            let error = clean(bytes, &LIMITS).expect_err("it is refused");
            assert_eq!(error, MediaError::Unsupported { seen });
            keys.insert(error.key());
            assert!(error.to_string().contains(help), "{error}");
        }
        assert_eq!(
            keys.into_iter().collect::<Vec<_>>(),
            ["document", "picture-format", "sound-format", "unknown", "video"]
        );
    }

    #[test]
    fn kinds_are_told_by_content_and_named_for_browsers() {
        for (name, bytes, kind) in samples() {
            assert_eq!(cleaned(name, &bytes).kind, kind);
            let (family, rest) = kind.mime().split_once('/').expect("a MIME type has two parts");
            assert_eq!(family == "image", (kind == Kind::Jpeg));
            assert!(!rest.is_empty() && !kind.extension().contains('.'));
        }
    }

    /// No panic, and no more bytes out than a fixed multiple of the bytes in.
    fn bounded(input: &[u8]) -> Result<(), TestCaseError> {
        if let Ok(cleaned) = clean(input, &LIMITS) {
            prop_assert!(cleaned.bytes.len() <= input.len() * 8 + 65_536);
        }
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        #[test]
        fn any_bytes_behind_a_true_beginning_do_no_harm(
            which in 0..13usize,
            keep in 0..64usize,
            tail in proptest::collection::vec(any::<u8>(), 0..600),
        ) {
            let sample = samples().swap_remove(which).1;
            bounded(&[&sample[..keep.min(sample.len())], tail.as_slice()].concat())?;
            bounded(&tail)?;
        }

        #[test]
        fn changed_bytes_in_true_files_do_no_harm(
            which in 0..13usize,
            changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..8),
            front in any::<bool>(),
        ) {
            let mut sample = samples().swap_remove(which).1;
            // Headers are small and matter most.
            let reach = if front { sample.len().min(700) } else { sample.len() };
            for (at, value) in changes {
                sample[at.index(reach)] = value;
            }
            bounded(&sample)?;
        }

        #[test]
        fn lying_lengths_do_no_harm(
            which in 0..13usize,
            at in any::<proptest::sample::Index>(),
            lie in prop_oneof![Just(u32::MAX), Just(0), Just(0x7FFF_FFFF), Just(0x0100_0000), any::<u32>()],
        ) {
            let mut sample = samples().swap_remove(which).1;
            let at = at.index(sample.len().min(1200) - 4);
            sample[at..at + 4].copy_from_slice(&lie.to_be_bytes());
            bounded(&sample)?;
        }
    }
}
