//! Takes the coded picture out of a JPEG file (ITU-T T.81 annex B), dropping application segments and comments.

use image::ImageFormat;
use image::metadata::Orientation;

use super::super::MediaError;
use super::super::bytes::Reader;
use super::Essence;

/// A progressive picture has about ten scans; each costs a pass over all pixels, so many are an attack.
const MAX_SCANS: u32 = 32;

/// Copies tables, frame and scans up to the end marker; whatever follows (previews, archives) is left behind.
pub(crate) fn essence(bytes: &[u8]) -> Result<Essence, MediaError> {
    let mut walk = Walk {
        input: Reader::new(bytes, "the JPEG picture is cut short"),
        out: vec![0xFF, 0xD8],
        size: None,
        orientation: None,
        scans: 0,
    };
    walk.input.take(2)?;
    while !walk.segment()? {}
    match walk.size {
        Some(size) if walk.scans > 0 => Ok(Essence {
            format: ImageFormat::Jpeg,
            bytes: walk.out,
            size,
            orientation: walk.orientation.unwrap_or(Orientation::NoTransforms),
        }),
        _ => Err(MediaError::broken("a JPEG file without a picture")),
    }
}

struct Walk<'a> {
    input: Reader<'a>,
    out: Vec<u8>,
    size: Option<(u32, u32)>,
    orientation: Option<Orientation>,
    scans: u32,
}

impl Walk<'_> {
    /// Handles one marker and its segment; true at the end of the picture.
    fn segment(&mut self) -> Result<bool, MediaError> {
        if self.input.u8()? != 0xFF {
            return Err(MediaError::broken("the JPEG picture lost its markers"));
        }
        let mut marker = self.input.u8()?;
        while marker == 0xFF {
            marker = self.input.u8()?;
        }
        match marker {
            0xD9 => {
                self.out.extend([0xFF, 0xD9]);
                return Ok(true);
            }
            0x01 | 0xD0..=0xD7 => return Ok(false),
            0x00 | 0xD8 => return Err(MediaError::broken("the JPEG picture lost its markers")),
            _ => {}
        }
        let length = self.input.u16_be()?;
        let body = self.input.take(usize::from(length).checked_sub(2).ok_or(self.input.broken())?)?;
        match marker {
            0xC0..=0xC2 => self.frame(marker, body)?,
            0xC3 | 0xC5..=0xCF => {
                return Err(MediaError::broken("a rare kind of JPEG (lossless or arithmetic)"));
            }
            0xC4 | 0xDB | 0xDD => self.copy(marker, body),
            0xDA => {
                self.copy(marker, body);
                self.scan()?;
            }
            0xDC => return Err(MediaError::broken("a JPEG picture that tells its height too late")),
            0xE1 if self.orientation.is_none() && body.starts_with(b"Exif\0\0") => {
                self.orientation = super::orientation(body);
            }
            // Of Adobe's segment only the colour transform is needed.
            0xEE if body.starts_with(b"Adobe") && body.len() >= 12 => {
                let plain = [b'A', b'd', b'o', b'b', b'e', 0, 100, 0, 0, 0, 0, body[11]];
                self.copy(marker, &plain);
            }
            _ => {}
        }
        Ok(false)
    }

    fn frame(&mut self, marker: u8, body: &[u8]) -> Result<(), MediaError> {
        if self.size.is_some() {
            return Err(MediaError::broken("a JPEG picture with two frames"));
        }
        let mut fields = Reader::new(body, "the JPEG frame header is cut short");
        fields.u8()?;
        let (height, width) = (fields.u16_be()?, fields.u16_be()?);
        self.size = Some((width.into(), height.into()));
        self.copy(marker, body);
        Ok(())
    }

    /// Copies coded data up to the next marker that is neither a stuffed byte nor a restart.
    fn scan(&mut self) -> Result<(), MediaError> {
        self.scans += 1;
        if self.size.is_none() || self.scans > MAX_SCANS {
            return Err(MediaError::broken("a JPEG picture with too many scans or one in the wrong place"));
        }
        let rest = self.input.rest();
        let is_end = |pair: &[u8]| pair[0] == 0xFF && !matches!(pair[1], 0x00 | 0xD0..=0xD7 | 0xFF);
        let end = rest.windows(2).position(is_end).ok_or(self.input.broken())?;
        self.out.extend_from_slice(self.input.take(end)?);
        Ok(())
    }

    fn copy(&mut self, marker: u8, body: &[u8]) {
        self.out.extend([0xFF, marker]);
        // The body came out of a segment (or is shorter), so its length fits.
        self.out.extend((body.len() as u16 + 2).to_be_bytes());
        self.out.extend_from_slice(body);
    }
}
