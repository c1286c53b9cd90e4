//! Joining: a group affirms the charter and asks to be vouched for, or a helper registers one that has no e-mail.
//!
//! Either way it gets a group code, shown once. The code is derived from the form's own key, so that sending the form
//! twice shows the same code, and only a keyed hash of it is kept. It opens the door as soon as the group is a member.

use askama::Template;
use axum::extract::{Path, State};
use civics::code::GroupCode;
use civics::country::{Country, Region};
use civics::helper::Channel;
use civics::member::{Affirm, Kind, Profile, Register};
use civics::refusal::Field;
use civics::{Address, Refusal};
use i18n_embed_fl::fl;

use super::stand::slowly;
use crate::error::Error;
use crate::speech::Tongue;
use crate::store::charter::{self, Charter};
use crate::store::circle::{self, Circle};
use crate::store::{Deed, member, people};
use crate::web::limit::Class;
use crate::web::route::{Need, Route};
use crate::web::{Answer, App, Form, Frame, Visitor};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/{language}/join", Need::Anyone, choose),
        Route::form("/{language}/join/{circle}", Need::Anyone, join_page),
        Route::post("/{language}/join/{circle}", Need::Anyone, join),
        Route::form("/{language}/register", Need::Helper, choose_for),
        Route::form("/{language}/register/{circle}", Need::Helper, register_page),
        Route::post("/{language}/register/{circle}", Need::Helper, register),
    ]
}

/// The fields that say who somebody is.
const FIELDS: [&str; 8] = ["charter", "name", "kind", "country", "place", "language", "federation", "spelt"];

#[derive(Template)]
#[template(path = "member/choose.html")]
struct Choose {
    f: Frame,
    circles: Vec<Circle>,
    /// Whether a helper chooses, for a group.
    helps: bool,
}

async fn choose(State(app): State<App>, visitor: Visitor) -> Answer {
    let f = Frame::new(&app, &visitor, "/join").await?;
    let circles = app.store.read(circle::circles).await?;
    let circles = circles.into_iter().filter(|circle| circle.charter.is_some()).collect();
    let page = Choose { f, circles, helps: false };
    page.f.page(&page)
}

async fn choose_for(State(app): State<App>, visitor: Visitor) -> Answer {
    let f = Frame::new(&app, &visitor, "/register").await?;
    let circles = app.store.read(circle::circles).await?;
    let mine = |circle: &Circle| circle.charter.is_some() && !channels(&visitor, circle.fact.key).is_empty();
    let circles = circles.into_iter().filter(mine).collect();
    let page = Choose { f, circles, helps: true };
    page.f.form(&page)
}

/// The channels through which the visitor may enter for others in a circle now.
fn channels(visitor: &Visitor, circle: i64) -> Vec<Channel> {
    let helps = |channel: &Channel| visitor.actor.helps(circle, *channel, visitor.now).is_some();
    Channel::ALL.into_iter().filter(helps).collect()
}

/// A part of the world with its countries: code and name.
pub struct Part {
    /// Its name.
    pub name: String,
    /// Its countries, in the order of their names.
    pub countries: Vec<(&'static str, String)>,
}

/// All countries for a choice, by the sub-regions of UN M49.
pub fn world(tongue: &Tongue) -> Vec<Part> {
    let smallest = |c: &Country| c.intermediate.or(c.subregion).or(c.region).unwrap_or("001");
    let part = |region: &Region| {
        let of = Country::all().iter().filter(|c| smallest(c) == region.m49);
        let mut countries: Vec<_> = of.map(|c| (c.alpha2, tongue.country(c.alpha2))).collect();
        countries.sort_by(|a, b| a.1.cmp(&b.1));
        Part { name: tongue.region(region.m49), countries }
    };
    Region::all().iter().map(part).filter(|part| !part.countries.is_empty()).collect()
}

#[derive(Template)]
#[template(path = "member/join.html")]
struct Join {
    f: Frame,
    circle: Circle,
    charter: Charter,
    federations: Vec<(i64, String)>,
    world: Vec<Part>,
    /// The channels of the helper who registers; empty where a group joins by itself.
    channels: Vec<Channel>,
    form: Form,
    wrong: Option<String>,
}

impl Join {
    fn kinds(&self) -> [Kind; 11] {
        Kind::ALL
    }

    /// The country that is chosen: what was typed, or the circle's own at first.
    fn country(&self) -> &str {
        let typed = self.form.value("country");
        if typed.is_empty() { self.circle.fact.country.as_deref().unwrap_or("") } else { typed }
    }

    fn language(&self) -> &str {
        let typed = self.form.value("language");
        if typed.is_empty() { self.f.t.tag } else { typed }
    }
}

async fn page(app: &App, visitor: &Visitor, (key, helps): (i64, bool), form: Form) -> Result<Join, Error> {
    let path = if helps { format!("/register/{key}") } else { format!("/join/{key}") };
    let f = Frame::new(app, visitor, &path).await?;
    let read = |q: &mut dyn crate::store::sql::Sql, key| {
        Ok((circle::circle(q, key)?, charter::in_force(q, key)?, member::federations(q)?))
    };
    let (circle, charter, federations) = app.store.read(move |q| read(q, key)).await?;
    let (circle, charter) = (circle.ok_or(Error::NotFound)?, charter.ok_or(Error::NotFound)?);
    let channels = if helps { channels(visitor, key) } else { Vec::new() };
    if helps && channels.is_empty() {
        return Err(Error::NotFound);
    }
    let world = world(visitor.tongue);
    Ok(Join { f, circle, charter, federations, world, channels, form, wrong: None })
}

async fn join_page(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let page = page(&app, &visitor, (key, false), Form::default()).await?;
    page.f.form(&page)
}

async fn register_page(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
) -> Answer {
    let page = page(&app, &visitor, (key, true), Form::default()).await?;
    page.f.form(&page)
}

/// The thing of ours that a field names by its key.
fn named(form: &Form, name: &str, field: Field) -> Result<Address, Refusal> {
    form.value(name).parse().map(Address::here).map_err(|_| Refusal::Unknown { field })
}

/// Who somebody is, from the form.
fn profile(form: &Form) -> Result<Profile, Refusal> {
    let federation = match form.value("federation") {
        "" => None,
        _ => Some(named(form, "federation", Field::Member)?),
    };
    Ok(Profile {
        name: form.value("name").to_owned(),
        kind: Kind::parse(form.value("kind")).ok_or(Refusal::Unknown { field: Field::Kind })?,
        country: form.value("country").to_owned(),
        place: form.value("place").to_owned(),
        language: form.value("language").to_owned(),
        federation,
    })
}

/// The two codes that a form's key gives: six words, and twelve digits.
fn codes(app: &App, form: &Form) -> (GroupCode, GroupCode) {
    let bytes = app.keys.mac("group-code", &form.once);
    let (mut six, mut eight) = ([0; 6], [0; 8]);
    six.copy_from_slice(&bytes[..6]);
    eight.copy_from_slice(&bytes[6..14]);
    (GroupCode::words(six), GroupCode::digits(eight))
}

fn hash(app: &App, code: &GroupCode) -> Vec<u8> {
    app.keys.mac("code", code.canonical().as_bytes()).to_vec()
}

fn affirmation(form: &Form) -> Result<Affirm, Refusal> {
    Ok(Affirm { charter: named(form, "charter", Field::Principles)?, profile: profile(form)? })
}

fn registration(form: &Form) -> Result<Register, Refusal> {
    let channel = Channel::parse(form.value("channel")).ok_or(Refusal::Unknown { field: Field::Channel })?;
    let consented = form.value("consent") == "yes";
    if !consented {
        return Err(Refusal::Empty { field: Field::Consent });
    }
    let charter = named(form, "charter", Field::Principles)?;
    Ok(Register { charter, profile: profile(form)?, helper: None, channel })
}

#[derive(Template)]
#[template(path = "member/welcome.html")]
struct Welcome {
    f: Frame,
    member: member::Member,
    code: String,
    helps: bool,
}

async fn join(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&FIELDS, &[])?;
    // Nobody has vouched yet for who sends this, and it stands in the log for ever: slower than other acts.
    let now = visitor.now.as_second();
    if !app.limits.allows(&app.keys, Class::Costly, &visitor.network, now) {
        return Err(Error::TooMany);
    }
    let hash = hash(&app, &chosen(&app, &form));
    let deed = affirmation(&form).map(|body| member::affirm(key, hash, body));
    enter(&app, &visitor, (key, false), (form, deed)).await
}

async fn register(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&[&FIELDS[..], &["channel", "consent"]].concat(), &[])?;
    slowly(&app, &visitor)?;
    let hash = hash(&app, &chosen(&app, &form));
    let deed = registration(&form).map(|body| member::register(visitor.actor.clone(), key, hash, body));
    enter(&app, &visitor, (key, true), (form, deed)).await
}

fn chosen(app: &App, form: &Form) -> GroupCode {
    let (words, digits) = codes(app, form);
    if form.value("spelt") == "digits" { digits } else { words }
}

/// Records, and shows the code; or the form again with what is wrong.
async fn enter(
    app: &App,
    visitor: &Visitor,
    at: (i64, bool),
    (form, deed): (Form, Result<Deed, Refusal>),
) -> Answer {
    let recorded = match deed {
        Ok(deed) => app.store.record(form.once, deed).await,
        Err(refusal) => Err(refusal.into()),
    };
    match recorded {
        Ok(recorded) => welcome(app, visitor, (recorded.index, at.1), &form).await,
        Err(stop) => {
            let refusal = stop.for_form()?;
            let mut page = page(app, visitor, at, form.clone()).await?;
            page.f = page.f.again(&form);
            page.wrong = Some(visitor.tongue.refusal(&refusal));
            page.f.refused(&page)
        }
    }
}

/// The page that shows the code, once: the one that was kept, whatever the form says when it is sent again.
async fn welcome(app: &App, visitor: &Visitor, (index, helps): (u64, bool), form: &Form) -> Answer {
    let f = Frame::new(app, visitor, "/members").await?;
    let key = i64::try_from(index).map_err(|_| Error::NotFound)?;
    let (words, digits) = codes(app, form);
    let hashes = [hash(app, &words), hash(app, &digits)];
    let (member, kept) = app
        .store
        .read(move |q| {
            let kept = hashes.map(|hash| people::is_code_of(q, &hash, key));
            let [words, digits] = kept;
            Ok((member::member(q, key)?, (words?, digits?)))
        })
        .await?;
    let member = member.ok_or(Error::NotFound)?;
    let code = match kept {
        (true, _) => words,
        (_, true) => digits,
        // The code has been replaced since: it is shown once, and this is not that time.
        _ => return Err(Error::Refused(Refusal::Already)),
    };
    let page = Welcome { f, member, code: code.to_string(), helps };
    page.f.form(&page)
}
