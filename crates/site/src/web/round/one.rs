//! One proposal: its words, its clock, who is missing, what stands against it, how it ended; closing and withdrawing it.

use askama::Template;
use axum::extract::{Path, State};
use civics::Refusal;
use civics::round::outcome::needed;
use civics::round::proposal::State as Stage;
use civics::rules::Rules;
use i18n_embed_fl::fl;
use jiff::Timestamp;

use crate::diff::{self, Part};
use crate::error::Error;
use crate::store::round::end::{self, Standing};
use crate::store::round::missing::{Missing, missing};
use crate::store::round::pages::{
    About, Proposal, Said, Wording, belonging, proposal, replies, tally, versions, wording,
};
use crate::store::round::{deeds, end::Caucus};
use crate::store::sql::{Res, Sql};
use crate::store::stood::{Stood, stances};
use crate::store::{Deed, rules};
use crate::web::member::stand::slowly;
use crate::web::route::{Need, Route};
use crate::web::stance::door;
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/proposals/{key}", Need::Anyone, one),
        Route::page("/{language}/proposals/{key}/versions/{version}", Need::SignedIn, version),
        Route::post("/{language}/proposals/{key}/close", Need::SignedIn, close),
        Route::post("/{language}/proposals/{key}/retract", Need::Member, retract),
    ]
}

/// How many objections the page shows; all of them stand on the page of stances.
const OBJECTIONS: i64 = 50;

/// Who looks at a proposal.
pub struct Eyes {
    mine: Vec<i64>,
    inside: bool,
    language: &'static str,
    now: Timestamp,
}

impl Eyes {
    /// The eyes of a visitor.
    pub fn of(visitor: &Visitor) -> Self {
        Self {
            mine: visitor.members(),
            inside: door(visitor).is_ok(),
            language: visitor.tongue.tag,
            now: visitor.now,
        }
    }
}

/// What the page shows.
pub struct Shown {
    p: Proposal,
    /// The last version in the reader's language, if somebody has rendered it.
    reading: Option<Wording>,
    versions: Vec<(i64, String)>,
    standing: Standing,
    objections: Vec<Stood>,
    replies: Vec<(i64, String, String)>,
    /// Who is missing, as long as it is not decided.
    missing: Option<Missing>,
    /// What caucuses had said at the end.
    tally: Vec<Said>,
    /// The rules in force now.
    rules: Rules,
    /// The member for which the visitor may take a stance, or the first that belongs to the circle.
    own: Option<i64>,
    /// Whether it may take one.
    votes: bool,
    /// Members without a vote that it binds, with their names.
    bound: Vec<(i64, String)>,
}

fn shown(q: &mut dyn Sql, key: i64, eyes: &Eyes) -> Res<Option<Shown>> {
    let Some(p) = proposal(q, key)? else { return Ok(None) };
    let (versions, replies) = (versions(key), replies(key));
    let objections = stances(key, "object", -1, OBJECTIONS);
    let answers = q.ask(&[versions.stmt.clone(), objections.stmt.clone(), replies.stmt.clone()])?;
    let (_, in_force) = rules::in_force(q)?;
    let undecided = matches!(p.state, Stage::Drafted | Stage::Open);
    let mine = belonging(q, &eyes.mine, p.circle.0)?;
    let voter = mine.iter().find(|(own, _, kind)| kind.votes() || p.binds.contains(own));
    let missing = if undecided { Some(missing(q, p.circle.0, eyes.now)?) } else { None };
    Ok(Some(Shown {
        reading: wording(q, key, p.version.0, eyes.language)?,
        versions: versions.answer(&answers, 0)?,
        objections: objections.answer(&answers, 1)?,
        replies: replies.answer(&answers, 2)?,
        // Visitors see closed outcomes alone, and nothing is counted again for them.
        standing: if eyes.inside { end::standing(q, key, eyes.now)? } else { Standing::default() },
        tally: tally(q, &p)?,
        bound: crate::store::member::names(q, &p.binds)?,
        own: voter.or(mine.first()).map(|(own, ..)| *own),
        votes: voter.is_some(),
        rules: in_force,
        missing,
        p,
    }))
}

#[derive(Template)]
#[template(path = "round/one.html")]
struct One {
    f: Frame,
    s: Shown,
    /// Whether the visitor sees more than the outcome.
    inside: bool,
    /// Whether the visitor convenes the circle.
    convenes: bool,
    /// Whether the visitor acts for the member that proposed it.
    proposes: bool,
    now: i64,
    wrong: Option<String>,
}

impl One {
    /// Whether stances are taken now.
    fn takes(&self) -> bool {
        self.s.p.state == Stage::Open
    }

    /// Whether it lasted long enough and nobody has closed it.
    fn over(&self) -> bool {
        self.s.p.state == Stage::Open && self.now >= self.s.p.closes
    }

    /// A number of a caucus at the end: for visitors a few are hidden where the struggle may not be public.
    fn few(&self, number: &i64) -> String {
        let hidden = !self.inside && *number < 5 && matches!(self.s.p.about, About::Loan(_));
        if hidden { "–".to_owned() } else { number.to_string() }
    }

    fn undecided(&self) -> bool {
        matches!(self.s.p.state, Stage::Drafted | Stage::Open)
    }

    fn until(&self) -> String {
        self.f.t.moment(self.s.p.closes)
    }

    /// How many of a caucus must have taken a stance.
    fn needed(&self, caucus: &Caucus) -> u64 {
        needed(caucus.1.members, &self.s.rules)
    }

    fn readable(&self, tag: &str) -> bool {
        self.s.standing.readable.iter().any(|own| own == tag)
    }

    /// The answers to an objection.
    fn answers(&self, objection: &i64) -> Vec<&(i64, String, String)> {
        self.s.replies.iter().filter(|(own, ..)| own == objection).collect()
    }

    /// Title, words and language in which the reader reads it.
    fn read(&self) -> (&str, &str, &str) {
        match &self.s.reading {
            Some(own) => (&own.title, &own.words, &own.language),
            None => (&self.s.p.title, &self.s.p.words, &self.s.p.language),
        }
    }

    /// The numbers that new rules would change: the word, what it is, what it would be.
    fn changes(&self, wanted: &Rules) -> Vec<(&'static str, u32, u32)> {
        let now = self.s.rules.numbers();
        now.iter().zip(wanted.numbers()).map(|(now, then)| (now.word, now.value, then.value)).collect()
    }
}

async fn page(app: &App, visitor: &Visitor, key: i64) -> Result<One, Error> {
    let f = Frame::new(app, visitor, &format!("/proposals/{key}")).await?;
    let (eyes, inside) = (Eyes::of(visitor), door(visitor).is_ok());
    let s = app.store.read(move |q| shown(q, key, &eyes)).await?.ok_or(Error::NotFound)?;
    let outcome = s.p.state == Stage::Closed && s.p.open;
    if !inside && !outcome {
        return Err(Error::NotFound);
    }
    let convenes = visitor.actor.convenes(s.p.circle.0, visitor.now);
    let proposes = visitor.actor.acts_for(s.p.proposer.0, visitor.now);
    Ok(One { f, s, inside, convenes, proposes, now: visitor.now.as_second(), wrong: None })
}

async fn one(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let page = page(&app, &visitor, key).await?;
    page.f.form(&page)
}

/// Records what a button of the page asks for, and shows the page again: with what is wrong, if it was refused.
async fn press(app: &App, visitor: &Visitor, key: i64, (form, deed): (&Form, Deed)) -> Answer {
    let refusal: Refusal = match app.store.record(form.once, deed).await {
        Ok(_) => return Ok(frame::redirect(&format!("/{}/proposals/{key}", visitor.tongue.tag))),
        Err(stop) => stop.for_form()?,
    };
    let mut page = page(app, visitor, key).await?;
    page.f = page.f.again(form);
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}

async fn close(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&[], &[])?;
    door(&visitor)?;
    slowly(&app, &visitor)?;
    let own = page(&app, &visitor, key).await?.s.own;
    press(&app, &visitor, key, (&form, end::close(visitor.actor.clone(), own, key))).await
}

async fn retract(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&[], &[])?;
    slowly(&app, &visitor)?;
    press(&app, &visitor, key, (&form, deeds::retract(visitor.actor.clone(), key))).await
}

#[derive(Template)]
#[template(path = "round/version.html")]
struct Version {
    f: Frame,
    p: Proposal,
    version: Wording,
    /// Which version it is, counted from 1.
    number: usize,
    /// What differs from the version before.
    difference: Vec<Part>,
    before: Option<i64>,
    after: Option<i64>,
}

/// A version, with the one before it and the neighbours in time.
type Found = (Proposal, Wording, Option<Wording>, Vec<i64>);

fn found(q: &mut dyn Sql, key: i64, at: i64) -> Res<Option<Found>> {
    let Some(p) = proposal(q, key)? else { return Ok(None) };
    let Some(own) = wording(q, key, at, &p.language)? else { return Ok(None) };
    let all: Vec<i64> = versions(key).ask(q)?.into_iter().map(|(version, _)| version).collect();
    let before = all.iter().rev().find(|version| **version < at);
    let before = match before {
        Some(version) => wording(q, key, *version, &p.language)?,
        None => None,
    };
    Ok(Some((p, own, before, all)))
}

async fn version(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key, at)): Path<(String, i64, i64)>,
) -> Answer {
    door(&visitor)?;
    let f = Frame::new(&app, &visitor, &format!("/proposals/{key}/versions/{at}")).await?;
    let (p, version, before, all) =
        app.store.read(move |q| found(q, key, at)).await?.ok_or(Error::NotFound)?;
    let number = all.iter().position(|own| *own == at).map_or(1, |place| place + 1);
    let after = all.get(number).copied();
    let difference = before.as_ref().map_or_else(Vec::new, |old| diff::words(&old.words, &version.words));
    let before = before.map(|old| old.version);
    let page = Version { f, p, version, number, difference, before, after };
    page.f.page(&page)
}
