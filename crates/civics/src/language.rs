//! Language tags: which language something is told in, as BCP 47 writes it.
//!
//! A tag is well-formed after RFC 5646 section 2.1 and has the canonical form of section 4.5: the usual capitals, a
//! two-letter code where one exists (`swa` becomes `sw`), no deprecated or grandfathered form where a better one exists
//! (`iw` becomes `he`, `i-lux` becomes `lb`), extensions in the order of their letters. The first subtag must be a known
//! language: the registry of BCP 47 of 2025-08-25, which holds all of ISO 639-1 and -3, `und` for a language nobody named,
//! `mis` for one without a code, and the private range `qaa` to `qtz`. Other subtags need only be well-formed. A tag that
//! is private as a whole (`x-sabiny`) is accepted too, for those whom no list has.
//!
//! Names here are a last resort: what speakers call their language (Unicode CLDR 48.2), else the English name. The names that
//! a page shows come from its locale.

use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

/// The longest tag that is accepted, in characters (RFC 5646 section 4.4.1).
pub const LONGEST_TAG: usize = 35;

type Pairs = Vec<(&'static str, &'static str)>;

static LANGUAGES: LazyLock<Pairs> = LazyLock::new(|| pairs(include_str!("../data/languages.tsv")));
static ALIASES: LazyLock<Pairs> = LazyLock::new(|| pairs(include_str!("../data/language_aliases.tsv")));
static ENDONYMS: LazyLock<Pairs> = LazyLock::new(|| pairs(include_str!("../data/endonyms.tsv")));
static GRANDFATHERED: LazyLock<Pairs> = LazyLock::new(|| pairs(include_str!("../data/grandfathered.tsv")));

/// A language tag in canonical form.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageTag(String);

/// Which way a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

/// Why a text is no language tag.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TagError {
    /// There was nothing.
    #[error("the language tag is empty")]
    Empty,
    /// The tag is too long.
    #[error("the language tag has {length} characters, more than {LONGEST_TAG}")]
    TooLong {
        /// How many characters it has.
        length: usize,
    },
    /// Only letters and digits of ASCII and hyphens may stand in a tag.
    #[error("sign {position} may not stand in a language tag: only a to z, 0 to 9 and hyphens")]
    Sign {
        /// Which sign, counted from 1.
        position: usize,
    },
    /// A part has a length or a place that RFC 5646 does not allow.
    #[error("part {position} of the language tag is not allowed where it stands")]
    Part {
        /// Which part between hyphens, counted from 1.
        position: usize,
    },
    /// A variant or an extension stands twice.
    #[error("part {position} of the language tag repeats an earlier one")]
    Repeated {
        /// Which part between hyphens, counted from 1.
        position: usize,
    },
    /// The language is not in the registry.
    #[error("there is no language with the code {code}; und stands for a language that is not named")]
    UnknownLanguage {
        /// The code in small letters.
        code: String,
    },
}

impl LanguageTag {
    /// Reads a tag and brings it into canonical form.
    ///
    /// # Errors
    /// What is wrong, with the place: see [`TagError`].
    pub fn parse(text: &str) -> Result<Self, TagError> {
        if text.is_empty() {
            return Err(TagError::Empty);
        }
        let length = text.chars().count();
        if length > LONGEST_TAG {
            return Err(TagError::TooLong { length });
        }
        if let Some(at) = text.chars().position(|c| !c.is_ascii_alphanumeric() && c != '-') {
            return Err(TagError::Sign { position: at + 1 });
        }
        if let Some((tag, preferred)) = GRANDFATHERED.iter().find(|(tag, _)| tag.eq_ignore_ascii_case(text)) {
            return Ok(Self((if preferred.is_empty() { tag } else { preferred }).to_string()));
        }
        Parts::new(text).tag().map(Self)
    }

    /// The tag as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first subtag, usually the code of the language; `x` for a private tag.
    #[must_use]
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// The script subtag, such as `Arab`, if the tag has one.
    #[must_use]
    pub fn script(&self) -> Option<&str> {
        self.core().find(|part| part.len() == 4 && part.bytes().all(|b| b.is_ascii_alphabetic()))
    }

    /// The region subtag, such as `UG` or `014`, if the tag has one.
    #[must_use]
    pub fn region(&self) -> Option<&str> {
        self.core().find(|part| is_region(part) && !part.bytes().any(|b| b.is_ascii_lowercase()))
    }

    /// Which way it is written: by its script if it names one, else by the likely script of the language (and country).
    #[must_use]
    pub fn direction(&self) -> Direction {
        let right_to_left = match self.script() {
            Some(script) => RTL_SCRIPTS.contains(&script),
            None => self.is_likely_rtl(),
        };
        if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight }
    }

    /// The English name of the language after ISO 639; none for a private tag.
    #[must_use]
    pub fn name_en(&self) -> Option<&'static str> {
        name_en(self.primary())
    }

    /// What its speakers call the language, where CLDR knows it.
    #[must_use]
    pub fn endonym(&self) -> Option<&'static str> {
        find(&ENDONYMS, self.primary())
    }

    /// A name for it in any case: what its speakers call it, else its English name, else the tag itself.
    #[must_use]
    pub fn name(&self) -> &str {
        self.endonym().or_else(|| self.name_en()).unwrap_or(&self.0)
    }

    /// The parts between the language and the first extension or private part.
    fn core(&self) -> impl Iterator<Item = &str> {
        self.0.split('-').skip(1).take_while(move |part| part.len() > 1 && self.primary() != "x")
    }

    fn is_likely_rtl(&self) -> bool {
        let listed = |entry: &str| RTL_LANGUAGES.contains(&entry);
        let here = self.region().map(|region| format!("{}-{region}", self.primary()));
        let (there, not) = here.map(|here| (format!("+{here}"), format!("-{here}"))).unwrap_or_default();
        listed(&there) || (listed(self.primary()) && !listed(&not))
    }
}

impl Direction {
    /// The value of the attribute `dir` of HTML.
    #[must_use]
    pub fn as_html(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

impl FromStr for LanguageTag {
    type Err = TagError;

    fn from_str(text: &str) -> Result<Self, TagError> {
        Self::parse(text)
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The English name of a language by its canonical code, such as `kpz`.
#[must_use]
pub fn name_en(code: &str) -> Option<&'static str> {
    find(&LANGUAGES, code).or_else(|| is_private_range(code).then_some("Private use"))
}

/// All known languages, as code and English name, in the order of the codes.
#[must_use]
pub fn languages() -> &'static [(&'static str, &'static str)] {
    &LANGUAGES
}

/// A tag on its way into canonical form: its parts in small letters, and how many are done.
struct Parts {
    parts: Vec<String>,
    done: usize,
}

impl Parts {
    fn new(text: &str) -> Self {
        Self { parts: text.split('-').map(str::to_ascii_lowercase).collect(), done: 0 }
    }

    /// `Language-Tag` of RFC 5646 section 2.1, without the grandfathered tags.
    fn tag(&mut self) -> Result<String, TagError> {
        if let Some(private) = self.private()? {
            self.end()?;
            return Ok(private);
        }
        let mut tag = vec![self.language()?];
        if let Some(script) = self.take(|part| part.len() == 4 && is_alphabetic(part)) {
            tag.push(script[..1].to_ascii_uppercase() + &script[1..]);
        }
        if let Some(region) = self.take(is_region) {
            tag.push(region.to_ascii_uppercase());
        }
        tag.extend(self.variants()?);
        tag.extend(self.extensions()?);
        tag.extend(self.private()?);
        self.end()?;
        let tag = tag.join("-");
        if tag.len() > LONGEST_TAG { Err(TagError::TooLong { length: tag.len() }) } else { Ok(tag) }
    }

    fn language(&mut self) -> Result<String, TagError> {
        let primary = self.take(|part| (2..=8).contains(&part.len()) && is_alphabetic(part));
        let code = primary.ok_or(TagError::Part { position: 1 })?;
        let mut extended = Vec::new();
        while code.len() <= 3 && extended.len() < 3 {
            match self.take(|part| part.len() == 3 && is_alphabetic(part)) {
                Some(part) => extended.push(part),
                None => break,
            }
        }
        let code = find(&ALIASES, &code).map_or(code, str::to_owned);
        if name_en(&code).is_none() {
            return Err(TagError::UnknownLanguage { code });
        }
        match extended.as_slice() {
            // Section 4.5: an extended language stands alone in canonical form, such as `yue` for `zh-yue`.
            [one] if EXTENDED.contains(&code.as_str()) && name_en(one).is_some() => Ok(one.clone()),
            _ => Ok([vec![code], extended].concat().join("-")),
        }
    }

    fn variants(&mut self) -> Result<Vec<String>, TagError> {
        let is_variant = |part: &str| match part.len() {
            4 => part.starts_with(|c: char| c.is_ascii_digit()),
            length => (5..=8).contains(&length),
        };
        let mut variants = Vec::new();
        while let Some(variant) = self.take(is_variant) {
            if variants.contains(&variant) {
                return Err(TagError::Repeated { position: self.done });
            }
            variants.push(variant);
        }
        Ok(variants)
    }

    fn extensions(&mut self) -> Result<Vec<String>, TagError> {
        let mut extensions: Vec<String> = Vec::new();
        while let Some(letter) = self.take(|part| part.len() == 1 && part != "x") {
            if extensions.iter().any(|earlier| earlier.starts_with(&letter)) {
                return Err(TagError::Repeated { position: self.done });
            }
            extensions.push(self.run(letter, 2)?);
        }
        extensions.sort_unstable();
        Ok(extensions)
    }

    fn private(&mut self) -> Result<Option<String>, TagError> {
        match self.take(|part| part == "x") {
            Some(letter) => self.run(letter, 1).map(Some),
            None => Ok(None),
        }
    }

    /// A single letter with the parts that belong to it, at least one.
    fn run(&mut self, letter: String, shortest: usize) -> Result<String, TagError> {
        let mut run = vec![letter];
        while let Some(part) = self.take(|part| (shortest..=8).contains(&part.len())) {
            run.push(part);
        }
        if run.len() == 1 { Err(TagError::Part { position: self.done }) } else { Ok(run.join("-")) }
    }

    fn take(&mut self, fits: impl Fn(&str) -> bool) -> Option<String> {
        let part = self.parts.get(self.done).filter(|part| fits(part)).cloned()?;
        self.done += 1;
        Some(part)
    }

    fn end(&self) -> Result<(), TagError> {
        if self.done == self.parts.len() { Ok(()) } else { Err(TagError::Part { position: self.done + 1 }) }
    }
}

/// The languages that have extended language subtags in the registry.
const EXTENDED: [&str; 8] = ["ar", "kok", "lv", "ms", "sgn", "sw", "uz", "zh"];

/// The scripts that are written from right to left (ISO 15924 codes).
const RTL_SCRIPTS: [&str; 41] = [
    "Adlm", "Arab", "Aran", "Armi", "Avst", "Chrs", "Cprt", "Elym", "Gara", "Hatr", "Hebr", "Hung", "Khar",
    "Lydi", "Mand", "Mani", "Mend", "Merc", "Mero", "Narb", "Nbat", "Nkoo", "Orkh", "Ougr", "Palm", "Phli",
    "Phlp", "Phnx", "Prti", "Rohg", "Samr", "Sarb", "Sogd", "Sogo", "Syrc", "Syre", "Syrj", "Syrn", "Thaa",
    "Todr", "Yezi",
];

static RTL_LANGUAGES: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    include_str!("../data/rtl_languages.txt").lines().filter(|line| !line.starts_with('#')).collect()
});

fn is_alphabetic(part: &str) -> bool {
    part.bytes().all(|b| b.is_ascii_alphabetic())
}

fn is_region(part: &str) -> bool {
    (part.len() == 2 && is_alphabetic(part)) || (part.len() == 3 && part.bytes().all(|b| b.is_ascii_digit()))
}

/// The codes `qaa` to `qtz`, which mean what people agree on among themselves.
fn is_private_range(code: &str) -> bool {
    matches!(code.as_bytes(), [b'q', b'a'..=b't', b'a'..=b'z'])
}

fn pairs(text: &'static str) -> Pairs {
    text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t')).collect()
}

fn find(pairs: &Pairs, code: &str) -> Option<&'static str> {
    let at = pairs.binary_search_by_key(&code, |(known, _)| known).ok()?;
    pairs.get(at).map(|(_, value)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tag(text: &str) -> LanguageTag {
        LanguageTag::parse(text).unwrap()
    }

    #[test]
    fn the_data_is_in_order_and_points_at_known_languages() {
        for table in [&*LANGUAGES, &*ALIASES, &*ENDONYMS] {
            assert!(table.windows(2).all(|pair| pair[0].0 < pair[1].0));
        }
        assert_eq!((LANGUAGES.len() > 8000, ALIASES.len() > 180, ENDONYMS.len()), (true, true, 296));
        assert_eq!(GRANDFATHERED.len(), 26);
        for (old, new) in ALIASES.iter() {
            assert!(find(&LANGUAGES, new).is_some() && find(&LANGUAGES, old).is_none(), "{old} {new}");
        }
        for (code, name) in ENDONYMS.iter() {
            assert!(find(&LANGUAGES, code).is_some() && !name.is_empty(), "{code}");
        }
        for line in RTL_LANGUAGES.iter() {
            let code = line.trim_start_matches(['+', '-']).split('-').next().unwrap();
            assert!(find(&LANGUAGES, code).is_some(), "{line}");
        }
    }

    #[test]
    fn grandfathered_tags_stay_or_become_what_the_registry_prefers() {
        for (old, new) in GRANDFATHERED.iter() {
            let canonical = if new.is_empty() { old } else { new };
            assert_eq!(tag(&old.to_uppercase()).as_str(), *canonical);
            assert_eq!(tag(canonical).as_str(), *canonical);
        }
        assert_eq!(tag("i-klingon").as_str(), "tlh");
        assert_eq!(tag("EN-gb-OED").as_str(), "en-GB-oxendict");
        assert_eq!(tag("I-DEFAULT").as_str(), "i-default");
    }

    #[test]
    fn tags_get_the_usual_capitals_and_the_shortest_codes() {
        for (written, canonical) in [
            ("kpz", "kpz"),
            ("NE", "ne"),
            ("sw-ug", "sw-UG"),
            ("swa", "sw"),
            ("nep", "ne"),
            ("iw", "he"),
            ("in", "id"),
            ("mis", "mis"),
            ("UND", "und"),
            ("AZ-ARAB-IR", "az-Arab-IR"),
            ("es-419", "es-419"),
            ("zh-yue-HK", "yue-HK"),
            ("zh-cmn-hans-cn", "cmn-Hans-CN"),
            ("sl-ROZAJ-BISKE-1994", "sl-rozaj-biske-1994"),
            ("de-CH-1901", "de-CH-1901"),
            ("en-u-CA-buddhist-a-BB", "en-a-bb-u-ca-buddhist"),
            ("ar-x-Our-Village", "ar-x-our-village"),
            ("x-Sabiny", "x-sabiny"),
            ("qaa-Qaaa-QM-x-southern", "qaa-Qaaa-QM-x-southern"),
        ] {
            assert_eq!(tag(written).as_str(), canonical);
        }
    }

    #[test]
    fn what_is_no_tag_is_refused_with_the_place() {
        let refused = |text: &str| LanguageTag::parse(text).unwrap_err();
        assert_eq!(refused(""), TagError::Empty);
        assert_eq!(refused(&"a".repeat(36)), TagError::TooLong { length: 36 });
        assert_eq!(refused("en_GB"), TagError::Sign { position: 3 });
        assert_eq!(refused("नेपाली"), TagError::Sign { position: 1 });
        for (text, position) in [
            ("e", 1),
            ("-en", 1),
            ("en-", 2),
            ("en--GB", 2),
            ("en-GB-GB", 3),
            ("en-Latn-Arab", 3),
            ("en-u", 2),
            ("en-x", 2),
            ("x", 1),
            ("a-DE", 1),
            ("419", 1),
            ("en-abcdefghi", 2),
            ("en-u-ca-x", 4),
            ("zh-gan-yue-cmn-hak", 5),
        ] {
            assert_eq!(refused(text), TagError::Part { position }, "{text}");
        }
        assert_eq!(refused("de-1996-1996"), TagError::Repeated { position: 3 });
        assert_eq!(refused("en-a-bb-A-cc"), TagError::Repeated { position: 4 });
        assert_eq!(refused("xq"), TagError::UnknownLanguage { code: "xq".to_owned() });
        assert_eq!(refused("English"), TagError::UnknownLanguage { code: "english".to_owned() });
        assert_eq!(refused("qzz"), TagError::UnknownLanguage { code: "qzz".to_owned() });
    }

    #[test]
    fn the_parts_of_a_tag_are_found() {
        let long = tag("uz-Arab-AF-1994-u-nu-arab-x-sa");
        assert_eq!((long.primary(), long.script(), long.region()), ("uz", Some("Arab"), Some("AF")));
        let plain = tag("kpz");
        assert_eq!((plain.primary(), plain.script(), plain.region()), ("kpz", None, None));
        let private = tag("x-arab-ug");
        assert_eq!((private.primary(), private.script(), private.region()), ("x", None, None));
        assert_eq!(tag("sw-x-ug").region(), None);
        assert_eq!(tag("es-419").region(), Some("419"));
    }

    #[test]
    fn the_direction_follows_the_script_then_the_language_then_the_country() {
        for rtl in
            ["ar", "arb", "arz", "fa", "prs", "ur", "he", "yi", "ps", "dv", "ckb", "ug", "sd", "ks", "nqo"]
        {
            assert_eq!(tag(rtl).direction(), Direction::RightToLeft, "{rtl}");
        }
        for rtl in ["az-Arab", "ff-Adlm", "pa-PK", "ku-IQ", "ar-UG", "uz-AF", "en-Hebr", "iw"] {
            assert_eq!(tag(rtl).direction(), Direction::RightToLeft, "{rtl}");
        }
        for ltr in [
            "en", "ne", "sw", "kpz", "ar-Latn", "pa", "ku", "sd-IN", "sd-Deva", "uz", "und", "x-arab",
            "i-mingo",
        ] {
            assert_eq!(tag(ltr).direction(), Direction::LeftToRight, "{ltr}");
        }
        assert_eq!((tag("ar").direction().as_html(), tag("fr").direction().as_html()), ("rtl", "ltr"));
    }

    #[test]
    fn a_language_has_its_own_name_or_the_english_one() {
        assert_eq!(tag("ne").name(), "नेपाली");
        assert_eq!(tag("fr-UG").name(), "français");
        assert_eq!((tag("kpz").endonym(), tag("kpz").name()), (None, "Kupsabiny"));
        assert_eq!(tag("x-sabiny").name(), "x-sabiny");
        assert_eq!(name_en("qtz"), Some("Private use"));
        assert!(languages().contains(&("sw", "Swahili")));
    }

    proptest! {
        #[test]
        fn any_text_is_a_tag_or_a_reason_and_a_canonical_tag_stays(text in "\\PC{0,12}|[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8}){0,4}") {
            if let Ok(once) = LanguageTag::parse(&text) {
                prop_assert!(once.as_str().len() <= LONGEST_TAG);
                let twice = LanguageTag::parse(once.as_str()).unwrap();
                prop_assert_eq!(&twice, &once);
                prop_assert_eq!(twice.to_string().parse::<LanguageTag>(), Ok(once));
                prop_assert!(!twice.name().is_empty());
                let _ = (twice.direction(), twice.script(), twice.region());
            }
        }

        #[test]
        fn capitals_never_matter(at in 0..8000_usize, rest in "(-[A-Za-z]{4})?(-[A-Za-z]{2})?(-[a-z]{5,8})?") {
            let text = format!("{}{rest}", languages()[at].0);
            let lower = LanguageTag::parse(&text.to_lowercase());
            prop_assert!(lower.is_ok(), "{}", text);
            prop_assert_eq!(LanguageTag::parse(&text.to_uppercase()), lower);
        }
    }
}
