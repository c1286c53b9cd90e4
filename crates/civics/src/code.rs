//! Codes that are read aloud: the code of a group and the code of a receipt.
//!
//! Both are bearer secrets: who can say one is taken for its owner. So `Debug` shows nothing of them, nor do the errors
//! when printed; `Display` writes the code itself and is for the sheet of paper or the page that hands it over, never for a
//! log. Store a hash of `canonical()`, not the code.
//!
//! A group code is six words (48 bits) out of 256, or twelve digits (just under 40 bits). The words have four letters,
//! consonant and vowel in turn, so that they can be said in any language. Any two differ in at least two letters; and even
//! who confuses b with p, d with t, g with k, m with n, l with r, s with z, e with i and o with u all at once, or says a
//! word's two syllables the wrong way round, never says another word of the list. The list is frozen: a change would void
//! the codes on paper.
//!
//! A receipt code is sixteen digits, of which the last is a check digit after Damm: any one wrong digit and any two
//! neighbours exchanged are noticed at once.

use std::fmt;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The words of a group code.
pub const GROUP_WORDS: usize = 6;
/// The digits of a group code.
pub const GROUP_DIGITS: usize = 12;
/// The digits of a receipt code, with its check digit.
pub const RECEIPT_DIGITS: usize = 16;
/// The longest text that is looked at, in characters.
pub const LONGEST_TEXT: usize = 200;

static SOUND_WORDS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| include_str!("../data/sound_words.txt").lines().collect());

/// The 256 words, in the order of the alphabet.
#[must_use]
pub fn sound_words() -> &'static [&'static str] {
    &SOUND_WORDS
}

/// The secret with which a group without e-mail signs in: six words or twelve digits.
#[derive(Clone)]
pub struct GroupCode(Group);

#[derive(Clone)]
enum Group {
    Words([u8; GROUP_WORDS]),
    Digits(u64),
}

/// The secret with which a teller sees, changes or withdraws what she told: sixteen digits.
#[derive(Clone)]
pub struct ReceiptCode(u64);

/// Why a text is no code; printing it tells nothing of the code, the fields are for the person who typed it.
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// There was nothing but blanks.
    #[error("the code is empty")]
    Empty,
    /// The text is longer than any code could be.
    #[error("the text is longer than {LONGEST_TEXT} characters")]
    TooLong,
    /// A sign that belongs in no code.
    #[error("sign {position} belongs in no code")]
    Sign {
        /// Which sign, counted from 1.
        position: usize,
    },
    /// Words and digits stand together.
    #[error("a code is words or digits, not both")]
    Mixed,
    /// A word is not in the list.
    #[error("word {position} is not in the list")]
    UnknownWord {
        /// Which word, counted from 1.
        position: usize,
        /// The word as it was read, at most sixteen letters of it.
        written: String,
        /// Up to three words of the list that sound nearest, the nearest first; may be empty.
        nearest: Vec<&'static str>,
    },
    /// The words are too few or too many.
    #[error("{seen} words instead of {wanted}")]
    WordCount {
        /// How many there were.
        seen: usize,
        /// How many there should be.
        wanted: usize,
    },
    /// The digits are too few or too many.
    #[error("{seen} digits instead of {wanted}")]
    DigitCount {
        /// How many there were.
        seen: usize,
        /// How many there should be.
        wanted: usize,
    },
    /// The check digit does not fit: a digit is wrong, or two are exchanged.
    #[error("the check digit does not fit: one digit is wrong or two are exchanged")]
    CheckDigit,
}

impl GroupCode {
    /// A code of six words from 48 random bits, one word for each byte.
    #[must_use]
    pub fn words(bytes: [u8; GROUP_WORDS]) -> Self {
        Self(Group::Words(bytes))
    }

    /// A code of twelve digits from 64 random bits.
    ///
    /// The remainder of the division by 10^12 favours no code by more than one part in eighteen million.
    #[must_use]
    pub fn digits(bytes: [u8; 8]) -> Self {
        Self(Group::Digits(u64::from_be_bytes(bytes) % 1_000_000_000_000))
    }

    /// Reads a code as people type or paste it.
    ///
    /// Capitals, accents, extra blanks, hyphens, commas and full stops do not matter, words may stand together without blanks,
    /// and digits may be European, Arabic-Indic, Extended Arabic-Indic or Devanagari.
    ///
    /// # Errors
    /// What is wrong, with the place: see [`CodeError`].
    pub fn parse(text: &str) -> Result<Self, CodeError> {
        let text = tidy(text)?;
        let letters = text.contains(char::is_alphabetic);
        match (letters, text.contains(|c: char| c.is_ascii_digit())) {
            (true, true) => Err(CodeError::Mixed),
            (true, false) => Ok(Self(Group::Words(read_words(&text)?))),
            (false, _) => Ok(Self(Group::Digits(read_digits(&text, GROUP_DIGITS)?))),
        }
    }

    /// The one way to write this code, for hashing: six words with one blank between, or twelve digits.
    #[must_use]
    pub fn canonical(&self) -> String {
        match &self.0 {
            Group::Words(bytes) => bytes.map(|byte| SOUND_WORDS[usize::from(byte)]).join(" "),
            Group::Digits(number) => format!("{number:0GROUP_DIGITS$}"),
        }
    }
}

impl ReceiptCode {
    /// A code from 128 random bits: fifteen digits (just under 50 bits), then the check digit.
    ///
    /// The remainder of the division by 10^15 favours no code by more than one part in 10^23.
    #[must_use]
    pub fn new(bytes: [u8; 16]) -> Self {
        let body = u64::try_from(u128::from_be_bytes(bytes) % 1_000_000_000_000_000).unwrap_or_default();
        Self(body * 10 + u64::from(damm(&format!("{body:0width$}", width = RECEIPT_DIGITS - 1))))
    }

    /// Reads a code as people type or paste it; see [`GroupCode::parse`] for what does not matter.
    ///
    /// # Errors
    /// What is wrong, with the place: see [`CodeError`].
    pub fn parse(text: &str) -> Result<Self, CodeError> {
        let tidied = tidy(text)?;
        if tidied.contains(char::is_alphabetic) {
            let position = text.chars().position(char::is_alphabetic).unwrap_or_default() + 1;
            return Err(CodeError::Sign { position });
        }
        let number = read_digits(&tidied, RECEIPT_DIGITS)?;
        let code = Self(number);
        if damm(&code.canonical()) == 0 { Ok(code) } else { Err(CodeError::CheckDigit) }
    }

    /// The one way to write this code, for hashing: sixteen digits.
    #[must_use]
    pub fn canonical(&self) -> String {
        format!("{:0RECEIPT_DIGITS$}", self.0)
    }
}

/// The code itself, for paper: words with blanks, or digits in groups of four.
impl fmt::Display for GroupCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Group::Words(_) => f.write_str(&self.canonical()),
            Group::Digits(_) => f.write_str(&grouped(&self.canonical())),
        }
    }
}

/// The code itself, for paper: digits in groups of four.
impl fmt::Display for ReceiptCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&grouped(&self.canonical()))
    }
}

impl fmt::Debug for GroupCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("GroupCode(secret)")
    }
}

impl fmt::Debug for ReceiptCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReceiptCode(secret)")
    }
}

impl fmt::Debug for CodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CodeError({self})")
    }
}

/// The text in small plain letters and European digits, with single blanks between.
fn tidy(text: &str) -> Result<String, CodeError> {
    if text.chars().nth(LONGEST_TEXT).is_some() {
        return Err(CodeError::TooLong);
    }
    let mut tidied = String::new();
    for (at, sign) in text.chars().enumerate() {
        for c in std::iter::once(sign).nfkd() {
            match c {
                _ if is_combining_mark(c) || is_invisible(c) => {}
                _ if is_separator(c) => tidied.push(' '),
                _ if c.is_alphabetic() => tidied.extend(c.to_lowercase()),
                _ => match digit(c) {
                    Some(digit) => tidied.push(digit),
                    None => return Err(CodeError::Sign { position: at + 1 }),
                },
            }
        }
    }
    if tidied.trim().is_empty() { Err(CodeError::Empty) } else { Ok(tidied) }
}

/// Marks of direction and joiners, which keyboards and clipboards put between signs.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | ',' | '.' | ';' | ':' | '/' | '_' | '·' | '،' | '؛' | '۔' | '।' | '、')
        || matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// The European digit for a European, Arabic-Indic, Extended Arabic-Indic or Devanagari one.
fn digit(c: char) -> Option<char> {
    let zero = match c {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        '\u{966}'..='\u{96f}' => '\u{966}',
        _ => return None,
    };
    char::from_digit(u32::from(c) - u32::from(zero), 10)
}

fn read_digits(text: &str, wanted: usize) -> Result<u64, CodeError> {
    let digits: String = text.split_whitespace().collect();
    let seen = digits.len();
    if seen != wanted {
        return Err(CodeError::DigitCount { seen, wanted });
    }
    digits.parse().map_err(|_| CodeError::DigitCount { seen, wanted })
}

fn read_words(text: &str) -> Result<[u8; GROUP_WORDS], CodeError> {
    let mut bytes = Vec::new();
    for word in text.split_whitespace() {
        match read_run(word) {
            Some(run) => bytes.extend(run),
            None => {
                let written: String = word.chars().take(16).collect();
                return Err(CodeError::UnknownWord {
                    position: bytes.len() + 1,
                    nearest: nearest(&written),
                    written,
                });
            }
        }
    }
    let seen = bytes.len();
    bytes.try_into().map_err(|_| CodeError::WordCount { seen, wanted: GROUP_WORDS })
}

/// One word of the list, or several written together.
fn read_run(run: &str) -> Option<Vec<u8>> {
    let find = |word: &[u8]| {
        SOUND_WORDS
            .binary_search_by(|known| known.as_bytes().cmp(word))
            .ok()
            .and_then(|at| at.try_into().ok())
    };
    run.as_bytes().chunks(4).map(find).collect()
}

/// Up to three words of the list that sound nearest, if any is near at all.
fn nearest(written: &str) -> Vec<&'static str> {
    let heard: Vec<char> = written.chars().collect();
    let mut all: Vec<_> = SOUND_WORDS.iter().map(|word| (far(&heard, word), *word)).collect();
    all.sort_unstable();
    all.into_iter().take_while(|(cost, _)| *cost <= 4).take(3).map(|(_, word)| word).collect()
}

/// How far a word is from what was heard: 1 for sounds that are often confused, 2 for any other letter more, less or changed.
fn far(heard: &[char], word: &str) -> usize {
    let mut row: Vec<usize> = (0..=heard.len()).map(|at| at * 2).collect();
    for letter in word.chars() {
        let mut diagonal = row[0];
        row[0] += 2;
        for (at, sign) in heard.iter().enumerate() {
            let changed = diagonal + confusion(*sign, letter);
            diagonal = row[at + 1];
            row[at + 1] = changed.min(diagonal + 2).min(row[at] + 2);
        }
    }
    row[heard.len()]
}

fn confusion(a: char, b: char) -> usize {
    let class = |c| match c {
        'b' | 'p' | 'v' | 'w' => 1,
        'd' | 't' => 2,
        'g' | 'k' | 'c' | 'q' => 3,
        'm' | 'n' => 4,
        'l' | 'r' => 5,
        's' | 'z' | 'j' | 'x' => 6,
        'e' | 'i' | 'y' => 7,
        'o' | 'u' => 8,
        _ => 0,
    };
    if a == b {
        0
    } else if class(a) != 0 && class(a) == class(b) {
        1
    } else {
        2
    }
}

fn grouped(digits: &str) -> String {
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && at % 4 == 0 {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

/// The check digit of a row of digits after Damm (2004); 0 for a row that ends in its own check digit.
fn damm(digits: &str) -> u8 {
    const TABLE: [[u8; 10]; 10] = [
        [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
        [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
        [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
        [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
        [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
        [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
        [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
        [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
        [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
        [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
    ];
    let digits = digits.bytes().filter(u8::is_ascii_digit);
    digits.fold(0, |interim, digit| TABLE[usize::from(interim)][usize::from(digit - b'0')])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    const DIGITS: [&str; 4] = ["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९"];

    fn in_script(text: &str, script: usize) -> String {
        let digits: Vec<char> = DIGITS[script].chars().collect();
        text.chars().map(|c| c.to_digit(10).map_or(c, |value| digits[value as usize])).collect()
    }

    fn six(bytes: [u8; 6]) -> GroupCode {
        GroupCode::words(bytes)
    }

    #[test]
    fn the_list_has_256_words_of_consonant_vowel_consonant_vowel_in_order() {
        assert_eq!(sound_words().len(), 256);
        assert!(sound_words().windows(2).all(|pair| pair[0] < pair[1]));
        for word in sound_words() {
            let letters: Vec<char> = word.chars().collect();
            assert_eq!(letters.len(), 4, "{word}");
            assert!("bdfgklmnprstz".contains(letters[0]) && "bdfgklmnprstz".contains(letters[2]), "{word}");
            assert!("aeiou".contains(letters[1]) && "aeiou".contains(letters[3]), "{word}");
            assert_ne!(letters[..2], letters[2..], "{word}");
        }
    }

    #[test]
    fn any_two_words_differ_in_two_letters_and_in_more_than_confused_sounds_or_order() {
        let sound = |c: char| match c {
            'p' => 'b',
            't' => 'd',
            'k' => 'g',
            'n' => 'm',
            'r' => 'l',
            'z' => 's',
            'i' => 'e',
            'u' => 'o',
            other => other,
        };
        let mut heard = BTreeSet::new();
        let mut turned = BTreeSet::new();
        for word in sound_words() {
            assert!(heard.insert(word.chars().map(sound).collect::<String>()), "{word}");
            assert!(!turned.contains(*word), "{word}");
            turned.insert(format!("{}{}", &word[2..], &word[..2]));
            for other in sound_words().iter().filter(|other| *other != word) {
                let differing = word.chars().zip(other.chars()).filter(|(a, b)| a != b).count();
                assert!(differing >= 2, "{word} {other}");
            }
        }
    }

    #[test]
    fn a_code_of_words_is_read_however_it_is_typed() {
        let code = six([0, 1, 2, 100, 254, 255]);
        let canonical = code.canonical();
        let words: Vec<_> = canonical.split(' ').collect();
        assert_eq!(words.len(), 6);
        assert_eq!(code.to_string(), canonical);
        let first_with_accent = words[0].replacen('a', "á", 1);
        for typed in [
            canonical.to_uppercase(),
            format!("  {}  ", words.join("   ")),
            words.join("-"),
            words.join(", "),
            words.join("،"),
            words.join(" – "),
            words.concat(),
            format!("\u{2068}{canonical}\u{2069}\n"),
            format!("{first_with_accent} {}", words[1..].join(" ")),
        ] {
            assert_eq!(GroupCode::parse(&typed).unwrap().canonical(), canonical, "{typed}");
        }
    }

    #[test]
    fn a_code_of_digits_is_printed_in_groups_of_four_and_read_in_four_scripts() {
        let code = GroupCode::digits(123_456_789_012_u64.to_be_bytes());
        assert_eq!(code.to_string(), "1234 5678 9012");
        assert_eq!(GroupCode::digits(7_u64.to_be_bytes()).to_string(), "0000 0000 0007");
        for script in 0..DIGITS.len() {
            let typed = in_script("1234-5678, 9012", script);
            assert_eq!(GroupCode::parse(&typed).unwrap().canonical(), "123456789012", "{typed}");
        }
        assert_eq!(GroupCode::parse("123456789012").unwrap().to_string(), "1234 5678 9012");
    }

    #[test]
    fn an_unknown_word_is_told_with_its_place_and_its_neighbours() {
        let words = six([0, 1, 2, 3, 4, 5]).canonical();
        let mut words: Vec<_> = words.split(' ').map(str::to_owned).collect();
        let right = words[2].clone();
        words[2] = format!("{}h", right);
        match GroupCode::parse(&words.join(" ")) {
            Err(CodeError::UnknownWord { position, written, nearest }) => {
                assert_eq!((position, written), (3, words[2].clone()));
                assert_eq!(nearest[0], right);
                assert!(nearest.len() <= 3);
            }
            other => panic!("{other:?}"),
        }
        match GroupCode::parse("पानी") {
            Err(CodeError::UnknownWord { position: 1, nearest, .. }) => assert_eq!(nearest, [""; 0]),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn counts_signs_and_lengths_are_told() {
        let five = six([0, 1, 2, 3, 4, 5]).canonical().split(' ').take(5).collect::<Vec<_>>().join(" ");
        assert_eq!(GroupCode::parse(&five).unwrap_err(), CodeError::WordCount { seen: 5, wanted: 6 });
        let eleven = GroupCode::parse("1234 5678 901").unwrap_err();
        assert_eq!(eleven, CodeError::DigitCount { seen: 11, wanted: 12 });
        assert_eq!(GroupCode::parse(&format!("{five} 1")).unwrap_err(), CodeError::Mixed);
        assert_eq!(GroupCode::parse(" ,- ").unwrap_err(), CodeError::Empty);
        assert_eq!(GroupCode::parse("1234 5*78").unwrap_err(), CodeError::Sign { position: 7 });
        assert_eq!(GroupCode::parse(&"1".repeat(201)).unwrap_err(), CodeError::TooLong);
        assert_eq!(ReceiptCode::parse("1234 a").unwrap_err(), CodeError::Sign { position: 6 });
    }

    #[test]
    fn a_receipt_code_ends_in_its_check_digit() {
        assert_eq!(damm("572"), 4);
        let mut bytes = [0; 16];
        bytes[15] = 1;
        assert_eq!(ReceiptCode::new([0; 16]).to_string(), "0000 0000 0000 0000");
        let one = ReceiptCode::new(bytes);
        assert_eq!(one.to_string(), "0000 0000 0000 0013");
        assert_eq!(ReceiptCode::parse("0000000000000014").unwrap_err(), CodeError::CheckDigit);
        let short = ReceiptCode::parse("0000 0000 0013").unwrap_err();
        assert_eq!(short, CodeError::DigitCount { seen: 12, wanted: 16 });
    }

    #[test]
    fn neither_a_code_nor_an_error_shows_the_secret_when_debugged_or_logged() {
        let words = six([9; 6]);
        assert_eq!(format!("{words:?}"), "GroupCode(secret)");
        assert_eq!(format!("{:?}", ReceiptCode::new([9; 16])), "ReceiptCode(secret)");
        let error = GroupCode::parse("zzyzx").unwrap_err();
        assert_eq!(
            format!("{error:?} {error}"),
            "CodeError(word 1 is not in the list) word 1 is not in the list"
        );
    }

    proptest! {
        #[test]
        fn every_code_of_words_is_read_back(bytes: [u8; 6]) {
            let code = six(bytes);
            prop_assert_eq!(GroupCode::parse(&code.to_string()).unwrap().canonical(), code.canonical());
        }

        #[test]
        fn every_code_of_digits_is_read_back_in_every_script(bytes: [u8; 8], script in 0..4_usize) {
            let code = GroupCode::digits(bytes);
            let typed = in_script(&code.to_string(), script);
            prop_assert_eq!(GroupCode::parse(&typed).unwrap().canonical(), code.canonical());
        }

        #[test]
        fn every_receipt_code_is_read_back_in_every_script(bytes: [u8; 16], script in 0..4_usize) {
            let code = ReceiptCode::new(bytes);
            let typed = in_script(&code.to_string(), script);
            prop_assert_eq!(ReceiptCode::parse(&typed).unwrap().canonical(), code.canonical());
        }

        #[test]
        fn a_misheard_digit_or_two_exchanged_neighbours_are_noticed(
            bytes: [u8; 16], at in 0..16_usize, by in 1..10_u8,
        ) {
            let right = ReceiptCode::new(bytes).canonical().into_bytes();
            let mut wrong = right.clone();
            wrong[at] = b'0' + (wrong[at] - b'0' + by) % 10;
            let typed = String::from_utf8(wrong).unwrap();
            prop_assert_eq!(ReceiptCode::parse(&typed).unwrap_err(), CodeError::CheckDigit);
            let mut turned = right.clone();
            turned.swap(at, (at + 1).min(15));
            if turned != right {
                let typed = String::from_utf8(turned).unwrap();
                prop_assert_eq!(ReceiptCode::parse(&typed).unwrap_err(), CodeError::CheckDigit);
            }
        }

        #[test]
        fn one_wrong_letter_is_never_another_code(bytes: [u8; 6], at in 0..24_usize, to in "[a-z]") {
            let code = six(bytes).canonical();
            let mut letters: Vec<char> = code.chars().collect();
            let at = at + at / 4;
            let to = to.chars().next().unwrap();
            prop_assume!(letters[at] != to);
            letters[at] = to;
            let typed: String = letters.into_iter().collect();
            let unknown = matches!(GroupCode::parse(&typed), Err(CodeError::UnknownWord { .. }));
            prop_assert!(unknown, "{}", typed);
        }

        #[test]
        fn any_text_is_a_code_or_a_reason(text in "\\PC{0,40}|[a-z0-9 -]{0,220}") {
            if let Ok(code) = GroupCode::parse(&text) {
                prop_assert_eq!(GroupCode::parse(&code.canonical()).unwrap().canonical(), code.canonical());
            }
            if let Ok(code) = ReceiptCode::parse(&text) {
                prop_assert_eq!(ReceiptCode::parse(&code.canonical()).unwrap().canonical(), code.canonical());
            }
        }
    }
}
