//! Struggles: the list with its search, one struggle, and the forms of its holder.

pub mod drivers;
pub mod raise;
pub mod report;

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use civics::Actor;
use civics::consent::{Audience, LEAST_SHOWN};
use civics::driver::{self, SEED};
use civics::struggle::{Power, Status};
use i18n_embed_fl::fl;

use super::member::asked;
use super::route::{Need, Route};
use super::tell::read::tag_of;
use super::{Answer, App, Frame, Visitor};
use crate::error::Error;
use crate::speech::Tongue;
use crate::store::circle::{self, Circle};
use crate::store::driver::{Driver, drivers};
use crate::store::loan::shown::{self as loan, Shown as Loan};
use crate::store::member;
use crate::store::search::{Found, Wanted, search};
use crate::store::sql::{Res, Sql};
use crate::store::struggle::seen::{self, Mark, Part, Seen, Sight};
use crate::store::trace::up::{self, From, Standing};

/// The routes of this file and of those below it.
pub fn routes() -> Vec<Route> {
    let own = vec![
        Route::page("/{language}/struggles", Need::Anyone, list),
        Route::page("/{language}/struggles/{key}", Need::Anyone, one),
    ];
    [own, raise::routes(), report::routes(), drivers::routes()].into_iter().flatten().collect()
}

/// How many struggles a page lists.
const SHOWN: i64 = 20;
/// How many struggles that joined one are named.
const NAMED: i64 = 50;
/// Counts below this are not shown.
const FEWEST: u64 = 5;

/// Who looks at struggles.
pub struct Looker {
    mine: Vec<i64>,
    convenes: Vec<i64>,
    now: jiff::Timestamp,
}

impl Looker {
    /// A visitor as somebody who looks.
    pub fn of(visitor: &Visitor) -> Self {
        let now = visitor.now;
        let convenes = match &visitor.actor {
            Actor::Person { terms, .. } => {
                terms.iter().filter(|t| t.starts <= now && now < t.ends).map(|t| t.circle).collect()
            }
            _ => Vec::new(),
        };
        Self { mine: visitor.members(), convenes, now }
    }

    /// What the looker may see.
    pub fn sight(&self, q: &mut dyn Sql) -> Res<Sight> {
        Sight::of(q, &self.mine, &self.convenes, self.now)
    }
}

/// The name of a cause in the reader's language, or as the group named it.
pub fn cause(tongue: &Tongue, named: &[Driver], cause: &str) -> String {
    if SEED.contains(&cause) {
        return tongue.word("driver", cause);
    }
    let found = driver::key(cause).and_then(|key| named.iter().find(|driver| driver.key == key));
    found.map_or_else(|| cause.to_owned(), |driver| driver.name.clone())
}

/// Every cause of the list with its name, those with which it begins first.
pub fn causes(tongue: &Tongue, named: &[Driver]) -> Vec<(String, String)> {
    let seeds = SEED.iter().map(|seed| (*seed).to_owned());
    let all = seeds.chain(named.iter().map(|driver| driver.key.to_string()));
    all.map(|word| (word.clone(), cause(tongue, named, &word))).collect()
}

/// What stands in the address of a search.
struct Asked {
    wanted: Wanted,
    circle: Option<i64>,
    language: String,
}

impl Asked {
    fn read(query: Option<&str>) -> Self {
        let text = |name: &str| asked(query, name).chars().take(200).collect::<String>();
        let some = |name: &str| Some(text(name)).filter(|value| !value.is_empty());
        let language = text("language").trim().to_owned();
        let wanted = Wanted {
            words: text("q"),
            cause: some("cause"),
            power: Power::parse(&text("power")),
            bearer: text("bearer"),
            country: some("country"),
            place: text("place"),
            status: Status::parse(&text("status")),
            language: Some(tag_of(&language).to_owned()).filter(|tag| !tag.is_empty()),
            circles: Vec::new(),
            member: text("member").parse().ok(),
            before: text("before").parse().unwrap_or(i64::MAX),
            most: SHOWN,
        };
        Self { wanted, circle: text("circle").parse().ok(), language }
    }

    /// The same search as an address, without where it goes on.
    fn address(&self) -> String {
        let w = &self.wanted;
        let circle = self.circle.map(|circle| circle.to_string()).unwrap_or_default();
        let member = w.member.map(|member| member.to_string()).unwrap_or_default();
        let pairs = [
            ("q", w.words.as_str()),
            ("cause", w.cause.as_deref().unwrap_or("")),
            ("power", w.power.map_or("", Power::word)),
            ("bearer", &w.bearer),
            ("country", w.country.as_deref().unwrap_or("")),
            ("place", &w.place),
            ("status", w.status.map_or("", Status::word)),
            ("language", &self.language),
            ("circle", &circle),
            ("member", &member),
        ];
        let mut out = form_urlencoded::Serializer::new(String::new());
        out.extend_pairs(pairs.iter().filter(|(_, value)| !value.is_empty()));
        out.finish()
    }
}

#[derive(Template)]
#[template(path = "struggle/list.html")]
struct List {
    f: Frame,
    asked: Asked,
    causes: Vec<(String, String)>,
    countries: Vec<(String, String)>,
    circles: Vec<(i64, String)>,
    found: Found,
    /// Whether anything beside words is asked for.
    filtered: bool,
}

impl List {
    fn powers(&self) -> [Power; 3] {
        Power::ALL
    }

    fn statuses(&self) -> [Status; 6] {
        Status::ALL
    }

    fn circle(&self) -> i64 {
        self.asked.circle.unwrap_or(-1)
    }

    fn address(&self) -> String {
        self.asked.address()
    }

    /// Whether this is the first page of a search.
    fn newest(&self) -> bool {
        self.asked.wanted.before == i64::MAX
    }
}

async fn list(State(app): State<App>, visitor: Visitor, RawQuery(query): RawQuery) -> Answer {
    let f = Frame::new(&app, &visitor, "/struggles").await?;
    let (looker, mut asked) = (Looker::of(&visitor), Asked::read(query.as_deref()));
    let found = app.store.read(move |q| {
        let sight = looker.sight(q)?;
        if let Some(key) = asked.circle {
            asked.wanted.circles = circle::and_below(q, key)?;
        }
        let found = search(q, &sight, &asked.wanted)?;
        Ok((found, asked, drivers(q)?, circle::circles(q)?))
    });
    let (found, asked, named, circles) = found.await?;
    let mut countries: Vec<(String, String)> = circles
        .iter()
        .filter_map(|circle| circle.fact.country.as_deref())
        .map(|code| (f.t.country(code), code.to_owned()))
        .collect();
    countries.sort();
    countries.dedup();
    let countries = countries.into_iter().map(|(name, code)| (code, name)).collect();
    let causes = causes(f.t, &named);
    let circles = circles.into_iter().map(|circle| (circle.fact.key, circle.name)).collect();
    let bare = Asked {
        wanted: Wanted { words: asked.wanted.words.clone(), ..Wanted::default() },
        circle: None,
        language: String::new(),
    };
    let filtered = asked.address() != bare.address();
    let page = List { f, asked, causes, countries, circles, found, filtered };
    page.f.page(&page)
}

/// A part of a joint struggle, as its page shows it.
struct Held {
    part: Part,
    holder: String,
    own: Option<Seen>,
}

/// What the page of a struggle shows.
struct Shown {
    s: Seen,
    circle: Option<Circle>,
    marks: Vec<Mark>,
    drivers: Vec<Driver>,
    joiners: Vec<Seen>,
    joins: Vec<Seen>,
    held: Vec<Held>,
    part_of: Vec<Seen>,
    heard: Option<u64>,
    alike: (usize, Vec<Seen>),
    history: Vec<(i64, String, String)>,
    loans: Vec<Loan>,
    standing: Vec<Standing>,
}

/// The audience to which somebody who looks at a struggle belongs.
fn rank(sight: &Sight, s: &Seen) -> i64 {
    match sight {
        sight if sight.mine.contains(&s.member) => Audience::Nobody.rank(),
        sight if sight.countries.contains(&s.country) => Audience::Country.rank(),
        sight if sight.inside => Audience::Alliance.rank(),
        _ => Audience::Public.rank(),
    }
}

/// How many testimonies a struggle grew from, as an audience of that rank may know: for each narrower one, nothing unless
/// it is at least five more than the wider one sees.
fn counted(q: &mut dyn Sql, key: i64, rank: i64) -> Res<Option<u64>> {
    if rank == Audience::Nobody.rank() {
        return seen::counted(q, key, rank).map(Some);
    }
    let mut shown = None;
    for rank in (rank..=Audience::Public.rank()).rev() {
        let here = seen::counted(q, key, rank)?;
        shown = civics::count::stepped(shown, Some(here).filter(|n| *n >= FEWEST));
    }
    Ok(shown)
}

fn shown(q: &mut dyn Sql, sight: &Sight, (key, now): (i64, jiff::Timestamp)) -> Res<Option<Shown>> {
    let Some(s) = seen::one(q, sight, key)? else { return Ok(None) };
    let (joiners, joins) = (seen::joiners(q, key, NAMED)?, seen::joins(q, key, NAMED)?);
    let part_of = seen::part_of(q, key)?;
    let loans = loan::of_struggle(q, key)?;
    let mut held = Vec::new();
    for part in seen::parts(q, key)? {
        let holder = member::member(q, part.member)?.map_or_else(String::new, |member| member.name);
        held.push(Held { part, holder, own: seen::one(q, sight, part.own)? });
    }
    Ok(Some(Shown {
        circle: circle::circle(q, s.circle)?,
        marks: seen::marks(q, key)?,
        drivers: drivers(q)?,
        joiners: seen::seen(q, sight, &joiners)?,
        joins: seen::seen(q, sight, &joins)?,
        held,
        part_of: seen::seen(q, sight, &part_of)?,
        heard: counted(q, key, rank(sight, &s))?,
        alike: seen::alike(q, sight, key)?,
        history: seen::history(q, key)?,
        loans: loan::several(q, &loans, now)?,
        standing: up::standing(q, From::Struggle(key), sight.inside, (-1, NAMED))?,
        s,
    }))
}

#[derive(Template)]
#[template(path = "struggle/one.html")]
struct One {
    f: Frame,
    s: Shown,
    /// Whether the visitor acts for its holder.
    own: bool,
    /// The parts of a joint struggle for which the visitor can answer.
    answers: bool,
}

impl One {
    fn names(&self, dim: &str) -> Vec<(String, String)> {
        let of = self.s.marks.iter().filter(|mark| mark.dim == dim);
        of.map(|mark| match dim {
            "cause" => (mark.name.clone(), cause(self.f.t, &self.s.drivers, &mark.name)),
            "power" => (mark.name.clone(), self.f.t.word("power", &mark.name)),
            _ => (encoded(&mark.name), mark.name.clone()),
        })
        .collect()
    }

    /// How many groups joined, and how many of them with a struggle that this visitor may not see; fewer than five
    /// unseen ones are counted for nobody but the holder.
    fn joined(&self) -> (u64, u64) {
        let seen = u64::try_from(self.s.joiners.len()).unwrap_or(0);
        match self.s.s.joined.saturating_sub(seen) {
            unseen if self.own || unseen >= LEAST_SHOWN => (self.s.s.joined, unseen),
            _ => (seen, 0),
        }
    }

    fn many(&self) -> i64 {
        i64::try_from(self.s.alike.0).unwrap_or(0)
    }
}

/// A value as it stands in an address.
fn encoded(value: &str) -> String {
    form_urlencoded::byte_serialize(value.as_bytes()).collect()
}

async fn one(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let f = Frame::new(&app, &visitor, &format!("/struggles/{key}")).await?;
    let (looker, visitor_now) = (Looker::of(&visitor), visitor.now);
    let found = app.store.read(move |q| {
        let sight = looker.sight(q)?;
        shown(q, &sight, (key, visitor_now))
    });
    let s = found.await?.ok_or(Error::NotFound)?;
    let mine = visitor.members();
    let own = mine.contains(&s.s.member);
    let answers = s.held.iter().any(|held| mine.contains(&held.part.member));
    let page = One { f, s, own, answers };
    page.f.page(&page)
}

/// Too much of a struggle cannot be seen by who asks: the same page as for what never was.
async fn sought(app: &App, visitor: &Visitor, key: i64) -> Result<Seen, Error> {
    let looker = Looker::of(visitor);
    let found = app.store.read(move |q| {
        let sight = looker.sight(q)?;
        seen::one(q, &sight, key)
    });
    found.await?.ok_or(Error::NotFound)
}

/// A struggle of a member for which the visitor acts.
async fn mine(app: &App, visitor: &Visitor, key: i64) -> Result<Seen, Error> {
    let s = sought(app, visitor, key).await?;
    if visitor.actor.acts_for(s.member, visitor.now) { Ok(s) } else { Err(Error::NotFound) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_comes_back_as_the_address_that_it_was() {
        let query = "q=the+spring&cause=land&status=won&circle=7&power=hidden";
        assert_eq!(
            Asked::read(Some(&format!("{query}&before=90&more=x"))).address(),
            "q=the+spring&cause=land&power=hidden&status=won&circle=7"
        );
        let asked = Asked::read(Some("status=gone&power=&language=Kupsabiny"));
        assert_eq!((asked.wanted.status, asked.wanted.language.as_deref()), (None, Some("kpz")));
        assert_eq!(asked.wanted.before, i64::MAX);
    }
}
