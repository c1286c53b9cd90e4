//! The one sort: rows by the bits of their incomes.

use rayon::prelude::*;

/// A row by the bits of its income: in ascending order of income, equal incomes in order of rows.
pub(crate) type Key = (u64, u32);

/// Rows in ascending order of income, equal incomes in order of rows.
pub(crate) fn order(values: &[f64], keep: impl Fn(usize) -> bool + Sync) -> Vec<Key> {
    let each = |row: u32| (key(values[row as usize]), row);
    let rows = (0..values.len() as u32).into_par_iter();
    let all = values.par_iter().enumerate().all(|(row, _)| keep(row));
    let mut keys: Vec<Key> = if all {
        rows.map(each).collect()
    } else {
        rows.filter(|&row| keep(row as usize)).map(each).collect()
    };
    keys.par_sort_unstable();
    keys
}

/// Bits whose order is the order of numbers; both zeros are one.
fn key(value: f64) -> u64 {
    let bits = (value + 0.0).to_bits();
    if bits >> 63 == 1 { !bits } else { bits | 1 << 63 }
}

/// The number that has these bits.
pub(crate) fn number(key: u64) -> f64 {
    f64::from_bits(if key >> 63 == 1 { key & !(1 << 63) } else { !key })
}
