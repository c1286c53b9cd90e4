//! Configuration: one struct, unknown keys refused, every value with its origin; and the edge, where the clock is read
//! and the dice are thrown.

use std::fs;
use std::io::Write as _;
use std::net::SocketAddr;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use hmac::{KeyInit as _, Mac as _};
use jiff::Timestamp;
use serde::Deserialize;

/// The clock and the dice: passed down as an argument, so that nothing inside reads them.
#[derive(Clone, Default)]
pub struct Edge {
    /// Seconds by which the clock is moved.
    shift: Arc<AtomicI64>,
    /// Seconds by which it was moved from the beginning.
    home: i64,
    /// The second at which the machine's clock stands for this edge; 0 while it runs.
    still: Arc<AtomicI64>,
}

impl Edge {
    /// Now.
    #[expect(clippy::disallowed_methods, reason = "this is the edge: the one place that reads the clock")]
    pub fn now(&self) -> Timestamp {
        let still = self.still.load(Ordering::Relaxed);
        let now = match Timestamp::from_second(still) {
            Ok(at) if still != 0 => at,
            _ => Timestamp::now(),
        };
        let shift = self.shift.load(Ordering::Relaxed);
        now.checked_add(jiff::SignedDuration::from_secs(shift)).unwrap_or(now)
    }

    /// Stops the clock of this edge and its clones; it goes on being moved by [`Edge::shift`] alone. For tests whose outcome
    /// must not hang on how fast the machine is.
    pub fn stop(&self) {
        let at = self.now().as_second() - self.shift.load(Ordering::Relaxed);
        self.still.store(at, Ordering::Relaxed);
    }

    /// An edge whose clock shows that moment now: for tests, which must not hang on the day on which they run.
    #[must_use]
    pub fn at(moment: Timestamp) -> Self {
        let home = moment.as_second() - Self::default().now().as_second();
        Self { shift: Arc::new(AtomicI64::new(home)), home, ..Self::default() }
    }

    /// By how many seconds the clock is behind the one with which it began; 0 outside of tests and of the making of a
    /// demonstration.
    pub fn behind(&self) -> i64 {
        self.home - self.shift.load(Ordering::Relaxed)
    }

    /// Moves the clock of this edge and its clones: for tests of lifetimes, and for a demonstration that began earlier.
    pub fn shift(&self, seconds: i64) {
        self.shift.fetch_add(seconds, Ordering::Relaxed);
    }

    /// Random bytes from the operating system.
    #[expect(clippy::disallowed_methods, reason = "this is the edge: the one place that draws randomness")]
    pub fn dice<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        if let Err(error) = getrandom::fill(&mut bytes) {
            // Without randomness every salt and every code would be worthless.
            tracing::error!(%error, "the operating system gives no randomness: stopping");
            std::process::abort();
        }
        bytes
    }
}

/// The configuration as written; every key may be left out.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Written {
    /// Address and port to listen on.
    pub listen: Option<SocketAddr>,
    /// The address under which people reach the site, such as `https://np.example.org`.
    pub public_url: Option<String>,
    /// The origin of the log: its name for ever.
    pub origin: Option<String>,
    /// A file that holds a PostgreSQL connection string; without it SQLite is used.
    pub postgres_url_file: Option<PathBuf>,
    /// Whether the requests come from a proxy on this machine that sets `X-Forwarded-For`.
    pub behind_proxy: Option<bool>,
    /// How many acts a member, or a network, may send in a minute.
    pub acts_a_minute: Option<u32>,
    /// Where the source of exactly this version of the program can be had, as its licence asks.
    pub source_url: Option<String>,
    /// How digests are mailed; without it none are.
    pub mail: Option<WrittenRelay>,
}

/// How digests are mailed, as written.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrittenRelay {
    /// Name and port of the relay, such as `127.0.0.1:25` or `smtp.example.org:587`.
    pub relay: String,
    /// The sender's address.
    pub from: String,
    /// The name to sign in with at the relay.
    pub user: Option<String>,
    /// A file that holds the password.
    pub password_file: Option<PathBuf>,
}

/// How digests are mailed, as meant.
#[derive(Clone)]
pub struct Relay {
    /// The relay's name or address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// The sender's address.
    pub from: String,
    /// Name and password at the relay.
    pub sign_in: Option<(String, String)>,
}

impl std::fmt::Debug for Relay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The password belongs into no log.
        write!(f, "{}:{}", self.host, self.port)
    }
}

impl Relay {
    /// Whether the relay is this machine itself: then the way to it needs no encryption.
    #[must_use]
    pub fn is_here(&self) -> bool {
        let bare = self.host.trim_start_matches('[').trim_end_matches(']');
        bare == "localhost" || bare.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
    }

    fn read(written: &WrittenRelay, path: &Path) -> Result<Self, ConfigError> {
        let wrong = || ConfigError::text(path, "mail.relay must be a name and a port, such as 127.0.0.1:25");
        let (host, port) = written.relay.rsplit_once(':').ok_or_else(wrong)?;
        let port = port.parse().map_err(|_| wrong())?;
        let password = match &written.password_file {
            None => None,
            Some(path) => Some(fs::read_to_string(path).map_err(ConfigError::file(path))?.trim().to_owned()),
        };
        let sign_in = match (&written.user, password) {
            (None, None) => None,
            (Some(user), Some(password)) => Some((user.clone(), password)),
            _ => return Err(ConfigError::text(path, "mail.user and mail.password_file belong together")),
        };
        if host.is_empty() {
            return Err(wrong());
        }
        Ok(Self { host: host.to_owned(), port, from: written.from.clone(), sign_in })
    }
}

/// The configuration as meant.
#[derive(Debug, Clone)]
pub struct Config {
    /// The folder with data and keys.
    pub data: PathBuf,
    /// Address and port to listen on.
    pub listen: SocketAddr,
    /// The address under which people reach the site.
    pub public_url: String,
    /// The origin of the log.
    pub origin: String,
    /// The PostgreSQL connection string; SQLite without one.
    pub postgres: Option<String>,
    /// Whether a proxy on this machine says who asks.
    pub behind_proxy: bool,
    /// How many acts a member, or a network, may send in a minute.
    pub acts_a_minute: u32,
    /// Where the source of exactly this version of the program can be had.
    pub source_url: Option<String>,
    /// How digests are mailed, if they are.
    pub mail: Option<Relay>,
    /// For each key: its value and where it came from.
    pub origins: Vec<(&'static str, String, String)>,
}

/// Why the configuration cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// A file cannot be read or written.
    #[error("{path}: {error}")]
    File {
        /// Which.
        path: String,
        /// What the system says.
        error: std::io::Error,
    },
    /// The file is not what is expected.
    #[error("{path}: {error}")]
    Text {
        /// Which.
        path: String,
        /// What is wrong.
        error: String,
    },
}

impl ConfigError {
    fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        move |error| Self::File { path: path.display().to_string(), error }
    }

    fn text(path: &Path, error: impl ToString) -> Self {
        Self::Text { path: path.display().to_string(), error: error.to_string() }
    }
}

impl Config {
    /// Reads `groundswell.toml` in the data folder; flags win over the file, the file over the defaults.
    pub fn load(data: &Path, flags: &Written) -> Result<Self, ConfigError> {
        let path = data.join("groundswell.toml");
        let file = if path.exists() {
            let text = fs::read_to_string(&path).map_err(ConfigError::file(&path))?;
            toml::from_str(&text).map_err(|error| ConfigError::text(&path, error))?
        } else {
            Written::default()
        };
        let mut origins = Vec::new();
        let listen = pick(
            &mut origins,
            "listen",
            (flags.listen, file.listen, SocketAddr::from(([127, 0, 0, 1], 8080))),
        );
        let public_url = format!("http://{listen}");
        let public_url =
            pick(&mut origins, "public_url", (flags.public_url.clone(), file.public_url, public_url));
        let origin = public_url.split("://").last().unwrap_or("groundswell").trim_end_matches('/').to_owned();
        let origin = pick(&mut origins, "origin", (flags.origin.clone(), file.origin, origin));
        let behind_proxy = pick(&mut origins, "behind_proxy", (flags.behind_proxy, file.behind_proxy, false));
        let acts_a_minute =
            pick(&mut origins, "acts_a_minute", (flags.acts_a_minute, file.acts_a_minute, 600));
        let (source, from) =
            file.source_url.as_deref().map_or(("none: the host hands it out", "default"), |u| (u, "file"));
        origins.push(("source_url", source.to_owned(), from.to_owned()));
        let mail = file.mail.as_ref().map(|written| Relay::read(written, &path)).transpose()?;
        let (relay, from) = mail.as_ref().map_or_else(
            || ("none: nothing is mailed".to_owned(), "default"),
            |relay| (format!("{relay:?}"), "file"),
        );
        origins.push(("mail", relay, from.to_owned()));
        let url_file = flags.postgres_url_file.clone().or(file.postgres_url_file);
        let postgres = match &url_file {
            None => None,
            Some(path) => Some(fs::read_to_string(path).map_err(ConfigError::file(path))?.trim().to_owned()),
        };
        let database =
            url_file.as_ref().map_or_else(|| "SQLite".to_owned(), |p| format!("PostgreSQL, {}", p.display()));
        let from = if flags.postgres_url_file.is_some() {
            "flag"
        } else if url_file.is_some() {
            "file"
        } else {
            "default"
        };
        origins.push(("postgres_url_file", database, from.to_owned()));
        Ok(Self {
            data: data.to_owned(),
            listen,
            public_url,
            origin,
            postgres,
            behind_proxy,
            acts_a_minute,
            source_url: file.source_url,
            mail,
            origins,
        })
    }

    /// Whether people reach the site over an encrypted connection: then cookies are `Secure` and `__Host-`.
    #[must_use]
    pub fn secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

fn pick<T: ToString>(
    origins: &mut Vec<(&'static str, String, String)>,
    name: &'static str,
    (flag, file, default): (Option<T>, Option<T>, T),
) -> T {
    let (value, from) = match (flag, file) {
        (Some(value), _) => (value, "flag"),
        (None, Some(value)) => (value, "file"),
        (None, None) => (default, "default"),
    };
    origins.push((name, value.to_string(), from.to_owned()));
    value
}

/// The node's secrets: each derived from one key file by a label of its own.
#[derive(Clone)]
pub struct Keys {
    secret: [u8; 32],
    /// The seed of the log's signing key.
    pub log: [u8; 32],
}

impl Keys {
    /// Reads the key files of a data folder, making them first where they are missing.
    pub fn load(data: &Path, edge: &Edge) -> Result<Self, ConfigError> {
        Ok(Self {
            secret: key_file(&data.join("secret.key"), edge)?,
            log: key_file(&data.join("log.key"), edge)?,
        })
    }

    /// HMAC-SHA-256 of some bytes under the key of that label.
    #[must_use]
    pub fn mac(&self, label: &str, bytes: &[u8]) -> [u8; 32] {
        // A key shorter than the hash's block is padded with zeros (RFC 2104), so this is HMAC under the 32 bytes.
        let mut padded = [0; 64];
        padded[..32].copy_from_slice(&self.secret);
        let mut mac = hmac::Hmac::<sha2::Sha256>::new(&padded.into());
        mac.update(label.as_bytes());
        mac.update(&[0]);
        mac.update(bytes);
        mac.finalize().into_bytes().into()
    }
}

/// A file with 32 random bytes in hex, readable by its owner alone.
fn key_file(path: &Path, edge: &Edge) -> Result<[u8; 32], ConfigError> {
    if !path.exists() {
        let mut file = fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(path)
            .map_err(ConfigError::file(path))?;
        let bytes: [u8; 32] = edge.dice();
        writeln!(file, "{}", civics::entry::hex(&bytes)).map_err(ConfigError::file(path))?;
        file.sync_all().map_err(ConfigError::file(path))?;
    }
    let text = fs::read_to_string(path).map_err(ConfigError::file(path))?;
    unhex(text.trim()).ok_or_else(|| ConfigError::text(path, "expected 64 hexadecimal digits"))
}

/// Reads 64 hexadecimal digits.
pub fn unhex(text: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(at * 2..at * 2 + 2)?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_keys_are_refused_and_flags_win() {
        let folder = std::env::temp_dir().join(format!("groundswell-config-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("groundswell.toml"), "public_url = \"https://np.example.org/\"\n").unwrap();
        let config = Config::load(&folder, &Written::default()).unwrap();
        assert_eq!((config.origin.as_str(), config.secure()), ("np.example.org", true));
        let flags = Written { origin: Some("other".into()), ..Written::default() };
        assert_eq!(Config::load(&folder, &flags).unwrap().origin, "other");
        fs::write(folder.join("groundswell.toml"), "pubic_url = \"x\"\n").unwrap();
        assert!(Config::load(&folder, &Written::default()).unwrap_err().to_string().contains("pubic_url"));
        fs::remove_dir_all(&folder).unwrap();
    }
}
