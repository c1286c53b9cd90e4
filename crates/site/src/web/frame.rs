//! The frame of every page: its language, its head and foot, what its forms need.

use std::sync::{Arc, LazyLock};

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use i18n_embed_fl::fl;
use sha2::{Digest as _, Sha256};

use super::visitor::cookie;
use super::{Answer, App, Visitor};
use crate::error::Error;
use crate::media::MediaError;
use crate::speech::{self, Tongue, Words};
use crate::store::alliance::Alliance;

/// The style of all pages.
pub const STYLE: &str = include_str!("../../assets/site.css");

static BUILD: LazyLock<String> = LazyLock::new(|| {
    let digest = Sha256::new_with_prefix(STYLE)
        .chain_update(super::passkey::SCRIPT)
        .chain_update(env!("CARGO_PKG_VERSION"))
        .finalize();
    civics::entry::hex(&digest[..6])
});

/// A short name for this build, in the names of its assets and in ETags.
pub fn build() -> &'static str {
    &BUILD
}

/// What every page needs to know.
pub struct Frame {
    /// The language's words.
    pub l: &'static Words,
    /// The language.
    pub t: &'static Tongue,
    /// The path without its language, such as `/tell`.
    pub path: String,
    /// The alliance.
    pub alliance: Arc<Alliance>,
    /// Whether somebody signed in.
    pub signed_in: bool,
    /// Whether the visitor acts for a member.
    pub member: bool,
    /// Whether the visitor is a helper somewhere.
    pub helper: bool,
    /// Whether the visitor convenes some circle.
    pub convenor: bool,
    /// The token for forms.
    pub token: String,
    /// A fresh idempotency key for forms.
    pub once: String,
    /// Whether the node runs read-only.
    pub recovery: bool,
    cookie: Option<String>,
}

impl Frame {
    /// The frame for a visitor; `path` is without its language.
    pub async fn new(app: &App, visitor: &Visitor, path: &str) -> Result<Self, Error> {
        let once: [u8; 16] = app.edge.dice();
        Ok(Self {
            l: &visitor.tongue.words,
            t: visitor.tongue,
            path: path.to_owned(),
            alliance: app.memory.alliance(app).await?,
            signed_in: visitor.signed_in(),
            member: visitor.has(super::Need::Member),
            helper: visitor.has(super::Need::Helper),
            convenor: visitor.has(super::Need::Convenor),
            token: visitor.token(app),
            once: civics::entry::hex(&once),
            recovery: app.store.head().recovery.is_some(),
            cookie: visitor.fresh.then(|| cookie(app, &visitor.ticket)),
        })
    }

    /// The frame for a form that comes back filled in: the same idempotency key, so that trying again stays one act.
    #[must_use]
    pub fn again(mut self, form: &super::Form) -> Self {
        if !form.once_raw.is_empty() {
            self.once = form.once_raw.clone();
        }
        self
    }

    /// Every language, for the choice at the foot of the page.
    pub fn tongues(&self) -> &'static [Tongue] {
        speech::tongues()
    }

    /// The name of this build, for the addresses of assets.
    pub fn build(&self) -> &'static str {
        build()
    }

    /// A page without a form.
    pub fn page(&self, template: &impl Template) -> Answer {
        respond(StatusCode::OK, template, None)
    }

    /// A page with a form: it sets the cookie to which the form's token is bound, if there is none yet.
    pub fn form(&self, template: &impl Template) -> Answer {
        respond(StatusCode::OK, template, self.cookie.as_deref())
    }

    /// A page with a form that comes back filled in, with what is wrong.
    pub fn refused(&self, template: &impl Template) -> Answer {
        respond(StatusCode::UNPROCESSABLE_ENTITY, template, self.cookie.as_deref())
    }
}

fn respond(status: StatusCode, template: &impl Template, cookie: Option<&str>) -> Answer {
    let html = template.render().map_err(|error| Error::fault(&error))?;
    let mut response = (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response();
    if let Some(Ok(cookie)) = cookie.map(HeaderValue::from_str) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// Sends the browser to another page of ours, with GET.
pub fn redirect(path: &str) -> Response {
    let path = HeaderValue::from_str(path).unwrap_or_else(|_| HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, path)]).into_response()
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    f: Frame,
    title: String,
    sentence: String,
}

/// The page that says in the visitor's language why something did not work, and what would help.
pub async fn error_page(app: &App, tongue: &'static Tongue, path: &str, error: &Error) -> Response {
    let path = path.strip_prefix('/').and_then(|rest| rest.split_once('/')).map_or("/", |(_, rest)| rest);
    let alliance = app.memory.alliance(app).await.unwrap_or_default();
    let f = Frame {
        l: &tongue.words,
        t: tongue,
        path: format!("/{}", path.trim_start_matches('/')),
        alliance,
        signed_in: false,
        member: false,
        helper: false,
        convenor: false,
        token: String::new(),
        once: String::new(),
        recovery: app.store.head().recovery.is_some(),
        cookie: None,
    };
    let page =
        ErrorPage { title: tongue.word("error-title", error.key()), sentence: sentence(tongue, error), f };
    let mut response =
        respond(error.status(), &page, None).unwrap_or_else(|_| error.status().into_response());
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if matches!(error, Error::Unavailable | Error::Full | Error::TooMany) {
        headers.insert(header::RETRY_AFTER, HeaderValue::from_static("30"));
    }
    response
}

/// An error as a sentence for people.
pub fn sentence(tongue: &Tongue, error: &Error) -> String {
    let words = &tongue.words;
    match error {
        Error::Refused(refusal) => tongue.refusal(refusal),
        Error::Media(media) => media_sentence(tongue, media),
        Error::Field(name) => fl!(words, "error-field", name = name.as_str()),
        Error::TooLarge(most) => {
            fl!(words, "error-too-large", most = (most / 1024 / 1024).max(1).to_string())
        }
        Error::Fault(number) => fl!(words, "error-fault", number = number.as_str()),
        plain => tongue.word("error", plain.key()),
    }
}

/// Why a picture or recording was not taken.
fn media_sentence(tongue: &Tongue, error: &MediaError) -> String {
    tongue.word("media", error.key())
}
