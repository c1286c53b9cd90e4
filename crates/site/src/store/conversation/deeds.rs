//! What is done with a conversation: opened, spoken in, moderated, concluded, sealed.

use civics::conversation::rule::{
    Floor, Hall, PropositionFact, conclude as conclude_rule, converse as converse_rule,
    interpret as interpret_rule, moderate as moderate_rule, seal as seal_rule, suggest as suggest_rule,
};
use civics::conversation::{Converse, Interpret, Moderate, Seal, Suggest};
use civics::protection::Period;
use civics::{Act, Actor, Refusal};
use jiff::Timestamp;

use super::super::round::{end, missing};
use super::super::sql::{Res, Row, Stmt, stmt};
use super::super::{Case, Deed, Draft, rules};
use super::seat::{Seat, Seated};
use super::{answer, ask, proposition_answer, proposition_ask, same};

const OWN: &str = "SELECT COUNT(*) FROM author WHERE conversation = $1 AND author = $2";
const SEEDS: &str = "SELECT COUNT(*) FROM proposition WHERE conversation = $1 AND seed = 1";
const SAME: &str = "SELECT id FROM proposition WHERE conversation = $1 AND same = $2 LIMIT 1";
const SAID: &str = "SELECT language FROM saying WHERE thing = $1 LIMIT 200";
const SHUTDOWNS: &str = "WITH RECURSIVE below (id) AS (SELECT circle FROM conversation WHERE id = $1 UNION
   SELECT c.id FROM circle c JOIN below b ON c.parent = b.id)
 SELECT starts, ends FROM shutdown WHERE circle IN (SELECT id FROM below) ORDER BY ends DESC LIMIT 1000";

/// The first number in an answer.
fn count(rows: &[Row]) -> Res<u64> {
    rows.first().map_or(Ok(0), |row| Ok(u64::try_from(row.int(0)?).unwrap_or(0)))
}

/// The deed of opening a conversation; `secret` is what will make voters out of people.
pub fn converse(actor: Actor, circle: i64, body: Converse, (secret, now): ([u8; 32], Timestamp)) -> Deed {
    let mut asks = vec![super::circle::ask(circle), rules::ask()];
    asks.extend(missing::asks(circle, now));
    Deed::new(actor, asks, move |case| {
        super::circle::answer(case.answer(0)?)?.ok_or(Refusal::Absent)?;
        let (_, in_force) = rules::answer(case.answer(1)?)?;
        let missing = missing::answer(case.answers.get(2..).unwrap_or_default())?;
        let hall = Hall { circle, rules: &in_force, missing: missing.is_somebody() };
        let act = converse_rule(case.actor, hall, &body, case.now)?;
        let draft = Draft::new(Act::Converse(act), Period::Day).circle(circle);
        let keep = move |key: i64| {
            let secret = secret.to_vec();
            vec![stmt!(
                "INSERT INTO ballotbox (conversation, secret, salt) VALUES ($1, $2, NULL)
                 ON CONFLICT (conversation) DO NOTHING",
                key,
                secret
            )]
        };
        Ok(draft.side(keep))
    })
}

/// The deed of adding a proposition; with the seat comes what stands beside its propositions. Without one it is a
/// convenor's seed, or the host's import.
pub fn suggest(actor: Actor, seat: Option<(Seat, Vec<u8>)>, body: Suggest) -> Deed {
    let key = body.conversation.key(None);
    let words = civics::words::nfc(&body.words.split_whitespace().collect::<Vec<_>>().join(" "));
    let author = seat.as_ref().map(|(_, author)| author.clone());
    let own = match &author {
        Some(author) => stmt!(OWN, key, author.as_slice()),
        None => stmt!(SEEDS, key),
    };
    let mut asks = vec![ask(key), stmt!(SAME, key, same(&words)), own];
    asks.extend(seat.iter().flat_map(|(seat, _)| seat.asks(key)));
    Deed::new(actor, asks, move |case| {
        let fact = answer(case.answer(0)?)?.ok_or(Refusal::Absent)?;
        let seated = seated(seat.as_ref().map(|(seat, _)| seat), case, 3)?;
        let floor = Floor { own: count(case.answer(2)?)?, same: !case.answer(1)?.is_empty() };
        let act = suggest_rule(&seated.speaker(case.actor), &fact, floor, &body, case.now)?;
        // Neither the member nor the person: what is said shall be read without asking who said it.
        let draft = Draft::new(Act::Suggest(act), Period::Day).circle(fact.circle).refs(&[key]);
        let author = author.clone();
        Ok(draft.side(move |index| author.map(|author| wrote(index, key, &author)).into_iter().collect()))
    })
}

/// Who sits there, from the answers from `at` on.
fn seated(seat: Option<&Seat>, case: &Case<'_>, at: usize) -> Res<Seated> {
    let answers = case.answers.get(at..).unwrap_or_default();
    seat.map_or_else(|| Ok(Seated::default()), |seat| seat.read(answers))
}

fn wrote(index: i64, conversation: i64, author: &[u8]) -> Stmt {
    stmt!(
        "INSERT INTO author (proposition, conversation, author) VALUES ($1, $2, $3)",
        index,
        conversation,
        author
    )
}

/// The deed of saying a question or a proposition in another language.
pub fn interpret(actor: Actor, seat: Option<Seat>, conversation: i64, body: Interpret) -> Deed {
    let thing = body.thing.key(None);
    let mut asks = vec![ask(conversation), proposition_ask(thing), stmt!(SAID, thing)];
    asks.extend(seat.iter().flat_map(|seat| seat.asks(conversation)));
    Deed::new(actor, asks, move |case| {
        let fact = answer(case.answer(0)?)?.ok_or(Refusal::Absent)?;
        let proposition = proposition_answer(case.answer(1)?)?;
        let fits = proposition.as_ref().map_or(thing == conversation, |one| one.conversation == conversation);
        if !fits {
            return Err(Refusal::Absent.into());
        }
        let known = case.answer(2)?.iter().map(|row| Ok(row.text(0)?.to_owned())).collect::<Res<Vec<_>>>()?;
        let seated = seated(seat.as_ref(), case, 3)?;
        let speaker = seated.speaker(case.actor);
        let act = interpret_rule(&speaker, &fact, (proposition.as_ref(), &known), &body, case.now)?;
        let mut refs = vec![conversation];
        refs.extend((thing != conversation).then_some(thing));
        Ok(Draft::new(Act::Interpret(act), Period::Day).circle(fact.circle).refs(&refs))
    })
}

/// The deed of setting a proposition aside, or of taking it in again.
pub fn moderate(actor: Actor, conversation: i64, body: Moderate) -> Deed {
    let key = body.proposition.key(None);
    Deed::new(actor, vec![ask(conversation), proposition_ask(key)], move |case| {
        let fact = answer(case.answer(0)?)?.ok_or(Refusal::Absent)?;
        let here = |one: &PropositionFact| one.conversation == conversation;
        let proposition = proposition_answer(case.answer(1)?)?.filter(here).ok_or(Refusal::Absent)?;
        let act = moderate_rule(case.actor, &fact, &proposition, &body, case.now)?;
        Ok(Draft::new(Act::Moderate(act), Period::Day).circle(fact.circle).refs(&[conversation, key]))
    })
}

/// The deed of ending a conversation.
pub fn conclude(actor: Actor, seat: Option<Seat>, key: i64) -> Deed {
    let mut asks = vec![ask(key), stmt!(SHUTDOWNS, key)];
    asks.extend(seat.iter().flat_map(|seat| seat.asks(key)));
    Deed::new(actor, asks, move |case| {
        let fact = answer(case.answer(0)?)?.ok_or(Refusal::Absent)?;
        let shutdowns = end::shutdowns(case.answer(1)?)?;
        let seated = seated(seat.as_ref(), case, 2)?;
        let act = conclude_rule(&seated.speaker(case.actor), &fact, &shutdowns, case.now)?;
        Ok(Draft::new(Act::Conclude(act), Period::Day).circle(fact.circle).refs(&[key]))
    })
}

/// The deed of sealing a box; with it, what made voters out of people is forgotten, and `drawing` is kept as the last.
pub fn seal(body: Seal, salt: [u8; 32], drawing: Vec<Stmt>) -> Deed {
    let key = body.conversation.key(None);
    Deed::new(Actor::Host, vec![ask(key)], move |case| {
        let fact = answer(case.answer(0)?)?.ok_or(Refusal::Absent)?;
        let act = seal_rule(case.actor, &fact, &body)?;
        let draft = Draft::new(Act::Seal(act), Period::Day).circle(fact.circle).refs(&[key]);
        let (salt, mut list) = (salt.to_vec(), drawing.clone());
        Ok(draft.side(move |_| {
            list.push(stmt!(
                "UPDATE ballotbox SET secret = NULL, salt = $1 WHERE conversation = $2",
                salt,
                key
            ));
            list
        }))
    })
}
