//! Search: full text over struggles, behind one function for both databases.
//!
//! The fold writes the words of each struggle as tokens into the table `sought`; each engine keeps its own index of them
//! (`store/sql/wish.rs`). A token is folded and spelt in ASCII here, so that both engines find the same. What a struggle
//! is filtered by, and who may see it, are tokens too (they begin with two low lines, which no word does), so that a search
//! is one intersection of lists however many filters it has. What is found is still read through the questions that hold
//! visibility themselves: a wrong token shows nothing.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use civics::driver::SEED;
use civics::struggle::{Account, Power, Status};
use civics::words;

use super::sql::wish::{Token, Wish};
use super::sql::{Res, Sql};
use super::struggle::seen::{Seen, Sight, seen};
use crate::speech;

/// The most characters of a token.
const LONGEST: usize = 64;
/// The most words of a search.
const MOST_WORDS: usize = 12;
/// From how many characters on a last word stands for all words that begin with it.
const SHORTEST_BEGINNING: usize = 3;

/// A word as a token: letters of other scripts are written as their numbers.
fn token(word: &str) -> String {
    let mut out = String::new();
    for c in word.chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c);
        } else if !c.is_ascii() {
            // Writing into a string cannot fail.
            let _ = write!(out, "_{:04x}", u32::from(c));
        }
        if out.len() >= LONGEST {
            break;
        }
    }
    out
}

/// The words of a text as tokens between blanks.
pub fn tokens(text: &str) -> String {
    words::split(text).iter().map(|word| token(word)).collect::<Vec<_>>().join(" ")
}

fn each(texts: &[&str]) -> BTreeSet<String> {
    texts.iter().flat_map(|text| words::split(text)).map(|word| token(&word)).collect()
}

fn joined(tokens: BTreeSet<String>) -> String {
    tokens.into_iter().collect::<Vec<_>>().join(" ")
}

/// The tokens of what an account says; those causes with which the list begins in every language of the program.
pub fn account_tokens(a: &Account) -> String {
    let mut texts = vec![a.name.as_str(), a.place.name.as_str(), a.tried.as_str()];
    texts.extend(a.demands.iter().chain(&a.bearers).map(String::as_str));
    let seeds = SEED.iter().filter(|seed| a.causes.iter().any(|cause| cause == *seed));
    let spoken: Vec<String> =
        seeds.flat_map(|seed| speech::tongues().iter().map(|t| t.word("driver", seed))).collect();
    texts.extend(spoken.iter().map(String::as_str));
    joined(each(&texts))
}

fn mark(dim: &str, word: &str) -> String {
    let plain: String = word.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    format!("__{dim}_{}", plain.to_ascii_lowercase())
}

fn primary(language: &str) -> &str {
    language.split('-').next().unwrap_or(language)
}

/// The marks of an account by which it is filtered.
pub fn account_marks(a: &Account) -> String {
    let mut marks: BTreeSet<String> = a.causes.iter().map(|cause| mark("k", cause)).collect();
    marks.extend(a.powers.iter().map(|power| mark("p", power.word())));
    marks.insert(mark("t", primary(&a.language)));
    let bearers: Vec<&str> = a.bearers.iter().map(String::as_str).collect();
    marks.extend(each(&bearers).iter().map(|word| format!("__b{word}")));
    marks.extend(each(&[&a.place.name]).iter().map(|word| format!("__h{word}")));
    joined(marks)
}

/// The tokens of a report, and the mark of its status.
pub fn report_tokens(status: Status, outcome: &str, lessons: &str) -> String {
    let mut all = each(&[outcome, lessons]);
    all.insert(mark("s", status.word()));
    joined(all)
}

/// What somebody looks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Words, in any order; the last one may be a beginning, if nothing holds it as it stands.
    pub words: String,
    /// A cause, as acts write it.
    pub cause: Option<String>,
    /// A kind of power.
    pub power: Option<Power>,
    /// Words of a duty bearer's name.
    pub bearer: String,
    /// A country.
    pub country: Option<String>,
    /// Words of a place's name.
    pub place: String,
    /// A status.
    pub status: Option<Status>,
    /// A language.
    pub language: Option<String>,
    /// Circles: of one of these; empty for all.
    pub circles: Vec<i64>,
    /// A holder.
    pub member: Option<i64>,
    /// Below this key.
    pub before: i64,
    /// At most so many.
    pub most: i64,
}

impl Wanted {
    fn wish(&self, sight: &Sight, begins: bool) -> Wish {
        let exact = |text: &str| Token::new(text, false);
        let mut wish = Wish::default().and(audience(sight));
        for (before, text) in [("", &self.words), ("__b", &self.bearer), ("__h", &self.place)] {
            let words = words::split(text);
            let last = words.len().min(MOST_WORDS).saturating_sub(1);
            for (at, word) in words.iter().enumerate().take(MOST_WORDS) {
                let begins = begins && at == last && word.chars().count() >= SHORTEST_BEGINNING;
                wish = wish.and(vec![Token::new(&format!("{before}{}", token(word)), begins)]);
            }
        }
        let marks = [
            self.cause.as_deref().map(|cause| mark("k", cause)),
            self.power.map(|power| mark("p", power.word())),
            self.country.as_deref().map(|country| mark("l", country)),
            self.status.map(|status| mark("s", status.word())),
            self.language.as_deref().map(|language| mark("t", primary(language))),
            self.member.map(|member| format!("__m{member}")),
        ];
        for mark in marks.into_iter().flatten() {
            wish = wish.and(vec![exact(&mark)]);
        }
        if !self.circles.is_empty() {
            wish = wish.and(self.circles.iter().map(|circle| exact(&format!("__c{circle}"))).collect());
        }
        wish
    }
}

/// The marks of what the visitor may see.
fn audience(sight: &Sight) -> Vec<Token> {
    let mut any = vec!["__a4".to_owned()];
    if sight.inside {
        any.push("__a3".into());
    }
    any.extend(sight.countries.iter().map(|country| format!("__a2_{}", country.to_ascii_lowercase())));
    any.extend(sight.convenes.iter().map(|circle| format!("__a2_{circle}")));
    any.extend(sight.mine.iter().map(|member| format!("__m{member}")));
    any.iter().map(|mark| Token::new(mark, false)).collect()
}

/// What a search found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// The struggles, newest first.
    pub list: Vec<Seen>,
    /// Where to go on below, if there may be more.
    pub older: Option<i64>,
}

/// The keys of what fits. Where nothing holds the last word as it stands, it is taken for a beginning: to look for all words
/// that begin like a common one costs far more than to look for that one.
fn keys(q: &mut dyn Sql, sight: &Sight, wanted: &Wanted) -> Res<Vec<i64>> {
    let whole = wanted.wish(sight, false);
    let keys = q.find_words(&whole, wanted.before, wanted.most)?;
    let begins = wanted.wish(sight, true);
    // On a later page it counts what stood on the first one.
    let fits = !keys.is_empty()
        || begins == whole
        || wanted.before < i64::MAX && !q.find_words(&whole, i64::MAX, 1)?.is_empty();
    if fits { Ok(keys) } else { q.find_words(&begins, wanted.before, wanted.most) }
}

/// Looks for struggles that the visitor may see, newest first. A joint one is found once each holder has said yes.
pub fn search(q: &mut dyn Sql, sight: &Sight, wanted: &Wanted) -> Res<Found> {
    let keys = keys(q, sight, wanted)?;
    let full = i64::try_from(keys.len()).is_ok_and(|found| found >= wanted.most);
    let older = keys.last().copied().filter(|_| full);
    let mut list = seen(q, sight, &keys)?;
    list.retain(|one| one.missing == 0);
    Ok(Found { list, older })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_every_script_are_tokens_of_ascii() {
        assert_eq!(tokens("Élan, Pani 2"), "elan pani 2");
        assert_eq!(tokens("पानी"), "_092a_093e_0928_0940");
        let long = "x".repeat(200);
        assert_eq!(tokens(&long).len(), LONGEST);
        assert!(tokens("__a4 \"OR\"").split(' ').eq(["a4", "or"]), "no word is a mark");
    }

    #[test]
    fn a_wish_holds_the_audience_first_and_the_last_word_as_a_beginning() {
        let sight = Sight { mine: vec![7], countries: vec!["UG".into()], convenes: vec![3], inside: true };
        let wanted =
            Wanted { words: "Land gra".into(), cause: Some("civic-space".into()), ..Wanted::default() };
        let written = super::super::sql::wish::sqlite::written(&wanted.wish(&sight, true));
        assert_eq!(
            written,
            "(\"__a4\" OR \"__a3\" OR \"__a2_ug\" OR \"__a2_3\" OR \"__m7\") AND (\"land\") AND (\"gra\"*) \
             AND (\"__k_civic_space\")"
        );
    }
}
