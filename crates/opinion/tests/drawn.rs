//! What a map may depend on: the set of latest votes, moderation and configuration, and nothing else.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "helpers of tests")]

#[path = "quality/load.rs"]
#[expect(dead_code, reason = "shared with the tests of quality")]
mod load;

use load::{Planted, drawn, own};
use opinion::{Cast, Chunk, Config, Error, Map, Moderation, Proposition, Votes, draw, draw_streamed, route};
use proptest::prelude::*;

/// The map as bytes.
fn bytes(map: &Map) -> String {
    serde_json::to_string(map).unwrap()
}

/// Every vote as it was cast.
fn casts(votes: &Votes) -> Vec<Cast> {
    let mut all = Vec::new();
    for (row, &person) in votes.people().iter().enumerate() {
        let (columns, values) = votes.row(row);
        for (&column, &value) in columns.iter().zip(values) {
            all.push(Cast { person, proposition: votes.propositions()[column as usize].id, value, time: 5 });
        }
    }
    all
}

/// A small conversation with two or three groups.
fn small(seed: u64) -> Votes {
    let shares = if seed.is_multiple_of(2) { &[0.6, 0.4][..] } else { &[0.5, 0.3, 0.2] };
    Planted { people: 60 + seed % 40, propositions: 18, density: 0.5, shares, seed }.votes()
}

/// The conversation that [`small`] gives, with a time for each vote.
fn timed(seed: u64) -> (Vec<Proposition>, Vec<Cast>) {
    let votes = small(seed);
    (votes.propositions().to_vec(), casts(&votes))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn any_order_and_any_batches_give_the_same_bytes(seed in 0u64..1000, cut in 20usize..300) {
        let (propositions, casts) = timed(seed);
        let config = Config::default();
        let whole = bytes(&draw(&Votes::new(&propositions, &casts).unwrap(), &config, None).unwrap());
        let mut shuffled = casts.clone();
        shuffled.sort_by_key(|cast| drawn(seed, cast.person, cast.proposition));
        let turned: Vec<Proposition> = propositions.iter().rev().copied().collect();
        prop_assert_eq!(&whole, &bytes(&draw(&Votes::new(&turned, &shuffled).unwrap(), &config, None).unwrap()));
        let mut grown = Votes::new(&propositions, &[]).unwrap();
        for batch in shuffled.chunks(cut) {
            grown.change(&[], batch).unwrap();
        }
        prop_assert_eq!(&whole, &bytes(&draw(&grown, &config, None).unwrap()));
    }

    #[test]
    fn votes_that_were_changed_leave_no_trace(seed in 0u64..1000) {
        let (propositions, casts) = timed(seed);
        let earlier = casts.iter().filter(|cast| drawn(seed, cast.person, cast.proposition).is_multiple_of(3));
        let mut all: Vec<Cast> = earlier.map(|cast| Cast { value: -cast.value, time: 2, ..*cast }).collect();
        all.extend(&casts);
        let config = Config::default();
        let last = draw(&Votes::new(&propositions, &casts).unwrap(), &config, None).unwrap();
        prop_assert_eq!(bytes(&last), bytes(&draw(&Votes::new(&propositions, &all).unwrap(), &config, None).unwrap()));
    }

    #[test]
    fn moderated_propositions_leave_the_matrix(seed in 0u64..1000, out in 0u64..18) {
        let (propositions, casts) = timed(seed);
        let mut votes = Votes::new(&propositions, &casts).unwrap();
        votes.moderate(out, Moderation::Out, false).unwrap();
        let without: Vec<Cast> = casts.iter().filter(|cast| cast.proposition != out).copied().collect();
        let bare = Votes::new(&propositions, &without).unwrap();
        prop_assume!(bare.people() == votes.people());
        let (map, bare) = (draw(&votes, &Config::default(), None).unwrap(), draw(&bare, &Config::default(), None).unwrap());
        prop_assert_eq!((&map.people, &map.groups), (&bare.people, &bare.groups));
        for (standing, other) in map.propositions.iter().zip(&bare.propositions).filter(|pair| pair.0.id != out) {
            prop_assert_eq!(standing, other);
        }
        prop_assert!(!map.propositions[out as usize].active);
    }

    #[test]
    fn nothing_in_a_map_is_not_a_number(casts in prop::collection::vec((0u64..12, 0u64..6, -1i8..=1), 0..70)) {
        let cast = |&(person, proposition, value): &(u64, u64, i8)| Cast { person, proposition, value, time: 0 };
        let casts: Vec<Cast> = casts.iter().map(cast).collect();
        let votes = Votes::new(&(0..6).map(Proposition::new).collect::<Vec<_>>(), &casts).unwrap();
        match draw(&votes, &Config::default(), None) {
            // JSON has no NaN: serde_json writes null, which does not come back as a number.
            Ok(map) => prop_assert_eq!(&serde_json::from_str::<Map>(&bytes(&map)).unwrap(), &map),
            Err(error) => prop_assert!(matches!(error, Error::TooLittle(_))),
        }
    }
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    // More people than one block holds, so that threads have something to share.
    let planted =
        Planted { people: 20_000, propositions: 30, density: 0.3, shares: &[0.5, 0.3, 0.2], seed: 5 };
    let votes = planted.votes();
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| bytes(&draw(&votes, &Config::default(), None).unwrap()))
    };
    let one = with(1);
    assert!(one == with(2) && one == with(5), "the map hangs on the number of threads");
}

#[test]
fn a_map_drawn_on_to_an_earlier_one_keeps_its_names_and_does_not_flip() {
    let votes = own("own-three-500x120");
    let config = Config::default();
    let first = draw(&votes, &config, None).unwrap();
    let mut mirrored = first.clone();
    mirrored.people.iter_mut().for_each(|place| place.at = [-place.at[1], place.at[0]]);
    mirrored.groups.iter_mut().for_each(|group| group.id += 40);
    let fewer = votes.filtered(|row, column, _| !drawn(3, row as u64, column as u64).is_multiple_of(20));
    let next = draw(&fewer, &config, Some(&mirrored)).unwrap();
    assert!(next.plane.aligned);
    let mut ids: Vec<u32> = next.groups.iter().map(|group| group.id).collect();
    ids.sort_unstable();
    assert_eq!(ids, [41, 42, 43]);
    let (mut far, mut wide) = (0.0, 0.0);
    for (now, then) in next.people.iter().zip(&mirrored.people) {
        for axis in 0..2 {
            far += (now.at[axis] - then.at[axis]).powi(2);
            wide += then.at[axis].powi(2);
        }
    }
    assert!(far < 0.1 * wide, "people moved by {far} of {wide}");
}

/// The votes in chunks of so many people.
fn chunks(votes: &Votes, people: usize) -> Vec<Chunk> {
    let mut all = vec![Chunk::default()];
    for row in 0..votes.people().len() {
        if all[all.len() - 1].people() == people {
            all.push(Chunk::default());
        }
        let (columns, values) = votes.row(row);
        all.last_mut().unwrap().push(columns.iter().copied().zip(values.iter().copied())).unwrap();
    }
    all
}

#[test]
fn a_streamed_map_hangs_neither_on_the_cut_of_its_chunks_nor_strays_from_the_map_in_memory() {
    let mut votes = own("own-three-500x120");
    votes.moderate(7, Moderation::Out, false).unwrap();
    let config = Config::default();
    let streamed = |people: usize| {
        let chunks = chunks(&votes, people);
        let mut spots = Vec::new();
        let again = || chunks.iter().cloned().map(Ok);
        let map = draw_streamed(&again, votes.propositions(), &config, |_, spot| spots.push(spot)).unwrap();
        (map, spots)
    };
    let (map, spots) = streamed(500);
    assert_eq!((&map, &spots), (&streamed(7).0, &streamed(7).1));
    let whole = draw(&votes, &config, None).unwrap();
    assert_eq!(map.groups.len(), whole.groups.len());
    assert!(!map.propositions[7].active);
    for (one, other) in map.propositions.iter().zip(&whole.propositions).filter(|pair| pair.0.active) {
        assert_eq!((one.agree, one.disagree, one.pass), (other.agree, other.disagree, other.pass));
    }
    let pairs = spots.iter().zip(&whole.people).filter_map(|(spot, place)| Some((spot.group?, place.group?)));
    let alike = load::rand_index(&pairs.collect::<Vec<_>>());
    assert!(alike > 0.9, "{alike}");
}

#[test]
fn a_chunk_that_cannot_be_read_ends_a_streamed_map_with_its_error() {
    let votes = own("own-three-500x120");
    let broken = || Error::TooLittle("the disk".into());
    let read = || chunks(&votes, 100).into_iter().map(Ok).chain(std::iter::once_with(|| Err(broken())));
    let drawn = draw_streamed(&read, votes.propositions(), &Config::default(), |_, _| ());
    assert_eq!(drawn, Err(broken()));
    let known = || chunks(&votes, 100).into_iter().map(Ok);
    let drawn = draw_streamed(&known, &votes.propositions()[..5], &Config::default(), |_, _| ());
    assert!(matches!(drawn, Err(Error::WrongLength { found: 5, .. })), "{drawn:?}");
    assert!(Chunk::default().push([(3, 1), (3, -1)]).is_err());
    assert!(Chunk::default().push([(3, 7)]).is_err());
}

#[test]
fn too_little_is_said_and_not_drawn() {
    let propositions: Vec<Proposition> = (0..3).map(Proposition::new).collect();
    let cast = |person, proposition, value| Cast { person, proposition, value, time: 0 };
    let lonely: Vec<Cast> = (0..3).map(|proposition| cast(1, proposition, 1)).collect();
    let passes: Vec<Cast> = (0..30).map(|at| cast(at / 3, at % 3, 0)).collect();
    for casts in [Vec::new(), lonely, passes] {
        let votes = Votes::new(&propositions, &casts).unwrap();
        let error = draw(&votes, &Config::default(), None).unwrap_err();
        assert!(error.to_string().starts_with("too little to draw: "), "{error}");
    }
}

#[test]
fn a_conversation_of_one_dimension_is_drawn() {
    let propositions: Vec<Proposition> = (0..8).map(Proposition::new).collect();
    let side = |person: u64| if person.is_multiple_of(2) { 1 } else { -1 };
    let casts: Vec<Cast> = (0..320)
        .map(|at| Cast { person: at / 8, proposition: at % 8, value: side(at / 8), time: 0 })
        .collect();
    let map = draw(&Votes::new(&propositions, &casts).unwrap(), &Config::default(), None).unwrap();
    assert_eq!(map.groups.len(), 2);
    assert!(map.people.iter().all(|place| place.group == map.people[(place.id % 2) as usize].group));
}

#[test]
fn the_next_proposition_is_one_she_has_not_voted_on_and_newcomers_are_asked_what_divides() {
    let votes = own("own-four-200x60");
    let map = draw(&votes, &Config::default(), None).unwrap();
    let asked = route::next(&map, &votes, 3);
    assert_eq!(asked.len() + votes.row(3).0.len(), votes.propositions().len());
    assert!(asked.windows(2).all(|pair| pair[0].worth() >= pair[1].worth()));
    let first = route::next(&map, &votes, usize::MAX)[0];
    let dividing = map.propositions.iter().map(|standing| standing.divisiveness).sum::<f64>() / 60.0;
    assert!(map.propositions[first.proposition].divisiveness > dividing);
}
