//! A PostgreSQL server of our own: a temporary folder, a free port on the loopback address, gone afterwards.
//!
//! The server belongs to a *keeper*, a second process of this same program with its own process group. The
//! keeper holds the reading end of a pipe; when the writing end closes, it stops the server and removes the
//! folder. So the server ends when the work ends, and also when the work fails, is interrupted or is killed.
//! No other server of the machine is ever spoken to.

use crate::shell::{self, Outcome, answer, say};
use crate::tools::Tools;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};

/// The hidden command under which this program is a keeper.
pub(crate) const KEEPER: &str = "keep-postgres";
/// The variable in which the tests and the benches find the server.
pub(crate) const VARIABLE: &str = "GROUNDSWELL_TEST_POSTGRES";

/// Whether the server waits for the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flush {
    /// `fsync` on: for faults and measurements.
    On,
    /// `fsync` off: for tests, whose data nobody will miss.
    Off,
}

impl Flush {
    fn word(self) -> &'static str {
        match self {
            Self::On => "on",
            Self::Off => "off",
        }
    }

    fn parse(word: &str) -> Outcome<Self> {
        match word {
            "on" => Ok(Self::On),
            "off" => Ok(Self::Off),
            other => Err(format!("fsync is on or off, not `{other}`")),
        }
    }
}

/// A running server; dropping it stops the server and removes its folder.
#[derive(Debug)]
pub(crate) struct Cluster {
    keeper: Child,
    lifeline: Option<ChildStdin>,
    url: String,
}

impl Cluster {
    /// Starts a server with the programs in `bin` and waits until it takes connections.
    pub(crate) fn start(bin: &Path, flush: Flush) -> Outcome<Self> {
        let mut keeper = Command::new(this_program()?)
            .arg(KEEPER)
            .arg(bin)
            .arg(flush.word())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .process_group(0) // Ctrl-C reaches this process, not the keeper, which then sees the pipe close
            .spawn()
            .map_err(|e| format!("cannot start the keeper of the PostgreSQL server: {e}"))?;
        let lifeline = keeper.stdin.take();
        let mut first = String::new();
        if let Some(out) = keeper.stdout.take() {
            BufReader::new(out).read_line(&mut first).map_err(|e| format!("the keeper fell silent: {e}"))?;
        }
        let url = first.trim().to_string();
        let cluster = Self { keeper, lifeline, url };
        if cluster.url.is_empty() {
            return Err("the PostgreSQL server did not start; the lines above say why".to_string());
        }
        Ok(cluster)
    }

    /// The address of the server, as an administrator of it who needs no password.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.lifeline.take());
        let _ = self.keeper.wait();
    }
}

/// This program's own file; the link survives a build that replaces the file while it runs.
fn this_program() -> Outcome<PathBuf> {
    let link = Path::new("/proc/self/exe");
    if link.exists() {
        return Ok(link.to_path_buf());
    }
    std::env::current_exe().map_err(|e| format!("cannot find this program's own file: {e}"))
}

/// `cargo xtask postgres`: a server until Ctrl-C.
pub(crate) fn run() -> Outcome<()> {
    let bin = Tools::new(true).postgres()?;
    let mut cluster = Cluster::start(&bin, Flush::Off)?;
    say(cluster.url());
    say("It is yours until Ctrl-C, with fsync off; then it is stopped and its folder removed.");
    say(&format!("For the tests: export {VARIABLE}={}", cluster.url()));
    let ended = cluster.keeper.wait().map_err(|e| format!("cannot wait for the server: {e}"))?;
    Err(format!("the keeper of the server ended by itself ({ended})"))
}

/// The keeper: starts the server, prints its address, and stops it when standard input closes.
pub(crate) fn keep(args: &[String]) -> Outcome<()> {
    let [bin, flush] = args else {
        return Err(format!("{KEEPER} takes a folder of programs and on or off"));
    };
    let server = Server::create(Path::new(bin), Flush::parse(flush)?)?;
    let url = server.start()?;
    say(&url);
    let _ = std::io::copy(&mut std::io::stdin().lock(), &mut std::io::sink());
    Ok(())
}

/// A server's folder, and who runs it; dropping it stops the server and removes the folder.
struct Server {
    bin: PathBuf,
    folder: PathBuf,
    owner: Option<(u32, u32)>,
}

impl Server {
    fn create(bin: &Path, flush: Flush) -> Outcome<Self> {
        let owner = if shell::is_root() { Some(unprivileged()?) } else { None };
        let folder = place(flush).join(format!("groundswell-postgres-{}", std::process::id()));
        fs::create_dir(&folder).map_err(|e| format!("cannot make the folder {}: {e}", folder.display()))?;
        let server = Self { bin: bin.to_path_buf(), folder, owner };
        fs::set_permissions(&server.folder, fs::Permissions::from_mode(0o700)).map_err(|e| e.to_string())?;
        if let Some((user, group)) = owner {
            chown(&server.folder, Some(user), Some(group)).map_err(|e| e.to_string())?;
        }
        server.initialise()?;
        server.append(&settings(flush))?;
        Ok(server)
    }

    fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// One of PostgreSQL's programs, as the user that owns the folder and inside of it.
    fn program(&self, name: &str) -> Command {
        let mut command = Command::new(self.bin.join(name));
        command.current_dir(&self.folder).env("LC_ALL", "C").env_remove("PGDATA").env_remove("PGPORT");
        if let Some((user, group)) = self.owner {
            command.uid(user).gid(group);
        }
        command
    }

    /// Makes the cluster, in `C.UTF-8` where the system knows that name and in `C` elsewhere.
    fn initialise(&self) -> Outcome<()> {
        let attempt = |locale: &str| {
            let mut command = self.program("initdb");
            command.arg("--pgdata").arg(self.data()).arg(format!("--locale={locale}"));
            command.args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-sync"]);
            answer(&mut command)
        };
        attempt("C.UTF-8").or_else(|_| attempt("C")).map(|_| ())
    }

    fn append(&self, text: &str) -> Outcome<()> {
        let file = self.data().join("postgresql.conf");
        fs::OpenOptions::new()
            .append(true)
            .open(&file)
            .and_then(|mut file| file.write_all(text.as_bytes()))
            .map_err(|e| format!("cannot write {}: {e}", file.display()))
    }

    /// Starts the server; a port that somebody else took in between costs one more try.
    fn start(&self) -> Outcome<String> {
        let log = self.folder.join("log");
        let mut words = String::new();
        for _ in 0..5 {
            let port = free_port()?;
            self.append(&format!("port = {port}\n"))?;
            let mut command = self.program("pg_ctl");
            command.args(["start", "-w", "-t", "120", "-D"]).arg(self.data()).arg("-l").arg(&log);
            match answer(&mut command) {
                Ok(_) => return Ok(format!("postgres://postgres@127.0.0.1:{port}/postgres")),
                Err(sentence) => words = sentence,
            }
        }
        Err(format!("{words}\nIts log ends with:\n{}", tail(&log)))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if self.data().join("postmaster.pid").exists() {
            let mut command = self.program("pg_ctl");
            command.args(["stop", "-w", "-m", "immediate", "-D"]).arg(self.data());
            if let Err(sentence) = answer(&mut command) {
                eprintln!(
                    "xtask: the PostgreSQL server in {} did not stop: {sentence}",
                    self.folder.display()
                );
                return;
            }
        }
        if let Err(e) = fs::remove_dir_all(&self.folder) {
            eprintln!("xtask: {} could not be removed: {e}", self.folder.display());
        }
    }
}

/// Where the folder goes: what waits for the disk must lie on one, and `/tmp` may be memory.
fn place(flush: Flush) -> PathBuf {
    let disk = Path::new("/var/tmp");
    if flush == Flush::On && disk.is_dir() { disk.to_path_buf() } else { std::env::temp_dir() }
}

fn settings(flush: Flush) -> String {
    let word = flush.word();
    format!(
        "listen_addresses = '127.0.0.1'\nunix_socket_directories = ''\nmax_connections = 200\n\
         timezone = 'UTC'\nfsync = {word}\nfull_page_writes = {word}\nsynchronous_commit = on\n"
    )
}

fn free_port() -> Outcome<u16> {
    TcpListener::bind(("127.0.0.1", 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|e| format!("no free port on 127.0.0.1: {e}"))
}

fn tail(file: &Path) -> String {
    let mut text = String::new();
    if let Ok(mut file) = fs::File::open(file) {
        let _ = file.read_to_string(&mut text);
    }
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(20)..].join("\n")
}

/// The user and group as which the server runs when we are root, which PostgreSQL refuses to be.
fn unprivileged() -> Outcome<(u32, u32)> {
    let users = fs::read_to_string("/etc/passwd").map_err(|e| format!("cannot read /etc/passwd: {e}"))?;
    ["postgres", "nobody"].iter().find_map(|name| user(&users, name)).ok_or_else(|| {
        "PostgreSQL does not run as root, and there is neither a user `postgres` nor `nobody`".to_string()
    })
}

/// The numbers of a user and its group in the text of `/etc/passwd`.
fn user(users: &str, name: &str) -> Option<(u32, u32)> {
    let mut fields =
        users.lines().map(|l| l.split(':').collect::<Vec<_>>()).find(|f| f[0] == name)?.into_iter();
    let id = fields.nth(2)?.parse().ok()?;
    Some((id, fields.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_user_is_found_by_its_whole_name() {
        let users = "root:x:0:0:root:/root:/bin/sh\nnobody2:x:7:8::/:\nnobody:x:65534:65533:n:/:/bin/false\n";
        assert_eq!(user(users, "nobody"), Some((65534, 65533)));
        assert_eq!(user(users, "postgres"), None);
        assert_eq!(user("\nbroken\nbroken:x:y", "broken"), None);
    }

    #[test]
    fn the_settings_say_whether_the_disk_is_waited_for() {
        assert!(
            settings(Flush::On).contains("\nfsync = on\nfull_page_writes = on\nsynchronous_commit = on\n")
        );
        assert!(settings(Flush::Off).contains("\nfsync = off\n"));
        assert!(settings(Flush::Off).contains("listen_addresses = '127.0.0.1'\n"));
    }

    #[test]
    fn the_keeper_reads_what_the_starter_writes() {
        for flush in [Flush::On, Flush::Off] {
            assert_eq!(Flush::parse(flush.word()), Ok(flush));
        }
        assert!(Flush::parse("maybe").is_err());
        assert!(keep(&[]).is_err());
    }

    #[test]
    fn a_free_port_can_be_bound() {
        let port = free_port().unwrap();
        assert!(TcpListener::bind(("127.0.0.1", port)).is_ok());
    }

    #[test]
    fn the_tail_is_the_last_twenty_lines() {
        let file = std::env::temp_dir().join(format!("xtask-tail-{}", std::process::id()));
        let lines: Vec<String> = (0..30).map(|n| n.to_string()).collect();
        fs::write(&file, lines.join("\n")).unwrap();
        assert_eq!(tail(&file), lines[10..].join("\n"));
        fs::remove_file(&file).unwrap();
        assert_eq!(tail(&file), "");
    }
}
