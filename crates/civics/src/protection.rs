//! Protection levels: what a rating of civic space switches on.
//!
//! A level is a bundle of settings. What this version can give, it switches on; what it cannot give yet is a [`Gap`],
//! refused openly: nobody tells through this server where the level asks for more, unless the circle has decided, in
//! the log and with its reason, to go on without it. At *closed* even that is impossible.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::address::Address;
use crate::helper::Channel;
use crate::refusal::{Field, Refusal};
use crate::rights::Actor;
use crate::testimony::Grain;
use crate::words;

/// A protection level, named after the rating that sets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Protection {
    /// Civic space is open.
    Open,
    /// Narrowed.
    Narrowed,
    /// Obstructed.
    Obstructed,
    /// Repressed.
    Repressed,
    /// Closed.
    Closed,
}

/// What a level asks for and this version cannot give yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gap {
    /// Encryption on the teller's device, so that the host cannot read (from *obstructed* on).
    EndToEnd,
    /// An onion service (offered from *obstructed* on, the only way in from *repressed* on).
    Onion,
    /// One padded root per batch, so that the log does not show how many told and when (from *repressed* on).
    BatchRoot,
    /// A copy of the payloads in another country (from *obstructed* on).
    ForeignStore,
    /// Tiles of the log for named readers only (from *repressed* on).
    ClosedLog,
}

impl Gap {
    /// Every gap.
    pub const ALL: [Self; 5] =
        [Self::EndToEnd, Self::Onion, Self::BatchRoot, Self::ForeignStore, Self::ClosedLog];

    /// The word in acts and locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::EndToEnd => "end-to-end",
            Self::Onion => "onion",
            Self::BatchRoot => "batch-root",
            Self::ForeignStore => "foreign-store",
            Self::ClosedLog => "closed-log",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|gap| gap.word() == word)
    }
}

impl Protection {
    /// Every level, from the least protection to the most.
    pub const ALL: [Self; 5] = [Self::Open, Self::Narrowed, Self::Obstructed, Self::Repressed, Self::Closed];

    /// The word in acts, tables and locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Narrowed => "narrowed",
            Self::Obstructed => "obstructed",
            Self::Repressed => "repressed",
            Self::Closed => "closed",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.word() == word)
    }

    /// The level of a country that nobody has rated: caution is the default.
    #[must_use]
    pub fn unrated() -> Self {
        Self::Obstructed
    }

    /// How exactly the log may say when something was told.
    #[must_use]
    pub fn period(self) -> Period {
        match self {
            Self::Open => Period::Week,
            _ => Period::Month,
        }
    }

    /// The finest place that a testimony may name.
    #[must_use]
    pub fn finest(self) -> Grain {
        match self {
            Self::Open => Grain::Locality,
            Self::Narrowed => Grain::District,
            Self::Obstructed => Grain::Region,
            Self::Repressed | Self::Closed => Grain::Country,
        }
    }

    /// Whether the channel may carry testimonies: text messages can be read on their way.
    #[must_use]
    pub fn carries(self, channel: Channel) -> bool {
        !(channel == Channel::Sms && self >= Self::Repressed)
    }

    /// How long a session lives, in seconds: without use, and in all.
    #[must_use]
    pub fn session(self) -> (i64, i64) {
        const HOUR: i64 = 3600;
        match self {
            Self::Open => (24 * HOUR, 30 * 24 * HOUR),
            Self::Narrowed => (12 * HOUR, 14 * 24 * HOUR),
            Self::Obstructed => (2 * HOUR, 24 * HOUR),
            Self::Repressed => (HOUR / 2, 8 * HOUR),
            Self::Closed => (HOUR / 4, 2 * HOUR),
        }
    }

    /// How long a testimony is kept unless the teller consents anew, in months.
    #[must_use]
    pub fn retention_months(self) -> i64 {
        match self {
            Self::Open => 60,
            Self::Narrowed => 36,
            Self::Obstructed => 24,
            Self::Repressed => 12,
            Self::Closed => 6,
        }
    }

    /// What the level asks for and this version cannot give.
    #[must_use]
    pub fn gaps(self) -> &'static [Gap] {
        match self {
            Self::Open | Self::Narrowed => &[],
            Self::Obstructed => &[Gap::EndToEnd, Gap::Onion, Gap::ForeignStore],
            Self::Repressed | Self::Closed => &Gap::ALL,
        }
    }
}

/// How exactly a moment is told in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// `2026-11-23`: for acts that are public in themselves.
    Day,
    /// `2026-W48`.
    Week,
    /// `2026-11`.
    Month,
}

impl Period {
    /// The period that holds the moment, in UTC.
    #[must_use]
    pub fn of(self, now: Timestamp) -> String {
        let date = now.to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
        match self {
            Self::Day => date.to_string(),
            Self::Week => {
                let week = date.iso_week_date();
                format!("{:04}-W{:02}", week.year(), week.week())
            }
            Self::Month => format!("{:04}-{:02}", date.year(), date.month()),
        }
    }
}

/// The protection in force for a circle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shield {
    /// The level.
    pub level: Protection,
    /// The gaps that the circle has decided to live with.
    pub accepted: Vec<Gap>,
}

impl Shield {
    /// Whether words may be told through this server, and through this channel.
    ///
    /// # Errors
    /// [`Refusal::ClosedSpace`], [`Refusal::ChannelUnsafe`], or [`Refusal::NotYetSafe`] with what is missing.
    pub fn lets_tell(&self, channel: Channel) -> Result<(), Refusal> {
        if self.level == Protection::Closed {
            return Err(Refusal::ClosedSpace);
        }
        if !self.level.carries(channel) {
            return Err(Refusal::ChannelUnsafe);
        }
        let gaps: Vec<Gap> =
            self.level.gaps().iter().copied().filter(|gap| !self.accepted.contains(gap)).collect();
        if gaps.is_empty() { Ok(()) } else { Err(Refusal::NotYetSafe { gaps }) }
    }
}

/// A circle raises or, with reasons, lowers its protection, or decides to go on without what cannot be given yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Protect {
    /// The circle.
    pub circle: Address,
    /// The level from now on.
    pub level: Protection,
    /// The gaps that the circle accepts.
    pub accepted: Vec<Gap>,
    /// The reason; needed for lowering and for accepting.
    pub reason: String,
}

/// Changes the protection of a circle.
///
/// Anybody who acts for one of its members may raise it, alone and at once (`of_circle` says whether the actor does).
/// Lowering it, or accepting a gap, is a decision that a convenor of that circle records with its reason; the host
/// may only while nothing has been told there.
///
/// # Errors
/// [`Refusal::NotYours`] or [`Refusal::LoweringNeedsReason`].
pub fn protect(
    actor: &Actor,
    shield: &Shield,
    of_circle: bool,
    body: &Protect,
    now: Timestamp,
) -> Result<Protect, Refusal> {
    let mut accepted = body.accepted.clone();
    accepted.sort_unstable();
    accepted.dedup();
    let raises = body.level >= shield.level && accepted.iter().all(|gap| shield.accepted.contains(gap));
    let convenor = *actor == Actor::Host || actor.convenes(body.circle.key(None), now);
    if !(convenor || raises && of_circle) {
        return Err(Refusal::NotYours);
    }
    let given = body.reason.trim();
    if !raises && given.chars().count() < 20 {
        return Err(Refusal::LoweringNeedsReason);
    }
    let reason = if given.is_empty() { String::new() } else { words::text(Field::Reason, given, 600)? };
    Ok(Protect { circle: body.circle.clone(), level: body.level, accepted, reason })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn levels() -> impl Strategy<Value = Protection> {
        prop::sample::select(Protection::ALL.to_vec())
    }

    proptest! {
        #[test]
        fn a_higher_level_never_allows_more(a in levels(), b in levels()) {
            let (low, high) = if a <= b { (a, b) } else { (b, a) };
            prop_assert!(low.finest() <= high.finest());
            prop_assert!(low.session().0 >= high.session().0 && low.session().1 >= high.session().1);
            prop_assert!(low.retention_months() >= high.retention_months());
            prop_assert!(low.gaps().iter().all(|gap| high.gaps().contains(gap)));
            for channel in Channel::ALL {
                prop_assert!(low.carries(channel) || !high.carries(channel));
            }
        }

        #[test]
        fn a_member_may_raise_and_never_lower(from in levels(), to in levels()) {
            let shield = Shield { level: from, accepted: vec![Gap::Onion] };
            let body = Protect { circle: Address::here(1), level: to, accepted: vec![], reason: "a reason that is long enough".into() };
            let judged = protect(&Actor::Group { member: 3 }, &shield, true, &body, Timestamp::UNIX_EPOCH);
            prop_assert_eq!(judged.is_ok(), to >= from);
            let stranger = protect(&Actor::Group { member: 3 }, &shield, false, &body, Timestamp::UNIX_EPOCH);
            prop_assert_eq!(stranger, Err(Refusal::NotYours));
        }
    }

    #[test]
    fn what_is_not_built_is_refused_openly_until_the_circle_accepts_it() {
        let all = Protection::Repressed.gaps().to_vec();
        let strict = Shield { level: Protection::Repressed, accepted: vec![] };
        assert_eq!(strict.lets_tell(Channel::Web), Err(Refusal::NotYetSafe { gaps: all.clone() }));
        let decided = Shield { level: Protection::Repressed, accepted: all.clone() };
        assert_eq!(decided.lets_tell(Channel::Web), Ok(()));
        assert_eq!(decided.lets_tell(Channel::Sms), Err(Refusal::ChannelUnsafe));
        let closed = Shield { level: Protection::Closed, accepted: all };
        assert_eq!(closed.lets_tell(Channel::Paper), Err(Refusal::ClosedSpace));
    }

    #[test]
    fn lowering_needs_a_reason() {
        let shield = Shield { level: Protection::Repressed, accepted: vec![] };
        let body = |reason: &str| Protect {
            circle: Address::here(1),
            level: Protection::Open,
            accepted: vec![],
            reason: reason.into(),
        };
        let now = Timestamp::UNIX_EPOCH;
        assert_eq!(
            protect(&Actor::Host, &shield, false, &body("because"), now),
            Err(Refusal::LoweringNeedsReason)
        );
        assert!(protect(&Actor::Host, &shield, false, &body("The assembly of May decided it."), now).is_ok());
    }

    #[test]
    fn periods_say_no_more_than_they_may() {
        let now: Timestamp = "2026-11-23T10:11:12Z".parse().unwrap();
        assert_eq!(Period::Day.of(now), "2026-11-23");
        assert_eq!(Period::Week.of(now), "2026-W48");
        assert_eq!(Period::Month.of(now), "2026-11");
    }
}
