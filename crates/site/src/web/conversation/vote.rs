//! Voting: one proposition at a time with three big buttons, or a list. Both work on any phone and without scripts.

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use civics::Refusal;
use civics::conversation::Vote;
use civics::refusal::Field;
use i18n_embed_fl::fl;

use super::{Scene, paced, scene, seat};
use crate::error::Error;
use crate::store::Stop;
use crate::store::conversation::pages::{self, Proposition};
use crate::store::conversation::vote as votes;
use crate::web::member::asked;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// How many propositions a page of the list holds.
const LISTED: i64 = 20;

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/conversations/{key}/vote", Need::Anyone, one),
        Route::post("/{language}/conversations/{key}/vote", Need::Anyone, vote),
        Route::form("/{language}/conversations/{key}/propositions", Need::Anyone, list),
        Route::post("/{language}/conversations/{key}/propositions", Need::Anyone, several),
    ]
}

#[derive(Template)]
#[template(path = "conversation/vote.html")]
struct One {
    f: Frame,
    s: Scene,
    /// The proposition that is asked; none once she has answered all.
    asks: Option<Proposition>,
    /// What she said to it before.
    held: Option<Vote>,
    /// How many there are, and how many she has answered.
    progress: (i64, i64),
    wrong: Option<String>,
    shut: Option<String>,
}

impl One {
    fn votes(&self) -> [Vote; 3] {
        Vote::ALL
    }
}

/// The page; on a certain proposition, if one is named.
async fn page(app: &App, visitor: &Visitor, key: i64, chosen: Option<i64>) -> Result<One, Error> {
    let s = scene(app, visitor, key).await?;
    let f = Frame::new(app, visitor, &format!("/conversations/{key}/vote")).await?;
    let shut = s.shut(visitor);
    let (voter, tag) = (s.voter.clone().filter(|_| shut.is_none()), visitor.tongue.tag);
    let found = app.store.read(move |q| {
        let Some(voter) = voter else { return Ok((None, None, (0, 0))) };
        let asked = match chosen {
            Some(chosen) => Some(chosen),
            None => votes::next(q, key, &voter)?,
        };
        let asks = asked.map(|asked| pages::proposition(q, asked, tag)).transpose()?.flatten();
        let asks = asks.filter(|one| one.conversation == key && one.aside.is_none());
        let held = votes::mine(q, key, &voter)?;
        let held =
            asks.as_ref().and_then(|one| held.iter().find(|(key, _)| *key == one.key)).map(|(_, v)| *v);
        Ok((asks, held, votes::progress(q, key, &voter)?))
    });
    let (asks, held, progress) = found.await?;
    let shut = shut.map(|refusal| visitor.tongue.refusal(&refusal));
    Ok(One { f, s, asks, held, progress, wrong: None, shut })
}

async fn one(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let page = page(&app, &visitor, key, asked(query.as_deref(), "p").parse().ok()).await?;
    page.f.form(&page)
}

/// One vote of a form.
fn marked(proposition: &str, word: &str) -> Result<(i64, Vote), Refusal> {
    let proposition = proposition.parse().map_err(|_| Refusal::Unknown { field: Field::Proposition })?;
    let vote = Vote::parse(word).ok_or(Refusal::Unknown { field: Field::Vote })?;
    Ok((proposition, vote))
}

async fn vote(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["proposition", "vote"], &[])?;
    paced(&app, &visitor)?;
    let cast = match marked(form.value("proposition"), form.value("vote")) {
        Ok(one) => {
            app.store.vote(votes::cast(visitor.actor.clone(), seat(&app, &visitor), key, vec![one])).await
        }
        Err(refusal) => Err(Stop::Refused(refusal)),
    };
    let refusal = match cast {
        Ok(()) => return Ok(frame::redirect(&format!("/{}/conversations/{key}/vote", visitor.tongue.tag))),
        Err(stop) => stop.for_form()?,
    };
    let mut page = page(&app, &visitor, key, None).await?;
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}

#[derive(Template)]
#[template(path = "conversation/propositions.html")]
struct List {
    f: Frame,
    s: Scene,
    /// The propositions, each with what she said to it.
    list: Vec<(Proposition, Option<Vote>)>,
    /// Those that were set aside.
    aside: Vec<Proposition>,
    /// Where the page begins.
    after: i64,
    next: Option<i64>,
    votes: bool,
    wrong: Option<String>,
    done: bool,
}

impl List {
    fn choices(&self) -> [Vote; 3] {
        Vote::ALL
    }

    /// The keys of this page, so that the form that comes back is known.
    fn keys(&self) -> String {
        self.list.iter().map(|(one, _)| one.key.to_string()).collect::<Vec<_>>().join(" ")
    }
}

async fn listed(app: &App, visitor: &Visitor, (key, after): (i64, i64)) -> Result<List, Error> {
    let s = scene(app, visitor, key).await?;
    let f = Frame::new(app, visitor, &format!("/conversations/{key}/propositions")).await?;
    let (voter, tag) = (s.voter.clone(), visitor.tongue.tag);
    let found = app.store.read(move |q| {
        let list = pages::propositions(q, key, tag, (after, false, LISTED + 1))?;
        let held = voter.map_or_else(|| Ok(Vec::new()), |voter| votes::mine(q, key, &voter))?;
        Ok((list, held, pages::aside(q, key, tag)?))
    });
    let (mut list, held, aside) = found.await?;
    let most = usize::try_from(LISTED).unwrap_or(0);
    let next = (list.len() > most).then(|| list[most - 1].key);
    list.truncate(most);
    let said = |key: i64| held.iter().find(|(own, _)| *own == key).map(|(_, vote)| *vote);
    let list = list.into_iter().map(|one| (said(one.key), one)).map(|(vote, one)| (one, vote)).collect();
    let votes = s.shut(visitor).is_none();
    Ok(List { f, s, list, aside, after, next, votes, wrong: None, done: false })
}

async fn list(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let after = asked(query.as_deref(), "after").parse().unwrap_or(-1);
    let page = listed(&app, &visitor, (key, after)).await?;
    page.f.form(&page)
}

/// The marks of a form that names its propositions in `keys`: those that carry a choice.
///
/// # Errors
/// [`Error::Field`] for what was not on the page.
pub fn marks(form: &Form, single: &[&str]) -> Result<Result<Vec<(i64, Vote)>, Refusal>, Error> {
    let keys: Vec<&str> = form.value("keys").split(' ').filter(|key| !key.is_empty()).take(200).collect();
    let names: Vec<String> = keys.iter().map(|key| format!("v-{key}")).collect();
    let all: Vec<&str> =
        single.iter().copied().chain(["keys"]).chain(names.iter().map(String::as_str)).collect();
    form.only(&all, &[])?;
    let chosen = keys.iter().zip(&names).filter(|(_, name)| !form.value(name).is_empty());
    let mut marks: Vec<(i64, Vote)> = Vec::new();
    for (key, name) in chosen {
        match marked(key, form.value(name)) {
            Ok(one) if marks.iter().all(|(known, _)| *known != one.0) => marks.push(one),
            Ok(_) => return Err(Error::Field(name.clone())),
            Err(refusal) => return Ok(Err(refusal)),
        }
    }
    Ok(Ok(marks))
}

async fn several(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    let marks = marks(&form, &["after"])?;
    paced(&app, &visitor)?;
    let after = form.value("after").parse().unwrap_or(-1);
    let cast = match marks {
        Ok(marks) if marks.is_empty() => Err(Stop::Refused(Refusal::Empty { field: Field::Vote })),
        Ok(marks) => {
            app.store.vote(votes::cast(visitor.actor.clone(), seat(&app, &visitor), key, marks)).await
        }
        Err(refusal) => Err(Stop::Refused(refusal)),
    };
    let wrong = match cast {
        Ok(()) => None,
        Err(stop) => Some(visitor.tongue.refusal(&stop.for_form()?)),
    };
    let mut page = listed(&app, &visitor, (key, after)).await?;
    (page.done, page.wrong) = (wrong.is_none(), wrong);
    if page.done { page.f.form(&page) } else { page.f.refused(&page) }
}
