//! Published and own test vectors: what must pass passes, and what must fail fails.
//!
//! `fixtures/tlog.json` is this project's own (CC0-1.0). The others belong to third parties and are looked for beside
//! the workspace; where they are absent the test says so and passes.

#[path = "vectors/edge.rs"]
mod edge;
#[path = "vectors/golang.rs"]
mod golang;
#[path = "vectors/merkle.rs"]
mod merkle;
#[path = "vectors/own.rs"]
mod own;
#[path = "vectors/spec.rs"]
mod spec;
#[path = "vectors/tessera.rs"]
mod tessera;

use std::path::PathBuf;

/// The bytes of a third party's file, or `None` with a line that says what was left out.
#[expect(clippy::print_stdout, reason = "a test run says what it left out")]
fn third_party(path: &str) -> Option<Vec<u8>> {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/reference/tlog").join(path);
    let bytes = std::fs::read(file).ok();
    if bytes.is_none() {
        println!("skipped: the third-party vectors {path} are not here");
    }
    bytes
}

/// A third party's JSON file.
fn third_party_json(path: &str) -> Option<serde_json::Value> {
    third_party(path).map(|bytes| serde_json::from_slice(&bytes).expect("the vectors are JSON"))
}
