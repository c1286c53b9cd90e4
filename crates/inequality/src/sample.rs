//! Incomes and a design, sorted once and measured many times.

use std::sync::Arc;

use rayon::prelude::*;

use crate::cross::{Cell, Cross, MISSING};
use crate::design::Kind;
use crate::distribution::t_quantile;
use crate::estimate::{Covariance, Estimate, Estimates, Notes};
use crate::measures::{Frame, Inverse, Kernel, Known, Piece, kernel, quantile_value};
use crate::replicate::mix;
use crate::sorted::{Exact, Needs, Scratch, Sorted, order};
use crate::variance::{Moments, Taylor};
use crate::{Conventions, Design, Error, Income, Measure, Missing, QuantileError, Zeros};

/// Incomes with their design, everybody or a domain of them.
///
/// A domain keeps all rows of the design; rows outside have no influence. National poverty lines stay national.
#[derive(Clone, Debug)]
pub struct Sample<'a> {
    income: &'a Income,
    design: &'a Design,
    rules: Conventions,
    whole: Arc<Sorted>,
    here: Arc<Sorted>,
    dropped: Dropped,
    domain: Option<String>,
}

/// How many rows were left out, and why.
#[derive(Clone, Copy, Debug, Default)]
struct Dropped {
    missing: usize,
    weightless: usize,
    zeros: usize,
}

impl<'a> Sample<'a> {
    /// A sample with our conventions.
    ///
    /// # Errors
    ///
    /// [`Error::Length`]; [`Error::MissingIncome`] when incomes are missing; [`Error::WeightSum`]; [`Error::Empty`].
    pub fn new(income: &'a Income, design: &'a Design) -> Result<Self, Error> {
        Self::with(income, design, Conventions::default())
    }

    /// A sample with conventions of its own, or with those of other software ([`crate::Compat`]).
    ///
    /// # Errors
    ///
    /// As [`Sample::new`].
    pub fn with(
        income: &'a Income,
        design: &'a Design,
        rules: impl Into<Conventions>,
    ) -> Result<Self, Error> {
        let (values, rules, rows) = (income.values(), rules.into(), income.len());
        if rows != design.len() {
            return Err(Error::Length { what: "the design", expected: rows, got: design.len() });
        }
        if rules.missing == Missing::Error && !income.missing().is_empty() {
            let weight = income.missing().iter().map(|&row| design.weight(row as usize)).sum();
            return Err(Error::MissingIncome { rows: income.missing().len(), weight });
        }
        let absent = |row: usize| income.missing().binary_search(&(row as u32)).is_ok();
        let dropped_zero = |row: usize| rules.zeros == Zeros::Drop && values[row] == 0.0;
        let sorted = order(values, |row| {
            !dropped_zero(row) && design.weight(row) > 0.0 && (income.missing().is_empty() || !absent(row))
        });
        let zeros =
            (0..rows).filter(|&row| dropped_zero(row) && !absent(row) && design.weight(row) > 0.0).count();
        let weightless = rows - sorted.len() - zeros - income.missing().len();
        let dropped = Dropped { missing: income.missing().len(), weightless, zeros };
        let whole = Arc::new(Sorted::new(sorted, values, |row| design.weight(row)));
        if whole.rows.is_empty() {
            return Err(Error::Empty { what: "the sample" });
        }
        for sum in [whole.weight(), whole.total()] {
            if !sum.is_finite() {
                return Err(Error::WeightSum { sum });
            }
        }
        Ok(Self { income, design, rules, here: Arc::clone(&whole), whole, dropped, domain: None })
    }

    /// The rows for which `member` is true, as a domain of the same design. Within a domain it narrows further.
    ///
    /// # Errors
    ///
    /// [`Error::Length`], [`Error::EmptyDomain`].
    pub fn domain(&self, name: &str, member: &[bool]) -> Result<Self, Error> {
        if member.len() != self.income.len() {
            return Err(Error::Length { what: "the domain", expected: self.income.len(), got: member.len() });
        }
        let here = self.here.filtered(self.income.values(), |row| member[row], |row| self.design.weight(row));
        if here.rows.is_empty() {
            return Err(Error::EmptyDomain { cell: name.to_owned() });
        }
        Ok(Self { here: Arc::new(here), domain: Some(name.to_owned()), ..self.clone() })
    }

    /// Every cell of a crossing as a domain; rows without a cell belong to none.
    ///
    /// # Errors
    ///
    /// [`Error::Length`], [`Error::EmptyDomain`] for a cell without weight.
    pub fn domains(&self, cross: &Cross) -> Result<Vec<(Cell, Self)>, Error> {
        if cross.codes().len() != self.income.len() {
            return Err(Error::Length {
                what: "the crossing",
                expected: self.income.len(),
                got: cross.codes().len(),
            });
        }
        let mut rows: Vec<Vec<u32>> = vec![Vec::new(); cross.cells().len()];
        for &row in &self.here.rows {
            let code = cross.codes()[row as usize];
            if code != MISSING {
                rows[code as usize].push(row);
            }
        }
        let each = |(rows, cell): (Vec<u32>, &Cell)| {
            if rows.is_empty() {
                return Err(Error::EmptyDomain { cell: cell.name() });
            }
            let here = Sorted::new(rows, self.income.values(), |row| self.design.weight(row));
            Ok((cell.clone(), Self { here: Arc::new(here), domain: Some(cell.name()), ..self.clone() }))
        };
        rows.into_par_iter().zip(cross.cells()).map(each).collect()
    }

    /// The incomes.
    #[must_use]
    pub fn income(&self) -> &'a Income {
        self.income
    }

    /// The design.
    #[must_use]
    pub fn design(&self) -> &'a Design {
        self.design
    }

    /// The conventions.
    #[must_use]
    pub fn conventions(&self) -> Conventions {
        self.rules
    }

    /// The rows that are measured, in ascending order of income.
    #[must_use]
    pub fn rows(&self) -> &[u32] {
        &self.here.rows
    }

    /// The weight of the rows that are measured.
    #[must_use]
    pub fn weight(&self) -> f64 {
        self.here.weight()
    }

    /// The distinct incomes in ascending order with their weights.
    #[must_use]
    pub fn distinct(&self) -> (&[f64], &[f64]) {
        (&self.here.y, &self.here.w)
    }

    /// Whether it is a domain, and which.
    #[must_use]
    pub fn domain_name(&self) -> Option<&str> {
        self.domain.as_deref()
    }

    /// Values, standard errors and covariance of several measures at once.
    ///
    /// # Errors
    ///
    /// What the measures refuse (see [`crate::about`]); [`Error::LonelyPsu`]; [`Error::NoLinearisation`] for a measure whose error
    /// needs replicates; [`Error::TooFewUnits`].
    pub fn estimate(&self, measures: &[Measure]) -> Result<Estimates, Error> {
        let inverse = |sorted: &Sorted, at: f64| self.woodruff(sorted, at);
        let asked = self.rules.quantile_error == QuantileError::Woodruff;
        let (values, kernels) = self.settle(measures, if asked { Some(&inverse) } else { None })?;
        let covariance = match self.design.kind() {
            Kind::Taylor(taylor) => {
                if let Some(at) = kernels.iter().position(|kernel| !kernel.is_linear()) {
                    return Err(Error::NoLinearisation { measure: measures[at].to_string() });
                }
                self.linearised(taylor, &kernels)?
            }
            Kind::Replicate(_) if asked && kernels.iter().all(|kernel| kernel.is_linear()) => {
                self.linear_by_replicates(&kernels)?
            }
            Kind::Replicate(_) => self.replicated(&values, |sample| sample.values(measures))?.data().to_vec(),
        };
        let df = self.design.df();
        let all = measures.iter().zip(&values).enumerate().map(|(at, (&measure, &value))| Estimate {
            measure,
            value,
            se: covariance[at * measures.len() + at].max(0.0).sqrt(),
            df,
            n: self.here.rows.len(),
        });
        Ok(Estimates {
            all: all.collect(),
            covariance: Covariance::new(measures.len(), covariance),
            notes: Arc::new(self.notes()),
        })
    }

    /// Values of several measures, without errors.
    ///
    /// # Errors
    ///
    /// What the measures refuse.
    pub fn values(&self, measures: &[Measure]) -> Result<Vec<f64>, Error> {
        Ok(self.settle(measures, None)?.0)
    }

    /// The influence of each row on a measure, in row order: the error of the measure is that of the total of weight × influence.
    /// Zero outside the domain, except where a national line has influence.
    ///
    /// # Errors
    ///
    /// What the measure refuses; [`Error::NoLinearisation`].
    pub fn influence(&self, measure: Measure) -> Result<Vec<f64>, Error> {
        let (_, kernels) = self.settle(&[measure], None)?;
        if !kernels[0].is_linear() {
            return Err(Error::NoLinearisation { measure: measure.to_string() });
        }
        let mut all = vec![0.0; self.income.len()];
        self.each_influence(kernels[0].as_ref(), |row, _, z| all[row] += z);
        Ok(all)
    }

    /// The covariance of any estimates, by their influence in row order (linearisation only): for contrasts, ratios, decompositions.
    ///
    /// # Errors
    ///
    /// [`Error::Length`]; [`Error::LonelyPsu`]; [`Error::DesignMismatch`] for a design with replicates.
    pub fn covariance_of(&self, influences: &[&[f64]]) -> Result<Covariance, Error> {
        self.design.covariance_of(influences)
    }

    /// The covariance of any estimates by the replicates of the design: `again` computes them from a reweighted sample.
    ///
    /// # Errors
    ///
    /// [`Error::Replicate`] when one fails; [`Error::DesignMismatch`] for a design without replicates.
    pub fn replicated(
        &self,
        estimate: &[f64],
        again: impl Fn(&Sample) -> Result<Vec<f64>, Error> + Sync,
    ) -> Result<Covariance, Error> {
        let Kind::Replicate(replicated) = self.design.kind() else {
            return Err(Error::DesignMismatch { what: "it has no replicate weights".to_owned() });
        };
        let one = |replicate: usize| {
            let weights = replicated.weights(replicate, self.design.weights(), self.income.len());
            let values = self.reweighted(&weights).and_then(|sample| again(&sample));
            values.map_err(|source| Error::Replicate { replicate, source: Box::new(source) })
        };
        let values: Result<Vec<Vec<f64>>, Error> = (0..replicated.len()).into_par_iter().map(one).collect();
        Ok(Covariance::new(estimate.len(), replicated.covariance(estimate, &values?.concat())))
    }

    /// The same rows and order with other weights, domain and conventions kept. The design, and so the errors, stay as they are.
    ///
    /// # Errors
    ///
    /// [`Error::Length`]; [`Error::EmptyDomain`] when no weight is left.
    pub fn reweighted(&self, weights: &[f64]) -> Result<Self, Error> {
        if weights.len() != self.income.len() {
            return Err(Error::Length { what: "weights", expected: self.income.len(), got: weights.len() });
        }
        let again = |sorted: &Sorted| Arc::new(sorted.reweighted(self.income.values(), |row| weights[row]));
        let whole = again(&self.whole);
        let here = if Arc::ptr_eq(&self.whole, &self.here) { Arc::clone(&whole) } else { again(&self.here) };
        if here.rows.is_empty() {
            return Err(Error::EmptyDomain {
                cell: self.domain.clone().unwrap_or_else(|| "everybody".to_owned()),
            });
        }
        Ok(Self { whole, here, ..self.clone() })
    }

    pub(crate) fn sorted(&self) -> &Sorted {
        &self.here
    }

    /// The notes, shared by all estimates of a call.
    pub(crate) fn noted(&self) -> Arc<Notes> {
        Arc::new(self.notes())
    }

    fn frame<'b>(&'b self, woodruff: Option<&'b Inverse<'b>>) -> Frame<'b> {
        let at_or_below = self.here.count_below(0.0, true);
        let below = self.here.count_below(0.0, false);
        let rows = |points: usize| if points == 0 { 0 } else { self.here.rows_of(points - 1).end };
        let weights = (self.here.upto(below).0, self.here.upto(at_or_below).0);
        Frame {
            here: &self.here,
            whole: &self.whole,
            rules: self.rules,
            zeros: (rows(at_or_below) - rows(below), weights.1 - weights.0),
            negatives: (rows(below), weights.0),
            woodruff,
        }
    }

    /// Kernels with their values.
    fn settle<'b>(
        &'b self,
        measures: &[Measure],
        woodruff: Option<&'b Inverse<'b>>,
    ) -> Result<(Vec<f64>, Vec<Box<dyn Kernel>>), Error> {
        let frame = self.frame(woodruff);
        let mut kernels: Vec<Box<dyn Kernel>> =
            measures.iter().map(|&measure| kernel(measure, &frame)).collect::<Result<_, _>>()?;
        let needs = kernels.iter().filter(|kernel| kernel.width() > 0).map(|kernel| kernel.needs());
        let needs = needs.fold(Needs::NONE, Needs::and);
        let width: usize = kernels.iter().map(|kernel| kernel.width()).sum();
        let sums = if width == 0 {
            Vec::new()
        } else {
            self.here.sums(width, needs, |block, sums| {
                let mut at = 0;
                for kernel in &kernels {
                    kernel.add(block, &mut sums[at..at + kernel.width()]);
                    at += kernel.width();
                }
            })
        };
        let (mut values, mut at) = (Vec::with_capacity(kernels.len()), 0);
        for (kernel, measure) in kernels.iter_mut().zip(measures) {
            let width = kernel.width();
            let value = kernel.settle(&frame, &sums[at..at + width])?;
            if !value.is_finite() {
                return Err(Error::Overflow { measure: measure.to_string() });
            }
            values.push(value);
            at += width;
        }
        Ok((values, kernels))
    }

    /// One over the density at a quantile: the width of Woodruff's interval of the quantile over that of its share.
    fn woodruff(&self, sorted: &Sorted, at: f64) -> Result<f64, Error> {
        let n = sorted.weight();
        let share = sorted.upto(sorted.count_below(at, true)).0 / n;
        let step: Vec<Box<dyn Kernel>> = vec![Box::new(Known::new(
            share,
            vec![Piece { at, low: ((1.0 - share) / n, 0.0), high: (-share / n, 0.0) }],
        ))];
        let variance = match self.design.kind() {
            Kind::Taylor(taylor) => self.linearised(taylor, &step)?[0],
            Kind::Replicate(_) => self.linear_by_replicates(&step)?[0],
        };
        let df = self.design.df();
        if df < 1.0 {
            return Err(Error::TooFewUnits { what: "degrees of freedom", got: 0 });
        }
        let reach = t_quantile(0.975, df) * variance.max(0.0).sqrt();
        if reach == 0.0 {
            return Ok(0.0);
        }
        // Where the interval of the share leaves 0 to 1, its end is the end of the incomes.
        let (low, high) = ((share - reach).max(0.0), (share + reach).min(1.0));
        Ok((quantile_value(sorted, high) - quantile_value(sorted, low)) / (2.0 * reach))
    }

    /// The covariance of linearised estimates by replicates of the total of weight times influence.
    fn linear_by_replicates(&self, kernels: &[Box<dyn Kernel>]) -> Result<Vec<f64>, Error> {
        let columns: Vec<Vec<f64>> = kernels
            .iter()
            .map(|kernel| {
                let mut all = vec![0.0; self.income.len()];
                self.each_influence(kernel.as_ref(), |row, _, z| all[row] += z);
                all
            })
            .collect();
        let Kind::Replicate(replicated) = self.design.kind() else {
            return Err(Error::DesignMismatch { what: "it has no replicate weights".to_owned() });
        };
        let totals: Vec<f64> = (0..replicated.len())
            .into_par_iter()
            .flat_map_iter(|replicate| {
                let weights = replicated.weights(replicate, self.design.weights(), self.income.len());
                let total = |column: &Vec<f64>| column.iter().zip(&weights).map(|(z, w)| z * w).sum::<f64>();
                columns.iter().map(total).collect::<Vec<f64>>()
            })
            .collect();
        Ok(replicated.covariance(&vec![0.0; kernels.len()], &totals))
    }

    fn linearised(&self, taylor: &Taylor, kernels: &[Box<dyn Kernel>]) -> Result<Vec<f64>, Error> {
        if taylor.leaves() < 2 {
            return Err(Error::TooFewUnits { what: "sampling units", got: taylor.leaves() });
        }
        let mut lines = Vec::new();
        kernels.iter().for_each(|kernel| kernel.line(1.0, &mut lines));
        if taylor.rows_are_units() && (lines.is_empty() || Arc::ptr_eq(&self.whole, &self.here)) {
            return taylor.from_moments(&self.stream(taylor, kernels), kernels.len());
        }
        let columns: Vec<Vec<f64>> = kernels
            .par_iter()
            .map(|kernel| {
                let mut totals = vec![0.0; taylor.leaves()];
                self.each_influence(kernel.as_ref(), |row, weight, z| totals[taylor.leaf(row)] += weight * z);
                totals
            })
            .collect();
        let totals: Vec<f64> =
            (0..taylor.leaves()).flat_map(|leaf| columns.iter().map(move |column| column[leaf])).collect();
        taylor.covariance(&totals, kernels.len())
    }

    /// Sums and products of w·z over rows that are units, in one pass.
    fn stream(&self, taylor: &Taylor, kernels: &[Box<dyn Kernel>]) -> Moments {
        const STEP: usize = 64;
        let (width, blocks) = (kernels.len(), self.here.blocks());
        let wants = kernels.iter().map(|kernel| kernel.wants()).fold(Needs::NONE, Needs::and);
        let lines: Vec<Vec<Piece>> = kernels
            .iter()
            .map(|kernel| {
                let mut pieces = Vec::new();
                kernel.line(1.0, &mut pieces);
                pieces
            })
            .collect();
        let parts: Vec<Moments> = (0..blocks.div_ceil(STEP))
            .into_par_iter()
            .map_init(Scratch::default, |scratch, step| {
                let mut moments = Moments::new(taylor.strata(), width);
                let mut z = Vec::new();
                let mut unit = vec![0.0; width];
                for index in step * STEP..((step + 1) * STEP).min(blocks) {
                    let block = self.here.block(index, wants, scratch);
                    let len = block.y.len();
                    z.clear();
                    z.resize(width * len, 0.0);
                    for ((kernel, lines), z) in kernels.iter().zip(&lines).zip(z.chunks_mut(len)) {
                        kernel.influence(&block, 1.0, z);
                        lines.iter().for_each(|piece| piece.add(block.y, z));
                    }
                    if taylor.strata() == 1
                        && self.here.is_distinct()
                        && kernels.iter().all(|k| k.places().is_none())
                    {
                        for z in z.chunks_mut(len) {
                            z.iter_mut().zip(block.w).for_each(|(z, w)| *z *= w);
                        }
                        moments.push_columns(0, &z);
                        continue;
                    }
                    for point in 0..len {
                        for place in self.here.rows_of(block.start + point) {
                            let weight = self.here.weight_at(place);
                            for (at, (unit, kernel)) in unit.iter_mut().zip(kernels).enumerate() {
                                let own = kernel.places().map_or(0.0, |(factor, each)| factor * each[place]);
                                *unit = weight * (z[at * len + point] + own);
                            }
                            moments.push(taylor.stratum(self.here.rows[place] as usize), &mut unit);
                        }
                    }
                }
                moments
            })
            .collect();
        let mut all = Moments::new(taylor.strata(), width);
        parts.iter().for_each(|part| all.merge(part));
        all
    }

    /// Every row with its weight and its influence; a row can come twice, once for the domain and once for a line.
    fn each_influence(&self, kernel: &dyn Kernel, mut act: impl FnMut(usize, f64, f64)) {
        let mut lines = Vec::new();
        kernel.line(1.0, &mut lines);
        if let Some((factor, each)) = kernel.places() {
            for (place, z) in each.iter().enumerate() {
                act(self.here.rows[place] as usize, self.here.weight_at(place), factor * z);
            }
        }
        let mut scratch = Scratch::default();
        let mut z = Vec::new();
        let mut pass = |sorted: &Sorted, needs: Needs, fill: &dyn Fn(&crate::sorted::Block, &mut [f64])| {
            for index in 0..sorted.blocks() {
                let block = sorted.block(index, needs, &mut scratch);
                z.clear();
                z.resize(block.y.len(), 0.0);
                fill(&block, &mut z);
                for (point, &z) in z.iter().enumerate() {
                    for place in sorted.rows_of(block.start + point) {
                        act(sorted.rows[place] as usize, sorted.weight_at(place), z);
                    }
                }
            }
        };
        pass(&self.here, kernel.wants(), &|block, z| kernel.influence(block, 1.0, z));
        if !lines.is_empty() {
            pass(&self.whole, Needs::NONE, &|block, z| lines.iter().for_each(|piece| piece.add(block.y, z)));
        }
    }

    /// The weight of each row, zero where it is not measured.
    pub(crate) fn row_weights(&self) -> Vec<f64> {
        let mut weights = vec![0.0; self.income.len()];
        for (place, &row) in self.here.rows.iter().enumerate() {
            weights[row as usize] = self.here.weight_at(place);
        }
        weights
    }

    /// What a reader must know of the rows.
    pub(crate) fn notes(&self) -> Notes {
        let here = &self.here;
        let frame = self.frame(None);
        let mut squares = Exact::default();
        (0..here.rows.len()).for_each(|place| squares.add(here.weight_at(place).powi(2)));
        Notes {
            rows: here.rows.len(),
            weight: here.weight(),
            missing: self.dropped.missing,
            weightless: self.dropped.weightless,
            zeros_dropped: self.dropped.zeros,
            zeros: frame.zeros.0,
            negatives: frame.negatives.0,
            at_top: here.w[here.w.len() - 1] / here.weight(),
            effective: here.weight().powi(2) / squares.value(),
            units: self.design.units(),
            conventions: self.rules,
            domain: self.domain.clone(),
            fingerprint: fingerprint(self.income, self.design),
            version: env!("CARGO_PKG_VERSION"),
        }
    }
}

/// A number made of every income and weight in row order.
fn fingerprint(income: &Income, design: &Design) -> u64 {
    let block = |start: usize, values: &[f64]| {
        (start..).zip(values).fold(mix(start as u64), |hash, (row, value)| {
            mix(hash ^ value.to_bits()) ^ mix(design.weight(row).to_bits()).rotate_left(17)
        })
    };
    const STEP: usize = 4096;
    let parts: Vec<u64> =
        income.values().par_chunks(STEP).enumerate().map(|(at, values)| block(at * STEP, values)).collect();
    parts.iter().chain([&(income.len() as u64)]).fold(0, |hash, part| mix(hash ^ part))
}
