//! The fuzz targets as ordinary tests: the same bodies, with random bytes and with real files that were spoiled.
#![cfg(all(feature = "claim", feature = "parquet", feature = "stata", feature = "spss", feature = "xlsx"))]

#[expect(unreachable_pub, reason = "the file is the library of the fuzz targets, which need it public")]
#[path = "../fuzz/src/lib.rs"]
mod bodies;

use proptest::prelude::*;

/// One way to spoil an input.
#[derive(Debug, Clone)]
enum Spoil {
    Flip(prop::sample::Index, u8),
    Set(prop::sample::Index, u8),
    Word(prop::sample::Index, u32),
    Cut(prop::sample::Index),
    Remove(prop::sample::Index, usize),
    Repeat(prop::sample::Index, usize),
}

fn spoil() -> impl Strategy<Value = Spoil> {
    let place = || any::<prop::sample::Index>();
    let words = prop::sample::select(vec![0, 1, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff, 0xffff, 1 << 24]);
    prop_oneof![
        (place(), 0u8..8).prop_map(|(at, bit)| Spoil::Flip(at, bit)),
        (place(), any::<u8>()).prop_map(|(at, byte)| Spoil::Set(at, byte)),
        (place(), words).prop_map(|(at, word)| Spoil::Word(at, word)),
        place().prop_map(Spoil::Cut),
        (place(), 1usize..60).prop_map(|(at, length)| Spoil::Remove(at, length)),
        (place(), 1usize..200).prop_map(|(at, length)| Spoil::Repeat(at, length)),
    ]
}

fn apply(spoil: &Spoil, bytes: &mut Vec<u8>) {
    let length = bytes.len();
    if length == 0 {
        return;
    }
    let end = |at: usize, count: usize| at.saturating_add(count).min(length);
    match spoil {
        Spoil::Flip(at, bit) => bytes[at.index(length)] ^= 1 << bit,
        Spoil::Set(at, byte) => bytes[at.index(length)] = *byte,
        Spoil::Word(at, word) => {
            let at = at.index(length);
            let count = end(at, 4) - at;
            bytes[at..at + count].copy_from_slice(&word.to_le_bytes()[..count]);
        }
        Spoil::Cut(at) => bytes.truncate(at.index(length)),
        Spoil::Remove(at, count) => drop(bytes.drain(at.index(length)..end(at.index(length), *count))),
        Spoil::Repeat(at, count) => {
            let part = bytes[at.index(length)..end(at.index(length), *count)].to_vec();
            bytes.splice(at.index(length)..at.index(length), part);
        }
    }
}

/// A fixture's bytes.
fn file(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A body and the valid inputs from which its spoiled ones are made.
type Target = (fn(&[u8]), Vec<Vec<u8>>);

fn targets() -> Vec<Target> {
    let files = |names: &[&str]| names.iter().map(|name| file(&format!("read/{name}"))).collect::<Vec<_>>();
    let mut claim = file("claim/own.toml");
    claim.push(0);
    claim.extend(file("claim/own_list.csv"));
    vec![
        (bodies::csv, files(&["people.csv"])),
        (
            bodies::stata,
            files(&["people_8.dta", "people_12.dta", "people_13.dta", "people_15.dta", "people_tagged.dta"]),
        ),
        (bodies::spss, files(&["people.sav", "people_plain.sav", "people.zsav", "people_ranges.sav"])),
        (bodies::parquet, files(&["people_none.parquet", "people_zstd.parquet"])),
        (bodies::xlsx, files(&["people.xlsx"])),
        (bodies::claim, vec![claim]),
    ]
}

#[test]
fn every_body_accepts_its_valid_inputs() {
    for (body, inputs) in targets() {
        inputs.iter().for_each(|input| body(input));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_body_fails_on_random_bytes(data in prop::collection::vec(any::<u8>(), 0..600)) {
        for (body, inputs) in targets() {
            body(&data);
            // The same behind the first bytes of a real file, so that the reader does not stop at once.
            for input in inputs {
                let head = &input[..input.len().min(200)];
                body(&[head, data.as_slice()].concat());
            }
        }
    }

    #[test]
    fn no_body_fails_on_a_spoiled_valid_input(spoils in prop::collection::vec(spoil(), 1..4)) {
        for (body, inputs) in targets() {
            for mut input in inputs {
                for spoil in &spoils {
                    apply(spoil, &mut input);
                    body(&input);
                }
            }
        }
    }
}
