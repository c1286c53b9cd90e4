//! Cards: printed for the people of a member, each with a code of its own. Whoever has one votes with it on any phone, or
//! marks it with a pen and gives it to a helper, who types it; what is typed counts when it was typed twice.

use civics::conversation::Vote;
use civics::conversation::rule::{may_vote, votable};
use civics::helper::Channel;
use civics::{Actor, Refusal};

use super::super::deed::{Ballot, Case, Stop};
use super::super::slip;
use super::super::sql::{Res, Row, Sql, Stmt, stmt};
use super::seat::Seat;
use super::vote::{put, secret, secret_ask};
use super::{answer, ask, proposition_answer, proposition_ask};

/// A card as the tables know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Its conversation.
    pub conversation: i64,
    /// The member for whose people it was printed.
    pub member: i64,
    /// The home circle of that member.
    pub circle: i64,
    /// What was typed from it first, and by whose hands, if it waits for the second time.
    pub first: Option<(String, String)>,
    /// Whether it was typed twice.
    pub typed: bool,
}

const CARD: &str = "SELECT k.conversation, k.member, m.circle, k.first, k.hand, k.typed FROM card k
 JOIN member m ON m.id = k.member WHERE k.code = $1";
const PRINTED: &str = "SELECT COALESCE(MAX(nth), 0) FROM card WHERE conversation = $1 AND member = $2";
const ALL: &str = "SELECT COUNT(*) FROM card WHERE conversation = $1";
const STACK: &str = "SELECT COUNT(*), COUNT(first), CAST(COALESCE(SUM(typed), 0) AS BIGINT) FROM card
 WHERE conversation = $1 AND member = $2";

fn read(row: &Row) -> Res<Card> {
    let first = row.opt_text(3)?.zip(row.opt_text(4)?);
    Ok(Card {
        conversation: row.int(0)?,
        member: row.int(1)?,
        circle: row.int(2)?,
        first: first.map(|(votes, hand)| (votes.to_owned(), hand.to_owned())),
        typed: row.int(5)? != 0,
    })
}

/// The card of a code, by its keyed hash.
pub fn known(q: &mut dyn Sql, code: &[u8]) -> Res<Option<Card>> {
    q.rows(CARD, &[code.into()])?.first().map(read).transpose()
}

/// How many cards were printed for the people of a member: the last one's number.
pub fn printed(q: &mut dyn Sql, conversation: i64, member: i64) -> Res<u64> {
    let rows = q.rows(PRINTED, &[conversation.into(), member.into()])?;
    rows.first().map_or(Ok(0), |row| Ok(u64::try_from(row.int(0)?).unwrap_or(0)))
}

/// How many cards were printed for a conversation.
pub fn count(q: &mut dyn Sql, conversation: i64) -> Res<i64> {
    q.rows(ALL, &[conversation.into()])?.first().map_or(Ok(0), |row| row.int(0))
}

/// Of a member's cards: how many were printed, were typed once, were typed twice.
pub fn stack(q: &mut dyn Sql, conversation: i64, member: i64) -> Res<[i64; 3]> {
    let rows = q.rows(STACK, &[conversation.into(), member.into()])?;
    rows.first().map_or(Ok([0; 3]), |row| Ok([row.int(0)?, row.int(1)?, row.int(2)?]))
}

/// Keeps the codes of cards, with their numbers.
pub fn print((conversation, member): (i64, i64), month: &str, codes: &[(i64, Vec<u8>)]) -> Vec<Stmt> {
    let keep = |(nth, code): &(i64, Vec<u8>)| {
        stmt!(
            "INSERT INTO card (code, conversation, member, nth, printed, holder, first, hand, typed)
             VALUES ($1, $2, $3, $4, $5, NULL, NULL, NULL, 0) ON CONFLICT (code) DO NOTHING",
            code.as_slice(),
            conversation,
            member,
            *nth,
            month
        )
    };
    codes.iter().map(keep).collect()
}

/// Lets the session in which a code was typed vote with its card, and with no other card of that conversation.
pub fn hold(conversation: i64, code: &[u8], holder: &[u8]) -> Vec<Stmt> {
    vec![
        stmt!("UPDATE card SET holder = NULL WHERE holder = $1 AND conversation = $2", holder, conversation),
        stmt!("UPDATE card SET holder = $1 WHERE code = $2", holder, code),
    ]
}

/// Lets a session go: who gives a phone back has no card in it any more.
pub fn release(conversation: i64, holder: &[u8]) -> Stmt {
    stmt!("UPDATE card SET holder = NULL WHERE holder = $1 AND conversation = $2", holder, conversation)
}

/// What somebody reads from a card, and whose hands type it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typing {
    /// The keyed hash of the code.
    pub code: Vec<u8>,
    /// The member for whose people the card was printed.
    pub member: i64,
    /// The person who types, if one does.
    pub person: String,
    /// Who types: a person or a group.
    pub hand: String,
    /// The marks, each with its proposition.
    pub votes: Vec<(i64, Vote)>,
    /// Whether this is to take the place of the first typing.
    pub anew: bool,
}

/// The marks as they are kept until they are typed again: `13:1 14:-1`.
#[must_use]
pub fn written(votes: &[(i64, Vote)]) -> String {
    let mut votes = votes.to_vec();
    votes.sort_unstable();
    votes.iter().map(|(key, vote)| format!("{key}:{}", vote.number())).collect::<Vec<_>>().join(" ")
}

/// The ballot of a card of paper: what is typed first waits, what is typed the second time counts.
pub fn type_card(actor: Actor, conversation: i64, typing: Typing) -> Ballot {
    let seat = Seat::Paper(typing.code.clone());
    let mut asks = vec![ask(conversation), secret_ask(conversation), stmt!(CARD, typing.code.as_slice())];
    asks.push(slip::others_ask(typing.member, &typing.person));
    asks.extend(typing.votes.iter().map(|(proposition, _)| proposition_ask(*proposition)));
    asks.extend(seat.asks(conversation));
    Ballot::new(actor, conversation, asks, move |case| {
        let fact = answer(case.answer(0)?)?.ok_or(Refusal::Absent)?;
        let card = case.answer(2)?.first().map(read).transpose()?;
        let card = card.filter(|card| card.conversation == conversation && card.member == typing.member);
        let card = card.filter(|card| !card.typed).ok_or(Refusal::SheetUnknown)?;
        let helps = case.actor.helps(card.circle, Channel::Paper, case.now).is_some();
        if !helps && !case.actor.acts_for(card.member, case.now) {
            return Err(Refusal::SheetUnknown.into());
        }
        let at = 4 + typing.votes.len();
        let seated = seat.read(case.answers.get(at..).unwrap_or_default())?;
        may_vote(&seated.speaker(&Actor::Anyone), &fact, Channel::Paper, case.now)?;
        for at in 4..at {
            votable(&fact, proposition_answer(case.answer(at)?)?.as_ref())?;
        }
        match card.first.filter(|_| !typing.anew) {
            None => Ok(vec![first(&typing)]),
            Some((votes, hand)) => {
                again(&typing, (&votes, &hand), case)?;
                let mut list =
                    put(conversation, &seated.voter(&secret(case.answer(1)?)?), &typing.votes, case.now);
                list.push(used(&typing));
                Ok(list)
            }
        }
    })
}

/// The second typing: by other hands where there are others, and with the same marks.
fn again(typing: &Typing, (votes, hand): (&str, &str), case: &Case<'_>) -> Result<(), Stop> {
    if hand == typing.hand && slip::others(case.answer(3)?, case.now)? {
        return Err(Refusal::OtherHands.into());
    }
    if votes == written(&typing.votes) { Ok(()) } else { Err(Refusal::SlipDiffers.into()) }
}

fn first(typing: &Typing) -> Stmt {
    stmt!(
        "UPDATE card SET first = $1, hand = $2 WHERE code = $3 AND typed = 0",
        written(&typing.votes),
        typing.hand.as_str(),
        typing.code.as_slice()
    )
}

/// What was typed first, and by whom, is not needed any more: it would say whose hands held which votes.
fn used(typing: &Typing) -> Stmt {
    stmt!("UPDATE card SET first = NULL, hand = NULL, typed = 1 WHERE code = $1", typing.code.as_slice())
}
