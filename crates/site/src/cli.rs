//! The command line: one word for each thing a host does.

pub mod backup;
pub mod claim;
pub mod data;
pub mod demo;
pub mod export;
pub mod import;
pub mod init;
pub mod map;
pub mod measure;
pub mod rebuild;
pub mod recover;
pub mod serve;
pub mod source;
pub mod verify;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::config::{Config, ConfigError, Edge, Written};
use crate::store::sql::SqlError;

/// One server on which an alliance against inequality works from below.
#[derive(Debug, Parser)]
#[command(name = "groundswell", version)]
pub struct Line {
    #[command(subcommand)]
    command: Command,
}

impl Line {
    /// What is to be brought in, if the line says that.
    #[must_use]
    pub fn import(self) -> Option<import::Import> {
        if let Command::Import(import) = self.command { Some(import) } else { None }
    }
}

/// What every command needs to find the node.
#[derive(Debug, Clone, Args)]
pub struct Node {
    /// The folder with data, keys and groundswell.toml.
    #[arg(long, default_value = "groundswell-data")]
    pub data: PathBuf,
    /// Address and port to listen on; port 0 takes a free one.
    #[arg(long)]
    pub listen: Option<std::net::SocketAddr>,
    /// The address under which people reach the site, such as `https://np.example.org`.
    #[arg(long)]
    pub public_url: Option<String>,
    /// The origin of the log: its name for ever; by default the public address without its scheme.
    #[arg(long)]
    pub origin: Option<String>,
    /// A file that holds a PostgreSQL connection string; without it SQLite is used.
    #[arg(long)]
    pub postgres_url_file: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Show a demonstration alliance on SQLite.
    Demo(demo::Demo),
    /// Answer people until interrupted.
    Serve(Node),
    /// Found the alliance: its first circle, its charter, its first members and convenor.
    Init(init::Init),
    /// Fold the tables that pages read again, from the log and the payloads.
    Rebuild(Node),
    /// Check a log, a receipt, an export, a backup or the data of a node.
    Verify(verify::Verify),
    /// Copy the data of a node to a new folder, while it serves.
    Backup(backup::Backup),
    /// Write what a member may take along, or the public part of a circle or of the node, into a new folder.
    Export(export::Export),
    /// Bring in what was held elsewhere.
    #[command(subcommand)]
    Import(import::Import),
    /// Bring back what a copy of the log holds, after data were lost or a backup was restored.
    Recover(recover::Recover),
    /// Draw the opinion map of a conversation exported from Pol.is.
    Map(map::Map),
    /// Print the configuration, and where each value came from.
    Config(Node),
    /// Measure the inequality in a survey file, between and within groups, with its errors, safe to publish.
    Measure(Box<measure::Measure>),
    /// Recompute a headline number, or write a new one as a file that anyone can recompute.
    Claim(claim::Claims),
}

/// Why a command did not do what it should.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The configuration cannot be used.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The store cannot.
    #[error(transparent)]
    Store(#[from] SqlError),
    /// The system cannot.
    #[error("{what}: {error}")]
    System {
        /// While doing what.
        what: String,
        /// What the system says.
        error: std::io::Error,
    },
    /// Something was found that is not as it should be.
    #[error("{0}")]
    Found(String),
}

impl Failure {
    /// The system's answer while doing something.
    pub fn system(what: impl Into<String>) -> impl FnOnce(std::io::Error) -> Self {
        move |error| Self::System { what: what.into(), error }
    }
}

impl Node {
    /// The node whose data lie in a folder, with nothing else said.
    pub fn of(data: &std::path::Path, postgres_url_file: Option<PathBuf>) -> Self {
        Self { data: data.to_owned(), listen: None, public_url: None, origin: None, postgres_url_file }
    }

    /// The configuration that this command line means.
    pub fn config(&self) -> Result<Config, ConfigError> {
        let flags = Written {
            listen: self.listen,
            public_url: self.public_url.clone(),
            origin: self.origin.clone(),
            postgres_url_file: self.postgres_url_file.clone(),
            ..Written::default()
        };
        Config::load(&self.data, &flags)
    }
}

/// Reads the command line and does what it says.
pub fn main() -> ExitCode {
    let line = Line::parse();
    let filter = tracing_subscriber::EnvFilter::try_from_env("GROUNDSWELL_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info"))
        // What this library says of a credential that it refuses is a person's affair, not the log's.
        .add_directive("webauthn_rs=off".parse().expect("a constant directive"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false).init();
    // A panic's own message may hold people's words; its place is enough to find it.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "panic");
    }));
    let done = match &line.command {
        Command::Demo(args) => demo::demo(args, Edge::default()),
        Command::Serve(node) => serve::serve(node, Edge::default()),
        Command::Init(args) => init::run(args, Edge::default()),
        Command::Rebuild(node) => rebuild::run(node),
        Command::Verify(args) => verify::run(args),
        Command::Backup(args) => backup::run(args),
        Command::Export(args) => export::run(args),
        Command::Import(args) => import::run(args, Edge::default()),
        Command::Recover(args) => recover::run(args, &Edge::default()),
        Command::Map(args) => map::run(args),
        Command::Config(node) => config(node),
        Command::Measure(args) => measure::run(args),
        Command::Claim(args) => claim::run(args),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            say_error(&failure.to_string());
            ExitCode::FAILURE
        }
    }
}

/// Prints a line for the host.
#[expect(clippy::print_stdout, reason = "a command line speaks on standard output")]
pub fn say(line: &str) {
    println!("{line}");
}

fn say_error(line: &str) {
    use std::io::Write as _;
    // If standard error is closed there is nobody to tell.
    drop(writeln!(std::io::stderr(), "groundswell: {line}"));
}

fn config(node: &Node) -> Result<(), Failure> {
    for (name, value, from) in node.config()?.origins {
        say(&format!("{name} = {value}    ({from})"));
    }
    Ok(())
}
