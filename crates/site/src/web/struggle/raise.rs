//! Raising a struggle, and telling one anew: the same form, empty or filled with what stands now.

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use civics::consent::Audience;
use civics::driver::Extend;
use civics::helper::Channel;
use civics::protection::Protection;
use civics::refusal::Field;
use civics::struggle::{Account, MOST_CAUSES, Power, Raise};
use civics::testimony::{Grain, Place};
use civics::{Act, Address, Refusal};
use i18n_embed_fl::fl;

use super::{Looker, causes, mine};
use crate::error::Error;
use crate::store::circle::{Circle, circle, here};
use crate::store::driver::{self, drivers};
use crate::store::member::{self, Member};
use crate::store::sql::{Res, Sql};
use crate::store::struggle::deeds;
use crate::store::struggle::seen::{self, Seen};
use crate::store::{Stop, log, told};
use crate::web::member::asked;
use crate::web::member::stand::slowly;
use crate::web::own::excerpt;
use crate::web::route::{Need, Route};
use crate::web::tell::{languages, read::chosen_language};
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/struggles/raise", Need::Member, choose),
        Route::form("/{language}/struggles/raise/{member}", Need::SignedIn, ask),
        Route::post("/{language}/struggles/raise/{member}", Need::SignedIn, raise),
        Route::form("/{language}/struggles/{key}/revise", Need::Member, again),
        Route::post("/{language}/struggles/{key}/revise", Need::Member, revise),
    ]
}

/// How many of the holder's testimonies the form offers, the newest first.
const OFFERED: i64 = 50;
/// How many of the holder's struggles, and of those that joined one, can be brought together.
const TOGETHER: i64 = 20;
/// The fields that stand at most once.
const SINGLE: [&str; 12] = [
    "channel", "name", "language", "other", "grain", "place", "audience", "another", "demands", "bearers",
    "tried", "with",
];
/// The fields that may stand several times.
const MANY: [&str; 4] = ["causes", "powers", "heard", "joint"];

/// A testimony from which a struggle can say that it grew.
struct Line {
    key: i64,
    at: String,
    language: String,
    excerpt: String,
}

/// What the form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Task {
    /// A new struggle of this member.
    Raise(i64),
    /// This struggle, told anew.
    Revise(i64),
}

#[derive(Template)]
#[template(path = "struggle/choose.html")]
struct ChoosePage {
    f: Frame,
    members: Vec<(i64, String)>,
}

#[derive(Template)]
#[template(path = "struggle/form.html")]
struct FormPage {
    f: Frame,
    form: Form,
    task: Task,
    member: Member,
    circle: Circle,
    /// The channels of the helper who enters it; empty where a group writes by itself.
    channels: Vec<Channel>,
    causes: Vec<(String, String)>,
    languages: Vec<(String, String)>,
    lines: Vec<Line>,
    /// Struggles that a joint one could bring together.
    together: Vec<Seen>,
    /// Whether the struggle that is told anew is a joint one.
    joint: bool,
    wrong: Option<String>,
    shut: Option<String>,
}

impl FormPage {
    fn action(&self) -> String {
        match self.task {
            Task::Raise(member) => format!("/struggles/raise/{member}"),
            Task::Revise(key) => format!("/struggles/{key}/revise"),
        }
    }

    fn revises(&self) -> bool {
        matches!(self.task, Task::Revise(_))
    }

    fn picked(&self, name: &str, word: &str, preset: &str) -> bool {
        let value = self.form.value(name);
        word == if value.is_empty() { preset } else { value }
    }

    fn grains(&self) -> Vec<&'static str> {
        let finest = self.circle.fact.shield.level.finest();
        Grain::ALL.into_iter().filter(|grain| *grain >= finest).map(Grain::word).collect()
    }

    fn names_place(&self) -> bool {
        self.circle.fact.shield.level < Protection::Repressed
    }

    fn audiences(&self) -> [&'static str; 4] {
        [Audience::Group, Audience::Country, Audience::Alliance, Audience::Public].map(Audience::word)
    }

    fn powers(&self) -> [Power; 3] {
        Power::ALL
    }

    fn has_key(&self, name: &str, key: &i64) -> bool {
        self.form.has(name, &key.to_string())
    }
}

async fn choose(State(app): State<App>, visitor: Visitor) -> Answer {
    let keys = visitor.members();
    if let [only] = keys.as_slice() {
        return Ok(frame::redirect(&format!("/{}/struggles/raise/{only}", visitor.tongue.tag)));
    }
    let f = Frame::new(&app, &visitor, "/struggles/raise").await?;
    let members = app.store.read(move |q| member::names(q, &keys)).await?;
    let page = ChoosePage { f, members };
    page.f.form(&page)
}

async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, member)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let with = asked(query.as_deref(), "with");
    let form = if with.is_empty() {
        Form::default()
    } else {
        Form::default().with("with", &with).with("joint", &with)
    };
    show(&app, &visitor, Task::Raise(member), form, None).await
}

/// The form of a struggle as it stands now.
async fn again(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let s = mine(&app, &visitor, key).await?;
    let (marks, heard) = app.store.read(move |q| Ok((seen::marks(q, key)?, seen::heard(q, key)?))).await?;
    let mut form = Form::default()
        .with("name", &s.name)
        .with("language", &s.language)
        .with("grain", &s.grain)
        .with("place", &s.place)
        .with("audience", s.audience.word())
        .with("demands", &s.demands.join("\n"))
        .with("tried", &s.tried);
    let bearers: Vec<&str> = marks.iter().filter(|m| m.dim == "bearer").map(|m| m.name.as_str()).collect();
    form = form.with("bearers", &bearers.join("\n"));
    for mark in marks.iter().filter(|mark| mark.dim != "bearer") {
        form = form.with(if mark.dim == "cause" { "causes" } else { "powers" }, &mark.name);
    }
    for testimony in heard {
        form = form.with("heard", &testimony.to_string());
    }
    show(&app, &visitor, Task::Revise(key), form, None).await
}

/// The testimonies that the form offers: the newest of the member, and those that are chosen already.
fn lines(q: &mut dyn Sql, member: i64, chosen: &[i64]) -> Res<Vec<Line>> {
    let mut list = told::of_member(q, member, i64::MAX, OFFERED)?;
    for key in chosen.iter().take(civics::struggle::MOST_HEARD) {
        if !list.iter().any(|known| known.key == *key) {
            list.extend(told::told(q, *key)?.filter(|told| told.member == member));
        }
    }
    let mut lines = Vec::new();
    for told in list {
        let shown = log::shown(q, told.key.unsigned_abs())?;
        let Some((Some(Act::Tell(tell)), ..)) = shown.and_then(|shown| shown.payload) else { continue };
        let (excerpt, language) = (excerpt(&tell.words), told.language);
        lines.push(Line { key: told.key, at: told.at, language, excerpt });
    }
    Ok(lines)
}

/// What a joint struggle could bring together: the holder's own, the one with which the form was opened, and who joined.
fn together(q: &mut dyn Sql, looker: &Looker, member: i64, with: i64) -> Res<Vec<Seen>> {
    let mut keys = vec![with];
    keys.extend(seen::joiners(q, with, TOGETHER)?);
    keys.extend(seen::joins(q, with, TOGETHER)?);
    keys.extend(seen::of_member(q, member, i64::MAX, TOGETHER)?);
    let mut once = std::collections::BTreeSet::new();
    keys.retain(|key| once.insert(*key));
    let sight = looker.sight(q)?;
    let mut list = seen::seen(q, &sight, &keys)?;
    list.retain(|one| !one.joint);
    Ok(list)
}

/// Shows the form, empty or as it came back.
async fn show(app: &App, visitor: &Visitor, task: Task, form: Form, wrong: Option<String>) -> Answer {
    let (owner, path, joint) = match task {
        Task::Raise(member) => (member, format!("/struggles/raise/{member}"), false),
        Task::Revise(key) => {
            let s = mine(app, visitor, key).await?;
            (s.member, format!("/struggles/{key}/revise"), s.joint)
        }
    };
    let f = Frame::new(app, visitor, &path).await?.again(&form);
    let own = visitor.actor.acts_for(owner, visitor.now);
    let (looker, with) = (Looker::of(visitor), form.value("with").parse::<i64>().ok());
    let chosen: Vec<i64> = form.values("heard").iter().filter_map(|key| key.parse().ok()).collect();
    let found = app.store.read(move |q| {
        let Some(member) = member::member(q, owner)? else { return Ok(None) };
        let Some(circle) = circle(q, member.circle)? else { return Ok(None) };
        // Who enters for others sees what she enters, and nothing that was told before.
        let lines = if own { lines(q, owner, &chosen)? } else { Vec::new() };
        let together = match with {
            Some(with) if own => together(q, &looker, owner, with)?,
            _ => Vec::new(),
        };
        Ok(Some((member, circle, lines, together, drivers(q)?)))
    });
    let (member, circle, lines, together, named) = found.await?.ok_or(Error::NotFound)?;
    let channels = if own { Vec::new() } else { channels(visitor, circle.fact.key) };
    if !own && channels.is_empty() {
        return Err(Error::NotFound);
    }
    let by = channels.first().copied().unwrap_or(Channel::Web);
    let shut = circle.fact.shield.lets_tell(by).err().map(|refusal| f.t.refusal(&refusal));
    let (causes, languages) = (causes(f.t, &named), languages(f.t, &member.language));
    let page = FormPage {
        f,
        form,
        task,
        member,
        circle,
        channels,
        causes,
        languages,
        lines,
        together,
        joint,
        wrong,
        shut,
    };
    if page.wrong.is_some() { page.f.refused(&page) } else { page.f.form(&page) }
}

/// The channels through which the visitor may enter for others in a circle now.
fn channels(visitor: &Visitor, circle: i64) -> Vec<Channel> {
    let helps = |channel: &Channel| visitor.actor.helps(circle, *channel, visitor.now).is_some();
    Channel::ALL.into_iter().filter(helps).collect()
}

/// What stands on the lines of a field.
fn on_lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).take(200).collect()
}

fn addresses(form: &Form, name: &str, field: Field) -> Result<Vec<Address>, Refusal> {
    form.values(name).iter().map(|key| key.parse().map_err(|_| Refusal::Unknown { field })).collect()
}

/// What stands in the fields; lists and places are the rule's to judge.
fn account(form: &Form, more: Option<String>) -> Result<Account, Refusal> {
    let unknown = |field| Refusal::Unknown { field };
    let grain = match form.value("grain") {
        "" => Grain::None,
        word => Grain::parse(word).ok_or(unknown(Field::Place))?,
    };
    let powers = form.values("powers");
    let powers = powers.iter().map(|word| Power::parse(word).ok_or(unknown(Field::Kind)));
    let mut causes = form.values("causes");
    causes.extend(more);
    if causes.len() > MOST_CAUSES * 4 {
        return Err(Refusal::TooMany { field: Field::Causes, most: MOST_CAUSES });
    }
    Ok(Account {
        name: form.value("name").to_owned(),
        language: chosen_language(form).to_owned(),
        place: Place { grain, name: form.value("place").to_owned() },
        audience: Audience::parse(form.value("audience")).ok_or(unknown(Field::Audience))?,
        causes,
        powers: powers.collect::<Result<_, _>>()?,
        demands: on_lines(form.value("demands")),
        bearers: on_lines(form.value("bearers")),
        tried: form.value("tried").to_owned(),
    })
}

/// Names the driver that the list lacked, if the form brings one, and gives it as a cause. Its key is made of the form's,
/// so that a form that comes back and is sent again names it once.
async fn another(app: &App, visitor: &Visitor, member: i64, form: &Form) -> Result<Option<String>, Stop> {
    let name = form.value("another").trim();
    if name.is_empty() {
        return Ok(None);
    }
    let body = Extend { name: name.to_owned(), language: chosen_language(form).to_owned(), under: None };
    let once = app.keys.mac("once-driver", &form.once);
    let recorded = app.store.record(once, driver::extend(visitor.actor.clone(), member, body)).await?;
    Ok(Some(recorded.index.to_string()))
}

/// Records what the form says.
async fn record(app: &App, visitor: &Visitor, task: Task, form: &Form) -> Result<u64, Stop> {
    // What is wrong with the account is said before anything of it is recorded.
    let sketch = account(form, None)?;
    let owner = match task {
        Task::Raise(member) => member,
        Task::Revise(key) => {
            let found = app.store.read(move |q| q.ask(&[deeds::ask(key)])).await?;
            let fact = deeds::answer(found.first().map_or(&[], Vec::as_slice))?;
            fact.ok_or(Refusal::Absent)?.member
        }
    };
    let more = another(app, visitor, owner, form).await?;
    let account = Account { causes: sketch.causes.into_iter().chain(more).collect(), ..sketch };
    let heard = addresses(form, "heard", Field::Heard)?;
    let actor = visitor.actor.clone();
    let deed = match task {
        Task::Revise(key) => deeds::revise(actor, key, account, heard),
        Task::Raise(member) => {
            let own = actor.acts_for(member, visitor.now);
            let channel = if own { Some(Channel::Web) } else { Channel::parse(form.value("channel")) };
            let channel = channel.ok_or(Refusal::Unknown { field: Field::Channel })?;
            let joint = addresses(form, "joint", Field::Struggle)?;
            deeds::raise(actor, Raise { member: here(member), account, heard, joint, channel, helper: None })
        }
    };
    Ok(app.store.record(form.once, deed).await?.index)
}

async fn take(app: &App, visitor: &Visitor, task: Task, form: Form) -> Answer {
    form.only(&SINGLE, &MANY)?;
    slowly(app, visitor)?;
    let tag = visitor.tongue.tag;
    match record(app, visitor, task, &form).await {
        Ok(key) => Ok(frame::redirect(&match task {
            Task::Revise(key) => format!("/{tag}/struggles/{key}"),
            Task::Raise(member) if visitor.actor.acts_for(member, visitor.now) => {
                format!("/{tag}/struggles/{key}")
            }
            // A helper has entered it and sees it no more.
            Task::Raise(_) => format!("/{tag}/help"),
        })),
        Err(stop) => {
            let wrong = visitor.tongue.refusal(&stop.for_form()?);
            show(app, visitor, task, form, Some(wrong)).await
        }
    }
}

async fn raise(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, member)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    take(&app, &visitor, Task::Raise(member), form).await
}

async fn revise(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    mine(&app, &visitor, key).await?;
    take(&app, &visitor, Task::Revise(key), form).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_may_see_it_is_never_taken_for_granted() {
        let form = Form::default().with("name", "The spring");
        assert_eq!(account(&form, None), Err(Refusal::Unknown { field: Field::Audience }));
        let form = form.with("audience", "country").with("demands", " One \n\n Two ").with("causes", "land");
        let read = account(&form, Some("9".into())).unwrap();
        assert_eq!((read.demands.len(), read.causes.len(), read.audience), (2, 2, Audience::Country));
    }
}
