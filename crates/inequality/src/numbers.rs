//! Questions about numbers that say no to what is not a number.

/// Whether a number is above zero.
pub(crate) fn is_positive(value: f64) -> bool {
    value > 0.0
}
