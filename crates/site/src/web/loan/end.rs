//! What becomes of a loan: the circle takes it, its lender renews it or takes it back, seeing first what that touches.

use askama::Template;
use axum::extract::{Path, State};
use civics::Refusal;
use civics::loan::State as Stands;
use civics::refusal::Field;
use i18n_embed_fl::fl;

use super::lend::until;
use super::{NAMED, visible};
use crate::error::Error;
use crate::store::loan::shown::{self, About, Shown};
use crate::store::trace::up::{self, From, Standing};
use crate::store::{Deed, Stop, loan};
use crate::web::member::stand::slowly;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/loans/{key}/recall", Need::SignedIn, recall_page),
        Route::post("/{language}/loans/{key}/recall", Need::SignedIn, recall),
        Route::form("/{language}/loans/{key}/renew", Need::SignedIn, renew_page),
        Route::post("/{language}/loans/{key}/renew", Need::SignedIn, renew),
        Route::form("/{language}/loans/{key}/take", Need::Convenor, take_page),
        Route::post("/{language}/loans/{key}/take", Need::Convenor, take),
    ]
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Recall,
    Renew,
    Take,
}

impl Step {
    fn word(self) -> &'static str {
        match self {
            Self::Recall => "recall",
            Self::Renew => "renew",
            Self::Take => "take",
        }
    }

    fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Recall => &["reason"],
            Self::Renew => &["until"],
            Self::Take => &["proposal"],
        }
    }
}

#[derive(Template)]
#[template(path = "loan/step.html")]
struct Page {
    f: Frame,
    step: Step,
    loan: Shown,
    /// The loans that come from it and end with it.
    onward: Vec<Shown>,
    /// What stands on it, and whether there is more than is named.
    standing: Vec<Standing>,
    more: bool,
    /// The rounds of the circle that adopted it.
    adopted: Vec<About>,
    form: Form,
    wrong: Option<String>,
}

/// Whether the step belongs to this visitor: for all others there is no such page.
fn belongs(visitor: &Visitor, step: Step, loan: &Shown) -> bool {
    let (actor, now) = (&visitor.actor, visitor.now);
    let holds = actor.acts_for(loan.lender, now);
    let gives = loan.giver.as_ref().map(|(giver, _)| actor.convenes(*giver, now));
    match step {
        Step::Recall => holds || gives == Some(true),
        Step::Renew => gives.unwrap_or(holds),
        Step::Take => actor.convenes(loan.circle, now),
    }
}

async fn page(app: &App, visitor: &Visitor, (step, key): (Step, i64), form: Form) -> Result<Page, Error> {
    let f = Frame::new(app, visitor, &format!("/loans/{key}/{}", step.word())).await?.again(&form);
    let asks = visitor.clone();
    let found = app.store.read(move |q| {
        let sight = super::sight(q, &asks)?;
        let Some((loan, _)) = visible(q, &sight, &asks, key)? else { return Ok(None) };
        if !belongs(&asks, step, &loan) {
            return Ok(None);
        }
        let onward = up::onward(q, key)?;
        let onward = shown::several(q, &onward, asks.now)?;
        let standing = up::standing(q, From::Loan(key), true, (-1, NAMED + 1))?;
        let mut about = shown::about(q, key)?;
        about.retain(|one| one.state == "closed" && one.outcome == "adopted");
        Ok(Some((loan, onward, standing, about)))
    });
    let (loan, onward, mut standing, adopted) = found.await?.ok_or(Error::NotFound)?;
    let most = usize::try_from(NAMED).unwrap_or(0);
    let more = standing.len() > most;
    standing.truncate(most);
    Ok(Page { f, step, loan, onward, standing, more, adopted, form, wrong: None })
}

async fn recall_page(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
) -> Answer {
    let page = page(&app, &visitor, (Step::Recall, key), Form::default()).await?;
    page.f.form(&page)
}

async fn renew_page(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let page = page(&app, &visitor, (Step::Renew, key), Form::default()).await?;
    page.f.form(&page)
}

async fn take_page(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let page = page(&app, &visitor, (Step::Take, key), Form::default()).await?;
    page.f.form(&page)
}

fn deed(visitor: &Visitor, step: Step, key: i64, form: &Form) -> Result<Deed, Refusal> {
    let actor = visitor.actor.clone();
    Ok(match step {
        Step::Recall => loan::recall(actor, key, form.value("reason").to_owned()),
        Step::Renew => loan::renew(actor, key, until(form)?),
        Step::Take => {
            let chosen = form.value("proposal").parse();
            loan::take(actor, key, chosen.map_err(|_| Refusal::Empty { field: Field::Proposal })?)
        }
    })
}

async fn record(app: &App, visitor: &Visitor, (step, key): (Step, i64), form: Form) -> Answer {
    form.only(step.fields(), &[])?;
    slowly(app, visitor)?;
    let once = form.once;
    let mut page = page(app, visitor, (step, key), form).await?;
    let recorded = match deed(visitor, step, key, &page.form) {
        Ok(deed) => app.store.record(once, deed).await,
        Err(refusal) => Err(Stop::Refused(refusal)),
    };
    match recorded {
        Ok(_) => Ok(frame::redirect(&format!("/{}/loans/{key}", visitor.tongue.tag))),
        Err(stop) => {
            page.wrong = Some(visitor.tongue.refusal(&stop.for_form()?));
            page.f.refused(&page)
        }
    }
}

async fn recall(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    record(&app, &visitor, (Step::Recall, key), form).await
}

async fn renew(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    record(&app, &visitor, (Step::Renew, key), form).await
}

async fn take(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    record(&app, &visitor, (Step::Take, key), form).await
}
