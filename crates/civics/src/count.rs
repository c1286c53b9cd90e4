//! Counts of what was told, made safe to show.
//!
//! Three ways lead from counts back to people, and each has its lock here:
//!
//! - *A small cell.* Nothing between 1 and 4 is shown (`consent::hide`).
//! - *Subtraction inside a table.* A teller may choose several causes, so the cells overlap and need not add up to the
//!   total. Still, where tellers mostly choose one, a single hidden cell could be had by subtraction: so the table is
//!   hidden as if its cells were exclusive. And the total is shown beside every cell, so those who did *not* choose are
//!   a cell as well: where they are fewer than five, the choice is hidden too ([`choices`]).
//! - *Subtraction between pages.* A circle counts what was told in the circles below it. What is hidden in a circle does
//!   not flow up, so each page is a sum of numbers that may be seen, and so is every difference ([`Counts::add`]).
//!   Likewise a wider audience's number stands until the narrower audience's differs by five ([`stepped`]).

use crate::consent::{LEAST_SHOWN, hide};

/// The counts of one circle as one audience may see them: the total, and each choice in the order of its list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many told; `None` if hidden.
    pub told: Option<u64>,
    /// How many chose each; `None` if hidden.
    pub chosen: Vec<Option<u64>>,
}

/// What may be shown of how many made each choice, where choices overlap and `told` is shown beside them.
#[must_use]
pub fn choices(told: u64, counts: &[u64]) -> Vec<Option<u64>> {
    let small = |n: u64| n > 0 && n < LEAST_SHOWN;
    let others = |n: u64| told.saturating_sub(n);
    let as_if_exclusive = hide(counts);
    let keep = |cell: Option<u64>| cell.filter(|n| !small(told) && (*n == 0 || !small(others(*n))));
    as_if_exclusive.into_iter().map(keep).collect()
}

/// What an audience sees when a wider audience sees `wider`: a number that grew by less than five stays as it was.
#[must_use]
pub fn stepped(wider: Option<u64>, now: Option<u64>) -> Option<u64> {
    match (wider, now) {
        (Some(wider), Some(now)) if now.saturating_sub(wider) < LEAST_SHOWN => Some(wider),
        (Some(wider), None) => Some(wider),
        (_, now) => now,
    }
}

impl Counts {
    /// The counts of one circle for the last of these audiences, the widest audience first; each row is how many told and
    /// how many chose each.
    #[must_use]
    pub fn of(audiences: &[(u64, Vec<u64>)]) -> Self {
        let mut seen: Option<Self> = None;
        for (told, counts) in audiences {
            let now = Self { told: hide(&[*told])[0], chosen: choices(*told, counts) };
            seen = Some(match seen {
                None => now,
                Some(wider) => now.after(&wider),
            });
        }
        seen.unwrap_or_default()
    }

    fn after(self, wider: &Self) -> Self {
        // Nobody told before the wider audience: there is nothing from which to subtract.
        let told = if wider.told == Some(0) { self.told } else { stepped(wider.told, self.told) };
        let step = |(at, now): (usize, Option<u64>)| match wider.chosen.get(at) {
            Some(Some(0)) | None => now,
            Some(wider) => stepped(*wider, now),
        };
        Self { told, chosen: self.chosen.into_iter().enumerate().map(step).collect() }
    }

    /// Adds what may be seen of a circle below; what is hidden there does not flow up.
    pub fn add(&mut self, below: &Self) {
        self.told = sum(self.told, below.told);
        self.chosen.resize(self.chosen.len().max(below.chosen.len()), None);
        for (own, below) in self.chosen.iter_mut().zip(&below.chosen) {
            *own = sum(*own, *below);
        }
    }
}

/// A hidden number adds nothing; two hidden numbers, or one beside nothing, stay hidden.
fn sum(a: Option<u64>, b: Option<u64>) -> Option<u64> {
    match (a, b) {
        (None | Some(0), None) | (None, Some(0)) => None,
        (a, b) => Some(a.unwrap_or(0) + b.unwrap_or(0)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn safe(n: u64) -> bool {
        n == 0 || n >= LEAST_SHOWN
    }

    #[test]
    fn who_did_not_choose_is_a_cell_too() {
        assert_eq!(choices(20, &[12, 7, 9]), [Some(12), Some(7), Some(9)]);
        assert_eq!(choices(20, &[18, 7, 9]), [None, Some(7), Some(9)]);
        assert_eq!(choices(20, &[20, 0]), [Some(20), Some(0)]);
        assert_eq!(choices(20, &[10, 3, 9]), [Some(10), None, None]);
        assert_eq!(choices(4, &[0, 4]), [None, None]);
    }

    #[test]
    fn what_is_hidden_below_does_not_flow_up() {
        let of = |told, n| Counts::of(&[(told, vec![n])]);
        let mut circle = of(20, 10);
        circle.add(&of(3, 3));
        assert_eq!(circle, Counts { told: Some(20), chosen: vec![Some(10)] });
        let mut empty = of(0, 0);
        empty.add(&of(3, 0));
        assert_eq!(empty.told, None);
        empty.add(&of(7, 0));
        assert_eq!(empty.told, Some(7));
    }

    #[test]
    fn the_alliance_does_not_learn_who_told_it_alone() {
        assert_eq!(Counts::of(&[(10, vec![]), (12, vec![])]).told, Some(10));
        assert_eq!(Counts::of(&[(10, vec![]), (12, vec![]), (15, vec![])]).told, Some(15));
        assert_eq!(Counts::of(&[(0, vec![]), (3, vec![])]).told, None);
        assert_eq!(Counts::of(&[(3, vec![]), (8, vec![])]).told, Some(8));
    }

    proptest! {
        #[test]
        fn neither_a_choice_nor_its_absence_is_a_small_count(told in 0u64..60, raw in prop::collection::vec(0u64..60, 0..8)) {
            let counts: Vec<u64> = raw.into_iter().map(|n| n.min(told)).collect();
            for cell in choices(told, &counts).into_iter().flatten() {
                prop_assert!(safe(cell) && safe(told - cell));
            }
        }

        #[test]
        fn no_difference_between_two_pages_is_small(steps in prop::collection::vec((0u64..12, 0u64..12), 1..4), below in 0u64..30) {
            let (mut told, mut chose) = (0, 0);
            let mut audiences = Vec::new();
            for (more, of_them) in steps {
                told += more;
                chose += of_them.min(more);
                audiences.push((told, vec![chose]));
            }
            let pages: Vec<Counts> = (1..=audiences.len()).map(|n| Counts::of(&audiences[..n])).collect();
            for pair in pages.windows(2) {
                if let (Some(wide), Some(narrow)) = (pair[0].told, pair[1].told) {
                    prop_assert!(narrow >= wide && safe(narrow - wide));
                }
            }
            let mut parent = pages[pages.len() - 1].clone();
            let own = parent.told.unwrap_or(0);
            let child = Counts::of(&[(below, vec![0])]);
            parent.add(&child);
            if let Some(whole) = parent.told {
                prop_assert!(safe(whole - child.told.unwrap_or(0)) && safe(whole - own));
            }
        }
    }
}
