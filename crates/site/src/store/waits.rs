//! What waits for a member, and for who serves a circle: asked of the derived tables, nothing is stored.
//!
//! One statement a member and one a circle, so that a page asks everything in one flight. Each kind of line is a branch
//! of its own with its own bound: a circle with a thousand open rounds does not hide the one loan that runs out.

mod ours;
mod served;

use civics::Actor;
use jiff::Timestamp;

use super::question::Question;
use super::sql::{Res, Row, Sql, SqlError, Stmt, Val};

/// How many lines of each kind are shown; one more is asked for, to know whether there are more.
pub const MOST: usize = 20;
/// How long before its end something is brought up.
const SOON: i64 = 30 * 86_400;
/// How long before its end a loan is brought up, and how long after: renewing takes a group longer.
const LOAN: i64 = 60 * 86_400;

/// Declares what can wait: the word in statements and locale keys, and when it speaks of what.
macro_rules! sorts {
    ($($(#[$doc:meta])* $name:ident $word:literal $when:ident;)*) => {
        /// What waits.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Sort { $($(#[$doc])* $name,)* }

        impl Sort {
            /// Every sort.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The word in statements and locale keys.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }

            /// What its date means.
            #[must_use]
            pub fn when(self) -> When {
                match self { $(Self::$name => When::$when,)* }
            }
        }
    };
}

/// What the date of a line means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Until then it can be done.
    Until,
    /// Since then it waits.
    Since,
    /// On that day.
    On,
    /// It has no date.
    Never,
}

sorts! {
    /// A round is open, and our stance is missing.
    Stance "stance" Until;
    /// The proposal was amended after our stance.
    Stale "stale" Until;
    /// An objection to our proposal has no answer.
    Answer "answer" Since;
    /// The time of a round is over.
    Close "close" Since;
    /// A proposal lacks a declared language.
    Render "render" Never;
    /// The outcome of a round is to be looked at again.
    Review "review" On;
    /// We were drawn for a panel.
    Panel "panel" Since;
    /// A joint struggle waits for our yes or no.
    Agree "agree" Never;
    /// A loan of ours waits to be taken.
    Waiting "waiting" Since;
    /// A loan of ours runs out soon.
    Renew "renew" Until;
    /// A loan of ours has run out.
    Ended "ended" Since;
    /// A circle took back what it had lent onward of ours.
    Recalled "recalled" Never;
    /// Something was taken from under a paragraph that stands on us.
    Wound "wound" Never;
    /// A paragraph of a text has no live roots.
    Blocked "blocked" Never;
    /// A text lacks a language.
    Translate "translate" Never;
    /// A text is open for our signature.
    Sign "sign" Never;
    /// We signed an earlier version of a text that is open again.
    Anew "anew" Never;
    /// We signed a version of a text that is being changed.
    Fallen "fallen" Never;
    /// A mandate ends soon.
    Mandate "mandate" Until;
    /// A convenor's term ends soon.
    Term "term" Until;
    /// Somebody asks to join, and we have not said a word.
    Vouch "vouch" Since;
    /// A proposal can be called.
    Call "call" Since;
    /// A loan waits for a round.
    Lent "lent" Since;
    /// A round adopted a loan that was not taken yet.
    Take "take" Until;
    /// A round adopted a text that was not frozen yet.
    Freeze "freeze" Never;
    /// A text is signed and may be released.
    Release "release" Never;
    /// The time of a delegation is over soon.
    Delegation "delegation" Until;
}

/// Something that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// What it is.
    pub sort: Sort,
    /// The key of the thing.
    pub key: i64,
    /// Its name, in people's own words; empty if it has none.
    pub name: String,
    /// Seconds of Unix time, 0 if it has none.
    pub due: i64,
    /// A day of the log where it has that instead, a language, or the circle of a round.
    pub extra: String,
}

/// What waits for one member, or for who serves one circle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    /// Its key.
    pub key: i64,
    /// Its name.
    pub name: String,
    /// What waits, the nearest end first.
    pub list: Vec<Waiting>,
    /// Whether more of some sort waits than is shown.
    pub more: bool,
}

/// For whom something may wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// A member, by its key.
    Member(i64),
    /// Who serves a circle, by its key.
    Circle(i64),
}

/// Everybody for whom somebody acts, and every circle that she serves, at that moment.
#[must_use]
pub fn whom(actor: &Actor, now: Timestamp) -> Vec<Whom> {
    let mut list: Vec<Whom> = actor.members(now).into_iter().map(Whom::Member).collect();
    if let Actor::Person { terms, .. } = actor {
        let served = terms.iter().map(|term| term.circle);
        list.extend(served.filter(|key| actor.convenes(*key, now)).map(Whom::Circle));
    }
    let mut all = Vec::new();
    for one in list {
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all
}

/// What waits for somebody at some of her desks, in one flight; `None` in place of a member that is none any more.
///
/// A convenor takes no stance in the circle that she serves, for whichever member: there another holder of a mandate
/// must, and nothing waits for her.
pub fn desks(q: &mut dyn Sql, actor: &Actor, list: &[Whom], now: Timestamp) -> Res<Vec<Option<Desk>>> {
    let of = |one: &Whom| match one {
        Whom::Member(key) => of_member(*key, now),
        Whom::Circle(key) => of_circle(*key, now),
    };
    let questions: Vec<_> = list.iter().map(of).collect();
    let answers = q.ask(&questions.iter().map(|question| question.stmt.clone()).collect::<Vec<_>>())?;
    let serves = |one: &Waiting| one.extra.parse().is_ok_and(|circle| actor.convenes(circle, now));
    let mut all = Vec::new();
    for (at, question) in questions.iter().enumerate() {
        let mut desk = question.answer(&answers, at)?;
        if let Some(desk) = &mut desk {
            desk.list.retain(|one| !(matches!(one.sort, Sort::Stance | Sort::Stale) && serves(one)));
        }
        all.push(desk);
    }
    Ok(all)
}

/// Whether anything waits for somebody.
pub fn anything(q: &mut dyn Sql, actor: &Actor, now: Timestamp) -> Res<bool> {
    let desks = desks(q, actor, &whom(actor, now), now)?;
    Ok(desks.iter().flatten().any(|desk| !desk.list.is_empty()))
}

/// What waits for a member; `None` if it is none any more.
pub fn of_member(member: i64, now: Timestamp) -> Question<Option<Desk>> {
    Question::new(asking(ours::OURS, member, now), read)
}

/// What waits for who serves a circle as convenor.
pub fn of_circle(circle: i64, now: Timestamp) -> Question<Option<Desk>> {
    Question::new(asking(served::SERVED, circle, now), read)
}

fn asking(sql: &'static str, key: i64, now: Timestamp) -> Stmt {
    let second = now.as_second();
    // The quotation mark is an argument, for a statement that held one could not be told from its end in a source.
    let args: Vec<Val> = vec![
        second.into(),
        (second + SOON).into(),
        (second + LOAN).into(),
        (second - LOAN).into(),
        day(second - SOON).into(),
        day(second + SOON).into(),
        "\"".into(),
        key.into(),
    ];
    (sql, args)
}

/// The day of a moment, as acts write days.
fn day(second: i64) -> String {
    let utc = |at: Timestamp| at.to_zoned_datetime(jiff::tz::TimeZone::UTC).date().to_string();
    Timestamp::from_second(second).map(utc).unwrap_or_default()
}

fn read(rows: &[Row]) -> Res<Option<Desk>> {
    let mut desk: Option<Desk> = None;
    for row in rows {
        let (word, key, name) = (row.text(0)?, row.int(1)?, row.text(2)?.to_owned());
        if word == "self" {
            desk = Some(Desk { key, name, list: Vec::new(), more: false });
            continue;
        }
        let Some(desk) = &mut desk else { continue };
        let sort = *Sort::ALL.iter().find(|sort| sort.word() == word).ok_or(SqlError::Column(0))?;
        if desk.list.iter().filter(|one| one.sort == sort).count() >= MOST {
            desk.more = true;
            continue;
        }
        desk.list.push(Waiting { sort, key, name, due: row.int(3)?, extra: row.text(4)?.to_owned() });
    }
    if let Some(desk) = &mut desk {
        // What ends comes first, the nearest end before all.
        desk.list.sort_by_key(|one| (one.sort.when() != When::Until, one.due));
    }
    Ok(desk)
}
