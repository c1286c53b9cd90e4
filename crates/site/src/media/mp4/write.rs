//! Writes a minimal MP4 or 3GP file: `ftyp`, `moov`, `mdat`; all times of making are nought, all names empty.

use super::super::Kind;
use super::super::amr::Band;
use super::super::track::{Codec, Track};

/// Fixed point one, as `u32` with sixteen bits behind the point.
const ONE: u32 = 0x1_0000;
/// "und", undetermined, in three times five bits.
const NO_LANGUAGE: u16 = 0x55C4;

/// The file and what it is.
pub(crate) fn file(track: &Track) -> (Kind, Vec<u8>) {
    let (kind, brands) = match &track.codec {
        Codec::Amr(_) => (Kind::ThreeGp, [b"3gp4", b"3gp4", b"isom"]),
        _ => (Kind::M4a, [b"M4A ", b"mp42", b"isom"]),
    };
    let brand = [brands[0], [0; 4].as_slice(), brands[0], brands[1], brands[2]].concat();
    let mut out = atom(b"ftyp", &[&brand]);
    // The index holds one offset of fixed width, so its length is known before the offset is.
    let begin = out.len() + movie(track, 0).len() + 8;
    out.extend(movie(track, begin as u32));
    out.extend(atom(b"mdat", &[track.data()]));
    (kind, out)
}

/// A box from the parts of its body.
fn atom(name: &[u8; 4], parts: &[&[u8]]) -> Vec<u8> {
    let body: usize = parts.iter().map(|part| part.len()).sum();
    // Everything here is about as long as the input, which is far below 4 GB.
    let mut out = ((body + 8) as u32).to_be_bytes().to_vec();
    out.extend_from_slice(name);
    for part in parts {
        out.extend_from_slice(part);
    }
    out
}

/// Numbers of 32 bits in a row.
fn words(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_be_bytes()).collect()
}

/// Numbers of 16 bits in a row.
fn halves(numbers: &[u16]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_be_bytes()).collect()
}

fn movie(track: &Track, begin: u32) -> Vec<u8> {
    let length = u32::try_from(track.samples()).unwrap_or(u32::MAX);
    let matrix = words(&[ONE, 0, 0, 0, ONE, 0, 0, 0, 0x4000_0000]);
    let header = atom(
        b"mvhd",
        &[
            &words(&[0, 0, 0, track.rate(), length, ONE]),
            &halves(&[0x100, 0]),
            &[0; 8],
            &matrix,
            &[0; 24],
            &words(&[2]),
        ],
    );
    let track_header = atom(
        b"tkhd",
        &[&words(&[7, 0, 0, 1, 0, length, 0, 0]), &halves(&[0, 0, 0x100, 0]), &matrix, &[0; 8]],
    );
    let media_header = atom(b"mdhd", &[&words(&[0, 0, 0, track.rate(), length]), &halves(&[NO_LANGUAGE, 0])]);
    let handler = atom(b"hdlr", &[&[0; 8], b"soun", &[0; 13]]);
    let here = atom(b"dref", &[&words(&[0, 1]), &atom(b"url ", &[&words(&[1])])]);
    let information = atom(
        b"minf",
        &[&atom(b"smhd", &[&[0; 8]]), &atom(b"dinf", &[&here]), &atom(b"stbl", &[&table(track, begin)])],
    );
    let media = atom(b"mdia", &[&media_header, &handler, &information]);
    atom(b"moov", &[&header, &atom(b"trak", &[&track_header, &media])])
}

/// Description, durations, sizes and the place of the one chunk.
fn table(track: &Track, begin: u32) -> Vec<u8> {
    let count = track.count() as u32;
    let mut durations: Vec<(u32, u32)> = Vec::new();
    let mut sizes = vec![0, 0, count];
    for packet in track.packets() {
        sizes.push(packet.data.len() as u32);
        let duration = (packet.end - packet.begin) as u32;
        match durations.last_mut() {
            Some(run) if run.1 == duration => run.0 += 1,
            _ => durations.push((1, duration)),
        }
    }
    let mut times = vec![0, durations.len() as u32];
    times.extend(durations.iter().flat_map(|run| [run.0, run.1]));
    [
        atom(b"stsd", &[&words(&[0, 1]), &entry(track)]),
        atom(b"stts", &[&words(&times)]),
        atom(b"stsc", &[&words(&[0, 1, 1, count, 1])]),
        atom(b"stsz", &[&words(&sizes)]),
        atom(b"stco", &[&words(&[0, 1, begin])]),
    ]
    .concat()
}

/// The sample description.
fn entry(track: &Track) -> Vec<u8> {
    let (name, channels, detail) = match &track.codec {
        Codec::Amr(Band::Narrow) => (b"samr", 1, atom(b"damr", &[&[0; 5], &halves(&[0x81FF]), &[0, 1]])),
        Codec::Amr(Band::Wide) => (b"sawb", 1, atom(b"damr", &[&[0; 5], &halves(&[0x83FF]), &[0, 1]])),
        Codec::Opus(head) => {
            let mut body = vec![0, head.channels];
            body.extend(head.pre_skip.to_be_bytes());
            body.extend(track.rate().to_be_bytes());
            body.extend(head.gain.to_be_bytes());
            body.push(0);
            (b"Opus", head.channels, atom(b"dOps", &[&body]))
        }
        Codec::Aac(config) => (b"mp4a", config.channels, stream_descriptor(&config.write())),
        // Vorbis is never read from MP4.
        Codec::Vorbis(headers) => (b"mp4a", headers.channels, Vec::new()),
    };
    // The field has sixteen bits before the point; a higher rate stands in the coding's own header.
    let rate = u16::try_from(track.rate()).unwrap_or(0);
    let sound = halves(&[0, 0, 0, 1, 0, 0, 0, 0, u16::from(channels), 16, 0, 0, rate, 0]);
    atom(name, &[&sound, &detail])
}

/// The descriptors around an AudioSpecificConfig (ISO/IEC 14496-14); all are shorter than 128 bytes.
fn stream_descriptor(config: &[u8]) -> Vec<u8> {
    let tag = |tag: u8, parts: &[&[u8]]| {
        let body = parts.concat();
        [&[tag, body.len() as u8], body.as_slice()].concat()
    };
    // MPEG-4 audio, audio stream; buffer size and bit rates are left open.
    let decoder = tag(4, &[&[0x40, 0x15, 0, 0, 0], &[0; 8], &tag(5, &[config])]);
    atom(b"esds", &[&[0; 4], &tag(3, &[&[0, 1, 0], &decoder, &tag(6, &[&[2]])])])
}
