//! Everything that the program says: one locale file per language, checked at compile time against the English one.

use std::sync::LazyLock;

use civics::calendar::BikramDate;
use civics::delegation::Lean;
use civics::refusal::Refusal;
use i18n_embed::LanguageLoader as _;
use i18n_embed::fluent::FluentLanguageLoader;
use i18n_embed_fl::fl;
use jiff::civil::Date;

/// The words of one language.
pub type Words = FluentLanguageLoader;

/// The locale files, and the names of countries, regions and languages, in the program itself.
#[derive(rust_embed::RustEmbed)]
#[folder = "locales"]
struct Files;

/// A language in which the program speaks.
pub struct Tongue {
    /// Its tag, as in paths.
    pub tag: &'static str,
    /// Its own name.
    pub name: &'static str,
    /// Its direction of writing.
    pub dir: &'static str,
    /// Its words.
    pub words: Words,
    /// Names of countries, regions and languages: `country UG`, `language sw`.
    names: std::collections::HashMap<String, String>,
    /// Tags and names of the languages that have a name here, in the order of their names.
    languages: Vec<(String, String)>,
}

/// Tag, own name and direction of every language in which the program speaks.
const SPOKEN: [(&str, &str, &str); 6] = [
    ("en", "English", "ltr"),
    ("fr", "Français", "ltr"),
    ("es", "Español", "ltr"),
    ("ar", "العربية", "rtl"),
    ("sw", "Kiswahili", "ltr"),
    ("ne", "नेपाली", "ltr"),
];

static TONGUES: LazyLock<Vec<Tongue>> = LazyLock::new(|| SPOKEN.iter().map(|spoken| load(*spoken)).collect());

fn load((tag, name, dir): (&'static str, &'static str, &'static str)) -> Tongue {
    let fallback = "en".parse().expect("a constant language tag");
    let words = FluentLanguageLoader::new("site", fallback);
    let own = tag.parse().expect("a constant language tag");
    if let Err(error) = words.load_languages(&Files, &[own]) {
        tracing::error!(%error, tag, "a locale file does not load; English stands in");
    }
    // Isolation marks belong round people's words, and there the pages use <bdi>.
    words.set_use_isolating(false);
    let text = <Files as rust_embed::RustEmbed>::get(&format!("{tag}/names.tsv"))
        .map(|file| file.data.into_owned())
        .unwrap_or_default();
    let names: std::collections::HashMap<String, String> = String::from_utf8_lossy(&text)
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.rsplit_once('\t'))
        .map(|(key, name)| (key.replace('\t', " "), name.to_owned()))
        .collect();
    let mut languages: Vec<(String, String)> = names
        .iter()
        .filter_map(|(key, name)| Some((key.strip_prefix("language ")?.to_owned(), name.clone())))
        .collect();
    languages.sort_by(|a, b| a.1.cmp(&b.1));
    Tongue { tag, name, dir, words, names, languages }
}

/// Every language in which the program speaks.
pub fn tongues() -> &'static [Tongue] {
    &TONGUES
}

/// The language of a tag in a path.
pub fn tongue(tag: &str) -> Option<&'static Tongue> {
    TONGUES.iter().find(|tongue| tongue.tag == tag)
}

/// The language that suits an `Accept-Language` header best (RFC 9110, 12.5.4); English if none does.
pub fn negotiate(accept: &str) -> &'static Tongue {
    let mut wishes: Vec<(u32, &str)> = accept
        .split(',')
        .take(32)
        .filter_map(|wish| {
            let (range, weight) = wish.split_once(";q=").unwrap_or((wish, "1"));
            let weight: f32 = weight.trim().parse().ok()?;
            // A float of 0 to 1 as thousandths, so that wishes have an order.
            Some(((weight.clamp(0.0, 1.0) * 1000.0) as u32, range.trim()))
        })
        .collect();
    wishes.sort_by_key(|wish| std::cmp::Reverse(wish.0));
    let found = wishes.iter().filter(|(weight, _)| *weight > 0).find_map(|(_, range)| {
        let primary = range.split('-').next().unwrap_or(range).to_ascii_lowercase();
        tongue(&primary)
    });
    found.unwrap_or(&TONGUES[0])
}

impl Tongue {
    /// The name of a country in this language.
    pub fn country(&self, code: &str) -> String {
        let known = self.names.get(&format!("country {code}")).cloned();
        known.unwrap_or_else(|| {
            civics::country::Country::parse(code).map_or_else(|| code.to_owned(), |c| c.name_en.to_owned())
        })
    }

    /// The name of a language in this language, or its own name.
    pub fn language(&self, tag: &str) -> String {
        if let Some(name) = self.names.get(&format!("language {tag}")) {
            return name.clone();
        }
        civics::language::LanguageTag::parse(tag).map_or_else(|_| tag.to_owned(), |tag| tag.name().to_owned())
    }

    /// Tags and names of the languages that have a name in this one, in the order of their names, for a choice.
    pub fn languages(&self) -> &[(String, String)] {
        &self.languages
    }

    /// The name of a UN M49 region in this language.
    pub fn region(&self, m49: &str) -> String {
        self.names.get(&format!("region {m49}")).cloned().unwrap_or_else(|| m49.to_owned())
    }

    /// The direction of writing of a language, for people's words in it.
    pub fn direction_of(tag: &str) -> &'static str {
        civics::language::LanguageTag::parse(tag).map_or("auto", |tag| tag.direction().as_html())
    }

    /// A day, week or month of the log in this reader's calendar.
    pub fn date(&self, period: &str) -> String {
        let parts: Vec<&str> = period.split('-').collect();
        match *parts.as_slice() {
            [year, week] if week.starts_with('W') => {
                fl!(self.words, "date-week", year = year, week = week.trim_start_matches(['W', '0']))
            }
            [year, month] => self.month(year, month),
            _ => period.parse::<Date>().map_or_else(|_| period.to_owned(), |date| self.day(date)),
        }
    }

    /// A day in this reader's calendar: Bikram Sambat with the Gregorian day beside it where Nepali is read.
    pub fn day(&self, date: Date) -> String {
        let (year, month, day) = (date.year(), date.month(), date.day());
        let gregorian = fl!(
            self.words,
            "date-day",
            year = year.to_string(),
            month = self.month_name(month),
            day = day.to_string()
        );
        if self.tag != "ne" {
            return gregorian;
        }
        match BikramDate::from_gregorian(date) {
            Ok(bs) => fl!(
                self.words,
                "date-bikram",
                year = bs.year().to_string(),
                month = self.bikram_month(bs.month()),
                day = bs.day().to_string(),
                gregorian = gregorian
            ),
            Err(_) => gregorian,
        }
    }

    fn month(&self, year: &str, month: &str) -> String {
        let Ok(number) = month.parse::<i8>() else { return format!("{year}-{month}") };
        fl!(self.words, "date-month", year = year, month = self.month_name(number))
    }

    fn month_name(&self, month: i8) -> String {
        let name = fl!(self.words, "date-months");
        name.split_whitespace().nth(usize::try_from(month - 1).unwrap_or(0)).unwrap_or("").replace('_', " ")
    }

    fn bikram_month(&self, month: u8) -> String {
        let name = fl!(self.words, "date-bikram-months");
        name.split_whitespace().nth(usize::from(month).saturating_sub(1)).unwrap_or("").to_owned()
    }

    /// A moment of Unix time as a day.
    pub fn second(&self, second: i64) -> String {
        jiff::Timestamp::from_second(second)
            .map(|at| self.day(at.to_zoned_datetime(jiff::tz::TimeZone::UTC).date()))
            .unwrap_or_default()
    }

    /// A moment of Unix time to the minute.
    pub fn moment(&self, second: i64) -> String {
        let minute = second.rem_euclid(86_400) / 60;
        let clock = format!("{:02}:{:02}", minute / 60, minute % 60);
        fl!(self.words, "date-moment", day = self.second(second), clock = clock)
    }

    /// Looks a word up whose key is made of an enum's own word, such as `kind-union`.
    ///
    /// The tests prove that every such key stands in every locale.
    pub fn word(&self, group: &str, word: &str) -> String {
        let key = format!("{group}-{word}");
        if self.words.has(&key) { self.words.get(&key) } else { word.to_owned() }
    }

    /// A refusal as a sentence for people.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        let words = &self.words;
        let field = |field: &civics::refusal::Field| self.word("field", field.key());
        match refusal {
            Refusal::Empty { field: f } => fl!(words, "refusal-empty", field = field(f)),
            Refusal::TooLong { field: f, length, most } => {
                let (length, most) = (length.to_string(), most.to_string());
                fl!(words, "refusal-too-long", field = field(f), length = length, most = most)
            }
            Refusal::TooMany { field: f, most } => {
                fl!(words, "refusal-too-many", field = field(f), most = most.to_string())
            }
            Refusal::Character { field: f, code } => {
                fl!(words, "refusal-character", field = field(f), code = code.as_str())
            }
            Refusal::Unknown { field: f } => fl!(words, "refusal-unknown", field = field(f)),
            Refusal::Embargo { until } => fl!(words, "refusal-embargo", until = self.moment(*until)),
            Refusal::CaucusMissing { caucus, signed, needed } => {
                let (signed, needed) = (signed.to_string(), needed.to_string());
                fl!(
                    words,
                    "refusal-caucus-missing",
                    caucus = caucus.as_str(),
                    signed = signed,
                    needed = needed
                )
            }
            Refusal::PrincipleRemoved { principle } => {
                fl!(words, "refusal-principle-removed", principle = principle.as_str())
            }
            Refusal::TermTooLong { months } => {
                fl!(words, "refusal-term-too-long", months = months.to_string())
            }
            Refusal::NotYetSafe { gaps } => {
                let gaps: Vec<String> = gaps.iter().map(|gap| self.word("gap", gap.word())).collect();
                fl!(words, "refusal-not-yet-safe", gaps = gaps.join("; "))
            }
            Refusal::WeakPassword { least } => {
                fl!(words, "refusal-weak-password", least = least.to_string())
            }
            Refusal::ShutdownTooLong { days } => {
                fl!(words, "refusal-shutdown-too-long", days = days.to_string())
            }
            text => self.text_refusal(text),
        }
    }

    /// A refusal about a text as a sentence, or one without numbers.
    fn text_refusal(&self, refusal: &Refusal) -> String {
        let (words, whole) = (&self.words, |n: usize| i64::try_from(n).unwrap_or(i64::MAX));
        match refusal {
            Refusal::TextFull { most } => fl!(words, "refusal-text-full", most = most.to_string()),
            Refusal::HasParts { count } => fl!(words, "refusal-has-parts", count = whole(*count)),
            Refusal::RootsNotLive { count } => fl!(words, "refusal-roots-not-live", count = whole(*count)),
            Refusal::DeadRoot { place } => fl!(words, "refusal-dead-root", place = place.to_string()),
            Refusal::Wounded { place } => fl!(words, "refusal-wounded", place = place.to_string()),
            Refusal::TooFewRoots { place, live, least } => {
                let (place, live, least) = (place.to_string(), live.to_string(), least.to_string());
                fl!(words, "refusal-too-few-roots", place = place, live = live, least = least)
            }
            Refusal::Untranslated { language, count } => {
                fl!(words, "refusal-untranslated", language = self.language(language), count = whole(*count))
            }
            Refusal::HoldersMissing { n } => fl!(words, "refusal-holders-missing", n = n.to_string()),
            Refusal::AudienceTooNarrow { least } => {
                fl!(words, "refusal-audience-too-narrow", least = self.word("audience", least.word()))
            }
            Refusal::NoPanel { why } => self.word("refusal-no-panel", why.word()),
            Refusal::PanelThin { candidates, caucuses } => {
                let (candidates, caucuses) = (candidates.to_string(), caucuses.to_string());
                fl!(words, "refusal-panel-thin", candidates = candidates, caucuses = caucuses)
            }
            Refusal::Unbalanced { leans } => {
                let reasons: Vec<String> = leans.iter().map(|lean| self.lean(lean)).collect();
                fl!(words, "refusal-unbalanced", reasons = reasons.join("; "))
            }
            Refusal::WeakBalance { least } => {
                let (country, kind) = (least.country.to_string(), least.kind.to_string());
                fl!(
                    words,
                    "refusal-weak-balance",
                    caucus = least.caucus.to_string(),
                    country = country,
                    kind = kind
                )
            }
            Refusal::DriverKnown { name } => fl!(words, "refusal-driver-known", name = name.as_str()),
            round => self.round_refusal(round),
        }
    }

    /// A refusal about a round or the rules as a sentence, or one without numbers.
    fn round_refusal(&self, refusal: &Refusal) -> String {
        let words = &self.words;
        match refusal {
            Refusal::PastDate { field } => {
                fl!(words, "refusal-past-date", field = self.word("field", field.key()))
            }
            Refusal::ReviewTooFar { months } => {
                fl!(words, "refusal-review-too-far", months = months.to_string())
            }
            Refusal::TooLateToAmend { days } => {
                fl!(words, "refusal-too-late-to-amend", days = days.to_string())
            }
            Refusal::TooFewCaucuses { least } => {
                fl!(words, "refusal-too-few-caucuses", least = least.to_string())
            }
            Refusal::TooShort { days } => fl!(words, "refusal-too-short", days = days.to_string()),
            Refusal::Unread { languages } => {
                let names: Vec<String> = languages.iter().map(|tag| self.language(tag)).collect();
                fl!(words, "refusal-unread", languages = names.join(", "))
            }
            Refusal::RuleBounds { rule, least, most } => {
                let (least, most) = (least.to_string(), most.to_string());
                fl!(words, "refusal-rule-bounds", rule = self.word("rule", rule), least = least, most = most)
            }
            Refusal::SeasonTooShort { days } => {
                fl!(words, "refusal-season-too-short", days = days.to_string())
            }
            Refusal::FigureDiffers { stated, computed } => {
                fl!(words, "refusal-figure-differs", stated = stated.as_str(), computed = computed.as_str())
            }
            Refusal::StrangeInput { sha256 } => {
                fl!(words, "refusal-strange-input", sha256 = sha256.as_str())
            }
            plain => self.word("refusal", plain.key()),
        }
    }

    /// A condition of balance that is not met, with its numbers.
    pub fn lean(&self, lean: &Lean) -> String {
        let words = &self.words;
        match lean {
            Lean::Caucus { name, have, need } => {
                let (have, need) = (have.to_string(), need.to_string());
                fl!(words, "lean-caucus", name = name.as_str(), have = have, need = need)
            }
            Lean::Country { country, have, most } => {
                let (have, most) = (have.to_string(), most.to_string());
                fl!(words, "lean-country", country = self.country(country), have = have, most = most)
            }
            Lean::Kind { kind, have, most } => {
                let (have, most) = (have.to_string(), most.to_string());
                fl!(words, "lean-kind", kind = self.word("kind", kind.word()), have = have, most = most)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_gets_the_language_that_it_likes_best() {
        for (accept, tag) in [
            ("", "en"),
            ("de", "en"),
            ("fr-CA,fr;q=0.9,en;q=0.8", "fr"),
            ("de;q=1,sw;q=0.5,ar;q=0.7", "ar"),
            ("ne-NP", "ne"),
            ("ar;q=0,es;q=0.1", "es"),
            (";;;q=x,,,", "en"),
        ] {
            assert_eq!(negotiate(accept).tag, tag, "{accept}");
        }
    }

    #[test]
    fn nepali_reads_bikram_sambat_and_french_reads_gregorian() {
        assert!(tongue("ne").unwrap().date("2024-04-13").contains("2081"));
        assert_eq!(tongue("en").unwrap().date("2026-11-23"), "23 November 2026");
        assert_eq!(tongue("en").unwrap().date("2026-11"), "November 2026");
        assert_eq!(tongue("en").unwrap().date("2026-W08"), "week 8 of 2026");
        assert!(tongue("fr").unwrap().country("UG").contains("Ouganda"));
    }
}
