//! Every published or recomputed value of the reference sets, against this crate.
//!
//! `INEQUALITY_REFERENCE` is a file of cases and `INEQUALITY_DATA` a folder of CSV files; without them the cases of
//! `tests/fixtures/own` run always, and those of `../shared/reference/inequality` where that folder is present. A line is printed for
//! each case that fails, and at the end `N passed, N failed`.
//!
//! To add cases: write a function `fn(&Case, &World) -> Answered` in a file below `tests/published/` and name it, with the measures
//! it answers, in that file's `ARMS`; add the file to `arms()` below. An arm goes by the measure, parameters, design, variable and
//! engine of a case, never by its id. `case.number("k")`, `case.text("group")`, `case.nth(0)` read parameters (a map or a list);
//! `world.sample(case)` gives the columns, design and income that dataset, design and variable of the case name.

#[path = "published/case.rs"]
mod case;
#[path = "published/curve.rs"]
mod curve;
#[path = "published/deviations.rs"]
mod deviations;
#[path = "published/direct.rs"]
mod direct;
#[path = "published/domains.rs"]
mod domains;
#[path = "published/others.rs"]
mod others;
#[path = "published/parts.rs"]
mod parts;
#[path = "published/world.rs"]
mod world;

use case::{Answered, Case, Verdict};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use world::World;

type Arm = fn(&Case, &World) -> Answered;

/// All arms by the name of their measure.
fn arms() -> BTreeMap<&'static str, Arm> {
    let mut all = BTreeMap::new();
    let files = [direct::ARMS, curve::ARMS, domains::ARMS, deviations::ARMS, parts::ARMS, others::ARMS];
    for (names, arm) in files.into_iter().flatten() {
        for name in *names {
            assert!(all.insert(*name, *arm).is_none(), "{name} has two arms");
        }
    }
    all
}

/// The files of cases and where their data are.
fn sets() -> Vec<(PathBuf, Vec<PathBuf>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let own = root.join("tests/fixtures/own");
    let shared = root.join("../../../shared/reference/inequality");
    let mut folders = vec![shared.join("data"), own.clone()];
    if let Some(folder) = std::env::var_os("INEQUALITY_DATA") {
        folders.insert(0, folder.into());
    }
    if let Some(file) = std::env::var_os("INEQUALITY_REFERENCE") {
        return vec![(file.into(), folders)];
    }
    let all = [own.join("own_reference.json"), shared.join("reference.json")];
    all.into_iter().map(|file| (file, folders.clone())).collect()
}

#[test]
fn what_others_published_comes_out_of_this_crate() {
    let arms = arms();
    let (mut passed, mut failed) = (0, 0);
    for (file, folders) in sets() {
        if !file.exists() {
            println!("skipped {}: it is not here", file.display());
            continue;
        }
        let world = World::new(folders);
        for case in case::load(&file) {
            let verdict = match arms.get(case.measure.as_str()) {
                Some(arm) => case.judge(arm(&case, &world)),
                None => Verdict::Failed(format!("no arm for the measure {}", case.measure)),
            };
            match verdict {
                Verdict::Passed => passed += 1,
                Verdict::Failed(why) => {
                    failed += 1;
                    println!("{}: {why}", case.id);
                }
            }
        }
    }
    println!("{passed} passed, {failed} failed");
    assert!(passed > 0, "no case was found");
    assert_eq!(failed, 0, "cases failed");
}
