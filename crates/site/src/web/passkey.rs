//! Passkeys, for those who have a device that can: never needed, and without the script nothing is missing.
//!
//! A ceremony (WebAuthn Level 3) begins with a challenge that lies in bounded memory for a few minutes, bound to the
//! visitor's cookie, and is used up by the first answer. What comes back is sent as an ordinary form. Passkeys need a
//! site with a name: at a bare address they are not offered.

use std::collections::HashMap;
use std::sync::Mutex;

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse as _;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use civics::refusal::Field;
use i18n_embed_fl::fl;
use serde_json::{Value, json};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url, Uuid, WebauthnError,
};
use webauthn_rs::{Webauthn, WebauthnBuilder};

use super::route::{Need, Route};
use super::session::{self, Whom, may_try, onward};
use super::sign_in::{self, sign_in_name};
use super::visitor::token_hash;
use super::{Answer, App, Form, Visitor, frame, settings};
use crate::error::Error;
use crate::store::people;

/// The script that lets a browser use passkeys.
pub const SCRIPT: &str = include_str!("../../assets/passkey.js");
/// For how many seconds a ceremony may last.
const PATIENCE: i64 = 300;
/// How many ceremonies are remembered at the same time; the oldest gives way.
const MOST_BEGUN: usize = 1024;
/// How many passkeys a person may have.
const MOST_KEYS: usize = 10;
/// The most characters of a passkey's label.
const MOST_LABEL: usize = 60;

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::post("/{language}/sign-in/passkey/start", Need::Anyone, begin_sign_in),
        Route::post("/{language}/sign-in/passkey", Need::Anyone, finish_sign_in),
        Route::post("/{language}/settings/passkeys/start", Need::Person, begin_adding),
        Route::post("/{language}/settings/passkeys", Need::Person, finish_adding),
        Route::post("/{language}/settings/passkeys/drop", Need::Person, remove),
    ]
}

/// What the site remembers of ceremonies that have begun.
pub struct Passkeys {
    site: Option<Webauthn>,
    begun: Mutex<HashMap<Vec<u8>, (i64, Begun)>>,
}

/// A ceremony that has begun.
enum Begun {
    SignIn(DiscoverableAuthentication),
    /// For the person of that identifier, with the label that she chose.
    Adding(PasskeyRegistration, String, String),
}

impl Passkeys {
    /// For the site at that address; at a bare network address nothing is offered.
    #[must_use]
    pub fn new(public_url: &str) -> Self {
        let site = Url::parse(public_url).ok().and_then(|url| {
            let name = url.domain()?.to_owned();
            WebauthnBuilder::new(&name, &url).ok()?.rp_name("Groundswell").build().ok()
        });
        Self { site, begun: Mutex::new(HashMap::new()) }
    }

    /// Whether passkeys are offered here.
    #[must_use]
    pub fn offered(&self) -> bool {
        self.site.is_some()
    }

    fn site(&self) -> Result<&Webauthn, Error> {
        self.site.as_ref().ok_or(Error::NotFound)
    }

    fn remember(&self, who: Vec<u8>, begun: Begun, now: i64) {
        let Ok(mut all) = self.begun.lock() else { return };
        all.retain(|_, (until, _)| *until > now);
        if all.len() >= MOST_BEGUN
            && let Some(oldest) = all.iter().min_by_key(|(_, (until, _))| *until).map(|(who, _)| who.clone())
        {
            all.remove(&oldest);
        }
        all.insert(who, (now + PATIENCE, begun));
    }

    /// Takes a ceremony out, so that no answer is good twice.
    fn take(&self, who: &[u8], now: i64) -> Option<Begun> {
        let (until, begun) = self.begun.lock().ok()?.remove(who)?;
        (now < until).then_some(begun)
    }
}

/// What the script is told: a challenge, or a sentence.
fn told(status: StatusCode, value: Value) -> Answer {
    Ok((status, [(header::CONTENT_TYPE, "application/json")], value.to_string()).into_response())
}

fn broken(error: WebauthnError) -> Error {
    Error::fault(&error)
}

async fn begin_sign_in(State(app): State<App>, visitor: Visitor, form: Form) -> Answer {
    form.only(&["name", "next", "credential"], &[])?;
    let name = sign_in_name(form.value("name")).unwrap_or_default();
    may_try(&app, &visitor, name.as_bytes())?;
    let (challenge, begun) = app.passkeys.site()?.start_discoverable_authentication().map_err(broken)?;
    let mut challenge = serde_json::to_value(&challenge.public_key).map_err(|error| Error::fault(&error))?;
    if !name.is_empty() {
        challenge["allowCredentials"] = credentials_of(&app, name).await?;
    }
    app.passkeys.remember(token_hash(&visitor.ticket), Begun::SignIn(begun), visitor.now.as_second());
    told(StatusCode::OK, json!({ "publicKey": challenge }))
}

/// The credentials of a name; where there are none, one that nobody has, always the same, so that nothing is told.
async fn credentials_of(app: &App, name: String) -> Result<Value, Error> {
    let nobody = app.keys.mac("no-passkey", name.as_bytes());
    let found = app.store.read(move |q| match people::by_name(q, &name)? {
        None => people::passkeys(q, ""),
        Some(account) => people::passkeys(q, &account.id),
    });
    let mut ids: Vec<Vec<u8>> = found.await?.into_iter().map(|key| key.id).collect();
    if ids.is_empty() {
        ids.push(nobody.to_vec());
    }
    let one = |id: &Vec<u8>| json!({ "type": "public-key", "id": URL_SAFE_NO_PAD.encode(id) });
    Ok(ids.iter().map(one).collect())
}

async fn finish_sign_in(State(app): State<App>, visitor: Visitor, form: Form) -> Answer {
    form.only(&["name", "next", "credential"], &[])?;
    // Not counted: without a challenge, whose beginning was counted, nothing is looked at.
    match signed_in(&app, &visitor, form.value("credential")).await? {
        Some((person, kept)) => {
            let to = onward(form.value("next"), visitor.tongue.tag);
            session::open(&app, &visitor, Whom::Person(person), vec![kept], &to).await
        }
        None => {
            let wrong = fl!(visitor.tongue.words, "passkey-unknown");
            sign_in::again(&app, &visitor, form, wrong).await
        }
    }
}

/// Whose passkey it is, and what to keep of its use; `None` for anything that does not verify.
async fn signed_in(
    app: &App,
    visitor: &Visitor,
    text: &str,
) -> Result<Option<(String, crate::store::sql::Stmt)>, Error> {
    let begun = app.passkeys.take(&token_hash(&visitor.ticket), visitor.now.as_second());
    let Some(Begun::SignIn(begun)) = begun else { return Ok(None) };
    let Ok(credential) = serde_json::from_str::<PublicKeyCredential>(text) else { return Ok(None) };
    let id = credential.get_credential_id().to_vec();
    let Some(mut kept) = app.store.read(move |q| people::passkey(q, &id)).await? else { return Ok(None) };
    let mut key: Passkey = serde_json::from_str(&kept.data).map_err(|error| Error::fault(&error))?;
    let owner = user_id(&kept.person)?;
    if credential.get_user_unique_id().is_some_and(|told| told != owner.as_bytes()) {
        return Ok(None);
    }
    let site = app.passkeys.site()?;
    // The library asks for user verification and refuses a counter that does not grow: a copied key.
    let Ok(result) = site.finish_discoverable_authentication_v2(&credential, begun, &key) else {
        return Ok(None);
    };
    if !result.user_verified() {
        return Ok(None);
    }
    key.update_credential(&result);
    kept.data = serde_json::to_string(&key).map_err(|error| Error::fault(&error))?;
    Ok(Some((kept.person.clone(), people::update_passkey(&kept))))
}

/// A person's identifier as authenticators keep it: its sixteen bytes.
fn user_id(person: &str) -> Result<Uuid, Error> {
    Uuid::parse_str(person).map_err(|error| Error::fault(&error))
}

async fn begin_adding(State(app): State<App>, visitor: Visitor, form: Form) -> Answer {
    form.only(&["label", "password", "credential"], &[])?;
    let words = visitor.tongue;
    let label = match civics::words::name(Field::Name, form.value("label"), MOST_LABEL) {
        Ok(label) => label,
        Err(refusal) => {
            return told(StatusCode::UNPROCESSABLE_ENTITY, json!({ "wrong": words.refusal(&refusal) }));
        }
    };
    let again = settings::said_password_again(&app, &visitor, form.value("password")).await?;
    let Some(account) = again else {
        let wrong = fl!(words.words, "settings-password-wrong");
        return told(StatusCode::UNPROCESSABLE_ENTITY, json!({ "wrong": wrong }));
    };
    let id = account.id.clone();
    let keys = app.store.read(move |q| people::passkeys(q, &id)).await?;
    if keys.len() >= MOST_KEYS {
        let wrong = fl!(words.words, "passkey-too-many", most = MOST_KEYS.to_string());
        return told(StatusCode::UNPROCESSABLE_ENTITY, json!({ "wrong": wrong }));
    }
    let known = keys.into_iter().map(|key| key.id).collect();
    // What stands on the device is the name that she chose for signing in, never her own.
    let (user, name) = (user_id(&account.id)?, account.sign_in.as_str());
    let site = app.passkeys.site()?;
    let (challenge, begun) =
        site.start_passkey_registration(user, name, name, Some(known)).map_err(broken)?;
    let begun = Begun::Adding(begun, account.id, label);
    app.passkeys.remember(token_hash(&visitor.ticket), begun, visitor.now.as_second());
    told(StatusCode::OK, json!({ "publicKey": challenge.public_key }))
}

async fn finish_adding(State(app): State<App>, visitor: Visitor, form: Form) -> Answer {
    form.only(&["label", "password", "credential"], &[])?;
    let added = added(&app, &visitor, form.value("credential")).await?;
    if !added {
        let wrong = fl!(visitor.tongue.words, "passkey-not-added");
        return settings::again(&app, &visitor, &form, wrong).await;
    }
    Ok(frame::redirect(&format!("/{}/settings", visitor.tongue.tag)))
}

/// Keeps a new passkey; `false` for anything that does not verify.
async fn added(app: &App, visitor: &Visitor, text: &str) -> Result<bool, Error> {
    let begun = app.passkeys.take(&token_hash(&visitor.ticket), visitor.now.as_second());
    let Some(Begun::Adding(begun, person, label)) = begun else { return Ok(false) };
    if visitor.person() != Some(person.as_str()) {
        return Ok(false);
    }
    let Ok(credential) = serde_json::from_str::<RegisterPublicKeyCredential>(text) else { return Ok(false) };
    let Ok(key) = app.passkeys.site()?.finish_passkey_registration(&credential, &begun) else {
        return Ok(false);
    };
    let data = serde_json::to_string(&key).map_err(|error| Error::fault(&error))?;
    let id: Vec<u8> = key.cred_id().to_vec();
    let asked = id.clone();
    if app.store.read(move |q| people::passkey(q, &asked)).await?.is_some() {
        return Ok(false);
    }
    app.store.keep(vec![people::add_passkey(&people::Passkey { id, person, label, data })]).await?;
    Ok(true)
}

async fn remove(State(app): State<App>, visitor: Visitor, form: Form) -> Answer {
    form.only(&["id", "password"], &[])?;
    let Some(account) = settings::said_password_again(&app, &visitor, form.value("password")).await? else {
        let wrong = fl!(visitor.tongue.words, "settings-password-wrong");
        return settings::again(&app, &visitor, &form, wrong).await;
    };
    let id = URL_SAFE_NO_PAD.decode(form.value("id")).map_err(|_| Error::NotFound)?;
    app.store.keep(vec![people::drop_passkey(&account.id, &id)]).await?;
    Ok(frame::redirect(&format!("/{}/settings", visitor.tongue.tag)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begin(passkeys: &Passkeys, who: u32, now: i64) {
        let (_, begun) = passkeys.site().unwrap().start_discoverable_authentication().unwrap();
        passkeys.remember(who.to_be_bytes().to_vec(), Begun::SignIn(begun), now);
    }

    #[test]
    fn a_bare_address_offers_no_passkeys_and_a_name_does() {
        for (url, offered) in [
            ("http://127.0.0.1:8080", false),
            ("http://[::1]:8080", false),
            ("http://localhost:8080", true),
            ("https://np.example.org", true),
            ("https://np.example.org/", true),
            ("nothing", false),
        ] {
            assert_eq!(Passkeys::new(url).offered(), offered, "{url}");
        }
    }

    #[test]
    fn a_challenge_is_good_once_and_for_five_minutes() {
        let passkeys = Passkeys::new("https://np.example.org");
        begin(&passkeys, 1, 1000);
        assert!(passkeys.take(&1u32.to_be_bytes(), 1000).is_some());
        assert!(passkeys.take(&1u32.to_be_bytes(), 1000).is_none());
        begin(&passkeys, 1, 1000);
        assert!(passkeys.take(&1u32.to_be_bytes(), 1000 + PATIENCE).is_none());
    }

    #[test]
    fn more_challenges_than_fit_push_the_oldest_out() {
        let passkeys = Passkeys::new("https://np.example.org");
        let most = u32::try_from(MOST_BEGUN).unwrap();
        begin(&passkeys, 0, 999);
        for who in 1..=most {
            begin(&passkeys, who, 1000);
        }
        assert_eq!(passkeys.begun.lock().unwrap().len(), MOST_BEGUN);
        assert!(passkeys.take(&0u32.to_be_bytes(), 1000).is_none());
        assert!(passkeys.take(&most.to_be_bytes(), 1000).is_some());
    }
}
