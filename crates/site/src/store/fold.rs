//! The fold: from an entry and its payload to the statements that change the derived tables.
//!
//! A pure function, reached from one exhaustive match: a forgotten kind does not compile, and the tables can be thrown
//! away and rebuilt. It is total: an entry whose payload is gone, or of a kind that is not known, changes what can
//! still be told from the envelope, and never fails on content.

use civics::{Act, Address, Entry, Kind};

use super::sql::{Stmt, stmt};
use super::{
    alliance, caucus, charter, circle, conversation, delegation, driver, figure, helper, loan, member, panel,
    person, protection, rating, release, round, rules, stance, struggle, testimony, text, voice,
};

/// An entry at its place.
pub struct Folding<'a> {
    /// The key of the thing that the act makes.
    pub key: i64,
    /// The entry.
    pub entry: &'a Entry,
    /// The origin of the log, when it is not ours.
    pub home: Option<&'a str>,
}

impl Folding<'_> {
    /// The key of a thing that the act names.
    pub fn of(&self, address: &Address) -> i64 {
        address.key(self.home)
    }

    /// The key of the circle in which the act happened.
    pub fn circle(&self) -> Option<i64> {
        self.entry.circle.as_ref().map(|circle| self.of(circle))
    }

    /// The key of the thing to which the envelope refers at that place.
    pub fn reference(&self, at: usize) -> Option<i64> {
        let found = self.entry.refs.get(at)?;
        let away = self.home.is_some_and(|home| home != found.origin);
        let address = Address { index: found.index, origin: away.then(|| found.origin.clone()) };
        Some(self.of(&address))
    }
}

/// What an entry changes in the derived tables.
pub fn apply(index: u64, entry: &Entry, act: Option<&Act>, home: Option<&str>) -> Vec<Stmt> {
    let own = Address { index, origin: None };
    let folding = Folding { key: own.key(home), entry, home };
    let f = &folding;
    let mut list = match act {
        Some(act) => listening(f, act),
        // A withdrawal counts even when nothing but its envelope has reached us.
        None if entry.kind == Kind::Withdraw => {
            f.reference(0).map_or_else(Vec::new, |key| testimony::withdraw_apply(f, key))
        }
        None => Vec::new(),
    };
    if is_news(entry) {
        let by = entry.by.as_ref().map(|by| f.of(by));
        list.push(stmt!(
            "INSERT INTO news (id, circle, kind, member, at) VALUES ($1, $2, $3, $4, $5)",
            f.key,
            f.circle(),
            entry.kind.word(),
            by,
            entry.at.as_str()
        ));
    }
    list
}

/// The acts of those who are here and of what they tell; every other act is [`rising`].
fn listening(f: &Folding<'_>, act: &Act) -> Vec<Stmt> {
    match act {
        Act::Found(body) => alliance::found_apply(f, body),
        Act::Open(body) => circle::open_apply(f, body),
        Act::Offer(body) => circle::offer_apply(f, body),
        Act::Adopt(body) => charter::adopt_apply(f, body),
        Act::Affirm(body) => member::affirm_apply(f, body),
        Act::Register(body) => member::register_apply(f, body),
        Act::Vouch(body) => member::vouch_apply(f, body),
        Act::Decline(body) => member::decline_apply(f, body),
        Act::Leave(body) => member::leave_apply(f, body),
        Act::Mandate(body) => person::mandate_apply(f, body),
        Act::Revoke(body) => person::revoke_apply(f, body),
        Act::Recover(_) => Vec::new(),
        Act::Appoint(body) => person::appoint_apply(f, body),
        Act::Retire(body) => person::retire_apply(f, body),
        Act::Entrust(body) => helper::entrust_apply(f, body),
        Act::Dismiss(body) => helper::dismiss_apply(f, body),
        Act::Constitute(body) => caucus::constitute_apply(f, body),
        Act::Enter(body) => caucus::enter_apply(f, body),
        Act::Quit(body) => caucus::quit_apply(f, body),
        Act::Rate(body) => rating::rate_apply(f, body),
        Act::Protect(body) => protection::protect_apply(f, body),
        Act::Tell(body) => testimony::tell_apply(f, body),
        Act::Consent(body) => testimony::change_apply(f, body),
        Act::Publish(body) => testimony::publish_apply(f, body),
        Act::Withdraw(body) => testimony::withdraw_apply(f, f.of(&body.testimony)),
        other => rising(f, other),
    }
}

/// The acts by which struggles rise, are decided on and spoken of. The last arm names what [`listening`] has folded, so
/// that a kind which nobody folds does not compile.
fn rising(f: &Folding<'_>, act: &Act) -> Vec<Stmt> {
    match act {
        Act::Extend(body) => driver::extend_apply(f, body),
        Act::Raise(body) => struggle::raise_apply(f, body),
        Act::Revise(body) => struggle::revise_apply(f, body),
        Act::Report(body) => struggle::report_apply(f, body),
        Act::Join(body) => struggle::join_apply(f, body),
        Act::Agree(body) => struggle::agree_apply(f, body),
        Act::Lend(body) => loan::lend_apply(f, body),
        Act::Take(body) => loan::take_apply(f, body),
        Act::Recall(body) => loan::recall_apply(f, body),
        Act::Renew(body) => loan::renew_apply(f, body),
        Act::Enact(body) => rules::enact_apply(f, body),
        Act::Propose(body) => round::propose_apply(f, body),
        Act::Amend(body) => round::amend_apply(f, body),
        Act::Render(body) => round::render_apply(f, body),
        Act::Call(body) => round::call_apply(f, body),
        Act::Stand(body) => stance::stand_apply(f, body),
        Act::Object(body) => stance::object_apply(f, body),
        Act::Reply(body) => stance::reply_apply(f, body),
        Act::Retract(body) => round::retract_apply(f, body),
        Act::Declare(body) => stance::declare_apply(f, body),
        Act::Close(body) => round::close_apply(f, body),
        Act::Convoke(_) | Act::Draw(_) | Act::Find(_) => panel::apply(f, act),
        Act::Draft(body) => text::draft_apply(f, body),
        Act::Write(body) => text::write_apply(f, body),
        Act::Root(body) => text::root_apply(f, body),
        Act::Strike(body) => text::strike_apply(f, body),
        Act::Translate(body) => text::translate_apply(f, body),
        Act::Freeze(body) => text::freeze_apply(f, body),
        Act::Sign(body) => release::sign_apply(f, body),
        Act::Unsign(body) => release::unsign_apply(f, body),
        Act::Release(body) => release::release_apply(f, body),
        Act::Delegate(body) => delegation::delegate_apply(f, body),
        Act::Review(body) => voice::review_apply(f, body),
        Act::Converse(body) => conversation::converse_apply(f, body),
        Act::Suggest(body) => conversation::suggest_apply(f, body),
        Act::Interpret(body) => conversation::interpret_apply(f, body),
        Act::Moderate(body) => conversation::moderate_apply(f, body),
        Act::Conclude(body) => conversation::conclude_apply(f, body),
        Act::Seal(body) => conversation::seal_apply(f, body),
        Act::Measure(_) | Act::Cite(_) | Act::Disown(_) => figure::apply(f, act),
        Act::Found(_)
        | Act::Open(_)
        | Act::Offer(_)
        | Act::Adopt(_)
        | Act::Affirm(_)
        | Act::Register(_)
        | Act::Vouch(_)
        | Act::Decline(_)
        | Act::Leave(_)
        | Act::Mandate(_)
        | Act::Revoke(_)
        | Act::Recover(_)
        | Act::Appoint(_)
        | Act::Retire(_)
        | Act::Entrust(_)
        | Act::Dismiss(_)
        | Act::Constitute(_)
        | Act::Enter(_)
        | Act::Quit(_)
        | Act::Rate(_)
        | Act::Protect(_)
        | Act::Tell(_)
        | Act::Consent(_)
        | Act::Publish(_)
        | Act::Withdraw(_) => Vec::new(),
    }
}

/// Takes everything that was told out of the derived tables: nothing of it is shown until they are rebuilt.
pub fn darken() -> Vec<Stmt> {
    vec![
        stmt!("DELETE FROM published"),
        stmt!("DELETE FROM about"),
        stmt!("DELETE FROM trait"),
        stmt!("DELETE FROM tally"),
        stmt!("DELETE FROM testimony"),
    ]
}

/// Whether an act is shown among what is new: never what a teller does, and of struggles and loans only what bears the
/// name of who did it, for the others are not for everybody.
#[must_use]
pub fn is_news(entry: &Entry) -> bool {
    match entry.kind {
        Kind::Tell | Kind::Consent | Kind::Withdraw => false,
        Kind::Raise | Kind::Revise | Kind::Report | Kind::Join | Kind::Agree => entry.by.is_some(),
        Kind::Lend | Kind::Take | Kind::Recall | Kind::Renew => entry.by.is_some(),
        // A conversation is news; each of its propositions is not.
        Kind::Suggest | Kind::Interpret | Kind::Moderate => false,
        _ => true,
    }
}

/// Whether the payload of an act of this kind is public by itself. The others keep theirs, unless the fold unseals it.
#[must_use]
pub fn is_open(kind: &Kind) -> bool {
    let told = matches!(kind, Kind::Tell | Kind::Consent | Kind::Publish | Kind::Other(_));
    let struggles = matches!(kind, Kind::Raise | Kind::Revise | Kind::Report | Kind::Join | Kind::Agree);
    let loans = matches!(kind, Kind::Lend | Kind::Take | Kind::Recall | Kind::Renew);
    let rounds = matches!(kind, Kind::Propose | Kind::Amend | Kind::Render | Kind::Reply);
    let stances = matches!(kind, Kind::Stand | Kind::Object);
    let texts =
        matches!(kind, Kind::Draft | Kind::Write | Kind::Root | Kind::Cite | Kind::Strike | Kind::Translate);
    // Who can be drawn for a panel tells who cannot, and what its members find speaks of an objection.
    let panels = matches!(kind, Kind::Convoke | Kind::Draw | Kind::Find | Kind::Close);
    let talks = matches!(kind, Kind::Converse | Kind::Suggest | Kind::Interpret | Kind::Moderate);
    !(told || struggles || loans || rounds || stances || panels || texts || talks)
}

/// Makes the payload of an act public though its kind is not open by itself.
pub fn unseal(key: i64) -> Stmt {
    stmt!("INSERT INTO unsealed (id) VALUES ($1) ON CONFLICT (id) DO NOTHING", key)
}
