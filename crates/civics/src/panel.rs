//! Panels: members drawn by lot across caucuses, who may set aside an objection that gives no reason.
//!
//! The lot is verifiable: the candidates are fixed first, the seed is the root of the first checkpoint signed after
//! that, and anybody can draw again from both.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::address::Address;
use crate::entry::hex;
use crate::refusal::{Field, Refusal};
use crate::rights::Actor;
use crate::round::Ground;
use crate::words;

/// The version of the lot that this program draws.
pub const LOT: u32 = 1;
/// The fewest seats of a panel.
pub const LEAST_SEATS: usize = 3;
/// The fewest protected caucuses among its candidates: one alone would be a party of its own.
pub const LEAST_CAUCUSES: usize = 2;
/// The most candidates of all caucuses together, each counted once for every caucus.
pub const MOST_CANDIDATES: usize = 50_000;

/// The candidates of one caucus.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pool {
    /// The protected caucus.
    pub caucus: Address,
    /// Its members that can be drawn, in the order of their addresses.
    pub members: Vec<Address>,
}

/// The proposer or a convenor asks for a panel on an objection: the candidates are fixed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Convoke {
    /// The act that objected.
    pub objection: Address,
    /// How many seats it has.
    #[serde(with = "crate::decimal")]
    pub seats: u32,
    /// The rule by which the lot is drawn: its version, `1`.
    #[serde(with = "crate::decimal")]
    pub lot: u32,
    /// Who can be drawn, by protected caucus: whoever may vote in the round and is neither side.
    pub candidates: Vec<Pool>,
}

/// The panel is drawn from a checkpoint that was signed after the candidates were fixed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draw {
    /// The panel.
    pub panel: Address,
    /// The size of the checkpoint.
    #[serde(with = "crate::decimal")]
    pub size: u64,
    /// Its root, lower-case hex.
    pub root: String,
    /// Who was drawn, in order.
    pub members: Vec<Address>,
}

/// A member of the panel says what it finds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Find {
    /// The panel.
    pub panel: Address,
    /// The member that was drawn.
    pub member: Address,
    /// Whether the objection should be set aside.
    pub aside: bool,
    /// Why.
    pub words: String,
}

/// Why no panel may look at an objection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Spared {
    /// It is about the objector's own safety.
    Safety,
    /// It is about the objector's testimony.
    Testimony,
    /// It gives a reason: reasons are answered, not set aside.
    Reason,
}

impl Spared {
    /// Every one of them.
    pub const ALL: [Self; 3] = [Self::Safety, Self::Testimony, Self::Reason];

    /// The word in locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Safety => "safety",
            Self::Testimony => "testimony",
            Self::Reason => "reason",
        }
    }
}

/// What rules need to know about an objection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectionFact {
    /// The key of the act that objected.
    pub key: i64,
    /// The circle of the proposal.
    pub circle: i64,
    /// The member that objected.
    pub objector: i64,
    /// The member that proposed.
    pub proposer: i64,
    /// What it rests on.
    pub ground: Ground,
    /// Whether it gives a reason.
    pub reasoned: bool,
    /// Whether it still is the member's stance and was not set aside.
    pub stands: bool,
    /// Whether the round takes stances now.
    pub open: bool,
    /// Whether a panel was asked for already.
    pub panel: bool,
}

/// A member of a protected caucus that may vote in the round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Candidate {
    /// The key of the caucus.
    pub caucus: i64,
    /// The key of the member.
    pub member: i64,
}

/// A place on the panel, and the caucus whose turn it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The caucus.
    pub caucus: Address,
    /// The member.
    pub member: Address,
}

/// What rules need to know about a panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PanelFact {
    /// Its key.
    pub key: i64,
    /// The circle of the proposal.
    pub circle: i64,
    /// How many seats it has.
    pub seats: u32,
    /// Who can be drawn.
    pub candidates: Vec<Pool>,
    /// Whether it was drawn.
    pub drawn: bool,
}

/// What rules need to know about a seat of a panel whose holder says what it finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeatFact {
    /// The objection before the panel.
    pub objection: ObjectionFact,
    /// The key of the member that was drawn.
    pub member: i64,
    /// Whether it has said so already, or the panel has come to its end.
    pub done: bool,
}

fn here(key: i64) -> Address {
    Address::here(key.unsigned_abs())
}

/// Why a panel may not look at an objection; `None` if it may.
#[must_use]
pub fn spared(fact: &ObjectionFact) -> Option<Spared> {
    match fact.ground {
        Ground::Safety => Some(Spared::Safety),
        Ground::Testimony => Some(Spared::Testimony),
        _ if fact.reasoned => Some(Spared::Reason),
        _ => None,
    }
}

/// Whether a panel may look at the objection now: while stances are taken, so that its member can still give a reason.
fn before_a_panel(fact: &ObjectionFact) -> Result<(), Refusal> {
    match spared(fact) {
        Some(why) => Err(Refusal::NoPanel { why }),
        None if !fact.stands => Err(Refusal::NotStanding),
        None if !fact.open => Err(Refusal::RoundShut),
        None => Ok(()),
    }
}

/// The candidates by caucus, in the order of their keys: everybody but the two sides.
#[must_use]
pub fn pools(fact: &ObjectionFact, candidates: &[Candidate]) -> Vec<Pool> {
    let mut by_caucus: BTreeMap<i64, BTreeSet<i64>> = BTreeMap::new();
    for one in candidates.iter().filter(|one| one.member != fact.objector && one.member != fact.proposer) {
        by_caucus.entry(one.caucus).or_default().insert(one.member);
    }
    by_caucus
        .into_iter()
        .map(|(caucus, members)| Pool {
            caucus: here(caucus),
            members: members.into_iter().map(here).collect(),
        })
        .collect()
}

/// How many seats a panel has: as many as the rules say, and the largest odd number below where there are not so many
/// candidates; zero if they would not fill the smallest panel.
#[must_use]
pub fn seats(rule: u32, candidates: usize) -> u32 {
    let most = usize::try_from(rule).unwrap_or(usize::MAX).min(candidates);
    let odd = if most % 2 == 0 { most.saturating_sub(1) } else { most };
    if odd < LEAST_SEATS { 0 } else { u32::try_from(odd).unwrap_or(0) }
}

/// Asks for a panel: the proposer may, and a convenor of the circle; `rule` is the number of seats in the rules.
///
/// # Errors
/// [`Refusal::NoPanel`] says what protects the objection; [`Refusal::NotStanding`] and [`Refusal::RoundShut`] if it is too
/// late; [`Refusal::PanelThin`] if too few can be drawn.
pub fn convoke(
    actor: &Actor,
    fact: &ObjectionFact,
    candidates: &[Candidate],
    rule: u32,
    now: Timestamp,
) -> Result<Convoke, Refusal> {
    if !actor.acts_for(fact.proposer, now) && !actor.convenes(fact.circle, now) {
        return Err(Refusal::NotYours);
    }
    before_a_panel(fact)?;
    if fact.panel {
        return Err(Refusal::Already);
    }
    if candidates.len() > MOST_CANDIDATES {
        return Err(Refusal::TooMany { field: Field::Panel, most: MOST_CANDIDATES });
    }
    let pools = pools(fact, candidates);
    let people: BTreeSet<&Address> = pools.iter().flat_map(|pool| &pool.members).collect();
    let seats = seats(rule, people.len());
    if seats == 0 || pools.len() < LEAST_CAUCUSES {
        return Err(Refusal::PanelThin { candidates: people.len(), caucuses: pools.len() });
    }
    Ok(Convoke { objection: here(fact.key), seats, lot: LOT, candidates: pools })
}

/// The ticket of an address in the lot of a panel: who has the smaller one comes first.
fn ticket(root: &[u8; 32], panel: u64, address: &Address) -> [u8; 32] {
    let lot =
        Sha256::new_with_prefix(b"groundswell/lot/v1\0").chain_update(root).chain_update(panel.to_be_bytes());
    lot.chain_update(address.to_string()).finalize().into()
}

/// Draws the lot: caucuses take turns, in the order of their tickets; each takes its member with the smallest ticket
/// that was not drawn yet, until the seats are filled or nobody is left.
#[must_use]
pub fn lot(root: &[u8; 32], panel: u64, pools: &[Pool], seats: u32) -> Vec<Place> {
    let ranked = |list: &[Address]| {
        let mut list: Vec<_> = list.iter().map(|one| (ticket(root, panel, one), one.clone())).collect();
        list.sort();
        list.dedup();
        list.into_iter().map(|(_, one)| one).collect::<Vec<_>>()
    };
    let caucuses: Vec<Address> = pools.iter().map(|pool| pool.caucus.clone()).collect();
    let mut turns: Vec<(Address, std::vec::IntoIter<Address>)> = Vec::new();
    for caucus in ranked(&caucuses) {
        let own = pools.iter().filter(|pool| pool.caucus == caucus);
        let members: Vec<Address> = own.flat_map(|pool| pool.members.clone()).collect();
        turns.push((caucus, ranked(&members).into_iter()));
    }
    let seats = usize::try_from(seats).unwrap_or(usize::MAX);
    let (mut places, mut drawn): (Vec<Place>, BTreeSet<Address>) = (Vec::new(), BTreeSet::new());
    loop {
        let before = places.len();
        for (caucus, members) in &mut turns {
            if places.len() == seats {
                return places;
            }
            if let Some(member) = members.by_ref().find(|member| !drawn.contains(member)) {
                drawn.insert(member.clone());
                places.push(Place { caucus: caucus.clone(), member });
            }
        }
        if places.len() == before {
            return places;
        }
    }
}

/// Draws the panel: a member of the circle may, or a convenor; nobody has a choice in what comes out.
///
/// `inside` is the member in whose name it is done, if that belongs to the circle; `seed` is size and root of the first
/// checkpoint signed after the candidates were fixed.
///
/// # Errors
/// [`Refusal::NotYetSigned`] before there is such a checkpoint; [`Refusal::Already`] if it was drawn.
pub fn draw(
    actor: &Actor,
    fact: &PanelFact,
    inside: Option<i64>,
    seed: Option<(u64, [u8; 32])>,
    now: Timestamp,
) -> Result<Draw, Refusal> {
    let member = inside.is_some_and(|member| actor.acts_for(member, now));
    if !member && !actor.convenes(fact.circle, now) {
        return Err(Refusal::NotYours);
    }
    if fact.drawn {
        return Err(Refusal::Already);
    }
    let panel = fact.key.unsigned_abs();
    let (size, root) = seed.filter(|(size, _)| *size > panel).ok_or(Refusal::NotYetSigned)?;
    let places = lot(&root, panel, &fact.candidates, fact.seats);
    let members = places.into_iter().map(|place| place.member).collect();
    Ok(Draw { panel: here(fact.key), size, root: hex(&root), members })
}

/// A member that was drawn says what it finds. Who convenes the circle serves it, and finds for nobody (rule 4).
///
/// # Errors
/// As [`convoke`]; [`Refusal::ConvenorServes`]; [`Refusal::Already`] if it has said so or the panel has come to its end.
pub fn find(actor: &Actor, fact: &SeatFact, body: &Find, now: Timestamp) -> Result<Find, Refusal> {
    if !actor.acts_for(fact.member, now) {
        return Err(Refusal::NotYours);
    }
    if actor.convenes(fact.objection.circle, now) {
        return Err(Refusal::ConvenorServes);
    }
    if fact.done {
        return Err(Refusal::Already);
    }
    before_a_panel(&fact.objection)?;
    let words = words::text(Field::Words, &body.words, 1000)?;
    Ok(Find { panel: body.panel.clone(), member: here(fact.member), aside: body.aside, words })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rights::TermFact;
    use proptest::prelude::*;

    fn objection() -> ObjectionFact {
        ObjectionFact {
            key: 40,
            circle: 1,
            objector: 11,
            proposer: 12,
            ground: Ground::Harm,
            reasoned: false,
            stands: true,
            open: true,
            panel: false,
        }
    }

    fn candidates(list: &[(i64, i64)]) -> Vec<Candidate> {
        list.iter().map(|&(caucus, member)| Candidate { caucus, member }).collect()
    }

    const SIX: [(i64, i64); 6] = [(5, 21), (5, 22), (5, 11), (6, 23), (6, 21), (7, 12)];
    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    #[test]
    fn only_the_proposer_or_a_convenor_asks_for_a_panel_and_only_where_no_reason_is_given() {
        let (proposer, other) = (Actor::Group { member: 12 }, Actor::Group { member: 21 });
        let all = candidates(&SIX);
        let made = convoke(&proposer, &objection(), &all, 5, NOW).unwrap();
        assert_eq!((made.seats, made.lot, made.candidates.len()), (3, 1, 2));
        assert_eq!(convoke(&other, &objection(), &all, 5, NOW), Err(Refusal::NotYours));
        let later = Timestamp::from_second(9).unwrap();
        let term = TermFact { circle: 1, member: 3, starts: NOW, ends: later };
        let convenor = Actor::Person { id: "c".into(), mandates: vec![], terms: vec![term], helps: vec![] };
        assert!(convoke(&convenor, &objection(), &all, 5, NOW).is_ok());
        for (fact, why) in [
            (
                ObjectionFact { ground: Ground::Safety, ..objection() },
                Refusal::NoPanel { why: Spared::Safety },
            ),
            (
                ObjectionFact { ground: Ground::Testimony, ..objection() },
                Refusal::NoPanel { why: Spared::Testimony },
            ),
            (ObjectionFact { reasoned: true, ..objection() }, Refusal::NoPanel { why: Spared::Reason }),
            (ObjectionFact { stands: false, ..objection() }, Refusal::NotStanding),
            (ObjectionFact { open: false, ..objection() }, Refusal::RoundShut),
        ] {
            assert_eq!(convoke(&proposer, &fact, &all, 5, NOW), Err(why));
        }
        let again = ObjectionFact { panel: true, ..objection() };
        assert_eq!(convoke(&proposer, &again, &all, 5, NOW), Err(Refusal::Already));
    }

    #[test]
    fn a_panel_of_one_caucus_or_of_two_members_is_none() {
        let proposer = Actor::Group { member: 12 };
        let one = candidates(&[(5, 21), (5, 22), (5, 23)]);
        let thin = Err(Refusal::PanelThin { candidates: 3, caucuses: 1 });
        assert_eq!(convoke(&proposer, &objection(), &one, 5, NOW), thin);
        let two = candidates(&[(5, 21), (6, 22), (6, 11)]);
        let thin = Err(Refusal::PanelThin { candidates: 2, caucuses: 2 });
        assert_eq!(convoke(&proposer, &objection(), &two, 5, NOW), thin);
        assert_eq!([seats(5, 9), seats(5, 4), seats(5, 3), seats(5, 2), seats(4, 9)], [5, 3, 3, 0, 3]);
    }

    #[test]
    fn a_panel_is_drawn_once_and_only_from_a_checkpoint_after_it() {
        let pools = pools(&objection(), &candidates(&SIX));
        let fact = PanelFact { key: 50, circle: 1, seats: 3, candidates: pools, drawn: false };
        let member = Actor::Group { member: 21 };
        assert_eq!(draw(&member, &fact, Some(21), None, NOW), Err(Refusal::NotYetSigned));
        assert_eq!(draw(&member, &fact, Some(21), Some((50, [1; 32])), NOW), Err(Refusal::NotYetSigned));
        assert_eq!(draw(&member, &fact, None, Some((51, [1; 32])), NOW), Err(Refusal::NotYours));
        assert_eq!(draw(&Actor::Anyone, &fact, Some(21), Some((51, [1; 32])), NOW), Err(Refusal::NotYours));
        let drawn = draw(&member, &fact, Some(21), Some((51, [1; 32])), NOW).unwrap();
        assert_eq!((drawn.members.len(), drawn.root.as_str()), (3, "01".repeat(32).as_str()));
        let twice = PanelFact { drawn: true, ..fact };
        assert_eq!(draw(&member, &twice, Some(21), Some((51, [1; 32])), NOW), Err(Refusal::Already));
    }

    #[test]
    fn the_lot_is_the_one_that_the_format_writes_down() {
        let pool = |caucus, members: &[u64]| Pool {
            caucus: Address::here(caucus),
            members: members.iter().map(|member| Address::here(*member)).collect(),
        };
        let pools = [pool(5, &[21, 22, 24]), pool(6, &[21, 23]), pool(7, &[25])];
        let places = lot(&[7; 32], 50, &pools, 5);
        let said: Vec<String> =
            places.iter().map(|place| format!("{}:{}", place.caucus, place.member)).collect();
        assert_eq!(said.join(" "), "5:24 6:23 7:25 5:22 6:21");
    }

    #[test]
    fn who_was_drawn_finds_once_and_a_convenor_for_nobody() {
        let fact = SeatFact { objection: objection(), member: 21, done: false };
        let body = Find {
            panel: Address::here(50),
            member: Address::here(21),
            aside: true,
            words: " It names nothing. ".into(),
        };
        let found = find(&Actor::Group { member: 21 }, &fact, &body, NOW).unwrap();
        assert_eq!(found.words, "It names nothing.");
        assert_eq!(find(&Actor::Group { member: 22 }, &fact, &body, NOW), Err(Refusal::NotYours));
        let done = SeatFact { done: true, ..fact.clone() };
        assert_eq!(find(&Actor::Group { member: 21 }, &done, &body, NOW), Err(Refusal::Already));
        let safe = ObjectionFact { ground: Ground::Safety, ..objection() };
        let safe = SeatFact { objection: safe, ..fact };
        let spared = Err(Refusal::NoPanel { why: Spared::Safety });
        assert_eq!(find(&Actor::Group { member: 21 }, &safe, &body, NOW), spared);
    }

    fn lists() -> impl Strategy<Value = Vec<(i64, i64)>> {
        prop::collection::vec((1i64..5, 10i64..40), 0..60)
    }

    proptest! {
        #[test]
        fn the_same_candidates_give_the_same_panel_in_any_order(
            (list, shuffled) in lists().prop_flat_map(|list| (Just(list.clone()), Just(list).prop_shuffle())),
            root in any::<[u8; 32]>(), panel in any::<u32>(), seats in 1u32..12
        ) {
            let draw = |list: &[(i64, i64)]| lot(&root, panel.into(), &pools(&objection(), &candidates(list)), seats);
            prop_assert_eq!(draw(&list), draw(&shuffled));
            let mut backwards = pools(&objection(), &candidates(&list));
            backwards.reverse();
            prop_assert_eq!(draw(&list), lot(&root, panel.into(), &backwards, seats));
        }

        #[test]
        fn nobody_sits_twice_and_neither_side_sits(list in lists(), root in any::<[u8; 32]>(), seats in 1u32..12) {
            let pools = pools(&objection(), &candidates(&list));
            let places = lot(&root, 9, &pools, seats);
            let members: BTreeSet<&Address> = places.iter().map(|place| &place.member).collect();
            prop_assert_eq!(members.len(), places.len());
            prop_assert!(!members.contains(&here(11)) && !members.contains(&here(12)));
            let people: BTreeSet<&Address> = pools.iter().flat_map(|pool| &pool.members).collect();
            prop_assert_eq!(places.len(), people.len().min(seats as usize));
        }

        #[test]
        fn caucuses_have_the_same_number_of_seats_give_or_take_one_while_they_have_candidates(
            list in lists(), root in any::<[u8; 32]>(), seats in 1u32..12
        ) {
            let pools = pools(&objection(), &candidates(&list));
            let places = lot(&root, 9, &pools, seats);
            let of = |caucus: &Address| places.iter().filter(|place| place.caucus == *caucus).count();
            let drawn: BTreeSet<&Address> = places.iter().map(|place| &place.member).collect();
            let most = pools.iter().map(|pool| of(&pool.caucus)).max().unwrap_or(0);
            for pool in &pools {
                let left = pool.members.iter().any(|member| !drawn.contains(member));
                prop_assert!(!left || of(&pool.caucus) + 1 >= most);
            }
        }

        #[test]
        fn an_objection_about_safety_a_testimony_or_with_a_reason_is_never_set_aside(
            ground in prop::sample::select(Ground::ALL.to_vec()), reasoned in any::<bool>(), stands in any::<bool>(), open in any::<bool>()
        ) {
            let fact = ObjectionFact { ground, reasoned, stands, open, ..objection() };
            let made = convoke(&Actor::Group { member: 12 }, &fact, &candidates(&SIX), 5, NOW);
            let plain = !reasoned && matches!(ground, Ground::Harm | Ground::Principle);
            prop_assert_eq!(made.is_ok(), plain && stands && open);
            let seat = SeatFact { objection: fact, member: 21, done: false };
            let body = Find { panel: here(50), member: here(21), aside: true, words: "no".into() };
            prop_assert_eq!(find(&Actor::Group { member: 21 }, &seat, &body, NOW).is_ok(), plain && stands && open);
        }
    }
}
