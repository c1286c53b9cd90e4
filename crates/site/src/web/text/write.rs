//! Writing a paragraph, or amending one: words, what it is, and the loans that it grew from.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use civics::Refusal;
use civics::refusal::Field;
use civics::text::{Form as Shape, Kind, Write};
use i18n_embed_fl::fl;

use super::picker::{self, Picker, addresses, chosen, looks, pick};
use super::{Open, open};
use crate::diff::{self, Part};
use crate::error::Error;
use crate::store::circle::here;
use crate::store::sql::{Res, Sql};
use crate::store::text::shown::{self, Serves, Text};
use crate::store::text::{self};
use crate::web::member::asked;
use crate::web::member::stand::slowly;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/texts/{key}/write", Need::Member, ask),
        Route::post("/{language}/texts/{key}/write", Need::Member, write),
    ]
}

#[derive(Template)]
#[template(path = "text/write.html")]
struct Page {
    f: Frame,
    text: Text,
    editors: Vec<(i64, String)>,
    /// The paragraph that is amended.
    paragraph: Option<i64>,
    /// The version of it that the page shows.
    version: Option<i64>,
    /// What it may serve, in a theory of change.
    serves: Vec<Serves>,
    picker: Picker,
    /// What changed since the visitor opened the page, if somebody amended it meanwhile.
    difference: Vec<Part>,
    form: Form,
    wrong: Option<String>,
}

impl Page {
    fn shapes(&self) -> Vec<Shape> {
        let theory = self.text.fact.kind == Kind::Theory;
        let fits = |shape: &Shape| theory || matches!(shape, Shape::Plain | Shape::Heading);
        Shape::ALL.into_iter().filter(fits).collect()
    }

    fn shape(&self, shape: &Shape) -> bool {
        self.form.value("form") == shape.word()
    }

    fn theory(&self) -> bool {
        self.text.fact.kind == Kind::Theory
    }

    fn dir(&self) -> &'static str {
        crate::speech::Tongue::direction_of(&self.text.fact.language)
    }

    fn picked(&self, key: &i64) -> bool {
        self.form.value("parent") == key.to_string()
    }
}

/// What a form for a paragraph needs to be shown.
struct Wanted {
    paragraph: Option<i64>,
    chosen: Option<BTreeSet<i64>>,
    search: String,
    after: i64,
    /// The version that the visitor had before her.
    seen: Option<i64>,
}

/// What the store says for it.
struct Found {
    words: String,
    picker: Picker,
    serves: Vec<Serves>,
    difference: Vec<Part>,
}

fn find(q: &mut dyn Sql, text: &Text, wanted: &Wanted, now: jiff::Timestamp) -> Res<Found> {
    let own = wanted.paragraph;
    let words = match own {
        Some(key) => shown::words(q, &[key])?.pop().unwrap_or_default(),
        None => String::new(),
    };
    let chosen = match (&wanted.chosen, own) {
        (Some(chosen), _) => chosen.clone(),
        (None, Some(key)) => shown::roots(q, key)?,
        (None, None) => BTreeSet::new(),
    };
    let picker = pick(q, (text.fact.circle, now), &chosen, (&wanted.search, wanted.after))?;
    let serves = if text.fact.kind == Kind::Theory { shown::serves(q, text.fact.key)? } else { Vec::new() };
    let before = match (own, wanted.seen) {
        (Some(key), Some(seen)) => shown::worded(q, (key, seen), &text.fact.language)?,
        _ => None,
    };
    let changed = before.filter(|before| *before != words);
    let difference = changed.map(|before| diff::words(&before, &words)).unwrap_or_default();
    Ok(Found { words, picker, serves, difference })
}

async fn page(
    app: &App,
    visitor: &Visitor,
    key: i64,
    (paragraph, form): (Option<i64>, Option<Form>),
) -> Result<Page, Error> {
    let f = Frame::new(app, visitor, &format!("/texts/{key}/write")).await?;
    let Open { text, editors } = open(app, visitor, key).await?;
    let part = match paragraph {
        Some(own) => Some(text.fact.part(own).cloned().ok_or(Error::NotFound)?),
        None => None,
    };
    if editors.is_empty() {
        return Err(Error::NotFound);
    }
    let typed = form.as_ref();
    let wanted = Wanted {
        paragraph,
        chosen: typed.filter(|form| form.has_field("held")).map(chosen),
        search: typed.map_or("", |form| form.value("q")).to_owned(),
        after: typed.and_then(looks).unwrap_or(-1),
        seen: typed.and_then(|form| form.value("version").parse().ok()),
    };
    let now = visitor.now;
    let (text, found) = app
        .store
        .read(move |q| {
            let found = find(q, &text, &wanted, now)?;
            Ok((text, found))
        })
        .await?;
    let form = form.unwrap_or_else(|| {
        let shape = match (&part, text.fact.kind) {
            (Some(part), _) => part.form,
            (None, Kind::Theory) => Shape::Outcome,
            (None, _) => Shape::Plain,
        };
        let parent = part.as_ref().and_then(|part| part.parent).map(|key| key.to_string());
        Form::default()
            .with("words", &found.words)
            .with("form", shape.word())
            .with("parent", &parent.unwrap_or_default())
    });
    let (picker, serves, difference) = (found.picker, found.serves, found.difference);
    let version = part.map(|part| part.version);
    Ok(Page { f, text, editors, paragraph, version, serves, picker, difference, form, wrong: None })
}

async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let query = query.as_deref();
    let paragraph = Some(asked(query, "paragraph")).filter(|value| !value.is_empty());
    let paragraph = paragraph.map(|value| value.parse().map_err(|_| Error::NotFound)).transpose()?;
    let mut page = page(&app, &visitor, key, (paragraph, None)).await?;
    let after = asked(query, "after");
    if after.parse().is_ok_and(|after| page.text.fact.part(after).is_some()) {
        page.form = page.form.with("after", &after);
    }
    page.f.form(&page)
}

fn address(form: &Form, name: &str, field: Field) -> Result<Option<civics::Address>, Refusal> {
    match form.value(name) {
        "" => Ok(None),
        key => key.parse().map(Some).map_err(|_| Refusal::Unknown { field }),
    }
}

fn body(key: i64, form: &Form) -> Result<Write, Refusal> {
    let shape = Shape::parse(form.value("form")).ok_or(Refusal::Unknown { field: Field::Form })?;
    let theory = matches!(shape, Shape::Strategy | Shape::Action | Shape::Assumption);
    let parent = address(form, "parent", Field::Parent)?.filter(|_| theory);
    Ok(Write {
        text: here(key),
        paragraph: address(form, "paragraph", Field::Paragraph)?,
        after: address(form, "after", Field::Paragraph)?,
        form: shape,
        parent,
        words: form.value("words").to_owned(),
        roots: if shape == Shape::Heading { Vec::new() } else { addresses(&chosen(form)) },
    })
}

async fn write(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    let [held, q, look] = picker::FIELDS;
    let single = ["member", "paragraph", "version", "after", "form", "parent", "words", held, q, look];
    form.only(&single, &["roots"])?;
    slowly(&app, &visitor)?;
    let paragraph = form.value("paragraph").parse().ok();
    if looks(&form).is_some() {
        let mut page = page(&app, &visitor, key, (paragraph, Some(form))).await?;
        page.f = page.f.again(&page.form);
        return page.f.form(&page);
    }
    let editor = open(&app, &visitor, key).await?.editor(&form)?;
    let seen = form.value("version").parse().ok();
    let recorded = match body(key, &form) {
        Ok(body) => {
            let deed = text::write(visitor.actor.clone(), editor, seen, body);
            app.store.record(form.once, deed).await
        }
        Err(refusal) => Err(refusal.into()),
    };
    let refusal = match recorded {
        Ok(made) => {
            let place = paragraph.map_or_else(|| made.index.to_string(), |own: i64| own.to_string());
            let to = format!("/{}/texts/{key}/draft#p{place}", visitor.tongue.tag);
            return Ok(frame::redirect(&to));
        }
        Err(stop) => stop.for_form()?,
    };
    let mut page = page(&app, &visitor, key, (paragraph, Some(form))).await?;
    page.f = page.f.again(&page.form);
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}
