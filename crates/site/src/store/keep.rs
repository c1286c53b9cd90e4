//! What lies beside the database, each in its own fsynced file: the ledger of withdrawals and the last signed head.
//!
//! Both outlive any backup of the database. The ledger makes sure that nothing withdrawn ever comes back; the head
//! makes sure that the log is never signed twice over different entries.

use std::collections::HashSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;

/// Adds withdrawn testimonies to the ledger, durable when this returns.
///
/// # Errors
/// Whatever the disk says; the caller must not answer "withdrawn" then.
pub fn remember_withdrawn(ledger: &Path, keys: &[i64]) -> io::Result<()> {
    let lines: String = keys.iter().map(|key| format!("{key}\n")).collect();
    let fresh = !ledger.exists();
    let mut file = OpenOptions::new().create(true).append(true).open(ledger)?;
    file.write_all(lines.as_bytes())?;
    file.sync_all()?;
    if fresh { sync_folder(ledger) } else { Ok(()) }
}

/// The withdrawn testimonies of the ledger; an absent file is an empty ledger, a torn last line is passed over.
///
/// # Errors
/// Whatever the disk says.
pub fn withdrawn(ledger: &Path) -> io::Result<Vec<i64>> {
    match fs::read_to_string(ledger) {
        Ok(text) => Ok(text.lines().filter_map(|line| line.parse().ok()).collect()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

/// Brings the ledger up to the log: a withdrawal whose commit nobody was told of must stand in it, too.
///
/// # Errors
/// Whatever the disk says.
pub fn complete(ledger: &Path, keys: &[i64]) -> io::Result<()> {
    let held: HashSet<i64> = withdrawn(ledger)?.into_iter().collect();
    let missing: Vec<i64> = keys.iter().copied().filter(|key| !held.contains(key)).collect();
    if missing.is_empty() { Ok(()) } else { remember_withdrawn(ledger, &missing) }
}

/// Reads a file if it is there.
///
/// # Errors
/// Whatever the disk says, except that the file is absent.
pub fn read_if_there(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match File::open(path) {
        Ok(mut file) => {
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes)?;
            Ok(Some(bytes))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Puts a new text in place of an old one: by compare-and-swap, whole or not at all, durable when this returns.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] if the file does not hold what was expected; whatever the disk says.
pub fn swap(path: &Path, expected: Option<&[u8]>, text: &[u8]) -> io::Result<()> {
    if read_if_there(path)?.as_deref() != expected {
        return Err(io::Error::new(
            io::ErrorKind::AlreadyExists,
            "the file holds another head than was last signed",
        ));
    }
    let fresh = path.with_extension("new");
    let mut file = File::create(&fresh)?;
    file.write_all(text)?;
    file.sync_all()?;
    fs::rename(&fresh, path)?;
    sync_folder(path)
}

/// Makes a new name in a folder durable.
fn sync_folder(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), |folder| File::open(folder)?.sync_all())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_swapped_only_for_the_one_expected() {
        let folder = std::env::temp_dir().join(format!("groundswell-swap-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join("head");
        swap(&path, None, b"one").unwrap();
        assert!(swap(&path, None, b"two").is_err());
        swap(&path, Some(b"one"), b"two").unwrap();
        assert_eq!(read_if_there(&path).unwrap().unwrap(), b"two");
        remember_withdrawn(&folder.join("withdrawn"), &[4, 9]).unwrap();
        remember_withdrawn(&folder.join("withdrawn"), &[12]).unwrap();
        complete(&folder.join("withdrawn"), &[9, 4]).unwrap();
        assert_eq!(withdrawn(&folder.join("withdrawn")).unwrap(), [4, 9, 12]);
        complete(&folder.join("withdrawn"), &[12, 15]).unwrap();
        assert_eq!(withdrawn(&folder.join("withdrawn")).unwrap(), [4, 9, 12, 15]);
        assert_eq!(withdrawn(&folder.join("absent")).unwrap(), Vec::<i64>::new());
        fs::remove_dir_all(&folder).unwrap();
    }
}
