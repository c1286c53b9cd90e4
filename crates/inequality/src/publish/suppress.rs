//! Which numbers can be shown without telling a hidden one by subtraction.
//!
//! A published number is an equation: a sum of full cells. A secret, itself a sum of full cells, follows from what is published exactly when it is
//! a combination of those equations, which Gaussian elimination tells. Numbers are admitted one by one, the whole first, then margins, then
//! cells, at each level the largest first; one that would make a secret a combination stays hidden (as in R `GaussSuppression`, Langsrud
//! 2024). The arithmetic is modulo the prime 2⁶¹ − 1: no rounding, and what follows over the fractions follows there too.

use crate::Error;
use crate::publish::Why;
use crate::publish::facts::Cube;

/// How many full cells a table with anything to hide may have.
pub const MOST_CELLS: usize = 1000;

/// How many of them may be hidden, since the range of each is computed.
pub const MOST_HIDDEN: usize = 400;

const PRIME: u64 = (1 << 61) - 1;

/// Hides every number that would tell a secret together with those admitted before it.
pub(crate) fn admit(cube: &Cube, hidden: &mut [Option<Why>], secrets: &[Vec<usize>]) -> Result<(), Error> {
    if secrets.is_empty() {
        return Ok(());
    }
    let columns: Vec<usize> = cube.full().map(|item| cube.items[item].cells[0]).collect();
    if columns.len() > MOST_CELLS {
        let what = format!(
            "{} cells are too many to protect; merge categories or cross fewer factors",
            columns.len()
        );
        return Err(Error::TooRevealing { what });
    }
    let sum = |cells: &[usize]| {
        let mut row = vec![0; columns.len()];
        cells.iter().filter_map(|cell| columns.binary_search(cell).ok()).for_each(|at| row[at] = 1);
        row
    };
    let mut known = Echelon { rows: Vec::new() };
    let mut open: Vec<Vec<u64>> = secrets.iter().map(|cells| sum(cells)).collect();
    let level = |item: usize| cube.items[item].codes.iter().flatten().count();
    let mut order: Vec<usize> = (0..cube.items.len()).filter(|&item| hidden[item].is_none()).collect();
    order.sort_by_key(|&item| (level(item), std::cmp::Reverse(cube.items[item].persons), item));
    let mut refused = Vec::new();
    for item in order {
        let row = known.reduced(sum(&cube.items[item].cells));
        let Some(lead) = row.iter().position(|entry| *entry != 0) else { continue };
        let inverse = power(row[lead], PRIME - 2);
        let row: Vec<u64> = row.iter().map(|entry| times(*entry, inverse)).collect();
        let tells = |secret: &Vec<u64>| {
            let by = secret[lead];
            by != 0 && secret.iter().zip(&row).all(|(secret, entry)| *secret == times(by, *entry))
        };
        if open.iter().any(tells) {
            refused.push(item);
            continue;
        }
        open.iter_mut().for_each(|secret| subtract(secret, lead, &row));
        known.rows.push((lead, row));
    }
    // What was refused early may follow from what was admitted later, and then hiding it hides nothing.
    for item in refused {
        let follows = known.reduced(sum(&cube.items[item].cells)).iter().all(|entry| *entry == 0);
        if !follows {
            hidden[item] = Some(Why::Subtraction);
        }
    }
    Ok(())
}

/// Rows with a leading one each, reduced by those before.
struct Echelon {
    rows: Vec<(usize, Vec<u64>)>,
}

impl Echelon {
    /// A row, less what these explain.
    fn reduced(&self, mut row: Vec<u64>) -> Vec<u64> {
        self.rows.iter().for_each(|(lead, known)| subtract(&mut row, *lead, known));
        row
    }
}

/// Takes the multiple of a row off another that makes its leading place zero.
fn subtract(row: &mut [u64], lead: usize, known: &[u64]) {
    let by = row[lead];
    if by != 0 {
        row.iter_mut().zip(known).filter(|(_, known)| **known != 0).for_each(|(entry, known)| {
            let off = times(by, *known);
            *entry = if *entry >= off { *entry - off } else { *entry + PRIME - off };
        });
    }
}

fn times(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    let folded = (product as u64 & PRIME) + (product >> 61) as u64;
    if folded >= PRIME { folded - PRIME } else { folded }
}

fn power(mut base: u64, mut exponent: u64) -> u64 {
    let mut result = 1;
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = times(result, base);
        }
        base = times(base, base);
        exponent >>= 1;
    }
    result
}

/// The unknowns and the equations of a table in which some numbers are hidden.
pub(crate) struct System {
    /// The full cells (by their number in the crossing) that are hidden, ascending.
    pub(crate) unknowns: Vec<usize>,
    /// The published margins that contain unknowns, and which (by place in `unknowns`).
    pub(crate) equations: Vec<(usize, Vec<usize>)>,
}

impl System {
    pub(crate) fn new(cube: &Cube, hidden: &[Option<Why>]) -> Self {
        let full = cube.full();
        let unknowns: Vec<usize> = full
            .clone()
            .filter(|&item| hidden[item].is_some())
            .map(|item| cube.items[item].cells[0])
            .collect();
        let places = |item: usize| -> Vec<usize> {
            cube.items[item].cells.iter().filter_map(|cell| unknowns.binary_search(cell).ok()).collect()
        };
        let margins = (0..full.start).filter(|&item| hidden[item].is_none());
        let equations =
            margins.map(|item| (item, places(item))).filter(|(_, places)| !places.is_empty()).collect();
        Self { unknowns, equations }
    }

    /// The hidden ones of some cells, by place.
    pub(crate) fn places(&self, cells: &[usize]) -> Vec<usize> {
        cells.iter().filter_map(|cell| self.unknowns.binary_search(cell).ok()).collect()
    }

    /// The smallest shown number that narrows a sum of cells: a full cell in an equation that meets it, or such an equation itself, but
    /// never the whole.
    pub(crate) fn narrowing(&self, cube: &Cube, hidden: &[Option<Why>], cells: &[usize]) -> Option<usize> {
        let own = self.places(cells);
        let meets = |places: &[usize]| places.iter().any(|place| own.contains(place));
        let near: Vec<usize> =
            self.equations.iter().filter(|(_, places)| meets(places)).map(|(item, _)| *item).collect();
        let inside = |full: &usize| {
            let cell = &cube.items[*full].cells[0];
            near.iter().any(|&item| cube.items[item].cells.binary_search(cell).is_ok())
                || cells.contains(cell)
        };
        let cells = cube.full().filter(|&full| hidden[full].is_none()).filter(inside);
        let margins = near.iter().copied().filter(|&item| item != cube.whole());
        cells.chain(margins).min_by_key(|&item| (cube.items[item].persons, std::cmp::Reverse(item)))
    }
}
