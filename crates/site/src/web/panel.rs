//! Panels on objections, drawn by lot: asking for one, drawing it, and what its members find.

use askama::Template;
use axum::extract::{Path, State};
use civics::panel::{Find, Place, Pool, Spared, lot, pools, seats, spared};
use civics::refusal::Field;
use civics::{Address, Refusal};
use i18n_embed_fl::fl;

use super::member::stand::slowly;
use super::route::{Need, Route};
use super::stance::door;
use super::{Answer, App, Form, Frame, Visitor, frame};
use crate::config::unhex;
use crate::error::Error;
use crate::store::panel::{self, Before, Panel, Panelist};
use crate::store::sql::{Res, Sql};
use crate::store::{Deed, Stop, caucus, circle, member, rules};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/objections/{key}/panel", Need::SignedIn, page),
        Route::post("/{language}/objections/{key}/panel", Need::SignedIn, convoke),
        Route::post("/{language}/objections/{key}/panel/draw", Need::SignedIn, draw),
        Route::post("/{language}/objections/{key}/panel/find", Need::SignedIn, find),
    ]
}

/// Up to how many candidates are named; of more, the page gives their number, and the log their addresses.
const NAMED: usize = 100;

/// The candidates of a caucus, for people.
struct Side {
    name: String,
    count: usize,
    members: Vec<(i64, String)>,
}

/// What the page shows.
struct Shown {
    before: Before,
    panel: Option<Panel>,
    /// Who can be drawn, or could be drawn now.
    sides: Vec<Side>,
    /// How many different members they are.
    people: usize,
    /// How many seats it has, or would have.
    seats: u32,
    /// Whether a head was signed from which it can be drawn.
    ready: bool,
    members: Vec<Panelist>,
    /// The names of the caucuses for which they were drawn, in order; empty if a new drawing gives others.
    turns: Vec<String>,
    /// The members for which the visitor acts, and which could draw.
    drawers: Vec<i64>,
    /// Those of them that were drawn and have said nothing yet: key and name.
    mine: Vec<(i64, String)>,
}

impl Shown {
    /// Why no panel may look at it, as a word for the sentence; empty if it may.
    fn spared(&self) -> Option<Spared> {
        spared(&self.before.fact)
    }

    /// How many must find that it should be set aside.
    fn majority(&self) -> u32 {
        self.seats / 2 + 1
    }

    /// Whether a panel can be asked for now.
    fn can_be_asked(&self) -> bool {
        let fact = &self.before.fact;
        self.panel.is_none() && self.spared().is_none() && fact.stands && fact.open
    }
}

fn name_of(names: &[(i64, String)], key: i64) -> String {
    names.iter().find(|(known, _)| *known == key).map_or_else(|| key.to_string(), |(_, name)| name.clone())
}

/// The candidates by caucus, by name as long as they are few.
fn sides(q: &mut dyn Sql, pools: &[Pool], names: &[(i64, String)]) -> Res<Vec<Side>> {
    let few = pools.iter().map(|pool| pool.members.len()).sum::<usize>() <= NAMED;
    let mut list = Vec::new();
    for pool in pools {
        let keys: Vec<i64> = pool.members.iter().map(|member| member.key(None)).collect();
        let members = if few { member::names(q, &keys)? } else { Vec::new() };
        list.push(Side { name: name_of(names, pool.caucus.key(None)), count: keys.len(), members });
    }
    Ok(list)
}

/// Draws again: whoever looks at the page sees whether the same members come out.
fn again(panel: &Panel, members: &[Panelist]) -> Vec<Place> {
    let Some(root) = unhex(&panel.root) else { return Vec::new() };
    let fact = &panel.fact;
    let places = lot(&root, fact.key.unsigned_abs(), &fact.candidates, fact.seats);
    let keys = places.iter().map(|place| place.member.key(None));
    if keys.eq(members.iter().map(|member| member.member)) { places } else { Vec::new() }
}

fn shown(q: &mut dyn Sql, key: i64, visitor: &Visitor) -> Res<Option<Shown>> {
    let Some((before, candidates)) = panel::objection(q, key)? else { return Ok(None) };
    let panel = panel::of_objection(q, key)?;
    let pools = match &panel {
        Some(panel) => panel.fact.candidates.clone(),
        None => pools(&before.fact, &candidates),
    };
    let mut people: Vec<&Address> = pools.iter().flat_map(|pool| &pool.members).collect();
    people.sort();
    people.dedup();
    let people = people.len();
    let names: Vec<(i64, String)> =
        caucus::reachable(q, before.fact.circle, -1)?.into_iter().map(|one| (one.key, one.name)).collect();
    let (_, rules) = rules::answer(&q.rows(rules::ask().0, &[])?)?;
    let seats = panel.as_ref().map_or_else(|| seats(rules.panel, people), |panel| panel.fact.seats);
    let mine = visitor.members();
    let (mut members, mut turns, mut ready, mut drawers) = (Vec::new(), Vec::new(), false, Vec::new());
    if let Some(panel) = &panel {
        members = panel::panelists(q, panel.fact.key)?;
        let places = again(panel, &members);
        turns = places.iter().map(|place| name_of(&names, place.caucus.key(None))).collect();
        ready = panel::can_be_drawn(q, panel.fact.key)?;
        drawers = panel::within(q, panel.fact.key, &mine)?;
    }
    let waits = |one: &&Panelist| one.found == 0 && mine.contains(&one.member);
    let open = panel.as_ref().is_some_and(|panel| panel.finding.is_empty());
    let mine = if open {
        members.iter().filter(waits).map(|one| (one.member, one.name.clone())).collect()
    } else {
        vec![]
    };
    let sides = sides(q, &pools, &names)?;
    Ok(Some(Shown { before, panel, sides, people, seats, ready, members, turns, drawers, mine }))
}

#[derive(Template)]
#[template(path = "panel/one.html")]
struct Page {
    f: Frame,
    s: Shown,
    circle: String,
    key: i64,
    /// Whether the visitor may ask for a panel: she acts for the proposer, or convenes the circle.
    asks: bool,
    /// Whether she may draw it.
    draws: bool,
    /// Whether she convenes the circle, and so finds for nobody.
    convenes: bool,
    form: Form,
    wrong: Option<String>,
}

impl Page {
    /// The caucus for which the member at that place was drawn.
    fn turn(&self, at: &usize) -> &str {
        self.s.turns.get(*at).map_or("", String::as_str)
    }
}

async fn made(app: &App, visitor: &Visitor, key: i64, form: Form) -> Result<Page, Error> {
    door(visitor)?;
    let f = Frame::new(app, visitor, &format!("/objections/{key}/panel")).await?;
    let looks = visitor.clone();
    let found = app.store.read(move |q| {
        let Some(s) = shown(q, key, &looks)? else { return Ok(None) };
        let circle = circle::circle(q, s.before.fact.circle)?.map(|circle| circle.name).unwrap_or_default();
        Ok(Some((s, circle)))
    });
    let (s, circle) = found.await?.ok_or(Error::NotFound)?;
    let (fact, now) = (&s.before.fact, visitor.now);
    let convenes = visitor.actor.convenes(fact.circle, now);
    let asks = convenes || visitor.actor.acts_for(fact.proposer, now);
    let draws = convenes || !s.drawers.is_empty();
    Ok(Page { f, s, circle, key, asks, draws, convenes, form, wrong: None })
}

async fn page(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let page = made(&app, &visitor, key, Form::default()).await?;
    page.f.form(&page)
}

/// Records and goes back to the page, or shows it again with what is wrong.
async fn record(app: &App, visitor: &Visitor, page: Page, deed: Result<Deed, Refusal>) -> Answer {
    let key = page.key;
    let recorded = match deed {
        Ok(deed) => app.store.record(page.form.once, deed).await.map(|_| ()),
        Err(refusal) => Err(Stop::Refused(refusal)),
    };
    let Err(stop) = recorded else {
        return Ok(frame::redirect(&format!("/{}/objections/{key}/panel", visitor.tongue.tag)));
    };
    let refusal = stop.for_form()?;
    let mut page = made(app, visitor, key, page.form).await?;
    page.f = page.f.again(&page.form);
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}

async fn convoke(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&[], &[])?;
    slowly(&app, &visitor)?;
    let page = made(&app, &visitor, key, form).await?;
    let deed = panel::convoke(visitor.actor.clone(), key);
    record(&app, &visitor, page, Ok(deed)).await
}

async fn draw(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&[], &[])?;
    slowly(&app, &visitor)?;
    let page = made(&app, &visitor, key, form).await?;
    let panel = page.s.panel.as_ref().ok_or(Error::NotFound)?.fact.key;
    let member = page.s.drawers.first().copied().filter(|_| !page.convenes);
    let deed = panel::draw(visitor.actor.clone(), panel, member);
    record(&app, &visitor, page, Ok(deed)).await
}

fn found(form: &Form, panel: i64) -> Result<Find, Refusal> {
    let member: i64 = form.value("member").parse().map_err(|_| Refusal::Empty { field: Field::Member })?;
    let aside = match form.value("aside") {
        "yes" => true,
        "no" => false,
        _ => return Err(Refusal::Empty { field: Field::Panel }),
    };
    let words = form.value("words").to_owned();
    Ok(Find { panel: circle::here(panel), member: circle::here(member), aside, words })
}

async fn find(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["member", "aside", "words"], &[])?;
    slowly(&app, &visitor)?;
    let page = made(&app, &visitor, key, form).await?;
    let panel = page.s.panel.as_ref().ok_or(Error::NotFound)?.fact.key;
    let deed = found(&page.form, panel).map(|body| panel::find(visitor.actor.clone(), body));
    record(&app, &visitor, page, deed).await
}
