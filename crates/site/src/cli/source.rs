//! Where a copy of a log is read from: a folder, or an address; bounded in bytes and in time.

use std::fs::File;
use std::io::Read as _;
use std::path::PathBuf;
use std::time::Duration;

use tlog::note::VerifierKey;
use tlog::tile::MAX_BUNDLE;

use super::Failure;

/// The longest that one file may take over the network.
const PATIENCE: Duration = Duration::from_secs(60);
/// The most bytes that one file of a log has.
const MOST: u64 = MAX_BUNDLE as u64;

/// A copy of a log.
pub enum Source {
    /// A folder.
    Folder(PathBuf),
    /// An address, without a slash at its end, and who fetches from there.
    Address(String, ureq::Agent),
}

impl Source {
    /// The copy that the host names; the log of an exported folder or of a site lies below it at `log`.
    pub fn new(named: &str) -> Result<Self, Failure> {
        let web = named.starts_with("https://") || named.starts_with("http://");
        let source = |named: &str| {
            if web {
                Self::Address(named.trim_end_matches('/').to_owned(), agent())
            } else {
                Self::Folder(PathBuf::from(named))
            }
        };
        for place in [named.to_owned(), format!("{}/log", named.trim_end_matches('/'))] {
            let source = source(&place);
            // A page for people is not a head, even if a site answers with one.
            if source.fetch("checkpoint").map_err(Failure::Found)?.is_some() {
                return Ok(source);
            }
        }
        Err(Failure::Found(format!("{named} holds no log: there is no file \"checkpoint\" in it")))
    }

    /// Reads a file under the prefix of the log; `None` if there is no such file.
    pub fn fetch(&self, path: &str) -> Result<Option<Vec<u8>>, String> {
        match self {
            Self::Folder(folder) => {
                let path = folder.join(path);
                let file = match File::open(&path) {
                    Ok(file) => file,
                    Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
                    Err(error) => return Err(format!("{}: {error}", path.display())),
                };
                let mut bytes = Vec::new();
                let read = file.take(MOST).read_to_end(&mut bytes);
                read.map(|_| Some(bytes)).map_err(|error| format!("{}: {error}", path.display()))
            }
            Self::Address(base, agent) => {
                let address = format!("{base}/{path}");
                let wrong = |error: &dyn std::fmt::Display| format!("{address}: {error}");
                let mut answer = agent.get(&address).call().map_err(|error| wrong(&error))?;
                match answer.status().as_u16() {
                    200 => answer
                        .body_mut()
                        .with_config()
                        .limit(MOST)
                        .read_to_vec()
                        .map(Some)
                        .map_err(|error| wrong(&error)),
                    404 => Ok(None),
                    status => Err(wrong(&format!("the server answers {status}"))),
                }
            }
        }
    }

    /// Reads a text that must be there.
    pub fn text(&self, path: &str) -> Result<String, Failure> {
        let bytes = self.fetch(path).map_err(Failure::Found)?;
        let bytes = bytes.ok_or_else(|| Failure::Found(format!("{path} is missing")))?;
        String::from_utf8(bytes).map_err(|_| Failure::Found(format!("{path} is not a text")))
    }

    /// The key that the copy names for itself: good to check that it is whole, not to know whose it is.
    pub fn own_key(&self) -> Result<VerifierKey, Failure> {
        key(self.text("key")?.trim())
    }
}

/// Reads a key as people write it.
pub fn key(text: &str) -> Result<VerifierKey, Failure> {
    VerifierKey::parse(text).map_err(|error| Failure::Found(format!("the key: {error}")))
}

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .timeout_connect(Some(Duration::from_secs(10)))
        .timeout_global(Some(PATIENCE))
        .user_agent("groundswell-verify")
        .build()
        .new_agent()
}
