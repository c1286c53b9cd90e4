//! Receipts: with the code, and nothing else, a teller sees what she told, where it was used, changes who may hear of
//! it, or takes it back. The code travels in bodies of forms, never in an address.

use std::time::Duration;

use askama::Template;
use axum::extract::State;
use axum::http::header::{self, HeaderName};
use axum::response::IntoResponse as _;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use civics::code::{CodeError, ReceiptCode};
use civics::consent::Audience;
use civics::refusal::Refusal;
use civics::testimony::Tell;
use civics::{Act, entry};
use i18n_embed_fl::fl;
use sha2::{Digest as _, Sha256};

use super::consent::{self, Question};
use super::limit::Class;
use super::route::{Need, Route};
use super::{Answer, App, Form, Frame, Visitor, conversation, stance};
use crate::error::Error;
use crate::speech::{Tongue, Words};
use crate::store::conversation::card;
use crate::store::member::member;
use crate::store::sql::{Sql, SqlError};
use crate::store::struggle::seen::{Grown, heard_in};
use crate::store::told::{self, Told, Used};
use crate::store::{Stop, log, slip, testimony};

/// How long a fresh telling waits for the next signed head, in steps of [`STEP`].
const STEPS: u32 = 40;
/// One step of waiting.
const STEP: Duration = Duration::from_millis(50);

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/receipt", Need::Anyone, enter),
        Route::post("/{language}/receipt", Need::Anyone, see),
        Route::post("/{language}/receipt/file", Need::Anyone, file),
        Route::post("/{language}/receipt/media", Need::Anyone, media),
        Route::post("/{language}/receipt/consent", Need::Anyone, change),
        Route::post("/{language}/receipt/withdraw", Need::Anyone, withdraw),
    ]
}

#[derive(Template)]
#[template(path = "receipt/enter.html")]
struct EnterPage {
    f: Frame,
    wrong: Option<String>,
    written: String,
}

#[derive(Template)]
#[template(path = "receipt/gone.html")]
struct GonePage {
    f: Frame,
    now: bool,
}

#[derive(Template)]
#[template(path = "receipt/sure.html")]
struct SurePage {
    f: Frame,
    plain: String,
}

#[derive(Template)]
#[template(path = "receipt/see.html")]
struct SeePage {
    f: Frame,
    code: String,
    plain: String,
    note: Option<String>,
    behind: Behind,
    questions: Vec<Question>,
}

/// What stands behind a code.
pub struct Behind {
    /// The testimony without its words.
    pub told: Told,
    /// The act with its words.
    pub tell: Tell,
    /// The name of the member to whom it was told.
    pub member: String,
    /// Where it was used.
    pub used: Vec<Used>,
    /// The struggles in which it is heard.
    pub heard: Vec<Grown>,
    /// Small pictures as `data:` addresses, one a file; `None` for a recording.
    pub small: Vec<Option<String>>,
}

impl SeePage {
    /// An audience by its rank, in the reader's words.
    fn audience(&self, rank: i64) -> String {
        Audience::of_rank(rank).map(|audience| self.f.t.word("audience", audience.word())).unwrap_or_default()
    }
}

async fn enter(State(app): State<App>, visitor: Visitor) -> Answer {
    let f = Frame::new(&app, &visitor, "/receipt").await?;
    let page = EnterPage { f, wrong: None, written: String::new() };
    page.f.form(&page)
}

async fn see(State(app): State<App>, visitor: Visitor, form: Form) -> Answer {
    form.only(&["code"], &[])?;
    match look(&app, &visitor, &form).await {
        Ok((code, key)) => show(&app, &visitor, (&code, key), None).await,
        Err(answer) => answer,
    }
}

/// Why a text is no receipt code, as a sentence for who typed it.
fn misread(words: &Words, error: &CodeError) -> String {
    match error {
        CodeError::Empty => fl!(words, "receipt-empty"),
        CodeError::Sign { position } => fl!(words, "receipt-sign", position = position.to_string()),
        CodeError::DigitCount { seen, wanted } => {
            fl!(words, "receipt-count", seen = seen.to_string(), wanted = wanted.to_string())
        }
        CodeError::CheckDigit => fl!(words, "receipt-check"),
        _ => fl!(words, "receipt-unknown"),
    }
}

/// The code of a form, with the keyed hash under which it is kept; otherwise the page that answers instead.
async fn code_of(app: &App, visitor: &Visitor, form: &Form) -> Result<(ReceiptCode, [u8; 32]), Answer> {
    if !app.limits.allows(&app.keys, Class::Receipt, &visitor.network, visitor.now.as_second()) {
        return Err(Err(Error::TooMany));
    }
    match ReceiptCode::parse(form.value("code")) {
        Ok(code) => {
            let hash = app.keys.mac("receipt", code.canonical().as_bytes());
            Ok((code, hash))
        }
        Err(error) => Err(turned(app, visitor, form, misread(&visitor.tongue.words, &error)).await),
    }
}

/// The code of a form and the testimony behind it; otherwise the page that answers instead: that of a stance, where the
/// code stood on a slip of a round's sheet.
async fn look(app: &App, visitor: &Visitor, form: &Form) -> Result<(ReceiptCode, i64), Answer> {
    let (code, hash) = code_of(app, visitor, form).await?;
    let found = app
        .store
        .read(move |q| Ok((told::by_receipt(q, &hash)?, slip::known(q, &hash)?, card::known(q, &hash)?)));
    match found.await {
        Ok((Some((key, false)), ..)) => Ok((code, key)),
        Ok((Some((_, true)), ..)) => Err(gone(app, visitor, false).await),
        Ok((None, Some(slip), _)) => Err(stance::receipt::show(app, visitor, &code, slip).await),
        Ok((None, None, Some(card))) => Err(conversation::card::show(app, visitor, card).await),
        Ok((None, None, None)) => {
            Err(turned(app, visitor, form, fl!(visitor.tongue.words, "receipt-unknown")).await)
        }
        Err(error) => Err(Err(error.into())),
    }
}

/// The code of a form and the act behind it, be it a telling or a stance.
async fn either(app: &App, visitor: &Visitor, form: &Form) -> Result<(ReceiptCode, i64), Answer> {
    let (code, hash) = code_of(app, visitor, form).await?;
    match app.store.read(move |q| slip::known(q, &hash)).await {
        Ok(Some(slip::Known { index: Some(index), .. })) => Ok((code, index)),
        Ok(_) => look(app, visitor, form).await,
        Err(error) => Err(Err(error.into())),
    }
}

/// The first page again, with what is wrong with the code.
async fn turned(app: &App, visitor: &Visitor, form: &Form, wrong: String) -> Answer {
    let f = Frame::new(app, visitor, "/receipt").await?;
    let written = form.value("code").chars().take(60).collect();
    let page = EnterPage { f, wrong: Some(wrong), written };
    page.f.refused(&page)
}

async fn gone(app: &App, visitor: &Visitor, now: bool) -> Answer {
    let page = GonePage { f: Frame::new(app, visitor, "/receipt").await?, now };
    page.f.form(&page)
}

/// Everything behind a code; `None` once it is withdrawn, also where only a restored copy forgot that it was.
async fn behind(app: &App, key: i64) -> Result<Option<Behind>, Error> {
    let index = key.unsigned_abs();
    Ok(app
        .store
        .read(move |q| {
            let (told, shown) = (told::told(q, key)?, log::shown(q, index)?);
            let (Some(told), Some((Some(Act::Tell(tell)), ..))) = (told, shown.and_then(|s| s.payload))
            else {
                return Ok(None);
            };
            let name = member(q, told.member)?.map_or_else(String::new, |member| member.name);
            let mut small = Vec::new();
            for n in 0..told.media {
                let picture = told::media(q, key, n, true)?;
                small.push(picture.map(|(_, b)| format!("data:image/jpeg;base64,{}", STANDARD.encode(b))));
            }
            let (used, heard) = (told::used(q, key)?, heard_in(q, key)?);
            Ok(Some(Behind { used, heard, told, tell, member: name, small }))
        })
        .await?)
}

async fn show(
    app: &App,
    visitor: &Visitor,
    (code, key): (&ReceiptCode, i64),
    note: Option<String>,
) -> Answer {
    let Some(behind) = behind(app, key).await? else { return gone(app, visitor, false).await };
    let f = Frame::new(app, visitor, "/receipt").await?;
    let page = SeePage {
        questions: consent::questions(f.t, &behind.told.consent),
        code: code.to_string(),
        plain: code.canonical(),
        note,
        behind,
        f,
    };
    page.f.form(&page)
}

/// A file to keep: never shown in the site's own page, whatever is in it.
pub fn download(kind: &str, name: &str, bytes: impl axum::response::IntoResponse) -> Answer {
    let headers: [(HeaderName, String); 3] = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}

async fn file(State(app): State<App>, visitor: Visitor, form: Form) -> Answer {
    form.only(&["code", "file"], &[])?;
    let (code, key) = match either(&app, &visitor, &form).await {
        Ok(found) => found,
        Err(answer) => return answer,
    };
    let index = key.unsigned_abs();
    let shown = app.store.read(move |q| log::shown(q, index)).await?.ok_or(Error::NotFound)?;
    let Some((_, body, salt)) = shown.payload else { return gone(&app, &visitor, false).await };
    match form.value("file") {
        "testimony" => download("application/json", "testimony.json", body),
        "stance" => download("application/json", "stance.json", body),
        "entry" => download("application/json", "entry.json", shown.leaf),
        "proof" => {
            let Some(signed) = covering(&app, index).await else {
                if shown.entry.kind != civics::Kind::Tell {
                    return Err(Error::Unavailable);
                }
                let note = fl!(visitor.tongue.words, "receipt-not-yet");
                return show(&app, &visitor, (&code, key), Some(note)).await;
            };
            let head = (signed.size, signed.root);
            let made = move |q: &mut dyn Sql| log::receipt(q, head, &signed.note, index, &salt);
            let proof = app.store.read_log(head, made).await?;
            download("text/plain; charset=utf-8", "receipt.tlog-proof", proof)
        }
        _ => Err(Error::Field("file".into())),
    }
}

/// The signed head once it covers an entry: what was told a moment ago waits for the signer.
async fn covering(app: &App, index: u64) -> Option<std::sync::Arc<crate::work::sign::Signed>> {
    for _ in 0..STEPS {
        let signed = app.signed();
        if signed.size > index {
            return Some(signed);
        }
        tokio::time::sleep(STEP).await;
    }
    None
}

async fn media(State(app): State<App>, visitor: Visitor, form: Form) -> Answer {
    form.only(&["code", "n"], &[])?;
    let key = match look(&app, &visitor, &form).await {
        Ok((_, key)) => key,
        Err(answer) => return answer,
    };
    let n: usize = form.value("n").parse().map_err(|_| Error::NotFound)?;
    let (kind, bytes) = checked_media(&app, key, n).await?.ok_or(Error::NotFound)?;
    download(&kind, &format!("{}.{}", n + 1, extension(&kind)), bytes)
}

/// A picture or recording whose bytes are those that the act names; a flipped bit is found before use.
pub async fn checked_media(app: &App, key: i64, n: usize) -> Result<Option<(String, Vec<u8>)>, Error> {
    let index = key.unsigned_abs();
    let found = app.store.read(move |q| {
        let shown = log::shown(q, index)?;
        let Some((Some(Act::Tell(tell)), ..)) = shown.and_then(|shown| shown.payload) else {
            return Ok(None);
        };
        let Some(named) = tell.media.get(n) else { return Ok(None) };
        let at = i64::try_from(n).map_err(|_| SqlError::Column(0))?;
        let Some((_, bytes)) = told::media(q, key, at, false)? else { return Ok(None) };
        if entry::hex(&Sha256::digest(&bytes)) != named.sha256 {
            return Err(SqlError::Corrupt(format!("file {n} of act {index} is not the one in the act")));
        }
        Ok(Some((named.kind.clone(), bytes)))
    });
    Ok(found.await?)
}

/// The ending of a file's name by its type.
pub fn extension(kind: &str) -> &'static str {
    match kind {
        "image/jpeg" => "jpg",
        "audio/wav" => "wav",
        "audio/ogg" => "ogg",
        "audio/mpeg" => "mp3",
        "audio/mp4" => "m4a",
        "audio/3gpp" => "3gp",
        "audio/webm" => "webm",
        _ => "bin",
    }
}

/// The key of what is done with a receipt: with the testimony in it, so that the key of one form never makes what was asked
/// for another testimony count as done.
fn once(app: &App, form: &Form, testimony: i64) -> [u8; 32] {
    app.keys.mac("once of a receipt", &[&form.once[..], &testimony.to_be_bytes()].concat())
}

async fn change(State(app): State<App>, visitor: Visitor, form: Form) -> Answer {
    let fields: Vec<&str> = consent::FIELDS.iter().copied().chain(["code"]).collect();
    form.only(&fields, &[])?;
    let (code, key) = match look(&app, &visitor, &form).await {
        Ok(found) => found,
        Err(answer) => return answer,
    };
    let wanted = consent::answers(&form)?;
    let done = app.store.record(once(&app, &form, key), testimony::change(key, wanted)).await;
    let note = match done {
        Ok(recorded) if recorded.fresh => fl!(visitor.tongue.words, "receipt-changed"),
        Ok(_) => fl!(visitor.tongue.words, "receipt-changed-before"),
        Err(stop) => said_no(visitor.tongue, stop)?,
    };
    show(&app, &visitor, (&code, key), Some(note)).await
}

/// Why a change was not made, as a sentence on the page that shows what counts.
fn said_no(tongue: &Tongue, stop: Stop) -> Result<String, Error> {
    match stop {
        Stop::Refused(Refusal::Already) => Ok(fl!(tongue.words, "receipt-same")),
        Stop::Refused(refusal @ Refusal::Recovery) => Ok(tongue.refusal(&refusal)),
        other => Err(other.into()),
    }
}

async fn withdraw(State(app): State<App>, visitor: Visitor, form: Form) -> Answer {
    form.only(&["code", "sure"], &[])?;
    let (code, key) = match look(&app, &visitor, &form).await {
        Ok(found) => found,
        Err(answer) => return answer,
    };
    if form.value("sure") != "yes" {
        let f = Frame::new(&app, &visitor, "/receipt").await?;
        let page = SurePage { f, plain: code.canonical() };
        return page.f.form(&page);
    }
    match app.store.record(once(&app, &form, key), testimony::withdraw(key)).await {
        Ok(_) => gone(&app, &visitor, true).await,
        // Two clicks at once: the second finds it withdrawn.
        Err(Stop::Refused(Refusal::Withdrawn)) => gone(&app, &visitor, false).await,
        Err(stop) => Err(stop.into()),
    }
}
