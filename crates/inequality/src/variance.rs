//! The variance of totals over strata, primary units and further stages.
//!
//! For the total of w·z: Σ over groups of (1 − f)·m/(m − 1)·Σ(t − t̄)², where a group is a stratum within a unit of the stage
//! before, m its units, t their totals and f the fraction drawn; further stages count times the fractions drawn before them
//! (Särndal, Swensson & Wretman 1992, ch. 4; as R survey's `svyrecvar`).

use std::collections::HashMap;

use crate::Error;
use crate::cross::Factor;
use crate::design::Lonely;
use crate::moments::Moments;
use crate::replicate::Plan;

/// One stage of sampling: which unit a row belongs to, and which group that unit was drawn from.
#[derive(Clone, Debug)]
pub(crate) struct Stage {
    /// The unit of each row; nothing where each row is its own.
    unit: Option<Vec<u32>>,
    /// The group of each unit; nothing where there is one group.
    group: Option<Vec<u32>>,
    groups: Vec<Group>,
}

/// Units that were drawn together: a stratum within a unit of the stage before.
#[derive(Clone, Debug)]
struct Group {
    label: String,
    /// How many units were drawn.
    units: usize,
    /// Which fraction was drawn; 0 for an infinite population.
    fraction: f64,
    /// The product of the fractions drawn in the stages before.
    before: f64,
    /// The unit of the stage before.
    parent: u32,
}

impl Stage {
    /// A stage nested in the units of the stage before.
    pub(crate) fn nested(
        rows: usize,
        parents: Option<&[u32]>,
        strata: Option<&Factor>,
        units: Option<&Factor>,
        fpc: Option<&[f64]>,
    ) -> Result<Self, Error> {
        let single = parents.is_none() && strata.is_none();
        let parent = |row: usize| parents.map_or(0, |parents| parents[row]);
        let stratum = |row: usize| strata.map_or(0, |strata| strata.codes()[row]);
        let group_of_row =
            if single { None } else { Some(number((0..rows).map(|row| (parent(row), stratum(row))))) };
        let group_at = |row: usize| group_of_row.as_ref().map_or(0, |(groups, _)| groups[row]);
        let count = group_of_row.as_ref().map_or(1, |(_, count)| *count);
        let unit = units.map(|units| number((0..rows).map(|row| (group_at(row), units.codes()[row]))));
        let unit_count = unit.as_ref().map_or(rows, |(_, count)| *count);
        let unit = unit.map(|(codes, _)| codes);
        let mut group = vec![0u32; if single { 0 } else { unit_count }];
        let mut groups: Vec<Option<Group>> = vec![None; count];
        let mut seen = vec![false; unit_count];
        for row in 0..rows {
            let (of, id) = (group_at(row), unit.as_ref().map_or(row, |unit| unit[row] as usize));
            let entry = groups[of as usize].get_or_insert_with(|| Group {
                label: strata.map_or_else(|| "(all)".to_owned(), |strata| strata.label(stratum(row))),
                units: 0,
                fraction: fpc.map_or(0.0, |fpc| fpc[row]),
                before: 1.0,
                parent: parent(row),
            });
            if fpc.is_some_and(|fpc| fpc[row] != entry.fraction) {
                let what = format!("fpc is not the same for all rows of stratum {}", entry.label);
                return Err(Error::DesignMismatch { what });
            }
            if !seen[id] {
                (seen[id], entry.units) = (true, entry.units + 1);
            }
            if !single {
                group[id] = of;
            }
        }
        let mut groups: Vec<Group> = groups.into_iter().flatten().collect();
        if fpc.is_some() {
            to_fractions(&mut groups)?;
        }
        Ok(Self { unit, group: (!single).then_some(group), groups })
    }

    /// The unit of each row, also where the rows are the units.
    pub(crate) fn row_units(&self, rows: usize) -> Vec<u32> {
        self.unit.clone().unwrap_or_else(|| (0..rows as u32).collect())
    }

    fn unit_of(&self, row: usize) -> usize {
        self.unit.as_ref().map_or(row, |unit| unit[row] as usize)
    }

    fn group_of(&self, unit: usize) -> usize {
        self.group.as_ref().map_or(0, |group| group[unit] as usize)
    }

    /// Which fraction of the group of a row was drawn; 1 where the population is infinite.
    pub(crate) fn fraction_of_row(&self, row: usize) -> f64 {
        let fraction = self.groups[self.group_of(self.unit_of(row))].fraction;
        if fraction > 0.0 { fraction } else { 1.0 }
    }

    fn units(&self) -> usize {
        self.groups.iter().map(|group| group.units).sum()
    }
}

/// Numbers for keys in the order of their first row.
fn number(keys: impl Iterator<Item = (u32, u32)>) -> (Vec<u32>, usize) {
    let mut known: HashMap<(u32, u32), u32> = HashMap::new();
    let mut last: Option<((u32, u32), u32)> = None;
    let mut codes = Vec::with_capacity(keys.size_hint().0);
    for key in keys {
        let code = match last {
            Some((same, code)) if same == key => code,
            _ => {
                let next = known.len() as u32;
                *known.entry(key).or_insert(next)
            }
        };
        last = Some((key, code));
        codes.push(code);
    }
    (codes, known.len())
}

/// Population sizes become fractions drawn; fractions stay.
fn to_fractions(groups: &mut [Group]) -> Result<(), Error> {
    let sizes = groups.iter().any(|group| group.fraction > 1.0);
    for group in groups {
        if sizes {
            group.fraction = group.units as f64 / group.fraction;
        }
        if group.fraction > 1.0 {
            let what =
                format!("stratum {} has more units in the sample than its fpc says there are", group.label);
            return Err(Error::DesignMismatch { what });
        }
    }
    Ok(())
}

/// Stages and what to do with lonely units.
#[derive(Clone, Debug)]
pub(crate) struct Taylor {
    rows: usize,
    stages: Vec<Stage>,
    lonely: Lonely,
}

impl Taylor {
    pub(crate) fn new(rows: usize, mut stages: Vec<Stage>, lonely: Lonely) -> Self {
        for at in 1..stages.len() {
            let (done, rest) = stages.split_at_mut(at);
            let before = &done[at - 1];
            for group in &mut rest[0].groups {
                let parent = &before.groups[before.group_of(group.parent as usize)];
                group.before = parent.before * parent.fraction;
            }
        }
        Self { rows, stages, lonely }
    }

    pub(crate) fn df(&self) -> f64 {
        let first = &self.stages[0];
        first.units() as f64 - first.groups.len() as f64
    }

    pub(crate) fn units(&self) -> usize {
        self.stages[0].units()
    }

    pub(crate) fn primary(&self) -> Option<&[u32]> {
        self.stages[0].unit.as_deref()
    }

    /// Whether every row is a primary unit and there is one stage: then totals need no table.
    pub(crate) fn rows_are_units(&self) -> bool {
        self.stages.len() == 1 && self.stages[0].unit.is_none()
    }

    /// Whether there is one stage, so that totals of units are all that is needed.
    pub(crate) fn single_stage(&self) -> bool {
        self.stages.len() == 1
    }

    /// How many strata the first stage has.
    pub(crate) fn strata(&self) -> usize {
        self.stages[0].groups.len()
    }

    /// The stratum of a unit of the first stage (of a row, where rows are units).
    pub(crate) fn stratum(&self, row: usize) -> usize {
        self.stages[0].group_of(row)
    }

    /// The first stage, as jackknife and bootstrap need it.
    pub(crate) fn plan(&self) -> Result<Plan, Error> {
        let first = &self.stages[0];
        if let Some(group) = first.groups.iter().find(|group| group.units < 2) {
            return Err(Error::LonelyPsu { stratum: group.label.clone() });
        }
        Ok(Plan {
            unit: first.unit.clone(),
            stratum: (0..first.units()).map(|unit| first.group_of(unit) as u32).collect(),
            sizes: first.groups.iter().map(|group| group.units as u32).collect(),
            fractions: first.groups.iter().map(|group| group.fraction).collect(),
        })
    }

    /// How many totals a table needs: the units of the last stage.
    pub(crate) fn leaves(&self) -> usize {
        self.stages.last().map_or(0, |stage| if stage.unit.is_some() { stage.units() } else { self.rows })
    }

    /// The unit of the last stage of a row.
    pub(crate) fn leaf(&self, row: usize) -> usize {
        self.stages.last().map_or(0, |stage| stage.unit_of(row))
    }

    /// The covariance of totals given by `width` totals of w·z for each leaf.
    pub(crate) fn covariance(&self, totals: &[f64], width: usize) -> Result<Vec<f64>, Error> {
        let mut all = vec![0.0; width * width];
        let last = self.stages.len() - 1;
        for (at, stage) in self.stages.iter().enumerate() {
            if stage.groups.iter().all(|group| group.before == 0.0) {
                break;
            }
            let own = if at == last { None } else { Some(self.collapse(at, totals, width)) };
            let spread = stage_moments(stage, own.as_deref().unwrap_or(totals), width);
            add(&mut all, &self.assemble(at, &spread, width)?);
        }
        Ok(all)
    }

    /// Totals of the leaves, added up to the units of an earlier stage.
    fn collapse(&self, at: usize, totals: &[f64], width: usize) -> Vec<f64> {
        let stage = &self.stages[at];
        let mut up = vec![0.0; stage.units() * width];
        let mut done = vec![false; self.leaves()];
        for row in 0..self.rows {
            let leaf = self.leaf(row);
            if !std::mem::replace(&mut done[leaf], true) {
                let unit = stage.unit_of(row);
                add(&mut up[unit * width..][..width], &totals[leaf * width..][..width]);
            }
        }
        up
    }

    /// The covariance from sums and cross products of totals, for rows that are units.
    pub(crate) fn covariance_of_moments(&self, moments: &Moments, width: usize) -> Result<Vec<f64>, Error> {
        self.assemble(0, moments, width)
    }

    fn assemble(&self, at: usize, moments: &Moments, width: usize) -> Result<Vec<f64>, Error> {
        let stage = &self.stages[at];
        let all_units: usize = stage.groups.iter().map(|group| group.units).sum();
        let of_groups: Vec<(Vec<f64>, Vec<f64>)> = stage
            .groups
            .iter()
            .enumerate()
            .map(|(index, group)| moments.of_all(index, group.units))
            .collect();
        let mut grand = vec![0.0; width];
        for (group, (mean, _)) in stage.groups.iter().zip(&of_groups) {
            let share = group.units as f64 / all_units as f64;
            grand.iter_mut().zip(mean).for_each(|(grand, mean)| *grand += share * mean);
        }
        let (mut all, mut skipped) = (vec![0.0; width * width], 0usize);
        for (group, (mean, products)) in stage.groups.iter().zip(&of_groups) {
            let (open, units) = ((1.0 - group.fraction) * group.before, group.units as f64);
            if open == 0.0 {
                continue;
            }
            match (group.units, self.lonely) {
                (1, Lonely::Error) => return Err(Error::LonelyPsu { stratum: group.label.clone() }),
                (1, Lonely::Certainty) => {}
                (1, Lonely::Average) => skipped += 1,
                (1, Lonely::Centred) => {
                    let apart: Vec<f64> = mean.iter().zip(&grand).map(|(mean, grand)| mean - grand).collect();
                    all.iter_mut().enumerate().for_each(|(at, all)| {
                        *all += group.before * apart[at / width] * apart[at % width];
                    });
                }
                _ => {
                    let scale = open * units / (units - 1.0);
                    all.iter_mut().zip(products).for_each(|(all, product)| *all += scale * product);
                }
            }
        }
        if skipped > 0 && skipped < stage.groups.len() {
            let factor = stage.groups.len() as f64 / (stage.groups.len() - skipped) as f64;
            all.iter_mut().for_each(|each| *each *= factor);
        }
        Ok(all)
    }
}

fn stage_moments(stage: &Stage, totals: &[f64], width: usize) -> Moments {
    let mut moments = Moments::new(stage.groups.len(), width);
    let mut own = vec![0.0; width];
    for (unit, totals) in totals.chunks_exact(width.max(1)).enumerate() {
        own.copy_from_slice(totals);
        moments.push(stage.group_of(unit), &mut own);
    }
    moments
}

/// Adds one slice to another.
fn add(to: &mut [f64], from: &[f64]) {
    for (to, from) in to.iter_mut().zip(from) {
        *to += from;
    }
}
