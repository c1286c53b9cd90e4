//! The conversation of the demonstration: propositions written for it in six languages, and votes of invented people.

use std::collections::BTreeMap;

use civics::consent::Audience;
use civics::conversation::{Converse, Interpret, Suggest, Vote};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use super::rise::{act_as, after, later};
use super::{Channel, Failure, Maker, here};
use crate::store::conversation::{deeds, vote};

/// How many invented people vote, group by group.
const PEOPLE: [u64; 3] = [70, 55, 35];
/// Over how many days they vote.
const DAYS: u64 = 9;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Script {
    question: BTreeMap<String, String>,
    proposition: Vec<Line>,
}

#[derive(Deserialize)]
struct Line {
    /// How likely each group agrees, in per cent.
    leans: [u64; 3],
    #[serde(flatten)]
    words: BTreeMap<String, String>,
}

/// What stands under the question.
const WORDS: &str = "This is a demonstration: the propositions were written for it, and the votes in the box are samples of \
     invented people.";

/// A conversation on housing that goes on today.
pub(super) async fn talk(maker: &mut Maker<'_>) -> Result<(), Failure> {
    let script: Script = toml::from_str(include_str!("../../../demo/conversation.toml"))
        .map_err(|error| Failure::Found(format!("the script of the conversation: {error}")))?;
    let (all, now) = (maker.circle("all"), maker.now);
    let body = Converse {
        question: script.question["en"].clone(),
        words: WORDS.into(),
        language: "en".into(),
        channels: vec![Channel::Web, Channel::Paper],
        languages: ["ar", "es", "fr", "ne", "sw"].map(str::to_owned).to_vec(),
        closes: after(now, 60),
        done: "Each of us asked three people who have no computer.".into(),
        audience: Audience::Public,
        share: Audience::Alliance,
        source: None,
    };
    let secret = maker.secret("conversation");
    let key = act_as(maker, "noor", |actor| deeds::converse(actor, all, body, (secret, now))).await?;
    said(maker, key, key, &script.question).await?;
    let mut lines = Vec::new();
    for line in &script.proposition {
        let words = line.words["en"].clone();
        let body = Suggest { conversation: here(key), words, language: "en".into(), seed: true };
        let proposition = act_as(maker, "noor", |actor| deeds::suggest(actor, None, body)).await?;
        said(maker, key, proposition, &line.words).await?;
        lines.push((proposition, line.leans));
    }
    for day in 0..DAYS {
        let votes: Vec<_> =
            people(day).flat_map(|(group, person)| voted(key, maker, &lines, (group, person))).collect();
        maker.app.store.keep(votes).await?;
        later(maker, 1);
    }
    // These votes came by no ballot; the map is drawn soon all the same.
    if let Ok(mut voted) = maker.app.store.head().voted.lock() {
        voted.insert(key);
    }
    maker.ways.conversation = Some(key);
    Ok(())
}

/// Says a question or a proposition in the other languages.
async fn said(
    maker: &mut Maker<'_>,
    conversation: i64,
    thing: i64,
    words: &BTreeMap<String, String>,
) -> Result<(), Failure> {
    for (language, words) in words.iter().filter(|(language, _)| *language != "en") {
        let body = Interpret { thing: here(thing), language: language.clone(), words: words.clone() };
        act_as(maker, "noor", |actor| deeds::interpret(actor, None, conversation, body)).await?;
    }
    Ok(())
}

/// The invented people who vote on a day: their group and their number.
fn people(day: u64) -> impl Iterator<Item = (usize, u64)> {
    let each = PEOPLE.into_iter().enumerate().flat_map(|(group, many)| (0..many).map(move |n| (group, n)));
    each.filter(move |(group, n)| (n + *group as u64) % DAYS == day)
}

/// The votes of an invented person, drawn by hashing.
fn voted(
    key: i64,
    maker: &Maker<'_>,
    lines: &[(i64, [u64; 3])],
    (group, person): (usize, u64),
) -> Vec<crate::store::sql::Stmt> {
    let chance = |what: &str| {
        let hash = Sha256::digest(format!("groundswell/demo/vote/{group}/{person}/{what}"));
        u64::from(u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]])) % 900
    };
    let voter = Sha256::digest(format!("groundswell/demo/voter/{group}/{person}"))[..16].to_vec();
    let vote = |(at, (proposition, leans)): (usize, &(i64, [u64; 3]))| {
        let vote = match chance(&format!("pass {at}")) {
            0..=99 => Vote::Pass,
            _ if chance(&format!("side {at}")) < leans[group] * 9 => Vote::Agree,
            _ => Vote::Disagree,
        };
        (*proposition, vote)
    };
    let votes: Vec<_> = lines.iter().enumerate().map(vote).collect();
    vote::put(key, &voter, &votes, maker.now)
}
