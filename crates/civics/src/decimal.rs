//! Serde for a whole number as a canonical decimal string: the only way in which numbers stand in the log.

use std::fmt::Display;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serializer, de::Error};

/// Writes the number as decimal digits.
///
/// # Errors
/// Those of the format.
pub fn serialize<N: Display, S: Serializer>(number: &N, out: S) -> Result<S::Ok, S::Error> {
    out.collect_str(number)
}

/// Reads a number and refuses every spelling but the one that [`serialize`] gives.
///
/// # Errors
/// If it is not a canonical decimal of that type.
pub fn deserialize<'de, N, D>(input: D) -> Result<N, D::Error>
where
    N: Display + FromStr,
    N::Err: Display,
    D: Deserializer<'de>,
{
    let text = String::deserialize(input)?;
    let number: N = text.parse().map_err(D::Error::custom)?;
    if number.to_string() == text { Ok(number) } else { Err(D::Error::custom("not a canonical decimal")) }
}
