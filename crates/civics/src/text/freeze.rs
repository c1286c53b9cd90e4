//! Freezing a text, and rule 1: no orphan statements.

use std::collections::BTreeMap;

use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

use super::edit::{State, TextFact};
use super::{Form, Freeze};
use crate::entry::hex;
use crate::refusal::{Field, Refusal};
use crate::rights::Actor;

/// How a paragraph stands on its roots: what rule 1 is judged on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rooted {
    /// Its key.
    pub paragraph: i64,
    /// What it is; a heading needs no roots.
    pub form: Form,
    /// How many of its roots are live.
    pub live: u64,
    /// How many of its roots are not live any more.
    pub dead: u64,
    /// How many testimonies were taken from under it since it was rooted.
    pub wounds: u64,
}

/// Why a paragraph is blocked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Block {
    /// A testimony was taken from under it.
    Wound,
    /// A root is not live any more.
    Dead,
    /// It has too few live roots.
    Few,
}

impl Block {
    /// The word in locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Wound => "wound",
            Self::Dead => "dead",
            Self::Few => "few",
        }
    }
}

impl Rooted {
    /// Why it is blocked, if it is: a root that is not live, a wound, or fewer live roots than the rules ask for.
    #[must_use]
    pub fn block(&self, least: u32) -> Option<Block> {
        if self.form == Form::Heading {
            None
        } else if self.wounds > 0 {
            Some(Block::Wound)
        } else if self.dead > 0 {
            Some(Block::Dead)
        } else if self.live < u64::from(least.max(1)) {
            Some(Block::Few)
        } else {
            None
        }
    }
}

/// Rule 1: a text opens for signing, is signed and released only while every paragraph stands on live roots.
///
/// The paragraphs are those that are not struck out, in their order.
///
/// # Errors
/// Names the first paragraph that is blocked, counted from 1, and why; [`Refusal::Empty`] for a text that says nothing.
pub fn rooted(paragraphs: &[Rooted], least: u32) -> Result<(), Refusal> {
    if paragraphs.iter().all(|one| one.form == Form::Heading) {
        return Err(Refusal::Empty { field: Field::Paragraph });
    }
    for (at, one) in paragraphs.iter().enumerate() {
        let place = at + 1;
        match one.block(least) {
            None => {}
            Some(Block::Wound) => return Err(Refusal::Wounded { place }),
            Some(Block::Dead) => return Err(Refusal::DeadRoot { place }),
            Some(Block::Few) => {
                return Err(Refusal::TooFewRoots { place, live: one.live, least: u64::from(least.max(1)) });
            }
        }
    }
    Ok(())
}

/// All words of a text as they stand now: for a paragraph and the act that wrote its original (for the title both are the
/// text itself), the languages in which it is said, each with the leaf hash of the act that brought the words.
pub type Voiced = BTreeMap<(i64, i64), BTreeMap<String, Vec<u8>>>;

/// The round that adopted a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Adoption {
    /// The text that it adopted.
    pub text: i64,
    /// The act that worded the proposal last, or that called its round, whichever came later: the stances that count
    /// came after it.
    pub read: i64,
}

/// What freezing is judged on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FreezeFact {
    /// The text.
    pub text: TextFact,
    /// The round, if the proposal was adopted.
    pub adoption: Option<Adoption>,
    /// How each paragraph stands on its roots, in their order.
    pub rooted: Vec<Rooted>,
    /// How many live roots the rules ask for.
    pub least: u32,
    /// All words of the text as they stand now, in every language.
    pub voiced: Voiced,
}

impl FreezeFact {
    fn leaf(&self, paragraph: i64, version: i64, language: &str) -> Option<&[u8]> {
        self.voiced.get(&(paragraph, version))?.get(language).map(Vec::as_slice)
    }

    /// Title and paragraphs in their order: what every language must say.
    fn all(&self) -> impl Iterator<Item = (i64, i64)> {
        let title = (self.text.key, self.text.key);
        std::iter::once(title).chain(self.text.parts.iter().map(|part| (part.key, part.version)))
    }

    /// The declared languages that are not complete, and how much is missing in each; the title counts as one.
    #[must_use]
    pub fn missing(&self) -> Vec<(String, usize)> {
        let languages = self.text.languages.iter();
        languages
            .filter_map(|language| {
                let count = self.all().filter(|(p, v)| self.leaf(*p, *v, language).is_none()).count();
                (count > 0).then(|| (language.clone(), count))
            })
            .collect()
    }

    /// SHA-256 over the frozen set: a line for the title and for each paragraph in their order, and for each language,
    /// the original first and then the others as they were declared. See `docs/entry-format.md`.
    #[must_use]
    pub fn digest(&self) -> String {
        let mut hash = Sha256::new();
        for (paragraph, version) in self.all() {
            for language in std::iter::once(&self.text.language).chain(&self.text.languages) {
                let leaf = hex(self.leaf(paragraph, version, language).unwrap_or(&[]));
                hash.update(format!("{paragraph} {version} {language} {leaf}\n"));
            }
        }
        hex(&hash.finalize())
    }
}

/// Freezes a text, so that it opens for signing: a convenor records it.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::Already`], [`Refusal::Released`]; [`Refusal::NotAdopted`] without an adopted round
/// on this text, [`Refusal::ChangedSince`] if its words are not those that the round was about; what [`rooted`] says;
/// [`Refusal::Untranslated`]; an embargo that is over.
pub fn freeze(actor: &Actor, fact: &FreezeFact, body: &Freeze, now: Timestamp) -> Result<Freeze, Refusal> {
    let text = &fact.text;
    if !actor.convenes(text.circle, now) {
        return Err(Refusal::NotYours);
    }
    match text.state {
        State::Draft => {}
        State::Signing => return Err(Refusal::Already),
        State::Released => return Err(Refusal::Released),
    }
    rooted(&fact.rooted, fact.least)?;
    if let Some((language, count)) = fact.missing().into_iter().next() {
        return Err(Refusal::Untranslated { language, count });
    }
    let adoption = fact.adoption.filter(|one| one.text == text.key).ok_or(Refusal::NotAdopted)?;
    if adoption.read <= text.changed {
        return Err(Refusal::ChangedSince);
    }
    if body.embargo.is_some_and(|embargo| embargo <= now) {
        return Err(Refusal::Unknown { field: Field::Embargo });
    }
    Ok(Freeze { digest: fact.digest(), ..body.clone() })
}

#[cfg(test)]
mod tests {
    use super::super::edit::tests::{NOW, part, text};
    use super::*;
    use crate::address::Address;
    use crate::rights::TermFact;
    use crate::text::Kind;
    use proptest::prelude::*;

    fn convenor() -> Actor {
        let ends = Timestamp::from_second(10).unwrap();
        let term = TermFact { circle: 1, member: 3, starts: NOW, ends };
        Actor::Person { id: "p".into(), mandates: vec![], terms: vec![term], helps: vec![] }
    }

    fn fact() -> FreezeFact {
        let text = text(Kind::Statement, vec![part(51, Form::Heading, None), part(52, Form::Plain, None)]);
        let said = |n: u8| ["en", "ar", "ne"].iter().map(|tag| ((*tag).to_owned(), vec![n; 32])).collect();
        FreezeFact {
            rooted: vec![
                Rooted { paragraph: 51, form: Form::Heading, live: 0, dead: 0, wounds: 0 },
                Rooted { paragraph: 52, form: Form::Plain, live: 2, dead: 0, wounds: 0 },
            ],
            least: 1,
            voiced: [((50, 50), said(1)), ((51, 51), said(2)), ((52, 52), said(3))].into(),
            adoption: Some(Adoption { text: 50, read: 60 }),
            text,
        }
    }

    fn body() -> Freeze {
        Freeze { text: Address::here(50), proposal: Address::here(55), digest: String::new(), embargo: None }
    }

    #[test]
    fn a_text_opens_for_signing_when_all_is_there() {
        let fact = fact();
        let frozen = freeze(&convenor(), &fact, &body(), NOW).unwrap();
        assert_eq!(frozen.digest, fact.digest());
        assert_eq!(freeze(&Actor::Group { member: 3 }, &fact, &body(), NOW), Err(Refusal::NotYours));
        let over = Freeze { embargo: Some(NOW), ..body() };
        let refused = Err(Refusal::Unknown { field: Field::Embargo });
        assert_eq!(freeze(&convenor(), &fact, &over, NOW), refused);
    }

    #[test]
    fn a_round_about_other_words_adopts_nothing() {
        let mut fact = fact();
        fact.text.changed = 61;
        assert_eq!(freeze(&convenor(), &fact, &body(), NOW), Err(Refusal::ChangedSince));
        fact.adoption = Some(Adoption { text: 49, read: 70 });
        assert_eq!(freeze(&convenor(), &fact, &body(), NOW), Err(Refusal::NotAdopted));
        fact.adoption = None;
        assert_eq!(freeze(&convenor(), &fact, &body(), NOW), Err(Refusal::NotAdopted));
    }

    #[test]
    fn every_declared_language_must_say_all_of_it() {
        let mut fact = fact();
        fact.voiced.get_mut(&(52, 52)).unwrap().remove("ar");
        fact.voiced.get_mut(&(50, 50)).unwrap().remove("ar");
        let refused = Refusal::Untranslated { language: "ar".into(), count: 2 };
        assert_eq!(freeze(&convenor(), &fact, &body(), NOW), Err(refused));
        assert_eq!(fact.missing(), [("ar".to_owned(), 2)]);
    }

    #[test]
    fn the_digest_is_written_down() {
        let (one, two, three) = ("01".repeat(32), "02".repeat(32), "03".repeat(32));
        let lines: String = [("50 50", one), ("51 51", two), ("52 52", three)]
            .iter()
            .flat_map(|(key, leaf)| ["en", "ar", "ne"].map(|tag| format!("{key} {tag} {leaf}\n")))
            .collect();
        assert_eq!(fact().digest(), hex(&Sha256::digest(lines)));
    }

    fn paragraph() -> impl Strategy<Value = Rooted> {
        let form = prop::sample::select(vec![Form::Plain, Form::Heading, Form::Outcome]);
        (form, 0u64..4, 0u64..2, 0u64..2).prop_map(|(form, live, dead, wounds)| Rooted {
            paragraph: 1,
            form,
            live,
            dead,
            wounds,
        })
    }

    proptest! {
        #[test]
        fn no_orphan_statement_ever_opens(all in prop::collection::vec(paragraph(), 0..12), least in 0u32..4) {
            let orphan = |one: &Rooted| {
                one.form != Form::Heading
                    && (one.dead > 0 || one.wounds > 0 || one.live < u64::from(least.max(1)))
            };
            let says = all.iter().any(|one| one.form != Form::Heading);
            prop_assert_eq!(rooted(&all, least).is_ok(), says && !all.iter().any(orphan));
        }

        #[test]
        fn order_does_not_matter(mut all in prop::collection::vec(paragraph(), 0..12), least in 0u32..4) {
            let before = rooted(&all, least).is_ok();
            all.reverse();
            prop_assert_eq!(rooted(&all, least).is_ok(), before);
        }

        #[test]
        fn a_root_that_dies_never_opens_a_text(
            mut all in prop::collection::vec(paragraph(), 1..12), at in 0usize..12, least in 0u32..4,
        ) {
            let before = rooted(&all, least).is_ok();
            let at = at % all.len();
            if all[at].live > 0 {
                all[at].live -= 1;
                all[at].dead += 1;
            }
            prop_assert!(before || rooted(&all, least).is_err());
        }
    }
}
