//! `groundswell demo`: a demonstration alliance on SQLite, made through the same deeds as everything else.

mod figure;
mod rise;
mod script;
mod talk;

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use civics::address::Address;
use civics::alliance::Found;
use civics::caucus::Constitute;
use civics::charter::Adopt;
use civics::circle::{Offer, Open};
use civics::code::GroupCode;
use civics::consent::{Consent, Use};
use civics::helper::{Channel, Entrust};
use civics::member::{Profile, Register};
use civics::person::{Appoint, Mandate};
use civics::protection::{Gap, Protect, Protection};
use civics::rating::Rate;
use civics::rating_facts::RATING_FACTS;
use civics::testimony::{Behalf, Grain, Place, Tell};
use civics::{Actor, Refusal};
use clap::Args;
use jiff::{Span, Timestamp, tz::TimeZone};
use sha2::{Digest as _, Sha256};

use super::{Failure, Node, say, serve};
use crate::config::Edge;
use crate::store::{Deed, Stop, people, testimony::Beside};
use crate::store::{
    alliance, caucus, charter, circle, helper, member, person, protection, rating, testimony,
};
use crate::web::{App, route};
use script::Script;

/// Where the demonstration lies and listens.
#[derive(Debug, Clone, Args)]
pub struct Demo {
    /// The folder for the demonstration's data.
    #[arg(long, default_value = "demo")]
    data: PathBuf,
    /// Address and port to listen on; another port is taken if it is in use.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: std::net::SocketAddr,
    /// A file that holds a PostgreSQL connection string; without it SQLite is used.
    #[arg(long)]
    postgres_url_file: Option<PathBuf>,
}

/// What a demonstration lets somebody do: ways in, by what they are for.
#[derive(Debug, Clone, Default)]
pub struct WaysIn {
    /// Group codes: the member's name, its key and its code.
    pub groups: Vec<(String, i64, String)>,
    /// Persons: the name to sign in with, the opaque identifier and what she is.
    pub persons: Vec<(String, String, String)>,
    /// Receipt codes of the testimonies, with their keys.
    pub receipts: Vec<(i64, String)>,
    /// The keys of the circles, by the script's names.
    pub circles: HashMap<String, i64>,
    /// The keys of the members, by the script's names.
    pub members: HashMap<String, i64>,
    /// The keys of the struggles, by the script's names; empty unless it rose.
    pub struggles: HashMap<String, i64>,
    /// The keys of the released texts; empty unless it rose.
    pub texts: Vec<i64>,
    /// The proposal whose round is open today, if it rose.
    pub open_round: Option<i64>,
    /// The conversation that goes on today, if it rose.
    pub conversation: Option<i64>,
}

/// Makes the demonstration step by step; each step's idempotency key is its number, so that a broken start goes on.
struct Maker<'a> {
    app: &'a App,
    now: Timestamp,
    step: u64,
    ways: WaysIn,
}

impl Maker<'_> {
    async fn act(&mut self, deed: Deed) -> Result<i64, Failure> {
        self.step += 1;
        let once = Sha256::digest(format!("groundswell/demo/{}", self.step)).into();
        match self.app.store.record(once, deed).await {
            Ok(recorded) => {
                i64::try_from(recorded.index).map_err(|_| Failure::Found("an index too large".into()))
            }
            Err(Stop::Refused(refusal)) => Err(refused(self.step, &refusal)),
            Err(Stop::Failed(error)) => Err(error.into()),
        }
    }

    /// A secret of the demonstration, the same whenever it is asked for again on this node.
    fn secret<const N: usize>(&self, what: &str) -> [u8; N] {
        let bytes = self.app.keys.mac("demo", what.as_bytes());
        let mut out = [0; N];
        out.copy_from_slice(&bytes[..N]);
        out
    }

    fn until(&self, months: i64) -> Timestamp {
        let now = self.now.to_zoned_datetime(TimeZone::UTC);
        now.checked_add(Span::new().months(months)).map_or(self.now, |then| then.timestamp())
    }

    fn circle(&self, id: &str) -> i64 {
        self.ways.circles.get(id).copied().unwrap_or(-1)
    }

    fn member(&self, id: &str) -> i64 {
        self.ways.members.get(id).copied().unwrap_or(-1)
    }
}

fn refused(step: u64, refusal: &Refusal) -> Failure {
    Failure::Found(format!("step {step} of the demonstration was refused: {}", refusal.key()))
}

/// The address of a thing of ours by its key.
fn here(key: i64) -> Address {
    Address::here(key.unsigned_abs())
}

fn script() -> Result<Script, Failure> {
    toml::from_str(include_str!("../../demo/demo.toml"))
        .map_err(|error| Failure::Found(format!("the script of the demonstration: {error}")))
}

/// Makes the demonstration alliance as it begins, or goes on where a start broke off.
pub async fn make(app: &App) -> Result<WaysIn, Failure> {
    let script = script()?;
    let mut maker = Maker { app, now: app.edge.now(), step: 0, ways: WaysIn::default() };
    founded(&mut maker, &script).await?;
    Ok(maker.ways)
}

/// Everything up to what was told.
async fn founded(maker: &mut Maker<'_>, script: &Script) -> Result<(), Failure> {
    let charter = circles(maker, script).await?;
    members(maker, script, charter).await?;
    persons(maker, script).await?;
    told(maker, script).await
}

/// Makes the demonstration alliance two months ago, and lets it rise, decide and speak until today.
pub async fn make_risen(app: &App) -> Result<WaysIn, Failure> {
    app.edge.shift(-rise::DAYS * 86_400);
    let script = script()?;
    let mut maker = Maker { app, now: app.edge.now(), step: 0, ways: WaysIn::default() };
    founded(&mut maker, &script).await?;
    rise::rise(&mut maker).await?;
    Ok(maker.ways)
}

/// The alliance, its circles, its charter, its ratings and its protection; gives the key of the charter.
async fn circles(maker: &mut Maker<'_>, script: &Script) -> Result<i64, Failure> {
    let body = Found { name: script.name.clone(), purpose: script.purpose.clone(), sample: true };
    maker.act(alliance::found(body)).await?;
    for fact in RATING_FACTS {
        let Some(rating) = Protection::parse(fact.rating) else { continue };
        let checked = fact.certainty == civics::rating_facts::Certainty::Read;
        let source = if checked {
            fact.source.to_owned()
        } else {
            format!("{} (not yet checked at its source)", fact.source)
        };
        // Where the source gives no date, the year in which the fact was written down stands for it, and the source says so.
        let dated = fact.on.unwrap_or("2026").to_owned();
        maker
            .act(rating::rate(Actor::Host, Rate { country: fact.country.into(), rating, dated, source }))
            .await?;
    }
    let mut charter = -1;
    for line in &script.circle {
        let body = Open {
            name: line.name.clone(),
            level: line.level,
            parent: line.parent.as_ref().map(|id| here(maker.circle(id))),
            country: line.country.clone(),
        };
        let key = maker.act(circle::open(Actor::Host, body)).await?;
        maker.ways.circles.insert(line.id.clone(), key);
        if line.parent.is_none() {
            let body = Adopt { principles: script.principles.clone(), language: "en".into() };
            charter = maker.act(charter::adopt(Actor::Host, key, body)).await?;
        }
        let lists = Offer { causes: line.causes.clone(), facets: line.facets.clone() };
        maker.act(circle::offer(Actor::Host, key, lists)).await?;
        let rated = RATING_FACTS.iter().find(|fact| Some(fact.country) == line.country.as_deref());
        let level = rated.and_then(|fact| Protection::parse(fact.rating)).unwrap_or(Protection::unrated());
        let accepted: Vec<Gap> = level.gaps().to_vec();
        let body = Protect { circle: here(key), level, accepted, reason: script.gap_reason.clone() };
        maker.act(protection::protect(Actor::Host, body)).await?;
    }
    Ok(charter)
}

async fn members(maker: &mut Maker<'_>, script: &Script, charter: i64) -> Result<(), Failure> {
    for line in &script.member {
        let profile = Profile {
            name: line.name.clone(),
            kind: line.kind,
            country: line.country.clone(),
            place: line.place.clone(),
            language: line.language.clone(),
            federation: line.federation.as_ref().map(|id| here(maker.member(id))),
        };
        let code = GroupCode::words(maker.secret(&format!("code {}", line.id)));
        let hash = maker.app.keys.mac("code", code.canonical().as_bytes()).to_vec();
        let body = Register { charter: here(charter), profile, helper: None, channel: Channel::Paper };
        let key = maker.act(member::register(Actor::Host, maker.circle(&line.circle), hash, body)).await?;
        maker.ways.members.insert(line.id.clone(), key);
        maker.ways.groups.push((line.name.clone(), key, code.to_string()));
    }
    for line in &script.caucus {
        let body = Constitute { name: line.name.clone(), protected: line.protected };
        let key = maker.act(caucus::constitute(Actor::Host, maker.circle(&line.circle), body)).await?;
        for id in &line.members {
            let member = maker.member(id);
            maker.act(caucus::sit(Actor::Group { member }, key, member, true)).await?;
        }
    }
    Ok(())
}

async fn persons(maker: &mut Maker<'_>, script: &Script) -> Result<(), Failure> {
    for line in &script.person {
        let id = civics::entry::hex(&maker.secret::<16>(&format!("person {}", line.id)));
        let member = maker.member(&line.member);
        let (starts, ends) = (maker.now, maker.until(24));
        let body = Mandate { person: id.clone(), member: here(member), starts, ends };
        let account = vec![people::create(&id, &line.name, &line.sign_in, &[], 0)];
        maker.act(person::mandate(Actor::Group { member }, body, account)).await?;
        let mut role = "acts for her group".to_owned();
        for circle in &line.convenes {
            let body = Appoint { person: id.clone(), member: here(member), starts, ends: maker.until(12) };
            maker.act(person::appoint(Actor::Host, maker.circle(circle), body)).await?;
            role = format!("convenor of {}", line.convenes.join(" and "));
        }
        if let Some(circle) = &line.helps {
            let channels = vec![Channel::Phone, Channel::Sms, Channel::Paper];
            let body = Entrust { person: id.clone(), channels, starts, ends: maker.until(12) };
            maker.act(helper::entrust(Actor::Host, maker.circle(circle), body)).await?;
            role = format!("helper in {circle}");
        }
        maker.ways.persons.push((line.sign_in.clone(), id, role));
    }
    Ok(())
}

async fn told(maker: &mut Maker<'_>, script: &Script) -> Result<(), Failure> {
    for (n, line) in script.testimony.iter().enumerate() {
        let member = maker.member(&line.member);
        let raw = Tell {
            member: here(member),
            words: line.words.clone(),
            language: line.language.clone(),
            place: Place { grain: Grain::Country, name: String::new() },
            causes: line.causes.clone(),
            facets: line.facets.clone(),
            media: vec![],
            behalf: Behalf::Myself,
            channel: Channel::Web,
            helper: None,
            consent: Consent::default()
                .with(Use::Count, line.count)
                .with(Use::Quote, line.publish)
                .with(Use::Publish, line.publish),
            sample: true,
        };
        let receipt = civics::code::ReceiptCode::new(maker.secret(&format!("receipt {n}")));
        let hash = maker.app.keys.mac("receipt", receipt.canonical().as_bytes()).to_vec();
        let beside = Beside { receipt: hash, ..Beside::default() };
        let group = Actor::Group { member };
        let key = maker.act(testimony::tell(group.clone(), raw, beside)).await?;
        maker.ways.receipts.push((key, receipt.to_string()));
        if line.published {
            maker.act(testimony::publish(group, key, line.publish, None)).await?;
        }
    }
    Ok(())
}

/// `groundswell demo`.
pub fn demo(demo: &Demo, edge: Edge) -> Result<(), Failure> {
    let node = Node {
        data: demo.data.clone(),
        listen: Some(demo.listen),
        public_url: None,
        origin: Some("demo.groundswell.invalid".into()),
        postgres_url_file: demo.postgres_url_file.clone(),
    };
    let runtime = serve::runtime()?;
    let listener = runtime.block_on(serve::listen(demo.listen, true))?;
    let address = listener.local_addr().map_err(Failure::system("listen"))?;
    let mut config = node.config()?;
    config.public_url = format!("http://{address}");
    let app = serve::open_app(config, edge, runtime.handle())?;
    let ways = runtime.block_on(make_risen(&app))?;
    runtime.block_on(passwords(&app, &ways))?;
    tell_ways(&app, &demo.data, &address, &ways);
    runtime.block_on(serve::answer(listener, route::site(app)));
    Ok(())
}

/// The password of a person of the demonstration: sound words, the same whenever the demonstration starts.
fn password(app: &App, sign_in: &str) -> String {
    let bytes = app.keys.mac("demo password", sign_in.as_bytes());
    let mut first = [0; 6];
    first.copy_from_slice(&bytes[..6]);
    GroupCode::words(first).to_string()
}

/// Gives every person of the demonstration her password, the first time.
async fn passwords(app: &App, ways: &WaysIn) -> Result<(), Failure> {
    for (sign_in, id, _) in &ways.persons {
        let asked = id.clone();
        let account = app.store.read(move |q| people::by_id(q, &asked)).await?;
        if account.is_some_and(|account| account.password.is_none()) {
            let broken = |error| Failure::Found(format!("a password of the demonstration: {error}"));
            let phc = app.passwords.hash(&password(app, sign_in), app.edge.dice()).await.map_err(broken)?;
            app.store.keep(people::set_password(id, &phc)).await?;
        }
    }
    Ok(())
}

fn tell_ways(app: &App, data: &Path, address: &std::net::SocketAddr, ways: &WaysIn) {
    say("");
    say("Groundswell: a demonstration alliance. Its people and their words are invented.");
    say(&format!("Its data lie in {}/ and can be deleted at any time.", data.display()));
    say("");
    say(&format!("listening on http://{address}"));
    say("");
    say(&format!("Look first at     http://{address}/en/"));
    say(&format!("Then sign in at   http://{address}/en/sign-in   with a group's code:"));
    for (name, _, code) in &ways.groups {
        say(&format!("  sign in: {name}: {code}"));
    }
    say("");
    say("Or with a name and a password:");
    for (sign_in, _, role) in &ways.persons {
        say(&format!("  name: {sign_in}   password: {}   ({role})", password(app, sign_in)));
    }
    say("");
    say(&format!("A receipt of something told, for http://{address}/en/receipt :"));
    if let Some((_, code)) = ways.receipts.first() {
        say(&format!("  receipt: {code}"));
    }
    say("");
    say("Press Ctrl-C to end.");
}
