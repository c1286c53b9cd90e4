//! What happens to a struggle after it was raised: where it stands, who says *ours too*, who takes part in a joint one.

use askama::Template;
use axum::extract::{Path, State};
use civics::Refusal;
use civics::refusal::Field;
use civics::struggle::{Change, Report, Status};
use i18n_embed_fl::fl;

use super::{Looker, mine, sought};
use crate::error::Error;
use crate::store::Deed;
use crate::store::circle::here;
use crate::store::struggle::deeds;
use crate::store::struggle::seen::{self, Part, Seen};
use crate::web::member::stand::slowly;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/struggles/{key}/report", Need::Member, report_page),
        Route::post("/{language}/struggles/{key}/report", Need::Member, report),
        Route::form("/{language}/struggles/{key}/join", Need::Member, join_page),
        Route::post("/{language}/struggles/{key}/join", Need::Member, join),
        Route::form("/{language}/struggles/{key}/agree", Need::Member, agree_page),
        Route::post("/{language}/struggles/{key}/agree", Need::Member, agree),
    ]
}

/// How many of a group's own struggles it can choose from.
const OFFERED: i64 = 50;

#[derive(Template)]
#[template(path = "struggle/report.html")]
struct ReportPage {
    f: Frame,
    s: Seen,
    form: Form,
    wrong: Option<String>,
}

impl ReportPage {
    fn statuses(&self) -> [Status; 6] {
        Status::ALL
    }

    fn changes(&self) -> [Change; 2] {
        Change::ALL
    }
}

async fn report_page(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
) -> Answer {
    let s = mine(&app, &visitor, key).await?;
    let form = Form::default()
        .with("status", &s.status)
        .with("change", &s.change)
        .with("outcome", &s.outcome)
        .with("lessons", &s.lessons);
    let f = Frame::new(&app, &visitor, &format!("/struggles/{key}/report")).await?;
    let page = ReportPage { f, s, form, wrong: None };
    page.f.form(&page)
}

fn reported(key: i64, form: &Form) -> Result<Report, Refusal> {
    let unknown = Refusal::Unknown { field: Field::Kind };
    let change = match form.value("change") {
        "" => None,
        word => Some(Change::parse(word).ok_or(unknown.clone())?),
    };
    Ok(Report {
        struggle: here(key),
        status: Status::parse(form.value("status")).ok_or(unknown)?,
        change,
        outcome: form.value("outcome").to_owned(),
        lessons: form.value("lessons").to_owned(),
    })
}

/// Records a deed; the sentence that belongs into the form if a rule says no.
async fn recorded(
    app: &App,
    visitor: &Visitor,
    once: [u8; 32],
    deed: Result<Deed, Refusal>,
) -> Result<Option<String>, Error> {
    slowly(app, visitor)?;
    let stop = match deed {
        Err(refusal) => refusal.into(),
        Ok(deed) => match app.store.record(once, deed).await {
            Ok(_) => return Ok(None),
            Err(stop) => stop,
        },
    };
    Ok(Some(visitor.tongue.refusal(&stop.for_form()?)))
}

fn back(visitor: &Visitor, key: i64) -> Answer {
    Ok(frame::redirect(&format!("/{}/struggles/{key}", visitor.tongue.tag)))
}

async fn report(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["status", "change", "outcome", "lessons"], &[])?;
    let s = mine(&app, &visitor, key).await?;
    let deed = reported(key, &form).map(|body| deeds::report(visitor.actor.clone(), body));
    let wrong = recorded(&app, &visitor, form.once, deed).await?;
    if wrong.is_none() {
        return back(&visitor, key);
    }
    let f = Frame::new(&app, &visitor, &format!("/struggles/{key}/report")).await?.again(&form);
    let page = ReportPage { f, s, form, wrong };
    page.f.refused(&page)
}

#[derive(Template)]
#[template(path = "struggle/join.html")]
struct JoinPage {
    f: Frame,
    s: Seen,
    own: Vec<Seen>,
    form: Form,
    wrong: Option<String>,
}

impl JoinPage {
    fn picked(&self, key: &i64) -> bool {
        self.own.len() == 1 || self.form.value("own") == key.to_string()
    }
}

/// The page of joining; what is the visitor's own alone cannot be joined by her.
async fn joining(app: &App, visitor: &Visitor, key: i64, form: Form) -> Result<JoinPage, Error> {
    let s = sought(app, visitor, key).await?;
    let members: Vec<i64> = visitor.members().into_iter().filter(|member| *member != s.member).collect();
    if members.is_empty() {
        return Err(Error::NotFound);
    }
    let f = Frame::new(app, visitor, &format!("/struggles/{key}/join")).await?.again(&form);
    let looker = Looker::of(visitor);
    let found = app.store.read(move |q| {
        let mut keys = Vec::new();
        for member in members.into_iter().take(20) {
            keys.extend(seen::of_member(q, member, i64::MAX, OFFERED)?);
        }
        let sight = looker.sight(q)?;
        let mut own = seen::seen(q, &sight, &keys)?;
        own.retain(|one| one.missing == 0);
        Ok(own)
    });
    Ok(JoinPage { f, s, own: found.await?, form, wrong: None })
}

async fn join_page(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let page = joining(&app, &visitor, key, Form::default()).await?;
    page.f.form(&page)
}

async fn join(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["own"], &[])?;
    sought(&app, &visitor, key).await?;
    let own = form.value("own").parse::<i64>().map_err(|_| Refusal::Empty { field: Field::Struggle });
    let deed = own.map(|own| deeds::join(visitor.actor.clone(), key, own));
    let Some(wrong) = recorded(&app, &visitor, form.once, deed).await? else { return back(&visitor, key) };
    let mut page = joining(&app, &visitor, key, form).await?;
    page.wrong = Some(wrong);
    page.f.refused(&page)
}

/// A part for which the visitor can answer.
struct Mine {
    part: Part,
    own: Seen,
}

#[derive(Template)]
#[template(path = "struggle/agree.html")]
struct AgreePage {
    f: Frame,
    s: Seen,
    mine: Vec<Mine>,
    wrong: Option<String>,
}

async fn agreeing(app: &App, visitor: &Visitor, key: i64) -> Result<AgreePage, Error> {
    let s = sought(app, visitor, key).await?;
    let f = Frame::new(app, visitor, &format!("/struggles/{key}/agree")).await?;
    let (looker, members) = (Looker::of(visitor), visitor.members());
    let found = app.store.read(move |q| {
        let sight = looker.sight(q)?;
        let mut mine = Vec::new();
        for part in seen::parts(q, key)? {
            if members.contains(&part.member) {
                mine.extend(seen::one(q, &sight, part.own)?.map(|own| Mine { part, own }));
            }
        }
        Ok(mine)
    });
    let mine = found.await?;
    if mine.is_empty() {
        return Err(Error::NotFound);
    }
    Ok(AgreePage { f, s, mine, wrong: None })
}

async fn agree_page(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let page = agreeing(&app, &visitor, key).await?;
    page.f.form(&page)
}

async fn agree(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["own", "yes"], &[])?;
    sought(&app, &visitor, key).await?;
    let own = form.value("own").parse::<i64>().map_err(|_| Error::NotFound)?;
    let yes = match form.value("yes") {
        "yes" => true,
        "no" => false,
        _ => return Err(Error::Field("yes".into())),
    };
    let deed = deeds::agree(visitor.actor.clone(), key, own, yes);
    let Some(wrong) = recorded(&app, &visitor, form.once, Ok(deed)).await? else {
        return back(&visitor, key);
    };
    let mut page = agreeing(&app, &visitor, key).await?;
    page.wrong = Some(wrong);
    page.f.refused(&page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_without_a_change_says_none() {
        let form = Form::default().with("status", "partly").with("change", "").with("outcome", "Half");
        assert_eq!(reported(7, &form).unwrap().change, None);
        assert!(reported(7, &Form::default()).is_err());
    }
}
