//! Whether a hidden number follows from the published ones, and what else to hide.
//!
//! Full cells that are shown are known; those that are hidden are the unknowns. Every published margin is an equation: the sum of its hidden
//! cells. A hidden item follows exactly when its own sum of cells is a combination of the equations, which Gaussian elimination tells. The
//! arithmetic is modulo the prime 2⁶¹ − 1: no rounding, and what follows over the fractions follows there too.

use crate::publish::Why;
use crate::publish::facts::Cube;

/// How many full cells may be hidden before a table is refused as too fine.
pub const MOST_HIDDEN: usize = 400;

const PRIME: u64 = (1 << 61) - 1;

/// The unknowns and the equations of a table.
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

    /// The equations in echelon form.
    fn echelon(&self) -> Echelon {
        let mut echelon = Echelon { width: self.unknowns.len(), rows: Vec::new() };
        for (_, places) in &self.equations {
            let row = echelon.reduced(places);
            echelon.add(row);
        }
        echelon
    }

    /// The first of some sums of cells that follows from what is published.
    pub(crate) fn told<'s>(&self, sums: &'s [Vec<usize>]) -> Option<&'s Vec<usize>> {
        let echelon = self.echelon();
        sums.iter().find(|cells| echelon.reduced(&self.places(cells)).iter().all(|entry| *entry == 0))
    }

    /// What to hide so that a sum of cells is less well known: the full cell that shares most equations with hidden ones, the smallest of those; or,
    /// where every cell is hidden, the smallest margin.
    pub(crate) fn companion(&self, cube: &Cube, hidden: &[Option<Why>], cells: &[usize]) -> Option<usize> {
        let own = self.places(cells);
        let linked: Vec<&(usize, Vec<usize>)> = {
            // Equations that meet the sum, and those that meet their unknowns: a rectangle needs two steps.
            let near: Vec<usize> = (self.equations.iter())
                .filter(|(_, places)| places.iter().any(|place| own.contains(place)))
                .flat_map(|(_, places)| places.iter().copied())
                .collect();
            self.equations
                .iter()
                .filter(|(_, places)| places.iter().any(|place| near.contains(place)))
                .collect()
        };
        let shared = |full: usize| {
            let cell = cube.items[full].cells[0];
            let through =
                |equation: &&&(usize, Vec<usize>)| cube.items[equation.0].cells.binary_search(&cell).is_ok();
            linked.iter().filter(through).count()
        };
        let shown = cube.full().filter(|&full| hidden[full].is_none());
        let best = shown
            .map(|full| (std::cmp::Reverse(shared(full)), cube.items[full].persons, full))
            .filter(|(shared, _, _)| shared.0 > 0)
            .min();
        if let Some((_, _, full)) = best {
            return Some(full);
        }
        let margins = linked.iter().map(|equation| equation.0).filter(|&margin| margin != cube.whole());
        margins.min_by_key(|&margin| (cube.items[margin].persons, margin))
    }
}

/// Rows with a leading one each, reduced by those before.
struct Echelon {
    width: usize,
    rows: Vec<(usize, Vec<u64>)>,
}

impl Echelon {
    /// A sum of unknowns, less what the rows explain.
    fn reduced(&self, places: &[usize]) -> Vec<u64> {
        let mut row = vec![0; self.width];
        places.iter().for_each(|&place| row[place] = 1);
        for (lead, known) in &self.rows {
            let factor = row[*lead];
            if factor != 0 {
                for (entry, known) in row.iter_mut().zip(known) {
                    *entry = minus(*entry, times(factor, *known));
                }
            }
        }
        row
    }

    fn add(&mut self, mut row: Vec<u64>) {
        let Some(lead) = row.iter().position(|entry| *entry != 0) else { return };
        let inverse = power(row[lead], PRIME - 2);
        row.iter_mut().for_each(|entry| *entry = times(*entry, inverse));
        self.rows.push((lead, row));
    }
}

fn minus(a: u64, b: u64) -> u64 {
    if a >= b { a - b } else { a + PRIME - b }
}

fn times(a: u64, b: u64) -> u64 {
    (u128::from(a) * u128::from(b) % u128::from(PRIME)) as u64
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
