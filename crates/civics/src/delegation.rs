//! Delegations, committees and panels of members that must be balanced, or are not constituted (rule 7).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::address::Address;
use crate::member::Kind;
use crate::person::{TERM_MONTHS, span};
use crate::refusal::{Field, Refusal};
use crate::rights::Actor;
use crate::words;

/// The most seats of a delegation.
pub const MOST_SEATS: usize = 60;
/// The share of seats, in per cent, that neither a country nor a kind may exceed by itself.
pub const HALF: u32 = 50;
/// The least share of each protected caucus in per cent, where there are at most three. A third, not more: 34 per cent
/// of three seats rounds up to two, and three members of three caucuses could never meet it.
pub const THIRD: u32 = 33;

/// A condition that the members of a delegation must meet together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Balance {
    /// At least so many per cent of the seats are of a caucus.
    pub caucuses: Vec<Share>,
    /// At most so many per cent of the seats come from one country; 100 for no limit.
    #[serde(with = "crate::decimal")]
    pub country: u32,
    /// At most so many per cent of the seats are of one kind of member; 100 for no limit.
    #[serde(with = "crate::decimal")]
    pub kind: u32,
}

/// The least share of a caucus.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// The caucus.
    pub caucus: Address,
    /// Per cent of the seats, rounded up to whole seats.
    #[serde(with = "crate::decimal")]
    pub least: u32,
}

/// A circle sends a delegation, or forms a committee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Delegate {
    /// What it is called.
    pub name: String,
    /// What for.
    pub purpose: String,
    /// The rule of its balance.
    pub balance: Balance,
    /// The members that hold its seats.
    pub members: Vec<Address>,
    /// When it ends; the moment itself is outside.
    pub until: Timestamp,
}

/// The shares that somebody asks for, one for all protected caucuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    /// The least per cent of each protected caucus.
    pub caucus: u32,
    /// The most per cent from one country.
    pub country: u32,
    /// The most per cent of one kind.
    pub kind: u32,
}

/// What somebody wishes to record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    /// What it is called.
    pub name: String,
    /// What for.
    pub purpose: String,
    /// The shares, as strict as the alliance's or stricter.
    pub wish: Wish,
    /// When it ends.
    pub until: Timestamp,
}

/// A member that would hold a seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeatFact {
    /// Its key.
    pub member: i64,
    /// Its kind.
    pub kind: Kind,
    /// Its country.
    pub country: String,
    /// The protected caucuses that it is in.
    pub caucuses: Vec<i64>,
}

/// What the rule of balance needs to know about a circle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground {
    /// Its key.
    pub circle: i64,
    /// The protected caucuses that have members in it or below it: key and name.
    pub caucuses: Vec<(i64, String)>,
    /// From how many countries its members come.
    pub countries: usize,
    /// Of how many kinds they are.
    pub kinds: usize,
}

/// A condition that is not met, with its numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lean {
    /// Too few seats are of a caucus.
    Caucus {
        /// The name of the caucus.
        name: String,
        /// How many are.
        have: usize,
        /// How many it takes.
        need: usize,
    },
    /// Too many seats come from one country.
    Country {
        /// The country.
        country: String,
        /// How many do.
        have: usize,
        /// How many may.
        most: usize,
    },
    /// Too many seats are of one kind.
    Kind {
        /// The kind.
        kind: Kind,
        /// How many are.
        have: usize,
        /// How many may be.
        most: usize,
    },
}

/// The least that the alliance asks of a delegation of that circle: a third of the seats, or an equal share where there
/// are more than three protected caucuses, of each of them; and neither a country nor a kind more than half of them,
/// where there is more than one.
#[must_use]
pub fn least(ground: &Ground) -> Wish {
    let equal = u32::try_from(ground.caucuses.len()).map_or(0, |n| 100 / n.max(1));
    let half = |several: bool| if several { HALF } else { 100 };
    Wish { caucus: equal.min(THIRD), country: half(ground.countries > 1), kind: half(ground.kinds > 1) }
}

/// How many seats a caucus needs: a share, rounded up.
#[must_use]
pub fn needed(seats: usize, share: u32) -> usize {
    (seats * usize::try_from(share).unwrap_or(100)).div_ceil(100)
}

/// How many seats one country or kind may hold: a share, rounded down, and never less than one seat.
#[must_use]
pub fn allowed(seats: usize, share: u32) -> usize {
    (seats * usize::try_from(share).unwrap_or(100) / 100).max(1)
}

/// The conditions that these members do not meet together.
#[must_use]
pub fn leans(seats: &[SeatFact], ground: &Ground, wish: Wish) -> Vec<Lean> {
    let mut list = Vec::new();
    let need = needed(seats.len(), wish.caucus);
    for (caucus, name) in &ground.caucuses {
        // A kind without a vote speaks for no caucus, though it may sit with one.
        let of = |seat: &&SeatFact| seat.kind.votes() && seat.caucuses.contains(caucus);
        let have = seats.iter().filter(of).count();
        if have < need {
            list.push(Lean::Caucus { name: name.clone(), have, need });
        }
    }
    let mut countries: Vec<&str> = seats.iter().map(|seat| seat.country.as_str()).collect();
    countries.sort_unstable();
    countries.dedup();
    let most = allowed(seats.len(), wish.country);
    for country in countries {
        let have = seats.iter().filter(|seat| seat.country == country).count();
        if have > most {
            list.push(Lean::Country { country: country.to_owned(), have, most });
        }
    }
    let most = allowed(seats.len(), wish.kind);
    for kind in Kind::ALL {
        let have = seats.iter().filter(|seat| seat.kind == kind).count();
        if have > most {
            list.push(Lean::Kind { kind, have, most });
        }
    }
    list
}

/// Whether these members are balanced (rule 7).
///
/// # Errors
/// [`Refusal::Unbalanced`] names every condition that is not met, with its numbers.
pub fn balanced(seats: &[SeatFact], ground: &Ground, wish: Wish) -> Result<(), Refusal> {
    let leans = leans(seats, ground, wish);
    if leans.is_empty() { Ok(()) } else { Err(Refusal::Unbalanced { leans }) }
}

/// Constitutes a delegation: a convenor of the circle records it, balanced or not at all; `seats` are the chosen members
/// that belong to the circle, `None` for one that does not.
///
/// # Errors
/// [`Refusal::Unbalanced`]; [`Refusal::WeakBalance`] for a rule weaker than the alliance's; or what is wrong with a field.
pub fn delegate(
    actor: &Actor,
    ground: &Ground,
    seats: &[Option<SeatFact>],
    raw: &Proposed,
    now: Timestamp,
) -> Result<Delegate, Refusal> {
    if !actor.convenes(ground.circle, now) {
        return Err(Refusal::NotYours);
    }
    let name = words::name(Field::Name, &raw.name, 80)?;
    let purpose = words::text(Field::Purpose, &raw.purpose, 1000)?;
    span(now, raw.until, TERM_MONTHS)?;
    if seats.is_empty() {
        return Err(Refusal::Empty { field: Field::Members });
    }
    if seats.len() > MOST_SEATS {
        return Err(Refusal::TooMany { field: Field::Members, most: MOST_SEATS });
    }
    let mut chosen: Vec<SeatFact> = Vec::new();
    for seat in seats {
        let seat = seat.clone().ok_or(Refusal::Unknown { field: Field::Members })?;
        if chosen.iter().all(|known| known.member != seat.member) {
            chosen.push(seat);
        }
    }
    let (wish, least) = (raw.wish, least(ground));
    let percent = wish.caucus <= 100 && wish.country <= 100 && wish.kind <= 100;
    if !percent || wish.caucus < least.caucus || wish.country > least.country || wish.kind > least.kind {
        return Err(Refusal::WeakBalance { least });
    }
    balanced(&chosen, ground, wish)?;
    let here = |key: i64| Address::here(key.unsigned_abs());
    let share = |(caucus, _): &(i64, String)| Share { caucus: here(*caucus), least: wish.caucus };
    let caucuses = ground.caucuses.iter().map(share).collect();
    Ok(Delegate {
        name,
        purpose,
        balance: Balance { caucuses, country: wish.country, kind: wish.kind },
        members: chosen.iter().map(|seat| here(seat.member)).collect(),
        until: raw.until,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rights::TermFact;
    use proptest::prelude::*;

    fn seat(member: i64, kind: Kind, country: &str, caucuses: &[i64]) -> SeatFact {
        SeatFact { member, kind, country: country.into(), caucuses: caucuses.to_vec() }
    }

    fn ground() -> Ground {
        let caucuses = [(5, "Grassroots"), (6, "Women")].map(|(key, name)| (key, name.to_owned())).to_vec();
        Ground { circle: 1, caucuses, countries: 2, kinds: 3 }
    }

    fn convenor() -> Actor {
        let term = TermFact {
            circle: 1,
            member: 3,
            starts: Timestamp::UNIX_EPOCH,
            ends: Timestamp::from_second(1_000).unwrap(),
        };
        Actor::Person { id: "c".into(), mandates: vec![], terms: vec![term], helps: vec![] }
    }

    fn proposed() -> Proposed {
        Proposed {
            name: "To the summit".into(),
            purpose: "Carry what we decided.".into(),
            wish: least(&ground()),
            until: Timestamp::from_second(86_400).unwrap(),
        }
    }

    #[test]
    fn a_delegation_that_leans_is_not_constituted_and_each_reason_has_its_numbers() {
        let now = Timestamp::UNIX_EPOCH;
        let leaning = [
            Some(seat(21, Kind::Ngo, "UG", &[])),
            Some(seat(22, Kind::Ngo, "UG", &[])),
            Some(seat(23, Kind::Women, "UG", &[6])),
        ];
        let refused = delegate(&convenor(), &ground(), &leaning, &proposed(), now);
        let leans = vec![
            Lean::Caucus { name: "Grassroots".into(), have: 0, need: 1 },
            Lean::Country { country: "UG".into(), have: 3, most: 1 },
            Lean::Kind { kind: Kind::Ngo, have: 2, most: 1 },
        ];
        assert_eq!(refused, Err(Refusal::Unbalanced { leans }));
        let even = [Some(seat(21, Kind::Grassroots, "UG", &[5])), Some(seat(22, Kind::Women, "NP", &[6]))];
        let made = delegate(&convenor(), &ground(), &even, &proposed(), now).unwrap();
        assert_eq!((made.members.len(), made.balance.caucuses.len(), made.balance.country), (2, 2, 50));
        assert_eq!(delegate(&Actor::Host, &ground(), &even, &proposed(), now), Err(Refusal::NotYours));
    }

    #[test]
    fn a_kind_without_a_vote_fills_no_share_of_a_caucus() {
        let seats = |kind| [seat(21, Kind::Grassroots, "UG", &[5]), seat(22, kind, "NP", &[6])];
        let wish = Wish { caucus: 33, country: 50, kind: 50 };
        assert_eq!(leans(&seats(Kind::Women), &ground(), wish), []);
        let silent = leans(&seats(Kind::InternationalNgo), &ground(), wish);
        assert!(matches!(silent.as_slice(), [Lean::Caucus { have: 0, need: 1, .. }]), "{silent:?}");
    }

    #[test]
    fn its_rule_may_be_stricter_than_the_alliances_and_never_weaker() {
        let now = Timestamp::UNIX_EPOCH;
        let even = [Some(seat(21, Kind::Grassroots, "UG", &[5])), Some(seat(22, Kind::Women, "NP", &[6]))];
        let least = least(&ground());
        let with = |wish| delegate(&convenor(), &ground(), &even, &Proposed { wish, ..proposed() }, now);
        assert!(with(Wish { caucus: 50, ..least }).is_ok());
        for weak in [Wish { caucus: 32, ..least }, Wish { country: 51, ..least }, Wish { kind: 100, ..least }]
        {
            assert_eq!(with(weak), Err(Refusal::WeakBalance { least }));
        }
        let late = Proposed { until: "2000-01-01T00:00:00Z".parse().unwrap(), ..proposed() };
        let refused = delegate(&convenor(), &ground(), &even, &late, now);
        assert_eq!(refused, Err(Refusal::TermTooLong { months: TERM_MONTHS }));
        let strange = delegate(&convenor(), &ground(), &[None], &proposed(), now);
        assert_eq!(strange, Err(Refusal::Unknown { field: Field::Members }));
    }

    fn seats() -> impl Strategy<Value = Vec<SeatFact>> {
        let one = (
            prop::sample::select(Kind::ALL.to_vec()),
            prop::sample::select(vec!["UG", "NP", "KE", "MX"]),
            prop::collection::btree_set(5i64..8, 0..3),
        );
        prop::collection::vec(one, 1..14).prop_map(|list| {
            let seat =
                |(n, (kind, country, caucuses)): (i64, (Kind, &str, std::collections::BTreeSet<i64>))| {
                    let caucuses: Vec<i64> = caucuses.into_iter().collect();
                    seat(n, kind, country, &caucuses)
                };
            (0i64..).zip(list).map(seat).collect()
        })
    }

    proptest! {
        #[test]
        fn a_balanced_delegation_has_every_caucus_and_nobody_holds_more_than_half(list in seats()) {
            let wish = least(&ground());
            if balanced(&list, &ground(), wish).is_ok() {
                for (caucus, _) in ground().caucuses {
                    let have = list.iter().filter(|seat| seat.caucuses.contains(&caucus)).count();
                    prop_assert!(have * 100 >= list.len() * wish.caucus as usize);
                }
                for seat in &list {
                    let country = list.iter().filter(|other| other.country == seat.country).count();
                    let kind = list.iter().filter(|other| other.kind == seat.kind).count();
                    prop_assert!(country == 1 || country * 2 <= list.len());
                    prop_assert!(kind == 1 || kind * 2 <= list.len());
                }
            }
        }

        #[test]
        fn the_order_of_the_members_changes_nothing(
            (list, shuffled) in seats().prop_flat_map(|list| (Just(list.clone()), Just(list).prop_shuffle()))
        ) {
            let wish = least(&ground());
            prop_assert_eq!(leans(&list, &ground(), wish), leans(&shuffled, &ground(), wish));
        }

        #[test]
        fn a_stricter_rule_never_admits_what_a_weaker_one_refuses(list in seats(), caucus in 0u32..=100, country in 0u32..=100, kind in 0u32..=100) {
            let weak = least(&ground());
            let strict = Wish { caucus: caucus.max(weak.caucus), country: country.min(weak.country), kind: kind.min(weak.kind) };
            prop_assert!(balanced(&list, &ground(), strict).is_err() || balanced(&list, &ground(), weak).is_ok());
        }
    }
}
