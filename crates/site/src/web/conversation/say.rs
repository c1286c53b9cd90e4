//! Speaking in a conversation: adding a proposition, saying one in another language; and what a convenor does with one.

use askama::Template;
use axum::extract::{Path, State};
use civics::Refusal;
use civics::conversation::rule::MOST_PROPOSITION;
use civics::conversation::{Ground, Interpret, Moderate, Suggest};
use civics::refusal::Field;
use i18n_embed_fl::fl;

use super::{Scene, scene, seat};
use crate::error::Error;
use crate::store::circle::here;
use crate::store::conversation::deeds;
use crate::store::conversation::pages::{self, Proposition, sayings};
use crate::store::{Deed, Stop};
use crate::web::member::stand::slowly;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/conversations/{key}/suggest", Need::Anyone, suggesting),
        Route::post("/{language}/conversations/{key}/suggest", Need::Anyone, suggest),
        Route::form("/{language}/propositions/{key}", Need::Anyone, proposition),
        Route::post("/{language}/propositions/{key}/interpret", Need::Anyone, interpret),
        Route::post("/{language}/propositions/{key}/moderate", Need::Convenor, moderate),
        Route::post("/{language}/conversations/{key}/interpret", Need::Anyone, interpret_question),
    ]
}

#[derive(Template)]
#[template(path = "conversation/suggest.html")]
struct SuggestPage {
    f: Frame,
    s: Scene,
    most: usize,
    form: Form,
    wrong: Option<String>,
}

async fn suggest_page(app: &App, visitor: &Visitor, key: i64, form: Form) -> Result<SuggestPage, Error> {
    let s = scene(app, visitor, key).await?;
    if !s.speaks() {
        return Err(Error::NotFound);
    }
    let f = Frame::new(app, visitor, &format!("/conversations/{key}/suggest")).await?;
    Ok(SuggestPage { f, s, most: MOST_PROPOSITION, form, wrong: None })
}

async fn suggesting(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let form = Form::default().with("language", visitor.tongue.tag);
    let page = suggest_page(&app, &visitor, key, form).await?;
    page.f.form(&page)
}

async fn suggest(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["words", "language"], &[])?;
    slowly(&app, &visitor)?;
    let once = form.once;
    let mut page = suggest_page(&app, &visitor, key, form).await?;
    let body = Suggest {
        conversation: here(key),
        words: page.form.value("words").to_owned(),
        language: page.form.value("language").to_owned(),
        seed: false,
    };
    let speaks = (seat(&app, &visitor), page.s.seated.author(key));
    let deed = deeds::suggest(visitor.actor.clone(), Some(speaks), body);
    let refusal = match app.store.record(once, deed).await {
        Ok(done) => {
            return Ok(frame::redirect(&format!("/{}/propositions/{}", visitor.tongue.tag, done.index)));
        }
        Err(stop) => stop.for_form()?,
    };
    page.f = page.f.again(&page.form);
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}

#[derive(Template)]
#[template(path = "conversation/proposition.html")]
struct Page {
    f: Frame,
    s: Scene,
    p: Proposition,
    /// It in other languages: language, words, act.
    sayings: Vec<(String, String, i64)>,
    /// Whether the visitor added it.
    own: bool,
    convenes: bool,
    votes: bool,
    form: Form,
    wrong: Option<String>,
}

impl Page {
    fn grounds(&self) -> [Ground; 5] {
        Ground::RULES
    }
}

async fn page(app: &App, visitor: &Visitor, key: i64, form: Form) -> Result<Page, Error> {
    let tag = visitor.tongue.tag;
    let found = app.store.read(move |q| pages::proposition(q, key, tag)).await?.ok_or(Error::NotFound)?;
    let s = scene(app, visitor, found.conversation).await?;
    let f = Frame::new(app, visitor, &format!("/propositions/{key}")).await?;
    let (conversation, author) = (found.conversation, s.seated.author(found.conversation));
    let asked = app.store.read(move |q| {
        let wrote = pages::wrote(q, conversation, tag, &author)?;
        Ok((sayings(key).ask(q)?, wrote.iter().any(|one| one.key == key)))
    });
    let (sayings, own) = asked.await?;
    let convenes = visitor.actor.convenes(s.c.fact.circle, visitor.now);
    let votes = s.shut(visitor).is_none();
    let own = own && s.belongs();
    Ok(Page { f, s, p: found, sayings, own, convenes, votes, form, wrong: None })
}

async fn proposition(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
) -> Answer {
    let page = page(&app, &visitor, key, Form::default().with("language", visitor.tongue.tag)).await?;
    page.f.form(&page)
}

/// Records what is done with a proposition, and shows its page again.
async fn done(app: &App, visitor: &Visitor, key: i64, (form, deed): (Form, Result<Deed, Refusal>)) -> Answer {
    let recorded = match deed {
        Ok(deed) => app.store.record(form.once, deed).await,
        Err(refusal) => Err(Stop::Refused(refusal)),
    };
    let refusal = match recorded {
        Ok(_) => return Ok(frame::redirect(&format!("/{}/propositions/{key}", visitor.tongue.tag))),
        Err(stop) => stop.for_form()?,
    };
    let mut page = page(app, visitor, key, form).await?;
    page.f = page.f.again(&page.form);
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}

/// What stands in the form for another language.
fn said(form: &Form, thing: i64) -> Interpret {
    let (language, words) = (form.value("language").to_owned(), form.value("words").to_owned());
    Interpret { thing: here(thing), language, words }
}

async fn interpret(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["language", "words"], &[])?;
    slowly(&app, &visitor)?;
    let found = page(&app, &visitor, key, Form::default()).await?;
    let seat = Some(seat(&app, &visitor));
    let deed = deeds::interpret(visitor.actor.clone(), seat, found.p.conversation, said(&form, key));
    done(&app, &visitor, key, (form, Ok(deed))).await
}

async fn interpret_question(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["language", "words"], &[])?;
    slowly(&app, &visitor)?;
    scene(&app, &visitor, key).await?;
    let seat = Some(seat(&app, &visitor));
    app.store.record(form.once, deeds::interpret(visitor.actor.clone(), seat, key, said(&form, key))).await?;
    Ok(frame::redirect(&format!("/{}/conversations/{key}", visitor.tongue.tag)))
}

async fn moderate(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["ground", "reason", "back"], &[])?;
    slowly(&app, &visitor)?;
    let found = page(&app, &visitor, key, Form::default()).await?;
    let ground = match form.value("ground") {
        _ if form.value("back") == "yes" => Ok(None),
        word => Ground::parse(word).map(Some).ok_or(Refusal::Empty { field: Field::Ground }),
    };
    let deed = ground.map(|ground| {
        let body = Moderate { proposition: here(key), ground, reason: form.value("reason").to_owned() };
        deeds::moderate(visitor.actor.clone(), found.p.conversation, body)
    });
    done(&app, &visitor, key, (form, deed)).await
}
