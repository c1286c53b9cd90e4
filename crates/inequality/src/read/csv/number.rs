//! Numbers as people and programs write them.

use super::Decimal;

/// What a text is, asked whether it is a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in super::super) enum Number {
    /// This number; it may be infinite where the text is too large.
    Is(f64),
    /// It can be read in two ways.
    Ambiguous,
    /// Not a number.
    Not,
}

/// The powers of ten that a double holds exactly.
const TENS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
];

/// Reads a number without blanks around it.
#[inline]
pub(in super::super) fn parse(text: &[u8], decimal: Decimal) -> Number {
    let mark = if decimal == Decimal::Point { b'.' } else { b',' };
    short(text, mark).map_or_else(|| long(text, decimal), Number::Is)
}

/// Plain decimals of at most fifteen digits: both parts are exact as doubles, so one division rounds correctly (Clinger 1990).
#[inline]
fn short(text: &[u8], mark: u8) -> Option<f64> {
    let (negative, digits) = match text {
        [b'-', rest @ ..] => (true, rest),
        _ => (false, text),
    };
    if digits.is_empty() || digits.len() > 16 {
        return None;
    }
    let (mut whole, mut fraction, mut seen, mut count) = (0u64, 0, false, 0);
    for &byte in digits {
        let digit = byte.wrapping_sub(b'0');
        if digit < 10 {
            whole = whole * 10 + u64::from(digit);
            count += 1;
            fraction += usize::from(seen);
        } else if byte == mark && !seen {
            seen = true;
        } else {
            return None;
        }
    }
    if count == 0 || count > 15 {
        return None;
    }
    #[expect(clippy::cast_precision_loss, reason = "fifteen digits are exact")]
    let x = whole as f64 / TENS[fraction];
    Some(if negative { -x } else { x })
}

/// Everything else: exponents, many digits, signs, thousands.
fn long(text: &[u8], decimal: Decimal) -> Number {
    let Ok(text) = std::str::from_utf8(text) else { return Number::Not };
    let body = text.strip_prefix(['+', '-']).unwrap_or(text);
    // Words such as inf and nan are no numbers here.
    if !body.starts_with(|c: char| c.is_ascii_digit() || c == '.' || c == ',')
        || !body.bytes().any(|b| b.is_ascii_digit())
    {
        return Number::Not;
    }
    let (mark, other) = if decimal == Decimal::Point { ('.', ',') } else { (',', '.') };
    let (whole, _) = body.split_once(mark).unwrap_or((body, ""));
    let grouped = |by: char| {
        let mut parts = whole.split(by);
        let first = parts.next().unwrap_or_default();
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        (1..=3).contains(&first.len())
            && digits(first)
            && whole.contains(by)
            && parts.all(|part| part.len() == 3 && digits(part))
    };
    let mut plain = text.to_owned();
    for by in [' ', '\u{a0}', '\u{202f}', '\'', other] {
        if !whole.contains(by) {
            continue;
        }
        // One group and no decimals: 1,234 may be a thousand or one and a bit.
        if by == other && whole.matches(by).count() == 1 && !body.contains(mark) && grouped(by) {
            return Number::Ambiguous;
        }
        if !grouped(by) {
            return Number::Not;
        }
        plain = plain.replace(by, "");
        break;
    }
    if decimal == Decimal::Comma {
        plain = plain.replacen(',', ".", 1);
    }
    plain.parse().map_or(Number::Not, Number::Is)
}

/// Whether a text is a number only if the comma is its decimal mark.
pub(super) fn looks_like_comma(text: &[u8]) -> bool {
    text.contains(&b',')
        && matches!(parse(text, Decimal::Comma), Number::Is(_))
        && !matches!(parse(text, Decimal::Point), Number::Is(_))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let cases: [(&str, Decimal, Number); 20] = [
            ("1234.5", Decimal::Point, Number::Is(1234.5)),
            ("-0.25", Decimal::Point, Number::Is(-0.25)),
            ("+7", Decimal::Point, Number::Is(7.0)),
            ("1,234.50", Decimal::Point, Number::Is(1234.5)),
            ("1,234,567", Decimal::Point, Number::Is(1_234_567.0)),
            ("1,234", Decimal::Point, Number::Ambiguous),
            ("12,34", Decimal::Point, Number::Not),
            ("1.234,5", Decimal::Comma, Number::Is(1234.5)),
            ("1 234,5", Decimal::Comma, Number::Is(1234.5)),
            ("1\u{a0}234", Decimal::Point, Number::Is(1234.0)),
            ("0,5", Decimal::Comma, Number::Is(0.5)),
            ("1e3", Decimal::Point, Number::Is(1000.0)),
            ("inf", Decimal::Point, Number::Not),
            ("nan", Decimal::Point, Number::Not),
            ("", Decimal::Point, Number::Not),
            (".", Decimal::Point, Number::Not),
            ("1.2.3", Decimal::Point, Number::Not),
            ("12 monkeys", Decimal::Point, Number::Not),
            ("123456789012345678901234567890", Decimal::Point, Number::Is(1.234_567_890_123_456_8e29)),
            ("1e999", Decimal::Point, Number::Is(f64::INFINITY)),
        ];
        for (text, decimal, expected) in cases {
            assert_eq!(parse(text.as_bytes(), decimal), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_number_comes_out_as_it_was_written(x in prop_oneof![any::<f64>().prop_filter("finite", |x| x.is_finite()), -1e9..1e9f64]) {
            for text in [format!("{x}"), format!("{x:e}")] {
                prop_assert_eq!(parse(text.as_bytes(), Decimal::Point), Number::Is(x));
                prop_assert_eq!(parse(text.replace('.', ",").as_bytes(), Decimal::Comma), Number::Is(x));
            }
        }
    }
}
