//! Opening a conversation: the question, how long, for whom, and the propositions with which it begins.

use askama::Template;
use axum::extract::{Path, State};
use civics::Refusal;
use civics::consent::Audience;
use civics::conversation::rule::MOST_SEEDS;
use civics::conversation::{Converse, Suggest};
use civics::helper::Channel;
use civics::refusal::Field;
use civics::round::proposal::{after, days, today};
use i18n_embed_fl::fl;
use sha2::{Digest as _, Sha256};

use crate::error::Error;
use crate::store::circle::{self, Circle, here};
use crate::store::conversation::deeds;
use crate::store::round::missing::{Missing, missing};
use crate::store::{Stop, rules};
use crate::web::member::stand::slowly;
use crate::web::round::call::end_of;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// The fields that stand once.
const SINGLE: [&str; 9] =
    ["question", "words", "language", "more", "closes", "done", "audience", "share", "seeds"];

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/circles/{key}/converse", Need::Convenor, ask),
        Route::post("/{language}/circles/{key}/converse", Need::Convenor, converse),
    ]
}

#[derive(Template)]
#[template(path = "conversation/open.html")]
struct Page {
    f: Frame,
    circle: Circle,
    missing: Missing,
    /// How many days it lasts at least through each channel.
    days: [(Channel, u32); 2],
    form: Form,
    wrong: Option<String>,
}

impl Page {
    fn audiences(&self) -> [Audience; 2] {
        [Audience::Alliance, Audience::Public]
    }

    fn shares(&self) -> [Audience; 3] {
        [Audience::Nobody, Audience::Alliance, Audience::Public]
    }
}

async fn page(app: &App, visitor: &Visitor, key: i64, form: Option<Form>) -> Result<Page, Error> {
    let f = Frame::new(app, visitor, &format!("/circles/{key}/converse")).await?;
    let now = visitor.now;
    let found = app.store.read(move |q| {
        let Some(circle) = circle::circle(q, key)? else { return Ok(None) };
        let (_, rules) = rules::in_force(q)?;
        Ok(Some((missing(q, key, now)?, rules, circle)))
    });
    let (missing, rules, circle) = found.await?.ok_or(Error::NotFound)?;
    if !visitor.actor.convenes(key, now) {
        return Err(Error::NotFound);
    }
    let days = [Channel::Web, Channel::Paper].map(|channel| (channel, days(&[channel], &rules)));
    let longest = days.iter().map(|(_, days)| *days).max().unwrap_or(0);
    let first = today(after(now, longest));
    let form = form.unwrap_or_else(|| {
        Form::default()
            .with("language", visitor.tongue.tag)
            .with("channels", Channel::Web.word())
            .with("channels", Channel::Paper.word())
            .with("audience", Audience::Alliance.word())
            .with("share", Audience::Nobody.word())
            .with("closes", &first.to_string())
    });
    Ok(Page { f, circle, missing, days, form, wrong: None })
}

async fn ask(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let page = page(&app, &visitor, key, None).await?;
    page.f.form(&page)
}

fn body(form: &Form) -> Result<Converse, Refusal> {
    let reach = |name: &str, field| Audience::parse(form.value(name)).ok_or(Refusal::Unknown { field });
    let mut languages = form.values("languages");
    let more = form.value("more").split([',', ';', ' ', '\n', '،']);
    languages.extend(more.map(|tag| tag.trim().to_owned()).filter(|tag| !tag.is_empty()).take(400));
    Ok(Converse {
        question: form.value("question").to_owned(),
        words: form.value("words").to_owned(),
        language: form.value("language").to_owned(),
        channels: form.values("channels").iter().filter_map(|word| Channel::parse(word)).collect(),
        languages,
        closes: end_of(form.value("closes"))?,
        done: form.value("done").to_owned(),
        audience: reach("audience", Field::Audience)?,
        share: reach("share", Field::Share)?,
        source: None,
    })
}

/// The propositions with which it begins: a line each.
///
/// # Errors
/// What is wrong with one of them: it is said before anything is opened.
fn seeds(form: &Form) -> Result<Vec<String>, Refusal> {
    let most = civics::conversation::rule::MOST_PROPOSITION;
    let lines = form.value("seeds").lines().filter(|line| !line.trim().is_empty());
    let mut kept: Vec<String> = Vec::new();
    for line in lines {
        let line = civics::words::name(Field::Proposition, line, most)?;
        if !kept.contains(&line) {
            kept.push(line);
        }
    }
    if kept.len() > MOST_SEEDS {
        return Err(Refusal::TooMany { field: Field::Proposition, most: MOST_SEEDS });
    }
    Ok(kept)
}

/// Opens it, and then adds its seeds; each has a key of its own, so that a form which is sent again adds none twice.
async fn opened(app: &App, visitor: &Visitor, circle: i64, form: &Form) -> Result<i64, Stop> {
    let (body, seeds) = (body(form)?, seeds(form)?);
    let language = body.language.clone();
    let secret = (app.edge.dice(), visitor.now);
    let deed = deeds::converse(visitor.actor.clone(), circle, body, secret);
    let recorded = app.store.record(form.once, deed).await?;
    let key = i64::try_from(recorded.index).unwrap_or(-1);
    for (number, words) in (0u64..).zip(seeds) {
        let once = Sha256::new_with_prefix(form.once).chain_update(number.to_be_bytes()).finalize().into();
        let body = Suggest { conversation: here(key), words, language: language.clone(), seed: true };
        match app.store.record(once, deeds::suggest(visitor.actor.clone(), None, body)).await {
            Ok(_) | Err(Stop::Refused(Refusal::Already)) => {}
            Err(stop) => return Err(stop),
        }
    }
    Ok(key)
}

async fn converse(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&SINGLE, &["channels", "languages"])?;
    slowly(&app, &visitor)?;
    let refusal = match opened(&app, &visitor, key, &form).await {
        Ok(done) => return Ok(frame::redirect(&format!("/{}/conversations/{done}", visitor.tongue.tag))),
        Err(stop) => stop.for_form()?,
    };
    let mut page = page(&app, &visitor, key, Some(form)).await?;
    page.f = page.f.again(&page.form);
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}
