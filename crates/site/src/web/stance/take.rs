//! The form for a stance: the words of the proposal first, then three plain choices. A helper sends the same form for
//! somebody who spoke to her by phone or by text message.

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use civics::Actor;
use civics::Refusal;
use civics::helper::Channel;
use civics::refusal::Field;
use civics::round::{Ground, Stance};
use civics::stance::{Said, Way};
use i18n_embed_fl::fl;

use super::door;
use crate::error::Error;
use crate::store::Stop;
use crate::store::sql::{Res, Sql};
use crate::store::stance::{self, Wish};
use crate::store::stood::{self, Reading, Stood, Voter};
use crate::web::member::asked;
use crate::web::member::stand::slowly;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// The fields of the form.
const FIELDS: [&str; 7] = ["for", "channel", "version", "stance", "ground", "principle", "words"];
/// How many groups of a circle a helper chooses from.
const MOST: i64 = 200;

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/proposals/{key}/stance", Need::SignedIn, ask),
        Route::post("/{language}/proposals/{key}/stance", Need::SignedIn, take),
    ]
}

/// What the page reads.
struct Shown {
    p: Reading,
    /// The visitor's own members that belong to the circle.
    mine: Vec<Voter>,
    /// The groups for which she may enter as a helper.
    helped: Vec<Voter>,
    /// What stands now, for the members in question.
    stands: Vec<Stood>,
    principles: Vec<String>,
}

#[derive(Template)]
#[template(path = "stance/take.html")]
struct Page {
    f: Frame,
    s: Shown,
    /// The group for which a helper enters.
    whom: Option<Voter>,
    /// The channels through which it may have come to her.
    channels: Vec<Channel>,
    form: Form,
    wrong: Option<String>,
    /// Why there is no form, if there is none.
    shut: Option<String>,
}

impl Page {
    fn until(&self) -> String {
        self.s.p.until(self.f.t)
    }

    fn how(&self, stood: &Stood) -> String {
        super::how(self.f.t, stood)
    }

    /// Whether the words of this stance are those of an earlier version.
    fn stale(&self, stood: &Stood) -> bool {
        stood.version != self.s.p.round.version
    }

    fn stances(&self) -> [Stance; 3] {
        Stance::ALL
    }

    fn grounds(&self) -> [Ground; 4] {
        Ground::ALL
    }

    /// Those of the visitor's members that have a vote here.
    fn voting(&self) -> Vec<&Voter> {
        self.s.mine.iter().filter(|voter| voter.votes(&self.s.p.round)).collect()
    }
}

/// The circles in which the visitor helps now through phone or text message, as far as the round declares them.
fn helped(visitor: &Visitor, round: &[Channel]) -> Vec<i64> {
    let Actor::Person { helps, .. } = &visitor.actor else { return Vec::new() };
    let mut circles: Vec<i64> = helps
        .iter()
        .map(|h| h.circle)
        .filter(|circle| !channels(visitor, *circle, round).is_empty())
        .collect();
    circles.sort_unstable();
    circles.dedup();
    circles
}

/// The channels through which the visitor may enter for others of a circle in this form.
fn channels(visitor: &Visitor, circle: i64, round: &[Channel]) -> Vec<Channel> {
    let by_ear = [Channel::Phone, Channel::Sms].into_iter().filter(|channel| round.contains(channel));
    by_ear.filter(|channel| visitor.actor.helps(circle, *channel, visitor.now).is_some()).collect()
}

fn shown(q: &mut dyn Sql, key: i64, visitor: &Visitor, chosen: Option<i64>) -> Res<Option<Shown>> {
    let Some(p) = stood::reading(q, key, visitor.tongue.tag)? else { return Ok(None) };
    let mine = stood::voters(q, key, &visitor.members())?;
    let mut others = Vec::new();
    for circle in helped(visitor, &p.round.channels) {
        let found = stood::voters_of(q, key, circle, (-1, MOST))?;
        others.extend(found.into_iter().filter(|voter| mine.iter().all(|own| own.key != voter.key)));
    }
    let mut stands = Vec::new();
    for voter in mine.iter().chain(&others).filter(|voter| voter.stance.is_some()) {
        let own = chosen.map_or(mine.contains(voter), |chosen| chosen == voter.key);
        if own && stands.len() < 20 {
            stands.extend(stood::of_member(q, key, voter.key)?);
        }
    }
    let principles = q.ask(&[stance::principles_ask(key)])?;
    let principles = stance::principles(principles.first().map_or(&[], Vec::as_slice))?;
    Ok(Some(Shown { p, mine, helped: others, stands, principles }))
}

/// The page for a member that was chosen, or for all of the visitor's own.
async fn page(
    app: &App,
    visitor: &Visitor,
    (key, chosen): (i64, Option<i64>),
    form: Form,
) -> Result<Page, Error> {
    door(visitor)?;
    let f = Frame::new(app, visitor, &format!("/proposals/{key}/stance")).await?.again(&form);
    let eyes = visitor.clone();
    let s = app.store.read(move |q| shown(q, key, &eyes, chosen)).await?.ok_or(Error::NotFound)?;
    let own = chosen.is_none_or(|chosen| s.mine.iter().any(|voter| voter.key == chosen));
    let whom = s.helped.iter().find(|voter| !own && Some(voter.key) == chosen).cloned();
    if (!own && whom.is_none()) || (s.mine.is_empty() && s.helped.is_empty()) {
        return Err(Error::NotFound);
    }
    let by_ear = whom.as_ref().map_or_else(Vec::new, |w| channels(visitor, w.circle, &s.p.round.channels));
    let shut = shut(visitor, &s, whom.as_ref()).map(|refusal| visitor.tongue.refusal(&refusal));
    Ok(Page { f, s, whom, channels: by_ear, form, wrong: None, shut })
}

/// Why nobody who looks at this page can take a stance on it: said before anybody has typed a word.
fn shut(visitor: &Visitor, s: &Shown, whom: Option<&Voter>) -> Option<Refusal> {
    let round = &s.p.round;
    if visitor.actor.convenes(round.circle, visitor.now) {
        return Some(Refusal::ConvenorServes);
    }
    if !s.p.takes() {
        return Some(Refusal::RoundShut);
    }
    match whom {
        Some(voter) => (!voter.votes(round)).then_some(Refusal::VoiceNotVote),
        None if s.mine.is_empty() => None,
        None if !round.channels.contains(&Channel::Web) => Some(Refusal::ChannelNotDeclared),
        None => (!s.mine.iter().any(|voter| voter.votes(round))).then_some(Refusal::VoiceNotVote),
    }
}

async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let chosen = asked(query.as_deref(), "for").parse().ok();
    let form = match chosen {
        Some(chosen) => Form::default().with("for", &i64::to_string(&chosen)),
        None => Form::default(),
    };
    let page = page(&app, &visitor, (key, chosen), form).await?;
    page.f.form(&page)
}

/// What a form says, as far as its choices exist.
///
/// # Errors
/// [`Refusal::Empty`] or [`Refusal::Unknown`] names the field.
pub fn said(form: &Form) -> Result<Said, Refusal> {
    let stance = match form.value("stance") {
        "" => return Err(Refusal::Empty { field: Field::Stance }),
        word => Stance::parse(word).ok_or(Refusal::Unknown { field: Field::Stance })?,
    };
    let ground = match form.value("ground") {
        "" => None,
        word => Some(Ground::parse(word).ok_or(Refusal::Unknown { field: Field::Ground })?),
    };
    let principle = Some(form.value("principle").to_owned()).filter(|principle| !principle.is_empty());
    Ok(Said { stance, ground, principle, words: form.value("words").to_owned() })
}

fn wish(visitor: &Visitor, proposal: i64, form: &Form) -> Result<Wish, Refusal> {
    let member = form.value("for").parse().map_err(|_| Refusal::Empty { field: Field::Member })?;
    let channel = match form.value("channel") {
        "" if visitor.actor.acts_for(member, visitor.now) => Channel::Web,
        word => Channel::parse(word).ok_or(Refusal::Unknown { field: Field::Channel })?,
    };
    if channel == Channel::Paper {
        // What stands on paper is typed twice, on the screen for slips.
        return Err(Refusal::Unknown { field: Field::Channel });
    }
    let version = form.value("version").parse().map_err(|_| Refusal::Amended)?;
    Ok(Wish { proposal, member, way: Way { version, channel }, said: said(form)?, slip: None })
}

async fn take(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&FIELDS, &[])?;
    door(&visitor)?;
    slowly(&app, &visitor)?;
    let chosen = form.value("for").parse().ok();
    let recorded = match wish(&visitor, key, &form) {
        Ok(wish) => app.store.record(form.once, stance::take(visitor.actor.clone(), wish)).await,
        Err(refusal) => Err(Stop::Refused(refusal)),
    };
    let refusal = match recorded {
        // The same once more changes nothing: it stands, and the page says so.
        Ok(_) | Err(Stop::Refused(Refusal::Already)) => {
            let (tag, member) = (visitor.tongue.tag, chosen.unwrap_or(-1));
            return Ok(frame::redirect(&format!("/{tag}/proposals/{key}/stance?for={member}")));
        }
        Err(stop) => stop.for_form()?,
    };
    let mut page = page(&app, &visitor, (key, chosen), form).await?;
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}
