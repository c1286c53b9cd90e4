//! Founding: the alliance, its first circle, its charter, its founding members and its first convenor.
//!
//! There are no default accounts: each founding group gets a code, and the convenor a one-time ticket. Both are printed
//! once and kept nowhere but as keyed hashes.

use std::io::{BufRead as _, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use civics::alliance::Found;
use civics::charter::Adopt;
use civics::circle::{Level, Open};
use civics::code::GroupCode;
use civics::helper::Channel;
use civics::member::{Kind, Profile, Register};
use civics::person::{Appoint, Mandate, TERM_MONTHS};
use civics::{Actor, Address, Refusal};
use clap::Args;
use jiff::{Span, Timestamp, tz::TimeZone};

use super::{Failure, Node, say, serve};
use crate::config::Edge;
use crate::speech;
use crate::store::{Deed, Stop, alliance, charter, circle, member, people, person};
use crate::web::App;

/// The charter that comes with the program, one principle a line.
const CHARTER: &str = include_str!("../../assets/charter.txt");
/// For how many days the convenor's ticket is good.
const TICKET_DAYS: i64 = 14;

/// What is founded; what is not given here is asked for.
#[derive(Debug, Clone, Args)]
pub struct Init {
    /// The name of the alliance.
    #[arg(long)]
    pub name: Option<String>,
    /// What it is for, in a few sentences.
    #[arg(long)]
    pub purpose: Option<String>,
    /// A file with the charter, one principle a line; a short one comes with the program.
    #[arg(long)]
    pub charter: Option<PathBuf>,
    /// The language of the charter and of the founding members, such as en or ne.
    #[arg(long)]
    pub language: Option<String>,
    /// The name of the first circle.
    #[arg(long)]
    pub circle: Option<String>,
    /// The country of the first circle, such as UG; without one (write -) it is international.
    #[arg(long)]
    pub country: Option<String>,
    /// A founding member as KIND:COUNTRY:NAME, such as grassroots:UG:Kapchorwa Women. Give at least two, of different
    /// kinds, so that others can be vouched for.
    #[arg(long)]
    pub group: Vec<String>,
    /// The name of the first convenor, who acts for the first founding member.
    #[arg(long)]
    pub convenor: Option<String>,
    /// The name with which she signs in.
    #[arg(long)]
    pub sign_in: Option<String>,
    /// Which node.
    #[command(flatten)]
    pub node: Node,
}

/// Everything that is needed, given or asked for.
struct Plan {
    name: String,
    purpose: String,
    principles: Vec<String>,
    language: String,
    circle: String,
    country: Option<String>,
    groups: Vec<(Kind, String, String)>,
    convenor: String,
    sign_in: String,
}

/// Takes what was given, or asks for it where somebody sits at the terminal.
fn given(flag: Option<&String>, name: &str, question: &str) -> Result<String, Failure> {
    if let Some(value) = flag {
        return Ok(value.clone());
    }
    if !std::io::stdin().is_terminal() {
        return Err(Failure::Found(format!("--{name} is missing")));
    }
    say(question);
    std::io::stdout().flush().map_err(Failure::system("asking"))?;
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line).map_err(Failure::system("asking"))?;
    Ok(line.trim().to_owned())
}

/// Reads `KIND:COUNTRY:NAME`.
fn group(text: &str) -> Result<(Kind, String, String), Failure> {
    let parts: Vec<&str> = text.splitn(3, ':').collect();
    let kinds = || Kind::ALL.map(Kind::word).join(", ");
    let [kind, country, name] = parts.as_slice() else {
        return Err(Failure::Found(format!(
            "{text:?}: write it as KIND:COUNTRY:NAME; kinds are {}",
            kinds()
        )));
    };
    let kind = Kind::parse(kind)
        .ok_or_else(|| Failure::Found(format!("{kind:?} is not a kind; kinds are {}", kinds())))?;
    Ok((kind, (*country).to_owned(), (*name).to_owned()))
}

fn groups(flags: &[String]) -> Result<Vec<(Kind, String, String)>, Failure> {
    let mut lines = flags.to_vec();
    while flags.is_empty() {
        let line = given(None, "group", "A founding member, as KIND:COUNTRY:NAME (empty: no more):")?;
        if line.is_empty() {
            break;
        }
        group(&line)?;
        lines.push(line);
    }
    if lines.is_empty() {
        return Err(Failure::Found("an alliance begins with at least one member".into()));
    }
    lines.iter().map(|line| group(line)).collect()
}

/// The principles of a text, one a line.
fn principles(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn plan(args: &Init) -> Result<Plan, Failure> {
    let text = match &args.charter {
        None => CHARTER.to_owned(),
        Some(path) => std::fs::read_to_string(path).map_err(Failure::system(path.display().to_string()))?,
    };
    let country = given(
        args.country.as_ref(),
        "country",
        "The country of the first circle, such as UG (-: none, it is international):",
    )?;
    Ok(Plan {
        name: given(args.name.as_ref(), "name", "The name of the alliance:")?,
        purpose: given(args.purpose.as_ref(), "purpose", "What it is for, in a sentence or two:")?,
        principles: principles(&text),
        language: args.language.clone().unwrap_or_else(|| "en".into()),
        circle: given(args.circle.as_ref(), "circle", "The name of the first circle:")?,
        country: Some(country).filter(|code| !code.is_empty() && code != "-"),
        groups: groups(&args.group)?,
        convenor: given(args.convenor.as_ref(), "convenor", "The name of the first convenor:")?,
        sign_in: given(args.sign_in.as_ref(), "sign-in", "The name with which she signs in:")?,
    })
}

/// Writes what later commands need to know, unless there is a configuration already.
fn configure(node: &Node, data: &Path) -> Result<(), Failure> {
    let path = data.join("groundswell.toml");
    if path.exists() {
        return Ok(());
    }
    let mut text = String::new();
    let config = node.config()?;
    let mut put = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            // A JSON string is a basic string of TOML.
            text.push_str(&format!("{name} = {}\n", serde_json::Value::from(value)));
        }
    };
    put("listen", node.listen.map(|address| address.to_string()));
    put("public_url", node.public_url.clone());
    // The origin is the name of the log for ever: it stays the same even if the address changes.
    put("origin", Some(config.origin));
    let file = node.postgres_url_file.as_ref().map(std::path::absolute).transpose();
    put(
        "postgres_url_file",
        file.map_err(Failure::system("postgres_url_file"))?.map(|path| path.display().to_string()),
    );
    std::fs::write(&path, text).map_err(Failure::system(path.display().to_string()))
}

async fn act(app: &App, deed: Deed) -> Result<i64, Failure> {
    match app.store.record(app.edge.dice(), deed).await {
        Ok(recorded) => {
            i64::try_from(recorded.index).map_err(|_| Failure::Found("an index too large".into()))
        }
        Err(Stop::Refused(refusal)) => Err(refused(&refusal)),
        Err(Stop::Failed(error)) => Err(error.into()),
    }
}

fn refused(refusal: &Refusal) -> Failure {
    let tongue = speech::tongue("en").unwrap_or(&speech::tongues()[0]);
    Failure::Found(tongue.refusal(refusal))
}

fn here(key: i64) -> Address {
    Address::here(key.unsigned_abs())
}

fn later(now: Timestamp, months: u32) -> Timestamp {
    let whole = now.to_zoned_datetime(TimeZone::UTC).checked_add(Span::new().months(i64::from(months)));
    whole.map_or(now, |then| then.timestamp())
}

/// What is printed once.
struct Ways {
    groups: Vec<(String, String)>,
    ticket: String,
}

async fn found(app: &App, plan: &Plan) -> Result<Ways, Failure> {
    let body = Found { name: plan.name.clone(), purpose: plan.purpose.clone(), sample: false };
    act(app, alliance::found(body)).await?;
    let level = if plan.country.is_some() { Level::National } else { Level::International };
    let open = Open { name: plan.circle.clone(), level, parent: None, country: plan.country.clone() };
    let circle = act(app, circle::open(Actor::Host, open)).await?;
    let adopt = Adopt { principles: plan.principles.clone(), language: plan.language.clone() };
    let charter = act(app, charter::adopt(Actor::Host, circle, adopt)).await?;
    let (mut groups, mut first) = (Vec::new(), None);
    for (kind, country, name) in &plan.groups {
        let profile = Profile {
            name: name.clone(),
            kind: *kind,
            country: country.clone(),
            place: String::new(),
            language: plan.language.clone(),
            federation: None,
        };
        let code = GroupCode::words(app.edge.dice());
        let hash = app.keys.mac("code", code.canonical().as_bytes()).to_vec();
        let body = Register { charter: here(charter), profile, helper: None, channel: Channel::Paper };
        let key = act(app, member::register(Actor::Host, circle, hash, body)).await?;
        first.get_or_insert(key);
        groups.push((name.clone(), code.to_string()));
    }
    let ticket = convenor(app, plan, circle, first.unwrap_or(-1)).await?;
    Ok(Ways { groups, ticket })
}

/// The first convenor: her account, her mandate, her term, and the ticket with which she comes in.
async fn convenor(app: &App, plan: &Plan, circle: i64, member: i64) -> Result<String, Failure> {
    let now = app.edge.now();
    let id = civics::entry::hex(&app.edge.dice::<16>());
    let ticket = GroupCode::words(app.edge.dice());
    let hash = app.keys.mac("ticket", ticket.canonical().as_bytes());
    let until = now.as_second() + TICKET_DAYS * 86_400;
    let account = vec![people::create(&id, &plan.convenor, &plan.sign_in, &hash, until)];
    let (starts, ends) = (now, later(now, TERM_MONTHS));
    let mandate = Mandate { person: id.clone(), member: here(member), starts, ends };
    act(app, person::mandate(Actor::Host, mandate, account)).await?;
    let appoint = Appoint { person: id, member: here(member), starts, ends: later(now, TERM_MONTHS / 2) };
    act(app, person::appoint(Actor::Host, circle, appoint)).await?;
    Ok(ticket.to_string())
}

/// `groundswell init`.
pub fn run(args: &Init, edge: Edge) -> Result<(), Failure> {
    let plan = plan(args)?;
    let runtime = serve::runtime()?;
    serve::folder(&args.node.data)?;
    configure(&args.node, &args.node.data)?;
    let config = args.node.config()?;
    let address = config.public_url.trim_end_matches('/').to_owned();
    let app = serve::open_app(config, edge, runtime.handle())?;
    let ways = runtime.block_on(async {
        let ways = found(&app, &plan).await?;
        // The head over the founding is signed before anybody is told that it is done.
        while app.signed().size < app.store.head().size() {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        Ok::<_, Failure>(ways)
    })?;
    say(&format!("{} is founded. The key of its log, for everybody to write down:", plan.name));
    say(&format!("  {}", app.vkey));
    say(
        "\nThe codes of the founding members. They are shown this once; read them aloud, or write them down:",
    );
    for (name, code) in &ways.groups {
        say(&format!("  {name}: {code}"));
    }
    say(&format!("\nA ticket for {}, good for {TICKET_DAYS} days, to set a password with:", plan.convenor));
    say(&format!("  {}", ways.ticket));
    say(&format!("  at {address}/en/sign-in\n"));
    say(&format!("Start the server with:  groundswell serve --data {}", args.node.data.display()));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_charter_that_comes_along_can_be_adopted() {
        let list = principles(CHARTER);
        assert!((5..=15).contains(&list.len()));
        let body = Adopt { principles: list.clone(), language: "en".into() };
        let circle = civics::circle::CircleFact {
            key: 1,
            level: Level::International,
            country: None,
            shield: civics::protection::Shield {
                level: civics::protection::Protection::Open,
                accepted: vec![],
            },
            causes: vec![],
            facets: vec![],
        };
        let adopted = civics::charter::adopt(&Actor::Host, &circle, &[], &body, Timestamp::UNIX_EPOCH);
        assert_eq!(adopted.unwrap().principles, list);
    }

    #[test]
    fn a_founding_member_is_read_with_colons_in_its_name() {
        assert_eq!(group("union:NP:A: B").unwrap(), (Kind::Union, "NP".into(), "A: B".into()));
        assert!(group("union:NP").is_err());
        assert!(group("party:NP:X").is_err());
    }
}
