//! Fragments of an MP4 file, as browsers record them: each `moof` names the samples of the `mdat` behind it.

use super::super::MediaError;
use super::super::bytes::Reader;
use super::{Box4, Boxes, CUT, Source};

/// What holds for all fragments of the sound track (`trex`).
pub(super) struct Defaults {
    /// Which track is the sound.
    track: u32,
    /// The size of a sample whose fragment does not tell.
    size: u32,
}

impl Defaults {
    /// Reads them for one track of a film; a film that is whole has none.
    pub(super) fn read(film: &[u8], track: u32) -> Result<Self, MediaError> {
        let mut boxes = Boxes::new(Boxes::find(film, b"mvex")?.unwrap_or_default());
        while let Some(next) = boxes.next()? {
            let mut fields = Reader::new(next.body, CUT);
            if &next.name == b"trex" {
                fields.take(4)?;
                if fields.u32_be()? == track {
                    fields.take(8)?;
                    return Ok(Self { track, size: fields.u32_be()? });
                }
            }
        }
        Ok(Self { track, size: 0 })
    }
}

/// Takes the samples of the sound track that one fragment names.
pub(super) fn read(moof: &Box4<'_>, defaults: &Defaults, source: &mut Source<'_>) -> Result<(), MediaError> {
    let mut boxes = Boxes::new(moof.body);
    while let Some(next) = boxes.next()? {
        if &next.name != b"traf" {
            continue;
        }
        let mut header = Reader::new(Boxes::path(next.body, &[b"tfhd"])?, CUT);
        let flags = header.u32_be()?;
        if header.u32_be()? != defaults.track {
            continue;
        }
        // Without a written base, offsets count from the beginning of the fragment.
        let base = if flags & 1 != 0 { header.u64_be()? } else { moof.begin as u64 };
        header.take(if flags & 2 != 0 { 4 } else { 0 })?;
        header.take(if flags & 8 != 0 { 4 } else { 0 })?;
        let size = if flags & 0x10 != 0 { header.u32_be()? } else { defaults.size };
        let mut at = base;
        let mut parts = Boxes::new(next.body);
        while let Some(part) = parts.next()? {
            if &part.name == b"trun" {
                at = run(part.body, (base, at), size, source)?;
            }
        }
    }
    Ok(())
}

/// Takes one run of samples, and returns where the next one begins if it does not tell.
fn run(body: &[u8], (base, at): (u64, u64), size: u32, source: &mut Source<'_>) -> Result<u64, MediaError> {
    let mut fields = Reader::new(body, CUT);
    let flags = fields.u32_be()?;
    let count = fields.u32_be()?;
    let mut offset = at;
    if flags & 1 != 0 {
        let shift = i32::from_be_bytes(fields.array()?);
        offset = base.checked_add_signed(shift.into()).ok_or(fields.broken())?;
    }
    fields.take(if flags & 4 != 0 { 4 } else { 0 })?;
    for _ in 0..count {
        fields.take(if flags & 0x100 != 0 { 4 } else { 0 })?;
        let size = if flags & 0x200 != 0 { fields.u32_be()? } else { size };
        fields.take(if flags & 0x400 != 0 { 4 } else { 0 })?;
        fields.take(if flags & 0x800 != 0 { 4 } else { 0 })?;
        if size == 0 {
            return Err(MediaError::broken("an MP4 fragment with empty samples"));
        }
        source.sample(offset, size)?;
        offset = offset.saturating_add(size.into());
    }
    Ok(offset)
}
