//! Proposals until they are decided: proposed, amended, rendered, called, retracted.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Timestamp};

pub use super::fact::{LoanFact, ProposalFact, State, Table, TextFact};
use super::{Amend, Call, Propose, Render, Retract, Subject};
use crate::address::Address;
use crate::helper::Channel;
use crate::member::{Kind, MemberFact, Standing};
use crate::refusal::{Field, Refusal};
use crate::rights::Actor;
use crate::rules::{self, Rules};
use crate::words;

/// The longest title, in characters.
pub const MOST_TITLE: usize = 120;
/// The longest words of a proposal, in characters.
pub const MOST_WORDS: usize = 20_000;
/// The most languages that can be declared, and in which a version can be read.
pub const MOST_LANGUAGES: usize = 60;
/// The most members without a vote that a proposal can bind.
pub const MOST_BOUND: usize = 20;
/// The longest that a round can last, in months.
pub const MOST_MONTHS: u32 = 12;

/// Proposes something: whoever acts for a member that belongs to the circle may, kinds without a vote too.
///
/// # Errors
/// [`Refusal::NotYours`]; what is wrong with a field; [`Refusal::Undecided`] if the same loan or text is on the table.
pub fn propose(
    actor: &Actor,
    member: &MemberFact,
    table: &Table<'_>,
    body: &Propose,
    now: Timestamp,
) -> Result<Propose, Refusal> {
    let stands = member.standing == Standing::Member && member.key == body.member.key(None);
    if !stands || !table.belongs || !actor.acts_for(member.key, now) {
        return Err(Refusal::NotYours);
    }
    let title = words::name(Field::Title, &body.title, MOST_TITLE)?;
    let said = words::text(Field::Words, &body.words, MOST_WORDS)?;
    let language = words::language(&body.language)?;
    subject(table, body)?;
    Ok(Propose {
        member: body.member.clone(),
        title,
        words: said,
        channels: channels(&body.channels)?,
        languages: languages(&language, &body.languages)?,
        binds: binds(table, &body.subject, &body.binds)?,
        review: review(&body.review, table.rules, now)?,
        subject: body.subject.clone(),
        language,
    })
}

/// Whether what the proposal is about is there, belongs to the circle and is not decided.
fn subject(table: &Table<'_>, body: &Propose) -> Result<(), Refusal> {
    let about = &body.subject;
    let many =
        [about.loan.is_some(), about.text.is_some(), about.rules.is_some(), about.proposition.is_some()];
    if many.into_iter().filter(|one| *one).count() > 1 {
        return Err(Refusal::Unknown { field: Field::Proposal });
    }
    if about.loan.is_some() {
        let good = table.loan.is_some_and(|loan| loan.circle == table.circle && !loan.ended);
        if !good {
            return Err(Refusal::Unknown { field: Field::Loan });
        }
        if table.loan.is_some_and(|loan| loan.taken) {
            return Err(Refusal::Already);
        }
    }
    if about.proposition.is_some() && !table.proposition {
        return Err(Refusal::Unknown { field: Field::Proposition });
    }
    if about.text.is_some() && !table.text.is_some_and(|text| text.circle == table.circle && !text.released) {
        return Err(Refusal::Unknown { field: Field::Text });
    }
    if let Some(wanted) = &about.rules {
        if !table.top {
            return Err(Refusal::RulesAtTop);
        }
        rules::bounds(wanted)?;
        if wanted == table.rules {
            return Err(Refusal::Already);
        }
    }
    if (about.loan.is_some() || about.text.is_some()) && table.undecided > 0 {
        return Err(Refusal::Undecided);
    }
    Ok(())
}

fn channels(raw: &[Channel]) -> Result<Vec<Channel>, Refusal> {
    let mut channels = raw.to_vec();
    channels.sort_unstable();
    channels.dedup();
    if channels.is_empty() {
        return Err(Refusal::Empty { field: Field::Channels });
    }
    Ok(channels)
}

fn languages(original: &str, raw: &[String]) -> Result<Vec<String>, Refusal> {
    let mut kept: Vec<String> = Vec::new();
    if raw.len() > MOST_LANGUAGES {
        return Err(Refusal::TooMany { field: Field::Languages, most: MOST_LANGUAGES });
    }
    for tag in raw {
        let tag = words::language(tag)?;
        if tag != original && !kept.contains(&tag) {
            kept.push(tag);
        }
    }
    Ok(kept)
}

fn binds(table: &Table<'_>, about: &Subject, raw: &[Address]) -> Result<Vec<Address>, Refusal> {
    let mut kept: Vec<Address> = Vec::new();
    if raw.len() > MOST_BOUND {
        return Err(Refusal::TooMany { field: Field::Members, most: MOST_BOUND });
    }
    // What a circle takes, says or lives by is for those alone who have a vote: it binds nobody's staff or money.
    if !raw.is_empty() && *about != Subject::default() {
        return Err(Refusal::Unknown { field: Field::Members });
    }
    for member in raw {
        let kind = table.bound.iter().find(|(key, _)| *key == member.key(None)).map(|(_, kind)| *kind);
        // Who has a vote anyway need not be bound; who is no member cannot be.
        if kind.is_none_or(Kind::votes) {
            return Err(Refusal::Unknown { field: Field::Members });
        }
        if !kept.contains(member) {
            kept.push(member.clone());
        }
    }
    Ok(kept)
}

/// The day of the moment, in UTC.
#[must_use]
pub fn today(now: Timestamp) -> Date {
    now.to_zoned_datetime(TimeZone::UTC).date()
}

fn review(raw: &str, rules: &Rules, now: Timestamp) -> Result<String, Refusal> {
    let day: Date = raw.trim().parse().map_err(|_| Refusal::Unknown { field: Field::Review })?;
    let today = today(now);
    if day <= today {
        return Err(Refusal::PastDate { field: Field::Review });
    }
    let last = today.checked_add(Span::new().months(i64::from(rules.review))).unwrap_or(today);
    if day > last {
        return Err(Refusal::ReviewTooFar { months: rules.review });
    }
    Ok(day.to_string())
}

/// How many days a round lasts at least: the slowest channel sets the clock (rule 9).
#[must_use]
pub fn days(channels: &[Channel], rules: &Rules) -> u32 {
    let of = |channel: &Channel| match channel {
        Channel::Web => rules.web,
        Channel::Phone | Channel::Sms => rules.phone,
        Channel::Paper => rules.paper,
    };
    channels.iter().map(of).max().unwrap_or(rules.paper)
}

/// The moment that many days after another.
#[must_use]
pub fn after(now: Timestamp, days: u32) -> Timestamp {
    now.checked_add(SignedDuration::from_hours(i64::from(days) * 24)).unwrap_or(Timestamp::MAX)
}

/// Amends a proposal: the proposer alone, and nobody who serves the circle. While the round is open, readers must have
/// the days of the slowest channel left.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::ConvenorServes`], [`Refusal::Decided`], [`Refusal::TooLateToAmend`], [`Refusal::Already`] if nothing changed.
pub fn amend(
    actor: &Actor,
    proposal: &ProposalFact,
    rules: &Rules,
    body: &Amend,
    now: Timestamp,
) -> Result<Amend, Refusal> {
    owns(actor, proposal, now)?;
    if actor.convenes(proposal.circle, now) {
        return Err(Refusal::ConvenorServes);
    }
    let days = days(&proposal.channels, rules);
    if proposal.state == State::Open && after(now, days) > proposal.closes {
        return Err(Refusal::TooLateToAmend { days });
    }
    let said = words::text(Field::Words, &body.words, MOST_WORDS)?;
    if said == proposal.words {
        return Err(Refusal::Already);
    }
    Ok(Amend { proposal: body.proposal.clone(), words: said })
}

/// Retracts a proposal that is not decided: the proposer alone.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::Decided`].
pub fn retract(actor: &Actor, proposal: &ProposalFact, now: Timestamp) -> Result<Retract, Refusal> {
    owns(actor, proposal, now)?;
    Ok(Retract { proposal: Address::here(proposal.key.unsigned_abs()) })
}

/// Whether the actor proposed it and it is not decided.
fn owns(actor: &Actor, proposal: &ProposalFact, now: Timestamp) -> Result<(), Refusal> {
    if !actor.acts_for(proposal.member, now) {
        return Err(Refusal::NotYours);
    }
    undecided(proposal)
}

fn undecided(proposal: &ProposalFact) -> Result<(), Refusal> {
    match proposal.state {
        State::Drafted | State::Open => Ok(()),
        State::Closed | State::Retracted => Err(Refusal::Decided),
    }
}

/// Renders the last version in another language: a convenor of the circle, or who acts for a member that belongs to
/// it, which is what `belongs` says. A later rendering replaces an earlier one in the same language.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::Decided`], [`Refusal::Amended`] if the version is not the last one.
pub fn render(
    actor: &Actor,
    proposal: &ProposalFact,
    (belongs, rendered): (bool, &[String]),
    body: &Render,
    now: Timestamp,
) -> Result<Render, Refusal> {
    if !belongs && !actor.convenes(proposal.circle, now) {
        return Err(Refusal::NotYours);
    }
    undecided(proposal)?;
    if body.version.key(None) != proposal.version {
        return Err(Refusal::Amended);
    }
    let language = words::language(&body.language)?;
    if language == proposal.language {
        return Err(Refusal::Unknown { field: Field::Language });
    }
    if rendered.len() > MOST_LANGUAGES && !rendered.contains(&language) {
        return Err(Refusal::TooMany { field: Field::Languages, most: MOST_LANGUAGES });
    }
    Ok(Render {
        proposal: body.proposal.clone(),
        version: body.version.clone(),
        language,
        title: words::name(Field::Title, &body.title, MOST_TITLE * 2)?,
        words: words::text(Field::Words, &body.words, MOST_WORDS * 2)?,
    })
}

/// What a call comes upon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hall<'a> {
    /// The rules in force.
    pub rules: &'a Rules,
    /// How many protected caucuses the circle and those above it have.
    pub caucuses: u64,
    /// Whether somebody is missing (rule 11).
    pub missing: bool,
    /// How many open rounds are about the same loan or text.
    pub undecided: u64,
}

/// Calls the round: a convenor of the circle, for at least the days of the slowest channel (rule 9), and where somebody
/// is missing with what was done about it (rule 11).
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::Already`] called, [`Refusal::Undecided`], [`Refusal::TooFewCaucuses`] (rule 5), [`Refusal::TooShort`].
pub fn call(
    actor: &Actor,
    proposal: &ProposalFact,
    hall: Hall<'_>,
    body: &Call,
    now: Timestamp,
) -> Result<Call, Refusal> {
    if !actor.convenes(proposal.circle, now) {
        return Err(Refusal::NotYours);
    }
    undecided(proposal)?;
    if proposal.state == State::Open {
        return Err(Refusal::Already);
    }
    if hall.undecided > 0 {
        return Err(Refusal::Undecided);
    }
    let least = hall.rules.caucuses.max(2);
    if hall.caucuses < u64::from(least) {
        return Err(Refusal::TooFewCaucuses { least });
    }
    let days = days(&proposal.channels, hall.rules);
    if body.closes < after(now, days) {
        return Err(Refusal::TooShort { days });
    }
    let last = now.to_zoned_datetime(TimeZone::UTC).checked_add(Span::new().months(MOST_MONTHS));
    if last.is_ok_and(|last| body.closes > last.timestamp()) {
        return Err(Refusal::TermTooLong { months: MOST_MONTHS });
    }
    let nothing = body.done.trim().is_empty();
    if nothing && hall.missing {
        return Err(Refusal::Empty { field: Field::Done });
    }
    let done = if nothing { String::new() } else { words::text(Field::Done, &body.done, 4_000)? };
    Ok(Call { proposal: body.proposal.clone(), closes: body.closes, done })
}

#[cfg(test)]
#[path = "proposal_tests.rs"]
pub(crate) mod tests;
