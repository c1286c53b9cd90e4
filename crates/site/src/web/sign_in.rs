//! Signing in: with a group's code, with a name and a password, or with a one-time ticket that becomes a password.
//!
//! What is answered does not tell whether a name, a code or a ticket exists: the same page, after the same work.

use askama::Template;
use axum::extract::State;
use axum::http::Uri;
use civics::Refusal;
use civics::code::{CodeError, GroupCode};
use civics::refusal::Field;
use i18n_embed_fl::fl;

use super::route::{Need, Route};
use super::session::{self, Whom, may_try, onward};
use super::{Answer, App, Form, Frame, Visitor};
use crate::error::Error;
use crate::password;
use crate::speech::Tongue;
use crate::store::people;
use crate::store::sql::{Res, Sql};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/sign-in", Need::Anyone, page),
        Route::post("/{language}/sign-in", Need::Anyone, sign_in),
        Route::post("/{language}/sign-out", Need::Anyone, sign_out),
        Route::post("/{language}/sign-out-everywhere", Need::SignedIn, sign_out_everywhere),
    ]
}

/// The most characters of a name to sign in with.
pub const MOST_NAME: usize = 60;

/// The ways in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Code,
    Name,
    Ticket,
    Passkey,
}

#[derive(Template)]
#[template(path = "people/sign_in.html")]
struct SignIn {
    f: Frame,
    form: Form,
    way: Way,
    wrong: Option<String>,
    next: String,
    passkeys: bool,
}

/// A name to sign in with in the one form in which it is kept: NFC, small letters, single blanks.
///
/// # Errors
/// What is wrong with it as a name.
pub fn sign_in_name(text: &str) -> Result<String, Refusal> {
    let name = civics::words::name(Field::Name, text, MOST_NAME)?;
    Ok(civics::words::nfc(&name.to_lowercase()))
}

/// The keyed hash of a one-time ticket.
pub fn ticket_hash(app: &App, ticket: &GroupCode) -> [u8; 32] {
    app.keys.mac("ticket", ticket.canonical().as_bytes())
}

async fn page(State(app): State<App>, visitor: Visitor, uri: Uri) -> Answer {
    let query = uri.query().unwrap_or("").as_bytes();
    let next =
        form_urlencoded::parse(query).find(|(key, _)| key == "next").map(|(_, value)| value.into_owned());
    let f = Frame::new(&app, &visitor, "/sign-in").await?;
    let next = onward(&next.unwrap_or_default(), f.t.tag);
    let (form, passkeys) = (Form::default(), app.passkeys.offered());
    let page = SignIn { f, form, way: Way::Code, wrong: None, next, passkeys };
    page.f.form(&page)
}

async fn sign_in(State(app): State<App>, visitor: Visitor, form: Form) -> Answer {
    form.only(&["code", "name", "password", "ticket", "next"], &[])?;
    let (way, done) = if form.has_field("code") {
        (Way::Code, by_code(&app, &visitor, &form).await)
    } else if form.has_field("ticket") {
        (Way::Ticket, by_ticket(&app, &visitor, &form).await)
    } else {
        (Way::Name, by_name(&app, &visitor, &form).await)
    };
    match done? {
        Ok(response) => Ok(response),
        Err(wrong) => shown_again(&app, &visitor, form, (way, wrong)).await,
    }
}

async fn shown_again(app: &App, visitor: &Visitor, form: Form, (way, wrong): (Way, String)) -> Answer {
    let f = Frame::new(app, visitor, "/sign-in").await?.again(&form);
    let next = onward(form.value("next"), f.t.tag);
    let page = SignIn { f, form, way, wrong: Some(wrong), next, passkeys: app.passkeys.offered() };
    page.f.refused(&page)
}

/// The page again after a passkey that was not taken.
pub async fn again(app: &App, visitor: &Visitor, form: Form, wrong: String) -> Answer {
    shown_again(app, visitor, form, (Way::Passkey, wrong)).await
}

/// An answer, or what to tell a person whose sign-in did not go through.
type Tried = Result<Result<axum::response::Response, String>, Error>;

async fn by_code(app: &App, visitor: &Visitor, form: &Form) -> Tried {
    let words = visitor.tongue;
    let code = match GroupCode::parse(form.value("code")) {
        Ok(code) => code,
        Err(error) => return Ok(Err(code_sentence(words, &error))),
    };
    let code = app.keys.mac("code", code.canonical().as_bytes());
    may_try(app, visitor, &code)?;
    let Some(member) = app.store.read(move |q| people::by_code(q, &code)).await? else {
        return Ok(Err(fl!(words.words, "sign-in-code-unknown")));
    };
    let to = onward(form.value("next"), words.tag);
    session::open(app, visitor, Whom::Group(member), vec![], &to).await.map(Ok)
}

async fn by_name(app: &App, visitor: &Visitor, form: &Form) -> Tried {
    let words = visitor.tongue;
    // A text that can be no name is tried like a name that nobody has.
    let name = sign_in_name(form.value("name")).unwrap_or_default();
    may_try(app, visitor, name.as_bytes())?;
    let account = app.store.read(move |q| people::by_name(q, &name)).await?;
    let phc = account.as_ref().and_then(|account| account.password.clone());
    let right = app.passwords.matches(form.value("password"), phc).await?;
    match account {
        Some(account) if right => {
            let to = onward(form.value("next"), words.tag);
            session::open(app, visitor, Whom::Person(account.id), vec![], &to).await.map(Ok)
        }
        _ => Ok(Err(fl!(words.words, "sign-in-name-wrong"))),
    }
}

async fn by_ticket(app: &App, visitor: &Visitor, form: &Form) -> Tried {
    let words = visitor.tongue;
    let unknown = || Ok(Err(fl!(words.words, "sign-in-ticket-unknown")));
    let ticket = match GroupCode::parse(form.value("ticket")) {
        Ok(ticket) => ticket_hash(app, &ticket),
        Err(error) => return Ok(Err(code_sentence(words, &error))),
    };
    may_try(app, visitor, &ticket)?;
    if let Err(refusal) = password::check(form.value("password"), &[]) {
        return Ok(Err(words.refusal(&refusal)));
    }
    let now = visitor.now.as_second();
    let found = app.store.read(move |q| people::by_ticket(q, &ticket, now)).await?;
    let Some(account) = found else { return unknown() };
    if let Err(refusal) = known_words(app, form.value("password"), &account).await? {
        return Ok(Err(words.refusal(&refusal)));
    }
    let phc = app.passwords.hash(form.value("password"), app.edge.dice()).await?;
    app.store.keep(vec![people::first_password(&account.id, &ticket, &phc)]).await?;
    let (id, set) = (account.id.clone(), phc);
    let mine = move |q: &mut dyn Sql| -> Res<bool> {
        Ok(people::by_id(q, &id)?.is_some_and(|account| account.password.as_deref() == Some(&*set)))
    };
    // Of two who send the same ticket at once, one has used it up.
    if !app.store.read(mine).await? {
        return unknown();
    }
    let to = onward(form.value("next"), words.tag);
    session::open(app, visitor, Whom::Person(account.id), vec![], &to).await.map(Ok)
}

/// Checks a password against what somebody who knows her and the alliance would try first.
pub async fn known_words(
    app: &App,
    password: &str,
    account: &people::Account,
) -> Result<Result<(), Refusal>, Error> {
    let alliance = app.memory.alliance(app).await?;
    let context = ["groundswell", alliance.name.as_str(), account.sign_in.as_str(), account.name.as_str()];
    Ok(password::check(password, &context))
}

/// What is wrong with a code, as a sentence that helps to set it right.
pub fn code_sentence(tongue: &Tongue, error: &CodeError) -> String {
    let words = &tongue.words;
    match error {
        CodeError::Empty => fl!(words, "code-empty"),
        CodeError::TooLong => fl!(words, "code-too-long"),
        CodeError::Sign { position } => fl!(words, "code-sign", position = position.to_string()),
        CodeError::Mixed => fl!(words, "code-mixed"),
        CodeError::UnknownWord { position, written, nearest } if nearest.is_empty() => {
            fl!(words, "code-no-word", position = position.to_string(), written = written.as_str())
        }
        CodeError::UnknownWord { position, written, nearest } => fl!(
            words,
            "code-word",
            position = position.to_string(),
            written = written.as_str(),
            nearest = nearest.join(" · ")
        ),
        CodeError::WordCount { seen, wanted } => {
            fl!(words, "code-word-count", seen = seen.to_string(), wanted = wanted.to_string())
        }
        CodeError::DigitCount { seen, wanted } => {
            fl!(words, "code-digit-count", seen = seen.to_string(), wanted = wanted.to_string())
        }
        CodeError::CheckDigit => fl!(words, "code-check-digit"),
    }
}

async fn sign_out(State(app): State<App>, visitor: Visitor, form: Form) -> Answer {
    form.only(&[], &[])?;
    session::close(&app, &visitor, false, vec![]).await
}

async fn sign_out_everywhere(State(app): State<App>, visitor: Visitor, form: Form) -> Answer {
    form.only(&[], &[])?;
    session::close(&app, &visitor, true, vec![]).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_same_however_it_is_typed() {
        assert_eq!(sign_in_name("  Amina   OKELLO ").unwrap(), "amina okello");
        assert_eq!(sign_in_name("E\u{301}va").unwrap(), sign_in_name("éva").unwrap());
        assert!(sign_in_name("a\u{202e}b").is_err());
        assert!(sign_in_name("   ").is_err());
        assert!(sign_in_name(&"a".repeat(61)).is_err());
    }

    #[test]
    fn a_misspelt_word_is_named_with_the_nearest_and_the_code_itself_never() {
        let english = crate::speech::tongue("en").unwrap();
        let word = |at: usize| civics::code::sound_words()[at];
        let typed =
            format!("{} {} {}h {} {} {}", word(10), word(60), word(110), word(160), word(210), word(250));
        let error = GroupCode::parse(&typed).unwrap_err();
        let sentence = code_sentence(english, &error);
        assert!(sentence.contains('3') && sentence.contains(word(110)), "{sentence}");
        for other in [10, 60, 160, 210, 250] {
            assert!(!sentence.contains(word(other)), "{sentence}");
        }
    }
}
