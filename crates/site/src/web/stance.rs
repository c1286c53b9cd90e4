//! Stances: consent, stand aside, object; objections and their answers; sheets of paper, and receipts for what stood on
//! them.

pub mod list;
pub mod objection;
pub mod receipt;
pub mod sheet;
pub mod shutdown;
pub mod take;
pub mod tally;

use super::Visitor;
use super::route::{Need, Route};
use crate::error::Error;
use crate::speech::Tongue;
use crate::store::stood::{Reading, Stood};

/// The routes of the files below this one.
pub fn routes() -> Vec<Route> {
    let all = [
        take::routes(),
        list::routes(),
        objection::routes(),
        shutdown::routes(),
        sheet::routes(),
        tally::routes(),
    ];
    all.into_iter().flatten().collect()
}

/// Rounds are seen by whoever acts for a member of the alliance, and by those who serve it: for others there are none.
///
/// # Errors
/// [`Error::NotFound`].
pub fn door(visitor: &Visitor) -> Result<(), Error> {
    let needs = [Need::Member, Need::Convenor, Need::Helper];
    if needs.into_iter().any(|need| visitor.has(need)) { Ok(()) } else { Err(Error::NotFound) }
}

/// How a stance came in: by the group itself, by mandate or by a helper, and through which channel.
pub fn how(tongue: &Tongue, stood: &Stood) -> String {
    let way = if stood.helped {
        "helper"
    } else if stood.mandate {
        "mandate"
    } else {
        "itself"
    };
    format!("{} · {}", tongue.word("how", way), tongue.word("channel", &stood.channel))
}

/// The head that the pages of a round share: what is proposed, where, and how long stances are taken.
impl Reading {
    /// Until when stances are taken, on the reader's calendar.
    pub fn until(&self, tongue: &Tongue) -> String {
        tongue.moment(self.round.closes.as_second())
    }

    /// Whether stances are taken.
    pub fn takes(&self) -> bool {
        self.round.takes_stances()
    }
}
