//! Testimonies: lived experience, told by a person or a group, in any language.
//!
//! Neither a testimony nor its ciphertext enters the log; the log holds a commitment that is worth nothing once the
//! salt is destroyed. What may be done with the words is the teller's [`Consent`].

use jiff::Timestamp;
use jiff::civil::{Date, ISOWeekDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::address::Address;
use crate::circle::{CircleFact, chosen};
use crate::consent::{Audience, Consent, Use};
use crate::helper::Channel;
use crate::member::{MemberFact, Standing};
use crate::protection::Protection;
use crate::refusal::{Field, Refusal};
use crate::rights::Actor;
use crate::words;

/// The most characters that a testimony may have.
pub const MOST_WORDS: usize = 20_000;
/// The most pictures and recordings that belong to one testimony.
pub const MOST_MEDIA: usize = 4;

/// How finely a place is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Grain {
    /// A village, a ward, a street.
    Locality,
    /// A district.
    District,
    /// A region or province.
    Region,
    /// The country alone.
    Country,
    /// No place at all.
    None,
}

impl Grain {
    /// Every grain, from the finest.
    pub const ALL: [Self; 5] = [Self::Locality, Self::District, Self::Region, Self::Country, Self::None];

    /// The word in acts, tables and locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Locality => "locality",
            Self::District => "district",
            Self::Region => "region",
            Self::Country => "country",
            Self::None => "none",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grain| grain.word() == word)
    }
}

/// Where it happened, as coarsely as the teller wishes and the protection level demands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// How finely it is named.
    pub grain: Grain,
    /// Its name; empty for the country alone and for no place.
    pub name: String,
}

/// On whose behalf it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Behalf {
    /// The teller's own life.
    Myself,
    /// What the group lives together.
    Group,
    /// Somebody else's, at her wish.
    Other,
}

impl Behalf {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Myself, Self::Group, Self::Other];

    /// The word in acts and locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Myself => "myself",
            Self::Group => "group",
            Self::Other => "other",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|behalf| behalf.word() == word)
    }
}

/// A picture or a recording: its type and its digest; the bytes lie beside the payload.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Media {
    /// The type by content, such as `image/jpeg`.
    pub kind: String,
    /// SHA-256 of the cleaned bytes, lower-case hex.
    pub sha256: String,
}

/// A person or group tells what they live.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tell {
    /// The member to whom it was told.
    pub member: Address,
    /// The teller's words.
    pub words: String,
    /// Their language (BCP 47), chosen by the teller.
    pub language: String,
    /// Where it happened.
    pub place: Place,
    /// Causes, chosen from the circle's list.
    pub causes: Vec<String>,
    /// Facets, chosen from the circle's list.
    pub facets: Vec<String>,
    /// Pictures and recordings.
    pub media: Vec<Media>,
    /// On whose behalf.
    pub behalf: Behalf,
    /// Through which channel it came in.
    pub channel: Channel,
    /// The act that entrusted the helper who entered it, if one did.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub helper: Option<Address>,
    /// What may be done with it.
    pub consent: Consent,
    /// Whether it is invented, for demonstration.
    pub sample: bool,
}

/// A teller narrows or widens her consent; the new one replaces the old.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The testimony.
    pub testimony: Address,
    /// What may be done with it from now on.
    pub consent: Consent,
}

/// A group publishes a testimony, or a part of it, within its consent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Publish {
    /// The testimony.
    pub testimony: Address,
    /// Before whom.
    pub audience: Audience,
    /// Whether it is the whole (consent to publish) or a part (consent to quote).
    pub whole: bool,
    /// The words that are shown: the whole, or a part word for word.
    pub words: String,
}

/// A teller withdraws: payload, salt, media and everything made of them are destroyed.
///
/// The body is empty: that it happened is all that the log says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withdraw {
    /// The testimony.
    pub testimony: Address,
}

/// What rules need to know about a testimony.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestimonyFact {
    /// Its key.
    pub key: i64,
    /// The member to whom it was told.
    pub member: i64,
    /// The consent in force.
    pub consent: Consent,
    /// Its words.
    pub words: String,
}

/// Tells: whoever acts for the member may, or a helper of its circle for the channel through which it came.
///
/// # Errors
/// What the circle's protection does not allow, or which field is wrong; nothing is asked for that is not needed.
pub fn tell(
    actor: &Actor,
    member: &MemberFact,
    circle: &CircleFact,
    raw: &Tell,
    now: Timestamp,
) -> Result<Tell, Refusal> {
    let helper = match actor {
        _ if actor.acts_for(member.key, now) => None,
        _ => Some(actor.helps(circle.key, raw.channel, now).ok_or(Refusal::NotYours)?),
    };
    if member.standing != Standing::Member {
        return Err(Refusal::VoucherNotMember);
    }
    circle.shield.lets_tell(raw.channel)?;
    if raw.media.len() > MOST_MEDIA {
        return Err(Refusal::TooMany { field: Field::Media, most: MOST_MEDIA });
    }
    if raw.consent.keep == Audience::Nobody {
        return Err(Refusal::Unknown { field: Field::Consent });
    }
    // A recording or a picture may stand for the words of somebody who does not write.
    let words = if raw.words.trim().is_empty() && !raw.media.is_empty() {
        String::new()
    } else {
        words::text(Field::Words, &raw.words, MOST_WORDS)?
    };
    Ok(Tell {
        member: Address::here(member.key.unsigned_abs()),
        words,
        language: words::language(&raw.language)?,
        place: place(circle, &raw.place)?,
        causes: chosen(Field::Causes, &circle.causes, &raw.causes)?,
        facets: chosen(Field::Facets, &circle.facets, &raw.facets)?,
        helper: helper.map(|key| Address::here(key.unsigned_abs())),
        ..raw.clone()
    })
}

/// A place no finer than the circle's protection allows.
pub(crate) fn place(circle: &CircleFact, raw: &Place) -> Result<Place, Refusal> {
    if raw.grain >= Grain::Country || raw.name.trim().is_empty() {
        let grain = if raw.grain == Grain::None { Grain::None } else { Grain::Country };
        return Ok(Place { grain, name: String::new() });
    }
    if raw.grain < circle.shield.level.finest() {
        return Err(Refusal::PlaceTooFine);
    }
    Ok(Place { grain: raw.grain, name: words::name(Field::Place, &raw.name, 80)? })
}

/// Changes the consent: only who holds the receipt may, in either direction.
///
/// # Errors
/// [`Refusal::NotYours`]; [`Refusal::Already`] if nothing changes; a consent to keep for nobody is a withdrawal.
pub fn change(actor: &Actor, fact: &TestimonyFact, consent: Consent) -> Result<Change, Refusal> {
    holds_receipt(actor, fact.key)?;
    if consent.keep == Audience::Nobody {
        return Err(Refusal::Unknown { field: Field::Consent });
    }
    if consent == fact.consent {
        return Err(Refusal::Already);
    }
    Ok(Change { testimony: Address::here(fact.key.unsigned_abs()), consent })
}

/// Withdraws: only who holds the receipt may; no reason is asked.
///
/// # Errors
/// [`Refusal::NotYours`] for anyone else.
pub fn withdraw(actor: &Actor, testimony: i64) -> Result<Withdraw, Refusal> {
    holds_receipt(actor, testimony)?;
    Ok(Withdraw { testimony: Address::here(testimony.unsigned_abs()) })
}

/// Whether a testimony has been kept as long as its circle's protection level allows.
///
/// `since` is the period in which it was told, or in which the teller last consented anew; the whole of that period
/// counts as its beginning, so that nothing is destroyed early.
#[must_use]
pub fn expired(since: &str, level: Protection, now: Timestamp) -> bool {
    let Some(last) = last_day(since) else { return false };
    let kept = last.checked_add(jiff::Span::new().months(level.retention_months()));
    kept.is_ok_and(|until| now.to_zoned_datetime(jiff::tz::TimeZone::UTC).date() > until)
}

/// The last day of a week `2026-W48` or a month `2026-11`.
fn last_day(period: &str) -> Option<Date> {
    let (year, rest) = period.split_once('-')?;
    match rest.strip_prefix('W') {
        Some(week) => {
            ISOWeekDate::new(year.parse().ok()?, week.parse().ok()?, Weekday::Sunday).ok().map(|w| w.date())
        }
        None => Date::new(year.parse().ok()?, rest.parse().ok()?, 1).ok().map(Date::last_of_month),
    }
}

/// Withdraws in the teller's place what has been kept as long as it may be.
///
/// # Errors
/// [`Refusal::NotYours`] as long as it may be kept.
pub fn expire(testimony: i64, since: &str, level: Protection, now: Timestamp) -> Result<Withdraw, Refusal> {
    if !expired(since, level, now) {
        return Err(Refusal::NotYours);
    }
    Ok(Withdraw { testimony: Address::here(testimony.unsigned_abs()) })
}

fn holds_receipt(actor: &Actor, testimony: i64) -> Result<(), Refusal> {
    if *actor == (Actor::Teller { testimony }) { Ok(()) } else { Err(Refusal::NotYours) }
}

/// Publishes the whole, or a part word for word, within the consent; only whoever acts for the group may.
///
/// # Errors
/// [`Refusal::BeyondConsent`] or [`Refusal::NotVerbatim`].
pub fn publish(
    actor: &Actor,
    fact: &TestimonyFact,
    audience: Audience,
    part: Option<&str>,
    now: Timestamp,
) -> Result<Publish, Refusal> {
    if !actor.acts_for(fact.member, now) {
        return Err(Refusal::NotYours);
    }
    let (of, words) = match part.map(str::trim).filter(|part| !part.is_empty()) {
        None => (Use::Publish, fact.words.clone()),
        Some(part) => (Use::Quote, words::text(Field::Excerpt, part, MOST_WORDS)?),
    };
    if audience <= Audience::Group || !fact.consent.allows(of, audience) {
        return Err(Refusal::BeyondConsent);
    }
    if words.is_empty() {
        return Err(Refusal::Empty { field: Field::Words });
    }
    if !fact.words.contains(&words) {
        return Err(Refusal::NotVerbatim);
    }
    let whole = of == Use::Publish;
    Ok(Publish { testimony: Address::here(fact.key.unsigned_abs()), audience, whole, words })
}

/// Whether what was published may still be shown under a consent: the whole by *publish*, a part by *quote*.
#[must_use]
pub fn still_allowed(consent: &Consent, audience: Audience, whole: bool) -> bool {
    consent.allows(if whole { Use::Publish } else { Use::Quote }, audience)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::circle::{Level, tests::circle};
    use crate::member::{Kind, tests::member};
    use crate::protection::Shield;
    use crate::rights::HelperFact;
    use proptest::prelude::*;

    fn raw() -> Tell {
        Tell {
            member: Address::here(3),
            words: "They took the spring.".into(),
            language: "kpz".into(),
            place: Place { grain: Grain::None, name: String::new() },
            causes: vec![],
            facets: vec![],
            media: vec![],
            behalf: Behalf::Myself,
            channel: Channel::Web,
            helper: None,
            consent: Consent::default(),
            sample: false,
        }
    }

    fn fact(consent: Consent) -> TestimonyFact {
        TestimonyFact { key: 40, member: 3, consent, words: "They took the spring. We walk.".into() }
    }

    #[test]
    fn a_group_tells_and_a_stranger_does_not() {
        let (now, member) = (Timestamp::UNIX_EPOCH, member(3, Kind::Grassroots));
        let circle = circle(1, Level::Local, Some("UG"));
        assert!(tell(&Actor::Group { member: 3 }, &member, &circle, &raw(), now).is_ok());
        assert_eq!(tell(&Actor::Group { member: 4 }, &member, &circle, &raw(), now), Err(Refusal::NotYours));
        assert_eq!(tell(&Actor::Host, &member, &circle, &raw(), now), Err(Refusal::NotYours));
    }

    #[test]
    fn a_helper_enters_only_through_her_channels_and_is_recorded() {
        let (now, member) = (Timestamp::UNIX_EPOCH, member(3, Kind::Grassroots));
        let circle = circle(1, Level::Local, Some("UG"));
        let help = HelperFact {
            helper: 8,
            circle: 1,
            channels: vec![Channel::Paper],
            starts: now,
            ends: Timestamp::from_second(9).unwrap(),
        };
        let helper = Actor::Person { id: "h".into(), mandates: vec![], terms: vec![], helps: vec![help] };
        let paper = Tell { channel: Channel::Paper, ..raw() };
        let told = tell(&helper, &member, &circle, &paper, now).unwrap();
        assert_eq!(told.helper, Some(Address::here(8)));
        assert_eq!(tell(&helper, &member, &circle, &raw(), now), Err(Refusal::NotYours));
    }

    #[test]
    fn a_place_is_never_finer_than_the_protection_allows() {
        let (now, member) = (Timestamp::UNIX_EPOCH, member(3, Kind::Grassroots));
        let mut circle = circle(1, Level::Local, Some("UG"));
        for level in Protection::ALL.into_iter().filter(|level| *level != Protection::Closed) {
            circle.shield = Shield { level, accepted: level.gaps().to_vec() };
            for grain in Grain::ALL {
                let told = Tell { place: Place { grain, name: "Tegeres".into() }, ..raw() };
                let judged = tell(&Actor::Group { member: 3 }, &member, &circle, &told, now);
                match judged {
                    Ok(told) => assert!(told.place.grain >= level.finest()),
                    Err(refused) => assert_eq!(refused, Refusal::PlaceTooFine),
                }
            }
        }
    }

    #[test]
    fn only_the_receipt_changes_consent_or_withdraws() {
        let fact = fact(Consent::default());
        let wide = Consent::default().with(Use::Count, Audience::Public);
        let teller = Actor::Teller { testimony: 40 };
        assert!(change(&teller, &fact, wide).is_ok());
        assert_eq!(change(&teller, &fact, Consent::default()), Err(Refusal::Already));
        assert!(withdraw(&teller, 40).is_ok());
        for other in [Actor::Host, Actor::Group { member: 3 }, Actor::Teller { testimony: 41 }] {
            assert_eq!(change(&other, &fact, wide), Err(Refusal::NotYours));
            assert_eq!(withdraw(&other, 40), Err(Refusal::NotYours));
        }
    }

    #[test]
    fn nothing_is_kept_longer_than_its_level_allows_and_nothing_is_destroyed_early() {
        let at = |day: &str| format!("{day}T12:00:00Z").parse().unwrap();
        assert!(!expired("2026-11", Protection::Repressed, at("2027-11-30")));
        assert!(expired("2026-11", Protection::Repressed, at("2027-12-01")));
        assert!(!expired("2026-W48", Protection::Open, at("2031-11-29")));
        assert!(expired("2026-W48", Protection::Open, at("2031-11-30")));
        assert!(!expired("some day", Protection::Closed, at("2099-01-01")));
        assert_eq!(expire(40, "2026-11", Protection::Repressed, at("2027-01-01")), Err(Refusal::NotYours));
    }

    #[test]
    fn a_quotation_is_word_for_word() {
        let now = Timestamp::UNIX_EPOCH;
        let fact = fact(Consent::default().with(Use::Quote, Audience::Public));
        let group = Actor::Group { member: 3 };
        assert!(publish(&group, &fact, Audience::Public, Some("We walk."), now).is_ok());
        assert_eq!(publish(&group, &fact, Audience::Public, Some("We run."), now), Err(Refusal::NotVerbatim));
        assert_eq!(publish(&group, &fact, Audience::Public, None, now), Err(Refusal::BeyondConsent));
    }

    fn audiences() -> impl Strategy<Value = Audience> {
        prop::sample::select(Audience::ALL.to_vec())
    }

    proptest! {
        #[test]
        fn nothing_is_published_beyond_its_consent(quote in audiences(), whole in audiences(), before in audiences(), part in any::<bool>()) {
            let consent = Consent::default().with(Use::Quote, quote).with(Use::Publish, whole);
            let part = part.then_some("We walk.");
            let judged = publish(&Actor::Group { member: 3 }, &fact(consent), before, part, Timestamp::UNIX_EPOCH);
            let reach = if part.is_some() { quote } else { whole };
            prop_assert_eq!(judged.is_ok(), before > Audience::Group && before <= reach);
            if judged.is_ok() {
                prop_assert!(still_allowed(&consent, before, part.is_none()));
            }
        }
    }
}
