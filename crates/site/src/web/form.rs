//! Forms: read once, whole, within limits; a field that is unknown or stands twice is refused.
//!
//! Whoever takes a [`Form`] has passed the checks against forged requests: the token is bound to the visitor, and the
//! browser, where it says so, vouches that the form came from our own page.

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use futures_util::StreamExt as _;

use super::{App, Visitor};
use crate::error::Error;

/// The most bytes of a form without files.
const MOST_PLAIN: usize = 128 * 1024;
/// The most bytes of a form with files.
pub const MOST_FILES: usize = 24 * 1024 * 1024;
/// The most fields and files.
const MOST_PARTS: usize = 600;
/// The longest that a body may take.
const PATIENCE: Duration = Duration::from_secs(120);

/// What a form brought.
#[derive(Debug, Default, Clone)]
pub struct Form {
    fields: Vec<(String, String)>,
    files: Vec<(String, Bytes)>,
    /// The idempotency key, hashed with the visitor's own secret so that nobody guesses another's.
    pub once: [u8; 32],
    /// The raw key, to fill the form in again.
    pub once_raw: String,
}

impl Form {
    /// The value of a field that stands at most once; empty if it is absent.
    pub fn value(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    /// All values of a field that may stand several times, such as boxes to tick.
    pub fn values(&self, name: &str) -> Vec<String> {
        self.fields
            .iter()
            .filter(|(field, value)| field == name && !value.is_empty())
            .map(|(_, v)| v.clone())
            .collect()
    }

    /// Whether a field has that value among its values; for boxes in templates.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.fields.iter().any(|(field, v)| field == name && v == value)
    }

    /// Whether a field stands in the form at all, empty or not.
    pub fn has_field(&self, name: &str) -> bool {
        self.fields.iter().any(|(field, _)| field == name)
    }

    /// The files of a field; empty ones (nothing was chosen) are passed over.
    pub fn files(&self, name: &str) -> Vec<Bytes> {
        self.files
            .iter()
            .filter(|(field, bytes)| field == name && !bytes.is_empty())
            .map(|(_, b)| b.clone())
            .collect()
    }

    /// Refuses every field that is not among `single` (at most once each) or `many`.
    ///
    /// # Errors
    /// [`Error::Field`] names the first that does not belong.
    pub fn only(&self, single: &[&str], many: &[&str]) -> Result<(), Error> {
        let mut seen: Vec<&str> = Vec::new();
        for name in self
            .fields
            .iter()
            .map(|(name, _)| name.as_str())
            .chain(self.files.iter().map(|(n, _)| n.as_str()))
        {
            if many.contains(&name) {
                continue;
            }
            if !single.contains(&name) || seen.contains(&name) {
                return Err(Error::Field(name.chars().take(40).collect()));
            }
            seen.push(name);
        }
        Ok(())
    }

    /// Puts a field in, for a page that opens a form with something filled in.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    fn take(&mut self, name: &str) -> Result<String, Error> {
        let mut found = None;
        for (_, value) in self.fields.extract_if(.., |(field, _)| field == name) {
            if found.replace(value).is_some() {
                return Err(Error::Field(name.to_owned()));
            }
        }
        Ok(found.unwrap_or_default())
    }
}

impl FromRequest<App> for Form {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self, Error> {
        let visitor = request.extensions().get::<Visitor>().cloned().ok_or(Error::Foreign)?;
        from_our_page(request.headers(), app)?;
        let kind = header_text(request.headers(), header::CONTENT_TYPE).to_owned();
        // The same page in another language is the same form.
        let path = request.uri().path().trim_start_matches('/');
        let path = path.split_once('/').map_or("", |(_, rest)| rest).to_owned();
        // Pictures and recordings come from who acts for a group or helps one; nobody else fills our memory with files.
        let sends = visitor.has(super::Need::Member) || visitor.has(super::Need::Helper);
        let read = read(request, &kind, if sends { MOST_FILES } else { MOST_PLAIN });
        let mut form = tokio::time::timeout(PATIENCE, read).await.map_err(|_| Error::TooSlow)??;
        let token = form.take("token")?;
        if !visitor.token_is_good(app, &token) {
            return Err(Error::Foreign);
        }
        form.once_raw = form.take("once")?;
        let mut key = visitor.ticket.to_vec();
        key.extend_from_slice(form.once_raw.as_bytes());
        if form.once_raw.is_empty() {
            // Without a key nothing is ever the same form again: it may be done twice, and is never said to be done
            // when it was another that was.
            key.extend_from_slice(&app.edge.dice::<16>());
        }
        // A key that was used on one page does not make another page's act count as done.
        key.push(0);
        key.extend_from_slice(path.as_bytes());
        form.once = app.keys.mac("once", &key);
        Ok(form)
    }
}

fn header_text(headers: &HeaderMap, name: header::HeaderName) -> &str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or("")
}

/// The browser says where a form came from: an answer other than "from here" is refused, silence is left to the token.
fn from_our_page(headers: &HeaderMap, app: &App) -> Result<(), Error> {
    let site = headers.get("sec-fetch-site").and_then(|value| value.to_str().ok());
    if site.is_some_and(|site| site != "same-origin" && site != "none") {
        return Err(Error::Foreign);
    }
    let origin = header_text(headers, header::ORIGIN);
    let host = header_text(headers, header::HOST);
    let own = origin.is_empty()
        || origin == app.config.public_url.trim_end_matches('/')
        || origin.split_once("://").is_some_and(|(_, authority)| authority == host);
    // A page with `no-referrer` sends `Origin: null` with its own forms; Sec-Fetch-Site speaks for those.
    let hidden = origin == "null" && site == Some("same-origin");
    if own || hidden { Ok(()) } else { Err(Error::Foreign) }
}

async fn read(request: Request, kind: &str, most: usize) -> Result<Form, Error> {
    let essence = kind.split(';').next().unwrap_or("").trim().to_ascii_lowercase();
    match essence.as_str() {
        "application/x-www-form-urlencoded" => {
            let bytes = whole(request.into_body(), MOST_PLAIN).await?;
            let text = std::str::from_utf8(&bytes).map_err(|_| Error::Body("not UTF-8"))?;
            let fields: Vec<(String, String)> =
                form_urlencoded::parse(text.as_bytes()).into_owned().collect();
            if fields.len() > MOST_PARTS {
                return Err(Error::Body("too many fields"));
            }
            if fields.iter().any(|(_, value)| value.contains('\u{FFFD}')) {
                return Err(Error::Body("not UTF-8"));
            }
            Ok(Form { fields, ..Form::default() })
        }
        "multipart/form-data" => multipart(request, kind, most).await,
        _ => Err(Error::Body("a form must be sent as a form")),
    }
}

async fn whole(body: Body, most: usize) -> Result<Bytes, Error> {
    let mut stream = body.into_data_stream();
    let mut all = Vec::new();
    while let Some(chunk) = stream.next().await {
        let chunk = chunk.map_err(|_| Error::Body("it ended early"))?;
        if all.len() + chunk.len() > most {
            return Err(Error::TooLarge(most));
        }
        all.extend_from_slice(&chunk);
    }
    Ok(all.into())
}

async fn multipart(request: Request, kind: &str, most: usize) -> Result<Form, Error> {
    let boundary = multer::parse_boundary(kind).map_err(|_| Error::Body("no boundary"))?;
    let limits = multer::SizeLimit::new().whole_stream(most as u64);
    let constraints = multer::Constraints::new().size_limit(limits);
    let stream = request.into_body().into_data_stream();
    let mut parts = multer::Multipart::with_constraints(stream, boundary, constraints);
    let (mut form, mut count) = (Form::default(), 0);
    while let Some(part) = parts.next_field().await.map_err(|error| broken(&error, most))? {
        count += 1;
        if count > MOST_PARTS {
            return Err(Error::Body("too many parts"));
        }
        let name = part.name().ok_or(Error::Body("a part without a name"))?.to_owned();
        let is_file = part.file_name().is_some();
        let bytes = part.bytes().await.map_err(|error| broken(&error, most))?;
        if is_file {
            form.files.push((name, bytes));
        } else {
            if bytes.len() > MOST_PLAIN {
                return Err(Error::TooLarge(MOST_PLAIN));
            }
            let value = String::from_utf8(bytes.to_vec()).map_err(|_| Error::Body("not UTF-8"))?;
            form.fields.push((name, value));
        }
    }
    Ok(form)
}

fn broken(error: &multer::Error, most: usize) -> Error {
    match error {
        multer::Error::StreamSizeExceeded { .. } | multer::Error::FieldSizeExceeded { .. } => {
            Error::TooLarge(most)
        }
        _ => Error::Body("it ended early, or its parts are broken"),
    }
}
