//! The tally screen: a stack of sheets is counted by hand, entered one by one, and held against the count.
//!
//! The state travels in hidden fields, so that a phone may lose its page at any time: each sheet is an act of its own,
//! and its code is used once.

use askama::Template;
use axum::extract::{Path, State};
use civics::code::ReceiptCode;
use civics::consent::Audience;
use civics::helper::Channel;
use civics::refusal::Field;
use i18n_embed_fl::fl;

use super::consent::{self, Question, Reach};
use super::limit::Class;
use super::route::{Need, Route};
use super::sheet::whose;
use super::tell::read::{Back, read, refused};
use super::{Answer, App, Form, Frame, Visitor};
use crate::error::Error;
use crate::speech;
use crate::store::Stop;
use crate::store::circle::Circle;
use crate::store::member::Member;
use crate::store::testimony::{self, Beside};

/// The fields that stand at most once, beside those of consent and the counts.
const SINGLE: [&str; 6] = ["step", "code", "words", "language", "other", "behalf"];
/// The hidden counts: by hand, and entered so far.
const COUNTS: [&str; 6] = ["hand", "hand_count", "hand_publish", "done", "done_count", "done_publish"];
/// The largest stack.
const MOST: u64 = 10_000;

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/tally/{member}", Need::SignedIn, start),
        Route::post("/{language}/tally/{member}", Need::SignedIn, step),
    ]
}

/// How many sheets; how many of them may be counted, and published, beyond the group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Count {
    sheets: u64,
    count: u64,
    publish: u64,
}

impl Count {
    fn read(form: &Form, names: [&str; 3]) -> Result<Self, Error> {
        let number = |name: &str| match form.value(name) {
            "" => Ok(0),
            text => text.parse().ok().filter(|n| *n <= MOST).ok_or_else(|| Error::Field(name.to_owned())),
        };
        Ok(Self { sheets: number(names[0])?, count: number(names[1])?, publish: number(names[2])? })
    }
}

#[derive(Template)]
#[template(path = "tally/start.html")]
struct StartPage {
    f: Frame,
    member: Member,
}

#[derive(Template)]
#[template(path = "tally/next.html")]
struct NextPage {
    f: Frame,
    form: Form,
    member: Member,
    circle: Circle,
    wrong: Option<String>,
    hand: Count,
    done: Count,
    languages: Vec<(String, String)>,
    reaches: Vec<(&'static str, String)>,
    questions: Vec<Question>,
}

#[derive(Template)]
#[template(path = "tally/done.html")]
struct DonePage {
    f: Frame,
    member: Member,
    hand: Count,
    done: Count,
}

async fn start(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let (member, _) = whose(&app, &visitor, key).await?;
    let f = Frame::new(&app, &visitor, &format!("/tally/{key}")).await?;
    let page = StartPage { f, member };
    page.f.form(&page)
}

async fn step(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    let single: Vec<&str> = SINGLE.iter().chain(&COUNTS).chain(&consent::FIELDS).copied().collect();
    form.only(&single, &["causes", "facets"])?;
    let (member, circle) = whose(&app, &visitor, key).await?;
    let hand = Count::read(&form, ["hand", "hand_count", "hand_publish"])?;
    let done = Count::read(&form, ["done", "done_count", "done_publish"])?;
    let f = Frame::new(&app, &visitor, &format!("/tally/{key}")).await?;
    match form.value("step") {
        "start" => next(f, Form::default(), (member, circle), (hand, done), None),
        "end" => {
            let page = DonePage { f, member, hand, done };
            page.f.page(&page)
        }
        "sheet" => match enter(&app, &visitor, key, &form).await {
            Ok(reach) => {
                let more = |reach: Audience| u64::from(reach > Audience::Group);
                let (count, publish) = (done.count + more(reach.0), done.publish + more(reach.1));
                let done = Count { sheets: done.sheets + 1, count, publish };
                next(f, Form::default(), (member, circle), (hand, done), None)
            }
            Err(Back::Error(error)) => Err(error),
            Err(Back::Sentence(sentence)) => {
                let f = f.again(&form);
                next(f, form, (member, circle), (hand, done), Some(sentence))
            }
        },
        _ => Err(Error::Field("step".into())),
    }
}

/// Shows the form for the next sheet, or the one that came back.
fn next(
    f: Frame,
    form: Form,
    (member, circle): (Member, Circle),
    (hand, done): (Count, Count),
    wrong: Option<String>,
) -> Answer {
    let t = f.t;
    let mut tags = vec![member.language.clone()];
    tags.extend(
        speech::tongues().iter().map(|tongue| tongue.tag.to_owned()).filter(|tag| *tag != member.language),
    );
    let consent = consent::answers(&form).unwrap_or_default();
    let page = NextPage {
        languages: tags.into_iter().map(|tag| (tag.clone(), t.language(&tag))).collect(),
        reaches: Reach::ALL.into_iter().map(|reach| (reach.word(), t.word("reach", reach.word()))).collect(),
        questions: consent::questions(t, &consent),
        f,
        form,
        member,
        circle,
        wrong,
        hand,
        done,
    };
    if page.wrong.is_some() { page.f.refused(&page) } else { page.f.form(&page) }
}

impl NextPage {
    /// The number of the sheet that is entered next, from 1.
    fn next_number(&self) -> u64 {
        self.done.sheets + 1
    }

    /// Whether a choice stands chosen: as the form came back, or else the one that is preset.
    fn picked(&self, name: &str, word: &str, preset: &str) -> bool {
        let value = self.form.value(name);
        word == if value.is_empty() { preset } else { value }
    }
}

/// Enters one sheet; gives how far it may be counted and published.
async fn enter(app: &App, visitor: &Visitor, member: i64, form: &Form) -> Result<(Audience, Audience), Back> {
    let tongue = visitor.tongue;
    let unknown = || refused(tongue, &civics::Refusal::Unknown { field: Field::Code });
    if form.once_raw.is_empty() {
        return Err(Back::Error(Error::Field("once".into())));
    }
    if !app.limits.allows(&app.keys, Class::Act, &member.to_be_bytes(), visitor.now.as_second()) {
        return Err(Back::Error(Error::TooMany));
    }
    let code = ReceiptCode::parse(form.value("code")).map_err(|_| unknown())?;
    let hash = app.keys.mac("receipt", code.canonical().as_bytes()).to_vec();
    let sample = app.memory.alliance(app).await?.sample;
    let (raw, _) = read(tongue, form, member, Channel::Paper, sample).await?;
    let reach = (raw.consent.count, raw.consent.publish);
    let beside = Beside { receipt: hash.clone(), media: Vec::new(), sheet: Some(hash) };
    match app.store.record(form.once, testimony::tell(visitor.actor.clone(), raw, beside)).await {
        Ok(_) => Ok(reach),
        Err(Stop::Refused(refusal)) => Err(refused(tongue, &refusal)),
        Err(stop) => Err(Back::Error(stop.into())),
    }
}
