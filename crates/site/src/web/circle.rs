//! The home of a circle: who is here, what was told in counts and in published words, what is new in the log.

pub mod serve;
pub mod serving;

use askama::Template;
use axum::extract::{Path, State};
use civics::consent::Audience;
use civics::member::{Kind, Standing};
use civics::protection::Gap;
use i18n_embed_fl::fl;
use jiff::Timestamp;

use super::route::{Need, Route};
use super::{Answer, App, Frame, Visitor};
use crate::error::Error;
use crate::store::caucus::{Caucus, caucuses};
use crate::store::circle::{self, Circle};
use crate::store::member::{self, Member, Wanted};
use crate::store::news::{News, of_circle};
use crate::store::person::{Holder, convenors};
use crate::store::rating::{self, Rating};
use crate::store::sql::{Res, Sql};
use crate::store::told::{Counted, Published, counted, published, tally};

/// The routes of this file and of those below it.
pub fn routes() -> Vec<Route> {
    let own = vec![Route::page("/{language}/circles/{key}", Need::Anyone, home)];
    [own, serve::routes(), serving::routes()].into_iter().flatten().collect()
}

/// How many members the home of a circle names.
const NAMED: i64 = 20;
/// How many published words it shows.
const SHOWN: i64 = 20;

/// Who looks at a circle.
pub struct Eyes {
    /// The members for which the visitor acts.
    pub mine: Vec<i64>,
    /// Whether the visitor serves the circle as convenor.
    pub convenes: bool,
    /// Now.
    pub now: Timestamp,
}

impl Eyes {
    /// The eyes of a visitor on a circle.
    pub fn of(visitor: &Visitor, circle: i64) -> Self {
        let convenes = visitor.actor.convenes(circle, visitor.now);
        Self { mine: visitor.members(), convenes, now: visitor.now }
    }

    /// Whether the visitor sees what everybody sees: she acts for no member and convenes nothing here.
    fn are_anybodys(&self) -> bool {
        self.mine.is_empty() && !self.convenes
    }

    /// The circle, the audience to which the visitor belongs before it, and whether the visitor is of the circle
    /// itself, in one flight.
    ///
    /// Of the circle's country are those who act for a member of that country, and the circle's own convenors.
    pub fn look(&self, q: &mut dyn Sql, key: i64) -> Res<Option<(Circle, Audience, bool)>> {
        let mut asks = vec![circle::ask(key)];
        asks.extend(self.mine.iter().take(100).map(|member| member::ask(*member)));
        let answers = q.ask(&asks)?;
        let Some(circle) = circle::answer(answers.first().map_or(&[], Vec::as_slice))? else {
            return Ok(None);
        };
        let (mut countries, mut inside) = (Vec::new(), self.convenes);
        for rows in answers.iter().skip(1) {
            let fact = member::answer(rows, self.now)?;
            inside |= fact.as_ref().is_some_and(|fact| fact.circle == key);
            let fact = fact.filter(|fact| fact.standing == Standing::Member);
            countries.extend(fact.map(|fact| fact.country));
        }
        let audience = audience(circle.fact.country.as_deref(), &countries, self.convenes);
        Ok(Some((circle, audience, inside)))
    }
}

fn audience(circle: Option<&str>, countries: &[String], convenes: bool) -> Audience {
    if countries.is_empty() && !convenes {
        return Audience::Public;
    }
    match circle {
        Some(country) if convenes || countries.iter().any(|own| own == country) => Audience::Country,
        _ => Audience::Alliance,
    }
}

/// What the home of a circle shows.
struct Shown {
    circle: Circle,
    parent: Option<Circle>,
    below: Vec<Circle>,
    kinds: Vec<(Kind, i64)>,
    members: Vec<Member>,
    audience: Audience,
    counted: Counted,
    published: Vec<Published>,
    news: Vec<News>,
    convenors: Vec<Holder>,
    caucuses: Vec<Caucus>,
    rating: Option<Rating>,
    /// Whether the visitor acts for one of its members, or convenes it.
    inside: bool,
}

/// Everything in one flight; only whose eyes see more than everybody's is asked before.
fn shown(q: &mut dyn Sql, key: i64, eyes: &Eyes) -> Res<Option<Shown>> {
    let (audience, inside) = if eyes.are_anybodys() {
        (Audience::Public, false)
    } else {
        let Some((_, audience, inside)) = eyes.look(q, key)? else { return Ok(None) };
        (audience, inside)
    };
    let rank = audience.rank();
    let wanted = Wanted { circle: Some(key), kind: None, standing: Standing::Member, after: -1, most: NAMED };
    let (below, kinds, members) = (circle::below(key), member::kinds(key), member::members(&wanted));
    let (tally, words) = (tally(key, rank), published(key, rank, i64::MAX, SHOWN));
    let (news, terms) = (of_circle(key, i64::MAX, 10), convenors(key, eyes.now));
    let (caucuses, rating, parent) = (caucuses(key, -1), rating::of_circle(key), circle::above(key));
    let stmts = [&below.stmt, &kinds.stmt, &members.stmt, &tally.stmt, &words.stmt, &news.stmt, &terms.stmt];
    let own = circle::ask(key);
    let stmts = stmts.into_iter().chain([&caucuses.stmt, &rating.stmt, &parent.stmt, &own]).cloned();
    let answers = q.ask(&stmts.collect::<Vec<_>>())?;
    let Some(circle) = circle::answer(answers.get(10).map_or(&[], Vec::as_slice))? else { return Ok(None) };
    Ok(Some(Shown {
        below: below.answer(&answers, 0)?,
        kinds: kinds.answer(&answers, 1)?,
        members: members.answer(&answers, 2)?,
        counted: counted(&tally.answer(&answers, 3)?, rank),
        published: words.answer(&answers, 4)?,
        news: news.answer(&answers, 5)?,
        convenors: terms.answer(&answers, 6)?,
        caucuses: caucuses.answer(&answers, 7)?,
        rating: rating.answer(&answers, 8)?,
        parent: parent.answer(&answers, 9)?,
        audience,
        circle,
        inside,
    }))
}

#[derive(Template)]
#[template(path = "circle/home.html")]
struct Home {
    f: Frame,
    s: Shown,
    /// Whether the visitor serves it as convenor.
    convenes: bool,
}

impl Home {
    /// How many members it has.
    fn members(&self) -> i64 {
        self.s.kinds.iter().map(|(_, n)| n).sum()
    }

    /// What the level asks for, and whether the circle has decided to go on without it.
    fn gaps(&self) -> Vec<(Gap, bool)> {
        let shield = &self.s.circle.fact.shield;
        shield.level.gaps().iter().map(|gap| (*gap, shield.accepted.contains(gap))).collect()
    }
}

async fn home(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let f = Frame::new(&app, &visitor, &format!("/circles/{key}")).await?;
    let eyes = Eyes::of(&visitor, key);
    let convenes = eyes.convenes;
    let s = app.store.read(move |q| shown(q, key, &eyes)).await?.ok_or(Error::NotFound)?;
    let page = Home { f, s, convenes };
    page.f.page(&page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_neighbour_country_sees_what_the_alliance_sees_and_a_visitor_what_everybody_sees() {
        let of = |circle, countries: &[&str], convenes| {
            let countries: Vec<String> = countries.iter().map(|c| (*c).to_owned()).collect();
            audience(circle, &countries, convenes)
        };
        assert_eq!(of(Some("UG"), &[], false), Audience::Public);
        assert_eq!(of(Some("UG"), &["UG"], false), Audience::Country);
        assert_eq!(of(Some("UG"), &["NP"], false), Audience::Alliance);
        assert_eq!(of(Some("UG"), &["NP", "UG"], false), Audience::Country);
        assert_eq!(of(None, &["UG"], true), Audience::Alliance);
        assert_eq!(of(Some("UG"), &[], true), Audience::Country);
    }
}
