//! Reading the form of a telling: from fields and files to an act that its rule can judge.

use axum::body::Bytes;
use civics::consent::Consent;
use civics::helper::Channel;
use civics::language;
use civics::refusal::Field;
use civics::testimony::{Behalf, Grain, MOST_MEDIA, Media, Place, Tell};
use civics::{Refusal, entry};
use i18n_embed_fl::fl;
use sha2::{Digest as _, Sha256};
use tokio::sync::Semaphore;

use crate::error::Error;
use crate::media::{self, Cleaned, Limits, MediaError};
use crate::speech::Tongue;
use crate::store::circle::here;
use crate::web::{Form, consent};

/// How many pictures and recordings are cleaned at the same time: each may need a hundred megabytes for a moment.
static TURNS: Semaphore = Semaphore::const_new(2);

/// Why a form goes back to who sent it.
#[derive(Debug)]
pub enum Back {
    /// The form comes back filled in, with this sentence.
    Sentence(String),
    /// It cannot even be shown again.
    Error(Error),
}

impl From<Error> for Back {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

/// A refusal as a reason to bring the form back.
pub fn refused(tongue: &Tongue, refusal: &Refusal) -> Back {
    match refusal {
        Refusal::NotYours | Refusal::Absent => Back::Error(Error::NotFound),
        refusal => Back::Sentence(tongue.refusal(refusal)),
    }
}

/// Reads what was told; the cleaned files come beside it.
pub async fn read(
    tongue: &Tongue,
    form: &Form,
    member: i64,
    channel: Channel,
    sample: bool,
) -> Result<(Tell, Vec<Cleaned>), Back> {
    let consent = match consent::read(form).map_err(|refusal| refused(tongue, &refusal))? {
        Some(consent) => consent,
        None => return Err(Back::Sentence(fl!(tongue.words, "tell-consent-both"))),
    };
    let raw = plain(form, member, channel, (consent, sample)).map_err(|refusal| refused(tongue, &refusal))?;
    let files = form.files("media");
    if files.is_empty() {
        return Ok((raw, Vec::new()));
    }
    let cleaned = clean(files).await.map_err(|error| match error {
        Error::Media(media) => {
            let sentence = crate::web::frame::sentence(tongue, &Error::Media(media));
            Back::Sentence(format!("{sentence} {}", fl!(tongue.words, "tell-files-again")))
        }
        Error::Refused(refusal) => refused(tongue, &refusal),
        other => Back::Error(other),
    })?;
    let media = cleaned
        .iter()
        .map(|one| Media {
            kind: one.kind.mime().to_owned(),
            sha256: entry::hex(&Sha256::digest(&one.bytes)),
        })
        .collect();
    Ok((Tell { media, ..raw }, cleaned))
}

/// What stands in the fields; lists and places are the rule's to judge.
fn plain(
    form: &Form,
    member: i64,
    channel: Channel,
    (consent, sample): (Consent, bool),
) -> Result<Tell, Refusal> {
    let word = |name: &str, otherwise: &'static str| match form.value(name) {
        "" => otherwise.to_owned(),
        word => word.to_owned(),
    };
    let unknown = |field| Refusal::Unknown { field };
    Ok(Tell {
        member: here(member),
        words: form.value("words").to_owned(),
        language: chosen_language(form).to_owned(),
        place: Place {
            grain: Grain::parse(&word("grain", "none")).ok_or(unknown(Field::Place))?,
            name: form.value("place").to_owned(),
        },
        causes: form.values("causes"),
        facets: form.values("facets"),
        media: Vec::new(),
        behalf: Behalf::parse(&word("behalf", "myself")).ok_or(unknown(Field::Kind))?,
        channel,
        helper: None,
        consent,
        sample,
    })
}

/// The language that was written in, or else the one that was picked.
pub fn chosen_language(form: &Form) -> &str {
    match form.value("other").trim() {
        "" => form.value("language"),
        written => tag_of(written),
    }
}

/// The tag of a language that somebody wrote as a tag or by its name; anything else stays as it is, to be refused.
pub fn tag_of(written: &str) -> &str {
    if language::LanguageTag::parse(written).is_ok() {
        return written;
    }
    let same = |name: &str| name.to_lowercase() == written.to_lowercase();
    let found = language::languages().iter().find(|(code, name)| {
        same(name) || language::LanguageTag::parse(code).is_ok_and(|tag| tag.endonym().is_some_and(same))
    });
    found.map_or(written, |(code, _)| code)
}

/// Cleans files on a blocking thread, a few at a time.
async fn clean(files: Vec<Bytes>) -> Result<Vec<Cleaned>, Error> {
    if files.len() > MOST_MEDIA {
        return Err(Refusal::TooMany { field: Field::Media, most: MOST_MEDIA }.into());
    }
    let _turn = TURNS.acquire().await.map_err(|error| Error::fault(&error))?;
    let work = tokio::task::spawn_blocking(move || {
        files
            .iter()
            .map(|bytes| media::clean(bytes, &Limits::default()))
            .collect::<Result<Vec<_>, MediaError>>()
    });
    Ok(work.await.map_err(|error| Error::fault(&error))??)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_found_by_its_tag_or_its_name() {
        for (written, tag) in [("kpz", "kpz"), ("Kupsabiny", "kpz"), ("français", "fr"), ("ne-NP", "ne-NP")]
        {
            let form = Form::default().with("language", "en").with("other", written);
            assert_eq!(chosen_language(&form), tag, "{written}");
        }
        assert_eq!(chosen_language(&Form::default().with("language", "sw")), "sw");
        let form = Form::default().with("other", "no such tongue");
        assert!(civics::words::language(chosen_language(&form)).is_err());
    }

    #[tokio::test]
    async fn a_file_that_is_no_picture_is_told_and_five_files_are_too_many() {
        let junk = || Bytes::from_static(b"GIF89a, or rather not");
        assert!(matches!(clean(vec![junk()]).await, Err(Error::Media(_))));
        let five = clean(vec![junk(); 5]).await;
        assert!(matches!(five, Err(Error::Refused(Refusal::TooMany { field: Field::Media, most: 4 }))));
    }
}
