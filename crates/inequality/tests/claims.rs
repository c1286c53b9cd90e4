//! Claims: one of our own that is always recomputed, and the shipped ones where their list of net worths is at hand.
#![cfg(feature = "claim")]

use std::collections::BTreeMap;
use std::path::Path;

use inequality::claim::{Claim, ClaimError, InputState, Outcome, Report, SHIPPED, hash, shipped, verify};

const OWN: &str = include_str!("fixtures/claim/own.toml");
const LIST: &[u8] = include_bytes!("fixtures/claim/own_list.csv");

fn own() -> Claim {
    Claim::parse(OWN).expect("our own claim is a claim")
}

fn with(claim: &Claim, bytes: &[u8]) -> Report {
    verify(claim, &BTreeMap::from([("list".to_owned(), bytes)]))
}

#[test]
fn our_own_claim_holds_and_says_how_firm_it_is() {
    let report = with(&own(), LIST);
    assert!(report.holds(), "{report:?}");
    assert_eq!(report.sentence, "In Exampleland the 12 richest people own as much as the poorer half.");
    let Outcome::Recomputed { result, as_published, firmness, .. } = report.outcome else { panic!() };
    assert_eq!((result.as_str(), as_published), ("12", Some(true)));
    // 1000, 1000/2^(1/2), 1000/3^(1/2), ...: a power law with index 2. 4.9 % of 112,000 is 5,488.
    let sums: Vec<f64> = (1..=40)
        .map(|n| (1..=n).map(|i| (1000.0 / f64::from(i).sqrt() * 10.0).round() / 10.0).sum())
        .collect();
    assert!((firmness.amount - 5488.0).abs() < 1e-9);
    assert!(sums[10] < 5488.0 && sums[11] >= 5488.0);
    assert!((firmness.one_fewer - sums[10]).abs() < 1e-9 && (firmness.together - sums[11]).abs() < 1e-9);
    let at = |share: f64| sums.iter().position(|sum| *sum >= share * 112_000.0).unwrap() + 1;
    assert_eq!((firmness.low, firmness.high), (at(0.0485), Some(at(0.0495))));
    assert!(firmness.shares.0 < 0.049 && 0.049 <= firmness.shares.1);
    let tail = firmness.tail.unwrap();
    assert_eq!(tail.entries, 12);
    assert!((tail.alpha - 2.0).abs() < 0.5, "{tail:?}");
}

#[test]
fn another_list_is_computed_with_and_said() {
    let list = String::from_utf8(LIST.to_vec()).unwrap().replace("\n2020,1000.0\n", "\n2020,9000.0\n");
    let report = with(&own(), list.as_bytes());
    assert!(!report.holds());
    assert_eq!(report.inputs[0].state, InputState::Differs(hash(list.as_bytes())));
    let Outcome::Recomputed { result, agrees, .. } = report.outcome else { panic!() };
    assert_eq!((result.as_str(), agrees), ("1", false));
    assert_eq!(report.sentence, "In Exampleland the 1 richest people own as much as the poorer half.");
}

#[test]
fn an_absent_list_leaves_the_claim_unverified() {
    let report = verify(&own(), &BTreeMap::new());
    assert!(!report.holds());
    assert_eq!((&report.inputs[0].state, &report.outcome), (&InputState::Absent, &Outcome::Unverified));
}

#[test]
fn a_list_that_is_too_short_or_empty_or_broken_is_an_error_and_not_a_number() {
    let said = |bytes: &[u8]| match with(&own(), bytes).outcome {
        Outcome::Failed(error) => error.to_string(),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        said(b"year,worth\n2020,5\n2020,6\n2019,9000\n"),
        "own_list.csv: the list ends after 2 entries, which hold 11.0 together; 5488.0 is needed"
    );
    assert_eq!(
        said(b"year,worth\n2019,5\n"),
        "own_list.csv: no row has a value above 0 in worth where year = 2020"
    );
    assert!(
        said(b"year,worth\n2020,much\n")
            .starts_with("own_list.csv, row 2, column worth: 'much' is not a number")
    );
    assert_eq!(said(b""), "own_list.csv: there is nothing in it");
}

#[test]
fn a_high_end_beyond_the_list_is_left_open() {
    let claim = Claim::parse(&OWN.replace("value = \"4.9\"", "value = \"5.0\"")).unwrap();
    let list: String =
        String::from_utf8(LIST.to_vec()).unwrap().lines().take(13).map(|line| format!("{line}\n")).collect();
    let Outcome::Recomputed { firmness, .. } = with(&claim, list.as_bytes()).outcome else { panic!() };
    assert_eq!((firmness.listed, firmness.high), (12, None));
}

#[test]
fn a_claim_is_written_as_it_was_read() {
    for text in SHIPPED.iter().map(|(_, text)| *text).chain([OWN]) {
        let claim = Claim::parse(text).unwrap();
        assert_eq!(Claim::parse(&claim.to_toml().unwrap()).unwrap(), claim);
    }
}

#[test]
fn a_claim_that_is_none_is_refused_with_a_reason() {
    let refused = |from: &str, to: &str| Claim::parse(&OWN.replace(from, to)).unwrap_err();
    assert!(matches!(refused("groundswell/claim/v1", "groundswell/claim/v9"), ClaimError::Unreadable(_)));
    assert!(matches!(refused("own_list.csv", "../own_list.csv"), ClaimError::BadInput(_)));
    assert!(matches!(refused("share = \"share\"", "share = \"part\""), ClaimError::Unknown(_)));
    assert!(matches!(refused("value = \"4.9\"", "value = \"4,9\""), ClaimError::NotNumber { .. }));
    assert!(matches!(refused("value = \"4.9\"", "value = \"0\""), ClaimError::NotPositive(_)));
    assert!(matches!(refused("title", "tilte"), ClaimError::Unreadable(_)));
    assert!(matches!(Claim::parse(&"x".repeat(100_000)), Err(ClaimError::Unreadable(_))));
}

#[test]
fn the_shipped_claims_come_out_as_they_were_published() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/reference/inequality/headline/networth_by_rank.csv");
    let Ok(bytes) = std::fs::read(&path) else {
        println!("skipped: the list of net worths is not here");
        return;
    };
    // Result, low and high from the rounding of the share (none where the list is too short), and the shares in per cent that give it.
    let expected = [
        ("62", 54, Some(70), 0.6984, 0.7045),
        ("85", 84, Some(86), 0.7085, 0.7134),
        ("92", 81, None, 0.6990, 0.7034),
        ("159", 140, None, 0.8994, 0.9021),
        ("177", 158, None, 0.9999, 1.0024),
    ];
    assert_eq!(expected.len(), SHIPPED.len());
    for (name, low, high, from, to) in expected {
        let claim = shipped(name).unwrap();
        let report = verify(&claim, &BTreeMap::from([("networth".to_owned(), bytes.as_slice())]));
        assert!(report.holds(), "{name}: {report:?}");
        let Outcome::Recomputed { as_published, firmness, .. } = report.outcome else { panic!() };
        assert_eq!((as_published, firmness.low, firmness.high), (Some(true), low, high), "{name}");
        assert!((firmness.shares.0 * 100.0 - from).abs() < 6e-5, "{name}: {:?}", firmness.shares);
        assert!((firmness.shares.1 * 100.0 - to).abs() < 6e-5, "{name}: {:?}", firmness.shares);
        if name == "62" {
            assert!((firmness.tail.unwrap().alpha - 1.9183).abs() < 1e-4);
        }
    }
}
