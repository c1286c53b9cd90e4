//! The sealed box: a text of lines, each a leaf of the tree whose root is an act. Whoever holds it counts again and draws
//! the same map.
//!
//! The first line says what the box is; then comes a line for each proposition, in the order of the log, and a line for
//! each person who voted, in the order of her pseudonym. The form stands in `docs/entry-format.md`.

use civics::json;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use tlog::merkle::{Peaks, leaf_hash};

use super::super::sql::{Res, Sql, SqlError, Val};

/// The name and version of the form.
const FORM: &str = "groundswell/box/v1";
/// How many votes are read at once.
const CHUNK: i64 = 20_000;

/// A proposition in a box.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Whether it was set aside: its votes lie in the box and do not count for the map.
    pub aside: bool,
    /// Its language.
    pub language: String,
    /// Its address in the log.
    #[serde(with = "civics::decimal")]
    pub proposition: u64,
    /// Its words.
    pub words: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct First {
    #[serde(rename = "box")]
    form: String,
    #[serde(with = "civics::decimal")]
    conversation: u64,
    origin: String,
    #[serde(with = "civics::decimal")]
    people: u64,
    #[serde(with = "civics::decimal")]
    propositions: u64,
    salt: String,
    #[serde(with = "civics::decimal")]
    votes: u64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct One {
    person: String,
    votes: String,
}

/// Somebody's pseudonym in a box, and her votes: the proposition's address, and 1, −1 or 0.
pub type Person = ([u8; 16], Vec<(u64, i8)>);

/// What lies in a box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    /// The origin of the log.
    pub origin: String,
    /// The conversation.
    pub conversation: u64,
    /// The salt of the pseudonyms.
    pub salt: [u8; 32],
    /// The propositions, in the order of the log.
    pub propositions: Vec<Line>,
    /// The people, in the order of their pseudonyms.
    pub people: Vec<Person>,
}

const PROPOSITIONS: &str =
    "SELECT id, words, language, aside FROM proposition WHERE conversation = $1 ORDER BY id LIMIT 20000";
const VOTES: &str = "SELECT voter, proposition, vote, day FROM vote
 WHERE conversation = $1 AND (voter, proposition) > ($2, $3) ORDER BY voter, proposition LIMIT $4";

/// Goes through the votes of a box: voter, proposition, vote, day; ordered by voter and proposition.
pub fn each(q: &mut dyn Sql, conversation: i64, mut one: impl FnMut(&[u8], i64, i8, i64)) -> Res<()> {
    let mut after: (Vec<u8>, i64) = (Vec::new(), -1);
    loop {
        let args = [conversation.into(), Val::Bytes(after.0.clone()), after.1.into(), CHUNK.into()];
        let rows = q.rows(VOTES, &args)?;
        for row in &rows {
            let vote = i8::try_from(row.int(2)?).map_err(|_| SqlError::Column(2))?;
            one(row.bytes(0)?, row.int(1)?, vote, row.int(3)?);
        }
        match rows.last() {
            Some(last) if rows.len() >= usize::try_from(CHUNK).unwrap_or(usize::MAX) => {
                after = (last.bytes(0)?.to_vec(), last.int(1)?);
            }
            _ => return Ok(()),
        }
    }
}

/// The propositions of a conversation, as a box names them.
pub fn propositions(q: &mut dyn Sql, conversation: i64) -> Res<Vec<Line>> {
    let rows = q.rows(PROPOSITIONS, &[conversation.into()])?;
    let read = |row: &super::super::sql::Row| {
        Ok(Line {
            aside: !row.text(3)?.is_empty(),
            language: row.text(2)?.into(),
            proposition: row.int(0)?.unsigned_abs(),
            words: row.text(1)?.into(),
        })
    };
    rows.iter().map(read).collect()
}

/// Reads the box of a conversation that is over.
pub fn read(q: &mut dyn Sql, origin: &str, conversation: i64, salt: [u8; 32]) -> Res<Contents> {
    let propositions = propositions(q, conversation)?;
    let (mut people, mut last): (Vec<Person>, Vec<u8>) = (Vec::new(), Vec::new());
    each(q, conversation, |voter, proposition, vote, _| {
        if voter != last.as_slice() || people.is_empty() {
            last = voter.to_vec();
            people.push((pseudonym(&salt, voter), Vec::new()));
        }
        if let Some((_, votes)) = people.last_mut() {
            votes.push((proposition.unsigned_abs(), vote));
        }
    })?;
    people.sort_unstable();
    let conversation = conversation.unsigned_abs();
    Ok(Contents { origin: origin.to_owned(), conversation, salt, propositions, people })
}

/// What stands in the box instead of what stood beside the votes in the tables.
fn pseudonym(salt: &[u8; 32], voter: &[u8]) -> [u8; 16] {
    let hash = Sha256::new_with_prefix(b"groundswell/person/v1\0").chain_update(salt).chain_update(voter);
    let mut out = [0; 16];
    out.copy_from_slice(&hash.finalize()[..16]);
    out
}

impl Contents {
    /// How many votes lie in it.
    #[must_use]
    pub fn votes(&self) -> u64 {
        self.people.iter().map(|(_, votes)| votes.len() as u64).sum()
    }

    /// Its lines, without line ends.
    pub fn lines(&self) -> impl Iterator<Item = String> + '_ {
        let first = First {
            form: FORM.into(),
            conversation: self.conversation,
            origin: self.origin.clone(),
            people: self.people.len() as u64,
            propositions: self.propositions.len() as u64,
            salt: civics::entry::hex(&self.salt),
            votes: self.votes(),
        };
        let line = |value: Result<String, json::JsonError>| value.unwrap_or_default();
        let people = self.people.iter().map(move |(person, votes)| {
            let votes: Vec<String> = votes.iter().map(|(key, vote)| format!("{key}:{vote}")).collect();
            line(json::encode(&One { person: civics::entry::hex(person), votes: votes.join(" ") }))
        });
        let propositions = self.propositions.iter().map(move |one| line(json::encode(one)));
        std::iter::once(line(json::encode(&first))).chain(propositions).chain(people)
    }

    /// The root of the tree over its lines, 64 hexadecimal digits.
    #[must_use]
    pub fn root(&self) -> String {
        let mut peaks = Peaks::new();
        self.lines().for_each(|line| peaks.push(leaf_hash(line.as_bytes())));
        civics::entry::hex(peaks.root().as_bytes())
    }

    /// Reads a box; it must be in the one form that [`Self::lines`] gives.
    ///
    /// # Errors
    /// Says which line is not as it should be, and what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.strip_suffix('\n').ok_or("the last line of a box ends like the others")?;
        let mut lines = (1..).zip(text.split('\n'));
        let (_, first) = lines.next().ok_or("the box is empty")?;
        let first: First = decoded(1, first)?;
        if first.form != FORM {
            return Err(format!("line 1: this is {:?}, and not {FORM:?}", first.form));
        }
        let salt = crate::config::unhex(&first.salt).ok_or("line 1: the salt is not 32 bytes")?;
        let (mut propositions, mut people): (Vec<Line>, Vec<Person>) = (Vec::new(), Vec::new());
        for (number, line) in lines {
            if (propositions.len() as u64) < first.propositions {
                let line: Line = decoded(number, line)?;
                if propositions.last().is_some_and(|last| last.proposition >= line.proposition) {
                    return Err(format!("line {number}: the propositions do not stand in their order"));
                }
                propositions.push(line);
            } else {
                let person = person(number, line, &propositions)?;
                if people.last().is_some_and(|(last, _)| *last >= person.0) {
                    return Err(format!("line {number}: the people do not stand in their order, or twice"));
                }
                people.push(person);
            }
        }
        let read =
            Self { origin: first.origin, conversation: first.conversation, salt, propositions, people };
        let counts = [read.propositions.len() as u64, read.people.len() as u64, read.votes()];
        if counts != [first.propositions, first.people, first.votes] {
            return Err(format!(
                "line 1 says {} propositions, {} people, {} votes; there are {}, {} and {}",
                first.propositions, first.people, first.votes, counts[0], counts[1], counts[2]
            ));
        }
        Ok(read)
    }
}

fn decoded<T: serde::de::DeserializeOwned>(number: u64, line: &str) -> Result<T, String> {
    json::decode(line).map_err(|error| format!("line {number}: {error}"))
}

fn person(number: u64, line: &str, propositions: &[Line]) -> Result<Person, String> {
    let one: One = decoded(number, line)?;
    let wrong = |what: &str| format!("line {number}: {what}");
    let name = (one.person.len() == 32).then(|| {
        let byte = |at: usize| u8::from_str_radix(one.person.get(2 * at..2 * at + 2)?, 16).ok();
        (0..16).map(byte).collect::<Option<Vec<u8>>>()
    });
    let name: [u8; 16] =
        name.flatten().and_then(|bytes| bytes.try_into().ok()).ok_or_else(|| wrong("not a pseudonym"))?;
    let mut votes: Vec<(u64, i8)> = Vec::new();
    for part in one.votes.split(' ') {
        let vote = part.split_once(':').and_then(|(key, vote)| Some((key.parse().ok()?, vote.parse().ok()?)));
        let (key, vote): (u64, i8) = vote.ok_or_else(|| wrong("a vote is written as proposition:vote"))?;
        if !(-1..=1).contains(&vote) {
            return Err(wrong(&format!("a vote is 1, -1 or 0, not {vote}")));
        }
        if votes.last().is_some_and(|(last, _)| *last >= key) {
            return Err(wrong("the votes do not stand in the order of the propositions, or twice"));
        }
        if propositions.binary_search_by_key(&key, |line| line.proposition).is_err() {
            return Err(wrong(&format!("proposition {key} is not in the box")));
        }
        votes.push((key, vote));
    }
    // One spelling for one box: `+1` or `007` would give another root.
    let same = votes.iter().map(|(key, vote)| format!("{key}:{vote}")).collect::<Vec<_>>().join(" ");
    if same == one.votes && civics::entry::hex(&name) == one.person {
        Ok((name, votes))
    } else {
        Err(wrong("not in the one form of a box"))
    }
}

const SALT: &str = "SELECT salt FROM ballotbox WHERE conversation = $1 AND salt IS NOT NULL";

/// The salt of a sealed box.
pub fn salt(q: &mut dyn Sql, conversation: i64) -> Res<Option<[u8; 32]>> {
    let rows = q.rows(SALT, &[conversation.into()])?;
    let Some(row) = rows.first() else { return Ok(None) };
    row.bytes(0)?.try_into().map(Some).map_err(|_| SqlError::Column(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn contents() -> impl Strategy<Value = Contents> {
        let vote = prop::sample::select(vec![-1i8, 0, 1]);
        let votes = prop::collection::btree_map(10..30u64, vote, 1..12);
        let people = prop::collection::btree_map(any::<[u8; 16]>(), votes, 0..12);
        (any::<[u8; 32]>(), people, "[a-z ]{1,20}").prop_map(|(salt, people, words)| Contents {
            origin: "test.example".into(),
            conversation: 9,
            salt,
            propositions: (10..30)
                .map(|proposition| Line {
                    aside: proposition == 12,
                    language: "en".into(),
                    proposition,
                    words: words.clone(),
                })
                .collect(),
            people: people.into_iter().map(|(name, votes)| (name, votes.into_iter().collect())).collect(),
        })
    }

    fn text(box_of: &Contents) -> String {
        box_of.lines().map(|line| line + "\n").collect()
    }

    proptest! {
        #[test]
        fn a_box_reads_back_to_itself(one in contents()) {
            prop_assert_eq!(Contents::parse(&text(&one)).unwrap(), one);
        }

        #[test]
        fn a_box_in_which_one_byte_was_changed_has_another_root_or_does_not_read(
            one in contents(), at in any::<prop::sample::Index>(), to in b' '..b'~'
        ) {
            let mut bytes = text(&one).into_bytes();
            let at = at.index(bytes.len());
            prop_assume!(bytes[at] != to);
            bytes[at] = to;
            match Contents::parse(&String::from_utf8(bytes).unwrap()) {
                Ok(other) => prop_assert_ne!(other.root(), one.root()),
                Err(why) => prop_assert!(!why.is_empty()),
            }
        }

        #[test]
        fn no_text_makes_reading_a_box_panic(text in any::<String>()) {
            let _ = Contents::parse(&text);
        }
    }
}
