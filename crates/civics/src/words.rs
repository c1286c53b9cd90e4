//! Free text from people: cleaned once, at the edge, and bounded.
//!
//! Names are one line and may not carry characters that make one name look like another (control characters,
//! bidirectional overrides, zero-width marks). Long texts keep their lines and may carry the marks that their
//! scripts need.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use crate::language::LanguageTag;
use crate::refusal::{Field, Refusal};

/// The text in Unicode normalisation form C.
#[must_use]
pub fn nfc(text: &str) -> String {
    text.nfc().collect()
}

/// A name on one line: trimmed, inner white space folded, NFC, 1 to `most` characters.
///
/// # Errors
/// Says which field is empty, too long or carries a character that could deceive.
pub fn name(field: Field, text: &str, most: usize) -> Result<String, Refusal> {
    let folded = nfc(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    if let Some(c) = folded.chars().find(|c| c.is_control() || deceives(*c)) {
        return Err(Refusal::Character { field, code: format!("U+{:04X}", u32::from(c)) });
    }
    bounded(field, folded, most)
}

/// A text of several lines: line ends unified, outer white space trimmed, NFC, 1 to `most` characters.
///
/// # Errors
/// Says which field is empty, too long or carries a control character or an override of the writing direction.
pub fn text(field: Field, text: &str, most: usize) -> Result<String, Refusal> {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    let clean = nfc(unified.trim());
    let bad = |c: &char| (c.is_control() && !matches!(c, '\n' | '\t')) || overrides(*c);
    if let Some(c) = clean.chars().find(bad) {
        return Err(Refusal::Character { field, code: format!("U+{:04X}", u32::from(c)) });
    }
    bounded(field, clean, most)
}

/// A language tag in canonical form (BCP 47), such as `ne` or `kpz-Latn`.
///
/// # Errors
/// [`Refusal::Unknown`] if it is not well formed or its language is not known.
pub fn language(tag: &str) -> Result<String, Refusal> {
    let tag = LanguageTag::parse(tag.trim()).map_err(|_| Refusal::Unknown { field: Field::Language })?;
    Ok(tag.to_string())
}

/// The form under which names are compared and words are looked for: small letters, without accents or vowel points, inner
/// white space folded. Marks without which a word of its script is another one (virama, nukta, vowel signs) stay.
#[must_use]
pub fn folded(text: &str) -> String {
    // Vowel points of Hebrew and Arabic have the classes 10 to 36; accents above and below have those from 200 on.
    let drops = |c: &char| matches!(canonical_combining_class(*c), 10..=36 | 200..);
    let plain: String = text.nfkd().filter(|c| !drops(c)).nfc().collect();
    nfc(&plain.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The words of a text as they are looked for: folded, cut where no letter, digit or mark of a script stands.
#[must_use]
pub fn split(text: &str) -> Vec<String> {
    // The joiners of Indic and Arabic scripts stand within words and are not seen.
    let folded: String = folded(text).chars().filter(|c| !matches!(c, '\u{200C}' | '\u{200D}')).collect();
    let within = |c: char| c.is_alphanumeric() || canonical_combining_class(c) != 0;
    folded.split(|c: char| !within(c)).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn bounded(field: Field, text: String, most: usize) -> Result<String, Refusal> {
    let length = text.chars().count();
    if length == 0 {
        return Err(Refusal::Empty { field });
    }
    if length > most {
        return Err(Refusal::TooLong { field, length, most });
    }
    Ok(text)
}

/// Whether the character can change the order in which its neighbours are shown (Unicode TR 9 overrides, embeddings).
fn overrides(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}')
}

/// Whether the character is invisible or reorders its neighbours, and so can make two names look alike.
fn deceives(c: char) -> bool {
    overrides(c)
        || matches!(
            c,
            '\u{200B}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{00AD}' | '\u{2028}' | '\u{2029}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_with_a_bidi_override_is_refused() {
        let refused = name(Field::Name, "Kapchorwa \u{202E}women", 80);
        assert_eq!(refused, Err(Refusal::Character { field: Field::Name, code: "U+202E".into() }));
    }

    #[test]
    fn a_testimony_keeps_its_lines_and_its_joiners() {
        let nepali = "क्\u{200D}ष\r\nदोस्रो";
        assert_eq!(text(Field::Words, nepali, 80).unwrap(), "क्\u{200D}ष\nदोस्रो");
    }

    #[test]
    fn names_are_compared_without_accents_and_capitals_but_with_the_signs_of_their_script() {
        assert_eq!(folded("  Ministère  DES\tTerres "), "ministere des terres");
        assert_eq!(folded("وِزارة"), folded("وزارة"));
        assert_ne!(folded("पानी"), folded("पान"), "a vowel sign is a letter");
    }

    #[test]
    fn a_text_is_cut_into_words_of_any_script() {
        assert_eq!(split("L'eau, c'est la VIE! 3 km²"), ["l", "eau", "c", "est", "la", "vie", "3", "km2"]);
        assert_eq!(split("क्\u{200D}षेत्रको पानी"), ["क्षेत्रको", "पानी"]);
        assert_eq!(split("أرضُنا، أرضُنا"), ["أرضنا", "أرضنا"].map(folded));
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(raw in "\\PC{0,40}") {
            let once = folded(&raw);
            prop_assert_eq!(folded(&once), once);
        }

        #[test]
        fn cleaning_twice_changes_nothing(raw in any::<String>()) {
            if let Ok(once) = name(Field::Name, &raw, 80) {
                prop_assert_eq!(name(Field::Name, &once, 80), Ok(once));
            }
            if let Ok(once) = text(Field::Words, &raw, 80) {
                prop_assert_eq!(text(Field::Words, &once, 80), Ok(once));
            }
        }
    }
}
