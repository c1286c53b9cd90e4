//! Conversations: a question to the people of a circle, propositions, votes that nobody sees, and what came of them.

pub mod card;
pub mod map;
pub mod one;
pub mod open;
pub mod paper;
pub mod say;
pub mod vote;

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use civics::Refusal;
use civics::consent::Audience;
use civics::conversation::State as Stage;
use civics::conversation::rule::{ConversationFact, may_vote};
use civics::helper::Channel;
use i18n_embed_fl::fl;

use super::member::asked;
use super::route::{Need, Route};
use super::visitor::token_hash;
use super::{Answer, App, Frame, Visitor, stance};
use crate::error::Error;
use crate::store::circle::{self, Circle};
use crate::store::conversation::pages::{self, Conversation, Talk, talks};
use crate::store::conversation::seat::{Seat, Seated};
use crate::store::conversation::vote as votes;
use crate::web::limit::Class;

/// How many conversations a page lists.
const LISTED: i64 = 30;

/// The routes of this file and of those below it.
pub fn routes() -> Vec<Route> {
    let own = vec![Route::form("/{language}/circles/{key}/conversations", Need::Anyone, list)];
    let taking_part = [vote::routes(), say::routes(), card::routes(), paper::routes()];
    let all = [own, open::routes(), one::routes(), map::routes()];
    all.into_iter().chain(taking_part).flatten().collect()
}

/// The seat of a visitor: as who signed in, or as the session in which the code of a card was typed.
pub fn seat(app: &App, visitor: &Visitor) -> Seat {
    let mac = |name: &[u8]| app.keys.mac("voter", name);
    let own = Seat::of(&visitor.actor, visitor.members(), mac);
    own.unwrap_or_else(|| Seat::Holder(token_hash(&visitor.ticket)))
}

/// A conversation as one visitor finds it.
pub struct Scene {
    /// The conversation.
    pub c: Conversation,
    /// Who sits there.
    pub seated: Seated,
    /// How she is known in its box, as long as that is open and she belongs.
    pub voter: Option<Vec<u8>>,
}

impl Scene {
    /// Whether she belongs to it.
    pub fn belongs(&self) -> bool {
        !self.seated.belongs.is_empty()
    }

    /// Whether it is open.
    pub fn is_open(&self) -> bool {
        self.c.fact.state == Stage::Open
    }

    /// Why she cannot vote on these pages, if she cannot.
    pub fn shut(&self, visitor: &Visitor) -> Option<Refusal> {
        let speaker = self.seated.speaker(&visitor.actor);
        may_vote(&speaker, &self.c.fact, Channel::Web, visitor.now).err()
    }

    /// Whether she may add a proposition.
    pub fn speaks(&self) -> bool {
        self.belongs() && self.is_open() && !self.c.fact.imported
    }
}

/// Whether a visitor may see a conversation: everybody, those inside the alliance, or whoever has a card of it.
fn sees(visitor: &Visitor, seated: &Seated, fact: &ConversationFact) -> bool {
    let card = seated.card && !seated.belongs.is_empty();
    fact.audience >= Audience::Public || card || stance::door(visitor).is_ok()
}

/// A conversation as this visitor finds it; for whom it is not, there is none.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn scene(app: &App, visitor: &Visitor, key: i64) -> Result<Scene, Error> {
    let (seat, tag) = (seat(app, visitor), visitor.tongue.tag);
    let found = app.store.read(move |q| {
        let Some(c) = pages::conversation(q, key, tag)? else { return Ok(None) };
        let seated = seat.ask(q, key)?;
        let voter = if seated.belongs.is_empty() { None } else { votes::voter(q, key, &seated)? };
        Ok(Some(Scene { c, seated, voter }))
    });
    let scene = found.await?.ok_or(Error::NotFound)?;
    if sees(visitor, &scene.seated, &scene.c.fact) { Ok(scene) } else { Err(Error::NotFound) }
}

/// A vote, and whatever else comes often: the allowance is that of who votes, because whole villages share a network.
///
/// # Errors
/// [`Error::TooMany`].
pub fn paced(app: &App, visitor: &Visitor) -> Result<(), Error> {
    let who = if visitor.signed_in() { token_hash(&visitor.ticket) } else { visitor.network.to_vec() };
    let allowed = app.limits.allows(&app.keys, Class::Act, &who, visitor.now.as_second());
    if allowed { Ok(()) } else { Err(Error::TooMany) }
}

#[derive(Template)]
#[template(path = "conversation/list.html")]
struct List {
    f: Frame,
    circle: Circle,
    talks: Vec<Talk>,
    convenes: bool,
    next: Option<i64>,
}

async fn list(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let f = Frame::new(&app, &visitor, &format!("/circles/{key}/conversations")).await?;
    let before = asked(query.as_deref(), "before").parse().unwrap_or(i64::MAX);
    let audience = if stance::door(&visitor).is_ok() { Audience::Nobody } else { Audience::Public };
    let tag = visitor.tongue.tag;
    let found = app.store.read(move |q| {
        let Some(circle) = circle::circle(q, key)? else { return Ok(None) };
        Ok(Some((circle, talks(key, tag, audience.rank(), (before, LISTED + 1)).ask(q)?)))
    });
    let (circle, mut talks) = found.await?.ok_or(Error::NotFound)?;
    let most = usize::try_from(LISTED).unwrap_or(0);
    let next = (talks.len() > most).then(|| talks[most - 1].key);
    talks.truncate(most);
    let convenes = visitor.actor.convenes(key, visitor.now);
    let page = List { f, circle, talks, convenes, next };
    page.f.page(&page)
}
