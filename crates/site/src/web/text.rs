//! Texts: begun in a circle, written, amended, translated, frozen. Drafts are for the alliance, released texts for all.

pub mod freeze;
pub mod history;
pub mod outline;
pub mod picker;
pub mod rooting;
pub mod translate;
pub mod write;

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use civics::Refusal;
use civics::refusal::Field;
use civics::text::{Draft, Kind};
use i18n_embed_fl::fl;

use super::member::asked;
use super::member::stand::slowly;
use super::route::Route;
use super::{Answer, App, Form, Frame, Need, Visitor, frame};
use crate::error::Error;
use crate::store::circle::{self, Circle};
use crate::store::sql::{Res, Sql};
use crate::store::text::shown::{self, Line, Text};
use crate::store::text::{self};

/// How many texts a list shows.
const SHOWN: i64 = 50;

/// The routes of this file and of those below it.
pub fn routes() -> Vec<Route> {
    let own = vec![
        Route::page("/{language}/circles/{key}/texts", Need::Anyone, list),
        Route::form("/{language}/circles/{key}/texts/new", Need::SignedIn, begin_page),
        Route::post("/{language}/circles/{key}/texts/new", Need::SignedIn, begin),
    ];
    [
        own,
        outline::routes(),
        write::routes(),
        rooting::routes(),
        translate::routes(),
        history::routes(),
        freeze::routes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Whether the visitor sees drafts: who acts for a member of the alliance, and who convenes a circle.
pub fn inside(visitor: &Visitor) -> bool {
    visitor.has(Need::Member) || visitor.has(Need::Convenor)
}

/// Whether the visitor convenes a circle.
fn convenes(visitor: &Visitor, circle: i64) -> bool {
    visitor.actor.convenes(circle, visitor.now)
}

/// A text with those for whom the visitor edits it.
pub struct Open {
    /// The text.
    pub text: Text,
    /// The members of its circle for which the visitor edits: key and name; none for who convenes the circle.
    pub editors: Vec<(i64, String)>,
}

impl Open {
    /// The member for which the form says that somebody edits, or the only one.
    ///
    /// # Errors
    /// [`Error::NotFound`] for who edits for none.
    pub fn editor(&self, form: &Form) -> Result<i64, Error> {
        let said = form.value("member").parse().ok();
        let found = self.editors.iter().find(|(key, _)| said == Some(*key)).or(self.editors.first());
        found.map(|(key, _)| *key).ok_or(Error::NotFound)
    }
}

/// Opens a text for a visitor who sees drafts; for all others it is not there.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn open(app: &App, visitor: &Visitor, key: i64) -> Result<Open, Error> {
    if !inside(visitor) {
        return Err(Error::NotFound);
    }
    let visitor = visitor.clone();
    let found = app.store.read(move |q| {
        let Some(text) = shown::text(q, key)? else { return Ok(None) };
        let editors = editors(q, &visitor, text.fact.circle)?;
        Ok(Some(Open { text, editors }))
    });
    found.await?.ok_or(Error::NotFound)
}

fn editors(q: &mut dyn Sql, visitor: &Visitor, circle: i64) -> Res<Vec<(i64, String)>> {
    if convenes(visitor, circle) {
        return Ok(Vec::new());
    }
    shown::editors(q, circle, &visitor.members())
}

/// Opens the text of a paragraph that is not struck out, as [`open`] does.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn of_paragraph(app: &App, visitor: &Visitor, paragraph: i64) -> Result<Open, Error> {
    let found = app.store.read(move |q| shown::of_paragraph(q, paragraph)).await?;
    match found {
        Some((text, false)) => open(app, visitor, text).await,
        _ => Err(Error::NotFound),
    }
}

#[derive(Template)]
#[template(path = "text/list.html")]
struct List {
    f: Frame,
    circle: Circle,
    lines: Vec<Line>,
    next: Option<i64>,
    /// Whether the visitor sees drafts.
    inside: bool,
    /// Whether the visitor may begin a text here.
    begins: bool,
}

async fn list(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let before = asked(query.as_deref(), "before").parse().unwrap_or(i64::MAX);
    let f = Frame::new(&app, &visitor, &format!("/circles/{key}/texts")).await?;
    let inside = inside(&visitor);
    let (convenes, asker) = (convenes(&visitor, key), visitor.clone());
    let found = app.store.read(move |q| {
        let Some(circle) = circle::circle(q, key)? else { return Ok(None) };
        let begins = inside && (convenes || !editors(q, &asker, key)?.is_empty());
        Ok(Some((circle, shown::of_circle(q, key, inside, (before, SHOWN + 1))?, begins)))
    });
    let (circle, mut lines, begins) = found.await?.ok_or(Error::NotFound)?;
    let more = lines.len() > 50;
    lines.truncate(50);
    let next = lines.last().filter(|_| more).map(|line| line.key);
    let page = List { f, circle, lines, next, inside, begins };
    page.f.page(&page)
}

#[derive(Template)]
#[template(path = "text/begin.html")]
struct Begin {
    f: Frame,
    circle: Circle,
    editors: Vec<(i64, String)>,
    parents: Vec<(i64, String)>,
    form: Form,
    wrong: Option<String>,
}

impl Begin {
    fn kinds(&self) -> [Kind; 4] {
        Kind::ALL
    }

    fn language(&self) -> &str {
        let typed = self.form.value("language");
        if typed.is_empty() { self.f.t.tag } else { typed }
    }

    fn picked(&self, key: &i64) -> bool {
        self.form.value("parent") == key.to_string()
    }
}

async fn begin_form(app: &App, visitor: &Visitor, key: i64, form: Form) -> Result<Begin, Error> {
    if !inside(visitor) {
        return Err(Error::NotFound);
    }
    let f = Frame::new(app, visitor, &format!("/circles/{key}/texts/new")).await?;
    let (convenes, asker) = (convenes(visitor, key), visitor.clone());
    let found = app.store.read(move |q| {
        let Some(circle) = circle::circle(q, key)? else { return Ok(None) };
        Ok(Some((circle, editors(q, &asker, key)?, shown::parents(q, None)?)))
    });
    let (circle, editors, parents) = found.await?.ok_or(Error::NotFound)?;
    if !convenes && editors.is_empty() {
        return Err(Error::NotFound);
    }
    Ok(Begin { f, circle, editors, parents, form, wrong: None })
}

async fn begin_page(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let page = begin_form(&app, &visitor, key, Form::default()).await?;
    page.f.form(&page)
}

/// What the form of a new text says. Languages may be ticked, and others written, one after the other.
fn begun(form: &Form) -> Result<Draft, Refusal> {
    let kind = Kind::parse(form.value("kind")).ok_or(Refusal::Unknown { field: Field::Kind })?;
    let mut languages = form.values("languages");
    let others = form.value("others").split(|c: char| c.is_whitespace() || c == ',');
    languages.extend(others.filter(|tag| !tag.is_empty()).map(str::to_owned));
    let parent = match form.value("parent") {
        "" => None,
        key => Some(key.parse().map_err(|_| Refusal::Unknown { field: Field::Parent })?),
    };
    let (title, language) = (form.value("title").to_owned(), form.value("language").to_owned());
    Ok(Draft { kind, title, language, languages, parent })
}

async fn begin(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["kind", "title", "language", "others", "parent", "member"], &["languages"])?;
    slowly(&app, &visitor)?;
    let once = form.once;
    let mut page = begin_form(&app, &visitor, key, form).await?;
    let said = page.form.value("member").parse().ok();
    let editor = page.editors.iter().find(|(own, _)| said == Some(*own)).or(page.editors.first());
    let editor = editor.map(|(own, _)| *own);
    let recorded = match begun(&page.form) {
        Ok(body) => app.store.record(once, text::draft(visitor.actor.clone(), key, editor, body)).await,
        Err(refusal) => Err(refusal.into()),
    };
    let refusal = match recorded {
        Ok(made) => {
            return Ok(frame::redirect(&format!("/{}/texts/{}/draft", visitor.tongue.tag, made.index)));
        }
        Err(stop) => stop.for_form()?,
    };
    page.f = page.f.again(&page.form);
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}
