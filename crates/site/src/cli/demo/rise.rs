//! How the demonstration rises, decides and speaks: from two months ago until today, through the same deeds as all.
//!
//! Time is moved on between the steps, since a round lasts as long as its slowest channel; it ends at the present.

use std::collections::HashMap;

use civics::consent::{Audience, Use};
use civics::loan::{Lend, Lent};
use civics::round::{Amend, Call, Ground, Propose, Stance, Subject};
use civics::stance::{Said, Way};
use civics::struggle::{Account, Change, Power, Raise, Report, Status};
use civics::text::{Draft as Begun, Form, Kind as TextKind, Translate, Write};
use jiff::Timestamp;
use serde::Deserialize;

use super::{Actor, Channel, Failure, Grain, Maker, Place, Span, TimeZone, here};
use crate::store::stance::Wish;
use crate::store::{loan, release, round, stance, struggle, text};

/// How long ago the demonstration begins, in days.
pub(super) const DAYS: i64 = 75;
const DAY: i64 = 86_400;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Script {
    struggle: Vec<StruggleLine>,
    text: Vec<TextLine>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StruggleLine {
    id: String,
    member: String,
    name: String,
    language: String,
    causes: Vec<String>,
    powers: Vec<Power>,
    demands: Vec<String>,
    bearers: Vec<String>,
    tried: String,
    heard: Vec<usize>,
    #[serde(default)]
    joins: Vec<String>,
    status: Option<Status>,
    change: Option<Change>,
    #[serde(default)]
    outcome: String,
    #[serde(default)]
    lessons: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TextLine {
    title: String,
    language: String,
    titles: HashMap<String, String>,
    paragraph: Vec<ParagraphLine>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ParagraphLine {
    form: Form,
    roots: Vec<String>,
    words: String,
    ar: String,
    ne: String,
}

/// What the demonstration proposes to a circle.
struct Idea<'a> {
    circle: &'a str,
    member: &'a str,
    title: &'a str,
    words: &'a str,
    subject: Subject,
    convenor: &'a str,
}

/// Plays everything until the present.
pub(super) async fn rise(maker: &mut Maker<'_>) -> Result<(), Failure> {
    let script: Script = toml::from_str(include_str!("../../../demo/rising.toml"))
        .map_err(|error| Failure::Found(format!("the script of the rising: {error}")))?;
    let struggles = struggles(maker, &script).await?;
    let mut loans = HashMap::new();
    for (id, country, convenor, voices) in [
        ("spring", "uganda", "amina", &["tegeres", "elgon", "kampala"]),
        ("tillers", "nepal", "maya", &["saptari", "dalit", "landless"]),
    ] {
        let taken = lend(maker, &script, (id, struggles[id]), (country, None)).await?;
        let idea = Idea {
            circle: country,
            member: voices[1],
            title: "Shall we carry this struggle as ours?",
            words: "We take it as it is lent: for its demands, under its strings, until it ends.",
            subject: Subject { loan: Some(here(taken)), ..Subject::default() },
            convenor,
        };
        let proposal = decide(maker, &idea, voices, false).await?;
        act_as(maker, convenor, |actor| loan::take(actor, taken, proposal)).await?;
        loans.insert(id.to_owned(), (taken, convenor));
    }
    let everybody = ["tegeres", "elgon", "kampala", "saptari", "dalit", "landless"];
    let mut roots = HashMap::new();
    for id in ["spring", "tillers"] {
        let (source, giver) = loans[id];
        let onward = lend(maker, &script, (id, struggles[id]), ("all", Some((source, giver)))).await?;
        let idea = Idea {
            circle: "all",
            member: "elgon",
            title: "Shall the whole alliance carry it?",
            words: "We take it into what we say together, within the strings that came with it.",
            subject: Subject { loan: Some(here(onward)), ..Subject::default() },
            convenor: "noor",
        };
        let proposal = decide(maker, &idea, &everybody, id == "tillers").await?;
        act_as(maker, "noor", |actor| loan::take(actor, onward, proposal)).await?;
        roots.insert(id.to_owned(), onward);
    }
    for line in &script.text {
        speak(maker, line, &roots, &everybody).await?;
    }
    super::figure::publish(maker).await?;
    super::talk::talk(maker).await?;
    open_round(maker).await
}

/// Acts as a person of the demonstration; the writer reads her rights itself.
pub(super) async fn act_as(
    maker: &mut Maker<'_>,
    sign_in: &str,
    deed: impl FnOnce(Actor) -> crate::store::Deed,
) -> Result<i64, Failure> {
    let id = maker.ways.persons.iter().find(|(name, ..)| name == sign_in).map(|(_, id, _)| id.clone());
    let id = id.unwrap_or_default();
    let actor = Actor::Person { id, mandates: Vec::new(), terms: Vec::new(), helps: Vec::new() };
    maker.act(deed(actor)).await
}

/// Lets days pass.
pub(super) fn later(maker: &mut Maker<'_>, days: i64) {
    maker.app.edge.shift(days * DAY);
    maker.now = maker.app.edge.now();
}

/// The moment that many days after another.
pub(super) fn after(now: Timestamp, days: i64) -> Timestamp {
    let now = now.to_zoned_datetime(TimeZone::UTC);
    now.checked_add(Span::new().days(days)).map_or_else(|_| now.timestamp(), |then| then.timestamp())
}

/// Raises the struggles, joins those that say *ours too*, and reports what came of one; gives their keys.
async fn struggles(maker: &mut Maker<'_>, script: &Script) -> Result<HashMap<String, i64>, Failure> {
    let mut keys: HashMap<String, i64> = HashMap::new();
    for line in &script.struggle {
        let member = maker.member(&line.member);
        let account = Account {
            name: line.name.clone(),
            language: line.language.clone(),
            place: Place { grain: Grain::Country, name: String::new() },
            audience: Audience::Public,
            causes: line.causes.clone(),
            powers: line.powers.clone(),
            demands: line.demands.clone(),
            bearers: line.bearers.clone(),
            tried: line.tried.clone(),
        };
        let heard = line.heard.iter().map(|n| here(maker.ways.receipts[*n].0)).collect();
        let raw = Raise {
            member: here(member),
            account,
            heard,
            joint: vec![],
            channel: Channel::Web,
            helper: None,
        };
        let group = Actor::Group { member };
        let key = maker.act(struggle::deeds::raise(group.clone(), raw)).await?;
        for other in line.joins.iter().filter_map(|id| keys.get(id).copied()) {
            maker.act(struggle::deeds::join(group.clone(), other, key)).await?;
        }
        if let Some(status) = line.status {
            let (outcome, lessons) = (line.outcome.clone(), line.lessons.clone());
            let raw = Report { struggle: here(key), status, change: line.change, outcome, lessons };
            maker.act(struggle::deeds::report(group, raw)).await?;
        }
        keys.insert(line.id.clone(), key);
    }
    maker.ways.struggles.clone_from(&keys);
    Ok(keys)
}

/// Lends a struggle to a circle, or onward what a circle took: the source and who convenes the circle that gives.
async fn lend(
    maker: &mut Maker<'_>,
    script: &Script,
    (id, key): (&str, i64),
    (to, onward): (&str, Option<(i64, &str)>),
) -> Result<i64, Failure> {
    let Some(line) = script.struggle.iter().find(|line| line.id == id) else { return Ok(-1) };
    let lent = |n: &usize| Lent { testimony: here(maker.ways.receipts[*n].0), may: Use::Quote };
    let body = Lend {
        struggle: here(key),
        loan: onward.map(|(source, _)| here(source)),
        to: here(maker.circle(to)),
        demands: line.demands.clone(),
        testimonies: line.heard.iter().map(lent).collect(),
        conditions: "Ask us before our words go into a text, and tell us what came of it.".into(),
        until: after(maker.now, if onward.is_some() { 300 } else { 360 }),
        onward: onward.is_none(),
    };
    match onward {
        Some((_, giver)) => act_as(maker, giver, |actor| loan::lend(actor, body)).await,
        None => {
            let group = Actor::Group { member: maker.member(&line.member) };
            maker.act(loan::lend(group, body)).await
        }
    }
}

/// A round from its proposal to its outcome; with an objection that an amendment answers, if wished.
async fn decide(
    maker: &mut Maker<'_>,
    idea: &Idea<'_>,
    voices: &[&str],
    contested: bool,
) -> Result<i64, Failure> {
    let mut version = propose(maker, idea, vec![Channel::Web], 6).await?;
    let proposal = version;
    if contested {
        let said = Said {
            stance: Stance::Object,
            ground: Some(Ground::Harm),
            principle: None,
            words: "Nobody has said who brings the answer back to Saptari. Without that we only take.".into(),
        };
        stand(maker, (proposal, version), "kampala", said).await?;
        let words = format!("{} Before each use we ask in Saptari, and we come back to tell.", idea.words);
        let amended = Amend { proposal: here(proposal), words };
        let group = Actor::Group { member: maker.member(idea.member) };
        version = maker.act(round::deeds::amend(group, amended)).await?;
    }
    for voice in voices {
        let said = Said { stance: Stance::Consent, ground: None, principle: None, words: String::new() };
        stand(maker, (proposal, version), voice, said).await?;
    }
    later(maker, 7);
    act_as(maker, idea.convenor, |actor| round::end::close(actor, None, proposal)).await?;
    Ok(proposal)
}

/// Proposes something and calls its round.
async fn propose(
    maker: &mut Maker<'_>,
    idea: &Idea<'_>,
    channels: Vec<Channel>,
    days: i64,
) -> Result<i64, Failure> {
    let member = maker.member(idea.member);
    let review = after(maker.now, 200).to_zoned_datetime(TimeZone::UTC).date();
    let body = Propose {
        member: here(member),
        title: idea.title.into(),
        words: idea.words.into(),
        language: "en".into(),
        subject: idea.subject.clone(),
        channels,
        languages: vec![],
        binds: vec![],
        review: review.to_string(),
    };
    let circle = maker.circle(idea.circle);
    let key = maker.act(round::deeds::propose(Actor::Group { member }, circle, body)).await?;
    let done = "We rang every group that has no helper, and read the proposal aloud at the market.";
    let (now, closes) = (maker.now, after(maker.now, days));
    let call = Call { proposal: here(key), closes, done: done.into() };
    act_as(maker, idea.convenor, |actor| round::deeds::call(actor, circle, call, now)).await?;
    Ok(key)
}

async fn stand(
    maker: &mut Maker<'_>,
    (proposal, version): (i64, i64),
    voice: &str,
    said: Said,
) -> Result<(), Failure> {
    let member = maker.member(voice);
    let wish = Wish { proposal, member, way: Way { version, channel: Channel::Web }, said, slip: None };
    maker.act(stance::take(Actor::Group { member }, wish)).await?;
    Ok(())
}

/// Writes a text with its translations, decides on it, signs it and releases it.
async fn speak(
    maker: &mut Maker<'_>,
    line: &TextLine,
    roots: &HashMap<String, i64>,
    voices: &[&str],
) -> Result<(), Failure> {
    let (all, member) = (maker.circle("all"), maker.member("dalit"));
    let group = Actor::Group { member };
    let begun = Begun {
        kind: TextKind::Statement,
        title: line.title.clone(),
        language: line.language.clone(),
        languages: vec!["ar".into(), "ne".into()],
        parent: None,
    };
    let text = maker.act(text::draft(group.clone(), all, Some(member), begun)).await?;
    let translated = |version, language: &str, words: &str| {
        let body = Translate { text: here(text), version, language: language.into(), words: words.into() };
        text::translate(group.clone(), Some(member), body)
    };
    for language in ["ar", "ne"] {
        maker.act(translated(None, language, &line.titles[language])).await?;
    }
    let mut last = None;
    for paragraph in &line.paragraph {
        let body = Write {
            text: here(text),
            paragraph: None,
            after: last.map(here),
            form: paragraph.form,
            parent: None,
            words: paragraph.words.clone(),
            roots: paragraph.roots.iter().filter_map(|id| roots.get(id)).map(|key| here(*key)).collect(),
        };
        let key = maker.act(text::write(group.clone(), member, None, body)).await?;
        for (language, words) in [("ar", &paragraph.ar), ("ne", &paragraph.ne)] {
            maker.act(translated(Some(here(key)), language, words)).await?;
        }
        last = Some(key);
    }
    let idea = Idea {
        circle: "all",
        member: "dalit",
        title: "Shall we say this together?",
        words: "We sign the statement and carry it to those who decide about land.",
        subject: Subject { text: Some(here(text)), ..Subject::default() },
        convenor: "noor",
    };
    let proposal = decide(maker, &idea, voices, false).await?;
    let (now, embargo) = (maker.now, after(maker.now, 2));
    let freeze =
        act_as(maker, "noor", |actor| text::freeze(actor, text, proposal, Some(embargo), now)).await?;
    for voice in voices.iter().chain(&["common"]) {
        let (member, now) = (maker.member(voice), maker.now);
        maker.act(release::sign(Actor::Group { member }, (text, freeze), member, now)).await?;
    }
    later(maker, 3);
    let now = maker.now;
    act_as(maker, "noor", |actor| release::release(actor, (text, freeze), now)).await?;
    maker.ways.texts.push(text);
    Ok(())
}

/// A round that is open today, so that a visitor can take a stance.
async fn open_round(maker: &mut Maker<'_>) -> Result<(), Failure> {
    let past = maker.app.edge.behind() / DAY;
    later(maker, (past - 2).max(0));
    let idea = Idea {
        circle: "uganda",
        member: "kampala",
        title: "Shall we walk to the land office together?",
        words: "On the first Monday of each month one of us from every group goes to the land office in Kapchorwa, \
                with the list of who walks where for water. We go in daylight and nobody goes alone.",
        subject: Subject::default(),
        convenor: "amina",
    };
    let channels = vec![Channel::Web, Channel::Phone, Channel::Paper];
    let proposal = propose(maker, &idea, channels, 25).await?;
    let said = Said { stance: Stance::Consent, ground: None, principle: None, words: String::new() };
    stand(maker, (proposal, proposal), "elgon", said).await?;
    maker.ways.open_round = Some(proposal);
    // Back to the present, to the second.
    let rest = maker.app.edge.behind();
    maker.app.edge.shift(rest);
    maker.now = maker.app.edge.now();
    Ok(())
}
