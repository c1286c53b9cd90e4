//! Taking along: what a member may carry away in open formats, and the public part of a circle or of the whole node.
//!
//! Nothing that was withdrawn is here: it is not in the tables any more, and its payload does not exist.

use civics::Act;
use civics::entry::hex;
use serde_json::{Value, json};
use tlog::Hash;
use tlog::note::Note;
use tlog::proof::TlogProof;
use tlog::tile::resources;

use super::log::{self, Shown};
use super::sql::{Res, Sql, SqlError};
use super::{charter, circle, member, person, rating, told};
use crate::csv;

/// Takes one file of an export: its path in the export, and its bytes.
pub type Sink<'a> = dyn FnMut(&str, &[u8]) -> Res<()> + 'a;

/// The signed head under which everything is proved.
#[derive(Debug, Clone)]
pub struct Under {
    /// The size of the log.
    pub size: u64,
    /// Its root.
    pub root: Hash,
    /// The signed head.
    pub note: String,
    /// The key of the log, as people write it.
    pub key: String,
}

/// How many testimonies or acts stand in one file or one question.
const PAGE: i64 = 1000;

const NOTE: &str = "What this member takes along, in open formats.

member.json          what it said of itself, and where it stands
people.csv           who holds its mandates
testimonies.csv      what was told to it and not withdrawn, one line each (UTF-8)
testimonies/*.json   the same as payloads, byte for byte
media/               pictures and recordings, named after the act and their place in it
acts/NUMBER/         every act of this member: its line in the log (entry.json), its payload (payload.json), and a
                     receipt (receipt.tlog-proof) that proves both offline; see docs/entry-format.md of the source
checkpoint, key      the signed head of the log, and its key

It holds what people told in confidence. Keep it encrypted. If somebody withdraws, delete it here too.
";

/// Everything that a member may take along.
pub fn of_member(q: &mut dyn Sql, key: i64, under: &Under, out: &mut Sink<'_>) -> Res<()> {
    let Some(fact) = member::member(q, key)? else {
        return Err(SqlError::Other(format!("there is no member {key}")));
    };
    out("README.txt", NOTE.as_bytes())?;
    out("checkpoint", under.note.as_bytes())?;
    out("key", format!("{}\n", under.key).as_bytes())?;
    let parts: Vec<Value> = member::parts(q, key)?.iter().map(profile).collect();
    let vouchers: Vec<Value> = member::vouchers(q, key)?.iter().map(profile).collect();
    let whole = json!({ "member": profile(&fact), "parts": parts, "vouched_for_by": vouchers });
    out("member.json", pretty(&whole).as_bytes())?;
    let mut people = String::new();
    csv::row(&mut people, &["mandate", "name", "from", "until"]);
    for one in person::holders(q, key)? {
        csv::row(&mut people, &[one.key.to_string(), one.name, day(one.starts), day(one.ends)]);
    }
    out("people.csv", people.as_bytes())?;
    testimonies(q, key, out)?;
    acts(q, key, under, out)
}

fn profile(one: &member::Member) -> Value {
    json!({
        "act": one.key.to_string(), "name": one.name, "kind": one.kind.word(), "country": one.country,
        "place": one.place, "language": one.language, "standing": one.standing.word(), "since": one.at,
        "circle": one.circle.to_string(), "charter": one.charter.to_string(), "reason": one.reason,
        "federation": one.federation.map(|key| key.to_string()),
    })
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

fn day(second: i64) -> String {
    jiff::Timestamp::from_second(second).map(|at| at.to_string()).unwrap_or_default()
}

/// What was told to a member, as a table, as payloads, with pictures and recordings.
fn testimonies(q: &mut dyn Sql, key: i64, out: &mut Sink<'_>) -> Res<()> {
    let (mut before, mut part) = (i64::MAX, 0);
    loop {
        let list = told::of_member(q, key, before, PAGE)?;
        let Some(last) = list.last().map(|one| one.key) else { break };
        let mut table = String::new();
        csv::row(
            &mut table,
            &[
                "act", "at", "language", "place", "behalf", "channel", "words", "causes", "facets", "keep",
                "count", "quote", "publish", "show", "media", "sample",
            ],
        );
        for one in &list {
            let shown = log::shown(q, one.key.unsigned_abs())?;
            let Some((Some(Act::Tell(tell)), body, _)) = shown.and_then(|shown| shown.payload) else {
                continue;
            };
            out(&format!("testimonies/{}.json", one.key), body.as_bytes())?;
            let c = &one.consent;
            let reach =
                [c.keep, c.count, c.quote, c.publish, c.show].map(|audience| audience.word().to_owned());
            let mut cells = vec![
                one.key.to_string(),
                one.at.clone(),
                one.language.clone(),
                one.place.clone(),
                one.behalf.clone(),
                one.channel.clone(),
                tell.words,
                tell.causes.join("; "),
                tell.facets.join("; "),
            ];
            cells.extend(reach);
            cells.extend([one.media.to_string(), one.sample.to_string()]);
            csv::row(&mut table, &cells);
            for n in 0..one.media {
                let Some((kind, bytes)) = told::media(q, one.key, n, false)? else { continue };
                out(&format!("media/{}-{n}.{}", one.key, ending(&kind)), &bytes)?;
            }
        }
        let name = if part == 0 { "testimonies.csv".to_owned() } else { format!("testimonies-{part}.csv") };
        out(&name, table.as_bytes())?;
        (before, part) = (last, part + 1);
    }
    Ok(())
}

/// The ending of a file of that type.
fn ending(kind: &str) -> &str {
    let after = kind.rsplit('/').next().unwrap_or("bin").trim_start_matches("x-");
    if after.bytes().all(|b| b.is_ascii_alphanumeric()) { after } else { "bin" }
}

// Its struggles, loans and stances, too, where the log does not name it.
const ACTS: &str = "WITH me (id) AS (SELECT CAST($1 AS BIGINT)), acts (id) AS (
   SELECT n.id FROM news n JOIN me ON n.member = me.id UNION SELECT id FROM me
   UNION SELECT t.id FROM testimony t JOIN me ON t.member = me.id
   UNION SELECT a.id FROM about a JOIN testimony t ON t.id = a.testimony JOIN me ON t.member = me.id
   UNION SELECT a.id FROM account a JOIN struggle s ON s.id = a.struggle JOIN me ON s.member = me.id
     WHERE a.kind <> 'join'
   UNION SELECT j.id FROM joined j JOIN struggle s ON s.id = j.own JOIN me ON s.member = me.id
   UNION SELECT l.id FROM loan l JOIN me ON l.lender = me.id WHERE l.giver IS NULL
   UNION SELECT l.recalled FROM loan l JOIN me ON l.lender = me.id WHERE l.giver IS NULL AND l.recalled IS NOT NULL
   UNION SELECT s.id FROM stance s JOIN me ON s.member = me.id
   UNION SELECT o.id FROM objection o JOIN me ON o.member = me.id
   UNION SELECT s.id FROM signature s JOIN me ON s.member = me.id
   UNION SELECT s.ended FROM signature s JOIN me ON s.member = me.id WHERE s.ended IS NOT NULL)
 SELECT id FROM acts WHERE id > $2 ORDER BY id LIMIT $3";

/// The acts of a member, each with its line in the log, its payload and a receipt.
fn acts(q: &mut dyn Sql, key: i64, under: &Under, out: &mut Sink<'_>) -> Res<()> {
    let mut after = -1;
    loop {
        let rows = q.rows(ACTS, &[key.into(), after.into(), PAGE.into()])?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = last.int(0)?;
        for row in &rows {
            let Ok(index) = u64::try_from(row.int(0)?) else { continue };
            let Some(shown) = log::shown(q, index)? else { continue };
            out(&format!("acts/{index}/entry.json"), shown.leaf.as_bytes())?;
            let Some((_, body, salt)) = shown.payload else { continue };
            out(&format!("acts/{index}/payload.json"), body.as_bytes())?;
            if index < under.size {
                let proof = receipt(q, under, index, &salt)?;
                out(&format!("acts/{index}/receipt.tlog-proof"), proof.as_bytes())?;
            }
        }
    }
}

fn receipt(q: &mut dyn Sql, under: &Under, index: u64, salt: &[u8; 32]) -> Res<String> {
    let broken = |error: &dyn std::fmt::Display| SqlError::Corrupt(format!("the proof of {index}: {error}"));
    let path = log::proof(q, (under.size, under.root), index)?;
    let note = Note::parse(under.note.as_bytes()).map_err(|error| broken(&error))?;
    let proof = TlogProof::new(index, path, note, Some(salt.to_vec())).map_err(|error| broken(&error))?;
    Ok(proof.to_string())
}

const PUBLIC_NOTE: &str = "The public part, in open formats.

acts/*.csv, *.jsonl  every act, its payload where that is public
members.csv, circles.csv, charters.json, ratings.csv, published.csv
log/                 the whole log as static files: any web server can hand it out, and anybody can check it with
                     verify.py log FOLDER/log --key KEY --payloads
";

/// The public part of one circle, or of the whole node; the log itself is always whole.
pub fn public(q: &mut dyn Sql, only: Option<i64>, under: &Under, out: &mut Sink<'_>) -> Res<()> {
    out("README.txt", PUBLIC_NOTE.as_bytes())?;
    out("log/checkpoint", under.note.as_bytes())?;
    out("log/key", format!("{}\n", under.key).as_bytes())?;
    for resource in resources(under.size) {
        let bytes = log::tile(q, (under.size, under.root), resource)?;
        let bytes = bytes.ok_or_else(|| SqlError::Corrupt(format!("{} is missing", resource.path())))?;
        out(&format!("log/{}", resource.path()), &bytes)?;
    }
    public_acts(q, only, under, out)?;
    tables(q, only, out)
}

/// The acts with what is public of them, a thousand in one file.
fn public_acts(q: &mut dyn Sql, only: Option<i64>, under: &Under, out: &mut Sink<'_>) -> Res<()> {
    for from in (0..under.size).step_by(1000) {
        let (mut table, mut lines) = (String::new(), String::new());
        csv::row(&mut table, &["act", "kind", "at", "by", "circle", "payload"]);
        for index in from..under.size.min(from + 1000) {
            let Some(Shown { entry, payload, open, .. }) = log::shown(q, index)? else { continue };
            let payload = payload.filter(|_| open);
            if let Some((_, body, salt)) = &payload {
                let served = json!({ "body": body, "salt": hex(salt) }).to_string();
                out(&format!("log/entry/{index}/payload"), served.as_bytes())?;
            }
            let place = entry.circle.as_ref().map(|circle| circle.key(None));
            if only.is_some() && place != only && only != i64::try_from(index).ok() {
                continue;
            }
            let body = payload.map(|(_, body, _)| body).unwrap_or_default();
            let text = |address: &Option<civics::Address>| {
                address.as_ref().map(ToString::to_string).unwrap_or_default()
            };
            let kind = entry.kind.word().to_owned();
            csv::row(
                &mut table,
                &[
                    index.to_string(),
                    kind.clone(),
                    entry.at.clone(),
                    text(&entry.by),
                    text(&entry.circle),
                    body.clone(),
                ],
            );
            let said: Option<Value> = serde_json::from_str(&body).ok();
            let line = json!({ "act": index.to_string(), "kind": kind, "at": entry.at, "by": entry.by.map(|a| a.to_string()),
                "circle": entry.circle.map(|a| a.to_string()), "payload": said });
            lines.push_str(&format!("{line}\n"));
        }
        out(&format!("acts/{from:07}.csv"), table.as_bytes())?;
        out(&format!("acts/{from:07}.jsonl"), lines.as_bytes())?;
    }
    Ok(())
}

/// What is public of members, circles, charters, ratings and published words.
fn tables(q: &mut dyn Sql, only: Option<i64>, out: &mut Sink<'_>) -> Res<()> {
    let circles: Vec<_> =
        circle::circles(q)?.into_iter().filter(|one| only.is_none_or(|key| key == one.fact.key)).collect();
    let (mut table, mut charters, versions) = (String::new(), Vec::new(), charter::all(q)?);
    csv::row(&mut table, &["act", "name", "level", "country", "parent", "causes", "facets"]);
    for one in &circles {
        let fact = &one.fact;
        let parent = one.parent.map(|key| key.to_string()).unwrap_or_default();
        let country = fact.country.clone().unwrap_or_default();
        let (causes, facets) = (fact.causes.join("; "), fact.facets.join("; "));
        let level = fact.level.word().to_owned();
        csv::row(
            &mut table,
            &[fact.key.to_string(), one.name.clone(), level, country, parent, causes, facets],
        );
        for version in versions.iter().filter(|version| version.circle == fact.key) {
            charters.push(json!({ "act": version.key.to_string(), "circle": version.circle.to_string(),
                "at": version.at, "language": version.language, "principles": version.principles }));
        }
    }
    out("circles.csv", table.as_bytes())?;
    out("charters.json", pretty(&Value::Array(charters)).as_bytes())?;
    out("members.csv", members(q, only)?.as_bytes())?;
    let mut ratings = String::new();
    csv::row(&mut ratings, &["act", "country", "rating", "dated", "source"]);
    for one in rating::ratings(q)? {
        let level = one.rating.word().to_owned();
        csv::row(&mut ratings, &[one.key.to_string(), one.country, level, one.dated, one.source]);
    }
    out("ratings.csv", ratings.as_bytes())?;
    let mut words = String::new();
    csv::row(&mut words, &["act", "circle", "at", "language", "place", "words"]);
    let public = civics::consent::Audience::Public.rank();
    for one in &circles {
        let mut before = i64::MAX;
        loop {
            let page = told::published(one.fact.key, public, before, PAGE).ask(q)?;
            let Some(last) = page.last() else { break };
            before = last.key;
            for told in page {
                let circle = one.fact.key.to_string();
                csv::row(
                    &mut words,
                    &[told.key.to_string(), circle, told.at, told.language, told.place, told.words],
                );
            }
        }
    }
    out("published.csv", words.as_bytes())
}

fn members(q: &mut dyn Sql, only: Option<i64>) -> Res<String> {
    let mut table = String::new();
    csv::row(&mut table, &["act", "name", "kind", "country", "place", "circle", "standing", "since"]);
    for standing in civics::member::Standing::ALL {
        let mut after = -1;
        loop {
            let wanted = member::Wanted { circle: only, kind: None, standing, after, most: PAGE };
            let page = member::members(&wanted).ask(q)?;
            let Some(last) = page.last() else { break };
            after = last.key;
            for one in page {
                let (kind, circle) = (one.kind.word().to_owned(), one.circle.to_string());
                let state = standing.word().to_owned();
                csv::row(
                    &mut table,
                    &[one.key.to_string(), one.name, kind, one.country, one.place, circle, state, one.at],
                );
            }
        }
    }
    Ok(table)
}
