//! Figures in the store: what their acts change, the deeds, and the questions of their pages.

use std::collections::BTreeSet;

use civics::figure::{
    Cite, Disown, FigureFact, Input, Measure, Sort, cite as cite_rule, disown as disown_rule,
    measure as measure_rule,
};
use civics::protection::Period;
use civics::{Act, Actor, Refusal};
use inequality::claim::{self, Claim};

use super::fold::Folding;
use super::sql::{Res, Row, Sql, SqlError, Stmt, stmt};
use super::{Deed, Draft, Reach, member, text};

/// Folds the acts of figures; every other one changes nothing here.
pub fn apply(f: &Folding<'_>, act: &Act) -> Vec<Stmt> {
    match act {
        Act::Measure(body) => measure_apply(f, body),
        Act::Cite(body) => cite_apply(f, body),
        Act::Disown(body) => disown_apply(f, body),
        _ => Vec::new(),
    }
}

/// Folds a figure's being published.
fn measure_apply(f: &Folding<'_>, body: &Measure) -> Vec<Stmt> {
    vec![stmt!(
        "INSERT INTO figure (id, member, sort, title, sentence, language, number, unit, low, high, recipe, inputs, blind,
           disowned, reason, better, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, NULL, '', NULL, $14)",
        f.key,
        f.entry.by.as_ref().map_or(-1, |by| f.of(by)),
        body.sort.word(),
        body.title.as_str(),
        body.sentence.as_str(),
        body.language.as_str(),
        body.number.as_str(),
        body.unit.as_str(),
        body.low.as_deref(),
        body.high.as_deref(),
        body.recipe.as_str(),
        serde_json::to_string(&body.inputs).unwrap_or_else(|_| "[]".into()),
        body.blind.as_str(),
        f.entry.at.as_str()
    )]
}

/// Folds the figures that support a paragraph from now on.
fn cite_apply(f: &Folding<'_>, body: &Cite) -> Vec<Stmt> {
    let paragraph = f.of(&body.paragraph);
    let mut all = vec![stmt!("DELETE FROM citation WHERE paragraph = $1", paragraph)];
    all.extend(body.figures.iter().map(|figure| {
        stmt!(
            "INSERT INTO citation (paragraph, figure) VALUES ($1, $2) ON CONFLICT (paragraph, figure) DO NOTHING",
            paragraph,
            f.of(figure)
        )
    }));
    // The act becomes public with the text, as those that gave its paragraphs roots do.
    all.push(stmt!("INSERT INTO rooting (id, paragraph) VALUES ($1, $2)", f.key, paragraph));
    all
}

/// Folds a figure's being disowned: it stays, with the reason, wherever it supports a paragraph.
fn disown_apply(f: &Folding<'_>, body: &Disown) -> Vec<Stmt> {
    vec![stmt!(
        "UPDATE figure SET disowned = $1, reason = $2, better = $3 WHERE id = $4 AND disowned IS NULL",
        f.key,
        body.reason.as_str(),
        body.better.as_ref().map(|better| f.of(better)),
        f.of(&body.figure)
    )]
}

/// A figure, as pages show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Its key.
    pub key: i64,
    /// The key of the member that published it.
    pub member: i64,
    /// The name of that member.
    pub name: String,
    /// How it came about.
    pub sort: Sort,
    /// What is measured.
    pub title: String,
    /// The sentence that says it.
    pub sentence: String,
    /// The language of title and sentence.
    pub language: String,
    /// The number.
    pub number: String,
    /// Its unit; empty for a pure number.
    pub unit: String,
    /// Within what it is firm.
    pub interval: Option<(String, String)>,
    /// How it is computed, as the file that the program reads.
    pub recipe: String,
    /// From what it was computed.
    pub inputs: Vec<Input>,
    /// What it cannot tell, in the member's own words.
    pub blind: String,
    /// The act by which its member disowned it.
    pub disowned: Option<i64>,
    /// Why it was disowned.
    pub reason: String,
    /// The figure in its place.
    pub better: Option<i64>,
    /// When it was published.
    pub at: String,
}

const ONE: &str =
    "SELECT g.id, g.member, m.name, g.sort, g.title, g.sentence, g.language, g.number, g.unit, g.low, g.high,
   g.recipe, g.inputs, g.blind, g.disowned, g.reason, g.better, g.at
 FROM figure g JOIN member m ON m.id = g.member WHERE g.id = $1";
const LIST: &str =
    "SELECT g.id, g.member, m.name, g.sort, g.title, g.sentence, g.language, g.number, g.unit, g.low, g.high,
   '', '[]', '', g.disowned, g.reason, g.better, g.at
 FROM figure g JOIN member m ON m.id = g.member WHERE g.id < $1 ORDER BY g.id DESC LIMIT $2";
const STANDING: &str =
    "SELECT g.id, g.member, m.name, g.sort, g.title, g.sentence, g.language, g.number, g.unit, g.low,
   g.high, '', '[]', '', g.disowned, g.reason, g.better, g.at
 FROM figure g JOIN member m ON m.id = g.member WHERE g.disowned IS NULL ORDER BY g.id DESC LIMIT $1";
const CITED: &str =
    "SELECT g.id, g.member, m.name, g.sort, g.title, g.sentence, g.language, g.number, g.unit, g.low, g.high,
   '', '[]', '', g.disowned, g.reason, g.better, g.at
 FROM citation c JOIN figure g ON g.id = c.figure JOIN member m ON m.id = g.member
 WHERE c.paragraph = $1 ORDER BY g.id LIMIT 20";
const CITED_IN_TEXT: &str = "SELECT c.paragraph, g.id, g.sentence, g.language, g.disowned
 FROM paragraph p JOIN citation c ON c.paragraph = p.id JOIN figure g ON g.id = c.figure
 WHERE p.text = $1 AND p.struck = 0 ORDER BY c.paragraph, g.id LIMIT 2000";
const PLACES: &str =
    "SELECT p.id, t.id, t.title, t.language FROM citation c JOIN paragraph p ON p.id = c.paragraph
   JOIN text t ON t.id = p.text
 WHERE c.figure = $1 AND p.struck = 0 AND t.released IS NOT NULL ORDER BY p.id LIMIT 100";
const FACT: &str = "SELECT id, member, disowned FROM figure WHERE id = $1";
const AMONG: &str = "SELECT id FROM figure WHERE id >= $1 AND id <= $2 AND disowned IS NULL LIMIT 100000";

fn read(row: &Row) -> Res<Figure> {
    let ends = row.opt_text(9)?.zip(row.opt_text(10)?);
    Ok(Figure {
        key: row.int(0)?,
        member: row.int(1)?,
        name: row.text(2)?.into(),
        sort: Sort::parse(row.text(3)?).ok_or(SqlError::Column(3))?,
        title: row.text(4)?.into(),
        sentence: row.text(5)?.into(),
        language: row.text(6)?.into(),
        number: row.text(7)?.into(),
        unit: row.text(8)?.into(),
        interval: ends.map(|(low, high)| (low.to_owned(), high.to_owned())),
        recipe: row.text(11)?.into(),
        inputs: serde_json::from_str(row.text(12)?).unwrap_or_default(),
        blind: row.text(13)?.into(),
        disowned: row.opt_int(14)?,
        reason: row.text(15)?.into(),
        better: row.opt_int(16)?,
        at: row.text(17)?.into(),
    })
}

/// One figure, whole.
pub fn one(q: &mut dyn Sql, key: i64) -> Res<Option<Figure>> {
    q.rows(ONE, &[key.into()])?.first().map(read).transpose()
}

/// The figures published before that one, the last first; recipe and inputs are left out.
pub fn list(q: &mut dyn Sql, before: i64, most: i64) -> Res<Vec<Figure>> {
    q.rows(LIST, &[before.into(), most.into()])?.iter().map(read).collect()
}

/// The last figures that stand, for a choice.
pub fn standing(q: &mut dyn Sql, most: i64) -> Res<Vec<Figure>> {
    q.rows(STANDING, &[most.into()])?.iter().map(read).collect()
}

/// The figures that support a paragraph.
pub fn cited(q: &mut dyn Sql, paragraph: i64) -> Res<Vec<Figure>> {
    q.rows(CITED, &[paragraph.into()])?.iter().map(read).collect()
}

/// A figure that supports a paragraph, as the page of the whole text names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Support {
    /// The paragraph.
    pub paragraph: i64,
    /// The figure.
    pub figure: i64,
    /// Its sentence.
    pub sentence: String,
    /// The language of the sentence.
    pub language: String,
    /// Whether its member has disowned it since.
    pub disowned: bool,
}

/// The question for the figures that support the paragraphs of a text, for [`supports`].
pub fn supports_ask(text: i64) -> Stmt {
    stmt!(CITED_IN_TEXT, text)
}

/// The answer to [`supports_ask`].
pub fn supports(rows: &[Row]) -> Res<Vec<Support>> {
    let read = |row: &Row| {
        Ok(Support {
            paragraph: row.int(0)?,
            figure: row.int(1)?,
            sentence: row.text(2)?.into(),
            language: row.text(3)?.into(),
            disowned: row.opt_int(4)?.is_some(),
        })
    };
    rows.iter().map(read).collect()
}

/// A released paragraph that a figure supports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The paragraph.
    pub paragraph: i64,
    /// Its text.
    pub text: i64,
    /// The title of the text.
    pub title: String,
    /// The language of the title.
    pub language: String,
}

/// The released paragraphs that a figure supports.
pub fn places(q: &mut dyn Sql, figure: i64) -> Res<Vec<Place>> {
    let read = |row: &Row| {
        let (title, language) = (row.text(2)?.into(), row.text(3)?.into());
        Ok(Place { paragraph: row.int(0)?, text: row.int(1)?, title, language })
    };
    q.rows(PLACES, &[figure.into()])?.iter().map(read).collect()
}

/// The bytes of an input that its owner published with the figure; nothing once the figure is disowned.
pub fn data(q: &mut dyn Sql, figure: i64, n: i64) -> Res<Option<Vec<u8>>> {
    const DATA: &str = "SELECT m.bytes FROM media m JOIN figure g ON g.id = m.idx
     WHERE m.idx = $1 AND m.n = $2 AND g.disowned IS NULL";
    q.rows(DATA, &[figure.into(), n.into()])?.first().map(|row| row.bytes(0).map(<[u8]>::to_vec)).transpose()
}

/// A claim as a figure to publish, with the number that it states; nothing of its inputs is open, and no interval is known.
pub fn of_claim(claim: &Claim, recipe: String, (language, unit): (&str, &str)) -> Measure {
    let input = |one: &claim::Input| Input {
        name: one.file.clone(),
        sha256: one.sha256.to_ascii_lowercase(),
        source: one.source.clone(),
        dated: one.date.clone(),
        licence: one.licence.clone(),
        open: false,
    };
    Measure {
        title: claim.title.clone(),
        sentence: claim.sentence_with(&claim.result),
        language: language.to_owned(),
        sort: Sort::Claim,
        number: claim.result.clone(),
        unit: unit.to_owned(),
        low: None,
        high: None,
        recipe,
        inputs: claim.inputs.values().map(input).collect(),
        blind: claim.caveats.join("\n"),
    }
}

/// Deletes the files of every figure that was disowned.
pub fn forget_disowned() -> Stmt {
    stmt!("DELETE FROM media WHERE idx IN (SELECT id FROM figure WHERE disowned IS NOT NULL)")
}

fn fact(rows: &[Row]) -> Res<Option<FigureFact>> {
    let read = |row: &Row| {
        Ok(FigureFact { key: row.int(0)?, member: row.int(1)?, disowned: row.opt_int(2)?.is_some() })
    };
    rows.first().map(read).transpose()
}

/// The deed of publishing a figure, with the files that its owner publishes: each with its place among the inputs.
pub fn measure(actor: Actor, member: i64, body: Measure, files: Vec<(i64, Vec<u8>)>) -> Deed {
    Deed::new(actor, vec![member::ask(member)], move |case| {
        let fact = member::answer(case.answer(0)?, case.now)?.ok_or(Refusal::Absent)?;
        let act = measure_rule(case.actor, &fact, &body, case.now)?;
        let files = files.clone();
        let kept = move |index: i64| {
            let file = |(n, bytes): (i64, Vec<u8>)| {
                stmt!("INSERT INTO media (idx, n, kind, bytes) VALUES ($1, $2, 'data', $3)", index, n, bytes)
            };
            files.into_iter().map(file).collect()
        };
        Ok(Draft::new(Act::Measure(act), Period::Day).by(member).circle(fact.circle).side(kept))
    })
    .reach(Reach::Things(vec![member]))
}

/// The deed of giving a paragraph of that text the figures that support it.
pub fn cite(actor: Actor, text: i64, member: i64, body: Cite) -> Deed {
    let mut asks = text::desk_asks(text, member, &[]);
    let keys: BTreeSet<i64> = body.figures.iter().map(|figure| figure.key(None)).collect();
    let (least, most) = (keys.first().copied().unwrap_or(0), keys.last().copied().unwrap_or(-1));
    let at = asks.len();
    asks.push(stmt!(AMONG, least, most));
    Deed::new(actor, asks, move |case| {
        let (fact, desk) = (text::first(case)?, text::bare_desk(case, member)?);
        let standing = case.answer(at)?.iter().map(|row| row.int(0)).collect::<Res<BTreeSet<i64>>>()?;
        let act = cite_rule(case.actor, &desk, (&fact, &standing), &body, case.now)?;
        let refs = [text, act.paragraph.key(None)];
        Ok(Draft::new(Act::Cite(act), Period::Day).by(member).circle(fact.circle).refs(&refs))
    })
}

/// The deed of saying that a figure does not stand any more; the files that were published with it go.
pub fn disown(actor: Actor, body: Disown) -> Deed {
    let figure = body.figure.key(None);
    let better = body.better.as_ref().map_or(-1, |better| better.key(None));
    Deed::new(actor, vec![stmt!(FACT, figure), stmt!(FACT, better)], move |case| {
        let own = fact(case.answer(0)?)?.ok_or(Refusal::Absent)?;
        let next = fact(case.answer(1)?)?;
        let act = disown_rule(case.actor, own, next, &body, case.now)?;
        let refs: Vec<i64> = std::iter::once(figure).chain(act.better.iter().map(|b| b.key(None))).collect();
        let gone = vec![stmt!("DELETE FROM media WHERE idx = $1", figure)];
        Ok(Draft::new(Act::Disown(act), Period::Day).by(own.member).refs(&refs).first(gone))
    })
}
