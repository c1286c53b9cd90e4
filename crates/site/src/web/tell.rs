//! Telling: the form in reading-aloud order, and the receipt that answers it.

pub mod read;

use askama::Template;
use axum::extract::{Path, State};
use civics::code::ReceiptCode;
use civics::consent::Consent;
use civics::helper::Channel;
use civics::protection::Protection;
use civics::refusal::Field;
use civics::testimony::{Behalf, Grain};
use civics::{Act, Kind, Refusal};
use i18n_embed_fl::fl;

use super::consent::{self, Question, Reach};
use super::limit::Class;
use super::route::{Need, Route};
use super::{Answer, App, Form, Frame, Visitor};
use crate::error::Error;
use crate::speech::{self, Tongue};
use crate::store::circle::{Circle, circle};
use crate::store::member::{Member, member};
use crate::store::testimony::{self, Beside};
use crate::store::{Recorded, Stop, log};
use read::{Back, read, refused};

/// The fields of the form that stand at most once, beside those of consent.
const SINGLE: [&str; 8] = ["member", "channel", "words", "language", "other", "grain", "place", "behalf"];
/// The fields that may stand several times.
const MANY: [&str; 3] = ["causes", "facets", "media"];

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/tell", Need::Member, choose),
        Route::form("/{language}/tell/{member}", Need::Member, ask),
        Route::post("/{language}/tell", Need::Member, tell),
    ]
}

/// By which door somebody comes to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// As the group itself, or with a mandate: on the web.
    Own,
    /// As a helper, for a group of her circle: by phone, text message or paper.
    Help,
}

impl Door {
    /// Where the form is sent, without the language.
    fn path(self) -> &'static str {
        match self {
            Self::Own => "/tell",
            Self::Help => "/help/tell",
        }
    }

    /// The channels that this visitor may use in the circle.
    fn channels(self, visitor: &Visitor, circle: i64) -> Vec<Channel> {
        match self {
            Self::Own => vec![Channel::Web],
            Self::Help => Channel::ALL
                .into_iter()
                .filter(|channel| visitor.actor.helps(circle, *channel, visitor.now).is_some())
                .collect(),
        }
    }
}

#[derive(Template)]
#[template(path = "tell/choose.html")]
struct ChoosePage {
    f: Frame,
    members: Vec<Member>,
}

#[derive(Template)]
#[template(path = "tell/form.html")]
struct TellPage {
    f: Frame,
    form: Form,
    to: &'static str,
    member: Member,
    circle: Circle,
    wrong: Option<String>,
    shut: Option<String>,
    languages: Vec<(String, String)>,
    grains: Vec<(&'static str, String)>,
    behalves: Vec<(&'static str, String)>,
    channels: Vec<(&'static str, String)>,
    reaches: Vec<(&'static str, String)>,
    questions: Vec<Question>,
}

#[derive(Template)]
#[template(path = "tell/told.html")]
struct ToldPage {
    f: Frame,
    code: String,
    plain: String,
    said: Vec<(String, String)>,
    again: bool,
    gone: bool,
}

async fn choose(State(app): State<App>, visitor: Visitor) -> Answer {
    let keys = visitor.members();
    if let [only] = keys.as_slice() {
        let only = *only;
        return show(&app, &visitor, (Door::Own, only), Form::default(), None).await;
    }
    let f = Frame::new(&app, &visitor, "/tell").await?;
    let members = app
        .store
        .read(move |q| keys.into_iter().filter_map(|key| member(q, key).transpose()).collect())
        .await?;
    let page = ChoosePage { f, members };
    page.f.form(&page)
}

async fn ask(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    if !visitor.actor.acts_for(key, visitor.now) {
        return Err(Error::NotFound);
    }
    show(&app, &visitor, (Door::Own, key), Form::default(), None).await
}

async fn tell(State(app): State<App>, visitor: Visitor, form: Form) -> Answer {
    take(&app, &visitor, Door::Own, form).await
}

/// Shows the form, empty or as it came back.
pub async fn show(
    app: &App,
    visitor: &Visitor,
    (door, key): (Door, i64),
    form: Form,
    wrong: Option<String>,
) -> Answer {
    let f = Frame::new(app, visitor, door.path()).await?.again(&form);
    let found = app
        .store
        .read(move |q| {
            let Some(member) = member(q, key)? else { return Ok(None) };
            Ok(circle(q, member.circle)?.map(|circle| (member, circle)))
        })
        .await?;
    let (member, circle) = found.ok_or(Error::NotFound)?;
    let channels = door.channels(visitor, circle.fact.key);
    if channels.is_empty() {
        return Err(Error::NotFound);
    }
    let page = page(f, form, door, (member, circle), channels);
    let page = TellPage { wrong, ..page };
    if page.wrong.is_some() { page.f.refused(&page) } else { page.f.form(&page) }
}

fn page(f: Frame, form: Form, door: Door, (member, circle): (Member, Circle), by: Vec<Channel>) -> TellPage {
    let t = f.t;
    // What the protection does not allow is said before anybody has typed a word.
    let open: Vec<Channel> =
        by.iter().copied().filter(|c| circle.fact.shield.lets_tell(*c).is_ok()).collect();
    let shut = match (open.first(), by.first()) {
        (None, Some(channel)) => circle.fact.shield.lets_tell(*channel).err(),
        _ => None,
    };
    let consent = consent::answers(&form).unwrap_or_default();
    let finest = circle.fact.shield.level.finest();
    let grains = Grain::ALL.into_iter().filter(|grain| *grain >= finest);
    let named = |group: &str, word: &'static str| (word, t.word(group, word));
    TellPage {
        to: door.path(),
        languages: languages(t, &member.language),
        shut: shut.map(|refusal| t.refusal(&refusal)),
        grains: grains.map(|grain| named("grain", grain.word())).collect(),
        behalves: Behalf::ALL.into_iter().map(|behalf| named("behalf", behalf.word())).collect(),
        channels: open.into_iter().map(|channel| named("by", channel.word())).collect(),
        reaches: Reach::ALL.into_iter().map(|reach| named("reach", reach.word())).collect(),
        questions: consent::questions(t, &consent),
        wrong: None,
        f,
        form,
        member,
        circle,
    }
}

impl TellPage {
    /// Whether a choice stands chosen: as the form came back, or else the one that is preset.
    fn picked(&self, name: &str, word: &str, preset: &str) -> bool {
        let value = self.form.value(name);
        word == if value.is_empty() { preset } else { value }
    }

    /// The grain that is preset: the finest that is allowed; without a name it says no more than the country.
    fn preset_grain(&self) -> &'static str {
        self.grains.first().map_or("none", |(word, _)| word)
    }

    /// Whether a place may be named at all.
    fn names_place(&self) -> bool {
        self.circle.fact.shield.level < Protection::Repressed
    }
}

/// Languages to pick from: the group's own, the page's, and the others in which the program speaks.
pub fn languages(tongue: &Tongue, own: &str) -> Vec<(String, String)> {
    let mut tags = vec![own.to_owned()];
    for tag in [tongue.tag].into_iter().chain(speech::tongues().iter().map(|tongue| tongue.tag)) {
        if !tags.iter().any(|known| known == tag) {
            tags.push(tag.to_owned());
        }
    }
    tags.into_iter().map(|tag| (tongue.language(&tag), tag)).map(|(name, tag)| (tag, name)).collect()
}

/// Takes a telling and answers with its receipt.
pub async fn take(app: &App, visitor: &Visitor, door: Door, form: Form) -> Answer {
    let single: Vec<&str> = SINGLE.iter().chain(&consent::FIELDS).copied().collect();
    form.only(&single, &MANY)?;
    if form.once_raw.is_empty() {
        // The receipt's code is made from it.
        return Err(Error::Field("once".into()));
    }
    let member = whose(visitor, &form)?;
    if !app.limits.allows(&app.keys, Class::Act, &member.to_be_bytes(), visitor.now.as_second()) {
        return Err(Error::TooMany);
    }
    match record(app, visitor, (door, member), &form).await {
        Ok((recorded, code, consent)) => told(app, visitor, recorded, &code, consent).await,
        Err(Back::Error(error)) => Err(error),
        Err(Back::Sentence(sentence)) => show(app, visitor, (door, member), form, Some(sentence)).await,
    }
}

/// The member for which a form tells; the rule decides whether the visitor may.
fn whose(visitor: &Visitor, form: &Form) -> Result<i64, Error> {
    match (form.value("member"), visitor.members().as_slice()) {
        ("", [only]) => Ok(*only),
        (key, _) => key.parse().map_err(|_| Error::NotFound),
    }
}

async fn record(
    app: &App,
    visitor: &Visitor,
    (door, member): (Door, i64),
    form: &Form,
) -> Result<(Recorded, ReceiptCode, Consent), Back> {
    let tongue = visitor.tongue;
    let channel = match door {
        Door::Own => Channel::Web,
        Door::Help => {
            let unknown = Refusal::Unknown { field: Field::Channel };
            Channel::parse(form.value("channel")).ok_or_else(|| refused(tongue, &unknown))?
        }
    };
    let sample = app.memory.alliance(app).await?.sample;
    let (raw, media) = read(tongue, form, member, channel, sample).await?;
    let consent = raw.consent;
    let code = code(app, form);
    let receipt = app.keys.mac("receipt", code.canonical().as_bytes()).to_vec();
    let deed = testimony::tell(visitor.actor.clone(), raw, Beside { receipt, media, sheet: None });
    match app.store.record(form.once, deed).await {
        Ok(recorded) => Ok((recorded, code, consent)),
        Err(Stop::Refused(refusal)) => Err(refused(tongue, &refusal)),
        Err(stop) => Err(Back::Error(stop.into())),
    }
}

/// The receipt's code: made from the form's own key, so that a form that is sent again shows the same code.
fn code(app: &App, form: &Form) -> ReceiptCode {
    let digest = app.keys.mac("receipt-code", &form.once);
    let mut first = [0; 16];
    first.copy_from_slice(&digest[..16]);
    ReceiptCode::new(first)
}

/// The receipt. If the form had been taken before, it says what was taken then, whatever the form says now.
async fn told(app: &App, visitor: &Visitor, recorded: Recorded, code: &ReceiptCode, sent: Consent) -> Answer {
    let f = Frame::new(app, visitor, "/tell").await?;
    let consent = if recorded.fresh { Some(sent) } else { first_consent(app, recorded.index).await? };
    let page = ToldPage {
        code: code.to_string(),
        plain: code.canonical(),
        said: consent.map(|consent| consent::said(f.t, &consent)).unwrap_or_default(),
        again: !recorded.fresh,
        gone: consent.is_none(),
        f,
    };
    page.f.form(&page)
}

/// The consent with which an earlier sending of the form was taken; `None` once it is withdrawn.
async fn first_consent(app: &App, index: u64) -> Result<Option<Consent>, Error> {
    let shown = app.store.read(move |q| log::shown(q, index)).await?.ok_or(Error::NotFound)?;
    if shown.entry.kind != Kind::Tell {
        // The key belongs to an act of another kind: nothing of that is shown here.
        return Err(Error::Field("once".into()));
    }
    Ok(match shown.payload {
        Some((Some(Act::Tell(tell)), ..)) => Some(tell.consent),
        _ => None,
    })
}
