//! The fewest of the richest who own as much as a share of a total, and how firm that number is.

use std::collections::BTreeMap;

use super::{Claim, ClaimError, Formula, Rounded};
use crate::read::csv::{Dialect, read};
use crate::read::{Ask, Values, Want};

/// How firm the number of the richest is.
#[derive(Debug, Clone, PartialEq)]
pub struct Firmness {
    /// What the share of the total comes to.
    pub amount: f64,
    /// What the `n - 1` richest hold together.
    pub one_fewer: f64,
    /// What the `n` richest hold together.
    pub together: f64,
    /// The result if the share were half a unit of its last digit smaller.
    pub low: usize,
    /// The result if it were half a unit larger; nothing if the list is too short to tell.
    pub high: Option<usize>,
    /// How many entries the list has.
    pub listed: usize,
    /// The shares (as fractions, above the first and up to the second) that give exactly this result.
    pub shares: (f64, f64),
    /// The fit of the tail, where there are entries enough.
    pub tail: Option<Tail>,
}

/// A power law fitted to the richest.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tail {
    /// How many of the richest it is fitted to; the next one is the threshold.
    pub entries: usize,
    /// The index α by Hill's estimator, `k / Σ ln(x_i / x_(k+1))` (Hill 1975): the smaller, the more the richest of the rich hold.
    pub alpha: f64,
    /// Its standard error `α / √k`.
    pub se: f64,
}

/// Computes the number and its firmness.
pub(super) fn compute(
    claim: &Claim,
    inputs: &BTreeMap<String, &[u8]>,
) -> Result<(usize, Firmness), ClaimError> {
    let Formula::Richest { list, column, rows, share, total } = &claim.formula;
    let input = claim.input(list)?;
    let bytes = inputs.get(list).copied().ok_or_else(|| ClaimError::Unknown(list.clone()))?;
    let mut worths = worths(&input.file, bytes, column, rows)?;
    worths.sort_by(|a, b| b.total_cmp(a));
    let (share, total) = (claim.figure(share)?, claim.figure(total)?);
    let amount = share.value * total.value;
    let Some(n) = fewest(&worths, amount) else {
        let held: f64 = worths.iter().sum();
        let (held, needed) = (format!("{held:.1}"), format!("{amount:.1}"));
        return Err(ClaimError::ListEnds { file: input.file.clone(), listed: worths.len(), held, needed });
    };
    let together: f64 = worths[..n].iter().sum();
    let one_fewer = together - worths[n - 1];
    let firmness = Firmness {
        amount,
        one_fewer,
        together,
        low: fewest(&worths, at(share, -1.0) * total.value).unwrap_or(n),
        high: fewest(&worths, at(share, 1.0) * total.value),
        listed: worths.len(),
        shares: (one_fewer / total.value, together / total.value),
        tail: hill(&worths, n),
    };
    Ok((n, firmness))
}

/// A published number moved by half a unit of its last digit.
fn at(rounded: Rounded, side: f64) -> f64 {
    rounded.value + side * rounded.half
}

/// The values of the rows that count; all must be above 0.
fn worths(
    file: &str,
    bytes: &[u8],
    column: &str,
    rows: &BTreeMap<String, String>,
) -> Result<Vec<f64>, ClaimError> {
    let mut columns = vec![Want::number(column)];
    columns.extend(rows.keys().map(|name| Want::category(name)));
    let table = read(file, bytes, &Ask::of(columns), &Dialect::default())?;
    let mut keep = vec![true; table.rows];
    for (column, wanted) in table.columns[1..].iter().zip(rows.values()) {
        let Values::Categories { codes, labels } = &column.values else { continue };
        for (row, keep) in keep.iter_mut().enumerate() {
            let same = labels.get(codes[row] as usize) == Some(wanted);
            *keep &= same && !column.missing.has(row);
        }
    }
    let all = table.columns[0].numbers().unwrap_or_default();
    let own: Vec<f64> = all
        .iter()
        .zip(&keep)
        .filter(|(_, keep)| **keep)
        .filter_map(|(x, _)| *x)
        .filter(|x| *x > 0.0)
        .collect();
    if own.is_empty() {
        let wanted: Vec<String> = rows.iter().map(|(name, value)| format!("{name} = {value}")).collect();
        let wanted = format!("a value above 0 in {column} where {}", wanted.join(" and "));
        return Err(ClaimError::NoRows {
            file: file.to_owned(),
            wanted: wanted.trim_end_matches(" where ").to_owned(),
        });
    }
    Ok(own)
}

/// The least n whose sum reaches an amount; the values descend.
fn fewest(worths: &[f64], amount: f64) -> Option<usize> {
    let mut sum = 0.0;
    worths
        .iter()
        .position(|x| {
            sum += x;
            sum >= amount
        })
        .map(|at| at + 1)
}

/// Hill's estimator on the `k` largest of descending values.
pub(super) fn hill(worths: &[f64], k: usize) -> Option<Tail> {
    let threshold = *worths.get(k)?;
    let logs: f64 = worths[..k].iter().map(|x| (x / threshold).ln()).sum();
    #[expect(clippy::cast_precision_loss, reason = "a list has fewer entries than a double counts exactly")]
    let count = k as f64;
    (k >= 10 && logs > 0.0).then(|| Tail { entries: k, alpha: count / logs, se: count.sqrt() / logs })
}
