//! Figures: numbers with their data, recipe, error and source, which anybody can recompute.
//!
//! A figure belongs to the member that published it. Its recipe and the hashes of its inputs stand in the log; the data stay
//! with their owner unless she publishes them too. A figure supports a paragraph and is never one of its roots: it can
//! say how many, and never what it is like.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::address::Address;
use crate::member::{MemberFact, Standing};
use crate::rating::first_day;
use crate::refusal::{Field, Refusal};
use crate::rights::Actor;
use crate::text::Form;
use crate::text::edit::{Desk, TextFact, may_change};
use crate::words;

/// The most characters of a recipe.
pub const MOST_RECIPE: usize = 16_000;
/// The most inputs of a figure.
pub const MOST_INPUTS: usize = 12;
/// The most figures that support one paragraph.
pub const MOST_CITED: usize = 20;

/// How a figure came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sort {
    /// A headline with its claim file: inputs, formula, result, sensitivity, sentence.
    Claim,
    /// Measured from a survey of persons or households.
    Survey,
}

impl Sort {
    /// Every sort.
    pub const ALL: [Self; 2] = [Self::Claim, Self::Survey];

    /// The word in acts, tables and locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Claim => "claim",
            Self::Survey => "survey",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// A file from which a figure was computed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Its name.
    pub name: String,
    /// The SHA-256 of its bytes, 64 lower-case hexadecimal digits.
    pub sha256: String,
    /// Where it comes from: an address or a title.
    pub source: String,
    /// The day, month or year of the data, as exactly as the source gives it.
    pub dated: String,
    /// The terms under which it may be used.
    pub licence: String,
    /// Whether its owner publishes the file with the figure.
    pub open: bool,
}

/// A member publishes a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// What is measured, in a few words.
    pub title: String,
    /// The one plain sentence that says it.
    pub sentence: String,
    /// The language of title and sentence, a BCP 47 tag.
    pub language: String,
    /// How it came about.
    pub sort: Sort,
    /// The number, a decimal such as `62` or `0.2649`.
    pub number: String,
    /// Its unit, such as `people`; empty for a pure number.
    pub unit: String,
    /// The lower end of the interval within which it is firm.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub low: Option<String>,
    /// The upper end.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub high: Option<String>,
    /// How it is computed, as a file that the program reads: a claim, or what was measured and how.
    pub recipe: String,
    /// The files from which it was computed.
    pub inputs: Vec<Input>,
    /// What it cannot tell, in the member's own words; may be empty.
    pub blind: String,
}

/// A paragraph gets the figures that support it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cite {
    /// The paragraph.
    pub paragraph: Address,
    /// All of its figures from now on.
    pub figures: Vec<Address>,
}

/// The member that published a figure says that it does not stand any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Disown {
    /// The figure.
    pub figure: Address,
    /// Why.
    pub reason: String,
    /// The figure that takes its place.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub better: Option<Address>,
}

/// What rules need to know about a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FigureFact {
    /// Its key.
    pub key: i64,
    /// The member that published it.
    pub member: i64,
    /// Whether its member has disowned it.
    pub disowned: bool,
}

/// Publishes a figure: any member may, also one without a vote.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::VoucherNotMember`]; or which field is empty, too long, or no number, hash or date.
pub fn measure(
    actor: &Actor,
    member: &MemberFact,
    raw: &Measure,
    now: Timestamp,
) -> Result<Measure, Refusal> {
    if !actor.acts_for(member.key, now) {
        return Err(Refusal::NotYours);
    }
    if member.standing != Standing::Member {
        return Err(Refusal::VoucherNotMember);
    }
    let number = decimal(Field::Number, &raw.number)?;
    let ends =
        [&raw.low, &raw.high].map(|end| end.as_ref().map(|end| decimal(Field::Interval, end)).transpose());
    let [low, high] = ends;
    let (low, high) = (low?, high?);
    let beyond = |end: &Option<String>, over: fn(f64, f64) -> bool| {
        end.as_deref().is_some_and(|end| over(real(end), real(&number)))
    };
    if low.is_some() != high.is_some()
        || beyond(&low, |end, at| end > at)
        || beyond(&high, |end, at| end < at)
    {
        return Err(Refusal::Unknown { field: Field::Interval });
    }
    if raw.inputs.is_empty() {
        return Err(Refusal::Empty { field: Field::Inputs });
    }
    if raw.inputs.len() > MOST_INPUTS {
        return Err(Refusal::TooMany { field: Field::Inputs, most: MOST_INPUTS });
    }
    let recipe = words::text(Field::Recipe, &raw.recipe, MOST_RECIPE)?;
    Ok(Measure {
        title: words::name(Field::Title, &raw.title, 160)?,
        sentence: words::name(Field::Words, &raw.sentence, 600)?,
        language: words::language(&raw.language)?,
        sort: raw.sort,
        number,
        unit: maybe(&raw.unit, |unit| words::name(Field::Unit, unit, 40))?,
        low,
        high,
        recipe,
        inputs: raw.inputs.iter().map(|one| input(one, now)).collect::<Result<_, _>>()?,
        blind: maybe(&raw.blind, |blind| words::text(Field::Blind, blind, 1_000))?,
    })
}

/// A text that may be empty, cleaned where it is not.
fn maybe(text: &str, clean: impl Fn(&str) -> Result<String, Refusal>) -> Result<String, Refusal> {
    if text.trim().is_empty() { Ok(String::new()) } else { clean(text) }
}

fn input(raw: &Input, now: Timestamp) -> Result<Input, Refusal> {
    let hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    if raw.sha256.len() != 64 || !raw.sha256.chars().all(hex) {
        return Err(Refusal::Unknown { field: Field::Inputs });
    }
    let dated = raw.dated.trim().to_owned();
    let first = first_day(&dated).ok_or(Refusal::Unknown { field: Field::Date })?;
    if first > now.to_zoned_datetime(jiff::tz::TimeZone::UTC).date() {
        return Err(Refusal::FutureDate);
    }
    Ok(Input {
        name: words::name(Field::Inputs, &raw.name, 160)?,
        sha256: raw.sha256.clone(),
        source: words::name(Field::Source, &raw.source, 300)?,
        dated,
        licence: words::name(Field::Licence, &raw.licence, 160)?,
        open: raw.open,
    })
}

/// A decimal number as the log writes it: digits of ASCII, at most one point and one sign, at most 24 characters.
fn decimal(field: Field, text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    let (whole, part) = text.strip_prefix('-').unwrap_or(text).split_once('.').unwrap_or((text, "0"));
    let whole = whole.strip_prefix('-').unwrap_or(whole);
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if text.is_empty() {
        Err(Refusal::Empty { field })
    } else if text.len() <= 24 && digits(whole) && digits(part) && !text.starts_with("--") {
        Ok(text.to_owned())
    } else {
        Err(Refusal::Unknown { field })
    }
}

/// The value of a decimal that [`decimal`] let through.
fn real(text: &str) -> f64 {
    text.parse().unwrap_or(0.0)
}

/// Gives a paragraph the figures that support it: whoever may edit the text may, and words and signatures stay.
///
/// `standing` are those of the figures named that are there and not disowned.
///
/// # Errors
/// Who may not edit; [`Refusal::Absent`] for a paragraph that is not there; [`Refusal::Unknown`] for a heading, or for a
/// figure that does not stand; [`Refusal::TooMany`].
pub fn cite(
    actor: &Actor,
    desk: &Desk,
    (text, standing): (&TextFact, &BTreeSet<i64>),
    body: &Cite,
    now: Timestamp,
) -> Result<Cite, Refusal> {
    may_change(actor, desk, text, now)?;
    let part = text.part(body.paragraph.key(None)).ok_or(Refusal::Absent)?;
    if part.form == Form::Heading {
        return Err(Refusal::Unknown { field: Field::Paragraph });
    }
    let mut figures: Vec<Address> = Vec::new();
    for figure in &body.figures {
        if !standing.contains(&figure.key(None)) {
            return Err(Refusal::Unknown { field: Field::Figure });
        }
        if !figures.contains(figure) {
            figures.push(figure.clone());
        }
    }
    if figures.len() > MOST_CITED {
        return Err(Refusal::TooMany { field: Field::Figure, most: MOST_CITED });
    }
    Ok(Cite { paragraph: body.paragraph.clone(), figures })
}

/// Says that a figure does not stand any more: the member that published it may, once.
///
/// `better` is the figure named in its place, where there is such a one.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::Already`], [`Refusal::Unknown`] for itself or a disowned one in its place, or an empty
/// reason.
pub fn disown(
    actor: &Actor,
    figure: FigureFact,
    better: Option<FigureFact>,
    body: &Disown,
    now: Timestamp,
) -> Result<Disown, Refusal> {
    if !actor.acts_for(figure.member, now) {
        return Err(Refusal::NotYours);
    }
    if figure.disowned {
        return Err(Refusal::Already);
    }
    let stands = better.is_some_and(|one| !one.disowned && one.key != figure.key);
    if body.better.is_some() && !stands {
        return Err(Refusal::Unknown { field: Field::Figure });
    }
    let reason = words::text(Field::Reason, &body.reason, 1_000)?;
    Ok(Disown { figure: body.figure.clone(), reason, better: body.better.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::member::{Kind, tests::member};
    use crate::text::edit::{Editor, tests as texts};
    use proptest::prelude::*;

    const GROUP: Actor = Actor::Group { member: 3 };
    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    fn raw(number: &str, interval: Option<(&str, &str)>) -> Measure {
        Measure {
            title: "People who own as much as half the world".into(),
            sentence: "62 people own as much as the poorer half of the world.".into(),
            language: "en".into(),
            sort: Sort::Claim,
            number: number.into(),
            unit: "people".into(),
            low: interval.map(|(low, _)| low.into()),
            high: interval.map(|(_, high)| high.into()),
            recipe: "formula = \"headcount\"".into(),
            inputs: vec![Input {
                name: "list.csv".into(),
                sha256: "0".repeat(64),
                source: "A published list".into(),
                dated: "1969-12".into(),
                licence: "quoted".into(),
                open: false,
            }],
            blind: String::new(),
        }
    }

    fn judged(raw: &Measure) -> Result<Measure, Refusal> {
        measure(&GROUP, &member(3, Kind::InternationalNgo), raw, NOW)
    }

    #[test]
    fn a_member_publishes_a_figure_and_nobody_for_it() {
        assert_eq!(judged(&raw("62", Some(("54", "70")))).unwrap().number, "62");
        let other = measure(&Actor::Group { member: 4 }, &member(3, Kind::Union), &raw("62", None), NOW);
        assert_eq!(other, Err(Refusal::NotYours));
        let asks = MemberFact { standing: Standing::Asking, ..member(3, Kind::Union) };
        assert_eq!(measure(&GROUP, &asks, &raw("62", None), NOW), Err(Refusal::VoucherNotMember));
    }

    #[test]
    fn a_figure_without_an_input_a_hash_or_a_past_date_is_refused() {
        let mut none = raw("62", None);
        none.inputs.clear();
        assert_eq!(judged(&none), Err(Refusal::Empty { field: Field::Inputs }));
        let mut hash = raw("62", None);
        hash.inputs[0].sha256 = "ABC".into();
        assert_eq!(judged(&hash), Err(Refusal::Unknown { field: Field::Inputs }));
        let mut later = raw("62", None);
        later.inputs[0].dated = "1970-02".into();
        assert_eq!(judged(&later), Err(Refusal::FutureDate));
    }

    #[test]
    fn an_interval_holds_its_number() {
        let wrong = Err(Refusal::Unknown { field: Field::Interval });
        assert_eq!(judged(&raw("62", Some(("63", "70")))), wrong);
        assert_eq!(judged(&raw("62", Some(("54", "61.9")))), wrong);
        let half = Measure { high: None, ..raw("62", Some(("54", "70"))) };
        assert_eq!(judged(&half), wrong);
        assert!(judged(&raw("-0.5", Some(("-0.6", "-0.4")))).is_ok());
    }

    #[test]
    fn a_paragraph_is_supported_by_figures_that_stand_and_by_no_heading() {
        let text = texts::text(
            crate::text::Kind::Statement,
            vec![texts::part(60, Form::Plain, None), texts::part(61, Form::Heading, None)],
        );
        let editor = Editor { member: 3, belongs: true, votes: true };
        let desk = Desk { editor, seen: None, live: BTreeSet::new(), blocked: false };
        let body = |paragraph, figures: &[u64]| Cite {
            paragraph: Address::here(paragraph),
            figures: figures.iter().map(|key| Address::here(*key)).collect(),
        };
        let standing = BTreeSet::from([7, 8]);
        let judged = |body: &Cite| cite(&GROUP, &desk, (&text, &standing), body, NOW);
        assert_eq!(judged(&body(60, &[8, 7, 8])).unwrap(), body(60, &[8, 7]));
        assert_eq!(judged(&body(60, &[])).unwrap(), body(60, &[]));
        assert_eq!(judged(&body(60, &[9])), Err(Refusal::Unknown { field: Field::Figure }));
        assert_eq!(judged(&body(61, &[7])), Err(Refusal::Unknown { field: Field::Paragraph }));
        assert_eq!(judged(&body(62, &[7])), Err(Refusal::Absent));
        let released = TextFact { state: crate::text::edit::State::Released, ..text.clone() };
        let late = cite(&GROUP, &desk, (&released, &standing), &body(60, &[7]), NOW);
        assert_eq!(late, Err(Refusal::Released));
    }

    #[test]
    fn who_published_a_figure_disowns_it_once_with_a_reason() {
        let fact = FigureFact { key: 7, member: 3, disowned: false };
        let body = |better: Option<u64>| Disown {
            figure: Address::here(7),
            reason: "The bank revised its data.".into(),
            better: better.map(Address::here),
        };
        let next = FigureFact { key: 8, ..fact };
        assert!(disown(&GROUP, fact, None, &body(None), NOW).is_ok());
        assert!(disown(&GROUP, fact, Some(next), &body(Some(8)), NOW).is_ok());
        let unknown = Err(Refusal::Unknown { field: Field::Figure });
        assert_eq!(disown(&GROUP, fact, Some(fact), &body(Some(7)), NOW), unknown);
        assert_eq!(disown(&GROUP, fact, None, &body(Some(9)), NOW), unknown);
        let again = FigureFact { disowned: true, ..fact };
        assert_eq!(disown(&GROUP, again, None, &body(None), NOW), Err(Refusal::Already));
        let other = FigureFact { member: 4, ..fact };
        assert_eq!(disown(&GROUP, other, None, &body(None), NOW), Err(Refusal::NotYours));
    }

    proptest! {
        #[test]
        fn a_number_is_one_that_every_program_reads_the_same_way(text in "[-+0-9.,eE ]{0,12}") {
            if let Ok(number) = decimal(Field::Number, &text) {
                prop_assert!(number.parse::<f64>().is_ok_and(f64::is_finite));
                prop_assert!(!number.contains(['e', 'E', '+', ',', ' ']));
            }
        }

        #[test]
        fn a_plain_decimal_is_a_number(whole in 0u32.., part in proptest::option::of(0u16..), minus in any::<bool>()) {
            let sign = if minus { "-" } else { "" };
            let text = part.map_or_else(|| format!("{sign}{whole}"), |part| format!("{sign}{whole}.{part}"));
            prop_assert_eq!(decimal(Field::Number, &text), Ok(text));
        }
    }
}
