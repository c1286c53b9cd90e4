//! One stream of coded sound, freed from its container: packets that were understood, with their lengths in samples.

use std::ops::RangeInclusive;

use super::{Limits, MediaError, aac, amr, opus, vorbis};

/// Sampling rates that sound recordings have, in hertz.
pub(super) const RATES: RangeInclusive<u32> = 4_000..=192_000;

/// How the packets of a track are coded.
pub(super) enum Codec {
    /// Opus (RFC 6716).
    Opus(opus::Head),
    /// Vorbis I.
    Vorbis(vorbis::Headers),
    /// AAC (ISO/IEC 14496-3).
    Aac(aac::Config),
    /// AMR, narrow or wide band (3GPP TS 26.101, 26.201).
    Amr(amr::Band),
}

/// Packets in one buffer; ten minutes of the shortest packets stay within a few times the input.
pub(super) struct Track {
    /// How the packets are coded.
    pub(super) codec: Codec,
    limits: Limits,
    data: Vec<u8>,
    /// For each packet: where it ends in `data`, and the samples up to its end.
    ends: Vec<(usize, u64)>,
}

/// One packet of a track.
#[derive(Clone, Copy, Debug)]
pub(super) struct Packet<'a> {
    /// The coded sound.
    pub(super) data: &'a [u8],
    /// Samples before it.
    pub(super) begin: u64,
    /// Samples up to its end.
    pub(super) end: u64,
}

impl Track {
    /// A track without packets.
    pub(super) fn new(codec: Codec, limits: &Limits) -> Self {
        Self { codec, limits: *limits, data: Vec::new(), ends: Vec::new() }
    }

    /// Samples per second, in which [`Packet`] counts.
    pub(super) fn rate(&self) -> u32 {
        match &self.codec {
            Codec::Opus(_) => opus::RATE,
            Codec::Vorbis(headers) => headers.rate,
            Codec::Aac(config) => config.rate,
            Codec::Amr(band) => band.rate(),
        }
    }

    /// Understands one packet of the source and appends what is to be kept; refuses as soon as the limit is passed.
    pub(super) fn push(&mut self, packet: &[u8]) -> Result<(), MediaError> {
        let mark = |samples: u64, len: usize, ends: &mut Vec<(usize, u64)>| {
            let before = ends.last().map_or(0, |end| end.1);
            ends.push((len, before + samples));
        };
        match &mut self.codec {
            Codec::Opus(_) => {
                let samples = opus::copy(packet, &mut self.data)?;
                mark(samples, self.data.len(), &mut self.ends);
            }
            // Vorbis I section 4.3: an empty packet is to be passed over.
            Codec::Vorbis(_) if packet.is_empty() => {}
            Codec::Vorbis(headers) => {
                let samples = headers.samples(packet)?;
                self.data.extend_from_slice(packet);
                mark(samples, self.data.len(), &mut self.ends);
            }
            Codec::Aac(config) => {
                let samples = config.copy(packet, &mut self.data)?;
                mark(samples, self.data.len(), &mut self.ends);
            }
            Codec::Amr(band) => {
                let (band, mut rest) = (*band, packet);
                while !rest.is_empty() {
                    let frame = band.frame(&mut rest)?;
                    self.data.extend_from_slice(frame);
                    mark(band.samples(), self.data.len(), &mut self.ends);
                    check(self.samples(), band.rate(), &self.limits)?;
                }
            }
        }
        check(self.samples(), self.rate(), &self.limits)
    }

    /// Samples of all packets.
    pub(super) fn samples(&self) -> u64 {
        self.ends.last().map_or(0, |end| end.1)
    }

    /// Seconds of all packets, rounded up; a track without sound is refused.
    pub(super) fn seconds(&self) -> Result<u32, MediaError> {
        seconds(self.samples(), self.rate(), &self.limits)
    }

    /// Bytes of all packets.
    pub(super) fn data(&self) -> &[u8] {
        &self.data
    }

    /// The packets in order.
    pub(super) fn packets(&self) -> impl Iterator<Item = Packet<'_>> {
        let begins = std::iter::once((0, 0)).chain(self.ends.iter().copied());
        begins.zip(&self.ends).map(|(begin, &end)| Packet {
            data: &self.data[begin.0..end.0],
            begin: begin.1,
            end: end.1,
        })
    }

    /// How many packets there are.
    pub(super) fn count(&self) -> usize {
        self.ends.len()
    }
}

fn check(samples: u64, rate: u32, limits: &Limits) -> Result<(), MediaError> {
    if samples > u64::from(limits.seconds) * u64::from(rate) {
        let seconds = samples.div_ceil(u64::from(rate));
        return Err(MediaError::TooLong { seconds, limit: limits.seconds });
    }
    Ok(())
}

/// The seconds that so many samples last, rounded up; refuses silence of length nought and what is over the limit.
pub(super) fn seconds(samples: u64, rate: u32, limits: &Limits) -> Result<u32, MediaError> {
    if samples == 0 {
        return Err(MediaError::broken("a recording without sound"));
    }
    check(samples, rate, limits)?;
    // Within the limit, which is a 32-bit number.
    Ok(samples.div_ceil(u64::from(rate)) as u32)
}
