//! Texts whose encoding nobody said: UTF-8, and Windows-1252 where that fails.

use std::borrow::Cow;

use encoding_rs::{Encoding, WINDOWS_1252};

/// Decodes texts and remembers what had to be assumed.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    /// The encoding, where the file says it.
    said: Option<&'static Encoding>,
    fell_back: bool,
    multibyte: bool,
}

impl Texts {
    /// Texts of an encoding that the file says.
    #[cfg(feature = "spss")]
    pub(crate) fn of(encoding: &'static Encoding) -> Self {
        Self { said: Some(encoding).filter(|encoding| *encoding != encoding_rs::UTF_8), ..Self::default() }
    }

    /// A text.
    pub(crate) fn decode<'a>(&mut self, bytes: &'a [u8]) -> Cow<'a, str> {
        if let Some(encoding) = self.said {
            return encoding.decode_without_bom_handling(bytes).0;
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => {
                self.multibyte |= !text.is_ascii();
                Cow::Borrowed(text)
            }
            Err(_) => {
                self.fell_back = true;
                WINDOWS_1252.decode_without_bom_handling(bytes).0
            }
        }
    }

    /// What was assumed, if anything.
    pub(crate) fn note(&self) -> Option<String> {
        let said = match (self.fell_back, self.multibyte) {
            (false, _) => return None,
            (true, false) => {
                "The texts are not UTF-8; they were read as Windows-1252 (Latin-1). Say the encoding if labels look wrong."
            }
            (true, true) => {
                "Some texts are UTF-8 and some are not; those were read as Windows-1252 (Latin-1). Look at the labels."
            }
        };
        Some(said.to_owned())
    }
}
