//! Choosing the figures that support a paragraph.

use askama::Template;
use axum::extract::{Path, State};
use civics::Address;
use civics::figure::Cite;
use civics::text::Form as Shape;
use i18n_embed_fl::fl;

use crate::error::Error;
use crate::speech::Tongue;
use crate::store::circle::here;
use crate::store::figure::{self, Figure};
use crate::store::text::shown::{self, Text};
use crate::web::member::stand::slowly;
use crate::web::route::{Need, Route};
use crate::web::text::{Open, of_paragraph};
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/paragraphs/{key}/figures", Need::Member, show),
        Route::post("/{language}/paragraphs/{key}/figures", Need::Member, cite),
    ]
}

/// How many figures there are to choose from, the last ones first.
const CHOICE: i64 = 60;

#[derive(Template)]
#[template(path = "figure/cite.html")]
struct Page {
    f: Frame,
    text: Text,
    editors: Vec<(i64, String)>,
    paragraph: i64,
    words: String,
    figures: Vec<Figure>,
    /// The keys of those that are chosen.
    chosen: Vec<i64>,
    form: Form,
    wrong: Option<String>,
}

impl Page {
    fn dir(&self) -> &'static str {
        Tongue::direction_of(&self.text.fact.language)
    }
}

async fn page(app: &App, visitor: &Visitor, key: i64, form: Option<Form>) -> Result<Page, Error> {
    let f = Frame::new(app, visitor, &format!("/paragraphs/{key}/figures")).await?;
    let Open { text, editors } = of_paragraph(app, visitor, key).await?;
    let heading = text.fact.part(key).is_some_and(|part| part.form == Shape::Heading);
    if editors.is_empty() || heading {
        return Err(Error::NotFound);
    }
    let found = app.store.read(move |q| {
        let words = shown::words(q, &[key])?.pop().unwrap_or_default();
        let cited = figure::cited(q, key)?;
        let mut figures = figure::standing(q, CHOICE)?;
        let older = cited.iter().filter(|one| !figures.iter().any(|other| other.key == one.key));
        let older: Vec<Figure> = older.filter(|one| one.disowned.is_none()).cloned().collect();
        figures.extend(older);
        Ok((words, cited, figures))
    });
    let (words, cited, figures) = found.await?;
    let chosen = match &form {
        Some(form) => form.values("figures").iter().filter_map(|key| key.parse().ok()).collect(),
        None => cited.iter().map(|one| one.key).collect(),
    };
    let form = form.unwrap_or_default();
    let f = f.again(&form);
    Ok(Page { f, text, editors, paragraph: key, words, figures, chosen, form, wrong: None })
}

async fn show(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let page = page(&app, &visitor, key, None).await?;
    page.f.form(&page)
}

async fn cite(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["member"], &["figures"])?;
    slowly(&app, &visitor)?;
    let opened = of_paragraph(&app, &visitor, key).await?;
    let (editor, text) = (opened.editor(&form)?, opened.text.fact.key);
    let figures: Vec<Address> =
        form.values("figures").iter().filter_map(|key| key.parse::<Address>().ok()).collect();
    let deed = figure::cite(visitor.actor.clone(), text, editor, Cite { paragraph: here(key), figures });
    let refusal = match app.store.record(form.once, deed).await {
        Ok(_) => return Ok(frame::redirect(&format!("/{}/texts/{text}/draft#p{key}", visitor.tongue.tag))),
        Err(stop) => stop.for_form()?,
    };
    let mut page = page(&app, &visitor, key, Some(form)).await?;
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}
