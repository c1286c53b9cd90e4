//! Backups, restoring and recovery: what is missing is waited for, and nothing withdrawn comes back.

use site::store::sql::Val;
use std::path::{Path, PathBuf};

use crate::log::{signed, tell};
use crate::tools::{CANARY, ORIGIN, groundswell, judged, kept, stop, text, withdraw};
use crate::world::{World, fresh_database, fresh_folder};

/// Puts the database of a backup into a data folder, as a host would.
fn put_back(backup: &Path, data: &Path) {
    for tail in ["-wal", "-shm"] {
        drop(std::fs::remove_file(data.join(format!("groundswell.sqlite{tail}"))));
    }
    std::fs::copy(backup.join("groundswell.sqlite"), data.join("groundswell.sqlite")).unwrap();
}

#[test]
fn a_restored_backup_waits_for_what_is_missing_and_nothing_withdrawn_comes_back() {
    let world = World::new(None);
    let told = tell(&world, CANARY);
    let (shown, words) = published(&world);
    signed(&world);
    let backup = fresh_folder();
    let (fine, said) =
        groundswell(&["backup", text(&backup), "--data", text(&world.data), "--origin", ORIGIN]);
    assert!(fine, "{said}");
    assert!(!backup.join("secret.key").exists() && !backup.join("head").exists());
    assert!(groundswell(&["verify", text(&backup)]).0);
    // After the backup: both are withdrawn, and somebody else goes on.
    withdraw(&world, told);
    withdraw(&world, shown);
    let later = tell(&world, "told after the backup");
    let size = signed(&world);
    let copy = fresh_folder();
    let (fine, said) = groundswell(&["export", text(&copy), "--data", text(&world.data), "--origin", ORIGIN]);
    assert!(fine, "{said}");
    let data = stop(world);
    put_back(&backup, &data);
    // On the same machine the ledger and the head are the newest.
    let world = World::bare(data, None);
    assert!(world.app.store.head().recovery.is_some());
    let now = kept(&world);
    assert!(!now.contains("canary") && !now.contains(&words), "{now}");
    let home = world.browser().get("/en/");
    assert!(home.text().contains("in recovery"));
    // The log is as long as it was before the withdrawals: no copy of a page from then may be called fresh.
    assert_eq!((home.header("etag"), home.header("cache-control")), ("", "no-store"));
    assert_eq!(world.browser().get("/en/log/3").status, 200);
    for path in ["/log/checkpoint", "/log/tile/0/000.p/3", "/log/proof/3"] {
        assert_eq!(world.browser().get(path).status, 503, "{path}: nobody knows whether it is whole");
    }
    let deed = crate::world::a_telling(1, "refused");
    assert!(world.wait(world.app.store.record([1; 32], deed)).is_err());
    let data = stop(world);
    let (fine, said) =
        groundswell(&["recover", "--data", text(&data), "--origin", ORIGIN, "--from", text(&backup)]);
    assert!(!fine && said.contains("find a newer copy"), "{said}");
    let (fine, said) =
        groundswell(&["recover", "--data", text(&data), "--origin", ORIGIN, "--from", text(&copy)]);
    assert!(fine, "{said}");
    let world = World::bare(data, None);
    assert_eq!((world.app.store.head().recovery.clone(), world.app.store.head().size()), (None, size));
    let now = kept(&world);
    assert!(!now.contains("canary") && !now.contains(&words) && !now.contains("told after"), "{now}");
    assert_eq!(world.browser().get(&format!("/en/log/{later}")).status, 200);
    judged(true, &["log", &format!("{}/log", world.url), "--payloads"], &world.app.vkey);
    let data = stop(world);
    assert!(groundswell(&["verify", text(&data)]).0);
    for folder in [data, backup, copy] {
        std::fs::remove_dir_all(folder).unwrap();
    }
}

/// What is left of a lost machine.
struct Lost {
    old: PathBuf,
    backup: PathBuf,
    copy: PathBuf,
    /// The size of the last head.
    size: u64,
    /// Published words that were withdrawn after the backup.
    words: String,
}

/// A testimony of the demonstration of which words are shown, with these words.
fn published(world: &World) -> (i64, String) {
    let rows = world.ask("SELECT testimony, words FROM published ORDER BY id", vec![]);
    match (&rows[0][0], &rows[0][1]) {
        (Val::Int(testimony), Val::Text(words)) => (*testimony, words.clone()),
        other => panic!("{other:?}"),
    }
}

/// Makes a node, a backup of it, and a newer copy of its log in which two testimonies are withdrawn.
fn lost_machine(postgres: Option<PathBuf>) -> Lost {
    let world = World::new(postgres.clone());
    let (told, _) = (tell(&world, CANARY), tell(&world, "this one stands"));
    let (shown, words) = published(&world);
    signed(&world);
    let (backup, copy) = (fresh_folder(), fresh_folder());
    let at = |args: &[&str]| {
        let file = postgres.clone().unwrap_or_default();
        let mut all = args.to_vec();
        all.extend(["--data", text(&world.data), "--origin", ORIGIN]);
        if postgres.is_some() {
            all.extend(["--postgres-url-file", text(&file)]);
        }
        let (fine, said) = groundswell(&all);
        assert!(fine, "{said}");
    };
    at(&["backup", text(&backup), "--with-keys"]);
    withdraw(&world, told);
    withdraw(&world, shown);
    let size = signed(&world);
    at(&["export", text(&copy)]);
    Lost { old: stop(world), backup, copy, size, words }
}

fn recovered(postgres: Option<PathBuf>, target: Option<PathBuf>, wish: &str) -> World {
    let Lost { old, backup, copy, size, words } = lost_machine(postgres);
    let data = fresh_folder();
    std::fs::create_dir_all(&data).unwrap();
    for name in ["secret.key", "log.key"] {
        std::fs::copy(backup.join(name), data.join(name)).unwrap();
    }
    let file = target.clone().unwrap_or_default();
    let mut own = vec!["--data", text(&data), "--origin", ORIGIN];
    if target.is_some() {
        own.extend(["--postgres-url-file", text(&file)]);
    }
    // The backup is loaded, and then the host is asked what only the host can know.
    let (fine, said) = groundswell(&[&["recover", "--from", text(&backup)], own.as_slice()].concat());
    assert!(!fine && said.contains("--largest-head"), "{said}");
    let world = World::bare(data.clone(), target.clone());
    assert!(world.app.store.head().recovery.is_some());
    let dark = world.ask("SELECT id FROM testimony", vec![]);
    assert!(dark.is_empty() && world.ask("SELECT id FROM published", vec![]).is_empty(), "{dark:?}");
    stop(world);
    let size = size.to_string();
    let from = ["recover", "--from", text(&copy), "--largest-head", &size];
    let (fine, said) = groundswell(&[from.as_slice(), own.as_slice()].concat());
    assert!(!fine && said.contains("--testimonies"), "{said}");
    let (fine, said) = groundswell(&[from.as_slice(), &["--testimonies", wish], own.as_slice()].concat());
    assert!(fine, "{said}");
    for folder in [old, backup, copy] {
        std::fs::remove_dir_all(folder).unwrap();
    }
    let world = World::bare(data, target);
    assert_eq!(world.app.store.head().recovery, None);
    let now = kept(&world);
    assert!(!now.contains("canary") && !now.contains(&words), "{now}");
    judged(true, &["log", &format!("{}/log", world.url), "--payloads"], &world.app.vkey);
    world
}

#[test]
fn on_a_new_machine_what_was_told_stays_dark_until_the_host_says_what_is_known() {
    let world = recovered(None, None, "show");
    assert!(kept(&world).contains("this one stands"));
    let world = recovered(None, None, "destroy");
    assert!(!kept(&world).contains("this one stands"));
    assert!(world.ask("SELECT idx FROM media", vec![]).is_empty());
}

#[test]
fn a_backup_of_one_database_comes_back_in_the_other() {
    let (Some(first), Some(second)) = (fresh_database(), fresh_database()) else { return };
    let world = recovered(Some(first), None, "show");
    assert!(kept(&world).contains("this one stands"));
    let world = recovered(None, Some(second), "show");
    assert!(kept(&world).contains("this one stands"));
}

#[test]
fn a_damaged_entry_comes_back_from_a_copy_of_the_log() {
    let world = World::new(None);
    let size = signed(&world);
    let copy = fresh_folder();
    let (fine, said) = groundswell(&["export", text(&copy), "--data", text(&world.data), "--origin", ORIGIN]);
    assert!(fine, "{said}");
    let good = world.ask("SELECT idx, leaf, hash FROM entry ORDER BY idx", vec![]);
    const DAMAGE: &str = "UPDATE entry SET leaf = REPLACE(leaf, '2026', '2025') WHERE idx = 5";
    const HASH: &str = "UPDATE entry SET hash = $1 WHERE idx = 5";
    let mut writer = world.writer();
    writer.write_all(&[(DAMAGE, vec![]), (HASH, vec![Val::Bytes(vec![7; 32])])]).unwrap();
    drop(writer);
    let data = stop(world);
    assert!(!groundswell(&["verify", text(&data)]).0);
    let world = World::bare(data, None);
    assert!(world.app.store.head().recovery.as_ref().unwrap().contains("not the ones that were signed"));
    let data = stop(world);
    let (fine, said) =
        groundswell(&["recover", "--data", text(&data), "--origin", ORIGIN, "--from", text(&copy)]);
    assert!(fine && said.contains("1 entries came back"), "{said}");
    let world = World::bare(data, None);
    assert_eq!((world.app.store.head().recovery.clone(), world.app.store.head().size()), (None, size));
    assert_eq!(world.ask("SELECT idx, leaf, hash FROM entry ORDER BY idx", vec![]), good);
    let data = stop(world);
    for folder in [data, copy] {
        std::fs::remove_dir_all(folder).unwrap();
    }
}

#[test]
fn a_backup_put_by_hand_into_a_new_folder_shows_nothing_that_was_told() {
    let Lost { old, backup, copy, words, .. } = lost_machine(None);
    let data = fresh_folder();
    std::fs::create_dir_all(&data).unwrap();
    for name in ["secret.key", "log.key", "groundswell.sqlite", "withdrawn"] {
        std::fs::copy(backup.join(name), data.join(name)).unwrap();
    }
    let world = World::bare(data, None);
    assert!(world.app.store.head().recovery.is_some());
    for table in ["SELECT id FROM testimony", "SELECT id FROM published", "SELECT n FROM tally"] {
        assert!(world.ask(table, vec![]).is_empty(), "{table}");
    }
    let mut browser = world.browser();
    for path in ["/en/", "/en/log", "/en/circles/10"] {
        let page = browser.get(path).text();
        assert!(page.contains("in recovery") && !page.contains(&words), "{path}");
    }
    let data = stop(world);
    // Folding again in between changes nothing.
    assert!(!groundswell(&["rebuild", "--data", text(&data), "--origin", ORIGIN]).0);
    let world = World::bare(data, None);
    assert!(world.ask("SELECT id FROM testimony", vec![]).is_empty());
    let data = stop(world);
    for folder in [data, old, backup, copy] {
        std::fs::remove_dir_all(folder).unwrap();
    }
}

#[test]
fn the_ledger_is_brought_up_to_the_log_at_the_start_and_a_torn_line_of_it_withdraws_nothing() {
    let world = World::new(None);
    let told: Vec<i64> = (0..12).map(|n| tell(&world, &format!("told {n}"))).collect();
    signed(&world);
    withdraw(&world, told[11]);
    let data = stop(world);
    let ledger = data.join("withdrawn");
    // The process ended after the commit, in the midst of writing the ledger: the number is cut off, and what is left of
    // it is the number of another act.
    let whole = std::fs::read_to_string(&ledger).unwrap();
    assert_eq!(whole, format!("{}\n", told[11]));
    let torn = &whole[..whole.len() - 2];
    let other: i64 = torn.parse().unwrap();
    std::fs::write(&ledger, torn).unwrap();
    let world = World::bare(data, None);
    let left = world.ask("SELECT idx FROM payload WHERE idx = $1", vec![Val::Int(other)]);
    assert_eq!(left.len(), 1, "nobody withdrew {other}");
    assert_eq!(std::fs::read_to_string(&ledger).unwrap(), whole);
    std::fs::remove_dir_all(stop(world)).unwrap();
}
