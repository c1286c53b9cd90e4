//! Acts as they stand, whoever may do them: for stories of what comes after them.

use civics::helper::Channel;
use civics::loan::Lend;
use civics::protection::Period;
use civics::round::{By, Call, Close, Outcome, Propose, Stance, Stand, Subject};
use civics::struggle::{Account, Raise};
use civics::testimony::{Grain, Place};
use civics::text::{self, Form};
use civics::{Act, Actor, Address};
use site::store::{Deed, Draft};

use crate::world::World;

/// The address of a thing of this node.
pub fn here(key: i64) -> Address {
    Address::here(key.unsigned_abs())
}

/// Records an act as it stands, in a circle of the demonstration; gives the key of what it made.
pub fn act(world: &World, circle: &str, act: Act) -> i64 {
    let (mut act, circle) = (Some(act), world.ways.circles[circle]);
    let deed = Deed::new(Actor::Host, vec![], move |_| {
        Ok(Draft::new(act.take().unwrap(), Period::Day).circle(circle))
    });
    let recorded = world.wait(world.app.store.record(world.edge.dice(), deed)).unwrap();
    i64::try_from(recorded.index).unwrap()
}

/// Some days from now.
pub fn in_days(world: &World, days: i64) -> jiff::Timestamp {
    world.edge.now() + jiff::SignedDuration::from_hours(24 * days)
}

/// A proposal of a member of the demonstration, not called yet, to be looked at again in half a year.
pub fn proposal(world: &World, circle: &str, member: &str, title: &str, subject: Subject) -> i64 {
    let body = Propose {
        member: here(world.ways.members[member]),
        title: title.into(),
        words: "What we propose.".into(),
        language: "en".into(),
        subject,
        channels: vec![Channel::Web],
        languages: vec!["ne".into()],
        binds: vec![],
        review: in_days(world, 180).to_string()[..10].to_owned(),
    };
    act(world, circle, Act::Propose(body))
}

/// Calls a proposal: its round is open for ten days.
pub fn call(world: &World, circle: &str, proposal: i64) {
    let body = Call { proposal: here(proposal), closes: in_days(world, 10), done: String::new() };
    act(world, circle, Act::Call(body));
}

/// A round that is open for ten days.
pub fn open_round(world: &World, circle: &str, member: &str, title: &str) -> i64 {
    let key = proposal(world, circle, member, title, Subject::default());
    call(world, circle, key);
    key
}

/// How a member's own stance comes in.
pub fn by(world: &World, member: &str) -> By {
    By { member: here(world.ways.members[member]), channel: Channel::Web, mandate: None, helper: None }
}

/// A member consents to that version.
pub fn consent(world: &World, circle: &str, member: &str, (proposal, version): (i64, i64)) {
    let (proposal, version) = (here(proposal), here(version));
    let by = by(world, member);
    let body = Stand { proposal, version, by, stance: Stance::Consent, words: String::new() };
    act(world, circle, Act::Stand(body));
}

/// A round closes, and the proposal is adopted.
pub fn adopted(world: &World, circle: &str, proposal: i64) {
    let body = Close {
        proposal: here(proposal),
        version: here(proposal),
        outcome: Outcome::Adopted,
        rules: None,
        consents: 1,
        asides: 0,
        objections: 0,
        caucuses: vec![],
    };
    act(world, circle, Act::Close(body));
}

/// A struggle of a member, for the whole alliance to see.
pub fn struggle(world: &World, member: &str, name: &str, joint: &[i64]) -> i64 {
    let account = Account {
        name: name.into(),
        language: "en".into(),
        place: Place { grain: Grain::Country, name: String::new() },
        audience: civics::consent::Audience::Alliance,
        causes: vec!["land".into()],
        powers: vec![],
        demands: vec!["Give the spring back".into()],
        bearers: vec![],
        tried: String::new(),
    };
    let member = here(world.ways.members[member]);
    let joint = joint.iter().map(|key| here(*key)).collect();
    let body = Raise { member, account, heard: vec![], joint, channel: Channel::Web, helper: None };
    act(world, "kapchorwa", Act::Raise(body))
}

/// A struggle is lent to a circle for that many days.
pub fn loan(world: &World, struggle: i64, to: &str, days: i64) -> i64 {
    let body = Lend {
        struggle: here(struggle),
        loan: None,
        to: here(world.ways.circles[to]),
        demands: vec![],
        testimonies: vec![],
        conditions: "Ask us first.".into(),
        until: in_days(world, days),
        onward: true,
    };
    act(world, to, Act::Lend(body))
}

/// A paragraph at the beginning of a text, or an amended one.
pub fn paragraph(world: &World, circle: &str, text: i64, of: Option<i64>, roots: &[i64]) -> i64 {
    let body = text::Write {
        text: here(text),
        paragraph: of.map(here),
        after: None,
        form: Form::Plain,
        parent: None,
        words: "The spring is ours.".into(),
        roots: roots.iter().map(|key| here(*key)).collect(),
    };
    act(world, circle, Act::Write(body))
}
