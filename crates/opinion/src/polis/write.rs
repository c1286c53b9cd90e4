//! Writing the files of an export.

use std::fmt::Write;

use super::{Statement, moderation_number};
use crate::ballot::{AGREE, Cast, DISAGREE};
use crate::votes::Votes;

/// `votes.csv`: every vote with its time, in the order given.
pub fn votes_csv(casts: &[Cast]) -> String {
    let mut out = String::from("timestamp,datetime,comment-id,voter-id,vote\n");
    for cast in casts {
        let (time, date) = (cast.time, datetime(cast.time));
        line(&mut out, format_args!("{time},{date},{},{},{}", cast.proposition, cast.person, cast.value));
    }
    out
}

/// `comments.csv`: the propositions with the votes on them, superseded ones included as Pol.is does.
pub fn comments_csv(statements: &[Statement], casts: &[Cast]) -> String {
    let mut counts: std::collections::BTreeMap<u64, [u64; 2]> = std::collections::BTreeMap::new();
    for cast in casts {
        let count = counts.entry(cast.proposition).or_default();
        count[0] += u64::from(cast.value == AGREE);
        count[1] += u64::from(cast.value == DISAGREE);
    }
    let mut out = String::from(
        "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,is-meta,is-seed,comment-body\n",
    );
    for Statement { proposition, time, words } in statements {
        let [agrees, disagrees] = counts.get(&proposition.id).copied().unwrap_or_default();
        let author = proposition.author.map(|author| author.to_string()).unwrap_or_default();
        let (id, date, words) = (proposition.id, datetime(*time), quoted(words));
        let (moderated, meta, seed) =
            (moderation_number(proposition.moderation), proposition.meta, proposition.seed);
        line(
            &mut out,
            format_args!(
                "{time},{date},{id},{author},{agrees},{disagrees},{moderated},{meta},{seed},{words}"
            ),
        );
    }
    out
}

/// `participants-votes.csv`: the latest votes as a matrix, with each person's group beside [`Votes::people`] (`None`: in no group).
///
/// A list of groups that is shorter than the people leaves the rest without a group.
pub fn participants_csv(votes: &Votes, groups: &[Option<u64>]) -> String {
    let written = |person: u64| votes.propositions().iter().filter(|p| p.author == Some(person)).count();
    let mut out = String::from("participant,group-id,n-comments,n-votes,n-agree,n-disagree");
    for proposition in votes.propositions() {
        let _ = write!(out, ",{}", proposition.id);
    }
    out.push('\n');
    for (row, &person) in votes.people().iter().enumerate() {
        let (columns, values) = votes.row(row);
        let group = groups.get(row).copied().flatten().map(|group| group.to_string()).unwrap_or_default();
        let count = |vote: i8| values.iter().filter(|&&value| value == vote).count();
        let (comments, cast, agree, disagree) =
            (written(person), values.len(), count(AGREE), count(DISAGREE));
        let _ = write!(out, "{person},{group},{comments},{cast},{agree},{disagree}");
        let mut cells = columns.iter().zip(values).peekable();
        for column in 0..votes.propositions().len() as u32 {
            out.push(',');
            if let Some((_, value)) = cells.next_if(|(held, _)| **held == column) {
                let _ = write!(out, "{value}");
            }
        }
        out.push('\n');
    }
    out
}

/// `summary.csv`: names and values.
pub fn summary_csv(summary: &[(String, String)]) -> String {
    let mut out = String::new();
    for (name, value) in summary {
        line(&mut out, format_args!("{},{}", quoted(name), quoted(value)));
    }
    out
}

/// A line; writing to a string cannot fail.
fn line(out: &mut String, line: std::fmt::Arguments<'_>) {
    let _ = out.write_fmt(line);
    out.push('\n');
}

/// A field, in quotes where it must be.
fn quoted(field: &str) -> String {
    let plain = !field.is_empty() && !field.contains([',', '"', '\n', '\r']);
    if plain { field.to_owned() } else { format!("\"{}\"", field.replace('"', "\"\"")) }
}

/// Milliseconds since 1970 as the exports write it, in UTC: `Sat Nov 17 05:09:36 UTC 2018`.
fn datetime(milliseconds: i64) -> String {
    const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let seconds = milliseconds.div_euclid(1000);
    let (days, clock) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    // Years that begin in March have their odd day last; 400 of them have 146,097 days.
    let shifted = days + 719_468;
    let (era, day) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let of_year = day - (365 * year + year / 4 - year / 100);
    let march = (5 * of_year + 2) / 153;
    let (date, month) = (of_year - (153 * march + 2) / 5 + 1, (march + 2) % 12);
    let year = era * 400 + year + i64::from(month < 2);
    let (weekday, month) = (DAYS[days.rem_euclid(7) as usize], MONTHS[month as usize]);
    let (hour, minute, second) = (clock / 3600, clock / 60 % 60, clock % 60);
    format!("{weekday} {month} {date:02} {hour:02}:{minute:02}:{second:02} UTC {year}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_as_the_exports_write_them() {
        assert_eq!(datetime(1_735_723_047_850), "Wed Jan 01 09:17:27 UTC 2025");
        assert_eq!(datetime(951_782_400_000), "Tue Feb 29 00:00:00 UTC 2000");
        assert_eq!(datetime(-1), "Wed Dec 31 23:59:59 UTC 1969");
    }
}
