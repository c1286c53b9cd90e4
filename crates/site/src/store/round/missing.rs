//! Who is missing in a circle, shown before a round opens (rule 11).

use std::collections::{BTreeMap, BTreeSet};

use civics::country::{Country, Level as Size, Region};
use civics::member::Kind;
use jiff::Timestamp;

use super::super::sql::{Res, Row, Sql, Stmt, stmt};

/// The most groups without a way in that are named.
const NAMED: i64 = 50;

const MEMBERS: &str = "WITH RECURSIVE below (id) AS (SELECT CAST($1 AS BIGINT) UNION
   SELECT c.id FROM circle c JOIN below b ON c.parent = b.id)
 SELECT circle, kind, country, COUNT(*) FROM member WHERE standing = 'member' AND circle IN (SELECT id FROM below)
 GROUP BY circle, kind, country";
const CIRCLES: &str = "WITH RECURSIVE below (id) AS (SELECT CAST($1 AS BIGINT) UNION
   SELECT c.id FROM circle c JOIN below b ON c.parent = b.id)
 SELECT id, name, parent, country FROM circle WHERE id IN (SELECT id FROM below) ORDER BY id LIMIT 1000";
const CAUCUSES: &str = "WITH RECURSIVE below (id) AS (SELECT CAST($1 AS BIGINT) UNION
   SELECT c.id FROM circle c JOIN below b ON c.parent = b.id),
 above (id) AS (SELECT CAST($2 AS BIGINT) UNION
   SELECT c.parent FROM circle c JOIN above a ON c.id = a.id WHERE c.parent IS NOT NULL)
 SELECT k.name FROM caucus k WHERE k.protected = 1 AND k.circle IN (SELECT id FROM above)
   AND NOT EXISTS (SELECT 1 FROM seat t JOIN member m ON m.id = t.member WHERE t.caucus = k.id
     AND m.standing = 'member' AND m.kind <> 'international-ngo' AND m.circle IN (SELECT id FROM below))
 ORDER BY k.id LIMIT 200";
const CUT_OFF: &str = "WITH RECURSIVE below (id) AS (SELECT CAST($1 AS BIGINT) UNION
   SELECT c.id FROM circle c JOIN below b ON c.parent = b.id)
 SELECT m.id, m.name FROM member m WHERE m.standing = 'member' AND m.circle IN (SELECT id FROM below)
   AND NOT EXISTS (SELECT 1 FROM code k WHERE k.member = m.id)
   AND NOT EXISTS (SELECT 1 FROM mandate d WHERE d.member = m.id AND d.ends > $2)
   AND NOT EXISTS (SELECT 1 FROM helper h WHERE h.circle = m.circle AND h.ends > $3)
 ORDER BY m.id LIMIT $4";

/// Who is missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Missing {
    /// Kinds of which there is no member.
    pub kinds: Vec<Kind>,
    /// Parts of the world, by their M49 codes, without a member; only where the circle has no country.
    pub regions: Vec<&'static str>,
    /// Protected caucuses without anybody who could take a stance.
    pub caucuses: Vec<String>,
    /// Circles below without a member.
    pub circles: Vec<(i64, String)>,
    /// Groups without any way in: no mandate, no code, no helper in their circle.
    pub groups: Vec<(i64, String)>,
    /// Whether there are more such groups than are named.
    pub more: bool,
}

impl Missing {
    /// Whether anybody is missing.
    #[must_use]
    pub fn is_somebody(&self) -> bool {
        *self != Self::default()
    }
}

/// The questions, for deeds and pages.
pub fn asks(circle: i64, now: Timestamp) -> Vec<Stmt> {
    let now = now.as_second();
    vec![
        stmt!(MEMBERS, circle),
        stmt!(CIRCLES, circle),
        stmt!(CAUCUSES, circle, circle),
        stmt!(CUT_OFF, circle, now, now, NAMED + 1),
    ]
}

/// The answer to [`asks`].
pub fn answer(answers: &[Vec<Row>]) -> Res<Missing> {
    let rows = |at: usize| answers.get(at).map_or(&[][..], Vec::as_slice);
    let (mut kinds, mut countries, mut homes) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for row in rows(0) {
        homes.insert(row.int(0)?);
        kinds.extend(Kind::parse(row.text(1)?));
        countries.insert(row.text(2)?.to_owned());
    }
    let caucuses = rows(2).iter().map(|row| Ok(row.text(0)?.to_owned())).collect::<Res<_>>()?;
    let mut groups =
        rows(3).iter().map(|row| Ok((row.int(0)?, row.text(1)?.to_owned()))).collect::<Res<Vec<_>>>()?;
    let most = usize::try_from(NAMED).unwrap_or(0);
    let more = groups.len() > most;
    groups.truncate(most);
    Ok(Missing {
        kinds: Kind::ALL.into_iter().filter(|kind| !kinds.contains(kind)).collect(),
        regions: regions(rows(1), &countries)?,
        circles: empty(rows(1), homes)?,
        caucuses,
        groups,
        more,
    })
}

/// The parts of the continents in which nobody is, for a circle without a country: the first row of the circles.
fn regions(circles: &[Row], countries: &BTreeSet<String>) -> Res<Vec<&'static str>> {
    match circles.first() {
        Some(row) if row.opt_text(3)?.is_none() => {}
        _ => return Ok(Vec::new()),
    }
    let there: Vec<&Country> = countries.iter().filter_map(|code| Country::parse(code)).collect();
    let parts = Region::all().iter().filter(|region| region.level == Size::Subregion);
    let absent = parts.filter(|region| !there.iter().any(|country| country.lies_in(region.m49)));
    Ok(absent.map(|region| region.m49).collect())
}

/// The circles in which, and below which, nobody has a home.
fn empty(rows: &[Row], homes: BTreeSet<i64>) -> Res<Vec<(i64, String)>> {
    let (mut parents, mut named) = (BTreeMap::new(), Vec::new());
    for row in rows {
        let key = row.int(0)?;
        named.push((key, row.text(1)?.to_owned()));
        parents.extend(row.opt_int(2)?.map(|parent| (key, parent)));
    }
    let mut peopled = BTreeSet::new();
    for home in homes {
        let mut at = Some(home);
        // Above a circle that was reached before, everything was reached.
        while let Some(key) = at.filter(|key| peopled.insert(*key)) {
            at = parents.get(&key).copied();
        }
    }
    named.retain(|(key, _)| !peopled.contains(key));
    Ok(named)
}

/// Who is missing in a circle now.
pub fn missing(q: &mut dyn Sql, circle: i64, now: Timestamp) -> Res<Missing> {
    answer(&q.ask(&asks(circle, now))?)
}
