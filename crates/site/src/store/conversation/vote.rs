//! The box: what a person votes. It is written in the writer's own batches, durable when the answer comes, and no page
//! asks what is in it but the voter's own.

use civics::conversation::rule::{may_vote, votable};
use civics::conversation::{State, Vote};
use civics::helper::Channel;
use civics::{Actor, Refusal};
use jiff::Timestamp;

use super::super::deed::{Ballot, Stop};
use super::super::sql::{Res, Row, Sql, Stmt, stmt};
use super::seat::{Seat, Seated};
use super::{answer, ask, proposition_answer, proposition_ask};

const SECRET: &str = "SELECT secret FROM ballotbox WHERE conversation = $1 AND secret IS NOT NULL";

/// The day of a moment, counted from 1970.
pub fn day(now: Timestamp) -> i64 {
    now.as_second().div_euclid(86_400)
}

/// Forgets, of every box that was sealed, what made voters out of people.
pub fn forget_sealed() -> Stmt {
    stmt!(
        "UPDATE ballotbox SET secret = NULL WHERE secret IS NOT NULL
           AND conversation IN (SELECT id FROM conversation WHERE seal IS NOT NULL)"
    )
}

/// The question for the secret of a conversation's voters, for ballots.
pub fn secret_ask(conversation: i64) -> Stmt {
    stmt!(SECRET, conversation)
}

/// The answer to [`secret_ask`].
pub fn secret(rows: &[Row]) -> Result<Vec<u8>, Stop> {
    let row = rows.first().ok_or(Refusal::ConversationOver)?;
    Ok(row.bytes(0)?.to_vec())
}

/// Puts votes into the box; a vote on the same proposition takes the place of an earlier one.
pub fn put(conversation: i64, voter: &[u8], votes: &[(i64, Vote)], now: Timestamp) -> Vec<Stmt> {
    let day = day(now);
    let put = |(proposition, vote): &(i64, Vote)| {
        stmt!(
            "INSERT INTO vote (conversation, voter, proposition, vote, day) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (conversation, voter, proposition) DO UPDATE SET vote = excluded.vote, day = excluded.day",
            conversation,
            voter,
            *proposition,
            vote.number(),
            day
        )
    };
    votes.iter().map(put).collect()
}

/// The ballot of somebody who votes herself: on one proposition, or on several at once; all of it counts or nothing.
pub fn cast(actor: Actor, seat: Seat, conversation: i64, votes: Vec<(i64, Vote)>) -> Ballot {
    let mut asks = vec![ask(conversation), secret_ask(conversation)];
    asks.extend(votes.iter().map(|(proposition, _)| proposition_ask(*proposition)));
    asks.extend(seat.asks(conversation));
    Ballot::new(actor, conversation, asks, move |case| {
        let fact = answer(case.answer(0)?)?.ok_or(Refusal::Absent)?;
        let seated = seat.read(case.answers.get(2 + votes.len()..).unwrap_or_default())?;
        may_vote(&seated.speaker(case.actor), &fact, Channel::Web, case.now)?;
        for at in 2..2 + votes.len() {
            votable(&fact, proposition_answer(case.answer(at)?)?.as_ref())?;
        }
        let secret = secret(case.answer(1)?)?;
        Ok(put(conversation, &seated.voter(&secret), &votes, case.now))
    })
}

/// How somebody is known in the box of a conversation now, if it is still open.
pub fn voter(q: &mut dyn Sql, conversation: i64, seated: &Seated) -> Res<Option<Vec<u8>>> {
    let rows = q.rows(SECRET, &[conversation.into()])?;
    rows.first().map(|row| Ok(seated.voter(row.bytes(0)?))).transpose()
}

const MINE: &str = "SELECT v.proposition, v.vote FROM vote v JOIN conversation c ON c.id = v.conversation
 WHERE v.conversation = $1 AND v.voter = $2 AND c.state = $3 ORDER BY v.proposition LIMIT 20000";

/// What somebody has voted herself, as long as the conversation is open.
pub fn mine(q: &mut dyn Sql, conversation: i64, voter: &[u8]) -> Res<Vec<(i64, Vote)>> {
    let rows = q.rows(MINE, &[conversation.into(), voter.into(), State::Open.word().into()])?;
    let read = |row: &Row| Ok(Vote::of(row.int(1)?).map(|vote| (row.int(0).unwrap_or(-1), vote)));
    rows.iter().filter_map(|row| read(row).transpose()).collect()
}

const NEXT: &str = "SELECT p.id FROM proposition p LEFT JOIN weight w ON w.proposition = p.id
 WHERE p.conversation = $1 AND p.aside = '' AND NOT EXISTS (SELECT 1 FROM vote v WHERE v.conversation = $2
   AND v.voter = $3 AND v.proposition = p.id)
 ORDER BY COALESCE(w.weight, 1e9) DESC, p.id LIMIT 12";
const LEFT: &str = "SELECT COUNT(*), COUNT(v.proposition) FROM proposition p
 LEFT JOIN vote v ON v.conversation = p.conversation AND v.voter = $1 AND v.proposition = p.id
 WHERE p.conversation = $2 AND p.aside = ''";

/// The proposition that somebody is asked next: of the dozen from which the map would learn most, one that differs from
/// person to person; none once she has answered all.
pub fn next(q: &mut dyn Sql, conversation: i64, voter: &[u8]) -> Res<Option<i64>> {
    let rows = q.rows(NEXT, &[conversation.into(), conversation.into(), voter.into()])?;
    if rows.is_empty() {
        return Ok(None);
    }
    let turn = usize::from(voter.last().copied().unwrap_or(0)) % rows.len();
    rows[turn].int(0).map(Some)
}

/// How many propositions there are, and how many of them somebody has voted on.
pub fn progress(q: &mut dyn Sql, conversation: i64, voter: &[u8]) -> Res<(i64, i64)> {
    let rows = q.rows(LEFT, &[voter.into(), conversation.into()])?;
    rows.first().map_or(Ok((0, 0)), |row| Ok((row.int(0)?, row.int(1)?)))
}

const COUNTS: &str = "SELECT COUNT(*), COUNT(DISTINCT voter) FROM vote WHERE conversation = $1";

/// How many votes lie in a box, and of how many people: two numbers that everybody may know.
pub fn counts(q: &mut dyn Sql, conversation: i64) -> Res<(i64, i64)> {
    let rows = q.rows(COUNTS, &[conversation.into()])?;
    rows.first().map_or(Ok((0, 0)), |row| Ok((row.int(0)?, row.int(1)?)))
}
