//! Why an answer is not the page that was asked for. One place writes it for people, in their language.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use civics::Refusal;

use crate::media::MediaError;
use crate::store::Stop;
use crate::store::sql::SqlError;

/// Why an answer is not the page that was asked for.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// A rule said no, and there is no form to bring back filled in.
    #[error("refused: {}", .0.key())]
    Refused(Refusal),
    /// A picture or recording cannot be taken.
    #[error(transparent)]
    Media(#[from] MediaError),
    /// There is nothing here for this visitor; whether there is for another is not told.
    #[error("not found")]
    NotFound,
    /// The visitor must sign in first.
    #[error("sign in first")]
    SignIn,
    /// The form did not come from our own page, or its page was too old.
    #[error("the form did not come from our own page")]
    Foreign,
    /// The form is not one of ours: a field is unknown, doubled or missing.
    #[error("the field {0:?} does not belong into this form, or stands twice")]
    Field(String),
    /// The body is broken, or of a type that is not taken here.
    #[error("the body cannot be read: {0}")]
    Body(&'static str),
    /// The body is larger than allowed.
    #[error("more than {0} bytes")]
    TooLarge(usize),
    /// The body came too slowly.
    #[error("the body came too slowly")]
    TooSlow,
    /// Too many requests in a short time.
    #[error("too many requests")]
    TooMany,
    /// The node cannot write now; nothing was taken.
    #[error("cannot be written now")]
    Unavailable,
    /// The disk is full; nothing was taken.
    #[error("no space left")]
    Full,
    /// Something of ours is broken; the number leads to the log line.
    #[error("fault {0}")]
    Fault(String),
}

impl Error {
    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Refused(Refusal::Recovery) | Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Refused(Refusal::Absent) | Self::NotFound => StatusCode::NOT_FOUND,
            Self::Refused(Refusal::NotYours) => StatusCode::NOT_FOUND,
            Self::Refused(Refusal::Withdrawn) => StatusCode::GONE,
            Self::Refused(_) | Self::Media(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::Foreign => StatusCode::FORBIDDEN,
            Self::Field(_) | Self::Body(_) => StatusCode::BAD_REQUEST,
            Self::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Full => StatusCode::INSUFFICIENT_STORAGE,
            Self::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The key of the sentence in the locale files, without `error-`.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Refused(_) => "refused",
            Self::Media(_) => "media",
            Self::NotFound => "not-found",
            Self::SignIn => "sign-in",
            Self::Foreign => "foreign",
            Self::Field(_) => "field",
            Self::Body(_) => "body",
            Self::TooLarge(_) => "too-large",
            Self::TooSlow => "too-slow",
            Self::TooMany => "too-many",
            Self::Unavailable => "unavailable",
            Self::Full => "full",
            Self::Fault(_) => "fault",
        }
    }

    /// A fault of ours: logged once with its chain under a reference number, which is all that the visitor sees.
    #[must_use]
    pub fn fault(error: &dyn std::error::Error) -> Self {
        use std::sync::atomic::{AtomicU64, Ordering};
        static NEXT: AtomicU64 = AtomicU64::new(1);
        let number = format!("{:05}", NEXT.fetch_add(1, Ordering::Relaxed));
        let mut chain = error.to_string();
        let mut source = error.source();
        while let Some(cause) = source {
            chain = format!("{chain}: {cause}");
            source = cause.source();
        }
        tracing::error!(number, chain, "fault");
        Self::Fault(number)
    }
}

impl From<SqlError> for Error {
    fn from(error: SqlError) -> Self {
        match error {
            SqlError::Full(_) => Self::Full,
            SqlError::Gone(_) => Self::Unavailable,
            other => Self::fault(&other),
        }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<Stop> for Error {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Refused(refusal) => Self::Refused(refusal),
            Stop::Failed(error) => error.into(),
        }
    }
}

impl Stop {
    /// The refusal that a form can show beside what was typed; everything else is an error of the whole request.
    ///
    /// # Errors
    /// What belongs to others or is not there stays hidden behind the same page as what never was.
    pub fn for_form(self) -> Result<Refusal, Error> {
        match self {
            Self::Refused(refusal @ (Refusal::NotYours | Refusal::Absent | Refusal::Recovery)) => {
                Err(Error::Refused(refusal))
            }
            Self::Refused(refusal) => Ok(refusal),
            Self::Failed(error) => Err(error.into()),
        }
    }
}

/// The answer carries the error; the frame of all routes writes the page, for it knows the visitor's language.
impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
