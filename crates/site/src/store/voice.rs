//! Voice in the store: how often each member did what, and what pages may show of it.

use civics::member::Kind;
use civics::protection::Period;
use civics::voice::{Measures, Review, Unequal, review as review_rule};
use civics::{Act, Actor};
use inequality::{Cross, Design, Factor, Income, Measure, Sample};

use super::fold::Folding;
use super::sql::{Res, Row, Sql, SqlError, Stmt, stmt};
use super::{Deed, Draft};

/// Folds a review.
pub fn review_apply(f: &Folding<'_>, body: &Review) -> Vec<Stmt> {
    let text = |measure: &Option<String>| measure.clone().unwrap_or_default();
    vec![stmt!(
        "INSERT INTO review (id, circle, words, members, spoke, gini, tenth, between_kinds, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        f.key,
        f.circle().unwrap_or(-1),
        body.words.as_str(),
        i64::try_from(body.members).unwrap_or(i64::MAX),
        text(&body.spoke),
        text(&body.gini),
        text(&body.tenth),
        text(&body.between),
        f.entry.at.as_str()
    )]
}

/// Counts one act of a member for the page on voice; `kind` as the log spells it.
pub fn spoke(circle: i64, member: i64, kind: &str) -> Stmt {
    stmt!(
        "INSERT INTO voice (circle, member, kind, n) VALUES ($1, $2, $3, 1)
         ON CONFLICT (circle, member, kind) DO UPDATE SET n = voice.n + 1",
        circle,
        member,
        kind
    )
}

const AFFIRMED: &str = "WITH RECURSIVE below (id) AS (SELECT CAST($1 AS BIGINT)
   UNION SELECT c.id FROM circle c JOIN below b ON c.parent = b.id)
 SELECT m.kind, m.country, COUNT(*) FROM member m
 WHERE m.standing = 'member' AND m.circle IN (SELECT id FROM below) GROUP BY m.kind, m.country";
const ACTED: &str = "WITH RECURSIVE below (id) AS (SELECT CAST($1 AS BIGINT)
   UNION SELECT c.id FROM circle c JOIN below b ON c.parent = b.id)
 SELECT m.kind, m.country, COUNT(DISTINCT v.member), v.kind FROM voice v JOIN member m ON m.id = v.member
 WHERE v.circle IN (SELECT id FROM below) AND m.standing = 'member' AND m.circle IN (SELECT id FROM below)
 GROUP BY m.kind, m.country, v.kind";
const TOLD: &str = "WITH RECURSIVE below (id) AS (SELECT CAST($1 AS BIGINT)
   UNION SELECT c.id FROM circle c JOIN below b ON c.parent = b.id)
 SELECT m.kind, m.country, COUNT(*) FROM member m
 WHERE m.standing = 'member' AND m.circle IN (SELECT id FROM below)
   AND EXISTS (SELECT 1 FROM testimony t WHERE t.member = m.id AND t.cnt >= $2) GROUP BY m.kind, m.country";

const CAUCUS_AFFIRMED: &str = "WITH RECURSIVE below (id) AS (SELECT CAST($1 AS BIGINT)
   UNION SELECT c.id FROM circle c JOIN below b ON c.parent = b.id),
 above (id) AS (SELECT CAST($2 AS BIGINT)
   UNION SELECT c.parent FROM circle c JOIN above a ON c.id = a.id WHERE c.parent IS NOT NULL)
 SELECT c.id, c.name, COUNT(m.id) FROM caucus c LEFT JOIN seat s ON s.caucus = c.id
 LEFT JOIN member m ON m.id = s.member AND m.standing = 'member' AND m.circle IN (SELECT id FROM below)
 WHERE c.circle IN (SELECT id FROM above) GROUP BY c.id, c.name ORDER BY c.id LIMIT 60";
const CAUCUS_ACTED: &str = "WITH RECURSIVE below (id) AS (SELECT CAST($1 AS BIGINT)
   UNION SELECT c.id FROM circle c JOIN below b ON c.parent = b.id)
 SELECT s.caucus, '', COUNT(DISTINCT v.member), v.kind FROM voice v JOIN member m ON m.id = v.member
 JOIN seat s ON s.member = m.id
 WHERE v.circle IN (SELECT id FROM below) AND m.standing = 'member' AND m.circle IN (SELECT id FROM below)
 GROUP BY s.caucus, v.kind";
const CAUCUS_TOLD: &str = "WITH RECURSIVE below (id) AS (SELECT CAST($1 AS BIGINT)
   UNION SELECT c.id FROM circle c JOIN below b ON c.parent = b.id)
 SELECT s.caucus, '', COUNT(*) FROM member m JOIN seat s ON s.member = m.id
 WHERE m.standing = 'member' AND m.circle IN (SELECT id FROM below)
   AND EXISTS (SELECT 1 FROM testimony t WHERE t.member = m.id AND t.cnt >= $2) GROUP BY s.caucus";

/// Tellings count for the group that heard them, and only those that everybody may count: so that everybody sees the
/// same measures, and nobody learns from two of them what one teller allowed to fewer.
const EACH: &str = "WITH RECURSIVE below (id) AS (SELECT CAST($1 AS BIGINT)
   UNION SELECT c.id FROM circle c JOIN below b ON c.parent = b.id)
 SELECT m.kind, m.country, COALESCE(v.n, 0) + COALESCE(t.n, 0) FROM member m
 LEFT JOIN (SELECT member, CAST(SUM(n) AS BIGINT) AS n FROM voice WHERE circle IN (SELECT id FROM below)
   GROUP BY member) v ON v.member = m.id
 LEFT JOIN (SELECT member, COUNT(*) AS n FROM testimony WHERE cnt >= 4 GROUP BY member) t ON t.member = m.id
 WHERE m.standing = 'member' AND m.circle IN (SELECT id FROM below) LIMIT 1000000";
const REVIEWS: &str = "SELECT id, words, members, spoke, gini, tenth, between_kinds, at FROM review
 WHERE circle = $1 AND id < $2 ORDER BY id DESC LIMIT $3";

/// How many members of a kind in a country, or of a caucus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The kind; empty in a table of caucuses.
    pub kind: String,
    /// The country; empty in a table of caucuses.
    pub country: String,
    /// The caucus; -1 in a table of kinds and countries.
    pub caucus: i64,
    /// What they did; empty for being there.
    pub act: String,
    /// How many.
    pub n: u64,
}

/// Everything from which the page on voice is made; not yet fit for eyes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heard {
    /// Who affirmed.
    pub affirmed: Vec<Cell>,
    /// Who did what at least once.
    pub acted: Vec<Cell>,
    /// Whose tellings everybody may count, and whose the alliance may count.
    pub told: [Vec<Cell>; 2],
    /// The same by caucus: who affirmed, who did what, whose tellings.
    pub caucuses: [Vec<Cell>; 4],
    /// Keys and names of the caucuses.
    pub names: Vec<(i64, String)>,
    /// Kind, country and number of acts of each member.
    pub each: Vec<(Kind, String, u64)>,
}

fn count(row: &Row, at: usize) -> Res<u64> {
    Ok(u64::try_from(row.int(at)?).unwrap_or(0))
}

fn places(rows: &[Row]) -> Res<Vec<Cell>> {
    let read = |row: &Row| {
        let act = if row.0.len() > 3 { row.text(3)? } else { "" };
        let (kind, country) = (row.text(0)?.to_owned(), row.text(1)?.to_owned());
        Ok(Cell { kind, country, caucus: -1, act: act.to_owned(), n: count(row, 2)? })
    };
    rows.iter().map(read).collect()
}

fn sides(rows: &[Row]) -> Res<Vec<Cell>> {
    let read = |row: &Row| {
        let act = if row.0.len() > 3 { row.text(3)? } else { "" };
        let (kind, country) = (String::new(), String::new());
        Ok(Cell { kind, country, caucus: row.int(0)?, act: act.to_owned(), n: count(row, 2)? })
    };
    rows.iter().map(read).collect()
}

fn each(rows: &[Row]) -> Res<Vec<(Kind, String, u64)>> {
    let read = |row: &Row| {
        let kind = Kind::parse(row.text(0)?).ok_or(SqlError::Column(0))?;
        Ok((kind, row.text(1)?.to_owned(), count(row, 2)?))
    };
    rows.iter().map(read).collect()
}

/// What the page on voice of a circle is made of, in one flight; `alliance` is the rank of that audience and `public` that
/// of everybody.
pub fn heard(q: &mut dyn Sql, circle: i64, (alliance, public): (i64, i64)) -> Res<Heard> {
    let answers = q.ask(&[
        stmt!(AFFIRMED, circle),
        stmt!(ACTED, circle),
        stmt!(TOLD, circle, public),
        stmt!(TOLD, circle, alliance),
        stmt!(CAUCUS_AFFIRMED, circle, circle),
        stmt!(CAUCUS_ACTED, circle),
        stmt!(CAUCUS_TOLD, circle, public),
        stmt!(CAUCUS_TOLD, circle, alliance),
        stmt!(EACH, circle),
    ])?;
    let [affirmed, acted, told, known, sit, spoke, heard, knew, members] = answers.as_slice() else {
        return Err(SqlError::Column(0));
    };
    Ok(Heard {
        affirmed: places(affirmed)?,
        acted: places(acted)?,
        told: [places(told)?, places(known)?],
        caucuses: [sides(sit)?, sides(spoke)?, sides(heard)?, sides(knew)?],
        names: sit.iter().map(|row| Ok((row.int(0)?, row.text(1)?.to_owned()))).collect::<Res<_>>()?,
        each: each(members)?,
    })
}

fn measured(members: &[(Kind, String, u64)]) -> Measures {
    let acts: Vec<u64> = members.iter().map(|(_, _, acts)| *acts).collect();
    let kinds: Vec<&str> = members.iter().map(|(kind, _, _)| kind.word()).collect();
    Measures::of(&acts, || unequal(&acts, &kinds).ok())
}

/// How unequal acts are over members, and how much of that lies between their kinds.
fn unequal(acts: &[u64], kinds: &[&str]) -> Result<Unequal, inequality::Error> {
    // Counts of acts lie far below 2^53, up to which each one is exact.
    let acts = Income::from_vec(acts.iter().map(|count| *count as f64).collect())?;
    let design = Design::simple(kinds.len())?;
    let sample = Sample::new(&acts, &design)?;
    let shares = sample.values(&[Measure::Gini, Measure::TopShare(0.1)])?;
    let parts = sample.decompose(Measure::GE(1.0), &Cross::of(&[&Factor::from_labels("kind", kinds)])?)?;
    let (whole, between) = (parts.total.value, parts.between.value);
    // What rounding leaves of nothing is nothing.
    let between = if whole < 1e-12 { 0.0 } else { (between / whole).clamp(0.0, 1.0) };
    Ok(Unequal { gini: shares[0].clamp(0.0, 1.0), tenth: shares[1].clamp(0.0, 1.0), between })
}

impl Heard {
    /// How unequal voice is: over members, and between their kinds.
    pub fn measures(&self) -> Measures {
        measured(&self.each)
    }
}

/// A review, as pages show it; the measures as the act says them, empty where they were hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviewed {
    /// Its key.
    pub key: i64,
    /// What was seen and what will be done.
    pub words: String,
    /// How many members there were.
    pub members: i64,
    /// How many had spoken.
    pub spoke: String,
    /// The Gini coefficient.
    pub gini: String,
    /// The share of the most active tenth.
    pub tenth: String,
    /// The part between kinds.
    pub between: String,
    /// When.
    pub at: String,
}

/// The reviews of a circle before a key, newest first.
pub fn reviews(q: &mut dyn Sql, circle: i64, before: i64, most: i64) -> Res<Vec<Reviewed>> {
    let read = |row: &Row| {
        Ok(Reviewed {
            key: row.int(0)?,
            words: row.text(1)?.into(),
            members: row.int(2)?,
            spoke: row.text(3)?.into(),
            gini: row.text(4)?.into(),
            tenth: row.text(5)?.into(),
            between: row.text(6)?.into(),
            at: row.text(7)?.into(),
        })
    };
    q.rows(REVIEWS, &[circle.into(), before.into(), most.into()])?.iter().map(read).collect()
}

/// The deed of writing a review down; the measures are those of the moment in which it is recorded.
pub fn review(actor: Actor, circle: i64, words: String) -> Deed {
    Deed::new(actor, vec![stmt!(EACH, circle)], move |case| {
        let seen = measured(&each(case.answer(0)?)?);
        let act = review_rule(case.actor, circle, &seen, &words, case.now)?;
        Ok(Draft::new(Act::Review(act), Period::Day).circle(circle))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-9
    }

    fn all(list: &[(u8, u64)]) -> [f64; 3] {
        const KINDS: [&str; 4] = ["a", "b", "c", "d"];
        let acts: Vec<u64> = list.iter().map(|(_, acts)| *acts).collect();
        let kinds: Vec<&str> = list.iter().map(|(kind, _)| KINDS[usize::from(*kind)]).collect();
        let found = unequal(&acts, &kinds).unwrap();
        [found.gini, found.tenth, found.between]
    }

    #[test]
    fn the_measures_are_those_that_a_hand_reckons() {
        // 1, 2, 3, 4: the differences of all pairs sum to 20, twice 16 times the mean of 2.5 is 80.
        assert!(near(all(&[(0, 4), (0, 1), (0, 3), (0, 2)])[0], 0.25));
        let [gini, tenth, _] = all(&[(0, 0), (0, 0), (0, 0), (0, 9)]);
        assert!(near(gini, 0.75) && near(tenth, 0.4));
        let ten: Vec<(u8, u64)> = [1, 1, 1, 1, 1, 1, 1, 1, 1, 11].map(|acts| (0, acts)).to_vec();
        assert!(near(all(&ten)[1], 0.55));
        // Two groups that are equal within: all of the inequality lies between them.
        assert!(near(all(&[(0, 1), (0, 1), (1, 3), (1, 3)])[2], 1.0));
        assert!(near(all(&[(0, 1), (0, 3), (1, 1), (1, 3)])[2], 0.0));
    }

    fn counts() -> impl Strategy<Value = Vec<(u8, u64)>> {
        let some = prop::collection::vec((0u8..4, prop_oneof![Just(0u64), 0u64..6, 0u64..5000]), 2..40);
        some.prop_filter("somebody has spoken", |list| list.iter().any(|(_, acts)| *acts > 0))
    }

    proptest! {
        #[test]
        fn neither_order_nor_replication_of_the_members_changes_a_measure(
            (list, shuffled) in counts().prop_flat_map(|list| (Just(list.clone()), Just(list).prop_shuffle())),
            times in 2usize..5,
        ) {
            let many: Vec<(u8, u64)> = list.iter().copied().cycle().take(list.len() * times).collect();
            for ((a, b), c) in all(&list).into_iter().zip(all(&shuffled)).zip(all(&many)) {
                prop_assert!(near(a, b) && near(a, c) && (0.0..=1.0).contains(&a), "{} {} {}", a, b, c);
            }
        }

        #[test]
        fn where_all_speak_alike_nothing_is_unequal(each in 1u64..900, kinds in prop::collection::vec(0u8..4, 2..40)) {
            let list: Vec<(u8, u64)> = kinds.into_iter().map(|kind| (kind, each)).collect();
            let [gini, tenth, between] = all(&list);
            prop_assert!(near(gini, 0.0) && near(between, 0.0) && near(tenth, 0.1));
        }
    }
}
