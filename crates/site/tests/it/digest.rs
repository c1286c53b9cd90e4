//! Digests by e-mail: who may ask for them, what they say, and that one is never sent twice.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use site::store::mail::Every;
use site::work::digest::{self, DigestError, Post};

use crate::acts::open_round;
use crate::world::{World, fresh_database, fresh_folder};

/// A mail relay on loopback that keeps what it is given.
struct Relay {
    port: u16,
    mails: Arc<Mutex<Vec<String>>>,
}

impl Relay {
    fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let (port, mails) = (listener.local_addr().unwrap().port(), Arc::new(Mutex::new(Vec::new())));
        let kept = Arc::clone(&mails);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                // A client that goes away in between is its own affair.
                drop(serve(stream.unwrap(), &kept));
            }
        });
        Self { port, mails }
    }

    fn mails(&self) -> Vec<String> {
        self.mails.lock().unwrap().clone()
    }
}

/// Answers one connection as RFC 5321 asks; an address with `refuse` in it is refused.
fn serve(mut stream: TcpStream, mails: &Mutex<Vec<String>>) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    stream.write_all(b"220 here\r\n")?;
    while let Some(line) = lines.next().transpose()? {
        let verb = line.split_whitespace().next().unwrap_or("").to_ascii_uppercase();
        let answer = match verb.as_str() {
            "RCPT" if line.contains("refuse") => "550 nobody here",
            "DATA" => {
                stream.write_all(b"354 go on\r\n")?;
                let mut mail = Vec::new();
                while let Some(line) = lines.next().transpose()?.filter(|line| line != ".") {
                    mail.push(line);
                }
                mails.lock().unwrap().push(mail.join("\n"));
                "250 taken"
            }
            "QUIT" => "221 bye",
            _ => "250 fine",
        };
        stream.write_all(format!("{answer}\r\n").as_bytes())?;
    }
    Ok(())
}

/// A node that mails through that port.
fn mailing(port: u16, postgres: Option<std::path::PathBuf>) -> World {
    let folder = fresh_folder();
    std::fs::create_dir_all(&folder).unwrap();
    let toml = format!("[mail]\nrelay = \"127.0.0.1:{port}\"\nfrom = \"groundswell@np.example.org\"\n");
    std::fs::write(folder.join("groundswell.toml"), toml).unwrap();
    World::at(folder, postgres)
}

fn beat(world: &World) -> Result<usize, DigestError> {
    let post = Post::new(world.app.config.mail.as_ref().unwrap(), &world.url).unwrap();
    world.wait(digest::beat(&world.app.store, &world.edge, &post))
}

fn kept(world: &World) -> usize {
    world.ask("SELECT person FROM mail", vec![]).len()
}

#[test]
fn a_digest_says_that_something_waits_and_nothing_else_at_most_once_a_period() {
    let story = |postgres| {
        let relay = Relay::new();
        let world = mailing(relay.port, postgres);
        let mut maya = world.person("maya");
        assert!(maya.get("/ne/settings").text().contains("name=\"address\""));
        let wrong = maya.post("/ne/settings/mail", &[("address", "maya at home"), ("every", "day")]);
        assert_eq!(wrong.status, 422);
        assert!(wrong.text().contains("value=\"maya at home\""), "what was typed comes back");
        let left = maya.post("/ne/settings/mail", &[("address", "maya@example.org"), ("every", "day")]);
        assert_eq!(left.status, 303, "{}", left.text());
        assert!(maya.get("/ne/settings").text().contains("<bdi>maya@example.org</bdi>"));
        assert_eq!(beat(&world).unwrap(), 0, "nothing waits, so nothing is mailed");
        open_round(&world, "all", "saptari", "Wells for Rolpa");
        assert_eq!(beat(&world).unwrap(), 1);
        assert_eq!(beat(&world).unwrap(), 0, "one a day");
        let mails = relay.mails();
        assert_eq!(mails.len(), 1);
        let (mail, low) = (&mails[0], mails[0].to_lowercase());
        assert!(mail.contains("To: maya@example.org") && mail.contains("Auto-Submitted: auto-generated"));
        for secret in ["wells", "rolpa", "(sample)", "proposals", "dalit"] {
            assert!(!low.contains(secret), "{secret} is in {mail}");
        }
        world.edge.shift(86_400);
        assert_eq!(beat(&world).unwrap(), 1, "and the next day again");
        let mut maya = world.person("maya");
        maya.get("/ne/settings");
        assert_eq!(maya.post("/ne/settings/mail/drop", &[]).status, 303);
        world.edge.shift(86_400);
        assert_eq!((beat(&world).unwrap(), kept(&world)), (0, 0));
    };
    story(None);
    if let Some(database) = fresh_database() {
        story(Some(database));
    }
}

#[test]
fn where_a_place_is_repressed_no_address_is_taken_and_one_left_before_is_deleted() {
    let relay = Relay::new();
    let world = mailing(relay.port, None);
    let mut maya = world.person("maya");
    maya.get("/en/settings");
    assert_eq!(
        maya.post("/en/settings/mail", &[("address", "m@example.org"), ("every", "week")]).status,
        303
    );
    open_round(&world, "all", "saptari", "Wells");
    world.writer().write_all(&[("UPDATE circle SET shield = 3", vec![])]).unwrap();
    let page = maya.get("/en/settings").text();
    assert!(!page.contains("name=\"address\"") && page.contains("keeps no address"), "{page}");
    let again = maya.post("/en/settings/mail", &[("address", "m@example.org"), ("every", "week")]);
    assert_eq!(again.status, 422);
    assert_eq!((beat(&world).unwrap(), kept(&world)), (0, 0));
    assert!(relay.mails().is_empty());
}

#[test]
fn a_relay_that_is_away_costs_no_digest_and_one_bad_address_keeps_no_other_back() {
    // A port that stays ours and hangs up on everybody: one that was let go could be another test's by now.
    let gone = TcpListener::bind("127.0.0.1:0").unwrap();
    let world = mailing(gone.local_addr().unwrap().port(), None);
    std::thread::spawn(move || gone.incoming().for_each(drop));
    for (person, address) in [("maya", "refuse@example.org"), ("amina", "amina@example.org")] {
        let id = &world.ways.persons.iter().find(|(name, ..)| name == person).unwrap().1;
        let (person, address, language) = (id.clone(), address.to_owned(), "en".to_owned());
        let mail =
            site::store::mail::Mail { person, address, language, every: Every::Week, sent: String::new() };
        world.wait(world.app.store.keep(vec![site::store::mail::keep(&mail)])).unwrap();
    }
    world.writer().write_all(&[("UPDATE circle SET shield = 0", vec![])]).unwrap();
    open_round(&world, "all", "saptari", "Wells");
    assert!(beat(&world).is_err(), "nobody is there");
    let claimed = world.ask("SELECT person FROM mail WHERE sent <> ''", vec![]);
    assert!(claimed.is_empty(), "what could not be sent is not noted as sent");
    let relay = Relay::new();
    let config = site::config::Relay { port: relay.port, ..world.app.config.mail.clone().unwrap() };
    let post = Post::new(&config, &world.url).unwrap();
    assert!(world.wait(digest::beat(&world.app.store, &world.edge, &post)).is_err(), "one was refused");
    assert_eq!(relay.mails().len(), 1, "the other went out");
    assert_eq!(world.wait(digest::beat(&world.app.store, &world.edge, &post)).unwrap(), 0);
}

#[test]
fn a_site_without_a_relay_asks_for_no_address() {
    let world = World::new(None);
    let mut maya = world.person("maya");
    assert!(!maya.get("/en/settings").text().contains("name=\"address\""));
    let answer = maya.post("/en/settings/mail", &[("address", "m@example.org"), ("every", "week")]);
    assert_eq!(answer.status, 404);
}
