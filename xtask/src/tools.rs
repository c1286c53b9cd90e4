//! The programs that the checks need beside Rust: found, or installed where that is polite, or named.
//!
//! Installing from Debian's packages happens only as root and only where `apt-get` exists; everywhere else
//! the one command that would help is said. npm packages and Python's go into folders of the project.

use crate::shell::{self, Outcome, answer, executable, run, run_quietly, say, which};
use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const POSTGRES: u32 = 15;
const NODE: u32 = 18;

/// A way to find tools, and to install what is missing.
#[derive(Debug)]
pub(crate) struct Tools {
    install: bool,
    listed: Cell<bool>,
}

impl Tools {
    /// `install` says whether missing tools may be installed.
    pub(crate) fn new(install: bool) -> Self {
        Self { install, listed: Cell::new(false) }
    }

    /// The folder of PostgreSQL's server programs, version 15 or newer.
    pub(crate) fn postgres(&self) -> Outcome<PathBuf> {
        let (bin, version) =
            self.find_or_install("PostgreSQL 15 or newer", &["postgresql"], find_postgres)?;
        say(&format!("   PostgreSQL {version} in {}", bin.display()));
        Ok(bin)
    }

    /// Chromium, or a browser of its family.
    pub(crate) fn chromium(&self) -> Outcome<PathBuf> {
        let file = self.find_or_install("Chromium", &["chromium"], find_chromium)?;
        say(&format!("   Chromium: {}", file.display()));
        Ok(file)
    }

    /// Fonts for every script in which people here write; without them a picture shows empty boxes.
    pub(crate) fn fonts(&self) -> Outcome<()> {
        self.find_or_install("A font for Devanagari", &["fontconfig", "fonts-noto-core"], find_fonts)
    }

    /// Node.js 18 or newer with npm, and the packages of `tests/browser`.
    pub(crate) fn node(&self) -> Outcome<PathBuf> {
        let node = self.find_or_install("Node.js 18 or newer with npm", &["nodejs", "npm"], find_node)?;
        say(&format!("   Node.js: {}", node.display()));
        self.npm_packages(&shell::root().join("tests/browser"))?;
        Ok(node)
    }

    /// A Python 3 that has the package `cryptography`.
    pub(crate) fn python(&self) -> Outcome<PathBuf> {
        let venv = shell::target_folder()?.join("xtask-python");
        let found = || find_python(&venv);
        let mut python = found();
        if python.is_none() && self.may_use_apt() {
            self.apt(&["python3", "python3-cryptography"])?;
            python = found();
        }
        if python.is_none() && self.install {
            make_venv(&venv)?;
            python = found();
        }
        let python = python.ok_or(
            "there is no Python 3 with the package `cryptography`; \
             install them, on Debian with: apt-get install python3-cryptography",
        )?;
        say(&format!("   Python 3 with cryptography: {}", python.display()));
        Ok(python)
    }

    fn may_use_apt(&self) -> bool {
        self.install && which("apt-get").is_some() && shell::is_root()
    }

    fn find_or_install<T>(&self, what: &str, packages: &[&str], find: fn() -> Option<T>) -> Outcome<T> {
        if let Some(found) = find() {
            return Ok(found);
        }
        if self.may_use_apt() {
            say(&format!("   {what} is not here; it is installed from Debian's packages"));
            self.apt(packages)?;
            if let Some(found) = find() {
                return Ok(found);
            }
            return Err(format!("the packages {} did not bring {what}", packages.join(" ")));
        }
        let packages = packages.join(" ");
        Err(format!("{what} is not here; install it, on Debian with: apt-get install {packages}"))
    }

    /// Installs Debian packages; the lists are fetched once in a run.
    fn apt(&self, packages: &[&str]) -> Outcome<()> {
        if !self.listed.replace(true) {
            run(apt_get().arg("update"), "fetching the lists of Debian's packages")?;
        }
        let mut command = apt_get();
        command.args(["install", "-y", "--no-install-recommends"]).args(packages);
        run(&mut command, "installing Debian packages")
    }

    /// Installs exactly what `package-lock.json` names, unless that was done before.
    fn npm_packages(&self, folder: &Path) -> Outcome<()> {
        let read = |file: &Path| fs::read_to_string(file).unwrap_or_default();
        let lock = read(&folder.join("package-lock.json"));
        let stamp = folder.join("node_modules/.installed-lock.json");
        if lock.is_empty() {
            return Err(format!("{} has no package-lock.json", folder.display()));
        }
        if read(&stamp) == lock {
            return Ok(());
        }
        if !self.install {
            return Err(format!("its packages are not installed; run: npm ci --prefix {}", folder.display()));
        }
        let mut command = Command::new("npm");
        command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
        run(command.current_dir(folder).stdin(Stdio::null()), "installing the packages of tests/browser")?;
        fs::write(&stamp, lock).map_err(|e| format!("cannot write {}: {e}", stamp.display()))
    }
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.arg("-qq").env("DEBIAN_FRONTEND", "noninteractive");
    command.stdin(Stdio::null()).stdout(Stdio::null());
    command
}

/// A virtual environment in the target folder, for machines where Debian's package is not to be had.
fn make_venv(venv: &Path) -> Outcome<()> {
    let python =
        which("python3").ok_or("there is no python3; install it, on Debian with: apt-get install python3")?;
    say("   the Python package `cryptography` is installed into the target folder");
    run(Command::new(python).args(["-m", "venv"]).arg(venv), "making a Python environment")?;
    let mut pip = Command::new(venv.join("bin/python3"));
    pip.args(["-m", "pip", "install", "--quiet", "cryptography"]);
    run_quietly(pip.stdin(Stdio::null()), "installing the Python package `cryptography`")
}

fn find_python(venv: &Path) -> Option<PathBuf> {
    let places = [which("python3"), Some(PathBuf::from("/usr/bin/python3")), Some(venv.join("bin/python3"))];
    let asks = |python: &PathBuf| {
        executable(python) && answer(Command::new(python).args(["-c", "import cryptography"])).is_ok()
    };
    places.into_iter().flatten().find(asks)
}

fn find_node() -> Option<PathBuf> {
    which("npm")?;
    let node = which("node")?;
    let version = answer(Command::new(&node).arg("--version")).ok()?;
    (major(&version)? >= NODE).then_some(node)
}

fn find_chromium() -> Option<PathBuf> {
    let named = std::env::var_os("GROUNDSWELL_CHROMIUM").map(PathBuf::from).filter(|file| executable(file));
    let names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
    let mac = PathBuf::from("/Applications/Chromium.app/Contents/MacOS/Chromium");
    named.or_else(|| names.iter().find_map(|name| which(name))).or_else(|| executable(&mac).then_some(mac))
}

/// Whether a font for Nepali is here, the script that a small system is most likely to lack.
fn find_fonts() -> Option<()> {
    let fonts = answer(Command::new("fc-list").arg(":lang=ne")).ok()?;
    (!fonts.trim().is_empty()).then_some(())
}

/// The newest PostgreSQL that is new enough and whole.
fn find_postgres() -> Option<(PathBuf, u32)> {
    let mut places: Vec<PathBuf> = Vec::new();
    for name in ["initdb", "postgres"] {
        let real = which(name).and_then(|file| file.canonicalize().ok());
        places.extend(real.and_then(|file| Some(file.parent()?.to_path_buf())));
    }
    let folders = ["/usr/lib/postgresql", "/usr/local", "/usr/local/opt", "/opt/homebrew/opt"];
    let installed = folders.iter().filter_map(|folder| fs::read_dir(folder).ok()).flatten().flatten();
    places.extend(installed.map(|entry| entry.path().join("bin")));
    places
        .into_iter()
        .filter(|bin| ["initdb", "postgres", "pg_ctl"].iter().all(|name| executable(&bin.join(name))))
        .filter_map(|bin| {
            let version = answer(Command::new(bin.join("postgres")).arg("--version")).ok()?;
            Some((bin, major(&version)?))
        })
        .filter(|(_, version)| *version >= POSTGRES)
        .max_by_key(|(_, version)| *version)
}

/// The first number in what a program says of its version.
fn major(words: &str) -> Option<u32> {
    let start = words.find(|c: char| c.is_ascii_digit())?;
    let digits = words[start..].find(|c: char| !c.is_ascii_digit()).map_or(words.len(), |n| start + n);
    words[start..digits].parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_the_first_number() {
        assert_eq!(major("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n"), Some(15));
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("postgres (PostgreSQL) 18beta1"), Some(18));
        assert_eq!(major("17"), Some(17));
        assert_eq!(major("no number"), None);
    }

    #[test]
    fn what_may_not_be_installed_is_named_with_its_command() {
        let tools = Tools::new(false);
        let sentence = tools.find_or_install("A tool", &["one", "two"], || None::<()>).unwrap_err();
        assert_eq!(sentence, "A tool is not here; install it, on Debian with: apt-get install one two");
        assert!(!tools.may_use_apt());
    }

    #[test]
    fn what_is_there_is_not_installed() {
        assert_eq!(Tools::new(true).find_or_install("A tool", &["none"], || Some(7)), Ok(7));
    }

    #[test]
    fn a_folder_without_a_lock_file_is_refused() {
        let sentence = Tools::new(false).npm_packages(Path::new("/nonexistent")).unwrap_err();
        assert!(sentence.contains("package-lock.json"), "{sentence}");
    }

    #[test]
    fn the_lock_file_names_no_registry_and_pins_every_package() {
        let folder = shell::root().join("tests/browser");
        let lock = fs::read_to_string(folder.join("package-lock.json")).unwrap();
        assert!(
            !lock.contains("http") && !lock.contains("\"resolved\""),
            "an address stands in the lock file"
        );
        let package = fs::read_to_string(folder.join("package.json")).unwrap();
        for name in ["playwright-core", "axe-core"] {
            let version = shell::json_text(&package.replace(": ", ":"), name).unwrap();
            assert!(version.starts_with(|c: char| c.is_ascii_digit()), "{name} is not pinned: {version}");
        }
    }
}
