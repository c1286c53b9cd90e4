//! What lies beside the database, each in its own fsynced file: the ledger of withdrawals and the last signed head.
//!
//! Both outlive any backup of the database. The ledger makes sure that nothing withdrawn ever comes back; the head
//! makes sure that the log is never signed twice over different entries.

use std::collections::HashSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

/// Adds withdrawn testimonies to the ledger, durable when this returns.
///
/// What a write that broke off has left at the end is cut away first: what follows would be written onto it, and two
/// numbers would become one.
///
/// # Errors
/// Whatever the disk says; the caller must not answer "withdrawn" then.
pub fn remember_withdrawn(ledger: &Path, keys: &[i64]) -> io::Result<()> {
    let lines: String = keys.iter().map(|key| format!("{key}\n")).collect();
    let fresh = !ledger.exists();
    let mut file = OpenOptions::new().create(true).read(true).append(true).open(ledger)?;
    let length = file.metadata()?.len();
    let whole = whole_lines(&mut file, length)?;
    if whole < length {
        file.set_len(whole)?;
    }
    file.write_all(lines.as_bytes())?;
    file.sync_all()?;
    if fresh { sync_folder(ledger) } else { Ok(()) }
}

/// How many bytes of the file are whole lines; only the end of it is read.
fn whole_lines(file: &mut File, length: u64) -> io::Result<u64> {
    // No line of the ledger is longer than a number of 64 bits with its sign and its newline.
    let from = length.saturating_sub(64);
    file.seek(SeekFrom::Start(from))?;
    let mut end = Vec::new();
    file.read_to_end(&mut end)?;
    Ok(end.iter().rposition(|byte| *byte == b'\n').map_or(from, |at| from + at as u64 + 1))
}

/// The withdrawn testimonies of the ledger; an absent file is an empty ledger.
///
/// A last line without its newline is passed over: of a write that broke off only a part may be there, and the
/// beginning of one number is another number, which nobody withdrew.
///
/// # Errors
/// Whatever the disk says.
pub fn withdrawn(ledger: &Path) -> io::Result<Vec<i64>> {
    match fs::read_to_string(ledger) {
        Ok(text) => {
            let (whole, _) = text.rsplit_once('\n').unwrap_or_default();
            Ok(whole.lines().filter_map(|line| line.parse().ok()).collect())
        }
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

    #[test]
    fn a_torn_line_withdraws_nothing_and_the_next_one_stands_for_itself() {
        let folder = std::env::temp_dir().join(format!("groundswell-torn-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let ledger = folder.join("withdrawn");
        for (torn, left) in
            [("4\n345", vec![4]), ("345", vec![]), ("4\n-", vec![4]), ("", vec![]), ("4\n", vec![4])]
        {
            fs::write(&ledger, torn).unwrap();
            assert_eq!(withdrawn(&ledger).unwrap(), left, "{torn:?}");
            remember_withdrawn(&ledger, &[12]).unwrap();
            assert_eq!(withdrawn(&ledger).unwrap(), [left, vec![12]].concat(), "{torn:?}");
        }
        let long = "17\n".repeat(100) + "9";
        fs::write(&ledger, &long).unwrap();
        remember_withdrawn(&ledger, &[5]).unwrap();
        assert_eq!(fs::read_to_string(&ledger).unwrap(), "17\n".repeat(100) + "5\n");
        fs::remove_dir_all(&folder).unwrap();
    }
}
