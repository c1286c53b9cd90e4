//! The program as loud as it can be: its own log tells no words, no codes and no cookies.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use site::cli::serve;

use crate::faults::receipt_code;
use crate::world::{Browser, config, fresh_folder};

/// The program itself, with everything it would ever log in a file; ended when it goes out of scope.
struct Loud {
    child: Child,
    url: String,
    code: String,
    log: PathBuf,
}

impl Loud {
    fn start() -> Self {
        let data = fresh_folder();
        std::fs::create_dir_all(&data).unwrap();
        let log = data.join("stderr.txt");
        let mut child = Command::new(env!("CARGO_BIN_EXE_groundswell"))
            .args(["demo", "--listen", "127.0.0.1:0", "--data"])
            .arg(&data)
            .env("GROUNDSWELL_LOG", "trace")
            .stdout(Stdio::piped())
            .stderr(std::fs::File::create(&log).unwrap())
            .spawn()
            .unwrap();
        let (mut url, mut code) = (String::new(), String::new());
        for line in BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok) {
            if let Some(found) = line.strip_prefix("listening on ") {
                found.clone_into(&mut url);
            }
            if let Some(found) = line.trim().strip_prefix("sign in: Tegeres Women Smallholders: ") {
                found.clone_into(&mut code);
            }
            if line.contains("Ctrl-C") {
                break;
            }
        }
        Self { child, url, code, log }
    }
}

impl Loud {
    /// Takes a table away, as damage does.
    fn break_database(&self) {
        let runtime = serve::runtime().unwrap();
        let config = config(self.log.parent().unwrap(), None);
        let mut writer = serve::place(&config, runtime.handle()).connect(true).unwrap();
        writer.script("DROP TABLE testimony;").unwrap();
        runtime.shutdown_background();
    }
}

impl Drop for Loud {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

#[test]
fn the_log_of_the_program_tells_no_words_no_codes_and_no_cookies() {
    const CANARY: &str = "Kwurkwurien";
    let server = Loud::start();
    assert!(!server.url.is_empty() && !server.code.is_empty(), "the server did not start");
    let mut secrets = vec![CANARY.to_owned(), server.code.clone()];
    let mut group = Browser::to(&server.url);
    group.get("/en/sign-in");
    secrets.push(group.hidden("token"));
    let wrong = [("name", CANARY), ("password", "Kwurkwurien-password")];
    assert_eq!(group.post("/en/sign-in", &wrong).status, 422);
    assert_eq!(group.post("/en/sign-in", &[("code", &server.code)]).status, 303);
    group.get("/en/tell");
    secrets.extend([group.hidden("token"), group.hidden("once")]);
    let fields = [("language", "en"), ("grain", "country"), ("behalf", "myself"), ("words", CANARY)];
    let told = group.post("/en/tell", &fields);
    assert_eq!(told.status, 200, "{}", told.text());
    let receipt = receipt_code(&told.text()).unwrap();
    let mut teller = Browser::to(&server.url);
    teller.get("/en/receipt");
    assert!(teller.post("/en/receipt", &[("code", &receipt)]).text().contains(CANARY));
    secrets.push(teller.hidden("token"));
    let sure = [("code", receipt.as_str()), ("sure", "yes")];
    assert_eq!(teller.post("/en/receipt/withdraw", &sure).status, 200);
    secrets.push(receipt);
    secrets.extend(group.cookies.values().chain(teller.cookies.values()).cloned());
    // A fault in the midst of it all is logged, with its cause, and still without her words.
    server.break_database();
    group.get("/en/sign-in");
    group.get("/en/tell");
    let broken = group.post("/en/tell", &fields);
    assert!(broken.status >= 500, "{}", broken.text());
    let log = std::fs::read_to_string(&server.log).unwrap();
    assert!(!log.is_empty(), "a fault was not logged");
    let bare =
        |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    let plain = bare(&log);
    for secret in secrets {
        assert!(secret.len() >= 8, "{secret:?} is no secret");
        assert!(!plain.contains(&bare(&secret)), "the log tells {secret:?}");
    }
}
