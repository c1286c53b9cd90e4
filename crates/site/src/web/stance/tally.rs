//! The screen for slips: each is typed twice, by two where there are two, and only what matches is entered.

use askama::Template;
use axum::extract::{Path, State};
use civics::Refusal;
use civics::code::ReceiptCode;
use civics::helper::Channel;
use civics::refusal::Field;
use civics::round::{Ground, Stance};
use civics::stance::{Said, Typed, Way, clean};
use i18n_embed_fl::fl;

use super::sheet::{Whose, papers, shut};
use super::take::said;
use crate::error::Error;
use crate::store::slip::{self, Known, Slip};
use crate::store::stance::{self, Wish};
use crate::store::{Stop, member, stood};
use crate::web::member::stand::slowly;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Form, Frame, Visitor};

/// The fields of the form.
const FIELDS: [&str; 6] = ["code", "stance", "ground", "principle", "words", "anew"];

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/proposals/{key}/tally", Need::SignedIn, start),
        Route::post("/{language}/proposals/{key}/tally", Need::SignedIn, enter),
    ]
}

/// The principles of the charter, for the choices that this form shares with the other one.
struct Shown {
    p: stood::Reading,
    circles: Vec<super::sheet::Served>,
    principles: Vec<String>,
}

/// What came of a slip.
enum Came {
    /// It was typed once and waits for the second time.
    Once,
    /// It was typed twice and entered.
    Entered,
}

#[derive(Template)]
#[template(path = "stance/tally.html")]
struct Page {
    f: Frame,
    s: Shown,
    shut: Option<String>,
    form: Form,
    came: Option<Came>,
    wrong: Option<String>,
    /// What was typed first, where the second typing differs from it, or where the same hands would type it again.
    first: Option<Typed>,
}

impl Page {
    fn stances(&self) -> [Stance; 3] {
        Stance::ALL
    }

    fn grounds(&self) -> [Ground; 4] {
        Ground::ALL
    }

    /// What a ground is called.
    fn ground(&self, ground: &Ground) -> String {
        self.f.t.word("ground", ground.word())
    }
}

async fn page(app: &App, visitor: &Visitor, key: i64, s: Whose) -> Result<Page, Error> {
    let f = Frame::new(app, visitor, &format!("/proposals/{key}/tally")).await?;
    let shut = shut(visitor, &s).map(|refusal| visitor.tongue.refusal(&refusal));
    let asks = app.store.read(move |q| q.ask(&[stance::principles_ask(key)])).await?;
    let principles = stance::principles(asks.first().map_or(&[], Vec::as_slice))?;
    let s = Shown { p: s.p, circles: s.circles, principles };
    Ok(Page { f, s, shut, form: Form::default(), came: None, wrong: None, first: None })
}

async fn start(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let whose = papers(&app, &visitor, key).await?;
    let page = page(&app, &visitor, key, whose).await?;
    page.f.form(&page)
}

/// Why a slip was not taken; with what was typed first, where that helps.
struct Back(Refusal, Option<Typed>);

impl From<Refusal> for Back {
    fn from(refusal: Refusal) -> Self {
        Self(refusal, None)
    }
}

async fn enter(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&FIELDS, &[])?;
    slowly(&app, &visitor)?;
    let whose = papers(&app, &visitor, key).await?;
    let mut page = page(&app, &visitor, key, whose).await?;
    if page.shut.is_some() {
        return page.f.refused(&page);
    }
    let round = (key, page.s.p.round.version, page.s.principles.as_slice());
    match type_slip(&app, &visitor, round, &form).await? {
        Ok(came) => {
            page.came = Some(came);
            page.f.form(&page)
        }
        Err(Back(refusal, first)) => {
            page.f = page.f.again(&form);
            page.wrong = Some(visitor.tongue.refusal(&refusal));
            (page.form, page.first) = (form, first);
            page.f.refused(&page)
        }
    }
}

/// What the form says of the slip, and the slip itself.
fn read(app: &App, visitor: &Visitor, principles: &[String], form: &Form) -> Result<(Slip, Said), Refusal> {
    let unknown = |_| Refusal::Unknown { field: Field::Code };
    let code = ReceiptCode::parse(form.value("code")).map_err(unknown)?;
    let hash = app.keys.mac("receipt", code.canonical().as_bytes()).to_vec();
    Ok((Slip::new(hash, &visitor.actor), clean(&said(form)?, principles)?))
}

/// The slip as it is known, if it is of this round and the visitor may type it.
async fn known(app: &App, visitor: &Visitor, key: i64, slip: &Slip) -> Result<Option<Known>, Error> {
    let code = slip.code.clone();
    let found = app.store.read(move |q| {
        let Some(known) = slip::known(q, &code)? else { return Ok(None) };
        Ok(member::member(q, known.member)?.map(|member| (known, member)))
    });
    let Some((known, member)) = found.await? else { return Ok(None) };
    let helps = visitor.actor.helps(member.circle, Channel::Paper, visitor.now).is_some();
    let may = helps || visitor.actor.acts_for(member.key, visitor.now);
    Ok(Some(known).filter(|known| may && known.proposal == key && known.index.is_none()))
}

/// Types a slip: the first time it is kept, the second time it becomes an act.
async fn type_slip(
    app: &App,
    visitor: &Visitor,
    (key, version, principles): (i64, i64, &[String]),
    form: &Form,
) -> Result<Result<Came, Back>, Error> {
    let (slip, said) = match read(app, visitor, principles, form) {
        Ok(read) => read,
        Err(refusal) => return Ok(Err(refusal.into())),
    };
    let Some(before) = known(app, visitor, key, &slip).await? else {
        return Ok(Err(Refusal::SheetUnknown.into()));
    };
    if before.version != version {
        return Ok(Err(Refusal::Amended.into()));
    }
    let anew = form.value("anew") == "yes";
    if before.first.is_none() || anew {
        let mut list = if anew { vec![slip::drop_first(&slip)] } else { Vec::new() };
        list.push(slip::keep_first(&slip, &said));
        app.store.keep(list).await?;
        // Somebody else may have been faster: then this was the second typing.
        let Some(now) = known(app, visitor, key, &slip).await? else {
            return Ok(Err(Refusal::SheetUnknown.into()));
        };
        if now.first.as_ref().is_none_or(|first| first.hand == slip.hand) {
            return Ok(Ok(Came::Once));
        }
    }
    again(app, visitor, (before, slip, said), form).await
}

/// The second typing.
async fn again(
    app: &App,
    visitor: &Visitor,
    (before, slip, said): (Known, Slip, Said),
    form: &Form,
) -> Result<Result<Came, Back>, Error> {
    let way = Way { version: before.version, channel: Channel::Paper };
    let (proposal, member) = (before.proposal, before.member);
    let wish = Wish { proposal, member, way, said, slip: Some(slip.clone()) };
    match app.store.record(form.once, stance::take(visitor.actor.clone(), wish)).await {
        Ok(_) => Ok(Ok(Came::Entered)),
        // It stands already, as the same words came in another way: the slip leads to that.
        Err(Stop::Refused(Refusal::Already)) => {
            let stands = app.store.read(move |q| stood::of_member(q, proposal, member)).await?;
            if let Some(stands) = stands {
                app.store.keep(vec![slip::used(&slip, stands.index)]).await?;
            }
            Ok(Ok(Came::Entered))
        }
        Err(stop) => {
            let refusal = stop.for_form()?;
            let helps = matches!(refusal, Refusal::SlipDiffers | Refusal::OtherHands);
            Ok(Err(Back(refusal, before.first.filter(|_| helps))))
        }
    }
}
