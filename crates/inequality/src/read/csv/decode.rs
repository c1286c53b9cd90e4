//! Bytes of some encoding as a stream of UTF-8.

use std::io::{self, Read};

use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8};

/// Bytes that the encoding does not have; the encoding's name.
#[derive(Debug, thiserror::Error)]
#[error("the bytes are not {0}")]
pub(super) struct NotDecoded(pub(super) &'static str);

/// A reader that gives UTF-8, or the bytes as they are where nobody said an encoding and no mark says one.
pub(super) struct Decoding<R> {
    reader: R,
    said: Option<&'static Encoding>,
    encoding: Option<&'static Encoding>,
    decoder: Option<Decoder>,
    raw: Vec<u8>,
    from: usize,
    to: usize,
    begun: bool,
    ended: bool,
}

impl<R: Read> Decoding<R> {
    pub(super) fn new(reader: R, said: Option<&'static Encoding>) -> Self {
        Self {
            reader,
            said,
            encoding: None,
            decoder: None,
            raw: Vec::new(),
            from: 0,
            to: 0,
            begun: false,
            ended: false,
        }
    }

    pub(super) fn encoding(&self) -> Option<&'static Encoding> {
        self.encoding
    }

    /// Looks at the first bytes: a byte order mark says the encoding whatever was said before.
    fn begin(&mut self) -> io::Result<()> {
        self.begun = true;
        self.raw = vec![0; 1 << 16];
        while self.to < 4 {
            match self.reader.read(&mut self.raw[self.to..]) {
                Ok(0) => break,
                Ok(more) => self.to += more,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        self.encoding = self.said;
        if let Some((encoding, mark)) = Encoding::for_bom(&self.raw[..self.to]) {
            self.encoding = Some(encoding);
            self.from = mark;
        }
        self.decoder = self
            .encoding
            .filter(|e| *e != UTF_8 || self.said.is_some())
            .map(Encoding::new_decoder_without_bom_handling);
        Ok(())
    }
}

impl<R: Read> Read for Decoding<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if !self.begun {
            self.begin()?;
        }
        let Some(decoder) = &mut self.decoder else {
            if self.from == self.to {
                return self.reader.read(out);
            }
            let count = out.len().min(self.to - self.from);
            out[..count].copy_from_slice(&self.raw[self.from..self.from + count]);
            self.from += count;
            return Ok(count);
        };
        loop {
            if self.from == self.to && !self.ended {
                self.from = 0;
                self.to = self.reader.read(&mut self.raw)?;
                self.ended = self.to == 0;
            }
            let source = &self.raw[self.from..self.to];
            let (result, read, written) = decoder.decode_to_utf8_without_replacement(source, out, self.ended);
            self.from += read;
            if let DecoderResult::Malformed(..) = result {
                let name = self.encoding.unwrap_or(UTF_8).name();
                return Err(io::Error::new(io::ErrorKind::InvalidData, NotDecoded(name)));
            }
            if written > 0 || self.ended {
                return Ok(written);
            }
            if result == DecoderResult::OutputFull {
                // Less room than one character needs; the caller always gives more.
                return Err(io::Error::other("no room for a character"));
            }
        }
    }
}
