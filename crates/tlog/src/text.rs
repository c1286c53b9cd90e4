//! The two spellings that every format here shares: decimals and base64, both in exactly one way.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// Reads a decimal as the C2SP texts write it: digits only, no sign, no leading zero, below 2^64.
///
/// `u64::from_str` would accept `+5` and `05`, and two spellings of one number mean two byte strings with one meaning.
pub(crate) fn decimal(text: &str) -> Option<u64> {
    let canonical = text == "0" || (!text.is_empty() && !text.starts_with('0'));
    if !canonical || !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

/// Writes standard base64 with padding (RFC 4648 section 4).
pub(crate) fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Reads standard base64 with padding and nothing else: no line ends, no URL alphabet, no stray bits.
pub(crate) fn from_base64(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

/// Takes one line off the front of a text and gives it without its newline, or `None` when no newline is left.
pub(crate) fn take_line<'a>(rest: &mut &'a str) -> Option<&'a str> {
    let (line, tail) = rest.split_once('\n')?;
    *rest = tail;
    Some(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decimal_has_one_spelling() {
        assert_eq!(decimal("0"), Some(0));
        assert_eq!(decimal("18446744073709551615"), Some(u64::MAX));
        for bad in ["", "+5", "-5", "05", "00", " 5", "5 ", "5\r", "0x5", "5_0", "18446744073709551616", "٥"]
        {
            assert_eq!(decimal(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn base64_has_one_spelling() {
        assert_eq!(from_base64("AA=="), Some(vec![0]));
        for bad in ["AA", "AA=", "AB==", "AA==\n", "A A=", "_-8=", "AA==AA==", "AA==="] {
            assert_eq!(from_base64(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn a_line_ends_with_a_newline_or_is_none() {
        let mut rest = "a\n\nb";
        assert_eq!(take_line(&mut rest), Some("a"));
        assert_eq!(take_line(&mut rest), Some(""));
        assert_eq!(take_line(&mut rest), None);
        assert_eq!(rest, "b");
    }
}
