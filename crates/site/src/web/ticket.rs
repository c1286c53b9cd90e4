//! A one-time ticket for somebody who has no way in yet: shown once, to whoever gave it, and never again.

use askama::Template;
use civics::code::GroupCode;
use i18n_embed_fl::fl;

use super::{Answer, App, Frame, Visitor};
use crate::error::Error;
use crate::store::people::{self, Account};

/// Where the page leads back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Back {
    /// The people of a member.
    Member(i64),
    /// Serving a circle.
    Circle(i64),
}

impl Back {
    fn path(self) -> String {
        match self {
            Self::Member(key) => format!("/members/{key}/people"),
            Self::Circle(key) => format!("/circles/{key}/serve"),
        }
    }
}

#[derive(Template)]
#[template(path = "people/ticket.html")]
struct Page {
    f: Frame,
    back: Back,
    account: Account,
    ticket: String,
    until: i64,
    address: String,
}

/// Shows the ticket of that person's account, and until when it is good.
pub async fn show(
    app: &App,
    visitor: &Visitor,
    back: Back,
    person: String,
    (ticket, until): (GroupCode, i64),
) -> Answer {
    let account = app.store.read(move |q| people::by_id(q, &person)).await?.ok_or(Error::NotFound)?;
    let f = Frame::new(app, visitor, &back.path()).await?;
    let address = format!("{}/{}/sign-in", app.config.public_url.trim_end_matches('/'), visitor.tongue.tag);
    let page = Page { f, back, account, ticket: ticket.to_string(), until, address };
    page.f.form(&page)
}
