//! Proposing something to a circle: words, and perhaps a loan, a text or new rules that it is about.

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use civics::helper::Channel;
use civics::refusal::Field;
use civics::round::proposal::today;
use civics::round::{Propose, Subject};
use civics::rules::Rules;
use civics::{Address, Refusal};
use i18n_embed_fl::fl;
use jiff::Span;

use crate::error::Error;
use crate::store::circle::{self, Circle};
use crate::store::conversation::pages;
use crate::store::round::deeds;
use crate::store::round::pages::{belonging, voices};
use crate::store::{Stop, rules};
use crate::web::member::asked;
use crate::web::member::stand::slowly;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/circles/{key}/propose", Need::Member, ask),
        Route::post("/{language}/circles/{key}/propose", Need::Member, propose),
    ]
}

/// The fields that stand once; those of the rules besides.
const SINGLE: [&str; 10] =
    ["for", "title", "words", "language", "more", "review", "loan", "text", "rules", "proposition"];

#[derive(Template)]
#[template(path = "round/propose.html")]
struct Page {
    f: Frame,
    circle: Circle,
    /// The members for which the visitor may propose it.
    mine: Vec<(i64, String)>,
    /// The members without a vote that it could bind.
    voices: Vec<(i64, String)>,
    /// The rules in force.
    rules: Rules,
    form: Form,
    wrong: Option<String>,
}

impl Page {
    /// Whether it is about new rules.
    fn of_rules(&self) -> bool {
        self.form.value("rules") == "yes"
    }

    fn channels(&self) -> [Channel; 4] {
        Channel::ALL
    }

    /// How many days a channel takes at least.
    fn days(&self, channel: Channel) -> String {
        civics::round::proposal::days(&[channel], &self.rules).to_string()
    }

    /// Whether it is about nothing besides its words: only then can it bind somebody.
    fn of_words(&self) -> bool {
        ["loan", "text", "rules", "proposition"].iter().all(|name| self.form.value(name).is_empty())
    }

    /// What stands in the field of a number of the rules.
    fn number(&self, word: &str, now: &u32) -> String {
        let typed = self.form.value(&field_of(word));
        if typed.is_empty() { now.to_string() } else { typed.to_owned() }
    }
}

async fn page(app: &App, visitor: &Visitor, key: i64, form: Option<Form>) -> Result<Page, Error> {
    let f = Frame::new(app, visitor, &format!("/circles/{key}/propose")).await?;
    let mine = visitor.members();
    let found = app.store.read(move |q| {
        let Some(circle) = circle::circle(q, key)? else { return Ok(None) };
        let (_, rules) = rules::in_force(q)?;
        Ok(Some((belonging(q, &mine, key)?, voices(key).ask(q)?, rules, circle)))
    });
    let (mine, voices, rules, circle) = found.await?.ok_or(Error::NotFound)?;
    // Who acts for no member of the circle finds no door to it.
    if mine.is_empty() {
        return Err(Error::NotFound);
    }
    let mine = mine.into_iter().map(|(key, name, _)| (key, name)).collect();
    let form = form.unwrap_or_else(|| {
        let months = i64::from(rules.review.min(6));
        let review = today(visitor.now).checked_add(Span::new().months(months)).unwrap_or_default();
        Form::default()
            .with("language", visitor.tongue.tag)
            .with("channels", Channel::Web.word())
            .with("review", &review.to_string())
    });
    Ok(Page { f, circle, mine, voices, rules, form, wrong: None })
}

async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let mut page = page(&app, &visitor, key, None).await?;
    for name in ["loan", "text", "rules", "proposition"] {
        let value = asked(query.as_deref(), name);
        if !value.is_empty() {
            page.form = page.form.with(name, &value);
        }
    }
    if let Ok(grown) = page.form.value("proposition").parse::<i64>() {
        let tag = visitor.tongue.tag;
        let said = app.store.read(move |q| pages::proposition(q, grown, tag)).await?;
        page.form = said.iter().fold(page.form, |form, one| form.with("words", &one.words));
    }
    page.f.form(&page)
}

/// The field of a number of the rules; `review` alone is the day on which this outcome is looked at again.
fn field_of(word: &str) -> String {
    format!("rule-{word}")
}

/// The thing of ours that a field names.
fn thing(form: &Form, name: &str, field: Field) -> Result<Option<Address>, Refusal> {
    let value = form.value(name);
    if value.is_empty() {
        return Ok(None);
    }
    value.parse::<u64>().map(|key| Some(Address::here(key))).map_err(|_| Refusal::Unknown { field })
}

/// The rules that the form's numbers make.
fn wanted(form: &Form, now: &Rules) -> Result<Rules, Refusal> {
    let mut numbers = [0; 10];
    for (place, number) in numbers.iter_mut().zip(now.numbers()) {
        let bounds = Refusal::RuleBounds { rule: number.word, least: number.least, most: number.most };
        *place = form.value(&field_of(number.word)).trim().parse().map_err(|_| bounds)?;
    }
    Ok(Rules::of(numbers))
}

fn body(page: &Page) -> Result<Propose, Refusal> {
    let form = &page.form;
    let member =
        thing(form, "for", Field::Member)?.or_else(|| page.mine.first().map(|(key, _)| circle::here(*key)));
    let mut languages = form.values("languages");
    let more = form.value("more").split([',', ';', ' ', '\n', '،']);
    languages.extend(more.map(|tag| tag.trim().to_owned()).filter(|tag| !tag.is_empty()).take(400));
    let bound: Result<Vec<Address>, _> =
        form.values("binds").iter().map(|key| key.parse::<u64>().map(Address::here)).collect();
    let subject = Subject {
        loan: thing(form, "loan", Field::Loan)?,
        text: thing(form, "text", Field::Text)?,
        rules: if page.of_rules() { Some(wanted(form, &page.rules)?) } else { None },
        proposition: thing(form, "proposition", Field::Proposition)?,
    };
    Ok(Propose {
        member: member.ok_or(Refusal::NotYours)?,
        title: form.value("title").to_owned(),
        words: form.value("words").to_owned(),
        language: form.value("language").to_owned(),
        subject,
        channels: form.values("channels").iter().filter_map(|word| Channel::parse(word)).collect(),
        languages,
        binds: bound.map_err(|_| Refusal::Unknown { field: Field::Members })?,
        review: form.value("review").to_owned(),
    })
}

async fn propose(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    let numbers = Rules::default().numbers().map(|number| field_of(number.word));
    let single: Vec<&str> = SINGLE.into_iter().chain(numbers.iter().map(String::as_str)).collect();
    form.only(&single, &["channels", "languages", "binds"])?;
    slowly(&app, &visitor)?;
    let once = form.once;
    let mut page = page(&app, &visitor, key, Some(form)).await?;
    let recorded = match body(&page) {
        Ok(body) => app.store.record(once, deeds::propose(visitor.actor.clone(), key, body)).await,
        Err(refusal) => Err(Stop::Refused(refusal)),
    };
    let refusal = match recorded {
        Ok(done) => return Ok(frame::redirect(&format!("/{}/proposals/{}", visitor.tongue.tag, done.index))),
        Err(stop) => stop.for_form()?,
    };
    page.f = page.f.again(&page.form);
    page.wrong = Some(visitor.tongue.refusal(&refusal));
    page.f.refused(&page)
}
