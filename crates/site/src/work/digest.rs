//! Digests by e-mail, for who asked for them: one sentence that something waits, and the address of the page.
//!
//! A mail passes through many hands, so it says nothing else: no name, no title, no count. At most one is sent in a
//! period: the period is noted before the mail goes out, so that a crash in between loses one rather than sends two.

use std::time::Duration;

use i18n_embed_fl::fl;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::SmtpTransport;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{Address, Transport as _};

use civics::Actor;
use civics::protection::Protection;
use jiff::Timestamp;

use crate::config::{Edge, Relay};
use crate::speech;
use crate::store::mail::{self, Mail};
use crate::store::sql::{Res, Sql, SqlError};
use crate::store::{Store, person, waits};

/// How often it is looked who has something waiting.
const EVERY: Duration = Duration::from_secs(600);
/// How long a relay may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// The longest address (RFC 5321, 4.5.3.1.3).
const MOST_ADDRESS: usize = 254;

/// Why a mail did not go out. It never names whom it was for.
#[derive(Debug, thiserror::Error)]
pub enum DigestError {
    /// The store could not.
    #[error(transparent)]
    Store(#[from] SqlError),
    /// The relay did not take it, or cannot be reached.
    #[error("the mail relay: {0}")]
    Relay(#[from] lettre::transport::smtp::Error),
    /// A mail could not be written.
    #[error("a mail could not be written: {0}")]
    Message(#[from] lettre::error::Error),
    /// An address of the configuration is none.
    #[error("{0} is not an address")]
    Address(String),
    /// The work was cut short.
    #[error("the work was cut short: {0}")]
    Cut(#[from] tokio::task::JoinError),
}

/// Whether a text can be an address of somebody.
#[must_use]
pub fn is_address(text: &str) -> bool {
    text.len() <= MOST_ADDRESS && text.parse::<Address>().is_ok()
}

/// The way out for mails.
#[derive(Clone)]
pub struct Post {
    transport: SmtpTransport,
    from: Mailbox,
    /// The address of the site, without a slash at its end.
    url: String,
}

impl Post {
    /// A relay of the configuration. On this machine itself it may do without encryption; elsewhere never.
    ///
    /// # Errors
    /// [`DigestError`] if the sender is no address or the relay's name cannot be one.
    pub fn new(relay: &Relay, public_url: &str) -> Result<Self, DigestError> {
        let address = relay.from.parse::<Address>().map_err(|_| DigestError::Address(relay.from.clone()))?;
        let tls = if relay.is_here() {
            Tls::None
        } else if relay.port == 465 {
            Tls::Wrapper(TlsParameters::new(relay.host.clone())?)
        } else {
            Tls::Required(TlsParameters::new(relay.host.clone())?)
        };
        let mut builder =
            SmtpTransport::builder_dangerous(&relay.host).port(relay.port).tls(tls).timeout(Some(PATIENCE));
        if let Some((user, password)) = &relay.sign_in {
            builder = builder.credentials(Credentials::new(user.clone(), password.clone()));
        }
        let url = public_url.trim_end_matches('/').to_owned();
        Ok(Self { transport: builder.build(), from: Mailbox::new(None, address), url })
    }

    /// The mail for somebody, in her language.
    fn message(&self, to: &Mail, id: &[u8; 16], now: Timestamp) -> Result<Message, DigestError> {
        let tongue = speech::tongue(&to.language).unwrap_or(&speech::tongues()[0]);
        let words = &tongue.words;
        let page = |path: &str| format!("{}/{}/{path}", self.url, tongue.tag);
        let body = format!(
            "{}\r\n\r\n{}\r\n\r\n{}\r\n{}\r\n",
            fl!(words, "mail-text"),
            page("waits"),
            fl!(words, "mail-stop"),
            page("settings")
        );
        let address = to.address.parse::<Address>().map_err(|_| DigestError::Address(String::new()))?;
        let id = format!("<{}@{}>", civics::entry::hex(id), self.from.email.domain());
        // RFC 3834: no holiday notice answers it.
        let automatic = HeaderName::new_from_ascii_str("Auto-Submitted");
        Ok(Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, address))
            .subject(fl!(words, "mail-subject"))
            .date(std::time::UNIX_EPOCH + Duration::from_secs(now.as_second().unsigned_abs()))
            .message_id(Some(id))
            .raw_header(HeaderValue::new(automatic, "auto-generated".into()))
            .header(ContentType::TEXT_PLAIN)
            .body(body)?)
    }
}

/// Looks round until the process ends.
pub async fn run(store: Store, edge: Edge, post: Post) {
    loop {
        if let Err(error) = beat(&store, &edge, &post).await {
            tracing::warn!(%error, "not every digest could be mailed");
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Looks once who has something waiting, and mails it; answers how many mails went out.
///
/// # Errors
/// [`DigestError`]; if the relay cannot be reached nothing is noted, and the next beat tries again.
pub async fn beat(store: &Store, edge: &Edge, post: &Post) -> Result<usize, DigestError> {
    if store.head().recovery.is_some() {
        return Ok(0);
    }
    let (now, mut sent, mut last) = (edge.now(), 0, String::new());
    let (mut reached, mut failed) = (false, None);
    loop {
        let from = last.clone();
        let page = store.read(move |q| mail::after(q, &from)).await?;
        let Some(end) = page.last() else { break };
        last.clone_from(&end.person);
        for to in page {
            let period = to.every.period(now);
            if to.sent == period || !is_due(store, &to, now).await? {
                continue;
            }
            if !reached {
                let transport = post.transport.clone();
                tokio::task::spawn_blocking(move || transport.test_connection()).await??;
                reached = true;
            }
            store.keep(vec![mail::claim(&to.person, &period)]).await?;
            // One address that the relay does not take keeps nobody else's mail back.
            match send(post, &to, &edge.dice(), now).await {
                Ok(()) => sent += 1,
                Err(error) => failed = Some(error),
            }
        }
    }
    failed.map_or(Ok(sent), Err)
}

async fn send(post: &Post, to: &Mail, id: &[u8; 16], now: Timestamp) -> Result<(), DigestError> {
    let (message, transport) = (post.message(to, id, now)?, post.transport.clone());
    tokio::task::spawn_blocking(move || transport.send(&message)).await??;
    Ok(())
}

/// Whether something waits for her. Where one of her circles has come to need more protection, her address is deleted.
async fn is_due(store: &Store, to: &Mail, now: Timestamp) -> Result<bool, DigestError> {
    let id = to.person.clone();
    let (allowed, due) = store
        .read(move |q| {
            let allowed = allowed(q, &id)?;
            let actor: Actor = person::actor(&id, &q.ask(&person::asks(&id))?)?;
            Ok((allowed, allowed && waits::anything(q, &actor, now)?))
        })
        .await?;
    if !allowed {
        store.keep(vec![mail::forget(&to.person)]).await?;
    }
    Ok(due)
}

/// Whether a person may leave an address: not where one of her circles is in a repressed place.
///
/// # Errors
/// Whatever the database says.
pub fn allowed(q: &mut dyn Sql, person: &str) -> Res<bool> {
    Ok(person::strictest(q, Some(person), None)? < Protection::Repressed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_an_address_is_none() {
        for good in ["amina@example.org", "a.b+c@xn--bcher-kva.example", "अमीना@example.org"] {
            assert!(is_address(good), "{good}");
        }
        let long = format!("{}@example.org", "a".repeat(250));
        for bad in
            ["", "amina", "a@b@c", "a b@example.org", "a@example.org\r\nBcc: x@y.z", "<a@b.org>", &long]
        {
            assert!(!is_address(bad), "{bad}");
        }
    }
}
