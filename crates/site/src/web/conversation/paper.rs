//! Conversations on paper: cards with a code each, printed for the people of a member, and the screen on which helpers
//! type them twice.

use askama::Template;
use axum::extract::{Path, State};
use civics::code::ReceiptCode;
use civics::conversation::rule::MOST_CARDS;
use civics::conversation::{State as Stage, Vote};
use civics::helper::Channel;
use civics::protection::Period;
use civics::refusal::Field;
use civics::{Actor, Refusal};
use i18n_embed_fl::fl;

use super::card::hashed;
use super::vote::marks;
use super::{Scene, paced, scene};
use crate::error::Error;
use crate::store::Stop;
use crate::store::conversation::card::{self, Card, Typing};
use crate::store::conversation::pages::{self, Proposition};
use crate::store::sql::{Res, Sql};
use crate::web::limit::Class;
use crate::web::route::{Need, Route};
use crate::web::stance::{door, sheet::paper};
use crate::web::{Answer, App, Form, Frame, Visitor};

/// The most cards that are printed at once.
const MOST: u64 = 40;
/// The most propositions on a card: what fits on two sides of a sheet.
const ON_CARD: i64 = 40;

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/conversations/{key}/cards", Need::SignedIn, choose),
        Route::post("/{language}/conversations/{key}/cards", Need::SignedIn, print),
        Route::form("/{language}/conversations/{key}/tally", Need::SignedIn, start),
        Route::post("/{language}/conversations/{key}/tally", Need::SignedIn, enter),
    ]
}

/// A member for whose people cards are printed and typed.
struct Whose {
    key: i64,
    name: String,
    /// How many were printed, were typed once, were typed twice.
    stack: [i64; 3],
}

/// The members for whose people a visitor prints and types: her own, and those of the circles in which she helps.
fn whose(q: &mut dyn Sql, key: i64, (mine, helped): (&[i64], &[i64])) -> Res<Vec<Whose>> {
    const OWN: &str = "SELECT m.id, m.name FROM member m WHERE m.id = $1 AND m.standing = 'member' AND m.kind <> 'international-ngo'";
    const HELPED: &str = "WITH RECURSIVE above (id) AS (SELECT CAST($1 AS BIGINT) UNION
       SELECT c.parent FROM circle c JOIN above a ON c.id = a.id WHERE c.parent IS NOT NULL)
     SELECT m.id, m.name FROM member m JOIN conversation o ON o.id = $2 JOIN above a ON a.id = o.circle
     WHERE m.circle = $3 AND m.standing = 'member' AND m.kind <> 'international-ngo' ORDER BY m.id LIMIT 200";
    let mut found: Vec<(i64, String)> = Vec::new();
    for member in mine.iter().take(20) {
        for row in q.rows(OWN, &[(*member).into()])? {
            found.push((row.int(0)?, row.text(1)?.to_owned()));
        }
    }
    for circle in helped {
        for row in q.rows(HELPED, &[(*circle).into(), key.into(), (*circle).into()])? {
            found.push((row.int(0)?, row.text(1)?.to_owned()));
        }
    }
    found.sort_unstable();
    found.dedup();
    let stacked =
        |(member, name): (i64, String)| Ok(Whose { key: member, name, stack: card::stack(q, key, member)? });
    found.into_iter().map(stacked).collect()
}

/// What the pages of cards need.
struct Papers {
    s: Scene,
    whose: Vec<Whose>,
    /// Why there is no paper now.
    shut: Option<Refusal>,
}

impl Papers {
    /// Whether marked cards are taken, and not only codes typed into a phone.
    fn on_paper(&self) -> bool {
        self.s.c.fact.channels.contains(&Channel::Paper)
    }
}

async fn papers(app: &App, visitor: &Visitor, key: i64) -> Result<Papers, Error> {
    door(visitor)?;
    let s = scene(app, visitor, key).await?;
    let mine: Vec<i64> = s.seated.belongs.iter().map(|one| one.member).collect();
    let helped = paper(visitor);
    let whose = app.store.read(move |q| whose(q, key, (&mine, &helped))).await?;
    if whose.is_empty() {
        return Err(Error::NotFound);
    }
    let fact = &s.c.fact;
    let shut = if visitor.actor.convenes(fact.circle, visitor.now) {
        Some(Refusal::ConvenorServes)
    } else if fact.state != Stage::Open || fact.imported {
        Some(Refusal::ConversationOver)
    } else {
        None
    };
    Ok(Papers { s, whose, shut })
}

#[derive(Template)]
#[template(path = "conversation/cards.html")]
struct Choose {
    f: Frame,
    p: Papers,
    most: u64,
    shut: Option<String>,
    wrong: Option<String>,
}

async fn choosing(app: &App, visitor: &Visitor, key: i64) -> Result<Choose, Error> {
    let p = papers(app, visitor, key).await?;
    let f = Frame::new(app, visitor, &format!("/conversations/{key}/cards")).await?;
    let shut = p.shut.as_ref().map(|refusal| visitor.tongue.refusal(refusal));
    Ok(Choose { f, p, most: MOST, shut, wrong: None })
}

async fn choose(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let page = choosing(&app, &visitor, key).await?;
    page.f.form(&page)
}

#[derive(Template)]
#[template(path = "conversation/print.html")]
struct Print {
    f: Frame,
    s: Scene,
    name: String,
    /// The address at which the code is typed.
    address: String,
    list: Vec<Proposition>,
    cards: Vec<String>,
}

impl Print {
    fn votes(&self) -> [Vote; 3] {
        Vote::ALL
    }
}

/// The code of a card: made from the node's key, so that nothing but its hash is kept.
fn code(app: &App, (conversation, member): (i64, i64), nth: u64) -> ReceiptCode {
    let mut label = conversation.to_be_bytes().to_vec();
    label.extend_from_slice(&member.to_be_bytes());
    label.extend_from_slice(&nth.to_be_bytes());
    let digest = app.keys.mac("card-code", &label);
    let mut first = [0; 16];
    first.copy_from_slice(&digest[..16]);
    ReceiptCode::new(first)
}

async fn print(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["of", "many"], &[])?;
    let mut page = choosing(&app, &visitor, key).await?;
    if page.shut.is_some() {
        return page.f.refused(&page);
    }
    if !app.limits.allows(&app.keys, Class::Costly, &visitor.network, visitor.now.as_second()) {
        return Err(Error::TooMany);
    }
    let member: i64 = form.value("of").parse().map_err(|_| Error::Field("of".into()))?;
    let whose = page.p.whose.iter().find(|one| one.key == member).ok_or(Error::NotFound)?;
    let (name, many) = (whose.name.clone(), form.value("many").trim().parse::<u64>().unwrap_or(0));
    let tag = visitor.tongue.tag;
    let found = app.store.read(move |q| {
        Ok((card::printed(q, key, member)?, pages::propositions(q, key, tag, (-1, false, ON_CARD))?))
    });
    let (before, list) = found.await?;
    if many == 0 || many > MOST || before + many > MOST_CARDS {
        let most = usize::try_from(MOST.min(MOST_CARDS.saturating_sub(before))).unwrap_or(0);
        page.wrong = Some(visitor.tongue.refusal(&Refusal::TooMany { field: Field::Cards, most }));
        return page.f.refused(&page);
    }
    let codes: Vec<(u64, ReceiptCode)> =
        (before + 1..=before + many).map(|nth| (nth, code(&app, (key, member), nth))).collect();
    let hash = |code: &ReceiptCode| app.keys.mac("receipt", code.canonical().as_bytes()).to_vec();
    let kept: Vec<(i64, Vec<u8>)> =
        codes.iter().map(|(nth, code)| (i64::try_from(*nth).unwrap_or(i64::MAX), hash(code))).collect();
    app.store.keep(card::print((key, member), &Period::Month.of(visitor.now), &kept)).await?;
    let cards = codes.into_iter().map(|(_, code)| code.to_string()).collect();
    let address = format!("{}/{tag}/conversations/{key}/card", app.config.public_url.trim_end_matches('/'));
    let page = Print { f: page.f, s: page.p.s, name, address, list, cards };
    page.f.form(&page)
}

#[derive(Template)]
#[template(path = "conversation/tally.html")]
struct Tally {
    f: Frame,
    p: Papers,
    list: Vec<Proposition>,
    form: Form,
    shut: Option<String>,
    wrong: Option<String>,
    /// What came of the last card: `once` or `entered`.
    came: Option<&'static str>,
    /// Whether the first typing may be replaced.
    differs: bool,
}

impl Tally {
    fn votes(&self) -> [Vote; 3] {
        Vote::ALL
    }

    /// The keys of this page, so that the form that comes back is known.
    fn keys(&self) -> String {
        self.list.iter().map(|one| one.key.to_string()).collect::<Vec<_>>().join(" ")
    }

    /// Whether the form carries that mark.
    fn has(&self, one: &Proposition, vote: Vote) -> bool {
        self.form.value(&format!("v-{}", one.key)) == vote.word()
    }
}

async fn tallying(app: &App, visitor: &Visitor, key: i64, form: Form) -> Result<Tally, Error> {
    let p = papers(app, visitor, key).await?;
    let f = Frame::new(app, visitor, &format!("/conversations/{key}/tally")).await?;
    let tag = visitor.tongue.tag;
    let list = app.store.read(move |q| pages::propositions(q, key, tag, (-1, false, ON_CARD))).await?;
    let shut = p.shut.as_ref().map(|refusal| visitor.tongue.refusal(refusal));
    Ok(Tally { f, p, list, form, shut, wrong: None, came: None, differs: false })
}

async fn start(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let page = tallying(&app, &visitor, key, Form::default()).await?;
    page.f.form(&page)
}

/// The card of a form, as far as the visitor may type it.
async fn typing(
    app: &App,
    visitor: &Visitor,
    (key, form): (i64, &Form),
    marks: Result<Vec<(i64, Vote)>, Refusal>,
) -> Result<Result<(Typing, Card), Refusal>, Error> {
    let (code, votes) = match (hashed(app, form.value("code")), marks) {
        (Err(refusal), _) | (_, Err(refusal)) => return Ok(Err(refusal)),
        (Ok(code), Ok(votes)) => (code, votes),
    };
    if votes.is_empty() {
        return Ok(Err(Refusal::Empty { field: Field::Vote }));
    }
    let asked = code.clone();
    let known = app.store.read(move |q| card::known(q, &asked)).await?;
    let Some(known) = known.filter(|card| card.conversation == key && !card.typed) else {
        return Ok(Err(Refusal::SheetUnknown));
    };
    let (hand, person) = match &visitor.actor {
        Actor::Person { id, .. } => (format!("person {id}"), id.clone()),
        Actor::Group { member } => (format!("group {member}"), String::new()),
        _ => return Ok(Err(Refusal::SheetUnknown)),
    };
    let anew = form.value("anew") == "yes";
    Ok(Ok((Typing { code, member: known.member, person, hand, votes, anew }, known)))
}

async fn enter(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    let marks = marks(&form, &["code", "anew"])?;
    paced(&app, &visitor)?;
    let typing = typing(&app, &visitor, (key, &form), marks).await?;
    let mut page = tallying(&app, &visitor, key, form).await?;
    if page.shut.is_some() {
        return page.f.refused(&page);
    }
    let done = match typing {
        Ok((typing, card)) => {
            let second = card.first.is_some() && !typing.anew;
            let ballot = card::type_card(visitor.actor.clone(), key, typing);
            app.store.vote(ballot).await.map(|()| second)
        }
        Err(refusal) => Err(Stop::Refused(refusal)),
    };
    match done {
        Ok(second) => {
            page.came = Some(if second { "entered" } else { "once" });
            page.form = Form::default();
            page.f.form(&page)
        }
        Err(stop) => {
            let refusal = stop.for_form()?;
            page.differs = matches!(refusal, Refusal::SlipDiffers | Refusal::OtherHands);
            page.wrong = Some(visitor.tongue.refusal(&refusal));
            page.f.refused(&page)
        }
    }
}
