//! Running other programs: say it, run it, and turn a failure into a sentence.

use std::env;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What every part of the tool returns: a failure is a sentence for the person at the terminal.
pub(crate) type Outcome<T> = Result<T, String>;

/// Prints one line on standard output; a closed output is no reason to stop the work.
pub(crate) fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}");
    let _ = out.flush();
}

/// The workspace's root, one above this crate.
pub(crate) fn root() -> PathBuf {
    let here = env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_string());
    let here = PathBuf::from(here);
    here.parent().map_or(here.clone(), Path::to_path_buf)
}

/// A cargo command in the workspace's root.
///
/// The variables that `cargo run` sets for this program describe this program; a nested build must not see
/// them, or a build script that watches one would run again.
pub(crate) fn cargo(args: &[&str]) -> Command {
    let mut command = Command::new(env::var("CARGO").unwrap_or_else(|_| "cargo".to_string()));
    command.args(args).current_dir(root());
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(describes_this_program) {
            command.env_remove(name);
        }
    }
    command
}

fn describes_this_program(name: &str) -> bool {
    name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")
}

/// Says the command, runs it with this terminal and waits for it; `what` names it if it fails.
pub(crate) fn run(command: &mut Command, what: &str) -> Outcome<()> {
    say(&format!("   $ {}", spelled(command)));
    run_quietly(command, what)
}

/// Runs the command without saying it first; `what` names it if it fails.
pub(crate) fn run_quietly(command: &mut Command, what: &str) -> Outcome<()> {
    let status = command.status().map_err(|e| format!("{what}: cannot start {}: {e}", program(command)))?;
    if status.success() { Ok(()) } else { Err(format!("{what} failed ({status})")) }
}

/// Runs the command and returns what it printed on standard output.
pub(crate) fn answer(command: &mut Command) -> Outcome<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|e| format!("cannot start {}: {e}", program(command)))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let words = String::from_utf8_lossy(&output.stderr).trim().to_string();
    Err(format!("`{}` failed ({}): {words}", spelled(command), output.status))
}

fn program(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

/// The command as a person would type it, with the folder of the program left out.
fn spelled(command: &Command) -> String {
    let program = program(command);
    let name = program.rsplit('/').next().unwrap_or(&program);
    let mut words = vec![quoted(name)];
    words.extend(command.get_args().map(|a| quoted(&a.to_string_lossy())));
    words.join(" ")
}

fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./=:,@+*".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_string()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

/// The first executable file of this name in the folders of `PATH`.
pub(crate) fn which(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(name)).find(|file| executable(file))
}

/// Whether this path is a file that somebody may execute.
pub(crate) fn executable(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|m| m.is_file() && m.permissions().mode() & 0o111 != 0)
}

/// Whether this program runs as the system's administrator.
pub(crate) fn is_root() -> bool {
    answer(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// The folder into which cargo builds, wherever the settings of this machine put it.
pub(crate) fn target_folder() -> Outcome<PathBuf> {
    let facts = answer(&mut cargo(&["metadata", "--no-deps", "--format-version", "1"]))?;
    json_text(&facts, "target_directory")
        .map(PathBuf::from)
        .ok_or_else(|| "cargo metadata did not name its target folder".to_string())
}

/// The text value of the first such key in a line of JSON; `None` if there is none or it is not a text.
pub(crate) fn json_text(json: &str, key: &str) -> Option<String> {
    let start = json.find(&format!("\"{key}\":\""))? + key.len() + 4;
    let mut text = String::new();
    let mut chars = json[start..].chars();
    loop {
        match chars.next()? {
            '"' => return Some(text),
            '\\' => match chars.next()? {
                'n' => text.push('\n'),
                't' => text.push('\t'),
                'u' => {
                    let hex: String = chars.by_ref().take(4).collect();
                    text.push(char::from_u32(u32::from_str_radix(&hex, 16).ok()?)?);
                }
                other => text.push(other),
            },
            other => text.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_json_text_is_found_and_unescaped() {
        let line = r#"{"reason":"x","executable":"/a b/\"c\"\\d\u00e9","filenames":[]}"#;
        assert_eq!(json_text(line, "executable").as_deref(), Some("/a b/\"c\"\\dé"));
        assert_eq!(json_text(line, "reason").as_deref(), Some("x"));
    }

    #[test]
    fn a_json_value_that_is_no_text_or_is_cut_off_is_none() {
        assert_eq!(json_text(r#"{"executable":null}"#, "executable"), None);
        assert_eq!(json_text(r#"{"executable":"/a"#, "executable"), None);
        assert_eq!(json_text(r#"{"executable":"\u12"#, "executable"), None);
    }

    #[test]
    fn a_command_is_spelled_so_that_it_can_be_typed() {
        let mut command = Command::new("/usr/bin/cargo");
        command.args(["nextest", "-E", "test(it's)"]);
        assert_eq!(spelled(&command), r"cargo nextest -E 'test(it'\''s)'");
    }

    #[test]
    fn only_the_variables_that_describe_this_program_are_hidden() {
        assert!(describes_this_program("CARGO_PKG_NAME"));
        assert!(describes_this_program("CARGO_MANIFEST_DIR"));
        assert!(!describes_this_program("CARGO_TARGET_DIR"));
        assert!(!describes_this_program("CARGO_HOME"));
    }

    #[test]
    fn a_program_that_fails_or_is_missing_is_named() {
        let missing = answer(&mut Command::new("no-such-program-here")).unwrap_err();
        assert!(missing.contains("no-such-program-here"), "{missing}");
        let failed = run_quietly(Command::new("sh").args(["-c", "exit 3"]), "the check").unwrap_err();
        assert!(failed.contains("the check") && failed.contains('3'), "{failed}");
    }

    #[test]
    fn the_root_holds_the_workspace() {
        assert!(root().join("Cargo.lock").is_file());
    }
}
