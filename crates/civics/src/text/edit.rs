//! Editing a text: who may begin, write, root, strike and translate it.
//!
//! Convenors open and translate; they do not edit an open text (rule 4). After release nothing changes any more.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::{Draft, Form, Kind, MOST_LANGUAGES, MOST_PARAGRAPHS, MOST_ROOTS, Root, Strike, Translate, Write};
use crate::address::Address;
use crate::refusal::{Field, Refusal};
use crate::rights::Actor;
use crate::words;

/// The most characters of a title.
pub const MOST_TITLE: usize = 160;
/// The most characters of a heading.
pub const MOST_HEADING: usize = 200;
/// The most characters of a paragraph.
pub const MOST_WORDS: usize = 5_000;

/// How far a text has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// It is being written.
    Draft,
    /// It is frozen and open for signing.
    Signing,
    /// It is public.
    Released,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 3] = [Self::Draft, Self::Signing, Self::Released];

    /// The word in tables and locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Signing => "signing",
            Self::Released => "released",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// What rules need to know about a paragraph that is not struck out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its key: the act that wrote it first.
    pub key: i64,
    /// What it is.
    pub form: Form,
    /// The paragraph that it serves, in a theory of change.
    pub parent: Option<i64>,
    /// The act that wrote its words as they stand now.
    pub version: i64,
}

/// What rules need to know about a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextFact {
    /// Its key.
    pub key: i64,
    /// The circle in which it is written.
    pub circle: i64,
    /// What it is.
    pub kind: Kind,
    /// Its original language.
    pub language: String,
    /// The other declared languages.
    pub languages: Vec<String>,
    /// How far it has come.
    pub state: State,
    /// The member that began it, unless a convenor did.
    pub member: Option<i64>,
    /// The last act that changed its words.
    pub changed: i64,
    /// Its paragraphs in their order, without those that are struck out.
    pub parts: Vec<Part>,
}

impl TextFact {
    /// One of its paragraphs.
    #[must_use]
    pub fn part(&self, key: i64) -> Option<&Part> {
        self.parts.iter().find(|part| part.key == key)
    }

    /// How many paragraphs serve that one.
    #[must_use]
    pub fn below(&self, key: i64) -> usize {
        self.parts.iter().filter(|part| part.parent == Some(key)).count()
    }
}

/// The member for which somebody edits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Editor {
    /// Its key.
    pub member: i64,
    /// Whether it is a member whose home is the circle of the text, or lies below it.
    pub belongs: bool,
    /// Whether its kind has a vote besides its voice.
    pub votes: bool,
}

/// What somebody has before her when she writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    /// For whom she writes.
    pub editor: Editor,
    /// The version that she amends, as her page showed it.
    pub seen: Option<i64>,
    /// The loans among the roots that her circle took and that are live now.
    pub live: BTreeSet<i64>,
    /// Whether some paragraph of the text is blocked, so that it cannot be signed as it stands.
    pub blocked: bool,
}

/// Whether somebody may edit the texts of a circle.
///
/// # Errors
/// [`Refusal::ServesNotEdits`] for who convenes the circle, [`Refusal::NotYours`] for who does not act for a member of
/// it, [`Refusal::VoiceNotVote`] for a kind without a vote.
pub fn may_edit(actor: &Actor, editor: Editor, circle: i64, now: Timestamp) -> Result<(), Refusal> {
    if !editor.belongs || !actor.acts_for(editor.member, now) {
        return Err(Refusal::NotYours);
    }
    if actor.convenes(circle, now) {
        return Err(Refusal::ServesNotEdits);
    }
    if editor.votes { Ok(()) } else { Err(Refusal::VoiceNotVote) }
}

/// Whether somebody may edit that text as it stands. What a round adopted and is open for signing is undone by nobody
/// but the member that began it, unless a paragraph is blocked: then it cannot be signed, and whoever edits may mend it.
pub(crate) fn may_change(actor: &Actor, desk: &Desk, text: &TextFact, now: Timestamp) -> Result<(), Refusal> {
    may_edit(actor, desk.editor, text.circle, now)?;
    match text.state {
        State::Draft => Ok(()),
        State::Signing if desk.blocked || text.member == Some(desk.editor.member) => Ok(()),
        State::Signing => Err(Refusal::Frozen),
        State::Released => Err(Refusal::Released),
    }
}

/// The kind of text from which one of this kind may grow.
fn grows(kind: Kind, parent: Kind) -> bool {
    match kind {
        Kind::Vision => false,
        Kind::Agenda => parent == Kind::Vision,
        Kind::Theory => parent == Kind::Agenda,
        Kind::Statement => true,
    }
}

/// Begins a text: a convenor of the circle opens it, or who acts for a member that belongs to it.
///
/// `parent` is the kind of the text that it grew from, if that exists.
///
/// # Errors
/// [`Refusal::NotYours`]; or what is wrong with title, languages or parent.
pub fn draft(
    actor: &Actor,
    (circle, editor): (i64, Option<Editor>),
    parent: Option<Kind>,
    body: &Draft,
    now: Timestamp,
) -> Result<Draft, Refusal> {
    let acts = editor.filter(|editor| editor.belongs && actor.acts_for(editor.member, now));
    if acts.is_some_and(|editor| !editor.votes) && !actor.convenes(circle, now) {
        return Err(Refusal::VoiceNotVote);
    }
    if acts.is_none() && !actor.convenes(circle, now) {
        return Err(Refusal::NotYours);
    }
    if body.parent.is_some() && !parent.is_some_and(|parent| grows(body.kind, parent)) {
        return Err(Refusal::Unknown { field: Field::Parent });
    }
    let language = words::language(&body.language)?;
    if body.languages.len() > MOST_LANGUAGES {
        return Err(Refusal::TooMany { field: Field::Languages, most: MOST_LANGUAGES });
    }
    let mut languages = Vec::new();
    for tag in &body.languages {
        let tag = words::language(tag)?;
        if tag != language && !languages.contains(&tag) {
            languages.push(tag);
        }
    }
    let title = words::name(Field::Title, &body.title, MOST_TITLE)?;
    Ok(Draft { kind: body.kind, title, language, languages, parent: body.parent.clone() })
}

/// Writes a paragraph, or amends one. A frozen text that is amended falls back to a draft.
///
/// # Errors
/// Who may not, what does not fit, [`Refusal::Rewritten`] if another amended it meanwhile, [`Refusal::Frozen`],
/// [`Refusal::Released`].
pub fn write(
    actor: &Actor,
    desk: &Desk,
    text: &TextFact,
    body: &Write,
    now: Timestamp,
) -> Result<Write, Refusal> {
    may_change(actor, desk, text, now)?;
    let own = body.paragraph.as_ref().map(|address| address.key(None));
    if let Some(key) = own {
        let part = text.part(key).ok_or(Refusal::Absent)?;
        if desk.seen != Some(part.version) {
            return Err(Refusal::Rewritten);
        }
        let below = text.below(key);
        if part.form != body.form && below > 0 {
            return Err(Refusal::HasParts { count: below });
        }
    } else if text.parts.len() >= MOST_PARAGRAPHS {
        return Err(Refusal::TextFull { most: MOST_PARAGRAPHS });
    }
    let after = body.after.clone().filter(|_| own.is_none());
    if after.as_ref().is_some_and(|address| text.part(address.key(None)).is_none()) {
        return Err(Refusal::Unknown { field: Field::Paragraph });
    }
    fits(text, own, body)?;
    let words = if body.form == Form::Heading {
        words::name(Field::Words, &body.words, MOST_HEADING)?
    } else {
        words::text(Field::Words, &body.words, MOST_WORDS)?
    };
    let roots = if body.form == Form::Heading { Vec::new() } else { roots(&desk.live, &body.roots)? };
    let (text, paragraph) = (body.text.clone(), body.paragraph.clone());
    Ok(Write { text, paragraph, after, form: body.form, parent: body.parent.clone(), words, roots })
}

/// Whether the form is possible in this text, and whether it serves what it may serve.
fn fits(text: &TextFact, own: Option<i64>, body: &Write) -> Result<(), Refusal> {
    let serves = match body.form {
        Form::Plain | Form::Heading | Form::Outcome => [].as_slice(),
        Form::Strategy => [Form::Outcome].as_slice(),
        Form::Action => [Form::Strategy].as_slice(),
        Form::Assumption => [Form::Outcome, Form::Strategy, Form::Action].as_slice(),
    };
    if text.kind != Kind::Theory && !matches!(body.form, Form::Plain | Form::Heading) {
        return Err(Refusal::Unknown { field: Field::Form });
    }
    let parent = body.parent.as_ref().map(|address| address.key(None));
    let good = match parent {
        None => serves.is_empty(),
        Some(key) => parent != own && text.part(key).is_some_and(|part| serves.contains(&part.form)),
    };
    if good { Ok(()) } else { Err(Refusal::Unknown { field: Field::Parent }) }
}

/// The roots, each once, in the order of their keys; every one of them a live loan that the circle took.
fn roots(live: &BTreeSet<i64>, named: &[Address]) -> Result<Vec<Address>, Refusal> {
    if named.len() > MOST_ROOTS {
        return Err(Refusal::TooMany { field: Field::Roots, most: MOST_ROOTS });
    }
    let keys: BTreeSet<i64> = named.iter().map(|address| address.key(None)).collect();
    let dead = keys.difference(live).count();
    if dead > 0 {
        return Err(Refusal::RootsNotLive { count: dead });
    }
    Ok(keys.into_iter().map(|key| Address::here(key.unsigned_abs())).collect())
}

/// Gives a paragraph other roots; its words, and so its signatures, stay.
///
/// # Errors
/// Who may not; [`Refusal::RootsNotLive`]; [`Refusal::Released`].
pub fn root(
    actor: &Actor,
    desk: &Desk,
    text: &TextFact,
    body: &Root,
    now: Timestamp,
) -> Result<Root, Refusal> {
    may_change(actor, desk, text, now)?;
    let part = text.part(body.paragraph.key(None)).ok_or(Refusal::Absent)?;
    if part.form == Form::Heading {
        return Err(Refusal::Unknown { field: Field::Roots });
    }
    Ok(Root { paragraph: body.paragraph.clone(), roots: roots(&desk.live, &body.roots)? })
}

/// Strikes a paragraph out.
///
/// # Errors
/// Who may not; [`Refusal::HasParts`] while others serve it; [`Refusal::Released`].
pub fn strike(
    actor: &Actor,
    desk: &Desk,
    text: &TextFact,
    body: &Strike,
    now: Timestamp,
) -> Result<Strike, Refusal> {
    may_change(actor, desk, text, now)?;
    let key = body.paragraph.key(None);
    text.part(key).ok_or(Refusal::Absent)?;
    match text.below(key) {
        0 => Ok(body.clone()),
        count => Err(Refusal::HasParts { count }),
    }
}

fn open(text: &TextFact) -> Result<(), Refusal> {
    if text.state == State::Released { Err(Refusal::Released) } else { Ok(()) }
}

/// What a translation meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meets {
    /// Whether the member for which somebody translates is one.
    pub standing: bool,
    /// Whether the words are there in that language already.
    pub there: bool,
    /// Whether a round adopted the text as it stands.
    pub adopted: bool,
}

/// Translates the words of a paragraph as they stand now, or the title: any member of the alliance may, and any
/// convenor. What a round adopted is what people read: from then on only what is missing comes in.
///
/// # Errors
/// [`Refusal::NotYours`]; [`Refusal::Already`] for other words in a language in which it was adopted; [`Refusal::Rewritten`] if the words are not those any more; [`Refusal::Frozen`] while the
/// text is open for signing, [`Refusal::Released`] after.
pub fn translate(
    actor: &Actor,
    meets: Meets,
    text: &TextFact,
    body: &Translate,
    now: Timestamp,
) -> Result<Translate, Refusal> {
    let convenes = matches!(actor, Actor::Person { terms, .. }
        if terms.iter().any(|term| term.starts <= now && now < term.ends));
    if !meets.standing && !convenes {
        return Err(Refusal::NotYours);
    }
    open(text)?;
    if text.state == State::Signing {
        return Err(Refusal::Frozen);
    }
    if meets.adopted && meets.there {
        return Err(Refusal::Already);
    }
    let language = words::language(&body.language)?;
    if !text.languages.contains(&language) {
        return Err(Refusal::Unknown { field: Field::Language });
    }
    let form = match &body.version {
        None => Form::Heading,
        Some(version) => {
            let key = version.key(None);
            text.parts.iter().find(|part| part.version == key).ok_or(Refusal::Rewritten)?.form
        }
    };
    let words = match form {
        Form::Heading => words::name(Field::Words, &body.words, MOST_HEADING)?,
        _ => words::text(Field::Words, &body.words, MOST_WORDS)?,
    };
    Ok(Translate { text: body.text.clone(), version: body.version.clone(), language, words })
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::rights::{MandateFact, TermFact};
    use proptest::prelude::*;

    pub(crate) const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    pub(crate) fn text(kind: Kind, parts: Vec<Part>) -> TextFact {
        TextFact {
            key: 50,
            circle: 1,
            kind,
            language: "en".into(),
            languages: vec!["ar".into(), "ne".into()],
            state: State::Draft,
            member: Some(3),
            changed: 50,
            parts,
        }
    }

    pub(crate) fn part(key: i64, form: Form, parent: Option<i64>) -> Part {
        Part { key, form, parent, version: key }
    }

    fn here(key: i64) -> Address {
        Address::here(key.unsigned_abs())
    }

    fn desk(live: &[i64]) -> Desk {
        let editor = Editor { member: 3, belongs: true, votes: true };
        Desk { editor, seen: None, live: live.iter().copied().collect(), blocked: false }
    }

    fn words(form: Form, parent: Option<i64>, roots: &[i64]) -> Write {
        Write {
            text: here(50),
            paragraph: None,
            after: None,
            form,
            parent: parent.map(here),
            words: "Land belongs to who works it.".into(),
            roots: roots.iter().map(|key| here(*key)).collect(),
        }
    }

    const GROUP: Actor = Actor::Group { member: 3 };
    const MEETS: Meets = Meets { standing: true, there: false, adopted: false };

    fn convenor(member: i64) -> Actor {
        let ends = Timestamp::from_second(10).unwrap();
        let term = TermFact { circle: 1, member, starts: NOW, ends };
        let mandate = MandateFact { mandate: 9, member, starts: NOW, ends };
        Actor::Person { id: "p".into(), mandates: vec![mandate], terms: vec![term], helps: vec![] }
    }

    #[test]
    fn who_convenes_opens_and_translates_and_does_not_edit() {
        let text = text(Kind::Statement, vec![]);
        let (person, body) = (convenor(3), words(Form::Plain, None, &[]));
        assert_eq!(write(&person, &desk(&[]), &text, &body, NOW), Err(Refusal::ServesNotEdits));
        let title =
            Translate { text: here(50), version: None, language: "ar".into(), words: "عنوان".into() };
        assert!(translate(&person, Meets { standing: false, ..MEETS }, &text, &title, NOW).is_ok());
        let begin = Draft {
            kind: Kind::Statement,
            title: "Land".into(),
            language: "en".into(),
            languages: vec!["ar".into(), "en".into(), "ar".into()],
            parent: None,
        };
        let begun = draft(&person, (1, None), None, &begin, NOW).unwrap();
        assert_eq!(begun.languages, ["ar"], "each language once, and the original not among them");
        assert_eq!(draft(&person, (2, None), None, &begin, NOW), Err(Refusal::NotYours));
        assert!(write(&GROUP, &desk(&[]), &text, &body, NOW).is_ok());
    }

    #[test]
    fn a_mandate_that_ended_a_second_before_writes_nothing() {
        let (text, body) = (text(Kind::Statement, vec![]), words(Form::Plain, None, &[]));
        let mandate =
            MandateFact { mandate: 9, member: 3, starts: NOW, ends: Timestamp::from_second(5).unwrap() };
        let person = Actor::Person { id: "p".into(), mandates: vec![mandate], terms: vec![], helps: vec![] };
        let at = |second| Timestamp::from_second(second).unwrap();
        assert!(write(&person, &desk(&[]), &text, &body, at(4)).is_ok());
        assert_eq!(write(&person, &desk(&[]), &text, &body, at(5)), Err(Refusal::NotYours));
    }

    #[test]
    fn an_agenda_grows_from_a_vision_and_from_nothing_else() {
        let begin = |kind| Draft {
            kind,
            title: "A title".into(),
            language: "en".into(),
            languages: vec![],
            parent: Some(here(7)),
        };
        let own = Some(Editor { member: 3, belongs: true, votes: true });
        let unknown = Err(Refusal::Unknown { field: Field::Parent });
        assert!(draft(&GROUP, (1, own), Some(Kind::Vision), &begin(Kind::Agenda), NOW).is_ok());
        assert_eq!(draft(&GROUP, (1, own), Some(Kind::Statement), &begin(Kind::Agenda), NOW), unknown);
        assert_eq!(draft(&GROUP, (1, own), Some(Kind::Vision), &begin(Kind::Theory), NOW), unknown);
        assert_eq!(draft(&GROUP, (1, own), None, &begin(Kind::Statement), NOW), unknown);
        let many = Draft { languages: vec!["fr".into(); 200], parent: None, ..begin(Kind::Statement) };
        let refused = Refusal::TooMany { field: Field::Languages, most: 60 };
        assert_eq!(draft(&GROUP, (1, own), None, &many, NOW), Err(refused));
    }

    #[test]
    fn a_theory_is_built_of_outcomes_strategies_and_actions() {
        let parts = vec![
            part(51, Form::Outcome, None),
            part(52, Form::Strategy, Some(51)),
            part(53, Form::Action, Some(52)),
        ];
        let theory = text(Kind::Theory, parts);
        let unknown = Err(Refusal::Unknown { field: Field::Parent });
        let write = |body: &Write| write(&GROUP, &desk(&[]), &theory, body, NOW);
        assert!(write(&words(Form::Strategy, Some(51), &[])).is_ok());
        assert!(write(&words(Form::Assumption, Some(53), &[])).is_ok());
        assert_eq!(write(&words(Form::Strategy, None, &[])), unknown);
        assert_eq!(write(&words(Form::Action, Some(51), &[])), unknown);
        assert_eq!(write(&words(Form::Outcome, Some(51), &[])), unknown);
        let agenda = text(Kind::Agenda, vec![]);
        let refused = super::write(&GROUP, &desk(&[]), &agenda, &words(Form::Outcome, None, &[]), NOW);
        assert_eq!(refused, Err(Refusal::Unknown { field: Field::Form }));
        let body = Strike { paragraph: here(51) };
        let editor = &desk(&[]);
        assert_eq!(strike(&GROUP, editor, &theory, &body, NOW), Err(Refusal::HasParts { count: 1 }));
        assert!(strike(&GROUP, editor, &theory, &Strike { paragraph: here(53) }, NOW).is_ok());
    }

    #[test]
    fn what_another_amended_meanwhile_is_not_overwritten() {
        let mut own = part(51, Form::Plain, None);
        own.version = 60;
        let text = text(Kind::Statement, vec![own]);
        let body = Write { paragraph: Some(here(51)), ..words(Form::Plain, None, &[]) };
        let seen = |seen| Desk { seen: Some(seen), ..desk(&[]) };
        assert_eq!(write(&GROUP, &seen(51), &text, &body, NOW), Err(Refusal::Rewritten));
        assert!(write(&GROUP, &seen(60), &text, &body, NOW).is_ok());
        let old =
            Translate {
                text: here(50), version: Some(here(51)), language: "ne".into(), words: "भूमि".into()
            };
        assert_eq!(translate(&GROUP, MEETS, &text, &old, NOW), Err(Refusal::Rewritten));
        let current = Translate { version: Some(here(60)), ..old };
        assert!(translate(&GROUP, MEETS, &text, &current, NOW).is_ok());
    }

    #[test]
    fn a_text_has_an_end_and_a_released_one_does_not_change() {
        let parts: Vec<Part> = (51..451).map(|key| part(key, Form::Plain, None)).collect();
        let mut full = text(Kind::Statement, parts);
        let body = words(Form::Plain, None, &[]);
        assert_eq!(write(&GROUP, &desk(&[]), &full, &body, NOW), Err(Refusal::TextFull { most: 400 }));
        full.state = State::Released;
        let strike = strike(&GROUP, &desk(&[]), &full, &Strike { paragraph: here(51) }, NOW);
        assert_eq!(strike, Err(Refusal::Released));
        full.state = State::Signing;
        let title = Translate { text: here(50), version: None, language: "ar".into(), words: "ع".into() };
        assert_eq!(translate(&GROUP, MEETS, &full, &title, NOW), Err(Refusal::Frozen));
        let bidi = Write { words: "left \u{202E}right".into(), ..words(Form::Plain, None, &[]) };
        let refused = write(&GROUP, &desk(&[]), &text(Kind::Statement, vec![]), &bidi, NOW);
        assert_eq!(refused, Err(Refusal::Character { field: Field::Words, code: "U+202E".into() }));
    }

    #[test]
    fn what_was_adopted_is_undone_by_nobody_alone() {
        let mut text = text(Kind::Statement, vec![part(51, Form::Plain, None)]);
        text.state = State::Signing;
        let (body, out) = (words(Form::Plain, None, &[]), Strike { paragraph: here(51) });
        let other = Desk { editor: Editor { member: 4, belongs: true, votes: true }, ..desk(&[]) };
        let actor = Actor::Group { member: 4 };
        assert_eq!(write(&actor, &other, &text, &body, NOW), Err(Refusal::Frozen));
        assert_eq!(strike(&actor, &other, &text, &out, NOW), Err(Refusal::Frozen));
        let anew = Root { paragraph: here(51), roots: vec![] };
        assert_eq!(root(&actor, &other, &text, &anew, NOW), Err(Refusal::Frozen));
        assert!(
            write(&GROUP, &desk(&[]), &text, &body, NOW).is_ok(),
            "who began it takes it back to a draft"
        );
        let blocked = Desk { blocked: true, ..other };
        assert!(write(&actor, &blocked, &text, &body, NOW).is_ok(), "it cannot be signed as it stands");
        let mute = Editor { votes: false, ..blocked.editor };
        let mute = Desk { editor: mute, ..blocked };
        assert_eq!(write(&actor, &mute, &text, &body, NOW), Err(Refusal::VoiceNotVote));
    }

    #[test]
    fn a_translation_that_people_adopted_with_is_not_overwritten() {
        let text = text(Kind::Statement, vec![]);
        let title = Translate { text: here(50), version: None, language: "ar".into(), words: "ع".into() };
        let meets = |there, adopted| Meets { there, adopted, ..MEETS };
        assert!(translate(&GROUP, meets(true, false), &text, &title, NOW).is_ok());
        assert!(translate(&GROUP, meets(false, true), &text, &title, NOW).is_ok(), "it was missing");
        assert_eq!(translate(&GROUP, meets(true, true), &text, &title, NOW), Err(Refusal::Already));
    }

    proptest! {
        #[test]
        fn nothing_common_grows_from_what_was_not_lent_and_taken(
            live in prop::collection::btree_set(0i64..40, 0..20),
            named in prop::collection::vec(0i64..40, 0..20),
        ) {
            let mut desk = desk(&[]);
            desk.live = live.clone();
            let written = write(
                &GROUP, &desk, &text(Kind::Statement, vec![]), &words(Form::Plain, None, &named), NOW,
            );
            match written {
                Ok(body) => prop_assert!(body.roots.iter().all(|root| live.contains(&root.key(None)))),
                Err(refusal) => {
                    let dead = named.iter().filter(|key| !live.contains(key)).collect::<BTreeSet<_>>().len();
                    prop_assert_eq!(refusal, Refusal::RootsNotLive { count: dead });
                }
            }
        }

        #[test]
        fn only_who_acts_for_a_member_of_the_circle_and_does_not_serve_it_edits(
            member in 1i64..6, own in 1i64..6, belongs in any::<bool>(), serves in any::<bool>(),
            votes in any::<bool>(),
        ) {
            let actor = if serves { convenor(member) } else { Actor::Group { member } };
            let editor = Editor { member: own, belongs, votes };
            let may = may_edit(&actor, editor, 1, NOW).is_ok();
            prop_assert_eq!(may, belongs && member == own && !serves && votes);
        }
    }
}
