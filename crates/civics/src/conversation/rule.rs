//! The rules of conversations: who opens one, who speaks and votes in it, who sets aside and why, when it is over.

use jiff::{Span, Timestamp, tz::TimeZone};

use super::{Conclude, Converse, Ground, Interpret, Moderate, Seal, State, Suggest};
use crate::address::Address;
use crate::consent::Audience;
use crate::helper::Channel;
use crate::refusal::{Field, Refusal};
use crate::rights::Actor;
use crate::round::outcome::shut;
use crate::round::proposal::{MOST_LANGUAGES, MOST_MONTHS, after, days};
use crate::rules::Rules;
use crate::words;

/// The longest question, in characters.
pub const MOST_QUESTION: usize = 240;
/// The longest words before the propositions.
pub const MOST_WORDS: usize = 4_000;
/// The longest proposition, in characters: it is read aloud in one breath.
pub const MOST_PROPOSITION: usize = 280;
/// The longest proposition that an import brings.
pub const MOST_IMPORTED: usize = 2_000;
/// The most propositions with which a convenor begins.
pub const MOST_SEEDS: usize = 40;
/// The most propositions of one author in a conversation.
pub const MOST_OF_ONE: u64 = 20;
/// The most propositions in a conversation.
pub const MOST_PROPOSITIONS: u64 = 20_000;
/// The most cards that are printed for the people of one member in a conversation.
pub const MOST_CARDS: u64 = 2_000;
/// The longest reason for setting something aside.
pub const MOST_REASON: usize = 1_000;

/// What rules need to know about a conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConversationFact {
    /// Its key.
    pub key: i64,
    /// The circle that holds it.
    pub circle: i64,
    /// Where it stands.
    pub state: State,
    /// The language of the question.
    pub language: String,
    /// The channels through which votes may come.
    pub channels: Vec<Channel>,
    /// When it can be concluded at the earliest.
    pub closes: Timestamp,
    /// Who may see it.
    pub audience: Audience,
    /// Who may take its box along.
    pub share: Audience,
    /// Whether it was held elsewhere and imported.
    pub imported: bool,
    /// How many propositions it has, those set aside among them.
    pub propositions: u64,
}

/// What rules need to know about a proposition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PropositionFact {
    /// Its key.
    pub key: i64,
    /// Its conversation.
    pub conversation: i64,
    /// Its words, in the original language.
    pub words: String,
    /// Its language.
    pub language: String,
    /// Why it is set aside, if it is.
    pub aside: Option<Ground>,
}

/// A member through which somebody belongs to a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Belonging {
    /// Its key.
    pub member: i64,
    /// Whether members of its kind have a vote besides their voice (rule 4).
    pub votes: bool,
}

/// Who speaks in a conversation: an actor for members, or somebody with a card that was printed for a member's people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Speaker<'a> {
    /// Who acts.
    pub actor: &'a Actor,
    /// The members in good standing, with their home in the circle or below it, for which she acts or has a card.
    pub belongs: &'a [Belonging],
    /// Whether she comes with a card.
    pub card: bool,
}

impl Speaker<'_> {
    /// Whether she belongs to the conversation, through whichever member.
    fn within(&self, now: Timestamp) -> bool {
        self.belongs.iter().any(|one| self.card || self.actor.acts_for(one.member, now))
    }
}

fn here(key: i64) -> Address {
    Address::here(key.unsigned_abs())
}

/// What the opening of a conversation comes upon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hall<'a> {
    /// The circle.
    pub circle: i64,
    /// The rules in force.
    pub rules: &'a Rules,
    /// Whether somebody is missing (rule 11).
    pub missing: bool,
}

/// Opens a conversation: a convenor of the circle, for at least the days of its slowest channel (rule 9), and where
/// somebody is missing with what was done about it (rule 11). One that was held elsewhere is brought in by the host.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::TooShort`], [`Refusal::TermTooLong`]; what is wrong with a field.
pub fn converse(actor: &Actor, hall: Hall<'_>, raw: &Converse, now: Timestamp) -> Result<Converse, Refusal> {
    let imported = raw.source.is_some();
    let may = if imported { *actor == Actor::Host } else { actor.convenes(hall.circle, now) };
    if !may {
        return Err(Refusal::NotYours);
    }
    let question = words::name(Field::Question, &raw.question, MOST_QUESTION)?;
    let said = optional(Field::Words, &raw.words, MOST_WORDS)?;
    let language = words::language(&raw.language)?;
    let channels = channels(&raw.channels)?;
    if !imported {
        let days = days(&channels, hall.rules);
        if raw.closes < after(now, days) {
            return Err(Refusal::TooShort { days });
        }
        let last = now.to_zoned_datetime(TimeZone::UTC).checked_add(Span::new().months(MOST_MONTHS));
        if last.is_ok_and(|last| raw.closes > last.timestamp()) {
            return Err(Refusal::TermTooLong { months: MOST_MONTHS });
        }
    }
    if raw.done.trim().is_empty() && hall.missing && !imported {
        return Err(Refusal::Empty { field: Field::Done });
    }
    if !matches!(raw.audience, Audience::Alliance | Audience::Public) {
        return Err(Refusal::Unknown { field: Field::Audience });
    }
    let shares = matches!(raw.share, Audience::Nobody | Audience::Alliance | Audience::Public);
    if !shares || raw.share > raw.audience {
        return Err(Refusal::Unknown { field: Field::Share });
    }
    let source = raw.source.as_ref().map(|source| words::name(Field::Source, source, 400)).transpose()?;
    let done = optional(Field::Done, &raw.done, MOST_WORDS)?;
    let languages = languages(&language, &raw.languages)?;
    Ok(Converse { question, words: said, language, channels, languages, done, source, ..raw.clone() })
}

/// A text that may be empty.
fn optional(field: Field, raw: &str, most: usize) -> Result<String, Refusal> {
    if raw.trim().is_empty() { Ok(String::new()) } else { words::text(field, raw, most) }
}

/// Votes come by the web or on paper; what somebody says by telephone goes onto her card.
fn channels(raw: &[Channel]) -> Result<Vec<Channel>, Refusal> {
    let mut channels = raw.to_vec();
    channels.sort_unstable();
    channels.dedup();
    if channels.is_empty() {
        return Err(Refusal::Empty { field: Field::Channels });
    }
    if channels.iter().any(|channel| !matches!(channel, Channel::Web | Channel::Paper)) {
        return Err(Refusal::Unknown { field: Field::Channels });
    }
    Ok(channels)
}

fn languages(original: &str, raw: &[String]) -> Result<Vec<String>, Refusal> {
    if raw.len() > MOST_LANGUAGES {
        return Err(Refusal::TooMany { field: Field::Languages, most: MOST_LANGUAGES });
    }
    let mut kept: Vec<String> = Vec::new();
    for tag in raw {
        let tag = words::language(tag)?;
        if tag != original && !kept.contains(&tag) {
            kept.push(tag);
        }
    }
    Ok(kept)
}

/// What a new proposition comes upon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Floor {
    /// How many propositions the author has added already.
    pub own: u64,
    /// Whether one with the same words is there.
    pub same: bool,
}

/// Adds a proposition: whoever belongs to the conversation may, kinds without a vote too; a seed is a convenor's, and
/// what is imported the host's.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::ConversationOver`], [`Refusal::Already`] if those words stand there, [`Refusal::TooMany`]
/// if the author or the conversation has as many as it may have; what is wrong with the words.
pub fn suggest(
    speaker: &Speaker<'_>,
    fact: &ConversationFact,
    floor: Floor,
    raw: &Suggest,
    now: Timestamp,
) -> Result<Suggest, Refusal> {
    let import = fact.imported && *speaker.actor == Actor::Host;
    let seeds = raw.seed && speaker.actor.convenes(fact.circle, now);
    if !(import || seeds || (!raw.seed && speaker.within(now))) {
        return Err(Refusal::NotYours);
    }
    if fact.state != State::Open {
        return Err(Refusal::ConversationOver);
    }
    let longest = if import { MOST_IMPORTED } else { MOST_PROPOSITION };
    let said = words::name(Field::Proposition, &raw.words, longest)?;
    let language = words::language(&raw.language)?;
    if floor.same && !import {
        return Err(Refusal::Already);
    }
    if fact.propositions >= MOST_PROPOSITIONS {
        return Err(too_many(MOST_PROPOSITIONS));
    }
    let most = if seeds { MOST_SEEDS as u64 } else { MOST_OF_ONE };
    if floor.own >= most && !import {
        return Err(too_many(most));
    }
    Ok(Suggest { conversation: here(fact.key), words: said, language, seed: raw.seed })
}

fn too_many(most: u64) -> Refusal {
    Refusal::TooMany { field: Field::Proposition, most: usize::try_from(most).unwrap_or(usize::MAX) }
}

/// Says the question or a proposition in another language: who belongs may, and a convenor of the circle. A later
/// rendering takes the place of an earlier one.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::ConversationOver`], [`Refusal::Unknown`] for the language that it was said in.
pub fn interpret(
    speaker: &Speaker<'_>,
    fact: &ConversationFact,
    (proposition, known): (Option<&PropositionFact>, &[String]),
    raw: &Interpret,
    now: Timestamp,
) -> Result<Interpret, Refusal> {
    if !speaker.within(now) && !speaker.actor.convenes(fact.circle, now) {
        return Err(Refusal::NotYours);
    }
    if fact.state != State::Open {
        return Err(Refusal::ConversationOver);
    }
    let language = words::language(&raw.language)?;
    let original = proposition.map_or(&fact.language, |one| &one.language);
    if language == *original {
        return Err(Refusal::Unknown { field: Field::Language });
    }
    if known.len() > MOST_LANGUAGES && !known.contains(&language) {
        return Err(Refusal::TooMany { field: Field::Languages, most: MOST_LANGUAGES });
    }
    let (field, most) = match proposition {
        None => (Field::Question, MOST_QUESTION * 2),
        Some(_) => (Field::Proposition, MOST_PROPOSITION * 2),
    };
    let key = proposition.map_or(fact.key, |one| one.key);
    Ok(Interpret { thing: here(key), language, words: words::name(field, &raw.words, most)? })
}

/// Sets a proposition aside by one of the grounds, or takes it in again: a convenor of the circle, with a reason. Until
/// the conversation is over, so that nothing is taken out of a map after it was seen.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::ConversationOver`], [`Refusal::Already`]; what is wrong with the reason.
pub fn moderate(
    actor: &Actor,
    fact: &ConversationFact,
    proposition: &PropositionFact,
    raw: &Moderate,
    now: Timestamp,
) -> Result<Moderate, Refusal> {
    let import = fact.imported && *actor == Actor::Host;
    if !import && !actor.convenes(fact.circle, now) {
        return Err(Refusal::NotYours);
    }
    if fact.state != State::Open {
        return Err(Refusal::ConversationOver);
    }
    if proposition.aside == raw.ground {
        return Err(Refusal::Already);
    }
    if raw.ground == Some(Ground::Elsewhere) && !import {
        return Err(Refusal::Unknown { field: Field::Ground });
    }
    let reason = words::text(Field::Reason, &raw.reason, MOST_REASON)?;
    Ok(Moderate { proposition: here(proposition.key), ground: raw.ground, reason })
}

/// Whether somebody may vote in a conversation now through that channel.
///
/// # Errors
/// [`Refusal::NotYours`]; [`Refusal::ConvenorServes`] and [`Refusal::VoiceNotVote`] (rule 4);
/// [`Refusal::ConversationOver`]; [`Refusal::ChannelNotDeclared`].
pub fn may_vote(
    speaker: &Speaker<'_>,
    fact: &ConversationFact,
    channel: Channel,
    now: Timestamp,
) -> Result<(), Refusal> {
    if !speaker.within(now) || fact.imported {
        return Err(Refusal::NotYours);
    }
    // Who convenes moderates; what she set aside and what she said herself would be in the same hand.
    if !speaker.card && speaker.actor.convenes(fact.circle, now) {
        return Err(Refusal::ConvenorServes);
    }
    let votes = |one: &Belonging| one.votes && (speaker.card || speaker.actor.acts_for(one.member, now));
    if !speaker.belongs.iter().any(votes) {
        return Err(Refusal::VoiceNotVote);
    }
    if fact.state != State::Open {
        return Err(Refusal::ConversationOver);
    }
    if !fact.channels.contains(&channel) {
        return Err(Refusal::ChannelNotDeclared);
    }
    Ok(())
}

/// Whether a vote on that proposition may be taken: it belongs to the conversation and is not set aside.
///
/// # Errors
/// [`Refusal::Unknown`], [`Refusal::SetAside`].
pub fn votable(fact: &ConversationFact, proposition: Option<&PropositionFact>) -> Result<(), Refusal> {
    match proposition.filter(|one| one.conversation == fact.key) {
        None => Err(Refusal::Unknown { field: Field::Proposition }),
        Some(one) if one.aside.is_some() => Err(Refusal::SetAside),
        Some(_) => Ok(()),
    }
}

/// Ends the conversation once its time is over: a convenor of the circle, or who acts for a member that belongs to it;
/// not while a shutdown runs there (rule 9).
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::ConversationOver`], [`Refusal::ConversationRuns`], [`Refusal::Shutdown`].
pub fn conclude(
    speaker: &Speaker<'_>,
    fact: &ConversationFact,
    shutdowns: &[(Timestamp, Timestamp)],
    now: Timestamp,
) -> Result<Conclude, Refusal> {
    let import = fact.imported && *speaker.actor == Actor::Host;
    let may = import || speaker.actor.convenes(fact.circle, now) || (!speaker.card && speaker.within(now));
    if !may {
        return Err(Refusal::NotYours);
    }
    if fact.state != State::Open {
        return Err(Refusal::ConversationOver);
    }
    if now < fact.closes && !import {
        return Err(Refusal::ConversationRuns);
    }
    if shut(shutdowns, now) {
        return Err(Refusal::Shutdown);
    }
    Ok(Conclude { conversation: here(fact.key) })
}

/// Seals the box of a conversation that is over: the node itself does, once.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::ConversationRuns`], [`Refusal::Already`].
pub fn seal(actor: &Actor, fact: &ConversationFact, raw: &Seal) -> Result<Seal, Refusal> {
    if *actor != Actor::Host {
        return Err(Refusal::NotYours);
    }
    match fact.state {
        State::Open => Err(Refusal::ConversationRuns),
        State::Sealed => Err(Refusal::Already),
        State::Over => Ok(raw.clone()),
    }
}

#[cfg(test)]
#[path = "rule_tests.rs"]
mod tests;
