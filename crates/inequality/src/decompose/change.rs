//! The change of the mean log deviation between two surveys: groups further apart, groups of other sizes, or more inequality inside.
//!
//! Mookherjee & Shorrocks 1982, with a bar for the mean of both years, Δ for the change, v, θ population and income shares of a
//! group, L its MLD, λ its mean over the mean of all:
//!
//! ΔL ≈ Σ v̄·ΔL (inequality inside groups) + Σ L̄·Δv (sizes, inside) + Σ (λ̄ − mean ln λ)·Δv (sizes, between) + Σ (θ̄ − v̄)·Δ ln m (relative
//! means). The last two are approximations, so that a residual remains; it is given and not hidden. The same as R `dineq::mld_change`.

use crate::{Cross, Error, Measure, Sample};

/// The change of the MLD in four parts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MldChange {
    /// The MLD of the first survey, its within part and its between part.
    pub before: (f64, f64, f64),
    /// The same of the second.
    pub after: (f64, f64, f64),
    /// What changed inside the groups.
    pub within_inequality: f64,
    /// What other sizes of the groups changed inside them.
    pub within_sizes: f64,
    /// What other sizes of the groups changed between them.
    pub between_sizes: f64,
    /// What other relative means of the groups changed.
    pub between_means: f64,
    /// What the approximation leaves over: the change less the four parts.
    pub residual: f64,
}

impl MldChange {
    /// The change of the MLD.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.after.0 - self.before.0
    }

    /// Inside, sizes and means as shares of the sum of the four parts.
    ///
    /// # Errors
    ///
    /// [`Error::Denominator`] when the parts cancel out.
    pub fn shares(&self) -> Result<(f64, f64, f64), Error> {
        let sizes = self.within_sizes + self.between_sizes;
        let sum = self.within_inequality + sizes + self.between_means;
        if sum == 0.0 {
            let measure = "the shares of a change".to_owned();
            return Err(Error::Denominator { measure, what: "the change", value: sum });
        }
        Ok((self.within_inequality / sum, sizes / sum, self.between_means / sum))
    }
}

/// Takes the change of the MLD apart; the groups of both surveys are matched by their labels.
///
/// # Errors
///
/// [`Error::EmptyDomain`] when a group is in one survey only; what the MLD refuses; those of [`Sample::decompose`].
pub fn mld_change(before: (&Sample, &Cross), after: (&Sample, &Cross)) -> Result<MldChange, Error> {
    let decompose = |(sample, cross): (&Sample, &Cross)| sample.values_of_groups(cross);
    let (old, new) = (decompose(before)?, decompose(after)?);
    for (one, other) in [(&old, &new), (&new, &old)] {
        if let Some(group) =
            one.groups.iter().find(|group| !other.groups.iter().any(|g| g.name == group.name))
        {
            return Err(Error::EmptyDomain { cell: format!("{} in the other survey", group.name) });
        }
    }
    let mut change = MldChange {
        before: (old.total, old.within, old.total - old.within),
        after: (new.total, new.within, new.total - new.within),
        within_inequality: 0.0,
        within_sizes: 0.0,
        between_sizes: 0.0,
        between_means: 0.0,
        residual: 0.0,
    };
    for a in &old.groups {
        for b in new.groups.iter().filter(|b| b.name == a.name) {
            let both = |x: f64, y: f64| (x + y) / 2.0;
            let (size, grown) = (both(a.people, b.people), b.people - a.people);
            let (relative_a, relative_b) = (a.mean / old.mean, b.mean / new.mean);
            let relative = both(relative_a, relative_b) - both(relative_a.ln(), relative_b.ln());
            change.within_inequality += size * (b.inequality - a.inequality);
            change.within_sizes += both(a.inequality, b.inequality) * grown;
            change.between_sizes += relative * grown;
            change.between_means += (both(a.income, b.income) - size) * (b.mean.ln() - a.mean.ln());
        }
    }
    let parts = change.within_inequality + change.within_sizes + change.between_sizes + change.between_means;
    change.residual = change.total() - parts;
    Ok(change)
}

/// A group in one survey.
struct Group {
    name: String,
    people: f64,
    income: f64,
    mean: f64,
    inequality: f64,
}

/// All groups of one survey.
struct Groups {
    total: f64,
    within: f64,
    mean: f64,
    groups: Vec<Group>,
}

impl Sample<'_> {
    /// What a change needs of one survey; no errors, so that any design will do.
    fn values_of_groups(&self, cross: &Cross) -> Result<Groups, Error> {
        let total = self.values(&[Measure::MLD])?[0];
        let entropy = crate::decompose::cells::Entropy::of(Measure::MLD)?;
        let weights = self.row_weights();
        let table = crate::decompose::cells::Table::new(self, cross, &weights, &entropy)?;
        let groups = table.cell_parts(cross, &[]).into_iter().map(|part| Group {
            name: part.cell.name(),
            people: part.population_share,
            income: part.income_share,
            mean: part.mean,
            inequality: part.inequality,
        });
        Ok(Groups { total, within: table.within(), mean: table.mean(), groups: groups.collect() })
    }
}
