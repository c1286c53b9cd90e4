//! The questions of consent, in words that a person can say aloud: how they are asked, read and said again.

use civics::Refusal;
use civics::consent::{Audience, Consent, Use};
use civics::refusal::Field;

use super::Form;
use crate::speech::Tongue;

/// The fields that the questions fill, for [`Form::only`].
pub const FIELDS: [&str; 6] = ["reach", "keep", "count", "quote", "publish", "show"];

/// One answer that can be chosen.
pub struct Choice {
    /// The audience, as acts spell it.
    pub word: &'static str,
    /// The answer in the reader's language.
    pub says: String,
    /// Whether it stands chosen.
    pub picked: bool,
}

/// One question: who may do this with what was told?
pub struct Question {
    /// The use, as acts spell it.
    pub word: &'static str,
    /// The question in the reader's language.
    pub asks: String,
    /// The possible answers, from the narrowest.
    pub choices: Vec<Choice>,
}

/// The five questions with a consent filled in.
pub fn questions(tongue: &Tongue, consent: &Consent) -> Vec<Question> {
    let ask = |of: Use| {
        // To keep it for nobody is to withdraw it, and that has a page of its own.
        let offered = Audience::ALL.into_iter().filter(|a| of != Use::Keep || *a != Audience::Nobody);
        let choices = offered.map(|audience| Choice {
            word: audience.word(),
            says: tongue.word("audience", audience.word()),
            picked: consent.reach(of) == audience,
        });
        Question { word: of.word(), asks: tongue.word("ask", of.word()), choices: choices.collect() }
    };
    Use::ALL.into_iter().map(ask).collect()
}

/// A consent as pairs of question and answer.
pub fn said(tongue: &Tongue, consent: &Consent) -> Vec<(String, String)> {
    let pair = |of: Use| (tongue.word("ask", of.word()), tongue.word("audience", consent.reach(of).word()));
    Use::ALL.into_iter().map(pair).collect()
}

/// The five single answers of a form; a question without an answer stays with *our group only*.
pub fn answers(form: &Form) -> Result<Consent, Refusal> {
    Use::ALL.into_iter().try_fold(Consent::default(), |consent, of| match form.value(of.word()) {
        "" => Ok(consent),
        word => match Audience::parse(word) {
            Some(audience) => Ok(consent.with(of, audience)),
            None => Err(Refusal::Unknown { field: Field::Consent }),
        },
    })
}

/// The short way: one answer for everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Our group only, for every use.
    Group,
    /// The alliance, without names; nothing goes to a duty bearer.
    Alliance,
    /// Each question is answered by itself.
    Each,
}

impl Reach {
    /// Every way, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Group, Self::Alliance, Self::Each];

    /// The word in forms and locale keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Alliance => "alliance",
            Self::Each => "each",
        }
    }

    /// The way that a form chose; a form that only answers single questions has chosen those.
    pub fn of(form: &Form) -> Option<Self> {
        match form.value("reach") {
            "" if Use::ALL.iter().any(|of| !form.value(of.word()).is_empty()) => Some(Self::Each),
            "" => Some(Self::Group),
            word => Self::ALL.into_iter().find(|reach| reach.word() == word),
        }
    }

    /// The consent that it stands for, if that does not hang on single answers.
    pub fn consent(self) -> Option<Consent> {
        match self {
            Self::Group => Some(Consent::default()),
            Self::Alliance => Some(
                [Use::Keep, Use::Count, Use::Quote, Use::Publish]
                    .into_iter()
                    .fold(Consent::default(), |consent, of| consent.with(of, Audience::Alliance)),
            ),
            Self::Each => None,
        }
    }
}

/// What a telling form says about consent: the short answer, or the five single ones.
///
/// `Ok(None)` when both were given and do not agree: then nobody but the teller can say which counts.
pub fn read(form: &Form) -> Result<Option<Consent>, Refusal> {
    let reach = Reach::of(form).ok_or(Refusal::Unknown { field: Field::Consent })?;
    let single = answers(form)?;
    Ok(match reach.consent() {
        None => Some(single),
        Some(short) if single == Consent::default() || single == short => Some(short),
        Some(_) => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_without_a_word_on_consent_means_our_group_only() {
        assert_eq!(read(&Form::default()), Ok(Some(Consent::default())));
        let counted = Form::default().with("count", "public");
        assert_eq!(read(&counted), Ok(Some(Consent::default().with(Use::Count, Audience::Public))));
    }

    #[test]
    fn the_short_answer_is_never_widened_by_a_single_one() {
        let both = Form::default().with("reach", "group").with("publish", "public");
        assert_eq!(read(&both), Ok(None));
        let wide = read(&Form::default().with("reach", "alliance")).unwrap().unwrap();
        assert!(
            wide.allows(Use::Publish, Audience::Alliance) && !wide.allows(Use::Publish, Audience::Public)
        );
        assert!(!wide.allows(Use::Show, Audience::Country), "nothing goes to a duty bearer");
    }

    #[test]
    fn an_audience_that_does_not_exist_is_refused() {
        let refused = Err(Refusal::Unknown { field: Field::Consent });
        assert_eq!(read(&Form::default().with("quote", "police")), refused);
        assert_eq!(read(&Form::default().with("reach", "all")), refused);
    }
}
