//! Addresses to which a digest is mailed: kept beside the accounts, deletable, never in the log.

use super::sql::{Res, Row, Sql, Stmt, stmt};

/// How often a digest is sent at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Every {
    /// Once a day.
    Day,
    /// Once a week.
    Week,
}

impl Every {
    /// Every choice.
    pub const ALL: [Self; 2] = [Self::Day, Self::Week];

    /// The word in the table, in forms and in locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// The period in which a moment lies, such as `2026-11-24` or `2026-W48`.
    #[must_use]
    pub fn period(self, now: jiff::Timestamp) -> String {
        let date = now.to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
        match self {
            Self::Day => date.to_string(),
            Self::Week => {
                let week = date.iso_week_date();
                format!("{}-W{:02}", week.year(), week.week())
            }
        }
    }
}

/// Where a person wants her digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Her identifier.
    pub person: String,
    /// Her address.
    pub address: String,
    /// The language in which she asked for it.
    pub language: String,
    /// How often.
    pub every: Every,
    /// The period for which one was sent last; empty before the first.
    pub sent: String,
}

const OF_PERSON: &str = "SELECT person, address, language, every, sent FROM mail WHERE person = $1";
const ALL: &str =
    "SELECT person, address, language, every, sent FROM mail WHERE person > $1 ORDER BY person LIMIT 50";

fn read(row: &Row) -> Res<Mail> {
    Ok(Mail {
        person: row.text(0)?.into(),
        address: row.text(1)?.into(),
        language: row.text(2)?.into(),
        every: Every::parse(row.text(3)?).unwrap_or(Every::Week),
        sent: row.text(4)?.into(),
    })
}

/// Where a person wants her digest, if she wants one.
pub fn of_person(q: &mut dyn Sql, person: &str) -> Res<Option<Mail>> {
    q.rows(OF_PERSON, &[person.into()])?.first().map(read).transpose()
}

/// The next of all who want a digest, after that person.
pub fn after(q: &mut dyn Sql, person: &str) -> Res<Vec<Mail>> {
    q.rows(ALL, &[person.into()])?.iter().map(read).collect()
}

/// Keeps an address, in place of an earlier one; what was sent in this period stays sent.
pub fn keep(mail: &Mail) -> Stmt {
    stmt!(
        "INSERT INTO mail (person, address, language, every, sent) VALUES ($1, $2, $3, $4, '')
         ON CONFLICT (person) DO UPDATE SET address = excluded.address, language = excluded.language,
           every = excluded.every",
        mail.person.as_str(),
        mail.address.as_str(),
        mail.language.as_str(),
        mail.every.word()
    )
}

/// Notes that the digest of a period is being sent.
pub fn claim(person: &str, period: &str) -> Stmt {
    stmt!("UPDATE mail SET sent = $1 WHERE person = $2", period, person)
}

/// Deletes an address.
pub fn forget(person: &str) -> Stmt {
    stmt!("DELETE FROM mail WHERE person = $1", person)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_is_named_after_the_year_of_its_thursday() {
        let at = |text: &str| text.parse().unwrap();
        assert_eq!(Every::Day.period(at("2026-11-24T23:59:59Z")), "2026-11-24");
        assert_eq!(Every::Week.period(at("2026-11-24T00:00:00Z")), "2026-W48");
        assert_eq!(Every::Week.period(at("2027-01-01T00:00:00Z")), "2026-W53");
    }
}
