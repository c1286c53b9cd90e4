//! The sheet of a round: the words to read aloud, and a slip for each member with a code of its own.

use askama::Template;
use axum::extract::{Path, State};
use civics::Actor;
use civics::Refusal;
use civics::code::ReceiptCode;
use civics::helper::Channel;
use civics::protection::Period;
use civics::round::{Ground, Stance};
use i18n_embed_fl::fl;

use super::door;
use crate::error::Error;
use crate::store::slip::{self, Stack};
use crate::store::sql::{Res, Sql};
use crate::store::stood::{self, Reading, Voter};
use crate::store::{circle, stance};
use crate::web::limit::Class;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Form, Frame, Visitor};

/// The most slips that are printed at once.
const MOST: i64 = 40;

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/proposals/{key}/sheet", Need::SignedIn, choose),
        Route::post("/{language}/proposals/{key}/sheet", Need::SignedIn, print),
    ]
}

/// A circle whose paper the visitor enters.
pub struct Served {
    /// Its key.
    pub key: i64,
    /// Its name.
    pub name: String,
    /// How far its stack is.
    pub stack: Stack,
}

/// The circles in which the visitor helps with paper now.
pub fn paper(visitor: &Visitor) -> Vec<i64> {
    let Actor::Person { helps, .. } = &visitor.actor else { return Vec::new() };
    let now = |circle: i64| visitor.actor.helps(circle, Channel::Paper, visitor.now).is_some();
    let mut circles: Vec<i64> = helps.iter().map(|h| h.circle).filter(|circle| now(*circle)).collect();
    circles.sort_unstable();
    circles.dedup();
    circles
}

/// Whose slips a visitor may print and type: of the circles that she helps, and of her own members.
pub struct Whose {
    /// The proposal.
    pub p: Reading,
    /// The circles.
    pub circles: Vec<Served>,
    /// Her own members with a vote.
    pub mine: Vec<Voter>,
}

/// Reads whose slips a visitor may print and type.
pub fn whose(q: &mut dyn Sql, key: i64, visitor: &Visitor) -> Res<Option<Whose>> {
    let Some(p) = stood::reading(q, key, visitor.tongue.tag)? else { return Ok(None) };
    let mut circles = Vec::new();
    for at in paper(visitor) {
        // A circle none of whose members belongs to the round has no slips.
        if stood::voters_of(q, key, at, (-1, 1))?.is_empty() {
            continue;
        }
        let name = circle::circle(q, at)?.map_or_else(String::new, |circle| circle.name);
        let stack = slip::stack(q, (key, p.round.version), at)?;
        circles.push(Served { key: at, name, stack });
    }
    let mut mine = stood::voters(q, key, &visitor.members())?;
    mine.retain(|voter| voter.votes(&p.round));
    Ok(Some(Whose { p, circles, mine }))
}

/// Why there is no paper for this visitor in this round.
pub fn shut(visitor: &Visitor, whose: &Whose) -> Option<Refusal> {
    if visitor.actor.convenes(whose.p.round.circle, visitor.now) {
        return Some(Refusal::ConvenorServes);
    }
    if !whose.p.takes() {
        return Some(Refusal::RoundShut);
    }
    (!whose.p.round.channels.contains(&Channel::Paper)).then_some(Refusal::ChannelNotDeclared)
}

/// The same, for whoever has slips to print or to type; for others there is nothing.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn papers(app: &App, visitor: &Visitor, key: i64) -> Result<Whose, Error> {
    door(visitor)?;
    let eyes = visitor.clone();
    let whose = app.store.read(move |q| whose(q, key, &eyes)).await?.ok_or(Error::NotFound)?;
    if whose.circles.is_empty() && whose.mine.is_empty() {
        return Err(Error::NotFound);
    }
    Ok(whose)
}

#[derive(Template)]
#[template(path = "stance/sheet.html")]
struct Choose {
    f: Frame,
    s: Whose,
    shut: Option<String>,
}

async fn choose(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let s = papers(&app, &visitor, key).await?;
    let f = Frame::new(&app, &visitor, &format!("/proposals/{key}/sheet")).await?;
    let shut = shut(&visitor, &s).map(|refusal| visitor.tongue.refusal(&refusal));
    let page = Choose { f, s, shut };
    page.f.form(&page)
}

#[derive(Template)]
#[template(path = "stance/slips.html")]
struct Slips {
    f: Frame,
    p: Reading,
    /// Each member with its code.
    slips: Vec<(Voter, String)>,
    /// The principles on which an objection may rest, to be read aloud with the words.
    principles: Vec<String>,
    of: String,
    /// Where the next sheets begin.
    next: Option<i64>,
}

impl Slips {
    fn until(&self) -> String {
        self.p.until(self.f.t)
    }

    fn stances(&self) -> [Stance; 3] {
        Stance::ALL
    }

    fn grounds(&self) -> [Ground; 4] {
        Ground::ALL
    }
}

/// The code of a member's slip: made from the node's key, so that a page printed again shows the same slips; a new one
/// once a slip was used.
fn code(app: &App, (proposal, version): (i64, i64), member: i64, used: i64) -> ReceiptCode {
    let mut label = Vec::new();
    for part in [proposal, version, member, used] {
        label.extend_from_slice(&part.to_be_bytes());
    }
    let digest = app.keys.mac("slip-code", &label);
    let mut first = [0; 16];
    first.copy_from_slice(&digest[..16]);
    ReceiptCode::new(first)
}

/// Whose slips are asked for: of the visitor's own members, or of a circle that she helps.
fn asked_for(s: &Whose, of: &str) -> Result<Option<i64>, Error> {
    if of == "mine" && !s.mine.is_empty() {
        return Ok(None);
    }
    let key = of.parse().map_err(|_| Error::Field("of".into()))?;
    if s.circles.iter().any(|circle| circle.key == key) { Ok(Some(key)) } else { Err(Error::NotFound) }
}

async fn print(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["of", "after"], &[])?;
    let s = papers(&app, &visitor, key).await?;
    if let Some(refusal) = shut(&visitor, &s) {
        return Err(Error::Refused(refusal));
    }
    let circle = asked_for(&s, form.value("of"))?;
    let after: i64 = form.value("after").parse().unwrap_or(-1);
    if !app.limits.allows(&app.keys, Class::Costly, &visitor.network, visitor.now.as_second()) {
        return Err(Error::TooMany);
    }
    let (round, mine) = ((key, s.p.round.version), s.mine.clone());
    let found = app.store.read(move |q| {
        let mut voters = match circle {
            None => mine,
            Some(circle) => stood::voters_of(q, key, circle, (after, MOST))?,
        };
        voters.truncate(40);
        let next = voters.last().filter(|_| voters.len() == 40 && circle.is_some()).map(|last| last.key);
        let mut list = Vec::new();
        for voter in voters {
            let used = slip::used_before(q, round.0, round.1, voter.key)?;
            list.push((voter, used));
        }
        let asks = q.ask(&[stance::principles_ask(key)])?;
        Ok((list, next, stance::principles(asks.first().map_or(&[], Vec::as_slice))?))
    });
    let (voters, next, principles) = found.await?;
    let voting = voters.into_iter().filter(|(voter, _)| voter.votes(&s.p.round));
    let slips: Vec<(Voter, ReceiptCode)> = voting
        .map(|(voter, used)| {
            let code = code(&app, round, voter.key, used);
            (voter, code)
        })
        .collect();
    let hash = |code: &ReceiptCode| app.keys.mac("receipt", code.canonical().as_bytes()).to_vec();
    let kept: Vec<(i64, Vec<u8>)> = slips.iter().map(|(voter, code)| (voter.key, hash(code))).collect();
    app.store.keep(slip::print(round.0, round.1, &Period::Month.of(visitor.now), &kept)).await?;
    let f = Frame::new(&app, &visitor, &format!("/proposals/{key}/sheet")).await?;
    let slips = slips.into_iter().map(|(voter, code)| (voter, code.to_string())).collect();
    let page = Slips { f, p: s.p, slips, principles, of: form.value("of").to_owned(), next };
    page.f.form(&page)
}
