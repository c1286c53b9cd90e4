//! Who asks: a session behind a cookie, or nobody; and the token that binds a form to them.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use civics::Actor;
use civics::member::Standing;
use sha2::{Digest as _, Sha256};

use super::{App, Need};
use crate::error::Error;
use crate::speech::Tongue;
use crate::store::alliance::Alliance;
use crate::store::sql::{Res, Sql};
use crate::store::{alliance, member, people, person};

/// The most sessions that are remembered between requests.
const MOST_REMEMBERED: usize = 4096;
/// For how many seconds a session is remembered before it is read again.
const REMEMBER: i64 = 20;

/// Who asks.
#[derive(Clone)]
pub struct Visitor {
    /// The language of the page.
    pub tongue: &'static Tongue,
    /// What may be done.
    pub actor: Actor,
    /// The secret behind the cookie; a fresh one for who came without.
    pub ticket: [u8; 32],
    /// Whether the cookie still has to be set, should the page hold a form.
    pub fresh: bool,
    /// The network that asks, as a prefix.
    pub network: [u8; 8],
    /// Now.
    pub now: jiff::Timestamp,
}

/// The name of the cookie: `__Host-` wherever the connection is encrypted.
pub fn cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-groundswell" } else { "groundswell" }
}

/// The header that sets the cookie for this browser session.
pub fn cookie(app: &App, ticket: &[u8; 32]) -> String {
    let secure = app.config.secure();
    let (name, mark) = (cookie_name(secure), if secure { "; Secure" } else { "" });
    format!("{name}={}; Path=/; HttpOnly; SameSite=Lax{mark}", URL_SAFE_NO_PAD.encode(ticket))
}

/// The header that takes the cookie away.
pub fn no_cookie(app: &App) -> String {
    let secure = app.config.secure();
    let (name, mark) = (cookie_name(secure), if secure { "; Secure" } else { "" });
    format!("{name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{mark}")
}

/// The hash under which a session lies in the database: the cookie itself never does.
pub fn token_hash(ticket: &[u8; 32]) -> Vec<u8> {
    Sha256::new_with_prefix(b"groundswell/session/v1\0").chain_update(ticket).finalize().to_vec()
}

/// The ticket in the request's cookies, if exactly one well-formed is there.
pub fn ticket(headers: &HeaderMap, secure: bool) -> Option<[u8; 32]> {
    let name = cookie_name(secure);
    let mut found = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .filter(|(key, _)| *key == name)
        .map(|(_, value)| value);
    let value = found.next()?;
    if found.next().is_some() {
        return None;
    }
    URL_SAFE_NO_PAD.decode(value).ok()?.try_into().ok()
}

/// Sessions and the alliance, as read lately; dropped whenever rights may have changed.
#[derive(Default)]
pub struct Memory {
    sessions: Mutex<HashMap<Vec<u8>, Remembered>>,
    /// Counts the times that something was forgotten: what was read before is not remembered after.
    forgotten: AtomicU64,
    alliance: Mutex<Option<(u64, Arc<Alliance>)>>,
}

#[derive(Clone)]
struct Remembered {
    actor: Actor,
    until: i64,
    rights: u64,
}

impl Memory {
    /// Forgets a session, when it ends.
    pub fn forget(&self, token: &[u8]) {
        self.forgotten.fetch_add(1, Ordering::AcqRel);
        if let Ok(mut sessions) = self.sessions.lock() {
            sessions.remove(token);
        }
    }

    /// Forgets all sessions, when several end.
    pub fn forget_all(&self) {
        self.forgotten.fetch_add(1, Ordering::AcqRel);
        if let Ok(mut sessions) = self.sessions.lock() {
            sessions.clear();
        }
    }

    /// The alliance, read again after it could have changed.
    pub async fn alliance(&self, app: &App) -> Result<Arc<Alliance>, Error> {
        let rights = app.store.head().rights.load(Ordering::Acquire);
        let known = self.alliance.lock().ok().and_then(|known| known.clone());
        if let Some((at, alliance)) = known
            && at == rights
        {
            return Ok(alliance);
        }
        let fresh = Arc::new(app.store.read(alliance::alliance).await?);
        if let Ok(mut known) = self.alliance.lock() {
            *known = Some((rights, Arc::clone(&fresh)));
        }
        Ok(fresh)
    }
}

/// What the session behind a ticket may do; [`Actor::Anyone`] when there is none or it has ended.
pub async fn actor(app: &App, ticket: &[u8; 32], now: i64) -> Result<Actor, Error> {
    let token = token_hash(ticket);
    let rights = app.store.head().rights.load(Ordering::Acquire);
    if let Ok(sessions) = app.memory.sessions.lock()
        && let Some(known) = sessions.get(&token)
        && known.until > now
        && known.rights == rights
    {
        return Ok(known.actor.clone());
    }
    let forgotten = app.memory.forgotten.load(Ordering::Acquire);
    let asked = token.clone();
    let found = app
        .store
        .read(move |q| {
            let Some(session) = people::session(q, &asked)? else { return Ok(None) };
            let actor = match (&session.person, session.member) {
                (Some(id), _) => person::actor(id, &q.ask(&person::asks(id))?)?,
                (None, Some(member)) if stands(q, member)? => Actor::Group { member },
                (None, _) => Actor::Anyone,
            };
            Ok(Some((session, actor)))
        })
        .await?;
    let Some((session, actor)) = found else { return Ok(Actor::Anyone) };
    let ends = session.until.min(session.seen + session.idle);
    if now >= ends {
        app.store.keep(vec![people::end_session(&token)]).await?;
        return Ok(Actor::Anyone);
    }
    if now - session.seen >= 60 {
        app.store.keep(vec![people::touch_session(&token, now)]).await?;
    }
    let remembered = Remembered { actor: actor.clone(), until: ends.min(now + REMEMBER), rights };
    if let Ok(mut sessions) = app.memory.sessions.lock()
        && app.memory.forgotten.load(Ordering::Acquire) == forgotten
    {
        if sessions.len() >= MOST_REMEMBERED {
            sessions.clear();
        }
        sessions.insert(token, remembered);
    }
    Ok(actor)
}

/// Whether a group still is a member: one that left or was declined has no way in.
fn stands(q: &mut dyn Sql, member: i64) -> Res<bool> {
    Ok(member::member(q, member)?.is_some_and(|member| member.standing == Standing::Member))
}

impl Visitor {
    /// Whether somebody signed in.
    pub fn signed_in(&self) -> bool {
        matches!(self.actor, Actor::Group { .. } | Actor::Person { .. })
    }

    /// The person's identifier, if a person signed in.
    pub fn person(&self) -> Option<&str> {
        match &self.actor {
            Actor::Person { id, .. } => Some(id),
            _ => None,
        }
    }

    /// The members for which the visitor acts now.
    pub fn members(&self) -> Vec<i64> {
        self.actor.members(self.now)
    }

    /// Whether the visitor has what a route needs.
    pub fn has(&self, need: Need) -> bool {
        let now = self.now;
        match need {
            Need::Anyone => true,
            Need::SignedIn => self.signed_in(),
            Need::Member => !self.members().is_empty(),
            Need::Person => self.person().is_some(),
            Need::Convenor => matches!(&self.actor, Actor::Person { terms, .. }
                if terms.iter().any(|t| t.starts <= now && now < t.ends)),
            Need::Helper => matches!(&self.actor, Actor::Person { helps, .. }
                if helps.iter().any(|h| h.starts <= now && now < h.ends)),
        }
    }

    /// A token for a form: bound to the ticket, and different each time, so that compression tells nothing about it.
    pub fn token(&self, app: &App) -> String {
        let nonce: [u8; 8] = app.edge.dice();
        let mut bytes = nonce.to_vec();
        bytes.extend_from_slice(&self.mac(app, &nonce)[..16]);
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// Whether a token was made for this visitor.
    pub fn token_is_good(&self, app: &App, token: &str) -> bool {
        let Ok(bytes) = URL_SAFE_NO_PAD.decode(token) else { return false };
        let Some((nonce, mac)) = bytes.split_at_checked(8) else { return false };
        let good = self.mac(app, nonce);
        // Every byte is looked at, so that time tells nothing.
        mac.len() == 16 && mac.iter().zip(&good).fold(0, |differ, (a, b)| differ | (a ^ b)) == 0
    }

    fn mac(&self, app: &App, nonce: &[u8]) -> [u8; 32] {
        let mut bytes = nonce.to_vec();
        bytes.extend_from_slice(&self.ticket);
        app.keys.mac("token", &bytes)
    }
}

impl FromRequestParts<App> for Visitor {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _app: &App) -> Result<Self, Error> {
        parts.extensions.get::<Self>().cloned().ok_or(Error::NotFound)
    }
}
