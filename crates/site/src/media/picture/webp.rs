//! Takes the coded picture out of a WebP file (RFC 9649), dropping EXIF, XMP, colour profile and unknown chunks.

use image::ImageFormat;
use image::metadata::Orientation;

use super::super::bytes::Reader;
use super::super::{MediaError, Seen};
use super::Essence;

/// Rebuilds the file from its one coded picture and, for the lossy kind, its alpha plane.
pub(crate) fn essence(bytes: &[u8]) -> Result<Essence, MediaError> {
    let mut outer = Reader::new(bytes, "the WebP picture is cut short");
    outer.take(4)?;
    let length = outer.u32_le()?;
    let mut input = Reader::new(outer.take_u64(length.into())?, "the WebP picture is cut short");
    input.take(4)?;
    let (mut picture, mut alpha, mut orientation) = (None, None, None);
    while input.left() >= 8 {
        let name: [u8; 4] = input.array()?;
        let length = input.u32_le()?;
        let body = input.take_u64(length.into())?;
        if length % 2 == 1 && input.left() > 0 {
            input.take(1)?;
        }
        match &name {
            b"VP8 " | b"VP8L" if picture.is_none() => picture = Some((name, body)),
            b"ALPH" if alpha.is_none() => alpha = Some(body),
            b"EXIF" => orientation = orientation.or(super::orientation(body)),
            b"ANIM" | b"ANMF" => return Err(MediaError::Unsupported { seen: Seen::Animation }),
            _ => {}
        }
    }
    let (name, body) = picture.ok_or(MediaError::broken("a WebP file without a picture"))?;
    let size = if &name == b"VP8L" { lossless_size(body)? } else { lossy_size(body)? };
    let mut chunks = b"WEBP".to_vec();
    if let (b"VP8 ", Some(alpha)) = (&name, alpha) {
        let mut header = vec![0x10, 0, 0, 0];
        header.extend_from_slice(&(size.0.saturating_sub(1)).to_le_bytes()[..3]);
        header.extend_from_slice(&(size.1.saturating_sub(1)).to_le_bytes()[..3]);
        chunk(&mut chunks, b"VP8X", &header);
        chunk(&mut chunks, b"ALPH", alpha);
    }
    chunk(&mut chunks, &name, body);
    let mut out = Vec::with_capacity(chunks.len() + 8);
    chunk(&mut out, b"RIFF", &chunks);
    let orientation = orientation.unwrap_or(Orientation::NoTransforms);
    Ok(Essence { format: ImageFormat::WebP, bytes: out, size, orientation })
}

fn chunk(out: &mut Vec<u8>, name: &[u8; 4], body: &[u8]) {
    out.extend_from_slice(name);
    // Every body is shorter than the input, whose length was a 32-bit number.
    out.extend((body.len() as u32).to_le_bytes());
    out.extend_from_slice(body);
    if body.len() % 2 == 1 {
        out.push(0);
    }
}

/// Width and height of a VP8 key frame (RFC 6386 section 9.1).
fn lossy_size(body: &[u8]) -> Result<(u32, u32), MediaError> {
    let mut fields = Reader::new(body, "the WebP frame header is cut short");
    let tag: [u8; 3] = fields.array()?;
    if tag[0] & 1 != 0 || fields.take(3)? != [0x9D, 0x01, 0x2A] {
        return Err(MediaError::broken("a WebP picture with a wrong frame header"));
    }
    let (width, height) = (fields.u16_le()?, fields.u16_le()?);
    Ok((u32::from(width & 0x3FFF), u32::from(height & 0x3FFF)))
}

/// Width and height of a lossless picture (RFC 9649 section 3.4).
fn lossless_size(body: &[u8]) -> Result<(u32, u32), MediaError> {
    let mut fields = Reader::new(body, "the WebP frame header is cut short");
    if fields.u8()? != 0x2F {
        return Err(MediaError::broken("a WebP picture with a wrong frame header"));
    }
    let packed = fields.u32_le()?;
    Ok(((packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
        let mut body = b"WEBP".to_vec();
        for (name, part) in chunks {
            chunk(&mut body, name, part);
        }
        let mut out = Vec::new();
        chunk(&mut out, b"RIFF", &body);
        out
    }

    /// The header of a key frame of 40 by 30.
    const FRAME: [u8; 10] = [0x10, 0, 0, 0x9D, 1, 0x2A, 40, 0, 30, 0];

    #[test]
    fn a_moving_webp_is_refused_as_such() {
        let moving = file(&[(b"VP8X", &[2, 0, 0, 0, 39, 0, 0, 29, 0, 0]), (b"ANIM", &[0; 6])]);
        assert_eq!(essence(&moving).err(), Some(MediaError::Unsupported { seen: Seen::Animation }));
    }

    #[test]
    fn a_lossy_picture_with_alpha_is_rebuilt_in_the_extended_form() {
        let found = essence(&file(&[(b"XMP ", b"CANARY"), (b"ALPH", &[1, 2, 3]), (b"VP8 ", &FRAME)])).ok();
        let found = found.expect("the sample is whole");
        assert_eq!(found.size, (40, 30));
        let header = [0x10, 0, 0, 0, 39, 0, 0, 29, 0, 0];
        assert_eq!(found.bytes, file(&[(b"VP8X", &header), (b"ALPH", &[1, 2, 3]), (b"VP8 ", &FRAME)]));
    }

    #[test]
    fn a_webp_without_a_picture_is_refused() {
        assert!(matches!(essence(&file(&[(b"XMP ", b"CANARY")])), Err(MediaError::Broken { .. })));
        assert!(matches!(essence(&file(&[(b"VP8 ", &[1; 10])])), Err(MediaError::Broken { .. })));
    }
}
