//! Sample recordings in Ogg, MP4 and WebM.

use super::CANARY;

/// A page of Ogg with whole packets, its checksum made bit by bit.
pub(crate) fn page(flags: u8, position: u64, numbers: (u32, u32), packets: &[Vec<u8>]) -> Vec<u8> {
    let lacing: Vec<u8> = packets
        .iter()
        .flat_map(|packet| [vec![255; packet.len() / 255], vec![(packet.len() % 255) as u8]].concat())
        .collect();
    let mut out = b"OggS\0".to_vec();
    out.push(flags);
    out.extend(position.to_le_bytes());
    out.extend(numbers.0.to_le_bytes());
    out.extend(numbers.1.to_le_bytes());
    out.extend([0; 4]);
    out.push(lacing.len() as u8);
    out.extend(lacing);
    out.extend(packets.concat());
    let step = |sum: u32| if sum >> 31 == 1 { sum << 1 ^ 0x04C1_1DB7 } else { sum << 1 };
    let sum = out.iter().fold(0, |sum, &byte| (0..8).fold(sum ^ u32::from(byte) << 24, |sum, _| step(sum)));
    out[22..26].copy_from_slice(&sum.to_le_bytes());
    out
}

/// An identification header that tells the rate of the original recording.
pub(crate) fn opus_head() -> Vec<u8> {
    b"OpusHead\x01\x01\x38\x01\x44\xAC\0\0\0\0\0".to_vec()
}

/// A packet of 20 ms; every third one has padding with words in it.
pub(crate) fn opus_packet(i: usize) -> Vec<u8> {
    if !i.is_multiple_of(3) {
        return [&[0xF8], [i as u8; 40].as_slice()].concat();
    }
    [&[0xFB, 0x41, CANARY.len() as u8], [i as u8; 40].as_slice(), CANARY].concat()
}

fn tagged(magic: &[u8], end: &[u8]) -> Vec<u8> {
    let length = (CANARY.len() as u32).to_le_bytes();
    [magic, &length, CANARY, &[1, 0, 0, 0], &length, CANARY, end].concat()
}

/// Two seconds of Opus that begin an hour late and end 500 samples early, beside another stream.
pub(crate) fn ogg_opus() -> Vec<u8> {
    let hour = 3600 * 48_000;
    let packets: Vec<Vec<u8>> = (0..100).map(opus_packet).collect();
    [
        page(2, 0, (0xCAFE, 0), &[opus_head()]),
        page(2, 0, (0xBEEF, 0), &[[b"fishead\0", CANARY].concat()]),
        page(0, 0, (0xCAFE, 1), &[tagged(b"OpusTags", b"")]),
        page(4, 0, (0xBEEF, 1), &[CANARY.to_vec()]),
        page(0, hour + 48_000, (0xCAFE, 2), &packets[..50]),
        page(4, hour + 96_000 - 500, (0xCAFE, 3), &packets[50..]),
        CANARY.to_vec(),
    ]
    .concat()
}

/// The headers of a Vorbis stream of 8 kHz with blocks of 256 and 2048 and two modes.
pub(crate) fn vorbis_headers() -> [Vec<u8>; 3] {
    let id = b"\x01vorbis\0\0\0\0\x01\x40\x1F\0\0\x01\0\0\0\x02\0\0\0\x03\0\0\0\xB8\x01".to_vec();
    let fields: [(u32, u32); 42] = [
        // One codebook of two entries, one time, one floor with one partition.
        (0, 8),
        (0x56_4342, 24),
        (1, 16),
        (2, 24),
        (0, 1),
        (0, 1),
        (0, 5),
        (0, 5),
        (0, 4),
        (0, 6),
        (0, 16),
        (0, 6),
        (1, 16),
        (1, 5),
        (0, 4),
        (0, 3),
        (0, 2),
        (0, 8),
        (0, 2),
        (4, 4),
        (8, 4),
        // One residue of one class, one mapping of one submap, two modes, the end.
        (0, 6),
        (0, 16),
        (0, 24),
        (0, 24),
        (0, 24),
        (0, 6),
        (0, 8),
        (0, 4),
        (0, 6),
        (0, 16),
        (0, 4),
        (0, 24),
        (1, 6),
        (0, 1),
        (0, 32),
        (0, 8),
        (1, 1),
        (0, 32),
        (0, 8),
        (1, 1),
        (0, 0),
    ];
    let mut bits = Vec::new();
    for (value, width) in fields {
        bits.extend((0..width).map(|i| value >> i & 1));
    }
    let bytes = bits.chunks(8).map(|bits| bits.iter().rev().fold(0, |byte, &bit| byte << 1 | bit as u8));
    let setup = b"\x05vorbis".iter().copied().chain(bytes).chain(CANARY.iter().copied()).collect();
    [id, tagged(b"\x03vorbis", &[1]), setup]
}

/// Vorbis: 30 packets of long blocks, whose sound is 29 times 1024 samples.
pub(crate) fn ogg_vorbis() -> Vec<u8> {
    let [id, tags, setup] = vorbis_headers();
    let packets = vec![vec![0b10, 7, 7, 7]; 30];
    [
        page(2, 0, (77, 0), &[id]),
        page(0, 0, (77, 1), &[tags, setup]),
        page(4, 29 * 1024, (77, 2), &packets),
        CANARY.to_vec(),
    ]
    .concat()
}

/// A box of MP4.
pub(crate) fn atom(name: &[u8; 4], parts: &[&[u8]]) -> Vec<u8> {
    let body = parts.concat();
    [(body.len() as u32 + 8).to_be_bytes().as_slice(), name, &body].concat()
}

fn words(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_be_bytes()).collect()
}

/// A film index with one track; times, names and user data in every place.
fn movie(entry: &[u8], tables: &[u8], fragments: &[u8]) -> Vec<u8> {
    let handler = atom(b"hdlr", &[&[0; 8], b"soun", &[0; 12], CANARY, &[0]]);
    let header = atom(b"mdhd", &[&words(&[0, 3_900_000_000, 3_900_000_000, 8000, 8000, 0x55C4_0000])]);
    let description = atom(b"stsd", &[&words(&[0, 1]), entry]);
    let table = atom(b"stbl", &[&description, tables]);
    let media = atom(b"mdia", &[&header, &handler, &atom(b"minf", &[&table])]);
    let user = atom(b"udta", &[&atom(b"\xA9xyz", &[CANARY]), &atom(b"meta", &[CANARY])]);
    let track_header = atom(b"tkhd", &[&words(&[7, 3_900_000_000, 3_900_000_000, 1, 0, 8000]), &[0; 60]]);
    let text = atom(b"trak", &[&atom(b"mdia", &[&atom(b"hdlr", &[&[0; 8], b"text", CANARY])])]);
    let times = words(&[0, 3_900_000_000, 3_900_000_000, 1000, 1000]);
    atom(
        b"moov",
        &[
            &atom(b"mvhd", &[&times, &[0; 80]]),
            &text,
            &atom(b"trak", &[&track_header, &media, &user]),
            fragments,
            &user,
        ],
    )
}

fn sound_entry(name: &[u8; 4], detail: &[u8]) -> Vec<u8> {
    atom(name, &[&[0, 0, 0, 0, 0, 0, 0, 1], &[0; 8], &[0, 1, 0, 16, 0, 0, 0, 0], &[0x1F, 0x40, 0, 0], detail])
}

/// A whole file around samples of one size in two chunks, with other things around them in the data.
fn whole(brand: &[u8; 4], entry: &[u8], samples: &[Vec<u8>]) -> Vec<u8> {
    let begin = atom(b"ftyp", &[brand, &[0; 4], brand, b"isom"]);
    let free = atom(b"free", &[CANARY]);
    let half = samples.len() / 2;
    let data = [CANARY, &samples[..half].concat(), CANARY, &samples[half..].concat(), CANARY].concat();
    let first = begin.len() + free.len() + 8 + CANARY.len();
    let second = first + samples[..half].concat().len() + CANARY.len();
    let sizes: Vec<u32> = samples.iter().map(|sample| sample.len() as u32).collect();
    let tables = [
        atom(b"stsz", &[&words(&[0, 0, sizes.len() as u32]), &words(&sizes)]),
        atom(b"stsc", &[&words(&[0, 2, 1, half as u32, 1, 2, (samples.len() - half) as u32, 1])]),
        atom(b"co64", &[&words(&[0, 2, 0, first as u32, 0, second as u32])]),
    ]
    .concat();
    let uuid = atom(b"uuid", &[&[7; 16], CANARY]);
    [begin, free, atom(b"mdat", &[&data]), movie(entry, &tables, &[]), uuid, CANARY.to_vec()].concat()
}

/// An AAC frame that begins with a fill and a data element in which a coder signs.
pub(crate) fn aac_frame() -> Vec<u8> {
    let mut bits = super::super::bits::BitWriter::default();
    let name = |bits: &mut super::super::bits::BitWriter| {
        CANARY.iter().for_each(|&byte| bits.write(byte.into(), 8));
    };
    bits.write(6, 3);
    bits.write(15, 4);
    bits.write(CANARY.len() as u32 - 14, 8);
    name(&mut bits);
    bits.write(4, 3);
    bits.write(0, 4);
    bits.write(0, 1);
    bits.write(CANARY.len() as u32, 8);
    name(&mut bits);
    bits.write(0, 3);
    bits.write(0xABC_DEF0, 28);
    bits.finish()
}

/// The elementary stream descriptor of AAC of low complexity, 8 kHz, mono.
pub(crate) fn esds() -> Vec<u8> {
    let config = [5, 2, 0x15, 0x88];
    let decoder = [&[4, 17, 0x40, 0x15, 1, 2, 3, 1, 2, 3, 4, 1, 2, 3, 4], config.as_slice()].concat();
    atom(b"esds", &[&[0; 4], &[3, (decoder.len() + 3) as u8, 0, 1, 0], &decoder])
}

/// Twenty frames of AAC.
pub(crate) fn m4a() -> Vec<u8> {
    whole(b"M4A ", &sound_entry(b"mp4a", &esds()), &vec![aac_frame(); 20])
}

/// A second of AMR in 3GP, two frames a sample, with the name of a maker.
pub(crate) fn three_gp() -> Vec<u8> {
    let detail = atom(b"damr", &[b"CANA", &[1, 0, 0x80, 0, 2]]);
    whole(b"3gp4", &sound_entry(b"samr", &detail), &vec![[[0x3C; 32], [0x3C; 32]].concat(); 25])
}

/// Opus in two fragments, as a browser records it.
pub(crate) fn fragmented_mp4() -> Vec<u8> {
    let detail = atom(b"dOps", &[&[0, 1, 1, 0x38, 0, 0, 0xAC, 0x44, 0, 0, 0]]);
    let empty = [b"stsz", b"stsc", b"stco"].map(|name| atom(name, &[&[0; 12]])).concat();
    let defaults = atom(b"mvex", &[&atom(b"trex", &[&words(&[0, 1, 1, 960, 0, 0])])]);
    let film = movie(&sound_entry(b"Opus", &detail), &empty, &defaults);
    let fragment = |begin: usize| {
        let packets: Vec<Vec<u8>> = (begin..begin + 50).map(opus_packet).collect();
        let sizes: Vec<u32> = packets.iter().map(|packet| packet.len() as u32).collect();
        let make = |offset| {
            let run = atom(b"trun", &[&words(&[0x201, 50, offset]), &words(&sizes)]);
            atom(
                b"moof",
                &[
                    &atom(b"mfhd", &[&[0; 8]]),
                    &atom(b"traf", &[&atom(b"tfhd", &[&words(&[0x2_0000, 1])]), &run]),
                ],
            )
        };
        let offset = make(0).len() as u32 + 8 + CANARY.len() as u32;
        [make(offset), atom(b"mdat", &[CANARY, &packets.concat()])].concat()
    };
    [atom(b"ftyp", &[b"iso5", &[0; 4], b"iso5"]), film, fragment(0), fragment(50), CANARY.to_vec()].concat()
}

/// An element of Matroska with a length of eight bytes.
pub(crate) fn element(id: &[u8], parts: &[&[u8]]) -> Vec<u8> {
    let body = parts.concat();
    [id, &(body.len() as u64 | 1 << 56).to_be_bytes(), &body].concat()
}

/// Two seconds of Opus in WebM, finished or as a live stream whose ends are not known; one block is laced.
pub(crate) fn webm(finished: bool) -> Vec<u8> {
    let header = element(&[0x1A, 0x45, 0xDF, 0xA3], &[&element(&[0x42, 0x82], &[b"webm"])]);
    let info = element(
        &[0x15, 0x49, 0xA9, 0x66],
        &[
            &element(&[0x4D, 0x80], &[b"Lavf", CANARY]),
            &element(&[0x57, 0x41], &[CANARY]),
            &element(&[0x7B, 0xA9], &[CANARY]),
            &element(&[0x44, 0x61], &[&[1; 8]]),
            &element(&[0x73, 0xA4], &[&[9; 16]]),
        ],
    );
    let name = element(&[0x53, 0x6E], &[CANARY]);
    let numbers =
        [element(&[0xD7], &[&[1]]), element(&[0x83], &[&[2]]), element(&[0x86], &[b"A_OPUS"])].concat();
    let entry = element(&[0xAE], &[&numbers, &name, &element(&[0x63, 0xA2], &[&opus_head()])]);
    let tracks = element(&[0x16, 0x54, 0xAE, 0x6B], &[&entry]);
    let block = |i: usize| element(&[0xA3], &[&[0x81, 0, 0, 0x80], &opus_packet(i)]);
    let laced = element(
        &[0xA0],
        &[&element(&[0xA1], &[&[0x81, 0, 0, 0x02, 1, 41], &opus_packet(1), &opus_packet(2)])],
    );
    let blocks: Vec<u8> = [(3..100).flat_map(block).collect(), block(0)].concat();
    let tags = element(&[0x12, 0x54, 0xC3, 0x67], &[CANARY]);
    let void = element(&[0xEC], &[CANARY]);
    let time = element(&[0xE7], &[&[7, 7, 7]]);
    let parts = [&info, &void, &tracks, &tags].map(Vec::as_slice).concat();
    if finished {
        let cluster = element(&[0x1F, 0x43, 0xB6, 0x75], &[&time, &laced, &blocks]);
        return [header, element(&[0x18, 0x53, 0x80, 0x67], &[&parts, &cluster]), CANARY.to_vec()].concat();
    }
    let open = [0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF];
    [
        &header,
        [0x18, 0x53, 0x80, 0x67].as_slice(),
        &open,
        &parts,
        &[0x1F, 0x43, 0xB6, 0x75],
        &open,
        &time,
        &laced,
        &blocks,
    ]
    .concat()
}
