//! Sample files for the tests, made in code; each hides [`CANARY`] wherever its format has room for words.

pub(super) mod containers;

use std::io::Cursor;

use image::codecs::webp::WebPEncoder;
use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};

use super::Kind;

/// What must not survive: a name, a place, a device.
pub(super) const CANARY: &[u8] = b"CANARY Asha, Kathmandu, Pixel 9";

/// Bytes that betray a way through, whatever stands around them.
pub(super) const MARKS: [&[u8]; 20] = [
    CANARY,
    b"CANARY",
    b"Exif",
    b"http://ns.adobe.com",
    b"ICC_PROFILE",
    b"Photoshop",
    b"8BIM",
    b"tEXt",
    b"eXIf",
    b"XMP ",
    b"LIST",
    b"bext",
    b"ID3",
    b"LAME",
    b"APETAG",
    b"Lav",
    b"udta",
    b"fishead",
    b"PK\x03\x04",
    b"<html",
];

/// Whether `part` occurs in `bytes`.
pub(super) fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Every kind of file that is taken, with what it becomes.
pub(super) fn samples() -> Vec<(&'static str, Vec<u8>, Kind)> {
    vec![
        ("jpeg", jpeg(6), Kind::Jpeg),
        ("png", png(), Kind::Jpeg),
        ("webp", webp(), Kind::Jpeg),
        ("wav", wav(), Kind::Wav),
        ("mp3", mp3(), Kind::Mp3),
        ("ogg opus", containers::ogg_opus(), Kind::Ogg),
        ("ogg vorbis", containers::ogg_vorbis(), Kind::Ogg),
        ("m4a", containers::m4a(), Kind::M4a),
        ("fragmented mp4", containers::fragmented_mp4(), Kind::M4a),
        ("3gp", containers::three_gp(), Kind::ThreeGp),
        ("webm", containers::webm(true), Kind::Webm),
        ("live webm", containers::webm(false), Kind::Webm),
        ("amr", [b"#!AMR\n".as_slice(), &[[0x3C; 32]; 60].concat()].concat(), Kind::ThreeGp),
    ]
}

/// A picture whose left half is red and right half is blue and half transparent.
pub(super) fn picture(width: u32, height: u32) -> RgbaImage {
    RgbaImage::from_fn(width, height, |x, _| {
        if x < width / 2 { Rgba([255, 0, 0, 255]) } else { Rgba([0, 0, 255, 128]) }
    })
}

/// A TIFF block with an orientation, a description and a pointer to a GPS directory.
pub(super) fn exif(orientation: u16) -> Vec<u8> {
    let mut out = b"MM\0*\0\0\0\x08\0\x03".to_vec();
    out.extend([1, 0x0E, 0, 2, 0, 0, 0, CANARY.len() as u8, 0, 0, 0, 50]);
    out.extend([&[1, 0x12, 0, 3, 0, 0, 0, 1], orientation.to_be_bytes().as_slice(), &[0, 0]].concat());
    out.extend([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 50]);
    out.extend([0; 4]);
    out.extend_from_slice(CANARY);
    out
}

fn segment(marker: u8, parts: &[&[u8]]) -> Vec<u8> {
    let body = parts.concat();
    [&[0xFF, marker], (body.len() as u16 + 2).to_be_bytes().as_slice(), &body].concat()
}

/// A JPEG with everything a camera and an editor write, an archive and a page behind its end.
pub(super) fn jpeg(orientation: u16) -> Vec<u8> {
    let mut plain = Cursor::new(Vec::new());
    let rgb = DynamicImage::ImageRgba8(picture(48, 32)).into_rgb8();
    rgb.write_to(&mut plain, ImageFormat::Jpeg).expect("a picture is coded");
    [
        [0xFF, 0xD8].to_vec(),
        segment(0xE1, &[b"Exif\0\0", &exif(orientation)]),
        segment(0xE1, &[b"http://ns.adobe.com/xap/1.0/\0", CANARY]),
        segment(0xE2, &[b"ICC_PROFILE\0\x01\x01", CANARY]),
        segment(0xED, &[b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0", CANARY]),
        segment(0xFE, &[CANARY]),
        plain.into_inner()[2..].to_vec(),
        b"PK\x03\x04".to_vec(),
        CANARY.to_vec(),
        b"<html><script>".to_vec(),
    ]
    .concat()
}

/// A PNG chunk with its checksum.
pub(super) fn png_chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let named = [name, body].concat();
    let step = |sum: u32, bit: u32| if (sum ^ bit) & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 };
    let byte = |sum, &byte: &u8| (0..8).fold(sum, |sum, i| step(sum, u32::from(byte >> i)));
    let sum = !named.iter().fold(u32::MAX, byte);
    [(body.len() as u32).to_be_bytes().as_slice(), &named, &sum.to_be_bytes()].concat()
}

/// A PNG with texts, times, EXIF and a profile, turned by its EXIF.
pub(super) fn png() -> Vec<u8> {
    let mut plain = Cursor::new(Vec::new());
    picture(48, 32).write_to(&mut plain, ImageFormat::Png).expect("a picture is coded");
    let plain = plain.into_inner();
    let (header, rest) = plain.split_at(33);
    [
        header.to_vec(),
        png_chunk(b"tEXt", &[b"Author\0", CANARY].concat()),
        png_chunk(b"iTXt", &[b"XML:com.adobe.xmp\0\0\0\0\0http://ns.adobe.com", CANARY].concat()),
        png_chunk(b"eXIf", &exif(6)),
        png_chunk(b"tIME", &[7, 0xEA, 11, 20, 10, 11, 12]),
        png_chunk(b"caNy", CANARY),
        rest.to_vec(),
        CANARY.to_vec(),
    ]
    .concat()
}

fn riff_chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let padding = vec![0; body.len() % 2];
    [name, (body.len() as u32).to_le_bytes().as_slice(), body, &padding].concat()
}

/// A WebP in the extended form with EXIF, XMP and an unknown chunk.
pub(super) fn webp() -> Vec<u8> {
    let mut plain = Vec::new();
    DynamicImage::ImageRgba8(picture(48, 32))
        .write_with_encoder(WebPEncoder::new_lossless(&mut plain))
        .expect("a picture is coded");
    let chunks = [
        b"WEBP".to_vec(),
        riff_chunk(b"VP8X", &[0x1C, 0, 0, 0, 47, 0, 0, 31, 0, 0]),
        plain[12..].to_vec(),
        riff_chunk(b"EXIF", &exif(6)),
        riff_chunk(b"XMP ", &[b"http://ns.adobe.com", CANARY].concat()),
        riff_chunk(b"CANA", CANARY),
    ]
    .concat();
    [riff_chunk(b"RIFF", &chunks), CANARY.to_vec()].concat()
}

/// One and a half seconds of 8 kHz in the extensible format, with tags before and behind the samples.
pub(super) fn wav() -> Vec<u8> {
    let mut format =
        vec![0xFE, 0xFF, 1, 0, 0x40, 0x1F, 0, 0, 0x80, 0x3E, 0, 0, 2, 0, 16, 0, 22, 0, 16, 0, 4, 0, 0, 0];
    format.extend([1, 0, 0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71]);
    let chunks = [
        b"WAVE".to_vec(),
        riff_chunk(b"bext", CANARY),
        riff_chunk(b"fmt ", &format),
        riff_chunk(b"LIST", &[b"INFOIART", CANARY].concat()),
        riff_chunk(b"data", &[[5u8, 0]; 12_000].concat()),
        riff_chunk(b"id3 ", &[b"ID3\x03", CANARY].concat()),
    ]
    .concat();
    [riff_chunk(b"RIFF", &chunks), CANARY.to_vec()].concat()
}

/// A frame of MPEG-1 layer III, 48 kHz, mono, whose sound is five bytes and whose rest is a coder's signature.
pub(super) fn mp3_frame(code: u8) -> Vec<u8> {
    let length = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320][usize::from(code)] * 3;
    let mut out = vec![0xFF, 0xFB, code << 4 | 0x05, 0xCC];
    // No bytes of earlier frames; private bits; 37 bits of sound in the first granule.
    out.extend([0, 0b0111_1100]);
    out.resize(4 + 17, 0);
    // Bits 18 to 29 of the side information: 37 bits of sound.
    out[4 + 3] |= 37 << 2;
    out.extend([0xA5; 5]);
    while out.len() < length {
        out.extend_from_slice(b"LAME3.100");
        out.extend_from_slice(CANARY);
    }
    out.truncate(length);
    out
}

/// Fifty frames with ID3 at both ends, an Info frame at the front and an APE tag in the middle.
pub(super) fn mp3() -> Vec<u8> {
    let mut info = mp3_frame(5);
    info[4..21].fill(0);
    info[21..25].copy_from_slice(b"Info");
    let mut tag = b"ID3\x03\0\0\0\0\0".to_vec();
    tag.push(CANARY.len() as u8);
    tag.extend_from_slice(CANARY);
    let half: Vec<u8> = (0..25).flat_map(|i| mp3_frame(5 + i % 2)).collect();
    [&tag, info.as_slice(), &half, b"APETAGEX", CANARY, &half, b"TAG", CANARY, &[0; 94]].concat()
}
