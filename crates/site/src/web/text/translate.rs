//! Translating a text: the original on one side, the words in another language on the other, one paragraph after the
//! next.

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use civics::text::edit::State as Stage;
use civics::text::edit::TextFact;
use civics::text::{Form as Shape, Translate};
use i18n_embed_fl::fl;

use super::{Open, open};
use crate::diff::{self, Part};
use crate::error::Error;
use crate::store::circle::here;
use crate::store::sql::{Res, Sql};
use crate::store::text::shown::{self, Text};
use crate::store::text::versions::{self, Said};
use crate::store::text::{self};
use crate::web::member::asked;
use crate::web::member::stand::slowly;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/texts/{key}/translate", Need::SignedIn, ask),
        Route::post("/{language}/texts/{key}/translate", Need::SignedIn, translate),
    ]
}

/// What is translated: the title, or a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Title,
    Paragraph(i64),
}

impl What {
    fn parse(word: &str) -> Option<Self> {
        if word == "title" { Some(Self::Title) } else { word.parse().ok().map(Self::Paragraph) }
    }

    fn word(self) -> String {
        match self {
            Self::Title => "title".into(),
            Self::Paragraph(key) => key.to_string(),
        }
    }
}

/// The first that cannot be read in a language yet.
fn missing(text: &TextFact, said: &Said) -> Option<What> {
    if said.title.is_none() {
        return Some(What::Title);
    }
    text.parts.iter().find(|part| !said.done.contains(&part.key)).map(|part| What::Paragraph(part.key))
}

/// What stands on both sides.
struct Sides {
    what: What,
    /// The words in the original, and the version that they are.
    original: String,
    version: Option<i64>,
    heading: bool,
    /// What there is in the other language, which may translate earlier words.
    words: String,
    /// What changed in the original since: since the translation that there is, or since the visitor opened the page.
    difference: Vec<Part>,
}

fn sides(
    q: &mut dyn Sql,
    text: &Text,
    (said, language): (&Said, &str),
    (what, seen): (What, Option<i64>),
) -> Res<Option<Sides>> {
    let What::Paragraph(key) = what else {
        let (original, words) = (text.title.clone(), said.title.clone().unwrap_or_default());
        let (version, heading, difference) = (None, true, Vec::new());
        return Ok(Some(Sides { what, original, version, heading, words, difference }));
    };
    let Some(part) = text.fact.part(key) else { return Ok(None) };
    let original = shown::words(q, &[key])?.pop().unwrap_or_default();
    let newest = versions::newest(q, key, language)?;
    let since = seen.or(newest.as_ref().map(|(version, _)| *version)).filter(|since| *since != part.version);
    let before = match since {
        Some(since) => shown::worded(q, (key, since), &text.fact.language)?,
        None => None,
    };
    let difference = before.map(|before| diff::words(&before, &original)).unwrap_or_default();
    let words = newest.map(|(_, words)| words).unwrap_or_default();
    let (version, heading) = (Some(part.version), part.form == Shape::Heading);
    Ok(Some(Sides { what, original, version, heading, words, difference }))
}

#[derive(Template)]
#[template(path = "text/translate.html")]
struct Page {
    f: Frame,
    text: Text,
    language: String,
    /// Nothing is missing any more where it is absent.
    sides: Option<Sides>,
    form: Form,
    wrong: Option<String>,
}

impl Page {
    fn dir(&self) -> &'static str {
        crate::speech::Tongue::direction_of(&self.text.fact.language)
    }

    fn other(&self) -> &'static str {
        crate::speech::Tongue::direction_of(&self.language)
    }

    fn words<'a>(&'a self, sides: &'a Sides) -> &'a str {
        if self.form.has_field("words") { self.form.value("words") } else { &sides.words }
    }
}

async fn page(
    app: &App,
    visitor: &Visitor,
    (key, language): (i64, String),
    (what, form): (Option<What>, Form),
) -> Result<Page, Error> {
    let f = Frame::new(app, visitor, &format!("/texts/{key}/translate")).await?;
    let Open { text, .. } = open(app, visitor, key).await?;
    if !text.fact.languages.contains(&language) || text.fact.state != Stage::Draft {
        return Err(Error::NotFound);
    }
    let seen = form.value("version").parse().ok();
    let tag = language.clone();
    let read = app.store.read(move |q| {
        let said = versions::said(q, key, &tag)?;
        let Some(what) = what.or_else(|| missing(&text.fact, &said)) else { return Ok((text, Some(None))) };
        let sides = sides(q, &text, (&said, &tag), (what, seen))?;
        Ok((text, sides.map(Some)))
    });
    let (text, sides) = read.await?;
    let sides = sides.ok_or(Error::NotFound)?;
    Ok(Page { f, text, language, sides, form, wrong: None })
}

async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let query = query.as_deref();
    let (language, what) = (asked(query, "language"), asked(query, "paragraph"));
    let what = if what.is_empty() { None } else { Some(What::parse(&what).ok_or(Error::NotFound)?) };
    let page = page(&app, &visitor, (key, language), (what, Form::default())).await?;
    page.f.form(&page)
}

async fn translate(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["language", "paragraph", "version", "words"], &[])?;
    slowly(&app, &visitor)?;
    let what = What::parse(form.value("paragraph")).ok_or(Error::NotFound)?;
    open(&app, &visitor, key).await?;
    let language = form.value("language").to_owned();
    let version = match what {
        What::Title => None,
        What::Paragraph(_) => Some(form.value("version").parse().map_err(|_| Error::NotFound)?),
    };
    let words = form.value("words").to_owned();
    let body = Translate { text: here(key), version: version.map(here), language: language.clone(), words };
    let member = visitor.members().first().copied();
    let refusal =
        match app.store.record(form.once, text::translate(visitor.actor.clone(), member, body)).await {
            Ok(_) => {
                let to = format!("/{}/texts/{key}/translate?language={language}", visitor.tongue.tag);
                return Ok(frame::redirect(&to));
            }
            Err(stop) => stop.for_form()?,
        };
    let wrong = Some(visitor.tongue.refusal(&refusal));
    let mut page = page(&app, &visitor, (key, language), (Some(what), form)).await?;
    page.f = page.f.again(&page.form);
    page.wrong = wrong;
    page.f.refused(&page)
}
