//! Takes the coded picture out of a PNG file (PNG third edition, section 5), dropping every chunk that only tells.

use image::ImageFormat;
use image::metadata::Orientation;

use super::super::MediaError;
use super::super::bytes::Reader;
use super::Essence;

/// Copies header, palette, transparency and data up to the end chunk; texts, EXIF, profiles and times are left behind.
///
/// Of a moving PNG its still picture remains.
pub(crate) fn essence(bytes: &[u8]) -> Result<Essence, MediaError> {
    let mut input = Reader::new(bytes, "the PNG picture is cut short");
    let mut out = input.take(8)?.to_vec();
    let mut size = None;
    let mut orientation = None;
    loop {
        let begin = input.rest();
        let length = input.u32_be()?;
        let name: [u8; 4] = input.array()?;
        let body = input.take_u64(length.into())?;
        input.take(4)?;
        let whole = &begin[..body.len() + 12];
        match (&name, size) {
            (b"IHDR", None) if body.len() == 13 => {
                let mut fields = Reader::new(body, "the PNG header is cut short");
                size = Some((fields.u32_be()?, fields.u32_be()?));
                out.extend_from_slice(whole);
            }
            (b"IHDR", _) | (_, None) => return Err(MediaError::broken("a PNG picture with a wrong header")),
            (b"PLTE" | b"tRNS" | b"IDAT", _) => out.extend_from_slice(whole),
            (b"eXIf", _) => orientation = orientation.or(super::orientation(body)),
            (b"IEND", Some(size)) => {
                out.extend_from_slice(whole);
                let orientation = orientation.unwrap_or(Orientation::NoTransforms);
                return Ok(Essence { format: ImageFormat::Png, bytes: out, size, orientation });
            }
            _ => {}
        }
    }
}
