//! Canonical JSON: RFC 8785 on a restricted profile, so that two programs produce the same bytes.
//!
//! Objects, arrays, strings and booleans only; numbers are decimal strings; there is no null; keys are
//! `[a-z][a-z0-9_]*` and sorted; strings are in Unicode NFC; at most [`DEPTH`] levels. To verify is to parse, encode
//! again and compare bytes: that one comparison refuses duplicate keys, white space, other escapes and other orders.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use unicode_normalization::is_nfc;

/// The deepest nesting that is accepted.
pub const DEPTH: usize = 8;

/// Why a text is not canonical JSON of our profile.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JsonError {
    /// It does not parse, or does not have the expected fields.
    #[error("not the expected JSON: {0}")]
    Shape(String),
    /// It holds a number or null.
    #[error("numbers must be decimal strings and null must not occur")]
    Type,
    /// A key is not `[a-z][a-z0-9_]*`.
    #[error("the key {0:?} is not lower-case ASCII")]
    Key(String),
    /// A string is not in Unicode NFC.
    #[error("a string is not in Unicode normalisation form C")]
    Form,
    /// It nests deeper than [`DEPTH`].
    #[error("nested deeper than {DEPTH} levels")]
    Depth,
    /// Encoding again gives other bytes (duplicate key, white space, order, escapes).
    #[error("not in canonical form")]
    Canonical,
}

/// Encodes a value canonically.
///
/// # Errors
/// [`JsonError`] if the value leaves the profile.
pub fn encode<T: Serialize>(value: &T) -> Result<String, JsonError> {
    let value = serde_json::to_value(value).map_err(|e| JsonError::Shape(e.to_string()))?;
    check(&value, 0)?;
    Ok(value.to_string())
}

/// Decodes a canonical text, refusing every other spelling of the same value.
///
/// # Errors
/// [`JsonError`] if the text is not canonical or does not have the fields of `T`.
pub fn decode<T: DeserializeOwned>(text: &str) -> Result<T, JsonError> {
    let value: Value = serde_json::from_str(text).map_err(|e| JsonError::Shape(e.to_string()))?;
    check(&value, 0)?;
    let again = value.to_string();
    if again != text {
        return Err(JsonError::Canonical);
    }
    serde_json::from_value(value).map_err(|e| JsonError::Shape(e.to_string()))
}

fn check(value: &Value, depth: usize) -> Result<(), JsonError> {
    if depth > DEPTH {
        return Err(JsonError::Depth);
    }
    match value {
        Value::Null | Value::Number(_) => Err(JsonError::Type),
        Value::Bool(_) => Ok(()),
        Value::String(s) if is_nfc(s) => Ok(()),
        Value::String(_) => Err(JsonError::Form),
        Value::Array(items) => items.iter().try_for_each(|item| check(item, depth + 1)),
        Value::Object(map) => map.iter().try_for_each(|(key, item)| {
            if !is_key(key) {
                return Err(JsonError::Key(key.clone()));
            }
            check(item, depth + 1)
        }),
    }
}

fn is_key(key: &str) -> bool {
    key.starts_with(|c: char| c.is_ascii_lowercase())
        && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn duplicate_keys_numbers_null_and_white_space_are_refused() {
        for (text, why) in [
            (r#"{"a":"1","a":"2"}"#, JsonError::Canonical),
            (r#"{"b":"1","a":"2"}"#, JsonError::Canonical),
            (r#"{ "a":"1"}"#, JsonError::Canonical),
            (r#"{"a":"\u0041"}"#, JsonError::Canonical),
            (r#"{"a":1}"#, JsonError::Type),
            (r#"{"a":null}"#, JsonError::Type),
            (r#"{"A":"1"}"#, JsonError::Key("A".into())),
            ("{\"a\":\"e\u{301}\"}", JsonError::Form),
            (r#"[[[[[[[[[["x"]]]]]]]]]]"#, JsonError::Depth),
        ] {
            assert_eq!(decode::<Value>(text), Err(why), "{text}");
        }
    }

    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            any::<bool>().prop_map(Value::Bool),
            any::<String>().prop_map(|s| Value::String(crate::words::nfc(&s))),
        ];
        leaf.prop_recursive(4, 32, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
                prop::collection::btree_map("[a-z][a-z0-9_]{0,6}", inner, 0..4)
                    .prop_map(|m| Value::Object(m.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_encoded_decodes_to_itself(value in values()) {
            let text = encode(&value).unwrap();
            prop_assert_eq!(decode::<Value>(&text).unwrap(), value);
        }

        #[test]
        fn arbitrary_text_never_panics(text in any::<String>()) {
            let _ = decode::<Value>(&text);
        }
    }
}
