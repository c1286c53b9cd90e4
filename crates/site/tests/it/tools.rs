//! The host's commands and the independent verifier, each as a process of its own: what they accept, what they refuse,
//! and that nothing withdrawn comes back.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use site::store::sql::Val;
use site::store::testimony;

use crate::log::{signed, tell};
use crate::world::{World, fresh_database, fresh_folder};

const CANARY: &str = "Nakato's canary sang before the fence came";
const ORIGIN: &str = "test.groundswell.invalid";

/// What a command said, and whether it was content.
fn run(mut command: Command) -> (bool, String) {
    let out = command.output().unwrap();
    let text = [out.stdout, out.stderr].concat();
    (out.status.success(), String::from_utf8_lossy(&text).into_owned())
}

fn groundswell(args: &[&str]) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_groundswell"));
    command.args(args).env("GROUNDSWELL_LOG", "error");
    run(command)
}

fn verifier() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tools/verify.py")
}

/// The independent verifier; `None` where there is no Python with its one package.
fn python(args: &[&str]) -> Option<(bool, String)> {
    let python = std::env::var("GROUNDSWELL_PYTHON").unwrap_or_else(|_| "python3".into());
    let there = Command::new(&python).args(["-c", "import cryptography"]).output();
    if !there.is_ok_and(|out| out.status.success()) {
        println!("skipped: there is no Python with the package cryptography");
        return None;
    }
    let mut command = Command::new(python);
    command.arg(verifier()).args(args);
    Some(run(command))
}

/// Both verifiers say the same.
fn judged(good: bool, args: &[&str], key: &str) -> String {
    let mut all = args.to_vec();
    all.extend(["--key", key]);
    if let Some((fine, said)) = python(&all) {
        assert_eq!(fine, good, "verify.py {args:?}: {said}");
    }
    let own: Vec<&str> = all.iter().skip(1).copied().filter(|arg| *arg != "--payloads").collect();
    let (fine, said) = groundswell(&[&["verify"], own.as_slice()].concat());
    assert_eq!(fine, good, "groundswell verify {args:?}: {said}");
    said
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.insert(path.clone(), std::fs::read(&path).unwrap());
        }
    }
    found
}

fn holds(folder: &Path, needle: &str) -> Vec<PathBuf> {
    let found = |bytes: &[u8]| bytes.windows(needle.len()).any(|window| window == needle.as_bytes());
    files(folder).into_iter().filter(|(_, bytes)| found(bytes)).map(|(path, _)| path).collect()
}

/// Ends a node and waits until it has let go of its folder.
fn stop(world: World) -> PathBuf {
    let data = world.data.clone();
    drop(world);
    let lock = data.join("lock");
    for _ in 0..500 {
        if std::fs::File::create(&lock).unwrap().try_lock().is_ok() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    data
}

fn withdraw(world: &World, key: i64) {
    let once = world.app.keys.mac("test withdraw", &key.to_be_bytes());
    world.wait(world.app.store.record(once, testimony::withdraw(key))).unwrap();
}

/// The words of everything that is shown, and of every payload that is kept.
fn kept(world: &World) -> String {
    let shown = world.ask("SELECT words FROM published", vec![]);
    let payloads = world.ask("SELECT body FROM payload", vec![]);
    format!("{shown:?} {payloads:?}")
}

#[test]
fn the_worked_example_of_the_format_is_true() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/entry-format.md");
    let page = std::fs::read_to_string(page).unwrap();
    let example = page.split("## A worked example").nth(1).unwrap().split("## Kinds of acts").next().unwrap();
    let lines: Vec<&str> = example.lines().collect();
    let mut leaves = Vec::new();
    for (n, at) in
        (1u8..).zip(lines.iter().enumerate().filter(|(_, l)| l.starts_with("{\"at\"")).map(|(at, _)| at))
    {
        let entry = civics::Entry::decode(lines[at].as_bytes()).unwrap();
        assert_eq!(entry.commitment, civics::entry::commitment(&[n; 32], lines[at - 2].as_bytes()));
        let leaf = tlog::merkle::leaf_hash(lines[at].as_bytes());
        assert_eq!(civics::entry::hex(leaf.as_bytes()), lines[at + 1]);
        leaves.push(leaf);
    }
    assert_eq!(leaves.len(), 3);
    let tree: tlog::merkle::Tree = leaves.into_iter().collect();
    assert!(example.contains(&civics::entry::hex(tree.root().as_bytes())));
    let receipt = example.split("c2sp.org/tlog-proof@v1").nth(1).unwrap().split("```").next().unwrap();
    let proof = tlog::proof::TlogProof::parse(format!("c2sp.org/tlog-proof@v1{receipt}").as_bytes()).unwrap();
    let key = example.split('`').find(|word| word.starts_with("log.example.org+")).unwrap();
    let policy = tlog::policy::Policy::parse(format!("log {key}\nquorum none\n").as_bytes()).unwrap();
    let second = lines.iter().filter(|line| line.starts_with("{\"at\"")).nth(1).unwrap();
    assert!(proof.verify(second.as_bytes(), &policy).is_ok());
    assert_eq!(proof.extra(), Some([2; 32].as_slice()));
}

#[test]
fn two_verifiers_accept_the_whole_log_and_refuse_every_flipped_file() {
    let world = World::new(None);
    for n in 0..300 {
        tell(&world, &format!("told {n}"));
    }
    signed(&world);
    let (address, key) = (format!("{}/log", world.url), world.app.vkey.clone());
    judged(true, &["log", &address, "--payloads"], &key);
    let folder = fresh_folder();
    let (fine, said) =
        groundswell(&["export", text(&folder), "--data", text(&world.data), "--origin", ORIGIN]);
    assert!(fine, "{said}");
    let log = folder.join("log");
    assert!(judged(true, &["log", text(&log), "--payloads"], &key).contains("payloads checked"));
    let other = key.replace(ORIGIN, "other.invalid");
    judged(false, &["log", text(&log)], &other);
    let flipped: Vec<(PathBuf, Vec<u8>)> =
        files(&log).into_iter().filter(|(path, _)| !path.ends_with("key")).collect();
    let some = flipped.iter().filter(|(path, _)| {
        let name = path.strip_prefix(&log).unwrap().to_string_lossy().into_owned();
        name.starts_with("tile") || name == "checkpoint" || name.starts_with("entry/1/")
    });
    let mut tried = 0;
    for (path, bytes) in some {
        let mut bad = bytes.clone();
        let middle = bad.len() / 2;
        bad[middle] ^= 1;
        std::fs::write(path, bad).unwrap();
        judged(false, &["log", text(&log), "--payloads"], &key);
        std::fs::write(path, bytes).unwrap();
        tried += 1;
    }
    assert!(tried >= 6, "{tried}");
    std::fs::remove_file(log.join("tile/entries/000")).unwrap();
    assert!(judged(false, &["log", text(&log)], &key).contains("000"));
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn what_a_member_takes_along_proves_itself_and_holds_nothing_withdrawn() {
    let world = World::new(None);
    let (stays, goes) = (tell(&world, "this one stays"), tell(&world, CANARY));
    withdraw(&world, goes);
    signed(&world);
    let member = world.ways.members["tegeres"].to_string();
    let folder = fresh_folder();
    let args =
        ["export", text(&folder), "--member", &member, "--data", text(&world.data), "--origin", ORIGIN];
    let (fine, said) = groundswell(&args);
    assert!(fine, "{said}");
    assert_eq!(holds(&folder, "canary"), Vec::<PathBuf>::new());
    assert!(!holds(&folder, "this one stays").is_empty());
    let act = folder.join(format!("acts/{stays}"));
    let (receipt, payload) = (act.join("receipt.tlog-proof"), act.join("payload.json"));
    let args = ["receipt", text(&receipt), "--payload", text(&payload)];
    assert!(judged(true, &args, &world.app.vkey).contains("the payload is the one"));
    for path in [&receipt, &payload, &act.join("entry.json")] {
        let good = std::fs::read(path).unwrap();
        let mut bad = good.clone();
        bad[60] ^= 2;
        std::fs::write(path, &bad).unwrap();
        judged(false, &args, &world.app.vkey);
        std::fs::write(path, good).unwrap();
    }

    let (fine, said) = groundswell(&["verify", text(&folder), "--key", &world.app.vkey]);
    assert!(fine && said.contains("acts stand in the log"), "{said}");
    std::fs::write(&payload, "{}").unwrap();
    assert!(!groundswell(&["verify", text(&folder), "--key", &world.app.vkey]).0);

    let mut browser = world.group("tegeres");
    assert!(browser.get("/en/export").text().contains(&format!("/en/export/{member}")));
    let tar = browser.get(&format!("/en/export/{member}"));
    assert_eq!((tar.status, tar.header("content-type")), (200, "application/x-tar"));
    assert_eq!(tar.body.len() % 512, 0);
    assert!(String::from_utf8_lossy(&tar.body).contains("this one stays"));
    assert!(!String::from_utf8_lossy(&tar.body).contains("canary"));
    assert_eq!(browser.get(&format!("/en/export/{}", world.ways.members["saptari"])).status, 404);
    assert_eq!(world.browser().get(&format!("/en/export/{member}")).status, 303);
    std::fs::remove_dir_all(&folder).unwrap();
}

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
    assert!(world.browser().get("/en/").text().contains("in recovery"));
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
fn an_alliance_is_founded_once_and_its_convenor_comes_in_with_her_ticket() {
    let data = fresh_folder();
    let args = [
        "init",
        "--data",
        text(&data),
        "--origin",
        ORIGIN,
        "--name",
        "From below",
        "--purpose",
        "To be heard.",
        "--circle",
        "Uganda",
        "--country",
        "UG",
        "--group",
        "grassroots:UG:Kapchorwa Women",
        "--group",
        "union:UG:Coffee Union",
        "--convenor",
        "Amina",
        "--sign-in",
        "amina",
    ];
    let (fine, said) = groundswell(&args);
    assert!(fine, "{said}");
    let ticket =
        said.lines().skip_while(|line| !line.starts_with("A ticket")).nth(1).unwrap().trim().to_owned();
    let code = crate::world::between(&said, "Kapchorwa Women: ", "\n").unwrap().to_owned();
    let (again, said) = groundswell(&args);
    assert!(!again && said.contains("already"), "{said}");
    assert!(groundswell(&["verify", text(&data)]).0);
    let (fine, said) = groundswell(&["rebuild", "--data", text(&data)]);
    assert!(fine && said.contains("acts were folded again"), "{said}");
    let world = World::bare(data, None);
    assert_eq!(world.ask("SELECT ticket FROM person WHERE ticket IS NOT NULL", vec![]).len(), 1);
    assert!(holds(&world.data, &ticket).is_empty() && holds(&world.data, &code).is_empty());
    for (field, value) in [("ticket", &ticket), ("code", &code)] {
        let mut browser = world.browser();
        browser.get("/en/sign-in");
        let mut fields = vec![(field, value.as_str())];
        if field == "ticket" {
            fields.push(("password", "a long song about the river"));
        }
        let answer = browser.post("/en/sign-in", &fields);
        assert_eq!(answer.status, 303, "{field}: {}", answer.text());
    }
    stop(world);
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
