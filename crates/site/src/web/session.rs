//! Sessions: opened with a new secret each time, ended on the server and in the browser.

use axum::http::{HeaderValue, header};
use axum::response::Response;
use civics::Actor;

use super::limit::Class;
use super::visitor::{cookie, no_cookie, token_hash};
use super::{Answer, App, Visitor, frame};
use crate::error::Error;
use crate::speech;
use crate::store::people::{self, Session};
use crate::store::person;
use crate::store::sql::Stmt;

/// The most characters of a path to go on to.
const MOST_PATH: usize = 200;

/// Whom a session is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whom {
    /// A person, by her opaque identifier.
    Person(String),
    /// A group that came with its code, by its key.
    Group(i64),
}

/// Opens a session and sends the browser on: a new secret, the old one dead, both in one transaction with `before`.
///
/// It lives as long as the protection level of the circle allows, the strictest of a person's circles.
///
/// # Errors
/// Whatever the store says; then nothing was opened.
pub async fn open(app: &App, visitor: &Visitor, whom: Whom, before: Vec<Stmt>, to: &str) -> Answer {
    let (who, group) = match whom {
        Whom::Person(id) => (Some(id), None),
        Whom::Group(member) => (None, Some(member)),
    };
    let asked = who.clone();
    let shield = app.store.read(move |q| person::strictest(q, asked.as_deref(), group)).await?;
    let ((idle, life), now) = (shield.session(), visitor.now.as_second());
    let session = Session { person: who, member: group, made: now, seen: now, idle, until: now + life };
    let ticket: [u8; 32] = app.edge.dice();
    let mut list = before;
    list.push(people::end_session(&token_hash(&visitor.ticket)));
    list.push(people::open_session(&token_hash(&ticket), &session));
    app.store.keep(list).await?;
    app.memory.forget_all();
    Ok(with_cookie(frame::redirect(to), &cookie(app, &ticket)))
}

/// Ends this session, or all sessions of who asks, and sends the browser to the first page with nothing left in it.
///
/// # Errors
/// Whatever the store says; then the session goes on.
pub async fn close(app: &App, visitor: &Visitor, everywhere: bool, before: Vec<Stmt>) -> Answer {
    let mut list = before;
    list.push(people::end_session(&token_hash(&visitor.ticket)));
    if everywhere {
        match &visitor.actor {
            Actor::Person { id, .. } => list.push(people::end_sessions(Some(id), None)),
            Actor::Group { member } => list.push(people::end_sessions(None, Some(*member))),
            _ => {}
        }
    }
    app.store.keep(list).await?;
    app.memory.forget_all();
    let mut response = with_cookie(frame::redirect(&format!("/{}/", visitor.tongue.tag)), &no_cookie(app));
    let clear = HeaderValue::from_static("\"cache\", \"cookies\", \"storage\"");
    response.headers_mut().insert("clear-site-data", clear);
    Ok(response)
}

fn with_cookie(mut response: Response, cookie: &str) -> Response {
    if let Ok(cookie) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// Where to go on after signing in: a page of this site in one of its languages, or the first page.
///
/// Only letters, digits, hyphens and single slashes pass, so that no spelling leads anywhere else.
#[must_use]
pub fn onward(next: &str, language: &str) -> String {
    let plain = next.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_'));
    let mut parts = next.split('/');
    let ours = parts.next() == Some("") && parts.next().is_some_and(|tag| speech::tongue(tag).is_some());
    let away = next.contains("//") || next.contains("/sign-");
    if plain && ours && !away && next.len() <= MOST_PATH { next.to_owned() } else { format!("/{language}/") }
}

/// Whether somebody may try once more to sign in: counted for her network, and for the account or code that she tries.
///
/// An empty `account` stands for none: nobody's tries may slow down those of everybody else.
///
/// # Errors
/// [`Error::TooMany`] when she must wait.
pub fn may_try(app: &App, visitor: &Visitor, account: &[u8]) -> Result<(), Error> {
    let now = visitor.now.as_second();
    let allows = |class, who: &[u8]| app.limits.allows(&app.keys, class, who, now);
    let may =
        allows(Class::SignIn, &visitor.network) && (account.is_empty() || allows(Class::Account, account));
    if may { Ok(()) } else { Err(Error::TooMany) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Spellings with which browsers have been led away from a site.
    const ASTRAY: [&str; 62] = [
        "",
        "en",
        "en/tell",
        "//evil.example",
        "///evil.example",
        "////evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "\\/evil.example",
        "/\\/evil.example",
        "https://evil.example",
        "HTTPS://evil.example",
        "http:evil.example",
        "https:/evil.example",
        "//evil.example/en/",
        "/en//evil.example",
        "/en/\\evil.example",
        "/\tevil.example",
        "/\t/evil.example",
        "\t//evil.example",
        "/\n/evil.example",
        "/\r\n/evil.example",
        " //evil.example",
        "/ /evil.example",
        "/en/\r\nSet-Cookie: a=b",
        "/en/\nLocation: //evil.example",
        "/en/\0",
        "/en/\u{7f}",
        "/en/\u{2028}",
        "/%2f%2fevil.example",
        "/%5cevil.example",
        "/%09/evil.example",
        "/en/%0d%0aSet-Cookie:a=b",
        "/en/..//evil.example",
        "/en/../..//evil.example",
        "/./evil.example",
        "/en/.",
        "/en/..",
        "/.evil.example",
        "/@evil.example",
        "//en@evil.example",
        "/en@evil.example",
        "//en:x@evil.example/en/",
        "javascript:alert(1)",
        "/javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "mailto:a@b",
        "/xx/tell",
        "/EN/tell",
        "/evil.example",
        "/en?next=//evil.example",
        "/en/#//evil.example",
        "/en/tell;//evil",
        "/\u{ff0f}evil.example",
        "/\u{2215}evil.example",
        "/en/\u{202e}",
        "//[::1]/",
        "//127.0.0.1",
        "/en/sign-in",
        "/en/sign-out",
    ];

    #[test]
    fn no_spelling_leads_away_from_the_site() {
        for next in ASTRAY {
            assert_eq!(onward(next, "sw"), "/sw/", "{next:?}");
        }
    }

    #[test]
    fn pages_of_the_site_are_gone_on_to() {
        for next in ["/en/", "/en/tell", "/ar/members/12/people", "/ne/settings"] {
            assert_eq!(onward(next, "sw"), next);
        }
        assert_eq!(onward(&format!("/en/{}", "a".repeat(300)), "sw"), "/sw/");
    }

    proptest! {
        #[test]
        fn whatever_is_asked_for_stays_a_local_path(next in "[/\\\\a-z:@.%?#\t\r\n -]{0,40}") {
            let to = onward(&next, "en");
            prop_assert!(to.starts_with('/') && !to.contains("//") && !to.contains('\\'));
            prop_assert!(to.chars().all(|c| c.is_ascii_graphic()));
        }
    }
}
