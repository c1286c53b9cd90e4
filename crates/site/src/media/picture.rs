//! Pictures: takes the picture out of its file, decodes it, turns it upright, makes it smaller, codes it anew.
//!
//! Before a decoder sees anything, the container is walked and only what is needed to draw the picture is copied
//! ([`Essence`]). So decoders never meet compressed texts, colour profiles, previews or whatever follows the end.

pub(super) mod jpeg;
pub(super) mod png;
pub(super) mod webp;

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ExtendedColorType, GenericImageView, ImageFormat, ImageReader, RgbImage};

use super::{Cleaned, Kind, Limits, MediaError};

/// The longer side of a kept picture, in pixels.
const LONG_SIDE: u32 = 1600;
/// The longer side of a thumbnail, in pixels.
const THUMBNAIL_SIDE: u32 = 320;
/// JPEG quality of the kept picture.
const QUALITY: u8 = 80;
/// JPEG quality of the thumbnail.
const THUMBNAIL_QUALITY: u8 = 75;
/// What a decoder may need beside the pixels.
const DECODER_BYTES: u64 = 16 << 20;

/// The parts of a file that draw the picture, as a file of the same format.
pub(super) struct Essence {
    /// How to decode `bytes`.
    format: ImageFormat,
    /// A minimal file.
    bytes: Vec<u8>,
    /// Width and height from the header of the coded picture.
    size: (u32, u32),
    /// How to turn it upright.
    orientation: Orientation,
}

/// Decodes, shrinks, turns upright and codes as JPEG without any metadata; alpha is laid on white.
///
/// The size in the header is held against the limit before anything is decoded.
pub(super) fn clean(essence: Essence, limits: &Limits) -> Result<Cleaned, MediaError> {
    let (width, height) = essence.size;
    let pixels = u64::from(width) * u64::from(height);
    if pixels == 0 {
        return Err(MediaError::broken("a picture without width or height"));
    }
    if pixels > limits.pixels {
        return Err(MediaError::TooManyPixels { pixels, limit: limits.pixels });
    }
    let orientation = essence.orientation;
    // A decoder that panics on a hostile file must not take the request down with it; it holds no state of ours.
    let decoded = catch_unwind(AssertUnwindSafe(|| decode(essence)));
    let picture = decoded.unwrap_or_else(|_| Err(MediaError::broken("the picture cannot be decoded")))?;
    let mut picture = DynamicImage::ImageRgb8(shrink(&picture, LONG_SIDE));
    picture.apply_orientation(orientation);
    let thumbnail = shrink(&picture, THUMBNAIL_SIDE);
    Ok(Cleaned {
        kind: Kind::Jpeg,
        bytes: encode(&picture.into_rgb8(), QUALITY)?,
        thumbnail: Some(encode(&thumbnail, THUMBNAIL_QUALITY)?),
        seconds: None,
    })
}

fn decode(essence: Essence) -> Result<DynamicImage, MediaError> {
    let (width, height) = essence.size;
    let mut reader = ImageReader::with_format(Cursor::new(essence.bytes), essence.format);
    let mut bounds = image::Limits::default();
    bounds.max_image_width = Some(width);
    bounds.max_image_height = Some(height);
    // Eight bytes a pixel: four channels of 16 bits.
    bounds.max_alloc = Some(u64::from(width) * u64::from(height) * 8 + DECODER_BYTES);
    reader.limits(bounds);
    let picture = reader.decode().map_err(|_| MediaError::broken("the picture cannot be decoded"))?;
    if picture.dimensions() != essence.size {
        return Err(MediaError::broken("the picture is not as large as its header says"));
    }
    Ok(picture)
}

fn encode(picture: &RgbImage, quality: u8) -> Result<Vec<u8>, MediaError> {
    let mut out = Vec::new();
    JpegEncoder::new_with_quality(&mut out, quality)
        .encode(picture.as_raw(), picture.width(), picture.height(), ExtendedColorType::Rgb8)
        .map_err(|_| MediaError::broken("the picture cannot be coded as JPEG"))?;
    Ok(out)
}

/// The size with the same shape whose longer side is at most `long`.
fn fit((width, height): (u32, u32), long: u32) -> (u32, u32) {
    let longest = width.max(height);
    if longest <= long {
        return (width, height);
    }
    let scale = |side: u32| {
        let rounded = (u64::from(side) * u64::from(long) + u64::from(longest) / 2) / u64::from(longest);
        rounded.clamp(1, u64::from(long)) as u32
    };
    (scale(width), scale(height))
}

/// One pixel of the result along one axis: the first source pixel, and the share of each that falls on it.
struct Span {
    first: u32,
    shares: Vec<f32>,
}

/// Divides `from` source pixels among `to` results; the shares of each add up to one.
fn spans(from: u32, to: u32) -> Vec<Span> {
    let (wide, count) = (f64::from(from), f64::from(to));
    let span = |i: u32| {
        let (begin, end) = (f64::from(i) * wide / count, f64::from(i + 1) * wide / count);
        let (first, last) = (begin.floor() as u32, (end.ceil() as u32).min(from));
        let share = |s: u32| {
            let covered = end.min(f64::from(s + 1)) - begin.max(f64::from(s));
            (covered.max(0.0) * count / wide) as f32
        };
        Span { first, shares: (first..last).map(share).collect() }
    };
    (0..to).map(span).collect()
}

/// Averages areas into a picture whose longer side is at most `long`.
///
/// Row by row, so that a large picture needs no second large buffer (the library's filters keep one in floats).
fn shrink(picture: &DynamicImage, long: u32) -> RgbImage {
    let (width, height) = picture.dimensions();
    let (to_width, to_height) = fit((width, height), long);
    let columns = spans(width, to_width);
    let mut out = RgbImage::new(to_width, to_height);
    let mut sums = vec![[0f32; 3]; to_width as usize];
    for (row, to_y) in spans(height, to_height).iter().zip(0..) {
        sums.fill([0.0; 3]);
        for (share_y, y) in row.shares.iter().zip(row.first..) {
            for (column, sum) in columns.iter().zip(&mut sums) {
                for (share_x, x) in column.shares.iter().zip(column.first..) {
                    let pixel = on_white(picture.get_pixel(x, y).0);
                    for (total, value) in sum.iter_mut().zip(pixel) {
                        *total += value * share_x * share_y;
                    }
                }
            }
        }
        for (sum, to_x) in sums.iter().zip(0..) {
            out.put_pixel(to_x, to_y, image::Rgb(sum.map(|v| (v + 0.5).clamp(0.0, 255.0) as u8)));
        }
    }
    out
}

/// Lays a pixel with alpha on white.
fn on_white([red, green, blue, alpha]: [u8; 4]) -> [f32; 3] {
    let cover = f32::from(alpha) / 255.0;
    [red, green, blue].map(|v| f32::from(v) * cover + 255.0 * (1.0 - cover))
}

/// The orientation in a block of EXIF, if there is one that makes sense.
fn orientation(exif: &[u8]) -> Option<Orientation> {
    Orientation::from_exif_chunk(exif.strip_prefix(b"Exif\0\0").unwrap_or(exif))
}

#[cfg(test)]
mod tests {
    use super::super::testkit::{exif, jpeg, picture, png_chunk, samples};
    use super::super::{Limits, clean};
    use super::*;

    fn decoded(bytes: &[u8]) -> RgbImage {
        image::load_from_memory_with_format(bytes, ImageFormat::Jpeg)
            .expect("the result is a JPEG")
            .into_rgb8()
    }

    fn near(pixel: image::Rgb<u8>, wanted: [u8; 3]) -> bool {
        pixel.0.iter().zip(wanted).all(|(&a, b)| a.abs_diff(b) < 12)
    }

    fn png_of(width: u32, height: u32) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        picture(width, height).write_to(&mut out, ImageFormat::Png).expect("a picture is coded");
        out.into_inner()
    }

    #[test]
    fn a_picture_taken_sideways_is_upright_without_exif() {
        for (name, bytes, kind) in samples() {
            if kind != Kind::Jpeg {
                continue;
            }
            let cleaned = clean(&bytes, &Limits::default()).expect("the sample is whole");
            let upright = decoded(&cleaned.bytes);
            assert_eq!(upright.dimensions(), (32, 48), "{name}");
            // Turned by a quarter clockwise, what was left is above.
            assert!(near(*upright.get_pixel(16, 4), [255, 0, 0]), "{name}");
            assert!(upright.get_pixel(16, 44).0[2] > 240, "{name}");
        }
    }

    #[test]
    fn each_of_the_eight_orientations_is_applied() {
        for code in 1..=8 {
            let cleaned = clean(&jpeg(code), &Limits::default()).expect("the sample is whole");
            let upright = decoded(&cleaned.bytes);
            assert_eq!(upright.dimensions(), if code < 5 { (48, 32) } else { (32, 48) }, "{code}");
            let red_first = matches!(code, 1 | 4 | 5 | 6);
            assert_eq!(near(*upright.get_pixel(4, 4), [255, 0, 0]), red_first, "{code}");
        }
        assert_eq!(orientation(&exif(9)), None);
    }

    #[test]
    fn what_is_transparent_lies_on_white() {
        let cleaned = clean(&png_of(48, 32), &Limits::default()).expect("the sample is whole");
        let flat = decoded(&cleaned.bytes);
        assert!(near(*flat.get_pixel(40, 16), [127, 127, 255]), "{:?}", flat.get_pixel(40, 16));
    }

    #[test]
    fn a_large_picture_is_made_smaller_in_the_same_shape() {
        let cleaned = clean(&png_of(2000, 500), &Limits::default()).expect("the sample is whole");
        assert_eq!(decoded(&cleaned.bytes).dimensions(), (1600, 400));
        assert_eq!(decoded(&cleaned.thumbnail.expect("a picture has one")).dimensions(), (320, 80));
        let thin = clean(&png_of(1, 3000), &Limits::default()).expect("the sample is whole");
        assert_eq!(decoded(&thin.bytes).dimensions(), (1, 1600));
    }

    #[test]
    fn shrinking_averages_areas() {
        let board = RgbImage::from_fn(9, 6, |x, y| image::Rgb([if (x + y) % 2 == 0 { 0 } else { 200 }; 3]));
        let small = shrink(&DynamicImage::ImageRgb8(board), 3);
        assert_eq!(small.dimensions(), (3, 2));
        // Nine fields of which four or five are light: 89 or 111.
        assert!(small.pixels().all(|pixel| matches!(pixel.0[0], 88..=112)), "{small:?}");
        for span in spans(7, 3) {
            assert!((span.shares.iter().sum::<f32>() - 1.0).abs() < 1e-5);
        }
    }

    #[test]
    fn a_bomb_of_pixels_is_refused_before_it_is_decoded() {
        let header = [50_000u32.to_be_bytes(), 50_000u32.to_be_bytes()].concat();
        let parts = [
            b"\x89PNG\r\n\x1a\n".to_vec(),
            png_chunk(b"IHDR", &[&header, [8, 6, 0, 0, 0].as_slice()].concat()),
            png_chunk(b"IDAT", &[0x78, 0x9C, 3, 0, 0, 0, 0, 1]),
            png_chunk(b"IEND", b""),
        ];
        let error = MediaError::TooManyPixels { pixels: 2_500_000_000, limit: 24_000_000 };
        assert_eq!(clean(&parts.concat(), &Limits::default()), Err(error));
    }

    #[test]
    fn a_jpeg_whose_frame_lies_about_its_size_is_held_to_the_limit() {
        let mut bytes = jpeg(1);
        let frame = bytes.windows(4).position(|w| w == [0xFF, 0xC0, 0, 17]).expect("the sample is baseline");
        bytes[frame + 5..frame + 9].fill(0xFF);
        let error = MediaError::TooManyPixels { pixels: 65_535 * 65_535, limit: 24_000_000 };
        assert_eq!(clean(&bytes, &Limits::default()), Err(error));
        bytes[frame + 5..frame + 7].fill(0);
        assert!(matches!(clean(&bytes, &Limits::default()), Err(MediaError::Broken { .. })));
    }

    #[test]
    fn a_jpeg_with_hundreds_of_scans_is_refused() {
        let bytes = jpeg(1);
        let scan = bytes.windows(2).position(|w| w == [0xFF, 0xDA]).expect("the sample has a scan");
        let end = scan + bytes[scan..].windows(2).position(|w| w == [0xFF, 0xD9]).expect("and an end");
        let many = [&bytes[..scan], &bytes[scan..end].repeat(200), &bytes[end..]].concat();
        assert!(matches!(clean(&many, &Limits::default()), Err(MediaError::Broken { .. })));
    }
}
