//! Lending: the holder chooses the scope, the strings and the end; a circle lends onward within what it took.

use askama::Template;
use axum::extract::{Path, State};
use civics::circle::Level;
use civics::consent::Audience;
use civics::loan::{Lend, Lent, MOST_MONTHS, reached};
use civics::refusal::Field;
use civics::{Act, Refusal, consent::Use};
use i18n_embed_fl::fl;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

use crate::error::Error;
use crate::store::circle::{self, Circle, here};
use crate::store::loan::{self, Free, Ground};
use crate::store::sql::{Res, Sql};
use crate::store::{Stop, log};
use crate::web::member::stand::slowly;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// How many testimonies the form offers.
const OFFERED: usize = 60;

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/struggles/{key}/lend", Need::Member, lend_page),
        Route::post("/{language}/struggles/{key}/lend", Need::Member, lend),
        Route::form("/{language}/loans/{key}/onward", Need::Convenor, onward_page),
        Route::post("/{language}/loans/{key}/onward", Need::Convenor, onward),
    ]
}

/// A testimony that the holder may lend, with the beginning of its words, which the holder knows.
struct Offer {
    key: i64,
    words: String,
    count: Audience,
    quote: Audience,
}

#[derive(Template)]
#[template(path = "loan/lend.html")]
struct Page {
    f: Frame,
    /// The struggle, or the loan that is lent onward.
    path: String,
    name: String,
    ground: Ground,
    /// The loan that is lent onward, and when it ends.
    source: Option<(i64, Timestamp)>,
    /// The demands that may be lent.
    demands: Vec<String>,
    circles: Vec<Circle>,
    offers: Vec<Offer>,
    until: String,
    form: Form,
    wrong: Option<String>,
}

impl Page {
    /// The audience that belongs to a circle.
    fn reach(&self, level: Level) -> &'static str {
        reached(level).word()
    }

    /// Whether the people of the circle may see the struggle.
    fn fits(&self, level: &Level) -> bool {
        self.ground.held.audience >= reached(*level)
    }

    /// Whether a demand is chosen: all are, before anything is.
    fn demanded(&self, demand: &str) -> bool {
        self.form.once_raw.is_empty() || self.form.has("demands", demand)
    }

    fn until(&self) -> &str {
        Some(self.form.value("until")).filter(|day| !day.is_empty()).unwrap_or(&self.until)
    }
}

/// The beginning of a testimony's words, for its own group.
fn words_of(q: &mut dyn Sql, key: i64) -> Res<String> {
    let shown = log::shown(q, key.unsigned_abs())?;
    Ok(match shown.and_then(|shown| shown.payload) {
        Some((Some(Act::Tell(tell)), ..)) => super::beginning(&tell.words),
        _ => String::new(),
    })
}

/// The day on which a loan ends if nobody says otherwise: a year from now, and not after what it comes from.
fn first_guess(now: Timestamp, source: Option<Timestamp>) -> String {
    let year = now.to_zoned_datetime(TimeZone::UTC).checked_add(Span::new().months(12));
    let until = year.map_or(now, |year| year.timestamp());
    let until = source.map_or(until, |source| until.min(source));
    let last = until.checked_sub(Span::new().seconds(1)).unwrap_or(until);
    last.to_zoned_datetime(TimeZone::UTC).date().to_string()
}

/// The moment after the last day that a form names.
pub fn until(form: &Form) -> Result<Timestamp, Refusal> {
    let typed = form.value("until").trim();
    if typed.is_empty() {
        return Err(Refusal::Empty { field: Field::Until });
    }
    let wrong = |_| Refusal::Unknown { field: Field::Until };
    let day: Date = typed.parse().map_err(wrong)?;
    TimeZone::UTC.to_timestamp(day.tomorrow().map_err(wrong)?.at(0, 0, 0, 0)).map_err(wrong)
}

/// What is lent, and by whom: nothing if the visitor is not the one who could.
type What = (i64, Option<i64>);

/// What can be lent: the struggle as the rule knows it, the circles above, and the testimonies that may go with it.
type Lendable = (Ground, Vec<Circle>, Vec<Offer>);

fn read(q: &mut dyn Sql, visitor: &Visitor, (struggle, source): What) -> Res<Option<Lendable>> {
    let Some(ground) = loan::ground(&q.ask(&loan::ground_asks(struggle, source))?)? else { return Ok(None) };
    let from = source.and_then(|source| ground.loans.iter().find(|loan| loan.key == source));
    let may = match (source, from) {
        (None, _) => visitor.actor.acts_for(ground.held.member, visitor.now),
        (Some(_), Some(from)) => from.onward && visitor.actor.convenes(from.circle, visitor.now),
        _ => false,
    };
    if !may {
        return Ok(None);
    }
    let skip = usize::from(source.is_some());
    let asks: Vec<_> = ground.above.iter().skip(skip).map(|key| circle::ask(*key)).collect();
    let answers = if asks.is_empty() { Vec::new() } else { q.ask(&asks)? };
    let circles = answers.iter().filter_map(|rows| circle::answer(rows).transpose()).collect::<Res<_>>()?;
    let mut offers = Vec::new();
    // A convenor sees counts, never words: what is lent onward is lent with what came with it, or without.
    for (key, consent, _) in ground.free.iter().rev().take(if source.is_none() { OFFERED } else { 0 }) {
        if consent.count >= Audience::Country {
            offers.push(Offer {
                key: *key,
                words: words_of(q, *key)?,
                count: consent.count,
                quote: consent.quote,
            });
        }
    }
    Ok(Some((ground, circles, offers)))
}

async fn page(app: &App, visitor: &Visitor, what: What, form: Form) -> Result<Page, Error> {
    let path = match what {
        (struggle, None) => format!("/struggles/{struggle}/lend"),
        (_, Some(source)) => format!("/loans/{source}/onward"),
    };
    let f = Frame::new(app, visitor, &path).await?.again(&form);
    let asks = visitor.clone();
    let found = app.store.read(move |q| {
        let Some(found) = read(q, &asks, what)? else { return Ok(None) };
        Ok(Some((found, loan::name_of(q, what.0)?)))
    });
    let ((ground, circles, offers), name) = found.await?.ok_or(Error::NotFound)?;
    let from = what.1.and_then(|source| ground.loans.iter().find(|loan| loan.key == source));
    let demands = from.map_or(&ground.held.demands, |from| &from.demands).clone();
    let source = from.map(|from| (from.key, from.until));
    let until = first_guess(visitor.now, source.map(|(_, until)| until));
    Ok(Page { f, path, name, ground, source, demands, circles, offers, until, form, wrong: None })
}

async fn lend_page(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let page = page(&app, &visitor, (key, None), Form::default()).await?;
    page.f.form(&page)
}

/// The struggle of a loan.
async fn of_loan(app: &App, key: i64) -> Result<i64, Error> {
    app.store.read(move |q| loan::struggle_of(q, key)).await?.ok_or(Error::NotFound)
}

async fn onward_page(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
) -> Answer {
    let struggle = of_loan(&app, key).await?;
    let page = page(&app, &visitor, (struggle, Some(key)), Form::default()).await?;
    page.f.form(&page)
}

/// The testimonies that the form chooses: to be quoted, or to be counted alone.
fn chosen(form: &Form) -> Result<Vec<Lent>, Refusal> {
    let key = |text: String| text.parse::<i64>().map_err(|_| Refusal::Unknown { field: Field::Consent });
    let quote = form.values("quote").into_iter().map(key).collect::<Result<Vec<_>, _>>()?;
    let count = form.values("count").into_iter().map(key).collect::<Result<Vec<_>, _>>()?;
    let alone = count.iter().filter(|key| !quote.contains(key)).map(|key| (*key, Use::Count));
    let all = quote.iter().map(|key| (*key, Use::Quote)).chain(alone);
    Ok(all.map(|(key, may)| Lent { testimony: here(key), may }).collect())
}

/// What may be lent onward with a loan: everything that came with it, as far as each consent reaches before the circle.
fn along(free: &[Free], least: Audience) -> Vec<Lent> {
    let fit = |(key, consent, most): &Free| {
        let may =
            [Use::Quote, Use::Count].into_iter().find(|may| may <= most && consent.allows(*may, least))?;
        Some(Lent { testimony: here(*key), may })
    };
    free.iter().filter_map(fit).take(civics::loan::MOST_LENT).collect()
}

fn body(page: &Page) -> Result<Lend, Refusal> {
    let form = &page.form;
    let to = form.value("to").parse::<i64>().map_err(|_| Refusal::Empty { field: Field::Circle })?;
    let circle = page.circles.iter().find(|circle| circle.fact.key == to);
    let least = reached(circle.ok_or(Refusal::Unknown { field: Field::Circle })?.fact.level);
    let testimonies = match page.source {
        Some(_) if form.has("along", "yes") => along(&page.ground.free, least),
        Some(_) => Vec::new(),
        None => chosen(form)?,
    };
    Ok(Lend {
        struggle: here(page.ground.held.struggle),
        loan: page.source.map(|(source, _)| here(source)),
        to: here(to),
        demands: form.values("demands"),
        testimonies,
        conditions: form.value("conditions").to_owned(),
        until: until(form)?,
        onward: form.has("onward", "yes"),
    })
}

async fn record(app: &App, visitor: &Visitor, what: What, form: Form) -> Answer {
    form.only(&["to", "conditions", "until", "onward", "along"], &["demands", "count", "quote"])?;
    slowly(app, visitor)?;
    let once = form.once;
    let mut page = page(app, visitor, what, form).await?;
    let recorded = match body(&page) {
        Ok(body) => app.store.record(once, loan::lend(visitor.actor.clone(), body)).await,
        Err(refusal) => Err(Stop::Refused(refusal)),
    };
    match recorded {
        Ok(done) => Ok(frame::redirect(&format!("/{}/loans/{}", visitor.tongue.tag, done.index))),
        Err(stop) => {
            page.wrong = Some(visitor.tongue.refusal(&stop.for_form()?));
            page.f.refused(&page)
        }
    }
}

async fn lend(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    record(&app, &visitor, (key, None), form).await
}

async fn onward(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    let struggle = of_loan(&app, key).await?;
    record(&app, &visitor, (struggle, Some(key)), form).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use civics::consent::Consent;

    #[test]
    fn who_is_quoted_is_counted_too_and_each_stands_once() {
        let form = Form::default().with("count", "4").with("quote", "4").with("count", "5");
        let lent = |key, may| Lent { testimony: here(key), may };
        assert_eq!(chosen(&form), Ok(vec![lent(4, Use::Quote), lent(5, Use::Count)]));
        let wrong = Form::default().with("count", "x");
        assert_eq!(chosen(&wrong), Err(Refusal::Unknown { field: Field::Consent }));
    }

    #[test]
    fn what_goes_onward_goes_no_farther_than_its_consent_nor_than_it_was_lent() {
        let wide = Consent::default().with(Use::Count, Audience::Public).with(Use::Quote, Audience::Public);
        let narrow = wide.with(Use::Quote, Audience::Country);
        let free = [
            (1, wide, Use::Quote),
            (2, narrow, Use::Quote),
            (3, wide, Use::Count),
            (4, Consent::default(), Use::Quote),
        ];
        let may: Vec<_> =
            along(&free, Audience::Alliance).into_iter().map(|l| (l.testimony.index, l.may)).collect();
        assert_eq!(may, [(1, Use::Quote), (2, Use::Count), (3, Use::Count)]);
    }

    #[test]
    fn a_loan_ends_after_its_last_day() {
        let form = Form::default().with("until", "2027-01-31");
        assert_eq!(until(&form).unwrap().to_string(), "2027-02-01T00:00:00Z");
        assert_eq!(until(&Form::default()), Err(Refusal::Empty { field: Field::Until }));
        let now: Timestamp = "2026-11-24T10:00:00Z".parse().unwrap();
        assert_eq!(first_guess(now, None), "2027-11-24");
        assert_eq!(first_guess(now, Some("2027-02-01T00:00:00Z".parse().unwrap())), "2027-01-31");
    }
}
