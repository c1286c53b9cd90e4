//! A full disk: refused with a sentence, and it goes on once there is space.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;
use tlog::note::VerifierKey;

use crate::faults::{FIELDS, Server, hold_heads, send};
use crate::world::{Browser, World, fresh_folder};

/// A small file system in memory; gone when dropped.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn new(megabytes: u32) -> Option<Self> {
        let folder = fresh_folder();
        std::fs::create_dir_all(&folder).unwrap();
        let size = format!("size={megabytes}m");
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(&folder).output();
        if mounted.is_ok_and(|done| done.status.success()) {
            return Some(Self(folder));
        }
        println!("skipped: a small disk can only be mounted by root");
        None
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        drop(Command::new("umount").arg(&self.0).status());
    }
}

/// Waits for a head of which `is_it` holds, however slow the machine is.
fn follows(browser: &mut Browser, is_it: impl Fn(&[u8]) -> bool) -> Vec<u8> {
    for _ in 0..2400 {
        let head = browser.get("/log/checkpoint").body;
        if is_it(&head) {
            return head;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("the signer does not follow");
}

#[test]
fn faults_a_full_disk_refuses_with_a_sentence_and_goes_on_later() {
    let Some(disk) = SmallDisk::new(24) else { return };
    let data = disk.0.join("data");
    let server = Server::start(&data, None);
    let mut browser = server.group();
    let token = browser.hidden("token");
    let key = VerifierKey::parse(browser.get("/log/key").text().trim()).unwrap();
    let size = |note: &[u8]| tlog::checkpoint::Checkpoint::open(note, &key).unwrap().size();
    let start = size(&browser.get("/log/checkpoint").body);
    assert!(send(&mut browser, &token, "before-it-is-full", "before").is_some());
    follows(&mut browser, |head| size(head) > start);
    let mut ballast = std::fs::File::create(disk.0.join("ballast")).unwrap();
    while ballast.write_all(&[0; 4096]).is_ok() {}
    drop(ballast);
    let words = "long ".repeat(3000);
    let (mut refused, mut taken) = (0, 0);
    // What the journal has room for still fits, which differs from run to run.
    for number in 0..2_000 {
        let once = format!("while-full-{number}");
        let mut fields = vec![("token", token.as_str()), ("once", &once), ("words", &words)];
        fields.extend(FIELDS);
        let answer = browser.post_raw("/en/tell", &fields, &[]);
        match answer.status {
            507 => {
                assert!(answer.text().contains("no space left"), "{}", answer.text());
                refused += 1;
                if refused == 25 {
                    break;
                }
            }
            200 => taken += 1,
            other => panic!("{other}: {}", answer.text()),
        }
    }
    assert_eq!(refused, 25, "{taken} still fitted");
    let while_full = browser.get("/log/checkpoint").body;
    assert_eq!(browser.get("/en/").status, 200, "reading goes on");
    std::fs::remove_file(disk.0.join("ballast")).unwrap();
    assert!(
        send(&mut browser, &token, "after-it-was-full", "after").is_some(),
        "it goes on after space is freed"
    );
    let after = follows(&mut browser, |head| size(head) > size(&while_full));
    server.kill();
    let world = World::bare_demo(data, None);
    assert!(world.app.store.head().recovery.is_none());
    assert_eq!(hold_heads(&world, &[while_full, after]), 2);
    println!("full disk: {refused} refused, {taken} still fitted");
}
