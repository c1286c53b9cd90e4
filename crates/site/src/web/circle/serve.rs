//! Serving a circle: what its convenors see, which is counts and never words, and what they record for it.

use askama::Template;
use axum::extract::{Path, State};
use civics::Refusal;
use civics::caucus::Constitute;
use civics::circle::{Level, Offer, Open};
use civics::consent::Audience;
use civics::refusal::Field;
use i18n_embed_fl::fl;

use super::Eyes;
use crate::error::Error;
use crate::store::caucus::{self, Caucus, caucuses};
use crate::store::circle::{self, Circle};
use crate::store::helper::{Trusted, trusted};
use crate::store::person::{Holder, convenors};
use crate::store::sql::{Res, Sql};
use crate::store::told::{Counted, counted, tally};
use crate::store::{Deed, Stop};
use crate::web::member::join::{Part, world};
use crate::web::member::stand::slowly;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/circles/{key}/serve", Need::Convenor, home),
        Route::form("/{language}/circles/{key}/serve/{task}", Need::Convenor, task_page),
        Route::post("/{language}/circles/{key}/serve/{task}", Need::Convenor, task),
    ]
}

/// Only who serves this very circle finds its door: for all others there is none.
///
/// # Errors
/// [`Error::NotFound`].
pub fn door(visitor: &Visitor, circle: i64) -> Result<(), Error> {
    if visitor.actor.convenes(circle, visitor.now) { Ok(()) } else { Err(Error::NotFound) }
}

struct Shown {
    circle: Circle,
    audience: Audience,
    counted: Counted,
    below: Vec<Circle>,
    caucuses: Vec<Caucus>,
    convenors: Vec<Holder>,
    helpers: Vec<Trusted>,
}

fn shown(q: &mut dyn Sql, key: i64, eyes: &Eyes) -> Res<Option<Shown>> {
    let Some((circle, audience, _)) = eyes.look(q, key)? else { return Ok(None) };
    let rank = audience.rank();
    Ok(Some(Shown {
        audience,
        counted: counted(&tally(key, rank).ask(q)?, rank),
        below: circle::below(key).ask(q)?,
        caucuses: caucuses(key, -1).ask(q)?,
        convenors: convenors(key, eyes.now).ask(q)?,
        helpers: trusted(q, key, eyes.now.as_second())?,
        circle,
    }))
}

#[derive(Template)]
#[template(path = "circle/serve.html")]
struct Home {
    f: Frame,
    s: Shown,
}

async fn home(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    door(&visitor, key)?;
    let f = Frame::new(&app, &visitor, &format!("/circles/{key}/serve")).await?;
    let eyes = Eyes::of(&visitor, key);
    let s = app.store.read(move |q| shown(q, key, &eyes)).await?.ok_or(Error::NotFound)?;
    let page = Home { f, s };
    page.f.form(&page)
}

/// What a convenor records in a form of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Task {
    Lists,
    Open,
    Caucus,
}

impl Task {
    const ALL: [Self; 3] = [Self::Lists, Self::Open, Self::Caucus];

    fn word(self) -> &'static str {
        match self {
            Self::Lists => "lists",
            Self::Open => "open",
            Self::Caucus => "caucus",
        }
    }

    fn parse(word: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|task| task.word() == word).ok_or(Error::NotFound)
    }

    fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Lists => &["causes", "facets"],
            Self::Open => &["name", "level", "country"],
            Self::Caucus => &["name", "protected"],
        }
    }
}

#[derive(Template)]
#[template(path = "circle/task.html")]
struct Page {
    f: Frame,
    circle: Circle,
    task: Task,
    world: Vec<Part>,
    form: Form,
    wrong: Option<String>,
}

impl Page {
    /// The levels below that of the circle.
    fn levels(&self) -> Vec<Level> {
        Level::ALL.into_iter().filter(|level| *level < self.circle.fact.level).collect()
    }
}

async fn page(
    app: &App,
    visitor: &Visitor,
    (key, task): (i64, Task),
    form: Option<Form>,
) -> Result<Page, Error> {
    door(visitor, key)?;
    let f = Frame::new(app, visitor, &format!("/circles/{key}/serve/{}", task.word())).await?;
    let circle = app.store.read(move |q| circle::circle(q, key)).await?.ok_or(Error::NotFound)?;
    if task == Task::Open && circle.fact.level == Level::Local {
        return Err(Error::NotFound);
    }
    let lists = || {
        let (causes, facets) = (circle.fact.causes.join("\n"), circle.fact.facets.join("\n"));
        Form::default().with("causes", &causes).with("facets", &facets)
    };
    let form = form.unwrap_or_else(|| if task == Task::Lists { lists() } else { Form::default() });
    // A circle below one in a country lies in that country.
    let countries = task == Task::Open && circle.fact.country.is_none();
    let world = if countries { world(visitor.tongue) } else { Vec::new() };
    Ok(Page { f, circle, task, world, form, wrong: None })
}

async fn task_page(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key, task)): Path<(String, i64, String)>,
) -> Answer {
    let page = page(&app, &visitor, (key, Task::parse(&task)?), None).await?;
    page.f.form(&page)
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).take(200).collect()
}

fn opened(form: &Form, parent: &Circle) -> Result<Open, Refusal> {
    let level = Level::parse(form.value("level")).ok_or(Refusal::Unknown { field: Field::Level })?;
    let typed = Some(form.value("country").to_owned()).filter(|country| !country.is_empty());
    let country = parent.fact.country.clone().or(typed);
    let parent = Some(circle::here(parent.fact.key));
    Ok(Open { name: form.value("name").to_owned(), level, parent, country })
}

fn deed(visitor: &Visitor, page: &Page) -> Result<Deed, Refusal> {
    let (actor, key, form) = (visitor.actor.clone(), page.circle.fact.key, &page.form);
    Ok(match page.task {
        Task::Lists => {
            let body = Offer { causes: lines(form.value("causes")), facets: lines(form.value("facets")) };
            circle::offer(actor, key, body)
        }
        Task::Open => circle::open(actor, opened(form, &page.circle)?),
        Task::Caucus => {
            let protected = form.has("protected", "yes");
            caucus::constitute(actor, key, Constitute { name: form.value("name").to_owned(), protected })
        }
    })
}

async fn task(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key, task)): Path<(String, i64, String)>,
    form: Form,
) -> Answer {
    let task = Task::parse(&task)?;
    form.only(task.fields(), &[])?;
    slowly(&app, &visitor)?;
    let once = form.once;
    let mut page = page(&app, &visitor, (key, task), Some(form)).await?;
    let recorded = match deed(&visitor, &page) {
        Ok(deed) => app.store.record(once, deed).await,
        Err(refusal) => Err(Stop::Refused(refusal)),
    };
    let refusal = match recorded {
        Ok(_) => return Ok(frame::redirect(&format!("/{}/circles/{key}/serve", visitor.tongue.tag))),
        Err(stop) => stop.for_form()?,
    };
    page.f = page.f.again(&page.form);
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_what_stands_on_its_lines() {
        assert_eq!(lines(" Land \n\n Water\r\nDebt"), ["Land", "Water", "Debt"]);
    }
}
