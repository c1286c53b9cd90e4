//! Incomes and a design, sorted once and measured many times.

use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::cross::{Cell, Cross};
use crate::design::Kind;
use crate::estimate::{Covariance, Estimate, Estimates, Notes};
use crate::measures::{Frame, Inverse, Kernel, kernel};
use crate::order::order;
use crate::sorted::{Needs, Sorted};
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
    /// The fingerprint, found when it is first asked for and shared with all domains.
    pub(crate) print: Arc<OnceLock<u64>>,
}

/// Values with the kernels that found them.
type Settled = (Vec<f64>, Vec<Box<dyn Kernel>>);

/// How many rows were left out, and why.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Dropped {
    pub(crate) missing: usize,
    pub(crate) weightless: usize,
    pub(crate) zeros: usize,
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
        let zero = |row: &usize| dropped_zero(*row) && !absent(*row) && design.weight(*row) > 0.0;
        let zeros = if rules.zeros == Zeros::Drop { (0..rows).filter(zero).count() } else { 0 };
        let weightless = rows - sorted.len() - zeros - income.missing().len();
        let dropped = Dropped { missing: income.missing().len(), weightless, zeros };
        let whole = Arc::new(Sorted::from_keys(sorted, values, |row| design.weight(row)));
        if whole.rows.is_empty() {
            return Err(Error::Empty { what: "the sample" });
        }
        for sum in [whole.weight(), whole.total()] {
            if !sum.is_finite() {
                return Err(Error::WeightSum { sum });
            }
        }
        Ok(Self {
            income,
            design,
            rules,
            here: Arc::clone(&whole),
            whole,
            dropped,
            domain: None,
            print: Arc::default(),
        })
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
        let here = self.here.filtered(|row| member[row]);
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
        let each = |(here, cell): (Sorted, &Cell)| {
            if here.rows.is_empty() {
                return Err(Error::EmptyDomain { cell: cell.name() });
            }
            Ok((cell.clone(), Self { here: Arc::new(here), domain: Some(cell.name()), ..self.clone() }))
        };
        self.here.split(cross.codes(), cross.cells().len()).into_iter().zip(cross.cells()).map(each).collect()
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

    /// The incomes of everybody, for national lines.
    pub(crate) fn national(&self) -> &Sorted {
        &self.whole
    }

    /// Refuses a measure that has no value here, without looking for the value.
    pub(crate) fn accepts(&self, measure: Measure) -> Result<(), Error> {
        kernel(measure, &self.frame(None)).map(|_| ())
    }

    /// How many rows were left out of the whole sample.
    pub(crate) fn dropped(&self) -> Dropped {
        self.dropped
    }

    /// Whether it is everybody.
    pub(crate) fn is_whole(&self) -> bool {
        Arc::ptr_eq(&self.whole, &self.here)
    }

    pub(crate) fn sorted(&self) -> &Sorted {
        &self.here
    }

    /// The notes, shared by all estimates of a call.
    pub(crate) fn noted(&self) -> Arc<Notes> {
        Arc::new(self.notes())
    }

    pub(crate) fn frame<'b>(&'b self, woodruff: Option<&'b Inverse<'b>>) -> Frame<'b> {
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
    ) -> Result<Settled, Error> {
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

    /// The weight of each row, zero where it is not measured.
    pub(crate) fn row_weights(&self) -> Vec<f64> {
        let mut weights = vec![0.0; self.income.len()];
        for (place, &row) in self.here.rows.iter().enumerate() {
            weights[row as usize] = self.here.weight_at(place);
        }
        weights
    }
}
