//! Writes a minimal WebM file: header, info, track, index, clusters; the names of programs are the same for all.

use super::super::opus;
use super::super::track::{Codec, Packet, Track};

/// Written where the format demands the name of a program.
const NEUTRAL: &[u8] = b"-";
/// A cluster holds at most so many milliseconds; block times within it have sixteen bits.
const CLUSTER_MS: u64 = 5_000;
/// Nanoseconds of sound a decoder needs before a place it jumps to (RFC 7845 recommends 80 ms).
const SEEK_PRE_ROLL: u64 = 80_000_000;

/// The whole file.
pub(super) fn file(track: &Track) -> Vec<u8> {
    let header = element(
        0x1A45_DFA3,
        &[
            &number(0x4286, 1),
            &number(0x42F7, 1),
            &number(0x42F2, 4),
            &number(0x42F3, 8),
            &element(0x4282, &[b"webm"]),
            &number(0x4287, 4),
            &number(0x4285, 2),
        ]
        .map(Vec::as_slice),
    );
    let info = element(
        0x1549_A966,
        &[
            &number(0x2A_D7B1, 1_000_000),
            &element(0x4489, &[&milliseconds_exact(track).to_be_bytes()]),
            &element(0x4D80, &[NEUTRAL]),
            &element(0x5741, &[NEUTRAL]),
        ]
        .map(Vec::as_slice),
    );
    let entry = element(0x1654_AE6B, &[&entry(track)]);
    let clusters = clusters(track);
    // Positions have a fixed width, so the length of the index does not depend on them.
    let before = info.len() + entry.len();
    let first = before + index(&clusters, 0).len();
    let index = index(&clusters, first);
    let mut parts: Vec<&[u8]> = vec![&info, &entry, &index];
    parts.extend(clusters.iter().map(|cluster| cluster.1.as_slice()));
    [header, element(0x1853_8067, &parts)].concat()
}

fn element(id: u32, parts: &[&[u8]]) -> Vec<u8> {
    let mut out = name(id);
    let length: usize = parts.iter().map(|part| part.len()).sum();
    out.extend(size(length as u64));
    for part in parts {
        out.extend_from_slice(part);
    }
    out
}

/// The bytes of a name; it carries its own length marker.
fn name(id: u32) -> Vec<u8> {
    id.to_be_bytes().into_iter().skip_while(|&byte| byte == 0).collect()
}

/// A length, in as few bytes as hold it.
fn size(length: u64) -> Vec<u8> {
    // All ones means "unknown" and is not used.
    let bytes = (1..8).find(|bytes| length < (1 << (7 * bytes)) - 1).unwrap_or(8);
    let marked = length | 1 << (7 * bytes);
    marked.to_be_bytes()[8 - bytes..].to_vec()
}

fn number(id: u32, value: u64) -> Vec<u8> {
    let bytes = (8 - value.leading_zeros() as usize / 8).max(1);
    element(id, &[&value.to_be_bytes()[8 - bytes..]])
}

fn milliseconds(samples: u64, track: &Track) -> u64 {
    samples * 1000 / u64::from(track.rate())
}

/// The duration; a floating point number, as the format demands.
fn milliseconds_exact(track: &Track) -> f64 {
    track.samples() as f64 * 1000.0 / f64::from(track.rate())
}

fn entry(track: &Track) -> Vec<u8> {
    let (codec, channels, private, delays): (&[u8], u8, _, _) = match &track.codec {
        Codec::Vorbis(headers) => (b"A_VORBIS", headers.channels, headers.private(), Vec::new()),
        Codec::Opus(head) => {
            let delay = u64::from(head.pre_skip) * 1_000_000_000 / u64::from(opus::RATE);
            let delays = [number(0x56AA, delay), number(0x56BB, SEEK_PRE_ROLL)].concat();
            (b"A_OPUS", head.channels, head.write(), delays)
        }
        // Neither is ever read from WebM.
        Codec::Aac(_) | Codec::Amr(_) => (b"", 0, Vec::new(), Vec::new()),
    };
    let rate = f64::from(track.rate()).to_be_bytes();
    let sound = element(0xE1, &[&element(0xB5, &[&rate]), &number(0x9F, channels.into())]);
    let numbers = [number(0xD7, 1), number(0x73C5, 1), number(0x83, 2), number(0x9C, 0)].concat();
    let texts =
        [element(0x22_B59C, &[b"und"]), element(0x86, &[codec]), element(0x63A2, &[&private])].concat();
    element(0xAE, &[&numbers, &texts, &delays, &sound])
}

/// Clusters with the time at which each begins.
fn clusters(track: &Track) -> Vec<(u64, Vec<u8>)> {
    let mut out = Vec::new();
    let mut blocks: Vec<u8> = Vec::new();
    let mut begin = 0;
    let mut close = |begin: u64, blocks: &mut Vec<u8>| {
        if !blocks.is_empty() {
            out.push((begin, element(0x1F43_B675, &[&number(0xE7, begin), blocks])));
            blocks.clear();
        }
    };
    for packet in track.packets() {
        let time = milliseconds(packet.begin, track);
        if time - begin >= CLUSTER_MS {
            close(begin, &mut blocks);
            begin = time;
        }
        blocks.extend(block(&packet, time - begin));
    }
    close(begin, &mut blocks);
    out
}

/// A simple block of track 1, every one of which can be decoded by itself.
fn block(packet: &Packet<'_>, time: u64) -> Vec<u8> {
    // Less than a cluster's length.
    let [high, low] = (time as u16).to_be_bytes();
    element(0xA3, &[&[0x81, high, low, 0x80], packet.data])
}

/// Where each cluster begins, counted from the first byte inside the segment.
fn index(clusters: &[(u64, Vec<u8>)], mut position: usize) -> Vec<u8> {
    let mut points = Vec::new();
    for (time, cluster) in clusters {
        let place = element(0xF1, &[&(position as u32).to_be_bytes()]);
        points.push(element(0xBB, &[&number(0xB3, *time), &element(0xB7, &[&number(0xF7, 1), &place])]));
        position += cluster.len();
    }
    let points: Vec<&[u8]> = points.iter().map(Vec::as_slice).collect();
    element(0x1C53_BB6B, &points)
}
