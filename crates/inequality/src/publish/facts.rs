//! Every cell and every margin of a crossing, and what the rules must know of it.

use std::collections::HashMap;

use crate::decompose::cells;
use crate::{Cross, Error, Factor, Sample};

/// A margin that an item is part of: the same groups without one factor.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Parent {
    /// Which item.
    pub(crate) item: usize,
    /// Households of the margin all of whose members there are in the item.
    pub(crate) lone_households: usize,
    /// The same of primary units.
    pub(crate) lone_units: usize,
}

/// A cell or a margin.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    /// The code of each factor's group; none where all are taken together.
    pub(crate) codes: Vec<Option<u32>>,
    /// The full cells that make it up, ascending.
    pub(crate) cells: Vec<usize>,
    pub(crate) persons: usize,
    pub(crate) people: f64,
    pub(crate) income: f64,
    pub(crate) households: Option<usize>,
    pub(crate) units: Option<usize>,
    /// The largest contributions to the income, of households where they are known, largest first.
    pub(crate) largest: Vec<f64>,
    /// All contributions, without their signs.
    pub(crate) contributed: f64,
    pub(crate) parents: Vec<Parent>,
}

/// All items of a crossing; the whole comes first, the full cells last.
#[derive(Clone, Debug)]
pub(crate) struct Cube {
    pub(crate) cross: Cross,
    pub(crate) items: Vec<Item>,
    /// The item of each full cell, for each set of factors.
    item_of: Vec<Vec<usize>>,
}

impl Cube {
    pub(crate) fn new(
        sample: &Sample,
        factors: &[&Factor],
        households: Option<&Factor>,
        largest: usize,
    ) -> Result<Self, Error> {
        let weights = sample.row_weights();
        let values = sample.income().values();
        let cross = Cross::dropping_missing(factors)?;
        cells::check_membership(&cross, &weights)?;
        let sums = cells::sums(values, cross.codes(), &weights, cross.cells().len())?;
        let mut cube = Self::empty(cross, &sums);
        for item in &mut cube.items {
            for &cell in &item.cells {
                item.persons += sums[cell].rows;
                item.people += sums[cell].people;
                item.income += sums[cell].income;
            }
        }
        let rows: Vec<u32> = (0..weights.len() as u32).filter(|&row| weights[row as usize] > 0.0).collect();
        let contribution = |row: u32| weights[row as usize] * values[row as usize];
        match households {
            Some(households) if households.len() != values.len() => {
                return Err(Error::Length {
                    what: "the households",
                    expected: values.len(),
                    got: households.len(),
                });
            }
            Some(households) => {
                let groups = grouped(&rows, households.codes());
                cube.items.iter_mut().for_each(|item| item.households = Some(0));
                cube.count(&groups, |item| item.households.as_mut(), |parent| &mut parent.lone_households);
                cube.contributions(groups.iter().map(Vec::as_slice), contribution, largest);
            }
            None => cube.contributions(rows.chunks(1), contribution, largest),
        }
        if let Some(units) = sample.design().primary() {
            let groups = grouped(&rows, units);
            cube.items.iter_mut().for_each(|item| item.units = Some(0));
            cube.count(&groups, |item| item.units.as_mut(), |parent| &mut parent.lone_units);
        }
        Ok(cube)
    }

    /// The items with their cells and parents, and nothing counted.
    fn empty(cross: Cross, sums: &[cells::Sums]) -> Self {
        let factors = cross.factors().len();
        let occupied: Vec<usize> = (0..sums.len()).filter(|&cell| sums[cell].rows > 0).collect();
        let mut sets: Vec<usize> = (0..1usize << factors).collect();
        sets.sort_by_key(|set| (set.count_ones(), *set));
        let mut items: Vec<Item> = Vec::new();
        let mut item_of = vec![vec![usize::MAX; sums.len()]; 1 << factors];
        for &set in &sets {
            let mut known: HashMap<Vec<Option<u32>>, usize> = HashMap::new();
            for &cell in &occupied {
                let own = &cross.cells()[cell].codes;
                let codes: Vec<Option<u32>> =
                    (0..factors).map(|at| (set >> at & 1 == 1).then_some(own[at])).collect();
                let at = *known.entry(codes.clone()).or_insert(items.len());
                if at == items.len() {
                    let parents = (0..factors).filter(|at| set >> at & 1 == 1).map(|at| Parent {
                        item: item_of[set & !(1 << at)][cell],
                        lone_households: 0,
                        lone_units: 0,
                    });
                    items.push(Item {
                        codes,
                        cells: Vec::new(),
                        persons: 0,
                        people: 0.0,
                        income: 0.0,
                        households: None,
                        units: None,
                        largest: Vec::new(),
                        contributed: 0.0,
                        parents: parents.collect(),
                    });
                }
                items[at].cells.push(cell);
                item_of[set][cell] = at;
            }
        }
        Self { cross, items, item_of }
    }

    /// The item of everybody.
    pub(crate) fn whole(&self) -> usize {
        0
    }

    /// The items that are full cells.
    pub(crate) fn full(&self) -> std::ops::Range<usize> {
        let first = self.item_of[self.item_of.len() - 1].iter().copied().filter(|at| *at != usize::MAX).min();
        first.unwrap_or(0)..self.items.len()
    }

    /// Counts groups of rows in every item, and those that a margin shares with no other item.
    fn count(
        &mut self,
        groups: &[Vec<u32>],
        counter: impl Fn(&mut Item) -> Option<&mut usize>,
        alone: impl Fn(&mut Parent) -> &mut usize,
    ) {
        let mut found: Vec<usize> = Vec::new();
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        for group in groups {
            for set in 0..self.item_of.len() {
                found.clear();
                let of_set = &self.item_of[set];
                found.extend(group.iter().map(|&row| of_set[self.cross.codes()[row as usize] as usize]));
                found.sort_unstable();
                found.dedup();
                for &item in &found {
                    if let Some(count) = counter(&mut self.items[item]) {
                        *count += 1;
                    }
                }
                for place in 0..set.count_ones() as usize {
                    pairs.clear();
                    pairs.extend(found.iter().map(|&item| (self.items[item].parents[place].item, item)));
                    pairs.sort_unstable();
                    for pair in pairs.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() == 1) {
                        *alone(&mut self.items[pair[0].1].parents[place]) += 1;
                    }
                }
            }
        }
    }

    /// The largest contributions of groups of rows to every item, and all of them.
    fn contributions<'g>(
        &mut self,
        groups: impl Iterator<Item = &'g [u32]>,
        of: impl Fn(u32) -> f64,
        largest: usize,
    ) {
        let mut parts: Vec<(usize, f64)> = Vec::new();
        for group in groups {
            for set in 0..self.item_of.len() {
                parts.clear();
                let of_set = &self.item_of[set];
                parts.extend(
                    group.iter().map(|&row| (of_set[self.cross.codes()[row as usize] as usize], of(row))),
                );
                parts.sort_by_key(|part| part.0);
                for same in parts.chunk_by(|a, b| a.0 == b.0) {
                    let item = &mut self.items[same[0].0];
                    let size = same.iter().map(|part| part.1).sum::<f64>().abs();
                    item.contributed += size;
                    let at = item.largest.partition_point(|known| *known >= size);
                    if at < largest {
                        item.largest.insert(at, size);
                        item.largest.truncate(largest);
                    }
                }
            }
        }
    }
}

/// Rows that share a code.
fn grouped(rows: &[u32], codes: &[u32]) -> Vec<Vec<u32>> {
    let mut known: HashMap<u32, usize> = HashMap::new();
    let mut groups: Vec<Vec<u32>> = Vec::new();
    for &row in rows {
        let at = *known.entry(codes[row as usize]).or_insert(groups.len());
        if at == groups.len() {
            groups.push(Vec::new());
        }
        groups[at].push(row);
    }
    groups
}
