//! Loans: what was lent to whom and with which strings, how it stands, and what stands on it.

pub mod end;
pub mod lend;

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use civics::Actor;
use civics::consent::hide;
use civics::loan::State as Stands;
use i18n_embed_fl::fl;

use super::member::asked;
use super::route::{Need, Route};
use super::{Answer, App, Frame, Visitor};
use crate::error::Error;
use crate::store::circle::{self, Circle};
use crate::store::loan::shown::{self, About, Shown};
use crate::store::sql::{Res, Sql};
use crate::store::struggle::seen::{self, Seen, Sight};
use crate::store::trace::up::{self, From, Standing};

/// How many loans a page lists.
const LISTED: i64 = 20;
/// How many paragraphs a page names.
const NAMED: i64 = 40;
/// How many characters of a paragraph a page shows beside the link to it.
const EXCERPT: usize = 160;

/// The routes of this file and of those below it.
pub fn routes() -> Vec<Route> {
    let own = vec![
        Route::page("/{language}/loans/{key}", Need::Anyone, one),
        Route::page("/{language}/circles/{key}/loans", Need::Anyone, of_circle),
    ];
    [own, lend::routes(), end::routes()].into_iter().flatten().collect()
}

/// The circles that a visitor serves as convenor now.
pub fn convened(visitor: &Visitor) -> Vec<i64> {
    let now = visitor.now;
    match &visitor.actor {
        Actor::Person { terms, .. } => {
            terms.iter().filter(|t| t.starts <= now && now < t.ends).map(|t| t.circle).collect()
        }
        _ => Vec::new(),
    }
}

/// The sight of a visitor.
pub fn sight(q: &mut dyn Sql, visitor: &Visitor) -> Res<Sight> {
    Sight::of(q, &visitor.members(), &convened(visitor), visitor.now)
}

/// A loan that the visitor may see: whose struggle she may see, or that was lent to a circle or by a circle that she
/// serves.
pub fn visible(
    q: &mut dyn Sql,
    sight: &Sight,
    visitor: &Visitor,
    key: i64,
) -> Res<Option<(Shown, Option<Seen>)>> {
    let Some(loan) = shown::one(q, key, visitor.now)? else { return Ok(None) };
    let seen = seen::one(q, sight, loan.struggle)?;
    let serves = |circle: i64| sight.convenes.contains(&circle);
    let concerned = serves(loan.circle) || loan.giver.as_ref().is_some_and(|(giver, _)| serves(*giver));
    Ok((seen.is_some() || concerned).then_some((loan, seen)))
}

/// The beginning of a paragraph, for a link to the whole.
pub fn beginning(words: &str) -> String {
    match words.char_indices().nth(EXCERPT) {
        None => words.to_owned(),
        Some((cut, _)) => format!("{}…", words[..cut].trim_end()),
    }
}

/// Everything that the page of a loan shows.
struct Whole {
    loan: Shown,
    /// Whether the visitor may see the struggle, and so its page.
    struggle: bool,
    /// How many testimonies may be counted, and quoted; hidden below five from all but the holder.
    scope: (Option<u64>, Option<u64>),
    onward: Vec<Shown>,
    about: Vec<About>,
    standing: Vec<Standing>,
}

fn whole(q: &mut dyn Sql, visitor: &Visitor, key: i64) -> Res<Option<Whole>> {
    let sight = sight(q, visitor)?;
    let Some((loan, seen)) = visible(q, &sight, visitor, key)? else { return Ok(None) };
    let (count, quote) = shown::scope(q, key, sight.rank())?;
    let own = visitor.actor.acts_for(loan.lender, visitor.now);
    let fit = |n: u64| if own { Some(n) } else { hide(&[n])[0] };
    let onward = shown::onward(q, key)?;
    Ok(Some(Whole {
        struggle: seen.is_some(),
        scope: (fit(count), fit(quote)),
        onward: shown::several(q, &onward, visitor.now)?,
        about: if sight.inside { shown::about(q, key)? } else { Vec::new() },
        standing: up::standing(q, From::Loan(key), sight.inside, (-1, NAMED))?,
        loan,
    }))
}

#[derive(Template)]
#[template(path = "loan/one.html")]
struct One {
    f: Frame,
    w: Whole,
    /// Whether the visitor lent it, as the holder or for the circle that lends onward.
    lent: bool,
    /// Whether the visitor may let it run on.
    renews: bool,
    /// Whether the visitor serves the circle to which it was lent.
    convenes: bool,
}

impl One {
    /// Whether it may still be proposed to the circle.
    fn proposable(&self) -> bool {
        let undecided = |one: &About| one.state == "drafted" || one.state == "open";
        self.f.member && self.w.loan.state == Stands::Waits && !self.w.about.iter().any(undecided)
    }

    /// Whether a round has adopted it and the taking only has to be recorded.
    fn takeable(&self) -> bool {
        let adopted = |one: &About| one.state == "closed" && one.outcome == "adopted";
        self.convenes && self.w.loan.state == Stands::Waits && self.w.about.iter().any(adopted)
    }
}

async fn one(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let f = Frame::new(&app, &visitor, &format!("/loans/{key}")).await?;
    let asks = visitor.clone();
    let w = app.store.read(move |q| whole(q, &asks, key)).await?.ok_or(Error::NotFound)?;
    let (actor, now) = (&visitor.actor, visitor.now);
    let holds = actor.acts_for(w.loan.lender, now);
    let gives = w.loan.giver.as_ref().map(|(giver, _)| actor.convenes(*giver, now));
    let (lent, renews) = (holds || gives == Some(true), gives.unwrap_or(holds));
    let convenes = actor.convenes(w.loan.circle, now);
    let page = One { f, lent, renews, convenes, w };
    page.f.page(&page)
}

#[derive(Template)]
#[template(path = "loan/list.html")]
struct List {
    f: Frame,
    circle: Circle,
    loans: Vec<Shown>,
    /// The key before which older ones stand, if there are any.
    older: Option<i64>,
    /// Whether the list begins with the newest.
    newest: bool,
}

async fn of_circle(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let before = asked(query.as_deref(), "before").parse().ok();
    let f = Frame::new(&app, &visitor, &format!("/circles/{key}/loans")).await?;
    let found = app.store.read(move |q| {
        let Some(circle) = circle::circle(q, key)? else { return Ok(None) };
        let sight = sight(q, &visitor)?;
        let mut keys = shown::of_circle(q, key, before.unwrap_or(i64::MAX), LISTED + 1)?;
        let more = i64::try_from(keys.len()).is_ok_and(|n| n > LISTED);
        keys.truncate(usize::try_from(LISTED).unwrap_or(0));
        let older = keys.last().copied().filter(|_| more);
        let mut loans = shown::several(q, &keys, visitor.now)?;
        let struggles: Vec<i64> = loans.iter().map(|loan| loan.struggle).collect();
        let known = seen::seen(q, &sight, &struggles)?;
        loans.retain(|loan| {
            sight.convenes.contains(&key) || known.iter().any(|seen| seen.key == loan.struggle)
        });
        Ok(Some((circle, loans, older)))
    });
    let (circle, loans, older) = found.await?.ok_or(Error::NotFound)?;
    let page = List { f, circle, loans, older, newest: before.is_none() };
    page.f.page(&page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_is_cut_visibly_and_never_within_a_letter() {
        assert_eq!(beginning("short"), "short");
        assert!(beginning(&"पानी ".repeat(100)).ends_with('…'));
        assert_eq!(beginning(&"水".repeat(300)).chars().count(), EXCERPT + 1);
    }
}
