//! What is done with one paragraph besides its words: giving it other roots, and striking it out.

use askama::Template;
use axum::extract::{Path, State};
use civics::Refusal;
use civics::text::Form as Shape;
use civics::text::Root;
use i18n_embed_fl::fl;

use super::picker::{self, Picker, addresses, chosen, looks, pick};
use super::{Open, of_paragraph};
use crate::error::Error;
use crate::store::circle::here;
use crate::store::text::shown::{self, Text};
use crate::store::text::{self};
use crate::web::member::stand::slowly;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/paragraphs/{key}/root", Need::Member, root_page),
        Route::post("/{language}/paragraphs/{key}/root", Need::Member, root),
        Route::form("/{language}/paragraphs/{key}/strike", Need::Member, strike_page),
        Route::post("/{language}/paragraphs/{key}/strike", Need::Member, strike),
    ]
}

#[derive(Template)]
#[template(path = "text/rooting.html")]
struct Page {
    f: Frame,
    text: Text,
    editors: Vec<(i64, String)>,
    paragraph: i64,
    words: String,
    /// How many paragraphs serve this one.
    below: usize,
    /// The roots to choose from; absent where the paragraph is struck out.
    picker: Option<Picker>,
    form: Form,
    wrong: Option<String>,
}

impl Page {
    fn dir(&self) -> &'static str {
        crate::speech::Tongue::direction_of(&self.text.fact.language)
    }

    fn parts(&self) -> String {
        self.f.t.refusal(&Refusal::HasParts { count: self.below })
    }
}

async fn page(
    app: &App,
    visitor: &Visitor,
    (key, roots): (i64, bool),
    form: Option<Form>,
) -> Result<Page, Error> {
    let step = if roots { "root" } else { "strike" };
    let f = Frame::new(app, visitor, &format!("/paragraphs/{key}/{step}")).await?;
    let Open { text, editors } = of_paragraph(app, visitor, key).await?;
    let heading = text.fact.part(key).is_some_and(|part| part.form == Shape::Heading);
    if editors.is_empty() || (roots && heading) {
        return Err(Error::NotFound);
    }
    let typed = form.clone();
    let (circle, now) = (text.fact.circle, visitor.now);
    let (words, picker) = app
        .store
        .read(move |q| {
            let words = shown::words(q, &[key])?.pop().unwrap_or_default();
            if !roots {
                return Ok((words, None));
            }
            let (chosen, search, after) = match &typed {
                Some(form) => (chosen(form), form.value("q"), looks(form).unwrap_or(-1)),
                None => (shown::roots(q, key)?, "", -1),
            };
            Ok((words, Some(pick(q, (circle, now), &chosen, (search, after))?)))
        })
        .await?;
    let below = text.fact.below(key);
    let form = form.unwrap_or_default();
    Ok(Page { f, text, editors, paragraph: key, words, below, picker, form, wrong: None })
}

async fn root_page(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let page = page(&app, &visitor, (key, true), None).await?;
    page.f.form(&page)
}

async fn strike_page(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
) -> Answer {
    let page = page(&app, &visitor, (key, false), None).await?;
    page.f.form(&page)
}

async fn root(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    let [held, q, look] = picker::FIELDS;
    form.only(&["member", held, q, look], &["roots"])?;
    slowly(&app, &visitor)?;
    if looks(&form).is_some() {
        let mut page = page(&app, &visitor, (key, true), Some(form)).await?;
        page.f = page.f.again(&page.form);
        return page.f.form(&page);
    }
    let opened = of_paragraph(&app, &visitor, key).await?;
    let (editor, text) = (opened.editor(&form)?, opened.text.fact.key);
    let body = Root { paragraph: here(key), roots: addresses(&chosen(&form)) };
    let deed = text::root(visitor.actor.clone(), text, editor, body);
    done(&app, &visitor, (key, text, true), (form, deed)).await
}

async fn strike(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["member"], &[])?;
    slowly(&app, &visitor)?;
    let opened = of_paragraph(&app, &visitor, key).await?;
    let (editor, text) = (opened.editor(&form)?, opened.text.fact.key);
    let deed = text::strike(visitor.actor.clone(), text, editor, key);
    done(&app, &visitor, (key, text, false), (form, deed)).await
}

async fn done(
    app: &App,
    visitor: &Visitor,
    (key, text, roots): (i64, i64, bool),
    (form, deed): (Form, crate::store::Deed),
) -> Answer {
    let refusal = match app.store.record(form.once, deed).await {
        Ok(_) => {
            let place = if roots { format!("#p{key}") } else { String::new() };
            return Ok(frame::redirect(&format!("/{}/texts/{text}/draft{place}", visitor.tongue.tag)));
        }
        Err(stop) => stop.for_form()?,
    };
    let mut page = page(app, visitor, (key, roots), Some(form)).await?;
    page.f = page.f.again(&page.form);
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}
