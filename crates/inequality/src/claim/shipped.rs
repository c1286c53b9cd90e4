//! The claims that come with the program: headlines about billionaires and the poorer half, as they were published.
//!
//! The list of net worths that they name is not shipped, because its publisher gives no licence for it; each claim says what the file must hold.

use super::Claim;

/// The claims by their names, as files.
pub const SHIPPED: [(&str, &str); 5] = [
    ("62", include_str!("../../claims/62.toml")),
    ("85", include_str!("../../claims/85.toml")),
    ("92", include_str!("../../claims/92.toml")),
    ("159", include_str!("../../claims/159.toml")),
    ("177", include_str!("../../claims/177.toml")),
];

/// The shipped claim with a name such as `62`.
pub fn shipped(name: &str) -> Option<Claim> {
    let (_, text) = SHIPPED.iter().find(|(known, _)| *known == name)?;
    Claim::parse(text).ok()
}
