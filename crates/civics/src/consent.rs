//! Consent: for each use separately, how far the words may go. The default is *our group only*.

use serde::{Deserialize, Serialize};

/// How far something may be seen, from nobody to everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    /// Nobody: this use is not allowed.
    Nobody,
    /// Our group.
    #[default]
    Group,
    /// Our country.
    Country,
    /// The alliance.
    Alliance,
    /// Everybody.
    Public,
}

impl Audience {
    /// Every audience, from the narrowest.
    pub const ALL: [Self; 5] = [Self::Nobody, Self::Group, Self::Country, Self::Alliance, Self::Public];

    /// The word in acts, tables and locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::Group => "group",
            Self::Country => "country",
            Self::Alliance => "alliance",
            Self::Public => "public",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.word() == word)
    }

    /// Its place in the order, as tables store it: 0 nobody to 4 public.
    #[must_use]
    pub fn rank(self) -> i64 {
        match self {
            Self::Nobody => 0,
            Self::Group => 1,
            Self::Country => 2,
            Self::Alliance => 3,
            Self::Public => 4,
        }
    }

    /// The audience of that rank.
    #[must_use]
    pub fn of_rank(rank: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.rank() == rank)
    }
}

/// What may be done with a testimony.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Use {
    /// Keep it and let that audience read it when it looks for it.
    Keep,
    /// Count it among others; the words are not shown.
    Count,
    /// Quote a part of it, word for word, without a name.
    Quote,
    /// Publish the whole of it, without a name.
    Publish,
    /// Show it to a duty bearer.
    Show,
}

impl Use {
    /// Every use, in the order in which they are asked.
    pub const ALL: [Self; 5] = [Self::Keep, Self::Count, Self::Quote, Self::Publish, Self::Show];

    /// The word in acts, tables and locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Count => "count",
            Self::Quote => "quote",
            Self::Publish => "publish",
            Self::Show => "show",
        }
    }
}

/// The consent of a teller: an audience for each use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Consent {
    /// Who may keep and read it; never [`Audience::Nobody`], for that is withdrawal.
    pub keep: Audience,
    /// To whom it counts.
    pub count: Audience,
    /// Before whom a part may be quoted.
    pub quote: Audience,
    /// Before whom the whole may be published.
    pub publish: Audience,
    /// Before whom it may be shown to a duty bearer.
    pub show: Audience,
}

impl Consent {
    /// The audience for a use.
    #[must_use]
    pub fn reach(&self, of: Use) -> Audience {
        match of {
            Use::Keep => self.keep,
            Use::Count => self.count,
            Use::Quote => self.quote,
            Use::Publish => self.publish,
            Use::Show => self.show,
        }
    }

    /// The same consent with another audience for one use.
    #[must_use]
    pub fn with(mut self, of: Use, audience: Audience) -> Self {
        match of {
            Use::Keep => self.keep = audience,
            Use::Count => self.count = audience,
            Use::Quote => self.quote = audience,
            Use::Publish => self.publish = audience,
            Use::Show => self.show = audience,
        }
        self
    }

    /// Whether it allows the use before that audience.
    #[must_use]
    pub fn allows(&self, of: Use, before: Audience) -> bool {
        before != Audience::Nobody && self.reach(of) >= before
    }
}

/// The least number of people that a count shows to others; smaller counts are hidden.
pub const LEAST_SHOWN: u64 = 5;

/// Hides small counts, and one more where that is needed so that the total does not give the hidden one away.
///
/// `counts` are the cells of one table whose total is shown. `None` means "fewer than five, or hidden to protect
/// another cell". Zero stays zero: that nobody told is no secret about anybody.
#[must_use]
pub fn hide(counts: &[u64]) -> Vec<Option<u64>> {
    let small = |n: u64| n > 0 && n < LEAST_SHOWN;
    let mut shown: Vec<Option<u64>> = counts.iter().map(|&n| (!small(n)).then_some(n)).collect();
    let hidden: Vec<u64> = counts.iter().copied().filter(|&n| small(n)).collect();
    // One hidden cell alone equals the total minus the rest, and a hidden sum under five is itself a small count:
    // hide the next larger cell too, until neither is so.
    let mut sum: u64 = hidden.iter().sum();
    let mut cells = hidden.len();
    while cells > 0 && (cells < 2 || sum < LEAST_SHOWN) {
        let next = (0..counts.len()).filter(|&i| shown[i].is_some_and(|n| n > 0)).min_by_key(|&i| counts[i]);
        let Some(next) = next else { break };
        shown[next] = None;
        sum += counts[next];
        cells += 1;
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_default_is_our_group_only() {
        for of in Use::ALL {
            assert_eq!(Consent::default().reach(of), Audience::Group);
            assert!(!Consent::default().allows(of, Audience::Country));
        }
    }

    #[test]
    fn a_single_small_count_takes_the_next_one_with_it() {
        assert_eq!(hide(&[20, 3, 8, 0]), [Some(20), None, None, Some(0)]);
        assert_eq!(hide(&[20, 3, 4]), [Some(20), None, None]);
        assert_eq!(hide(&[20, 1, 2]), [None, None, None]);
        assert_eq!(hide(&[20, 8]), [Some(20), Some(8)]);
        assert_eq!(hide(&[3]), [None]);
    }

    proptest! {
        #[test]
        fn what_is_hidden_cannot_be_had_by_subtraction(counts in prop::collection::vec(0u64..30, 1..9)) {
            let shown = hide(&counts);
            for (n, cell) in counts.iter().zip(&shown) {
                prop_assert!(cell.is_none_or(|shown| shown == *n && (shown == 0 || shown >= LEAST_SHOWN)));
            }
            let hidden: Vec<u64> = counts.iter().zip(&shown).filter(|(_, c)| c.is_none()).map(|(n, _)| *n).collect();
            let others = counts.iter().filter(|n| **n > 0).count();
            if !hidden.is_empty() && others > hidden.len() {
                prop_assert!(hidden.len() >= 2 && hidden.iter().sum::<u64>() >= LEAST_SHOWN);
            }
        }

        #[test]
        fn narrowing_never_allows_more(reach in prop::sample::select(Audience::ALL.to_vec()), narrower in prop::sample::select(Audience::ALL.to_vec()), before in prop::sample::select(Audience::ALL.to_vec())) {
            prop_assume!(narrower <= reach);
            let wide = Consent::default().with(Use::Quote, reach);
            let narrow = wide.with(Use::Quote, narrower);
            prop_assert!(!narrow.allows(Use::Quote, before) || wide.allows(Use::Quote, before));
        }
    }
}
