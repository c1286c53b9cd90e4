//! C2SP/CCTV ed25519: points of small order, oddly encoded points, and what strict verification says to them.
//!
//! The vectors carry no verdicts, because verifiers differ; they carry flags. Strict verification refuses a signature
//! for exactly six of them:
//!
//! | flag | why it is refused |
//! |---|---|
//! | `low_order_A` | such a key accepts signatures that it never made |
//! | `low_order_R` | the nonce point is of small order, which no honest signer produces |
//! | `low_order_residue` | the equation holds only after multiplying by the cofactor |
//! | `non_canonical_A` | a second spelling of a key |
//! | `non_canonical_R` | a second spelling of a signature |
//! | `reencoded_k` | the hash was taken over re-encoded points, not over the bytes that were sent |
//!
//! `low_order_component_A` and `low_order_component_R` alone are no reason: without a residue the equation holds as it
//! stands, for every verifier.

use serde::Deserialize;
use tlog::note::verify_strict;

#[derive(Deserialize)]
struct Case {
    number: u64,
    key: String,
    sig: String,
    msg: String,
    flags: Option<Vec<String>>,
}

const REFUSED: [&str; 6] =
    ["low_order_A", "low_order_R", "low_order_residue", "non_canonical_A", "non_canonical_R", "reencoded_k"];

fn bytes<const N: usize>(hex: &str) -> [u8; N] {
    assert_eq!(hex.len(), 2 * N);
    std::array::from_fn(|at| {
        u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).expect("the vectors are hexadecimal")
    })
}

#[test]
fn strict_verification_refuses_every_odd_point_and_nothing_else() {
    let Some(bytes_of_file) = crate::third_party("ed25519-edge/ed25519vectors.json") else { return };
    let cases: Vec<Case> = serde_json::from_slice(&bytes_of_file).unwrap();
    let (mut accepted, mut refused) = (0, 0);
    for case in &cases {
        let sound = case.flags.iter().flatten().all(|flag| !REFUSED.contains(&flag.as_str()));
        let verdict = verify_strict(&bytes(&case.key), case.msg.as_bytes(), &bytes(&case.sig));
        assert_eq!(verdict.is_ok(), sound, "vector {} with {:?}", case.number, case.flags);
        if sound { accepted += 1 } else { refused += 1 }
    }
    assert_eq!(accepted + refused, 914);
    assert!(accepted > 0 && refused > 0);
}
