//! The opinion maps held against reference results.
//!
//! `OPINION_REFERENCE` is a folder of reference files (`polis-reference/1`), `OPINION_DATA` one of conversations; without them the
//! references of public conversations are read where they lie beside the repository. Our own synthetic conversations are always
//! checked. A line is printed for every failing check, and `N passed, N failed` at the end.

#[path = "maps/check.rs"]
mod check;
#[path = "maps/default.rs"]
mod default;
#[path = "maps/files.rs"]
mod files;
#[path = "maps/parity.rs"]
mod parity;

use std::path::{Path, PathBuf};

use check::Checks;

/// Folders of reference files and of conversations, by what was asked for.
fn folders() -> Vec<(PathBuf, PathBuf)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let own = root.join("tests/fixtures/own");
    let shared = root.join("../../../shared/reference/opinion");
    let asked =
        |name: &str, inside: &str| std::env::var_os(name).map_or_else(|| shared.join(inside), PathBuf::from);
    let others = (asked("OPINION_REFERENCE", "reference"), asked("OPINION_DATA", "data"));
    vec![(own.join("reference"), own.join("data")), others]
}

#[test]
fn maps_agree_with_their_references() {
    let mut checks = Checks::default();
    for (reference, data) in folders() {
        if !reference.is_dir() || !data.is_dir() {
            check::say(&format!(
                "skipped: no references in {} with data in {}",
                reference.display(),
                data.display()
            ));
            continue;
        }
        for case in files::cases(&reference, &data, &mut checks) {
            parity::check(&case, &mut checks);
            default::check(&case, &mut checks);
        }
    }
    check::say(&checks.summary());
    assert_eq!(checks.failed(), 0, "{}", checks.summary());
}
