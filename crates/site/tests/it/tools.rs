//! The host's commands and the independent verifier, each as a process of its own: what they accept, what they refuse,
//! and that nothing withdrawn comes back.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use site::store::testimony;

use crate::log::{signed, tell};
use crate::world::{World, fresh_folder};

pub const CANARY: &str = "Nakato's canary sang before the fence came";
pub const ORIGIN: &str = "test.groundswell.invalid";

/// What a command said, and whether it was content.
fn run(mut command: Command) -> (bool, String) {
    let out = command.output().unwrap();
    let text = [out.stdout, out.stderr].concat();
    (out.status.success(), String::from_utf8_lossy(&text).into_owned())
}

pub fn groundswell(args: &[&str]) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_groundswell"));
    command.args(args).env("GROUNDSWELL_LOG", "error");
    run(command)
}

fn verifier() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tools/verify.py")
}

/// The independent verifier; `None` where there is no Python with its one package.
pub fn python(args: &[&str]) -> Option<(bool, String)> {
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
pub fn judged(good: bool, args: &[&str], key: &str) -> String {
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

pub fn text(path: &Path) -> &str {
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
pub fn stop(world: World) -> PathBuf {
    let data = world.data.clone();
    drop(world);
    freed(&data);
    data
}

/// Waits until whoever held a folder has let go of it.
pub fn freed(data: &Path) {
    let lock = data.join("lock");
    for _ in 0..3000 {
        if std::fs::File::create(&lock).unwrap().try_lock().is_ok() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    panic!("a minute has passed, and the node still holds its folder")
}

pub fn withdraw(world: &World, key: i64) {
    let once = world.app.keys.mac("test withdraw", &key.to_be_bytes());
    world.wait(world.app.store.record(once, testimony::withdraw(key))).unwrap();
}

/// The words of everything that is shown, and of every payload that is kept.
pub fn kept(world: &World) -> String {
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
    let audience = civics::consent::Audience::Group;
    let struggle = crate::loan::raise(&world, "tegeres", "A spring that is ours", (audience, &[]));
    signed(&world);
    let member = world.ways.members["tegeres"].to_string();
    let folder = fresh_folder();
    let args =
        ["export", text(&folder), "--member", &member, "--data", text(&world.data), "--origin", ORIGIN];
    let (fine, said) = groundswell(&args);
    assert!(fine, "{said}");
    assert_eq!(holds(&folder, "canary"), Vec::<PathBuf>::new());
    assert!(!holds(&folder, "this one stays").is_empty());
    let own = std::fs::read_to_string(folder.join(format!("acts/{struggle}/payload.json"))).unwrap();
    assert!(
        own.contains("A spring that is ours"),
        "the log does not name whose it is, and it is theirs: {own}"
    );
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
