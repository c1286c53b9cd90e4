//! A released text as JSON-LD in the words of schema.org.

use serde_json::{Value, json};

use super::Site;
use crate::store::release::shown::{Gone, Ground, Said, Text};

/// The text in all its languages, the original first, with what its paragraphs grew from and who endorsed it.
pub fn data(site: &Site, text: &Text, said: &[(String, Said)], grounds: &[Ground]) -> Value {
    let id = format!("{}/texts/{}", site.url, text.key);
    let page = format!("{}/en/texts/{}", site.url, text.key);
    let translations: Vec<Value> = said.iter().skip(1).map(|(tag, words)| version(&id, tag, words)).collect();
    let original = said.first().map(|(_, words)| words);
    let parts: Vec<Value> = original
        .map(|words| {
            words.paragraphs.iter().enumerate().map(|(at, _)| part(site, &id, (words, at), grounds)).collect()
        })
        .unwrap_or_default();
    json!({
        "@context": "https://schema.org",
        "@type": "Article",
        "@id": id,
        "url": page,
        "genre": text.kind.word(),
        "name": text.title,
        "inLanguage": text.language,
        "datePublished": text.released_at,
        "publisher": { "@type": "Organization", "name": site.alliance, "url": site.url },
        "sourceOrganization": { "@type": "Organization", "name": text.circle_name,
            "url": format!("{}/en/circles/{}", site.url, text.circle) },
        "identifier": [
            property("freeze", &format!("{}@{}", text.freeze.unwrap_or(-1), site.origin)),
            property("release", &format!("{}@{}", text.released.unwrap_or(-1), site.origin)),
            property("sha256", &text.digest),
        ],
        "interactionStatistic": counts(text, original),
        "hasPart": parts,
        "workTranslation": translations,
    })
}

fn property(name: &str, value: &str) -> Value {
    json!({ "@type": "PropertyValue", "propertyID": name, "value": value })
}

/// How many members endorsed it: all together, caucus by caucus, and supporters apart. Counts, never lists.
fn counts(text: &Text, said: Option<&Said>) -> Vec<Value> {
    let count = |who: &str, n: i64| {
        json!({ "@type": "InteractionCounter", "interactionType": "https://schema.org/EndorseAction",
            "name": who, "userInteractionCount": n })
    };
    let mut list = vec![count("members", text.signatures), count("supporters", text.supporters)];
    list.extend(said.iter().flat_map(|said| &said.chorus).map(|one| count(&one.name, one.n)));
    list
}

/// A paragraph of the original: its words, the public struggles from which it grew, and whether it may be used further.
fn part(site: &Site, id: &str, (said, at): (&Said, usize), grounds: &[Ground]) -> Value {
    let one = &said.paragraphs[at];
    let based: Vec<Value> = grounds
        .iter()
        .filter(|ground| ground.paragraph == one.key)
        .map(|ground| {
            let url = format!("{}/en/struggles/{}", site.url, ground.struggle);
            json!({ "@type": "CreativeWork", "@id": url, "name": ground.name })
        })
        .collect();
    let mut value = json!({
        "@type": "CreativeWork",
        "@id": format!("{id}#p{}", one.key),
        "url": format!("{}/en/paragraphs/{}", site.url, one.key),
        "position": at + 1,
        "genre": one.form.word(),
        "inLanguage": one.language,
        "text": one.words,
        "isBasedOn": based,
    });
    let why: Vec<&str> = one.gone.iter().map(word).collect();
    if !why.is_empty() {
        value["creativeWorkStatus"] = json!(format!("no further use: {}", why.join(", ")));
    }
    value
}

/// Why a paragraph may not be used further, as a word for programs.
fn word(gone: &Gone) -> &'static str {
    match gone {
        Gone::Recalled(..) => "loan recalled",
        Gone::Ended => "loan ended",
        Gone::Parted => "holders parted",
        Gone::Wound => "testimony taken back",
    }
}

fn version(id: &str, tag: &str, said: &Said) -> Value {
    let part = |(at, one): (usize, &crate::store::release::shown::Paragraph)| {
        json!({ "@type": "CreativeWork", "position": at + 1, "inLanguage": one.language, "text": one.words,
            "translationOfWork": format!("{id}#p{}", one.key) })
    };
    json!({
        "@type": "Article",
        "inLanguage": tag,
        "name": said.title,
        "translationOfWork": id,
        "hasPart": said.paragraphs.iter().enumerate().map(part).collect::<Vec<_>>(),
    })
}
