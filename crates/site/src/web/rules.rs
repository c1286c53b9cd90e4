//! The rules in force and their versions.

use askama::Template;
use axum::extract::State;
use civics::Refusal;
use civics::rules::{Decision, Number, Rules, ripe as season};
use i18n_embed_fl::fl;

use super::member::stand::slowly;
use super::route::{Need, Route};
use super::stance::door;
use super::{Answer, App, Form, Frame, Visitor, frame};
use crate::error::Error;
use crate::store::circle::{self, Circle};
use crate::store::round::pages::belonging;
use crate::store::rules::{self, Version};
use crate::store::sql::{Res, Sql};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/rules", Need::Anyone, page_of),
        Route::post("/{language}/rules", Need::Convenor, enact),
    ]
}

/// Two adopted rounds on the same rules.
struct Pair {
    first: Decision,
    second: Decision,
    /// Whether a season lies between them.
    ripe: bool,
}

struct Shown {
    in_force: (Option<i64>, Rules),
    versions: Vec<Version>,
    /// The circles above all others, and whether the visitor acts for a member that belongs there.
    tops: Vec<(Circle, bool)>,
    adopted: Vec<Decision>,
}

fn shown(q: &mut dyn Sql, mine: &[i64]) -> Res<Shown> {
    let in_force = rules::in_force(q)?;
    let mut tops = Vec::new();
    for circle in circle::circles(q)?.into_iter().filter(|circle| circle.parent.is_none()).take(10) {
        let belongs = !belonging(q, mine, circle.fact.key)?.is_empty();
        tops.push((circle, belongs));
    }
    Ok(Shown { versions: rules::all(q)?, adopted: rules::adopted(q, in_force.0)?, in_force, tops })
}

#[derive(Template)]
#[template(path = "rules/rules.html")]
struct Page {
    f: Frame,
    s: Shown,
    /// Whether the visitor sees rounds.
    inside: bool,
    /// The pairs of rounds that the visitor may bring into force, as convenor of their circle.
    pairs: Vec<Pair>,
    wrong: Option<String>,
}

impl Page {
    fn numbers(&self) -> [Number; 10] {
        self.s.in_force.1.numbers()
    }

    /// The day on which a round closed.
    fn day(&self, decision: &Decision) -> String {
        decision.day.map(|day| self.f.t.day(day)).unwrap_or_default()
    }

    /// Whether it is the number of the beginning.
    fn is_default(&self, number: &Number) -> bool {
        Rules::default().numbers().iter().any(|own| own.word == number.word && own.value == number.value)
    }
}

/// The first and the last of the rounds of a circle that adopted the same rules.
fn pairs(adopted: &[Decision], rules: &Rules) -> Vec<Pair> {
    let same = |a: &Decision, b: &Decision| a.circle == b.circle && a.rules == b.rules;
    let mut pairs: Vec<Pair> = Vec::new();
    for (place, first) in adopted.iter().enumerate() {
        if adopted[..place].iter().any(|earlier| same(earlier, first)) {
            continue;
        }
        let last = adopted[place + 1..].iter().rev().find(|later| same(later, first));
        pairs.extend(last.map(|second| {
            let ripe = season(first, second, rules);
            Pair { first: first.clone(), second: second.clone(), ripe }
        }));
    }
    pairs
}

async fn page(app: &App, visitor: &Visitor) -> Result<Page, Error> {
    let f = Frame::new(app, visitor, "/rules").await?;
    let mine = visitor.members();
    let s = app.store.read(move |q| shown(q, &mine)).await?;
    let mut pairs = pairs(&s.adopted, &s.in_force.1);
    pairs.retain(|pair| visitor.actor.convenes(pair.first.circle, visitor.now));
    Ok(Page { f, s, inside: door(visitor).is_ok(), pairs, wrong: None })
}

async fn page_of(State(app): State<App>, visitor: Visitor) -> Answer {
    let page = page(&app, &visitor).await?;
    page.f.form(&page)
}

async fn enact(State(app): State<App>, visitor: Visitor, form: Form) -> Answer {
    form.only(&["first", "second"], &[])?;
    slowly(&app, &visitor)?;
    let mut page = page(&app, &visitor).await?;
    let named = |pair: &&Pair| {
        form.has("first", &pair.first.proposal.to_string())
            && form.has("second", &pair.second.proposal.to_string())
    };
    let pair = page.pairs.iter().find(named).ok_or(Error::NotFound)?;
    let rounds = (pair.first.proposal, pair.second.proposal);
    let deed = rules::enact(visitor.actor.clone(), pair.first.circle, rounds);
    let refusal: Refusal = match app.store.record(form.once, deed).await {
        Ok(_) => return Ok(frame::redirect(&format!("/{}/rules", visitor.tongue.tag))),
        Err(stop) => stop.for_form()?,
    };
    page.f = page.f.again(&form);
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}
