//! Equivalence scales: what a household's income is worth to each of its members.
//!
//! | scale | the household counts as |
//! |---|---|
//! | [`Scale::OecdModified`] | 1 for the first adult, 0.5 for each other person of 14 and more, 0.3 for each younger one (Hagenaars, de Vos & Zaidi 1994; Eurostat) |
//! | [`Scale::SquareRoot`] | the square root of the number of members (LIS, OECD) |
//! | [`Scale::PerCapita`] | the number of members |

use std::fmt;

/// From this age on a person counts as adult in the modified OECD scale.
pub const ADULT: f64 = 14.0;

/// How members of a household count together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scale {
    /// 1 + 0.5 for each further person of 14 and more + 0.3 for each child.
    OecdModified,
    /// The square root of the number of members.
    SquareRoot,
    /// The number of members.
    PerCapita,
}

impl fmt::Display for Scale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OecdModified => "modified OECD scale",
            Self::SquareRoot => "square root of household size",
            Self::PerCapita => "per head",
        })
    }
}

/// Whose income stands in a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Whose {
    /// The whole household's, the same in each member's row.
    #[default]
    Household,
    /// The person's own; members' incomes are added up.
    Person,
}

/// Why incomes cannot be equivalised.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum EquivalenceError {
    /// Columns of different lengths.
    #[error("incomes, households and ages must have as many rows each")]
    Length,
    /// The scale needs ages.
    #[error("the modified OECD scale needs the age of everybody; name the column, or take the square root")]
    NoAges,
    /// An age is missing.
    #[error("row {row}: the age is missing, and the modified OECD scale needs it; {rows} rows lack it")]
    MissingAge {
        /// The first such row, counted from 1.
        row: usize,
        /// How many there are.
        rows: usize,
    },
    /// A row without a household.
    #[error("row {row}: the household is missing; {rows} rows lack it")]
    MissingHousehold {
        /// The first such row, counted from 1.
        row: usize,
        /// How many there are.
        rows: usize,
    },
    /// Members of one household with different incomes.
    #[error(
        "row {row}: the income differs from that of another member of the household; if each row holds a person's own income, say so, and they are added up"
    )]
    Differs {
        /// The row, counted from 1.
        row: usize,
    },
}

/// What each row's household counts as.
///
/// `households` holds a number for each row, `None` where it is missing.
///
/// # Errors
/// [`EquivalenceError`] for columns of different lengths, a missing household, or a missing age where the scale needs it.
pub fn factors(
    scale: Scale,
    households: &[Option<u32>],
    ages: Option<&[Option<f64>]>,
) -> Result<Vec<f64>, EquivalenceError> {
    if let Some(row) = households.iter().position(Option::is_none) {
        let rows = households.iter().filter(|household| household.is_none()).count();
        return Err(EquivalenceError::MissingHousehold { row: row + 1, rows });
    }
    let households: Vec<usize> = households.iter().flatten().map(|household| *household as usize).collect();
    let count = households.iter().max().map_or(0, |most| most + 1);
    let (mut members, mut adults) = (vec![0.0; count], vec![0.0; count]);
    for household in &households {
        members[*household] += 1.0;
    }
    if scale == Scale::OecdModified {
        let ages = ages.ok_or(EquivalenceError::NoAges)?;
        if ages.len() != households.len() {
            return Err(EquivalenceError::Length);
        }
        if let Some(row) = ages.iter().position(Option::is_none) {
            let rows = ages.iter().filter(|age| age.is_none()).count();
            return Err(EquivalenceError::MissingAge { row: row + 1, rows });
        }
        for (household, age) in households.iter().zip(ages.iter().flatten()) {
            adults[*household] += f64::from(u8::from(*age >= ADULT));
        }
    }
    let each = |household: usize| {
        let (members, adults): (f64, f64) = (members[household], adults[household]);
        match scale {
            Scale::PerCapita => members,
            Scale::SquareRoot => members.sqrt(),
            // A household of children only has a first person too.
            Scale::OecdModified if adults == 0.0 => 1.0 + 0.3 * (members - 1.0),
            Scale::OecdModified => 1.0 + 0.5 * (adults - 1.0) + 0.3 * (members - adults),
        }
    };
    Ok(households.into_iter().map(each).collect())
}

/// Equivalised incomes: the household's income over what the household counts as, the same for each of its members.
///
/// A household of which any member's income is missing has none.
///
/// # Errors
/// [`EquivalenceError::Differs`] if members of a household have different incomes and `whose` says that it is the household's;
/// otherwise as [`factors`].
pub fn equivalise(
    incomes: &[Option<f64>],
    whose: Whose,
    households: &[Option<u32>],
    factors: &[f64],
) -> Result<Vec<Option<f64>>, EquivalenceError> {
    if incomes.len() != households.len() || factors.len() != households.len() {
        return Err(EquivalenceError::Length);
    }
    let count = households.iter().flatten().max().map_or(0, |most| *most as usize + 1);
    // For each household: nothing yet, or its income so far, itself missing or not.
    let mut sums: Vec<Option<Option<f64>>> = vec![None; count];
    for (row, (income, household)) in incomes.iter().zip(households).enumerate() {
        let household = household.ok_or(EquivalenceError::MissingHousehold { row: row + 1, rows: 1 })?;
        let sum = &mut sums[household as usize];
        *sum = Some(match (*sum, whose) {
            (None, _) => *income,
            (Some(before), Whose::Person) => before.zip(*income).map(|(a, b)| a + b),
            (Some(before), Whose::Household) if before == *income => before,
            (Some(_), Whose::Household) => return Err(EquivalenceError::Differs { row: row + 1 }),
        });
    }
    let each = households.iter().zip(factors).map(|(household, factor)| {
        let household = (*household)? as usize;
        sums[household].flatten().map(|income| income / factor)
    });
    Ok(each.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUSEHOLDS: [Option<u32>; 6] = [Some(0), Some(0), Some(0), Some(1), Some(2), Some(2)];
    const AGES: [Option<f64>; 6] = [Some(40.0), Some(14.0), Some(13.9), Some(70.0), Some(9.0), Some(2.0)];

    #[test]
    fn households_count_as_the_scales_say() {
        let of = |scale| factors(scale, &HOUSEHOLDS, Some(&AGES)).unwrap();
        assert_eq!(of(Scale::OecdModified), [1.8, 1.8, 1.8, 1.0, 1.3, 1.3]);
        assert_eq!(of(Scale::PerCapita), [3.0, 3.0, 3.0, 1.0, 2.0, 2.0]);
        assert_eq!(of(Scale::SquareRoot)[0], 3f64.sqrt());
    }

    #[test]
    fn incomes_of_persons_are_added_and_incomes_of_households_must_agree() {
        let heads = factors(Scale::PerCapita, &HOUSEHOLDS, None).unwrap();
        let persons = [Some(3.0), Some(6.0), Some(0.0), Some(5.0), Some(1.0), None];
        let added = equivalise(&persons, Whose::Person, &HOUSEHOLDS, &heads).unwrap();
        assert_eq!(added, [Some(3.0), Some(3.0), Some(3.0), Some(5.0), None, None]);
        let refused = equivalise(&persons, Whose::Household, &HOUSEHOLDS, &heads);
        assert_eq!(refused, Err(EquivalenceError::Differs { row: 2 }));
        let same = [Some(9.0), Some(9.0), Some(9.0), Some(5.0), None, None];
        let shared = equivalise(&same, Whose::Household, &HOUSEHOLDS, &heads).unwrap();
        assert_eq!(shared, [Some(3.0), Some(3.0), Some(3.0), Some(5.0), None, None]);
    }

    #[test]
    fn what_is_missing_is_said_by_row() {
        assert_eq!(factors(Scale::OecdModified, &HOUSEHOLDS, None), Err(EquivalenceError::NoAges));
        let ages = [Some(1.0), None, Some(3.0), None, Some(5.0), Some(6.0)];
        let missing = EquivalenceError::MissingAge { row: 2, rows: 2 };
        assert_eq!(factors(Scale::OecdModified, &HOUSEHOLDS, Some(&ages)), Err(missing));
        let missing = EquivalenceError::MissingHousehold { row: 2, rows: 1 };
        assert_eq!(factors(Scale::PerCapita, &[Some(0), None], None), Err(missing));
    }
}
