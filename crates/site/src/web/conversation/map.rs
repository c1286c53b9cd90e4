//! What came of a conversation: what unites, what divides, each group in its own words, and a picture of it.

mod picture;

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use civics::consent::LEAST_SHOWN;
use civics::conversation::State as Stage;
use i18n_embed_fl::fl;
use jiff::civil::Date;

use super::{Scene, scene};
use crate::error::Error;
use crate::store::conversation::drawing::Drawing;
use crate::store::conversation::pages::{self, Proposition};
use crate::store::round::pages::belonging;
use crate::web::member::asked;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Frame, Visitor};

/// The most days to which a page links.
const MOST_DAYS: usize = 30;

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![Route::form("/{language}/conversations/{key}/map", Need::Anyone, map)]
}

#[derive(Template)]
#[template(path = "conversation/map.html")]
struct Page {
    f: Frame,
    s: Scene,
    d: Drawing,
    /// The day on which it was drawn.
    day: i64,
    /// The words of every proposition of which something is said.
    words: BTreeMap<i64, Proposition>,
    /// The picture.
    picture: String,
    /// The days of which there is a drawing: their number, and whether it is this one.
    days: Vec<(i64, bool)>,
    /// The names of the groups.
    letters: Vec<String>,
    /// Whether the visitor may make a proposal of what unites.
    proposes: bool,
}

impl Page {
    /// A proposition that is spoken of.
    fn one(&self, key: &i64) -> Option<&Proposition> {
        self.words.get(key)
    }

    fn letter(&self, at: &usize) -> &str {
        self.letters.get(*at).map_or("", String::as_str)
    }

    fn sign(&self, at: &usize) -> String {
        self.d.groups.get(*at).map_or_else(String::new, |one| picture::sign(one.id))
    }

    fn date(&self, day: &i64) -> String {
        self.f.t.second(day * 86_400)
    }

    /// The day as a machine reads it.
    fn iso(&self, day: &i64) -> String {
        let epoch = Date::constant(1970, 1, 1);
        let span = jiff::Span::new().try_days(*day);
        span.and_then(|span| epoch.checked_add(span)).map_or_else(|_| String::new(), |date| date.to_string())
    }

    fn least_shown(&self) -> String {
        LEAST_SHOWN.to_string()
    }
}

/// What a page reads.
struct Read {
    drawing: Option<(i64, Drawing)>,
    words: BTreeMap<i64, Proposition>,
    days: Vec<i64>,
    proposes: bool,
}

/// The propositions of which a drawing speaks.
fn spoken(drawing: &Drawing) -> BTreeSet<i64> {
    let unites = drawing.unites.iter().map(|one| one.proposition);
    let divides = drawing.divides.iter().map(|one| one.proposition);
    let says = drawing.groups.iter().flat_map(|group| group.says.iter().map(|said| said.proposition));
    unites.chain(divides).chain(says).collect()
}

async fn read(app: &App, visitor: &Visitor, s: &Scene, day: i64) -> Result<Read, Error> {
    let (key, circle, tag) = (s.c.fact.key, s.c.fact.circle, visitor.tongue.tag);
    let mine = visitor.members();
    let found = app.store.read(move |q| {
        let drawing: Option<(i64, Drawing)> = pages::map(q, key, day)?
            .and_then(|(day, body)| serde_json::from_str(&body).ok().map(|drawing| (day, drawing)));
        let mut words = BTreeMap::new();
        for one in drawing.iter().flat_map(|(_, drawing)| spoken(drawing)) {
            words.extend(pages::proposition(q, one, tag)?.map(|found| (one, found)));
        }
        let proposes = !belonging(q, &mine, circle)?.is_empty();
        Ok(Read { drawing, words, days: pages::days(q, key)?, proposes })
    });
    Ok(found.await?)
}

async fn map(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let s = scene(&app, &visitor, key).await?;
    let f = Frame::new(&app, &visitor, &format!("/conversations/{key}/map")).await?;
    let day = asked(query.as_deref(), "day").parse().unwrap_or(i64::MAX);
    let Read { drawing, words, days, proposes } = read(&app, &visitor, &s, day).await?;
    let (day, d) = drawing.unwrap_or((-1, Drawing { little: true, ..Drawing::default() }));
    let names = fl!(f.l, "map-letters");
    let letters: Vec<String> = names.split_whitespace().map(str::to_owned).collect();
    let (people, groups) = (d.counts[0].to_string(), d.groups.len().to_string());
    let label = fl!(f.l, "map-picture", people = people, groups = groups);
    let names: Vec<&str> = letters.iter().map(String::as_str).collect();
    let picture = if d.little { String::new() } else { picture::svg(&d, &label, &names) };
    let first = days.len().saturating_sub(MOST_DAYS);
    let days = days[first..].iter().map(|one| (*one, *one == day)).collect();
    // While people still vote, what most say could sway those who have not answered: a proposal waits for the end.
    let proposes = proposes && s.c.fact.state == Stage::Sealed;
    let page = Page { f, s, d, day, words, picture, days, letters, proposes };
    page.f.page(&page)
}
