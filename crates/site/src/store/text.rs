//! Texts in the store: what editing and freezing change, and the deeds.

mod freezing;
pub mod outline;
pub mod shown;
pub mod versions;

use std::collections::BTreeSet;

use civics::member::Kind as Sort;
use civics::text::edit::{
    Desk, Editor, Meets, Part, State, TextFact, draft as draft_rule, root as root_rule,
    strike as strike_rule, translate as translate_rule, write as write_rule,
};
use civics::text::{Draft as Body, Form, Freeze, Kind, Root, Strike, Translate, Write};
use civics::{Act, Actor, Address, Refusal, protection::Period};
use jiff::Timestamp;

use super::circle::{here, list, words};
use super::fold::Folding;
use super::sql::{Res, Row, SqlError, Stmt, stmt};
use super::{Case, Deed, Draft, Reach, Stop, rules};

pub use freezing::{freeze, freeze_asks, frozen};

/// Folds the beginning of a text.
pub fn draft_apply(f: &Folding<'_>, body: &Body) -> Vec<Stmt> {
    vec![stmt!(
        "INSERT INTO text (id, circle, member, kind, title, language, languages, parent, state, changed, freezing, embargo,
           released, released_at, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'draft', $9, NULL, 0, NULL, '', $10)",
        f.key,
        f.circle().unwrap_or(-1),
        f.entry.by.as_ref().map(|by| f.of(by)),
        body.kind.word(),
        body.title.as_str(),
        body.language.as_str(),
        list(&body.languages),
        body.parent.as_ref().map(|parent| f.of(parent)),
        f.key,
        f.entry.at.as_str()
    )]
}

/// The words of a text have changed: it is a draft again, and signatures under what was frozen are stale.
fn changed(f: &Folding<'_>, text: i64) -> Stmt {
    stmt!(
        "UPDATE text SET changed = $1, freezing = NULL, state = 'draft' WHERE id = $2 AND state <> 'released'",
        f.key,
        text
    )
}

/// Folds a paragraph's new words. A new paragraph makes room for itself: all that stand after it move on by one place.
pub fn write_apply(f: &Folding<'_>, body: &Write) -> Vec<Stmt> {
    let text = f.of(&body.text);
    let parent = body.parent.as_ref().map(|parent| f.of(parent));
    let paragraph = body.paragraph.as_ref().map_or(f.key, |own| f.of(own));
    let mut all = Vec::new();
    if body.paragraph.is_some() {
        // Other words heal; the same words are held against their roots, below.
        all.push(stmt!(
            "DELETE FROM wound WHERE paragraph = $1 AND EXISTS (SELECT 1 FROM paragraph p WHERE p.id = $2 AND p.words <> $3)",
            paragraph,
            paragraph,
            body.words.as_str()
        ));
        all.push(stmt!(
            "UPDATE paragraph SET form = $1, parent = $2, version = $3, versions = versions + 1, words = $4
             WHERE id = $5 AND text = $6",
            body.form.word(),
            parent,
            f.key,
            body.words.as_str(),
            paragraph,
            text
        ));
    } else {
        let after = body.after.as_ref().map_or(-1, |after| f.of(after));
        all.push(stmt!(
            "UPDATE paragraph SET place = place + 1 WHERE text = $1
               AND place >= COALESCE((SELECT a.place + 1 FROM paragraph a WHERE a.id = $2 AND a.text = $3), 0)",
            text,
            after,
            text
        ));
        all.push(stmt!(
            "INSERT INTO paragraph (id, text, place, form, parent, version, versions, words, struck, at)
             VALUES ($1, $2, COALESCE((SELECT a.place + 1 FROM paragraph a WHERE a.id = $3 AND a.text = $4), 0),
               $5, $6, $7, 1, $8, 0, $9)",
            f.key,
            text,
            after,
            text,
            body.form.word(),
            parent,
            f.key,
            body.words.as_str(),
            f.entry.at.as_str()
        ));
    }
    all.push(stmt!(
        "INSERT INTO version (paragraph, version, language, words, id, at)
         VALUES ($1, $2, COALESCE((SELECT language FROM text WHERE id = $3), ''), $4, $5, $6)",
        paragraph,
        f.key,
        text,
        body.words.as_str(),
        f.key,
        f.entry.at.as_str()
    ));
    all.extend(rooted(f, paragraph, &body.roots));
    all.push(changed(f, text));
    all
}

/// The roots of a paragraph from now on. What was taken from under it before does not block it any more, unless a
/// testimony whose consent was narrowed still lies in the scope of a root, or of what the root comes from. One that was
/// withdrawn lies in none.
fn rooted(f: &Folding<'_>, paragraph: i64, roots: &[Address]) -> Vec<Stmt> {
    let mut all = vec![stmt!("DELETE FROM root WHERE paragraph = $1", paragraph)];
    all.extend(roots.iter().map(|root| {
        stmt!(
            "INSERT INTO root (paragraph, loan) VALUES ($1, $2) ON CONFLICT (paragraph, loan) DO NOTHING",
            paragraph,
            f.of(root)
        )
    }));
    all.push(stmt!(
        "DELETE FROM wound WHERE paragraph = $1 AND testimony NOT IN (SELECT n.testimony FROM lent n JOIN (
           WITH RECURSIVE way (loan) AS (SELECT loan FROM root WHERE paragraph = $2
             UNION SELECT l.source FROM way w JOIN loan l ON l.id = w.loan WHERE l.source IS NOT NULL)
           SELECT loan FROM way) AS reached ON reached.loan = n.loan)",
        paragraph,
        paragraph
    ));
    all
}

/// Folds other roots: the words, and so the signatures, stay.
pub fn root_apply(f: &Folding<'_>, body: &Root) -> Vec<Stmt> {
    let paragraph = f.of(&body.paragraph);
    let mut all = rooted(f, paragraph, &body.roots);
    all.push(stmt!("INSERT INTO rooting (id, paragraph) VALUES ($1, $2)", f.key, paragraph));
    all
}

/// Folds a paragraph's being struck out.
pub fn strike_apply(f: &Folding<'_>, body: &Strike) -> Vec<Stmt> {
    let paragraph = f.of(&body.paragraph);
    vec![
        stmt!("UPDATE paragraph SET struck = 1 WHERE id = $1", paragraph),
        stmt!(
            "UPDATE text SET changed = $1, freezing = NULL, state = 'draft'
             WHERE id = (SELECT text FROM paragraph WHERE id = $2) AND state <> 'released'",
            f.key,
            paragraph
        ),
    ]
}

/// Folds a translation of a paragraph's version, or of the title.
pub fn translate_apply(f: &Folding<'_>, body: &Translate) -> Vec<Stmt> {
    let (language, words) = (body.language.as_str(), body.words.as_str());
    let Some(version) = &body.version else {
        return vec![stmt!(
            "INSERT INTO title (text, language, words, id) VALUES ($1, $2, $3, $4)
             ON CONFLICT (text, language) DO UPDATE SET words = excluded.words, id = excluded.id",
            f.of(&body.text),
            language,
            words,
            f.key
        )];
    };
    vec![stmt!(
        "INSERT INTO version (paragraph, version, language, words, id, at)
         SELECT v.paragraph, v.version, CAST($1 AS TEXT), CAST($2 AS TEXT), CAST($3 AS BIGINT), CAST($4 AS TEXT)
         FROM version v WHERE v.id = $5 AND v.version = v.id
         ON CONFLICT (paragraph, version, language)
           DO UPDATE SET words = excluded.words, id = excluded.id, at = excluded.at",
        language,
        words,
        f.key,
        f.entry.at.as_str(),
        f.of(version)
    )]
}

/// Folds a text's being frozen: the words as they stand now, and no others.
pub fn freeze_apply(f: &Folding<'_>, body: &Freeze) -> Vec<Stmt> {
    let text = f.of(&body.text);
    vec![
        stmt!(
            "INSERT INTO freezing (id, text, digest, signatures, at) VALUES ($1, $2, $3, 0, $4)",
            f.key,
            text,
            body.digest.as_str(),
            f.entry.at.as_str()
        ),
        stmt!(
            "INSERT INTO frozen (freezing, paragraph, version)
             SELECT CAST($1 AS BIGINT), id, version FROM paragraph WHERE text = $2 AND struck = 0",
            f.key,
            text
        ),
        stmt!(
            "UPDATE text SET state = 'signing', freezing = $1, embargo = $2 WHERE id = $3 AND state <> 'released'",
            f.key,
            body.embargo.map_or(0, Timestamp::as_second),
            text
        ),
    ]
}

const TEXT: &str =
    "SELECT id, circle, kind, language, languages, state, member, changed FROM text WHERE id = $1";
const PARTS: &str =
    "SELECT id, form, parent, version FROM paragraph WHERE text = $1 AND struck = 0 ORDER BY place, id";
const BELONGS: &str = "WITH RECURSIVE up (id) AS (
   SELECT circle FROM member WHERE id = $1 AND standing = 'member' UNION
   SELECT c.parent FROM circle c JOIN up u ON c.id = u.id WHERE c.parent IS NOT NULL)
 SELECT COUNT(*), COALESCE((SELECT kind FROM member WHERE id = $2), '') FROM up WHERE id = $3";
const BELONGS_TO_TEXT: &str = "WITH RECURSIVE up (id) AS (
   SELECT circle FROM member WHERE id = $1 AND standing = 'member' UNION
   SELECT c.parent FROM circle c JOIN up u ON c.id = u.id WHERE c.parent IS NOT NULL)
 SELECT COUNT(*), COALESCE((SELECT kind FROM member WHERE id = $2), '') FROM up
   WHERE id = (SELECT circle FROM text WHERE id = $3)";
const STANDING: &str = "SELECT COUNT(*) FROM member WHERE id = $1 AND standing = 'member'";
const KIND: &str = "SELECT kind FROM text WHERE id = $1";
const CIRCLE: &str = "SELECT COUNT(*) FROM circle WHERE id = $1";
const THERE: &str = "SELECT COUNT(*) FROM version WHERE version = $1 AND language = $2";
const THERE_TITLE: &str = "SELECT COUNT(*) FROM title WHERE text = $1 AND language = $2";
const ADOPTED: &str = "SELECT COUNT(*) FROM proposal p JOIN text t ON t.id = p.thing
 WHERE t.id = $1 AND p.subject = 'text' AND p.state = 'closed' AND p.outcome = 'adopted'
   AND (p.called > t.changed OR p.version > t.changed)";

/// The questions for what rules need to know about a text, for [`fact`].
pub fn asks(text: i64) -> [Stmt; 2] {
    [stmt!(TEXT, text), stmt!(PARTS, text)]
}

/// What rules need to know about a text, from the answers to [`asks`].
pub fn fact(text: &[Row], parts: &[Row]) -> Res<Option<TextFact>> {
    let Some(row) = text.first() else { return Ok(None) };
    let part = |row: &Row| {
        let form = Form::parse(row.text(1)?).ok_or(SqlError::Column(1))?;
        Ok(Part { key: row.int(0)?, form, parent: row.opt_int(2)?, version: row.int(3)? })
    };
    Ok(Some(TextFact {
        key: row.int(0)?,
        circle: row.int(1)?,
        kind: Kind::parse(row.text(2)?).ok_or(SqlError::Column(2))?,
        language: row.text(3)?.into(),
        languages: words(row.text(4)?),
        state: State::parse(row.text(5)?).ok_or(SqlError::Column(5))?,
        member: row.opt_int(6)?,
        changed: row.int(7)?,
        parts: parts.iter().map(part).collect::<Res<Vec<_>>>()?,
    }))
}

pub(super) fn first(case: &Case<'_>) -> Result<TextFact, Stop> {
    Ok(fact(case.answer(0)?, case.answer(1)?)?.ok_or(Refusal::Absent)?)
}

/// The member for which somebody edits, from the answer to the question whether it belongs.
fn editor(rows: &[Row], member: i64) -> Res<Editor> {
    let kind = rows.first().map(|row| row.text(1)).transpose()?;
    Ok(Editor { member, belongs: yes(rows)?, votes: kind.and_then(Sort::parse).is_some_and(Sort::votes) })
}

fn yes(rows: &[Row]) -> Res<bool> {
    Ok(rows.first().map(|row| row.int(0)).transpose()?.unwrap_or(0) > 0)
}

/// The deed of beginning a text in a circle, for a member of it or as its convenor.
pub fn draft(actor: Actor, circle: i64, member: Option<i64>, body: Body) -> Deed {
    let parent = body.parent.as_ref().map_or(-1, |parent| parent.key(None));
    let own = member.unwrap_or(-1);
    let asks = vec![stmt!(CIRCLE, circle), stmt!(BELONGS, own, own, circle), stmt!(KIND, parent)];
    Deed::new(actor, asks, move |case| {
        if !yes(case.answer(0)?)? {
            return Err(Refusal::Absent.into());
        }
        let belongs = case.answer(1)?;
        let editor = member.map(|member| editor(belongs, member)).transpose()?;
        let kind = case.answer(2)?.first().map(|row| row.text(0)).transpose()?.and_then(Kind::parse);
        let act = draft_rule(case.actor, (circle, editor), kind, &body, case.now)?;
        let refs: Vec<i64> = act.parent.iter().map(|parent| parent.key(None)).collect();
        let draft = Draft::new(Act::Draft(act), Period::Day).circle(circle).refs(&refs);
        // A convenor who opens a text does so as who serves the circle, not for her own group.
        Ok(match editor.filter(|editor| editor.belongs && case.actor.acts_for(editor.member, case.now)) {
            Some(editor) => draft.by(editor.member),
            None => draft,
        })
    })
}

/// The questions that editing has in common: also how a text that is open for signing stands on its roots, and what is
/// live among the roots that are named.
pub(super) fn desk_asks(text: i64, member: i64, roots: &[Address]) -> Vec<Stmt> {
    let [one, two] = asks(text);
    let mut all =
        vec![one, two, stmt!(BELONGS_TO_TEXT, member, member, text), rules::ask(), shown::blocked_ask(text)];
    let keys: BTreeSet<i64> = roots.iter().map(|root| root.key(None)).collect();
    if let (Some(least), Some(most)) = (keys.first(), keys.last()) {
        all.push(shown::live_ask(text, *least, *most));
    }
    all
}

fn desk(case: &Case<'_>, member: i64, seen: Option<i64>) -> Result<Desk, Stop> {
    let live = case.answers.get(5).map_or(Ok(BTreeSet::new()), |rows| shown::live(rows, case.now))?;
    Ok(Desk { seen, live, ..bare_desk(case, member)? })
}

/// The desk of who names no roots.
pub(super) fn bare_desk(case: &Case<'_>, member: i64) -> Result<Desk, Stop> {
    let editor = editor(case.answer(2)?, member)?;
    let blocked = shown::blocked(case.answer(4)?, rules::answer(case.answer(3)?)?.1.roots, case.now)?;
    Ok(Desk { editor, seen: None, live: BTreeSet::new(), blocked })
}

/// The deed of writing a paragraph, or of amending the version of it that the page showed.
pub fn write(actor: Actor, member: i64, seen: Option<i64>, body: Write) -> Deed {
    let text = body.text.key(None);
    Deed::new(actor, desk_asks(text, member, &body.roots), move |case| {
        let (fact, desk) = (first(case)?, desk(case, member, seen)?);
        let act = write_rule(case.actor, &desk, &fact, &body, case.now)?;
        let refs: Vec<i64> = std::iter::once(text).chain(act.paragraph.iter().map(|p| p.key(None))).collect();
        Ok(Draft::new(Act::Write(act), Period::Day).by(member).circle(fact.circle).refs(&refs))
    })
}

/// The deed of giving a paragraph of that text other roots.
pub fn root(actor: Actor, text: i64, member: i64, body: Root) -> Deed {
    Deed::new(actor, desk_asks(text, member, &body.roots), move |case| {
        let (fact, desk) = (first(case)?, desk(case, member, None)?);
        let act = root_rule(case.actor, &desk, &fact, &body, case.now)?;
        let refs = [text, act.paragraph.key(None)];
        Ok(Draft::new(Act::Root(act), Period::Day).by(member).circle(fact.circle).refs(&refs))
    })
}

/// The deed of striking a paragraph out of that text.
pub fn strike(actor: Actor, text: i64, member: i64, paragraph: i64) -> Deed {
    Deed::new(actor, desk_asks(text, member, &[]), move |case| {
        let (fact, desk) = (first(case)?, desk(case, member, None)?);
        let body = Strike { paragraph: here(paragraph) };
        let act = strike_rule(case.actor, &desk, &fact, &body, case.now)?;
        let refs = [text, paragraph];
        Ok(Draft::new(Act::Strike(act), Period::Day).by(member).circle(fact.circle).refs(&refs))
    })
}

/// The deed of translating a paragraph or the title, for any member of the alliance or as a convenor.
pub fn translate(actor: Actor, member: Option<i64>, body: Translate) -> Deed {
    let text = body.text.key(None);
    let [one, two] = asks(text);
    let version = body.version.as_ref().map_or(-1, |version| version.key(None));
    let there = if body.version.is_some() {
        stmt!(THERE, version, body.language.as_str())
    } else {
        stmt!(THERE_TITLE, text, body.language.as_str())
    };
    let asks = vec![one, two, stmt!(STANDING, member.unwrap_or(-1)), there, stmt!(ADOPTED, text)];
    Deed::new(actor, asks, move |case| {
        let fact = first(case)?;
        let by = member.filter(|member| case.actor.acts_for(*member, case.now));
        let by = if yes(case.answer(2)?)? { by } else { None };
        let (there, adopted) = (yes(case.answer(3)?)?, yes(case.answer(4)?)?);
        let meets = Meets { standing: by.is_some(), there, adopted };
        let act = translate_rule(case.actor, meets, &fact, &body, case.now)?;
        let refs: Vec<i64> = std::iter::once(text).chain(act.version.iter().map(|v| v.key(None))).collect();
        let draft = Draft::new(Act::Translate(act), Period::Day).circle(fact.circle).refs(&refs);
        Ok(match by {
            Some(member) => draft.by(member),
            None => draft,
        })
    })
    .reach(Reach::Things(vec![text]))
}
