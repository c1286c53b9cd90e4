//! Who signed a text: in pages, by caucus, with those who took it back and those who signed an earlier version.

use civics::member::Kind;

use crate::store::sql::{Res, Row, Sql, SqlError, Stmt, stmt};

/// Which signatures a page lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// All that stand and count.
    All,
    /// Those that count for a caucus.
    Caucus(i64),
    /// Those of kinds without a vote.
    Supporters,
    /// Those that were taken back.
    Ended,
    /// Those under an earlier version whose members have not signed this one.
    Earlier,
}

impl Of {
    /// The word in addresses.
    pub fn word(self) -> String {
        match self {
            Self::All => "all".into(),
            Self::Caucus(key) => key.to_string(),
            Self::Supporters => "supporters".into(),
            Self::Ended => "ended".into(),
            Self::Earlier => "earlier".into(),
        }
    }

    /// Reads the word; everything else is all.
    pub fn parse(word: &str) -> Self {
        match word {
            "supporters" => Self::Supporters,
            "ended" => Self::Ended,
            "earlier" => Self::Earlier,
            other => other.parse().map_or(Self::All, Self::Caucus),
        }
    }
}

/// A signature, as pages show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The key of the member.
    pub member: i64,
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: Kind,
    /// Its country.
    pub country: String,
    /// The act that signed.
    pub act: i64,
    /// The mandate by which a person signed; none where the group itself came in with its code.
    pub mandate: Option<i64>,
    /// The act that took it back.
    pub ended: Option<i64>,
    /// Why it was taken back.
    pub reason: String,
    /// When it was signed.
    pub at: String,
}

const ALL: &str = "SELECT s.member, m.name, m.kind, m.country, s.id, s.mandate, s.ended, s.reason, s.at
 FROM signature s JOIN member m ON m.id = s.member
 WHERE s.freezing = $1 AND s.ended IS NULL AND s.supporter = 0 AND s.member > $2 ORDER BY s.member LIMIT $3";
const OF_CAUCUS: &str = "SELECT s.member, m.name, m.kind, m.country, s.id, s.mandate, s.ended, s.reason, s.at
 FROM singer x JOIN signature s ON s.freezing = x.freezing AND s.member = x.member JOIN member m ON m.id = s.member
 WHERE x.freezing = $1 AND x.caucus = $2 AND s.ended IS NULL AND x.member > $3 ORDER BY x.member LIMIT $4";
const SUPPORTERS: &str =
    "SELECT s.member, m.name, m.kind, m.country, s.id, s.mandate, s.ended, s.reason, s.at
 FROM signature s JOIN member m ON m.id = s.member
 WHERE s.freezing = $1 AND s.ended IS NULL AND s.supporter = 1 AND s.member > $2 ORDER BY s.member LIMIT $3";
const ENDED: &str = "SELECT s.member, m.name, m.kind, m.country, s.id, s.mandate, s.ended, s.reason, s.at
 FROM signature s JOIN member m ON m.id = s.member
 WHERE s.freezing = $1 AND s.ended IS NOT NULL AND s.member > $2 ORDER BY s.member LIMIT $3";
const EARLIER: &str = "SELECT s.member, m.name, m.kind, m.country, s.id, s.mandate, s.ended, s.reason, s.at
 FROM freezing z JOIN signature s ON s.freezing = z.id JOIN member m ON m.id = s.member
 WHERE z.text = $1 AND z.id <> $2 AND s.ended IS NULL AND s.member > $3
   AND s.id = (SELECT MAX(o.id) FROM freezing y JOIN signature o ON o.freezing = y.id
     WHERE y.text = $4 AND y.id <> $5 AND o.member = s.member AND o.ended IS NULL)
   AND NOT EXISTS (SELECT 1 FROM signature n WHERE n.freezing = $6 AND n.member = s.member AND n.ended IS NULL)
 ORDER BY s.member LIMIT $7";

fn ask((text, freeze): (i64, i64), of: Of, after: i64, most: i64) -> Stmt {
    match of {
        Of::All => stmt!(ALL, freeze, after, most),
        Of::Caucus(caucus) => stmt!(OF_CAUCUS, freeze, caucus, after, most),
        Of::Supporters => stmt!(SUPPORTERS, freeze, after, most),
        Of::Ended => stmt!(ENDED, freeze, after, most),
        Of::Earlier => stmt!(EARLIER, text, freeze, after, text, freeze, freeze, most),
    }
}

fn read(row: &Row) -> Res<Signature> {
    Ok(Signature {
        member: row.int(0)?,
        name: row.text(1)?.into(),
        kind: Kind::parse(row.text(2)?).ok_or(SqlError::Column(2))?,
        country: row.text(3)?.into(),
        act: row.int(4)?,
        mandate: row.opt_int(5)?,
        ended: row.opt_int(6)?,
        reason: row.text(7)?.into(),
        at: row.text(8)?.into(),
    })
}

/// The signatures under a text and its frozen set (-1 for a draft), after a member.
pub fn signatures(
    q: &mut dyn Sql,
    place: (i64, i64),
    of: Of,
    (after, most): (i64, i64),
) -> Res<Vec<Signature>> {
    let (sql, args) = ask(place, of, after, most);
    q.rows(sql, &args)?.iter().map(read).collect()
}

const APART: &str = "SELECT
   (SELECT COUNT(*) FROM signature s WHERE s.freezing = $1 AND s.ended IS NOT NULL),
   (SELECT COUNT(DISTINCT s.member) FROM freezing z JOIN signature s ON s.freezing = z.id
     WHERE z.text = $2 AND z.id <> $3 AND s.ended IS NULL AND NOT EXISTS (
       SELECT 1 FROM signature n WHERE n.freezing = $4 AND n.member = s.member AND n.ended IS NULL))";

/// How many took their signature back, and how many signed only an earlier version.
pub fn apart(q: &mut dyn Sql, (text, freeze): (i64, i64)) -> Res<(i64, i64)> {
    let rows = q.rows(APART, &[freeze.into(), text.into(), freeze.into(), freeze.into()])?;
    let row = rows.first().ok_or(SqlError::Column(0))?;
    Ok((row.int(0)?, row.int(1)?))
}

/// A member for which the visitor may sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mine {
    /// Its key.
    pub key: i64,
    /// Its name.
    pub name: String,
    /// Whether its signature stands.
    pub signed: bool,
    /// Whether it signs as a supporter.
    pub supports: bool,
    /// Whether it signed an earlier version.
    pub earlier: bool,
}

const MINE: &str = "WITH RECURSIVE above (id) AS (SELECT circle FROM member WHERE id = $1 UNION
   SELECT c.parent FROM circle c JOIN above a ON c.id = a.id WHERE c.parent IS NOT NULL)
 SELECT m.id, m.name, m.kind,
   (SELECT COUNT(*) FROM signature s JOIN text t ON t.freezing = s.freezing
     WHERE t.id = $2 AND s.member = m.id AND s.ended IS NULL),
   (SELECT COUNT(*) FROM freezing z JOIN signature s ON s.freezing = z.id
     WHERE z.text = $3 AND s.member = m.id AND s.ended IS NULL)
 FROM member m WHERE m.id = $4 AND m.standing = 'member'
   AND EXISTS (SELECT 1 FROM above a JOIN text t ON t.circle = a.id WHERE t.id = $5)";

/// Those of these members that may sign a text, with what they have signed.
pub fn mine(q: &mut dyn Sql, text: i64, members: &[i64]) -> Res<Vec<Mine>> {
    let ask = |member: &i64| stmt!(MINE, *member, text, text, *member, text);
    let answers = q.ask(&members.iter().take(100).map(ask).collect::<Vec<_>>())?;
    let mut found = Vec::new();
    for row in answers.iter().flatten() {
        let kind = Kind::parse(row.text(2)?).ok_or(SqlError::Column(2))?;
        let (signed, ever) = (row.int(3)? > 0, row.int(4)? > 0);
        found.push(Mine {
            key: row.int(0)?,
            name: row.text(1)?.into(),
            signed,
            supports: civics::signature::supports(kind),
            earlier: ever && !signed,
        });
    }
    Ok(found)
}
