//! Reading the files of an export.

use std::collections::BTreeSet;

use super::table::Table;
use super::{Care, Export, Files, Progress, Remark, Statement};
use crate::ballot::{AGREE, Cast, DISAGREE, Moderation, Proposition};
use crate::error::{Error, Result};

/// Remarks that are kept.
const MOST_REMARKS: usize = 1000;
/// Records between two reports of progress.
const REPORT_EVERY: u64 = 4096;
/// Columns of `participants-votes.csv` before the votes.
const ABOUT_PEOPLE: [&str; 7] =
    ["participant", "xid", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree"];

/// Reads an export.
///
/// # Errors
/// [`Error::File`] with file, line, column and what would help.
pub fn read(files: &Files<'_>, care: Care) -> Result<Export> {
    read_with_progress(files, care, &mut |_| {})
}

/// As [`read`], and tells how far it has come.
///
/// # Errors
/// As [`read`].
pub fn read_with_progress(
    files: &Files<'_>,
    care: Care,
    progress: &mut dyn FnMut(Progress),
) -> Result<Export> {
    let mut reading =
        Reading { care, progress, export: Export::default(), known: BTreeSet::new(), declares: false };
    if let Some(bytes) = files.summary {
        reading.summary(bytes)?;
    }
    match files.comments {
        Some(bytes) => reading.comments(bytes)?,
        None => reading.declares = true,
    }
    let mut timed = false;
    if let Some(bytes) = files.votes {
        timed = reading.votes(bytes)?;
    }
    if let Some(bytes) = files.participants {
        reading.participants(bytes, !timed)?;
    }
    if files.votes.is_none() && files.participants.is_none() {
        let missing =
            "there is neither votes.csv nor participants-votes.csv, and one of them must hold the votes";
        return Err(Error::TooLittle(missing.into()));
    }
    reading.export.repeated = repeated(&reading.export.casts);
    Ok(reading.export)
}

/// An export half read.
struct Reading<'p> {
    care: Care,
    progress: &'p mut dyn FnMut(Progress),
    export: Export,
    known: BTreeSet<u64>,
    /// There is no `comments.csv`, so a vote declares its proposition.
    declares: bool,
}

impl Reading<'_> {
    /// In strict care the error; in tolerant care a remark.
    fn flaw(&mut self, error: Error, done: &str) -> Result<()> {
        if self.care == Care::Strict {
            return Err(error);
        }
        if let Error::File { line, column, problem, file } = error
            && self.export.remarks.len() < MOST_REMARKS
        {
            let file =
                ["comments.csv", "votes.csv", "participants-votes.csv"].into_iter().find(|f| *f == file);
            let column = column.map(|name| format!("{name}: ")).unwrap_or_default();
            let what = format!("{column}{problem}; {done}");
            self.export.remarks.push(Remark { file: file.unwrap_or("summary.csv"), line, what });
        }
        Ok(())
    }

    /// Every record of a table; one that is wrong is a flaw.
    fn each<'t>(
        &mut self,
        table: &mut Table<'t>,
        mut row: impl FnMut(&mut Self, &Table<'t>) -> Result<()>,
    ) -> Result<()> {
        for record in 1u64.. {
            let done = match table.next() {
                Ok(false) => break,
                Ok(true) => row(self, table),
                Err(error) => Err(error),
            };
            if let Err(error) = done {
                self.flaw(error, "the row was left out")?;
            }
            if record.is_multiple_of(REPORT_EVERY) {
                let (done, of) = table.progress();
                (self.progress)(Progress { file: table.file, done, of });
            }
        }
        Ok(())
    }

    fn summary(&mut self, bytes: &[u8]) -> Result<()> {
        let mut table = Table::bare("summary.csv", bytes);
        self.each(&mut table, |reading, table| {
            if table.count() >= 2 {
                reading.export.summary.push((table.text(0), table.text(1)));
            }
            Ok(())
        })
    }

    fn comments(&mut self, bytes: &[u8]) -> Result<()> {
        let mut table = Table::headed("comments.csv", bytes)?;
        let (id, words) = (table.needed("comment-id")?, table.needed("comment-body")?);
        let [time, author, moderated, meta, seed] =
            ["timestamp", "author-id", "moderated", "is-meta", "is-seed"].map(|name| table.column(name));
        self.each(&mut table, |reading, table| {
            let id: u64 = table.needed_number(id)?;
            if reading.known.contains(&id) {
                let twice = table.error(Some("comment-id"), &format!("{id} is there twice"));
                return reading.flaw(twice, "the later one was left out");
            }
            let proposition = Proposition {
                id,
                author: author.map_or(Ok(None), |column| table.number(column))?,
                moderation: moderated.map_or(Ok(Moderation::Open), |column| moderation(table, column))?,
                meta: meta.is_some_and(|column| is_true(table.field(column))),
                seed: seed.is_some_and(|column| is_true(table.field(column))),
            };
            let time = time.map_or(Ok(None), |column| table.number(column))?.unwrap_or(0);
            let words = table.text(words);
            if words.trim().is_empty() {
                let empty = format!("comment {id} has no words; write them or take the row out");
                reading.flaw(table.error(Some("comment-body"), &empty), "it was kept without words")?;
            }
            reading.known.insert(id);
            reading.export.statements.push(Statement { proposition, time, words });
            Ok(())
        })
    }

    /// Whether a vote on this proposition may stand.
    fn knows(&mut self, id: u64, table: &Table<'_>) -> Result<()> {
        if self.known.contains(&id) {
            return Ok(());
        }
        if !self.declares {
            let unknown = format!("{id} is not in comments.csv; add it there or take the vote out");
            self.flaw(table.error(Some("comment-id"), &unknown), "it was declared without words")?;
        }
        self.known.insert(id);
        self.export.statements.push(Statement { proposition: Proposition::new(id), ..Statement::default() });
        Ok(())
    }

    /// Whether a value is a vote; says so where it is not.
    fn is_vote(&mut self, value: i64, table: &Table<'_>, column: &str) -> Result<bool> {
        if (DISAGREE.into()..=AGREE.into()).contains(&value) {
            return Ok(true);
        }
        let wrong = format!("the vote {value} is neither 1 (agree), -1 (disagree) nor 0 (pass)");
        self.flaw(table.error(Some(column), &wrong), "the vote was left out")?;
        Ok(false)
    }

    /// Reads the votes; says whether they have times.
    fn votes(&mut self, bytes: &[u8]) -> Result<bool> {
        let mut table = Table::headed("votes.csv", bytes)?;
        let (id, voter, vote) =
            (table.needed("comment-id")?, table.needed("voter-id")?, table.needed("vote")?);
        let time = table.column("timestamp");
        let mut timed = time.is_some();
        self.each(&mut table, |reading, table| {
            let (proposition, person) = (table.needed_number(id)?, table.needed_number(voter)?);
            let value: i64 = table.needed_number(vote)?;
            let when: Option<i64> = time.map_or(Ok(None), |column| table.number(column))?;
            timed &= when.is_some();
            if reading.is_vote(value, table, "vote")? {
                reading.knows(proposition, table)?;
                let time = when.unwrap_or(0);
                reading.export.casts.push(Cast { person, proposition, value: value as i8, time });
            }
            Ok(())
        })?;
        if !timed {
            // The order of the rows is all there is to say which vote is the latest.
            self.export.casts.iter_mut().zip(1..).for_each(|(cast, row)| cast.time = row);
        }
        Ok(timed)
    }

    /// Reads the groups and, if asked, the matrix of votes, which then replaces votes without times.
    fn participants(&mut self, bytes: &[u8], with_votes: bool) -> Result<()> {
        let mut table = Table::headed("participants-votes.csv", bytes)?;
        let (person, group) = (table.needed("participant")?, table.column("group-id"));
        let about = |name: &str| ABOUT_PEOPLE.iter().any(|known| name.eq_ignore_ascii_case(known));
        let named = table.header().iter().enumerate().filter(|(_, name)| !about(name));
        let columns: Vec<(usize, u64)> =
            named.filter_map(|(at, name)| Some((at, name.parse().ok()?))).collect();
        if with_votes {
            self.export.casts.clear();
            for &(_, id) in &columns {
                self.knows(id, &table)?;
            }
        }
        let mut people = BTreeSet::new();
        self.each(&mut table, |reading, table| {
            let person: u64 = table.needed_number(person)?;
            if !people.insert(person) {
                let twice = format!("{person} is there twice");
                return reading.flaw(table.error(Some("participant"), &twice), "the later row was left out");
            }
            if let Some(group) = group.map_or(Ok(None), |column| table.number(column))? {
                reading.export.groups.push((person, group));
            }
            for &(at, proposition) in columns.iter().filter(|_| with_votes) {
                let Some(value) = table.number(at)? else { continue };
                if reading.is_vote(value, table, &proposition.to_string())? {
                    reading.export.casts.push(Cast { person, proposition, value: value as i8, time: 0 });
                }
            }
            Ok(())
        })
    }
}

fn moderation(table: &Table<'_>, column: usize) -> Result<Moderation> {
    match table.number::<i64>(column)? {
        Some(1) => Ok(Moderation::Accepted),
        Some(0) | None => Ok(Moderation::Open),
        Some(-1) => Ok(Moderation::Out),
        Some(other) => {
            let wrong = format!("{other} is neither 1 (accepted), 0 (open) nor -1 (taken out)");
            Err(table.error(Some("moderated"), &wrong))
        }
    }
}

fn is_true(field: &[u8]) -> bool {
    let field = field.trim_ascii();
    field == b"1" || field.eq_ignore_ascii_case(b"true") || field.eq_ignore_ascii_case(b"t")
}

/// Votes that are there more than once with the same time.
fn repeated(casts: &[Cast]) -> usize {
    let mut keys: Vec<(u64, u64, i64, i8)> =
        casts.iter().map(|c| (c.person, c.proposition, c.time, c.value)).collect();
    keys.sort_unstable();
    keys.windows(2).filter(|pair| pair[0] == pair[1]).count()
}
